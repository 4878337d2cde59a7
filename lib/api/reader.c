#include "api/model_source.h"

void rap_reader_options_init(rap_reader_options *options, size_t size) { rap_sized_init(options, size); }

/* The caller's functions, or the defaults; false for one function without the other. */
static bool allocator(const rap_reader_options *options, rap_allocator_calls *calls) {
	*calls = rap_allocator_default();
	if (options->allocate == NULL && options->release == NULL) return true;
	*calls = (rap_allocator_calls){options->allocate, options->release, options->context};
	return options->allocate != NULL && options->release != NULL;
}

static rap_str model_id(rap_arena *arena, uint64_t checksum) {
	char digits[16];
	for (uint32_t i = 0; i < sizeof digits; i++) digits[i] = "0123456789abcdef"[checksum >> (60 - 4 * i) & 15];
	return rap_arena_copy(arena, digits, sizeof digits);
}

/* NULL and *damage if there is something wrong with it. */
static const rap_model *read_model(rap_reader *reader, const char **damage) {
	if (reader->model_bytes == NULL) return rap_syntax_model(&reader->arena, damage);
	rap_model *model = RAP_NEW(&reader->arena, rap_model);
	*damage = rap_model_load(model, &reader->arena, reader->model_bytes, reader->model_size);
	return *damage == NULL ? model : NULL;
}

static int32_t load_model(rap_reader *reader, const rap_reader_options *options, rap_error *error) {
	jmp_buf out_of_memory;
	int32_t status = rap_model_fetch(reader, options, error);
	if (status != RAP_OK) return status;
	reader->arena.out_of_memory = &out_of_memory;
	if (setjmp(out_of_memory) != 0) return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	const char *damage;
	reader->model = read_model(reader, &damage);
	if (reader->model == NULL) return rap_fail(error, RAP_ERROR_MODEL, damage, 0);
	reader->model_id = model_id(&reader->arena, reader->model->checksum);
	reader->arena.out_of_memory = NULL;
	return RAP_OK;
}

static void release(rap_reader *reader) {
	rap_arena_free(&reader->arena);
	if (reader->model_bytes != NULL) reader->calls.release(reader->calls.context, reader->model_bytes);
	reader->calls.release(reader->calls.context, reader);
}

/* Checked options to a reader. */
static int32_t make_reader(const rap_reader_options *options, rap_allocator_calls calls, rap_reader **out,
                           rap_error *error) {
	rap_reader *reader = calls.allocate(calls.context, sizeof *reader);
	if (reader == NULL) return rap_fail(error, RAP_ERROR_MEMORY, NULL, 0);
	*reader = (rap_reader){.calls = calls, .lexicon = rap_lexicon_builtin()};
	atomic_init(&reader->references, 1);
	rap_arena_init(&reader->arena, calls, NULL);
	int32_t status = load_model(reader, options, error);
	if (status == RAP_OK) *out = reader;
	else release(reader);
	return status;
}

int32_t rap_reader_new_with(const rap_reader_options *options, rap_reader **out, rap_error *error) {
	static const uint32_t sizes[] = {offsetof(rap_reader_options, model), sizeof *options, 0};
	rap_reader_options full = {0};
	rap_allocator_calls calls;
	if (out == NULL) return rap_fail(error, RAP_ERROR_ARGUMENT, "out must not be NULL", 0);
	*out = NULL;
	if (!rap_sized_take(&full, options, sizes))
		return rap_fail(error, RAP_ERROR_ARGUMENT, "size of rap_reader_options is not one this library knows", 0);
	if (!allocator(&full, &calls))
		return rap_fail(error, RAP_ERROR_ARGUMENT, "allocate and release must be given together", 0);
	return make_reader(&full, calls, out, error);
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
