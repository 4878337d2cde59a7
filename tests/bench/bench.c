/* How fast one core reads: bench FILE.ndjson [--limit N] [--tokens] [--explain] [--model FILE]
 *
 * Every line is {"text": "...", "id": "...", "published": "..."}. Only reading and writing the records as JSON is
 * on the clock; parsing the lines is not. --tokens counts the tokens afterwards, off the clock, which takes a
 * second reading of each text. --explain reads with RAP_READ_EXPLAIN.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <jansson.h>

#include <rapporteur.h>

typedef struct tally {
	size_t documents, failures, bytes, json_bytes, tokens;
	double seconds;
} tally;

typedef struct setting {
	const char *path;
	const char *model;
	size_t limit;
	bool tokens, explain;
} setting;

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* RAP_SHOW_TOKENS has a line a token. */
static size_t count_tokens(rap_document *document) {
	const char *shown = NULL;
	size_t count = 0;
	if (rap_document_show(document, RAP_SHOW_TOKENS, &shown, NULL) != RAP_OK) return 0;
	for (const char *at = strchr(shown, '\n'); at != NULL; at = strchr(at + 1, '\n')) count++;
	return count;
}

static void read_text(rap_reader *reader, const json_t *line, const setting *s, tally *t) {
	const json_t *text = json_object_get(line, "text");
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.published = json_string_value(json_object_get(line, "published"));
	options.id = json_string_value(json_object_get(line, "id"));
	options.flags = s->explain ? RAP_READ_EXPLAIN : 0;

	rap_document *document = NULL;
	const char *json = NULL;
	size_t n = 0;
	double start = now();
	int32_t status = rap_reader_read(reader, json_string_value(text), json_string_length(text), &options, &document, NULL);
	if (status == RAP_OK) status = rap_document_json(document, &json, &n);
	if (!s->tokens) rap_document_free(document);
	t->seconds += now() - start;

	t->documents++;
	t->failures += status != RAP_OK;
	t->bytes += json_string_length(text);
	t->json_bytes += n;
	if (!s->tokens) return;
	t->tokens += count_tokens(document);
	rap_document_free(document);
}

static bool read_file(rap_reader *reader, const setting *s, tally *t) {
	FILE *file = fopen(s->path, "r");
	char *line = NULL;
	size_t capacity = 0;
	ssize_t n;
	if (file == NULL) return false;
	while (t->documents < s->limit && (n = getline(&line, &capacity, file)) > 0) {
		json_t *parsed = json_loadb(line, (size_t)n, 0, NULL);
		if (json_is_string(json_object_get(parsed, "text")))
			read_text(reader, parsed, s, t);
		else
			t->failures++;
		json_decref(parsed);
	}
	free(line);
	fclose(file);
	return true;
}

static void print(const tally *t) {
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	double mb = (double)t->bytes / 1e6, seconds = t->seconds > 0 ? t->seconds : 1e-9;
	printf("documents %zu  failures %zu\n", t->documents, t->failures);
	printf("text      %.2f MB in, %.2f MB JSON out\n", mb, (double)t->json_bytes / 1e6);
	printf("time      %.3f s on one core\n", t->seconds);
	printf("speed     %.2f MB/s", mb / seconds);
	if (t->tokens > 0) printf(", %.0f tokens/s (%zu tokens)", (double)t->tokens / seconds, t->tokens);
	printf("\npeak      %.1f MB resident, this program included\n", (double)usage.ru_maxrss / 1024.0);
}

static bool parse(int argc, char **argv, setting *s) {
	*s = (setting){.limit = SIZE_MAX};
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--tokens") == 0)
			s->tokens = true;
		else if (strcmp(argv[i], "--explain") == 0)
			s->explain = true;
		else if (strcmp(argv[i], "--limit") == 0 && i + 1 < argc)
			s->limit = strtoull(argv[++i], NULL, 10);
		else if (strcmp(argv[i], "--model") == 0 && i + 1 < argc)
			s->model = argv[++i];
		else if (s->path == NULL)
			s->path = argv[i];
		else
			return false;
	}
	return s->path != NULL;
}

/* Tells what it takes until the first text can be read. */
static rap_reader *make_reader(const setting *s) {
	rap_reader_options options;
	rap_reader *reader;
	rap_reader_options_init(&options, sizeof options);
	options.model_path = s->model;
	double start = now();
	if (rap_reader_new_with(&options, &reader, NULL) != RAP_OK) return NULL;
	printf("ready     in %.1f ms\n", (now() - start) * 1000);
	return reader;
}

int main(int argc, char **argv) {
	setting s;
	if (!parse(argc, argv, &s)) {
		fprintf(stderr, "usage: bench FILE.ndjson [--limit N] [--tokens] [--explain] [--model FILE]\n");
		return 2;
	}
	rap_reader *reader = make_reader(&s);
	tally t = {0};
	bool read = reader != NULL && read_file(reader, &s, &t);
	rap_reader_free(reader);
	if (!read) {
		fprintf(stderr, "bench: cannot read %s\n", s.path);
		return 1;
	}
	print(&t);
	return t.failures > 0;
}
