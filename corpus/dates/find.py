"""The dates in an article or an official document."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.dates import words
from corpus.dates.calendar import nearest, of_date
from corpus.dates.months import months
from corpus.dates.numeric import Numeric, numeric_dates
from corpus.dates.spelling import View, printed_view, spelled
from corpus.dates.words import SESSION
from corpus.models import DateMention, DateRange, Span

_ANCHOR = spelled(r"\s(?:nay|qua|mai|kia)(?!\w)")
_DAY_WORD = spelled(
    rf"""(?<!\w)(?:(?:(?:buổi\s)?(?P<session>{SESSION})\s)?(?:(?:hôm|bữa)\s(?P<day>nay|qua|kia)|ngày\s(?P<next>mai))
    |(?P<part>{SESSION})\s(?P<short>nay|qua|mai))\Z"""
)
_OFFSETS = {"nay": 0, "qua": -1, "mai": 1, "kia": -2}

_DOCUMENT = spelled(
    r"""(?:\d[ ]?(?:[-–/][ ]?\d{4}[ ]?)?[-–/][ ]?[a-zđ][\w&]*(?:[-–/][ ]?\w+){0,3}|số:?[ ]\d{1,5})[ ]?,?\s{1,3}
    (?:(?:được[ ])?(?:ký|kí|ban[ ]hành)[ ])?(?:(?:đề|ra|ký)[ ])?\Z"""
)
# "Phú Lễ, ngày 15 tháng 7 năm 2022" alone on its line, or in its cell, is where and when a document was signed.
_PLACE = spelled(r"(?:^|[\n\t|*])[ \t]*(?:\w+[ .]{1,2}){0,5}\w+[ ]?,\s{1,2}\Z")
_LINE_END = spelled(r"[ .]{0,3}(?:[\n\t|]|\Z)")


def find_dates(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """Every date and month that a text in NFC gives, in order.

    A missing year is the one that brings the date nearest to the day of publication, or stays open without one. Words such as
    "hôm nay" are dates only with a day of publication. Numbers that merely look like dates (votes, document numbers,
    holidays that name a street or an occasion) are none.
    """
    view = printed_view(text)
    found = [_mention(view, numeric) for numeric in numeric_dates(view, published, lenient=False)]
    found += [month for month in months(view, published) if not _overlaps(found, month.span)]
    if published:
        found += [day for day in _day_words(view, published) if not _overlaps(found, day.span)]
        found = [_placed(mention, published) for mention in found]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _overlaps(found: list[DateMention], span: Span) -> bool:
    return any(mention.span.start < span.end and span.start < mention.span.end for mention in found)


def _placed(mention: DateMention, published: date) -> DateMention:
    if mention.range.first.year is not None:
        return mention
    placed = nearest(mention.range, published)
    return mention.model_copy(update={"range": placed}) if placed else mention


def _mention(view: View, numeric: Numeric) -> DateMention:
    of = "name" if numeric.named else "document" if of_document(view, numeric.span) else "event"
    return DateMention(range=numeric.range, span=numeric.span, of=of)


def of_document(view: View, span: Span) -> bool:
    """Whether a date directly follows a document's number, or stands with a place name on a line of its own."""
    before = view.text[max(0, span.start - 60) : span.start]
    if view.pattern(_DOCUMENT).search(before):
        return True
    return bool(view.pattern(_PLACE).search(before) and view.pattern(_LINE_END).match(view.text, span.end))


def _day_words(view: View, published: date) -> list[DateMention]:
    found = []
    for anchor in view.pattern(_ANCHOR).finditer(view.text):
        match = view.pattern(_DAY_WORD).search(view.text, max(0, anchor.start() - 20), anchor.end())
        if not match:
            continue
        word = match["day"] or match["next"] or match["short"]
        day = of_date(published + timedelta(days=_OFFSETS[word]))
        part = words.session(match["session"] or match["part"])
        found.append(
            DateMention(
                range=DateRange(first=day, last=day, session=part, year_from="published"), span=Span(*match.span())
            )
        )
    return found
