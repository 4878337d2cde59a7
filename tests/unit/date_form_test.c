/* The forms that a date expression can have: of the last date of each text its words, its days, how precise it is
 * and what it was counted from. All texts are read on Tuesday, 16 April 2024. */
#include "support.h"

#include <stdio.h>

typedef struct form {
	const char *text, *words;
	const char *days; /* "start/end"; "?" not resolved */
	uint8_t precision, anchor;
} form;

#define DAY RAP_PRECISION_DAY
#define MONTH RAP_PRECISION_MONTH
#define YEAR RAP_PRECISION_YEAR
#define SPAN RAP_PRECISION_INTERVAL
#define SAID RAP_ANCHOR_NONE
#define PUBLISHED RAP_ANCHOR_PUBLICATION
#define TOLD RAP_ANCHOR_TOLD

/* ---- the calendar ---- */

static const form full_days[] = {
	{"The envoys met on 3 May 2023 in Graz.", "on 3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on May 3, 2023, in Graz.", "on May 3, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on 3 May, 2023.", "on 3 May, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on May 3rd, 2023.", "on May 3rd, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on Wednesday, May 3, 2023.", "on Wednesday, May 3, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on Wednesday 3 May 2023.", "on Wednesday 3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on Wednesday, 3rd May 2023.", "on Wednesday, 3rd May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on Wed., May 3, 2023.", "on Wed., May 3, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on Wednesday the 3rd of May 2023.", "on Wednesday the 3rd of May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The envoys met on the third of May, 2023.", "on the third of May, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"Done at Graz on this third day of May 2023.", "on this third day of May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"Done at Graz on this third day of May in the year 2023.", "on this third day of May in the year 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The note is dated 2023-05-03.", "dated 2023-05-03", "2023-05-03/2023-05-03", DAY, SAID},
	{"The note is dated 03/05/2023.", "dated 03/05/2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The note is dated 3.5.2023.", "dated 3.5.2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The note is dated 2023/05/03.", "dated 2023/05/03", "2023-05-03/2023-05-03", DAY, SAID},
	{"It happened on or about 3 May 2023.", "on or about 3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"It happened around 3 May 2023.", "around 3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The 3 May 2023 accord is dead.", "3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"It was shown at the May 3, 2023, forum.", "May 3, 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"The letter (3 May 2023) was read.", "3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
};

static const form day_ranges[] = {
	{"The forum (3-5 May 2023) was small.", "3-5 May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held on 3–5 May 2023.", "on 3–5 May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held May 3-5, 2023.", "May 3-5, 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held on May 3–5, 2023.", "on May 3–5, 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum will be held on May 3-5.", "on May 3-5", "2024-05-03/2024-05-05", SPAN, PUBLISHED},
	{"The forum was held on March 3-5.", "on March 3-5", "2024-03-03/2024-03-05", SPAN, PUBLISHED},
	{"The forum will be held from 3 to 5 May.", "from 3 to 5 May", "2024-05-03/2024-05-05", SPAN, PUBLISHED},
	{"The forum was held from 3 to 5 May 2023.", "from 3 to 5 May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held from the 3rd to the 5th of May 2023.", "from the 3rd to the 5th of May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held between 3 and 5 May 2023.", "between 3 and 5 May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held between May 3 and May 5, 2023.", "between May 3 and May 5, 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held from May 3 through 5, 2023.", "from May 3 through 5, 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held from 30 May to 2 June 2023.", "from 30 May to 2 June 2023", "2023-05-30/2023-06-02", SPAN, SAID},
	{"The forum was held 30 May–2 June 2023.", "30 May–2 June 2023", "2023-05-30/2023-06-02", SPAN, SAID},
	{"The forum was held from May 30 through June 2, 2023.", "from May 30 through June 2, 2023", "2023-05-30/2023-06-02", SPAN, SAID},
	{"The forum was held from May 30, 2023, to June 2, 2023.", "from May 30, 2023, to June 2, 2023", "2023-05-30/2023-06-02", SPAN, SAID},
	{"The forum was held from Tuesday, 30 May to Friday, 2 June 2023.", "from Tuesday, 30 May to Friday, 2 June 2023", "2023-05-30/2023-06-02", SPAN, SAID},
	{"The truce held from 30 December 2022 until 2 January 2023.", "from 30 December 2022 until 2 January 2023", "2022-12-30/2023-01-02", SPAN, SAID},
	{"The forum was held on 3 and 4 May 2023.", "on 3 and 4 May 2023", "2023-05-03/2023-05-04", SPAN, SAID},
	{"The forum was held on May 3 and 4, 2023.", "on May 3 and 4, 2023", "2023-05-03/2023-05-04", SPAN, SAID},
	{"The forum was held on 3, 4 and 5 May 2023.", "on 3, 4 and 5 May 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held on May 3, 4 and 5, 2023.", "on May 3, 4 and 5, 2023", "2023-05-03/2023-05-05", SPAN, SAID},
	{"The forum was held on 03-05.05.2023.", "on 03-05.05.2023", "2023-05-03/2023-05-05", SPAN, SAID},
};

static const form months_and_years[] = {
	{"The panel sat in May 2023.", "in May 2023", "2023-05-01/2023-05-31", MONTH, SAID},
	{"The panel sat in May of 2023.", "in May of 2023", "2023-05-01/2023-05-31", MONTH, SAID},
	{"The panel sat in May and June 2023.", "in May and June 2023", "2023-05-01/2023-06-30", SPAN, SAID},
	{"The panel sat in May, June and July 2023.", "in May, June and July 2023", "2023-05-01/2023-07-31", SPAN, SAID},
	{"The panel sat in May–July 2023.", "in May–July 2023", "2023-05-01/2023-07-31", SPAN, SAID},
	{"The panel sat from May to July 2023.", "from May to July 2023", "2023-05-01/2023-07-31", SPAN, SAID},
	{"The panel sat between May and July 2023.", "between May and July 2023", "2023-05-01/2023-07-31", SPAN, SAID},
	{"The panel sat from November 2022 to July 2023.", "from November 2022 to July 2023", "2022-11-01/2023-07-31", SPAN, SAID},
	{"The panel sat from November 2022 through July 2023.", "from November 2022 through July 2023", "2022-11-01/2023-07-31", SPAN, SAID},
	{"The panel will sit from November to February.", "from November to February", "2024-11-01/2025-02-28", SPAN, PUBLISHED},
	{"The panel sat in 2023.", "in 2023", "2023-01-01/2023-12-31", YEAR, SAID},
	{"The panel sat throughout 2023.", "throughout 2023", "2023-01-01/2023-12-31", YEAR, SAID},
	{"The panel will sit between 2024 and 2026.", "between 2024 and 2026", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel will sit from 2024 to 2026.", "from 2024 to 2026", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel will sit from 2024 through 2026.", "from 2024 through 2026", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel will sit in 2024–2026.", "in 2024–2026", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel will sit in 2024-26.", "in 2024-26", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel will sit in the period 2024-2026.", "in the period 2024-2026", "2024-01-01/2026-12-31", SPAN, SAID},
	{"The panel was set up in the year 2003.", "in the year 2003", "2003-01-01/2003-12-31", YEAR, SAID},
	{"The money will flow in the fiscal year 2025.", "in the fiscal year 2025", "2025-01-01/2025-12-31", YEAR, SAID},
	{"The money will flow in fiscal 2025.", "in fiscal 2025", "2025-01-01/2025-12-31", YEAR, SAID},
	{"The money will flow in FY 2025-26.", "in FY 2025-26", "2025-01-01/2026-12-31", SPAN, SAID},
	{"The money will flow in the financial year 2025/26.", "in the financial year 2025/26", "2025-01-01/2026-12-31", SPAN, SAID},
	{"The money will flow in the 2025 fiscal year.", "in the 2025 fiscal year", "2025-01-01/2025-12-31", YEAR, SAID},
	{"The money will flow in the next fiscal year.", "in the next fiscal year", "2025-01-01/2025-12-31", YEAR, PUBLISHED},
	{"The pact was drafted in the 1990s.", "in the 1990s", "1990-01-01/1999-12-31", SPAN, SAID},
	{"The pact was drafted in the 1990's.", "in the 1990's", "1990-01-01/1999-12-31", SPAN, SAID},
	{"The pact was drafted in the early 1990s.", "in the early 1990s", "1990-01-01/1993-12-31", SPAN, SAID},
	{"The pact was drafted in the mid-1990s.", "in the mid-1990s", "1994-01-01/1996-12-31", SPAN, SAID},
	{"The pact was drafted in the late 1990s.", "in the late 1990s", "1997-01-01/1999-12-31", SPAN, SAID},
	{"The border was drawn in the 19th century.", "in the 19th century", "1801-01-01/1900-12-31", SPAN, SAID},
	{"The border was drawn in the nineteenth century.", "in the nineteenth century", "1801-01-01/1900-12-31", SPAN, SAID},
	{"The border was drawn in the last century.", "in the last century", "1901-01-01/2000-12-31", SPAN, PUBLISHED},
	{"They were struck by the February 2023-April 2023 floods.", "February 2023-April 2023", "2023-02-01/2023-04-30", SPAN, SAID},
};

static const form quarters_and_halves[] = {
	{"They will meet in the first quarter of 2025.", "in the first quarter of 2025", "2025-01-01/2025-03-31", SPAN, SAID},
	{"They will meet in Q1 2025.", "in Q1 2025", "2025-01-01/2025-03-31", SPAN, SAID},
	{"They will meet in Q1 of 2025.", "in Q1 of 2025", "2025-01-01/2025-03-31", SPAN, SAID},
	{"They will meet in the third quarter of this year.", "in the third quarter of this year", "2024-07-01/2024-09-30", SPAN, PUBLISHED},
	{"They will meet in the last quarter of the year.", "in the last quarter of the year", "2024-10-01/2024-12-31", SPAN, PUBLISHED},
	{"They will meet in the second half of this year.", "in the second half of this year", "2024-07-01/2024-12-31", SPAN, PUBLISHED},
	{"They will meet in the latter half of the year.", "in the latter half of the year", "2024-07-01/2024-12-31", SPAN, PUBLISHED},
	{"They will meet in H2 2024.", "in H2 2024", "2024-07-01/2024-12-31", SPAN, SAID},
	{"They met in the second half of last year.", "in the second half of last year", "2023-07-01/2023-12-31", SPAN, PUBLISHED},
	{"They will meet in the first half of May.", "in the first half of May", "2024-05-01/2024-05-15", SPAN, PUBLISHED},
	{"They will meet in the second half of next month.", "in the second half of next month", "2024-05-16/2024-05-31", SPAN, PUBLISHED},
	{"They met in the first half of the 1990s.", "in the first half of the 1990s", "1990-01-01/1994-12-31", SPAN, SAID},
	{"They will build it in the second half of the decade.", "in the second half of the decade", "2025-01-01/2029-12-31", SPAN, PUBLISHED},
	{"Trade fell in the first three months of 2023.", "in the first three months of 2023", "2023-01-01/2023-03-31", SPAN, SAID},
	{"Trade fell in the last two months of 2023.", "in the last two months of 2023", "2023-11-01/2023-12-31", SPAN, SAID},
	{"Trade fell in the first nine months of last year.", "in the first nine months of last year", "2023-01-01/2023-09-30", SPAN, PUBLISHED},
};

static const form parts[] = {
	{"They met in early March.", "in early March", "2024-03-01/2024-03-10", SPAN, PUBLISHED},
	{"They met in mid-March.", "in mid-March", "2024-03-11/2024-03-20", SPAN, PUBLISHED},
	{"They met in late March.", "in late March", "2024-03-21/2024-03-31", SPAN, PUBLISHED},
	{"They met late in March.", "late in March", "2024-03-21/2024-03-31", SPAN, PUBLISHED},
	{"They met at the start of March.", "at the start of March", "2024-03-01/2024-03-10", SPAN, PUBLISHED},
	{"They met in the middle of March.", "in the middle of March", "2024-03-11/2024-03-20", SPAN, PUBLISHED},
	{"They met at the end of March.", "at the end of March", "2024-03-21/2024-03-31", SPAN, PUBLISHED},
	{"They met at the end of last month.", "at the end of last month", "2024-03-21/2024-03-31", SPAN, PUBLISHED},
	{"They met early last month.", "early last month", "2024-03-01/2024-03-10", SPAN, PUBLISHED},
	{"They met in early 2023.", "in early 2023", "2023-01-01/2023-04-30", SPAN, SAID},
	{"They met in late 2023.", "in late 2023", "2023-09-01/2023-12-31", SPAN, SAID},
	{"They met late in 2023.", "late in 2023", "2023-09-01/2023-12-31", SPAN, SAID},
	{"They met at the beginning of the year.", "at the beginning of the year", "2024-01-01/2024-01-31", MONTH, PUBLISHED},
	{"They met at the end of 2023.", "at the end of 2023", "2023-12-01/2023-12-31", MONTH, SAID},
	{"They will meet later in the year.", "later in the year", "2024-01-01/2024-12-31", YEAR, PUBLISHED},
	{"They will meet later in May.", "later in May", "2024-05-01/2024-05-31", MONTH, PUBLISHED},
	{"They met in the first week of March.", "in the first week of March", "2024-03-01/2024-03-07", SPAN, PUBLISHED},
	{"They will meet on the first Monday of November.", "on the first Monday of November", "2024-11-04/2024-11-04", DAY, PUBLISHED},
	{"They will meet on the last Friday in October.", "on the last Friday in October", "2024-10-25/2024-10-25", DAY, PUBLISHED},
	{"They met on the second Tuesday of March 2023.", "on the second Tuesday of March 2023", "2023-03-14/2023-03-14", DAY, SAID},
	{"They met on the fifth Monday of February 2023.", "on the fifth Monday of February 2023", "?", SPAN, SAID},
	{"They met on Tuesday (5 March).", "on Tuesday (5 March)", "2024-03-05/2024-03-05", DAY, PUBLISHED},
	{"They met on Tuesday (March 5) in Graz.", "on Tuesday (March 5)", "2024-03-05/2024-03-05", DAY, PUBLISHED},
	{"They met half a year ago.", "half a year ago", "2023-10-01/2023-10-31", RAP_PRECISION_MONTH, PUBLISHED},
	{"They met half a decade ago.", "half a decade ago", "2019-01-01/2019-12-31", YEAR, PUBLISHED},
	{"It will be paid in FY2026.", "in FY2026", "2026-01-01/2026-12-31", YEAR, SAID},
	{"It will be paid in FY26.", "in FY26", "2026-01-01/2026-12-31", YEAR, SAID},
	{"They met in the last days of March.", "in the last days of March", "2024-03-21/2024-03-31", SPAN, PUBLISHED},
	{"They will meet in the week of 6 May.", "in the week of 6 May", "2024-05-06/2024-05-12", SPAN, PUBLISHED},
	{"They will meet in the week beginning 6 May.", "in the week beginning 6 May", "2024-05-06/2024-05-12", SPAN, PUBLISHED},
	{"They met earlier in the week.", "earlier in the week", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They will meet toward the end of May.", "toward the end of May", "2024-05-21/2024-05-31", SPAN, PUBLISHED},
};

static const form seasons[] = {
	{"They will meet in spring 2025.", "in spring 2025", "2025-03-01/2025-05-31", SPAN, SAID},
	{"They will meet in the spring of 2025.", "in the spring of 2025", "2025-03-01/2025-05-31", SPAN, SAID},
	{"They will meet next spring.", "next spring", "2025-03-01/2025-05-31", SPAN, PUBLISHED},
	{"They will meet this summer.", "this summer", "2024-06-01/2024-08-31", SPAN, PUBLISHED},
	{"They will meet in the coming summer.", "in the coming summer", "2024-06-01/2024-08-31", SPAN, PUBLISHED},
	{"They met last autumn.", "last autumn", "2023-09-01/2023-11-30", SPAN, PUBLISHED},
	{"They met last fall.", "last fall", "2023-09-01/2023-11-30", SPAN, PUBLISHED},
	{"They met in the winter of 2022-23.", "in the winter of 2022-23", "2022-12-01/2023-02-28", SPAN, SAID},
	{"They met in the summer of last year.", "in the summer of last year", "2023-06-01/2023-08-31", SPAN, PUBLISHED},
	{"They will meet in late summer.", "in late summer", "2024-08-01/2024-08-31", MONTH, PUBLISHED},
	{"They will meet early next spring.", "early next spring", "2025-03-01/2025-03-31", MONTH, PUBLISHED},
	{"They will finish by the summer.", "by the summer", "2024-06-01/2024-08-31", SPAN, PUBLISHED},
	{"They will finish by the end of summer.", "by the end of summer", "2024-08-31/2024-08-31", DAY, PUBLISHED},
	{"They will meet on New Year's Day.", "on New Year's Day", "2025-01-01/2025-01-01", DAY, PUBLISHED},
	{"They met on Christmas Eve.", "on Christmas Eve", "2023-12-24/2023-12-24", DAY, PUBLISHED},
	{"They met on Republic Day, 2 June 2023.", "2 June 2023", "2023-06-02/2023-06-02", DAY, SAID},
};

/* ---- what leaves the year, the month or the day to be known ---- */

static const form yearless[] = {
	{"They met on 10 April in Graz.", "on 10 April", "2024-04-10/2024-04-10", DAY, PUBLISHED},
	{"They will meet on 10 May in Graz.", "on 10 May", "2024-05-10/2024-05-10", DAY, PUBLISHED},
	{"They met on April 10 last year.", "on April 10 last year", "2023-04-10/2023-04-10", DAY, PUBLISHED},
	{"They met on 10 April this year.", "on 10 April this year", "2024-04-10/2024-04-10", DAY, PUBLISHED},
	{"They met in April last year.", "in April last year", "2023-04-01/2023-04-30", MONTH, PUBLISHED},
	{"They met in April of last year.", "in April of last year", "2023-04-01/2023-04-30", MONTH, PUBLISHED},
	{"They met in late April last year.", "in late April last year", "2023-04-21/2023-04-30", SPAN, PUBLISHED},
	{"They met last February.", "last February", "2024-02-01/2024-02-29", MONTH, PUBLISHED},
	{"They will meet this coming July.", "this coming July", "2024-07-01/2024-07-31", MONTH, PUBLISHED},
	{"They will meet next January.", "next January", "2025-01-01/2025-01-31", MONTH, PUBLISHED},
	{"They met as recently as January.", "as recently as January", "2024-01-01/2024-01-31", MONTH, PUBLISHED},
	{"They have met since January.", "since January", "2024-01-01/2024-01-31", MONTH, PUBLISHED},
	{"They have met since early January.", "since early January", "2024-01-01/2024-01-10", SPAN, PUBLISHED},
	{"They will meet as early as June.", "as early as June", "2024-06-01/2024-06-30", MONTH, PUBLISHED},
	{"Before the April 24 vote, they will meet.", "April 24", "2024-04-24/2024-04-24", DAY, PUBLISHED},
	{"A May meeting will be held in Graz.", "May", "2024-05-01/2024-05-31", MONTH, PUBLISHED},
	{"They met on the 15th (local time).", "on the 15th (local time)", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met on the 9th and the 10th, he said.", "on the 9th and the 10th", "2024-04-09/2024-04-10", SPAN, PUBLISHED},
	{"They met from the 9th to the 11th, he said.", "from the 9th to the 11th", "2024-04-09/2024-04-11", SPAN, PUBLISHED},
	{"They met on Monday the 15th.", "on Monday the 15th", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met on the 15th of last month.", "on the 15th of last month", "2024-03-15/2024-03-15", DAY, PUBLISHED},
	{"They will meet on the 15th of next month.", "on the 15th of next month", "2024-05-15/2024-05-15", DAY, PUBLISHED},
	{"They will answer by the 30th.", "by the 30th", "2024-04-30/2024-04-30", DAY, PUBLISHED},
};

static const form weekdays[] = {
	{"They met on Monday.", "on Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met Monday in Graz.", "Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They will meet on Monday.", "on Monday", "2024-04-22/2024-04-22", DAY, PUBLISHED},
	{"They met on Monday night.", "on Monday night", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met late Monday night.", "late Monday night", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met early on Monday.", "early on Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met in the early hours of Monday.", "in the early hours of Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met on the night of Monday.", "on the night of Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met last Friday.", "last Friday", "2024-04-12/2024-04-12", DAY, PUBLISHED},
	{"They met this past Friday.", "this past Friday", "2024-04-12/2024-04-12", DAY, PUBLISHED},
	{"They will meet this Friday.", "this Friday", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet this coming Friday.", "this coming Friday", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet next Friday.", "next Friday", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet on Friday next week.", "on Friday next week", "2024-04-26/2024-04-26", DAY, PUBLISHED},
	{"They will meet on Friday of next week.", "on Friday of next week", "2024-04-26/2024-04-26", DAY, PUBLISHED},
	{"They met on Friday of last week.", "on Friday of last week", "2024-04-12/2024-04-12", DAY, PUBLISHED},
	{"They will meet by Friday.", "by Friday", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They have met since Friday.", "since Friday", "2024-04-12/2024-04-12", DAY, PUBLISHED},
	{"They met from Wednesday to Friday.", "from Wednesday to Friday", "2024-04-10/2024-04-12", SPAN, PUBLISHED},
	{"They will meet from Friday to Monday.", "from Friday to Monday", "2024-04-19/2024-04-22", SPAN, PUBLISHED},
	{"They will meet Friday through Sunday.", "Friday through Sunday", "2024-04-19/2024-04-21", SPAN, PUBLISHED},
	{"They met between Wednesday and Friday.", "between Wednesday and Friday", "2024-04-10/2024-04-12", SPAN, PUBLISHED},
	{"They spoke after Monday's talks.", "Monday", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"Starting Monday, they will meet daily.", "Starting Monday", "2024-04-22/2024-04-22", DAY, PUBLISHED},
	{"They will meet on Friday, 19 April.", "on Friday, 19 April", "2024-04-19/2024-04-19", DAY, PUBLISHED},
};

static const form times_of_day[] = {
	{"They will meet on Friday at 10 a.m. local time.", "on Friday at 10 a.m. local time", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet on Friday at 15:00 GMT.", "on Friday at 15:00 GMT", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet on Friday, at 9:30 a.m. EST.", "on Friday, at 9:30 a.m. EST", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet on Friday at noon.", "on Friday at noon", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet at 10 a.m. local time on Friday.", "on Friday", "2024-04-19/2024-04-19", DAY, PUBLISHED},
	{"They will meet at 3 p.m. on 3 May 2024.", "on 3 May 2024", "2024-05-03/2024-05-03", DAY, SAID},
	{"The truce ends at midnight on 30 June 2024.", "on 30 June 2024", "2024-06-30/2024-06-30", DAY, SAID},
	{"They met on 3 May 2023 at 1400 hours.", "on 3 May 2023 at 1400 hours", "2023-05-03/2023-05-03", DAY, SAID},
	{"They met on the night of 3 May 2023.", "on the night of 3 May 2023", "2023-05-03/2023-05-03", DAY, SAID},
	{"They met this morning.", "this morning", "2024-04-16/2024-04-16", DAY, PUBLISHED},
	{"They met late last night.", "late last night", "2024-04-15/2024-04-15", DAY, PUBLISHED},
	{"They met at noon today.", "today", "2024-04-16/2024-04-16", DAY, PUBLISHED},
	{"They will meet tonight at 8 p.m. Moscow time.", "tonight at 8 p.m. Moscow time", "2024-04-16/2024-04-16", DAY, PUBLISHED},
};

static const form near_units[] = {
	{"They met over the weekend.", "over the weekend", "2024-04-13/2024-04-14", SPAN, PUBLISHED},
	{"They met at the weekend.", "at the weekend", "2024-04-13/2024-04-14", SPAN, PUBLISHED},
	{"They will meet over the weekend.", "over the weekend", "2024-04-20/2024-04-21", SPAN, PUBLISHED},
	{"They will meet next weekend.", "next weekend", "2024-04-27/2024-04-28", SPAN, PUBLISHED},
	{"They met on the sidelines of the forum last month.", "last month", "2024-03-01/2024-03-31", MONTH, PUBLISHED},
	{"They will meet as early as next week.", "as early as next week", "2024-04-22/2024-04-28", SPAN, PUBLISHED},
	{"They will meet some time next week.", "some time next week", "2024-04-22/2024-04-28", SPAN, PUBLISHED},
	{"They have met twice so far this year.", "this year", "2024-01-01/2024-12-31", YEAR, PUBLISHED},
	{"They met in the course of last year.", "in the course of last year", "2023-01-01/2023-12-31", YEAR, PUBLISHED},
	{"They will report by the end of next month.", "by the end of next month", "2024-05-31/2024-05-31", DAY, PUBLISHED},
	{"From next week, they will meet daily.", "From next week", "2024-04-22/2024-04-28", SPAN, PUBLISHED},
	{"They welcomed last year's deal.", "last year", "2023-01-01/2023-12-31", YEAR, PUBLISHED},
	{"They will meet in the coming days.", "in the coming days", "?", SPAN, SAID},
	{"The panel meets every year in May.", "in May", "?", SPAN, SAID},
	{"They will meet in the weeks ahead.", "in the weeks ahead", "?", SPAN, SAID},
	{"They have quarrelled in recent weeks.", "in recent weeks", "?", SPAN, SAID},
	{"They have quarrelled over the past few months.", "over the past few months", "?", SPAN, SAID},
};

static const form counts[] = {
	{"They met two weeks ago.", "two weeks ago", "2024-04-01/2024-04-07", SPAN, PUBLISHED},
	{"They met a fortnight ago.", "a fortnight ago", "2024-04-01/2024-04-07", SPAN, PUBLISHED},
	{"They met four days ago.", "four days ago", "2024-04-12/2024-04-12", DAY, PUBLISHED},
	{"They met about three months ago.", "about three months ago", "2024-01-01/2024-01-31", MONTH, PUBLISHED},
	{"They met just two months ago.", "two months ago", "2024-02-01/2024-02-29", MONTH, PUBLISHED},
	{"They met nearly 20 years ago.", "20 years ago", "2004-01-01/2004-12-31", YEAR, PUBLISHED},
	{"They met a few days ago.", "a few days ago", "?", SPAN, SAID},
	{"They met several years ago.", "several years ago", "?", SPAN, SAID},
	{"They will meet two weeks from now.", "two weeks from now", "2024-04-29/2024-05-05", SPAN, PUBLISHED},
	{"They will meet in ten days.", "in ten days", "2024-04-26/2024-04-26", DAY, PUBLISHED},
	{"They will meet in two years' time.", "in two years' time", "2026-01-01/2026-12-31", YEAR, PUBLISHED},
	{"They will pay over the next five years.", "over the next five years", "2024-04-16/2029-04-16", SPAN, PUBLISHED},
	{"They will pay for the next five years.", "for the next five years", "2024-04-16/2029-04-16", SPAN, PUBLISHED},
	{"They will pay over the coming three months.", "over the coming three months", "2024-04-16/2024-07-16", SPAN, PUBLISHED},
	{"They will pay over the next year.", "over the next year", "2024-04-16/2025-04-16", SPAN, PUBLISHED},
	{"They have met often over the past year.", "over the past year", "2023-04-16/2024-04-16", SPAN, PUBLISHED},
	{"They have met often over the last decade.", "over the last decade", "2014-04-16/2024-04-16", SPAN, PUBLISHED},
	{"They fought during the last three weeks.", "during the last three weeks", "2024-03-26/2024-04-16", SPAN, PUBLISHED},
	{"They will reply within 90 days.", "within 90 days", "2024-04-16/2024-07-15", SPAN, PUBLISHED},
	{"They will reply within ninety days.", "within ninety days", "2024-04-16/2024-07-15", SPAN, PUBLISHED},
	{"They will reply within the next 90 days.", "within the next 90 days", "2024-04-16/2024-07-15", SPAN, PUBLISHED},
	{"They will reply within a month.", "within a month", "2024-04-16/2024-05-16", SPAN, PUBLISHED},
	{"They will reply within a year.", "within a year", "2024-04-16/2025-04-16", SPAN, PUBLISHED},
	{"They will reply within 90 days of signing.", "within 90 days", "?", SPAN, SAID},
	{"They will reply within 90 days after the vote.", "within 90 days", "?", SPAN, SAID},
	{"They will hand them over within two weeks.", "within two weeks", "2024-04-16/2024-04-30", SPAN, PUBLISHED},
	{"They talked for three days.", "for three days", "?", SPAN, SAID},
	{"They fought for several months.", "for several months", "?", SPAN, SAID},
	{"On Monday they agreed to reply within 30 days.", "within 30 days", "2024-04-15/2024-05-15", SPAN, TOLD},
};

static const form deadlines[] = {
	{"They will finish by 2030.", "by 2030", "2030-01-01/2030-12-31", YEAR, SAID},
	{"They will finish by around 2030.", "by around 2030", "2030-01-01/2030-12-31", YEAR, SAID},
	{"They will finish by the year 2030.", "by the year 2030", "2030-01-01/2030-12-31", YEAR, SAID},
	{"They will finish by the end of 2026.", "by the end of 2026", "2026-12-31/2026-12-31", DAY, SAID},
	{"They will finish by end-2026.", "by end-2026", "2026-12-31/2026-12-31", DAY, SAID},
	{"They will finish by late 2026.", "by late 2026", "2026-09-01/2026-12-31", SPAN, SAID},
	{"They will finish by the middle of next year.", "by the middle of next year", "2025-06-01/2025-06-30", MONTH, PUBLISHED},
	{"They will finish by mid-May.", "by mid-May", "2024-05-15/2024-05-15", DAY, PUBLISHED},
	{"They will finish by mid-2026.", "by mid-2026", "2026-06-01/2026-06-30", MONTH, SAID},
	{"They will finish by mid-year.", "by mid-year", "2024-06-01/2024-06-30", MONTH, PUBLISHED},
	{"They will finish by end-May.", "by end-May", "2024-05-31/2024-05-31", DAY, PUBLISHED},
	{"They will finish by the end of the decade.", "by the end of the decade", "2029-12-31/2029-12-31", DAY, PUBLISHED},
	{"They will finish by the end of this century.", "by the end of this century", "2100-12-31/2100-12-31", DAY, PUBLISHED},
	{"They will finish by year's end.", "by year's end", "2024-12-31/2024-12-31", DAY, PUBLISHED},
	{"They will finish by the end of the week.", "by the end of the week", "2024-04-21/2024-04-21", DAY, PUBLISHED},
	{"They will finish no later than 1 June 2024.", "no later than 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"They will finish not later than June 2024.", "not later than June 2024", "2024-06-01/2024-06-30", MONTH, SAID},
	{"They will finish on or before 1 June 2024.", "on or before 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"They will finish by 1 June at the latest.", "by 1 June", "2024-06-01/2024-06-01", DAY, PUBLISHED},
	{"They will finish before 2026.", "before 2026", "2025-12-31/2025-12-31", DAY, SAID},
	{"They will finish ahead of 1 June 2024.", "ahead of 1 June 2024", "2024-05-31/2024-05-31", DAY, SAID},
	{"They will stay until 1 June 2024.", "until 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"They will stay until at least 2030.", "until at least 2030", "2030-01-01/2030-12-31", YEAR, SAID},
	{"They will stay through the end of June.", "through the end of June", "2024-06-30/2024-06-30", DAY, PUBLISHED},
	{"They will stay up to 1 June 2024.", "up to 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"It takes effect as of 1 June 2024.", "as of 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"It applies with effect from 1 June 2024.", "with effect from 1 June 2024", "2024-06-01/2024-06-01", DAY, SAID},
	{"It will apply from January.", "from January", "2025-01-01/2025-01-31", MONTH, PUBLISHED},
	{"It will apply starting next year.", "starting next year", "2025-01-01/2025-12-31", YEAR, PUBLISHED},
	{"It will apply from tomorrow.", "from tomorrow", "2024-04-17/2024-04-17", DAY, PUBLISHED},
	{"It will apply from the first of next month.", "from the first of next month", "2024-05-01/2024-05-01", DAY, PUBLISHED},
	{"It will not apply before 1 June 2024.", "before 1 June 2024", "2024-05-31/2024-05-31", DAY, SAID},
};

/* ---- counted from the date before: Friday, 12 May 2023 ---- */

static const form told[] = {
	{"They met on 12 May 2023. They dined the same day.", "the same day", "2023-05-12/2023-05-12", DAY, TOLD},
	{"They met on 12 May 2023. They dined that evening.", "that evening", "2023-05-12/2023-05-12", DAY, TOLD},
	{"They met on 12 May 2023. They dined later that day.", "later that day", "2023-05-12/2023-05-12", DAY, TOLD},
	{"They met on 12 May 2023. They dined later in the day.", "later in the day", "2023-05-12/2023-05-12", DAY, TOLD},
	{"They met on 12 May 2023. They dined the following day.", "the following day", "2023-05-13/2023-05-13", DAY, TOLD},
	{"They met on 12 May 2023. They dined the next morning.", "the next morning", "2023-05-13/2023-05-13", DAY, TOLD},
	{"They met on 12 May 2023. They dined the next day.", "the next day", "2023-05-13/2023-05-13", DAY, TOLD},
	{"They met on 12 May 2023. They dined the day after.", "the day after", "2023-05-13/2023-05-13", DAY, TOLD},
	{"They met on 12 May 2023. They dined a day later.", "a day later", "2023-05-13/2023-05-13", DAY, TOLD},
	{"They met on 12 May 2023. A day earlier, they dined.", "A day earlier", "2023-05-11/2023-05-11", DAY, TOLD},
	{"They met on 12 May 2023. They dined the previous day.", "the previous day", "2023-05-11/2023-05-11", DAY, TOLD},
	{"They met on 12 May 2023. They dined the day before.", "the day before", "2023-05-11/2023-05-11", DAY, TOLD},
	{"They met on 12 May 2023. They dined the night before.", "the night before", "2023-05-11/2023-05-11", DAY, TOLD},
	{"They met on 12 May 2023. Two days earlier, they dined.", "Two days earlier", "2023-05-10/2023-05-10", DAY, TOLD},
	{"They met on 12 May 2023. They met again the following Monday.", "the following Monday", "2023-05-15/2023-05-15", DAY, TOLD},
	{"They met on 12 May 2023. They had met the previous Monday.", "the previous Monday", "2023-05-08/2023-05-08", DAY, TOLD},
	{"They met on 12 May 2023. They met again the following week.", "the following week", "2023-05-15/2023-05-21", SPAN, TOLD},
	{"They met on 12 May 2023. They met again that week.", "that week", "2023-05-08/2023-05-14", SPAN, TOLD},
	{"They met on 12 May 2023. They met again a month later.", "a month later", "2023-06-01/2023-06-30", MONTH, TOLD},
	{"They met on 12 May 2023. They met again later that month.", "later that month", "2023-05-01/2023-05-31", MONTH, TOLD},
	{"They met on 12 May 2023. They met again in the same month.", "in the same month", "2023-05-01/2023-05-31", MONTH, TOLD},
	{"They met on 12 May 2023. They met again at the end of that month.", "at the end of that month", "2023-05-21/2023-05-31", SPAN, TOLD},
	{"They met on 12 May 2023. They met again on the 20th of that month.", "on the 20th of that month", "2023-05-20/2023-05-20", DAY, TOLD},
	{"They met on 12 May 2023. They met again in August of the same year.", "in August of the same year", "2023-08-01/2023-08-31", MONTH, TOLD},
	{"They met on 12 May 2023. They met again in August that year.", "in August that year", "2023-08-01/2023-08-31", MONTH, TOLD},
	{"They met on 12 May 2023. They met again the following August.", "the following August", "2023-08-01/2023-08-31", MONTH, TOLD},
	{"They met on 12 May 2023. They met again in the following year.", "in the following year", "2024-01-01/2024-12-31", YEAR, TOLD},
	{"They met on 12 May 2023. They had met three years earlier.", "three years earlier", "2020-01-01/2020-12-31", YEAR, TOLD},
	{"They met on 12 May 2023. They met again late that year.", "late that year", "2023-09-01/2023-12-31", SPAN, TOLD},
	{"They met in 2021. The next year they fell out.", "The next year", "2022-01-01/2022-12-31", YEAR, TOLD},
};

/* ---- no dates ---- */

static const char *const no_dates[] = {
	"May said the talks had failed.",
	"Ms. May said the talks had failed.",
	"April Summers chaired the panel.",
	"Envoy Bruno March led the team.",
	"The 1950-53 Korean War ended in a truce.",
	"The 1998–2000 war left them poor.",
	"They obey Resolution 2397 (2017).",
	"They obey resolutions 2397 (2017) and 1540 (2004).",
	"The G20 2024 agenda is long.",
	"They signed the 2030 Agenda for Sustainable Development.",
	"Vision 2030 is a plan.",
	"Article 2024 was struck out.",
	"Output rose by 20 percent.",
	"It costs $2024.",
	"It costs 2,024 euros.",
	"They sent 2024 tents.",
	"The vote was 20-12.",
	"They will meet at 10 a.m. in Graz.",
	"The doors open at 15:00 GMT.",
	"The talks took three hours.",
	"They spoke for 90 minutes.",
	"He replied hours later.",
	"A three-day visit ended.",
	"A ten-year plan was drawn up.",
	"It is a year-long effort.",
	"The panel meets every Monday.",
	"The panel meets each spring.",
	"The panel meets on Mondays.",
	"The panel meets once a month.",
	"They agreed for the first time.",
	"They spoke at the same time.",
	"They will speak at a later date.",
	"They will speak again some day.",
	"To date there is no deal.",
	"From now on they will speak.",
	"It is the third meeting of its kind.",
	"The second quarter-final was lost.",
	"The ship sails to Easter Island.",
	"He landed on Christmas Island.",
	"The Six-Day War changed the map.",
	"The Arab Spring changed the map.",
	"The October War changed the map.",
	"The Sunday Post reported it.",
	"The clause was added in the second place.",
	"Chapter 5, part 2 applies.",
	"Call 2024-55-99 for more.",
	"Flight 2024 was late.",
	"They had spent half the money.",
	"Trade has grown year on year.",
	"They may march in the fall of the regime.",
	"The fourth quarter of the ship was flooded.",
	"The bill is 100 years overdue.",
	"They fought for decades.",
	"The 32nd of May will not come.",
	"Done on 2024-13-45.",
};

/* ---- the runner ---- */

static rap_dates *read_dates(fixture *f, const char *text) {
	fixture_read(f, text, true);
	return rap_dates_find(&f->arena, f->text, f->marks, (rap_day){2024, 4, 16});
}

static const char *days_of(const rap_date *date, char out[24]) {
	if (date->start.year == 0) return "?";
	rap_day_write(date->start, out);
	out[10] = '/';
	rap_day_write(date->end, out + 11);
	return out;
}

static bool as_expected(fixture *f, const form *e) {
	char days[24];
	rap_dates *dates = read_dates(f, e->text);
	if (dates->all.n == 0) {
		print_error("%s\n  no date found\n", e->text);
		return false;
	}
	const rap_date *date = &dates->all.at[dates->all.n - 1];
	const char *words = fixture_words(f, date->tokens), *found = days_of(date, days);
	bool same = strcmp(words, e->words) == 0 && strcmp(found, e->days) == 0;
	if (same && date->precision == e->precision && date->anchor == e->anchor && date->rule) return true;
	print_error("%s\n  expected %s = %s, precision %d, anchor %d\n  found    %s = %s, precision %d, anchor %d\n", e->text,
				e->words, e->days, e->precision, e->anchor, words, found, date->precision, date->anchor);
	return false;
}

static void run_forms(void **state, const form *forms, size_t n) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) wrong += !as_expected(*state, &forms[i]);
	assert_int_equal(wrong, 0);
}

#define RUN(table)                                                                                                \
	static void test_##table(void **state) { run_forms(state, table, sizeof table / sizeof *table); }
RUN(full_days)
RUN(day_ranges)
RUN(months_and_years)
RUN(quarters_and_halves)
RUN(parts)
RUN(seasons)
RUN(yearless)
RUN(weekdays)
RUN(times_of_day)
RUN(near_units)
RUN(counts)
RUN(deadlines)
RUN(told)

static void test_no_dates(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof no_dates / sizeof *no_dates; i++) {
		rap_dates *dates = read_dates(f, no_dates[i]);
		if (dates->all.n == 0) continue;
		print_error("%s\n  found %s\n", no_dates[i], fixture_words(f, dates->all.at[0].tokens));
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* ---- the day of writing ---- */

static void test_dateline_is_the_anchor(void **state) {
	fixture *f = *state;
	fixture_read(f, "Two states sign a pact\n\nOSLO, April 14 -- The two states signed a pact on Friday, officials "
					"said here after long talks.\n", false);
	rap_dates *dates = rap_dates_find(&f->arena, f->text, f->marks, (rap_day){2024, 4, 16});
	const rap_date *friday = &dates->all.at[dates->all.n - 1];
	assert_string_equal(rap_date_anchor_name(friday->anchor), "dateline");
	assert_int_equal(rap_day_number(friday->start), rap_day_number((rap_day){2024, 4, 12}));
}

static void test_anchor_names(void **state) {
	(void)state;
	assert_null(rap_date_anchor_name(RAP_ANCHOR_NONE));
	assert_string_equal(rap_date_anchor_name(RAP_ANCHOR_PUBLICATION), "publication");
	assert_string_equal(rap_date_anchor_name(RAP_ANCHOR_TOLD), "told");
}

#define WITH_TEXT(test) cmocka_unit_test_setup_teardown(test, fixture_setup, fixture_teardown)

int main(void) {
	const struct CMUnitTest tests[] = {
		WITH_TEXT(test_full_days),
		WITH_TEXT(test_day_ranges),
		WITH_TEXT(test_months_and_years),
		WITH_TEXT(test_quarters_and_halves),
		WITH_TEXT(test_parts),
		WITH_TEXT(test_seasons),
		WITH_TEXT(test_yearless),
		WITH_TEXT(test_weekdays),
		WITH_TEXT(test_times_of_day),
		WITH_TEXT(test_near_units),
		WITH_TEXT(test_counts),
		WITH_TEXT(test_deadlines),
		WITH_TEXT(test_told),
		WITH_TEXT(test_no_dates),
		WITH_TEXT(test_dateline_is_the_anchor),
		cmocka_unit_test(test_anchor_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
