#include "api/handles.h"

void rap_reader_options_init(rap_reader_options *options) {
	if (options != NULL) *options = (rap_reader_options){.size = sizeof *options};
}

/* The caller's functions, or the defaults; false for one function without the other. */
static bool allocator(const rap_reader_options *options, rap_allocator_calls *calls) {
	*calls = rap_allocator_default();
	if (options == NULL || (options->allocate == NULL && options->release == NULL)) return true;
	*calls = (rap_allocator_calls){options->allocate, options->release, options->context};
	return options->allocate != NULL && options->release != NULL;
}

/* Loads the syntax model; a library built with a damaged one makes no reader. */
static int32_t load_model(rap_reader *reader, rap_error *error) {
	jmp_buf out_of_memory;
	const char *damage;
	rap_arena_init(&reader->arena, reader->calls, &out_of_memory);
	if (setjmp(out_of_memory) != 0) return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	reader->model = rap_syntax_model(&reader->arena, &damage);
	reader->arena.out_of_memory = NULL;
	return reader->model != NULL ? RAP_OK : rap_fail(error, RAP_ERROR_MODEL, damage, 0);
}

static void release(rap_reader *reader) {
	rap_arena_free(&reader->arena);
	reader->calls.release(reader->calls.context, reader);
}

int32_t rap_reader_new_with(const rap_reader_options *options, rap_reader **out, rap_error *error) {
	rap_allocator_calls calls;
	if (out == NULL) return rap_fail(error, RAP_ERROR_ARGUMENT, "out must not be NULL", 0);
	*out = NULL;
	if (options != NULL && options->size != sizeof *options)
		return rap_fail(error, RAP_ERROR_ARGUMENT, "size of rap_reader_options is not one this library knows", 0);
	if (!allocator(options, &calls))
		return rap_fail(error, RAP_ERROR_ARGUMENT, "allocate and release must be given together", 0);
	rap_reader *reader = calls.allocate(calls.context, sizeof *reader);
	if (reader == NULL) return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	reader->calls = calls;
	reader->lexicon = rap_lexicon_builtin();
	atomic_init(&reader->references, 1);
	int32_t status = load_model(reader, error);
	if (status == RAP_OK) *out = reader;
	else release(reader);
	return status;
}

rap_reader *rap_reader_new(void) {
	rap_reader *reader;
	rap_reader_new_with(NULL, &reader, NULL);
	return reader;
}

void rap_reader_retain(rap_reader *reader) { atomic_fetch_add_explicit(&reader->references, 1, memory_order_relaxed); }

void rap_reader_free(rap_reader *reader) {
	if (reader == NULL) return;
	/* Acquire and release: whoever is last sees all that others did with the reader before they let it go. */
	if (atomic_fetch_sub_explicit(&reader->references, 1, memory_order_acq_rel) == 1)
		release(reader);
}
