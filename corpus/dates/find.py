"""The dates in an article or an official document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from corpus.dates import words
from corpus.dates.calendar import nearest, of_date, year_within
from corpus.dates.months import months
from corpus.dates.numeric import numeric_dates
from corpus.dates.spelling import View, printed_view, spelled
from corpus.dates.words import SESSION
from corpus.models import DateMention, DateRange, Span

_ANCHOR = spelled(r"\s(?:nay|qua|mai|kia)(?!\w)")
_DAY_WORD = spelled(
    rf"""(?<!\w)(?:(?:(?:buổi\s)?(?P<session>{SESSION})\s)?(?:(?:hôm|bữa)\s(?P<day>nay|qua|kia)|ngày\s(?P<next>mai))
    |(?P<part>{SESSION})\s(?P<short>nay|qua|mai))\Z"""
)
_AWAY = {"nay": 0, "qua": -1, "mai": 1, "kia": -2}


def find_dates(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """Every date and month that a text in NFC gives, in order.

    A missing year is that of a period printed in full which the date falls in (the head of a programme), else the one
    that brings the date nearest to the day of publication; without either it stays open. Words such as "hôm nay" are
    dates only with a day of publication. Numbers that merely look like dates (votes, document numbers, streets and
    occasions named after a day) are none.
    """
    view = printed_view(text)
    found = list(numeric_dates(view, published, lenient=False))
    found += free(found, months(view, published))
    if published:
        found += free(found, _day_words(view, published))
    periods = [mention.range for mention in found if mention.of == "event" and mention.range.first.year]
    periods = [period for period in periods if period.first != period.last and period.first.day]
    found = [_placed(mention, periods, published) for mention in found]
    return tuple(sorted(found, key=lambda mention: mention.span))


def free(found: list[DateMention], new: Iterator[DateMention]) -> list[DateMention]:
    """The new mentions that overlap with none found before."""
    kept = sorted(new, key=lambda mention: mention.span)
    if not kept or not found:
        return kept
    taken = sorted(mention.span for mention in found)
    return [mention for mention in kept if _ends_before(taken, mention.span)]


def _ends_before(taken: list[Span], span: Span) -> bool:
    """Whether the last of the taken spans that begin before the end of `span` is over when `span` begins."""
    index = bisect_left(taken, (span.end, 0)) - 1
    return index < 0 or taken[index].end <= span.start


def _placed(mention: DateMention, periods: list[DateRange], published: date | None) -> DateMention:
    """The mention with the year that the text or the day of publication gives."""
    if mention.range.first.year is not None:
        return mention
    placed = year_within(mention.range, periods) or (nearest(mention.range, published) if published else None)
    return mention.model_copy(update={"range": placed}) if placed else mention


def _day_words(view: View, published: date) -> Iterator[DateMention]:
    for anchor in view.pattern(_ANCHOR).finditer(view.text):
        match = view.pattern(_DAY_WORD).search(view.text, max(0, anchor.start() - 20), anchor.end())
        if match:
            day = of_date(published + timedelta(days=_AWAY[match["day"] or match["next"] or match["short"]]))
            part = words.session(match["session"] or match["part"])
            found = DateRange(first=day, last=day, session=part, year_from="published")
            yield DateMention(range=found, span=Span(*match.span()))
