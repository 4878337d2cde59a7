/* The records of a document as a report for people. */
#ifndef REPORT_H
#define REPORT_H

#include "page.h"

#include <rapporteur.h>

void report_document(page *out, const rap_document *document);

#endif
