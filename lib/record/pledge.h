/* Pledges as they are read (private to record/): a trigger is found, its complement taken, the actions in it cut, and each
 * becomes a record. */
#ifndef RAP_RECORD_PLEDGE_H
#define RAP_RECORD_PLEDGE_H

#include "record/reading.h"

/* A trigger found in a clause. */
typedef struct rap_trigger {
	uint32_t clause;
	rap_range words; /* what carries the commitment, without a closing "to" */
	uint8_t kind;    /* rap_lex_kind commitment_* */
	uint16_t takes;  /* complement flags: inf, that, np, to, on */
	uint32_t action; /* the token behind it */
	uint32_t end;    /* where what it takes ends at the latest; 0: with the sentence */
	bool negative;
	bool denied;     /* by the "not" before its infinitive */
	const rap_index_list *actors;
	rap_told by;     /* the words that tell who the actors are; ground none: the subject of the clause */
	const char *rule;
} rap_trigger;

enum { RAP_COMPLEMENTS = RAP_LEX_F_inf | RAP_LEX_F_that | RAP_LEX_F_np | RAP_LEX_F_to | RAP_LEX_F_on };

/* pledge_verb.c, pledge_modal.c, pledge_noun.c: the triggers of a clause, the nouns of a sentence. */
void rap_pledge_by_verb(rap_reading *reading, uint32_t clause);
void rap_pledge_by_adjective(rap_reading *reading, uint32_t clause);
void rap_pledge_by_support(rap_reading *reading, uint32_t clause);
void rap_pledge_by_modal(rap_reading *reading, uint32_t clause);
void rap_pledges_by_nouns(rap_reading *reading, uint32_t sentence);
/* The words of a clause's modal or of "is also to", up to the action. */
rap_range rap_modal_words(const rap_reading *reading, const rap_clause *clause);
/* "reaffirmed its commitment to": a verb of saying whose object is the commitment. */
void rap_pledge_by_reaffirming(rap_reading *reading, uint32_t clause, const rap_mark *verb);
/* A commitment noun within the noun phrase at `token`: "its ironclad commitment"; NULL. */
const rap_mark *rap_commitment_noun(const rap_reading *reading, uint32_t token, uint32_t end);

/* pledge_complement.c: takes the actions that follow the trigger, by what it can take. */
void rap_complement_take(rap_reading *reading, rap_trigger *trigger);
/* Nothing but a colon stands between `token` and the end of its block, below which a list begins. */
bool rap_is_before_list(const rap_reading *reading, uint32_t token, uint32_t sentence);

/* Takes the actions of an item of a list below the trigger. */
void rap_item_take(rap_reading *reading, const rap_trigger *trigger, uint32_t sentence, uint32_t start);

/* pledge_action.c: cuts the actions of a list that begins at `start`: each ends where its clause does, unless another follows. */
void rap_actions_cut(const rap_reading *reading, uint32_t start, uint32_t limit, rap_range_list *actions);
/* Drops closing punctuation and conjunctions. */
uint32_t rap_words_trim(const rap_reading *reading, uint32_t start, uint32_t end);
/* Behind the mark of an item within a sentence that "to" or "not" follows: "commits (1) to connect"; else the token. */
uint32_t rap_behind_mark(const rap_reading *reading, uint32_t token, uint32_t end);

/* pledge.c: who agreed where nobody is named; records. */
const rap_index_list *rap_those_together(const rap_reading *reading, uint32_t sentence);
void rap_pledge_add(rap_reading *reading, const rap_trigger *trigger, rap_range action, bool negative);
void rap_pledge_add_actions(rap_reading *reading, const rap_trigger *trigger, uint32_t start, uint32_t limit);
/* The items of a list behind "committed to:", each with its own verb. */
void rap_pledge_add_items(rap_reading *reading, const rap_trigger *trigger, uint32_t sentence);

static inline uint32_t rap_sentence_end(const rap_reading *reading, const rap_clause *clause) {
	return reading->text->sentences.at[clause->sentence].tokens.end;
}

static inline bool rap_has_form(const rap_reading *reading, uint32_t token, uint16_t form) {
	return rap_verb_forms(reading, token) & form;
}

static inline bool rap_has_subject(const rap_reading *reading, uint32_t clause) { return reading->subjects[clause].n > 0; }

static inline uint32_t rap_skip_words(const rap_reading *reading, uint32_t token, uint32_t end, uint8_t word) {
	while (token < end && reading->words[token] == word) token++;
	return token;
}

#endif
