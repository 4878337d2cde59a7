/* The sessions of one series in their order: by their numbers, from the one that began it, and to the one that is said to
 * come next. */
#include "record/sighting.h"

/* Whether two meetings can be sessions of one series: of one kind, with the sides of the one among those of the other. */
static bool are_related(const rap_reading *r, const rap_meeting_record *a, const rap_meeting_record *b) {
	bool several = rap_sides_count(r, &a->parties) > 1 && rap_sides_count(r, &b->parties) > 1;
	bool numbered = a->ordinal != 0 && b->ordinal != 0;
	return rap_same_kind(a->kind, b->kind) && (several || numbered) && rap_sides_agree(r, &a->parties, &b->parties);
}

/* Not where the days that are told say otherwise. */
static bool can_precede(const rap_meeting_record *a, const rap_meeting_record *b) {
	bool dated = a->date != NULL && b->date != NULL && a->date->start.year != 0 && b->date->start.year != 0;
	return !dated || rap_day_number(a->date->start) <= rap_day_number(b->date->start);
}

static uint32_t number_of(const rap_meeting_record *m) { return m->ordinal != 0 ? m->ordinal : m->begins ? 1 : 0; }

/* How surely `a` is the session right before `b`; 0: it is not. Numbers tell; "the next one" comes after the last that was
 * held, the highest in number where they are numbered. */
static uint32_t precedence(const rap_reading *r, const rap_meeting_record *a, const rap_meeting_record *b) {
	uint32_t number = number_of(a), next = number_of(b);
	if (a->next != RAP_NONE || !are_related(r, a, b) || !can_precede(a, b)) return 0;
	if (number != 0 && next != 0) return next == number + 1 ? UINT32_MAX : 0;
	bool after = b->follows && next == 0 && a->status == RAP_MEETING_held && !rap_is_large_meeting(b->kind);
	return after ? 1 + number : 0;
}

void rap_meetings_chain(rap_reading *r) {
	uint32_t n = r->records->meetings.n < RAP_FIRST_MEETINGS ? r->records->meetings.n : RAP_FIRST_MEETINGS;
	for (uint32_t b = 0; b < n; b++) {
		uint32_t best = RAP_NONE, rank = 0;
		for (uint32_t a = 0; a < n; a++) {
			uint32_t own = a == b ? 0 : precedence(r, rap_meeting_at(r, a), rap_meeting_at(r, b));
			if (own <= rank) continue;
			rank = own;
			best = a;
		}
		if (best == RAP_NONE) continue;
		rap_meeting_at(r, best)->next = b;
		rap_meeting_at(r, b)->previous = best;
	}
}
