/* Where the text speaks of a meeting: a verb of meeting with its parties, or a noun ("talks", "the second session of
 * the dialogue", "East Asia Summit") with what stands around it. */
#include "record/sighting.h"

enum { MOST_PHRASE = 24, MOST_MODIFIERS = 14, MOST_FATE = 60, MOST_BEFORE = 80 };

static rap_range sentence_of(const rap_reading *r, uint32_t sentence) { return r->text->sentences.at[sentence].tokens; }

static bool is_stop(const rap_reading *r, uint32_t token) {
	const rap_token *t = rap_tok(r, token);
	return (t->flags & RAP_TOKEN_PUNCT) && !(t->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE));
}

/* ---- parties ---- */

static void add_party(rap_reading *r, rap_sighting *s, uint32_t entity, uint8_t role) {
	if (entity == RAP_NONE) return;
	for (uint32_t k = 0; k < s->parties.n; k++)
		if (s->parties.at[k].entity == entity) return;
	*rap_vec_push(r->arena, &s->parties) = (rap_party){entity, role};
}

static void add_parties(rap_reading *r, rap_sighting *s, const rap_index_list *actors, uint8_t role) {
	for (uint32_t k = 0; k < actors->n; k++) {
		bool state = r->entities->all.at[actors->at[k]].type == RAP_MENTION_STATE;
		add_party(r, s, actors->at[k], state ? RAP_ROLE_side : role);
	}
}

/* The actors in a stretch of words, groups resolved; a state or city behind "in" is a place and none. */
static void add_named(rap_reading *r, rap_sighting *s, rap_range tokens, uint8_t role) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool located = k > 0 && rap_is(r, k - 1, RAP_LEX_link_at);
		if (m->type == RAP_MENTION_GROUP) add_parties(r, s, &r->groups[index], role);
		else if (m->entity != RAP_NONE && m->type != RAP_MENTION_INSTRUMENT && !located) {
			bool state = m->type == RAP_MENTION_STATE;
			add_party(r, s, m->entity, state ? RAP_ROLE_side : role);
		}
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

/* ---- date and place ---- */


static bool is_point(const rap_reading *r, uint32_t date) { return date != RAP_NONE && !r->dates->all.at[date].duration; }

/* Where to look for date and place: behind the words to `end`, before them from `start`, and in the first words of
 * the sentence ("On Monday, ..."). */
typedef struct surroundings {
	uint32_t first, opening, start, end;
} surroundings;

enum { OPENING = 7, MOST_STEPS = 12 };

/* How surely what stands at `tokens` tells of the meeting: it hangs on its word, on the clause of that word, on
 * neither. The tree is asked at the word that hangs on one outside of the tokens. */
typedef enum bond { ON_OTHER, ON_CLAUSE, ON_WORD } bond;

static bond bond_of(const rap_reading *r, rap_range tokens, uint32_t anchor) {
	uint32_t at = tokens.start;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		uint32_t head = r->syntax->words[k].head;
		if (head == RAP_NONE || head < tokens.start || head >= tokens.end) at = k;
	}
	uint32_t own = r->clauses->of[anchor] != RAP_NONE ? r->clauses->of[anchor] : rap_clause_above(r, anchor);
	for (uint32_t steps = 0; steps < MOST_STEPS; steps++) {
		at = r->syntax->words[at].head;
		if (at == RAP_NONE) return ON_OTHER;
		if (at == anchor) return ON_WORD;
		if (r->clauses->of[at] != RAP_NONE) return r->clauses->of[at] == own ? ON_CLAUSE : ON_OTHER;
	}
	return ON_OTHER;
}

/* The better of two that stand in the sentence: bound more closely, else nearer to the words. */
typedef struct candidate {
	uint32_t index, far;
	bond bond;
} candidate;

static void prefer(const rap_reading *r, candidate *best, uint32_t index, rap_range tokens, rap_range words, uint32_t anchor) {
	bond own = bond_of(r, tokens, anchor);
	uint32_t far = tokens.start < words.start ? words.start - tokens.start : tokens.start - words.start;
	if (own == ON_OTHER || own < best->bond || (own == best->bond && far >= best->far)) return;
	*best = (candidate){index, far, own};
}

/* The date of the meeting in its sentence: the one that hangs on it, else on its clause. */
static uint32_t date_bound(const rap_reading *r, rap_range words, rap_range sentence, uint32_t anchor) {
	candidate best = {RAP_NONE, UINT32_MAX, ON_OTHER};
	for (uint32_t k = sentence.start; k < sentence.end; k++) {
		uint32_t date = r->date_at[k];
		if (is_point(r, date) && r->dates->all.at[date].tokens.start == k) prefer(r, &best, date, r->dates->all.at[date].tokens, words, anchor);
	}
	return best.index;
}

/* The date nearest behind the words within their clause, else the nearest before them. */
static uint32_t date_near(const rap_reading *r, rap_range words, const surroundings *a) {
	for (uint32_t k = words.start; k < a->end; k++)
		if (is_point(r, r->date_at[k])) return r->date_at[k];
	for (uint32_t k = words.start; k > a->start; k--)
		if (is_point(r, r->date_at[k - 1])) return r->date_at[k - 1];
	for (uint32_t k = a->first; k < a->opening && k < words.start; k++)
		if (is_point(r, r->date_at[k])) return r->date_at[k];
	return RAP_NONE;
}

static bool is_place(const rap_reading *r, uint32_t token) {
	uint32_t index = r->mention_at[token];
	if (index == RAP_NONE) return false;
	const rap_mention *m = &r->mentions->all.at[index];
	if (m->tokens.start != token && m->name.start != token) return false;
	uint32_t before = token;
	while (before > 0 && rap_is(r, before - 1, RAP_LEX_function_det)) before--;
	bool located = before > 0 && rap_is(r, before - 1, RAP_LEX_link_at);
	if (m->type == RAP_MENTION_PLACE) return located;
	if (m->type != RAP_MENTION_STATE || !located || m->kind == RAP_LEX_state_adjective) return false;
	uint32_t behind = m->tokens.end; /* "at the Korea-U.S. summit" is no place */
	if (behind >= r->text->tokens.n) return true;
	if (rap_tok(r, behind)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)) return false;
	return r->words[behind] != RAP_WORD_OTHER || r->date_at[behind] != RAP_NONE;
}

/* The place of the meeting in its sentence, likewise. */
static uint32_t place_bound(const rap_reading *r, rap_range words, rap_range topic, rap_range sentence, uint32_t anchor) {
	candidate best = {RAP_NONE, UINT32_MAX, ON_OTHER};
	for (uint32_t k = sentence.start; k < sentence.end; k++) {
		bool about = topic.start <= k && k < topic.end;
		if (!about && is_place(r, k)) prefer(r, &best, r->mention_at[k], r->mentions->all.at[r->mention_at[k]].tokens, words, anchor);
	}
	return best.index;
}

static uint32_t place_near(const rap_reading *r, rap_range words, rap_range topic, const surroundings *a) {
	for (uint32_t k = words.start; k < a->end; k++)
		if (is_place(r, k) && !(topic.start <= k && k < topic.end)) return r->mention_at[k];
	for (uint32_t k = words.start; k > a->start; k--)
		if (is_place(r, k - 1)) return r->mention_at[k - 1];
	for (uint32_t k = a->first; k < a->opening && k < words.start; k++)
		if (is_place(r, k)) return r->mention_at[k];
	return RAP_NONE;
}

/* ---- status ---- */

static uint8_t status_of_verb(const rap_reading *r, uint32_t token) {
	if (rap_is(r, token, RAP_LEX_convene_cancel)) return RAP_MEETING_cancelled;
	if (rap_is(r, token, RAP_LEX_convene_postpone)) return RAP_MEETING_postponed;
	if (rap_is(r, token, RAP_LEX_convene_propose)) return RAP_MEETING_proposed;
	return RAP_MEETING_none;
}

static bool is_future(const rap_reading *r, const rap_clause *c) {
	if (c->be_to) return true;
	return c->modal != RAP_NONE && (rap_is(r, c->modal, RAP_LEX_function_future) || rap_is(r, c->modal, RAP_LEX_function_conditional));
}

static bool is_intention(const rap_reading *r, const rap_clause *c) {
	const rap_mark *mark = rap_mark_at(r->marks, c->verb, RAP_LEX_commitment);
	return mark != NULL && (mark->entry->flags & RAP_LEX_F_inf);
}

/* What the clause and those it hangs on say: "agreed to hold", "will meet", "proposed meeting". */
static uint8_t status_of_clause(const rap_reading *r, uint32_t clause) {
	for (uint32_t depth = 0; clause != RAP_NONE && depth < 4; depth++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		uint8_t status = status_of_verb(r, c->verb);
		bool agreed = c->parent != RAP_NONE && c->form == RAP_FORM_INFINITIVE && is_intention(r, &r->clauses->all.at[c->parent]);
		bool due = c->form == RAP_FORM_INFINITIVE && c->group.start > 0 &&
		           (rap_is(r, c->group.start - 1, RAP_LEX_dateword_ahead) || rap_is(r, c->group.start - 1, RAP_LEX_dateword_planned));
		if (due && status == RAP_MEETING_none) return RAP_MEETING_planned; /* "is due to meet" */
		if (status == RAP_MEETING_proposed && agreed) return RAP_MEETING_planned; /* "agreed to push for" */
		if (status != RAP_MEETING_none) return status;
		if (c->be_to && c->perfect) return RAP_MEETING_cancelled; /* "were to have met" */
		if (is_future(r, c)) return RAP_MEETING_planned;
		if (depth > 0 && is_intention(r, c)) return RAP_MEETING_planned;
		if (c->form != RAP_FORM_INFINITIVE && c->form != RAP_FORM_GERUND) return depth == 0 && c->past ? RAP_MEETING_held : RAP_MEETING_none;
		clause = c->parent;
	}
	return RAP_MEETING_none;
}

/* A verb later in the sentence that says what became of the meeting: "which had been set for ..., was called off". */
static uint8_t fate(const rap_reading *r, uint32_t from, uint32_t end) {
	if (end > from + MOST_FATE) end = from + MOST_FATE;
	for (uint32_t k = from; k < end; k++) {
		if (rap_tok(r, k)->first == ';') break;
		if (r->words[k] != RAP_WORD_VERB && !rap_is(r, k, RAP_LEX_convene_plan)) continue;
		uint8_t status = status_of_verb(r, k);
		if (status == RAP_MEETING_cancelled || status == RAP_MEETING_postponed) return status;
	}
	return RAP_MEETING_none;
}

/* ---- noun phrases ---- */

static bool is_ordinal_suffix(const rap_reading *r, rap_str letters) {
	char key[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_lexicon_key(letters, key, sizeof key), count = 0;
	uint32_t node = rap_lexicon_step(r->lexicon, 0, rap_lexicon_word(r->lexicon, key, n));
	if (node == RAP_NONE) return false;
	const rap_lex_entry *entries = rap_lexicon_entries(r->lexicon, node, &count);
	for (uint32_t k = 0; k < count; k++)
		if (entries[k].kind == RAP_LEX_dateword_suffix) return true;
	return false;
}

static uint32_t ordinal_at(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = rap_mark_kind_at(r->marks, token, RAP_LEX_calendar_ordinal);
	if (mark != NULL) return (uint32_t)rap_lexicon_number(r->lexicon, mark->entry->value);
	rap_str word = rap_token_str(r->text, token);
	uint32_t value = 0, k = 0;
	for (; k < word.n && k < 4 && word.s[k] >= '0' && word.s[k] <= '9'; k++) value = value * 10 + (uint32_t)(word.s[k] - '0');
	bool ordinal = k > 0 && word.n == k + 2 && is_ordinal_suffix(r, (rap_str){word.s + k, 2}); /* 2nd, 17th; not 5pm */
	return ordinal ? value : 0;
}

static uint8_t format_of_count(int32_t count) {
	return count == 2 ? RAP_FORMAT_bilateral : count == 3 ? RAP_FORMAT_trilateral : count > 3 ? RAP_FORMAT_multilateral : RAP_FORMAT_none;
}

static bool is_modifier(const rap_reading *r, uint32_t token) {
	if (r->date_at[token] != RAP_NONE && ordinal_at(r, token) == 0) return true;
	switch ((rap_word_class)r->words[token]) {
	case RAP_WORD_OTHER:
	case RAP_WORD_DET: return true;
	case RAP_WORD_VERB: return false;
	case RAP_WORD_CONJ: return token > 0 && r->mention_at[token - 1] != RAP_NONE && r->mention_at[token + 1] != RAP_NONE;
	case RAP_WORD_PUNCT: return rap_tok(r, token)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE);
	default: return false;
	}
}

static uint32_t phrase_left(const rap_reading *r, uint32_t noun, uint32_t stop) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_MODIFIERS && is_modifier(r, start - 1)) {
		start--;
		if (r->words[start] == RAP_WORD_DET && rap_mark_kind_at(r->marks, start, RAP_LEX_function_quant) == NULL) break;
	}
	return start;
}

static void read_modifiers(rap_reading *r, rap_sighting *s, uint32_t start, uint32_t noun) {
	for (uint32_t k = start; k < noun; k++) {
		uint32_t ordinal = ordinal_at(r, k);
		if (ordinal > 0 && r->date_at[k] == RAP_NONE) s->ordinal = (uint16_t)ordinal;
		const rap_mark *format = rap_mark_kind_at(r->marks, k, RAP_LEX_meeting_format);
		if (format != NULL) s->format = format_of_count(rap_lexicon_number(r->lexicon, format->entry->value));
		if (rap_is(r, k, RAP_LEX_cue_ahead)) s->status = RAP_MEETING_planned;
		if (rap_is(r, k, RAP_LEX_function_det) || rap_is(r, k, RAP_LEX_function_possessive)) s->definite = !rap_is(r, k, RAP_LEX_dateword_a);
	}
	add_named(r, s, (rap_range){start, noun}, RAP_ROLE_attend);
}

/* A comma between parties: "between Armenia, Georgia and Turkey". */
static bool lists_parties(const rap_reading *r, uint32_t comma, uint32_t end) {
	if (!rap_is_comma(r, comma) || comma == 0 || r->mention_at[comma - 1] == RAP_NONE) return false;
	uint32_t next = comma + 1;
	while (next < end && next < comma + 3 && (r->words[next] == RAP_WORD_CONJ || r->words[next] == RAP_WORD_DET)) next++;
	if (next >= end || r->mention_at[next] == RAP_NONE) return false;
	return r->mentions->all.at[r->mention_at[next]].type == r->mentions->all.at[r->mention_at[comma - 1]].type;
}

/* What follows the noun: "between A and B", "with A", "of the ministers", "on topic". */
static uint32_t read_followers(rap_reading *r, rap_sighting *s, uint32_t from, uint32_t end) {
	uint32_t k = from;
	while (k < end && k - from < MOST_PHRASE) {
		if (r->date_at[k] != RAP_NONE) { /* "talks on Friday with" */
			k++;
			continue;
		}
		if (rap_is(r, k, RAP_LEX_link_at) && k + 1 < end && is_place(r, k + 1)) { /* "talks in Geneva with" */
			k = r->mentions->all.at[r->mention_at[k + 1]].tokens.end;
			continue;
		}
		bool party = rap_is(r, k, RAP_LEX_cue_partner);
		const rap_mark *function = rap_mark_at(r->marks, k, RAP_LEX_function);
		bool compound = function != NULL && function->tokens.end > k + 1; /* "on the margins of" */
		bool topic = rap_is(r, k, RAP_LEX_cue_topic) && !compound;
		bool of = r->words[k] == RAP_WORD_PREP && rap_is(r, k, RAP_LEX_dateword_of);
		if (!(party || topic || of)) break;
		if (party) s->with = true;
		uint32_t stop = k + 1;
		while (stop < end && (!is_stop(r, stop) || lists_parties(r, stop, end)) && r->words[stop] != RAP_WORD_TO && r->words[stop] != RAP_WORD_REL &&
		       r->words[stop] != RAP_WORD_SUB && (r->date_at[stop] == RAP_NONE) &&
		       !(r->words[stop] == RAP_WORD_VERB && !topic) && !(r->words[stop] == RAP_WORD_AUX) &&
		       !(rap_is(r, stop, RAP_LEX_link_at) && stop + 1 < end && is_place(r, stop + 1)) &&
		       !(stop > k + 1 && (rap_is(r, stop, RAP_LEX_cue_partner) || (!topic && rap_is(r, stop, RAP_LEX_cue_topic))))) stop++;
		if (topic && rap_range_empty(s->topic)) s->topic = (rap_range){k + 1, stop};
		else if (!topic) add_named(r, s, (rap_range){k + 1, stop}, RAP_ROLE_attend);
		k = stop;
	}
	return k;
}

static bool is_capital(const rap_reading *r, uint32_t token) { return rap_tok(r, token)->flags & (RAP_TOKEN_CAP | RAP_TOKEN_DIGIT); }

/* A name: the capitalised words around a capitalised noun ("2nd Korea-U.S. Consultation on ..."). */
static rap_range name_around(const rap_reading *r, uint32_t start, uint32_t noun, uint32_t noun_end, uint32_t end) {
	rap_range none = {0, 0};
	if (!(rap_tok(r, noun)->flags & RAP_TOKEN_CAP)) return none;
	uint32_t from = noun;
	while (from > start && (is_capital(r, from - 1) || ordinal_at(r, from - 1) > 0 ||
	                        (rap_tok(r, from - 1)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)))) from--;
	uint32_t to = noun_end;
	for (uint32_t k = noun_end; k < end && k - noun_end < MOST_PHRASE; k++) {
		if (r->date_at[k] != RAP_NONE) break;
		if (is_capital(r, k)) to = k + 1;
		else if (!rap_is(r, k, RAP_LEX_link_title) && !rap_is(r, k, RAP_LEX_link_and) && !rap_is(r, k, RAP_LEX_link_the) &&
		         !(rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE))) break;
	}
	while (from < noun && r->words[from] == RAP_WORD_DET) from++;
	return to - from > 1 ? (rap_range){from, to} : none;
}

/* ---- sightings ---- */

/* The clause whose subject, group or complement holds the token: the last one that begins before it, or the next
 * one where the token is in its subject. */
static uint32_t clause_over(const rap_reading *r, uint32_t sentence, uint32_t token) {
	uint32_t low = r->clauses->first[sentence], last = r->clauses->first[sentence + 1], high = last;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (r->clauses->all.at[middle].group.start <= token) low = middle + 1;
		else high = middle;
	}
	if (low < last) {
		rap_range subject = r->clauses->all.at[low].subject;
		if (subject.start <= token && token < subject.end) return low;
	}
	return low > r->clauses->first[sentence] ? low - 1 : RAP_NONE;
}

/* Where the words on the meeting itself end: before its purpose ("to discuss ...") and before a relative clause that
 * tells something else of it ("that was relaunched in November"), but "which was held in Seoul" belongs to it. */
static uint32_t own_end(const rap_reading *r, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end; k++) {
		if (r->words[k] == RAP_WORD_TO) {
			bool be = k + 1 < end && r->words[k + 1] == RAP_WORD_AUX; /* "to be held in" */
			if (!be) return k;
		}
		if (r->words[k] != RAP_WORD_REL) continue;
		uint32_t verb = k + 1;
		while (verb < end && verb < k + 6 && r->words[verb] != RAP_WORD_VERB) verb++;
		bool own = verb < end && !rap_is(r, verb, RAP_LEX_cue_begin) && (rap_is(r, verb, RAP_LEX_convene_hold) || rap_is(r, verb, RAP_LEX_convene_occur) ||
		                          rap_is(r, verb, RAP_LEX_convene_plan) || rap_is(r, verb, RAP_LEX_convene_host));
		if (!own) return k;
	}
	return end;
}

static surroundings around(const rap_reading *r, uint32_t sentence, uint32_t token, uint32_t after) {
	rap_range whole = sentence_of(r, sentence);
	surroundings a = {.first = whole.start, .start = token, .end = own_end(r, after, rap_stretch_end(r, after, whole.end))};
	a.opening = whole.start + OPENING < token ? whole.start + OPENING : token;
	uint32_t clause = clause_over(r, sentence, token);
	if (clause != RAP_NONE) {
		const rap_clause *c = &r->clauses->all.at[clause];
		uint32_t start = rap_range_empty(c->subject) ? c->group.start : c->subject.start;
		if (start < token) a.start = token - start > MOST_BEFORE ? token - MOST_BEFORE : start;
	}
	return a;
}

static bool takes_object(const rap_reading *r, const rap_clause *c) {
	return rap_is(r, c->verb, RAP_LEX_convene_hold) || rap_is(r, c->verb, RAP_LEX_convene_host) ||
	       rap_is(r, c->verb, RAP_LEX_convene_attend) || rap_is(r, c->verb, RAP_LEX_convene_lead) ||
	       rap_is(r, c->verb, RAP_LEX_convene_meet);
}

static uint8_t role_of_verb(const rap_reading *r, const rap_clause *c) {
	if (rap_is(r, c->verb, RAP_LEX_convene_lead)) return RAP_ROLE_lead;
	if (rap_is(r, c->verb, RAP_LEX_convene_host)) return RAP_ROLE_host;
	return RAP_ROLE_attend;
}

static uint32_t count_bound(rap_reading *r, const rap_sighting *s, const rap_index_list *more) {
	rap_index_list actors = {0}, bound = {0};
	for (uint32_t k = 0; k < s->parties.n; k++) rap_index_add(r->arena, &actors, s->parties.at[k].entity);
	for (uint32_t k = 0; more != NULL && k < more->n; k++) rap_index_add(r->arena, &actors, more->at[k]);
	rap_actors_bound(r, &actors, &bound);
	return bound.n;
}

/* What part a noun plays in which clause: the relation by which its phrase hangs on the predicate. */
typedef struct part {
	uint32_t clause; /* RAP_NONE: the tree does not tell */
	rap_relation relation;
	bool direct;     /* the noun is the head of that phrase, not inside it ("the outcome of the talks") */
} part;

static part part_of(const rap_reading *r, uint32_t noun) {
	if (r->clauses->of[noun] != RAP_NONE) return (part){r->clauses->of[noun], RAP_REL_cop, true}; /* "it was their second meeting" */
	bool direct = true;
	for (uint32_t steps = 0, at = noun; steps < MOST_STEPS; steps++) {
		uint32_t head = r->syntax->words[at].head;
		if (head == RAP_NONE) break;
		if (r->clauses->of[head] != RAP_NONE) return (part){r->clauses->of[head], rap_syntax_relation(r->syntax, at), direct};
		rap_relation relation = rap_syntax_relation(r->syntax, at);
		direct = direct && (relation == RAP_REL_conj || relation == RAP_REL_appos || rap_mark_at(r->marks, head, RAP_LEX_meeting) != NULL);
		at = head;
	}
	return (part){RAP_NONE, RAP_REL_OTHER, false};
}

static bool is_subject(rap_relation relation) { return relation == RAP_REL_nsubj || relation == RAP_REL_nsubj_pass || relation == RAP_REL_nsubj_outer; }

/* Who did it: "was hosted by X". */
static void add_agents(rap_reading *r, rap_sighting *s, const rap_clause *c, uint8_t role) {
	uint32_t agent = rap_dependent(r, c->predicate, RAP_REL_obl_agent);
	rap_index_list agents = {0};
	if (agent == RAP_NONE) return;
	rap_phrase_actors(r, agent, r->dependents->span[agent].end, &agents);
	add_parties(r, s, &agents, role);
}

/* The subject of the clause takes part: it held or proposed the meeting, said something after "talks with" others, or
 * several did something "at the talks". */
static void read_subject_of(rap_reading *r, rap_sighting *s, const part *p) {
	const rap_clause *c = &r->clauses->all.at[p->clause];
	const rap_index_list *subjects = &r->subjects[p->clause];
	bool missing = s->with && count_bound(r, s, NULL) < 2;
	bool announces = p->direct && (rap_is(r, c->verb, RAP_LEX_convene_propose) || rap_is(r, c->verb, RAP_LEX_convene_plan));
	if (missing || announces || (s->parties.n == 0 && subjects->n > 1 && s->definite)) add_parties(r, s, subjects, RAP_ROLE_attend);
	if (!p->direct || !takes_object(r, c)) return;
	s->asserted = true;
	if (c->passive) add_agents(r, s, c, role_of_verb(r, c));
	else add_parties(r, s, subjects, role_of_verb(r, c));
}

static void take_status(rap_sighting *s, uint8_t status, bool subject) {
	bool tells = s->status == RAP_MEETING_none || (status != RAP_MEETING_none && status != RAP_MEETING_held);
	if (tells && (s->asserted || subject || status >= RAP_MEETING_planned)) s->status = status;
}

/* A clause that tells of the meeting as its subject: "the talks opened", "the session, which was hosted by X", "a
 * meeting attended by Y". */
static void read_as_subject(rap_reading *r, rap_sighting *s, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (rap_is(r, c->verb, RAP_LEX_convene_bring)) add_named(r, s, c->complement, RAP_ROLE_attend);
	if (rap_is(r, c->verb, RAP_LEX_convene_occur) || takes_object(r, c)) s->asserted = true;
	if (c->passive && takes_object(r, c)) add_agents(r, s, c, role_of_verb(r, c));
	take_status(s, status_of_clause(r, clause), true);
}

/* The clauses around the noun: who held the meeting, and whether it took place. */
static void read_clause(rap_reading *r, rap_sighting *s, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d]) {
		rap_relation relation = rap_syntax_relation(r->syntax, d);
		bool modifier = relation == RAP_REL_acl || relation == RAP_REL_acl_relcl;
		if (!modifier || r->clauses->of[d] == RAP_NONE) continue;
		const rap_clause *c = &r->clauses->all.at[r->clauses->of[d]];
		if (c->subject_head == noun || (c->form == RAP_FORM_PARTICIPLE && c->passive)) read_as_subject(r, s, r->clauses->of[d]);
	}
	part p = part_of(r, noun);
	if (p.clause == RAP_NONE) return;
	if (is_subject(p.relation)) {
		if (p.direct) read_as_subject(r, s, p.clause);
		return;
	}
	if (p.relation != RAP_REL_cop) read_subject_of(r, s, &p);
	take_status(s, status_of_clause(r, p.clause), false);
}

static void finish(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t after) {
	surroundings a = around(r, s->sentence, noun, after);
	s->date = date_bound(r, s->words, sentence_of(r, s->sentence), s->anchor);
	if (s->date == RAP_NONE) s->date = date_near(r, s->words, &a);
	s->place = place_bound(r, s->words, s->topic, sentence_of(r, s->sentence), s->anchor);
	if (s->place == RAP_NONE) s->place = place_near(r, s->words, s->topic, &a);
	uint8_t end = fate(r, after, sentence_of(r, s->sentence).end);
	if (end != RAP_MEETING_none) s->status = end;
}

static const rap_mark *meeting_noun(const rap_reading *r, uint32_t token) {
	const rap_mark *best = NULL;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		if (mark->entry->cls != RAP_LEX_meeting || mark->entry->kind == RAP_LEX_meeting_format) continue;
		if (best == NULL || mark->tokens.end > best->tokens.end) best = mark;
	}
	return best;
}

/* "a new session of their bilateral dialogue": the noun behind "of" tells the kind. */
static const rap_mark *series_noun(const rap_reading *r, uint32_t of, uint32_t end) {
	if (of >= end || !rap_is(r, of, RAP_LEX_dateword_of)) return NULL;
	for (uint32_t k = of + 1; k < end && k < of + 8 && is_modifier(r, k); k++) {
		const rap_mark *mark = meeting_noun(r, k);
		if (mark != NULL && r->mention_at[k] == RAP_NONE) return mark;
	}
	return NULL;
}

/* "talks co-chaired by A and B", "under the chairmanship of C": who led it, behind the noun in its sentence. */
static void add_chairs(rap_reading *r, rap_sighting *s, uint32_t from, uint32_t end) {
	if (end > from + MOST_FATE) end = from + MOST_FATE;
	for (uint32_t k = from; k < end && rap_tok(r, k)->first != ';'; k++) {
		bool led = rap_is(r, k, RAP_LEX_convene_lead) && k + 1 < end && rap_is(r, k + 1, RAP_LEX_cue_by);
		if (!led && !rap_is(r, k, RAP_LEX_cue_chair)) continue;
		uint32_t stop = k + 2;
		while (stop < end && stop < k + 2 * MOST_PHRASE && r->words[stop] != RAP_WORD_VERB && r->words[stop] != RAP_WORD_AUX &&
		       r->words[stop] != RAP_WORD_REL && r->words[stop] != RAP_WORD_SUB) stop++;
		add_named(r, s, (rap_range){k + 1, stop}, RAP_ROLE_lead);
		return;
	}
}

/* "their first meeting", "our dialogue": the parties named together before. */
static void add_possessor(rap_reading *r, rap_sighting *s, uint32_t start, uint32_t noun) {
	for (uint32_t k = start; k < noun; k++)
		if (s->parties.n == 0 && rap_is(r, k, RAP_LEX_function_possessive)) {
			uint32_t before = s->sentence > 0 && r->together[s->sentence - 1].n > 0 ? s->sentence - 1 : s->sentence;
			add_parties(r, s, &r->together[before], RAP_ROLE_attend);
		}
}

/* "a three-way meeting with Tokyo" tells how many they are: those spoken of before make up the number. */
static void add_missing(rap_reading *r, rap_sighting *s) {
	uint32_t wanted = s->format == RAP_FORMAT_bilateral ? 2 : s->format == RAP_FORMAT_trilateral ? 3 : 0;
	if (wanted == 0 || count_bound(r, s, NULL) >= wanted) return;
	const rap_index_list *candidates[2] = {&r->together[s->sentence], &r->signatories};
	for (uint32_t k = 0; k < 2; k++)
		if (count_bound(r, s, candidates[k]) == wanted) {
			add_parties(r, s, candidates[k], RAP_ROLE_attend);
			return;
		}
}

static uint32_t noun_sighting(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token, const rap_mark *mark) {
	rap_range whole = sentence_of(r, sentence);
	rap_sighting s = {.sentence = sentence, .kind = mark->entry->kind, .date = RAP_NONE, .place = RAP_NONE, .rule = "noun", .confidence = 0.88,
	                  .doubtful = mark->entry->flags & RAP_LEX_F_ambiguous};
	uint32_t start = phrase_left(r, token, whole.start);
	uint32_t after = mark->tokens.end;
	s.words = (rap_range){start, after};
	read_modifiers(r, &s, start, token);
	const rap_mark *series = series_noun(r, after, whole.end);
	if (series != NULL) {
		read_modifiers(r, &s, after + 1, series->tokens.start);
		s.kind = series->entry->kind;
		after = series->tokens.end;
	}
	after = read_followers(r, &s, after, whole.end);
	s.name = name_around(r, start, token, mark->tokens.end, whole.end);
	if (s.name.end > after) after = s.name.end;
	s.words.end = after;
	read_clause(r, &s, token);
	add_possessor(r, &s, start, token);
	if (s.with && start > whole.start && rap_is(r, start - 1, RAP_LEX_cue_at)) s.asserted = true; /* "after talks with" */
	add_missing(r, &s);
	add_chairs(r, &s, after, whole.end);
	s.anchor = token;
	finish(r, &s, token, after);
	*rap_vec_push(r->arena, out) = s;
	return after;
}

/* The token before a noun phrase that begins at `token`, over its determiners and adjectives of number. */
static bool behind_partner(const rap_reading *r, uint32_t token) {
	while (token > 0 && r->words[token - 1] == RAP_WORD_DET) token--;
	return token > 0 && rap_is(r, token - 1, RAP_LEX_cue_partner);
}

/* Whether the noun stands behind "with", "between" or the like. */
static bool is_partner(const rap_reading *r, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_case && rap_is(r, d, RAP_LEX_cue_partner)) return true;
	return r->mention_at[noun] != RAP_NONE && behind_partner(r, r->mentions->all.at[r->mention_at[noun]].tokens.start);
}

/* Whether a mention belongs to the clause, by the one of its words that hangs on a word outside of it. */
static bool in_clause(const rap_reading *r, const rap_mention *m, uint32_t clause) {
	for (uint32_t k = m->tokens.start; k < m->tokens.end; k++) {
		uint32_t head = r->syntax->words[k].head;
		bool outside = head == RAP_NONE || head < m->tokens.start || head >= m->tokens.end;
		if (outside && rap_clause_above(r, k) == clause) return true;
	}
	return false;
}

/* Trees of long names are less sure than the words around them: a mention behind "with" within the clause is a
 * partner wherever it hangs. */
static void add_mentioned_partners(rap_reading *r, uint32_t clause, rap_range words, rap_index_list *partners) {
	for (uint32_t k = words.start; k < words.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		if (m->tokens.start == k && rap_is_actor(r, m) && behind_partner(r, k) && in_clause(r, m, clause))
			rap_add_listed(r, index, words.end, partners);
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

/* The partners among what hangs on a word: "talks with X", "met with colleagues from Y". */
static void add_partners(rap_reading *r, uint32_t token, uint32_t end, rap_index_list *partners) {
	for (uint32_t d = r->dependents->first[token]; d != RAP_NONE; d = r->dependents->next[d])
		if (is_partner(r, d)) rap_phrase_actors(r, d, end, partners);
}

/* Where what hangs on the predicate ends. */
static uint32_t span_end(const rap_reading *r, const rap_clause *c) {
	uint32_t end = r->dependents->span[c->predicate].end;
	return end > c->group.end + 3 * MOST_PHRASE ? c->group.end + 3 * MOST_PHRASE : end;
}

void rap_clause_partners(rap_reading *r, uint32_t clause, rap_index_list *partners) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool meets = rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_phone);
	bool holds = rap_is(r, c->verb, RAP_LEX_convene_hold), hosts = rap_is(r, c->verb, RAP_LEX_convene_host);
	if (c->passive || rap_is(r, c->verb, RAP_LEX_verb_urge) || !(meets || holds || hosts)) return;
	uint32_t end = span_end(r, c), object = rap_dependent(r, c->predicate, RAP_REL_obj);
	if (object != RAP_NONE && (meets || hosts)) rap_phrase_actors(r, object, end, partners);
	if (object != RAP_NONE && holds) add_partners(r, object, end, partners);
	add_partners(r, c->predicate, end, partners);
	add_mentioned_partners(r, clause, (rap_range){c->group.end, end}, partners);
}

/* Verbs that only sometimes mean a meeting do so with a person; "called on him to go" does not. */
static bool meets_person(const rap_reading *r, const rap_clause *c, const rap_index_list *partners) {
	if (rap_is(r, c->verb, RAP_LEX_verb_urge) && rap_dependent(r, c->predicate, RAP_REL_xcomp) != RAP_NONE) return false;
	for (uint32_t k = 0; k < partners->n; k++)
		if (rap_entity_at(r, partners->at[k])->type == RAP_MENTION_PERSON) return true;
	return false;
}

/* "led the Korean side", "headed the delegation". */
static bool leads_side(const rap_reading *r, rap_range complement) {
	for (uint32_t k = complement.start; k < complement.end && k < complement.start + 6; k++)
		if (rap_is(r, k, RAP_LEX_group_sides) || rap_is(r, k, RAP_LEX_cue_panel)) return true;
	return false;
}

/* "The Council took part as an observer", "Hungary was represented by its envoy": parties of the meeting told before. */
static void joiner_sighting(rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool led = rap_is(r, c->verb, RAP_LEX_convene_lead) && (c->passive || leads_side(r, c->complement));
	bool represented = rap_is(r, c->verb, RAP_LEX_convene_represent) || led;
	if (out->n == 0 || c->form != RAP_FORM_FINITE || !(represented || rap_is(r, c->verb, RAP_LEX_convene_attend))) return;
	rap_sighting s = {.sentence = c->sentence, .kind = out->at[out->n - 1].kind, .date = RAP_NONE, .place = RAP_NONE,
	                  .definite = true, .joins = true, .words = c->group, .rule = "joins"};
	uint8_t role = led ? RAP_ROLE_lead : RAP_ROLE_attend;
	for (uint32_t k = c->group.end; k < c->complement.end; k++) {
		const rap_mark *noun = rap_mark_at(r->marks, k, RAP_LEX_meeting);
		if (noun != NULL && noun->entry->kind != RAP_LEX_meeting_format) return; /* the noun has its own sighting */
		if (rap_is(r, k, RAP_LEX_cue_observer)) role = RAP_ROLE_observe;
	}
	rap_index_list bound = {0};
	rap_actors_bound(r, &r->subjects[clause], &bound);
	for (uint32_t k = 0; k < bound.n; k++) add_party(r, &s, bound.at[k], role == RAP_ROLE_observe ? role : RAP_ROLE_side);
	add_parties(r, &s, &r->subjects[clause], role);
	if (represented) add_named(r, &s, c->complement, role);
	if (s.parties.n > 0 && status_of_clause(r, clause) != RAP_MEETING_planned) *rap_vec_push(r->arena, out) = s;
}

/* "Negotiators met in Majuro on Wednesday": who they are is not told, but they are several, and when or where is;
 * nothing is met ("met its targets"). */
static bool several_met(const rap_reading *r, const rap_clause *c, const rap_sighting *s) {
	uint32_t behind = c->group.end;
	bool object = behind < r->text->tokens.n && r->date_at[behind] == RAP_NONE &&
	              (r->words[behind] == RAP_WORD_DET || r->words[behind] == RAP_WORD_OTHER);
	bool several = false;
	for (uint32_t k = c->subject.start; k < c->subject.end; k++) {
		const rap_mark *persons = rap_mark_kind_at(r->marks, k, RAP_LEX_group_persons);
		const rap_mark *title = rap_mark_at(r->marks, k, RAP_LEX_title);
		if ((persons && (persons->entry->flags & RAP_LEX_F_plural)) || (title && (title->entry->flags & RAP_LEX_F_plural))) several = true;
		const rap_mention *m = r->mention_at[k] == RAP_NONE ? NULL : &r->mentions->all.at[r->mention_at[k]];
		bool bloc = m != NULL && (m->kind == RAP_LEX_organization_international || m->kind == RAP_LEX_organization_alliance);
		if (bloc || (m != NULL && m->type == RAP_MENTION_GROUP) || rap_is(r, k, RAP_LEX_cue_panel)) several = true;
	}
	if (object || !several) return false;
	surroundings a = around(r, c->sentence, c->group.start, c->group.end);
	return date_near(r, s->words, &a) != RAP_NONE || place_near(r, s->words, s->topic, &a) != RAP_NONE;
}

/* "President A and Prime Minister B spoke today": two persons of two sides, on a day that is told. */
static bool persons_spoke(rap_reading *r, const rap_clause *c, const rap_sighting *s, uint32_t subjects) {
	uint32_t persons = 0;
	for (uint32_t k = 0; k < subjects; k++) persons += r->entities->all.at[s->parties.at[k].entity].type == RAP_MENTION_PERSON;
	if (persons < 2 || c->form != RAP_FORM_FINITE || count_bound(r, s, NULL) < 2) return false;
	surroundings a = around(r, c->sentence, c->group.start, c->group.end);
	return date_near(r, s->words, &a) != RAP_NONE;
}

/* "met in Israel on 6 December with families": with people whom the text does not name. */
static bool meets_somebody(const rap_reading *r, const rap_clause *c) {
	bool with = false;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) with = with || is_partner(r, d);
	surroundings a = around(r, c->sentence, c->group.start, c->group.end);
	return with && date_near(r, c->group, &a) != RAP_NONE;
}

/* "convened the sixth meeting": the noun has its own sighting. */
static bool meets_meeting(const rap_reading *r, const rap_clause *c) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	const rap_mark *noun = object == RAP_NONE || r->mention_at[object] != RAP_NONE ? NULL : rap_mark_at(r->marks, object, RAP_LEX_meeting);
	return noun != NULL && noun->entry->kind != RAP_LEX_meeting_format;
}

/* The evidence of a verb reaches over where and when it says, if they follow closely. */
static uint32_t told_until(const rap_reading *r, const rap_sighting *s) {
	uint32_t end = s->words.end, most = end + MOST_PHRASE;
	if (s->place != RAP_NONE && r->mentions->all.at[s->place].tokens.end <= most && r->mentions->all.at[s->place].tokens.end > end)
		end = r->mentions->all.at[s->place].tokens.end;
	if (s->date != RAP_NONE && r->dates->all.at[s->date].tokens.end <= most && r->dates->all.at[s->date].tokens.end > end)
		end = r->dates->all.at[s->date].tokens.end;
	return end;
}

static void verb_sighting(rap_reading *r, rap_sightings *out, uint32_t clause) {
	joiner_sighting(r, out, clause);
	const rap_clause *c = &r->clauses->all.at[clause];
	bool phone = rap_is(r, c->verb, RAP_LEX_convene_phone);
	const rap_mark *verb = rap_mark_kind_at(r->marks, c->verb, phone ? RAP_LEX_convene_phone : RAP_LEX_convene_meet);
	if (verb == NULL || c->passive) return;
	if (meets_meeting(r, c)) return;
	rap_sighting s = {.sentence = c->sentence, .date = RAP_NONE, .place = RAP_NONE, .asserted = true, .verb = true, .rule = phone ? "verb-call" : "verb-meet", .confidence = phone ? 0.95 : 0.88};
	s.kind = phone ? RAP_LEX_meeting_call : RAP_LEX_meeting_meeting;
	s.words = (rap_range){c->group.start, c->group.end};
	add_parties(r, &s, &r->subjects[clause], RAP_ROLE_attend);
	uint32_t subjects = s.parties.n;
	rap_index_list partners = {0};
	rap_clause_partners(r, clause, &partners);
	add_parties(r, &s, &partners, RAP_ROLE_attend);
	bool doubtful = (verb->entry->flags & RAP_LEX_F_ambiguous) || rap_is(r, c->verb, RAP_LEX_verb_urge);
	bool object = s.parties.n > subjects && meets_person(r, c, &partners);
	if (doubtful && !object && !persons_spoke(r, c, &s, subjects)) return;
	if ((subjects == 0 || s.parties.n < 2) && (doubtful || !((subjects > 0 && meets_somebody(r, c)) || several_met(r, c, &s)))) return;
	s.status = status_of_clause(r, clause);
	if (s.status == RAP_MEETING_none) s.status = RAP_MEETING_held;
	s.anchor = c->predicate;
	finish(r, &s, c->group.start, c->group.end);
	s.words.end = told_until(r, &s);
	*rap_vec_push(r->arena, out) = s;
}

/* Inside the name of a body, a law, a person's title, the noun is no meeting. */
static bool is_owned(const rap_reading *r, uint32_t sentence, uint32_t token, const rap_mark *noun) {
	uint32_t index = r->mention_at[token];
	if (index == RAP_NONE) return false;
	uint8_t type = r->mentions->all.at[index].type;
	/* "attended the African Ports Forum": what is held or attended under such a name is the meeting */
	uint32_t clause = clause_over(r, sentence, token);
	bool last = noun->tokens.end >= r->mentions->all.at[index].name.end;
	bool event = noun->entry->kind == RAP_LEX_meeting_forum || noun->entry->kind == RAP_LEX_meeting_conference;
	if (type == RAP_MENTION_ORGANIZATION && last && event && clause != RAP_NONE) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (takes_object(r, c) || rap_is(r, c->verb, RAP_LEX_convene_occur)) return false;
	}
	return type == RAP_MENTION_ORGANIZATION || type == RAP_MENTION_INSTRUMENT || type == RAP_MENTION_PERSON;
}

/* "summit declaration", "conference room": the first part of another noun; or a phrase that is no meeting. */
static bool is_other(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	for (uint32_t k = token; k + 2 > token; k--) {
		const rap_mark *other = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_other);
		if (other != NULL && other->tokens.end > token) return true;
		if (k == 0) break;
	}
	uint32_t next = noun->tokens.end;
	bool round = noun->entry->kind == RAP_LEX_meeting_talks && (noun->entry->flags & RAP_LEX_F_ambiguous); /* "a round of nominees" */
	if (round && next < r->text->tokens.n && rap_is(r, next, RAP_LEX_dateword_of) && series_noun(r, next, r->text->tokens.n) == NULL) return true;
	if (next >= r->text->tokens.n || r->words[next] != RAP_WORD_OTHER || r->date_at[next] != RAP_NONE || r->mention_at[next] != RAP_NONE) return false;
	return !(rap_tok(r, next)->flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_CAP | RAP_TOKEN_DIGIT)) && rap_mark_at(r->marks, next, RAP_LEX_noun) != NULL;
}

/* "held by videoconference" says how, not what. */
static bool is_manner(const rap_reading *r, uint32_t token, const rap_mark *noun) {
	return noun->entry->kind == RAP_LEX_meeting_call && token > 0 && rap_is(r, token - 1, RAP_LEX_cue_manner);
}

/* "The sixth had been hosted by Kabul", "the next will take place", "the 12th SPD is to": a number or "next" without a
 * noun for it, in a text that has spoken of such a meeting. */
static bool ordinal_alone(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token) {
	uint32_t end = sentence_of(r, sentence).end;
	if (out->n == 0 || token == 0 || token + 1 >= end || r->date_at[token] != RAP_NONE || !rap_is(r, token - 1, RAP_LEX_function_det)) return false;
	uint32_t ordinal = ordinal_at(r, token), behind = token + 1;
	bool next = rap_is(r, token, RAP_LEX_cue_ahead);
	if (ordinal == 0 && !next) return false;
	bool one = rap_is(r, behind, RAP_LEX_cue_series) && meeting_noun(r, behind) == NULL;
	bool acronym = (rap_tok(r, behind)->flags & RAP_TOKEN_UPPER) && meeting_noun(r, behind) == NULL;
	if (one || acronym) behind++;
	bool verb = behind < end && (r->words[behind] == RAP_WORD_AUX || (rap_is_comma(r, behind) && ordinal > 0));
	if (!(one && ordinal > 0) && !verb) return false;
	rap_sighting s = {.sentence = sentence, .kind = out->at[out->n - 1].kind, .ordinal = (uint16_t)ordinal, .date = RAP_NONE,
	                  .place = RAP_NONE, .definite = true, .words = {token - 1, behind}, .rule = "ordinal", .confidence = 0.8};
	if (ordinal == 0) s.status = RAP_MEETING_planned;
	read_clause(r, &s, token);
	s.anchor = token;
	finish(r, &s, token, behind);
	if ((next || acronym) && s.date == RAP_NONE && s.place == RAP_NONE) return false;
	*rap_vec_push(r->arena, out) = s;
	return true;
}

static void read_sentence(rap_reading *r, rap_sightings *out, uint32_t sentence) {
	rap_range tokens = sentence_of(r, sentence);
	uint32_t clause = r->clauses->first[sentence], last = r->clauses->first[sentence + 1];
	for (uint32_t token = tokens.start; token < tokens.end;) {
		if (clause < last && r->clauses->all.at[clause].verb <= token) {
			verb_sighting(r, out, clause++);
			continue;
		}
		if (ordinal_alone(r, out, sentence, token)) {
			token++;
			continue;
		}
		const rap_mark *mark = meeting_noun(r, token);
		if (mark == NULL || r->words[token] != RAP_WORD_OTHER || is_owned(r, sentence, token, mark) || is_manner(r, token, mark) || is_other(r, token, mark)) {
			token++;
			continue;
		}
		uint32_t after = noun_sighting(r, out, sentence, token, mark);
		token = after > token ? after : token + 1;
	}
}

void rap_sightings_find(rap_reading *reading, rap_sightings *sightings) {
	for (uint32_t s = 0; s < reading->text->sentences.n; s++)
		if (rap_is_running_text(reading, s)) read_sentence(reading, sightings, s);
}
