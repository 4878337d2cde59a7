/* Reads one pathological text: growth KIND BYTES [plain]; without arguments, names the kinds. For growth.sh. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rapporteur.h>

#include "../fuzz/pathological.h"

static int read_kind(const pathological *kind, size_t n, bool plain) {
	char *text = pathological_text(kind, n);
	const char *json = NULL;
	rap_reader *reader = rap_reader_new();
	rap_document *document = NULL;
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.flags = plain ? RAP_READ_PLAIN : 0;
	int32_t status = text == NULL ? RAP_ERROR_MEMORY : rap_reader_read(reader, text, n, &options, &document, NULL);
	if (status == RAP_OK) status = rap_document_json(document, &json, NULL);
	rap_document_free(document);
	rap_reader_free(reader);
	free(text);
	return status != RAP_OK;
}

int main(int argc, char **argv) {
	for (size_t i = 0; i < pathological_count; i++) {
		if (argc < 3)
			puts(pathological_kinds[i].name);
		else if (strcmp(argv[1], pathological_kinds[i].name) == 0)
			return read_kind(&pathological_kinds[i], strtoul(argv[2], NULL, 10), argc > 3);
	}
	return argc >= 3;
}
