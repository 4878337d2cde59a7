/* Memory runs out at every allocation in turn: the call says so, and nothing is left behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur/syntax.h>

typedef struct meter {
	size_t calls, live, fail_at; /* fail_at 0: never */
	bool failed;
} meter;

static void *metered_allocate(void *context, size_t size) {
	meter *m = context;
	if (++m->calls == m->fail_at) {
		m->failed = true;
		return NULL;
	}
	m->live++;
	return malloc(size);
}

static void metered_release(void *context, void *block) {
	meter *m = context;
	m->live--;
	free(block);
}

static const char article[] =
	"Ministers Pledge Joint Patrols at Harbor Talks\n\n"
	"LISBON, March 4 (Reuters) -- Foreign Minister Ana Duarte of Portugal and her Moroccan counterpart, Karim Alaoui, "
	"held the third Atlantic Security Dialogue in Lisbon on Monday.\n\n"
	"The two sides agreed to start joint patrols by the end of May and pledged to share radar data under the 2019 "
	"Treaty on Maritime Cooperation. They will meet again in Rabat next spring.\n\n"
	"\"Portugal remains committed to the partnership,\" Duarte said.\n";

/* `pad` moves the places at which the arena asks for more. */
static char *text_with_padding(size_t copies, size_t pad, size_t *n) {
	*n = copies * (sizeof article - 1) + pad;
	char *text = malloc(*n + 1);
	assert_non_null(text);
	memset(text, ' ', pad);
	for (size_t i = 0; i < copies; i++) memcpy(text + pad + i * (sizeof article - 1), article, sizeof article - 1);
	return text;
}

static int32_t read_all(rap_reader *reader, const char *text, size_t n) {
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.published = "2024-03-05";
	options.id = "harbor";
	options.flags = RAP_READ_EXPLAIN;
	rap_error error;
	rap_error_init(&error, sizeof error);
	rap_document *document = (rap_document *)&error;
	int32_t status = rap_reader_read(reader, text, n, &options, &document, &error);
	if (status != RAP_OK) {
		assert_null(document);
		assert_int_equal(error.code, status);
		return status;
	}
	const char *made = text;
	rap_span span = {0, (uint32_t)n};
	status = rap_document_json(document, &made, NULL);
	for (int32_t what = 1; status == RAP_OK && rap_code_name(RAP_CODES_SHOW, what) != NULL; what++)
		status = rap_document_show(document, what, &made, NULL);
	const rap_trees *trees;
	if (status == RAP_OK) status = rap_document_trees(document, &trees);
	if (status == RAP_OK) status = rap_document_convert_spans(document, RAP_UNIT_UTF16, &span, 1);
	if (status != RAP_OK && made != NULL) assert_int_equal(span.end, n);
	rap_document_free(document);
	return status;
}

/* One whole life of a reader with the `fail_at`th allocation failing; false when no allocation was left to fail. */
static bool live_once(const char *text, size_t n, const char *model_path, size_t fail_at) {
	meter m = {.fail_at = fail_at};
	rap_reader_options options;
	rap_reader_options_init(&options, sizeof options);
	options.allocate = metered_allocate;
	options.release = metered_release;
	options.context = &m;
	options.model_path = model_path;
	rap_reader *reader;
	int32_t status = rap_reader_new_with(&options, &reader, NULL);
	if (status == RAP_OK) status = read_all(reader, text, n);
	rap_reader_free(reader);
	assert_int_equal(m.live, 0);
	assert_int_equal(status, m.failed ? RAP_ERROR_MEMORY : RAP_OK);
	return m.failed;
}

static size_t fail_each(size_t copies, size_t pad) {
	size_t n, fail_at = 1;
	char *text = text_with_padding(copies, pad, &n);
	while (live_once(text, n, NULL, fail_at)) fail_at++;
	free(text);
	return fail_at - 1;
}

static void test_every_allocation(void **state) {
	(void)state;
	/* At least the reader, the document and one block of its arena. */
	for (size_t pad = 0; pad < 16 * 1024; pad += 397) assert_true(fail_each(1, pad) >= 3);
}

static void test_larger_text(void **state) {
	(void)state;
	assert_true(fail_each(40, 0) > 8);
}

static void test_model_of_a_file(void **state) {
	(void)state;
	size_t fail_at = 1;
	while (live_once(article, sizeof article - 1, MODEL_FILE, fail_at)) fail_at++;
	assert_true(fail_at > 4);
}

/* A document that could not make its JSON can still be asked, and make it later. */
static void test_asking_again(void **state) {
	(void)state;
	meter m = {0};
	rap_reader_options options = {.size = sizeof options, .allocate = metered_allocate, .release = metered_release, .context = &m};
	rap_reader *reader;
	rap_document *document;
	size_t n;
	char *text = text_with_padding(2000, 0, &n);
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_OK);
	assert_int_equal(rap_reader_read(reader, text, n, NULL, &document, NULL), RAP_OK);
	free(text);
	const char *shown = "", *again;
	m.fail_at = m.calls + 1;
	assert_int_equal(rap_document_show(document, RAP_SHOW_TOKENS, &shown, NULL), RAP_ERROR_MEMORY);
	assert_null(shown);
	assert_int_equal(rap_document_show(document, RAP_SHOW_TOKENS, &shown, &n), RAP_OK);
	assert_int_equal(strlen(shown), n);
	assert_int_equal(rap_document_show(document, RAP_SHOW_TOKENS, &again, NULL), RAP_OK);
	assert_ptr_equal(shown, again);
	const rap_trees *trees = (const rap_trees *)document;
	m.fail_at = m.calls + 1;
	assert_int_equal(rap_document_trees(document, &trees), RAP_ERROR_MEMORY);
	assert_null(trees);
	assert_int_equal(rap_document_trees(document, &trees), RAP_OK);
	assert_true(rap_trees_token_count(trees) > 200);
	rap_document_free(document);
	rap_reader_free(reader);
	assert_int_equal(m.live, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_allocation),
		cmocka_unit_test(test_larger_text),
		cmocka_unit_test(test_model_of_a_file),
		cmocka_unit_test(test_asking_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
