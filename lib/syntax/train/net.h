/* The network in floats, as it is trained; lib/syntax/encode.c computes the same in integers.
 *
 *   words -> sums of feature rows -> LSTM both ways -> word classes
 *                                        |-> LSTM both ways (added to its input) -> heads, relations, names
 */
#ifndef RAP_SYNTAX_NET_H
#define RAP_SYNTAX_NET_H

#include "base/arena.h"
#include "syntax/feature.h"
#include "syntax/shape.h"
#include "syntax/train/matrix.h"

typedef struct param {
	float *w, *gradient, *mean, *square; /* Adam's moments */
	uint32_t rows, columns;
} param;

typedef enum net_param {
	NET_INPUT_1, NET_BIAS_1, NET_FORWARD_1, NET_BACKWARD_1,
	NET_INPUT_2, NET_BIAS_2, NET_FORWARD_2, NET_BACKWARD_2,
	NET_TAG, NET_TAG_BIAS,
	NET_NAME, NET_NAME_BIAS,
	NET_PAIR, NET_PAIR_BIAS, /* dependent and head vectors for arcs, then for relations */
	NET_ARC, NET_ARC_BIAS, NET_ROOT, NET_DISTANCE,
	NET_RELATION_DISTANCE, NET_RELATION, NET_RELATION_BIAS,
	NET_PARAMS
} net_param;

typedef struct net {
	rap_net_shape shape;
	param rows; /* feature rows; row 0 stands for unknown words */
	const float *fixed; /* vectors from unannotated text, shape.input wide, added to a word's rows; NULL: none */
	param p[NET_PARAMS];
	uint32_t *touched, touched_n; /* rows with a gradient */
	uint8_t *is_touched;
	uint64_t steps, name_steps;
} net;

/* What a word is to the network. */
typedef struct net_word {
	uint32_t rows[RAP_FEATURE_KINDS]; /* RAP_NONE: none; the word's own is always there */
	uint32_t fixed;                   /* index into net.fixed, or RAP_NONE */
	uint32_t upos, xpos, relation, head;
	uint32_t name; /* RAP_NONE: not told */
} net_word;

typedef struct net_batch {
	const net_word *words; /* copies: word dropout changes them */
	uint32_t n, sentences;
	const rap_range *sentence; /* ranges of words */
} net_batch;

enum { NET_BATCH_WORDS = 1024, NET_SENTENCE_MAX = RAP_SENTENCE_MAX };

/* All that one pass computes; made once, for NET_BATCH_WORDS words. */
typedef struct net_pass {
	float *x, *gates_1, *cell_1, *h_1, *gates_2, *cell_2, *h_2, *both, *tags, *names, *pair, *arc, *scores;
	float *dx, *dgates, *dh, *dboth, *dtags, *dnames, *dpair, *darc, *dcell, *mask_x, *mask_1, *mask_2;
	uint32_t *head, *relation, *upos, *xpos, *name; /* what the network chose */
	int32_t *integer_scores;
	uint32_t *mark;
} net_pass;

void net_make(net *n, rap_arena *arena, chance *c);
net_pass *net_pass_make(rap_arena *arena, const rap_net_shape *shape);

/* One step on a batch; returns the summed loss. */
float net_learn(net *n, net_pass *pass, const net_batch *batch, chance *c, float rate, float dropout);

/* One step of the name tags on a batch, with all else as it is; returns the summed loss. */
float net_learn_names(net *n, net_pass *pass, const net_batch *batch, float rate);

/* Fills in pass->head (0 the root), relation, upos, xpos, name for each word. */
void net_apply(net *n, net_pass *pass, const net_batch *batch);

#endif
