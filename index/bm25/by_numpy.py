"""Scores with numpy alone.

In each segment, lists are added from the shortest to the longest into one array of scores. Before a long list, the
best sums so far and the most that the rest can add tell which passages still count; once they are few, the rest is
looked up for them alone (MaxScore, Turtle and Flood 1995).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import K1, PAIRS, TERMS, B, Floats, Keys, Statistics, saturation
from index.bm25.plan import Question, plan
from index.bm25.scoring import CLOSE, Best, Mask, by_size
from index.bm25.segment import Ints, Segment

LONG = 4096  # postings: before such a list it pays to see which passages still count
FEW = 16  # so many times fewer passages than postings are looked up one by one
BLOCK = 64  # passages whose best score is taken together

Singles = NDArray[np.float32]


class NumpyScoring:
    """Segments that numpy looks into: see `Scoring`."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments

    def located(self, keys: Keys) -> tuple[Ints, Ints]:
        """Where keys stand, and how many passages have each."""
        places = np.full((len(self._segments), len(keys)), -1)
        having = np.zeros(len(keys), np.int64)
        for segment, row in zip(self._segments, places, strict=True):
            if len(segment.keys):
                at = np.minimum(segment.keys.searchsorted(keys), len(segment.keys) - 1)
                has = segment.keys[at] == keys
                row[has] = at[has]
                having += (segment.starts[at + 1] - segment.starts[at]) * has
        return places, having

    def best(
        self, question: Question, gone: Ints, statistics: Statistics, allowed: Sequence[Mask | None], limit: int
    ) -> Best:
        """All passages that may be among the best."""
        places, having = self.located(question.keys)
        order, keys, weights = plan(
            having - gone, question.weights, question.is_plain, question.is_folded, statistics.documents
        )
        fields = np.where(order < len(question.is_plain), TERMS, PAIRS)
        terms = _Terms(places[:, keys], fields, weights, statistics.averages()[fields])
        best = np.zeros(limit, np.float32)  # the highest scores yet, ascending
        found: list[tuple[int, Ints, Singles]] = []
        for number in by_size(self._segments):
            if (mask := allowed[number]) is not None:
                scores = _sums(self._segments[number], terms, number, mask, best) * mask
                passages = _best(scores, float(best[0]), limit)
                found.append((number, passages, scores[passages]))
                best = np.sort(np.concatenate((best, scores[passages])))[-limit:]
        kept = [(number, passages[scores >= best[0] * (1 - CLOSE)]) for number, passages, scores in found]
        return Best(
            order,
            np.repeat([number for number, _ in kept], [len(passages) for _, passages in kept]),
            np.concatenate([np.zeros(0, np.int64), *(passages for _, passages in kept)]),
            np.concatenate([np.zeros((0, len(order))), *(_added(self._segments[n], terms, n, p) for n, p in kept)]),
        )


class _Terms(NamedTuple):
    """The terms that count, the rarest first."""

    places: Ints  # [segment, term]; -1: no passage has it
    fields: Ints  # which of the two lengths counts
    weights: Floats
    averages: Floats  # of the lengths


def _lists(terms: _Terms, number: int) -> Iterator[tuple[int, int, int, float, float]]:
    """The terms that a segment has: which, where they stand, their field, weight, and the field's average length."""
    for term, place in enumerate(terms.places[number].tolist()):
        if place >= 0:
            yield term, place, int(terms.fields[term]), float(terms.weights[term]), float(terms.averages[term])


def _sums(segment: Segment, terms: _Terms, number: int, mask: Mask, best: Singles) -> Singles:
    """The score of every passage in single precision; of one that cannot be among the best, perhaps a part of it."""
    scores = np.zeros(segment.size, np.float32)
    most = np.where(terms.places[number] >= 0, terms.weights * (K1 + 1), 0.0)
    bounds = np.cumsum(most[::-1])[::-1].tolist()  # the most that the terms from each one on can add together
    chosen: Ints | None = None
    for term, place, field, weight, average in _lists(terms, number):
        passages, counts = segment.postings(place)
        if chosen is None and len(passages) >= LONG:
            floor = max(float(best[0]), _floor(scores * mask, len(best)))
            if floor > bounds[term]:
                still = np.flatnonzero(scores >= (floor - bounds[term]) * (1 - CLOSE))
                chosen = still if len(still) * FEW <= len(passages) else None
        if chosen is not None:
            at = np.minimum(passages.searchsorted(chosen), len(passages) - 1)
            at = at[passages[at] == chosen]
            passages, counts = passages[at], counts[at]
        norms = segment.lengths[field][passages] * np.float32(K1 * B / average) + np.float32(K1 * (1 - B))
        scores[passages] += counts * np.float32(weight * (K1 + 1)) / (counts + norms)
    return scores


def _floor(scores: Singles, limit: int) -> float:
    """A score that at least `limit` passages reach, 0 when none is found quickly: the last of the best of blocks."""
    blocks = len(scores) // BLOCK
    if blocks < limit:
        return 0.0
    highest = scores[: blocks * BLOCK].reshape(blocks, BLOCK).max(axis=1)
    return float(np.partition(highest, blocks - limit)[blocks - limit])


def _best(scores: Singles, floor: float, limit: int) -> Ints:
    """The passages that reach the floor and the last of the best, or come so close that it cannot be told."""
    least = max(floor, _floor(scores, limit)) * (1 - CLOSE)
    passages = np.flatnonzero(scores >= least) if least > 0 else np.flatnonzero(scores)
    if len(passages) > limit:
        found = scores[passages]
        passages = passages[found >= np.partition(found, len(found) - limit)[len(found) - limit] * (1 - CLOSE)]
    return passages


def _added(segment: Segment, terms: _Terms, number: int, passages: Ints) -> Floats:
    """What each term adds to each of a few passages, in double precision: [passage, term]."""
    added = np.zeros((len(passages), len(terms.weights)))
    for term, place, field, weight, average in _lists(terms, number):
        having, counts = segment.postings(place)
        at = np.minimum(having.searchsorted(passages), len(having) - 1)
        has = having[at] == passages
        added[has, term] = weight * saturation(counts[at[has]], segment.lengths[field][passages[has]], average)
    return added
