/* A digest of a thousand trees: trees [--two] FILE... reads texts, cuts them into sentences, makes new ones of their
 * halves until there are a thousand, analyses them with every set of kernels that the processor can run (with --two:
 * the portable and the best one), and prints one digest for all. It fails if two sets differ. For same_trees.sh, which
 * builds it in several ways. */
#include <stdio.h>
#include <stdlib.h>

#include "base/vec.h"
#include "syntax/syntax.h"
#include "syntax/train/run.h"

enum { SENTENCES = 1000, TEXT_OF = 25 /* sentences analysed in one call, as those of a text */ };

typedef struct corpus {
	RAP_VEC(rap_str) words;
	RAP_VEC(rap_range) sentences;
} corpus;

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

static bool is_mark(char c) { return c != '\0' && strchr(".,;:?!()\"", c) != NULL; }

/* A word or a mark from `at`, which is no space. */
static uint32_t word_end(rap_str s, uint32_t at) {
	if (is_mark(s.s[at])) return at + 1;
	while (at < s.n && !is_space(s.s[at]) && !is_mark(s.s[at])) at++;
	return at;
}

/* Roughly: it is enough that they look like sentences. */
static void cut(rap_arena *arena, rap_str text, corpus *c) {
	uint32_t start = c->words.n;
	for (uint32_t at = 0, end; at < text.n; at = end) {
		end = at + 1;
		bool space = is_space(text.s[at]);
		if (!space) end = word_end(text, at), *rap_vec_push(arena, &c->words) = (rap_str){text.s + at, end - at};
		bool stop = text.s[at] == '.' || (at + 1 < text.n && text.s[at] == '\n' && text.s[at + 1] == '\n');
		if ((stop || end == text.n) && c->words.n > start) {
			*rap_vec_push(arena, &c->sentences) = (rap_range){start, c->words.n};
			start = c->words.n;
		}
	}
}

/* The first half of one sentence and the second half of another. */
static void recombine(rap_arena *arena, corpus *c, rap_range a, rap_range b) {
	uint32_t start = c->words.n;
	for (uint32_t i = a.start; i < a.start + (a.end - a.start + 1) / 2; i++) {
		rap_str word = c->words.at[i];
		*rap_vec_push(arena, &c->words) = word;
	}
	for (uint32_t i = b.start + (b.end - b.start) / 2; i < b.end; i++) {
		rap_str word = c->words.at[i];
		*rap_vec_push(arena, &c->words) = word;
	}
	*rap_vec_push(arena, &c->sentences) = (rap_range){start, c->words.n};
}

static void fill(rap_arena *arena, corpus *c) {
	uint32_t given = c->sentences.n, chance = 1;
	while (c->sentences.n < SENTENCES) {
		uint32_t pick[2];
		for (uint32_t i = 0; i < 2; i++) {
			chance = chance * 1664525u + 1013904223u;
			pick[i] = (chance >> 8) % given;
		}
		recombine(arena, c, c->sentences.at[pick[0]], c->sentences.at[pick[1]]);
	}
}

static uint64_t mix(uint64_t h, uint64_t v) {
	h = (h ^ v) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 29;
}

static uint64_t digest(rap_arena *arena, const rap_model *model, const corpus *c) {
	rap_syntax_word *out = RAP_NEW_ARRAY(arena, rap_syntax_word, c->words.n);
	uint64_t h = 0;
	for (uint32_t s = 0; s < SENTENCES; s += TEXT_OF) {
		rap_range first = c->sentences.at[s], last = c->sentences.at[s + TEXT_OF - 1];
		rap_syntax_run(arena, model, c->words.at, c->sentences.at + s, TEXT_OF, out);
		for (uint32_t i = first.start; i < last.end; i++) {
			const rap_syntax_word *w = &out[i];
			h = mix(h, w->head ^ (uint64_t)w->upos << 32 ^ (uint64_t)w->xpos << 40 ^ (uint64_t)w->relation << 48);
			for (uint32_t k = 0; k < w->lemma.n; k++) h = mix(h, (unsigned char)w->lemma.s[k]);
		}
	}
	return h;
}

static bool read_file(rap_arena *arena, const char *path, corpus *c) {
	enum { MOST = 1 << 20 };
	FILE *f = fopen(path, "rb");
	if (!f) return false;
	char *s = rap_arena_alloc(arena, MOST);
	size_t n = fread(s, 1, MOST, f);
	bool good = !ferror(f) && n < MOST;
	fclose(f);
	cut(arena, (rap_str){s, (uint32_t)n}, c);
	return good;
}

/* Whether the sets of kernels give the same, which goes to *expected. */
static bool compare(rap_arena *arena, const rap_model *built_in, const corpus *c, bool two, uint64_t *expected) {
	rap_model model = *built_in;
	*expected = digest(arena, &model, c);
	for (uint32_t i = 0; (model.kernels = rap_kernels_nth(i)) != NULL && (i == 0 || !two); i++)
		if (model.kernels != built_in->kernels && digest(arena, &model, c) != *expected)
			return fprintf(stderr, "set %d of kernels: other trees\n", (int)i), false;
	return true;
}

static int run(rap_arena *arena, int argc, char **argv) {
	const char *error;
	const rap_model *model = rap_syntax_model(arena, &error);
	bool two = argc > 1 && strcmp(argv[1], "--two") == 0;
	uint64_t found;
	corpus c = {0};
	if (!model) return fprintf(stderr, "%s\n", error), 1;
	for (int i = 1 + two; i < argc; i++)
		if (!read_file(arena, argv[i], &c)) return fprintf(stderr, "%s: cannot be read\n", argv[i]), 1;
	if (c.sentences.n == 0) return fprintf(stderr, "no sentences\n"), 1;
	fill(arena, &c);
	if (!compare(arena, model, &c, two, &found)) return 1;
	printf("%016llx\n", (unsigned long long)found);
	return 0;
}

int main(int argc, char **argv) { return run_in_arena(run, argc, argv); }
