"""Days of a record ⇄ ISO 8601, with X for what is not known (EDTF: "XXXX-01-02"; ISO's own "--01-02" is read too)."""

from __future__ import annotations

import re

from corpus.models import DateRange, Day, Session

_ISO = re.compile(
    r"(?P<y>\d{4}|XXXX|-)-?(?P<m>\d{2})(?:-(?P<d>\d{2}|XX))?"
    r"(?:[T ](?P<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_PRINTED = re.compile(r"(?:(?P<d>\d{1,2})[/.-])?(?P<m>\d{1,2})[/.-](?P<y>\d{4})")
_MIDNIGHT = "00:00"  # how a day without an hour is written where an hour must be


class WrongDateError(ValueError):
    """A date that is none."""


def parse_range(first: str, last: str, *, session: str = "", time: str = "", year_from: str = "") -> DateRange | None:
    """From `first` to `last` (or on `first`, when that is ""). None when both are "". Raises `WrongDateError`."""
    if not first and not last:
        return None
    begin, hour = _parse(first or last)
    end, _ = _parse(last or first)
    if begin.year is None and end.year is not None:
        begin = begin._replace(year=end.year)
    return DateRange(
        first=begin,
        last=end,
        session=Session(session.lower()) if session.lower() in {str(part) for part in Session} else None,
        time=time or hour,
        year_from=year_from or ("text" if begin.year is not None else None),
    )


def _parse(text: str) -> tuple[Day, str | None]:
    match = _ISO.fullmatch(text) or _PRINTED.fullmatch(text)
    if match is None:
        raise WrongDateError(text)
    year = int(match["y"]) if match["y"].isdigit() else None
    day = Day(year, int(match["m"]), int(match["d"]) if (match["d"] or "").isdigit() else None)
    if not 1 <= day.month <= 12 or not 1 <= (day.day or 1) <= _days(day):
        raise WrongDateError(text)
    hour = match.groupdict().get("time")
    return day, None if hour == _MIDNIGHT else hour


def _days(day: Day) -> int:
    """How many days the month has, at most."""
    if day.month == 2:
        return 28 if day.year is not None and (day.year % 4 or (day.year % 100 == 0 and day.year % 400)) else 29
    return 30 if day.month in {4, 6, 9, 11} else 31


def format_day(day: Day) -> str:
    """The day in ISO 8601: "2024-01-02", "2024-01", "XXXX-01-02"."""
    year = "XXXX" if day.year is None else f"{day.year:04}"
    return f"{year}-{day.month:02}" + ("" if day.day is None else f"-{day.day:02}")
