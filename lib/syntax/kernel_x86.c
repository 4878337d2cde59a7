/* The kernels of x86 processors: SSE2, which all of 64 bits have, AVX2, and AVX-512 with VNNI. */
#include "syntax/kernel_plain.h"

#if (defined __x86_64__ || defined __i386__) && defined __GNUC__ && defined __SSE2__ && !defined RAP_PORTABLE

#include <immintrin.h>

/* Two inputs of 16 bits, or four bytes. */
static inline int32_t inputs_at(const void *x) {
	int32_t bits;
	memcpy(&bits, x, sizeof bits);
	return bits;
}

/* Where the sums of some outputs of a block begin. */
static const int32_t *start_of(const rap_matrix *m, uint32_t j) {
	static const int32_t nothing[RAP_BLOCK];
	return m->bytes ? m->offset + j : m->bias ? m->bias + j : nothing;
}

/* ---- SSE2: half a block at a time, or there would not be registers enough ---- */

static inline __m128i start_sse2(const rap_matrix *m, uint32_t j, const rap_output *out) {
	return _mm_add_epi32(_mm_loadu_si128((const void *)start_of(m, j)), _mm_set1_epi32(out->half));
}

static inline void put_sse2(const rap_output *out, uint32_t lane, uint32_t j, const __m128i sum[2]) {
	if (out->whole) {
		for (uint32_t i = 0; i < 2; i++) _mm_storeu_si128((void *)(out->sums[lane] + j + 4 * i), sum[i]);
		return;
	}
	__m128i up = _mm_cvtsi32_si128((int)out->up), down = _mm_cvtsi32_si128((int)out->down), v[2];
	for (uint32_t i = 0; i < 2; i++) v[i] = _mm_sra_epi32(_mm_sll_epi32(sum[i], up), down);
	if (out->more[lane]) {
		__m128i more = _mm_loadu_si128((const void *)(out->more[lane] + j)), zero = _mm_setzero_si128();
		v[0] = _mm_add_epi32(v[0], _mm_srai_epi32(_mm_unpacklo_epi16(zero, more), 16));
		v[1] = _mm_add_epi32(v[1], _mm_srai_epi32(_mm_unpackhi_epi16(zero, more), 16));
	}
	__m128i least = _mm_set1_epi16(j < out->positive ? 0 : -INT16_MAX);
	_mm_storeu_si128((void *)(out->narrow[lane] + j), _mm_max_epi16(_mm_packs_epi32(v[0], v[1]), least));
}

static void multiply_sse2(const rap_matrix *m, const int16_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t j = 0; j < m->n; j += 8) {
		const int16_t *w = m->w + (size_t)(j / RAP_BLOCK * RAP_BLOCK) * m->inputs + j % RAP_BLOCK * 2;
		__m128i sum[RAP_LANES][2];
		for (uint32_t i = 0; i < RAP_LANES; i++)
			for (uint32_t b = 0; b < 2; b++)
				sum[i][b] = start_sse2(m, j + 4 * b, out);
		for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK) {
			__m128i u = _mm_loadu_si128((const void *)w), v = _mm_loadu_si128((const void *)(w + 8));
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				__m128i p = _mm_set1_epi32(inputs_at(x[i] + k));
				sum[i][0] = _mm_add_epi32(sum[i][0], _mm_madd_epi16(p, u));
				sum[i][1] = _mm_add_epi32(sum[i][1], _mm_madd_epi16(p, v));
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) put_sse2(out, i, j, sum[i]);
	}
}

/* Sums of pairs of inputs side by side, of two outputs each, become four sums. */
static inline __m128i pairs_sse2(__m128i low, __m128i high) {
	__m128 a = _mm_castsi128_ps(low), b = _mm_castsi128_ps(high);
	return _mm_add_epi32(_mm_castps_si128(_mm_shuffle_ps(a, b, 0x88)), _mm_castps_si128(_mm_shuffle_ps(a, b, 0xDD)));
}

/* Four outputs of all lanes: sums of pairs of inputs, added up at the end. */
static inline void quarter_sse2(const rap_matrix *m, const uint8_t *const x[RAP_LANES], uint32_t j,
								const rap_output *out, __m128i sum[RAP_LANES]) {
	const __m128i zero = _mm_setzero_si128(), start = start_sse2(m, j, out);
	const int8_t *w = m->bytes + (size_t)(j / RAP_BLOCK * RAP_BLOCK) * m->inputs + j % RAP_BLOCK * 4;
	__m128i low[RAP_LANES], high[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) low[i] = high[i] = zero;
	for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
		__m128i v = _mm_loadu_si128((const void *)w);
		__m128i u = _mm_srai_epi16(_mm_unpacklo_epi8(zero, v), 8);
		v = _mm_srai_epi16(_mm_unpackhi_epi8(zero, v), 8);
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m128i p = _mm_unpacklo_epi8(_mm_set1_epi32(inputs_at(x[i] + k)), zero);
			low[i] = _mm_add_epi32(low[i], _mm_madd_epi16(p, u));
			high[i] = _mm_add_epi32(high[i], _mm_madd_epi16(p, v));
		}
	}
	for (uint32_t i = 0; i < RAP_LANES; i++) sum[i] = _mm_add_epi32(start, pairs_sse2(low[i], high[i]));
}

static void multiply_bytes_sse2(const rap_matrix *m, const uint8_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t j = 0; j < m->n; j += 8) {
		__m128i first[RAP_LANES], second[RAP_LANES];
		quarter_sse2(m, x, j, out, first);
		quarter_sse2(m, x, j + 4, out, second);
		for (uint32_t i = 0; i < RAP_LANES; i++) put_sse2(out, i, j, (const __m128i[]){first[i], second[i]});
	}
}

RAP_PLAIN_UNITS(sse2, )
RAP_PLAIN_SCORES(sse2, )
static const rap_kernels kernels_sse2 = {multiply_sse2, multiply_bytes_sse2, step_sse2,
										 add_rows_sse2, score_sse2,          best_sse2};

/* ---- AVX2 ---- */

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i start_avx2(const rap_matrix *m, uint32_t j, const rap_output *out) {
	return _mm256_add_epi32(_mm256_loadu_si256((const void *)start_of(m, j)), _mm256_set1_epi32(out->half));
}

AVX2 static inline void put_avx2(const rap_output *out, uint32_t lane, uint32_t j, __m256i low, __m256i high) {
	if (out->whole) {
		_mm256_storeu_si256((void *)(out->sums[lane] + j), low);
		_mm256_storeu_si256((void *)(out->sums[lane] + j + 8), high);
		return;
	}
	__m128i up = _mm_cvtsi32_si128((int)out->up), down = _mm_cvtsi32_si128((int)out->down);
	__m256i least = _mm256_set1_epi16(j < out->positive ? 0 : -INT16_MAX);
	low = _mm256_sra_epi32(_mm256_sll_epi32(low, up), down);
	high = _mm256_sra_epi32(_mm256_sll_epi32(high, up), down);
	if (out->more[lane]) {
		const int16_t *more = out->more[lane] + j;
		low = _mm256_add_epi32(low, _mm256_cvtepi16_epi32(_mm_loadu_si128((const void *)more)));
		high = _mm256_add_epi32(high, _mm256_cvtepi16_epi32(_mm_loadu_si128((const void *)(more + 8))));
	}
	__m256i both = _mm256_permute4x64_epi64(_mm256_packs_epi32(low, high), 0xD8);
	_mm256_storeu_si256((void *)(out->narrow[lane] + j), _mm256_max_epi16(both, least));
}

AVX2 static void multiply_avx2(const rap_matrix *m, const int16_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
		const int16_t *w = m->w + (size_t)j * m->inputs;
		__m256i low[RAP_LANES], high[RAP_LANES];
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			low[i] = start_avx2(m, j, out);
			high[i] = start_avx2(m, j + 8, out);
		}
		for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK) {
			__m256i u = _mm256_loadu_si256((const void *)w), v = _mm256_loadu_si256((const void *)(w + 16));
			for (uint32_t i = 0; i < RAP_LANES; i++) {
				__m256i p = _mm256_set1_epi32(inputs_at(x[i] + k));
				low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(p, u));
				high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(p, v));
			}
		}
		for (uint32_t i = 0; i < RAP_LANES; i++) put_avx2(out, i, j, low[i], high[i]);
	}
}

/* Eight outputs of all lanes: sums of pairs of inputs, added up at the end. */
AVX2 static inline void half_avx2(const rap_matrix *m, const uint8_t *const x[RAP_LANES], uint32_t j,
								  const rap_output *out, __m256i sum[RAP_LANES]) {
	const int8_t *w = m->bytes + (size_t)(j / RAP_BLOCK * RAP_BLOCK) * m->inputs + j % RAP_BLOCK * 4;
	const __m256i start = start_avx2(m, j, out);
	__m256i low[RAP_LANES], high[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) low[i] = high[i] = _mm256_setzero_si256();
	for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
		__m256i u = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)w));
		__m256i v = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(w + 16)));
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m256i p = _mm256_cvtepu8_epi16(_mm_set1_epi32(inputs_at(x[i] + k)));
			low[i] = _mm256_add_epi32(low[i], _mm256_madd_epi16(p, u));
			high[i] = _mm256_add_epi32(high[i], _mm256_madd_epi16(p, v));
		}
	}
	for (uint32_t i = 0; i < RAP_LANES; i++)
		sum[i] = _mm256_add_epi32(start, _mm256_permute4x64_epi64(_mm256_hadd_epi32(low[i], high[i]), 0xD8));
}

AVX2 static void multiply_bytes_avx2(const rap_matrix *m, const uint8_t *const x[RAP_LANES], const rap_output *out) {
	for (uint32_t j = 0; j < m->n; j += RAP_BLOCK) {
		__m256i low[RAP_LANES], high[RAP_LANES];
		half_avx2(m, x, j, out, low);
		half_avx2(m, x, j + 8, out, high);
		for (uint32_t i = 0; i < RAP_LANES; i++) put_avx2(out, i, j, low[i], high[i]);
	}
}

/* As in rap_logistic. 1 << 15 has no room with a sign, but then it is multiplied by 0. */
AVX2 static inline __m256i logistic_avx2(__m256i z) {
	const __m256i most = _mm256_set1_epi16(4 << RAP_Q_GATE);
	__m256i c = _mm256_min_epi16(_mm256_max_epi16(z, _mm256_sub_epi16(_mm256_setzero_si256(), most)), most);
	__m256i rest = _mm256_sub_epi16(_mm256_set1_epi16(INT16_MIN), _mm256_abs_epi16(c));
	return _mm256_add_epi16(_mm256_set1_epi16(4096), _mm256_mulhi_epi16(c, rest));
}

/* As in rap_squash: the high half of (4 c) times 2 (1 << 14 - |c|). The highest c, for which 4 c has no room, gives one
 * more than the c before it. */
AVX2 static inline __m256i squash_avx2(__m256i z) {
	enum { MOST = 2 << RAP_Q_GATE };
	__m256i below = _mm256_set1_epi16(MOST - 1);
	__m256i c = _mm256_min_epi16(_mm256_max_epi16(z, _mm256_set1_epi16(-MOST)), below);
	__m256i rest = _mm256_slli_epi16(_mm256_sub_epi16(_mm256_set1_epi16(1 << 14), _mm256_abs_epi16(c)), 1);
	return _mm256_sub_epi16(_mm256_mulhi_epi16(_mm256_slli_epi16(c, 2), rest), _mm256_cmpgt_epi16(z, below));
}

AVX2 static inline __m256i gate_avx2(const int16_t *z) { return _mm256_loadu_si256((const void *)z); }

/* As in rap_step_plain. The update goes in as -4 i, since 4 i may be 1 << 15. */
AVX2 static void step_avx2(const int16_t *z, int16_t *cell, uint8_t *out, uint32_t h) {
	uint32_t k = 0;
	for (; k + 16 <= h; k += 16) {
		__m256i i = logistic_avx2(gate_avx2(z + k));
		__m256i o = logistic_avx2(gate_avx2(z + h + k));
		__m256i g = squash_avx2(gate_avx2(z + 2 * h + k));
		__m256i c = _mm256_loadu_si256((const void *)(cell + k));
		i = _mm256_sub_epi16(_mm256_setzero_si256(), _mm256_slli_epi16(i, 2));
		c = _mm256_add_epi16(c, _mm256_mulhrs_epi16(i, _mm256_sub_epi16(c, g)));
		_mm256_storeu_si256((void *)(cell + k), c);
		_Static_assert(2 * RAP_Q_CELL - RAP_Q_HIDDEN == 16 + 3, "the high half and three bits more");
		__m256i v = _mm256_srai_epi16(_mm256_add_epi16(_mm256_mulhi_epi16(o, c), _mm256_set1_epi16(4)), 3);
		__m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
		bytes = _mm_xor_si128(bytes, _mm_set1_epi8((char)RAP_RAISED));
		_mm_storeu_si128((void *)(out + k), _mm_max_epu8(bytes, _mm_set1_epi8(1)));
	}
	rap_step_plain(z, cell, out, k, h);
}

AVX2 static void add_rows_avx2(int16_t *x, const int8_t *const *rows, uint32_t count, uint32_t d) {
	uint32_t i = 0;
	for (; i + 16 <= d; i += 16) {
		__m256i sum = _mm256_setzero_si256();
		for (uint32_t r = 0; r < count; r++)
			sum = _mm256_add_epi16(sum, _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(rows[r] + i))));
		_mm256_storeu_si256((void *)(x + i), sum);
	}
	rap_add_rows_plain(x, rows, count, i, d);
}

RAP_PLAIN_SCORES(avx2, AVX2)
static const rap_kernels kernels_avx2 = {multiply_avx2, multiply_bytes_avx2, step_avx2,
										 add_rows_avx2, score_avx2,          best_avx2};

/* ---- AVX-512 with VNNI: two blocks at a time, or sums would wait for the sums before ---- */

#define VNNI __attribute__((target("avx512f,avx512vnni")))
#define VNNI_INLINE VNNI RAP_INLINE

VNNI_INLINE __m512i start_vnni(const rap_matrix *m, uint32_t j, const rap_output *out) {
	return _mm512_add_epi32(_mm512_loadu_si512(start_of(m, j)), _mm512_set1_epi32(out->half));
}

VNNI_INLINE void narrow_block(const rap_output *out, uint32_t j, __m512i sum[RAP_LANES]) {
	const __m128i up = _mm_cvtsi32_si128((int)out->up), down = _mm_cvtsi32_si128((int)out->down);
	if (out->up > 0)
		for (uint32_t i = 0; i < RAP_LANES; i++) sum[i] = _mm512_sll_epi32(sum[i], up);
	const __m512i least = _mm512_set1_epi32(j < out->positive ? 0 : -INT16_MAX);
	for (uint32_t i = 0; i < RAP_LANES; i++) sum[i] = _mm512_sra_epi32(sum[i], down);
	if (out->more[0])
		for (uint32_t i = 0; i < RAP_LANES; i++)
			sum[i] = _mm512_add_epi32(sum[i], _mm512_cvtepi16_epi32(_mm256_loadu_si256((const void *)(out->more[i] + j))));
	for (uint32_t i = 0; i < RAP_LANES; i++)
		_mm256_storeu_si256((void *)(out->narrow[i] + j), _mm512_cvtsepi32_epi16(_mm512_max_epi32(sum[i], least)));
}

/* `out` is a copy whose address nobody has: stores cannot change it. */
VNNI_INLINE void put_vnni(const rap_output *out, uint32_t j, __m512i sum[RAP_LANES]) {
	if (!out->whole) narrow_block(out, j, sum);
	else
		for (uint32_t i = 0; i < RAP_LANES; i++) _mm512_storeu_si512(out->sums[i] + j, sum[i]);
}

VNNI_INLINE void multiply_blocks(const rap_matrix *m, const int16_t *const x[RAP_LANES], uint32_t j, uint32_t blocks,
								 const rap_output *out) {
	const int16_t *w = m->w + (size_t)j * m->inputs;
	__m512i sum[2][RAP_LANES], v[2];
	for (uint32_t b = 0; b < blocks; b++)
		for (uint32_t i = 0; i < RAP_LANES; i++) sum[b][i] = start_vnni(m, j + b * RAP_BLOCK, out);
	for (uint32_t k = 0; k < m->inputs; k += 2, w += 2 * RAP_BLOCK) {
		for (uint32_t b = 0; b < blocks; b++) v[b] = _mm512_loadu_si512(w + (size_t)b * RAP_BLOCK * m->inputs);
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m512i p = _mm512_set1_epi32(inputs_at(x[i] + k));
			for (uint32_t b = 0; b < blocks; b++) sum[b][i] = _mm512_dpwssd_epi32(sum[b][i], p, v[b]);
		}
	}
	for (uint32_t b = 0; b < blocks; b++) put_vnni(out, j + b * RAP_BLOCK, sum[b]);
}

VNNI static void multiply_vnni(const rap_matrix *m, const int16_t *const x[RAP_LANES], const rap_output *out) {
	const rap_output copy = *out;
	uint32_t j = 0;
	for (; j + 2 * RAP_BLOCK <= m->n; j += 2 * RAP_BLOCK) multiply_blocks(m, x, j, 2, &copy);
	if (j < m->n) multiply_blocks(m, x, j, 1, &copy);
}

VNNI_INLINE void multiply_byte_blocks(const rap_matrix *m, const uint8_t *const x[RAP_LANES], uint32_t j,
									  uint32_t blocks, const rap_output *out) {
	const int8_t *w = m->bytes + (size_t)j * m->inputs;
	__m512i sum[2][RAP_LANES], v[2];
	for (uint32_t b = 0; b < blocks; b++)
		for (uint32_t i = 0; i < RAP_LANES; i++) sum[b][i] = start_vnni(m, j + b * RAP_BLOCK, out);
	for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) {
		for (uint32_t b = 0; b < blocks; b++) v[b] = _mm512_loadu_si512(w + (size_t)b * RAP_BLOCK * m->inputs);
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			__m512i p = _mm512_set1_epi32(inputs_at(x[i] + k));
			for (uint32_t b = 0; b < blocks; b++) sum[b][i] = _mm512_dpbusd_epi32(sum[b][i], p, v[b]);
		}
	}
	for (uint32_t b = 0; b < blocks; b++) put_vnni(out, j + b * RAP_BLOCK, sum[b]);
}

VNNI static void multiply_bytes_vnni(const rap_matrix *m, const uint8_t *const x[RAP_LANES], const rap_output *out) {
	const rap_output copy = *out;
	uint32_t j = 0;
	for (; j + 2 * RAP_BLOCK <= m->n; j += 2 * RAP_BLOCK) multiply_byte_blocks(m, x, j, 2, &copy);
	if (j < m->n) multiply_byte_blocks(m, x, j, 1, &copy);
}

/* Division rounds to 0. */
VNNI_INLINE __m512i half_of(__m512i v) { return _mm512_srai_epi32(_mm512_add_epi32(v, _mm512_srli_epi32(v, 31)), 1); }

VNNI_INLINE __mmask16 lanes_below(uint32_t n) { return (__mmask16)(n >= 16 ? 0xFFFF : (1u << n) - 1); }

/* All distances are in two registers. */
VNNI static void score_vnni(const int32_t *sums, const uint8_t *step, const int32_t far[2 * RAP_BLOCK], int32_t *out,
							uint32_t n) {
	const __m512i low = half_of(_mm512_loadu_si512(far)), high = half_of(_mm512_loadu_si512(far + RAP_BLOCK));
	for (uint32_t i = 0; i < n; i += 16) {
		__m512i steps = _mm512_cvtepu8_epi32(_mm_loadu_si128((const void *)(step + i)));
		__m512i v = _mm512_add_epi32(half_of(_mm512_loadu_si512(sums + i)), _mm512_permutex2var_epi32(low, steps, high));
		_mm512_mask_storeu_epi32(out + i, lanes_below(n - i), v);
	}
}

VNNI static uint32_t best_vnni(const int32_t *scores, uint32_t n) {
	const __m512i least = _mm512_set1_epi32(INT32_MIN);
	__m512i most = least;
	for (uint32_t i = 0; i < n; i += 16) {
		__mmask16 there = lanes_below(n - i);
		most = _mm512_max_epi32(most, _mm512_mask_loadu_epi32(least, there, scores + i));
	}
	most = _mm512_set1_epi32(_mm512_reduce_max_epi32(most));
	for (uint32_t i = 0;; i += 16) {
		__mmask16 there = lanes_below(n - i);
		__mmask16 equal = _mm512_mask_cmpeq_epi32_mask(there, most, _mm512_maskz_loadu_epi32(there, scores + i));
		if (equal) return i + (uint32_t)__builtin_ctz(equal);
	}
}

static const rap_kernels kernels_vnni = {multiply_vnni, multiply_bytes_vnni, step_avx2,
										 add_rows_avx2, score_vnni,          best_vnni};

const rap_kernels *rap_kernels_nth(uint32_t i) {
	const rap_kernels *have[4] = {&rap_kernels_portable, &kernels_sse2};
	uint32_t n = 2;
	__builtin_cpu_init();
	if (__builtin_cpu_supports("avx2")) have[n++] = &kernels_avx2;
	if (n == 3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vnni")) have[n++] = &kernels_vnni;
	return i < n ? have[i] : NULL;
}

#else

const rap_kernels *rap_kernels_nth(uint32_t i) { return i == 0 ? &rap_kernels_portable : NULL; }

#endif
