/* Blocs whose members the text names: "Czechia, Hungary and Poland (the "V3")", "the Quad - Australia, India, Japan and the
 * United States". Where the bloc takes part, so do they. */
#include "record/reading.h"

enum { MOST_MEMBERS = 40, FEWEST_LISTED = 3 };

static const rap_mention *mention_in(const rap_reading *r, uint32_t index) { return &r->mentions->all.at[index]; }

static bool is_bloc(const rap_mention *m) {
	bool several = m->kind == RAP_LEX_organization_international || m->kind == RAP_LEX_organization_alliance || m->kind == RAP_LEX_organization_movement;
	return m->type == RAP_MENTION_ORGANIZATION && m->entity != RAP_NONE && several;
}

/* The list of states that begins with a mention. */
static void read_states(rap_reading *r, uint32_t index, rap_index_list *states) {
	uint32_t last = RAP_NONE;
	for (; index < r->mentions->all.n && states->n < MOST_MEMBERS; index++) {
		const rap_mention *m = mention_in(r, index);
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
	if (index == 0 || !is_named_so(r, mention_in(r, index - 1)->tokens.end, mention_in(r, index)->tokens.start)) return;
	while (first > 0 && index - first < MOST_MEMBERS && mention_in(r, first - 1)->type == RAP_MENTION_STATE &&
	       (first == index || rap_is_joined(r, mention_in(r, first - 1)->tokens.end, mention_in(r, first)->tokens.start))) first--;
	read_states(r, first, states);
}

static void read_bloc(rap_reading *r, uint32_t index) {
	uint32_t bloc = mention_in(r, index)->entity, behind = index + 1, n = r->mentions->all.n;
	rap_index_list states = {0};
	if (r->members[bloc].n > 0) return;
	while (behind < n && behind < index + 3 && mention_in(r, behind)->entity == bloc) behind++;
	if (behind < n && leads_in(r, mention_in(r, index)->tokens.end, mention_in(r, behind)->tokens.start)) read_states(r, behind, &states);
	if (states.n == 0) read_states_before(r, index, &states);
	if (states.n >= FEWEST_LISTED) r->members[bloc] = states;
}

void rap_blocs_read(rap_reading *reading) {
	reading->members_n = reading->entities->all.n;
	reading->members = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->members_n + 1);
	for (uint32_t k = 0; k < reading->mentions->all.n; k++)
		if (is_bloc(mention_in(reading, k))) read_bloc(reading, k);
}
