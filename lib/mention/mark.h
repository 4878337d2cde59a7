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
	uint32_t *begin, *end;    /* token -> bits of the classes that begin at it, that end just before it; see below */
	uint64_t *kinds;          /* token -> bits of the kinds that begin at it, modulo 64 */
} rap_marks;

_Static_assert(RAP_LEX_CLASS_COUNT <= 32, "a class has a bit of its own");

/* Marks every phrase of the lexicon, within sentences; capitals are checked as lexicon.h says (in a sentence
 * written in capitals only, every case matches). */
rap_marks *rap_marks_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_text *text);

/* The longest mark of a class (or kind) that begins at a token; NULL if there is none. */
const rap_mark *rap_mark_find(const rap_marks *marks, uint32_t token, rap_lex_class cls);
const rap_mark *rap_mark_find_kind(const rap_marks *marks, uint32_t token, rap_lex_kind kind);

/* The same for the mark of a class that ends just before token `end`, looking back at most 8 tokens. */
const rap_mark *rap_mark_find_before(const rap_marks *marks, uint32_t end, rap_lex_class cls);

/* Every rule asks at every token, and nearly always the answer is no: the bits say so without a look at any mark. */
static inline const rap_mark *rap_mark_at(const rap_marks *marks, uint32_t token, rap_lex_class cls) {
	return marks->begin[token] >> cls & 1 ? rap_mark_find(marks, token, cls) : NULL;
}

static inline const rap_mark *rap_mark_kind_at(const rap_marks *marks, uint32_t token, rap_lex_kind kind) {
	return marks->kinds[token] >> (kind & 63) & 1 ? rap_mark_find_kind(marks, token, kind) : NULL;
}

static inline const rap_mark *rap_mark_before(const rap_marks *marks, uint32_t end, rap_lex_class cls) {
	return marks->end[end] >> cls & 1 ? rap_mark_find_before(marks, end, cls) : NULL;
}

#endif
