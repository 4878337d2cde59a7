/* Pledges: a trigger and one of its actions become a record, with those bound, the time by which, the condition and the
 * meeting it was made at. */
#include "record/pledge.h"

enum { MOST_MEETINGS = 64 };

/* "the dialogue launched on February 23", "today's fumes": what is over, and what tells which thing is meant, is no
 * day by which something is done. */
static bool can_be_due(const rap_reading *r, const rap_date *date) {
	if (date->start.year == 0 || date->preposition == RAP_DATE_AFTER) return false;
	if (date->tokens.end < r->text->tokens.n && (rap_tok(r, date->tokens.end)->flags & RAP_TOKEN_POSSESSIVE)) return false;
	return r->records->published.year == 0 || rap_day_number(date->end) >= rap_day_number(r->records->published);
}

static const rap_date *due_date(const rap_reading *r, rap_range action) {
	const rap_date *best = NULL;
	for (uint32_t k = action.start; k < action.end; k++) {
		uint32_t index = r->date_at[k];
		if (index == RAP_NONE) continue;
		const rap_date *date = &r->dates->all.at[index];
		if (!can_be_due(r, date)) continue;
		bool deadline = date->preposition == RAP_DATE_BY || date->preposition == RAP_DATE_WITHIN;
		if (best == NULL || deadline) best = date;
	}
	return best;
}

/* Of "within 30 days" the end is meant, of "by 2030" and "in July" the whole. */
static void set_due(const rap_reading *r, rap_pledge_record *p) {
	const rap_date *date = due_date(r, p->action_tokens);
	if (date == NULL) return;
	p->due = date;
	p->due_start = date->start;
	p->due_end = date->end;
	if (date->preposition == RAP_DATE_WITHIN)
		p->due_start = date->end;
	p->due_text = rap_text_words(r->text, date->tokens);
}

/* "if Baku issues visas": stays in the action, and is told apart. */
static void set_condition(const rap_reading *r, rap_pledge_record *p) {
	uint32_t condition = rap_find(r, p->action_tokens, RAP_LEX_cue_condition);
	if (condition == RAP_NONE) return;
	p->condition_tokens = (rap_range){condition, p->action_tokens.end};
	p->condition = rap_text_words(r->text, p->condition_tokens);
}

/* ---- the meeting it was made at ---- */

static bool took_part(const rap_meeting_record *m, const rap_index_list *by) {
	return m->parties.n == 0 || rap_has_party_of(&m->parties, by);
}

/* The meetings of which the text has spoken by `token`: they stand in the order of their first words. */
static uint32_t meetings_by(const rap_reading *r, uint32_t token) {
	uint32_t low = 0, high = r->records->meetings.n;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (r->records->meetings.at[middle].evidence.at[0].start <= token) low = middle + 1;
		else high = middle;
	}
	return low;
}

/* The meeting held of which the text spoke last before the pledge, with one of those bound among its parties. */
static uint32_t meeting_of(const rap_reading *r, uint32_t token, const rap_index_list *by) {
	uint32_t found = RAP_NONE, latest = 0, n = meetings_by(r, token);
	for (uint32_t k = n > MOST_MEETINGS ? n - MOST_MEETINGS : 0; k < n; k++) {
		const rap_meeting_record *m = &r->records->meetings.at[k];
		if (m->status != RAP_MEETING_held || !took_part(m, by)) continue;
		for (uint32_t e = 0; e < m->evidence.n && e < MOST_MEETINGS; e++) {
			uint32_t start = m->evidence.at[e].start;
			if (start > token || (found != RAP_NONE && start < latest)) continue;
			found = k;
			latest = start;
		}
	}
	return found;
}

/* ---- records ---- */

/* Who agreed where nobody is named: those who sign a text of several, else those last told together. */
const rap_index_list *rap_those_together(const rap_reading *r, uint32_t sentence) {
	bool statement = r->home == RAP_NONE && r->signatories.n > 2;
	return statement || r->together[sentence].n == 0 ? &r->signatories : &r->together[sentence];
}

static bool overlaps_earlier(const rap_reading *r, rap_range action) {
	for (uint32_t k = action.start; k < action.end; k++)
		if (r->pledged[k]) return true;
	return false;
}

/* "is going to be transferred": what is done to somebody, unless several have agreed on it. */
static bool is_suffered(const rap_reading *r, const rap_trigger *t, rap_range action) {
	if (t->kind == RAP_LEX_commitment_agree || t->kind == RAP_LEX_commitment_decide) return false;
	if (action.start + 1 >= action.end || !rap_is(r, action.start, RAP_LEX_function_be)) return false;
	return rap_has_form(r, action.start + 1, RAP_LEX_F_ppart) && !rap_has_form(r, action.start + 1, RAP_LEX_F_ger);
}

/* How far up a subject is followed that a clause shares with others. */
enum { MOST_SHARED = 8 };

/* The words of the subject of a clause, its own or the one that it shares. */
static rap_told subject_told(const rap_reading *r, uint32_t clause) {
	for (uint32_t steps = 0; clause != RAP_NONE && steps < MOST_SHARED; steps++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (!rap_range_empty(c->subject)) return (rap_told){c->subject, RAP_GROUND_subject};
		clause = c->parent;
	}
	return (rap_told){.ground = RAP_GROUND_taken_over};
}

/* Why nobody is bound to the action by the trigger; none if `by` are. */
static rap_condition why_not_bound(rap_reading *r, const rap_trigger *t, rap_range action, rap_index_list *by) {
	bool bare = action.end == action.start + 1 && rap_is(r, action.start, RAP_LEX_function_do); /* "what we are going to do" */
	if (rap_range_empty(action) || bare) return RAP_CONDITION_no_action;
	if (overlaps_earlier(r, action)) return RAP_CONDITION_inside_action;
	if (is_suffered(r, t, action)) return RAP_CONDITION_suffered;
	rap_actors_bound(r, t->actors, by);
	return by->n == 0 ? RAP_CONDITION_nobody_bound : RAP_CONDITION_none;
}

void rap_pledge_add(rap_reading *r, const rap_trigger *t, rap_range action, bool negative) {
	rap_index_list by = {0};
	rap_condition why = why_not_bound(r, t, action, &by);
	if (why != RAP_CONDITION_none) {
		rap_refuse_pledge(r, t->words, why);
		return;
	}
	rap_pledge_record *p = rap_vec_push(r->arena, &r->records->pledges);
	const rap_clause *c = &r->clauses->all.at[t->clause];
	p->kind = t->kind;
	p->by = by;
	p->negative = t->negative != negative;
	p->trigger = rap_text_words(r->text, t->words);
	p->trigger_tokens = t->words;
	p->clause = t->clause;
	p->action = rap_text_words(r->text, action);
	p->action_tokens = action;
	for (uint32_t k = action.start; k < action.end; k++) r->pledged[k] = true;
	p->told.by = t->by.ground != RAP_GROUND_none ? t->by : subject_told(r, t->clause);
	p->meeting = r->quoted[action.start] ? RAP_NONE : meeting_of(r, action.start, &p->by);
	p->said_by = RAP_NONE;
	if (c->reporter != RAP_NONE && r->subjects[c->reporter].n == 1) {
		p->said_by = r->subjects[c->reporter].at[0];
		p->told.said_by = (rap_told){r->clauses->all.at[c->reporter].group, RAP_GROUND_reporter};
	}
	uint32_t from = t->words.start < action.start ? t->words.start : action.start;
	*rap_vec_push(r->arena, &p->evidence) = (rap_range){from, action.end};
	p->rule = t->rule;
	set_due(r, p);
	set_condition(r, p);
}

/* "not to return anyone": the negation belongs to the action and leaves its words. */
void rap_pledge_add_actions(rap_reading *r, const rap_trigger *t, uint32_t start, uint32_t limit) {
	rap_range_list actions = {0};
	rap_actions_cut(r, start, limit, &actions);
	for (uint32_t k = 0; k < actions.n; k++) {
		rap_range action = actions.at[k];
		bool negative = rap_is(r, action.start, RAP_LEX_cue_refrain);
		uint32_t to = r->words[action.start] == RAP_WORD_TO ? action.start : action.start - 1;
		bool again = k > 0 && r->words[to] == RAP_WORD_TO && rap_is(r, to - 1, RAP_LEX_link_and);
		if (t->denied && again) negative = !negative; /* "not to recruit children and to open the roads" */
		while (action.start < action.end && (r->words[action.start] == RAP_WORD_NEG || r->words[action.start] == RAP_WORD_TO)) {
			if (r->words[action.start] == RAP_WORD_NEG) negative = true;
			action.start++;
		}
		rap_pledge_add(r, t, action, negative);
	}
}

/* The items of a list behind "committed to:", each with its own verb. */
void rap_pledge_add_items(rap_reading *r, const rap_trigger *t, uint32_t sentence) {
	uint32_t block = r->text->sentences.at[sentence].block;
	const rap_block *lead = &r->text->blocks.at[block];
	for (uint32_t b = block + 1; b < r->text->blocks.n; b++) {
		const rap_block *item = &r->text->blocks.at[b];
		if (item->kind != RAP_BLOCK_ITEM || (lead->kind == RAP_BLOCK_ITEM && item->level <= lead->level)) break;
		if (rap_range_empty(item->sentences)) continue;
		rap_range tokens = r->text->sentences.at[item->sentences.start].tokens;
		uint32_t start = tokens.start;
		if (start < tokens.end && (r->words[start] == RAP_WORD_TO || rap_is(r, start, RAP_LEX_function_to))) start++;
		rap_item_take(r, t, item->sentences.start, start);
	}
}

/* Notes why the words of a clause that may carry a commitment carry none: its verb, the adjective behind it, its modal. */
static void refuse_clause(const rap_reading *r, const rap_clause *c, rap_condition why) {
	if (r->trace == NULL) return;
	uint32_t behind = rap_skip_words(r, c->group.end, rap_sentence_end(r, c), RAP_WORD_ADV);
	if (rap_mark_at(r->marks, c->verb, RAP_LEX_commitment) != NULL) rap_refuse_pledge(r, rap_word(c->verb), why);
	else if (behind < rap_sentence_end(r, c)) rap_refuse_pledge(r, rap_word(behind), why);
	if (c->modal != RAP_NONE || c->be_to) rap_refuse_pledge(r, rap_word(rap_modal_words(r, c).start), why);
}

static void read_sentence(rap_reading *r, uint32_t sentence) {
	for (uint32_t k = r->clauses->first[sentence]; k < r->clauses->first[sentence + 1]; k++) {
		rap_condition why = rap_assertion_condition(rap_clause_assertion(r, k));
		if (why != RAP_CONDITION_none || !rap_has_subject(r, k))
			refuse_clause(r, &r->clauses->all.at[k], why != RAP_CONDITION_none ? why : RAP_CONDITION_nobody_bound);
		if (why != RAP_CONDITION_none) continue;
		rap_pledge_by_verb(r, k);
		rap_pledge_by_adjective(r, k);
		rap_pledge_by_modal(r, k);
		rap_pledge_by_support(r, k);
	}
	rap_pledges_by_nouns(r, sentence);
}

void rap_pledges_find(rap_reading *reading) {
	reading->pledged = RAP_NEW_ARRAY(reading->arena, bool, reading->text->tokens.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		if (rap_is_running_text(reading, s)) read_sentence(reading, s);
		else rap_refuse_pledge(reading, reading->text->sentences.at[s].tokens, RAP_CONDITION_not_running_text);
}
