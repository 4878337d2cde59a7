#include "api/handles.h"

#define TEXT(number) #number
#define JOIN(major, minor, patch) TEXT(major) "." TEXT(minor) "." TEXT(patch)

const char *rap_version(void) { return JOIN(RAP_VERSION_MAJOR, RAP_VERSION_MINOR, RAP_VERSION_PATCH); }

int32_t rap_version_number(void) { return RAP_VERSION_MAJOR * 10000 + RAP_VERSION_MINOR * 100 + RAP_VERSION_PATCH; }

/* The build computes it from lib/lexicon/data. */
const char *rap_data_version(void) { return RAP_BUILD_DATA_VERSION; }

int32_t rap_schema_version(void) { return RAP_JSON_SCHEMA; }
