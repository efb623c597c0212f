"""The same as `score`, compiled by numba: imported where numba is installed, and kept on disk once compiled."""

from __future__ import annotations

import numpy as np
from numba import njit

from index.bm25.model import K1, B, Floats, Keys
from index.bm25.score import CLOSE, Allowed, Candidates, Terms
from index.bm25.segment import Ints, Segment

_OFFSET = K1 * (1 - B)
_LONG = 2048  # postings: before such a list it pays to see which passages still count
_FEW = 48
_BLOCK = 64  # passages whose best score is taken together


def located(segment: Segment, keys: Keys) -> tuple[Ints, Ints]:
    """Where these keys stand in a segment (-1: no passage has it), and how many of its passages have them."""
    found: tuple[Ints, Ints] = _located(segment.keys, segment.starts, keys)
    return found


def candidates(
    segment: Segment, terms: Terms, averages: tuple[float, float], allowed: Allowed, floor: float, limit: int
) -> Candidates:
    """The allowed passages that may be among the best `limit`, when `limit` others reach `floor`."""
    slopes = (K1 * B / averages[0], K1 * B / averages[1])
    return Candidates(*_candidates(*segment, *terms, slopes, allowed, floor, limit))


def contributions(segment: Segment, terms: Terms, averages: tuple[float, float], documents: Ints) -> Floats:
    """What each term adds to each of a few passages, in double precision: [term, passage]."""
    slopes = (K1 * B / averages[0], K1 * B / averages[1])
    added: Floats = _contributions(*segment, *terms, slopes, documents)
    return added


@njit(cache=True, nogil=True)
def _located(keys, starts, wanted):
    """Interpolation search: digests are spread evenly, so that a key stands near its share of the whole."""
    size = len(keys)
    places, having = np.full(len(wanted), -1, np.int64), np.zeros(len(wanted), np.int64)
    if size == 0:
        return places, having
    for number in range(len(wanted)):
        key = wanted[number]
        low, high = 0, size  # the key stands in [low, high)
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
        if low < size and keys[low] == key:
            places[number] = low
            having[number] = np.int64(starts[low + 1]) - np.int64(starts[low])
    return places, having


@njit(cache=True, nogil=True)
def _candidates(lengths, keys, starts, documents, counts, places, fields, weights, slopes, allowed, floor, limit):
    scores = np.zeros(lengths.shape[1], np.float32)
    bounds, left = _rest(starts, places, weights)
    chosen = np.empty(0, np.int64)
    is_chosen = False
    offset = np.float32(_OFFSET)
    for term in range(len(places)):
        place = places[term]
        if place < 0:
            continue
        first, last = starts[place], starts[place + 1]
        if is_chosen:
            chosen = _still(scores, chosen, np.float32(floor * (1 - CLOSE) - bounds[term]))
        elif last - first >= _LONG and 4 * bounds[term] < bounds[0]:
            if floor == 0.0:
                floor = _floor(scores, allowed, limit)
            least = np.float32(floor * (1 - CLOSE) - bounds[term])
            if least > 0 and _count(scores, least) * _FEW <= left[term]:
                is_chosen = True
                chosen = _reaching(scores, least)
        weight, slope = np.float32(weights[term] * (K1 + 1)), np.float32(slopes[fields[term]])
        length = lengths[fields[term]]
        if is_chosen:
            row = np.int64(first)
            for number in range(len(chosen)):
                document = chosen[number]
                row = _at(documents, row, last, document)
                if row >= last:
                    break
                if documents[row] == document:
                    count = np.float32(counts[row])
                    scores[document] += weight * count / (count + offset + slope * np.float32(length[document]))
        else:
            for row in range(first, last):
                document = documents[row]
                count = np.float32(counts[row])
                scores[document] += weight * count / (count + offset + slope * np.float32(length[document]))
    if not is_chosen:
        floor = max(floor, _floor(scores, allowed, limit))
        chosen = _reaching(scores, np.float32(floor * (1 - CLOSE)))
    return _best(scores, chosen, allowed, floor, limit)


@njit(cache=True, nogil=True)
def _at(documents, low, last, document):
    """The first row from `low` on that has this passage or a later one: leaps that double, then halves."""
    step = 8
    while low + step < last and documents[low + step] < document:
        low += step
        step *= 2
    high = min(low + step, last)
    while low < high:
        middle = (low + high) // 2
        if documents[middle] < document:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True, nogil=True)
def _still(scores, chosen, least):
    """Those of the chosen passages that have at least this score."""
    found = 0
    for number in range(len(chosen)):
        if scores[chosen[number]] >= least:
            chosen[found] = chosen[number]
            found += 1
    return chosen[:found]


@njit(cache=True, nogil=True)
def _rest(starts, places, weights):
    """From each term on: the most that can be added, and how many postings there are."""
    bounds, left = np.zeros(len(places)), np.zeros(len(places))
    bound, postings = 0.0, 0.0
    for term in range(len(places) - 1, -1, -1):
        if places[term] >= 0:
            bound += weights[term] * (K1 + 1)
            postings += starts[places[term] + 1] - starts[places[term]]
        bounds[term], left[term] = bound, postings
    return bounds, left


@njit(cache=True, nogil=True)
def _count(scores, least):
    found = np.int32(0)
    for document in range(len(scores)):
        found += np.int32(scores[document] >= least)
    return found


@njit(cache=True, nogil=True)
def _reaching(scores, least):
    """The passages that have at least this score."""
    chosen = np.empty(_count(scores, least), np.int64)
    found = 0
    for start in range(0, len(scores), _BLOCK):
        block = scores[start : start + _BLOCK]
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
    for start in range(0, len(scores) - _BLOCK + 1, _BLOCK):
        block, mask = bits[start : start + _BLOCK], allowed[start : start + _BLOCK]
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
def _best(scores, chosen, allowed, floor, limit):
    """The chosen passages that are allowed and reach the floor, or the last of the best."""
    best = np.zeros(limit, np.float32)
    for number in range(len(chosen)):
        if allowed[chosen[number]]:
            _insert(best, scores[chosen[number]])
    least = max(np.float32(floor), best[limit - 1]) * (np.float32(1.0) - CLOSE)
    found = 0
    for number in range(len(chosen)):
        score = scores[chosen[number]]
        if score >= least and score > 0 and allowed[chosen[number]]:
            chosen[found] = chosen[number]
            found += 1
    kept = chosen[:found].copy()
    return kept, scores[kept]


@njit(cache=True, nogil=True)
def _contributions(lengths, keys, starts, documents, counts, places, fields, weights, slopes, wanted):
    added = np.zeros((len(places), len(wanted)))
    for term in range(len(places)):
        place = places[term]
        if place < 0:
            continue
        first, last = starts[place], starts[place + 1]
        for number in range(len(wanted)):
            at = first + np.searchsorted(documents[first:last], wanted[number])
            if at < last and documents[at] == wanted[number]:
                count, length = np.float64(counts[at]), np.float64(lengths[fields[term], wanted[number]])
                norm = _OFFSET + slopes[fields[term]] * length
                added[term, number] = weights[term] * (count * (K1 + 1) / (count + norm))
    return added
