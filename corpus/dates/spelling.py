"""One grammar for two spellings: patterns are written with diacritics, and match typed text without them as well."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.text import fold

# Words that fold to one of time but are not: hidden before text with diacritics is read as if it had none.
_OTHER_WORDS = re.compile(
    r"\b(?:tôi|tội|hội|hỏi|hơi|thư|thủ|thụ|thắng|thăng|thẳng|thặng|quỹ|tuấn|tuân|"
    r"đâu|dấu|dầu|mái|mải|mãi|chiếu|sâu|bà|bá|ngây|nấy|nảy|cưới|quá|quả|(?:việt|quảng|hà|miền|đồng|phía)\s+nam)\b"
)

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
    return View(_MOVED.sub(_hide, fold(_OTHER_WORDS.sub(_hide, lower))), folded=True)


def _hide(match: re.Match[str]) -> str:
    return "_" * len(match[0])
