#include "record/sighting.h"

/* ---- names ---- */

static const char *const names[RAP_CONDITION_COUNT] = {
	NULL,
#define RAP_CONDITION(name, message) #name,
#include "record/conditions.def"
#undef RAP_CONDITION
};

static const char *const messages[RAP_CONDITION_COUNT] = {
	NULL,
#define RAP_CONDITION(name, message) message,
#include "record/conditions.def"
#undef RAP_CONDITION
};

const char *rap_condition_name(uint8_t condition) { return condition < RAP_CONDITION_COUNT ? names[condition] : NULL; }
const char *rap_condition_message(uint8_t condition) { return condition < RAP_CONDITION_COUNT ? messages[condition] : NULL; }

/* ---- notes ---- */

rap_trace *rap_trace_make(rap_arena *arena, const rap_text *text) {
	rap_trace *trace = RAP_NEW(arena, rap_trace);
	trace->meeting = RAP_NEW_ARRAY(arena, uint8_t, text->tokens.n + 1);
	trace->pledge = RAP_NEW_ARRAY(arena, uint8_t, text->tokens.n + 1);
	return trace;
}

void rap_trace_note(uint8_t *conditions, rap_range words, uint8_t condition) {
	for (uint32_t k = words.start; k < words.end; k++) conditions[k] = condition;
}

/* ---- what became of the words ---- */

static const rap_range no_words = {0, 0};

/* Of words that are evidence nothing is told. */
static void clear(uint8_t *conditions, const rap_range_list *evidence) {
	for (uint32_t k = 0; k < evidence->n; k++) rap_trace_note(conditions, evidence->at[k], RAP_TOLD_ELSEWHERE);
}

static void clear_evidence(const rap_reading *r) {
	for (uint32_t k = 0; k < r->records->meetings.n; k++) clear(r->trace->meeting, &r->records->meetings.at[k].evidence);
	for (uint32_t k = 0; k < r->records->pledges.n; k++) clear(r->trace->pledge, &r->records->pledges.at[k].evidence);
}

/* A noun or a verb by which the rules for meetings begin; empty if none begins at the token. Words that only together with
 * others tell of one ("hosted", "called", "by telephone") count where a rule took them up. */
static rap_range meeting_word(const rap_reading *r, uint32_t token, bool noted) {
	static const rap_lex_kind kinds[] = {RAP_LEX_convene_meet, RAP_LEX_convene_phone, RAP_LEX_convene_host, RAP_LEX_cue_phone};
	const rap_mark *noun = rap_meeting_noun(r, token);
	if (noun != NULL) return noun->tokens;
	for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		const rap_mark *word = rap_mark_kind_at(r->marks, token, kinds[k]);
		bool surely = word != NULL && k < 2 && !(word->entry->flags & RAP_LEX_F_ambiguous);
		if (word != NULL && (noted || surely)) return word->tokens;
	}
	return no_words;
}

/* Whether the word is the verb or noun that the lexicon has, not another of the same form ("give back", "consent form"). */
static bool is_of_its_class(const rap_reading *r, uint32_t token, const rap_lex_entry *entry) {
	rap_upos upos = rap_syntax_upos(r->syntax, token);
	if (entry->flags & RAP_LEX_F_nominal) return upos == RAP_UPOS_NOUN || upos == RAP_UPOS_PROPN;
	return upos == RAP_UPOS_VERB || upos == RAP_UPOS_ADJ;
}

/* A word of commitment; "will", "would" and "is to" where a rule took them up. */
static rap_range pledge_word(const rap_reading *r, uint32_t token, bool noted, const bool *be_to) {
	const rap_mark *word = rap_mark_at(r->marks, token, RAP_LEX_commitment);
	if (word != NULL && (noted || is_of_its_class(r, token, word->entry))) return word->tokens;
	bool modal = rap_is(r, token, RAP_LEX_function_future) || rap_is(r, token, RAP_LEX_function_conditional) || be_to[token];
	return (rap_range){token, noted && modal ? token + 1 : token};
}

/* token -> whether it is the "is" of "is to send". */
static bool *find_be_to(const rap_reading *r) {
	bool *be_to = RAP_NEW_ARRAY(r->arena, bool, r->text->tokens.n + 1);
	for (uint32_t k = 0; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->be_to && c->modal == RAP_NONE) be_to[c->group.start] = true;
	}
	return be_to;
}

static void refuse(rap_reading *r, uint32_t sentence, rap_record_type of, rap_range words, uint8_t noted) {
	if (noted == RAP_TOLD_ELSEWHERE) return;
	uint8_t condition = noted == RAP_CONDITION_none ? RAP_CONDITION_out_of_place : noted;
	*rap_vec_push(r->arena, &r->records->refusals) = (rap_refused){(uint8_t)of, condition, words, sentence};
}

static void finish_sentence(rap_reading *r, uint32_t sentence, const bool *be_to) {
	rap_range tokens = rap_sentence_tokens(r, sentence);
	uint32_t meeting_end = 0, pledge_end = 0; /* of words told of already */
	for (uint32_t token = tokens.start; token < tokens.end; token++) {
		uint8_t meeting = r->trace->meeting[token], pledge = r->trace->pledge[token];
		rap_range words = token < meeting_end ? no_words : meeting_word(r, token, meeting != RAP_CONDITION_none);
		if (!rap_range_empty(words)) {
			refuse(r, sentence, RAP_RECORD_meeting, words, meeting);
			meeting_end = words.end;
		}
		words = token < pledge_end ? no_words : pledge_word(r, token, pledge != RAP_CONDITION_none, be_to);
		if (!rap_range_empty(words)) {
			refuse(r, sentence, RAP_RECORD_pledge, words, pledge);
			pledge_end = words.end;
		}
	}
}

void rap_trace_finish(rap_reading *reading) {
	const bool *be_to = find_be_to(reading);
	clear_evidence(reading);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) finish_sentence(reading, s, be_to);
	reading->records->explained = true;
}
