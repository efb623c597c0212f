"""The same scores, compiled by numba where that is installed, and kept on disk once compiled.

One call answers a question from all segments: what it is given of them is the addresses of their arrays. It does what
`by_numpy` does, the inner `loops` apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numba import carray, njit, types

from index.bm25.loops import CLOSER, add, last, pointer, room, summed
from index.bm25.model import PAIRS, TERMS, Keys, Statistics
from index.bm25.plan import Question, plan
from index.bm25.scoring import Best, Mask, by_size
from index.bm25.segment import FREQUENT, Ints, Segment

# What is known of a segment: where its arrays are; how many passages and keys it has; where its postings are in a file,
# and in which one (-1 when all of them are in memory).
LENGTHS, KEYS, STARTS, PASSAGES, COUNTS, SIZE, KNOWN, PASSAGES_IN_FILE, COUNTS_IN_FILE, FILE = range(10)

_plan = njit(cache=True, nogil=True)(plan)
_pread = types.ExternalFunction("pread", types.int64(types.int32, types.voidptr, types.uint64, types.int64))


class NumbaScoring:
    """Segments that compiled code looks into: see `Scoring`."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)  # keeps alive what the addresses point to
        self._order = np.array(by_size(segments), np.int64)
        self._table = np.array([_row(segment) for segment in segments], np.int64).reshape(-1, 10)

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


def _row(segment: Segment) -> tuple[int, ...]:
    lengths, keys, starts, documents, counts = segment
    where = -1, -1, -1
    if not isinstance(documents, np.ndarray):
        where = documents.offset, counts.offset, documents.file.descriptor
        documents, counts = documents.mapped, counts.mapped
    return *map(_address, (lengths, keys, starts, documents, counts)), segment.size, len(keys), *where


def _address(array: np.ndarray[Any, Any]) -> int:
    address: int = array.__array_interface__["data"][0]
    return address


@njit(cache=True, nogil=True)
def _keys(row):
    """The keys of a segment, and where their postings start."""
    size = row[KNOWN]
    return carray(pointer(row[KEYS]), (size,), np.uint64), carray(pointer(row[STARTS]), (size + 1,), np.uint32)


@njit(cache=True, nogil=True)
def _located(table, wanted):
    places = np.full((len(table), len(wanted)), -1, np.int64)
    having = np.zeros(len(wanted), np.int64)
    for number in range(len(table)):
        keys, starts = _keys(table[number])
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
    segments, passages, count = np.empty(64, np.int64), np.empty(64, np.int64), 0
    reached, added = np.empty(64, np.float32), np.empty((64, len(weights)), np.float64)
    all_scores, space = np.empty(1 << 16, np.float32), np.empty(_widest(table, places), np.uint8)
    lists = np.zeros((len(table), 3, len(weights)), np.int64)
    for number in order:
        if masks[number] == 0:
            continue
        row, lengths = table[number], _lengths(table[number])
        allowed = carray(pointer(masks[number]), (row[SIZE],), np.uint8)
        _find_lists(lists[number], row, places[number], space)
        scores = all_scores[: row[SIZE]]
        scores[:] = 0
        chosen = summed(scores, lengths, lists[number], fields, weights, averages, allowed, best)
        chosen = last(scores, chosen, allowed, best)
        segments, passages = room(segments, count + len(chosen)), room(passages, count + len(chosen))
        reached, added = room(reached, count + len(chosen)), room(added, count + len(chosen))
        for passage in chosen:
            segments[count], passages[count], reached[count] = number, passage, scores[passage]
            if row[FILE] >= 0:  # the space is needed for the next segment
                add(added[count], lengths, lists[number], fields, weights, averages, passage)
            count += 1
    kept = np.flatnonzero(reached[:count] >= best[limit - 1] * CLOSER)
    for at in kept:
        number = segments[at]
        if table[number, FILE] < 0:
            add(added[at], _lengths(table[number]), lists[number], fields, weights, averages, passages[at])
    return counting, segments[kept], passages[kept], added[kept]


@njit(cache=True, nogil=True)
def _lengths(row):
    return carray(pointer(row[LENGTHS]), (2, row[SIZE]), np.uint16)


@njit(cache=True, nogil=True)
def _widest(table, places):
    """How many bytes the postings take that are read of one segment, at most."""
    widest = 0
    for number in range(len(table)):
        if table[number, FILE] >= 0:
            _, starts = _keys(table[number])
            width = 0
            for place in places[number]:
                if place >= 0:
                    width += 3 * min(np.int64(starts[place + 1]) - np.int64(starts[place]), FREQUENT) + 1
            widest = max(widest, width)
    return widest


@njit(cache=True, nogil=True)
def _find_lists(lists, row, places, space):
    """Notes of the terms' postings how many each has, where the passages are, and where the counts are.

    Frequent terms have theirs in memory, where the next question needs them again; the others' are read into `space`.
    """
    _, starts = _keys(row)
    to_passages = np.int64(space.ctypes.data)
    for term in range(len(places)):
        place = places[term]
        if place < 0:
            continue
        start, size = np.int64(starts[place]), np.int64(starts[place + 1]) - np.int64(starts[place])
        lists[0, term] = size
        lists[1, term], lists[2, term] = row[PASSAGES] + 2 * start, row[COUNTS] + start
        if row[FILE] >= 0 and size < FREQUENT:
            to_counts = to_passages + 2 * size
            _read(row[FILE], row[PASSAGES_IN_FILE] + 2 * start, to_passages, 2 * size)
            _read(row[FILE], row[COUNTS_IN_FILE] + start, to_counts, size)
            lists[1, term], lists[2, term] = to_passages, to_counts
            to_passages = to_counts + size + size % 2  # which keeps the passages, of two bytes each, aligned


@njit(cache=True, nogil=True)
def _read(file, offset, address, size):
    if _pread(np.int32(file), pointer(address), size, offset) != size:
        raise OSError("the index file is shorter than it was")
