/* Word vectors from unannotated text: each word learns to foretell its four neighbours, each place by a table of its
 * own (Ling et al. 2015), against words drawn at random (Mikolov et al. 2013). */
#ifndef RAP_SYNTAX_PRETRAIN_H
#define RAP_SYNTAX_PRETRAIN_H

#include "syntax/train/conllu.h"
#include "syntax/train/matrix.h"

typedef struct word_count { uint32_t key, count, id; } word_count;

typedef struct word_vectors {
	word_count *slots; /* by key; key 0: free */
	uint32_t size, used, n, width;
	float *at; /* n rows */
} word_vectors;

typedef struct pretrain_options {
	const char *const *files; /* .ndjson with "text", .tsv with words in the first column */
	uint32_t count, width, least, passes;
	const ud_bank *bank; /* its words count too */
} pretrain_options;

bool pretrain(word_vectors *v, rap_arena *arena, const pretrain_options *options, chance *c);

/* The key of a word; its vector, RAP_NONE if it has none. */
uint32_t word_key(rap_str word);
uint32_t word_vectors_find(const word_vectors *v, uint32_t key);

#endif
