/* Who is meant: the entities behind the subject of each clause. Groups ("the two sides"), pronouns and "the
 * ministry" are resolved in text order from the parties that were named together before. */
#include "record/sighting.h"

/* A short name given to parties: (the "WB6"), (“the Participants”). */
typedef struct definition {
	uint32_t word; /* token that tells it */
	rap_index_list parties;
} definition;

enum { MOST_DEFINITIONS = 8, MOST_LOOK_BACK = 200, MOST_OPENING = 4, MOST_NAME = 16 };

/* How parties are told together: only in one breath, by a verb, by a noun for a meeting. */
typedef enum told { NAMED_TOGETHER, TOLD_BY_VERB, TOLD_BY_NOUN } told;

/* Parties told together. `met`: as subject of one verb, or by meeting each other; else only named in one breath. */
typedef struct company {
	rap_index_list sides, persons;
	bool met;
} company;

enum { MOST_COMPANIES = 8 };

/* What has been named so far. */
typedef struct discourse {
	definition definitions[MOST_DEFINITIONS];
	uint32_t defined;
	company companies[MOST_COMPANIES]; /* the last ones, round */
	uint32_t companies_n;              /* how many there were */
	rap_index_list plural;             /* who "they" are */
	uint32_t person;                   /* who "he" or "she" is */
	uint32_t speaker;                  /* whose turn it is in a transcript: who "I" is */
	uint32_t body;                     /* what "it" or "the ministry" is: state or organisation */
	uint32_t thing_sentence;           /* where the last noun that was a subject meant nobody: "it" there is that thing */
	bool person_last;                  /* `person` was told after `body` */
	rap_index_list run;                /* mentions joined by commas and "and", being read */
	uint32_t run_end;
	uint32_t next_mention;
	uint32_t next_token;               /* the same for nouns of meetings */
} discourse;

/* ---- parties named together ---- */

/* Ministries and other bodies of one state are no sides of their own. */
static bool is_side(const rap_entity *e) {
	if (e->type != RAP_MENTION_ORGANIZATION) return true;
	return e->kind == RAP_LEX_organization_international || e->kind == RAP_LEX_organization_alliance ||
	       e->kind == RAP_LEX_organization_movement || e->kind == RAP_LEX_body_union || e->kind == RAP_LEX_body_party;
}

/* "talks between the two agencies": bodies that are no sides elsewhere. */
static bool are_bodies(const rap_reading *r, const rap_index_list *actors) {
	for (uint32_t k = 0; k < actors->n; k++)
		if (rap_entity_at(r, actors->at[k])->type != RAP_MENTION_ORGANIZATION) return false;
	return true;
}

static bool same_list(const rap_index_list *a, const rap_index_list *b) {
	for (uint32_t k = 0; k < a->n; k++)
		if (!rap_index_has(b, a->at[k])) return false;
	return a->n == b->n;
}

static void register_together(rap_reading *r, discourse *d, const rap_index_list *actors, told how) {
	rap_index_list all = {0};
	company c = {.met = how != NAMED_TOGETHER};
	rap_actors_bound(r, actors, &all);
	for (uint32_t k = 0; k < all.n; k++)
		if (is_side(rap_entity_at(r, all.at[k]))) rap_index_add(r->arena, &c.sides, all.at[k]);
	if (how == TOLD_BY_NOUN && c.sides.n < 2 && are_bodies(r, &all)) c.sides = all;
	for (uint32_t k = 0; k < actors->n; k++)
		if (rap_entity_at(r, actors->at[k])->type == RAP_MENTION_PERSON) rap_index_add(r->arena, &c.persons, actors->at[k]);
	if (c.sides.n < 2 && c.persons.n < 2) return;
	if (c.sides.n > 1 && r->signatories.n == 0) r->signatories = c.sides;
	company *last = &d->companies[(d->companies_n + MOST_COMPANIES - 1) % MOST_COMPANIES];
	if (d->companies_n > 0 && same_list(&last->sides, &c.sides) && same_list(&last->persons, &c.persons)) last->met = last->met || c.met;
	else d->companies[d->companies_n++ % MOST_COMPANIES] = c;
}

/* The last parties that were told together: those that met before those that were only named, those of the number
 * that is told before all. `persons`: the persons, not their sides. NULL if there are none. */
static const rap_index_list *last_together(const discourse *d, uint32_t count, bool persons) {
	const rap_index_list *best = NULL;
	uint32_t rank = 0, n = d->companies_n < MOST_COMPANIES ? d->companies_n : MOST_COMPANIES;
	for (uint32_t k = 0; k < n; k++) {
		const company *c = &d->companies[(d->companies_n - 1 - k) % MOST_COMPANIES];
		const rap_index_list *list = persons ? &c->persons : &c->sides;
		if (list->n < 2 || c->sides.n < 2) continue; /* "the leaders" are no two ministers of one state */
		uint32_t own = 1u + (c->met ? 1u : 0u) + (count == 0 || list->n == count ? 2u : 0u);
		if (own <= rank) continue;
		rank = own;
		best = list;
	}
	return count > 0 && persons && best != NULL && best->n != count ? NULL : best;
}

/* "Both promised": a number of parties told before, standing alone. */
static bool add_counted(rap_reading *r, const discourse *d, uint32_t token, rap_index_list *actors) {
	const rap_mark *count = rap_mark_kind_at(r->marks, token, RAP_LEX_group_count);
	int32_t n = count == NULL ? 0 : rap_lexicon_number(r->lexicon, count->entry->value);
	bool all = n == 0 && count != NULL && rap_syntax_relation(r->syntax, token) == RAP_REL_nsubj; /* "All promised" */
	const rap_index_list *known = n > 1 || all ? last_together(d, (uint32_t)n, false) : NULL;
	if (known == NULL) return false;
	rap_index_add_all(r->arena, actors, known);
	return true;
}

static void add_group(rap_reading *r, discourse *d, const rap_mention *m, rap_index_list *actors) {
	const rap_index_list *set = m->kind == RAP_LEX_group_persons ? last_together(d, m->count, true) : NULL;
	if (m->count == 0 && set == NULL && r->signatories.n > 2) set = &r->signatories; /* "the participants" of a joint text */
	if (set == NULL) set = last_together(d, m->count, false);
	if (set == NULL) set = &r->signatories;
	rap_index_add_all(r->arena, actors, set);
}

/* Behind parties that have just been named: a name for them in brackets, quoted or in capitals. */
static void read_definition(rap_reading *r, discourse *d, uint32_t open, const rap_index_list *parties) {
	uint32_t n = r->text->tokens.n, k = open + 1;
	if (d->defined == MOST_DEFINITIONS || parties->n == 0 || open + 2 >= n || rap_tok(r, open)->first != '(') return;
	uint32_t quote = k; /* (hereinafter referred to as "the ...") */
	while (quote < n && quote < open + 9 && !(rap_tok(r, quote)->flags & (RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE))) quote++;
	bool quoted = quote < n && (rap_tok(r, quote)->flags & RAP_TOKEN_QUOTE);
	if (quoted) k = quote + 1;
	while (k < n && k < open + 11 && rap_mark_kind_at(r->marks, k, RAP_LEX_function_det)) k++;
	bool acronym = k + 1 < n && (rap_tok(r, k)->flags & RAP_TOKEN_CAP) && (rap_tok(r, k + 1)->flags & RAP_TOKEN_CLOSE);
	if (k < n && (quoted || (acronym && r->mention_at[k] == RAP_NONE))) d->definitions[d->defined++] = (definition){k, *parties};
}

static bool same_word(const rap_reading *r, uint32_t a, uint32_t b) {
	return rap_str_equal(rap_token_str(r->text, a), rap_token_str(r->text, b));
}

static const rap_index_list *defined_at(const rap_reading *r, const discourse *d, uint32_t token) {
	for (uint32_t k = 0; k < d->defined; k++)
		if (same_word(r, d->definitions[k].word, token)) return &d->definitions[k].parties;
	return NULL;
}

/* "talks between A and B", "A's meeting with B": who is told together by a noun for a meeting. */
static void read_meeting_noun(rap_reading *r, discourse *d, uint32_t noun) {
	rap_index_list all = {0};
	uint32_t owner = rap_dependent(r, noun, RAP_REL_nmod_poss);
	if (owner != RAP_NONE) rap_phrase_actors(r, owner, noun, &all);
	rap_add_partners(r, noun, r->dependents->span[noun].end, &all);
	if (all.n > 1) register_together(r, d, &all, TOLD_BY_NOUN);
}

static void read_meeting_nouns(rap_reading *r, discourse *d, uint32_t until) {
	for (; d->next_token < until; d->next_token++) {
		const rap_mark *mark = rap_mark_at(r->marks, d->next_token, RAP_LEX_meeting);
		if (mark != NULL && mark->entry->kind != RAP_LEX_meeting_format) read_meeting_noun(r, d, mark->tokens.end - 1);
	}
}

/* Reads mentions up to token `until` into runs; a run that ends names its parties together. */
static void read_runs(rap_reading *r, discourse *d, uint32_t until) {
	for (; d->next_mention < r->mentions->all.n; d->next_mention++) {
		const rap_mention *m = &r->mentions->all.at[d->next_mention];
		if (m->tokens.start >= until) break;
		if (m->type == RAP_MENTION_GROUP) {
			add_group(r, d, m, &r->groups[d->next_mention]);
			read_definition(r, d, m->tokens.end, &r->groups[d->next_mention]);
		}
		if (!rap_is_actor(r, m) || m->tokens.start < d->run_end) continue;
		if (d->run.n > 0 && !rap_is_joined(r, d->run_end, m->tokens.start)) {
			register_together(r, d, &d->run, NAMED_TOGETHER);
			if (d->run.n > 1) read_definition(r, d, d->run_end, &d->run);
			d->run = (rap_index_list){0};
		}
		rap_index_add(r->arena, &d->run, m->entity);
		d->run_end = m->tokens.end;
	}
	if (d->run.n > 1 && d->run_end < until) {
		register_together(r, d, &d->run, NAMED_TOGETHER);
		read_definition(r, d, d->run_end, &d->run);
		if (!rap_is_joined(r, d->run_end, until)) d->run = (rap_index_list){0};
	}
	read_meeting_nouns(r, d, until);
}

/* ---- noun phrases ---- */

static uint32_t skip_back(const rap_reading *r, uint32_t token, uint32_t start) {
	while (token > start) {
		uint8_t word = r->words[token - 1];
		if (word != RAP_WORD_DET && word != RAP_WORD_ADV) return token;
		token--;
	}
	return token;
}

static bool after_preposition(const rap_reading *r, uint32_t token, uint32_t start) {
	token = skip_back(r, token, start);
	return token > start && r->words[token - 1] == RAP_WORD_PREP;
}

static bool before_possessive(const rap_reading *r, uint32_t end) {
	return end < r->text->tokens.n && (rap_tok(r, end)->flags & RAP_TOKEN_POSSESSIVE);
}

/* A word for people or a public body: what makes "officials of Japan" an actor and "the economy of Japan" none. It
 * must be the phrase's head: behind the state's adjective, or before "of" and "from". */
static bool has_people(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		if (r->words[k] == RAP_WORD_PREP) return false;
		if (rap_is_people(r, k)) {
			bool possessed = k + 1 < tokens.end && (rap_tok(r, k + 1)->flags & RAP_TOKEN_POSSESSIVE);
			if (!possessed) return true;
		}
	}
	return false;
}

/* `direct`: only those that are the phrase's own heads, not behind a preposition, nor in a list that is, nor before
 * another noun. */
static void add_mentions(rap_reading *r, rap_range tokens, bool direct, rap_index_list *actors) {
	uint32_t last_end = tokens.start;
	bool last_behind = false;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool modifier = before_possessive(r, m->tokens.end) || m->kind == RAP_LEX_state_adjective;
		bool behind = after_preposition(r, k, tokens.start) || (last_behind && rap_is_joined(r, last_end, k));
		if (rap_is_actor(r, m) && !(direct && (modifier || behind))) rap_index_add(r->arena, actors, m->entity);
		last_behind = behind;
		last_end = m->tokens.end;
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

void rap_actors_named(rap_reading *r, rap_range tokens, rap_index_list *actors) { add_mentions(r, tokens, false, actors); }

static void resolve_phrase(rap_reading *r, discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors);

static bool says(const rap_reading *r, const rap_clause *c) { return rap_is(r, c->verb, RAP_LEX_verb_say); }

/* "We will ...," X said: who speaks a quotation, told behind it. */
static void add_speaker_behind(rap_reading *r, discourse *d, uint32_t clause, rap_index_list *actors) {
	uint32_t sentence = r->clauses->all.at[clause].sentence;
	for (uint32_t k = clause + 1; k < r->clauses->first[sentence + 1] && k < clause + 12 && actors->n == 0; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		if (r->quoted[c->group.start] || !says(r, c)) continue;
		rap_range subject = rap_range_empty(c->subject) ? c->complement : c->subject;
		resolve_phrase(r, d, subject, RAP_NONE, actors);
		r->clauses->all.at[clause].reporter = k;
	}
}

static void add_they(rap_reading *r, const discourse *d, rap_index_list *actors) {
	const rap_index_list *they = d->plural.n > 0 ? &d->plural : last_together(d, 0, false);
	if (they != NULL) rap_index_add_all(r->arena, actors, they);
}

/* A spokesman of whom no state is told speaks for the one that issues the text. */
static bool is_speaker_known(const rap_reading *r, const discourse *d) {
	return d->speaker != RAP_NONE && (!r->issued || rap_entity_at(r, d->speaker)->country[0] != 0);
}

/* Whoever's turn it is; "we agreed", behind "X and I met": both. */
static void add_speaker(rap_reading *r, const discourse *d, uint32_t clause, rap_index_list *actors) {
	bool several = clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_commitment_agree);
	if (several && d->plural.n > 1 && rap_index_has(&d->plural, d->speaker)) rap_index_add_all(r->arena, actors, &d->plural);
	else rap_index_add(r->arena, actors, d->speaker);
}

/* "I can tell you that we agreed". */
static bool says_of_itself(const rap_reading *r, const discourse *d, uint32_t reporter) {
	if (reporter == RAP_NONE || !is_speaker_known(r, d)) return false;
	uint32_t subject = r->clauses->all.at[reporter].subject_head;
	return subject != RAP_NONE && rap_is(r, subject, RAP_LEX_function_we);
}

/* Who "we" are outside quotations: whoever has the word, who signs, who issues the text. */
static void add_us(rap_reading *r, const discourse *d, rap_index_list *actors) {
	if (is_speaker_known(r, d)) rap_index_add(r->arena, actors, d->speaker);
	else if (r->signatories.n > 1 && r->home == RAP_NONE) rap_index_add_all(r->arena, actors, &r->signatories);
	else rap_index_add(r->arena, actors, r->home);
}

static void add_pronoun(rap_reading *r, discourse *d, uint32_t token, uint32_t clause, rap_index_list *actors) {
	uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
	if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_they)) add_they(r, d, actors);
	else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_he)) rap_index_add(r->arena, actors, d->person);
	else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_we)) {
		if (says_of_itself(r, d, reporter)) add_speaker(r, d, clause, actors);
		else if (reporter != RAP_NONE && r->subjects[reporter].n > 0) rap_index_add_all(r->arena, actors, &r->subjects[reporter]);
		else if (r->quoted[token] && clause != RAP_NONE) add_speaker_behind(r, d, clause, actors);
		if (actors->n > 0) return;
		if (r->quoted[token]) rap_index_add(r->arena, actors, d->person != RAP_NONE ? d->person : d->body);
		else if (is_speaker_known(r, d)) add_speaker(r, d, clause, actors);
		else add_us(r, d, actors);
	} else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_it)) {
		bool thing = clause != RAP_NONE && reporter == RAP_NONE && d->thing_sentence == r->clauses->all.at[clause].sentence;
		if (!thing) rap_index_add(r->arena, actors, d->body);
	}
}

static bool is_state_body(uint8_t kind) { return kind == RAP_LEX_body_ministry || kind == RAP_LEX_body_government; }

/* The last body that was named before `token`: for ministries and governments one of the same kind, else ("the
 * agency", "the bank") any that is neither. */
static uint32_t body_before(const rap_reading *r, const discourse *d, uint32_t token, uint8_t kind) {
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < MOST_LOOK_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE || m->tokens.start >= token) continue;
		if (m->kind == RAP_LEX_organization_agency) continue; /* news agencies only tell */
		if (is_state_body(kind) ? m->kind == kind : !is_state_body(m->kind)) return m->entity;
	}
	return RAP_NONE;
}

/* "Joint Commission on ...": made up of parties that act themselves. */
static bool is_panel(const rap_reading *r, const rap_mention *m) {
	for (uint32_t k = m->tokens.start; k < m->tokens.end && k < m->tokens.start + MOST_NAME; k++)
		if (rap_is(r, k, RAP_LEX_cue_shared)) return true;
	return false;
}

/* "the Bank" behind "World Bank", "the Commission" behind "European Commission": the last whose name has the word. */
static uint32_t named_with(const rap_reading *r, const discourse *d, uint32_t token) {
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	if (!(rap_tok(r, token)->flags & RAP_TOKEN_CAP)) return RAP_NONE;
	for (uint32_t steps = 0; k > 0 && steps < MOST_LOOK_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type == RAP_MENTION_PERSON || !rap_is_actor(r, m) || m->tokens.start >= token || is_panel(r, m)) continue;
		for (uint32_t word = m->tokens.start; word < m->tokens.end && word < m->tokens.start + MOST_NAME; word++)
			if (same_word(r, word, token)) return m->entity;
	}
	return RAP_NONE;
}

/* The state last spoken of: by a body, or by a person who acts for one. */
static uint32_t state_spoken_of(rap_reading *r, const discourse *d) {
	if (!d->person_last || d->person == RAP_NONE) return d->body;
	rap_index_list person = {0}, bound = {0};
	rap_index_add(r->arena, &person, d->person);
	rap_actors_bound(r, &person, &bound);
	return bound.n > 0 && bound.at[0] != d->person ? bound.at[0] : d->body;
}

/* Behind a determiner: "the ministry", "the Adu-Kone Administration". */
static bool is_definite(const rap_reading *r, uint32_t token, uint32_t start) {
	while (token > start && token > 0) {
		const rap_token *before = rap_tok(r, --token);
		if (r->words[token] == RAP_WORD_DET) return true;
		if (!(before->flags & (RAP_TOKEN_CAP | RAP_TOKEN_HYPHEN)) || r->mention_at[token] != RAP_NONE) return false;
	}
	return false;
}

/* "the ministry", "the agency": the one last named, else the state last spoken of or that issues the document. */
static void add_body(rap_reading *r, const discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_body);
		bool alone = mark != NULL && mark->tokens.start == tokens.start && mark->tokens.end == tokens.end; /* "Cabinet has decided" */
		bool definite = mark != NULL && is_definite(r, k, tokens.start);
		if (!definite && !(alone && mark->entry->kind == RAP_LEX_body_government)) continue;
		uint8_t kind = mark->entry->kind;
		uint32_t named = named_with(r, d, k);
		if (named != RAP_NONE) {
			rap_index_add(r->arena, actors, named);
			return;
		}
		bool doubtful = mark->entry->flags & RAP_LEX_F_ambiguous; /* "this initiative" */
		if (doubtful || kind == RAP_LEX_body_force || kind == RAP_LEX_body_court || kind == RAP_LEX_body_assembly) continue;
		uint32_t body = body_before(r, d, k, kind);
		if (body == RAP_NONE && is_state_body(kind)) body = r->home != RAP_NONE ? r->home : state_spoken_of(r, d);
		rap_index_add(r->arena, actors, body);
		return;
	}
}

/* "his government", "our country": whoever speaks, or the person last spoken of. */
static void add_own(rap_reading *r, const discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k + 1 < tokens.end; k++) {
		if (!rap_mark_kind_at(r->marks, k, RAP_LEX_function_possessive) || after_preposition(r, k, tokens.start)) continue;
		bool own = rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_government) || rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_ministry) ||
		           rap_mark_kind_at(r->marks, k + 1, RAP_LEX_group_sides);
		if (!own) continue;
		uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
		rap_index_list owner = {0};
		if (reporter != RAP_NONE && r->subjects[reporter].n > 0) rap_index_add_all(r->arena, &owner, &r->subjects[reporter]);
		else rap_index_add(r->arena, &owner, d->person != RAP_NONE ? d->person : d->body);
		rap_actors_bound(r, &owner, actors);
		return;
	}
}

/* "the ministers of Albania and Serbia" names them itself and stands for nobody told before. */
static bool names_members(const rap_reading *r, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && rap_is_actor(r, &r->mentions->all.at[index])) return true;
	}
	return false;
}

/* Short names that the text has defined, and the mentions between them. */
static void add_defined(rap_reading *r, const discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_index_list *defined = defined_at(r, d, k);
		if (defined == NULL || after_preposition(r, k, tokens.start)) continue;
		add_mentions(r, (rap_range){tokens.start, k}, true, actors);
		rap_index_add_all(r->arena, actors, defined);
		tokens.start = k + 1;
	}
	add_mentions(r, tokens, true, actors);
}

static void resolve_phrase(rap_reading *r, discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	add_defined(r, d, tokens, actors);
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && r->mentions->all.at[index].type == RAP_MENTION_GROUP &&
		    r->mentions->all.at[index].tokens.start == k && !after_preposition(r, k, tokens.start) && actors->n == 0 &&
		    !names_members(r, r->mentions->all.at[index].tokens.end, tokens.end))
			add_group(r, d, &r->mentions->all.at[index], actors);
		if (r->words[k] == RAP_WORD_PRON && !after_preposition(r, k, tokens.start) && tokens.end - tokens.start < 4)
			add_pronoun(r, d, k, clause, actors);
	}
	if (actors->n == 0) add_own(r, d, tokens, clause, actors);
	if (actors->n == 0 && !rap_range_empty(tokens)) add_counted(r, d, tokens.start, actors); /* "neither government" */
	if (actors->n == 0 && has_people(r, tokens)) add_mentions(r, tokens, false, actors);
	if (actors->n == 0) add_body(r, d, tokens, actors);
}

/* ---- the pass over the text ---- */

static void remember(rap_reading *r, discourse *d, const rap_index_list *actors) {
	if (actors->n == 0) return;
	if (actors->n > 1) {
		d->plural = *actors;
		register_together(r, d, actors, TOLD_BY_VERB);
		return;
	}
	d->person_last = rap_entity_at(r, actors->at[0])->type == RAP_MENTION_PERSON;
	if (d->person_last) d->person = actors->at[0];
	else d->body = actors->at[0];
}

/* "On safety, we:" leads in with its last words. */
static rap_range last_phrase(const rap_reading *r, rap_range tokens) {
	while (tokens.end > tokens.start && (rap_tok(r, tokens.end - 1)->flags & RAP_TOKEN_PUNCT)) tokens.end--;
	for (uint32_t k = tokens.end; k > tokens.start; k--) {
		bool listed = k > 1 && r->mention_at[k - 2] != RAP_NONE && k < tokens.end && r->mention_at[k] != RAP_NONE; /* "Fiji, Samoa and Tonga:" */
		if (rap_is_comma(r, k - 1) && !listed) return (rap_range){k, tokens.end};
	}
	return tokens;
}

/* "after the meeting the parties of A, B and C": the list that the words end with. */
static rap_range list_at_end(const rap_reading *r, rap_range tokens) {
	uint32_t start = tokens.end;
	for (uint32_t k = tokens.end; k > tokens.start; k--) {
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		if (m->tokens.end < start && !rap_is_joined(r, m->tokens.end, start)) break;
		start = m->tokens.start;
	}
	return (rap_range){start, tokens.end};
}

/* An item that begins with its verb ("b) undertakes to ...") goes on from the words that lead the list in. */
static void take_from_lead(rap_reading *r, discourse *d, const rap_clause *c, rap_index_list *actors) {
	const rap_sentence *sentence = &r->text->sentences.at[c->sentence];
	const rap_block *item = &r->text->blocks.at[sentence->block];
	if (item->kind != RAP_BLOCK_ITEM || c->group.start != sentence->tokens.start) return;
	uint32_t b = sentence->block, stop = b > 40 ? b - 40 : 0;
	while (b > stop && r->text->blocks.at[b].kind == RAP_BLOCK_ITEM && r->text->blocks.at[b].level >= item->level) b--;
	const rap_block *lead = &r->text->blocks.at[b];
	if (lead == item || rap_range_empty(lead->sentences)) return;
	uint32_t last = lead->sentences.end - 1;
	for (uint32_t k = r->clauses->first[last + 1]; k > r->clauses->first[last] && actors->n == 0; k--)
		*actors = r->subjects[k - 1];
	rap_range phrase = last_phrase(r, r->text->sentences.at[last].tokens);
	if (actors->n == 0) resolve_phrase(r, d, phrase, RAP_NONE, actors);
	if (actors->n == 0) add_mentions(r, list_at_end(r, phrase), false, actors);
}

/* ---- subjects, by their heads ---- */

/* "the special representatives", "the generals": offices in the plural that have been told of before. */
static bool is_known_plural(const rap_reading *r, uint32_t head) {
	const rap_mark *title = rap_mark_at(r->marks, head, RAP_LEX_title);
	bool definite = false;
	for (uint32_t d = r->dependents->first[head]; d != RAP_NONE && d < head; d = r->dependents->next[d])
		definite = definite || (rap_is(r, d, RAP_LEX_function_det) && !rap_is(r, d, RAP_LEX_dateword_a));
	bool alone = r->dependents->first[head] == RAP_NONE && rap_is(r, head, RAP_LEX_group_persons) && rap_is(r, head, RAP_LEX_person_leads);
	return alone || (title != NULL && (title->entry->flags & RAP_LEX_F_plural) && definite);
}

static void add_holders(rap_reading *r, const discourse *d, rap_index_list *actors) {
	const rap_index_list *known = last_together(d, 0, true);
	if (known == NULL) known = last_together(d, 0, false);
	if (known != NULL) rap_index_add_all(r->arena, actors, known);
}

/* "the President and Prime Minister": the last person told of with that office; RAP_NONE. */
static uint32_t holder_of(const rap_reading *r, const discourse *d, uint32_t head) {
	const rap_mark *office = rap_mark_kind_at(r->marks, head, RAP_LEX_title_office);
	if (office == NULL && head > 0) office = rap_mark_kind_at(r->marks, head - 1, RAP_LEX_title_office);
	if (office == NULL || office->tokens.end <= head || (office->entry->flags & RAP_LEX_F_plural)) return RAP_NONE;
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < MOST_LOOK_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || m->tokens.start >= head) continue;
		for (uint32_t word = m->title.start; word < m->title.end; word++) {
			const rap_mark *own = rap_mark_kind_at(r->marks, word, RAP_LEX_title_office);
			if (own != NULL && own->entry->value == office->entry->value) return m->entity;
		}
	}
	return RAP_NONE;
}

static void resolve_head(rap_reading *r, discourse *d, uint32_t head, uint32_t clause, rap_index_list *actors) {
	const rap_mention *m = rap_mention_over(r, head);
	const rap_index_list *defined = defined_at(r, d, head);
	if (defined != NULL) rap_index_add_all(r->arena, actors, defined);
	else if (m != NULL && rap_is_actor(r, m)) rap_add_listed(r, r->mention_at[head], r->clauses->all.at[clause].group.start, actors);
	else if (m != NULL && m->type == RAP_MENTION_GROUP) {
		uint32_t before = actors->n;
		rap_add_owners(r, head, actors);
		uint32_t reporter = r->clauses->all.at[clause].reporter;
		if (actors->n == before && d->companies_n == 0 && reporter != RAP_NONE && r->subjects[reporter].n > 1)
			rap_index_add_all(r->arena, actors, &r->subjects[reporter]); /* "Neither side will", X and Y said */
		if (actors->n == before) add_group(r, d, m, actors);
	} else if (r->words[head] == RAP_WORD_PRON) add_pronoun(r, d, head, clause, actors);
	else if (add_counted(r, d, head, actors)) return;
	else if (rap_is_people(r, head)) {
		uint32_t before = actors->n;
		rap_add_owners(r, head, actors);
		if (actors->n == before && is_known_plural(r, head)) add_holders(r, d, actors);
		if (actors->n == before) rap_index_add(r->arena, actors, holder_of(r, d, head));
	}
}

/* Takes the subject by the heads of its phrase; what no head tells, by all of its words. */
static void resolve_subject(rap_reading *r, discourse *d, uint32_t index, rap_index_list *actors) {
	const rap_clause *c = &r->clauses->all.at[index];
	rap_heads heads = {.n = 0};
	rap_heads_collect(r, c->subject_head, &heads);
	for (uint32_t k = 0; k < heads.n; k++) resolve_head(r, d, heads.at[k], index, actors);
	if (actors->n == 0) resolve_phrase(r, d, c->subject, index, actors);
}

static bool is_plural_noun(const rap_reading *r, uint32_t token) {
	return r->mention_at[token] == RAP_NONE && rap_syntax_xpos(r->syntax, token) == RAP_XPOS_NNS;
}

/* Brackets give those before them a short name. */
static void add_outside_brackets(rap_reading *r, rap_range tokens, rap_index_list *actors) {
	uint32_t from = tokens.start;
	for (uint32_t k = tokens.start; k <= tokens.end; k++) {
		bool open = k < tokens.end && rap_tok(r, k)->first == '(';
		if (open || k == tokens.end) add_mentions(r, (rap_range){from, k}, false, actors);
		while (open && k < tokens.end && rap_tok(r, k)->first != ')') k++;
		if (open) from = k;
	}
}

/* "We, the ministers of A, B and C, ...": who speaks in the whole text. */
static void read_signatories(rap_reading *r, uint32_t index) {
	const rap_clause *c = &r->clauses->all.at[index];
	uint32_t we = c->subject_head;
	rap_index_list named = {0}, bound = {0};
	if (!rap_is(r, we, RAP_LEX_function_we) || r->quoted[we] || we + 1 >= c->group.start || !rap_is_comma(r, we + 1)) return;
	add_outside_brackets(r, (rap_range){we + 1, c->group.start}, &named);
	rap_actors_bound(r, &named, &bound);
	if (bound.n < 2) return;
	r->signatories = bound;
	r->subjects[index] = bound;
}

/* How far a subject is sought up a chain of clauses that share it. */
enum { MOST_INHERITED = 8 };

static void resolve_clause(rap_reading *r, discourse *d, uint32_t index, uint32_t depth);

/* "welcomed Togo's plan to announce ...": whose plan it is, is who announces. */
static bool take_from_owner(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	uint32_t noun = r->syntax->words[c->predicate].head;
	if (c->form != RAP_FORM_INFINITIVE || noun == RAP_NONE || rap_syntax_relation(r->syntax, c->predicate) != RAP_REL_acl) return false;
	uint32_t owner = rap_dependent(r, noun, RAP_REL_nmod_poss);
	if (owner != RAP_NONE) rap_phrase_actors(r, owner, noun, actors);
	return actors->n > 0;
}

/* "persuaded Togo to agree": the object acts, unless the verb commits its subject ("promised Togo to send"). */
static bool take_from_object(rap_reading *r, const rap_clause *c, rap_index_list *actors) {
	if (c->form != RAP_FORM_INFINITIVE || c->parent == RAP_NONE || rap_syntax_relation(r->syntax, c->predicate) != RAP_REL_xcomp) return false;
	const rap_clause *above = &r->clauses->all.at[c->parent];
	uint32_t object = rap_dependent(r, above->predicate, RAP_REL_obj);
	if (object == RAP_NONE || object > c->group.start || rap_mark_at(r->marks, above->verb, RAP_LEX_commitment) != NULL) return false;
	rap_phrase_actors(r, object, c->group.start, actors);
	return actors->n > 0;
}

static void inherit(rap_reading *r, discourse *d, uint32_t index, uint32_t depth) {
	rap_clause *c = &r->clauses->all.at[index];
	if (take_from_owner(r, c, &r->subjects[index]) || take_from_object(r, c, &r->subjects[index])) return;
	if (c->parent != RAP_NONE) {
		if (depth < MOST_INHERITED) resolve_clause(r, d, c->parent, depth + 1);
		r->subjects[index] = r->subjects[c->parent];
		return;
	}
	take_from_lead(r, d, c, &r->subjects[index]);
	bool inverted = c->form == RAP_FORM_FINITE && c->group.start > 0 && says(r, c); /* "..., said the minister" */
	if (inverted && r->subjects[index].n == 0) resolve_phrase(r, d, c->complement, index, &r->subjects[index]);
}

/* Resolves the subject of a clause once; whoever reports it, and whose subject it shares, before. */
static void resolve_clause(rap_reading *r, discourse *d, uint32_t index, uint32_t depth) {
	rap_clause *c = &r->clauses->all.at[index];
	rap_index_list *actors = &r->subjects[index];
	if (c->resolved) return;
	c->resolved = true;
	if (c->reporter != RAP_NONE && depth < MOST_INHERITED) resolve_clause(r, d, c->reporter, depth + 1);
	if (c->subject_head == RAP_NONE) {
		inherit(r, d, index, depth);
		return;
	}
	read_runs(r, d, c->subject.start);
	resolve_subject(r, d, index, actors);
	if (c->subject.end < c->group.start && c->subject.end + 1 < r->text->tokens.n &&
	    rap_mark_kind_at(r->marks, c->subject.end + 1, RAP_LEX_cue_partner))
		add_mentions(r, (rap_range){c->subject.end, c->group.start}, false, actors); /* "Togo, along with Benin, pledged" */
	if (actors->n == 0 && c->subject.end < c->group.start)
		resolve_phrase(r, d, (rap_range){c->subject.end, c->group.start}, index, actors); /* "the bloc - IGAD - has" */
	read_signatories(r, index);
	bool noun = r->words[c->subject_head] == RAP_WORD_OTHER;
	if (noun && c->form == RAP_FORM_FINITE && !c->relative) d->thing_sentence = actors->n == 0 ? c->sentence : RAP_NONE;
	remember(r, d, actors);
	if (actors->n == 1 && is_plural_noun(r, c->subject_head)) d->plural = *actors; /* "officials of Togo said they would" */
}

/* With whom the subject meets or speaks: they join it as parties told together. */
static void read_partners(rap_reading *r, discourse *d, uint32_t index) {
	rap_index_list all = {0};
	if (r->subjects[index].n == 0) return;
	rap_index_add_all(r->arena, &all, &r->subjects[index]);
	rap_clause_partners(r, index, &all);
	const rap_clause *c = &r->clauses->all.at[index];
	if (rap_is(r, c->verb, RAP_LEX_convene_attend)) rap_add_partners(r, c->predicate, r->dependents->span[c->predicate].end, &all);
	if (all.n == r->subjects[index].n) return;
	register_together(r, d, &all, TOLD_BY_VERB);
	d->plural = all;
}

/* A sentence that got no tree: whoever it begins with is what it speaks of. */
static void read_plain_sentence(rap_reading *r, discourse *d, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	if (!rap_is_running_text(r, sentence) || r->clauses->first[sentence] != r->clauses->first[sentence + 1]) return;
	if (tokens.end > tokens.start && rap_tok(r, tokens.end - 1)->first == ':') return; /* "Geng: He ..." is somebody else */
	uint32_t end = tokens.end - tokens.start > MOST_OPENING ? tokens.start + MOST_OPENING : tokens.end;
	for (uint32_t k = tokens.start; k < end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		rap_index_list actors = {0};
		if (m == NULL || m->tokens.start != k || !rap_is_actor(r, m)) continue;
		rap_add_listed(r, r->mention_at[k], tokens.end, &actors);
		remember(r, d, &actors);
		return;
	}
}

/* The colon behind a label at the beginning of a block: "Minister Adu:", "QUESTION:"; RAP_NONE. */
static uint32_t label_end(const rap_reading *r, rap_range tokens) {
	enum { MOST_LABEL = 16 };
	for (uint32_t k = tokens.start; k < tokens.end && k < tokens.start + MOST_LABEL; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->first == ':') return k > tokens.start ? k : RAP_NONE;
		bool small = !(t->flags & (RAP_TOKEN_CAP | RAP_TOKEN_PUNCT | RAP_TOKEN_DIGIT)) && r->words[k] != RAP_WORD_PREP && r->words[k] != RAP_WORD_DET;
		if (small && r->mention_at[k] == RAP_NONE) return RAP_NONE;
	}
	return RAP_NONE;
}

/* In a record of questions and answers the label before a paragraph tells who speaks from there on. */
static void note_speaker(const rap_reading *r, discourse *d, uint32_t sentence) {
	if (r->text->blocks.at[r->text->sentences.at[sentence].block].sentences.start != sentence) return;
	uint32_t start = r->text->sentences.at[sentence].tokens.start, colon = label_end(r, r->text->sentences.at[sentence].tokens);
	if (colon == RAP_NONE) return;
	d->speaker = RAP_NONE;
	for (uint32_t k = start; k < colon && d->speaker == RAP_NONE; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m != NULL && m->type == RAP_MENTION_PERSON) d->speaker = m->entity;
	}
}

void rap_actors_resolve(rap_reading *reading) {
	discourse d = {.person = RAP_NONE, .body = RAP_NONE, .speaker = RAP_NONE, .thing_sentence = RAP_NONE};
	reading->subjects = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->clauses->all.n + 1);
	reading->together = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->text->sentences.n + 1);
	reading->ours = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->text->sentences.n + 1);
	reading->groups = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->mentions->all.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) {
		uint32_t last = reading->clauses->first[s + 1];
		note_speaker(reading, &d, s);
		for (uint32_t k = reading->clauses->first[s]; k < last; k++) {
			resolve_clause(reading, &d, k, 0);
			read_partners(reading, &d, k);
		}
		read_runs(reading, &d, reading->text->sentences.at[s].tokens.end);
		read_plain_sentence(reading, &d, s);
		const rap_index_list *they = d.plural.n > 1 ? &d.plural : last_together(&d, 0, false);
		if (they != NULL) reading->together[s] = *they;
		add_us(reading, &d, &reading->ours[s]);
	}
}
