/* Who is meant: the entities behind the subject of each clause. Groups ("the two sides"), pronouns and "the
 * ministry" are resolved in text order from the parties that were named together before. */
#include "record/reading.h"

/* A short name given to parties: (the "WB6"), (“the Participants”). */
typedef struct definition {
	uint32_t word; /* token that tells it */
	rap_index_list parties;
} definition;

enum { MOST_DEFINITIONS = 8 };

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
	uint32_t body;                     /* what "it" or "the ministry" is: state or organisation */
	rap_index_list run;                /* mentions joined by commas and "and", being read */
	uint32_t run_end;
	uint32_t next_mention;
} discourse;

bool rap_index_has(const rap_index_list *list, uint32_t index) {
	for (uint32_t k = 0; k < list->n; k++)
		if (list->at[k] == index) return true;
	return false;
}

/* Most parties one record can have; more are left out. */
enum { MOST_ACTORS = 200 };

bool rap_index_add(rap_arena *arena, rap_index_list *list, uint32_t index) {
	if (index == RAP_NONE || list->n == MOST_ACTORS || rap_index_has(list, index)) return false;
	*rap_vec_push(arena, list) = index;
	return true;
}

static void add_all(rap_arena *arena, rap_index_list *to, const rap_index_list *from) {
	for (uint32_t k = 0; k < from->n; k++) rap_index_add(arena, to, from->at[k]);
}

static rap_entity *entity_at(const rap_reading *r, uint32_t index) { return &r->entities->all.at[index]; }

uint32_t *rap_state_slot(rap_reading *r, const char *code) {
	if (code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z') return NULL;
	return &r->states[(code[0] - 'A') * 26 + (code[1] - 'A')];
}

uint32_t rap_state_entity(rap_reading *r, const char country[3]) {
	uint32_t *known = rap_state_slot(r, country);
	if (known == NULL) return RAP_NONE;
	if (*known != RAP_NONE) return *known;
	uint32_t value = rap_lexicon_find_value(r->lexicon, RAP_LEX_state, (rap_str){country, 2});
	if (value == RAP_NONE) return RAP_NONE;
	rap_entity *e = rap_vec_push(r->arena, &r->entities->all);
	e->type = RAP_MENTION_STATE;
	memcpy(e->country, country, 2);
	e->name = rap_lexicon_label(r->lexicon, value);
	e->named = true;
	e->rule = "state-of-person";
	*known = r->entities->all.n - 1;
	return *known;
}

/* The organisation that a title names ("president of the European Commission"); RAP_NONE. */
static uint32_t body_of_person(const rap_reading *r, const rap_entity *person) {
	for (uint32_t k = 0; k < person->mentions.n && k < 8; k++) {
		const rap_mention *m = &r->mentions->all.at[person->mentions.at[k]];
		rap_range spans[2] = {m->title, m->affiliation};
		for (uint32_t s = 0; s < 2; s++)
			for (uint32_t token = spans[s].start; token < spans[s].end; token++) {
				const rap_mark *mark = rap_mark_at(r->marks, token, RAP_LEX_organization);
				if (mark == NULL || mark->entry->kind == RAP_LEX_organization_agency) continue;
				for (uint32_t e = 0; e < r->entities->all.n && e < MOST_ACTORS; e++) {
					const rap_entity *other = entity_at(r, e);
					if (other->type != RAP_MENTION_ORGANIZATION || other->mentions.n == 0) continue;
					uint32_t start = r->mentions->all.at[other->mentions.at[0]].name.start;
					const rap_mark *known = rap_mark_at(r->marks, start, RAP_LEX_organization);
					if (known != NULL && known->entry->value == mark->entry->value) return e;
				}
			}
	}
	return RAP_NONE;
}

void rap_actors_bound(rap_reading *r, const rap_index_list *actors, rap_index_list *bound) {
	for (uint32_t k = 0; k < actors->n; k++) {
		const rap_entity *e = entity_at(r, actors->at[k]);
		uint32_t for_whom = actors->at[k];
		if (e->type == RAP_MENTION_PERSON) {
			uint32_t body = rap_state_entity(r, e->country); /* may make an entity: `e` moves */
			if (body == RAP_NONE) body = body_of_person(r, entity_at(r, actors->at[k]));
			if (body != RAP_NONE) for_whom = body;
		} else if (e->type == RAP_MENTION_ORGANIZATION && e->country[0] != 0 &&
		           (e->kind == RAP_LEX_body_ministry || e->kind == RAP_LEX_body_government || e->kind == RAP_LEX_organization_national)) {
			uint32_t state = rap_state_entity(r, e->country);
			if (state != RAP_NONE) for_whom = state;
		}
		rap_index_add(r->arena, bound, for_whom);
	}
}

/* ---- parties named together ---- */

/* Ministries and other bodies of one state are no sides of their own. */
static bool is_side(const rap_entity *e) {
	if (e->type != RAP_MENTION_ORGANIZATION) return true;
	return e->kind == RAP_LEX_organization_international || e->kind == RAP_LEX_organization_alliance ||
	       e->kind == RAP_LEX_organization_movement || e->kind == RAP_LEX_body_union || e->kind == RAP_LEX_body_party;
}

static bool same_list(const rap_index_list *a, const rap_index_list *b) {
	for (uint32_t k = 0; k < a->n; k++)
		if (!rap_index_has(b, a->at[k])) return false;
	return a->n == b->n;
}

static void register_together(rap_reading *r, discourse *d, const rap_index_list *actors, bool met) {
	rap_index_list all = {0};
	company c = {.met = met};
	rap_actors_bound(r, actors, &all);
	for (uint32_t k = 0; k < all.n; k++)
		if (is_side(entity_at(r, all.at[k]))) rap_index_add(r->arena, &c.sides, all.at[k]);
	for (uint32_t k = 0; k < actors->n; k++)
		if (entity_at(r, actors->at[k])->type == RAP_MENTION_PERSON) rap_index_add(r->arena, &c.persons, actors->at[k]);
	if (c.sides.n < 2 && c.persons.n < 2) return;
	if (c.sides.n > 1 && r->signatories.n == 0) r->signatories = c.sides;
	company *last = &d->companies[(d->companies_n + MOST_COMPANIES - 1) % MOST_COMPANIES];
	if (d->companies_n > 0 && same_list(&last->sides, &c.sides) && same_list(&last->persons, &c.persons)) last->met = last->met || met;
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
		if (list->n < 2) continue;
		uint32_t own = 1 + c->met + 2 * (count == 0 || list->n == count);
		if (own <= rank) continue;
		rank = own;
		best = list;
	}
	return count > 0 && persons && best != NULL && best->n != count ? NULL : best;
}

/* A state or body named inside a person's title is not there for itself. */
static bool is_actor(const rap_reading *r, const rap_mention *m) {
	if (m->type != RAP_MENTION_PERSON && r->in_title[m->tokens.start]) return false;
	return m->entity != RAP_NONE && (m->type == RAP_MENTION_PERSON || m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_ORGANIZATION);
}

/* Only commas, hyphens, brackets, "and" and "the" stand between. */
static bool joined(const rap_reading *r, uint32_t from, uint32_t to) {
	if (to < from || to - from > 4) return false;
	bool link = false;
	for (uint32_t k = from; k < to; k++) {
		const rap_token *t = rap_tok(r, k);
		bool bracket = (t->flags & (RAP_TOKEN_OPEN | RAP_TOKEN_CLOSE)) && !(t->flags & RAP_TOKEN_QUOTE);
		if ((t->flags & (RAP_TOKEN_COMMA | RAP_TOKEN_HYPHEN)) || bracket || t->first == '*' || rap_is_conj(r, k)) link = true;
		else if (rap_mark_kind_at(r->marks, k, RAP_LEX_function_det) == NULL) return false;
	}
	return link;
}

static void add_group(rap_reading *r, discourse *d, const rap_mention *m, rap_index_list *actors) {
	const rap_index_list *set = m->kind == RAP_LEX_group_persons ? last_together(d, m->count, true) : NULL;
	if (m->count == 0 && set == NULL && r->signatories.n > 2) set = &r->signatories; /* "the participants" of a joint text */
	if (set == NULL) set = last_together(d, m->count, false);
	if (set == NULL) set = &r->signatories;
	add_all(r->arena, actors, set);
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
	if (k < n && (quoted || acronym) && r->mention_at[k] == RAP_NONE) d->definitions[d->defined++] = (definition){k, *parties};
}

static bool same_word(const rap_reading *r, uint32_t a, uint32_t b) {
	return rap_str_equal(rap_token_str(r->text, a), rap_token_str(r->text, b));
}

static const rap_index_list *defined_at(const rap_reading *r, const discourse *d, uint32_t token) {
	for (uint32_t k = 0; k < d->defined; k++)
		if (same_word(r, d->definitions[k].word, token)) return &d->definitions[k].parties;
	return NULL;
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
		if (!is_actor(r, m) || m->tokens.start < d->run_end) continue;
		if (d->run.n > 0 && !joined(r, d->run_end, m->tokens.start)) {
			register_together(r, d, &d->run, false);
			if (d->run.n > 1) read_definition(r, d, d->run_end, &d->run);
			d->run = (rap_index_list){0};
		}
		rap_index_add(r->arena, &d->run, m->entity);
		d->run_end = m->tokens.end;
	}
	if (d->run.n > 1 && d->run_end < until) {
		register_together(r, d, &d->run, false);
		read_definition(r, d, d->run_end, &d->run);
		if (!joined(r, d->run_end, until)) d->run = (rap_index_list){0};
	}
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

static bool is_person_word(const rap_reading *r, uint32_t token) {
	return rap_mark_kind_at(r->marks, token, RAP_LEX_title_office) || rap_mark_kind_at(r->marks, token, RAP_LEX_title_function) ||
	       rap_mark_kind_at(r->marks, token, RAP_LEX_title_rank);
}

/* A word for people or a public body: what makes "officials of Japan" an actor and "the economy of Japan" none. It
 * must be the phrase's head: behind the state's adjective, or before "of" and "from". */
static bool has_people(const rap_reading *r, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		if (r->words[k] == RAP_WORD_PREP) return false;
		if (is_person_word(r, k) || rap_mark_at(r->marks, k, RAP_LEX_body) || rap_mark_at(r->marks, k, RAP_LEX_group)) {
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
		bool behind = after_preposition(r, k, tokens.start) || (last_behind && joined(r, last_end, k));
		if (is_actor(r, m) && !(direct && (modifier || behind))) rap_index_add(r->arena, actors, m->entity);
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
	if (they != NULL) add_all(r->arena, actors, they);
}

static void add_pronoun(rap_reading *r, discourse *d, uint32_t token, uint32_t clause, rap_index_list *actors) {
	uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
	if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_they)) add_they(r, d, actors);
	else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_he)) rap_index_add(r->arena, actors, d->person);
	else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_we)) {
		if (reporter != RAP_NONE && r->subjects[reporter].n > 0) add_all(r->arena, actors, &r->subjects[reporter]);
		else if (r->quoted[token] && clause != RAP_NONE) add_speaker_behind(r, d, clause, actors);
		if (actors->n > 0) return;
		if (r->quoted[token]) rap_index_add(r->arena, actors, d->person != RAP_NONE ? d->person : d->body);
		else if (r->signatories.n > 1 && r->home == RAP_NONE) add_all(r->arena, actors, &r->signatories);
		else rap_index_add(r->arena, actors, r->home);
	} else if (rap_mark_kind_at(r->marks, token, RAP_LEX_function_it)) rap_index_add(r->arena, actors, d->body);
}

static bool is_state_body(uint8_t kind) { return kind == RAP_LEX_body_ministry || kind == RAP_LEX_body_government; }

/* The last body that was named before `token`: for ministries and governments one of the same kind, else ("the
 * agency", "the bank") any that is neither. */
static uint32_t body_before(const rap_reading *r, const discourse *d, uint32_t token, uint8_t kind) {
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < MOST_ACTORS; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE || m->tokens.start >= token) continue;
		if (m->kind == RAP_LEX_organization_agency) continue; /* news agencies only tell */
		if (is_state_body(kind) ? m->kind == kind : !is_state_body(m->kind)) return m->entity;
	}
	return RAP_NONE;
}

/* "the ministry", "the agency": the one last named, else the state last spoken of or that issues the document. */
static void add_body(rap_reading *r, const discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_body);
		if (mark == NULL || k == tokens.start || r->words[k - 1] != RAP_WORD_DET) continue;
		uint8_t kind = mark->entry->kind;
		if (kind == RAP_LEX_body_force || kind == RAP_LEX_body_court || kind == RAP_LEX_body_assembly) continue;
		uint32_t body = body_before(r, d, k, kind);
		if (body == RAP_NONE && is_state_body(kind)) body = r->home != RAP_NONE ? r->home : d->body;
		rap_index_add(r->arena, actors, body);
		return;
	}
}

/* "his government", "our country": whoever speaks, or the person last spoken of. */
static void add_own(rap_reading *r, const discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k + 1 < tokens.end; k++) {
		if (!rap_mark_kind_at(r->marks, k, RAP_LEX_function_possessive)) continue;
		bool own = rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_government) || rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_ministry) ||
		           rap_mark_kind_at(r->marks, k + 1, RAP_LEX_group_sides);
		if (!own) continue;
		uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
		if (reporter != RAP_NONE && r->subjects[reporter].n > 0) add_all(r->arena, actors, &r->subjects[reporter]);
		else rap_index_add(r->arena, actors, d->person != RAP_NONE ? d->person : d->body);
		return;
	}
}

/* "the ministers of Albania and Serbia" names them itself and stands for nobody told before. */
static bool names_members(const rap_reading *r, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && is_actor(r, &r->mentions->all.at[index])) return true;
	}
	return false;
}

static void resolve_phrase(rap_reading *r, discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	add_mentions(r, tokens, true, actors);
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		const rap_index_list *defined = d->defined > 0 && actors->n == 0 ? defined_at(r, d, k) : NULL;
		if (defined != NULL && !after_preposition(r, k, tokens.start)) add_all(r->arena, actors, defined);
		if (index != RAP_NONE && r->mentions->all.at[index].type == RAP_MENTION_GROUP &&
		    r->mentions->all.at[index].tokens.start == k && !after_preposition(r, k, tokens.start) && actors->n == 0 &&
		    !names_members(r, r->mentions->all.at[index].tokens.end, tokens.end))
			add_group(r, d, &r->mentions->all.at[index], actors);
		if (r->words[k] == RAP_WORD_PRON && !after_preposition(r, k, tokens.start) && tokens.end - tokens.start < 4)
			add_pronoun(r, d, k, clause, actors);
	}
	if (actors->n == 0) add_own(r, d, tokens, clause, actors);
	if (actors->n == 0 && has_people(r, tokens)) add_mentions(r, tokens, false, actors);
	if (actors->n == 0) add_body(r, d, tokens, actors);
}

/* ---- the pass over the text ---- */

static void remember(rap_reading *r, discourse *d, const rap_index_list *actors) {
	if (actors->n == 0) return;
	if (actors->n > 1) {
		d->plural = *actors;
		register_together(r, d, actors, true);
		return;
	}
	if (entity_at(r, actors->at[0])->type == RAP_MENTION_PERSON) d->person = actors->at[0];
	else d->body = actors->at[0];
}

/* "On safety, we:" leads in with its last words. */
static rap_range last_phrase(const rap_reading *r, rap_range tokens) {
	while (tokens.end > tokens.start && (rap_tok(r, tokens.end - 1)->flags & RAP_TOKEN_PUNCT)) tokens.end--;
	for (uint32_t k = tokens.end; k > tokens.start; k--)
		if (rap_is_comma(r, k - 1)) return (rap_range){k, tokens.end};
	return tokens;
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
	if (actors->n == 0) resolve_phrase(r, d, last_phrase(r, r->text->sentences.at[last].tokens), RAP_NONE, actors);
}

/* ---- subjects, by their heads ---- */

enum { MOST_HEADS = 64, MOST_INHERITED = 8 };

typedef struct head_list {
	uint32_t at[MOST_HEADS];
	uint32_t n;
} head_list;

/* The heads of a phrase: its own, and those that are coordinated with it. */
static void collect_heads(const rap_reading *r, uint32_t head, head_list *heads) {
	uint32_t from = heads->n;
	heads->at[heads->n++] = head;
	for (; from < heads->n; from++)
		for (uint32_t d = r->dependents->first[heads->at[from]]; d != RAP_NONE && heads->n < MOST_HEADS; d = r->dependents->next[d])
			if (rap_syntax_relation(r->syntax, d) == RAP_REL_conj) heads->at[heads->n++] = d;
}

static const rap_mention *mention_over(const rap_reading *r, uint32_t token) {
	uint32_t index = r->mention_at[token];
	return index == RAP_NONE ? NULL : &r->mentions->all.at[index];
}

/* What may name the members behind a noun for people or bodies: "officials of A and B", "Japan's minister". */
static bool names_owner(rap_relation relation) {
	return relation == RAP_REL_nmod || relation == RAP_REL_nmod_poss || relation == RAP_REL_amod || relation == RAP_REL_compound ||
	       relation == RAP_REL_appos || relation == RAP_REL_flat;
}

/* The actors among what hangs directly on a noun. */
static void add_owners(rap_reading *r, uint32_t noun, rap_index_list *actors) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		if (!names_owner(rap_syntax_relation(r->syntax, d))) continue;
		head_list heads = {.n = 0};
		collect_heads(r, d, &heads);
		for (uint32_t k = 0; k < heads.n; k++) {
			const rap_mention *m = mention_over(r, heads.at[k]);
			if (m != NULL && is_actor(r, m)) rap_index_add(r->arena, actors, m->entity);
		}
	}
}

static bool is_people(const rap_reading *r, uint32_t noun) {
	return is_person_word(r, noun) || rap_mark_at(r->marks, noun, RAP_LEX_body) || rap_mark_at(r->marks, noun, RAP_LEX_group);
}

static void resolve_head(rap_reading *r, discourse *d, uint32_t head, uint32_t clause, rap_index_list *actors) {
	const rap_mention *m = mention_over(r, head);
	if (m != NULL && is_actor(r, m)) rap_index_add(r->arena, actors, m->entity);
	else if (m != NULL && m->type == RAP_MENTION_GROUP) {
		uint32_t before = actors->n;
		add_owners(r, head, actors);
		if (actors->n == before) add_group(r, d, m, actors);
	} else if (r->words[head] == RAP_WORD_PRON) add_pronoun(r, d, head, clause, actors);
	else if (m == NULL && is_people(r, head)) add_owners(r, head, actors);
}

/* Takes the subject by the heads of its phrase; what no head tells, by all of its words. */
static void resolve_subject(rap_reading *r, discourse *d, uint32_t index, rap_index_list *actors) {
	const rap_clause *c = &r->clauses->all.at[index];
	head_list heads = {.n = 0};
	collect_heads(r, c->subject_head, &heads);
	for (uint32_t k = 0; k < heads.n; k++) resolve_head(r, d, heads.at[k], index, actors);
	if (actors->n == 0) resolve_phrase(r, d, c->subject, index, actors);
}

static void resolve_clause(rap_reading *r, discourse *d, uint32_t index, uint32_t depth);

static void inherit(rap_reading *r, discourse *d, uint32_t index, uint32_t depth) {
	rap_clause *c = &r->clauses->all.at[index];
	if (c->parent != RAP_NONE) {
		if (depth < MOST_INHERITED) resolve_clause(r, d, c->parent, depth + 1);
		r->subjects[index] = r->subjects[c->parent];
	} else if (c->form == RAP_FORM_FINITE && c->group.start > 0 && says(r, c)) resolve_phrase(r, d, c->complement, index, &r->subjects[index]);
	else take_from_lead(r, d, c, &r->subjects[index]);
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
	remember(r, d, actors);
}

/* With whom the subject meets or speaks: they join it as parties named together. */
static void read_partners(rap_reading *r, discourse *d, uint32_t index) {
	rap_range partners = rap_clause_partners(r, index);
	if (rap_range_empty(partners) || r->subjects[index].n == 0) return;
	rap_index_list all = {0};
	add_all(r->arena, &all, &r->subjects[index]);
	add_mentions(r, partners, false, &all);
	if (all.n > r->subjects[index].n) {
		register_together(r, d, &all, true);
		d->plural = all;
	}
}

void rap_actors_resolve(rap_reading *reading) {
	discourse d = {.person = RAP_NONE, .body = RAP_NONE};
	reading->subjects = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->clauses->all.n + 1);
	reading->together = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->text->sentences.n + 1);
	reading->groups = RAP_NEW_ARRAY(reading->arena, rap_index_list, reading->mentions->all.n + 1);
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) {
		uint32_t last = reading->clauses->first[s + 1];
		for (uint32_t k = reading->clauses->first[s]; k < last; k++) {
			resolve_clause(reading, &d, k, 0);
			read_partners(reading, &d, k);
		}
		read_runs(reading, &d, reading->text->sentences.at[s].tokens.end);
		const rap_index_list *last = d.plural.n > 1 ? &d.plural : last_together(&d, 0, false);
		if (last != NULL) reading->together[s] = *last;
	}
}
