/* The arithmetic of training: row-major float matrices, shapes in the names. All add to their result. */
#ifndef RAP_SYNTAX_MATRIX_H
#define RAP_SYNTAX_MATRIX_H

#include <stdint.h>

/* c[n, m] += a[n, k] b[k, m] */
void mat_mul(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m);
/* a[n, k] += c[n, m] b[k, m]^T */
void mat_mul_bt(float *a, const float *c, const float *b, uint32_t n, uint32_t k, uint32_t m);
/* b[k, m] += a[n, k]^T c[n, m] */
void mat_mul_at(float *b, const float *a, const float *c, uint32_t n, uint32_t k, uint32_t m);
/* b[m] += the sum of c's rows */
void mat_add_rows(float *b, const float *c, uint32_t n, uint32_t m);
/* every row of c is b */
void mat_set_rows(float *c, const float *b, uint32_t n, uint32_t m);

/* xorshift: the only source of chance in training. */
typedef struct chance { uint64_t state; } chance;
uint32_t chance_next(chance *c);
float chance_unit(chance *c); /* [0, 1) */

#endif
