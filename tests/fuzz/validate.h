/* What holds for every document, whatever was read. */
#ifndef RAP_TESTS_VALIDATE_H
#define RAP_TESTS_VALIDATE_H

#include <rapporteur.h>

/* Calls every accessor of the document and its records. NULL if all is well, else a sentence that names the
 * invariant that is broken. `n` is the size of the text that was read. */
const char *validate(rap_document *document, size_t n);

#endif
