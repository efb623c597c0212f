"""The words of time around the numbers of a date: they add the part of the day and the time."""

from __future__ import annotations

from typing import NamedTuple

from corpus.dates import words
from corpus.dates.spelling import View, spelled
from corpus.dates.words import CLOCK, SESSION, WEEKDAY
from corpus.models import Session, Span

_LONGEST_LEAD = 32  # characters of one of the words that lead to a date
_MOST_LEADS = 8

# A title may run into the first words of a report: "bàn giaoSáng 5/3".
_LEAD = spelled(
    rf"""(?:(?<!\w)|(?=(?:ngày|{SESSION})\s))(?:
        (?:buổi\s{{1,3}})?(?P<session>{SESSION})(?:\s{{1,3}}(?:hôm\s)?(?:nay|qua|mai|kia))?
      | (?:hôm|bữa)\s{{1,3}}(?:nay|qua|kia) | ngày\s{{1,3}}mai
      | (?P<clock>{CLOCK})
      | {WEEKDAY}
      | (?:ngày|hôm)(?:\s{{1,3}}(?:mùng|mồng))? | mùng | mồng
      | lúc | hồi | vào\slúc
    )(?:[\s,(:–-]{{1,4}}|(?<=ngày))\Z"""
)
_OR = spelled(r"\s(?:hay|hoặc)(?:\slà)?\s\Z")
_TRAIL = spelled(
    rf"""[\s,(]{{1,3}}(?:vào\s)?(?:buổi\s{{1,3}}(?P<session>{SESSION})(?!\w)|(?P<paren>(?<=\(){SESSION})\s?\)
    |(?:(?:lúc|hồi)\s{{1,3}}(?P<clock>{CLOCK})|(?P<bare>(?<=,\s){CLOCK}))(?!\w|,?\s{{1,3}}(?:{SESSION}\s)?(?:ngày|thứ|chủ|\d))|(?<=\()(?P<shut>{CLOCK})\s?\))"""
)


class Context(NamedTuple):
    """The words of time around a date, and what they add."""

    span: Span  # of the date with these words
    led: bool  # some stand before: "ngày", "sáng", "thứ Năm"
    session: Session | None
    time: str | None


def context(view: View, span: Span, floor: int) -> Context:
    """What stands around the characters of a date, from `floor` on."""
    text, (start, end) = view.text, span
    begin, part, clock = _lead(view, start, floor)
    led = begin < start
    if trail := view.pattern(_TRAIL).match(text, end):
        part = part or trail["session"] or trail["paren"]
        clock = clock or trail["clock"] or trail["bare"] or trail["shut"]
        end = trail.end()
    if led and "(" in text[begin:start] and text[end : end + 1] == ")":
        end += 1  # "sáng qua (10/2)"
    session = words.session(part)
    return Context(Span(begin, end), led, session, words.clock(clock, session))


def _lead(view: View, start: int, floor: int) -> tuple[int, str | None, str | None]:
    """Where the words of time before `start` begin, and the part of the day and the clock among them."""
    part = clock = None
    lead = view.pattern(_LEAD)
    for _ in range(_MOST_LEADS):
        match = lead.search(view.text, max(floor, start - _LONGEST_LEAD), start)
        if not match:
            break
        start, clock = match.start(), clock or match["clock"]
        part = part or match["session"]
        if match["session"] and view.pattern(_OR).search(view.text, max(floor, start - 8), start):
            part = None  # "buổi sáng hay chiều ngày 5/4?"
    return start, part, clock
