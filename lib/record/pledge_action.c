/* Cutting actions: where each of the actions that stand under one trigger begins and ends. */
#include "record/pledge.h"
#include "record/sighting.h"

enum { MOST_ACTIONS = 40, MOST_GROUP = 6, MOST_ASIDE = 40, MOST_CHAIN = 12 };

/* Drops closing punctuation and conjunctions. */
uint32_t rap_words_trim(const rap_reading *r, uint32_t start, uint32_t end) {
	while (end > start) {
		const rap_token *t = rap_tok(r, end - 1);
		bool loose = (t->flags & RAP_TOKEN_PUNCT) && !(t->flags & (RAP_TOKEN_POSSESSIVE | RAP_TOKEN_PERIOD)) &&
		             !((t->flags & RAP_TOKEN_CLOSE) && !(t->flags & RAP_TOKEN_QUOTE)) && t->first != '%';
		if (!loose && r->words[end - 1] != RAP_WORD_CONJ && r->words[end - 1] != RAP_WORD_SUB) break;
		end--;
	}
	return end;
}

/* What the actions of a list share, seen at their first word. */
typedef struct list_shape {
	uint16_t form; /* of their verbs: base or gerund; 0: no verb */
	bool to;       /* they stand behind "to" that is no infinitive: "commitment to the alliance and to peace" */
	uint32_t verb; /* the first one's, RAP_NONE */
	bool bare;     /* it stands behind a modal: what has "to" tells its purpose ("will send aid, to help") */
	uint32_t inner; /* the gerund right behind the first verb, "continue supporting", RAP_NONE */
} list_shape;

static list_shape shape_of_list(const rap_reading *r, uint32_t token, uint32_t end) {
	list_shape shape = {.verb = RAP_NONE, .inner = RAP_NONE};
	shape.to = token > 0 && r->words[token - 1] != RAP_WORD_TO && rap_is(r, token - 1, RAP_LEX_function_to);
	while (token < end && (r->words[token] == RAP_WORD_ADV || r->words[token] == RAP_WORD_NEG)) token++;
	if (token >= end) return shape;
	if (rap_has_form(r, token, RAP_LEX_F_base)) shape.form = RAP_LEX_F_base;
	else if (rap_has_form(r, token, RAP_LEX_F_ger)) shape.form = RAP_LEX_F_ger;
	if (shape.form != 0) shape.verb = token;
	bool gerund = shape.form == RAP_LEX_F_base && shape.verb + 1 < end && r->words[shape.verb + 1] == RAP_WORD_VERB && rap_has_form(r, shape.verb + 1, RAP_LEX_F_ger);
	if (gerund) shape.inner = shape.verb + 1;
	uint32_t clause = shape.verb == RAP_NONE ? RAP_NONE : r->clauses->of[shape.verb];
	shape.bare = clause != RAP_NONE && r->clauses->all.at[clause].modal != RAP_NONE;
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
	bool goes_on = r->syntax->words[head].head == shape->verb && rap_relation_of(r, head) == RAP_REL_xcomp && rap_is(r, shape->verb, RAP_LEX_action_continuing);
	if (goes_on) return false; /* "will continue to stand up for A and speak out against B" */
	if (is_infinitive(r, verb) && !is_infinitive(r, head)) return false; /* "the men, who fled, and to try them" */
	return acts_for_itself(r, head) || (!comma && is_infinitive(r, head));
}

/* "agreed to cut tariffs on goods and to open talks": behind an infinitive, "to" with what may be a verb goes on with the
 * list, whatever the tagger makes of it, unless it stands beside another "to" ("send aid to A and to support groups"). */
static bool is_next_infinitive(const rap_reading *r, uint32_t to, uint32_t from, uint32_t end, const list_shape *shape) {
	if (shape->form != RAP_LEX_F_base || shape->bare || !rap_is(r, to, RAP_LEX_function_to)) return false;
	if (to + 1 >= end || !rap_has_form(r, to + 1, RAP_LEX_F_base)) return false;
	if (r->words[to] == RAP_WORD_TO) return r->words[to + 1] != RAP_WORD_VERB && r->words[to + 1] != RAP_WORD_AUX;
	for (uint32_t k = from; k < to; k++)
		if (r->words[k] == RAP_WORD_PREP && rap_is(r, k, RAP_LEX_function_to)) return false;
	return true;
}

/* Whether the tree coordinates a verb with the list's first, by others of the list. */
static bool is_coordinated(const rap_reading *r, uint32_t verb, const list_shape *shape) {
	for (uint32_t steps = 0; steps < MOST_CHAIN && rap_relation_of(r, verb) == RAP_REL_conj; steps++) {
		verb = r->syntax->words[verb].head;
		if (verb == shape->verb) return true;
	}
	return false;
}

/* ", and ensuring": what closes a list of gerunds that commas part. */
static bool closes_with_gerund(const rap_reading *r, uint32_t from, uint32_t end) {
	if (end > from + MOST_ASIDE) end = from + MOST_ASIDE;
	for (uint32_t k = from; k + 2 < end && rap_tok(r, k)->first != ';' && r->words[k] != RAP_WORD_REL; k++)
		if (rap_is_comma(r, k) && r->words[k + 1] == RAP_WORD_CONJ && r->words[k + 2] == RAP_WORD_VERB && rap_has_form(r, k + 2, RAP_LEX_F_ger)) return true;
	return false;
}

/* "enhancing A, deepening B, and expanding C": of gerunds behind commas, those that the tree coordinates with the first, or
 * that stand in a list that is closed by one; others only say how. */
static bool is_listed(const rap_reading *r, uint32_t verb, uint32_t end, const list_shape *shape) {
	return is_coordinated(r, verb, shape) || closes_with_gerund(r, verb, end);
}

/* "defending the order, which serves for preserving peace and advancing trade": of a clause on a noun. */
static bool is_in_relative(const rap_reading *r, uint32_t from, uint32_t token, const list_shape *shape) {
	bool relative = false, inside = false;
	for (uint32_t k = from; k < token; k++) {
		relative = relative || (r->words[k] == RAP_WORD_REL && k > from);
		inside = inside || (relative && r->words[k] == RAP_WORD_VERB && rap_has_form(r, k, shape->form));
	}
	return inside;
}

/* "remains committed to the Fund and does not plan to leave it": a finite verb that the tree coordinates with one before the
 * action, with the same subject. */
static bool is_of_outer(const rap_reading *r, const rap_clause *c, uint32_t from) {
	if (c == NULL || c->form != RAP_FORM_FINITE || c->subject_head != RAP_NONE || rap_relation_of(r, c->predicate) != RAP_REL_conj) return false;
	for (uint32_t k = c->predicate; k > from; k--)
		if (r->words[k] == RAP_WORD_REL) return false; /* "activities that cut tariffs and improve security" */
	uint32_t head = r->syntax->words[c->predicate].head;
	return head != RAP_NONE && head < from;
}

/* Behind a comma, ", ending two days of talks", ", following talks in Rome", ", ahead of a visit by X": when it was agreed, no
 * part of what was. */
static bool tells_occasion(const rap_reading *r, uint32_t token, uint32_t end) {
	enum { MOST_NOUN = 8 };
	if (!rap_is_closing(r, token) && !rap_is(r, token, RAP_LEX_cue_at) && !rap_is(r, token, RAP_LEX_cue_before)) return false;
	for (uint32_t k = token + 1; k < end && k < token + MOST_NOUN && !rap_is_comma(r, k); k++)
		if (rap_meeting_noun(r, k) != NULL || rap_is(r, k, RAP_LEX_cue_journey)) return true;
	return false;
}

/* "underscored its commitment to defend A and its full support for B": the tree coordinates a noun of the kind with one before the
 * action. */
static bool opens_further_noun(const rap_reading *r, uint32_t token, uint32_t from, uint32_t end) {
	for (uint32_t k = token; k < end && k < token + MOST_GROUP && (r->words[k] == RAP_WORD_OTHER || r->words[k] == RAP_WORD_DET); k++) {
		if (rap_mark_with(r, k, RAP_LEX_commitment, RAP_LEX_F_nominal, 0) == NULL) continue;
		return rap_relation_of(r, k) == RAP_REL_conj && r->syntax->words[k].head < from;
	}
	return false;
}

/* "will provide $7 million, and leverage at least $20 million": a verb that is a noun to the tagger, with what it counts behind it. */
static bool is_verb_untold(const rap_reading *r, uint32_t token, uint32_t end, const list_shape *shape) {
	bool may = shape->form == RAP_LEX_F_base && token > 1 && token + 1 < end && r->words[token] == RAP_WORD_OTHER && rap_has_form(r, token, RAP_LEX_F_base);
	if (!may || r->words[token - 1] != RAP_WORD_CONJ || !rap_is_comma(r, token - 2) || (rap_tok(r, token)->flags & RAP_TOKEN_CAP)) return false;
	return r->words[token + 1] == RAP_WORD_DET || (rap_tok(r, token + 1)->flags & RAP_TOKEN_DIGIT) || rap_is(r, token + 1, RAP_LEX_function_quant);
}

/* "commitment to the unity of Iraq, and the need to protect it": what else was spoken of, behind a comma. */
static bool opens_opinion(const rap_reading *r, uint32_t token, uint32_t end) {
	return token + 1 < end && r->words[token] == RAP_WORD_DET && rap_is(r, token + 1, RAP_LEX_cue_opinion);
}

/* "committed to ending the war and to build", "to ensure aid and to continuing": "to" that is said again, whatever form follows. */
static bool is_said_again(const rap_reading *r, uint32_t token, uint32_t end, const list_shape *shape) {
	if (token == 0 || token + 1 >= end || r->words[token - 1] != RAP_WORD_CONJ || !rap_is(r, token, RAP_LEX_function_to) || shape->bare) return false;
	if (shape->form == RAP_LEX_F_ger) return shape->to && r->words[token] == RAP_WORD_TO && r->words[token + 1] != RAP_WORD_AUX;
	return shape->form == RAP_LEX_F_base && r->words[token] != RAP_WORD_TO && r->words[token + 1] == RAP_WORD_VERB && rap_has_form(r, token + 1, RAP_LEX_F_ger);
}

static joint joint_before(const rap_reading *r, uint32_t token, uint32_t from, uint32_t end, bool comma, const list_shape *shape) {
	uint8_t word = r->words[token];
	if (comma && opens_opinion(r, token, end)) return ENDS;
	if (is_said_again(r, token, end, shape)) return NEXT_ACTION;
	if ((comma && tells_occasion(r, token, end)) || opens_further_noun(r, token, from, end)) return ENDS;
	if (shape->to && word == RAP_WORD_PREP && rap_is(r, token, RAP_LEX_function_to)) return NEXT_ACTION;
	if (is_next_infinitive(r, token, from, end, shape)) return NEXT_ACTION;
	uint32_t to = word == RAP_WORD_NEG ? token + 1 : token; /* "and not to return" */
	bool infinitive = to + 1 < end && r->words[to] == RAP_WORD_TO && r->words[to + 1] != RAP_WORD_AUX; /* ", to be signed in" */
	uint32_t verb = verb_at(r, token, end);
	bool semicolon = token > 0 && rap_tok(r, token - 1)->first == ';';
	if (verb == RAP_NONE && is_verb_untold(r, token, end, shape)) return NEXT_ACTION;
	if (verb == RAP_NONE && semicolon && shape->form != 0 && rap_has_form(r, token, shape->form)) return NEXT_ACTION; /* a noun to the tagger */
	uint32_t clause = verb == RAP_NONE ? RAP_NONE : r->clauses->of[verb];
	const rap_clause *c = clause == RAP_NONE ? NULL : &r->clauses->all.at[clause];
	if (verb == RAP_NONE) return GOES_ON;
	if (shape->form == 0 && is_of_outer(r, c, from)) return ENDS;
	if (shape->form == 0) return infinitive && r->words[token - 1] == RAP_WORD_CONJ && rap_is_comma(r, token - 2) ? NEXT_ACTION : GOES_ON; /* "that ..., and to" */
	bool auxiliary = c != NULL && (c->modal != RAP_NONE || c->be_to || c->perfect || (word == RAP_WORD_AUX && rap_is(r, token, RAP_LEX_function_do)));
	if (auxiliary && c->form == RAP_FORM_FINITE && c->subject_head == RAP_NONE) return ENDS;
	bool apart = !shape->bare || (!comma && is_coordinated(r, verb, shape)); /* "will send aid and to train" */
	bool next = infinitive ? shape->form == RAP_LEX_F_base && apart : r->words[token] != RAP_WORD_TO && word != RAP_WORD_AUX && rap_has_form(r, verb, shape->form);
	bool inner = shape->inner != RAP_NONE && token == verb && rap_has_form(r, verb, RAP_LEX_F_ger) && rap_relation_of(r, verb) == RAP_REL_conj;
	if (inner && r->syntax->words[verb].head == shape->inner) return NEXT_ACTION; /* "continue supporting A and coordinating B" */
	if (!next && is_of_outer(r, c, from)) return ENDS;
	if (!next || (shape->form == RAP_LEX_F_ger && comma && !is_listed(r, verb, end, shape))) return GOES_ON;
	if (shape->form == RAP_LEX_F_ger && !comma && is_in_relative(r, from, token, shape)) return GOES_ON;
	return belongs_inside(r, verb, from, comma, shape) ? GOES_ON : NEXT_ACTION;
}

/* "deepen and widen cooperation": verbs that share one object are one action; "stop firing" has its object, and "work
 * together" needs none. */
static bool shares_object(const rap_reading *r, uint32_t start, uint32_t conj) {
	bool verb = false;
	while (start < conj && (r->words[start] == RAP_WORD_NEG || r->words[start] == RAP_WORD_TO)) start++;
	for (uint32_t k = start; k < conj; k++) {
		bool link = rap_is_comma(r, k) || r->words[k] == RAP_WORD_CONJ;
		bool own = r->words[k] == RAP_WORD_VERB || (k == start && rap_has_form(r, k, RAP_LEX_F_base));
		if (own ? verb : !link && (verb || r->words[k] != RAP_WORD_ADV)) return false;
		verb = own || (verb && !link);
	}
	return verb;
}

static bool is_link(const rap_reading *r, uint32_t token) {
	return rap_is_comma(r, token) || rap_tok(r, token)->first == ';' || r->words[token] == RAP_WORD_CONJ;
}

uint32_t rap_behind_mark(const rap_reading *r, uint32_t token, uint32_t end) {
	enum { LONGEST = 4 };
	if (token + 3 >= end || rap_tok(r, token)->first != '(' || rap_tok(r, token + 2)->first != ')') return token;
	const rap_token *mark = rap_tok(r, token + 1);
	bool small = mark->end - mark->start <= LONGEST && !(mark->flags & RAP_TOKEN_UPPER && mark->end - mark->start > 1);
	return small && (rap_is(r, token + 3, RAP_LEX_function_to) || r->words[token + 3] == RAP_WORD_NEG) ? token + 3 : token;
}

/* Over commas and "and" that stand together, and the mark of an item behind them: ", (ii) to". */
static uint32_t skip_links(const rap_reading *r, uint32_t token, uint32_t end) {
	while (token < end && (rap_is_comma(r, token) || rap_tok(r, token)->first == ';' || r->words[token] == RAP_WORD_CONJ)) token++;
	return rap_behind_mark(r, token, end);
}

/* A quotation that begins inside keeps its end; one that the whole action stands in loses its beginning. */
static void balance_quotes(const rap_reading *r, uint32_t *from, uint32_t *end) {
	enum { MOST_STOPS = 2 };
	uint32_t open = 0, close = *end;
	for (uint32_t k = *from; k < *end; k++) open += (rap_tok(r, k)->flags & RAP_TOKEN_QUOTE) != 0;
	if (open % 2 == 0) return;
	if (rap_tok(r, *from)->flags & RAP_TOKEN_QUOTE) {
		++*from;
		return;
	}
	while (close < r->text->tokens.n && close < *end + MOST_STOPS && (rap_tok(r, close)->flags & RAP_TOKEN_PUNCT)) {
		if (rap_tok(r, close++)->flags & RAP_TOKEN_QUOTE) *end = close;
	}
}

static void push_action(const rap_reading *r, rap_range_list *actions, uint32_t from, uint32_t end) {
	end = rap_words_trim(r, from, end);
	while (from < end && (rap_is_comma(r, from) || (r->words[from] == RAP_WORD_ADV && from + 1 < end && rap_is_comma(r, from + 1)))) from++; /* "shall, however, provide" */
	balance_quotes(r, &from, &end);
	if (end > from) *rap_vec_push(r->arena, actions) = (rap_range){from, end};
}

/* "agreed to keep A, which had lapsed, and to build B": behind what is only said of the first the list goes on; where its
 * next action begins, RAP_NONE. */
static uint32_t resumes_at(const rap_reading *r, uint32_t end, uint32_t limit, const list_shape *shape) {
	if (shape->form != RAP_LEX_F_base || end >= limit || !rap_is_comma(r, end)) return RAP_NONE;
	if (limit - end > MOST_ASIDE) limit = end + MOST_ASIDE;
	for (uint32_t k = end + 1; k + 2 < limit; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->first == ';' || t->first == ':' || (t->flags & RAP_TOKEN_DASH)) return RAP_NONE;
		if (r->words[k] != RAP_WORD_CONJ || !rap_is_comma(r, k - 1)) continue;
		uint32_t to = r->words[k + 1] == RAP_WORD_NEG ? k + 2 : k + 1;
		if (to + 1 < limit && r->words[to] == RAP_WORD_TO && rap_has_form(r, to + 1, RAP_LEX_F_base)) return k + 1;
	}
	return RAP_NONE;
}

/* Cuts the actions of a list that begins at `start`: each ends where its clause does, unless another follows. */
void rap_actions_cut(const rap_reading *r, uint32_t start, uint32_t limit, rap_range_list *actions) {
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
		bool item = next > k && next < limit && rap_tok(r, next - 1)->first == ')'; /* "and (iii) to keep" */
		if (item || (what == NEXT_ACTION && !(shares_object(r, from, k) && !rap_is(r, next, RAP_LEX_function_to)))) {
			push_action(r, actions, from, k);
			while (next < limit && rap_is(r, next, RAP_LEX_function_to)) next++;
			from = next;
			end = rap_stretch_end(r, next, limit);
		} else if (what == ENDS || k >= end) {
			end = k;
			next = resumes_at(r, k, limit, &shape);
			if (next == RAP_NONE) break;
			push_action(r, actions, from, k);
			while (rap_is(r, next, RAP_LEX_function_to)) next++;
			from = next;
			end = rap_stretch_end(r, next, limit);
		}
		k = next > k ? next - 1 : k;
	}
	push_action(r, actions, from, end < limit ? end : limit);
}
