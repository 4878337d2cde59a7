/* Which entities are records: named persons of the body, states and organisations that take part in something or
 * speak, named instruments. */
#include "record/reading.h"

static bool is_organization(const rap_reading *r, uint32_t entity) {
	return rap_entity_at(r, entity)->type == RAP_MENTION_ORGANIZATION;
}

/* ---- who takes part ---- */

static bool is_party(uint8_t kind) { return kind == RAP_LEX_body_party; }

/* An official of an international body acts for it, as one of a state acts for the state: "NATO Secretary General"; an
 * official of a party, who holds no office of the state, for the party. */
static void take_body_of(const rap_reading *r, uint32_t person, bool *taken) {
	const rap_entity *e = rap_entity_at(r, person);
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		rap_range words = r->mentions->all.at[e->mentions.at[k]].tokens, behind = r->mentions->all.at[e->mentions.at[k]].title;
		rap_range title = {words.start, behind.end > words.end ? behind.end : words.end};
		for (uint32_t i = e->mentions.at[k] + 1; i < r->mentions->all.n; i++) {
			const rap_mention *m = &r->mentions->all.at[i];
			if (m->tokens.start >= title.end) break;
			if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE) continue;
			if (rap_is_international(m->kind) || (is_party(m->kind) && rap_find(r, title, RAP_LEX_title_office) == RAP_NONE)) taken[m->entity] = true;
		}
	}
}

/* Once for each: a speaker who promises in every sentence is named in as many. */
static void take(const rap_reading *r, uint32_t entity, bool *taken) {
	if (taken[entity]) return;
	taken[entity] = true;
	if (rap_is_person(r, entity)) take_body_of(r, entity, taken);
}

static const rap_mark *party_at(const rap_reading *r, uint32_t token) {
	const rap_mark *state = rap_mark_at(r->marks, token, RAP_LEX_state);
	return state != NULL ? state : rap_mark_at(r->marks, token, RAP_LEX_organization);
}

/* "the Korea-Japan Commission", "the NATO-Russia Council": a party, a hyphen, a party. */
static bool joins_parties(const rap_reading *r, rap_range name) {
	for (uint32_t k = name.start; k + 2 < name.end; k++) {
		const rap_mark *party = party_at(r, k);
		uint32_t behind = party == NULL ? k : party->tokens.end;
		if (behind == k || behind + 1 >= name.end || !(rap_tok(r, behind)->flags & RAP_TOKEN_HYPHEN)) continue;
		if (party_at(r, behind + 1) != NULL) return true;
	}
	return false;
}

/* "the Oslo Peace Forum": a kind of meeting by its name, and no body that the lexicon knows. */
static bool is_event(const rap_reading *r, rap_range name) {
	const rap_mark *known = rap_mark_at(r->marks, name.start, RAP_LEX_organization);
	const rap_mark *noun = rap_range_empty(name) ? NULL : rap_mark_before(r->marks, name.end, RAP_LEX_meeting);
	bool body = known != NULL && known->tokens.end == name.end;
	return !body && noun != NULL && noun->entry->kind == RAP_LEX_meeting_forum && noun->tokens.end > noun->tokens.start + 1;
}

/* A committee that parties make up between them ("Joint Committee on Fisheries") is the form in which they meet, as a
 * forum is, and takes part in nothing. */
static bool is_forum(const rap_reading *r, uint32_t entity) {
	const rap_entity *e = rap_entity_at(r, entity);
	if (e->type != RAP_MENTION_ORGANIZATION || e->mentions.n == 0) return false;
	rap_range name = r->mentions->all.at[e->mentions.at[0]].name;
	bool panel = false, shared = joins_parties(r, name);
	for (uint32_t k = name.start; k < name.end; k++) {
		panel = panel || rap_is(r, k, RAP_LEX_cue_panel);
		shared = shared || rap_is(r, k, RAP_LEX_cue_shared) || rap_is(r, k, RAP_LEX_meeting_format);
	}
	return (panel && shared) || is_event(r, name);
}

static void mark_parties(const rap_reading *r, bool *taken) {
	for (uint32_t k = 0; k < r->records->meetings.n; k++) {
		const rap_party_list *parties = &r->records->meetings.at[k].parties;
		for (uint32_t p = 0; p < parties->n; p++)
			if (!is_forum(r, parties->at[p].entity)) take(r, parties->at[p].entity, taken);
	}
	for (uint32_t k = 0; k < r->records->pledges.n; k++) {
		const rap_index_list *by = &r->records->pledges.at[k].by;
		for (uint32_t p = 0; p < by->n; p++) take(r, by->at[p], taken);
		if (r->records->pledges.at[k].said_by != RAP_NONE) take(r, r->records->pledges.at[k].said_by, taken);
	}
}

/* ---- who speaks ---- */

/* A clause in which its subject says something, calls on somebody or binds itself. */
static bool is_statement(const rap_reading *r, const rap_clause *c) {
	if (c->form != RAP_FORM_FINITE || c->passive) return false;
	if (rap_is(r, c->verb, RAP_LEX_verb_say) || rap_is(r, c->verb, RAP_LEX_verb_urge)) return true;
	if (c->modal != RAP_NONE && rap_is(r, c->modal, RAP_LEX_function_future)) return true;
	const rap_mark *commitment = rap_mark_at(r->marks, c->verb, RAP_LEX_commitment);
	return commitment != NULL && !(commitment->entry->flags & RAP_LEX_F_nominal);
}

/* "a U.N. report", "a foreign ministry official": the organisation only tells what kind of report or official. */
static bool is_modifier(const rap_reading *r, rap_range subject, uint32_t entity) {
	for (uint32_t k = subject.start; k + 1 < subject.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL || m->entity != entity) continue;
		return m->tokens.end < subject.end && r->words[m->tokens.end] == RAP_WORD_OTHER;
	}
	return false;
}

/* "a statement from Peru's Foreign Ministry said": the first party named behind a statement that is the subject, if it
 * is an organisation. */
static void mark_stating(const rap_reading *r, rap_range subject, bool *taken) {
	uint32_t k = rap_find(r, subject, RAP_LEX_cue_release);
	if (k == RAP_NONE || r->words[k + 1] != RAP_WORD_PREP) return;
	for (k++; k < subject.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL) continue;
		if (m->type == RAP_MENTION_ORGANIZATION && m->entity != RAP_NONE) taken[m->entity] = true;
		return;
	}
}

/* Organisations that say something issue a statement. */
static void mark_speakers(const rap_reading *r, bool *taken) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (!is_statement(r, c)) continue;
		mark_stating(r, c->subject, taken);
		for (uint32_t a = 0; a < r->subjects[k].n; a++) {
			uint32_t speaker = r->subjects[k].at[a];
			if (is_organization(r, speaker) && !is_modifier(r, c->subject, speaker)) taken[speaker] = true;
		}
	}
}

/* ---- who stands there without a part of its own ---- */

/* Named only inside the titles of persons: "the head of the Presidential Office". A body of states is there through
 * its officials, as a state is; an office of one state is not. */
static bool only_in_titles(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		const rap_mention *m = &r->mentions->all.at[e->mentions.at[k]];
		if (!r->in_title[m->tokens.end - 1] || rap_is_international(m->kind)) return false;
	}
	return true;
}

/* News agencies and newspapers only tell. */
static bool is_press(const rap_entity *e) { return e->kind == RAP_LEX_organization_agency || e->kind == RAP_LEX_body_press; }

/* Named in running text, a list or a caption; or in a heading between them ("The delegation:"), not above them. */
static bool in_body(const rap_reading *r, const rap_entity *e, uint32_t first_body) {
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		uint32_t block = rap_block_of(r, r->mentions->all.at[e->mentions.at[k]].tokens.start);
		uint8_t kind = r->text->blocks.at[block].kind;
		if (kind == RAP_BLOCK_BODY || kind == RAP_BLOCK_ITEM || kind == RAP_BLOCK_CAPTION) return true;
		if (kind == RAP_BLOCK_HEADING && block > first_body) return true;
	}
	return false;
}

static uint32_t first_body_block(const rap_reading *r) {
	uint32_t b = 0;
	while (b < r->text->blocks.n && r->text->blocks.at[b].kind != RAP_BLOCK_BODY) b++;
	return b;
}

/* A block that says nothing else than the name. */
static bool fills_block(const rap_reading *r, rap_range tokens, const rap_block *block) {
	rap_range all = rap_block_tokens(r->text, block);
	return all.start == tokens.start && all.end == tokens.end;
}

/* Who issues a document stands in its head: a ministry anywhere in it, any organisation in a line of its own. */
static void mark_issuers(const rap_reading *r, bool *taken) {
	uint32_t body = first_body_block(r);
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		uint32_t block = rap_block_of(r, m->tokens.start);
		if (block >= body) break;
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE) continue;
		const rap_block *b = &r->text->blocks.at[block];
		bool letterhead = b->kind == RAP_BLOCK_HEADING || b->kind == RAP_BLOCK_PUBLISHED || fills_block(r, m->tokens, b);
		if (letterhead || m->kind == RAP_LEX_body_ministry) taken[m->entity] = true;
	}
}

rap_str rap_record_id(rap_arena *arena, char letter, uint32_t number) {
	char digits[12];
	uint32_t n = sizeof digits;
	do digits[--n] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	digits[--n] = letter;
	return rap_arena_copy(arena, digits + n, sizeof digits - n);
}

/* Bodies that the lexicon gives a code of their own ("EU:European Union") are known by it, as states are. */
static const char *organization_id(rap_reading *r, const rap_entity *e, uint32_t *number) {
	rap_range name = e->mentions.n == 0 ? (rap_range){0, 0} : r->mentions->all.at[e->mentions.at[0]].name;
	const rap_mark *mark = rap_range_empty(name) ? NULL : rap_mark_at(r->marks, name.start, RAP_LEX_organization);
	bool own = mark != NULL && mark->tokens.end == name.end && mark->entry->kind != RAP_LEX_organization_national;
	rap_str value = own ? rap_mark_value(r, mark) : (rap_str){0};
	if (value.n > 3 && value.s[2] == ':') return rap_arena_copy(r->arena, value.s, 2).s;
	return rap_record_id(r->arena, 'O', ++*number).s;
}

void rap_records_choose(rap_reading *r) {
	uint32_t n = r->entities->all.n, persons = 0, organizations = 0, instruments = 0;
	uint32_t body = first_body_block(r);
	bool *taken = RAP_NEW_ARRAY(r->arena, bool, n + 1);
	mark_parties(r, taken);
	mark_speakers(r, taken);
	mark_issuers(r, taken);
	r->records->ids = RAP_NEW_ARRAY(r->arena, const char *, n + 1);
	for (uint32_t k = 0; k < n; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		const char *id = NULL;
		if (e->type == RAP_MENTION_PERSON && e->named && (taken[k] || in_body(r, e, body))) id = rap_record_id(r->arena, 'P', ++persons).s;
		else if (e->type == RAP_MENTION_STATE && taken[k]) id = rap_arena_copy(r->arena, e->country, 2).s;
		else if (e->type == RAP_MENTION_ORGANIZATION && taken[k] && !is_press(e) && !only_in_titles(r, e)) id = organization_id(r, e, &organizations);
		else if (e->type == RAP_MENTION_INSTRUMENT && e->named) id = rap_record_id(r->arena, 'I', ++instruments).s;
		r->records->ids[k] = id;
		if (id != NULL) *rap_vec_push(r->arena, e->type == RAP_MENTION_INSTRUMENT ? &r->records->instruments : &r->records->participants) = k;
	}
}

