/* What rapporteur/syntax.h promises, through the shared library. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur/syntax.h>

#define CAF "caf\xC3\xA9"

static const char text[] = "The ministers met in Riga. They didn't visit the " CAF ".\n\nThe talks were postponed by Latvia.\n";

typedef struct fixture {
	rap_document *document;
	const rap_trees *trees;
} fixture;

static int setup(void **state) {
	static fixture f;
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.flags = RAP_READ_PLAIN;
	rap_reader *reader = rap_reader_new();
	assert_int_equal(rap_reader_read(reader, text, sizeof text - 1, &options, &f.document, NULL), RAP_OK);
	rap_reader_free(reader);
	assert_int_equal(rap_document_trees(f.document, &f.trees), RAP_OK);
	*state = &f;
	return 0;
}

static int teardown(void **state) {
	rap_document_free(((fixture *)*state)->document);
	return 0;
}

static uint32_t token_of(const rap_trees *trees, const char *word) {
	uint32_t t = 0;
	while (t < rap_trees_token_count(trees) && strcmp(rap_trees_text(trees, t, NULL), word) != 0) t++;
	return t;
}

static void test_versions(void **state) {
	(void)state;
	assert_int_equal(rap_syntax_version(), RAP_SYNTAX_VERSION);
	assert_true(rap_syntax_model_format() >= 1);
}

static void test_made_once(void **state) {
	fixture *f = *state;
	const rap_trees *again = NULL;
	assert_int_equal(rap_document_trees(f->document, &again), RAP_OK);
	assert_ptr_equal(again, f->trees);
	assert_int_equal(rap_document_trees(NULL, &again), RAP_ERROR_ARGUMENT);
	assert_null(again);
	assert_int_equal(rap_document_trees(f->document, NULL), RAP_ERROR_ARGUMENT);
}

static void test_sentences(void **state) {
	const rap_trees *trees = ((fixture *)*state)->trees;
	static const struct {
		uint32_t tokens, paragraph;
		const char *root, *source;
	} rows[] = {{6, 0, "met", "The ministers met in Riga."},
	            {7, 0, "visit", "They didn't visit the " CAF "."},
	            {7, 1, "postponed", "The talks were postponed by Latvia."}};
	uint32_t first = 0;
	assert_int_equal(rap_trees_sentence_count(trees), 3);
	for (uint32_t s = 0; s < 3; s++) {
		rap_span span;
		assert_int_equal(rap_trees_sentence_first(trees, s), first);
		assert_int_equal(rap_trees_sentence_end(trees, s), first + rows[s].tokens);
		assert_int_equal(rap_trees_sentence_paragraph(trees, s), rows[s].paragraph);
		assert_string_equal(rap_trees_text(trees, rap_trees_sentence_root(trees, s), NULL), rows[s].root);
		assert_int_equal(rap_trees_sentence_span(trees, s, &span), RAP_OK);
		assert_int_equal(span.end - span.start, strlen(rows[s].source));
		assert_memory_equal(text + span.start, rows[s].source, strlen(rows[s].source));
		for (uint32_t t = first; t < first + rows[s].tokens; t++) assert_int_equal(rap_trees_sentence(trees, t), s);
		first += rows[s].tokens;
	}
	assert_int_equal(rap_trees_token_count(trees), first);
}

static void test_tokens(void **state) {
	const rap_trees *trees = ((fixture *)*state)->trees;
	static const struct {
		const char *word, *lemma, *upos, *xpos, *head, *relation;
		int32_t space;
	} rows[] = {{"The", "the", "DET", "DT", "ministers", "det", 1},
	            {"ministers", "minister", "NOUN", "NNS", "met", "nsubj", 1},
	            {"met", "meet", "VERB", "VBD", NULL, "root", 1},
	            {"did", "do", "AUX", "VBD", "visit", "aux", 1},
	            {"n't", "not", "PART", "RB", "visit", "advmod", 0},
	            {CAF, CAF, "NOUN", "NN", "visit", "obj", 1},
	            {"talks", "talk", "NOUN", "NNS", "postponed", "nsubj:pass", 1},
	            {"Latvia", "Latvia", "PROPN", "NNP", "postponed", "obl:agent", 1}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t t = token_of(trees, rows[i].word);
		size_t n, size = strlen(rows[i].word);
		rap_span span;
		assert_string_equal(rap_trees_text(trees, t, &n), rows[i].word);
		assert_int_equal(n, size);
		assert_string_equal(rap_trees_lemma(trees, t, &n), rows[i].lemma);
		assert_int_equal(n, strlen(rows[i].lemma));
		assert_string_equal(rap_trees_upos(trees, t, &n), rows[i].upos);
		assert_int_equal(n, strlen(rows[i].upos));
		assert_string_equal(rap_trees_xpos(trees, t, NULL), rows[i].xpos);
		assert_string_equal(rap_trees_relation(trees, t, NULL), rows[i].relation);
		assert_int_equal(rap_trees_space_before(trees, t), rows[i].space);
		assert_int_equal(rap_trees_span(trees, t, &span), RAP_OK);
		assert_int_equal(span.end - span.start, size);
		assert_memory_equal(text + span.start, rows[i].word, size);
		if (rows[i].head == NULL) assert_int_equal(rap_trees_head(trees, t), RAP_TREES_NONE);
		else assert_string_equal(rap_trees_text(trees, rap_trees_head(trees, t), NULL), rows[i].head);
	}
}

static void test_down(void **state) {
	const rap_trees *trees = ((fixture *)*state)->trees;
	static const char *const below[] = {"ministers", "Riga", "."};
	uint32_t met = token_of(trees, "met"), t = rap_trees_first_dependent(trees, met);
	for (size_t i = 0; i < 3; i++, t = rap_trees_next_dependent(trees, t))
		assert_string_equal(rap_trees_text(trees, t, NULL), below[i]);
	assert_int_equal(t, RAP_TREES_NONE);
	assert_int_equal(rap_trees_first_dependent(trees, token_of(trees, "The")), RAP_TREES_NONE);
	assert_int_equal(rap_trees_subtree_first(trees, met), 0);
	assert_int_equal(rap_trees_subtree_end(trees, met), 6);
	uint32_t coffee = token_of(trees, CAF);
	assert_int_equal(rap_trees_subtree_first(trees, coffee), coffee - 1);
	assert_int_equal(rap_trees_subtree_end(trees, coffee), coffee + 1);
}

/* Every byte of the input, against looking at all tokens. */
static void test_find(void **state) {
	const rap_trees *trees = ((fixture *)*state)->trees;
	for (size_t byte = 0; byte < sizeof text + 2; byte++) {
		uint32_t expected = RAP_TREES_NONE;
		for (uint32_t t = rap_trees_token_count(trees); t-- > 0;) {
			rap_span span;
			rap_trees_span(trees, t, &span);
			if (span.end > byte) expected = t;
		}
		assert_int_equal(rap_trees_find(trees, byte), expected);
	}
}

static void ask_all(const rap_trees *trees, uint32_t index) {
	rap_span span = {1, 2};
	size_t n[6] = {7, 7, 7, 7, 7, 7};
	assert_null(rap_trees_text(trees, index, &n[0]));
	assert_null(rap_trees_lemma(trees, index, &n[1]));
	assert_null(rap_trees_upos(trees, index, &n[2]));
	assert_null(rap_trees_xpos(trees, index, &n[3]));
	assert_null(rap_trees_feats(trees, index, &n[4]));
	assert_null(rap_trees_relation(trees, index, &n[5]));
	for (int i = 0; i < 6; i++) assert_int_equal(n[i], 0);
	assert_int_equal(rap_trees_span(trees, index, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_trees_sentence_span(trees, index, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(span.start, 1);
	assert_int_equal(span.end, 2);
	assert_int_equal(rap_trees_head(trees, index), RAP_TREES_NONE);
	assert_int_equal(rap_trees_sentence(trees, index), RAP_TREES_NONE);
	assert_int_equal(rap_trees_sentence_root(trees, index), RAP_TREES_NONE);
	assert_int_equal(rap_trees_first_dependent(trees, index), RAP_TREES_NONE);
	assert_int_equal(rap_trees_next_dependent(trees, index), RAP_TREES_NONE);
	assert_int_equal(rap_trees_sentence_first(trees, index) + rap_trees_sentence_end(trees, index), 0);
	assert_int_equal(rap_trees_subtree_first(trees, index) + rap_trees_subtree_end(trees, index), 0);
	assert_int_equal(rap_trees_space_before(trees, index), 0);
	assert_int_equal(rap_trees_sentence_paragraph(trees, index), 0);
}

static void test_outside(void **state) {
	const rap_trees *trees = ((fixture *)*state)->trees;
	ask_all(trees, rap_trees_token_count(trees));
	ask_all(trees, RAP_TREES_NONE);
	ask_all(NULL, 0);
	assert_int_equal(rap_trees_token_count(NULL), 0);
	assert_int_equal(rap_trees_sentence_count(NULL), 0);
	assert_int_equal(rap_trees_find(NULL, 0), RAP_TREES_NONE);
	assert_int_equal(rap_trees_span(trees, 0, NULL), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_trees_sentence_span(trees, 0, NULL), RAP_ERROR_ARGUMENT);
	assert_null(rap_reader_model_id(NULL, NULL));
}

static void test_empty_text(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	rap_document *document;
	const rap_trees *trees = NULL;
	assert_int_equal(rap_reader_read(reader, "", 0, NULL, &document, NULL), RAP_OK);
	assert_int_equal(rap_document_trees(document, &trees), RAP_OK);
	assert_non_null(trees);
	assert_int_equal(rap_trees_token_count(trees), 0);
	ask_all(trees, 0);
	rap_document_free(document);
	rap_reader_free(reader);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_versions),       cmocka_unit_test(test_made_once), cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_tokens),         cmocka_unit_test(test_down),      cmocka_unit_test(test_find),
		cmocka_unit_test(test_outside),        cmocka_unit_test(test_empty_text),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
