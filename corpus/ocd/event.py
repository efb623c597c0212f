"""The shape of an event in JSON: Open Civic Data's, with the fields that our records have beside it.

See https://open-civic-data.readthedocs.io/en/latest/data/event.html. Reading is lenient: unknown fields are ignored,
null is missing, and a plain string stands for an object that has little more than its text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from corpus.models import DecisionKind, Note, Status
from corpus.text import clean, fold

_NOTES = {  # folded words for the parts that people have, beside our own names of them
    "chu tri": Note.CHAIR,
    "chu toa": Note.CHAIR,
    "chair": Note.CHAIR,
    "dong chu tri": Note.CO_CHAIR,
    "chi dao": Note.DIRECTOR,
    "du va chi dao": Note.DIRECTOR,
    "phat bieu": Note.SPEAKER,
    "bao cao": Note.SPEAKER,
    "thu ky": Note.SECRETARY,
    "ghi bien ban": Note.SECRETARY,
    "trao": Note.PRESENTER,
    "ky": Note.SIGNER,
    "vang": Note.ABSENT,
    "vang mat": Note.ABSENT,
}


_OPTIONS = {"yes": "tán thành", "no": "không tán thành", "abstain": "không biểu quyết", "absent": "vắng mặt"}


class EventError(Exception):
    """A JSON object is no event: `field` is missing or wrong, as `problem` says."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


def _line(value: object) -> str:
    """One line of text out of a string, number or null."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"{type(value).__name__} instead of text")  # noqa: TRY004 - pydantic takes no other
    return " ".join(clean(str(value)).split())


def _many(value: object) -> object:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _count(value: object) -> str:
    """A count as text; one of a vote, such as {"option": "yes", "value": 44}, in words."""
    if isinstance(value, Mapping):
        option = _line(value.get("option"))
        return f"{_line(value.get('value'))} {_OPTIONS.get(option.lower(), option)}".strip()
    return _line(value)


def _one_of(names: Callable[[str], object]) -> BeforeValidator:
    return BeforeValidator(lambda value: names(_line(value)))


def _note(word: str) -> Note:
    known = {str(note) for note in Note}
    return Note(word.lower()) if word.lower() in known else _NOTES.get(fold(word), Note.ATTENDEE)


def _kind(word: str) -> DecisionKind:
    return DecisionKind(word.lower()) if word.lower() in {str(kind) for kind in DecisionKind} else DecisionKind.ADOPTS


_STATES = {"canceled": Status.CANCELLED, "postponed": Status.CANCELLED}  # other spellings and states than ours
_STATE_WORDS = {"postponed": "hoãn", Status.CANCELLED: "đã hủy", Status.TENTATIVE: "dự kiến"}


def state_note(word: str) -> str:
    """What a sheet says of a state: "" of one that goes without saying."""
    return _STATE_WORDS.get(word.lower()) or _STATE_WORDS.get(_state(word), "")


def _state(word: str) -> Status:
    known = {str(status): status for status in Status} | _STATES
    return known.get(word.lower(), Status.PASSED)


Line = Annotated[str, BeforeValidator(_line)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(_many)]
Counts = Annotated[tuple[Annotated[str, BeforeValidator(_count)], ...], BeforeValidator(_many)]


class _Part(BaseModel):
    """A part of an event; a plain string stands for its first field."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return {name: item for name, item in value.items() if item is not None}
        return {next(iter(cls.model_fields)): value}


class Place(_Part):
    """Where: OCD's `location`."""

    name: Line = ""


class Participant(_Part):
    """Who, in which office, with which part: OCD's `participants`. An organization among them called the meeting."""

    name: Line = Field(validation_alias=AliasChoices("name", "entity_name", "person"))
    entity_type: Line = Field(default="person", validation_alias=AliasChoices("entity_type", "type"))
    office: Line = Field(
        default="", validation_alias=AliasChoices("office", "role", "post", "position", "office_as_printed")
    )
    note: Line = ""
    verb: Line = ""
    site: Line = ""
    reason: Line = ""
    planned: bool = False

    @property
    def part(self) -> Note:
        """The note as one of ours."""
        return _note(self.note)


class AgendaItem(_Part):
    """What was on the agenda."""

    description: Line = Field(default="", validation_alias=AliasChoices("description", "text", "name"))


class EventDecision(_Part):
    """What was decided."""

    text: Line = Field(default="", validation_alias=AliasChoices("text", "motion_text", "description", "name"))
    kind: Annotated[DecisionKind, _one_of(_kind)] = Field(
        default=DecisionKind.ADOPTS, validation_alias=AliasChoices("kind", "classification")
    )
    people: Lines = ()
    counts: Counts = ()


class Paper(_Part):
    """A document: OCD's `documents`, with the fields of OParl's paper."""

    number: Line = Field(default="", validation_alias=AliasChoices("number", "note", "name", "title"))
    kind: Line = Field(default="", validation_alias=AliasChoices("kind", "type", "classification"))
    issuer: Line = ""
    date: Line = ""
    date_end: Line = ""
    about: Line = ""
    basis: bool = False
    own: bool = False


class EventSource(_Part):
    """Where it was read."""

    url: Line = ""
    note: Line = ""


class Extras(_Part):
    """What OCD has no place for."""

    session: Line = ""
    time: Line = ""
    year_from: Line = ""
    counts: Counts = ()
    status_note: Line = ""
    doubtful: Lines = ()
    article: Line = ""  # the key of the article that the record was read from; "" when it came as a record
    published: date | None = None


class Event(_Part):
    """A meeting."""

    name: Line = ""
    id: Line = Field(default="", validation_alias=AliasChoices("id", "_id"))
    classification: Line = ""
    description: Line = ""
    status: Line = ""
    start_date: Line = Field(default="", validation_alias=AliasChoices("start_date", "start_time", "start", "when"))
    end_date: Line = Field(default="", validation_alias=AliasChoices("end_date", "end_time", "end"))
    location: Place = Place()
    participants: Annotated[tuple[Participant, ...], BeforeValidator(_many)] = ()
    agenda: Annotated[tuple[AgendaItem, ...], BeforeValidator(_many)] = ()
    decisions: Annotated[tuple[EventDecision, ...], BeforeValidator(_many)] = ()
    votes: Annotated[tuple[EventDecision, ...], BeforeValidator(_many)] = ()  # OCD's word for decisions with counts
    documents: Annotated[tuple[Paper, ...], BeforeValidator(_many)] = Field(
        default=(), validation_alias=AliasChoices("documents", "references")
    )
    sources: Annotated[tuple[EventSource, ...], BeforeValidator(_many)] = ()
    extras: Extras = Extras()

    @property
    def state(self) -> Status:
        """The status as one of ours."""
        return _state(self.status)


_TELLING = frozenset(
    {"start_date", "start_time", "participants", "agenda", "classification", "end_date", "decisions", "votes"}
)


def looks_like_event(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is meant as an event rather than an article."""
    return value.get("_type") == "event" or ("text" not in value and not _TELLING.isdisjoint(value))


def parse_event(value: object) -> Event:
    """The event in a JSON object. Raises `EventError`."""
    try:
        event = Event.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        problem = "missing" if first["type"] == "missing" else first["msg"].removeprefix("Value error, ")
        raise EventError(".".join(str(part) for part in first["loc"]), problem) from error
    if not (event.name or event.classification):
        raise EventError("name", "missing")
    return event
