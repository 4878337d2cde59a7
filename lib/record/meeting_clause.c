/* The clauses around a noun for a meeting: who held it, proposed it or met beside it, and whether it took place. */
#include "record/sighting.h"

typedef struct part {
	uint32_t clause; /* RAP_NONE: the tree does not tell */
	rap_relation relation;
	bool direct;     /* the noun is the head of that phrase, not inside it ("the outcome of the talks") */
} part;

/* "He said his talks with X covered trade": the tree may take what is told of for what is said. The clause that tells; RAP_NONE. */
static uint32_t told_behind(const rap_reading *r, uint32_t clause, uint32_t object) {
	if (rap_relation_of(r, object) != RAP_REL_obj || !rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_verb_say)) return RAP_NONE;
	uint32_t told = rap_dependent(r, r->clauses->all.at[clause].predicate, RAP_REL_ccomp), index = told == RAP_NONE ? RAP_NONE : r->clauses->of[told];
	return index != RAP_NONE && told > object && r->clauses->all.at[index].subject_head == RAP_NONE ? index : RAP_NONE;
}

static part part_of(const rap_reading *r, uint32_t noun) {
	if (r->clauses->of[noun] != RAP_NONE) return (part){r->clauses->of[noun], RAP_REL_cop, true}; /* "it was their second meeting" */
	bool direct = true;
	for (uint32_t steps = 0, at = noun; steps < RAP_STEPS_MAX; steps++) {
		uint32_t head = r->syntax->words[at].head;
		if (head == RAP_NONE) break;
		uint32_t clause = r->clauses->of[head], told = clause == RAP_NONE ? RAP_NONE : told_behind(r, clause, at);
		if (told != RAP_NONE) return (part){told, RAP_REL_nsubj, direct};
		if (clause != RAP_NONE) return (part){clause, rap_syntax_relation(r->syntax, at), direct};
		rap_relation relation = rap_syntax_relation(r->syntax, at);
		direct = direct && (relation == RAP_REL_conj || relation == RAP_REL_appos || rap_mark_at(r->marks, head, RAP_LEX_meeting) != NULL || rap_is(r, head, RAP_LEX_calendar_unit) || rap_is(r, head, RAP_LEX_cue_part));
		at = head;
	}
	return (part){RAP_NONE, RAP_REL_OTHER, false};
}

static bool is_subject(rap_relation relation) { return relation == RAP_REL_nsubj || relation == RAP_REL_nsubj_pass || relation == RAP_REL_nsubj_outer; }

/* Who did it: "was hosted by X". */
static void add_agents(rap_reading *r, rap_sighting *s, const rap_clause *c, uint8_t role) {
	rap_index_list agents = {0};
	if (rap_clause_agents(r, c, &agents) == RAP_NONE) return;
	if ((s->mutual || !s->with) && s->sides > 1 && (role == RAP_ROLE_lead || role == RAP_ROLE_host)) rap_sighting_close(r, s);
	rap_sighting_add_all(r, s, &agents, role);
}

/* Who proposes, plans, puts off or cancels a meeting is a party to it. */
static bool decides(const rap_reading *r, const rap_clause *c) {
	return rap_is(r, c->verb, RAP_LEX_convene_propose) || rap_is(r, c->verb, RAP_LEX_convene_plan) || rap_is(r, c->verb, RAP_LEX_convene_cancel) ||
	       rap_is(r, c->verb, RAP_LEX_convene_postpone);
}

/* Behind "at", "in" or "during". */
static bool is_inside(const rap_reading *r, const rap_sighting *s) {
	return s->words.start > 0 && (rap_is(r, s->words.start - 1, RAP_LEX_cue_inside) || rap_is(r, s->words.start - 1, RAP_LEX_link_at));
}

/* Or behind "after", not "before" or "ahead of". */
static bool is_there(const rap_reading *r, const rap_sighting *s) {
	return is_inside(r, s) || (s->words.start > 0 && rap_is(r, s->words.start - 1, RAP_LEX_cue_at));
}

/* "ahead of the summit", "prior to the talks": what the clause tells was not there. */
bool rap_is_what_comes(const rap_reading *r, const rap_sighting *s) {
	const rap_mark *before = s->words.start == 0 ? NULL : rap_mark_before(r->marks, s->words.start, RAP_LEX_cue);
	return before != NULL && before->entry->kind == RAP_LEX_cue_before;
}

/* "looked forward to the summit": whenever that was said, the meeting had not been. */
static const rap_mark *awaiting(const rap_reading *r, const rap_sighting *s) {
	const rap_mark *before = s->words.start == 0 ? NULL : rap_mark_before(r->marks, s->words.start, RAP_LEX_convene);
	return before != NULL && before->entry->kind == RAP_LEX_convene_plan && rap_is(r, before->tokens.end - 1, RAP_LEX_function_to) ? before : NULL;
}

/* "After the summit he held talks with": the clause tells of another meeting, that was not there. */
static bool tells_another(const rap_reading *r, const rap_sighting *s, const part *p) {
	uint32_t object = rap_dependent(r, r->clauses->all.at[p->clause].predicate, RAP_REL_obj);
	bool other = object != RAP_NONE && (object < s->words.start || object >= s->words.end) && rap_mark_at(r->marks, object, RAP_LEX_meeting) != NULL;
	return p->relation == RAP_REL_obl && !is_inside(r, s) && (other || rap_is_what_comes(r, s));
}

/* "Fiji and Tuvalu agreed to share a boat, officials said after talks": those of whom a clause tells. */
static void add_reported(rap_reading *r, uint32_t reporter, rap_index_list *those) {
	uint32_t sentence = r->clauses->all.at[reporter].sentence;
	for (uint32_t k = r->clauses->first[sentence]; k < r->clauses->first[sentence + 1] && those->n == 0; k++)
		if (r->clauses->all.at[k].reporter == reporter) rap_index_add_all(r->arena, those, &r->subjects[k]);
}

/* "took stock of progress since the second round". */
static bool is_since(const rap_reading *r, const rap_sighting *s) {
	const rap_mark *lead = s->words.start == 0 ? NULL : rap_mark_kind_at(r->marks, s->words.start - 1, RAP_LEX_dateword_lead);
	return lead != NULL && rap_leads_since(r, lead);
}

/* Behind "after", "at the close of". */
static bool is_behind_end(const rap_reading *r, const rap_sighting *s) {
	if (s->words.start == 0) return false;
	const rap_mark *lead = rap_mark_before(r->marks, s->words.start, RAP_LEX_cue);
	return rap_is(r, s->words.start - 1, RAP_LEX_cue_at) || (lead != NULL && lead->entry->kind == RAP_LEX_cue_at);
}

/* "the deal that A and B made at the summit", "discussed by A and B at their meeting": several who did something there. */
static void add_those_at(rap_reading *r, rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	bool great = rap_is_large_meeting(s->kind) && !rap_range_empty(s->name); /* many talk of it who did not come */
	bool meal = s->doubtful && s->words.start > 0 && p->relation == RAP_REL_obl && rap_is(r, s->words.start - 1, RAP_LEX_cue_topic); /* "settled over lunch" */
	bool after = (meal || is_behind_end(r, s)) && !great; /* "signed a note after talks" */
	bool tells = c->form == RAP_FORM_FINITE || c->form == RAP_FORM_PARTICIPLE; /* not "plotted to act during the talks" */
	bool done = ((p->direct && p->relation == RAP_REL_obl && is_there(r, s)) || after) && tells && (c->past || c->passive || c->perfect);
	if (p->direct && p->relation == RAP_REL_obj) return; /* "A and B welcomed the talks", whosever they are */
	if (s->parties.n > 0 || ((great || !s->definite) && !done) || (s->doubtful && !s->definite && !after)) return;
	rap_index_list those = {0};
	bool by = c->passive && rap_clause_agents(r, c, &those) != RAP_NONE;
	bool between = !by && c->subject_head != RAP_NONE && rap_is_go_between(r, c->subject_head); /* "A and B agreed, mediators from C said after talks" */
	if (!by && !between && !(c->passive && c->form == RAP_FORM_PARTICIPLE)) rap_index_add_all(r->arena, &those, &r->subjects[p->clause]);
	if (those.n == 0) add_reported(r, p->clause, &those);
	uint32_t first = between && those.n == 0 && rap_relation_of(r, c->predicate) == RAP_REL_conj ? r->clauses->of[r->syntax->words[c->predicate].head] : RAP_NONE;
	if (first != RAP_NONE) rap_index_add_all(r->arena, &those, &r->subjects[first]); /* which trees take for what is told beside it */
	rap_index_list sides = {0};
	bool absent = is_since(r, s) || rap_is_what_comes(r, s) || rap_is(r, c->verb, RAP_LEX_dateword_back); /* "recalled the results of the first round": who came is not told */
	if (absent) rap_actors_bound(r, &those, &sides);
	if (those.n > 1) rap_sighting_add_all(r, s, absent ? &sides : &those, RAP_ROLE_attend);
	s->asserted = s->asserted || (meal && those.n > 1);
	if (!between || those.n < 2) return;
	if (s->format == RAP_FORMAT_none) { /* a word for it is better grounds */
		s->format = rap_format_of_count(rap_sighting_sides(r, s, NULL));
		s->format_told = (rap_told){s->words, RAP_GROUND_counted};
	}
	for (uint32_t k = 0; k < r->subjects[p->clause].n; k++) rap_sighting_add(r, s, r->subjects[p->clause].at[k], RAP_ROLE_host);
}

/* Where others than they themselves may come: the minister proposes, his state is a side. */
static rap_index_list proposers(rap_reading *r, const part *p) {
	rap_index_list sides = {0};
	rap_actors_bound(r, &r->subjects[p->clause], &sides);
	return sides;
}

void rap_sighting_add_heads(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	rap_index_list heads = {0};
	rap_add_leaders(r, c->subject_head, &heads);
	for (uint32_t k = 0; k < heads.n; k++)
		if (rap_is_person(r, heads.at[k])) rap_sighting_add(r, s, heads.at[k], RAP_ROLE_attend);
}

/* The subject of the clause takes part: it held or proposed the meeting, said something after "talks with" others, or
 * several did something "at the talks". */
static void read_subject_of(rap_reading *r, rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	rap_index_list subjects = r->subjects[p->clause];
	rap_range words;
	bool missing = s->with && rap_sighting_sides(r, s, NULL) < 2;
	bool announces = p->direct && decides(r, c);
	if (!s->with && rap_clause_status(r, p->clause, &words) == RAP_MEETING_proposed) subjects = proposers(r, p);
	if (missing || announces) rap_sighting_add_all(r, s, &subjects, RAP_ROLE_attend);
	add_those_at(r, s, p);
	s->by_pronoun = s->by_pronoun || rap_is_by_pronoun(r, p->clause);
	bool topic = p->relation == RAP_REL_obj && rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_np, 0) != NULL; /* "discussed the negotiations over X" */
	if (!p->direct || topic || !rap_holds_meeting(r, c) || tells_another(r, s, p)) return;
	s->asserted = true;
	if ((s->mutual || !s->with) && s->sides > 1 && rap_clause_role(r, c) == RAP_ROLE_host) rap_sighting_close(r, s);
	if (c->passive) add_agents(r, s, c, rap_clause_role(r, c));
	else rap_sighting_add_all(r, s, &subjects, rap_clause_role(r, c));
	if (!c->passive) rap_sighting_add_heads(r, s, c);
	bool present = rap_is(r, c->verb, RAP_LEX_convene_lead) || rap_clause_role(r, c) == RAP_ROLE_observe;
	s->roll = s->roll || (present && s->definite && s->sides == 0); /* "X steered the discussions", "Y attended the session as an observer" */
}

/* Behind "for" or "to": "for talks", "for two days of talks". */
static bool is_purpose(const rap_reading *r, uint32_t noun) {
	uint32_t head = r->syntax->words[noun].head;
	if (head != RAP_NONE && head < noun && rap_is(r, head, RAP_LEX_calendar_unit)) noun = head;
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE && d < noun; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_case && rap_is(r, d, RAP_LEX_link_toward)) return true;
	return false;
}

/* "met on the sidelines of the summit": who meets beside it has come to it. */
static void add_beside(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t clause) {
	uint32_t head = r->syntax->words[noun].head;
	bool beside = head != RAP_NONE && rap_is(r, head, RAP_LEX_cue_margin);
	for (uint32_t k = s->words.start; !beside && k > 0 && k + 5 > s->words.start; k--) beside = rap_is(r, k - 1, RAP_LEX_cue_margin);
	if (!beside) return;
	s->beside = true;
	rap_range words;
	if (rap_clause_status(r, clause, &words) == RAP_MEETING_proposed) return; /* they may not come */
	rap_index_list with = {0};
	rap_clause_partners(r, clause, &with);
	rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
	rap_sighting_add_all(r, s, &with, RAP_ROLE_attend);
}

/* "X is in talks with Y". */
static void read_as_state(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t clause) {
	uint32_t in = rap_dependent(r, noun, RAP_REL_case);
	if (in == RAP_NONE || !rap_is(r, in, RAP_LEX_cue_inside) || !s->with) return;
	rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
	s->asserted = rap_clause_assertion(r, clause) == RAP_ASSERTED && !r->clauses->all.at[clause].negative;
}

/* "is in Moscow for talks". */
static bool is_somewhere(const rap_reading *r, const rap_clause *c) {
	const rap_mention *m = c->predicate == c->verb ? NULL : rap_mention_over(r, c->predicate);
	return m != NULL && rap_is_place(r, m->tokens.start);
}

/* "hosted her colleagues from A and B for a round table": who meets for it takes part in it. */
static void add_meeting_for(rap_reading *r, rap_sighting *s, uint32_t noun, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	bool comes = rap_is(r, c->verb, RAP_LEX_verb_move) || is_somewhere(r, c);
	bool meets = comes || rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_host);
	bool joined = c->passive && rap_is(r, c->verb, RAP_LEX_convene_represent); /* "was joined by C for talks" */
	if (!p->direct || !(meets || joined) || s->beside || !is_purpose(r, noun)) return;
	rap_index_list all = {0};
	rap_index_add_all(r->arena, &all, &r->subjects[p->clause]);
	rap_clause_partners(r, p->clause, &all);
	rap_sighting_add_all(r, s, &all, RAP_ROLE_attend);
	rap_sighting_add_heads(r, s, c); /* "a delegation headed by X is in Lomé for talks" */
	s->visit = comes && !s->with && rap_is_generic(s->kind) && rap_sighting_sides(r, s, NULL) == 1;
	s->asserted = true;
}

/* "brought A and B together for talks": those, and who did is counted as no side beside two. */
static void add_brought(rap_reading *r, rap_sighting *s, uint32_t noun, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	uint32_t object = rap_dependent(r, c->predicate, c->passive ? RAP_REL_nsubj_pass : RAP_REL_obj);
	if (!p->direct || object == RAP_NONE || !rap_is(r, c->verb, RAP_LEX_convene_bring) || !is_purpose(r, noun)) return;
	rap_index_list all = {0}, agents = {0};
	rap_phrase_actors(r, object, r->dependents->span[object].end, &all);
	if (all.n < 2) return;
	rap_sighting_add_all(r, s, &all, RAP_ROLE_attend);
	rap_sighting_close(r, s);
	if (c->passive) rap_clause_agents(r, c, &agents);
	rap_sighting_add_all(r, s, c->passive ? &agents : &r->subjects[p->clause], RAP_ROLE_host);
	s->asserted = true;
}

/* "will host his counterparts from the other countries at a summit": where trees hang the noun on whom he hosts. */
static bool is_hosted_at(const rap_reading *r, const rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	return s->parties.n == 0 && is_inside(r, s) && rap_is(r, c->verb, RAP_LEX_convene_host) && !c->passive && s->words.start > c->group.end;
}

/* "in a meeting with X", "during talks": what the clause tells was said or done there. */
bool rap_is_inside(const rap_reading *r, const rap_sighting *s) { return s->words.start > 0 && rap_is(r, s->words.start - 1, RAP_LEX_cue_inside); }

/* "has invited Kenya to talks", "told him in a phone call": whom the verb of the clause is about takes part as well. */
static void add_object(rap_reading *r, rap_sighting *s, uint32_t noun, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	bool invites = rap_is(r, c->verb, RAP_LEX_convene_propose) && is_purpose(r, noun);
	bool call = s->kind == RAP_LEX_meeting_call && rap_is_inside(r, s); /* "thanked him in a call": whatever is done in one is said */
	bool says = (s->kind == RAP_LEX_meeting_call || rap_is_inside(r, s)) && rap_is(r, c->verb, RAP_LEX_verb_say);
	bool tells = (call || says) && s->parties.n == 0;
	if (!p->direct || !(invites || tells)) return;
	const rap_relation relations[3] = {RAP_REL_obj, RAP_REL_iobj, RAP_REL_nsubj_pass};
	rap_index_list all = {0};
	for (uint32_t k = 0; k < 3; k++) {
		uint32_t object = rap_dependent(r, c->predicate, relations[k]);
		if (object != RAP_NONE && object != noun) rap_phrase_actors(r, object, r->dependents->span[object].end, &all);
	}
	if (all.n == 0) return;
	rap_sighting_add_all(r, s, &all, RAP_ROLE_attend);
	if (!c->passive) rap_sighting_add_all(r, s, &r->subjects[p->clause], RAP_ROLE_attend);
	s->asserted = s->asserted || tells;
}

static void take_status(rap_sighting *s, uint8_t status, rap_range words, bool subject) {
	bool tells = s->status == RAP_MEETING_none || (status != RAP_MEETING_none && status != RAP_MEETING_held);
	bool said = s->status == RAP_MEETING_planned && s->status_told.ground == RAP_GROUND_word; /* "explored ideas, and planned for the upcoming summit" */
	if (!tells || (said && status == RAP_MEETING_proposed) || !(s->asserted || subject || status >= RAP_MEETING_planned)) return;
	s->status = status;
	s->status_told = (rap_told){words, RAP_GROUND_clause};
}

/* Those behind "with" that hang on the verb of a clause. */
static void add_partners_of_verb(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	rap_index_list partners = {0};
	rap_add_partners(r, c->predicate, r->dependents->span[c->predicate].end, &partners);
	rap_sighting_add_all(r, s, &partners, RAP_ROLE_attend);
	s->with = s->with || partners.n > 0;
}

/* "a meeting that was to take place in Doha between A and B", "talks were held with A": of a sighting without parties. */
static void add_inside(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	uint32_t between = rap_find(r, c->complement, RAP_LEX_cue_mutual);
	if (between == RAP_NONE) add_partners_of_verb(r, s, c);
	else {
		rap_sighting_add_named(r, s, (rap_range){between + 1, c->complement.end}, RAP_ROLE_attend);
		s->with = s->with || s->parties.n > 0;
	}
}

/* A clause that tells of the meeting as its subject: "the talks opened", "the session, which was hosted by X", "a
 * meeting attended by Y". */
static void read_as_subject(rap_reading *r, rap_sighting *s, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	s->begins = s->begins || rap_is(r, c->verb, RAP_LEX_cue_begin);
	if (rap_is(r, c->verb, RAP_LEX_convene_bring)) rap_sighting_add_named(r, s, c->complement, RAP_ROLE_attend);
	bool there_is = c->predicate == c->verb && rap_is(r, c->verb, RAP_LEX_function_be); /* "There have been numerous dialogues" */
	bool over = s->with && !s->doubtful && !there_is && c->form == RAP_FORM_FINITE && (c->past || c->perfect) && c->modal == RAP_NONE && !c->negative; /* "their talks with X covered trade" */
	if (over || rap_is(r, c->verb, RAP_LEX_convene_occur) || rap_holds_meeting(r, c)) s->asserted = true;
	if (c->passive && (rap_holds_meeting(r, c) || decides(r, c))) add_agents(r, s, c, rap_clause_role(r, c));
	s->roll = s->roll || (c->passive && (rap_is(r, c->verb, RAP_LEX_convene_attend) || rap_is(r, c->verb, RAP_LEX_convene_lead)));
	uint32_t ordinal = c->predicate != c->verb && s->ordinal == 0 ? rap_ordinal_at(r, c->predicate) : 0;
	if (ordinal > 1) { /* "the meeting was the third since May" */
		s->ordinal = (uint16_t)ordinal;
		s->ordinal_told = (rap_told){rap_word(c->predicate), RAP_GROUND_word};
	}
	if (c->be_to && c->relative) { /* "a summit that was to have brought them to Lomé on May 3, ..." */
		if (s->date == RAP_NONE) s->date = rap_date_told(r, c->sentence, c->group);
		if (s->place == RAP_NONE && rap_is(r, c->verb, RAP_LEX_convene_bring)) s->place = rap_destination(r, c);
	}
	if (s->parties.n == 0 && (rap_is(r, c->verb, RAP_LEX_convene_occur) || (c->passive && rap_holds_meeting(r, c)))) add_inside(r, s, c);
	rap_range words;
	uint8_t status = rap_clause_status(r, clause, &words);
	if (status == RAP_MEETING_none && c->form == RAP_FORM_INFINITIVE && c->passive && rap_holds_meeting(r, c)) status = RAP_MEETING_planned; /* "the summit to be hosted by X" */
	bool could = c->modal != RAP_NONE && rap_is(r, c->modal, RAP_LEX_cue_able), to_come = status == RAP_MEETING_planned;
	if (status == RAP_MEETING_proposed && !c->passive) status = RAP_MEETING_none; /* "the conference raised a sum" */
	if (c->negative && !c->passive && (c->past || could || to_come) && rap_is(r, c->verb, RAP_LEX_convene_occur)) status = RAP_MEETING_cancelled; /* "did not, will not take place" */
	take_status(s, status, words, true);
}

/* "the Turkish proposal for a conference": of whom the proposal is. */
static bool read_proposal(rap_reading *r, rap_sighting *s, uint32_t noun) {
	uint32_t head = r->syntax->words[noun].head;
	if (head == RAP_NONE || !rap_is(r, head, RAP_LEX_cue_proposal)) return false;
	rap_index_list owners = {0};
	rap_add_owners(r, head, &owners);
	rap_sighting_add_all(r, s, &owners, RAP_ROLE_attend);
	s->status = RAP_MEETING_proposed;
	s->status_told = (rap_told){rap_word(head), RAP_GROUND_word};
	return true;
}

/* "a forum to which X has been invited", "the talks where A and B agreed": who is the
 * subject of such a relative clause was there. */
static void read_relative(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	uint32_t clause = r->clauses->of[c->predicate];
	bool leads = rap_is(r, c->verb, RAP_LEX_convene_lead) || rap_is(r, c->verb, RAP_LEX_convene_host);
	if ((leads || rap_is(r, c->verb, RAP_LEX_convene_hold) || rap_is(r, c->verb, RAP_LEX_convene_attend)) && !c->passive && !c->negative) {
		rap_index_list all = {0}; /* "the call that she held with A and B", "the summit, which both will attend" */
		rap_range words;
		rap_index_add_all(r->arena, &all, &r->subjects[clause]);
		if (!leads) rap_add_partners(r, c->predicate, r->dependents->span[c->predicate].end, &all);
		rap_sighting_add_all(r, s, &all, rap_clause_role(r, c));
		s->asserted = s->asserted || (all.n > 1 && rap_meeting_doubt(r, clause) == RAP_CONDITION_none);
		take_status(s, rap_clause_status(r, clause, &words), words, true);
		return;
	}
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && d < c->group.start; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		if ((relation != RAP_REL_obl && relation != RAP_REL_advmod) || !rap_is(r, d, RAP_LEX_function_rel)) continue;
		rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
		return;
	}
}

/* "the X Leaders' Summit, where A and B will sign", "a meeting of the Y that C will chair": the clause right behind its words that
 * tells what is done there, on whatever word of its name the tree hangs it. RAP_NONE. */
static uint32_t clause_behind(const rap_reading *r, const rap_sighting *s, uint32_t noun) {
	uint32_t where = s->words.end < r->text->tokens.n && rap_is_comma(r, s->words.end) ? s->words.end + 1 : s->words.end;
	if (where + 1 >= r->text->tokens.n || !rap_is(r, where, RAP_LEX_function_rel)) return RAP_NONE;
	uint32_t clause = r->clauses->at[where + 1], head = clause == RAP_NONE ? RAP_NONE : r->syntax->words[r->clauses->all.at[clause].predicate].head;
	bool inside = head != RAP_NONE && head >= s->words.start && head < s->words.end && head != noun;
	return inside ? clause : RAP_NONE;
}

/* "look forward to the summit with X to be hosted by Y": the noun right before the infinitive, on whatever verb the tree hangs it. */
uint32_t rap_meeting_to_be(const rap_reading *r, const rap_clause *c) {
	bool tree = rap_relation_of(r, c->predicate) == RAP_REL_advcl || rap_relation_of(r, c->predicate) == RAP_REL_xcomp;
	if (!tree || c->form != RAP_FORM_INFINITIVE || !c->passive || c->group.start == 0 || !rap_holds_meeting(r, c)) return RAP_NONE;
	uint32_t noun = c->group.start - 1;
	for (uint32_t steps = 0; steps < RAP_STEPS_MAX && noun != RAP_NONE; steps++, noun = r->syntax->words[noun].head)
		if (rap_mark_at(r->marks, noun, RAP_LEX_meeting) != NULL) return noun < c->group.start && r->dependents->span[noun].end == c->group.start ? noun : RAP_NONE;
	return RAP_NONE;
}

/* What the infinitive right behind the noun's phrase says of it. */
static void read_to_be(rap_reading *r, rap_sighting *s, uint32_t noun) {
	uint32_t verb = r->dependents->span[noun].end + 2, clause = verb < r->text->tokens.n ? r->clauses->of[verb] : RAP_NONE; /* "to be hosted" */
	if (clause != RAP_NONE && rap_meeting_to_be(r, &r->clauses->all.at[clause]) == noun) read_as_subject(r, s, clause);
}

/* "the summit in Ankara, which both leaders will attend": the tree hangs on the place what is said of the meeting. */
static void read_attended(rap_reading *r, rap_sighting *s, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t told = d > noun && r->mention_at[d] != RAP_NONE ? rap_dependent(r, d, RAP_REL_acl_relcl) : RAP_NONE;
		uint32_t clause = told == RAP_NONE ? RAP_NONE : r->clauses->of[told];
		if (clause == RAP_NONE || !rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_convene_attend) || r->clauses->all.at[clause].negative) continue;
		rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
		rap_range words;
		take_status(s, rap_clause_status(r, clause, &words), words, true);
	}
}

/* "A and B, meeting in X on Sunday, agreed": the tagger takes it for the noun. */
static void add_those_meeting(rap_reading *r, rap_sighting *s, uint32_t noun) {
	uint32_t head = r->syntax->words[noun].head;
	rap_index_list those = {0};
	if (head == RAP_NONE || head > noun) return;
	rap_phrase_actors(r, head, noun, &those);
	rap_sighting_add_all(r, s, &those, RAP_ROLE_attend);
	s->asserted = s->asserted || those.n > 1;
}

/* Whether the verb has another subject behind the noun, or the tree hangs it on when and where they met: of two the first is none. */
static bool has_second_subject(const rap_reading *r, uint32_t noun) {
	uint32_t head = r->syntax->words[noun].head;
	if (head == RAP_NONE || rap_syntax_relation(r->syntax, noun) != RAP_REL_nsubj) return false;
	for (uint32_t d = r->dependents->next[noun]; d != RAP_NONE; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_nsubj && d < head) return true;
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d])
		if (d > noun && rap_dependent(r, d, RAP_REL_appos) != RAP_NONE) return true;
	return false;
}

/* "Meeting in X on Sunday, A and B agreed": the same, where it hangs on what they did. */
static void add_subjects_meeting(rap_reading *r, rap_sighting *s, uint32_t noun) {
	uint32_t head = r->syntax->words[noun].head, clause = head == RAP_NONE ? RAP_NONE : r->clauses->of[head];
	bool gerund = (rap_verb_forms(r, noun) & RAP_LEX_F_ger) && rap_dependent(r, noun, RAP_REL_case) == RAP_NONE && rap_dependent(r, noun, RAP_REL_det) == RAP_NONE;
	if (clause == RAP_NONE && noun == rap_sentence_tokens(r, s->sentence).start && r->clauses->first[s->sentence] < r->clauses->first[s->sentence + 1])
		clause = r->clauses->first[s->sentence];
	if (!gerund || clause == RAP_NONE || r->subjects[clause].n < 2) return;
	rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
	s->asserted = true;
}

/* "agreed to reopen the bridge after a meeting": over by the time of what is told as past. */
static bool is_over(const rap_reading *r, const rap_sighting *s, uint32_t clause) {
	if (!is_behind_end(r, s)) return false;
	for (uint32_t depth = 0; clause != RAP_NONE && depth < RAP_STEPS_MAX; depth++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (c->form == RAP_FORM_FINITE) return c->past && c->modal == RAP_NONE;
		clause = c->governor;
	}
	return false;
}

/* "are ready for a second round": who is willing proposes it. */
static bool is_wished(const rap_reading *r, const part *p, uint32_t noun) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	const rap_mark *mark = c->predicate == c->verb ? NULL : rap_mark_at(r->marks, c->predicate, RAP_LEX_commitment);
	return p->direct && is_purpose(r, noun) && mark != NULL && (mark->entry->flags & RAP_LEX_F_inf);
}

/* ", ending two days of talks": a participle behind a comma tells what those of the clause before it did. */
bool rap_is_closing(const rap_reading *r, uint32_t token) {
	return token > 0 && rap_is_comma(r, token - 1) && (rap_verb_forms(r, token) & RAP_LEX_F_ger) && rap_is(r, token, RAP_LEX_cue_finish);
}

/* "Togo and Benin agreed to share a boat, ending talks in Lomé": several who close a meeting held it. */
static bool read_closing(rap_reading *r, rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	if (!p->direct || p->relation != RAP_REL_obj || !rap_is_closing(r, c->verb)) return false;
	rap_index_list those = {0};
	uint32_t above = c->governor != RAP_NONE ? c->governor : c->parent;
	for (uint32_t steps = 0; above != RAP_NONE && those.n < 2 && steps < 4; steps++) { /* over the verbs of what was agreed */
		those = r->subjects[above];
		above = r->clauses->all.at[above].governor != RAP_NONE ? r->clauses->all.at[above].governor : r->clauses->all.at[above].parent;
	}
	if (s->parties.n == 0 && those.n > 1) rap_sighting_add_all(r, s, &those, RAP_ROLE_attend);
	take_status(s, RAP_MEETING_held, c->group, true);
	s->asserted = true;
	return true;
}

/* "held talks at the Ministry today with X": the tree hangs on the verb with whom, behind whatever stands between. */
static void add_partners_of_holder(rap_reading *r, rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	if (!s->with && p->direct && p->relation == RAP_REL_obj && !c->passive && rap_holds_meeting(r, c)) add_partners_of_verb(r, s, c);
}

/* What hangs on the noun or stands right behind it: "held in Lomé", "to be held in", "that X will chair". */
static void read_clauses_on(rap_reading *r, rap_sighting *s, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		bool modifier = relation == RAP_REL_acl || relation == RAP_REL_acl_relcl;
		if (!modifier || r->clauses->of[d] == RAP_NONE || rap_is_told_clause(r, r->clauses->of[d])) continue;
		const rap_clause *c = &r->clauses->all.at[r->clauses->of[d]];
		bool done_to = c->passive && (c->form == RAP_FORM_PARTICIPLE || c->form == RAP_FORM_INFINITIVE);
		if (c->subject_head == noun || done_to) read_as_subject(r, s, r->clauses->of[d]);
		else read_relative(r, s, c);
	}
	uint32_t behind = clause_behind(r, s, noun);
	if (behind != RAP_NONE) read_relative(r, s, &r->clauses->all.at[behind]);
	read_attended(r, s, noun);
	read_to_be(r, s, noun);
}

/* Whether the clause that the noun stands in says that the meeting was or is to come. */
static void read_status_of(rap_reading *r, rap_sighting *s, uint32_t noun, const part *p) {
	rap_range words;
	if (is_wished(r, p, noun)) {
		rap_sighting_add_all(r, s, &r->subjects[p->clause], RAP_ROLE_attend);
		take_status(s, RAP_MEETING_proposed, rap_word(r->clauses->all.at[p->clause].predicate), false);
		return;
	}
	uint8_t status = rap_clause_status(r, p->clause, &words);
	bool over = is_over(r, s, p->clause);
	const rap_mark *awaits = awaiting(r, s);
	if (over) status = RAP_MEETING_held;
	if (awaits != NULL) {
		take_status(s, RAP_MEETING_planned, awaits->tokens, false);
		return;
	}
	bool bare = rap_syntax_relation(r->syntax, noun) == RAP_REL_obl && rap_dependent(r, noun, RAP_REL_case) == RAP_NONE;
	bool there = p->relation == RAP_REL_obl && !bare && !is_purpose(r, noun); /* "was proposed at the talks" */
	bool of_other = !p->direct && !is_there(r, s) && !rap_is_what_comes(r, s) && status == RAP_MEETING_planned; /* "will study the results of the talks" */
	if (!of_other && (!there || status == RAP_MEETING_held || status == RAP_MEETING_planned)) take_status(s, status, words, over);
}

/* The clauses around the noun: who held the meeting, and whether it took place. */
void rap_sighting_read_clause(rap_reading *r, rap_sighting *s, uint32_t noun) {
	read_clauses_on(r, s, noun);
	if (read_proposal(r, s, noun)) return;
	if (rap_syntax_relation(r->syntax, noun) == RAP_REL_acl) add_those_meeting(r, s, noun);
	bool opens = noun == rap_sentence_tokens(r, s->sentence).start; /* "Meeting in X, ..." */
	if (rap_syntax_relation(r->syntax, noun) == RAP_REL_advcl || opens || has_second_subject(r, noun)) add_subjects_meeting(r, s, noun);
	part p = part_of(r, noun);
	if (p.clause == RAP_NONE) return;
	if (is_subject(p.relation)) {
		if (p.direct) read_as_subject(r, s, p.clause);
		return;
	}
	add_partners_of_holder(r, s, &p);
	p.direct = p.direct || is_hosted_at(r, s, &p);
	if (read_closing(r, s, &p)) return;
	if (p.relation == RAP_REL_cop) read_as_state(r, s, noun, p.clause);
	else read_subject_of(r, s, &p);
	if (!rap_is_generic(s->kind) || s->bloc) add_beside(r, s, noun, p.clause); /* "on the margins of the Forum leaders' meeting" */
	add_meeting_for(r, s, noun, &p);
	add_brought(r, s, noun, &p);
	add_object(r, s, noun, &p);
	read_status_of(r, s, noun, &p);
}

/* "determined to conclude the negotiations by June". */
static bool is_outcome(const rap_reading *r, const rap_clause *c, uint32_t noun) {
	const rap_mark *talks = rap_meeting_noun(r, noun);
	bool to_come = c->form == RAP_FORM_INFINITIVE || c->form == RAP_FORM_GERUND || c->modal != RAP_NONE || c->be_to;
	return to_come && !rap_is_closing(r, c->verb) && rap_is(r, c->verb, RAP_LEX_cue_finish) && talks != NULL && talks->entry->kind == RAP_LEX_meeting_talks && !rap_is_round(talks->entry);
}

/* "did not hold talks": the clause that would have held them says that it did not. */
rap_condition rap_meeting_denial(const rap_reading *r, uint32_t noun) {
	part p = part_of(r, noun);
	if (rap_relation_of(r, noun) == RAP_REL_nmod && rap_is_denied_report(r, r->syntax->words[noun].head)) return RAP_CONDITION_denied;
	if (p.clause == RAP_NONE || !p.direct) return RAP_CONDITION_none;
	const rap_clause *c = &r->clauses->all.at[p.clause];
	bool object = p.relation == RAP_REL_obj || p.relation == RAP_REL_nsubj_pass;
	if (object && is_outcome(r, c, noun)) return RAP_CONDITION_outcome;
	return rap_holds_meeting(r, c) ? rap_meeting_doubt(r, p.clause) : RAP_CONDITION_none;
}
