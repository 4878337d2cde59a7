/* Words for parties already named: which they are, and how many they say. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "the two sides/2": the words and their number, 0 where none is said; several are separated by "; ". */
static const row rows[] = {
	{"The two sides agreed.", "The two sides/2"},
	{"Both ministers agreed.", "Both ministers/2"},
	{"The sides agreed.", "The sides/0"},
	{"All three countries agreed.", "All three countries/3"},
	{"Our two nations agreed.", "Our two nations/2"},
	{"Both sides agreed, and the three leaders left.", "Both sides/2; the three leaders/3"},
	{"The pair met again.", "The pair/2"},
	{"The trio met again.", "The trio/3"},
	{"Each side kept its word.", "Each side/0"},
	{"Neither party kept its word.", "Neither party/2"},
	{"Either government may leave.", "Either government/2"},
	{"The two neighboring countries agreed.", "The two neighboring countries/2"},
	{"The two foreign ministers agreed.", "The two foreign ministers/2"},
	{"The participants agreed.", "The participants/0"},
	{"The five member states agreed.", "The five member states/5"},
	{"Their governments agreed.", "Their governments/0"},
	{"The heads of state agreed.", "The heads of state/0"},
	{"The 27 leaders agreed.", "The 27 leaders/27"},
	{"The four delegations agreed.", "The four delegations/4"},
	{"Both heads of government agreed.", "Both heads of government/2"},
	{"Trade between the two grew.", "the two/2"},
	{"Ministers from Asia agreed.", ""},
	{"The side agreed.", ""},
	{"The minister agreed.", ""},
	{"They agreed.", ""},
	{"Parties came and went.", ""},
	{"The United States agreed.", ""},
	{"The two ships collided.", ""},
	{"The two ferries of the countries collided.", "the countries/0"},
	{"The two days passed.", ""},
	{"The two new ships collided.", ""},
	{"The 27 years passed.", ""},
	{"The talks between the two, held in Suva, ended.", "the two/2"},
	{"The three discussed trade.", "The three/3"},
	{"In 2024 leaders came and went.", ""},
	{"12 ministers came and went.", ""},
	{"Prime ministers came and went.", ""},
	{"Heads of state came and went.", ""},
	{"The prime ministers agreed.", "The prime ministers/0"},
	{"Both foreign ministers agreed.", "Both foreign ministers/2"},
	{"The co-chairs agreed.", "The co-chairs/0"},
	{"The two co-chairmen agreed.", "The two co-chairmen/2"},
	{"The two chairs broke.", ""},
};

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		rap_mention_list list = {0};
		fixture_read(f, rows[i].text, true);
		rap_groups_find(&f->arena, f->text, f->marks, &list);
		for (uint32_t k = 0; k < list.all.n; k++) {
			assert_int_equal(list.all.at[k].type, RAP_MENTION_GROUP);
			if (found.n > 0) line_put(&found, "; ");
			line_put_words(&found, f->text, list.all.at[k].tokens);
			line_put_number(&found, "/", list.all.at[k].count);
		}
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

/* Whether it is persons or sides decides for whom it stands. */
static void test_kinds(void **state) {
	static const struct {
		const char *text;
		uint8_t kind;
	} cases[] = {
		{"The two sides agreed.", RAP_LEX_group_sides},
		{"The two envoys agreed.", RAP_LEX_group_persons},
		{"The two agreed.", RAP_LEX_group_alone},
		{"Both prime ministers agreed.", RAP_LEX_group_persons},
		{"The two capitals agreed.", RAP_LEX_group_sides},
	};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		rap_mention_list list = {0};
		fixture_read(f, cases[i].text, true);
		rap_groups_find(&f->arena, f->text, f->marks, &list);
		assert_int_equal(list.all.n, 1);
		assert_int_equal(list.all.at[0].kind, cases[i].kind);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_kinds, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
