#!/usr/bin/env python3
"""Read every document of documents/ with the shared library and compare its records with NAME.json.

    run.py LIBRARY              compare, and check what holds for any records
    run.py LIBRARY --update     write what the library says as the new expectations, for review with git diff
    run.py LIBRARY NAME ...     only these documents
"""
import argparse
import difflib
import json
import sys
import unicodedata
from pathlib import Path

import conllu
from checks import faults
from library import Reader

FOLDER = Path(__file__).resolve().parent / "documents"
BOM = b"\xef\xbb\xbf"
SPAN_KEYS = {"mentions", "evidence", "span", "bytes"}


def documents(names):
    rows = [line.split("\t") for line in (FOLDER / "documents.tsv").read_text("utf-8").splitlines()
            if line and not line.startswith("#")]
    listed, present = {row[0] for row in rows}, {path.stem for path in FOLDER.glob("*.txt")}
    if listed != present:
        sys.exit(f"documents.tsv and the folder differ in: {' '.join(sorted(listed ^ present))}")
    if set(names) - listed:
        sys.exit(f"no such document: {' '.join(sorted(set(names) - listed))}")
    for name, published, flags in rows:
        if not names or name in names:
            yield name, (FOLDER / f"{name}.txt").read_bytes(), None if published == "-" else published, flags == "plain"


def write(value, indent=""):
    """JSON for reading and comparing: lists without objects stay on one line."""
    inner = indent + " "
    if isinstance(value, dict) and value:
        lines = [f"{inner}{json.dumps(k)}: {write(v, inner)}" for k, v in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, list) and any(isinstance(v, dict) for v in value):
        return "[\n" + ",\n".join(inner + write(v, inner) for v in value) + f"\n{indent}]"
    return json.dumps(value, ensure_ascii=False)


def difference(name, expected, got):
    return "\n".join(difflib.unified_diff(expected.splitlines(), got.splitlines(), f"{name}.json: expected",
                                          f"{name}.json: read now", n=4, lineterm=""))


def without_spans(value):
    """The records alone. Of a list of mentions its length stays."""
    if isinstance(value, dict):
        return {k: len(v) if k == "mentions" else without_spans(v) for k, v in value.items()
                if k == "mentions" or k not in SPAN_KEYS}
    return [without_spans(v) for v in value] if isinstance(value, list) else value


def variants(source):
    """The same text in other bytes: its records must not differ."""
    if BOM in source or b"\r" in source:
        return
    yield "CRLF line ends", source.replace(b"\n", b"\r\n")
    yield "CR line ends", source.replace(b"\n", b"\r")
    yield "a byte order mark", BOM + source
    try:
        yield "decomposed characters", unicodedata.normalize("NFD", source.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return


def variant_errors(reader, name, source, published, plain, answer):
    expected = write(without_spans(answer))
    for what, other in variants(source):
        changed = reader.read(other, name, published, plain)
        yield from (f"with {what}: {fault}" for fault in faults(changed, other))
        got = write(without_spans(changed))
        if got != expected:
            yield f"with {what} the records differ:\n{difference(name, expected, got)}"


def errors(reader, name, source, published, plain, update):
    answer = reader.read(source, name, published, plain)
    path, got = FOLDER / f"{name}.json", write(answer) + "\n"
    if update:
        path.write_text(got, "utf-8")
    elif not path.exists():
        yield "has no expectation; run with --update"
    elif path.read_text("utf-8") != got:
        yield "the records differ:\n" + difference(name, path.read_text("utf-8"), got)
    for mode in (plain, not plain):
        trees = reader.show("conllu", source, name, published, mode)
        yield from (f"CoNLL-U{' with' if mode else ' without'} --plain: {fault}" for fault in conllu.faults(trees, name))
        if answer["meetings"] and not trees:
            yield "no CoNLL-U"
    found = list(faults(answer, source))
    yield from found
    if not found:
        yield from variant_errors(reader, name, source, published, plain, answer)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    reader, failed, total = Reader(arguments.library), 0, 0
    for name, source, published, plain in documents(arguments.names):
        found = list(errors(reader, name, source, published, plain, arguments.update))
        total, failed = total + 1, failed + bool(found)
        print("\n".join(f"{name}: {error}" for error in found), end="\n" if found else "")
    reader.close()
    print(f"{total} documents, {failed} with faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
