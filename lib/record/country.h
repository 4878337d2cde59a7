/* Which state a person acts for: what country.c, home.c and scene.c share (private to record/). */
#ifndef RAP_RECORD_COUNTRY_H
#define RAP_RECORD_COUNTRY_H

#include "record/reading.h"

/* The mention at `index` if it is a person of whom no state is told yet; NULL. */
const rap_mention *rap_unplaced_person(const rap_reading *reading, uint32_t index);

/* The same of the mention that begins at a token. */
const rap_mention *rap_unplaced_at(const rap_reading *reading, uint32_t token);

/* Gives the state, by the two letters that `code` begins with, to a person who has none and acts for no international body;
 * false otherwise, and for an empty code. */
bool rap_country_set(rap_reading *reading, uint32_t person, const char *code);

/* Where the words of a name end, with a title behind it. */
static inline uint32_t rap_named_until(const rap_mention *person) { return person->title.end > person->tokens.end ? person->title.end : person->tokens.end; }
/* The token behind "the", if it stands at one that may be the text's end. */
uint32_t rap_behind_the(const rap_reading *reading, uint32_t token);

/* Whether the title of a mention names an office: the value of the title's entry. */
bool rap_has_office(const rap_reading *reading, const rap_mention *mention, uint32_t office);
/* Of the state: a minister, a general, a ministry's spokesman. */
bool rap_holds_office(const rap_reading *reading, const rap_entity *person);

/* Whether the document speaks of the state: by name, or by somebody who acts for it ("Kenyan President X"). */
bool rap_is_spoken_of(rap_reading *reading, const char *code);

/* "Envoy to the Chilean Ministry": what the title deals with, told by another preposition than "of" and "at". */
bool rap_is_dealt_with(const rap_reading *reading, uint32_t token);

/* How many mentions of a type follow each other in a list from mention `at`, `most` at the most. */
uint32_t rap_mentions_listed(const rap_reading *reading, uint32_t at, uint8_t type, uint32_t most);

/* The state that the sentence begins with, by name: "Latvia is ready, said State Secretary X"; NULL. */
const rap_entity *rap_sentence_topic(const rap_reading *reading, rap_range sentence);

/* Whether somebody acts for the state, as far as titles tell. */
bool rap_is_of_some_person(const rap_reading *reading, const char country[3]);

/* beside.c: those whose state the words right beside the name tell. pair.c: of two states told together the other's: of
 * those who are named with a counterpart of the one, and of those across the table. */
void rap_countries_beside(rap_reading *reading);
void rap_countries_by_pair(rap_reading *reading);
void rap_countries_across(rap_reading *reading);
void rap_countries_beside_signatories(rap_reading *reading);

/* roll.c: those who are listed under a state or its delegation. */
void rap_countries_by_roll(rap_reading *reading);
/* "For the Republic of Peru: Ana Quispe, Minister", her name also below it: the person who signs for a party in a block; RAP_NONE. */
uint32_t rap_signatory(const rap_reading *reading, uint32_t block);

/* conduct.c: those whose state is told by what they do; those alone who are at somebody's side. Whether a list of those at
 * somebody's side ends before a token. */
void rap_countries_by_conduct(rap_reading *reading);
void rap_countries_of_company(rap_reading *reading);
bool rap_ends_company(const rap_reading *reading, uint32_t token);
/* The one capital of a state, by a word that is nothing else. */
bool rap_is_seat_of_one(const rap_reading *reading, uint32_t token);

/* "on the margins of the summit in Tirana": where many come is nobody's own capital. */
bool rap_is_among_many(const rap_reading *reading, uint32_t token);

/* stateless.c: whether a person acts for no state; whether for himself or a private house alone, by every title; whom one represents ("A, representing NATO"; NULL); whether words name
 * an international body, other than as what an office deals with ("Minister for ASEAN Affairs"). */
bool rap_is_of_no_state(const rap_reading *reading, const rap_entity *person);
bool rap_is_private_person(const rap_reading *reading, const rap_entity *person);
const rap_mention *rap_represented(const rap_reading *reading, const rap_mention *person);
bool rap_names_international(const rap_reading *reading, rap_range words);

/* home.c: the state or bloc that issues the document, else the state of the place it is dated from: *issued says which. */
uint32_t rap_home_find(rap_reading *reading, bool *issued);
/* "Embassy of Japan in Paraguay": where the embassy is that issues the document; "". */
const char *rap_embassy_seat(const rap_reading *reading);

/* scene.c: those whose state is told by a body or seat in the title; by a list before theirs; by whom and where they meet, and by what is spoken of. */
void rap_countries_by_title(rap_reading *reading);
void rap_countries_by_list(rap_reading *reading);
void rap_countries_by_scene(rap_reading *reading);
/* The one state that the document's beginning says one of its issuer visits; "". */
const char *rap_state_visited(const rap_reading *reading);

#endif
