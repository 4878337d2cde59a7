/* Small lexicons made in memory: the compiler's own functions, included whole, so that a test states the words it
 * needs and does not depend on the tables of the project. */
#ifndef RAP_TESTS_LEXICON_FIXTURE_H
#define RAP_TESTS_LEXICON_FIXTURE_H

/* show_entry and write_file are used by the program alone. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#define RAP_LEXICON_COMPILE_TEST
#include "lexicon/compile.c"

typedef struct table_text {
	uint32_t cls; /* RAP_LEX_none: inflection.tsv */
	const char *text;
} table_text;

/* Compiles tables, in the order of their classes; NULL after any complaint. */
static inline const rap_lexicon *compile_tables(rap_arena *arena, const table_text *tables, size_t n) {
	compiler c = {.arena = arena};
	read_files(&c, &(file_list){0});
	for (size_t i = 0; i < n; i++)
		read_table(&c, "test.tsv", tables[i].cls, (rap_str){tables[i].text, (uint32_t)strlen(tables[i].text)});
	return c.complaints == 0 ? finish(&c) : NULL;
}

#endif
