/* How fast one core gets from bytes to trees: syntax_bench FILE.ndjson [limit]
 * Times reading the text (decoding, layout, sentences, tokens) and the analysis (classes, lemmas, trees) apart, and prints
 * a digest of all trees, to compare builds by. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <jansson.h>

#include "lexicon/lexicon.h"
#include "syntax/syntax.h"

typedef struct tally {
	double text, syntax;
	uint64_t documents, tokens, sentences, digest;
} tally;

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void count(tally *t, const rap_text *text, const rap_syntax *syntax) {
	t->documents++;
	t->sentences += text->sentences.n;
	t->tokens += text->tokens.n;
	for (uint32_t i = 0; i < text->tokens.n; i++) {
		const rap_syntax_word *w = &syntax->words[i];
		t->digest = (t->digest ^ w->head ^ (uint64_t)w->xpos << 32 ^ (uint64_t)w->relation << 40 ^
					 (uint64_t)w->upos << 48 ^ (uint64_t)w->lemma.n << 56 ^ (uint64_t)w->name << 8 ^
					 (uint64_t)w->feats << 16) * 0x9E3779B97F4A7C15u;
	}
}

static void read_document(rap_arena *arena, const rap_model *model, const char *s, size_t n, tally *t) {
	double begun = now();
	rap_str raw = {s, (uint32_t)n};
	rap_text *text = rap_text_read(arena, rap_lexicon_builtin(), raw, &(rap_text_options){.plain = false});
	double read = now();
	rap_syntax *syntax = rap_syntax_read(arena, model, text, NULL);
	double done = now();
	t->text += read - begun;
	t->syntax += done - read;
	count(t, text, syntax);
}

static bool read_file(rap_arena *arena, const rap_model *model, FILE *f, uint64_t limit, tally *t) {
	char *line = NULL;
	size_t room = 0;
	while (t->documents < limit && getline(&line, &room, f) > 0) {
		json_t *document = json_loads(line, 0, NULL);
		const json_t *text = json_object_get(document, "text");
		if (json_is_string(text)) read_document(arena, model, json_string_value(text), json_string_length(text), t);
		json_decref(document);
		rap_arena_free(arena);
	}
	free(line);
	return !ferror(f);
}

static void print(const tally *t, double loaded) {
	struct rusage usage;
	double n = (double)t->tokens;
	getrusage(RUSAGE_SELF, &usage);
	printf("%llu documents, %llu sentences, %llu tokens\n", (unsigned long long)t->documents,
		   (unsigned long long)t->sentences, (unsigned long long)t->tokens);
	printf("model loaded in %.1f ms\n", loaded * 1000);
	printf("text   %8.0f tokens/s\nsyntax %8.0f tokens/s\nboth   %8.0f tokens/s\n", n / t->text, n / t->syntax,
		   n / (t->text + t->syntax));
	printf("peak   %.1f MB\ndigest %016llx\n", (double)usage.ru_maxrss / 1024, (unsigned long long)t->digest);
}

int main(int argc, char **argv) {
	FILE *f = argc > 1 ? fopen(argv[1], "r") : NULL;
	rap_arena kept, arena;
	jmp_buf out_of_memory;
	const char *error;
	tally t = {0};
	if (!f) return fprintf(stderr, "usage: syntax_bench FILE.ndjson [limit]\n"), 2;
	if (setjmp(out_of_memory)) return fprintf(stderr, "out of memory\n"), 1;
	rap_arena_init(&kept, rap_allocator_default(), &out_of_memory);
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	double begun = now();
	const rap_model *model = rap_syntax_model(&kept, &error);
	if (!model) return fprintf(stderr, "%s\n", error), 1;
	double loaded = now() - begun;
	bool good = read_file(&arena, model, f, argc > 2 ? strtoull(argv[2], NULL, 10) : UINT64_MAX, &t);
	print(&t, loaded);
	rap_arena_free(&kept);
	fclose(f);
	return good ? 0 : 1;
}
