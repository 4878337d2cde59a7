#include "lexicon_fixture.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support.h"

/* ---- keys ---- */

static void makes_keys(void **state) {
	(void)state;
	static const struct {
		const char *token, *key;
	} rows[] = {
		{"Meeting", "meeting"},
		{"U.S.", "us"},
		{"US", "us"},
		{"a.m.", "am"},
		{".", "."},
		{"...", "..."},
		{"1.5", "1.5"},
		{"No.1", "no1"},
		{"5.", "5"},
		{"T\xc3\xbcrkiye", "turkiye"},
		{"TU\xcc\x88RKIYE", "turkiye"},
		{"\xc3\x89.U.", "eu"},
		{"Stra\xc3\x9f"
		 "e",
			"strasse"},
		{"\xc4\xb0stanbul", "istanbul"},
		{"\xe2\x80\x99s", "'s"},
		{"O\xe2\x80\x99"
		 "Brien",
			"o'brien"},
		{"\xe2\x80\x93", "-"},
		{"\xe2\x80\x94", "-"},
		{"\xe2\x88\x92", "-"},
		{"-", "-"},
		{"@[`{", "@[`{"},
		{"\xec\x84\x9c", "\xe1\x84\x89\xe1\x85\xa5"},
		{"a\xff"
		 "b",
			"ab"},
		{"\xff", ""},
		{"", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char key[RAP_LEXICON_KEY_MAX];
		uint32_t n = rap_lexicon_key((rap_str){rows[i].token, (uint32_t)strlen(rows[i].token)}, key, sizeof key);
		assert_int_equal(n, strlen(rows[i].key));
		assert_memory_equal(key, rows[i].key, n);
	}
}

static void refuses_keys_that_do_not_fit(void **state) {
	(void)state;
	char key[4];
	assert_int_equal(rap_lexicon_key(RAP_STR("four"), key, 4), 4);
	assert_int_equal(rap_lexicon_key(RAP_STR("fives"), key, 4), 0);
	assert_int_equal(rap_lexicon_key(RAP_STR("U.S.A.F."), key, 4), 4);
	assert_int_equal(rap_lexicon_key(RAP_STR("caf\xc3\xa9s"), key, 4), 0);
	assert_int_equal(rap_lexicon_key(RAP_STR("caf\xc3\xa9"), key, 4), 4);
	assert_int_equal(rap_lexicon_key(RAP_STR("....."), key, 4), 0);
	assert_int_equal(rap_lexicon_key(RAP_STR("a"), key, 0), 0);
}

/* ---- look-up ---- */

static uint32_t node_of(const rap_lexicon *lexicon, const char *phrase) {
	uint32_t node = 0, at = 0;
	rap_str text = {phrase, (uint32_t)strlen(phrase)};
	rap_token token;
	while (node != RAP_NONE && rap_token_next(text, &at, rap_period_kept, NULL, &token)) {
		char key[RAP_LEXICON_KEY_MAX];
		uint32_t n = rap_lexicon_key((rap_str){phrase + token.start, token.end - token.start}, key, sizeof key);
		node = rap_lexicon_step(lexicon, node, rap_lexicon_word(lexicon, key, n));
	}
	return node;
}

/* The entries of a phrase as "class/value flags", apart by "; ". */
static const char *entries_of(const rap_lexicon *lexicon, const char *phrase) {
	static char list[1000];
	size_t n = 0;
	uint32_t count;
	const rap_lex_entry *entries = rap_lexicon_entries(lexicon, node_of(lexicon, phrase), &count);
	list[0] = '\0';
	for (uint32_t i = 0; i < count; i++) {
		n += (size_t)snprintf(list + n, sizeof list - n, "%s%s/%s", i > 0 ? "; " : "", class_names[entries[i].cls - 1].name,
			rap_lexicon_value(lexicon, entries[i].value).s);
		for (const name_row *flag = flag_names; flag->name != NULL; flag++)
			if (entries[i].flags & flag->number) n += (size_t)snprintf(list + n, sizeof list - n, " %s", flag->name);
		assert_true(n < sizeof list);
	}
	return list;
}

static const table_text tables[] = {
	{RAP_LEX_none, "ending\trule\tplural\nmit\tdouble\t\nlimit\tsingle\t\ncel\teither\t\nman\tplural\tmen\nhuman\tplural\thumans\n"},
	{RAP_LEX_verb, "# a comment line\n\nform\tkind\tvalue\tflags\n"
	               "announce/V\tsay\t\tthat,np\n"
	               "set/sets/set/set/setting\tact\n"
	               "prove/proves/proved/proven/proving\tact\nproved\tact\tprove\tppart\n"
	               "take/takes/took/taken/taking part in*\tact\ttake part\n"
	               "stop/V|rely/V|tie/V|go/V|agree/V|quit/V|visit/V|fix/V|tax/V|commit/V|limit/V|cancel/V|dye/V\tact\tmany\n"},
	{RAP_LEX_state, "value\tname\tadjective\tcapital\tflags\n"
	                "KR\tSouth Korea|Republic of Korea|ROK\tKorean|ROK\tSeoul\n"
	                "US\tUnited States|US|U.S.\tAmerican\tWashington*\tambiguous\n"
	                "TR\tTurkey*|T\xc3\xbcrkiye|Turkiye\t\t\n"},
	{RAP_LEX_organization, "form\tkind\tvalue\nUNESCO|Unesco\tinternational\tfull\nal-Qaida\tmovement\neSwatini Bank\tcompany\n"},
	{RAP_LEX_body, "form\tkind\nparty/N|army/N|box/N|church/N|spokesman/N|human/N|NGO/N|ministry/N of defense\tparty\n"},
	{RAP_LEX_place, "form\tkind\tvalue\nAtlantis\tworld\t-\nThule\tworld\n"},
	{RAP_LEX_calendar, "form\tkind\tvalue\nthird\tordinal\t3\nyesterday\tdeictic\t-1\nnoon\tdaytime\nbig\tnumber\t9999999999\n"},
	{RAP_LEX_commitment, "form\tkind\tvalue\tflags\npledge/V\tcommit\tpledge\tinf that\npledge/N\tcommit\tpledge\tnominal\n"},
	{RAP_LEX_instrument, "form\tkind\nand/or\tlaw\nA/RES\tresolution\nA/HRC/RES\tresolution\n"},
};

static int setup(void **state) {
	if (fixture_setup(state) != 0) return -1;
	fixture *f = *state;
	f->lexicon = compile_tables(&f->arena, tables, sizeof tables / sizeof *tables);
	return f->lexicon == NULL ? -1 : 0;
}

static void finds_forms_with_their_flags(void **state) {
	const fixture *f = *state;
	static const struct {
		const char *phrase, *entries;
	} rows[] = {
		{"announce", "verb/announce base that np"},
		{"announces", "verb/announce pres3 that np"},
		{"announced", "verb/announce past ppart that np"},
		{"announcing", "verb/announce ger that np"},
		{"announceing", ""},
		/* forms spelled alike are one entry */
		{"set", "verb/set base past ppart"},
		{"setting", "verb/set ger"},
		{"proved", "verb/prove past ppart"},
		/* inflection inside a phrase, and a star on all of it */
		{"took part in", "verb/take part ambiguous past phrase"},
		{"took part", ""},
		/* regular spelling */
		{"stopped", "verb/many past ppart"},
		{"stoped", ""},
		{"relies", "verb/many pres3"},
		{"relied", "verb/many past ppart"},
		{"tying", "verb/many ger"},
		{"tied", "verb/many past ppart"},
		{"goes", "verb/many pres3"},
		{"agreed", "verb/many past ppart"},
		{"agreeing", "verb/many ger"},
		{"quitted", "verb/many past ppart"},
		{"visited", "verb/many past ppart"},
		{"fixing", "verb/many ger"},
		{"taxes", "verb/many pres3"},
		{"dyeing", "verb/many ger"},
		/* spelling from inflection.tsv */
		{"committed", "verb/many past ppart"},
		{"commited", ""},
		{"limited", "verb/many past ppart"},
		{"canceled", "verb/many past ppart"},
		{"cancelled", "verb/many past ppart"},
		{"cancelling", "verb/many ger"},
		/* plurals */
		{"party", "body/party"},
		{"parties", "body/party plural"},
		{"armies", "body/party plural"},
		{"boxes", "body/party plural"},
		{"churches", "body/party plural"},
		{"spokesmen", "body/party plural"},
		{"humans", "body/party plural"},
		{"NGOs", "body/party cap plural"},
		{"ministries of defense", "body/party plural phrase"},
		/* wide tables, flags of a row, of case, of a form */
		{"South Korea", "state/KR cap phrase"},
		{"ROK", "state/KR upper; state/KR upper"},
		{"US", "state/US ambiguous upper"},
		{"Washington", "state/US ambiguous cap"},
		{"turkey", "state/TR ambiguous cap"},
		{"turkiye", "state/TR cap"},
		{"unesco", "organization/full cap"},
		/* the verb and the noun are two readings */
		{"pledge", "commitment/pledge base inf that; commitment/pledge nominal"},
		{"pledges", "commitment/pledge pres3 inf that; commitment/pledge plural nominal"},
		/* slashes that are no marks */
		{"and/or", "instrument/and/or phrase"},
		{"A/HRC/RES", "instrument/A/HRC/RES upper phrase"},
		/* values */
		{"Atlantis", "place/ cap"},
		{"Thule", "place/Thule cap"},
		{"zebra", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(entries_of(f->lexicon, rows[i].phrase), rows[i].entries) != 0)
			fail_msg("%s: %s, not %s", rows[i].phrase, entries_of(f->lexicon, rows[i].phrase), rows[i].entries);
}

static void tells_values_apart_by_class(void **state) {
	const fixture *f = *state;
	uint32_t value = rap_lexicon_find_value(f->lexicon, RAP_LEX_state, RAP_STR("KR"));
	assert_int_not_equal(value, RAP_NONE);
	assert_string_equal(rap_lexicon_value(f->lexicon, value).s, "KR");
	assert_string_equal(rap_lexicon_label(f->lexicon, value).s, "South Korea");
	assert_int_equal(rap_lexicon_find_value(f->lexicon, RAP_LEX_verb, RAP_STR("KR")), RAP_NONE);
	assert_int_equal(rap_lexicon_find_value(f->lexicon, RAP_LEX_state, RAP_STR("K")), RAP_NONE);
	assert_int_equal(rap_lexicon_find_value(f->lexicon, RAP_LEX_state, RAP_STR("")), RAP_NONE);
	uint32_t part = rap_lexicon_find_value(f->lexicon, RAP_LEX_verb, RAP_STR("take part"));
	assert_string_equal(rap_lexicon_label(f->lexicon, part).s, "take part in");
	assert_int_equal(rap_lexicon_value(f->lexicon, RAP_NONE).n, 0);
	assert_int_equal(rap_lexicon_label(f->lexicon, RAP_NONE).n, 0);
}

static void reads_values_as_numbers(void **state) {
	const fixture *f = *state;
	static const struct {
		const char *phrase;
		int32_t number;
	} rows[] = {{"third", 3}, {"yesterday", -1}, {"noon", 0}, {"big", 0}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t count;
		const rap_lex_entry *entries = rap_lexicon_entries(f->lexicon, node_of(f->lexicon, rows[i].phrase), &count);
		assert_int_equal(count, 1);
		assert_int_equal(rap_lexicon_number(f->lexicon, entries->value), rows[i].number);
	}
	assert_int_equal(rap_lexicon_number(f->lexicon, RAP_NONE), 0);
}

static void knows_which_word_wants_a_capital(void **state) {
	const fixture *f = *state;
	static const struct {
		const char *phrase;
		uint32_t word;
	} rows[] = {{"South Korea", 0}, {"al-Qaida", 2}, {"eSwatini Bank", 1}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t count;
		const rap_lex_entry *entries = rap_lexicon_entries(f->lexicon, node_of(f->lexicon, rows[i].phrase), &count);
		assert_int_equal(count, 1);
		assert_int_equal(rap_lexicon_capital(f->lexicon, entries), rows[i].word);
	}
}

static void takes_no_step_that_is_not_there(void **state) {
	const fixture *f = *state;
	uint32_t south = rap_lexicon_word(f->lexicon, "south", 5), count;
	assert_int_not_equal(south, 0);
	assert_int_equal(rap_lexicon_step(f->lexicon, 0, 0), RAP_NONE);
	assert_int_equal(rap_lexicon_step(f->lexicon, 0, RAP_NONE), RAP_NONE);
	assert_int_equal(rap_lexicon_step(f->lexicon, rap_lexicon_step(f->lexicon, 0, south), south), RAP_NONE);
	assert_int_equal(rap_lexicon_word(f->lexicon, "", 0), 0);
	assert_int_equal(rap_lexicon_word(f->lexicon, "sout", 4), 0);
	rap_lexicon_entries(f->lexicon, RAP_NONE, &count);
	assert_int_equal(count, 0);
	rap_lexicon_entries(f->lexicon, 0, &count);
	assert_int_equal(count, 0);
}

static void an_empty_lexicon_knows_nothing(void **state) {
	fixture *f = *state;
	const rap_lexicon *lexicon = compile_tables(&f->arena, NULL, 0);
	uint32_t count;
	assert_int_equal(rap_lexicon_word(lexicon, "us", 2), 0);
	assert_int_equal(rap_lexicon_step(lexicon, 0, 1), RAP_NONE);
	rap_lexicon_entries(lexicon, 0, &count);
	assert_int_equal(count, 0);
	assert_int_equal(rap_lexicon_find_value(lexicon, RAP_LEX_state, RAP_STR("US")), RAP_NONE);
}

/* Whatever the project's own tables hold, every word, step, entry and value of them is found again. */
static void the_builtin_lexicon_is_whole(void **state) {
	(void)state;
	const rap_lexicon *l = rap_lexicon_builtin();
	for (uint32_t i = 1; i <= l->word_count; i++)
		assert_int_equal(rap_lexicon_word(l, (const char *)l->text + l->words[i].text, l->words[i].n), i);
	for (uint32_t i = 0; i < l->edge_count; i++)
		if (l->edges[i].child != 0)
			assert_int_equal(rap_lexicon_step(l, l->edges[i].node, l->edges[i].word), l->edges[i].child);
	uint32_t seen = 0;
	for (uint32_t node = 0; node < l->node_count; node++) {
		uint32_t count;
		const rap_lex_entry *entries = rap_lexicon_entries(l, node, &count);
		for (uint32_t i = 0; i < count; i++) {
			assert_true(i == 0 || entries[i - 1].cls <= entries[i].cls);
			assert_int_equal(kind_names[entries[i].kind - 1].cls, entries[i].cls);
			assert_int_equal(l->values[entries[i].value].cls, entries[i].cls);
		}
		seen += count;
	}
	assert_int_equal(seen, l->entry_count);
	for (uint32_t i = 0; i < l->value_count; i++)
		assert_int_equal(rap_lexicon_find_value(l, (rap_lex_class)l->values[i].cls, rap_lexicon_value(l, i)), i);
}

/* ---- the program ---- */

static void write_text(const char *directory, const char *name, const char *text) {
	char path[300];
	snprintf(path, sizeof path, "%s/%s", directory, name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* Runs the compiler on arguments; gives its exit status and what it printed on both streams. */
static int run_compiler(const char *arguments, char *output, size_t cap) {
	char command[1000];
	snprintf(command, sizeof command, "'%s' %s 2>&1", LEXICON_COMPILER, arguments);
	FILE *pipe = popen(command, "r");
	assert_non_null(pipe);
	size_t n = fread(output, 1, cap - 1, pipe);
	output[n] = '\0';
	int status = pclose(pipe);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

typedef struct workplace {
	char directory[40], data[50], out[50], output[8000];
} workplace;

static void open_workplace(workplace *w) {
	strcpy(w->directory, "/tmp/lexicon-test-XXXXXX");
	assert_non_null(mkdtemp(w->directory));
	snprintf(w->data, sizeof w->data, "%s/data", w->directory);
	snprintf(w->out, sizeof w->out, "%s/out.c", w->directory);
	assert_int_equal(mkdir(w->data, 0700), 0);
}

static void close_workplace(workplace *w) {
	char command[100];
	snprintf(command, sizeof command, "rm -r '%s'", w->directory);
	assert_int_equal(system(command), 0);
}

static int compile_workplace(workplace *w) {
	char arguments[200];
	snprintf(arguments, sizeof arguments, "'%s' '%s'", w->data, w->out);
	return run_compiler(arguments, w->output, sizeof w->output);
}

static void refuses_what_does_not_fit(void **state) {
	(void)state;
	static const struct {
		const char *file, *text, *complaint;
	} rows[] = {
		{"states.tsv", "", "states.tsv:0: unknown file: allowed are inflection.tsv and, with .tsv, function, verb, state"},
		{"state.csv", "", "state.csv:0: unknown file"},
		{"verb.tsv", "form\tkind\nsay\tspeak\n", "verb.tsv:2: unknown kind 'speak': allowed are say, urge"},
		{"verb.tsv", "form\tkind\nsay\n", "verb.tsv:2: unknown kind ''"},
		{"verb.tsv", "form\tkind\tnote\n", "verb.tsv:1: unknown column 'note': allowed are form, kind, value, flags"},
		{"verb.tsv", "form\tkind\tform\n", "verb.tsv:1: second column 'form'"},
		{"verb.tsv", "form\tvalue\n", "verb.tsv:1: columns missing or mixed"},
		{"verb.tsv", "form\tkind\tsay\n", "verb.tsv:1: columns missing or mixed"},
		{"state.tsv", "name\tadjective\n", "state.tsv:1: columns missing or mixed"},
		{"verb.tsv", "form\tkind\tvalue\tflags\nsay\tsay\t\tthat,why\n", "verb.tsv:2: unknown flag 'why': allowed are ambiguous, plural"},
		{"verb.tsv", "form\tkind\tvalue\tflags\nsay\tsay\t\tupper\n", "verb.tsv:2: unknown flag 'upper'"},
		{"verb.tsv", "form\tkind\tvalue\tflags\nsay\tsay\t\tthat,\n\nnow\tsay\t\t,np\n", "verb.tsv:4: unknown flag ''"},
		{"verb.tsv", "form\tkind\nsay\tsay\tsay\n", "verb.tsv:2: 3 cells in a table of 2 columns"},
		{"verb.tsv", "#\n\nform\tkind\nsay\tsay\ntell\tsay\nsay\tsay\n", "verb.tsv:6: duplicate: 'say' stands with the same kind and value in"},
		{"verb.tsv", "form\tkind\nsay\tsay\nsay/V\tsay\n", "verb.tsv:3: duplicate: 'say'"},
		{"verb.tsv", "form\tkind\n say\tsay\n", "verb.tsv:2: white space"},
		{"verb.tsv", "form\tkind\nsay \tsay\n", "verb.tsv:2: white space"},
		{"verb.tsv", "form\tkind\nsay  so\tsay\n", "verb.tsv:2: white space"},
		{"verb.tsv", "form\tkind\nsay| tell\tsay\n", "verb.tsv:2: white space"},
		{"verb.tsv", "form\tkind\nsay\tsay \n", "verb.tsv:2: white space"},
		{"verb.tsv", "form\tkind\r\n", "verb.tsv:1: character U+000D is not allowed"},
		{"verb.tsv", "form\tkind\nsay\xc2\xa0so\tsay\n", "verb.tsv:2: character U+00A0 is not allowed"},
		{"verb.tsv", "form\tkind\nsay\xe2\x80\x8b\tsay\n", "verb.tsv:2: character U+200B is not allowed"},
		{"verb.tsv", "form\tkind\n\tsay\n", "verb.tsv:2: empty form"},
		{"verb.tsv", "form\tkind\nsay||tell\tsay\n", "verb.tsv:2: empty form"},
		{"verb.tsv", "form\tkind\nsay|\tsay\n", "verb.tsv:2: empty form"},
		{"verb.tsv", "form\tkind\n*\tsay\n", "verb.tsv:2: empty form"},
		{"verb.tsv", "form\tkind\ns*ay\tsay\n", "verb.tsv:2: 's*ay': a '*' stands at the end"},
		{"verb.tsv", "form\tkind\ns\xffy\tsay\n", "verb.tsv:2: byte 2 is not UTF-8"},
		{"verb.tsv", "form\tkind\nsay/W\tsay\n", "verb.tsv:2: bad inflection 'say/W'"},
		{"verb.tsv", "form\tkind\nsay/says/said/saying\tsay\n", "verb.tsv:2: bad inflection"},
		{"verb.tsv", "form\tkind\nsay/says//said/saying\tsay\n", "verb.tsv:2: bad inflection"},
		{"verb.tsv", "form\tkind\na/b/c/d/e/f\tsay\n", "verb.tsv:2: bad inflection"},
		{"verb.tsv", "form\tkind\n/V\tsay\n", "verb.tsv:2: bad inflection"},
		{"verb.tsv", "form\tkind\nsay/V and tell/V\tsay\n", "verb.tsv:2: 'say/V and tell/V': only one word"},
		{"verb.tsv", "form\tkind\na b c d e f g h i j k l m n o p q\tsay\n", "is too long: at most 16 words"},
		{"verb.tsv", "form\tkind\naaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg\tsay\n", "is too long"},
		{"state.tsv", "value\tname\nKR\t\n", "state.tsv:2: a row without any form"},
		{"inflection.tsv", "ending\trule\tplural\nmit\ttwice\t\n", "inflection.tsv:2: unknown rule 'twice'"},
		{"inflection.tsv", "ending\trule\tplural\nman\tplural\t\n", "inflection.tsv:2: an ending is missing, or a plural"},
		{"inflection.tsv", "ending\trule\n", "inflection.tsv:1: columns missing"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		workplace w;
		open_workplace(&w);
		write_text(w.data, rows[i].file, rows[i].text);
		if (compile_workplace(&w) != 1) fail_msg("accepted: %s", rows[i].text);
		if (strstr(w.output, rows[i].complaint) == NULL) fail_msg("row %zu: %s", i, w.output);
		assert_int_not_equal(access(w.out, F_OK), 0);
		close_workplace(&w);
	}
}

static void complains_of_everything_but_not_for_ever(void **state) {
	(void)state;
	workplace w;
	char text[1000] = "form\tkind\n";
	open_workplace(&w);
	for (int i = 0; i < 60; i++) strcat(text, "say\tno\n");
	write_text(w.data, "verb.tsv", text);
	assert_int_equal(compile_workplace(&w), 1);
	assert_non_null(strstr(w.output, "verb.tsv:2: "));
	assert_non_null(strstr(w.output, "verb.tsv:51: "));
	assert_null(strstr(w.output, "verb.tsv:52: "));
	assert_non_null(strstr(w.output, "60 complaints in all"));
	close_workplace(&w);
}

static void read_all(const char *path, char *text, size_t cap) {
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	size_t n = fread(text, 1, cap - 1, file);
	text[n] = '\0';
	fclose(file);
}

static void writes_the_same_tables_twice(void **state) {
	(void)state;
	static char first[20000], second[20000];
	workplace w;
	open_workplace(&w);
	write_text(w.data, "verb.tsv", "form\tkind\nsay/says/said/said/saying\tsay\n");
	write_text(w.data, "state.tsv", "value\tname\nKR\tSouth Korea");
	assert_int_equal(compile_workplace(&w), 0);
	assert_string_equal(w.output, "");
	read_all(w.out, first, sizeof first);
	assert_non_null(strstr(first, "const struct rap_lexicon rap_lexicon_tables"));
	/* the other way to name the same tables, in another order */
	char arguments[300];
	snprintf(arguments, sizeof arguments, "'%s' '%s/verb.tsv' '%s/state.tsv'", w.out, w.data, w.data);
	assert_int_equal(run_compiler(arguments, w.output, sizeof w.output), 0);
	read_all(w.out, second, sizeof second);
	assert_string_equal(first, second);
	close_workplace(&w);
}

static void shows_entries(void **state) {
	(void)state;
	workplace w;
	char arguments[100];
	open_workplace(&w);
	write_text(w.data, "state.tsv", "value\tname\nKR\tSouth Korea*|ROK\n");
	snprintf(arguments, sizeof arguments, "--show '%s'", w.data);
	assert_int_equal(run_compiler(arguments, w.output, sizeof w.output), 0);
	assert_string_equal(w.output, "south korea\tstate\tname\tKR\tambiguous,cap,phrase\tSouth Korea\tstate.tsv:2\n"
	                              "rok\tstate\tname\tKR\tupper\tROK\tstate.tsv:2\n");
	close_workplace(&w);
}

static void refuses_bad_arguments(void **state) {
	(void)state;
	char output[1000];
	assert_int_equal(run_compiler("", output, sizeof output), 2);
	assert_non_null(strstr(output, "usage"));
	assert_int_equal(run_compiler("/nonexistent/data /nonexistent/out.c", output, sizeof output), 1);
	assert_non_null(strstr(output, "/nonexistent/data:0: "));
	workplace w;
	open_workplace(&w);
	snprintf(w.out, sizeof w.out, "%s/no/out.c", w.directory);
	assert_int_equal(compile_workplace(&w), 1);
	assert_non_null(strstr(w.output, "/no/out.c: "));
	close_workplace(&w);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_keys),
		cmocka_unit_test(refuses_keys_that_do_not_fit),
		cmocka_unit_test_setup_teardown(finds_forms_with_their_flags, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(tells_values_apart_by_class, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(reads_values_as_numbers, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(knows_which_word_wants_a_capital, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(takes_no_step_that_is_not_there, setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(an_empty_lexicon_knows_nothing, setup, fixture_teardown),
		cmocka_unit_test(the_builtin_lexicon_is_whole),
		cmocka_unit_test(refuses_what_does_not_fit),
		cmocka_unit_test(complains_of_everything_but_not_for_ever),
		cmocka_unit_test(writes_the_same_tables_twice),
		cmocka_unit_test(shows_entries),
		cmocka_unit_test(refuses_bad_arguments),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
