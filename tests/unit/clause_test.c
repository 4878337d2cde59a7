/* The clause reader: verb groups, what stands before them as subject, how far they reach. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "Kenya|agreed|to pay" for each clause: subject, verb group, complement, then what is known of it in brackets:
 * inf(initive), ger(und), part(iciple), coord(inated), rel(ative), neg(ative), pass(ive), perf(ect), prog(ressive),
 * modal, to (be to), past. */
static const row rows[] = {
	{"Kenya agreed to pay the fee.", "Kenya|agreed|to pay the fee[past] |to pay|the fee[inf]"},
	{"The two sides will meet in Suva.", "The two sides|will meet|in Suva[modal]"},
	{"Peru has not yet signed the text.", "Peru|has not yet signed|the text[neg perf]"},
	{"The road was blocked on Monday.", "The road|was blocked|on Monday[pass past]"},
	{"Chile is building a pier.", "Chile|is building|a pier[prog]"},
	{"Togo signed the text, and Benin stayed away.", "Togo|signed|the text[past] Benin|stayed|away[past]"},
	{"Mali met Niger and signed a note.", "Mali|met|Niger[past] |signed|a note[coord past]"},
	{"Oman is to host the round.", "Oman|is to host|the round[to]"},
	{"France, which met Spain in May, has closed the road.",
	 "France|met|Spain in May[rel past] France|has closed|the road[perf]"},
	{"Iran, Iraq and Kuwait signed the text.", "Iran, Iraq and Kuwait|signed|the text[past]"},
	{"He is ready to help.", "He|is|ready to help[] |to help|[inf]"},
	{"Japan could not pay.", "Japan|could not pay|[neg modal]"},
	{"In Suva on Monday, Fiji met Tonga.", "Fiji|met|Tonga[past]"},
	{"Ghana said it would pay.", "Ghana|said|it would pay[past] it|would pay|[modal]"},
	{"Haiti took part in the talks.", "Haiti|took part in|the talks[past]"},
	{"Cuba paid, Haiti did not.", "Cuba|paid|[past] Haiti|did not|[neg past]"},
	{"\"We will pay,\" Cuba said.", "We|will pay|,[modal] Cuba|said|[past]"},
	{"Laos has been told to wait.", "Laos|has been told|to wait[pass perf] |to wait|[inf]"},
	{"After meeting Chile, Peru left.", "|meeting|Chile[ger] Peru|left|[past]"},
	{"Qatar's emir met the president of Iran.", "Qatar's emir|met|the president of Iran[past]"},
	{"The talks between Laos and Vietnam will resume.", "The talks between Laos and Vietnam|will resume|[modal]"},
	{"It was agreed that Iraq will pay.", "It|was agreed|that Iraq will pay[pass past] Iraq|will pay|[modal]"},
	{"Mali and Niger, however, signed the text.", "Mali and Niger|signed|the text[past]"},
	{"The envoy of Chad to Sudan said nothing.", "The envoy of Chad to Sudan|said|nothing[past]"},
	{"Mali also will pay.", "Mali|will pay|[modal]"},
	{"Mali did not sign the text.", "Mali|did not sign|the text[neg past]"},
	{"Mali wants to sell ships and buy wheat.",
	 "Mali|wants|to sell ships and buy wheat[] |to sell|ships and buy wheat[inf] |buy|wheat[inf coord]"},
	{"The fee was to be paid in May.", "The fee|was to be paid|in May[pass to past]"},
	{"Mali paid; Niger left.", "Mali|paid|[past] Niger|left|[past]"},
	{"Because Mali left, Niger stayed.", "Mali|left|[past] Niger|stayed|[past]"},
	/* a participle that the tree takes for the verb */
	{"Peru said vessels held there would be sold.",
	 "Peru|said|vessels held there would be sold[past] |held|there would be sold[part pass] vessels|would be sold|[pass modal]"},
	{"Pirates seized a ship and would sell it.", "Pirates|seized|a ship[past] |would sell|it[coord modal]"},
	/* a verb that commas part from "has" */
	{"Kenya has, however, decided to pay.", "Kenya|has, however, decided|to pay[perf] |to pay|[inf]"},
	{"Kenya has a port.", "Kenya|has|a port[]"},
	/* what is set into an action, and what is told behind it */
	{"Kenya will lift, by decree, the ban.", "Kenya|will lift|, by decree, the ban[modal]"},
	{"Kenya will pay, and Chad will leave.", "Kenya|will pay|[modal] Chad|will leave|[modal]"},
	{"Kenya promised to pay the fee when they met in Suva.", "Kenya|promised|to pay the fee[past] |to pay|the fee[inf] they|met|in Suva[past]"},
	{"Kenya promised to pay the fee when ships come.", "Kenya|promised|to pay the fee when ships come[past] |to pay|the fee when ships come[inf] ships|come|[]"},
	{"Kenya will lift the ban while Chad lowers the fee.", "Kenya|will lift|the ban[modal] Chad|lowers|the fee[]"},
	{"Kenya will lift the ban while talks go on.", "Kenya|will lift|the ban while talks go on[modal] talks|go on|[]"},
};

static void put_flag(line *l, bool set, const char *name) {
	if (!set) return;
	if (l->s[l->n - 1] != '[') line_put(l, " ");
	line_put(l, name);
}

static void put_flags(const rap_clause *c, line *l) {
	line_put(l, "[");
	put_flag(l, c->form == RAP_FORM_INFINITIVE, "inf");
	put_flag(l, c->form == RAP_FORM_GERUND, "ger");
	put_flag(l, c->form == RAP_FORM_PARTICIPLE, "part");
	put_flag(l, c->coordinated, "coord");
	put_flag(l, c->relative, "rel");
	put_flag(l, c->negative, "neg");
	put_flag(l, c->passive, "pass");
	put_flag(l, c->perfect, "perf");
	put_flag(l, c->progressive, "prog");
	put_flag(l, c->be_to, "to");
	put_flag(l, c->modal != RAP_NONE, "modal");
	put_flag(l, c->past, "past");
	line_put(l, "]");
}

static void put_clause(const rap_reading *r, const rap_clause *c, line *l) {
	if (l->n > 0) line_put(l, " ");
	if (c->form == RAP_FORM_FINITE) line_put_words(l, r->text, c->subject);
	line_put(l, "|");
	line_put_words(l, r->text, c->group);
	line_put(l, "|");
	line_put_words(l, r->text, c->complement);
	put_flags(c, l);
}

static void test_rows(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		const rap_reading *r = fixture_records(f, rows[i].text, NULL)->reading;
		for (uint32_t k = 0; k < r->clauses->all.n; k++) put_clause(r, &r->clauses->all.at[k], &found);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

/* On whom a clause hangs, who reports it. */
static void test_links(void **state) {
	static const struct {
		const char *text;
		uint32_t clause, parent, reporter;
	} cases[] = {
		{"Kenya agreed to pay.", 1, 0, RAP_NONE},
		{"Kenya met Chad and signed.", 1, 0, RAP_NONE},
		{"Kenya said it would pay.", 1, RAP_NONE, 0},
		{"Kenya paid. Chad left.", 1, RAP_NONE, RAP_NONE},
	};
	fixture *f = *state;
	f->every_tree = true;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const rap_reading *r = fixture_records(f, cases[i].text, NULL)->reading;
		assert_true(cases[i].clause < r->clauses->all.n);
		assert_int_equal(r->clauses->all.at[cases[i].clause].parent, cases[i].parent);
		assert_int_equal(r->clauses->all.at[cases[i].clause].reporter, cases[i].reporter);
	}
}

/* Ranges lie within their sentence, clauses stand in text order; whatever the words. */
static void test_hostile(void **state) {
	static const char *const texts[] = {
		"", ".", "to to to to to", "and and, and, , and", "will will will will not not to be to have been",
		"((((((((((((((", "))))))))", "that that which who that, which, who", "\"\"\"\"\"\" said said said",
		"is to is to is to is to", "agreed agreed agreed agreed agreed, agreed and agreed to agreed",
	};
	fixture *f = *state;
	f->every_tree = true;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const rap_reading *r = fixture_records(f, texts[i], NULL)->reading;
		for (uint32_t k = 0; k < r->clauses->all.n; k++) {
			const rap_clause *c = &r->clauses->all.at[k];
			rap_range sentence = r->text->sentences.at[c->sentence].tokens;
			assert_true(rap_range_within(c->group, sentence));
			assert_true(rap_range_within(c->complement, sentence));
			assert_true(rap_range_empty(c->subject) || rap_range_within(c->subject, sentence));
			assert_true(c->group.start <= c->verb && c->verb < c->group.end);
			assert_true(c->parent == RAP_NONE || c->parent < r->clauses->all.n);
		}
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_links, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_hostile, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
