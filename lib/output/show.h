/* What each stage made of a text, in lines for people. */
#ifndef RAP_OUTPUT_SHOW_H
#define RAP_OUTPUT_SHOW_H

#include "output/view.h"
#include "output/print.h"

typedef enum rap_show {
	RAP_SHOW_none,
	RAP_SHOW_tokens,
	RAP_SHOW_sentences,
	RAP_SHOW_blocks,
	RAP_SHOW_mentions,
	RAP_SHOW_records,
	RAP_SHOW_tree,
	RAP_SHOW_conllu,
	RAP_SHOW_explain,
	RAP_SHOW_COUNT
} rap_show;

rap_printed rap_show_write(rap_arena *arena, const rap_records *records, const rap_view *view, rap_show what);

/* "tokens"; NULL for none. */
const char *rap_show_name(uint8_t what);

#endif
