/* The order of the steps: which entities become records, what they are called, the document's own facts. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* The ids with the names behind them: participants, then instruments. */
static const row rows[] = {
	{"Kenya met Uganda on Monday.", "KE=Kenya UG=Uganda"},
	{"It rained in Kenya.", ""},
	{"Kenya exports tea.", ""},
	{"Ana Diaz lives in Peru.", "P1=Ana Diaz"},
	{"The minister left.", ""},
	{"Kenya pledged to ratify the Paris Agreement.", "KE=Kenya I1=Paris Agreement"},
	{"The European Union and Ghana held talks on Monday.", "EU=European Union GH=Ghana"},
	{"NATO said the bridge was closed.", "O1=NATO"},
	{"The NATO bridge was closed.", ""},
	{"A NATO report said the bridge was closed.", ""},
	{"Reuters said the bridge was closed.", ""},
	{"The Meridian News Agency said the bridge was closed.", ""},
	{"UNICEF urged all sides to reopen schools.", "O1=UNICEF"},
	{"The Harbour Fund will pay for the cranes.", "O1=Harbour Fund"},
	{"Kenya and Uganda met in the Kenya-Uganda Joint Committee on Ports on Monday.", "KE=Kenya UG=Uganda"},
	{"NATO Secretary General Mark Rutte met Prime Minister Edi Rama of Albania on Monday.",
	 "P1=Mark Rutte O1=NATO P2=Edi Rama AL=Albania"},
	{"Ana Diaz, head of the National Ports Office, met Ben Osei on Monday.", "P1=Ana Diaz P2=Ben Osei"},
	{"Hamas agreed to free the men. NATO agreed to leave.", "O1=Hamas O2=NATO"},
	{"President William Ruto of Kenya met President Yoweri Museveni of Uganda on Monday.",
	 "P1=William Ruto P2=Yoweri Museveni KE=Kenya UG=Uganda"},
	{"Ana Diaz met Ben Osei and Carla Ruiz on Monday.", "P1=Ana Diaz P2=Ben Osei P3=Carla Ruiz"},
	{"Seoul and Tokyo agreed to meet.", "KR=South Korea JP=Japan"},
	{"Kenya cited the Nagoya Protocol and the Paris Agreement.", "I1=Nagoya Protocol I2=Paris Agreement"},
};

static void put_ids(const rap_records *r, const rap_index_list *list, line *l) {
	for (uint32_t k = 0; k < list->n; k++) {
		if (l->n > 0) line_put(l, " ");
		line_put(l, r->ids[list->at[k]]);
		line_put(l, "=");
		line_put_str(l, r->entities->all.at[list->at[k]].name);
	}
}

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_records(f, rows[i].text, "2024-05-15");
		put_ids(r, &r->participants, &found);
		put_ids(r, &r->instruments, &found);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

static const char document_text[] =
	"Ports Reopen After Accra Talks\n"
	"\n"
	"ACCRA, May 14 (Reuters) - Ghana and Togo agreed on Monday to reopen two ports.\n"
	"\n"
	"Foreign Minister Ama Mensah of Ghana met Foreign Minister Robert Dussey of Togo in Accra. Ghana will pay for the cranes.\n";

static void test_document(void **state) {
	fixture *f = *state;
	const rap_records *r = fixture_page(f, document_text, "2024-05-14", false);
	assert_true(rap_str_equal(r->title, RAP_STR("Ports Reopen After Accra Talks")));
	assert_true(rap_str_equal(r->dateline_place, RAP_STR("ACCRA")));
	assert_true(rap_str_equal(r->dateline_agency, RAP_STR("Reuters")));
	assert_int_equal(r->published_from, RAP_PUBLISHED_option);
	assert_int_equal(r->published.year, 2024);
	assert_int_equal(r->published.day, 14);
	assert_non_null(r->reading);
	assert_ptr_equal(r->text, r->reading->text);
}

/* The option wins over what the text says; without either the day stays unknown. */
static void test_published(void **state) {
	static const struct {
		const char *text, *option;
		uint8_t from;
		int16_t year;
	} cases[] = {
		{"Published: 3 June 2023\n\nKenya left the talks on Monday.\n", NULL, RAP_PUBLISHED_text, 2023},
		{"Published: 3 June 2023\n\nKenya left the talks on Monday.\n", "2024-05-15", RAP_PUBLISHED_option, 2024},
		{"Kenya left the talks on Monday.\n", NULL, RAP_PUBLISHED_none, 0},
	};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const rap_records *r = fixture_page(f, cases[i].text, cases[i].option, false);
		assert_int_equal(r->published_from, cases[i].from);
		assert_int_equal(r->published.year, cases[i].year);
	}
}

/* Whose letterhead it is, issues the document. */
static void test_letterhead(void **state) {
	fixture *f = *state;
	const rap_records *r = fixture_page(f,
	                                    "National Ports Authority of Ghana\nPress Release No. 7\n14 May 2024\n\nPorts Reopen After Accra Talks\n\n"
	                                     "Two ports were opened again on Monday, and the first ships came in at noon.\n",
	                                    "2024-05-14", false);
	assert_int_equal(r->participants.n, 1);
	assert_true(rap_str_equal(r->entities->all.at[r->participants.at[0]].name, RAP_STR("National Ports Authority of Ghana")));
}

/* Persons of the headline alone are no participants. */
static void test_headline(void **state) {
	fixture *f = *state;
	const rap_records *r = fixture_page(f,
	                                    "Carla Ruiz Praises Ports Deal\n\n"
	                                     "Ghana and Togo agreed on Monday to reopen two ports, officials in Accra said.\n",
	                                    "2024-05-14", false);
	for (uint32_t k = 0; k < r->participants.n; k++)
		assert_int_not_equal(r->entities->all.at[r->participants.at[k]].type, RAP_MENTION_PERSON);
	assert_int_equal(r->participants.n, 2);
}

/* Every list points into the others; ids stand for exactly the entities that are records. */
static void test_links(void **state) {
	fixture *f = *state;
	const rap_records *r = fixture_page(f, document_text, "2024-05-14", false);
	uint32_t with_id = 0;
	for (uint32_t k = 0; k < r->entities->all.n; k++) with_id += r->ids[k] != NULL;
	assert_int_equal(with_id, r->participants.n + r->instruments.n);
	assert_true(r->meetings.n > 0 && r->pledges.n > 0);
	for (uint32_t k = 0; k < r->meetings.n; k++)
		for (uint32_t p = 0; p < r->meetings.at[k].parties.n; p++) assert_non_null(r->ids[r->meetings.at[k].parties.at[p].entity]);
	for (uint32_t k = 0; k < r->pledges.n; k++) {
		assert_true(r->pledges.at[k].by.n > 0);
		for (uint32_t p = 0; p < r->pledges.at[k].by.n; p++) assert_non_null(r->ids[r->pledges.at[k].by.at[p]]);
		assert_true(r->pledges.at[k].meeting == RAP_NONE || r->pledges.at[k].meeting < r->meetings.n);
	}
}

static void test_empty(void **state) {
	static const char *const texts[] = {"", "\n\n\n", ".", "\xff\xfe\xff", "((((", "to to to", "\"\"\"\"\"\""};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const rap_records *r = fixture_page(f, texts[i], NULL, false);
		assert_int_equal(r->participants.n + r->instruments.n + r->meetings.n + r->pledges.n, 0);
	}
}

static void test_names(void **state) {
	(void)state;
	assert_string_equal(rap_role_name(RAP_ROLE_observe), "observe");
	assert_string_equal(rap_format_name(RAP_FORMAT_trilateral), "trilateral");
	assert_string_equal(rap_meeting_status_name(RAP_MEETING_proposed), "proposed");
	assert_string_equal(rap_published_from_name(RAP_PUBLISHED_text), "text");
	assert_null(rap_role_name(RAP_ROLE_none));
	assert_null(rap_format_name(99));
	assert_null(rap_meeting_status_name(255));
	assert_null(rap_published_from_name(3));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_document, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_published, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_letterhead, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_headline, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_links, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_empty, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
