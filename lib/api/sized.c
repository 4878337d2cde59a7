#include "api/handles.h"

void rap_sized_init(void *structure, size_t size) {
	uint32_t told = (uint32_t)size;
	if (structure == NULL || size < sizeof told) return;
	memset(structure, 0, size);
	memcpy(structure, &told, sizeof told);
}

bool rap_sized_take(void *to, const void *from, const uint32_t *sizes) {
	uint32_t size;
	if (from == NULL) return true;
	memcpy(&size, from, sizeof size);
	while (*sizes != 0 && *sizes != size) sizes++;
	if (*sizes == 0) return false;
	memcpy(to, from, size);
	return true;
}
