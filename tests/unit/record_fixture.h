/* What the tests of the upper floors share: the whole way from a text to its records, and the records in one line. */
#ifndef RAP_TESTS_RECORD_FIXTURE_H
#define RAP_TESTS_RECORD_FIXTURE_H

#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "record/reading.h"

enum { LINE_MAX_BYTES = 4096, LIST_MAX = 32 };

/* A line being written. */
typedef struct line {
	char s[LINE_MAX_BYTES];
	size_t n;
} line;

static inline void line_add(line *l, const char *s, size_t n) {
	assert_true(l->n + n < sizeof l->s);
	memcpy(l->s + l->n, s, n);
	l->n += n;
	l->s[l->n] = '\0';
}

static inline void line_put(line *l, const char *s) { line_add(l, s, strlen(s)); }
static inline void line_put_str(line *l, rap_str s) {
	if (s.n > 0) line_add(l, s.s, s.n);
}

/* The clean words of a range. */
static inline void line_put_words(line *l, const rap_text *text, rap_range tokens) {
	if (!rap_range_empty(tokens)) line_put_str(l, rap_text_words(text, tokens));
}

static inline void line_put_number(line *l, const char *before, uint32_t number) {
	char digits[32];
	int n = snprintf(digits, sizeof digits, "%s%u", before, (unsigned)number);
	assert_true(n > 0);
	line_put(l, digits);
}

static inline void line_put_day(line *l, rap_day day) {
	char text[11];
	rap_day_write(day, text);
	line_put(l, text);
}

/* A day, or both ends of an interval. */
static inline void line_put_days(line *l, rap_day start, rap_day end) {
	line_put_day(l, start);
	if (rap_day_number(start) == rap_day_number(end)) return;
	line_put(l, "/");
	line_put_day(l, end);
}

/* `published` is "2024-05-15" or NULL; not `plain`: a page, with title, dateline and lists. */
static inline rap_records *fixture_page(fixture *f, const char *bytes, const char *published, bool plain) {
	rap_record_options options = {.plain = plain, .every_tree = f->every_tree, .explain = f->explain};
	if (published != NULL) assert_true(rap_day_read((rap_str){published, (uint32_t)strlen(published)}, &options.published));
	rap_str raw = rap_arena_copy(&f->arena, bytes, strlen(bytes));
	const char *error = NULL;
	if (f->model == NULL) f->model = rap_syntax_model(&f->arena, &error);
	assert_null(error);
	return rap_records_read(&f->arena, f->lexicon, f->model, raw, &options);
}

/* One paragraph of running text. */
static inline rap_records *fixture_records(fixture *f, const char *bytes, const char *published) {
	return fixture_page(f, bytes, published, true);
}

static inline int by_text(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* A state is its code, all else its name. */
static inline const char *entity_name(fixture *f, const rap_records *r, uint32_t entity) {
	const rap_entity *e = &r->entities->all.at[entity];
	if (e->type == RAP_MENTION_STATE) return rap_arena_copy(&f->arena, e->country, 2).s;
	return rap_arena_copy(&f->arena, e->name.s, e->name.n).s;
}

/* Names in the order of the alphabet, joined by "+": lists are compared as sets. */
static inline void line_put_sorted(line *l, const char **names, uint32_t n) {
	qsort(names, n, sizeof *names, by_text);
	for (uint32_t k = 0; k < n; k++) {
		if (k > 0) line_put(l, "+");
		line_put(l, names[k]);
	}
}

static inline void line_put_entities(line *l, fixture *f, const rap_records *r, const rap_index_list *list) {
	const char *names[LIST_MAX];
	assert_true(list->n <= LIST_MAX);
	for (uint32_t k = 0; k < list->n; k++) names[k] = entity_name(f, r, list->at[k]);
	line_put_sorted(l, names, list->n);
}

static inline const char *pledge_kind_name(uint8_t kind) {
	switch (kind) {
	case RAP_LEX_commitment_commit: return "commit";
	case RAP_LEX_commitment_agree: return "agree";
	case RAP_LEX_commitment_decide: return "decide";
	case RAP_LEX_commitment_intend: return "intend";
	case RAP_LEX_commitment_reaffirm: return "reaffirm";
	case RAP_LEX_commitment_support: return "support";
	default: return "?";
	}
}

/* "KR+JP agree [agreed] do this": those bound, the kind, the trigger, "not" if negative, the action. Put behind
 * another, it is kept apart by " | "; so are meetings. */
static inline void line_put_pledge(line *l, fixture *f, const rap_records *r, const rap_pledge_record *p) {
	if (l->n > 0) line_put(l, " | ");
	line_put_entities(l, f, r, &p->by);
	line_put(l, " ");
	line_put(l, pledge_kind_name(p->kind));
	line_put(l, " [");
	line_put_str(l, p->trigger);
	line_put(l, p->negative ? "] not " : "] ");
	line_put_str(l, p->action);
}

static inline const char *meeting_kind_name(uint8_t kind) {
	static const char *const names[] = {"meeting", "talks",   "summit", "consultation", "dialogue",
	                                    "conference", "session", "call",   "forum",        "council"};
	assert_true(kind >= RAP_LEX_meeting_meeting && kind <= RAP_LEX_meeting_council);
	return names[kind - RAP_LEX_meeting_meeting];
}

static inline void line_put_parties(line *l, fixture *f, const rap_records *r, const rap_meeting_record *m) {
	const char *names[LIST_MAX];
	assert_true(m->parties.n <= LIST_MAX);
	for (uint32_t k = 0; k < m->parties.n; k++) names[k] = entity_name(f, r, m->parties.at[k].entity);
	if (m->parties.n > 0) line_put(l, " ");
	line_put_sorted(l, names, m->parties.n);
}

/* "talks held bilateral #2 2024-05-14 @Geneva KR+US 'name'": kind, status, format, ordinal, date, place, parties in the
 * order of the alphabet, name; what is not told is left out. */
static inline void line_put_meeting(line *l, fixture *f, const rap_records *r, const rap_meeting_record *m) {
	if (l->n > 0) line_put(l, " | ");
	line_put(l, meeting_kind_name(m->kind));
	line_put(l, " ");
	line_put(l, rap_meeting_status_name(m->status));
	if (m->format != RAP_FORMAT_none) {
		line_put(l, " ");
		line_put(l, rap_format_name(m->format));
	}
	if (m->ordinal > 0) line_put_number(l, " #", m->ordinal);
	if (m->date != NULL && m->date->start.year != 0) {
		line_put(l, " ");
		line_put_days(l, m->date->start, m->date->end);
	}
	if (m->place.n > 0) {
		line_put(l, " @");
		line_put_str(l, m->place);
	}
	line_put_parties(l, f, r, m);
	if (m->name.n > 0) {
		line_put(l, " '");
		line_put_str(l, m->name);
		line_put(l, "'");
	}
}

/* Prints a row that is not as expected; gives 1, to be added up. */
static inline int line_differs(const char *text, const char *expected, const line *found) {
	if (strcmp(expected, found->s) == 0) return 0;
	print_error("%s\n  expected %s\n  found    %s\n", text, expected, found->s);
	return 1;
}

#endif
