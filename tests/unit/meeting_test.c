/* Meetings: where the text speaks of one, what is told of it, which sightings are one event, what is none. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "talks held bilateral #2 2024-05-14 @Geneva KR+US 'name'": kind, status, format, ordinal, date, place, parties in
 * the order of the alphabet, name; what is not told is left out. Several are separated by " | ". Published on
 * 2024-05-15, a Wednesday. */
static const row verbs[] = {
	{"Kenya met with Uganda on Monday.", "meeting held bilateral 2024-05-13 KE+UG"},
	{"Kenya's minister, Asha Otieno, flew to Luanda, where she met Angola's minister, Joao Neto, on Monday.",
	 "meeting held bilateral 2024-05-13 @Luanda AO+Asha Otieno+Joao Neto+KE"},
	{"Foreign ministers of Chile and Peru met in Arica on Tuesday.", "meeting held bilateral 2024-05-14 @Arica CL+PE"},
	{"Norway and Ghana held talks in Accra on 10 May.", "talks held bilateral 2024-05-10 @Accra GH+NO"},
	{"Japan hosted a summit with Fiji in Tokyo on Friday.", "summit held bilateral 2024-05-10 @Tokyo FJ+JP"},
	{"President Luis Abinader of the Dominican Republic met President Irfaan Ali of Guyana in Georgetown on 3 May 2024.",
	 "meeting held bilateral 2024-05-03 @Georgetown DO+GY+Irfaan Ali+Luis Abinader"},
	{"Qatar convened a conference on Sudan in Doha on 9 May.", "conference held 2024-05-09 @Doha QA"},
	{"Mali and Niger will meet in Niamey on 20 June.", "meeting planned bilateral 2024-06-20 @Niamey ML+NE"},
	{"Italy and Libya are to meet in Rome on Friday.", "meeting planned bilateral 2024-05-17 @Rome IT+LY"},
	{"Brazil and India agreed to meet in Goa in July.", "meeting planned bilateral 2024-07-01/2024-07-31 @Goa BR+IN"},
	{"Serbia proposed a meeting with Kosovo in Vienna in June.",
	 "meeting proposed bilateral 2024-06-01/2024-06-30 @Vienna RS+XK"},
	{"The talks between Laos and Thailand took place in Pakse on 8 May.",
	 "talks held bilateral 2024-05-08 @Pakse LA+TH"},
	{"Armenia, Georgia and Iran held a meeting in Yerevan on Monday.",
	 "meeting held trilateral 2024-05-13 @Yerevan AM+GE+IR"},
	{"Denmark, Finland, Norway and Sweden met in Oslo on 6 May.", "meeting held multilateral 2024-05-06 @Oslo DK+FI+NO+SE"},
	{"Zambia's energy minister met his Zimbabwean counterpart in Kariba on Sunday.",
	 "meeting held bilateral 2024-05-12 @Kariba ZM+ZW"},
	{"On Tuesday, Nepal and Bhutan signed a note after talks in Thimphu.", "talks held bilateral 2024-05-14 @Thimphu BT+NP"},
	{"Spanish and Moroccan officials met in Rabat on Tuesday.", "meeting held bilateral 2024-05-14 @Rabat ES+MA"},
	{"The European Union and Tunisia held a dialogue in Brussels on 2 May.",
	 "dialogue held bilateral 2024-05-02 @Brussels European Union+TN"},
	{"Argentina met Bolivia, Paraguay and Uruguay in Salta on 7 May.",
	 "meeting held multilateral 2024-05-07 @Salta AR+BO+PY+UY"},
	{"Canada and Cuba met virtually on 14 May.", "meeting held bilateral 2024-05-14 CA+CU"},
	{"Seoul and Tokyo will hold consultations in Busan next month.",
	 "consultation planned bilateral 2024-06-01/2024-06-30 @Busan JP+KR"},
};

static const row calls[] = {
	{"Qatar's emir spoke by phone with the president of Iran on Monday.", "call held bilateral 2024-05-13 IR+QA"},
	{"Secretary of State Antony Blinken spoke by telephone today with Kenyan President William Ruto.",
	 "call held bilateral 2024-05-15 Antony Blinken+KE+US+William Ruto"},
	{"Poland and Lithuania held a video call on Tuesday.", "call held bilateral 2024-05-14 LT+PL"},
	{"In a phone call on Tuesday, Turkey and Greece discussed fires.", "call held bilateral 2024-05-14 GR+TR"},
	{"Prime Minister Narendra Modi called President Ranil Wickremesinghe yesterday.",
	 "call held bilateral 2024-05-14 IN+LK+Narendra Modi+Ranil Wickremesinghe"},
	{"Iran and Qatar conferred by video link on Tuesday.", "call held bilateral 2024-05-14 IR+QA"},
	{"Oman and Iran spoke by video conference on Monday.", "call held bilateral 2024-05-13 IR+OM"},
};

static const row named[] = {
	{"The Third Lake Chad Fisheries Conference opened in Abuja on 6 May.",
	 "conference held multilateral #3 2024-05-06 @Abuja 'Third Lake Chad Fisheries Conference'"},
	{"Chile and Peru held the 4th Chile-Peru Dialogue on Mining in Tacna on 9 May.",
	 "dialogue held bilateral #4 2024-05-09 @Tacna CL+PE '4th Chile-Peru Dialogue on Mining'"},
};

static const row series[] = {
	{"Iran and Oman held the second round of talks in Muscat on 5 May.", "talks held bilateral #2 2024-05-05 @Muscat IR+OM"},
	{"Laos and Vietnam held their first meeting in Vinh in 2019.",
	 "meeting held bilateral #1 2019-01-01/2019-12-31 @Vinh LA+VN"},
	{"Chad and Sudan held the third session of the border dialogue in Adre on 6 May. The fourth session will take place in June.",
	 "dialogue held bilateral #3 2024-05-06 @Adre SD+TD | session planned bilateral #4 2024-06-01/2024-06-30 SD+TD"},
	{"The first trilateral meeting of Japan, Palau and Nauru was held in Koror on 4 May.",
	 "meeting held trilateral #1 2024-05-04 @Koror JP+NR+PW"},
};

static const row again[] = {
	{"Kenya and Uganda met in Nairobi on Monday. The meeting lasted two hours.",
	 "meeting held bilateral 2024-05-13 @Nairobi KE+UG"},
	{"Kenya and Uganda held talks in Nairobi on Monday. At the talks, the two sides discussed fish.",
	 "talks held bilateral 2024-05-13 @Nairobi KE+UG"},
	{"Peru and Chile met on Monday. Peru and Chile met again on Wednesday.",
	 "meeting held bilateral 2024-05-13 CL+PE | meeting held bilateral 2024-05-15 CL+PE"},
	{"India will meet Nepal in Pune in June. The two sides met in Pokhara in 2022.",
	 "meeting planned bilateral 2024-06-01/2024-06-30 @Pune IN+NP | meeting held bilateral 2022-01-01/2022-12-31 @Pokhara IN+NP"},
	{"France and Mali held talks in Dakar on Friday. The two countries discussed aid during the meeting.",
	 "talks held bilateral 2024-05-10 @Dakar FR+ML"},
	{"Iraq met Kuwait in Basra on 3 May. Iraq met Jordan in Amman on 5 May.",
	 "meeting held bilateral 2024-05-03 @Basra IQ+KW | meeting held bilateral 2024-05-05 @Amman IQ+JO"},
	{"Peru's president met Bolivia's president in Lima on Monday. She thanked him for his part in the second Summit for Water.",
	 "meeting held bilateral 2024-05-13 @Lima BO+PE | summit held multilateral #2 'second Summit for Water'"},
};

static const row reports[] = {
	{"The fourth Kazakhstan-Uzbekistan Dialogue on Water was held in Tashkent on 3 May.",
	 "dialogue held bilateral #4 2024-05-03 @Tashkent KZ+UZ 'fourth Kazakhstan-Uzbekistan Dialogue on Water'"},
	{"Egyptian President Abdel Fattah al-Sisi received his Eritrean counterpart Isaias Afwerki in Cairo on Monday.",
	 "meeting held bilateral 2024-05-13 @Cairo Abdel Fattah al-Sisi+EG+ER+Isaias Afwerki"},
	{"The talks, which had been scheduled for 20 May, were postponed, Thailand and Cambodia said.",
	 "talks postponed bilateral 2024-05-20 KH+TH"},
	{"Thailand called off a meeting with Cambodia on border trade due on Friday.",
	 "meeting cancelled bilateral 2024-05-17 KH+TH"},
	{"Mongolia and Russia plan to hold the next session in Ulaanbaatar in September.",
	 "session planned bilateral 2024-09-01/2024-09-30 @Ulaanbaatar MN+RU"},
	{"Officials of Peru and Ecuador gathered in Lima on Monday to discuss anchovies.",
	 "meeting held bilateral 2024-05-13 @Lima EC+PE"},
	{"Norwegian Foreign Minister Espen Barth Eide met with Palestinian Prime Minister Mohammad Mustafa in Oslo on Monday.",
	 "meeting held bilateral 2024-05-13 @Oslo Espen Barth Eide+Mohammad Mustafa+NO+PS"},
	{"Foreign Minister Mélanie Joly of Canada spoke with Foreign Minister Subrahmanyam Jaishankar of India on Tuesday.",
	 "call held bilateral 2024-05-14 CA+IN+Mélanie Joly+Subrahmanyam Jaishankar"},
	{"The leaders of Serbia and Kosovo sat down for talks in Ohrid in March 2023.",
	 "talks held bilateral 2023-03-01/2023-03-31 @Ohrid RS+XK"},
	{"A delegation from Laos arrived in Hanoi on Monday for talks with Vietnam.",
	 "talks held bilateral 2024-05-13 @Hanoi LA+VN"},
	{"Poland, Ukraine and Moldova met in Chisinau on Sunday. The three countries will meet again in July.",
	 "meeting held trilateral 2024-05-12 @Chisinau MD+PL+UA | meeting planned trilateral 2024-07-01/2024-07-31 MD+PL+UA"},
	{"The Cabinet met on Monday.", ""},
	{"Parliament met on Tuesday in Suva.", ""},
	{"Sudan rejected a proposal for talks in Jeddah.", ""},
	{"The United States and Niger concluded talks in Niamey on Sunday on the withdrawal of troops.",
	 "talks held bilateral 2024-05-12 @Niamey NE+US"},
	{"A trilateral meeting between Japan, the Philippines and the United States was held in Washington on April 11.",
	 "meeting held trilateral 2024-04-11 @Washington JP+PH+US"},
	{"The next meeting between Iran and Switzerland will be held in Bern on 1 June.",
	 "meeting planned bilateral 2024-06-01 @Bern CH+IR"},
	{"Pretoria and Harare held consular consultations on 8 May in Beitbridge.",
	 "consultation held bilateral 2024-05-08 @Beitbridge ZA+ZW"},
	{"Iran wants a meeting with the IAEA in Tehran in June.",
	 "meeting proposed bilateral 2024-06-01/2024-06-30 @Tehran IAEA+IR"},
	{"Zimbabwe hosted the SADC summit in Harare in August 2024.",
	 "summit held multilateral 2024-08-01/2024-08-31 @Harare SADC+ZW"},
	{"The foreign ministers of Denmark and Greenland held a joint press conference in Nuuk after their meeting on Monday.",
	 "meeting held bilateral 2024-05-13 @Nuuk DK+GL"},
	{"Finnish and Estonian ministers will gather in Tallinn next week.",
	 "meeting planned bilateral 2024-05-20/2024-05-26 @Tallinn EE+FI"},
	{"President Prabowo Subianto held a meeting with Prime Minister Anwar Ibrahim in Jakarta on Monday.",
	 "meeting held bilateral 2024-05-13 @Jakarta Anwar Ibrahim+ID+MY+Prabowo Subianto"},
};

/* What has no word of its own for a meeting, or its words in another place than most. */
static const row meals[] = {
	{"Kenya's president had lunch with Rwanda's prime minister in Kigali on Monday.", "meeting held bilateral 2024-05-13 @Kigali KE+RW"},
	{"Norway's minister had dinner with his Ghanaian counterpart in Accra on Tuesday.", "meeting held bilateral 2024-05-14 @Accra GH+NO"},
	{"The ministers of Chile and Peru met over breakfast in Arica on Tuesday.", "meeting held bilateral 2024-05-14 @Arica CL+PE"},
	{"Norway pays for the school lunches of Malawi.", ""},
	{"Dinner was late in Oslo on Monday.", ""},
	{"Austria's Chancellor Anton Gruber hosted Czech Prime Minister Tomas Vesely for lunch in Vienna on Monday.",
	 "meeting held bilateral 2024-05-13 @Vienna AT+Anton Gruber+CZ+Tomas Vesely"},
	{"The presidents of Chile and Peru, Ana Soto and Luis Quispe, dined together in Lima on Monday.",
	 "meeting held bilateral 2024-05-13 @Lima Ana Soto+CL+Luis Quispe+PE"},
	{"The prime ministers of Hungary and Croatia, Akos Borbandi and Tvrtko Saric, settled it over lunch in Vukovar on Saturday.",
	 "meeting held bilateral 2024-05-11 @Vukovar Akos Borbandi+HR+HU+Tvrtko Saric"},
	{"On 13 May the State Secretary of Mongolia, Dorj Enkhtuvshin, hosted a working lunch in Ulaanbaatar for Austria's Political "
	 "Director, Gerda Puhringer.",
	 "meeting held bilateral 2024-05-13 @Ulaanbaatar AT+Dorj Enkhtuvshin+Gerda Puhringer+MN"},
	{"The Foreign Minister of Gabon, Solange Mboumba, granted an audience in Libreville on Tuesday to the Ambassador of the "
	 "Republic of Korea, Baek Seung-woo.",
	 "meeting held bilateral 2024-05-14 @Libreville Baek Seung-woo+GA+KR+Solange Mboumba"},
	{"Germany hosted an international conference for Ukraine in Berlin on Tuesday.", "conference held multilateral 2024-05-14 @Berlin DE"},
};

static const row first_words[] = {
	{"Meeting in Kampala on Sunday, Kenya and Uganda decided to open a road.", "meeting held bilateral 2024-05-12 @Kampala KE+UG"},
	{"Meeting on Monday in Suva, the ministers of Fiji and Tonga agreed to ban the nets.", "meeting held bilateral 2024-05-13 @Suva FJ+TO"},
	{"Meeting its targets for 2023, Norway thanked Sweden.", ""},
	{"Meeting rooms in Kampala are dear, Kenya and Uganda found.", ""},
};

static const row received[] = {
	{"Minister Ana Diaz of Peru was received by President Ali Omar of Sudan in Khartoum on Monday.",
	 "meeting held bilateral 2024-05-13 @Khartoum Ali Omar+Ana Diaz+PE+SD"},
	{"Benin's foreign minister was received on Tuesday in Lomé by Togo's president.", "meeting held bilateral 2024-05-14 @Lomé BJ+TG"},
	{"Peru's team was met by Chile's ambassador at the airport on Monday.", ""},
	{"The letter of Peru was received by Chile on Monday.", ""},
	{"The letter of Peru was received by Chile's president on Monday.", ""},
	{"The envoy of Benin was received by cheering crowds on Tuesday.", ""},
	{"Minister Peter Otieno of Kenya received in Nairobi Dr. Grace Nankya, Foreign Minister of Uganda.", "meeting held bilateral @Nairobi Grace Nankya+KE+Peter Otieno+UG"},
};

/* Whom one calls on, or speaks with, by an office; calls on others to act are none. */
static const row visits[] = {
	{"Ambassador Ana Diaz of Peru paid a courtesy call on President Ali Omar of Sudan in Khartoum on Monday.",
	 "meeting held bilateral 2024-05-13 @Khartoum Ali Omar+Ana Diaz+PE+SD"},
	{"Benin's foreign minister paid a courtesy call on Tuesday on Togo's president in Lomé.", "meeting held bilateral 2024-05-14 @Lomé BJ+TG"},
	{"Kenya's minister called on Uganda's president in Entebbe on Monday.", "meeting held bilateral 2024-05-13 @Entebbe KE+UG"},
	{"Kenya's minister called on Uganda's president on Monday to open the road.", ""},
	{"Peru's minister spoke with Chile's minister on Monday.", "call held bilateral 2024-05-13 CL+PE"},
	{"Peru's minister spoke with fishermen on Monday.", ""},
};

static const row encounters[] = {
	{"The foreign ministers of Paraguay and Cuba sat at one table in Asuncion on Tuesday.", "meeting held bilateral 2024-05-14 @Asuncion CU+PY"},
	{"Delegations of Yemen and Oman came face to face in Amman on Monday.", "meeting held bilateral 2024-05-13 @Amman OM+YE"},
	{"Pekka Hautala-Rinne, state secretary at Finland's transport ministry, and Norway's Siv Bjerk compared notes on the railway "
	 "at a hotel in Rovaniemi on Tuesday.",
	 "meeting held bilateral 2024-05-14 @Rovaniemi FI+NO+Pekka Hautala-Rinne+Siv Bjerk"},
	{"Brazilian adviser Otavio Leme flew into Port-au-Prince on Monday to see Haiti's President Fritz Noel.",
	 "meeting held bilateral 2024-05-13 @Port-au-Prince BR+Fritz Noel+HT+Otavio Leme"},
	{"The extension of the pact was discussed in Minsk on Friday by Belarusian Minister Yuri Kazlou and Guinea's Ambassador, Ana "
	 "Nsue.",
	 "meeting held bilateral 2024-05-10 @Minsk Ana Nsue+BY+GN+Yuri Kazlou"},
	{"Belize's High Commissioner, Orlando Castillo, wrote to Guyanese Minister Nalini Persaud. The two talked on Tuesday for half "
	 "an hour.",
	 "meeting held bilateral 2024-05-14 BZ+GY+Nalini Persaud+Orlando Castillo"},
	{"Lesotho's prime minister, Thabiso Mokhehle, wrote to President Lindani Mabaso of South Africa proposing that the two of them "
	 "meet in Maseru in June.",
	 "meeting proposed bilateral 2024-06-01/2024-06-30 @Maseru LS+Lindani Mabaso+Thabiso Mokhehle+ZA"},
	{"Visiting Lao Deputy Prime Minister Bounthavy Sisombath on Monday met with Mongolian Speaker Ganbaataryn Tsolmon.",
	 "meeting held bilateral 2024-05-13 Bounthavy Sisombath+Ganbaataryn Tsolmon+LA+MN"},
	{"The security minister of Honduras, Wilmer Pineda, will meet his Salvadoran opposite number in San Miguel on Friday.",
	 "meeting planned bilateral 2024-05-17 @San Miguel HN+SV+Wilmer Pineda"},
	{"Mr. Otieno of Kenya, who will travel on to New Delhi, later called on Nepal's Foreign Secretary Sabitri Thapa in Kathmandu.",
	 "meeting held bilateral @Kathmandu KE+NP+Otieno+Sabitri Thapa"},
};

/* What is done before a meeting is not done there. */
static const row before[] = {
	{"Kenya and Uganda exchanged notes prior to the talks of Peru and Chile in Arica on Monday.", "talks held bilateral 2024-05-13 @Arica CL+PE"},
	{"Kenya and Uganda bought ships in preparation for the talks of Peru and Chile in Arica on 3 May.", "talks held bilateral 2024-05-03 @Arica CL+PE"},
	{"Kenya and Uganda signed a note at the talks in Busia on Monday.", "talks held bilateral 2024-05-13 @Busia KE+UG"},
};

static const row invitations[] = {
	{"At the invitation of Mr. Ali Karim, Minister of Foreign Affairs of the Republic of Tajikistan, Mr. Mirko Stan, Minister of "
	 "Foreign Affairs of the Republic of Serbia, paid a visit to Tajikistan in May. On 12 May the two Ministers held talks in "
	 "Dushanbe.",
	 "talks held bilateral 2024-05-12 @Dushanbe Ali Karim+Mirko Stan+RS+TJ"},
	{"Togolese Foreign Minister Yao Mensah is on a visit to Chad at the invitation of his Chadian counterpart Ali Deby. The two "
	 "ministers met in N'Djamena on Tuesday.",
	 "meeting held bilateral 2024-05-14 @N'Djamena Ali Deby+TD+TG+Yao Mensah"},
	{"Turkish Foreign Minister Serhat Unlu spoke by phone on Monday with his Omani counterpart, Said Habsi. Unlu had talks with "
	 "the foreign minister of Qatar in Doha on Sunday.",
	 "call held bilateral 2024-05-13 OM+Said Habsi+Serhat Unlu+TR | talks held bilateral 2024-05-12 @Doha QA+Serhat Unlu+TR"},
};

/* Groups of a few states are their members. */
static const row leagues[] = {
	{"Ministers of the Visegrad Group met in Brno on Monday.", "meeting held multilateral 2024-05-13 @Brno CZ+HU+PL+SK+Visegrad Group"},
	{"The defence ministers of AUKUS met in Perth on Monday.", "meeting held multilateral 2024-05-13 @Perth AU+AUKUS+GB+US"},
	{"Ministers of the Lagoon Group met in Brno on Monday.", "meeting held 2024-05-13 @Brno Lagoon Group"},
};

/* Numbers that stand behind the noun, or in it. */
static const row numbers[] = {
	{"Ghana and Togo held a summit, their fifth, in Lomé on Monday.", "summit held bilateral #5 2024-05-13 @Lomé GH+TG"},
	{"The summit of Fiji and Tonga, its fifth, drew crowds in Suva on Monday.", "summit held bilateral #5 2024-05-13 @Suva FJ+TO"},
	{"Iran and Oman held a round of talks, the sixth since March, in Muscat on Monday.", "talks held bilateral #6 2024-05-13 @Muscat IR+OM"},
	{"Round 22 of the talks between Ghana and Togo was held in Lomé on Monday.", "talks held bilateral #22 2024-05-13 @Lomé GH+TG"},
	{"Session 5 of the dialogue between Peru and Chile opened in Arica on Tuesday.", "dialogue held bilateral #5 2024-05-14 @Arica CL+PE"},
	{"Iran and Oman held a round of talks, the first since March, in Muscat on Monday.", "talks held bilateral 2024-05-13 @Muscat IR+OM"},
	{"The sixty-fourth session of the dialogue between Peru and Chile was held in Arica on Monday.", "dialogue held bilateral #64 2024-05-13 @Arica CL+PE"},
	{"Peru and Chile held the twenty-first round of talks in Arica on Monday.", "talks held bilateral #21 2024-05-13 @Arica CL+PE"},
	{"Kenya and Togo held a meeting, the second of its kind, in Lomé on Monday.", "meeting held bilateral #2 2024-05-13 @Lomé KE+TG"},
	{"Round 3 of the boxing match between Kenya and Togo was held in Lomé on Monday.", ""},
	{"Kenya held talks with Uganda on Monday, the third day of the strike.", "talks held bilateral 2024-05-13 KE+UG"},
	{"Ghana and Togo held a meeting, a first step, in Lomé on Monday.", "meeting held bilateral 2024-05-13 @Lomé GH+TG"},
	{"Ghana and Togo held talks in Room 22 in Lomé on Monday.", "talks held bilateral 2024-05-13 @Lomé GH+TG"},
	{"The first Africa-Turkey Defence Ministers' Meeting took place in Ankara on 3 May.", "meeting held multilateral #1 2024-05-03 @Ankara TR 'first Africa-Turkey Defence Ministers' Meeting'"},
	{"The fifth meeting of the Conference of the Parties will be hosted by Jamaica on 3 June.", "conference planned multilateral #5 2024-06-03 JM"},
};

/* "Round": of what, its series tells. */
static const row rounds[] = {
	{"Laos and Vietnam held a dialogue in Vinh on Monday. The next round will take place in Hue in June.",
	 "dialogue held bilateral 2024-05-13 @Vinh LA+VN | dialogue planned bilateral 2024-06-01/2024-06-30 @Hue LA+VN"},
	{"Laos and Vietnam held the third consultation in Vinh on Monday. The fourth round will take place in Hue in June.",
	 "consultation held bilateral #3 2024-05-13 @Vinh LA+VN | consultation planned bilateral #4 2024-06-01/2024-06-30 @Hue LA+VN"},
	{"Laos and Vietnam held talks in Vinh on Monday. The next round will take place in Hue in June.",
	 "talks held bilateral 2024-05-13 @Vinh LA+VN | talks planned bilateral 2024-06-01/2024-06-30 @Hue LA+VN"},
	{"President Ana Diaz of Kenya hosted the second round of talks between Iran and Peru in Nairobi on Monday. The third round will take place in Lima in June.",
	 "talks held bilateral #2 2024-05-13 @Nairobi Ana Diaz+IR+KE+PE | talks planned bilateral #3 2024-06-01/2024-06-30 @Lima IR+PE"},
	{"Fiji and Tonga held a summit in Suva on Monday. Its first session was held in Nadi on Tuesday.",
	 "summit held bilateral 2024-05-13 @Suva FJ+TO | session held bilateral #1 2024-05-14 @Nadi FJ+TO"},
	{"Laos and Vietnam held a dialogue in Vinh on Monday. The next meeting will take place in Hue in June.",
	 "dialogue held bilateral 2024-05-13 @Vinh LA+VN | meeting planned bilateral 2024-06-01/2024-06-30 @Hue LA+VN"},
};

/* Who was there, where the words of the meeting name one side or none. */
static const row partners[] = {
	{"Japan's foreign minister told reporters after talks with Fiji in Suva on Monday that the pier was safe.",
	 "talks held bilateral 2024-05-13 @Suva FJ+JP"},
	{"Japan and Palau met in Koror on Friday. Kenya said after talks with Chad on Monday that the road was open.",
	 "meeting held bilateral 2024-05-10 @Koror JP+PW | talks held bilateral 2024-05-13 KE+TD"},
	{"Japan and Palau met in Koror on Friday. Kenyan minister Amina Okello said the talks with Chad on Monday went well.",
	 "meeting held bilateral 2024-05-10 @Koror JP+PW | talks held bilateral 2024-05-13 Amina Okello+KE+TD"},
	{"Kenyan minister Amina Okello said the talks with Chad on Monday went well.", "talks held bilateral 2024-05-13 Amina Okello+KE+TD"},
	{"Talks with Fiji took place in Suva on Monday.", "talks held 2024-05-13 @Suva FJ"},
	{"The summit in Suva on Monday drew Fiji, Tonga and Samoa.", "summit held trilateral 2024-05-13 @Suva FJ+TO+WS"},
	{"The summit of Fiji and Tonga in Suva on Monday drew laughter in Peru.", "summit held bilateral 2024-05-13 @Suva FJ+TO"},
	/* who speaks is taken to have been there; who is to act is not, nor who speaks of what is long over */
	{"Kenya and Uganda held talks in Busia on Monday. Kenyan minister Amina Okello said the road was open.",
	 "talks held bilateral 2024-05-13 @Busia Amina Okello+KE+UG"},
	{"Kenya and Uganda held talks in Busia on Monday. Kenyan minister Amina Okello will open the road.",
	 "talks held bilateral 2024-05-13 @Busia KE+UG"},
	{"Kenya and Uganda held talks in Busia in March 2019. Kenyan minister Amina Okello said the road was open.",
	 "talks held bilateral 2019-03-01/2019-03-31 @Busia KE+UG"},
	{"Foreign Minister Ana Ruiz of Peru, together with her Chilean counterpart, Juan Soto, met in La Paz on 3 March.",
	 "meeting held bilateral 2024-03-03 @La Paz Ana Ruiz+CL+Juan Soto+PE"},
	{"A delegation from Peru led by Foreign Minister Ana Ruiz held talks with a Chilean delegation headed by Juan Soto in Lima on 3 March.",
	 "talks held bilateral 2024-03-03 @Lima Ana Ruiz+CL+Juan Soto+PE"},
	{"The third session of the water commission was held in La Paz on 3 March. It was attended by Ana Ruiz, Minister of Water of Peru; Juan Soto, Minister of Water of Chile; and Luis Rojas, Minister of Water of Bolivia.",
	 "session held trilateral #3 2024-03-03 @La Paz Ana Ruiz+BO+CL+Juan Soto+Luis Rojas+PE"},
	{"The 5th Caspian Summit was held in Baku on 3 March with the participation of the leaders of Azerbaijan, Iran and Russia.",
	 "summit held trilateral #5 2024-03-03 @Baku AZ+IR+RU '5th Caspian Summit'"},
};

static const row joined[] = {
	{"Qatar brought Rwanda and Uganda together for talks in Doha on Monday.", "talks held bilateral 2024-05-13 @Doha QA+RW+UG"},
	{"Talks between Saudi and Iranian officials took place in Muscat on Tuesday, with Oman's undersecretary, Khalifa al-Maamari, "
	 "mediating.",
	 "talks held bilateral 2024-05-14 @Muscat IR+Khalifa al-Maamari+OM+SA"},
	{"The foreign ministers of Argentina, Brazil and Paraguay met in Asuncion on Monday, with Bolivia attending as an observer.",
	 "meeting held trilateral 2024-05-13 @Asuncion AR+BO+BR+PY"},
	{"The foreign ministers of Cyprus, Egypt and Greece met in Nicosia on Tuesday and were joined, as their guest, by Jordan's "
	 "minister, Laith Obeid.",
	 "meeting held multilateral 2024-05-14 @Nicosia CY+EG+GR+JO+Laith Obeid"},
	{"Guinea and Sierra Leone met in Freetown on Monday. ECOWAS sent an observer, Commodore Serge Traore.",
	 "meeting held bilateral 2024-05-13 @Freetown ECOWAS+GN+SL+Serge Traore"},
	{"Kenya and Ethiopia held talks in Moyale on Monday. The traders were represented by nobody.", "talks held bilateral 2024-05-13 @Moyale ET+KE"},
	{"Kenya and Uganda held their 4th Joint Commission in Kampala on Tuesday. Kenya's Minister Peter Otieno and Uganda's Minister "
	 "Grace Nankya co-chaired it.",
	 "session held bilateral #4 2024-05-14 @Kampala Grace Nankya+KE+Peter Otieno+UG '4th Joint Commission'"},
	{"The 4th session of the Joint Commission between Kenya and Uganda was held in Kampala on Tuesday.",
	 "session held bilateral #4 2024-05-14 @Kampala KE+UG"},
	{"Foreign ministers of the African Union gathered in Lome on Tuesday, with host Yao Mensah in the chair. Benin sent its "
	 "permanent secretary, Ana Dossou.",
	 "meeting held multilateral 2024-05-14 @Lome African Union+Ana Dossou+BJ+TG+Yao Mensah"},
	{"Kenya and Uganda met in Freetown on Monday. Benin sent its ambassador, Ana Dossou.", "meeting held bilateral 2024-05-13 @Freetown KE+UG"},
	{"The Secretary and Foreign Minister Dmytro Koval met in Kyiv on Tuesday.", "meeting held 2024-05-14 @Kyiv Dmytro Koval"},
	{"Foreign ministers of Chad and Niger were brought together in Muscat on Monday by Oman's Salim Habsi.",
	 "meeting held bilateral 2024-05-13 @Muscat NE+OM+Salim Habsi+TD"},
	{"The Somali interior minister met the Ethiopian security adviser in Nairobi on Monday.",
	 "meeting held bilateral 2024-05-13 @Nairobi ET+SO"},
	{"Botswana's health minister, Ana Seretse, received a delegation from Eswatini led by Senator Joe Mamba on Monday.",
	 "meeting held bilateral 2024-05-13 Ana Seretse+BW+Joe Mamba+SZ"},
	{"Botswana's health minister, Ana Seretse, received on Monday a letter from Senator Joe Mamba of Eswatini.", ""},
	{"The sixth Kenya-Malaysia Joint Commission took place in Nairobi on Monday.", "session held bilateral #6 2024-05-13 @Nairobi KE+MY 'sixth Kenya-Malaysia Joint Commission'"},
	{"The Kenyan parliament discussed the Kenya-Malaysia Joint Commission on Monday.", ""},
	{"President Ana Soto of Peru spoke over the phone with President Joe Mamba of Chad on Monday.", "call held bilateral 2024-05-13 Ana Soto+Joe Mamba+PE+TD"},
	{"Minister Ana Soto of Peru spoke with President Joe Mamba of Chad in a telephone call on Monday.", "call held bilateral 2024-05-13 Ana Soto+Joe Mamba+PE+TD"},
	{"Minister Ana Soto of Peru discussed the toll with President Joe Mamba of Chad in a phone call on Monday.", "call held bilateral 2024-05-13 Ana Soto+Joe Mamba+PE+TD"},
	{"President Joe Mamba of Chad received in audience Ms. Ana Soto, Foreign Minister of Peru, on Monday.", "meeting held bilateral 2024-05-13 Ana Soto+Joe Mamba+PE+TD"},
	{"India and Bangladesh held Foreign Office Consultations in Dhaka on Monday.", "consultation held bilateral 2024-05-13 @Dhaka BD+IN 'Foreign Office Consultations'"},
	{"The EU-Chile Summit was held in Lima on Monday.", "summit held bilateral 2024-05-13 @Lima CL+EU 'EU-Chile Summit'"},
	{"The EU and Chile held a summit in Lima on Monday.", "summit held bilateral 2024-05-13 @Lima CL+EU"},
	{"President Ana Soto of Peru attended the EU-CELAC Summit in Lima on Monday.", "summit held multilateral 2024-05-13 @Lima Ana Soto+CELAC+EU+PE 'EU-CELAC Summit'"},
	{"The EU-Benin Association Council met in Brussels on Monday.", "council held bilateral 2024-05-13 @Brussels BJ+EU 'EU-Benin Association Council'"},
	{"The third Kenya-Oman Strategic Partnership Dialogue was held in Muscat on Monday.", "dialogue held bilateral #3 2024-05-13 @Muscat KE+OM 'third Kenya-Oman Strategic Partnership Dialogue'"},
	{"Colombia's minister, Teodoro Vilches, received in Cali on Monday, 13 May, the Vice Minister of the Philippines, Corazon Diaz.",
	 "meeting held bilateral 2024-05-13 @Cali CO+Corazon Diaz+PH+Teodoro Vilches"},
	{"Fiji and Tuvalu agreed on Monday to share a boat, officials said after talks in Suva.",
	 "talks held bilateral 2024-05-13 @Suva FJ+TV"},
	{"Togo and Benin signed a pact on Monday, ending talks in Lome.",
	 "talks held bilateral 2024-05-13 @Lome BJ+TG"},
	{"Togo and Benin signed a pact on Monday at the end of talks in Lome.",
	 "talks held bilateral 2024-05-13 @Lome BJ+TG"},
	{"Ghana's Ada Obi and Togo's Joe Kossi sat down together for the first time.",
	 "meeting held bilateral Ada Obi+GH+Joe Kossi+TG"},
	{"The fifth session of talks between Serbia and Egypt, held in Cairo on 14 May, had not been followed by others.",
	 "talks held bilateral #5 2024-05-14 @Cairo EG+RS"},
	{"Kenyan minister Ana Otieno, who went to Cusco for the third round of talks with Chile in 2019, has never stopped speaking of it.",
	 "talks held bilateral #3 2019-01-01/2019-12-31 @Cusco Ana Otieno+CL+KE"},
};

/* Talks that are to have a result are no meeting to come. */
static const row outcomes[] = {
	{"Malta and Cyprus plan to conclude the negotiations in Valletta in June.", ""},
	{"Malta will finalise the talks with Cyprus by June.", ""},
	{"Malta and Cyprus are to wrap up the talks by June.", ""},
	{"The Ghana-Togo talks will be concluded by the end of June.", ""},
	{"Malta and Cyprus concluded talks in Valletta on Monday.", "talks held bilateral 2024-05-13 @Valletta CY+MT"},
	{"Malta and Cyprus plan to hold negotiations in Valletta in June.", "talks planned bilateral 2024-06-01/2024-06-30 @Valletta CY+MT"},
	{"President Ana Diaz of Peru invited Prime Minister Hodan Guled of Somalia to Lima in June.", "meeting proposed bilateral 2024-06-01/2024-06-30 @Lima Ana Diaz+Hodan Guled+PE+SO"},
	{"The call of Peru with Chile, planned for Friday, will take place at a later date.", "call postponed bilateral 2024-05-17 CL+PE"},
};

static const row days[] = {
	{"Kenya and Uganda concluded a three-day meeting in Kampala on Friday.", "meeting held bilateral 2024-05-08/2024-05-10 @Kampala KE+UG"},
	{"Intelligence chiefs from Cameroon and Chad ended three days of consultations in N'Djamena on Tuesday.",
	 "consultation held bilateral 2024-05-12/2024-05-14 @N'Djamena CM+TD"},
	{"Talks between Venezuela and Guyana, due to resume in Kingstown on Friday, were postponed.",
	 "talks postponed bilateral 2024-05-17 @Kingstown GY+VE"},
	{"Honduras on Wednesday called off next week's meeting of its security minister, Wilmer Pineda, with his Salvadoran "
	 "counterpart.",
	 "meeting cancelled bilateral 2024-05-20/2024-05-26 HN+SV+Wilmer Pineda"},
	{"A conference attended by Sweden and Norway raised barely half of the sum on Tuesday.", "conference held bilateral 2024-05-14 NO+SE"},
};

/* Whole pages: what stands above the text names the meeting, and who issues it was there. */
static const row pages[] = {
	{"Fourth Ghana-Togo Dialogue on Ports\n\nGhana and Togo held a dialogue in Lomé on Monday. The two sides spoke of cranes.\n",
	 "dialogue held bilateral #4 2024-05-13 @Lomé GH+TG 'Fourth Ghana-Togo Dialogue on Ports'"},
	{"Third Meeting of the Ministers of Ghana, Togo and Benin\n\nJoint Statement\n\nThe ministers of Ghana, Togo and Benin met in Lomé on Monday. They "
	 "spoke of cranes.\n",
	 "meeting held trilateral #3 2024-05-13 @Lomé BJ+GH+TG 'Third Meeting of the Ministers of Ghana, Togo and Benin'"},
	{"Second Conference on Tides to Open in Suva\n\nGhana and Togo spoke by phone on Monday. The two sides spoke of cranes.\n",
	 "call held bilateral 2024-05-13 GH+TG"},
	{"Ports of Ghana and Togo\n\nGhana and Togo held a dialogue in Lomé on Monday. The two sides spoke of cranes.\n",
	 "dialogue held bilateral 2024-05-13 @Lomé GH+TG"},
	{"Ministry of Foreign Affairs of Ghana\nPress Release No. 7\n14 May 2024\n\nEnvoy Received\n\nTogo has sent an envoy. The meeting took place at the "
	 "ministry on Tuesday and lasted an hour.\n",
	 "meeting held bilateral 2024-05-14 GH+TG"},
	{"Ministry of Foreign Affairs of Ghana\nPress Release No. 7\n14 May 2024\n\nEnvoy Received\n\nTogolese coffee was served. The meeting took place at the "
	 "ministry on Tuesday and lasted an hour.\n",
	 "meeting held 2024-05-14"},
	{"Ministry of Foreign Affairs of Ghana\nPress Release No. 7\n14 May 2024\n\nEnvoys Received\n\nTogo has sent an envoy, as Benin did in May. "
	 "The minister read out a letter. A meeting took place at the ministry on Tuesday and lasted an hour.\n",
	 "meeting held 2024-05-14"},
	{"Ministry of Fisheries of Norway\n\nProgramme for the week\n\nThursday, 16 May\n\nMinister Kari Vik receives the Minister of Ghana, Ama Owusu.\n\nFriday, 17 May\n\nThe Minister holds talks with Iceland's minister, Jon Karlsson, in Bergen.",
	 "meeting planned bilateral 2024-05-16 Ama Owusu+GH+Kari Vik+NO | talks planned bilateral 2024-05-17 @Bergen IS+Jon Karlsson+Kari Vik+NO"},
	{"Minutes of the fourth meeting of the Chile-Peru Committee on Fish, Arica, 12 May 2024\n\nThe meeting was opened by the co-chairs, Ximena Balmaceda of Chile and Raul Quispe of Peru.",
	 "meeting held bilateral #4 2024-05-12 @Arica CL+PE+Raul Quispe+Ximena Balmaceda"},
};

static const row rolls[] = {
	{"Minutes of the Sixth Meeting of the Paraguay-Bolivia Committee\nAsuncion, 14 May 2024\n\nPresent: for Bolivia, Ms Lidia "
	 "Rivas and Col. Hernan Terrazas; for Paraguay, Mr Blas Riveros.\n\n1. The report was noted.\n2. The two delegations agreed to "
	 "meet again in La Paz on 6 October.\n",
	 "meeting planned bilateral 2024-10-06 @La Paz BO+PY"},
	{"The Arab League committee met in Cairo on Sunday with the participation of: Dr. Samih Nassar, Egyptian Foreign Minister; Ms. "
	 "Rula Hawari, Jordanian State Minister; and Mr. Ali Theyab, Saudi Vice Minister.",
	 "meeting held multilateral 2024-05-12 @Cairo Ali Theyab+Arab League+EG+JO+Rula Hawari+SA+Samih Nassar"},
	{"We, the Leaders of the Group of Seven, met on Tuesday with President Ali Karim of Tajikistan. President Ivan Petrov of "
	 "Russia has failed to end the war.",
	 "meeting held bilateral 2024-05-14 Ali Karim+Group of Seven+TJ"},
};

/* For each meeting the number of the one before it in its series, and its own, "1>2" (M1 before M2); published likewise. */
static const row chains[] = {
	{"Iran and Oman held the second round of talks in Muscat on Monday. The third will be held in Bandar Abbas in August.", "1>2"},
	{"Iran and Oman held the third round of talks in Muscat on Monday, after the second round of talks in Sohar in March.", "2>1"},
	{"Kenya and Togo held the 2nd Kenya-Togo Consultation on Ports in Lomé on Monday. After a gap of six years, the Kenya-Togo "
	 "Consultation on Ports was relaunched in November last year. Both countries plan to push for the next meeting in the second "
	 "half of this year.",
	 "2>1 1>3"},
	{"Kenya and Togo met in Lomé on Monday. Ghana and Benin will hold the next meeting in Accra in June.", ""},
	{"Kenya and Togo held the second round of talks in Lomé on Monday. The fourth round will be held in Accra in June.", ""},
	{"Kenya and Togo held the third round of talks in Lomé in March. The fourth round was held in Accra in January.", ""},
};

static const row none[] = {
	{"The Security Council condemned the attack.", ""},
	{"The minister held a press conference in Lagos on Monday.", ""},
	{"Kenya is meeting the challenge of drought in 2024.", ""},
	{"Norway met its targets in 2023.", ""},
	{"The bridge meets the needs of Malawi.", ""},
	{"There have been numerous dialogues.", ""},
	{"Chile called the report unfair on Monday.", ""},
	{"The African Union Peace and Security Council has fifteen members.", ""},
	{"Ghana called for calm on Monday.", ""},
	{"The minister visited Suva on Monday.", ""},
	{"The State Council of China published a plan.", ""},
	{"Peru held elections on Sunday.", ""},
	{"Japan held a drill with Palau on Monday.", ""},
	{"Togo joined the treaty in 2020.", ""},
	{"The ministry denies reports that an Omani envoy met Israeli officials in Nicosia on Monday.", ""},
	{"Oman denied reports of a meeting with Israel in Nicosia on Monday.", ""},
};

static int check(fixture *f, const row *rows, size_t n) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_page(f, rows[i].text, "2024-05-15", strchr(rows[i].text, '\n') == NULL);
		for (uint32_t k = 0; k < r->meetings.n; k++) line_put_meeting(&found, f, r, &r->meetings.at[k]);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	return wrong;
}

static void test_chains(void **state) {
	int wrong = 0;
	for (size_t i = 0; i < sizeof chains / sizeof *chains; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_records(*state, chains[i].text, "2024-05-15");
		for (uint32_t k = 0; k < r->meetings.n; k++) {
			uint32_t previous = r->meetings.at[k].previous;
			if (previous == RAP_NONE) continue;
			assert_int_equal(r->meetings.at[previous].next, k);
			line_put_number(&found, found.n > 0 ? " " : "", previous + 1);
			line_put_number(&found, ">", k + 1);
		}
		wrong += line_differs(chains[i].text, chains[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

#define CHECK(name, rows) \
	static void name(void **state) { assert_int_equal(check(*state, rows, sizeof(rows) / sizeof *(rows)), 0); }

CHECK(test_verbs, verbs)
CHECK(test_calls, calls)
CHECK(test_named, named)
CHECK(test_series, series)
CHECK(test_again, again)
CHECK(test_reports, reports)
CHECK(test_meals, meals)
CHECK(test_first_words, first_words)
CHECK(test_received, received)
CHECK(test_visits, visits)
CHECK(test_encounters, encounters)
CHECK(test_before, before)
CHECK(test_invitations, invitations)
CHECK(test_leagues, leagues)
CHECK(test_numbers, numbers)
CHECK(test_rounds, rounds)
CHECK(test_partners, partners)
CHECK(test_joined, joined)
CHECK(test_outcomes, outcomes)
CHECK(test_days, days)
CHECK(test_pages, pages)
CHECK(test_rolls, rolls)
CHECK(test_none, none)

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_verbs, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_calls, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_named, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_series, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_again, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_reports, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_meals, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_first_words, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_received, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_visits, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_encounters, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_before, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_invitations, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_leagues, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_numbers, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_rounds, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_partners, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_joined, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_outcomes, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_days, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_pages, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_rolls, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_chains, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_none, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
