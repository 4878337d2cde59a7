/* Why not: what rules note where they give up on a word for a meeting or a commitment, if it was asked for (private to
 * record/). A rule calls rap_refuse_meeting or rap_refuse_pledge of reading.h in the place where it decides; of a word that
 * several rules looked at, the last one counts. Words that became evidence of a record are no refusals, whatever was noted. */
#ifndef RAP_RECORD_TRACE_H
#define RAP_RECORD_TRACE_H

#include "record/record.h"

/* Another word of the sentence carries what this one tells ("will agree", "held their talks"): it is left out. */
enum { RAP_TOLD_ELSEWHERE = RAP_CONDITION_COUNT };

typedef struct rap_trace {
	uint8_t *meeting, *pledge; /* token -> rap_condition noted last; 0: no rule took it up */
} rap_trace;

struct rap_reading;

rap_trace *rap_trace_make(rap_arena *arena, const rap_text *text);
void rap_trace_note(uint8_t *conditions, rap_range words, uint8_t condition);

/* What became of the words: fills rap_records.refusals, in the order of the text. */
void rap_trace_finish(struct rap_reading *reading);

#endif
