"""Dates written with a day and a month: "02/01/2024", "6-7/3", "18 và 19/12", "5 tháng 4", "từ 10/3 đến 16/3/2025".

One scan serves printed text and typed questions. It steps from number to number: what a number begins is matched
forward, and the words that lead to it are looked for within a short window behind it, so that the time taken grows with
the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from corpus.dates import words
from corpus.dates.calendar import is_day
from corpus.dates.context import Context, context
from corpus.dates.kind import mention
from corpus.dates.plausible import Numbers, is_date, is_name
from corpus.dates.spelling import View, spelled
from corpus.dates.words import CLOCK, MONTH_WORD, SESSION, WEEKDAY, YEAR, YEAR_WORD
from corpus.models import DateMention, DateRange, Day, Span

_Run = tuple[Day, Day, Span]


def _month_and_year(tag: str) -> str:
    """What follows a day: its month and perhaps the year, in groups whose names end in `tag`."""
    return rf"""(?:
        (?P<sep{tag}>\s?/\s?|\s?[\-–]\s?|\.)(?P<month{tag}>\d{{1,2}})(?!\d)
        (?:\s?[/.\-–]\s?(?P<year{tag}>{YEAR})|(?P=sep{tag})(?P<short{tag}>\d\d)
          |,?\s{{1,3}}năm\s{{1,3}}(?:(?P<named{tag}>{YEAR})|(?P<told{tag}>{YEAR_WORD})))?
      | \s{{1,30}}tháng\s{{1,30}}(?P<wordy{tag}>\d{{1,2}}(?!\d)|{MONTH_WORD})
        (?:(?:\s?[/.\-–]\s?|,?\s{{1,30}}năm\s{{1,30}})(?P<later{tag}>{YEAR})
          |,?\s{{1,3}}năm\s{{1,3}}(?P<spoken{tag}>{YEAR_WORD}))?
    )"""


_END = r"(?!\w|\s?/\s?\w|[.,\-–]\d|\s?%)"
# What can begin a date. The pattern starts with a class of characters and looks behind only then, because `re` is quick
# in finding the next member of a class.
_START = spelled(
    r"""[0-9]{1,2}(?=\s?[/.\-–,]\s?\d|\s{1,30}(?:tháng|đến|tới|và|&)\s)
    (?:(?<![0-9][0-9])(?<![\w/.,\-–][0-9])(?<!\d:[0-9])|(?<=[0-9][0-9])(?<![\w/.,\-–][0-9][0-9])(?<!\d:[0-9][0-9])
      |(?<=ngày[0-9])|(?<=ngày[0-9][0-9]))"""
)
_LIST = spelled(
    rf"""(?<!giờ\s)(?P<days>\d{{1,2}}(?:  # "8 giờ 15, 20/6" is one day
        \s?[\-–]\s?\d{{1,2}}
      | \s{{1,3}}(?:đến|tới)\s{{1,3}}(?:hết\s)?(?:ngày\s{{1,3}})?\d{{1,2}}
      | (?:\s?,\s?\d{{1,2}}){{0,5}},?\s{{1,3}}(?:và|&)\s{{1,3}}(?:ngày\s{{1,3}})?\d{{1,2}}
      | (?:\s?,\s?\d{{1,2}}){{1,5}}
    )){_month_and_year("")}{_END}"""
)
_SINGLE = spelled(
    rf"""(?P<day>\d{{1,2}}){_month_and_year("")}
    (?P<to>(?:\s{{0,2}}[\-–]\s{{0,2}}|,?\s{{1,3}}(?:đến|tới)\s{{1,3}})(?:hết\s{{1,3}})?(?:{CLOCK}[\s,]{{1,3}})?
       (?:{SESSION}\s{{1,3}})?(?:{WEEKDAY}[\s,]{{1,3}})?(?:ngày\s{{1,3}})?
       (?P<day2>\d{{1,2}}){_month_and_year("2")})?
    {_END}"""
)


def numeric_dates(view: View, reference: date | None, *, lenient: bool) -> Iterator[DateMention]:
    """Every date with a day and a month, in order; years stay open where the text gives none.

    "năm ngoái" counts from `reference`; `lenient` is explained at `is_date`.
    """
    position = floor = 0
    start, patterns = view.pattern(_START), (view.pattern(_LIST), view.pattern(_SINGLE))
    while match := start.search(view.text, position):
        position = match.end()
        for pattern in patterns:
            core = pattern.match(view.text, match.start())
            runs = _runs(core, reference) if core else []
            if not core or not runs:
                continue
            numbers = _numbers(core, runs)
            around = context(view, numbers.span, floor)
            if is_date(view, numbers, led=around.led, floor=floor, lenient=lenient):
                yield from _mentions(view, runs, around, named=is_name(view, numbers))
                position, floor = core.end(), around.span.end
                break


def _numbers(core: re.Match[str], runs: list[_Run]) -> Numbers:
    first, groups = runs[0][0], core.groupdict()
    separator = groups["sep"] or ""
    return Numbers(
        span=Span(*core.span()),
        day=first.day or 1,
        month=first.month,
        full=first.year is not None and not (groups["short"] and separator == "."),
        written=groups["wordy"] is not None,
        worded=not (groups["month"] or groups["wordy"] or "")[:1].isdigit(),
        slashed="/" in separator,
        spaces=0 if "/" in separator else len(separator) - len(separator.strip()),
        several="days" in groups or groups["to"] is not None,
    )


def _mentions(view: View, runs: list[_Run], around: Context, *, named: bool) -> Iterator[DateMention]:
    """One mention for each run of days; the words around belong to the first and the last."""
    for index, (first, last, span) in enumerate(runs):
        begin = around.span.start if index == 0 else span.start
        end = around.span.end if index + 1 == len(runs) else span.end
        year_from = "text" if first.year else None
        found = DateRange(first=first, last=last, session=around.session, time=around.time, year_from=year_from)
        if named or _is_anniversary(found):
            yield DateMention(range=found, span=Span(begin, end), of="name")
        else:
            yield mention(view, found, Span(begin, end))


def _is_anniversary(found: DateRange) -> bool:
    """Whether the ends are one day in two years: "(3/2/1930 - 3/2/2020)"."""
    return found.first != found.last and found.first[1:] == found.last[1:]


def _runs(core: re.Match[str], reference: date | None) -> list[_Run]:
    """First day, last day and the characters of each run of days; nothing when the calendar lacks one of them."""
    groups = core.groupdict()
    month, year = _month(groups, ""), _year(groups, "", reference)
    if "days" in groups:
        return _listed(core, month, year)
    first = last = Day(year, month, int(core["day"]))
    if core["to"]:
        last = Day(_year(groups, "2", reference), _month(groups, "2"), int(core["day2"]))
        first, last = _share_year(first, last)
        if last < first if last.year else last.month < first.month and (first.month < 10 or last.month > 3):
            return []  # backwards, and not over the turn of a year
    return [(first, last, Span(*core.span()))] if is_day(first) and is_day(last) else []


def _share_year(first: Day, last: Day) -> tuple[Day, Day]:
    """The year printed with one end of a range is the other end's too, unless the range then ran backwards."""
    backwards = (last.month, last.day or 0) < (first.month, first.day or 0)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - backwards)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + backwards)
    return first, last


def _listed(core: re.Match[str], month: int, year: int | None) -> list[_Run]:
    """The range in "6-7/3", and the runs of consecutive days in "18 và 19/12" and "3, 4, 10/5"."""
    numbers = list(re.finditer(r"\d+", core["days"]))
    days = [int(number[0]) for number in numbers]
    if any(a >= b for a, b in pairwise(days)) or not all(is_day(Day(year, month, d)) for d in days):
        return []
    ranged = len(days) == 2 and not re.search(r",|&|v[àa]", core["days"])
    if ranged and core["sep"] and core["sep"].strip() in "-–" and re.search(r"[-–]", core["days"]):
        return []  # "2-1-2024" is one day
    runs: list[_Run] = []
    first = 0
    for index, day in enumerate(days):
        ends = index + 1 == len(days)
        if ends or (days[index + 1] != day + 1 and not ranged):
            stop = core.end() if ends else core.start() + numbers[index].end()
            span = Span(core.start() + numbers[first].start(), stop)
            runs.append((Day(year, month, days[first]), Day(year, month, day), span))
            first = index + 1
    return runs


def _month(groups: dict[str, str | None], tag: str) -> int:
    return words.number(groups[f"month{tag}"] or groups[f"wordy{tag}"] or "0")


def _year(groups: dict[str, str | None], tag: str, reference: date | None) -> int | None:
    if printed := groups[f"year{tag}"] or groups[f"named{tag}"] or groups[f"later{tag}"]:
        return int(printed)
    if short := groups[f"short{tag}"]:
        return int(short) + (2000 if int(short) < 70 else 1900)
    told = groups[f"told{tag}"] or groups[f"spoken{tag}"]
    return reference.year + words.years_away(told) if told and reference else None
