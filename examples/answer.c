#include "answer.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

/* File names may be any bytes; what is not UTF-8 is shown as "?". */
static json_t *lenient_string(const char *text) {
	if (!text) return json_null();
	json_t *string = json_string(text);
	if (string) return string;
	char printable[256];
	size_t n = 0;
	for (; text[n] && n < sizeof printable - 1; n++) printable[n] = (unsigned char)text[n] < 0x80 ? text[n] : '?';
	printable[n] = 0;
	return json_string(printable);
}

void answer_error(const char *id, const char *code, const char *message) {
	json_t *answer = json_pack("{s:i, s:{s:o}, s:{s:s, s:o}}", "schema", (int)rap_schema_version(), "document", "id",
	                           lenient_string(id), "error", "code", code, "message", lenient_string(message));
	if (answer) json_dumpf(answer, stdout, JSON_COMPACT);
	else fputs("{\"schema\":1,\"document\":{\"id\":null},\"error\":{\"code\":\"memory\",\"message\":\"no memory\"}}", stdout);
	putchar('\n');
	json_decref(answer);
}

int answer_document(rap_document *document, const char *id) {
	const char *json;
	size_t n;
	int32_t status = rap_document_json(document, &json, &n);
	if (status != RAP_OK) {
		answer_error(id, rap_status_name(status), rap_status_message(status));
		return -1;
	}
	fwrite(json, 1, n, stdout);
	putchar('\n');
	return 0;
}
