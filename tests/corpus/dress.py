#!/usr/bin/env python3
"""Read every document of documents/ again in other clothes - its lines broken otherwise, the furniture of a page around
it, other quotation marks and spaces - and compare the records: what they say must not change.

    dress.py LIBRARY [NAME ...]

What is known to change stands in dress.tsv with its reason, a row each; a row that is no longer true fails as well.
"""
import re
import sys
import textwrap

from checks import fold
from library import Reader
from run import BOM, FOLDER, difference, documents, without_spans, write

EXCEPTIONS = FOLDER.parent / "dress.tsv"
COLUMNS = 72
SHORT = 60  # a line shorter than this was not broken by a margin
OWN_LINE = re.compile(r"\s*(?:[-*\u2022\u2013\u2014]|\(?\w{1,3}[.)])\s|.*(?:\||\S {2,}\S)")  # items; pieces of a menu

HEAD = """Skip to content
Home
News
Press releases
Speeches
Contact
Search

Share
Facebook | X | LinkedIn | E-mail
Print
Font size

"""

FOOT = """

Share this page
Copy link

Most popular
1. Lighthouse keeper wins the national crossword for the third time
2. Ten mountain huts for a rainy weekend
3. Why the old tram line will be missed

Privacy policy
Copyright 2026 The Lantern Gazette. All rights reserved.
"""


def paragraphs(text):
    """Blocks between empty lines, each a list of lines."""
    return [block.split("\n") for block in re.split(r"\n(?:[ \t]*\n)+", text)]


def join(blocks):
    return "\n\n".join("\n".join(lines) for lines in blocks)


def unbroken(lines):
    """The lines of a paragraph that a margin broke as one; all others as they are."""
    full = len(lines) > 1 and all(len(line) >= SHORT for line in lines[:-1]) and not any(map(OWN_LINE.match, lines))
    return [" ".join(line.strip() for line in lines)] if full else lines


def unwrapped(text):
    return join(unbroken(lines) for lines in paragraphs(text))


def wrap(line):
    indent = re.match(r"\s*", line).group()
    return textwrap.wrap(line, COLUMNS, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [line]


def wrapped(text):
    """Paragraphs broken at a margin. Those that stand in lines below each other get an empty line between them, or
    nothing would tell where the next begins; lines that somebody broke by hand stay."""
    blocks = []
    for lines in map(unbroken, paragraphs(text)):
        if any(map(OWN_LINE.match, lines)):
            blocks.append([part for line in lines for part in wrap(line)])
        elif len(lines) == 1 or any(len(line) > 2 * COLUMNS for line in lines):
            blocks.extend(wrap(line) for line in lines)
        else:
            blocks.append(lines)
    return join(blocks)


def curly(text):
    text = re.sub(r'(^|[\s(\[\u2014-])"', "\\1\u201c", text, flags=re.MULTILINE).replace('"', "\u201d")
    return re.sub(r"(^|[\s(\[\u201c\u2014-])'", "\\1\u2018", text, flags=re.MULTILINE).replace("'", "\u2019")


def straight(text):
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def hard_spaces(text):
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


PAGE_ONLY = {"wrapped", "wrapped-crlf", "unwrapped", "furniture", "furniture-wrapped"}  # --plain takes lines as they are

CLOTHES = {
    "wrapped": wrapped,
    "wrapped-crlf": lambda text: wrapped(text).replace("\n", "\r\n"),
    "unwrapped": unwrapped,
    "furniture": lambda text: HEAD + text + FOOT,
    "furniture-wrapped": lambda text: HEAD + wrapped(text) + FOOT,
    "curly": curly,
    "straight": straight,
    "hard-spaces": hard_spaces,
    "trailing-spaces": lambda text: re.sub(r"$", "  ", text, flags=re.MULTILINE),
}


def told(answer):
    """What the records say: no spans, and quotation marks of one kind."""
    return write(fold_all(without_spans(answer)))


def fold_all(value):
    if isinstance(value, dict):
        return {key: fold_all(v) for key, v in value.items()}
    if isinstance(value, list):
        return [fold_all(v) for v in value]
    return fold(value) if isinstance(value, str) else value


def read_exceptions():
    rows = [line.split("\t") for line in EXCEPTIONS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {(name, what): reason for name, what, reason in rows}


def changes(reader, name, source, published, plain):
    """The clothes in which a document says something else, with the difference."""
    try:
        text = source.removeprefix(BOM).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return  # no text; the bytes are run.py's matter
    expected = told(reader.read(source, name, published, plain))
    for what, dress in CLOTHES.items():
        dressed = dress(text)
        if dressed == text or (plain and what in PAGE_ONLY):
            continue
        got = told(reader.read(dressed.encode("utf-8"), name, published, plain))
        if got != expected:
            yield what, difference(name, expected, got)


def main():
    reader, names, exceptions, failed, total = Reader(sys.argv[1]), sys.argv[2:], read_exceptions(), 0, 0
    for name, source, published, plain in documents(names):
        found = dict(changes(reader, name, source, published, plain))
        excepted = {what for of, what in exceptions if of == name}
        total += 1
        for what in sorted(found.keys() - excepted):
            print(f"{name}: {what}: the records differ:\n{found[what]}")
        for what in sorted(excepted - found.keys()):
            print(f"{name}: {what}: dress.tsv says that the records differ; they do not any more")
        failed += found.keys() != excepted
    unknown = {(name, what) for name, what in exceptions if what not in CLOTHES or not (FOLDER / f"{name}.txt").exists()}
    for name, what in sorted(unknown):
        print(f"dress.tsv: there is no {what} of {name}")
    reader.close()
    print(f"{total} documents in {len(CLOTHES)} clothes, {failed} with faults, {len(exceptions)} exceptions")
    return 1 if failed or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
