"""A part of the collection: articles that were added together, the postings of their passages, and what happened since.

Parts never change; every change gives a new part, which shares the arrays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

import numpy as np

from corpus import Stored, Visibility
from index import bm25
from index.analyzer import terms
from index.bm25 import Mask, Segment, Tally
from index.shelf import LEVELS, Shelf, shelve
from index.shelf import merged as merged_shelves


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Articles with their postings. `living`: which are neither withdrawn nor replaced; `gone`: the others' terms."""

    shelf: Shelf
    segment: Segment
    living: Mask
    gone: Tally = ()
    file: Path | None = None  # where shelf and segment lie
    _allowed: dict[frozenset[Visibility], Mask] = field(default_factory=dict, repr=False)

    @property
    def size(self) -> int:
        """How many living passages there are."""
        return int(np.diff(self.shelf.first)[self.living].sum())

    def visible(self, levels: frozenset[Visibility]) -> Mask:
        """Which living articles are of these levels."""
        seen = np.array([level in levels for level in LEVELS])
        visible: Mask = self.living & seen[self.shelf.levels]
        return visible

    def passages(self, articles: Mask) -> Mask:
        """Which passages these articles have."""
        return np.repeat(articles, np.diff(self.shelf.first))

    def allowed(self, levels: frozenset[Visibility]) -> Mask:
        """Which passages of living articles are of these levels."""
        if levels not in self._allowed:
            self._allowed[levels] = self.passages(self.visible(levels))
        return self._allowed[levels]

    def without(self, article_ids: Collection[int]) -> Self:
        """The part once these articles are withdrawn or replaced."""
        places = [place for id_ in article_ids if (place := self.shelf.place(id_)) is not None and self.living[place]]
        if not places:
            return self
        living, gone = self.living.copy(), self.gone
        living[places] = False
        lost = bm25.build(text for place in places for text in passage_terms(self.shelf.stored(place)))
        return replace(self, living=living, gone=bm25.counted(gone, lost.keys, lost.having), _allowed={})


def part_of(batch: Sequence[Stored]) -> Part:
    """The part with these articles."""
    segment = bm25.build(text for stored in batch for text in passage_terms(stored))
    return Part(shelve(batch), segment, np.ones(len(batch), bool))


def merged(parts: Sequence[Part]) -> Part:
    """One part with the living articles of several, in their order."""
    shelf = merged_shelves([part.shelf for part in parts], [part.living for part in parts])
    segment = bm25.merged([part.segment for part in parts], [part.passages(part.living) for part in parts])
    return Part(shelf, segment, np.ones(len(shelf.ids), bool))


def passage_terms(stored: Stored) -> Iterator[list[str]]:
    """The terms of each passage of an article: the title's, which tell what it is about, and its own."""
    title = terms(stored.article.title)
    for passage in stored.passages:
        yield title + terms(passage.span.of(stored.article.body))
