/* What must hold of every text, whatever the bytes were. */
#ifndef RAP_TESTS_TEXT_CHECKS_H
#define RAP_TESTS_TEXT_CHECKS_H

#include "support.h"

#include <utf8proc.h>

static inline bool is_valid_utf8(rap_str s) {
	for (uint32_t i = 0; i < s.n;) {
		utf8proc_int32_t code;
		utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.s + i, (utf8proc_ssize_t)(s.n - i), &code);
		if (n <= 0) return false;
		i += (uint32_t)n;
	}
	return true;
}

/* The first broken rule; NULL if all hold. */
static inline const char *broken_blocks(const rap_text *t) {
	uint32_t sentence = 0, end = 0, titles = 0;
	for (uint32_t i = 0; i < t->blocks.n; i++) {
		const rap_block *b = &t->blocks.at[i];
		if (rap_range_empty(b->text) || b->text.end > t->clean.n) return "a block is empty or too long";
		if (i && b->text.start != end + 1) return "blocks do not follow each other";
		if (i && t->clean.s[end] != '\n') return "blocks are not parted by a line break";
		if (b->marker.end > t->raw.n || b->marker.start > b->marker.end) return "a marker lies outside";
		if (b->sentences.start != sentence || b->sentences.end < sentence) return "a block's sentences are not in order";
		titles += b->kind == RAP_BLOCK_TITLE;
		sentence = b->sentences.end;
		end = b->text.end;
	}
	if (titles > 1) return "two titles";
	return sentence == t->sentences.n && end == t->clean.n ? NULL : "something lies behind the last block";
}

static inline const char *broken_sentences(const rap_text *t) {
	uint32_t token = 0;
	for (uint32_t i = 0; i < t->sentences.n; i++) {
		const rap_sentence *s = &t->sentences.at[i];
		if (s->tokens.start != token || rap_range_empty(s->tokens)) return "sentences do not follow each other";
		if (s->block >= t->blocks.n) return "a sentence has no block";
		rap_range block = t->blocks.at[s->block].text, bytes = rap_text_bytes(t, s->tokens);
		if (!rap_range_within(bytes, block)) return "a sentence leaves its block";
		token = s->tokens.end;
	}
	return token == t->tokens.n ? NULL : "tokens outside sentences";
}

static inline const char *broken_tokens(const rap_text *t) {
	uint32_t end = 0, raw_end = 0;
	for (uint32_t i = 0; i < t->tokens.n; i++) {
		const rap_token *k = &t->tokens.at[i];
		if (k->start < end || k->end <= k->start || k->end > t->clean.n) return "tokens are not in order";
		for (uint32_t c = end; c < k->start; c++)
			if (t->clean.s[c] != ' ' && t->clean.s[c] != '\n') return "a byte is in no token";
		rap_range raw = rap_text_raw(t, (rap_range){k->start, k->end});
		if (rap_range_empty(raw) || raw.end > t->raw.n || raw.start < raw_end) return "a token's raw range is wrong";
		end = k->end;
		raw_end = raw.start;
	}
	return NULL;
}

static inline const char *broken_origins(const rap_text *t) {
	uint32_t clean = 0, raw = 0;
	for (uint32_t i = 0; i < t->origins.n; i++) {
		const rap_origin *o = &t->origins.at[i];
		if (o->clean != clean || o->clean_n == 0) return "origins leave clean text out";
		if (o->raw < raw || o->raw + o->raw_n > t->raw.n) return "origins go back";
		clean = o->clean + o->clean_n;
		raw = o->raw + o->raw_n;
	}
	return clean == t->clean.n ? NULL : "origins end too early";
}

static inline const char *broken(const rap_text *t) {
	if (t->clean.s[t->clean.n] != '\0') return "the clean text is not terminated";
	if (!is_valid_utf8(t->clean)) return "the clean text is not UTF-8";
	const char *why = broken_blocks(t);
	if (!why) why = broken_sentences(t);
	if (!why) why = broken_tokens(t);
	return why ? why : broken_origins(t);
}

/* xorshift32: the same numbers on every machine. */
static inline uint32_t next_random(uint32_t *state) {
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

#endif
