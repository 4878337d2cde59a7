/* rapporteur-syntax-eval: marks the analysis against treebanks, with their own words, and names where a file has them.
 *
 *   rapporteur-syntax-eval model file.conllu... names.tsv...
 *
 * Of a .tsv only what training holds back is read.
 */
#include <stdio.h>
#include <time.h>

#include "syntax/syntax.h"
#include "syntax/train/names.h"
#include "syntax/train/run.h"
#include "syntax/train/score.h"

typedef struct marks { uint32_t words, upos, xpos, lemma, feats, uas, las, full; uint64_t digest; } marks;

/* A file, what is told of its words and what is found. */
typedef struct marked {
	const char *name;
	ud_inventory inventory;
	ud_bank bank;
	rap_syntax_word *words;
	double seconds;
} marked;

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
	out->feats += rap_str_equal(name_of(&inv->feats, gold->feats), m->feats_name[w->feats]);
	out->lemma += rap_str_equal(gold->lemma, w->lemma);
	out->digest = (out->digest ^ head ^ (uint64_t)w->upos << 16 ^ (uint64_t)w->xpos << 24 ^ (uint64_t)w->relation << 32 ^
				   (uint64_t)w->lemma.n << 40 ^ (uint64_t)w->name << 48 ^ (uint64_t)w->feats << 56) * 0x9E3779B97F4A7C15u;
	if (head != gold->head) return;
	out->uas++;
	out->full += rap_str_equal(relation, gold->full_relation);
	out->las += rap_str_equal(ud_universal(relation), ud_universal(gold->full_relation));
}

static void print_trees(const marked *f, const rap_model *model) {
	marks m = {0};
	for (uint32_t s = 0; s < f->bank.sentences.n; s++) {
		rap_range r = f->bank.sentences.at[s];
		for (uint32_t i = r.start; i < r.end; i++)
			mark_word(&f->inventory, model, &f->bank.words.at[i], &f->words[i], r.start, &m);
	}
	double n = m.words / 100.0;
	printf("%-20s upos %.2f xpos %.2f lemma %.2f feats %.2f uas %.2f las %.2f full %.2f  %.0f tokens/s  %016llx\n", f->name,
		   m.upos / n, m.xpos / n, m.lemma / n, m.feats / n, m.uas / n, m.las / n, m.full / n, m.words / f->seconds,
		   (unsigned long long)m.digest);
}

/* ---- names ---- */

/* Tags are the trainer's: a model's are written in their order. */
static uint32_t tag_at(const marked *f, uint32_t i, bool gold) { return gold ? f->bank.words.at[i].name : f->words[i].name; }

/* The names of one kind, as ranges of words. */
static void collect(rap_arena *arena, const marked *f, bool gold, uint32_t kind, span_list *out) {
	for (uint32_t s = 0; s < f->bank.sentences.n; s++) {
		rap_range r = f->bank.sentences.at[s];
		for (uint32_t i = r.start; i < r.end;) {
			uint32_t start = i, tag = tag_at(f, i++, gold);
			if (tag % 2 == 0) continue;
			while (i < r.end && tag_at(f, i, gold) == tag + 1) i++;
			if (tag == kind) *rap_vec_push(arena, out) = (rap_range){start, i};
		}
	}
}

static bool is_capital(rap_str s) { return s.n > 0 && s.s[0] >= 'A' && s.s[0] <= 'Z'; }

/* What a rule without learning takes for persons: capitalised words in a row, but not a sentence's first word alone. */
static void collect_runs(rap_arena *arena, const marked *f, span_list *out) {
	for (uint32_t s = 0; s < f->bank.sentences.n; s++) {
		rap_range r = f->bank.sentences.at[s];
		for (uint32_t i = r.start; i < r.end;) {
			uint32_t start = i;
			while (i < r.end && is_capital(f->bank.words.at[i].form)) i++;
			if (i > start && !(start == r.start && i == start + 1)) *rap_vec_push(arena, out) = (rap_range){start, i};
			if (i == start) i++;
		}
	}
}

static void print_names(const char *file, const char *what, const span_list *gold, const span_list *own) {
	uint32_t same = spans_shared(gold, own);
	double p = own->n ? 100.0 * same / own->n : 0, r = gold->n ? 100.0 * same / gold->n : 0;
	printf("%-20s %-28s P %.2f R %.2f F1 %.2f  of %u\n", file, what, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0, gold->n);
}

static void mark_names(rap_arena *arena, const marked *f) {
	static const struct { uint32_t tag; const char *what; } kinds[] = {
		{NAME_PERSON, "persons"}, {NAME_ORGANISATION, "organisations"}, {NAME_PLACE, "places"}, {NAME_OTHER, "other names"}};
	span_list runs = {0};
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		span_list gold = {0}, own = {0};
		collect(arena, f, true, kinds[k].tag, &gold);
		collect(arena, f, false, kinds[k].tag, &own);
		print_names(f->name, kinds[k].what, &gold, &own);
		if (k > 0) continue;
		collect_runs(arena, f, &runs);
		print_names(f->name, "persons, capitalised runs", &gold, &runs);
	}
}

/* ---- files ---- */

static void analyse(rap_arena *arena, const rap_model *model, marked *f) {
	rap_str *forms = RAP_NEW_ARRAY(arena, rap_str, f->bank.words.n);
	f->words = RAP_NEW_ARRAY(arena, rap_syntax_word, f->bank.words.n);
	for (uint32_t i = 0; i < f->bank.words.n; i++) forms[i] = f->bank.words.at[i].form;
	clock_t begun = clock();
	rap_syntax_run(arena, model, forms, f->bank.sentences.at, f->bank.sentences.n, f->words);
	f->seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	const char *base = strrchr(path, '/');
	marked f = {.name = base ? base + 1 : path, .inventory.open = true};
	bool lines = names_in_lines(path);
	if (!(lines ? names_read(arena, path, true, &f.bank) : ud_read(arena, path, &f.inventory, &f.bank))) return 1;
	if (f.bank.entities) names_of_entities(arena, &f.inventory, &f.bank, 0);
	analyse(arena, model, &f);
	if (!lines) print_trees(&f, model);
	if (lines || f.bank.entities) mark_names(arena, &f);
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
	if (argc < 3) return fprintf(stderr, "usage: rapporteur-syntax-eval model file.conllu... names.tsv...\n"), 2;
	return run_in_arena(run, argc, argv);
}
