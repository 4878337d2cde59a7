/* What a capitalised word names, by learnt weights: the first word of a person's name, another one of it, an
 * organisation, a place, something else, or nothing. Rules tell it where titles and lexicon do; this is asked where
 * they do not.
 *
 * A linear model over hashed features, read from left to right. Its weights are bytes and the sums integers, so that
 * every machine says the same. The trainer (train/) asks for the same features. */
#ifndef RAP_MENTION_NAME_KIND_H
#define RAP_MENTION_NAME_KIND_H

#include "mention/mark.h"

typedef enum rap_name_kind {
	RAP_NAME_NONE,
	RAP_NAME_PERSON,
	RAP_NAME_PERSON_ON, /* another word of the name */
	RAP_NAME_ORGANIZATION,
	RAP_NAME_PLACE,
	RAP_NAME_OTHER,
	RAP_NAME_KINDS
} rap_name_kind;

typedef struct rap_name_kinds {
	uint8_t *kind;  /* token -> rap_name_kind */
	int16_t *person; /* token -> how far a person's kinds are above the best of the others: the mean of here and of where
					  * the document has the word */
} rap_name_kinds;

/* Asks the model compiled in about every word of the text; NULL if the library was built with a damaged one. */
const rap_name_kinds *rap_name_kinds_read(rap_arena *arena, const rap_text *text, const rap_marks *marks);

/* ---- the model, for library and trainer ---- */

/* A file begins with these bytes, the rest of its header is 0; then the places. A place has room for some features: for
 * each the two bytes that tell it from others of its place, the lower first, then for each its weights, one a kind. */
#define RAP_NAME_MAGIC "RAPNAME1"
enum {
	RAP_NAME_HEADER = 64,
	RAP_NAME_ROWS = 1 << 13,
	RAP_NAME_WAYS = 4,
	RAP_NAME_ROW = RAP_NAME_WAYS * (2 + RAP_NAME_KINDS),
	RAP_NAME_FILE = RAP_NAME_HEADER + RAP_NAME_ROWS * RAP_NAME_ROW
};

/* Where a feature's place begins in the file, and by what it is told from others there. */
static inline uint32_t rap_name_row(uint32_t key) {
	return RAP_NAME_HEADER + (key & (RAP_NAME_ROWS - 1)) * RAP_NAME_ROW;
}
static inline uint32_t rap_name_check(uint32_t key) { return key >> 16; }

/* Where in its place the weights of a feature stand. */
static inline uint32_t rap_name_weights(uint32_t way) { return 2 * RAP_NAME_WAYS + way * RAP_NAME_KINDS; }

/* ---- features, for library and trainer ---- */

enum { RAP_NAME_KEYS_MAX = 48, RAP_NAME_MEMORY = 1024 };

/* What the document has told of a word so far; the later of two words of one place stays. */
typedef struct rap_name_memory {
	uint32_t key;
	uint8_t seen, kind;
	uint16_t count; /* how often it was asked about, and what the margins of a person were */
	int32_t person;
} rap_name_memory;

typedef struct rap_name_features {
	const rap_text *text;
	const rap_marks *marks;
	uint32_t *word, *sense; /* token of the sentence -> hash of the word, the kinds of the lexicon it has; once asked for */
	rap_name_memory *memory;
	rap_range sentence, run; /* run: the capitalised words in a row around the token asked about last */
	uint32_t way;            /* how the sentence is written */
} rap_name_features;

rap_name_features rap_name_features_make(rap_arena *arena, const rap_text *text, const rap_marks *marks);
void rap_name_features_sentence(rap_name_features *f, rap_range sentence);

/* May the token be part of a name? All others are RAP_NAME_NONE. */
bool rap_name_candidate(const rap_name_features *f, uint32_t token);

/* The features of a candidate behind a word of kind `before`; how many. */
uint32_t rap_name_keys(rap_name_features *f, uint32_t token, uint8_t before, uint32_t keys[RAP_NAME_KEYS_MAX]);

/* Keeps in mind what the token was taken for. */
void rap_name_remember(rap_name_features *f, uint32_t token, uint8_t kind);

/* What the document tells of the token's word; NULL if that was forgotten. */
rap_name_memory *rap_name_recall(const rap_name_features *f, uint32_t token);

/* The best kind by the scores; a name goes on only where one has begun. */
uint8_t rap_name_best(const int32_t scores[RAP_NAME_KINDS], uint8_t before);

#endif
