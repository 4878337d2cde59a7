/* The order of mentions, and which of two that overlap stays. */
#include "mention/mention.h"

/* By first token, the longer first; of two with the same words an instrument before a body ("Commission of Inquiry
 * Report"), else the one found first. */
static bool comes_after(const rap_mention *a, const rap_mention *b) {
	if (a->tokens.start != b->tokens.start) return a->tokens.start > b->tokens.start;
	if (a->tokens.end != b->tokens.end) return a->tokens.end < b->tokens.end;
	return a->type == RAP_MENTION_ORGANIZATION && b->type == RAP_MENTION_INSTRUMENT;
}

static void merge(const rap_mention *from, rap_mention *to, uint32_t start, uint32_t middle, uint32_t end) {
	uint32_t a = start, b = middle;
	for (uint32_t i = start; i < end; i++) {
		bool second = a == middle || (b < end && comes_after(&from[a], &from[b]));
		to[i] = from[second ? b++ : a++];
	}
}

/* A merge sort from the bottom up: stable, and its memory is the arena's. */
static void sort(rap_arena *arena, rap_mention_list *list) {
	uint32_t n = list->all.n;
	rap_mention *from = list->all.at, *to = RAP_NEW_ARRAY(arena, rap_mention, n ? n : 1);
	for (uint64_t width = 1; width < n; width *= 2) {
		for (uint64_t start = 0; start < n; start += 2 * width) {
			uint64_t middle = start + width < n ? start + width : n;
			uint64_t end = start + 2 * width < n ? start + 2 * width : n;
			merge(from, to, (uint32_t)start, (uint32_t)middle, (uint32_t)end);
		}
		rap_mention *swap = from;
		from = to;
		to = swap;
	}
	if (from != list->all.at) memcpy(list->all.at, from, sizeof *from * n);
}

/* A state inside an organisation or an instrument tells its country and stays; so does an organisation or an
 * instrument that a person's title names. */
static bool stays_inside(const rap_mention *inner, const rap_mention *owner) {
	if (owner->type == RAP_MENTION_PERSON)
		return (inner->type == RAP_MENTION_ORGANIZATION || inner->type == RAP_MENTION_INSTRUMENT) &&
			   !rap_range_overlap(inner->name, owner->name);
	return inner->type == RAP_MENTION_STATE &&
		   (owner->type == RAP_MENTION_ORGANIZATION || owner->type == RAP_MENTION_INSTRUMENT);
}

void rap_mention_sort(rap_arena *arena, rap_mention_list *list) {
	sort(arena, list);
	uint32_t kept = 0, owner = RAP_NONE;
	for (uint32_t i = 0; i < list->all.n; i++) {
		rap_mention m = list->all.at[i];
		const rap_mention *over = owner == RAP_NONE ? NULL : &list->all.at[owner];
		bool inside = over && rap_range_within(m.tokens, over->tokens);
		if (inside && !stays_inside(&m, over)) continue;
		list->all.at[kept] = m;
		if (!inside && (!over || m.tokens.end >= over->tokens.end)) owner = kept;
		kept++;
	}
	list->all.n = kept;
}
