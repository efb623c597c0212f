"""Telegram's HTML, with its length as Telegram counts it: in UTF-16 units, after the tags are taken away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import NamedTuple, Self

LONGEST = 4096  # units in a message

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # Telegram refuses them, or cannot be sent them
_TAG = re.compile("<[^>]*>")


class Rich(NamedTuple):
    """A piece of a message: its HTML, and its length in UTF-16 units."""

    html: str = ""
    units: int = 0

    def __add__(self, other: object) -> Self:
        """Both, one after the other."""
        if not isinstance(other, Rich):
            return NotImplemented
        return type(self)(self.html + other.html, self.units + other.units)

    def within(self, tag: str, closing: str = "") -> Self:
        """The same inside a tag, such as `b` or `blockquote expandable`."""
        return (
            type(self)(f"<{tag}>{self.html}</{closing or tag.split(maxsplit=1)[0]}>", self.units)
            if self.units
            else self
        )


def length(text: str) -> int:
    """UTF-16 units of a plain text."""
    return len(text) + sum(character > "\uffff" for character in text)


def plain(text: str) -> Rich:
    """A text as it is."""
    text = _UNPRINTABLE.sub("\ufffd", text)
    return Rich(html.escape(text, quote=False), length(text))


def unmarked(text: str) -> str:
    """What is read of a text in HTML."""
    return html.unescape(_TAG.sub("", text))


def bold(text: str) -> Rich:
    """A text in bold."""
    return plain(text).within("b")


def link(text: str, url: str) -> Rich:
    """A text that leads somewhere."""
    return plain(text).within(f'a href="{html.escape(_UNPRINTABLE.sub("", url))}"', "a")


def join(separator: str, pieces: Iterable[Rich]) -> Rich:
    """The pieces that hold something, with the separator between them."""
    between = plain(separator)
    whole = Rich()
    for piece in pieces:
        if piece.units:
            whole = whole + between + piece if whole.units else piece
    return whole


def headline(text: str) -> str:
    """A name in one line, as it stands by itself: beginning with a capital letter."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


def shorten(text: str, units: int) -> str:
    """The beginning of a text, cut between words, with an ellipsis where something is left out."""
    if length(text) <= units:
        return text
    kept = cut(text, units - 1)
    return (kept.rpartition(" ")[0] or kept).rstrip() + "…"


def cut(text: str, units: int) -> str:
    """As many whole characters from the beginning as fit into so many units."""
    total = 0
    for place, character in enumerate(text):
        total += 2 if character > "\uffff" else 1
        if total > units:
            return text[:place]
    return text
