/* The year of an instrument that its name does not tell: of the day on which the text says that it was signed or
 * adopted. */
#include "record/reading.h"

enum { MOST_TO_VERB = 5, MOST_TO_DATE = 6, MOST_MENTIONS = 24, MOST_APPOSITION = 9 };

static bool concludes(const rap_reading *r, uint32_t token) {
	bool verb = rap_is(r, token, RAP_LEX_cue_issue) || rap_is(r, token, RAP_LEX_cue_conclude);
	return verb && (rap_verb_forms(r, token) & (RAP_LEX_F_ppart | RAP_LEX_F_past));
}

/* ", which was", "is": what may stand between the name and the verb. A modal may not: "will be signed". */
static bool leads_on(const rap_reading *r, uint32_t token) {
	return rap_is_comma(r, token) || rap_is(r, token, RAP_LEX_function_rel) || rap_is(r, token, RAP_LEX_function_be) ||
	       rap_is(r, token, RAP_LEX_function_have) || rap_is(r, token, RAP_LEX_function_adv);
}

/* Behind ", a mutual defence pact": what the instrument is called besides, in small letters. */
static uint32_t pass_apposition(const rap_reading *r, uint32_t end) {
	if (!rap_is_comma(r, end) || !rap_is(r, end + 1, RAP_LEX_function_det)) return end;
	uint32_t n = r->text->tokens.n, k = end + 2;
	while (k < n && k < end + MOST_APPOSITION && !concludes(r, k) && (rap_tok(r, k)->flags & (RAP_TOKEN_LETTER | RAP_TOKEN_CAP)) == RAP_TOKEN_LETTER) k++;
	return k < n && concludes(r, k) ? k : end;
}

/* "Resolution No. 145 dated 3 May 2021": the year of a date that follows with its participle; 0. */
static uint16_t year_dated(const rap_reading *r, uint32_t end) {
	if (end >= r->text->tokens.n || r->date_at[end] == RAP_NONE || !(rap_verb_forms(r, end) & RAP_LEX_F_ppart)) return 0;
	const rap_date *date = &r->dates->all.at[r->date_at[end]];
	return date->tokens.start == end && date->start.year > 0 && date->start.year == date->end.year ? (uint16_t)date->start.year : 0;
}

/* The verb behind the name at `end` that tells of its signing; RAP_NONE. */
static uint32_t signing_behind(const rap_reading *r, uint32_t end) {
	uint32_t n = r->text->tokens.n, k = end < n ? pass_apposition(r, end) : end;
	while (k < n && k < end + MOST_TO_VERB && leads_on(r, k) && !concludes(r, k)) k++;
	return k < n && concludes(r, k) ? k : RAP_NONE;
}

/* The year of the first date behind the verb in its clause; 0. */
static uint16_t year_of(const rap_reading *r, uint32_t verb) {
	for (uint32_t k = verb + 1; k < r->text->tokens.n && k <= verb + MOST_TO_DATE; k++) {
		if (r->date_at[k] != RAP_NONE) {
			const rap_date *date = &r->dates->all.at[r->date_at[k]];
			bool one = !date->duration && date->start.year > 0 && date->start.year == date->end.year;
			return one ? (uint16_t)date->start.year : 0;
		}
		if (rap_tok(r, k)->flags & RAP_TOKEN_PUNCT) return 0;
	}
	return 0;
}

void rap_signings_read(rap_reading *r) {
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		rap_entity *e = rap_entity_at(r, k);
		if (e->type != RAP_MENTION_INSTRUMENT) continue;
		for (uint32_t i = 0; i < e->mentions.n && i < MOST_MENTIONS && e->year == 0; i++) {
			uint32_t end = r->mentions->all.at[e->mentions.at[i]].tokens.end, verb = signing_behind(r, end);
			e->year = year_dated(r, end);
			if (e->year == 0 && verb != RAP_NONE) e->year = year_of(r, verb);
		}
	}
}
