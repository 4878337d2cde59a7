/* An averaged perceptron, in integers: the same texts give the same model on every machine. */
#ifndef RAP_MENTION_LEARN_H
#define RAP_MENTION_LEARN_H

#include "mention/train/corpus.h"

typedef struct learner learner;

learner *learner_make(rap_arena *arena);

/* One pass over the documents in an order of its own. Words told wrong, or right by less than `margin`, change the
 * weights; prints how many of all candidates were wrong. */
void learner_pass(learner *l, const corpus *c, int32_t margin);

/* Learns from nothing again, in another order, towards the same average: it depends less on the order. */
void learner_restart(learner *l);

/* Keeps the features that weigh most, as many as the model has room for, and forgets all weights: the passes after it
 * learn with these alone. */
void learner_select(learner *l);

/* The average of all weights since the start or the selection, as the file's bytes; of the size that is always had. */
const unsigned char *learner_model(learner *l, uint32_t *size);

#endif
