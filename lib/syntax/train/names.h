/* Names for the name tagger to learn and to be marked by.
 *
 * Of GUM's entities those count whose head is a proper noun, and of their words those that make the name: the proper
 * nouns around the head. What else is in an entity ("the ... that ...") is none of the name. Of the .tsv, whose tags
 * have titles inside names as well, every tenth block of twenty sentences is held back. */
#ifndef RAP_SYNTAX_NAMES_H
#define RAP_SYNTAX_NAMES_H

#include "syntax/train/conllu.h"

enum { NAME_OUTSIDE, NAME_PERSON, NAME_ORGANISATION = 3, NAME_PLACE = 5, NAME_OTHER = 7, NAME_TAGS = 9 };
extern const char *const name_tags[NAME_TAGS]; /* behind each first tag stands that of the other words */

/* Tags the words of the sentences from `sentence` on by their entities. */
void names_of_entities(rap_arena *arena, const ud_inventory *inventory, ud_bank *bank, uint32_t sentence);

/* Whether a file is a .tsv. */
bool names_in_lines(const char *path);

/* Appends the sentences of a .tsv (word, class, tag), cut as rap_token_next cuts them; words have a name and nothing else.
 * With `held_back` those held back, else the others. */
bool names_read(rap_arena *arena, const char *path, bool held_back, ud_bank *bank);

#endif
