"""Question → Query."""

from __future__ import annotations

from datetime import date

from corpus import is_plain
from index.analyzer import terms
from index.models import Asks, Context, Query


def parse_question(text: str, *, today: date, context: Context | None = None) -> Query:  # noqa: ARG001
    """What a question wants to know. Placeholder."""
    return Query(text=text, asks=Asks.ANYTHING, terms=tuple(terms(text)), plain=is_plain(text))
