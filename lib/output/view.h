/* The records as they are handed out.
 *
 *   view.c       records -> what callers see; the one place where tokens become bytes of the input
 *   reasons.c    why there is a record and what its values rest on, why there is none: if the document is explained
 *   explain.c    the same in lines for people
 *   codes.c      the numbers of the public header for kinds, roles and the like, and their names
 *   json.c       the view as one line of JSON
 *   show.c       what a stage made of a text, in lines for people
 *   trees.c      word classes, lemmas and dependency trees, as a tree and as CoNLL-U
 *   print.c      text that grows at its end
 *
 * Text is NUL-terminated, spans are bytes of the input, references pointers, enumerations the codes of the public
 * header. Made once for a document; the JSON and the accessors of lib/api are two ways of reading it.
 *
 * A rap_str with `s` NULL, a NULL pointer and a code of 0 all mean "not known".
 */
#ifndef RAP_OUTPUT_VIEW_H
#define RAP_OUTPUT_VIEW_H

#include "record/record.h"

typedef struct rap_strings {
	rap_str *at;
	uint32_t n;
} rap_strings;

/* Raw bytes. */
typedef struct rap_raw_spans {
	rap_range *at;
	uint32_t n;
} rap_raw_spans;

/* Days as "2024-04-15". */
typedef struct rap_period {
	rap_str start, end, text;
	rap_str rule, anchor; /* what resolved the words, and from which day */
	bool told; /* the text names a time, resolved or not */
} rap_period;

/* Why a record is there, or has a value: of what, by which words, for how much of its confidence. */
struct rap_reason {
	int32_t kind; /* rap_reason_type */
	rap_str value, message, words;
	rap_range span; /* empty: no words of the text */
	int32_t weight; /* hundredths of a logit */
};

typedef struct rap_reasons {
	struct rap_reason *at;
	uint32_t n, cap; /* a RAP_VEC */
} rap_reasons;

/* Why a word made no record. */
struct rap_refusal {
	int32_t record, condition;
	rap_str words, message;
	rap_range span, sentence;
};

struct rap_participant {
	int32_t type;
	rap_str id, name, family, given, title, affiliation, country, acronym;
	rap_strings aliases;
	rap_raw_spans mentions;
	rap_reasons reasons;
};

typedef struct rap_seat {
	const struct rap_participant *participant;
	int32_t role;
} rap_seat;

struct rap_meeting {
	int32_t kind, format, status, ordinal;
	rap_str id, name, place, place_country, topic, rule;
	rap_period date;
	rap_seat *seats;
	uint32_t seat_count;
	const struct rap_meeting *previous, *next;
	rap_raw_spans evidence;
	double confidence;
	rap_reasons reasons;
};

struct rap_pledge {
	int32_t kind, category, binding;
	bool negative;
	rap_str id, trigger, action, condition, rule;
	const struct rap_participant **by;
	uint32_t by_count;
	rap_period due;
	const struct rap_meeting *meeting;
	const struct rap_participant *said_by;
	rap_range span;
	rap_raw_spans evidence;
	double confidence;
	rap_reasons reasons;
};

struct rap_instrument {
	int32_t kind, year;
	rap_str id, name, number, issuer;
	rap_strings aliases;
	rap_raw_spans mentions;
	rap_reasons reasons;
};

typedef struct rap_view {
	rap_str id, title, published, dateline_place, dateline_agency;
	int32_t published_from;
	uint32_t bytes;
	struct rap_participant *participants;
	struct rap_meeting *meetings;
	struct rap_pledge *pledges;
	struct rap_instrument *instruments;
	uint32_t participant_count, meeting_count, pledge_count, instrument_count;
	bool explained; /* else there are neither reasons nor refusals */
	struct rap_refusal *refusals;
	uint32_t refusal_count;
} rap_view;

/* `id` is the caller's name for the document and must live as long as the arena. */
rap_view *rap_view_make(rap_arena *arena, const rap_records *records, rap_str id);

#endif
