/* Whom a noun phrase means, by all of its words: mentions, short names, groups, "the ministry", "his government". */
#include "record/discourse.h"

/* ---- mentions ---- */

static uint32_t skip_back(const rap_reading *r, uint32_t token, uint32_t start) {
	while (token > start) {
		uint8_t word = r->words[token - 1];
		if (word != RAP_WORD_DET && word != RAP_WORD_ADV) return token;
		token--;
	}
	return token;
}

static bool is_after_preposition(const rap_reading *r, uint32_t token, uint32_t start) {
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
void rap_mentions_add(rap_reading *r, rap_range tokens, bool direct, rap_index_list *actors) {
	uint32_t last_end = tokens.start;
	bool last_behind = false;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool modifier = before_possessive(r, m->tokens.end) || m->kind == RAP_LEX_state_adjective;
		bool behind = is_after_preposition(r, k, tokens.start) || (last_behind && rap_is_joined(r, last_end, k));
		if (rap_is_actor(r, m) && !(direct && (modifier || behind))) rap_index_add(r->arena, actors, m->entity);
		last_behind = behind;
		last_end = m->tokens.end;
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

void rap_actors_named(rap_reading *r, rap_range tokens, rap_index_list *actors) { rap_mentions_add(r, tokens, false, actors); }

/* ---- bodies ---- */

static bool is_state_body(uint8_t kind) { return kind == RAP_LEX_body_ministry || kind == RAP_LEX_body_government; }

/* The last body that was named before `token`: for ministries and governments one of the same kind, else ("the
 * agency", "the bank") any that is neither. */
static uint32_t body_before(const rap_reading *r, const rap_discourse *d, uint32_t token, uint8_t kind) {
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	for (uint32_t steps = 0; k > 0 && steps < RAP_MENTIONS_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE || m->tokens.start >= token) continue;
		if (m->kind == RAP_LEX_organization_agency) continue; /* news agencies only tell */
		if (is_state_body(kind) ? m->kind == kind : !is_state_body(m->kind)) return m->entity;
	}
	return RAP_NONE;
}

/* "Joint Commission on ...": made up of parties that act themselves. */
static bool is_panel(const rap_reading *r, const rap_mention *m) {
	for (uint32_t k = m->tokens.start; k < m->tokens.end && k < m->tokens.start + RAP_MOST_NAME; k++)
		if (rap_is(r, k, RAP_LEX_cue_shared)) return true;
	return false;
}

/* "the Bank" behind "World Bank", "the Commission" behind "European Commission": the last whose name has the word. */
static uint32_t named_with(const rap_reading *r, const rap_discourse *d, uint32_t token) {
	uint32_t k = d->next_mention < r->mentions->all.n ? d->next_mention : r->mentions->all.n;
	if (!(rap_tok(r, token)->flags & RAP_TOKEN_CAP)) return RAP_NONE;
	for (uint32_t steps = 0; k > 0 && steps < RAP_MENTIONS_BACK; steps++) {
		const rap_mention *m = &r->mentions->all.at[--k];
		if (m->type == RAP_MENTION_PERSON || !rap_is_actor(r, m) || m->tokens.start >= token || is_panel(r, m)) continue;
		for (uint32_t word = m->tokens.start; word < m->tokens.end && word < m->tokens.start + RAP_MOST_NAME; word++)
			if (rap_token_same(r->text, word, token)) return m->entity;
	}
	return RAP_NONE;
}

/* The state last spoken of: by a body, or by a person who acts for one. */
static uint32_t state_spoken_of(rap_reading *r, const rap_discourse *d) {
	if (!d->person_last || d->person == RAP_NONE) return d->body;
	rap_index_list person = {0}, bound = {0};
	rap_index_add(r->arena, &person, d->person);
	rap_actors_bound(r, &person, &bound);
	return bound.n > 0 && bound.at[0] != d->person ? bound.at[0] : d->body;
}

/* Behind a determiner: "the ministry", "the Adu-Kone Administration". */
static bool is_definite(const rap_reading *r, uint32_t token, uint32_t start) {
	uint32_t stop = token - start > RAP_MOST_NAME ? token - RAP_MOST_NAME : start;
	while (token > stop) {
		const rap_token *before = rap_tok(r, --token);
		if (r->words[token] == RAP_WORD_DET) return true;
		if (!(before->flags & (RAP_TOKEN_CAP | RAP_TOKEN_HYPHEN)) || r->mention_at[token] != RAP_NONE) return false;
	}
	return false;
}

/* "the ministry", "the agency": the one last named, else the state last spoken of or that issues the document. */
static void add_body(rap_reading *r, const rap_discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_body);
		bool alone = mark != NULL && mark->tokens.start == tokens.start && mark->tokens.end == tokens.end; /* "Cabinet has decided" */
		bool definite = mark != NULL && is_definite(r, k, tokens.start);
		bool panel = mark == NULL && rap_is(r, k, RAP_LEX_cue_panel) && is_definite(r, k, tokens.start); /* "the Council" */
		uint32_t organ = panel ? named_with(r, d, k) : RAP_NONE;
		if (organ != RAP_NONE) {
			rap_index_add(r->arena, actors, organ);
			return;
		}
		if (!definite && !(alone && mark->entry->kind == RAP_LEX_body_government)) continue;
		uint8_t kind = mark->entry->kind;
		uint32_t named = named_with(r, d, k);
		if (named != RAP_NONE) {
			rap_index_add(r->arena, actors, named);
			return;
		}
		bool sure = kind == RAP_LEX_body_government && (rap_tok(r, k)->flags & RAP_TOKEN_CAP); /* "the Cabinet" */
		bool doubtful = !sure && (mark->entry->flags & RAP_LEX_F_ambiguous); /* "this initiative" */
		if (doubtful || kind == RAP_LEX_body_force || kind == RAP_LEX_body_court || kind == RAP_LEX_body_assembly) continue;
		uint32_t body = body_before(r, d, k, kind);
		if (body == RAP_NONE && is_state_body(kind)) body = r->home != RAP_NONE ? r->home : state_spoken_of(r, d);
		rap_index_add(r->arena, actors, body);
		return;
	}
}

/* Whether somebody of another state is named with the office at a token. */
static bool is_held_abroad(const rap_reading *r, uint32_t office) {
	enum { MOST_MENTIONS = 200 };
	for (uint32_t k = 0; k < r->mentions->all.n && k < MOST_MENTIONS; k++) {
		const rap_mention *m = rap_mention_at(r, k);
		bool other = m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE && m->entity != r->home && !rap_range_empty(m->title);
		if (!other || !rap_token_same(r->text, m->title.end - 1, office)) continue;
		const char *state = rap_entity_at(r, m->entity)->country;
		if (state[0] != 0 && memcmp(state, rap_entity_at(r, r->home)->country, 2) != 0) return true;
	}
	return false;
}

/* "The President" whom nobody names, in what his government issues: he acts for it. */
static void add_head_of_home(rap_reading *r, rap_range tokens, rap_index_list *actors) {
	if (!r->issued || r->home == RAP_NONE || tokens.end - tokens.start != 2 || !rap_is(r, tokens.start, RAP_LEX_dateword_the)) return;
	uint32_t office = tokens.start + 1;
	bool ruler = rap_is(r, office, RAP_LEX_person_ruler) && (rap_tok(r, office)->flags & RAP_TOKEN_CAP);
	const rap_mention *m = rap_mention_over(r, office);
	bool unnamed = m == NULL || (m->type == RAP_MENTION_PERSON && rap_range_empty(m->name) && m->entity == RAP_NONE);
	if (ruler && unnamed && !is_held_abroad(r, office)) rap_index_add(r->arena, actors, r->home);
}

/* "his government", "our country": whoever speaks, or the person last spoken of. */
static void add_own(rap_reading *r, const rap_discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	bool acts = clause != RAP_NONE && !r->clauses->all.at[clause].passive; /* "our battalion would not be withdrawn": by whoever says so */
	for (uint32_t k = tokens.start; k + 1 < tokens.end; k++) {
		if (!rap_mark_kind_at(r->marks, k, RAP_LEX_function_possessive) || is_after_preposition(r, k, tokens.start)) continue;
		bool own = rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_government) || rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_ministry) ||
		           rap_mark_kind_at(r->marks, k + 1, RAP_LEX_group_sides) || (acts && rap_mark_kind_at(r->marks, k + 1, RAP_LEX_body_force));
		if (!own) continue;
		uint32_t reporter = clause == RAP_NONE ? RAP_NONE : r->clauses->all.at[clause].reporter;
		rap_index_list owner = {0};
		if (reporter != RAP_NONE && r->subjects[reporter].n > 0) rap_index_add_all(r->arena, &owner, &r->subjects[reporter]);
		else rap_index_add(r->arena, &owner, d->person != RAP_NONE ? d->person : d->body);
		rap_actors_bound(r, &owner, actors);
		return;
	}
}

/* "the country": the state last spoken of. */
static void add_land(rap_reading *r, const rap_discourse *d, rap_range tokens, rap_index_list *actors) {
	uint32_t start = tokens.start;
	if (start + 2 != tokens.end || !rap_is(r, start, RAP_LEX_dateword_the) || !rap_is(r, start + 1, RAP_LEX_group_land)) return;
	uint32_t spoken_of = state_spoken_of(r, d);
	if (spoken_of == RAP_NONE) return;
	rap_index_add(r->arena, actors, rap_state_entity(r, r->entities->all.at[spoken_of].country));
}

/* ---- phrases ---- */

/* "the ministers of Albania and Serbia" names them itself and stands for nobody told before. */
static bool names_members(const rap_reading *r, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && rap_is_actor(r, &r->mentions->all.at[index])) return true;
	}
	return false;
}

/* Short names that the text has defined, and the mentions between them. */
static void add_defined(rap_reading *r, const rap_discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_index_list *defined = rap_discourse_defined(r, d, k);
		if (defined == NULL || is_after_preposition(r, k, tokens.start)) continue;
		rap_mentions_add(r, (rap_range){tokens.start, k}, true, actors);
		rap_index_add_all(r->arena, actors, defined);
		tokens.start = k + 1;
	}
	rap_mentions_add(r, tokens, true, actors);
}

/* "senior officials of the two ministries": of those whose people act. */
static void add_group_of_people(rap_reading *r, rap_discourse *d, rap_range tokens, rap_index_list *actors) {
	for (uint32_t k = tokens.start; k < tokens.end && actors->n == 0; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m != NULL && m->type == RAP_MENTION_GROUP && m->tokens.start == k) rap_discourse_add_group(r, d, m, actors);
	}
}

void rap_phrase_resolve(rap_reading *r, rap_discourse *d, rap_range tokens, uint32_t clause, rap_index_list *actors) {
	add_defined(r, d, tokens, actors);
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && r->mentions->all.at[index].type == RAP_MENTION_GROUP &&
		    r->mentions->all.at[index].tokens.start == k && !is_after_preposition(r, k, tokens.start) && actors->n == 0 &&
		    !names_members(r, r->mentions->all.at[index].tokens.end, tokens.end))
			rap_discourse_add_group(r, d, &r->mentions->all.at[index], actors);
		if (r->words[k] == RAP_WORD_PRON && !is_after_preposition(r, k, tokens.start) && tokens.end - tokens.start < 4)
			rap_pronoun_resolve(r, d, k, clause, actors);
	}
	if (actors->n == 0) add_own(r, d, tokens, clause, actors);
	if (actors->n == 0) add_land(r, d, tokens, actors);
	if (actors->n == 0 && !rap_range_empty(tokens)) rap_discourse_add_counted(r, d, tokens.start, actors); /* "neither government" */
	bool people = actors->n == 0 && has_people(r, tokens);
	if (people) rap_mentions_add(r, tokens, false, actors);
	if (people && actors->n == 0) add_group_of_people(r, d, tokens, actors);
	if (actors->n == 0) add_body(r, d, tokens, actors);
	if (actors->n == 0) add_head_of_home(r, tokens, actors);
}
