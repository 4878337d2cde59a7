/* Blocks to tokens and sentences. A block is cut into tokens first; then every closing mark and every
 * abbreviation in it is asked whether a sentence ends there. */
#include "text/stages.h"

/* English has five letters to the word, and marks between. No more is taken beforehand than these tokens need: the
 * text may be one word. */
enum { BYTES_OF_TOKEN = 5, FIRST_TOKENS = 1 << 16 };

typedef struct splitter {
	rap_arena *arena;
	const rap_lexicon *lexicon;
	rap_text *text;
	uint32_t block;
	uint32_t first, end; /* tokens of the block */
	rap_str rest;        /* the block's text, for the abbreviation callback */
} splitter;

static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/* "US" and "UN": capitals without periods are acronyms, whose period ends the sentence. */
static bool is_acronym(rap_str word) {
	for (uint32_t i = 0; i < word.n; i++)
		if (!is_upper(word.s[i])) return false;
	return word.n > 1;
}

static bool is_ascii(rap_str word) {
	for (uint32_t i = 0; i < word.n; i++)
		if ((unsigned char)word.s[i] >= 0x80) return false;
	return true;
}

/* The abbreviation that a word with its period would be; NULL if none. Keys have no diacritics: "Öz" is not "oz." */
static const rap_lex_entry *abbreviation_of(const rap_lexicon *lexicon, rap_str word) {
	if (!is_ascii(word)) return NULL;
	const rap_lex_entry *entry = rap_text_entry(lexicon, rap_text_step(lexicon, 0, word), RAP_LEX_abbreviation);
	bool needs_capital = entry && (entry->flags & (RAP_LEX_F_cap | RAP_LEX_F_upper));
	if (needs_capital && !is_upper(word.s[0])) return NULL;
	return entry && entry->kind == RAP_LEX_abbreviation_plain && is_acronym(word) ? NULL : entry;
}

/* The word at a period keeps it if it is an abbreviation; one for numbers, if a number follows. */
static bool keeps_period(const void *context, rap_str word) {
	const splitter *sp = context;
	const rap_lex_entry *entry = abbreviation_of(sp->lexicon, word);
	if (!entry || entry->kind != RAP_LEX_abbreviation_number) return entry != NULL;
	const char *at = word.s + word.n + 1, *end = sp->rest.s + sp->rest.n;
	while (at < end && *at == ' ') at++;
	return at < end && rap_is_digit(*at);
}

static void cut_tokens(splitter *sp) {
	const rap_block *block = &sp->text->blocks.at[sp->block];
	sp->rest = (rap_str){sp->text->clean.s + block->text.start, block->text.end - block->text.start};
	sp->first = sp->text->tokens.n;
	uint32_t at = 0;
	rap_token token;
	while (rap_token_next(sp->rest, &at, keeps_period, sp, &token)) {
		token.start += block->text.start;
		token.end += block->text.start;
		*rap_vec_push(sp->arena, &sp->text->tokens) = token;
	}
	sp->end = sp->text->tokens.n;
	rap_text_find_words(sp->lexicon, sp->text->clean.s, sp->text->tokens.at + sp->first, sp->end - sp->first);
}

/* Marks that do not show on which side they stand are settled by what is open: a straight quotation mark
 * between spaces, and ' behind an s, which closes a quotation if one is open and is a possessive if not. */
static void settle_quotes(splitter *sp) {
	bool open_double = false, open_single = false;
	for (uint32_t i = sp->first; i < sp->end; i++) {
		rap_token *t = &sp->text->tokens.at[i];
		bool quote = t->flags & RAP_TOKEN_QUOTE, bare = t->first == '\'' && (t->flags & RAP_TOKEN_POSSESSIVE) &&
		             sp->text->clean.s[t->end - 1] != 's' && sp->text->clean.s[t->end - 1] != 'S';
		if (bare && open_single) {
			t->flags = (uint16_t)((t->flags & ~RAP_TOKEN_POSSESSIVE) | RAP_TOKEN_PUNCT | RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE);
			quote = true;
		}
		if (!quote) continue;
		bool *open = t->first == '"' ? &open_double : &open_single;
		bool lone = i + 1 < sp->end && (t->flags & RAP_TOKEN_SPACE) && (t[1].flags & RAP_TOKEN_SPACE);
		if (lone && !*open) t->flags = (uint16_t)((t->flags & ~RAP_TOKEN_CLOSE) | RAP_TOKEN_OPEN);
		*open = t->flags & RAP_TOKEN_OPEN;
	}
}

static const rap_token *token_at(const splitter *sp, uint32_t i) { return &sp->text->tokens.at[i]; }

static bool is_stop(const rap_token *t) {
	return (t->flags & RAP_TOKEN_PUNCT) && (t->first == '.' || t->first == '!' || t->first == '?');
}

/* Words that open sentences rather than names: The, It, In, But. A phrase of the lexicon that begins with
 * one (Under Secretary) is a name after all. */
static bool is_opener(const splitter *sp, uint32_t i) {
	static const bool opens[RAP_LEX_KIND_COUNT] = {
		[RAP_LEX_function_det] = true,  [RAP_LEX_function_prep] = true, [RAP_LEX_function_pron] = true,
		[RAP_LEX_function_conj] = true, [RAP_LEX_function_sub] = true,  [RAP_LEX_function_possessive] = true,
		[RAP_LEX_function_adv] = true,  [RAP_LEX_function_rel] = true,  [RAP_LEX_function_quant] = true,
		[RAP_LEX_function_neg] = true,
	};
	uint32_t node = token_at(sp, i)->word ? rap_lexicon_step(sp->lexicon, 0, token_at(sp, i)->word) : RAP_NONE;
	const rap_lex_entry *entry = rap_text_entry(sp->lexicon, node, RAP_LEX_function);
	if (!entry || !opens[entry->kind]) return false;
	if (i + 1 >= sp->end || !token_at(sp, i + 1)->word || !(token_at(sp, i + 1)->flags & RAP_TOKEN_CAP)) return true;
	node = rap_lexicon_step(sp->lexicon, node, token_at(sp, i + 1)->word);
	return !rap_text_entry(sp->lexicon, node, RAP_LEX_title) && !rap_text_entry(sp->lexicon, node, RAP_LEX_organization);
}

/* Steps over opening brackets and quotation marks. */
static uint32_t past_opening(const splitter *sp, uint32_t i) {
	while (i < sp->end && (token_at(sp, i)->flags & RAP_TOKEN_OPEN)) i++;
	return i;
}

/* Does a sentence end with the abbreviation `i`, given that token `next` follows? */
static bool abbreviation_ends(const splitter *sp, uint32_t i, uint32_t next) {
	const rap_token *t = token_at(sp, i);
	const rap_lex_entry *entry = abbreviation_of(sp->lexicon, (rap_str){sp->text->clean.s + t->start, t->end - t->start - 1});
	if (entry && entry->kind != RAP_LEX_abbreviation_plain) return false;
	if (sp->text->blocks.at[sp->block].kind != RAP_BLOCK_BODY && sp->text->blocks.at[sp->block].kind != RAP_BLOCK_ITEM) return false;
	uint32_t word = past_opening(sp, next);
	if (word >= sp->end || !(token_at(sp, word)->flags & RAP_TOKEN_CAP)) return false;
	if (!(token_at(sp, next)->flags & RAP_TOKEN_SPACE)) return false;
	return !(token_at(sp, word)->flags & RAP_TOKEN_INITIAL) && is_opener(sp, word); /* "K. A. Nkosi" */
}

/* "1." or "a." at the beginning of a sentence is a marker. */
static bool is_marker(const splitter *sp, uint32_t start, uint32_t i) {
	return i == start + 1 && (token_at(sp, start)->flags & RAP_TOKEN_NUMBER) && token_at(sp, start)->end - token_at(sp, start)->start <= 3;
}

/* One mark behind a word and a space behind it end a sentence even before a small letter: people write like that, and
 * abbreviations that are not known are rarer. Dots that trail off and marks within a quotation do not. */
static bool bare_stop(const splitter *sp, uint32_t i, uint32_t next) {
	const rap_token *t = token_at(sp, i);
	if (t->first == '!' && i > sp->first && (t[-1].flags & RAP_TOKEN_CAP)) return false; /* Yahoo! */
	return next == i + 1 && t->end == t->start + 1 && !(t->flags & RAP_TOKEN_SPACE) && (t[1].flags & RAP_TOKEN_SPACE);
}

/* Does a sentence end with the mark `i`, given that token `next` follows? */
static bool stop_ends(const splitter *sp, uint32_t start, uint32_t i, uint32_t next) {
	const rap_token *after = token_at(sp, next);
	uint32_t word = past_opening(sp, next);
	if (is_marker(sp, start, i)) return false;
	if (word >= sp->end) return (after->flags & RAP_TOKEN_SPACE) != 0;
	const rap_token *w = token_at(sp, word);
	if (w->flags & RAP_TOKEN_LETTER) return (w->flags & RAP_TOKEN_CAP) || !is_lower(sp->text->clean.s[w->start]) || bare_stop(sp, i, next);
	if (w->flags & RAP_TOKEN_DIGIT) return (after->flags & RAP_TOKEN_SPACE) != 0;
	if (w->flags & RAP_TOKEN_DASH) return word + 1 < sp->end && (w[1].flags & RAP_TOKEN_CAP);
	return (after->flags & RAP_TOKEN_SPACE) && !(w->flags & RAP_TOKEN_COMMA) && w->first != ';' && w->first != ':';
}

static bool is_glued(const splitter *sp, uint32_t i) { return i < sp->end && !(token_at(sp, i)->flags & RAP_TOKEN_SPACE); }

/* Steps over closing marks, and over the numbers of footnotes: "... in 2009.[13][14]". */
static uint32_t past_closing(const splitter *sp, uint32_t i) {
	for (;;) {
		if (!is_glued(sp, i)) return i;
		bool note = token_at(sp, i)->first == '[' && is_glued(sp, i + 1) && is_glued(sp, i + 2) &&
		            (token_at(sp, i + 1)->flags & RAP_TOKEN_NUMBER) && token_at(sp, i + 2)->first == ']';
		if (!note && !(token_at(sp, i)->flags & RAP_TOKEN_CLOSE)) return i;
		i += note ? 3 : 1;
	}
}

/* "Question: ...", "Mary Adams: ...": who speaks in a record of questions and answers. "Japan: ..." may be what it does. */
static bool ends_label(const splitter *sp, uint32_t start, uint32_t i) {
	enum { MOST_LABEL = 6 };
	if (start != sp->first || i == start || i > start + MOST_LABEL || i + 1 >= sp->end || token_at(sp, i)->first != ':') return false;
	uint32_t word = past_opening(sp, i + 1);
	if (!(token_at(sp, i + 1)->flags & RAP_TOKEN_SPACE) || word >= sp->end || !(token_at(sp, word)->flags & RAP_TOKEN_CAP)) return false;
	uint32_t node = token_at(sp, start)->word ? rap_lexicon_step(sp->lexicon, 0, token_at(sp, start)->word) : RAP_NONE;
	if (rap_text_entry(sp->lexicon, node, RAP_LEX_state) || rap_text_entry(sp->lexicon, node, RAP_LEX_organization)) return false;
	for (uint32_t k = start; k < i; k++)
		if (!(token_at(sp, k)->flags & (RAP_TOKEN_CAP | RAP_TOKEN_OPEN | RAP_TOKEN_CLOSE | RAP_TOKEN_HYPHEN))) return false;
	return true;
}

/* The token behind the end of the sentence that token `i` would end, closing marks taken along; `i` if it does
 * not end one. */
static uint32_t sentence_end(const splitter *sp, uint32_t start, uint32_t i) {
	const rap_token *t = token_at(sp, i);
	bool stop = is_stop(t);
	if (ends_label(sp, start, i)) return i + 1;
	if (!stop && !(t->flags & RAP_TOKEN_PERIOD)) return i;
	uint32_t next = past_closing(sp, i + 1);
	if (next >= sp->end) return i;
	bool ends = stop ? stop_ends(sp, start, i, next) : abbreviation_ends(sp, i, next);
	return ends ? next : i;
}

static void push_sentence(splitter *sp, uint32_t start, uint32_t end) {
	if (start >= end) return;
	*rap_vec_push(sp->arena, &sp->text->sentences) = (rap_sentence){{start, end}, sp->block};
}

static void cut_sentences(splitter *sp) {
	uint32_t start = sp->first;
	for (uint32_t i = sp->first; i < sp->end; i++) {
		uint32_t end = sentence_end(sp, start, i);
		if (end == i) continue;
		push_sentence(sp, start, end);
		start = end;
		i = end - 1;
	}
	push_sentence(sp, start, sp->end);
}

void rap_sentences(rap_arena *arena, const rap_lexicon *lexicon, rap_text *text) {
	splitter sp = {.arena = arena, .lexicon = lexicon, .text = text};
	uint32_t likely = text->clean.n / BYTES_OF_TOKEN + 16;
	rap_vec_reserve(arena, &text->tokens, likely < FIRST_TOKENS ? likely : FIRST_TOKENS);
	for (sp.block = 0; sp.block < text->blocks.n; sp.block++) {
		uint32_t first = text->sentences.n;
		cut_tokens(&sp);
		settle_quotes(&sp);
		cut_sentences(&sp);
		text->blocks.at[sp.block].sentences = (rap_range){first, text->sentences.n};
	}
}
