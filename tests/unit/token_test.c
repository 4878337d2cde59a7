/* Tokens: how text is cut, and what is told of each piece. */
#include "support.h"

typedef struct cut_case {
	const char *text;
	const char *tokens; /* by spaces */
} cut_case;

static const cut_case cuts[] = {
	/* words and clitics */
	{"We don't know.", "We do n't know ."},
	{"He can't, she won’t.", "He ca n't , she wo n’t ."},
	{"They cannot stay", "They can not stay"},
	{"Korea's offer", "Korea 's offer"},
	{"Korea’s offer", "Korea ’s offer"},
	{"KOREA'S OFFER", "KOREA 'S OFFER"},
	{"the states' rights", "the states ' rights"},
	{"the states’ rights", "the states ’ rights"},
	{"we'll they're I've he'd I'm", "we 'll they 're I 've he 'd I 'm"},
	{"let's go", "let 's go"},
	{"I dont, im gonna wait", "I do nt , i m gon na wait"},
	{"We dunno. They CANNOT, the IM can", "We du n no . They CAN NOT , the IM can"},
	{"O'Brien met N'Djamena's mayor", "O'Brien met N'Djamena 's mayor"},
	{"Sana'a and Qur'an", "Sana'a and Qur'an"},
	{"the U.S.'s view", "the U.S. 's view"},
	{"the WTO's and IAEA’s", "the WTO 's and IAEA ’s"},
	{"Côte d'Ivoire", "Côte d'Ivoire"},
	{"AT&T and R&D", "AT&T and R&D"},
	{"this & that", "this & that"},
	/* hyphens and dashes */
	{"Korea-U.S.-Japan", "Korea - U.S. - Japan"},
	{"EU–Western Balkans", "EU – Western Balkans"},
	{"Yung-ho", "Yung - ho"},
	{"a six-year plan", "a six - year plan"},
	{"20-year plan", "20 - year plan"},
	{"1950-53 war", "1950 - 53 war"},
	{"short- and long-term", "short - and long - term"},
	{"the U.S.-led force", "the U.S. - led force"},
	{"COVID-19", "COVID - 19"},
	{"a re-elected co-chair of non-EU states", "a re-elected co-chair of non-EU states"},
	{"an e-mail, Anti-dumping", "an e-mail , Anti-dumping"},
	{"re- and EX-2, RE-entry", "re - and EX - 2 , RE - entry"},
	{"peace -- at last", "peace -- at last"},
	{"peace--at last", "peace -- at last"},
	{"peace — at last", "peace — at last"},
	{"peace—at last", "peace — at last"},
	{"abroad –, torture", "abroad – , torture"},
	/* numbers, dates, times, ids */
	{"20,000 troops", "20,000 troops"},
	{"1,234,567.89 in all", "1,234,567.89 in all"},
	{"3.5 percent", "3.5 percent"},
	{"in 1,2 and 3", "in 1 , 2 and 3"},
	{"on 2024-04-16, at 09:11", "on 2024-04-16 , at 09:11"},
	{"14/11/2024 and 08.10.2024.", "14/11/2024 and 08.10.2024 ."},
	{"11-02-2027", "11-02-2027"},
	{"A/RES/80/3 of today", "A/RES/80/3 of today"},
	{"S/PRST/2024/1, A/79/L.12/Rev.1.", "S/PRST/2024/1 , A/79/L.12/Rev.1 ."},
	{"Directive 2011/36/EU", "Directive 2011/36/EU"},
	{"resolution 1244/1999", "resolution 1244/1999"},
	{"resolution 78/265", "resolution 78/265"},
	{"draft L.12", "draft L.12"},
	{"and/or", "and / or"},
	{"the G7/G20 group", "the G7 / G20 group"},
	{"$26 million", "$ 26 million"},
	{"US$26", "US$ 26"},
	{"A$900 million", "A$ 900 million"},
	{"40% of it", "40 % of it"},
	{"the 15th and 1990s", "the 15th and 1990s"},
	{"the '90s ended", "the '90s ended"},
	{"35mm, 9pm and $5bn", "35 mm , 9 pm and $ 5 bn"},
	{"call 555-0100 or 1-202-555-0100.", "call 555-0100 or 1-202-555-0100 ."},
	{"555-01000 and 55-0100", "555 - 01000 and 55 - 0100"},
	{"+44 or 2+2, up .25", "+44 or 2 + 2 , up .25"},
	{"No. 5", "No. 5"},
	{"5G and F16", "5G and F16"},
	{"MSC.428(98)", "MSC.428 ( 98 )"},
	/* addresses */
	{"see https://www.example.org/a?b=c, now", "see https://www.example.org/a?b=c , now"},
	{"see www.example.org/path.", "see www.example.org/path ."},
	{"at example.org.", "at example.org ."},
	{"write a.b-c@mfa.example.org.", "write a.b-c@mfa.example.org ."},
	{"J.K.Lee@mfa.example.org or jk...@example.org", "J.K.Lee@mfa.example.org or jk...@example.org"},
	{"http://example.org/a-long... is cut", "http://example.org/a-long... is cut"},
	{"by @handle_1 on #Peace", "by @handle_1 on #Peace"},
	{"# 5 and #5", "# 5 and # 5"},
	/* abbreviations */
	{"the U.S. and S. Korea", "the U.S. and S. Korea"},
	{"Gen. Kim and Mr. Lee", "Gen. Kim and Mr. Lee"},
	{"at 9 a.m. today", "at 9 a.m. today"},
	{"a Ph.D. holder", "a Ph.D. holder"},
	{"J.K. Rowling", "J.K. Rowling"},
	{"J.Smith came", "J. Smith came"},
	{"on Oct. 17", "on Oct. 17"},
	{"Kim Jr. left", "Kim Jr. left"},
	{"Plan B.", "Plan B ."},
	{"the US. They", "the US . They"},
	{"He agreed. She left.", "He agreed . She left ."},
	{"the policy.The next", "the policy . The next"},
	{"wait... what", "wait ... what"},
	{"wait… what", "wait … what"},
	{"etc.)", "etc. )"},
	{"Lee Inc.. Then", "Lee Inc. . Then"},
	{"w/o it, n/a and either/or", "w/o it , n/a and either / or"},
	/* brackets and quotes */
	{"(COI) report", "( COI ) report"},
	{"\"crimes,\" he said", "\" crimes , \" he said"},
	{"“crimes,” he said", "“ crimes , ” he said"},
	{"‘never again’", "‘ never again ’"},
	{"''at sea''", "'' at sea ''"},
	{"[senior official]", "[ senior official ]"},
	{"(a) first; (b) second", "( a ) first ; ( b ) second"},
	{"Why?! Go!!", "Why ?! Go !!"},
	{"### end ###", "### end ###"},
	{"<< $$ ++ >>", "<< $$ ++ >>"},
	{"so :-) and ;) but a:(b)", "so :-) and ;) but a : ( b )"},
	/* other scripts */
	{"Türkiye and Łódź", "Türkiye and Łódź"},
	{"외교부 says", "외교부 says"},
	{"20°C", "20 ° C"},
};

static const char *joined(fixture *f, const char *text) {
	rap_str raw = rap_arena_copy(&f->arena, text, strlen(text));
	f->text = rap_text_read(&f->arena, f->lexicon, raw, &(rap_text_options){.plain = true});
	char *out = rap_arena_alloc(&f->arena, strlen(text) * 3 + 2);
	size_t n = 0;
	for (uint32_t i = 0; i < f->text->tokens.n; i++) {
		rap_str word = rap_token_str(f->text, i);
		if (n) out[n++] = ' ';
		memcpy(out + n, word.s, word.n);
		n += word.n;
	}
	return out;
}

static void cuts_like_the_treebanks(void **state) {
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) assert_string_equal(joined(*state, cuts[i].text), cuts[i].tokens);
}

typedef struct flag_case {
	const char *text;
	uint32_t token;
	uint32_t set, clear;
	char first;
} flag_case;

static const flag_case flags[] = {
	{"Korea-Japan", 1, RAP_TOKEN_HYPHEN | RAP_TOKEN_PUNCT, RAP_TOKEN_DASH | RAP_TOKEN_SPACE, '-'},
	{"EU–Balkans", 1, RAP_TOKEN_HYPHEN, RAP_TOKEN_DASH, '-'},
	{"peace - now", 1, RAP_TOKEN_DASH | RAP_TOKEN_SPACE, RAP_TOKEN_HYPHEN, '-'},
	{"peace—now", 1, RAP_TOKEN_DASH, RAP_TOKEN_HYPHEN, '-'},
	{"short- and", 1, RAP_TOKEN_PUNCT, RAP_TOKEN_HYPHEN | RAP_TOKEN_DASH, '-'},
	{"U.S. envoy", 0, RAP_TOKEN_CAP | RAP_TOKEN_UPPER | RAP_TOKEN_LETTER | RAP_TOKEN_PERIOD, RAP_TOKEN_INITIAL, 'U'},
	{"S. Korea", 0, RAP_TOKEN_INITIAL | RAP_TOKEN_PERIOD | RAP_TOKEN_UPPER, 0, 'S'},
	{"Gen. Kim", 0, RAP_TOKEN_PERIOD | RAP_TOKEN_CAP, RAP_TOKEN_UPPER | RAP_TOKEN_INITIAL, 'G'},
	{"the Émir", 1, RAP_TOKEN_CAP | RAP_TOKEN_LETTER, RAP_TOKEN_UPPER, '\xC3'},
	{"20,000.5", 0, RAP_TOKEN_NUMBER | RAP_TOKEN_DIGIT, RAP_TOKEN_LETTER, '2'},
	{"15th", 0, RAP_TOKEN_DIGIT, RAP_TOKEN_NUMBER, '1'},
	{"G7", 0, RAP_TOKEN_UPPER | RAP_TOKEN_LETTER, RAP_TOKEN_NUMBER, 'G'},
	{"a, b", 1, RAP_TOKEN_COMMA | RAP_TOKEN_PUNCT, RAP_TOKEN_SPACE, ','},
	{"say \"yes\"", 1, RAP_TOKEN_OPEN | RAP_TOKEN_QUOTE | RAP_TOKEN_SPACE, RAP_TOKEN_CLOSE, '"'},
	{"say \"yes\"", 3, RAP_TOKEN_CLOSE | RAP_TOKEN_QUOTE, RAP_TOKEN_OPEN, '"'},
	{"say “yes”", 1, RAP_TOKEN_OPEN | RAP_TOKEN_QUOTE, RAP_TOKEN_CLOSE, '"'},
	{"say “yes”", 3, RAP_TOKEN_CLOSE | RAP_TOKEN_QUOTE, RAP_TOKEN_OPEN, '"'},
	{"say \" yes \"", 1, RAP_TOKEN_OPEN | RAP_TOKEN_QUOTE, RAP_TOKEN_CLOSE, '"'},
	{"say \" yes \"", 3, RAP_TOKEN_CLOSE | RAP_TOKEN_QUOTE, RAP_TOKEN_OPEN, '"'},
	{"the states' aim", 2, RAP_TOKEN_POSSESSIVE, RAP_TOKEN_QUOTE | RAP_TOKEN_PUNCT, '\''},
	{"‘the states’ aim", 3, RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE, RAP_TOKEN_POSSESSIVE, '\''},
	{"Korea’s aim", 1, RAP_TOKEN_POSSESSIVE, RAP_TOKEN_PUNCT | RAP_TOKEN_SPACE, '\''},
	{"we'll", 1, 0, RAP_TOKEN_POSSESSIVE | RAP_TOKEN_SPACE, '\''},
	{"(x)", 0, RAP_TOKEN_OPEN | RAP_TOKEN_PUNCT | RAP_TOKEN_SPACE, RAP_TOKEN_QUOTE, '('},
	{"(x)", 2, RAP_TOKEN_CLOSE, RAP_TOKEN_OPEN, ')'},
	{"wait…", 1, RAP_TOKEN_PUNCT, RAP_TOKEN_DASH, '.'},
	{"lower", 0, RAP_TOKEN_LETTER | RAP_TOKEN_SPACE, RAP_TOKEN_CAP | RAP_TOKEN_UPPER, 'l'},
};

static void tells_what_tokens_are(void **state) {
	fixture *f = *state;
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		joined(f, flags[i].text);
		assert_true(flags[i].token < f->text->tokens.n);
		const rap_token *t = &f->text->tokens.at[flags[i].token];
		if ((t->flags & flags[i].set) != flags[i].set || (t->flags & flags[i].clear) || t->first != flags[i].first)
			fail_msg("%s: token %u has flags %x, first %c", flags[i].text, flags[i].token, t->flags, t->first);
	}
}

static void knows_words(void **state) {
	fixture *f = *state;
	joined(f, "the zxqvb");
	assert_true(f->text->tokens.at[0].word != 0);
	assert_int_equal(f->text->tokens.at[1].word, 0);
}

static bool every_period(const void *context, rap_str word) {
	(void)context;
	(void)word;
	return true;
}

/* The lexicon compiler's use: every word before a period keeps it. */
static void keeps_periods_when_told(void **state) {
	(void)state;
	rap_str s = RAP_STR("a Xyz. b");
	rap_token token;
	uint32_t at = 0, n = 0;
	while (rap_token_next(s, &at, every_period, NULL, &token)) {
		n++;
		if (n == 2) assert_int_equal(token.end - token.start, 4);
	}
	assert_int_equal(n, 3);
	assert_int_equal(at, s.n);
	assert_false(rap_token_next(s, &at, every_period, NULL, &token));
}

/* Inputs that would show a look-ahead without bounds. */
static void stays_linear(void **state) {
	fixture *f = *state;
	static const char *const units[] = {"a-", "a/1/", "a.", "'", "1,", "(", "\"", "a@", "https://", "n'", "..", "1-"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		uint32_t n = (uint32_t)strlen(units[i]), total = 1u << 18;
		char *s = rap_arena_alloc(&f->arena, total + 16);
		for (uint32_t k = 0; k < total; k += n) memcpy(s + k, units[i], n);
		rap_token token;
		uint32_t at = 0, end = 0;
		while (rap_token_next((rap_str){s, total}, &at, NULL, NULL, &token)) {
			assert_int_equal(token.start, end);
			end = token.end;
		}
		assert_int_equal(end, total);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(cuts_like_the_treebanks, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(tells_what_tokens_are, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(knows_words, fixture_setup, fixture_teardown),
		cmocka_unit_test(keeps_periods_when_told),
		cmocka_unit_test_setup_teardown(stays_linear, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
