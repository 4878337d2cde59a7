#include "output/show.h"

#include "output/codes.h"
#include "output/explain.h"
#include "output/trees.h"

/* Columns are divided by tabs: a line is cut with cut(1), searched with grep(1). */
static void cell(rap_printer *w, rap_str s) {
	rap_print(w, "\t", 1);
	if (s.n == 0)
		rap_print(w, "-", 1);
	else
		rap_print_str(w, s);
}

static void word_cell(rap_printer *w, const char *word) {
	cell(w, word == NULL ? (rap_str){NULL, 0} : (rap_str){word, (uint32_t)strlen(word)});
}

static void end_line(rap_printer *w) { rap_print(w, "\n", 1); }

static void raw_range(rap_printer *w, const rap_text *text, rap_range clean) { rap_print_range(w, rap_text_raw(text, clean)); }

/* ---- text ---- */

static void flags_cell(rap_printer *w, uint16_t flags) {
	static const char *const names[] = {"space", "cap",   "upper", "letter", "digit",      "number", "punct",   "hyphen",
	                                    "dash",  "open",  "close", "quote",  "possessive", "period", "initial", "comma"};
	const char *before = "\t";
	for (uint32_t bit = 0; bit < sizeof names / sizeof *names; bit++) {
		if ((flags >> bit & 1) == 0) continue;
		rap_print_fixed(w, before);
		rap_print_fixed(w, names[bit]);
		before = ",";
	}
	if (flags == 0) rap_print_fixed(w, "\t-");
}

/* raw span, token, flags; an empty line after a sentence */
static void tokens(rap_printer *w, const rap_text *text) {
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		for (uint32_t t = sentence.start; t < sentence.end; t++) {
			const rap_token *token = &text->tokens.at[t];
			raw_range(w, text, (rap_range){token->start, token->end});
			cell(w, rap_token_str(text, t));
			flags_cell(w, token->flags);
			end_line(w);
		}
		end_line(w);
	}
}

/* raw span, sentence */
static void sentences(rap_printer *w, const rap_text *text) {
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		raw_range(w, text, rap_text_bytes(text, sentence));
		cell(w, rap_text_words(text, sentence));
		end_line(w);
	}
}

/* raw span, kind, level, text */
static void blocks(rap_printer *w, const rap_text *text) {
	static const char *const names[] = {
		[RAP_BLOCK_BODY] = "body",       [RAP_BLOCK_ITEM] = "item",     [RAP_BLOCK_TITLE] = "title",
		[RAP_BLOCK_HEADING] = "heading", [RAP_BLOCK_CAPTION] = "caption", [RAP_BLOCK_BYLINE] = "byline",
		[RAP_BLOCK_PUBLISHED] = "published", [RAP_BLOCK_DATELINE] = "dateline"};
	for (uint32_t b = 0; b < text->blocks.n; b++) {
		const rap_block *block = &text->blocks.at[b];
		raw_range(w, text, block->text);
		word_cell(w, block->kind < sizeof names / sizeof *names ? names[block->kind] : NULL);
		rap_print(w, "\t", 1);
		rap_print_number(w, block->level);
		cell(w, (rap_str){text->clean.s + block->text.start, block->text.end - block->text.start});
		end_line(w);
	}
}

/* ---- mentions ---- */

static const char *mention_type(uint8_t type) {
	static const char *const names[] = {
		[RAP_MENTION_PERSON] = "person", [RAP_MENTION_STATE] = "state", [RAP_MENTION_ORGANIZATION] = "organization",
		[RAP_MENTION_PLACE] = "place", [RAP_MENTION_INSTRUMENT] = "instrument", [RAP_MENTION_GROUP] = "group"};
	return type < sizeof names / sizeof *names ? names[type] : NULL;
}

static void words_cell(rap_printer *w, const rap_text *text, rap_range tokens) {
	cell(w, rap_range_empty(tokens) ? (rap_str){NULL, 0} : rap_text_words(text, tokens));
}

static void mention_line(rap_printer *w, const rap_records *r, const rap_mention *m) {
	raw_range(w, r->text, rap_text_bytes(r->text, m->tokens));
	word_cell(w, mention_type(m->type));
	words_cell(w, r->text, m->tokens);
	words_cell(w, r->text, m->name);
	words_cell(w, r->text, m->title);
	word_cell(w, m->country);
	cell(w, m->entity == RAP_NONE ? (rap_str){NULL, 0} : r->entities->all.at[m->entity].name);
	word_cell(w, m->rule);
	end_line(w);
}

static void day_to(rap_printer *w, rap_day day) {
	char text[11];
	if (day.year == 0) {
		rap_print_fixed(w, "?");
		return;
	}
	rap_day_write(day, text);
	rap_print_fixed(w, text);
}

static void date_line(rap_printer *w, const rap_records *r, const rap_date *d) {
	raw_range(w, r->text, rap_text_bytes(r->text, d->tokens));
	word_cell(w, d->duration ? "duration" : "date");
	words_cell(w, r->text, d->tokens);
	rap_print(w, "\t", 1);
	day_to(w, d->start);
	rap_print(w, "/", 1);
	day_to(w, d->end);
	word_cell(w, d->rule);
	word_cell(w, d->anchor == RAP_ANCHOR_NONE ? "" : rap_date_anchor_name(d->anchor));
	end_line(w);
}

/* names: raw span, type, words, name, title, country, entity, rule; dates: raw span, date, words, interval, rule,
 * anchor. Both lists are in text order, and so is what is written. */
static void mentions(rap_printer *w, const rap_records *r) {
	uint32_t d = 0;
	for (uint32_t m = 0; m < r->mentions->all.n; m++) {
		const rap_mention *mention = &r->mentions->all.at[m];
		while (d < r->dates->all.n && r->dates->all.at[d].tokens.start < mention->tokens.start)
			date_line(w, r, &r->dates->all.at[d++]);
		mention_line(w, r, mention);
	}
	while (d < r->dates->all.n) date_line(w, r, &r->dates->all.at[d++]);
}

/* ---- records ---- */

/* An indented "name: value" line; nothing where the value is not known. */
static void field(rap_printer *w, const char *name, rap_str value) {
	if (value.s == NULL) return;
	rap_print_fixed(w, "    ");
	rap_print_fixed(w, name);
	rap_print_fixed(w, ": ");
	rap_print_str(w, value);
	end_line(w);
}

static void number_field(rap_printer *w, const char *name, int32_t number) {
	if (number == 0) return;
	rap_print_fixed(w, "    ");
	rap_print_fixed(w, name);
	rap_print_fixed(w, ": ");
	rap_print_number(w, number);
	end_line(w);
}

static void code_field(rap_printer *w, const char *name, rap_code_set set, int32_t code) {
	const char *word = rap_code_word(set, code);
	if (word != NULL) field(w, name, (rap_str){word, (uint32_t)strlen(word)});
}

static void period_field(rap_printer *w, const char *name, const rap_period *p) {
	if (!p->told) return;
	rap_print_fixed(w, "    ");
	rap_print_fixed(w, name);
	rap_print_fixed(w, ": ");
	if (p->start.s != NULL) {
		rap_print_str(w, p->start);
		rap_print(w, "/", 1);
		rap_print_str(w, p->end);
		rap_print(w, " ", 1);
	}
	rap_print(w, "(", 1);
	rap_print_str(w, p->text);
	rap_print_fixed(w, ")\n");
}

static void head(rap_printer *w, rap_str id, rap_code_set set, int32_t code, rap_str name) {
	rap_print_str(w, id);
	word_cell(w, rap_code_word(set, code));
	cell(w, name);
	end_line(w);
}

static void found_by(rap_printer *w, rap_str rule, double confidence) {
	if (rule.s == NULL) return;
	rap_print_fixed(w, "    rule: ");
	rap_print_str(w, rule);
	rap_print(w, " ", 1);
	rap_print_share(w, confidence);
	end_line(w);
}

static void participant(rap_printer *w, const struct rap_participant *p) {
	head(w, p->id, RAP_SET_participant_type, p->type, p->name);
	field(w, "family", p->family);
	field(w, "given", p->given);
	field(w, "title", p->title);
	field(w, "affiliation", p->affiliation);
	field(w, "acronym", p->acronym);
	field(w, "country", p->country);
}

static void meeting(rap_printer *w, const struct rap_meeting *m) {
	head(w, m->id, RAP_SET_meeting_kind, m->kind, m->name);
	code_field(w, "status", RAP_SET_meeting_status, m->status);
	code_field(w, "format", RAP_SET_meeting_format, m->format);
	number_field(w, "ordinal", m->ordinal);
	period_field(w, "date", &m->date);
	field(w, "place", m->place);
	for (uint32_t i = 0; i < m->seat_count; i++) {
		const char *role = rap_code_word(RAP_SET_role, m->seats[i].role);
		field(w, role == NULL ? "with" : role, m->seats[i].participant->name);
	}
	field(w, "topic", m->topic);
	if (m->previous != NULL) field(w, "previous", m->previous->id);
	if (m->next != NULL) field(w, "next", m->next->id);
	found_by(w, m->rule, m->confidence);
}

static void pledge(rap_printer *w, const struct rap_pledge *k) {
	head(w, k->id, RAP_SET_pledge_kind, k->kind, k->action);
	for (uint32_t i = 0; i < k->by_count; i++) field(w, "by", k->by[i]->name);
	field(w, k->negative ? "trigger (not to)" : "trigger", k->trigger);
	code_field(w, "binding", RAP_SET_binding, k->binding);
	code_field(w, "action category", RAP_SET_action_category, k->category);
	field(w, "condition", k->condition);
	period_field(w, "due", &k->due);
	if (k->meeting != NULL) field(w, "meeting", k->meeting->id);
	if (k->said_by != NULL) field(w, "said by", k->said_by->name);
	found_by(w, k->rule, k->confidence);
}

static void instrument(rap_printer *w, const struct rap_instrument *k) {
	head(w, k->id, RAP_SET_instrument_kind, k->kind, k->name);
	number_field(w, "year", k->year);
	field(w, "number", k->number);
	field(w, "issuer", k->issuer);
}

static void records(rap_printer *w, const rap_view *v) {
	for (uint32_t i = 0; i < v->participant_count; i++) participant(w, &v->participants[i]);
	for (uint32_t i = 0; i < v->meeting_count; i++) meeting(w, &v->meetings[i]);
	for (uint32_t i = 0; i < v->pledge_count; i++) pledge(w, &v->pledges[i]);
	for (uint32_t i = 0; i < v->instrument_count; i++) instrument(w, &v->instruments[i]);
}

/* ---- the whole ---- */

rap_printed rap_show_write(rap_arena *arena, const rap_records *r, const rap_view *view, rap_show what) {
	rap_printer w = {.arena = arena};
	switch (what) {
	case RAP_SHOW_tokens: tokens(&w, r->text); break;
	case RAP_SHOW_sentences: sentences(&w, r->text); break;
	case RAP_SHOW_blocks: blocks(&w, r->text); break;
	case RAP_SHOW_mentions: mentions(&w, r); break;
	case RAP_SHOW_records: records(&w, view); break;
	case RAP_SHOW_tree: rap_trees_print(&w, r->text, rap_syntax_read(arena, r->model, r->text, NULL)); break;
	case RAP_SHOW_conllu: rap_conllu_print(&w, r->text, rap_syntax_read(arena, r->model, r->text, NULL), view->id); break;
	case RAP_SHOW_explain: rap_explain_print(&w, r->text, view); break;
	case RAP_SHOW_none:
	case RAP_SHOW_COUNT: break;
	}
	return rap_print_end(&w);
}

const char *rap_show_name(uint8_t what) {
	static const char *const names[RAP_SHOW_COUNT] = {NULL,      "tokens", "sentences", "blocks", "mentions",
	                                                  "records", "tree",   "conllu",    "explain"};
	return what < RAP_SHOW_COUNT ? names[what] : NULL;
}
