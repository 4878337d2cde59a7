/* What is marked is marked by the spans that two sides share. */
#ifndef RAP_SYNTAX_SCORE_H
#define RAP_SYNTAX_SCORE_H

#include "base/vec.h"

typedef RAP_VEC(rap_range) span_list; /* in text order, none over another */

static inline uint32_t spans_shared(const span_list *a, const span_list *b) {
	uint32_t same = 0;
	for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
		rap_range x = a->at[i], y = b->at[k];
		same += x.start == y.start && x.end == y.end;
		if (x.start <= y.start) i++;
		if (y.start <= x.start) k++;
	}
	return same;
}

#endif
