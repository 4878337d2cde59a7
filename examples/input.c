#define _DEFAULT_SOURCE 1

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define READ_AT_ONCE ((size_t)1 << 18)

int input_open(const char *path) { return strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY); }

void input_close(int descriptor) {
	if (descriptor != STDIN_FILENO) close(descriptor);
}

int input_reserve(input *in, size_t room) {
	if (in->capacity - in->count >= room) return 0;
	if (in->capacity > SIZE_MAX / 4 - room) {
		errno = ENOMEM;
		return -1;
	}
	size_t capacity = (in->capacity + room) * 2;
	char *bytes = realloc(in->bytes, capacity);
	if (!bytes) return -1;
	in->bytes = bytes;
	in->capacity = capacity;
	return 0;
}

long input_fill(input *in, int descriptor) {
	if (input_reserve(in, READ_AT_ONCE) != 0) return -1;
	ssize_t count;
	do count = read(descriptor, in->bytes + in->count, READ_AT_ONCE);
	while (count < 0 && errno == EINTR);
	if (count > 0) in->count += (size_t)count;
	return (long)count;
}

int input_read_file(input *in, const char *path, size_t limit) {
	int descriptor = input_open(path);
	if (descriptor < 0) return -1;
	in->count = 0;
	long count = 1;
	while (count > 0 && in->count < limit) count = input_fill(in, descriptor);
	int cause = errno;
	input_close(descriptor);
	errno = cause;
	return count < 0 ? -1 : 0;
}

void input_free(input *in) {
	free(in->bytes);
	*in = (input){0};
}
