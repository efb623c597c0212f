"""The dates and periods that a question asks about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from corpus.dates import lunar, periods, relative
from corpus.dates.calendar import dated, is_day
from corpus.dates.find import free
from corpus.dates.following import moved
from corpus.dates.kind import mention
from corpus.dates.months import months
from corpus.dates.numeric import numeric_dates
from corpus.dates.spelling import Spelled, View, folded_view, printed_view
from corpus.models import DateMention, DateRange, Span
from corpus.text import fold, is_plain

_Reader = Callable[[re.Match[str], date], DateRange | None]


class _Row(NamedTuple):
    """An expression: words one of which it must have (cheap to look for), its pattern, and how it is read."""

    cues: tuple[tuple[str, ...], tuple[str, ...]]  # as printed, and folded
    pattern: Spelled
    reader: _Reader


def _row(cues: str, pattern: Spelled, reader: _Reader) -> _Row:
    return _Row((tuple(cues.split("|")), tuple(fold(cues).split("|"))), pattern, reader)


# Read in this order; what an earlier row takes is not read again.
_BEFORE_NUMBERS = (
    _row("rằm|tết|âm|âl|al|giêng|chạp", lunar.LUNAR_DAY, lunar.lunar_day),
    _row("âm|âl|al", lunar.LUNAR_MONTH, lunar.lunar_month),
    _row("tháng", relative.DAY_OF_NEAR_MONTH, relative.day_of_near_month),
    _row("đầu tháng", periods.TURN_OF_MONTH, periods.turn_of_month),
)
_AFTER_NUMBERS = (
    _row("thứ|chủ|cn|t2|t3|t4|t5|t6|t7", relative.DAY_OF_WEEK, relative.day_of_week),
    _row("hôm|bữa|ngày", relative.DAY_WORD, relative.day_word),
    _row("nay|qua|mai|mốt|kia", relative.SHORT_DAY, relative.day_word),
    _row("mai|nay|mốt", relative.BARE_DAY, relative.day_word),
    _row("cách đây|trước|nữa|tới|qua", relative.AGO, relative.ago),
    _row("mấy|vài", relative.SOME_DAYS, relative.some_days),
    _row("tuần", relative.WEEK, relative.week),
    _row("tuần", periods.WEEK_OF_YEAR, periods.week_of_year),
    _row("thứ|chủ|cn|t2|t3|t4|t5|t6|t7", relative.BARE_DAY_OF_WEEK, relative.bare_day_of_week),
    _row("đầu năm|cuối năm", periods.MONTHS_OF_YEAR, periods.months_of_year),
    _row("đầu tháng|giữa tháng|cuối tháng", periods.THIRD_OF_MONTH, periods.third_of_month),
    _row("từ", periods.MONTH_RANGE, periods.month_range),
    _row("tháng", periods.NEAR_MONTH, periods.whole_month),
    _row("giêng|chạp", periods.NAMED_MONTH, periods.named_month),
)
_AFTER_MONTHS = (
    _row("quý|quí|q", periods.QUARTER, periods.quarter),
    _row("/", periods.MONTH_OF_YEAR, periods.month_of_year),
    _row("đầu năm|giữa năm|cuối năm", periods.PART_OF_YEAR, periods.part_of_year),
    _row("năm|từ", periods.YEARS, periods.years),
    _row("năm|hồi", periods.WHOLE_YEAR, periods.whole_year),
)
_GAP = re.compile(r"\s\s|[^\S ]")
_OF = ("event", "name", "document")


def parse_when(question: str, today: date) -> DateMention | None:
    """The date or period that a question is about: an event's before a name's or a document's, a day before a period.

    Look at `of`: a "document" date is not asked about, a "name" says when at most loosely ("giao ban quý III/2021").
    """
    return min(find_when(question, today), key=_rank, default=None)


def find_when(question: str, today: date) -> tuple[DateMention, ...]:
    """Every date and period in a question in NFC, in order, typed with or without diacritics.

    What is counted from `today` ("hôm qua", "tháng trước") has its year; a day or month without one stays open.
    """
    if not _GAP.search(question):
        return _find(question, today)
    places = [i for i, c in enumerate(question) if not c.isspace() or (i and not question[i - 1].isspace())]
    squeezed = "".join(" " if question[i].isspace() else question[i] for i in places)
    return tuple(
        mention.model_copy(update={"span": Span(places[mention.span.start], places[mention.span.end - 1] + 1)})
        for mention in _find(squeezed, today)
    )


def _find(question: str, today: date) -> tuple[DateMention, ...]:
    found = [] if is_plain(question) else _read(printed_view(question), today)
    if not any(mention.of == "event" for mention in found):
        found += free(found, iter(_read(folded_view(question), today)))
    return tuple(sorted(_with_year(found), key=lambda mention: mention.span))


def _rank(mention: DateMention) -> tuple[int, int, Span]:
    first, last = mention.range.first, mention.range.last
    width = 0 if first == last and first.day else 1 if first.day else 2 if first == last else 3
    return _OF.index(mention.of), width, mention.span


def _read(view: View, today: date) -> list[DateMention]:
    found: list[DateMention] = []
    for row in _BEFORE_NUMBERS:
        found += free(found, _matched(view, today, row))
    found += free(found, numeric_dates(view, today, lenient=True))
    for row in _AFTER_NUMBERS:
        found += free(found, _matched(view, today, row))
    found += free(found, months(view, today))
    for row in _AFTER_MONTHS:
        found += free(found, _matched(view, today, row))
    return [moved(view, mention, today) for mention in found]


def _matched(view: View, today: date, row: _Row) -> Iterator[DateMention]:
    text = view.text
    for cue in row.cues[view.folded]:
        if cue in text:
            break
    else:
        return
    for match in view.pattern(row.pattern).finditer(text):
        found = row.reader(match, today)
        if found and is_day(found.first) and is_day(found.last):
            yield mention(view, found, Span(*match.span()))


def _with_year(found: list[DateMention]) -> list[DateMention]:
    """Open dates in the year that the question gives elsewhere: "năm 2019, hội nghị ngày 8/7"."""
    years = {
        m.range.first.year
        for m in found
        if m.of == "event" and (m.range.first[1:], m.range.last[1:]) == ((1, None), (12, None))
    }
    if len(years) != 1 or None in years:
        return found
    (year,) = years
    return [mention if mention.range.first.year else _in_year(mention, year or 0) for mention in found]


def _in_year(mention: DateMention, year: int) -> DateMention:
    placed = dated(mention.range, year, "text")
    return mention.model_copy(update={"range": placed}) if placed else mention
