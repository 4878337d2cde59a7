/* Who is spoken of (private to record/): what the text has named so far, and whom a phrase or a pronoun means by it. */
#ifndef RAP_RECORD_DISCOURSE_H
#define RAP_RECORD_DISCOURSE_H

#include "record/sighting.h"

enum { RAP_MOST_DEFINITIONS = 8, RAP_MOST_COMPANIES = 8, RAP_MENTIONS_BACK = 200, RAP_MOST_NAME = 16 };

/* A short name given to parties: (the "WB6"), (“the Participants”). */
typedef struct rap_definition {
	uint32_t word; /* token that tells it */
	rap_index_list parties;
} rap_definition;

/* How parties are told together: only in one breath, by a verb, by a noun for a meeting. */
typedef enum rap_told_how { RAP_NAMED_TOGETHER, RAP_TOLD_BY_VERB, RAP_TOLD_BY_NOUN } rap_told_how;

/* Parties told together. `met`: as subject of one verb, or by meeting each other; else only named in one breath. `placed`: the
 * state or body of each is known. */
typedef struct rap_company {
	rap_index_list sides, persons;
	bool met, placed;
	uint32_t story;
} rap_company;

/* What has been named so far. */
typedef struct rap_discourse {
	rap_definition definitions[RAP_MOST_DEFINITIONS];
	uint32_t defined;
	rap_company companies[RAP_MOST_COMPANIES]; /* the last ones, round */
	uint32_t companies_n;              /* how many there were */
	uint32_t story;                    /* of the sentence being read */
	rap_index_list spoken_of;          /* sides named since it began, with the one that answers a question */
	rap_index_list plural;             /* who "they" are */
	uint32_t person;                   /* who "he" or "she" is */
	uint32_t speaker;                  /* whose turn it is in a transcript: who "I" is */
	uint32_t body;                     /* what "it" or "the ministry" is: state or organisation */
	uint32_t thing_sentence;           /* where the last noun that was a subject meant nobody: "it" there is that thing */
	bool person_last;                  /* `person` was told after `body` */
	rap_index_list run;                /* mentions joined by commas and "and", being read */
	uint32_t run_start, run_end; /* the word of the first that hangs on one outside; where the run ends */
	uint32_t next_mention;
	uint32_t next_token;               /* the same for nouns of meetings */
} rap_discourse;

/* discourse.c */
void rap_discourse_register(rap_reading *reading, rap_discourse *discourse, const rap_index_list *actors, rap_told_how how);
/* The last parties that were told together: those that met before those that were only named, those of the number
 * that is told before all. `persons`: the persons, not their sides. NULL if there are none. */
const rap_index_list *rap_discourse_together(const rap_discourse *discourse, uint32_t count, bool persons);
/* "Both promised": a number of parties told before, standing alone. */
bool rap_discourse_add_counted(rap_reading *reading, const rap_discourse *discourse, uint32_t token, rap_index_list *actors);
void rap_discourse_add_group(rap_reading *reading, rap_discourse *discourse, const rap_mention *mention, rap_index_list *actors);
/* The parties that the text has given a word as a short name; NULL. */
const rap_index_list *rap_discourse_defined(const rap_reading *reading, const rap_discourse *discourse, uint32_t token);
/* Reads mentions up to token `until`. */
void rap_discourse_read(rap_reading *reading, rap_discourse *discourse, uint32_t until);
/* The subject of a clause is what the text goes on to speak of. */
void rap_discourse_remember(rap_reading *reading, rap_discourse *discourse, const rap_index_list *actors);

/* story.c: the colon behind a label at the beginning of a block ("Minister Adu:", "QUESTION:"), and the person that it names;
 * RAP_NONE. */
uint32_t rap_label_end(const rap_reading *reading, uint32_t sentence);
uint32_t rap_labelled_person(const rap_reading *reading, uint32_t sentence, uint32_t colon);

/* actor_pronoun.c; `clause` RAP_NONE: none that reports or is reported */
void rap_pronoun_resolve(rap_reading *reading, rap_discourse *discourse, uint32_t token, uint32_t clause, rap_index_list *actors);
/* Who "we" are outside quotations: whoever has the word, who signs, who issues the text. */
void rap_us_add(rap_reading *reading, const rap_discourse *discourse, rap_index_list *actors);

/* actor_phrase.c: whom a noun phrase means, by all of its words. */
void rap_phrase_resolve(rap_reading *reading, rap_discourse *discourse, rap_range tokens, uint32_t clause, rap_index_list *actors);
/* `direct`: only those that are the phrase's own heads, not behind a preposition, nor in a list that is, nor before
 * another noun. */
void rap_mentions_add(rap_reading *reading, rap_range tokens, bool direct, rap_index_list *actors);

static inline bool rap_says(const rap_reading *reading, const rap_clause *clause) { return rap_is(reading, clause->verb, RAP_LEX_verb_say); }

#endif
