/* An LSTM that reads sentences both ways, with one gate for what comes in and what is forgotten, so that cells stay
 * between -1 and 1 and need no second squashing. Its gates are polynomials that integers compute exactly alike on every
 * machine: squash(x) = x - x|x|/4 between -2 and 2 for tanh, and 1/2 + squash(x/2)/2 for the logistic function. */
#ifndef RAP_SYNTAX_LSTM_H
#define RAP_SYNTAX_LSTM_H

#include "syntax/train/net.h"

typedef struct lstm {
	param *input, *bias, *way[2]; /* forward, backward */
	float *gates, *cell, *out;    /* of all words: 6 hidden, 2 hidden, 2 hidden columns */
} lstm;

void lstm_forward(const lstm *l, const net_batch *batch, const float *x);

/* `dout` is used up; adds to dx (if there is one) and to the gradients. `dgates` is scratch like gates. */
void lstm_backward(const lstm *l, const net_batch *batch, const float *x, float *dout, float *dgates, float *dx);

#endif
