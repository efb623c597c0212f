"""Arithmetic on days whose year may be open, and on ranges of them."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from corpus.models import DateRange, Day, Session

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP = 2000  # stands for any year where none is given: it has every day

# Noon belongs to the morning for one writer and to the afternoon for another.
_ADJACENT = frozenset({frozenset({Session.NOON, Session.MORNING}), frozenset({Session.NOON, Session.AFTERNOON})})


def is_day(day: Day) -> bool:
    """Whether the calendar has this day (29 February is one while the year is open)."""
    if not 1 <= day.month <= 12 or not 1900 <= (day.year or _LEAP) <= 2100:
        return False
    return day.day is None or 1 <= day.day <= last_day(day.year, day.month)


def last_day(year: int | None, month: int) -> int:
    """The number of the last day of a month."""
    return _LENGTHS[month] + (month == 2 and calendar.isleap(year or _LEAP))


def of_date(value: date) -> Day:
    """A full day."""
    return Day(value.year, value.month, value.day)


def of_dates(first: date, last: date, year_from: str | None = "text") -> DateRange:
    """The range between two full days."""
    return DateRange(first=of_date(first), last=of_date(last), year_from=year_from)


def week_of(day: date) -> DateRange:
    """Monday to Sunday of the week that has this day."""
    monday = day - timedelta(days=day.weekday())
    return of_dates(monday, monday + timedelta(days=6))


def add_months(month: date, count: int) -> date:
    """The first day of the month that is `count` months away."""
    years, index = divmod(month.year * 12 + month.month - 1 + count, 12)
    return date(years, index + 1, 1)


def dated(found: DateRange, year: int, year_from: str | None) -> DateRange | None:
    """An open range with its first day in `year`; None when that year lacks one of the days."""
    days = _in_year(found.first, found.last, year)
    return found.model_copy(update={"first": days[0], "last": days[1], "year_from": year_from}) if days else None


def _in_year(first: Day, last: Day, year: int) -> tuple[Day, Day] | None:
    """The ends of an open range with its first day in `year`; None when that year lacks one of the days."""
    ends = year + ((last.month, last.day or 31) < (first.month, first.day or 1))
    first, last = Day(year, first.month, first.day), Day(ends, last.month, last.day)
    return (first, last) if is_day(first) and is_day(last) else None


def nearest(found: DateRange, reference: date) -> DateRange | None:
    """An open range in the year that brings it nearest to `reference`: December, read in January, was last year."""
    target = of_dates(reference, reference)
    best: tuple[int, DateRange] | None = None
    for year in (reference.year, reference.year - 1, reference.year + 1):
        placed = dated(found, year, "published")
        gap = distance(placed, target) if placed else None
        if placed and gap is not None and (best is None or gap < best[0]):
            best = gap, placed
        if best and best[0] <= 182:
            break  # no other year can be nearer
    return best[1] if best else None


def year_within(found: DateRange, periods: Sequence[DateRange]) -> DateRange | None:
    """An open range in the year that puts it inside one of the periods, which have theirs."""
    if found.first.day is None:
        return None
    for period in periods:
        for year in {period.first.year, period.last.year}:
            placed = dated(found, year or 0, "text")
            if placed and period.first <= placed.first and placed.last <= period.last:
                return placed
    return None


def matches(asked: DateRange, held: DateRange) -> bool:
    """Whether what took place at `held` answers a question about `asked`.

    The ranges must share a day, an open year being any year, and the parts of the day must not contradict each other.
    """
    if asked.session and held.session and asked.session != held.session:
        one_day = held.first == held.last  # over several days, the session is that of the opening
        if one_day and frozenset({asked.session, held.session}) not in _ADJACENT:
            return False
    return distance(asked, held) == 0


def distance(a: DateRange, b: DateRange) -> int | None:
    """Days between two ranges, 0 when they share one; with an open year, the fewest that any year gives.

    None when no calendar has one of them (29 February in a year that lacks it).
    """
    gaps = [
        max(first_b - last_a, first_a - last_b, 0)
        for first_a, last_a in _ordinals(a.first, a.last, b.first.year, b.last.year)
        for first_b, last_b in _ordinals(b.first, b.last, a.first.year, a.last.year)
    ]
    return min(gaps, default=None)


@lru_cache(4096)  # a question's days are compared with those of many articles
def _ordinals(first: Day, last: Day, *years: int | None) -> tuple[tuple[int, int], ...]:
    """A range as day numbers: once when its year is known, else in each year that could meet a range of `years`."""
    if first.year is not None:
        return ((_opening(first).toordinal(), _closing(last).toordinal()),)
    known = [year for year in years if year is not None]
    # Both are open? Where 29 February may be asked about, the years around a leap year have to meet.
    began, ended = (known[0], known[-1]) if len(known) == len(years) else (_LEAP, _LEAP)
    placed = (_in_year(first, last, year) for year in range(began - 1, ended + 2))
    return tuple((_opening(days[0]).toordinal(), _closing(days[1]).toordinal()) for days in placed if days)


def first_date(found: DateRange) -> date:
    """The first day of a range (in a leap year while its year is open)."""
    return _opening(found.first)


def last_date(found: DateRange) -> date:
    """The last day of a range (in a leap year while its year is open)."""
    return _closing(found.last)


def _opening(found: Day) -> date:
    year, month, day = found
    return date(year or _LEAP, month, min(day or 1, last_day(year, month)))


def _closing(found: Day) -> date:
    year, month, day = found
    return date(year or _LEAP, month, min(day or 31, last_day(year, month)))
