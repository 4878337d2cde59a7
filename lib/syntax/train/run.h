/* Runs a program on an arena of its own. */
#ifndef RAP_SYNTAX_RUN_H
#define RAP_SYNTAX_RUN_H

#include <stdio.h>

#include "base/arena.h"

/* The program's exit status; 1 and a message on stderr where there is no memory. */
static inline int run_in_arena(int (*run)(rap_arena *arena, int argc, char **argv), int argc, char **argv) {
	rap_arena arena;
	jmp_buf out_of_memory;
	if (setjmp(out_of_memory)) return fprintf(stderr, "out of memory\n"), 1;
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	int status = run(&arena, argc, argv);
	rap_arena_free(&arena);
	return status;
}

#endif
