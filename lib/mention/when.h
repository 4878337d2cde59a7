/* What a date expression says, before it is placed in time.
 *
 *   date.c           finds expressions, with their prepositions
 *   when_read.c      reads one: parts and ranges around the forms
 *   when_form.c      the forms of the calendar: 15 April 2024
 *   when_relative.c  the forms counted from another day: last week, the 15th
 *   when_word.c      numbers, units, years
 *   when_lean.c      does the clause speak of the past, or of what is to come?
 *   when_place.c     places an expression in time
 */
#ifndef RAP_MENTION_WHEN_H
#define RAP_MENTION_WHEN_H

#include "mention/mention.h"

typedef enum rap_when_what {
	RAP_WHEN_NONE,
	RAP_WHEN_DAY, /* day of month and year, each perhaps unsaid */
	RAP_WHEN_WEEKDAY,
	RAP_WHEN_MONTH,
	RAP_WHEN_SEASON,
	RAP_WHEN_FEAST,
	RAP_WHEN_YEAR,	   /* year to year2; the year unsaid in "the third quarter" */
	RAP_WHEN_UNIT,	   /* this, last or next unit: last week; the year */
	RAP_WHEN_OFFSET,   /* count days from the anchor: tomorrow */
	RAP_WHEN_AGO,	   /* count units from the anchor: two weeks ago */
	RAP_WHEN_LATER,	   /* count units from the date told before: two days later */
	RAP_WHEN_SAME,	   /* unit of the date told before, shifted: that year, the following day */
	RAP_WHEN_SPAN,	   /* count units from or up to the anchor: the next five years */
	RAP_WHEN_DURATION, /* count units, nowhere in time: for two days */
	RAP_WHEN_VAGUE,	   /* a time nobody can tell */
	RAP_WHEN_COUNT
} rap_when_what;

/* The names in data/calendar.tsv, in the order of rap_when_names.units. */
typedef enum rap_when_unit {
	RAP_UNIT_NONE,
	RAP_UNIT_MINUTE,
	RAP_UNIT_HOUR,
	RAP_UNIT_DAY,
	RAP_UNIT_WEEK,
	RAP_UNIT_WEEKEND,
	RAP_UNIT_FORTNIGHT,
	RAP_UNIT_MONTH,
	RAP_UNIT_QUARTER,
	RAP_UNIT_HALF,
	RAP_UNIT_YEAR,
	RAP_UNIT_DECADE,
	RAP_UNIT_CENTURY,
	RAP_UNIT_COUNT
} rap_when_unit;

typedef enum rap_when_part {
	RAP_PART_WHOLE,
	RAP_PART_EARLY,
	RAP_PART_MID,
	RAP_PART_LATE,
	RAP_PART_BEGIN,
	RAP_PART_END,
	RAP_PART_MIDDLE,
	RAP_PART_H1,
	RAP_PART_H2,
	RAP_PART_Q1,
	RAP_PART_Q2,
	RAP_PART_Q3,
	RAP_PART_Q4,
	RAP_PART_LATER,
	RAP_PART_EARLIER,
	RAP_PART_FIRST, /* the first nth days of it */
	RAP_PART_LAST,
	RAP_PART_FIRST_MONTHS,
	RAP_PART_LAST_MONTHS,
	RAP_PART_WEEK, /* the nth week of it, or the week that holds it (nth 0); the last one: nth 9 */
	RAP_PART_WEEKDAY, /* the nth Monday of it */
	RAP_PART_COUNT
} rap_when_part;

enum { RAP_NTH_LAST = 9, RAP_NO_WEEK_SHIFT = 2 };

typedef enum rap_when_lead {
	RAP_LEAD_NONE,
	RAP_LEAD_PLAIN,
	RAP_LEAD_ON,
	RAP_LEAD_BY,
	RAP_LEAD_BEFORE,
	RAP_LEAD_UNTIL,
	RAP_LEAD_FROM,
	RAP_LEAD_SINCE,
	RAP_LEAD_AFTER,
	RAP_LEAD_THROUGH,
	RAP_LEAD_FOR,
	RAP_LEAD_WITHIN,
	RAP_LEAD_OVER,
	RAP_LEAD_BETWEEN,
	RAP_LEAD_COUNT
} rap_when_lead;

/* Where the year of a month or day, or the month of a day, comes from. */
typedef enum rap_when_base {
	RAP_BASE_UNSAID,
	RAP_BASE_SAID,
	RAP_BASE_SHIFT,	  /* last year, this month: counted from the anchor */
	RAP_BASE_PREVIOUS /* of the same year: counted from the date told before */
} rap_when_base;

typedef struct rap_when {
	uint8_t what;					  /* rap_when_what */
	uint8_t unit;					  /* rap_when_unit */
	uint8_t part, nth;				  /* rap_when_part */
	uint8_t outer;					  /* a part of the part: the end of the third quarter */
	uint8_t year_base;				  /* rap_when_base */
	uint8_t month_base;				  /* of a day */
	uint8_t month, month2, day, day2; /* 0 unsaid */
	uint8_t weekday, weekday2, season;
	bool shifted;	   /* last May, next Tuesday */
	bool of_told;	   /* counted from the date told before: the following Monday */
	bool bare;		   /* too little to be a date without a preposition or the like */
	int8_t shift;	   /* of unit, month, season, weekday; of the year or month where its base says so */
	int8_t week_shift; /* Monday of next week; RAP_NO_WEEK_SHIFT */
	int16_t year, year2;
	int32_t count;
	const char *rule;
} rap_when;

/* Words' values as numbers of this file. */
typedef struct rap_when_names {
	uint32_t units[RAP_UNIT_COUNT], parts[RAP_PART_COUNT], leads[RAP_LEAD_COUNT], seasons[5];
} rap_when_names;

/* Days since 1970-01-01, both in the span; not `known`: it cannot be told. */
typedef struct rap_span {
	bool known;
	int32_t first, last;
} rap_span;

/* Which way an expression without a year leans. */
typedef enum rap_lean {
	RAP_LEAN_NEAREST, /* nothing tells */
	RAP_LEAN_PAST,
	RAP_LEAN_PRESENT, /* "opens on Monday": of weekdays the coming one */
	RAP_LEAN_FUTURE,
	RAP_LEAN_PLANNED, /* "was scheduled for Monday": either */
	RAP_LEAN_PROPOSED /* "proposed a meeting in June": to come, of weekdays either */
} rap_lean;

typedef struct rap_when_reader {
	const rap_text *text;
	const rap_marks *marks;
	rap_when_names names;
	rap_range sentence;
	bool headline;		 /* the present tense tells what was: headlines, captions */
	uint32_t lead_start; /* the token of the preposition, or of the expression itself */
	uint8_t lead;		 /* rap_when_lead */
} rap_when_reader;

/* What places an expression: the day of writing, the date told before, the way the clause leans. */
typedef struct rap_when_frame {
	bool anchored;
	rap_day anchor;
	uint8_t anchor_kind; /* rap_date_anchor: where the day of writing was found */
	rap_span told;		 /* the date told before */
	rap_span told_day;	 /* the day, or the few days, told before, no deadline */
	rap_span past_day;	 /* the same, of those that are over */
	int16_t told_year;	 /* the year told before, be it in a name; 0 none */
	rap_lean lean;
	uint8_t lead;
} rap_when_frame;

void rap_when_names_set(rap_when_names *names, const rap_lexicon *lexicon);

/* Reads the longest expression that begins at `token`, without a preposition before it; gives the token behind
 * it, 0 if there is none. With a range (28 April to 2 May), `to` is its other end, else to->what is NONE. */
uint32_t rap_when_read(const rap_when_reader *r, uint32_t token, rap_when *from, rap_when *to);

/* A single expression, without ranges and parts: 0 if there is none. The longest of the forms. */
uint32_t rap_when_form(const rap_when_reader *r, uint32_t token, rap_when *w);

enum { RAP_WHEN_BEGINNINGS = 4 };

/* One form a date can have: `read` reads what begins at `token` into the empty `w`, gives the token behind it, 0
 * if the form is not there. It need not be asked where neither a mark of one of `kinds` begins nor, with `digits`,
 * a token of digits stands. */
typedef struct rap_when_form_row {
	uint32_t (*read)(const rap_when_reader *r, uint32_t token, rap_when *w);
	bool digits;
	uint8_t kinds[RAP_WHEN_BEGINNINGS]; /* rap_lex_kind */
} rap_when_form_row;

/* The calendar's forms (when_form.c) and those counted from another day (when_relative.c); a NULL ends each. */
extern const rap_when_form_row rap_when_calendar_forms[], rap_when_relative_forms[];

/* "last year", "of the same year" behind a month, day, season or feast, "of next week" behind a weekday: the token
 * behind it, `token` if there is none. */
uint32_t rap_when_take_frame(const rap_when_reader *r, uint32_t token, rap_when *w);

/* Does a mark of the kind begin at the token? */
static inline bool rap_when_is(const rap_when_reader *r, uint32_t token, rap_lex_kind kind) {
	return token >= r->sentence.start && token < r->sentence.end &&
		   rap_mark_kind_at(r->marks, token, kind) != NULL;
}

/* A token of digits, or that ends in one: "FY26". */
static inline bool rap_when_has_digits(const rap_when_reader *r, uint32_t token) {
	const rap_token *t = &r->text->tokens.at[token];
	if (t->flags & RAP_TOKEN_DIGIT) return true;
	return (t->flags & RAP_TOKEN_UPPER) && rap_is_digit(r->text->clean.s[t->end - 1]);
}

/* Does a preposition of this sense begin at the token? */
bool rap_when_leads(const rap_when_reader *r, uint32_t token, rap_when_lead lead);

/* Moves *at behind the longest mark of the kind that begins there. */
bool rap_when_take(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, const rap_lex_entry **entry);
static inline bool rap_when_pass(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind) { return rap_when_take(r, at, kind, NULL); }
/* The same, with the number that is the entry's value. */
bool rap_when_number(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, int32_t *value);
/* The same, of a value that fits a byte and a calendar: 1 to 31. */
bool rap_when_small(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, uint8_t *value);
/* A comma; a hyphen or dash, glued or not; what joins two days or months: a dash, "and", "to". */
bool rap_when_comma(const rap_when_reader *r, uint32_t *at);
bool rap_when_dash(const rap_when_reader *r, uint32_t *at);
bool rap_when_join(const rap_when_reader *r, uint32_t *at);
/* Is the mark of the kind at the token ambiguous? */
bool rap_when_ambiguous(const rap_when_reader *r, uint32_t token, rap_lex_kind kind);
bool rap_when_season(const rap_when_reader *r, uint32_t *at, uint8_t *season);
/* The token, NULL outside the sentence. */
const rap_token *rap_when_token(const rap_when_reader *r, uint32_t token);
/* A rap_when_unit. */
bool rap_when_unit_at(const rap_when_reader *r, uint32_t *at, uint8_t *unit, bool *plural);
/* A day of the month in digits: "5", or "15th", an ordinal. */
bool rap_when_day(const rap_when_reader *r, uint32_t *at, uint8_t *day, bool *ordinal);
/* "15th", "fifteenth". */
bool rap_when_ordinal(const rap_when_reader *r, uint32_t *at, int32_t *value);
/* "3", "three", "a"; 0 is a count that is not told. */
bool rap_when_count(const rap_when_reader *r, uint32_t *at, int32_t *value);
/* "2024"; the first year of "1990s". */
bool rap_when_year(const rap_when_reader *r, uint32_t *at, int16_t *year);
bool rap_when_decade(const rap_when_reader *r, uint32_t *at, int16_t *year);

/* A year behind a season or feast, perhaps after "of", into `w`; a weekday and its comma before a day. */
void rap_when_year_of(const rap_when_reader *r, uint32_t *at, rap_when *w);
void rap_when_weekday_before(const rap_when_reader *r, uint32_t *at, rap_when *w);
/* The same with what follows in a bracket, "Monday (6 October)": *open says so; the end behind the bracket, 0 if it does not
 * close at `at`. */
void rap_when_weekday_open(const rap_when_reader *r, uint32_t *at, rap_when *w, bool *open);
uint32_t rap_when_close(const rap_when_reader *r, uint32_t at, bool open);
/* "FY2026", "FY26" */
bool rap_when_fiscal(const rap_when_reader *r, uint32_t *at, int16_t *year);

/* A token of numbers with marks between them. */
typedef struct rap_when_digits {
	int32_t value[3];
	uint8_t digits[3]; /* how many each has */
	uint8_t n;
	char mark;
} rap_when_digits;

bool rap_when_numeric(const rap_when_reader *r, uint32_t at, rap_when_digits *d);

/* Is what stands at the token no noun that the words before it could belong to? */
bool rap_when_closed(const rap_when_reader *r, uint32_t token);

/* Which way the clause around the expression [start, end) leans. */
rap_lean rap_when_lean(const rap_when_reader *r, rap_range tokens);

/* Places an expression in time. */
rap_span rap_when_place(const rap_when_frame *frame, const rap_when *w);

/* What the place was counted from, a rap_date_anchor. */
uint8_t rap_when_anchor(const rap_when_frame *frame, const rap_when *w);

#endif
