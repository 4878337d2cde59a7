/* What the text leaves to the reader: the parties of a round told by its number, who of those that speak took part, the
 * format by the count of parties. */
#include "record/country.h"
#include "record/sighting.h"

/* NEAR_BLOCKS: how many paragraphs apart two meetings still are close. MAIN: what the meeting that a document reports counts more. MOST_MENTIONS: how many of a person are looked at. */
enum { MOST_SIDES = 3, NEAR_BLOCKS = 4, MAIN = 4, MOST_DAYS = 7, FIRST_BLOCKS = 5, MONTH = 31, MOST_MENTIONS = 64, MOST_ITEMS = 64, MOST_CLAUSES = 64, MOST_WORDS = 1000, MOST_BACK = 80 };

/* Whether somebody leads the meeting for a body, as an envoy who brings others together does. */
static bool is_led_for(const rap_reading *r, const rap_meeting_record *m, uint32_t body) {
	for (uint32_t k = 0; k < m->parties.n && k < MOST_ITEMS; k++) {
		const rap_party *party = &m->parties.at[k];
		if (party->role != RAP_ROLE_lead || !rap_is_person(r, party->entity) || rap_entity_at(r, party->entity)->country[0] != 0) continue;
		if (rap_body_of_person(r, party->entity) == body) return true;
	}
	return false;
}

/* Whether of three states two are those whom the text tells together, and the third is there only by somebody who leads. */
static bool is_mediated(const rap_reading *r, const rap_meeting_record *m) {
	const rap_entity *third = NULL;
	if (r->signatories.n != 2) return false;
	for (uint32_t k = 0; k < m->parties.n; k++) {
		const rap_entity *e = rap_entity_at(r, m->parties.at[k].entity);
		if (e->type != RAP_MENTION_STATE || rap_index_has(&r->signatories, m->parties.at[k].entity)) continue;
		if (third != NULL) return false;
		third = e;
	}
	bool leads = false;
	for (uint32_t k = 0; k < m->parties.n && third != NULL; k++) {
		const rap_entity *e = rap_entity_at(r, m->parties.at[k].entity);
		if (e->type != RAP_MENTION_PERSON || memcmp(e->country, third->country, 2) != 0) continue;
		bool lead = m->parties.at[k].role == RAP_ROLE_lead || m->parties.at[k].role == RAP_ROLE_host;
		if (!lead) return false;
		leads = true;
	}
	return leads;
}

/* Parties as formats count them: states; a bloc counts beside one state or another bloc, not beside its members; and
 * somebody of no known state beside one party is another. */
static uint32_t count_states(const rap_reading *r, const rap_meeting_record *m) {
	uint32_t states = 0, blocs = 0, persons = 0, mediators = 0; /* persons: of no state that is told */
	for (uint32_t k = 0; k < m->parties.n; k++) {
		const rap_entity *e = &r->entities->all.at[m->parties.at[k].entity];
		if (m->parties.at[k].role == RAP_ROLE_observe) continue;
		states += e->type == RAP_MENTION_STATE;
		blocs += e->type == RAP_MENTION_ORGANIZATION && rap_is_bloc(e->kind) && !rap_is_institution_of_party(r, m->parties.at[k].entity, &m->parties);
		blocs += e->type == RAP_MENTION_ORGANIZATION && e->kind == RAP_LEX_body_government && e->country[0] == 0; /* of a part of a state */
		persons += e->type == RAP_MENTION_PERSON && e->country[0] == 0;
		mediators += e->type == RAP_MENTION_ORGANIZATION && rap_is_international(e->kind) && is_led_for(r, m, m->parties.at[k].entity);
	}
	if (states + blocs > 2 && mediators == 1) blocs--; /* brings the others together, and is no side */
	if (states == 3 && is_mediated(r, m)) states--;
	if (blocs == 2 && states > 0) return MOST_SIDES + 1; /* members of two blocs */
	if (states >= 2) return states;
	return states + blocs > 1 || persons == 0 ? states + blocs : states + blocs + persons > 1 ? 2 : 1;
}

static bool has_bloc(const rap_reading *r, const rap_meeting_record *m) {
	for (uint32_t k = 0; k < m->parties.n; k++)
		if (m->parties.at[k].role != RAP_ROLE_observe && rap_is_international(rap_entity_at(r, m->parties.at[k].entity)->kind)) return true;
	return false;
}

/* Sides of a series are states and bodies of several; persons come and go. */
static bool is_side(const rap_entity *e) {
	return e->type == RAP_MENTION_ORGANIZATION ? rap_is_side_body(e->kind) : e->type == RAP_MENTION_STATE;
}

/* Who only led or hosted the meeting of others, or is the state of one who did: no side of their series. */
static bool is_broker(const rap_reading *r, const rap_meeting_record *m, const rap_party *party) {
	uint32_t counted = m->format == RAP_FORMAT_bilateral ? 2 : m->format == RAP_FORMAT_trilateral ? 3 : 0;
	uint32_t sides = 0;
	for (uint32_t k = 0; k < m->parties.n; k++) sides += is_side(rap_entity_at(r, m->parties.at[k].entity));
	if (counted == 0 || sides <= counted) return false;
	if (party->role == RAP_ROLE_lead || party->role == RAP_ROLE_host) return true;
	const rap_entity *state = rap_entity_at(r, party->entity);
	for (uint32_t k = 0; k < m->parties.n && party->told.ground == RAP_GROUND_acts_for; k++) {
		const rap_entity *person = rap_entity_at(r, m->parties.at[k].entity);
		bool leads = m->parties.at[k].role == RAP_ROLE_lead || m->parties.at[k].role == RAP_ROLE_host;
		if (leads && person->type == RAP_MENTION_PERSON && memcmp(person->country, state->country, 2) == 0) return true;
	}
	return false;
}

/* A body that joined states in one of their rounds. */
static bool is_visitor(const rap_reading *r, const rap_meeting_record *m, const rap_party *party) {
	return party->told.ground == RAP_GROUND_joined && rap_entity_at(r, party->entity)->type == RAP_MENTION_ORGANIZATION && count_states(r, m) > 1;
}

/* Those of another meeting, told by its words. */
static void take_sides(rap_reading *r, rap_meeting_record *m, const rap_meeting_record *series) {
	const rap_party_list *from = &series->parties;
	for (uint32_t k = 0; k < series->own.n; k++)
		rap_meeting_add(r, &m->parties, (rap_party){series->own.at[k], RAP_ROLE_side, {series->evidence.at[0], RAP_GROUND_series}});
	if (series->own.n > 0) return;
	bool alone = m->bare && rap_meeting_noun(r, m->evidence.at[0].end - 1) == NULL; /* not "the first round" */
	bool theirs = alone && series->themselves && series->ordinal != 0 && m->status == RAP_MEETING_held; /* "A and B met. It was their second meeting. The first was in May" */
	for (uint32_t k = 0; k < from->n && theirs; k++)
		if (rap_is_person(r, from->at[k].entity)) rap_meeting_add(r, &m->parties, (rap_party){from->at[k].entity, RAP_ROLE_attend, {series->evidence.at[0], RAP_GROUND_series}});
	for (uint32_t k = 0; k < from->n; k++)
		if (from->at[k].role != RAP_ROLE_observe && !is_visitor(r, series, &from->at[k]) && !is_broker(r, series, &from->at[k]) && is_side(rap_entity_at(r, from->at[k].entity)))
			rap_meeting_add(r, &m->parties, (rap_party){from->at[k].entity, RAP_ROLE_side, {series->evidence.at[0], RAP_GROUND_series}});
}

/* ---- the series ---- */

static uint32_t first_told(const rap_meeting_record *m) { return m->evidence.n == 0 ? 0 : m->evidence.at[0].start; }

static uint32_t story_of(const rap_reading *r, const rap_meeting_record *m) { return r->stories[rap_sentence_of(r, first_told(m))].number; }

static uint32_t apart(uint32_t a, uint32_t b) { return a > b ? a - b : b - a; }

/* How many of the sides of the one are sides of the other. */
static uint32_t count_shared(const rap_reading *r, const rap_meeting_record *m, const rap_meeting_record *other) {
	uint32_t shared = 0;
	for (uint32_t k = 0; k < m->parties.n; k++)
		shared += !rap_is_person(r, m->parties.at[k].entity) && rap_has_party(&other->parties, m->parties.at[k].entity);
	return shared;
}

/* At most so many days before the day of publication, as far as both are known. */
static bool is_within(const rap_reading *r, rap_day day, int32_t days) {
	return day.year == 0 || r->records->published.year == 0 || rap_day_number(r->records->published) - rap_day_number(day) <= days;
}

/* So close to the day of publication that the document may be about it. */
static bool is_recent(const rap_reading *r, const rap_meeting_record *m) { return m->date == NULL || is_within(r, m->date->start, MONTH); }

/* The meeting that the document reports: the first of several sides that was held, rather one that is not long over; else the
 * first of a body of many. */
static rap_meeting_record *reported_meeting(const rap_reading *r) {
	rap_meeting_record *first = NULL, *of_body = NULL;
	for (uint32_t k = 0; k < r->records->meetings.n && k < RAP_FIRST_MEETINGS; k++) {
		rap_meeting_record *m = rap_meeting_at(r, k);
		if (m->status != RAP_MEETING_held) continue;
		if (of_body == NULL && (m->asserted || m->date != NULL) && has_bloc(r, m) && is_recent(r, m)) of_body = m;
		if (count_states(r, m) < 2) continue;
		if (is_recent(r, m)) return m;
		if (first == NULL) first = m;
	}
	return first != NULL ? first : of_body;
}

static bool is_name_word(const rap_reading *r, uint32_t token) {
	bool capital = (rap_tok(r, token)->flags & (RAP_TOKEN_CAP | RAP_TOKEN_UPPER)) && r->words[token] == RAP_WORD_OTHER;
	return capital && r->date_at[token] == RAP_NONE && rap_ordinal_at(r, token) == 0 && rap_meeting_noun(r, token) == NULL;
}

/* "Joint", "Commission": a word of the names of many bodies. */
static bool is_common_in_names(const rap_reading *r, uint32_t token) {
	return rap_is(r, token, RAP_LEX_cue_shared) || rap_is(r, token, RAP_LEX_cue_panel) || rap_mark_at(r->marks, token, RAP_LEX_body) != NULL;
}

/* Whether a word of a name stands among those of another. */
static bool is_among(const rap_reading *r, uint32_t token, rap_range name) {
	for (uint32_t k = name.start; k < name.end && k < name.start + RAP_PHRASE_MAX; k++)
		if (is_name_word(r, k) && rap_token_same(r->text, token, k)) return true;
	return false;
}

static bool has_name(const rap_reading *r, rap_range words) {
	for (uint32_t k = words.start; k < words.end && k < words.start + RAP_PHRASE_MAX; k++)
		if (is_name_word(r, k)) return true;
	return false;
}

/* Whether the words of one name that are not common in names stand in another; where all are common, whether all do. */
static bool is_like(const rap_reading *r, rap_range a, rap_range b) {
	bool all = true, own = false;
	for (uint32_t k = a.start; k < a.end && k < a.start + RAP_PHRASE_MAX; k++) {
		if (!is_name_word(r, k)) continue;
		bool among = is_among(r, k, b), common = is_common_in_names(r, k);
		if (among && !common) return true;
		own = own || !common;
		all = all && among;
	}
	return all && !own;
}

/* Whether the names of two meetings share a word ("the JCBC", "the Joint Committee (JCBC)"); `named`: whether both have one. */
static bool share_name(const rap_reading *r, rap_range a, rap_range b, bool *named) {
	*named = has_name(r, a) && has_name(r, b);
	return *named && (is_like(r, a, b) || is_like(r, b, a));
}

/* How surely a meeting is another one of the same series: numbers that follow each other, the same noun, a side in
 * common, told close to each other, and that the document is about the other one (`main`). 0: it is not. */
static uint32_t series_score(const rap_reading *r, const rap_meeting_record *m, const rap_meeting_record *other, const rap_meeting_record *main) {
	bool follows = m->ordinal != 0 && other->ordinal != 0 && apart(m->ordinal, other->ordinal) == 1;
	if (!(rap_same_kind(m->kind, other->kind) || (m->bare && follows)) || (m->format != 0 && other->format != 0 && m->format != other->format)) return 0;
	if (rap_is_large_meeting(m->kind) && (m->ordinal == 0 || (m->name.n > 0 && other->ordinal == 0))) return 0; /* a great event is of no series told here */
	if (m->ordinal != 0 && m->ordinal == other->ordinal) return 0;
	bool named = false, same_name = share_name(r, m->evidence.at[0], other->evidence.at[0], &named);
	if (named && !same_name && m->ordinal != 0 && !follows) return 0;
	if (rap_is_large_meeting(m->kind) && !same_name && !follows && m->name.n > 0) return 0; /* COP30 and talks */
	bool apart_told = story_of(r, m) != story_of(r, other);
	if (apart_told && !same_name && !(follows && (m->bare || m->kind == other->kind))) return 0; /* told of in answer to different questions */
	uint32_t shared = count_shared(r, m, other), score = 1 + (same_name ? 6u : 0u) + 2 * shared + (m->kind == other->kind ? 2 : 0);
	if (shared == 0 && count_states(r, m) > 0) return 0;
	if (m->ordinal != 0 && other->ordinal != 0) score += follows ? 8 : 4;
	uint32_t blocks = apart(rap_block_of(r, first_told(m)), rap_block_of(r, first_told(other)));
	score += blocks < NEAR_BLOCKS ? NEAR_BLOCKS - blocks : 0;
	return score + (other->status == RAP_MEETING_held) + (other == main ? MAIN : 0);
}

static const rap_meeting_record *series_of(const rap_reading *r, const rap_meeting_record *m) {
	bool unknown = m->ordinal == 0 && m->parties.n == 0 && !m->definite; /* nothing tells which one */
	const rap_meeting_record *series = NULL, *main = unknown ? reported_meeting(r) : NULL;
	uint32_t n = r->records->meetings.n < RAP_FIRST_MEETINGS ? r->records->meetings.n : RAP_FIRST_MEETINGS, best = 0;
	for (uint32_t k = 0; k < n; k++) {
		const rap_meeting_record *other = rap_meeting_at(r, k);
		if (other == m || count_states(r, other) < 2) continue;
		uint32_t score = series_score(r, m, other, main);
		if (score <= best) continue;
		best = score;
		series = other;
	}
	return series;
}

/* Somebody, not where something is ("in Chile") or of what kind ("Chilean wine"; but "the Chilean side"). */
static bool can_be_guest(const rap_reading *r, const rap_mention *m) {
	if (!rap_is_actor(r, m)) return false;
	if (m->type != RAP_MENTION_STATE) return true;
	uint32_t behind = m->tokens.end;
	bool people = behind < r->text->tokens.n && (rap_is_people(r, behind) || rap_is(r, behind, RAP_LEX_group_sides) || rap_mention_over(r, behind) != NULL);
	return !rap_is_behind_at(r, m->tokens.start) && (m->kind != RAP_LEX_state_adjective || people);
}

/* In what one state issues, the one other state that is named there up to a meeting: whom it was with. RAP_NONE: none or several. */
static uint32_t guest_of(rap_reading *r, const rap_meeting_record *m) {
	rap_index_list named = {0}, sides = {0};
	uint32_t guest = RAP_NONE, sentence = rap_sentence_of(r, first_told(m));
	uint32_t from = rap_sentence_tokens(r, rap_told_from(r, sentence)).start, end = rap_sentence_tokens(r, sentence).end;
	if (r->home == RAP_NONE || !r->issued) return RAP_NONE;
	if (end - from > MOST_WORDS) from = end - MOST_WORDS;
	for (uint32_t k = from; k < end; k++) {
		const rap_mention *mention = rap_mention_over(r, k);
		if (mention != NULL && mention->tokens.start == k && can_be_guest(r, mention)) rap_index_add(r->arena, &named, mention->entity);
	}
	rap_actors_bound(r, &named, &sides);
	for (uint32_t k = 0; k < sides.n; k++) {
		if (sides.at[k] == r->home || rap_entity_at(r, sides.at[k])->type != RAP_MENTION_STATE) continue;
		if (guest != RAP_NONE) return RAP_NONE;
		guest = sides.at[k];
	}
	return guest;
}

static bool take_guest(rap_reading *r, rap_meeting_record *m, const rap_meeting_record *series) {
	uint32_t guest = guest_of(r, m);
	if (guest == RAP_NONE || (series != NULL && rap_has_party(&series->parties, guest))) return false;
	rap_told told = {m->evidence.at[0], RAP_GROUND_together};
	rap_meeting_add(r, &m->parties, (rap_party){r->home, RAP_ROLE_side, told});
	rap_meeting_add(r, &m->parties, (rap_party){guest, RAP_ROLE_side, told});
	return true;
}

/* "X said after talks with Y": who is the subject there, or before in its sentence; else, and of a numbered round, who issues
 * the text. */
static const rap_index_list *partner_of(const rap_reading *r, const rap_meeting_record *m) {
	uint32_t sentence = rap_sentence_of(r, first_told(m)), first = r->clauses->first[sentence];
	bool issuer = r->issued && r->home != RAP_NONE && !rap_has_party(&m->parties, r->home);
	if (m->ordinal != 0) return issuer && r->ours[sentence].n == 1 ? &r->ours[sentence] : NULL;
	for (uint32_t k = r->clauses->first[sentence + 1], steps = 0; k > first && steps < MOST_CLAUSES; k--, steps++) {
		const rap_index_list *subjects = &r->subjects[k - 1];
		if (subjects->n == 1 && !rap_has_party(&m->parties, subjects->at[0]) && !r->clauses->all.at[k - 1].relative) return subjects;
	}
	const rap_index_list *ours = &r->ours[sentence];
	bool joint = r->home == RAP_NONE && r->signatories.n > 1;
	return ours->n > 0 && (ours->n == 1 || joint) && !rap_has_party(&m->parties, ours->at[0]) ? ours : NULL;
}

static void add_sides_together(rap_reading *r, rap_meeting_record *m, const rap_index_list *sides) {
	for (uint32_t k = 0; k < sides->n; k++) rap_meeting_add(r, &m->parties, (rap_party){sides->at[k], RAP_ROLE_side, {m->evidence.at[0], RAP_GROUND_together}});
}

/* Of talks with one side, who had them. */
static bool take_partner(rap_reading *r, rap_meeting_record *m) {
	const rap_index_list *partner = m->with && count_states(r, m) == 1 ? partner_of(r, m) : NULL;
	rap_index_list sides = {0};
	if (partner == NULL) return false;
	rap_actors_bound(r, partner, &sides);
	rap_told told = {m->evidence.at[0], RAP_GROUND_together};
	if (rap_entity_at(r, partner->at[0])->type == RAP_MENTION_PERSON) rap_meeting_add(r, &m->parties, (rap_party){partner->at[0], RAP_ROLE_attend, told});
	add_sides_together(r, m, &sides);
	return true;
}

/* "A and B have agreed on a border. Negotiators wrapped up a seventh round on Friday": those whom the sentences before tell together. */
static const rap_index_list *told_just_before(const rap_reading *r, const rap_meeting_record *m) {
	enum { MOST_BEFORE = 3 };
	uint32_t sentence = rap_sentence_of(r, first_told(m));
	for (uint32_t steps = 0; steps < MOST_BEFORE && steps <= sentence; steps++)
		if (r->together[sentence - steps].n > 1) return &r->together[sentence - steps];
	return NULL;
}

/* Where no meeting was told before, the states told just before are rather its sides than those of a meeting that is told later. */
static bool take_told_before(rap_reading *r, rap_meeting_record *m, const rap_meeting_record *series) {
	if (m->parties.n > 0 || m->name.n > 0 || first_told(series) < first_told(m) || (m->ordinal != 0 && series->ordinal != 0)) return false;
	const rap_index_list *those = told_just_before(r, m);
	rap_index_list sides = {0};
	if (those != NULL) rap_actors_bound(r, those, &sides);
	if (sides.n < 2 || sides.n > MOST_SIDES) return false;
	add_sides_together(r, m, &sides);
	return true;
}

/* A session told by its number or by "next" takes the parties of its series, else of those that the text names
 * together at that place or first. */
static void complete_parties(rap_reading *r, rap_meeting_record *m) {
	if (m->stranger && m->ordinal == 0) {
		if (m->parties.n == 0 && r->home != RAP_NONE) rap_meeting_add(r, &m->parties, (rap_party){r->home, RAP_ROLE_side, {m->evidence.at[0], RAP_GROUND_together}});
		return;
	}
	if (take_partner(r, m)) return;
	const rap_meeting_record *series = series_of(r, m);
	bool great = rap_is_large_meeting(m->kind) && m->name.n > 0;
	if (!great && take_guest(r, m, series)) return;
	if (series != NULL && take_told_before(r, m, series)) return;
	if (series != NULL) {
		if (m->bare && !rap_is_generic(series->kind)) rap_meeting_set_kind(m, series->kind, series->evidence.at[0], RAP_GROUND_series);
		take_sides(r, m, series);
		return;
	}
	if (great || (m->parties.n == 0 && m->ordinal == 0 && !m->definite && !m->asserted)) return;
	const rap_index_list *here = &r->together[rap_sentence_of(r, first_told(m))];
	rap_index_list sides = {0};
	rap_actors_bound(r, here->n > 1 ? here : &r->signatories, &sides);
	add_sides_together(r, m, &sides);
}

/* "the Conference of the Parties", "the Korea-Africa Meeting": the name says that many states meet. */
static bool is_of_many(const rap_reading *r, const rap_meeting_record *m) {
	rap_range words = m->evidence.at[0];
	if (rap_is_told_by_verb(r, m)) return false; /* "met at the General Assembly" */
	for (uint32_t k = words.start; k < words.end && k < words.start + RAP_PHRASE_MAX && !rap_is(r, k, RAP_LEX_cue_margin); k++) {
		const rap_mark *wide = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_wide), *region = rap_mark_kind_at(r->marks, k, RAP_LEX_place_world);
		if (wide != NULL && (wide->entry->flags & RAP_LEX_F_phrase)) return true;
		const rap_mention *over = rap_mention_over(r, k);
		if (over != NULL && over->type == RAP_MENTION_STATE) continue; /* "Saudi Arabia-China" */
		bool before = region != NULL && k > words.start && k > 1 && (rap_tok(r, k - 1)->flags & RAP_TOKEN_HYPHEN);
		bool behind = region != NULL && region->tokens.end < words.end && (rap_tok(r, region->tokens.end)->flags & RAP_TOKEN_HYPHEN);
		if ((before && rap_mark_at(r->marks, k - 2, RAP_LEX_state) != NULL) || (behind && rap_mark_at(r->marks, region->tokens.end + 1, RAP_LEX_state) != NULL)) return true;
	}
	return false;
}

/* "the African summit", "a regional forum". */
static bool is_wide(const rap_reading *r, const rap_meeting_record *m) {
	return rap_is_large_meeting(m->kind) && rap_find(r, m->evidence.at[0], RAP_LEX_cue_wide) != RAP_NONE;
}

/* Whose parties the words leave out: told by its number, by nobody's name, or with one side of several. */
static bool lacks_parties(const rap_reading *r, const rap_meeting_record *m) {
	bool bloc = has_bloc(r, m);
	if (is_of_many(r, m) || (m->parties.n == 0 && is_wide(r, m))) return false;
	if (count_states(r, m) > 1 || m->bloc || (bloc && m->ordinal == 0)) return false;
	if (bloc && m->sides < 2 && (m->kind == RAP_LEX_meeting_session || m->kind == RAP_LEX_meeting_council)) return false; /* of a body */
	return m->ordinal != 0 || m->parties.n == 0 || (!rap_is_large_meeting(m->kind) && m->sides < 2);
}

/* What is not said is held, or planned where its date lies ahead. */
static void complete_status(const rap_reading *r, rap_meeting_record *m) {
	if (m->status != RAP_MEETING_none) return;
	bool ahead = m->date != NULL && rap_is_ahead(r, m->date->start);
	m->status = ahead ? RAP_MEETING_planned : RAP_MEETING_held;
	m->told.status = (rap_told){ahead ? m->date->tokens : (rap_range){0, 0}, ahead ? RAP_GROUND_ahead : RAP_GROUND_unsaid};
}

/* To which many come: a summit, or what its words say is one of a region or of several whose office is told in the plural. */
static bool is_open(const rap_reading *r, const rap_meeting_record *m) {
	return (m->kind == RAP_LEX_meeting_summit && !m->definite) || is_wide(r, m);
}

/* "under the chairmanship of Tonga's A": the one state of a body's meeting that is told only as that of who led it. */
static bool is_chair_alone(const rap_reading *r, const rap_meeting_record *m) {
	const rap_entity *state = NULL;
	bool led = false;
	for (uint32_t k = 0; k < m->parties.n && state == NULL; k++)
		if (rap_entity_at(r, m->parties.at[k].entity)->type == RAP_MENTION_STATE) state = rap_entity_at(r, m->parties.at[k].entity);
	for (uint32_t k = 0; k < m->parties.n && state != NULL; k++) {
		const rap_entity *person = rap_entity_at(r, m->parties.at[k].entity);
		if (person->type != RAP_MENTION_PERSON) continue;
		if (m->parties.at[k].role != RAP_ROLE_lead || memcmp(person->country, state->country, 2) != 0) return false;
		led = true;
	}
	return led;
}

/* Brought in by a group or a pronoun: not named in the sentence that tells of it, or before "the two" or "they" that stand for it. */
static bool is_meant(const rap_reading *r, const rap_party *party) {
	if (party->told.ground != RAP_GROUND_named || rap_range_empty(party->told.words)) return false;
	rap_range sentence = rap_sentence_around(r, party->told.words.start);
	if (rap_range_empty(rap_named_within(r, party->entity, sentence))) return true;
	uint32_t stop = party->told.words.start > sentence.start + MOST_BACK ? party->told.words.start - MOST_BACK : sentence.start;
	for (uint32_t k = party->told.words.start; k > stop; k--) {
		const rap_mention *m = rap_mention_over(r, k - 1);
		if (m != NULL && m->entity == party->entity) return false;
		if (m != NULL && m->type == RAP_MENTION_GROUP) return rap_range_empty(rap_named_within(r, party->entity, (rap_range){k, sentence.end}));
	}
	return false;
}

/* "The EU and Chile held a summit": a bloc and one other, both named beside it and no mere hosts. */
static bool is_between_two(const rap_reading *r, const rap_meeting_record *m) {
	rap_range words = m->evidence.at[0];
	uint32_t parties = 0;
	for (uint32_t k = 0; k < m->parties.n; k++) {
		const rap_party *p = &m->parties.at[k];
		if (rap_is_person(r, p->entity)) continue;
		bool inside = !rap_range_empty(rap_named_within(r, p->entity, words)); /* "the GPAI Summit" */
		if (p->role == RAP_ROLE_lead || p->role == RAP_ROLE_host || p->told.ground != RAP_GROUND_named || inside || is_meant(r, p)) return false;
		parties++;
	}
	return m->kind == RAP_LEX_meeting_summit && !m->bloc && parties == 2;
}

/* "the EU-Chile Summit", "a forum between ASEAN and Japan": two that its words join. */
static bool joins_two(const rap_reading *r, const rap_meeting_record *m) {
	rap_range words = m->evidence.at[0];
	if (m->sides != 2) return false;
	for (uint32_t k = words.start + 1; k + 1 < words.end && k < words.start + RAP_PHRASE_MAX; k++) {
		const rap_mention *before = rap_mention_over(r, k - 1), *behind = rap_mention_over(r, k + 1);
		if (rap_is(r, k, RAP_LEX_cue_mutual)) return true;
		bool joined = rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_DASH);
		if (joined && before != NULL && behind != NULL && before->entity != behind->entity && rap_is_actor(r, before) && rap_is_actor(r, behind)) return true;
	}
	return false;
}

/* "Suriname and Guyana will hold a conference": all the states are named, none is known by who speaks there alone. */
static bool all_named(const rap_reading *r, const rap_meeting_record *m) {
	for (uint32_t k = 0; k < m->parties.n; k++) {
		bool state = rap_entity_at(r, m->parties.at[k].entity)->type == RAP_MENTION_STATE;
		if (state ? m->parties.at[k].told.ground != RAP_GROUND_named : rap_is_person(r, m->parties.at[k].entity)) return false;
	}
	return true;
}

static void complete_format(const rap_reading *r, rap_meeting_record *m, bool bloc) {
	if (m->format != 0) return;
	uint32_t states = count_states(r, m);
	bool plenary = m->kind == RAP_LEX_meeting_session && bloc && (states < 2 || (m->sides < 2 && !m->with)); /* of an international body */
	bool two = joins_two(r, m) || (bloc && is_between_two(r, m));
	bool great = rap_is_large_meeting(m->kind) && states < 3 && !two && (bloc || (m->name.n > 0 && (states < 2 || m->sides < 2)));
	bool open = states < 2 && !m->with && !two && is_open(r, m); /* "a summit of Amazon leaders", "a regional forum" */
	bool many = m->kind == RAP_LEX_meeting_conference || (m->kind == RAP_LEX_meeting_forum && m->name.n > 0);
	bool conference = many && (states == 2 || states == 3) && m->sides < 2 && !two && !m->with && (is_wide(r, m) || !all_named(r, m)); /* who speaks there is not all who come */
	bool chaired = bloc && states == 2 && !m->with && is_chair_alone(r, m);
	bool of_bloc = is_of_many(r, m) || chaired || (m->own.n < 2 && (plenary || conference || (m->bloc && (m->sides < 2 || !m->with)) || great || open));
	m->format = of_bloc ? RAP_FORMAT_multilateral : rap_format_of_count(m->own.n > 1 ? m->own.n : states < 2 && m->sides > 1 ? m->sides : states);
	if (m->format != 0) m->told.format.ground = of_bloc ? RAP_GROUND_bloc : RAP_GROUND_counted;
}

/* "The two ministers agreed that talks will be held in May": of a meeting that has not been, only the sides of those whom
 * a group or a pronoun stands for are known to come. */
static void drop_meant_persons(const rap_reading *r, rap_meeting_record *m) {
	uint32_t kept = 0;
	if (m->status == RAP_MEETING_held || m->kind == RAP_LEX_meeting_call || m->themselves) return;
	for (uint32_t k = 0; k < m->parties.n; k++) {
		bool leads = m->parties.at[k].role == RAP_ROLE_lead; /* "the two will lead the session" */
		if (leads || !(rap_is_person(r, m->parties.at[k].entity) && is_meant(r, &m->parties.at[k]))) m->parties.at[kept++] = m->parties.at[k];
	}
	m->parties.n = kept;
}

/* "the Joint Boundary Commission", "General Border Committee": a body in which two or three states sit together, known to no
 * lexicon. */
static bool is_joint_body(const rap_reading *r, const rap_entity *e) {
	if (e->type != RAP_MENTION_ORGANIZATION || e->country[0] != 0 || rap_is_international(e->kind) || e->mentions.n == 0) return false;
	const rap_mention *m = &r->mentions->all.at[e->mentions.at[0]];
	for (uint32_t k = m->name.start; k < m->name.end && k < m->name.start + MOST_ITEMS; k++)
		if (rap_mark_at(r->marks, k, RAP_LEX_organization) != NULL) return false; /* "Preparatory Commission for the X Organization" */
	return rap_find(r, m->name, RAP_LEX_cue_panel) != RAP_NONE || rap_find(r, m->name, RAP_LEX_cue_shared) != RAP_NONE;
}

/* Where the states that sit in a joint body are told, they are the parties, and it is what meets. */
static void drop_joint_bodies(const rap_reading *r, rap_meeting_record *m) {
	uint32_t states = count_states(r, m), kept = 0;
	if (states < 2 || states > MOST_SIDES) return;
	for (uint32_t k = 0; k < m->parties.n; k++)
		if (!is_joint_body(r, rap_entity_at(r, m->parties.at[k].entity))) m->parties.at[kept++] = m->parties.at[k];
	m->parties.n = kept;
}

/* "X is in Moscow for talks": with those whose capital it is. */
static void add_land_visited(rap_reading *r, rap_meeting_record *m) {
	if (!m->visit || rap_range_empty(m->told.place.words) || count_states(r, m) != 1 || !rap_is_seat_of_one(r, m->told.place.words.start)) return;
	rap_meeting_add(r, &m->parties, (rap_party){rap_state_entity(r, m->place_country), RAP_ROLE_side, {m->told.place.words, RAP_GROUND_journey}});
}

static void complete(rap_reading *r, rap_meeting_record *m) {
	complete_status(r, m);
	drop_meant_persons(r, m);
	add_land_visited(r, m);
	bool bloc = has_bloc(r, m);
	if (lacks_parties(r, m)) complete_parties(r, m);
	complete_format(r, m, bloc);
	drop_joint_bodies(r, m);
}

/* ---- who else took part ---- */

/* What somebody does in answer to another question, or is to do ("she will represent"), says nothing of the meeting. */
static bool tells_of(const rap_reading *r, const rap_clause *c, uint32_t story) {
	bool future = c->modal != RAP_NONE && rap_is(r, c->modal, RAP_LEX_function_future);
	future = future || c->form == RAP_FORM_INFINITIVE || (rap_is(r, c->verb, RAP_LEX_commitment_intend) && !c->past && !c->passive); /* "as President A plans to host" */
	return rap_is_running_text(r, c->sentence) && !future && r->stories[c->sentence].number == story;
}

/* Persons whom the text has act or speak where it tells of a meeting: entity -> whether it is the subject of a clause. Where
 * "we" met and are `many`, they speak themselves. */
static bool *acting(const rap_reading *r, const rap_meeting_record *m, bool many) {
	bool *acts = RAP_NEW_ARRAY(r->arena, bool, r->entities->all.n + 1);
	uint32_t story = story_of(r, m);
	uint32_t opening = rap_sentence_around(r, first_told(m)).start;
	bool ours = many && rap_find(r, (rap_range){opening, first_told(m)}, RAP_LEX_function_we) != RAP_NONE;
	for (uint32_t k = 0; k < r->clauses->all.n && !ours; k++) {
		uint32_t n = tells_of(r, &r->clauses->all.at[k], story) ? r->subjects[k].n : 0;
		for (uint32_t i = 0; i < n; i++) acts[r->subjects[k].at[i]] = true;
	}
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		uint32_t signatory = rap_signatory(r, b);
		if (signatory != RAP_NONE) acts[signatory] = true;
	}
	return acts;
}

/* "Foreign ministry spokesperson", "opposition leader": who tells of the meeting or speaks against it. */
static bool stands_outside(const rap_reading *r, const rap_entity *person) {
	for (uint32_t k = 0; k < person->mentions.n && k < MOST_MENTIONS; k++) {
		const rap_mention *m = &r->mentions->all.at[person->mentions.at[k]];
		if (rap_find(r, m->tokens, RAP_LEX_cue_outside) != RAP_NONE || rap_find(r, m->title, RAP_LEX_cue_outside) != RAP_NONE) return true;
	}
	return false;
}

/* Whether the text first names somebody where it tells of a meeting. */
static bool is_introduced(const rap_reading *r, uint32_t entity, const rap_meeting_record *m) {
	const rap_entity *e = rap_entity_at(r, entity);
	if (e->mentions.n == 0) return true;
	return r->mentions->all.at[e->mentions.at[0]].tokens.start >= rap_sentence_around(r, first_told(m)).start;
}

/* In one of the first paragraphs: what a document is about. */
static bool is_told_first(const rap_reading *r, const rap_meeting_record *m) {
	uint32_t block = rap_block_of(r, first_told(m)), before = 0;
	for (uint32_t b = 0; b < block; b++) before += r->text->blocks.at[b].kind == RAP_BLOCK_BODY || r->text->blocks.at[b].kind == RAP_BLOCK_ITEM;
	return before < FIRST_BLOCKS;
}

/* Those who speak for a party of the meeting that a document reports were there, unless the text brings them in with
 * another meeting. */
static void take_speakers(rap_reading *r, rap_meeting_record *m) {
	if (!is_recent(r, m) || !is_told_first(r, m)) return;
	bool many = m->format == RAP_FORMAT_multilateral && has_bloc(r, m), *acts = acting(r, m, many);
	for (uint32_t k = 0; k < r->records->meetings.n; k++) {
		const rap_meeting_record *other = rap_meeting_at(r, k);
		for (uint32_t p = 0; p < other->parties.n; p++)
			if (is_introduced(r, other->parties.at[p].entity, other)) acts[other->parties.at[p].entity] = false;
	}
	for (uint32_t e = 0; e < r->entities->all.n; e++) {
		const rap_entity *person = rap_entity_at(r, e);
		if (!acts[e] || person->type != RAP_MENTION_PERSON || !person->named || stands_outside(r, person)) continue;
		uint32_t *state = rap_state_slot(r, person->country);
		if (state == NULL) continue;
		if (many) rap_meeting_add(r, &m->parties, (rap_party){rap_state_entity(r, person->country), RAP_ROLE_side, {.ground = RAP_GROUND_speaker}});
		if (many || (*state != RAP_NONE && rap_has_party(&m->parties, *state)))
			rap_meeting_add(r, &m->parties, (rap_party){e, RAP_ROLE_attend, {.ground = RAP_GROUND_speaker}});
	}
}

/* "... agreed on Tuesday in Ohrid. The deal came at the third session": when and where the lead says. */
static void take_lead(rap_reading *r, rap_meeting_record *m) {
	uint32_t date = m->date == NULL ? rap_date_before(r, first_told(m)) : RAP_NONE;
	if (date != RAP_NONE && is_within(r, r->dates->all.at[date].start, MONTH)) rap_meeting_set_date(r, m, date, RAP_GROUND_lead);
	if (m->kind == RAP_LEX_meeting_call || (m->date != NULL && !is_within(r, m->date->start, MOST_DAYS))) return;
	if (m->place.n == 0) rap_meeting_set_place(r, m, rap_place_before(r, first_told(m)), RAP_GROUND_lead);
	if (m->place.n > 0 || r->records->dateline_place.n == 0) return;
	m->place = r->records->dateline_place;
	m->told.place.ground = RAP_GROUND_dateline;
}

/* "On the sidelines", "in the margins of the session", in the sentence that tells of a meeting or leads in the list that
 * does; not of an event that it names ("of the UN General Assembly"). */
static bool is_beside(const rap_reading *r, uint32_t sentence) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	for (uint32_t k = tokens.start; k < tokens.end && k < tokens.start + 2 * RAP_PHRASE_MAX; k++) {
		if (!rap_is(r, k, RAP_LEX_cue_margin)) continue;
		if (k + 1 >= tokens.end || !rap_is(r, k + 1, RAP_LEX_dateword_of)) return true;
		const rap_mark *of = rap_series_noun(r, k + 1, tokens.end);
		return of != NULL && !(rap_tok(r, of->tokens.start)->flags & RAP_TOKEN_CAP);
	}
	return false;
}

static uint32_t lead_in(const rap_reading *r, uint32_t sentence) {
	uint32_t block = r->text->sentences.at[sentence].block, b = block;
	while (b > 0 && block - b < MOST_ITEMS && r->text->blocks.at[b].kind == RAP_BLOCK_ITEM) b--;
	return b == block || rap_range_empty(r->text->blocks.at[b].sentences) ? sentence : r->text->blocks.at[b].sentences.end - 1;
}

/* Beside the meeting that the document reports: it was where that one was. */
static void take_place_beside(const rap_reading *r, rap_meeting_record *m, const rap_meeting_record *reported) {
	if (m == reported || m->place.n > 0 || m->kind == RAP_LEX_meeting_call || first_told(m) < first_told(reported)) return;
	if (!is_beside(r, lead_in(r, rap_sentence_of(r, first_told(m))))) return;
	m->place = reported->place;
	memcpy(m->place_country, reported->place_country, sizeof m->place_country);
	m->told.place = (rap_told){reported->told.place.words, RAP_GROUND_beside};
}

void rap_meetings_complete(rap_reading *r) {
	rap_meeting_record *reported = reported_meeting(r);
	if (reported != NULL) rap_meeting_read_headings(r, reported);
	for (uint32_t k = 0; k < r->records->meetings.n; k++) complete(r, rap_meeting_at(r, k));
	reported = reported_meeting(r);
	if (reported == NULL) return;
	take_speakers(r, reported);
	take_lead(r, reported);
	for (uint32_t k = 0; k < r->records->meetings.n && reported->place.n > 0; k++) take_place_beside(r, rap_meeting_at(r, k), reported);
}
