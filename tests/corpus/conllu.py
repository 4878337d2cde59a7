"""A strict check of CoNLL-U, https://universaldependencies.org/format.html, as far as the library writes it."""
UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


def sentence_faults(comments, rows):
    """`rows` are the lines of words, cut into columns."""
    if any(len(row) != 10 for row in rows):
        return [f"{len(row)} columns, not 10: {row}" for row in rows if len(row) != 10]
    found = [f"a column that is empty or has a space around it: {row}" for row in rows
             if any(cell == "" or cell != cell.strip(" ") for cell in row)]
    if [row[0] for row in rows] != [str(i + 1) for i in range(len(rows))]:
        found.append(f"ids {[row[0] for row in rows]}")
    found += [f"word class {row[3]}" for row in rows if row[3] not in UPOS]
    found += [f"columns that are not used: {row}" for row in rows if row[5] != "_" or row[8] != "_"]
    found += [f"last column {row[9]}" for row in rows if row[9] not in ("_", "SpaceAfter=No")]
    found += [f"no XPOS or relation: {row}" for row in rows if "_" in (row[4], row[7])]
    text = "".join(row[1] + ("" if row[9] == "SpaceAfter=No" else " ") for row in rows)
    if comments.get("text") != text.removesuffix(" "):
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
