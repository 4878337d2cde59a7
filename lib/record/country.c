/* Which state a person acts for where the title does not say: the state that the document's head belongs to, and the
 * state whose doings the person tells ("she said London had no plans"). */
#include "record/reading.h"

enum { MOST_STATES = 260, MOST_WORDS_BETWEEN = 9 };

static rap_range block_tokens(const rap_reading *r, const rap_block *block) {
	rap_range none = {0, 0};
	if (rap_range_empty(block->sentences)) return none;
	return (rap_range){r->text->sentences.at[block->sentences.start].tokens.start, r->text->sentences.at[block->sentences.end - 1].tokens.end};
}

static bool is_head(const rap_block *block) { return block->kind == RAP_BLOCK_TITLE || block->kind == RAP_BLOCK_HEADING; }

/* Whether the head has a word of this kind: "Readout of", "Press release"; "Joint statement". */
static bool head_says(const rap_reading *r, rap_lex_kind kind) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < 12; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		if (!is_head(block)) continue;
		rap_range tokens = block_tokens(r, block);
		for (uint32_t k = tokens.start; k < tokens.end; k++)
			if (rap_is(r, k, kind)) return true;
	}
	return false;
}

/* The state whose government or ministry stands in the head: "REPUBLIC OF MALAWI - MINISTRY OF ...". */
static uint32_t state_of_head(rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < 12; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		if (!is_head(block)) continue;
		rap_range tokens = block_tokens(r, block);
		bool body = false;
		uint32_t state = RAP_NONE;
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			if (rap_is(r, k, RAP_LEX_body_ministry) || rap_is(r, k, RAP_LEX_body_government) || rap_is(r, k, RAP_LEX_state_seat)) body = true;
			const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_state);
			if (mark != NULL && state == RAP_NONE) state = mark->entry->value;
		}
		if (body && state != RAP_NONE) return rap_state_entity(r, rap_lexicon_value(r->lexicon, state).s);
	}
	return RAP_NONE;
}

static bool of_some_person(const rap_reading *r, const char country[3]) {
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type == RAP_MENTION_PERSON && memcmp(e->country, country, 2) == 0) return true;
	}
	return false;
}

/* How much is said of a state by its name, its adjectives counting less. */
static uint32_t weight(const rap_reading *r, const rap_entity *e) {
	uint32_t sum = 0;
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_STATES; k++)
		sum += r->mentions->all.at[e->mentions.at[k]].kind == RAP_LEX_state_adjective ? 1 : 2;
	return sum;
}

/* The state most spoken of that no other person speaks for; in a readout the counterpart's state is told, one's own
 * is not. */
static uint32_t state_left_over(const rap_reading *r) {
	uint32_t best = RAP_NONE, most = 0;
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type != RAP_MENTION_STATE || of_some_person(r, e->country)) continue;
		uint32_t own = weight(r, e);
		if (own > most) {
			most = own;
			best = k;
		}
	}
	return best;
}

/* The state whose seat is spoken of ("at the White House"), if it is one only. */
static uint32_t state_of_seat(rap_reading *r) {
	uint32_t value = RAP_NONE;
	for (uint32_t k = 0; k < r->text->tokens.n; k++) {
		const rap_mark *mark = rap_mark_kind_at(r->marks, k, RAP_LEX_state_seat);
		if (mark == NULL) continue;
		if (value != RAP_NONE && value != mark->entry->value) return RAP_NONE;
		value = mark->entry->value;
	}
	return value == RAP_NONE ? RAP_NONE : rap_state_entity(r, rap_lexicon_value(r->lexicon, value).s);
}

/* A wire report's officials without a state are those of the place that it is dated from, where that state is spoken of. */
static uint32_t state_of_dateline(rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < 20; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		if (block->kind != RAP_BLOCK_DATELINE) continue;
		rap_range tokens = block_tokens(r, block);
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_state);
			if (mark == NULL) mark = rap_mark_at(r->marks, k, RAP_LEX_place);
			rap_str code = mark == NULL ? (rap_str){0} : rap_lexicon_value(r->lexicon, mark->entry->value);
			if (code.n != 2) continue;
			uint32_t *known = rap_state_slot(r, code.s), state = known == NULL ? RAP_NONE : *known;
			return state != RAP_NONE && r->entities->all.at[state].mentions.n > 1 ? state : RAP_NONE;
		}
	}
	return RAP_NONE;
}

static bool has_international_title(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < 8; k++) {
		rap_range title = r->mentions->all.at[e->mentions.at[k]].title;
		for (uint32_t t = title.start; t < title.end; t++)
			if (rap_is(r, t, RAP_LEX_organization_international) || rap_is(r, t, RAP_LEX_organization_alliance)) return true;
	}
	return false;
}

/* Holders of high office are known by their full name, or by surname behind an office ("Prime Minister Kishida"). */
static void known_leaders(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || rap_range_empty(m->name)) continue;
		rap_entity *e = &r->entities->all.at[m->entity];
		bool office = !rap_range_empty(m->title);
		const rap_mark *mark = rap_mark_kind_at(r->marks, m->name.start, RAP_LEX_leader_full);
		if (mark == NULL && office) mark = rap_mark_kind_at(r->marks, m->name.end - 1, RAP_LEX_leader_surname);
		if (mark == NULL || mark->tokens.end > m->name.end || e->country[0] != 0) continue;
		rap_str code = rap_lexicon_value(r->lexicon, mark->entry->value);
		if (code.n == 2) memcpy(e->country, code.s, 2);
	}
}

/* The state named before `token` within the same sentence and a few words; RAP_NONE. */
static uint32_t state_before(const rap_reading *r, uint32_t token) {
	for (uint32_t k = token; k > 0 && token - k < MOST_WORDS_BETWEEN; k--) {
		const rap_token *t = rap_tok(r, k - 1);
		if ((t->flags & RAP_TOKEN_PUNCT) && (t->first == '.' || t->first == ';')) return RAP_NONE;
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		return m->type == RAP_MENTION_STATE ? m->entity : RAP_NONE;
	}
	return RAP_NONE;
}

/* "Hungary was represented by State Secretary X", "Benin, whose foreign minister, Y": who is sent acts for the sender. */
static void envoys(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || r->entities->all.at[m->entity].country[0] != 0) continue;
		uint32_t start = m->tokens.start;
		for (uint32_t t = start; t > 0 && start - t < MOST_WORDS_BETWEEN; t--) {
			if ((rap_tok(r, t - 1)->flags & RAP_TOKEN_PUNCT) && !rap_is_comma(r, t - 1)) break;
			const rap_mark *cue = rap_mark_kind_at(r->marks, t - 1, RAP_LEX_cue_envoy);
			if (cue == NULL) continue;
			uint32_t state = state_before(r, t - 1);
			if (state != RAP_NONE) memcpy(r->entities->all.at[m->entity].country, r->entities->all.at[state].country, 3);
			break;
		}
	}
}

static bool holds_office(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < 8; k++) {
		rap_range title = r->mentions->all.at[e->mentions.at[k]].title;
		for (uint32_t t = title.start; t < title.end; t++)
			if (rap_is(r, t, RAP_LEX_title_office) || rap_is(r, t, RAP_LEX_title_rank)) return true;
	}
	return false;
}

void rap_countries_infer(rap_reading *r) {
	known_leaders(r);
	envoys(r);
	r->home = RAP_NONE;
	if (head_says(r, RAP_LEX_cue_joint)) return; /* several issue it: "we" are all of them */
	bool release = head_says(r, RAP_LEX_cue_release);
	r->home = state_of_head(r);
	if (r->home == RAP_NONE && release) r->home = state_of_seat(r);
	if (r->home == RAP_NONE && release) r->home = state_left_over(r);
	bool issued = r->home != RAP_NONE;
	if (!issued) r->home = state_of_dateline(r);
	if (r->home == RAP_NONE) return;
	const char *country = r->entities->all.at[r->home].country;
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		rap_entity *e = &r->entities->all.at[k];
		if (e->type != RAP_MENTION_PERSON || e->country[0] != 0 || e->title.n == 0 || has_international_title(r, e)) continue;
		if (!issued && !holds_office(r, e)) continue; /* a report's lawmakers and experts may come from anywhere */
		memcpy(e->country, country, sizeof e->country);
	}
}

/* "X said Seoul would ...": who tells what a state will do speaks for it. */
void rap_countries_of_speakers(rap_reading *r) {
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->reporter == RAP_NONE || r->subjects[c->reporter].n != 1 || r->subjects[k].n != 1) continue;
		if (c->modal == RAP_NONE && rap_mark_at(r->marks, c->verb, RAP_LEX_commitment) == NULL) continue;
		rap_entity *person = &r->entities->all.at[r->subjects[c->reporter].at[0]];
		const rap_entity *state = &r->entities->all.at[r->subjects[k].at[0]];
		if (person->type != RAP_MENTION_PERSON || person->country[0] != 0 || state->type != RAP_MENTION_STATE) continue;
		if (!has_international_title(r, person)) memcpy(person->country, state->country, sizeof person->country);
	}
}
