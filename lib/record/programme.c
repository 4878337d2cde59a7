/* Programmes and diaries: pages of days, each under a line that is nothing but a date: "Tuesday, 11 February | Minister A
 * receives B". */
#include "record/reading.h"

/* The date with its weekday that a line consists of; RAP_NONE. */
static uint32_t day_of_line(const rap_reading *r, const rap_block *block) {
	rap_range tokens = rap_block_tokens(r->text, block);
	bool weekday = rap_find(r, tokens, RAP_LEX_calendar_weekday) != RAP_NONE;
	uint32_t day = rap_range_empty(tokens) || !weekday ? RAP_NONE : r->date_at[tokens.start];
	for (uint32_t k = tokens.start; day != RAP_NONE && k < tokens.end; k++)
		if (r->date_at[k] != day && (rap_tok(r, k)->flags & RAP_TOKEN_LETTER)) return RAP_NONE;
	return day;
}

/* A line that is dated once tells when the page was issued; of a programme there are several. */
void rap_programme_read(rap_reading *r) {
	uint32_t lines = 0, day = RAP_NONE;
	r->day_of = RAP_NEW_ARRAY(r->arena, uint32_t, r->text->blocks.n + 1);
	for (uint32_t b = 0; b < r->text->blocks.n; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		uint32_t own = day_of_line(r, block);
		lines += own != RAP_NONE;
		if (own != RAP_NONE || rap_is_heading(block)) day = own; /* another heading ends the day */
		r->day_of[b] = day;
	}
	if (lines < 2) memset(r->day_of, 0xff, sizeof(uint32_t) * r->text->blocks.n);
}
