/* The kernels in plain C, to be compiled once for every set: a compiler makes vectors of most of it. */
#ifndef RAP_SYNTAX_KERNEL_PLAIN_H
#define RAP_SYNTAX_KERNEL_PLAIN_H

#include <string.h>

#include "syntax/kernel.h"

#ifdef __GNUC__
#define RAP_INLINE static inline __attribute__((always_inline))
#else
#define RAP_INLINE static inline
#endif

_Static_assert(-3 >> 1 == -2, "right shifts keep the sign on every compiler that matters");

RAP_INLINE int32_t rap_clamp(int32_t v, int32_t least, int32_t most) { return v > most ? most : v < least ? least : v; }

RAP_INLINE int32_t rap_rounded(int32_t v, uint32_t down) { return (v + (1 << (down - 1))) >> down; }

/* A block of sums to where they go. */
RAP_INLINE void rap_put_block(const rap_output *out, uint32_t lane, uint32_t j, const uint32_t sum[RAP_BLOCK]) {
	if (out->whole) {
		memcpy(out->sums[lane] + j, sum, RAP_BLOCK * sizeof *sum);
		return;
	}
	int32_t least = j < out->positive ? 0 : -INT16_MAX;
	int16_t *narrow = out->narrow[lane] + j;
	for (uint32_t i = 0; i < RAP_BLOCK; i++) {
		uint32_t more = out->more[lane] ? (uint32_t)out->more[lane][j + i] : 0;
		int32_t v = (int32_t)((uint32_t)((int32_t)(sum[i] << out->up) >> out->down) + more);
		narrow[i] = (int16_t)rap_clamp(v, least, INT16_MAX);
	}
}

/* Of a gate's input, RAP_Q_GATE, to RAP_Q_CELL: see train/lstm.h. */
RAP_INLINE int32_t rap_squash(int32_t z) {
	enum { MOST = 2 << RAP_Q_GATE };
	int32_t c = rap_clamp(z, -MOST, MOST);
	return (c * (1 << 14) - c * (c < 0 ? -c : c)) >> 13;
}

RAP_INLINE int32_t rap_logistic(int32_t z) {
	enum { MOST = 4 << RAP_Q_GATE };
	int32_t c = rap_clamp(z, -MOST, MOST);
	return 4096 + ((c * (1 << 15) - c * (c < 0 ? -c : c)) >> 16);
}

/* Units `from` to h; gates stand h apart. */
RAP_INLINE void rap_step_plain(const int16_t *restrict z, int16_t *restrict cell, uint8_t *restrict out, size_t from,
							   size_t h) {
	enum { DOWN = 2 * RAP_Q_CELL - RAP_Q_HIDDEN };
	for (size_t k = from; k < h; k++) {
		int32_t i = rap_logistic(z[k]);
		int32_t o = rap_logistic(z[h + k]);
		int32_t g = rap_squash(z[2 * h + k]);
		int32_t c = cell[k] + rap_rounded(i * (g - cell[k]), RAP_Q_CELL);
		cell[k] = (int16_t)c;
		out[k] = (uint8_t)(RAP_RAISED + rap_clamp(rap_rounded(o * c, DOWN), -INT8_MAX, INT8_MAX));
	}
}

/* Columns `from` to d. */
RAP_INLINE void rap_add_rows_plain(int16_t *restrict x, const int8_t *const *rows, uint32_t count, size_t from,
								   size_t d) {
	for (size_t i = from; i < d; i++) x[i] = 0;
	for (uint32_t r = 0; r < count; r++) {
		const int8_t *restrict row = rows[r];
		for (size_t i = from; i < d; i++) x[i] = (int16_t)(x[i] + row[i]);
	}
}

RAP_INLINE void rap_score_plain(const int32_t *restrict sums, const uint8_t *restrict step,
								const int32_t *restrict far, int32_t *restrict out, uint32_t n) {
	for (size_t i = 0; i < n; i++) out[i] = sums[i] / 2 + far[step[i]] / 2;
}

RAP_INLINE uint32_t rap_best_plain(const int32_t *scores, uint32_t n) {
	int32_t most = scores[0];
	uint32_t i = 0;
	for (size_t k = 1; k < n; k++) most = scores[k] > most ? scores[k] : most;
	while (scores[i] != most) i++;
	return i;
}

/* Plain kernels under a set's name, where it has none better. */
#define RAP_PLAIN_UNITS(name, attribute) \
	attribute static void step_##name(const int16_t *z, int16_t *cell, uint8_t *out, uint32_t h) { \
		rap_step_plain(z, cell, out, 0, h); \
	} \
	attribute static void add_rows_##name(int16_t *x, const int8_t *const *rows, uint32_t count, uint32_t d) { \
		rap_add_rows_plain(x, rows, count, 0, d); \
	}
#define RAP_PLAIN_SCORES(name, attribute) \
	attribute static void score_##name(const int32_t *sums, const uint8_t *step, const int32_t *far, int32_t *out, \
									   uint32_t n) { \
		rap_score_plain(sums, step, far, out, n); \
	} \
	attribute static uint32_t best_##name(const int32_t *scores, uint32_t n) { return rap_best_plain(scores, n); }

#endif
