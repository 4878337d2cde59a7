/* Growing arrays in an arena: RAP_VEC(int) v = {0}; *rap_vec_push(arena, &v) = 3; v.at[0] is 3, v.n is 1. */
#ifndef RAP_BASE_VEC_H
#define RAP_BASE_VEC_H

#include "base/arena.h"

#define RAP_VEC(type)    \
	struct {             \
		type *at;        \
		uint32_t n, cap; \
	}

/* Room for one more; gives a pointer to the zeroed new last element. */
#define rap_vec_push(arena, v)                                                                                   \
	((v)->n == (v)->cap ? (void)((v)->at = rap_vec_grow((arena), (v)->at, &(v)->cap, sizeof *(v)->at)) : (void)0, \
	 memset(&(v)->at[(v)->n], 0, sizeof *(v)->at), &(v)->at[(v)->n++])

/* Makes an empty vector ready for `count` elements, more than 0, where that many are likely to come. */
#define rap_vec_reserve(arena, v, count) \
	((v)->at = rap_vec_make_room((arena), (count), sizeof *(v)->at), (v)->cap = (count))

/* Called through rap_vec_reserve. */
void *rap_vec_make_room(rap_arena *arena, uint32_t count, size_t element);

/* Doubles the capacity. Called through rap_vec_push. */
void *rap_vec_grow(rap_arena *arena, void *at, uint32_t *cap, size_t element);

#endif
