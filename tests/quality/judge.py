"""The judging rules: is an answer right, and does it cite the article that proves it?

A wrong answer weighs more than a missing one, so the verdicts keep saying something false apart from
not knowing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

CITED = 3  # a gold article must be among the first three citations


class Question(BaseModel):
    """A question of the set, with what a right answer says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    qid: str
    question: str
    asked_on: date
    kind: str
    style: str
    after: str | None
    answerable: bool
    gold: tuple[tuple[str, ...], ...]  # every group needs one of its alternatives
    must_not: tuple[str, ...]  # what a right answer never says
    articles: tuple[str, ...]  # the articles that prove it
    evidence: str  # the proving words of one of them
    accept: tuple[str, ...] = ()  # for an unanswerable question: what may be said instead of nothing


class Said(NamedTuple):
    """A reply as the rules see it."""

    kind: str  # "answer", "passages" or "none"
    answer: str = ""
    cited: tuple[str, ...] = ()
    quote: str = ""  # of the first citation


class Verdict(StrEnum):
    """What a reply is worth, best first."""

    RIGHT = "right"
    UNCITED = "uncited"  # says the right thing, cites something else
    SHOWN = "shown"  # the right thing stands in the first quote, not in the answer
    HEDGED = "hedged"  # passages for a question that has no answer
    MISSED = "missed"
    WRONG = "wrong"


class _DayMonth(NamedTuple):
    day: int
    month: int
    year: int | None

    def agrees(self, other: _DayMonth) -> bool:
        """The same day, as far as both tell the year."""
        return self[:2] == other[:2] and (None in (self.year, other.year) or self.year == other.year)


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_FIGURES = re.compile(r"(?<!\d)(\d\d?)\s*[-/.]\s*(\d\d?)(?:\s*[-/.]\s*(\d{4}))?(?!\d)")
_IN_WORDS = re.compile(r"(\d\d?)\s+tháng\s+(\d\d?)(?:\s+năm\s+(\d{4}))?")


def judge(question: Question, said: Said) -> Verdict:
    """The verdict on a reply."""
    tempted = any(says(said.answer, wrong) for wrong in question.must_not)
    if not question.answerable:
        return _judge_silence(question, said, tempted=tempted)
    if said.kind == "answer" and not tempted and _complete(said.answer, question.gold):
        return Verdict.RIGHT if set(said.cited[:CITED]) & set(question.articles) else Verdict.UNCITED
    if said.quote and not tempted and _complete(f"{said.answer}\n{said.quote}", question.gold):
        return Verdict.SHOWN
    return Verdict.WRONG if said.kind == "answer" else Verdict.MISSED


def _judge_silence(question: Question, said: Said, *, tempted: bool) -> Verdict:
    match said.kind:
        case "none":
            return Verdict.RIGHT
        case "passages":
            return Verdict.WRONG if tempted else Verdict.HEDGED
        case _:
            accepted = not tempted and any(says(said.answer, other) for other in question.accept)
            return Verdict.RIGHT if accepted else Verdict.WRONG


def _complete(text: str, gold: Iterable[Iterable[str]]) -> bool:
    return all(any(says(text, wanted) for wanted in group) for group in gold)


def says(text: str, wanted: str) -> bool:
    """Whether the text says it: word by word without case, punctuation and tone placement; a date in any writing."""
    if bare := _FIGURES.fullmatch(wanted.strip()):
        return any(day.agrees(_day_month(bare)) for day in _dates(text))
    words = plain(wanted)
    return bool(words.strip()) and words in plain(text)


def plain(text: str) -> str:
    """The words in lower case with single spaces around each, and each tone mark at the end of its word."""
    return f" {' '.join(_tone_last(word) for word in _words(text))} "


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())


def _tone_last(word: str) -> str:
    marks = unicodedata.normalize("NFD", word)
    return "".join(sorted(marks, key=_TONES.__contains__))  # a stable sort: letters keep their order, tones go last


def _dates(text: str) -> list[_DayMonth]:
    text = unicodedata.normalize("NFC", text).lower()
    return [_day_month(found) for pattern in (_FIGURES, _IN_WORDS) for found in pattern.finditer(text)]


def _day_month(found: re.Match[str]) -> _DayMonth:
    day, month, year = found.groups()
    return _DayMonth(int(day), int(month), int(year) if year else None)
