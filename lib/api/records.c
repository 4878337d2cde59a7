/* The accessors of the four record types, of reasons and refusals. A NULL record reads as an empty one. */
#include "api/handles.h"

#define EMPTY_IF_NULL(type)                                    \
	static const type *type##_or_empty(const type *record) {   \
		static const type empty = {0};                         \
		return record == NULL ? &empty : record;               \
	}

EMPTY_IF_NULL(rap_participant)
EMPTY_IF_NULL(rap_meeting)
EMPTY_IF_NULL(rap_pledge)
EMPTY_IF_NULL(rap_instrument)
EMPTY_IF_NULL(rap_reason)
EMPTY_IF_NULL(rap_refusal)

/* rap_<noun>_<name> for a text, a number, a list of texts, a list of spans that the record holds as `field`. */
#define TEXT(noun, name, field)                                          \
	const char *rap_##noun##_##name(const rap_##noun *noun, size_t *n) { \
		return rap_give(rap_##noun##_or_empty(noun)->field, n);          \
	}

#define VALUE(type, noun, name, field) \
	type rap_##noun##_##name(const rap_##noun *noun) { return rap_##noun##_or_empty(noun)->field; }

#define TEXTS(noun, name, field)                                                                       \
	size_t rap_##noun##_##name##_count(const rap_##noun *noun) {                                       \
		return rap_##noun##_or_empty(noun)->field.n;                                                   \
	}                                                                                                  \
	const char *rap_##noun##_##name(const rap_##noun *noun, size_t index, size_t *n) {                 \
		rap_strings list = rap_##noun##_or_empty(noun)->field;                                         \
		return rap_give(index < list.n ? list.at[index] : (rap_str){NULL, 0}, n);                      \
	}

#define SPANS(noun, name, field)                                                              \
	size_t rap_##noun##_##name##_count(const rap_##noun *noun) {                              \
		return rap_##noun##_or_empty(noun)->field.n;                                          \
	}                                                                                         \
	int32_t rap_##noun##_##name(const rap_##noun *noun, size_t index, rap_span *span) {       \
		return rap_give_span(rap_##noun##_or_empty(noun)->field, index, span);                \
	}

#define REASONS(noun)                                                                                          \
	size_t rap_##noun##_reason_count(const rap_##noun *noun) { return rap_##noun##_or_empty(noun)->reasons.n; } \
	const rap_reason *rap_##noun##_reason(const rap_##noun *noun, size_t index) {                              \
		return index < rap_##noun##_reason_count(noun) ? &noun->reasons.at[index] : NULL;                      \
	}

/* ---- participants ---- */

TEXT(participant, id, id)
VALUE(int32_t, participant, type, type)
TEXT(participant, name, name)
TEXT(participant, family_name, family)
TEXT(participant, given_name, given)
TEXT(participant, title, title)
TEXT(participant, affiliation, affiliation)
TEXT(participant, country, country)
TEXT(participant, acronym, acronym)
TEXTS(participant, alias, aliases)
SPANS(participant, mention, mentions)
REASONS(participant)

/* ---- meetings ---- */

TEXT(meeting, id, id)
VALUE(int32_t, meeting, kind, kind)
TEXT(meeting, name, name)
VALUE(int32_t, meeting, format, format)
VALUE(int32_t, meeting, ordinal, ordinal)
VALUE(int32_t, meeting, status, status)
TEXT(meeting, date_start, date.start)
TEXT(meeting, date_end, date.end)
TEXT(meeting, date_text, date.text)
TEXT(meeting, date_rule, date.rule)
TEXT(meeting, date_anchor, date.anchor)
TEXT(meeting, place, place)
TEXT(meeting, place_country, place_country)
VALUE(size_t, meeting, participant_count, seat_count)
TEXT(meeting, topic, topic)
VALUE(const rap_meeting *, meeting, previous, previous)
VALUE(const rap_meeting *, meeting, next, next)
SPANS(meeting, evidence, evidence)
TEXT(meeting, rule, rule)
VALUE(double, meeting, confidence, confidence)
REASONS(meeting)

const rap_participant *rap_meeting_participant(const rap_meeting *meeting, size_t index) {
	return index < rap_meeting_participant_count(meeting) ? meeting->seats[index].participant : NULL;
}

int32_t rap_meeting_role(const rap_meeting *meeting, size_t index) {
	return index < rap_meeting_participant_count(meeting) ? meeting->seats[index].role : 0;
}

/* ---- pledges ---- */

TEXT(pledge, id, id)
VALUE(size_t, pledge, by_count, by_count)
VALUE(int32_t, pledge, kind, kind)
VALUE(int32_t, pledge, action_category, category)
VALUE(int32_t, pledge, binding, binding)
TEXT(pledge, trigger, trigger)
TEXT(pledge, action, action)
VALUE(int32_t, pledge, negative, negative)
TEXT(pledge, condition, condition)
TEXT(pledge, due_start, due.start)
TEXT(pledge, due_end, due.end)
TEXT(pledge, due_text, due.text)
TEXT(pledge, due_rule, due.rule)
TEXT(pledge, due_anchor, due.anchor)
VALUE(const rap_meeting *, pledge, meeting, meeting)
VALUE(const rap_participant *, pledge, said_by, said_by)
SPANS(pledge, evidence, evidence)
TEXT(pledge, rule, rule)
VALUE(double, pledge, confidence, confidence)
REASONS(pledge)

const rap_participant *rap_pledge_by(const rap_pledge *pledge, size_t index) {
	return index < rap_pledge_by_count(pledge) ? pledge->by[index] : NULL;
}

/* One span that a record may have; empty: it has none. */
static int32_t give_one(rap_range s, rap_span *span) {
	if (rap_range_empty(s) || span == NULL) return RAP_ERROR_ARGUMENT;
	*span = (rap_span){s.start, s.end};
	return RAP_OK;
}

int32_t rap_pledge_span(const rap_pledge *pledge, rap_span *span) { return give_one(rap_pledge_or_empty(pledge)->span, span); }

/* ---- instruments ---- */

TEXT(instrument, id, id)
VALUE(int32_t, instrument, kind, kind)
TEXT(instrument, name, name)
VALUE(int32_t, instrument, year, year)
TEXT(instrument, number, number)
TEXT(instrument, issuer, issuer)
TEXTS(instrument, alias, aliases)
SPANS(instrument, mention, mentions)
REASONS(instrument)

/* ---- reasons ---- */

VALUE(int32_t, reason, kind, kind)
TEXT(reason, value, value)
TEXT(reason, message, message)
TEXT(reason, words, words)
VALUE(int32_t, reason, weight, weight)

int32_t rap_reason_span(const rap_reason *reason, rap_span *span) { return give_one(rap_reason_or_empty(reason)->span, span); }

/* ---- refusals ---- */

VALUE(int32_t, refusal, record, record)
TEXT(refusal, words, words)
TEXT(refusal, message, message)
VALUE(int32_t, refusal, condition, condition)

int32_t rap_refusal_span(const rap_refusal *refusal, rap_span *span) { return give_one(rap_refusal_or_empty(refusal)->span, span); }

int32_t rap_refusal_sentence(const rap_refusal *refusal, rap_span *span) {
	return give_one(rap_refusal_or_empty(refusal)->sentence, span);
}
