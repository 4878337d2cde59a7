/* Several meetings told in one breath: "met separately with A and with B", "met A in X on Monday and B in Y on Tuesday",
 * and lists of those whom somebody received one after the other. */
#include "record/sighting.h"

enum { MOST_PARTNERS = 16, MOST_ITEMS = 16, MOST_BEFORE = 3, MOST_TO_DATE = 24 };

/* Somebody whom the subject met, and what is told of it between him and the next one. */
typedef struct partner {
	rap_party party;
	rap_range words; /* his name */
	uint32_t date, place;
} partner;

typedef struct partners {
	partner at[MOST_PARTNERS];
	uint32_t n;
	rap_party_list subjects;
} partners;

/* The first token in a range at which an entity is named; RAP_NONE. */
static uint32_t named_at(const rap_reading *r, rap_range tokens, uint32_t entity) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m != NULL && m->entity == entity) return k;
	}
	return RAP_NONE;
}

/* In text order. */
static void add_partner(const rap_reading *r, partners *all, const rap_party *party, uint32_t at) {
	uint32_t k = all->n++;
	for (; k > 0 && all->at[k - 1].words.start > at; k--) all->at[k] = all->at[k - 1];
	all->at[k] = (partner){*party, r->mentions->all.at[r->mention_at[at]].tokens, RAP_NONE, RAP_NONE};
	all->at[k].words.start = at;
}

/* Parties named behind the words on the meeting are those met; the others met them. */
static bool tell_apart(rap_reading *r, const rap_sighting *s, uint32_t from, partners *all) {
	rap_range sentence = rap_within_reach((rap_range){from, from}, rap_sentence_tokens(r, s->sentence));
	for (uint32_t k = 0; k < s->parties.n; k++) {
		const rap_party *party = &s->parties.at[k];
		bool before = named_at(r, (rap_range){sentence.start, from}, party->entity) != RAP_NONE;
		uint32_t at = before ? RAP_NONE : named_at(r, (rap_range){from, sentence.end}, party->entity);
		if (at == RAP_NONE) *rap_vec_push(r->arena, &all->subjects) = *party;
		else if (all->n < MOST_PARTNERS) add_partner(r, all, party, at);
		else return false;
	}
	return all->subjects.n > 0 && all->n > 1;
}

static uint32_t side_of(rap_reading *r, uint32_t entity) {
	rap_index_list one = {0}, bound = {0};
	rap_index_add(r->arena, &one, entity);
	rap_actors_bound(r, &one, &bound);
	return bound.n > 0 ? bound.at[0] : entity;
}

/* The first day and the first place that a stretch of words tells. */
static void read_between(const rap_reading *r, partner *p, uint32_t end) {
	for (uint32_t k = p->words.end; k < end && k < p->words.end + MOST_TO_DATE; k++) {
		uint32_t date = r->date_at[k];
		if (p->date == RAP_NONE && date != RAP_NONE && !r->dates->all.at[date].duration) p->date = date;
		if (p->place == RAP_NONE && rap_is_place(r, k)) p->place = r->mention_at[k];
	}
}

/* Several of one side that stand together were met together. Returns whether each of the rest has its own day or place. */
static bool join_sides(rap_reading *r, partners *all, uint32_t end, bool *joined) {
	bool each = true;
	for (uint32_t k = 0; k < all->n; k++) {
		read_between(r, &all->at[k], k + 1 < all->n ? all->at[k + 1].words.start : end);
		joined[k] = k > 0 && side_of(r, all->at[k].party.entity) == side_of(r, all->at[k - 1].party.entity);
		bool last = k + 1 == all->n || side_of(r, all->at[k].party.entity) != side_of(r, all->at[k + 1].party.entity);
		if (last && all->at[k].date == RAP_NONE && all->at[k].place == RAP_NONE) each = false;
	}
	return each;
}

/* "separately", not where it opens the sentence: there it only goes on to something else. */
static bool is_apart(const rap_reading *r, rap_range sentence, uint32_t start, uint32_t end) {
	start = start > sentence.start + MOST_BEFORE ? start - MOST_BEFORE : sentence.start;
	for (uint32_t k = start; k < end && k < sentence.end; k++)
		if (k > sentence.start && (rap_is(r, k, RAP_LEX_cue_apart) || (rap_is_conj(r, k - 1) && rap_is(r, k, RAP_LEX_cue_further) && k > start))) return true; /* "and then" */
	return false;
}

/* The meeting with one partner, or with several of one side. */
static void push_one(rap_reading *r, rap_sightings *out, const rap_sighting *s, const partners *all, uint32_t first, uint32_t behind) {
	rap_sighting one = *s;
	one.parties = (rap_party_list){0};
	for (uint32_t k = 0; k < all->subjects.n; k++) *rap_vec_push(r->arena, &one.parties) = all->subjects.at[k];
	for (uint32_t k = first; k < behind; k++) {
		*rap_vec_push(r->arena, &one.parties) = all->at[k].party;
		if (all->at[k].date != RAP_NONE) one.date = all->at[k].date;
		if (all->at[k].place != RAP_NONE) one.place = all->at[k].place;
	}
	if (first > 0) one.words = all->at[first].words;
	*rap_vec_push(r->arena, out) = one;
}

void rap_sighting_push(rap_reading *r, rap_sightings *out, const rap_sighting *s, uint32_t from) {
	partners all = {.n = 0};
	bool joined[MOST_PARTNERS] = {false};
	rap_range sentence = rap_within_reach((rap_range){from, from}, rap_sentence_tokens(r, s->sentence));
	bool several = tell_apart(r, s, from, &all);
	bool each = several && join_sides(r, &all, sentence.end, joined);
	if (!several || !(each || is_apart(r, sentence, s->words.start, all.at[all.n - 1].words.start))) {
		*rap_vec_push(r->arena, out) = *s;
		return;
	}
	for (uint32_t k = 0; k < all.n;) {
		uint32_t behind = k + 1;
		while (behind < all.n && joined[behind]) behind++;
		push_one(r, out, s, &all, k, behind);
		k = behind;
	}
}

/* ---- lists ---- */

/* Who receives or meets those of the list that a sentence leads in: "the Minister received separately:". */
static bool read_lead(rap_reading *r, rap_sightings *out, uint32_t sentence, rap_sighting *lead) {
	for (uint32_t k = r->clauses->first[sentence + 1]; k > r->clauses->first[sentence]; k--) {
		const rap_clause *c = &r->clauses->all.at[k - 1];
		bool meets = rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_host) || rap_is(r, c->verb, RAP_LEX_convene_hold);
		if (!meets || r->subjects[k - 1].n == 0 || rap_meeting_doubt(r, k - 1) != RAP_CONDITION_none) continue;
		*lead = (rap_sighting){.sentence = sentence, .kind = RAP_LEX_meeting_meeting, .words = c->group, .anchor = c->predicate, .date = RAP_NONE,
		                       .place = RAP_NONE, .asserted = true, .verb = true, .rule = "verb-meet"};
		if (out->n > 0 && out->at[out->n - 1].sentence == sentence && out->at[out->n - 1].asserted) lead->kind = out->at[--out->n].kind; /* "separate meetings with:" */
		rap_sighting_add_all(r, lead, &r->subjects[k - 1], RAP_ROLE_attend);
		rap_range words;
		lead->status = rap_clause_status(r, k - 1, &words);
		if (lead->status == RAP_MEETING_none) lead->status = RAP_MEETING_held;
		lead->status_told = (rap_told){words, RAP_GROUND_clause};
		return true;
	}
	return false;
}

/* The first whom an item names, and when it was. */
static void push_item(rap_reading *r, rap_sightings *out, const rap_sighting *lead, uint32_t sentence) {
	rap_range item = rap_sentence_tokens(r, sentence);
	for (uint32_t k = item.start; k < item.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL || !rap_is_actor(r, m)) continue;
		partner met = {{.entity = m->entity, .role = RAP_ROLE_attend}, m->tokens, RAP_NONE, RAP_NONE};
		read_between(r, &met, item.end);
		rap_sighting one = *lead;
		one.parties = (rap_party_list){0};
		for (uint32_t p = 0; p < lead->parties.n; p++) *rap_vec_push(r->arena, &one.parties) = lead->parties.at[p];
		rap_sighting_add(r, &one, met.party.entity, RAP_ROLE_attend);
		one.sentence = sentence;
		one.words = met.words;
		one.date = met.date;
		*rap_vec_push(r->arena, out) = one;
		return;
	}
}

void rap_separate_list_read(rap_reading *r, rap_sightings *out, uint32_t sentence) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	uint32_t block = r->text->sentences.at[sentence].block + 1;
	rap_sighting lead;
	if (rap_range_empty(tokens) || rap_tok(r, tokens.end - 1)->first != ':' || !is_apart(r, tokens, tokens.start, tokens.end)) return;
	bool list = block < r->text->blocks.n && r->text->blocks.at[block].kind == RAP_BLOCK_ITEM;
	if (!list || !read_lead(r, out, sentence, &lead)) return;
	for (uint32_t b = block; b < r->text->blocks.n && b < block + MOST_ITEMS && r->text->blocks.at[b].kind == RAP_BLOCK_ITEM; b++)
		if (!rap_range_empty(r->text->blocks.at[b].sentences)) push_item(r, out, &lead, r->text->blocks.at[b].sentences.start);
}
