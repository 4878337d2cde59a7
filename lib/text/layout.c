/* Lines to blocks: paragraphs are joined, items lose their markers, the dateline is cut off. */
#include "text/lines.h"

/* How deep lists may lie in one another. */
enum { LEVELS = 6, DATELINE_MAX = 140 };

typedef struct layout {
	rap_lines lines;
	rap_writer out;
	rap_mender *mender;
	uint8_t styles[LEVELS]; /* the marker styles of the lists that are open, outermost first */
	uint16_t values[LEVELS];
	uint8_t depth;
	uint32_t bodies; /* paragraphs of running text so far */
	bool dateline;   /* it has been found */
} layout;

static bool has(const rap_line *l, uint32_t traits) { return rap_line_has(l, traits); }

/* ---- text of one block ---- */

/* The end of a run of asterisks. */
static uint32_t stars_end(const rap_decoded *d, uint32_t i, uint32_t end) {
	while (i < end && d->s[i] == '*') i++;
	return i;
}

static bool is_open_side(const rap_decoded *d, uint32_t start, uint32_t i) {
	return i == start || rap_is_space(d->s[i - 1]) || strchr("(\"'", d->s[i - 1]);
}

/* How far the closing asterisks of an emphasis are looked for. */
enum { EMPHASIS_MAX = 400 };

/* The asterisks that close the emphasis opened at [i, open_end); 0 if they open none: a footnote's mark does
 * not. */
static uint32_t closing_stars(const rap_decoded *d, uint32_t start, uint32_t i, uint32_t open_end, uint32_t end) {
	uint32_t limit = end - open_end > EMPHASIS_MAX ? open_end + EMPHASIS_MAX : end;
	if (!is_open_side(d, start, i) || open_end >= end || rap_is_space(d->s[open_end])) return 0;
	for (uint32_t k = open_end; k < limit; k++) {
		if (d->s[k] != '*') continue;
		return rap_is_space(d->s[k - 1]) ? 0 : k;
	}
	return 0;
}

/* Markdown emphasis goes: "*Federal Register*". */
static void write_piece(layout *lo, uint32_t start, uint32_t end) {
	const rap_decoded *d = lo->lines.text;
	uint32_t from = start, close = 0;
	for (uint32_t i = start; i < end; i++) {
		const char *star = memchr(d->s + i, '*', end - i);
		if (!star) break;
		i = (uint32_t)(star - d->s);
		uint32_t stars = stars_end(d, i, end);
		uint32_t next = i == close ? 0 : closing_stars(d, start, i, stars, end);
		if (i == close || next) {
			rap_writer_fold_part(&lo->out, from, i);
			from = stars;
		}
		close = next;
		i = stars - 1;
	}
	rap_writer_fold_part(&lo->out, from, end);
}

static void write_line(layout *lo, const rap_line *l, uint32_t start, const rap_line *next) {
	uint32_t end = l->end;
	rap_seam seam = next ? rap_mend(lo->mender, l->end, next->start) : RAP_SEAM_NOTHING;
	if (seam == RAP_SEAM_DROP_HYPHEN) end--;
	write_piece(lo, start, end);
	if (next && seam == RAP_SEAM_SPACE && l->end < next->start) rap_writer_put(&lo->out, ' ', l->end);
}

static void write_block(layout *lo, rap_block_kind kind, uint8_t level, uint32_t first, uint32_t last, uint32_t from, uint32_t upto) {
	const rap_line *at = lo->lines.all.at;
	rap_block *block = rap_writer_open(&lo->out, kind, from);
	block->level = level;
	if (at[first].marker && from == at[first].start + at[first].marker) {
		uint32_t end = at[first].start + at[first].marker;
		while (end > at[first].start && rap_is_space(lo->lines.text->s[end - 1])) end--;
		block->marker = rap_decoded_raw(lo->lines.text, at[first].start, end);
	}
	if (upto) {
		write_piece(lo, from, upto);
	} else {
		uint32_t previous = first;
		for (uint32_t i = first + 1; i <= last; i++) {
			if (at[i].role == RAP_ROLE_FURNITURE) continue;
			write_line(lo, &at[previous], previous == first ? from : at[previous].start, &at[i]);
			previous = i;
		}
		write_line(lo, &at[previous], previous == first ? from : at[previous].start, NULL);
	}
	rap_writer_close(&lo->out);
}

/* ---- lists ---- */

/* "(i)" may be the letter behind "(h)". */
static uint8_t style_of(const layout *lo, const rap_line *l, uint16_t *value) {
	*value = l->value;
	bool single = l->style == RAP_MARKER_ROMAN && (l->value == 1 || l->value == 5 || l->value == 10);
	uint16_t letter = l->value == 1 ? 9 : l->value == 5 ? 22 : 24;
	if (!single || lo->depth == 0) return l->style;
	bool follows = lo->styles[lo->depth - 1] == RAP_MARKER_LETTER && lo->values[lo->depth - 1] + 1 == letter;
	if (follows) *value = letter;
	return follows ? RAP_MARKER_LETTER : l->style;
}

/* The depth of an item: that of the open list with its kind of marker, or one more. */
static uint8_t item_level(layout *lo, const rap_line *l) {
	uint16_t value;
	uint8_t style = style_of(lo, l, &value), depth = lo->depth;
	while (depth > 0 && lo->styles[depth - 1] != style) depth--;
	if (depth == 0) depth = lo->depth < LEVELS ? (uint8_t)(lo->depth + 1) : LEVELS;
	lo->depth = depth;
	lo->styles[depth - 1] = style;
	lo->values[depth - 1] = value;
	return depth;
}

/* ---- the dateline ---- */

typedef struct dateline {
	uint32_t end; /* decoded byte behind its separator; 0 if there is none */
} dateline;


/* The length of a separator at `i`: "--", " - ", an en or em dash, or ':'. */
static uint32_t separator_length(const rap_decoded *d, uint32_t i, uint32_t end) {
	const char *s = d->s;
	if (i + 2 < end && s[i] == '-' && s[i + 1] == '-') return 2;
	if (i + 3 < end && (memcmp(s + i, "—", 3) == 0 || memcmp(s + i, "–", 3) == 0 || memcmp(s + i, "―", 3) == 0)) return 3;
	bool spaced = i > 0 && rap_is_space(s[i - 1]) && i + 1 < end && rap_is_space(s[i + 1]);
	if (s[i] == '-' && spaced) return 1;
	return s[i] == ':' && i + 1 < end && rap_is_space(s[i + 1]) ? 1 : 0;
}

typedef struct front {
	uint32_t words, capitals, places, agencies, dates, functions, smalls, numbers;
	bool bracket, first_place;
} front;

static void count_entry(front *f, const rap_lex_entry *e) {
	f->places += e->cls == RAP_LEX_state || e->cls == RAP_LEX_place;
	f->agencies += (e->cls == RAP_LEX_boilerplate && e->kind == RAP_LEX_boilerplate_agency) ||
	               (e->cls == RAP_LEX_organization && e->kind == RAP_LEX_organization_agency);
	f->dates += e->cls == RAP_LEX_calendar && (e->kind == RAP_LEX_calendar_month || e->kind == RAP_LEX_calendar_weekday);
	f->functions += e->cls == RAP_LEX_function;
}

/* What stands before the separator. */
static front read_front(const layout *lo, rap_str s) {
	front f = {0};
	uint32_t at = 0, count;
	rap_token t;
	while (rap_token_next(s, &at, rap_period_kept, NULL, &t)) {
		if (t.first == '(') f.bracket = true;
		if (t.flags & RAP_TOKEN_PUNCT) continue;
		f.words++;
		f.capitals += (t.flags & RAP_TOKEN_UPPER) != 0;
		f.numbers += (t.flags & RAP_TOKEN_DIGIT) != 0;
		f.smalls += (t.flags & RAP_TOKEN_LETTER) && !(t.flags & RAP_TOKEN_CAP);
		uint32_t node = rap_text_step(lo->lines.lexicon, 0, (rap_str){s.s + t.start, t.end - t.start});
		if (node == RAP_NONE) continue;
		const rap_lex_entry *e = rap_lexicon_entries(lo->lines.lexicon, node, &count);
		front one = {0};
		for (uint32_t i = 0; i < count; i++) count_entry(&one, &e[i]);
		f.places += one.places > 0;
		f.first_place = f.first_place || (f.words == 1 && one.places > 0);
		f.agencies += one.agencies > 0;
		f.dates += one.dates > 0;
		f.functions += one.functions > 0 && one.dates == 0; /* May */
	}
	return f;
}

static bool is_front(const front *f, bool colon) {
	if (f->words == 0 || f->words > 14 || f->smalls > 2 || f->functions > 2) return false;
	bool known = f->places > 0, sourced = f->agencies > 0 || f->bracket, dated = f->dates > 0;
	if (colon && !dated) return f->first_place && f->functions == 0 && f->words <= 6 && (f->capitals > 0 || sourced);
	if (dated || sourced) return f->capitals > 0 || known || sourced;
	if (known) return f->words <= 4 && f->functions == 0;
	return f->capitals == f->words && f->words <= 2 && f->functions == 0;
}

/* "Mindelo, 9 May 2026." is a sentence of its own. */
static bool is_place_and_day(const front *f) {
	enum { FEWEST = 3, MOST = 6 };
	return f->dates > 0 && f->numbers > 0 && f->smalls == 0 && f->functions == 0 && f->words >= FEWEST && f->words <= MOST;
}

/* "WASHINGTON, Oct. 17 (Yonhap) -- ", "SEOUL: " at the beginning of decoded [start, end). */
static dateline find_dateline(const layout *lo, uint32_t start, uint32_t end) {
	const rap_decoded *d = lo->lines.text;
	uint32_t limit = end - start > DATELINE_MAX ? start + DATELINE_MAX : end;
	if (start >= end || !(rap_is_capital(d->s[start]) || (unsigned char)d->s[start] >= 0x80)) return (dateline){0};
	for (uint32_t i = start + 2; i < limit; i++) {
		bool stop = d->s[i] == '.' && rap_is_space(d->s[i + 1]);
		uint32_t n = stop ? 1 : separator_length(d, i, end);
		if (n == 0) continue;
		front f = read_front(lo, (rap_str){d->s + start, i - start});
		if (stop) {
			if (is_place_and_day(&f) && i + 2 < end && rap_is_capital(d->s[i + 2])) return (dateline){i + n};
			continue;
		}
		if (is_front(&f, d->s[i] == ':')) return (dateline){i + n};
		if (d->s[i] != '-' || n > 1) return (dateline){0};
	}
	return (dateline){0};
}

/* ---- paragraphs ---- */

static rap_block_kind kind_of(const rap_line *l) {
	static const rap_block_kind kinds[] = {
		[RAP_ROLE_TEXT] = RAP_BLOCK_BODY,           [RAP_ROLE_TITLE] = RAP_BLOCK_TITLE,
		[RAP_ROLE_HEADING] = RAP_BLOCK_HEADING,     [RAP_ROLE_CAPTION] = RAP_BLOCK_CAPTION,
		[RAP_ROLE_BYLINE] = RAP_BLOCK_BYLINE,       [RAP_ROLE_PUBLISHED] = RAP_BLOCK_PUBLISHED,
		[RAP_ROLE_DATELINE] = RAP_BLOCK_DATELINE,
	};
	return l->role == RAP_ROLE_TEXT && l->marker ? RAP_BLOCK_ITEM : kinds[l->role];
}

/* Behind the hashes of a markdown heading. */
static uint32_t text_start(const layout *lo, const rap_line *l) {
	uint32_t i = l->start + l->marker;
	if (!has(l, RAP_LINE_MARKDOWN)) return i;
	while (i < l->end && lo->lines.text->s[i] == '#') i++;
	while (i < l->end && rap_is_space(lo->lines.text->s[i])) i++;
	return i;
}

static void write_paragraph(layout *lo, uint32_t first, uint32_t last) {
	const rap_line *l = &lo->lines.all.at[first], *end = &lo->lines.all.at[last];
	rap_block_kind kind = kind_of(l);
	uint32_t from = text_start(lo, l);
	if (kind == RAP_BLOCK_BODY && !lo->dateline && lo->bodies < 3 && !has(l, RAP_LINE_ROLL)) {
		dateline d = find_dateline(lo, from, l->end);
		if (d.end) {
			write_block(lo, RAP_BLOCK_DATELINE, 0, first, first, from, d.end);
			lo->dateline = true;
			from = d.end;
			while (from < l->end && rap_is_space(lo->lines.text->s[from])) from++;
		}
	}
	uint8_t level = kind == RAP_BLOCK_ITEM ? item_level(lo, l) : 0;
	write_block(lo, kind, level, first, last, from, 0);
	lo->bodies += kind == RAP_BLOCK_BODY && l->words >= 8;
	bool list_goes_on = kind == RAP_BLOCK_ITEM || (kind == RAP_BLOCK_BODY && has(end, RAP_LINE_COLON));
	if (!list_goes_on) lo->depth = 0;
}

static void write_paragraphs(layout *lo) {
	const rap_line *at = lo->lines.all.at;
	uint32_t n = lo->lines.all.n;
	for (uint32_t first = 0; first < n;) {
		if (at[first].role == RAP_ROLE_FURNITURE) {
			first++;
			continue;
		}
		uint32_t last = first, next = first + 1;
		for (; next < n; next++) {
			if (at[next].role == RAP_ROLE_FURNITURE) continue;
			if (!rap_lines_join(&lo->lines, first, last, next)) break;
			last = next;
		}
		write_paragraph(lo, first, last);
		first = next;
	}
}

/* Plain text: paragraphs at blank lines, nothing else. */
static void write_plain(layout *lo) {
	const rap_decoded *d = lo->lines.text;
	for (uint32_t i = 0; i < d->n;) {
		uint32_t start = i, newlines = 0;
		for (; i < d->n && newlines < 2; i++)
			if (d->s[i] == '\n') newlines++;
			else if (!rap_is_space(d->s[i])) newlines = 0;
		rap_writer_open(&lo->out, RAP_BLOCK_BODY, start);
		rap_writer_fold(&lo->out, start, i);
		rap_writer_close(&lo->out);
	}
}

void rap_layout(rap_arena *arena, const rap_lexicon *lexicon, const rap_decoded *decoded, bool plain, rap_text *text) {
	layout lo = {.lines = {.arena = arena, .lexicon = lexicon, .text = decoded}};
	lo.out = rap_writer_make(arena, decoded, text);
	if (plain) {
		write_plain(&lo);
	} else {
		lo.mender = rap_mender_make(arena, lexicon, decoded);
		rap_lines_read(&lo.lines);
		rap_lines_zone(&lo.lines);
		write_paragraphs(&lo);
	}
	rap_writer_finish(&lo.out);
}
