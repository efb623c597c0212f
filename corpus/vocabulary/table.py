"""How a table of words is written: words between bars or on lines of their own."""

from __future__ import annotations


def table(text: str) -> frozenset[str]:
    """The words and phrases of a table."""
    return frozenset(word for line in text.splitlines() for cell in line.split("|") if (word := cell.strip()))
