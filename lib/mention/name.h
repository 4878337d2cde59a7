/* Capitalised names: how far a name reaches to the left and right of its head, and the acronym
 * behind it. Shared by place.c and instrument.c. */
#ifndef RAP_MENTION_NAME_H
#define RAP_MENTION_NAME_H

#include "mention/mention.h"

/* No name is longer, in tokens, on either side of its head: keeps the reading linear. */
enum { RAP_NAME_MAX = 32 };

typedef struct rap_name_reader {
	rap_arena *arena;
	const rap_text *text;
	const rap_marks *marks;
	uint8_t *taken;		 /* token -> 1 where a name that was found earlier stands */
	rap_range sentence;	 /* the one being read */
	bool capitals;		 /* it is written in capitals only */
	rap_lex_class heads; /* the class of head nouns that end a name before another begins */
} rap_name_reader;

rap_name_reader rap_name_reader_make(rap_arena *arena, const rap_text *text, const rap_marks *marks,
									 rap_lex_class heads);

/* Marks the tokens as part of a name. */
void rap_name_take(rap_name_reader *r, rap_range tokens);

/* Goes to the sentence. */
void rap_name_read(rap_name_reader *r, rap_range sentence);

/* Is it a headline, where nearly every word has a capital? */
bool rap_name_headline(const rap_name_reader *r);

/* A token that may stand in a name by its own: a capital, no small word, not taken. */
bool rap_name_word(const rap_name_reader *r, uint32_t token);

/* The first token of the name that ends before `head`, not before `low`; `head` itself when there is none. */
uint32_t rap_name_left(const rap_name_reader *r, uint32_t low, uint32_t head);

/* The end of the title that follows a head: "on the Exchange of Sentenced Persons", "of 2004"; the head's end when
 * there is none. A head that has its own "of" ("Ministry of Foreign Affairs") may go on with "and". */
uint32_t rap_name_right(const rap_name_reader *r, rap_range head);

/* The end of the run of capitalised words (and what joins them) that begins at `from`; `from` if none does. */
uint32_t rap_name_run(const rap_name_reader *r, uint32_t from);

/* "(NSC)", "(the NSC)", "(“NSC”)" at `at`: the acronym's tokens, and *end behind the bracket. Empty if it is none.
 */
rap_range rap_name_acronym(const rap_name_reader *r, uint32_t at, uint32_t *end);

/* Is the mark of a state, which may be another word, part of a longer name: New "Jersey"? */
bool rap_name_other_state(const rap_name_reader *r, const rap_mark *state);

/* The year 1000 to 2999 that a token writes in four digits, 0 if it is none. */
uint16_t rap_name_year(const rap_text *text, uint32_t token);

/* Questions about a token that are answered with no outside of the sentence. */
static inline bool rap_name_inside(const rap_name_reader *r, uint32_t token) {
	return r->sentence.start <= token && token < r->sentence.end;
}

static inline const rap_mark *rap_name_mark(const rap_name_reader *r, uint32_t token, rap_lex_class cls) {
	return rap_name_inside(r, token) ? rap_mark_at(r->marks, token, cls) : NULL;
}

static inline bool rap_name_is(const rap_name_reader *r, uint32_t token, rap_lex_kind kind) {
	return rap_name_inside(r, token) && rap_mark_kind_at(r->marks, token, kind) != NULL;
}

static inline uint32_t rap_name_flags(const rap_name_reader *r, uint32_t token) {
	return rap_name_inside(r, token) ? r->text->tokens.at[token].flags : 0;
}

static inline char rap_name_first(const rap_name_reader *r, uint32_t token) {
	return rap_name_inside(r, token) ? r->text->tokens.at[token].first : '\0';
}

#endif
