/* Mentions joined into entities: one person under surname, title and full name; acronyms; short forms of instruments. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "P3 KR Kim Yung-ho": the type (person, state, organisation, instrument), how many mentions it has, its country
 * ("-" for none), its name, then its acronym and aliases in brackets. */
static const row persons[] = {
	{"Unification Minister Kim Yung-ho left. Kim returned on Friday.", "P2 KR Kim Yung-ho (Kim)"},
	{"Foreign Minister Annalena Baerbock left. Minister Baerbock came back.", "P2 DE Annalena Baerbock (Baerbock)"},
	{"Transport Minister Ali Hamieh left. The minister came back.", "P2 - Ali Hamieh"},
	{"Kim Yung-ho met Kim Jong-un. Kim Yung-ho left first.", "P2 KR Kim Yung-ho; P1 KP Kim Jong-un"},
	{"President Joe Biden left. Joseph R. Biden Jr. came back.", "P2 US Joseph R. Biden Jr. (Joe Biden)"},
	{"Envoy Chun Young-hee left. Chun Young Hee came back.", "P2 - Chun Young-hee (Chun Young Hee)"},
	{"Vice President Kamala Harris met President Joe Biden. The president spoke first.",
	 "P1 US Kamala Harris; P2 US Joe Biden"},
	{"Ambassador Maria Silva met Ambassador Pedro Silva. Pedro Silva spoke.", "P1 - Maria Silva; P2 - Pedro Silva"},
	{"Mr. Okonkwo spoke. Chief Justice Emeka Okonkwo was heard.", "P2 - Emeka Okonkwo (Okonkwo)"},
	{"Dr. Tedros Adhanom Ghebreyesus spoke. Tedros left.", "P2 - Tedros Adhanom Ghebreyesus (Tedros)"},
	{"Prime Minister Nikol Pashinyan arrived. Prime Minister Pashinyan and President Ilham Aliyev spoke. Aliyev left.",
	 "P2 AM Nikol Pashinyan (Pashinyan); P2 AZ Ilham Aliyev (Aliyev)"},
};

/* -- how persons are called again -- */
static const row spellings[] = {
	{"Envoy Lee Do-yun left. Lee Do Yun came back.", "P2 - Lee Do-yun (Lee Do Yun)"},
	{"Envoy Shin Won-taek left. Shin Wontaek came back.", "P2 - Shin Won-taek (Shin Wontaek)"},
	{"Minister Hélène Vauclair left. Helene Vauclair came back.", "P2 - Hélène Vauclair (Helene Vauclair)"},
	{"Minister Cemil Karaosmanoğlu left. Karaosmanoglu came back.", "P2 - Cemil Karaosmanoğlu (Karaosmanoglu)"},
	{"Envoy Salim al-Harthy left. Al-Harthy came back.", "P2 - Salim al-Harthy (Al-Harthy)"},
	{"Envoy Salim Al Harthy left. Salim al-Harthy came back.", "P2 - Salim Al Harthy (Salim al-Harthy)"},
	{"Minister KITAZAWA Reiko left. Kitazawa came back.", "P2 - KITAZAWA Reiko (Kitazawa)"},
	{"Kenji Sato arrived. Sato Kenji left.", "P2 - Kenji Sato (Sato Kenji)"},
	{"Minister Joseph R. Marlow, Jr. left. Joseph Marlow came back.", "P2 - Joseph R. Marlow, Jr. (Joseph Marlow)"},
	{"Senator Thaddeus Brannigan left. Ted Brannigan did not.", "P1 - Thaddeus Brannigan; P1 - Ted Brannigan"},
	{"Minister Dragan Todorović left. Minister Todorovic came back.", "P2 - Dragan Todorović (Todorovic)"},
	{"Minister Mohammed al-Fahim left. Mohammad al-Fahim came back.", "P2 - Mohammed al-Fahim (Mohammad al-Fahim)"},
	{"President Volodymyr Hrytsenko left. Vladimir Hrytsenko is his brother.",
	 "P1 - Volodymyr Hrytsenko; P1 - Vladimir Hrytsenko"},
	{"Minister Yuri Andropenko left. Yury Andropenko came back.", "P2 - Yuri Andropenko (Yury Andropenko)"},
	{"Envoy Mikhail Orlovsky left. Mikhail Orlovskiy came back.", "P2 - Mikhail Orlovsky (Mikhail Orlovskiy)"},
};

static const row namesakes[] = {
	{"Kim Do-hyun met Kim Sang-woo. Kim Do-hyun spoke. Kim Sang-woo listened.", "P2 - Kim Do-hyun; P2 - Kim Sang-woo"},
	{"South Korea's Kim Do-hyun met North Korea's Kim Chol-min. Kim Chol-min left.",
	 "S1 KR South Korea; P1 KR Kim Do-hyun; S1 KP North Korea; P2 KP Kim Chol-min"},
	{"Defense Minister Kim Do-hyun met Unification Minister Kim Sang-woo. Minister Kim Sang-woo left.",
	 "P1 - Kim Do-hyun; P2 - Kim Sang-woo"},
	{"Defense Minister Kim Do-hyun met Unification Minister Kim Sang-woo. Unification Minister Kim left.",
	 "P1 - Kim Do-hyun; P2 - Kim Sang-woo (Kim)"},
	{"Defense Minister Kim Do-hyun met Unification Minister Kim Sang-woo. Defense Minister Kim left.",
	 "P2 - Kim Do-hyun (Kim); P1 - Kim Sang-woo"},
	{"Anna Berg met Peter Berg. Anna spoke.", "P2 - Anna Berg (Anna); P1 - Peter Berg"},
	{"Mr. Peter Berg met Ms. Anna Berg. Ms. Berg spoke.", "P1 - Peter Berg; P2 - Anna Berg (Berg)"},
	{"President Carlos Vidal and his son, Pablo Vidal, came. Pablo Vidal left.", "P1 - Carlos Vidal; P2 - Pablo Vidal"},
	{"Khalid bin Rashid Al Suwaidi met Hamad bin Rashid Al Suwaidi.",
	 "P1 - Khalid bin Rashid Al Suwaidi; P1 - Hamad bin Rashid Al Suwaidi"},
};

static const row titles_alone[] = {
	{"Russian President Boris Vasnetsov spoke. The Russian leader left.", "P2 RU Boris Vasnetsov"},
	{"Russian President Boris Vasnetsov met French President Luc Perrin. The Russian leader left.",
	 "P2 RU Boris Vasnetsov; P1 FR Luc Perrin"},
	{"Russian President Boris Vasnetsov met French President Luc Perrin. The French president left.",
	 "P1 RU Boris Vasnetsov; P2 FR Luc Perrin"},
	{"President Carlos Vidal met Prime Minister Ana Reis. The prime minister left.",
	 "P1 - Carlos Vidal; P2 - Ana Reis"},
	{"Special Envoy Peter Crane spoke. The envoy left.", "P2 - Peter Crane"},
	{"Ambassador Grace Otieno spoke. The ambassador left. The envoy was tired.", "P2 - Grace Otieno"},
	{"Foreign Minister Ana Reis met Defense Minister Luis Prado. The defense minister left.",
	 "P1 - Ana Reis; P2 - Luis Prado"},
	{"Foreign Minister Ana Reis met Defense Minister Luis Prado. The foreign minister left.",
	 "P2 - Ana Reis; P1 - Luis Prado"},
	{"Japan's Foreign Minister Sato Kenji met South Korea's Foreign Minister Han Do-yun. The Japanese minister left.",
	 "P2 JP Sato Kenji; P1 KR Han Do-yun"},
	{"Spokesman Arif Demirci spoke. The spokesman left.", "P2 - Arif Demirci"},
	{"Mr. Trenevski of Macedonia spoke. The Macedonian leader left.", "P2 MK Trenevski"},
	{"Mr. Trenevski spoke. The Macedonian leader left.", "P2 MK Trenevski"},
	{"Minister Ana Reis met Minister Luis Prado of Spain. The Swedish minister left.", "P1 - Ana Reis; P1 ES Luis Prado; S1 SE Sweden"},
	{"Minister Ana Reis spoke. The Swedish minister left.", "P2 SE Ana Reis"},
	{"Mr. Trenevski of Peru spoke. The Macedonian leader left.", "P1 PE Trenevski; S1 MK North Macedonia"},
	{"Mr. Trenevski met Mr. Vidal, a banker. The Macedonian leader left.", "P1 - Trenevski; P1 - Vidal; S1 MK North Macedonia"},
	{"NATO Secretary General Henrik Lund spoke. The secretary general left.", "P2 - Henrik Lund; O1 - NATO"},
	{"Vice President Marta Rojas spoke. The president did not.", "P1 - Marta Rojas"},
	{"Chancellor Anneliese Brandl and Prime Minister Ana Reis met. The chancellor thanked Reis.",
	 "P2 - Anneliese Brandl; P2 - Ana Reis (Reis)"},
	{"The Peruvian president agreed to pay. Peru paid.", "S2 PE Peru"},
	{"The Peruvian spokesman agreed.", ""},
};

static const row later_names[] = {
	{"Foreign Minister Ingrid Solberg-Aas spoke. Solberg-Aas left.", "P2 - Ingrid Solberg-Aas (Solberg-Aas)"},
	{"Minister Nguyen Thi Lan spoke. Lan left.", "P2 - Nguyen Thi Lan (Lan)"},
	{"Sheikh Hamad bin Saqr Al Mansoor spoke. Sheikh Hamad left.", "P2 - Hamad bin Saqr Al Mansoor (Hamad)"},
	{"Prime Minister Jan van der Meulen spoke. Van der Meulen left.", "P2 - Jan van der Meulen (Van der Meulen)"},
	{"President Ana Reis spoke. Madam Reis left.", "P2 - Ana Reis (Reis)"},
	{"José Luis Rodríguez Zamora spoke. Rodríguez left.", "P2 - José Luis Rodríguez Zamora (Rodríguez)"},
	{"Minister Tun Zaw Oo spoke. Then Tun Zaw Oo left.", "P2 - Tun Zaw Oo"},
};

static const row states[] = {
	{"Japan said no. Tokyo said no again. The Japanese side left.", "S3 JP Japan (Tokyo, Japanese)"},
	{"South Korea and the Republic of Korea are one.", "S2 KR South Korea (Republic of Korea)"},
	{"North Korea and South Korea traded fire. The DPRK denied it.", "S2 KP North Korea (DPRK); S1 KR South Korea"},
	{"The U.S. and the United States are one.", "S2 US United States (U.S.)"},
	{"China spoke. The People's Republic of China spoke again.", "S2 CN China (People's Republic of China)"},
	{"Russia spoke. Moscow and the Kremlin spoke.", "S3 RU Russia (Moscow, Kremlin)"},
};

static const row organizations[] = {
	{"The National Maritime Council (NMC) met. The NMC adjourned.", "O2 - National Maritime Council (NMC)"},
	{"The United Nations agreed. The UN paid.", "O2 - United Nations (UN)"},
	{"NATO agreed. The North Atlantic Treaty Organization paid.", "O2 - North Atlantic Treaty Organization (NATO)"},
	{"The European Union agreed. The EU paid.", "O2 - European Union (EU)"},
	{"The Japanese foreign ministry agreed. The Chinese foreign ministry refused.",
	 "O1 JP foreign ministry; S1 JP Japan (Japanese); O1 CN foreign ministry; S1 CN China (Chinese)"},
	{"Japan's foreign ministry agreed. The Chinese foreign ministry refused. Japan's foreign ministry paid. The ministry left.",
	 "O3 JP foreign ministry (ministry); S2 JP Japan; O1 CN foreign ministry; S1 CN China (Chinese)"},
	{"The European Commission met the Lake Volta Basin Commission. The Commission paid.", "O1 - European Commission; O2 - Lake Volta Basin Commission (Commission)"},
	{"The White Harbour Competition Council met. The Competition Council paid.", "O2 - White Harbour Competition Council (Competition Council)"},
	{"The National Security Council met. The Security Council paid.", "O1 - National Security Council; O1 - Security Council"},
	{"The Lake Volta Basin Commission met. The Commission adopted a plan.", "O2 - Lake Volta Basin Commission (Commission)"},
};

static const row instruments[] = {
	{"The Treaty of Friendship was signed. The Treaty of Friendship expired.", "I2 - Treaty of Friendship"},
	{"Order No. 12 and Act No. 12 of 2004 were read. Act No. 12 lapsed.", "I1 - Order No. 12; I2 - Act No. 12 of 2004 (Act No. 12)"},
	{"The Pelindaba Treaty was signed. The Treaty entered into force.", "I2 - Pelindaba Treaty (Treaty)"},
	{"Resolution 2397 was adopted. Resolution 2375 was older.", "I1 - Resolution 2397; I1 - Resolution 2375"},
	{"The Migrant Workers Act of 2010 was repealed. The Migrant Workers Act was old.",
	 "I2 - Migrant Workers Act of 2010 (Migrant Workers Act)"},
	{"The Convention on Cluster Munitions (CCM) was signed. The CCM entered into force.",
	 "I2 - Convention on Cluster Munitions (CCM)"},
	{"The Dakar Declaration was adopted. The Suva Declaration was not.", "I1 - Dakar Declaration; I1 - Suva Declaration"},
};

static char letter(uint8_t type) {
	switch (type) {
	case RAP_MENTION_PERSON: return 'P';
	case RAP_MENTION_STATE: return 'S';
	case RAP_MENTION_ORGANIZATION: return 'O';
	case RAP_MENTION_INSTRUMENT: return 'I';
	default: return '?';
	}
}

static void put_entity(const rap_entity *e, line *l) {
	char type[2] = {letter(e->type), '\0'};
	if (l->n > 0) line_put(l, "; ");
	line_put_number(l, type, e->mentions.n);
	line_put(l, " ");
	line_put(l, e->country[0] != '\0' ? e->country : "-");
	line_put(l, " ");
	line_put_str(l, e->name);
	const char *before = " (";
	if (e->acronym.n > 0 && e->type != RAP_MENTION_INSTRUMENT) { /* of instruments an alias */
		line_put(l, before);
		line_put_str(l, e->acronym);
		before = ", ";
	}
	for (uint32_t k = 0; k < e->aliases.n; k++) {
		line_put(l, before);
		line_put_str(l, e->aliases.at[k]);
		before = ", ";
	}
	if (before[0] == ',') line_put(l, ")");
}

static const rap_entities *join(fixture *f, const char *text, rap_mention_list *list) {
	fixture_read(f, text, true);
	rap_persons_find(&f->arena, f->text, f->marks, list);
	rap_places_find(&f->arena, f->text, f->marks, list);
	rap_instruments_find(&f->arena, f->text, f->marks, list);
	rap_groups_find(&f->arena, f->text, f->marks, list);
	rap_mention_sort(&f->arena, list);
	return rap_entities_join(&f->arena, f->text, f->marks, list);
}

static int check(fixture *f, const row *rows, size_t n) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) {
		line found = {.n = 0};
		rap_mention_list list = {0};
		const rap_entities *entities = join(f, rows[i].text, &list);
		for (uint32_t k = 0; k < entities->all.n; k++) put_entity(&entities->all.at[k], &found);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	return wrong;
}

#define CHECK(name, rows) \
	static void name(void **state) { assert_int_equal(check(*state, rows, sizeof(rows) / sizeof *(rows)), 0); }

CHECK(test_persons, persons)
CHECK(test_spellings, spellings)
CHECK(test_namesakes, namesakes)
CHECK(test_titles_alone, titles_alone)
CHECK(test_later_names, later_names)
CHECK(test_states, states)
CHECK(test_organizations, organizations)
CHECK(test_instruments, instruments)

/* Mentions and entities point at each other; places and groups have no entity. */
static void test_links(void **state) {
	fixture *f = *state;
	rap_mention_list list = {0};
	const rap_entities *entities =
		join(f, "Kenya and Uganda met in Nairobi. The two sides spoke. Kenya left. President William Ruto thanked Uganda.", &list);
	uint32_t linked = 0, loose = 0;
	for (uint32_t k = 0; k < list.all.n; k++) {
		const rap_mention *m = &list.all.at[k];
		if (m->type == RAP_MENTION_PLACE || m->type == RAP_MENTION_GROUP) {
			assert_int_equal(m->entity, RAP_NONE);
			loose++;
			continue;
		}
		assert_true(m->entity < entities->all.n);
		linked++;
	}
	for (uint32_t e = 0; e < entities->all.n; e++)
		for (uint32_t k = 0; k < entities->all.at[e].mentions.n; k++) {
			uint32_t index = entities->all.at[e].mentions.at[k];
			assert_int_equal(list.all.at[index].entity, e);
			assert_true(k == 0 || index > entities->all.at[e].mentions.at[k - 1]);
		}
	assert_int_equal(linked, 5);
	assert_int_equal(loose, 2);
}

/* What the mentions tell is gathered: the longest title, number and year of an instrument. */
static void test_facts(void **state) {
	fixture *f = *state;
	rap_mention_list list = {0};
	const rap_entities *entities = join(f,
	                                    "Foreign Minister Hayashi Yoshimasa of Japan cited Security Council resolution 1701 (2006). "
	                                    "Hayashi, the minister, left.",
	                                    &list);
	const rap_entity *person = NULL, *instrument = NULL;
	for (uint32_t k = 0; k < entities->all.n; k++) {
		const rap_entity *e = &entities->all.at[k];
		if (e->type == RAP_MENTION_PERSON && person == NULL) person = e;
		if (e->type == RAP_MENTION_INSTRUMENT) instrument = e;
	}
	assert_non_null(person);
	assert_true(rap_str_equal(person->title, RAP_STR("Foreign Minister")));
	assert_string_equal(person->country, "JP");
	assert_true(person->named);
	assert_non_null(instrument);
	assert_int_equal(instrument->year, 2006);
	assert_true(rap_str_equal(instrument->number, RAP_STR("1701")));
}

typedef struct numbered {
	const char *text, *number;
	uint16_t year;
} numbered;

/* A year behind the number is no part of it; a session before it is, and so are laws' years. */
static void test_numbers(void **state) {
	static const numbered rows[] = {
		{"They cited UNSCR 1244/1999.", "1244", 1999},
		{"They cited resolution 60/251.", "60/251", 0},
		{"They cited A/RES/80/3.", "A/RES/80/3", 0},
		{"They cited Regulation (EU) 2016/679.", "2016/679", 2016},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_mention_list list = {0};
		const rap_entities *entities = join(*state, rows[i].text, &list);
		const rap_entity *instrument = NULL;
		for (uint32_t k = 0; k < entities->all.n; k++)
			if (entities->all.at[k].type == RAP_MENTION_INSTRUMENT) instrument = &entities->all.at[k];
		assert_non_null(instrument);
		assert_int_equal(instrument->year, rows[i].year);
		assert_int_equal(instrument->number.n, strlen(rows[i].number));
		assert_memory_equal(instrument->number.s, rows[i].number, instrument->number.n);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_persons, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_spellings, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_namesakes, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_titles_alone, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_later_names, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_numbers, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_states, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_organizations, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_instruments, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_links, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_facts, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
