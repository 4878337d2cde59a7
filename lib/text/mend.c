/* Words that a line break has cut: "access t|o", "con-|sultations", "Dong-|seop". The pieces are one word if
 * together they are known, to the lexicon or from elsewhere in the document, and apart they are not. */
#include "text/lines.h"
#include "text/tally.h"

struct rap_mender {
	rap_arena *arena;
	const rap_lexicon *lexicon;
	const rap_decoded *text;
	rap_tally words; /* of the document; made when the first doubtful break comes up */
	bool counted;
};

rap_mender *rap_mender_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_decoded *text) {
	rap_mender *m = RAP_NEW(arena, rap_mender);
	m->arena = arena;
	m->lexicon = lexicon;
	m->text = text;
	return m;
}

enum { WORD_MAX = 40 };

static bool is_letter(char c) { return ((unsigned char)(c | 0x20) >= 'a' && (unsigned char)(c | 0x20) <= 'z') || (unsigned char)c >= 0x80; }
static unsigned char fold(char c) { return (unsigned char)(rap_is_capital(c) ? c | 0x20 : c); }

/* Whether what begins at `i` is the rest of a word behind its apostrophe. */
static bool is_contracted(const char *s, uint32_t i) { return i > 1 && s[i - 1] == '\'' && is_letter(s[i - 2]); }

static uint32_t hash_word(uint32_t hash, const char *s, uint32_t n) {
	for (uint32_t i = 0; i < n; i++) hash = rap_hash_byte(hash, fold(s[i]));
	return hash;
}

/* The words of the document that do not touch the end of a line. */
static void count_words(rap_mender *m) {
	const char *s = m->text->s;
	uint32_t n = m->text->n, total = 0;
	for (uint32_t i = 1; i < n; i++) total += is_letter(s[i - 1]) && !is_letter(s[i]);
	m->words = rap_tally_make(m->arena, total + 1);
	m->counted = true;
	for (uint32_t i = 0; i < n;) {
		uint32_t start = i;
		while (i < n && is_letter(s[i])) i++;
		bool at_edge = start == 0 || s[start - 1] == '\n' || i == n || s[i] == '\n' || (i + 1 < n && s[i] == '-' && s[i + 1] == '\n');
		if (i > start + 1 && !at_edge) rap_tally_add(&m->words, hash_word(RAP_HASH_START, s + start, i - start));
		i += i == start || i < n;
	}
}

static bool in_document(rap_mender *m, const char *s, uint32_t n) {
	if (!m->counted) count_words(m);
	return rap_tally_count(&m->words, hash_word(RAP_HASH_START, s, n)) > 0;
}

/* A word that can stand alone: abbreviations and furniture do not count, nor do single letters but "a" and "I". */
static bool is_known(rap_mender *m, const char *s, uint32_t n) {
	uint32_t node = rap_text_step(m->lexicon, 0, (rap_str){s, n}), count;
	if (node != RAP_NONE) {
		const rap_lex_entry *e = rap_lexicon_entries(m->lexicon, node, &count);
		for (uint32_t i = 0; i < count; i++) {
			bool capital = e[i].flags & (RAP_LEX_F_cap | RAP_LEX_F_upper);
			bool word = e[i].cls != RAP_LEX_abbreviation && e[i].cls != RAP_LEX_boilerplate && (!capital || rap_is_capital(s[0]));
			if (word && (n > 1 || e[i].cls == RAP_LEX_function)) return true;
		}
	}
	return n > 1 && in_document(m, s, n);
}

static bool are_one(rap_mender *m, const char *left, uint32_t left_n, const char *right, uint32_t right_n) {
	char word[2 * WORD_MAX];
	memcpy(word, left, left_n);
	memcpy(word + left_n, right, right_n);
	return is_known(m, word, left_n + right_n);
}

rap_seam rap_mend(rap_mender *m, uint32_t end, uint32_t start) {
	const char *s = m->text->s;
	bool hyphen = end > 0 && s[end - 1] == '-';
	uint32_t left_end = hyphen ? end - 1 : end, left = left_end, right_end = start;
	while (left > 0 && left_end - left < WORD_MAX && is_letter(s[left - 1])) left--;
	while (right_end < m->text->n && right_end - start < WORD_MAX && is_letter(s[right_end])) right_end++;
	if (is_contracted(s, left)) return RAP_SEAM_SPACE; /* "won't|ask" */
	uint32_t left_n = left_end - left, right_n = right_end - start;
	if (left_n == 0 || right_n == 0 || left_n >= WORD_MAX || right_n >= WORD_MAX) {
		bool glued = hyphen && left_end > 0 && s[left_end - 1] != ' ' && s[left_end - 1] != '-' && right_n > 0;
		return glued ? RAP_SEAM_NOTHING : RAP_SEAM_SPACE;
	}
	if (rap_is_capital(s[start])) return hyphen ? RAP_SEAM_NOTHING : RAP_SEAM_SPACE;
	bool left_known = is_known(m, s + left, left_n), right_known = is_known(m, s + start, right_n);
	if (left_known && right_known) {
		bool solid = hyphen && right_n <= 4 && are_one(m, s + left, left_n, s + start, right_n);
		return solid ? RAP_SEAM_DROP_HYPHEN : hyphen ? RAP_SEAM_NOTHING : RAP_SEAM_SPACE;
	}
	bool one = are_one(m, s + left, left_n, s + start, right_n);
	if (!hyphen) return one ? RAP_SEAM_NOTHING : RAP_SEAM_SPACE;
	bool part = !right_known && !rap_is_capital(s[left]);
	return one || part ? RAP_SEAM_DROP_HYPHEN : RAP_SEAM_NOTHING;
}
