/* The lexicon applied to a text: which known words and phrases stand where. */
#ifndef RAP_MENTION_MARK_H
#define RAP_MENTION_MARK_H

#include "text/text.h"

typedef struct rap_mark {
	rap_range tokens;
	const rap_lex_entry *entry;
} rap_mark;

typedef struct rap_kind_set {
	uint64_t bits[RAP_LEX_KIND_COUNT / 64 + 1];
} rap_kind_set;

typedef struct rap_marks {
	const rap_lexicon *lexicon;
	RAP_VEC(rap_mark) all;    /* by first token; within it by class, the longest first */
	uint32_t *first;          /* token -> index into all; one more element than tokens */
	uint32_t *begin, *end;    /* token -> bits of the classes that begin at it, that end just before it; see below */
	rap_kind_set *kinds;      /* token -> the kinds that begin at it */
} rap_marks;

_Static_assert(RAP_LEX_CLASS_COUNT <= 32, "a class has a bit of its own");

/* Marks every phrase of the lexicon, within sentences; capitals are checked as lexicon.h says (in a sentence
 * written in capitals only, every case matches). */
rap_marks *rap_marks_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_text *text);

/* Where nothing but yes or no is asked for, the compiler need not call what these stand before. */
#if defined(__GNUC__)
#define RAP_MARK_FOUND __attribute__((pure, returns_nonnull))
#else
#define RAP_MARK_FOUND
#endif

/* The marks that the functions below give, where the bits say that there are such. */
RAP_MARK_FOUND const rap_mark *rap_mark_find(const rap_marks *marks, uint32_t token, rap_lex_class cls);
RAP_MARK_FOUND const rap_mark *rap_mark_find_kind(const rap_marks *marks, uint32_t token, rap_lex_kind kind);
RAP_MARK_FOUND const rap_mark *rap_mark_find_before(const rap_marks *marks, uint32_t end, rap_lex_class cls);

static inline bool rap_kind_in(const rap_kind_set *set, rap_lex_kind kind) {
	return set->bits[kind / 64] >> (kind % 64) & 1;
}

/* The longest mark of a class (or kind) that begins at a token; NULL if there is none. Every rule asks at every token,
 * and nearly always the answer is no: the bits say so without a look at any mark. */
static inline const rap_mark *rap_mark_at(const rap_marks *marks, uint32_t token, rap_lex_class cls) {
	return marks->begin[token] >> cls & 1 ? rap_mark_find(marks, token, cls) : NULL;
}

static inline const rap_mark *rap_mark_kind_at(const rap_marks *marks, uint32_t token, rap_lex_kind kind) {
	return rap_kind_in(&marks->kinds[token], kind) ? rap_mark_find_kind(marks, token, kind) : NULL;
}

/* The same for the mark of a class that ends just before token `end`, looking back at most 8 tokens. */
static inline const rap_mark *rap_mark_before(const rap_marks *marks, uint32_t end, rap_lex_class cls) {
	return marks->end[end] >> cls & 1 ? rap_mark_find_before(marks, end, cls) : NULL;
}

/* Whether a token stands behind "with" or a verb of meeting, and articles: whom somebody meets. */
bool rap_mark_is_met(const rap_marks *marks, uint32_t token);

#endif
