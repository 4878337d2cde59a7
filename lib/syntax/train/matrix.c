#include "syntax/train/matrix.h"

#include <string.h>

static void add_1(float *restrict c, float a, const float *restrict b, uint32_t m) {
	for (uint32_t j = 0; j < m; j++) c[j] += a * b[j];
}

static void add_4(float *restrict c, const float *a, uint32_t step, const float *restrict b, uint32_t m, uint32_t row) {
	float a0 = a[0], a1 = a[step], a2 = a[2 * step], a3 = a[3 * step];
	const float *restrict b1 = b + row, *restrict b2 = b1 + row, *restrict b3 = b2 + row;
	for (uint32_t j = 0; j < m; j++) c[j] += a0 * b[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
}

void mat_mul(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m) {
	for (uint32_t i = 0; i < n; i++, c += m, a += k) {
		uint32_t x = 0;
		for (; x + 4 <= k; x += 4) add_4(c, a + x, 1, b + (size_t)x * m, m, m);
		for (; x < k; x++) add_1(c, a[x], b + (size_t)x * m, m);
	}
}

void mat_mul_at(float *b, const float *a, const float *c, uint32_t n, uint32_t k, uint32_t m) {
	for (uint32_t x = 0; x < k; x++, b += m) {
		uint32_t i = 0;
		for (; i + 4 <= n; i += 4) add_4(b, a + (size_t)i * k + x, k, c + (size_t)i * m, m, m);
		for (; i < n; i++) add_1(b, a[(size_t)i * k + x], c + (size_t)i * m, m);
	}
}

static float dot(const float *restrict a, const float *restrict b, uint32_t m) {
	float sum = 0;
	for (uint32_t j = 0; j < m; j++) sum += a[j] * b[j];
	return sum;
}

void mat_mul_bt(float *a, const float *c, const float *b, uint32_t n, uint32_t k, uint32_t m) {
	for (uint32_t i = 0; i < n; i++, a += k, c += m)
		for (uint32_t x = 0; x < k; x++) a[x] += dot(c, b + (size_t)x * m, m);
}

void mat_add_rows(float *b, const float *c, uint32_t n, uint32_t m) {
	for (uint32_t i = 0; i < n; i++) add_1(b, 1, c + (size_t)i * m, m);
}

void mat_set_rows(float *c, const float *b, uint32_t n, uint32_t m) {
	for (uint32_t i = 0; i < n; i++) memcpy(c + (size_t)i * m, b, m * sizeof *b);
}

uint32_t chance_next(chance *c) {
	c->state ^= c->state << 13;
	c->state ^= c->state >> 7;
	c->state ^= c->state << 17;
	return (uint32_t)((c->state * 0x2545F4914F6CDD1Du) >> 32);
}

float chance_unit(chance *c) { return (float)(chance_next(c) >> 8) * (1.0f / 16777216.0f); }
