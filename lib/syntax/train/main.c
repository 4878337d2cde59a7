/* rapporteur-train: learns the model of lib/syntax from treebanks.
 *
 *   rapporteur-train [-o model] [-e epochs] [-s seed] [-d dev.conllu]... [-u raw.ndjson|words.tsv]... [-n names.tsv]...
 *       train.conllu...
 *
 * The shipped model, about 6 minutes of one core; the same seed gives the same file with the same compiler and processor:
 *
 *   cmake -B build -DRAPPORTEUR_BUILD_TRAINER=ON && cmake --build build
 *   cd ../shared/data && .../build/rapporteur-train -o .../lib/syntax/english.model \
 *       -u releases/releases.ndjson -u ner/voa.tsv -n ner/voa.tsv -d treebank/en_ewt-dev.conllu \
 *       -d treebank/en_gum-dev.conllu treebank/en_ewt-train.conllu treebank/en_gum-train.conllu
 *   build/rapporteur-syntax-eval lib/syntax/english.model ../shared/data/treebank/en_ewt-dev.conllu
 *
 * More letters, for trials: h hidden, i input, a arc and l label widths, b words a batch, r rate, p dropout.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "syntax/train/names.h"
#include "syntax/train/net.h"
#include "syntax/train/pretrain.h"
#include "syntax/train/run.h"
#include "syntax/train/vocabulary.h"
#include "syntax/train/write.h"

typedef struct options {
	const char *train[8], *dev[8], *raw[8], *names[8], *out;
	uint32_t trains, devs, raws, named, epochs, seed, hidden, input, arc, label, batch;
	float rate, dropout;
} options;

typedef struct set {
	ud_bank bank;
	net_word *words;
	uint32_t *counts;
} set;

typedef struct trainer {
	rap_arena *arena;
	options o;
	ud_inventory names;
	vocabulary vocabulary;
	word_vectors vectors;
	lemma_table lemmas;
	feats_table feats;
	set train, named, dev[8]; /* named: told only names */
	net net;
	net_pass *pass;
	chance chance;
	net_word *batch_words;
	rap_range *batch_sentences;
	uint32_t *order;
} trainer;

static bool option(options *o, const char *key, const char *value) {
	switch (key[1]) {
	case 'o': o->out = value; return true;
	case 'e': o->epochs = (uint32_t)atoi(value); return true;
	case 's': o->seed = (uint32_t)atoi(value); return true;
	case 'h': o->hidden = (uint32_t)atoi(value); return true;
	case 'i': o->input = (uint32_t)atoi(value); return true;
	case 'a': o->arc = (uint32_t)atoi(value); return true;
	case 'l': o->label = (uint32_t)atoi(value); return true;
	case 'b': o->batch = (uint32_t)atoi(value); return true;
	case 'r': o->rate = (float)atof(value); return true;
	case 'p': o->dropout = (float)atof(value); return true;
	case 'u': if (o->raws < 8) o->raw[o->raws++] = value; return true;
	case 'n': if (o->named < 8) o->names[o->named++] = value; return true;
	case 'd': if (o->devs < 8) o->dev[o->devs++] = value; return true;
	default: return false;
	}
}

static bool read_options(options *o, int argc, char **argv) {
	*o = (options){.epochs = 22, .seed = 1, .hidden = 64, .input = 64, .arc = 64, .label = 32, .batch = 300,
				   .rate = 0.003f, .dropout = 0.2f};
	for (int i = 1; i < argc; i++) {
		if (argv[i][0] != '-') {
			if (o->trains < 8) o->train[o->trains++] = argv[i];
		} else if (i + 1 == argc || !option(o, argv[i], argv[i + 1])) return false;
		else i++;
	}
	return o->trains > 0;
}

static void index_words(trainer *t, set *s) {
	s->words = RAP_NEW_ARRAY(t->arena, net_word, s->bank.words.n);
	s->counts = RAP_NEW_ARRAY(t->arena, uint32_t, s->bank.words.n);
	for (uint32_t i = 0; i < s->bank.words.n; i++) {
		const ud_word *w = &s->bank.words.at[i];
		s->words[i].upos = w->upos, s->words[i].xpos = w->xpos;
		s->words[i].relation = w->relation, s->words[i].head = w->head;
		s->words[i].name = w->name;
		s->counts[i] = vocabulary_rows(&t->vocabulary, w->form, s->words[i].rows);
		s->words[i].fixed = word_vectors_find(&t->vectors, word_key(w->form));
	}
}

static bool read_train(trainer *t) {
	ud_bank *bank = &t->train.bank;
	t->names.open = true;
	for (uint32_t i = 0; i < t->o.trains; i++) {
		uint32_t sentences = bank->sentences.n;
		if (!ud_read(t->arena, t->o.train[i], &t->names, bank)) return false;
		if (bank->entities) names_of_entities(t->arena, &t->names, bank, sentences);
	}
	t->names.open = false;
	lemmas_learn(&t->lemmas, t->arena, bank);
	feats_learn(&t->feats, t->arena, bank, &t->names);
	for (uint32_t i = 0; i < t->o.named; i++)
		if (!names_read(t->arena, t->o.names[i], false, &t->named.bank)) return false;
	return true;
}

static bool read_all(trainer *t) {
	t->chance.state = 0x9E3779B97F4A7C15u + t->o.seed;
	if (!read_train(t)) return false;
	for (uint32_t i = 0; i < t->o.devs; i++)
		if (!ud_read(t->arena, t->o.dev[i], &t->names, &t->dev[i].bank)) return false;
	vocabulary_make(&t->vocabulary, t->arena);
	for (uint32_t i = 0; i < t->train.bank.words.n; i++)
		vocabulary_count(&t->vocabulary, t->train.bank.words.at[i].form);
	vocabulary_close(&t->vocabulary);
	pretrain_options p = {t->o.raw, t->o.raws, t->o.input, 5, 4, &t->train.bank};
	if (t->o.raws && !pretrain(&t->vectors, t->arena, &p, &t->chance)) return false;
	index_words(t, &t->train);
	index_words(t, &t->named);
	for (uint32_t i = 0; i < t->o.devs; i++) index_words(t, &t->dev[i]);
	return true;
}

static void make_network(trainer *t) {
	t->net.shape = (rap_net_shape){t->vocabulary.rows, t->o.input, t->o.hidden, t->o.arc, t->o.label,
								   t->names.upos.list.n, t->names.xpos.list.n, t->names.relation.list.n, NAME_TAGS};
	net_make(&t->net, t->arena, &t->chance);
	t->net.fixed = t->vectors.at;
	t->pass = net_pass_make(t->arena, &t->net.shape);
	t->batch_words = RAP_NEW_ARRAY(t->arena, net_word, NET_BATCH_WORDS);
	t->batch_sentences = RAP_NEW_ARRAY(t->arena, rap_range, NET_BATCH_WORDS);
	t->order = RAP_NEW_ARRAY(t->arena, uint32_t, t->train.bank.sentences.n);
	fprintf(stderr, "%u rows, %u upos, %u xpos, %u relations, %u words\n", t->vocabulary.rows,
			t->names.upos.list.n, t->names.xpos.list.n, t->names.relation.list.n, t->train.bank.words.n);
}

static void shuffle(trainer *t) {
	uint32_t n = t->train.bank.sentences.n;
	for (uint32_t i = 0; i < n; i++) t->order[i] = i;
	for (uint32_t i = n; i > 1; i--) {
		uint32_t j = chance_next(&t->chance) % i, x = t->order[i - 1];
		t->order[i - 1] = t->order[j], t->order[j] = x;
	}
}

static void forget_rare(trainer *t, net_word *w, uint32_t count) {
	if (chance_unit(&t->chance) >= 0.3f / (0.3f + (float)count)) return;
	w->rows[RAP_FEATURE_WORD] = 0;
	w->rows[RAP_FEATURE_EXACT] = RAP_NONE;
}

static void add_sentence(net_batch *b, net_word *words, rap_range *sentences, const set *s, rap_range r) {
	memcpy(words + b->n, s->words + r.start, sizeof *words * (r.end - r.start));
	sentences[b->sentences++] = (rap_range){b->n, b->n + r.end - r.start};
	b->n += r.end - r.start;
}

static double epoch(trainer *t, uint32_t number) {
	uint32_t n = t->train.bank.sentences.n;
	double loss = 0;
	net_batch b = {t->batch_words, 0, 0, t->batch_sentences};
	shuffle(t);
	for (uint32_t i = 0; i < n; i++) {
		rap_range r = t->train.bank.sentences.at[t->order[i]];
		if (r.end - r.start > NET_SENTENCE_MAX) continue;
		uint32_t first = b.n;
		add_sentence(&b, t->batch_words, t->batch_sentences, &t->train, r);
		for (uint32_t k = first; k < b.n; k++) forget_rare(t, &t->batch_words[k], t->train.counts[r.start + k - first]);
		if (b.n < t->o.batch && i + 1 < n) continue;
		float done = ((float)number + (float)i / (float)n) / (float)t->o.epochs;
		float rate = t->o.rate * (1 - done) * (done < 0.01f ? done * 100 : 1);
		loss += net_learn(&t->net, t->pass, &b, &t->chance, rate, t->o.dropout);
		b.n = b.sentences = 0;
	}
	return loss / t->train.bank.words.n;
}

/* ---- names, on the finished network ---- */

typedef struct name_batches {
	trainer *t;
	net_batch b;
	double loss;
	uint32_t words;
	float rate;
} name_batches;

static void flush_names(name_batches *n) {
	if (n->b.n) n->loss += net_learn_names(&n->t->net, n->t->pass, &n->b, n->rate);
	n->words += n->b.n;
	n->b.n = n->b.sentences = 0;
}

static void learn_names(name_batches *n, const set *s) {
	for (uint32_t i = 0; i < s->bank.sentences.n; i++) {
		rap_range r = s->bank.sentences.at[i];
		if (r.end - r.start > NET_SENTENCE_MAX || s->words[r.start].name == RAP_NONE) continue;
		add_sentence(&n->b, n->t->batch_words, n->t->batch_sentences, s, r);
		if (n->b.n >= n->t->o.batch) flush_names(n);
	}
}

static void name_epochs(trainer *t) {
	enum { EPOCHS = 6 };
	for (uint32_t e = 0; e < EPOCHS; e++) {
		name_batches n = {.t = t, .b = {t->batch_words, 0, 0, t->batch_sentences}};
		n.rate = t->o.rate * (1 - (float)e / EPOCHS);
		learn_names(&n, &t->named);
		learn_names(&n, &t->train);
		flush_names(&n);
		fprintf(stderr, "names, epoch %u loss %.4f cpu %.0f s\n", e + 1, n.loss / n.words, (double)clock() / CLOCKS_PER_SEC);
	}
}

/* ---- measuring ---- */

typedef struct marks { uint32_t words, upos, xpos, uas, las, full; } marks;

static void mark_sentence(const trainer *t, const set *s, rap_range r, marks *m) {
	for (uint32_t i = r.start; i < r.end; i++) {
		const ud_word *w = &s->bank.words.at[i];
		uint32_t k = i - r.start;
		m->words++;
		m->upos += w->upos == t->pass->upos[k];
		m->xpos += w->xpos == t->pass->xpos[k];
		if (w->head != t->pass->head[k]) continue;
		m->uas++;
		rap_str a = w->full_relation, b = w->head ? t->names.relation.list.at[t->pass->relation[k]] : a;
		m->full += rap_str_equal(a, b);
		m->las += rap_str_equal(ud_universal(a), ud_universal(b));
	}
}

static void measure(trainer *t, const set *s, const char *name) {
	marks m = {0};
	for (uint32_t i = 0; i < s->bank.sentences.n; i++) {
		rap_range r = s->bank.sentences.at[i];
		net_batch b = {t->batch_words, 0, 0, t->batch_sentences};
		m.words += r.end - r.start;
		if (r.end - r.start > NET_SENTENCE_MAX) continue;
		m.words -= r.end - r.start;
		add_sentence(&b, t->batch_words, t->batch_sentences, s, r);
		net_apply(&t->net, t->pass, &b);
		mark_sentence(t, s, r, &m);
	}
	const char *base = strrchr(name, '/');
	double n = m.words / 100.0;
	fprintf(stderr, "  %-20s upos %.2f xpos %.2f uas %.2f las %.2f full %.2f\n", base ? base + 1 : name, m.upos / n,
			m.xpos / n, m.uas / n, m.las / n, m.full / n);
}

static int save(trainer *t) {
	model_bytes bytes = {0};
	trained all = {&t->net, &t->vocabulary, &t->vectors, &t->names, &t->lemmas, &t->feats};
	if (!model_write(t->arena, &all, &bytes)) return 1;
	FILE *f = fopen(t->o.out, "wb");
	bool good = f && fwrite(bytes.at, 1, bytes.n, f) == bytes.n;
	if (f && fclose(f) != 0) good = false;
	if (!good) fprintf(stderr, "%s: cannot be written\n", t->o.out);
	return good ? 0 : 1;
}

static int train(trainer *t) {
	if (!read_all(t)) return 1;
	make_network(t);
	for (uint32_t e = 0; e < t->o.epochs; e++) {
		double loss = epoch(t, e);
		fprintf(stderr, "epoch %u loss %.4f cpu %.0f s\n", e + 1, loss, (double)clock() / CLOCKS_PER_SEC);
		if (e % 3 == 2 || e + 1 == t->o.epochs)
			for (uint32_t i = 0; i < t->o.devs; i++) measure(t, &t->dev[i], t->o.dev[i]);
	}
	name_epochs(t);
	return t->o.out ? save(t) : 0;
}

static int run(rap_arena *arena, int argc, char **argv) {
	static trainer t;
	t.arena = arena;
	if (read_options(&t.o, argc, argv)) return train(&t);
	fprintf(stderr, "usage: rapporteur-train [-o model] [-e epochs] [-s seed] [-d dev.conllu]... [-u raw.ndjson]... [-n names.tsv]... train.conllu...\n");
	return 2;
}

int main(int argc, char **argv) { return run_in_arena(run, argc, argv); }
