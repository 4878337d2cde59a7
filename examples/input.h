/* Whole files in memory. */
#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>

typedef struct input {
	char *bytes;
	size_t count, capacity;
} input;

/* Opens a file for reading, "-" being standard input. The descriptor, or -1 with errno set. */
int input_open(const char *path);

void input_close(int descriptor);

/* Makes room for at least `room` more bytes. 0, or -1 with errno set; what is in the input stays. */
int input_reserve(input *in, size_t room);

/* Appends what one read gives. The number of bytes, 0 at the end, -1 with errno set. */
long input_fill(input *in, int descriptor);

/* Reads a file to its end, but not further than `limit` bytes. 0, or -1 with errno set. */
int input_read_file(input *in, const char *path, size_t limit);

void input_free(input *in);

#endif
