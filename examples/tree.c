/* Who does what to whom, read off the trees: tree [TEXT]
 * A program on rapporteur/syntax.h, for what the records do not cover. */
#include <rapporteur/syntax.h>
#include <stdio.h>
#include <string.h>

static int is(const char *name, const char *wanted) { return strcmp(name, wanted) == 0; }

/* The first dependent with one of two relations. */
static uint32_t dependent(const rap_trees *trees, uint32_t head, const char *relation, const char *or_relation) {
	uint32_t t = rap_trees_first_dependent(trees, head);
	for (; t != RAP_TREES_NONE; t = rap_trees_next_dependent(trees, t)) {
		const char *found = rap_trees_relation(trees, t, NULL);
		if (is(found, relation) || is(found, or_relation)) break;
	}
	return t;
}

/* The phrase of a token as the input has it, without the "by" in front. */
static void print_phrase(const char *text, const rap_trees *trees, uint32_t token) {
	rap_span first, last;
	uint32_t t = rap_trees_subtree_first(trees, token);
	if (is(rap_trees_relation(trees, t, NULL), "case")) t++;
	if (rap_trees_span(trees, t, &first) != RAP_OK) return;
	if (rap_trees_span(trees, rap_trees_subtree_end(trees, token) - 1, &last) != RAP_OK) return;
	printf("%.*s", (int)(last.end - first.start), text + first.start);
}

/* "A did B" and "B was done by A" are the same. */
static void print_triple(const char *text, const rap_trees *trees, uint32_t verb) {
	uint32_t subject = dependent(trees, verb, "nsubj", "obl:agent");
	uint32_t object = dependent(trees, verb, "obj", "nsubj:pass");
	if (subject == RAP_TREES_NONE || object == RAP_TREES_NONE) return;
	print_phrase(text, trees, subject);
	printf(" | %s | ", rap_trees_lemma(trees, verb, NULL));
	print_phrase(text, trees, object);
	putchar('\n');
}

static void print_triples(const char *text, const rap_trees *trees) {
	for (uint32_t t = 0; t < rap_trees_token_count(trees); t++)
		if (is(rap_trees_upos(trees, t, NULL), "VERB")) print_triple(text, trees, t);
}

int main(int argc, char **argv) {
	const char *text = argc > 1 ? argv[1] : "The two ministers signed a treaty. The border was closed by Norway.";
	rap_reader *reader = rap_reader_new();
	rap_options options;
	rap_document *document;
	const rap_trees *trees;
	rap_options_init(&options, sizeof options);
	options.flags = RAP_READ_PLAIN;
	int32_t status = rap_reader_read(reader, text, strlen(text), &options, &document, NULL);
	if (status == RAP_OK) status = rap_document_trees(document, &trees);
	if (status == RAP_OK) print_triples(text, trees);
	else fprintf(stderr, "%s\n", rap_status_message(status));
	rap_document_free(document);
	rap_reader_free(reader);
	return status == RAP_OK ? 0 : 1;
}
