/* The forms that are counted from another day, one function each: weekdays, last week, the 15th, two days later.
 */
#include "mention/when.h"

/* Monday; Tuesday and Wednesday */
static uint32_t form_weekday(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t start = i;
	if (!rap_when_small(r, &i, RAP_LEX_calendar_weekday, &w->weekday)) return 0;
	uint32_t at = i;
	if (rap_when_join(r, &at) && rap_when_small(r, &at, RAP_LEX_calendar_weekday, &w->weekday2))
		i = at;
	else
		w->weekday2 = 0;
	w->what = RAP_WHEN_WEEKDAY;
	w->bare = rap_when_ambiguous(r, start, RAP_LEX_calendar_weekday);
	w->rule = "date-weekday";
	return i;
}

/* last, this, next; "this past", "this coming": the second tells. */
static bool take_shift(const rap_when_reader *r, uint32_t *i, int8_t *shift) {
	int32_t value, second;
	uint32_t at = *i;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	if (!rap_when_number(r, &at, RAP_LEX_calendar_shift, &value)) return false;
	if (rap_when_number(r, &at, RAP_LEX_calendar_shift, &second)) value = second;
	*shift = (int8_t)(value < 0 ? -1 : value > 0);
	*i = at;
	return true;
}

/* "over the past year" is the year up to now, "last year" is the one in the calendar. */
static bool runs(const rap_when_reader *r, uint32_t shift, const rap_when *w) {
	bool lasts = r->lead == RAP_LEAD_OVER || r->lead == RAP_LEAD_FOR || r->lead == RAP_LEAD_WITHIN;
	return lasts && w->shift && w->unit >= RAP_UNIT_WEEK && rap_when_is(r, shift, RAP_LEX_dateword_the);
}

/* "The next year they fell out": after the year told before. */
static bool follows_told(const rap_when_reader *r, uint32_t shift, uint32_t end, const rap_when *w) {
	if (w->shift < 1 || r->lead || !rap_when_is(r, shift, RAP_LEX_dateword_the)) return false;
	return rap_when_lean(r, (rap_range){shift, end}) == RAP_LEAN_PAST;
}

/* Last week, next year; the next five years; "the coming weeks" are told of no one. */
static uint32_t shifted_unit(const rap_when_reader *r, uint32_t shift, uint32_t i, rap_when *w) {
	bool plural, counted = rap_when_count(r, &i, &w->count);
	if (!rap_when_unit_at(r, &i, &w->unit, &plural)) return 0;
	w->rule = "date-unit";
	bool running = !counted && !plural && runs(r, shift, w);
	if (running) w->count = 1;
	if (running || (counted && w->count > 0)) {
		w->what = RAP_WHEN_SPAN;
		w->rule = "date-span";
		return w->unit <= RAP_UNIT_HOUR ? 0 : i;
	}
	w->what = plural || counted ? RAP_WHEN_VAGUE : RAP_WHEN_UNIT;
	if (w->unit <= RAP_UNIT_DAY && w->what == RAP_WHEN_UNIT) {
		/* "the next day" follows the day told before; "the last day" is none. */
		w->what = RAP_WHEN_SAME;
		w->rule = "date-relative";
		if (w->unit < RAP_UNIT_DAY || w->shift < 1) return 0;
	} else if (w->what == RAP_WHEN_UNIT && follows_told(r, shift, i, w)) {
		w->what = RAP_WHEN_SAME;
		w->rule = "date-relative";
	}
	return i;
}

static uint32_t shifted_time(const rap_when_reader *r, uint32_t i, rap_when *w) {
	const rap_mark *daytime = i < r->sentence.end ? rap_mark_kind_at(r->marks, i, RAP_LEX_calendar_daytime) : NULL;
	w->shifted = true;
	if (rap_when_small(r, &i, RAP_LEX_calendar_month, &w->month)) {
		w->what = RAP_WHEN_MONTH;
		w->rule = "date-month-shifted";
		rap_when_day(r, &i, &w->day, &w->bare);
		w->bare = false;
		if (w->day) w->what = RAP_WHEN_DAY, w->shifted = false;
	} else if (rap_when_season(r, &i, &w->season)) {
		w->what = RAP_WHEN_SEASON;
		w->rule = "date-season-shifted";
	} else if (rap_when_small(r, &i, RAP_LEX_calendar_weekday, &w->weekday)) {
		w->what = RAP_WHEN_WEEKDAY;
		w->rule = "date-weekday-shifted";
	} else if (daytime && !(daytime->entry->flags & RAP_LEX_F_ambiguous)) {
		/* "last night", but "the next morning" follows a day told before. */
		w->what = w->shift > 0 ? RAP_WHEN_SAME : RAP_WHEN_OFFSET;
		w->unit = RAP_UNIT_DAY;
		w->count = w->shift;
		w->rule = w->shift > 0 ? "date-relative" : "date-deictic";
		i = daytime->tokens.end;
	} else {
		return 0;
	}
	return i;
}

/* last week; next November; this Thursday; this morning; the next five years */
static uint32_t form_shifted(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t same = i, shift_at = i;
	if (rap_when_pass(r, &same, RAP_LEX_dateword_same) || !take_shift(r, &i, &w->shift)) return 0;
	uint32_t end = shifted_unit(r, shift_at, i, w);
	if (end) return end;
	int8_t shift = w->shift;
	*w = (rap_when){.shift = shift, .week_shift = RAP_NO_WEEK_SHIFT};
	return shifted_time(r, i, w);
}

/* the same day; that year; the following week; the previous evening */
static uint32_t form_same(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t shift = 0;
	bool plural = false;
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_same) && !rap_when_number(r, &i, RAP_LEX_dateword_relative, &shift))
		return 0;
	w->what = RAP_WHEN_SAME;
	w->shift = (int8_t)shift;
	w->rule = "date-relative";
	if (rap_when_unit_at(r, &i, &w->unit, &plural)) return w->unit < RAP_UNIT_DAY || plural ? 0 : i;
	w->unit = RAP_UNIT_DAY;
	if (rap_when_pass(r, &i, RAP_LEX_calendar_daytime)) return i;
	if (shift) {
		w->of_told = true;
		return shifted_time(r, i, w);
	}
	if (!rap_when_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	w->what = RAP_WHEN_MONTH;
	w->year_base = RAP_BASE_PREVIOUS;
	return i;
}

/* the year, the month, the decade: only as what a part is of, or a day or month is of; at the weekend */
static uint32_t form_unit(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool plural;
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_the)) return 0;
	if (!rap_when_unit_at(r, &i, &w->unit, &plural) || plural || w->unit < RAP_UNIT_DAY) return 0;
	/* "later in the day" */
	w->what = w->unit == RAP_UNIT_DAY ? RAP_WHEN_SAME : RAP_WHEN_UNIT;
	w->bare = true;
	w->rule = "date-unit";
	return i;
}

/* What a day of the month belongs to: "of this month", "of the following month". */
static bool take_month_of(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	rap_when month = {0};
	uint32_t at = *i;
	if (!rap_when_pass(r, &at, RAP_LEX_dateword_of)) return false;
	uint32_t end = form_same(r, at, &month);
	if (!end) end = form_shifted(r, at, &month);
	if (!end) end = form_unit(r, at, &month);
	if (!end || month.unit != RAP_UNIT_MONTH || (month.what != RAP_WHEN_UNIT && month.what != RAP_WHEN_SAME))
		return false;
	w->month_base = month.what == RAP_WHEN_SAME ? RAP_BASE_PREVIOUS : RAP_BASE_SHIFT;
	w->shift = month.shift;
	*i = end;
	return true;
}

/* Leads after which "the 12th" may be a day: not "at the 12th" (session). */
static bool leads_to_day(uint8_t lead) {
	return lead == RAP_LEAD_ON || lead == RAP_LEAD_BY || lead == RAP_LEAD_BEFORE || lead == RAP_LEAD_UNTIL ||
		   lead == RAP_LEAD_FROM || lead == RAP_LEAD_SINCE || lead == RAP_LEAD_AFTER || lead == RAP_LEAD_FOR ||
		   lead == RAP_LEAD_THROUGH || lead == RAP_LEAD_BETWEEN;
}

/* the 25th of this month; on the 15th; on the fifteenth; from the 16th to the 18th */
static uint32_t form_day(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t number, second;
	rap_when_weekday_before(r, &i, w);
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_the) || !rap_when_ordinal(r, &i, &number) || number > 31) return 0;
	uint32_t at = i;
	if (rap_when_join(r, &at)) {
		rap_when_pass(r, &at, RAP_LEX_dateword_the);
		if (rap_when_ordinal(r, &at, &second) && second > number && second <= 31) {
			w->day2 = (uint8_t)second;
			i = at;
		}
	}
	w->what = RAP_WHEN_DAY;
	w->day = (uint8_t)number;
	w->rule = "date-day";
	if (take_month_of(r, &i, w)) return i;
	bool spelled = !(r->text->tokens.at[at - 1].flags & RAP_TOKEN_DIGIT) &&
				   !(r->text->tokens.at[i - 1].flags & RAP_TOKEN_DIGIT);
	if (spelled && number <= 10) return 0;
	return (w->weekday || leads_to_day(r->lead)) && rap_when_closed(r, i) ? i : 0;
}

/* today; yesterday; the day after tomorrow */
static uint32_t form_deictic(const rap_when_reader *r, uint32_t i, rap_when *w) {
	if (!rap_when_number(r, &i, RAP_LEX_calendar_deictic, &w->count)) return 0;
	w->what = RAP_WHEN_OFFSET;
	w->rule = "date-deictic";
	return i;
}

/* "within 90 days of signing", "after the vote": from a day that is not told. */
static bool counted_from_event(const rap_when_reader *r, uint32_t i) {
	if (rap_when_is(r, i, RAP_LEX_dateword_of)) return true;
	return rap_when_leads(r, i, RAP_LEAD_AFTER) || rap_when_leads(r, i, RAP_LEAD_FROM);
}

/* What a count of units means after a preposition and without "ago": within 30 days, for two days, in three months
 */
static void set_by_lead(const rap_when_reader *r, uint32_t end, rap_when *w) {
	uint32_t of = end;
	w->what = RAP_WHEN_DURATION;
	w->rule = "date-duration";
	if (r->lead == RAP_LEAD_WITHIN) {
		if (counted_from_event(r, end)) return;
		w->what = RAP_WHEN_SPAN;
		w->shift = 1;
		w->rule = "date-within";
	} else if (r->lead == RAP_LEAD_PLAIN && !rap_when_pass(r, &of, RAP_LEX_dateword_of)) {
		/* "in three weeks" will be; "in three weeks they had" is how long it took. */
		rap_lean lean = rap_when_lean(r, (rap_range){r->lead_start, end});
		if (lean != RAP_LEAN_FUTURE) return;
		w->what = RAP_WHEN_AGO;
		w->shift = 1;
		w->rule = "date-ahead";
	}
}

/* "two days before", and nothing that it was before. */
static bool ends_clause(const rap_when_reader *r, uint32_t i) {
	const rap_token *next = rap_when_token(r, i);
	return !next || ((next->flags & RAP_TOKEN_PUNCT) && !(next->flags & (RAP_TOKEN_OPEN | RAP_TOKEN_HYPHEN)));
}

/* "' time" of "in two years' time". */
static bool take_time(const rap_when_reader *r, uint32_t *i) {
	const rap_token *t = rap_when_token(r, *i);
	uint32_t at = *i + 1;
	if (!t || !(t->flags & RAP_TOKEN_POSSESSIVE) || !rap_when_pass(r, &at, RAP_LEX_dateword_time)) return false;
	*i = at;
	return true;
}

/* "half a year": six months. */
static bool take_half(rap_when *w) {
	static const struct {
		uint8_t unit, smaller;
		int32_t count;
	} halves[] = {{RAP_UNIT_MONTH, RAP_UNIT_WEEK, 2}, {RAP_UNIT_YEAR, RAP_UNIT_MONTH, 6}, {RAP_UNIT_DECADE, RAP_UNIT_YEAR, 5}, {RAP_UNIT_CENTURY, RAP_UNIT_DECADE, 5}};
	for (size_t k = 0; k < sizeof halves / sizeof *halves; k++) {
		if (halves[k].unit != w->unit || w->count != 1) continue;
		w->unit = halves[k].smaller;
		w->count = halves[k].count;
		return true;
	}
	return false;
}

/* two weeks ago; a day later; within 30 days; for two days; a year from now */
static uint32_t form_count(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t direction;
	bool plural;
	uint32_t at = i;
	bool half = rap_when_pass(r, &at, RAP_LEX_dateword_half);
	if (!rap_when_count(r, &at, &w->count) &&
		!(rap_when_pass(r, &at, RAP_LEX_function_quant) && rap_when_count(r, &at, &w->count)))
		return 0;
	rap_when_dash(r, &at);
	if (!rap_when_unit_at(r, &at, &w->unit, &plural) || w->unit <= RAP_UNIT_HOUR) return 0;
	if (half && !take_half(w)) return 0;
	i = at;
	w->rule = "date-count";
	if (rap_when_number(r, &at, RAP_LEX_dateword_ago, &direction)) {
		w->what = RAP_WHEN_AGO;
		w->shift = (int8_t)direction;
		return at;
	}
	if (r->lead == RAP_LEAD_PLAIN && take_time(r, &at)) {
		w->what = RAP_WHEN_AGO;
		w->shift = 1;
		return at;
	}
	bool before = rap_when_ambiguous(r, at, RAP_LEX_dateword_later);
	if (rap_when_number(r, &at, RAP_LEX_dateword_later, &direction) &&
		(before ? ends_clause(r, at) : rap_when_closed(r, at))) {
		w->what = RAP_WHEN_LATER;
		w->shift = (int8_t)direction;
		return at;
	}
	bool leads = r->lead == RAP_LEAD_WITHIN || r->lead == RAP_LEAD_FOR || r->lead == RAP_LEAD_OVER ||
				 r->lead == RAP_LEAD_PLAIN;
	if (!leads) return 0;
	set_by_lead(r, i, w);
	return i;
}

/* the day before, the week after, the night before: where the sentence goes on without saying before or after what
 */
static uint32_t form_beside(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t direction;
	bool plural;
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_the)) return 0;
	if (!rap_when_unit_at(r, &i, &w->unit, &plural)) {
		if (!rap_when_pass(r, &i, RAP_LEX_calendar_daytime)) return 0;
		w->unit = RAP_UNIT_DAY;
		plural = false;
	}
	if (plural || w->unit < RAP_UNIT_DAY || !rap_when_number(r, &i, RAP_LEX_dateword_later, &direction)) return 0;
	if (!ends_clause(r, i)) return 0;
	w->what = RAP_WHEN_SAME;
	w->shift = (int8_t)direction;
	w->rule = "date-relative";
	return i;
}

/* year-end; mid-year */
static uint32_t form_yearend(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t middle;
	if (!rap_when_number(r, &i, RAP_LEX_dateword_yearend, &middle)) return 0;
	w->what = RAP_WHEN_YEAR;
	w->part = middle ? RAP_PART_MIDDLE : RAP_PART_END;
	w->rule = middle ? "date-part" : "date-year-end";
	rap_when_year_of(r, &i, w);
	return i;
}

static uint32_t form_vague(const rap_when_reader *r, uint32_t i, rap_when *w) {
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_vague)) return 0;
	w->what = RAP_WHEN_VAGUE;
	w->rule = "date-vague";
	return i;
}

uint32_t rap_when_take_frame(const rap_when_reader *r, uint32_t i, rap_when *w) {
	rap_when frame = {0};
	uint32_t at = i;
	bool of = rap_when_pass(r, &at, RAP_LEX_dateword_of) || rap_when_comma(r, &at);
	uint32_t end = form_same(r, at, &frame);
	if (!end) end = form_shifted(r, at, &frame);
	if (!end && of) end = form_unit(r, at, &frame);
	if (!end) return i;
	bool yearly = w->what == RAP_WHEN_MONTH || w->what == RAP_WHEN_SEASON || w->what == RAP_WHEN_FEAST ||
				  (w->what == RAP_WHEN_DAY && w->month);
	bool unsaid = w->year_base == RAP_BASE_UNSAID && !w->shifted;
	if (yearly && unsaid && frame.unit == RAP_UNIT_YEAR &&
		(frame.what == RAP_WHEN_UNIT || frame.what == RAP_WHEN_SAME)) {
		w->year_base = frame.what == RAP_WHEN_SAME ? RAP_BASE_PREVIOUS : RAP_BASE_SHIFT;
		w->shift = frame.shift;
		w->bare = false;
		return end;
	}
	if (w->what == RAP_WHEN_WEEKDAY && !w->shifted && frame.unit == RAP_UNIT_WEEK && frame.what == RAP_WHEN_UNIT) {
		w->week_shift = frame.shift;
		return end;
	}
	return i;
}

const rap_when_form_row rap_when_relative_forms[] = {
	{form_weekday, false, {RAP_LEX_calendar_weekday}},
	{form_same, false, {RAP_LEX_dateword_same, RAP_LEX_dateword_relative}},
	{form_shifted, false, {RAP_LEX_calendar_shift, RAP_LEX_dateword_the}},
	{form_unit, false, {RAP_LEX_dateword_the}},
	{form_day, false, {RAP_LEX_calendar_weekday, RAP_LEX_dateword_the}},
	{form_deictic, false, {RAP_LEX_calendar_deictic}},
	{form_count, true, {RAP_LEX_calendar_number, RAP_LEX_dateword_a, RAP_LEX_function_quant}},
	{form_beside, false, {RAP_LEX_dateword_the}},
	{form_yearend, false, {RAP_LEX_dateword_yearend}},
	{form_vague, false, {RAP_LEX_dateword_vague}},
	{0},
};
