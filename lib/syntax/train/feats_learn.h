/* Learns the features' table: kind of key by kind of key, from the general to the particular, those keys are kept by
 * which more words come right. */
#ifndef RAP_SYNTAX_FEATS_LEARN_H
#define RAP_SYNTAX_FEATS_LEARN_H

#include "syntax/feats.h"
#include "syntax/train/conllu.h"
#include "syntax/train/tally.h"

typedef struct feats_table {
	RAP_VEC(rap_str) values;
	key_values entries;
	uint16_t *kinds; /* rap_model.feats_kinds */
	uint32_t classes;
} feats_table;

void feats_learn(feats_table *table, rap_arena *arena, const ud_bank *bank, const ud_inventory *names);

#endif
