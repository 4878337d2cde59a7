/* Why there is a record and what its values rest on; why there is none. */
#ifndef RAP_OUTPUT_REASONS_H
#define RAP_OUTPUT_REASONS_H

#include "output/view.h"

/* Of what a reason is one: the keys of the JSON, and what is seen of a record for its confidence. */
typedef enum rap_reason_type {
	RAP_REASON_none,
	RAP_REASON_rule,
	RAP_REASON_kind,
	RAP_REASON_name,
	RAP_REASON_format,
	RAP_REASON_ordinal,
	RAP_REASON_status,
	RAP_REASON_date,
	RAP_REASON_place,
	RAP_REASON_participant,
	RAP_REASON_topic,
	RAP_REASON_previous,
	RAP_REASON_next,
	RAP_REASON_by,
	RAP_REASON_trigger,
	RAP_REASON_binding,
	RAP_REASON_action,
	RAP_REASON_action_category,
	RAP_REASON_condition,
	RAP_REASON_due,
	RAP_REASON_meeting,
	RAP_REASON_said_by,
	RAP_REASON_feature,
	RAP_REASON_COUNT
} rap_reason_type;

const char *rap_reason_kind_name(uint8_t kind); /* NULL for none */

/* Fills in the reasons of all records of the view, and its refusals, of records that are explained. */
void rap_reasons_make(rap_arena *arena, const rap_records *records, rap_view *view);

#endif
