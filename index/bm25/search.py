"""Terms of a question → the best passages over all segments, each with what every term adds to its score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.bm25 import tally
from index.bm25.model import PAIRS, TERMS, Floats, Keys, Statistics, TermKeys, as_keys, idf, pair_keys, term_keys
from index.bm25.score import CLOSE, Allowed, Scorer, Terms
from index.bm25.segment import Ints, Segment

PAIR_WEIGHT = 0.5
UNMARKED = (
    10  # a term without diacritics is taken as typed without, when so many times more passages have a form with them
)


class Searchable(Protocol):
    """A segment, and a count of the terms that are gone from it."""

    @property
    def segment(self) -> Segment:
        """The postings."""

    @property
    def gone(self) -> tally.Tally:
        """The terms of passages that are no longer alive."""


class Collection(NamedTuple):
    """Everything that is alive, and what scores it."""

    parts: Sequence[Searchable]
    statistics: Statistics
    scorer: Scorer


class Asked(NamedTuple):
    """The terms of a question as they are looked for: said how, filed where, had by how many, worth what."""

    said: tuple[str, ...]
    places: list[Ints]  # of each part
    fields: Ints
    weights: Floats  # what each field and repetition counts, without idf
    having: Ints


class Found(NamedTuple):
    """A passage with its score, and what each term of the question adds to it."""

    part: int
    passage: int
    score: float
    shares: tuple[tuple[str, float], ...]


def frequencies(collection: Collection, terms: Sequence[str]) -> list[int]:
    """How many passages have each of these terms, diacritics aside. A pair of neighbours is "a b"."""
    return _located(collection, _folded_keys(terms))[1].tolist()


def places(collection: Collection, terms: Sequence[str]) -> list[Ints]:
    """Where the postings of each of these terms stand in each part, diacritics aside; -1 where a part has none."""
    return _located(collection, _folded_keys(terms))[0]


def _folded_keys(terms: Sequence[str]) -> Keys:
    """The keys of terms without diacritics; a pair of neighbours is "a b"."""
    halves = [term.partition(" ") for term in terms]
    first = as_keys([term_keys(half[0]).folded for half in halves])
    second = as_keys([term_keys(half[2]).folded for half in halves])
    paired = np.array([bool(half[2]) for half in halves], bool)
    return np.where(paired, pair_keys(first, second), first)


def asked(collection: Collection, terms: Sequence[str], *, plain: bool) -> Asked:
    """How the terms of a question are looked for.

    A term is one of syllables with their diacritics. Where the question (`plain`), or this term of it, seems to have been
    typed without them, it is one of folded syllables. Pairs are always of folded ones: they are rare enough to tell apart
    what diacritics do, and survive a wrong one.
    """
    times = Counter(terms)
    known = [term_keys(term) for term in times]
    keys = dict(zip(times, known, strict=True))
    pairs = Counter(pairwise(term for term in terms if not keys[term].is_whole))
    first, second = (as_keys([keys[pair[half]].folded for pair in pairs]) for half in (0, 1))
    exact, folded = (as_keys([item[kind] for item in known]) for kind in (0, 1))
    places, having = _located(collection, np.concatenate((exact, folded, pair_keys(first, second))))
    size = len(known)
    as_folded = np.ones(size, bool) if plain else _unmarked(known, having)
    chosen = np.concatenate((np.arange(size) + size * as_folded, np.arange(2 * size, len(having))))
    return Asked(
        said=(*times, *(" ".join(pair) for pair in pairs)),
        places=[part[chosen] for part in places],
        fields=np.repeat((TERMS, PAIRS), (size, len(pairs))),
        weights=np.array([*times.values(), *(PAIR_WEIGHT * count for count in pairs.values())], np.float64),
        having=having[chosen],
    )


def _unmarked(known: Sequence[TermKeys], having: Ints) -> NDArray[np.bool_]:
    """Which terms of a question with diacritics seem to lack theirs."""
    exact, folded = having[: len(known)], having[len(known) : 2 * len(known)]
    return (exact == 0) | (np.array([keys.is_plain for keys in known], bool) & (exact * UNMARKED < folded))


def _located(collection: Collection, keys: Keys) -> tuple[list[Ints], Ints]:
    """Where the keys stand in each part, and how many living passages have them."""
    total = np.zeros(len(keys), np.int64)
    places = []
    for part in collection.parts:
        at, having = collection.scorer.located(part.segment, keys)
        places.append(at)
        total += having
        if part.gone:
            total -= tally.of(part.gone, keys)
    return places, total


def best(
    collection: Collection, question: Asked, allowed: Sequence[Allowed | None], *, limit: int, explained: int
) -> tuple[Found, ...]:
    """The best `limit` passages that are allowed, best first; equal ones in the order of the collection.

    The first `explained` of them tell what each term adds. Scores are BM25 over all that is alive. Where none is above 0 (in
    a collection of two passages every term is in half of them), passages that share terms with the question come in the
    order of what they share, with score 0.
    """
    weights = question.weights * idf(collection.statistics.documents, question.having)
    if found := _ranked(collection, _lists(question, weights), allowed, limit, explained):
        return found
    lists = _lists(question, np.where(question.having > 0, question.weights, 0.0))
    return tuple(item._replace(score=0.0) for item in _ranked(collection, lists, allowed, limit, 0))


class _Lists(NamedTuple):
    """The terms that count, the rarest first."""

    said: list[str]
    places: list[Ints]
    fields: Ints
    weights: Floats

    def of(self, part: int) -> Terms:
        """The terms in one part."""
        return Terms(self.places[part], self.fields, self.weights)


def _lists(question: Asked, weights: Floats) -> _Lists:
    order = np.argsort(question.having, kind="stable")
    order = order[weights[order] > 0]
    said = [question.said[at] for at in order.tolist()]
    return _Lists(said, [places[order] for places in question.places], question.fields[order], weights[order])


_Kept = tuple[float, int, int]  # minus the score, part, passage: ascending is best first


def _ranked(
    collection: Collection, lists: _Lists, allowed: Sequence[Allowed | None], limit: int, explained: int
) -> tuple[Found, ...]:
    averages = collection.statistics.averages()
    kept: list[_Kept] = []
    floor = 0.0
    # The smallest part first: what it gives is a floor for the large ones.
    for number in sorted(range(len(allowed)), key=lambda number: collection.parts[number].segment.size):
        mask, terms = allowed[number], lists.of(number)
        if mask is None or not (terms.places >= 0).any():
            continue
        segment = collection.parts[number].segment
        passages, scores = collection.scorer.candidates(segment, terms, averages, mask, floor, limit)
        kept += zip((-scores).tolist(), [number] * len(scores), passages.tolist(), strict=True)
        if len(kept) >= limit:
            kept.sort()
            floor = -kept[limit - 1][0]
            kept = [item for item in kept if -item[0] >= floor * (1 - CLOSE)]
    return _exact(collection, lists, kept, limit, explained)


def _exact(
    collection: Collection, lists: _Lists, kept: Sequence[_Kept], limit: int, explained: int
) -> tuple[Found, ...]:
    """The best of the passages kept, scored in double precision."""
    averages = collection.statistics.averages()
    scored: list[tuple[_Kept, Floats]] = []
    for number in {item[1] for item in kept}:
        passages = np.array(sorted(item[2] for item in kept if item[1] == number))
        segment = collection.parts[number].segment
        added = collection.scorer.contributions(segment, lists.of(number), averages, passages)
        totals = (-added.sum(axis=0)).tolist()
        scored += zip(zip(totals, [number] * len(totals), passages.tolist(), strict=True), added.T, strict=True)
    scored.sort(key=lambda item: item[0])
    shares = [_shares(lists.said, column) for _, column in scored[:explained]]
    shares += [()] * (len(scored) - len(shares))
    return tuple(
        Found(part, passage, -total, share)
        for ((total, part, passage), _), share in zip(scored[:limit], shares[:limit], strict=True)
    )


def _shares(said: Sequence[str], column: Floats) -> tuple[tuple[str, float], ...]:
    """What each term adds, the rarest first."""
    return tuple((term, share) for term, share in zip(said, column.tolist(), strict=True) if share)
