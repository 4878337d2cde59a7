/* A place in the text that speaks of a meeting (private to record/): sighting.c finds them, meeting.c joins them. */
#ifndef RAP_RECORD_SIGHTING_H
#define RAP_RECORD_SIGHTING_H

#include "record/reading.h"

typedef struct rap_sighting {
	uint32_t sentence;
	rap_range words;      /* the noun phrase or the verb group */
	uint32_t anchor;      /* the word that stands for it in the tree: the noun or the predicate */
	uint8_t kind;         /* rap_lex_kind meeting_* */
	uint8_t status;       /* rap_meeting_status; none: the words do not say */
	uint8_t format;       /* as said ("trilateral"), rap_format */
	uint8_t wanted;       /* of how many sides that is, 0 */
	uint16_t ordinal;
	uint8_t days;         /* how long it took, where the clause says that it ended: "ended three days of talks on Friday"; 0 */
	uint8_t sides;        /* how many sides its own words name: "talks between A and B", "A met B" */
	bool bloc;            /* its words name one bloc: its members meet */
	bool asserted;        /* somebody met, held, attended, will hold it: more than a mention in passing */
	bool doubtful;        /* the word often means no meeting ("assembly", "call") */
	bool verb;            /* told by a verb: "A met B" */
	bool definite;        /* "the meeting", "their talks": one that may have been told before */
	bool visit;           /* "is in Moscow for talks": with whom, only the place tells */
	bool with;            /* a party stands behind "with": the other is whoever spoke */
	bool mutual;          /* "between" names all of them */
	bool stranger;        /* but the text does not name it: "a meeting with the governor" */
	bool roll;            /* "the session was attended by ...": its parties come to those told before */
	bool follows;         /* "the next session" */
	bool bare;            /* its noun is left out: "the sixth was held in Lomé" */
	const rap_mention *broker; /* brings the others together: "U.S.-brokered talks"; NULL */
	bool by_pronoun;      /* told of those named before: "they exchanged views" */
	bool begins;          /* it was launched or taken up again: the first of its series, or of a new one */
	bool beside;          /* another meeting took place on its sidelines */
	bool joins;           /* only says who else was there: "X was represented by Y" */
	bool sent;            /* a state that sent somebody: to what more than two hold */
	rap_index_list company_of; /* of joiners: whom they accompany; empty: they join the meeting told last */
	rap_range name;       /* tokens; empty */
	rap_range topic;      /* tokens; empty */
	uint32_t date;        /* index, RAP_NONE */
	uint32_t place;       /* mention, RAP_NONE */
	rap_party_list parties;
	const char *rule;
	rap_told status_told, format_told, ordinal_told;
	uint8_t date_ground, place_ground; /* rap_ground; 0: told with it */
} rap_sighting;

typedef RAP_VEC(rap_sighting) rap_sightings;

/* How far words may stand from the meeting they belong to, in tokens; how many steps up a tree are followed. */
enum { RAP_PHRASE_MAX = 24, RAP_STEPS_MAX = 12 };

/* when_where.c: fills in date, place and what became of the meeting; `noun` to `after` are its words. */
void rap_sighting_finish(rap_reading *reading, rap_sighting *sighting, uint32_t noun, uint32_t after);
/* The date or the place that is told around words; RAP_NONE. */
uint32_t rap_date_told(const rap_reading *reading, uint32_t sentence, rap_range words);
uint32_t rap_place_told(const rap_reading *reading, uint32_t sentence, rap_range words);
/* As much of a sentence around words as is looked at: sentences without end stay linear. */
rap_range rap_within_reach(rap_range words, rap_range sentence);
/* The word among these by which they hang on the rest of the sentence. */
uint32_t rap_outer_word(const rap_reading *reading, rap_range tokens);
/* The last that was told before a token, in the sentences that lead up to it; RAP_NONE. */
uint32_t rap_date_before(const rap_reading *reading, uint32_t token);
uint32_t rap_place_before(const rap_reading *reading, uint32_t token);
/* Whether a place begins at a token, behind "in" or "at". */
bool rap_is_place(const rap_reading *reading, uint32_t token);

/* meeting_clause.c: the noun of which an infinitive says that it is to be held, where the tree hangs it on a verb; RAP_NONE. */
uint32_t rap_meeting_to_be(const rap_reading *reading, const rap_clause *clause);

/* meeting_status.c: the clause that tells what is to become of the subject of another ("were expected to take place"); RAP_NONE. */
uint32_t rap_carried_by(const rap_reading *reading, const rap_clause *clause);
/* What a verb makes of a meeting: cancelled, postponed, proposed; else none. */
uint8_t rap_status_of_verb(const rap_reading *reading, uint32_t token);
/* What a clause and those it hangs on say, and in which words, and what became of the meeting later in the sentence. */
uint8_t rap_clause_status(const rap_reading *reading, uint32_t clause, rap_range *words);
/* Why the clause does not say that there was or will be a meeting: denied, asked, or only possible; none if it does. */
rap_condition rap_meeting_doubt(const rap_reading *reading, uint32_t clause);
uint8_t rap_meeting_fate(const rap_reading *reading, rap_range told, uint32_t from, uint32_t end, rap_range *words);

/* meeting_noun.c */
/* The longest noun for a meeting at a token, and the one behind "of" ("a session of their dialogue"); NULL. */
const rap_mark *rap_meeting_noun(const rap_reading *reading, uint32_t token);
const rap_mark *rap_series_noun(const rap_reading *reading, uint32_t of, uint32_t end);
/* "round": of what, other words tell. */
static inline bool rap_is_round(const rap_lex_entry *noun) { return noun->kind == RAP_LEX_meeting_talks && (noun->flags & RAP_LEX_F_ambiguous); }
uint32_t rap_ordinal_at(const rap_reading *reading, uint32_t token); /* 0: none */
uint32_t rap_number_behind(const rap_reading *reading, uint32_t noun); /* "Round 22", "Session 5"; 0: none */
bool rap_is_modifier(const rap_reading *reading, uint32_t token);
/* What hangs on a word and tells that it comes again and again: "meet often"; RAP_NONE. */
uint32_t rap_habit_of(const rap_reading *reading, uint32_t word);
/* Appends the sighting of a noun; the token behind what it took. */
uint32_t rap_noun_sighting(rap_reading *reading, rap_sightings *out, uint32_t sentence, uint32_t token, const rap_mark *noun);

/* Likewise where parties held "the 4th Joint Commission": a body told by a number is its session; `token` where it is none. */
uint32_t rap_panel_sighting(rap_reading *reading, rap_sightings *out, uint32_t sentence, uint32_t token);

/* "under the chairmanship of C": adds who led it, told behind the words on a meeting in its sentence. */
void rap_sighting_add_chairs(rap_reading *reading, rap_sighting *sighting, uint32_t from, uint32_t end);
/* Of "a delegation from Peru led by A" as the subject of a meeting: A. */
void rap_sighting_add_heads(rap_reading *reading, rap_sighting *sighting, const rap_clause *clause);

/* meeting_clause.c: who held the meeting of a noun, and whether it took place, by the clauses around it; whether they
 * say that it was not held, and how. */
/* Whether a pronoun is the subject of the clause: "they", also of "they plan to meet". */
bool rap_is_by_pronoun(const rap_reading *reading, uint32_t clause);
bool rap_is_inside(const rap_reading *reading, const rap_sighting *sighting);
/* "ahead of the summit", "before the talks": what the clause tells was not there, and not then. */
bool rap_is_what_comes(const rap_reading *reading, const rap_sighting *sighting);
void rap_sighting_read_clause(rap_reading *reading, rap_sighting *sighting, uint32_t noun);
bool rap_is_closing(const rap_reading *reading, uint32_t token); /* ", ending talks" */
rap_condition rap_meeting_denial(const rap_reading *reading, uint32_t noun);

/* meeting_verb.c: behind "in Muscat", "on Monday", "today": where the words that only say where and when end. */
uint32_t rap_behind_circumstances(const rap_reading *reading, uint32_t token, uint32_t end);
/* Those behind "with" or "between" that hang on a word; appends what a clause tells by its verb. */
void rap_add_partners(rap_reading *reading, uint32_t token, uint32_t end, rap_index_list *partners);
void rap_verb_sighting(rap_reading *reading, rap_sightings *out, uint32_t clause);

/* when_where.c: the participle behind a comma that says when or where a meeting was ("the Forum, held in Quito"); RAP_NONE. */
uint32_t rap_held_behind(const rap_reading *reading, uint32_t end);

/* trip.c */
typedef struct rap_trip {
	rap_index_list travellers; /* entities; empty: nobody is on the way */
	uint32_t place, date;      /* a mention, a date; RAP_NONE */
	uint32_t sentence;         /* that tells of it */
	bool ahead;                /* it is to come */
} rap_trip;
enum { RAP_TRIP_SENTENCES = 24 }; /* how long it lasts */
/* Remembers the trip that a clause tells; then gives its time and place to a meeting of the traveller, and
 * the traveller to one that those whom he visits had with nobody named. */
void rap_trip_read(rap_reading *reading, rap_trip *trip, uint32_t clause);
void rap_trip_apply(rap_reading *reading, const rap_trip *trip, rap_sighting *sighting);
/* Where one goes: what stands behind "to" or "in", or is visited, in the clause of the verb; a mention, RAP_NONE. */
uint32_t rap_destination(const rap_reading *reading, const rap_clause *clause);
/* "Qabbani invited Haddadin to Damascus in December": a meeting that one side wants. */
void rap_invitation_read(rap_reading *reading, rap_sightings *out, uint32_t clause);

/* separate.c: appends a sighting, or one for each of those who were met one by one; `from`: where those met begin. */
void rap_sighting_push(rap_reading *reading, rap_sightings *out, const rap_sighting *sighting, uint32_t from);
/* Likewise for the list that a sentence leads in: "received separately:". */
void rap_separate_list_read(rap_reading *reading, rap_sightings *out, uint32_t sentence);

/* company.c: appends those whom a clause adds to a meeting told elsewhere. */
void rap_company_read(rap_reading *reading, rap_sightings *out, const rap_trip *trip, uint32_t clause);
/* Likewise a sentence that opens a list of those present: "His guests were ...". */
void rap_roll_read(rap_reading *reading, rap_sightings *out, const rap_trip *trip, uint32_t sentence);
bool rap_leads_side(const rap_reading *reading, rap_range complement); /* "led the Korean side" */

/* sighting.c: parties */
void rap_sighting_add(rap_reading *reading, rap_sighting *sighting, uint32_t entity, uint8_t role);
void rap_sighting_add_all(rap_reading *reading, rap_sighting *sighting, const rap_index_list *actors, uint8_t role);
void rap_sighting_add_named(rap_reading *reading, rap_sighting *sighting, rap_range tokens, uint8_t role);
/* Counts the format by the states that are parties by now: who mediates, hosts or proposes the meeting of others takes part
 * and is not counted. */
void rap_sighting_close(rap_reading *reading, rap_sighting *sighting);
uint8_t rap_format_of_count(uint32_t sides);
/* How many parties there are, with `more` (or NULL), once persons stand for their states. */
uint32_t rap_sighting_sides(rap_reading *reading, const rap_sighting *sighting, const rap_index_list *more);
/* Whether its only party is one international body: its members meet. */
bool rap_sighting_is_of_bloc(const rap_reading *reading, const rap_sighting *sighting);
/* Whether the object of the clause is a meeting that its subject takes part in, and in what role. */
bool rap_holds_meeting(const rap_reading *reading, const rap_clause *clause);
uint8_t rap_clause_role(const rap_reading *reading, const rap_clause *clause);
uint32_t rap_clause_over(const rap_reading *reading, uint32_t sentence, uint32_t token);
bool rap_is_stop(const rap_reading *reading, uint32_t token);

/* The first meetings of a document, of which each may be asked about each; later ones are not gone through for others. */
enum { RAP_FIRST_MEETINGS = 64 };

static inline rap_meeting_record *rap_meeting_at(const rap_reading *reading, uint32_t index) {
	return &reading->records->meetings.at[index];
}

/* meeting.c: comparing and building */
bool rap_is_generic(uint8_t kind); /* a meeting, talks, a session: of whatever kind */
bool rap_same_kind(uint8_t a, uint8_t b);
static inline bool rap_is_to_come(uint8_t status) { return status == RAP_MEETING_planned || status == RAP_MEETING_proposed; }
static inline bool rap_is_off(uint8_t status) { return status == RAP_MEETING_postponed || status == RAP_MEETING_cancelled; }
/* "met", "was received": whether the words that told of it first are a verb. */
bool rap_is_told_by_verb(const rap_reading *reading, const rap_meeting_record *meeting);
/* Whether a word that leads in a date or a meeting says since when. */
static inline bool rap_leads_since(const rap_reading *reading, const rap_mark *lead) { return rap_str_equal(rap_mark_value(reading, lead), RAP_STR("since")); }
bool rap_is_large_meeting(uint8_t kind); /* a summit, a conference: many come, and meet each other beside it */
void rap_meeting_set_kind(rap_meeting_record *meeting, uint8_t kind, rap_range words, rap_ground ground);
/* What the meeting lacks: a name, a date, a mention; empty or RAP_NONE sets nothing. */
void rap_meeting_set_name(const rap_reading *reading, rap_meeting_record *meeting, rap_range name);
void rap_meeting_set_date(rap_reading *reading, rap_meeting_record *meeting, uint32_t date, rap_ground ground);
void rap_meeting_set_place(rap_reading *reading, rap_meeting_record *meeting, uint32_t place, rap_ground ground);
void rap_meeting_add(rap_reading *reading, rap_party_list *list, rap_party party);

/* meeting_parties.c: parties, status and format that the words do not give. */
void rap_meetings_complete(rap_reading *reading);

/* headline.c: appends the meeting that the head names with its day, place or number; false if there is none. */
bool rap_head_sighting(rap_reading *reading, rap_sightings *sightings);
/* The number and the name that the headings above the document give the meeting that it reports. */
void rap_meeting_read_headings(rap_reading *reading, rap_meeting_record *reported);

/* All sightings of the body, in text order. */
void rap_sightings_find(rap_reading *reading, rap_sightings *sightings);

#endif
