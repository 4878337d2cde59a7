/* The stages inside text/: what decode.c hands to layout.c, and what layout.c writes its clean text with. */
#ifndef RAP_TEXT_STAGES_H
#define RAP_TEXT_STAGES_H

#include "text/text.h"

/* Valid UTF-8 in NFC. White space is ' ', '\t' and '\n' alone; of format characters nothing is left. */
typedef struct rap_decoded {
	char *s;
	uint32_t n;
	rap_origin_list origins; /* decoded -> raw, without gaps in the decoded bytes */
	uint32_t invalid_sequences;
} rap_decoded;

static inline bool rap_is_blank(char c) { return c == ' ' || c == '\t'; }
static inline bool rap_is_space(char c) { return rap_is_blank(c) || c == '\n'; }

/* Makes room for `more` bytes behind the first `n` of `s`; where they are then. */
char *rap_bytes_reserve(rap_arena *arena, char *s, uint32_t n, uint32_t *cap, uint32_t more);

/* Appends a stretch; those that go on byte for byte are one. */
void rap_origin_add(rap_arena *arena, rap_origin_list *origins, rap_origin origin);
/* The stretch that clean or decoded byte `at` lies in; NULL if there is none at all. */
const rap_origin *rap_origin_at(const rap_origin_list *origins, uint32_t at);

void rap_decode(rap_arena *arena, rap_str raw, rap_decoded *decoded);

/* Writes clean text out of pieces of decoded text, which must come in their own order. */
typedef struct rap_writer {
	rap_arena *arena;
	const rap_decoded *from;
	rap_text *text;
	char *s;
	uint32_t n, cap;
	uint32_t origin; /* the stretch of from->origins that the last piece ended in */
} rap_writer;

rap_writer rap_writer_make(rap_arena *arena, const rap_decoded *from, rap_text *text);
/* Copies decoded bytes [start, end). */
void rap_writer_copy(rap_writer *writer, uint32_t start, uint32_t end);
/* Writes `c`, which stands for the decoded character at `at`. */
void rap_writer_put(rap_writer *writer, char c, uint32_t at);
/* Copies decoded bytes [start, end) with white space folded, none at the edges. */
void rap_writer_fold(rap_writer *writer, uint32_t start, uint32_t end);
/* The same, for a piece in the middle of a text: white space at its edges stays, as one space. */
void rap_writer_fold_part(rap_writer *writer, uint32_t start, uint32_t end);
/* Begins a block of text, and ends it; one that stayed empty leaves no trace. */
rap_block *rap_writer_open(rap_writer *writer, rap_block_kind kind, uint32_t at);
void rap_writer_close(rap_writer *writer);
/* Hands the bytes over to text->clean. */
void rap_writer_finish(rap_writer *writer);

/* The raw bytes of decoded bytes [start, end). */
rap_range rap_decoded_raw(const rap_decoded *decoded, uint32_t start, uint32_t end);

/* Fills text->clean, origins and blocks. */
void rap_layout(rap_arena *arena, const rap_lexicon *lexicon, const rap_decoded *decoded, bool plain, rap_text *text);

/* Fills text->tokens and sentences, and the blocks' sentences. */
void rap_sentences(rap_arena *arena, const rap_lexicon *lexicon, rap_text *text);

/* The node behind `token` walking on from `node`; RAP_NONE when no phrase goes on so. */
uint32_t rap_text_step(const rap_lexicon *lexicon, uint32_t node, rap_str token);
/* The number of the lexicon word that a token is, 0 if unknown. */
uint32_t rap_text_word(const rap_lexicon *lexicon, rap_str token);
/* The same for tokens of `s`: sets their `word`. */
void rap_text_find_words(const rap_lexicon *lexicon, const char *s, rap_token *tokens, uint32_t n);
/* The first entry of a class at a node; NULL if there is none. */
const rap_lex_entry *rap_text_entry(const rap_lexicon *lexicon, uint32_t node, rap_lex_class cls);

#endif
