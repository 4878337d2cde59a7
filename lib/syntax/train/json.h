/* The texts of a file with one JSON object a line. */
#ifndef RAP_SYNTAX_JSON_H
#define RAP_SYNTAX_JSON_H

#include "base/str.h"

/* The "text" of the next line that has one, its escapes undone in place; moves `rest` behind the line. False at the end. */
bool json_next_text(rap_str *rest, rap_str *text);

#endif
