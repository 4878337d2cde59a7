/* Text for people: wrapped to the width of the terminal, aligned by the width that characters have there, coloured if
 * wanted. Characters that would steer the terminal are shown as U+FFFD. */
#ifndef PAGE_H
#define PAGE_H

#include <stdio.h>

typedef enum page_style { PAGE_NORMAL, PAGE_TITLE, PAGE_HEADING, PAGE_STRONG, PAGE_FAINT } page_style;

typedef struct page {
	FILE *to;
	size_t width;  /* columns of a line */
	int colour;    /* whether styles are shown */
	size_t indent; /* columns left empty when a line is begun by wrapping */
	size_t column; /* columns of the line that are written */
	int begun;     /* whether there is a line yet */
	int space;     /* whether a space goes before the next word, unless a line begins there */
} page;

/* A page on a stream: its width is what the environment or the terminal says, else 80; styles are shown on
 * terminals unless the environment has NO_COLOR or a dumb terminal. */
page page_on(FILE *to);

/* Ends the line, unless nothing is written on it. */
void page_end_line(page *out);

/* Ends the line and leaves one empty, unless there is no line yet. */
void page_gap(page *out);

/* Goes to a column; on a new line if that is passed already. Wrapped lines begin there from now on. */
void page_align(page *out, size_t column);

/* Writes words, wrapping between them. */
void page_text(page *out, page_style style, const char *text);

/* The same with a mark before the first word and one behind the last. */
void page_enclosed(page *out, page_style style, const char *before, const char *text, const char *behind);

/* Writes one column, such as a comma, right behind the last word. */
void page_mark(page *out, page_style style, const char *mark);

/* Columns that a text takes in one line. */
size_t page_text_width(const char *text);

/* Writes a text as it is, line breaks included. */
void page_raw(page *out, const char *text);

#endif
