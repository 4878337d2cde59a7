/* Text that grows at its end, in an arena. */
#ifndef RAP_OUTPUT_PRINT_H
#define RAP_OUTPUT_PRINT_H

#include "base/arena.h"

typedef struct rap_printer {
	rap_arena *arena;
	char *at;
	size_t n, cap;
} rap_printer;

/* The text written; NUL-terminated, `n` without the NUL. */
typedef struct rap_printed {
	const char *s;
	size_t n;
} rap_printed;

void rap_print(rap_printer *w, const char *s, size_t n);
void rap_print_str(rap_printer *w, rap_str s);
void rap_print_fixed(rap_printer *w, const char *s);
void rap_print_number(rap_printer *w, int64_t number);
/* "71-79" */
void rap_print_range(rap_printer *w, rap_range range);
/* 0 to 1 with two decimals and a point, in every locale. */
void rap_print_share(rap_printer *w, double share);
rap_printed rap_print_end(rap_printer *w);

#endif
