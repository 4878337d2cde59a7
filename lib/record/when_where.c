/* When and where the meeting of a sighting was: what hangs on its words in the tree, else what stands near. */
#include "record/sighting.h"

enum { MOST_BEFORE = 80, MOST_LEAD = 120 };

/* A date on which something can have been: "for two days" is none, nor is "since 2021". */
static bool is_point(const rap_reading *r, uint32_t date) {
	return date != RAP_NONE && !r->dates->all.at[date].duration && r->dates->all.at[date].preposition != RAP_DATE_AFTER;
}

/* Where to look for date and place: behind the words to `end`, before them from `start`, and in the first words of
 * the sentence ("On Monday, ..."). */
typedef struct surroundings {
	uint32_t first, opening, start, end;
	rap_range behind; /* what goes on behind a relative clause */
} surroundings;

enum { OPENING = 7 };

/* How surely what stands at `tokens` tells of the meeting: it hangs on its word, on the clause of that word, on
 * neither. The tree is asked at the word that hangs on one outside of the tokens. */
typedef enum bond { ON_OTHER, ON_CLAUSE, ON_WORD } bond;

uint32_t rap_outer_word(const rap_reading *r, rap_range tokens) {
	uint32_t at = tokens.start;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t head = r->syntax->words[k].head;
		if (head == RAP_NONE || head < tokens.start || head >= tokens.end) at = k;
	}
	return at;
}

/* "the summit in Madrid, which both will attend on June 3": the place behind a meeting, on which trees hang what is said of it. */
static bool is_place_of(const rap_reading *r, uint32_t place, uint32_t anchor) {
	const rap_mention *m = place > anchor ? rap_mention_over(r, place) : NULL;
	uint32_t head = r->syntax->words[place].head;
	return m != NULL && m->type == RAP_MENTION_PLACE && head != RAP_NONE && (head == anchor || head == r->syntax->words[anchor].head);
}

/* A clause that hangs on the word and says how the meeting was held: "which was to open in Lomé", "set for Monday". */
static bool tells_of(const rap_reading *r, uint32_t predicate, uint32_t anchor) {
	rap_relation relation = rap_syntax_relation(r->syntax, predicate);
	uint32_t head = r->syntax->words[predicate].head;
	if (r->clauses->of[predicate] == RAP_NONE || head == RAP_NONE) return false;
	if (rap_is(r, r->clauses->all.at[r->clauses->of[predicate]].verb, RAP_LEX_convene_attend)) return relation == RAP_REL_acl_relcl && (head == anchor || is_place_of(r, head, anchor));
	bool led = relation == RAP_REL_acl_relcl && rap_is(r, predicate, RAP_LEX_convene_lead) && rap_dependent(r, predicate, RAP_REL_obj) == RAP_NONE;
	if (led && rap_relation_of(r, head) == RAP_REL_nmod) head = r->syntax->words[head].head; /* "a meeting of the Y that C will chair in Lomé" */
	if (head != anchor) return false;
	if ((relation != RAP_REL_acl && relation != RAP_REL_acl_relcl) || rap_is_told_clause(r, r->clauses->of[predicate])) return false; /* "met to open a school in Lomé" */
	uint32_t verb = r->clauses->all.at[r->clauses->of[predicate]].verb;
	if (rap_is(r, verb, RAP_LEX_cue_begin)) return false; /* "that was relaunched in November" */
	if (verb != predicate && rap_is(r, verb + 1, RAP_LEX_dateword_ahead)) return true; /* "which was due to open in Lomé": an adjective to some taggers */
	return rap_is(r, verb, RAP_LEX_convene_occur) || rap_is(r, verb, RAP_LEX_convene_hold) || rap_is(r, verb, RAP_LEX_convene_plan) ||
	       rap_is(r, verb, RAP_LEX_convene_host) || rap_is(r, verb, RAP_LEX_convene_lead) || rap_is(r, verb, RAP_LEX_dateword_planned) || rap_is(r, verb, RAP_LEX_dateword_ahead);
}

/* "the March 7 attacks", "today's bombing": a date before the noun that it belongs to is no other's. */
static bool is_modifier_of_other(const rap_reading *r, rap_range tokens, rap_range words, uint32_t anchor) {
	uint32_t at = rap_outer_word(r, tokens), head = r->syntax->words[at].head, preposition = rap_dependent(r, at, RAP_REL_case);
	if (head == RAP_NONE || head < tokens.end || head == anchor || r->clauses->of[head] != RAP_NONE) return false;
	if ((preposition != RAP_NONE && preposition < at) || rap_is_comma(r, tokens.end)) return false; /* "On May 3 ministers ..." */
	return head < words.start || head >= words.end;
}

/* A noun for another meeting that is listed with this one: "the summit in May and the talks in June". */
static bool is_listed_meeting(const rap_reading *r, uint32_t token) {
	return rap_syntax_relation(r->syntax, token) == RAP_REL_conj && r->clauses->of[token] == RAP_NONE && rap_meeting_noun(r, token) != NULL;
}

static bond bond_of(const rap_reading *r, rap_range tokens, uint32_t anchor) {
	uint32_t at = rap_outer_word(r, tokens);
	uint32_t own = r->clauses->of[anchor] != RAP_NONE ? r->clauses->of[anchor] : rap_clause_above(r, anchor);
	for (uint32_t steps = 0; steps < RAP_STEPS_MAX; steps++) {
		at = r->syntax->words[at].head;
		if (at == RAP_NONE) return ON_OTHER;
		if (at == anchor || tells_of(r, at, anchor)) return ON_WORD;
		if (is_listed_meeting(r, at)) return ON_OTHER;
		uint32_t clause = r->clauses->of[at];
		if (clause != RAP_NONE && clause != own && own != RAP_NONE && rap_carried_by(r, &r->clauses->all.at[own]) == clause) return ON_CLAUSE;
		if (clause != RAP_NONE) return clause == own ? ON_CLAUSE : ON_OTHER;
	}
	return ON_OTHER;
}

/* The better of two that stand in the sentence: bound more closely, else nearer to the words. */
typedef struct candidate {
	uint32_t index, far;
	bond bond;
} candidate;

static void prefer(const rap_reading *r, candidate *best, uint32_t index, rap_range tokens, rap_range words, uint32_t anchor) {
	bond own = is_modifier_of_other(r, tokens, words, anchor) ? ON_OTHER : bond_of(r, tokens, anchor);
	uint32_t far = tokens.start < words.start ? words.start - tokens.start : tokens.start - words.start;
	if (own == ON_OTHER || own < best->bond || (own == best->bond && far >= best->far)) return;
	*best = (candidate){index, far, own};
}

rap_range rap_within_reach(rap_range words, rap_range sentence) {
	enum { MOST_REACH = 120 };
	if (words.start > sentence.start + MOST_REACH) sentence.start = words.start - MOST_REACH;
	if (sentence.end > words.end + MOST_REACH) sentence.end = words.end + MOST_REACH;
	return sentence;
}

/* The date of the meeting in its sentence: the one that hangs on it, else on its clause. */
static uint32_t date_bound(const rap_reading *r, rap_range words, rap_range sentence, uint32_t anchor) {
	candidate best = {RAP_NONE, UINT32_MAX, ON_OTHER};
	sentence = rap_within_reach(words, sentence);
	for (uint32_t k = sentence.start; k < sentence.end; k++) {
		uint32_t date = r->date_at[k];
		if (is_point(r, date) && r->dates->all.at[date].tokens.start == k) prefer(r, &best, date, r->dates->all.at[date].tokens, words, anchor);
	}
	return best.index;
}

/* "the group, which last met in May, will hold its next session": in a clause on something before, of another meeting. */
static bool is_in_relative(const rap_reading *r, rap_range tokens, uint32_t anchor) {
	uint32_t clause = rap_clause_above(r, rap_outer_word(r, tokens));
	if (clause == RAP_NONE || !r->clauses->all.at[clause].relative || tokens.end > anchor) return false;
	uint32_t own = r->clauses->of[anchor] != RAP_NONE ? r->clauses->of[anchor] : rap_clause_above(r, anchor);
	return own != clause;
}

/* "to cut tariffs within five years and to open talks": by when the one is to be done is not when the other is. */
static bool is_of_conjunct(const rap_reading *r, rap_range tokens, uint32_t anchor) {
	uint32_t clause = rap_clause_above(r, rap_outer_word(r, tokens)), own = r->clauses->of[anchor] != RAP_NONE ? r->clauses->of[anchor] : rap_clause_above(r, anchor);
	if (clause == RAP_NONE || own == RAP_NONE || clause == own || r->clauses->all.at[clause].form != RAP_FORM_INFINITIVE) return false;
	uint32_t predicate = r->clauses->all.at[own].predicate, first = r->clauses->all.at[clause].predicate;
	return tokens.start > first && rap_relation_of(r, predicate) == RAP_REL_conj && r->syntax->words[predicate].head == first;
}

static bool is_own_date(const rap_reading *r, uint32_t token, rap_range words, uint32_t anchor) {
	uint32_t date = r->date_at[token];
	if (is_point(r, date) && is_of_conjunct(r, r->dates->all.at[date].tokens, anchor)) return false;
	return is_point(r, date) && !is_modifier_of_other(r, r->dates->all.at[date].tokens, words, anchor) && !is_in_relative(r, r->dates->all.at[date].tokens, anchor);
}

static uint32_t first_date(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if (is_point(r, r->date_at[k])) return r->date_at[k];
	return RAP_NONE;
}

/* The date nearest behind the words within their clause, else the nearest before them. */
static uint32_t date_near(const rap_reading *r, rap_range words, uint32_t anchor, const surroundings *a) {
	for (uint32_t k = words.start; k < a->end; k++)
		if (is_own_date(r, k, words, anchor)) return r->date_at[k];
	uint32_t behind = first_date(r, a->behind);
	if (behind != RAP_NONE) return behind;
	for (uint32_t k = words.start; k > a->start; k--)
		if (is_own_date(r, k - 1, words, anchor)) return r->date_at[k - 1];
	for (uint32_t k = a->first; k < a->opening && k < words.start; k++)
		if (is_own_date(r, k, words, anchor)) return r->date_at[k];
	return RAP_NONE;
}

/* "in the Hungarian capital, Budapest": the name explains a noun behind "in". */
static bool is_explained(const rap_reading *r, rap_range tokens) {
	uint32_t at = rap_outer_word(r, tokens);
	if (rap_syntax_relation(r->syntax, at) != RAP_REL_appos) return false;
	uint32_t noun = r->syntax->words[at].head;
	uint32_t in = noun == RAP_NONE ? RAP_NONE : rap_dependent(r, noun, RAP_REL_case);
	return in != RAP_NONE && r->mention_at[noun] == RAP_NONE && rap_is(r, in, RAP_LEX_link_at);
}

/* "in the old port city of Mombasa": the noun before the name, behind "in". */
static bool is_town_of(const rap_reading *r, uint32_t name) {
	enum { MOST_TOWN_WORDS = 3, MOST_ADJECTIVES = 4 };
	for (uint32_t k = name, n = 0; k > 0 && n < MOST_TOWN_WORDS; k--, n++) {
		const rap_mark *town = rap_mark_kind_at(r->marks, k - 1, RAP_LEX_link_town);
		if (town == NULL || town->tokens.end != name) continue;
		uint32_t before = k - 1;
		while (before > 0 && k - before < MOST_ADJECTIVES && (r->words[before - 1] == RAP_WORD_OTHER || r->words[before - 1] == RAP_WORD_DET)) before--;
		return before > 0 && rap_is(r, before - 1, RAP_LEX_link_at);
	}
	return false;
}

/* "at the Pentagon": a body that is a house as well. */
static bool is_house(const rap_reading *r, const rap_mention *m) {
	if (m->type != RAP_MENTION_ORGANIZATION) return false;
	return rap_is(r, m->name.start, RAP_LEX_place_venue);
}

/* "the third ministerial (Nairobi, 9 October 2025)", "foreseen for Bishkek". */
static bool is_set_for(const rap_reading *r, const rap_mention *m, uint32_t before) {
	uint32_t behind = m->tokens.end;
	bool bracket = rap_tok(r, before)->first == '(' && behind + 1 < r->text->tokens.n && rap_is_comma(r, behind) && r->date_at[behind + 1] != RAP_NONE;
	return bracket || (before > 0 && rap_is(r, before, RAP_LEX_link_toward) && rap_is(r, before - 1, RAP_LEX_dateword_planned));
}

/* "talks on trade and the situation in Sudan", "views on the war in Gaza": what lies right behind a definite noun that is spoken of. */
static bool is_of_topic(const rap_reading *r, const rap_mention *m) {
	enum { MOST_JOINED = 8 };
	uint32_t outer = rap_outer_word(r, m->tokens), noun = r->syntax->words[outer].head, before = rap_determiners_start(r, m->tokens.start);
	bool behind = noun != RAP_NONE && before > 1 && before - 2 == noun && rap_is(r, before - 1, RAP_LEX_link_at) && r->mention_at[noun] == RAP_NONE && rap_meeting_noun(r, noun) == NULL;
	uint32_t the = behind ? rap_dependent(r, noun, RAP_REL_det) : RAP_NONE;
	if (m->kind == RAP_LEX_state_capital || the == RAP_NONE || !rap_is(r, the, RAP_LEX_dateword_the)) return false;
	for (uint32_t steps = 0; steps < MOST_JOINED && rap_relation_of(r, noun) == RAP_REL_conj; steps++) noun = r->syntax->words[noun].head;
	uint32_t on = rap_dependent(r, noun, RAP_REL_case);
	return on != RAP_NONE && rap_is(r, on, RAP_LEX_cue_topic);
}

bool rap_is_place(const rap_reading *r, uint32_t token) {
	uint32_t index = r->mention_at[token];
	if (index == RAP_NONE) return false;
	const rap_mention *m = &r->mentions->all.at[index];
	if (m->tokens.start != token && m->name.start != token) return false;
	uint32_t before = rap_determiners_start(r, token);
	bool located = (before > 0 && rap_is(r, before - 1, RAP_LEX_link_at)) || is_explained(r, m->tokens) || is_town_of(r, m->tokens.start);
	located = located || (before > 0 && is_set_for(r, m, before - 1));
	if (is_house(r, m)) return located;
	if (m->type == RAP_MENTION_PLACE) return located && m->kind != RAP_LEX_place_world && !is_of_topic(r, m); /* nobody meets "in the Indo-Pacific" */
	if (m->type != RAP_MENTION_STATE || !located || m->kind == RAP_LEX_state_adjective || is_of_topic(r, m)) return false;
	uint32_t behind = m->tokens.end; /* "at the Korea-U.S. summit" is no place */
	if (behind >= r->text->tokens.n) return true;
	if (rap_tok(r, behind)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)) return false;
	return r->words[behind] != RAP_WORD_OTHER || r->date_at[behind] != RAP_NONE;
}

/* The place of the meeting in its sentence, likewise. */
static uint32_t place_bound(const rap_reading *r, rap_range words, rap_range topic, rap_range sentence, uint32_t anchor) {
	candidate best = {RAP_NONE, UINT32_MAX, ON_OTHER};
	sentence = rap_within_reach(words, sentence);
	for (uint32_t k = sentence.start; k < sentence.end; k++) {
		bool about = topic.start <= k && k < topic.end;
		if (!about && rap_is_place(r, k)) prefer(r, &best, r->mention_at[k], r->mentions->all.at[r->mention_at[k]].tokens, words, anchor);
	}
	return best.index;
}

/* "the Woodside Summit", "a White House meeting": the town or building that its words name before the noun. */
static uint32_t place_inside(const rap_reading *r, rap_range words, uint32_t noun, uint32_t anchor) {
	for (uint32_t k = noun; k > words.start; k--) {
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool town = m->type == RAP_MENTION_PLACE && !rap_is(r, m->name.start, RAP_LEX_place_world);
		town = town || (m->type == RAP_MENTION_STATE && (m->kind == RAP_LEX_state_capital || m->kind == RAP_LEX_state_seat) && m->tokens.end == noun);
		bool alone = m->tokens.end >= r->text->tokens.n || !(rap_tok(r, m->tokens.end)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE));
		if (town && alone && bond_of(r, m->tokens, anchor) == ON_WORD) return index;
	}
	return RAP_NONE;
}

/* "welcomed X to the White House": where the subject of a verb of meeting has its guest come. */
static uint32_t place_invited(const rap_reading *r, uint32_t anchor) {
	if (r->clauses->of[anchor] == RAP_NONE) return RAP_NONE;
	const rap_clause *c = &r->clauses->all.at[r->clauses->of[anchor]];
	uint32_t steps = 0;
	for (uint32_t k = c->group.end; k + 1 < r->text->tokens.n && k < c->complement.end && steps < 3 * RAP_PHRASE_MAX; k++, steps++) {
		if (!rap_is(r, k, RAP_LEX_link_toward) || rap_is_for(r, k)) continue; /* not "met the envoy for Europe" */
		uint32_t name = k + 1;
		while (name < c->complement.end && rap_is(r, name, RAP_LEX_function_det)) name++;
		const rap_mention *m = name < c->complement.end && r->mention_at[name] != RAP_NONE ? &r->mentions->all.at[r->mention_at[name]] : NULL;
		bool seat = m != NULL && m->type == RAP_MENTION_STATE && m->kind == RAP_LEX_state_capital;
		if ((seat || (m != NULL && m->type == RAP_MENTION_PLACE)) && bond_of(r, m->tokens, anchor) != ON_OTHER) return r->mention_at[name];
	}
	return RAP_NONE;
}

static bool is_town(const rap_mention *m) {
	return m->type == RAP_MENTION_PLACE || (m->type == RAP_MENTION_STATE && (m->kind == RAP_LEX_state_capital || m->kind == RAP_LEX_state_name));
}

uint32_t rap_place_where(const rap_reading *r, uint32_t predicate) {
	uint32_t where = rap_dependent(r, predicate, RAP_REL_advmod), head = r->syntax->words[predicate].head;
	if (where == RAP_NONE || where > predicate || !rap_is(r, where, RAP_LEX_function_rel)) return RAP_NONE;
	bool relative = rap_relation_of(r, predicate) == RAP_REL_acl_relcl;
	uint32_t at = relative ? head : where > 1 && rap_is_comma(r, where - 1) ? where - 2 : RAP_NONE;
	const rap_mention *m = at == RAP_NONE ? NULL : rap_mention_over(r, at);
	return m != NULL && is_town(m) ? r->mention_at[at] : RAP_NONE;
}

/* "flew to Lomé, where she met X": the place that the clause hangs on. */
static uint32_t place_where(const rap_reading *r, uint32_t anchor) {
	uint32_t clause = r->clauses->of[anchor] != RAP_NONE ? r->clauses->of[anchor] : rap_clause_above(r, anchor);
	for (uint32_t steps = 0; clause != RAP_NONE && steps < RAP_STEPS_MAX; steps++, clause = r->clauses->all.at[clause].governor) {
		uint32_t place = rap_place_where(r, r->clauses->all.at[clause].predicate);
		if (place != RAP_NONE) return place;
		if (rap_relation_of(r, r->clauses->all.at[clause].predicate) == RAP_REL_acl_relcl) return RAP_NONE;
	}
	return RAP_NONE;
}

/* "Maps covered the table in Lomé on May 3, when delegations met": where the clause above plays. */
static uint32_t place_when(const rap_reading *r, uint32_t anchor) {
	uint32_t clause = r->clauses->of[anchor], when = clause == RAP_NONE ? RAP_NONE : rap_dependent(r, anchor, RAP_REL_advmod);
	if (when == RAP_NONE || when > anchor || !rap_is(r, when, RAP_LEX_cue_question) || r->clauses->all.at[clause].governor == RAP_NONE) return RAP_NONE;
	const rap_clause *above = &r->clauses->all.at[r->clauses->all.at[clause].governor];
	return above->form == RAP_FORM_FINITE ? rap_place_told(r, above->sentence, above->group) : RAP_NONE;
}

/* Who hosts in a clause: its subject, or "was hosted by Kabul"; the head of that phrase, RAP_NONE. */
static uint32_t host_in(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (!rap_is(r, c->verb, RAP_LEX_convene_host)) return RAP_NONE;
	return c->passive ? rap_dependent(r, c->predicate, RAP_REL_obl_agent) : c->subject_head;
}

/* "Riyadh will host the next session", "their fourth meeting, hosted by Goma": a town hosts at home. */
static uint32_t place_of_host(const rap_reading *r, uint32_t anchor) {
	uint32_t clause = r->clauses->of[anchor] != RAP_NONE ? RAP_NONE : rap_clause_above(r, anchor), host = clause == RAP_NONE ? RAP_NONE : host_in(r, clause);
	for (uint32_t d = r->dependents->first[anchor]; d != RAP_NONE && host == RAP_NONE; d = r->dependents->next[d]) {
		uint32_t told = r->clauses->of[d];
		if (told == RAP_NONE) continue;
		if (r->clauses->all.at[told].passive || rap_relation_of(r, d) == RAP_REL_acl_relcl) host = host_in(r, told); /* "which Kampala hosted" */
	}
	const rap_mention *m = host == RAP_NONE ? NULL : rap_mention_over(r, host);
	bool town = m != NULL && ((m->type == RAP_MENTION_STATE && m->kind == RAP_LEX_state_capital) || (m->type == RAP_MENTION_PLACE && m->kind != RAP_LEX_place_world));
	return town ? r->mention_at[host] : RAP_NONE;
}

/* "was to meet there": the place told last before. */
static uint32_t place_there(const rap_reading *r, uint32_t anchor) {
	uint32_t predicate = r->clauses->of[anchor] != RAP_NONE ? anchor : r->syntax->words[anchor].head;
	for (uint32_t d = predicate == RAP_NONE ? RAP_NONE : r->dependents->first[predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		if (!rap_is(r, d, RAP_LEX_cue_there) || rap_syntax_relation(r->syntax, d) != RAP_REL_advmod) continue; /* not "there were talks" */
		for (uint32_t k = d; k > 0 && d - k < MOST_BEFORE; k--) {
			const rap_mention *m = rap_mention_over(r, k - 1);
			bool toward = m != NULL && m->tokens.start > 0 && rap_is(r, m->tokens.start - 1, RAP_LEX_link_toward);
			if (m != NULL && is_town(m) && (toward || rap_is_place(r, m->tokens.start))) return r->mention_at[k - 1];
		}
	}
	return RAP_NONE;
}

static uint32_t place_near(const rap_reading *r, rap_range words, rap_range topic, const surroundings *a) {
	for (uint32_t k = words.start; k < a->end; k++)
		if (rap_is_place(r, k) && !(topic.start <= k && k < topic.end)) return r->mention_at[k];
	for (uint32_t k = a->behind.start; k < a->behind.end; k++)
		if (rap_is_place(r, k)) return r->mention_at[k];
	for (uint32_t k = words.start; k > a->start; k--)
		if (rap_is_place(r, k - 1)) return r->mention_at[k - 1];
	for (uint32_t k = a->first; k < a->opening && k < words.start; k++)
		if (rap_is_place(r, k)) return r->mention_at[k];
	return RAP_NONE;
}

/* "was a continuation of the discussions | held in Quito": where those were tells nothing of this meeting. */
static bool is_held_other(const rap_reading *r, uint32_t verb, uint32_t from) {
	if (verb < from + 2 || !rap_is(r, verb, RAP_LEX_convene_hold) || rap_meeting_noun(r, verb - 1) == NULL) return false;
	uint32_t start = rap_determiners_start(r, verb - 1);
	return start < verb - 1 && start > from && rap_is(r, start - 1, RAP_LEX_dateword_of);
}

/* Where the words on the meeting itself end: before its purpose ("to discuss ...") and before a relative clause that
 * tells something else of it ("that was relaunched in November"), but "which was held in Seoul" belongs to it. */
static uint32_t own_end(const rap_reading *r, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end; k++) {
		if (r->words[k] == RAP_WORD_TO) {
			bool be = k + 1 < end && r->words[k + 1] == RAP_WORD_AUX; /* "to be held in" */
			if (!be) return k;
		}
		if (is_held_other(r, k, from)) return k;
		if (r->words[k] == RAP_WORD_SUB && k > from) return k; /* "the third since the border was shut in May" */
		if (r->words[k] != RAP_WORD_REL) continue;
		uint32_t told = k + 1 < end ? r->clauses->at[k + 1] : RAP_NONE;
		if (told != RAP_NONE && rap_is_told_clause(r, told)) return k; /* "said after a meeting that they would go to Lomé" */
		uint32_t verb = k + 1;
		while (verb < end && verb < k + 6 && r->words[verb] != RAP_WORD_VERB) verb++;
		bool own = verb < end && !rap_is(r, verb, RAP_LEX_cue_begin) && (rap_is(r, verb, RAP_LEX_convene_hold) || rap_is(r, verb, RAP_LEX_convene_occur) ||
		                          rap_is(r, verb, RAP_LEX_convene_plan) || rap_is(r, verb, RAP_LEX_convene_host));
		if (!own) return k;
	}
	return end;
}

/* "the Forum on Mining, | held in La Paz on 3 October,": the participle behind a comma that says when or where a meeting was;
 * RAP_NONE. Trees take it for a verb of the sentence. */
uint32_t rap_held_behind(const rap_reading *r, uint32_t end) {
	uint32_t verb = end + 1;
	if (verb + 1 >= r->text->tokens.n || !rap_is_comma(r, end) || !(rap_verb_forms(r, verb) & RAP_LEX_F_ppart)) return RAP_NONE;
	bool held = rap_is(r, verb, RAP_LEX_convene_hold) || rap_is(r, verb, RAP_LEX_convene_host) || rap_is(r, verb, RAP_LEX_convene_plan);
	bool told = r->date_at[verb + 1] != RAP_NONE || rap_is(r, verb + 1, RAP_LEX_link_at);
	return held && told ? verb : RAP_NONE;
}

/* "Talks, | due to resume in Lomé on Friday,": likewise, of what is to come. */
static uint32_t due_behind(const rap_reading *r, uint32_t end) {
	uint32_t word = end + 1;
	if (word + 1 >= r->text->tokens.n || !rap_is_comma(r, end)) return RAP_NONE;
	return rap_is(r, word, RAP_LEX_dateword_ahead) || rap_is(r, word, RAP_LEX_dateword_planned) ? word : RAP_NONE;
}

/* "met with X, who is on a visit to Peru, in Lima on May 3": what tells when or where behind a relative clause between commas. */
static rap_range behind_relative(const rap_reading *r, uint32_t from, uint32_t end) {
	enum { MOST_RELATIVE = 24 };
	uint32_t who = from;
	while (who < end && who < from + MOST_BEFORE && !(r->words[who] == RAP_WORD_REL && who > from && rap_is_comma(r, who - 1))) who++;
	for (uint32_t k = who + 1; k + 2 < end && k < who + MOST_RELATIVE; k++) {
		bool when_where = r->date_at[k + 1] != RAP_NONE || (rap_is(r, k + 1, RAP_LEX_link_at) && rap_is_place(r, k + 2));
		if (rap_is_comma(r, k) && when_where) return (rap_range){k + 1, rap_stretch_end(r, k + 1, end)};
	}
	return (rap_range){0, 0};
}

static surroundings around(const rap_reading *r, uint32_t sentence, uint32_t token, uint32_t after) {
	rap_range whole = rap_sentence_tokens(r, sentence);
	while (after + 1 < whole.end && (rap_tok(r, after)->flags & RAP_TOKEN_CLOSE)) after++; /* "the Conference (COP29), due to" */
	surroundings a = {.first = whole.start, .start = token, .end = own_end(r, after, rap_stretch_end(r, after, whole.end))};
	uint32_t held = rap_held_behind(r, after);
	if (held == RAP_NONE) held = due_behind(r, after);
	a.behind = held != RAP_NONE ? (rap_range){held + 1, rap_stretch_end(r, held + 1, whole.end)} : behind_relative(r, after, whole.end);
	bool there = rap_find(r, (rap_range){token, a.end}, RAP_LEX_cue_there) != RAP_NONE;
	for (uint32_t k = token; k > whole.start && token - k < MOST_BEFORE && !there; k--) /* "the first, in Lima, was short; the third was held online" */
		if (rap_tok(r, k - 1)->first == ';') {
			a.first = k;
			break;
		}
	whole.start = a.first;
	a.opening = whole.start + OPENING < token ? whole.start + OPENING : token;
	uint32_t clause = rap_clause_over(r, sentence, token);
	if (clause != RAP_NONE) {
		const rap_clause *c = &r->clauses->all.at[clause];
		uint32_t start = rap_range_empty(c->subject) ? c->group.start : c->subject.start;
		if (start < a.first) start = a.first;
		if (start < token) a.start = token - start > MOST_BEFORE ? token - MOST_BEFORE : start;
	}
	return a;
}

uint32_t rap_date_told(const rap_reading *r, uint32_t sentence, rap_range words) {
	surroundings a = around(r, sentence, words.start, words.end);
	return date_near(r, words, words.start, &a);
}

uint32_t rap_place_told(const rap_reading *r, uint32_t sentence, rap_range words) {
	surroundings a = around(r, sentence, words.start, words.end);
	return place_near(r, words, (rap_range){0, 0}, &a);
}

/* Whether when or where at these tokens is of what the text tells, not of what somebody is to do or of a noun. */
static bool tells(const rap_reading *r, rap_range tokens) {
	if (!rap_is_running_text(r, rap_sentence_of(r, tokens.start))) return false;
	uint32_t at = rap_outer_word(r, tokens);
	uint32_t clause = r->syntax->words[at].head == RAP_NONE ? RAP_NONE : r->clauses->of[r->syntax->words[at].head];
	if (clause == RAP_NONE) return false;
	const rap_clause *c = &r->clauses->all.at[clause];
	return c->form == RAP_FORM_FINITE && c->modal == RAP_NONE && !c->relative && rap_clause_assertion(r, clause) == RAP_ASSERTED;
}

static bool is_over(const rap_reading *r, const rap_date *date) {
	return date->preposition == RAP_DATE_PLAIN && !rap_is_ahead(r, date->start);
}

uint32_t rap_date_before(const rap_reading *r, uint32_t token) {
	uint32_t stop = token > MOST_LEAD ? token - MOST_LEAD : 0;
	for (uint32_t k = token; k > stop; k--) {
		uint32_t date = r->date_at[k - 1];
		if (is_point(r, date) && is_over(r, &r->dates->all.at[date]) && tells(r, r->dates->all.at[date].tokens)) return date;
	}
	return RAP_NONE;
}

uint32_t rap_place_before(const rap_reading *r, uint32_t token) {
	uint32_t stop = token > MOST_LEAD ? token - MOST_LEAD : 0;
	for (uint32_t k = token; k > stop; k--)
		if (rap_is_place(r, k - 1) && tells(r, r->mentions->all.at[r->mention_at[k - 1]].tokens)) return r->mention_at[k - 1];
	return RAP_NONE;
}

/* Where it was, by what tells it most surely. */
static uint32_t place_of(const rap_reading *r, const rap_sighting *s, uint32_t noun, const surroundings *a) {
	uint32_t place = place_bound(r, s->words, s->topic, rap_sentence_tokens(r, s->sentence), s->anchor);
	if (place == RAP_NONE) place = place_there(r, s->anchor);
	if (place == RAP_NONE && s->verb) place = place_invited(r, s->anchor);
	if (place == RAP_NONE && !s->verb) place = place_inside(r, s->words, noun, s->anchor);
	if (place == RAP_NONE) place = place_where(r, s->anchor);
	if (place == RAP_NONE) place = place_near(r, s->words, s->topic, a);
	if (place == RAP_NONE && s->verb) place = place_when(r, s->anchor);
	return place == RAP_NONE && !s->verb ? place_of_host(r, s->anchor) : place;
}

/* "The talks were the second this year": the span of time in which it is counted. */
static bool is_counted_in(const rap_reading *r, const rap_sighting *s, uint32_t after) {
	uint32_t behind = s->ordinal_told.words.end;
	return s->date != RAP_NONE && s->ordinal != 0 && s->ordinal_told.words.start >= after && behind < r->text->tokens.n && r->date_at[behind] == s->date;
}

void rap_sighting_finish(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t after) {
	surroundings a = around(r, s->sentence, noun, after);
	bool comes = !s->verb && rap_is_what_comes(r, s); /* "spoke today ahead of the summit": not today */
	rap_range sentence = rap_sentence_tokens(r, s->sentence);
	if (comes) {
		a.opening = a.first;
		a.start = s->words.start;
		sentence.start = s->words.start;
	}
	uint32_t held = rap_held_behind(r, after);
	s->date = held == RAP_NONE ? RAP_NONE : first_date(r, a.behind);
	if (s->date == RAP_NONE) s->date = date_bound(r, s->words, sentence, s->anchor);
	if (s->date == RAP_NONE) s->date = date_near(r, s->words, s->anchor, &a);
	if (is_counted_in(r, s, after)) s->date = RAP_NONE;
	if (s->date == RAP_NONE) s->date = r->day_of[r->text->sentences.at[s->sentence].block];
	if (s->kind != RAP_LEX_meeting_call) s->place = place_of(r, s, noun, &a);
	rap_range words;
	uint8_t end = rap_meeting_fate(r, s->words, after, rap_sentence_tokens(r, s->sentence).end, &words);
	if (end == RAP_MEETING_none) return;
	s->status = end;
	s->status_told = (rap_told){words, RAP_GROUND_word};
}
