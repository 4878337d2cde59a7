/* Words of a treebank beside words read from its raw text, as the CoNLL 2018 shared task defined it: words of the same
 * place match; around multiword tokens, whose words have no places of their own, the words match that stand in the longest
 * common subsequence of forms. */
#ifndef RAP_SYNTAX_ALIGN_H
#define RAP_SYNTAX_ALIGN_H

#include "base/vec.h"

/* Places count the text's bytes that are no white space. */
typedef struct place {
	uint32_t start, end; /* of a multiword token's words: the whole token's */
	bool multiword;
	rap_str form;
	uint32_t match; /* the other side's word, or RAP_NONE */
} place;

typedef RAP_VEC(place) places;

void places_align(rap_arena *arena, places *gold, places *own);

#endif
