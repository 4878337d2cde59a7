/* Texts in which it is told what the words name, for the model of names to learn from. */
#ifndef RAP_MENTION_CORPUS_H
#define RAP_MENTION_CORPUS_H

#include "mention/name_kind.h"

enum { CORPUS_UNTOLD = RAP_NAME_KINDS, CORPUS_NO_PERSON };

typedef struct corpus_document {
	const rap_text *text;
	const rap_marks *marks;
	const uint8_t *kind; /* token -> rap_name_kind, or CORPUS_UNTOLD: nothing is learnt from it; CORPUS_NO_PERSON: whatever else */
} corpus_document;

typedef struct corpus {
	RAP_VEC(corpus_document) all;
} corpus;

/* Treebanks with entities (.conllu), lines with tags (.tsv: what is not held back). The kinds are those of the file,
 * less the titles before a person's name, which are none of it. False if the file cannot be read. */
bool corpus_read(rap_arena *arena, const char *path, corpus *out);

/* Every `step`th text of a file of JSON lines, with what the rules are sure of. Of other capitals it is only told that
 * they are no persons, of words that several of the texts have and none has in a person's name. */
bool corpus_read_texts(rap_arena *arena, const char *path, uint32_t step, corpus *out);

#endif
