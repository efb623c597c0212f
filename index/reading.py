"""An article as the answerer reads it: its words and sentences, folded, with abbreviations spelled out.

Readings are made when an article is first looked at and kept while it is looked at often.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from corpus import DateMention, Grid, Span, Stored, find_dates, fold, grids, sentences, spell_out, unify

LETTERHEAD = 450  # characters in which a document says whose it is
LINES = 5  # that many lines in them are no prose

# Lines that a document's own text begins with: what it rests on, to whom it is addressed, its points and entries.
_BEGINS = re.compile(
    r"\s*(?:[-–+•]\s*[^\W_]|\d{1,2}\s?[.)/\t]|(?!v/v)[ivx]{1,4}\s?[.)/]|[a-d][.)]"
    r"|căn cứ|xét|điều \d|hôm nay|kính gửi|stt|tt\t)"
)


class _Spacing(dict[int, str]):
    """A translation table that folds letters and figures, and makes everything else a space."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = folded if folded.isalnum() else " "
        return self[code]


_SPACING = _Spacing()


def words(text: str) -> list[str]:
    """The folded words of a text in order, with abbreviations spelled out and zeros before numbers dropped."""
    return [w.lstrip("0") or w for w in spell_out(text).translate(_SPACING).split()]


@dataclass(frozen=True)
class Terms:
    """The words of texts in order, for looking up single ones and pairs of neighbours; no pair spans two texts."""

    said: str = ""  # each word between two spaces, "|" between texts: to look into it is quicker than to build sets

    @staticmethod
    def of(*texts: str) -> Terms:
        """The terms of several texts."""
        return Terms("|".join(f" {' '.join(words(text))} " for text in texts if text))

    def __or__(self, other: Terms) -> Terms:
        return Terms(f"{self.said}|{other.said}")

    def has(self, *neighbours: str) -> bool:
        """Whether these words stand side by side."""
        return f" {' '.join(neighbours)} " in self.said

    @cached_property
    def singles(self) -> frozenset[str]:
        """Every word."""
        return frozenset(self.said.replace("|", " ").split())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two neighbours."""
        return frozenset(chain(*(pairwise(text.split()) for text in self.said.split("|"))))


@dataclass(frozen=True)
class Reading:
    """One version of an article."""

    article_id: int
    change: int
    stored: Stored = field(compare=False)

    @property
    def body(self) -> str:
        """The stored body."""
        return self.stored.article.body

    @cached_property
    def lower(self) -> str:
        """The body in lower case with one tone placement, as long as the body."""
        low = unify(self.body).lower()
        return (
            low
            if len(low) == len(self.body)
            else "".join(c.lower() if len(c.lower()) == 1 else c for c in unify(self.body))
        )

    @cached_property
    def folded(self) -> str:
        """The body folded, as long as the body."""
        return fold(self.body)

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The full names of everybody whom the article names, each once, as printed and folded."""
        told = self.stored.extraction
        everybody = [
            *(mention.person for mention in told.people),
            *(part.person for meeting in told.meetings for part in meeting.participants),
            *(change.person for change in told.changes),
            *(act.person for act in told.acts),
        ]
        names = dict.fromkeys(name for name in everybody if " " in name and name[0].isupper())
        return tuple((name, " ".join(words(name))) for name in names)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date that the body gives."""
        return find_dates(self.body, self.stored.article.published)

    def in_date(self, position: int) -> bool:
        """Whether the character at a position is part of a date."""
        return any(date.span.start <= position < date.span.end for date in self.dates)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The tables of the body."""
        return grids(self.body)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body."""
        return sentences(self.body)

    @cached_property
    def sentence_terms(self) -> tuple[Terms, ...]:
        """The terms of each sentence."""
        return tuple(Terms.of(span.of(self.body)) for span in self.sentences)

    @cached_property
    def heading(self) -> Terms:
        """What stands over the text: title and source."""
        article = self.stored.article
        return Terms.of(article.title, article.source or "")

    @cached_property
    def letterhead(self) -> Terms:
        """What stands in the short lines that a document begins with: whose it is, its number, kind and subject."""
        lines = self.body[:LETTERHEAD].split("\n")[:-1]
        begun = next((n for n, line in enumerate(lines) if n and _BEGINS.match(line.lower())), len(lines))
        return Terms.of(*lines[:begun]) if len(lines) >= LINES else Terms()

    @cached_property
    def terms(self) -> Terms:
        """The terms of the whole article, its heading included."""
        return Terms.of(self.stored.article.title, self.stored.article.source or "", self.body)

    @cached_property
    def own(self) -> tuple[Terms, ...]:
        """What is printed of each meeting itself: its name, body, place, and the sentence that tells of it."""
        return tuple(
            Terms.of(m.name, m.organization, m.location, m.evidence.of(self.body))
            for m in self.stored.extraction.meetings
        )

    @cached_property
    def meetings(self) -> tuple[Terms, ...]:
        """What tells each meeting apart: what is printed of itself, and what stands over the whole article."""
        return tuple(own | self.heading | self.letterhead for own in self.own)

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds a character (the last one that begins before it)."""
        return max(0, bisect_right(self.sentences, position, key=lambda span: span.start) - 1)


class _Handle:
    """A stored article as a key: two handles are equal when they mean the same version."""

    __slots__ = ("stored",)

    def __init__(self, stored: Stored) -> None:
        self.stored = stored

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Handle) and (self.stored.id, self.stored.change, self.stored.version) == (
            other.stored.id,
            other.stored.change,
            other.stored.version,
        )

    def __hash__(self) -> int:
        return hash((self.stored.id, self.stored.change, self.stored.version))


@lru_cache(maxsize=1024)
def _read(handle: _Handle) -> Reading:
    return Reading(handle.stored.id, handle.stored.change, handle.stored)


def read(stored: Stored) -> Reading:
    """The reading of a stored article, made once for each version."""
    return _read(_Handle(stored))
