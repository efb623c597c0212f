"""Days and times in the cells of a calendar: "Thứ Hai 10/3", "14/10 (T2)", "Sáng"; the year comes from the heading."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from corpus.dates.words import CLOCK, SESSION, WEEKDAY, clock, session, weekday
from corpus.extract.forms.page import Page
from corpus.models import DateRange, Day, Session, Span

_DATE = re.compile(r"(?<![\d/.,])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?((?:19|20)\d\d))?(?![\d])")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+((?:19|20)\d\d))?")
_WEEKDAY = re.compile(rf"(?<!\w)(?:{WEEKDAY})", re.VERBOSE)
_SHORT_WEEKDAY = re.compile(r"(?:hai|ba|tư|năm|sáu|bảy|cn|chủ nhật)(?=[\s,(/]|\Z)")
_CLOCK = re.compile(rf"(?<![\w/.,])(?:{CLOCK})", re.VERBOSE)
_SESSION = re.compile(rf"(?<!\w){SESSION}(?!\w)", re.VERBOSE)
_LETTERS = {"s": Session.MORNING, "c": Session.AFTERNOON, "t": Session.EVENING}
_DAY_CELL = re.compile(
    rf"(?:(?:{WEEKDAY})|ngày(?!\w)|[\s,()/.\-–:]|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?\d{{4}})?|\d{{1,2}}\stháng\s\d{{1,2}}(?:\snăm\s\d{{4}})?)+",
    re.VERBOSE,
)
_TIME_CELL = re.compile(
    rf"(?:(?:buổi\s)?(?:{SESSION})(?!\w)|cả\sngày|(?:{CLOCK})|từ(?!\w)|đến(?!\w)|lúc(?!\w)|[\s,()/\-–:.]|[sct](?!\w))+",
    re.VERBOSE,
)


class Clock(NamedTuple):
    """The part of the day and the time that a cell gives."""

    session: Session | None
    time: str | None


NO_CLOCK = Clock(None, None)


def is_day(page: Page, cell: Span) -> bool:
    """Whether a cell holds a day and nothing else."""
    low = page.lower[cell.start : cell.end]
    return (
        any(c.isalnum() for c in low)
        and bool(_DAY_CELL.fullmatch(low))
        and (day_parts(low) is not None or weekday_in(low) is not None)
    )


def is_time(page: Page, cell: Span) -> bool:
    """Whether a cell holds a time or a part of the day and nothing else."""
    low = page.lower[cell.start : cell.end]
    return any(c.isalnum() for c in low) and bool(_TIME_CELL.fullmatch(low))


def day_parts(low: str) -> tuple[int, int, int | None] | None:
    """Day, month and year, if it is printed."""
    match = _DATE.search(low) or _WRITTEN.search(low)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    return (day, month, int(match[3]) if match[3] else None) if 1 <= day <= 31 and 1 <= month <= 12 else None


def weekday_in(low: str) -> int | None:
    """The weekday that a cell names, Monday being 0."""
    match = _WEEKDAY.search(low)
    if match is not None:
        return weekday(match[0])
    short = _SHORT_WEEKDAY.match(low)
    return None if short is None else weekday(short[0] if short[0].startswith("c") else f"thứ {short[0]}")


def read_day(page: Page, cell: Span, period: DateRange | None) -> DateRange | None:
    """The day of a cell, in the year that the text gives or that puts it into the period of the heading."""
    low = page.lower[cell.start : cell.end]
    parts = day_parts(low)
    if parts is not None:
        return _placed(parts, period, page)
    named = weekday_in(low)
    if (
        named is None
        or period is None
        or period.first.year is None
        or period.first.day is None
        or period.last.day is None
    ):
        return None
    first, last = date(*_full(period.first)), date(*_full(period.last))
    found = first + timedelta(days=(named - first.weekday()) % 7)
    if found > last or (last - first).days > 6:
        return None
    day = Day(found.year, found.month, found.day)
    return DateRange(first=day, last=day, year_from=period.year_from)


def _full(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month, day.day or 1


def _placed(parts: tuple[int, int, int | None], period: DateRange | None, page: Page) -> DateRange | None:
    number, month, year = parts
    source = "text" if year else None
    if year is None and period is not None and period.first.year is not None:
        for candidate in sorted({period.first.year, period.last.year or period.first.year}):
            if (period.first.month, period.first.day or 1) <= (month, number) or candidate != period.first.year:
                year, source = candidate, period.year_from
                break
    published = page.article.published
    if year is None and published is not None:
        year, source = _nearest(number, month, published), "published"
    try:
        date(year or 2000, month, number)
    except ValueError:
        return None
    day = Day(year, month, number)
    return DateRange(first=day, last=day, year_from=source)


def _nearest(number: int, month: int, published: date) -> int | None:
    """The year that brings a day nearest to the day of publication."""
    best = None
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            gap = abs((date(year, month, number) - published).days)
        except ValueError:
            continue
        if best is None or gap < best[0]:
            best = gap, year
    return best[1] if best else None


def read_clock(page: Page, cell: Span) -> Clock:
    """The part of the day and the first time of a cell."""
    low = page.lower[cell.start : cell.end]
    part = _LETTERS.get(low.strip(" .:")) or session(match[0] if (match := _SESSION.search(low)) else None)
    found = _CLOCK.search(low)
    return Clock(part, clock(found[0], part) if found else None)


def in_order(first: Day, last: Day) -> bool:
    """Whether a day does not come after another one; with a year open, within one year."""
    if first.year is not None and last.year is not None:
        return (first.year, first.month, first.day or 1) <= (last.year, last.month, last.day or 31)
    return (first.month, first.day or 1) <= (last.month, last.day or 31)


def read_period(page: Page, span: Span) -> DateRange | None:
    """The days that a heading gives: "từ ngày 10/3 đến ngày 16/3/2025"."""
    found = [d.range for d in page.dates_in(span)]
    days = [d for d in found if d.first.day]
    whole = [d for d in days if d.first != d.last]
    if not whole and len(days) > 1 and in_order(days[0].first, days[1].last) and days[1].first.year:
        whole = [DateRange(first=days[0].first, last=days[1].last, year_from=days[1].year_from)]
    dated = [d for d in (*whole, *days, *found) if d.first.year]
    return next(iter(dated or whole), None)
