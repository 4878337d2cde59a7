/* The confidence of a record: the weights of what is seen of it, added up, through the logistic function. In whole
 * numbers, so that every compiler gives the same. */
#include "record/confidence.h"

#include "record/sighting.h"

/* ---- weights ---- */

static const int16_t weights[] = {
#define RAP_WEIGHT(set, name, weight) weight,
#define RAP_RULE_WEIGHT(set, rule, weight)
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
};

/* Rules are known by their names, which sightings and pledges give; a rule that was not seen weighs nothing. */
static const struct rule_weight {
	const char *set, *rule;
	int16_t weight;
} rule_weights[] = {
#define RAP_WEIGHT(set, name, weight)
#define RAP_RULE_WEIGHT(set, rule, weight) {#set, rule, weight},
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
	{NULL, NULL, 0}};

static const char *const feature_sets[] = {
#define RAP_WEIGHT(set, name, weight) #set,
#define RAP_RULE_WEIGHT(set, rule, weight)
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
};

static const char *const feature_names[] = {
#define RAP_WEIGHT(set, name, weight) #name,
#define RAP_RULE_WEIGHT(set, rule, weight)
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
};

int32_t rap_feature_weight(rap_feature feature) { return weights[feature]; }

int32_t rap_rule_weight(const char *set, const char *rule) {
	for (const struct rule_weight *w = rule_weights; w->rule != NULL; w++)
		if (strcmp(w->set, set) == 0 && strcmp(w->rule, rule) == 0) return w->weight;
	return 0;
}

const char *rap_feature_set(rap_feature feature) { return feature_sets[feature]; }
const char *rap_feature_name(rap_feature feature) { return feature_names[feature]; }

/* ---- from weights to a share ---- */

/* The least sum, in hundredths of a logit, that rounds to 51, 52 ... 99 hundredths: 100 ln(p / (1 - p)) of 0.505, 0.515
 * ... 0.985. Sums below zero mirror these. */
static const int16_t logistic[] = {3, 7, 11, 15, 19, 23, 27, 31, 35, 39, 43, 47, 52, 56, 60, 65, 69,
                                    74, 78, 83, 88, 92, 97, 103, 108, 113, 119, 124, 130, 136, 142, 149, 156, 163,
                                    170, 178, 186, 195, 205, 215, 226, 238, 252, 267, 285, 306, 332, 367, 419};

enum { STEPS = sizeof logistic / sizeof *logistic };

uint32_t rap_share_of(int32_t sum) {
	int32_t size = sum < 0 ? -sum : sum;
	uint32_t above = 0;
	while (above < STEPS && size >= logistic[above]) above++;
	return sum < 0 ? 50 - above : 50 + above;
}

static double confidence(const rap_features *features, const char *set, const char *rule) {
	int32_t sum = rap_rule_weight(set, rule);
	for (uint32_t k = 0; k < RAP_FEATURE_COUNT; k++)
		if (features->has[k]) sum += weights[k];
	return rap_share_of(sum) / 100.0;
}

/* ---- what records of both kinds show ---- */

/* From these tokens on a sentence is long, below those short; so many records into the document one is late. */
enum { SENTENCE_SHORT = 12, SENTENCE_LONG = 40, ACTION_SHORT = 3, ACTION_LONG = 25, LATE = 5 };

static bool *seen(rap_features *f, rap_feature first, uint32_t further) { return &f->has[(uint32_t)first + further]; }

static uint32_t length(rap_range tokens) { return tokens.end - tokens.start; }

static bool is_item(const rap_reading *r, uint32_t token) {
	return r->text->blocks.at[rap_block_of(r, token)].kind == RAP_BLOCK_ITEM;
}

static bool is_wire(const rap_reading *r) { return r->records->dateline_place.n > 0; }

/* ---- meetings ---- */

static void see_told(const rap_meeting_record *m, rap_features *f) {
	bool *has = f->has;
	has[RAP_FEATURE_meeting_dated] = m->date != NULL;
	has[RAP_FEATURE_meeting_resolved] = m->date != NULL && m->date->start.year != 0;
	has[RAP_FEATURE_meeting_placed] = m->place.n > 0;
	has[RAP_FEATURE_meeting_named] = m->name.n > 0;
	has[RAP_FEATURE_meeting_numbered] = m->ordinal > 0;
	has[RAP_FEATURE_meeting_topical] = m->topic.n > 0;
	has[RAP_FEATURE_meeting_again] = m->evidence.n > 1;
	has[RAP_FEATURE_meeting_asserted] = m->asserted;
	has[RAP_FEATURE_meeting_doubtful] = m->doubtful;
	has[RAP_FEATURE_meeting_definite] = m->definite;
}

static void see_where(const rap_reading *r, uint32_t token, rap_features *f) {
	uint32_t sentence = rap_sentence_of(r, token), clause = rap_clause_over(r, sentence, token);
	bool *has = f->has;
	has[RAP_FEATURE_meeting_quoted] = r->quoted[token];
	has[RAP_FEATURE_meeting_item] = is_item(r, token);
	has[RAP_FEATURE_meeting_outside] = clause == RAP_NONE;
	has[RAP_FEATURE_meeting_unreal] = clause != RAP_NONE && rap_clause_assertion(r, clause) != RAP_ASSERTED;
	has[RAP_FEATURE_meeting_sentence_short] = length(rap_sentence_around(r, token)) < SENTENCE_SHORT;
	has[RAP_FEATURE_meeting_sentence_long] = length(rap_sentence_around(r, token)) >= SENTENCE_LONG;
}

void rap_meeting_features(const rap_reading *r, uint32_t index, rap_features *f) {
	const rap_meeting_record *m = &r->records->meetings.at[index];
	*f = (rap_features){0};
	f->has[RAP_FEATURE_meeting_bias] = true;
	*seen(f, RAP_FEATURE_meeting_kind_meeting, m->kind - RAP_LEX_meeting_meeting) = true;
	if (m->status != RAP_MEETING_none) *seen(f, RAP_FEATURE_meeting_status_held, m->status - RAP_MEETING_held) = true;
	*seen(f, RAP_FEATURE_meeting_parties_none, m->parties.n < 3 ? m->parties.n : 3) = true;
	f->has[RAP_FEATURE_meeting_sides] = rap_sides_count(r, &m->parties) > 1;
	see_told(m, f);
	see_where(r, m->evidence.at[0].start, f);
	f->has[RAP_FEATURE_meeting_first] = index == 0;
	f->has[RAP_FEATURE_meeting_late] = index >= LATE;
	f->has[RAP_FEATURE_meeting_issued] = r->issued;
	f->has[RAP_FEATURE_meeting_wire] = is_wire(r);
	f->has[RAP_FEATURE_meeting_signed] = r->signatories.n > 0;
}

/* ---- pledges ---- */

static void see_bound(const rap_reading *r, const rap_pledge_record *p, rap_features *f) {
	*seen(f, RAP_FEATURE_pledge_by_one, p->by.n < 3 ? p->by.n - 1 : 2) = true;
	for (uint32_t k = 0; k < p->by.n; k++) {
		uint8_t type = rap_entity_at(r, p->by.at[k])->type;
		f->has[RAP_FEATURE_pledge_by_state] |= type == RAP_MENTION_STATE;
		f->has[RAP_FEATURE_pledge_by_body] |= type == RAP_MENTION_ORGANIZATION;
		f->has[RAP_FEATURE_pledge_by_person] |= type == RAP_MENTION_PERSON;
		f->has[RAP_FEATURE_pledge_by_issuer] |= p->by.at[k] == r->home;
	}
}

static void see_details(const rap_pledge_record *p, rap_features *f) {
	bool *has = f->has;
	has[RAP_FEATURE_pledge_due] = p->due != NULL;
	has[RAP_FEATURE_pledge_condition] = p->condition.n > 0;
	has[RAP_FEATURE_pledge_negative] = p->negative;
	has[RAP_FEATURE_pledge_at_meeting] = p->meeting != RAP_NONE;
	has[RAP_FEATURE_pledge_said_by] = p->said_by != RAP_NONE;
}

static void see_action(const rap_reading *r, rap_range action, rap_features *f) {
	bool *has = f->has;
	has[RAP_FEATURE_pledge_quoted] = r->quoted[action.start];
	has[RAP_FEATURE_pledge_item] = is_item(r, action.start);
	has[RAP_FEATURE_pledge_begins_with_verb] = r->words[action.start] == RAP_WORD_VERB;
	has[RAP_FEATURE_pledge_action_short] = length(action) < ACTION_SHORT;
	has[RAP_FEATURE_pledge_action_long] = length(action) >= ACTION_LONG;
	has[RAP_FEATURE_pledge_sentence_short] = length(rap_sentence_around(r, action.start)) < SENTENCE_SHORT;
	has[RAP_FEATURE_pledge_sentence_long] = length(rap_sentence_around(r, action.start)) >= SENTENCE_LONG;
}

static void see_clause(const rap_reading *r, uint32_t clause, rap_features *f) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool *has = f->has;
	has[RAP_FEATURE_pledge_unreal] = rap_clause_assertion(r, clause) != RAP_ASSERTED;
	has[RAP_FEATURE_pledge_subject_taken_over] = c->subject_head == RAP_NONE;
	has[RAP_FEATURE_pledge_relative] = c->relative;
	has[RAP_FEATURE_pledge_passive] = c->passive;
	has[RAP_FEATURE_pledge_perfect] = c->perfect;
	has[RAP_FEATURE_pledge_progressive] = c->progressive;
	has[RAP_FEATURE_pledge_past] = c->past;
	has[RAP_FEATURE_pledge_infinitive] = c->form == RAP_FORM_INFINITIVE;
	has[RAP_FEATURE_pledge_gerund] = c->form == RAP_FORM_GERUND;
	has[RAP_FEATURE_pledge_participle] = c->form == RAP_FORM_PARTICIPLE;
	has[RAP_FEATURE_pledge_conditional] = c->modal != RAP_NONE && rap_is(r, c->modal, RAP_LEX_function_conditional);
	has[RAP_FEATURE_pledge_reported] = c->reporter != RAP_NONE;
}

/* One of several actions of a trigger, but not the first. */
static bool is_listed(const rap_reading *r, uint32_t pledge) {
	const rap_pledge_record *p = &r->records->pledges.at[pledge];
	return pledge > 0 && p[-1].trigger_tokens.start == p->trigger_tokens.start;
}

void rap_pledge_features(const rap_reading *r, uint32_t index, rap_features *f) {
	const rap_pledge_record *p = &r->records->pledges.at[index];
	*f = (rap_features){0};
	f->has[RAP_FEATURE_pledge_bias] = true;
	*seen(f, RAP_FEATURE_pledge_kind_commit, p->kind - RAP_LEX_commitment_commit) = true;
	*seen(f, RAP_FEATURE_pledge_binding_committed, p->binding - RAP_LEX_binding_committed) = true;
	if (p->category != 0) *seen(f, RAP_FEATURE_pledge_category_minimal, p->category - RAP_LEX_action_minimal) = true;
	see_bound(r, p, f);
	see_details(p, f);
	see_action(r, p->action_tokens, f);
	see_clause(r, p->clause, f);
	f->has[RAP_FEATURE_pledge_listed] = is_listed(r, index);
	f->has[RAP_FEATURE_pledge_first] = index == 0;
	f->has[RAP_FEATURE_pledge_late] = index >= LATE;
	f->has[RAP_FEATURE_pledge_issued] = r->issued;
	f->has[RAP_FEATURE_pledge_wire] = is_wire(r);
	f->has[RAP_FEATURE_pledge_signed] = r->signatories.n > 0;
}

/* ---- the whole ---- */

void rap_confidences_set(rap_reading *reading) {
	rap_features features;
	for (uint32_t k = 0; k < reading->records->meetings.n; k++) {
		rap_meeting_record *m = &reading->records->meetings.at[k];
		rap_meeting_features(reading, k, &features);
		m->confidence = confidence(&features, "meeting", m->rule);
	}
	for (uint32_t k = 0; k < reading->records->pledges.n; k++) {
		rap_pledge_record *p = &reading->records->pledges.at[k];
		rap_pledge_features(reading, k, &features);
		p->confidence = confidence(&features, "pledge", p->rule);
	}
}
