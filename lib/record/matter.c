/* Which sentences may matter to the records: those that speak of a meeting, a commitment, what somebody says or what
 * will be. Only they get a tree; to find them costs next to nothing beside it. */
#include "record/reading.h"

typedef enum weight { NO_MATTER, WITH_ACTOR, ALONE } weight;

/* "Her guests were", "the treaty obliges Togo to", "at the invitation of Kenya", "Benin sent its envoy". */
static bool matters_as_cue(const rap_reading *r, uint32_t token, uint8_t kind) {
	bool sends = kind == RAP_LEX_cue_envoy && rap_mark_at(r->marks, token, RAP_LEX_verb) != NULL;
	return sends || kind == RAP_LEX_cue_roll || kind == RAP_LEX_cue_bind || kind == RAP_LEX_cue_proposal;
}

/* A meeting or a commitment matters by itself, other words if there is somebody of whom they can be said. */
static weight weight_of(const rap_reading *r, uint32_t token, const rap_lex_entry *entry) {
	switch (entry->cls) {
	case RAP_LEX_meeting: return entry->kind != RAP_LEX_meeting_format ? ALONE : NO_MATTER;
	case RAP_LEX_convene:
	case RAP_LEX_commitment: return ALONE;
	case RAP_LEX_cue: return matters_as_cue(r, token, entry->kind) ? WITH_ACTOR : NO_MATTER;
	case RAP_LEX_verb: return entry->kind == RAP_LEX_verb_say ? WITH_ACTOR : NO_MATTER;
	case RAP_LEX_function:
		if (entry->kind == RAP_LEX_function_be)
			return token + 2 < r->text->tokens.n && (rap_is(r, token + 1, RAP_LEX_function_to) || rap_is(r, token + 2, RAP_LEX_function_to)) ? WITH_ACTOR : NO_MATTER;
		return entry->kind == RAP_LEX_function_future || entry->kind == RAP_LEX_function_conditional ? WITH_ACTOR : NO_MATTER;
	default: return NO_MATTER;
	}
}

static bool is_somebody(const rap_reading *r, uint32_t token) {
	uint32_t index = r->mention_at[token];
	if (index != RAP_NONE) return r->mentions->all.at[index].type != RAP_MENTION_PLACE && r->mentions->all.at[index].type != RAP_MENTION_INSTRUMENT;
	return rap_is(r, token, RAP_LEX_function_pron) || rap_mark_at(r->marks, token, RAP_LEX_body) != NULL || rap_mark_at(r->marks, token, RAP_LEX_title) != NULL;
}

/* "On Monday Minister X visited Nairobi": when and where a person meets those whom the next sentences name. */
static bool tells_trip(const rap_reading *r, rap_range sentence) {
	bool moves = false, person = false, place = false;
	for (uint32_t token = sentence.start; token < sentence.end && !(moves && person && place); token++) {
		uint32_t index = r->mention_at[token];
		uint8_t type = index == RAP_NONE ? RAP_MENTION_GROUP : r->mentions->all.at[index].type;
		person = person || type == RAP_MENTION_PERSON;
		place = place || type == RAP_MENTION_PLACE || type == RAP_MENTION_STATE;
		moves = moves || rap_is(r, token, RAP_LEX_verb_move);
	}
	return moves && person && place;
}

static bool sentence_matters(const rap_reading *r, rap_range sentence) {
	bool word = false, actor = false;
	for (uint32_t token = sentence.start; token < sentence.end && !(word && actor); token++) {
		actor = actor || is_somebody(r, token);
		for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
			weight own = weight_of(r, token, r->marks->all.at[m].entry);
			if (own == ALONE) return true;
			word = word || own == WITH_ACTOR;
		}
	}
	return (word && actor) || tells_trip(r, sentence);
}

/* Lists: an item goes on from the words that lead it in. */
static bool is_of_list(const rap_reading *r, uint32_t sentence) {
	uint32_t block = r->text->sentences.at[sentence].block;
	if (r->text->blocks.at[block].kind == RAP_BLOCK_ITEM) return true;
	return block + 1 < r->text->blocks.n && r->text->blocks.at[block + 1].kind == RAP_BLOCK_ITEM &&
	       sentence + 1 == r->text->blocks.at[block].sentences.end;
}

/* "Rain will fall": of the words that matter only beside somebody, those that could be a pledge are told as left out. */
static void refuse_modals(const rap_reading *r, rap_range sentence) {
	for (uint32_t token = sentence.start; r->trace != NULL && token < sentence.end; token++)
		if (rap_is(r, token, RAP_LEX_function_future)) rap_refuse_pledge(r, rap_word(token), RAP_CONDITION_nobody_named);
}

void rap_sentences_parse(rap_reading *r, const rap_model *model, bool every) {
	bool *wanted = RAP_NEW_ARRAY(r->arena, bool, r->text->sentences.n + 1);
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		wanted[s] = rap_is_running_text(r, s) && (is_of_list(r, s) || sentence_matters(r, r->text->sentences.at[s].tokens));
		if (!wanted[s]) refuse_modals(r, r->text->sentences.at[s].tokens);
	}
	r->syntax = rap_syntax_read(r->arena, model, r->text, every ? NULL : wanted);
	r->dependents = rap_dependents_make(r->arena, r->syntax, r->text);
}
