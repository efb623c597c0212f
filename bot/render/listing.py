"""A long list as pages with buttons: one for each entry, and those that turn the pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from bot.render.html import LONGEST, Rich, join, plain
from bot.texts import Texts

Row = list[tuple[str, str]]  # buttons side by side: what stands on each, and its callback data
_ACROSS = 5  # numbered buttons in a row


class Entry(NamedTuple):
    """One thing in a list; `data` is what its button says to the bot, "" for none."""

    text: Rich
    data: str = ""


class Listed(NamedTuple):
    """A list: what stands above it, its entries, and buttons that stand below it on every page."""

    head: Rich
    entries: Sequence[Entry]
    below: Sequence[Row] = ()


def render_listing(  # noqa: PLR0913 - a list has a head, entries and a way to turn its pages
    head: Rich, entries: Sequence[Entry], number: int, t: Texts, *, token: str, size: int = 5
) -> tuple[str, list[Row]]:
    """Page `number` (from 0) of the list as HTML, with its buttons."""
    of = max(1, -(-len(entries) // size))
    number = min(max(number, 0), of - 1)
    shown = _numbered(entries)[number * size : (number + 1) * size]
    lines = [plain(f"{n}. ") + entry.text if entry.data else entry.text for n, entry in shown]
    count = plain(t.page.format(n=number + 1, of=of) if of > 1 else "")
    while len(lines) > 1 and join("\n\n", [head, *lines, count]).units > LONGEST:
        lines.pop()
    buttons = [(str(n), entry.data) for n, entry in shown if entry.data]
    rows = [buttons[at : at + _ACROSS] for at in range(0, len(buttons), _ACROSS)]
    turns = [("◀", number - 1)] * (number > 0) + [("▶", number + 1)] * (number < of - 1)
    if turns:
        rows.append([(arrow, f"p:{token}:{page}") for arrow, page in turns])
    return join("\n\n", [head, *lines, count]).html, rows


def _numbered(entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    """Each entry with its number; those without a button have that of the one before."""
    return list(zip(accumulate(int(bool(entry.data)) for entry in entries), entries, strict=True))
