/* Rounds a trained network to integers and writes the model file that lib/syntax/model.h describes. */
#ifndef RAP_SYNTAX_WRITE_H
#define RAP_SYNTAX_WRITE_H

#include "syntax/train/feats_learn.h"
#include "syntax/train/lemmas.h"
#include "syntax/train/net.h"
#include "syntax/train/pretrain.h"
#include "syntax/train/vocabulary.h"

typedef struct trained {
	const net *net;
	const vocabulary *vocabulary;
	const word_vectors *vectors;
	const ud_inventory *names;
	const lemma_table *lemmas;
	const feats_table *feats;
} trained;

typedef RAP_VEC(unsigned char) model_bytes;

/* False if the model would not fit its format (then a message stands on stderr). */
bool model_write(rap_arena *arena, const trained *t, model_bytes *out);

#endif
