#include "syntax/train/align.h"

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c; }

static bool same_form(rap_str a, rap_str b) {
	if (a.n != b.n) return false;
	for (uint32_t i = 0; i < a.n; i++)
		if (lower(a.s[i]) != lower(b.s[i])) return false;
	return true;
}

static void match(places *gold, uint32_t g, places *own, uint32_t o) {
	gold->at[g].match = o;
	own->at[o].match = g;
}

/* The words of two ranges that stand in the longest common subsequence of their forms. */
static void match_forms(rap_arena *arena, places *gold, rap_range g, places *own, rap_range o) {
	uint32_t rows = g.end - g.start, width = o.end - o.start + 1;
	uint32_t *longest = RAP_NEW_ARRAY(arena, uint32_t, (size_t)(rows + 1) * width);
	for (uint32_t i = rows; i-- > 0;)
		for (uint32_t k = width - 1; k-- > 0;) {
			uint32_t *here = &longest[i * width + k], below = here[width], beside = here[1];
			bool same = same_form(gold->at[g.start + i].form, own->at[o.start + k].form);
			*here = same ? here[width + 1] + 1 : below > beside ? below : beside;
		}
	for (uint32_t i = 0, k = 0; i < rows && k + 1 < width;) {
		if (same_form(gold->at[g.start + i].form, own->at[o.start + k].form))
			match(gold, g.start + i++, own, o.start + k++);
		else if (longest[i * width + k] == longest[(i + 1) * width + k]) i++;
		else k++;
	}
}

static bool inside(const places *p, uint32_t i, uint32_t end) {
	return i < p->n && (p->at[i].multiword ? p->at[i].start < end : p->at[i].end <= end);
}

/* The next word of one side: a multiword token that sticks out makes the span longer. */
static void take(const places *p, uint32_t *i, uint32_t *end) {
	if (p->at[*i].multiword && p->at[*i].end > *end) *end = p->at[*i].end;
	(*i)++;
}

/* The span of the multiword token at `g` or `o`; moves both behind it. */
static void match_span(rap_arena *arena, places *gold, uint32_t *g, places *own, uint32_t *o) {
	const place *first = gold->at[*g].multiword ? &gold->at[*g] : &own->at[*o];
	uint32_t end = first->end;
	if (!gold->at[*g].multiword && gold->at[*g].start < first->start) (*g)++;
	if (!own->at[*o].multiword && own->at[*o].start < first->start) (*o)++;
	rap_range in_gold = {*g, *g}, in_own = {*o, *o};
	while (inside(gold, *g, end) || inside(own, *o, end)) {
		if (*g < gold->n && (*o >= own->n || gold->at[*g].start <= own->at[*o].start)) take(gold, g, &end);
		else take(own, o, &end);
	}
	in_gold.end = *g, in_own.end = *o;
	if (!rap_range_empty(in_gold) && !rap_range_empty(in_own)) match_forms(arena, gold, in_gold, own, in_own);
}

void places_align(rap_arena *arena, places *gold, places *own) {
	for (uint32_t g = 0, o = 0; g < gold->n && o < own->n;) {
		const place *x = &gold->at[g], *y = &own->at[o];
		if (x->multiword || y->multiword) match_span(arena, gold, &g, own, &o);
		else if (x->start == y->start && x->end == y->end) match(gold, g++, own, o++);
		else if (x->start <= y->start) g++;
		else o++;
	}
}
