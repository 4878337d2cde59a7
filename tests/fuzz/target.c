/* The fuzz target: any bytes. The first says how to read; the text is what follows. */
#include "target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validate.h"

static _Noreturn void broken(const char *what) {
	fprintf(stderr, "broken invariant: %s\n", what);
	abort();
}

/* Bit 0: running text. Bits 1 and 2: no day of publication, one, a bad one, one out of the way. Bit 3: an id that is the text's front.
 * Bit 4: explained. */
static const char *const days[] = {NULL, "2024-04-16", "2023-02-29", "0001-01-01"};

static void read_with(rap_reader *reader, uint8_t how, const char *text, size_t n) {
	char id[9] = {0};
	memcpy(id, text, n < 8 ? n : 8);
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.flags = (how & 1 ? RAP_READ_PLAIN : 0) | (how & 16 ? RAP_READ_EXPLAIN : 0);
	options.published = days[how >> 1 & 3];
	options.id = how & 8 ? id : NULL;
	rap_error error;
	rap_error_init(&error, sizeof error);
	rap_document *document = NULL;
	int32_t status = rap_reader_read(reader, text, n, &options, &document, &error);
	if ((how >> 1 & 3) == 2) {
		if (status != RAP_ERROR_DATE || document != NULL || error.code != status) broken("29 February 2023 is an error");
		return;
	}
	if (status != RAP_OK) broken(rap_status_message(status));
	const char *what = validate(document, n);
	if (what != NULL) broken(what);
	rap_document_free(document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	if (size == 0) return 0;
	rap_reader *reader = rap_reader_new();
	if (reader == NULL) return 0;
	/* A block of exactly its size, so that a sanitizer sees every step beyond it. */
	char *text = malloc(size - 1 > 0 ? size - 1 : 1);
	if (text != NULL) {
		memcpy(text, data + 1, size - 1);
		read_with(reader, data[0], text, size - 1);
	}
	free(text);
	rap_reader_free(reader);
	return 0;
}
