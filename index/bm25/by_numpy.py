"""Scores with numpy alone.

Lists are added from the rarest term to the most frequent one. After the short ones, those that lead get their whole
scores: a floor for the best. It and the most that the terms to come can add tell which passages still count. They soon
are few, and then what is left is looked up for them alone (MaxScore, Turtle and Flood 1995).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import K1, PAIRS, TERMS, B, Floats, Keys, Statistics, saturation
from index.bm25.plan import Question, plan
from index.bm25.scoring import CLOSE, Best, Mask, by_size
from index.bm25.segment import Ints, Segment

AHEAD = 20_000  # postings, of the rarest terms, after which those that lead are looked at
FEW = 10  # so many passages for each one wanted are looked up one by one
BLOCK = 64  # passages whose best score is taken together: a quick floor

Singles = NDArray[np.float32]


class NumpyScoring:
    """Segments that numpy looks into: see `Scoring`."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._norms: dict[tuple[int, float], Singles] = {}

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
        terms = _Terms(fields, weights, statistics.averages()[fields], (weights * (K1 + 1)).astype(np.float32))
        searched = [(n, mask) for n in by_size(self._segments) if (mask := allowed[n]) is not None]
        sums = [
            _Sums(self._segments[n], terms, places[n, keys], self._norm(n, statistics), mask) for n, mask in searched
        ]
        chosen = _chosen(sums, having[keys], weights, limit)
        added = [one.added(passages) for one, passages in zip(sums, chosen, strict=True)]
        return Best(
            order,
            np.repeat([number for number, _ in searched], [len(passages) for passages in chosen]),
            np.concatenate([np.zeros(0, np.int64), *chosen]),
            np.concatenate([np.zeros((0, len(order))), *added]),
        )

    def _norm(self, number: int, statistics: Statistics) -> Singles:
        """What a count is weighed against in each passage of a segment: [TERMS or PAIRS, passage]."""
        averages = statistics.averages()
        key = number, float(averages[TERMS])
        if key not in self._norms:
            slopes = (K1 * B / averages[:, None]).astype(np.float32)
            self._norms[key] = self._segments[number].lengths * slopes + np.float32(K1 * (1 - B))
        return self._norms[key]


class _Terms(NamedTuple):
    """The terms that count, the rarest first."""

    fields: Ints  # which of the two lengths counts
    weights: Floats
    averages: Floats  # of the lengths
    most: Singles  # that each can add

    def those(self, which: Ints) -> _Terms:
        """Some of the terms."""
        return _Terms(self.fields[which], self.weights[which], self.averages[which], self.most[which])


class _Sums:
    """The scores of a segment's passages in single precision, as far as lists were added; -inf where not allowed."""

    def __init__(self, segment: Segment, terms: _Terms, places: Ints, norms: Singles, mask: Mask) -> None:
        self._segment, self._norms = segment, norms
        self._having = np.flatnonzero(places >= 0)  # the terms that the segment has
        self._terms = terms.those(self._having)
        at = places[self._having]
        bounds = zip(segment.starts[at].tolist(), segment.starts[at + 1].tolist(), strict=True)
        self._lists = [(segment.documents[start:end], segment.counts[start:end]) for start, end in bounds]
        self._added = 0  # how many lists were added
        self._scores = np.where(mask, np.float32(0), np.float32(-np.inf))
        self._all_terms = len(places)

    def add(self, end: int) -> None:
        """Adds the lists of the terms before `end` that were not added yet."""
        which = slice(self._added, int(self._having.searchsorted(end)))
        lists = self._lists[which]
        if not lists:
            return
        offsets, most = self._terms.fields[which] * self._segment.size, self._terms.most[which]
        if len(lists) > 1:
            sizes = [len(passages) for passages, _ in lists]
            offsets, most = offsets.repeat(sizes), most.repeat(sizes)
        passages = np.concatenate([passages for passages, _ in lists], dtype=np.intp)
        counts = np.concatenate([counts for _, counts in lists], dtype=np.float32)
        norms = self._norms.take(passages + offsets)
        norms += counts
        counts *= most
        counts /= norms
        np.add.at(self._scores, passages, counts)
        self._added = which.stop

    def reaching(self, least: float) -> Ints:
        """The passages with such a sum or a higher one, or so close that it cannot be told; all above 0 for 0."""
        return np.flatnonzero(self._scores >= least * (1 - CLOSE) if least > 0 else self._scores > 0)

    def how_many_reach(self, least: float) -> int:
        """How many these are."""
        return int(np.count_nonzero(self._scores >= least * (1 - CLOSE)))

    def leaders(self, limit: int) -> Ints:
        """The passages with the `limit` highest sums, as far as they are above 0."""
        passages = self.reaching(self._floor(limit))
        if len(passages) > limit:
            passages = passages[np.argpartition(self._scores[passages], -limit)[-limit:]]
        return passages

    def _floor(self, limit: int) -> float:
        """A sum that at least `limit` passages reach, 0 when none is found quickly: the last of the best of blocks."""
        blocks = len(self._scores) // BLOCK
        if blocks < limit:
            return 0.0
        # of passages far apart: any that are taken together will do, and so numpy goes through memory in order
        highest = self._scores[: blocks * BLOCK].reshape(BLOCK, blocks).max(axis=0)
        return float(np.partition(highest, blocks - limit)[blocks - limit])

    def whole(self, passages: Ints) -> Singles:
        """The scores of a few passages with all lists: those not added yet are looked into for them alone."""
        fields, most = self._terms.fields[self._added :], self._terms.most[self._added :, None]
        counts = self._counts(passages, self._added)
        rest: Singles = (counts * most / (counts + self._norms[:, passages][fields])).sum(axis=0)
        return self._scores[passages] + rest

    def added(self, passages: Ints) -> Floats:
        """What each term adds to each of a few passages, in double precision: [passage, term]."""
        fields, weights, averages, _ = self._terms
        lengths = self._segment.lengths[:, passages][fields]
        added = np.zeros((len(passages), self._all_terms))
        added[:, self._having] = weights * saturation(self._counts(passages), lengths, averages[:, None]).T
        return added

    def _counts(self, passages: Ints, first: int = 0) -> NDArray[np.uint8]:
        """How often passages have the terms of the lists from `first` on: [list, passage]."""
        wanted = passages.astype(np.uint16)
        counts = np.empty((len(self._lists) - first, len(wanted)), np.uint8)
        for row, (having, known) in zip(counts, self._lists[first:], strict=True):
            at = having.searchsorted(wanted)
            np.multiply(known.take(at, mode="clip"), having.take(at, mode="clip") == wanted, out=row)
        return counts


def _chosen(sums: Sequence[_Sums], having: Ints, weights: Floats, limit: int) -> list[Ints]:
    """The passages of each segment that may be among the best."""
    most = [*(np.cumsum(weights[::-1])[::-1] * (K1 + 1)).tolist(), 0.0]  # that the terms from each one on can add
    ahead = min(int(np.cumsum(having).searchsorted(AHEAD)) + 1, len(having))
    floor = 0.0
    for end in range(ahead, len(having) + 1):
        for one in sums:
            one.add(end)
        if end == ahead:
            floor = _last([one.whole(one.leaders(limit)) for one in sums], limit)
        if floor > most[end] and sum(one.how_many_reach(floor - most[end]) for one in sums) <= FEW * limit:
            return [one.reaching(floor - most[end]) for one in sums]
    floor = _last([one.whole(one.leaders(limit)) for one in sums], limit)
    return [one.reaching(floor) for one in sums]


def _last(scores: Iterable[Singles], limit: int) -> float:
    """The last of the best `limit` scores; 0 when there are fewer."""
    joined = np.concatenate([np.zeros(0, np.float32), *scores])
    return float(np.partition(joined, -limit)[-limit]) if len(joined) >= limit else 0.0
