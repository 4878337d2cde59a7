/* The smallest step through bytes that should be UTF-8. */
#ifndef RAP_BASE_UTF8_H
#define RAP_BASE_UTF8_H

#include "base/str.h"

/* One character, or one invalid sequence: the maximal subpart of the Unicode Standard, 3.9, which every reader
 * that replaces it by one U+FFFD (Python, browsers) cuts alike. */
typedef struct rap_character {
	int32_t code; /* U+FFFD for an invalid sequence */
	uint32_t n;   /* bytes, at least 1 */
	bool valid;
} rap_character;

/* The character at `at`, which lies inside `s`. */
rap_character rap_utf8_at(rap_str s, uint32_t at);

#endif
