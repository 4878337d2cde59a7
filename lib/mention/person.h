/* Persons: what the files person*.c share. */
#ifndef RAP_MENTION_PERSON_H
#define RAP_MENTION_PERSON_H

#include "base/map.h"
#include "mention/mention.h"
#include "mention/name_kind.h"

/* What a token can be within a name, the weakest first. */
typedef enum rap_name_part {
	RAP_PART_NONE,
	RAP_PART_COMMON,  /* an everyday word or a place: at most the end of a name */
	RAP_PART_WEAK,	  /* a word or name of something else too: May, Grant, Jordan */
	RAP_PART_UNKNOWN, /* a capitalised word nobody knows: most surnames */
	RAP_PART_FAMILY,
	RAP_PART_GIVEN
} rap_name_part;

/* The title that belongs to a name. */
typedef struct rap_person_title {
	rap_range words; /* as reported; empty if there is none */
	rap_range whole; /* with honorifics, state and article: what the person's mention covers */
	bool plural;	 /* "Presidents": the next name of the list has it too */
	bool peer;		 /* "counterpart": the office is that of the person named before */
} rap_person_title;

typedef struct rap_person_finder {
	rap_arena *arena;
	const rap_text *text;
	const rap_marks *marks;
	rap_mention_list *list;
	const rap_name_kinds *kinds; /* what the model of names says; NULL without it */
	rap_range sentence;
	bool headline;			 /* capitals say nothing here */
	uint8_t *parts;			 /* token -> rap_name_part */
	uint32_t *inside;		 /* token -> the first token of the longer name or title phrase it is in, or itself */
	bool *claimed;			 /* token -> belongs to a person already */
	rap_map known;			 /* folded word of a name of several words -> its mention */
	rap_map spoken;			 /* code of a state that the document names -> 1 */
	rap_person_title shared; /* of a list: the title in the plural */
	uint32_t shared_count;	 /* names of that list so far */
	uint32_t shared_end;	 /* where the last person of that list ended */
	rap_range office;		 /* the last title that named an office */
	rap_range leading, led;	 /* the first one of the sentence, and of the one before: of whom "His counterpart" goes on */
	char heading[3];		 /* the state of "For the Republic of X:" above */
} rap_person_finder;

/* ---- person_name.c ---- */

/* Fills `parts` and `inside`. */
void rap_person_classify(rap_person_finder *f);

/* The name that begins at `token`; empty if none does. `titled`: a title stands before it. */
rap_range rap_person_name(const rap_person_finder *f, uint32_t token, bool titled);

/* Does a name begin here that is surely one: more than a word that may be anything? */
bool rap_person_name_sure(const rap_person_finder *f, uint32_t token);

/* "Biden-Harris": two leaders, not one person. */
bool rap_person_double(const rap_person_finder *f, uint32_t token);

/* May the word be a family name? */
bool rap_person_family(const rap_person_finder *f, uint32_t token);

/* Is the sentence one in which capitals say nothing? */
bool rap_person_headline(const rap_person_finder *f);

uint32_t rap_person_words(const rap_person_finder *f, rap_range name);

/* ---- person_model.c ---- */

/* The name that begins at the token as the model of names has it, with initials before it; empty if none does. */
rap_range rap_person_model_name(const rap_person_finder *f, uint32_t token);

/* Is the model sure enough of it, and does the lexicon leave it open? `titled`: how the person is addressed stands before. */
bool rap_person_model_sure(const rap_person_finder *f, rap_range name, bool titled);

/* Does the model deny that the name is a person's? `learnt`: the person is known by the model alone. */
bool rap_person_model_denies(const rap_person_finder *f, rap_range name, bool learnt);

/* ---- person_title.c ---- */

/* Behind a bracket of at most so many tokens that opens at the token; the token where none does. */
uint32_t rap_person_skip_bracket(const rap_person_finder *finder, uint32_t token, uint32_t most);
rap_person_title rap_person_title_before(const rap_person_finder *f, uint32_t name);
/* Where the words of an office end before "of Japan and Korea". */
uint32_t rap_person_without_states(const rap_person_finder *finder, rap_range words);
rap_person_title rap_person_title_behind(const rap_person_finder *f, rap_range name);

/* Whether the title behind a name with a title of its own stands before the next name of a list. */
bool rap_person_title_of_next(const rap_person_finder *f, rap_range behind);

/* Behind the name at `end`: the words of "who led the delegation of X" from the verb on, empty without them; and those
 * of them that tell a lasting duty ("who heads the local office"). */
rap_range rap_person_relative(const rap_person_finder *f, uint32_t end);
rap_range rap_person_duty(const rap_person_finder *f, uint32_t end);

/* "of the European Commission" behind "President A": the body, empty without one. */
rap_range rap_person_body_behind(const rap_person_finder *f, uint32_t end);

/* Where a title's words begin behind articles, honorifics and the state with its possessive. */
uint32_t rap_person_title_start(const rap_person_finder *f, rap_range words);

/* Is the token the first of a title's head: office, function or rank? */
bool rap_person_core(const rap_person_finder *f, uint32_t token);

/* Do the words of a person's name, or how he is addressed, stand at the token? */
bool rap_person_named_at(const rap_person_finder *f, uint32_t token);

/* May the token stand in a title? */
bool rap_person_title_word(const rap_person_finder *f, uint32_t token);

/* ---- person_country.c ---- */

/* The state that a title's words speak for goes into `m`, if they tell one. */
void rap_person_country(const rap_person_finder *f, rap_mention *m, rap_range words);

/* How many states the words name, and the one at `index` for `m`: "the ministers of Japan and Korea, A and B". */
uint32_t rap_person_states(const rap_person_finder *f, rap_range words);
void rap_person_country_of_list(const rap_person_finder *f, rap_mention *m, rap_range words, uint32_t index);

/* "of Lebanon", "(Lebanon)" behind the name: the end of it, `end` if there is none. */
uint32_t rap_person_country_behind(const rap_person_finder *f, rap_mention *m, uint32_t end);

/* The same end, asked of words that are no mention yet. */
uint32_t rap_person_state_end(const rap_person_finder *f, uint32_t end);

/* "(India)", ", of China" behind the title that follows a name. */
void rap_person_country_behind_title(const rap_person_finder *f, rap_mention *m, uint32_t end);

/* ", who oversees Mexico's ports": the state whose affairs are in the person's charge. */
void rap_person_country_of_charge(const rap_person_finder *f, rap_mention *m, uint32_t end);

/* Is it the name of a leader known to the world? *state is then the state led, "" of an international body. */
bool rap_person_leader(const rap_person_finder *f, rap_range name, rap_str *state);

/* "For the Republic of X:" before or over a signature, where a sentence begins so. */
void rap_person_heading(rap_person_finder *f);
/* "for Paraguay," within a roll, where a token begins it. */
void rap_person_turn(rap_person_finder *f, uint32_t token);

/* ---- person_later.c ---- */

/* "Peru's foreign minister met B. A said ...": who is told by an office before the name, among the mentions from `from` on. */
void rap_person_named_later(rap_person_finder *f, uint32_t from);

/* ---- short questions ---- */

static inline const rap_token *rap_person_token(const rap_person_finder *f, uint32_t token) {
	return &f->text->tokens.at[token];
}

static inline bool rap_person_within(const rap_person_finder *f, uint32_t token) {
	return token >= f->sentence.start && token < f->sentence.end;
}

static inline bool rap_person_is(const rap_person_finder *f, uint32_t token, rap_lex_kind kind) {
	return rap_person_within(f, token) && rap_mark_kind_at(f->marks, token, kind) != NULL;
}

static inline uint32_t rap_person_flags(const rap_person_finder *f, uint32_t token) {
	return rap_person_within(f, token) ? rap_person_token(f, token)->flags : 0;
}

static inline char rap_person_first(const rap_person_finder *f, uint32_t token) {
	return rap_person_within(f, token) ? rap_person_token(f, token)->first : '\0';
}

#endif
