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
	uint16_t ordinal;
	bool asserted;        /* somebody met, held, attended, will hold it: more than a mention in passing */
	bool doubtful;        /* the word often means no meeting ("assembly", "call") */
	bool verb;            /* told by a verb: "A met B" */
	bool definite;        /* "the meeting", "their talks": one that may have been told before */
	bool with;            /* a party stands behind "with": the other is whoever spoke */
	bool joins;           /* only says who else was there: "X was represented by Y" */
	rap_range name;       /* tokens; empty */
	rap_range topic;      /* tokens; empty */
	uint32_t date;        /* index, RAP_NONE */
	uint32_t place;       /* mention, RAP_NONE */
	rap_party_list parties;
	const char *rule;
	double confidence;    /* how many of the meetings that this rule started were right, in annotated texts */
} rap_sighting;

typedef RAP_VEC(rap_sighting) rap_sightings;

/* All sightings of the body, in text order. */
void rap_sightings_find(rap_reading *reading, rap_sightings *sightings);

#endif
