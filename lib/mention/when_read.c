/* Parts of a time ("early April", "the end of the third quarter", "the week of January 12") and ranges ("28 April
 * to 2 May") around the forms of when_form.c. */
#include "mention/when.h"

static bool may_stand(const rap_when_reader *r, const rap_when_form_row *form, uint32_t token) {
	if (form->digits && rap_when_has_digits(r, token)) return true;
	for (int k = 0; k < RAP_WHEN_BEGINNINGS && form->kinds[k]; k++)
		if (rap_kind_in(&r->marks->kinds[token], form->kinds[k])) return true;
	return false;
}

static uint32_t longest_form(const rap_when_reader *r, const rap_when_form_row *forms, uint32_t token,
							 uint32_t best, rap_when *w) {
	if (token >= r->sentence.end) return best;
	for (; forms->read; forms++) {
		if (!may_stand(r, forms, token)) continue;
		rap_when read = {.week_shift = RAP_NO_WEEK_SHIFT};
		uint32_t end = forms->read(r, token, &read);
		if (end <= best) continue;
		best = end;
		*w = read;
	}
	return best;
}

uint32_t rap_when_form(const rap_when_reader *r, uint32_t token, rap_when *w) {
	uint32_t end = longest_form(r, rap_when_calendar_forms, token, 0, w);
	end = longest_form(r, rap_when_relative_forms, token, end, w);
	return end ? rap_when_take_frame(r, end, w) : 0;
}

typedef struct part {
	uint8_t part, nth;
	bool needs_of; /* "end" without "of" may be a verb */
	bool alone;	   /* may stand without what it is a part of: the third quarter */
	uint8_t weekday;
} part;

static bool part_mark(const rap_when_reader *r, uint32_t *i, part *p) {
	const rap_lex_entry *entry;
	uint32_t at = *i;
	if (!rap_when_take(r, &at, RAP_LEX_calendar_part, &entry)) return false;
	for (uint8_t k = RAP_PART_EARLY; k < RAP_PART_FIRST; k++) {
		if (r->names.parts[k] != entry->value) continue;
		bool edge = k == RAP_PART_BEGIN || k == RAP_PART_END || k == RAP_PART_MIDDLE;
		*p = (part){k, 0, edge && !(entry->flags & RAP_LEX_F_phrase), k >= RAP_PART_H1 && k <= RAP_PART_Q4, 0};
		*i = at;
		return true;
	}
	return false;
}

/* "first", "2nd"; "last", "final": RAP_NTH_LAST; 0 where nothing of the kind stands. */
static uint8_t nth_at(const rap_when_reader *r, uint32_t *i) {
	int32_t value;
	uint32_t at = *i;
	if (rap_when_ordinal(r, &at, &value)) {
		if (value > 5) return 0;
		*i = at;
		return (uint8_t)value;
	}
	if (!rap_when_number(r, &at, RAP_LEX_calendar_shift, &value) || value >= 0) return 0;
	*i = at;
	return RAP_NTH_LAST;
}

/* the first ten days of; the last two weeks of; the first nine months of */
static bool part_days(const rap_when_reader *r, uint32_t *i, part *p) {
	uint32_t at = *i;
	bool plural;
	uint8_t unit;
	int32_t count;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	uint8_t nth = nth_at(r, &at);
	if ((nth != 1 && nth != RAP_NTH_LAST) || !rap_when_count(r, &at, &count) || count < 1 || count > 30)
		return false;
	if (!rap_when_unit_at(r, &at, &unit, &plural) || !rap_when_is(r, at, RAP_LEX_dateword_of)) return false;
	bool first = nth == 1;
	if (unit == RAP_UNIT_MONTH)
		*p = (part){first ? RAP_PART_FIRST_MONTHS : RAP_PART_LAST_MONTHS, (uint8_t)count, true, false, 0};
	else if (unit == RAP_UNIT_DAY || unit == RAP_UNIT_WEEK)
		*p = (part){first ? RAP_PART_FIRST : RAP_PART_LAST, (uint8_t)(unit == RAP_UNIT_WEEK ? 7 * count : count),
					true, false, 0};
	else
		return false;
	*i = at;
	return true;
}

/* the first week of; the week of; the week beginning; the last quarter of; the first half */
static bool part_counted(const rap_when_reader *r, uint32_t *i, part *p) {
	uint32_t at = *i;
	bool plural;
	uint8_t unit;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	uint8_t nth = nth_at(r, &at);
	if (!rap_when_unit_at(r, &at, &unit, &plural) || plural) return false;
	bool of = rap_when_is(r, at, RAP_LEX_dateword_of) || (unit == RAP_UNIT_WEEK && !nth && rap_when_leads(r, at, RAP_LEAD_FROM));
	*p = (part){RAP_PART_WEEK, nth, true, false, 0};
	if (unit == RAP_UNIT_QUARTER && nth >= 1 && (nth <= 4 || (nth == RAP_NTH_LAST && of)))
		*p = (part){(uint8_t)(RAP_PART_Q1 + (nth > 4 ? 4 : nth) - 1), 0, false, true, 0};
	else if (unit == RAP_UNIT_HALF && (nth == 1 || nth == 2))
		*p = (part){nth == 1 ? RAP_PART_H1 : RAP_PART_H2, 0, false, true, 0};
	else if (unit != RAP_UNIT_WEEK || !of)
		return false;
	*i = at;
	return true;
}

/* the first Monday of; the last Friday in */
static bool part_weekday(const rap_when_reader *r, uint32_t *i, part *p) {
	uint32_t at = *i;
	uint8_t weekday;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	uint8_t nth = nth_at(r, &at);
	if (!nth || !rap_when_small(r, &at, RAP_LEX_calendar_weekday, &weekday)) return false;
	*p = (part){RAP_PART_WEEKDAY, nth, false, false, weekday};
	*i = at;
	return true;
}

/* What stands between a part and its whole: "of", "-", "in", "on", the article. */
static bool part_link(const rap_when_reader *r, uint32_t *i, const part *p) {
	const rap_lex_entry *lead;
	bool linked = rap_when_dash(r, i) || rap_when_pass(r, i, RAP_LEX_dateword_of);
	uint32_t at = *i;
	bool preposition =
		!linked && rap_when_take(r, &at, RAP_LEX_dateword_lead, &lead) &&
		(lead->value == r->names.leads[RAP_LEAD_PLAIN] || lead->value == r->names.leads[RAP_LEAD_ON]);
	bool from = p->part == RAP_PART_WEEK && !linked && rap_when_leads(r, *i, RAP_LEAD_FROM);
	if (from || (preposition && !p->needs_of)) *i = at;
	return linked || from || !p->needs_of;
}

/* "the evening of 7 October", "the night of": only hours. */
static void pass_daytime(const rap_when_reader *r, uint32_t *i) {
	uint32_t at = *i;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	if (rap_when_pass(r, &at, RAP_LEX_calendar_daytime) && rap_when_pass(r, &at, RAP_LEX_dateword_of)) *i = at;
}

/* The form at `i`, with or without an article before it. */
static uint32_t form_or_article(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t end = rap_when_form(r, i, w);
	rap_when without;
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_the)) return end;
	uint32_t other = rap_when_form(r, i, &without);
	if (other <= end) return end;
	*w = without;
	return other;
}

static uint32_t read_whole(const rap_when_reader *r, uint32_t i, const part *p, rap_when *w) {
	uint32_t behind = i, end = 0;
	if (part_link(r, &behind, p)) end = form_or_article(r, behind, w);
	bool whole = end && w->what != RAP_WHEN_DURATION && w->what != RAP_WHEN_VAGUE && w->part == RAP_PART_WHOLE;
	/* "at the end of the day" is said of no day. */
	if (whole && w->bare && w->what == RAP_WHEN_SAME && p->part >= RAP_PART_BEGIN && p->part <= RAP_PART_MIDDLE)
		return 0;
	if (p->part == RAP_PART_WEEKDAY && (!whole || w->what != RAP_WHEN_MONTH || w->month2)) return 0;
	if (whole) {
		w->bare = false;
	} else if (p->alone) {
		*w = (rap_when){.what = RAP_WHEN_YEAR, .bare = true, .week_shift = RAP_NO_WEEK_SHIFT};
		end = i;
	} else {
		return 0;
	}
	w->rule = p->part == RAP_PART_WEEK ? "date-week-of" : "date-part";
	w->part = p->part;
	w->nth = p->nth;
	if (p->weekday) w->weekday = p->weekday;
	return end;
}

static uint32_t read_part(const rap_when_reader *r, uint32_t i, rap_when *w) {
	part p, q, *inner = &p;
	if (!part_mark(r, &i, &p) && !part_counted(r, &i, &p) && !part_days(r, &i, &p) && !part_weekday(r, &i, &p)) {
		/* the late 1990s */
		if (!rap_when_pass(r, &i, RAP_LEX_dateword_the) || !part_mark(r, &i, &p)) return 0;
	}
	/* "the end of the third quarter", "mid second quarter" */
	uint32_t at = i;
	if (p.part != RAP_PART_WEEK && part_link(r, &at, &p) && (part_mark(r, &at, &q) || part_counted(r, &at, &q))) {
		inner = &q;
		i = at;
	}
	uint32_t end = read_whole(r, i, inner, w);
	if (end && inner == &q) w->outer = p.part;
	return end;
}

static uint32_t read_single(const rap_when_reader *r, uint32_t i, rap_when *w) {
	pass_daytime(r, &i);
	rap_when with_part;
	uint32_t end = form_or_article(r, i, w), other = read_part(r, i, &with_part);
	if (other <= end) return end;
	*w = with_part;
	return other;
}

/* The ends of a range tell each other their year. */
static void share_year(rap_when *from, rap_when *to) {
	rap_when *told = to->year_base ? to : from, *other = told == to ? from : to;
	if (other->year_base || other->what == RAP_WHEN_WEEKDAY) return;
	other->year_base = told->year_base;
	other->year = told->year;
	other->shift = told->shift;
}

/* What joins the ends of a range: "from May 30, 2023, to June 2, 2023", "28 April - 2 May". */
static bool take_join(const rap_when_reader *r, uint32_t *i, const rap_when *from) {
	if (rap_when_dash(r, i)) return true;
	uint32_t at = *i;
	if (from->year_base == RAP_BASE_SAID && (r->lead == RAP_LEAD_FROM || r->lead == RAP_LEAD_BETWEEN))
		rap_when_comma(r, &at);
	if (!rap_when_pass(r, &at, RAP_LEX_dateword_to) &&
		!(r->lead == RAP_LEAD_BETWEEN && rap_when_pass(r, &at, RAP_LEX_dateword_and)))
		return false;
	*i = at;
	return true;
}

static bool is_end_of_range(const rap_when *w) {
	return w->what == RAP_WHEN_DAY || w->what == RAP_WHEN_MONTH || w->what == RAP_WHEN_YEAR ||
		   w->what == RAP_WHEN_SEASON;
}

/* A word that every form has one of, with no more than articles, counts and a dash before it. Says yes too often
 * rather than not often enough. */
static bool tells_time(const rap_when_reader *r, uint32_t i) {
	if (rap_when_has_digits(r, i) || rap_mark_at(r->marks, i, RAP_LEX_calendar)) return true;
	return rap_when_is(r, i, RAP_LEX_dateword_same) || rap_when_is(r, i, RAP_LEX_dateword_relative) ||
		   rap_when_is(r, i, RAP_LEX_dateword_fiscal) || rap_when_is(r, i, RAP_LEX_dateword_yearend) ||
		   rap_when_is(r, i, RAP_LEX_dateword_feast) || rap_when_is(r, i, RAP_LEX_dateword_vague);
}

/* The, some, a, a dash: no form has more in front. */
enum { MOST_OPENERS = 6 };

/* Nearly every sentence has "the", "a", "in" and "of", and few of them begin a date: reading all the forms there
 * would be a tenth of the whole work. */
static bool worth_reading(const rap_when_reader *r, uint32_t i) {
	for (int n = 0; n < MOST_OPENERS; n++) {
		if (i >= r->sentence.end) return false;
		if (tells_time(r, i)) return true;
		bool the = rap_when_is(r, i, RAP_LEX_dateword_the), a = rap_when_is(r, i, RAP_LEX_dateword_a);
		bool some = rap_when_is(r, i, RAP_LEX_function_quant) || rap_when_is(r, i, RAP_LEX_dateword_half);
		if (the + a + some > 1) return true;
		bool passed = (the && rap_when_pass(r, &i, RAP_LEX_dateword_the)) ||
					  (a && rap_when_pass(r, &i, RAP_LEX_dateword_a)) ||
					  (some && (rap_when_pass(r, &i, RAP_LEX_dateword_half) || rap_when_pass(r, &i, RAP_LEX_function_quant))) || rap_when_dash(r, &i);
		if (!passed) return false;
	}
	return false;
}

uint32_t rap_when_read(const rap_when_reader *r, uint32_t token, rap_when *from, rap_when *to) {
	to->what = RAP_WHEN_NONE;
	if (!worth_reading(r, token)) return 0;
	uint32_t end = read_single(r, token, from);
	if (!end || !is_end_of_range(from)) return end;
	uint32_t at = end;
	if (!take_join(r, &at, from)) return end;
	uint32_t other = read_single(r, at, to);
	if (!other || to->what != from->what || (to->what == RAP_WHEN_DAY && !to->month)) {
		to->what = RAP_WHEN_NONE;
		return end;
	}
	share_year(from, to);
	return other;
}
