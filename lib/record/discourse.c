/* What has been named so far: parties told together, short names given to them, who is spoken of. */
#include "record/country.h"
#include "record/discourse.h"
#include "record/sighting.h"

/* ---- parties told together ---- */

/* Ministries and other bodies of one state are no sides of their own; persons of no known state are. */
static bool is_side(const rap_entity *e) { return e->type != RAP_MENTION_ORGANIZATION || rap_is_side_body(e->kind); }

/* "talks between the two agencies": bodies that are no sides elsewhere. */
static bool are_bodies(const rap_reading *r, const rap_index_list *actors) {
	for (uint32_t k = 0; k < actors->n; k++)
		if (rap_entity_at(r, actors->at[k])->type != RAP_MENTION_ORGANIZATION) return false;
	return true;
}

static bool same_list(const rap_index_list *a, const rap_index_list *b) {
	for (uint32_t k = 0; k < a->n; k++)
		if (!rap_index_has(b, a->at[k])) return false;
	return a->n == b->n;
}

void rap_discourse_register(rap_reading *r, rap_discourse *d, const rap_index_list *actors, rap_told_how how) {
	rap_index_list all = {0};
	rap_company c = {.met = how != RAP_NAMED_TOGETHER, .story = d->story};
	rap_actors_bound(r, actors, &all);
	for (uint32_t k = 0; k < all.n; k++)
		if (is_side(rap_entity_at(r, all.at[k]))) rap_index_add(r->arena, &c.sides, all.at[k]);
	if (how == RAP_TOLD_BY_NOUN && c.sides.n < 2 && are_bodies(r, &all)) c.sides = all;
	for (uint32_t k = 0; k < actors->n; k++)
		if (rap_is_person(r, actors->at[k])) rap_index_add(r->arena, &c.persons, actors->at[k]);
	if (c.sides.n < 2 && c.persons.n < 2) return;
	c.placed = true;
	for (uint32_t k = 0; k < c.sides.n; k++) c.placed = c.placed && !rap_is_person(r, c.sides.at[k]);
	if (c.sides.n > 1 && r->signatories.n == 0) r->signatories = c.sides;
	rap_company *last = &d->companies[(d->companies_n + RAP_MOST_COMPANIES - 1) % RAP_MOST_COMPANIES];
	if (d->companies_n > 0 && same_list(&last->sides, &c.sides) && same_list(&last->persons, &c.persons)) {
		last->met = last->met || c.met;
		last->story = c.story;
	}
	else d->companies[d->companies_n++ % RAP_MOST_COMPANIES] = c;
}

/* What speaks for those told together: that they met, that it is known which sides they are, that the story at hand tells of
 * them, that they are as many. */
enum { RANK_MET = 1, RANK_PLACED = 2, RANK_STORY = 4, RANK_COUNT = 8 };

/* Whom a question and its answer name beside the one that answers: two sides, though nothing tells them together. */
static bool is_pair_spoken_of(const rap_discourse *d, uint32_t count) {
	return d->story > 0 && d->spoken_of.n > 1 && d->spoken_of.n == (count == 0 ? 2 : count);
}

/* Whether a person has an office, by the singular or the plural of its name. */
static bool holds(const rap_reading *r, const rap_entity *person, uint32_t office) {
	for (uint32_t k = 0; k < person->mentions.n && k < 8; k++)
		if (rap_has_office(r, rap_mention_at(r, person->mentions.at[k]), office)) return true;
	return false;
}

static bool all_hold(const rap_reading *r, const rap_index_list *persons, uint32_t office) {
	for (uint32_t p = 0; p < persons->n; p++)
		if (!holds(r, rap_entity_at(r, persons->at[p]), office)) return false;
	return true;
}

static bool is_within(const rap_index_list *some, const rap_index_list *all) {
	enum { MOST_MET = 64 };
	if (some->n > MOST_MET || all->n > MOST_MET) return false;
	for (uint32_t k = 0; k < some->n; k++)
		if (!rap_index_has(all, some->at[k])) return false;
	return true;
}

/* "The two Ministers" are those of them who are ministers, not who came with them; where A received B and C, all three. */
static const rap_index_list *persons_titled(const rap_reading *r, const rap_discourse *d, const rap_mention *group) {
	const rap_mark *office = rap_mark_kind_at(r->marks, group->tokens.end - 1, RAP_LEX_title_office);
	uint32_t n = d->companies_n < RAP_MOST_COMPANIES ? d->companies_n : RAP_MOST_COMPANIES;
	const rap_index_list *best = NULL;
	if (office != NULL && rap_find(r, group->tokens, RAP_LEX_title_modifier) != RAP_NONE) return NULL; /* "both deputy ministers" */
	for (uint32_t k = 0; office != NULL && k < n; k++) {
		const rap_company *c = &d->companies[(d->companies_n - 1 - k) % RAP_MOST_COMPANIES];
		if (c->persons.n < 2 || (group->count > 0 && c->persons.n != group->count) || c->story != d->story) continue;
		if (best != NULL && !(c->met && is_within(best, &c->persons))) continue;
		if (all_hold(r, &c->persons, office->entry->value)) best = &c->persons;
	}
	return best;
}

/* Those of the question at hand come before those of others. */
const rap_index_list *rap_discourse_together(const rap_discourse *d, uint32_t count, bool persons) {
	const rap_index_list *best = NULL;
	uint32_t rank = 0, n = d->companies_n < RAP_MOST_COMPANIES ? d->companies_n : RAP_MOST_COMPANIES;
	if (is_pair_spoken_of(d, count)) {
		best = &d->spoken_of;
		rank = RANK_PLACED + RANK_STORY + RANK_COUNT;
	}
	for (uint32_t k = 0; k < n; k++) {
		const rap_company *c = &d->companies[(d->companies_n - 1 - k) % RAP_MOST_COMPANIES];
		const rap_index_list *list = persons ? &c->persons : &c->sides;
		if (list->n < 2 || c->sides.n < 2) continue; /* "the leaders" are no two ministers of one state */
		uint32_t own = 1u + (c->met ? RANK_MET : 0u) + (c->placed ? RANK_PLACED : 0u) + (c->story == d->story ? RANK_STORY : 0u) + (count == 0 || list->n == count ? RANK_COUNT : 0u);
		if (own <= rank) continue;
		rank = own;
		best = list;
	}
	return count > 0 && persons && best != NULL && best->n != count ? NULL : best;
}

/* "Both promised": a number of parties told before, standing alone. */
bool rap_discourse_add_counted(rap_reading *r, const rap_discourse *d, uint32_t token, rap_index_list *actors) {
	const rap_mark *count = rap_mark_kind_at(r->marks, token, RAP_LEX_group_count);
	int32_t n = count == NULL ? 0 : rap_lexicon_number(r->lexicon, count->entry->value);
	bool all = n == 0 && count != NULL && rap_syntax_relation(r->syntax, token) == RAP_REL_nsubj; /* "All promised" */
	const rap_index_list *known = n > 1 || all ? rap_discourse_together(d, (uint32_t)n, false) : NULL;
	if (known == NULL) return false;
	rap_index_add_all(r->arena, actors, known);
	return true;
}

/* The end of another office: "deputy prime ministers". */
static bool ends_office(const rap_reading *r, uint32_t token, uint32_t start) {
	const rap_mark *office = token > start ? rap_mark_at(r->marks, token - 1, RAP_LEX_title) : NULL;
	return office != NULL && office->tokens.end > token;
}

static bool names_ruler(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if ((rap_is(r, k, RAP_LEX_person_ruler) || rap_is(r, k, RAP_LEX_person_leads)) && !ends_office(r, k, tokens.start)) return true;
	return false;
}

static bool is_ruler(const rap_reading *r, const rap_entity *person) {
	for (uint32_t k = 0; k < person->mentions.n && k < 8; k++) {
		const rap_mention *m = rap_mention_at(r, person->mentions.at[k]);
		if (names_ruler(r, m->tokens) || names_ruler(r, m->title)) return true; /* "Prime Ministers A and B": the title stands apart */
	}
	return false;
}

/* "The three leaders" where ministers were told of are the leaders of their states. */
static bool are_others(const rap_reading *r, const rap_mention *group, const rap_index_list *set) {
	if (!names_ruler(r, group->tokens)) return false;
	for (uint32_t k = 0; k < set->n; k++) {
		const rap_entity *e = rap_entity_at(r, set->at[k]);
		if (e->type == RAP_MENTION_PERSON && !is_ruler(r, e)) return true;
	}
	return false;
}

/* "A wrote to B. The two talked": the only two persons whom the paragraph has named. */
static bool add_only_two(rap_reading *r, const rap_mention *group, rap_index_list *actors) {
	enum { MOST_NAMED = 16 };
	if (group->count != 2 || (group->kind != RAP_LEX_group_alone && group->kind != RAP_LEX_group_persons)) return false;
	uint32_t block = rap_block_of(r, group->tokens.start), k = (uint32_t)(group - r->mentions->all.at), stop = k > MOST_NAMED ? k - MOST_NAMED : 0;
	rap_index_list two = {0};
	for (; k > stop && rap_block_of(r, rap_mention_at(r, k - 1)->tokens.start) == block; k--) {
		const rap_mention *m = rap_mention_at(r, k - 1);
		if (m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE) rap_index_add(r->arena, &two, m->entity);
	}
	if (two.n == 2) rap_index_add_all(r->arena, actors, &two);
	return two.n == 2;
}

void rap_discourse_add_group(rap_reading *r, rap_discourse *d, const rap_mention *m, rap_index_list *actors) {
	const rap_index_list *set = m->kind == RAP_LEX_group_persons ? persons_titled(r, d, m) : NULL;
	if (set == NULL) set = m->kind == RAP_LEX_group_persons || m->kind == RAP_LEX_group_alone ? rap_discourse_together(d, m->count, true) : NULL;
	if (m->count == 0 && set == NULL && r->signatories.n > 2) set = &r->signatories; /* "the participants" of a joint text */
	if (set == NULL) set = rap_discourse_together(d, m->count, false);
	if (set == NULL && add_only_two(r, m, actors)) return;
	if (set == NULL) set = &r->signatories;
	if (are_others(r, m, set)) rap_actors_bound(r, set, actors);
	else rap_index_add_all(r->arena, actors, set);
}

/* ---- short names ---- */

/* Behind parties that have just been named: a name for them in brackets, quoted or in capitals. */
static void read_definition(rap_reading *r, rap_discourse *d, uint32_t open, const rap_index_list *parties) {
	uint32_t n = r->text->tokens.n, k = open + 1;
	if (d->defined == RAP_MOST_DEFINITIONS || parties->n == 0 || open + 2 >= n || rap_tok(r, open)->first != '(') return;
	uint32_t quote = k; /* (hereinafter referred to as "the ...") */
	while (quote < n && quote < open + 9 && !(rap_tok(r, quote)->flags & (RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE))) quote++;
	bool quoted = quote < n && (rap_tok(r, quote)->flags & RAP_TOKEN_QUOTE);
	if (quoted) k = quote + 1;
	while (k < n && k < open + 11 && rap_mark_kind_at(r->marks, k, RAP_LEX_function_det)) k++;
	bool acronym = k + 1 < n && (rap_tok(r, k)->flags & RAP_TOKEN_CAP) && (rap_tok(r, k + 1)->flags & RAP_TOKEN_CLOSE);
	if (k < n && (quoted || (acronym && r->mention_at[k] == RAP_NONE))) d->definitions[d->defined++] = (rap_definition){k, *parties};
}

const rap_index_list *rap_discourse_defined(const rap_reading *r, const rap_discourse *d, uint32_t token) {
	for (uint32_t k = 0; k < d->defined; k++)
		if (rap_token_same(r->text, d->definitions[k].word, token)) return &d->definitions[k].parties;
	return NULL;
}

/* ---- reading on ---- */

/* "talks between A and B", "A's meeting with B": who is told together by a noun for a meeting. */
static void read_meeting_noun(rap_reading *r, rap_discourse *d, uint32_t noun) {
	rap_index_list all = {0};
	uint32_t owner = rap_dependent(r, noun, RAP_REL_nmod_poss);
	if (owner != RAP_NONE) rap_phrase_actors(r, owner, noun, &all);
	rap_add_partners(r, noun, r->dependents->span[noun].end, &all);
	if (all.n > 1) rap_discourse_register(r, d, &all, RAP_TOLD_BY_NOUN);
}

static void read_meeting_nouns(rap_reading *r, rap_discourse *d, uint32_t until) {
	for (; d->next_token < until; d->next_token++) {
		const rap_mark *mark = rap_mark_at(r->marks, d->next_token, RAP_LEX_meeting);
		if (mark != NULL && mark->entry->kind != RAP_LEX_meeting_format) read_meeting_noun(r, d, mark->tokens.end - 1);
	}
}

/* A side named behind a question; "in Kenya" is where, not who. */
static void add_spoken_of(rap_reading *r, rap_discourse *d, const rap_mention *m) {
	rap_index_list one = {0}, bound = {0};
	if (d->story == 0 || (m->type == RAP_MENTION_STATE && rap_is_behind_at(r, m->tokens.start))) return;
	rap_index_add(r->arena, &one, m->entity);
	rap_actors_bound(r, &one, &bound);
	for (uint32_t k = 0; k < bound.n; k++)
		if (rap_entity_at(r, bound.at[k])->type != RAP_MENTION_PERSON && is_side(rap_entity_at(r, bound.at[k]))) rap_index_add(r->arena, &d->spoken_of, bound.at[k]);
}

/* "discussed Afghanistan, Russia and Iran": what is spoken about, not who came together. */
static bool is_topic(const rap_reading *r, uint32_t token) {
	uint32_t head = r->syntax->words[token].head, clause = head == RAP_NONE || rap_relation_of(r, token) != RAP_REL_obj ? RAP_NONE : r->clauses->of[head];
	return clause != RAP_NONE && rap_mark_with(r, r->clauses->all.at[clause].verb, RAP_LEX_convene, RAP_LEX_F_np, 0) != NULL;
}

static void register_run(rap_reading *r, rap_discourse *d) {
	if (d->run.n > 1 && is_topic(r, d->run_start)) return;
	rap_discourse_register(r, d, &d->run, RAP_NAMED_TOGETHER);
	if (d->run.n > 1) read_definition(r, d, d->run_end, &d->run);
}

/* The run before token `until` names its parties together; it is over unless what stands there goes on with it. */
static void end_run(rap_reading *r, rap_discourse *d, uint32_t until) {
	if (d->run.n < 2 || d->run_end >= until) return;
	register_run(r, d);
	if (!rap_is_joined(r, d->run_end, until)) d->run = (rap_index_list){0};
}

/* "the Joint Commission between Morocco and Senegal": whose body it is. */
static void register_members(rap_reading *r, rap_discourse *d, const rap_mention *m) {
	bool shared = m->entity < r->members_n && !rap_is_bloc(rap_entity_at(r, m->entity)->kind);
	if (shared && r->members[m->entity].n > 1) rap_discourse_register(r, d, &r->members[m->entity], RAP_NAMED_TOGETHER);
}

/* Reads mentions up to token `until` into runs; a run that ends names its parties together. */
void rap_discourse_read(rap_reading *r, rap_discourse *d, uint32_t until) {
	for (; d->next_mention < r->mentions->all.n; d->next_mention++) {
		const rap_mention *m = &r->mentions->all.at[d->next_mention];
		if (m->tokens.start >= until) break;
		if (m->type == RAP_MENTION_GROUP) {
			end_run(r, d, m->tokens.start);
			rap_discourse_add_group(r, d, m, &r->groups[d->next_mention]);
			read_definition(r, d, m->tokens.end, &r->groups[d->next_mention]);
		}
		if (!rap_is_actor(r, m) || m->tokens.start < d->run_end) continue;
		register_members(r, d, m);
		add_spoken_of(r, d, m);
		if (d->run.n > 0 && !rap_is_joined(r, d->run_end, m->tokens.start)) {
			register_run(r, d);
			d->run = (rap_index_list){0};
		}
		if (d->run.n == 0) d->run_start = rap_outer_word(r, m->tokens);
		rap_index_add(r->arena, &d->run, m->entity);
		d->run_end = m->tokens.end;
	}
	end_run(r, d, until);
	read_meeting_nouns(r, d, until);
}

void rap_discourse_remember(rap_reading *r, rap_discourse *d, const rap_index_list *actors) {
	if (actors->n == 0) return;
	if (actors->n > 1) {
		d->plural = *actors;
		rap_discourse_register(r, d, actors, RAP_TOLD_BY_VERB);
		return;
	}
	d->person_last = rap_is_person(r, actors->at[0]);
	if (d->person_last) d->person = actors->at[0];
	else d->body = actors->at[0];
}
