/* rapporteur: reads English diplomatic text into records - participants, meetings, pledges, instruments.
 *
 *     rap_reader *reader = rap_reader_new();
 *     rap_options options;
 *     rap_options_init(&options, sizeof options);
 *     options.published = "2024-04-16";
 *     rap_document *document;
 *     if (rap_reader_read(reader, bytes, n, &options, &document, NULL) == RAP_OK) {
 *         const char *json;
 *         if (rap_document_json(document, &json, NULL) == RAP_OK) puts(json);
 *         rap_document_free(document);
 *     }
 *     rap_reader_free(reader);
 *
 * This header is the specification. What holds for all of it:
 *
 * - Ownership. A document owns everything it gives out: records, strings, JSON. All of it is borrowed and valid
 *   until rap_document_free. A document keeps its reader alive, so the two may be freed in any order.
 * - Text in is copied before a call returns. Text out is UTF-8 and NUL-terminated. Functions that give text have
 *   a last parameter `size_t *n`: the length in bytes without the NUL; it may be NULL.
 * - What the text does not say is NULL for text and records (*n is then 0), 0 for numbers and codes: never guessed.
 *   No records is a count of 0, never an error.
 * - Spans are half-open ranges of bytes of the input exactly as the caller gave it: the first byte is 0, `start`
 *   is in, `end` is out. rap_document_convert_spans turns them into code points or UTF-16 units.
 * - Lists are read by count and index, in document order. An index outside the list gives NULL, or
 *   RAP_ERROR_ARGUMENT where a status is returned.
 * - NULL for a document or record gives what an empty one would: NULL, 0 or RAP_ERROR_ARGUMENT. Every _free takes NULL.
 * - Threads. A reader may be used by any number of threads at once. Documents share nothing that changes: distinct
 *   documents may be used by distinct threads at once. Of one document, functions that take it (or its records) as
 *   `const` may be called by several threads at once; those that take it without `const` - rap_document_json,
 *   rap_document_show, rap_document_trees of rapporteur/syntax.h, rap_document_free - need it for themselves.
 * - There is no global state: no locale, clock or environment is read and nothing is printed. A file is read only where
 *   the caller names one, rap_reader_options.model_path. The same bytes, options and model give the same records on
 *   every machine.
 * - Structures of which the caller has the storage begin with their size and grow only at the end. Set them up with
 *   their _init function, which takes sizeof of the structure as the caller's header has it; or set `size` to that and
 *   the rest to zero. Options of a program that was compiled with an
 *   older header are shorter: what they lack is as _init sets it. Options of a size that no header up to the library's
 *   own had are RAP_ERROR_ARGUMENT.
 *
 * Sentences, tokens and dependency trees, for those who build tools: rapporteur/syntax.h.
 */
#ifndef RAPPORTEUR_H
#define RAPPORTEUR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RAP_API __attribute__((visibility("default")))
#else
#define RAP_API
#endif

/* ---- versions ---- */

#define RAP_VERSION_MAJOR 0
#define RAP_VERSION_MINOR 1
#define RAP_VERSION_PATCH 0

/* The version of the library that runs, "0.1.0". Never NULL, lives as long as the program. Any thread. */
RAP_API const char *rap_version(void);

/* The same as a number: major * 10000 + minor * 100 + patch. Any thread. */
RAP_API int32_t rap_version_number(void);

/* Names the built-in tables of words: changes whenever one of them does, equal names mean equal tables. Never
 * NULL, lives as long as the program. Any thread. */
RAP_API const char *rap_data_version(void);

/* The schema of the JSON that rap_document_json writes: 1. Any thread. */
RAP_API int32_t rap_schema_version(void);

/* ---- status and errors ---- */

/* What a call returns: RAP_OK or a negative error. The list only grows. */
#define RAP_OK 0
#define RAP_ERROR_MEMORY (-1)    /* the allocator gave no memory */
#define RAP_ERROR_ARGUMENT (-2)  /* a NULL that is not allowed, an index outside its list, an unknown code */
#define RAP_ERROR_TOO_LARGE (-3) /* the text is longer than RAP_INPUT_MAX bytes, or an id than RAP_ID_MAX */
#define RAP_ERROR_DATE (-4)      /* rap_options.published is not a day written as YYYY-MM-DD */
#define RAP_ERROR_MODEL (-5)     /* a syntax model that is damaged, of another version, or none at all */
#define RAP_ERROR_FILE (-6)      /* a file that the caller named cannot be read */

/* The name of a status: "ok", "memory", "argument", "too_large", "date", "model", "file"; "unknown" for any other number.
 * Never NULL, lives as long as the program. Any thread. */
RAP_API const char *rap_status_name(int32_t status);

/* The same as an English sentence without its period. Never NULL, lives as long as the program. Any thread. */
RAP_API const char *rap_status_message(int32_t status);

/* Details of an error. The caller owns it; calls that fail fill it in, calls that succeed leave it alone. */
typedef struct rap_error {
	uint32_t size;       /* sizeof(rap_error); with less, only what fits is written */
	int32_t code;        /* the status that the call returned */
	const char *message; /* English, lives as long as the program; NULL before any error */
	size_t position;     /* the byte, counted from 0, of the argument that is wrong; 0 where none can be named */
} rap_error;

/* Makes an error that says RAP_OK; size is sizeof(rap_error). NULL does nothing. Any thread. */
RAP_API void rap_error_init(rap_error *error, size_t size);

/* ---- reader ---- */

/* Holds all that is known before a text is read. Immutable once made; counted references. */
typedef struct rap_reader rap_reader;

/* How a reader is made. Its allocator serves the reader and all its documents. */
typedef struct rap_reader_options {
	uint32_t size; /* sizeof(rap_reader_options) */
	uint32_t reserved; /* 0 */
	/* Memory for `size` bytes aligned as malloc aligns, or NULL if there is none. Called from every thread that
	 * uses the reader or its documents. Both functions are given, or neither (malloc and free then). */
	void *(*allocate)(void *context, size_t size);
	void (*release)(void *context, void *block);
	void *context; /* handed to both */
	/* The syntax model, where it shall be another than the one built in: a model file's bytes, copied; or the file's name,
	 * borrowed during the call, as fopen takes it. Not both. */
	const void *model; /* NULL: none */
	size_t model_size;
	const char *model_path; /* NULL: none */
} rap_reader_options;

/* Sets the defaults; size is sizeof(rap_reader_options). NULL does nothing. Any thread. */
RAP_API void rap_reader_options_init(rap_reader_options *options, size_t size);

/* A reader with the defaults; the caller owns it and frees it with rap_reader_free. NULL if there is no memory.
 * Any thread. */
RAP_API rap_reader *rap_reader_new(void);

/* The same with options (NULL: the defaults; copied). *out is the new reader, NULL after an error; out must not be
 * NULL; error may be. Errors: RAP_ERROR_MEMORY, RAP_ERROR_ARGUMENT, RAP_ERROR_MODEL, RAP_ERROR_FILE; the message of the
 * last two tells what is wrong with the model. No bytes make the library read past a model's end, but a model that was
 * made to do so gives wrong trees: take models from where you take programs. Any thread. */
RAP_API int32_t rap_reader_new_with(const rap_reader_options *options, rap_reader **out, rap_error *error);

/* Gives up the caller's reference. Documents read with it stay valid; the last of them releases what it holds.
 * NULL does nothing. Any thread, once. */
RAP_API void rap_reader_free(rap_reader *reader);

/* ---- reading ---- */

#define RAP_INPUT_MAX 1073741824 /* the longest text, in bytes */
#define RAP_ID_MAX 65536         /* the longest document id, in bytes */

/* Flags of rap_options. */
#define RAP_READ_PLAIN 1u /* running text: nothing is dropped as boilerplate, joined, or taken for a title */
#define RAP_READ_EXPLAIN 2u /* records have reasons, and words that made none their refusals; see explanations, below */

/* What is known of a text from outside. All text in it is borrowed during the call and copied. */
typedef struct rap_options {
	uint32_t size;         /* sizeof(rap_options) */
	uint32_t flags;        /* RAP_READ_... or 0; bits without a name are an error */
	const char *published; /* the day of publication as "YYYY-MM-DD", by which "yesterday" is read; NULL: the text
	                        * may tell, else relative dates stay unknown */
	const char *id;        /* the caller's name for the document, handed back; UTF-8; NULL: none */
} rap_options;

/* Sets the defaults; size is sizeof(rap_options). NULL does nothing. Any thread. */
RAP_API void rap_options_init(rap_options *options, size_t size);

/* One text, read. */
typedef struct rap_document rap_document;

/* Reads `n` bytes of text (UTF-8; what is not, is read as U+FFFD) into a new document, which the caller owns and
 * frees with rap_document_free. The bytes are copied. bytes may be NULL if n is 0: an empty text is a document
 * without records. options may be NULL: the defaults. *out is the document, NULL after an error; reader and out must
 * not be NULL; error may be. Time and memory are linear in n. Errors: RAP_ERROR_MEMORY, RAP_ERROR_ARGUMENT,
 * RAP_ERROR_TOO_LARGE, RAP_ERROR_DATE. Any thread, any number at once with one reader. */
RAP_API int32_t rap_reader_read(rap_reader *reader, const char *bytes, size_t n, const rap_options *options,
                                rap_document **out, rap_error *error);

/* Releases a document and all it gave out. NULL does nothing. Any thread, once. */
RAP_API void rap_document_free(rap_document *document);

/* ---- document ---- */

/* The id given in the options; NULL if none was. */
RAP_API const char *rap_document_id(const rap_document *document, size_t *n);

/* The title found in the text; NULL if there is none. */
RAP_API const char *rap_document_title(const rap_document *document, size_t *n);

/* The day of publication as "YYYY-MM-DD"; NULL if it is not known. */
RAP_API const char *rap_document_published(const rap_document *document, size_t *n);

/* Who said so: RAP_PUBLISHED_... (RAP_CODES_PUBLISHED), 0 if the day is not known. */
RAP_API int32_t rap_document_published_from(const rap_document *document);
#define RAP_PUBLISHED_OPTION 1
#define RAP_PUBLISHED_TEXT 2

/* The dateline, "WASHINGTON, Oct. 17 (Yonhap) --": its place and its news agency; NULL where it has none. */
RAP_API const char *rap_document_dateline_place(const rap_document *document, size_t *n);
RAP_API const char *rap_document_dateline_agency(const rap_document *document, size_t *n);

/* The length of the input in bytes. */
RAP_API size_t rap_document_size(const rap_document *document);

/* How many invalid sequences the input has; each was read as one U+FFFD. */
RAP_API size_t rap_document_invalid_count(const rap_document *document);

/* All records as one line of JSON (RFC 8259, UTF-8, no line break), schema rap_schema_version(). Made on the first
 * call, the same pointer afterwards; *text is NULL after an error. document and text must not be NULL; n may be.
 * Errors: RAP_ERROR_MEMORY, RAP_ERROR_ARGUMENT. Not together with any other call on this document. */
RAP_API int32_t rap_document_json(rap_document *document, const char **text, size_t *n);

/* What one stage made of the text, in lines for people; the form may change with any version, except for that of
 * RAP_SHOW_CONLLU. `what` is RAP_SHOW_... (RAP_CODES_SHOW). Everything else as rap_document_json. */
RAP_API int32_t rap_document_show(rap_document *document, int32_t what, const char **text, size_t *n);
#define RAP_SHOW_TOKENS 1
#define RAP_SHOW_SENTENCES 2
#define RAP_SHOW_BLOCKS 3
#define RAP_SHOW_MENTIONS 4
#define RAP_SHOW_RECORDS 5
#define RAP_SHOW_TREE 6   /* each sentence as a dependency tree, words indented below their heads */
#define RAP_SHOW_CONLLU 7 /* the same as CoNLL-U, the format of Universal Dependencies, for other programs */
#define RAP_SHOW_EXPLAIN 8 /* why and why not, of a document read with RAP_READ_EXPLAIN */

/* ---- spans ---- */

typedef struct rap_span {
	uint32_t start, end;
} rap_span;

/* Units of rap_document_convert_spans. */
#define RAP_UNIT_CODE_POINT 1 /* as Python counts */
#define RAP_UNIT_UTF16 2      /* as JavaScript, Java and C# count */

/* Turns `count` spans of bytes into spans of `unit`, in place. They may stand in any order; an offset inside a
 * character counts as its first byte, an invalid sequence as the one U+FFFD it is read as. Time is linear in the
 * input and count. spans may be NULL if count is 0. After an error no span is changed. Errors: RAP_ERROR_MEMORY;
 * RAP_ERROR_ARGUMENT for an unknown unit or an offset behind the input's end. */
RAP_API int32_t rap_document_convert_spans(const rap_document *document, int32_t unit, rap_span *spans, size_t count);

/* ---- codes ---- */

/* The sets of codes that records use. Within each the codes are 1, 2, 3 ... without a gap, 0 is "not told". */
#define RAP_CODES_PUBLISHED 1        /* RAP_PUBLISHED_... */
#define RAP_CODES_SHOW 2             /* RAP_SHOW_... */
#define RAP_CODES_PARTICIPANT_TYPE 3 /* RAP_PARTICIPANT_... */
#define RAP_CODES_MEETING_KIND 4     /* RAP_MEETING_KIND_... */
#define RAP_CODES_MEETING_FORMAT 5   /* RAP_FORMAT_... */
#define RAP_CODES_MEETING_STATUS 6   /* RAP_STATUS_... */
#define RAP_CODES_ROLE 7             /* RAP_ROLE_... */
#define RAP_CODES_PLEDGE_KIND 8      /* RAP_PLEDGE_... */
#define RAP_CODES_INSTRUMENT_KIND 9  /* RAP_INSTRUMENT_... */
#define RAP_CODES_ACTION_CATEGORY 10 /* RAP_ACTION_... */
#define RAP_CODES_BINDING 11         /* RAP_BINDING_... */
#define RAP_CODES_RECORD 12          /* RAP_RECORD_... */
#define RAP_CODES_CONDITION 13       /* RAP_CONDITION_... */
#define RAP_CODES_REASON 14          /* RAP_REASON_... */

/* The name of a code as the JSON has it, "summit", "held"; NULL if the set has no such code (0 has no name). Lives
 * as long as the program. Any thread. */
RAP_API const char *rap_code_name(int32_t set, int32_t code);

/* The code with a name; 0 if the set has none, or name is NULL. Any thread. */
RAP_API int32_t rap_code_find(int32_t set, const char *name);

/* ---- participants: persons, states, organisations ---- */

typedef struct rap_participant rap_participant;

/* How many the document has, and one of them; NULL if index is outside. */
RAP_API size_t rap_document_participant_count(const rap_document *document);
RAP_API const rap_participant *rap_document_participant(const rap_document *document, size_t index);

/* Its name within the document's records: a state's ISO 3166-1 alpha-2 code ("KR"; "EU"), "P1", "O1". */
RAP_API const char *rap_participant_id(const rap_participant *participant, size_t *n);

/* RAP_PARTICIPANT_... (RAP_CODES_PARTICIPANT_TYPE). */
RAP_API int32_t rap_participant_type(const rap_participant *participant);
#define RAP_PARTICIPANT_PERSON 1
#define RAP_PARTICIPANT_STATE 2
#define RAP_PARTICIPANT_ORGANIZATION 3

/* The fullest form in the document, without title; a state's usual English name. */
RAP_API const char *rap_participant_name(const rap_participant *participant, size_t *n);

/* Persons: the parts of the name, by the tradition that it is of, whichever stands first in the text: "Chun" and
 * "Young-hee" of "Chun Young-hee", "van der Meulen" and "Jan". NULL where they cannot be told, one or both: a person
 * with one name, or a name of which nothing is known. */
RAP_API const char *rap_participant_family_name(const rap_participant *participant, size_t *n);
RAP_API const char *rap_participant_given_name(const rap_participant *participant, size_t *n);

/* Persons: "director general for the Korean Peninsula peace regime", and where: "foreign ministry"; else NULL. */
RAP_API const char *rap_participant_title(const rap_participant *participant, size_t *n);
RAP_API const char *rap_participant_affiliation(const rap_participant *participant, size_t *n);

/* The state that it is, acts for or belongs to, as ISO 3166-1 alpha-2 code; NULL if not known. */
RAP_API const char *rap_participant_country(const rap_participant *participant, size_t *n);

/* Organisations: "NSC"; else NULL. */
RAP_API const char *rap_participant_acronym(const rap_participant *participant, size_t *n);

/* Other forms of the name in the document, each once. */
RAP_API size_t rap_participant_alias_count(const rap_participant *participant);
RAP_API const char *rap_participant_alias(const rap_participant *participant, size_t index, size_t *n);

/* Where it is mentioned. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API size_t rap_participant_mention_count(const rap_participant *participant);
RAP_API int32_t rap_participant_mention(const rap_participant *participant, size_t index, rap_span *span);

/* ---- meetings ---- */

typedef struct rap_meeting rap_meeting;

/* How many the document has, and one of them; NULL if index is outside. */
RAP_API size_t rap_document_meeting_count(const rap_document *document);
RAP_API const rap_meeting *rap_document_meeting(const rap_document *document, size_t index);

/* "M1", "M2" ... */
RAP_API const char *rap_meeting_id(const rap_meeting *meeting, size_t *n);

/* RAP_MEETING_KIND_... (RAP_CODES_MEETING_KIND). */
RAP_API int32_t rap_meeting_kind(const rap_meeting *meeting);
#define RAP_MEETING_KIND_MEETING 1
#define RAP_MEETING_KIND_TALKS 2
#define RAP_MEETING_KIND_SUMMIT 3
#define RAP_MEETING_KIND_CONSULTATION 4
#define RAP_MEETING_KIND_DIALOGUE 5
#define RAP_MEETING_KIND_CONFERENCE 6
#define RAP_MEETING_KIND_SESSION 7
#define RAP_MEETING_KIND_CALL 8
#define RAP_MEETING_KIND_FORUM 9
#define RAP_MEETING_KIND_COUNCIL 10

/* Its own name as written, "2nd Korea-U.S. Consultation on ..."; NULL if it has none. */
RAP_API const char *rap_meeting_name(const rap_meeting *meeting, size_t *n);

/* RAP_FORMAT_... (RAP_CODES_MEETING_FORMAT): how many parties; 0 if it cannot be told. */
RAP_API int32_t rap_meeting_format(const rap_meeting *meeting);
#define RAP_FORMAT_BILATERAL 1
#define RAP_FORMAT_TRILATERAL 2
#define RAP_FORMAT_MULTILATERAL 3

/* Its number in its series: 2 for "the second session"; 0 if not said. */
RAP_API int32_t rap_meeting_ordinal(const rap_meeting *meeting);

/* RAP_STATUS_... (RAP_CODES_MEETING_STATUS); 0 if it cannot be told. */
RAP_API int32_t rap_meeting_status(const rap_meeting *meeting);
#define RAP_STATUS_HELD 1
#define RAP_STATUS_PLANNED 2
#define RAP_STATUS_POSTPONED 3
#define RAP_STATUS_CANCELLED 4
#define RAP_STATUS_PROPOSED 5

/* The first and last day that it can have been on, as "YYYY-MM-DD": a month is its first and last day. NULL if
 * that cannot be told. */
RAP_API const char *rap_meeting_date_start(const rap_meeting *meeting, size_t *n);
RAP_API const char *rap_meeting_date_end(const rap_meeting *meeting, size_t *n);

/* The words that tell the date, "on the 15th (local time)", also where they cannot be resolved; NULL if none. */
RAP_API const char *rap_meeting_date_text(const rap_meeting *meeting, size_t *n);

/* The name of the rule that resolved them; NULL if none did. */
RAP_API const char *rap_meeting_date_rule(const rap_meeting *meeting, size_t *n);

/* From which day it counted: "publication", "dateline", "told" (the date before in the text); NULL if the words tell
 * it all or cannot be resolved. */
RAP_API const char *rap_meeting_date_anchor(const rap_meeting *meeting, size_t *n);

/* City or venue as written, and its state as ISO 3166-1 alpha-2 code; NULL if not known. */
RAP_API const char *rap_meeting_place(const rap_meeting *meeting, size_t *n);
RAP_API const char *rap_meeting_place_country(const rap_meeting *meeting, size_t *n);

/* Who takes part, and as what: RAP_ROLE_... (RAP_CODES_ROLE), 0 if it cannot be told or index is outside. */
RAP_API size_t rap_meeting_participant_count(const rap_meeting *meeting);
RAP_API const rap_participant *rap_meeting_participant(const rap_meeting *meeting, size_t index);
RAP_API int32_t rap_meeting_role(const rap_meeting *meeting, size_t index);
#define RAP_ROLE_LEAD 1
#define RAP_ROLE_HOST 2
#define RAP_ROLE_ATTEND 3
#define RAP_ROLE_SIDE 4
#define RAP_ROLE_OBSERVE 5

/* What it is about; NULL if not said. */
RAP_API const char *rap_meeting_topic(const rap_meeting *meeting, size_t *n);

/* The sessions before and after it in its series, of this document; NULL if there is none. */
RAP_API const rap_meeting *rap_meeting_previous(const rap_meeting *meeting);
RAP_API const rap_meeting *rap_meeting_next(const rap_meeting *meeting);

/* Where the text says so. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API size_t rap_meeting_evidence_count(const rap_meeting *meeting);
RAP_API int32_t rap_meeting_evidence(const rap_meeting *meeting, size_t index, rap_span *span);

/* The name of the rule that found it, and how far to trust it: 0 to 1. */
RAP_API const char *rap_meeting_rule(const rap_meeting *meeting, size_t *n);
RAP_API double rap_meeting_confidence(const rap_meeting *meeting);

/* ---- pledges ---- */

typedef struct rap_pledge rap_pledge;

/* How many the document has, and one of them; NULL if index is outside. */
RAP_API size_t rap_document_pledge_count(const rap_document *document);
RAP_API const rap_pledge *rap_document_pledge(const rap_document *document, size_t index);

/* "K1", "K2" ... */
RAP_API const char *rap_pledge_id(const rap_pledge *pledge, size_t *n);

/* Who is bound. */
RAP_API size_t rap_pledge_by_count(const rap_pledge *pledge);
RAP_API const rap_participant *rap_pledge_by(const rap_pledge *pledge, size_t index);

/* RAP_PLEDGE_... (RAP_CODES_PLEDGE_KIND). */
RAP_API int32_t rap_pledge_kind(const rap_pledge *pledge);
#define RAP_PLEDGE_COMMIT 1
#define RAP_PLEDGE_AGREE 2
#define RAP_PLEDGE_DECIDE 3
#define RAP_PLEDGE_INTEND 4
#define RAP_PLEDGE_REAFFIRM 5
#define RAP_PLEDGE_SUPPORT 6

/* The word or words that carry the commitment, "agreed"; and what is to be done, "continue joint efforts ...". */
RAP_API const char *rap_pledge_trigger(const rap_pledge *pledge, size_t *n);
RAP_API const char *rap_pledge_action(const rap_pledge *pledge, size_t *n);

/* How definite the action is, by its verb, on the scale of UPR Info: RAP_ACTION_... (RAP_CODES_ACTION_CATEGORY); 0 if
 * its verb tells none. */
RAP_API int32_t rap_pledge_action_category(const rap_pledge *pledge);
#define RAP_ACTION_MINIMAL 1     /* passes on words, asks others: share, call on */
#define RAP_ACTION_CONTINUING 2  /* goes on: continue, maintain */
#define RAP_ACTION_CONSIDERING 3 /* weighs a change: consider, review */
#define RAP_ACTION_GENERAL 4     /* has a direction: promote, strengthen */
#define RAP_ACTION_SPECIFIC 5    /* a definite deed: ratify, establish, send */

/* How firmly the trigger binds, the firmest first: RAP_BINDING_... (RAP_CODES_BINDING). */
RAP_API int32_t rap_pledge_binding(const rap_pledge *pledge);
#define RAP_BINDING_COMMITTED 1 /* will, shall, pledged, reaffirmed its commitment */
#define RAP_BINDING_AGREED 2    /* agreed, decided, is to */
#define RAP_BINDING_INTENDED 3  /* intends, plans, is ready */
#define RAP_BINDING_SUPPORTED 4 /* supports what others do */

/* 1 if the commitment is not to do it, else 0. */
RAP_API int32_t rap_pledge_negative(const rap_pledge *pledge);

/* On what it depends; NULL if on nothing. */
RAP_API const char *rap_pledge_condition(const rap_pledge *pledge, size_t *n);

/* By when: first and last day as "YYYY-MM-DD", and the words; NULL if not said. */
RAP_API const char *rap_pledge_due_start(const rap_pledge *pledge, size_t *n);
RAP_API const char *rap_pledge_due_end(const rap_pledge *pledge, size_t *n);
RAP_API const char *rap_pledge_due_text(const rap_pledge *pledge, size_t *n);

/* What resolved the words, and from which day it counted, as of a meeting's date. */
RAP_API const char *rap_pledge_due_rule(const rap_pledge *pledge, size_t *n);
RAP_API const char *rap_pledge_due_anchor(const rap_pledge *pledge, size_t *n);

/* The meeting at which it was made, and who said so; NULL if not said. */
RAP_API const rap_meeting *rap_pledge_meeting(const rap_pledge *pledge);
RAP_API const rap_participant *rap_pledge_said_by(const rap_pledge *pledge);

/* Where the action stands. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API int32_t rap_pledge_span(const rap_pledge *pledge, rap_span *span);

/* Where the text says so. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API size_t rap_pledge_evidence_count(const rap_pledge *pledge);
RAP_API int32_t rap_pledge_evidence(const rap_pledge *pledge, size_t index, rap_span *span);

/* The name of the rule that found it, and how far to trust it: 0 to 1. */
RAP_API const char *rap_pledge_rule(const rap_pledge *pledge, size_t *n);
RAP_API double rap_pledge_confidence(const rap_pledge *pledge);

/* ---- instruments: laws, treaties, resolutions, reports ---- */

typedef struct rap_instrument rap_instrument;

/* How many the document has, and one of them; NULL if index is outside. */
RAP_API size_t rap_document_instrument_count(const rap_document *document);
RAP_API const rap_instrument *rap_document_instrument(const rap_document *document, size_t index);

/* "I1", "I2" ... */
RAP_API const char *rap_instrument_id(const rap_instrument *instrument, size_t *n);

/* RAP_INSTRUMENT_... (RAP_CODES_INSTRUMENT_KIND). */
RAP_API int32_t rap_instrument_kind(const rap_instrument *instrument);
#define RAP_INSTRUMENT_LAW 1
#define RAP_INSTRUMENT_TREATY 2
#define RAP_INSTRUMENT_RESOLUTION 3
#define RAP_INSTRUMENT_REPORT 4
#define RAP_INSTRUMENT_STATEMENT 5
#define RAP_INSTRUMENT_STRATEGY 6
#define RAP_INSTRUMENT_MECHANISM 7
#define RAP_INSTRUMENT_PRINCIPLE 8

/* The fullest form in the document. */
RAP_API const char *rap_instrument_name(const rap_instrument *instrument, size_t *n);

/* The year in its name; 0 if it has none. */
RAP_API int32_t rap_instrument_year(const rap_instrument *instrument);

/* "2397" for "Resolution 2397"; and who issued it; NULL if not said. */
RAP_API const char *rap_instrument_number(const rap_instrument *instrument, size_t *n);
RAP_API const char *rap_instrument_issuer(const rap_instrument *instrument, size_t *n);

/* Other forms of the name in the document, each once. */
RAP_API size_t rap_instrument_alias_count(const rap_instrument *instrument);
RAP_API const char *rap_instrument_alias(const rap_instrument *instrument, size_t index, size_t *n);

/* Where it is mentioned. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API size_t rap_instrument_mention_count(const rap_instrument *instrument);
RAP_API int32_t rap_instrument_mention(const rap_instrument *instrument, size_t index, rap_span *span);

/* ---- explanations: why there is a record, and why there is none ---- */

/* Documents read with RAP_READ_EXPLAIN tell both; of others all counts are 0. Reasons and refusals are noted by the rules
 * themselves, while they read. The records are the same with or without. */

/* One thing that a record rests on: its rule, one of its values with the words that gave it, or something seen of it that
 * adds to its confidence or takes from it. */
typedef struct rap_reason rap_reason;

/* How many a record has, and one of them; NULL if index is outside. Those of meetings and pledges: the rule, then values in
 * the order of RAP_REASON_..., then features. Of participants and instruments: the rule that read the first mention. */
RAP_API size_t rap_participant_reason_count(const rap_participant *participant);
RAP_API const rap_reason *rap_participant_reason(const rap_participant *participant, size_t index);
RAP_API size_t rap_meeting_reason_count(const rap_meeting *meeting);
RAP_API const rap_reason *rap_meeting_reason(const rap_meeting *meeting, size_t index);
RAP_API size_t rap_pledge_reason_count(const rap_pledge *pledge);
RAP_API const rap_reason *rap_pledge_reason(const rap_pledge *pledge, size_t index);
RAP_API size_t rap_instrument_reason_count(const rap_instrument *instrument);
RAP_API const rap_reason *rap_instrument_reason(const rap_instrument *instrument, size_t index);

/* Of what it is a reason: RAP_REASON_... (RAP_CODES_REASON). */
RAP_API int32_t rap_reason_kind(const rap_reason *reason);
#define RAP_REASON_RULE 1
#define RAP_REASON_KIND 2
#define RAP_REASON_NAME 3
#define RAP_REASON_FORMAT 4
#define RAP_REASON_ORDINAL 5
#define RAP_REASON_STATUS 6
#define RAP_REASON_DATE 7
#define RAP_REASON_PLACE 8
#define RAP_REASON_PARTICIPANT 9
#define RAP_REASON_TOPIC 10
#define RAP_REASON_PREVIOUS 11
#define RAP_REASON_NEXT 12
#define RAP_REASON_BY 13
#define RAP_REASON_TRIGGER 14
#define RAP_REASON_BINDING 15
#define RAP_REASON_ACTION 16
#define RAP_REASON_ACTION_CATEGORY 17
#define RAP_REASON_CONDITION 18
#define RAP_REASON_DUE 19
#define RAP_REASON_MEETING 20
#define RAP_REASON_SAID_BY 21
#define RAP_REASON_FEATURE 22

/* The value, as the JSON writes it: "held", "KR", "2024-04-15", "2"; the name of a rule or of a feature. NULL where the
 * words are known and the value is not. */
RAP_API const char *rap_reason_value(const rap_reason *reason, size_t *n);

/* What it rests on, an English sentence without its period; NULL if the value says it all. */
RAP_API const char *rap_reason_message(const rap_reason *reason, size_t *n);

/* The words that gave it, at most 1024 bytes of them, and where they stand; NULL, and RAP_ERROR_ARGUMENT, where no words
 * of the text did. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API const char *rap_reason_words(const rap_reason *reason, size_t *n);
RAP_API int32_t rap_reason_span(const rap_reason *reason, rap_span *span);

/* Of the rule and of features: what it adds to the confidence, in hundredths of a logit. The confidence is 1 / (1 + exp(-s)),
 * rounded to hundredths, of the sum s of a record's weights. */
RAP_API int32_t rap_reason_weight(const rap_reason *reason);

/* A word for a meeting or a commitment that is no evidence of a meeting or a pledge, and the condition that failed: the one
 * at which the rule that read it gave up. */
typedef struct rap_refusal rap_refusal;

/* How many the document has, and one of them, in its order; NULL if index is outside. */
RAP_API size_t rap_document_refusal_count(const rap_document *document);
RAP_API const rap_refusal *rap_document_refusal(const rap_document *document, size_t index);

/* Of what it might have been the word: RAP_RECORD_... (RAP_CODES_RECORD). */
RAP_API int32_t rap_refusal_record(const rap_refusal *refusal);
#define RAP_RECORD_MEETING 1
#define RAP_RECORD_PLEDGE 2

/* The word, "talks"; where it stands, and its sentence. span must not be NULL; it is left alone after an error. Errors:
 * RAP_ERROR_ARGUMENT. */
RAP_API const char *rap_refusal_words(const rap_refusal *refusal, size_t *n);
RAP_API int32_t rap_refusal_span(const rap_refusal *refusal, rap_span *span);
RAP_API int32_t rap_refusal_sentence(const rap_refusal *refusal, rap_span *span);

/* What failed, as an English sentence without its period, which goes on from the word. */
RAP_API const char *rap_refusal_message(const rap_refusal *refusal, size_t *n);

/* The same as a code: RAP_CONDITION_... (RAP_CODES_CONDITION). The list grows at its end. */
RAP_API int32_t rap_refusal_condition(const rap_refusal *refusal);
#define RAP_CONDITION_NOT_RUNNING_TEXT      1 /* it stands in a title, heading or caption: only running text and lists are read */
#define RAP_CONDITION_NOBODY_NAMED          2 /* the sentence names nobody of whom it could be said */
#define RAP_CONDITION_NEGATED               3 /* the clause says that it is not so */
#define RAP_CONDITION_POSSIBLE              4 /* the clause only says what may, can, could or should be */
#define RAP_CONDITION_CONDITIONAL           5 /* the clause says what would be on a condition */
#define RAP_CONDITION_ASKED                 6 /* the clause asks whether it is so */
#define RAP_CONDITION_BELIEVED              7 /* somebody only expects, hopes, fears, believes or considers it */
#define RAP_CONDITION_DENIED                8 /* somebody denies it, refuses it or fails to do it */
#define RAP_CONDITION_URGED                 9 /* somebody else is asked to do it */
#define RAP_CONDITION_OUT_OF_PLACE         10 /* it is no verb of a clause and no noun or adjective that a rule takes up here */
#define RAP_CONDITION_PART_OF_NAME         11 /* it is part of the name of a body, a law or a place, or of somebody's title */
#define RAP_CONDITION_OTHER_NOUN           12 /* it belongs to another noun or phrase that is no meeting */
#define RAP_CONDITION_MANNER               13 /* it only tells by what means */
#define RAP_CONDITION_HABIT                14 /* it tells of what happens again and again, not of one meeting */
#define RAP_CONDITION_NO_PARTNER           15 /* nobody is told who met with whom */
#define RAP_CONDITION_NO_ENCOUNTER         16 /* its verb often means something else, and it is not told which persons or sides met */
#define RAP_CONDITION_OPEN                 17 /* it is only to come, and neither when nor where is told */
#define RAP_CONDITION_DOUBTFUL_NOUN        18 /* the noun often means something else, and too little is told of a meeting */
#define RAP_CONDITION_NOTHING_TOLD         19 /* too little is told to know it from other meetings: no day, number or name, nobody who holds it */
#define RAP_CONDITION_TOO_MANY             20 /* the document has more meetings than are read of one */
#define RAP_CONDITION_NOBODY_BOUND         21 /* nobody is named who would be bound */
#define RAP_CONDITION_NO_OWNER             22 /* it is not told whose it is */
#define RAP_CONDITION_NO_ACTION            23 /* nothing with it is an action that it could bind to */
#define RAP_CONDITION_NO_PROMISE           24 /* what follows tells what is or was so, not what somebody will do */
#define RAP_CONDITION_CIRCUMSTANCE         25 /* what follows tells when, where or what is thought, not what is to be done */
#define RAP_CONDITION_UNDONE               26 /* it has not been agreed or promised, or could not be */
#define RAP_CONDITION_TAKEN_BACK           27 /* it is dropped, denied or refused */
#define RAP_CONDITION_IMPERSONAL           28 /* nobody is its subject, and it is no word of agreement or decision */
#define RAP_CONDITION_NOT_ANNOUNCED        29 /* the clause does not state what its subject is going to do */
#define RAP_CONDITION_NOT_REPORTED         30 /* it binds only where somebody is reported to have said it */
#define RAP_CONDITION_NO_DEED              31 /* no verb of a deed stands behind it */
#define RAP_CONDITION_EVENT                32 /* its verb tells that something takes place, not that somebody does it */
#define RAP_CONDITION_SUFFERED             33 /* its subject does not act: something is done to it */
#define RAP_CONDITION_OF_MEETING           34 /* it tells of a meeting, not of a commitment */
#define RAP_CONDITION_INSIDE_ACTION        35 /* what follows is part of another pledge already */
#define RAP_CONDITION_SUPPORT_NOUN         36 /* as a noun, support counts only behind a verb that expresses it */
#define RAP_CONDITION_SUPPORT_UNSTATED     37 /* support counts only as a plain statement of those who give it */
#define RAP_CONDITION_OUTCOME              38 /* it tells that talks are to come to a result, not when they are held */

#ifdef __cplusplus
}
#endif

#endif
