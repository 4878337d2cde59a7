#include "syntax/tree.h"

/* Greedy choice, then repair. Fewer than one sentence in fifty has a cycle, and breaking each at its cheapest link
 * gives the best tree for nearly all of them, for a fraction of the code and time of Chu-Liu and Edmonds'. */

/* Of tokens before and behind token i; the root is not asked here. n is at least 2. */
static uint32_t best_head(const rap_kernels *kernels, const int32_t *row, uint32_t n, uint32_t i) {
	uint32_t before = i > 0 ? 1 + kernels->best(row + 1, i) : 0;
	uint32_t behind = i + 1 < n ? i + 2 + kernels->best(row + i + 2, n - i - 1) : 0;
	if (before == 0 || behind == 0) return before + behind;
	return row[behind] > row[before] ? behind : before;
}

/* The token that gains most, or loses least, by hanging from the root. */
static uint32_t choose_root(const int32_t *scores, uint32_t n, const uint32_t *head) {
	uint32_t root = 0;
	int64_t gain = INT64_MIN;
	for (uint32_t i = 0; i < n; i++) {
		const int32_t *row = scores + (size_t)i * (n + 1);
		int64_t g = (int64_t)row[0] - row[head[i]];
		if (g > gain) gain = g, root = i;
	}
	return root;
}

enum { UNKNOWN, OUTSIDE, BELOW, OPEN };

/* Marks BELOW what hangs, however deep, from token `top`, and itself. */
static void mark_below(const uint32_t *head, uint32_t n, uint32_t top, uint32_t *below) {
	for (uint32_t i = 0; i < n; i++) below[i] = UNKNOWN;
	below[top] = BELOW;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = i, end;
		while (below[at] == UNKNOWN && head[at] != 0) below[at] = OPEN, at = head[at] - 1;
		end = below[at] == BELOW ? BELOW : OUTSIDE;
		if (below[at] == UNKNOWN) below[at] = OUTSIDE;
		for (at = i; below[at] == OPEN; at = head[at] - 1) below[at] = end;
	}
}

/* Hangs one token of the cycle through `start` from outside it, where that costs least. */
static void break_cycle(const int32_t *scores, uint32_t n, uint32_t *head, uint32_t start, uint32_t *below) {
	int64_t least = INT64_MAX;
	uint32_t token = start, to = 0, at = start;
	mark_below(head, n, start, below); /* all of the cycle and what hangs from it */
	do {
		const int32_t *row = scores + (size_t)at * (n + 1);
		for (uint32_t h = 1; h <= n; h++) {
			int64_t loss = (int64_t)row[head[at]] - row[h];
			if (below[h - 1] != BELOW && loss < least) least = loss, token = at, to = h;
		}
		at = head[at] - 1;
	} while (at != start);
	head[token] = to;
}

static void break_cycles(const int32_t *scores, uint32_t n, uint32_t *head, uint32_t *mark, uint32_t *below) {
	for (uint32_t i = 0; i < n; i++) mark[i] = 0;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = i;
		while (mark[at] == 0) {
			mark[at] = i + 1;
			if (head[at] == 0) break;
			at = head[at] - 1;
		}
		if (head[at] != 0 && mark[at] == i + 1) break_cycle(scores, n, head, at, below);
	}
}

void rap_tree_decode(const rap_kernels *kernels, const int32_t *scores, uint32_t n, uint32_t *head, uint32_t *mark) {
	if (n == 0) return;
	for (uint32_t i = 0; i < n; i++) head[i] = n == 1 ? 0 : best_head(kernels, scores + (size_t)i * (n + 1), n, i);
	head[choose_root(scores, n, head)] = 0;
	break_cycles(scores, n, head, mark, mark + n);
}
