/* Who is meant: the entities behind the subject of each clause, resolved in text order by what has been named before. */
#include "record/discourse.h"

enum { MOST_OPENING = 4, MOST_LEAD_IN = 8, MOST_HEAD = 8 };

/* ---- lists ---- */

/* "On safety, we:" leads in with its last words. */
static rap_range last_phrase(const rap_reading *r, rap_range tokens) {
	while (tokens.end > tokens.start && ((rap_tok(r, tokens.end - 1)->flags & RAP_TOKEN_PUNCT) || r->words[tokens.end - 1] == RAP_WORD_ADV)) tokens.end--;
	for (uint32_t k = tokens.end; k > tokens.start; k--) {
		bool listed = k > 1 && r->mention_at[k - 2] != RAP_NONE && k < tokens.end && r->mention_at[k] != RAP_NONE; /* "Fiji, Samoa and Tonga:" */
		if (rap_is_comma(r, k - 1) && !listed) return (rap_range){k, tokens.end};
	}
	return tokens;
}

/* "after the meeting the parties of A, B and C": the list that the words end with. */
static rap_range list_at_end(const rap_reading *r, rap_range tokens) {
	uint32_t start = tokens.end;
	for (uint32_t k = tokens.end; k > tokens.start; k--) {
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		if (m->tokens.end < start && !rap_is_joined(r, m->tokens.end, start)) break;
		start = m->tokens.start;
	}
	return (rap_range){start, tokens.end};
}

/* "Recalling the Treaty ...;", "Mindful of ...,": has no subject but that of what it leads to. */
static bool is_preamble(const rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	rap_upos tag = rap_syntax_upos(r->syntax, tokens.start);
	bool without_subject = tag == RAP_UPOS_VERB || tag == RAP_UPOS_AUX || tag == RAP_UPOS_ADJ;
	return without_subject && (rap_tok(r, tokens.end - 1)->first == ';' || rap_is_comma(r, tokens.end - 1));
}

/* ---- subjects, by their heads ---- */

/* "Ministers agreed", "Ministers:": a word by itself, whatever punctuation hangs on it. */
static bool is_bare(const rap_reading *r, uint32_t head) {
	uint32_t d = r->dependents->first[head];
	while (d != RAP_NONE && r->words[d] == RAP_WORD_PUNCT) d = r->dependents->next[d];
	return d == RAP_NONE;
}

/* "the special representatives", "the generals": offices in the plural that have been told of before. */
static bool is_known_plural(const rap_reading *r, uint32_t head) {
	const rap_mark *title = rap_mark_at(r->marks, head, RAP_LEX_title);
	bool definite = false;
	for (uint32_t d = r->dependents->first[head]; d != RAP_NONE && d < head; d = r->dependents->next[d])
		definite = definite || (rap_is(r, d, RAP_LEX_function_det) && !rap_is(r, d, RAP_LEX_dateword_a));
	bool office = rap_is(r, head, RAP_LEX_person_leads) || (title != NULL && title->entry->kind == RAP_LEX_title_office);
	bool alone = is_bare(r, head) && ((rap_is(r, head, RAP_LEX_group_persons) && office) || rap_is(r, head, RAP_LEX_group_gathered));
	return alone || (title != NULL && (title->entry->flags & RAP_LEX_F_plural) && definite);
}

/* The body of several states in whose name a text is issued: its "Leaders" and "the Summit" act for it. */
static bool add_issuing_body(rap_reading *r, rap_index_list *actors) {
	const rap_entity *e = r->home == RAP_NONE ? NULL : rap_entity_at(r, r->home);
	if (e == NULL || e->type != RAP_MENTION_ORGANIZATION || !rap_is_international(e->kind)) return false;
	rap_index_add(r->arena, actors, r->home);
	return true;
}

/* Those who hold the office; "Ministers" alone are all of those who came together. */
static void add_holders(rap_reading *r, const rap_discourse *d, uint32_t head, rap_index_list *actors) {
	bool bare = is_bare(r, head), all = bare && r->signatories.n > 2;
	if (bare && !all && add_issuing_body(r, actors)) return;
	const rap_index_list *known = all ? &r->signatories : rap_discourse_together(d, 0, true);
	if (known == NULL) known = rap_discourse_together(d, 0, false);
	if (known != NULL) rap_index_add_all(r->arena, actors, known);
}

/* Whether a block is between the items of a list and what leads it in: another item, or the heading of a part of it. */
static bool goes_on(const rap_reading *r, uint32_t b, uint32_t level) {
	const rap_block *block = &r->text->blocks.at[b];
	if (block->kind == RAP_BLOCK_HEADING) return b + 1 < r->text->blocks.n && r->text->blocks.at[b + 1].kind == RAP_BLOCK_ITEM;
	return block->kind == RAP_BLOCK_ITEM && block->level >= level;
}

/* "the ministers and the State Secretary:": groups that the words lead in with beside others. */
static void add_groups_in(rap_reading *r, rap_range words, rap_index_list *actors) {
	for (uint32_t k = words.start; k < words.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && rap_mention_at(r, index)->type == RAP_MENTION_GROUP) rap_index_add_all(r->arena, actors, &r->groups[index]);
	}
}

/* An item that begins with its verb ("b) undertakes to ...") goes on from the words that lead the list in. */
static void take_from_lead(rap_reading *r, rap_discourse *d, rap_clause *c, rap_index_list *actors) {
	const rap_sentence *sentence = &r->text->sentences.at[c->sentence];
	const rap_block *item = &r->text->blocks.at[sentence->block];
	if (item->kind != RAP_BLOCK_ITEM || c->group.start != sentence->tokens.start) return;
	uint32_t b = sentence->block, stop = b > 40 ? b - 40 : 0;
	bool parted = false;
	for (; b > stop && goes_on(r, b, item->level); b--) parted = parted || r->text->blocks.at[b].kind == RAP_BLOCK_HEADING;
	const rap_block *lead = &r->text->blocks.at[b];
	if (lead == item || rap_range_empty(lead->sentences)) return;
	uint32_t last = lead->sentences.end - 1;
	if (parted && rap_tok(r, rap_sentence_tokens(r, last).end - 1)->first != ':') return;
	for (uint32_t k = r->clauses->first[last + 1]; k > r->clauses->first[last] && actors->n == 0; k--)
		*actors = r->subjects[k - 1];
	rap_range phrase = last_phrase(r, r->text->sentences.at[last].tokens);
	if (actors->n == 0 && is_preamble(r, last) && r->home == RAP_NONE) *actors = r->signatories;
	if (actors->n == 0) rap_phrase_resolve(r, d, phrase, RAP_NONE, actors);
	if (actors->n == 0 && phrase.end == phrase.start + 1 && is_known_plural(r, phrase.start)) add_holders(r, d, phrase.start, actors);
	if (actors->n == 0) rap_mentions_add(r, list_at_end(r, phrase), false, actors);
	bool verbless = r->clauses->first[last] == r->clauses->first[last + 1];
	if (verbless && actors->n > 0) add_groups_in(r, phrase, actors);
	if (!verbless || actors->n == 0 || c->form != RAP_FORM_PARTICIPLE) return;
	c->form = RAP_FORM_FINITE; /* "Ministers:", and below "committed to" */
	c->passive = false;
	c->past = true;
}

static bool has_word(const rap_reading *r, rap_range words, uint32_t token) {
	for (uint32_t k = words.start; k < words.end; k++)
		if (rap_token_same(r->text, k, token)) return true;
	return false;
}

/* "the President and Prime Minister": the last person told of with that office; RAP_NONE. */
static uint32_t holder_of(const rap_reading *r, const rap_discourse *d, uint32_t head) {
	const rap_mark *office = rap_mark_kind_at(r->marks, head, RAP_LEX_title_office);
	if (office == NULL && head > 0) office = rap_mark_kind_at(r->marks, head - 1, RAP_LEX_title_office);
	if (office == NULL || office->tokens.end <= head || (office->entry->flags & RAP_LEX_F_plural)) return RAP_NONE;
	uint32_t deputy = office->tokens.start > 0 && rap_is(r, office->tokens.start - 1, RAP_LEX_title_modifier) ? office->tokens.start - 1 : RAP_NONE;
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < RAP_MENTIONS_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || m->tokens.start >= head) continue;
		for (uint32_t word = m->title.start; word < m->title.end; word++) {
			if (rap_is(r, word, RAP_LEX_function_prep) && !rap_is(r, word, RAP_LEX_dateword_of)) break; /* "spokesman for the President" */
			const rap_mark *own = rap_mark_kind_at(r->marks, word, RAP_LEX_title_office);
			bool other = own != NULL && deputy != RAP_NONE && !has_word(r, m->title, deputy);
			if (own != NULL && own->entry->value == office->entry->value && !other) return m->entity;
		}
	}
	return RAP_NONE;
}

/* "The Conference decided to": those who are there; no "press conference". */
static bool is_meeting_that_acts(const rap_reading *r, uint32_t head, uint32_t clause) {
	uint32_t det = rap_dependent(r, head, RAP_REL_det);
	bool other = head > 0 && rap_is(r, head - 1, RAP_LEX_cue_other);
	bool known = det != RAP_NONE && !rap_is(r, det, RAP_LEX_dateword_a) && !other && rap_meeting_noun(r, head) != NULL;
	return known && rap_mark_at(r->marks, r->clauses->all.at[clause].verb, RAP_LEX_commitment) != NULL && !r->clauses->all.at[clause].passive;
}

static void add_those_there(rap_reading *r, const rap_discourse *d, rap_index_list *actors) {
	if (r->signatories.n <= 2 && add_issuing_body(r, actors)) return;
	const rap_index_list *known = r->signatories.n > 2 ? &r->signatories : rap_discourse_together(d, 0, false);
	if (known != NULL) rap_index_add_all(r->arena, actors, known);
}

static void resolve_head(rap_reading *r, rap_discourse *d, uint32_t head, uint32_t clause, rap_index_list *actors) {
	const rap_mention *m = rap_mention_over(r, head);
	const rap_index_list *defined = rap_discourse_defined(r, d, head);
	if (defined != NULL) rap_index_add_all(r->arena, actors, defined);
	else if (m != NULL && rap_is_actor(r, m)) rap_add_listed(r, r->mention_at[head], r->clauses->all.at[clause].group.start, actors);
	else if (m != NULL && m->type == RAP_MENTION_GROUP) {
		uint32_t before = actors->n;
		rap_add_owners(r, head, actors);
		uint32_t reporter = r->clauses->all.at[clause].reporter;
		if (actors->n == before && d->companies_n == 0 && reporter != RAP_NONE && r->subjects[reporter].n > 1)
			rap_index_add_all(r->arena, actors, &r->subjects[reporter]); /* "Neither side will", X and Y said */
		if (actors->n == before) rap_discourse_add_group(r, d, m, actors);
	} else if (r->words[head] == RAP_WORD_PRON) rap_pronoun_resolve(r, d, head, clause, actors);
	else if (rap_discourse_add_counted(r, d, head, actors)) return;
	else if (rap_add_apposed(r, head, r->clauses->all.at[clause].group.start, actors)) return;
	else if (rap_is_people(r, head)) {
		uint32_t before = actors->n;
		rap_add_owners(r, head, actors);
		if (actors->n == before && is_known_plural(r, head)) add_holders(r, d, head, actors);
		if (actors->n == before) rap_index_add(r->arena, actors, holder_of(r, d, head));
	} else if (is_meeting_that_acts(r, head, clause)) add_those_there(r, d, actors);
}

/* "A delegation headed by X": who leads what has no other name. */
void rap_add_leaders(rap_reading *r, uint32_t head, rap_index_list *actors) {
	if (head == RAP_NONE || !rap_is(r, head, RAP_LEX_cue_panel)) return;
	for (uint32_t d = r->dependents->first[head]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t clause = rap_relation_of(r, d) == RAP_REL_acl ? r->clauses->of[d] : RAP_NONE;
		if (clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_convene_lead)) rap_clause_agents(r, &r->clauses->all.at[clause], actors);
	}
}

/* Takes the subject by the heads of its phrase; what no head tells, by all of its words. */
static void resolve_subject(rap_reading *r, rap_discourse *d, uint32_t index, rap_index_list *actors) {
	const rap_clause *c = &r->clauses->all.at[index];
	rap_heads heads = {.n = 0};
	rap_heads_collect(r, c->subject_head, &heads);
	for (uint32_t k = 0; k < heads.n; k++) resolve_head(r, d, heads.at[k], index, actors);
	if (actors->n == 0) rap_add_leaders(r, c->subject_head, actors);
	if (actors->n == 0) rap_phrase_resolve(r, d, c->subject, index, actors);
}

static bool is_plural_noun(const rap_reading *r, uint32_t token) {
	return r->mention_at[token] == RAP_NONE && rap_syntax_xpos(r->syntax, token) == RAP_XPOS_NNS;
}

/* ---- who signs, and whose turn it is ---- */

/* Brackets give those before them a short name. */
static void add_outside_brackets(rap_reading *r, rap_range tokens, rap_index_list *actors) {
	uint32_t from = tokens.start;
	for (uint32_t k = tokens.start; k <= tokens.end; k++) {
		bool open = k < tokens.end && rap_tok(r, k)->first == '(';
		if (open || k == tokens.end) rap_mentions_add(r, (rap_range){from, k}, false, actors);
		while (open && k < tokens.end && rap_tok(r, k)->first != ')') k++;
		if (open) from = k;
	}
}

/* "We, the ministers of A, B and C, ...": who speaks in the whole text. */
static void read_signatories(rap_reading *r, uint32_t index) {
	const rap_clause *c = &r->clauses->all.at[index];
	uint32_t we = c->subject_head;
	rap_index_list named = {0}, bound = {0};
	if (!rap_is(r, we, RAP_LEX_function_we) || r->quoted[we] || we + 1 >= c->group.start || !rap_is_comma(r, we + 1)) return;
	add_outside_brackets(r, (rap_range){we + 1, c->group.start}, &named);
	rap_actors_bound(r, &named, &bound);
	if (bound.n < 2) return;
	r->signatories = bound;
	r->subjects[index] = bound;
}

/* In a record of questions and answers the label before a paragraph tells who speaks from there on. */
static void note_speaker(const rap_reading *r, rap_discourse *d, uint32_t sentence) {
	uint32_t colon = rap_label_end(r, sentence);
	if (colon != RAP_NONE) d->speaker = rap_labelled_person(r, sentence, colon);
}

/* Another story is about others than those who were spoken of. */
static void note_story(rap_reading *r, rap_discourse *d, uint32_t sentence) {
	if (r->stories[sentence].number == d->story) return;
	d->story = r->stories[sentence].number;
	d->plural = d->spoken_of = (rap_index_list){0};
	if (r->stories[sentence].asked && r->home != RAP_NONE) rap_index_add(r->arena, &d->spoken_of, r->home);
}

/* ---- clauses ---- */

/* How far a subject is sought up a chain of clauses that share it. */
enum { MOST_INHERITED = 8 };

static void resolve_clause(rap_reading *r, rap_discourse *d, uint32_t index, uint32_t depth);

/* "welcomed Togo's plan to announce ...": whose plan it is, is who announces. */
static bool take_from_owner(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t noun = r->syntax->words[c->predicate].head;
	if (c->form != RAP_FORM_INFINITIVE || noun == RAP_NONE || rap_syntax_relation(r->syntax, c->predicate) != RAP_REL_acl) return false;
	uint32_t owner = rap_dependent(r, noun, RAP_REL_nmod_poss);
	if (owner != RAP_NONE) rap_phrase_actors(r, owner, noun, actors);
	return actors->n > 0;
}

/* "persuaded Togo to agree": the object acts, unless the verb commits its subject ("promised Togo to send"). */
static bool take_from_object(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	if (c->form != RAP_FORM_INFINITIVE || c->parent == RAP_NONE) return false;
	const rap_clause *above = &r->clauses->all.at[c->parent];
	rap_relation relation = rap_syntax_relation(r->syntax, c->predicate);
	bool asks = rap_is(r, above->verb, RAP_LEX_verb_urge) && !above->passive; /* "asked my envoy, A, to travel" */
	if (relation != RAP_REL_xcomp && !(asks && relation == RAP_REL_advcl)) return false;
	uint32_t object = rap_dependent(r, above->predicate, RAP_REL_obj);
	if (object == RAP_NONE && asks) object = rap_dependent(r, above->predicate, RAP_REL_iobj);
	if (object == RAP_NONE || object > c->group.start || rap_mark_at(r->marks, above->verb, RAP_LEX_commitment) != NULL) return false;
	rap_phrase_actors(r, object, c->group.start, actors);
	return actors->n > 0;
}

/* Where the words for an invitation end in the sentence of a clause: "at the invitation of"; RAP_NONE. */
static uint32_t behind_invitation(const rap_reading *r, const rap_clause *c) {
	enum { MOST_AROUND = 64 };
	rap_range sentence = rap_sentence_tokens(r, c->sentence);
	uint32_t low = c->group.start > sentence.start + MOST_AROUND ? c->group.start - MOST_AROUND : sentence.start;
	for (uint32_t k = low; k + 2 < sentence.end && k < c->complement.end && k < c->group.end + MOST_AROUND; k++) {
		if (!rap_is_behind_at(r, k) || !rap_is(r, k, RAP_LEX_cue_proposal)) continue;
		uint32_t behind = rap_is(r, k + 1, RAP_LEX_dateword_of) ? k + 2 : k + 1;
		while (behind + 1 < sentence.end && r->mention_at[behind] == RAP_NONE && r->words[behind] == RAP_WORD_DET) behind++;
		return behind;
	}
	return RAP_NONE;
}

/* "On Monday", "In the afternoon": the sentence opens with when it was. */
static bool opens_with_time(const rap_reading *r, rap_range sentence) {
	enum { MOST_TIME = 4 };
	if (!rap_is(r, sentence.start, RAP_LEX_function_prep) || sentence.end - sentence.start < MOST_TIME) return false;
	for (uint32_t k = sentence.start + 1; k < sentence.start + MOST_TIME && r->mention_at[k] == RAP_NONE; k++)
		if (r->date_at[k] != RAP_NONE || rap_is(r, k, RAP_LEX_calendar_daytime)) return true;
	return false;
}

/* "On Monday, the President of Peru, A, and the President of Chile, B, met": trees take a long list of commas for one phrase; whoever
 * stands before the verb's comma is its subject. */
static void take_from_before(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	if (c->form != RAP_FORM_FINITE || c->passive || c->group.start < 2 || !rap_is_comma(r, c->group.start - 1)) return;
	uint32_t last = r->mention_at[c->group.start - 2];
	rap_range sentence = rap_sentence_tokens(r, c->sentence);
	bool opened = opens_with_time(r, sentence) && behind_invitation(r, c) == RAP_NONE;
	if (!opened || last == RAP_NONE || rap_mention_at(r, last)->tokens.end != c->group.start - 1) return;
	for (uint32_t k = last + 1, end = c->group.start - 1; k > 0; k--) { /* "A and B" */
		const rap_mention *m = rap_mention_at(r, k - 1);
		if (m->type == RAP_MENTION_STATE && r->in_title[m->tokens.start]) continue;
		uint32_t over = m->title.start > m->tokens.end ? m->title.end : m->tokens.end; /* "A, Minister of Kuwait, and B" */
		bool joined = over == end || rap_is_joined(r, over, end);
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || m->tokens.start < sentence.start || !joined) return;
		rap_index_add(r->arena, actors, m->entity);
		end = m->tokens.start;
	}
}

/* "After talks in Lomé, Togo and Benin agreed": trees take those who agreed for one list with where it was; the states right before
 * the verb of a sentence that opens with such words are its subject. */
static void take_listed_before(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	rap_range sentence = rap_sentence_tokens(r, c->sentence);
	uint32_t end = c->group.start;
	if (c->form != RAP_FORM_FINITE || c->passive || end < sentence.start + 3 || (r->words[sentence.start] != RAP_WORD_PREP && r->words[sentence.start] != RAP_WORD_SUB)) return;
	const rap_mention *last = rap_mention_over(r, end - 1);
	if (last == NULL || last->type != RAP_MENTION_STATE || last->tokens.end != end || !rap_is_actor(r, last) || last->kind == RAP_LEX_state_adjective) return;
	uint32_t index = r->mention_at[end - 1];
	while (index > 0 && rap_mention_at(r, index - 1)->type == RAP_MENTION_STATE &&
	       rap_is_joined(r, rap_mention_at(r, index - 1)->tokens.end, rap_mention_at(r, index)->tokens.start)) index--;
	uint32_t start = rap_mention_at(r, index)->tokens.start;
	if (start > sentence.start && rap_is_comma(r, rap_determiners_start(r, start) - 1)) rap_add_listed(r, index, end, actors);
}

static void inherit(rap_reading *r, rap_discourse *d, uint32_t index, uint32_t depth) {
	rap_clause *c = &r->clauses->all.at[index];
	if (take_from_owner(r, c, &r->subjects[index]) || take_from_object(r, c, &r->subjects[index])) return;
	if (c->parent != RAP_NONE) {
		if (depth < MOST_INHERITED) resolve_clause(r, d, c->parent, depth + 1);
		r->subjects[index] = r->subjects[c->parent];
		return;
	}
	take_from_lead(r, d, c, &r->subjects[index]);
	bool inverted = c->form == RAP_FORM_FINITE && c->group.start > 0 && rap_says(r, c); /* "..., said the minister" */
	if (inverted && r->subjects[index].n == 0) rap_phrase_resolve(r, d, c->complement, index, &r->subjects[index]);
	if (r->subjects[index].n == 0) take_from_before(r, c, &r->subjects[index]);
	if (r->subjects[index].n == 0) take_listed_before(r, c, &r->subjects[index]);
}

/* "the ministers of Angola, the Congo and Zambia met": trees take a list for two subjects, or hang its first part elsewhere; one
 * that ends right before the verb and has somebody of the subject in it is all subject. */
static void take_whole_list(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t end = c->group.start, from = c->subject.start;
	if (c->form != RAP_FORM_FINITE || actors->n == 0) return;
	while (end > from && (r->words[end - 1] == RAP_WORD_ADV || rap_is_comma(r, end - 1))) end--;
	const rap_mention *last = end > from ? rap_mention_over(r, end - 1) : NULL;
	if (last == NULL || last->tokens.end != end || !rap_is_actor(r, last)) return;
	rap_index_list list = {0};
	rap_index_add(r->arena, &list, last->entity);
	bool subject = rap_index_has(actors, last->entity);
	uint32_t start = last->tokens.start, k = start; /* of the list so far; where the mention before it may end */
	while (k > from && start - k < RAP_PHRASE_MAX) {
		const rap_mention *m = rap_mention_over(r, k - 1);
		if (m == NULL || m->tokens.end != k || m->type != last->type) {
			k--;
			continue;
		}
		if (!rap_is_actor(r, m) || !rap_is_joined(r, k, start)) break;
		rap_index_add(r->arena, &list, m->entity);
		subject = subject || rap_index_has(actors, m->entity);
		start = k = m->tokens.start;
	}
	uint32_t before = rap_determiners_start(r, start);
	bool among = before > 0 && r->words[before - 1] == RAP_WORD_PREP && !rap_is(r, before - 1, RAP_LEX_dateword_of); /* "cooperation between A, B and C" */
	if (subject && !among && list.n > 2) rap_index_add_all(r->arena, actors, &list);
}

/* "Iceland's A and Mauritania's B met": trees take the two for a subject each; "and" tells that the later goes on with the earlier. */
static void take_both_subjects(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t first = RAP_NONE, above = r->syntax->words[c->predicate].head, cc = rap_dependent(r, c->predicate, RAP_REL_cc);
	bool hung = above != RAP_NONE && above < c->subject.start && r->clauses->of[above] == RAP_NONE && rap_relation_of(r, above) == RAP_REL_root;
	if (hung && cc != RAP_NONE && cc < c->group.start && c->form == RAP_FORM_FINITE) rap_phrase_actors(r, above, cc, actors); /* "A, the envoy, and B met" */
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && d < c->group.start; d = r->dependents->next[d]) {
		if (rap_relation_of(r, d) != RAP_REL_nsubj) continue;
		uint32_t start = r->dependents->span[d].start;
		bool goes_on = first != RAP_NONE && (rap_is_conj(r, start) || (start > 0 && rap_is_conj(r, start - 1)));
		if (goes_on) {
			rap_phrase_actors(r, first, start, actors);
			rap_phrase_actors(r, d, c->group.start, actors);
		}
		first = d;
	}
}

/* "Togo, along with Benin, pledged", "A, together with her colleague, B, and Chile's C, took part": who stands behind the comma
 * and "with" comes along, behind the subject or in it. */
static void add_beside_subject(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t behind = c->subject.end + 1;
	if (c->subject.end < c->group.start && behind < r->text->tokens.n && rap_is(r, behind, RAP_LEX_cue_partner)) {
		rap_mentions_add(r, (rap_range){c->subject.end, c->group.start}, false, actors);
		return;
	}
	uint32_t end = c->subject.end < c->group.start ? c->subject.end : c->group.start;
	for (uint32_t k = c->subject.start; k + 1 < end; k++) {
		const rap_mark *with = rap_is_comma(r, k) ? rap_mark_kind_at(r->marks, k + 1, RAP_LEX_cue_partner) : NULL;
		if (with == NULL || !(with->entry->flags & RAP_LEX_F_phrase) || actors->n == 0) continue;
		rap_mentions_add(r, (rap_range){with->tokens.end, end}, false, actors);
		return;
	}
}

/* "At the invitation of A, Minister of X, B, Minister of Y, paid a visit": trees find no subject among so many names. */
static void take_guest(rap_reading *r, rap_discourse *d, const rap_clause *c, rap_index_list *actors) {
	uint32_t behind = actors->n == 0 && c->form == RAP_FORM_FINITE ? behind_invitation(r, c) : RAP_NONE;
	uint32_t host = behind == RAP_NONE || behind >= c->group.start ? RAP_NONE : r->mention_at[behind], guest = host;
	if (host == RAP_NONE) return;
	for (uint32_t k = host + 1; k < r->mentions->all.n && rap_mention_at(r, k)->tokens.end <= c->group.start; k++)
		if (rap_mention_at(r, k)->type == RAP_MENTION_PERSON && rap_mention_at(r, k)->entity != RAP_NONE) guest = k;
	if (guest == host) return;
	rap_index_add(r->arena, actors, rap_mention_at(r, guest)->entity);
	rap_discourse_remember(r, d, actors);
}

/* "Visiting Lao Deputy Prime Minister A on Monday met": trees take the participle in the title for a clause of its own. */
static void take_opening(rap_reading *r, rap_discourse *d, const rap_clause *c, rap_index_list *actors) {
	uint32_t start = rap_sentence_tokens(r, c->sentence).start;
	const rap_mention *m = actors->n == 0 && c->form == RAP_FORM_FINITE && !c->relative ? rap_mention_over(r, start) : NULL;
	if (m == NULL || m->type != RAP_MENTION_PERSON || m->tokens.start != start || rap_range_empty(m->title) || m->entity == RAP_NONE) return;
	for (uint32_t k = m->tokens.end; k < c->group.start; k++)
		if (r->date_at[k] == RAP_NONE && r->words[k] != RAP_WORD_PREP && r->words[k] != RAP_WORD_ADV) return;
	if (m->tokens.end > c->group.start) return;
	rap_index_add(r->arena, actors, m->entity);
	rap_discourse_remember(r, d, actors);
}

/* Resolves the subject of a clause once; whoever reports it, and whose subject it shares, before. */
static void resolve_clause(rap_reading *r, rap_discourse *d, uint32_t index, uint32_t depth) {
	rap_clause *c = &r->clauses->all.at[index];
	rap_index_list *actors = &r->subjects[index];
	if (c->resolved) return;
	c->resolved = true;
	if (c->reporter != RAP_NONE && depth < MOST_INHERITED) resolve_clause(r, d, c->reporter, depth + 1);
	if (c->subject_head == RAP_NONE) {
		inherit(r, d, index, depth);
		take_guest(r, d, c, actors);
		take_opening(r, d, c, actors);
		return;
	}
	rap_discourse_read(r, d, c->subject.start);
	resolve_subject(r, d, index, actors);
	add_beside_subject(r, c, actors);
	if (actors->n == 0 && c->subject.end < c->group.start)
		rap_phrase_resolve(r, d, (rap_range){c->subject.end, c->group.start}, index, actors); /* "the bloc - IGAD - has" */
	take_whole_list(r, c, actors);
	take_both_subjects(r, c, actors);
	read_signatories(r, index);
	bool noun = r->words[c->subject_head] == RAP_WORD_OTHER;
	if (noun && c->form == RAP_FORM_FINITE && !c->relative) d->thing_sentence = actors->n == 0 ? c->sentence : RAP_NONE;
	if (!rap_is_go_between(r, c->subject_head)) rap_discourse_remember(r, d, actors);
	if (actors->n == 1 && is_plural_noun(r, c->subject_head)) d->plural = *actors; /* "officials of Togo said they would" */
}

/* "At the invitation of X, Y visited": whose guest the subject is. */
static void add_hosts(rap_reading *r, const rap_clause *c, rap_index_list *all) {
	uint32_t before = all->n;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		if (rap_syntax_relation(r->syntax, d) != RAP_REL_obl || !rap_is(r, d, RAP_LEX_cue_proposal) || !rap_is_behind_at(r, d)) continue;
		uint32_t host = rap_dependent(r, d, RAP_REL_nmod);
		rap_add_owners(r, d, all);
		if (all->n == before && host != RAP_NONE) rap_phrase_actors(r, host, r->dependents->span[d].end, all); /* "of the Government of X" */
	}
	if (all->n > before || c->form != RAP_FORM_FINITE || c->relative) return;
	uint32_t behind = behind_invitation(r, c), index = behind == RAP_NONE ? RAP_NONE : r->mention_at[behind];
	if (index != RAP_NONE && rap_is_actor(r, rap_mention_at(r, index))) rap_add_listed(r, index, rap_sentence_tokens(r, c->sentence).end, all);
}

/* "was received by Y". */
static void add_agents(rap_reading *r, const rap_clause *c, rap_index_list *all) {
	bool meets = rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_host);
	if (c->passive && meets) rap_clause_agents(r, c, all);
}

/* "consultations co-chaired by A and B": those who lead together are parties told together. */
static void read_chairs(rap_reading *r, rap_discourse *d, const rap_clause *c) {
	rap_index_list chairs = {0};
	if (!c->passive || !rap_is(r, c->verb, RAP_LEX_convene_lead) || rap_clause_agents(r, c, &chairs) == RAP_NONE || chairs.n < 2) return;
	if (r->signatories.n > 2) return; /* of several that the document is about, two lead what all attend */
	rap_discourse_register(r, d, &chairs, RAP_TOLD_BY_VERB);
	d->plural = chairs;
}

/* "proposed to X that they meet", "is due for talks with Y": who is addressed, and who stands behind a noun for a meeting. */
static void add_addressed(rap_reading *r, const rap_clause *c, rap_index_list *all) {
	bool proposes = rap_is(r, c->verb, RAP_LEX_convene_propose);
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t to = rap_relation_of(r, d) == RAP_REL_obl ? rap_dependent(r, d, RAP_REL_case) : RAP_NONE, end = r->dependents->span[d].end;
		if (to == RAP_NONE && rap_relation_of(r, d) != RAP_REL_obj) continue;
		if (to != RAP_NONE && proposes && rap_is(r, to, RAP_LEX_function_to)) rap_phrase_actors(r, d, end, all);
		if (r->mention_at[d] != RAP_NONE || rap_mark_before(r->marks, d + 1, RAP_LEX_meeting) == NULL) continue;
		rap_add_partners(r, d, end, all);
		if (to == RAP_NONE) rap_add_partners(r, c->predicate, r->dependents->span[c->predicate].end, all); /* "arranged a call on Sunday with X" */
	}
}

/* "The Minister of A paid a visit to B": of the two, their sides are told together. */
static void read_visit(rap_reading *r, rap_discourse *d, uint32_t index) {
	const rap_clause *c = &r->clauses->all.at[index];
	uint32_t visit = c->negative ? RAP_NONE : rap_dependent(r, c->predicate, RAP_REL_obj);
	uint32_t land = visit == RAP_NONE || !rap_is(r, visit, RAP_LEX_cue_journey) ? RAP_NONE : rap_destination(r, c);
	if (land == RAP_NONE || r->mentions->all.at[land].type != RAP_MENTION_STATE) return;
	rap_index_list both = {0};
	rap_actors_bound(r, &r->subjects[index], &both);
	rap_index_add(r->arena, &both, r->mentions->all.at[land].entity);
	if (both.n == 2) rap_discourse_register(r, d, &both, RAP_TOLD_BY_VERB);
}

/* With whom the subject meets or speaks: they join it as parties told together. */
static void read_partners(rap_reading *r, rap_discourse *d, uint32_t index) {
	rap_index_list all = {0};
	read_chairs(r, d, &r->clauses->all.at[index]);
	if (r->subjects[index].n == 0) return;
	read_visit(r, d, index);
	rap_index_add_all(r->arena, &all, &r->subjects[index]);
	rap_clause_partners(r, index, &all);
	const rap_clause *c = &r->clauses->all.at[index];
	add_agents(r, c, &all);
	if (rap_is(r, c->verb, RAP_LEX_convene_attend)) rap_add_partners(r, c->predicate, r->dependents->span[c->predicate].end, &all);
	add_hosts(r, c, &all);
	add_addressed(r, c, &all);
	if (all.n == r->subjects[index].n) return;
	rap_discourse_register(r, d, &all, RAP_TOLD_BY_VERB);
	d->plural = all;
}

/* ---- the pass over the text ---- */

/* Where a sentence goes on behind "On Monday," or "In Nairobi,". */
static uint32_t behind_opening(const rap_reading *r, rap_range tokens) {
	uint32_t k = tokens.start;
	if (k == tokens.end || !(r->words[k] == RAP_WORD_PREP || r->date_at[k] != RAP_NONE)) return k;
	while (k < tokens.end && k < tokens.start + MOST_LEAD_IN && !rap_is_comma(r, k)) k++;
	return k < tokens.end && rap_is_comma(r, k) ? k + 1 : tokens.start;
}

/* A sentence that got no tree: whoever it begins with is what it speaks of. */
static void read_plain_sentence(rap_reading *r, rap_discourse *d, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	if (!rap_is_running_text(r, sentence) || r->clauses->first[sentence] != r->clauses->first[sentence + 1]) return;
	if (tokens.end > tokens.start && rap_tok(r, tokens.end - 1)->first == ':') return; /* "Geng: He ..." is somebody else */
	uint32_t start = behind_opening(r, tokens), end = tokens.end - start > MOST_OPENING ? start + MOST_OPENING : tokens.end;
	for (uint32_t k = start; k < end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		rap_index_list actors = {0};
		if (m == NULL || m->tokens.start != k || !rap_is_actor(r, m)) continue;
		rap_add_listed(r, r->mention_at[k], tokens.end, &actors);
		rap_discourse_remember(r, d, &actors);
		uint32_t noun = m->tokens.end;
		bool official = actors.n == 1 && m->type == RAP_MENTION_STATE && noun < tokens.end && rap_is_person_word(r, noun);
		if (official) d->person = actors.at[0]; /* "The Belizean minister arrived. He ..." */
		return;
	}
}

/* "Present: for Germany, A; for France, B": those named in a roll are told together. */
static void read_roll(rap_reading *r, rap_discourse *d, uint32_t sentence) {
	enum { MOST_ROLL = 400 };
	rap_range tokens = rap_sentence_tokens(r, sentence);
	rap_index_list all = {0};
	const rap_mark *present = rap_range_empty(tokens) ? NULL : rap_mark_kind_at(r->marks, tokens.start, RAP_LEX_cue_present);
	if (present == NULL || present->tokens.end >= tokens.end || rap_tok(r, present->tokens.end)->first != ':') return;
	uint32_t end = tokens.end > present->tokens.end + MOST_ROLL ? present->tokens.end + MOST_ROLL : tokens.end;
	rap_mentions_add(r, (rap_range){present->tokens.end, end}, false, &all);
	rap_discourse_register(r, d, &all, RAP_TOLD_BY_NOUN);
}

/* "Joint Statement of", "Adopted by": several issue what stands below. */
static bool tells_issuers(const rap_reading *r, uint32_t sentence) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	if (!rap_is_heading(&r->text->blocks.at[r->text->sentences.at[sentence].block])) return false;
	return rap_find(r, tokens, RAP_LEX_cue_joint) != RAP_NONE || rap_is(r, tokens.start, RAP_LEX_cue_issue);
}

/* "Joint Statement of Ghana and Brazil": those whom the heading of what several issue names come together in it. */
static void read_head(rap_reading *r, rap_discourse *d) {
	for (uint32_t s = 0; s < r->text->sentences.n && s < MOST_HEAD; s++) {
		rap_range tokens = rap_sentence_tokens(r, s);
		rap_index_list sides = {0};
		if (!tells_issuers(r, s)) continue;
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			const rap_mention *m = rap_mention_over(r, k);
			bool side = m != NULL && m->tokens.start == k && rap_is_actor(r, m) && (m->type == RAP_MENTION_STATE || rap_is_side_body(m->kind));
			if (side) rap_index_add(r->arena, &sides, m->entity);
		}
		if (sides.n < 2) continue;
		rap_discourse_register(r, d, &sides, RAP_TOLD_BY_NOUN);
		if (r->signatories.n == 0) r->signatories = sides;
	}
}

void rap_actors_resolve(rap_reading *reading) {
	for (uint32_t k = 0; k < reading->clauses->all.n; k++) reading->clauses->all.at[k].resolved = false;
	reading->signatories = (rap_index_list){0};
	rap_discourse d = {.person = RAP_NONE, .body = RAP_NONE, .speaker = RAP_NONE, .thing_sentence = RAP_NONE};
	reading->subjects = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->clauses->all.n + 1);
	reading->together = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->text->sentences.n + 1);
	reading->ours = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->text->sentences.n + 1);
	reading->groups = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->mentions->all.n + 1);
	read_head(reading, &d);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) {
		uint32_t last = reading->clauses->first[s + 1];
		note_story(reading, &d, s);
		note_speaker(reading, &d, s);
		for (uint32_t k = reading->clauses->first[s]; k < last; k++) {
			resolve_clause(reading, &d, k, 0);
			read_partners(reading, &d, k);
		}
		rap_discourse_read(reading, &d, reading->text->sentences.at[s].tokens.end);
		read_plain_sentence(reading, &d, s);
		read_roll(reading, &d, s);
		const rap_index_list *they = d.plural.n > 1 ? &d.plural : rap_discourse_together(&d, 0, false);
		if (they != NULL) reading->together[s] = *they;
		rap_us_add(reading, &d, &reading->ours[s]);
	}
}
