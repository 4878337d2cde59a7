#include "base/str.h"

static char lower(char c) { return (char)(c | 0x20); }

/* How many of the characters from `at` are an x, three at the most. */
static uint32_t tens_at(const char *at, uint32_t count) {
	uint32_t tens = 0;
	while (tens < count && tens < 3 && lower(at[tens]) == 'x') tens++;
	return tens;
}

uint32_t rap_roman_read(const char *at, uint32_t count) {
	static const char *const ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
	bool forty = count > 1 && lower(at[0]) == 'x' && lower(at[1]) == 'l', fifty = count > 0 && lower(at[0]) == 'l';
	uint32_t used = forty ? 2 : fifty ? 1 : 0, tens = forty ? 0 : tens_at(at + used, count - used);
	uint32_t value = 10 * tens + (forty ? 40 : fifty ? 50 : 0);
	used += tens;
	for (uint32_t k = 0; k < 10; k++) {
		uint32_t length = (uint32_t)strlen(ones[k]), same = 0;
		if (length != count - used) continue;
		while (same < length && lower(at[used + same]) == ones[k][same]) same++;
		if (same == length) return value + k;
	}
	return 0;
}
