/* The arithmetic of the analysis, in integers. Sums wrap, so that every processor, compiler and order of adding gives
 * the same. */
#ifndef RAP_SYNTAX_KERNEL_H
#define RAP_SYNTAX_KERNEL_H

#include <stddef.h>
#include <stdint.h>

enum {
	RAP_BLOCK = 16, /* outputs come in blocks of this many */
	RAP_LANES = 4   /* vectors multiplied at once: the matrix is read once for all */
};

/* Fixed points: how many bits stand behind the point. Cells are kept finer than the hidden units they make; the sum of
 * two layers has a bit less. Sums of bytes go RAP_Q_UP bits up before they come down to a gate or a pair. */
enum { RAP_Q_GATE = 12, RAP_Q_CELL = 13, RAP_Q_HIDDEN = 7, RAP_Q_TOP = 6, RAP_Q_PAIR = 10, RAP_Q_UP = 5 };

static inline uint32_t rap_blocks(uint32_t n) { return (n + RAP_BLOCK - 1) / RAP_BLOCK * RAP_BLOCK; }

typedef struct rap_matrix {
	const int16_t *w;    /* in the order of rap_weight_at; NULL: they are bytes */
	const int8_t *bytes; /* in the order of rap_byte_at */
	const int32_t *bias; /* NULL: none */
	const int32_t *offset; /* with bytes: the bias less 128 times each output's weights, for inputs that are raised by 128 */
	uint32_t inputs, n;  /* multiples of 4 and of RAP_BLOCK */
	uint32_t shift;      /* weights are real weights times 2 to the power of this */
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

/* What a processor may do faster; all sets of them give the same numbers. */
typedef struct rap_kernels {
	/* out[i] = bias + w x[i], for RAP_LANES vectors */
	void (*multiply)(const rap_matrix *m, const int16_t *const x[RAP_LANES], int32_t *const out[RAP_LANES]);
	/* The same for weights and vectors of bytes. */
	void (*multiply_bytes)(const rap_matrix *m, const int8_t *const x[RAP_LANES], int32_t *const out[RAP_LANES]);
	/* A step of an LSTM with h units: `in`, with RAP_Q_GATE, and `back`, which goes RAP_Q_UP bits up and `shift` down,
	 * are what the gates (update, out, cell) get from the input and from the step before; out becomes the new hidden
	 * vector. */
	void (*step)(const int16_t *in, const int32_t *back, uint32_t shift, int16_t *cell, int8_t *out, uint32_t h);
	/* Goes `up` bits up and `down` (at least 1) down, rounding, and keeps values from `least` to INT16_MAX. */
	void (*narrow)(const int32_t *in, uint32_t up, uint32_t down, int32_t least, int16_t *out, uint32_t n);
	/* x += row */
	void (*add_row)(int16_t *x, const int8_t *row, uint32_t n);
	/* The index of the highest score; of equals the first. n is at least 1. */
	uint32_t (*best)(const int32_t *scores, uint32_t n);
} rap_kernels;

extern const rap_kernels rap_kernels_portable;

/* The fastest for this processor. */
const rap_kernels *rap_kernels_best(void);

/* All sets that this processor can run, for tests; NULL behind the last. */
const rap_kernels *rap_kernels_nth(uint32_t i);

#endif
