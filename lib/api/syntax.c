/* A document's trees as the public header rapporteur/syntax.h gives them out. */
#include "api/handles.h"
#include "rapporteur/syntax.h"
#include "syntax/dependents.h"

_Static_assert(RAP_TREES_NONE == RAP_NONE, "heads are handed out as they are");

typedef struct word {
	rap_str text, lemma; /* NUL-terminated, which words of the clean text are not */
	rap_span span;
	uint32_t sentence;
} word;

struct rap_trees {
	const rap_text *text;
	const rap_syntax *syntax;
	const rap_dependents *dependents;
	word *words;
	uint32_t *roots; /* one a sentence */
	uint32_t word_count, sentence_count;
};

int32_t rap_syntax_version(void) { return RAP_SYNTAX_VERSION; }

int32_t rap_syntax_model_format(void) { return RAP_MODEL_FORMAT; }

const char *rap_reader_model_id(const rap_reader *reader, size_t *n) {
	return rap_give(reader == NULL ? (rap_str){NULL, 0} : reader->model_id, n);
}

/* ---- making ---- */

static rap_span span_of(const rap_text *text, rap_range clean) {
	rap_range raw = rap_text_raw(text, clean);
	return (rap_span){raw.start, raw.end};
}

static word make_word(rap_arena *arena, const rap_trees *trees, uint32_t token, uint32_t sentence) {
	const rap_token *t = &trees->text->tokens.at[token];
	rap_str s = rap_token_str(trees->text, token), lemma = trees->syntax->words[token].lemma;
	word w = {.text = rap_arena_copy(arena, s.s, s.n), .sentence = sentence};
	w.lemma = rap_str_equal(s, lemma) ? w.text : rap_arena_copy(arena, lemma.s, lemma.n);
	w.span = span_of(trees->text, (rap_range){t->start, t->end});
	return w;
}

static void make_sentence(rap_arena *arena, rap_trees *trees, uint32_t sentence) {
	rap_range tokens = trees->text->sentences.at[sentence].tokens;
	for (uint32_t t = tokens.start; t < tokens.end; t++) {
		trees->words[t] = make_word(arena, trees, t, sentence);
		if (trees->syntax->words[t].head == RAP_NONE) trees->roots[sentence] = t;
	}
}

static rap_trees *make_trees(rap_arena *arena, const rap_records *records) {
	rap_trees *trees = RAP_NEW(arena, rap_trees);
	trees->text = records->text;
	trees->syntax = rap_syntax_read(arena, records->model, records->text, NULL); /* records parse only what matters to them */
	trees->dependents = rap_dependents_make(arena, trees->syntax, records->text);
	trees->word_count = records->text->tokens.n;
	trees->sentence_count = records->text->sentences.n;
	trees->words = RAP_NEW_ARRAY(arena, word, trees->word_count);
	trees->roots = RAP_NEW_ARRAY(arena, uint32_t, trees->sentence_count);
	for (uint32_t s = 0; s < trees->sentence_count; s++) make_sentence(arena, trees, s);
	return trees;
}

static int32_t make_guarded(rap_document *document) {
	jmp_buf out_of_memory;
	document->arena.out_of_memory = &out_of_memory;
	if (setjmp(out_of_memory) != 0) return RAP_ERROR_MEMORY;
	document->trees = make_trees(&document->arena, document->records);
	document->arena.out_of_memory = NULL;
	return RAP_OK;
}

int32_t rap_document_trees(rap_document *document, const rap_trees **out) {
	if (out != NULL) *out = NULL;
	if (document == NULL || out == NULL) return RAP_ERROR_ARGUMENT;
	int32_t status = document->trees != NULL ? RAP_OK : make_guarded(document);
	*out = document->trees;
	return status;
}

/* ---- sentences ---- */

static const rap_sentence *sentence_at(const rap_trees *trees, uint32_t sentence) {
	return trees != NULL && sentence < trees->sentence_count ? &trees->text->sentences.at[sentence] : NULL;
}

uint32_t rap_trees_sentence_count(const rap_trees *trees) { return trees == NULL ? 0 : trees->sentence_count; }

uint32_t rap_trees_sentence_first(const rap_trees *trees, uint32_t sentence) {
	const rap_sentence *s = sentence_at(trees, sentence);
	return s == NULL ? 0 : s->tokens.start;
}

uint32_t rap_trees_sentence_end(const rap_trees *trees, uint32_t sentence) {
	const rap_sentence *s = sentence_at(trees, sentence);
	return s == NULL ? 0 : s->tokens.end;
}

uint32_t rap_trees_sentence_root(const rap_trees *trees, uint32_t sentence) {
	return sentence_at(trees, sentence) == NULL ? RAP_TREES_NONE : trees->roots[sentence];
}

uint32_t rap_trees_sentence_paragraph(const rap_trees *trees, uint32_t sentence) {
	const rap_sentence *s = sentence_at(trees, sentence);
	return s == NULL ? 0 : s->block;
}

int32_t rap_trees_sentence_span(const rap_trees *trees, uint32_t sentence, rap_span *span) {
	const rap_sentence *s = sentence_at(trees, sentence);
	if (s == NULL || span == NULL) return RAP_ERROR_ARGUMENT;
	*span = span_of(trees->text, rap_text_bytes(trees->text, s->tokens));
	return RAP_OK;
}

/* ---- tokens ---- */

static const word *word_at(const rap_trees *trees, uint32_t token) {
	return trees != NULL && token < trees->word_count ? &trees->words[token] : NULL;
}

static const rap_syntax_word *analysis_at(const rap_trees *trees, uint32_t token) {
	return word_at(trees, token) == NULL ? NULL : &trees->syntax->words[token];
}

static const char *give_name(const rap_names *names, uint32_t index, size_t *n) {
	return rap_give(names->name[index], n);
}

static const char *give_none(size_t *n) { return rap_give((rap_str){NULL, 0}, n); }

uint32_t rap_trees_token_count(const rap_trees *trees) { return trees == NULL ? 0 : trees->word_count; }

uint32_t rap_trees_sentence(const rap_trees *trees, uint32_t token) {
	const word *w = word_at(trees, token);
	return w == NULL ? RAP_TREES_NONE : w->sentence;
}

const char *rap_trees_text(const rap_trees *trees, uint32_t token, size_t *n) {
	const word *w = word_at(trees, token);
	return w == NULL ? give_none(n) : rap_give(w->text, n);
}

int32_t rap_trees_span(const rap_trees *trees, uint32_t token, rap_span *span) {
	const word *w = word_at(trees, token);
	if (w == NULL || span == NULL) return RAP_ERROR_ARGUMENT;
	*span = w->span;
	return RAP_OK;
}

int32_t rap_trees_space_before(const rap_trees *trees, uint32_t token) {
	if (word_at(trees, token) == NULL) return 0;
	const rap_token *t = &trees->text->tokens.at[token];
	return token == 0 || t[-1].end < t->start;
}

const char *rap_trees_lemma(const rap_trees *trees, uint32_t token, size_t *n) {
	const word *w = word_at(trees, token);
	return w == NULL ? give_none(n) : rap_give(w->lemma, n);
}

const char *rap_trees_upos(const rap_trees *trees, uint32_t token, size_t *n) {
	const rap_syntax_word *a = analysis_at(trees, token);
	return a == NULL ? give_none(n) : give_name(&trees->syntax->model->upos, a->upos, n);
}

const char *rap_trees_xpos(const rap_trees *trees, uint32_t token, size_t *n) {
	const rap_syntax_word *a = analysis_at(trees, token);
	return a == NULL ? give_none(n) : give_name(&trees->syntax->model->xpos, a->xpos, n);
}

const char *rap_trees_feats(const rap_trees *trees, uint32_t token, size_t *n) {
	const rap_syntax_word *a = analysis_at(trees, token);
	if (a == NULL) return give_none(n);
	rap_str feats = trees->syntax->model->feats_name[a->feats];
	return rap_str_equal(feats, RAP_STR("_")) ? give_none(n) : rap_give(feats, n);
}

uint32_t rap_trees_head(const rap_trees *trees, uint32_t token) {
	const rap_syntax_word *a = analysis_at(trees, token);
	return a == NULL ? RAP_TREES_NONE : a->head;
}

const char *rap_trees_relation(const rap_trees *trees, uint32_t token, size_t *n) {
	const rap_syntax_word *a = analysis_at(trees, token);
	return a == NULL ? give_none(n) : give_name(&trees->syntax->model->relation, a->relation, n);
}

/* ---- from a head down, and from the input in ---- */

uint32_t rap_trees_first_dependent(const rap_trees *trees, uint32_t token) {
	return word_at(trees, token) == NULL ? RAP_TREES_NONE : trees->dependents->first[token];
}

uint32_t rap_trees_next_dependent(const rap_trees *trees, uint32_t token) {
	return word_at(trees, token) == NULL ? RAP_TREES_NONE : trees->dependents->next[token];
}

uint32_t rap_trees_subtree_first(const rap_trees *trees, uint32_t token) {
	return word_at(trees, token) == NULL ? 0 : trees->dependents->span[token].start;
}

uint32_t rap_trees_subtree_end(const rap_trees *trees, uint32_t token) {
	return word_at(trees, token) == NULL ? 0 : trees->dependents->span[token].end;
}

uint32_t rap_trees_find(const rap_trees *trees, size_t byte) {
	uint32_t low = 0, high = rap_trees_token_count(trees);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (trees->words[middle].span.end > byte) high = middle;
		else low = middle + 1;
	}
	return low < rap_trees_token_count(trees) ? low : RAP_TREES_NONE;
}
