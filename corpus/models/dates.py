"""Days and periods as a text gives them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from corpus.models.value import Span, Value


class Session(StrEnum):
    """Part of a day, as printed in the lead of a report."""

    MORNING = "sáng"
    NOON = "trưa"
    AFTERNOON = "chiều"
    EVENING = "tối"


class Day(NamedTuple):
    """A day as a text gives it: the year, or the day of the month, may be open (None)."""

    year: int | None
    month: int
    day: int | None = None


class DateRange(Value):
    """From `first` to `last`, both included; one day when they are equal.

    `year_from` tells where the year was read: in the `text`, from the day of publication (`published`), or nowhere
    (None: the year is open, and no year may be assumed).
    """

    first: Day
    last: Day
    session: Session | None = None
    time: str | None = None  # "HH:MM", when the text gives a time of the day
    year_from: str | None = None


class DateMention(Value):
    """A date or period that a text gives, and the characters that give it.

    `of` tells what it is the date of: something that happened or will happen (`event`), a document (`document`:
    "Nghị quyết số 5-NQ/ĐU ngày 3/2"), or no time at all but a part of a name (`name`: "tổng kết năm 2023").
    """

    range: DateRange
    span: Span
    of: str = "event"
