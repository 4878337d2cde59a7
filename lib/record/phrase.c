/* Noun phrases: their heads, and the actors they name by them. */
#include "record/reading.h"

/* A state or body named inside a person's title is not there for itself. */
bool rap_is_actor(const rap_reading *r, const rap_mention *m) {
	if (m->type != RAP_MENTION_PERSON && r->in_title[m->tokens.start]) return false;
	return m->entity != RAP_NONE && (m->type == RAP_MENTION_PERSON || m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_ORGANIZATION);
}

/* Only commas, hyphens, brackets, "and" and "the" stand between. */
bool rap_is_joined(const rap_reading *r, uint32_t from, uint32_t to) {
	if (to < from || to - from > 4) return false;
	bool link = false;
	for (uint32_t k = from; k < to; k++) {
		const rap_token *t = rap_tok(r, k);
		bool bracket = (t->flags & (RAP_TOKEN_OPEN | RAP_TOKEN_CLOSE)) && !(t->flags & RAP_TOKEN_QUOTE);
		if ((t->flags & (RAP_TOKEN_COMMA | RAP_TOKEN_HYPHEN)) || bracket || t->first == '*' || rap_is_conj(r, k)) link = true;
		else if (rap_mark_kind_at(r->marks, k, RAP_LEX_function_det) == NULL) return false;
	}
	return link;
}

bool rap_is_person_word(const rap_reading *r, uint32_t token) {
	return rap_mark_kind_at(r->marks, token, RAP_LEX_title_office) || rap_mark_kind_at(r->marks, token, RAP_LEX_title_function) ||
	       rap_mark_kind_at(r->marks, token, RAP_LEX_title_rank);
}

/* "X and his French and German counterparts": trees sometimes hang the second part as if it were "of" the first; its
 * "and" tells that it is not. */
static bool is_coordinated(const rap_reading *r, uint32_t token) {
	rap_relation relation = rap_syntax_relation(r->syntax, token);
	if (relation == RAP_REL_conj) return true;
	uint32_t first = r->dependents->first[token];
	return relation == RAP_REL_nmod && first != RAP_NONE && first < token && rap_syntax_relation(r->syntax, first) == RAP_REL_cc;
}

/* The heads of a phrase: its own, and those that are coordinated with it. */
void rap_heads_collect(const rap_reading *r, uint32_t head, rap_heads *heads) {
	uint32_t from = heads->n;
	heads->at[heads->n++] = head;
	for (; from < heads->n; from++)
		for (uint32_t d = r->dependents->first[heads->at[from]]; d != RAP_NONE && heads->n < RAP_HEADS_MAX; d = r->dependents->next[d])
			if (is_coordinated(r, d)) heads->at[heads->n++] = d;
}

const rap_mention *rap_mention_over(const rap_reading *r, uint32_t token) {
	uint32_t index = r->mention_at[token];
	return index == RAP_NONE ? NULL : &r->mentions->all.at[index];
}

rap_range rap_named_within(const rap_reading *r, uint32_t entity, rap_range within) {
	const rap_entity *e = rap_entity_at(r, entity);
	uint32_t low = 0, high = e->mentions.n; /* in the order of the text */
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (r->mentions->all.at[e->mentions.at[middle]].tokens.start < within.start) low = middle + 1;
		else high = middle;
	}
	if (low == e->mentions.n) return (rap_range){0, 0};
	rap_range tokens = r->mentions->all.at[e->mentions.at[low]].tokens;
	return tokens.end <= within.end ? tokens : (rap_range){0, 0};
}

/* What may name the members behind a noun for people or bodies: "officials of A and B", "Japan's minister". */
static bool names_owner(rap_relation relation) {
	return relation == RAP_REL_nmod || relation == RAP_REL_nmod_poss || relation == RAP_REL_amod || relation == RAP_REL_compound ||
	       relation == RAP_REL_appos || relation == RAP_REL_flat;
}

/* "South and North Korea": one that stands before it in the same list and hangs on it. */
static void add_listed_before(rap_reading *r, uint32_t mention, rap_index_list *actors) {
	const rap_mention *m = &r->mentions->all.at[mention];
	uint32_t start = m->tokens.start;
	for (uint32_t k = m->tokens.start; k < m->tokens.end; k++)
		if (r->dependents->span[k].start < start) start = r->dependents->span[k].start;
	const rap_mention *before = mention > 0 ? m - 1 : NULL;
	if (before == NULL || before->tokens.start < start || before->type != m->type || !rap_is_actor(r, before)) return;
	if (rap_is_joined(r, before->tokens.end, m->tokens.start)) rap_index_add(r->arena, actors, before->entity);
}

/* States are listed with states; persons and bodies with each other. */
static bool same_sort(const rap_mention *a, const rap_mention *b) {
	return (a->type == RAP_MENTION_STATE) == (b->type == RAP_MENTION_STATE);
}

/* "from Uganda, A, and Rwanda, B": a state and who stands for it take turns in one list. */
bool rap_is_spokesman_of(const rap_reading *r, const rap_mention *state, const rap_mention *person) {
	bool sorts = state->type == RAP_MENTION_STATE && person->type == RAP_MENTION_PERSON;
	return sorts && person->entity != RAP_NONE && rap_is_comma(r, state->tokens.end) && memcmp(rap_entity_at(r, person->entity)->country, state->country, 2) == 0;
}

/* An actor, and those that follow it in the same list: trees of long lists are less sure than commas. */
void rap_add_listed(rap_reading *r, uint32_t mention, uint32_t end, rap_index_list *actors) {
	const rap_mention *m = &r->mentions->all.at[mention];
	add_listed_before(r, mention, actors);
	rap_index_add(r->arena, actors, m->entity);
	uint32_t last = m->tokens.end;
	for (uint32_t k = mention + 1; k < r->mentions->all.n; k++) {
		const rap_mention *next = &r->mentions->all.at[k];
		if (next->tokens.start < last) continue;
		if (next->tokens.start >= end || !rap_is_actor(r, next) || !rap_is_joined(r, last, next->tokens.start)) return;
		bool whose = !same_sort(m, next) && rap_tok(r, next->tokens.start - 1)->first == '(' && next->tokens.end < end && rap_tok(r, next->tokens.end)->first == ')';
		if (whose) { /* "A (Ecuador) and B (Colombia)" */
			last = next->tokens.end + 1;
			continue;
		}
		bool turn = rap_is_spokesman_of(r, next - 1, next) || (k + 1 < r->mentions->all.n && rap_is_spokesman_of(r, next, next + 1));
		if (!same_sort(m, next) && !turn) return;
		rap_index_add(r->arena, actors, next->entity);
		last = next->tokens.end;
	}
}

/* "her colleagues from A and B": right behind the noun, wherever the tree hangs them. */
static void add_owners_behind(rap_reading *r, uint32_t noun, rap_index_list *actors) {
	uint32_t at = noun + 1, n = r->text->tokens.n;
	if (at >= n || r->words[at] != RAP_WORD_PREP || !(rap_is(r, at, RAP_LEX_dateword_of) || rap_is(r, at, RAP_LEX_link_toward))) return;
	at++;
	while (at < n && r->words[at] == RAP_WORD_DET) at++;
	const rap_mention *m = at < n ? rap_mention_over(r, at) : NULL;
	if (m != NULL && m->tokens.start == at && m->type == RAP_MENTION_STATE) rap_add_listed(r, r->mention_at[at], n, actors);
}

/* "delegations of Yemen's government": whose government or ministry it is. */
static void add_state_of_body(rap_reading *r, uint32_t noun, rap_index_list *actors) {
	uint32_t owner = rap_dependent(r, noun, RAP_REL_nmod_poss);
	bool body = rap_is(r, noun, RAP_LEX_body_government) || rap_is(r, noun, RAP_LEX_body_ministry);
	const rap_mention *m = owner == RAP_NONE || !body ? NULL : rap_mention_over(r, owner);
	if (m != NULL && m->type == RAP_MENTION_STATE) rap_index_add(r->arena, actors, m->entity);
}

/* "the Chilean and Bolivian ambassadors to Peru": where they are posted. */
static bool is_post(const rap_reading *r, uint32_t noun, uint32_t land) {
	uint32_t to = rap_dependent(r, land, RAP_REL_case);
	return to != RAP_NONE && land > noun && rap_is(r, to, RAP_LEX_link_toward) && !rap_is(r, to, RAP_LEX_dateword_of) && rap_is_person_word(r, noun);
}

/* The actors among what hangs directly on a noun. */
void rap_add_owners(rap_reading *r, uint32_t noun, rap_index_list *actors) {
	uint32_t before = actors->n;
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		if (!names_owner(rap_syntax_relation(r->syntax, d)) || (actors->n > before && is_post(r, noun, d))) continue;
		rap_heads heads = {.n = 0};
		rap_heads_collect(r, d, &heads);
		for (uint32_t k = 0; k < heads.n; k++) {
			const rap_mention *m = rap_mention_over(r, heads.at[k]);
			if (m != NULL && rap_is_actor(r, m)) rap_add_listed(r, r->mention_at[heads.at[k]], r->dependents->span[noun].end, actors);
			else add_state_of_body(r, heads.at[k], actors);
		}
	}
	if (actors->n == before) add_owners_behind(r, noun, actors);
}

bool rap_is_go_between(const rap_reading *r, uint32_t noun) { return rap_mark_with(r, noun, RAP_LEX_title, RAP_LEX_F_on, 0) != NULL; }

bool rap_is_people(const rap_reading *r, uint32_t noun) {
	const rap_mark *phrase = rap_mark_before(r->marks, noun + 1, RAP_LEX_title); /* "opposite number" */
	return rap_is_person_word(r, noun) || rap_mark_at(r->marks, noun, RAP_LEX_body) || rap_mark_at(r->marks, noun, RAP_LEX_group) ||
	       (phrase != NULL && phrase->entry->kind == RAP_LEX_title_function);
}

/* ---- who a phrase names ---- */

bool rap_add_apposed(rap_reading *r, uint32_t noun, uint32_t end, rap_index_list *actors) {
	uint32_t name = rap_dependent(r, noun, RAP_REL_appos);
	bool known = rap_is(r, noun, RAP_LEX_person_host) && noun + 2 < end && rap_is_comma(r, noun + 1);
	if (name == RAP_NONE && known) name = noun + 2; /* trees may hang it on who stands before */
	const rap_mention *m = name == RAP_NONE || rap_mention_over(r, noun) != NULL ? NULL : rap_mention_over(r, name);
	if (m == NULL || m->type != RAP_MENTION_PERSON || !rap_is_actor(r, m)) return false;
	rap_add_listed(r, r->mention_at[name], end, actors);
	return true;
}

static void add_named_by(rap_reading *r, uint32_t head, uint32_t end, rap_index_list *actors) {
	const rap_mention *m = rap_mention_over(r, head);
	if (m != NULL && rap_is_actor(r, m)) rap_add_listed(r, r->mention_at[head], end, actors);
	else if (m != NULL && m->type == RAP_MENTION_GROUP) {
		uint32_t before = actors->n;
		rap_add_owners(r, head, actors);
		if (actors->n == before) rap_index_add_all(r->arena, actors, &r->groups[r->mention_at[head]]);
	} else if (rap_add_apposed(r, head, end, actors)) return;
	else if (rap_is_people(r, head)) rap_add_owners(r, head, actors);
}

void rap_phrase_actors(rap_reading *r, uint32_t head, uint32_t end, rap_index_list *actors) {
	rap_heads heads = {.n = 0};
	rap_heads_collect(r, head, &heads);
	for (uint32_t k = 0; k < heads.n; k++) add_named_by(r, heads.at[k], end, actors);
}

/* "was discussed on Friday by A and B", where the tree hangs them on the day: who stands right behind "by". */
static uint32_t agent_behind_by(const rap_reading *r, const rap_clause *c) {
	enum { MOST_BETWEEN = 16 };
	for (uint32_t k = c->group.end; c->passive && k + 1 < c->complement.end && k < c->group.end + MOST_BETWEEN; k++) {
		if (!rap_is(r, k, RAP_LEX_cue_by)) continue;
		uint32_t index = r->mention_at[k + 1];
		const rap_mention *m = index == RAP_NONE ? NULL : rap_mention_at(r, index);
		bool dated = r->date_at[k - 1] != RAP_NONE || k == c->group.end || rap_mention_over(r, k - 1) != NULL;
		return m != NULL && dated && m->type == RAP_MENTION_PERSON && rap_is_actor(r, m) ? k + 1 : RAP_NONE;
	}
	return RAP_NONE;
}

uint32_t rap_clause_agents(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t agent = rap_dependent(r, c->predicate, RAP_REL_obl_agent);
	if (agent != RAP_NONE) rap_phrase_actors(r, agent, r->dependents->span[agent].end, actors);
	if (agent != RAP_NONE) return agent;
	agent = agent_behind_by(r, c);
	if (agent != RAP_NONE) rap_add_listed(r, r->mention_at[agent], c->complement.end, actors);
	return agent;
}
