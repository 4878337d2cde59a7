#include "output/codes.h"

#include "output/reasons.h"
#include "output/show.h"
#include "record/record.h"

/* The kinds of the lexicon as classes.def writes them. */
static const char *kind_name(uint8_t kind) {
	static const char *const names[] = {
		NULL,
#define RAP_LEX_CLASS(c)
#define RAP_LEX_KIND(c, k) #k,
#define RAP_LEX_FLAG(f, b)
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	};
	return kind < RAP_LEX_KIND_COUNT ? names[kind] : NULL;
}

static const char *participant_type_name(uint8_t type) {
	static const char *const names[] = {
		[RAP_MENTION_PERSON] = "person", [RAP_MENTION_STATE] = "state", [RAP_MENTION_ORGANIZATION] = "organization"};
	return names[type];
}

/* The codes of a set stand for the values first .. last, in this order. */
static const struct {
	const char *(*name)(uint8_t value);
	uint8_t first, last;
} sets[RAP_SET_COUNT] = {
	[RAP_SET_published] = {rap_published_from_name, RAP_PUBLISHED_option, RAP_PUBLISHED_text},
	[RAP_SET_show] = {rap_show_name, RAP_SHOW_tokens, RAP_SHOW_explain},
	[RAP_SET_participant_type] = {participant_type_name, RAP_MENTION_PERSON, RAP_MENTION_ORGANIZATION},
	[RAP_SET_meeting_kind] = {kind_name, RAP_LEX_meeting_meeting, RAP_LEX_meeting_council},
	[RAP_SET_meeting_format] = {rap_format_name, RAP_FORMAT_bilateral, RAP_FORMAT_multilateral},
	[RAP_SET_meeting_status] = {rap_meeting_status_name, RAP_MEETING_held, RAP_MEETING_proposed},
	[RAP_SET_role] = {rap_role_name, RAP_ROLE_lead, RAP_ROLE_observe},
	[RAP_SET_pledge_kind] = {kind_name, RAP_LEX_commitment_commit, RAP_LEX_commitment_support},
	[RAP_SET_instrument_kind] = {kind_name, RAP_LEX_instrument_law, RAP_LEX_instrument_principle},
	[RAP_SET_action_category] = {kind_name, RAP_LEX_action_minimal, RAP_LEX_action_specific},
	[RAP_SET_binding] = {kind_name, RAP_LEX_binding_committed, RAP_LEX_binding_supported},
	[RAP_SET_record] = {rap_record_type_name, RAP_RECORD_meeting, RAP_RECORD_pledge},
	[RAP_SET_condition] = {rap_condition_name, 1, RAP_CONDITION_COUNT - 1},
	[RAP_SET_reason] = {rap_reason_kind_name, 1, RAP_REASON_COUNT - 1},
};

int32_t rap_code_of(rap_code_set set, uint8_t value) {
	bool inside = sets[set].first <= value && value <= sets[set].last;
	return inside ? value - sets[set].first + 1 : 0;
}

int32_t rap_code_count(rap_code_set set) { return sets[set].last - sets[set].first + 1; }

const char *rap_code_word(rap_code_set set, int32_t code) {
	if (code < 1 || code > rap_code_count(set)) return NULL;
	return sets[set].name((uint8_t)(sets[set].first + code - 1));
}
