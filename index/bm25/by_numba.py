"""The same scores, compiled by numba where that is installed, and kept on disk once compiled.

One call answers a question from all segments: what it is given of them is the addresses of their arrays. It does what
`by_numpy` does, the inner `loops` apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numba import carray, njit, types
from numba.core import cgutils
from numba.extending import intrinsic

from index.bm25.loops import CLOSER, add, doubled, last, summed
from index.bm25.model import PAIRS, TERMS, Keys, Statistics
from index.bm25.plan import Question, plan
from index.bm25.scoring import Best, Mask, by_size
from index.bm25.segment import Ints, Segment

_plan = njit(cache=True, nogil=True)(plan)


class NumbaScoring:
    """Segments that compiled code looks into: see `Scoring`."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)  # keeps alive what the addresses point to
        self._order = np.array(by_size(segments), np.int64)
        rows = [(*map(_address, segment), segment.size, len(segment.keys)) for segment in segments]
        self._table = np.array(rows, np.int64).reshape(-1, 7)

    def located(self, keys: Keys) -> tuple[Ints, Ints]:
        """Where keys stand, and how many passages have each."""
        found: tuple[Ints, Ints] = _located(self._table, keys)
        return found

    def best(
        self, question: Question, gone: Ints, statistics: Statistics, allowed: Sequence[Mask | None], limit: int
    ) -> Best:
        """All passages that may be among the best."""
        masks = np.array([0 if mask is None else _address(mask) for mask in allowed], np.int64)
        asked = (*question[1:], gone, statistics.documents, statistics.averages())
        return Best(*_best(self._table, self._order, masks, *asked, limit))


def _address(array: np.ndarray[Any, Any]) -> int:
    address: int = array.__array_interface__["data"][0]
    return address


@intrinsic  # type: ignore[misc]
def _pointer(_context: Any, address: Any) -> Any:
    """The pointer that an address is."""

    def code(_: Any, builder: Any, __: Any, arguments: Any) -> Any:
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), code


@njit(cache=True, nogil=True)
def _segment(row):
    """The arrays of a segment: lengths, keys, starts, passages, counts."""
    size, known = row[5], row[6]
    starts = carray(_pointer(row[2]), (known + 1,), np.uint32)
    postings = np.int64(starts[known])
    return (
        carray(_pointer(row[0]), (2, size), np.uint16),
        carray(_pointer(row[1]), (known,), np.uint64),
        starts,
        carray(_pointer(row[3]), (postings,), np.uint16),
        carray(_pointer(row[4]), (postings,), np.uint8),
    )


@njit(cache=True, nogil=True)
def _located(table, wanted):
    places = np.full((len(table), len(wanted)), -1, np.int64)
    having = np.zeros(len(wanted), np.int64)
    for number in range(len(table)):
        _, keys, starts, _, _ = _segment(table[number])
        for at in range(len(wanted)):
            place = _place(keys, wanted[at])
            places[number, at] = place
            if place >= 0:
                having[at] += np.int64(starts[place + 1]) - np.int64(starts[place])
    return places, having


@njit(cache=True, nogil=True)
def _place(keys, key):
    """Where a key stands. Digests are spread evenly, so that it stands near its share of the whole."""
    size = len(keys)
    if size == 0:
        return -1
    at = min(np.int64(np.float64(key) * (size / 2.0**64)), size - 1)
    step = 16
    if keys[at] < key:
        low = at + 1
        while low + step < size and keys[low + step] < key:
            low += step
            step *= 2
        high = min(low + step + 1, size)
    else:
        high = at + 1
        while high - step > 0 and keys[high - step] >= key:
            high -= step
            step *= 2
        low = max(high - step, 0)
    while low < high:
        middle = (low + high) // 2
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low if low < size and keys[low] == key else -1


@njit(cache=True, nogil=True)
def _best(table, order, masks, keys, weights, is_plain, is_folded, gone, documents, averages, limit):
    places, having = _located(table, keys)
    counting, chosen_keys, weights = _plan(having - gone, weights, is_plain, is_folded, documents)
    places = places[:, chosen_keys]
    fields = np.where(counting < len(is_plain), TERMS, PAIRS)
    best = np.zeros(limit, np.float32)  # the highest scores yet, descending
    segments, found, count = np.empty(64, np.int64), np.empty(64, np.int64), 0
    reached = np.empty(64, np.float32)
    for number in order:
        if masks[number] == 0:
            continue
        segment = _segment(table[number])
        size = segment[0].shape[1]
        allowed = carray(_pointer(masks[number]), (size,), np.uint8)
        scores = np.zeros(size, np.float32)
        chosen = summed(scores, segment, places[number], fields, weights, averages, allowed, best)
        chosen = last(scores, chosen, allowed, best)
        while count + len(chosen) > len(found):
            segments, found, reached = doubled(segments), doubled(found), doubled(reached)
        for passage in chosen:
            segments[count], found[count], reached[count] = number, passage, scores[passage]
            count += 1
    kept = 0
    for at in range(count):
        if reached[at] >= best[limit - 1] * CLOSER:
            segments[kept], found[kept] = segments[at], found[at]
            kept += 1
    added = np.zeros((kept, len(weights)))
    for at in range(kept):
        add(added[at], _segment(table[segments[at]]), places[segments[at]], fields, weights, averages, found[at])
    return counting, segments[:kept], found[:kept], added
