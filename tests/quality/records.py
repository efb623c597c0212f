"""How well meetings are read: what was extracted from each article against what a person annotated, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from corpus import Day, Extraction, MeetingRecord, Note, Stored
from tests.quality.exam import HERE
from tests.quality.judge import plain

T = TypeVar("T", bound=Hashable)

RECORDS = HERE / "records.jsonl"


class Meeting(BaseModel):
    """A meeting as annotated. A list of alternatives that is empty: the text does not say; None: not judged."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chairs: tuple[str, ...]
    date: str  # "13/8/2007", "15/5/2024..16/5/2024"; without year when the text leaves it open
    place: tuple[str, ...] | None
    body: tuple[str, ...] | None
    optional: bool = False  # told of in passing: right when it is extracted, no loss when it is not

    @property
    def days(self) -> tuple[Day, Day]:
        """The first and the last day."""
        first, _, last = self.date.partition("..")
        return _day(first), _day(last or first)


class Annotated(BaseModel):
    """An article's meetings; none for an article that tells of no meeting."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str
    meetings: tuple[Meeting, ...]


class Score(NamedTuple):
    """How many values were extracted and wanted, and how many of each were matched by the other."""

    extracted: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0

    def __or__(self, other: Score) -> Score:
        return Score(*(mine + its for mine, its in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """The part of what was extracted that is right."""
        return self.right / self.extracted if self.extracted else 1.0

    @property
    def recall(self) -> float:
        """The part of what was wanted that was found."""
        return self.found / self.wanted if self.wanted else 1.0


def load_annotations() -> dict[str, Annotated]:
    """The annotations by article."""
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    return {each.article: each for each in (Annotated.model_validate(json.loads(line)) for line in lines)}


def score_records(stored: Mapping[str, Stored]) -> dict[str, Score]:
    """The score of each field over all articles."""
    annotations = load_annotations()
    scores = dict.fromkeys(FIELDS, Score())
    for name, each in stored.items():
        for field, compare in FIELDS.items():
            scores[field] |= compare(each.extraction, annotations[name])
    return scores


def _chairs(extraction: Extraction, annotated: Annotated) -> Score:
    extracted = {plain(name) for meeting in extraction.meetings for name in chairs(meeting)}
    return _sets(extracted, annotated, lambda meeting: map(plain, meeting.chairs))


def chairs(meeting: MeetingRecord) -> list[str]:
    """Who chaired, or is to chair, as extracted."""
    return [part.person for part in meeting.participants if part.note in {Note.CHAIR, Note.CO_CHAIR}]


def _dates(extraction: Extraction, annotated: Annotated) -> Score:
    extracted = {(meeting.held.first, meeting.held.last) for meeting in extraction.meetings if meeting.held}
    return _sets(extracted, annotated, lambda meeting: [meeting.days])


def _sets(extracted: set[T], annotated: Annotated, values: Callable[[Meeting], Iterable[T]]) -> Score:
    allowed = {value for meeting in annotated.meetings for value in values(meeting)}
    wanted = {value for meeting in annotated.meetings if not meeting.optional for value in values(meeting)}
    return Score(len(extracted), len(extracted & allowed), len(wanted), len(extracted & wanted))


def _places(extraction: Extraction, annotated: Annotated) -> Score:
    return _texts([meeting.location for meeting in extraction.meetings], annotated, lambda meeting: meeting.place)


def _bodies(extraction: Extraction, annotated: Annotated) -> Score:
    return _texts([meeting.organization for meeting in extraction.meetings], annotated, lambda meeting: meeting.body)


def _texts(
    extracted: Iterable[str], annotated: Annotated, alternatives: Callable[[Meeting], tuple[str, ...] | None]
) -> Score:
    """Texts match when one stands in the other. Where the annotation is silent, nothing extracted counts as wrong."""
    texts = {plain(text) for text in extracted if text}
    right = {text for text in texts if any(_same(text, alternatives(meeting)) for meeting in annotated.meetings)}
    wanted = {alternatives(meeting) for meeting in annotated.meetings if not meeting.optional}
    judged = right if None in wanted else texts
    asked = {each for each in wanted if each}
    return Score(len(judged), len(right), len(asked), sum(any(_same(text, each) for text in texts) for each in asked))


def _same(text: str, alternatives: tuple[str, ...] | None) -> bool:
    wanted = map(plain, alternatives or ())
    return any(each in text or text in each for each in wanted)


def _day(text: str) -> Day:
    day, month, *year = map(int, text.split("/"))
    return Day(year[0] if year else None, month, day)


FIELDS: dict[str, Callable[[Extraction, Annotated], Score]] = {
    "chair": _chairs,
    "date": _dates,
    "place": _places,
    "body": _bodies,
}
