#include "support.h"

#include <stdlib.h>

int fixture_setup(void **state) {
	fixture *f = calloc(1, sizeof *f);
	if (f == NULL) return -1;
	if (setjmp(f->out_of_memory) != 0) fail_msg("out of memory");
	rap_arena_init(&f->arena, rap_allocator_default(), &f->out_of_memory);
	f->lexicon = rap_lexicon_builtin();
	*state = f;
	return 0;
}

int fixture_teardown(void **state) {
	fixture *f = *state;
	rap_arena_free(&f->arena);
	free(f);
	return 0;
}

void fixture_read(fixture *f, const char *bytes, bool plain) {
	rap_str raw = rap_arena_copy(&f->arena, bytes, strlen(bytes));
	f->text = rap_text_read(&f->arena, f->lexicon, raw, &(rap_text_options){.plain = plain});
	f->marks = rap_marks_make(&f->arena, f->lexicon, f->text);
}

const char *fixture_words(fixture *f, rap_range tokens) {
	rap_str words = rap_text_words(f->text, tokens);
	return rap_arena_copy(&f->arena, words.s, words.n).s;
}
