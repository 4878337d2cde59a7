/* What a document tells of itself, and the records in its lists. */
#include "api/handles.h"

const char *rap_give(rap_str s, size_t *n) {
	if (n != NULL) *n = s.n;
	return s.s;
}

int32_t rap_give_span(rap_raw_spans spans, size_t index, rap_span *out) {
	if (index >= spans.n || out == NULL) return RAP_ERROR_ARGUMENT;
	*out = (rap_span){spans.at[index].start, spans.at[index].end};
	return RAP_OK;
}

/* A NULL document reads as an empty one. */
static const rap_view *view(const rap_document *document) {
	static const rap_view empty = {0};
	return document == NULL ? &empty : document->view;
}

const char *rap_document_id(const rap_document *document, size_t *n) { return rap_give(view(document)->id, n); }

const char *rap_document_title(const rap_document *document, size_t *n) { return rap_give(view(document)->title, n); }

const char *rap_document_published(const rap_document *document, size_t *n) {
	return rap_give(view(document)->published, n);
}

int32_t rap_document_published_from(const rap_document *document) { return view(document)->published_from; }

const char *rap_document_dateline_place(const rap_document *document, size_t *n) {
	return rap_give(view(document)->dateline_place, n);
}

const char *rap_document_dateline_agency(const rap_document *document, size_t *n) {
	return rap_give(view(document)->dateline_agency, n);
}

size_t rap_document_size(const rap_document *document) { return view(document)->bytes; }

size_t rap_document_invalid_count(const rap_document *document) {
	return document == NULL ? 0 : document->records->text->invalid_sequences;
}

size_t rap_document_participant_count(const rap_document *document) { return view(document)->participant_count; }

const rap_participant *rap_document_participant(const rap_document *document, size_t index) {
	const rap_view *v = view(document);
	return index < v->participant_count ? &v->participants[index] : NULL;
}

size_t rap_document_meeting_count(const rap_document *document) { return view(document)->meeting_count; }

const rap_meeting *rap_document_meeting(const rap_document *document, size_t index) {
	const rap_view *v = view(document);
	return index < v->meeting_count ? &v->meetings[index] : NULL;
}

size_t rap_document_pledge_count(const rap_document *document) { return view(document)->pledge_count; }

const rap_pledge *rap_document_pledge(const rap_document *document, size_t index) {
	const rap_view *v = view(document);
	return index < v->pledge_count ? &v->pledges[index] : NULL;
}

size_t rap_document_instrument_count(const rap_document *document) { return view(document)->instrument_count; }

const rap_instrument *rap_document_instrument(const rap_document *document, size_t index) {
	const rap_view *v = view(document);
	return index < v->instrument_count ? &v->instruments[index] : NULL;
}

size_t rap_document_refusal_count(const rap_document *document) { return view(document)->refusal_count; }

const rap_refusal *rap_document_refusal(const rap_document *document, size_t index) {
	const rap_view *v = view(document);
	return index < v->refusal_count ? &v->refusals[index] : NULL;
}

/* ---- forms made on demand ---- */

/* Makes *form once; what == RAP_SHOW_none is the JSON. */
static int32_t make(rap_document *document, rap_show what, rap_printed *form) {
	jmp_buf out_of_memory;
	rap_arena *arena = &document->arena;
	arena->out_of_memory = &out_of_memory;
	if (setjmp(out_of_memory) != 0) return RAP_ERROR_MEMORY;
	*form = what == RAP_SHOW_none ? rap_json_write(arena, document->view)
	                              : rap_show_write(arena, document->records, document->view, what);
	arena->out_of_memory = NULL;
	return RAP_OK;
}

static int32_t give_form(rap_document *document, rap_show what, rap_printed *form, const char **text, size_t *n) {
	if (form->s == NULL) {
		int32_t status = make(document, what, form);
		if (status != RAP_OK) return status;
	}
	*text = form->s;
	if (n != NULL) *n = form->n;
	return RAP_OK;
}

int32_t rap_document_json(rap_document *document, const char **text, size_t *n) {
	if (text != NULL) *text = NULL;
	if (n != NULL) *n = 0;
	if (document == NULL || text == NULL) return RAP_ERROR_ARGUMENT;
	return give_form(document, RAP_SHOW_none, &document->json, text, n);
}

int32_t rap_document_show(rap_document *document, int32_t what, const char **text, size_t *n) {
	if (text != NULL) *text = NULL;
	if (n != NULL) *n = 0;
	if (document == NULL || text == NULL || what <= RAP_SHOW_none || what >= RAP_SHOW_COUNT) return RAP_ERROR_ARGUMENT;
	return give_form(document, (rap_show)what, &document->shown[what], text, n);
}
