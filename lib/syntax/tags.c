#include "syntax/tags.h"

static uint8_t find(const char *const *names, uint32_t count, rap_str name) {
	for (uint32_t k = 0; k < count; k++)
		if (strlen(names[k]) == name.n && memcmp(names[k], name.s, name.n) == 0) return (uint8_t)(k + 1);
	return 0;
}

#define X(name) #name,
static const char *const upos[] = {RAP_UPOS_LIST(X)};
static const char *const xpos[] = {RAP_XPOS_LIST(X)};
#undef X
#define X(name, text) text,
static const char *const relations[] = {RAP_RELATION_LIST(X)};
#undef X

#define COUNT(list) (uint32_t)(sizeof(list) / sizeof *(list))

uint8_t rap_upos_find(rap_str name) { return find(upos, COUNT(upos), name); }
uint8_t rap_xpos_find(rap_str name) { return find(xpos, COUNT(xpos), name); }
uint8_t rap_relation_find(rap_str name) { return find(relations, COUNT(relations), name); }
