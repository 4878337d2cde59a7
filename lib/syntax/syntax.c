#include "syntax/syntax.h"

#include "base/utf8.h"
#include "syntax/encode.h"
#include "syntax/feats.h"
#include "syntax/lemma.h"

/* From model_data.S, or from model_data.cmake where there is no such assembler. */
extern const unsigned char rap_model_data[];
extern const uint32_t rap_model_data_size;

const rap_model *rap_syntax_model(rap_arena *arena, const char **error) {
	rap_model *model = RAP_NEW(arena, rap_model);
	*error = rap_model_load(model, arena, rap_model_data, rap_model_data_size);
	return *error ? NULL : model;
}

/* A sentence, or a part of one that is too long. */
typedef struct piece {
	uint32_t start, n;
	bool follows; /* an earlier piece of its sentence */
} piece;

typedef struct parser {
	rap_arena *arena;
	const rap_model *model;
	const rap_str *words;
	rap_syntax_word *out;
	RAP_VEC(piece) pieces;
	rap_encoder *encoder;
	rap_forms forms;
	uint32_t *indices;   /* of the group's words in `forms` */
	rap_choice *choices; /* of the group's words */
	rap_feats_word feats[RAP_SENTENCE_MAX];
} parser;

static void cut(parser *p, rap_range sentence) {
	for (uint32_t at = sentence.start; at < sentence.end; at += RAP_SENTENCE_MAX) {
		uint32_t n = sentence.end - at < RAP_SENTENCE_MAX ? sentence.end - at : RAP_SENTENCE_MAX;
		*rap_vec_push(p->arena, &p->pieces) = (piece){at, n, at > sentence.start};
	}
}

/* The pieces from the longest to the shortest, so that those analysed side by side are of like length. */
static piece *by_length(const parser *p) {
	uint32_t from[RAP_SENTENCE_MAX + 2] = {0}; /* from[n]: how many are longer than n */
	piece *sorted = RAP_NEW_ARRAY(p->arena, piece, p->pieces.n);
	for (uint32_t i = 0; i < p->pieces.n; i++) from[p->pieces.at[i].n - 1]++;
	for (uint32_t n = RAP_SENTENCE_MAX; n > 0; n--) from[n - 1] += from[n];
	for (uint32_t i = 0; i < p->pieces.n; i++) {
		piece q = p->pieces.at[i];
		sorted[from[q.n]++] = q;
	}
	return sorted;
}

/* A rule strips bytes: of a word that no treebank has, it may take half a character, or all. */
static bool is_text(rap_str s) {
	for (uint32_t i = 0; i < s.n;) {
		rap_character c = rap_utf8_at(s, i);
		if (!c.valid) return false;
		i += c.n;
	}
	return s.n > 0;
}

/* Most lemmas are the form itself: those are borrowed from the text. */
static rap_str find_lemma(const parser *p, rap_str word, uint32_t xpos) {
	char lemma[RAP_LEMMA_MAX];
	rap_form form;
	if (word.n > RAP_FORM_MAX) return word;
	rap_form_read(&form, word);
	uint32_t n = rap_lemma_find(p->model, &form, xpos, lemma);
	if (rap_str_equal((rap_str){lemma, n}, word) || !is_text((rap_str){lemma, n})) return word;
	return rap_arena_copy(p->arena, lemma, n);
}

static rap_str lemma_of(const parser *p, uint32_t form, uint32_t xpos) {
	rap_known *known = &p->forms.at[form];
	if (!known->lemma.s || known->xpos != xpos) known->lemma = find_lemma(p, known->word, xpos), known->xpos = xpos;
	return known->lemma;
}

static uint8_t feats_of(parser *p, uint32_t form, uint32_t i) {
	rap_known *known = &p->forms.at[form];
	uint32_t in = rap_feats_case(p->model, &p->feats[i]);
	if (in == 0) return rap_feats_find(p->model, p->feats, i);
	if (known->feats_case != in) known->feats = rap_feats_find(p->model, p->feats, i), known->feats_case = in;
	return known->feats;
}

static void find_feats(parser *p, piece q, const rap_lane *lane) {
	for (uint32_t i = 0; i < q.n; i++) {
		const rap_choice *c = &lane->out[i];
		p->feats[i] = (rap_feats_word){.word = p->words[q.start + i], c->head, c->upos, c->xpos, c->relation};
	}
	rap_feats_mark(p->model, p->feats, q.n);
	for (uint32_t i = 0; i < q.n; i++) p->out[q.start + i].feats = feats_of(p, lane->forms[i], i);
}

/* No name begins with a word that would be inside one. */
static void mend_names(rap_syntax_word *words, uint32_t n) {
	for (uint32_t i = 0; i < n; i++) {
		uint8_t tag = words[i].name, before = i ? words[i - 1].name : 0;
		if (tag && tag % 2 == 0 && before != tag && before != tag - 1) words[i].name = (uint8_t)(tag - 1);
	}
}

static void take_piece(parser *p, piece q, const rap_lane *lane) {
	for (uint32_t i = 0; i < q.n; i++) {
		const rap_choice *c = &lane->out[i];
		p->out[q.start + i] = (rap_syntax_word){lemma_of(p, lane->forms[i], c->xpos),
												c->head ? q.start + c->head - 1 : RAP_NONE, c->upos, c->xpos, c->relation,
												c->name, 0};
	}
	mend_names(p->out + q.start, q.n);
	find_feats(p, q, lane);
}

static uint32_t words_of(const piece *pieces, uint32_t count) {
	uint32_t n = 0;
	for (uint32_t i = 0; i < count; i++) n += pieces[i].n;
	return n;
}

static void run_pieces(parser *p, const piece *pieces, uint32_t count) {
	rap_lane lanes[RAP_LANES];
	uint32_t n = 0;
	if (p->forms.n + words_of(pieces, count) > p->forms.most) rap_forms_forget(&p->forms), rap_encoder_forget(p->encoder);
	for (uint32_t k = 0; k < count; k++) {
		lanes[k] = (rap_lane){p->indices + n, p->choices + n, pieces[k].n};
		for (uint32_t i = 0; i < pieces[k].n; i++)
			p->indices[n++] = rap_forms_index(&p->forms, p->words[pieces[k].start + i]);
	}
	rap_encoder_run(p->encoder, lanes, count);
	for (uint32_t k = 0; k < count; k++) take_piece(p, pieces[k], &lanes[k]);
}

/* Room for the largest group, which is the first. */
static void make_room(parser *p, const piece *sorted, uint32_t words) {
	enum { MOST_FORMS = 1024 };
	_Static_assert(MOST_FORMS >= RAP_LANES * RAP_SENTENCE_MAX, "there is room for a group");
	uint32_t largest = words_of(sorted, p->pieces.n < RAP_LANES ? p->pieces.n : RAP_LANES);
	rap_forms_make(&p->forms, p->arena, words < MOST_FORMS ? words : MOST_FORMS);
	p->indices = RAP_NEW_ARRAY(p->arena, uint32_t, largest);
	p->choices = RAP_NEW_ARRAY(p->arena, rap_choice, largest);
	p->encoder = rap_encoder_make(p->arena, p->model, &p->forms, sorted[0].n, largest);
}

/* Roots of later pieces of a sentence hang from the root of the first. */
static void join_pieces(parser *p) {
	uint32_t root = RAP_NONE;
	for (uint32_t k = 0; k < p->pieces.n; k++) {
		piece q = p->pieces.at[k];
		for (uint32_t i = q.start; i < q.start + q.n; i++) {
			if (p->out[i].head != RAP_NONE) continue;
			if (q.follows) p->out[i].head = root;
			else root = i;
		}
	}
}

void rap_syntax_run(rap_arena *arena, const rap_model *model, const rap_str *forms, const rap_range *sentences,
					uint32_t count, rap_syntax_word *out) {
	parser p = {.arena = arena, .model = model, .words = forms, .out = out};
	for (uint32_t i = 0; i < count; i++) cut(&p, sentences[i]);
	if (p.pieces.n == 0) return;
	const piece *sorted = by_length(&p);
	make_room(&p, sorted, words_of(sorted, p.pieces.n));
	for (uint32_t i = 0; i < p.pieces.n; i += RAP_LANES)
		run_pieces(&p, sorted + i, p.pieces.n - i < RAP_LANES ? p.pieces.n - i : RAP_LANES);
	join_pieces(&p);
}

rap_syntax *rap_syntax_read(rap_arena *arena, const rap_model *model, const rap_text *text, const bool *wanted) {
	rap_syntax *syntax = RAP_NEW(arena, rap_syntax);
	rap_str *forms = RAP_NEW_ARRAY(arena, rap_str, text->tokens.n);
	rap_range *sentences = RAP_NEW_ARRAY(arena, rap_range, text->sentences.n);
	uint32_t count = 0;
	syntax->model = model;
	syntax->words = RAP_NEW_ARRAY(arena, rap_syntax_word, text->tokens.n);
	for (uint32_t t = 0; t < text->tokens.n; t++) {
		forms[t] = rap_token_str(text, t);
		syntax->words[t].head = RAP_NONE;
	}
	for (uint32_t i = 0; i < text->sentences.n; i++)
		if (wanted == NULL || wanted[i]) sentences[count++] = text->sentences.at[i].tokens;
	rap_syntax_run(arena, model, forms, sentences, count, syntax->words);
	return syntax;
}
