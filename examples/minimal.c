#include <rapporteur.h>
#include <stdio.h>
#include <string.h>

int main(void) {
	const char *text = "The foreign ministers of Norway and Chile held talks in Oslo on 4 March 2024.";
	rap_reader *reader = rap_reader_new();
	rap_document *document;
	if (rap_reader_read(reader, text, strlen(text), NULL, &document, NULL) != RAP_OK) return 1;
	for (size_t i = 0; i < rap_document_meeting_count(document); i++) {
		const rap_meeting *meeting = rap_document_meeting(document, i);
		const char *day = rap_meeting_date_start(meeting, NULL), *place = rap_meeting_place(meeting, NULL);
		printf("%s, %s, %s\n", rap_code_name(RAP_CODES_MEETING_KIND, rap_meeting_kind(meeting)),
		       day ? day : "day unknown", place ? place : "place unknown");
	}
	rap_document_free(document);
	rap_reader_free(reader);
}
