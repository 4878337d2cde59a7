/* The command: reads documents, prints their records for people or as JSON. See rapporteur.1. */
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "answer.h"
#include "input.h"
#include "ndjson.h"
#include "page.h"
#include "report.h"

#include <errno.h>
#include <getopt.h>
#include <rapporteur.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_GOOD = 0, EXIT_SOME_FAILED = 1, EXIT_USAGE = 2 };

#define OUTPUT_AT_ONCE ((size_t)1 << 17)

typedef enum mode { MODE_REPORT, MODE_JSON, MODE_NDJSON, MODE_SHOW } mode;

typedef struct command {
	mode mode;
	int32_t show; /* RAP_SHOW_... */
	rap_options options;
	rap_reader_options reader_options;
	char **files;
	size_t file_count;
	rap_reader *reader;
	page page;
	int failed;       /* whether a document was */
	int output_cause; /* errno of the first answer that could not be written */
} command;

/* ---- messages ---- */

static const char usage[] = "usage: rapporteur [--published DATE] [--plain] [--model FILE]\n"
                            "                  [--explain | --json | --ndjson | --show KIND] [FILE...]\n";

static const char help[] =
	"Reads English diplomatic text and prints what it tells of meetings, pledges, people, states,\n"
	"organisations, laws and reports.\n"
	"\n"
	"  --published DATE  the day of publication, YYYY-MM-DD, by which \"yesterday\" is read\n"
	"  --plain           running text: nothing is dropped as boilerplate, joined, or taken for a title\n"
	"  --model FILE      a syntax model in place of the one that is built in\n"
	"  --explain         why each record is there, with the words that gave its values, and why words for\n"
	"                    meetings and pledges made none\n"
	"  --json            one line of JSON for each file\n"
	"  --ndjson          files have one JSON document a line, {\"id\", \"published\", \"text\"}; each line is\n"
	"                    answered with one line, in the same order\n"
	"  --show KIND       what one stage made of the text:\n"
	"                   ";

static const char help_end[] =
	"  --help            this text\n"
	"  --version         versions of the command, its word tables and its JSON\n"
	"\n"
	"FILE - is standard input, which is also read if no file is named.\n"
	"Exit status: 0 good, 1 some documents failed, 2 wrong usage.\n";

static void print_kinds(FILE *to) {
	const char *name;
	for (int32_t i = 1; (name = rap_code_name(RAP_CODES_SHOW, i)); i++) fprintf(to, "%s %s", i > 1 ? "," : "", name);
	putc('\n', to);
}

static void print_help(void) {
	fputs(usage, stdout);
	fputs(help, stdout);
	print_kinds(stdout);
	fputs(help_end, stdout);
}

static void print_version(void) {
	printf("rapporteur %s (tables %s, JSON schema %d)\n", rap_version(), rap_data_version(), (int)rap_schema_version());
}

static const char *shown_name(const char *file) { return strcmp(file, "-") == 0 ? "standard input" : file; }

static void complain(const char *about, const char *what) { fprintf(stderr, "rapporteur: %s: %s\n", about, what); }

static int wrong_usage(void) {
	fputs(usage, stderr);
	fputs("Try 'rapporteur --help'.\n", stderr);
	return EXIT_USAGE;
}

/* ---- one document ---- */

/* A document that cannot be answered: told to people, and where JSON is asked for, to programs in its place. */
static void fail(command *run, const char *name, const char *code, const char *message) {
	run->failed = 1;
	fflush(stdout);
	complain(shown_name(name), message);
	if (run->mode == MODE_JSON) answer_error(name, code, message);
}

static void print_show(command *run, const char *name, rap_document *document) {
	const char *text;
	size_t n;
	int32_t status = rap_document_show(document, run->show, &text, &n);
	if (status != RAP_OK) fail(run, name, rap_status_name(status), rap_status_message(status));
	else if (isatty(STDOUT_FILENO)) page_raw(&run->page, text);
	else fwrite(text, 1, n, stdout);
}

static void note_invalid(const char *name, const rap_document *document) {
	size_t count = rap_document_invalid_count(document);
	if (!count) return;
	fflush(stdout);
	fprintf(stderr, "rapporteur: %s: note: not all UTF-8: %zu invalid sequence%s replaced\n", shown_name(name), count,
	        count == 1 ? "" : "s");
}

static void print_report(command *run, const rap_document *document) {
	if (rap_document_size(document) == 0) puts("(empty: no text)");
	else report_document(&run->page, document);
}

static void print_document(command *run, const char *name, rap_document *document) {
	note_invalid(name, document);
	if (run->mode == MODE_JSON && answer_document(document, name) != 0) run->failed = 1;
	if (run->mode == MODE_SHOW) print_show(run, name, document);
	if (run->mode == MODE_REPORT) print_report(run, document);
}

static void read_text(command *run, const char *name, const input *in) {
	rap_options options = run->options;
	options.id = name;
	rap_document *document;
	int32_t status = rap_reader_read(run->reader, in->bytes, in->count, &options, &document, NULL);
	if (status != RAP_OK) {
		fail(run, name, rap_status_name(status), rap_status_message(status));
		return;
	}
	print_document(run, name, document);
	rap_document_free(document);
}

/* ---- files ---- */

/* To be called soon after a write, while errno is still its own. */
static void note_output(command *run) {
	if (ferror(stdout) && !run->output_cause) run->output_cause = errno;
}

/* Between the reports of several files. CoNLL-U has its own line for it, and no tool could read ours. */
static void print_file_name(command *run, const char *name, int first) {
	if (run->file_count < 2 || run->mode == MODE_JSON) return;
	if (run->mode == MODE_SHOW && run->show == RAP_SHOW_CONLLU) return;
	if (!first) putchar('\n');
	page_align(&run->page, 0);
	page_enclosed(&run->page, PAGE_FAINT, "==> ", shown_name(name), " <==");
	page_end_line(&run->page);
}

static void answer_files(command *run) {
	input in = {0};
	for (size_t i = 0; i < run->file_count && !ferror(stdout); i++) {
		const char *name = run->files[i];
		print_file_name(run, name, i == 0);
		if (input_read_file(&in, name, (size_t)RAP_INPUT_MAX + 1) != 0) fail(run, name, "file", strerror(errno));
		else read_text(run, name, &in);
		note_output(run);
	}
	input_free(&in);
}

static void answer_ndjson_file(command *run, ndjson *lines, const char *name) {
	int descriptor = input_open(name);
	if (descriptor < 0 || ndjson_answer(lines, descriptor) != 0) {
		int cause = errno;
		note_output(run);
		ndjson_end_progress(lines);
		if (!ferror(stdout)) fail(run, name, "file", strerror(cause));
	}
	if (descriptor >= 0) input_close(descriptor);
}

static void answer_ndjson(command *run) {
	ndjson lines = {.reader = run->reader, .options = &run->options};
	lines.progress = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	for (size_t i = 0; i < run->file_count && !ferror(stdout); i++) answer_ndjson_file(run, &lines, run->files[i]);
	ndjson_end_progress(&lines);
	if (lines.failed == 0) return;
	run->failed = 1;
	fflush(stdout);
	fprintf(stderr, "rapporteur: %zu of %zu lines failed: see their error records\n", lines.failed, lines.answered);
}

/* ---- options ---- */

enum {
	OPTION_PUBLISHED = 256, OPTION_PLAIN, OPTION_MODEL, OPTION_EXPLAIN, OPTION_JSON, OPTION_NDJSON, OPTION_SHOW, OPTION_HELP, OPTION_VERSION
};

static const struct option long_options[] = {
	{"published", required_argument, NULL, OPTION_PUBLISHED},
	{"plain", no_argument, NULL, OPTION_PLAIN},
	{"model", required_argument, NULL, OPTION_MODEL},
	{"explain", no_argument, NULL, OPTION_EXPLAIN},
	{"json", no_argument, NULL, OPTION_JSON},
	{"ndjson", no_argument, NULL, OPTION_NDJSON},
	{"show", required_argument, NULL, OPTION_SHOW},
	{"help", no_argument, NULL, OPTION_HELP},
	{"version", no_argument, NULL, OPTION_VERSION},
	{0},
};

#define GO_ON (-1)

static int set_mode(command *run, mode wanted, int32_t show) {
	if (run->mode != MODE_REPORT && (run->mode != wanted || run->show != show)) {
		fputs("rapporteur: only one of --explain, --json, --ndjson and --show can be asked for\n", stderr);
		return wrong_usage();
	}
	run->mode = wanted;
	run->show = show;
	if (show == RAP_SHOW_EXPLAIN) run->options.flags |= RAP_READ_EXPLAIN;
	return GO_ON;
}

static int set_show(command *run, const char *kind) {
	int32_t show = rap_code_find(RAP_CODES_SHOW, kind);
	if (show) return set_mode(run, MODE_SHOW, show);
	fprintf(stderr, "rapporteur: --show has no '%s', only", kind);
	print_kinds(stderr);
	return EXIT_USAGE;
}

/* GO_ON or the status to exit with. */
static int take_option(command *run, int option) {
	switch (option) {
	case OPTION_PUBLISHED: run->options.published = optarg; return GO_ON;
	case OPTION_PLAIN: run->options.flags |= RAP_READ_PLAIN; return GO_ON;
	case OPTION_MODEL: run->reader_options.model_path = optarg; return GO_ON;
	case OPTION_EXPLAIN: return set_mode(run, MODE_SHOW, RAP_SHOW_EXPLAIN);
	case OPTION_JSON: return set_mode(run, MODE_JSON, 0);
	case OPTION_NDJSON: return set_mode(run, MODE_NDJSON, 0);
	case OPTION_SHOW: return set_show(run, optarg);
	case 'h':
	case OPTION_HELP: print_help(); return EXIT_GOOD;
	case OPTION_VERSION: print_version(); return EXIT_GOOD;
	default: return wrong_usage();
	}
}

static int take_files(command *run, int argc, char **argv) {
	static char *standard_input[] = {"-"};
	run->files = argv + optind;
	run->file_count = (size_t)(argc - optind);
	if (run->file_count) return GO_ON;
	run->files = standard_input;
	run->file_count = 1;
	if (!isatty(STDIN_FILENO)) return GO_ON;
	fputs("rapporteur: no file named, and nothing comes in\n", stderr);
	return wrong_usage();
}

static int take_arguments(command *run, int argc, char **argv) {
	int option, status = GO_ON;
	while (status == GO_ON && (option = getopt_long(argc, argv, "h", long_options, NULL)) != -1)
		status = take_option(run, option);
	return status == GO_ON ? take_files(run, argc, argv) : status;
}

/* ---- all ---- */

static int make_reader(command *run) {
	rap_error error;
	rap_error_init(&error, sizeof error);
	int32_t status = rap_reader_new_with(&run->reader_options, &run->reader, &error);
	if (status == RAP_OK) return GO_ON;
	if (status != RAP_ERROR_FILE && (status != RAP_ERROR_MODEL || !run->reader_options.model_path)) {
		complain("cannot begin", error.message);
		return EXIT_SOME_FAILED;
	}
	fprintf(stderr, "rapporteur: --model %s: %s\n", run->reader_options.model_path, error.message);
	fputs("Name a model file made for this version, or leave --model out: a model is built in.\n", stderr);
	return EXIT_USAGE;
}

/* Makes the reader, and sees that it takes the options. */
static int prepare(command *run) {
	rap_document *document;
	int made = make_reader(run);
	if (made != GO_ON) return made;
	int32_t status = rap_reader_read(run->reader, NULL, 0, &run->options, &document, NULL);
	rap_document_free(document);
	if (status == RAP_OK) return GO_ON;
	if (status != RAP_ERROR_DATE) complain("cannot begin", rap_status_message(status));
	else fprintf(stderr, "rapporteur: --published %s: %s\n", run->options.published, rap_status_message(status));
	return status == RAP_ERROR_DATE ? EXIT_USAGE : EXIT_SOME_FAILED;
}

static int answer(command *run) {
	int status = prepare(run);
	if (status != GO_ON) return status;
	run->page = page_on(stdout);
	if (run->mode == MODE_NDJSON) answer_ndjson(run);
	else answer_files(run);
	return run->failed ? EXIT_SOME_FAILED : EXIT_GOOD;
}

static int finish_output(const command *run, int status) {
	int lost = ferror(stdout);
	if (fflush(stdout) == 0 && !lost) return status;
	complain("cannot write", strerror(run->output_cause ? run->output_cause : errno));
	return EXIT_SOME_FAILED;
}

int main(int argc, char **argv) {
	static char buffer[OUTPUT_AT_ONCE];
	command run = {0};
	signal(SIGPIPE, SIG_IGN); /* a reader that went away is an error to tell, like a full disk */
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	rap_options_init(&run.options, sizeof run.options);
	rap_reader_options_init(&run.reader_options, sizeof run.reader_options);
	int status = take_arguments(&run, argc, argv);
	if (status == GO_ON) status = answer(&run);
	rap_reader_free(run.reader);
	return finish_output(&run, status);
}
