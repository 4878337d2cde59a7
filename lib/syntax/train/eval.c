/* rapporteur-syntax-eval: marks the analysis against treebanks, with their own words.
 *
 *   rapporteur-syntax-eval model file.conllu...
 */
#include <stdio.h>
#include <time.h>

#include "syntax/syntax.h"
#include "syntax/train/conllu.h"

typedef struct marks { uint32_t words, upos, xpos, lemma, uas, las, full; uint64_t digest; } marks;

static rap_str universal(rap_str s) {
	const char *colon = memchr(s.s, ':', s.n);
	return (rap_str){s.s, colon ? (uint32_t)(colon - s.s) : s.n};
}

static rap_str name_of(const ud_names *names, uint32_t i) {
	return i == RAP_NONE ? RAP_STR("?") : names->list.at[i];
}

static void mark_word(const ud_inventory *inv, const rap_model *m, const ud_word *gold, const rap_syntax_word *w,
					  uint32_t first, marks *out) {
	uint32_t head = w->head == RAP_NONE ? 0 : w->head - first + 1;
	rap_str relation = m->relation.name[w->relation];
	out->words++;
	out->upos += rap_str_equal(name_of(&inv->upos, gold->upos), m->upos.name[w->upos]);
	out->xpos += rap_str_equal(name_of(&inv->xpos, gold->xpos), m->xpos.name[w->xpos]);
	out->lemma += rap_str_equal(gold->lemma, w->lemma);
	out->digest = (out->digest ^ head ^ (uint64_t)w->upos << 16 ^ (uint64_t)w->xpos << 24 ^ (uint64_t)w->relation << 32 ^
				   (uint64_t)w->lemma.n << 40) * 0x9E3779B97F4A7C15u;
	if (head != gold->head) return;
	out->uas++;
	out->full += rap_str_equal(relation, gold->full_relation);
	out->las += rap_str_equal(universal(relation), universal(gold->full_relation));
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	ud_inventory inventory = {.open = true};
	ud_bank bank = {0};
	marks m = {0};
	if (!ud_read(arena, path, &inventory, &bank)) return 1;
	rap_str *forms = RAP_NEW_ARRAY(arena, rap_str, bank.words.n);
	rap_syntax_word *words = RAP_NEW_ARRAY(arena, rap_syntax_word, bank.words.n);
	for (uint32_t i = 0; i < bank.words.n; i++) forms[i] = bank.words.at[i].form;
	clock_t begun = clock();
	rap_syntax_run(arena, model, forms, bank.sentences.at, bank.sentences.n, words);
	double seconds = (double)(clock() - begun) / CLOCKS_PER_SEC, n = m.words;
	for (uint32_t s = 0; s < bank.sentences.n; s++) {
		rap_range r = bank.sentences.at[s];
		for (uint32_t i = r.start; i < r.end; i++)
			mark_word(&inventory, model, &bank.words.at[i], &words[i], r.start, &m);
	}
	n = m.words / 100.0;
	const char *base = strrchr(path, '/');
	printf("%-20s upos %.2f xpos %.2f lemma %.2f uas %.2f las %.2f full %.2f  %.0f tokens/s  %016llx\n",
		   base ? base + 1 : path, m.upos / n, m.xpos / n, m.lemma / n, m.uas / n, m.las / n, m.full / n,
		   m.words / seconds, (unsigned long long)m.digest);
	return 0;
}

static int run(rap_arena *arena, int argc, char **argv) {
	rap_model model;
	rap_str file = ud_file(arena, argv[1]);
	clock_t begun = clock();
	const char *error = file.s ? rap_model_load(&model, arena, file.s, file.n) : "cannot be read";
	if (error) return fprintf(stderr, "%s: %s\n", argv[1], error), 1;
	printf("model of %u bytes loaded in %.1f ms\n", file.n, 1000.0 * (double)(clock() - begun) / CLOCKS_PER_SEC);
	int status = 0;
	for (int i = 2; i < argc; i++) status |= mark_file(arena, &model, argv[i]);
	return status;
}

int main(int argc, char **argv) {
	rap_arena arena;
	jmp_buf out_of_memory;
	if (argc < 3) return fprintf(stderr, "usage: rapporteur-syntax-eval model file.conllu...\n"), 2;
	if (setjmp(out_of_memory)) return fprintf(stderr, "out of memory\n"), 1;
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	int status = run(&arena, argc, argv);
	rap_arena_free(&arena);
	return status;
}
