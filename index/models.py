"""What is asked and what comes back: frozen values that cross to whoever shows them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from corpus import DateRange, Span, Value, Visibility


class Asks(StrEnum):
    """What a question wants to know."""

    CHAIR = "chair"
    DIRECTOR = "director"
    SPEAKER = "speaker"
    ATTENDEE = "attendee"
    SECRETARY = "secretary"
    ABSENT = "absent"
    SIGNER = "signer"
    PRESENTER = "presenter"  # who handed over decisions, medals, gifts
    DATE = "date"
    TIME = "time"  # the hour, or the part of the day
    PLACE = "place"
    ORGANIZER = "organizer"
    CONTENT = "content"
    DECISION = "decision"
    TASK = "task"
    DOCUMENT = "document"
    NUMBER = "number"
    VOTE = "vote"
    APPOINTMENT = "appointment"
    DISCIPLINE = "discipline"
    AWARD = "award"
    ROLE = "role"  # what office does a person hold
    ROLE_HOLDER = "role_holder"  # who holds an office
    REASON = "reason"
    YES_NO = "yes_no"
    MEETINGS = "meetings"  # which meetings took place
    ANYTHING = "anything"  # none of the above: a passage is the most that can be given


class Wants(StrEnum):
    """What kind of thing the answer is."""

    PERSON = "person"
    BODY = "body"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    OFFICE = "office"
    PAPER = "paper"  # a document's number
    PENALTY = "penalty"
    REASON = "reason"
    YES_NO = "yes or no"
    MEETINGS = "meetings"
    TEXT = "text"  # a clause or a list of clauses


class Word(NamedTuple):
    """A folded word of a question. A `light` one tells nothing by itself, only beside another ("vụ" in "thường vụ")."""

    text: str  # "" where something was left out, so that its neighbours are none
    light: bool = False
    name: bool = False  # belongs to a name, with the word before it: both must stand side by side


class Query(Value):
    """A question as it was understood."""

    text: str  # as typed, in NFC
    asks: Asks
    wants: Wants = Wants.TEXT
    terms: tuple[str, ...] = ()  # analysed terms, for retrieval
    content: tuple[Word, ...] = ()  # the words that tell what it is about, in order
    plain: bool = False  # typed without diacritics: matched folded
    when: DateRange | None = None
    when_text: str = ""  # the words that gave `when`
    people: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    meeting: str = ""  # "hội nghị", "kỳ họp"…
    ordinals: tuple[str, ...] = ()  # folded: "thu 31", "khoa ix": of which in a series
    focus: tuple[str, ...] = ()  # the verbs or nouns that say what is wanted of the text
    counted: str = ""  # in lower case: what is counted, after "bao nhiêu"
    follows: bool = False  # leans on the question before


class Hit(NamedTuple):
    """A passage that matches, with its BM25 score and each term's share of it."""

    article_id: int
    span: Span
    score: float
    shares: tuple[tuple[str, float], ...] = ()


class Citation(Value):
    """Where something is said. `quote` is `body[span.start:span.end]`, byte for byte."""

    article: str  # external id
    article_id: int
    title: str
    url: str | None
    source: str | None
    published: date | None
    span: Span
    quote: str
    bold: tuple[Span, ...] = ()  # the proving words, counted inside the quote


class Choice(Value):
    """One of several meetings that fit, with what tells it apart, and the question that asks for it alone."""

    label: str
    question: str
    article_id: int
    meeting: int | None = None


class Explanation(Value):
    """Why this answer: how the question was read, which field or which terms gave it."""

    query: Query
    field: str = ""  # "participants.chair of meeting 0 in …"
    hits: tuple[Hit, ...] = ()


class Context(Value):
    """What a follow-up leans on. Kept by whoever holds the conversation, given back with the next question."""

    query: Query
    article_ids: tuple[int, ...] = ()
    meetings: tuple[tuple[int, int], ...] = ()  # (article id, number of the meeting in it)
    people: tuple[str, ...] = ()  # the people that the answer named, in order
    quotes: tuple[tuple[int, Span], ...] = ()  # what the answer quoted, by article id


class Answer(Value):
    """A sure answer: the direct answer in words of the article, and the quotes that prove it."""

    text: str
    citations: tuple[Citation, ...]
    choices: tuple[Choice, ...] = ()
    meeting: str = ""  # the meeting that the answer is about, when it is one: its name, its body, its day
    year_open: bool = False  # a year was asked, and the article that answers leaves it open
    corrected: bool = False  # an administrator corrected the field that answers
    explanation: Explanation
    context: Context


class Passages(Value):
    """Nothing sure, but these quotes are about it."""

    citations: tuple[Citation, ...]
    explanation: Explanation
    context: Context


class Why(StrEnum):
    """Why there is no answer."""

    NOTHING = "nothing"  # nothing in the corpus is about it
    NO_MEETING_THEN = "no meeting then"  # a date was asked and nothing was held then
    NOT_SAID = "not said"  # the article is there and does not say it
    OUTSIDE = "outside"  # weather, chit-chat, instructions: not what the corpus is for
    EMPTY = "empty"  # no question was asked


class NoAnswer(Value):
    """An honest none, with the nearest real alternatives."""

    why: Why
    asked: str = ""  # the date or field that was missed, as people write it
    citations: tuple[Citation, ...] = ()  # the article that does not say it
    choices: tuple[Choice, ...] = ()
    explanation: Explanation
    context: Context


Reply = Answer | Passages | NoAnswer


class Viewer(Value):
    """Whose eyes: the levels of visibility that may be shown."""

    levels: frozenset[Visibility] = frozenset({Visibility.PUBLIC})


EVERYONE = Viewer()
