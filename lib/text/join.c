/* Which lines are one paragraph: hard-wrapped lines, and lines broken in mid-sentence, even across a blank line. */
#include "text/lines.h"

static uint32_t length(const rap_line *l) { return l->end - l->start; }
static bool has(const rap_line *l, uint32_t traits) { return rap_line_has(l, traits); }

/* Has the paragraph so far the look of running text? */
static bool runs(const rap_lines *lines, uint32_t first, uint32_t last) {
	const rap_line *a = &lines->all.at[last];
	return last > first || a->marker || (a->words >= 6 && a->functions >= 2) || (a->words >= 10 && a->functions >= 1);
}

/* The bytes up to the first white space. */
static uint32_t first_word(const rap_lines *lines, const rap_line *l) {
	uint32_t n = 0;
	while (l->start + n < l->end && lines->text->s[l->start + n] != ' ' && n < 40) n++;
	return n;
}

/* Was `a` broken because the next word would not have fitted? Told by its neighbours' lengths. */
static bool is_full(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next) {
	const rap_line *a = &lines->all.at[last], *b = &lines->all.at[next];
	uint32_t width = length(b) > length(a) ? length(b) : length(a);
	if (last > first && length(&a[-1]) > width) width = length(&a[-1]);
	if (width < 40 || width > 140) return false;
	return length(a) + 1 + first_word(lines, b) >= width - width / 12;
}

/* An item marker in the middle of a wrapped sentence ("on March\n15. He said") is none, unless the list comes
 * to it: the first of a list, or the one after the last. */
static bool is_new_item(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next) {
	const rap_line *a = &lines->all.at[last], *b = &lines->all.at[next], *item = &lines->all.at[first];
	if (b->gap > 0 || has(a, RAP_LINE_STOP | RAP_LINE_COLON | RAP_LINE_SEMICOLON) || item->marker) return true;
	return b->value == 1 || (b->style == RAP_MARKER_BULLET && !has(a, RAP_LINE_OPEN));
}

/* Longer lines were not wrapped by hand or mail program. */
enum { WRAP_MAX = 160 };

/* Lines that begin with the same word are a list: "For the Republic of ..." */
static bool is_parallel(const rap_lines *lines, const rap_line *a, const rap_line *b) {
	uint32_t n = first_word(lines, b);
	return n > 1 && n == first_word(lines, a) && memcmp(lines->text->s + a->start, lines->text->s + b->start, n) == 0;
}

static bool joins_below(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next) {
	const rap_line *a = &lines->all.at[last], *b = &lines->all.at[next];
	if (has(b, RAP_LINE_LOWER) && !has(a, RAP_LINE_COLON | RAP_LINE_SEMICOLON)) return true;
	if (has(a, RAP_LINE_HYPHEN)) return true;
	if (has(a, RAP_LINE_STOP) && !has(a, RAP_LINE_ABBREVIATION))
		return (last > first || !has(b, RAP_LINE_STOP)) && runs(lines, first, last) && is_full(lines, first, last, next);
	if (has(a, RAP_LINE_COLON | RAP_LINE_SEMICOLON)) return has(b, RAP_LINE_LOWER) || (runs(lines, first, last) && is_full(lines, first, last, next));
	if (rap_line_is_broken(lines, last)) return true;
	if (has(a, RAP_LINE_OPEN)) return a->words >= 3 || last > first;
	bool wrapped = length(a) <= WRAP_MAX && (length(b) <= WRAP_MAX || length(a) * 10 >= length(b) * 7);
	if (!wrapped || is_parallel(lines, a, b)) return false;
	return runs(lines, first, last) && !has(b, RAP_LINE_CAPS);
}

static bool joins_across_blank(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next) {
	const rap_line *a = &lines->all.at[last], *b = &lines->all.at[next];
	if (has(a, RAP_LINE_STOP | RAP_LINE_COLON | RAP_LINE_SEMICOLON) || b->gap > 1) return false;
	if (!runs(lines, first, last) || (a->words < 4 && last == first)) return false;
	if (has(b, RAP_LINE_LOWER)) return b->words >= 2;
	return has(a, RAP_LINE_OPEN) && b->words >= 4 && !has(b, RAP_LINE_CAPS);
}

bool rap_lines_join(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next) {
	const rap_line *a = &lines->all.at[last], *b = &lines->all.at[next];
	bool heading = a->role == RAP_ROLE_TITLE || a->role == RAP_ROLE_HEADING;
	if ((b->marker && is_new_item(lines, first, last, next)) || has(b, RAP_LINE_ROLL)) return false;
	if (a->role == RAP_ROLE_CAPTION && b->role == RAP_ROLE_CAPTION) return b->gap == 0;
	if (heading && b->role == RAP_ROLE_TEXT)
		return b->gap == 0 && !has(a, RAP_LINE_STOP) && (has(b, RAP_LINE_LOWER) || has(a, RAP_LINE_HYPHEN));
	if (a->role == RAP_ROLE_TITLE && b->role == RAP_ROLE_TITLE) return true; /* of several lines */
	if (heading && b->role == a->role && b->role == RAP_ROLE_HEADING)
		return b->gap == 0 && (has(b, RAP_LINE_LOWER) || has(a, RAP_LINE_OPEN));
	if (a->role != RAP_ROLE_TEXT || b->role != RAP_ROLE_TEXT) return false;
	bool dropped_between = next > last + 1;
	return b->gap == 0 && !dropped_between ? joins_below(lines, first, last, next) : joins_across_blank(lines, first, last, next);
}
