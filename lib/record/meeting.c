/* Meetings: sightings joined into events. One event, one record, however often the text comes back to it. */
#include "record/sighting.h"

/* How many meetings back a sighting is compared with, and how many a document may have. */
enum { LOOK_BACK = 64, MOST_MEETINGS = 2000, MOST_PARTIES = 200 };

/* ---- comparing ---- */

bool rap_is_generic(uint8_t kind) { return kind == RAP_LEX_meeting_meeting || kind == RAP_LEX_meeting_talks || kind == RAP_LEX_meeting_session; }

bool rap_is_told_by_verb(const rap_reading *r, const rap_meeting_record *m) {
	uint8_t first = r->words[m->evidence.at[0].start];
	return first == RAP_WORD_VERB || first == RAP_WORD_AUX;
}

bool rap_same_kind(uint8_t a, uint8_t b) {
	if (a == RAP_LEX_meeting_call || b == RAP_LEX_meeting_call) return a == b;
	return a == b || rap_is_generic(a) || rap_is_generic(b);
}

static bool same_date(const rap_reading *r, const rap_meeting_record *m, uint32_t date) {
	if (date == RAP_NONE || m->date == NULL) return true;
	const rap_date *other = &r->dates->all.at[date];
	if (other->start.year == 0 || m->date->start.year == 0) return other == m->date;
	int32_t a = rap_day_number(m->date->start), b = rap_day_number(m->date->end);
	int32_t x = rap_day_number(other->start), y = rap_day_number(other->end);
	return a <= y && x <= b;
}

/* No party of the one is missing from the other. */
static bool parties_within(const rap_party_list *inner, const rap_party_list *outer) {
	for (uint32_t k = 0; k < inner->n; k++)
		if (!rap_has_party(outer, inner->at[k].entity)) return false;
	return true;
}

static bool same_parties(const rap_party_list *a, const rap_party_list *b) {
	return a->n == 0 || b->n == 0 || parties_within(a, b) || parties_within(b, a);
}

/* "X and Y led the talks" speaks of the talks between their states; "X also met Z" of another meeting. */
static bool same_sides(const rap_reading *r, const rap_party_list *a, const rap_party_list *b) {
	return rap_sides_count(r, a) > 1 && rap_sides_count(r, b) > 1 && rap_sides_agree(r, a, b);
}

/* In Daejeon, and in the same sentence "in the ROK": the one lies in the other. */
static bool is_land_of(const rap_reading *r, const rap_meeting_record *m, const rap_mention *place) {
	if (rap_sentence_of(r, m->evidence.at[m->evidence.n - 1].start) != rap_sentence_of(r, place->tokens.start)) return false;
	const rap_mention *known = rap_range_empty(m->told.place.words) ? NULL : rap_mention_over(r, m->told.place.words.start);
	bool land = place->type == RAP_MENTION_STATE || (known != NULL && known->type == RAP_MENTION_STATE);
	return land && place->country[0] != 0 && memcmp(place->country, m->place_country, 2) == 0;
}

static bool same_place(const rap_reading *r, const rap_meeting_record *m, uint32_t place) {
	if (place == RAP_NONE || m->place.n == 0) return true;
	const rap_mention *mention = &r->mentions->all.at[place];
	return rap_str_equal(rap_text_words(r->text, mention->name), m->place) || is_land_of(r, m, mention);
}

static bool same_status(uint8_t a, uint8_t b) { return a == RAP_MEETING_none || b == RAP_MEETING_none || a == b; }

bool rap_is_large_meeting(uint8_t kind) {
	return kind == RAP_LEX_meeting_summit || kind == RAP_LEX_meeting_conference || kind == RAP_LEX_meeting_forum || kind == RAP_LEX_meeting_council;
}

/* "a second round" is none of which the text said that it was held. */
static bool is_new_round(const rap_reading *r, const rap_sighting *s) { return s->ordinal != 0 && rap_is(r, s->words.start, RAP_LEX_dateword_a); }

/* "will attend the Lakes Dialogue". */
static bool is_attended(const rap_reading *r, const rap_sighting *s) {
	uint32_t head = s->anchor == RAP_NONE ? RAP_NONE : r->syntax->words[s->anchor].head, clause = head == RAP_NONE ? RAP_NONE : r->clauses->of[head];
	return clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_convene_attend);
}

/* "A and B will meet again at the NATO Summit": of a body that is no party to what the two do there. */
static bool is_of_other_body(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s) {
	for (uint32_t k = 0; k < s->parties.n; k++) {
		const rap_entity *body = rap_entity_at(r, s->parties.at[k].entity);
		bool named = body->type == RAP_MENTION_ORGANIZATION && !rap_range_empty(rap_named_within(r, s->parties.at[k].entity, s->words));
		if (named && !rap_has_party(&m->parties, s->parties.at[k].entity)) return rap_sides_count(r, &m->parties) == 2;
	}
	return false;
}

/* "The meeting follows the pledge that A and B made during the X Summit": one sentence names both, as two. */
static bool named_beside(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s) {
	bool large = rap_is_large_meeting(s->kind);
	bool apart = (large && (!s->asserted || is_of_other_body(r, m, s))) || (is_attended(r, s) && m->name.n == 0);
	bool named = apart && !rap_range_empty(s->name) && m->kind != s->kind;
	bool complete = m->date != NULL && m->place.n > 0 && rap_sides_count(r, &m->parties) == 2 && r->words[m->evidence.at[0].start] == RAP_WORD_VERB; /* "A met B in Lima today": a summit told later is another one */
	return named && (complete || is_of_other_body(r, m, s) || rap_sentence_of(r, m->evidence.at[m->evidence.n - 1].start) == s->sentence);
}

static uint32_t count_persons(const rap_reading *r, const rap_party_list *list) {
	uint32_t n = 0;
	for (uint32_t k = 0; k < list->n; k++) n += rap_is_person(r, list->at[k].entity);
	return n;
}

/* How many persons are in both. */
static uint32_t count_persons_shared(const rap_reading *r, const rap_party_list *a, const rap_party_list *b) {
	uint32_t n = 0;
	for (uint32_t k = 0; k < a->n; k++) n += rap_is_person(r, a->at[k].entity) && rap_has_party(b, a->at[k].entity);
	return n;
}

/* "the meeting between President A and President B" where C met D: persons of both are told, and they are others. */
static bool other_persons(const rap_reading *r, const rap_party_list *a, const rap_party_list *b) {
	return count_persons(r, a) > 1 && count_persons(r, b) > 1 && count_persons_shared(r, a, b) == 0;
}

/* "A received B", and "the talks that B had held with C": persons of both sides are told, and one of them was not there. */
static bool met_another(const rap_reading *r, const rap_meeting_record *m, const rap_party_list *parties) {
	if (!rap_is_told_by_verb(r, m) || count_persons(r, &m->parties) < 2) return false;
	return count_persons(r, parties) == 2 && count_persons_shared(r, parties, &m->parties) == 1;
}

/* "A was received by B. In the afternoon C and D co-chaired the third round": told by its number and by those who led it, none of
 * whom was at what a verb told before. */
static bool is_led_by_others(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	if (!rap_is_told_by_verb(r, m) || s->verb || s->ordinal == 0 || m->ordinal != 0) return false;
	return count_persons(r, parties) > 1 && count_persons(r, &m->parties) > 0 && count_persons_shared(r, parties, &m->parties) == 0;
}

/* "They exchanged views on the toll" behind a call of theirs: still on the telephone. */
static bool is_still_on_call(const rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	bool bare = s->verb && s->by_pronoun && s->date == RAP_NONE && s->place == RAP_NONE && s->status == RAP_MEETING_held;
	return bare && m->kind == RAP_LEX_meeting_call && m->status == RAP_MEETING_held && parties->n > 1 && parties_within(parties, &m->parties);
}

/* "X then met separately with Z", who had come to a meeting with others: told by "then", "also", "later". */
static bool is_further(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s) {
	bool further = false;
	for (uint32_t d = s->verb ? r->dependents->first[s->anchor] : RAP_NONE; d != RAP_NONE && !further; d = r->dependents->next[d])
		further = rap_relation_of(r, d) == RAP_REL_advmod && (rap_is(r, d, RAP_LEX_cue_further) || rap_is(r, d, RAP_LEX_cue_apart));
	for (uint32_t k = 0; further && k < m->parties.n; k++)
		if (rap_is_person(r, m->parties.at[k].entity) && !rap_has_party(&s->parties, m->parties.at[k].entity)) return true;
	uint32_t persons = further && m->asserted ? count_persons(r, &s->parties) : 0; /* "X is also meeting Y" */
	return persons > 1 && count_persons_shared(r, &s->parties, &m->parties) < persons;
}

/* "They last spoke in May": another one, before what the text tells of. */
static bool is_earlier(const rap_reading *r, const rap_sighting *s) {
	for (uint32_t d = s->verb ? r->dependents->first[s->anchor] : RAP_NONE; d != RAP_NONE && d < s->anchor; d = r->dependents->next[d])
		if (rap_relation_of(r, d) == RAP_REL_advmod && rap_is(r, d, RAP_LEX_calendar_shift)) return true;
	return s->verb && s->words.start > 0 && rap_is(r, s->words.start - 1, RAP_LEX_calendar_shift);
}

/* "will host a summit on Friday. The summit was first set for April but was put off": the same, on the day it was moved to. */
static bool is_moved(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	bool moved = m->status == RAP_MEETING_planned && s->status == RAP_MEETING_postponed && s->definite && !s->verb && s->ordinal == 0 && m->kind == s->kind && rap_is_large_meeting(m->kind);
	if (!moved || m->date == NULL || s->date == RAP_NONE || !parties_within(parties, &m->parties)) return false;
	const rap_date *first = &r->dates->all.at[s->date];
	return first->end.year != 0 && m->date->start.year != 0 && rap_day_number(first->end) < rap_day_number(m->date->start);
}

/* "were to hold talks on June 3. The talks have been postponed": what became of a meeting that was to come, told soon behind it. */
static bool tells_fate(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	enum { SOON = 2 };
	if (!rap_is_off(s->status) || !rap_is_to_come(m->status) || !s->definite || s->verb || s->ordinal != 0) return false;
	if (s->sentence > rap_sentence_of(r, m->evidence.at[m->evidence.n - 1].start) + SOON) return false;
	return rap_same_kind(m->kind, s->kind) && same_date(r, m, s->date) && same_place(r, m, s->place) && parties_within(parties, &m->parties);
}

/* "The session" with nothing else said: the word alone tells which one. */
static bool is_bare(const rap_sighting *s) {
	return s->definite && !s->verb && s->ordinal == 0 && s->date == RAP_NONE && s->place == RAP_NONE && (s->parties.n == 0 || s->roll) && rap_range_empty(s->name);
}

/* "On the sidelines, A received B": none that was told before. */
static bool is_told_beside(const rap_reading *r, const rap_sighting *s) {
	enum { OPENING = 4 };
	rap_range sentence = rap_sentence_tokens(r, s->sentence);
	for (uint32_t k = sentence.start; s->verb && k + 1 < sentence.end && k < sentence.start + OPENING; k++)
		if (rap_is(r, k, RAP_LEX_cue_margin)) return rap_is_comma(r, k + 1);
	return false;
}

static bool compatible(const rap_reading *r, const rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	if (is_moved(r, m, s, parties) || tells_fate(r, m, s, parties)) return true;
	if (is_still_on_call(m, s, parties)) return true;
	if (!rap_same_kind(m->kind, s->kind) || !same_status(m->status, s->status)) return false;
	if (m->ordinal != 0 && s->ordinal != 0 && m->ordinal != s->ordinal) return false;
	if (m->format != 0 && s->format != 0 && m->format != s->format) return false;
	bool of_many = rap_sides_count(r, &m->parties) > 2 || (rap_is_large_meeting(m->kind) && m->kind != s->kind);
	if (s->format == RAP_FORMAT_bilateral && !s->definite && !s->mutual && of_many) return false; /* "held a bilateral meeting" beside that of many */
	bool other_noun = m->bare && s->ordinal == 0 && s->kind != m->kind && !s->verb && !rap_is_generic(s->kind);
	if (other_noun && (rap_is_large_meeting(s->kind) || (m->ordinal != 0 && s->date != RAP_NONE))) return false; /* "a special session of the Council" is not "a fourth" */
	if (s->ordinal != 0 && m->ordinal == 0 && s->kind != m->kind && rap_is_large_meeting(m->kind)) return false; /* "its first session" is no summit */
	if (s->begins && m->ordinal > 1) return false; /* "the dialogue was relaunched in May" tells of none of its later rounds */
	if (m->ordinal == 0 && (m->status == RAP_MEETING_held || m->status == RAP_MEETING_none) && is_new_round(r, s)) return false;
	if (s->beside && !rap_is_large_meeting(m->kind) && m->kind != s->kind) return false;
	if (s->kind == RAP_LEX_meeting_council && m->kind != s->kind && is_bare(s)) return false; /* "the council of Lomé" is no word for what two ministers held */
	if (s->verb && m->bare && m->ordinal != 0 && s->ordinal == 0) return false; /* "A met B" behind "the eighth, in May" */
	if (s->verb && (rap_is_large_meeting(m->kind) || m->beside)) return false; /* "on the sidelines of the summit A met B" */
	bool named = parties->n > 0 && m->parties.n > 0;
	bool shared = (s->ordinal != 0 && m->ordinal == s->ordinal) || named || (s->date == RAP_NONE && (s->definite || parties->n == 0));
	if (!shared && m->date == NULL) return false; /* nothing in common but the word */
	if (named_beside(r, m, s) || is_further(r, m, s) || is_led_by_others(r, m, s, parties) || (s->parties.n > 1 && other_persons(r, &m->parties, parties))) return false;
	bool parties_agree = (s->roll && s->definite) || same_parties(&m->parties, parties) || (s->definite && !s->verb && same_sides(r, &m->parties, parties) && !met_another(r, m, parties));
	return same_date(r, m, s->date) && same_place(r, m, s->place) && parties_agree;
}

/* The meeting that a sighting speaks of again, RAP_NONE: the last that suits; where the word alone tells, rather one of
 * the same noun, and rather one that the text asserts than one it only names. */
static uint32_t find_same(const rap_reading *r, const rap_sighting *s, const rap_party_list *parties) {
	uint32_t n = r->records->meetings.n, best = RAP_NONE, latest = RAP_NONE, rank = 0;
	if (is_earlier(r, s) || is_told_beside(r, s)) return RAP_NONE;
	for (uint32_t k = n; k > (n > LOOK_BACK ? n - LOOK_BACK : 0); k--) {
		const rap_meeting_record *m = rap_meeting_at(r, k - 1);
		if (!compatible(r, m, s, parties)) continue;
		bool larger = rap_is_large_meeting(m->kind) && !rap_is_large_meeting(s->kind); /* rather than a summit "the talks" are those beside it */
		bool round = m->bare && m->ordinal != 0 && s->definite && !s->verb && s->ordinal == 0 && s->date == RAP_NONE; /* "the third, in May" was told of beside it */
		if (!is_bare(s) && !larger && !round) {
			if (!s->definite || s->verb || s->ordinal != 0 || m->kind == s->kind) return k - 1;
			if (latest == RAP_NONE) latest = k - 1; /* "the consultations": those, rather than a separate meeting told of since */
			continue;
		}
		uint32_t own = 1 + (m->kind == s->kind ? 2u : 0u) + (m->asserted && !round ? 1u : 0u);
		if (own <= rank) continue;
		rank = own;
		best = k - 1;
	}
	return latest != RAP_NONE ? latest : best;
}

/* ---- building ---- */

void rap_meeting_add(rap_reading *r, rap_party_list *list, rap_party party) {
	for (uint32_t k = 0; k < list->n; k++)
		if (list->at[k].entity == party.entity) {
			if (party.role == RAP_ROLE_lead || party.role == RAP_ROLE_host) list->at[k].role = party.role;
			return;
		}
	if (list->n < MOST_PARTIES) *rap_vec_push(r->arena, list) = party;
}

static void add_parties(rap_reading *r, rap_meeting_record *m, const rap_party_list *parties) {
	for (uint32_t k = 0; k < parties->n; k++) rap_meeting_add(r, &m->parties, parties->at[k]);
}

/* "the Canada-Mexico Economic Group": a body that its members' names make up stands for them. */
static bool stands_for_members(const rap_reading *r, uint32_t entity) {
	return entity < r->members_n && r->members[entity].n > 1 && !rap_is_bloc(rap_entity_at(r, entity)->kind);
}

/* Whether a body named after its members stands for them: not where others meet it. */
static bool is_among_members(const rap_reading *r, uint32_t body, const rap_index_list *bound) {
	for (uint32_t k = 0; k < bound->n; k++)
		if (bound->at[k] != body && !rap_index_has(&r->members[body], bound->at[k])) return false;
	return true;
}

/* The parties of a sighting, brought in on a ground; the states whose officials take part are parties too, and the members
 * of a bloc where the text names them. */
static rap_party_list with_states(rap_reading *r, const rap_sighting *s, rap_ground ground) {
	const rap_party_list *parties = &s->parties;
	rap_party_list all = {0};
	rap_index_list bound = {0};
	rap_parties_bound(r, parties, NULL, &bound);
	for (uint32_t k = 0; k < parties->n; k++) {
		uint32_t party = parties->at[k].entity;
		bool replaced = stands_for_members(r, party) && is_among_members(r, party, &bound);
		bool joined = replaced || (party < r->members_n && !stands_for_members(r, party));
		if (!replaced) rap_meeting_add(r, &all, (rap_party){party, parties->at[k].role, {s->words, (uint8_t)ground}});
		for (uint32_t m = 0; joined && m < r->members[party].n; m++)
			rap_meeting_add(r, &all, (rap_party){r->members[party].at[m], RAP_ROLE_side, {s->words, RAP_GROUND_member}});
	}
	for (uint32_t k = 0; k < bound.n; k++)
		if (!rap_is_person(r, bound.at[k]) && !stands_for_members(r, bound.at[k]))
			rap_meeting_add(r, &all, (rap_party){bound.at[k], RAP_ROLE_side, {s->words, RAP_GROUND_acts_for}});
	return all;
}

void rap_meeting_set_kind(rap_meeting_record *m, uint8_t kind, rap_range words, rap_ground ground) {
	m->kind = kind;
	m->told.kind = (rap_told){words, (uint8_t)ground};
}

void rap_meeting_set_name(const rap_reading *r, rap_meeting_record *m, rap_range name) {
	if (m->name.n > 0 || rap_range_empty(name)) return;
	m->name = rap_text_words(r->text, name);
	m->told.name = (rap_told){name, RAP_GROUND_word};
}

void rap_meeting_set_date(rap_reading *r, rap_meeting_record *m, uint32_t date, rap_ground ground) {
	if (date == RAP_NONE || m->date != NULL) return;
	m->date = &r->dates->all.at[date];
	m->told.date = (rap_told){m->date->tokens, (uint8_t)ground};
}

/* "ended three days of talks on Friday": since Wednesday. */
static void set_days(rap_reading *r, rap_meeting_record *m, uint32_t days) {
	if (days < 2 || m->date == NULL || m->date->precision != RAP_PRECISION_DAY || m->date->start.year == 0) return;
	rap_date *all = RAP_NEW(r->arena, rap_date);
	*all = *m->date;
	all->start = rap_day_from_number(rap_day_number(all->end) - (int32_t)days + 1);
	all->precision = RAP_PRECISION_INTERVAL;
	m->date = all;
}

void rap_meeting_set_place(rap_reading *r, rap_meeting_record *m, uint32_t place, rap_ground ground) {
	if (place == RAP_NONE || m->place.n > 0) return;
	const rap_mention *mention = &r->mentions->all.at[place];
	m->place = rap_text_words(r->text, rap_range_empty(mention->name) ? mention->tokens : mention->name);
	memcpy(m->place_country, mention->country, sizeof m->place_country);
	m->told.place = (rap_told){mention->tokens, (uint8_t)ground};
}

static rap_ground ground_or_told(uint8_t ground) { return ground == RAP_GROUND_none ? RAP_GROUND_told : (rap_ground)ground; }

/* What the meeting lacks and the sighting tells, with the words that tell it. */
static void take_values(rap_reading *r, rap_meeting_record *m, const rap_sighting *s) {
	if (m->ordinal == 0 && s->ordinal != 0) {
		m->ordinal = s->ordinal;
		m->told.ordinal = s->ordinal_told;
	}
	if (m->format == 0 && s->format != 0) {
		m->format = s->format;
		m->told.format = s->format_told;
	}
	bool off = rap_is_off(s->status) && rap_is_to_come(m->status);
	if (off || (m->status == RAP_MEETING_none && s->status != RAP_MEETING_none)) {
		m->status = s->status;
		m->told.status = s->status_told;
	}
	rap_meeting_set_name(r, m, s->name);
	if (m->topic.n == 0 && !rap_range_empty(s->topic)) {
		m->topic = rap_text_words(r->text, s->topic);
		m->told.topic = (rap_told){s->topic, RAP_GROUND_word};
	}
	bool undated = m->date == NULL;
	rap_meeting_set_date(r, m, s->date, ground_or_told(s->date_ground));
	if (undated) set_days(r, m, s->days);
	rap_meeting_set_place(r, m, s->place, ground_or_told(s->place_ground));
}

static bool is_behind(rap_range a, rap_range b) { return a.start > b.start || (a.start == b.start && a.end > b.end); }

/* Keeps the words that tell of a meeting in text order, each once: an item of a list may be read with several leads. */
static void add_evidence(rap_reading *r, rap_meeting_record *m, rap_range words) {
	uint32_t at = m->evidence.n;
	while (at > 0 && is_behind(m->evidence.at[at - 1], words)) at--;
	if (at > 0 && !is_behind(words, m->evidence.at[at - 1])) return;
	rap_vec_push(r->arena, &m->evidence);
	for (uint32_t k = m->evidence.n - 1; k > at; k--) m->evidence.at[k] = m->evidence.at[k - 1];
	m->evidence.at[at] = words;
}

static void merge(rap_reading *r, rap_meeting_record *m, const rap_sighting *s, const rap_party_list *parties) {
	add_parties(r, m, parties);
	if (rap_is_generic(m->kind) && !rap_is_generic(s->kind)) rap_meeting_set_kind(m, s->kind, s->words, RAP_GROUND_word);
	take_values(r, m, s);
	m->bloc = m->bloc || s->bloc;
	m->asserted = m->asserted || s->asserted;
	if (m->sides < s->sides) m->sides = s->sides;
	for (uint32_t k = 0; k < s->parties.n && m->own.n == 0; k++)
		if (stands_for_members(r, s->parties.at[k].entity)) m->own = r->members[s->parties.at[k].entity];
	add_evidence(r, m, s->words);
}

static void start_meeting(rap_reading *r, const rap_sighting *s, const rap_party_list *parties) {
	rap_meeting_record *m = rap_vec_push(r->arena, &r->records->meetings);
	rap_meeting_set_kind(m, s->kind, s->words, RAP_GROUND_word);
	m->previous = m->next = RAP_NONE;
	m->bare = s->bare;
	m->begins = s->begins;
	m->themselves = s->verb || (s->by_pronoun && s->ordinal == 0); /* "they agreed to convene the third round": others may come */
	m->follows = s->follows;
	m->doubtful = s->doubtful;
	m->stranger = s->stranger || (is_attended(r, s) && !rap_range_empty(s->name)); /* many more come */
	m->visit = s->visit;
	m->with = s->with && !s->mutual;
	m->definite = s->definite;
	m->beside = s->beside;
	m->rule = s->rule;
	merge(r, m, s, parties);
}

/* Whether a noun that often means something else means a meeting here ("freedom of assembly"). */
static bool is_meant(const rap_sighting *s) {
	bool told = !rap_range_empty(s->name) || s->parties.n > 0 || s->status == RAP_MEETING_planned;
	return s->ordinal != 0 || (told && (s->date != RAP_NONE || s->place != RAP_NONE));
}

/* Why a sighting is no record of its own; none if somebody held it, or its date, place, number or name is told. */
static rap_condition why_not_alone(const rap_sighting *s) {
	bool known = s->ordinal != 0 || s->date != RAP_NONE || s->place != RAP_NONE || !rap_range_empty(s->name);
	if (rap_is_to_come(s->status) && !known && !s->bloc && s->kind != RAP_LEX_meeting_summit) return RAP_CONDITION_open; /* "agreed to open talks on trade" */
	bool open = !s->verb && s->sides < 2 && s->status == RAP_MEETING_proposed; /* "called for dialogue" */
	if (s->asserted && s->parties.n > 0 && !open) return RAP_CONDITION_none;
	if (s->doubtful && !s->asserted) return is_meant(s) ? RAP_CONDITION_none : RAP_CONDITION_doubtful_noun;
	bool told = s->ordinal != 0 || s->date != RAP_NONE || !rap_range_empty(s->name) || (s->place != RAP_NONE && s->parties.n > 0);
	return told ? RAP_CONDITION_none : RAP_CONDITION_nothing_told;
}

/* "Z will attend": a meeting that is to come; "Z took part": one that is not. */
static bool can_join(const rap_sighting *s, const rap_meeting_record *m) {
	if (s->status == RAP_MEETING_planned) return rap_is_to_come(m->status);
	return m->status == RAP_MEETING_held || m->status == RAP_MEETING_none;
}

/* "Kenya and Uganda met. Benin sent an envoy": that may be to something else. */
static bool is_of_two_states(rap_reading *r, const rap_meeting_record *m) {
	rap_index_list bound = {0};
	rap_parties_bound(r, &m->parties, NULL, &bound);
	for (uint32_t k = 0; k < bound.n; k++)
		if (rap_entity_at(r, bound.at[k])->type != RAP_MENTION_STATE) return false;
	return bound.n == 2;
}

/* "Among those present at the consultations were": the sentence itself says at which. */
static bool is_told_with(const rap_reading *r, const rap_sighting *s, const rap_meeting_record *m) {
	return m->evidence.at[m->evidence.n - 1].start >= rap_sentence_tokens(r, s->sentence).start;
}

/* What the sentence itself names, else the meeting told last that suits, rather one that is asserted than one only named: who
 * "took part" joins it. */
static void join_last(rap_reading *r, const rap_sighting *s, const rap_party_list *parties) {
	uint32_t n = r->records->meetings.n;
	rap_meeting_record *last = NULL, *named = NULL;
	for (uint32_t k = n; k > (n > LOOK_BACK ? n - LOOK_BACK : 0); k--) {
		rap_meeting_record *m = rap_meeting_at(r, k - 1);
		if (!can_join(s, m)) continue;
		if (last == NULL || (m->asserted && !last->asserted)) last = m;
		if (is_told_with(r, s, m)) named = m;
	}
	if (named != NULL) last = named;
	if (last == NULL || (s->sent && is_of_two_states(r, last))) return;
	add_parties(r, last, parties);
	add_evidence(r, last, s->words);
}

/* Those who accompany somebody are with him at every meeting that is told until then. */
static void join_company(rap_reading *r, const rap_sighting *s) {
	rap_party_list parties = with_states(r, s, RAP_GROUND_company);
	uint32_t end = rap_sentence_tokens(r, s->sentence).end;
	for (uint32_t k = 0; k < r->records->meetings.n && k < RAP_FIRST_MEETINGS; k++) {
		rap_meeting_record *m = rap_meeting_at(r, k);
		if (!rap_has_party_of(&m->parties, &s->company_of) || m->kind == RAP_LEX_meeting_call || m->evidence.at[0].start >= end) continue;
		add_parties(r, m, &parties);
	}
}

/* "the third Consultation, a two-day gathering at which": the meeting told last, in other words. */
static bool is_apposition(const rap_reading *r, const rap_sighting *s) {
	uint32_t n = r->records->meetings.n;
	if (s->verb || n == 0 || s->anchor == RAP_NONE || rap_relation_of(r, s->anchor) != RAP_REL_appos) return false;
	const rap_meeting_record *last = rap_meeting_at(r, n - 1);
	rap_range words = last->evidence.at[last->evidence.n - 1];
	return s->words.start == words.end + 1 && rap_is_comma(r, words.end) && rap_same_kind(last->kind, s->kind);
}

static void place_sighting(rap_reading *r, const rap_sighting *s) {
	rap_party_list parties = with_states(r, s, s->joins ? RAP_GROUND_joined : RAP_GROUND_named);
	if (s->joins) {
		if (s->company_of.n == 0) join_last(r, s, &parties);
		return;
	}
	bool again = s->definite || s->ordinal != 0 || s->asserted || !rap_range_empty(s->name);
	uint32_t same = is_apposition(r, s) ? r->records->meetings.n - 1 : again ? find_same(r, s, &parties) : RAP_NONE;
	rap_condition why = r->records->meetings.n < MOST_MEETINGS ? why_not_alone(s) : RAP_CONDITION_too_many;
	if (same != RAP_NONE) merge(r, rap_meeting_at(r, same), s, &parties);
	else if (why == RAP_CONDITION_none) start_meeting(r, s, &parties);
	else rap_refuse_meeting(r, s->words, why);
}

void rap_meetings_find(rap_reading *reading) {
	rap_sightings sightings = {0};
	rap_sightings_find(reading, &sightings);
	for (uint32_t k = 0; k < sightings.n; k++) place_sighting(reading, &sightings.at[k]);
	for (uint32_t k = 0; k < sightings.n; k++)
		if (sightings.at[k].company_of.n > 0) join_company(reading, &sightings.at[k]);
	rap_meetings_complete(reading);
	rap_meetings_chain(reading);
}
