/* Persons: names of all traditions, titles before and behind, the state acted for; and what is no person. */
#include "support.h"

#include <stdio.h>

typedef struct person_case {
	const char *text;
	const char *expected; /* "name|title|country; ..." in text order, "" for no person */
} person_case;

enum { MOST_OUT = 2048 };

static void append(char *out, size_t *n, const char *s) {
	size_t length = strlen(s);
	if (*n + length >= MOST_OUT) fail_msg("too many persons");
	memcpy(out + *n, s, length + 1);
	*n += length;
}

static const rap_mention *next_by_token(const rap_mention_list *list, uint32_t from) {
	const rap_mention *best = NULL;
	for (uint32_t k = 0; k < list->all.n; k++) {
		const rap_mention *m = &list->all.at[k];
		if (!rap_range_empty(m->name) && m->name.start >= from &&
			(best == NULL || m->name.start < best->name.start))
			best = m;
	}
	return best;
}

static void write_persons(fixture *f, const rap_mention_list *list, char *out) {
	size_t n = 0;
	out[0] = '\0';
	for (const rap_mention *m = next_by_token(list, 0); m != NULL; m = next_by_token(list, m->name.end)) {
		if (n > 0) append(out, &n, "; ");
		append(out, &n, fixture_words(f, m->name));
		append(out, &n, "|");
		if (!rap_range_empty(m->title)) append(out, &n, fixture_words(f, m->title));
		append(out, &n, "|");
		append(out, &n, m->country);
	}
}

static void find(fixture *f, const char *text, rap_mention_list *list) {
	fixture_read(f, text, true);
	rap_persons_find(&f->arena, f->text, f->marks, list);
}

static void check_all(void **state, const person_case *cases, size_t count) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t k = 0; k < count; k++) {
		rap_mention_list list = {0};
		char found[MOST_OUT];
		find(f, cases[k].text, &list);
		write_persons(f, &list, found);
		if (strcmp(found, cases[k].expected) == 0) continue;
		print_error("%s\n  expected: %s\n  found:    %s\n", cases[k].text, cases[k].expected, found);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define CHECK(cases) check_all(state, cases, sizeof cases / sizeof *cases)

static void test_title_before(void **state) {
	static const person_case cases[] = {
		{"South Korea's Unification Minister Park Sang-ho arrived on Monday.",
		 "Park Sang-ho|Unification Minister|KR"},
		{"U.S. Deputy Secretary of State Walter Pemberton praised the plan.",
		 "Walter Pemberton|Deputy Secretary of State|US"},
		{"The newly appointed Ambassador Lisa Ode met visiting Foreign Minister Peter Okello.", "Lisa Ode|Ambassador|; Peter Okello|Foreign Minister|"},
		{"The New York Governor Lisa Ode spoke.", "Lisa Ode|New York Governor|US"},
		{"French Foreign Minister Hélène Vauclair welcomed the accord.", "Hélène Vauclair|Foreign Minister|FR"},
		{"The talks were opened by Kenyan President Daniel Wekesa.", "Daniel Wekesa|President|KE"},
		{"Norway's deputy minister of energy, Sigrid Aune, said the grid was ready.",
		 "Sigrid Aune|deputy minister of energy|NO"},
		{"The Minister of the Interior of Serbia, Mr. Dragan Todorović, stated that the border was open.",
		 "Dragan Todorović|Minister of the Interior of Serbia|RS"},
		{"We met H.E. Dr. Milena Radić yesterday.", "Milena Radić||"},
		{"German Chancellor Anneliese Brandl will travel to Prague.", "Anneliese Brandl|Chancellor|DE"},
		{"Canada's Minister of National Defence, the Hon. Étienne Marchand, reaffirmed the pledge.",
		 "Étienne Marchand|Minister of National Defence|CA"},
		{"Former Prime Minister Olga Petrauskienė spoke first.", "Olga Petrauskienė|Former Prime Minister|"},
		{"Acting Foreign Minister Hamid Sultani denied the report.", "Hamid Sultani|Acting Foreign Minister|"},
		{"Saudi Arabian Defense Minister Prince Turki bin Nawaf Al Saud hosted them.",
		 "Turki bin Nawaf Al Saud|Defense Minister|SA"},
		{"Chad's chief of staff, Gen. Idriss Mahamat Nour, held talks.", "Idriss Mahamat Nour|chief of staff|TD"},
		{"National Security Advisor to the Vice President Karen Holt spoke.",
		 "Karen Holt|National Security Advisor to the Vice President|"},
		{"Ambassador to China Lee Joon-ki returned to Seoul.", "Lee Joon-ki|Ambassador to China|"},
		{"Special Envoy for Hostage Affairs Robert Kline attended.",
		 "Robert Kline|Special Envoy for Hostage Affairs|"},
		{"Deputy Prime Minister and Foreign Minister Pham Duc Long received the guests.",
		 "Pham Duc Long|Deputy Prime Minister and Foreign Minister|"},
		{"Secretary of the Navy Admiral Rafael Montoya signed.", "Rafael Montoya|Secretary of the Navy|"},
		{"Minister of Justice and Law Julián Ospina Rey took the floor.",
		 "Julián Ospina Rey|Minister of Justice and Law|"},
		{"NATO Secretary General Henrik Lund thanked the allies.", "Henrik Lund|NATO Secretary General|"},
		{"UN Special Envoy for Yemen Johan Ekström briefed the council.",
		 "Johan Ekström|UN Special Envoy for Yemen|"},
		{"They met the head of the Atomic Agency of Iran (AAI), Dr. Bahram Karimi, in Tehran.",
		 "Bahram Karimi|head of the Atomic Agency of Iran|IR"},
		{"Foreign ministry spokesman Arif Demirci told reporters.", "Arif Demirci|Foreign ministry spokesman|"},
		{"African Union Peace and Security Commissioner Themba Nkosi spoke.",
		 "Themba Nkosi|African Union Peace and Security Commissioner|"},
		{"State Department spokesperson Allison Reyes declined to comment.",
		 "Allison Reyes|State Department spokesperson|US"},
		{"Minnesota Governor Peter Lindahl came to Oslo.", "Peter Lindahl|Minnesota Governor|US"},
		{"The council heard its executive director, Lt. Col. (retd) Kelvin Baptiste.",
		 "Kelvin Baptiste|executive director|"},
		/* offices of several fields, parted by commas */
		{"Dr. Mishari Al-Duwaisan, Minister of Electricity, Water and Renewable Energy of Kuwait, met Grace Phiri, Minister of Trade, Industry and Supply of Zambia.",
		 "Mishari Al-Duwaisan|Minister of Electricity, Water and Renewable Energy of Kuwait|KW; Grace Phiri|Minister of Trade, Industry and Supply of Zambia|ZM"},
		{"the Kuwaiti Minister of Electricity, Water and Renewable Energy, Dr. Mishari Al-Duwaisan",
		 "Mishari Al-Duwaisan|Minister of Electricity, Water and Renewable Energy|KW"},
		{"the Secretary of State for Foreign, Commonwealth and Development Affairs of the United Kingdom, Yvette Marsh, left",
		 "Yvette Marsh|Secretary of State for Foreign, Commonwealth and Development Affairs of the United Kingdom|GB"},
		{"Minister Grace Phiri of Zambia and Minister Ana Machel of Mozambique met.", "Grace Phiri|Minister|ZM; Ana Machel|Minister|MZ"},
		/* the same office, of another state */
		{"Ahrendt hosted Armenia's Foreign Minister, Narek Ter-Sahakyan, and Azerbaijan's, Elchin Rzayev, on Monday.",
		 "Narek Ter-Sahakyan|Foreign Minister|AM; Elchin Rzayev|Foreign Minister|AZ"},
		{"Oman's minister met today Ambassador Kari Bakke of Norway.", "Kari Bakke|Ambassador|NO"},
	};
	CHECK(cases);
}

static void test_title_behind(void **state) {
	static const person_case cases[] = {
		{"Chun Young-mi, director general for the Korean Peninsula at Seoul's foreign ministry, led the team.",
		 "Chun Young-mi|director general for the Korean Peninsula at Seoul's foreign ministry|KR"},
		{"Matthew Crane, spokesperson for the U.S. State Department, said talks went on.",
		 "Matthew Crane|spokesperson for the U.S. State Department|US"},
		{"Julie Tanner, the US special envoy for North Korean human rights issues, spoke.",
		 "Julie Tanner|special envoy for North Korean human rights issues|US"},
		{"Kim Do-hyun (left), deputy minister for political affairs, shakes hands.",
		 "Kim Do-hyun|deputy minister for political affairs|"},
		{"Laila Benali, Minister of Energy Transition of Morocco, chaired the session.",
		 "Laila Benali|Minister of Energy Transition of Morocco|MA"},
		{"Suryanto, Indonesia's vice minister of trade, was there.", "Suryanto|vice minister of trade|ID"},
		{"Peter Novak, who is the Slovak ambassador to Hungary, agreed.", "Peter Novak|ambassador to Hungary|SK"},
		{"Anna Kowalska, an analyst at the institute, doubted it.", "Anna Kowalska|analyst at the institute|"},
		{"Omar Hadi, Minister of State, Member of the Cabinet and Envoy for Water, arrived.",
		 "Omar Hadi|Minister of State, Member of the Cabinet and Envoy for Water|"},
		{"Linh Tran (Minister of Health) and others attended.", "Linh Tran|Minister of Health|"},
		{"Francesca Gallo, head of the Italian delegation, objected.",
		 "Francesca Gallo|head of the Italian delegation|IT"},
		{"Ann Lee, deputy managing director for Asia and the Pacific at the European External Action Service, "
		 "listened.",
		 "Ann Lee|deputy managing director for Asia and the Pacific at the European External Action Service|"},
		{"Han Sang-woo, right, director general for policy, shakes hands.",
		 "Han Sang-woo|director general for policy|"},
		{"John Miller, the former governor, left early.", "John Miller|former governor|"},
		{"Amb. Grace Otieno, Principal Secretary for Trade, spoke.",
		 "Grace Otieno|Principal Secretary for Trade|"},
		{"Grace Mwangi, chair of the African Union Commission, called for calm.",
		 "Grace Mwangi|chair of the African Union Commission|"},
		{"Ahmed Tarek, Assistant Foreign Minister of Egypt, and his staff left.",
		 "Ahmed Tarek|Assistant Foreign Minister of Egypt|EG"},
		/* the title of the next one, who is the subject */
		{"At the invitation of Ana Diaz, the Minister of Nepal, Ram Thapa, paid a visit.", "Ana Diaz||; Ram Thapa|Minister of Nepal|NP"},
		{"At the invitation of President Ana Diaz, the Foreign Minister of Nepal, Mr. Ram Thapa, will visit Lima.",
		 "Ana Diaz|President|; Ram Thapa|Foreign Minister of Nepal|NP"},
		{"Ana Diaz, the Minister of Nepal, paid a visit.", "Ana Diaz|Minister of Nepal|NP"},
		{"At the invitation of Ana Diaz, the Minister of Nepal, many came.", "Ana Diaz|Minister of Nepal|NP"},
	};
	CHECK(cases);
}

static void test_state_behind(void **state) {
	static const person_case cases[] = {
		{"President Michel Khoury of Lebanon spoke by phone.", "Michel Khoury|President|LB"},
		{"Foreign Ministers Ana Reis of Portugal and Luis Prado of Spain signed.",
		 "Ana Reis|Foreign Ministers|PT; Luis Prado|Foreign Ministers|ES"},
		{"Ministers Paul Weber (Luxembourg) and Eva Horak (Austria) agreed.",
		 "Paul Weber|Ministers|LU; Eva Horak|Ministers|AT"},
		{"Prime Minister Jan Visser of the Netherlands met the press.", "Jan Visser|Prime Minister|NL"},
		{"King Rashid II of Jordan hosted the summit.", "Rashid II|King|JO"},
		{"Nadia Karimi of Afghanistan called for aid.", "Nadia Karimi||AF"},
		{"Lithuania's Rasa Vaitkutė conferred with them.", "Rasa Vaitkutė||LT"},
		{"Dr. Raghav Iyer, Secretary in the Department of Space (India), spoke.",
		 "Raghav Iyer|Secretary in the Department of Space|IN"},
		{"Mr. Tun Oo, Director General, of Myanmar, spoke.", "Tun Oo|Director General|MM"},
		{"Lucia Pons of Uruguay, who chairs the Andean Trade Commission, spoke.",
		 "Lucia Pons|chairs the Andean Trade Commission|UY"},
		{"Luis Paredes of Ecuador, the trade minister, spoke.", "Luis Paredes|trade minister|EC"},
		{"Its chair, Ghana's Kofi Asare, spoke.", "Kofi Asare|chair|GH"},
		{"The works ministers, Ramesh Dubay of Guyana and Henk Amat of Suriname, met.",
		 "Ramesh Dubay|works ministers|GY; Henk Amat|works ministers|SR"},
		{"Adm. Ruben Ocaranza, who oversees Mexico's ports, spoke.", "Ruben Ocaranza|Adm.|MX"},
		{"Minister Ali Arfi, who chaired a meeting with Egypt and Chad, spoke.", "Ali Arfi|Minister|"},
		{"Head of the National Board Against Doping Luis Mora spoke in a hall near the old town.",
		 "Luis Mora|Head of the National Board Against Doping|"},
		{"He served in the White House under President Luis Prado.", "Luis Prado|President|"},
		{"Foreign Minister Ana Reis met her Dutch colleague, Jan Visser.", "Ana Reis|Foreign Minister|; Jan Visser|Foreign Minister|NL"},
		{"Foreign Minister Ana Reis met her colleague Jan Visser.", "Ana Reis|Foreign Minister|; Jan Visser||"},
		{"UN refugee chief Filippo Moretti spoke.", "Filippo Moretti|UN refugee chief|"},
		{"Commander of the Fleet General Laura Richter, Secretary for Ports and Inland Affairs Melinda Dalton spoke.",
		 "Laura Richter|Commander of the Fleet|; Melinda Dalton|Secretary for Ports and Inland Affairs|"},
		{"Its Executive Director, Lt. Col. (ret.) Kelvin Joseph, spoke.", "Kelvin Joseph|Executive Director|"},
		{"The deputy secretary for East Asian and Pacific affairs, Marlon Beckett, spoke.",
		 "Marlon Beckett|deputy secretary for East Asian and Pacific affairs|"},
		{"President Sofia Andersson of the European Commission replied.", "Sofia Andersson|President|"},
	};
	CHECK(cases);
}

static void test_lists(void **state) {
	static const person_case cases[] = {
		{"Presidents Carlos Vidal and Marta Rojas met on Friday.",
		 "Carlos Vidal|Presidents|; Marta Rojas|Presidents|"},
		{"The visit brought Attorney General Alan Price, Director of Drug Policy Dr. Rahul Mehta and Deputy "
		 "Attorney General Laura Stone.",
		 "Alan Price|Attorney General|; Rahul Mehta|Director of Drug Policy|; Laura Stone|Deputy Attorney "
		 "General|"},
		{"The details were left to Foreign Minister Alvaro Leal, Chief of Staff Laura Medina, and Deputy Finance "
		 "Minister Gonzalo Ruiz.",
		 "Alvaro Leal|Foreign Minister|; Laura Medina|Chief of Staff|; Gonzalo Ruiz|Deputy Finance Minister|"},
		{"Japanese Prime Minister Sato Kenji and South Korean President Choi Min-seo spoke.",
		 "Sato Kenji|Prime Minister|JP; Choi Min-seo|President|KR"},
		{"Deputy Secretary of Defense Kathleen Hall, Deputy Secretary of Health Andrea Palm, and Acting Secretary John Fairley spoke.",
		 "Kathleen Hall|Deputy Secretary of Defense|; Andrea Palm|Deputy Secretary of Health|; John Fairley|Acting Secretary|"},
		{"Foreign Minister Jana Kovac said that President Petr Urban would go. Her Peruvian counterpart, Luis Quispe, agreed.",
		 "Jana Kovac|Foreign Minister|; Petr Urban|President|; Luis Quispe|Foreign Minister|PE"},
		{"Foreign Minister Han Do-yun and his Japanese counterpart, Mori Aiko, agreed to meet.",
		 "Han Do-yun|Foreign Minister|; Mori Aiko|Foreign Minister|JP"},
		{"Defence minister Ravi Nair received his French counterpart Luc Perrin.",
		 "Ravi Nair|Defence minister|; Luc Perrin|Defence minister|FR"},
		{"Tom Baker, Sarah Young and Ali Hassan took part.", "Tom Baker||; Sarah Young||; Ali Hassan||"},
		{"Nigeria's Attorney-General, Chief Babatunde Adeyemi, met Ghana's Kofi Mensah.",
		 "Babatunde Adeyemi|Attorney-General|NG; Kofi Mensah||GH"},
		{"The deputy ministers of Japan, South Korea and the United States — Kanda Hiroshi, Shim Jae-kyung and "
		 "Rebecca Lind — agreed.",
		 "Kanda Hiroshi|deputy ministers|JP; Shim Jae-kyung|deputy ministers|KR; "
		 "Rebecca Lind|deputy ministers|US"},
		{"Defence Minister Wiremu Parata and his Australian opposite number, Dr Fiona Castle, signed.",
		 "Wiremu Parata|Defence Minister|; Fiona Castle|Defence Minister|AU"},
		{"They named Minister Elif Aydın and Ambassador Cem Kaya.", "Elif Aydın|Minister|; Cem Kaya|Ambassador|"},
	};
	CHECK(cases);
}

static void test_names_of_europe(void **state) {
	static const person_case cases[] = {
		{"Prime Minister Jonas Gahr Lindgren agreed.", "Jonas Gahr Lindgren|Prime Minister|"},
		{"Minister Jan van der Meulen agreed.", "Jan van der Meulen|Minister|"},
		{"Minister Luís de Sousa e Castro agreed.", "Luís de Sousa e Castro|Minister|"},
		{"Minister Þóra Ásgeirsdóttir agreed.", "Þóra Ásgeirsdóttir|Minister|"},
		{"Minister Seán O'Driscoll agreed.", "Seán O'Driscoll|Minister|"},
		{"Minister Seán O’Driscoll agreed.", "Seán O’Driscoll|Minister|"},
		{"Minister María del Carmen Olmedo agreed.", "María del Carmen Olmedo|Minister|"},
		{"Minister Giulia D'Amico agreed.", "Giulia D'Amico|Minister|"},
		{"Minister Frank-Walter Althaus agreed.", "Frank-Walter Althaus|Minister|"},
		{"Minister Annegret Kramp-Hoffmann agreed.", "Annegret Kramp-Hoffmann|Minister|"},
		{"Minister Zbigniew Ostrowski agreed.", "Zbigniew Ostrowski|Minister|"},
		{"Minister Kovács Réka agreed.", "Kovács Réka|Minister|"},
		{"Minister Ľubomír Hradec agreed.", "Ľubomír Hradec|Minister|"},
		{"Minister Georgios Papadimitriou agreed.", "Georgios Papadimitriou|Minister|"},
		{"Minister Maksym Onyshchenko agreed.", "Maksym Onyshchenko|Minister|"},
		{"Minister Ciarán Mac Giolla agreed.", "Ciarán Mac Giolla|Minister|"},
		{"Minister Joost ten Brinke agreed.", "Joost ten Brinke|Minister|"},
		{"Minister Aistė Grigaitė agreed.", "Aistė Grigaitė|Minister|"},
	};
	CHECK(cases);
}

static void test_names_of_asia(void **state) {
	static const person_case cases[] = {
		{"Minister Kim Yung-hwa agreed.", "Kim Yung-hwa|Minister|"},
		{"Minister Seo Jae-won agreed.", "Seo Jae-won|Minister|"},
		{"Minister Ri Chol Gun agreed.", "Ri Chol Gun|Minister|"},
		{"Minister Do Sang-wook agreed.", "Do Sang-wook|Minister|"},
		{"Minister KITAZAWA Reiko agreed.", "KITAZAWA Reiko|Minister|"},
		{"Minister Zhandos MUKHTAROV agreed.", "Zhandos MUKHTAROV|Minister|"},
		{"Minister Wang Zhiming agreed.", "Wang Zhiming|Minister|"},
		{"Minister Nguyen Thi Bich Hang agreed.", "Nguyen Thi Bich Hang|Minister|"},
		{"Minister Batmunkhiin Sarnai agreed.", "Batmunkhiin Sarnai|Minister|"},
		{"Minister Suhartono agreed.", "Suhartono|Minister|"},
		{"Minister Tun Zaw Oo agreed.", "Tun Zaw Oo|Minister|"},
		{"Minister Anucha Rattanakul agreed.", "Anucha Rattanakul|Minister|"},
		{"Minister Azman bin Haji Yusof agreed.", "Azman bin Haji Yusof|Minister|"},
		{"Minister Shafiqul Haque Talukder agreed.", "Shafiqul Haque Talukder|Minister|"},
		{"Minister S. Venkatesan agreed.", "S. Venkatesan|Minister|"},
		{"Tan Sri Iskandar Zulkifli agreed.", "Iskandar Zulkifli||"},
		{"Minister Harpreet Kaur Sandhu agreed.", "Harpreet Kaur Sandhu|Minister|"},
		{"Minister Dorji Wangmo Tshering agreed.", "Dorji Wangmo Tshering|Minister|"},
		{"Minister Farrukh Rahmonov agreed.", "Farrukh Rahmonov|Minister|"},
	};
	CHECK(cases);
}

static void test_names_of_the_arab_world(void **state) {
	static const person_case cases[] = {
		{"Minister Khalid bin Rashid al-Suwaidi agreed.", "Khalid bin Rashid al-Suwaidi|Minister|"},
		{"Minister Amna bint Yousef Al Ketbi agreed.", "Amna bint Yousef Al Ketbi|Minister|"},
		{"Minister Sabah Jabbar al-Rubaie agreed.", "Sabah Jabbar al-Rubaie|Minister|"},
		{"Minister Hossam Abdel Raouf el-Menshawy agreed.", "Hossam Abdel Raouf el-Menshawy|Minister|"},
		{"Minister Sidi Ould Mohamed Lemine agreed.", "Sidi Ould Mohamed Lemine|Minister|"},
		{"Minister Leila Ben Khalifa Trabelsi agreed.", "Leila Ben Khalifa Trabelsi|Minister|"},
		{"Sultan bin Mishari Al-Dosari spoke.", "Sultan bin Mishari Al-Dosari||"},
		{"Sheikh Hamad bin Saqr Al Mansoor spoke.", "Hamad bin Saqr Al Mansoor|Sheikh|"},
		{"Minister Mohsen Golpour agreed.", "Mohsen Golpour|Minister|"},
		{"Minister Abdul Bari Haqjoo agreed.", "Abdul Bari Haqjoo|Minister|"},
		{"Minister Yael Ben-David agreed.", "Yael Ben-David|Minister|"},
		{"Minister Rojda Barzanji agreed.", "Rojda Barzanji|Minister|"},
	};
	CHECK(cases);
}

static void test_names_of_africa_and_the_americas(void **state) {
	static const person_case cases[] = {
		{"Minister Chukwuemeka Obi-Nwosu agreed.", "Chukwuemeka Obi-Nwosu|Minister|"},
		{"Minister Deng Malual Ajak agreed.", "Deng Malual Ajak|Minister|"},
		{"President Hassan Sheikh Nur agreed with Sheikh Khalid bin Nasser.", "Hassan Sheikh Nur|President|; Khalid bin Nasser|Sheikh|"},
		{"Minister Marguerite Saint-Fleur agreed.", "Marguerite Saint-Fleur|Minister|"},
		{"Minister Thokozani Phiri agreed.", "Thokozani Phiri|Minister|"},
		{"Minister Souleymane Diakité agreed.", "Souleymane Diakité|Minister|"},
		{"Minister Nkosazana Mthembu agreed.", "Nkosazana Mthembu|Minister|"},
		{"Minister Abeba Tesfaye Haile agreed.", "Abeba Tesfaye Haile|Minister|"},
		{"Minister Armando Filipe Nhacale agreed.", "Armando Filipe Nhacale|Minister|"},
		{"Advisor Gil Penhallow, Senior Advisor Keira Lansing Holt, and Mitch Lanner, Senior Advisor to the President, spoke.",
		 "Gil Penhallow|Advisor|; Keira Lansing Holt|Senior Advisor|; Mitch Lanner|Senior Advisor to the President|"},
		{"I, JOHN R. OSEI JR., President of the Republic of Ghana, proclaim the week.",
		 "JOHN R. OSEI JR.|President of the Republic of Ghana|GH"},
		{"The Vice President and President Alonso Guerrero of Guatemala spoke.", "Alonso Guerrero|President|GT"},
		{"Ghana's Deputy Prime Minister and Minister of Ports, Kofi Adomako, spoke.", "Kofi Adomako|Deputy Prime Minister and Minister of Ports|GH"},
		{"President Joseph R. Marlow, Jr. agreed.", "Joseph R. Marlow, Jr.|President|"},
		{"President Robert Santos III agreed.", "Robert Santos III|President|"},
		{"Senator Franklin “Buddy” Harper agreed.", "Franklin “Buddy” Harper|Senator|"},
		{"Secretary J. Edgar Whitfield agreed.", "J. Edgar Whitfield|Secretary|"},
		{"Minister Delroy McPherson-Tull agreed.", "Delroy McPherson-Tull|Minister|"},
		{"Minister Ixchel Tzoc Ajanel agreed.", "Ixchel Tzoc Ajanel|Minister|"},
		{"Minister Sitiveni Vakatale agreed.", "Sitiveni Vakatale|Minister|"},
	};
	CHECK(cases);
}

static void test_later_mentions(void **state) {
	static const person_case cases[] = {
		{"Foreign Minister Ingrid Solberg-Aas spoke. Then Solberg-Aas left.",
		 "Ingrid Solberg-Aas|Foreign Minister|; Solberg-Aas||"},
		{"Chun Young-mi met Peter Crane. Crane thanked Chun.", "Chun Young-mi||; Peter Crane||; Crane||; Chun||"},
		{"Director Chun said no more.", "Chun|Director|"},
		{"Mr. Vukić declined.", "Vukić||"},
		{"President Putin signed it.", "Putin|President|RU"},
		{"It was Putin's war, they said.", "Putin||RU"},
	};
	CHECK(cases);
}

static void test_no_person(void **state) {
	static const person_case cases[] = {
		{"The Ministry of Foreign Affairs issued the White Paper on Defense.", ""},
		{"The talks resume in Los Angeles in April.", ""},
		{"They flew from Ho Chi Minh City to Hong Kong.", ""},
		{"The two sides adopted the Viet Nam Comprehensive Plan.", ""},
		{"El Salvador and Costa Rica signed the San Jose Declaration.", ""},
		{"The Biden-Harris Administration announced sanctions.", ""},
		{"St. Patrick's Day was marked at the White House.", ""},
		{"The U.N. Security Council met on Thursday, May 4.", ""},
		{"Ministers and Ambassadors welcomed the Joint Statement.", ""},
		{"The Kim Dae-jung Library opened its doors.", ""},
		{"May will be the month of the next round.", ""},
		{"Hezbollah and Hamas rejected the plan.", ""},
		{"The Nobel Peace Prize Committee congratulated them.", ""},
		{"The Man-Made River Authority drills wells.", ""},
		{"The President will travel to Paris.", ""},
		{"General Assembly Resolution 63/124 was recalled.", ""},
		{"The Seoul-led and Washington-backed initiative failed.", ""},
		{"The firm Davis & Hamilton LLP gave advice.", ""},
		{"They watched Ararat TV in the evening.", ""},
		{"Circuit Judge nominees waited.", ""},
		{"The report Rivers Without Borders warned of floods.", ""},
	};
	CHECK(cases);
}

/* Sentences of the kind that reports are made of, from all over the world. */
static void test_asia_at_work(void **state) {
	static const person_case cases[] = {
		{"Chun Young Hee, director general at Seoul's foreign ministry, met Shin Wonsik and Kim Yung-ho.",
		 "Chun Young Hee|director general at Seoul's foreign ministry|KR; Shin Wonsik||KR; Kim Yung-ho||KR"},
		{"Vice Foreign Minister Ha Seong-min flew to Hanoi.", "Ha Seong-min|Vice Foreign Minister|"},
		{"Unification Minister Bae Ji-hun said the hotline was open.", "Bae Ji-hun|Unification Minister|"},
		{"North Korea's Foreign Minister Ri Myong Hak denied it.", "Ri Myong Hak|Foreign Minister|KP"},
		{"Pyongyang's envoy to the United Nations, Jo Kwang Su, walked out.",
		 "Jo Kwang Su|envoy to the United Nations|KP"},
		{"Chinese Vice Premier Guo Haoran praised the deal.", "Guo Haoran|Vice Premier|CN"},
		{"Taiwan's Foreign Minister Tsai Chung-han objected.", "Tsai Chung-han|Foreign Minister|TW"},
		{"Hong Kong's Chief Executive Ambrose Leung spoke.", "Ambrose Leung|Chief Executive|HK"},
		{"Vietnamese Deputy Prime Minister Tran Quoc Bao was received.", "Tran Quoc Bao|Deputy Prime Minister|VN"},
		{"Japan's chief cabinet secretary, Onodera Kazuki, declined comment.",
		 "Onodera Kazuki|chief cabinet secretary|JP"},
		{"Kazuki Onodera, Japan's chief cabinet secretary, declined comment.",
		 "Kazuki Onodera|chief cabinet secretary|JP"},
		{"Indonesian Coordinating Minister Hardiyanto arrived.", "Hardiyanto|Coordinating Minister|ID"},
		{"Myanmar's junta chief, Senior General Thein Aung Win, did not come.", "Thein Aung Win|junta chief|MM"},
		{"U Kyaw Min Htut, the ambassador of Myanmar, sat down.", "Kyaw Min Htut|ambassador of Myanmar|MM"},
		{"Daw Khin Mar Swe addressed them.", "Khin Mar Swe||"},
		{"India's external affairs minister, K. V. Raghunathan, called.",
		 "K. V. Raghunathan|external affairs minister|IN"},
		{"S. Meenakshisundaram, India's foreign secretary, called.", "S. Meenakshisundaram|foreign secretary|IN"},
		{"Sri Lankan President W. K. Karunadasa called.", "W. K. Karunadasa|President|LK"},
		{"Malaysia's Prime Minister Datuk Seri Zulkifli bin Haji Osman called.",
		 "Zulkifli bin Haji Osman|Prime Minister|MY"},
		{"Thai Foreign Minister Somchai Phonphrai hosted them.", "Somchai Phonphrai|Foreign Minister|TH"},
		{"Philippine Foreign Secretary Corazon Dimaculangan protested.", "Corazon Dimaculangan|Foreign Secretary|PH"},
		{"Mongolian Foreign Minister Batmunkhiin Sarnai hosted them.", "Batmunkhiin Sarnai|Foreign Minister|MN"},
		{"Prime Minister Hun Vichet of Cambodia hosted them.", "Hun Vichet|Prime Minister|KH"},
		{"Pakistan's army chief, Gen. Asim Raza Bukhari, flew in.", "Asim Raza Bukhari|army chief|PK"},
		{"Nepal's ambassador to China, Bishnu Prasad Adhikari, signed.",
		 "Bishnu Prasad Adhikari|ambassador to China|NP"},
	};
	CHECK(cases);
}

static void test_arab_world_at_work(void **state) {
	static const person_case cases[] = {
		{"Sheikh Abdullah bin Hamad Al Nuaimi, Qatar's minister of state, mediated.",
		 "Abdullah bin Hamad Al Nuaimi|minister of state|QA"},
		{"Saudi Crown Prince Faisal bin Turki received him.", "Faisal bin Turki|Crown Prince|SA"},
		{"Egyptian Foreign Minister Tarek Abdel Rahman Soliman called.",
		 "Tarek Abdel Rahman Soliman|Foreign Minister|EG"},
		{"Iraq's national security adviser, Qasim al-Aboudi, called.",
		 "Qasim al-Aboudi|national security adviser|IQ"},
		{"Abu Hamza al-Tamimi, the group's spokesman, rejected the offer.", "Abu Hamza al-Tamimi|group's spokesman|"},
		{"Iranian Foreign Minister Hossein Golzari called.", "Hossein Golzari|Foreign Minister|IR"},
		{"Tehran's chief negotiator, Ali Reza Bakhtiari, called.", "Ali Reza Bakhtiari|chief negotiator|IR"},
		{"Mauritania's Mohamed Ould Sidi Mahmoud chaired it.", "Mohamed Ould Sidi Mahmoud||MR"},
		{"Sultan Haitham bin Saif of Oman received them.", "Haitham bin Saif|Sultan|OM"},
		{"Libyan Prime Minister Abdulhamid el-Senoussi called.", "Abdulhamid el-Senoussi|Prime Minister|LY"},
		{"Tunisian Foreign Minister Leila Ben Amor called.", "Leila Ben Amor|Foreign Minister|TN"},
		{"Israeli Defense Minister Yoram Ben-Zvi called.", "Yoram Ben-Zvi|Defense Minister|IL"},
	};
	CHECK(cases);
}

static void test_europe_at_work(void **state) {
	static const person_case cases[] = {
		{"Dutch Prime Minister Pieter van den Heuvel called.", "Pieter van den Heuvel|Prime Minister|NL"},
		{"German Defense Minister Karl-Heinz von Bülow called.", "Karl-Heinz von Bülow|Defense Minister|DE"},
		{"Hungary's foreign minister, Szabó Judit, called.", "Szabó Judit|foreign minister|HU"},
		{"Spanish Foreign Minister José Luis Rodríguez Zamora called.",
		 "José Luis Rodríguez Zamora|Foreign Minister|ES"},
		{"Portugal's prime minister, Luís de Sousa Coutinho, called.", "Luís de Sousa Coutinho|prime minister|PT"},
		{"Italy's Giulia Della Rovere called.", "Giulia Della Rovere||IT"},
		{"Irish Taoiseach Seán Mac Cárthaigh called.", "Seán Mac Cárthaigh|Taoiseach|IE"},
		{"Iceland's foreign minister, Þórdís Jónsdóttir, called.", "Þórdís Jónsdóttir|foreign minister|IS"},
		{"French President Jean-Baptiste d'Aubigny called.", "Jean-Baptiste d'Aubigny|President|FR"},
		{"Ukraine's Oleksandra Hrytsenko-Bilyk called.", "Oleksandra Hrytsenko-Bilyk||UA"},
		{"The Kremlin's spokesman, Dmitri Vorontsov, denied it.", "Dmitri Vorontsov|Kremlin's spokesman|RU"},
		{"Russian Deputy Foreign Minister Sergei Belozerov denied it.",
		 "Sergei Belozerov|Deputy Foreign Minister|RU"},
		{"Turkish Foreign Minister Cemil Karaosmanoğlu denied it.", "Cemil Karaosmanoğlu|Foreign Minister|TR"},
		{"British Foreign Secretary Sir Alistair Penrose denied it.", "Alistair Penrose|Foreign Secretary|GB"},
		{"Britain's trade envoy, Lord Kenilworth, denied it.", "Kenilworth|trade envoy|GB"},
		{"Serbian President Milan Vukašinović denied it.", "Milan Vukašinović|President|RS"},
		{"Poland's Zbigniew Ostrowski denied it.", "Zbigniew Ostrowski||PL"},
	};
	CHECK(cases);
}

static void test_americas_and_africa_at_work(void **state) {
	static const person_case cases[] = {
		{"U.S. Secretary of State Harold W. Whitlock III arrived.", "Harold W. Whitlock III|Secretary of State|US"},
		{"U.S. Ambassador to Japan Marcus Ellsworth Jr. arrived.", "Marcus Ellsworth Jr.|Ambassador to Japan|US"},
		{"Senators Paul Denham and Ruth Ann Keller arrived.", "Paul Denham|Senators|; Ruth Ann Keller|Senators|"},
		{"Rep. Thaddeus \"Ted\" Brannigan arrived.", "Thaddeus \"Ted\" Brannigan|Rep.|"},
		{"Mexican Foreign Secretary Juan Ramón de la Garza arrived.", "Juan Ramón de la Garza|Foreign Secretary|MX"},
		{"Brazil's foreign minister, Maria Aparecida dos Santos Leal, arrived.",
		 "Maria Aparecida dos Santos Leal|foreign minister|BR"},
		{"Chilean President Camila Valdivieso Prado arrived.", "Camila Valdivieso Prado|President|CL"},
		{"Canada's Mélanie Bouchard arrived.", "Mélanie Bouchard||CA"},
		{"Haitian Prime Minister Jean-Robert Desrosiers arrived.", "Jean-Robert Desrosiers|Prime Minister|HT"},
		{"Nigerian Foreign Minister Chukwuemeka Obi-Nwosu arrived.", "Chukwuemeka Obi-Nwosu|Foreign Minister|NG"},
		{"Kenya's President William arap Koech arrived.", "William arap Koech|President|KE"},
		{"Ethiopia's foreign minister, Taye Gebremedhin, arrived.", "Taye Gebremedhin|foreign minister|ET"},
		{"South Sudan's Deng Malual Ajak arrived.", "Deng Malual Ajak||SS"},
		{"Rwanda's foreign minister, Dr. Clémentine Uwimana, arrived.", "Clémentine Uwimana|foreign minister|RW"},
		{"Congolese President Félix Mbuyi Kabasele arrived.", "Félix Mbuyi Kabasele|President|CD"},
		{"South African President Themba Nkosi arrived.", "Themba Nkosi|President|ZA"},
	};
	CHECK(cases);
}

static void test_states_of_office(void **state) {
	static const person_case cases[] = {
		{"The Chinese ambassador to Kenya, Zhou Pinghai, was summoned.", "Zhou Pinghai|ambassador to Kenya|CN"},
		{"Zhou Pinghai, the ambassador of China to Kenya, was summoned.",
		 "Zhou Pinghai|ambassador of China to Kenya|CN"},
		{"Peru's ambassador in Quito, Carla Villanueva Soto, was summoned.",
		 "Carla Villanueva Soto|ambassador in Quito|PE"},
		{"Anna Berg, spokesperson of the foreign ministry in Vienna, replied.",
		 "Anna Berg|spokesperson of the foreign ministry in Vienna|AT"},
		{"Tom Baker, who led the Canadian team, replied.", "Tom Baker||CA"},
		{"Lena Fischer, who heads the German delegation, replied.", "Lena Fischer|heads the German delegation|DE"},
		{"Jonas Weber, who represents Austria, replied.", "Jonas Weber|represents Austria|AT"},
		{"Peter Crane, director of the Oslo Peace Institute, replied.",
		 "Peter Crane|director of the Oslo Peace Institute|"},
		{"Secretary General Henrik Lund of NATO replied.", "Henrik Lund|Secretary General|"},
		{"President Ana Reis of the European Commission replied.", "Ana Reis|President|"},
		{"The IMF's managing director, Clara Dupont, replied.", "Clara Dupont|IMF's managing director|"},
		{"UN human rights chief Farida Mansoor replied.", "Farida Mansoor|UN human rights chief|"},
		{"The U.S. trade envoy Nora Fields replied.", "Nora Fields|trade envoy|US"},
		{"Pope Leo XIV replied.", "Leo XIV|Pope|VA"},
		{"The French side's chief negotiator, Luc Perrin, replied.", "Luc Perrin|chief negotiator|FR"},
		{"Washington's point man on Yemen, Tim Harwood, replied.", "Tim Harwood|point man on Yemen|US"},
		{"The head of the Omani delegation, Salim al-Harthy, replied.",
		 "Salim al-Harthy|head of the Omani delegation|OM"},
		{"The presidents of Chile and Peru, Camila Soto and Marta Rojas, replied.",
		 "Camila Soto|presidents|CL; Marta Rojas|presidents|PE"},
		{"Colonel General Bolat Sharipov, Kazakhstan's defense minister, replied.",
		 "Bolat Sharipov|defense minister|KZ"},
		{"PRIME MINISTER ANA REIS OF PORTUGAL REPLIED.", "ANA REIS|PRIME MINISTER|PT"},
		{"Foreign Minister Ana REIS of Portugal replied.", "Ana REIS|Foreign Minister|PT"},
	};
	CHECK(cases);
}

static void test_things_named_after_persons(void **state) {
	static const person_case cases[] = {
		{"The aircraft carrier Abraham Lincoln entered the gulf.", ""},
		{"The USS Harry Truman left port.", ""},
		{"Hurricane Maria struck the island.", ""},
		{"Operation Boris Godunov was called off.", ""},
		{"They met at the Hotel Adlon and the Villa Madama.", ""},
		{"The Charles de Gaulle airport was closed.", ""},
		{"The Magnitsky Act was amended.", ""},
		{"Lockheed Martin and Rolls Royce won the contract.", ""},
		{"The John F. Kennedy Center reopened.", ""},
		{"The Abraham Accords were signed by three states.", ""},
		{"They crossed the King Hussein Bridge.", ""},
		{"The Dayton Agreement ended the war.", ""},
		{"The Carter Center observed the vote.", ""},
		{"San Francisco and Santa Cruz were hit.", ""},
		{"Goldman Sachs and Morgan Stanley declined.", ""},
		{"The Konrad Adenauer Foundation paid for it.", ""},
		{"The Treaty of San Stefano was annulled.", ""},
		{"Johns Hopkins University published it.", ""},
		{"The frigate Bartolomeu Dias sailed.", ""},
		{"Cape Horn and Lake Victoria are far apart.", ""},
		{"The Moroccan town of Sidi Slimane was spared.", ""},
		{"The Lee Kuan Yew School issued a paper.", ""},
		{"The Nobel laureate spoke on Human Rights Day.", ""},
		{"Saint Petersburg hosted the forum.", ""},
		{"The Jackson-Vanik amendment was repealed.", ""},
	};
	CHECK(cases);
}

/* Near misses around real names: what stands beside is not taken along. */
static void test_edges(void **state) {
	static const person_case cases[] = {
		{"On Thursday President Carlos Vidal left.", "Carlos Vidal|President|"},
		{"His father President Chaim Rosen signed it.", "Chaim Rosen|President|"},
		{"A call between President Carlos Vidal and the envoy was short.", "Carlos Vidal|President|"},
		{"Aides to President Carlos Vidal said so.", "Carlos Vidal|President|"},
		{"A front against King Birendra Shah was formed.", "Birendra Shah|King|"},
		{"According to Peter Crane, talks failed.", "Peter Crane||"},
		{"Peace was made under President Carlos Vidal.", "Carlos Vidal|President|"},
		{"Under President Carlos Vidal peace was made.", "Carlos Vidal|President|"},
		{"Under Secretary Carlos Vidal spoke.", "Carlos Vidal|Under Secretary|"},
		{"They know Peter Crane as Commissioner.", "Peter Crane||"},
		{"In Geneva Peter Crane met them in May.", "Peter Crane||"},
		{"Peter Crane's visit ended on Friday.", "Peter Crane||"},
		{"\"We agreed,\" Peter Crane said Tuesday.", "Peter Crane||"},
	};
	CHECK(cases);
}

static void test_title_alone(void **state) {
	fixture *f = *state;
	rap_mention_list list = {0};
	find(f, "Foreign Minister Ana Reis spoke. The minister left.", &list);
	assert_int_equal(list.all.n, 2);
	const rap_mention *alone = &list.all.at[1];
	assert_true(rap_range_empty(alone->name));
	assert_true(alone->bare);
	assert_string_equal(alone->rule, "title-alone");
	assert_string_equal(fixture_words(f, alone->title), "minister");
}

static void test_affiliation(void **state) {
	static const char *const cases[][2] = {
		{"Anna Berg, director at Seoul's foreign ministry, spoke.", "foreign ministry"},
		{"State Department spokesperson Alan Price spoke.", "State Department"},
		{"Foreign Minister Ana Reis spoke.", ""},
	};
	fixture *f = *state;
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		rap_mention_list list = {0};
		find(f, cases[k][0], &list);
		assert_int_equal(list.all.n, 1);
		rap_range found = list.all.at[0].affiliation;
		assert_string_equal(rap_range_empty(found) ? "" : fixture_words(f, found), cases[k][1]);
	}
}

static void test_signatures(void **state) {
	fixture *f = *state;
	rap_mention_list list = {0};
	find(f, "For the Republic of Kazakhstan:\n\nArman Seitov, Minister of Water Resources\n", &list);
	char found[MOST_OUT];
	write_persons(f, &list, found);
	assert_string_equal(found, "Arman Seitov|Minister of Water Resources|KZ");
	list = (rap_mention_list){0};
	find(f, "For Tajikistan: Daler RAHMATOV, Minister of Energy\n\nKarim Saidov spoke.\n", &list);
	write_persons(f, &list, found);
	assert_string_equal(found, "Daler RAHMATOV|Minister of Energy|TJ; Karim Saidov||");
}

/* Whatever the words, a mention lies within its sentence and its name within the mention. */
/* Traditions of which no list has the names. */
static void test_names_of_the_whole_world(void **state) {
	static const person_case cases[] = {
		{"Ana Evora, Minister of Foreign Affairs, Cooperation and Regional Integration of the Republic of Cabo Verde, spoke.",
		 "Ana Evora|Minister of Foreign Affairs, Cooperation and Regional Integration of the Republic of Cabo Verde|CV"},
		{"They met Ethiopia's water and energy minister, Dr. Abel Tessema.", "Abel Tessema|water and energy minister|ET"},
		{"He flew to Beirut to meet Karim Haddad, the government spokeswoman said.", "Karim Haddad||"},
		{"She met the Minister of Tourism, Ana Laronde, the Prefect of Lyon, Mr. Paul Martin, and the bank.",
		 "Ana Laronde|Minister of Tourism|; Paul Martin|Prefect of Lyon|FR"},
		{"The Minister of Uruguay, Ana Etche, the Minister of Portugal, Leonor Pinto, and the envoy met.",
		 "Ana Etche|Minister of Uruguay|UY; Leonor Pinto|Minister of Portugal|PT"},
		{"Ethiopian Foreign Minister Getahun Worku Desta opened the talks.", "Getahun Worku Desta|Foreign Minister|ET"},
		{"The accord was signed by Tsegaye Alemu and Mulugeta Haile.", "Tsegaye Alemu||; Mulugeta Haile||"},
		{"Ato Bekele Wolde spoke for Addis Ababa.", "Bekele Wolde||"},
		{"Woizero Almaz Tessema chaired the panel.", "Almaz Tessema||"},
		{"Burmese Foreign Minister U Kyaw Lwin met his guests.", "U Kyaw Lwin|Foreign Minister|MM"},
		{"Daw Khin Mar Cho thanked the donors.", "Khin Mar Cho||"},
		{"General Thura Aung Naing arrived in Bangkok.", "Thura Aung Naing|General|"},
		{"Icelandic Foreign Minister Sigrún Einarsdóttir praised the deal.", "Sigrún Einarsdóttir|Foreign Minister|IS"},
		{"Guðmundur Örn Pálsson, Iceland's trade minister, agreed.", "Guðmundur Örn Pálsson|trade minister|IS"},
		{"Prime Minister Hrafnhildur Ólafsdóttir spoke first.", "Hrafnhildur Ólafsdóttir|Prime Minister|"},
		{"Samoan Prime Minister Tuilaepa Fatialofa Lupesoliai welcomed the visitors.",
		 "Tuilaepa Fatialofa Lupesoliai|Prime Minister|WS"},
		{"Tongan Foreign Minister Siaosi Taufa'ahau Fonua was present.", "Siaosi Taufa'ahau Fonua|Foreign Minister|TO"},
		{"Fiji's Ratu Epeli Nasau spoke for the islands.", "Ratu Epeli Nasau||FJ"},
		{"Papua New Guinea's foreign minister, Kila Haoda Toua, signed.", "Kila Haoda Toua|foreign minister|PG"},
		{"Vanuatu's prime minister, Moli Tabisari, came on Friday.", "Moli Tabisari|prime minister|VU"},
		{"Kiribati's president, Teburoro Tekaai, raised the sea wall.", "Teburoro Tekaai|president|KI"},
		{"Ghanaian Foreign Minister Kwabena Osei-Bonsu hosted the talks.", "Kwabena Osei-Bonsu|Foreign Minister|GH"},
		{"Nana Yaw Boateng-Addo, Ghana's envoy, agreed.", "Nana Yaw Boateng-Addo|envoy|GH"},
		{"Nigeria's trade minister, Chukwuemeka Okonjo-Eze, arrived.", "Chukwuemeka Okonjo-Eze|trade minister|NG"},
		{"Alhaji Sani Danjuma Bello chaired the committee.", "Sani Danjuma Bello||"},
		{"Oluwaseun Adebayo-Ojo said the route was open.", "Oluwaseun Adebayo-Ojo||"},
		{"Senegalese President Mamadou Lamine Ndiaye received them.", "Mamadou Lamine Ndiaye|President|SN"},
		{"Ivorian Foreign Minister Kouassi N'Dri Konan spoke.", "Kouassi N'Dri Konan|Foreign Minister|CI"},
		{"Malian Colonel Seydou Traoré-Keita denied it.", "Seydou Traoré-Keita|Colonel|ML"},
		{"Kazakh Foreign Minister Yerlan Bakytuly Sarsenov met him.", "Yerlan Bakytuly Sarsenov|Foreign Minister|KZ"},
		{"Nursultan Abdiuly Omarov, Kazakhstan's deputy foreign minister, agreed.",
		 "Nursultan Abdiuly Omarov|deputy foreign minister|KZ"},
		{"Uzbek Foreign Minister Bakhodir Yuldoshev welcomed the envoy.", "Bakhodir Yuldoshev|Foreign Minister|UZ"},
		{"Turkmen President Serdar Annaberdiyev spoke.", "Serdar Annaberdiyev|President|TM"},
		{"Bakyt uulu Nurlan, the Kyrgyz water minister, spoke.", "Bakyt uulu Nurlan|water minister|KG"},
		{"Mongolian Foreign Minister Batbayar Tsend-Ayush visited Seoul.", "Batbayar Tsend-Ayush|Foreign Minister|MN"},
		{"Mongolia's president, Ganbold Erdenebat, hosted them.", "Ganbold Erdenebat|president|MN"},
		{"Dorjpurev Sükhbaatar told reporters that trade had grown.", "Dorjpurev Sükhbaatar||"},
		{"Bhutan's foreign minister, Lyonpo Tashi Dorji, was there.", "Tashi Dorji|foreign minister|BT"},
		{"Lyonpo Ugyen Wangdi opened the session.", "Ugyen Wangdi||"},
		{"Sri Lankan Foreign Minister Tharanga Wickramanayake spoke.", "Tharanga Wickramanayake|Foreign Minister|LK"},
		{"Maldivian Foreign Minister Ibrahim Shaheem Didi signed.", "Ibrahim Shaheem Didi|Foreign Minister|MV"},
		{"Nepal's Foreign Minister Bishnu Prasad Adhikari arrived.", "Bishnu Prasad Adhikari|Foreign Minister|NP"},
		{"Malagasy Foreign Minister Rasolofo Andriamihaja came.", "Rasolofo Andriamihaja|Foreign Minister|MG"},
		{"Somali Foreign Minister Abdirahman Warsame Guled spoke.", "Abdirahman Warsame Guled|Foreign Minister|SO"},
		{"Rwandan Foreign Minister Jean-Bosco Habimana-Uwera signed.", "Jean-Bosco Habimana-Uwera|Foreign Minister|RW"},
		{"Burundi's envoy, Espérance Nkurikiye, agreed.", "Espérance Nkurikiye|envoy|BI"},
		{"Congolese Foreign Minister Thérèse Mukendi wa Mukendi spoke.", "Thérèse Mukendi wa Mukendi|Foreign Minister|CD"},
		{"Zambia's vice president, Mutale Chanda, attended.", "Mutale Chanda|vice president|ZM"},
		{"Zimbabwean Foreign Minister Tapiwa Chikwanha spoke.", "Tapiwa Chikwanha|Foreign Minister|ZW"},
		{"Eritrean Foreign Minister Yemane Tesfai met the envoy.", "Yemane Tesfai|Foreign Minister|ER"},
		{"Georgian Foreign Minister Davit Kapanadze-Beridze spoke.", "Davit Kapanadze-Beridze|Foreign Minister|GE"},
		{"Armenian Foreign Minister Hrant Ter-Sarkisyan replied.", "Hrant Ter-Sarkisyan|Foreign Minister|AM"},
		{"Azerbaijan's Elnur Mammad oglu Huseynov signed.", "Elnur Mammad oglu Huseynov||AZ"},
		{"Finnish Foreign Minister Päivi Ylä-Kotola spoke.", "Päivi Ylä-Kotola|Foreign Minister|FI"},
		{"Estonian Foreign Minister Kärt Põldvere agreed.", "Kärt Põldvere|Foreign Minister|EE"},
		{"Latvian Foreign Minister Jānis Bērziņš-Ozols spoke.", "Jānis Bērziņš-Ozols|Foreign Minister|LV"},
		{"Lithuanian Foreign Minister Žydrūnė Paulauskaitė replied.", "Žydrūnė Paulauskaitė|Foreign Minister|LT"},
		{"Maltese Foreign Minister Ġorġ Xuereb spoke.", "Ġorġ Xuereb|Foreign Minister|MT"},
		{"Irish Foreign Minister Fiachra Mac Giolla Easpaig spoke.", "Fiachra Mac Giolla Easpaig|Foreign Minister|IE"},
		{"Greek Foreign Minister Ioannis Papastergiou-Vlachos spoke.", "Ioannis Papastergiou-Vlachos|Foreign Minister|GR"},
		{"Albanian Foreign Minister Besnik Gjergji signed.", "Besnik Gjergji|Foreign Minister|AL"},
		{"Kosovo's foreign minister, Vjosa Krasniqi-Hoti, agreed.", "Vjosa Krasniqi-Hoti|foreign minister|XK"},
		{"Basque envoy Eneko Etxeberria Zubiaurre spoke.", "Eneko Etxeberria Zubiaurre|Basque envoy|"},
		{"Paraguay's Foreign Minister Ñeca Benítez Ayala signed.", "Ñeca Benítez Ayala|Foreign Minister|PY"},
		{"Haitian Prime Minister Jean-Robert Desrosiers spoke.", "Jean-Robert Desrosiers|Prime Minister|HT"},
		{"Surinamese Foreign Minister Radjen Sitaram Kalpoe came.", "Radjen Sitaram Kalpoe|Foreign Minister|SR"},
		{"Guyana's foreign minister, Deonarine Persaud-Khan, agreed.", "Deonarine Persaud-Khan|foreign minister|GY"},
		{"Bolivian Foreign Minister Choque Mamani Quispe spoke.", "Choque Mamani Quispe|Foreign Minister|BO"},
		{"Timorese Foreign Minister Agostinho Soares da Cunha Xímenes spoke.",
		 "Agostinho Soares da Cunha Xímenes|Foreign Minister|TL"},
		{"Philippine Foreign Secretary Maria Corazon \"Baby\" Dimaculangan spoke.",
		 "Maria Corazon \"Baby\" Dimaculangan|Foreign Secretary|PH"},
		{"Lao Foreign Minister Somphone Keovilay met the guests.", "Somphone Keovilay|Foreign Minister|LA"},
		{"Cambodian Foreign Minister Sok Chanthavy spoke.", "Sok Chanthavy|Foreign Minister|KH"},
		{"Thai Foreign Minister Piyabutr Wongsakul-Chai arrived.", "Piyabutr Wongsakul-Chai|Foreign Minister|TH"},
		{"Hmong leader Vang Tou Xiong spoke.", "Vang Tou Xiong|Hmong leader|"},
		{"Uyghur advocate Rahile Tursun spoke.", "Rahile Tursun||"},
		{"Tibetan representative Lobsang Gyaltsen Norbu thanked them.", "Lobsang Gyaltsen Norbu|Tibetan representative|"},
		{"Chief Mahlubi Dlamini-Khoza welcomed the guests.", "Mahlubi Dlamini-Khoza|Chief|"},
		{"Kenya's Wanjiru wa Kamau led the team.", "Wanjiru wa Kamau||KE"},
		{"Ugandan Foreign Minister Okello p'Lajok spoke.", "Okello p'Lajok|Foreign Minister|UG"},
		{"The Kyrgyz water minister, Aizada Kubat kyzy, led the team.",
		 "Aizada Kubat kyzy|water minister|KG"},
	};
	CHECK(cases);
}

static void test_hostile(void **state) {
	static const char *const texts[] = {
		"",
		".",
		"of of of",
		"Mr.",
		"Mr. Mr. Mr. Mr. Mr.",
		"President",
		"President President President President",
		"bin bin bin bin bin bin Al",
		"Al-Al-Al-Al-Al-",
		"John",
		"John ,",
		", John Smith ,",
		"John Smith, (((((",
		"John Smith (left",
		"' s 's John's 's",
		"A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. Q. R.",
		"\xff\xfe President \x80 John\xc3",
		"the the the minister of of the of",
		"“John” “Smith” “”",
		"John \"\" Smith",
		"Minister,",
		", and, and, and John and",
	};
	fixture *f = *state;
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
		rap_mention_list list = {0};
		find(f, texts[k], &list);
		for (uint32_t i = 0; i < list.all.n; i++) {
			const rap_mention *m = &list.all.at[i];
			assert_true(m->tokens.end <= f->text->tokens.n);
			assert_true(rap_range_empty(m->name) || rap_range_within(m->name, m->tokens));
			assert_true(m->title.start <= m->title.end && m->title.end <= f->text->tokens.n);
		}
	}
}

int main(void) {
#define PERSON_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
	const struct CMUnitTest tests[] = {
		PERSON_TEST(test_title_before),
		PERSON_TEST(test_title_behind),
		PERSON_TEST(test_state_behind),
		PERSON_TEST(test_lists),
		PERSON_TEST(test_names_of_europe),
		PERSON_TEST(test_names_of_asia),
		PERSON_TEST(test_names_of_the_arab_world),
		PERSON_TEST(test_names_of_africa_and_the_americas),
		PERSON_TEST(test_later_mentions),
		PERSON_TEST(test_no_person),
		PERSON_TEST(test_asia_at_work),
		PERSON_TEST(test_arab_world_at_work),
		PERSON_TEST(test_europe_at_work),
		PERSON_TEST(test_americas_and_africa_at_work),
		PERSON_TEST(test_states_of_office),
		PERSON_TEST(test_things_named_after_persons),
		PERSON_TEST(test_edges),
		PERSON_TEST(test_title_alone),
		PERSON_TEST(test_affiliation),
		PERSON_TEST(test_signatures),
		PERSON_TEST(test_names_of_the_whole_world),
		PERSON_TEST(test_hostile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
