#include <utf8proc.h>

#include "lexicon/lexicon.h"

typedef struct key_buffer {
	char *s;
	uint32_t n, cap;
	bool full;
} key_buffer;

/* "1.5" is not "15". */
static bool period_counts(rap_str token, uint32_t at) {
	return at > 0 && at + 1 < token.n && rap_is_digit(token.s[at - 1]) && rap_is_digit(token.s[at + 1]);
}

static void put(key_buffer *key, const char *s, uint32_t n) {
	if (key->full || n > key->cap - key->n) {
		key->full = true;
		return;
	}
	memcpy(key->s + key->n, s, n);
	key->n += n;
}

/* Apostrophes and dashes of every make become the ASCII ones; other characters come back as they are. */
static int32_t plain_punctuation(int32_t c) {
	switch (c) {
	case 0x2018: case 0x2019: case 0x201b: case 0x02bc: case 0xff07: return '\'';
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
	case 0x2212: case 0xfe58: case 0xfe63: case 0xff0d: return '-';
	default: return c;
	}
}

/* ASCII in lower case; 0 for periods, which count or not by what stands beside them, and for all else. */
static const char plain_keys[256] =
	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
	" !\"#$%&'()*+,-\0/0123456789:;<=>?"
	"@abcdefghijklmnopqrstuvwxyz[\\]^_"
	"`abcdefghijklmnopqrstuvwxyz{|}~";

static void put_character(key_buffer *key, int32_t c) {
	if (c < 0x80 && plain_keys[c] != '\0') {
		put(key, &plain_keys[c], 1);
		return;
	}
	const int options = UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	utf8proc_int32_t parts[16];
	int boundary = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(c, parts, 16, options, &boundary);
	for (utf8proc_ssize_t i = 0; i < n && n <= 16; i++) {
		utf8proc_uint8_t bytes[4];
		utf8proc_ssize_t size = utf8proc_encode_char(parts[i], bytes);
		put(key, (const char *)bytes, (uint32_t)size);
	}
}

static uint32_t key_any(rap_str token, char *s, uint32_t cap) {
	key_buffer key = {s, 0, cap, false};
	for (uint32_t at = 0; at < token.n && !key.full;) {
		if (token.s[at] == '.' && !period_counts(token, at)) {
			at++;
			continue;
		}
		utf8proc_int32_t c;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)token.s + at, (utf8proc_ssize_t)(token.n - at), &c);
		if (size > 0) put_character(&key, plain_punctuation(c));
		at += size > 0 ? (uint32_t)size : 1;
	}
	return key.full ? 0 : key.n;
}

static uint32_t key_of_periods(rap_str token, char *key, uint32_t cap) {
	for (uint32_t i = 0; i < token.n; i++)
		if (token.s[i] != '.') return 0;
	if (token.n > cap) return 0;
	memcpy(key, token.s, token.n);
	return token.n;
}

/* Nearly every token. */
static uint32_t key_plain(rap_str token, char *key) {
	for (uint32_t i = 0; i < token.n; i++) {
		key[i] = plain_keys[(uint8_t)token.s[i]];
		if (key[i] == '\0') return 0;
	}
	return token.n;
}

uint32_t rap_lexicon_key(rap_str token, char *key, uint32_t cap) {
	if (token.n == 0 || cap == 0) return 0;
	uint32_t n = token.n <= cap ? key_plain(token, key) : 0;
	if (n == 0) n = key_any(token, key, cap);
	return n > 0 ? n : key_of_periods(token, key, cap);
}
