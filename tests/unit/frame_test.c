/* A verb is a row: the lexicon of the project with one row more reads a sentence that it does not read without. */
#include "lexicon_fixture.h"
#include "record_fixture.h"

typedef struct frame_row {
	uint32_t cls;        /* the table that gets the row */
	const char *row;
	const char *text;
	const char *without; /* pledges, by the lexicon of the project */
	const char *with;    /* and with the row */
} frame_row;

static const frame_row frames[] = {
	/* verbs and nouns of commitment, each with its complements */
	{RAP_LEX_commitment, "covenant/V\tcommit\tcovenant\tinf,that", "Spain covenanted to open two ports.", "none",
	 "ES commit [covenanted] open two ports"},
	{RAP_LEX_commitment, "covenant/V\tcommit\tcovenant\tinf,that", "Spain covenanted that it would open two ports.", "none",
	 "ES commit [covenanted] open two ports"},
	{RAP_LEX_commitment, "covenant/V\tcommit\tcovenant\tnp", "Spain covenanted forty buses.", "none",
	 "ES commit [covenanted] forty buses"},
	{RAP_LEX_commitment, "covenant/V\tagree\tcovenant\ton", "Spain and Malta covenanted on the exchange of pilots.", "none",
	 "ES+MT agree [covenanted] the exchange of pilots"},
	{RAP_LEX_commitment, "covenant/N\tcommit\tcovenant\tnominal,to", "Spain reaffirmed its covenant to the reef.", "none",
	 "ES reaffirm [reaffirmed its covenant] the reef"},
	{RAP_LEX_commitment, "wedded\tintend\twedded\tto", "Spain is wedded to cutting the tax.", "none",
	 "ES intend [is wedded] cutting the tax"},
	/* what a verb takes decides, not that it is there */
	{RAP_LEX_commitment, "covenant/V\tcommit\tcovenant\tthat", "Spain covenanted to open two ports.", "none", "none"},
	/* a verb that only lends its voice */
	{RAP_LEX_commitment, "trumpet/V\tvoice\ttrumpet\tnp", "Spain trumpeted its decision to open two ports.",
	 "ES decide [its decision] open two ports", "ES decide [trumpeted its decision] open two ports"},
	/* a verb of saying: "would" in what it reports binds */
	{RAP_LEX_verb, "intone/V\tsay\tintone\t", "Spain intoned that it would open two ports.", "none",
	 "ES commit [would] open two ports"},
	/* a verb of urging: what is urged binds nobody */
	{RAP_LEX_verb, "wheedle/V\turge\twheedle\t", "Spain wheedled Malta to agree to open two ports.",
	 "ES agree [agree] open two ports", "none"},
};

/* The tables of the project; with the row of a frame read behind its table. */
static const rap_lexicon *lexicon_with(fixture *f, const frame_row *frame) {
	static const char header[] = "form\tkind\tvalue\tflags\n";
	compiler c = {.arena = &f->arena};
	file_list list = {0};
	list_directory(&c, &list, RAP_SOURCE_DIR "/lib/lexicon/data");
	read_files(&c, &list);
	line text = {.n = 0};
	line_put(&text, header);
	line_put(&text, frame->row);
	read_table(&c, "frame_test", frame->cls, (rap_str){text.s, (uint32_t)text.n});
	assert_int_equal(c.complaints, 0);
	return finish(&c);
}

static int differs(fixture *f, const frame_row *frame, const char *expected) {
	line found = {.n = 0};
	const rap_records *r = fixture_records(f, frame->text, "2024-05-15");
	for (uint32_t k = 0; k < r->pledges.n; k++) line_put_pledge(&found, f, r, &r->pledges.at[k]);
	if (found.n == 0) line_put(&found, "none");
	return line_differs(frame->text, expected, &found);
}

static void test_rows(void **state) {
	fixture *f = *state;
	const rap_lexicon *project = f->lexicon;
	int wrong = 0;
	for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
		f->lexicon = project;
		wrong += differs(f, &frames[i], frames[i].without);
		f->lexicon = lexicon_with(f, &frames[i]);
		wrong += differs(f, &frames[i], frames[i].with);
	}
	f->lexicon = project;
	assert_int_equal(wrong, 0);
}

/* A verb of meeting makes a meeting. */
static void test_meeting(void **state) {
	fixture *f = *state;
	static const frame_row frame = {RAP_LEX_convene, "palaver/V\tmeet\tpalaver\t", "Spain palavered with Malta in Lima.", "", ""};
	assert_int_equal(fixture_records(f, frame.text, "2024-05-15")->meetings.n, 0);
	f->lexicon = lexicon_with(f, &frame);
	const rap_records *r = fixture_records(f, frame.text, "2024-05-15");
	assert_int_equal(r->meetings.n, 1);
	assert_int_equal(r->meetings.at[0].parties.n, 2);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_meeting, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
