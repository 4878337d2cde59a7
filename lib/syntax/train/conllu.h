/* Reads treebanks in CoNLL-U: words with their classes, lemmas, heads and relations, and which of them are written as one
 * ("1-2"). Empty nodes ("8.1") are passed over. */
#ifndef RAP_SYNTAX_CONLLU_H
#define RAP_SYNTAX_CONLLU_H

#include "base/map.h"
#include "base/vec.h"

typedef struct ud_names { /* in the order of their first appearance */
	RAP_VEC(rap_str) list;
	rap_map index;
} ud_names;

typedef struct ud_word {
	rap_str form, lemma;
	uint32_t upos, xpos, feats, relation; /* RAP_NONE: a name that training has not seen */
	uint32_t name;                 /* of name_tags (names.h); RAP_NONE: not told */
	uint32_t head;                 /* 0 the root, else 1 + the index in the sentence */
	rap_str full_relation, misc;
} ud_word;

typedef struct ud_multiword {
	rap_range words;
	rap_str form;
} ud_multiword;

typedef struct ud_bank {
	RAP_VEC(ud_word) words;
	RAP_VEC(ud_multiword) multiwords;
	RAP_VEC(rap_range) sentences;
	bool entities; /* the last file read has entities in its tenth column */
} ud_bank;

typedef struct ud_inventory {
	ud_names upos, xpos, feats, relation;
	bool open; /* take new names in */
} ud_inventory;

/* Appends a file's sentences; false and a message on stderr if it cannot be read. */
bool ud_read(rap_arena *arena, const char *path, ud_inventory *inventory, ud_bank *bank);

/* Ends a sentence that began with word `first`. */
void ud_end_sentence(rap_arena *arena, ud_bank *bank, uint32_t *first);

/* A whole file, in the arena; s NULL if it cannot be read. */
rap_str ud_file(rap_arena *arena, const char *path);
/* The line that begins at *at, which then stands behind its end; false at the end of the file. */
bool ud_line(rap_str file, uint32_t *at, rap_str *line);
bool ud_begins(rap_str line, const char *with);

/* A relation without its subtype: "nsubj" of "nsubj:pass". */
rap_str ud_universal(rap_str relation);

#endif
