"""Ranges as people write them."""

from __future__ import annotations

from corpus.dates.calendar import last_day
from corpus.models import DateRange, Day

_QUARTERS = ("I", "II", "III", "IV")


def format_range(found: DateRange) -> str:
    """The range as people write it: "02/01/2024", "08/07", "18–19/12/2023", "sáng 02/01/2024", "tháng 11/2012"."""
    day = _months(found) if found.first.day is None or found.last.day is None else _days(found.first, found.last)
    if found.session:
        day = f"{found.session} {day}"
    elif found.time:
        day = f"ngày {day}"
    return f"{found.time} {day}" if found.time else day


def _days(first: Day, last: Day) -> str:
    if first == last:
        return _day(first)
    if first[:2] == last[:2]:
        return f"{first.day:02}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day:02}/{first.month:02}–{_day(last)}"
    return f"{_day(first)}–{_day(last)}"


def _day(day: Day) -> str:
    return f"{day.day:02}/{day.month:02}" + _year(day)


def _year(day: Day) -> str:
    return "" if day.year is None else f"/{day.year}"


def _months(found: DateRange) -> str:
    first, last = found.first, found.last
    if (first.day or last.day) is not None:  # a day on one side alone: the whole month on the other
        return _days(first._replace(day=first.day or 1), last._replace(day=last.day or last_day(last.year, last.month)))
    if first.year and (first.month, last.month) == (1, 12):
        return f"năm {first.year}" if first.year == last.year else f"năm {first.year}–{last.year}"
    if first.year != last.year:
        return f"tháng {first.month}{_year(first)}–{last.month}{_year(last)}"
    if first.month % 3 == 1 and last.month == first.month + 2:
        return f"quý {_QUARTERS[first.month // 3]}{_year(first)}"
    months = f"{first.month}" if first == last else f"{first.month}–{last.month}"
    return f"tháng {months}{_year(last)}"
