/* Why not: the words for meetings and commitments that made no record, and the condition that failed. Expectations are what
 * a reader would say as well; where several conditions fail, the one that the rules ask first. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

static const row rows[] = {
	/* of the clause */
	{"Denmark did not meet Iceland in Odense on Tuesday.", "meeting meet: negated"},
	{"Kenya denied that it had met with Somalia in Garissa.", "meeting met with: denied"},
	{"If Chad and Niger meet in Zinder, the road will open.", "meeting meet: conditional | pledge will: nobody_bound"},
	{"Will the ministers of Peru and Chile meet in Tacna on Friday?", "pledge Will: asked | meeting meet: asked"},
	{"Mali could hold talks with Niger in Gao on Monday.", "meeting talks: possible"},
	{"Togo may agree to lower the toll.", "pledge agree: possible"},
	{"If Benin agrees to pay, the bridge can be built.", "pledge agrees: conditional"},
	{"Will Serbia agree to pay?", "pledge Will: asked | pledge agree: asked"},
	{"Ghana hopes that Togo will pay.", "pledge will: believed"},
	{"Gabon refused to promise troops.", "pledge promise: denied"},
	{"Chile urged Bolivia to commit to a date.", "pledge commit: urged"},
	{"Latvia, accused of planning to sell the port, sent a note.", "pledge planning: believed"},
	/* of the word */
	{"The Conference on Disarmament moved to new offices.", "meeting Conference: part_of_name"},
	{"The 1994 Promise Act was repealed by Ghana.", "pledge Promise: part_of_name"},
	{"The summit declaration was printed in Oslo.", "meeting summit: other_noun"},
	{"A round of applause was heard in Lomé.", "meeting round: other_noun"},
	{"The forum users complained to Togo.", "meeting forum: other_noun"},
	{"The paper was shown by videoconference.", "meeting videoconference: manner"},
	{"Ministers from Fiji and Tonga meet often.", "meeting meet: habit"},
	{"Estonia and Latvia hold regular consultations.", "meeting consultations: habit"},
	{"A planned visit by the king fell through.", "pledge planned: out_of_place"},
	/* of a meeting */
	{"The committee's report met with scorn in Lima on Monday.", "meeting met with: no_partner"},
	{"Norway met its quota for cod in 2023.", "meeting met: no_partner"},
	{"Malta received forty buses from Cyprus on Monday.", "meeting received: no_encounter"},
	{"Peru's minister spoke of hope in Cusco on Monday.", "meeting spoke: no_encounter"},
	{"The minister of Mali was met by protests.", "meeting met: no_encounter"},
	{"Oman hopes to meet Yemen.", "meeting meet: open"},
	{"The city council of Narva bought a bus in May.", "meeting council: doubtful_noun"},
	{"Talks are the only way.", "meeting Talks: nothing_told"},
	{"Malta and Cyprus plan to conclude the negotiations in May.", "meeting negotiations: outcome"},
	{"Malta will finalise the talks with Cyprus by June.", "meeting talks: outcome"},
	{"Malta and Cyprus plan to conclude the third round in Valletta in June.", "none"},
	/* of a pledge */
	{"Zambia was promised new rails.", "pledge promised: nobody_bound"},
	{"The price was agreed in March.", "pledge agreed: nobody_bound"},
	{"Talks between Oman and Iran will take place in Muscat on Sunday.", "pledge will: nobody_bound"},
	{"The plan to close the port was reckless.", "pledge plan: no_owner"},
	{"The promise of cheap gas faded.", "pledge promise: no_owner"},
	{"Norway announced the news on Monday.", "pledge announced: no_action"},
	{"Laos decided the match.", "pledge decided: no_action"},
	{"Ghana and Togo agreed that the bridge was unsafe.", "pledge agreed: no_promise"},
	{"The ministers of Spain and Italy agreed on the importance of clean water.", "pledge agreed: circumstance"},
	{"Japan agreed in Geneva on Monday.", "pledge agreed: circumstance"},
	{"Lebanon has not agreed to extend the truce.", "pledge agreed: undone"},
	{"Finland dropped its plan to close the port.", "pledge plan: taken_back"},
	{"It was planned to close the port.", "pledge planned: impersonal"},
	{"Kuwait will have paid the debt.", "pledge will: not_announced"},
	{"Kyiv, which is to open the games, sent a note.", "pledge is: not_announced"},
	{"Iraq would sell its oil through Jordan in those years.", "pledge would: not_reported"},
	{"Kenya will be a good neighbour.", "pledge will: no_deed"},
	{"Kuwait and Oman will take place in the final.", "pledge will: event"},
	{"Kenya will be hit by the drought.", "pledge will: suffered"},
	{"Norway said that talks would be held.", "meeting talks: open | pledge would: of_meeting"},
	{"The talks were useful.", "meeting talks: nothing_told"},
	{"The support of Norway was useful.", "pledge support: support_noun"},
	{"Sudan, supported by Egypt, sent a note.", "pledge supported: support_unstated"},
	{"Rain will fall in June.", "pledge will: nobody_named"},
	/* nothing is refused where the words make a record, or another word carries them */
	{"Norway agreed to open the port.", "none"},
	{"Norway and Chile met in Bergen on 3 May 2024.", "none"},
	{"Norway will commit to open the port.", "none"},
	{"Norway and Chile sat down for talks in Bergen on 3 May 2024.", "none"},
	{"Norway sent a note.", "none"},
};

/* "pledge Will: asked | meeting meet: asked". */
static void put_refusals(line *l, const rap_records *r) {
	for (uint32_t k = 0; k < r->refusals.n; k++) {
		const rap_refused *refusal = &r->refusals.at[k];
		if (l->n > 0) line_put(l, " | ");
		line_put(l, rap_record_type_name(refusal->of));
		line_put(l, " ");
		line_put_words(l, r->text, refusal->words);
		line_put(l, ": ");
		line_put(l, rap_condition_name(refusal->condition));
	}
	if (l->n == 0) line_put(l, "none");
}

static void test_conditions(void **state) {
	fixture *f = *state;
	int wrong = 0;
	f->explain = true;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
		line found = {.n = 0};
		put_refusals(&found, fixture_records(f, rows[k].text, "2024-05-15"));
		wrong += line_differs(rows[k].text, rows[k].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

/* Titles and headings are not read. */
static void test_title(void **state) {
	fixture *f = *state;
	line found = {.n = 0};
	f->explain = true;
	put_refusals(&found, fixture_page(f, "Norway and Chile Agree to Meet Again\n\nNorway sent a note to Chile on Monday. Chile sent none.\n", NULL, false));
	assert_string_equal(found.s, "pledge Agree: not_running_text | meeting Meet: not_running_text");
}

/* No word of a sentence is both evidence and refused, and each sentence of a refusal has its words. */
static void test_evidence_is_not_refused(void **state) {
	fixture *f = *state;
	f->explain = true;
	const rap_records *r = fixture_records(f, "Norway and Chile met in Bergen on 3 May 2024 and agreed to open the port. They will not meet again. "
	                                          "Chile met its quota and will publish it, if Norway agrees to pay.", NULL);
	assert_int_equal(r->meetings.n, 1);
	assert_true(r->pledges.n > 0 && r->refusals.n > 1);
	for (uint32_t k = 0; k < r->refusals.n; k++) {
		const rap_refused *refusal = &r->refusals.at[k];
		rap_range sentence = r->text->sentences.at[refusal->sentence].tokens;
		assert_true(sentence.start <= refusal->words.start && refusal->words.end <= sentence.end);
		for (uint32_t p = 0; p < r->pledges.n && refusal->of == RAP_RECORD_pledge; p++) {
			rap_range evidence = r->pledges.at[p].evidence.at[0];
			assert_true(refusal->words.start < evidence.start || refusal->words.start >= evidence.end);
		}
	}
}

/* The records are the same, whether reasons are asked for or not. */
static void test_only_when_asked(void **state) {
	fixture *f = *state;
	const char *text = "Norway and Chile met in Bergen on 3 May 2024 and agreed to open the port. Peru may agree to pay.";
	const rap_records *plain = fixture_records(f, text, NULL);
	assert_false(plain->explained);
	assert_int_equal(plain->refusals.n, 0);
	f->explain = true;
	const rap_records *explained = fixture_records(f, text, NULL);
	assert_true(explained->explained);
	assert_int_equal(explained->refusals.n, 1);
	assert_int_equal(plain->meetings.n, explained->meetings.n);
	assert_int_equal(plain->pledges.n, explained->pledges.n);
}

static void test_names(void **state) {
	(void)state;
	assert_null(rap_condition_name(RAP_CONDITION_none));
	assert_null(rap_condition_message(RAP_CONDITION_COUNT));
	for (uint8_t a = 1; a < RAP_CONDITION_COUNT; a++) {
		assert_true(strlen(rap_condition_message(a)) > 20);
		for (uint8_t b = 1; b < a; b++) assert_string_not_equal(rap_condition_name(a), rap_condition_name(b));
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_conditions, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_title, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_evidence_is_not_refused, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_only_when_asked, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
