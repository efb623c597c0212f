"""Months: "tháng 11/2012", "Tháng 7-2015", "tháng 9 năm 2014", "tháng 3 đến tháng 5/2024"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus.dates import words
from corpus.dates.calendar import is_day
from corpus.dates.kind import mention
from corpus.dates.spelling import View, spelled
from corpus.dates.words import MONTH_WORD, YEAR, YEAR_WORD
from corpus.models import DateMention, DateRange, Day, Span

_MONTH = spelled(
    rf"""tháng(?<!\wtháng)(?<!\d\stháng)\s{{1,5}}(?P<month>\d{{1,2}}(?![\d%])|{MONTH_WORD})
    (?:\s?(?:[\-–]|,(?=[\s\d]{{1,6}}(?:[/\-]|năm))|đến|tới|và(?=\s(?:tháng|\d{{1,2}}\s?(?:/|năm))))\s?(?:tháng\s{{1,3}})?
       (?P<last>\d{{1,2}}(?!\d)|{MONTH_WORD}))?
    (?:(?:\s?[/.\-–]\s?|,?\s{{1,30}}năm\s{{1,30}}|\s?\()(?P<year>{YEAR})|\s{{1,3}}năm\s{{1,3}}(?P<told>{YEAR_WORD}))?
    (?!\w|[/.,]\d)"""
)


def months(view: View, reference: date | None) -> Iterator[DateMention]:
    """Every month or range of months, in order; "năm ngoái" counts from `reference`, other missing years stay open."""
    for match in view.pattern(_MONTH).finditer(view.text):
        year = int(match["year"]) if match["year"] else None
        if match["told"] and reference:
            year = reference.year + words.years_away(match["told"])
        first = Day(year, words.number(match["month"]))
        last = Day(year, words.number(match["last"])) if match["last"] else first
        if is_day(first) and is_day(last) and first.month <= last.month:
            found = DateRange(first=first, last=last, year_from="text" if year else None)
            yield mention(view, found, Span(*match.span()))
