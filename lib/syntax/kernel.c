#include "syntax/kernel_plain.h"

static void multiply_portable(const rap_matrix *m, const int16_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t lane = 0; lane < RAP_LANES; lane++)
		for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
			const int16_t *w = m->w + (size_t)j * m->inputs;
			uint32_t sum[RAP_BLOCK];
			for (uint32_t i = 0; i < RAP_BLOCK; i++)
				sum[i] = (uint32_t)out->half + (m->bias ? (uint32_t)m->bias[j + i] : 0);
			for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK)
				for (uint32_t i = 0; i < RAP_BLOCK; i++)
					sum[i] += (uint32_t)(x[lane][k] * w[2 * i]) + (uint32_t)(x[lane][k + 1] * w[2 * i + 1]);
			rap_put_block(out, lane, j, sum);
		}
}

static void multiply_bytes_portable(const rap_matrix *m, const uint8_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t lane = 0; lane < RAP_LANES; lane++)
		for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
			const int8_t *w = m->bytes + (size_t)j * m->inputs;
			uint32_t sum[RAP_BLOCK];
			for (uint32_t i = 0; i < RAP_BLOCK; i++) sum[i] = (uint32_t)out->half + (uint32_t)m->offset[j + i];
			for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK)
				for (uint32_t i = 0; i < RAP_BLOCK; i++)
					for (uint32_t q = 0; q < 4; q++) sum[i] += (uint32_t)(x[lane][k + q] * w[4 * i + q]);
			rap_put_block(out, lane, j, sum);
		}
}

RAP_PLAIN_UNITS(portable, )
RAP_PLAIN_SCORES(portable, )
const rap_kernels rap_kernels_portable = {multiply_portable, multiply_bytes_portable, step_portable,
										  add_rows_portable, score_portable,          best_portable};

const rap_kernels *rap_kernels_best(void) {
	const rap_kernels *best = &rap_kernels_portable, *next;
	for (uint32_t i = 1; (next = rap_kernels_nth(i)) != NULL; i++) best = next;
	return best;
}
