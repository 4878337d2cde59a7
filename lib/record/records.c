/* The order of the steps from bytes to records, and the names of their enumerations. */
#include "record/reading.h"

/* ---- names of enumerations ---- */

static const char *const role_names[] = {NULL, "lead", "host", "attend", "side", "observe"};
static const char *const format_names[] = {NULL, "bilateral", "trilateral", "multilateral"};
static const char *const status_names[] = {NULL, "held", "planned", "postponed", "cancelled", "proposed"};
static const char *const published_names[] = {NULL, "option", "text"};
static const char *const record_type_names[] = {NULL, "meeting", "pledge"};

#define NAME_OF(names, value) ((value) < sizeof(names) / sizeof *(names) ? (names)[value] : NULL)

const char *rap_role_name(uint8_t role) { return NAME_OF(role_names, role); }
const char *rap_format_name(uint8_t format) { return NAME_OF(format_names, format); }
const char *rap_meeting_status_name(uint8_t status) { return NAME_OF(status_names, status); }
const char *rap_published_from_name(uint8_t from) { return NAME_OF(published_names, from); }
const char *rap_record_type_name(uint8_t type) { return NAME_OF(record_type_names, type); }

/* ---- what covers a token ---- */

static void cover(uint32_t *at, rap_range tokens, uint32_t index) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if (at[k] == RAP_NONE) at[k] = index;
}

static uint32_t *new_cover(rap_reading *r) {
	uint32_t *at = RAP_NEW_ARRAY(r->arena, uint32_t, r->text->tokens.n + 1);
	memset(at, 0xff, sizeof(uint32_t) * (r->text->tokens.n + 1));
	return at;
}

/* "the Union of the Comoros": a union by its words, and a state. */
static bool is_state_by_name(const rap_reading *r, uint32_t mention) {
	const rap_mention *m = rap_mention_at(r, mention), *next = mention + 1 < r->mentions->all.n ? m + 1 : NULL;
	bool same = next != NULL && next->type == RAP_MENTION_STATE && next->tokens.start == m->tokens.start && next->tokens.end == m->tokens.end;
	return same && m->type == RAP_MENTION_ORGANIZATION && m->kind == RAP_LEX_body_union;
}

static void cover_tokens(rap_reading *r) {
	r->mention_at = new_cover(r);
	r->date_at = new_cover(r);
	for (uint32_t k = 0; k < r->mentions->all.n; k++)
		if (!is_state_by_name(r, k)) cover(r->mention_at, r->mentions->all.at[k].tokens, k);
	for (uint32_t k = 0; k < r->dates->all.n; k++) cover(r->date_at, r->dates->all.at[k].tokens, k);
}

static void index_states(rap_reading *r) {
	memset(r->states, 0xff, sizeof r->states);
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		uint32_t *slot = e->type == RAP_MENTION_STATE ? rap_state_slot(r, e->country) : NULL;
		if (slot != NULL) *slot = k;
	}
}

static void mark_titles(rap_reading *r) {
	r->in_title = RAP_NEW_ARRAY(r->arena, bool, r->text->tokens.n + 1);
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != RAP_MENTION_PERSON) continue;
		for (uint32_t t = m->title.start; t < m->title.end; t++) r->in_title[t] = true;
		for (uint32_t t = m->affiliation.start; t < m->affiliation.end; t++) r->in_title[t] = true;
	}
}

static void find_quotations(rap_reading *r) {
	r->quoted = RAP_NEW_ARRAY(r->arena, bool, r->text->tokens.n + 1);
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		rap_range tokens = rap_block_tokens(r->text, &r->text->blocks.at[b]);
		bool inside = false;
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			uint16_t flags = rap_tok(r, k)->flags;
			if ((flags & RAP_TOKEN_QUOTE) && (flags & RAP_TOKEN_OPEN)) inside = true;
			else if ((flags & RAP_TOKEN_QUOTE) && (flags & RAP_TOKEN_CLOSE)) inside = false;
			r->quoted[k] = inside;
		}
	}
}

/* ---- the document's own facts ---- */

static const rap_block *block_of_kind(const rap_text *text, uint8_t kind) {
	for (uint32_t b = 0; b < text->blocks.n; b++)
		if (text->blocks.at[b].kind == kind) return &text->blocks.at[b];
	return NULL;
}

static void read_title(rap_reading *r) {
	const rap_block *block = block_of_kind(r->text, RAP_BLOCK_TITLE);
	if (block != NULL) r->records->title = (rap_str){r->text->clean.s + block->text.start, block->text.end - block->text.start};
}

static void read_published(rap_reading *r, rap_day given) {
	r->records->published = given;
	r->records->published_from = given.year != 0 ? RAP_PUBLISHED_option : RAP_PUBLISHED_none;
	if (given.year != 0) return;
	r->records->published = rap_dates_published(r->arena, r->text, r->marks);
	if (r->records->published.year != 0) r->records->published_from = RAP_PUBLISHED_text;
}

static void read_dateline(rap_reading *r) {
	const rap_block *block = block_of_kind(r->text, RAP_BLOCK_DATELINE);
	rap_range tokens = block == NULL ? (rap_range){0, 0} : rap_block_tokens(r->text, block);
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mark *place = rap_mark_at(r->marks, k, RAP_LEX_place);
		if (place == NULL) place = rap_mark_kind_at(r->marks, k, RAP_LEX_state_capital);
		const rap_mark *agency = rap_mark_kind_at(r->marks, k, RAP_LEX_boilerplate_agency);
		if (place != NULL && r->records->dateline_place.n == 0) r->records->dateline_place = rap_text_words(r->text, place->tokens);
		if (agency != NULL && r->records->dateline_agency.n == 0) r->records->dateline_agency = rap_text_words(r->text, agency->tokens);
	}
}

/* ---- the whole way ---- */

static void find_mentions(rap_reading *r) {
	r->mentions = RAP_NEW(r->arena, rap_mention_list);
	rap_persons_find(r->arena, r->text, r->marks, r->mentions);
	rap_places_find(r->arena, r->text, r->marks, r->mentions);
	rap_instruments_find(r->arena, r->text, r->marks, r->mentions);
	rap_groups_find(r->arena, r->text, r->marks, r->mentions);
	rap_mention_sort(r->arena, r->mentions);
	r->entities = rap_entities_join(r->arena, r->text, r->marks, r->mentions);
}

/* Twice: what people say and do tells of which state they are, and that tells who "both sides" are. */
static void resolve_actors(rap_reading *r) {
	rap_organs_read(r);
	rap_actors_resolve(r);
	rap_blocs_read(r);
	rap_countries_settle(r);
	rap_actors_resolve(r);
	rap_blocs_read(r);
}

rap_records *rap_records_read(rap_arena *arena, const rap_lexicon *lexicon, const rap_model *model, rap_str raw,
                              const rap_record_options *options) {
	rap_reading *r = RAP_NEW(arena, rap_reading);
	rap_text_options text_options = {.plain = options->plain};
	r->arena = arena;
	r->lexicon = lexicon;
	r->records = RAP_NEW(arena, rap_records);
	r->text = rap_text_read(arena, lexicon, raw, &text_options);
	r->marks = rap_marks_make(arena, lexicon, r->text);
	read_published(r, options->published);
	rap_dates *dates = rap_dates_find(arena, r->text, r->marks, r->records->published);
	find_mentions(r);
	rap_dates_drop_named(arena, dates, r->mentions, r->text->tokens.n);
	r->dates = dates;
	cover_tokens(r);
	r->trace = options->explain ? rap_trace_make(arena, r->text) : NULL;
	rap_sentences_parse(r, model, options->every_tree);
	index_states(r);
	mark_titles(r);
	rap_signings_read(r);
	find_quotations(r);
	read_title(r);
	read_dateline(r);
	rap_countries_infer(r);
	rap_words_classify(r);
	rap_clauses_read(r);
	rap_stories_read(r);
	rap_programme_read(r);
	resolve_actors(r);
	rap_meetings_find(r);
	rap_pledges_find(r);
	rap_pledges_level(r);
	rap_confidences_set(r);
	rap_records_choose(r);
	if (r->trace != NULL) rap_trace_finish(r);
	r->records->reading = r;
	r->records->text = r->text;
	r->records->model = model;
	r->records->marks = r->marks;
	r->records->dates = r->dates;
	r->records->mentions = r->mentions;
	r->records->entities = r->entities;
	return r->records;
}
