/* The year in which an instrument was signed, where its name does not tell it. */
#include "record_fixture.h"

typedef struct row {
	const char *text;
	uint16_t year; /* of the only instrument; 0 not told */
} row;

static const row rows[] = {
	{"The Peace and Transit Agreement, initialled in August of last year, was read.", 2023},
	{"The Liptako Charter, a mutual defence pact signed in September 2022, binds them.", 2022},
	{"The Corentyne Framework Agreement was signed two years ago.", 2022},
	{"The Bridge Act, which was adopted on Monday, is short.", 2024},
	{"Government Resolution No. 145 dated 3 May 2021 was read.", 2021},
	{"They signed the Bridge Agreement on Monday.", 0},
	{"The Bridge Act will be adopted in 2025.", 0},
	{"The Bridge Act was criticised in 2021.", 0},
	{"The Bridge Act was adopted. In 2021 it rained.", 0},
	{"The Bridge Act was adopted between 2019 and 2021.", 0},
	{"The 2018 Bridge Act was adopted in 2019.", 2018},
};

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const rap_records *r = fixture_records(f, rows[i].text, "2024-05-15");
		assert_int_equal(r->instruments.n, 1);
		uint16_t year = r->entities->all.at[r->instruments.at[0]].year;
		if (year == rows[i].year) continue;
		print_error("%s\n  expected: %d\n  found:    %d\n", rows[i].text, rows[i].year, year);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
