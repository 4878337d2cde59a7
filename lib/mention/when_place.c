/* Expressions placed in time. Everything is counted in days since 1970-01-01. Where the year is not said, the
 * years around the anchor are tried, and the way the clause leans decides. */
#include "mention/when.h"

enum {
	/* An event without a year is rarely further away than this on the side the clause leans to. */
	LEAN_REACH = 300,
	LEAN_REACH_FUTURE = 330
};

static const rap_span unknown;

static rap_span span(int32_t first, int32_t last) { return (rap_span){last >= first, first, last}; }

static int32_t month_first(int32_t year, int32_t month) {
	return rap_day_number((rap_day){(int16_t)year, (uint8_t)month, 1});
}

/* `month` may lie outside 1 to 12: it carries into the year. */
static rap_span months(int32_t year, int32_t month, int32_t count) {
	int32_t from = year * 12 + month - 1, to = from + count;
	if (from < 12 || to >= 9999 * 12) return unknown;
	return span(month_first(from / 12, from % 12 + 1), month_first(to / 12, to % 12 + 1) - 1);
}

static rap_span years(int32_t first, int32_t last) { return months(first, 1, (last - first + 1) * 12); }

static rap_span shifted(rap_span s, int32_t days) { return s.known ? span(s.first + days, s.last + days) : s; }

/* 0 is Monday. */
static int32_t weekday_of(int32_t day) { return ((day + 3) % 7 + 7) % 7; }

static rap_span week_of(int32_t day) { return span(day - weekday_of(day), day - weekday_of(day) + 6); }

/* The day `count` months after `day`, the month's last where it has no such day. */
static int32_t months_later(rap_day day, int32_t count) {
	rap_span month = months(day.year, day.month + count, 1);
	if (!month.known) return rap_day_number(day);
	int32_t last = month.last - month.first;
	return month.first + (day.day - 1 < last ? day.day - 1 : last);
}

/* Easter Sunday of the Gregorian calendar: the "anonymous" algorithm, Meeus, Astronomical Algorithms, ch. 8. */
static int32_t easter(int32_t year) {
	int32_t a = year % 19, b = year / 100, c = year % 100;
	int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int32_t m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
	return rap_day_number((rap_day){(int16_t)year, (uint8_t)(sum / 31), (uint8_t)(sum % 31 + 1)});
}

/* The unit of time that holds `day`, `shift` units on. */
static rap_span unit_of(int32_t day, rap_when_unit unit, int32_t shift) {
	rap_day at = rap_day_from_number(day);
	int32_t year = at.year, month = at.month;
	switch (unit) {
	case RAP_UNIT_DAY:
		return span(day + shift, day + shift);
	case RAP_UNIT_WEEK:
		return shifted(week_of(day), 7 * shift);
	case RAP_UNIT_FORTNIGHT:
		return shift > 0 ? span(day, day + 14) : unknown;
	case RAP_UNIT_WEEKEND:
		return shifted(span(week_of(day).first + 5, week_of(day).last), 7 * shift);
	case RAP_UNIT_MONTH:
		return months(year, month + shift, 1);
	case RAP_UNIT_QUARTER:
		return months(year, (month - 1) / 3 * 3 + 1 + 3 * shift, 3);
	case RAP_UNIT_HALF:
		return months(year, (month - 1) / 6 * 6 + 1 + 6 * shift, 6);
	case RAP_UNIT_YEAR:
		return years(year + shift, year + shift);
	case RAP_UNIT_DECADE:
		return years(year / 10 * 10 + 10 * shift, year / 10 * 10 + 10 * shift + 9);
	case RAP_UNIT_CENTURY:
		return years((year - 1) / 100 * 100 + 1 + 100 * shift, (year - 1) / 100 * 100 + 100 + 100 * shift);
	default:
		return unknown;
	}
}

/* `count` units after the day, to the day; the day itself where the calendar ends. */
static int32_t days_later(int32_t day, rap_when_unit unit, int32_t count) {
	static const uint8_t in_days[RAP_UNIT_COUNT] = {
		[RAP_UNIT_DAY] = 1, [RAP_UNIT_WEEK] = 7, [RAP_UNIT_FORTNIGHT] = 14};
	static const uint16_t in_months[RAP_UNIT_COUNT] = {
		[RAP_UNIT_MONTH] = 1, [RAP_UNIT_QUARTER] = 3,  [RAP_UNIT_HALF] = 6,
		[RAP_UNIT_YEAR] = 12, [RAP_UNIT_DECADE] = 120, [RAP_UNIT_CENTURY] = 1200};
	if (in_days[unit]) return day + count * in_days[unit];
	return in_months[unit] ? months_later(rap_day_from_number(day), count * in_months[unit]) : day;
}

/* ---- parts ---- */

/* The nth of `n` equal parts, counted in the span's own units where it has such. */
static rap_span fraction(rap_span s, int32_t nth, int32_t n) {
	int32_t days = s.last - s.first + 1;
	rap_day at = rap_day_from_number(s.first);
	int32_t length = days > 3600							   ? (days + 183) / 365 * 12
					 : days >= 365							   ? 12
					 : days >= 88 && days <= 92 && at.day == 1 ? 3
															   : 0;
	if (length && at.day == 1) {
		int32_t from = length * (nth - 1) / n, to = length * nth / n;
		return months(at.year, at.month + from, to - from);
	}
	return span(s.first + days * (nth - 1) / n, s.first + days * nth / n - 1);
}

static bool is_month(rap_span s) {
	return rap_day_from_number(s.first).day == 1 && s.last - s.first >= 27 && s.last - s.first <= 30;
}

static bool is_decade(rap_span s) { return s.last - s.first > 3600 && s.last - s.first < 3700; }

/* The tenth and the twentieth part a month in three; elsewhere the thirds are equal: "early 2025" is a third of
 * it. */
static rap_span third(rap_span s, int32_t nth) {
	int32_t year = rap_day_from_number(s.first).year;
	if (is_month(s)) return span(s.first + 10 * (nth - 1), nth == 3 ? s.last : s.first + 10 * nth - 1);
	if (is_decade(s))
		return nth == 1 ? years(year, year + 3) : nth == 2 ? years(year + 4, year + 6) : years(year + 7, year + 9);
	return fraction(s, nth, 3);
}

/* The middle as a time (the second ten days of a month, midsummer of a year), as a deadline its one point. */
static rap_span middle(rap_span s, bool deadline) {
	if (is_month(s)) return deadline ? span(s.first + 14, s.first + 14) : third(s, 2);
	rap_day at = rap_day_from_number(s.first);
	if (s.last - s.first == 364 || s.last - s.first == 365) return months(at.year, at.month + 5, deadline ? 1 : 2);
	return third(s, 2);
}

static rap_span end_of(rap_span s, bool deadline) {
	if (deadline) return span(s.last, s.last);
	if (is_month(s)) return third(s, 3);
	if (s.last - s.first > 80 && !is_decade(s)) {
		rap_day at = rap_day_from_number(s.last);
		return months(at.year, at.month, 1);
	}
	return third(s, 3);
}

static rap_span beginning_of(rap_span s) {
	rap_day at = rap_day_from_number(s.first);
	return s.last - s.first > 80 && !is_decade(s) ? months(at.year, at.month, 1) : third(s, 1);
}

static rap_span nth_week(rap_span s, int32_t nth) {
	if (nth == 0) return week_of(s.first);
	if (nth == RAP_NTH_LAST) return span(s.last - 6, s.last);
	int32_t first = s.first + 7 * (nth - 1), last = first + 6;
	return first > s.last ? unknown : span(first, last < s.last ? last : s.last);
}

static bool is_deadline(uint8_t lead) {
	return lead == RAP_LEAD_BY || lead == RAP_LEAD_BEFORE || lead == RAP_LEAD_UNTIL || lead == RAP_LEAD_THROUGH;
}

static rap_span inside(rap_span whole, rap_span s) {
	return s.known && s.first >= whole.first && s.last <= whole.last ? s : unknown;
}

/* "earlier this week" ends yesterday, "later this week" begins tomorrow; of longer units nobody means as much. */
static rap_span clip(const rap_when_frame *f, rap_span s, bool earlier) {
	int32_t today = rap_day_number(f->anchor);
	if (!f->anchored || s.last - s.first > 6 || today < s.first || today > s.last) return s;
	if (earlier) return span(s.first, today > s.first ? today - 1 : today);
	return span(today < s.last ? today + 1 : today, s.last);
}

/* The nth day of the week within a month. */
static rap_span nth_weekday(rap_span month, uint8_t weekday, uint8_t nth) {
	int32_t day = nth == RAP_NTH_LAST ? month.last : month.first;
	while (weekday_of(day) + 1 != weekday) day += nth == RAP_NTH_LAST ? -1 : 1;
	if (nth != RAP_NTH_LAST) day += 7 * (nth - 1);
	return inside(month, span(day, day));
}

static rap_span one_part(const rap_when_frame *f, uint8_t part, uint8_t nth, rap_span s) {
	if (!s.known || part == RAP_PART_WHOLE) return s;
	/* Of a day there are hours only. */
	if (s.first == s.last && part != RAP_PART_WEEK) return s;
	bool deadline = is_deadline(f->lead);
	switch (part) {
	case RAP_PART_EARLY:
		return third(s, 1);
	case RAP_PART_LATE:
		return third(s, 3);
	case RAP_PART_MID:
	case RAP_PART_MIDDLE:
		return middle(s, deadline);
	case RAP_PART_BEGIN:
		return beginning_of(s);
	case RAP_PART_END:
		return end_of(s, deadline);
	case RAP_PART_H1:
		return is_month(s) ? span(s.first, s.first + 14) : fraction(s, 1, 2);
	case RAP_PART_H2:
		return is_month(s) ? span(s.first + 15, s.last) : fraction(s, 2, 2);
	case RAP_PART_Q1:
	case RAP_PART_Q2:
	case RAP_PART_Q3:
	case RAP_PART_Q4:
		return fraction(s, part - RAP_PART_Q1 + 1, 4);
	case RAP_PART_LATER:
		return clip(f, s, false);
	case RAP_PART_EARLIER:
		return clip(f, s, true);
	case RAP_PART_FIRST:
		return s.first + nth - 1 <= s.last ? span(s.first, s.first + nth - 1) : unknown;
	case RAP_PART_FIRST_MONTHS:
		return inside(s, months(rap_day_from_number(s.first).year, rap_day_from_number(s.first).month, nth));
	case RAP_PART_LAST_MONTHS:
		return inside(s,
					  months(rap_day_from_number(s.last).year, rap_day_from_number(s.last).month - nth + 1, nth));
	case RAP_PART_LAST:
		return s.last - nth + 1 >= s.first ? span(s.last - nth + 1, s.last) : unknown;
	default:
		return nth_week(s, nth);
	}
}

static rap_span part_of(const rap_when_frame *f, const rap_when *w, rap_span s) {
	if (w->part == RAP_PART_WEEKDAY) return s.known ? nth_weekday(s, w->weekday, w->nth) : s;
	return one_part(f, w->outer, 0, one_part(f, w->part, w->nth, s));
}

/* ---- what recurs each year ---- */

static rap_span season_in(int32_t year, uint8_t season) { return months(year, 3 * season, 3); }

static rap_span feast_in(const rap_when *w, int32_t year) {
	int32_t day = w->month ? rap_day_number((rap_day){(int16_t)year, w->month, w->day}) : easter(year);
	return span(day, day);
}

static rap_span days_in(const rap_when *w, int32_t year) {
	int32_t last = w->day2 ? w->day2 : w->day;
	if (!rap_day_valid(year, w->month, w->day) || !rap_day_valid(year, w->month, last)) return unknown;
	int32_t first = rap_day_number((rap_day){(int16_t)year, w->month, w->day});
	return span(first, first + last - w->day);
}

static rap_span whole_in_year(const rap_when *w, int32_t year) {
	if (year < 1 || year > 9990) return unknown;
	switch (w->what) {
	case RAP_WHEN_DAY:
		return days_in(w, year);
	case RAP_WHEN_MONTH:
		return months(year, w->month, w->month2 >= w->month ? w->month2 - w->month + 1 : 1);
	case RAP_WHEN_SEASON:
		return season_in(year, w->season);
	case RAP_WHEN_FEAST:
		return feast_in(w, year);
	default:
		return years(year, year);
	}
}

static rap_span in_year(const rap_when_frame *f, const rap_when *w, int32_t year) {
	return part_of(f, w, whole_in_year(w, year));
}

/* Days from `today` to the span: negative in the past, 0 inside it. */
static int32_t gap(rap_span s, int32_t today) {
	return today < s.first ? s.first - today : today > s.last ? s.last - today : 0;
}

static rap_span latest(const rap_span *s, int32_t n, int32_t today, bool strictly) {
	rap_span best = unknown;
	for (int32_t i = 0; i < n; i++)
		if (s[i].known && (strictly ? s[i].last < today : s[i].first <= today) &&
			(!best.known || s[i].first > best.first))
			best = s[i];
	return best;
}

static rap_span earliest(const rap_span *s, int32_t n, int32_t today, bool strictly) {
	rap_span best = unknown;
	for (int32_t i = 0; i < n; i++)
		if (s[i].known && (strictly ? s[i].first > today : s[i].last >= today) &&
			(!best.known || s[i].first < best.first))
			best = s[i];
	return best;
}

static int32_t distance(rap_span s, int32_t today) {
	int32_t days = gap(s, today);
	return days < 0 ? -days : days;
}

static rap_span nearest(const rap_span *s, int32_t n, int32_t today) {
	rap_span best = unknown;
	for (int32_t i = 0; i < n; i++)
		if (s[i].known && (!best.known || distance(s[i], today) < distance(best, today))) best = s[i];
	return best;
}

static rap_span leaning(const rap_when_frame *f, const rap_span *s, int32_t n) {
	int32_t today = rap_day_number(f->anchor);
	rap_span past = latest(s, n, today, false), future = earliest(s, n, today, false);
	if (f->lean == RAP_LEAN_PAST && past.known && distance(past, today) <= LEAN_REACH) return past;
	bool ahead = f->lean == RAP_LEAN_FUTURE || f->lean == RAP_LEAN_PROPOSED;
	if (ahead && future.known && distance(future, today) <= LEAN_REACH_FUTURE) return future;
	return nearest(s, n, today);
}

enum { YEARS_TRIED = 5 };

/* "Thursday, October 14": the year in which the 14th is a Thursday, if only one is near. */
static rap_span by_weekday(const rap_when *w, const rap_span *s, int32_t n) {
	rap_span found = unknown;
	for (int32_t i = 0; i < n; i++) {
		if (!s[i].known || weekday_of(s[i].first) != w->weekday - 1) continue;
		if (found.known) return unknown;
		found = s[i];
	}
	return found;
}

static rap_span yearless(const rap_when_frame *f, const rap_when *w) {
	if (!f->anchored) return unknown;
	rap_span tried[YEARS_TRIED];
	int32_t today = rap_day_number(f->anchor);
	for (int32_t i = 0; i < YEARS_TRIED; i++) tried[i] = in_year(f, w, f->anchor.year + i - YEARS_TRIED / 2);
	if (w->what == RAP_WHEN_DAY && w->weekday) {
		rap_span agreed = by_weekday(w, tried + 1, YEARS_TRIED - 2);
		if (agreed.known) return agreed;
	}
	if (!w->shifted) return leaning(f, tried, YEARS_TRIED);
	if (w->shift < 0) return latest(tried, YEARS_TRIED, today, true);
	if (w->shift > 0) return earliest(tried, YEARS_TRIED, today, true);
	/* "this winter" may have begun last year. */
	bool begun = w->what == RAP_WHEN_SEASON && f->anchor.month <= 2 && tried[YEARS_TRIED / 2 - 1].last >= today;
	return tried[YEARS_TRIED / 2 - begun];
}

/* The year that the words name or point to; 0 if they do not. */
static int32_t year_of(const rap_when_frame *f, const rap_when *w) {
	if (w->year_base == RAP_BASE_SAID) return w->year;
	if (w->year_base == RAP_BASE_SHIFT) return f->anchored ? f->anchor.year + w->shift : 0;
	return f->told_year ? f->told_year + w->shift : 0;
}

/* ---- one function for each kind of expression ---- */

static rap_span place_yearly(const rap_when_frame *f, const rap_when *w) {
	if (w->year_base == RAP_BASE_UNSAID) return yearless(f, w);
	return in_year(f, w, year_of(f, w));
}

static rap_span place_year(const rap_when_frame *f, const rap_when *w) {
	if (w->year_base != RAP_BASE_SAID) return place_yearly(f, w);
	return part_of(f, w, years(w->year, w->year2 ? w->year2 : w->year));
}

static rap_span place_day_of(const rap_when *w, rap_span month) {
	if (!month.known) return unknown;
	int32_t length = month.last - month.first + 1, last = w->day2 ? w->day2 : w->day;
	if (w->day > length || last > length) return unknown;
	return span(month.first + w->day - 1, month.first + last - 1);
}

/* "the 15th": of the month that the clause leans to. */
static rap_span place_monthless(const rap_when_frame *f, const rap_when *w) {
	if (w->month_base == RAP_BASE_PREVIOUS)
		return f->told.known ? place_day_of(w, unit_of(f->told.first, RAP_UNIT_MONTH, w->shift)) : unknown;
	if (!f->anchored) return unknown;
	if (w->month_base == RAP_BASE_SHIFT)
		return place_day_of(w, months(f->anchor.year, f->anchor.month + w->shift, 1));
	rap_span tried[3];
	for (int32_t i = 0; i < 3; i++) tried[i] = place_day_of(w, months(f->anchor.year, f->anchor.month + i - 1, 1));
	return leaning(f, tried, 3);
}

static rap_span place_day(const rap_when_frame *f, const rap_when *w) {
	if (w->month == 0) return part_of(f, w, place_monthless(f, w));
	return place_yearly(f, w);
}

static rap_span place_weekday(const rap_when_frame *f, const rap_when *w) {
	if (!f->anchored) return unknown;
	int32_t today = rap_day_number(f->anchor), monday = week_of(today).first;
	int32_t length = w->weekday2 ? (w->weekday2 - w->weekday + 7) % 7 : 0, first = monday + w->weekday - 1;
	if (w->week_shift != RAP_NO_WEEK_SHIFT)
		return span(first + 7 * w->week_shift, first + 7 * w->week_shift + length);
	if (w->shifted && w->shift == 0) return span(first, first + length);
	rap_span tried[5];
	for (int32_t i = 0; i < 5; i++) tried[i] = span(first + 7 * (i - 2), first + 7 * (i - 2) + length);
	if (w->shifted) return w->shift < 0 ? latest(tried, 5, today, true) : earliest(tried, 5, today, true);
	if (f->lean == RAP_LEAN_FUTURE || f->lean == RAP_LEAN_PRESENT) return earliest(tried, 5, today, false);
	if (f->lean == RAP_LEAN_PLANNED || f->lean == RAP_LEAN_PROPOSED) return nearest(tried, 5, today);
	rap_span past = latest(tried, 5, today, false);
	/* Of "Monday and Tuesday" both are over. */
	return past.known && past.last > today ? shifted(past, -7) : past;
}

static rap_span place_unit(const rap_when_frame *f, const rap_when *w) {
	if (!f->anchored) return unknown;
	int32_t today = rap_day_number(f->anchor);
	rap_span s = unit_of(today, w->unit, w->shift);
	/* "this weekend" may be the one that is over. */
	if (w->unit == RAP_UNIT_WEEKEND && w->shift == 0 && f->lean == RAP_LEAN_PAST && s.first > today)
		s = shifted(s, -7);
	return part_of(f, w, s);
}

static rap_span place_offset(const rap_when_frame *f, const rap_when *w) {
	int32_t day = rap_day_number(f->anchor) + w->count;
	return f->anchored ? span(day, day) : unknown;
}

/* "two weeks ago" is that week, "three days ago" that day. */
static rap_span place_ago(const rap_when_frame *f, const rap_when *w) {
	if (!f->anchored || w->count == 0) return unknown;
	int32_t today = rap_day_number(f->anchor), day = days_later(today, w->unit, w->count * w->shift);
	rap_when_unit unit = w->unit == RAP_UNIT_FORTNIGHT ? RAP_UNIT_WEEK : (rap_when_unit)w->unit;
	return day == today ? unknown : part_of(f, w, unit_of(day, unit, 0));
}

/* "two weeks later" is that day where a day was told. */
static rap_span place_later(const rap_when_frame *f, const rap_when *w) {
	bool by_days = w->unit < RAP_UNIT_MONTH;
	rap_span from = by_days ? f->told_day : f->told;
	if (!from.known || w->count == 0) return unknown;
	int32_t edge = w->shift > 0 ? from.last : from.first, day = days_later(edge, w->unit, w->count * w->shift);
	if (day == edge) return unknown;
	return by_days ? span(day, day) : unit_of(day, w->unit, 0);
}

static rap_span place_same(const rap_when_frame *f, const rap_when *w) {
	rap_span from = w->unit == RAP_UNIT_DAY ? f->told_day : f->told;
	if (w->unit == RAP_UNIT_DAY && f->lean == RAP_LEAN_PAST && f->past_day.known) from = f->past_day;
	if (w->unit == RAP_UNIT_YEAR && f->told_year) from = years(f->told_year, f->told_year);
	if (!from.known) return unknown;
	if (w->unit == RAP_UNIT_DAY) {
		int32_t day = w->shift < 0 ? from.first - 1 : from.last + w->shift;
		return span(day, day);
	}
	if (w->unit < RAP_UNIT_YEAR && from.last - from.first > 31) return unknown;
	return part_of(f, w, unit_of(from.first, w->unit, w->shift));
}

/* A term that two parties set themselves runs from the day they did so, which was told just before. */
static bool term_is_told(const rap_when_frame *f) {
	return f->lead == RAP_LEAD_WITHIN && f->past_day.known && rap_day_number(f->anchor) - f->past_day.last <= 7;
}

static rap_span place_span(const rap_when_frame *f, const rap_when *w) {
	if (!f->anchored || w->count == 0) return unknown;
	int32_t from = term_is_told(f) ? f->past_day.last : rap_day_number(f->anchor),
			to = days_later(from, w->unit, w->count * (w->shift < 0 ? -1 : 1));
	if (to == from) return unknown;
	return to < from ? span(to, from) : span(from, to);
}

static rap_span place_nowhere(const rap_when_frame *f, const rap_when *w) {
	(void)f, (void)w;
	return unknown;
}

static uint8_t anchor_of_base(const rap_when_frame *frame, uint8_t base) {
	if (base == RAP_BASE_SAID) return RAP_ANCHOR_NONE;
	return base == RAP_BASE_PREVIOUS ? RAP_ANCHOR_TOLD : frame->anchor_kind;
}

uint8_t rap_when_anchor(const rap_when_frame *frame, const rap_when *w) {
	if (w->of_told) return RAP_ANCHOR_TOLD;
	switch (w->what) {
	case RAP_WHEN_DAY:
		return anchor_of_base(frame, w->month ? w->year_base : w->month_base);
	case RAP_WHEN_MONTH:
	case RAP_WHEN_SEASON:
	case RAP_WHEN_FEAST:
	case RAP_WHEN_YEAR:
		return anchor_of_base(frame, w->year_base);
	case RAP_WHEN_LATER:
	case RAP_WHEN_SAME:
		return RAP_ANCHOR_TOLD;
	case RAP_WHEN_SPAN:
		return term_is_told(frame) ? RAP_ANCHOR_TOLD : frame->anchor_kind;
	default:
		return frame->anchor_kind;
	}
}

typedef rap_span place(const rap_when_frame *, const rap_when *);

/* "the following Monday": seen from the date told before, as "next Monday" is from today. */
static rap_span place_of_told(const rap_when_frame *f, const rap_when *w, place *placed) {
	rap_when_frame then = *f;
	if (!f->told.known) return unknown;
	then.anchored = true;
	then.anchor = rap_day_from_number(w->shift > 0 ? f->told.last : f->told.first);
	return placed(&then, w);
}

rap_span rap_when_place(const rap_when_frame *frame, const rap_when *w) {
	static place *const places[] = {
		[RAP_WHEN_NONE] = place_nowhere, [RAP_WHEN_DAY] = place_day,		  [RAP_WHEN_WEEKDAY] = place_weekday,
		[RAP_WHEN_MONTH] = place_yearly, [RAP_WHEN_SEASON] = place_yearly,	  [RAP_WHEN_FEAST] = place_yearly,
		[RAP_WHEN_YEAR] = place_year,	 [RAP_WHEN_UNIT] = place_unit,		  [RAP_WHEN_OFFSET] = place_offset,
		[RAP_WHEN_AGO] = place_ago,		 [RAP_WHEN_LATER] = place_later,	  [RAP_WHEN_SAME] = place_same,
		[RAP_WHEN_SPAN] = place_span,	 [RAP_WHEN_DURATION] = place_nowhere, [RAP_WHEN_VAGUE] = place_nowhere,
	};
	rap_span s = w->of_told ? place_of_told(frame, w, places[w->what]) : places[w->what](frame, w);
	bool before = frame->lead == RAP_LEAD_BEFORE && w->part != RAP_PART_END && w->outer != RAP_PART_END &&
				  w->what != RAP_WHEN_SPAN;
	return s.known && before ? span(s.first - 1, s.first - 1) : s;
}
