#include "lexicon_fixture.h"

#include "support.h"

static const table_text tables[] = {
	{RAP_LEX_function, "form\tkind\nus\tpron\nwho\trel\na\tdet\nin\tprep\n"},
	{RAP_LEX_state, "value\tname\tadjective\tcapital\n"
	                "US\tUnited States|US|U.S.\tAmerican\tWashington\n"
	                "GE\tGeorgia*\tGeorgian\t\n"
	                "SZ\teSwatini\t\t\n"
	                "KR\tSouth Korea\tKorean\t\n"},
	{RAP_LEX_organization, "form\tkind\tvalue\nWHO\tinternational\tWorld Health Organization\n"
	                       "al-Qaida\tmovement\t\nUS Congress\tnational\t\nUN Security Council\tinternational\t\nUN\tinternational\t\n"},
	{RAP_LEX_title, "form\tkind\npresident\toffice\nvice president\toffice\nvice\tmodifier\nvice-chair\toffice\n"
	                "minister\toffice\nforeign minister\toffice\nminister of state for trade\toffice\n"},
	{RAP_LEX_calendar, "form\tkind\tvalue\nMarch*\tmonth\t3\nMay Day\tdeictic\t0\n"},
	{RAP_LEX_meeting, "form\tkind\nfollow-up\tsession\ntop-level round-table talk/N\ttalks\n"},
};

/* The text floor in small: a line is a sentence. */
static rap_text *read_lines(fixture *f, const char *lines) {
	rap_text *text = RAP_NEW(&f->arena, rap_text);
	text->clean = (rap_str){lines, (uint32_t)strlen(lines)};
	uint32_t at = 0;
	rap_token token;
	for (uint32_t start = 0; rap_token_next(text->clean, &at, rap_period_kept, NULL, &token);) {
		char key[RAP_LEXICON_KEY_MAX];
		uint32_t n = rap_lexicon_key((rap_str){lines + token.start, token.end - token.start}, key, sizeof key);
		bool broken = token.start > 0 && lines[token.start - 1] == '\n';
		if (broken || text->sentences.n == 0) {
			start = text->tokens.n;
			rap_vec_push(&f->arena, &text->sentences)->tokens.start = start;
		}
		token.word = rap_lexicon_word(f->lexicon, key, n);
		*rap_vec_push(&f->arena, &text->tokens) = token;
		text->sentences.at[text->sentences.n - 1].tokens.end = text->tokens.n;
	}
	return text;
}

static int setup(void **state) {
	if (fixture_setup(state) != 0) return -1;
	fixture *f = *state;
	f->lexicon = compile_tables(&f->arena, tables, sizeof tables / sizeof *tables);
	return f->lexicon == NULL ? -1 : 0;
}

/* "first-end:value" of every mark, the class told by the value. */
static const char *marks_of(fixture *f, const char *lines) {
	f->text = read_lines(f, lines);
	f->marks = rap_marks_make(&f->arena, f->lexicon, f->text);
	static char list[1000];
	size_t n = 0;
	list[0] = '\0';
	for (uint32_t i = 0; i < f->marks->all.n; i++) {
		const rap_mark *mark = &f->marks->all.at[i];
		rap_str value = rap_lexicon_value(f->lexicon, mark->entry->value);
		n += (size_t)snprintf(list + n, sizeof list - n, "%s%u-%u:%s", n > 0 ? " " : "", (unsigned)mark->tokens.start,
			(unsigned)mark->tokens.end, value.s);
		assert_true(n < sizeof list);
	}
	return list;
}

static void marks_what_stands_there(void **state) {
	static const struct {
		const char *lines, *marks;
	} rows[] = {
		/* nothing */
		{"", ""},
		{"zebra", ""},
		/* case: capitals only, capitalised, any */
		{"US U.S. us Us", "0-1:us 0-1:US 1-2:us 1-2:US 2-3:us 3-4:us"},
		{"WHO who Who", "0-1:who 0-1:World Health Organization 1-2:who 2-3:who"},
		{"georgia Georgia GEORGIA", "1-2:GE 2-3:GE"},
		{"president President PRESIDENT", "0-1:president 1-2:president 2-3:president"},
		{"march March", "1-2:3"},
		{"may Day May day May Day", "2-4:0 4-6:0"},
		{"eSwatini eswatini ESWATINI", "0-1:SZ 1-2:SZ 2-3:SZ"},
		{"al-Qaida Al-Qaida AL-QAIDA al-qaida", "0-3:al-Qaida 3-6:al-Qaida 6-9:al-Qaida"},
		{"told us Congress", "1-2:us"},
		{"US Congress", "0-1:us 0-1:US 0-2:US Congress"},
		{"THE US AND SOUTH KOREA", "1-2:us 1-2:US 3-5:KR"},
		/* all lengths, the longest first within a class */
		{"vice president", "0-2:vice president 0-1:vice 1-2:president"},
		{"UN Security Council", "0-3:UN Security Council 0-1:UN"},
		{"minister of state for health", "0-1:minister"},
		{"minister of state for trade", "0-5:minister of state for trade 0-1:minister"},
		/* hyphens: optional for a form with a space, demanded by a form with a hyphen */
		{"vice-president", "0-3:vice president 0-1:vice 2-3:president"},
		{"vice\xe2\x80\x93president", "0-3:vice president 0-1:vice 2-3:president"},
		{"vice - president", "0-1:vice 2-3:president"},
		{"vice-chair", "0-3:vice-chair 0-1:vice"},
		{"vice chair", "0-1:vice"},
		{"follow-up follow up", "0-3:follow-up"},
		{"top-level-round-table-talks", "0-9:top-level round-table talk"},
		{"top level round-table talks", ""},
		/* writing: diacritics and periods do not matter */
		{"S\xc3\xb3uth K\xc3\xb3rea", "0-2:KR"},
		/* a phrase stays in its sentence */
		{"vice\npresident", "0-1:vice 1-2:president"},
		{"vice-\npresident", "0-1:vice 2-3:president"},
		{"South\nKorea South Korea", "2-4:KR"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) assert_string_equal(marks_of(*state, rows[i].lines), rows[i].marks);
}

static void indexes_marks_by_token(void **state) {
	fixture *f = *state;
	marks_of(f, "zebra\nvice president in zebra\nzebra");
	static const uint32_t first[] = {0, 0, 2, 3, 4, 4, 4};
	assert_int_equal(f->text->tokens.n + 1, sizeof first / sizeof *first);
	for (uint32_t i = 0; i <= f->text->tokens.n; i++) assert_int_equal(f->marks->first[i], first[i]);
}

static void tokens_outside_sentences_have_no_marks(void **state) {
	fixture *f = *state;
	f->text = read_lines(f, "president\npresident\npresident");
	f->text->sentences.at[0] = f->text->sentences.at[1];
	f->text->sentences.n = 1;
	f->marks = rap_marks_make(&f->arena, f->lexicon, f->text);
	static const uint32_t first[] = {0, 0, 1, 1};
	for (uint32_t i = 0; i < 4; i++) assert_int_equal(f->marks->first[i], first[i]);
}

static void finds_the_longest_at_a_token(void **state) {
	fixture *f = *state;
	marks_of(f, "the vice president in March");
	const rap_mark *mark = rap_mark_at(f->marks, 1, RAP_LEX_title);
	assert_non_null(mark);
	assert_int_equal(mark->tokens.end, 3);
	mark = rap_mark_kind_at(f->marks, 1, RAP_LEX_title_modifier);
	assert_non_null(mark);
	assert_int_equal(mark->tokens.end, 2);
	assert_null(rap_mark_at(f->marks, 1, RAP_LEX_calendar));
	assert_null(rap_mark_at(f->marks, 0, RAP_LEX_title));
	assert_null(rap_mark_kind_at(f->marks, 1, RAP_LEX_title_field));
	assert_non_null(rap_mark_kind_at(f->marks, 4, RAP_LEX_calendar_month));
}

static void finds_the_longest_before_a_token(void **state) {
	fixture *f = *state;
	marks_of(f, "the vice president in March");
	const rap_mark *mark = rap_mark_before(f->marks, 3, RAP_LEX_title);
	assert_non_null(mark);
	assert_int_equal(mark->tokens.start, 1);
	mark = rap_mark_before(f->marks, 2, RAP_LEX_title);
	assert_non_null(mark);
	assert_int_equal(mark->tokens.end, 2);
	assert_null(rap_mark_before(f->marks, 4, RAP_LEX_title));
	assert_null(rap_mark_before(f->marks, 0, RAP_LEX_title));
	assert_non_null(rap_mark_before(f->marks, 5, RAP_LEX_calendar));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(marks_what_stands_there, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(indexes_marks_by_token, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(tokens_outside_sentences_have_no_marks, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(finds_the_longest_at_a_token, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(finds_the_longest_before_a_token, setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
