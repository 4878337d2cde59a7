/* Pledges: a clause whose verb, adjective or noun carries a commitment, its actors, and the action cut out of the
 * complement. One trigger with a list of actions gives one pledge for each. */
#include "record/reading.h"

/* A trigger found in a clause. */
typedef struct trigger {
	uint32_t clause;
	rap_range words;   /* what carries the commitment, without a closing "to" */
	uint8_t kind;      /* rap_lex_kind commitment_* */
	uint16_t takes;    /* complement flags: inf, that, np, to, on */
	uint32_t action;   /* the token behind it */
	bool negative;
	const rap_index_list *actors;
	const char *rule;
} trigger;

enum { COMPLEMENTS = RAP_LEX_F_inf | RAP_LEX_F_that | RAP_LEX_F_np | RAP_LEX_F_to | RAP_LEX_F_on };
enum { MOST_ACTIONS = 40, MOST_GROUP = 6, MOST_NOUN_PHRASE = 12, MOST_ADJUNCT = 14, MOST_MEETINGS = 64 };

static uint32_t sentence_end(const rap_reading *r, const rap_clause *c) {
	return r->text->sentences.at[c->sentence].tokens.end;
}

/* ---- cutting actions ---- */

/* Drops closing punctuation and conjunctions. */
static uint32_t trim(const rap_reading *r, uint32_t start, uint32_t end) {
	while (end > start) {
		const rap_token *t = rap_tok(r, end - 1);
		bool loose = (t->flags & RAP_TOKEN_PUNCT) && !(t->flags & (RAP_TOKEN_POSSESSIVE | RAP_TOKEN_PERIOD)) &&
		             !((t->flags & RAP_TOKEN_CLOSE) && !(t->flags & RAP_TOKEN_QUOTE)) && t->first != '%';
		if (!loose && r->words[end - 1] != RAP_WORD_CONJ && r->words[end - 1] != RAP_WORD_SUB) break;
		end--;
	}
	return end;
}

static bool has_form(const rap_reading *r, uint32_t token, uint16_t form) { return rap_verb_forms(r, token) & form; }

/* What the actions of a list share, seen at their first word. */
typedef struct list_shape {
	uint16_t form; /* of their verbs: base or gerund; 0: no verb */
	bool to;       /* they stand behind "to" that is no infinitive: "commitment to the alliance and to peace" */
	uint32_t verb; /* the first one's, RAP_NONE */
} list_shape;

static list_shape shape_of_list(const rap_reading *r, uint32_t token, uint32_t end) {
	list_shape shape = {.verb = RAP_NONE};
	shape.to = token > 0 && r->words[token - 1] != RAP_WORD_TO && rap_is(r, token - 1, RAP_LEX_function_to);
	while (token < end && (r->words[token] == RAP_WORD_ADV || r->words[token] == RAP_WORD_NEG)) token++;
	if (token >= end) return shape;
	if (has_form(r, token, RAP_LEX_F_base)) shape.form = RAP_LEX_F_base;
	else if (has_form(r, token, RAP_LEX_F_ger)) shape.form = RAP_LEX_F_ger;
	if (shape.form != 0) shape.verb = token;
	return shape;
}

/* What a comma, semicolon or "and" does to an action. */
typedef enum joint { GOES_ON, NEXT_ACTION, ENDS } joint;

/* The verb that begins at `token`, over "to", "not", adverbs and auxiliaries; RAP_NONE. */
static uint32_t verb_at(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_GROUP; k++) {
		uint8_t word = r->words[k];
		if (word == RAP_WORD_VERB) return k;
		if (word != RAP_WORD_TO && word != RAP_WORD_NEG && word != RAP_WORD_ADV && word != RAP_WORD_AUX) return RAP_NONE;
	}
	return RAP_NONE;
}

/* Whether a verb stands behind "to", "not" and adverbs apart. */
static bool is_infinitive(const rap_reading *r, uint32_t verb) {
	uint32_t clause = r->clauses->of[verb];
	return clause != RAP_NONE && r->clauses->all.at[clause].form == RAP_FORM_INFINITIVE;
}

/* Whether somebody else is to act: "urge X to comply and implement", "ensure that X has and holds". */
static bool acts_for_itself(const rap_reading *r, uint32_t verb) {
	for (uint32_t d = r->dependents->first[verb]; d != RAP_NONE && d < verb; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_nsubj || rap_syntax_relation(r->syntax, d) == RAP_REL_nsubj_pass) return true;
	uint32_t head = r->syntax->words[verb].head;
	bool controlled = rap_syntax_relation(r->syntax, verb) == RAP_REL_xcomp && head != RAP_NONE;
	return controlled && rap_dependent(r, head, RAP_REL_obj) != RAP_NONE;
}

/* Whether the coordinated verb belongs to one inside the action that is no action itself. Trees of coordinations are
 * not sure, so this asks for a sign of it: the inner verb has a subject of its own, or, where no comma stands before
 * the second, both have "to" or the second has none ("work to create jobs and to improve", "to repair and make"). */
static bool belongs_inside(const rap_reading *r, uint32_t verb, uint32_t from, bool comma, const list_shape *shape) {
	uint32_t head = r->syntax->words[verb].head;
	bool coordinated = rap_syntax_relation(r->syntax, verb) == RAP_REL_conj;
	if (!coordinated || head == RAP_NONE || head <= from || head == shape->verb) return false;
	if (rap_syntax_relation(r->syntax, head) == RAP_REL_conj) return false; /* one of the list's own verbs */
	return acts_for_itself(r, head) || (!comma && is_infinitive(r, head));
}

static joint joint_before(const rap_reading *r, uint32_t token, uint32_t from, uint32_t end, bool comma, const list_shape *shape) {
	uint8_t word = r->words[token];
	if (shape->to && word == RAP_WORD_PREP && rap_is(r, token, RAP_LEX_function_to)) return NEXT_ACTION;
	uint32_t to = word == RAP_WORD_NEG ? token + 1 : token; /* "and not to return" */
	bool infinitive = to + 1 < end && r->words[to] == RAP_WORD_TO && r->words[to + 1] != RAP_WORD_AUX; /* ", to be signed in" */
	uint32_t verb = verb_at(r, token, end);
	bool semicolon = token > 0 && rap_tok(r, token - 1)->first == ';';
	if (verb == RAP_NONE && semicolon && shape->form != 0 && has_form(r, token, shape->form)) return NEXT_ACTION; /* a noun to the tagger */
	uint32_t clause = verb == RAP_NONE ? RAP_NONE : r->clauses->of[verb];
	const rap_clause *c = clause == RAP_NONE ? NULL : &r->clauses->all.at[clause];
	if (verb == RAP_NONE || shape->form == 0) return GOES_ON;
	if (c != NULL && c->form == RAP_FORM_FINITE && (c->modal != RAP_NONE || c->be_to || c->perfect) && c->subject_head == RAP_NONE) return ENDS;
	bool next = infinitive ? shape->form == RAP_LEX_F_base : r->words[token] != RAP_WORD_TO && word != RAP_WORD_AUX && has_form(r, verb, shape->form);
	if (!next || (shape->form == RAP_LEX_F_ger && comma)) return GOES_ON;
	return belongs_inside(r, verb, from, comma, shape) ? GOES_ON : NEXT_ACTION;
}

/* "deepen and widen cooperation": verbs that share one object are one action; "stop firing" has its object, and "work
 * together" needs none. */
static bool shares_object(const rap_reading *r, uint32_t start, uint32_t conj) {
	bool verb = false;
	for (uint32_t k = start; k < conj; k++) {
		bool link = rap_is_comma(r, k) || r->words[k] == RAP_WORD_CONJ;
		bool own = r->words[k] == RAP_WORD_VERB || (k == start && has_form(r, k, RAP_LEX_F_base));
		if (own ? verb : !link && (verb || r->words[k] != RAP_WORD_ADV)) return false;
		verb = own || (verb && !link);
	}
	return verb;
}

typedef RAP_VEC(rap_range) ranges;

/* Over commas and "and" that stand together. */
static uint32_t skip_links(const rap_reading *r, uint32_t token, uint32_t end) {
	while (token < end && (rap_is_comma(r, token) || rap_tok(r, token)->first == ';' || r->words[token] == RAP_WORD_CONJ)) token++;
	return token;
}

static bool is_link(const rap_reading *r, uint32_t token) {
	return rap_is_comma(r, token) || rap_tok(r, token)->first == ';' || r->words[token] == RAP_WORD_CONJ;
}

static void push_action(const rap_reading *r, ranges *actions, uint32_t from, uint32_t end) {
	end = trim(r, from, end);
	while (from < end && rap_is_comma(r, from)) from++; /* "will, subject to approval, provide" */
	if (end > from) *rap_vec_push(r->arena, actions) = (rap_range){from, end};
}

/* Cuts the actions of a list that begins at `start`: each ends where its clause does, unless another follows. */
static void cut_actions(const rap_reading *r, uint32_t start, uint32_t limit, ranges *actions) {
	list_shape shape = shape_of_list(r, start, limit);
	uint32_t from = start, depth = 0, end = rap_stretch_end(r, start, limit);
	for (uint32_t k = start; k < limit && actions->n < MOST_ACTIONS; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->flags & RAP_TOKEN_OPEN) depth++;
		if ((t->flags & RAP_TOKEN_CLOSE) && depth > 0) depth--;
		bool link = depth == 0 && is_link(r, k);
		if (!link && k >= end) break;
		if (!link) continue;
		uint32_t next = skip_links(r, k, limit);
		joint what = next < limit ? joint_before(r, next, from, limit, r->words[k] != RAP_WORD_CONJ, &shape) : ENDS;
		if (what == NEXT_ACTION && !(shares_object(r, from, k) && r->words[next] != RAP_WORD_TO)) {
			push_action(r, actions, from, k);
			while (next < limit && (r->words[next] == RAP_WORD_TO || (shape.to && rap_is(r, next, RAP_LEX_function_to)))) next++;
			from = next;
			end = rap_stretch_end(r, next, limit);
		} else if (what == ENDS || k >= end) {
			end = k;
			break;
		}
		k = next > k ? next - 1 : k;
	}
	push_action(r, actions, from, end < limit ? end : limit);
}

/* ---- records ---- */

static const rap_date *due_date(const rap_reading *r, rap_range action) {
	const rap_date *best = NULL;
	for (uint32_t k = action.start; k < action.end; k++) {
		uint32_t index = r->date_at[k];
		if (index == RAP_NONE) continue;
		const rap_date *date = &r->dates->all.at[index];
		if (date->start.year == 0 || date->preposition == RAP_DATE_AFTER) continue;
		bool deadline = date->preposition == RAP_DATE_BY || date->preposition == RAP_DATE_WITHIN;
		if (best == NULL || deadline) best = date;
	}
	return best;
}

/* Of "within 30 days" the end is meant, of "by 2030" and "in July" the whole. */
static void set_due(const rap_reading *r, rap_pledge_record *p) {
	const rap_date *date = due_date(r, p->action_tokens);
	if (date == NULL) return;
	p->due = date;
	p->due_start = date->start;
	p->due_end = date->end;
	if (date->preposition == RAP_DATE_WITHIN)
		p->due_start = date->end;
	p->due_text = rap_text_words(r->text, date->tokens);
}

/* "if Baku issues visas": stays in the action, and is told apart. */
static void set_condition(const rap_reading *r, rap_pledge_record *p) {
	for (uint32_t k = p->action_tokens.start; k < p->action_tokens.end; k++)
		if (rap_is(r, k, RAP_LEX_cue_condition)) {
			p->condition = rap_text_words(r->text, (rap_range){k, p->action_tokens.end});
			return;
		}
}

static bool took_part(const rap_meeting_record *m, const rap_index_list *by) {
	for (uint32_t k = 0; k < m->parties.n; k++)
		if (rap_index_has(by, m->parties.at[k].entity)) return true;
	return m->parties.n == 0;
}

/* The meetings of which the text has spoken by `token`: they stand in the order of their first words. */
static uint32_t meetings_by(const rap_reading *r, uint32_t token) {
	uint32_t low = 0, high = r->records->meetings.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (r->records->meetings.at[middle].evidence.at[0].start <= token) low = middle + 1;
		else high = middle;
	}
	return low;
}

/* The meeting held of which the text spoke last before the pledge, with one of those bound among its parties. */
static uint32_t meeting_of(const rap_reading *r, uint32_t token, const rap_index_list *by) {
	uint32_t found = RAP_NONE, latest = 0, n = meetings_by(r, token);
	for (uint32_t k = n > MOST_MEETINGS ? n - MOST_MEETINGS : 0; k < n; k++) {
		const rap_meeting_record *m = &r->records->meetings.at[k];
		if (m->status != RAP_MEETING_held || !took_part(m, by)) continue;
		for (uint32_t e = 0; e < m->evidence.n && e < MOST_MEETINGS; e++) {
			uint32_t start = m->evidence.at[e].start;
			if (start > token || (found != RAP_NONE && start < latest)) continue;
			found = k;
			latest = start;
		}
	}
	return found;
}

static bool overlaps_earlier(const rap_reading *r, rap_range action) {
	for (uint32_t k = action.start; k < action.end; k++)
		if (r->pledged[k]) return true;
	return false;
}

/* "is going to be transferred": what is done to somebody, unless several have agreed on it. */
static bool is_suffered(const rap_reading *r, const trigger *t, rap_range action) {
	if (t->kind == RAP_LEX_commitment_agree || t->kind == RAP_LEX_commitment_decide) return false;
	if (action.start + 1 >= action.end || !rap_is(r, action.start, RAP_LEX_function_be)) return false;
	return has_form(r, action.start + 1, RAP_LEX_F_ppart) && !has_form(r, action.start + 1, RAP_LEX_F_ger);
}

static void add_pledge(rap_reading *r, const trigger *t, rap_range action, bool negative) {
	if (rap_range_empty(action) || overlaps_earlier(r, action) || is_suffered(r, t, action)) return;
	rap_index_list by = {0};
	rap_actors_bound(r, t->actors, &by);
	if (by.n == 0) return;
	rap_pledge_record *p = rap_vec_push(r->arena, &r->records->pledges);
	const rap_clause *c = &r->clauses->all.at[t->clause];
	p->kind = t->kind;
	p->by = by;
	p->negative = t->negative != negative;
	p->trigger = rap_text_words(r->text, t->words);
	p->trigger_tokens = t->words;
	p->clause = t->clause;
	p->action = rap_text_words(r->text, action);
	p->action_tokens = action;
	for (uint32_t k = action.start; k < action.end; k++) r->pledged[k] = true;
	p->meeting = r->quoted[action.start] ? RAP_NONE : meeting_of(r, action.start, &p->by);
	p->said_by = RAP_NONE;
	if (c->reporter != RAP_NONE && r->subjects[c->reporter].n == 1) p->said_by = r->subjects[c->reporter].at[0];
	uint32_t from = t->words.start < action.start ? t->words.start : action.start;
	*rap_vec_push(r->arena, &p->evidence) = (rap_range){from, action.end};
	p->rule = t->rule;
	set_due(r, p);
	set_condition(r, p);
}

/* "not to return anyone": the negation belongs to the action and leaves its words. */
static void add_actions(rap_reading *r, const trigger *t, uint32_t start, uint32_t limit) {
	ranges actions = {0};
	cut_actions(r, start, limit, &actions);
	for (uint32_t k = 0; k < actions.n; k++) {
		rap_range action = actions.at[k];
		bool negative = rap_is(r, action.start, RAP_LEX_cue_refrain);
		while (action.start < action.end && (r->words[action.start] == RAP_WORD_NEG || r->words[action.start] == RAP_WORD_TO)) {
			if (r->words[action.start] == RAP_WORD_NEG) negative = true;
			action.start++;
		}
		add_pledge(r, t, action, negative);
	}
}

/* The items of a list behind "committed to:", each with its own verb. */
static void add_items(rap_reading *r, const trigger *t, uint32_t sentence) {
	uint32_t block = r->text->sentences.at[sentence].block;
	const rap_block *lead = &r->text->blocks.at[block];
	for (uint32_t b = block + 1; b < r->text->blocks.n; b++) {
		const rap_block *item = &r->text->blocks.at[b];
		if (item->kind != RAP_BLOCK_ITEM || (lead->kind == RAP_BLOCK_ITEM && item->level <= lead->level)) break;
		if (rap_range_empty(item->sentences)) continue;
		rap_range tokens = r->text->sentences.at[item->sentences.start].tokens;
		uint32_t start = tokens.start;
		if (start < tokens.end && (r->words[start] == RAP_WORD_TO || rap_is(r, start, RAP_LEX_function_to))) start++;
		add_actions(r, t, start, tokens.end);
	}
}

/* ---- complements ---- */

static uint32_t skip(const rap_reading *r, uint32_t token, uint32_t end, uint8_t word) {
	while (token < end && r->words[token] == word) token++;
	return token;
}

/* Whether the clause tells what its subject is going to do: "that it will ...", "that X is to ...". */
static bool is_promise(const rap_reading *r, const rap_clause *c) {
	if (c->form != RAP_FORM_FINITE || c->relative) return false;
	if (c->modal == RAP_NONE) return c->be_to;
	return rap_is(r, c->modal, RAP_LEX_function_future) || rap_is(r, c->modal, RAP_LEX_function_conditional);
}

/* The first clause behind the trigger that may be its object: by the tree, else the next one in the text. */
static uint32_t clause_taken(const rap_reading *r, const trigger *t, uint32_t token, uint32_t end) {
	const rap_clause *c = &r->clauses->all.at[t->clause];
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		bool object = relation == RAP_REL_ccomp || relation == RAP_REL_csubj || relation == RAP_REL_csubj_pass;
		if (object && r->clauses->of[d] != RAP_NONE && d > t->words.start) return r->clauses->of[d];
	}
	for (uint32_t k = t->clause + 1; k < r->clauses->all.n && r->clauses->all.at[k].group.start < end; k++) {
		const rap_clause *inner = &r->clauses->all.at[k];
		if (inner->form == RAP_FORM_FINITE && !inner->relative && inner->group.start >= token) return k;
	}
	return RAP_NONE;
}

/* Where the words of the next clause of a list begin: those before it end there. */
static uint32_t next_taken(const rap_reading *r, uint32_t first, uint32_t after, uint32_t end) {
	const rap_clause *c = &r->clauses->all.at[first];
	for (uint32_t k = after + 1; k < r->clauses->all.n && r->clauses->all.at[k].group.start < end; k++) {
		const rap_clause *next = &r->clauses->all.at[k];
		bool listed = rap_syntax_relation(r->syntax, next->predicate) == RAP_REL_conj && next->governor == first;
		if (listed && next->subject_head != RAP_NONE && next->sentence == c->sentence) return k;
	}
	return RAP_NONE;
}

/* The action of one clause; its own actors are bound when they differ ("agreed that X will"). */
static void take_inner(rap_reading *r, const trigger *t, uint32_t index, uint32_t end) {
	const rap_clause *inner = &r->clauses->all.at[index];
	trigger own = *t;
	own.negative = inner->negative;
	bool doer = r->subjects[index].n > 0 && !inner->passive; /* "that trains would be restarted" binds who agreed */
	if (doer) own.actors = &r->subjects[index];
	add_actions(r, &own, doer ? inner->verb : rap_range_empty(inner->subject) ? inner->group.start : inner->subject.start, end);
}

/* "that it will ... and that Y shall ...". */
static bool take_clause(rap_reading *r, trigger *t, uint32_t token, uint32_t end) {
	uint32_t first = clause_taken(r, t, token, end);
	if (first == RAP_NONE || !is_promise(r, &r->clauses->all.at[first])) return false;
	for (uint32_t k = first; k != RAP_NONE;) {
		uint32_t next = next_taken(r, first, k, end);
		uint32_t stop = next == RAP_NONE ? end : r->clauses->all.at[next].subject.start;
		if (is_promise(r, &r->clauses->all.at[k])) take_inner(r, t, k, stop);
		k = next;
	}
	return true;
}

/* Over "on Wednesday", "in principle", "during recent meetings" between the trigger and what it takes; stays where
 * neither "to" nor "that" follows soon. */
static uint32_t skip_adjuncts(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_ADJUNCT; k++) {
		if (r->words[k] == RAP_WORD_TO || (r->words[k] == RAP_WORD_REL && k > token)) return k;
		if (r->date_at[k] != RAP_NONE || r->words[k] == RAP_WORD_ADV) continue;
		bool inside = k > token && (r->words[k] == RAP_WORD_OTHER || r->words[k] == RAP_WORD_DET || rap_is_comma(r, k) ||
		                            (rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)));
		if (!inside && (r->words[k] != RAP_WORD_PREP || rap_is(r, k, RAP_LEX_function_to))) return token;
	}
	return token;
}

/* Over ", in a letter," behind the trigger. */
static uint32_t skip_inserted(const rap_reading *r, uint32_t token, uint32_t end) {
	if (token >= end || !rap_is_comma(r, token)) return token;
	for (uint32_t k = token + 1; k < end && k < token + MOST_ADJUNCT; k++) {
		if (rap_is_comma(r, k)) return k + 1 < end && r->words[k + 1] == RAP_WORD_TO ? k + 1 : token;
		if (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX) return token;
	}
	return token;
}

/* Nothing but a colon stands between `token` and the end of its block, below which a list begins. */
static bool before_list(const rap_reading *r, uint32_t token, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t block = r->text->sentences.at[sentence].block;
	if (token < tokens.end && rap_tok(r, token)->first == ':') token++;
	if (token < tokens.end || sentence + 1 < r->text->blocks.at[block].sentences.end || block + 1 >= r->text->blocks.n) return false;
	const rap_block *lead = &r->text->blocks.at[block], *next = lead + 1;
	return next->kind == RAP_BLOCK_ITEM && (lead->kind != RAP_BLOCK_ITEM || next->level > lead->level);
}

/* "pledged 15 mobile radars": the thing itself, where it begins as one. */
static void take_noun_phrase(rap_reading *r, trigger *t, uint32_t token, uint32_t end) {
	bool thing = r->words[token] == RAP_WORD_OTHER || r->words[token] == RAP_WORD_DET || (rap_tok(r, token)->flags & RAP_TOKEN_DIGIT) ||
	             rap_tok(r, token)->first == '$';
	if (thing && r->date_at[token] == RAP_NONE) add_pledge(r, t, (rap_range){token, trim(r, token, rap_stretch_end(r, token, end))}, false);
}

/* "assured the ambassador by telephone that": the "that" behind the one who is told; RAP_NONE. */
static uint32_t that_behind(const rap_reading *r, uint32_t token, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_NOUN_PHRASE; k++) {
		if (r->words[k] == RAP_WORD_REL) return k;
		if (r->words[k] == RAP_WORD_VERB || r->words[k] == RAP_WORD_AUX) return RAP_NONE;
	}
	return RAP_NONE;
}

/* "at the summit", "in May": when and where it was agreed, not what; nor is an opinion. */
static bool is_circumstance(const rap_reading *r, uint32_t preposition, uint32_t end) {
	uint32_t next = preposition + 1;
	while (next < end && r->words[next] == RAP_WORD_DET) next++;
	if (next < end && rap_is(r, next, RAP_LEX_cue_opinion)) return true; /* "agreed on the importance of" */
	if (next >= end || r->date_at[preposition] != RAP_NONE || r->date_at[next] != RAP_NONE) return true;
	if (!rap_is(r, preposition, RAP_LEX_link_at)) return false;
	const rap_mention *m = rap_mention_over(r, next);
	return (m != NULL && (m->type == RAP_MENTION_PLACE || m->type == RAP_MENTION_STATE)) || !rap_is(r, preposition, RAP_LEX_cue_topic);
}

/* Takes the actions that follow the trigger, by what it can take. */
static void take_complement(rap_reading *r, trigger *t) {
	uint32_t sentence = r->clauses->all.at[t->clause].sentence;
	uint32_t end = r->text->sentences.at[sentence].tokens.end;
	uint32_t token = skip_inserted(r, skip(r, t->action, end, RAP_WORD_ADV), end);
	if (token < end && r->words[token] == RAP_WORD_NEG) {
		t->negative = !t->negative;
		token++;
	}
	if (before_list(r, token, sentence)) {
		add_items(r, t, sentence);
		return;
	}
	if (t->takes & (RAP_LEX_F_inf | RAP_LEX_F_that)) token = skip_adjuncts(r, token, end);
	if (token >= end) return;
	bool to = rap_is(r, token, RAP_LEX_function_to);
	if (to && token + 1 < end && rap_tok(r, token + 1)->first == ':') add_items(r, t, sentence);
	else if (r->words[token] == RAP_WORD_TO && (t->takes & RAP_LEX_F_inf)) add_actions(r, t, token + 1, end);
	else if (to && (t->takes & RAP_LEX_F_to)) add_actions(r, t, token + 1, end);
	else if ((t->takes & RAP_LEX_F_on) && r->words[token] == RAP_WORD_PREP && !is_circumstance(r, token, end))
		add_actions(r, t, token + 1, end);
	else if ((t->takes & RAP_LEX_F_that) && (t->takes & RAP_LEX_F_np) && r->words[token] != RAP_WORD_REL && that_behind(r, token, end) != RAP_NONE)
		take_clause(r, t, that_behind(r, token, end), end);
	else if ((t->takes & RAP_LEX_F_that) && take_clause(r, t, token, end)) return;
	else if ((t->takes & RAP_LEX_F_np) && t->kind == RAP_LEX_commitment_commit) take_noun_phrase(r, t, token, end);
}

/* ---- triggers ---- */

static bool has_actor(const rap_reading *r, uint32_t clause) { return r->subjects[clause].n > 0; }

/* A commitment noun within the noun phrase at `token`: "its ironclad commitment"; NULL. */
static const rap_mark *noun_in_phrase(const rap_reading *r, uint32_t token, uint32_t end) {
	uint32_t limit = end - token > MOST_NOUN_PHRASE ? token + MOST_NOUN_PHRASE : end;
	for (uint32_t k = token; k < limit; k++) {
		const rap_mark *mark = rap_mark_with(r, k, RAP_LEX_commitment, RAP_LEX_F_nominal);
		if (mark != NULL) return mark;
		if (r->words[k] == RAP_WORD_PREP || r->words[k] == RAP_WORD_TO || r->words[k] == RAP_WORD_VERB) return NULL;
		if ((rap_tok(r, k)->flags & RAP_TOKEN_PUNCT) && !(rap_tok(r, k)->flags & (RAP_TOKEN_POSSESSIVE | RAP_TOKEN_HYPHEN))) return NULL;
	}
	return NULL;
}

/* Whose commitment it is: "the United States' commitment", "President Biden's commitment"; else the subject's. */
static const rap_index_list *owner_of(rap_reading *r, uint32_t token, uint32_t noun, const rap_index_list *subject) {
	rap_index_list *owners = RAP_NEW(r->arena, rap_index_list);
	rap_actors_named(r, (rap_range){token, noun}, owners);
	return owners->n > 0 ? owners : subject;
}

/* "reaffirmed its commitment to", "expressed support for". */
static void try_reaffirm(rap_reading *r, uint32_t clause, const rap_mark *verb) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t end = sentence_end(r, c);
	const rap_mark *noun = noun_in_phrase(r, c->group.end, end);
	trigger t = {.clause = clause, .actors = &r->subjects[clause], .rule = "reaffirm-noun"};
	if (noun == NULL) {
		if (!(verb->entry->flags & RAP_LEX_F_that)) return;
		t.words = (rap_range){c->verb, c->group.end};
		t.kind = RAP_LEX_commitment_reaffirm;
		t.takes = RAP_LEX_F_that;
		t.action = c->group.end;
		t.rule = "reaffirm-that";
		take_complement(r, &t);
		return;
	}
	bool support = noun->entry->kind == RAP_LEX_commitment_support;
	t.words = (rap_range){c->verb, noun->tokens.end};
	bool voice = verb->entry->flags & RAP_LEX_F_ambiguous; /* "announced its decision" is a decision */
	t.kind = support || voice ? noun->entry->kind : RAP_LEX_commitment_reaffirm;
	t.takes = noun->entry->flags & COMPLEMENTS;
	t.action = noun->tokens.end;
	t.actors = owner_of(r, c->group.end, noun->tokens.start, t.actors);
	if (t.actors->n > 0) take_complement(r, &t);
}

/* Over "between them", "in principle", up to what is agreed. */
static uint32_t skip_phrase(const rap_reading *r, uint32_t token, uint32_t end) {
	uint32_t k = token;
	if (k >= end || r->words[k] != RAP_WORD_PREP) return token;
	while (k < end && k < token + 6 && r->words[k] != RAP_WORD_REL && r->words[k] != RAP_WORD_TO) k++;
	return k < end && (r->words[k] == RAP_WORD_REL || r->words[k] == RAP_WORD_TO) ? k : token;
}

/* "it was agreed": nobody is named as subject. */
static bool is_impersonal(const rap_reading *r, const rap_clause *c) {
	return rap_range_empty(c->subject) || (c->subject.end - c->subject.start == 1 && rap_is(r, c->subject.start, RAP_LEX_function_it));
}

/* "has not agreed to", "failed to agree to": no commitment; but "does not plan to" is one not to. */
static bool is_undone(const rap_reading *r, const rap_clause *c, const rap_mark *mark) {
	bool verb = mark->entry->flags & RAP_VERB_FORMS;
	if (c->negative && verb && mark->entry->kind != RAP_LEX_commitment_intend && c->modal == RAP_NONE) return true;
	if (c->form != RAP_FORM_INFINITIVE || c->group.start == 0) return false;
	bool fails = rap_is(r, c->group.start - 1, RAP_LEX_cue_fail);
	if (c->parent != RAP_NONE) fails = fails || rap_is(r, r->clauses->all.at[c->parent].verb, RAP_LEX_cue_fail);
	return fails;
}

/* "A loan was promised by Kuwait": the agent is bound; whoever "was promised a loan" is not. */
static void try_given(rap_reading *r, uint32_t clause, const rap_mark *mark) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t agent = rap_dependent(r, c->predicate, RAP_REL_obl_agent);
	rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
	if (agent == RAP_NONE) return;
	rap_phrase_actors(r, agent, r->dependents->span[agent].end, by);
	trigger t = {.clause = clause, .kind = mark->entry->kind, .words = {c->verb, mark->tokens.end}, .negative = c->negative, .actors = by, .rule = "verb"};
	add_pledge(r, &t, c->subject, false);
}

/* "agreed to", "is committed to", "plans to": the verb or the adjective behind "be" carries it. */
static void try_verb(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!has_actor(r, clause) && !c->passive) return;
	const rap_mark *mark = NULL;
	for (uint32_t m = r->marks->first[c->verb]; m < r->marks->first[c->verb + 1]; m++) {
		const rap_mark *each = &r->marks->all.at[m];
		if (each->entry->cls == RAP_LEX_commitment && !(each->entry->flags & RAP_LEX_F_nominal) &&
		    (mark == NULL || each->tokens.end > mark->tokens.end)) mark = each;
	}
	if (mark == NULL) return;
	if (mark->entry->kind == RAP_LEX_commitment_reaffirm && (mark->entry->flags & RAP_LEX_F_np)) {
		try_reaffirm(r, clause, mark);
		return;
	}
	if (is_undone(r, c, mark)) return;
	if (c->passive && c->form == RAP_FORM_FINITE && (mark->entry->flags & RAP_LEX_F_np) && !rap_range_empty(c->subject)) {
		try_given(r, clause, mark);
		return;
	}
	trigger t = {.clause = clause, .kind = mark->entry->kind, .takes = mark->entry->flags & COMPLEMENTS, .negative = c->negative};
	t.words = (rap_range){c->verb, mark->tokens.end};
	t.action = mark->tokens.end;
	t.actors = &r->subjects[clause];
	t.rule = "verb";
	if (c->passive && is_impersonal(r, c)) { /* "it was agreed that", "it was decided by the members that" */
		uint32_t behind = skip_phrase(r, t.action, sentence_end(r, c));
		rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
		if (rap_is(r, t.action, RAP_LEX_cue_manner)) rap_actors_named(r, (rap_range){t.action, behind}, by);
		t.actors = by->n > 0 ? by : r->together[c->sentence].n > 0 ? &r->together[c->sentence] : &r->signatories;
		if (t.kind != RAP_LEX_commitment_agree && t.kind != RAP_LEX_commitment_decide) return;
		t.action = behind;
	}
	if (t.actors->n == 0) return;
	take_complement(r, &t);
}

/* "is ready to", "remains determined to": an adjective behind a form of be, or one of those verbs by itself. */
static void try_adjective(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!has_actor(r, clause)) return;
	uint32_t end = sentence_end(r, c);
	uint32_t token = skip(r, c->group.end, end, RAP_WORD_ADV);
	if (token >= end) return;
	const rap_mark *mark = rap_mark_with(r, token, RAP_LEX_commitment, 0);
	if (mark == NULL || (mark->entry->flags & (RAP_LEX_F_nominal | RAP_VERB_FORMS))) return;
	trigger t = {.clause = clause, .kind = mark->entry->kind, .takes = mark->entry->flags & COMPLEMENTS, .negative = c->negative};
	t.words = (rap_range){c->verb, mark->tokens.end};
	t.action = mark->tokens.end;
	t.actors = &r->subjects[clause];
	t.rule = "adjective";
	take_complement(r, &t);
}

static bool has_meeting(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if (rap_mark_at(r->marks, k, RAP_LEX_meeting) != NULL) return true;
	return false;
}

/* "will commit to", "will reaffirm its commitment": the verb's own rule takes these. */
static bool has_own_rule(const rap_reading *r, const rap_clause *c) {
	const rap_mark *mark = rap_mark_with(r, c->verb, RAP_LEX_commitment, 0);
	if (mark == NULL) return false;
	if (mark->entry->flags & RAP_LEX_F_np) return noun_in_phrase(r, c->group.end, sentence_end(r, c)) != NULL;
	return c->group.end < sentence_end(r, c) && rap_is(r, c->group.end, RAP_LEX_function_to);
}

/* "will take place", "is to meet on Friday": tells of a meeting; but "will open its ranges", "will continue to", "will
 * go on paying" tell what somebody does. */
static bool is_event(const rap_reading *r, const rap_clause *c) {
	if (c->passive || !rap_is(r, c->verb, RAP_LEX_convene_occur)) return false;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		bool done = relation == RAP_REL_obj || relation == RAP_REL_xcomp || relation == RAP_REL_compound_prt;
		if (done && d >= c->group.end) return false;
	}
	return c->group.end >= r->text->tokens.n || r->words[c->group.end] != RAP_WORD_VERB;
}

/* "The Parties will:" and a list of what. */
static void try_modal_alone(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!has_actor(r, clause) || !rap_is(r, c->verb, RAP_LEX_function_future) || !before_list(r, c->group.end, c->sentence)) return;
	trigger t = {.clause = clause, .kind = RAP_LEX_commitment_commit, .words = c->group, .action = c->group.end, .negative = c->negative,
	             .actors = &r->subjects[clause], .rule = "modal"};
	add_items(r, &t, c->sentence);
}

/* "will", "shall", "would" (reported), "is to": the action's verb is the group's own. */
static void try_modal(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	try_modal_alone(r, clause);
	if (c->modal == RAP_NONE && !c->be_to) return;
	if (c->perfect || c->form != RAP_FORM_FINITE || (c->relative && c->modal == RAP_NONE)) return;
	if (!has_actor(r, clause) && !(c->passive && c->reporter != RAP_NONE && r->subjects[c->reporter].n > 0)) return;
	trigger t = {.clause = clause, .kind = RAP_LEX_commitment_commit, .negative = c->negative, .rule = "modal"};
	uint32_t trigger_end = c->modal == RAP_NONE ? c->group.start : c->modal; /* "is also to": up to its "to" */
	while (c->modal == RAP_NONE && trigger_end < c->verb && r->words[trigger_end] != RAP_WORD_TO) trigger_end++;
	trigger_end++;
	if (c->modal != RAP_NONE) {
		bool reported = c->reporter != RAP_NONE && rap_is(r, c->modal, RAP_LEX_function_conditional); /* "said it would" */
		if (!reported && !rap_is(r, c->modal, RAP_LEX_function_future)) return;
	}
	if (r->words[c->verb] != RAP_WORD_VERB || is_event(r, c)) return;
	if (c->passive && has_actor(r, clause)) return;
	t.words = (rap_range){c->modal == RAP_NONE ? c->group.start : c->modal, trigger_end};
	while (t.words.end < c->verb && r->words[t.words.end] == RAP_WORD_NEG) t.words.end++;
	t.actors = &r->subjects[clause];
	uint32_t start = t.words.end;
	if (c->passive) { /* "said permits would be issued": who says so is bound */
		if (has_meeting(r, c->subject)) return;
		t.actors = &r->subjects[c->reporter];
		start = c->subject.start;
	}
	if (has_own_rule(r, c)) return;
	if (!rap_range_empty(c->subject) && rap_is(r, c->subject.start, RAP_LEX_function_neg)) t.negative = !t.negative; /* "neither side will" */
	add_actions(r, &t, start, sentence_end(r, c));
}

/* Where the noun phrase that holds the noun at `noun` begins. */
static uint32_t noun_phrase_start(const rap_reading *r, uint32_t noun, uint32_t stop) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_NOUN_PHRASE && r->words[start - 1] != RAP_WORD_PREP && r->words[start - 1] != RAP_WORD_CONJ &&
	       r->words[start - 1] != RAP_WORD_VERB && r->words[start - 1] != RAP_WORD_AUX && !rap_is_comma(r, start - 1)) start--;
	return start;
}

/* "an agreement between X and Y to ...", "the decision by X to ...": who is named behind the noun. */
static const rap_index_list *owner_behind(rap_reading *r, uint32_t noun) {
	rap_index_list *owners = RAP_NEW(r->arena, rap_index_list);
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t preposition = rap_dependent(r, d, RAP_REL_case);
		if (d < noun || preposition == RAP_NONE || rap_syntax_relation(r->syntax, d) != RAP_REL_nmod) continue;
		bool owns = rap_is(r, preposition, RAP_LEX_dateword_of) || rap_is(r, preposition, RAP_LEX_cue_by) || rap_is(r, preposition, RAP_LEX_cue_partner);
		if (owns) rap_phrase_actors(r, d, r->dependents->span[d].end, owners);
	}
	return owners->n > 0 ? owners : NULL;
}

/* What is dropped, denied or refused is pledged no more: "abandoned its plan to". */
static bool is_taken_back(const rap_reading *r, const rap_clause *c, uint32_t noun) {
	bool object = r->syntax->words[noun].head == c->predicate;
	return object && (rap_is(r, c->verb, RAP_LEX_cue_deny) || rap_is(r, c->verb, RAP_LEX_cue_fail));
}

/* "its commitment to ...", "Canada's promise to ...", "had no intention of ...", "made a commitment to ...": a noun with
 * an owner, or the object of a verb that only lends itself to it. */
static void try_noun(rap_reading *r, uint32_t sentence, uint32_t clause, const rap_mark *mark) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	const rap_clause *c = &r->clauses->all.at[clause];
	bool behind = c->group.end <= mark->tokens.start;
	uint32_t start = noun_phrase_start(r, mark->tokens.start, behind ? c->group.end : tokens.start);
	const rap_index_list *owner = owner_of(r, start, mark->tokens.start, NULL);
	bool own = r->words[start] == RAP_WORD_DET && rap_is(r, start, RAP_LEX_function_possessive);
	bool had = start == c->group.end && !c->passive && (rap_is(r, c->verb, RAP_LEX_function_have) || rap_is(r, c->verb, RAP_LEX_cue_light));
	if (owner == NULL && (own || had)) owner = &r->subjects[clause];
	if (owner == NULL) owner = owner_behind(r, mark->tokens.end - 1);
	if (is_taken_back(r, c, mark->tokens.end - 1)) return;
	if (owner == NULL || owner->n == 0) return;
	trigger t = {.clause = clause, .words = {start, mark->tokens.end}, .kind = mark->entry->kind,
	             .takes = mark->entry->flags & COMPLEMENTS, .action = mark->tokens.end, .actors = owner,
	             .rule = "noun"};
	if (had) t.negative = c->negative || rap_is(r, start, RAP_LEX_function_neg);
	take_complement(r, &t);
}

static void try_nouns(rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t first = r->clauses->first[sentence], last = r->clauses->first[sentence + 1], clause = first;
	if (first == last) return;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		while (clause + 1 < last && r->clauses->all.at[clause + 1].group.start <= k) clause++;
		if (r->words[k] != RAP_WORD_OTHER || r->mention_at[k] != RAP_NONE) continue;
		const rap_mark *mark = rap_mark_with(r, k, RAP_LEX_commitment, RAP_LEX_F_nominal);
		if (mark != NULL && mark->entry->kind != RAP_LEX_commitment_support) try_noun(r, sentence, clause, mark);
	}
}

/* "supports the establishment of ...": kept apart as `support`. */
static void try_support(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (c->form != RAP_FORM_FINITE || c->passive || c->modal != RAP_NONE || !has_actor(r, clause)) return;
	const rap_mark *mark = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_commitment_support);
	if (mark == NULL || (mark->entry->flags & RAP_LEX_F_nominal) || rap_range_empty(c->complement)) return;
	trigger t = {.clause = clause, .words = {c->verb, c->group.end}, .kind = mark->entry->kind, .actors = &r->subjects[clause],
	             .rule = "support"};
	add_pledge(r, &t, (rap_range){c->complement.start, trim(r, c->complement.start, c->complement.end)}, false);
}

static void read_sentence(rap_reading *r, uint32_t sentence) {
	for (uint32_t k = r->clauses->first[sentence]; k < r->clauses->first[sentence + 1]; k++) {
		if (rap_clause_assertion(r, k) != RAP_ASSERTED) continue;
		try_verb(r, k);
		try_adjective(r, k);
		try_modal(r, k);
		try_support(r, k);
	}
	try_nouns(r, sentence);
}

void rap_pledges_find(rap_reading *reading) {
	reading->pledged = RAP_NEW_ARRAY(reading->arena, bool, reading->text->tokens.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		if (rap_is_running_text(reading, s)) read_sentence(reading, s);
}
