/* The arithmetic of the analysis, in integers. Sums wrap, so that every processor, compiler and order of adding gives
 * the same. */
#ifndef RAP_SYNTAX_KERNEL_H
#define RAP_SYNTAX_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	RAP_BLOCK = 16, /* outputs come in blocks of this many */
	RAP_LANES = 4   /* vectors multiplied at once: the matrix is read once for all */
};

/* Fixed points: how many bits stand behind the point. Cells are kept finer than the hidden units they make; the sum of
 * two layers has a bit less. */
enum { RAP_Q_GATE = 12, RAP_Q_CELL = 13, RAP_Q_HIDDEN = 7, RAP_Q_TOP = 6, RAP_Q_PAIR = 10 };

/* Hidden units have a sign, but are stored raised by this: the multiply-and-add of bytes that processors have wants one
 * of its factors without a sign. */
enum { RAP_RAISED = 128 };

static inline uint32_t rap_blocks(uint32_t n) { return (n + RAP_BLOCK - 1) / RAP_BLOCK * RAP_BLOCK; }

typedef struct rap_matrix {
	const int16_t *w;      /* in the order of rap_weight_at; NULL: they are bytes */
	const int8_t *bytes;   /* in the order of rap_byte_at */
	const int32_t *bias;   /* NULL: none */
	const int32_t *offset; /* with bytes: the bias less RAP_RAISED times each output's weights */
	uint32_t inputs, n;    /* multiples of 4 and of RAP_BLOCK */
	uint32_t shift;        /* weights are real weights times 2 to the power of this */
} rap_matrix;

/* Block by block; in a block pairs of inputs stand together, as the multiply-and-add of pairs that processors have
 * wants them. */
static inline size_t rap_weight_at(uint32_t inputs, uint32_t input, uint32_t output) {
	return ((size_t)(output / RAP_BLOCK) * (inputs / 2) + input / 2) * (2 * RAP_BLOCK) + output % RAP_BLOCK * 2 +
		   input % 2;
}

/* In a block of bytes four inputs stand together. */
static inline size_t rap_byte_at(uint32_t inputs, uint32_t input, uint32_t output) {
	return ((size_t)(output / RAP_BLOCK) * (inputs / 4) + input / 4) * (4 * RAP_BLOCK) + output % RAP_BLOCK * 4 +
		   input % 4;
}

/* Where the sums of RAP_LANES vectors go: with `whole` into `sums`, else in 16 bits into `narrow`: some bits up or some
 * down, rounded, `more` added if there is any, kept from -INT16_MAX to INT16_MAX, of the first `positive` outputs (whole
 * blocks) from 0. */
typedef struct rap_output {
	union {
		int32_t *sums[RAP_LANES];
		int16_t *narrow[RAP_LANES];
	};
	const int16_t *more[RAP_LANES]; /* NULL for all: nothing */
	bool whole;
	uint32_t up, down, positive; /* `up` or `down` is 0 */
	int32_t half;                /* of what `down` takes away: sums begin with it, and are so rounded */
} rap_output;

/* What a processor may do faster; all sets of them give the same numbers. */
typedef struct rap_kernels {
	/* bias + w x[i] for each of the vectors */
	void (*multiply)(const rap_matrix *m, const int16_t *const x[RAP_LANES], const rap_output *out);
	/* The same for weights of bytes and vectors of hidden units. */
	void (*multiply_bytes)(const rap_matrix *m, const uint8_t *const x[RAP_LANES], const rap_output *out);
	/* A step of an LSTM with h units: `z`, with RAP_Q_GATE, is what the gates (update, out, cell) get from the input and
	 * from the step before; out becomes the new hidden vector. */
	void (*step)(const int16_t *z, int16_t *cell, uint8_t *out, uint32_t h);
	/* x = the sum of the rows, which wraps; d a multiple of 4 */
	void (*add_rows)(int16_t *x, const int8_t *const *rows, uint32_t count, uint32_t d);
	/* out[i] = sums[i] / 2 + far[step[i]] / 2, where steps are less than 2 RAP_BLOCK; step and sums can be read to whole
	 * blocks. */
	void (*score)(const int32_t *sums, const uint8_t *step, const int32_t far[2 * RAP_BLOCK], int32_t *out, uint32_t n);
	/* The index of the highest score; of equals the first. n is at least 1. */
	uint32_t (*best)(const int32_t *scores, uint32_t n);
} rap_kernels;

extern const rap_kernels rap_kernels_portable;

/* The fastest for this processor. */
const rap_kernels *rap_kernels_best(void);

/* All sets that this processor can run, for tests; NULL behind the last. */
const rap_kernels *rap_kernels_nth(uint32_t i);

#endif
