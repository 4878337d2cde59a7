/* Records as one line of JSON, schema 1. */
#ifndef RAP_OUTPUT_JSON_H
#define RAP_OUTPUT_JSON_H

#include "output/view.h"
#include "output/print.h"

enum { RAP_JSON_SCHEMA = 1 };

rap_printed rap_json_write(rap_arena *arena, const rap_view *view);

#endif
