/* rapporteur-syntax-raw: marks the whole way from raw text, as the CoNLL 2018 shared task did: own sentences and tokens,
 * words aligned with the treebank's (align.h), F1 of sentences, words, classes, heads and universal relations.
 *
 *   rapporteur-syntax-raw file.conllu...
 */
#include <stdio.h>

#include "lexicon/lexicon.h"
#include "syntax/syntax.h"
#include "syntax/train/align.h"
#include "syntax/train/raw.h"
#include "syntax/train/run.h"
#include "syntax/train/score.h"

/* What is compared of a word, in the order of its place. */
typedef struct facts {
	uint32_t head; /* index of a word, RAP_NONE the root */
	rap_str upos, relation;
} facts;

typedef struct side {
	places places;
	RAP_VEC(facts) facts;
	span_list sentences; /* places */
} side;

/* Ends of a sentence by the places of its words. */
static void push_sentence(rap_arena *arena, side *s, uint32_t first) {
	if (first == s->places.n) return;
	*rap_vec_push(arena, &s->sentences) = (rap_range){s->places.at[first].start, s->places.at[s->places.n - 1].end};
}

static void gold_side(rap_arena *arena, const raw_bank *b, side *out) {
	for (uint32_t i = 0; i < b->words.sentences.n; i++) {
		rap_range r = b->words.sentences.at[i];
		for (uint32_t w = r.start; w < r.end; w++) {
			const ud_word *word = &b->words.words.at[w];
			const raw_place *p = &b->places[w];
			*rap_vec_push(arena, &out->places) = (place){p->start, p->end, p->multiword, word->form, RAP_NONE};
			*rap_vec_push(arena, &out->facts) = (facts){word->head ? r.start + word->head - 1 : RAP_NONE,
														b->names.upos.list.at[word->upos], ud_universal(word->full_relation)};
		}
		push_sentence(arena, out, r.start);
	}
}

/* The tokens of the written word that token `t` is of. */
static rap_range written_word(const rap_text *text, uint32_t t) {
	rap_range r = {t, t + 1};
	while (rap_token_continues(text, r.start)) r.start--;
	while (r.end < text->tokens.n && rap_token_continues(text, r.end)) r.end++;
	return r;
}

static void own_side(rap_arena *arena, const raw_bank *b, const rap_text *text, const rap_syntax *syntax, side *out) {
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		rap_range r = text->sentences.at[i].tokens;
		for (uint32_t t = r.start; t < r.end; t++) {
			rap_range whole = written_word(text, t), raw = rap_text_raw_tokens(text, whole);
			const rap_syntax_word *w = &syntax->words[t];
			*rap_vec_push(arena, &out->places) = (place){b->solid_before[raw.start], b->solid_before[raw.end],
														 whole.end - whole.start > 1, rap_token_str(text, t), RAP_NONE};
			*rap_vec_push(arena, &out->facts) = (facts){w->head, syntax->model->upos.name[w->upos],
														ud_universal(syntax->model->relation.name[w->relation])};
		}
		push_sentence(arena, out, r.start);
	}
}

static void print(const side *gold, const side *own, const char *path) {
	uint32_t words = 0, upos = 0, uas = 0, las = 0;
	for (uint32_t i = 0; i < gold->places.n; i++) {
		uint32_t match = gold->places.at[i].match;
		if (match == RAP_NONE) continue;
		const facts *g = &gold->facts.at[i], *o = &own->facts.at[match];
		words++;
		upos += rap_str_equal(g->upos, o->upos);
		if (g->head == RAP_NONE ? o->head != RAP_NONE : o->head == RAP_NONE || gold->places.at[g->head].match != o->head)
			continue;
		uas++;
		las += rap_str_equal(g->relation, o->relation);
	}
	double n = (gold->places.n + own->places.n) / 200.0, sentences = (gold->sentences.n + own->sentences.n) / 200.0;
	const char *base = strrchr(path, '/');
	printf("%-20s from raw text: sentences %.2f words %.2f upos %.2f uas %.2f las %.2f (F1)\n", base ? base + 1 : path,
		   spans_shared(&gold->sentences, &own->sentences) / sentences, words / n, upos / n, uas / n, las / n);
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	raw_bank b;
	side gold = {0}, own = {0};
	if (!raw_read(arena, path, &b)) return 1;
	rap_str raw = {b.raw.at, b.raw.n};
	rap_text *text = rap_text_read(arena, rap_lexicon_builtin(), raw, &(rap_text_options){.plain = true});
	gold_side(arena, &b, &gold);
	own_side(arena, &b, text, rap_syntax_read(arena, model, text, NULL), &own);
	places_align(arena, &gold.places, &own.places);
	print(&gold, &own, path);
	return 0;
}

static int run(rap_arena *arena, int argc, char **argv) { return raw_mark_files(arena, argc, argv, mark_file); }

int main(int argc, char **argv) {
	if (argc < 2) return fprintf(stderr, "usage: rapporteur-syntax-raw file.conllu...\n"), 2;
	return run_in_arena(run, argc, argv);
}
