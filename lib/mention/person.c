/* Persons: runs of name words, with a title before or in apposition behind; later mentions by one part of the
 * name. */
#include "mention/person.h"

enum { MOST_NAME = 8 };

static const char model_rule[] = "model";

/* ---- mentions ---- */

static void remember(rap_person_finder *f, const rap_mention *m, uint32_t index) {
	char key[RAP_LEXICON_KEY_MAX];
	for (uint32_t k = m->name.start; k < m->name.end; k++) {
		if (rap_person_token(f, k)->flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_INITIAL)) continue;
		if (rap_person_is(f, k, RAP_LEX_person_particle) || rap_person_is(f, k, RAP_LEX_person_suffix)) continue;
		uint32_t n = rap_lexicon_key(rap_token_str(f->text, k), key, sizeof key);
		if (n > 1 && rap_map_get(&f->known, (rap_str){key, n}) == RAP_NONE)
			rap_map_put(f->arena, &f->known, (rap_str){key, n}, index);
	}
}

static uint32_t known_at(const rap_person_finder *f, uint32_t token) {
	char key[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_lexicon_key(rap_token_str(f->text, token), key, sizeof key);
	return n > 1 ? rap_map_get(&f->known, (rap_str){key, n}) : RAP_NONE;
}

static void claim(rap_person_finder *f, rap_range tokens) {
	for (uint32_t k = tokens.start; k < tokens.end; k++) f->claimed[k] = true;
}

/* What is read around a name. */
typedef struct surroundings {
	rap_range name;
	rap_person_title before, behind;
	bool listed; /* the title in the plural before the list is the name's too */
	const char *rule;
} surroundings;

static bool has_title(const rap_person_title *title) { return !rap_range_empty(title->words); }

/* Titles that only say how to address somebody give way to one that says what he is. */
static bool only_address(const rap_person_finder *f, const rap_person_title *title) {
	for (uint32_t k = title->words.start; k < title->words.end; k++)
		if (rap_person_is(f, k, RAP_LEX_title_function) ||
			(rap_person_is(f, k, RAP_LEX_title_office) && !rap_person_is(f, k, RAP_LEX_title_rank)))
			return false;
	return true;
}

static uint32_t length(rap_range words) { return words.end - words.start; }

static bool names_office(const rap_person_finder *f, rap_range words) {
	for (uint32_t k = words.start; k < words.end; k++)
		if (rap_person_is(f, k, RAP_LEX_title_office)) return true;
	return false;
}

/* "his Dutch colleague" has his office; of "my colleague" nobody knows. */
static bool has_peers_office(const rap_person_finder *f, const rap_person_title *title) {
	if (rap_person_states(f, title->whole) > 0) return true;
	for (uint32_t k = title->whole.start; k < title->whole.end; k++) {
		const rap_mark *peer = rap_mark_kind_at(f->marks, k, RAP_LEX_person_peer);
		if (peer != NULL && peer->entry->flags & RAP_LEX_F_ambiguous) return false;
	}
	return true;
}

/* An office that somebody of another state holds as well: not "of Peru". */
static rap_range without_states(const rap_person_finder *f, rap_range office) { return (rap_range){office.start, rap_person_without_states(f, office)}; }
static rap_range office_alone(const rap_person_finder *f) { return without_states(f, f->office); }

/* "Her Peruvian counterpart, X, said": of whom the sentence before begins with, else of who was told last. */
static rap_range office_of_peer(const rap_person_finder *f, const rap_person_title *peer) {
	bool opens = peer->whole.start == f->sentence.start && rap_person_is(f, peer->whole.start, RAP_LEX_function_possessive);
	return without_states(f, opens && !rap_range_empty(f->led) ? f->led : f->office);
}

static rap_range choose_title(const rap_person_finder *f, const surroundings *s) {
	bool weak = !has_title(&s->before) || s->before.peer || only_address(f, &s->before) ||
				(length(s->before.words) == 1 && length(s->behind.words) > 1);
	bool fuller = length(s->behind.words) > length(s->before.words) && names_office(f, s->behind.words);
	const rap_person_title *told = has_title(&s->behind) && (weak || fuller) ? &s->behind : &s->before;
	if (told->peer) return has_peers_office(f, told) ? office_of_peer(f, told) : (rap_range){0, 0};
	if (told == &s->behind) return told->words;
	if (has_title(&s->before) || !s->listed) return s->before.words;
	return f->shared.peer ? office_alone(f) : f->shared.words;
}

/* The words "Lithuania's" before the name: empty if there are none. */
static rap_range owner_before(const rap_person_finder *f, uint32_t token) {
	rap_range none = {token, token};
	if (token < f->sentence.start + 2 || !(rap_person_flags(f, token - 1) & RAP_TOKEN_POSSESSIVE)) return none;
	const rap_mark *state = rap_mark_before(f->marks, token - 1, RAP_LEX_state);
	if (state == NULL || state->entry->kind == RAP_LEX_state_adjective) return none;
	return (rap_range){state->tokens.start, token};
}

/* "Armenia's foreign minister, A, and Azerbaijan's, B": the state whose officer of the same title B is; empty if none. */
static rap_range same_office_of(const rap_person_finder *f, uint32_t token) {
	rap_range none = {token, token};
	if (token < f->sentence.start + 4 || !(rap_person_flags(f, token - 1) & RAP_TOKEN_COMMA) || rap_range_empty(f->office)) return none;
	bool same = f->office.start >= f->sentence.start && f->office.end < token;
	return same ? owner_before(f, token - 1) : none;
}

/* "Secretary General of the Council of Europe": acts for no state, though he once led one. */
static bool serves_several(const rap_person_finder *f, rap_range title) {
	for (uint32_t k = title.start; k < title.end; k++) {
		const rap_mark *body = rap_mark_at(f->marks, k, RAP_LEX_organization);
		if (body == NULL || !rap_is_international(body->entry->kind)) continue;
		uint32_t before = k;
		while (before > title.start && rap_person_is(f, before - 1, RAP_LEX_link_the)) before--;
		if (before == title.start || rap_person_is(f, before - 1, RAP_LEX_dateword_of)) return true; /* not "envoy to NATO" */
	}
	return false;
}

static void read_countries(const rap_person_finder *f, rap_mention *m, const surroundings *s) {
	uint32_t end = rap_person_country_behind(f, m, m->tokens.end);
	m->tokens.end = end;
	bool shares = s->listed && !has_title(&s->before);
	const rap_person_title *list = s->before.plural ? &s->before : shares ? &f->shared : NULL;
	if (list != NULL && rap_person_states(f, list->whole) > 1)
		rap_person_country_of_list(f, m, list->whole, s->before.plural ? 0 : f->shared_count);
	else if (list != NULL || !(has_title(&s->behind) && serves_several(f, s->behind.words))) /* "Norwegian diplomat A, the UN envoy" */
		rap_person_country(f, m, list != NULL ? list->whole : s->before.whole);
	rap_person_country(f, m, owner_before(f, s->before.whole.start));
	if (has_title(&s->behind)) {
		rap_person_country(f, m, s->behind.whole);
		rap_person_country_behind_title(f, m, s->behind.whole.end);
	}
	rap_person_country(f, m, rap_person_relative(f, end));
	rap_person_country_of_charge(f, m, end);
	if (m->country[0] == 0) memcpy(m->country, f->heading, sizeof m->country);
}

/* "the Minister of Peru, A, the Minister of Chile, B": the office behind A's name is of another state, and so another's. */
static bool is_of_others(const rap_person_finder *f, const surroundings *s) {
	rap_mention own = {0}, other = {0};
	if (!has_title(&s->before) || !has_title(&s->behind) || s->before.plural) return false;
	if (rap_person_title_of_next(f, s->behind.whole)) return true;
	rap_person_country(f, &own, s->before.whole);
	rap_person_country(f, &other, s->behind.whole);
	return own.country[0] != 0 && other.country[0] != 0 && memcmp(own.country, other.country, 2) != 0;
}

static bool is_capital(const rap_person_finder *f, uint32_t token) {
	return (rap_person_flags(f, token) & RAP_TOKEN_CAP) && !rap_person_core(f, token);
}

/* The whole name around a body's word in a title: "Gender Policy Council", "Council on Economic Quality". */
static rap_range whole_body(const rap_person_finder *f, rap_range title, rap_range body) {
	if (!is_capital(f, body.start)) return body;
	while (body.start > title.start && is_capital(f, body.start - 1)) body.start--;
	for (uint32_t k = body.end; k < title.end; k++) {
		if (is_capital(f, k)) body.end = k + 1;
		else if (!rap_person_is(f, k, RAP_LEX_link_title) && !rap_person_is(f, k, RAP_LEX_link_the) && !rap_person_is(f, k, RAP_LEX_link_and)) break;
	}
	return body;
}

static rap_range body_in(const rap_person_finder *f, rap_range title, bool governments) {
	for (uint32_t k = title.start; k < title.end; k++) {
		const rap_mark *known = rap_mark_at(f->marks, k, RAP_LEX_organization);
		const rap_mark *body = known != NULL ? known : rap_mark_at(f->marks, k, RAP_LEX_body);
		if (body == NULL || body->tokens.end > title.end || f->inside[k] != k) continue; /* no "Emirates" of a state */
		if (body->entry->flags & RAP_LEX_F_plural) continue; /* "Health and Human Services" */
		if ((body->entry->kind == RAP_LEX_body_government) != governments) continue;
		if (rap_person_core(f, body->tokens.end) && body->tokens.end < title.end &&
			body->tokens.end == body->tokens.start + 1 && rap_person_is(f, k, RAP_LEX_title_field))
			continue; /* the house of "House Speaker" */
		return known != NULL ? known->tokens : whole_body(f, title, body->tokens);
	}
	return (rap_range){title.end, title.end};
}

/* The body that a title names: "foreign ministry", "U.S. State Department"; "regime" and "administration" if no other. */
static rap_range affiliation_in(const rap_person_finder *f, rap_range title) {
	rap_range body = body_in(f, title, false);
	return rap_range_empty(body) ? body_in(f, title, true) : body;
}

static uint32_t add_person(rap_person_finder *f, const surroundings *s) {
	rap_mention *m = rap_vec_push(f->arena, &f->list->all);
	*m = (rap_mention){.type = RAP_MENTION_PERSON, .entity = RAP_NONE, .name = s->name, .rule = s->rule};
	m->tokens = (rap_range){s->before.whole.start, s->name.end};
	m->title = choose_title(f, s);
	rap_range owner = has_title(&s->before) || has_title(&s->behind) ? (rap_range){0, 0} : same_office_of(f, s->name.start);
	if (!rap_range_empty(owner)) m->title = office_alone(f);
	m->affiliation = affiliation_in(f, m->title);
	if (rap_range_empty(m->affiliation) && has_title(&s->before)) m->affiliation = rap_person_body_behind(f, s->name.end);
	m->bare = rap_person_words(f, s->name) == 1;
	rap_person_country(f, m, owner);
	read_countries(f, m, s);
	claim(f, m->tokens);
	if (has_title(&s->behind)) claim(f, s->behind.whole);
	remember(f, m, f->list->all.n - 1);
	if (has_title(&s->before) && !s->before.peer && !only_address(f, &s->before))
		f->office = s->before.words;
	else if (has_title(&s->behind))
		f->office = s->behind.words;
	if (rap_range_empty(f->leading) && f->office.start >= f->sentence.start) f->leading = f->office;
	if (s->before.plural) f->shared = s->before;
	f->shared_count = s->before.plural ? 1 : f->shared_count + 1;
	uint32_t end =
		has_title(&s->behind) && s->behind.whole.end > m->tokens.end ? s->behind.whole.end : m->tokens.end;
	f->shared_end = s->before.plural || s->listed ? m->tokens.end : 0;
	return end;
}

/* ---- why a run of words is a person ---- */

static rap_name_part best_part(const rap_person_finder *f, rap_range name) {
	rap_name_part best = RAP_PART_NONE;
	for (uint32_t k = name.start; k < name.end; k++)
		if (f->parts[k] > best) best = (rap_name_part)f->parts[k];
	return best;
}

/* A capitalised word behind the name that belongs to it: "Made River", "Circuit Judge". */
static bool goes_on(const rap_person_finder *f, uint32_t behind) {
	uint32_t flags = rap_person_flags(f, behind);
	if (!(flags & RAP_TOKEN_CAP) || (flags & RAP_TOKEN_POSSESSIVE) || f->headline) return false;
	return !rap_mark_at(f->marks, behind, RAP_LEX_calendar) && !rap_mark_at(f->marks, behind, RAP_LEX_function) &&
		   !rap_person_core(f, behind);
}

/* "Biden Administration", "the Trump tariffs": part of another name or phrase. */
static bool in_other_name(const rap_person_finder *f, rap_range name) {
	if (goes_on(f, name.end)) return true;
	if (name.start == f->sentence.start) return false;
	if (rap_person_flags(f, name.start - 1) & RAP_TOKEN_HYPHEN) return true;
	if (rap_person_is(f, name.start - 1, RAP_LEX_function_rel)) return false; /* "said that A", "on which A" */
	return rap_person_is(f, name.start - 1, RAP_LEX_function_det) ||
		   rap_person_is(f, name.start - 1, RAP_LEX_link_the);
}

/* "the frigate Bartolomeu Dias", "Hurricane Maria", "Santa Maria": what bears the name. */
static bool of_thing(const rap_person_finder *f, uint32_t name) {
	return rap_person_is(f, name, RAP_LEX_person_bearer) ||
		   (name > f->sentence.start && rap_person_is(f, name - 1, RAP_LEX_person_bearer));
}

/* "the Migrant Regularization Bill", "the Ports (Amendment) Bill": a given name that is the head of a law's name. */
static bool is_law(const rap_person_finder *f, rap_range name) {
	const rap_mark *head = rap_mark_at(f->marks, name.end - 1, RAP_LEX_instrument);
	if (head == NULL || !(head->entry->flags & RAP_LEX_F_nominal) || name.end - 1 == f->sentence.start) return false;
	uint32_t before = rap_person_flags(f, name.end - 2);
	return name.end - name.start > 1 || before & (RAP_TOKEN_CLOSE | RAP_TOKEN_CAP);
}

static bool says(const rap_person_finder *f, uint32_t token) { return rap_person_is(f, token, RAP_LEX_verb_say); }

/* Does a list with a title in the plural go on with the name at `token`? */
static bool in_list(const rap_person_finder *f, uint32_t token) {
	if (f->shared_end == 0 || token <= f->shared_end || token > f->shared_end + 6) return false;
	for (uint32_t k = f->shared_end; k < token; k++) {
		const rap_mark *owner = rap_mark_at(f->marks, k, RAP_LEX_state); /* "A of Poland and Lithuania's B" */
		if (owner != NULL && rap_person_flags(f, owner->tokens.end) & RAP_TOKEN_POSSESSIVE) return owner->tokens.end + 1 == token;
		if (!(rap_person_flags(f, k) & RAP_TOKEN_COMMA) && !rap_person_is(f, k, RAP_LEX_link_and)) return false;
	}
	return true;
}

static bool addressed(const rap_person_finder *f, const surroundings *s) {
	return s->before.whole.start < s->name.start && rap_person_within(f, s->before.whole.start);
}

/* A line of a list or a signature begins with the name: "For Japan: Sato Kenji, Minister". */
static bool begins_line(const rap_person_finder *f, uint32_t token) {
	return token == f->sentence.start || rap_person_first(f, token - 1) == ':' ||
		   (f->text->tokens.at[token - 1].flags & RAP_TOKEN_CLOSE);
}

/* "Sultan bin Mishari": a particle that is no English word. */
static bool has_particle(const rap_person_finder *f, rap_range name) {
	if (f->parts[name.start] == RAP_PART_UNKNOWN) return false; /* "Pointe du Hoc" */
	for (uint32_t k = name.start + 1; k < name.end; k++) {
		const rap_mark *particle = rap_mark_kind_at(f->marks, k, RAP_LEX_person_particle);
		bool lower = !(rap_person_flags(f, k) & RAP_TOKEN_CAP);
		if (particle != NULL && lower && !(particle->entry->flags & RAP_LEX_F_ambiguous)) return true;
	}
	return false;
}

/* "Mark Wells", "Han Sang-woo": a given and a family name, though all are other words. */
static bool is_plain_pair(const rap_person_finder *f, rap_range name) {
	bool hyphened = name.end == name.start + 4 && (rap_person_flags(f, name.start + 2) & RAP_TOKEN_HYPHEN);
	if (hyphened && !(rap_person_flags(f, name.start + 3) & RAP_TOKEN_CAP))
		return rap_person_family(f, name.start);
	if (name.end != name.start + 2 || name.start == f->sentence.start) return false;
	return rap_person_is(f, name.start, RAP_LEX_person_given) &&
		   rap_person_family(f, name.start + 1);
}

/* The family name of a leader alone, that is no place ("at Osborne") and no acronym. */
static bool may_stand_alone(const rap_person_finder *f, uint32_t token) {
	if (rap_person_flags(f, token) & RAP_TOKEN_UPPER) return false;
	if (token > f->sentence.start && rap_person_is(f, token - 1, RAP_LEX_link_at)) return false;
	return !(rap_mark_at(f->marks, token, RAP_LEX_place) || rap_mark_at(f->marks, token, RAP_LEX_state) ||
			 rap_mark_at(f->marks, token, RAP_LEX_organization));
}

static const char *reason(const rap_person_finder *f, const surroundings *s) {
	uint32_t words = rap_person_words(f, s->name);
	rap_name_part best = best_part(f, s->name);
	if (words > MOST_NAME) return NULL;
	if (has_title(&s->before)) {
		if (best >= RAP_PART_FAMILY || words > 1) return best > RAP_PART_COMMON ? "title-name" : NULL;
		return best == RAP_PART_UNKNOWN && !f->headline && !goes_on(f, s->name.end) ? "title-name" : NULL;
	}
	bool acronym = words == 1 && (rap_person_flags(f, s->name.start) & RAP_TOKEN_UPPER);
	if (addressed(f, s) && best > RAP_PART_COMMON && !acronym) return "honorific-name";
	if (s->listed && best > RAP_PART_WEAK) return "listed-name";
	if (in_other_name(f, s->name) || of_thing(f, s->name.start)) return NULL;
	if (has_title(&s->behind) && best > RAP_PART_WEAK && begins_line(f, s->name.start)) return "name-apposition";
	if (f->headline) return best == RAP_PART_GIVEN && words > 1 ? "given-name" : NULL;
	if (words > 1 && best >= RAP_PART_UNKNOWN && !rap_range_empty(owner_before(f, s->name.start)))
		return "state-possessive";
	rap_str state;
	if (words < 2 && has_title(&s->behind)) return best == RAP_PART_UNKNOWN ? "name-apposition" : NULL;
	if (words < 2)
		return best >= RAP_PART_FAMILY && may_stand_alone(f, s->name.start) &&
					   rap_person_leader(f, s->name, &state)
				   ? "leader"
				   : NULL;
	if (has_title(&s->behind) && best > RAP_PART_WEAK) return "name-apposition";
	if (rap_person_model_denies(f, s->name, false)) return NULL;
	if (has_particle(f, s->name) || is_plain_pair(f, s->name)) return "name-form";
	if (best == RAP_PART_GIVEN) return "given-name";
	if (best == RAP_PART_FAMILY || (best == RAP_PART_UNKNOWN && says(f, s->name.end))) return "family-name";
	return NULL;
}

static uint32_t try_name(rap_person_finder *f, uint32_t token) {
	if (f->parts[token] == RAP_PART_NONE && !rap_person_is(f, token, RAP_LEX_person_particle)) return token + 1;
	surroundings s = {.before = rap_person_title_before(f, token)};
	s.listed = in_list(f, s.before.whole.start);
	s.name = rap_person_name(f, token, has_title(&s.before) || s.before.whole.start < token || s.listed);
	if (rap_range_empty(s.name)) return token + 1;
	if (is_law(f, s.name)) return s.name.end;
	s.behind = rap_person_title_behind(f, s.name);
	if (is_of_others(f, &s)) s.behind = (rap_person_title){.words = {s.name.end, s.name.end}, .whole = {s.name.end, s.name.end}};
	if (!has_title(&s.before) && !has_title(&s.behind)) s.behind.words = rap_person_duty(f, rap_person_state_end(f, s.name.end));
	s.rule = reason(f, &s);
	return s.rule == NULL ? s.name.end : add_person(f, &s);
}

/* ---- names that only the model tells ---- */

/* Part of another name: of a headline's next words, or "St. Patrick's Day". */
static bool in_longer_name(const rap_person_finder *f, rap_range name) {
	if (in_other_name(f, name) || of_thing(f, name.start) || rap_person_double(f, name.start)) return true;
	uint32_t behind = name.end;
	bool possessive = rap_person_flags(f, behind) & RAP_TOKEN_POSSESSIVE;
	if (!possessive && !f->headline) return false;
	return (rap_person_flags(f, possessive ? behind + 1 : behind) & RAP_TOKEN_CAP) != 0;
}

static uint32_t try_model(rap_person_finder *f, uint32_t token) {
	rap_range name = rap_person_model_name(f, token);
	if (rap_range_empty(name)) return token + 1;
	surroundings s = {.name = name, .rule = model_rule, .before = rap_person_title_before(f, name.start)};
	if (!rap_person_model_sure(f, name, addressed(f, &s)) || in_longer_name(f, name)) return name.end;
	s.behind = rap_person_title_behind(f, name);
	return add_person(f, &s);
}

/* ---- later mentions ---- */

/* The word of "Al-Harthy", "van der Meulen" by which the name is known. */
static uint32_t behind_particles(const rap_person_finder *f, uint32_t token) {
	uint32_t k = token;
	while (k < token + 4 && rap_person_within(f, k + 1) &&
		   (rap_person_is(f, k, RAP_LEX_person_particle) || (k > token && (rap_person_flags(f, k) & RAP_TOKEN_HYPHEN))))
		k++;
	return k;
}

/* One part of a name told elsewhere in the document: "Campbell". */
static uint32_t try_known(rap_person_finder *f, uint32_t token) {
	uint32_t word = behind_particles(f, token);
	if (known_at(f, word) == RAP_NONE || rap_mark_at(f->marks, token, RAP_LEX_calendar) ||
		rap_mark_at(f->marks, token, RAP_LEX_function))
		return token + 1;
	bool first = token == f->sentence.start && (rap_person_flags(f, token) & RAP_TOKEN_CAP);
	if (f->parts[word] == RAP_PART_NONE && !first) return token + 1;
	rap_range name = rap_person_name(f, token, true);
	if (rap_range_empty(name) && first) name.end = word + 1; /* a name only as it is known */
	if (rap_range_empty(name)) return token + 1;
	for (uint32_t k = name.start; k < name.end; k++)
		if (f->claimed[k]) return token + 1;
	surroundings s = {.name = name, .rule = "known-name"};
	s.before = (rap_person_title){.words = {token, token}, .whole = {token, token}};
	s.behind = s.before;
	if (in_other_name(f, name) || of_thing(f, name.start) ||
		rap_person_model_denies(f, name, f->list->all.at[known_at(f, word)].rule == model_rule))
		return name.end;
	bool several = rap_person_words(f, (rap_range){word, name.end}) > 1;
	if (several && best_part(f, name) < RAP_PART_FAMILY) return name.end;
	return add_person(f, &s);
}

/* "the International Court of Justice": the office is a word of a body's name. */
static bool in_body_name(const rap_person_finder *f, uint32_t start, uint32_t core) {
	for (uint32_t k = start; k <= core; k++) {
		const rap_mark *body = rap_mark_at(f->marks, k, RAP_LEX_organization);
		if (body != NULL && body->tokens.end > core) return true;
	}
	return false;
}

/* "the minister", "the Vice President": a title alone with its determiner. */
static uint32_t try_title_alone(rap_person_finder *f, uint32_t token) {
	if (!rap_person_is(f, token, RAP_LEX_link_the) || !rap_person_within(f, token + 1)) return token + 1;
	uint32_t k = token + 1;
	while (k < token + 5 && !rap_person_core(f, k) && rap_person_title_word(f, k)) k++;
	if (!rap_person_core(f, k) || f->claimed[k] || in_body_name(f, token + 1, k)) return token + 1;
	const rap_mark *core = rap_mark_at(f->marks, k, RAP_LEX_title);
	if (core->entry->flags & RAP_LEX_F_plural) return token + 1;
	rap_mention *m = rap_vec_push(f->arena, &f->list->all);
	*m = (rap_mention){.type = RAP_MENTION_PERSON, .entity = RAP_NONE, .bare = true, .rule = "title-alone"};
	m->tokens = (rap_range){token, core->tokens.end};
	m->name = (rap_range){core->tokens.end, core->tokens.end};
	rap_range words = {token + 1, core->tokens.end};
	rap_person_country(f, m, words);
	rap_person_country_behind(f, m, words.end); /* "the foreign minister of Qatar" is not any of them */
	m->title = (rap_range){rap_person_title_start(f, words), words.end};
	return core->tokens.end;
}

/* ---- the document ---- */

typedef uint32_t (*try_fn)(rap_person_finder *f, uint32_t token);

static bool is_read(const rap_person_finder *f, uint32_t sentence) {
	uint8_t kind = f->text->blocks.at[f->text->sentences.at[sentence].block].kind;
	return kind != RAP_BLOCK_BYLINE && kind != RAP_BLOCK_PUBLISHED && kind != RAP_BLOCK_DATELINE;
}

static void pass(rap_person_finder *f, try_fn try) {
	memset(f->heading, 0, sizeof f->heading);
	f->leading = (rap_range){0, 0}; /* not the last sentence's, of the pass before */
	for (uint32_t s = 0; s < f->text->sentences.n; s++) {
		if (!is_read(f, s)) continue;
		f->sentence = f->text->sentences.at[s].tokens;
		f->headline = rap_person_headline(f);
		f->shared_end = 0;
		f->led = f->leading;
		f->leading = (rap_range){0, 0};
		rap_person_heading(f);
		for (uint32_t token = f->sentence.start; token < f->sentence.end;) {
			rap_person_turn(f, token);
			token = f->claimed[token] ? token + 1 : try(f, token);
		}
		bool open = !rap_range_empty(f->sentence) && rap_person_first(f, f->sentence.end - 1) == ':';
		if (!open) memset(f->heading, 0, sizeof f->heading);
	}
}

/* A leader known by name has his state, the family name alone unless it is another's in this document. */
static void place_leaders(rap_person_finder *f, uint32_t from) {
	for (uint32_t k = from; k < f->list->all.n; k++) {
		rap_mention *m = &f->list->all.at[k];
		rap_str state;
		if (m->country[0] != 0 || rap_range_empty(m->name) || serves_several(f, m->title)) continue;
		rap_range titled = {m->name.start - (m->name.start > m->tokens.start), m->name.end}; /* "Pope Leo XIV" */
		if (!rap_person_leader(f, titled, &state) && !rap_person_leader(f, m->name, &state)) continue;
		uint32_t fuller = m->bare ? known_at(f, m->name.start) : RAP_NONE;
		if (state.n < 2 || (fuller != RAP_NONE && !f->list->all.at[fuller].bare)) continue;
		memcpy(m->country, state.s, 2);
	}
}

static void find(rap_person_finder *f) {
	uint32_t from = f->list->all.n, tokens = f->text->tokens.n;
	f->claimed = RAP_NEW_ARRAY(f->arena, bool, tokens + 1);
	f->parts = RAP_NEW_ARRAY(f->arena, uint8_t, tokens + 1);
	f->inside = RAP_NEW_ARRAY(f->arena, uint32_t, tokens + 1);
	for (uint32_t k = 0; k <= tokens; k++) f->inside[k] = RAP_NONE;
	rap_person_classify(f);
	pass(f, try_name);
	pass(f, try_model);
	pass(f, try_known);
	pass(f, try_title_alone);
	place_leaders(f, from);
	rap_person_named_later(f, from);
}

void rap_persons_find_by_rules(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	find(&(rap_person_finder){.arena = arena, .text = text, .marks = marks, .list = list});
}

void rap_persons_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	rap_person_finder f = {.arena = arena, .text = text, .marks = marks, .list = list};
	f.kinds = rap_name_kinds_read(arena, text, marks);
	find(&f);
}
