/* Answers as JSON, one line each. */
#ifndef ANSWER_H
#define ANSWER_H

#include <rapporteur.h>

/* Writes the records of a document to standard output, or the record of the error that prevents it. 0, or -1 if it
 * was an error. */
int answer_document(rap_document *document, const char *id);

/* Writes the record of an error: {"schema":1,"document":{"id":...},"error":{"code":...,"message":...}}. id may be
 * NULL. */
void answer_error(const char *id, const char *code, const char *message);

#endif
