#include "mention/mark.h"

#include "base/prefetch.h"

/* How far rap_mark_find_before looks back. */
enum { LOOK_BACK = 8 };

/* One way of reading a phrase so far: `words` steps of the trie have led to `node`, the text goes on at `next`. */
typedef struct reading {
	uint32_t node, words, next;
} reading;

/* The phrases that begin at one token. Where a hyphen can be taken as a word or stepped over, both readings are
 * followed; a step adds at most one to those waiting, so the depth of the trie bounds them. */
typedef struct walk {
	rap_arena *arena;
	rap_marks *marks;
	const rap_text *text;
	uint32_t start, end;                        /* the first token, the end of the sentence */
	uint32_t token_of[RAP_LEXICON_PHRASE_MAX]; /* word of the phrase -> token */
	reading waiting[RAP_LEXICON_PHRASE_MAX + 1];
	uint32_t n;
} walk;

static bool all_upper(const rap_token *tokens, uint32_t start, uint32_t end) {
	for (uint32_t i = start; i < end; i++)
		if ((tokens[i].flags & (RAP_TOKEN_LETTER | RAP_TOKEN_UPPER)) == RAP_TOKEN_LETTER) return false;
	return true;
}

static bool case_agrees(const walk *w, const rap_lex_entry *entry, uint32_t end) {
	const rap_token *tokens = w->text->tokens.at;
	if (entry->flags & RAP_LEX_F_upper) return all_upper(tokens, w->start, end);
	if (!(entry->flags & RAP_LEX_F_cap)) return true;
	uint32_t word = rap_lexicon_capital(w->marks->lexicon, entry);
	return word == RAP_NONE || (tokens[w->token_of[word]].flags & RAP_TOKEN_CAP);
}

/* "Indo-French", but not "Indo-Pacific": behind the hyphen of a form that is half a word stands another state. */
static bool has_other_half(const walk *w, const rap_lex_entry *entry, uint32_t end) {
	if (entry->cls != RAP_LEX_state || !(w->text->tokens.at[end - 1].flags & RAP_TOKEN_HYPHEN)) return true;
	if (end >= w->end) return false;
	uint32_t count;
	const rap_lex_entry *entries = rap_lexicon_entries(w->marks->lexicon, rap_lexicon_step(w->marks->lexicon, 0, w->text->tokens.at[end].word), &count);
	for (uint32_t i = 0; i < count; i++)
		if (entries[i].cls == RAP_LEX_state) return true;
	return false;
}

static bool mark_before(const rap_mark *a, const rap_mark *b) {
	if (a->entry->cls != b->entry->cls) return a->entry->cls < b->entry->cls;
	return a->tokens.end > b->tokens.end;
}

/* Puts the mark among those of its first token: by class, the longest first, else as the table has them. */
static void add_mark(walk *w, const rap_lex_entry *entry, uint32_t end) {
	rap_mark mark = {{w->start, end}, entry};
	rap_mark *first = rap_vec_push(w->arena, &w->marks->all), *at = first;
	first = w->marks->all.at + w->marks->first[w->start];
	for (; at > first && mark_before(&mark, at - 1); at--) *at = at[-1];
	*at = mark;
	w->marks->begin[w->start] |= UINT32_C(1) << entry->cls;
	w->marks->kinds[w->start].bits[entry->kind / 64] |= UINT64_C(1) << entry->kind % 64;
	if (end - w->start <= LOOK_BACK) w->marks->end[end] |= UINT32_C(1) << entry->cls;
}

static void mark_entries(walk *w, const reading *r) {
	uint32_t count;
	const rap_lex_entry *entries = rap_lexicon_entries(w->marks->lexicon, r->node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (case_agrees(w, &entries[i], r->next) && has_other_half(w, &entries[i], r->next)) add_mark(w, &entries[i], r->next);
}

/* Lets the reading go on with the word at `token`, if some phrase does. */
static void go_on(walk *w, const reading *r, uint32_t token) {
	if (token >= w->end || r->words == RAP_LEXICON_PHRASE_MAX) return;
	uint32_t node = rap_lexicon_step(w->marks->lexicon, r->node, w->text->tokens.at[token].word);
	if (node != RAP_NONE) w->waiting[w->n++] = (reading){node, r->words + 1, token + 1};
}

static void mark_from(walk *w, uint32_t start) {
	w->start = start;
	w->n = 0;
	go_on(w, &(reading){0, 0, start}, start);
	while (w->n > 0) {
		reading r = w->waiting[--w->n];
		w->token_of[r.words - 1] = r.next - 1;
		mark_entries(w, &r);
		go_on(w, &r, r.next);
		if (r.next < w->end && (w->text->tokens.at[r.next].flags & RAP_TOKEN_HYPHEN)) go_on(w, &r, r.next + 1);
	}
}

/* Asks for what tokens ahead of this one will need: first their nodes, later the entries there. */
static void look_ahead(const walk *w, uint32_t token) {
	enum { NODES = 8, ENTRIES = 4 };
	const rap_lexicon *lexicon = w->marks->lexicon;
	const rap_token *tokens = w->text->tokens.at;
	uint32_t count;
	if (token + NODES < w->end) rap_lexicon_prefetch(lexicon, tokens[token + NODES].word);
	if (token + ENTRIES < w->end)
		rap_prefetch(rap_lexicon_entries(lexicon, rap_lexicon_step(lexicon, 0, tokens[token + ENTRIES].word), &count));
}

/* Where the code of a state stands in a table of all; NULL without one. */
static bool *slot_of(bool named[26 * 26], rap_str code) {
	bool letters = code.n >= 2 && code.s[0] >= 'A' && code.s[0] <= 'Z' && code.s[1] >= 'A' && code.s[1] <= 'Z';
	return letters ? &named[(code.s[0] - 'A') * 26 + code.s[1] - 'A'] : NULL;
}

static bool is_shared(const rap_mark *a, const rap_mark *b) { return a->entry->cls == RAP_LEX_state && b->entry->cls == RAP_LEX_state && a->tokens.end == b->tokens.end; }

/* "Congolese", "Dominican": of the states that share a word, the one that the text names by a word of its own comes first. */
static void settle_shared_words(rap_marks *marks, uint32_t tokens) {
	bool named[26 * 26] = {false};
	for (uint32_t k = 0; k < marks->all.n; k++) {
		const rap_lex_entry *entry = marks->all.at[k].entry;
		bool *slot = entry->cls == RAP_LEX_state && !(entry->flags & RAP_LEX_F_ambiguous) ? slot_of(named, rap_lexicon_value(marks->lexicon, entry->value)) : NULL;
		if (slot != NULL) *slot = true;
	}
	for (uint32_t t = 0; t < tokens; t++) {
		rap_mark *at = marks->all.at + marks->first[t], *end = marks->all.at + marks->first[t + 1];
		for (rap_mark *first = at; first < end; first++) {
			bool *own = first->entry->cls == RAP_LEX_state ? slot_of(named, rap_lexicon_value(marks->lexicon, first->entry->value)) : NULL;
			if (own == NULL || *own) continue;
			for (rap_mark *other = first + 1; other < end && is_shared(first, other); other++) {
				const bool *slot = slot_of(named, rap_lexicon_value(marks->lexicon, other->entry->value));
				if (slot == NULL || !*slot || other->entry->kind != first->entry->kind) continue;
				rap_mark kept = *first;
				*first = *other;
				*other = kept;
				break;
			}
		}
	}
}

rap_marks *rap_marks_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_text *text) {
	rap_marks *marks = RAP_NEW(arena, rap_marks);
	marks->lexicon = lexicon;
	const size_t places = (size_t)text->tokens.n + 1;
	rap_vec_reserve(arena, &marks->all, text->tokens.n + 16); /* many have none, many have two */
	marks->first = RAP_NEW_ARRAY(arena, uint32_t, places);
	marks->begin = RAP_NEW_ARRAY(arena, uint32_t, places);
	marks->end = RAP_NEW_ARRAY(arena, uint32_t, places);
	marks->kinds = RAP_NEW_ARRAY(arena, rap_kind_set, places);
	walk w = {.arena = arena, .marks = marks, .text = text};
	uint32_t token = 0;
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		const rap_range sentence = text->sentences.at[i].tokens;
		for (; token < sentence.start; token++) marks->first[token] = marks->all.n;
		for (w.end = sentence.end; token < sentence.end; token++) {
			marks->first[token] = marks->all.n;
			look_ahead(&w, token);
			if (text->tokens.at[token].word != 0) mark_from(&w, token);
		}
	}
	for (; token <= text->tokens.n; token++) marks->first[token] = marks->all.n;
	settle_shared_words(marks, text->tokens.n);
	return marks;
}

const rap_mark *rap_mark_find(const rap_marks *marks, uint32_t token, rap_lex_class cls) {
	const rap_mark *mark = &marks->all.at[marks->first[token]];
	while (mark->entry->cls != cls) mark++;
	return mark;
}

const rap_mark *rap_mark_find_kind(const rap_marks *marks, uint32_t token, rap_lex_kind kind) {
	const rap_mark *mark = &marks->all.at[marks->first[token]];
	while (mark->entry->kind != kind) mark++;
	return mark;
}

const rap_mark *rap_mark_find_before(const rap_marks *marks, uint32_t end, rap_lex_class cls) {
	const rap_mark *mark = &marks->all.at[marks->first[end > LOOK_BACK ? end - LOOK_BACK : 0]];
	while (mark->entry->cls != cls || mark->tokens.end != end) mark++;
	return mark;
}

bool rap_mark_is_met(const rap_marks *marks, uint32_t token) {
	while (token > 0 && rap_mark_kind_at(marks, token - 1, RAP_LEX_function_det) != NULL) token--;
	return token > 0 && (rap_mark_kind_at(marks, token - 1, RAP_LEX_link_with) != NULL || rap_mark_kind_at(marks, token - 1, RAP_LEX_convene_meet) != NULL);
}
