/* The lexicon applied to a text: which known words and phrases stand where. */
#ifndef RAP_MENTION_MARK_H
#define RAP_MENTION_MARK_H

#include "text/text.h"

typedef struct rap_mark {
	rap_range tokens;
	const rap_lex_entry *entry;
} rap_mark;

typedef struct rap_marks {
	const rap_lexicon *lexicon;
	RAP_VEC(rap_mark) all;    /* by first token; within it by class, the longest first */
	uint32_t *first;          /* token -> index into all; one more element than tokens */
} rap_marks;

/* Marks every phrase of the lexicon, within sentences; capitals are checked as lexicon.h says (in a sentence
 * written in capitals only, every case matches). */
rap_marks *rap_marks_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_text *text);

/* The longest mark of a class (or kind) that begins at a token; NULL if there is none. */
const rap_mark *rap_mark_at(const rap_marks *marks, uint32_t token, rap_lex_class cls);
const rap_mark *rap_mark_kind_at(const rap_marks *marks, uint32_t token, rap_lex_kind kind);

/* The same for the mark of a class that ends just before token `end`, looking back at most 8 tokens. */
const rap_mark *rap_mark_before(const rap_marks *marks, uint32_t end, rap_lex_class cls);

#endif
