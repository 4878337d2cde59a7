/* Borrowed slices of text and half-open ranges; the smallest vocabulary the other floors share. */
#ifndef RAP_BASE_STR_H
#define RAP_BASE_STR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* "No such thing" for every index in the library. */
#define RAP_NONE UINT32_MAX

/* A borrowed piece of UTF-8; not NUL-terminated unless its maker says so. */
typedef struct rap_str {
	const char *s;
	uint32_t n;
} rap_str;

/* Half-open: start is in, end is out. What it counts (bytes, tokens) is said where it stands. */
typedef struct rap_range {
	uint32_t start, end;
} rap_range;

#define RAP_STR(literal) ((rap_str){(literal), (uint32_t)(sizeof(literal) - 1)})

static inline bool rap_str_equal(rap_str a, rap_str b) {
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Of ASCII, in every locale. */
static inline bool rap_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool rap_is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/* The number that `count` digits write; false if they are not all digits. */
static inline bool rap_digits_read(const char *at, uint32_t count, int32_t *value) {
	*value = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (!rap_is_digit(at[i])) return false;
		*value = *value * 10 + (at[i] - '0');
	}
	return true;
}

/* The roman number, up to LXXXIX in letters of either case, that `count` characters write; 0 if they write none. */
uint32_t rap_roman_read(const char *at, uint32_t count);

static inline bool rap_range_empty(rap_range r) { return r.end <= r.start; }

static inline bool rap_range_overlap(rap_range a, rap_range b) { return a.start < b.end && b.start < a.end; }

static inline bool rap_range_within(rap_range inner, rap_range outer) {
	return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
