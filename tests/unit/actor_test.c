/* Who is meant: the entities behind the subject of each clause, and who is bound when they commit. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* The subjects of the clauses with one, in text order, separated by "; "; "-" where nobody is known. */
static const row subjects[] = {
	{"Kenya left.", "KE"},
	{"Kenya and Uganda left.", "KE+UG"},
	{"Kenya and Uganda spoke. The two sides left.", "KE+UG; KE+UG"},
	{"Kenya and Uganda spoke. They left.", "KE+UG; KE+UG"},
	{"Kenya spoke. It left.", "KE; KE"},
	{"Ana Diaz spoke. She left.", "Ana Diaz; Ana Diaz"},
	{"The president of Kenya left.", "KE"},
	{"Officials from Kenya left.", "KE"},
	{"Kenya's army left.", "KE"},
	{"Talks with Kenya began.", "-"},
	{"Kenya met Chad. The two countries agreed.", "KE; KE+TD"},
	{"Kenya, Chad and Mali spoke. All three countries left.", "KE+ML+TD; KE+ML+TD"},
	{"Kenya, Chad and Mali spoke. Peru and Chile agreed. The three countries left.", "KE+ML+TD; CL+PE; KE+ML+TD"},
	{"Kenya said it would pay.", "KE; KE"},
	{"\"We will pay,\" said Kenya.", "KE; KE"},
	{"Foreign Minister Penny Wong of Australia left. The minister returned.", "Penny Wong; Penny Wong"},
	{"The weather improved.", "-"},
	{"The Japanese foreign ministry spoke. The ministry left.", "foreign ministry; foreign ministry"},
	{"Seoul spoke.", "KR"},
	{"The ministers of Kenya and Chad spoke.", "KE+TD"},
	{"Prime Minister Ana Diaz and President Ali Omar spoke. Both leaders left.", "Ali Omar+Ana Diaz; Ali Omar+Ana Diaz"},
	/* leaders are no ministers */
	{"Foreign Ministers Ana Diaz of Peru and Ben Osei of Ghana spoke. The two leaders left.", "Ana Diaz+Ben Osei; GH+PE"},
	{"Deputy Prime Ministers Ana Diaz of Peru and Ben Osei of Ghana spoke. The two leaders left.", "Ana Diaz+Ben Osei; GH+PE"},
	{"Foreign Ministers Ana Diaz of Peru and Ben Osei of Ghana spoke. The two ministers left.", "Ana Diaz+Ben Osei; Ana Diaz+Ben Osei"},
	/* those told together: whose guest one is, who received one, who is named right before */
	{"Togo's minister came at the invitation of Kenya. The two sides left.", "TG; KE+TG"},
	{"At the invitation of the Government of Kenya, the minister of Togo came. Both sides left.", "TG; KE+TG"},
	{"Togo's minister left over the invitation of Kenya. The two sides left.", "TG; -"},
	{"Peru's envoy was received by Chad's president. Both sides left.", "PE; PE+TD"},
	{"Peru's envoy was received in Chad by crowds. Both sides left.", "PE; -"},
	/* those of known sides come before persons of none */
	{"Kenya and Togo spoke. Ana Diaz and Ben Osei spoke. Both sides left.", "KE+TG; Ana Diaz+Ben Osei; KE+TG"},
	{"Kenya and Togo spoke. Peru and Chile spoke. Both sides left.", "KE+TG; CL+PE; CL+PE"},
	/* ministers, and the meeting itself, where they decide */
	{"Kenya, Togo and Fiji spoke. Ministers agreed.", "FJ+KE+TG; FJ+KE+TG"},
	{"Kenya, Togo and Fiji spoke. Sailors agreed.", "FJ+KE+TG; -"},
	{"Kenya, Togo and Fiji spoke. The Conference decided.", "FJ+KE+TG; FJ+KE+TG"},
	{"Kenya, Togo and Fiji spoke. The conference lasted a day.", "FJ+KE+TG; -"},
};

/* Those bound by the first clause. */
static const row bound[] = {
	{"President William Ruto of Kenya agreed.", "KE"},
	{"The Japanese foreign ministry agreed.", "JP"},
	{"The European Union agreed.", "European Union"},
	{"Hamas agreed.", "Hamas"},
	{"Kenyan Foreign Minister Musalia Mudavadi and Kenyan Defence Minister Aden Duale agreed.", "KE"},
	{"NATO Secretary General Jens Stoltenberg agreed.", "NATO"},
	{"Ana Diaz agreed.", "Ana Diaz"},
};

static void put_list(fixture *f, const rap_records *r, const rap_index_list *list, line *l) {
	if (list->n == 0) line_put(l, "-");
	else line_put_entities(l, f, r, list);
}

static void test_subjects(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	int wrong = 0;
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_records(f, subjects[i].text, NULL);
		const rap_reading *reading = r->reading;
		for (uint32_t k = 0; k < reading->clauses->all.n; k++) {
			if (rap_range_empty(reading->clauses->all.at[k].subject) && reading->subjects[k].n == 0) continue;
			if (found.n > 0) line_put(&found, "; ");
			put_list(f, r, &reading->subjects[k], &found);
		}
		wrong += line_differs(subjects[i].text, subjects[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

/* The reading is the test's own here: binding may add the entity of a state. */
static void test_bound(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	int wrong = 0;
	for (size_t i = 0; i < sizeof bound / sizeof *bound; i++) {
		line found = {.n = 0};
		rap_index_list all = {0};
		const rap_records *r = fixture_records(f, bound[i].text, NULL);
		rap_reading reading = *r->reading;
		assert_true(reading.clauses->all.n > 0);
		rap_actors_bound(&reading, &reading.subjects[0], &all);
		put_list(f, r, &all, &found);
		wrong += line_differs(bound[i].text, bound[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

static void test_index(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	rap_index_list list = {0};
	assert_false(rap_index_has(&list, 0));
	assert_true(rap_index_add(&f->arena, &list, 7));
	assert_false(rap_index_add(&f->arena, &list, 7));
	assert_false(rap_index_add(&f->arena, &list, RAP_NONE));
	assert_true(rap_index_add(&f->arena, &list, 3));
	assert_int_equal(list.n, 2);
	assert_true(rap_index_has(&list, 3));
	assert_false(rap_index_has(&list, 4));
}

/* A state is one entity however it comes in; a code that is none gives none. */
static void test_state_entity(void **state) {
	fixture *f = *state;
	f->every_tree = true;
	const rap_records *r = fixture_records(f, "Kenya left.", NULL);
	rap_reading reading = *r->reading;
	uint32_t kenya = rap_state_entity(&reading, "KE"), chad = rap_state_entity(&reading, "TD");
	assert_string_equal(entity_name(f, r, kenya), "KE");
	assert_int_equal(r->entities->all.at[kenya].mentions.n, 1);
	assert_true(rap_str_equal(r->entities->all.at[chad].name, RAP_STR("Chad")));
	assert_int_equal(r->entities->all.at[chad].mentions.n, 0);
	assert_int_equal(rap_state_entity(&reading, "TD"), chad);
	assert_int_equal(rap_state_entity(&reading, (const char[3]){0}), RAP_NONE);
	assert_int_equal(rap_state_entity(&reading, "QQ"), RAP_NONE);
	assert_int_equal(rap_state_entity(&reading, "k1"), RAP_NONE);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_subjects, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_bound, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_index, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_state_entity, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
