#include "syntax/dependents.h"

static void hang(rap_dependents *d, const rap_syntax_word *words, rap_range sentence) {
	for (uint32_t t = sentence.end; t-- > sentence.start;) {
		uint32_t head = words[t].head;
		if (head == RAP_NONE) continue;
		d->next[t] = d->first[head];
		d->first[head] = t;
	}
}

static void widen(rap_range *span, rap_range by) {
	if (by.start < span->start) span->start = by.start;
	if (by.end > span->end) span->end = by.end;
}

/* From the leaves up: a word hands its span to its head when all that hangs on it has handed over. */
static void measure(rap_dependents *d, const rap_syntax_word *words, rap_range sentence, uint32_t *open) {
	for (uint32_t t = sentence.start; t < sentence.end; t++) {
		d->span[t] = (rap_range){t, t + 1};
		open[t] = 0;
	}
	for (uint32_t t = sentence.start; t < sentence.end; t++)
		if (words[t].head != RAP_NONE) open[words[t].head]++;
	for (uint32_t t = sentence.start; t < sentence.end; t++) {
		uint32_t at = t;
		while (open[at] == 0) { /* never again: `open` wraps */
			uint32_t head = words[at].head;
			open[at]--;
			if (head == RAP_NONE) break;
			widen(&d->span[head], d->span[at]);
			open[head]--;
			at = head;
		}
	}
}

rap_dependents *rap_dependents_make(rap_arena *arena, const rap_syntax *syntax, const rap_text *text) {
	rap_dependents *d = RAP_NEW(arena, rap_dependents);
	uint32_t n = text->tokens.n;
	d->first = RAP_NEW_ARRAY(arena, uint32_t, n + 1);
	d->next = RAP_NEW_ARRAY(arena, uint32_t, n + 1);
	d->span = RAP_NEW_ARRAY(arena, rap_range, n + 1);
	uint32_t *open = RAP_NEW_ARRAY(arena, uint32_t, n + 1);
	memset(d->first, 0xff, sizeof *d->first * (n + 1));
	memset(d->next, 0xff, sizeof *d->next * (n + 1));
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		hang(d, syntax->words, text->sentences.at[s].tokens);
		measure(d, syntax->words, text->sentences.at[s].tokens, open);
	}
	return d;
}
