#include "api/handles.h"
#include "output/codes.h"
#include "output/reasons.h"

/* The header's numbers are promised to callers and follow the library's own enumerations: where these change,
 * the build stops here. */
#define SAME(code, value, first) _Static_assert((code) == (int)(value) - (int)(first) + 1, #code " has moved")

SAME(RAP_CODES_PUBLISHED, RAP_SET_published, RAP_SET_published);
SAME(RAP_CODES_SHOW, RAP_SET_show, RAP_SET_published);
SAME(RAP_CODES_PARTICIPANT_TYPE, RAP_SET_participant_type, RAP_SET_published);
SAME(RAP_CODES_MEETING_KIND, RAP_SET_meeting_kind, RAP_SET_published);
SAME(RAP_CODES_MEETING_FORMAT, RAP_SET_meeting_format, RAP_SET_published);
SAME(RAP_CODES_MEETING_STATUS, RAP_SET_meeting_status, RAP_SET_published);
SAME(RAP_CODES_ROLE, RAP_SET_role, RAP_SET_published);
SAME(RAP_CODES_PLEDGE_KIND, RAP_SET_pledge_kind, RAP_SET_published);
SAME(RAP_CODES_INSTRUMENT_KIND, RAP_SET_instrument_kind, RAP_SET_published);
SAME(RAP_CODES_ACTION_CATEGORY, RAP_SET_action_category, RAP_SET_published);
SAME(RAP_CODES_BINDING, RAP_SET_binding, RAP_SET_published);
SAME(RAP_CODES_RECORD, RAP_SET_record, RAP_SET_published);
SAME(RAP_CODES_CONDITION, RAP_SET_condition, RAP_SET_published);
SAME(RAP_CODES_REASON, RAP_SET_reason, RAP_SET_published);

SAME(RAP_PUBLISHED_OPTION, RAP_PUBLISHED_option, RAP_PUBLISHED_option);
SAME(RAP_PUBLISHED_TEXT, RAP_PUBLISHED_text, RAP_PUBLISHED_option);

SAME(RAP_SHOW_TOKENS, RAP_SHOW_tokens, RAP_SHOW_tokens);
SAME(RAP_SHOW_SENTENCES, RAP_SHOW_sentences, RAP_SHOW_tokens);
SAME(RAP_SHOW_BLOCKS, RAP_SHOW_blocks, RAP_SHOW_tokens);
SAME(RAP_SHOW_MENTIONS, RAP_SHOW_mentions, RAP_SHOW_tokens);
SAME(RAP_SHOW_RECORDS, RAP_SHOW_records, RAP_SHOW_tokens);
SAME(RAP_SHOW_TREE, RAP_SHOW_tree, RAP_SHOW_tokens);
SAME(RAP_SHOW_CONLLU, RAP_SHOW_conllu, RAP_SHOW_tokens);
SAME(RAP_SHOW_EXPLAIN, RAP_SHOW_explain, RAP_SHOW_tokens);

SAME(RAP_PARTICIPANT_PERSON, RAP_MENTION_PERSON, RAP_MENTION_PERSON);
SAME(RAP_PARTICIPANT_STATE, RAP_MENTION_STATE, RAP_MENTION_PERSON);
SAME(RAP_PARTICIPANT_ORGANIZATION, RAP_MENTION_ORGANIZATION, RAP_MENTION_PERSON);

SAME(RAP_MEETING_KIND_MEETING, RAP_LEX_meeting_meeting, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_TALKS, RAP_LEX_meeting_talks, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_SUMMIT, RAP_LEX_meeting_summit, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_CONSULTATION, RAP_LEX_meeting_consultation, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_DIALOGUE, RAP_LEX_meeting_dialogue, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_CONFERENCE, RAP_LEX_meeting_conference, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_SESSION, RAP_LEX_meeting_session, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_CALL, RAP_LEX_meeting_call, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_FORUM, RAP_LEX_meeting_forum, RAP_LEX_meeting_meeting);
SAME(RAP_MEETING_KIND_COUNCIL, RAP_LEX_meeting_council, RAP_LEX_meeting_meeting);

SAME(RAP_FORMAT_BILATERAL, RAP_FORMAT_bilateral, RAP_FORMAT_bilateral);
SAME(RAP_FORMAT_TRILATERAL, RAP_FORMAT_trilateral, RAP_FORMAT_bilateral);
SAME(RAP_FORMAT_MULTILATERAL, RAP_FORMAT_multilateral, RAP_FORMAT_bilateral);

SAME(RAP_STATUS_HELD, RAP_MEETING_held, RAP_MEETING_held);
SAME(RAP_STATUS_PLANNED, RAP_MEETING_planned, RAP_MEETING_held);
SAME(RAP_STATUS_POSTPONED, RAP_MEETING_postponed, RAP_MEETING_held);
SAME(RAP_STATUS_CANCELLED, RAP_MEETING_cancelled, RAP_MEETING_held);
SAME(RAP_STATUS_PROPOSED, RAP_MEETING_proposed, RAP_MEETING_held);

SAME(RAP_ROLE_LEAD, RAP_ROLE_lead, RAP_ROLE_lead);
SAME(RAP_ROLE_HOST, RAP_ROLE_host, RAP_ROLE_lead);
SAME(RAP_ROLE_ATTEND, RAP_ROLE_attend, RAP_ROLE_lead);
SAME(RAP_ROLE_SIDE, RAP_ROLE_side, RAP_ROLE_lead);
SAME(RAP_ROLE_OBSERVE, RAP_ROLE_observe, RAP_ROLE_lead);

SAME(RAP_PLEDGE_COMMIT, RAP_LEX_commitment_commit, RAP_LEX_commitment_commit);
SAME(RAP_PLEDGE_AGREE, RAP_LEX_commitment_agree, RAP_LEX_commitment_commit);
SAME(RAP_PLEDGE_DECIDE, RAP_LEX_commitment_decide, RAP_LEX_commitment_commit);
SAME(RAP_PLEDGE_INTEND, RAP_LEX_commitment_intend, RAP_LEX_commitment_commit);
SAME(RAP_PLEDGE_REAFFIRM, RAP_LEX_commitment_reaffirm, RAP_LEX_commitment_commit);
SAME(RAP_PLEDGE_SUPPORT, RAP_LEX_commitment_support, RAP_LEX_commitment_commit);

SAME(RAP_ACTION_MINIMAL, RAP_LEX_action_minimal, RAP_LEX_action_minimal);
SAME(RAP_ACTION_CONTINUING, RAP_LEX_action_continuing, RAP_LEX_action_minimal);
SAME(RAP_ACTION_CONSIDERING, RAP_LEX_action_considering, RAP_LEX_action_minimal);
SAME(RAP_ACTION_GENERAL, RAP_LEX_action_general, RAP_LEX_action_minimal);
SAME(RAP_ACTION_SPECIFIC, RAP_LEX_action_specific, RAP_LEX_action_minimal);

SAME(RAP_BINDING_COMMITTED, RAP_LEX_binding_committed, RAP_LEX_binding_committed);
SAME(RAP_BINDING_AGREED, RAP_LEX_binding_agreed, RAP_LEX_binding_committed);
SAME(RAP_BINDING_INTENDED, RAP_LEX_binding_intended, RAP_LEX_binding_committed);
SAME(RAP_BINDING_SUPPORTED, RAP_LEX_binding_supported, RAP_LEX_binding_committed);

SAME(RAP_INSTRUMENT_LAW, RAP_LEX_instrument_law, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_TREATY, RAP_LEX_instrument_treaty, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_RESOLUTION, RAP_LEX_instrument_resolution, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_REPORT, RAP_LEX_instrument_report, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_STATEMENT, RAP_LEX_instrument_statement, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_STRATEGY, RAP_LEX_instrument_strategy, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_MECHANISM, RAP_LEX_instrument_mechanism, RAP_LEX_instrument_law);
SAME(RAP_INSTRUMENT_PRINCIPLE, RAP_LEX_instrument_principle, RAP_LEX_instrument_law);

SAME(RAP_RECORD_MEETING, RAP_RECORD_meeting, RAP_RECORD_meeting);
SAME(RAP_RECORD_PLEDGE, RAP_RECORD_pledge, RAP_RECORD_meeting);

SAME(RAP_CONDITION_NOT_RUNNING_TEXT, RAP_CONDITION_not_running_text, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NOBODY_NAMED, RAP_CONDITION_nobody_named, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NEGATED, RAP_CONDITION_negated, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_POSSIBLE, RAP_CONDITION_possible, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_CONDITIONAL, RAP_CONDITION_conditional, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_ASKED, RAP_CONDITION_asked, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_BELIEVED, RAP_CONDITION_believed, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_DENIED, RAP_CONDITION_denied, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_URGED, RAP_CONDITION_urged, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_OUT_OF_PLACE, RAP_CONDITION_out_of_place, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_PART_OF_NAME, RAP_CONDITION_part_of_name, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_OTHER_NOUN, RAP_CONDITION_other_noun, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_MANNER, RAP_CONDITION_manner, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_HABIT, RAP_CONDITION_habit, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_PARTNER, RAP_CONDITION_no_partner, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_ENCOUNTER, RAP_CONDITION_no_encounter, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_OPEN, RAP_CONDITION_open, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_DOUBTFUL_NOUN, RAP_CONDITION_doubtful_noun, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NOTHING_TOLD, RAP_CONDITION_nothing_told, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_TOO_MANY, RAP_CONDITION_too_many, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NOBODY_BOUND, RAP_CONDITION_nobody_bound, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_OWNER, RAP_CONDITION_no_owner, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_ACTION, RAP_CONDITION_no_action, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_PROMISE, RAP_CONDITION_no_promise, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_CIRCUMSTANCE, RAP_CONDITION_circumstance, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_UNDONE, RAP_CONDITION_undone, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_TAKEN_BACK, RAP_CONDITION_taken_back, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_IMPERSONAL, RAP_CONDITION_impersonal, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NOT_ANNOUNCED, RAP_CONDITION_not_announced, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NOT_REPORTED, RAP_CONDITION_not_reported, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_NO_DEED, RAP_CONDITION_no_deed, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_EVENT, RAP_CONDITION_event, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_SUFFERED, RAP_CONDITION_suffered, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_OF_MEETING, RAP_CONDITION_of_meeting, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_INSIDE_ACTION, RAP_CONDITION_inside_action, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_SUPPORT_NOUN, RAP_CONDITION_support_noun, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_SUPPORT_UNSTATED, RAP_CONDITION_support_unstated, RAP_CONDITION_not_running_text);
SAME(RAP_CONDITION_OUTCOME, RAP_CONDITION_outcome, RAP_CONDITION_not_running_text);
_Static_assert(RAP_CONDITION_COUNT == RAP_CONDITION_OUTCOME + 1, "a condition has no code in the header");

SAME(RAP_REASON_RULE, RAP_REASON_rule, RAP_REASON_rule);
SAME(RAP_REASON_KIND, RAP_REASON_kind, RAP_REASON_rule);
SAME(RAP_REASON_NAME, RAP_REASON_name, RAP_REASON_rule);
SAME(RAP_REASON_FORMAT, RAP_REASON_format, RAP_REASON_rule);
SAME(RAP_REASON_ORDINAL, RAP_REASON_ordinal, RAP_REASON_rule);
SAME(RAP_REASON_STATUS, RAP_REASON_status, RAP_REASON_rule);
SAME(RAP_REASON_DATE, RAP_REASON_date, RAP_REASON_rule);
SAME(RAP_REASON_PLACE, RAP_REASON_place, RAP_REASON_rule);
SAME(RAP_REASON_PARTICIPANT, RAP_REASON_participant, RAP_REASON_rule);
SAME(RAP_REASON_TOPIC, RAP_REASON_topic, RAP_REASON_rule);
SAME(RAP_REASON_PREVIOUS, RAP_REASON_previous, RAP_REASON_rule);
SAME(RAP_REASON_NEXT, RAP_REASON_next, RAP_REASON_rule);
SAME(RAP_REASON_BY, RAP_REASON_by, RAP_REASON_rule);
SAME(RAP_REASON_TRIGGER, RAP_REASON_trigger, RAP_REASON_rule);
SAME(RAP_REASON_BINDING, RAP_REASON_binding, RAP_REASON_rule);
SAME(RAP_REASON_ACTION, RAP_REASON_action, RAP_REASON_rule);
SAME(RAP_REASON_ACTION_CATEGORY, RAP_REASON_action_category, RAP_REASON_rule);
SAME(RAP_REASON_CONDITION, RAP_REASON_condition, RAP_REASON_rule);
SAME(RAP_REASON_DUE, RAP_REASON_due, RAP_REASON_rule);
SAME(RAP_REASON_MEETING, RAP_REASON_meeting, RAP_REASON_rule);
SAME(RAP_REASON_SAID_BY, RAP_REASON_said_by, RAP_REASON_rule);
SAME(RAP_REASON_FEATURE, RAP_REASON_feature, RAP_REASON_rule);
_Static_assert(RAP_REASON_COUNT == RAP_REASON_FEATURE + 1, "a kind of reason has no code in the header");

static bool is_set(int32_t set) { return set > RAP_SET_none && set < RAP_SET_COUNT; }

const char *rap_code_name(int32_t set, int32_t code) {
	return is_set(set) ? rap_code_word((rap_code_set)set, code) : NULL;
}

int32_t rap_code_find(int32_t set, const char *name) {
	if (!is_set(set) || name == NULL) return 0;
	for (int32_t code = 1; code <= rap_code_count((rap_code_set)set); code++)
		if (strcmp(rap_code_word((rap_code_set)set, code), name) == 0) return code;
	return 0;
}
