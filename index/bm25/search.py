"""Terms of a question → the best passages over all segments, each with what every term adds to its score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np

from index.bm25 import tally
from index.bm25.model import FOLDED, Keys, Statistics, as_keys, pair_keys, term_keys
from index.bm25.plan import Question
from index.bm25.scoring import Best, Mask, Scorer, Scoring
from index.bm25.segment import Ints, Segment


class Part(Protocol):
    """A segment, and a count of the terms that are gone from it."""

    @property
    def segment(self) -> Segment:
        """The postings."""

    @property
    def gone(self) -> tally.Tally:
        """The terms of passages that are no longer alive."""


class Collection:
    """Everything that is alive, and what scores it."""

    def __init__(self, parts: Sequence[Part], statistics: Statistics, scorer: Scorer) -> None:
        self.statistics = statistics
        self.scoring: Scoring = scorer([part.segment for part in parts])
        self._gone = [part.gone for part in parts if part.gone]

    def located(self, keys: Keys) -> tuple[Ints, Ints]:
        """Where keys stand, [part, key] (-1: no passage has it), and how many living passages have each."""
        places, having = self.scoring.located(keys)
        return places, having - self.gone(keys)

    def gone(self, keys: Keys) -> Ints:
        """How many passages that have each key are no longer alive."""
        return sum((tally.of(gone, keys) for gone in self._gone), np.zeros(len(keys), np.int64))


class Found(NamedTuple):
    """A passage with its score, and what each term of the question adds to it."""

    part: int
    passage: int
    score: float
    shares: tuple[tuple[str, float], ...]


def frequencies(collection: Collection, terms: Sequence[str]) -> list[int]:
    """How many passages have each of these terms, diacritics aside. A pair of neighbours is "a b"."""
    having: list[int] = collection.located(_folded_keys(terms))[1].tolist()
    return having


def places(collection: Collection, terms: Sequence[str]) -> Ints:
    """Where the postings of these terms stand, [part, term], diacritics aside; -1 where a part has none."""
    return collection.located(_folded_keys(terms))[0]


def _folded_keys(terms: Sequence[str]) -> Keys:
    """The keys of terms without diacritics; a pair of neighbours is "a b"."""
    halves = [term.partition(" ") for term in terms]
    first, second = (as_keys(term_keys(half[end]) for half in halves)[:, FOLDED] for end in (0, 2))
    return np.where([bool(half[2]) for half in halves], pair_keys(first, second), first)


def best(
    collection: Collection, question: Question, allowed: Sequence[Mask | None], *, limit: int, explained: int
) -> tuple[Found, ...]:
    """The best `limit` passages that are allowed, best first; equal ones in the order of the collection.

    The first `explained` of them tell what each term adds. Scores are BM25 over all that is alive. Where none is above
    0 (in a collection of two passages every term is in half of them), passages that share terms with the question come
    in the order of what they share, with score 0.
    """
    gone = collection.gone(question.keys)
    found = collection.scoring.best(question, gone, collection.statistics, allowed, limit)
    if len(found.passages):
        return _ranked(question, found, limit, explained)
    found = collection.scoring.best(question, gone, collection.statistics._replace(documents=0), allowed, limit)
    return tuple(item._replace(score=0.0) for item in _ranked(question, found, limit, explained=0))


def _ranked(question: Question, found: Best, limit: int, explained: int) -> tuple[Found, ...]:
    terms, parts, passages, added = found
    minus = (-added.sum(axis=1)).tolist()  # the scores, so that ascending is best first
    ranked = sorted(zip(minus, parts.tolist(), passages.tolist(), range(len(minus)), strict=True))[:limit]
    said = [question.said[term] for term in terms.tolist()]
    shares = [_shares(said, added[row].tolist()) for _, _, _, row in ranked[:explained]]
    shares += [()] * (len(ranked) - len(shares))
    return tuple(
        Found(part, passage, -total, share) for (total, part, passage, _), share in zip(ranked, shares, strict=True)
    )


def _shares(said: Sequence[str], added: Sequence[float]) -> tuple[tuple[str, float], ...]:
    """What each term adds, the rarest first."""
    return tuple([share for share in zip(said, added, strict=True) if share[1]])
