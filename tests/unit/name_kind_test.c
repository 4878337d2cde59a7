/* The model of names: whom it tells where the rules are silent, what it denies, and that its file is whole. */
#include "support.h"

#include "mention/name_kind.h"

extern const unsigned char rap_names_data[];
extern const uint32_t rap_names_data_size;

typedef void (*find_fn)(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list);

/* The first name of a person that is found, NULL without one. */
static const rap_mention *first_name(fixture *f, const char *text, find_fn find, rap_mention_list *list) {
	fixture_read(f, text, true);
	find(&f->arena, f->text, f->marks, list);
	for (uint32_t i = 0; i < list->all.n; i++)
		if (!rap_range_empty(list->all.at[i].name)) return &list->all.at[i];
	return NULL;
}

static void test_told_by_the_model_alone(void **state) {
	static const struct { const char *text, *name; } rows[] = {
		{"Uyghur advocate Rahile Tursun spoke.", "Rahile Tursun"},
		{"After the vote, Sefo Tuimavave thanked the crowd.", "Sefo Tuimavave"},
		{"Photographs by Tavita Leavasa show the reef.", "Tavita Leavasa"},
		{"The plan was first proposed by Iolana Keawe, who later left the council.", "Iolana Keawe"},
		{"The accord was signed by Tsegaye Alemu and others.", "Tsegaye Alemu"},
	};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_mention_list ruled = {0}, learnt = {0};
		assert_null(first_name(f, rows[i].text, rap_persons_find_by_rules, &ruled));
		const rap_mention *m = first_name(f, rows[i].text, rap_persons_find, &learnt);
		assert_non_null(m);
		assert_string_equal(fixture_words(f, m->name), rows[i].name);
		assert_string_equal(m->rule, "model");
	}
}

static void test_denied_by_the_model(void **state) {
	static const char *const rows[] = {"A native of La Grange, Illinois, she moved north.",
									   "The institute of La Jolla, California, sent two divers."};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_mention_list ruled = {0}, learnt = {0};
		assert_non_null(first_name(f, rows[i], rap_persons_find_by_rules, &ruled));
		assert_null(first_name(f, rows[i], rap_persons_find, &learnt));
	}
}

static void test_no_persons(void **state) {
	static const char *const rows[] = {
		"FHWA will pay for the bridge.", "Davis & Holm drew up the plan.", "Q What about the bridge?", "Will the bridge open?",
		"They flew from Kenya to Kabul.", "St. Patrick's Day was fine.",
	};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_mention_list list = {0};
		assert_null(first_name(f, rows[i], rap_persons_find, &list));
	}
}

/* One word names one kind of thing in a document: where the other mentions are clear, a doubtful one shares in that. */
static void test_shared_in_the_document(void **state) {
	static const char alone[] = "Tuimavave is known.", told[] = "Tuimavave is known.\n\nSefo Tuimavave thanked the crowd.";
	fixture *f = *state;
	fixture_read(f, alone, true);
	int16_t before = rap_name_kinds_read(&f->arena, f->text, f->marks)->person[0];
	fixture_read(f, told, true);
	assert_true(rap_name_kinds_read(&f->arena, f->text, f->marks)->person[0] > before);
}

static void test_file(void **state) {
	(void)state;
	assert_int_equal(rap_names_data_size, RAP_NAME_FILE);
	assert_true(rap_names_data_size < 300000);
	assert_memory_equal(rap_names_data, RAP_NAME_MAGIC, sizeof RAP_NAME_MAGIC - 1);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_told_by_the_model_alone, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_denied_by_the_model, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_no_persons, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_shared_in_the_document, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
