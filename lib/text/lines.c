/* Cuts text into lines. Bullets that a flattened page left inside a line begin a line of their own. */
#include "text/lines.h"

static bool is_small(char c) { return c >= 'a' && c <= 'z'; }

typedef struct piece {
	const char *s;
	uint32_t n;
} piece;

/* The bullets that begin list items, in UTF-8. */
static const char *const bullets[] = {"-", "*", "+", "–", "—", "•", "·", "▪", "●", "○", "◦", "‣", "■", "□", "▶", "►", "➢", "✓", "\xEF\x82\xB7"};

static uint32_t bullet_length(piece p) {
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		uint32_t n = (uint32_t)strlen(bullets[i]);
		if (p.n > n && memcmp(p.s, bullets[i], n) == 0 && rap_is_blank(p.s[n])) return n;
	}
	return 0;
}

/* Small roman numbers are all that lists need: "l)" is a letter. */
static uint16_t roman_value(const char *s, uint32_t n) {
	enum { MOST_ITEMS = 39 };
	uint32_t value = rap_roman_read(s, n);
	return value <= MOST_ITEMS ? (uint16_t)value : 0;
}

/* What stands before ')' or '.': "12", "b", "iv". */
static uint32_t label_length(piece p) {
	uint32_t n = 0;
	while (n < p.n && n < 5 && rap_is_digit(p.s[n])) n++;
	if (n) return n <= 3 ? n : 0;
	while (n < p.n && n < 6 && (is_small(p.s[n]) || rap_is_capital(p.s[n]))) n++;
	return n;
}

static void set_label(rap_line *line, const char *label, uint32_t n, bool bracket) {
	uint16_t number = 0;
	for (uint32_t i = 0; i < n && rap_is_digit(label[i]); i++) number = (uint16_t)(number * 10 + (label[i] - '0'));
	uint16_t roman = roman_value(label, n);
	line->value = number;
	if (rap_is_digit(label[0])) {
		line->style = bracket ? RAP_MARKER_NUMBER_BRACKET : RAP_MARKER_NUMBER;
	} else if (roman && (n > 1 || label[0] == 'i' || label[0] == 'I' || rap_is_capital(label[0]))) {
		line->style = rap_is_capital(label[0]) ? RAP_MARKER_ROMAN_CAPITAL : RAP_MARKER_ROMAN;
		line->value = roman;
	} else if (n == 1) {
		line->style = rap_is_capital(label[0]) && !bracket ? RAP_MARKER_CAPITAL : RAP_MARKER_LETTER;
		line->value = (uint16_t)((label[0] | 0x20) - 'a' + 1);
	}
}

/* "1.", "1)", "(1)", "a)", "(iv)", "IV." and the space behind. */
static void read_label(rap_line *line, piece p) {
	uint32_t open = p.n && p.s[0] == '(', n = label_length((piece){p.s + open, p.n - open}), at = open + n;
	if (n == 0 || at >= p.n) return;
	bool bracket = p.s[at] == ')';
	if (!bracket && (open || p.s[at] != '.')) return;
	if (at + 1 >= p.n || !rap_is_blank(p.s[at + 1])) return;
	if (!bracket && is_small(p.s[0]) && n > 1 && roman_value(p.s, n) == 0) return;
	set_label(line, p.s + open, n, bracket);
	if (line->style) line->marker = (uint8_t)(at + 1);
}

static void read_marker(const rap_lines *lines, rap_line *line) {
	piece p = {lines->text->s + line->start, line->end - line->start};
	uint32_t bullet = bullet_length(p);
	if (bullet) {
		line->style = RAP_MARKER_BULLET;
		line->marker = (uint8_t)bullet;
	} else {
		read_label(line, p);
	}
	if (!line->marker) return;
	while (line->marker < 100 && line->start + line->marker < line->end && rap_is_blank(p.s[line->marker])) line->marker++;
}

/* Whether what stands before `i`, spaces left out, ends with one of these characters. */
static bool ends_with(const rap_decoded *d, uint32_t start, uint32_t i, const char *stops) {
	while (i > start && rap_is_blank(d->s[i - 1])) i--;
	return i > start && strchr(stops, d->s[i - 1]) != NULL;
}

/* Whether it ends as an item of a list does: with a stop, or with "; and". */
static bool ends_item(const rap_decoded *d, uint32_t start, uint32_t i) {
	while (i > start && rap_is_blank(d->s[i - 1])) i--;
	bool joined = i > start + 4 && (memcmp(d->s + i - 4, " and", 4) == 0 || memcmp(d->s + i - 3, " or", 3) == 0);
	if (!joined) return ends_with(d, start, i, ".;:");
	while (i > start && !rap_is_blank(d->s[i - 1])) i--;
	return ends_with(d, start, i, ";");
}

/* A number of a flattened list at `i`, inside a line: "...; 2.  Encourage ...". */
static bool inner_number(const rap_decoded *d, uint32_t start, uint32_t i) {
	uint32_t n = 0;
	while (n < 3 && i + n < d->n && rap_is_digit(d->s[i + n])) n++;
	if (n == 0 || n > 2 || i + n + 3 >= d->n || (d->s[i + n] != '.' && d->s[i + n] != ')')) return false;
	return rap_is_blank(d->s[i + n + 1]) && rap_is_blank(d->s[i + n + 2]) && ends_item(d, start, i);
}

/* Is there a bullet of a flattened list at `i`, inside a line? "... rights. -   The President ..." */
static bool inner_bullet(const rap_decoded *d, uint32_t start, uint32_t i) {
	if (i < start + 2 || !rap_is_blank(d->s[i - 1])) return false;
	if (rap_is_digit(d->s[i])) return inner_number(d, start, i);
	uint32_t n = bullet_length((piece){d->s + i, d->n - i < 8 ? d->n - i : 8});
	if (n == 0) return false;
	if (d->s[i] == '-') return i + 3 < d->n && rap_is_blank(d->s[i + 1]) && rap_is_blank(d->s[i + 2]) && rap_is_blank(d->s[i + 3]);
	bool dash = (unsigned char)d->s[i + 1] == 0x80 && (unsigned char)d->s[i + 2] != 0xA2;
	return n >= 3 && !dash && ends_with(d, start, i, ".;:!?");
}

static bool blank(const char *s, uint32_t start, uint32_t end) {
	while (start < end && rap_is_blank(s[start])) start++;
	return start == end;
}

static void push_line(rap_lines *lines, uint32_t start, uint32_t end, uint32_t gap) {
	const char *s = lines->text->s;
	while (start < end && rap_is_blank(s[start])) start++;
	while (end > start && rap_is_blank(s[end - 1])) end--;
	if (start == end) return;
	rap_line *line = rap_vec_push(lines->arena, &lines->all);
	*line = (rap_line){.start = start, .end = end, .gap = (uint8_t)(gap > 3 ? 3 : gap)};
	read_marker(lines, line);
	lines->romans = lines->romans || (line->style == RAP_MARKER_ROMAN_CAPITAL && line->value == 2);
	lines->capitals = lines->capitals || (line->style == RAP_MARKER_CAPITAL && line->value == 2);
}

/* What stands side by side in columns, as signatures do, are lines of their own. */
static void push_columns(rap_lines *lines, uint32_t start, uint32_t end, uint32_t gap) {
	enum { COLUMN_GAP = 5, COLUMN_MOST = 70 };
	const char *s = lines->text->s;
	for (uint32_t i = start, blanks = 0; i < end && end - start < 4 * COLUMN_MOST; i++) {
		blanks = rap_is_blank(s[i]) ? blanks + 1 : 0;
		bool wide = blanks == COLUMN_GAP && i + 1 - blanks > start && i + 1 - blanks - start < COLUMN_MOST;
		if (!wide || blank(s, start, i)) continue;
		while (i + 1 < end && rap_is_blank(s[i + 1])) i++;
		if (i + 1 == end || end - i > COLUMN_MOST) break;
		push_line(lines, start, i, gap);
		gap = 1;
		start = i + 1;
		blanks = 0;
	}
	push_line(lines, start, end, gap);
}

/* "I." and "A." may be initials of a name, "(c)" a copyright sign; without their successors in the document they are. */
static void check_marker(const rap_lines *lines, rap_line *line) {
	bool sign = line->style == RAP_MARKER_LETTER && line->value == 3 && rap_is_digit(lines->text->s[line->start + line->marker]);
	bool initial = sign /* "(c) 2024" */ || (line->style == RAP_MARKER_ROMAN_CAPITAL && line->marker <= 3 && !lines->romans) ||
	               (line->style == RAP_MARKER_CAPITAL && !lines->capitals);
	if (!initial) return;
	line->style = RAP_MARKER_NONE;
	line->marker = 0;
	line->value = 0;
}

/* ---- the margin ---- */

/* Margins lie between these columns, and are seen where some lines come near them. */
enum { MARGIN_MIN = 50, MARGIN_MAX = 100, MARGIN_LINES = 3 };

static uint32_t columns(const rap_decoded *d, uint32_t start, uint32_t end) {
	uint32_t n = 0;
	for (uint32_t i = start; i < end; i++) n += ((unsigned char)d->s[i] & 0xC0) != 0x80;
	return n;
}

/* A few lines, of furniture or with a long address, may cross it. */
static void find_margin(rap_lines *lines) {
	uint32_t longest = 0, near = 0, across = 0;
	for (uint32_t i = 0; i < lines->all.n; i++) {
		uint32_t n = columns(lines->text, lines->all.at[i].start, lines->all.at[i].end);
		if (n > MARGIN_MAX) across++;
		else if (n > longest) longest = n;
	}
	for (uint32_t i = 0; i < lines->all.n; i++)
		near += columns(lines->text, lines->all.at[i].start, lines->all.at[i].end) + longest / 8 >= longest;
	bool broken = longest >= MARGIN_MIN && across * 10 < lines->all.n && near >= MARGIN_LINES + across;
	lines->margin = broken ? longest : 0;
}

/* Of a line that a bullet inside it cuts off, the beginning of the whole; no further back than lines are long. */
static uint32_t whole_start(const rap_decoded *d, uint32_t start) {
	uint32_t limit = start > 4 * MARGIN_MAX ? start - 4 * MARGIN_MAX : 0, i = start;
	while (i > limit && d->s[i - 1] != '\n') i--;
	return i;
}

bool rap_line_is_broken(const rap_lines *lines, uint32_t line) {
	if (lines->margin == 0 || line + 1 >= lines->all.n || lines->all.at[line + 1].gap > 0) return false;
	const rap_line *a = &lines->all.at[line], *b = &a[1];
	uint32_t word = b->start;
	while (word < b->end && !rap_is_blank(lines->text->s[word])) word++;
	return columns(lines->text, whole_start(lines->text, a->start), a->end) + 1 + columns(lines->text, b->start, word) > lines->margin;
}

/* Neither the end of a line nor the beginning of a bullet. */
static bool is_quiet(char c) { return c != '\n' && c != '-' && (unsigned char)c < 0x80 && !rap_is_digit(c); }

void rap_lines_read(rap_lines *lines) {
	const rap_decoded *d = lines->text;
	uint32_t start = 0, gap = 0;
	for (uint32_t i = 0; i <= d->n; i++) {
		while (i < d->n && is_quiet(d->s[i])) i++;
		bool at_end = i == d->n || d->s[i] == '\n';
		if (!at_end && !inner_bullet(d, start, i)) continue;
		bool is_blank = blank(d->s, start, i);
		if (!is_blank) push_columns(lines, start, i, gap);
		gap = is_blank && at_end ? gap + 1 : is_blank ? gap : 0;
		start = at_end ? i + 1 : i;
	}
	for (uint32_t i = 0; i < lines->all.n; i++) {
		check_marker(lines, &lines->all.at[i]);
		rap_line_describe(lines, &lines->all.at[i]);
	}
	find_margin(lines);
}
