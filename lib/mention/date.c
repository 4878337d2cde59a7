/* Date expressions found in the tokens, each with its preposition, and placed in time one after the other, since
 * "the following day" needs the one before. */
#include "mention/when.h"

enum {
	LEADS_MAX = 3,
	/* A dateline this many days from the publication is the day the text was written on. */
	DATELINE_REACH = 31,
	/* A line of place and day stands in these first blocks and has no more words than these before the day. */
	PLACE_LINE_BLOCKS = 6,
	PLACE_LINE_WORDS = 4,
	/* How far behind a year its meeting may be named: the 2022 Ibero-American summit. */
	EVENT_REACH = 6,
	BARE_YEAR_FIRST = 1600,
	BARE_YEAR_LAST = 2199
};

typedef struct finder {
	rap_arena *arena;
	rap_dates *dates;
	rap_when_reader reader;
	rap_when_frame frame;
} finder;

/* ---- what stands around an expression ---- */

static uint8_t lead_of(const rap_when_reader *r, const rap_lex_entry *entry) {
	for (uint8_t k = 1; k < RAP_LEAD_COUNT; k++)
		if (r->names.leads[k] == entry->value) return k;
	return RAP_LEAD_PLAIN;
}

/* Prepositions before an expression; of "until after May" the last that is no mere "in" counts. */
static uint32_t take_leads(rap_when_reader *r, uint32_t i) {
	const rap_lex_entry *entry;
	r->lead_start = i;
	r->lead = RAP_LEAD_NONE;
	for (int n = 0; n < LEADS_MAX; n++) {
		uint32_t start = i;
		if (!rap_when_take(r, &i, RAP_LEX_dateword_lead, &entry)) break;
		uint8_t lead = lead_of(r, entry);
		/* "hand over within two weeks", "go on until May": of the verb before. */
		bool particle = r->lead == RAP_LEAD_ON || r->lead == RAP_LEAD_OVER || r->lead == RAP_LEAD_THROUGH;
		if (particle && lead != RAP_LEAD_PLAIN) r->lead_start = start;
		if (r->lead <= RAP_LEAD_ON || lead > RAP_LEAD_ON) r->lead = lead;
	}
	return i;
}

/* "3 p.m.", "15:30", "3pm" at `i`; gives the token behind, `i` if there is no time of day. */
static uint32_t pass_clock(const rap_when_reader *r, uint32_t i) {
	const rap_token *t = rap_when_token(r, i);
	if (!t || !(t->flags & RAP_TOKEN_DIGIT)) return i;
	rap_str word = rap_token_str(r->text, i);
	bool clock = memchr(word.s, ':', word.n) != NULL;
	uint32_t end = i + 1;
	while (rap_when_pass(r, &end, RAP_LEX_calendar_daytime)) clock = true;
	return clock ? end : i;
}

static bool plain_daytime(const rap_when_reader *r, uint32_t *i) {
	const rap_lex_entry *entry;
	uint32_t at = *i;
	if (!rap_when_take(r, &at, RAP_LEX_calendar_daytime, &entry) || (entry->flags & RAP_LEX_F_ambiguous))
		return false;
	*i = at;
	return true;
}

/* "(local time)", "evening", "at 3 p.m.", "at noon" behind an expression. */
static uint32_t pass_time_once(const rap_when_reader *r, uint32_t i) {
	const rap_token *t = rap_when_token(r, i);
	uint32_t at = i;
	if (t && (t->flags & RAP_TOKEN_OPEN)) {
		at = i + 1;
		if (!plain_daytime(r, &at)) return i;
		const rap_token *close = rap_when_token(r, at);
		return close && (close->flags & RAP_TOKEN_CLOSE) ? at + 1 : i;
	}
	if (plain_daytime(r, &at)) return at;
	if (t && (t->flags & RAP_TOKEN_COMMA)) at++;
	rap_when_pass(r, &at, RAP_LEX_dateword_at);
	uint32_t clock = at;
	if (at > i && !(t->flags & RAP_TOKEN_COMMA) && plain_daytime(r, &clock)) return clock;
	clock = pass_clock(r, at);
	return clock > at ? clock : i;
}

static uint32_t pass_time(const rap_when_reader *r, uint32_t i) {
	for (int n = 0; n < 3; n++) {
		uint32_t end = pass_time_once(r, i);
		if (end == i) break;
		i = end;
	}
	return i;
}

/* ---- what makes a bare word a date ---- */

static bool glued(const rap_when_reader *r, uint32_t i) {
	const rap_token *t = rap_when_token(r, i);
	return t && (t->flags & RAP_TOKEN_HYPHEN);
}

/* Is there an article, a possessive or the like before the token? */
static bool determined(const rap_when_reader *r, uint32_t i) {
	if (i == r->sentence.start) return false;
	return rap_when_is(r, i - 1, RAP_LEX_function_det) || rap_when_is(r, i - 1, RAP_LEX_function_possessive) ||
		   (r->text->tokens.at[i - 1].flags & RAP_TOKEN_POSSESSIVE);
}

/* "the 2022 conference", "the 1999 OSCE Istanbul Summit": the year dates the meeting, where a meeting it is. */
static bool dates_event(const rap_when_reader *r, uint32_t end) {
	for (uint32_t i = end; i < r->sentence.end && i < end + EVENT_REACH; i++) {
		const rap_mark *meeting = rap_mark_at(r->marks, i, RAP_LEX_meeting);
		uint8_t kind = meeting && !rap_mark_at(r->marks, i, RAP_LEX_instrument) ? meeting->entry->kind : 0;
		if (kind && kind != RAP_LEX_meeting_council && kind != RAP_LEX_meeting_format)
			if (rap_when_closed(r, meeting->tokens.end)) return true;
		bool name = rap_when_token(r, i)->flags & (RAP_TOKEN_LETTER | RAP_TOKEN_HYPHEN);
		if (!meeting && (!name || rap_when_is(r, i, RAP_LEX_function_prep))) return false;
	}
	return false;
}

/* "an agreement of 2005" is dated, "the Agreement of 2005" is named. */
static bool of_common_noun(const rap_when_reader *r, uint32_t i) {
	if (i < r->sentence.start + 2 || !rap_when_is(r, i - 1, RAP_LEX_dateword_of)) return false;
	if (rap_when_is(r, i, RAP_LEX_dateword_the)) return false;
	const rap_token *t = rap_when_token(r, i - 2);
	return (t->flags & (RAP_TOKEN_LETTER | RAP_TOKEN_CAP)) == RAP_TOKEN_LETTER;
}

/* Prepositions that a count may have as well: "for 2000 soldiers". */
static bool counts_too(uint8_t lead) {
	return lead == RAP_LEAD_FOR || lead == RAP_LEAD_OVER || lead == RAP_LEAD_FROM || lead == RAP_LEAD_BETWEEN ||
		   lead == RAP_LEAD_WITHIN || lead == RAP_LEAD_BY || lead == RAP_LEAD_ON;
}

static bool year_stands(const rap_when_reader *r, uint32_t core, uint32_t end, rap_when *w) {
	if (w->year < BARE_YEAR_FIRST || w->year > BARE_YEAR_LAST) return false;
	if (glued(r, end) || (core > r->sentence.start && glued(r, core - 1))) return false;
	bool article = rap_when_is(r, core, RAP_LEX_dateword_the);
	if (r->lead && !article && !determined(r, core)) {
		const rap_token *next = rap_when_token(r, end);
		bool counted = next && (next->flags & (RAP_TOKEN_LETTER | RAP_TOKEN_CAP)) == RAP_TOKEN_LETTER &&
					   !rap_when_closed(r, end);
		return !(counted && counts_too(r->lead));
	}
	if (r->lead == RAP_LEAD_NONE && of_common_noun(r, core)) return true;
	if (!dates_event(r, end)) return false;
	w->rule = "date-event-year";
	return true;
}

static bool bare_stands(const rap_when_reader *r, uint32_t core, uint32_t end, rap_when *w) {
	if (!w->bare) return true;
	switch (w->what) {
	case RAP_WHEN_YEAR:
		return w->year ? year_stands(r, core, end, w) : r->lead != RAP_LEAD_NONE;
	case RAP_WHEN_MONTH:
		return r->lead || determined(r, core) || rap_when_is(r, core, RAP_LEX_dateword_the);
	case RAP_WHEN_SEASON:
	case RAP_WHEN_FEAST:
	case RAP_WHEN_WEEKDAY:
		return r->lead != RAP_LEAD_NONE;
	/* "in the course of the year", but not "during the year". */
	case RAP_WHEN_UNIT:
		return w->unit == RAP_UNIT_WEEKEND ? r->lead != RAP_LEAD_NONE : core - r->lead_start > 2;
	case RAP_WHEN_SAME:
		return false;
	default:
		return true;
	}
}

/* ---- results ---- */

static uint8_t precision_of(rap_span s) {
	rap_day first = rap_day_from_number(s.first), last = rap_day_from_number(s.last + 1);
	if (s.first == s.last) return RAP_PRECISION_DAY;
	if (first.day != 1 || last.day != 1) return RAP_PRECISION_INTERVAL;
	int months = (last.year - first.year) * 12 + last.month - first.month;
	if (months == 1) return RAP_PRECISION_MONTH;
	return months == 12 && first.month == 1 ? RAP_PRECISION_YEAR : RAP_PRECISION_INTERVAL;
}

static uint8_t preposition_of(uint8_t lead) {
	static const uint8_t prepositions[RAP_LEAD_COUNT] = {
		[RAP_LEAD_BY] = RAP_DATE_BY,	   [RAP_LEAD_BEFORE] = RAP_DATE_BY,
		[RAP_LEAD_UNTIL] = RAP_DATE_BY,	   [RAP_LEAD_WITHIN] = RAP_DATE_WITHIN,
		[RAP_LEAD_FROM] = RAP_DATE_FROM,   [RAP_LEAD_SINCE] = RAP_DATE_AFTER,
		[RAP_LEAD_AFTER] = RAP_DATE_AFTER, [RAP_LEAD_THROUGH] = RAP_DATE_THROUGH,
	};
	return prepositions[lead];
}

static rap_span place_range(rap_when_frame frame, const rap_when *from, const rap_when *to) {
	rap_span first = rap_when_place(&frame, from);
	if (to->what == RAP_WHEN_NONE || !first.known) return first;
	/* The other end is the next of its kind. */
	frame.anchored = true;
	frame.anchor = rap_day_from_number(first.first);
	frame.lean = RAP_LEAN_FUTURE;
	rap_span last = rap_when_place(&frame, to);
	if (!last.known || last.last < first.first) return (rap_span){0};
	return (rap_span){true, first.first, last.last};
}

static bool is_duration(const rap_when *w, uint8_t lead) {
	return w->what == RAP_WHEN_DURATION || (w->what == RAP_WHEN_SPAN && lead != RAP_LEAD_WITHIN);
}

/* What "that year" and "the following day" will be counted from. */
static void remember(finder *f, rap_span span, bool duration) {
	if (duration) return;
	f->frame.told = span;
	f->frame.told_year = rap_day_from_number(span.first).year;
	bool event = f->reader.lead < RAP_LEAD_BY || f->reader.lead == RAP_LEAD_FOR;
	if (span.last - span.first > 6 || !event) return;
	f->frame.told_day = span;
	if (!f->frame.anchored || span.last <= rap_day_number(f->frame.anchor)) f->frame.past_day = span;
}

static void add(finder *f, rap_range tokens, const rap_when *from, const rap_when *to) {
	f->frame.lead = f->reader.lead;
	f->frame.lean = rap_when_lean(&f->reader, tokens);
	rap_span span = place_range(f->frame, from, to);
	rap_date *date = rap_vec_push(f->arena, &f->dates->all);
	date->tokens = tokens;
	date->preposition = preposition_of(f->reader.lead);
	date->duration = is_duration(from, f->reader.lead);
	date->rule = to->what == RAP_WHEN_NONE ? from->rule : "date-range";
	date->precision = RAP_PRECISION_INTERVAL;
	rap_day start = rap_day_from_number(span.first), end = rap_day_from_number(span.last);
	if (!span.known || start.year == 0 || end.year == 0) return;
	date->start = start;
	date->end = end;
	date->precision = precision_of(span);
	date->anchor = rap_when_anchor(&f->frame, from);
	remember(f, span, date->duration);
}

/* Is the month, weekday or feast the first word of a name: the October War, the Sunday Post, April Summers, on
 * Easter Island? A meeting is dated by it. */
static bool in_name(const rap_when_reader *r, uint32_t core, uint32_t end, const rap_when *w) {
	const rap_token *next = rap_when_token(r, end);
	bool capital =
		next && (next->flags & RAP_TOKEN_CAP) && (next->flags & RAP_TOKEN_LETTER) && !rap_when_closed(r, end);
	if (!capital || w->year_base || w->shifted || w->part) return false;
	bool article = rap_when_is(r, core, RAP_LEX_dateword_the) || determined(r, core);
	bool alone = w->what == RAP_WHEN_MONTH && !r->lead;
	if (w->what == RAP_WHEN_FEAST) return true;
	if (w->what != RAP_WHEN_MONTH && w->what != RAP_WHEN_WEEKDAY) return false;
	return (article || alone) && !dates_event(r, end);
}

/* Does the expression belong to a noun behind it, whose preposition is not its own: "in today's talks", "at the
 * November 2023 summit"? */
static bool attributive(const rap_when_reader *r, uint32_t core, uint32_t end, const rap_when *w) {
	const rap_token *next = rap_when_token(r, end);
	if (!next) return false;
	if (next->flags & RAP_TOKEN_POSSESSIVE) return true;
	/* "at the May 3, 2023, forum" */
	if (w->what == RAP_WHEN_DAY && rap_when_is(r, core, RAP_LEX_dateword_the) &&
		rap_when_is(r, core + 1, RAP_LEX_calendar_month))
		return true;
	bool dated = w->what == RAP_WHEN_DAY || w->what == RAP_WHEN_MONTH || w->what == RAP_WHEN_YEAR;
	return dated && rap_when_is(r, core, RAP_LEX_dateword_the) && (next->flags & RAP_TOKEN_LETTER) &&
		   !rap_when_closed(r, end);
}

/* "May 15 of each year": of no year in particular. */
static bool recurs(const rap_when_reader *r, uint32_t end) {
	return rap_when_is(r, end, RAP_LEX_dateword_of) && rap_when_is(r, end + 1, RAP_LEX_function_quant) &&
		   rap_when_is(r, end + 2, RAP_LEX_calendar_unit);
}

/* "every year in May" */
static bool recurs_before(const rap_when_reader *r, uint32_t start) {
	return start >= r->sentence.start + 2 && rap_when_is(r, start - 2, RAP_LEX_dateword_each) &&
		   rap_when_is(r, start - 1, RAP_LEX_calendar_unit);
}

/* Can a date begin with this token, or a preposition before it? */
static bool may_begin(const rap_when_reader *r, uint32_t i) {
	if (rap_when_has_digits(r, i)) return true;
	return rap_mark_at(r->marks, i, RAP_LEX_calendar) || rap_mark_at(r->marks, i, RAP_LEX_dateword);
}

/* An expression that begins at `i`; gives the token behind it, 0 if there is none. */
static uint32_t find_at(finder *f, uint32_t i) {
	rap_when_reader *r = &f->reader;
	rap_when from, to;
	uint32_t core = take_leads(r, i), end = rap_when_read(r, core, &from, &to);
	i = r->lead_start;
	if (!end || !bare_stands(r, core, end, &from) || in_name(r, core, end, &from)) return 0;
	if (r->lead == RAP_LEAD_NONE && core > r->sentence.start && rap_when_is(r, core - 1, RAP_LEX_dateword_each))
		return 0;
	if (attributive(r, core, end, &from)) {
		if (from.what == RAP_WHEN_DURATION) return 0;
		r->lead = RAP_LEAD_NONE;
		i = core;
		if (!(rap_when_token(r, end)->flags & RAP_TOKEN_POSSESSIVE))
			rap_when_pass(r, &i, RAP_LEX_dateword_the);
	}
	if (recurs(r, end) || recurs_before(r, i)) from.what = RAP_WHEN_VAGUE;
	end = pass_time(r, end);
	add(f, (rap_range){i, end}, &from, &to);
	return end;
}

/* The year in a name is no date, but may be told on: "the Agreement of 2014 ... in May of that year". */
static void remember_year(finder *f, uint32_t i) {
	int16_t year;
	if (!rap_when_year(&f->reader, &i, &year) || year < BARE_YEAR_FIRST || year > BARE_YEAR_LAST) return;
	f->frame.told_year = year;
}

static void find_in_sentence(finder *f, rap_range sentence) {
	f->reader.sentence = sentence;
	for (uint32_t i = sentence.start; i < sentence.end;) {
		uint32_t end = may_begin(&f->reader, i) ? find_at(f, i) : 0;
		if (!end) remember_year(f, i);
		i = end ? end : i + 1;
	}
}

static uint8_t block_kind(const rap_text *text, uint32_t sentence) {
	return text->blocks.at[text->sentences.at[sentence].block].kind;
}

static rap_dates *find_all(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_day anchor,
						   rap_date_anchor written) {
	finder f = {.arena = arena, .dates = RAP_NEW(arena, rap_dates)};
	f.reader.text = text;
	f.reader.marks = marks;
	rap_when_names_set(&f.reader.names, marks->lexicon);
	f.frame.anchored = anchor.year > 0;
	f.frame.anchor = anchor;
	f.frame.anchor_kind = (uint8_t)written;
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		uint8_t kind = block_kind(text, i);
		f.reader.headline = kind == RAP_BLOCK_TITLE || kind == RAP_BLOCK_HEADING || kind == RAP_BLOCK_CAPTION;
		find_in_sentence(&f, text->sentences.at[i].tokens);
	}
	return f.dates;
}

const char *rap_date_anchor_name(uint8_t anchor) {
	static const char *const names[RAP_ANCHOR_COUNT] = {
		[RAP_ANCHOR_PUBLICATION] = "publication", [RAP_ANCHOR_DATELINE] = "dateline", [RAP_ANCHOR_TOLD] = "told"};
	return names[anchor];
}

/* ---- the day of writing ---- */

/* The first single day that stands in a block of the kind; year 0 if there is none. */
static rap_day day_in_block(const rap_text *text, const rap_dates *dates, rap_block_kind kind) {
	uint32_t at = 0;
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range tokens = text->sentences.at[s].tokens;
		while (at < dates->all.n && dates->all.at[at].tokens.start < tokens.start) at++;
		if (block_kind(text, s) != kind) continue;
		for (uint32_t d = at; d < dates->all.n && dates->all.at[d].tokens.start < tokens.end; d++)
			if (dates->all.at[d].start.year && dates->all.at[d].precision == RAP_PRECISION_DAY)
				return dates->all.at[d].start;
	}
	return (rap_day){0};
}

static bool has_block(const rap_text *text, rap_block_kind kind) {
	for (uint32_t i = 0; i < text->blocks.n; i++)
		if (text->blocks.at[i].kind == kind) return true;
	return false;
}

rap_day rap_dates_published(rap_arena *arena, const rap_text *text, const rap_marks *marks) {
	if (!has_block(text, RAP_BLOCK_PUBLISHED) && !has_block(text, RAP_BLOCK_DATELINE)) return (rap_day){0};
	rap_dates *dates = find_all(arena, text, marks, (rap_day){0}, RAP_ANCHOR_NONE);
	rap_day day = day_in_block(text, dates, RAP_BLOCK_PUBLISHED);
	return day.year ? day : day_in_block(text, dates, RAP_BLOCK_DATELINE);
}

/* The day of a line near the top that has little else than a place: "Tivat, 8 October 2024". */
static rap_day day_in_line(const rap_text *text, const rap_dates *dates) {
	uint32_t at = 0;
	for (uint32_t s = 0; s < text->sentences.n && text->sentences.at[s].block < PLACE_LINE_BLOCKS; s++) {
		rap_range tokens = text->sentences.at[s].tokens;
		while (at < dates->all.n && dates->all.at[at].tokens.start < tokens.start) at++;
		if (at == dates->all.n) break;
		const rap_date *date = &dates->all.at[at];
		bool line = date->tokens.end == tokens.end && date->tokens.start > tokens.start &&
					date->tokens.start - tokens.start <= PLACE_LINE_WORDS &&
					(text->tokens.at[date->tokens.start - 1].flags & RAP_TOKEN_COMMA);
		bool day = date->start.year && date->precision == RAP_PRECISION_DAY && date->preposition == RAP_DATE_PLAIN;
		bool told = text->tokens.at[date->tokens.end - 1].flags & RAP_TOKEN_DIGIT;
		if (line && day && told) return date->start;
	}
	return (rap_day){0};
}

/* A text says "today" on the day of its dateline, which may be the eve of its publication. */
static rap_day day_of_writing(const rap_text *text, const rap_dates *dates, rap_day published) {
	rap_day written = day_in_block(text, dates, RAP_BLOCK_DATELINE);
	if (written.year == 0) written = day_in_line(text, dates);
	if (written.year == 0) return published;
	int32_t days = rap_day_number(published) - rap_day_number(written);
	return days >= -1 && days <= DATELINE_REACH ? written : published;
}

rap_dates *rap_dates_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_day published) {
	if (published.year == 0) published = rap_dates_published(arena, text, marks);
	rap_dates *dates = find_all(arena, text, marks, published, RAP_ANCHOR_PUBLICATION);
	if (published.year == 0) return dates;
	rap_day written = day_of_writing(text, dates, published);
	if (rap_day_number(written) == rap_day_number(published)) return dates;
	return find_all(arena, text, marks, written, RAP_ANCHOR_DATELINE);
}

void rap_dates_drop_named(rap_arena *arena, rap_dates *dates, const rap_mention_list *mentions, uint32_t tokens) {
	bool *named = RAP_NEW_ARRAY(arena, bool, tokens + 1);
	for (uint32_t k = 0; k < mentions->all.n; k++) {
		const rap_mention *m = &mentions->all.at[k];
		for (uint32_t t = m->name.start; m->type == RAP_MENTION_PERSON && t < m->name.end; t++) named[t] = true;
	}
	uint32_t kept = 0;
	for (uint32_t k = 0; k < dates->all.n; k++)
		if (!named[dates->all.at[k].tokens.end - 1]) dates->all.at[kept++] = dates->all.at[k];
	dates->all.n = kept;
}
