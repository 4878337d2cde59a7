/* The proleptic Gregorian calendar. The day arithmetic is Howard Hinnant's "days_from_civil" and its inverse
 * (chrono-compatible low-level date algorithms), in which a year begins on 1 March. */
#include "mention/mention.h"

enum { DAYS_PER_ERA = 146097, DAYS_TO_1970 = 719468 };

static bool leap(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int32_t month_length(int32_t year, int32_t month) {
	static const uint8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return month == 2 && leap(year) ? 29 : lengths[month - 1];
}

bool rap_day_valid(int32_t year, int32_t month, int32_t day) {
	if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
	return day >= 1 && day <= month_length(year, month);
}

int32_t rap_day_number(rap_day day) {
	int32_t year = day.year - (day.month <= 2);
	int32_t era = (year >= 0 ? year : year - 399) / 400;
	int32_t year_of_era = year - era * 400;
	int32_t month = day.month > 2 ? day.month - 3 : day.month + 9;
	int32_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
	int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970;
}

rap_day rap_day_from_number(int32_t number) {
	int64_t z = (int64_t)number + DAYS_TO_1970;
	int64_t era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
	int64_t day_of_era = z - era * DAYS_PER_ERA;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * day_of_year + 2) / 153;
	int64_t day = day_of_year - (153 * month + 2) / 5 + 1;
	int64_t civil_month = month < 10 ? month + 3 : month - 9;
	int64_t year = year_of_era + era * 400 + (civil_month <= 2);
	if (year < 1 || year > 9999) return (rap_day){0};
	return (rap_day){(int16_t)year, (uint8_t)civil_month, (uint8_t)day};
}

static void write_digits(char *at, int32_t value, int32_t count) {
	for (int32_t i = count - 1; i >= 0; i--, value /= 10) at[i] = (char)('0' + value % 10);
}

void rap_day_write(rap_day day, char text[11]) {
	write_digits(text, day.year < 0 ? 0 : day.year, 4);
	text[4] = '-';
	write_digits(text + 5, day.month, 2);
	text[7] = '-';
	write_digits(text + 8, day.day, 2);
	text[10] = 0;
}

bool rap_day_read(rap_str text, rap_day *day) {
	int32_t y, m, d;
	if (text.n != 10 || text.s[4] != '-' || text.s[7] != '-') return false;
	if (!rap_digits_read(text.s, 4, &y) || !rap_digits_read(text.s + 5, 2, &m) || !rap_digits_read(text.s + 8, 2, &d))
		return false;
	if (!rap_day_valid(y, m, d)) return false;
	*day = (rap_day){(int16_t)y, (uint8_t)m, (uint8_t)d};
	return true;
}
