/* Commitments carried by a modal verb: "will", "shall", "would" in a report, "is to". */
#include "record/pledge.h"

static bool has_meeting(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if (rap_mark_at(r->marks, k, RAP_LEX_meeting) != NULL) return true;
	return false;
}

/* "will commit to", "will reaffirm its commitment": the verb's own rule takes these. */
static bool has_own_rule(const rap_reading *r, const rap_clause *c) {
	const rap_mark *mark = rap_mark_with(r, c->verb, RAP_LEX_commitment, 0, 0);
	if (mark == NULL) return false;
	if (mark->entry->flags & RAP_LEX_F_np) return rap_commitment_noun(r, c->group.end, rap_sentence_end(r, c)) != NULL;
	return c->group.end < rap_sentence_end(r, c) && rap_is(r, c->group.end, RAP_LEX_function_to);
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

/* "I will turn it over to", "we'll take a few more questions": what a speaker does with the word that he has. */
static bool is_about_floor(const rap_reading *r, const rap_clause *c) {
	bool speaker = !c->negative && c->subject_head != RAP_NONE && rap_is(r, c->subject_head, RAP_LEX_function_we);
	return speaker && (rap_is(r, c->verb, RAP_LEX_cue_floor) || rap_is(r, c->group.end - 1, RAP_LEX_cue_floor));
}

/* "the challenges that they will face", "a tool we will use": tells of the noun that the clause hangs on. */
static bool lacks_object(const rap_reading *r, const rap_clause *c) {
	bool relative = rap_syntax_relation(r->syntax, c->predicate) == RAP_REL_acl_relcl && !c->relative;
	bool told = rap_dependent(r, c->predicate, RAP_REL_mark) != RAP_NONE || (c->reporter != RAP_NONE && c->reporter == c->governor);
	if (!relative || told) return false; /* told: "told Parliament that it will" */
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	if (object != RAP_NONE) return r->words[object] == RAP_WORD_REL;
	return rap_dependent(r, c->predicate, RAP_REL_obl) == RAP_NONE;
}

/* Whom the words right before a modal name: trees of what has no verb go astray. */
static const rap_index_list *named_before(rap_reading *r, uint32_t clause, uint32_t modal) {
	const rap_mention *m = modal == 0 ? NULL : rap_mention_over(r, modal - 1);
	if (m == NULL) return &r->subjects[clause];
	if (m->type == RAP_MENTION_GROUP) return &r->groups[r->mention_at[modal - 1]];
	rap_index_list *one = RAP_NEW(r->arena, rap_index_list);
	if (rap_is_actor(r, m)) rap_index_add(r->arena, one, m->entity);
	return r->subjects[clause].n > 0 ? &r->subjects[clause] : one;
}

/* "The Parties will:" and a list of what. */
static void try_modal_alone(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!rap_is(r, c->verb, RAP_LEX_function_future) || !rap_is_before_list(r, c->group.end, c->sentence)) return;
	rap_trigger t = {.clause = clause, .kind = RAP_LEX_commitment_commit, .words = c->group, .action = c->group.end, .negative = c->negative,
	             .actors = named_before(r, clause, c->group.start), .rule = "modal"};
	if (t.actors->n > 0) rap_pledge_add_items(r, &t, c->sentence);
}

rap_range rap_modal_words(const rap_reading *r, const rap_clause *c) {
	uint32_t start = c->modal == RAP_NONE ? c->group.start : c->modal, end = start;
	while (c->modal == RAP_NONE && end < c->verb && r->words[end] != RAP_WORD_TO) end++;
	end++;
	while (end < c->verb && r->words[end] == RAP_WORD_NEG) end++;
	return (rap_range){start, end};
}

/* "A contact point shall be opened": in a text that several sign, they see to it. */
static bool is_ordained(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool text = r->home == RAP_NONE && r->signatories.n > 1 && !r->quoted[c->verb];
	return text && c->passive && c->modal != RAP_NONE && rap_is(r, c->modal, RAP_LEX_function_ordain) && c->governor == RAP_NONE &&
	       !rap_has_subject(r, clause) && !rap_range_empty(c->subject);
}

/* "will need", "will suffer"; but "will require firms to report" does something to them. */
static bool is_fate(const rap_reading *r, const rap_clause *c) {
	bool object = rap_dependent(r, c->predicate, RAP_REL_obj) != RAP_NONE;
	bool done = rap_dependent(r, c->predicate, RAP_REL_ccomp) != RAP_NONE || (object && rap_dependent(r, c->predicate, RAP_REL_xcomp) != RAP_NONE);
	return !c->passive && !done && rap_is(r, c->verb, RAP_LEX_cue_fate);
}

static bool all_states_of(const rap_reading *r, const rap_index_list *actors, const rap_index_list *others) {
	for (uint32_t k = 0; k < actors->n; k++)
		if (rap_entity_at(r, actors->at[k])->type != RAP_MENTION_STATE || (others != NULL && !rap_index_has(others, actors->at[k]))) return false;
	return actors->n > 0;
}

/* "Togo said Benin would pay": who speaks binds nobody else, but for those with whom it has been talking. */
static bool is_told_of_others(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (c->modal == RAP_NONE || c->reporter == RAP_NONE || !rap_is(r, c->modal, RAP_LEX_function_conditional)) return false;
	const rap_index_list *together = &r->together[c->sentence];
	rap_index_list speakers = {0}, doers = {0};
	rap_actors_bound(r, &r->subjects[c->reporter], &speakers);
	rap_actors_bound(r, &r->subjects[clause], &doers);
	if (!all_states_of(r, &speakers, NULL) || !all_states_of(r, &doers, NULL)) return false;
	for (uint32_t k = 0; k < doers.n; k++)
		if (rap_index_has(&speakers, doers.at[k])) return false;
	return !(all_states_of(r, &speakers, together) && all_states_of(r, &doers, together));
}

/* Why a clause with "will", "shall", "would" (reported) or "is to" states nothing that its subject is going to do; none if
 * it does. */
static rap_condition why_not_announced(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (c->perfect || c->form != RAP_FORM_FINITE || (c->relative && c->modal == RAP_NONE)) return RAP_CONDITION_not_announced;
	if (c->modal == RAP_NONE && c->past && c->reporter == RAP_NONE) return RAP_CONDITION_not_announced; /* "they were to discuss it" */
	if (is_ordained(r, clause)) return RAP_CONDITION_none;
	uint32_t first = rap_sentence_tokens(r, c->sentence).start; /* "Whether Togo will sign was not settled" */
	if (rap_is(r, first, RAP_LEX_cue_question) && c->subject_head != RAP_NONE && c->subject.start == first + 1 && r->words[first] == RAP_WORD_SUB) return RAP_CONDITION_not_announced;
	bool passed_on = c->passive && c->reporter != RAP_NONE && r->subjects[c->reporter].n > 0;
	if (!rap_has_subject(r, clause) && !passed_on) return RAP_CONDITION_nobody_bound;
	if (c->modal != RAP_NONE && !rap_is(r, c->modal, RAP_LEX_function_future)) { /* "said it would" */
		if (c->reporter == RAP_NONE || !rap_is(r, c->modal, RAP_LEX_function_conditional)) return RAP_CONDITION_not_reported;
	}
	if (r->words[c->verb] != RAP_WORD_VERB) return RAP_CONDITION_no_deed;
	if (is_about_floor(r, c) || is_fate(r, c)) return RAP_CONDITION_no_deed;
	if (!rap_is(r, c->modal == RAP_NONE ? c->verb : c->modal, RAP_LEX_function_future) && rap_is(r, c->verb, RAP_LEX_cue_wish)) return RAP_CONDITION_no_deed; /* "would like to" */
	if (is_told_of_others(r, clause)) return RAP_CONDITION_not_reported;
	if (lacks_object(r, c)) return RAP_CONDITION_not_announced;
	if (is_event(r, c)) return RAP_CONDITION_event;
	if (c->passive && rap_has_subject(r, clause)) return RAP_CONDITION_suffered;
	if (c->passive && has_meeting(r, c->subject)) return RAP_CONDITION_of_meeting;
	return has_own_rule(r, c) ? (rap_condition)RAP_TOLD_ELSEWHERE : RAP_CONDITION_none;
}

/* "Only then will Peru answer": the subject stands between. */
static uint32_t behind_subject(const rap_reading *r, const rap_clause *c, uint32_t modal_end) {
	bool between = c->subject_head != RAP_NONE && c->subject_head >= modal_end && c->subject.end <= c->verb;
	return between ? rap_skip_words(r, c->subject.end, c->verb, RAP_WORD_PUNCT) : modal_end;
}

/* "will", "shall", "would" (reported), "is to": the action's verb is the group's own. */
void rap_pledge_by_modal(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	try_modal_alone(r, clause);
	if (c->modal == RAP_NONE && !c->be_to) return;
	rap_trigger t = {.clause = clause, .kind = RAP_LEX_commitment_commit, .words = rap_modal_words(r, c), .negative = c->negative, .rule = "modal"};
	rap_condition why = why_not_announced(r, clause);
	if (why != RAP_CONDITION_none) {
		rap_refuse_pledge(r, rap_word(t.words.start), why);
		return;
	}
	bool ordained = is_ordained(r, clause);
	t.actors = ordained ? &r->signatories : c->passive ? &r->subjects[c->reporter] : &r->subjects[clause]; /* "said permits would be issued": who says so is bound */
	if (ordained) t.by = (rap_told){.ground = RAP_GROUND_together};
	else if (c->passive) t.by = (rap_told){r->clauses->all.at[c->reporter].subject, RAP_GROUND_reporter};
	bool apart = c->passive && c->subject.end < c->group.start && rap_is_comma(r, c->subject.end); /* "Permits, he said, would be issued" */
	uint32_t start = c->passive && !apart ? c->subject.start : behind_subject(r, c, t.words.end);
	if (!rap_range_empty(c->subject) && rap_is(r, c->subject.start, RAP_LEX_function_neg)) t.negative = !t.negative; /* "neither side will" */
	rap_pledge_add_actions(r, &t, start, rap_sentence_end(r, c));
}
