#include "output/explain.h"

#include "output/codes.h"
#include "output/reasons.h"

/* ---- pieces ---- */

enum { KIND_WIDTH = 16 };

static void spaces(rap_printer *w, size_t n) {
	while (n-- > 0) rap_print(w, " ", 1);
}

/* "met with" 71-79 */
static void quoted(rap_printer *w, rap_str words, rap_range s) {
	rap_print_fixed(w, "\"");
	rap_print_str(w, words);
	rap_print_fixed(w, "\" ");
	rap_print_range(w, s);
}

/* "+0.70" */
static void weight(rap_printer *w, int32_t hundredths) {
	uint32_t size = (uint32_t)(hundredths < 0 ? -hundredths : hundredths);
	char text[] = {hundredths < 0 ? '-' : '+', '0', '.', (char)('0' + size / 10 % 10), (char)('0' + size % 10)};
	if (size < 1000) text[1] = (char)('0' + size / 100);
	rap_print(w, text, sizeof text);
}

static void kind_column(rap_printer *w, const char *name) {
	size_t n = strlen(name);
	rap_print_fixed(w, "    ");
	rap_print(w, name, n);
	spaces(w, n < KIND_WIDTH ? KIND_WIDTH - n : 1);
}

/* ---- why ---- */

/* Of values of one kind that rest on the same: how many, from one on. */
static uint32_t count_alike(const rap_reasons *reasons, uint32_t from) {
	const struct rap_reason *first = &reasons->at[from];
	uint32_t k = from + 1;
	while (k < reasons->n && reasons->at[k].kind == first->kind && reasons->at[k].span.start == first->span.start &&
	       reasons->at[k].span.end == first->span.end && rap_str_equal(reasons->at[k].message, first->message)) k++;
	return k - from;
}

/* "    date            2025-10-07, "on Tuesday" 122-132: told with it ..." */
static void reason_line(rap_printer *w, const struct rap_reason *r, uint32_t n) {
	kind_column(w, rap_code_word(RAP_SET_reason, r->kind));
	bool same = n == 1 && rap_str_equal(r->value, r->words);
	for (uint32_t k = 0; k < n && !same; k++) {
		if (k > 0) rap_print_fixed(w, ", ");
		rap_print_str(w, r[k].value);
	}
	if (!same && r->value.n > 0 && r->words.n > 0) rap_print_fixed(w, ", ");
	if (r->words.n > 0) quoted(w, r->words, r->span);
	if (r->message.n > 0) rap_print_fixed(w, ": ");
	rap_print_str(w, r->message);
	rap_print_fixed(w, "\n");
}

/* "    confidence      0.96: rule -0.15, dated +0.70" */
static void confidence_line(rap_printer *w, const rap_reasons *reasons, double confidence) {
	const char *before = ": rule ";
	kind_column(w, "confidence");
	rap_print_share(w, confidence);
	for (uint32_t k = 0; k < reasons->n; k++) {
		const struct rap_reason *r = &reasons->at[k];
		if (r->kind != RAP_REASON_rule && r->kind != RAP_REASON_feature) continue;
		rap_print_fixed(w, before);
		if (r->kind == RAP_REASON_feature) {
			rap_print_str(w, r->value);
			rap_print_fixed(w, " ");
		}
		weight(w, r->weight);
		before = ", ";
	}
	rap_print_fixed(w, "\n");
}

static void reason_lines(rap_printer *w, const rap_reasons *reasons) {
	for (uint32_t k = 0; k < reasons->n && reasons->at[k].kind != RAP_REASON_feature;) {
		uint32_t n = count_alike(reasons, k);
		reason_line(w, &reasons->at[k], n);
		k += n;
	}
}

static void comma_word(rap_printer *w, const char *word) {
	if (word == NULL) return;
	rap_print_fixed(w, ", ");
	rap_print_fixed(w, word);
}

static void head(rap_printer *w, rap_str id, const char *kind) {
	rap_print_str(w, id);
	rap_print_fixed(w, "  ");
	rap_print_fixed(w, kind);
}

static void explain_meeting(rap_printer *w, const struct rap_meeting *m) {
	head(w, m->id, rap_code_word(RAP_SET_meeting_kind, m->kind));
	comma_word(w, rap_code_word(RAP_SET_meeting_status, m->status));
	comma_word(w, m->date.start.s);
	comma_word(w, m->place.s);
	rap_print_fixed(w, "\n");
	reason_lines(w, &m->reasons);
	confidence_line(w, &m->reasons, m->confidence);
}

static void explain_pledge(rap_printer *w, const struct rap_pledge *k) {
	head(w, k->id, rap_code_word(RAP_SET_pledge_kind, k->kind));
	rap_print_fixed(w, k->negative ? ", not to do: " : ": ");
	rap_print_str(w, k->action);
	rap_print_fixed(w, "\n");
	reason_lines(w, &k->reasons);
	confidence_line(w, &k->reasons, k->confidence);
}

/* One line: the rule and the words that it read first. */
static void explain_entity(rap_printer *w, rap_str id, const char *kind, rap_str name, const rap_reasons *reasons) {
	head(w, id, kind);
	rap_print_fixed(w, ", ");
	rap_print_str(w, name);
	for (uint32_t k = 0; k < reasons->n; k++) {
		rap_print_fixed(w, ": ");
		rap_print_str(w, reasons->at[k].value);
		rap_print_fixed(w, reasons->at[k].words.n > 0 ? ", " : "");
		if (reasons->at[k].words.n > 0) quoted(w, reasons->at[k].words, reasons->at[k].span);
	}
	rap_print_fixed(w, "\n");
}

/* ---- why not ---- */

/* The words of a sentence that made no record, below it. */
static void refusal_line(rap_printer *w, const struct rap_refusal *r) {
	rap_print_fixed(w, "    ");
	quoted(w, r->words, r->span);
	rap_print_fixed(w, ", no ");
	rap_print_fixed(w, rap_code_word(RAP_SET_record, r->record));
	rap_print_fixed(w, ": ");
	rap_print_str(w, r->message);
	rap_print_fixed(w, " (");
	rap_print_fixed(w, rap_code_word(RAP_SET_condition, r->condition));
	rap_print_fixed(w, ")\n");
}

/* Sentences of the text and refusals are both in its order. */
static void explain_refusals(rap_printer *w, const rap_text *text, const rap_view *view) {
	uint32_t sentence = 0;
	rap_print_fixed(w, "\nWords for meetings and pledges that made no record\n");
	for (uint32_t k = 0; k < view->refusal_count; k++) {
		const struct rap_refusal *r = &view->refusals[k];
		if (k == 0 || r->sentence.start != r[-1].sentence.start) {
			while (rap_text_raw_tokens(text, text->sentences.at[sentence].tokens).start != r->sentence.start) sentence++;
			quoted(w, rap_text_words(text, text->sentences.at[sentence].tokens), r->sentence);
			rap_print_fixed(w, "\n");
		}
		refusal_line(w, r);
	}
	if (view->refusal_count == 0) rap_print_fixed(w, "    none\n");
}

void rap_explain_print(rap_printer *w, const rap_text *text, const rap_view *view) {
	if (!view->explained) {
		rap_print_fixed(w, "Not explained: read the document with RAP_READ_EXPLAIN.\n");
		return;
	}
	for (uint32_t k = 0; k < view->participant_count; k++) {
		const struct rap_participant *p = &view->participants[k];
		explain_entity(w, p->id, rap_code_word(RAP_SET_participant_type, p->type), p->name, &p->reasons);
	}
	for (uint32_t k = 0; k < view->meeting_count; k++) explain_meeting(w, &view->meetings[k]);
	for (uint32_t k = 0; k < view->pledge_count; k++) explain_pledge(w, &view->pledges[k]);
	for (uint32_t k = 0; k < view->instrument_count; k++) {
		const struct rap_instrument *i = &view->instruments[k];
		explain_entity(w, i->id, rap_code_word(RAP_SET_instrument_kind, i->kind), i->name, &i->reasons);
	}
	explain_refusals(w, text, view);
}
