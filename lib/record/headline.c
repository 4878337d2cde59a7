/* The headings above a document name the meeting that it reports: "JOINT STATEMENT / Second Ministerial Conference on Water". */
#include "record/sighting.h"

enum { MOST_HEADINGS = 8 };

static bool is_above(uint8_t kind) { return kind != RAP_BLOCK_BODY && kind != RAP_BLOCK_ITEM; }

/* The numbered meeting that a heading names; false if it names none. */
static bool read_heading(rap_reading *r, uint32_t sentence, rap_sighting *named) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	rap_sightings found = {0};
	for (uint32_t token = tokens.start; token < tokens.end && token < tokens.start + 2 * RAP_PHRASE_MAX; token++) {
		const rap_mark *noun = rap_meeting_noun(r, token);
		if (noun == NULL) continue;
		rap_noun_sighting(r, &found, sentence, token, noun);
		if (found.n == 0 || found.at[found.n - 1].ordinal == 0) continue;
		*named = found.at[found.n - 1];
		return true;
	}
	return false;
}

/* Whether the document tells of a meeting of that number elsewhere. */
static bool is_told(const rap_reading *r, const rap_sighting *named) {
	for (uint32_t k = 0; k < r->records->meetings.n; k++)
		if (rap_meeting_at(r, k)->ordinal == named->ordinal && rap_same_kind(rap_meeting_at(r, k)->kind, named->kind)) return true;
	return false;
}

static void take_heading(const rap_reading *r, rap_meeting_record *m, const rap_sighting *named) {
	bool numbered = m->ordinal == named->ordinal && m->kind == named->kind;
	bool unnumbered = m->ordinal == 0 && rap_same_kind(m->kind, named->kind) && !is_told(r, named);
	if (!numbered && !unnumbered) return;
	m->ordinal = named->ordinal;
	if (unnumbered) {
		m->told.ordinal = named->ordinal_told;
		rap_meeting_set_kind(m, named->kind, named->words, RAP_GROUND_word);
	}
	rap_meeting_set_name(r, m, named->name);
}

void rap_meeting_read_headings(rap_reading *r, rap_meeting_record *m) {
	for (uint32_t s = 0, n = 0; s < r->text->sentences.n && n < MOST_HEADINGS; s++, n++) {
		rap_sighting named;
		const rap_block *block = &r->text->blocks.at[r->text->sentences.at[s].block];
		if (!is_above(block->kind)) return;
		if (rap_is_heading(block) && read_heading(r, s, &named)) take_heading(r, m, &named);
	}
}
