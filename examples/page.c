#define _DEFAULT_SOURCE 1 /* TIOCGWINSZ */
#define _DARWIN_C_SOURCE 1

#include "page.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#define WIDTH_UNKNOWN 80
#define WIDTH_LEAST 30
#define WIDTH_MOST 100 /* longer lines are hard to read */

static size_t clamp_width(long width) {
	if (width <= 0) return WIDTH_UNKNOWN;
	if (width < WIDTH_LEAST) return WIDTH_LEAST;
	return width > WIDTH_MOST ? WIDTH_MOST : (size_t)width;
}

static size_t find_width(FILE *to) {
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	if (columns && atol(columns) > 0) return clamp_width(atol(columns));
	return clamp_width(ioctl(fileno(to), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0);
}

page page_on(FILE *to) {
	const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
	int dumb = !terminal || !*terminal || strcmp(terminal, "dumb") == 0;
	int colour = isatty(fileno(to)) && !dumb && !(no_colour && *no_colour);
	return (page){.to = to, .width = find_width(to), .colour = colour};
}

/* ---- characters ---- */

static int steers_terminal(utf8proc_int32_t character) {
	int bidi = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	return bidi || utf8proc_category(character) == UTF8PROC_CATEGORY_CC;
}

/* The next character of a text that is UTF-8 as the library promises; anything else counts as U+FFFD. */
static utf8proc_int32_t next_character(const char **text) {
	utf8proc_int32_t character;
	utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)*text, -1, &character);
	*text += n > 0 ? n : 1;
	return n > 0 ? character : 0xFFFD;
}

static size_t character_width(utf8proc_int32_t character) {
	return steers_terminal(character) ? 1 : (size_t)utf8proc_charwidth(character);
}

static size_t width_until(const char *text, const char *end) {
	size_t width = 0;
	while (text < end) width += character_width(next_character(&text));
	return width;
}

size_t page_text_width(const char *text) { return width_until(text, text + strlen(text)); }

static void write_character(FILE *to, const char *begin, const char *end, utf8proc_int32_t character) {
	if (steers_terminal(character) || character == 0xFFFD) fputs("\xEF\xBF\xBD", to);
	else fwrite(begin, 1, (size_t)(end - begin), to);
}

static void write_until(FILE *to, const char *text, const char *end) {
	while (text < end) {
		const char *begin = text;
		utf8proc_int32_t character = next_character(&text);
		write_character(to, begin, text, character);
	}
}

void page_raw(page *out, const char *text) {
	while (*text) {
		const char *begin = text;
		utf8proc_int32_t character = next_character(&text);
		if (character == '\n' || character == '\t') putc((int)character, out->to);
		else write_character(out->to, begin, text, character);
	}
}

/* ---- lines ---- */

void page_end_line(page *out) {
	if (out->column) {
		putc('\n', out->to);
		out->begun = 1;
	}
	out->column = 0;
	out->space = 0;
}

void page_gap(page *out) {
	page_end_line(out);
	if (out->begun) putc('\n', out->to);
}

static void pad_to(page *out, size_t column) {
	for (; out->column < column; out->column++) putc(' ', out->to);
	out->space = 0;
}

/* The columns are left empty only when a word follows. */
void page_align(page *out, size_t column) {
	if (out->column > column) page_end_line(out);
	out->indent = column;
	out->space = 0;
}

/* ---- words ---- */

static const char *const style_codes[] = {
	[PAGE_NORMAL] = "", [PAGE_TITLE] = "\033[1m",  [PAGE_HEADING] = "\033[1;36m",
	[PAGE_STRONG] = "\033[1m", [PAGE_FAINT] = "\033[2m",
};

static void write_styled(page *out, page_style style, const char *text, const char *end) {
	int styled = out->colour && style != PAGE_NORMAL && text < end;
	if (styled) fputs(style_codes[style], out->to);
	write_until(out->to, text, end);
	if (styled) fputs("\033[0m", out->to);
	out->column += width_until(text, end);
}

/* Makes room for a word; a column stays free for a mark behind it. */
static void begin_word(page *out, size_t width) {
	int wraps = out->column > out->indent && out->column + (size_t)out->space + width + 1 > out->width;
	if (wraps) page_end_line(out);
	if (out->column < out->indent) pad_to(out, out->indent);
	if (out->space) pad_to(out, out->column + 1);
	out->space = 1;
}

void page_mark(page *out, page_style style, const char *mark) { write_styled(out, style, mark, mark + strlen(mark)); }

void page_enclosed(page *out, page_style style, const char *before, const char *text, const char *behind) {
	text += strspn(text, " ");
	for (const char *prefix = before; *text; prefix = "") {
		const char *end = text + strcspn(text, " "), *next = end + strspn(end, " ");
		begin_word(out, page_text_width(prefix) + width_until(text, end) + (*next ? 0 : page_text_width(behind)));
		page_mark(out, style, prefix);
		write_styled(out, style, text, end);
		text = next;
	}
	page_mark(out, style, behind);
}

void page_text(page *out, page_style style, const char *text) { page_enclosed(out, style, "", text, ""); }
