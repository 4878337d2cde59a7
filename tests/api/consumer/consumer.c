/* A program of somebody else: finds the library in one of the ways the README names, and reads a sentence. */
#include <rapporteur.h>
#include <rapporteur/syntax.h>
#include <stdio.h>

int main(void) {
	static const char text[] = "Canada and Norway agreed to share fishing data.";
	rap_reader *reader = rap_reader_new();
	rap_document *document;
	const char *json;
	if (rap_reader_read(reader, text, sizeof text - 1, NULL, &document, NULL) != RAP_OK) return 1;
	if (rap_document_json(document, &json, NULL) != RAP_OK) return 1;
	if (rap_syntax_version() < RAP_SYNTAX_VERSION) return 1;
	printf("rapporteur %s: %s\n", rap_version(), json);
	rap_reader_free(reader);
	rap_document_free(document);
	return 0;
}
