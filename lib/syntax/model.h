/* The model file and what it becomes in memory.
 *
 *   8 bytes magic, u32 format, u32 size of the file, u64 checksum of the rest; then, all little-endian:
 *   the shape; the names of word classes, relations and name tags; keys and rows of the features; the matrices in the order of
 *   rap_model_matrix; the lemma rules and their keys; the features' values, which
 *   kinds of keys each pair of classes has, and the keys.
 */
#ifndef RAP_SYNTAX_MODEL_H
#define RAP_SYNTAX_MODEL_H

#include "base/arena.h"
#include "syntax/kernel.h"
#include "syntax/shape.h"
#include "syntax/tags.h"

#define RAP_MODEL_MAGIC "RAPSYN\r\n"
enum { RAP_MODEL_FORMAT = 2, RAP_MODEL_HEADER = 24, RAP_MODEL_MAX = 1 << 26, RAP_NAME_MAX = 64, RAP_WIDTH_MAX = 512 };

typedef enum rap_model_matrix {
	RAP_M_INPUT_1, RAP_M_FORWARD_1, RAP_M_BACKWARD_1,
	RAP_M_INPUT_2, RAP_M_FORWARD_2, RAP_M_BACKWARD_2,
	RAP_M_UPOS, RAP_M_XPOS, RAP_M_NAME, RAP_M_PAIR, RAP_M_ARC,
	RAP_M_FAR,          /* output 0 the root, then a distance each */
	RAP_M_RELATION_FAR, /* an output a distance: what it adds to each of the relation's hidden units */
	RAP_M_RELATION,
	RAP_M_COUNT
} rap_model_matrix;

/* A lemma: the form without its last bytes, in lower case or as written, and an ending. */
typedef struct rap_lemma_rule {
	uint8_t strip, lower, n;
	char ending[13];
} rap_lemma_rule;

typedef struct rap_keys { /* a hash table from keys to numbers */
	const uint32_t *key;  /* 0: free */
	const uint16_t *value;
	uint32_t size; /* a power of two, at least one slot free */
} rap_keys;

typedef struct rap_names {
	rap_str name[RAP_NAME_MAX]; /* printable ASCII, NUL-terminated */
	uint8_t tag[RAP_NAME_MAX]; /* what tags.h calls them */
	uint8_t universal[RAP_NAME_MAX]; /* of those with the same part before ':' the first */
	uint32_t n;
} rap_names;

typedef struct rap_model {
	uint64_t checksum;
	rap_net_shape shape;
	rap_names upos, xpos, relation;
	rap_names name_tag; /* outside of names, then of each kind of name its first word and the others */
	uint32_t root; /* the relation of the root */
	rap_keys features, lemmas, feats;
	const int8_t *rows; /* row 0: unknown words */
	rap_matrix matrix[RAP_M_COUNT];
	const rap_lemma_rule *rules;
	uint32_t rule_count;
	const rap_str *feats_name; /* "Number=Plur"; "_" for none */
	uint32_t feats_count;
	const uint16_t *feats_kinds; /* by UPOS and XPOS: a bit for each rap_feats_key that any key is of */
	const rap_kernels *kernels;
} rap_model;

/* What the first bytes of a model say, of which at least RAP_MODEL_HEADER must be there: its size. NULL, or what is wrong
 * with them. */
const char *rap_model_head(const void *data, size_t n, uint32_t *size);

/* Reads a model; `data` must outlive it. NULL, or what is wrong with the file. */
const char *rap_model_load(rap_model *model, rap_arena *arena, const void *data, size_t size);

/* Fills in `tag` and `universal`. */
void rap_names_mark(rap_names *names, uint8_t (*find)(rap_str));

/* How many inputs and outputs a matrix has in a network of this shape. */
typedef struct rap_matrix_size { uint32_t inputs, outputs; bool bias; } rap_matrix_size;
rap_matrix_size rap_model_matrix_size(const rap_net_shape *shape, rap_model_matrix which);

/* Whether a matrix's weights are bytes: those that multiply hidden units. */
bool rap_model_bytes(rap_model_matrix which);

/* The checksum: one damaged byte always changes it. */
uint64_t rap_model_checksum(const unsigned char *s, size_t n);

static inline uint32_t rap_keys_find(const rap_keys *keys, uint32_t key) {
	for (uint32_t i = key & (keys->size - 1); keys->key[i] != 0; i = (i + 1) & (keys->size - 1))
		if (keys->key[i] == key) return keys->value[i];
	return RAP_NONE;
}

#endif
