/* Why and why not, in lines for people. */
#ifndef RAP_OUTPUT_EXPLAIN_H
#define RAP_OUTPUT_EXPLAIN_H

#include "output/print.h"
#include "output/view.h"

void rap_explain_print(rap_printer *printer, const rap_text *text, const rap_view *view);

#endif
