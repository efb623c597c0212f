"""The dates and periods that a question asks about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from corpus.dates import lunar, periods, relative
from corpus.dates.calendar import is_day
from corpus.dates.find import of_document
from corpus.dates.months import months
from corpus.dates.numeric import numeric_dates
from corpus.dates.spelling import Spelled, View, folded_view, printed_view, spelled
from corpus.models import DateMention, DateRange, Span
from corpus.text import is_plain

_Reader = Callable[[re.Match[str], date], DateRange | None]

# Read in this order; what an earlier row takes is not read again.
_BEFORE_NUMBERS: tuple[tuple[Spelled, _Reader], ...] = (
    (lunar.LUNAR_DAY, lunar.lunar_day),
    (lunar.LUNAR_MONTH, lunar.lunar_month),
    (relative.DAY_OF_NEAR_MONTH, relative.day_of_near_month),
    (periods.TURN_OF_MONTH, periods.turn_of_month),
)
_AFTER_NUMBERS: tuple[tuple[Spelled, _Reader], ...] = (
    (relative.DAY_OF_WEEK, relative.day_of_week),
    (relative.DAY_WORD, relative.day_word),
    (relative.SHORT_DAY, relative.day_word),
    (relative.BARE_DAY, relative.day_word),
    (relative.AGO, relative.ago),
    (relative.SOME_DAYS, relative.some_days),
    (relative.WEEK, relative.week),
    (relative.BARE_DAY_OF_WEEK, relative.bare_day_of_week),
    (periods.MONTHS_OF_YEAR, periods.months_of_year),
    (periods.THIRD_OF_MONTH, periods.third_of_month),
    (periods.MONTH_RANGE, periods.month_range),
    (periods.NEAR_MONTH, periods.whole_month),
)
_AFTER_MONTHS: tuple[tuple[Spelled, _Reader], ...] = (
    (periods.MONTH_OF_YEAR, periods.month_of_year),
    (periods.QUARTER, periods.quarter),
    (periods.PART_OF_YEAR, periods.part_of_year),
    (periods.YEARS, periods.years),
    (periods.WHOLE_YEAR, periods.whole_year),
)
_OF = ("event", "name", "document")

# A period after these says what a meeting or document is about; a month or quarter may also say when it was.
_TOPIC = spelled(
    r"""(?<!\w)(?:tổng\skết|sơ\skết|nhiệm\svụ|công\stác|kế\shoạch|phương\shướng|dự\stoán|quyết\stoán|ngân\ssách|chương\strình
    |giao\sban|chuyên\sđề|kiểm\sđiểm|đánh\sgiá|chỉ\stiêu|mục\stiêu|kết\squả|tình\shình|báo\scáo|nghị\squyết|quyết\sđịnh|luật
    |chỉ\sthị|thông\stri|hướng\sdẫn|kỳ\sthi|thi\sđua|khen\sthưởng|định\skỳ|thường\skỳ|phiên\shọp|xếp\sloại|sinh\shoạt
    |thành\stích|trọng\stâm|thu\schi|kinh\stế|nhiệm\skỳ|khóa|khoá|giai\sđoạn)(?!\w)"""
)
_DURING = spelled(r"(?<!\w)(?:trong|vào|hồi|suốt|cả|từ|đến|ngay|lúc|họp|ngày)\s\Z|\A\W*\Z|[,.;:?]\s?\Z")
_STARTS_DURING = spelled(r"(?:trong|vào|hồi|suốt|cả|từ)\s")


def parse_when(question: str, today: date) -> DateMention | None:
    """The date or period that a question is about: an event's before one in a name or a document's, a day before a period.

    Look at `of`: "document" is not asked about at all, "name" only when the name says when ("giao ban quý III/2021").
    """
    return min(find_when(question, today), key=_rank, default=None)


def find_when(question: str, today: date) -> tuple[DateMention, ...]:
    """Every date and period in a question in NFC, in order, typed with or without diacritics.

    What is counted from `today` ("hôm qua", "tháng trước") has its year; a day or month without one stays open.
    """
    found = [] if is_plain(question) else _read(printed_view(question), today)
    if not any(mention.of == "event" for mention in found):
        found += [mention for mention in _read(folded_view(question), today) if _is_free(found, mention.span)]
    return tuple(sorted(_with_year(found), key=lambda mention: mention.span))


def _rank(mention: DateMention) -> tuple[int, int, Span]:
    first, last = mention.range.first, mention.range.last
    width = 0 if first == last and first.day else 1 if first.day else 2 if first == last else 3
    return _OF.index(mention.of), width, mention.span


def _read(view: View, today: date) -> list[DateMention]:
    found: list[DateMention] = []
    _take(found, view, _matched(view, today, _BEFORE_NUMBERS))
    numbers = numeric_dates(view, today, lenient=True)
    _take(
        found,
        view,
        ((n.range, n.span, "name" if n.named else None) for n in numbers if not n.named or n.range.year_from),
    )
    _take(found, view, _matched(view, today, _AFTER_NUMBERS))
    _take(found, view, ((mention.range, mention.span, None) for mention in months(view, today)))
    _take(found, view, _matched(view, today, _AFTER_MONTHS))
    return found


def _matched(
    view: View, today: date, readers: tuple[tuple[Spelled, _Reader], ...]
) -> Iterator[tuple[DateRange, Span, str | None]]:
    for pattern, reader in readers:
        for match in view.pattern(pattern).finditer(view.text):
            found = reader(match, today)
            if found and is_day(found.first) and is_day(found.last):
                yield found, Span(*match.span()), None


def _take(found: list[DateMention], view: View, new: Iterator[tuple[DateRange, Span, str | None]]) -> None:
    """Add what does not overlap with what was read before."""
    for range_, span, of in new:
        if _is_free(found, span):
            found.append(DateMention(range=range_, span=span, of=of or _of(view, range_, span)))


def _is_free(found: list[DateMention], span: Span) -> bool:
    return not any(mention.span.start < span.end and span.start < mention.span.end for mention in found)


def _of(view: View, found: DateRange, span: Span) -> str:
    """Whether a date tells when something was, or belongs to a document or a name."""
    if of_document(view, span):
        return "document"
    if found.first.day is not None:
        return "event"
    text, start = view.text, span.start
    if view.pattern(_STARTS_DURING).match(text, start) or view.pattern(_DURING).search(text, max(0, start - 8), start):
        return "event"
    reach = 70 if found.first.month != found.last.month else 30
    clause = re.split(r"[.;?!]", text[max(0, start - reach) : start])[-1]
    return "name" if view.pattern(_TOPIC).search(clause) else "event"


def _with_year(found: list[DateMention]) -> list[DateMention]:
    """Open dates in the year that the question gives elsewhere: "năm 2019, hội nghị ngày 8/7"."""
    years = {m.range.first.year for m in found if m.of == "event" and (m.range.first[1:], m.range.last[1:]) == ((1, None), (12, None))}
    if len(years) != 1 or None in years:
        return found
    (year,) = years
    return [mention if mention.range.first.year else _in_year(mention, year or 0) for mention in found]


def _in_year(mention: DateMention, year: int) -> DateMention:
    first, last = mention.range.first._replace(year=year), mention.range.last._replace(year=year)
    if not (is_day(first) and is_day(last)) or (last.month, last.day or 31) < (first.month, first.day or 1):
        return mention
    placed = mention.range.model_copy(update={"first": first, "last": last, "year_from": "text"})
    return mention.model_copy(update={"range": placed})
