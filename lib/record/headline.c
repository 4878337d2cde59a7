/* The headings above a document name the meeting that it reports: "JOINT STATEMENT / Second Ministerial Conference on Water". */
#include "record/sighting.h"

enum { MOST_HEADINGS = 8 };

static bool is_above(uint8_t kind) { return kind != RAP_BLOCK_BODY && kind != RAP_BLOCK_ITEM; }

/* The first day and the first place told in a stretch of the head. */
static void take_when_where(const rap_reading *r, rap_sighting *s, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end && s->date == RAP_NONE; k++)
		if (r->date_at[k] != RAP_NONE && !r->dates->all.at[r->date_at[k]].duration) s->date = r->date_at[k];
	for (uint32_t k = tokens.start; k < tokens.end && s->place == RAP_NONE; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m != NULL && m->type == RAP_MENTION_PLACE && m->tokens.start == k) s->place = r->mention_at[k];
	}
}

/* The meeting that a heading names by its number, or with its day: "Meeting of Water Ministers, Maseru, 11 May"; false if it
 * names none. */
static bool read_heading(rap_reading *r, uint32_t sentence, rap_sighting *named) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	rap_sightings found = {0};
	for (uint32_t token = tokens.start; token < tokens.end && token < tokens.start + 2 * RAP_PHRASE_MAX; token++) {
		const rap_mark *noun = rap_meeting_noun(r, token);
		if (noun == NULL) continue;
		rap_noun_sighting(r, &found, sentence, token, noun);
		if (found.n == 0) continue;
		*named = found.at[found.n - 1];
		named->date = named->place = RAP_NONE;
		take_when_where(r, named, (rap_range){token + 1, tokens.end});
		if (named->ordinal != 0 || named->date != RAP_NONE) return true;
	}
	return false;
}

/* Whether the document tells of a meeting of that number elsewhere. */
static bool is_told(const rap_reading *r, const rap_sighting *named) {
	for (uint32_t k = 0; k < r->records->meetings.n; k++)
		if (rap_meeting_at(r, k)->ordinal == named->ordinal && rap_same_kind(rap_meeting_at(r, k)->kind, named->kind)) return true;
	return false;
}

static void take_heading(rap_reading *r, rap_meeting_record *m, const rap_sighting *named) {
	bool numbered = m->ordinal == named->ordinal && m->kind == named->kind;
	bool unnumbered = m->ordinal == 0 && rap_same_kind(m->kind, named->kind) && !is_told(r, named);
	if (!numbered && !unnumbered) return;
	if (m->date == NULL && named->date != RAP_NONE) {
		rap_meeting_set_date(r, m, named->date, RAP_GROUND_lead);
		rap_meeting_set_place(r, m, named->place, RAP_GROUND_lead);
	}
	if (named->ordinal == 0) return;
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

bool rap_head_sighting(rap_reading *r, rap_sightings *out) {
	uint32_t end = 0, sentence = 0, n = out->n;
	for (; sentence < r->text->sentences.n && sentence < MOST_HEADINGS; sentence++) {
		if (!is_above(r->text->blocks.at[r->text->sentences.at[sentence].block].kind)) break;
		end = rap_sentence_tokens(r, sentence).end;
	}
	for (uint32_t s = 0; s < sentence && out->n == n; s++) {
		rap_range tokens = rap_sentence_tokens(r, s);
		if (!rap_is_heading(&r->text->blocks.at[r->text->sentences.at[s].block])) continue;
		for (uint32_t token = tokens.start; token < tokens.end && out->n == n; token++) {
			const rap_mark *noun = rap_meeting_noun(r, token);
			if (noun == NULL || r->mention_at[token] != RAP_NONE) continue;
			rap_noun_sighting(r, out, s, token, noun);
			bool unsure = out->n > n && (noun->entry->flags & RAP_LEX_F_ambiguous) && out->at[out->n - 1].ordinal == 0;
			if (unsure) out->n = n;
		}
	}
	if (out->n == n) return false;
	rap_sighting *told = &out->at[out->n - 1];
	take_when_where(r, told, (rap_range){0, end});
	bool over = told->date != RAP_NONE && !rap_is_ahead(r, r->dates->all.at[told->date].start);
	told->definite = true;
	told->asserted = told->asserted || over;
	return told->date != RAP_NONE || told->ordinal != 0;
}
