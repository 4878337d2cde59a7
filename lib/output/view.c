#include "output/view.h"

#include "output/codes.h"
#include "output/reasons.h"

typedef struct maker {
	rap_arena *arena;
	const rap_records *records;
	rap_view *view;
	struct rap_participant **participant_of; /* entity -> its participant, NULL */
} maker;

/* ---- pieces ---- */

static rap_str text(const maker *m, rap_str s) {
	return s.n == 0 ? (rap_str){NULL, 0} : rap_arena_copy(m->arena, s.s, s.n);
}

/* Static and already NUL-terminated text: borrowed. */
static rap_str fixed(const char *s) {
	return s == NULL || s[0] == '\0' ? (rap_str){NULL, 0} : (rap_str){s, (uint32_t)strlen(s)};
}

static rap_str day(const maker *m, rap_day d) {
	char written[11];
	if (d.year == 0) return (rap_str){NULL, 0};
	rap_day_write(d, written);
	return rap_arena_copy(m->arena, written, strlen(written));
}

static rap_strings texts(const maker *m, const rap_str *at, uint32_t n) {
	rap_strings list = {RAP_NEW_ARRAY(m->arena, rap_str, n), n};
	for (uint32_t i = 0; i < n; i++) list.at[i] = text(m, at[i]);
	return list;
}

static rap_range raw(const maker *m, rap_range tokens) {
	return rap_text_raw_tokens(m->records->text, tokens);
}

static rap_raw_spans raws(const maker *m, const rap_range *tokens, uint32_t n) {
	rap_raw_spans list = {RAP_NEW_ARRAY(m->arena, rap_range, n), n};
	for (uint32_t i = 0; i < n; i++) list.at[i] = raw(m, tokens[i]);
	return list;
}

/* Where an entity is named; a mention without a name ("the minister") counts as a whole. */
static rap_raw_spans mentions(const maker *m, const rap_entity *entity) {
	rap_raw_spans list = {RAP_NEW_ARRAY(m->arena, rap_range, entity->mentions.n), entity->mentions.n};
	for (uint32_t i = 0; i < list.n; i++) {
		const rap_mention *mention = &m->records->mentions->all.at[entity->mentions.at[i]];
		list.at[i] = raw(m, rap_range_empty(mention->name) ? mention->tokens : mention->name);
	}
	return list;
}

/* Not told where there is no date. */
static rap_period period(const maker *m, const rap_date *date, rap_day start, rap_day end) {
	if (date == NULL) return (rap_period){.told = false};
	rap_str words = text(m, rap_text_words(m->records->text, date->tokens));
	return (rap_period){day(m, start), day(m, end), words, fixed(date->rule), fixed(rap_date_anchor_name(date->anchor)),
	                    true};
}

static const struct rap_participant *participant(const maker *m, uint32_t entity) {
	return entity == RAP_NONE ? NULL : m->participant_of[entity];
}

static const struct rap_meeting *meeting(const maker *m, uint32_t index) {
	return index < m->view->meeting_count ? &m->view->meetings[index] : NULL;
}

/* ---- records ---- */

static void make_participant(const maker *m, uint32_t index, struct rap_participant *p) {
	const rap_entity *e = &m->records->entities->all.at[index];
	p->type = rap_code_of(RAP_SET_participant_type, e->type);
	p->id = fixed(m->records->ids[index]);
	p->name = text(m, e->name);
	p->family = text(m, e->family);
	p->given = text(m, e->given);
	p->title = text(m, e->title);
	p->affiliation = text(m, e->affiliation);
	p->country = fixed(e->country);
	p->acronym = text(m, e->acronym);
	p->aliases = texts(m, e->aliases.at, e->aliases.n);
	p->mentions = mentions(m, e);
}

static void make_seats(const maker *m, const rap_meeting_record *r, struct rap_meeting *meeting) {
	meeting->seats = RAP_NEW_ARRAY(m->arena, rap_seat, r->parties.n);
	for (uint32_t i = 0; i < r->parties.n; i++) {
		const struct rap_participant *p = participant(m, r->parties.at[i].entity);
		if (p == NULL) continue;
		meeting->seats[meeting->seat_count++] = (rap_seat){p, rap_code_of(RAP_SET_role, r->parties.at[i].role)};
	}
}

static void make_meeting(const maker *m, uint32_t index) {
	const rap_meeting_record *r = &m->records->meetings.at[index];
	struct rap_meeting *k = &m->view->meetings[index];
	k->id = rap_record_id(m->arena, 'M', index + 1);
	k->kind = rap_code_of(RAP_SET_meeting_kind, r->kind);
	k->format = rap_code_of(RAP_SET_meeting_format, r->format);
	k->status = rap_code_of(RAP_SET_meeting_status, r->status);
	k->ordinal = r->ordinal;
	k->name = text(m, r->name);
	if (r->date != NULL) k->date = period(m, r->date, r->date->start, r->date->end);
	k->place = text(m, r->place);
	k->place_country = fixed(r->place_country);
	make_seats(m, r, k);
	k->topic = text(m, r->topic);
	k->previous = meeting(m, r->previous);
	k->next = meeting(m, r->next);
	k->evidence = raws(m, r->evidence.at, r->evidence.n);
	k->rule = fixed(r->rule);
	k->confidence = r->confidence;
}

static void make_by(const maker *m, const rap_pledge_record *r, struct rap_pledge *pledge) {
	pledge->by = RAP_NEW_ARRAY(m->arena, const struct rap_participant *, r->by.n);
	for (uint32_t i = 0; i < r->by.n; i++) {
		const struct rap_participant *p = participant(m, r->by.at[i]);
		if (p != NULL) pledge->by[pledge->by_count++] = p;
	}
}

static void make_pledge(const maker *m, uint32_t index) {
	const rap_pledge_record *r = &m->records->pledges.at[index];
	struct rap_pledge *k = &m->view->pledges[index];
	k->id = rap_record_id(m->arena, 'K', index + 1);
	make_by(m, r, k);
	k->kind = rap_code_of(RAP_SET_pledge_kind, r->kind);
	k->category = rap_code_of(RAP_SET_action_category, r->category);
	k->binding = rap_code_of(RAP_SET_binding, r->binding);
	k->trigger = text(m, r->trigger);
	k->action = text(m, r->action);
	k->negative = r->negative;
	k->condition = text(m, r->condition);
	k->due = period(m, r->due, r->due_start, r->due_end);
	k->meeting = meeting(m, r->meeting);
	k->said_by = participant(m, r->said_by);
	k->span = raw(m, r->action_tokens);
	k->evidence = raws(m, r->evidence.at, r->evidence.n);
	k->rule = fixed(r->rule);
	k->confidence = r->confidence;
}

static void make_instrument(const maker *m, uint32_t index, struct rap_instrument *k) {
	const rap_entity *e = &m->records->entities->all.at[index];
	k->id = fixed(m->records->ids[index]);
	k->kind = rap_code_of(RAP_SET_instrument_kind, e->kind);
	k->year = e->year;
	k->name = text(m, e->name);
	k->number = text(m, e->number);
	k->issuer = text(m, e->issuer);
	k->aliases = texts(m, e->aliases.at, e->aliases.n);
	k->mentions = mentions(m, e);
}

/* ---- the whole ---- */

static void make_document(const maker *m, rap_str id) {
	const rap_records *r = m->records;
	m->view->id = id;
	m->view->title = text(m, r->title);
	m->view->published = day(m, r->published);
	m->view->published_from = rap_code_of(RAP_SET_published, r->published_from);
	m->view->dateline_place = text(m, r->dateline_place);
	m->view->dateline_agency = text(m, r->dateline_agency);
	m->view->bytes = r->text->raw.n;
}

/* Meetings and pledges point at participants and meetings: these get their places first. */
static void make_places(maker *m) {
	const rap_records *r = m->records;
	rap_view *v = m->view;
	v->participants = RAP_NEW_ARRAY(m->arena, struct rap_participant, r->participants.n);
	v->meetings = RAP_NEW_ARRAY(m->arena, struct rap_meeting, r->meetings.n);
	v->pledges = RAP_NEW_ARRAY(m->arena, struct rap_pledge, r->pledges.n);
	v->instruments = RAP_NEW_ARRAY(m->arena, struct rap_instrument, r->instruments.n);
	v->participant_count = r->participants.n;
	v->meeting_count = r->meetings.n;
	v->pledge_count = r->pledges.n;
	v->instrument_count = r->instruments.n;
	m->participant_of = RAP_NEW_ARRAY(m->arena, struct rap_participant *, r->entities->all.n);
	for (uint32_t i = 0; i < r->participants.n; i++) m->participant_of[r->participants.at[i]] = &v->participants[i];
}

rap_view *rap_view_make(rap_arena *arena, const rap_records *records, rap_str id) {
	maker m = {arena, records, RAP_NEW(arena, rap_view), NULL};
	make_document(&m, id);
	make_places(&m);
	for (uint32_t i = 0; i < records->participants.n; i++)
		make_participant(&m, records->participants.at[i], &m.view->participants[i]);
	for (uint32_t i = 0; i < records->meetings.n; i++) make_meeting(&m, i);
	for (uint32_t i = 0; i < records->pledges.n; i++) make_pledge(&m, i);
	for (uint32_t i = 0; i < records->instruments.n; i++)
		make_instrument(&m, records->instruments.at[i], &m.view->instruments[i]);
	if (records->explained) rap_reasons_make(arena, records, m.view);
	return m.view;
}
