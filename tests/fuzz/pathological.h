/* Texts that nobody writes, of any size: each kind repeats what once made some reader of text quadratic. */
#ifndef RAP_TESTS_PATHOLOGICAL_H
#define RAP_TESTS_PATHOLOGICAL_H

#include <stddef.h>

typedef struct pathological {
	const char *name;
	const char *front, *unit, *back; /* front, then unit after unit, the last of them cut; back closes each unit */
	char *(*make)(size_t n);         /* in place of these: n bytes from malloc */
} pathological;

extern const pathological pathological_kinds[];
extern const size_t pathological_count;

/* `n` bytes of a kind, from malloc; NULL without memory. */
char *pathological_text(const pathological *kind, size_t n);

#endif
