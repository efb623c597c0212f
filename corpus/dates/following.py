"""Words after a date that move it: "tháng 4 vừa rồi", "ngày 14/8 tới", "đầu năm 2023 đến nay"."""

from __future__ import annotations

from datetime import date

from corpus.dates.calendar import dated, first_date, last_date, of_date
from corpus.dates.spelling import View, spelled
from corpus.models import DateMention, DateRange, Span
from corpus.text import fold

_FOLLOWING = spelled(
    r"""\s(?:(?P<now>(?:cho\s)?(?:đến|tới)\s(?:hôm\snay|nay|bây\sgiờ|giờ))
    |(?P<near>vừa\srồi|vừa\squa|này|sắp\stới|tới(?:\sđây)?))(?!\w)"""
)


def moved(view: View, mention: DateMention, today: date) -> DateMention:
    """The date as the words after it make it: the last or the next one of an open date, or all days until `today`."""
    match = view.pattern(_FOLLOWING).match(view.text, mention.span.end)
    if not match:
        return mention
    found = _until(mention.range, today) if match["now"] else _near(mention.range, fold(match["near"])[0], today)
    if not found:
        return mention
    return mention.model_copy(update={"range": found, "span": Span(mention.span.start, match.end())})


def _until(found: DateRange, today: date) -> DateRange | None:
    begun = found if found.first.year else _near(found, "v", today)
    if not begun or first_date(begun) > today:
        return None
    return begun.model_copy(update={"last": of_date(today), "session": None, "time": None})


def _near(found: DateRange, word: str, today: date) -> DateRange | None:
    """An open range in the year that makes it the last one, the next one, or this year's."""
    if found.first.year is not None:
        return None
    years = (dated(found, today.year + offset, "text") for offset in {"v": (0, -1), "n": (0,)}.get(word, (0, 1)))
    for placed in years:
        if placed and (word == "n" or (first_date(placed) <= today if word == "v" else last_date(placed) >= today)):
            return placed
    return None
