/* The handles of the public header, as lib/api sees them. */
#ifndef RAP_API_HANDLES_H
#define RAP_API_HANDLES_H

#include <stdatomic.h>

#include "output/json.h"
#include "output/show.h"
#include "rapporteur.h"

struct rap_reader {
	rap_allocator_calls calls;
	atomic_size_t references; /* the caller's, and one of every document */
	const rap_lexicon *lexicon;
	rap_arena arena; /* holds the model */
	const rap_model *model;
};

struct rap_document {
	rap_reader *reader;
	rap_arena arena;
	rap_records *records;
	rap_view *view;
	rap_printed json;                   /* `s` NULL until asked for */
	rap_printed shown[RAP_SHOW_COUNT];
};

void rap_reader_retain(rap_reader *reader);

/* Writes what the caller's structure has room for (NULL: none), and gives `code` back. */
int32_t rap_fail(rap_error *error, int32_t code, const char *message, size_t position);

/* `s` for a caller: its length goes to *n unless n is NULL. */
const char *rap_give(rap_str s, size_t *n);

/* One of a list of spans for a caller. */
int32_t rap_give_span(rap_raw_spans spans, size_t index, rap_span *out);

#endif
