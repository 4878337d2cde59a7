#include "syntax/train/json.h"

/* Undoes JSON's escapes in place; `s` begins behind the opening quote. Returns the length. */
static uint32_t unescape(char *s, uint32_t n) {
	uint32_t out = 0;
	for (uint32_t i = 0; i < n && s[i] != '"'; i++) {
		if (s[i] != '\\') s[out++] = s[i];
		else if (i + 1 < n && s[i + 1] == 'u') i += 5, s[out++] = ' ';
		else if (++i < n) s[out++] = s[i] == 'n' || s[i] == 't' || s[i] == 'r' ? '\n' : s[i];
	}
	return out;
}

static uint32_t find(rap_str s, rap_str what) {
	for (uint32_t i = 0; i + what.n <= s.n; i++)
		if (s.s[i] == what.s[0] && memcmp(s.s + i, what.s, what.n) == 0) return i;
	return RAP_NONE;
}

bool json_next_text(rap_str *rest, rap_str *text) {
	const rap_str field = RAP_STR("\"text\": \"");
	while (rest->n > 0) {
		const char *end = memchr(rest->s, '\n', rest->n);
		rap_str line = {rest->s, end ? (uint32_t)(end - rest->s) : rest->n};
		uint32_t used = end ? line.n + 1 : line.n, at = find(line, field);
		*rest = (rap_str){rest->s + used, rest->n - used};
		if (at == RAP_NONE) continue;
		at += field.n;
		char *s = (char *)(uintptr_t)(line.s + at); /* of a buffer that ud_file read */
		*text = (rap_str){s, unescape(s, line.n - at)};
		return true;
	}
	return false;
}
