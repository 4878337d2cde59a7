/* Pathological texts take memory in proportion to their size, and time that the test's limit bears. Growth is
 * measured in bytes asked of the allocator, which every machine counts alike; growth in instructions is what
 * tests/bench/growth.sh prints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur.h>

#include "pathological.h"
#include "validate.h"

/* Sanitizers are slow and need memory of their own. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SCALE 16
#else
#define SCALE 1
#endif

enum { LINE = 50 * 1000 * 1000, TEXT = 1 << 20, TIMES = 8, ALLOWANCE = 4 << 20 };

static void *metered_allocate(void *context, size_t size) {
	*(size_t *)context += size;
	return malloc(size);
}

static void metered_release(void *context, void *block) {
	(void)context;
	free(block);
}

/* Reads `n` bytes of the kind; gives the bytes of memory asked for. */
static size_t memory_for(const pathological *kind, size_t n, uint32_t flags) {
	size_t asked = 0;
	rap_reader_options options;
	rap_reader_options_init(&options, sizeof options);
	options.allocate = metered_allocate, options.release = metered_release, options.context = &asked;
	rap_reader *reader = NULL;
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_OK);

	char *text = pathological_text(kind, n);
	assert_non_null(text);
	rap_options how;
	rap_options_init(&how, sizeof how);
	how.flags = flags, how.published = "2024-05-06";
	rap_document *document = NULL;
	assert_int_equal(rap_reader_read(reader, text, n, &how, &document, NULL), RAP_OK);
	free(text);
	size_t read = asked;
	const char *broken = validate(document, n);
	if (broken != NULL) fail_msg("%s, %zu bytes: %s", kind->name, n, broken);
	rap_document_free(document);
	rap_reader_free(reader);
	return read;
}

/* Reads `n` bytes and an eighth of them. */
static void check_growth(const pathological *kind, size_t n, uint32_t flags) {
	size_t little = memory_for(kind, n / TIMES, flags), much = memory_for(kind, n, flags);
	/* Where a text is cut may decide what its last line is taken for, and arrays grow by doubling: twice the
	 * proportion is allowed, a square would be eight times it. */
	if (much > little * 2 * TIMES + ALLOWANCE)
		fail_msg("%s: %zu bytes of memory for %zu of text, %zu for %d times as much", kind->name, little, n / TIMES, much, TIMES);
}

static void every_kind_grows_in_proportion(void **state) {
	(void)state;
	for (size_t i = 0; i < pathological_count; i++) {
		if (getenv("PATHOLOGICAL_TRACE") != NULL) fprintf(stderr, "%s\n", pathological_kinds[i].name);
		check_growth(&pathological_kinds[i], TEXT / SCALE, 0);
	}
}

static void explained_running_text_grows_in_proportion(void **state) {
	(void)state;
	for (size_t i = 0; i < pathological_count; i++)
		check_growth(&pathological_kinds[i], TEXT / SCALE / 4, RAP_READ_PLAIN | RAP_READ_EXPLAIN);
}

static const pathological *kind_of(const char *name) {
	for (size_t i = 0; i < pathological_count; i++)
		if (strcmp(pathological_kinds[i].name, name) == 0) return &pathological_kinds[i];
	fail_msg("no kind %s", name);
	return NULL;
}

static void a_line_of_fifty_megabytes(void **state) {
	(void)state;
	check_growth(kind_of("words"), LINE / SCALE, 0);
}

static void fifty_megabytes_without_a_space(void **state) {
	(void)state;
	check_growth(kind_of("no-spaces"), LINE / SCALE, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_grows_in_proportion),
		cmocka_unit_test(explained_running_text_grows_in_proportion),
		cmocka_unit_test(a_line_of_fifty_megabytes),
		cmocka_unit_test(fifty_megabytes_without_a_space),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
