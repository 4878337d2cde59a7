/* Bytes to NFC text with the way back.
 *
 * Most bytes are plain ASCII and are copied in long stretches, one origin each. All else goes one composed
 * character at a time:
 *   an invalid sequence (maximal subpart, as in the Unicode Standard 3.9)  becomes one U+FFFD, counted
 *   CR LF, CR, VT, FF, NEL, the line and paragraph separators              become '\n'
 *   other controls, NUL among them, and every space separator             become ' ': they part words
 *   format characters (BOM, soft hyphen, zero width, direction marks)     vanish; a soft hyphen takes the line
 *                                                                          break behind it along
 */
#include "text/stages.h"

#include <utf8proc.h>

#include "base/utf8.h"

/* Marks on one base character beyond this number are passed on as they are, so that normalising stays linear. */
enum { CLUSTER_MAX = 32, REPLACEMENT = 0xFFFD, SOFT_HYPHEN = 0xAD };

typedef struct decoder {
	rap_arena *arena;
	const unsigned char *in;
	uint32_t n, at;
	rap_decoded *out;
	uint32_t cap;
} decoder;

/* ASCII that is copied as it is. */
static bool is_plain(unsigned char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

static rap_character read_character(const decoder *d, uint32_t at) { return rap_utf8_at((rap_str){(const char *)d->in, d->n}, at); }

static void reserve(decoder *d, uint32_t more) { d->out->s = rap_bytes_reserve(d->arena, d->out->s, d->out->n, &d->cap, more); }

static void write_bytes(decoder *d, const void *bytes, uint32_t n, uint32_t raw, uint32_t raw_n) {
	reserve(d, n);
	rap_origin_add(d->arena, &d->out->origins, (rap_origin){d->out->n, raw, n, raw_n});
	memcpy(d->out->s + d->out->n, bytes, n);
	d->out->n += n;
}

/* Copies plain ASCII up to the next other byte. The last one before a sequence is left: a mark may follow it. */
static bool copy_plain(decoder *d) {
	uint32_t i = d->at;
	while (i < d->n && is_plain(d->in[i])) i++;
	if (i < d->n && d->in[i] >= 0x80 && i > d->at) i--;
	if (i == d->at) return false;
	write_bytes(d, d->in + d->at, i - d->at, d->at, i - d->at);
	d->at = i;
	return true;
}

static bool is_line_break(int32_t code) {
	return code == '\n' || code == '\r' || code == 0x0B || code == 0x0C || code == 0x85 || code == 0x2028 || code == 0x2029;
}

static uint32_t line_break_length(const decoder *d, uint32_t at, rap_character c) {
	return c.code == '\r' && at + 1 < d->n && d->in[at + 1] == '\n' ? 2 : c.n;
}

/* Line breaks, spaces and characters that vanish; true if `c` was one. */
static bool read_blank(decoder *d, rap_character c) {
	if (is_line_break(c.code)) {
		uint32_t n = line_break_length(d, d->at, c);
		write_bytes(d, "\n", 1, d->at, n);
		d->at += n;
		return true;
	}
	if (c.code == '\t') return false;
	utf8proc_category_t category = utf8proc_category(c.code);
	if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZS) {
		write_bytes(d, " ", 1, d->at, c.n);
	} else if (category != UTF8PROC_CATEGORY_CF) {
		return false;
	}
	d->at += c.n;
	return true;
}

/* A soft hyphen at the end of a line: the word goes on in the next. */
static void pass_soft_line_end(decoder *d) {
	if (d->at >= d->n) return;
	rap_character c = read_character(d, d->at);
	if (!is_line_break(c.code)) return;
	d->at += line_break_length(d, d->at, c);
	while (d->at < d->n && (d->in[d->at] == ' ' || d->in[d->at] == '\t')) d->at++;
}

/* May the character combine with the one before it? Marks, and the vowels and finals of Hangul. */
static bool combines(int32_t code) {
	if (code < 0x300) return false;
	utf8proc_category_t category = utf8proc_category(code);
	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
	       category == UTF8PROC_CATEGORY_ME || (code >= 0x1160 && code <= 0x11FF);
}

/* Alone, is it its own NFC? Latin and the common punctuation; the rest takes the long way. */
static bool is_composed(int32_t code) { return code < 0x300 || (code >= 0x2010 && code <= 0x2027) || code == REPLACEMENT; }

/* The raw bytes of the character at d->at with the marks behind it. */
static uint32_t cluster_end(const decoder *d, uint32_t at, uint32_t *count) {
	for (*count = 1; at < d->n && *count < CLUSTER_MAX; ++*count) {
		if (d->in[at] < 0x80) return at;
		rap_character next = read_character(d, at);
		if (!next.valid || !combines(next.code)) return at;
		at += next.n;
	}
	return at;
}

/* A character takes at most four others apart (NFD), each at most four bytes. */
static void write_normalized(decoder *d, uint32_t raw_n) {
	utf8proc_int32_t codes[CLUSTER_MAX * 4 + 4];
	unsigned char bytes[sizeof codes];
	utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_ssize_t room = (utf8proc_ssize_t)(sizeof codes / sizeof *codes), n = 0;
	utf8proc_ssize_t count = utf8proc_decompose(d->in + d->at, (utf8proc_ssize_t)raw_n, codes, room, options);
	if (count > 0 && count <= room) count = utf8proc_normalize_utf32(codes, count, options);
	if (count <= 0 || count > room) {
		write_bytes(d, d->in + d->at, raw_n, d->at, raw_n);
		return;
	}
	for (utf8proc_ssize_t i = 0; i < count; i++) n += utf8proc_encode_char(codes[i], bytes + n);
	write_bytes(d, bytes, (uint32_t)n, d->at, raw_n);
}

static void read_cluster(decoder *d, rap_character c) {
	uint32_t count, end = cluster_end(d, d->at + c.n, &count);
	if (count == 1 && is_composed(c.code))
		write_bytes(d, d->in + d->at, c.n, d->at, c.n);
	else
		write_normalized(d, end - d->at);
	d->at = end;
}

static void read_one(decoder *d) {
	rap_character c = read_character(d, d->at);
	if (!c.valid) {
		d->out->invalid_sequences++;
		write_bytes(d, "\xEF\xBF\xBD", 3, d->at, c.n);
		d->at += c.n;
	} else if (read_blank(d, c)) {
		if (c.code == SOFT_HYPHEN) pass_soft_line_end(d);
	} else {
		read_cluster(d, c);
	}
}

void rap_decode(rap_arena *arena, rap_str raw, rap_decoded *decoded) {
	*decoded = (rap_decoded){0};
	decoder d = {.arena = arena, .in = (const unsigned char *)raw.s, .n = raw.n, .out = decoded};
	reserve(&d, raw.n + 16);
	while (d.at < d.n)
		if (!copy_plain(&d)) read_one(&d);
}
