/* Names and dates in a text, and which of them are one entity.
 *
 *   mark.c        the lexicon applied to the tokens
 *   date.c        date expressions, resolved to intervals; when_*.c their forms and anchors, day.c the calendar
 *   name_kind.c   what a capitalised word names, by learnt weights; name_feature.c what they see of it
 *   person.c      persons with titles, affiliation, country; person_*.c their names and the parts of them, titles, states
 *   place.c       states, organisations and places
 *   instrument.c  named laws, treaties, resolutions, reports; name.c how far a capitalised name reaches
 *   group.c       "the two sides", "both ministers"
 *   list.c        the order of mentions, and which of two that overlap stays
 *   entity.c      mentions joined into entities; entity_person.c persons: spellings, namesakes, offices
 */
#ifndef RAP_MENTION_MENTION_H
#define RAP_MENTION_MENTION_H

#include "mention/mark.h"

/* ---- dates ---- */

/* A day of the proleptic Gregorian calendar; year 0 means unknown. */
typedef struct rap_day {
	int16_t year;
	uint8_t month, day; /* 1-based */
} rap_day;

typedef enum rap_precision {
	RAP_PRECISION_DAY,
	RAP_PRECISION_MONTH,
	RAP_PRECISION_YEAR,
	RAP_PRECISION_INTERVAL
} rap_precision;

typedef struct rap_date {
	rap_range tokens;   /* the expression with its preposition: "on the 15th (local time)" */
	rap_day start, end; /* both in the interval; start.year 0: the words cannot be resolved */
	uint8_t precision;  /* rap_precision */
	uint8_t preposition;/* rap_date_preposition */
	bool duration;      /* "for two days": no point in time */
	uint8_t anchor;     /* rap_date_anchor: what it was counted from */
	const char *rule;   /* static name of the rule that resolved it */
} rap_date;

typedef enum rap_date_preposition {
	RAP_DATE_PLAIN, /* none, on, in, at, during */
	RAP_DATE_BY,    /* by, before, until, no later than: the end counts */
	RAP_DATE_FROM,  /* from, as of, starting: the start counts */
	RAP_DATE_AFTER, /* since, after: some other time, later than this one */
	RAP_DATE_WITHIN, /* within 30 days: a stretch, of which the end counts */
	RAP_DATE_THROUGH /* through, until as the end of a stretch */
} rap_date_preposition;

/* The day that the words leave to be known, and where it was found. */
typedef enum rap_date_anchor {
	RAP_ANCHOR_NONE, /* the words tell it all, or cannot be resolved */
	RAP_ANCHOR_PUBLICATION,
	RAP_ANCHOR_DATELINE, /* the day of writing, where it is not that of publication */
	RAP_ANCHOR_TOLD,	 /* the date before in the text: "two days later" */
	RAP_ANCHOR_COUNT
} rap_date_anchor;

/* "publication", "dateline", "told"; NULL where there is none. */
const char *rap_date_anchor_name(uint8_t anchor);

typedef struct rap_dates {
	RAP_VEC(rap_date) all; /* in text order, not overlapping */
} rap_dates;

/* Finds and resolves every date expression. `published` may be unknown: relative expressions then stay
 * unresolved. Weekdays without more resolve to the nearest past, or, under a future verb ("will meet on
 * Friday"), to the nearest coming one. */
rap_dates *rap_dates_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_day published);

/* The publication day named in a RAP_BLOCK_PUBLISHED block or a dateline with a full date; year 0 if none. */
rap_day rap_dates_published(rap_arena *arena, const rap_text *text, const rap_marks *marks);

/* Days since 1970-01-01, and back. */
int32_t rap_day_number(rap_day day);
rap_day rap_day_from_number(int32_t number);
bool rap_day_valid(int32_t year, int32_t month, int32_t day);
/* Writes "2024-04-15" and NUL. */
void rap_day_write(rap_day day, char text[11]);
/* Reads "2024-04-15"; false if it is not one. */
bool rap_day_read(rap_str text, rap_day *day);

/* ---- names ---- */

typedef enum rap_mention_type {
	RAP_MENTION_PERSON,
	RAP_MENTION_STATE,
	RAP_MENTION_ORGANIZATION,
	RAP_MENTION_PLACE,
	RAP_MENTION_INSTRUMENT,
	RAP_MENTION_GROUP /* "the two sides", "both ministers": resolved by the records */
} rap_mention_type;

typedef struct rap_mention {
	uint8_t type;            /* rap_mention_type */
	uint8_t kind;            /* rap_lex_kind where the lexicon told: state_adjective, instrument_law ... ; 0 */
	uint8_t count;           /* groups: how many, 0 not said */
	bool ahead;              /* persons: an office told before the name of who bears it, who has its words for a title */
	bool bare;               /* persons: a surname or a title alone; organisations: an acronym or short form */
	rap_range tokens;        /* all of it: "Unification Minister Kim Yung-ho" */
	rap_range name;          /* its name: "Kim Yung-ho"; empty for a title alone ("the minister") */
	rap_range title;         /* its title, before or in apposition, without the name; empty */
	rap_range affiliation;   /* inside the title or beside it: "foreign ministry"; empty */
	char country[3];         /* alpha-2 or "" */
	uint32_t entity;         /* index of its entity, RAP_NONE */
	uint16_t year;           /* instruments: 0 none */
	rap_range number;        /* instruments: tokens of "2397", "1244/1999"; empty */
	rap_range acronym;       /* tokens of "NSC" in "National Security Council (NSC)"; empty */
	const char *rule;        /* static name of the rule that found it */
} rap_mention;

typedef struct rap_mention_list {
	RAP_VEC(rap_mention) all; /* by first token; the longer first where two begin together */
} rap_mention_list;

/* "Minister Jan Nowak", "June Brown": drops the dates that are part of a person's name. */
void rap_dates_drop_named(rap_arena *arena, rap_dates *dates, const rap_mention_list *mentions, uint32_t tokens);

/* Each finder appends to `list` what it finds; the order of calls is persons, then places, then instruments.
 * `rap_mention_sort` then orders them and drops mentions inside longer ones where the longer one owns them
 * (a state inside an organisation or instrument stays: it tells the country; a place inside a person goes).
 * `rap_persons_find_by_rules` does without the model of names: what is learnt must not teach itself. */
void rap_persons_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);
void rap_persons_find_by_rules(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);
void rap_places_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);
void rap_instruments_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);
void rap_groups_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);
void rap_mention_sort(rap_arena *arena, rap_mention_list *list);

/* Kinds of organisations: bodies that states are members of, and beside them movements of states. */
static inline bool rap_is_international(uint8_t kind) {
	return kind == RAP_LEX_organization_international || kind == RAP_LEX_organization_alliance;
}
static inline bool rap_is_bloc(uint8_t kind) { return rap_is_international(kind) || kind == RAP_LEX_organization_movement; }

/* The family and the given name in a person's name; empty where they cannot be told. `called` is one word by which the
 * person is called elsewhere, or empty. */
typedef struct rap_name_parts {
	rap_range family, given;
	uint32_t origin; /* the word whose tradition told that the family name is first; RAP_NONE */
} rap_name_parts;

rap_name_parts rap_person_parts(const rap_text *text, const rap_marks *marks, rap_range name, rap_range called);

/* ---- entities ---- */

typedef struct rap_entity {
	uint8_t type;         /* rap_mention_type */
	uint8_t kind;         /* instruments: rap_lex_kind instrument_*; organisations: the kind of their lexicon entry */
	char country[3];
	bool named;           /* a person known by a title alone is not */
	rap_str name;         /* the fullest form in the document; states: the lexicon's label */
	rap_str family, given; /* the parts of a person's name; empty where not told */
	uint32_t origin;       /* the token of it that tells its tradition, as in rap_name_parts */
	rap_str title, affiliation, acronym, issuer, number; /* empty where not known */
	uint16_t year;
	const char *rule;
	RAP_VEC(rap_str) aliases;    /* other forms, each once, in text order */
	RAP_VEC(uint32_t) mentions;  /* indices into rap_mention_list.all, in text order */
} rap_entity;

typedef struct rap_entities {
	RAP_VEC(rap_entity) all; /* in order of first mention */
} rap_entities;

/* Joins mentions into entities and writes rap_mention.entity. */
rap_entities *rap_entities_join(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);

#endif
