/* The sizes of the network, the same for trainer and library. */
#ifndef RAP_SYNTAX_SHAPE_H
#define RAP_SYNTAX_SHAPE_H

#include <stdint.h>

typedef struct rap_net_shape {
	uint32_t rows;     /* of the feature table */
	uint32_t input;    /* width of a feature row */
	uint32_t hidden;   /* of one LSTM, one way */
	uint32_t arc;      /* width of the vectors that are compared for heads */
	uint32_t label;    /* width of the vectors that are added for relations */
	uint32_t upos, xpos, relations, name_tags;
} rap_net_shape;

/* Longer sentences are cut for the network, which so stays linear in the text. */
enum { RAP_SENTENCE_MAX = 192 };

/* Distances between dependent and head, in steps that grow. */
enum { RAP_DISTANCES = 20 };

static inline uint32_t rap_distance(uint32_t dependent, uint32_t head) {
	uint32_t far = head > dependent ? head - dependent : dependent - head;
	uint32_t step = far <= 5 ? far - 1 : far <= 7 ? 5 : far <= 10 ? 6 : far <= 15 ? 7 : far <= 25 ? 8 : 9;
	return head > dependent ? step + RAP_DISTANCES / 2 : step;
}

#endif
