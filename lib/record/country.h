/* Which state a person acts for: what country.c and scene.c share (private to record/). */
#ifndef RAP_RECORD_COUNTRY_H
#define RAP_RECORD_COUNTRY_H

#include "record/reading.h"

/* The mention at `index` if it is a person of whom no state is told yet; NULL. */
const rap_mention *rap_unplaced_person(const rap_reading *reading, uint32_t index);

/* Gives the state to a person who has none and acts for no international body; false otherwise. */
bool rap_country_set(rap_reading *reading, uint32_t person, const char country[3]);

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

/* scene.c: those whose state is told by a list before theirs; by whom and where they meet, and by what is spoken of. */
void rap_countries_by_list(rap_reading *reading);
void rap_countries_by_scene(rap_reading *reading);

#endif
