"""What begins at a token, seen from its words alone: an office, a title, a run of capitals."""

from __future__ import annotations

import sys

from corpus import vocabulary
from corpus.names.phrases import BODIES, BODY_WORDS, HONORIFICS, OFFICES, PROVINCES, RANKS, ROLES
from corpus.tokens import Tokens

_LONG_OFFICE = 14  # tokens
_INSIDE = frozenset("-–&")  # marks within a body's name: "Kinh tế - Ngân sách", "GD&ĐT"


class Heads:
    """The beginnings of names, offices and bodies among the tokens of a text."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.low = tokens.low

    def office_head(self, i: int) -> int:
        """How many tokens the head of an office at token `i` takes, with its "phó", "nguyên" …; 0 when none begins."""
        j = i
        while j < len(self.low) and self.low[j] in vocabulary.OFFICE_PREFIXES and j - i < 2:
            j += 1
        for start in range(j, i - 1, -1):
            size = OFFICES.match(self.low, start)
            if size:
                return start + size - i
        return 0

    def title(self, i: int) -> int:
        """How many tokens the honorific, role or rank at token `i` takes; 0 when none does ("Bà Rịa" is a place)."""
        if PROVINCES.match(self.low, i):
            return 0
        if (role := ROLES.match(self.low, i)) and self._may_be_named(i + role):
            return role
        return HONORIFICS.match(self.low, i) or RANKS.match(self.low, i)

    def _may_be_named(self, i: int) -> bool:
        """Whether token `i` can begin a name: a capital, and neither an abbreviation nor a body."""
        return self.tokens.is_capital(i) and not self.tokens.is_shout(i) and not BODIES.match(self.low, i)

    def run_end(self, i: int, most: int = sys.maxsize) -> int:
        """The end of the run of capitalised words, `most` at the most, that begins at token `i`.

        No office or body interrupts a run.
        """
        j = i
        while j - i < most and self.tokens.is_capital(j) and not self._breaks_run(i, j):
            if j > i and not self.apart(j - 1):
                break
            j += 1
        return j

    def apart(self, i: int) -> bool:
        """Whether white space stands between tokens `i` and `i + 1`."""
        return self.tokens.start[i + 1] > self.tokens.end[i]

    def _breaks_run(self, first: int, j: int) -> bool:
        shouts = self.tokens.is_shout(j)
        if shouts and (self.low[j] in vocabulary.ABBREVIATIONS or not (j == first or self.tokens.is_shout(j - 1))):
            return True
        if OFFICES.match(self.low, j) > 1 or BODIES.match(self.low, j) > 1:
            return True
        if BODY_WORDS.match(self.low, j) > 1 and not self.tokens.is_capital(j + 1):
            return True  # "Xây dựng", "Tuyên giáo"
        return j > first and self.low[j] in vocabulary.RANKS

    def in_office(self, i: int) -> bool:
        """Whether an office begins in the words before token `i`: then what follows may be a person's name."""
        for j in range(i - 1, max(-1, i - _LONG_OFFICE), -1):
            if not self.tokens.is_word(j) and self.low[j] not in _INSIDE:
                return False
            if self.office_head(j):
                return True
        return False
