/* Commitments carried by a verb ("agreed to"), by an adjective ("is ready to") or by support for what others do. */
#include "record/pledge.h"

enum { MOST_BOUND = 12 }; /* words of whom a text binds */

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

/* "does not plan to", "neither side plans to". */
static bool is_negative(const rap_reading *r, const rap_clause *c) {
	return c->negative != (!rap_range_empty(c->subject) && rap_is(r, c->subject.start, RAP_LEX_function_neg));
}

/* "has not agreed to", "failed to agree to": no commitment; but "does not plan to" is one not to. */
static bool is_undone(const rap_reading *r, const rap_clause *c, const rap_mark *mark) {
	bool verb = mark->entry->flags & RAP_VERB_FORMS;
	if (is_negative(r, c) && verb && mark->entry->kind != RAP_LEX_commitment_intend && c->modal == RAP_NONE) return true;
	if (c->form != RAP_FORM_INFINITIVE || c->group.start == 0) return false;
	bool fails = rap_is(r, c->group.start - 1, RAP_LEX_cue_fail);
	if (c->parent != RAP_NONE) fails = fails || rap_is(r, r->clauses->all.at[c->parent].verb, RAP_LEX_cue_fail);
	return fails;
}

/* "A loan was promised by Kuwait": the agent is bound; whoever "was promised a loan" is not. */
static void try_given(rap_reading *r, uint32_t clause, const rap_mark *mark) {
	const rap_clause *c = &r->clauses->all.at[clause];
	rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
	uint32_t agent = rap_clause_agents(r, c, by);
	if (agent == RAP_NONE) {
		rap_refuse_pledge(r, mark->tokens, RAP_CONDITION_nobody_bound);
		return;
	}
	rap_trigger t = {.clause = clause, .kind = mark->entry->kind, .words = {c->verb, mark->tokens.end}, .negative = c->negative, .actors = by, .rule = "verb"};
	t.by = (rap_told){r->dependents->span[agent], RAP_GROUND_agent};
	rap_pledge_add(r, &t, c->subject, false);
}

/* Of adjectives; "prepared" is a verb's participle as well. */
static const rap_mark *adjective_at(const rap_reading *r, uint32_t token) {
	return rap_mark_with(r, token, RAP_LEX_commitment, 0, RAP_LEX_F_nominal | RAP_VERB_FORMS);
}

/* The noun with whose bearer somebody agrees: "agreed with Togo to", "Togo, with which he agreed to"; RAP_NONE. */
static uint32_t agreed_with(const rap_reading *r, const rap_clause *c) {
	uint32_t behind = c->group.end;
	if (behind < rap_sentence_end(r, c) && rap_is(r, behind, RAP_LEX_cue_partner))
		for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d])
			if (d > behind && rap_dependent(r, d, RAP_REL_case) == behind) return d;
	bool relative = rap_syntax_relation(r->syntax, c->predicate) == RAP_REL_acl_relcl && c->subject_head != RAP_NONE && c->subject.start > 1;
	bool with = relative && r->words[c->subject.start - 1] == RAP_WORD_REL && rap_is(r, c->subject.start - 2, RAP_LEX_cue_partner);
	return with ? r->syntax->words[c->predicate].head : RAP_NONE;
}

static const rap_index_list *with_partner(rap_reading *r, uint32_t clause, const rap_index_list *actors) {
	uint32_t partner = agreed_with(r, &r->clauses->all.at[clause]);
	if (partner == RAP_NONE || actors->n == 0) return actors;
	rap_index_list *both = RAP_NEW(r->arena, rap_index_list);
	rap_index_add_all(r->arena, both, actors);
	rap_phrase_actors(r, partner, partner + 1, both);
	return both;
}

/* "it was agreed that", "it was decided by the members that": whoever is named, else those together; false where nobody can be. */
static bool set_impersonal(rap_reading *r, rap_trigger *t) {
	const rap_clause *c = &r->clauses->all.at[t->clause];
	uint32_t behind = skip_phrase(r, t->action, rap_sentence_end(r, c));
	rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
	if (rap_is(r, t->action, RAP_LEX_cue_manner) || rap_is(r, t->action, RAP_LEX_cue_partner)) rap_actors_named(r, (rap_range){t->action, behind}, by);
	t->actors = by->n > 0 ? by : rap_those_together(r, c->sentence);
	t->by = by->n > 0 ? (rap_told){{t->action, behind}, RAP_GROUND_agent} : (rap_told){.ground = RAP_GROUND_together};
	t->action = behind;
	return t->kind == RAP_LEX_commitment_agree || t->kind == RAP_LEX_commitment_decide;
}

/* "agreed to", "plans to": the verb carries it. */
static void take_verb(rap_reading *r, uint32_t clause, const rap_mark *mark) {
	const rap_clause *c = &r->clauses->all.at[clause];
	rap_trigger t = {.clause = clause, .kind = mark->entry->kind, .takes = mark->entry->flags & RAP_COMPLEMENTS, .words = {c->verb, mark->tokens.end},
	                 .action = mark->tokens.end, .actors = &r->subjects[clause], .negative = is_negative(r, c), .rule = "verb"};
	if (c->passive && is_impersonal(r, c) && !set_impersonal(r, &t)) {
		rap_refuse_pledge(r, t.words, RAP_CONDITION_impersonal);
		return;
	}
	if (t.kind == RAP_LEX_commitment_agree) t.actors = with_partner(r, clause, t.actors);
	if (t.actors->n > 0) rap_complement_take(r, &t);
	else rap_refuse_pledge(r, t.words, RAP_CONDITION_nobody_bound);
}

/* "The pact between A and B": a text to which those whom it binds have agreed, as to no law or resolution. */
static bool is_text(const rap_reading *r, uint32_t subject) {
	const rap_mention *m = subject == RAP_NONE ? NULL : rap_mention_over(r, subject);
	const rap_mark *noun = subject == RAP_NONE || m != NULL ? NULL : rap_mark_at(r->marks, subject, RAP_LEX_instrument);
	if (noun == NULL && (m == NULL || m->type != RAP_MENTION_INSTRUMENT)) return false;
	uint8_t kind = noun != NULL ? noun->entry->kind : m->kind;
	return kind != RAP_LEX_instrument_law && kind != RAP_LEX_instrument_resolution;
}

/* "The agreement commits both sides to share data": a text binds the object of the verb. */
static bool try_bound_by_text(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj), behind = c->group.end, end = rap_sentence_end(r, c);
	rap_index_list *by = RAP_NEW(r->arena, rap_index_list);
	bool stated = c->modal == RAP_NONE || rap_is(r, c->modal, RAP_LEX_function_future); /* not "would oblige" */
	if (!stated || c->passive || c->negative || object == RAP_NONE || object < behind) return false;
	while (behind < end && behind <= object + MOST_BOUND && !rap_is(r, behind, RAP_LEX_function_to)) behind++;
	if (behind >= end || behind <= object || !rap_is(r, behind, RAP_LEX_function_to)) return false;
	rap_phrase_actors(r, object, behind, by);
	rap_trigger t = {.clause = clause, .kind = RAP_LEX_commitment_commit, .takes = RAP_LEX_F_inf | RAP_LEX_F_to, .words = {c->verb, c->verb + 1},
	                 .action = behind, .actors = by, .by = {{c->group.end, behind}, RAP_GROUND_owner},
	                 .negative = r->words[behind - 1] == RAP_WORD_NEG, .rule = "verb"}; /* "obliges Togo not to" */
	if (by->n > 0) rap_complement_take(r, &t);
	return by->n > 0;
}

/* "Minister X committed Germany to doubling its share": binds the state for which he speaks. */
static bool take_bound_state(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	const rap_mention *m = object == RAP_NONE || c->passive ? NULL : rap_mention_over(r, object);
	bool speaks = rap_is(r, c->verb, RAP_LEX_cue_bind) && rap_mark_at(r->marks, c->verb, RAP_LEX_commitment) != NULL; /* not "obliged" */
	return m != NULL && m->type == RAP_MENTION_STATE && m->entity != RAP_NONE && speaks && try_bound_by_text(r, clause);
}

static bool is_with_gerund(const rap_reading *r, uint32_t token, uint32_t end) {
	return token + 1 < end && rap_is(r, token, RAP_LEX_link_with) && r->words[token + 1] == RAP_WORD_VERB && rap_has_form(r, token + 1, RAP_LEX_F_ger);
}

/* "has ordered its ministries to move", "tasked their teams with drafting": what is one's own does what one has decided. */
static void take_order(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj), owner = object == RAP_NONE ? RAP_NONE : rap_dependent(r, object, RAP_REL_nmod_poss);
	bool own = owner != RAP_NONE && rap_is(r, owner, RAP_LEX_function_possessive) && rap_is_people(r, object);
	if (!own || c->passive || c->negative || c->form != RAP_FORM_FINITE || r->subjects[clause].n == 0) return;
	uint32_t end = rap_sentence_end(r, c), to = object + 1;
	while (to < end && to < object + MOST_BOUND && r->words[to] != RAP_WORD_TO && !is_with_gerund(r, to, end)) to++;
	if (to + 1 >= end || to == object + MOST_BOUND) return;
	rap_trigger t = {.clause = clause, .kind = RAP_LEX_commitment_decide, .takes = RAP_LEX_F_inf | RAP_LEX_F_on, .words = {c->verb, c->verb + 1}, .action = to,
	                 .actors = &r->subjects[clause], .rule = "verb"};
	rap_complement_take(r, &t);
}

void rap_pledge_by_verb(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	const rap_mark *mark = rap_mark_with(r, c->verb, RAP_LEX_commitment, 0, RAP_LEX_F_nominal);
	if (rap_is(r, c->verb, RAP_LEX_cue_bind) && is_text(r, c->subject_head) && try_bound_by_text(r, clause)) return;
	if (take_bound_state(r, clause)) return;
	if (mark == NULL && rap_is(r, c->verb, RAP_LEX_cue_order)) take_order(r, clause);
	if (mark == NULL) return;
	bool np = mark->entry->flags & RAP_LEX_F_np, finite_passive = c->passive && c->form == RAP_FORM_FINITE;
	if (mark->entry->kind == RAP_LEX_commitment_voice || (mark->entry->kind == RAP_LEX_commitment_reaffirm && np)) rap_pledge_by_reaffirming(r, clause, mark);
	else if (!rap_has_subject(r, clause) && !c->passive) return;
	else if (finite_passive && adjective_at(r, c->verb) != NULL) return; /* "was prepared to" */
	else if (is_undone(r, c, mark)) rap_refuse_pledge(r, mark->tokens, RAP_CONDITION_undone);
	else if (finite_passive && np && !rap_range_empty(c->subject)) try_given(r, clause, mark);
	else take_verb(r, clause, mark);
}

/* "reaffirmed that Mali is committed to". */
static bool is_said_again(const rap_reading *r, const rap_clause *c) {
	const rap_mark *said = c->reporter == RAP_NONE ? NULL : rap_mark_kind_at(r->marks, r->clauses->all.at[c->reporter].verb, RAP_LEX_commitment_reaffirm);
	return said != NULL && (said->entry->flags & RAP_LEX_F_that);
}

/* "is ready to", "remains determined to": an adjective behind a form of be, or one of those verbs by itself. */
void rap_pledge_by_adjective(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!rap_has_subject(r, clause)) return;
	uint32_t end = rap_sentence_end(r, c);
	bool participle = c->passive && c->form == RAP_FORM_FINITE; /* "was prepared": the tree's passive */
	uint32_t token = participle ? c->verb : rap_skip_words(r, c->group.end, end, RAP_WORD_ADV);
	const rap_mark *mark = token < end ? adjective_at(r, token) : NULL;
	if (mark == NULL) return;
	rap_trigger t = {.clause = clause, .kind = mark->entry->kind, .takes = mark->entry->flags & RAP_COMPLEMENTS, .negative = c->negative};
	t.words = (rap_range){participle ? c->group.start : c->verb, mark->tokens.end};
	t.action = mark->tokens.end;
	t.actors = &r->subjects[clause];
	t.rule = "adjective";
	if (is_said_again(r, c)) t.kind = RAP_LEX_commitment_reaffirm;
	rap_complement_take(r, &t);
}

/* "supports the establishment of ...": kept apart as `support`. */
void rap_pledge_by_support(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	const rap_mark *mark = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_commitment_support);
	if (mark == NULL || (mark->entry->flags & RAP_LEX_F_nominal) || rap_range_empty(c->complement)) return;
	bool counted = rap_tok(r, c->complement.start)->flags & RAP_TOKEN_DIGIT; /* "its investment supported 300 jobs" */
	if (c->form != RAP_FORM_FINITE || c->passive || c->modal != RAP_NONE || counted || !rap_has_subject(r, clause)) {
		rap_refuse_pledge(r, mark->tokens, RAP_CONDITION_support_unstated);
		return;
	}
	rap_trigger t = {.clause = clause, .words = {c->verb, c->group.end}, .kind = mark->entry->kind, .actors = &r->subjects[clause],
	             .rule = "support"};
	rap_pledge_add(r, &t, (rap_range){c->complement.start, rap_words_trim(r, c->complement.start, c->complement.end)}, false);
}
