"""The inner loops of `by_numba`, compiled.

They go through the lists as `by_numpy` does, but count otherwise: here a passage that is looked up costs as much as
some hundred postings that are added in a row.
"""

from __future__ import annotations

import numpy as np
from numba import carray, njit, types
from numba.core import cgutils
from numba.extending import intrinsic

from index.bm25.model import K1, B
from index.bm25.scoring import CLOSE

OFFSET, SLOPE = K1 * (1 - B), K1 * B
CLOSER = np.float32(1 - CLOSE)
LONG = 4096  # postings: before such a list it pays to see which passages still count
FEW = 96  # so many times fewer passages than postings are looked up one by one
BLOCK = 64  # passages that are looked at together


@intrinsic
def pointer(_context, address):
    """The pointer that an address is."""

    def code(_context, builder, _signature, arguments):
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), code


@njit(cache=True, nogil=True)
def room(values, size):
    """The values, with room for so many."""
    if size <= len(values):
        return values
    larger = np.empty((2 * size, *values.shape[1:]), values.dtype)
    larger[: len(values)] = values
    return larger


@njit(cache=True, nogil=True)
def summed(scores, lengths, lists, fields, weights, averages, allowed, best):
    """Adds up the scores; the passages that may be among the best. The sums of others may lack something.

    `lists`: how many postings each term has, where the passages are, and where the counts are.
    """
    bounds, left = _rest(lists[0], weights)
    floor = best[len(best) - 1]
    chosen = np.empty(0, np.int64)
    is_chosen = False
    for term in range(len(weights)):
        passages, counts = _postings(lists, term)
        if len(passages) == 0:
            continue
        if is_chosen:
            chosen = _still(scores, chosen, floor * CLOSER - bounds[term])
        elif len(passages) >= LONG and (floor > bounds[term] or 4 * bounds[term] < bounds[0]):
            if floor == 0:
                floor = _floor(scores, allowed, len(best))
            least = floor * CLOSER - bounds[term]
            if least > 0 and _count(scores, least) * FEW <= left[term]:
                is_chosen = True
                chosen = _reaching(scores, least)
        weight = np.float32(weights[term] * (K1 + 1))
        slope, length = np.float32(SLOPE / averages[fields[term]]), lengths[fields[term]]
        if is_chosen:
            _look_up(scores, chosen, passages, counts, weight, slope, length)
        else:
            _add_up(scores, passages, counts, weight, slope, length)
    if is_chosen:
        return chosen
    return _reaching(scores, max(floor, _floor(scores, allowed, len(best))) * CLOSER)


@njit(cache=True, nogil=True)
def _postings(lists, term):
    """The passages that have a term, and how often each has it."""
    size = lists[0, term]
    return carray(pointer(lists[1, term]), (size,), np.uint16), carray(pointer(lists[2, term]), (size,), np.uint8)


@njit(cache=True, nogil=True)
def _rest(sizes, weights):
    """From each term on: the most that can be added, and how many postings there are."""
    bounds, left = np.zeros(len(weights), np.float32), np.zeros(len(weights), np.int64)
    bound, postings = 0.0, 0
    for term in range(len(weights) - 1, -1, -1):
        if sizes[term]:
            bound += weights[term] * (K1 + 1)
            postings += sizes[term]
        bounds[term], left[term] = bound, postings
    return bounds, left


@njit(cache=True, nogil=True)
def _add_up(scores, passages, counts, weight, slope, length):
    """Adds a term to all passages that have it."""
    offset = np.float32(OFFSET)
    for row in range(len(passages)):
        passage, count = passages[row], np.float32(counts[row])
        scores[passage] += weight * count / (count + offset + slope * np.float32(length[passage]))


@njit(cache=True, nogil=True)
def _look_up(scores, chosen, passages, counts, weight, slope, length):
    """Adds a term to the chosen passages, which ascend."""
    offset = np.float32(OFFSET)
    row = 0
    for passage in chosen:
        row = _row(passages, row, passage)
        if row == len(passages):
            break
        if passages[row] == passage:
            count = np.float32(counts[row])
            scores[passage] += weight * count / (count + offset + slope * np.float32(length[passage]))


@njit(cache=True, nogil=True)
def _row(passages, low, passage):
    """The first row from `low` on with this passage or a later one: leaps that double, then halves."""
    last, step = len(passages), 8
    while low + step < last and passages[low + step] < passage:
        low += step
        step *= 2
    high = min(low + step, last)
    while low < high:
        middle = (low + high) // 2
        if passages[middle] < passage:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True, nogil=True)
def _still(scores, chosen, least):
    """Those of the chosen passages that have at least this score."""
    found = 0
    for passage in chosen:
        if scores[passage] >= least:
            chosen[found] = passage
            found += 1
    return chosen[:found]


@njit(cache=True, nogil=True)
def _count(scores, least):
    """How many passages have at least this score. Counting by number lets the compiler take eight at a time."""
    found = np.int32(0)
    for number in range(len(scores)):
        found += np.int32(scores[number] >= least)
    return found


@njit(cache=True, nogil=True)
def _reaching(scores, least):
    """The passages that have at least this score."""
    chosen = np.empty(_count(scores, least), np.int64)
    found = 0
    for start in range(0, len(scores), BLOCK):
        block = scores[start : start + BLOCK]
        if _count(block, least):
            for number in range(len(block)):
                if block[number] >= least:
                    chosen[found] = start + number
                    found += 1
    return chosen


@njit(cache=True, nogil=True)
def _floor(scores, allowed, limit):
    """A score that at least `limit` allowed passages reach: the last of the best scores of blocks."""
    best = np.zeros(limit, np.float32)
    bits = scores.view(np.int32)  # in the same order for floats that are not negative, and quicker to compare
    for start in range(0, len(scores) - BLOCK + 1, BLOCK):
        block, mask = bits[start : start + BLOCK], allowed[start : start + BLOCK]
        top, at = np.int32(0), 0
        for number in range(len(block)):
            top = max(top, block[number] * np.int32(mask[number]))
        if top > 0:
            for number in range(len(block)):
                if block[number] == top:
                    at = number
            _insert(best, scores[start + at])
    return best[limit - 1]


@njit(cache=True, nogil=True)
def _insert(best, score):
    """Puts a score into the best ones, which descend."""
    at = len(best) - 1
    if score <= best[at]:
        return
    while at > 0 and best[at - 1] < score:
        best[at] = best[at - 1]
        at -= 1
    best[at] = score


@njit(cache=True, nogil=True)
def last(scores, chosen, allowed, best):
    """The chosen passages that are allowed and among the best yet (or close to it), which they are put into."""
    for passage in chosen:
        if allowed[passage]:
            _insert(best, scores[passage])
    least = best[len(best) - 1] * CLOSER
    found = 0
    for passage in chosen:
        score = scores[passage]
        if score > 0 and score >= least and allowed[passage]:
            chosen[found] = passage
            found += 1
    return chosen[:found]


@njit(cache=True, nogil=True)
def add(added, lengths, lists, fields, weights, averages, passage):
    """What each term adds to a passage, in double precision."""
    for term in range(len(weights)):
        passages, counts = _postings(lists, term)
        row = np.searchsorted(passages, passage)
        added[term] = 0.0
        if row < len(passages) and passages[row] == passage:
            count, length = np.float64(counts[row]), np.float64(lengths[fields[term], passage])
            norm = K1 * (1 - B + B * length / averages[fields[term]])
            added[term] = weights[term] * (count * (K1 + 1) / (count + norm))
