/* Dates: calendar arithmetic, what is a date expression and what it means, seen from a given day. */
#include "support.h"

#include <stdio.h>

typedef struct row {
	const char *anchor; /* "" when the day of publication is not known */
	const char *text;
	const char *expected; /* "start/end" of each date in turn; "?" not resolved; "-" no date at all */
} row;

/* Mostly seen from Tuesday, 16 April 2024. */
#define TUE "2024-04-16"

static const row full_dates[] = {
	{"", "The envoys met on April 15, 2024 in Oslo.", "2024-04-15/2024-04-15"},
	{"", "The envoys met on 15 April 2024 in Oslo.", "2024-04-15/2024-04-15"},
	{"", "They signed it on the 15th of April, 2024.", "2024-04-15/2024-04-15"},
	{"", "They signed it on the fifteenth of April 2024.", "2024-04-15/2024-04-15"},
	{"", "Done at Riga on this 26th day of April, 2023.", "2023-04-26/2023-04-26"},
	{"", "The round opened on Oct. 17, 2023.", "2023-10-17/2023-10-17"},
	{"", "The round opened on Sept. 3, 2023.", "2023-09-03/2023-09-03"},
	{"", "The round opened on October 7th, 2023.", "2023-10-07/2023-10-07"},
	{"", "The round opened on Monday, April 15, 2024.", "2024-04-15/2024-04-15"},
	{"", "The round opened on Monday, 15 April 2024.", "2024-04-15/2024-04-15"},
	{"", "The round opened on Monday 15 April 2024.", "2024-04-15/2024-04-15"},
	{"", "The note is dated 2024-04-16.", "2024-04-16/2024-04-16"},
	{"", "The note is dated 08.10.2024.", "2024-10-08/2024-10-08"},
	{"", "The note is dated 1.9.2026.", "2026-09-01/2026-09-01"},
	{"", "Experts convene on 14/11/2024.", "2024-11-14/2024-11-14"},
	{"", "Experts convene on 10/18/2024.", "2024-10-18/2024-10-18"},
	{"", "Experts convene on 04/11/2025.", "2025-11-04/2025-11-04"},
	{"", "Experts convene on 4/12/2024.", "2024-12-04/2024-12-04"},
	{"", "Experts convene on 16-04-2024.", "2024-04-16/2024-04-16"},
	{"", "Experts convene on 20-21.11.2024.", "2024-11-20/2024-11-21"},
	{"", "Experts convene on Tuesday, 05.03.2024.", "2024-03-05/2024-03-05"},
	{"", "The pact of 28 May 2025 stands.", "2025-05-28/2025-05-28"},
	{"", "It was sealed on 29 February 2024.", "2024-02-29/2024-02-29"},
	{"", "It was sealed on 31 December 1999.", "1999-12-31/1999-12-31"},
	{"", "The ministers gathered in Turin (12 May 2025).", "2025-05-12/2025-05-12"},
	{"", "The letter of 3 February 2019 was answered on 4 March 2019.",
	 "2019-02-03/2019-02-03 2019-03-04/2019-03-04"},
};

static const row months_and_years[] = {
	{"", "The panel sat in April 2024.", "2024-04-01/2024-04-30"},
	{"", "The panel sat in April, 2024.", "2024-04-01/2024-04-30"},
	{"", "The panel sat in February 2024.", "2024-02-01/2024-02-29"},
	{"", "The panel sat in February 2023.", "2023-02-01/2023-02-28"},
	{"", "The panel sat in November of 2022.", "2022-11-01/2022-11-30"},
	{"", "The first round (Osh, November 2022) failed.", "2022-11-01/2022-11-30"},
	{"", "Power was supplied in January and February 2025.", "2025-01-01/2025-02-28"},
	{"", "Power was supplied in January-March 2025.", "2025-01-01/2025-03-31"},
	{"", "Work went on from January 2020 to March 2021.", "2020-01-01/2021-03-31"},
	{"", "The Commission was founded in 2023.", "2023-01-01/2023-12-31"},
	{"", "It has met yearly since 2015.", "2015-01-01/2015-12-31"},
	{"", "The lease runs until 2028.", "2028-01-01/2028-12-31"},
	{"", "They will fund it through 2027.", "2027-01-01/2027-12-31"},
	{"", "They will fund it by 2030.", "2030-01-01/2030-12-31"},
	{"", "They will fund it no later than 2030.", "2030-01-01/2030-12-31"},
	{"", "They will fund it in the year 2026.", "2026-01-01/2026-12-31"},
	{"", "Aid is planned for the fiscal year 2025.", "2025-01-01/2025-12-31"},
	{"", "Aid begins in FY 2025.", "2025-01-01/2025-12-31"},
	{"", "Ties were cut during 1979.", "1979-01-01/1979-12-31"},
	{"", "The war between 1998 and 2000 killed many.", "1998-01-01/2000-12-31"},
	{"", "The programme for 2022-2024 is over.", "2022-01-01/2024-12-31"},
	{"", "The budget in 2024-25 was small.", "2024-01-01/2025-12-31"},
	{"", "Trade grew in the 1990s.", "1990-01-01/1999-12-31"},
	{"", "The first boats arrive in the early 2030s.", "2030-01-01/2033-12-31"},
	{"", "The first boats arrive in the late 2030s.", "2037-01-01/2039-12-31"},
	{"", "The rest was settled in an accord of 2005.", "2005-01-01/2005-12-31"},
	{"", "They failed at the 2022 conference.", "2022-01-01/2022-12-31"},
	{"", "They recalled the 1999 OSCE Istanbul Summit.", "1999-01-01/1999-12-31"},
	{"", "Before 2029 the ships will be at sea.", "2028-12-31/2028-12-31"},
	{"", "In 2023 President Sato visited Peru.", "2023-01-01/2023-12-31"},
};

static const row ranges[] = {
	{"", "The forum sat on 28 and 29 April 2025.", "2025-04-28/2025-04-29"},
	{"", "The forum sat on April 28-29, 2025.", "2025-04-28/2025-04-29"},
	{"", "The forum sat on 4–5 June 2025.", "2025-06-04/2025-06-05"},
	{"", "The forum sat from 3 to 5 May 2025.", "2025-05-03/2025-05-05"},
	{"", "The forum sat from May 3 to 5, 2025.", "2025-05-03/2025-05-05"},
	{"", "The forum sat between September 5-7, 2023.", "2023-09-05/2023-09-07"},
	{"", "The forum sat between Sept. 22 and 24, 2023.", "2023-09-22/2023-09-24"},
	{"", "The forum sat from 28 April to 2 May 2025.", "2025-04-28/2025-05-02"},
	{"", "The forum sat from April 28, 2025 to May 2, 2025.", "2025-04-28/2025-05-02"},
	{"", "The forum sat between 28 April and 2 May 2025.", "2025-04-28/2025-05-02"},
	{"", "The forum sat (28 April – 2 May 2025) in Lyon.", "2025-04-28/2025-05-02"},
	{"", "The forum sat from 28 December 2024 to 3 January 2025.", "2024-12-28/2025-01-03"},
	{TUE, "The forum will sit from 28 December to 3 January.", "2024-12-28/2025-01-03"},
	{TUE, "The forum will sit from June 5-9.", "2024-06-05/2024-06-09"},
	{TUE, "The forum is to be held from the sixteenth to the eighteenth of July.", "2024-07-16/2024-07-18"},
	{TUE, "He will be in Cairo from 28 April to 2 May.", "2024-04-28/2024-05-02"},
	{TUE, "She visited Quito on March 20 and 21, the ministry said.", "2024-03-20/2024-03-21"},
	{TUE, "They met on Thursday and Friday.", "2024-04-11/2024-04-12"},
	{TUE, "They will meet on Thursday and Friday.", "2024-04-18/2024-04-19"},
	{TUE, "The ship docked on the 9th and 10th, he said.", "2024-04-09/2024-04-10"},
	{TUE, "He sent on March 3 and 12 experts.", "2024-03-03/2024-03-03"},
};

static const row yearless[] = {
	{TUE, "The two sides met on April 15 in Oslo.", "2024-04-15/2024-04-15"},
	{TUE, "The two sides met on 15 April in Oslo.", "2024-04-15/2024-04-15"},
	{TUE, "The two sides met on Dec. 20 in Oslo.", "2023-12-20/2023-12-20"},
	{TUE, "The two sides met on 5 September in Oslo.", "2023-09-05/2023-09-05"},
	{TUE, "The two sides will meet on 5 September in Oslo.", "2024-09-05/2024-09-05"},
	{TUE, "The two sides will meet on 5 January in Oslo.", "2025-01-05/2025-01-05"},
	{TUE, "The two sides agreed to meet on 5 January in Oslo.", "2025-01-05/2025-01-05"},
	{TUE, "On 5 January they will meet in Oslo.", "2025-01-05/2025-01-05"},
	{TUE, "On 5 January they met in Oslo.", "2024-01-05/2024-01-05"},
	{TUE, "The list shall be closed by 1 March.", "2025-03-01/2025-03-01"},
	{TUE, "The list shall be closed no later than July 1.", "2024-07-01/2024-07-01"},
	{TUE, "The list shall be closed before 1 June.", "2024-05-31/2024-05-31"},
	{TUE, "Talks scheduled for 10 April were called off.", "2024-04-10/2024-04-10"},
	{TUE, "Talks scheduled for 20 April were called off.", "2024-04-20/2024-04-20"},
	{TUE, "The 7 October attacks changed the region.", "2023-10-07/2023-10-07"},
	{TUE, "He spoke of the October 7 attacks.", "2023-10-07/2023-10-07"},
	{TUE, "On Thursday October 12, he said nothing.", "2023-10-12/2023-10-12"},
	{TUE, "On Thursday, October 12, he said nothing.", "2023-10-12/2023-10-12"},
	{TUE, "They met in March in Lima.", "2024-03-01/2024-03-31"},
	{TUE, "They met in November in Lima.", "2023-11-01/2023-11-30"},
	{TUE, "They met in April in Lima.", "2024-04-01/2024-04-30"},
	{TUE, "They will meet in April in Lima.", "2024-04-01/2024-04-30"},
	{TUE, "They will meet in January in Lima.", "2025-01-01/2025-01-31"},
	{TUE, "They will meet in May in Lima.", "2024-05-01/2024-05-31"},
	{TUE, "A tenth meeting is expected in Bonn in September.", "2024-09-01/2024-09-30"},
	{TUE, "A tenth meeting is due in Bonn in December.", "2024-12-01/2024-12-31"},
	{TUE, "In June Ms. Alves will travel to Rome.", "2024-06-01/2024-06-30"},
	{TUE, "Chile proposed a meeting of experts in Bonn in November.", "2024-11-01/2024-11-30"},
	{TUE, "Its members pledged to meet at the April summit.", "2024-04-01/2024-04-30"},
	{TUE, "The troops will be home by June.", "2024-06-01/2024-06-30"},
	{TUE, "The troops will be home before June.", "2024-05-31/2024-05-31"},
	{"", "They met on April 15 in Oslo.", "?"},
	{TUE, "They met on 31 April in Oslo.", "?"},
	{TUE, "They keep May 15 of each year as a feast.", "?"},
	{TUE, "The first round was proposed for May in Oslo.", "2024-05-01/2024-05-31"},
	{TUE, "They met on 11 April. The list is to be closed on 1 June. Later that day they dined.",
	 "2024-04-11/2024-04-11 2024-06-01/2024-06-01 2024-04-11/2024-04-11"},
	{"", "They met in April in Oslo.", "?"},
	{TUE, "They met in April last year in Oslo.", "2023-04-01/2023-04-30"},
	{TUE, "They met in April of last year in Oslo.", "2023-04-01/2023-04-30"},
	{TUE, "They met in March this year in Oslo.", "2024-03-01/2024-03-31"},
	{TUE, "They will meet in March next year in Oslo.", "2025-03-01/2025-03-31"},
	{TUE, "They met on January 14 last year in Oslo.", "2023-01-14/2023-01-14"},
	{TUE, "The forum will build on the call in February.", "2024-02-01/2024-02-29"},
	{TUE, "The forum will follow up on the round in November.", "2023-11-01/2023-11-30"},
	{TUE, "They met on Dec. 14 last year in Oslo.", "2023-12-14/2023-12-14"},
	{TUE, "They met in April 2022 and in August of the same year.", "2022-04-01/2022-04-30 2022-08-01/2022-08-31"},
	{TUE, "They met in April 2022 and again in August of that year.",
	 "2022-04-01/2022-04-30 2022-08-01/2022-08-31"},
	{TUE, "The Treaty of 2014 is dead; in May of that year it was born.", "2014-05-01/2014-05-31"},
	{"", "They met in August of the same year.", "?"},
	{TUE, "They met last April.", "2023-04-01/2023-04-30"},
	{TUE, "They met last March.", "2024-03-01/2024-03-31"},
	{TUE, "They met last November.", "2023-11-01/2023-11-30"},
	{TUE, "They will meet next November.", "2024-11-01/2024-11-30"},
	{TUE, "They will meet next February.", "2025-02-01/2025-02-28"},
	{TUE, "They will meet this November.", "2024-11-01/2024-11-30"},
	{TUE, "They will meet this coming November.", "2024-11-01/2024-11-30"},
	{TUE, "Dues are to be paid before next April.", "2025-03-31/2025-03-31"},
};

static const row days_of_month[] = {
	{TUE, "They met on the 15th (local time).", "2024-04-15/2024-04-15"},
	{TUE, "They met on the 15th in Washington.", "2024-04-15/2024-04-15"},
	{TUE, "They met on the 28th in Washington.", "2024-03-28/2024-03-28"},
	{TUE, "They will meet on the 28th in Washington.", "2024-04-28/2024-04-28"},
	{TUE, "They will meet on the 10th in Washington.", "2024-05-10/2024-05-10"},
	{TUE, "They will meet by the 25th of this month.", "2024-04-25/2024-04-25"},
	{TUE, "They will meet on the 20th of next month.", "2024-05-20/2024-05-20"},
	{TUE, "They will meet from the first of next month.", "2024-05-01/2024-05-01"},
	{TUE, "They met on the 20th of last month.", "2024-03-20/2024-03-20"},
	{TUE, "They met on the fifteenth, he said.", "2024-04-15/2024-04-15"},
	{TUE, "The talks scheduled for the 12th could not be held.", "2024-04-12/2024-04-12"},
	{"", "They met on the 15th (local time).", "?"},
	{TUE, "At the 12th, held here, they quarrelled.", "-"},
	{TUE, "They sat down for the 12th round.", "-"},
	{TUE, "He was speaking after the 17th meeting.", "-"},
	{TUE, "It happened on the 31st (local time).", "2024-03-31/2024-03-31"},
};

static const row weekdays[] = {
	{TUE, "They met on Monday.", "2024-04-15/2024-04-15"},
	{TUE, "They met Monday.", "2024-04-15/2024-04-15"},
	{TUE, "They met on Tuesday.", "2024-04-16/2024-04-16"},
	{TUE, "They met on Wednesday.", "2024-04-10/2024-04-10"},
	{TUE, "They will meet on Wednesday.", "2024-04-17/2024-04-17"},
	{TUE, "They will meet on Monday.", "2024-04-22/2024-04-22"},
	{TUE, "They agreed to meet on Monday.", "2024-04-22/2024-04-22"},
	{TUE, "They are to meet on Monday.", "2024-04-22/2024-04-22"},
	{TUE, "They are expected to meet on Monday.", "2024-04-22/2024-04-22"},
	{TUE, "A meeting is scheduled for Monday.", "2024-04-22/2024-04-22"},
	{TUE, "A meeting had been scheduled for Monday.", "2024-04-15/2024-04-15"},
	{TUE, "A meeting that was set for Thursday was called off.", "2024-04-18/2024-04-18"},
	{TUE, "The board opens its session on Monday.", "2024-04-22/2024-04-22"},
	{TUE, "Friday, he will be in New York.", "2024-04-19/2024-04-19"},
	{TUE, "On Friday the ministers met in Lomé.", "2024-04-12/2024-04-12"},
	{TUE, "They will resume talks after a meeting on Sunday.", "2024-04-14/2024-04-14"},
	{TUE, "They met last Friday.", "2024-04-12/2024-04-12"},
	{TUE, "They met last Tuesday.", "2024-04-09/2024-04-09"},
	{TUE, "They will meet next Tuesday.", "2024-04-23/2024-04-23"},
	{TUE, "They will meet this Thursday.", "2024-04-18/2024-04-18"},
	{TUE, "They met this Monday.", "2024-04-15/2024-04-15"},
	{TUE, "They met on Friday last week.", "2024-04-12/2024-04-12"},
	{TUE, "They will meet on Friday of next week.", "2024-04-26/2024-04-26"},
	{TUE, "They spoke on Sunday evening.", "2024-04-14/2024-04-14"},
	{TUE, "They spoke late Sunday.", "2024-04-14/2024-04-14"},
	{TUE, "They spoke late on Sunday.", "2024-04-14/2024-04-14"},
	{TUE, "They spoke on Monday at 3 p.m. in Doha.", "2024-04-15/2024-04-15"},
	{TUE, "Parliament is to debate it later Wednesday.", "2024-04-17/2024-04-17"},
	{TUE, "Wednesday's deal was welcomed.", "2024-04-10/2024-04-10"},
	{TUE, "They adjourned until Thursday.", "2024-04-18/2024-04-18"},
	{TUE, "The capitals will be asked before Friday.", "2024-04-18/2024-04-18"},
	{"", "They met on Monday.", "?"},
	{"2024-04-15", "They met on Monday.", "2024-04-15/2024-04-15"},
	{"2024-01-01", "They met on Friday.", "2023-12-29/2023-12-29"},
	{"2024-12-31", "They will meet on Friday.", "2025-01-03/2025-01-03"},
};

static const row near_days[] = {
	{TUE, "They met today.", "2024-04-16/2024-04-16"},
	{TUE, "They met yesterday.", "2024-04-15/2024-04-15"},
	{TUE, "They will meet tomorrow.", "2024-04-17/2024-04-17"},
	{TUE, "They will meet tonight.", "2024-04-16/2024-04-16"},
	{TUE, "They met this morning.", "2024-04-16/2024-04-16"},
	{TUE, "They met last night.", "2024-04-15/2024-04-15"},
	{TUE, "They met yesterday evening.", "2024-04-15/2024-04-15"},
	{TUE, "They will meet tomorrow morning.", "2024-04-17/2024-04-17"},
	{TUE, "They met earlier today.", "2024-04-16/2024-04-16"},
	{TUE, "They met the day before yesterday.", "2024-04-14/2024-04-14"},
	{TUE, "They will meet the day after tomorrow.", "2024-04-18/2024-04-18"},
	{"", "They met today.", "?"},
	{"", "They met yesterday.", "?"},
	{TUE, "They met on 12 May 2023 and dined the following day.", "2023-05-12/2023-05-12 2023-05-13/2023-05-13"},
	{TUE, "They met on 12 May 2023 and dined the next day.", "2023-05-12/2023-05-12 2023-05-13/2023-05-13"},
	{TUE, "They met on 12 May 2023 and dined the same day.", "2023-05-12/2023-05-12 2023-05-12/2023-05-12"},
	{TUE, "They met on 12 May 2023 and dined the same evening.", "2023-05-12/2023-05-12 2023-05-12/2023-05-12"},
	{TUE, "They met on 12 May 2023. The day before, they had dined.",
	 "2023-05-12/2023-05-12 2023-05-11/2023-05-11"},
	{TUE, "They met on 12 May 2023. Later that day, they dined.", "2023-05-12/2023-05-12 2023-05-12/2023-05-12"},
	{TUE, "They met on 12 May 2023 and again two days later.", "2023-05-12/2023-05-12 2023-05-14/2023-05-14"},
	{TUE, "They met on 12 May 2023 and again a week later.", "2023-05-12/2023-05-12 2023-05-19/2023-05-19"},
	{TUE, "They met in May 2021; two years later they fell out.", "2021-05-01/2021-05-31 2023-01-01/2023-12-31"},
	{TUE, "They met in 2021 and fell out the following year.", "2021-01-01/2021-12-31 2022-01-01/2022-12-31"},
	{TUE, "They met on 12 May 2023. It was founded 500 years before the war.", "2023-05-12/2023-05-12"},
	{TUE, "The talks on 12 May 2023 followed others held two days before.",
	 "2023-05-12/2023-05-12 2023-05-10/2023-05-10"},
	{"", "They dined the following day.", "?"},
	{TUE, "They met on 12 May 2023, to go on until 3 June 2023. On the same day they dined.",
	 "2023-05-12/2023-05-12 2023-06-03/2023-06-03 2023-05-12/2023-05-12"},
};

static const row units[] = {
	{TUE, "They met last week.", "2024-04-08/2024-04-14"},
	{TUE, "They will meet next week.", "2024-04-22/2024-04-28"},
	{TUE, "They will meet this week.", "2024-04-15/2024-04-21"},
	{TUE, "They met earlier this week.", "2024-04-15/2024-04-15"},
	{"2024-04-19", "They met earlier this week.", "2024-04-15/2024-04-18"},
	{TUE, "They will meet later this week.", "2024-04-17/2024-04-21"},
	{TUE, "They met last month.", "2024-03-01/2024-03-31"},
	{TUE, "They will meet next month.", "2024-05-01/2024-05-31"},
	{TUE, "They met earlier this month.", "2024-04-01/2024-04-30"},
	{TUE, "They met last year.", "2023-01-01/2023-12-31"},
	{TUE, "They will meet next year.", "2025-01-01/2025-12-31"},
	{TUE, "They will meet this year.", "2024-01-01/2024-12-31"},
	{TUE, "They will meet later this year.", "2024-01-01/2024-12-31"},
	{TUE, "They met earlier this year.", "2024-01-01/2024-12-31"},
	{TUE, "They put it off until later this year.", "2024-01-01/2024-12-31"},
	{TUE, "They met over the past year.", "2023-04-16/2024-04-16"},
	{TUE, "They will meet this weekend.", "2024-04-20/2024-04-21"},
	{TUE, "They met last weekend.", "2024-04-13/2024-04-14"},
	{TUE, "They will build it within this decade.", "2020-01-01/2029-12-31"},
	{TUE, "They will meet next quarter.", "2024-07-01/2024-09-30"},
	{TUE, "They met two weeks ago.", "2024-04-01/2024-04-07"},
	{TUE, "They met three days ago.", "2024-04-13/2024-04-13"},
	{TUE, "They met five months ago.", "2023-11-01/2023-11-30"},
	{TUE, "They met 10 years ago.", "2014-01-01/2014-12-31"},
	{TUE, "They met a year ago.", "2023-01-01/2023-12-31"},
	{TUE, "They will meet in two weeks.", "2024-04-29/2024-05-05"},
	{TUE, "They will meet in three months.", "2024-07-01/2024-07-31"},
	{TUE, "They will meet in five days.", "2024-04-21/2024-04-21"},
	{TUE, "It was the first visit in three years.", "?"},
	{TUE, "They will hand them over within 30 days.", "2024-04-16/2024-05-16"},
	{TUE, "They will hand them over within two weeks.", "2024-04-16/2024-04-30"},
	{TUE, "They will hand them over within three months.", "2024-04-16/2024-07-16"},
	{TUE, "They agreed on Monday to hand them over within 30 days.",
	 "2024-04-15/2024-04-15 2024-04-15/2024-05-15"},
	{"2024-01-31", "They will reply within a month.", "2024-01-31/2024-02-29"},
	{"", "They will hand them over within 30 days.", "?"},
	{"", "They met last week.", "?"},
	{"", "They met two weeks ago.", "?"},
	{TUE, "They talked for two days.", "?"},
	{TUE, "They will spend it over the next five years.", "2024-04-16/2029-04-16"},
	{TUE, "They will spend it over five years.", "?"},
	{TUE, "They fought over the past two years.", "2022-04-16/2024-04-16"},
	{TUE, "They will meet in the coming weeks.", "?"},
	{TUE, "They will meet in the near future.", "?"},
	{TUE, "They quarrelled in recent months.", "?"},
	{"2024-01-15", "They met last month.", "2023-12-01/2023-12-31"},
	{"2024-12-15", "They will meet next month.", "2025-01-01/2025-01-31"},
};

static const row parts[] = {
	{"", "They will meet in the second half of 2024.", "2024-07-01/2024-12-31"},
	{"", "They will meet in the first half of 2024.", "2024-01-01/2024-06-30"},
	{TUE, "They will meet in the first half of next year.", "2025-01-01/2025-06-30"},
	{TUE, "They will meet in the second half of this year.", "2024-07-01/2024-12-31"},
	{TUE, "They will meet in the second half of the year.", "2024-07-01/2024-12-31"},
	{TUE, "They will meet in the second half of July.", "2024-07-16/2024-07-31"},
	{TUE, "They will meet in the first half of July.", "2024-07-01/2024-07-15"},
	{TUE, "They will meet in the third quarter.", "2024-07-01/2024-09-30"},
	{"", "They will meet in the third quarter of 2026.", "2026-07-01/2026-09-30"},
	{"", "They will meet in the last quarter of 2026.", "2026-10-01/2026-12-31"},
	{"", "They will meet in the first quarter of 2027.", "2027-01-01/2027-03-31"},
	{"", "The yard opened in Q3 2024.", "2024-07-01/2024-09-30"},
	{TUE, "Fees will go before the end of the third quarter.", "2024-09-30/2024-09-30"},
	{TUE, "They met in early April.", "2024-04-01/2024-04-10"},
	{TUE, "They will meet in early June.", "2024-06-01/2024-06-10"},
	{TUE, "They will meet early in June.", "2024-06-01/2024-06-10"},
	{TUE, "They met in mid-April.", "2024-04-11/2024-04-20"},
	{TUE, "They will meet in mid-October.", "2024-10-11/2024-10-20"},
	{TUE, "It will be ready by mid-October.", "2024-10-15/2024-10-15"},
	{TUE, "They will meet in late May.", "2024-05-21/2024-05-31"},
	{TUE, "They met in late February.", "2024-02-21/2024-02-29"},
	{TUE, "It will be ready by late January.", "2025-01-21/2025-01-31"},
	{TUE, "They will meet at the end of May.", "2024-05-21/2024-05-31"},
	{TUE, "It will be ready by the end of May.", "2024-05-31/2024-05-31"},
	{TUE, "It will be ready by the end of the year.", "2024-12-31/2024-12-31"},
	{TUE, "It will be ready before the end of the year.", "2024-12-31/2024-12-31"},
	{TUE, "It will be ready by year-end.", "2024-12-31/2024-12-31"},
	{TUE, "It will be ready by the end of this month.", "2024-04-30/2024-04-30"},
	{TUE, "It will be ready by the end of next year.", "2025-12-31/2025-12-31"},
	{TUE, "It will run until the end of the decade.", "2029-12-31/2029-12-31"},
	{"", "It will be ready by the end of 2026.", "2026-12-31/2026-12-31"},
	{"", "It will be ready before the end of 2026.", "2026-12-31/2026-12-31"},
	{"", "It will be ready by the end of March 2026.", "2026-03-31/2026-03-31"},
	{"", "It will be ready by mid-2026.", "2026-06-01/2026-06-30"},
	{"", "It will run until the end of February 2028.", "2028-02-29/2028-02-29"},
	{TUE, "They will meet at the beginning of May.", "2024-05-01/2024-05-10"},
	{TUE, "They will meet in the first week of October.", "2024-10-01/2024-10-07"},
	{TUE, "They will meet in the second week of October.", "2024-10-08/2024-10-14"},
	{TUE, "They will meet in the last week of October.", "2024-10-25/2024-10-31"},
	{TUE, "They will meet in the first ten days of June.", "2024-06-01/2024-06-10"},
	{TUE, "They will meet in the week of May 13.", "2024-05-13/2024-05-19"},
	{TUE, "They will meet early next week.", "2024-04-22/2024-04-23"},
	{TUE, "They will meet late next year.", "2025-09-01/2025-12-31"},
	{"2024-10-09", "They met on the evening of 7 October.", "2024-10-07/2024-10-07"},
	{TUE, "They met on the morning of March 21.", "2024-03-21/2024-03-21"},
};

static const row seasons[] = {
	{TUE, "They will meet next spring.", "2025-03-01/2025-05-31"},
	{"2024-02-10", "They will meet next spring.", "2024-03-01/2024-05-31"},
	{"", "They will meet in the autumn of 2026.", "2026-09-01/2026-11-30"},
	{"", "They will meet in spring 2027.", "2027-03-01/2027-05-31"},
	{"", "They will meet in the spring of 2026.", "2026-03-01/2026-05-31"},
	{"", "They met in the summer of 2025.", "2025-06-01/2025-08-31"},
	{"", "They met in the winter of 2024.", "2024-12-01/2025-02-28"},
	{TUE, "They will meet in the autumn.", "2024-09-01/2024-11-30"},
	{TUE, "They will meet in summer.", "2024-06-01/2024-08-31"},
	{TUE, "They will meet this fall.", "2024-09-01/2024-11-30"},
	{"2026-02-10", "They will meet this fall.", "2026-09-01/2026-11-30"},
	{TUE, "They met last summer.", "2023-06-01/2023-08-31"},
	{TUE, "They met last winter.", "2023-12-01/2024-02-29"},
	{TUE, "It will come before next winter.", "2024-11-30/2024-11-30"},
	{TUE, "Ships will sail by Christmas.", "2024-12-25/2024-12-25"},
	{TUE, "Ships will sail before Christmas.", "2024-12-24/2024-12-24"},
	{"2024-02-09", "The post will move by Easter.", "2024-03-31/2024-03-31"},
	{"2025-02-09", "The post will move by Easter.", "2025-04-20/2025-04-20"},
};

static const row no_dates[] = {
	{TUE, "The ministers may meet again.", "-"},
	{TUE, "May I ask what they want?", "-"},
	{TUE, "The troops march to the border.", "-"},
	{TUE, "It was the second round of talks.", "-"},
	{TUE, "He sent 2,000 soldiers.", "-"},
	{TUE, "He asked for 2000 soldiers.", "-"},
	{TUE, "They recalled Resolution 2397 (2017).", "-"},
	{TUE, "They recalled resolution 59/25.", "-"},
	{TUE, "They recalled the 2014 report.", "-"},
	{TUE, "The Human Rights Act of 2004 is in force.", "-"},
	{TUE, "The 1982 Convention on the Law of the Sea is in force.", "-"},
	{TUE, "They recalled the 2005 Comprehensive Peace Agreement.", "-"},
	{TUE, "A 24/7 network will help.", "-"},
	{TUE, "The vote was 12-3.", "-"},
	{TUE, "It costs 12.50 euros.", "-"},
	{TUE, "Section 4.2.1 applies.", "-"},
	{TUE, "It fell by 3.5 per cent.", "-"},
	{TUE, "Call +47 22 33 44 55.", "-"},
	{TUE, "The fall of the government was expected.", "-"},
	{TUE, "The last day was hard.", "-"},
	{TUE, "They meet twice a year.", "-"},
	{TUE, "The figures are published every six months.", "-"},
	{TUE, "The first meeting failed.", "-"},
	{TUE, "A two-day meeting ended.", "-"},
	{TUE, "He has over 25 years' experience.", "-"},
	{TUE, "The 1950-53 Korean War ended.", "-"},
	{TUE, "A quarter of the fleet was lost.", "-"},
	{TUE, "They will end the dispute.", "-"},
	{TUE, "It is the late president's plan.", "-"},
	{TUE, "The post-2015 agenda matters.", "-"},
	{TUE, "They hit 99.99.2024 and 45/13/2024.", "-"},
	{TUE, "It was sealed in 12345.", "-"},
	{TUE, "", "-"},
};

/* ---- the tables' runner ---- */

static rap_dates *read_dates(fixture *f, const row *r) {
	rap_day anchor = {0};
	if (*r->anchor) assert_true(rap_day_read((rap_str){r->anchor, 10}, &anchor));
	fixture_read(f, r->text, true);
	return rap_dates_find(&f->arena, f->text, f->marks, anchor);
}

static void describe(const rap_dates *dates, char *out, size_t n) {
	size_t at = 0;
	if (dates->all.n == 0) at += (size_t)snprintf(out, n, "-");
	for (uint32_t i = 0; i < dates->all.n && at < n; i++) {
		const rap_date *date = &dates->all.at[i];
		char start[11], end[11];
		rap_day_write(date->start, start);
		rap_day_write(date->end, end);
		const char *space = i ? " " : "";
		if (date->start.year == 0)
			at += (size_t)snprintf(out + at, n - at, "%s?", space);
		else
			at += (size_t)snprintf(out + at, n - at, "%s%s/%s", space, start, end);
	}
}

static void run_rows(void **state, const row *rows, size_t n) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) {
		char found[256];
		describe(read_dates(*state, &rows[i]), found, sizeof found);
		if (strcmp(found, rows[i].expected) == 0) continue;
		print_error("[%s] %s\n  expected %s\n  found    %s\n", rows[i].anchor, rows[i].text, rows[i].expected,
					found);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define RUN(table)                                                                                                \
	static void test_##table(void **state) { run_rows(state, table, sizeof table / sizeof *table); }
RUN(full_dates)
RUN(months_and_years)
RUN(ranges)
RUN(yearless)
RUN(days_of_month)
RUN(weekdays)
RUN(near_days)
RUN(units)
RUN(parts)
RUN(seasons)
RUN(no_dates)

/* ---- what belongs to an expression ---- */

typedef struct extent {
	const char *text, *words;
	uint8_t precision, preposition;
	bool duration;
} extent;

static const extent extents[] = {
	{"They met on the 15th (local time) here.", "on the 15th (local time)", RAP_PRECISION_DAY, RAP_DATE_PLAIN,
	 false},
	{"They met on Monday at 3 p.m. in Doha.", "on Monday at 3 p.m.", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"They met on Monday, 15 April 2024, at noon.", "on Monday, 15 April 2024", RAP_PRECISION_DAY, RAP_DATE_PLAIN,
	 false},
	{"They met on Tuesday evening here.", "on Tuesday evening", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"They met Monday here.", "Monday", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"They met in April last year here.", "in April last year", RAP_PRECISION_MONTH, RAP_DATE_PLAIN, false},
	{"They met during the summer of 2023.", "during the summer of 2023", RAP_PRECISION_INTERVAL, RAP_DATE_PLAIN,
	 false},
	{"They met in 2023.", "in 2023", RAP_PRECISION_YEAR, RAP_DATE_PLAIN, false},
	{"It is due by 1 June 2024.", "by 1 June 2024", RAP_PRECISION_DAY, RAP_DATE_BY, false},
	{"It is due by 2030.", "by 2030", RAP_PRECISION_YEAR, RAP_DATE_BY, false},
	{"It is due no later than June 2024.", "no later than June 2024", RAP_PRECISION_MONTH, RAP_DATE_BY, false},
	{"It is due before 1 June 2024.", "before 1 June 2024", RAP_PRECISION_DAY, RAP_DATE_BY, false},
	{"It runs until the end of 2026.", "until the end of 2026", RAP_PRECISION_DAY, RAP_DATE_BY, false},
	{"It will come within 30 days.", "within 30 days", RAP_PRECISION_INTERVAL, RAP_DATE_WITHIN, false},
	{"It applies from 1 March 2026.", "from 1 March 2026", RAP_PRECISION_DAY, RAP_DATE_FROM, false},
	{"It applies as of 1 March 2026.", "as of 1 March 2026", RAP_PRECISION_DAY, RAP_DATE_FROM, false},
	{"It has applied since 2015.", "since 2015", RAP_PRECISION_YEAR, RAP_DATE_AFTER, false},
	{"It applies after 2025.", "after 2025", RAP_PRECISION_YEAR, RAP_DATE_AFTER, false},
	{"It applies starting in January 2025.", "starting in January 2025", RAP_PRECISION_MONTH, RAP_DATE_FROM,
	 false},
	{"It is paid through 2027.", "through 2027", RAP_PRECISION_YEAR, RAP_DATE_THROUGH, false},
	{"They talked for two days.", "for two days", RAP_PRECISION_INTERVAL, RAP_DATE_PLAIN, true},
	{"They will pay over the next five years.", "over the next five years", RAP_PRECISION_INTERVAL, RAP_DATE_PLAIN,
	 true},
	{"They met from 3 to 5 May 2023.", "from 3 to 5 May 2023", RAP_PRECISION_INTERVAL, RAP_DATE_FROM, false},
	{"A meeting planned for the 17th was dropped.", "for the 17th", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"They spoke at today's talks.", "today", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"It will do so before next week's summit.", "next week", RAP_PRECISION_INTERVAL, RAP_DATE_PLAIN, false},
	{"They spoke before the November 2023 summit.", "November 2023", RAP_PRECISION_MONTH, RAP_DATE_PLAIN, false},
	{"They asked for the April 22-23 talks.", "April 22-23", RAP_PRECISION_INTERVAL, RAP_DATE_PLAIN, false},
	{"They met on the evening of 7 April.", "on the evening of 7 April", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
	{"The pact of 28 May 2023 stands.", "28 May 2023", RAP_PRECISION_DAY, RAP_DATE_PLAIN, false},
};

static void test_extents(void **state) {
	fixture *f = *state;
	for (size_t i = 0; i < sizeof extents / sizeof *extents; i++) {
		const extent *e = &extents[i];
		rap_dates *dates = read_dates(f, &(row){TUE, e->text, ""});
		if (dates->all.n != 1) print_error("%s: %u dates\n", e->text, dates->all.n);
		assert_int_equal(dates->all.n, 1);
		assert_string_equal(fixture_words(f, dates->all.at[0].tokens), e->words);
		assert_int_equal(dates->all.at[0].precision, e->precision);
		assert_int_equal(dates->all.at[0].preposition, e->preposition);
		assert_int_equal(dates->all.at[0].duration, e->duration);
		assert_non_null(dates->all.at[0].rule);
	}
}

/* ---- the day of publication ---- */

typedef struct page {
	const char *text, *published;
} page;

static const page pages[] = {
	{"Two states sign a pact\n\nPublished : April 16, 2024 - 09:11\n\nThe two states signed a pact on Monday, "
	 "officials said here.\n",
	 "2024-04-16"},
	{"Two states sign a pact\n\nPosted: 2025-06-19 16:42 Updated: 2025-06-20 17:05\n\nThe two states signed a "
	 "pact on Monday, officials said here.\n",
	 "2025-06-19"},
	{"The two states signed a pact on Monday, officials said here in the capital after long talks.\n",
	 "0000-00-00"},
};

static void test_published(void **state) {
	fixture *f = *state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		char text[11];
		fixture_read(f, pages[i].text, false);
		rap_day_write(rap_dates_published(&f->arena, f->text, f->marks), text);
		assert_string_equal(text, pages[i].published);
	}
}

/* The day that the text names is used where the caller names none. */
static void test_published_is_the_anchor(void **state) {
	fixture *f = *state;
	fixture_read(f, pages[0].text, false);
	rap_dates *dates = rap_dates_find(&f->arena, f->text, f->marks, (rap_day){0});
	assert_int_equal(dates->all.n, 2);
	assert_int_equal(rap_day_number(dates->all.at[1].start), rap_day_number((rap_day){2024, 4, 15}));
}

/* ---- the calendar ---- */

static void test_day_numbers(void **state) {
	(void)state;
	assert_int_equal(rap_day_number((rap_day){1970, 1, 1}), 0);
	assert_int_equal(rap_day_number((rap_day){2000, 3, 1}), 11017);
	assert_int_equal(rap_day_number((rap_day){1969, 12, 31}), -1);
	assert_int_equal(rap_day_number((rap_day){1, 1, 1}), -719162);
	assert_int_equal(rap_day_number((rap_day){9999, 12, 31}), 2932896);
}

static void test_days_round_trip(void **state) {
	(void)state;
	rap_day before = rap_day_from_number(-719162);
	assert_int_equal(before.year, 1);
	for (int32_t n = -719161; n <= 2932896; n++) {
		rap_day day = rap_day_from_number(n);
		assert_int_equal(rap_day_number(day), n);
		assert_true(rap_day_valid(day.year, day.month, day.day));
		bool next = day.day == before.day + 1 || (day.day == 1 && day.month != before.month);
		assert_true(next);
		before = day;
	}
}

static void test_days_outside(void **state) {
	(void)state;
	assert_int_equal(rap_day_from_number(-719163).year, 0);
	assert_int_equal(rap_day_from_number(2932897).year, 0);
	assert_int_equal(rap_day_from_number(INT32_MAX).year, 0);
	assert_int_equal(rap_day_from_number(INT32_MIN).year, 0);
}

static void test_day_valid(void **state) {
	(void)state;
	assert_true(rap_day_valid(2024, 2, 29));
	assert_false(rap_day_valid(2023, 2, 29));
	assert_false(rap_day_valid(1900, 2, 29));
	assert_true(rap_day_valid(2000, 2, 29));
	assert_false(rap_day_valid(2024, 4, 31));
	assert_false(rap_day_valid(2024, 13, 1));
	assert_false(rap_day_valid(2024, 0, 1));
	assert_false(rap_day_valid(2024, 1, 0));
	assert_false(rap_day_valid(0, 1, 1));
	assert_false(rap_day_valid(10000, 1, 1));
	assert_false(rap_day_valid(-5, 1, 1));
}

static void test_day_text(void **state) {
	(void)state;
	static const char *const bad[] = {"2024-4-15",	"2024-04-31", "2024/04/15", "2024-04-15 ",
									  "abcd-ef-gh", "",			  "0000-01-01"};
	char text[11];
	rap_day day;
	assert_true(rap_day_read(RAP_STR("2024-04-15"), &day));
	assert_int_equal(day.year, 2024);
	assert_int_equal(day.month, 4);
	assert_int_equal(day.day, 15);
	rap_day_write(day, text);
	assert_string_equal(text, "2024-04-15");
	rap_day_write((rap_day){7, 1, 2}, text);
	assert_string_equal(text, "0007-01-02");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(rap_day_read((rap_str){bad[i], (uint32_t)strlen(bad[i])}, &day));
}

/* ---- hostile input ---- */

static void test_long_numbers(void **state) {
	static const row rows[] = {
		{TUE, "On 99999999999999999999999999 May 99999999999999999999 they met.", "-"},
		{TUE, "Within 99999999999 years, 999 years ago, 999 centuries ago, in 999 decades.",
		 "1025-01-01/1025-12-31 ? ?"},
		{TUE, "On the 00th of May 0000.", "-"},
	};
	run_rows(state, rows, sizeof rows / sizeof *rows);
}

/* Fills `text` with the two words in turn. */
static void repeat(char *text, size_t length, const char *a, const char *b) {
	size_t n = 0, an = strlen(a), bn = strlen(b);
	while (n + an + bn <= length) {
		memcpy(text + n, a, an);
		memcpy(text + n + an, b, bn);
		n += an + bn;
	}
	text[n] = 0;
}

/* A sentence of date words alone must end, and soon. */
static void test_date_words_without_end(void **state) {
	static const char *const words[] = {"the ",	   "of ",	"end of ", "first ", "next ",	 "15 ", "May ",
										"Monday ", "- ",	"and ",	   "2024 ",	 "week ",	 "(",	"in ",
										"last ",   "same ", "later ",  "ago ",	 "half of ", "'s "};
	enum { LENGTH = 20000 };
	fixture *f = *state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		for (size_t j = 0; j < sizeof words / sizeof *words; j += 3) {
			char text[LENGTH + 1];
			repeat(text, LENGTH, words[i], words[j]);
			fixture_read(f, text, true);
			rap_dates *dates = rap_dates_find(&f->arena, f->text, f->marks, (rap_day){2024, 4, 16});
			for (uint32_t d = 0; d < dates->all.n; d++) {
				assert_true(dates->all.at[d].tokens.start < dates->all.at[d].tokens.end);
				if (d) assert_true(dates->all.at[d - 1].tokens.end <= dates->all.at[d].tokens.start);
			}
		}
	}
}

#define WITH_TEXT(test) cmocka_unit_test_setup_teardown(test, fixture_setup, fixture_teardown)

int main(void) {
	const struct CMUnitTest tests[] = {
		WITH_TEXT(test_full_dates),
		WITH_TEXT(test_months_and_years),
		WITH_TEXT(test_ranges),
		WITH_TEXT(test_yearless),
		WITH_TEXT(test_days_of_month),
		WITH_TEXT(test_weekdays),
		WITH_TEXT(test_near_days),
		WITH_TEXT(test_units),
		WITH_TEXT(test_parts),
		WITH_TEXT(test_seasons),
		WITH_TEXT(test_no_dates),
		WITH_TEXT(test_extents),
		WITH_TEXT(test_published),
		WITH_TEXT(test_published_is_the_anchor),
		cmocka_unit_test(test_day_numbers),
		cmocka_unit_test(test_days_round_trip),
		cmocka_unit_test(test_days_outside),
		cmocka_unit_test(test_day_valid),
		cmocka_unit_test(test_day_text),
		WITH_TEXT(test_long_numbers),
		WITH_TEXT(test_date_words_without_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
