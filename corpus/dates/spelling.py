"""One grammar for two spellings: patterns are written with diacritics, and match typed text without them as well."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.text import fold

# Where a text has diacritics, what folds to one of these and is not it ("tôi", "thắng", "quỹ") is no word of time.
_OF_TIME = frozenset(
    (
        "sáng trưa chiều tối đêm khuya ngày tháng năm tuần hôm bữa này trước rồi vừa giữa đầu cuối quý quí thứ chủ nhật"
        " bảy tám chín mười sáu tư bốn mùng mồng rằm giêng chạp lịch âm tết đến từ và giờ phút lúc hồi ngoái mốt họp"
        " mấy vài nữa hết"
    ).split()
)
_FOLDED = frozenset(map(fold, _OF_TIME))
_WORD = re.compile(r"\w+")
_NAMED_SOUTH = re.compile(r"\b(?:viet|quang|ha|mien|dong|phia)\s+nam\b")  # "nam" as a name, not as "năm"
_MOVED = re.compile(r"\b(?:chuyen|doi|lui|hoan|keo dai)\s+sang\b")  # "sang" as "to" another day, not as "sáng"


class Spelled(NamedTuple):
    """A pattern in both spellings."""

    printed: re.Pattern[str]
    folded: re.Pattern[str]


class View(NamedTuple):
    """A text as patterns see it: lower case, and of the same length as the text itself."""

    text: str
    folded: bool = False

    def pattern(self, spelled: Spelled) -> re.Pattern[str]:
        """The pattern in the spelling of this view."""
        return spelled.folded if self.folded else spelled.printed


def spelled(pattern: str) -> Spelled:
    """Compile a verbose pattern in both spellings; white space in it needs an escape."""
    plain = "".join(fold(character) if ord(character) > 127 else character for character in pattern)
    return Spelled(re.compile(pattern, re.VERBOSE), re.compile(plain, re.VERBOSE))


def printed_view(text: str) -> View:
    """The text as it is, in lower case; it should be in NFC."""
    lower = text.lower()
    if len(lower) != len(text):  # a few characters grow: "İ"
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return View(lower)


def folded_view(text: str) -> View:
    """The text without diacritics; words that only look like words of time without them are hidden."""
    lower = printed_view(text).text
    plain = lower if lower.isascii() else fold(_WORD.sub(_hide_other, lower))
    return View(_NAMED_SOUTH.sub(_hide, _MOVED.sub(_hide, plain)), folded=True)


def _hide_other(match: re.Match[str]) -> str:
    word = match[0]
    return word if word.isascii() or word in _OF_TIME or fold(word) not in _FOLDED else _hide(match)


def _hide(match: re.Match[str]) -> str:
    return "_" * len(match[0])
