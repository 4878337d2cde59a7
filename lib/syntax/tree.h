/* From the scores of all possible heads to one tree. */
#ifndef RAP_SYNTAX_TREE_H
#define RAP_SYNTAX_TREE_H

#include "syntax/kernel.h"

/* scores[i * (n + 1) + h] says how well token h - 1 (h 0: the root) heads token i; the higher the better. Sets head[i]
 * to h: a tree with one child of the root. Ties go to the lower h and i. Linear in the size of `scores`. `mark` is
 * scratch for 2 n numbers. */
void rap_tree_decode(const rap_kernels *kernels, const int32_t *scores, uint32_t n, uint32_t *head, uint32_t *mark);

#endif
