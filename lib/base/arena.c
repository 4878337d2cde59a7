#include "base/arena.h"

#include <stdlib.h>

#include "base/vec.h"

struct rap_arena_block {
	rap_arena_block *next, *previous;
	max_align_t data[];
};

/* What is larger than a step has a block to itself, so that it can be given back when it grows out of it. */
enum { FIRST_BLOCK = 16 * 1024, LARGEST_STEP = 1024 * 1024, FIRST_CAPACITY = 8 };

static void *default_allocate(void *context, size_t size) {
	(void)context;
	return malloc(size);
}

static void default_release(void *context, void *block) {
	(void)context;
	free(block);
}

rap_allocator_calls rap_allocator_default(void) {
	return (rap_allocator_calls){default_allocate, default_release, NULL};
}

void rap_arena_init(rap_arena *arena, rap_allocator_calls calls, jmp_buf *out_of_memory) {
	*arena = (rap_arena){.calls = calls, .out_of_memory = out_of_memory};
}

void rap_arena_free(rap_arena *arena) {
	for (rap_arena_block *block = arena->blocks; block != NULL;) {
		rap_arena_block *next = block->next;
		arena->calls.release(arena->calls.context, block);
		block = next;
	}
	arena->blocks = NULL;
	arena->at = arena->end = NULL;
}

static size_t round_up(size_t size) {
	const size_t unit = sizeof(max_align_t);
	return (size + unit - 1) / unit * unit;
}

/* Blocks double so that a small document stays small and a large one takes few calls. */
static size_t next_block_size(const rap_arena *arena, size_t wanted) {
	size_t size = arena->blocks == NULL ? FIRST_BLOCK : 2 * (size_t)(arena->end - (char *)arena->blocks->data);
	if (size > LARGEST_STEP) size = LARGEST_STEP;
	if (size < FIRST_BLOCK) size = FIRST_BLOCK;
	return size < wanted ? wanted : size;
}

static rap_arena_block *new_block(rap_arena *arena, size_t size) {
	rap_arena_block *block = arena->calls.allocate(arena->calls.context, sizeof(rap_arena_block) + size);
	if (block == NULL) longjmp(*arena->out_of_memory, 1);
	return block;
}

/* Puts the block between two of the list, of which either may be missing. */
static void link_block(rap_arena *arena, rap_arena_block *previous, rap_arena_block *block, rap_arena_block *next) {
	block->previous = previous, block->next = next;
	if (next != NULL) next->previous = block;
	if (previous != NULL)
		previous->next = block;
	else
		arena->blocks = block;
}

static void open_block(rap_arena *arena, size_t wanted) {
	size_t size = next_block_size(arena, wanted);
	rap_arena_block *block = new_block(arena, size);
	link_block(arena, NULL, block, arena->blocks);
	arena->at = (char *)block->data;
	arena->end = arena->at + size;
}

/* Behind the open block, whose rest stays in use. */
static void *alloc_large(rap_arena *arena, size_t size) {
	if (arena->blocks == NULL) open_block(arena, 1);
	rap_arena_block *block = new_block(arena, size);
	link_block(arena, arena->blocks, block, arena->blocks->next);
	return block->data;
}

static void free_large(rap_arena *arena, void *data) {
	rap_arena_block *block = (rap_arena_block *)((char *)data - offsetof(rap_arena_block, data));
	block->previous->next = block->next;
	if (block->next != NULL) block->next->previous = block->previous;
	arena->calls.release(arena->calls.context, block);
}

/* Memory as it comes, not zeroed. */
static void *take(rap_arena *arena, size_t size) {
	if (size > LARGEST_STEP) return alloc_large(arena, size);
	if ((size_t)(arena->end - arena->at) < size) open_block(arena, size);
	void *result = arena->at;
	arena->at += size;
	return result;
}

void *rap_arena_scratch(rap_arena *arena, size_t size) {
	if (size > SIZE_MAX / 2) longjmp(*arena->out_of_memory, 1);
	return take(arena, round_up(size == 0 ? 1 : size));
}

void *rap_arena_alloc(rap_arena *arena, size_t size) { return memset(rap_arena_scratch(arena, size), 0, size); }

/* Grows a block; what is added is not zeroed. */
static void *grow(rap_arena *arena, void *old, size_t old_size, size_t new_size) {
	if (new_size > SIZE_MAX / 2) longjmp(*arena->out_of_memory, 1);
	size_t old_rounded = round_up(old_size), new_rounded = round_up(new_size);
	if (old != NULL && (char *)old + old_rounded == arena->at && new_rounded - old_rounded <= (size_t)(arena->end - arena->at)) {
		arena->at += new_rounded - old_rounded;
		return old;
	}
	void *grown = take(arena, new_rounded);
	if (old_size > 0) memcpy(grown, old, old_size);
	if (old != NULL && old_rounded > LARGEST_STEP) free_large(arena, old);
	return grown;
}

void *rap_arena_grow(rap_arena *arena, void *old, size_t old_size, size_t new_size) {
	char *grown = grow(arena, old, old_size, new_size);
	memset(grown + old_size, 0, new_size - old_size);
	return grown;
}

rap_str rap_arena_copy(rap_arena *arena, const char *s, size_t n) {
	if (n > SIZE_MAX / 2) longjmp(*arena->out_of_memory, 1);
	char *copy = take(arena, round_up(n + 1));
	if (n > 0) memcpy(copy, s, n);
	copy[n] = '\0';
	return (rap_str){copy, (uint32_t)n};
}

/* rap_vec_push zeroes each element when it comes into use. */
void *rap_vec_grow(rap_arena *arena, void *at, uint32_t *cap, size_t element) {
	uint32_t wanted = *cap == 0 ? FIRST_CAPACITY : *cap * 2;
	void *grown = grow(arena, at, *cap * element, wanted * element);
	*cap = wanted;
	return grown;
}

void *rap_vec_make_room(rap_arena *arena, uint32_t count, size_t element) {
	if (count > SIZE_MAX / 2 / element) longjmp(*arena->out_of_memory, 1);
	return take(arena, round_up(count * element));
}
