"""The words of time, as pieces of verbose patterns and as values."""

from __future__ import annotations

import re

from corpus.models import Session
from corpus.text import fold

SESSION = r"(?:rạng\ssáng|sáng|trưa|chiều\stối|chiều|tối|đêm|khuya)"
WEEKDAY = r"(?:thứ\s{1,3}(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ\s{1,3}nhật|t[2-7]|cn)(?!\w)"
MONTH_WORD = r"(?:một|hai|ba|tư|năm(?!\s(?:19|20)\d)|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai))?)(?!\w)"
LUNAR_WORD = r"(?:giêng|chạp)(?!\w)"  # first and last month of the lunar year
YEAR = r"(?:19|20)\d\d"
YEAR_WORD = r"(?:ngoái|nay|kia|trước|sau|tới|vừa\srồi|vừa\squa)(?!\w)"

# "8h00", "7 giờ 30", "16 giờ 20 phút", "8g30", "17h", "9 giờ rưỡi", "14:30". A date is no minutes: "17 giờ 15/7".
CLOCK = r"""(?:[01]?\d|2[0-3])(?:
    \s?(?:giờ|h|g)\s?[0-5]\d(?!\d|\s?[/.\-–]\s?\d{1,2}(?![\dhg:]|\s?giờ))(?:\s?(?:phút|p(?!\w)))?
  | \s?(?:giờ|h)(?:\srưỡi)?(?!\w)
  | :[0-5]\d(?!\d)
)"""

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("mot gieng", "hai", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi_mot", "muoi_hai chap"), 1
    )
    for word in words.split()
}
_YEARS = {"ngoai": -1, "nay": 0, "kia": -2, "truoc": -1, "sau": 1, "toi": 1, "vua": -1}
_SESSIONS = {
    "ran": Session.MORNING,
    "san": Session.MORNING,
    "tru": Session.NOON,
    "chi": Session.AFTERNOON,
    "toi": Session.EVENING,
    "dem": Session.EVENING,
    "khu": Session.EVENING,
}
_CLOCK = re.compile(r"(\d{1,2})\D{0,6}(\d{2})?")


def number(word: str) -> int:
    """A month's or weekday's number: "7", "bảy", "bay", "giêng", "mười hai"."""
    return int(word) if word.isdigit() else _NUMBERS["_".join(fold(word).split())]


def years_away(word: str) -> int:
    """How far "năm ngoái", "năm nay", "năm tới" are, given the word after "năm"."""
    return _YEARS[fold(word).split()[0]]


def weekday(words: str) -> int:
    """The weekday as Python counts them (Monday is 0): "thứ hai", "thu 2", "t2", "chủ nhật", "cn"."""
    plain = fold(words)
    if plain.startswith("c"):
        return 6
    return number(plain[1:] if plain[1].isdigit() else plain.split()[1]) - 2


def session(words: str | None) -> Session | None:
    """The session that "sáng", "rạng sáng", "chiều", "đêm" name."""
    return _SESSIONS[fold(words)[:3]] if words else None


def clock(words: str | None, part: Session | None) -> str | None:
    """The time of day "HH:MM" that a clock expression gives, "2 giờ" of an afternoon being 14:00."""
    match = _CLOCK.match(words) if words else None
    if not words or not match:
        return None
    hour, minute = int(match[1]), int(match[2] or ("30" if fold(words).endswith("ruoi") else "0"))
    late = {Session.NOON: hour < 3, Session.AFTERNOON: hour < 12, Session.EVENING: 5 <= hour < 12}
    if part and late.get(part, False):
        hour += 12
    return f"{hour:02}:{minute:02}"
