/* Bytes in; clean text, blocks, sentences and tokens out, with the way back to the bytes.
 *
 *   decode.c     bytes -> NFC text (utf8proc), every byte with its origin
 *   lines.c      text -> lines and their list markers; traits.c: what can be told of one line by itself
 *   zone.c       which lines are the article's: boilerplate dropped, title, byline, captions, headings found
 *   join.c       which lines are one paragraph; mend.c: words that a line break has cut
 *   layout.c     lines -> blocks: items and their levels, the dateline; write.c: clean text with its origins
 *   sentence.c   blocks -> sentences
 *   token.c      text -> tokens, as the Universal Dependencies treebanks cut them; cuts.h: its lists of words
 *
 * "Clean" offsets count bytes of rap_text.clean; "raw" offsets count bytes of the caller's input.
 */
#ifndef RAP_TEXT_TEXT_H
#define RAP_TEXT_TEXT_H

#include "base/vec.h"
#include "lexicon/lexicon.h"

typedef enum rap_block_kind {
	RAP_BLOCK_BODY,      /* a paragraph of running text */
	RAP_BLOCK_ITEM,      /* an item of a list: its marker is dropped from its text and kept in `marker` */
	RAP_BLOCK_TITLE,     /* the document's title; at most one */
	RAP_BLOCK_HEADING,   /* a heading inside or a second headline */
	RAP_BLOCK_CAPTION,   /* words under a picture: named persons count, the rest is repetition */
	RAP_BLOCK_BYLINE,    /* who wrote it: nothing is taken from it */
	RAP_BLOCK_PUBLISHED, /* the line that says when it was published */
	RAP_BLOCK_DATELINE,  /* "WASHINGTON, Oct. 17 (Yonhap) --": the front of the first paragraph */
} rap_block_kind;

typedef struct rap_block {
	uint8_t kind;     /* rap_block_kind */
	uint8_t level;    /* lists: depth, 1 is outermost */
	rap_range text;   /* clean bytes */
	rap_range marker; /* clean bytes are not kept for markers: raw bytes of "a)", "1.", "-"; empty if none */
	rap_range sentences;
} rap_block;

typedef struct rap_sentence {
	rap_range tokens;
	uint32_t block;
} rap_sentence;

enum {
	RAP_TOKEN_SPACE = 1 << 0,   /* white space before it */
	RAP_TOKEN_CAP = 1 << 1,     /* begins with a capital */
	RAP_TOKEN_UPPER = 1 << 2,   /* letters, all of them capitals ("US", "U.S.", "A") */
	RAP_TOKEN_LETTER = 1 << 3,  /* begins with a letter */
	RAP_TOKEN_DIGIT = 1 << 4,   /* begins with a digit */
	RAP_TOKEN_NUMBER = 1 << 5,  /* only digits (and , . inside) */
	RAP_TOKEN_PUNCT = 1 << 6,   /* punctuation or a symbol */
	RAP_TOKEN_HYPHEN = 1 << 7,  /* '-' or another dash glued to both neighbours */
	RAP_TOKEN_DASH = 1 << 8,    /* a dash between spaces, or a long dash: cuts a sentence's parts */
	RAP_TOKEN_OPEN = 1 << 9,    /* opening bracket or quote */
	RAP_TOKEN_CLOSE = 1 << 10,  /* closing bracket or quote */
	RAP_TOKEN_QUOTE = 1 << 11,  /* a quotation mark */
	RAP_TOKEN_POSSESSIVE = 1 << 12, /* 's or ' */
	RAP_TOKEN_PERIOD = 1 << 13, /* an abbreviation or initial, its period included */
	RAP_TOKEN_INITIAL = 1 << 14,/* one capital letter with its period */
	RAP_TOKEN_COMMA = 1 << 15   /* ',' */
};

typedef struct rap_token {
	uint32_t start, end; /* clean bytes */
	uint32_t word;       /* lexicon word, 0 unknown */
	uint16_t flags;      /* RAP_TOKEN_... */
	char first;          /* its first byte, for punctuation: ',' ';' '"' (curly quotes as '"' or '\'', dashes '-') */
} rap_token;

/* A stretch of clean text and the raw text it came from. With `same`, byte for byte. */
typedef struct rap_origin {
	uint32_t clean, raw;         /* where the stretch begins */
	uint32_t clean_n, raw_n;     /* its length in each */
} rap_origin;

typedef RAP_VEC(rap_origin) rap_origin_list; /* in text order */

typedef struct rap_text {
	rap_str raw;   /* the caller's bytes, borrowed while reading, then the document's copy */
	rap_str clean; /* NUL-terminated; blocks are separated by one '\n', words by one space */
	rap_origin_list origins;
	RAP_VEC(rap_block) blocks;
	RAP_VEC(rap_sentence) sentences;
	RAP_VEC(rap_token) tokens;
	uint32_t invalid_sequences; /* each became one U+FFFD */
} rap_text;

typedef struct rap_text_options {
	bool plain; /* running text: nothing is dropped, joined or taken for a title */
} rap_text_options;

/* Longest input, in bytes; the caller checks. */
#define RAP_TEXT_MAX ((size_t)1 << 30)

/* Reads `raw`, which must outlive the result. Everything is allocated in `arena`. */
rap_text *rap_text_read(rap_arena *arena, const rap_lexicon *lexicon, rap_str raw, const rap_text_options *options);

/* The raw bytes that a clean range came from: from the first byte of its first character's origin to the last
 * byte of its last character's origin, covering whatever cleaning dropped or joined between. */
rap_range rap_text_raw(const rap_text *text, rap_range clean);

rap_range rap_text_raw_tokens(const rap_text *text, rap_range tokens);

/* The clean text of tokens [first, end): from the first byte of the first to the last byte of the last. */
rap_str rap_text_words(const rap_text *text, rap_range tokens);
rap_range rap_text_bytes(const rap_text *text, rap_range tokens);

/* The sentence that a token stands in. */
uint32_t rap_text_sentence(const rap_text *text, uint32_t token);

/* The tokens of a block; empty where it has no sentence. */
static inline rap_range rap_block_tokens(const rap_text *text, const rap_block *block) {
	if (rap_range_empty(block->sentences)) return (rap_range){0, 0};
	return (rap_range){text->sentences.at[block->sentences.start].tokens.start, text->sentences.at[block->sentences.end - 1].tokens.end};
}

static inline rap_str rap_token_str(const rap_text *text, uint32_t token) {
	const rap_token *t = &text->tokens.at[token];
	return (rap_str){text->clean.s + t->start, t->end - t->start};
}

static inline bool rap_token_same(const rap_text *text, uint32_t a, uint32_t b) {
	return rap_str_equal(rap_token_str(text, a), rap_token_str(text, b));
}

/* Does token `t` belong to the written word that the token before it begins? "n't" of "don't", "'s" of "Korea's", "not"
 * of "cannot": what the treebanks call a multiword token. */
bool rap_token_continues(const rap_text *text, uint32_t t);

/* The next token of `s` at or after *at: sets *token (offsets into s, flags but no word) and moves *at behind it;
 * false at the end. `abbreviation` says whether the word before a period keeps it. Used by the sentence splitter's
 * own pass and, with every period kept, by the lexicon compiler, so that tables and texts are cut alike. */
typedef bool (*rap_abbreviation_fn)(const void *context, rap_str word);
bool rap_period_kept(const void *context, rap_str word); /* by every word */
bool rap_token_next(rap_str s, uint32_t *at, rap_abbreviation_fn abbreviation, const void *context, rap_token *token);

#endif
