/* The lexicon: words and phrases with what is known of them.
 *
 * Tables are compiled from data/<class>.tsv at build time (compile.c) into one constant structure; look-up
 * allocates nothing and is safe from any number of threads. A word is looked up once by its key and is an
 * integer afterwards; phrases are walked through a trie over these integers.
 *
 * The .tsv format. UTF-8, tab-separated, '#' starts a comment line, the first other line names the columns.
 *   long tables: form  kind  value  flags      value and flags may be empty ("" value: the first form)
 *   wide tables: value  then one column for each kind (states.tsv: value name adjective demonym capital seat);
 *                an optional last column `flags` as in long tables.
 * A form cell holds forms separated by '|'. The first form of the row is the label of its value.
 * '*' after a form marks it ambiguous. A form with a capital letter matches only capitalised text; one of
 * capitals only (dots aside: U.S., WHO) matches only capitals; one in lower case matches any case.
 * Inflection is written into the form and expanded by the compiler:
 *   meet/meets/met/met/meeting   principal parts: base, 3rd person, past, past participle, gerund
 *   pledge/V                     a regular verb: all five parts are made (pledge pledges pledged pledged pledging)
 *   summit/N                     a noun: singular and regular plural (flag `plural` on the second)
 *   and/or, HIV/AIDS             none of these: the slash is the word's own
 * In a phrase the mark goes on the inflected word: "take/takes/took/taken/taking part in", "prime minister/N".
 * The spelling of regular forms (commit -> committed) is data too: data/inflection.tsv. A value written "-" is "".
 * The order of a row's forms is: as written, left to right.
 */
#ifndef RAP_LEXICON_LEXICON_H
#define RAP_LEXICON_LEXICON_H

#include "base/str.h"

typedef enum rap_lex_class {
	RAP_LEX_none,
#define RAP_LEX_CLASS(c) RAP_LEX_##c,
#define RAP_LEX_KIND(c, k)
#define RAP_LEX_FLAG(f, b)
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	RAP_LEX_CLASS_COUNT
} rap_lex_class;

/* Kinds are numbered through all classes: RAP_LEX_state_capital; 0 is none. */
typedef enum rap_lex_kind {
	RAP_LEX_no_kind,
#define RAP_LEX_CLASS(c)
#define RAP_LEX_KIND(c, k) RAP_LEX_##c##_##k,
#define RAP_LEX_FLAG(f, b)
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	RAP_LEX_KIND_COUNT
} rap_lex_kind;

enum {
#define RAP_LEX_CLASS(c)
#define RAP_LEX_KIND(c, k)
#define RAP_LEX_FLAG(f, b) RAP_LEX_F_##f = 1 << b,
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
};

typedef struct rap_lex_entry {
	uint8_t cls;    /* rap_lex_class */
	uint8_t kind;   /* rap_lex_kind */
	uint16_t flags; /* RAP_LEX_F_... */
	uint32_t value; /* number of a value: rap_lexicon_value, rap_lexicon_label; equal values have equal numbers */
} rap_lex_entry;

typedef struct rap_lexicon rap_lexicon;

/* The tables built into the library. */
const rap_lexicon *rap_lexicon_builtin(void);

/* The key of a token as written: folded to lower case, diacritics and periods dropped (not a period between
 * digits, nor those of a token of periods only), curly apostrophes straight, every dash '-'. Writes at most `cap` bytes, gives the length, 0 when it does not fit. "U.S." and
 * "US" have one key, as have "Türkiye" and "turkiye". */
uint32_t rap_lexicon_key(rap_str token, char *key, uint32_t cap);

/* Longest key worth looking up; longer tokens are unknown words. */
enum { RAP_LEXICON_KEY_MAX = 64 };

/* Most words of a phrase; the compiler refuses longer ones. */
enum { RAP_LEXICON_PHRASE_MAX = 16 };

/* The number of the word with this key; 0 is unknown. */
uint32_t rap_lexicon_word(const rap_lexicon *lexicon, const char *key, uint32_t n);

/* The number of the word that a token is; 0 is unknown. */
uint32_t rap_lexicon_find(const rap_lexicon *lexicon, rap_str token);

/* The same for at most RAP_LEXICON_BATCH tokens, which takes less time than one after the other. */
enum { RAP_LEXICON_BATCH = 16 };
void rap_lexicon_find_batch(const rap_lexicon *lexicon, const rap_str *tokens, uint32_t count, uint32_t *words);

/* To be called some time before the phrases that begin with a word are asked for. */
void rap_lexicon_prefetch(const rap_lexicon *lexicon, uint32_t word);

/* Phrases: from node 0, one step a word; RAP_NONE when no phrase goes on so. */
uint32_t rap_lexicon_step(const rap_lexicon *lexicon, uint32_t node, uint32_t word);

/* Does an entry of the class stand at `node`, or at one that steps lead to from there? */
bool rap_lexicon_leads_to(const rap_lexicon *lexicon, uint32_t node, rap_lex_class cls);

/* The entries of the phrase that ends at `node`, ordered by class; *count may be 0. */
const rap_lex_entry *rap_lexicon_entries(const rap_lexicon *lexicon, uint32_t node, uint32_t *count);

/* Of an entry with the flag `cap`: which word of its phrase, counted from 0, must begin with a capital in the
 * text ("al-Qaida": the third, the hyphen being a word); RAP_NONE when none need, as in "eSwatini". */
uint32_t rap_lexicon_capital(const rap_lexicon *lexicon, const rap_lex_entry *entry);

/* A value as written in the table ("KR", "met", "4"), and its label, the first form of its row in its own
 * case ("South Korea"). NUL-terminated, live as long as the program. */
rap_str rap_lexicon_value(const rap_lexicon *lexicon, uint32_t value);
rap_str rap_lexicon_label(const rap_lexicon *lexicon, uint32_t value);

/* The value as a number, for tables whose values are numbers. */
int32_t rap_lexicon_number(const rap_lexicon *lexicon, uint32_t value);

/* The number of a value by its text within a class ("KR" of RAP_LEX_state), RAP_NONE when there is none. */
uint32_t rap_lexicon_find_value(const rap_lexicon *lexicon, rap_lex_class cls, rap_str value);

#endif
