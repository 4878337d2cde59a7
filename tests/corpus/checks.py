"""What holds for the records of any text: each check yields sentences that say what is wrong."""
import datetime
import re
import unicodedata

MEETING_KINDS = {"meeting", "talks", "summit", "consultation", "dialogue", "conference", "session", "call", "forum",
                 "council"}
PLEDGE_KINDS = {"commit", "agree", "decide", "intend", "reaffirm", "support"}
INSTRUMENT_KINDS = {"law", "treaty", "resolution", "report", "statement", "strategy", "mechanism", "principle"}

KEYS = {
    "": "schema document participants meetings pledges instruments",
    "document": "id title published published_from dateline bytes",
    "dateline": "place agency",
    "person": "id type name family given title affiliation country aliases mentions",
    "state": "id type name country aliases mentions",
    "organization": "id type name acronym country aliases mentions",
    "meeting": "id kind name format ordinal status date place participants topic previous next evidence rule confidence",
    "date": "start end text rule anchor",
    "place": "name country",
    "seat": "id role",
    "pledge": "id by kind trigger binding action action_category polarity condition due meeting said_by span evidence rule confidence",
    "due": "start end text rule anchor",
    "instrument": "id kind name year number issuer aliases mentions",
}

DATE_ANCHORS = {"publication", "dateline", "told", None}

VALUES = {
    ("document", "published_from"): {"option", "text", None},
    ("meeting", "kind"): MEETING_KINDS,
    ("meeting", "format"): {"bilateral", "trilateral", "multilateral", None},
    ("meeting", "status"): {"held", "planned", "postponed", "cancelled", "proposed", None},
    ("date", "anchor"): DATE_ANCHORS,
    ("due", "anchor"): DATE_ANCHORS,
    ("seat", "role"): {"lead", "host", "attend", "side", "observe", None},
    ("pledge", "kind"): PLEDGE_KINDS,
    ("pledge", "polarity"): {"positive", "negative"},
    ("pledge", "binding"): {"committed", "agreed", "intended", "supported"},
    ("pledge", "action_category"): {1, 2, 3, 4, 5, None},
    ("instrument", "kind"): INSTRUMENT_KINDS,
}

ID_FORMS = {"person": r"P[1-9]\d*", "organization": r"O[1-9]\d*|EU", "state": r"[A-Z]{2}", "meeting": r"M[1-9]\d*",
            "pledge": r"K[1-9]\d*", "instrument": r"I[1-9]\d*"}

DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}


def fold(text):
    """Text without what cleaning may change: invisible characters, composition, the kind and amount of space."""
    text = unicodedata.normalize("NFC", text.translate(DASHES).translate(QUOTES))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c.isspace())
    return " ".join(text.split())


def squeeze(text):
    """The same without any space or hyphen: a word broken at a line's end is the word."""
    return re.sub(r"[\s-]+", "", fold(text))


def slice_of(source, span):
    return source[span[0]:span[1]].decode("utf-8", "replace")


def records_of(answer):
    """Every object of the answer with its form (a key of KEYS) and a name for messages."""
    yield "", "the answer", answer
    document = answer["document"]
    yield "document", "document", document
    if document["dateline"] is not None:
        yield "dateline", "document.dateline", document["dateline"]
    for person in answer["participants"]:
        yield person["type"], person["id"], person
    for meeting in answer["meetings"]:
        yield "meeting", meeting["id"], meeting
        for form in ("date", "place"):
            if meeting[form] is not None:
                yield form, f"{meeting['id']}.{form}", meeting[form]
        for seat in meeting["participants"]:
            yield "seat", f"{meeting['id']}.participants", seat
    for pledge in answer["pledges"]:
        yield "pledge", pledge["id"], pledge
        if pledge["due"] is not None:
            yield "due", f"{pledge['id']}.due", pledge["due"]
    for instrument in answer["instruments"]:
        yield "instrument", instrument["id"], instrument


def check_keys(answer, source):
    for form, name, record in records_of(answer):
        if form not in KEYS:
            yield f"{name}: type {form!r} is unknown"
        elif list(record) != KEYS[form].split():
            yield f"{name}: keys are {' '.join(record)}; they should be {KEYS[form]}"


def check_values(answer, source):
    for form, name, record in records_of(answer):
        for (of, key), allowed in VALUES.items():
            if of == form and record[key] not in allowed:
                yield f"{name}: {key} is {record[key]!r}"
        if "confidence" in record and not 0 <= record["confidence"] <= 1:
            yield f"{name}: confidence is {record['confidence']}"
        if form in ("person", "state", "organization", "instrument") and not record["name"]:
            yield f"{name}: has no name"
        for key, value in record.items():
            if value == "":
                yield f"{name}: {key} is empty"
    if answer["schema"] != 1:
        yield f"schema is {answer['schema']}"
    if answer["document"]["bytes"] != len(source):
        yield f"document.bytes is {answer['document']['bytes']}, the input has {len(source)}"


def check_ids(answer, source):
    seen = set()
    for form, name, record in records_of(answer):
        if form not in ID_FORMS:
            continue
        if not re.fullmatch(ID_FORMS[form], record["id"]):
            yield f"{name}: not an id of a {form}"
        if record["id"] in seen:
            yield f"{name}: stands twice"
        seen.add(record["id"])
    people = {p["id"] for p in answer["participants"]}
    meetings = {m["id"] for m in answer["meetings"]}
    for meeting in answer["meetings"]:
        seats = [seat["id"] for seat in meeting["participants"]]
        yield from (f"{meeting['id']}: participant {i} does not exist" for i in seats if i not in people)
        if len(set(seats)) != len(seats):
            yield f"{meeting['id']}: a participant stands twice"
        yield from (f"{meeting['id']}: {key} {meeting[key]} does not exist" for key in ("previous", "next")
                    if meeting[key] is not None and meeting[key] not in meetings - {meeting["id"]})
    for pledge in answer["pledges"]:
        yield from (f"{pledge['id']}: by {i} does not exist" for i in pledge["by"] if i not in people)
        if pledge["said_by"] is not None and pledge["said_by"] not in people:
            yield f"{pledge['id']}: said_by {pledge['said_by']} does not exist"
        if pledge["meeting"] is not None and pledge["meeting"] not in meetings:
            yield f"{pledge['id']}: meeting {pledge['meeting']} does not exist"


def check_dates(answer, source):
    days = [("document", answer["document"]["published"], answer["document"]["published"])]
    days += [(n, r["start"], r["end"]) for form, n, r in records_of(answer) if form in ("date", "due")]
    for name, start, end in days:
        if (start is None) != (end is None):
            yield f"{name}: has only one end"
        if start is None or end is None:
            continue
        try:
            if datetime.date.fromisoformat(start) > datetime.date.fromisoformat(end):
                yield f"{name}: {start} lies after {end}"
        except ValueError:
            yield f"{name}: {start} .. {end} are no days"


def check_spans(answer, source):
    for form, name, record in records_of(answer):
        for key in ("mentions", "evidence", "span"):
            if key not in record:
                continue
            spans = [record[key]] if key == "span" else record[key]
            if not spans and form != "state":  # a state may be there through its officials alone
                yield f"{name}: {key} is empty"
            for start, end in spans:
                if not 0 <= start < end <= len(source):
                    yield f"{name}: {key} [{start}, {end}] lies outside the {len(source)} bytes"
            if spans != sorted(spans) or len(set(map(tuple, spans))) != len(spans):
                yield f"{name}: {key} {spans} are not in order"


def check_words(answer, source):
    """Spans give back their words."""
    for form, name, record in records_of(answer):
        if form in ("person", "state", "organization", "instrument"):
            forms = [record["name"], *record["aliases"]] + ([record["acronym"]] if record.get("acronym") else [])
            yield from mention_errors(name, record, [squeeze(f).casefold() for f in forms], source)
        if form == "pledge":
            there, action = squeeze(slice_of(source, record["span"])), squeeze(record["action"])
            if there != action:
                yield f"{name}: action {record['action']!r} stands at {slice_of(source, record['span'])!r}"
            if not any(start <= record["span"][0] and record["span"][1] <= end for start, end in record["evidence"]):
                yield f"{name}: span {record['span']} lies outside its evidence {record['evidence']}"
            evidence = " ".join(slice_of(source, s) for s in record["evidence"])
            if squeeze(record["trigger"]) not in squeeze(evidence):
                yield f"{name}: trigger {record['trigger']!r} is not in its evidence"


OFFICE = re.compile(r"\b(president|minister|premier|chancellor|king|queen|emperor|emir|sultan|ambassador|secretary|envoy|delegate|representative|adviser|negotiator|leader)('s)?$")


def mention_errors(name, record, forms, source):
    office = set(re.findall(r"\w+", f"{record.get('title')} {record.get('affiliation')}".casefold()))
    for span in record["mentions"]:
        words = fold(slice_of(source, span)).casefold()
        called = squeeze(re.sub(r"^the\b|'s?$", "", words)) in forms or squeeze(words) in forms
        by_office = record.get("type") == "person" and office & set(re.findall(r"\w+", words))
        by_state = record.get("type") == "state" and OFFICE.search(words)  # "the Peruvian minister" acts for the state
        if not called and not by_office and not by_state:
            yield f"{name}: mention {slice_of(source, span)!r} is none of {forms}"


CHECKS = (check_keys, check_values, check_ids, check_dates, check_spans, check_words)


def faults(answer, source):
    for check in CHECKS:
        found = list(check(answer, source))
        yield from found
        if found and check is check_keys:
            return  # the other checks build on the keys
