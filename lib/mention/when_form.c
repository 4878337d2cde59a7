/* The forms of the calendar, one function each: days, months, years, seasons, feasts. */
#include "mention/when.h"

enum {
	LEAP_YEAR = 2000, /* stands for a year that is not said */
	MOST_LISTED = 5,  /* days or months between the first and the last of a list */
	MOST_CENTURIES = 29
};

/* ", 2024" behind a month or day. */
static void take_year_behind(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	rap_when_comma(r, &at);
	const rap_token *next;
	if (!rap_when_year(r, &at, &w->year)) return;
	next = rap_when_token(r, at);
	/* "in May, 2000-strong": a number, and no year. */
	if (next && (next->flags & RAP_TOKEN_HYPHEN) && at + 1 < r->sentence.end &&
		!(r->text->tokens.at[at + 1].flags & RAP_TOKEN_DIGIT) && !rap_when_is(r, at + 1, RAP_LEX_calendar_month)) {
		w->year = 0;
		return;
	}
	w->year_base = RAP_BASE_SAID;
	*i = at;
}

/* Behind "this third day of May": "in the year 2023". */
static void take_solemn_year(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	bool plural;
	uint8_t unit;
	uint32_t at = *i;
	if (w->year_base || !rap_when_pass(r, &at, RAP_LEX_dateword_lead) || !rap_when_pass(r, &at, RAP_LEX_dateword_the))
		return;
	if (!rap_when_unit_at(r, &at, &unit, &plural) || unit != RAP_UNIT_YEAR || !rap_when_year(r, &at, &w->year))
		return;
	w->year_base = RAP_BASE_SAID;
	*i = at;
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
	rap_when_weekday_before(r, &at, w);
	uint32_t end = numeric_parts(r, at, w);
	if (end || !rap_when_day(r, &at, &first, &ordinal) || ordinal || !rap_when_dash(r, &at)) return end;
	end = numeric_parts(r, at, w);
	if (!end || w->year == 0 || first >= w->day) return 0;
	w->day2 = w->day, w->day = first;
	return end;
}

/* ", 4" of "3, 4 and 5 May", and of "May, June and July" the middle: passed where the last of the list follows, up
 * to the "and" before it. */
static uint32_t pass_listed(const rap_when_reader *r, uint32_t i, uint8_t last,
							bool (*take)(const rap_when_reader *, uint32_t *, uint8_t *)) {
	uint32_t at = i, end = i;
	uint8_t value;
	for (int n = 0; n < MOST_LISTED && rap_when_comma(r, &at) && take(r, &at, &value) && value > last; n++) {
		last = value;
		end = at;
	}
	if (end == i) return i;
	at = end;
	rap_when_comma(r, &at);
	uint32_t join = at;
	return rap_when_join(r, &join) && take(r, &join, &value) && value > last ? at : i;
}

static bool take_plain_day(const rap_when_reader *r, uint32_t *i, uint8_t *day) {
	bool ordinal;
	return rap_when_day(r, i, day, &ordinal);
}

static bool take_month(const rap_when_reader *r, uint32_t *i, uint8_t *month) {
	return rap_when_small(r, i, RAP_LEX_calendar_month, month);
}

/* The second day of "April 28-29", "March 20 and 21", "June 5 to 9"; not the 12 of "March 3 and 12 experts". */
static void take_second_day(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = pass_listed(r, *i, w->day, take_plain_day);
	bool ordinal, dash = rap_when_dash(r, &at);
	uint8_t day;
	int16_t year;
	if (!dash && !rap_when_join(r, &at)) return;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	if (!rap_when_day(r, &at, &day, &ordinal) || day <= w->day) return;
	uint32_t behind = at;
	if (rap_when_is(r, at, RAP_LEX_calendar_month)) return;
	rap_when_comma(r, &behind);
	bool counted = !dash && !rap_when_closed(r, at) && !(rap_when_token(r, at)->flags & RAP_TOKEN_CAP);
	if (counted && !rap_when_year(r, &behind, &year)) return;
	w->day2 = day;
	*i = at;
}

/* April 15, 2024; Monday, April 15; Thursday October 14; Oct. 7th; April 28-29, 2025 */
static uint32_t form_month_day(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool ordinal, open;
	rap_when_weekday_open(r, &i, w, &open);
	if (!rap_when_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	rap_when_pass(r, &i, RAP_LEX_dateword_the);
	if (!rap_when_day(r, &i, &w->day, &ordinal)) return 0;
	take_second_day(r, &i, w);
	take_year_behind(r, &i, w);
	w->what = RAP_WHEN_DAY;
	w->rule = "date-month-day";
	return rap_when_close(r, i, open);
}

/* The day of "15 April", "the 15th of April", "the fifteenth of April"; of words, only before "of". */
static bool take_day_of_month(const rap_when_reader *r, uint32_t *i, uint8_t *day, bool *spelled) {
	bool ordinal;
	int32_t number;
	*spelled = false;
	if (rap_when_day(r, i, day, &ordinal)) return true;
	if (!rap_when_ordinal(r, i, &number) || number < 1 || number > 31) return false;
	*day = (uint8_t)number;
	*spelled = true;
	return true;
}

/* Monday, 15 April 2024; 15th of April; this 26th day of April; 28 and 29 April; the 16th to the 18th of July */
static uint32_t form_day_month(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool spelled, spelled2 = false, plural, open;
	uint8_t unit;
	rap_when_weekday_open(r, &i, w, &open);
	if (!rap_when_pass(r, &i, RAP_LEX_dateword_the)) rap_when_pass(r, &i, RAP_LEX_calendar_shift);
	if (!take_day_of_month(r, &i, &w->day, &spelled)) return 0;
	uint32_t at = pass_listed(r, i, w->day, take_plain_day);
	if (rap_when_join(r, &at)) {
		rap_when_pass(r, &at, RAP_LEX_dateword_the);
		if (take_day_of_month(r, &at, &w->day2, &spelled2)) i = at;
	}
	at = i;
	if (rap_when_unit_at(r, &at, &unit, &plural) && unit == RAP_UNIT_DAY) i = at;
	bool of = rap_when_pass(r, &i, RAP_LEX_dateword_of);
	if ((spelled || spelled2) && !of) return 0;
	if (!rap_when_small(r, &i, RAP_LEX_calendar_month, &w->month) || (w->day2 && w->day2 <= w->day)) return 0;
	take_year_behind(r, &i, w);
	take_solemn_year(r, &i, w);
	w->what = RAP_WHEN_DAY;
	w->rule = "date-day-month";
	return rap_when_close(r, i, open);
}

/* April; April 2024; January and February 2025; November of 2022 */
static uint32_t form_month(const rap_when_reader *r, uint32_t i, rap_when *w) {
	uint32_t start = i;
	if (!rap_when_small(r, &i, RAP_LEX_calendar_month, &w->month)) return 0;
	uint32_t at = pass_listed(r, i, w->month, take_month);
	if (rap_when_join(r, &at) && rap_when_small(r, &at, RAP_LEX_calendar_month, &w->month2) &&
		w->month2 > w->month) {
		bool ordinal;
		uint8_t day;
		uint32_t behind = at;
		if (rap_when_day(r, &behind, &day, &ordinal))
			w->month2 = 0; /* "in May and July 14" */
		else
			i = at;
	} else {
		w->month2 = 0;
	}
	at = i;
	if (rap_when_pass(r, &at, RAP_LEX_dateword_of) && rap_when_year(r, &at, &w->year)) {
		i = at;
		w->year_base = RAP_BASE_SAID;
	}
	if (!w->year_base) take_year_behind(r, &i, w);
	w->what = RAP_WHEN_MONTH;
	w->bare = !w->year_base && rap_when_ambiguous(r, start, RAP_LEX_calendar_month);
	w->rule = "date-month";
	return i;
}

/* The end of "2022-2024", "1998 and 2000", "2024-25"; not "in 2024 and 150 others". */
static void take_second_year(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	rap_when_digits d;
	bool dash = rap_when_dash(r, &at);
	if (!dash && !rap_when_join(r, &at)) return;
	if (!rap_when_year(r, &at, &w->year2)) {
		int32_t value;
		if (!dash || !rap_when_count(r, &at, &value) || value < 10 || value > 99 ||
			rap_when_numeric(r, at - 1, &d))
			return;
		w->year2 = (int16_t)(w->year / 100 * 100 + value);
	}
	if (w->year2 <= w->year)
		w->year2 = 0;
	else
		*i = at;
}

/* The token "2025/26": two years, one behind the other. */
static bool take_slashed_years(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	rap_when_digits d;
	if (!rap_when_numeric(r, *i, &d) || d.n != 2 || d.digits[0] != 4 || d.digits[1] != 2 || d.mark != '/')
		return false;
	if ((d.value[0] + 1) % 100 != d.value[1]) return false;
	w->year = (int16_t)d.value[0];
	w->year2 = (int16_t)(d.value[0] + 1);
	*i += 1;
	return true;
}

/* 2024; 2022-2024; 2025/26; the year 2025; fiscal year 2025; 2025 fiscal year; FY2025 */
static uint32_t form_year(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool plural, fused = rap_when_fiscal(r, &i, &w->year), named = fused || rap_when_pass(r, &i, RAP_LEX_dateword_fiscal);
	uint8_t unit;
	uint32_t at = i;
	rap_when_pass(r, &at, RAP_LEX_dateword_the);
	if (rap_when_unit_at(r, &at, &unit, &plural) && unit == RAP_UNIT_YEAR) {
		i = at;
		named = true;
	}
	if (!fused && !take_slashed_years(r, &i, w)) {
		if (!rap_when_year(r, &i, &w->year)) return 0;
		take_second_year(r, &i, w);
	}
	if (rap_when_pass(r, &i, RAP_LEX_dateword_fiscal)) named = true;
	w->what = RAP_WHEN_YEAR;
	w->year_base = RAP_BASE_SAID;
	w->bare = !named;
	w->rule = "date-year";
	return i;
}

/* the 1990s; the 1990's */
static uint32_t form_decade(const rap_when_reader *r, uint32_t i, rap_when *w) {
	bool the = rap_when_pass(r, &i, RAP_LEX_dateword_the);
	if (!rap_when_decade(r, &i, &w->year)) {
		const rap_token *s = rap_when_token(r, i + 1);
		bool possessive = s && (s->flags & RAP_TOKEN_POSSESSIVE) && rap_when_closed(r, i + 2);
		if (!the || !possessive || !rap_when_year(r, &i, &w->year) || w->year % 10 != 0) return 0;
		i++;
	}
	w->what = RAP_WHEN_YEAR;
	w->year_base = RAP_BASE_SAID;
	w->year2 = (int16_t)(w->year + 9);
	w->rule = "date-decade";
	return i;
}

/* the 19th century: what lasts that long is no time of something "for the 21st century". */
static uint32_t form_century(const rap_when_reader *r, uint32_t i, rap_when *w) {
	int32_t nth;
	uint8_t unit;
	bool plural;
	rap_when_pass(r, &i, RAP_LEX_dateword_the);
	if (r->lead != RAP_LEAD_PLAIN || !rap_when_ordinal(r, &i, &nth) || nth < 1 || nth > MOST_CENTURIES) return 0;
	if (!rap_when_unit_at(r, &i, &unit, &plural) || unit != RAP_UNIT_CENTURY || plural) return 0;
	w->what = RAP_WHEN_YEAR;
	w->year_base = RAP_BASE_SAID;
	w->year = (int16_t)(nth * 100 - 99);
	w->year2 = (int16_t)(nth * 100);
	w->rule = "date-century";
	return i;
}

/* The year of a season: 2022, and the winter's 2022-23. */
static void take_season_year(const rap_when_reader *r, uint32_t *i, rap_when *w) {
	uint32_t at = *i;
	rap_when_pass(r, &at, RAP_LEX_dateword_of);
	if (take_slashed_years(r, &at, w)) {
		w->year_base = RAP_BASE_SAID;
		*i = at;
	} else {
		rap_when_year_of(r, i, w);
		if (w->year_base) take_second_year(r, i, w);
	}
	w->year2 = 0;
}

/* the autumn; spring 2027; winter 2022-23; the summer of 2025 */
static uint32_t form_season(const rap_when_reader *r, uint32_t i, rap_when *w) {
	rap_when_pass(r, &i, RAP_LEX_dateword_the);
	if (!rap_when_season(r, &i, &w->season)) return 0;
	take_season_year(r, &i, w);
	uint32_t behind = i;
	w->what = RAP_WHEN_SEASON;
	/* "in the fall of the government" is no season. */
	if (!w->year_base && rap_when_pass(r, &behind, RAP_LEX_dateword_of) &&
		!rap_when_pass(r, &behind, RAP_LEX_dateword_same) && !rap_when_pass(r, &behind, RAP_LEX_calendar_shift))
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
	rap_when_year_of(r, &i, w);
	w->what = RAP_WHEN_FEAST;
	w->bare = !w->year_base;
	w->rule = "date-feast";
	return i;
}

const rap_when_form_row rap_when_calendar_forms[] = {
	{form_numeric, true, {RAP_LEX_calendar_weekday}},
	{form_month_day, false, {RAP_LEX_calendar_weekday, RAP_LEX_calendar_month}},
	{form_day_month,
	 true,
	 {RAP_LEX_calendar_weekday, RAP_LEX_calendar_shift, RAP_LEX_calendar_ordinal, RAP_LEX_dateword_the}},
	{form_month, false, {RAP_LEX_calendar_month}},
	{form_year, true, {RAP_LEX_calendar_unit, RAP_LEX_dateword_the, RAP_LEX_dateword_fiscal}},
	{form_decade, true, {RAP_LEX_dateword_the}},
	{form_century, true, {RAP_LEX_dateword_the, RAP_LEX_calendar_ordinal}},
	{form_season, false, {RAP_LEX_calendar_season, RAP_LEX_dateword_the}},
	{form_feast, false, {RAP_LEX_dateword_feast}},
	{0},
};
