/* Readers on a model that the caller gives: a whole one is used, anything else is refused with the reason. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur/syntax.h>

#define SCRATCH "model_test.tmp" /* in the folder that the test runs in */

static unsigned char *model;
static size_t model_n;

static int setup(void **state) {
	(void)state;
	FILE *f = fopen(MODEL_FILE, "rb");
	assert_non_null(f);
	assert_int_equal(fseek(f, 0, SEEK_END), 0);
	model_n = (size_t)ftell(f);
	rewind(f);
	model = malloc(model_n);
	assert_non_null(model);
	assert_int_equal(fread(model, 1, model_n, f), model_n);
	fclose(f);
	return 0;
}

static int teardown(void **state) {
	(void)state;
	free(model);
	remove(SCRATCH);
	return 0;
}

/* NULL for a reader that was made, else the message. */
static const char *refusal(const void *bytes, size_t n, const char *path, int32_t expected) {
	rap_reader_options options;
	rap_reader_options_init(&options, sizeof options);
	options.model = bytes;
	options.model_size = n;
	options.model_path = path;
	rap_error error;
	rap_error_init(&error, sizeof error);
	rap_reader *reader = (rap_reader *)&error;
	assert_int_equal(rap_reader_new_with(&options, &reader, &error), expected);
	assert_int_equal(error.code, expected);
	assert_int_equal(reader != NULL, expected == RAP_OK);
	rap_reader_free(reader);
	return error.message;
}

static void write_scratch(const void *bytes, size_t n) {
	FILE *f = fopen(SCRATCH, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
}

/* ---- whole ---- */

static char *trees_with(const char *path, const void *bytes, size_t n, char id[17]) {
	static const char text[] = "The ministers met in Riga and agreed to open two bridges.";
	rap_reader_options options;
	rap_reader_options_init(&options, sizeof options);
	options.model_path = path;
	options.model = bytes;
	options.model_size = n;
	rap_reader *reader;
	rap_document *document;
	const char *shown;
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_OK);
	assert_int_equal(rap_reader_read(reader, text, sizeof text - 1, NULL, &document, NULL), RAP_OK);
	assert_int_equal(rap_document_show(document, RAP_SHOW_CONLLU, &shown, &n), RAP_OK);
	assert_int_equal(strlen(rap_reader_model_id(reader, NULL)), 16);
	memcpy(id, rap_reader_model_id(reader, NULL), 17);
	char *copy = malloc(n + 1);
	assert_non_null(copy);
	memcpy(copy, shown, n + 1);
	rap_document_free(document);
	rap_reader_free(reader);
	return copy;
}

/* The caller's bytes are copied: they are gone before the reader reads. */
static void test_same_trees(void **state) {
	(void)state;
	char ids[3][17];
	char *built_in = trees_with(NULL, NULL, 0, ids[0]), *path = trees_with(MODEL_FILE, NULL, 0, ids[1]);
	char *bytes = trees_with(NULL, model, model_n, ids[2]);
	assert_string_equal(path, built_in);
	assert_string_equal(bytes, built_in);
	assert_string_equal(ids[1], ids[0]);
	assert_string_equal(ids[2], ids[0]);
	free(built_in);
	free(path);
	free(bytes);
}

static void test_bytes_are_copied(void **state) {
	(void)state;
	unsigned char *own = malloc(model_n);
	assert_non_null(own);
	memcpy(own, model, model_n);
	rap_reader_options options = {.size = sizeof options, .model = own, .model_size = model_n};
	rap_reader *reader;
	rap_document *document;
	const rap_trees *trees;
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_OK);
	memset(own, 0x5A, model_n);
	free(own);
	assert_int_equal(rap_reader_read(reader, "They met.", 9, NULL, &document, NULL), RAP_OK);
	rap_reader_free(reader);
	assert_int_equal(rap_document_trees(document, &trees), RAP_OK);
	assert_string_equal(rap_trees_lemma(trees, 1, NULL), "meet");
	assert_string_equal(rap_trees_upos(trees, 1, NULL), "VERB");
	rap_document_free(document);
}

/* ---- what is no model ---- */

static void test_arguments(void **state) {
	(void)state;
	assert_non_null(refusal(NULL, 1, NULL, RAP_ERROR_ARGUMENT));
	assert_non_null(refusal(model, model_n, MODEL_FILE, RAP_ERROR_ARGUMENT));
}

static void test_files_that_cannot_be_read(void **state) {
	(void)state;
	assert_string_equal(refusal(NULL, 0, "no/such/file", RAP_ERROR_FILE), "there is no such model file");
	assert_string_equal(refusal(NULL, 0, "", RAP_ERROR_FILE), "there is no such model file");
	assert_string_equal(refusal(NULL, 0, ".", RAP_ERROR_FILE), "the model file is a directory");
}

static void test_foreign(void **state) {
	(void)state;
	static const char foreign[] = "{\"this\": \"is another program's model, longer than the head of one\"}";
	static const char expected[] = "not a model of rapporteur";
	assert_string_equal(refusal("", 0, NULL, RAP_ERROR_MODEL), expected);
	assert_string_equal(refusal(foreign, sizeof foreign, NULL, RAP_ERROR_MODEL), expected);
	write_scratch("", 0);
	assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), expected);
	write_scratch(foreign, sizeof foreign);
	assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), expected);
}

static void put_u32(unsigned char *at, uint32_t value) {
	for (int i = 0; i < 4; i++) at[i] = (unsigned char)(value >> 8 * i);
}

/* Each as bytes and as a file: another magic, version, size. */
static void test_heads(void **state) {
	(void)state;
	static const struct {
		size_t at;
		uint32_t value;
		const char *message;
	} rows[] = {{0, 0x46535047, "not a model of rapporteur"},
	            {4, 0, "not a model of rapporteur"},
	            {8, 0, "a model of another format version"},
	            {8, 0xFFFFFFFF, "a model of another format version"},
	            {12, 0, "the model's size is not possible"},
	            {12, 23, "the model's size is not possible"},
	            {12, 0xFFFFFFFF, "the model's size is not possible"},
	            {12, 24, "the model's size is not what it says"},
	            {12, 1u << 26, "the model's size is not what it says"}};
	unsigned char head[24];
	memcpy(head, model, sizeof head);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		put_u32(model + rows[i].at, rows[i].value);
		write_scratch(model, 4096);
		assert_string_equal(refusal(model, model_n, NULL, RAP_ERROR_MODEL), rows[i].message);
		assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), rows[i].message);
		memcpy(model, head, sizeof head);
	}
}

static void test_one_byte_more(void **state) {
	(void)state;
	unsigned char *longer = calloc(1, model_n + 1);
	assert_non_null(longer);
	memcpy(longer, model, model_n);
	write_scratch(longer, model_n + 1);
	assert_string_equal(refusal(longer, model_n + 1, NULL, RAP_ERROR_MODEL), "the model's size is not what it says");
	assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), "the model's size is not what it says");
	free(longer);
}

/* Blocks of exactly the size that is told, so that a sanitizer sees any step beyond it. */
static void test_truncated(void **state) {
	(void)state;
	enum { STEP = 1000, FILE_STEP = 100 * STEP };
	unsigned char *part = malloc(model_n);
	assert_non_null(part);
	memcpy(part, model, model_n);
	for (size_t n = (model_n - 1) / STEP * STEP; n > 0; n -= STEP) {
		part = realloc(part, n);
		assert_non_null(part);
		assert_string_equal(refusal(part, n, NULL, RAP_ERROR_MODEL), "the model's size is not what it says");
		if (n % FILE_STEP != 0) continue;
		write_scratch(part, n);
		assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), "the model's size is not what it says");
	}
	free(part);
}

static void test_flipped(void **state) {
	(void)state;
	enum { HEAD = 24, STEP = 30011 };
	for (size_t at = HEAD - 8; at < model_n; at += at < 2 * HEAD ? 1 : STEP) {
		model[at] ^= 0x10;
		assert_string_equal(refusal(model, model_n, NULL, RAP_ERROR_MODEL), "the model is damaged");
		model[at] ^= 0x10;
	}
	assert_null(refusal(model, model_n, NULL, RAP_OK));
	model[model_n / 2] ^= 1;
	write_scratch(model, model_n);
	model[model_n / 2] ^= 1;
	assert_string_equal(refusal(NULL, 0, SCRATCH, RAP_ERROR_MODEL), "the model is damaged");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_trees), cmocka_unit_test(test_bytes_are_copied),
		cmocka_unit_test(test_arguments),  cmocka_unit_test(test_files_that_cannot_be_read),
		cmocka_unit_test(test_foreign),    cmocka_unit_test(test_heads),
		cmocka_unit_test(test_one_byte_more), cmocka_unit_test(test_truncated),
		cmocka_unit_test(test_flipped),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
