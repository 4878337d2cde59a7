/* Joining mentions: what entity.c and entity_person.c share. */
#ifndef RAP_MENTION_ENTITY_H
#define RAP_MENTION_ENTITY_H

#include "base/map.h"
#include "mention/mention.h"

/* How many entities back a partial name is compared with, and how many mentions or words of one are looked at: keeps
 * the work linear in the mentions. */
enum { RAP_JOIN_LOOK_BACK = 200, RAP_JOIN_MOST = 24, RAP_JOIN_KEY_MAX = 256 };

typedef struct rap_joiner {
	rap_arena *arena;
	const rap_text *text;
	const rap_marks *marks;
	rap_mention_list *list;
	rap_entities *entities;
	rap_map names; /* type and folded full name, acronym or code -> entity */
	rap_map words; /* folded word of a person's name, or how it sounds -> the last person who bears it */
} rap_joiner;

/* The folded letters and digits of a token range behind a letter; `key` has RAP_JOIN_KEY_MAX bytes. */
rap_str rap_join_key(const rap_joiner *j, char type, rap_range tokens, char *key);
/* The folded word, in a key of RAP_LEXICON_KEY_MAX bytes: its length. */
uint32_t rap_join_word_key(const rap_joiner *j, uint32_t token, char *key);
bool rap_join_same_word(const rap_joiner *j, uint32_t a, uint32_t b);
bool rap_join_is_word(const rap_joiner *j, uint32_t token);
uint32_t rap_join_count_words(const rap_joiner *j, rap_range tokens);
/* Every content word of `inner` stands in `outer` or is its acronym. */
bool rap_join_words_within(const rap_joiner *j, rap_range inner, rap_range outer, rap_range acronym);

rap_entity *rap_join_entity(const rap_joiner *j, uint32_t index);
uint32_t rap_join_add(rap_joiner *j, const rap_mention *m);
/* The mention whose words gave the entity its name. */
const rap_mention *rap_join_naming_mention(const rap_joiner *j, const rap_entity *e);
/* Both tell a country, and not the same. */
bool rap_join_other_country(const rap_entity *e, const rap_mention *m);

/* entity_person.c: the entity of a person's mention, made if need be; RAP_NONE for a title alone that nobody before
 * bears. A mention that has joined is remembered by its words. */
uint32_t rap_join_person(rap_joiner *j, const rap_mention *m);
void rap_join_remember_person(rap_joiner *j, const rap_mention *m);

#endif
