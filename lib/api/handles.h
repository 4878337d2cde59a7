/* The handles of the public header, as lib/api sees them. */
#ifndef RAP_API_HANDLES_H
#define RAP_API_HANDLES_H

#include <stdatomic.h>

#include "output/json.h"
#include "output/show.h"
#include "rapporteur.h"
#include "rapporteur/syntax.h"

struct rap_reader {
	rap_allocator_calls calls;
	atomic_size_t references; /* the caller's, and one of every document */
	const rap_lexicon *lexicon;
	unsigned char *model_bytes; /* of a model that is not built in; the model points into them */
	uint32_t model_size;
	rap_arena arena; /* holds the model */
	const rap_model *model;
	rap_str model_id;
};

struct rap_document {
	rap_reader *reader;
	rap_arena arena;
	rap_records *records;
	rap_view *view;
	rap_printed json;                   /* `s` NULL until asked for */
	rap_printed shown[RAP_SHOW_COUNT];
	const rap_trees *trees;             /* NULL until asked for */
};

void rap_reader_retain(rap_reader *reader);

/* Writes what the caller's structure has room for (NULL: none), and gives `code` back. */
int32_t rap_fail(rap_error *error, int32_t code, const char *message, size_t position);

/* The caller's structures that begin with their size, of whatever header the caller was compiled with. All defaults are
 * zero. Copying takes what is there over the zeros in `to`, nothing of NULL; `sizes`, ended by 0, are those that the
 * structure has had in all headers so far: false for any other. */
void rap_sized_init(void *structure, size_t size);
bool rap_sized_take(void *to, const void *from, const uint32_t *sizes);

/* `s` for a caller: its length goes to *n unless n is NULL. */
const char *rap_give(rap_str s, size_t *n);

/* One of a list of spans for a caller. */
int32_t rap_give_span(rap_raw_spans spans, size_t index, rap_span *out);

#endif
