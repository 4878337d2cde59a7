/* Sentences with what a careful reader would write down of them: tests/corpus/sentences, where the columns are explained.
 *
 * A row is either read right or marked `open`; the test fails when a mark is missing and when one is no longer true, so
 * that the marks always say what is left to do. `sentences_test --update` sets them to what is read now: every mark that
 * `git diff` shows as added is a row that was lost. */
#include "record_fixture.h"

#define SENTENCES RAP_SOURCE_DIR "/tests/corpus/sentences"

static bool updating; /* the only option, for main to set */

/* One line of a table, cut at its tabs. */
typedef struct row {
	char *text, *published, *expected;
	bool open;
} row;

typedef void put_records(fixture *f, const rap_records *r, line *l);

typedef struct table {
	const char *path;
	put_records *put;
} table;

/* Rows of one half. */
typedef struct tally {
	const char *half;
	int right, rows;
} tally;

static void put_pledges(fixture *f, const rap_records *r, line *l) {
	for (uint32_t k = 0; k < r->pledges.n; k++) {
		const rap_pledge_record *p = &r->pledges.at[k];
		assert_non_null(rap_rule_message(RAP_RECORD_pledge, p->rule));
		if (p->kind == RAP_LEX_commitment_support) continue; /* neither demanded nor punished */
		line_put_pledge(l, f, r, p);
		if (p->due_end.year == 0) continue;
		line_put(l, " <");
		line_put_days(l, p->due_start, p->due_end);
		line_put(l, ">");
	}
}

static void put_meetings(fixture *f, const rap_records *r, line *l) {
	for (uint32_t k = 0; k < r->meetings.n; k++) {
		line_put_meeting(l, f, r, &r->meetings.at[k]);
		assert_non_null(rap_rule_message(RAP_RECORD_meeting, r->meetings.at[k].rule));
	}
}

/* The whole file, in the arena, with a NUL behind it. */
static char *file_read(fixture *f, const char *path) {
	FILE *file = fopen(path, "rb");
	if (file == NULL) fail_msg("cannot open %s", path);
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	long size = ftell(file);
	assert_true(size > 0);
	rewind(file);
	char *bytes = rap_arena_alloc(&f->arena, (size_t)size + 1);
	assert_int_equal(fread(bytes, 1, (size_t)size, file), (size_t)size);
	fclose(file);
	bytes[size] = '\0';
	return bytes;
}

/* Cuts what stands before the next `mark` off *rest; NULL when nothing is left. */
static char *cut(char **rest, char mark) {
	char *s = *rest;
	if (s == NULL || *s == '\0') return NULL;
	char *end = strchr(s, mark);
	*rest = end == NULL ? NULL : end + 1;
	if (end != NULL) *end = '\0';
	return s;
}

/* A copy of `s` in which "\n" is a new line. */
static const char *unescape(fixture *f, const char *s) {
	char *copy = rap_arena_alloc(&f->arena, strlen(s) + 1), *to = copy;
	for (; *s != '\0'; s++) {
		bool escape = s[0] == '\\' && s[1] == 'n';
		*to++ = escape ? '\n' : *s;
		s += escape;
	}
	*to = '\0';
	return copy;
}

static row row_read(char *line_bytes) {
	char *rest = line_bytes;
	row r = {.text = cut(&rest, '\t'), .published = cut(&rest, '\t'), .expected = cut(&rest, '\t')};
	const char *mark = cut(&rest, '\t');
	r.open = mark != NULL && strcmp(mark, "open") == 0;
	if (r.expected == NULL || rest != NULL || (mark != NULL && !r.open)) fail_msg("not a row: %s", line_bytes);
	return r;
}

/* Whether the row is read as expected; a text of one line is running text, one of several a page. */
static bool row_check(fixture *f, const table *t, const row *r, line *found) {
	const char *published = strcmp(r->published, "-") == 0 ? NULL : r->published;
	const char *text = unescape(f, r->text);
	t->put(f, fixture_page(f, text, published, strchr(text, '\n') == NULL), found);
	if (found->n == 0) line_put(found, "none");
	return strcmp(found->s, r->expected) == 0;
}

/* 1 if the mark of the row is not true. */
static int mark_check(const row *r, bool right, const line *found) {
	if (updating || right != r->open) return 0;
	if (!right) return line_differs(r->text, r->expected, found);
	print_error("%s\n  is read right now: take its mark off\n", r->text);
	return 1;
}

static void tally_print(const tally *t) {
	if (t->half == NULL) return;
	print_message("%s: %d of %d right\n", t->half, t->right, t->rows);
	assert_true(t->rows > 0);
}

static void put_row(FILE *out, const row *r, bool right) {
	if (out != NULL) fprintf(out, "%s\t%s\t%s%s\n", r->text, r->published, r->expected, right ? "" : "\topen");
}

/* Reads every row of the table, writing it out again where marks are updated; gives how many marks are not true. */
static int rows_check(fixture *f, const table *t, char *rest, FILE *out) {
	tally half = {.half = NULL};
	int wrong = 0;
	for (char *bytes; (bytes = cut(&rest, '\n')) != NULL;) {
		bool heading = strncmp(bytes, "== ", 3) == 0;
		if (heading) {
			tally_print(&half);
			half = (tally){.half = bytes + 3};
		}
		if (heading || *bytes == '#') {
			if (out != NULL) fprintf(out, "%s\n", bytes);
			continue;
		}
		row r = row_read(bytes);
		line found = {.n = 0};
		bool right = row_check(f, t, &r, &found);
		half.rows++;
		half.right += right;
		wrong += mark_check(&r, right, &found);
		put_row(out, &r, right);
	}
	assert_non_null(half.half);
	tally_print(&half);
	return wrong;
}

static void table_check(fixture *f, const table *t) {
	char *bytes = file_read(f, t->path);
	FILE *out = updating ? fopen(t->path, "wb") : NULL;
	if (updating) assert_non_null(out);
	int wrong = rows_check(f, t, bytes, out);
	if (out != NULL) assert_int_equal(fclose(out), 0);
	assert_int_equal(wrong, 0);
}

static void test_pledges(void **state) { table_check(*state, &(table){SENTENCES "/pledges.tsv", put_pledges}); }
static void test_meetings(void **state) { table_check(*state, &(table){SENTENCES "/meetings.tsv", put_meetings}); }

int main(int argc, char **argv) {
	updating = argc == 2 && strcmp(argv[1], "--update") == 0;
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_pledges, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_meetings, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
