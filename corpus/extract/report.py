"""The text of an article as the readers of running text share it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.names import NameReader
from corpus.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Report:
    """A text with its words. `lower` is the text in lower case with one tone placement, as long as the text itself."""

    text: str
    lower: str
    tokens: Tokens
    names: NameReader

    def phrase(self, first: int, end: int) -> str:
        """Tokens [first, end) as the text prints them, in one line."""
        return " ".join(self.tokens.span(first, end).of(self.text).split())
