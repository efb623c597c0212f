"""What articles tell of, as keys to find them by: days of meetings, people, documents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from corpus import DateRange, Extraction, fold, unify


def keys_of(extraction: Extraction) -> set[int]:
    """The keys under which an article is found."""
    keys = {person_key(name) for name in _people(extraction)}
    keys |= {document_key(reference.number) for reference in extraction.references}
    for meeting in extraction.meetings:
        keys |= {document_key(reference.number) for reference in meeting.references}
        keys |= day_keys(meeting.held) if meeting.held else set()
    return keys


def _people(extraction: Extraction) -> Iterator[str]:
    yield from (membership.person for membership in extraction.people)
    yield from (change.person for change in extraction.changes)
    for meeting in extraction.meetings:
        yield from (participation.person for participation in meeting.participants)
        yield from (person for decision in meeting.decisions for person in decision.people)


def person_key(name: str) -> int:
    """The key of a person, whatever the case, tone placement and spaces of the name."""
    return _digest("person " + " ".join(unify(name).lower().split()))


def document_key(number: str) -> int:
    """The key of a document, whatever the case, diacritics and spaces of its number."""
    return _digest("document " + document_number(number))


def document_number(number: str) -> str:
    """One spelling of a document's number."""
    return "".join(fold(number).replace("–", "-").split())


def day_keys(dates: DateRange) -> set[int]:
    """The keys of the days from first to last, whatever the year; the months' keys where no more is known."""
    return {_day_key(month, day) for month, day in _days(dates)}


def day_keys_within(dates: DateRange) -> set[int]:
    """The keys of everything that may share a day with `dates`: its days, and the months around them."""
    days = _days(dates)
    every = {(month, day) for month, is_known in days if not is_known for day in range(1, 32)}
    return {_day_key(month, day) for month, day in days | every | {(month, 0) for month, _ in days}}


@lru_cache(maxsize=512)
def _day_key(month: int, day: int) -> int:
    return _digest(f"day {month}-{day}")


def _days(dates: DateRange) -> set[tuple[int, int]]:
    """The (month, day) pairs of a range, at most a year of them; day 0 for a month of which no day is known."""
    first, last = dates.first, dates.last
    months = 12 * ((last.year or 0) - (first.year or 0)) if first.year and last.year else 0
    months += last.month - first.month
    if first.day is None or last.day is None:
        span = months if months >= 0 else months + 12
        return {((first.month - 1 + step) % 12 + 1, 0) for step in range(min(span, 11) + 1)}
    found, month, day = set(), first.month, first.day
    while (month, day) not in found:
        found.add((month, day))
        if (month, day) == (last.month, last.day) and months < 12:  # a year
            break
        month, day = (month, day + 1) if day < 31 else (month % 12 + 1, 1)
    return found


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")
