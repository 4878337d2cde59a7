#include "api/handles.h"
#include "output/codes.h"

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

SAME(RAP_PUBLISHED_OPTION, RAP_PUBLISHED_option, RAP_PUBLISHED_option);
SAME(RAP_PUBLISHED_TEXT, RAP_PUBLISHED_text, RAP_PUBLISHED_option);

SAME(RAP_SHOW_TOKENS, RAP_SHOW_tokens, RAP_SHOW_tokens);
SAME(RAP_SHOW_SENTENCES, RAP_SHOW_sentences, RAP_SHOW_tokens);
SAME(RAP_SHOW_BLOCKS, RAP_SHOW_blocks, RAP_SHOW_tokens);
SAME(RAP_SHOW_MENTIONS, RAP_SHOW_mentions, RAP_SHOW_tokens);
SAME(RAP_SHOW_RECORDS, RAP_SHOW_records, RAP_SHOW_tokens);
SAME(RAP_SHOW_TREE, RAP_SHOW_tree, RAP_SHOW_tokens);
SAME(RAP_SHOW_CONLLU, RAP_SHOW_conllu, RAP_SHOW_tokens);

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
