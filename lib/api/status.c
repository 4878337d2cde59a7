#include "api/handles.h"

/* By the negated status. */
static const struct {
	const char *name, *message;
} statuses[] = {
	[-RAP_OK] = {"ok", "no error"},
	[-RAP_ERROR_MEMORY] = {"memory", "out of memory"},
	[-RAP_ERROR_ARGUMENT] = {"argument", "an argument is not valid"},
	[-RAP_ERROR_TOO_LARGE] = {"too_large", "the text or its id is too long"},
	[-RAP_ERROR_DATE] = {"date", "the day of publication is not a valid YYYY-MM-DD"},
	[-RAP_ERROR_MODEL] = {"model", "the syntax model cannot be used"},
	[-RAP_ERROR_FILE] = {"file", "a file cannot be read"},
};

enum { STATUS_COUNT = sizeof statuses / sizeof *statuses };

static bool known(int32_t status) { return status <= 0 && status > -STATUS_COUNT; }

const char *rap_status_name(int32_t status) { return known(status) ? statuses[-status].name : "unknown"; }

const char *rap_status_message(int32_t status) { return known(status) ? statuses[-status].message : "unknown status"; }

void rap_error_init(rap_error *error, size_t size) { rap_sized_init(error, size); }

int32_t rap_fail(rap_error *error, int32_t code, const char *message, size_t position) {
	if (error == NULL) return code;
	size_t room = error->size < sizeof *error ? error->size : sizeof *error;
	rap_error full = {error->size, code, message != NULL ? message : rap_status_message(code), position};
	memcpy(error, &full, room);
	return code;
}
