/* The raw text of a treebank, and where each of its words stands in it.
 *
 * Places count the bytes that are no white space: the library may read another sort of it, and forms that are not what is
 * written then shift nothing but themselves. */
#ifndef RAP_SYNTAX_RAW_H
#define RAP_SYNTAX_RAW_H

#include "syntax/model.h"
#include "syntax/train/conllu.h"

typedef struct raw_place {
	uint32_t start, end; /* of a multiword token's words: the whole token's */
	bool multiword;
	uint32_t from, to; /* the word's own where the words of the token are written one behind the other ("Korea|'s") */
} raw_place;

typedef struct raw_bank {
	ud_bank words;
	ud_inventory names;
	RAP_VEC(char) raw;
	uint32_t *solid_before; /* byte of the raw text -> the bytes that are no white space before it */
	uint32_t *ends;         /* of sentences in the raw text */
	raw_place *places;      /* one a word */
	RAP_VEC(rap_range) documents; /* bytes of the raw text */
} raw_bank;

/* A file in CoNLL-U; false and a message on stderr if it cannot be read. */
bool raw_read(rap_arena *arena, const char *path, raw_bank *bank);

/* Names by lines (names.h), every twenty sentences a document; the text is what a writer would make of the words. */
bool raw_read_lines(rap_arena *arena, const char *path, bool held_back, raw_bank *bank);

/* Either of them, by the file's ending, with names told. */
bool raw_read_names(rap_arena *arena, const char *path, bool held_back, raw_bank *bank);

/* Marks every file that the program was given, with the model that is built in; exit status. */
typedef int raw_mark(rap_arena *arena, const rap_model *model, const char *path);
int raw_mark_files(rap_arena *arena, int argc, char **argv, raw_mark *mark);

#endif
