/* The only place where the library reads a file. No arena here: leaving it by longjmp would leave the file open. */
#include "api/model_source.h"

#include <errno.h>
#include <stdio.h>

static const char wrong_size[] = "the model's size is not what it says";

/* What people can do something about is told apart. */
static int32_t file_error(int cause, rap_error *error) {
	static const struct {
		int cause;
		const char *message;
	} known[] = {{ENOENT, "there is no such model file"},
	             {EACCES, "the model file may not be read: no permission"},
	             {EISDIR, "the model file is a directory"}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].cause == cause) return rap_fail(error, RAP_ERROR_FILE, known[i].message, 0);
	return rap_fail(error, RAP_ERROR_FILE, "the model file cannot be read", 0);
}

/* A block of the model's size that begins with its head. */
static int32_t make_room(rap_reader *reader, const void *head, uint32_t size, rap_error *error) {
	reader->model_bytes = reader->calls.allocate(reader->calls.context, size);
	if (reader->model_bytes == NULL) return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	reader->model_size = size;
	memcpy(reader->model_bytes, head, RAP_MODEL_HEADER);
	return RAP_OK;
}

/* The head first: what is no model, however large, is not read on. */
static int32_t read_file(rap_reader *reader, FILE *f, rap_error *error) {
	unsigned char head[RAP_MODEL_HEADER];
	uint32_t size;
	size_t n = fread(head, 1, sizeof head, f);
	if (ferror(f)) return file_error(errno, error);
	const char *damage = rap_model_head(head, n, &size);
	if (damage != NULL) return rap_fail(error, RAP_ERROR_MODEL, damage, 0);
	int32_t status = make_room(reader, head, size, error);
	if (status != RAP_OK) return status;
	n += fread(reader->model_bytes + n, 1, size - n, f);
	bool whole = n == size && fgetc(f) == EOF;
	if (ferror(f)) return file_error(errno, error);
	return whole ? RAP_OK : rap_fail(error, RAP_ERROR_MODEL, wrong_size, 0);
}

static int32_t fetch_file(rap_reader *reader, const char *path, rap_error *error) {
	FILE *f = fopen(path, "rb");
	if (f == NULL) return file_error(errno, error);
	int32_t status = read_file(reader, f, error);
	fclose(f);
	return status;
}

static int32_t fetch_bytes(rap_reader *reader, const unsigned char *s, size_t n, rap_error *error) {
	uint32_t size;
	const char *damage = rap_model_head(s, n, &size);
	if (damage == NULL && n != size) damage = wrong_size;
	if (damage != NULL) return rap_fail(error, RAP_ERROR_MODEL, damage, 0);
	int32_t status = make_room(reader, s, size, error);
	if (status == RAP_OK) memcpy(reader->model_bytes, s, n);
	return status;
}

int32_t rap_model_fetch(rap_reader *reader, const rap_reader_options *options, rap_error *error) {
	if (options->model == NULL && options->model_size != 0)
		return rap_fail(error, RAP_ERROR_ARGUMENT, "model must not be NULL where model_size is not 0", 0);
	if (options->model != NULL && options->model_path != NULL)
		return rap_fail(error, RAP_ERROR_ARGUMENT, "model and model_path must not both be given", 0);
	if (options->model != NULL) return fetch_bytes(reader, options->model, options->model_size, error);
	if (options->model_path != NULL) return fetch_file(reader, options->model_path, error);
	return RAP_OK;
}
