"""Scores of a segment's passages, with numpy alone.

Lists are added from the shortest to the longest into one array of 65,536 scores. Before a long list, the best sums so far
and the most that the rest can add tell which passages still count; once they are few, the rest is looked up for them alone
(MaxScore, Turtle and Flood 1995).
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import K1, B, Floats, Keys, saturation
from index.bm25.segment import Ints, Segment

LONG = 4096  # postings: before such a list it pays to see which passages still count
FEW = 16  # so many times fewer passages than postings are looked up one by one
BLOCK = 64  # passages whose best score is taken together
CLOSE = np.float32(1e-5)  # what single precision may be wrong by, as part of a score

Allowed = NDArray[np.bool_]
Singles = NDArray[np.float32]


class Terms(NamedTuple):
    """What is looked for in a segment: terms by where they stand in it, the rarest first."""

    places: Ints  # -1: no passage has it
    fields: Ints  # which of the two lengths counts
    weights: Floats


class Candidates(NamedTuple):
    """Passages among which the best are, with scores in single precision."""

    documents: Ints
    scores: Singles


class Scorer(Protocol):
    """What can score: this module, or `kernel`."""

    def located(self, segment: Segment, keys: Keys) -> tuple[Ints, Ints]:
        """Where these keys stand in a segment (-1: no passage has it), and how many of its passages have them."""

    def candidates(
        self, segment: Segment, terms: Terms, averages: tuple[float, float], allowed: Allowed, floor: float, limit: int
    ) -> Candidates:
        """The allowed passages that may be among the best `limit`, when `limit` others reach `floor`."""

    def contributions(self, segment: Segment, terms: Terms, averages: tuple[float, float], documents: Ints) -> Floats:
        """What each term adds to each of a few passages, in double precision: [term, passage]."""


def located(segment: Segment, keys: Keys) -> tuple[Ints, Ints]:
    """Where these keys stand in a segment (-1: no passage has it), and how many of its passages have them."""
    if not len(segment.keys):
        return np.full(len(keys), -1), np.zeros(len(keys), np.int64)
    at = segment.keys.searchsorted(keys)
    at[at == len(segment.keys)] = 0
    is_there = segment.keys[at] == keys
    having = (segment.starts[at + 1] - segment.starts[at]) * is_there
    at[~is_there] = -1
    return at, having.astype(np.int64)


def candidates(
    segment: Segment, terms: Terms, averages: tuple[float, float], allowed: Allowed, floor: float, limit: int
) -> Candidates:
    """The allowed passages that may be among the best `limit`, when `limit` others reach `floor`."""
    scores = np.zeros(segment.size, np.float32)
    bounds = _bounds(terms)
    chosen: Ints | None = None
    for number, (place, field, weight) in enumerate(zip(*(values.tolist() for values in terms), strict=True)):
        if place < 0 or not weight:
            continue
        documents = segment.passages(place)
        if chosen is None and len(documents) >= LONG:
            least = max(floor, _floor(scores, allowed, limit))
            still = np.flatnonzero(scores >= (least - bounds[number]) * (1 - CLOSE)) if least > bounds[number] else None
            chosen = still if still is not None and len(still) * FEW <= len(documents) else None
        counts = segment.counts[segment.starts[place] : segment.starts[place + 1]]
        if chosen is not None:
            at = np.minimum(np.searchsorted(documents, chosen), len(documents) - 1)
            at = at[documents[at] == chosen]
            documents, counts = documents[at], counts[at]
        scores[documents] += _added(counts, segment.lengths[field][documents], averages[field], weight)
    return _chosen(scores, allowed, floor, limit)


def _bounds(terms: Terms) -> list[float]:
    """The most that the terms from each one on can add together."""
    most = np.where(terms.places >= 0, terms.weights * (K1 + 1), 0.0)
    return np.cumsum(most[::-1])[::-1].tolist()


def _added(counts: NDArray[np.uint8], lengths: NDArray[np.uint16], average: float, weight: float) -> Singles:
    norms = lengths * np.float32(K1 * B / average) + np.float32(K1 * (1 - B))
    return counts * np.float32(weight * (K1 + 1)) / (counts + norms)


def _floor(scores: Singles, allowed: Allowed, limit: int) -> float:
    """A score that at least `limit` allowed passages reach, 0 when none is found quickly."""
    blocks = len(scores) // BLOCK
    if blocks < limit:
        return 0.0
    best = (scores * allowed)[: blocks * BLOCK].reshape(blocks, BLOCK).max(axis=1)
    return float(np.partition(best, blocks - limit)[blocks - limit])


def _chosen(scores: Singles, allowed: Allowed, floor: float, limit: int) -> Candidates:
    scores = scores * allowed
    least = max(floor, _floor(scores, allowed, limit))
    documents = np.flatnonzero(scores >= least * (1 - CLOSE)) if least > 0 else np.flatnonzero(scores)
    found = scores[documents]
    if len(documents) > limit:
        least = np.partition(found, len(found) - limit)[len(found) - limit] * (1 - CLOSE)
        documents, found = documents[found >= least], found[found >= least]
    return Candidates(documents, found)


def contributions(segment: Segment, terms: Terms, averages: tuple[float, float], documents: Ints) -> Floats:
    """What each term adds to each of a few passages, in double precision: [term, passage]."""
    added = np.zeros((len(terms.places), len(documents)))
    for row, place, field, weight in zip(added, *(values.tolist() for values in terms), strict=True):
        if place < 0 or not weight:
            continue
        having = segment.passages(place)
        at = np.minimum(np.searchsorted(having, documents), len(having) - 1)
        has = having[at] == documents
        counts = segment.counts[segment.starts[place] + at[has]]
        row[has] = weight * saturation(counts, segment.lengths[field][documents[has]], averages[field])
    return added
