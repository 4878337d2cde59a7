/* The forms a single date can have, one function each: it reads what begins at a token and gives the token
 * behind it, 0 if the form is not there. The longest wins. */
#include "mention/when.h"

enum {
	NO_WEEK_SHIFT = 2,
	LEAP_YEAR = 2000 /* stands for a year that is not said */
};

typedef uint32_t (*form_fn)(const rap_when_reader *r, uint32_t i, rap_when *w);

static const rap_token *token_at(const rap_when_reader *r, uint32_t i) {
	return i < r->sentence.end ? &r->text->tokens.at[i] : NULL;
}

static bool take_comma(const rap_when_reader *r, uint32_t *i) {
	const rap_token *t = token_at(r, *i);
	if (!t || !(t->flags & RAP_TOKEN_COMMA)) return false;
	*i += 1;
	return true;
}

/* A hyphen or dash, glued or not. */
static bool take_dash(const rap_when_reader *r, uint32_t *i) {
	const rap_token *t = token_at(r, *i);
	if (!t || t->first != '-' || !(t->flags & RAP_TOKEN_PUNCT)) return false;
	*i += 1;
	return true;
}

static bool take_word(const rap_when_reader *r, uint32_t *i, rap_lex_kind kind) { return rap_when_take(r, i, kind, NULL); }

/* What joins two days, months or years: a dash, "and", "to". */
static bool take_join(const rap_when_reader *r, uint32_t *i) {
	return take_dash(r, i) || take_word(r, i, RAP_LEX_dateword_and) || take_word(r, i, RAP_LEX_dateword_to);
}

/* Is there a value that fits a byte of `rap_when`? */
static bool take_small(const rap_when_reader *r, uint32_t *i, rap_lex_kind kind, uint8_t *value) {
	int32_t number;
	uint32_t at = *i;
	if (!rap_when_number(r, &at, kind, &number) || number < 1 || number > 31) return false;
	*value = (uint8_t)number;
	*i = at;
	return true;
}

static bool take_day(const rap_when_reader *r, uint32_t *i, uint8_t *day, bool *ordinal) {
	int32_t number;
	if (!rap_when_day_digits(r, i, &number, ordinal)) return false;
	*day = (uint8_t)number;
	return true;
}

static bool ambiguous_at(const rap_when_reader *r, uint32_t i, rap_lex_kind kind) {
	const rap_mark *mark = rap_when_is(r, i, kind) ? rap_mark_kind_at(r->marks, i, kind) : NULL;
	return mark && (mark->entry->flags & RAP_LEX_F_ambiguous);
}

/* ", 2024" behind a month or day. */
static void take_year_behind(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	take_comma(r, &at);
	const rap_token *next;
	if (!rap_when_year(r, &at, &w->year)) return;
	next = token_at(r, at);
	/* "in May, 2000-strong": a number, and no year. */
	if (next && (next->flags & RAP_TOKEN_HYPHEN) && at + 1 < r->sentence.end &&
	    !(r->text->tokens.at[at + 1].flags & RAP_TOKEN_DIGIT)) {
		w->year = 0;
		return;
	}
	w->year_base = RAP_BASE_SAID;
	*i = at;
}

static void take_weekday_before(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	if (take_small(r, i, RAP_LEX_calendar_weekday, &w->weekday)) take_comma(r, i);
}

static uint32_t numeric_parts(const rap_when_reader *r, uint32_t i, rap_when *w) {
	rap_when_digits d;
	if (!rap_when_numeric(r, i, &d)) return 0;
	int32_t year, month = d.value[1], day;
	if (d.n == 2) {
		/* "on 9/11": only where a preposition says that it is a date. */
		if (d.mark != '/' || (r->lead != RAP_LEAD_ON && r->lead != RAP_LEAD_BY) || d.digits[1] > 2) return 0;
		year = 0, day = d.value[0];
	} else if (d.digits[0] == 4) {
		year = d.value[0], day = d.value[2];
	} else if (d.digits[2] == 4) {
		year = d.value[2], day = d.value[0];
	} else {
		return 0;
	}
	/* The day comes first, unless that is impossible: 10/18/2024. */
	if (month > 12 && day <= 12 && d.digits[0] != 4) {
		int32_t swap = month;
		month = day, day = swap;
	}
	if (!rap_day_valid(year ? year : LEAP_YEAR, month, day)) return 0;
	w->year = (int16_t)year, w->month = (uint8_t)month, w->day = (uint8_t)day;
	w->year_base = year ? RAP_BASE_SAID : RAP_BASE_UNSAID;
	w->what = RAP_WHEN_DAY;
	w->rule = "date-numeric";
	return i + 1;
}

/* 2024-04-16, 08.10.2024, 14/11/2024, 20-21.11.2024 */
static uint32_t form_numeric(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint8_t first;
	bool ordinal;
	uint32_t at = i;
	take_weekday_before(r, &at, w);
	uint32_t end = numeric_parts(r, at, w);
	if (end || !take_day(r, &at, &first, &ordinal) || ordinal || !take_dash(r, &at)) return end;
	end = numeric_parts(r, at, w);
	if (!end || w->year == 0 || first >= w->day) return 0;
	w->day2 = w->day, w->day = first;
	return end;
}

/* The second day of "April 28-29", "March 20 and 21", "June 5 to 9"; not the 12 of "March 3 and 12 experts". */
static void take_second_day(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	bool ordinal;
	uint8_t day;
	if (!take_join(r, &at)) return;
	take_word(r, &at, RAP_LEX_dateword_the);
	if (!take_day(r, &at, &day, &ordinal) || day <= w->day) return;
	uint32_t behind = at;
	if (take_word(r, &behind, RAP_LEX_calendar_month)) return;
	int16_t year;
	behind = at;
	take_comma(r, &behind);
	if (!rap_when_closed(r, at) && !rap_when_year(r, &behind, &year) && !(token_at(r, at)->flags & RAP_TOKEN_CAP)) return;
	w->day2 = day;
	*i = at;
}

/* April 15, 2024; Monday, April 15; Thursday October 14; Oct. 7th; April 28-29, 2025 */
static uint32_t form_month_day(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool ordinal;
	take_weekday_before(r, &i, w);
	if (!take_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	take_word(r, &i, RAP_LEX_dateword_the);
	if (!take_day(r, &i, &w->day, &ordinal) || !rap_day_valid(LEAP_YEAR, w->month, w->day)) return 0;
	take_second_day(r, &i, w);
	take_year_behind(r, &i, w);
	w->what = RAP_WHEN_DAY;
	w->rule = "date-month-day";
	return i;
}

/* The day of "15 April", "the 15th of April", "the fifteenth of April"; of words, only before "of". */
static bool take_day_of_month(const rap_when_reader *r, uint32_t *i, uint8_t *day, bool *spelled) {
	bool ordinal;
	int32_t number;
	*spelled = false;
	if (take_day(r, i, day, &ordinal)) return true;
	if (!rap_when_ordinal(r, i, &number) || number < 1 || number > 31) return false;
	*day = (uint8_t)number;
	*spelled = true;
	return true;
}

/* Monday, 15 April 2024; 15th of April; this 26th day of April; 28 and 29 April; the 16th to the 18th of July */
static uint32_t form_day_month(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool spelled, spelled2 = false, plural;
	uint8_t unit;
	take_weekday_before(r, &i, w);
	if (!take_word(r, &i, RAP_LEX_dateword_the)) take_word(r, &i, RAP_LEX_calendar_shift);
	if (!take_day_of_month(r, &i, &w->day, &spelled)) return 0;
	uint32_t at = i;
	if (take_join(r, &at)) {
		take_word(r, &at, RAP_LEX_dateword_the);
		if (take_day_of_month(r, &at, &w->day2, &spelled2)) i = at;
	}
	at = i;
	if (rap_when_unit_at(r, &at, &unit, &plural) && unit == RAP_UNIT_DAY) i = at;
	bool of = take_word(r, &i, RAP_LEX_dateword_of);
	if ((spelled || spelled2) && !of) return 0;
	if (!take_small(r, &i, RAP_LEX_calendar_month, &w->month) || (w->day2 && w->day2 <= w->day)) return 0;
	if (!rap_day_valid(LEAP_YEAR, w->month, w->day2 ? w->day2 : w->day)) return 0;
	take_year_behind(r, &i, w);
	w->what = RAP_WHEN_DAY;
	w->rule = "date-day-month";
	return i;
}

/* April; April 2024; January and February 2025; November of 2022 */
static uint32_t form_month(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t start = i;
	if (!take_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	uint32_t at = i;
	if (take_join(r, &at) && take_small(r, &at, RAP_LEX_calendar_month, &w->month2) && w->month2 > w->month) {
		bool ordinal;
		uint8_t day;
		uint32_t behind = at;
		if (take_day(r, &behind, &day, &ordinal)) w->month2 = 0; /* "in May and July 14" */
		else i = at;
	} else {
		w->month2 = 0;
	}
	at = i;
	if (take_word(r, &at, RAP_LEX_dateword_of) && rap_when_year(r, &at, &w->year)) {
		i = at;
		w->year_base = RAP_BASE_SAID;
	}
	if (!w->year_base) take_year_behind(r, &i, w);
	w->what = RAP_WHEN_MONTH;
	w->bare = !w->year_base && ambiguous_at(r, start, RAP_LEX_calendar_month);
	w->rule = "date-month";
	return i;
}

/* The end of "2022-2024", "1998 and 2000", "2024-25"; not "in 2024 and 150 others". */
static void take_second_year(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	rap_when_digits d;
	bool dash = take_dash(r, &at);
	if (!dash && !take_join(r, &at)) return;
	if (!rap_when_year(r, &at, &w->year2)) {
		int32_t value;
		if (!dash || !rap_when_count(r, &at, &value) || value < 10 || value > 99 || rap_when_numeric(r, at - 1, &d)) return;
		w->year2 = (int16_t)(w->year / 100 * 100 + value);
	}
	if (w->year2 <= w->year) w->year2 = 0;
	else *i = at;
}

/* 2024; 2022-2024; the year 2025; fiscal year 2025 */
static uint32_t form_year(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool plural, named = take_word(r, &i, RAP_LEX_dateword_fiscal);
	uint8_t unit;
	uint32_t at = i;
	take_word(r, &at, RAP_LEX_dateword_the);
	if (rap_when_unit_at(r, &at, &unit, &plural) && unit == RAP_UNIT_YEAR) {
		i = at;
		named = true;
	}
	if (!rap_when_year(r, &i, &w->year)) return 0;
	take_second_year(r, &i, w);
	w->what = RAP_WHEN_YEAR;
	w->year_base = RAP_BASE_SAID;
	w->bare = !named;
	w->rule = "date-year";
	return i;
}

/* the 1990s */
static uint32_t form_decade(const rap_when_reader *r, uint32_t i, rap_when *w) {
	take_word(r, &i, RAP_LEX_dateword_the);
	if (!rap_when_decade(r, &i, &w->year)) return 0;
	w->what = RAP_WHEN_YEAR;
	w->year_base = RAP_BASE_SAID;
	w->year2 = (int16_t)(w->year + 9);
	w->rule = "date-decade";
	return i;
}

static bool take_season(const rap_when_reader *r, uint32_t *i, uint8_t *season) {
	const rap_lex_entry *entry;
	uint32_t at = *i;
	if (!rap_when_take(r, &at, RAP_LEX_calendar_season, &entry)) return false;
	for (uint8_t k = 1; k < 5; k++) {
		if (r->names.seasons[k] != entry->value) continue;
		*season = k;
		*i = at;
		return true;
	}
	return false;
}

/* A year after "of", "in", a comma or nothing. */
static void take_year_of(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	take_word(r, &at, RAP_LEX_dateword_of);
	if (!rap_when_year(r, &at, &w->year)) return;
	w->year_base = RAP_BASE_SAID;
	*i = at;
}

/* the autumn; spring 2027; the summer of 2025 */
static uint32_t form_season(const rap_when_reader *r, uint32_t i, rap_when *w) {
	take_word(r, &i, RAP_LEX_dateword_the);
	if (!take_season(r, &i, &w->season)) return 0;
	take_year_of(r, &i, w);
	uint32_t behind = i;
	w->what = RAP_WHEN_SEASON;
	/* "in the fall of the government" is no season. */
	if (!w->year_base && take_word(r, &behind, RAP_LEX_dateword_of) && !take_word(r, &behind, RAP_LEX_dateword_same) &&
	    !take_word(r, &behind, RAP_LEX_calendar_shift))
		return 0;
	w->bare = !w->year_base;
	w->rule = "date-season";
	return i;
}

/* Christmas; Easter 2025; New Year's Day */
static uint32_t form_feast(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t value;
	if (!rap_when_number(r, &i, RAP_LEX_dateword_feast, &value)) return 0;
	w->month = (uint8_t)(value / 100 % 13);
	w->day = (uint8_t)(value % 100);
	take_year_of(r, &i, w);
	w->what = RAP_WHEN_FEAST;
	w->bare = !w->year_base;
	w->rule = "date-feast";
	return i;
}

/* Monday; Tuesday and Wednesday */
static uint32_t form_weekday(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t start = i;
	if (!take_small(r, &i, RAP_LEX_calendar_weekday, &w->weekday)) return 0;
	uint32_t at = i;
	if (take_join(r, &at) && take_small(r, &at, RAP_LEX_calendar_weekday, &w->weekday2)) i = at;
	else w->weekday2 = 0;
	w->what = RAP_WHEN_WEEKDAY;
	w->bare = ambiguous_at(r, start, RAP_LEX_calendar_weekday);
	w->rule = "date-weekday";
	return i;
}

/* last, this, next; "this past", "this coming": the second tells. */
static bool take_shift(const rap_when_reader *r, uint32_t *i, int8_t *shift) {
	int32_t value, second;
	uint32_t at = *i;
	take_word(r, &at, RAP_LEX_dateword_the);
	if (!rap_when_number(r, &at, RAP_LEX_calendar_shift, &value)) return false;
	if (rap_when_number(r, &at, RAP_LEX_calendar_shift, &second)) value = second;
	*shift = (int8_t)(value < 0 ? -1 : value > 0);
	*i = at;
	return true;
}

/* Last week, next year; the next five years; "the coming weeks" are told of no one. */
static uint32_t shifted_unit(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool plural, counted = rap_when_count(r, &i, &w->count);
	if (!rap_when_unit_at(r, &i, &w->unit, &plural)) return 0;
	w->rule = "date-unit";
	if (counted && w->count > 0) {
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
	}
	return i;
}

static uint32_t shifted_time(const rap_when_reader *r, uint32_t i, rap_when *w) {
	const rap_mark *daytime = i < r->sentence.end ? rap_mark_kind_at(r->marks, i, RAP_LEX_calendar_daytime) : NULL;
	w->shifted = true;
	if (take_small(r, &i, RAP_LEX_calendar_month, &w->month)) {
		w->what = RAP_WHEN_MONTH;
		w->rule = "date-month-shifted";
		take_day(r, &i, &w->day, &w->bare);
		w->bare = false;
		if (w->day) w->what = RAP_WHEN_DAY, w->shifted = false;
	} else if (take_season(r, &i, &w->season)) {
		w->what = RAP_WHEN_SEASON;
		w->rule = "date-season-shifted";
	} else if (take_small(r, &i, RAP_LEX_calendar_weekday, &w->weekday)) {
		w->what = RAP_WHEN_WEEKDAY;
		w->rule = "date-weekday-shifted";
	} else if (form_feast(r, i, w)) {
		i = form_feast(r, i, w);
		w->bare = false;
	} else if (daytime && !(daytime->entry->flags & RAP_LEX_F_ambiguous) && w->shift <= 0) {
		w->what = RAP_WHEN_OFFSET;
		w->count = w->shift;
		w->rule = "date-deictic";
		i = daytime->tokens.end;
	} else {
		return 0;
	}
	return i;
}

/* last week; next November; this Thursday; this morning; the next five years */
static uint32_t form_shifted(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t same = i;
	if (take_word(r, &same, RAP_LEX_dateword_same) || !take_shift(r, &i, &w->shift)) return 0;
	uint32_t end = shifted_unit(r, i, w);
	if (end) return end;
	int8_t shift = w->shift;
	*w = (rap_when){.shift = shift, .week_shift = NO_WEEK_SHIFT};
	return shifted_time(r, i, w);
}

/* the same day; that year; the following week; the previous evening */
static uint32_t form_same(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t shift = 0;
	bool plural = false;
	if (!take_word(r, &i, RAP_LEX_dateword_same) && !rap_when_number(r, &i, RAP_LEX_dateword_relative, &shift)) return 0;
	w->what = RAP_WHEN_SAME;
	w->shift = (int8_t)shift;
	w->rule = "date-relative";
	if (rap_when_unit_at(r, &i, &w->unit, &plural)) return w->unit < RAP_UNIT_DAY || plural ? 0 : i;
	w->unit = RAP_UNIT_DAY;
	if (take_word(r, &i, RAP_LEX_calendar_daytime)) return i;
	if (!take_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	w->what = RAP_WHEN_MONTH;
	w->year_base = RAP_BASE_PREVIOUS;
	return shift ? 0 : i;
}

/* the year, the month, the decade: only as what a part is of, or a day or month is of */
static uint32_t form_unit(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool plural;
	if (!take_word(r, &i, RAP_LEX_dateword_the)) return 0;
	if (!rap_when_unit_at(r, &i, &w->unit, &plural) || plural || w->unit <= RAP_UNIT_DAY) return 0;
	w->what = RAP_WHEN_UNIT;
	w->bare = true;
	w->rule = "date-unit";
	return i;
}

/* What a day of the month belongs to: "of this month", "of the following month". */
static bool take_month_of(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	rap_when month = {0};
	uint32_t at = *i;
	if (!take_word(r, &at, RAP_LEX_dateword_of)) return false;
	uint32_t end = form_same(r, at, &month);
	if (!end) end = form_shifted(r, at, &month);
	if (!end) end = form_unit(r, at, &month);
	if (!end || month.unit != RAP_UNIT_MONTH || (month.what != RAP_WHEN_UNIT && month.what != RAP_WHEN_SAME)) return false;
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
	take_weekday_before(r, &i, w);
	if (!take_word(r, &i, RAP_LEX_dateword_the) || !rap_when_ordinal(r, &i, &number) || number > 31) return 0;
	uint32_t at = i;
	if (take_join(r, &at)) {
		take_word(r, &at, RAP_LEX_dateword_the);
		if (rap_when_ordinal(r, &at, &second) && second > number && second <= 31) {
			w->day2 = (uint8_t)second;
			i = at;
		}
	}
	w->what = RAP_WHEN_DAY;
	w->day = (uint8_t)number;
	w->rule = "date-day";
	if (take_month_of(r, &i, w)) return i;
	bool spelled = !(r->text->tokens.at[at - 1].flags & RAP_TOKEN_DIGIT) && !(r->text->tokens.at[i - 1].flags & RAP_TOKEN_DIGIT);
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

/* What a count of units means after a preposition and without "ago": within 30 days, for two days, in three months */
static void set_by_lead(const rap_when_reader *r, uint32_t end, rap_when *w) {
	uint32_t of = end;
	w->what = RAP_WHEN_DURATION;
	w->rule = "date-duration";
	if (r->lead == RAP_LEAD_WITHIN) {
		w->what = RAP_WHEN_SPAN;
		w->shift = 1;
		w->rule = "date-within";
	} else if (r->lead == RAP_LEAD_PLAIN && !take_word(r, &of, RAP_LEX_dateword_of)) {
		/* "in three weeks" will be; "in three weeks they had" is how long it took. */
		rap_lean lean = rap_when_lean(r, (rap_range){r->lead_start, end});
		if (lean != RAP_LEAN_FUTURE) return;
		w->what = RAP_WHEN_AGO;
		w->shift = 1;
		w->rule = "date-ahead";
	}
}

/* two weeks ago; a day later; within 30 days; for two days; a year from now */
static uint32_t form_count(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t direction;
	bool plural;
	take_word(r, &i, RAP_LEX_function_quant);
	uint32_t at = i;
	if (!rap_when_count(r, &at, &w->count)) return 0;
	take_dash(r, &at);
	if (!rap_when_unit_at(r, &at, &w->unit, &plural) || w->unit <= RAP_UNIT_HOUR) return 0;
	i = at;
	w->rule = "date-count";
	if (rap_when_number(r, &at, RAP_LEX_dateword_ago, &direction)) {
		w->what = RAP_WHEN_AGO;
		w->shift = (int8_t)direction;
		return at;
	}
	if (rap_when_number(r, &at, RAP_LEX_dateword_later, &direction) && rap_when_closed(r, at)) {
		w->what = RAP_WHEN_LATER;
		w->shift = (int8_t)direction;
		return at;
	}
	bool leads = r->lead == RAP_LEAD_WITHIN || r->lead == RAP_LEAD_FOR || r->lead == RAP_LEAD_OVER || r->lead == RAP_LEAD_PLAIN;
	if (!leads) return 0;
	set_by_lead(r, i, w);
	return i;
}

/* the day before, the week after: where the sentence goes on without saying before or after what */
static uint32_t form_beside(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t direction;
	bool plural;
	if (!take_word(r, &i, RAP_LEX_dateword_the) || !rap_when_unit_at(r, &i, &w->unit, &plural)) return 0;
	if (plural || w->unit < RAP_UNIT_DAY || !rap_when_number(r, &i, RAP_LEX_dateword_later, &direction)) return 0;
	const rap_token *next = token_at(r, i);
	if (next && (!(next->flags & RAP_TOKEN_PUNCT) || next->flags & (RAP_TOKEN_OPEN | RAP_TOKEN_HYPHEN))) return 0;
	w->what = RAP_WHEN_SAME;
	w->shift = (int8_t)direction;
	w->rule = "date-relative";
	return i;
}

/* year-end */
static uint32_t form_yearend(const rap_when_reader *r, uint32_t i, rap_when *w) {
	if (!take_word(r, &i, RAP_LEX_dateword_yearend)) return 0;
	w->what = RAP_WHEN_YEAR;
	w->part = RAP_PART_END;
	w->rule = "date-year-end";
	take_year_of(r, &i, w);
	return i;
}

static uint32_t form_vague(const rap_when_reader *r, uint32_t i, rap_when *w) {
	if (!take_word(r, &i, RAP_LEX_dateword_vague)) return 0;
	w->what = RAP_WHEN_VAGUE;
	w->rule = "date-vague";
	return i;
}

/* "last year", "of the same year" behind a month, day, season or feast; "of next week" behind a weekday. */
static uint32_t take_frame(const rap_when_reader *r, uint32_t i, rap_when *w) {
	rap_when frame = {0};
	uint32_t at = i;
	bool of = take_word(r, &at, RAP_LEX_dateword_of) || take_comma(r, &at);
	uint32_t end = form_same(r, at, &frame);
	if (!end) end = form_shifted(r, at, &frame);
	if (!end && of) end = form_unit(r, at, &frame);
	if (!end) return i;
	bool yearly = w->what == RAP_WHEN_MONTH || w->what == RAP_WHEN_SEASON || w->what == RAP_WHEN_FEAST ||
	              (w->what == RAP_WHEN_DAY && w->month);
	bool unsaid = w->year_base == RAP_BASE_UNSAID && !w->shifted;
	if (yearly && unsaid && frame.unit == RAP_UNIT_YEAR && (frame.what == RAP_WHEN_UNIT || frame.what == RAP_WHEN_SAME)) {
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

uint32_t rap_when_form(const rap_when_reader *r, uint32_t token, rap_when *w) {
	static const form_fn forms[] = {
		form_numeric, form_month_day, form_day_month, form_month,   form_year,  form_decade,  form_season, form_feast,
		form_weekday, form_same,      form_shifted,   form_unit,    form_day,   form_deictic, form_count,  form_beside,
		form_yearend, form_vague,
	};
	uint32_t best = 0;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		rap_when read = {.week_shift = NO_WEEK_SHIFT};
		uint32_t end = forms[i](r, token, &read);
		if (end <= best) continue;
		best = end;
		*w = read;
	}
	return best ? take_frame(r, best, w) : 0;
}
