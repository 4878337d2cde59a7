/* The family and the given name within names of all traditions; nothing where nothing tells. */
#include "support.h"

#include <stdio.h>

typedef struct row {
	const char *name, *called; /* called: the word by which the text calls the person elsewhere, or NULL */
	const char *expected;	   /* "family|given" */
} row;

static const row family_first[] = {
	{"Chun Young Hee", NULL, "Chun|Young Hee"},
	{"Chun Young-hee", NULL, "Chun|Young-hee"},
	{"Kim Yung-ho", NULL, "Kim|Yung-ho"},
	{"Shin Wonsik", NULL, "Shin|Wonsik"},
	{"Do Sang-wook", NULL, "Do|Sang-wook"},
	{"Ri Chol Gun", NULL, "Ri|Chol Gun"},
	{"Namgung Hye-rin", NULL, "Namgung|Hye-rin"},
	{"Wang Zhiming", NULL, "Wang|Zhiming"},
	{"Li Wei", NULL, "Li|Wei"},
	{"Ouyang Meilin", NULL, "Ouyang|Meilin"},
	{"Tsai Chung-han", NULL, "Tsai|Chung-han"},
	{"Nguyen Thi Bich Hang", NULL, "Nguyen|Thi Bich Hang"},
	{"Phạm Đức Long", NULL, "Phạm|Đức Long"},
	{"Prak Vuthea", NULL, "Prak|Vuthea"},
	{"Sato Kenji", NULL, "Sato|Kenji"},
	{"Hatanaka Yoshinori", NULL, "Hatanaka|Yoshinori"},
	{"Kovács Judit", NULL, "Kovács|Judit"},
	{"Orbán Viktor", NULL, "Orbán|Viktor"},
};

static const row family_last[] = {
	{"Yung-ho Kim", NULL, "Kim|Yung-ho"},
	{"Linh Tran", NULL, "Tran|Linh"},
	{"Grace Kim", NULL, "Kim|Grace"},
	{"Kim Campbell", NULL, "Campbell|Kim"},
	{"Kenji Sato", NULL, "Sato|Kenji"},
	{"Viktor Orbán", NULL, "Orbán|Viktor"},
	{"Walter Pemberton", NULL, "Pemberton|Walter"},
	{"Joseph R. Marlow, Jr.", NULL, "Marlow|Joseph R."},
	{"Robert Santos III", NULL, "Santos|Robert"},
	{"J. Edgar Whitfield", "Whitfield", "Whitfield|J. Edgar"},
	{"Franklin “Buddy” Harper", NULL, "Harper|Franklin"},
	{"Annegret Kramp-Hoffmann", NULL, "Kramp-Hoffmann|Annegret"},
	{"Jan van der Meulen", NULL, "van der Meulen|Jan"},
	{"Ursula von der Heide", NULL, "von der Heide|Ursula"},
	{"Giulia D'Amico", NULL, "D'Amico|Giulia"},
	{"Joost ten Brinke", NULL, "ten Brinke|Joost"},
	{"Salim al-Harthy", NULL, "al-Harthy|Salim"},
	{"Zhandos MUKHTAROV", NULL, "MUKHTAROV|Zhandos"},
	{"KITAZAWA Reiko", NULL, "KITAZAWA|Reiko"},
	{"Gëzim Hoxhallari", "Hoxhallari", "Hoxhallari|Gëzim"},
};

static const row compound[] = {
	{"Julián Ospina Rey", NULL, "Ospina Rey|Julián"},
	{"José Luis Rodríguez Zamora", NULL, "Rodríguez Zamora|José Luis"},
	{"María del Carmen Olmedo", NULL, "Olmedo|María del Carmen"},
	{"Luís de Sousa e Castro", NULL, "de Sousa e Castro|Luís"},
	{"Ana Pereira Coutinho", NULL, "Pereira Coutinho|Ana"},
	{"Vargas Montero", NULL, "Vargas Montero|"},
	{"Audomira Martínez Zapata", NULL, "Martínez Zapata|Audomira"},
	{"Nguyen Phu Trong", NULL, "Nguyen|Phu Trong"},
	{"Jon Whitcombe", NULL, "Whitcombe|Jon"},
	{"Jennifer Lynn Moore", NULL, "Moore|Jennifer Lynn"},
	{"Khalid bin Rashid al-Suwaidi", NULL, "al-Suwaidi|Khalid"},
	{"Turki bin Nawaf Al Saud", NULL, "Al Saud|Turki"},
	{"Amna bint Yousef Al Ketbi", NULL, "Al Ketbi|Amna"},
	{"Azman bin Haji Yusof", NULL, "|Azman"},
	{"Abdul Bari Haqjoo", NULL, "Haqjoo|Abdul Bari"},
	{"Hossam Abdel Raouf el-Menshawy", NULL, "el-Menshawy|Hossam Abdel Raouf"},
};

static const row untold[] = {
	{"Suhartono", NULL, "|"},
	{"Kvarme Ullen", "Kvarme", "|"}, /* a family name, or one as of Thais and Lao */
	{"Tun Zaw Oo", NULL, "|"},
	{"Rakvan Ubreti", NULL, "|"},
	{"S. Venkatraghan", NULL, "|"},
	{"Okonkwo", NULL, "Okonkwo|"},
	{"Frédéric", NULL, "|Frédéric"},
};

static rap_range range_of(const fixture *f, const char *words) {
	rap_range found = {0, 0};
	for (uint32_t k = 0; words != NULL && k < f->text->tokens.n; k++)
		if (rap_str_equal(rap_token_str(f->text, k), (rap_str){words, (uint32_t)strlen(words)})) found = (rap_range){k, k + 1};
	return found;
}

static const char *part(fixture *f, rap_range tokens) { return rap_range_empty(tokens) ? "" : fixture_words(f, tokens); }

static int check(fixture *f, const row *rows, size_t n) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) {
		char found[256];
		fixture_read(f, rows[i].name, true);
		rap_name_parts parts =
			rap_person_parts(f->text, f->marks, (rap_range){0, f->text->tokens.n}, range_of(f, rows[i].called));
		snprintf(found, sizeof found, "%s|%s", part(f, parts.family), part(f, parts.given));
		if (strcmp(found, rows[i].expected) == 0) continue;
		print_error("%s\n  expected: %s\n  found:    %s\n", rows[i].name, rows[i].expected, found);
		wrong++;
	}
	return wrong;
}

#define CHECK(name, rows) \
	static void name(void **state) { assert_int_equal(check(*state, rows, sizeof(rows) / sizeof *(rows)), 0); }

CHECK(test_family_first, family_first)
CHECK(test_family_last, family_last)
CHECK(test_compound, compound)
CHECK(test_untold, untold)

/* Whatever the words, both parts lie within the name and apart from each other. */
static void test_hostile(void **state) {
	static const char *const names[] = {
		"-", "al", "al-", "bin bin bin", "“", "“” “”", "A. B. C. D. E. F. G. H. I. J.", "Jr.", "Jr. Jr.", "Abdul", "Abdul-", "al al al al al al al",
		"Kim-Kim-Kim", "- Kim", "Kim ,", "VAN VAN VAN", "Abdul Abdul Abdul", "a b c d e f g h i j k l m n o p q r s t", ""};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		fixture_read(f, names[i], true);
		rap_range name = {0, f->text->tokens.n};
		rap_name_parts parts = rap_person_parts(f->text, f->marks, name, (rap_range){0, 0});
		assert_true(rap_range_empty(parts.family) || rap_range_within(parts.family, name));
		assert_true(rap_range_empty(parts.given) || rap_range_within(parts.given, name));
		assert_false(!rap_range_empty(parts.family) && !rap_range_empty(parts.given) && rap_range_overlap(parts.family, parts.given));
	}
}

int main(void) {
#define PARTS_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		PARTS_TEST(test_family_first), PARTS_TEST(test_family_last), PARTS_TEST(test_compound),
		PARTS_TEST(test_untold),	   PARTS_TEST(test_hostile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
