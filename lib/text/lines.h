/* Lines with what can be told of each by itself, and the roles that the page gives them. */
#ifndef RAP_TEXT_LINES_H
#define RAP_TEXT_LINES_H

#include "text/stages.h"

enum {
	RAP_LINE_STOP = 1 << 0,       /* ends as a sentence ends */
	RAP_LINE_ABBREVIATION = 1 << 1, /* ... but perhaps only with an abbreviation's period */
	RAP_LINE_COLON = 1 << 2,      /* ends with ':' */
	RAP_LINE_SEMICOLON = 1 << 3,  /* ends with ';' */
	RAP_LINE_OPEN = 1 << 4,       /* ends with a word or mark that wants more: "of", "Deputy", "," */
	RAP_LINE_HYPHEN = 1 << 5,     /* ends with a hyphen behind a letter */
	RAP_LINE_LOWER = 1 << 6,      /* begins with a small letter */
	RAP_LINE_CAPS = 1 << 7,       /* no small letters */
	RAP_LINE_DATE = 1 << 8,       /* names a day */
	RAP_LINE_PLACE = 1 << 9,      /* begins with a known place */
	RAP_LINE_BYLINE = 1 << 10,    /* begins as bylines do */
	RAP_LINE_PUBLISHED = 1 << 11, /* begins with or has a word for publication */
	RAP_LINE_END = 1 << 12,       /* nothing but an end phrase */
	RAP_LINE_PREFIX = 1 << 13,    /* "READ ALSO:" and more */
	RAP_LINE_BUTTON = 1 << 14,    /* something to click in square brackets at its end */
	RAP_LINE_COPYRIGHT = 1 << 15,
	RAP_LINE_CREDIT = 1 << 16,    /* a bracket of names behind its last sentence: (Ministry of Foreign Affairs) */
	RAP_LINE_PHOTO = 1 << 17,     /* begins as captions do, or has "(left)" behind a name */
	RAP_LINE_SYMBOLS = 1 << 18,   /* no letters */
	RAP_LINE_ADDRESS = 1 << 19,   /* an e-mail or web address */
	RAP_LINE_MARKDOWN = 1 << 20,  /* "## " before it, or emphasised as a whole */
	RAP_LINE_BRACKETED = 1 << 21, /* begins with a bracket that closes at its end or not at all */
	RAP_LINE_SHOUT = 1 << 22,     /* one word, glued of several or of odd characters */
	RAP_LINE_RUNS = 1 << 23,      /* running text (zone.c) */
	RAP_LINE_QUESTION = 1 << 24,  /* ends with '?' */
	RAP_LINE_AGENCY = 1 << 25,    /* begins with the name of a news agency */
	RAP_LINE_BODY = 1 << 26,      /* begins with a word for a public body: Ministry of ... */
	RAP_LINE_TOWN = 1 << 27,      /* nothing but the name of a place */
	RAP_LINE_ROLL = 1 << 28,      /* names who was there */
	RAP_LINE_DELEGATE = 1 << 29   /* a state, and who it sent: one of several such lines is of a roll */
};

typedef enum rap_line_role {
	RAP_ROLE_TEXT,
	RAP_ROLE_FURNITURE, /* dropped */
	RAP_ROLE_TITLE,
	RAP_ROLE_HEADING,
	RAP_ROLE_CAPTION,
	RAP_ROLE_BYLINE,
	RAP_ROLE_PUBLISHED,
	RAP_ROLE_DATELINE,
} rap_line_role;

typedef enum rap_marker_style {
	RAP_MARKER_NONE,
	RAP_MARKER_BULLET,   /* - * and their kind */
	RAP_MARKER_NUMBER,   /* 1. */
	RAP_MARKER_NUMBER_BRACKET, /* 1) (1) */
	RAP_MARKER_LETTER,   /* a) (a) a. */
	RAP_MARKER_CAPITAL,  /* A. */
	RAP_MARKER_ROMAN,    /* i) (ii) */
	RAP_MARKER_ROMAN_CAPITAL, /* IV. */
} rap_marker_style;

typedef struct rap_line {
	uint32_t start, end;    /* decoded bytes, without white space at the edges */
	uint32_t traits;        /* RAP_LINE_... */
	uint16_t value;         /* of the marker: 3 of "3." and of "(c)" */
	uint8_t words;          /* at most RAP_LINE_WORDS */
	uint8_t functions;      /* closed-class words among them */
	uint8_t smalls;         /* words that begin with a small letter */
	uint8_t covered;        /* words inside boilerplate phrases */
	uint8_t hits;           /* boilerplate words that are hardly anything else */
	uint8_t segments;       /* between separators: | > and wide gaps */
	uint8_t gap;            /* blank lines before it, at most 3 */
	uint8_t marker;         /* bytes of the list marker and the space behind it */
	uint8_t style;          /* rap_marker_style */
	uint8_t role;           /* rap_line_role */
} rap_line;

enum { RAP_LINE_WORDS = 64 };

typedef struct rap_lines {
	rap_arena *arena;
	const rap_lexicon *lexicon;
	const rap_decoded *text;
	RAP_VEC(rap_line) all;
	bool romans, capitals; /* the document has "II." and "B." markers, so that "I." and "A." are markers too */
	uint32_t margin; /* the columns at which all lines were broken; 0: lines are as long as their paragraphs */
} rap_lines;

/* lines.c: cuts the text into its lines that are not blank and describes each. */
void rap_lines_read(rap_lines *lines);

/* Did a line end because the first word of the next would have crossed the margin? */
bool rap_line_is_broken(const rap_lines *lines, uint32_t line);

/* traits.c */
void rap_line_describe(const rap_lines *lines, rap_line *line);

/* zone.c: gives every line its role. */
void rap_lines_zone(rap_lines *lines);

/* join.c: does `next` go on with the paragraph that began with line `first` and ends with line `last`? */
bool rap_lines_join(const rap_lines *lines, uint32_t first, uint32_t last, uint32_t next);

/* mend.c: what stands between the end of one line and the beginning of the next that it goes on in. */
typedef struct rap_mender rap_mender;
rap_mender *rap_mender_make(rap_arena *arena, const rap_lexicon *lexicon, const rap_decoded *text);
typedef enum rap_seam { RAP_SEAM_SPACE, RAP_SEAM_NOTHING, RAP_SEAM_DROP_HYPHEN } rap_seam;
rap_seam rap_mend(rap_mender *mender, uint32_t end, uint32_t start);

static inline bool rap_line_has(const rap_line *line, uint32_t trait) { return (line->traits & trait) != 0; }

#endif
