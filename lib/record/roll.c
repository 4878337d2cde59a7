/* Which state a person acts for, told by the line that opens the list of those present: "Kazakhstan", "Delegation of
 * Kazakhstan:", "The Kenyan side included:". */
#include "record/country.h"

enum { MOST_HEAD = 10, MOST_BEFORE = 4 };

/* The words that such a line has beside the state: those that say that people follow, and between them. */
static bool is_of_roll(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_cue_roll) || rap_is(r, token, RAP_LEX_group_sides); }

static bool is_between(const rap_reading *r, uint32_t token) {
	return !(rap_tok(r, token)->flags & RAP_TOKEN_LETTER) || r->words[token] == RAP_WORD_DET || r->words[token] == RAP_WORD_PREP ||
	       (rap_tok(r, token)->flags & RAP_TOKEN_POSSESSIVE) || rap_is(r, token, RAP_LEX_cue_members) || r->words[token] == RAP_WORD_AUX ||
	       rap_is(r, token, RAP_LEX_convene_attend);
}

/* "For the Republic of Togo": whose signature follows. */
static bool is_signature(const rap_reading *r, rap_range all) { return !rap_range_empty(all) && rap_is_for(r, all.start); }

/* "LIST OF PARTICIPANTS": behind it a state alone is one whose people follow. */
static bool opens_roll(const rap_reading *r, const rap_block *block) {
	rap_range all = rap_block_tokens(r->text, block);
	return all.end - all.start <= MOST_HEAD && rap_find(r, all, RAP_LEX_cue_roll) != RAP_NONE;
}

/* The one state that a line names which says no more than whose people are listed below it; NULL. `opened`: a roll is. */
static const rap_mention *roll_head(const rap_reading *r, const rap_block *block, bool opened) {
	rap_range all = rap_block_tokens(r->text, block);
	const rap_mention *state = NULL;
	bool roll = is_signature(r, all), alone = true;
	if (all.end - all.start > MOST_HEAD) return NULL;
	for (uint32_t k = all.start; k < all.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		bool body = m != NULL && m->type == RAP_MENTION_ORGANIZATION && m->country[0] != 0 && (roll || rap_find(r, m->tokens, RAP_LEX_cue_roll) != RAP_NONE);
		if (m != NULL && (m->type == RAP_MENTION_STATE || body) && state == NULL) {
			state = m;
			roll = roll || body; /* "Delegation of Kazakhstan" */
			k = m->tokens.end - 1;
			continue;
		}
		roll = roll || is_of_roll(r, k);
		alone = alone && !(rap_tok(r, k)->flags & RAP_TOKEN_LETTER);
		if (!is_of_roll(r, k) && (m != NULL || !is_between(r, k))) return NULL;
	}
	return roll || (alone && opened) ? state : NULL;
}

/* Two states or more that stand alone as heads: of one, a line may be but the rest of the line before. */
static bool has_heads_alone(const rap_reading *r) {
	const char *first = NULL;
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		const rap_mention *head = rap_range_empty(block->sentences) ? NULL : roll_head(r, block, true);
		if (head != NULL && first != NULL && memcmp(first, head->country, 2) != 0) return true;
		if (head != NULL) first = head->country;
	}
	return false;
}

/* The mention with which a line opens, behind a number and an honorific; RAP_NONE. */
static uint32_t mention_of_line(const rap_reading *r, const rap_block *block) {
	rap_range all = rap_block_tokens(r->text, block);
	for (uint32_t k = all.start; k < all.end && k <= all.start + MOST_BEFORE; k++)
		if (r->mention_at[k] != RAP_NONE) return r->mention_at[k];
	return RAP_NONE;
}

/* The same of a person. */
static uint32_t person_of_line(const rap_reading *r, const rap_block *block) {
	uint32_t index = mention_of_line(r, block);
	return index != RAP_NONE && rap_mention_at(r, index)->type == RAP_MENTION_PERSON ? index : RAP_NONE;
}

/* "- Republic of Angola, by H.E. Mr A, Secretary of State": who came for a state that opens an item. */
static void place_envoy(rap_reading *r, const rap_block *block) {
	uint32_t index = block->kind == RAP_BLOCK_ITEM ? mention_of_line(r, block) : RAP_NONE;
	const rap_mention *state = index == RAP_NONE ? NULL : rap_mention_at(r, index);
	uint32_t end = rap_block_tokens(r->text, block).end;
	if (state == NULL || state->type != RAP_MENTION_STATE || state->tokens.end + 2 > end) return;
	uint32_t by = state->tokens.end + (rap_tok(r, state->tokens.end)->flags & RAP_TOKEN_PUNCT ? 1 : 0);
	if (!rap_is(r, by, RAP_LEX_cue_by)) return;
	for (uint32_t k = by; k < end && k < by + MOST_HEAD; k++) {
		const rap_mention *m = rap_unplaced_at(r, k);
		if (m != NULL) rap_country_set(r, m->entity, state->country);
	}
}

uint32_t rap_signatory(const rap_reading *r, uint32_t block) {
	const rap_block *at = &r->text->blocks.at[block];
	rap_range all = rap_range_empty(at->sentences) ? (rap_range){0, 0} : rap_block_tokens(r->text, at);
	if (!is_signature(r, all)) return RAP_NONE;
	bool party = false, colon = false;
	for (uint32_t k = all.start; k < all.end && k < all.start + 2 * MOST_HEAD; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		party = party || (m != NULL && m->country[0] != 0 && !colon);
		colon = colon || rap_tok(r, k)->first == ':';
		if (party && colon && m != NULL && m->type == RAP_MENTION_PERSON) return m->entity;
	}
	bool below = party && block + 1 < r->text->blocks.n && all.end - all.start <= MOST_HEAD && !rap_range_empty(at[1].sentences);
	uint32_t index = below ? person_of_line(r, at + 1) : RAP_NONE;
	return index == RAP_NONE ? RAP_NONE : rap_mention_at(r, index)->entity;
}

void rap_countries_by_roll(rap_reading *r) {
	const rap_mention *state = NULL;
	bool opened = false, several = has_heads_alone(r);
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		if (rap_range_empty(block->sentences)) continue;
		place_envoy(r, block);
		const rap_mention *head = roll_head(r, block, opened && several);
		uint32_t index = head == NULL && state != NULL ? person_of_line(r, block) : RAP_NONE;
		const rap_mention *m = index == RAP_NONE ? NULL : rap_unplaced_person(r, index);
		if (m != NULL) rap_country_set(r, m->entity, state->country);
		if (head != NULL || index == RAP_NONE) state = head;
		opened = opened || opens_roll(r, block);
	}
}
