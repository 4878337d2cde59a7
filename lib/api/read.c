/* Reading: the caller's bytes and options in, a document out. */
#include "api/handles.h"

void rap_options_init(rap_options *options, size_t size) { rap_sized_init(options, size); }

/* What a checked call asks for. */
typedef struct request {
	const char *bytes;
	size_t n;
	const char *id;
	size_t id_n;
	rap_record_options read;
} request;

static int32_t check_input(const rap_reader *reader, const char *bytes, size_t n, rap_error *error) {
	if (reader == NULL) return rap_fail(error, RAP_ERROR_ARGUMENT, "reader must not be NULL", 0);
	if (bytes == NULL && n > 0) return rap_fail(error, RAP_ERROR_ARGUMENT, "bytes must not be NULL", 0);
	if (n > RAP_INPUT_MAX)
		return rap_fail(error, RAP_ERROR_TOO_LARGE, "the text is longer than RAP_INPUT_MAX", RAP_INPUT_MAX);
	return RAP_OK;
}

/* How many bytes of a text, its NUL included, agree with the form of a day. */
enum { DAY_BYTES = sizeof "YYYY-MM-DD" };

static size_t formed(const char *text) {
	static const char form[] = "dddd-dd-dd";
	for (size_t i = 0; i < DAY_BYTES; i++) {
		if (form[i] == 'd' ? !rap_is_digit(text[i]) : text[i] != form[i]) return i;
	}
	return DAY_BYTES;
}

static int32_t check_published(const char *published, rap_day *day, rap_error *error) {
	if (published == NULL) return RAP_OK;
	size_t good = formed(published);
	if (good < DAY_BYTES) return rap_fail(error, RAP_ERROR_DATE, NULL, good);
	bool exists = rap_day_read((rap_str){published, DAY_BYTES - 1}, day) && day->year != 0;
	return exists ? RAP_OK : rap_fail(error, RAP_ERROR_DATE, NULL, 0);
}

static int32_t check_options(const rap_options *options, request *r, rap_error *error) {
	static const uint32_t sizes[] = {sizeof *options, 0};
	rap_options full = {0};
	if (!rap_sized_take(&full, options, sizes))
		return rap_fail(error, RAP_ERROR_ARGUMENT, "size of rap_options is not one this library knows", 0);
	if ((full.flags & ~(RAP_READ_PLAIN | RAP_READ_EXPLAIN)) != 0)
		return rap_fail(error, RAP_ERROR_ARGUMENT, "flags of rap_options has a bit without a name", 0);
	r->read.plain = (full.flags & RAP_READ_PLAIN) != 0;
	r->read.explain = (full.flags & RAP_READ_EXPLAIN) != 0;
	r->id = full.id;
	r->id_n = full.id == NULL ? 0 : strlen(full.id);
	if (r->id_n > RAP_ID_MAX) return rap_fail(error, RAP_ERROR_TOO_LARGE, "the id is longer than RAP_ID_MAX", RAP_ID_MAX);
	return check_published(full.published, &r->read.published, error);
}

/* Everything that may run out of memory, and leaves through the arena when it does. */
static void build(rap_document *document, const request *r) {
	rap_arena *arena = &document->arena;
	rap_str raw = rap_arena_copy(arena, r->bytes, r->n);
	rap_str id = r->id == NULL ? (rap_str){NULL, 0} : rap_arena_copy(arena, r->id, r->id_n);
	document->records = rap_records_read(arena, document->reader->lexicon, document->reader->model, raw, &r->read);
	document->view = rap_view_make(arena, document->records, id);
}

static int32_t build_guarded(rap_document *document, const request *r) {
	jmp_buf out_of_memory;
	document->arena.out_of_memory = &out_of_memory;
	if (setjmp(out_of_memory) != 0) return RAP_ERROR_MEMORY;
	build(document, r);
	document->arena.out_of_memory = NULL;
	return RAP_OK;
}

static rap_document *new_document(rap_reader *reader) {
	rap_document *document = reader->calls.allocate(reader->calls.context, sizeof *document);
	if (document == NULL) return NULL;
	*document = (rap_document){.reader = reader};
	rap_arena_init(&document->arena, reader->calls, NULL);
	rap_reader_retain(reader);
	return document;
}

int32_t rap_reader_read(rap_reader *reader, const char *bytes, size_t n, const rap_options *options, rap_document **out,
                        rap_error *error) {
	request r = {.bytes = bytes, .n = n};
	if (out == NULL) return rap_fail(error, RAP_ERROR_ARGUMENT, "out must not be NULL", 0);
	*out = NULL;
	int32_t status = check_input(reader, bytes, n, error);
	if (status == RAP_OK) status = check_options(options, &r, error);
	if (status != RAP_OK) return status;
	rap_document *document = new_document(reader);
	if (document == NULL || build_guarded(document, &r) != RAP_OK) {
		rap_document_free(document);
		return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	}
	*out = document;
	return RAP_OK;
}

void rap_document_free(rap_document *document) {
	if (document == NULL) return;
	rap_reader *reader = document->reader;
	rap_arena_free(&document->arena);
	reader->calls.release(reader->calls.context, document);
	rap_reader_free(reader);
}
