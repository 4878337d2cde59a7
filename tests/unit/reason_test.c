/* Why: the words that gave the values of a record, and the ground on which it has them. */
#include "record_fixture.h"

#include "output/reasons.h"
#include "record/confidence.h"

typedef struct row {
	const char *text, *record;   /* "M1", "K1" ... */
	const char *kind, *expected; /* "value 'words': message" of all reasons of the kind */
} row;

#define CLAUSE ": its clause says so"
#define TOLD ": told with it, in its sentence"
#define NAMED ": named where it is told of"
#define MEANT ": meant where it is told of: by a group, by a pronoun, or as whoever speaks"
#define ACTS ": the state or body for which one of those named acts"
#define SUBJECT ": the subject of its clause, or those for whom it speaks"

static const row rows[] = {
	{"Chile and Peru held talks in Arica on 3 May 2024.", "M1", "status", "held 'held'" CLAUSE},
	{"Chile and Peru will meet in Arica on 3 June 2024.", "M1", "status", "planned 'will meet'" CLAUSE},
	{"Chile and Peru put off their talks in Arica on 3 June 2024.", "M1", "status", "postponed 'put off'" CLAUSE},
	{"The talks between Chile and Peru, set for 3 June 2024 in Arica, were cancelled.", "M1", "status", "cancelled 'cancelled'"},
	{"The proposal for a conference in Arica on 3 June 2024 was noted by Chile.", "M1", "status", "proposed 'proposal'"},
	{"Chile and Peru are due to hold their next round of talks in Arica on 3 June 2024.", "M1", "status", "planned 'due to hold'" CLAUSE},
	{"Chile spoke of the Arica Water Summit on 3 June 2024.", "M1", "status", "planned 'on 3 June 2024': its date comes after the day of publication"},
	{"Chile, Peru and Bolivia held trilateral talks in Arica on 3 May 2024.", "M1", "format", "trilateral 'trilateral'"},
	{"Chile, Peru and Bolivia held talks in Arica on 3 May 2024.", "M1", "format", "trilateral: counted from its parties"},
	{"Chile and Peru held the third session of their dialogue in Arica on 3 May 2024.", "M1", "ordinal", "3 'third'"},
	{"Chile and Peru held talks in Arica on 3 May 2024.", "M1", "date", "2024-05-03 'on 3 May 2024'" TOLD "; read by date-day-month"},
	{"Chile and Peru held talks in Arica on Monday.", "M1", "date", "2024-05-13 'on Monday'" TOLD "; read by date-weekday, counted from publication"},
	{"Chile and Peru held talks in Arica.", "M1", "place", "Arica 'Arica'" TOLD},
	{"Deputy Minister Lena Falk of Sweden traveled to Windhoek on 6 May 2024. Falk met with Foreign Minister Paulus Amadhila of Namibia.", "M1", "date", "2024-05-06 'on 6 May 2024': told of the journey on which it was; read by date-day-month"},
	{"Deputy Minister Lena Falk of Sweden traveled to Windhoek on 6 May 2024. Falk met with Foreign Minister Paulus Amadhila of Namibia.", "M1", "place", "Windhoek 'Windhoek': told of the journey on which it was"},
	{"Deputy Minister Lena Falk of Sweden met Foreign Minister Paulus Amadhila of Namibia in Windhoek on 6 May 2024.", "M1", "participant", "P1 'Deputy Minister Lena Falk of Sweden'" NAMED " | P2 'Foreign Minister Paulus Amadhila of Namibia'" NAMED " | SE 'met Foreign Minister Paulus Amadhila of Namibia in Windhoek on 6 May 2024'" ACTS " | NA 'met Foreign Minister Paulus Amadhila of Namibia in Windhoek on 6 May 2024'" ACTS},
	{"Chile and Peru held talks in Arica on 3 May 2024. Bolivia was represented by its envoy.", "M1", "participant", "CL 'Chile'" NAMED " | PE 'Peru'" NAMED " | BO 'Bolivia': told elsewhere to have been there as well"},
	{"Chile and Peru held talks on fishing in Arica on 3 May 2024.", "M1", "topic", "fishing 'fishing'"},
	{"Chile and Peru attended the Arica Water Forum on 3 May 2024.", "M1", "name", "Arica Water Forum 'Arica Water Forum'"},
	{"Chile and Peru agreed to open the port.", "K1", "by", "CL 'Chile'" SUBJECT " | PE 'Peru'" SUBJECT},
	{"Chile agreed to open the port and promised to close the mine.", "K1", "by", "CL 'Chile'" SUBJECT},
	{"Chile's promise to open the port was kept.", "K1", "by", "CL 'Chile': named as those whose it is"},
	{"A loan was promised by Kuwait.", "K1", "by", "KW 'Kuwait': named as those who did it"},
	{"Norway said permits would be issued.", "K1", "by", "NO 'Norway': reported to have said so"},
	{"Chile and Peru met in Arica on 3 May 2024. Their ministers agreed to hold a session in Tacna on 9 June 2024.", "M2", "participant",
	 "CL 'a session in Tacna on 9 June 2024'" MEANT " | PE 'a session in Tacna on 9 June 2024'" MEANT},
	{"Chile agreed to open the port.", "K1", "binding", "agreed 'agreed': the kind of its trigger"},
	{"Chile is ready to open the port.", "K1", "binding", "intended 'is ready': the kind of its trigger"},
	{"Chile agreed to open the port.", "K1", "action_category", "specific 'open'"},
	{"Chile agreed to open the port by June 2024.", "K1", "due", "2024-06-01/2024-06-30 'by June 2024': read by date-month"},
	{"Chile will open the port if Peru pays.", "K1", "condition", "if Peru pays 'if Peru pays'"},
	{"Chile and Peru held talks in Arica on 3 May 2024 and agreed to open the port.", "K1", "meeting", "M1 'talks in Arica on 3 May 2024': the meeting held that was told of last, with one of those bound"},
	{"Norway said that it would open the port.", "K1", "said_by", "NO 'said': reported to have said so"},
	{"Chile and Peru held the third round of talks in Arica on 3 May 2024. The second round was held in Tacna in March.", "M2", "participant", "CL 'Chile': a side of the other meetings of its series | PE 'Peru': a side of the other meetings of its series"},
	{"Chile and Peru held the third round of talks in Arica on 3 May 2024. The second round was held in Tacna in March.", "M1", "previous", "M2: their numbers follow each other"},
	{"Foreign Minister Sione Vea of Tonga met Foreign Minister Litia Naqa of Fiji in Nadi on 2 May. Vea was accompanied by Trade Minister Paula Taufa.", "M1", "participant", "P1 'Foreign Minister Sione Vea of Tonga'" NAMED " | P2 'Foreign Minister Litia Naqa of Fiji'" NAMED " | TO 'met Foreign Minister Litia Naqa of Fiji in Nadi on 2 May'" ACTS " | FJ 'met Foreign Minister Litia Naqa of Fiji in Nadi on 2 May'" ACTS " | P3 'Trade Minister Paula Taufa': came with one of those who met"},
	{"The African Union held a summit in Lomé on 3 May 2024.", "M1", "format", "multilateral: a body of many states meets, or states come together under a name"},
	{"Chile and Peru agreed on 7 May 2024 in Arica to reopen the road. The deal came at the third session of their talks.", "M1", "date", "2024-05-07 'on 7 May 2024': told before it, where the document begins; read by date-day-month"},
	{"Chile and Peru met in Arica on 3 May 2024. It was agreed to open the port.", "K1", "by", "CL: named together with the others in the sentence, or one of those who sign the document | PE: named together with the others in the sentence, or one of those who sign the document"},
	{"Chile and Peru held talks in Arica on 3 May 2024. \"We trust each other,\" Foreign Minister Rosa Vidal of Peru said.", "M1", "participant", "CL 'Chile'" NAMED " | PE 'Peru'" NAMED " | P1: speaks for one of its sides in the document, and comes in with no other meeting"},
};

static void put_reasons(line *l, const rap_reasons *reasons, const char *kind) {
	for (uint32_t k = 0; k < reasons->n; k++) {
		const struct rap_reason *reason = &reasons->at[k];
		if (strcmp(rap_reason_kind_name((uint8_t)reason->kind), kind) != 0) continue;
		if (l->n > 0) line_put(l, " | ");
		line_put_str(l, reason->value);
		if (reason->words.n > 0) {
			line_put(l, " '");
			line_put_str(l, reason->words);
			line_put(l, "'");
		}
		if (reason->message.n > 0) line_put(l, ": ");
		line_put_str(l, reason->message);
	}
}

static void test_reasons(void **state) {
	fixture *f = *state;
	int wrong = 0;
	f->explain = true;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
		line found = {.n = 0};
		const rap_view *view = rap_view_make(&f->arena, fixture_records(f, rows[k].text, "2024-05-15"), (rap_str){NULL, 0});
		bool meeting = rows[k].record[0] == 'M';
		uint32_t index = (uint32_t)(rows[k].record[1] - '1');
		assert_true(index < (meeting ? view->meeting_count : view->pledge_count));
		put_reasons(&found, meeting ? &view->meetings[index].reasons : &view->pledges[index].reasons, rows[k].kind);
		wrong += line_differs(rows[k].text, rows[k].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

/* The weights of a record's reasons are its confidence. */
static void test_weights(void **state) {
	fixture *f = *state;
	f->explain = true;
	const char *text = "Chile and Peru held talks in Arica on 3 May 2024 and agreed to open the port by June. Chile is ready to pay.";
	const rap_view *view = rap_view_make(&f->arena, fixture_records(f, text, "2024-05-15"), (rap_str){NULL, 0});
	assert_int_equal(view->meeting_count, 1);
	assert_int_equal(view->pledge_count, 2);
	int32_t sum = 0;
	for (uint32_t k = 0; k < view->meetings[0].reasons.n; k++) sum += view->meetings[0].reasons.at[k].weight;
	assert_int_equal(rap_share_of(sum), (int)(view->meetings[0].confidence * 100 + 0.5));
	for (uint32_t p = 0; p < view->pledge_count; p++) {
		sum = 0;
		for (uint32_t k = 0; k < view->pledges[p].reasons.n; k++) sum += view->pledges[p].reasons.at[k].weight;
		assert_int_equal(rap_share_of(sum), (int)(view->pledges[p].confidence * 100 + 0.5));
	}
}

/* Words without end are cut: many pledges may share one subject. */
static void test_long_subject(void **state) {
	fixture *f = *state;
	char text[16384] = "Chile";
	f->explain = true;
	for (int k = 0; k < 300; k++) strcat(text, k == 0 ? " and Peru met in Arica. The two sides, " : "\xC3\xA9t\xC3\xA9"); /* one long word */
	strcat(text, ", agreed to open the port, to close the mine and to pay.");
	const rap_view *view = rap_view_make(&f->arena, fixture_records(f, text, NULL), (rap_str){NULL, 0});
	assert_true(view->pledge_count > 0);
	for (uint32_t p = 0; p < view->pledge_count; p++)
		for (uint32_t k = 0; k < view->pledges[p].reasons.n; k++) assert_true(view->pledges[p].reasons.at[k].words.n <= 1024);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_reasons, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_weights, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_long_subject, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
