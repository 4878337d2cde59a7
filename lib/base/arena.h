/* An arena: memory that one document needs, released in one call.
 *
 * Running out of memory does not come back as NULL through every call of every floor. The arena leaves by
 * longjmp to the place that its owner (lib/api, or a test) set with setjmp in `out_of_memory`; since all that a
 * document builds lives in its arena, freeing the arena there leaves nothing behind. Code between must
 * therefore hold no other resource.
 */
#ifndef RAP_BASE_ARENA_H
#define RAP_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* The three calls every allocation goes through, with the context their owner wants back. */
typedef struct rap_allocator_calls {
	void *(*allocate)(void *context, size_t size);
	void (*release)(void *context, void *block);
	void *context;
} rap_allocator_calls;

typedef struct rap_arena_block rap_arena_block;

typedef struct rap_arena {
	rap_allocator_calls calls;
	rap_arena_block *blocks; /* the one that is open first */
	char *at, *end;          /* the free rest of the open block */
	jmp_buf *out_of_memory;
} rap_arena;

/* malloc and free. */
rap_allocator_calls rap_allocator_default(void);

/* Makes an empty arena; allocates nothing. `out_of_memory` must be set before the first allocation. */
void rap_arena_init(rap_arena *arena, rap_allocator_calls calls, jmp_buf *out_of_memory);

/* Releases everything; the arena may be used again. */
void rap_arena_free(rap_arena *arena);

/* `size` zeroed bytes aligned for any object. Does not return when there is no memory. */
void *rap_arena_alloc(rap_arena *arena, size_t size);

/* The same, not zeroed: for what is written before it is read. */
void *rap_arena_scratch(rap_arena *arena, size_t size);

/* Grows the block `old` of `old_size` bytes, in place where it is the newest one, to `new_size` bytes; the
 * added bytes are zeroed. Where it moves, `old` is gone: pointers into it are no longer good. */
void *rap_arena_grow(rap_arena *arena, void *old, size_t old_size, size_t new_size);

/* A NUL-terminated copy. */
rap_str rap_arena_copy(rap_arena *arena, const char *s, size_t n);

#define RAP_NEW(arena, type) ((type *)rap_arena_alloc((arena), sizeof(type)))
#define RAP_NEW_ARRAY(arena, type, count) ((type *)rap_arena_alloc((arena), sizeof(type) * (size_t)(count)))

#define RAP_NEW_SCRATCH(arena, type, count) ((type *)rap_arena_scratch((arena), sizeof(type) * (size_t)(count)))

#endif
