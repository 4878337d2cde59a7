/* Bytes to code points or UTF-16 units, many at once: one walk over the input notes where every STRIDE bytes
 * stand, then each offset is at most one stride away. */
#include "api/handles.h"
#include "base/utf8.h"

enum { STRIDE = 128 };

/* Where the first character at or behind a multiple of STRIDE begins. */
typedef struct mark {
	uint32_t byte, unit;
} mark;

typedef struct ruler {
	rap_str text;
	mark *marks;
	bool utf16;
} ruler;

/* Steps over the character at `at`. */
static mark step(const ruler *r, mark at) {
	rap_character c = rap_utf8_at(r->text, at.byte);
	return (mark){at.byte + c.n, at.unit + (r->utf16 && c.code > 0xFFFF ? 2 : 1)};
}

static void fill(ruler *r) {
	mark at = {0, 0};
	for (uint32_t i = 0; i <= r->text.n / STRIDE; i++) {
		while (at.byte < i * STRIDE && at.byte < r->text.n) at = step(r, at);
		r->marks[i] = at;
	}
}

static uint32_t convert(const ruler *r, uint32_t offset) {
	mark at = r->marks[offset / STRIDE];
	/* A character that reaches into this stride begins in the one before. */
	if (at.byte > offset) at = r->marks[offset / STRIDE - 1];
	while (at.byte < offset) {
		mark next = step(r, at);
		if (next.byte > offset) break;
		at = next;
	}
	return at.unit;
}

static bool inside(rap_str text, const rap_span *spans, size_t count) {
	for (size_t i = 0; i < count; i++)
		if (spans[i].start > text.n || spans[i].end > text.n) return false;
	return true;
}

int32_t rap_document_convert_spans(const rap_document *document, int32_t unit, rap_span *spans, size_t count) {
	if (document == NULL || (unit != RAP_UNIT_CODE_POINT && unit != RAP_UNIT_UTF16)) return RAP_ERROR_ARGUMENT;
	ruler r = {.text = document->records->text->raw, .utf16 = unit == RAP_UNIT_UTF16};
	if (count == 0) return RAP_OK;
	if (spans == NULL || !inside(r.text, spans, count)) return RAP_ERROR_ARGUMENT;
	const rap_allocator_calls *calls = &document->reader->calls;
	r.marks = calls->allocate(calls->context, (r.text.n / STRIDE + 1) * sizeof *r.marks);
	if (r.marks == NULL) return RAP_ERROR_MEMORY;
	fill(&r);
	for (size_t i = 0; i < count; i++) {
		spans[i].start = convert(&r, spans[i].start);
		spans[i].end = convert(&r, spans[i].end);
	}
	calls->release(calls->context, r.marks);
	return RAP_OK;
}
