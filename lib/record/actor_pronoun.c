/* Whom a pronoun means: those spoken of, and for "we" whoever speaks. */
#include "record/discourse.h"

/* "We will ...," X said: who speaks a quotation, told behind it. */
static void add_speaker_behind(rap_reading *r, rap_discourse *d, uint32_t clause, rap_index_list *actors) {
	uint32_t sentence = r->clauses->all.at[clause].sentence;
	for (uint32_t k = clause + 1; k < r->clauses->first[sentence + 1] && k < clause + 12 && actors->n == 0; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		if (r->quoted[c->group.start] || !rap_says(r, c)) continue;
		rap_range subject = rap_range_empty(c->subject) ? c->complement : c->subject;
		rap_phrase_resolve(r, d, subject, RAP_NONE, actors);
		r->clauses->all.at[clause].reporter = k;
	}
}

/* m, f where an honorific tells it ("Ms X"); else 0. */
static char gender_of(const rap_reading *r, const rap_entity *e) {
	enum { MOST_LOOKED_AT = 8 };
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_LOOKED_AT; k++) {
		const rap_mention *m = &r->mentions->all.at[e->mentions.at[k]];
		for (uint32_t t = m->tokens.start; t < m->name.start; t++) {
			const rap_mark *honorific = rap_mark_kind_at(r->marks, t, RAP_LEX_title_honorific);
			rap_str gender = honorific == NULL ? (rap_str){0} : rap_mark_value(r, honorific);
			if (gender.n == 1) return gender.s[0];
		}
	}
	return 0;
}

/* Whom "he" or "she" means: the person last spoken of, unless an honorific tells that it is somebody else; then the one last
 * named who may be meant. */
static uint32_t person_meant(const rap_reading *r, const rap_discourse *d, const rap_mark *pronoun) {
	enum { MOST_BACK = 24 };
	rap_str told = rap_mark_value(r, pronoun);
	char own = d->person == RAP_NONE ? 0 : gender_of(r, rap_entity_at(r, d->person));
	if (own == 0 || told.n != 1 || told.s[0] == own) return d->person;
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < MOST_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || m->tokens.start >= pronoun->tokens.start) continue;
		char other = gender_of(r, rap_entity_at(r, m->entity));
		if (other == 0 || other == told.s[0]) return m->entity;
	}
	return RAP_NONE;
}

static void add_they(rap_reading *r, const rap_discourse *d, rap_index_list *actors) {
	const rap_index_list *they = d->plural.n > 0 ? &d->plural : rap_discourse_together(d, 0, false);
	if (they != NULL) rap_index_add_all(r->arena, actors, they);
}

/* A spokesman of whom no state is told speaks for the one that issues the text. */
static bool is_speaker_known(const rap_reading *r, const rap_discourse *d) {
	return d->speaker != RAP_NONE && (!r->issued || rap_entity_at(r, d->speaker)->country[0] != 0);
}

/* Whoever's turn it is; "we agreed", behind "X and I met": both. */
static void add_speaker(rap_reading *r, const rap_discourse *d, uint32_t clause, rap_index_list *actors) {
	bool several = clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_commitment_agree);
	if (several && d->plural.n > 1 && rap_index_has(&d->plural, d->speaker)) rap_index_add_all(r->arena, actors, &d->plural);
	else rap_index_add(r->arena, actors, d->speaker);
}

/* "I can tell you that we agreed". */
static bool says_of_itself(const rap_reading *r, const rap_discourse *d, uint32_t reporter) {
	if (reporter == RAP_NONE || !is_speaker_known(r, d)) return false;
	uint32_t subject = r->clauses->all.at[reporter].subject_head;
	return subject != RAP_NONE && rap_is(r, subject, RAP_LEX_function_we);
}

/* Who "we" are outside quotations: whoever has the word, who signs, who issues the text. */
void rap_us_add(rap_reading *r, const rap_discourse *d, rap_index_list *actors) {
	if (is_speaker_known(r, d)) rap_index_add(r->arena, actors, d->speaker);
	else if (r->signatories.n > 1 && r->home == RAP_NONE) rap_index_add_all(r->arena, actors, &r->signatories);
	else rap_index_add(r->arena, actors, r->home);
}

/* "Yemen's delegate said that it had resolved": of a state that the sentence does not name, "it" is rather that of whoever
 * speaks. */
static bool add_own_state(rap_reading *r, const rap_discourse *d, uint32_t clause, rap_index_list *actors) {
	uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
	if (reporter == RAP_NONE || r->subjects[reporter].n != 1 || !rap_is_person(r, r->subjects[reporter].at[0])) return false;
	if (r->clauses->all.at[reporter].group.start > r->clauses->all.at[clause].group.start) return false; /* "It will, the minister said" */
	const rap_entity *speaker = rap_entity_at(r, r->subjects[reporter].at[0]);
	if (d->body == RAP_NONE || rap_entity_at(r, d->body)->type != RAP_MENTION_STATE || speaker->country[0] == 0) return false;
	if (!rap_range_empty(rap_named_within(r, d->body, rap_sentence_tokens(r, r->clauses->all.at[clause].sentence)))) return false;
	rap_index_add(r->arena, actors, rap_state_entity(r, speaker->country));
	return true;
}

/* What a clause tells in other words: "a promise that it will", and where the tree hangs it elsewhere, "an announcement today that it
 * will"; the noun, RAP_NONE. */
static uint32_t noun_told_in(const rap_reading *r, uint32_t clause) {
	uint32_t predicate = r->clauses->all.at[clause].predicate, head = r->syntax->words[predicate].head;
	if (r->clauses->all.at[clause].relative || head == RAP_NONE) return RAP_NONE;
	if (r->clauses->of[head] == RAP_NONE) return head < predicate ? head : RAP_NONE;
	uint32_t that = rap_dependent(r, predicate, RAP_REL_mark), before = that == RAP_NONE ? 0 : that;
	while (before > 0 && r->date_at[before - 1] != RAP_NONE) before--;
	return before > 0 && before < that && r->words[before - 1] == RAP_WORD_OTHER ? before - 1 : RAP_NONE;
}

/* "Japan's announcement that it will": in what a noun tells, "it" is rather whose announcement it is. */
static bool add_owner(rap_reading *r, uint32_t clause, rap_index_list *actors) {
	uint32_t noun = clause == RAP_NONE ? RAP_NONE : noun_told_in(r, clause);
	rap_index_list owners = {0}, sides = {0};
	if (noun == RAP_NONE) return false;
	rap_add_owners(r, noun, &owners);
	rap_actors_bound(r, &owners, &sides);
	if (sides.n != 1 || rap_is_person(r, sides.at[0])) return false;
	rap_index_add(r->arena, actors, sides.at[0]);
	return true;
}

void rap_pronoun_resolve(rap_reading *r, rap_discourse *d, uint32_t token, uint32_t clause, rap_index_list *actors) {
	uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
	const rap_mark *he = rap_mark_kind_at(r->marks, token, RAP_LEX_function_he);
	if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_they)) add_they(r, d, actors);
	else if (he != NULL) rap_index_add(r->arena, actors, person_meant(r, d, he));
	else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_we)) {
		if (says_of_itself(r, d, reporter)) add_speaker(r, d, clause, actors);
		else if (reporter != RAP_NONE && r->subjects[reporter].n > 0) rap_index_add_all(r->arena, actors, &r->subjects[reporter]);
		else if (r->quoted[token] && clause != RAP_NONE) add_speaker_behind(r, d, clause, actors);
		if (actors->n > 0) return;
		if (r->quoted[token]) rap_index_add(r->arena, actors, d->person != RAP_NONE ? d->person : d->body);
		else if (is_speaker_known(r, d)) add_speaker(r, d, clause, actors);
		else rap_us_add(r, d, actors);
	} else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_it)) {
		bool thing = clause != RAP_NONE && reporter == RAP_NONE && d->thing_sentence == r->clauses->all.at[clause].sentence;
		if (!add_owner(r, clause, actors) && !thing && !add_own_state(r, d, clause, actors)) rap_index_add(r->arena, actors, d->body);
	}
}
