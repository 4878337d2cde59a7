/* Threads that share a reader, and threads that share a document as const. Meant for the tsan preset, which sees
 * the races; without it the answers are still compared. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur.h>

enum { THREADS = 4, ROUNDS = 20 };

static const char *const texts[THREADS] = {
	"Prime Minister Lena Berg of Norway met with Canadian Foreign Minister Paul Roy in Oslo on 3 May 2023.",
	"Kenya and Ghana agreed to open a joint trade office and pledged to lift tariffs by the end of 2025.",
	"Brazil, Argentina and Chile will hold the fifth Southern Energy Dialogue in Santiago next month.",
	"The two sides reaffirmed their commitment to the 2015 Border Waters Agreement, a spokesperson said."};

typedef struct job {
	rap_reader *reader;
	const rap_document *shared;
	const char *text;
	char *expected; /* the JSON of one thread alone */
	int failures;
} job;

static char *read_json(rap_reader *reader, const char *text) {
	rap_document *document;
	const char *json;
	size_t n;
	rap_options options = {.size = sizeof options, .published = "2024-05-06"};
	if (rap_reader_read(reader, text, strlen(text), &options, &document, NULL) != RAP_OK) return NULL;
	char *copy = NULL;
	if (rap_document_json(document, &json, &n) == RAP_OK && (copy = malloc(n + 1)) != NULL) memcpy(copy, json, n + 1);
	rap_document_free(document);
	return copy;
}

/* No assertions here: cmocka's leave by longjmp, which must not cross threads. */
static void *read_often(void *context) {
	job *j = context;
	for (int i = 0; i < ROUNDS; i++) {
		char *json = read_json(j->reader, j->text);
		if (json == NULL || strcmp(json, j->expected) != 0) j->failures++;
		free(json);
	}
	return NULL;
}

static void *ask_often(void *context) {
	job *j = context;
	for (int i = 0; i < ROUNDS; i++) {
		rap_span span = {0, (uint32_t)strlen(j->text)};
		if (rap_document_convert_spans(j->shared, RAP_UNIT_UTF16, &span, 1) != RAP_OK) j->failures++;
		if (span.end != strlen(j->text)) j->failures++;
		for (size_t p = 0; p < rap_document_participant_count(j->shared); p++)
			if (rap_participant_name(rap_document_participant(j->shared, p), NULL) == NULL) j->failures++;
	}
	return NULL;
}

static void run_all(job *jobs, void *(*work)(void *)) {
	pthread_t threads[THREADS];
	for (int i = 0; i < THREADS; i++) assert_int_equal(pthread_create(&threads[i], NULL, work, &jobs[i]), 0);
	for (int i = 0; i < THREADS; i++) assert_int_equal(pthread_join(threads[i], NULL), 0);
	for (int i = 0; i < THREADS; i++) assert_int_equal(jobs[i].failures, 0);
}

static void test_one_reader(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	job jobs[THREADS];
	for (int i = 0; i < THREADS; i++) {
		jobs[i] = (job){.reader = reader, .text = texts[i], .expected = read_json(reader, texts[i])};
		assert_non_null(jobs[i].expected);
	}
	run_all(jobs, read_often);
	for (int i = 0; i < THREADS; i++) free(jobs[i].expected);
	rap_reader_free(reader);
}

static void test_one_document(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	rap_document *document;
	assert_int_equal(rap_reader_read(reader, texts[0], strlen(texts[0]), NULL, &document, NULL), RAP_OK);
	assert_true(rap_document_participant_count(document) > 0);
	job jobs[THREADS];
	for (int i = 0; i < THREADS; i++) jobs[i] = (job){.shared = document, .text = texts[0]};
	run_all(jobs, ask_often);
	rap_document_free(document);
	rap_reader_free(reader);
}

static void *free_document(void *document) {
	rap_document_free(document);
	return NULL;
}

/* The reader is given up while the last documents are let go in other threads. */
static void test_last_reference(void **state) {
	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		rap_reader *reader = rap_reader_new();
		pthread_t threads[THREADS];
		rap_document *documents[THREADS];
		for (int i = 0; i < THREADS; i++)
			assert_int_equal(rap_reader_read(reader, "Peru.", 5, NULL, &documents[i], NULL), RAP_OK);
		for (int i = 0; i < THREADS; i++)
			assert_int_equal(pthread_create(&threads[i], NULL, free_document, documents[i]), 0);
		rap_reader_free(reader);
		for (int i = 0; i < THREADS; i++) assert_int_equal(pthread_join(threads[i], NULL), 0);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_reader),
		cmocka_unit_test(test_one_document),
		cmocka_unit_test(test_last_reference),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
