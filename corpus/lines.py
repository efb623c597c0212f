"""The lines of a text, with where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.models import Span
from corpus.text import trim


def lines(text: str) -> Iterator[Span]:
    """The lines that hold something, in order, without the white space around them."""
    start = 0
    for line in text.split("\n"):
        span = trim(text, Span(start, start + len(line)))
        if span.start < span.end:
            yield span
        start += len(line) + 1
