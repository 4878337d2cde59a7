"""Reads English diplomatic text into records: participants, meetings, pledges, instruments.

    import rapporteur

    document = rapporteur.Reader().read(text, published="2024-04-16")
    for meeting in document.meetings:
        print(meeting.kind, meeting.date, [each.participant.name for each in meeting.participants])
        print([text[span.start:span.end] for span in meeting.evidence])

One module over the C library, by ctypes; Python 3.9 or newer. The library is taken from the environment variable
RAPPORTEUR_LIBRARY, else from the build folder of the source tree that this file lies in, else from the system.

Records are plain objects that hold no memory of the library: they outlive their document. What the text does not say
is None. Spans count as their text does: code points in a str, bytes in bytes, so text[span.start:span.end] is right.
A reader may be used by many threads at once: other threads run while the library reads.

For tools that need more than records, a document has its sentences and tokens, with the word classes, lemmas and
dependency trees of Universal Dependencies:

    for token in document.tokens:
        print(token.text, token.lemma, token.upos, token.relation, token.head and token.head.text)
"""

from __future__ import annotations

import ctypes
import ctypes.util
import datetime
import os
import re
import threading
import weakref
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Literal, NamedTuple, Optional, Union

__all__ = [
    "Date", "Dateline", "Document", "Error", "Instrument", "Meeting", "Part", "Participant", "Place", "Pledge", "Reader",
    "Reason", "Refusal", "Sentence", "Span", "Token", "data_version", "version",
]

# ---- the values of records, as the JSON has them ----

PublishedFrom = Literal["option", "text"]
Show = Literal["tokens", "sentences", "blocks", "mentions", "records", "tree", "conllu", "explain"]
ParticipantType = Literal["person", "state", "organization"]
MeetingKind = Literal[
    "meeting", "talks", "summit", "consultation", "dialogue", "conference", "session", "call", "forum", "council"
]
MeetingFormat = Literal["bilateral", "trilateral", "multilateral"]
MeetingStatus = Literal["held", "planned", "postponed", "cancelled", "proposed"]
Role = Literal["lead", "host", "attend", "side", "observe"]
PledgeKind = Literal["commit", "agree", "decide", "intend", "reaffirm", "support"]
Binding = Literal["committed", "agreed", "intended", "supported"]
ActionCategory = Literal["minimal", "continuing", "considering", "general", "specific"]  # 1 to 5 of UPR Info's scale
InstrumentKind = Literal[
    "law", "treaty", "resolution", "report", "statement", "strategy", "mechanism", "principle"
]
RecordType = Literal["meeting", "pledge"]
Condition = Literal[
    "not_running_text", "nobody_named", "negated", "possible", "conditional", "asked", "believed", "denied",
    "urged", "out_of_place", "part_of_name", "other_noun", "manner", "habit", "no_partner", "no_encounter", "open",
    "doubtful_noun", "nothing_told", "too_many", "nobody_bound", "no_owner", "no_action", "no_promise",
    "circumstance", "undone", "taken_back", "impersonal", "not_announced", "not_reported", "no_deed", "event",
    "suffered", "of_meeting", "inside_action", "support_noun", "support_unstated", "outcome",
]
ReasonKind = Literal[
    "rule", "kind", "name", "format", "ordinal", "status", "date", "place", "participant", "topic", "previous",
    "next", "by", "trigger", "binding", "action", "action_category", "condition", "due", "meeting", "said_by",
    "feature",
]

# The numbers by which the library knows these sets of codes: RAP_CODES_... of rapporteur.h.
_CODE_SETS = {
    PublishedFrom: 1, Show: 2, ParticipantType: 3, MeetingKind: 4, MeetingFormat: 5, MeetingStatus: 6, Role: 7,
    PledgeKind: 8, InstrumentKind: 9, ActionCategory: 10, Binding: 11,
    RecordType: 12, Condition: 13, ReasonKind: 14,
}

# ---- records ----


class Span(NamedTuple):
    """A half-open range of the text: code points of a str, bytes of bytes."""

    start: int
    end: int


class Date(NamedTuple):
    """The first and last day that something can have been on ("YYYY-MM-DD"), the words that say so, the rule that
    resolved them, and from which day it counted: "publication", "dateline", "told" (the date before in the text)."""

    start: Optional[str]
    end: Optional[str]
    text: Optional[str]
    rule: Optional[str]
    anchor: Optional[str]


class Place(NamedTuple):
    """A city or venue as written, and its state as ISO 3166-1 alpha-2 code."""

    name: Optional[str]
    country: Optional[str]


class Dateline(NamedTuple):
    place: Optional[str]
    agency: Optional[str]


class Reason(NamedTuple):
    """One thing that a record rests on: its rule, a value with the words that gave it, or, as "feature", something seen of
    it; `weight` is what the rule and features add to the confidence, in hundredths of a logit."""

    kind: ReasonKind
    value: Optional[str]
    message: Optional[str]
    words: Optional[str]
    span: Optional[Span]
    weight: int


class Refusal(NamedTuple):
    """A word for a meeting or a pledge that made none: the condition that failed, and the same as an English sentence."""

    record: RecordType
    condition: Condition
    message: str
    words: str
    span: Span
    sentence: Span


@dataclass(eq=False)
class Participant:
    """A person, state or organisation. A state's id is its ISO 3166-1 alpha-2 code."""

    id: str
    type: ParticipantType
    name: str
    family_name: Optional[str]
    given_name: Optional[str]
    title: Optional[str]
    affiliation: Optional[str]
    country: Optional[str]
    acronym: Optional[str]
    aliases: List[str]
    mentions: List[Span]
    reasons: List[Reason] = field(repr=False)


class Part(NamedTuple):
    """Who takes part in a meeting, and as what."""

    participant: Participant
    role: Optional[Role]


@dataclass(eq=False)
class Meeting:
    id: str
    kind: MeetingKind
    name: Optional[str]
    format: Optional[MeetingFormat]
    ordinal: Optional[int]
    status: Optional[MeetingStatus]
    date: Optional[Date]
    place: Optional[Place]
    participants: List[Part]
    topic: Optional[str]
    evidence: List[Span]
    rule: str
    confidence: float
    reasons: List[Reason] = field(repr=False)
    previous: Optional[Meeting] = field(default=None, repr=False)
    next: Optional[Meeting] = field(default=None, repr=False)


@dataclass(eq=False)
class Pledge:
    id: str
    by: List[Participant]
    kind: PledgeKind
    trigger: Optional[str]
    binding: Binding
    action: Optional[str]
    action_category: Optional[ActionCategory]
    negative: bool
    condition: Optional[str]
    due: Optional[Date]
    meeting: Optional[Meeting]
    said_by: Optional[Participant]
    span: Span
    evidence: List[Span]
    rule: str
    confidence: float
    reasons: List[Reason] = field(repr=False)


@dataclass(eq=False)
class Instrument:
    id: str
    kind: InstrumentKind
    name: str
    year: Optional[int]
    number: Optional[str]
    issuer: Optional[str]
    aliases: List[str]
    mentions: List[Span]
    reasons: List[Reason] = field(repr=False)


@dataclass(eq=False)
class Token:
    """A word or mark. `head` is None for the root of a sentence; `feats` are features, {"Tense": "Past"}; `children`
    depend on this token, in the order of the text."""

    index: int
    text: str
    span: Span
    space_before: bool
    lemma: str
    upos: str
    xpos: str
    feats: Dict[str, str]
    relation: str
    head: Optional[Token] = field(default=None, repr=False)
    children: List[Token] = field(default_factory=list, repr=False)


@dataclass(eq=False)
class Sentence:
    """Sentences with the same `paragraph` stand in one paragraph, heading or list item."""

    span: Span
    paragraph: int
    tokens: List[Token] = field(repr=False)
    root: Token = field(repr=False)


class Error(Exception):
    """A call that the library refused. `code` is the name of its status: "memory", "argument", "too_large", "date",
    "model", "file"."""

    def __init__(self, code: str, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.position = position


# ---- the library ----


class _Span(ctypes.Structure):
    _fields_ = [("start", ctypes.c_uint32), ("end", ctypes.c_uint32)]


class _Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32), ("flags", ctypes.c_uint32), ("published", ctypes.c_char_p), ("id", ctypes.c_char_p),
    ]


class _ReaderOptions(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32), ("reserved", ctypes.c_uint32), ("allocate", ctypes.c_void_p),
        ("release", ctypes.c_void_p), ("context", ctypes.c_void_p), ("model", ctypes.c_void_p),
        ("model_size", ctypes.c_size_t), ("model_path", ctypes.c_char_p),
    ]


class _Error(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32), ("code", ctypes.c_int32), ("message", ctypes.c_char_p), ("position", ctypes.c_size_t),
    ]


_READ_PLAIN = 1
_READ_EXPLAIN = 2
_UNIT_CODE_POINT = 1
_HANDLE, _SIZE, _INT, _REAL = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int32, ctypes.c_double
_LENGTH = ctypes.POINTER(ctypes.c_size_t)
_SPANS = ctypes.POINTER(_Span)
_TEXT = (_HANDLE, [_HANDLE, _LENGTH])  # a text of a record
_COUNT = (_SIZE, [_HANDLE])
_CODE = (_INT, [_HANDLE])
_LINK = (_HANDLE, [_HANDLE])
_ITEM = (_HANDLE, [_HANDLE, _SIZE])
_ALIAS = (_HANDLE, [_HANDLE, _SIZE, _LENGTH])
_PLACE_IN_TEXT = (_INT, [_HANDLE, _SIZE, _SPANS])
_MADE_TEXT = ctypes.POINTER(ctypes.c_void_p)
_NUMBER = ctypes.c_uint32
_TREES_COUNT = (_NUMBER, [_HANDLE])
_TREES_NUMBER = (_NUMBER, [_HANDLE, _NUMBER])
_TREES_TEXT = (_HANDLE, [_HANDLE, _NUMBER, _LENGTH])
_TREES_SPAN = (_INT, [_HANDLE, _NUMBER, _SPANS])
_TREES_NONE = 0xFFFFFFFF

# What each function gives and takes, as in rapporteur.h and rapporteur/syntax.h, without the prefix rap_.
_FUNCTIONS = {
    "version": (ctypes.c_char_p, []),
    "data_version": (ctypes.c_char_p, []),
    "schema_version": (_INT, []),
    "status_name": (ctypes.c_char_p, [_INT]),
    "status_message": (ctypes.c_char_p, [_INT]),
    "code_name": (ctypes.c_char_p, [_INT, _INT]),
    "code_find": (_INT, [_INT, ctypes.c_char_p]),
    "reader_new_with": (_INT, [ctypes.POINTER(_ReaderOptions), ctypes.POINTER(_HANDLE), ctypes.POINTER(_Error)]),
    "reader_free": (None, [_HANDLE]),
    "reader_read": (
        _INT,
        [_HANDLE, ctypes.c_char_p, _SIZE, ctypes.POINTER(_Options), ctypes.POINTER(_HANDLE), ctypes.POINTER(_Error)],
    ),
    "document_free": (None, [_HANDLE]),
    "document_json": (_INT, [_HANDLE, _MADE_TEXT, _LENGTH]),
    "document_show": (_INT, [_HANDLE, _INT, _MADE_TEXT, _LENGTH]),
    "document_convert_spans": (_INT, [_HANDLE, _INT, _SPANS, _SIZE]),
    "document_size": _COUNT,
    "document_invalid_count": _COUNT,
    "document_published_from": _CODE,
    "participant_type": _CODE,
    "meeting_kind": _CODE,
    "meeting_format": _CODE,
    "meeting_ordinal": _CODE,
    "meeting_status": _CODE,
    "meeting_participant": _ITEM,
    "meeting_participant_count": _COUNT,
    "meeting_role": (_INT, [_HANDLE, _SIZE]),
    "meeting_previous": _LINK,
    "meeting_next": _LINK,
    "meeting_confidence": (_REAL, [_HANDLE]),
    "pledge_kind": _CODE,
    "pledge_action_category": _CODE,
    "pledge_binding": _CODE,
    "pledge_by": _ITEM,
    "pledge_by_count": _COUNT,
    "pledge_negative": _CODE,
    "pledge_meeting": _LINK,
    "pledge_said_by": _LINK,
    "pledge_span": (_INT, [_HANDLE, _SPANS]),
    "pledge_confidence": (_REAL, [_HANDLE]),
    "instrument_kind": _CODE,
    "instrument_year": _CODE,
    "reason_kind": _CODE,
    "reason_weight": _CODE,
    "reason_span": (_INT, [_HANDLE, _SPANS]),
    "document_refusal": _ITEM,
    "document_refusal_count": _COUNT,
    "refusal_record": _CODE,
    "refusal_condition": _CODE,
    "refusal_span": (_INT, [_HANDLE, _SPANS]),
    "refusal_sentence": (_INT, [_HANDLE, _SPANS]),
    "document_trees": (_INT, [_HANDLE, ctypes.POINTER(_HANDLE)]),
    "trees_sentence_count": _TREES_COUNT,
    "trees_sentence_first": _TREES_NUMBER,
    "trees_sentence_end": _TREES_NUMBER,
    "trees_sentence_root": _TREES_NUMBER,
    "trees_sentence_paragraph": _TREES_NUMBER,
    "trees_sentence_span": _TREES_SPAN,
    "trees_token_count": _TREES_COUNT,
    "trees_span": _TREES_SPAN,
    "trees_space_before": (_INT, [_HANDLE, _NUMBER]),
    "trees_head": _TREES_NUMBER,
}
_TEXTS = {
    "document": "id title published dateline_place dateline_agency",
    "participant": "id name family_name given_name title affiliation country acronym",
    "meeting": "id name date_start date_end date_text date_rule date_anchor place place_country topic rule",
    "pledge": "id trigger action condition due_start due_end due_text due_rule due_anchor rule",
    "instrument": "id name number issuer",
    "reason": "value message words",
    "refusal": "words message",
}
_TREES_TEXTS = "text lemma upos xpos feats relation"
_SPAN_LISTS = {"participant": "mention", "meeting": "evidence", "pledge": "evidence", "instrument": "mention"}
for _noun, _names in _TEXTS.items():
    _FUNCTIONS.update({f"{_noun}_{_name}": _TEXT for _name in _names.split()})
_FUNCTIONS.update({f"trees_{_name}": _TREES_TEXT for _name in _TREES_TEXTS.split()})
for _noun, _name in _SPAN_LISTS.items():
    _FUNCTIONS[f"{_noun}_{_name}_count"] = _COUNT
    _FUNCTIONS[f"{_noun}_{_name}"] = _PLACE_IN_TEXT
    _FUNCTIONS[f"document_{_noun}_count"] = _COUNT
    _FUNCTIONS[f"document_{_noun}"] = _ITEM
    _FUNCTIONS[f"{_noun}_reason_count"] = _COUNT
    _FUNCTIONS[f"{_noun}_reason"] = _ITEM
for _noun in ("participant", "instrument"):
    _FUNCTIONS[f"{_noun}_alias_count"] = _COUNT
    _FUNCTIONS[f"{_noun}_alias"] = _ALIAS


def _find_library() -> str:
    named = os.environ.get("RAPPORTEUR_LIBRARY")
    if named:
        return named
    build = Path(__file__).resolve().parent.parent.parent / "build"
    for ending in ("so", "dylib", "dll"):
        built = build / f"librapporteur.{ending}"
        if built.exists():
            return str(built)
    installed = ctypes.util.find_library("rapporteur")
    if installed:
        return installed
    raise ImportError(
        f"the rapporteur library is neither in {build} nor installed: build it (cmake -S . -B build && cmake --build"
        " build), or name its file in the environment variable RAPPORTEUR_LIBRARY"
    )


class _Library:
    """The functions of the library by their names without rap_."""

    def __init__(self, path: str) -> None:
        try:
            loaded = ctypes.CDLL(path)
            for name, (result, arguments) in _FUNCTIONS.items():
                function = getattr(loaded, f"rap_{name}")
                function.restype = result
                function.argtypes = arguments
                setattr(self, name, function)
        except (OSError, AttributeError) as cause:
            raise ImportError(f"the rapporteur library cannot be used: {cause}") from cause

    def __getattr__(self, name: str) -> Callable[..., Any]:
        raise AttributeError(name)


_library = _Library(_find_library())


def version() -> str:
    """The version of the library, "0.1.0"."""
    return _library.version().decode()


def data_version() -> str:
    """Names the library's tables of words: changes whenever one of them does."""
    return _library.data_version().decode()


def _check(status: int, error: Optional[_Error] = None) -> None:
    if status != 0:
        message = error.message if error is not None and error.message else _library.status_message(status)
        position = 0 if error is None else error.position
        raise Error(_library.status_name(status).decode(), message.decode(), position)


def _text(name: str, record: int, *index: int) -> Optional[str]:
    length = ctypes.c_size_t()
    address = getattr(_library, name)(record, *index, ctypes.byref(length))
    return None if address is None else ctypes.string_at(address, length.value).decode()


def _code(kind: Any, number: int) -> Any:
    name = _library.code_name(_CODE_SETS[kind], number)
    return None if name is None else name.decode()


# ---- reading ----

_SURROGATES = re.compile("[\ud800-\udfff]")


def _to_bytes(text: Union[str, bytes]) -> bytes:
    """A lone surrogate, which UTF-8 cannot carry, is read as U+FFFD: one code point for one, so spans stay right."""
    return text if isinstance(text, bytes) else _SURROGATES.sub("\ufffd", text).encode()


def _to_c_string(name: str, value: Optional[str], encode: Callable[[str], bytes] = _to_bytes) -> Optional[bytes]:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str or None, not {type(value).__name__}")
    if "\0" in value:
        raise Error("argument", f"{name} has a NUL character", value.index("\0"))
    return encode(value)


class Reader:
    """All that is known before a text is read. One serves a whole program, from any number of threads at once. `model` is
    the file of a syntax model, in place of the one that is built in. Raises Error, with code "file" if it cannot be read,
    "model" if it is none, or "memory"."""

    def __init__(self, model: Union[str, os.PathLike[str], None] = None) -> None:
        options = _ReaderOptions(ctypes.sizeof(_ReaderOptions))
        if model is not None:
            options.model_path = _to_c_string("model", os.fspath(model), os.fsencode)
        handle, error = ctypes.c_void_p(), _Error(ctypes.sizeof(_Error))
        _check(_library.reader_new_with(ctypes.byref(options), ctypes.byref(handle), ctypes.byref(error)), error)
        self._handle = handle.value
        weakref.finalize(self, _library.reader_free, self._handle)

    def read(
        self,
        text: Union[str, bytes],
        published: Union[str, datetime.date, None] = None,
        id: Optional[str] = None,
        plain: bool = False,
        explain: bool = False,
    ) -> Document:
        """Reads one text. `published` is its day of publication, a date or "YYYY-MM-DD", by which
        "yesterday" is read; `id` is handed back; `plain` means running text, in which nothing is boilerplate. With
        `explain` records have reasons, and the document has refusals. Bytes are read as UTF-8. Raises Error, with code "date" for a day that is none, "too_large", "memory" or "argument"."""
        if not isinstance(text, (str, bytes)):
            raise TypeError(f"text must be str or bytes, not {type(text).__name__}")
        if isinstance(published, datetime.date):
            published = published.isoformat()[:10]
        options = _Options(
            ctypes.sizeof(_Options), (_READ_PLAIN if plain else 0) | (_READ_EXPLAIN if explain else 0),
            _to_c_string("published", published), _to_c_string("id", id),
        )
        source = _to_bytes(text)
        handle = ctypes.c_void_p()
        error = _Error(ctypes.sizeof(_Error))
        status = _library.reader_read(
            self._handle, source, len(source), ctypes.byref(options), ctypes.byref(handle), ctypes.byref(error)
        )
        _check(status, error)
        return Document(handle.value, text)


class Document:
    """One text, read. Made by Reader.read."""

    text: Union[str, bytes]
    """As it was given."""
    id: Optional[str]
    title: Optional[str]
    published: Optional[str]
    published_from: Optional[PublishedFrom]
    dateline: Optional[Dateline]
    invalid_count: int
    """How many sequences of the bytes are not UTF-8 and were read as U+FFFD."""
    participants: List[Participant]
    meetings: List[Meeting]
    pledges: List[Pledge]
    instruments: List[Instrument]
    refusals: List[Refusal]
    """Words for meetings and pledges that made none, if the document was read with explain=True."""

    def __init__(self, handle: int, text: Union[str, bytes]) -> None:
        self._handle = handle
        self._lock = threading.Lock()  # making JSON or trees changes the document
        self._trees: Optional[_Trees] = None
        weakref.finalize(self, _library.document_free, handle)
        self.text = text
        self.id = _text("document_id", handle)
        self.title = _text("document_title", handle)
        self.published = _text("document_published", handle)
        self.published_from = _code(PublishedFrom, _library.document_published_from(handle))
        place, agency = _text("document_dateline_place", handle), _text("document_dateline_agency", handle)
        self.dateline = None if place is None and agency is None else Dateline(place, agency)
        self.invalid_count = _library.document_invalid_count(handle)
        records = _Records(handle, in_bytes=isinstance(text, bytes))
        self.participants = records.participants
        self.meetings = records.meetings
        self.pledges = records.pledges
        self.instruments = records.instruments
        self.refusals = records.refusals

    def __repr__(self) -> str:
        return (
            f"<Document {self.id or self.title!r}: {len(self.meetings)} meetings, {len(self.pledges)} pledges,"
            f" {len(self.participants)} participants, {len(self.instruments)} instruments>"
        )

    @property
    def sentences(self) -> List[Sentence]:
        """All sentences, in the order of the text. Made on the first use, the same objects afterwards."""
        return self._made_trees().sentences

    @property
    def tokens(self) -> List[Token]:
        """The tokens of all sentences: document.tokens[token.index] is token."""
        return self._made_trees().tokens

    def _made_trees(self) -> _Trees:
        with self._lock:
            if self._trees is None:
                self._trees = _Trees(self._handle, in_bytes=isinstance(self.text, bytes))
            return self._trees

    def json(self) -> str:
        """All records as one line of JSON. Its spans count bytes of the text's UTF-8."""
        return self._made_text(_library.document_json)

    def show(self, what: Show) -> str:
        """What one stage made of the text, in lines for people."""
        number = _library.code_find(_CODE_SETS[Show], _to_c_string("what", what))
        return self._made_text(_library.document_show, number)

    def _made_text(self, function: Callable[..., int], *arguments: int) -> str:
        address, length = ctypes.c_void_p(), ctypes.c_size_t()
        with self._lock:
            _check(function(self._handle, *arguments, ctypes.byref(address), ctypes.byref(length)))
            return ctypes.string_at(address, length.value).decode()


# ---- from the library's records to those above ----


def _items(noun: str, document: int) -> List[int]:
    count = getattr(_library, f"document_{noun}_count")(document)
    item = getattr(_library, f"document_{noun}")
    return [item(document, index) for index in range(count)]


def _optional(kind: Any, *values: Optional[str]) -> Any:
    return None if all(value is None for value in values) else kind(*values)


class _Records:
    """Takes all records over. Spans come first, since the library converts all of them in one pass."""

    def __init__(self, document: int, in_bytes: bool) -> None:
        self.handles = {noun: _items(noun, document) for noun in [*_SPAN_LISTS, "refusal"]}
        self.spans = self.all_spans(document, in_bytes)
        self.by_handle: dict[Optional[int], Any] = {}
        self.participants = self.take("participant", self.participant)
        self.meetings = self.take("meeting", self.meeting)
        self.chain_meetings()
        self.pledges = self.take("pledge", self.pledge)
        self.instruments = self.take("instrument", self.instrument)
        self.refusals = self.take("refusal", self.refusal)

    def take(self, noun: str, make: Callable[[int], Any]) -> List[Any]:
        taken = []
        for handle in self.handles[noun]:
            record = make(handle)
            self.by_handle[handle] = record
            taken.append(record)
        return taken

    def all_spans(self, document: int, in_bytes: bool) -> Iterator[Span]:
        """The spans of all records in the order in which the records take them."""
        calls = []
        for noun, name in _SPAN_LISTS.items():
            for handle in self.handles[noun]:
                if noun == "pledge":
                    calls.append((_library.pledge_span, (handle,)))
                count = getattr(_library, f"{noun}_{name}_count")(handle)
                one = getattr(_library, f"{noun}_{name}")
                calls += [(one, (handle, index)) for index in range(count)]
                calls += [(_library.reason_span, (reason,)) for reason in self.placed_reasons(noun, handle)]
        for handle in self.handles["refusal"]:
            calls += [(_library.refusal_span, (handle,)), (_library.refusal_sentence, (handle,))]
        spans = (_Span * len(calls))()
        for span, (function, arguments) in zip(spans, calls):
            _check(function(*arguments, ctypes.byref(span)))
        if not in_bytes:
            _check(_library.document_convert_spans(document, _UNIT_CODE_POINT, spans, len(calls)))
        return iter([Span(span.start, span.end) for span in spans])

    def span_list(self, noun: str, handle: int) -> List[Span]:
        count = getattr(_library, f"{noun}_{_SPAN_LISTS[noun]}_count")(handle)
        return [next(self.spans) for _ in range(count)]

    @staticmethod
    def reason_handles(noun: str, handle: int) -> List[int]:
        count = getattr(_library, f"{noun}_reason_count")(handle)
        return [getattr(_library, f"{noun}_reason")(handle, index) for index in range(count)]

    def placed_reasons(self, noun: str, handle: int) -> List[int]:
        """Those that rest on words of the text."""
        return [each for each in self.reason_handles(noun, handle) if _text("reason_words", each) is not None]

    def reason(self, handle: int) -> Reason:
        words = _text("reason_words", handle)
        return Reason(
            kind=_code(ReasonKind, _library.reason_kind(handle)),
            value=_text("reason_value", handle),
            message=_text("reason_message", handle),
            words=words,
            span=None if words is None else next(self.spans),
            weight=_library.reason_weight(handle),
        )

    def reasons(self, noun: str, handle: int) -> List[Reason]:
        return [self.reason(each) for each in self.reason_handles(noun, handle)]

    def refusal(self, handle: int) -> Refusal:
        return Refusal(
            record=_code(RecordType, _library.refusal_record(handle)),
            condition=_code(Condition, _library.refusal_condition(handle)),
            message=_text("refusal_message", handle) or "",
            words=_text("refusal_words", handle) or "",
            span=next(self.spans),
            sentence=next(self.spans),
        )

    @staticmethod
    def aliases(noun: str, handle: int) -> List[str]:
        count = getattr(_library, f"{noun}_alias_count")(handle)
        return [_text(f"{noun}_alias", handle, index) or "" for index in range(count)]

    def participant(self, handle: int) -> Participant:
        return Participant(
            id=_text("participant_id", handle) or "",
            type=_code(ParticipantType, _library.participant_type(handle)),
            name=_text("participant_name", handle) or "",
            family_name=_text("participant_family_name", handle),
            given_name=_text("participant_given_name", handle),
            title=_text("participant_title", handle),
            affiliation=_text("participant_affiliation", handle),
            country=_text("participant_country", handle),
            acronym=_text("participant_acronym", handle),
            aliases=self.aliases("participant", handle),
            mentions=self.span_list("participant", handle),
            reasons=self.reasons("participant", handle),
        )

    def parts(self, handle: int) -> List[Part]:
        return [
            Part(
                self.by_handle[_library.meeting_participant(handle, index)],
                _code(Role, _library.meeting_role(handle, index)),
            )
            for index in range(_library.meeting_participant_count(handle))
        ]

    def meeting(self, handle: int) -> Meeting:
        days = [_text(f"meeting_date_{name}", handle) for name in Date._fields]
        return Meeting(
            id=_text("meeting_id", handle) or "",
            kind=_code(MeetingKind, _library.meeting_kind(handle)),
            name=_text("meeting_name", handle),
            format=_code(MeetingFormat, _library.meeting_format(handle)),
            ordinal=_library.meeting_ordinal(handle) or None,
            status=_code(MeetingStatus, _library.meeting_status(handle)),
            date=_optional(Date, *days),
            place=_optional(Place, _text("meeting_place", handle), _text("meeting_place_country", handle)),
            participants=self.parts(handle),
            topic=_text("meeting_topic", handle),
            evidence=self.span_list("meeting", handle),
            rule=_text("meeting_rule", handle) or "",
            confidence=_library.meeting_confidence(handle),
            reasons=self.reasons("meeting", handle),
        )

    def chain_meetings(self) -> None:
        for handle, meeting in zip(self.handles["meeting"], self.meetings):
            meeting.previous = self.by_handle.get(_library.meeting_previous(handle))
            meeting.next = self.by_handle.get(_library.meeting_next(handle))

    def pledge(self, handle: int) -> Pledge:
        days = [_text(f"pledge_due_{name}", handle) for name in Date._fields]
        return Pledge(
            id=_text("pledge_id", handle) or "",
            by=[
                self.by_handle[_library.pledge_by(handle, index)] for index in range(_library.pledge_by_count(handle))
            ],
            kind=_code(PledgeKind, _library.pledge_kind(handle)),
            trigger=_text("pledge_trigger", handle),
            binding=_code(Binding, _library.pledge_binding(handle)),
            action=_text("pledge_action", handle),
            action_category=_code(ActionCategory, _library.pledge_action_category(handle)),
            negative=bool(_library.pledge_negative(handle)),
            condition=_text("pledge_condition", handle),
            due=_optional(Date, *days),
            meeting=self.by_handle.get(_library.pledge_meeting(handle)),
            said_by=self.by_handle.get(_library.pledge_said_by(handle)),
            span=next(self.spans),
            evidence=self.span_list("pledge", handle),
            rule=_text("pledge_rule", handle) or "",
            confidence=_library.pledge_confidence(handle),
            reasons=self.reasons("pledge", handle),
        )

    def instrument(self, handle: int) -> Instrument:
        return Instrument(
            id=_text("instrument_id", handle) or "",
            kind=_code(InstrumentKind, _library.instrument_kind(handle)),
            name=_text("instrument_name", handle) or "",
            year=_library.instrument_year(handle) or None,
            number=_text("instrument_number", handle),
            issuer=_text("instrument_issuer", handle),
            aliases=self.aliases("instrument", handle),
            mentions=self.span_list("instrument", handle),
            reasons=self.reasons("instrument", handle),
        )


# ---- from the library's trees ----


def _features(text: Optional[str]) -> Dict[str, str]:
    """ "A=B|C=D" as CoNLL-U has it."""
    return {} if text is None else dict(pair.partition("=")[::2] for pair in text.split("|"))


class _Trees:
    """Takes all sentences and tokens over, as _Records does the records."""

    def __init__(self, document: int, in_bytes: bool) -> None:
        trees = ctypes.c_void_p()
        _check(_library.document_trees(document, ctypes.byref(trees)))
        self.handle = trees.value
        self.token_count = _library.trees_token_count(trees)
        self.sentence_count = _library.trees_sentence_count(trees)
        self.spans = self.all_spans(document, in_bytes)
        self.tokens = [self.token(index) for index in range(self.token_count)]
        for token in self.tokens:
            self.hang(token)
        self.sentences = [self.sentence(index) for index in range(self.sentence_count)]

    def all_spans(self, document: int, in_bytes: bool) -> List[Span]:
        """Those of the tokens, then those of the sentences."""
        count = self.token_count + self.sentence_count
        spans = (_Span * count)()
        for index in range(self.token_count):
            _check(_library.trees_span(self.handle, index, ctypes.byref(spans[index])))
        for index in range(self.sentence_count):
            span = ctypes.byref(spans[self.token_count + index])
            _check(_library.trees_sentence_span(self.handle, index, span))
        if not in_bytes:
            _check(_library.document_convert_spans(document, _UNIT_CODE_POINT, spans, count))
        return [Span(span.start, span.end) for span in spans]

    def token(self, index: int) -> Token:
        text, lemma, upos, xpos, feats, relation = (
            _text(f"trees_{name}", self.handle, index) for name in _TREES_TEXTS.split()
        )
        return Token(
            index=index,
            text=text or "",
            span=self.spans[index],
            space_before=bool(_library.trees_space_before(self.handle, index)),
            lemma=lemma or "",
            upos=upos or "",
            xpos=xpos or "",
            feats=_features(feats),
            relation=relation or "",
        )

    def hang(self, token: Token) -> None:
        head = _library.trees_head(self.handle, token.index)
        if head != _TREES_NONE:
            token.head = self.tokens[head]
            token.head.children.append(token)

    def sentence(self, index: int) -> Sentence:
        first, end = (_library.trees_sentence_first(self.handle, index), _library.trees_sentence_end(self.handle, index))
        return Sentence(
            span=self.spans[self.token_count + index],
            paragraph=_library.trees_sentence_paragraph(self.handle, index),
            tokens=self.tokens[first:end],
            root=self.tokens[_library.trees_sentence_root(self.handle, index)],
        )
