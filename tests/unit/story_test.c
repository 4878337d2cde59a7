/* Stories: where the questions of the press, and the places that label the paragraphs of a digest, turn to another one. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* The story of each block by its number, "?" behind one that answers a question; 0 before the first. */
static const row rows[] = {
	/* a label says that it asks */
	{"Briefing\n\nThe minister opened the briefing at noon.\n\nQ: Will Kenya pay for the pier?\n\nMinister Adu: It will pay in June.\n\nQ: And who "
	 "builds the dam in Togo?\n\nMinister Adu: Nobody builds it now.\n",
	 "0 0 1? 1? 2? 2?"},
	{"Briefing\n\nThe minister opened the briefing at noon.\n\nQUESTION (Radio Lagoon): Who will mark the border with Chad?\n\nADU: Our own "
	 "engineers will mark it.\n\nThey begin in May.\n\nQUESTION (Harbour Post): When will the ferry run again?\n\nADU: It will run on Friday.\n",
	 "0 0 1? 1? 1? 2? 2?"},
	/* no label says so: who is no person of the text asks, and the next one answers */
	{"Briefing\n\nLagoon News: Has the minister read the letter from Togo?\n\nMs. Adu: She has read it twice this week.\n\nHarbour Post: Will the "
	 "ferry to Benin run again?\n\nMs. Adu: It will run again on Friday.\n",
	 "0 1? 1? 2? 2?"},
	/* labels that ask nothing */
	{"Note\n\nPlace: The town hall of Suva, at the upper gate.\n\nPrice: The tickets cost four dollars at the gate.\n", "0 0 0"},
	{"Note\n\nWho will pay for the pier in Suva this year?\n\nNobody has paid for it since the storm.\n", "0 0 0"},
	/* a digest has a place before each of its stories */
	{"Week in Brief\n\nLIMA -- The minister opened a bridge on Monday.\n\nQUITO, GUAYAQUIL -- The president wrote to the fishermen.\n\nThey wrote back on "
	 "Friday.\n\nACCRA -- The council met to speak of ships.\n",
	 "0 0 0 1 1 2"}, /* the first is the dateline, a block of its own */
	{"Week in Brief\n\n1. BELGRADE-PRISTINA. The regulators spoke of tariffs on Monday.\n\n2. ACCRA. The minister opened a bridge on Monday.\n", "0 1 2"},
	{"Week in Brief\n\nTwo states were in the news this week, and none of them was calm.\n\nYemen\n\nThe envoy spoke to the fishermen of the coast on "
	 "Monday.\n\nSudan\n\nThe envoy wrote to the council about the dam on Tuesday.\n",
	 "0 0 1 1 2 2"},
	/* one place is the dateline of one story; what begins with a name goes on */
	{"Bridge Opened\n\nLIMA -- The minister opened a bridge on Monday.\n\nIt cost four million dollars to build.\n", "0 0 0 0"},
	{"Week in Brief\n\nLima has built a bridge over the river.\n\nQuito has written to the fishermen of the coast.\n", "0 0 0"},
	{"Week in Brief\n\nNATO -- The council met on Monday to speak of ships.\n\nUNESCO -- The council wrote a letter about books.\n", "0 0 0 0"},
};

/* Who is meant behind a question: those of the story at hand. */
static const row meant[] = {
	{"Briefing\n\nKenya and Togo met in Lomé on Monday.\n\nQ: What of Peru and Chile, whose ministers spoke in Lima?\n\nMinister Adu: The two sides agreed to open the pass.\n",
	 "CL+PE agree [agreed] open the pass"},
	{"Week in Brief\n\nLOME -- Kenya and Togo held talks on Monday.\n\nLIMA -- Peru and Chile held talks on Tuesday. The two sides agreed to open the "
	 "pass.\n",
	 "CL+PE agree [agreed] open the pass"},
	/* not in one story: those that met before those that are only named */
	{"Kenya and Togo met in Lomé on Monday.\n\nThe ships of Peru and Chile were seen off the coast.\n\nThe two sides agreed to open the pass.\n",
	 "KE+TG agree [agreed] open the pass"},
};

static void put_stories(line *l, const rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		if (rap_range_empty(r->text->blocks.at[b].sentences)) continue;
		const rap_story *story = &r->stories[r->text->blocks.at[b].sentences.start];
		line_put_number(l, l->n > 0 ? " " : "", story->number);
		if (story->asked) line_put(l, "?");
	}
}

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		put_stories(&found, fixture_page(f, rows[i].text, "2024-05-15", false)->reading);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

static void test_meant(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_page(f, meant[i].text, "2024-05-15", false);
		for (uint32_t k = 0; k < r->pledges.n; k++) line_put_pledge(&found, f, r, &r->pledges.at[k]);
		wrong += line_differs(meant[i].text, meant[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_meant, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
