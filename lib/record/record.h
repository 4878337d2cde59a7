/* The records of one document, over its mentions and entities.
 *
 *   matter.c    which sentences get a tree
 *   wordclass.c coarse word classes
 *   clause.c    clauses, read off the trees: who does what
 *   country.c   which state a person acts for where the title does not say
 *   beside.c    the same, told by the words beside the name; pair.c of two states told together; conduct.c by what one does
 *   roll.c      the same, told by the line that opens a list of persons; stateless.c who acts for none
 *   home.c      whose document it is
 *   scene.c     the same, told by what stands before: a list of states, the state spoken of, the place
 *   signing.c   the year in which an instrument was signed
 *   assertion.c whether the text says that a clause is so
 *   party.c     lists of entities; for whom a person acts
 *   phrase.c    noun phrases: their heads, and whom they name
 *   bloc.c      blocs whose members the text names
 *   story.c     where a document turns to another story: questions of the press, digests
 *   programme.c the days that a programme's lines stand under
 *   discourse.c what has been named so far: parties told together, short names
 *   actor.c     who is meant by subjects; actor_phrase.c by noun phrases ("the ministry"), actor_pronoun.c by pronouns
 *   sighting.c  where the text speaks of a meeting: meeting_noun.c by a noun
 *               (and meeting_clause.c by the clauses around it), meeting_verb.c by a verb, with
 *               when_where.c and meeting_status.c; trip.c, and company.c for who else was there
 *   separate.c  several meetings in one breath
 *   meeting.c   sightings joined into meetings; headline.c and meeting_parties.c complete them, meeting_chain.c
 *               tells which sessions follow each other
 *   pledge.c    pledges: triggers are found by pledge_verb.c, pledge_modal.c and pledge_noun.c, what they take by
 *               pledge_complement.c, the actions in it cut by pledge_action.c
 *   level.c     how definite their actions are, and how firmly they bind
 *   trace.c     why not: words for meetings and commitments of which no record was made (conditions.def)
 *   why.c       why: names and sentences of rules (rules.def) and of what values rest on (grounds.def)
 *   confidence.c  how far to trust meetings and pledges, by learnt weights
 *   choice.c    which entities are records; ids
 *   records.c   the order of the steps
 */
#ifndef RAP_RECORD_RECORD_H
#define RAP_RECORD_RECORD_H

#include "mention/mention.h"
#include "syntax/dependents.h"

/* Values of the guidelines; the names stand in records.c (rap_..._name). 0 is "not told". */
typedef enum rap_role { RAP_ROLE_none, RAP_ROLE_lead, RAP_ROLE_host, RAP_ROLE_attend, RAP_ROLE_side, RAP_ROLE_observe } rap_role;
typedef enum rap_format { RAP_FORMAT_none, RAP_FORMAT_bilateral, RAP_FORMAT_trilateral, RAP_FORMAT_multilateral } rap_format;
enum rap_meeting_status { /* a tag only: as a plain name it is an accessor of the public header */
	RAP_MEETING_none, RAP_MEETING_held, RAP_MEETING_planned, RAP_MEETING_postponed, RAP_MEETING_cancelled, RAP_MEETING_proposed
};
typedef enum rap_published_from { RAP_PUBLISHED_none, RAP_PUBLISHED_option, RAP_PUBLISHED_text } rap_published_from;

/* By what a record has a value: grounds.def. */
typedef enum rap_ground {
	RAP_GROUND_none, /* there is no value */
#define RAP_GROUND(name, message) RAP_GROUND_##name,
#include "record/grounds.def"
#undef RAP_GROUND
	RAP_GROUND_COUNT
} rap_ground;

typedef struct rap_told {
	rap_range words; /* empty: no words of the text */
	uint8_t ground;  /* rap_ground */
} rap_told;

typedef struct rap_party {
	uint32_t entity; /* index into rap_records.entities */
	uint8_t role;    /* rap_role */
	rap_told told;   /* the words of the meeting or of the clause that brought it in */
} rap_party;

typedef RAP_VEC(rap_range) rap_range_list;
typedef RAP_VEC(uint32_t) rap_index_list;
typedef RAP_VEC(rap_party) rap_party_list;

/* All ranges here are ranges of tokens. */
typedef struct rap_meeting_record {
	uint8_t kind;   /* rap_lex_kind meeting_* */
	uint8_t format; /* rap_format */
	uint8_t status; /* rap_meeting_status */
	uint16_t ordinal; /* 0 not said */
	uint8_t sides;    /* how many sides the words that name it count, 0 */
	bool bloc;        /* of the members of one bloc */
	rap_index_list own; /* entities that the name of its body tells: they come to every round, others are guests */
	bool stranger;    /* with somebody whom the text does not name */
	bool visit;       /* "flew to Moscow for talks": with those whose capital it is */
	bool with;        /* "talks with B": by somebody else than those named behind it */
	bool themselves;  /* "they will meet again", "the two leaders are to meet": those named before, not only their sides */
	bool begins;      /* the text has its series begin with it: "was relaunched in November" */
	bool follows;     /* told as what comes next: "the next session" */
	bool bare;        /* its noun is left out: its kind is the last one's */
	bool asserted;    /* told as held or to be held, not only named */
	rap_str name;     /* empty if it has none */
	const rap_date *date; /* NULL */
	rap_str place;        /* empty */
	char place_country[3];
	rap_party_list parties;
	rap_str topic;
	uint32_t previous, next; /* index of the meeting, RAP_NONE */
	rap_range_list evidence;
	bool doubtful, definite; /* the words that told of it first (rap_sighting) */
	bool beside;             /* told first as what others met beside */
	struct {
		rap_told kind, status, format, ordinal, date, place, name, topic;
	} told;
	const char *rule;
	double confidence;
} rap_meeting_record;

typedef struct rap_pledge_record {
	uint8_t kind; /* rap_lex_kind commitment_* */
	bool negative;
	rap_index_list by; /* entities */
	uint8_t category; /* rap_lex_kind action_*, 0 if its verb tells none */
	uint8_t binding;  /* rap_lex_kind binding_* */
	rap_str trigger, action, condition;
	rap_range trigger_tokens, action_tokens, condition_tokens;
	struct {
		rap_told by, category, binding, said_by;
	} told;
	rap_day due_start, due_end; /* year 0: none */
	rap_str due_text;
	const rap_date *due; /* the words that tell it, NULL */
	uint32_t clause;  /* that carries the trigger */
	uint32_t meeting; /* RAP_NONE */
	uint32_t said_by; /* entity, RAP_NONE */
	rap_range_list evidence;
	const char *rule;
	double confidence;
} rap_pledge_record;

/* Why a word made no record: conditions.def. */
typedef enum rap_condition {
	RAP_CONDITION_none,
#define RAP_CONDITION(name, message) RAP_CONDITION_##name,
#include "record/conditions.def"
#undef RAP_CONDITION
	RAP_CONDITION_COUNT
} rap_condition;

typedef enum rap_record_type { RAP_RECORD_none, RAP_RECORD_meeting, RAP_RECORD_pledge } rap_record_type;

typedef struct rap_refused {
	uint8_t of;        /* rap_record_type */
	uint8_t condition; /* rap_condition */
	rap_range words;
	uint32_t sentence;
} rap_refused;

typedef struct rap_records {
	const rap_text *text;
	const rap_model *model; /* that its sentences were parsed with */
	const rap_marks *marks;
	const rap_dates *dates;
	const rap_mention_list *mentions;
	const rap_entities *entities;
	rap_day published;
	uint8_t published_from; /* rap_published_from */
	rap_str title;
	rap_str dateline_place, dateline_agency; /* empty */

	rap_index_list participants; /* entities: persons, states, organisations that belong in the records */
	rap_index_list instruments;  /* entities */
	RAP_VEC(rap_meeting_record) meetings;
	RAP_VEC(rap_pledge_record) pledges;
	bool explained;
	RAP_VEC(rap_refused) refusals; /* if `explained` */
	const struct rap_reading *reading; /* what the steps shared, for looking inside */
	const char **ids;            /* entity -> "P1", "KR", "O1", "I1"; NULL for entities that are no record */
} rap_records;

typedef struct rap_record_options {
	rap_day published; /* year 0: not given */
	bool plain;
	bool explain;      /* note why not */
	bool every_tree;   /* of sentences that cannot matter as well: for tests */
} rap_record_options;

/* The whole way, from raw bytes to records; `raw` must outlive the arena. */
rap_records *rap_records_read(rap_arena *arena, const rap_lexicon *lexicon, const rap_model *model, rap_str raw,
                              const rap_record_options *options);

/* "M12": how records are known. */
rap_str rap_record_id(rap_arena *arena, char letter, uint32_t number);

/* Words for the enumerations above, for output: "lead", "bilateral", "held", "option". NULL for none. */
const char *rap_role_name(uint8_t role);
const char *rap_format_name(uint8_t format);
const char *rap_meeting_status_name(uint8_t status);
const char *rap_published_from_name(uint8_t from);
const char *rap_record_type_name(uint8_t type);
const char *rap_ground_message(uint8_t ground); /* an English sentence without its period, NULL if there is nothing to say */
const char *rap_rule_message(rap_record_type type, const char *rule);
const char *rap_condition_name(uint8_t condition);
const char *rap_condition_message(uint8_t condition); /* what failed, as an English sentence without its period */

#endif
