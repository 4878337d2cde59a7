#ifndef RAP_TESTS_TARGET_H
#define RAP_TESTS_TARGET_H

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's entry. Aborts where an invariant is broken. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
