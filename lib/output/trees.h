/* The syntactic analysis of a text, for people and for other programs. */
#ifndef RAP_OUTPUT_TREES_H
#define RAP_OUTPUT_TREES_H

#include "output/print.h"
#include "syntax/syntax.h"

/* Each sentence as an indented tree. */
void rap_trees_print(rap_printer *w, const rap_text *text, const rap_syntax *syntax);

/* The same as CoNLL-U (universaldependencies.org/format.html). `id`, which may be not known, names the document. */
void rap_conllu_print(rap_printer *w, const rap_text *text, const rap_syntax *syntax, rap_str id);

#endif
