"""Words of a text with their offsets, and phrases of the field found among them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.models import Span
from corpus.text import fold, lower

_TOKEN = re.compile(
    r"[đĐ][/.][cC]\b\.?|[tT]\.[ƯưWw]\b\.?|TP\.?[ ]?HCM\b|(?:TP|Tp|TX|Tx|TS|ThS|PGS|GS|BS|KS|Q)\."
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|[\n\t]|_"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and marks of a text, line breaks and tabs among them.

    The lists run in parallel; `low` is in lower case with one tone placement.
    """

    text: str
    low: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.low)

    def printed(self, i: int) -> str:
        """Token `i` as the text prints it."""
        return self.text[self.start[i] : self.end[i]]

    def span(self, i: int, j: int) -> Span:
        """The characters of tokens [i, j)."""
        return Span(self.start[i], self.end[j - 1])

    def at(self, position: int) -> int:
        """The first token that begins at or after a character."""
        return bisect_left(self.start, position)

    def is_word(self, i: int) -> bool:
        """Whether token `i` begins with a letter."""
        return 0 <= i < len(self.low) and self.low[i][0].isalpha()

    def is_capital(self, i: int) -> bool:
        """Whether token `i` is a word that begins with a capital."""
        return 0 <= i < len(self.low) and self.text[self.start[i]].isupper()

    def is_shout(self, i: int) -> bool:
        """Whether token `i` is a word of two or more letters, all of them capitals ("UBND")."""
        word = self.text[self.start[i] : self.end[i]]
        return len(word) > 1 and word.isupper()


def tokenize(text: str) -> Tokens:
    """The tokens of a text in NFC. Tabs and line breaks are tokens, but for breaks where a line was merely wrapped."""
    low: list[str] = []
    start: list[int] = []
    end: list[int] = []
    lowered = lower(text)
    for match in _TOKEN.finditer(text):
        if match[0] == "\n" and text[match.end() : match.end() + 1].islower():
            continue
        start.append(match.start())
        end.append(match.end())
        low.append(lowered[match.start() : match.end()])
    return Tokens(text, low, start, end)


class Phrases:
    """A set of phrases, found longest first at a place among tokens."""

    def __init__(self, phrases: Iterable[str], *, folded: bool = False) -> None:
        """`folded`: compare without diacritics, for texts that were typed without."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(tokenize(fold(phrase) if folded else phrase).low)
            self._by_first.setdefault(words[0], []).append(words)
        for entries in self._by_first.values():
            entries.sort(key=len, reverse=True)

    def match(self, low: list[str], i: int) -> int:
        """How many tokens the longest phrase at token `i` takes; 0 when none begins there."""
        if not 0 <= i < len(low):
            return 0
        for words in self._by_first.get(low[i], ()):
            if tuple(low[i : i + len(words)]) == words:
                return len(words)
        return 0
