/* Documents as newline-delimited JSON: each line is answered with one line, in the same order. */
#ifndef NDJSON_H
#define NDJSON_H

#include <rapporteur.h>
#include <stddef.h>

typedef struct ndjson {
	rap_reader *reader;
	const rap_options *options; /* flags, and the day of publication of lines that name none */
	int progress;               /* whether to show on standard error how far it is */
	size_t lines, answered, failed, bytes;
	double begun, shown; /* in seconds */
} ndjson;

/* Answers the lines of one open file. 0, or -1 with errno set if it cannot be read further or, ferror(stdout) being
 * set, answers cannot be written. */
int ndjson_answer(ndjson *run, int descriptor);

/* Takes the progress line away. */
void ndjson_end_progress(const ndjson *run);

#endif
