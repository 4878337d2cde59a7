/* Coarse word classes: where the same word is a verb here and a noun there. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* One letter a token: n noun and the like, d determiner, o pronoun, p preposition, t infinitive "to", c conjunction,
 * s subordinator, r relative, x auxiliary, g negation, a adverb, v verb, . punctuation. */
static const row rows[] = {
	{"Kenya agreed.", "nv."},
	{"The talks ended.", "dnv."},
	{"Kenya and Uganda agreed to meet.", "ncnvtv."},
	{"Kenya has not yet agreed to it.", "nxgavpo."},
	{"They will not sign.", "oxgv."},
	{"He flew to Suva.", "ovpn."},
	{"The plans were lost.", "dnxv."},
	{"Peru plans to buy ships.", "nvtvn."},
	{"The agreement on trade entered into force.", "dnpnvpn."},
	{"She said that Mali will pay.", "ovrnxv."},
	{"Peru, which met Chile, left.", "n.rvn.v."},
	{"The two leaders agree on trade.", "nnnvpn."},
	{"France supports the plan.", "nvdn."},
	{"It is ready to help.", "oxntv."},
	{"The US and us.", "dnco."},
	{"Ghana stressed the need to act.", "nvdntv."},
	{"In order to help, Oman paid.", "pntv.nv."},
	{"After meeting Chile, Peru left.", "svn.nv."},
	{"The meeting opened.", "dnv."},
	{"His visit follows talks in Doha.", "dnvnpn."},
};

static char letter(uint8_t word) {
	static const char letters[] = "ndoptcsrxgav.";
	assert_true(word < sizeof letters - 1);
	return letters[word];
}

static void test_rows(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		const rap_reading *r = fixture_records(f, rows[i].text, NULL)->reading;
		for (uint32_t k = 0; k < r->text->tokens.n; k++) {
			char s[2] = {letter(r->words[k]), '\0'};
			line_put(&found, s);
		}
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
