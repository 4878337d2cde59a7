/* The syntax model: what is damaged is refused, what is whole gives the same trees on every set of kernels. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/kernel.h"
#include "syntax/syntax.h"
#include "syntax/tree.h"

extern const unsigned char rap_model_data[];
extern const uint32_t rap_model_data_size;

static unsigned char *copy_model(fixture *f) {
	unsigned char *s = rap_arena_alloc(&f->arena, rap_model_data_size);
	memcpy(s, rap_model_data, rap_model_data_size);
	return s;
}

/* Loads into an arena of its own, so that a thousand trials do not pile up. */
static const char *load(const unsigned char *s, size_t n) {
	rap_arena arena;
	jmp_buf out_of_memory;
	rap_model model;
	if (setjmp(out_of_memory)) fail();
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	const char *error = rap_model_load(&model, &arena, s, n);
	rap_arena_free(&arena);
	return error;
}

static void set_u32(unsigned char *s, uint32_t v) {
	for (uint32_t i = 0; i < 4; i++) s[i] = (unsigned char)(v >> (8 * i));
}

static uint32_t get_u32(const unsigned char *s) {
	return (uint32_t)s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24;
}

/* Makes a changed model's size and checksum right again, so that the checks behind them are reached. */
static void reseal(unsigned char *s, uint32_t n) {
	uint64_t checksum = rap_model_checksum(s + RAP_MODEL_HEADER, n - RAP_MODEL_HEADER);
	set_u32(s + 12, n);
	set_u32(s + 16, (uint32_t)checksum);
	set_u32(s + 20, (uint32_t)(checksum >> 32));
}

static void whole_model_loads(void **state) {
	fixture *f = *state;
	const char *error;
	assert_non_null(rap_syntax_model(&f->arena, &error));
	assert_null(error);
	assert_true(rap_model_data_size <= 6u << 20);
}

static void header_is_checked(void **state) {
	static const struct { uint32_t at; const char *error; } rows[] = {
		{0, "not a model of rapporteur"},      {7, "not a model of rapporteur"},
		{8, "a model of another format version"}, {12, "the model's size is not what it says"},
		{16, "the model is damaged"},          {23, "the model is damaged"},
		{24, "the model is damaged"},
	};
	unsigned char *s = copy_model(*state);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		s[rows[i].at] ^= 1;
		assert_string_equal(load(s, rap_model_data_size), rows[i].error);
		s[rows[i].at] ^= 1;
	}
	assert_null(load(s, rap_model_data_size));
	assert_string_equal(load((const unsigned char *)"", 0), "not a model of rapporteur");
}

/* Exact copies, so that a sanitizer sees one byte read too many. */
static void truncations_are_refused(void **state) {
	(void)state;
	for (uint32_t n = 0; n < rap_model_data_size; n += n < 4096 ? 1 : rap_model_data_size / 97) {
		unsigned char *s = malloc(n ? n : 1);
		assert_non_null(s);
		memcpy(s, rap_model_data, n);
		assert_non_null(load(s, n));
		if (n > RAP_MODEL_HEADER) {
			reseal(s, n);
			assert_non_null(load(s, n));
		}
		free(s);
	}
}

static void flipped_bits_are_refused(void **state) {
	unsigned char *s = copy_model(*state);
	uint32_t step = rap_model_data_size / 211;
	for (uint32_t at = 0; at < rap_model_data_size; at += at < 256 ? 1 : step) {
		s[at] ^= (unsigned char)(1u << (at % 8));
		assert_non_null(load(s, rap_model_data_size));
		s[at] ^= (unsigned char)(1u << (at % 8));
	}
}

static const char *const words[] = {"The",  "minister", "agreed", "with", "South", "Korea", "to",    "hold",
									"talks", ",",       "he",     "said", "in",    "Paris", "\xC2\xB5", "."};

/* Runs the model, whatever its numbers are, over sentences of many lengths; a digest of all it found. */
static uint64_t digest(fixture *f, const rap_model *model) {
	enum { SENTENCES = 12, WORDS = sizeof words / sizeof *words };
	uint32_t n = 0;
	rap_range sentences[SENTENCES];
	rap_str forms[SENTENCES * 60];
	for (uint32_t i = 0; i < SENTENCES; i++) {
		sentences[i].start = n;
		for (uint32_t k = 0; k < i * 5 + 1; k++, n++) {
			const char *w = words[(i * 7 + k * (i + 1)) % WORDS];
			forms[n] = (rap_str){w, (uint32_t)strlen(w)};
		}
		sentences[i].end = n;
	}
	rap_syntax_word *out = RAP_NEW_ARRAY(&f->arena, rap_syntax_word, n);
	rap_syntax_run(&f->arena, model, forms, sentences, SENTENCES, out);
	uint64_t h = 0;
	for (uint32_t i = 0; i < n; i++)
		h = (h ^ out[i].head ^ (uint64_t)out[i].upos << 32 ^ (uint64_t)out[i].xpos << 40 ^
			 (uint64_t)out[i].relation << 48 ^ (uint64_t)out[i].lemma.n << 56 ^ (uint64_t)out[i].name << 8 ^
			 (uint64_t)out[i].feats << 16) * 0x9E3779B97F4A7C15u;
	return h;
}

/* The places of the matrices' shifts, the only bytes among them that have limits, as they were. */
static void restore_shift(unsigned char *s, uint32_t matrices, const rap_model *model, uint32_t which) {
	uint32_t at = matrices;
	for (uint32_t i = 0; i < which; i++) {
		const rap_matrix *m = &model->matrix[i];
		at += 4 + (m->bytes ? 1 : 2) * m->inputs * m->n + (m->bias ? 4 * m->n : 0);
	}
	memcpy(s + at, rap_model_data + at, 4);
}

/* A foreign file may be well formed and hold any numbers: then it is run, within its bounds. */
static void any_numbers_stay_in_bounds(void **state) {
	fixture *f = *state;
	unsigned char *s = copy_model(f);
	const char *error;
	const rap_model *whole = rap_syntax_model(&f->arena, &error);
	uint32_t rows = (uint32_t)((const unsigned char *)whole->rows - rap_model_data);
	uint32_t matrices = rows + whole->shape.rows * whole->shape.input, chance = 1, loaded = 0;
	for (uint32_t trial = 0; trial < 40; trial++) {
		uint32_t from = trial % 2 ? rows : matrices, n = trial % 2 ? matrices - rows : 200000;
		for (uint32_t i = 0; i < n / 3; i++) {
			chance = chance * 1664525u + 1013904223u;
			s[from + (chance >> 8) % n] = (unsigned char)(chance >> 4);
		}
		for (uint32_t i = 0; i < RAP_M_COUNT && trial % 2 == 0; i++) restore_shift(s, matrices, whole, i);
		reseal(s, rap_model_data_size);
		rap_model model;
		if (rap_model_load(&model, &f->arena, s, rap_model_data_size)) continue;
		loaded++;
		digest(f, &model);
	}
	assert_int_equal(loaded, 40);
}

static void shapes_are_checked(void **state) {
	unsigned char *s = copy_model(*state);
	for (uint32_t field = 0; field < 10; field++) {
		unsigned char *at = s + RAP_MODEL_HEADER + 4 * field;
		uint32_t right = get_u32(at);
		const uint32_t wrong[] = {0, right + 4, right ^ 1, 65536, 0x7FFFFFFF, UINT32_MAX};
		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			if (field == 9 && wrong[i] <= 40) continue; /* another relation as the root is possible */
			set_u32(at, wrong[i]);
			reseal(s, rap_model_data_size);
			assert_non_null(load(s, rap_model_data_size));
		}
		set_u32(at, right);
	}
}

/* Names are handed out as they are: no control character, nothing that is not ASCII, none empty. */
static void names_are_checked(void **state) {
	unsigned char *s = copy_model(*state);
	enum { FIRST_NAME = RAP_MODEL_HEADER + 10 * 4 }; /* its length, then its letters */
	uint32_t n = s[FIRST_NAME];
	static const unsigned char wrong[] = {0, '\n', ' ', 0x7F, 0xC3};
	for (size_t i = 0; i < sizeof wrong; i++) {
		s[FIRST_NAME + n] = wrong[i];
		reseal(s, rap_model_data_size);
		assert_string_equal(load(s, rap_model_data_size), "the model's names are damaged");
	}
}

/* Rules strip bytes, whatever the last characters of a word are. */
static void lemmas_are_text(void **state) {
	fixture *f = *state;
	const char *error;
	rap_model model = *rap_syntax_model(&f->arena, &error);
	static const rap_str forms[] = {{"caf\xC3\xA9", 5}, {"\xE6\x97\xA5\xE6\x9C\xAC", 6}, {"a", 1}, {"\xF0\x9F\x8F\x9D", 4}};
	enum { N = sizeof forms / sizeof *forms };
	rap_lemma_rule *rules = RAP_NEW_ARRAY(&f->arena, rap_lemma_rule, model.rule_count);
	rap_range all = {0, N};
	model.rules = rules;
	for (uint8_t strip = 0; strip < 7; strip++) {
		rap_syntax_word out[N];
		for (uint32_t i = 0; i < model.rule_count; i++) rules[i] = (rap_lemma_rule){.strip = strip};
		rap_syntax_run(&f->arena, &model, forms, &all, 1, out);
		for (uint32_t i = 0; i < N; i++) {
			assert_true(out[i].lemma.n > 0);
			for (uint32_t at = 0; at < out[i].lemma.n;) {
				rap_character c = rap_utf8_at(out[i].lemma, at);
				assert_true(c.valid);
				at += c.n;
			}
		}
	}
}

static void kernels_agree(void **state) {
	fixture *f = *state;
	const char *error;
	rap_model model = *rap_syntax_model(&f->arena, &error);
	model.kernels = &rap_kernels_portable;
	uint64_t expected = digest(f, &model);
	for (uint32_t i = 0; (model.kernels = rap_kernels_nth(i)) != NULL; i++)
		assert_true(digest(f, &model) == expected);
}

/* The same sentence gives the same tree alone and beside others. */
static void sentences_are_independent(void **state) {
	fixture *f = *state;
	const char *error;
	const rap_model *model = rap_syntax_model(&f->arena, &error);
	enum { N = 12, TIMES = 9 };
	rap_str forms[N * TIMES];
	rap_range sentences[TIMES];
	rap_syntax_word out[N * TIMES], alone[N];
	for (uint32_t i = 0; i < N * TIMES; i++) forms[i] = (rap_str){words[i % N], (uint32_t)strlen(words[i % N])};
	for (uint32_t i = 0; i < TIMES; i++) sentences[i] = (rap_range){i * N, i * N + N - (i % 3 == 1)};
	rap_syntax_run(&f->arena, model, forms, sentences, TIMES, out);
	rap_syntax_run(&f->arena, model, forms, sentences, 1, alone);
	for (uint32_t i = 0; i < TIMES; i += 3)
		for (uint32_t k = 0; k < N; k++) {
			uint32_t head = out[i * N + k].head;
			assert_int_equal(head == RAP_NONE ? head : head - i * N, alone[k].head);
			assert_int_equal(out[i * N + k].relation, alone[k].relation);
			assert_int_equal(out[i * N + k].xpos, alone[k].xpos);
		}
}

/* What is kept of forms is forgotten when there are too many: trees do not change. */
static void many_forms_are_read(void **state) {
	fixture *f = *state;
	const char *error;
	const rap_model *model = rap_syntax_model(&f->arena, &error);
	enum { N = 12, SENTENCES = 300 };
	rap_str *forms = RAP_NEW_ARRAY(&f->arena, rap_str, N * SENTENCES);
	rap_range sentences[SENTENCES];
	rap_syntax_word *out = RAP_NEW_ARRAY(&f->arena, rap_syntax_word, N * SENTENCES), alone[N];
	for (uint32_t i = 0; i < N * SENTENCES; i++) {
		char *s = rap_arena_alloc(&f->arena, 16);
		int n = i % 3 ? snprintf(s, 16, "%s", words[i % 9]) : snprintf(s, 16, "%s%u", words[i % 9], (unsigned)i);
		forms[i] = (rap_str){s, (uint32_t)n};
	}
	for (uint32_t i = 0; i < SENTENCES; i++) sentences[i] = (rap_range){i * N, (i + 1) * N};
	rap_syntax_run(&f->arena, model, forms, sentences, SENTENCES, out);
	for (uint32_t i = 0; i < SENTENCES; i++) {
		rap_syntax_run(&f->arena, model, forms + i * N, &(rap_range){0, N}, 1, alone);
		for (uint32_t k = 0; k < N; k++) {
			uint32_t head = out[i * N + k].head;
			assert_int_equal(head == RAP_NONE ? head : head - i * N, alone[k].head);
			assert_int_equal(out[i * N + k].xpos, alone[k].xpos);
			assert_true(rap_str_equal(out[i * N + k].lemma, alone[k].lemma));
		}
	}
}

static uint32_t depth(const rap_syntax_word *w, uint32_t at, uint32_t n) {
	uint32_t steps = 0;
	for (; w[at].head != RAP_NONE && steps <= n; steps++) at = w[at].head;
	return steps;
}

/* One root, no cycle, also where a sentence is longer than the network takes at once. */
static void long_sentences_are_trees(void **state) {
	fixture *f = *state;
	const char *error;
	const rap_model *model = rap_syntax_model(&f->arena, &error);
	enum { N = 3 * RAP_SENTENCE_MAX + 5 };
	rap_str *forms = RAP_NEW_ARRAY(&f->arena, rap_str, N);
	rap_syntax_word *out = RAP_NEW_ARRAY(&f->arena, rap_syntax_word, N);
	uint32_t roots = 0;
	for (uint32_t i = 0; i < N; i++) {
		const char *w = words[i * i % 16];
		forms[i] = (rap_str){w, (uint32_t)strlen(w)};
	}
	rap_range all = {0, N};
	rap_syntax_run(&f->arena, model, forms, &all, 1, out);
	for (uint32_t i = 0; i < N; i++) {
		roots += out[i].head == RAP_NONE;
		assert_true(depth(out, i, N) <= N);
	}
	assert_int_equal(roots, 1);
}

/* Whatever the scores: a tree. */
static void any_scores_give_a_tree(void **state) {
	fixture *f = *state;
	uint32_t chance = 7;
	for (uint32_t trial = 0; trial < 3000; trial++) {
		uint32_t n = 1 + trial % 23, head[23], mark[46], roots = 0;
		int32_t *scores = RAP_NEW_ARRAY(&f->arena, int32_t, n * (n + 1));
		for (uint32_t i = 0; i < n * (n + 1); i++) {
			chance = chance * 1664525u + 1013904223u;
			scores[i] = trial % 3 ? (int32_t)chance : (int32_t)(chance >> 30); /* many ties */
		}
		rap_tree_decode(rap_kernels_best(), scores, n, head, mark);
		for (uint32_t i = 0; i < n; i++) {
			uint32_t at = i, steps = 0;
			for (; head[at] != 0 && steps <= n; steps++) at = head[at] - 1;
			assert_true(steps < n);
			roots += head[i] == 0;
		}
		assert_int_equal(roots, 1);
	}
}

static void assert_str(rap_str s, const char *expected) {
	assert_int_equal(s.n, strlen(expected));
	assert_memory_equal(s.s, expected, s.n);
}

/* Whatever the network says, a name begins before it goes on. */
static void names_begin(void **state) {
	fixture *f = *state;
	const char *error;
	const rap_model *model = rap_syntax_model(&f->arena, &error);
	rap_model wild = *model; /* biases that make many words the inside of some name */
	int32_t bias[RAP_BLOCK] = {0};
	int32_t offset[RAP_BLOCK];
	enum { N = 240 };
	rap_str forms[N];
	rap_syntax_word out[N];
	uint32_t inside = 0;
	for (uint32_t i = 0; i < N; i++) forms[i] = (rap_str){words[i * i % 16], (uint32_t)strlen(words[i * i % 16])};
	memcpy(bias, model->matrix[RAP_M_NAME].bias, sizeof bias);
	memcpy(offset, model->matrix[RAP_M_NAME].offset, sizeof offset);
	for (uint32_t k = 2; k < model->shape.name_tags; k += 2) bias[k] += 1 << 16, offset[k] += 1 << 16;
	wild.matrix[RAP_M_NAME].bias = bias;
	wild.matrix[RAP_M_NAME].offset = offset;
	rap_syntax_run(&f->arena, &wild, forms, &(rap_range){0, N}, 1, out);
	for (uint32_t i = 0; i < N; i++) {
		uint8_t tag = out[i].name, before = i ? out[i - 1].name : 0;
		if (tag == 0 || tag % 2 == 1) continue;
		inside++;
		assert_true(before == tag || before == tag - 1);
	}
	assert_true(inside > 0);
}

/* Plain sentences that any model worth compiling in gets right. */
static void reads_a_sentence(void **state) {
	static const struct { const char *form, *upos, *lemma, *relation, *feats, *name; uint32_t head; } rows[] = {
		{"The", "DET", "the", "det", "Definite=Def|PronType=Art", "O", 2},
		{"ministers", "NOUN", "minister", "nsubj", "Number=Plur", "O", 3},
		{"met", "VERB", "meet", "root", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "O", 0},
		{"Kofi", "PROPN", "Kofi", "obj", "Number=Sing", "B-PER", 3},
		{"Annan", "PROPN", "Annan", "flat", "Number=Sing", "I-PER", 4},
		{"in", "ADP", "in", "case", "_", "O", 7},
		{"Geneva", "PROPN", "Geneva", "obl", "Number=Sing", "B-LOC", 3},
		{".", "PUNCT", ".", "punct", "_", "O", 3},
	};
	enum { N = sizeof rows / sizeof *rows };
	fixture *f = *state;
	const char *error;
	const rap_model *model = rap_syntax_model(&f->arena, &error);
	rap_str forms[N];
	rap_syntax_word out[N];
	for (uint32_t i = 0; i < N; i++) forms[i] = (rap_str){rows[i].form, (uint32_t)strlen(rows[i].form)};
	rap_range all = {0, N};
	rap_syntax_run(&f->arena, model, forms, &all, 1, out);
	for (uint32_t i = 0; i < N; i++) {
		assert_int_equal(out[i].head == RAP_NONE ? 0 : out[i].head + 1, rows[i].head);
		assert_str(model->upos.name[out[i].upos], rows[i].upos);
		assert_str(model->relation.name[out[i].relation], rows[i].relation);
		assert_str(model->feats_name[out[i].feats], rows[i].feats);
		assert_str(model->name_tag.name[out[i].name], rows[i].name);
		assert_str(out[i].lemma, rows[i].lemma);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whole_model_loads, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(header_is_checked, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(truncations_are_refused, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(flipped_bits_are_refused, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(any_numbers_stay_in_bounds, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(shapes_are_checked, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(names_are_checked, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(lemmas_are_text, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(kernels_agree, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(sentences_are_independent, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(many_forms_are_read, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(long_sentences_are_trees, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(any_scores_give_a_tree, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(names_begin, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(reads_a_sentence, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
