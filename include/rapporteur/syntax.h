/* rapporteur for those who build tools: a document's sentences, tokens, word classes, lemmas and dependency trees, as
 * Universal Dependencies define them for English (https://universaldependencies.org).
 *
 *     const rap_trees *trees;
 *     if (rap_document_trees(document, &trees) == RAP_OK)
 *         for (uint32_t t = 0; t < rap_trees_token_count(trees); t++)
 *             printf("%s %s %s\n", rap_trees_text(trees, t, NULL), rap_trees_upos(trees, t, NULL),
 *                    rap_trees_relation(trees, t, NULL));
 *
 * Programs that want records need only rapporteur.h. What that header says of ownership, text, spans and threads holds
 * here as well, and:
 *
 * - Sentences and tokens are numbers. Both are counted from 0 through the whole document, in its order; a sentence is
 *   a range of tokens, and every token belongs to one sentence. "No such token", "no such sentence" is RAP_TREES_NONE.
 * - A number that is outside, or NULL for the trees, gives what has nothing to tell: NULL, 0, RAP_TREES_NONE or
 *   RAP_ERROR_ARGUMENT. RAP_TREES_NONE is always outside, so a head can be asked on without looking.
 * - All functions that take trees may be called by any number of threads at once, and take the same short time for
 *   every document, save rap_trees_find, which takes the logarithm of its tokens.
 * - Text given out is valid until the document is freed, the names of classes and relations too.
 */
#ifndef RAPPORTEUR_SYNTAX_H
#define RAPPORTEUR_SYNTAX_H

#include <rapporteur.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- versions ---- */

/* The version of this header. It goes up by one whenever something is added; nothing is taken away or changed while
 * the library's binary interface (its soname) stays the same. */
#define RAP_SYNTAX_VERSION 1

/* That of the library that runs: what is at least RAP_SYNTAX_VERSION has all that this header names. Any thread. */
RAP_API int32_t rap_syntax_version(void);

/* The format of the model files that the library reads (rap_reader_options.model_path); others are RAP_ERROR_MODEL.
 * Any thread. */
RAP_API int32_t rap_syntax_model_format(void);

/* Names the model that a reader has, built in or given: equal names mean equal models. Sixteen hexadecimal digits, valid
 * until the reader and all its documents are freed; NULL for no reader. Any thread. */
RAP_API const char *rap_reader_model_id(const rap_reader *reader, size_t *n);

/* ---- trees ---- */

/* All trees of a document. */
typedef struct rap_trees rap_trees;

#define RAP_TREES_NONE 4294967295u /* 2 to the power of 32, less 1 */

/* The trees of a document, which owns them. What is not analysed yet is analysed on the first call; the same pointer
 * comes back afterwards. *out is NULL after an error; document and out must not be NULL. Errors: RAP_ERROR_MEMORY, after
 * which it may be asked again; RAP_ERROR_ARGUMENT. Not together with any other call on this document. */
RAP_API int32_t rap_document_trees(rap_document *document, const rap_trees **out);

/* ---- sentences ---- */

RAP_API uint32_t rap_trees_sentence_count(const rap_trees *trees);

/* The sentence's first token, and the one behind its last: at least one token lies between. 0 and 0 outside. */
RAP_API uint32_t rap_trees_sentence_first(const rap_trees *trees, uint32_t sentence);
RAP_API uint32_t rap_trees_sentence_end(const rap_trees *trees, uint32_t sentence);

/* The one token of the sentence that has no head. */
RAP_API uint32_t rap_trees_sentence_root(const rap_trees *trees, uint32_t sentence);

/* The number of the paragraph, heading or list item that the sentence stands in: it never falls from one sentence to the
 * next, and numbers without sentences are left out. */
RAP_API uint32_t rap_trees_sentence_paragraph(const rap_trees *trees, uint32_t sentence);

/* Where the sentence stands, from its first to its last token. span must not be NULL; it is left alone after an error.
 * Errors: RAP_ERROR_ARGUMENT. */
RAP_API int32_t rap_trees_sentence_span(const rap_trees *trees, uint32_t sentence, rap_span *span);

/* ---- tokens ---- */

RAP_API uint32_t rap_trees_token_count(const rap_trees *trees);

/* The sentence that a token belongs to. */
RAP_API uint32_t rap_trees_sentence(const rap_trees *trees, uint32_t token);

/* The token as it was read: NFC, words that were broken at the end of a line in one piece. */
RAP_API const char *rap_trees_text(const rap_trees *trees, uint32_t token, size_t *n);

/* Where it stands in the input. span must not be NULL; it is left alone after an error. Errors: RAP_ERROR_ARGUMENT. */
RAP_API int32_t rap_trees_span(const rap_trees *trees, uint32_t token, rap_span *span);

/* 1 if white space or the beginning of a paragraph is before it, else 0: in "don't" 1 for "do", 0 for "n't". */
RAP_API int32_t rap_trees_space_before(const rap_trees *trees, uint32_t token);

/* The form that a dictionary has, "meet" for "met". */
RAP_API const char *rap_trees_lemma(const rap_trees *trees, uint32_t token, size_t *n);

/* The universal word class, "VERB", and that of the Penn treebank, "VBD". */
RAP_API const char *rap_trees_upos(const rap_trees *trees, uint32_t token, size_t *n);
RAP_API const char *rap_trees_xpos(const rap_trees *trees, uint32_t token, size_t *n);

/* The features as CoNLL-U writes them, "Mood=Ind|Tense=Past|VerbForm=Fin"; NULL if the token has none. */
RAP_API const char *rap_trees_feats(const rap_trees *trees, uint32_t token, size_t *n);

/* The token on which it depends, of the same sentence; RAP_TREES_NONE for the root. Heads never go in a circle. */
RAP_API uint32_t rap_trees_head(const rap_trees *trees, uint32_t token);

/* The relation to the head, "nsubj:pass"; "root" for the root. */
RAP_API const char *rap_trees_relation(const rap_trees *trees, uint32_t token, size_t *n);

/* ---- from a head down, and from the input in ---- */

/* The first token that depends on this one, and the next one behind this with the same head; in the order of the text.
 * RAP_TREES_NONE if there is none. */
RAP_API uint32_t rap_trees_first_dependent(const rap_trees *trees, uint32_t token);
RAP_API uint32_t rap_trees_next_dependent(const rap_trees *trees, uint32_t token);

/* From the first token to the one behind the last of a token and all that depends on it, however deep. Where branches
 * cross, tokens that do not depend on it lie between. 0 and 0 outside. */
RAP_API uint32_t rap_trees_subtree_first(const rap_trees *trees, uint32_t token);
RAP_API uint32_t rap_trees_subtree_end(const rap_trees *trees, uint32_t token);

/* The first token that ends behind a byte of the input: the one that the byte is in, else the next. From the span of a
 * record it leads to the tokens. RAP_TREES_NONE if there is none. */
RAP_API uint32_t rap_trees_find(const rap_trees *trees, size_t byte);

#ifdef __cplusplus
}
#endif

#endif
