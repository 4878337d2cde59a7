/* What unit tests share: an arena that fails the test when memory runs out, and the first floors of a text. */
#ifndef RAP_TESTS_SUPPORT_H
#define RAP_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "mention/mention.h"
#include "syntax/model.h"

typedef struct fixture {
	rap_arena arena;
	jmp_buf out_of_memory;
	const rap_lexicon *lexicon;
	const rap_model *model; /* NULL until one is needed */
	bool every_tree, explain; /* record_fixture.h: rap_record_options */
	rap_text *text;
	rap_marks *marks;
} fixture;

/* cmocka setup and teardown: *state is a fixture with an empty arena. */
int fixture_setup(void **state);
int fixture_teardown(void **state);

/* Reads `bytes` (copied into the arena) up to the marks; `plain` as in rap_text_options. */
void fixture_read(fixture *f, const char *bytes, bool plain);

/* The clean words of a token range as a NUL-terminated string in the arena. */
const char *fixture_words(fixture *f, rap_range tokens);

#endif
