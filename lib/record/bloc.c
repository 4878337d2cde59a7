/* Bodies of several states, and who they are: "the EU-Moldova Association Council" by its name; blocs whose members the text
 * names: "Czechia, Hungary and Poland (the "V3")", "the Quad - Australia, India, Japan and the United States". Where the
 * bloc takes part, so do they. */
#include "record/reading.h"

enum { MOST_MEMBERS = 40, FEWEST_LISTED = 3 };

/* The list of states that begins with a mention. */
static void read_states(rap_reading *r, uint32_t index, rap_index_list *states) {
	uint32_t last = RAP_NONE;
	for (; index < r->mentions->all.n && states->n < MOST_MEMBERS; index++) {
		const rap_mention *m = rap_mention_at(r, index);
		if (m->type != RAP_MENTION_STATE || m->kind == RAP_LEX_state_adjective || m->entity == RAP_NONE) break;
		if (last != RAP_NONE && !rap_is_joined(r, last, m->tokens.start)) break;
		rap_index_add(r->arena, states, m->entity);
		last = m->tokens.end;
	}
}

/* Only an opening bracket, quotation marks and "the" stand between. */
static bool is_named_so(const rap_reading *r, uint32_t from, uint32_t to) {
	if (to <= from || to - from > 4 || rap_tok(r, from)->first != '(') return false;
	for (uint32_t k = from + 1; k < to; k++)
		if (!(rap_tok(r, k)->flags & RAP_TOKEN_QUOTE) && !rap_is(r, k, RAP_LEX_function_det)) return false;
	return true;
}

/* A dash, an opening bracket or "made up of" ends what stands between, in front of which the bloc is spelt out at most by
 * its letters: "the Alliance of Sahel States (AES), formed by". */
static bool leads_in(const rap_reading *r, uint32_t from, uint32_t to) {
	enum { MOST_BETWEEN = 8 };
	if (to <= from || to - from > MOST_BETWEEN) return false;
	for (uint32_t k = from; k < to; k++) {
		const rap_mark *members = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_members);
		bool open = rap_tok(r, k)->first == '(' || (rap_tok(r, k)->flags & RAP_TOKEN_DASH);
		uint32_t next = members != NULL ? members->tokens.end : k + 1;
		while (next < to && rap_is(r, next, RAP_LEX_function_det)) next++;
		if ((members != NULL || open) && next == to) return true;
	}
	return false;
}

/* The list of states that ends right before a bloc's name in brackets. */
static void read_states_before(rap_reading *r, uint32_t index, rap_index_list *states) {
	uint32_t first = index;
	if (index == 0 || !is_named_so(r, rap_mention_at(r, index - 1)->tokens.end, rap_mention_at(r, index)->tokens.start)) return;
	while (first > 0 && index - first < MOST_MEMBERS && rap_mention_at(r, first - 1)->type == RAP_MENTION_STATE &&
	       (first == index || rap_is_joined(r, rap_mention_at(r, first - 1)->tokens.end, rap_mention_at(r, first)->tokens.start))) first--;
	read_states(r, first, states);
}

/* The state or bloc that the words from one token to another name, no more and no less: its entity, RAP_NONE. */
static uint32_t party_named(rap_reading *r, uint32_t from, uint32_t to) {
	const rap_mark *state = rap_mark_at(r->marks, from, RAP_LEX_state), *bloc = rap_mark_at(r->marks, from, RAP_LEX_organization);
	if (state != NULL && state->tokens.end == to) {
		rap_str code = rap_mark_value(r, state);
		char country[3] = {code.n > 1 ? code.s[0] : '\0', code.n > 1 ? code.s[1] : '\0', '\0'};
		return rap_state_entity(r, country);
	}
	return bloc != NULL && bloc->tokens.end == to ? rap_organization_known_as(r, bloc->entry->value) : RAP_NONE;
}

enum { MOST_WORDS = 4 };

/* The party whose name ends before a token, or begins at it. */
static uint32_t party_before(rap_reading *r, uint32_t token, uint32_t start) {
	uint32_t party = RAP_NONE;
	for (uint32_t k = token; k > start && k + MOST_WORDS > token; k--) {
		uint32_t longer = party_named(r, k - 1, token);
		if (longer != RAP_NONE) party = longer;
	}
	return party;
}

static uint32_t party_at(rap_reading *r, uint32_t token, uint32_t end) {
	uint32_t party = RAP_NONE;
	for (uint32_t k = token + 1; k <= end && k <= token + MOST_WORDS; k++) {
		uint32_t longer = party_named(r, token, k);
		if (longer != RAP_NONE) party = longer;
	}
	return party;
}

/* "commission", "council", "forum", and what meets itself, "Strategic Partnership Dialogue": what two can have together. */
static bool can_be_shared(const rap_reading *r, rap_range name) {
	if (name.end < r->text->tokens.n && rap_mark_at(r->marks, name.end, RAP_LEX_meeting) != NULL) return true;
	for (uint32_t k = name.start; k < name.end; k++)
		if (rap_is(r, k, RAP_LEX_cue_panel) || rap_mark_at(r->marks, k, RAP_LEX_meeting) != NULL) return true;
	return false;
}

/* "the Joint Commission between Kenya and Uganda": those that the name itself lists. */
static void read_between(rap_reading *r, uint32_t index) {
	rap_range name = rap_mention_at(r, index)->tokens;
	uint32_t body = rap_mention_at(r, index)->entity, k = index + 1;
	while (k < r->mentions->all.n && rap_mention_at(r, k)->tokens.end <= name.end && rap_mention_at(r, k)->type != RAP_MENTION_STATE) k++;
	if (k == r->mentions->all.n || rap_mention_at(r, k)->tokens.end > name.end) return;
	uint32_t start = rap_determiners_start(r, rap_mention_at(r, k)->tokens.start);
	bool between = start > name.start && rap_is(r, start - 1, RAP_LEX_cue_mutual), of = start > name.start && rap_is(r, start - 1, RAP_LEX_dateword_of);
	rap_index_list states = {0};
	if (between || of) read_states(r, k, &states);
	if (between || states.n > 1) r->members[body] = states; /* "the Joint Commission of Kenya and Uganda", not "of Kenya" */
}

/* "the Canada-Mexico Economic Group": two that a hyphen joins inside the name of a body. */
static void read_name(rap_reading *r, uint32_t index) {
	rap_range name = rap_mention_at(r, index)->tokens;
	uint32_t body = rap_mention_at(r, index)->entity;
	if (!can_be_shared(r, name)) return;
	read_between(r, index);
	if (r->members[body].n > 0) return;
	for (uint32_t k = name.start + 1; k + 1 < name.end; k++) {
		if (!(rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_DASH))) continue;
		uint32_t first = party_before(r, k, name.start), second = party_at(r, k + 1, name.end);
		if (first == RAP_NONE || second == RAP_NONE || first == second || first == body || second == body) continue;
		rap_index_add(r->arena, &r->members[body], first);
		rap_index_add(r->arena, &r->members[body], second);
	}
}

/* "AUKUS": a name that stands for a few states. */
static void add_known(rap_reading *r, rap_range name, rap_index_list *states) {
	const rap_mark *league = rap_range_empty(name) ? NULL : rap_mark_at(r->marks, name.start, RAP_LEX_league);
	if (league == NULL || league->tokens.end != name.end) return;
	rap_str codes = rap_mark_value(r, league);
	for (uint32_t k = 0; k + 2 <= codes.n; k += 3) {
		const char country[3] = {codes.s[k], codes.s[k + 1], '\0'};
		rap_index_add(r->arena, states, rap_state_entity(r, country));
	}
}

static void read_bloc(rap_reading *r, uint32_t index) {
	uint32_t bloc = rap_mention_at(r, index)->entity, behind = index + 1, n = r->mentions->all.n;
	rap_index_list states = {0};
	if (r->members[bloc].n > 0) return;
	while (behind < n && behind < index + 3 && rap_mention_at(r, behind)->entity == bloc) behind++;
	if (behind < n && leads_in(r, rap_mention_at(r, index)->tokens.end, rap_mention_at(r, behind)->tokens.start)) read_states(r, behind, &states);
	if (states.n == 0) read_states_before(r, index, &states);
	if (states.n == 0) add_known(r, rap_mention_at(r, index)->name, &states);
	if (states.n >= FEWEST_LISTED) r->members[bloc] = states;
}

void rap_blocs_read(rap_reading *reading) {
	reading->members_n = reading->entities->all.n;
	reading->members = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->members_n + 1);
	for (uint32_t k = 0; k < reading->mentions->all.n; k++) {
		const rap_mention *m = rap_mention_at(reading, k);
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity >= reading->members_n) continue;
		if (rap_is_bloc(m->kind)) read_bloc(reading, k);
		if (reading->members[m->entity].n == 0) read_name(reading, k);
	}
}
