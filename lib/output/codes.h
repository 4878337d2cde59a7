/* The codes of the public header: small numbers with names, 1, 2, 3 ... in each set. The numbers are promised to
 * callers; lib/api/codes.c checks them against the header. */
#ifndef RAP_OUTPUT_CODES_H
#define RAP_OUTPUT_CODES_H

#include <stdint.h>

typedef enum rap_code_set {
	RAP_SET_none,
	RAP_SET_published,
	RAP_SET_show,
	RAP_SET_participant_type,
	RAP_SET_meeting_kind,
	RAP_SET_meeting_format,
	RAP_SET_meeting_status,
	RAP_SET_role,
	RAP_SET_pledge_kind,
	RAP_SET_instrument_kind,
	RAP_SET_action_category,
	RAP_SET_binding,
	RAP_SET_record,
	RAP_SET_condition,
	RAP_SET_reason,
	RAP_SET_COUNT
} rap_code_set;

/* The code of a value of the library's own enumeration; 0 if it has none. */
int32_t rap_code_of(rap_code_set set, uint8_t value);

/* How many codes a set has: 1 .. count. */
int32_t rap_code_count(rap_code_set set);

/* NULL for numbers that are no code of the set. */
const char *rap_code_word(rap_code_set set, int32_t code);

#endif
