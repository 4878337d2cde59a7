/* Trees the other way round: from a word to what hangs on it. */
#ifndef RAP_SYNTAX_DEPENDENTS_H
#define RAP_SYNTAX_DEPENDENTS_H

#include "syntax/syntax.h"

typedef struct rap_dependents {
	uint32_t *first; /* token -> its first dependent in text order, RAP_NONE */
	uint32_t *next;  /* token -> the next dependent of its head, RAP_NONE */
	rap_range *span; /* token -> from the first to behind the last token of what hangs on it, however deep, and itself */
} rap_dependents;

/* Over all tokens of a text. */
rap_dependents *rap_dependents_make(rap_arena *arena, const rap_syntax *syntax, const rap_text *text);

#endif
