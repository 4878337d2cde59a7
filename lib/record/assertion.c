/* Whether the text says that a clause is so: its modal, its conjunction, and the verbs it stands under. */
#include "record/reading.h"

/* How far up a clause is followed, and how many brackets and quotes may close behind a question mark. */
enum { MOST_CLAUSES_UP = 8, MOST_CLOSING = 8 };

/* "will" and "would" say what is to come; other modals only what may be. */
static bool is_possible(const rap_reading *r, const rap_clause *c) {
	if (c->modal != RAP_NONE && c->perfect && rap_is(r, c->modal, RAP_LEX_function_conditional)) return true; /* "would have agreed" */
	return c->modal != RAP_NONE && !rap_is(r, c->modal, RAP_LEX_function_future) && !rap_is(r, c->modal, RAP_LEX_function_conditional);
}

/* Whether a word that opens the clause is of a kind. */
static bool opens_with(const rap_reading *r, const rap_clause *c, rap_lex_kind kind) {
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && d < c->group.start; d = r->dependents->next[d]) {
		rap_relation relation = rap_relation_of(r, d);
		if ((relation == RAP_REL_mark || relation == RAP_REL_advmod) && rap_is(r, d, kind)) return true;
	}
	return false;
}

/* "Had Uganda agreed, ...", "were they to agree": an auxiliary before the subject of a clause that hangs on another. */
static bool is_inverted(const rap_reading *r, const rap_clause *c) {
	if (c->subject_head == RAP_NONE || c->relative || rap_relation_of(r, c->predicate) != RAP_REL_advcl) return false;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && d < c->subject.start; d = r->dependents->next[d])
		if (rap_relation_of(r, d) == RAP_REL_aux || rap_relation_of(r, d) == RAP_REL_cop) return true;
	return false;
}

/* An adverbial clause under a condition; "if" before what is asked makes a question. */
static bool is_condition(const rap_reading *r, const rap_clause *c) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	return (relation == RAP_REL_advcl && opens_with(r, c, RAP_LEX_cue_condition)) || is_inverted(r, c);
}

static bool is_question(const rap_reading *r, const rap_clause *c) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	bool content = relation == RAP_REL_ccomp || relation == RAP_REL_csubj || relation == RAP_REL_xcomp || relation == RAP_REL_acl;
	if (content && opens_with(r, c, RAP_LEX_cue_question) && rap_place_where(r, c->predicate) == RAP_NONE) return true;
	rap_range sentence = r->text->sentences.at[c->sentence].tokens, own = r->dependents->span[c->predicate];
	if (own.end < sentence.end && rap_tok(r, own.end)->first == '?') return true; /* "What will they do?" asked X */
	uint32_t last = sentence.end;
	uint32_t stop = sentence.end - sentence.start > MOST_CLOSING ? sentence.end - MOST_CLOSING : sentence.start;
	while (last > stop && (rap_tok(r, last - 1)->flags & RAP_TOKEN_CLOSE)) last--;
	return last > sentence.start && (rap_tok(r, last - 1)->first == '?' || rap_tok(r, own.end - 1)->first == '?');
}

/* What the verb above makes of a clause that is its object. */
static rap_assertion under(const rap_reading *r, const rap_clause *above, const rap_clause *c) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	bool object = relation == RAP_REL_ccomp || relation == RAP_REL_xcomp || relation == RAP_REL_csubj;
	bool governed = c->form == RAP_FORM_GERUND && rap_dependent(r, c->predicate, RAP_REL_mark) != RAP_NONE;
	bool urges = rap_is(r, above->verb, RAP_LEX_verb_urge) && rap_mark_at(r->marks, above->verb, RAP_LEX_commitment) == NULL;
	bool wanted = c->form == RAP_FORM_INFINITIVE ? object || relation == RAP_REL_advcl : relation == RAP_REL_ccomp && c->modal == RAP_NONE;
	if (urges && wanted) return RAP_URGED; /* "called on X to pledge", "asked that X pledge" */
	if (!object && !governed) return RAP_ASSERTED; /* governed: "accused X of planning", "stopped short of promising" */
	uint32_t word = above->predicate;
	if (rap_is(r, above->verb, RAP_LEX_cue_deny) || rap_is(r, above->verb, RAP_LEX_cue_fail) || rap_is(r, word, RAP_LEX_cue_fail)) return RAP_DENIED;
	if (rap_is(r, above->verb, RAP_LEX_cue_doubt) || rap_is(r, word, RAP_LEX_cue_doubt)) return RAP_BELIEVED;
	return RAP_ASSERTED;
}

/* The part that a clause plays in the one above is still the same clause's: "will go and meet", "agreed to meet". */
static bool carries_on(rap_relation relation) {
	return relation == RAP_REL_conj || relation == RAP_REL_xcomp || relation == RAP_REL_ccomp || relation == RAP_REL_csubj;
}

/* "the hope that Chad would sign". */
static bool hangs_on_doubt(const rap_reading *r, const rap_clause *c, rap_relation relation) {
	uint32_t noun = r->syntax->words[c->predicate].head;
	bool told = (relation == RAP_REL_acl || relation == RAP_REL_ccomp || relation == RAP_REL_acl_relcl) && c->form == RAP_FORM_FINITE && !c->relative; /* "the hope it will help" */
	return told && noun != RAP_NONE && r->words[noun] == RAP_WORD_OTHER && rap_is(r, noun, RAP_LEX_cue_doubt);
}

bool rap_is_denied_report(const rap_reading *r, uint32_t noun) {
	if (noun == RAP_NONE || r->words[noun] != RAP_WORD_OTHER || !rap_is(r, noun, RAP_LEX_cue_hearsay)) return false;
	uint32_t clause = rap_clause_above(r, noun);
	return clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_cue_deny) && !r->clauses->all.at[clause].passive;
}

/* "I can tell you that ...": says it. */
static bool is_saying_it(const rap_reading *r, const rap_clause *c) {
	return rap_is(r, c->verb, RAP_LEX_verb_say) && c->subject_head != RAP_NONE && rap_is(r, c->subject_head, RAP_LEX_function_we);
}

rap_assertion rap_clause_assertion(const rap_reading *r, uint32_t clause) {
	for (uint32_t steps = 0; clause != RAP_NONE && steps < MOST_CLAUSES_UP; steps++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (is_possible(r, c) && !(steps > 0 && is_saying_it(r, c))) return RAP_POSSIBLE;
		if (is_condition(r, c)) return RAP_CONDITIONAL;
		if (is_question(r, c)) return RAP_ASKED;
		rap_relation relation = rap_relation_of(r, c->predicate);
		if (hangs_on_doubt(r, c, relation)) return RAP_BELIEVED;
		bool content = relation == RAP_REL_acl || relation == RAP_REL_acl_relcl || relation == RAP_REL_ccomp;
		if (content && rap_is_denied_report(r, r->syntax->words[c->predicate].head)) return RAP_DENIED;
		if (c->governor == RAP_NONE) return RAP_ASSERTED;
		rap_assertion above = under(r, &r->clauses->all.at[c->governor], c);
		if (above != RAP_ASSERTED || !carries_on(relation)) return above;
		clause = c->governor;
	}
	return RAP_ASSERTED;
}

rap_condition rap_assertion_condition(rap_assertion assertion) {
	static const uint8_t conditions[] = {
		[RAP_POSSIBLE] = RAP_CONDITION_possible, [RAP_CONDITIONAL] = RAP_CONDITION_conditional, [RAP_ASKED] = RAP_CONDITION_asked,
		[RAP_BELIEVED] = RAP_CONDITION_believed, [RAP_DENIED] = RAP_CONDITION_denied, [RAP_URGED] = RAP_CONDITION_urged};
	return (rap_condition)conditions[assertion];
}
