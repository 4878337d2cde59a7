/* The state that a person acts for, where no title tells it: by lists, by what is spoken of, by place and body. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected; /* "name=CC ..." of the persons, "--" without a state */
} row;

static const row rows[] = {
	/* a list of states before a list of persons */
	{"Zambia, Malawi and Mozambique agreed to share vaccines. Ministers Chanda Phiri, Tiya Kachale and Armindo Sitoe met in Lusaka.",
	 "Chanda Phiri=ZM Tiya Kachale=MW Armindo Sitoe=MZ"},
	{"The commission of Peru and Chile, led by transport ministers Luis Quispe and Ana Soto, met in Lima.", "Luis Quispe=PE Ana Soto=CL"},
	{"The presidents of Peru and Chile met. They were accompanied by their foreign ministers, Luis Quispe and Ana Soto.",
	 "Luis Quispe=PE Ana Soto=CL"},
	{"President Ana Diaz of Peru and President Oscar Mamani of Bolivia met. They came with their ministers of mines, Gonzalo Arce de la Puente and Wilma Rojas.",
	 "Ana Diaz=PE Oscar Mamani=BO Gonzalo Arce de la Puente=PE Wilma Rojas=BO"},
	{"Peru, Chile and Bolivia agreed to meet. Ministers Luis Quispe and Ana Soto were there.", "Luis Quispe=-- Ana Soto=--"},
	/* whom one speaks for */
	{"Speaking for Japan, Sato Kenji said Tokyo would host the next round.", "Sato Kenji=JP"},
	{"Introducing the report of Seychelles, Marie Savy, Secretary of State for Foreign Affairs, said the country will sign.", "Marie Savy=SC"},
	{"They wrote to Peru. The government will pay, trade minister Ana Ruiz said.", "Ana Ruiz=PE"},
	{"Comparing Japan and Chile, Ana Ruiz said both would sign.", "Ana Ruiz=--"},
	{"Turning to Japan, Ana Ruiz said the pact was sound.", "Ana Ruiz=--"},
	/* whose delegation it was, whose side */
	{"Kenya was represented by minister Asha Otieno, Ethiopia by minister Lemma Gobena, and Somalia by minister Hodan Guled.",
	 "Asha Otieno=KE Lemma Gobena=ET Hodan Guled=SO"},
	{"Japan's minister, Sato Kenji, met his Timorese counterpart, Petroleum Minister Abel Ximenes.", "Sato Kenji=JP Abel Ximenes=TL"},
	{"Kenya's foreign ministry said Cabinet Secretary Musa Otieno had held talks in Entebbe on Monday.", "Musa Otieno=KE"},
	{"Indonesian President Joko Santoso and Australian Prime Minister Peter Hale met in Jakarta. Hale will hold talks with Vice President Wahyuni on Friday.",
	 "Joko Santoso=ID Peter Hale=AU Wahyuni=ID"},
	{"The Czech delegation was led by Petr Novak and that of Slovakia by Jana Kovac.", "Petr Novak=CZ Jana Kovac=SK"},
	{"Peru was represented by Luis Quispe, and that of the Republic of Chile by Ana Soto.", "Luis Quispe=PE Ana Soto=CL"},
	{"The delegation of Peru was led by Luis Quispe, and that of Chile was met at noon by Ana Soto.", "Luis Quispe=PE Ana Soto=--"},
	{"On the Slovak side the opening was attended by Jana Kovac, a builder of bridges.", "Jana Kovac=SK"},
	{"On the Peruvian side, Luis Quispe signed the list.", "Luis Quispe=PE"},
	{"On the Slovak border the opening was attended by Jana Kovac, a builder of bridges.", "Jana Kovac=--"},
	{"My colleague from Chile, Hugo Proano, spoke first.", "Hugo Proano=CL"},
	{"A letter from Chile, Hugo Proano said, was lost.", "Hugo Proano=--"},
	{"Chad answered questions on Monday. A delegation led by Ali Nour said the dam was safe.", "Ali Nour=TD"},
	{"Chad answered questions on Monday. A report read by Ali Nour said the dam was safe.", "Ali Nour=--"},
	/* officers of international bodies act for no state */
	{"Secretary-General Hernan Lasso thanked Peru. Peru will host the next fair.", "Hernan Lasso=--"},
	{"Peru will host the fair. Secretary-General Hernan Lasso spoke first.", "Hernan Lasso=--"},
	{"Musa Chelanga, the foreign secretary, told Parliament that Kenya is committed to the pact.", "Musa Chelanga=KE"},
	/* what is spoken of */
	{"Guatemala says it will not sign. Foreign Minister Ixchel Ajanel was speaking after a call.", "Ixchel Ajanel=GT"},
	{"Guatemala says it will not sign. Ana Ruiz, a painter, disagrees.", "Ana Ruiz=--"},
	/* where one is received */
	{"Russian Foreign Minister Konstantin Velikhov will visit Vietnam. On Friday he will hold talks in Hanoi with Foreign Minister Dang Quoc Tuan.",
	 "Konstantin Velikhov=RU Dang Quoc Tuan=VN"},
	{"Russian Foreign Minister Konstantin Velikhov held talks in Geneva with Foreign Minister Dang Quoc Tuan.",
	 "Konstantin Velikhov=RU Dang Quoc Tuan=--"},
	{"Peru spoke of ports. Kenyan minister Ana Diaz held talks with Foreign Minister Dang Quoc Tuan.", "Ana Diaz=KE Dang Quoc Tuan=--"},
	{"Vietnam is host again. The delegation held talks in Hanoi with Foreign Minister Dang Quoc Tuan.", "Dang Quoc Tuan=VN"},
	{"The delegation held talks in Geneva with Foreign Minister Dang Quoc Tuan.", "Dang Quoc Tuan=--"},
	/* the body that one leads */
	{"The Saudi Ports Fund (SPF) will lend the money. The head of SPF, Rakan Huwaimel, was there.", "Rakan Huwaimel=SA"},
	{"Peru watched. Chile sent its trade minister, Hugo Proano.", "Hugo Proano=CL"},
	{"Peru thanked the Lagoon Community, whose chief had spoken, and its secretary general, Hernan Lasso.", "Hernan Lasso=--"},
	{"The Lagoon Community sent its secretary general, Hugo Proano, to Peru.", "Hugo Proano=--"},
	/* a state beside the name of who acts for it */
	{"The talks were chaired for Kenya by Peter Otieno and for Uganda by Grace Nankya.", "Peter Otieno=KE Grace Nankya=UG"},
	{"Letters were sent to Kenya by Peter Otieno.", "Peter Otieno=--"},
	{"For Tanzania, Deputy Minister Juma Mwinyi took part.", "Juma Mwinyi=TZ"},
	{"Uganda (Grace Nankya, Minister of State for Trade) and Kenya (Peter Otieno, Principal Secretary) agreed on a list.", "Grace Nankya=UG Peter Otieno=KE"},
	{"The ambassadors of Kenya, Peter Otieno, of Uganda, Grace Nankya, and of Tanzania, Juma Mwinyi, came.", "Peter Otieno=KE Grace Nankya=UG Juma Mwinyi=TZ"},
	{"Foreign ministers Peter Otieno and Grace Nankya of Kenya and Uganda, respectively, met in Arusha.", "Peter Otieno=KE Grace Nankya=UG"},
	{"The Chilean and Peruvian presidents, Luis Paz and Ana Ruiz, met in Arica.", "Luis Paz=CL Ana Ruiz=PE"},
	{"Senegal was represented by Ousmane Thiam, Minister of Ports, The Gambia by Hon. Fatou Jallow, and Guinea-Bissau by Eng. Braima Nhaga.",
	 "Ousmane Thiam=SN Fatou Jallow=GM Braima Nhaga=GW"},
	{"The Portuguese were represented, on the Portuguese side, by Rui Lobo and, on the Moroccan side, by Amina Tazi.", "Rui Lobo=PT Amina Tazi=MA"},
	{"The forum was held in the Latvian capital, co-chaired by Minister Orla Byrne and Secretary Agnese Strautmane of Latvia.", "Orla Byrne=-- Agnese Strautmane=LV"},
	{"President Luis Paz of Chile arrived in Lima on Monday. He was received by President Ana Ruiz at the palace.", "Luis Paz=CL Ana Ruiz=PE"},
	{"The Council of Europe's Secretary General, Alain Berset, met Moldova's minister, Ion Rusu.", "Alain Berset=-- Ion Rusu=MD"}, /* once a president */
	{"Uruguayan President Alvaro Etcheverry and his Chilean guest, Francisca Undurraga, agreed to meet.",
	 "Alvaro Etcheverry=UY Francisca Undurraga=CL"},
	{"The Cuban, Hussain Shifaz, was in hospital on Monday.", "Hussain Shifaz=CU"},
	{"Foreign Minister Mirko Stan of Serbia visited Tajikistan in May at the invitation of Foreign Minister Ali Karim.", "Mirko Stan=RS Ali Karim=TJ"},
	{"Mining Secretary Ramiro Etchart of Argentina met his Bolivian opposite number Wilfredo Mamani in Salta.", "Ramiro Etchart=AR Wilfredo Mamani=BO"},
	{"opposite number, John Smith met Ana Diaz of Peru on Monday.", "John Smith=-- Ana Diaz=PE"}, /* nothing stands before */
	{"Honduran minister Wilmer Pineda, with his Salvadoran counterpart, opened the bridge.", "Wilmer Pineda=HN"},
	{"Nyoman Sari led the Nepali delegation.", "Nyoman Sari=NP"},
	{"Present: for Bolivia, Ms Lidia Rivas; for Paraguay, Mr Blas Riveros.", "Lidia Rivas=BO Blas Riveros=PY"},
	{"The EU facilitator, Danish diplomat Asger Holm, met Moldovan President Ana Rusu.", "Asger Holm=-- Ana Rusu=MD"},
	{"Uganda's minister, Beatrice Akello, led the talks. Minister Hamisi Mwaka sat in for the African Union.", "Beatrice Akello=UG Hamisi Mwaka=--"},
	{"Ines Osei (Augusta, Georgia) and Ana Weber (Ministry of Health, Luxembourg) spoke.", "Ines Osei=-- Ana Weber=LU"},
	/* beside the name */
	{"Kenyan minister Ana Otieno met her guest from Mauritania, Ali Ould Nour.", "Ana Otieno=KE Ali Ould Nour=MR"},
	{"Kenyan minister Ana Otieno met her colleague in Montevideo, Hugo Proano.", "Ana Otieno=KE Hugo Proano=UY"},
	{"Algerian Interior Minister Kamel Bouzid received Ali Maiga, who runs the same department in Niamey, on Monday.",
	 "Kamel Bouzid=DZ Ali Maiga=NE"},
	{"Algerian Interior Minister Kamel Bouzid received Ali Maiga, who teaches law in Niamey, on Monday.",
	 "Kamel Bouzid=DZ Ali Maiga=--"},
	{"The talks were led by Hadas Levi for Israel and Wael Tawadros for Egypt.", "Hadas Levi=IL Wael Tawadros=EG"},
	{"Wael Tawadros thanked them for Egyptian tea.", "Wael Tawadros=--"},
	{"Mutale Chanda from Lusaka nodded.", "Mutale Chanda=ZM"},
	{"Mutale Chanda, sent by Lusaka, nodded.", "Mutale Chanda=ZM"},
	{"Benin's defence minister, General Herve Dossou, and Niger's, Colonel Moussa Djermakoye, shook hands.",
	 "Herve Dossou=BJ Moussa Djermakoye=NE"},
	{"Slovak minister Jana Kovac left. Kovac's deputy, Petr Urban, stayed.", "Jana Kovac=SK Petr Urban=SK"},
	{"Admiral Joseph Halloran, who commands the U.S. fleet in the Gulf, was there.", "Joseph Halloran=US"},
	{"Commander Ana Barboza, of the Uruguayan Navy, spoke.", "Ana Barboza=UY"},
	{"Lithuania's minister spoke. Riga was represented by Andris Lapins and Tallinn by Kadri Soosaar.", "Andris Lapins=LV Kadri Soosaar=EE"},
	{"The Malawian delegation was led by James Banda, and the Zambian one by Mary Phiri.", "James Banda=MW Mary Phiri=ZM"},
	{"Ambassador Sofia Manou attended on the Greek side.", "Sofia Manou=GR"},
	{"For Peru the leader was Minister Ana Soto.", "Ana Soto=PE"},
	/* who goes with somebody, is sent, represents; what "His Excellency" does not own */
	{"Ambassador Kaisa Lund of Finland met Chad's minister, Ali Nour, in Ndjamena. Lassi Virola, First Secretary, accompanied the Ambassador.",
	 "Kaisa Lund=FI Ali Nour=TD Lassi Virola=FI"},
	{"Mozambique's Foreign Minister Celestino Macuacua sent Deputy Minister Olga Nhantumbo to the meeting with Zimbabwean officials.",
	 "Celestino Macuacua=MZ Olga Nhantumbo=MZ"},
	{"Chad blamed a Libyan militia and recalled its ambassador, Hassane Djamous.", "Hassane Djamous=TD"},
	{"Representing Chad were Ministers Ali Nour and Musa Deby.", "Ali Nour=TD Musa Deby=TD"},
	{"Ali Nour and Ana Soto signed for Chad and Peru, respectively.", "Ali Nour=TD Ana Soto=PE"},
	{"The Development Bank (DB) will pay for Chad's road. The bank's vice president, Ana Soto, was there.", "Ana Soto=--"},
	{"The Sri Lankan Minister met with His Excellency Said bin Khalfan Al Hinai, Minister of Labour.", "Said bin Khalfan Al Hinai=--"},
	{"Weekly Press Briefing by the Principal Secretary\n\nNairobi, Thursday, 22 May 2025\n\n1. Visit of the President of Finland\n\nKenya will pay. Cabinet Secretary Mohamed Abdi will lead the team.",
	 "Mohamed Abdi=KE"},
	/* the other of two */
	{"Minister Ana Soto received Minister Hugo Proano of Chile for the first consultations between Peru and Chile.",
	 "Ana Soto=PE Hugo Proano=CL"},
	{"Peruvian minister Ana Soto led the Peru-Chile dialogue. Her counterpart was Deputy Minister Hugo Proano.",
	 "Ana Soto=PE Hugo Proano=CL"},
	{"The foreign ministers of Bolivia and Peru met. Anselmo Quispe, the Bolivian minister, and his guest, Fermin Soto, signed.",
	 "Anselmo Quispe=BO Fermin Soto=PE"},
	{"Foreign Secretary Imran Gilani of Pakistan and Sri Lanka's Foreign Secretary, Dilrukshi Perera, were there. Perera was assisted by High Commissioner Nuwan Silva.",
	 "Imran Gilani=PK Dilrukshi Perera=LK Nuwan Silva=LK"},
	{"Latvian minister Ilze Berzina met Vasile Rusu of Moldova. Accompanying Mr Rusu were the State Secretary for Trade, Doina Lupu, and the head of customs, Andrei Codru.",
	 "Ilze Berzina=LV Vasile Rusu=MD Doina Lupu=MD Andrei Codru=MD"},
	{"President Ana Diaz of Peru and President Oscar Mamani of Bolivia met. They were joined by Minister Gonzalo Arce and Minister Wilma Rojas.",
	 "Ana Diaz=PE Oscar Mamani=BO Gonzalo Arce=PE Wilma Rojas=BO"},
	{"Icelandic minister Sigridur Jonsdottir, accompanied by Ambassador Jon Karlsson, called on President Aleks Kuusik of Estonia.",
	 "Sigridur Jonsdottir=IS Jon Karlsson=IS Aleks Kuusik=EE"},
	/* where one is at home */
	{"Foreign Minister Ilze Berzina met her Moldovan counterpart, Vasile Rusu, in Riga on Monday.", "Ilze Berzina=LV Vasile Rusu=MD"},
	{"Foreign Minister Ilze Berzina flew to Riga on Monday.", "Ilze Berzina=--"},
	{"Lorena Piedra of Colombia flew to Quito. Her host, Pablo Vallejo, was late.", "Lorena Piedra=CO Pablo Vallejo=EC"},
	{"Lesotho wrote to her. She returned to Pretoria, where she was to report to President Sipho Maseko.",
	 "Sipho Maseko=ZA"},
	{"At the invitation of Foreign Minister Liu Wen, Foreign Minister Karim Haddad of Tunisia will visit China.",
	 "Liu Wen=CN Karim Haddad=TN"},
	{"Kenya was not there. Prime Minister Jonah Mairi received the Kenyan envoy in Port Moresby.", "Jonah Mairi=PG"},
	{"First Deputy Minister Rashid Nazarov chaired the talks between the Tajik and Afghan officers. The Afghan delegation was led by Ahmad Omari.",
	 "Rashid Nazarov=TJ Ahmad Omari=AF"},
	/* told by an office before the name */
	{"Peru's foreign minister spent Tuesday morning in talks. Over breakfast, Hernan Zegarra spoke of dams.",
	 "Hernan Zegarra=PE"},
	{"Peru's foreign minister spent Tuesday morning in talks. Hernan Zegarra, a farmer, wept.", "Hernan Zegarra=--"},
	{"The Czech and Slovak prime ministers met. Radim Sebesta and Zuzana Horna spoke for an hour.", "Radim Sebesta=CZ Zuzana Horna=SK"},
	{"The Croatian foreign minister joined them. The minister, Dalibor Sestan, was late.", "Dalibor Sestan=HR"},
	/* of no state */
	{"Lieutenant General Piotr Zawada, representing NATO, met the Finnish minister, Tuomas Pekka.", "Piotr Zawada=-- Tuomas Pekka=FI"},
	{"Kenyan minister Ana Otieno met the head of the Kenya Red Cross, Joe Kimani, and Tebora Ioane of the Kiribati Climate Network.",
	 "Ana Otieno=KE Joe Kimani=-- Tebora Ioane=--"},
	{"The Spanish firm Talgar, whose regional director, Beatriz Llorente, was there, won.", "Beatriz Llorente=--"},
	{"Canadian lawyer Denise Gagnon spoke.", "Denise Gagnon=--"},
	{"The head of the Vienna office of the United Nations, Chidi Anyanwu, spoke.", "Chidi Anyanwu=--"},
	{"Elvira Ivanova, who heads the Bishkek-based Water Institute, spoke.", "Elvira Ivanova=--"},
	{"The Minister of Transport and Logistics of Mozambique, Celeste Nhantumbo, spoke.", "Celeste Nhantumbo=MZ"},
	{"Turkish Cypriot leader Nazim Erkut spoke.", "Nazim Erkut=--"},
	/* words that several states share */
	{"The Republic of the Congo agreed. The Congolese foreign minister, Jean Oba, spoke.", "Jean Oba=CG"},
	{"The Democratic Republic of Congo agreed. The Congolese foreign minister, Jean Oba, spoke.", "Jean Oba=CD"},
	{"President Ilham Valiyev of Azerbaijan received Minister of Foreign Affairs of Georgia Maka Beridze.",
	 "Ilham Valiyev=AZ Maka Beridze=GE"},
};

/* Whole pages: whose release it is. */
static const row pages[] = {
	/* a list of persons under the state or delegation that they are of */
	{"LIST OF PARTICIPANTS\n\nPeru\n\n1. Mr. Luis Quispe – Director of Ports\n2. Ms. Ana Soto – Deputy Minister of Trade\n\nChile\n\n1. Mr. Hugo Proano, Director",
	 "Luis Quispe=PE Ana Soto=PE Hugo Proano=CL"},
	{"Delegation of Peru:\n\n- Mr. Luis Quispe, Director of Ports\n- Ms. Ana Soto, Director of Roads\n\nThe talks went well.\n\n- Mr. Hugo Proano, Director",
	 "Luis Quispe=PE Ana Soto=PE Hugo Proano=--"},
	{"The road to Peru:\n\n- Mr. Luis Quispe, Director of Ports\n- Ms. Ana Soto, Director of Roads", "Luis Quispe=-- Ana Soto=--"},
	{"Readout of the Port Call\n\nPresident Biden spoke with port heads. They spoke of Russia, of Russia's ships and of what Russia wants. Deputy "
	 "Defense Secretary Ana Hicks was there, and so was Ben Osei, a banker.\n",
	 "Biden=US Ana Hicks=US Ben Osei=--"},
	{"Readout of the Call with President Ana Diaz of Peru\n\nMinister Ben Osei spoke with President Ana Diaz of Peru. Ghana and Peru will trade. "
	 "Ghana will pay.\n",
	 "Ana Diaz=PE Ben Osei=GH"},
	/* a letterhead over two lines, and a line that does not go on: the state most spoken of is then the issuer's */
	{"MINISTRY OF FOREIGN AFFAIRS\nOF MALAWI\n\nPress Release\n\nMinister Tiya Kachale opened a bridge in Zambia on Monday. Zambia paid for it, and "
	 "Zambia will keep it.\n",
	 "Tiya Kachale=MW"},
	{"MINISTRY OF FOREIGN AFFAIRS\nPORTS IN MALAWI\n\nPress Release\n\nMinister Tiya Kachale opened a bridge in Zambia on Monday. Zambia paid for it, "
	 "and Zambia will keep it.\n",
	 "Tiya Kachale=ZM"},
	{"MINISTRY OF FOREIGN AFFAIRS\nOF THE REPUBLIC OF MALAWI\n\nPress Release\n\nMinister Tiya Kachale opened a bridge on Monday. It cost four "
	 "million dollars to build.\n",
	 "Tiya Kachale=MW"},
	{"GOVERNMENT\nOF PERU\n\nPress Release\n\nMinister Luis Quispe opened a bridge on Monday. It cost four million dollars to build.\n", "Luis Quispe=PE"},
	{"MINISTRY OF FOREIGN AFFAIRS\nPORTS IN MALAWI\n\nPress Release\n\nMinister Tiya Kachale opened a bridge on Monday. It cost four million "
	 "dollars to build.\n",
	 "Tiya Kachale=MW"},
	{"Weekly\n\n1 | LUXEMBOURG\n\nEconomy minister Anne Weber has shown the press a bill. The government will table it, she said, before the "
	 "end of the year.\n",
	 "Anne Weber=LU"},
	{"Embassy of the Republic of Indonesia in Addis Ababa\n\nAmbassador Yuliana Prasetya opened a fair on Monday. It was the first "
	 "of its kind, and it will be held every year.\n",
	 "Yuliana Prasetya=ID"},
	{"REGULAR BRIEFING\nMinistry of Foreign Affairs, Seoul, 14 May 2024\n\nMinister Hwang Min-seo opened a fair on Monday. It was "
	 "the first of its kind, and it will be held every year.\n",
	 "Hwang Min-seo=KR"},
};

static void put_persons(const rap_records *r, line *found) {
	for (uint32_t k = 0; k < r->participants.n; k++) {
		const rap_entity *e = &r->entities->all.at[r->participants.at[k]];
		if (e->type != RAP_MENTION_PERSON) continue;
		if (found->n > 0) line_put(found, " ");
		line_put_str(found, e->name);
		line_put(found, e->country[0] != 0 ? "=" : "=--");
		line_put(found, e->country);
	}
}

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		put_persons(fixture_records(f, rows[i].text, "2024-05-15"), &found);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

static void test_pages(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		line found = {.n = 0};
		put_persons(fixture_page(f, pages[i].text, "2024-05-15", false), &found);
		wrong += line_differs(pages[i].text, pages[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_pages, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
