/* rapporteur-syntax-raw: marks the whole way from raw text, as the CoNLL 2018 shared task did: own sentences and tokens,
 * words matched by their places in the text, F1 of words, classes, heads and universal relations.
 *
 *   rapporteur-syntax-raw file.conllu...
 */
#include <stdio.h>

#include "lexicon/lexicon.h"
#include "syntax/syntax.h"
#include "syntax/train/conllu.h"

typedef RAP_VEC(char) text_bytes;

/* A word of the treebank or of ours; places count the text's bytes that are no white space. */
typedef struct place {
	uint32_t start, end, head; /* head: index of a word, RAP_NONE the root */
	rap_str upos, relation;
	uint32_t match; /* the other side's word of the same place, or RAP_NONE */
} place;

typedef RAP_VEC(place) places;

static rap_str universal(rap_str s) {
	const char *colon = memchr(s.s, ':', s.n);
	return (rap_str){s.s, colon ? (uint32_t)(colon - s.s) : s.n};
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

static uint32_t solid(rap_str s) {
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++) n += !is_space(s.s[i]);
	return n;
}

static void put(rap_arena *arena, text_bytes *out, rap_str s) {
	for (uint32_t i = 0; i < s.n; i++) *rap_vec_push(arena, out) = s.s[i];
}

/* The comment lines of each sentence hold its text; paragraphs are kept apart. */
static void rebuild(rap_arena *arena, rap_str file, text_bytes *out, uint32_t *ends) {
	static const char text[] = "# text = ", paragraph[] = "# newpar";
	uint32_t sentences = 0;
	for (uint32_t at = 0; at < file.n;) {
		const char *line = file.s + at, *end = memchr(line, '\n', file.n - at);
		uint32_t n = end ? (uint32_t)(end - line) : file.n - at;
		at += n + 1;
		if (n >= sizeof paragraph - 1 && memcmp(line, paragraph, sizeof paragraph - 1) == 0)
			put(arena, out, RAP_STR("\n\n"));
		if (n < sizeof text - 1 || memcmp(line, text, sizeof text - 1) != 0) continue;
		put(arena, out, (rap_str){line + sizeof text - 1, n - (uint32_t)sizeof text + 1});
		put(arena, out, RAP_STR(" "));
		ends[sentences++] = out->n;
	}
}

static void gold_places(rap_arena *arena, const ud_bank *bank, const ud_inventory *names, const uint32_t *solid_before,
						const uint32_t *ends, places *out) {
	uint32_t at = 0;
	for (uint32_t i = 0; i < bank->sentences.n; i++) {
		rap_range r = bank->sentences.at[i];
		for (uint32_t w = r.start; w < r.end; w++) {
			const ud_word *word = &bank->words.at[w];
			uint32_t n = solid(word->form);
			*rap_vec_push(arena, out) =
				(place){at, at + n, word->head ? r.start + word->head - 1 : RAP_NONE, names->upos.list.at[word->upos],
						universal(word->full_relation), RAP_NONE};
			at += n;
		}
		at = solid_before[ends[i]]; /* words cut otherwise than they are written shift no other sentence */
	}
}

static void own_places(rap_arena *arena, const rap_text *text, const rap_syntax *syntax, const uint32_t *solid_before,
					   places *out) {
	for (uint32_t t = 0; t < text->tokens.n; t++) {
		const rap_token *token = &text->tokens.at[t];
		rap_range raw = rap_text_raw(text, (rap_range){token->start, token->end});
		const rap_syntax_word *w = &syntax->words[t];
		*rap_vec_push(arena, out) =
			(place){solid_before[raw.start], solid_before[raw.end], w->head, syntax->model->upos.name[w->upos],
					universal(syntax->model->relation.name[w->relation]), RAP_NONE};
	}
}

static void match(places *a, places *b) {
	for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
		place *x = &a->at[i], *y = &b->at[k];
		if (x->start == y->start && x->end == y->end) x->match = k++, y->match = i++;
		else if (x->end <= y->end) i++;
		else k++;
	}
}

static void print(const places *gold, const places *own, const char *path) {
	uint32_t words = 0, upos = 0, uas = 0, las = 0;
	for (uint32_t i = 0; i < gold->n; i++) {
		const place *g = &gold->at[i], *o;
		if (g->match == RAP_NONE) continue;
		o = &own->at[g->match];
		words++;
		upos += rap_str_equal(g->upos, o->upos);
		if (g->head == RAP_NONE ? o->head != RAP_NONE : o->head == RAP_NONE || gold->at[g->head].match != o->head) continue;
		uas++;
		las += rap_str_equal(g->relation, o->relation);
	}
	double n = (gold->n + own->n) / 200.0;
	const char *base = strrchr(path, '/');
	printf("%-20s from raw text: words %.2f upos %.2f uas %.2f las %.2f (F1)\n", base ? base + 1 : path, words / n,
		   upos / n, uas / n, las / n);
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	ud_inventory inventory = {.open = true};
	ud_bank bank = {0};
	text_bytes raw = {0};
	places gold = {0}, own = {0};
	rap_str file = ud_file(arena, path);
	if (!file.s || !ud_read(arena, path, &inventory, &bank)) return 1;
	uint32_t *ends = RAP_NEW_ARRAY(arena, uint32_t, file.n / 8 + 1);
	rebuild(arena, file, &raw, ends);
	uint32_t *before = RAP_NEW_ARRAY(arena, uint32_t, raw.n + 1);
	for (uint32_t i = 0; i < raw.n; i++) before[i + 1] = before[i] + !is_space(raw.at[i]);
	rap_text *text = rap_text_read(arena, rap_lexicon_builtin(), (rap_str){raw.at, raw.n}, &(rap_text_options){.plain = true});
	rap_syntax *syntax = rap_syntax_read(arena, model, text);
	gold_places(arena, &bank, &inventory, before, ends, &gold);
	own_places(arena, text, syntax, before, &own);
	match(&gold, &own);
	print(&gold, &own, path);
	return 0;
}

int main(int argc, char **argv) {
	rap_arena arena;
	jmp_buf out_of_memory;
	const char *error;
	volatile int status = 0;
	if (argc < 2) return fprintf(stderr, "usage: rapporteur-syntax-raw file.conllu...\n"), 2;
	if (setjmp(out_of_memory)) return fprintf(stderr, "out of memory\n"), 1;
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	const rap_model *model = rap_syntax_model(&arena, &error);
	if (!model) return fprintf(stderr, "%s\n", error), 1;
	for (int i = 1; i < argc; i++) status = status | mark_file(&arena, model, argv[i]);
	rap_arena_free(&arena);
	return status;
}
