#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

/* How long the sequence that `first` begins is, 0 if it begins none, and what its second byte must lie between:
 * table 3-7 of the Unicode Standard. */
static uint32_t sequence(unsigned char first, unsigned char *low, unsigned char *high) {
	*low = 0x80, *high = 0xBF;
	if (first >= 0xC2 && first <= 0xDF) return 2;
	if (first >= 0xE0 && first <= 0xEF) {
		if (first == 0xE0) *low = 0xA0;
		if (first == 0xED) *high = 0x9F;
		return 3;
	}
	if (first >= 0xF0 && first <= 0xF4) {
		if (first == 0xF0) *low = 0x90;
		if (first == 0xF4) *high = 0x8F;
		return 4;
	}
	return 0;
}

rap_character rap_utf8_at(rap_str s, uint32_t at) {
	const unsigned char *in = (const unsigned char *)s.s + at;
	unsigned char low, high;
	if (in[0] < 0x80) return (rap_character){in[0], 1, true};
	uint32_t length = sequence(in[0], &low, &high), n = 1;
	if (length == 0) return (rap_character){REPLACEMENT, 1, false};
	int32_t code = in[0] & (0xFF >> (length + 1));
	for (; n < length && n < s.n - at && in[n] >= low && in[n] <= high; n++) {
		code = code << 6 | (in[n] & 0x3F);
		low = 0x80, high = 0xBF;
	}
	return n == length ? (rap_character){code, n, true} : (rap_character){REPLACEMENT, n, false};
}
