/* Commitments carried by a noun: "its commitment to ...", "reaffirmed its commitment to ...", "an agreement between X and Y to ...". */
#include "record/pledge.h"

enum { MOST_NOUN_PHRASE = 12 };

/* A commitment noun within the noun phrase at `token`: "its ironclad commitment"; NULL. */
const rap_mark *rap_commitment_noun(const rap_reading *r, uint32_t token, uint32_t end) {
	uint32_t limit = end - token > MOST_NOUN_PHRASE ? token + MOST_NOUN_PHRASE : end;
	for (uint32_t k = token; k < limit; k++) {
		const rap_mark *mark = rap_mark_with(r, k, RAP_LEX_commitment, RAP_LEX_F_nominal, 0);
		if (mark != NULL) return mark;
		if (r->words[k] == RAP_WORD_PREP || r->words[k] == RAP_WORD_TO || r->words[k] == RAP_WORD_VERB) return NULL;
		if ((rap_tok(r, k)->flags & RAP_TOKEN_PUNCT) && !(rap_tok(r, k)->flags & (RAP_TOKEN_POSSESSIVE | RAP_TOKEN_HYPHEN))) return NULL;
	}
	return NULL;
}

/* Whose commitment it is: "the United States' commitment", "President Biden's commitment"; else the subject's. */
static const rap_index_list *owner_of(rap_reading *r, uint32_t token, uint32_t noun, const rap_index_list *subject, rap_told *told) {
	rap_index_list *owners = RAP_NEW(r->arena, rap_index_list);
	rap_actors_named(r, (rap_range){token, noun}, owners);
	for (uint32_t k = token; k < noun && owners->n == 0; k++) /* "the Adu Administration's", in a text of its own */
		if (rap_is(r, k, RAP_LEX_function_possessive)) return subject; /* "his government's" */
		else if (r->issued && rap_is(r, k, RAP_LEX_body_government)) rap_index_add(r->arena, owners, r->home);
	if (owners->n == 0) return subject;
	*told = (rap_told){{token, noun}, RAP_GROUND_owner};
	return owners;
}

/* "an agreement between X and Y to ...", "the decision by X to ...": who is named behind the noun. */
static const rap_index_list *owner_behind(rap_reading *r, uint32_t noun, rap_told *told) {
	rap_index_list *owners = RAP_NEW(r->arena, rap_index_list);
	uint32_t given = rap_relation_of(r, noun) == RAP_REL_nsubj_pass ? r->clauses->of[r->syntax->words[noun].head] : RAP_NONE;
	uint32_t agent = given == RAP_NONE || !rap_is(r, r->clauses->all.at[given].verb, RAP_LEX_cue_light) ? RAP_NONE : rap_clause_agents(r, &r->clauses->all.at[given], owners);
	if (agent != RAP_NONE) *told = (rap_told){r->dependents->span[agent], RAP_GROUND_agent}; /* "an undertaking was given by X to ..." */
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t preposition = rap_dependent(r, d, RAP_REL_case);
		if (d < noun || preposition == RAP_NONE || rap_syntax_relation(r->syntax, d) != RAP_REL_nmod) continue;
		bool owns = rap_is(r, preposition, RAP_LEX_dateword_of) || rap_is(r, preposition, RAP_LEX_cue_by) || rap_is(r, preposition, RAP_LEX_cue_partner);
		if (!owns) continue;
		rap_phrase_actors(r, d, r->dependents->span[d].end, owners);
		rap_range words = r->dependents->span[d];
		for (uint32_t k = words.start; k < words.end; k++) {
			bool base = k + 1 < words.end && rap_is(r, k, RAP_LEX_function_to) && rap_has_form(r, k + 1, RAP_LEX_F_base);
			if (base || r->words[k] == RAP_WORD_TO) words.end = k; /* trees may hang on the owner what is pledged: "a pledge by X to ..." */
		}
		*told = (rap_told){words, RAP_GROUND_owner};
	}
	return owners->n > 0 ? owners : NULL;
}

/* "thanked X for its promise": the object of the verb, where "for" stands between; RAP_NONE. */
static uint32_t praised(const rap_reading *r, const rap_clause *c, uint32_t start) {
	bool reason = start > c->group.end && rap_is(r, start - 1, RAP_LEX_link_toward) && !rap_is(r, start - 1, RAP_LEX_function_to);
	return reason ? rap_dependent(r, c->predicate, RAP_REL_obj) : RAP_NONE;
}

/* "a shared commitment to": of those who were told together. */
static bool is_common(const rap_reading *r, uint32_t start, uint32_t noun) {
	return rap_find(r, (rap_range){start, noun}, RAP_LEX_cue_common) != RAP_NONE;
}

/* "They discussed our shared commitment to", "Participants shared our intent to": theirs, whoever tells it. */
static bool is_of_all(const rap_reading *r, uint32_t clause, uint32_t start, uint32_t noun) {
	const rap_clause *c = &r->clauses->all.at[clause];
	return r->subjects[clause].n > 1 && (is_common(r, start, noun) || rap_is(r, c->verb, RAP_LEX_cue_light));
}

/* Whom a possessive pronoun at `start` means: "our" whoever speaks, others the subject or whom it thanks. */
static const rap_index_list *owner_of_own(rap_reading *r, uint32_t clause, uint32_t start, uint32_t noun) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool quoted = r->quoted[start], speaks = c->subject_head != RAP_NONE && rap_is(r, c->subject_head, RAP_LEX_function_we);
	if (rap_is(r, start, RAP_LEX_function_we) && !quoted && is_of_all(r, clause, start, noun)) return &r->subjects[clause];
	if (rap_is(r, start, RAP_LEX_function_we)) return quoted || speaks ? &r->subjects[clause] : &r->ours[c->sentence];
	uint32_t object = praised(r, c, start);
	rap_index_list *owners = RAP_NEW(r->arena, rap_index_list);
	if (object != RAP_NONE) rap_phrase_actors(r, object, start - 1, owners);
	return owners->n > 0 ? owners : &r->subjects[clause];
}

/* "An agreement between A and B to reopen the line was announced": from behind whose it is, or its infinitive, up to where
 * a subject ends. */
static void set_reach(const rap_reading *r, rap_trigger *t, uint32_t owner_end) {
	uint32_t noun = t->words.end - 1;
	rap_relation relation = rap_syntax_relation(r->syntax, noun);
	bool subject = relation == RAP_REL_nsubj || relation == RAP_REL_nsubj_pass;
	if (subject && r->dependents->span[noun].end > t->action) t->end = r->dependents->span[noun].end;
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t clause = r->clauses->of[d];
		if (d < noun || clause == RAP_NONE || r->clauses->all.at[clause].form != RAP_FORM_INFINITIVE) continue;
		if (owner_end > t->action && r->clauses->all.at[clause].group.start >= owner_end) t->action = r->clauses->all.at[clause].group.start;
		return;
	}
	if (owner_end > t->action) t->action = owner_end;
}

/* "confirmed to me | their commitment": behind whom it is told to. */
static uint32_t behind_told(const rap_reading *r, uint32_t token, uint32_t end) {
	if (token + 2 >= end || !rap_is(r, token, RAP_LEX_function_to) || r->words[token] == RAP_WORD_TO) return token;
	const rap_mention *m = rap_mention_over(r, token + 1);
	if (r->words[token + 1] == RAP_WORD_PRON) return token + 2;
	return m != NULL && m->tokens.start == token + 1 && rap_is_actor(r, m) ? m->tokens.end : token;
}

/* "reaffirmed its commitment to", "expressed support for". */
void rap_pledge_by_reaffirming(rap_reading *r, uint32_t clause, const rap_mark *verb) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t end = rap_sentence_end(r, c);
	uint32_t told = behind_told(r, c->group.end, end);
	const rap_mark *noun = rap_commitment_noun(r, told, end);
	rap_trigger t = {.clause = clause, .actors = &r->subjects[clause], .rule = "reaffirm-noun"};
	if (noun == NULL) {
		rap_refuse_pledge(r, verb->tokens, RAP_CONDITION_no_action);
		if (!(verb->entry->flags & RAP_LEX_F_that)) return;
		t.words = (rap_range){c->verb, c->group.end};
		t.kind = RAP_LEX_commitment_reaffirm;
		t.takes = RAP_LEX_F_that;
		t.action = c->group.end;
		t.rule = "reaffirm-that";
		rap_complement_take(r, &t);
		return;
	}
	bool support = noun->entry->kind == RAP_LEX_commitment_support;
	t.words = (rap_range){c->verb, noun->tokens.end};
	bool voice = verb->entry->kind == RAP_LEX_commitment_voice; /* "announced its decision" is a decision */
	t.kind = support || voice ? noun->entry->kind : RAP_LEX_commitment_reaffirm;
	t.takes = noun->entry->flags & RAP_COMPLEMENTS;
	t.action = noun->tokens.end;
	t.actors = owner_of(r, told, noun->tokens.start, NULL, &t.by);
	if (t.actors == NULL) { /* "the commitment of both countries to" */
		t.actors = owner_behind(r, noun->tokens.end - 1, &t.by);
		if (t.actors != NULL) set_reach(r, &t, t.by.words.end);
	}
	if (t.actors == NULL) t.actors = &r->subjects[clause];
	if (t.actors->n > 0) rap_complement_take(r, &t);
	else rap_refuse_pledge(r, t.words, RAP_CONDITION_nobody_bound);
}

/* Where the noun phrase that holds the noun at `noun` begins. */
static uint32_t noun_phrase_start(const rap_reading *r, uint32_t noun, uint32_t stop) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_NOUN_PHRASE && !rap_is(r, start, RAP_LEX_dateword_a) && r->words[start - 1] != RAP_WORD_PREP && r->words[start - 1] != RAP_WORD_CONJ &&
	       r->words[start - 1] != RAP_WORD_VERB && r->words[start - 1] != RAP_WORD_AUX && !rap_is_comma(r, start - 1)) start--;
	return start;
}

/* "the commitment that Israel has made to support ...": who makes it in a clause on the noun. */
static uint32_t clause_of_maker(const rap_reading *r, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t clause = r->clauses->of[d];
		if (d < noun || clause == RAP_NONE || r->subjects[clause].n == 0) continue;
		const rap_clause *c = &r->clauses->all.at[clause];
		if (!c->relative && !c->passive && c->form == RAP_FORM_FINITE && rap_is(r, c->verb, RAP_LEX_cue_light)) return clause;
	}
	return RAP_NONE;
}

/* What is dropped, denied or refused is pledged no more: "abandoned its plan to". */
static bool is_taken_back(const rap_reading *r, const rap_clause *c, uint32_t noun) {
	bool object = r->syntax->words[noun].head == c->predicate;
	return object && (rap_is(r, c->verb, RAP_LEX_cue_deny) || rap_is(r, c->verb, RAP_LEX_cue_fail));
}

/* Whose the commitment in a noun phrase is. */
typedef struct holder {
	const rap_index_list *actors; /* NULL: it is not told */
	rap_told told;
	uint32_t maker; /* the clause on the noun that tells it, RAP_NONE */
	bool had;       /* the subject has or makes it: "had no intention of", "made a commitment to" */
} holder;

/* "ended the talks with a pledge to": of those who did what the clause tells. */
static bool is_brought_away(const rap_reading *r, uint32_t clause, uint32_t start, rap_range noun) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool with = start > c->group.end && rap_is(r, start - 1, RAP_LEX_link_with) && rap_is(r, start, RAP_LEX_dateword_a);
	return with && c->form == RAP_FORM_FINITE && !c->passive && noun.end < r->text->tokens.n && r->words[noun.end] == RAP_WORD_TO;
}

/* Told before the noun, by a pronoun, by the verb, behind the noun, by a clause on it, or to be held in common. */
static holder holder_of(rap_reading *r, uint32_t clause, uint32_t start, rap_range noun) {
	const rap_clause *c = &r->clauses->all.at[clause];
	holder h = {.told = {.ground = RAP_GROUND_none}, .maker = RAP_NONE};
	const rap_mention *before = start > c->group.end ? rap_mention_over(r, start - 1) : NULL;
	bool him = start == c->group.end + 1 && rap_is(r, start, RAP_LEX_dateword_a); /* "gave her an assurance" */
	bool given = him || (before != NULL && rap_is_actor(r, before) && rap_determiners_start(r, before->tokens.start) == c->group.end); /* "gave Togo a promise" */
	h.had = (given || start == c->group.end) && !c->passive && (rap_is(r, c->verb, RAP_LEX_function_have) || rap_is(r, c->verb, RAP_LEX_cue_light));
	h.actors = owner_of(r, start, noun.start, NULL, &h.told);
	bool own = r->words[start] == RAP_WORD_DET && rap_is(r, start, RAP_LEX_function_possessive);
	if (h.actors == NULL && own) h.actors = owner_of_own(r, clause, start, noun.start);
	if (h.actors == NULL && (h.had || is_brought_away(r, clause, start, noun))) h.actors = &r->subjects[clause];
	if (h.actors == NULL) h.actors = owner_behind(r, noun.end - 1, &h.told);
	if (h.actors != NULL) return h;
	h.maker = clause_of_maker(r, noun.end - 1);
	if (h.maker != RAP_NONE) {
		h.actors = &r->subjects[h.maker];
		h.told = (rap_told){r->clauses->all.at[h.maker].subject, RAP_GROUND_owner};
	} else if (is_common(r, start, noun.start)) {
		h.actors = rap_those_together(r, c->sentence);
		h.told = (rap_told){.ground = RAP_GROUND_together};
	}
	return h;
}

/* "asked that X pledge": a verb to which the tagger is blind. */
static bool is_verb(const rap_reading *r, uint32_t noun) {
	return rap_dependent(r, noun, RAP_REL_nsubj) != RAP_NONE && rap_dependent(r, noun, RAP_REL_cop) == RAP_NONE;
}

/* "its commitment to ...", "Canada's promise to ...", "had no intention of ...", "made a commitment to ...": a noun with
 * an owner, or the object of a verb that only lends itself to it. */
static void try_noun(rap_reading *r, uint32_t sentence, uint32_t clause, const rap_mark *mark) {
	const rap_clause *c = &r->clauses->all.at[clause];
	uint32_t stop = c->group.end <= mark->tokens.start ? c->group.end : r->text->sentences.at[sentence].tokens.start;
	uint32_t start = noun_phrase_start(r, mark->tokens.start, stop);
	if (rap_tok(r, start)->flags & RAP_TOKEN_HYPHEN) start = mark->tokens.start; /* "whole-of-government commitment" */
	holder h = holder_of(r, clause, start, mark->tokens);
	bool back = is_taken_back(r, c, mark->tokens.end - 1);
	if (back || h.actors == NULL || h.actors->n == 0 || is_verb(r, mark->tokens.start)) {
		rap_refuse_pledge(r, mark->tokens, back ? RAP_CONDITION_taken_back : RAP_CONDITION_no_owner);
		return;
	}
	rap_trigger t = {.clause = clause, .words = {start, mark->tokens.end}, .kind = mark->entry->kind, .takes = mark->entry->flags & RAP_COMPLEMENTS,
	                 .action = mark->tokens.end, .actors = h.actors, .by = h.told, .rule = "noun"};
	bool article = rap_is(r, start, RAP_LEX_dateword_the) || rap_is(r, start, RAP_LEX_dateword_a);
	if (article && start < mark->tokens.start) t.words.start++; /* "the decision by X": decision */
	set_reach(r, &t, h.told.words.end);
	if (h.maker != RAP_NONE) { /* "the commitment that we made to our allies" tells to whom */
		t.action = r->clauses->all.at[h.maker].group.end;
		t.takes = RAP_LEX_F_inf;
	}
	if (h.had) t.negative = c->negative || rap_is(r, start, RAP_LEX_function_neg);
	rap_complement_take(r, &t);
}

void rap_pledges_by_nouns(rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t first = r->clauses->first[sentence], last = r->clauses->first[sentence + 1], clause = first;
	if (first == last) return;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		while (clause + 1 < last && r->clauses->all.at[clause + 1].group.start <= k) clause++;
		const rap_mark *mark = r->words[k] == RAP_WORD_OTHER ? rap_mark_with(r, k, RAP_LEX_commitment, RAP_LEX_F_nominal, 0) : NULL;
		if (mark == NULL) continue;
		if (r->mention_at[k] != RAP_NONE) rap_refuse_pledge(r, mark->tokens, RAP_CONDITION_part_of_name);
		else if (mark->entry->kind == RAP_LEX_commitment_support) rap_refuse_pledge(r, mark->tokens, RAP_CONDITION_support_noun);
		else try_noun(r, sentence, clause, mark);
	}
}
