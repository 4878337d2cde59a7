#include "syntax/feature.h"

/* FNV-1a with a last mix; changing it makes every model file wrong, so it goes with the format version. */
uint32_t rap_feature_hash(uint32_t kind, const char *s, uint32_t n) {
	uint32_t h = 2166136261u ^ (kind * 0x9E3779B1u);
	for (uint32_t i = 0; i < n; i++) h = (h ^ (unsigned char)s[i]) * 16777619u;
	h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
	h = (h ^ (h >> 12)) * 0x297A2D39u;
	h ^= h >> 15;
	return h == 0 ? 1 : h;
}

/* General punctuation that the treebanks write in ASCII: U+2010..U+201F are E2 80 90..9F. */
static char ascii_of(rap_str s, uint32_t i) {
	if (i + 2 >= s.n || (unsigned char)s.s[i] != 0xE2 || (unsigned char)s.s[i + 1] != 0x80) return 0;
	unsigned char c = (unsigned char)s.s[i + 2];
	if (c >= 0x90 && c <= 0x95) return '-';
	if (c >= 0x98 && c <= 0x9B) return '\'';
	if (c >= 0x9C && c <= 0x9F) return '"';
	return 0;
}

static char lower_of(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c; }

void rap_form_read(rap_form *form, rap_str s) {
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n && n < RAP_FORM_MAX; i++) {
		char folded = ascii_of(s, i);
		if (folded) i += 2;
		form->exact[n] = folded ? folded : s.s[i];
		form->lower[n] = lower_of(form->exact[n]);
		n++;
	}
	form->n = n;
}

static char shape_of(char c) {
	if (c >= 'a' && c <= 'z') return 'x';
	if (c >= 'A' && c <= 'Z') return 'X';
	if (c >= '0' && c <= '9') return 'd';
	return (unsigned char)c >= 0x80 ? 'u' : c;
}

/* Runs of one shape count as two: "Xxx-dd" for "Korean-2024". */
static uint32_t shape_key(const rap_form *form) {
	enum { SHAPE_MAX = 8 };
	char shape[SHAPE_MAX];
	uint32_t n = 0;
	for (uint32_t i = 0; i < form->n && n < SHAPE_MAX; i++) {
		char c = shape_of(form->exact[i]);
		if (n >= 2 && shape[n - 1] == c && shape[n - 2] == c) continue;
		shape[n++] = c;
	}
	return rap_feature_hash(RAP_FEATURE_SHAPE, shape, n);
}

void rap_feature_keys(const rap_form *form, uint32_t keys[RAP_FEATURE_KINDS]) {
	uint32_t n = form->n;
	keys[RAP_FEATURE_WORD] = rap_feature_hash(RAP_FEATURE_WORD, form->lower, n);
	bool capitals = memcmp(form->exact, form->lower, n) != 0;
	keys[RAP_FEATURE_EXACT] = capitals ? rap_feature_hash(RAP_FEATURE_EXACT, form->exact, n) : 0;
	keys[RAP_FEATURE_SHAPE] = shape_key(form);
	for (uint32_t k = 1; k <= 4; k++)
		keys[RAP_FEATURE_SUFFIX_1 + k - 1] =
			n > k ? rap_feature_hash(RAP_FEATURE_SUFFIX_1 + k - 1, form->lower + n - k, k) : 0;
	for (uint32_t k = 1; k <= 3; k++)
		keys[RAP_FEATURE_PREFIX_1 + k - 1] =
			n > k ? rap_feature_hash(RAP_FEATURE_PREFIX_1 + k - 1, form->lower, k) : 0;
}
