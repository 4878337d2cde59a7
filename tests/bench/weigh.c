/* What is seen of each meeting and pledge, for tests/bench/confidence.py to learn from: weigh < DOCUMENTS.ndjson
 * A line a record, cells parted by tabs: the document's id, "meeting" or "pledge", its rule, its features parted by spaces.
 * Records come in the order of the JSON. "--features" prints the features that there are, set and name. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jansson.h>

#include "record/confidence.h"

static void print_record(const char *id, const char *set, const char *rule, const rap_features *f) {
	const char *gap = "";
	printf("%s\t%s\t%s\t", id, set, rule);
	for (uint32_t k = 0; k < RAP_FEATURE_COUNT; k++) {
		if (!f->has[k]) continue;
		printf("%s%s", gap, rap_feature_name((rap_feature)k));
		gap = " ";
	}
	putchar('\n');
}

static void print_records(const char *id, const rap_records *r) {
	rap_features f;
	for (uint32_t k = 0; k < r->meetings.n; k++) {
		rap_meeting_features(r->reading, k, &f);
		print_record(id, "meeting", r->meetings.at[k].rule, &f);
	}
	for (uint32_t k = 0; k < r->pledges.n; k++) {
		rap_pledge_features(r->reading, k, &f);
		print_record(id, "pledge", r->pledges.at[k].rule, &f);
	}
}

static bool read_document(rap_arena *arena, const rap_model *model, const json_t *document) {
	const json_t *text = json_object_get(document, "text"), *id = json_object_get(document, "id");
	const char *published = json_string_value(json_object_get(document, "published"));
	rap_record_options options = {.plain = false};
	if (!json_is_string(text) || !json_is_string(id)) return false;
	if (published != NULL && !rap_day_read((rap_str){published, (uint32_t)strlen(published)}, &options.published)) return false;
	rap_str raw = {json_string_value(text), (uint32_t)json_string_length(text)};
	print_records(json_string_value(id), rap_records_read(arena, rap_lexicon_builtin(), model, raw, &options));
	return true;
}

static void print_features(void) {
	for (uint32_t k = 0; k < RAP_FEATURE_COUNT; k++) printf("%s\t%s\n", rap_feature_set((rap_feature)k), rap_feature_name((rap_feature)k));
}

static bool read_all(rap_arena *arena, const rap_model *model) {
	char *line = NULL;
	size_t room = 0;
	bool fine = true;
	while (fine && getline(&line, &room, stdin) > 0) {
		json_t *document = json_loads(line, 0, NULL);
		fine = read_document(arena, model, document);
		json_decref(document);
		rap_arena_free(arena);
	}
	free(line);
	return fine;
}

int main(int argc, char **argv) {
	rap_arena kept, arena;
	jmp_buf out_of_memory;
	const char *error;
	if (argc == 2 && strcmp(argv[1], "--features") == 0) return print_features(), 0;
	if (setjmp(out_of_memory)) return fprintf(stderr, "weigh: out of memory\n"), 1;
	rap_arena_init(&kept, rap_allocator_default(), &out_of_memory);
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	const rap_model *model = rap_syntax_model(&kept, &error);
	if (!model) return fprintf(stderr, "weigh: %s\n", error), 1;
	bool fine = read_all(&arena, model);
	rap_arena_free(&kept);
	if (!fine) fprintf(stderr, "weigh: a line is no document\n");
	return fine ? 0 : 1;
}
