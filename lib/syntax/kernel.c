#include "syntax/kernel.h"

#include <string.h>

_Static_assert(-3 >> 1 == -2, "right shifts keep the sign on every compiler that matters");

#if (defined __x86_64__ || defined __i386__) && defined __GNUC__ && defined __SSE2__ && !defined RAP_PORTABLE
#define HAVE_X86 1
#include <immintrin.h>
#endif

#ifdef __GNUC__
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* ---- the plain versions, which compilers also turn into wider ones below ---- */

static void multiply_portable(const rap_matrix *m, const int16_t *const x[RAP_LANES],
							  int32_t *const out[RAP_LANES]) {
	for (uint32_t lane = 0; lane < RAP_LANES; lane++)
		for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
			const int16_t *w = m->w + (size_t)j * m->inputs;
			uint32_t sum[RAP_BLOCK] = {0};
			for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK)
				for (uint32_t i = 0; i < RAP_BLOCK; i++)
					sum[i] += (uint32_t)(x[lane][k] * w[2 * i]) + (uint32_t)(x[lane][k + 1] * w[2 * i + 1]);
			for (uint32_t i = 0; i < RAP_BLOCK; i++)
				out[lane][j + i] = (int32_t)(sum[i] + (m->bias ? (uint32_t)m->bias[j + i] : 0));
		}
}

static void multiply_bytes_portable(const rap_matrix *m, const int8_t *const x[RAP_LANES],
									int32_t *const out[RAP_LANES]) {
	for (uint32_t lane = 0; lane < RAP_LANES; lane++)
		for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
			const int8_t *w = m->bytes + (size_t)j * m->inputs;
			int32_t sum[RAP_BLOCK] = {0};
			for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK)
				for (uint32_t i = 0; i < RAP_BLOCK; i++)
					for (uint32_t q = 0; q < 4; q++) sum[i] += x[lane][k + q] * w[4 * i + q];
			for (uint32_t i = 0; i < RAP_BLOCK; i++)
				out[lane][j + i] = (int32_t)((uint32_t)sum[i] + (m->bias ? (uint32_t)m->bias[j + i] : 0));
		}
}

INLINE int32_t clamp(int32_t v, int32_t most) { return v > most ? most : v < -most ? -most : v; }

INLINE int32_t fewer(int32_t v, uint32_t bits) { return ((v >> (bits - 1)) + 1) >> 1; }

INLINE int32_t more(int32_t v, uint32_t bits) { return (int32_t)((uint32_t)v << bits); }

/* Of a gate's input, RAP_Q_GATE, to RAP_Q_CELL: see train/lstm.h. */
INLINE int32_t squash(int32_t z) {
	int32_t c = clamp(z, 2 << RAP_Q_GATE);
	return (c * (1 << 14) - c * (c < 0 ? -c : c)) >> 13;
}

INLINE int32_t logistic(int32_t z) {
	int32_t c = clamp(z, 4 << RAP_Q_GATE);
	return 4096 + ((c * (1 << 15) - c * (c < 0 ? -c : c)) >> 16);
}

INLINE int32_t from_back(int32_t v, uint32_t shift) { return fewer(more(v, RAP_Q_UP), shift); }

INLINE void step(const int16_t *restrict in, const int32_t *restrict back, uint32_t shift, int16_t *restrict cell,
				 int8_t *restrict out, uint32_t h) {
	const int16_t *restrict in_o = in + h, *restrict in_g = in_o + h;
	const int32_t *restrict back_o = back + h, *restrict back_g = back_o + h;
	for (size_t k = 0; k < h; k++) {
		int32_t i = logistic(in[k] + from_back(back[k], shift));
		int32_t o = logistic(in_o[k] + from_back(back_o[k], shift));
		int32_t g = squash(in_g[k] + from_back(back_g[k], shift));
		int32_t c = cell[k] + fewer(i * (g - cell[k]), RAP_Q_CELL);
		cell[k] = (int16_t)c;
		out[k] = (int8_t)clamp(fewer(o * c, 2 * RAP_Q_CELL - RAP_Q_HIDDEN), INT8_MAX);
	}
}

INLINE void narrow(const int32_t *restrict in, uint32_t up, uint32_t down, int32_t least, int16_t *restrict out,
				   uint32_t n) {
	for (size_t i = 0; i < n; i++) {
		int32_t v = fewer(more(in[i], up), down);
		out[i] = (int16_t)(v < least ? least : v > INT16_MAX ? INT16_MAX : v);
	}
}

INLINE void add_row(int16_t *restrict x, const int8_t *restrict row, uint32_t n) {
	for (size_t i = 0; i < n; i++) x[i] = (int16_t)(x[i] + row[i]);
}

INLINE uint32_t best(const int32_t *scores, uint32_t n) {
	int32_t most = scores[0];
	uint32_t i = 0;
	for (size_t k = 1; k < n; k++) most = scores[k] > most ? scores[k] : most;
	while (scores[i] != most) i++;
	return i;
}

/* The plain functions, compiled once more for a processor. */
#define PLAIN(linkage, name, attribute) \
	attribute static void step_##name(const int16_t *restrict in, const int32_t *restrict back, uint32_t shift, int16_t *restrict cell, \
									int8_t *restrict out, uint32_t h) { \
		step(in, back, shift, cell, out, h); \
	} \
	attribute static void narrow_##name(const int32_t *in, uint32_t up, uint32_t down, int32_t least, int16_t *out, \
										uint32_t n) { \
		narrow(in, up, down, least, out, n); \
	} \
	attribute static void add_row_##name(int16_t *x, const int8_t *row, uint32_t n) { add_row(x, row, n); } \
	attribute static uint32_t best_##name(const int32_t *scores, uint32_t n) { return best(scores, n); } \
	linkage const rap_kernels rap_kernels_##name = {multiply_##name, multiply_bytes_##name, step_##name, \
														narrow_##name, add_row_##name, best_##name}

PLAIN(, portable, );

#ifdef HAVE_X86

static inline int32_t two(const int16_t *x) {
	int32_t pair;
	memcpy(&pair, x, sizeof pair);
	return pair;
}

static inline int32_t four(const int8_t *x) {
	int32_t all;
	memcpy(&all, x, sizeof all);
	return all;
}

/* Where the sums begin. */
static const int32_t *start_of(const rap_matrix *m, uint32_t j) {
	static const int32_t nothing[RAP_BLOCK];
	return m->bias ? m->bias + j : nothing;
}

static void multiply_sse2(const rap_matrix *m, const int16_t *const x[RAP_LANES], int32_t *const out[RAP_LANES]) {
	enum { N = RAP_BLOCK / 4 };
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK)
		for (uint32_t lane = 0; lane < RAP_LANES; lane += 2) {
			const int16_t *w = m->w + (size_t)j * m->inputs;
			__m128i a[N], b[N];
			for (uint32_t i = 0; i < N; i++) a[i] = b[i] = _mm_loadu_si128((const void *)(start_of(m, j) + 4 * i));
			for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK) {
				__m128i p = _mm_set1_epi32(two(x[lane] + k)), q = _mm_set1_epi32(two(x[lane + 1] + k));
				for (uint32_t i = 0; i < N; i++) {
					__m128i v = _mm_loadu_si128((const void *)(w + 8 * i));
					a[i] = _mm_add_epi32(a[i], _mm_madd_epi16(p, v));
					b[i] = _mm_add_epi32(b[i], _mm_madd_epi16(q, v));
				}
			}
			for (uint32_t i = 0; i < N; i++) {
				_mm_storeu_si128((void *)(out[lane] + j + 4 * i), a[i]);
				_mm_storeu_si128((void *)(out[lane + 1] + j + 4 * i), b[i]);
			}
		}
}

/* Four outputs at a time: sums of pairs of inputs, added up at the end. */
static void multiply_bytes_sse2(const rap_matrix *m, const int8_t *const x[RAP_LANES],
								int32_t *const out[RAP_LANES]) {
	const __m128i zero = _mm_setzero_si128();
	for (uint32_t j = 0; j < m->n; j += 4) {
		const int8_t *w = m->bytes + (size_t)(j / RAP_BLOCK * RAP_BLOCK) * m->inputs + j % RAP_BLOCK * 4;
		__m128i low[RAP_LANES], high[RAP_LANES];
		for (uint32_t i = 0; i < RAP_LANES; i++) low[i] = high[i] = zero;
		for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
			__m128i v = _mm_loadu_si128((const void *)w);
			__m128i u = _mm_srai_epi16(_mm_unpacklo_epi8(zero, v), 8);
			v = _mm_srai_epi16(_mm_unpackhi_epi8(zero, v), 8);
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				__m128i p = _mm_set1_epi32(four(x[i] + k));
				p = _mm_srai_epi16(_mm_unpacklo_epi8(zero, p), 8);
				low[i] = _mm_add_epi32(low[i], _mm_madd_epi16(p, u));
				high[i] = _mm_add_epi32(high[i], _mm_madd_epi16(p, v));
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m128 a = _mm_castsi128_ps(low[i]), b = _mm_castsi128_ps(high[i]);
			__m128i even = _mm_castps_si128(_mm_shuffle_ps(a, b, 0x88)), odd = _mm_castps_si128(_mm_shuffle_ps(a, b, 0xDD));
			__m128i bias = m->bias ? _mm_loadu_si128((const void *)(m->bias + j)) : zero;
			_mm_storeu_si128((void *)(out[i] + j), _mm_add_epi32(bias, _mm_add_epi32(even, odd)));
		}
	}
}

#define AVX2 __attribute__((target("avx2")))

AVX2 static void multiply_avx2(const rap_matrix *m, const int16_t *const x[RAP_LANES],
							   int32_t *const out[RAP_LANES]) {
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
		const int16_t *w = m->w + (size_t)j * m->inputs;
		__m256i low[RAP_LANES], high[RAP_LANES];
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			low[i] = _mm256_loadu_si256((const void *)start_of(m, j));
			high[i] = _mm256_loadu_si256((const void *)(start_of(m, j) + 8));
		}
		for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK) {
			__m256i u = _mm256_loadu_si256((const void *)w), v = _mm256_loadu_si256((const void *)(w + 16));
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				__m256i p = _mm256_set1_epi32(two(x[i] + k));
				low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(p, u));
				high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(p, v));
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			_mm256_storeu_si256((void *)(out[i] + j), low[i]);
			_mm256_storeu_si256((void *)(out[i] + j + 8), high[i]);
		}
	}
}

AVX2 static void multiply_bytes_avx2(const rap_matrix *m, const int8_t *const x[RAP_LANES],
									 int32_t *const out[RAP_LANES]) {
	for (uint32_t j = 0; j < m->n; j += 8) {
		const int8_t *w = m->bytes + (size_t)(j / RAP_BLOCK * RAP_BLOCK) * m->inputs + j % RAP_BLOCK * 4;
		__m256i low[RAP_LANES], high[RAP_LANES];
		for (uint32_t i = 0; i < RAP_LANES; i++) low[i] = high[i] = _mm256_setzero_si256();
		for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
			__m256i u = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)w));
			__m256i v = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(w + 16)));
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				__m256i p = _mm256_cvtepi8_epi16(_mm_set1_epi32(four(x[i] + k)));
				low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(p, u));
				high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(p, v));
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m256i sum = _mm256_permute4x64_epi64(_mm256_hadd_epi32(low[i], high[i]), 0xD8);
			__m256i bias = m->bias ? _mm256_loadu_si256((const void *)(m->bias + j)) : _mm256_setzero_si256();
			_mm256_storeu_si256((void *)(out[i] + j), _mm256_add_epi32(bias, sum));
		}
	}
}

#define VNNI __attribute__((target("avx512f,avx512vnni")))

VNNI static void multiply_vnni(const rap_matrix *m, const int16_t *const x[RAP_LANES],
							   int32_t *const out[RAP_LANES]) {
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
		const int16_t *w = m->w + (size_t)j * m->inputs;
		__m512i even[RAP_LANES], odd[RAP_LANES]; /* two chains of sums, or each would wait for the one before */
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			even[i] = _mm512_loadu_si512(start_of(m, j));
			odd[i] = _mm512_setzero_si512();
		}
		for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
			__m512i u = _mm512_loadu_si512(w), v = _mm512_loadu_si512(w + 2 * RAP_BLOCK);
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				even[i] = _mm512_dpwssd_epi32(even[i], _mm512_set1_epi32(two(x[i] + k)), u);
				odd[i] = _mm512_dpwssd_epi32(odd[i], _mm512_set1_epi32(two(x[i] + k + 2)), v);
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++)
			_mm512_storeu_si512(out[i] + j, _mm512_add_epi32(even[i], odd[i]));
	}
}

/* Its bytes of x have no sign: they are raised by 128, which m->offset takes away again. */
VNNI static void multiply_bytes_vnni(const rap_matrix *m, const int8_t *const x[RAP_LANES],
									 int32_t *const out[RAP_LANES]) {
	const __m512i raise = _mm512_set1_epi8(-128);
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
		const int8_t *w = m->bytes + (size_t)j * m->inputs;
		__m512i sum[RAP_LANES];
		for (uint32_t i = 0; i < RAP_LANES; i++) sum[i] = _mm512_loadu_si512(m->offset + j);
		for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
			__m512i v = _mm512_loadu_si512(w);
			for (uint32_t i = 0; i < RAP_LANES; i++)
				sum[i] = _mm512_dpbusd_epi32(sum[i], _mm512_xor_si512(_mm512_set1_epi32(four(x[i] + k)), raise), v);
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) _mm512_storeu_si512(out[i] + j, sum[i]);
	}
}

PLAIN(static, sse2, );
PLAIN(static, avx2, AVX2);
static const rap_kernels rap_kernels_vnni = {multiply_vnni, multiply_bytes_vnni, step_avx2, narrow_avx2, add_row_avx2, best_avx2};

const rap_kernels *rap_kernels_nth(uint32_t i) {
	const rap_kernels *have[4] = {&rap_kernels_portable, &rap_kernels_sse2};
	uint32_t n = 2;
	__builtin_cpu_init();
	if (__builtin_cpu_supports("avx2")) have[n++] = &rap_kernels_avx2;
	if (n == 3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vnni"))
		have[n++] = &rap_kernels_vnni;
	return i < n ? have[i] : NULL;
}

#else

const rap_kernels *rap_kernels_nth(uint32_t i) { return i == 0 ? &rap_kernels_portable : NULL; }

#endif

const rap_kernels *rap_kernels_best(void) {
	const rap_kernels *best = &rap_kernels_portable, *next;
	for (uint32_t i = 1; (next = rap_kernels_nth(i)) != NULL; i++) best = next;
	return best;
}
