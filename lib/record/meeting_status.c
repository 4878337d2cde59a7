/* Whether a meeting was held or is to come, by the verbs around it. */
#include "record/sighting.h"

enum { MOST_FATE = 60 };

uint8_t rap_status_of_verb(const rap_reading *r, uint32_t token) {
	if (rap_is(r, token, RAP_LEX_convene_cancel)) return RAP_MEETING_cancelled;
	if (rap_is(r, token, RAP_LEX_convene_postpone)) return RAP_MEETING_postponed;
	if (rap_is(r, token, RAP_LEX_convene_propose)) return RAP_MEETING_proposed;
	return RAP_MEETING_none;
}

static bool is_future(const rap_reading *r, const rap_clause *c) {
	if (c->be_to) return true;
	return c->modal != RAP_NONE && (rap_is(r, c->modal, RAP_LEX_function_future) || rap_is(r, c->modal, RAP_LEX_function_conditional));
}

static bool is_intention(const rap_reading *r, const rap_clause *c) {
	const rap_mark *mark = rap_mark_at(r->marks, c->verb, RAP_LEX_commitment);
	return mark != NULL && (mark->entry->flags & RAP_LEX_F_inf);
}

/* "suggested that they meet": a bare verb under one of proposing. */
static bool is_proposed(const rap_reading *r, const rap_clause *c) {
	if (c->form != RAP_FORM_FINITE || c->past || c->perfect || c->modal != RAP_NONE || c->governor == RAP_NONE) return false;
	const rap_clause *above = &r->clauses->all.at[c->governor];
	return rap_status_of_verb(r, above->verb) == RAP_MEETING_proposed && r->syntax->words[c->predicate].head == above->predicate;
}

/* "is due in Washington", "is set for Monday": what the copula links says that it is to come. */
static bool is_due(const rap_reading *r, const rap_clause *c) {
	uint32_t behind = c->verb + 1; /* trees may take "Lima" for what is linked */
	return c->predicate != c->verb && (rap_is(r, c->predicate, RAP_LEX_dateword_ahead) || rap_is(r, c->predicate, RAP_LEX_dateword_planned) ||
	                                   (behind < c->predicate && rap_is(r, behind, RAP_LEX_dateword_ahead)));
}

/* "were expected to take place in Lima", "are scheduled to resume": the clause that tells what is to become of the subject; RAP_NONE. */
uint32_t rap_carried_by(const rap_reading *r, const rap_clause *c) {
	uint32_t verb = rap_dependent(r, c->predicate, RAP_REL_xcomp), clause = verb == RAP_NONE ? RAP_NONE : r->clauses->of[verb];
	if (clause == RAP_NONE || r->clauses->all.at[clause].form != RAP_FORM_INFINITIVE) return RAP_NONE;
	const rap_clause *carried = &r->clauses->all.at[clause];
	bool occurs = rap_is(r, carried->verb, RAP_LEX_convene_occur) && !rap_is(r, carried->verb, RAP_LEX_convene_meet);
	return occurs || (carried->passive && rap_holds_meeting(r, carried)) ? clause : RAP_NONE;
}

/* "A fifth is planned for May", "is scheduled": now; not "was planned". "were expected to take place". */
static bool is_set(const rap_reading *r, const rap_clause *c) {
	bool carried = c->passive && rap_is(r, c->verb, RAP_LEX_dateword_ahead) && rap_carried_by(r, c) != RAP_NONE;
	return carried || (c->passive && c->form == RAP_FORM_FINITE && !c->past && !c->perfect && rap_is(r, c->verb, RAP_LEX_dateword_planned));
}

/* What the clause and those it hangs on say: "agreed to hold", "will meet", "proposed meeting". */
uint8_t rap_clause_status(const rap_reading *r, uint32_t clause, rap_range *words) {
	for (uint32_t depth = 0; clause != RAP_NONE && depth < 4; depth++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		*words = c->group;
		uint8_t status = rap_status_of_verb(r, c->verb);
		bool agreed = c->parent != RAP_NONE && c->form == RAP_FORM_INFINITIVE && is_intention(r, &r->clauses->all.at[c->parent]);
		bool due = c->form == RAP_FORM_INFINITIVE && c->group.start > 0 &&
		           (rap_is(r, c->group.start - 1, RAP_LEX_dateword_ahead) || rap_is(r, c->group.start - 1, RAP_LEX_dateword_planned));
		const rap_mark *awaits = rap_verb_forms(r, c->verb) & RAP_LEX_F_ger ? rap_mark_before(r->marks, c->verb, RAP_LEX_dateword) : NULL;
		if (awaits != NULL && awaits->entry->kind == RAP_LEX_dateword_ahead) return RAP_MEETING_planned; /* "look forward to meeting" */
		if (due && status == RAP_MEETING_none) { /* "is due to meet" */
			words->start--;
			return RAP_MEETING_planned;
		}
		if (status == RAP_MEETING_proposed && agreed) return RAP_MEETING_planned; /* "agreed to push for" */
		if (status != RAP_MEETING_none) return status;
		if (c->be_to && c->perfect) return RAP_MEETING_cancelled; /* "were to have met" */
		if (c->modal != RAP_NONE && rap_is(r, c->verb, RAP_LEX_cue_wish)) return RAP_MEETING_proposed; /* "would like to host" */
		if (is_future(r, c) || is_due(r, c) || is_set(r, c)) return RAP_MEETING_planned;
		if (is_proposed(r, c)) {
			*words = r->clauses->all.at[c->governor].group;
			return RAP_MEETING_proposed;
		}
		if (depth > 0 && (is_intention(r, c) || rap_is(r, c->verb, RAP_LEX_cue_order))) return RAP_MEETING_planned;
		bool goes_on = c->form == RAP_FORM_INFINITIVE || c->form == RAP_FORM_GERUND || c->shares; /* "will visit A and meet B" */
		if (!goes_on) return depth == 0 && c->past ? RAP_MEETING_held : RAP_MEETING_none;
		clause = c->parent;
	}
	return RAP_MEETING_none;
}

rap_condition rap_meeting_doubt(const rap_reading *r, uint32_t clause) {
	if (r->clauses->all.at[clause].negative) return RAP_CONDITION_negated;
	rap_assertion assertion = rap_clause_assertion(r, clause);
	bool may = assertion == RAP_ASSERTED || assertion == RAP_BELIEVED || assertion == RAP_URGED;
	return may ? RAP_CONDITION_none : rap_assertion_condition(assertion);
}

/* "decided to resume talks, which had been broken off": in a relative clause, of what it hangs on. */
static bool is_of_another(const rap_reading *r, rap_range told, uint32_t token) {
	uint32_t index = r->clauses->of[token];
	if (index == RAP_NONE || !r->clauses->all.at[index].relative) return false;
	uint32_t head = r->clauses->all.at[index].subject_head;
	return head != RAP_NONE && (head < told.start || head >= told.end);
}

/* "pushing back on unfair practices", "postponed its ratification": done to something else than the meeting. */
static bool is_done_to_other(const rap_reading *r, uint32_t token) {
	uint32_t index = r->clauses->of[token];
	const rap_clause *c = index == RAP_NONE ? NULL : &r->clauses->all.at[index];
	if (c != NULL && c->negative) return true; /* "has never stopped speaking of it" */
	if (c == NULL || c->passive) return false;
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj), done = rap_dependent(r, c->predicate, RAP_REL_xcomp);
	if (done != RAP_NONE && (rap_verb_forms(r, done) & RAP_LEX_F_ger) && rap_mark_at(r->marks, done, RAP_LEX_convene) == NULL) return true; /* "never stopped complaining" */
	return c->form == RAP_FORM_GERUND || (object != RAP_NONE && r->words[object] == RAP_WORD_OTHER && rap_meeting_noun(r, object) == NULL);
}

/* A verb later in the sentence that says what became of the meeting: "which had been set for ..., was called off". */
uint8_t rap_meeting_fate(const rap_reading *r, rap_range told, uint32_t from, uint32_t end, rap_range *words) {
	if (end > from + MOST_FATE) end = from + MOST_FATE;
	for (uint32_t k = from; k < end; k++) {
		if (rap_tok(r, k)->first == ';') break;
		if (r->words[k] != RAP_WORD_VERB && !rap_is(r, k, RAP_LEX_convene_plan)) continue;
		if (is_of_another(r, told, k) || is_done_to_other(r, k)) continue;
		uint8_t status = rap_status_of_verb(r, k);
		*words = rap_word(k);
		if (status == RAP_MEETING_cancelled || status == RAP_MEETING_postponed) return status;
	}
	return RAP_MEETING_none;
}
