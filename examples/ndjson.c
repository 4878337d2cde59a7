#define _DEFAULT_SOURCE 1 /* clock_gettime */

#include "ndjson.h"

#include "answer.h"
#include "input.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* ---- progress ---- */

#define SECONDS_BETWEEN_SHOWS 0.2

static double seconds(void) {
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void show_progress(ndjson *run) {
	double now = seconds();
	if (run->begun == 0) run->begun = run->shown = now;
	if (now - run->shown < SECONDS_BETWEEN_SHOWS) return;
	run->shown = now;
	double megabytes = (double)run->bytes / 1e6;
	fprintf(stderr, "\r\033[K%zu documents, %.1f MB, %.1f MB/s", run->answered, megabytes,
	        megabytes / (now - run->begun));
	if (run->failed) fprintf(stderr, ", %zu failed", run->failed);
	fflush(stderr);
}

void ndjson_end_progress(const ndjson *run) {
	if (run->progress && run->shown > run->begun) fputs("\r\033[K", stderr);
}

/* ---- one line ---- */

/* What a line says. Strings are borrowed from its JSON. */
typedef struct request {
	const char *id, *text, *published;
	size_t text_length;
	char number[24]; /* the id if it is a number */
} request;

typedef struct refusal {
	const char *code;
	char message[320];
} refusal;

static int refuse(refusal *why, size_t line, const char *code, const char *message) {
	why->code = code;
	snprintf(why->message, sizeof why->message, "line %zu: %s", line, message);
	return -1;
}

/* jansson ends its messages with the text nearby, cut anywhere; the column says the same. */
static int refuse_json(refusal *why, size_t line, json_error_t *error) {
	char *nearby = strstr(error->text, " near '");
	if (nearby) *nearby = 0;
	char message[sizeof error->text + 32];
	snprintf(message, sizeof message, "not JSON: %s at column %d", error->text, error->column);
	return refuse(why, line, "json", message);
}

/* A string without NUL, which the options of a reader could not carry; null and missing are NULL. */
static int optional_string(const json_t *object, const char *key, const char **string) {
	const json_t *value = json_object_get(object, key);
	*string = json_string_value(value);
	if (!value || json_is_null(value)) return 0;
	return *string && strlen(*string) == json_string_length(value) ? 0 : -1;
}

static int read_id(const json_t *object, request *out) {
	const json_t *value = json_object_get(object, "id");
	if (!json_is_integer(value)) return optional_string(object, "id", &out->id);
	snprintf(out->number, sizeof out->number, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	out->id = out->number;
	return 0;
}

static int read_request(const json_t *object, size_t line, request *out, refusal *why) {
	*out = (request){0};
	if (!json_is_object(object)) return refuse(why, line, "json", "not a JSON object");
	if (read_id(object, out) != 0) {
		out->id = NULL;
		return refuse(why, line, "id", "\"id\" is not a string or an integer");
	}
	if (optional_string(object, "published", &out->published) != 0)
		return refuse(why, line, "date", "\"published\" is not a string");
	const json_t *text = json_object_get(object, "text");
	if (!text) return refuse(why, line, "text", "\"text\" is missing");
	if (!json_is_string(text)) return refuse(why, line, "text", "\"text\" is not a string");
	out->text = json_string_value(text);
	out->text_length = json_string_length(text);
	return 0;
}

static int read_document(const ndjson *run, const request *asked, rap_document **document, refusal *why) {
	rap_options options = *run->options;
	options.id = asked->id;
	if (asked->published) options.published = asked->published;
	int32_t status = rap_reader_read(run->reader, asked->text, asked->text_length, &options, document, NULL);
	if (status == RAP_OK) return 0;
	return refuse(why, run->lines, rap_status_name(status), rap_status_message(status));
}

static int answer_object(const ndjson *run, const json_t *object) {
	request asked;
	refusal why;
	rap_document *document = NULL;
	if (read_request(object, run->lines, &asked, &why) != 0 || read_document(run, &asked, &document, &why) != 0) {
		answer_error(asked.id, why.code, why.message);
		return -1;
	}
	int failed = answer_document(document, asked.id);
	rap_document_free(document);
	return failed;
}

static int answer_line(const ndjson *run, const char *line, size_t n) {
	json_error_t error;
	json_t *object = json_loadb(line, n, JSON_ALLOW_NUL, &error);
	if (!object) {
		refusal why;
		refuse_json(&why, run->lines, &error);
		answer_error(NULL, why.code, why.message);
		return -1;
	}
	int failed = answer_object(run, object);
	json_decref(object);
	return failed;
}

/* ---- all lines ---- */

static int is_blank(const char *line, size_t n) {
	for (size_t i = 0; i < n; i++)
		if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') return 0;
	return 1;
}

static void take_line(ndjson *run, const char *line, size_t n) {
	static const char byte_order_mark[] = "\xEF\xBB\xBF";
	run->lines++;
	run->bytes += n + 1;
	if (run->lines == 1 && n >= 3 && memcmp(line, byte_order_mark, 3) == 0) {
		line += 3;
		n -= 3;
	}
	if (is_blank(line, n)) return;
	run->answered++;
	if (answer_line(run, line, n) != 0) run->failed++;
	if (run->progress) show_progress(run);
}

/* Takes all whole lines that are in memory; bytes before `searched` are known to have no line break. */
static void take_lines(ndjson *run, input *in, size_t searched) {
	const char *begin = in->bytes, *end = in->bytes + in->count;
	const char *stop = memchr(in->bytes + searched, '\n', in->count - searched);
	while (stop && !ferror(stdout)) {
		take_line(run, begin, (size_t)(stop - begin));
		begin = stop + 1;
		stop = memchr(begin, '\n', (size_t)(end - begin));
	}
	in->count = (size_t)(end - begin);
	memmove(in->bytes, begin, in->count);
}

int ndjson_answer(ndjson *run, int descriptor) {
	input in = {0};
	long count;
	run->lines = 0;
	do {
		size_t searched = in.count;
		/* Whoever writes a line and waits for its answer gets it. */
		if (fflush(stdout) != 0) {
			count = -1;
			break;
		}
		count = input_fill(&in, descriptor);
		if (count > 0) take_lines(run, &in, searched);
	} while (count > 0 && !ferror(stdout));
	if (count == 0 && in.count) take_line(run, in.bytes, in.count);
	int cause = errno;
	input_free(&in);
	errno = cause;
	return count < 0 || ferror(stdout) ? -1 : 0;
}
