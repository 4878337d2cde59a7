/* The floor as a whole: bytes to text, and the ways between clean text and raw bytes. */
#include "text/stages.h"

rap_text *rap_text_read(rap_arena *arena, const rap_lexicon *lexicon, rap_str raw, const rap_text_options *options) {
	rap_text *text = RAP_NEW(arena, rap_text);
	rap_decoded decoded;
	text->raw = raw;
	rap_decode(arena, raw, &decoded);
	text->invalid_sequences = decoded.invalid_sequences;
	rap_layout(arena, lexicon, &decoded, options && options->plain, text);
	rap_sentences(arena, lexicon, text);
	return text;
}

char *rap_bytes_reserve(rap_arena *arena, char *s, uint32_t n, uint32_t *cap, uint32_t more) {
	if (*cap - n >= more) return s;
	uint32_t old = *cap;
	*cap = old + old / 2 + more;
	if (*cap < old) *cap = UINT32_MAX;
	return rap_arena_grow(arena, s, old, *cap);
}

void rap_origin_add(rap_arena *arena, rap_origin_list *origins, rap_origin o) {
	rap_origin *last = origins->n ? &origins->at[origins->n - 1] : NULL;
	bool goes_on = last && last->clean_n == last->raw_n && o.clean_n == o.raw_n &&
	               last->clean + last->clean_n == o.clean && last->raw + last->raw_n == o.raw;
	if (goes_on) {
		last->clean_n += o.clean_n;
		last->raw_n += o.raw_n;
	} else {
		*rap_vec_push(arena, origins) = o;
	}
}

const rap_origin *rap_origin_at(const rap_origin_list *origins, uint32_t at) {
	uint32_t low = 0, high = origins->n;
	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		if (origins->at[middle].clean <= at) low = middle;
		else high = middle;
	}
	return origins->n > 0 ? &origins->at[low] : NULL;
}

static bool inside_character(const rap_text *text, uint32_t at) {
	return at < text->clean.n && ((unsigned char)text->clean.s[at] & 0xC0) == 0x80;
}

rap_range rap_text_raw(const rap_text *text, rap_range clean) {
	if (clean.end > text->clean.n) clean.end = text->clean.n;
	if (rap_range_empty(clean)) return (rap_range){0, 0};
	while (clean.start > 0 && inside_character(text, clean.start)) clean.start--;
	while (inside_character(text, clean.end)) clean.end++;
	const rap_origin *first = rap_origin_at(&text->origins, clean.start), *last = rap_origin_at(&text->origins, clean.end - 1);
	bool first_same = first->clean_n == first->raw_n, last_same = last->clean_n == last->raw_n;
	return (rap_range){first_same ? first->raw + (clean.start - first->clean) : first->raw,
	                   last_same ? last->raw + (clean.end - last->clean) : last->raw + last->raw_n};
}

rap_range rap_text_bytes(const rap_text *text, rap_range tokens) {
	if (rap_range_empty(tokens)) return (rap_range){0, 0};
	return (rap_range){text->tokens.at[tokens.start].start, text->tokens.at[tokens.end - 1].end};
}

rap_range rap_text_raw_tokens(const rap_text *text, rap_range tokens) { return rap_text_raw(text, rap_text_bytes(text, tokens)); }

rap_str rap_text_words(const rap_text *text, rap_range tokens) {
	rap_range bytes = rap_text_bytes(text, tokens);
	return (rap_str){text->clean.s + bytes.start, bytes.end - bytes.start};
}

uint32_t rap_text_sentence(const rap_text *text, uint32_t token) {
	uint32_t low = 0, high = text->sentences.n;
	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		if (text->sentences.at[middle].tokens.start <= token) low = middle;
		else high = middle;
	}
	return low;
}

bool rap_token_continues(const rap_text *text, uint32_t t) {
	if (t == 0 || (text->tokens.at[t].flags & (RAP_TOKEN_SPACE | RAP_TOKEN_PUNCT))) return false;
	const rap_token *token = &text->tokens.at[t], *before = token - 1;
	if ((before->flags & RAP_TOKEN_PUNCT) || before->end != token->start) return false;
	if (token->first == '\'') return true;
	return (token->flags & RAP_TOKEN_LETTER) && (before->flags & RAP_TOKEN_LETTER) && !(before->flags & RAP_TOKEN_PERIOD);
}

uint32_t rap_text_word(const rap_lexicon *lexicon, rap_str token) { return rap_lexicon_find(lexicon, token); }

void rap_text_find_words(const rap_lexicon *lexicon, const char *s, rap_token *tokens, uint32_t n) {
	rap_str forms[RAP_LEXICON_BATCH];
	uint32_t words[RAP_LEXICON_BATCH];
	for (uint32_t count; n > 0; tokens += count, n -= count) {
		count = n < RAP_LEXICON_BATCH ? n : RAP_LEXICON_BATCH;
		for (uint32_t i = 0; i < count; i++) forms[i] = (rap_str){s + tokens[i].start, tokens[i].end - tokens[i].start};
		rap_lexicon_find_batch(lexicon, forms, count, words);
		for (uint32_t i = 0; i < count; i++) tokens[i].word = words[i];
	}
}

uint32_t rap_text_step(const rap_lexicon *lexicon, uint32_t node, rap_str token) {
	uint32_t word = rap_text_word(lexicon, token);
	return word ? rap_lexicon_step(lexicon, node, word) : RAP_NONE;
}

const rap_lex_entry *rap_text_entry(const rap_lexicon *lexicon, uint32_t node, rap_lex_class cls) {
	if (node == RAP_NONE) return NULL;
	uint32_t count;
	const rap_lex_entry *entries = rap_lexicon_entries(lexicon, node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (entries[i].cls == cls) return &entries[i];
	return NULL;
}
