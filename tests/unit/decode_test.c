/* Bytes to clean text and back. */
#include "text_checks.h"

static rap_text *read_bytes(fixture *f, const char *bytes, size_t n, bool plain) {
	rap_str raw = rap_arena_copy(&f->arena, bytes, n);
	f->text = rap_text_read(&f->arena, f->lexicon, raw, &(rap_text_options){.plain = plain});
	return f->text;
}

typedef struct clean_case {
	const char *bytes;
	uint32_t n; /* 0: up to the NUL */
	const char *clean;
	uint32_t invalid;
} clean_case;

static const clean_case cases[] = {
	{"", 0, "", 0},
	{" \t\n ", 0, "", 0},
	{"plain words", 0, "plain words", 0},
	{"two  spaces\tand a tab", 0, "two spaces and a tab", 0},
	{"\xEF\xBB\xBFwith a mark", 0, "with a mark", 0},
	{"a\xEF\xBB\xBF" "b", 0, "ab", 0},
	{"one\r\ntwo", 0, "one two", 0},
	{"one\rtwo", 0, "one two", 0},
	{"one\r\n\r\ntwo", 0, "one\ntwo", 0},
	{"one\f\ftwo", 0, "one\ntwo", 0},
	{"one\xC2\x85\xE2\x80\xA8two", 0, "one\ntwo", 0},
	{"one\0two", 7, "one two", 0},
	{"one\x01\x1B\x7Ftwo", 0, "one two", 0},
	{"one\xC2\xA0two", 0, "one two", 0},
	{"one\xE2\x80\x89\xE3\x80\x80two", 0, "one two", 0},
	{"zero\xE2\x80\x8Bwidth\xE2\x80\x8D\xE2\x81\xA0s", 0, "zerowidths", 0},
	{"co\xC2\xADoperation", 0, "cooperation", 0},
	{"co\xC2\xAD\noperation", 0, "cooperation", 0},
	{"co\xC2\xAD\r\n  operation", 0, "cooperation", 0},
	{"left\xE2\x80\x8Eright\xE2\x80\x8F", 0, "leftright", 0},
	{"“curly” ‘quotes’", 0, "“curly” ‘quotes’", 0},
	{"e\xCC\x81lan", 0, "élan", 0},
	{"Tu\xCC\x88rkiye", 0, "Türkiye", 0},
	{"a \xCC\x81 alone", 0, "a \xCC\x81 alone", 0},
	{"q\xCC\xA3\xCC\x87", 0, "q\xCC\xA3\xCC\x87", 0},
	{"q\xCC\x87\xCC\xA3", 0, "q\xCC\xA3\xCC\x87", 0},
	{"\xE2\x84\xAB", 0, "Å", 0},
	{"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 0, "한", 0},
	{"\xEF\xAC\x81", 0, "\xEF\xAC\x81", 0}, /* the ligature fi is no NFC matter */
	{"\xF0\x9D\x85\xA0", 0, "\xF0\x9D\x85\x98\xF0\x9D\x85\xA5\xF0\x9D\x85\xAE", 0}, /* grows by NFC */
	{"caf\xE9 now", 0, "caf\xEF\xBF\xBD now", 1},
	{"\xC0\xAF", 0, "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
	{"\xE2\x82", 0, "\xEF\xBF\xBD", 1},
	{"\xE2\x82x", 0, "\xEF\xBF\xBDx", 1},
	{"\xF0\x9F\x98", 0, "\xEF\xBF\xBD", 1},
	{"\xF0\x80\x80\xAF", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
	{"\xED\xA0\x80", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
	{"\xF4\x90\x80\x80", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
	{"\xFE\xFF", 0, "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
	{"a\x80" "b", 0, "a\xEF\xBF\xBD" "b", 1},
	{"\xEF\xBF\xBD", 0, "\xEF\xBF\xBD", 0},
	{"한국과 中国", 0, "한국과 中国", 0},
	{"\xF0\x9F\x98\x80 so", 0, "\xF0\x9F\x98\x80 so", 0},
};

static void cleans_bytes(void **state) {
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t n = cases[i].n ? cases[i].n : strlen(cases[i].bytes);
		const rap_text *t = read_bytes(*state, cases[i].bytes, n, true);
		assert_string_equal(t->clean.s, cases[i].clean);
		assert_int_equal(t->invalid_sequences, cases[i].invalid);
		assert_null(broken(t));
	}
}

typedef struct way_case {
	const char *bytes;
	const char *clean; /* a piece of the clean text */
	const char *raw;   /* the bytes it came from */
} way_case;

static const way_case ways[] = {
	{"see the talks now", "talks", "talks"},
	{"\xEF\xBB\xBFsee the talks", "see", "see"},
	{"one\r\ntwo three", "two", "two"},
	{"one\r\ntwo three", "one two", "one\r\ntwo"},
	{"one \t  two", "one two", "one \t  two"},
	{"a\xC2\xA0z", "a z", "a\xC2\xA0z"},
	{"the Tu\xCC\x88rkiye side", "Türkiye", "Tu\xCC\x88rkiye"},
	{"the Tu\xCC\x88rkiye side", "ürkiye", "u\xCC\x88rkiye"},
	{"the Tu\xCC\x88rkiye side", "side", "side"},
	{"co\xC2\xADoperate x", "cooperate", "co\xC2\xADoperate"},
	{"co\xC2\xADoperate x", "x", "x"},
	{"co\xC2\xAD\noperate x", "cooperate", "co\xC2\xAD\noperate"},
	{"b\xE2\x80\x8B" "c d", "c", "c"},
	{"caf\xE9 au lait", "caf\xEF\xBF\xBD", "caf\xE9"},
	{"caf\xE9 au lait", "lait", "lait"},
	{"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB x", "한", "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"},
	{"Łódź Łódź!", "Łódź!", "Łódź!"},
	{"“so” it is", "so", "so"},
};

static void finds_the_way_back(void **state) {
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		const rap_text *t = read_bytes(*state, ways[i].bytes, strlen(ways[i].bytes), true);
		const char *at = strstr(t->clean.s, ways[i].clean);
		assert_non_null(at);
		uint32_t start = (uint32_t)(at - t->clean.s);
		rap_range raw = rap_text_raw(t, (rap_range){start, start + (uint32_t)strlen(ways[i].clean)});
		assert_int_equal(raw.end - raw.start, strlen(ways[i].raw));
		assert_memory_equal(t->raw.s + raw.start, ways[i].raw, raw.end - raw.start);
	}
}

/* A range that begins or ends inside a character stands for the whole of it. */
static void rounds_to_characters(void **state) {
	const rap_text *t = read_bytes(*state, "aéb", 4, true);
	rap_range raw = rap_text_raw(t, (rap_range){2, 3});
	assert_int_equal(raw.start, 1);
	assert_int_equal(raw.end, 3);
	raw = rap_text_raw(t, (rap_range){2, 2});
	assert_int_equal(raw.end - raw.start, 0);
}

/* Reading a token's raw bytes again gives the token's text. */
static void check_round_trip(fixture *f, const char *bytes, size_t n) {
	const rap_text *t = read_bytes(f, bytes, n, true);
	for (uint32_t i = 0; i < t->tokens.n; i++) {
		rap_range raw = rap_text_raw(t, (rap_range){t->tokens.at[i].start, t->tokens.at[i].end});
		rap_str word = rap_token_str(t, i);
		const rap_text *again = read_bytes(f, t->raw.s + raw.start, raw.end - raw.start, true);
		assert_int_equal(again->clean.n, word.n);
		assert_memory_equal(again->clean.s, word.s, word.n);
	}
}

static void raw_bytes_give_tokens_back(void **state) {
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_round_trip(*state, cases[i].bytes, cases[i].n ? cases[i].n : strlen(cases[i].bytes));
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) check_round_trip(*state, ways[i].bytes, strlen(ways[i].bytes));
}

/* Every pair and many triples of bytes. */
static void survives_all_short_inputs(void **state) {
	fixture *f = *state;
	for (uint32_t k = 0; k < 0x10000; k++) {
		char bytes[4] = {(char)(k >> 8), (char)k, (char)(k * 7 >> 3), 'x'};
		const rap_text *t = read_bytes(f, bytes, 2 + (k & 1) * 2, true);
		if (broken(t)) fail_msg("%02x %02x: %s", k >> 8, k & 0xFF, broken(t));
		if (k % 1024 == 0) rap_arena_free(&f->arena);
	}
}

/* Plain ASCII is one stretch: no origin for every word. */
static void plain_text_has_few_origins(void **state) {
	const char *text = "The two sides met in Rome on Monday. They agreed to meet again.\nThe talks went on.";
	const rap_text *t = read_bytes(*state, text, strlen(text), true);
	assert_int_equal(t->origins.n, 1);
}

/* A thousand marks on one letter. */
static void survives_towers_of_marks(void **state) {
	fixture *f = *state;
	uint32_t n = 1u << 16;
	char *s = rap_arena_alloc(&f->arena, n + 1);
	s[0] = 'a';
	for (uint32_t i = 1; i + 1 < n; i += 2) memcpy(s + i, i % 4 == 1 ? "\xCC\x81" : "\xCC\xA3", 2);
	const rap_text *t = read_bytes(f, s, n - 1, true);
	assert_null(broken(t));
	assert_int_equal(t->invalid_sequences, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(cleans_bytes, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(finds_the_way_back, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(rounds_to_characters, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(raw_bytes_give_tokens_back, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(survives_all_short_inputs, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(plain_text_has_few_origins, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(survives_towers_of_marks, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
