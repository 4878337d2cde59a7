/* Does a clause speak of what was or of what is to come? Told by the nearest verb group: before the expression
 * ("will meet on Friday"), or behind it where the expression opens its clause ("On Friday they will meet"). */
#include "mention/when.h"

/* How far from the expression its verb may stand. */
enum { REACH = 40 };

typedef enum sense {
	SENSE_NONE,
	SENSE_PAST,
	SENSE_PRESENT,
	SENSE_FUTURE,
	SENSE_PLANNED, /* was to come, and may have come since */
	SENSE_PROPOSED,
	SENSE_INFINITIVE /* told by the verb above it */
} sense;

static bool is(const rap_when_reader *r, uint32_t i, rap_lex_kind kind) { return rap_when_is(r, i, kind); }

static uint16_t flags_of(const rap_when_reader *r, uint32_t i, rap_lex_class cls) {
	const rap_mark *mark = rap_mark_at(r->marks, i, cls);
	return mark ? mark->entry->flags : 0;
}

/* The flags of the verb that begins at the token, whatever class knows it. */
static uint16_t verb_flags(const rap_when_reader *r, uint32_t i) {
	enum { FORMS = RAP_LEX_F_base | RAP_LEX_F_pres3 | RAP_LEX_F_past | RAP_LEX_F_ppart };
	uint16_t flags =
		flags_of(r, i, RAP_LEX_verb) | flags_of(r, i, RAP_LEX_convene) | flags_of(r, i, RAP_LEX_commitment);
	return flags & FORMS;
}

static bool nounlike(const rap_when_reader *r, uint32_t i) {
	static const rap_lex_class nouns[] = {RAP_LEX_meeting, RAP_LEX_instrument, RAP_LEX_title,
										  RAP_LEX_group,   RAP_LEX_body,	   RAP_LEX_noun};
	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (rap_mark_at(r->marks, i, nouns[k])) return true;
	if (i == r->sentence.start) return true;
	return is(r, i - 1, RAP_LEX_function_det) || is(r, i - 1, RAP_LEX_function_prep) ||
		   is(r, i - 1, RAP_LEX_function_possessive) || is(r, i - 1, RAP_LEX_calendar_ordinal) ||
		   (r->text->tokens.at[i - 1].flags & (RAP_TOKEN_POSSESSIVE | RAP_TOKEN_HYPHEN));
}

/* A verb that turns the infinitive below it to what is to come: agreed to, offered to, urged to. */
static bool points_ahead(const rap_when_reader *r, uint32_t i) {
	static const rap_lex_kind kinds[] = {RAP_LEX_verb_urge, RAP_LEX_convene_plan, RAP_LEX_convene_propose,
										 RAP_LEX_dateword_ahead};
	const rap_mark *commitment = rap_mark_at(r->marks, i, RAP_LEX_commitment);
	if (commitment && !(commitment->entry->flags & RAP_LEX_F_ambiguous)) return true;
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		const rap_mark *mark = rap_mark_kind_at(r->marks, i, kinds[k]);
		if (mark && !(mark->entry->flags & RAP_LEX_F_ambiguous)) return true;
	}
	return false;
}

/* The forms of "be" and "have" among the auxiliaries before a verb. */
typedef struct auxiliaries {
	bool modal, to, have, past, present;
	uint32_t first; /* the first token of the group */
} auxiliaries;

enum { GROUP_MAX = 6 };

/* Walks back over the auxiliaries and adverbs before the verb at `i`. */
static auxiliaries auxiliaries_before(const rap_when_reader *r, uint32_t i) {
	auxiliaries a = {.first = i};
	for (int n = 0; n < GROUP_MAX && i > r->sentence.start; n++) {
		uint32_t k = i - 1;
		bool be = is(r, k, RAP_LEX_function_be), have = is(r, k, RAP_LEX_function_have);
		bool to = is(r, k, RAP_LEX_function_to), modal = is(r, k, RAP_LEX_function_modal);
		bool adverb = is(r, k, RAP_LEX_function_adv) || is(r, k, RAP_LEX_function_neg);
		if (!be && !have && !to && !modal && !adverb && !is(r, k, RAP_LEX_function_do)) break;
		uint16_t flags = be || have ? flags_of(r, k, RAP_LEX_function) : 0;
		a.modal = a.modal || modal;
		a.have = a.have || have;
		a.past = a.past || (flags & RAP_LEX_F_past);
		a.present = a.present || (flags & RAP_LEX_F_pres3);
		i = k;
		if (!adverb) a.first = k;
		if (to) {
			a.to = true;
			break;
		}
		if (modal) break;
	}
	return a;
}

/* "is to", "was to", "had to" before an infinitive. */
static sense infinitive_sense(const rap_when_reader *r, const auxiliaries *a) {
	if (a->have) return SENSE_PAST; /* "to have met" */
	if (a->first == r->sentence.start) return SENSE_INFINITIVE;
	auxiliaries above = auxiliaries_before(r, a->first);
	if (above.modal) return SENSE_FUTURE;
	if (above.have) return SENSE_PAST;
	if (above.past) return SENSE_PLANNED;
	return above.present ? SENSE_FUTURE : SENSE_INFINITIVE;
}

/* The time of a verb that is no auxiliary, from its own form and the auxiliaries before it. */
static sense verb_sense(const rap_when_reader *r, uint32_t i, uint16_t flags) {
	auxiliaries a = auxiliaries_before(r, i);
	if (a.have && !(flags & RAP_LEX_F_ppart)) return SENSE_NONE; /* "will have talks": a noun */
	if (a.to) return infinitive_sense(r, &a);
	if (a.modal) return a.have ? SENSE_PAST : SENSE_FUTURE;
	if (a.have || a.past) return SENSE_PAST;
	if (a.present) return SENSE_PRESENT;
	if (flags & RAP_LEX_F_past) return SENSE_PAST;
	/* "known as": a participle alone has no time. */
	return flags & RAP_LEX_F_pres3 && !nounlike(r, i) ? SENSE_PRESENT : SENSE_NONE;
}

/* "ahead of talks scheduled": within a few words before the participle. */
static bool is_ahead_of(const rap_when_reader *r, uint32_t i) {
	enum { MOST_NOUN = 8 };
	for (uint32_t k = i; k > r->sentence.start && i - k < MOST_NOUN; k--) {
		if (is(r, k - 1, RAP_LEX_dateword_ahead)) return true;
		if (verb_flags(r, k - 1) && !nounlike(r, k - 1)) return false;
	}
	return false;
}

/* "is scheduled" is to come, "was scheduled" and "scheduled" may be over. */
static sense planned_sense(const rap_when_reader *r, uint32_t i) {
	auxiliaries a = auxiliaries_before(r, i);
	if (a.to) return SENSE_NONE;
	bool bare = a.first == i;
	return (a.present && !a.past) || (bare && is_ahead_of(r, i)) ? SENSE_FUTURE : SENSE_PLANNED;
}

static sense ahead_sense(const rap_when_reader *r, uint32_t i) {
	auxiliaries a = auxiliaries_before(r, i);
	return a.past ? SENSE_PLANNED : SENSE_FUTURE;
}

/* What the word at `i` says of the time; auxiliaries speak only where they have no verb behind them. */
static sense sense_at(const rap_when_reader *r, uint32_t i) {
	if (is(r, i, RAP_LEX_dateword_ahead)) return ahead_sense(r, i);
	if (is(r, i, RAP_LEX_dateword_planned)) return planned_sense(r, i);
	if (is(r, i, RAP_LEX_function_modal)) return SENSE_FUTURE;
	if (is(r, i, RAP_LEX_function_be)) {
		uint16_t flags = flags_of(r, i, RAP_LEX_function);
		auxiliaries a = auxiliaries_before(r, i);
		if (a.to) return infinitive_sense(r, &a);
		if (a.modal) return a.have ? SENSE_PAST : SENSE_FUTURE;
		return a.past || a.have || (flags & RAP_LEX_F_past) ? SENSE_PAST : SENSE_PRESENT;
	}
	uint16_t verb = verb_flags(r, i);
	return verb ? verb_sense(r, i, verb) : SENSE_NONE;
}

/* "proposed on Tuesday" was on Tuesday; "proposed a meeting on Tuesday", "proposed for Tuesday" may be either. */
static bool proposes(const rap_when_reader *r, uint32_t i, uint32_t start) {
	const rap_mark *mark = rap_mark_kind_at(r->marks, i, RAP_LEX_convene_propose);
	bool object = r->lead == RAP_LEAD_FOR || (mark && mark->tokens.end < start);
	return mark && !(mark->entry->flags & RAP_LEX_F_ambiguous) && object;
}

static bool cuts_clause(const rap_token *t) {
	return (t->flags & RAP_TOKEN_DASH) || t->first == ';' || t->first == ':';
}

static sense sense_before(const rap_when_reader *r, uint32_t start) {
	bool infinitive = false;
	for (uint32_t i = start, n = 0; i > r->sentence.start && n < REACH; n++) {
		i--;
		if (cuts_clause(&r->text->tokens.at[i])) break;
		sense s = sense_at(r, i);
		/* "following a meeting on Sunday" is over, whatever the verb above says. */
		if (rap_when_leads(r, i, RAP_LEAD_AFTER) || is(r, i, RAP_LEX_dateword_back)) return SENSE_PAST;
		if (s == SENSE_NONE) continue;
		if (s == SENSE_INFINITIVE) {
			infinitive = true;
			continue;
		}
		if (infinitive && points_ahead(r, i)) return SENSE_FUTURE;
		return s == SENSE_PAST && proposes(r, i, start) ? SENSE_PROPOSED : s;
	}
	return infinitive ? SENSE_FUTURE : SENSE_NONE;
}

static sense sense_behind(const rap_when_reader *r, uint32_t end) {
	for (uint32_t i = end, n = 0; i < r->sentence.end && n < REACH; n++, i++) {
		if (cuts_clause(&r->text->tokens.at[i])) break;
		/* An auxiliary's own sense is that of its group, which its verb tells. */
		sense s = is(r, i, RAP_LEX_function_have) ? SENSE_PAST : sense_at(r, i);
		if (is(r, i, RAP_LEX_function_be) && is(r, i + 1, RAP_LEX_function_to))
			s = flags_of(r, i, RAP_LEX_function) & RAP_LEX_F_past ? SENSE_PLANNED : SENSE_FUTURE;
		if (s != SENSE_NONE && s != SENSE_INFINITIVE) return s;
	}
	return SENSE_NONE;
}

/* Does the expression open its clause: at the front of the sentence, after "and" or a cut? */
static bool opens_clause(const rap_when_reader *r, uint32_t start) {
	if (start == r->sentence.start) return true;
	const rap_token *before = &r->text->tokens.at[start - 1];
	if (before->flags & (RAP_TOKEN_OPEN | RAP_TOKEN_QUOTE)) return true;
	return cuts_clause(before) || is(r, start - 1, RAP_LEX_function_conj);
}

rap_lean rap_when_lean(const rap_when_reader *r, rap_range tokens) {
	static const rap_lean leans[] = {[SENSE_NONE] = RAP_LEAN_NEAREST,	  [SENSE_PAST] = RAP_LEAN_PAST,
									 [SENSE_PRESENT] = RAP_LEAN_PRESENT,  [SENSE_FUTURE] = RAP_LEAN_FUTURE,
									 [SENSE_PLANNED] = RAP_LEAN_PLANNED,  [SENSE_PROPOSED] = RAP_LEAN_PROPOSED,
									 [SENSE_INFINITIVE] = RAP_LEAN_FUTURE};
	if (r->lead == RAP_LEAD_BY || r->lead == RAP_LEAD_UNTIL || r->lead == RAP_LEAD_THROUGH) return RAP_LEAN_FUTURE;
	if (r->lead == RAP_LEAD_SINCE) return RAP_LEAN_PAST;
	bool opens = opens_clause(r, tokens.start);
	sense s = opens ? sense_behind(r, tokens.end) : sense_before(r, tokens.start);
	if (s == SENSE_NONE) s = opens ? sense_before(r, tokens.start) : sense_behind(r, tokens.end);
	if (s == SENSE_PRESENT && r->headline) s = SENSE_PAST;
	return leans[s];
}
