/* rapporteur-train-names: learns the model of names.
 *
 *   rapporteur-train-names -o lib/mention/names.model -u releases.ndjson voa.tsv en_gum-train.conllu
 *
 * -u FILE: texts without annotation, of which the rules tell what they are sure of.
 */
#include <stdio.h>

#include "mention/train/learn.h"
#include "syntax/train/run.h"

enum { FIRST_PASSES = 4, RUNS = 4, PASSES = 6, MARGIN = 80, STEP = 20 };

typedef struct request { const char *out; corpus all; } request;

static bool read_arguments(rap_arena *arena, int argc, char **argv, request *r) {
	for (int i = 1; i < argc; i++) {
		bool option = argv[i][0] == '-', out = strcmp(argv[i], "-o") == 0, texts = strcmp(argv[i], "-u") == 0;
		if (option && (!(out || texts) || i + 1 == argc)) return false;
		if (out) r->out = argv[++i];
		else if (!(texts ? corpus_read_texts(arena, argv[++i], STEP, &r->all) : corpus_read(arena, argv[i], &r->all))) return false;
	}
	return r->out != NULL && r->all.all.n > 0;
}

static bool write_model(const char *path, learner *l) {
	uint32_t size;
	const unsigned char *file = learner_model(l, &size);
	FILE *f = fopen(path, "wb");
	bool good = f && fwrite(file, 1, size, f) == size;
	return f && fclose(f) == 0 && good;
}

static int run(rap_arena *arena, int argc, char **argv) {
	request r = {0};
	if (!read_arguments(arena, argc, argv, &r))
		return fprintf(stderr, "usage: rapporteur-train-names -o model [-u texts.ndjson]... file.conllu... file.tsv...\n"), 2;
	learner *l = learner_make(arena);
	for (uint32_t pass = 0; pass < FIRST_PASSES; pass++) learner_pass(l, &r.all, MARGIN);
	learner_select(l);
	for (uint32_t run = 0; run < RUNS; run++) {
		learner_restart(l);
		for (uint32_t pass = 0; pass < PASSES; pass++) learner_pass(l, &r.all, MARGIN);
	}
	if (!write_model(r.out, l)) return fprintf(stderr, "%s: cannot be written\n", r.out), 1;
	return 0;
}

int main(int argc, char **argv) { return run_in_arena(run, argc, argv); }
