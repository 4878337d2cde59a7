#include "output/print.h"

enum { FIRST_CAPACITY = 1024 };

static void reserve(rap_printer *w, size_t n) {
	if (w->cap - w->n >= n) return;
	size_t cap = w->cap == 0 ? FIRST_CAPACITY : w->cap;
	while (cap - w->n < n) cap *= 2;
	w->at = rap_arena_grow(w->arena, w->at, w->cap, cap);
	w->cap = cap;
}

void rap_print(rap_printer *w, const char *s, size_t n) {
	if (n == 0) return;
	reserve(w, n);
	memcpy(w->at + w->n, s, n);
	w->n += n;
}

void rap_print_str(rap_printer *w, rap_str s) { rap_print(w, s.s, s.n); }

void rap_print_fixed(rap_printer *w, const char *s) { rap_print(w, s, strlen(s)); }

void rap_print_number(rap_printer *w, int64_t number) {
	char digits[24];
	size_t at = sizeof digits;
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (number < 0) digits[--at] = '-';
	rap_print(w, digits + at, sizeof digits - at);
}

void rap_print_range(rap_printer *w, rap_range range) {
	rap_print_number(w, range.start);
	rap_print(w, "-", 1);
	rap_print_number(w, range.end);
}

void rap_print_share(rap_printer *w, double share) {
	if (!(share > 0)) share = 0;
	if (share > 1) share = 1;
	int hundredths = (int)(share * 100 + 0.5);
	char text[] = {(char)('0' + hundredths / 100), '.', (char)('0' + hundredths / 10 % 10), (char)('0' + hundredths % 10)};
	rap_print(w, text, sizeof text);
}

rap_printed rap_print_end(rap_printer *w) {
	reserve(w, 1);
	w->at[w->n] = '\0';
	return (rap_printed){w->at, w->n};
}
