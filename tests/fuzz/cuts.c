/* Reads sentences cut at every word: cuts PATH ...
 *
 * Every line of the files is read from each of its words on, and up to each of them. Rules look at what stands before and
 * behind a word; here nothing does. CUTS_TRACE=1 in the environment prints each text before it is read.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validate.h"

enum { LINE_MAX_BYTES = 1 << 14 };

static void run(rap_reader *reader, const char *text, size_t n) {
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.flags = RAP_READ_PLAIN;
	options.published = "2024-05-15";
	if (getenv("CUTS_TRACE") != NULL) fprintf(stderr, "%.*s\n", (int)n, text);
	rap_document *document = NULL;
	int32_t status = rap_reader_read(reader, text, n, &options, &document, NULL);
	const char *what = status == RAP_OK ? validate(document, n) : rap_status_message(status);
	if (what != NULL) {
		fprintf(stderr, "%.*s\n  %s\n", (int)n, text, what);
		abort();
	}
	rap_document_free(document);
}

/* The number of words at which the text was cut. */
static size_t cut(rap_reader *reader, const char *text, size_t n) {
	size_t words = 0;
	for (size_t k = 0; k < n; k++) {
		if (k > 0 && text[k - 1] != ' ') continue;
		run(reader, text + k, n - k);
		run(reader, text, k);
		words++;
	}
	return words;
}

int main(int argc, char **argv) {
	static char line[LINE_MAX_BYTES];
	rap_reader *reader = rap_reader_new();
	size_t words = 0;
	for (int k = 1; reader != NULL && k < argc; k++) {
		FILE *file = fopen(argv[k], "rb");
		if (file == NULL) {
			fprintf(stderr, "cannot open %s\n", argv[k]);
			return 1;
		}
		while (fgets(line, sizeof line, file) != NULL)
			if (line[0] != '#' && line[0] != '=') words += cut(reader, line, strcspn(line, "\t\n"));
		fclose(file);
	}
	rap_reader_free(reader);
	printf("%zu cuts\n", words);
	return words > 0 ? 0 : 1;
}
