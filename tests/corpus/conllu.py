"""A strict check of CoNLL-U, https://universaldependencies.org/format.html, as far as the library writes it."""
import re

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


def feature_faults(feats):
    """Name=Value pairs, each name once and in order."""
    names = [pair.partition("=")[0] for pair in feats.split("|")]
    if feats == "_" or (all(re.fullmatch(r"[A-Z]\w*(\[[a-z]+\])?=[A-Z0-9][\w,]*", pair) for pair in feats.split("|"))
                        and names == sorted(set(names), key=str.lower)):
        return []
    return [f"features {feats}"]


def misc_faults(row, before):
    """`before` is the name tag of the word before."""
    if not re.fullmatch(r"_|(NER=[BI]-(PER|ORG|LOC|MISC))?(\|?SpaceAfter=No)?", row[9]) or row[9].startswith("|"):
        return [f"last column {row[9]}"]
    tag = name_tag(row)
    return [f"{tag} behind {before}"] if tag.startswith("I-") and before[2:] != tag[2:] else []


def name_tag(row):
    return row[9].split("|")[0][4:] if row[9].startswith("NER=") else "O"


def multiword_faults(ranges, rows):
    """Ranges of words written as one: in order, of two words or more, without the words' own spaces."""
    found, end = [], 0
    for row in ranges:
        first, last = map(int, row[0].split("-"))
        words = rows[first - 1:last]
        if first <= end or last <= first or last > len(rows):
            found.append(f"range {row[0]}")
        if row[1] != "".join(word[1] for word in words) or any("SpaceAfter" in word[9] for word in words):
            found.append(f"words of {row}")
        if row[2:9] != ["_"] * 7 or row[9] not in ("_", "SpaceAfter=No"):
            found.append(f"columns of {row}")
        end = last
    return found


def text_of(ranges, rows):
    within = {}
    for row in ranges:
        first, last = map(int, row[0].split("-"))
        within.update({word: row[9] if word == last else "SpaceAfter=No" for word in range(first, last + 1)})
    glued = ["SpaceAfter=No" in within.get(i + 1, row[9]) for i, row in enumerate(rows)]
    return "".join(row[1] + ("" if no else " ") for row, no in zip(rows, glued)).removesuffix(" ")


def sentence_faults(comments, lines):
    """`lines` are those of words and of ranges of words, cut into columns."""
    if any(len(row) != 10 for row in lines):
        return [f"{len(row)} columns, not 10: {row}" for row in lines if len(row) != 10]
    ranges, rows = [row for row in lines if "-" in row[0]], [row for row in lines if "-" not in row[0]]
    found = [f"a column that is empty or has a space around it: {row}" for row in lines
             if any(cell == "" or cell != cell.strip(" ") for cell in row)]
    if [row[0] for row in rows] != [str(i + 1) for i in range(len(rows))]:
        found.append(f"ids {[row[0] for row in rows]}")
    found += [f"word class {row[3]}" for row in rows if row[3] not in UPOS]
    found += [f"a column that is not used: {row}" for row in rows if row[8] != "_"]
    found += [fault for row in rows for fault in feature_faults(row[5])]
    found += [fault for row, before in zip(rows, ["O"] + [name_tag(row) for row in rows]) for fault in misc_faults(row, before)]
    found += multiword_faults(ranges, rows)
    found += [f"no XPOS or relation: {row}" for row in rows if "_" in (row[4], row[7])]
    text = text_of(ranges, rows)
    if comments.get("text") != text:
        found.append(f"the text {comments.get('text')!r} is not what the words make: {text!r}")
    if any(not row[6].isdecimal() or int(row[6]) > len(rows) for row in rows):
        return found + [f"heads {[row[6] for row in rows]}"]
    return found + tree_faults([int(row[6]) for row in rows], [row[7] for row in rows])


def tree_faults(heads, relations):
    found = []
    if heads.count(0) != 1:
        found.append(f"{heads.count(0)} roots")
    found += [f"relation {relation} of a word whose head is {head}" for head, relation in zip(heads, relations)
              if (head == 0) != (relation == "root")]
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            found.append(f"word {word} is in a cycle")
    return found


def faults(written, name):
    """What is wrong with CoNLL-U text; `name` is the document's id."""
    if not written:
        return
    if not written.endswith("\n\n"):
        yield "does not end with an empty line"
    if not written.startswith(f"# newdoc id = {name}\n"):
        yield "does not begin with the document's id"
    known = set()
    for block in written.rstrip("\n").split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].partition(" = ")[::2] for line in lines if line.startswith("# "))
        rows = [line.split("\t") for line in lines if not line.startswith("# ")]
        number = comments.get("sent_id")
        if not number or number in known:
            yield f"sent_id {number} is missing or there twice"
        known.add(number)
        yield from (f"sentence {number}: {fault}" for fault in sentence_faults(comments, rows))
