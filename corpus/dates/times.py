"""Times of the day: "8h00", "7 giờ 30", "lúc 9 giờ sáng"."""

from __future__ import annotations

from corpus.dates import words
from corpus.dates.spelling import printed_view, spelled
from corpus.dates.words import CLOCK, SESSION
from corpus.models import Span

_TIME = spelled(
    rf"(?<![\w/.,])(?<!\d[-–:])(?P<clock>{CLOCK})(?!\w|[/.,]\d)(?:\s(?P<session>{SESSION})(?!\w))?"
)
_WHOLE_HOUR = spelled(r"\d{1,2}\s?(?:giờ|h)\Z")
# A whole number of hours may be how long something took: something must tell that it is a time.
_AT = spelled(r"(?<!\w)(?:lúc|hồi|vào|từ|đến|tới|trước|sau|khoảng|hơn|sáng|trưa|chiều|tối|đêm|thời\sgian:|[-–])\s{1,3}\Z")
_LASTS = spelled(r"(?<!\w)(?:trong|kéo\sdài(?:\s\w+)?|suốt|hơn|gần|tới|đến|sau|mỗi|hàng|khoảng)\s{1,3}\Z")
_DURATION = spelled(r"\s{0,3}(?:đồng\shồ|liền|/|mỗi|một\s(?:ngày|tuần)|bay|làm\sviệc|học|giảng)")
_DATED = spelled(r"[\s,]{1,3}(?:ngày|thứ|chủ\snhật|hôm|mùng|\d{1,2}[/\-.]\d)")


def find_times(text: str) -> tuple[tuple[Span, str], ...]:
    """Every time of the day in a text, as (its characters, "HH:MM"); durations ("kéo dài 3 giờ", "24/24 giờ") are none."""
    view = printed_view(text)
    found = []
    for match in view.pattern(_TIME).finditer(view.text):
        start, end = match.span("clock")
        if view.pattern(_WHOLE_HOUR).match(match["clock"]) and not match["session"]:
            before = view.text[max(0, start - 24) : start]
            dated = view.pattern(_DATED).match(view.text, end)
            lasts = view.pattern(_LASTS).search(before) or view.pattern(_DURATION).match(view.text, end)
            if lasts and not dated:
                continue
            if not dated and "h" not in match["clock"] and not view.pattern(_AT).search(before):
                continue
            if not dated and match["clock"].endswith("giờ") and not view.pattern(_AT).search(before):
                continue
        part = words.session(match["session"])
        if time := words.clock(match["clock"], part):
            found.append((Span(*match.span()), time))
    return tuple(found)
