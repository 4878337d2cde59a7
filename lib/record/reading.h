/* What the steps of reading one document share (private to record/). */
#ifndef RAP_RECORD_READING_H
#define RAP_RECORD_READING_H

#include "record/trace.h"

/* Coarse word classes, enough to tell where clauses and noun phrases begin and end. */
typedef enum rap_word_class {
	RAP_WORD_OTHER, /* nouns, adjectives, unknown words */
	RAP_WORD_DET,   /* determiners, possessive pronouns, quantifiers */
	RAP_WORD_PRON,
	RAP_WORD_PREP,
	RAP_WORD_TO,
	RAP_WORD_CONJ,
	RAP_WORD_SUB,   /* subordinators */
	RAP_WORD_REL,
	RAP_WORD_AUX,   /* be, have, do as auxiliaries, modals */
	RAP_WORD_NEG,
	RAP_WORD_ADV,
	RAP_WORD_VERB,
	RAP_WORD_PUNCT
} rap_word_class;

typedef enum rap_verb_form {
	RAP_FORM_FINITE,
	RAP_FORM_INFINITIVE, /* to + base */
	RAP_FORM_GERUND,     /* -ing without be */
	RAP_FORM_PARTICIPLE  /* reduced relative or absolute: "held in Seoul" */
} rap_verb_form;

/* One predicate with what belongs to it. Ranges are tokens. */
typedef struct rap_clause {
	uint32_t sentence;
	uint32_t predicate;     /* the head of its tree: the main verb, or what a copula links ("is ready": ready) */
	uint32_t verb;          /* the main verb or the copula (the first token of a multiword one) */
	rap_range group;        /* auxiliaries, negations, adverbs, verb: "had not yet agreed" */
	uint32_t subject_head;  /* RAP_NONE where it is taken over from `parent` */
	rap_range subject;      /* its noun phrase, without clauses inside it; of a relative clause the noun it hangs on */
	rap_range complement;   /* from behind the group to where the clause ends */
	uint32_t governor;      /* the clause above, RAP_NONE */
	uint32_t parent;        /* the same where the subject is the governor's: coordination, infinitive, gerund */
	uint32_t reporter;      /* the clause of the verb of saying that reports this one, RAP_NONE */
	uint32_t teller;        /* the same where it only stands beside: "..., X said" */
	uint8_t form;           /* rap_verb_form */
	bool coordinated;       /* shares the subject of `parent` */
	bool shares;            /* and its auxiliaries */
	bool relative;          /* hangs on its subject ("which ...") */
	bool negative, passive, perfect, progressive;
	bool resolved;          /* actor.c: its subject is known */
	bool be_to;             /* "is to send", "were to have met" */
	bool past;              /* a past form or did/was/had */
	uint32_t modal;         /* token of a modal, RAP_NONE */
} rap_clause;

typedef struct rap_clauses {
	RAP_VEC(rap_clause) all;  /* in text order */
	uint32_t *first;          /* sentence -> first clause; one more element than sentences */
	uint32_t *of;             /* token -> the clause whose predicate it is, RAP_NONE */
	uint32_t *at;             /* token -> the finite clause that begins there with its subject or group, RAP_NONE */
} rap_clauses;

/* One of several stories of a document. */
typedef struct rap_story {
	uint32_t number; /* 0: before the first, or there are none */
	bool asked;      /* an answer of the one who issues the document: to be read as one between it and whoever is named */
} rap_story;

typedef struct rap_reading {
	rap_arena *arena;
	const rap_lexicon *lexicon;
	const rap_text *text;
	const rap_syntax *syntax;
	const rap_dependents *dependents;
	const rap_marks *marks;
	const rap_dates *dates;
	rap_mention_list *mentions;
	rap_entities *entities;
	rap_records *records;
	rap_trace *trace; /* NULL unless asked for */

	uint8_t *words;            /* token -> rap_word_class */
	uint32_t *mention_at;      /* token -> the outermost mention over it, RAP_NONE */
	uint32_t *date_at;         /* token -> the date over it, RAP_NONE */
	bool *quoted;              /* token -> inside a quotation */
	bool *pledged;             /* token -> inside the action of a pledge */
	bool *in_title;            /* token -> inside the title or affiliation of a person */
	rap_clauses *clauses;
	uint32_t states[26 * 26];  /* alpha-2 code -> entity, RAP_NONE */
	uint32_t *day_of;          /* block -> the date that it stands under in a programme; RAP_NONE */
	rap_story *stories;        /* sentence -> of which story it tells */
	uint32_t home;             /* entity of the state or body that issues the document, RAP_NONE */
	bool issued;               /* `home` issues it; else it is only dated from there */
	rap_index_list signatories;/* who "we" is in a statement made together */
	rap_index_list *members;   /* entity below `members_n` -> the states that a bloc is made up of, as told */
	uint32_t members_n;
	rap_index_list *groups;    /* mention -> who a group is */
	rap_index_list *together;  /* sentence -> who "they" are at its end */
	rap_index_list *ours;      /* sentence -> who "we" are in it, outside quotations */
	rap_index_list *subjects;  /* clause -> entities of its subject */
} rap_reading;

/* matter.c */
void rap_sentences_parse(rap_reading *reading, const rap_model *model, bool every);

/* wordclass.c, clause.c */
void rap_words_classify(rap_reading *reading);
void rap_clauses_read(rap_reading *reading);
/* clause.c, by its tree: the dependent of a token with a relation; RAP_NONE. */
uint32_t rap_dependent(const rap_reading *reading, uint32_t token, rap_relation relation);
/* The clause that a token belongs to, the one whose predicate it is left out; RAP_NONE above the root. */
uint32_t rap_clause_above(const rap_reading *reading, uint32_t token);

/* "said after the talks that X would come": the clause is what is said, whatever noun the tree hangs it on. */
bool rap_is_told_clause(const rap_reading *reading, uint32_t clause);
/* sighting.c: appends those with whom the subject of a clause meets, speaks or holds talks. */
void rap_clause_partners(rap_reading *reading, uint32_t clause, rap_index_list *partners);
/* Where a stretch of words that begins at `from` ends for good: a clause of its own, a side remark, a reporting tag. */
uint32_t rap_stretch_end(const rap_reading *reading, uint32_t from, uint32_t limit);

/* assertion.c: what the text makes of a clause. */
typedef enum rap_assertion {
	RAP_ASSERTED,
	RAP_POSSIBLE,    /* may, might, could, should, must */
	RAP_CONDITIONAL, /* if, unless, "had X agreed" */
	RAP_ASKED,       /* a question, or under "whether" */
	RAP_BELIEVED,    /* somebody's belief, fear or hope, or expected */
	RAP_DENIED,      /* denied, abandoned, refused */
	RAP_URGED        /* what somebody is asked to do */
} rap_assertion;
rap_assertion rap_clause_assertion(const rap_reading *reading, uint32_t clause);

/* Whether a noun is what somebody is said to have told, and who is its subject denies: "denied reports that X met Y". */
bool rap_is_denied_report(const rap_reading *reading, uint32_t noun);
/* The condition that fails in a clause that is not asserted; none for RAP_ASSERTED. */
rap_condition rap_assertion_condition(rap_assertion assertion);

/* country.c: before the actors, and with them */
void rap_countries_infer(rap_reading *reading);
void rap_countries_settle(rap_reading *reading);

/* bloc.c */
void rap_blocs_read(rap_reading *reading);

/* signing.c: the year of instruments whose name does not tell it */
void rap_signings_read(rap_reading *reading);

/* story.c: where a document turns to another story */
void rap_stories_read(rap_reading *reading);
void rap_programme_read(rap_reading *reading);
/* The first sentence of what a sentence belongs to: the question that it answers, else its paragraph; some back at the most. */
uint32_t rap_told_from(const rap_reading *reading, uint32_t sentence);

/* actor.c, actor_phrase.c */
/* "A delegation headed by X": who leads those whom a noun stands for. */
void rap_add_leaders(rap_reading *reading, uint32_t head, rap_index_list *actors);
void rap_actors_resolve(rap_reading *reading);
/* Appends the entities that are named in a stretch of words. */
void rap_actors_named(rap_reading *reading, rap_range tokens, rap_index_list *actors);
/* party.c */
/* The organisation by whose name the lexicon tells this value, of the first in the text; RAP_NONE. */
uint32_t rap_organization_known_as(const rap_reading *reading, uint32_t value);
/* "the Board of Governors of the International Atomic Energy Agency": the international body of which it is an organ, where the
 * text speaks of that as well; else itself. */
uint32_t rap_whole_of(const rap_reading *reading, uint32_t body);
/* Organs of international bodies are of their kind. */
void rap_organs_read(rap_reading *reading);
/* The body for which a person acts by his title, where the text names it; RAP_NONE. */
uint32_t rap_body_of_person(const rap_reading *reading, uint32_t person);
/* "European Commission", where the European Union is a party: no side beside it. */
bool rap_is_institution_of_party(const rap_reading *reading, uint32_t body, const rap_party_list *parties);
/* Those bound when these commit: persons give way to the state or body that they speak for. */
void rap_actors_bound(rap_reading *reading, const rap_index_list *actors, rap_index_list *bound);
/* Where the entity of a state is kept; NULL for what is no alpha-2 code. */
uint32_t *rap_state_slot(rap_reading *reading, const char *code);
/* when_where.c: "in Lomé, where she met X": the mention of the place that a clause hangs on; RAP_NONE. */
uint32_t rap_place_where(const rap_reading *reading, uint32_t predicate);
/* The entity of a state, made if the text does not name it. */
uint32_t rap_state_entity(rap_reading *reading, const char country[3]);
bool rap_index_add(rap_arena *arena, rap_index_list *list, uint32_t index);
bool rap_index_has(const rap_index_list *list, uint32_t index);
void rap_index_add_all(rap_arena *arena, rap_index_list *to, const rap_index_list *from);
bool rap_has_party(const rap_party_list *parties, uint32_t entity);
bool rap_has_party_of(const rap_party_list *parties, const rap_index_list *entities); /* one of them */
/* Those bound when the parties, and `more` (or NULL), commit. */
void rap_parties_bound(rap_reading *reading, const rap_party_list *parties, const rap_index_list *more, rap_index_list *bound);
/* Sides are the parties that are no persons: how many there are; whether all sides of the one are among the other's. */
uint32_t rap_sides_count(const rap_reading *reading, const rap_party_list *parties);
bool rap_sides_agree(const rap_reading *reading, const rap_party_list *a, const rap_party_list *b);
/* Whether an organisation can be a side by itself: agencies and ministries of a state come with it. */
bool rap_is_side_body(uint8_t kind);

/* phrase.c */
enum { RAP_HEADS_MAX = 64 };
typedef struct rap_heads {
	uint32_t at[RAP_HEADS_MAX];
	uint32_t n;
} rap_heads;
void rap_heads_collect(const rap_reading *reading, uint32_t head, rap_heads *heads);
const rap_mention *rap_mention_over(const rap_reading *reading, uint32_t token);
bool rap_is_actor(const rap_reading *reading, const rap_mention *mention);
bool rap_is_joined(const rap_reading *reading, uint32_t from, uint32_t to);
bool rap_is_person_word(const rap_reading *reading, uint32_t token);
bool rap_is_people(const rap_reading *reading, uint32_t noun);
bool rap_is_go_between(const rap_reading *reading, uint32_t noun); /* "mediators": who brings others together */
/* "from Uganda, A, and Rwanda, B": whether a person stands behind the state that he acts for, in a list of such pairs. */
bool rap_is_spokesman_of(const rap_reading *reading, const rap_mention *state, const rap_mention *person);
void rap_add_listed(rap_reading *reading, uint32_t mention, uint32_t end, rap_index_list *actors);
/* "the Lao guest, Prime Minister X": who stands in apposition to a noun that names nobody. */
bool rap_add_apposed(rap_reading *reading, uint32_t noun, uint32_t end, rap_index_list *actors);
void rap_add_owners(rap_reading *reading, uint32_t noun, rap_index_list *actors);
/* Appends those that the noun phrase with this head names, lists up to `end`; groups once they are resolved. */
void rap_phrase_actors(rap_reading *reading, uint32_t head, uint32_t end, rap_index_list *actors);
/* "was hosted by X": appends who did what the clause tells; the head of that phrase, RAP_NONE. */
uint32_t rap_clause_agents(rap_reading *reading, const rap_clause *clause, rap_index_list *actors);

/* meeting.c, pledge.c, level.c */
void rap_meetings_find(rap_reading *reading);
/* meeting_chain.c: which sessions of one series follow each other. */
void rap_meetings_chain(rap_reading *reading);
void rap_pledges_find(rap_reading *reading);
void rap_pledges_level(rap_reading *reading);
/* confidence.c: how far to trust each record */
void rap_confidences_set(rap_reading *reading);
/* choice.c: which entities are records, and their ids */
void rap_records_choose(rap_reading *reading);

/* Whether records are read from a sentence: running text and lists, not headlines and captions. */
static inline bool rap_is_running_text(const rap_reading *reading, uint32_t sentence) {
	uint8_t kind = reading->text->blocks.at[reading->text->sentences.at[sentence].block].kind;
	return kind == RAP_BLOCK_BODY || kind == RAP_BLOCK_ITEM;
}

static inline bool rap_is_heading(const rap_block *block) { return block->kind == RAP_BLOCK_TITLE || block->kind == RAP_BLOCK_HEADING; }

/* The rule at hand gives up on a word: why. */
static inline void rap_refuse_meeting(const rap_reading *reading, rap_range words, rap_condition why) {
	if (reading->trace != NULL) rap_trace_note(reading->trace->meeting, words, (uint8_t)why);
}

static inline void rap_refuse_pledge(const rap_reading *reading, rap_range words, rap_condition why) {
	if (reading->trace != NULL) rap_trace_note(reading->trace->pledge, words, (uint8_t)why);
}

static inline rap_range rap_word(uint32_t token) { return (rap_range){token, token + 1}; }

static inline rap_entity *rap_entity_at(const rap_reading *reading, uint32_t index) { return &reading->entities->all.at[index]; }

static inline const rap_mention *rap_mention_at(const rap_reading *reading, uint32_t index) { return &reading->mentions->all.at[index]; }

static inline rap_relation rap_relation_of(const rap_reading *reading, uint32_t token) { return rap_syntax_relation(reading->syntax, token); }

static inline bool rap_is_person(const rap_reading *reading, uint32_t entity) {
	return rap_entity_at(reading, entity)->type == RAP_MENTION_PERSON;
}

/* Whether a day lies after the day of publication, as far as both are known. */
static inline bool rap_is_ahead(const rap_reading *reading, rap_day day) {
	rap_day published = reading->records->published;
	return day.year != 0 && published.year != 0 && rap_day_number(day) > rap_day_number(published);
}

/* Whether a word or phrase of this kind begins at a token. */
static inline bool rap_is(const rap_reading *reading, uint32_t token, rap_lex_kind kind) {
	return rap_mark_kind_at(reading->marks, token, kind) != NULL;
}

/* The forms that a word can have as a verb, of the lexicon's flags; and the entries that give them. */
enum { RAP_VERB_FORMS = RAP_LEX_F_base | RAP_LEX_F_pres3 | RAP_LEX_F_past | RAP_LEX_F_ppart | RAP_LEX_F_ger };
uint16_t rap_verb_forms(const rap_reading *reading, uint32_t token);
bool rap_is_verb_entry(const rap_lex_entry *entry);

/* phrase.c: the words that name an entity between two tokens, the first of them; empty if none do. */
rap_range rap_named_within(const rap_reading *reading, uint32_t entity, rap_range within);

/* The sentence that a token stands in, its tokens, and its block. */
static inline uint32_t rap_sentence_of(const rap_reading *reading, uint32_t token) { return rap_text_sentence(reading->text, token); }

static inline rap_range rap_sentence_tokens(const rap_reading *reading, uint32_t sentence) {
	return reading->text->sentences.at[sentence].tokens;
}

static inline rap_range rap_sentence_around(const rap_reading *reading, uint32_t token) {
	return rap_sentence_tokens(reading, rap_sentence_of(reading, token));
}

static inline uint32_t rap_block_of(const rap_reading *reading, uint32_t token) {
	return reading->text->sentences.at[rap_sentence_of(reading, token)].block;
}

/* Short questions about a token. */
const rap_token *rap_tok(const rap_reading *reading, uint32_t token);
/* Where the determiners before a token begin; itself where there are none. */
uint32_t rap_determiners_start(const rap_reading *reading, uint32_t token);
bool rap_is_behind_at(const rap_reading *reading, uint32_t token); /* behind "in" or "at", and determiners */
bool rap_is_for(const rap_reading *reading, uint32_t token); /* "for", before whom one acts for */
bool rap_is_comma(const rap_reading *reading, uint32_t token);
/* A state by its own name or its seat, no adjective and none of its people. */
static inline bool rap_names_state(const rap_mention *m) { return m->type == RAP_MENTION_STATE && m->kind != RAP_LEX_state_adjective && m->kind != RAP_LEX_state_demonym; }
bool rap_is_conj(const rap_reading *reading, uint32_t token);
/* The first token of a stretch at which a word or phrase of this kind begins; RAP_NONE. */
uint32_t rap_find(const rap_reading *reading, rap_range tokens, rap_lex_kind kind);
/* The longest mark of a class at a token whose flags include all of `flags` and none of `barred`; NULL. */
const rap_mark *rap_mark_with(const rap_reading *reading, uint32_t token, rap_lex_class cls, uint16_t flags, uint16_t barred);
rap_str rap_mark_value(const rap_reading *reading, const rap_mark *mark);

#endif
