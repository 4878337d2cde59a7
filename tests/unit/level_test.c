/* How definite the actions of pledges are, and how firmly their words bind. */
#include "record_fixture.h"

typedef struct row {
	const char *text;
	int expected;
} row;

enum { MINIMAL = 1, CONTINUING, CONSIDERING, GENERAL, SPECIFIC };
enum { COMMITTED = 1, AGREED, INTENDED, SUPPORTED };

static const row categories[] = {
	/* 1: words are passed on, others are asked */
	{"Norway agreed to share its findings with Iceland.", MINIMAL},
	{"Chile will call on both sides to leave the island.", MINIMAL},
	{"Ghana intends to seek advice from the Secretariat.", MINIMAL},
	{"Fiji promised to inform the Council of every landing.", MINIMAL},
	{"Peru undertook to notify Bolivia of changes in the timetable.", MINIMAL},
	{"Kenya will ask the Fund for a longer term.", MINIMAL},
	{"Malta agreed to exchange views on the canal every spring.", MINIMAL},
	{"Oman will request a second opinion.", MINIMAL},
	{"Qatar plans to invite the two commanders to Doha.", MINIMAL},
	{"Latvia will raise the issue with its partners.", MINIMAL},
	/* 2: what goes on */
	{"Spain will continue to train the coast guard.", CONTINUING},
	{"Egypt pledged to maintain the present quota.", CONTINUING},
	{"Japan intends to pursue a peaceful settlement.", CONTINUING},
	{"Cuba promised to keep the lighthouse manned.", CONTINUING},
	{"Benin will persevere with its reforms.", CONTINUING},
	{"Nepal decided to retain the toll.", CONTINUING},
	{"Tonga pledged to stand by its neighbours.", CONTINUING},
	{"Poland will remain in close contact with the mission.", CONTINUING},
	{"Laos agreed to sustain the funding of the clinic.", CONTINUING},
	{"Denmark will go on paying the pensions.", CONTINUING},
	/* 3: a change is weighed */
	{"Brazil agreed to consider a visa waiver.", CONSIDERING},
	{"Zambia will explore a joint venture for the railway.", CONSIDERING},
	{"Uganda promised to review its fees.", CONSIDERING},
	{"India and Bhutan agreed to study the proposal.", CONSIDERING},
	{"Serbia intends to examine the case again.", CONSIDERING},
	{"Algeria will look into the complaints.", CONSIDERING},
	{"Estonia plans to assess the damage to the cable.", CONSIDERING},
	{"Jordan and Iraq agreed to discuss the pipeline.", CONSIDERING},
	{"Vietnam will analyse the samples.", CONSIDERING},
	{"Angola decided to reconsider the closure.", CONSIDERING},
	/* 4: a direction */
	{"Finland and Sweden agreed to strengthen their ties.", GENERAL},
	{"Morocco will promote tourism in the south.", GENERAL},
	{"Tunisia pledged to take measures against smuggling.", GENERAL},
	{"Mexico will take all necessary steps to protect the reef.", GENERAL},
	{"Canada promised to step up its efforts.", GENERAL},
	{"Rwanda intends to improve access to water.", GENERAL},
	{"Greece will work towards a settlement.", GENERAL},
	{"Ireland agreed to cooperate with the tribunal.", GENERAL},
	{"Austria will further deepen its partnership with Slovenia.", GENERAL},
	{"Turkey pledged to help the refugees.", GENERAL},
	{"Chad reaffirmed its commitment to the protection of the lake.", GENERAL},
	{"Mali pledged to address the shortage.", GENERAL},
	{"Cyprus will ensure that the crossing stays open.", GENERAL},
	{"Niger and Mali agreed to jointly combat locusts.", GENERAL},
	/* 5: a definite deed */
	{"Italy decided to ratify the protocol.", SPECIFIC},
	{"Belgium will establish a registry in Ghent.", SPECIFIC},
	{"Iran and Oman agreed to adopt a common tariff.", SPECIFIC},
	{"Portugal pledged to abolish the levy.", SPECIFIC},
	{"Senegal will send forty engineers to Banjul.", SPECIFIC},
	{"Norway will host the next round.", SPECIFIC},
	{"Togo agreed to take part in the census.", SPECIFIC},
	{"Libya will accede to the convention.", SPECIFIC},
	{"Panama committed to building three locks.", SPECIFIC},
	{"Hungary will publish the figures.", SPECIFIC},
	{"Syria agreed to withdraw its troops.", SPECIFIC},
	{"Iceland plans to open an embassy in Lima.", SPECIFIC},
	{"Gabon promised to set up a hotline.", SPECIFIC},
	{"Eritrea reaffirmed its commitment to the full implementation of the accord.", SPECIFIC},
	{"Sudan and Chad agreed that the ferries would be restarted by May.", SPECIFIC},
	{"Guyana will not issue new licences.", SPECIFIC},
	{"Suriname pledged to refrain from new drilling.", SPECIFIC},
	{"Mongolia will cut its tariffs and expand its trade.", SPECIFIC},
	{"Armenia will amend its customs code.", SPECIFIC},
	{"Georgia decided to reopen the tunnel.", SPECIFIC},
	/* no verb that tells */
	{"Yemen reaffirmed its commitment to the Hodeidah Charter.", 0},
	{"Sri Lanka pledged 15 mobile radars.", 0},
};

static const row bindings[] = {
	{"Norway will send a ship.", COMMITTED},
	{"Norway pledged to send a ship.", COMMITTED},
	{"Norway is committed to sending a ship.", COMMITTED},
	{"Norway undertook to send a ship.", COMMITTED},
	{"Norway reaffirmed its commitment to send a ship.", COMMITTED},
	{"Norway said it would send a ship.", COMMITTED},
	{"Norway agreed to send a ship.", AGREED},
	{"Norway decided to send a ship.", AGREED},
	{"Norway is to send a ship.", AGREED},
	{"Norway announced its decision to send a ship.", AGREED},
	{"Norway intends to send a ship.", INTENDED},
	{"Norway plans to send a ship.", INTENDED},
	{"Norway is ready to send a ship.", INTENDED},
	{"Norway offered to send a ship.", INTENDED},
	{"Norway is determined to send a ship.", INTENDED},
	{"Norway reaffirmed its readiness to send a ship.", INTENDED},
	{"Norway is going to send a ship.", INTENDED},
	{"Norway supports the search for the ship.", SUPPORTED},
};

/* Of the first pledge; -1 where there is none. */
static int category_of(const rap_pledge_record *p) { return p->category == 0 ? 0 : p->category - RAP_LEX_action_minimal + 1; }
static int binding_of(const rap_pledge_record *p) { return p->binding - RAP_LEX_binding_committed + 1; }

static void check(fixture *f, const row *rows, size_t n, int (*level)(const rap_pledge_record *)) {
	int failed = 0;
	for (size_t i = 0; i < n; i++) {
		const rap_records *r = fixture_records(f, rows[i].text, "2025-03-03");
		int found = r->pledges.n == 0 ? -1 : level(&r->pledges.at[0]);
		if (found == rows[i].expected) continue;
		print_error("%s\n  expected %d, found %d\n", rows[i].text, rows[i].expected, found);
		failed++;
	}
	assert_int_equal(failed, 0);
}

#define CHECK(rows, level) check(*state, rows, sizeof(rows) / sizeof *(rows), level)

static void test_categories(void **state) { CHECK(categories, category_of); }
static void test_bindings(void **state) { CHECK(bindings, binding_of); }

/* The same deed in a quotation and in a list below its promise. */
static void test_where(void **state) {
	const rap_records *r = fixture_records(*state, "\"Norway will ratify the treaty,\" Foreign Minister Ola Ruud said.", NULL);
	assert_int_equal(r->pledges.n, 1);
	assert_int_equal(category_of(&r->pledges.at[0]), SPECIFIC);
	r = fixture_page(*state, "Norway and Iceland agreed to:\n\n- strengthen their patrols in the north;\n- sign a lease; and\n"
	                         "- continue the survey.\n", NULL, false);
	assert_int_equal(r->pledges.n, 3);
	assert_int_equal(category_of(&r->pledges.at[0]), GENERAL);
	assert_int_equal(category_of(&r->pledges.at[1]), SPECIFIC);
	assert_int_equal(category_of(&r->pledges.at[2]), CONTINUING);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_categories, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_bindings, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_where, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
