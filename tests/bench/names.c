/* Names of persons as spans, found in raw text as a caller gives it, against treebanks with entities and lines with tags:
 *
 *   names FILE.conllu... FILE.tsv...
 *
 * Documents are read one by one with RAP_READ_PLAIN; of a .tsv only what training holds back, every twenty sentences a
 * document. Told are proper nouns that name one person, as lib/syntax/train/names.h takes them out of the file, less those
 * all of whose words are titles ("President", "Mr."). Found are the library's mentions of persons that have a name. A name is right if its last byte is that of one told and its first
 * byte too, or that of a word which the library reads as his title before the name ("President A" is told as one name, "A"
 * with the title "President" is found); what is told is found once. White space does not count. Beside them: what is found
 * without the model of names; on the same tokens and right only if both ends are: what the syntax model's name tags say, and capitalised words in a row, but not a
 * sentence's first word alone. */
#include <stdio.h>

#include "record/record.h"
#include "syntax/syntax.h"
#include "syntax/train/names.h"
#include "syntax/train/raw.h"
#include "syntax/train/run.h"

/* A name: it may begin anywhere from `start` to `name`. */
typedef struct span { uint32_t start, name, end; } span;
typedef RAP_VEC(span) spans;

typedef struct marked {
	raw_bank bank;
	spans told, found, ruled, tagged, runs;
	uint32_t titles; /* told as names of persons, and left out */
} marked;

/* ---- what is told ---- */

static uint32_t tag_at(const raw_bank *b, uint32_t word) { return b->words.words.at[word].name; }

/* "President", "Mr.", "Prime" of "Prime Minister": a word of titles that is no name as well. */
static bool is_title(const rap_lexicon *lexicon, rap_str word) {
	uint32_t node = rap_lexicon_step(lexicon, 0, rap_lexicon_find(lexicon, word)), count = 0;
	if (node == RAP_NONE || !rap_lexicon_leads_to(lexicon, node, RAP_LEX_title)) return false;
	const rap_lex_entry *entries = rap_lexicon_entries(lexicon, node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (entries[i].kind == RAP_LEX_person_given || entries[i].kind == RAP_LEX_person_family) return false;
	return true;
}

static bool is_name(const raw_bank *b, rap_range words) {
	for (uint32_t w = words.start; w < words.end; w++)
		if (!is_title(rap_lexicon_builtin(), b->words.words.at[w].form)) return true;
	return false;
}

static void read_told(rap_arena *arena, marked *f) {
	const raw_bank *b = &f->bank;
	for (uint32_t s = 0; s < b->words.sentences.n; s++) {
		rap_range r = b->words.sentences.at[s];
		for (uint32_t w = r.start; w < r.end;) {
			uint32_t first = w, tag = tag_at(b, w++);
			if (tag != NAME_PERSON) continue;
			while (w < r.end && tag_at(b, w) == NAME_PERSON + 1) w++;
			uint32_t start = b->places[first].from;
			if (!is_name(b, (rap_range){first, w})) f->titles++;
			else *rap_vec_push(arena, &f->told) = (span){start, start, b->places[w - 1].to};
		}
	}
}

/* ---- what is found ---- */

/* A document as read, and where it begins in the file. */
typedef struct document {
	const rap_text *text;
	uint32_t raw;
} document;

static rap_range place_of(const marked *f, const document *d, rap_range tokens) {
	rap_range raw = rap_text_raw_tokens(d->text, tokens);
	return (rap_range){f->bank.solid_before[d->raw + raw.start], f->bank.solid_before[d->raw + raw.end]};
}

static void add(rap_arena *arena, const marked *f, const document *d, rap_range whole, rap_range name, spans *out) {
	rap_range place = place_of(f, d, name);
	*rap_vec_push(arena, out) = (span){place_of(f, d, whole).start, place.start, place.end};
}

static void read_found(rap_arena *arena, marked *f, const document *d, const rap_mention_list *list, spans *out) {
	for (uint32_t i = 0; i < list->all.n; i++) {
		const rap_mention *m = &list->all.at[i];
		if (m->type == RAP_MENTION_PERSON && !rap_range_empty(m->name)) add(arena, f, d, m->tokens, m->name, out);
	}
}

static void read_ruled(rap_arena *arena, marked *f, const document *d, const rap_marks *marks) {
	rap_mention_list list = {0};
	rap_persons_find_by_rules(arena, d->text, marks, &list);
	rap_places_find(arena, d->text, marks, &list);
	rap_instruments_find(arena, d->text, marks, &list);
	rap_groups_find(arena, d->text, marks, &list);
	rap_mention_sort(arena, &list);
	read_found(arena, f, d, &list, &f->ruled);
}

/* Tags are the trainer's: the model is written in their order. */
static void read_tagged(rap_arena *arena, marked *f, const document *d, rap_range sentence, const rap_syntax *syntax) {
	for (uint32_t t = sentence.start; t < sentence.end;) {
		rap_range name = {t, t + 1};
		if (syntax->words[t++].name != NAME_PERSON) continue;
		while (t < sentence.end && syntax->words[t].name == NAME_PERSON + 1) name.end = ++t;
		add(arena, f, d, name, name, &f->tagged);
	}
}

static void read_runs(rap_arena *arena, marked *f, const document *d, rap_range sentence) {
	for (uint32_t t = sentence.start; t < sentence.end;) {
		rap_range run = {t, t};
		while (t < sentence.end && d->text->tokens.at[t].flags & RAP_TOKEN_CAP) run.end = ++t;
		if (rap_range_empty(run)) t++;
		else if (run.start > sentence.start || run.end > run.start + 1) add(arena, f, d, run, run, &f->runs);
	}
}

static void read_document(rap_arena *arena, const rap_model *model, marked *f, rap_range bytes) {
	rap_str raw = {f->bank.raw.at + bytes.start, bytes.end - bytes.start};
	rap_records *r = rap_records_read(arena, rap_lexicon_builtin(), model, raw, &(rap_record_options){.plain = true});
	const rap_syntax *syntax = rap_syntax_read(arena, model, r->text, NULL);
	document d = {r->text, bytes.start};
	read_found(arena, f, &d, r->mentions, &f->found);
	read_ruled(arena, f, &d, r->marks);
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		read_tagged(arena, f, &d, r->text->sentences.at[s].tokens, syntax);
		read_runs(arena, f, &d, r->text->sentences.at[s].tokens);
	}
}

/* ---- figures ---- */

/* Both lists are in the order of their ends. */
static uint32_t count_right(const spans *told, const spans *own) {
	uint32_t right = 0;
	for (uint32_t g = 0, o = 0; g < told->n && o < own->n;) {
		const span *x = &told->at[g], *y = &own->at[o];
		right += x->end == y->end && y->start <= x->start && x->start <= y->name;
		g += x->end <= y->end;
		o += y->end <= x->end;
	}
	return right;
}

static void print(const char *file, const char *what, const spans *told, const spans *own) {
	uint32_t right = count_right(told, own);
	double p = own->n ? 100.0 * right / own->n : 0, r = told->n ? 100.0 * right / told->n : 0;
	printf("%-18s %-18s P %5.2f R %5.2f F1 %5.2f  %u found, %u right\n", file, what, p, r,
		   p + r > 0 ? 2 * p * r / (p + r) : 0, own->n, right);
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	marked f = {0};
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	if (!raw_read_names(arena, path, true, &f.bank)) return 1;
	read_told(arena, &f);
	for (uint32_t i = 0; i < f.bank.documents.n; i++) read_document(arena, model, &f, f.bank.documents.at[i]);
	printf("%-18s %u names, and %u titles alone\n", name, f.told.n, f.titles);
	print(name, "mentions", &f.told, &f.found);
	print(name, "by rules alone", &f.told, &f.ruled);
	print(name, "syntax model's tags", &f.told, &f.tagged);
	print(name, "capitalised runs", &f.told, &f.runs);
	return 0;
}

static int run(rap_arena *arena, int argc, char **argv) { return raw_mark_files(arena, argc, argv, mark_file); }

int main(int argc, char **argv) {
	if (argc < 2) return fprintf(stderr, "usage: names FILE.conllu... FILE.tsv...\n"), 2;
	return run_in_arena(run, argc, argv);
}
