"""Times of the day: "8h00", "7 giờ 30", "lúc 9 giờ sáng"."""

from __future__ import annotations

import re

from corpus.dates import words
from corpus.dates.spelling import View, printed_view, spelled
from corpus.dates.words import CLOCK, SESSION
from corpus.models import Span

_START = spelled(r"[0-9]{1,2}(?=\s?(?:giờ|h|g|:))")  # begins with a class of characters, which `re` is quick to find
_TIME = spelled(rf"(?<![\w/.,])(?<!\d[-–:])(?P<clock>{CLOCK})(?!\w|[/.,]\d)(?:\s(?P<session>{SESSION})(?!\w))?")
_WHOLE_HOUR = re.compile(r"\d{1,2}(\s?h|\s?giờ)\Z")
# A whole number of hours may be how long something took: something has to tell that it is a time.
_AT = spelled(
    r"(?<!\w)(?:lúc|hồi|vào|từ|đến|tới|trước|sau|khoảng|hơn|sáng|trưa|chiều|tối|đêm|thời\sgian:|[-–])\s{1,3}\Z"
)
_LASTS = spelled(r"(?<!\w)(?:trong|kéo\sdài(?:\s\w+)?|suốt|hơn|gần|tới|đến|sau|mỗi|hàng|khoảng)\s{1,3}\Z")
_DURATION = spelled(r"\s{0,3}(?:đồng\shồ|liền|/|mỗi|một\s(?:ngày|tuần)|bay|làm\sviệc|học|giảng)")
_DATED = spelled(r"[\s,]{1,3}(?:ngày|thứ|chủ\snhật|hôm|mùng|cùng\sngày|\d{1,2}[/\-.]\d)")


def find_times(text: str) -> tuple[tuple[Span, str], ...]:
    """Every time of the day in a text in NFC, as (its characters, "HH:MM"), in order.

    Durations are none: "kéo dài 3 giờ", "24/24 giờ".
    """
    view = printed_view(text)
    found = []
    for start in view.pattern(_START).finditer(view.text):
        match = view.pattern(_TIME).match(view.text, start.start())
        if not match:
            continue
        time = words.clock(match["clock"], words.session(match["session"]))
        if time and (match["session"] or _is_time(view, match["clock"], Span(*match.span("clock")))):
            found.append((Span(*match.span()), time))
    return tuple(found)


def _is_time(view: View, clock: str, span: Span) -> bool:
    whole = _WHOLE_HOUR.match(clock)
    if not whole or view.pattern(_DATED).match(view.text, span.end):
        return True
    before = view.text[max(0, span.start - 24) : span.start]
    if view.pattern(_LASTS).search(before) or view.pattern(_DURATION).match(view.text, span.end):
        return False
    return whole[1].strip() == "h" or view.pattern(_AT).search(before) is not None
