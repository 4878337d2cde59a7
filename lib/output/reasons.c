#include "output/reasons.h"

#include <stdio.h>

#include "output/codes.h"
#include "record/confidence.h"

const char *rap_reason_kind_name(uint8_t kind) {
	static const char *const names[RAP_REASON_COUNT] = {
		NULL,    "rule",     "kind", "name", "format",  "ordinal", "status", "date",            "place",     "participant",
		"topic", "previous", "next", "by",   "trigger", "binding", "action", "action_category", "condition", "due",
		"meeting", "said_by", "feature"};
	return kind < RAP_REASON_COUNT ? names[kind] : NULL;
}

typedef struct maker {
	rap_arena *arena;
	const rap_records *records;
	rap_view *view;
	rap_reasons *list; /* of the record at hand */
} maker;

/* ---- pieces ---- */

/* Many records may rest on the same words, which have no end: bytes of them that are shown. */
enum { MOST_SHOWN = 1024 };

/* The clean bytes of the words as far as they are shown, no character cut in two. */
static rap_range shown(const maker *m, rap_range tokens) {
	rap_range bytes = rap_text_bytes(m->records->text, tokens);
	if (bytes.end - bytes.start <= MOST_SHOWN) return bytes;
	bytes.end = bytes.start + MOST_SHOWN;
	while (((unsigned char)m->records->text->clean.s[bytes.end] & 0xC0) == 0x80) bytes.end--;
	return bytes;
}

static rap_str fixed(const char *s) { return s == NULL ? (rap_str){NULL, 0} : (rap_str){s, (uint32_t)strlen(s)}; }

static rap_range raw(const maker *m, rap_range tokens) {
	return rap_text_raw_tokens(m->records->text, tokens);
}

static rap_str words(const maker *m, rap_range tokens) {
	rap_str s = rap_text_words(m->records->text, tokens);
	return rap_arena_copy(m->arena, s.s, s.n);
}

/* The copy of two texts with something between, or of the first alone. */
static rap_str joined(const maker *m, rap_str a, const char *between, rap_str b) {
	if (b.n == 0) return a;
	size_t n = strlen(between);
	char *s = rap_arena_alloc(m->arena, a.n + n + b.n + 1);
	if (a.n > 0) memcpy(s, a.s, a.n);
	memcpy(s + a.n, between, n);
	memcpy(s + a.n + n, b.s, b.n);
	return (rap_str){s, (uint32_t)(a.n + n + b.n)};
}

static struct rap_reason *add(const maker *m, rap_reason_type kind, rap_str value, rap_range tokens, rap_str message) {
	struct rap_reason *reason = rap_vec_push(m->arena, m->list);
	reason->kind = (int32_t)kind;
	reason->value = value;
	reason->message = message;
	if (rap_range_empty(tokens)) return reason;
	rap_range bytes = shown(m, tokens);
	reason->words = rap_arena_copy(m->arena, m->records->text->clean.s + bytes.start, bytes.end - bytes.start);
	reason->span = rap_text_raw(m->records->text, bytes);
	return reason;
}

/* Nothing where there is no value. */
static void add_told(const maker *m, rap_reason_type kind, rap_str value, rap_told told) {
	if (value.n > 0) add(m, kind, value, told.words, fixed(rap_ground_message(told.ground)));
}

static void add_code(const maker *m, rap_reason_type kind, rap_code_set set, int32_t code, rap_told told) {
	add_told(m, kind, fixed(rap_code_word(set, code)), told);
}

/* "2024-04-15/2024-04-16", the rule that read the words, and from which day. */
static void add_period(const maker *m, rap_reason_type kind, const rap_period *period, rap_told told) {
	if (!period->told) return;
	bool one = period->start.s != NULL && rap_str_equal(period->start, period->end);
	rap_str value = period->start.s == NULL ? (rap_str){NULL, 0} : joined(m, period->start, "/", one ? (rap_str){NULL, 0} : period->end);
	rap_str message = fixed(rap_ground_message(told.ground));
	message = joined(m, message, message.n > 0 ? "; read by " : "read by ", period->rule);
	if (period->rule.s != NULL) message = joined(m, message, ", counted from ", period->anchor);
	add(m, kind, value, told.words, message);
}

static void add_features(const maker *m, const rap_features *features) {
	for (uint32_t k = 0; k < RAP_FEATURE_COUNT; k++)
		if (features->has[k])
			add(m, RAP_REASON_feature, fixed(rap_feature_name((rap_feature)k)), (rap_range){0, 0}, (rap_str){NULL, 0})->weight = rap_feature_weight((rap_feature)k);
}

static void add_rule(const maker *m, rap_record_type type, const char *rule, rap_range evidence) {
	struct rap_reason *reason = add(m, RAP_REASON_rule, fixed(rule), evidence, fixed(rap_rule_message(type, rule)));
	reason->weight = rap_rule_weight(rap_record_type_name((uint8_t)type), rule);
}

/* ---- records ---- */

/* Persons, states, organisations and instruments: the rule that read the first mention. */
static void explain_entity(maker *m, uint32_t entity, rap_reasons *list) {
	const rap_entity *e = &m->records->entities->all.at[entity];
	m->list = list;
	rap_range first = e->mentions.n == 0 ? (rap_range){0, 0} : m->records->mentions->all.at[e->mentions.at[0]].tokens;
	add(m, RAP_REASON_rule, fixed(e->rule), first, (rap_str){NULL, 0});
}

/* A participant by its name in the sentence that brought it in, else by the words of the meeting there. */
static void explain_party(const maker *m, const rap_party *party) {
	const char *id = m->records->ids[party->entity];
	rap_range words_there = party->told.words;
	const rap_reading *r = m->records->reading;
	rap_range name = words_there;
	if (!rap_range_empty(name)) name = rap_named_within(r, party->entity, rap_sentence_around(r, words_there.start));
	bool meant = party->told.ground == RAP_GROUND_named && rap_range_empty(name);
	rap_str message = fixed(rap_ground_message(meant ? RAP_GROUND_meant : party->told.ground));
	if (id != NULL) add(m, RAP_REASON_participant, fixed(id), rap_range_empty(name) ? words_there : name, message);
}

static void explain_series(const maker *m, const struct rap_meeting *meeting) {
	rap_told number = {.ground = RAP_GROUND_number};
	if (meeting->previous != NULL) add_told(m, RAP_REASON_previous, meeting->previous->id, number);
	if (meeting->next != NULL) add_told(m, RAP_REASON_next, meeting->next->id, number);
}

static rap_str number_text(const maker *m, uint32_t number) {
	char digits[12];
	int n = snprintf(digits, sizeof digits, "%u", (unsigned)number);
	return number == 0 ? (rap_str){NULL, 0} : rap_arena_copy(m->arena, digits, (size_t)n);
}

static void explain_meeting(maker *m, uint32_t index) {
	const rap_meeting_record *r = &m->records->meetings.at[index];
	struct rap_meeting *meeting = &m->view->meetings[index];
	m->list = &meeting->reasons;
	add_rule(m, RAP_RECORD_meeting, r->rule, r->evidence.at[0]);
	add_code(m, RAP_REASON_kind, RAP_SET_meeting_kind, meeting->kind, r->told.kind);
	add_told(m, RAP_REASON_name, meeting->name, r->told.name);
	add_code(m, RAP_REASON_format, RAP_SET_meeting_format, meeting->format, r->told.format);
	add_told(m, RAP_REASON_ordinal, number_text(m, r->ordinal), r->told.ordinal);
	add_code(m, RAP_REASON_status, RAP_SET_meeting_status, meeting->status, r->told.status);
	add_period(m, RAP_REASON_date, &meeting->date, r->told.date);
	add_told(m, RAP_REASON_place, meeting->place, r->told.place);
	for (uint32_t k = 0; k < r->parties.n; k++) explain_party(m, &r->parties.at[k]);
	add_told(m, RAP_REASON_topic, meeting->topic, r->told.topic);
	explain_series(m, meeting);
	rap_features features;
	rap_meeting_features(m->records->reading, index, &features);
	add_features(m, &features);
}

static void explain_by(const maker *m, const rap_pledge_record *r) {
	for (uint32_t k = 0; k < r->by.n; k++) {
		const char *id = m->records->ids[r->by.at[k]];
		rap_range name = rap_named_within(m->records->reading, r->by.at[k], r->told.by.words);
		if (id != NULL) add(m, RAP_REASON_by, fixed(id), rap_range_empty(name) ? r->told.by.words : name, fixed(rap_ground_message(r->told.by.ground)));
	}
}

static void explain_pledge(maker *m, uint32_t index) {
	const rap_pledge_record *r = &m->records->pledges.at[index];
	struct rap_pledge *pledge = &m->view->pledges[index];
	m->list = &pledge->reasons;
	add_rule(m, RAP_RECORD_pledge, r->rule, r->evidence.at[0]);
	add_code(m, RAP_REASON_kind, RAP_SET_pledge_kind, pledge->kind, (rap_told){r->trigger_tokens, RAP_GROUND_word});
	explain_by(m, r);
	add_told(m, RAP_REASON_trigger, pledge->trigger, (rap_told){r->trigger_tokens, RAP_GROUND_word});
	add_code(m, RAP_REASON_binding, RAP_SET_binding, pledge->binding, r->told.binding);
	add_told(m, RAP_REASON_action, pledge->action, (rap_told){r->action_tokens, RAP_GROUND_word});
	add_code(m, RAP_REASON_action_category, RAP_SET_action_category, pledge->category, r->told.category);
	add_told(m, RAP_REASON_condition, pledge->condition, (rap_told){r->condition_tokens, RAP_GROUND_word});
	if (r->due != NULL) add_period(m, RAP_REASON_due, &pledge->due, (rap_told){r->due->tokens, RAP_GROUND_word});
	if (pledge->meeting != NULL)
		add_told(m, RAP_REASON_meeting, pledge->meeting->id, (rap_told){m->records->meetings.at[r->meeting].evidence.at[0], RAP_GROUND_last_meeting});
	if (pledge->said_by != NULL) add_told(m, RAP_REASON_said_by, pledge->said_by->id, r->told.said_by);
	rap_features features;
	rap_pledge_features(m->records->reading, index, &features);
	add_features(m, &features);
}

/* ---- no records ---- */

static void make_refusals(const maker *m) {
	uint32_t n = m->records->refusals.n;
	m->view->refusals = RAP_NEW_ARRAY(m->arena, struct rap_refusal, n);
	m->view->refusal_count = n;
	for (uint32_t k = 0; k < n; k++) {
		const rap_refused *r = &m->records->refusals.at[k];
		m->view->refusals[k] = (struct rap_refusal){
			.record = rap_code_of(RAP_SET_record, r->of), .condition = rap_code_of(RAP_SET_condition, r->condition), .words = words(m, r->words),
			.message = fixed(rap_condition_message(r->condition)), .span = raw(m, r->words),
			.sentence = raw(m, m->records->text->sentences.at[r->sentence].tokens)};
	}
}

void rap_reasons_make(rap_arena *arena, const rap_records *records, rap_view *view) {
	maker m = {arena, records, view, NULL};
	view->explained = true;
	for (uint32_t k = 0; k < view->participant_count; k++) explain_entity(&m, records->participants.at[k], &view->participants[k].reasons);
	for (uint32_t k = 0; k < view->meeting_count; k++) explain_meeting(&m, k);
	for (uint32_t k = 0; k < view->pledge_count; k++) explain_pledge(&m, k);
	for (uint32_t k = 0; k < view->instrument_count; k++) explain_entity(&m, records->instruments.at[k], &view->instruments[k].reasons);
	make_refusals(&m);
}
