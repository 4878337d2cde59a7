#include "syntax/train/lstm.h"

#include <math.h>
#include <string.h>

static inline float squash(float x) {
	x = fminf(2, fmaxf(-2, x));
	return x - 0.25f * x * fabsf(x);
}

/* Of its value; never quite 0, so that a saturated gate can still learn. */
static inline float squash_slope(float y) { return sqrtf(fmaxf(0.0004f, 1 - fabsf(y))); }

/* The gates stand in the order update, out, cell. */
static void open_gates(float *restrict z, uint32_t h) {
	for (uint32_t k = 0; k < 2 * h; k++) z[k] = 0.5f + 0.5f * squash(0.5f * z[k]);
	for (uint32_t k = 2 * h; k < 3 * h; k++) z[k] = squash(z[k]);
}

static void step_forward(const float *restrict z, const float *restrict before, float *restrict c, float *restrict out,
						 uint32_t h) {
	for (uint32_t k = 0; k < h; k++) {
		float last = before ? before[k] : 0;
		c[k] = last + z[k] * (z[2 * h + k] - last);
		out[k] = z[h + k] * c[k];
	}
}

static void way_forward(const lstm *l, rap_range s, uint32_t way, uint32_t h) {
	uint32_t n = s.end - s.start, before = RAP_NONE;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t t = way ? s.end - 1 - i : s.start + i;
		float *z = l->gates + (size_t)t * 6 * h + way * 3 * h;
		if (i > 0) mat_mul(z, l->out + (size_t)before * 2 * h + way * h, l->way[way]->w, 1, h, 3 * h);
		open_gates(z, h);
		step_forward(z, i > 0 ? l->cell + (size_t)before * 2 * h + way * h : NULL,
					 l->cell + (size_t)t * 2 * h + way * h, l->out + (size_t)t * 2 * h + way * h, h);
		before = t;
	}
}

void lstm_forward(const lstm *l, const net_batch *batch, const float *x) {
	uint32_t h = l->way[0]->rows;
	mat_set_rows(l->gates, l->bias->w, batch->n, 6 * h);
	mat_mul(l->gates, x, l->input->w, batch->n, l->input->rows, 6 * h);
	for (uint32_t i = 0; i < batch->sentences; i++)
		for (uint32_t way = 0; way < 2; way++) way_forward(l, batch->sentence[i], way, h);
}

static void step_backward(const float *restrict z, const float *restrict before, const float *restrict c,
						  const float *restrict dout, float *restrict dc, float *restrict dz, uint32_t h) {
	for (uint32_t k = 0; k < h; k++) {
		float i = z[k], o = z[h + k], g = z[2 * h + k], last = before ? before[k] : 0;
		float d = dc[k] + dout[k] * o;
		dz[h + k] = dout[k] * c[k] * 0.25f * squash_slope(2 * o - 1);
		dz[k] = d * (g - last) * 0.25f * squash_slope(2 * i - 1);
		dz[2 * h + k] = d * i * squash_slope(g);
		dc[k] = d * (1 - i);
	}
}

static void way_backward(const lstm *l, rap_range s, uint32_t way, uint32_t h, float *dout, float *dgates) {
	float dc[1024] = {0};
	uint32_t n = s.end - s.start;
	for (uint32_t i = n; i-- > 0;) {
		uint32_t t = way ? s.end - 1 - i : s.start + i, before = way ? t + 1 : t - 1;
		float *dz = dgates + (size_t)t * 6 * h + way * 3 * h;
		size_t at = (size_t)t * 2 * h + way * h, last = (size_t)before * 2 * h + way * h;
		step_backward(l->gates + (size_t)t * 6 * h + way * 3 * h, i > 0 ? l->cell + last : NULL, l->cell + at,
					  dout + at, dc, dz, h);
		if (i == 0) continue;
		mat_mul_bt(dout + last, dz, l->way[way]->w, 1, h, 3 * h);
		mat_mul_at(l->way[way]->gradient, l->out + last, dz, 1, h, 3 * h);
	}
}

void lstm_backward(const lstm *l, const net_batch *batch, const float *x, float *dout, float *dgates, float *dx) {
	uint32_t h = l->way[0]->rows, in = l->input->rows;
	for (uint32_t i = 0; i < batch->sentences; i++)
		for (uint32_t way = 0; way < 2; way++) way_backward(l, batch->sentence[i], way, h, dout, dgates);
	mat_mul_at(l->input->gradient, x, dgates, batch->n, in, 6 * h);
	mat_add_rows(l->bias->gradient, dgates, batch->n, 6 * h);
	if (dx) mat_mul_bt(dx, dgates, l->input->w, batch->n, in, 6 * h);
}
