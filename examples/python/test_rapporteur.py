"""Tests of the module on the shared library: python3 examples/python/test_rapporteur.py"""

import ctypes
import datetime
import gc
import json
import math
import os
import subprocess
import sys
import threading
import typing
import unittest
import weakref
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import rapporteur

SAMPLE = (Path(__file__).resolve().parent.parent / "sample.txt").read_text(encoding="utf-8")
PUBLISHED = "2024-03-05"
MODEL = Path(__file__).resolve().parent.parent.parent / "lib/syntax/english.model"

# Characters of one, two, three and four bytes, some before and some in what is found.
MIXED = (
    "🕊️ “Peace — at last?” ask the naïve. Foreign Minister Thérèse Ōtsuka-Ñandú 🤝 met Zoë Ångström in Malmö on 4 March"
    " 2024. Norway and Chile “agreed” to respect the Antarctic Treaty. Norway and Chile agreed to open a café 🏝 in Oslo."
)


CATEGORIES = ["minimal", "continuing", "considering", "general", "specific"]


def read(text, **options):
    return rapporteur.Reader().read(text, **options)


def all_spans(document):
    for participant in document.participants:
        yield from participant.mentions
    for meeting in document.meetings:
        yield from meeting.evidence
    for pledge in document.pledges:
        yield pledge.span
        yield from pledge.evidence
    for instrument in document.instruments:
        yield from instrument.mentions


def fold(text):
    return " ".join(text.split())


def spans_as_json(spans, offset_of):
    return [[offset_of[span.start], offset_of[span.end]] for span in spans]


def date_as_json(date):
    return None if date is None else date._asdict()


class AsJson:
    """Typed records as the JSON has them: names of records for references, bytes for spans."""

    def __init__(self, text):
        self.offset_of = [len(text[:index].encode()) for index in range(len(text) + 1)]

    def spans(self, spans):
        return spans_as_json(spans, self.offset_of)

    def participant(self, one):
        out = {key: getattr(one, key) for key in ("id", "type", "name", "country", "aliases")}
        if one.type == "person":
            out.update(family=one.family_name, given=one.given_name, title=one.title, affiliation=one.affiliation)
        if one.type == "organization":
            out.update(acronym=one.acronym)
        return {**out, "mentions": self.spans(one.mentions)}

    def meeting(self, one):
        keys = ("id", "kind", "name", "format", "ordinal", "status", "topic", "rule")
        return {
            **{key: getattr(one, key) for key in keys},
            "date": date_as_json(one.date),
            "place": None if one.place is None else one.place._asdict(),
            "participants": [{"id": part.participant.id, "role": part.role} for part in one.participants],
            "previous": one.previous and one.previous.id,
            "next": one.next and one.next.id,
            "evidence": self.spans(one.evidence),
            "confidence": round(one.confidence, 6),
        }

    def pledge(self, one):
        keys = ("id", "kind", "trigger", "binding", "action", "condition", "rule")
        return {
            **{key: getattr(one, key) for key in keys},
            "action_category": one.action_category and CATEGORIES.index(one.action_category) + 1,
            "by": [each.id for each in one.by],
            "polarity": "negative" if one.negative else "positive",
            "due": date_as_json(one.due),
            "meeting": one.meeting and one.meeting.id,
            "said_by": one.said_by and one.said_by.id,
            "span": self.spans([one.span])[0],
            "evidence": self.spans(one.evidence),
            "confidence": round(one.confidence, 6),
        }

    def instrument(self, one):
        keys = ("id", "kind", "name", "year", "number", "issuer", "aliases")
        return {**{key: getattr(one, key) for key in keys}, "mentions": self.spans(one.mentions)}


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = read(SAMPLE, published=PUBLISHED, id="sample")

    def test_document(self):
        self.assertEqual(self.document.id, "sample")
        self.assertEqual(self.document.published, PUBLISHED)
        self.assertEqual(self.document.published_from, "option")
        self.assertIn("Norway", self.document.title)
        self.assertEqual(self.document.dateline.place.upper(), "OSLO")
        self.assertEqual(self.document.invalid_count, 0)
        self.assertIn("meetings", repr(self.document))

    def test_meetings_and_their_series(self):
        third = next(each for each in self.document.meetings if each.ordinal == 3)
        self.assertEqual((third.kind, third.status, third.format), ("dialogue", "held", "bilateral"))
        self.assertEqual((third.date.start, third.date.end, third.date.text), ("2024-03-04", "2024-03-04", "on Monday"))
        self.assertEqual(third.place, rapporteur.Place("Oslo", "NO"))
        self.assertLessEqual({"NO", "CL"}, {part.participant.id for part in third.participants})
        self.assertEqual(third.previous.ordinal, 2)
        self.assertIs(third.previous.next, third)

    def test_pledges(self):
        promise = next(each for each in self.document.pledges if each.negative)
        self.assertEqual([each.name for each in promise.by], ["Chile"])
        self.assertEqual(promise.kind, "commit")
        self.assertEqual((promise.binding, promise.action_category), ("committed", "specific"))
        self.assertIn(promise.by[0], self.document.participants)
        self.assertTrue(fold(SAMPLE[promise.span.start : promise.span.end]).startswith("license new cruise routes"))

    def test_participants(self):
        person = next(each for each in self.document.participants if each.name == "Sølve Brandtzæg")
        self.assertEqual((person.type, person.country), ("person", "NO"))
        self.assertEqual(SAMPLE[person.mentions[1].start : person.mentions[1].end], "Brandtzæg")

    def test_instruments(self):
        treaty = next(each for each in self.document.instruments if each.kind == "treaty")
        self.assertEqual(treaty.name, "Antarctic Treaty")
        self.assertEqual([SAMPLE[span.start : span.end] for span in treaty.mentions], ["Antarctic Treaty"])

    def test_json_equals_records(self):
        written = json.loads(self.document.json())
        as_json = AsJson(SAMPLE)
        for key in ("participants", "meetings", "pledges", "instruments"):
            records = getattr(self.document, key)
            self.assertTrue(records, key)
            typed = [getattr(as_json, key[:-1])(record) for record in records]
            for one, other in zip(typed, written[key]):
                self.assertEqual(one, other)
            self.assertEqual(len(typed), len(written[key]))
        self.assertEqual(written["document"]["id"], self.document.id)
        self.assertEqual(written["document"]["title"], self.document.title)

    def test_show(self):
        for what in typing.get_args(rapporteur.Show):
            self.assertTrue(self.document.show(what), what)


class Explanations(unittest.TestCase):
    TEXT = "Zoë met her quota. Chile and Peru 🕊 agreed that it was unsafe. Peru met Chile in Malmö on 4 March 2024."

    def test_reasons_have_their_words(self):
        document = read(SAMPLE, published=PUBLISHED, explain=True)
        for record in [*document.meetings, *document.pledges]:
            self.assertEqual(record.reasons[0].kind, "rule")
            self.assertEqual(record.reasons[0].value, record.rule)
            for reason in record.reasons:
                self.assertEqual(reason.words is None, reason.span is None)
                if reason.span is not None:
                    self.assertEqual(fold(SAMPLE[reason.span.start:reason.span.end]), fold(reason.words))

    def test_weights_are_the_confidence(self):
        document = read(SAMPLE, published=PUBLISHED, explain=True)
        for record in [*document.meetings, *document.pledges]:
            total = sum(reason.weight for reason in record.reasons)
            self.assertAlmostEqual(record.confidence, 1 / (1 + math.exp(-total / 100)), delta=0.0051)

    def test_refusals(self):
        document = read(self.TEXT, plain=True, explain=True)
        found = [(each.record, each.words, each.condition) for each in document.refusals]
        self.assertEqual(found, [("meeting", "met", "no_partner"), ("pledge", "agreed", "no_promise")])
        for each in document.refusals:
            self.assertEqual(self.TEXT[each.span.start:each.span.end], each.words)
            self.assertTrue(self.TEXT[each.sentence.start:each.sentence.end].endswith("."))
            self.assertTrue(each.message)

    def test_only_when_asked(self):
        plain, explained = read(SAMPLE, published=PUBLISHED), read(SAMPLE, published=PUBLISHED, explain=True)
        self.assertEqual(plain.refusals, [])
        self.assertEqual([record.reasons for record in plain.meetings], [[] for _ in plain.meetings])
        self.assertEqual(plain.json(), explained.json())
        self.assertIn("no record", explained.show("explain"))


class Spans(unittest.TestCase):
    def test_count_code_points_of_a_str(self):
        document = read(MIXED)
        found = {name for each in document.participants for name in [each.name, *each.aliases]}
        self.assertIn("Zoë Ångström", found)
        mentions = [span for each in document.participants for span in each.mentions]
        texts = {MIXED[span.start : span.end] for span in mentions}
        self.assertIn("Zoë Ångström", texts)
        self.assertIn("Chile", texts)
        actions = [MIXED[each.span.start : each.span.end] for each in document.pledges]
        self.assertIn("open a café 🏝 in Oslo", actions)

    def test_count_bytes_of_bytes(self):
        source = MIXED.encode()
        document = read(source)
        by_code_points = [MIXED[span.start : span.end] for span in all_spans(read(MIXED))]
        self.assertEqual([source[span.start : span.end].decode() for span in all_spans(document)], by_code_points)
        self.assertTrue(by_code_points)

    def test_names_stand_where_the_spans_say(self):
        for text in (SAMPLE, MIXED, SAMPLE.replace("\n", "\r\n"), "\ufeff" + SAMPLE):
            for each in read(text, published=PUBLISHED).instruments:
                self.assertIn(each.name, [fold(text[span.start : span.end]) for span in each.mentions])

    def test_lone_surrogate_is_one_replacement_character(self):
        text = "\ud83d broken \udc00. Norway and Chile agreed to share ice maps."
        document = read(text)
        self.assertIs(document.text, text)
        self.assertEqual(document.invalid_count, 0)
        self.assertEqual([text[each.span.start : each.span.end] for each in document.pledges], ["share ice maps"])

    def test_nul_is_text(self):
        text = "\0Start.\0 Norway and Chile agreed to share ice maps."
        self.assertEqual([text[each.span.start : each.span.end] for each in read(text).pledges], ["share ice maps"])
        self.assertEqual(json.loads(read(text).json())["document"]["bytes"], len(text))

    def test_invalid_bytes_are_counted(self):
        source = b"\xff\xfe caf\xe9. Norway and Chile agreed to share ice maps."
        document = read(source)
        self.assertEqual(document.invalid_count, 3)
        self.assertEqual([source[each.span.start : each.span.end] for each in document.pledges], [b"share ice maps"])


class Options(unittest.TestCase):
    TEXT = "Norway and Chile held talks in Oslo on Monday."

    def test_published_may_be_a_date(self):
        for day in (PUBLISHED, datetime.date(2024, 3, 5), datetime.datetime(2024, 3, 5, 12, 30)):
            document = read(self.TEXT, published=day)
            self.assertEqual(document.published, PUBLISHED)
            self.assertEqual(document.meetings[0].date.start, "2024-03-04")

    def test_without_published_nothing_is_guessed(self):
        document = read(self.TEXT)
        self.assertIsNone(document.published)
        self.assertIsNone(document.published_from)
        self.assertIsNone(document.meetings[0].date.start)
        self.assertEqual(document.meetings[0].date.text, "on Monday")

    def test_plain_keeps_all(self):
        text = "MOST POPULAR\n\n" + self.TEXT
        self.assertIn("MOST POPULAR", read(text, plain=True).show("sentences"))
        self.assertIsNone(read(SAMPLE, plain=True).title)

    def test_empty_text(self):
        for empty in ("", b""):
            document = read(empty)
            self.assertEqual(document.text, empty)
            self.assertEqual([document.meetings, document.pledges, document.participants, document.instruments], [[]] * 4)
            self.assertIsNone(document.title)

    def test_id_is_handed_back(self):
        self.assertEqual(read("", id="Ünïcode 🏝").id, "Ünïcode 🏝")
        self.assertIsNone(read("").id)


class Errors(unittest.TestCase):
    def refused(self, code, call, *arguments, **options):
        with self.assertRaises(rapporteur.Error) as caught:
            call(*arguments, **options)
        self.assertEqual(caught.exception.code, code)
        self.assertTrue(str(caught.exception))
        return caught.exception

    def test_bad_dates(self):
        for day in ("yesterday", "2024-02-30", "2024-3-5", "", "2024-03-05T00:00"):
            with self.subTest(day):
                self.refused("date", read, "text", published=day)

    def test_nul_in_options(self):
        self.assertEqual(self.refused("argument", read, "text", id="a\0b").position, 1)
        self.refused("argument", read, "text", published="2024-03-05\0")

    def test_id_too_long(self):
        self.refused("too_large", read, "text", id="x" * 65537)

    def test_unknown_show(self):
        self.refused("argument", read("text").show, "dreams")

    def test_wrong_types(self):
        for wrong in (None, 1, ["text"]):
            with self.assertRaises(TypeError):
                read(wrong)
        with self.assertRaises(TypeError):
            read("text", id=7)
        with self.assertRaises(TypeError):
            read("text", published=20240305)

    def test_missing_library(self):
        environment = {**os.environ, "RAPPORTEUR_LIBRARY": "/nowhere/librapporteur.so"}
        command = [sys.executable, "-c", "import rapporteur"]
        run = subprocess.run(
            command, cwd=Path(__file__).resolve().parent, env=environment, capture_output=True, text=True
        )
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("ImportError: the rapporteur library cannot be used", run.stderr)


    def test_models(self):
        self.refused("file", rapporteur.Reader, model="/nowhere/a.model")
        self.refused("file", rapporteur.Reader, model=MODEL.parent)
        self.assertEqual(str(self.refused("model", rapporteur.Reader, model=__file__)), "not a model of rapporteur")
        self.assertEqual(self.refused("argument", rapporteur.Reader, model="a\0b").position, 1)
        with self.assertRaises(TypeError):
            rapporteur.Reader(model=7)


class Trees(unittest.TestCase):
    TEXT = "The envoys, 🕊️ in Malmö, didn't sign the “accord”.\n\nThe talks were postponed by Latvia."

    def test_tokens(self):
        document = read(self.TEXT, plain=True)
        (talks,) = [token for token in document.tokens if token.text == "talks"]
        self.assertEqual((talks.lemma, talks.upos, talks.xpos), ("talk", "NOUN", "NNS"))
        self.assertEqual((talks.relation, talks.head.text), ("nsubj:pass", "postponed"))
        self.assertEqual([child.text for child in talks.children], ["The"])
        self.assertIs(document.tokens, document.tokens)

    def test_spans_slice_the_text(self):
        for text in (self.TEXT, self.TEXT.encode()):
            document = read(text, plain=True)
            for token in document.tokens:
                found = text[token.span.start : token.span.end]
                self.assertEqual(found if isinstance(found, str) else found.decode(), token.text)
            self.assertEqual(document.sentences[1].span, (text.index(text[-35:]), len(text)))

    def test_sentences_hold_all_tokens(self):
        for text in (self.TEXT, SAMPLE, MIXED, ""):
            document = read(text)
            self.assertEqual([token for each in document.sentences for token in each.tokens], document.tokens)
            self.assertEqual([token.index for token in document.tokens], list(range(len(document.tokens))))
            for sentence in document.sentences:
                self.assertEqual([token for token in sentence.tokens if token.head is None], [sentence.root])
        self.assertEqual([each.paragraph for each in read(self.TEXT, plain=True).sentences], [0, 1])

    def test_like_conllu(self):
        document = rapporteur.Reader(model=MODEL).read(SAMPLE)
        columns = [line.split("\t") for line in document.show("conllu").splitlines()]
        lines = [line for line in columns if line[0].isdigit()]
        self.assertEqual(len(lines), len(document.tokens))
        for line, token in zip(lines, document.tokens):
            start = token.index - int(line[0])
            head = 0 if token.head is None else token.head.index - start
            feats = "|".join("=".join(pair) for pair in token.feats.items()) or "_"
            self.assertEqual(
                line[1:8], [token.text, token.lemma, token.upos, token.xpos, feats, str(head), token.relation]
            )

    def test_outlive_their_document(self):
        tokens = read(self.TEXT).tokens
        gc.collect()
        self.assertEqual(tokens[-1].head.text, "postponed")


class Lifetime(unittest.TestCase):
    def test_document_outlives_its_reader(self):
        reader = rapporteur.Reader()
        document = reader.read(SAMPLE, published=PUBLISHED)
        gone = weakref.ref(reader)
        del reader
        gc.collect()
        self.assertIsNone(gone())
        self.assertTrue(json.loads(document.json())["meetings"])

    def test_records_outlive_their_document(self):
        document = read(SAMPLE, published=PUBLISHED)
        before = repr(document.meetings)
        meetings, gone = document.meetings, weakref.ref(document)
        del document
        gc.collect()
        self.assertIsNone(gone())
        self.assertEqual(repr(meetings), before)

    def test_every_handle_is_freed_once(self):
        counts = {"reader_free": 0, "document_free": 0}
        library = rapporteur._library
        originals = {name: getattr(library, name) for name in counts}

        def counted(name):
            def free(handle):
                counts[name] += 1
                originals[name](handle)

            return free

        try:
            for name in counts:
                setattr(library, name, counted(name))
            for _ in range(20):
                cycle = [read("Norway and Chile held talks.")]
                cycle.append(cycle)
            del cycle
            gc.collect()
        finally:
            for name, original in originals.items():
                setattr(library, name, original)
        self.assertEqual(counts, {"reader_free": 20, "document_free": 20})

    def test_exit_with_all_alive(self):
        code = "import rapporteur; r = rapporteur.Reader(); d = [r.read('Norway and Chile held talks.') for _ in range(9)]"
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=Path(__file__).resolve().parent, capture_output=True, text=True
        )
        self.assertEqual((run.returncode, run.stderr), (0, ""))


class Threads(unittest.TestCase):
    def in_threads(self, work):
        results, failures = [None] * 4, []

        def run(index):
            try:
                results[index] = work(index)
            except BaseException as failure:  # must reach the main thread
                failures.append(failure)

        threads = [threading.Thread(target=run, args=(index,)) for index in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])
        return results

    def test_one_reader_for_all(self):
        reader = rapporteur.Reader()
        expected = read(SAMPLE, published=PUBLISHED).json()

        def work(_):
            return {reader.read(SAMPLE, published=PUBLISHED).json() for _ in range(5)}

        self.assertEqual(self.in_threads(work), [{expected}] * 4)

    def test_one_document_for_all(self):
        document = read(SAMPLE, published=PUBLISHED)
        self.assertEqual(len(set(self.in_threads(lambda _: document.json()))), 1)
        self.assertEqual(len({id(tokens) for tokens in self.in_threads(lambda _: document.tokens)}), 1)


class Library(unittest.TestCase):
    def test_versions(self):
        self.assertRegex(rapporteur.version(), r"^\d+\.\d+\.\d+$")
        self.assertTrue(rapporteur.data_version())

    def test_types_name_all_codes(self):
        for kind, number in rapporteur._CODE_SETS.items():
            names = []
            while (name := rapporteur._library.code_name(number, len(names) + 1)) is not None:
                names.append(name.decode())
            self.assertEqual(names, list(typing.get_args(kind)))

    def test_structures_have_the_size_the_library_expects(self):
        make = ctypes.CDLL(rapporteur._find_library()).rap_reader_new_with
        for wrong in (-8, 8):
            options = rapporteur._ReaderOptions(ctypes.sizeof(rapporteur._ReaderOptions) + wrong)
            reader = ctypes.c_void_p()
            self.assertNotEqual(make(ctypes.byref(options), ctypes.byref(reader), None), 0)
        rapporteur.Reader(model=MODEL)  # read from the last field of the structure


if __name__ == "__main__":
    unittest.main()
