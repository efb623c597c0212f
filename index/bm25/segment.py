"""Postings that never change: of each term, which passages have it, and how often.

A segment has at most 65,536 passages, so that a passage's number takes two bytes and the scores of a whole segment stay
in the processor's cache. Building sorts numbers, not texts: each field is one array of (term, passage), sorted, whose
runs are the postings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import EXACT, FOLDED, MOST, PAIRS, TERMS, Keys, as_keys, pair_keys, term_keys

LARGEST = 1 << 16  # passages in a segment
FREQUENT = 1 << 14  # passages that have a term: such lists are few, and half of what questions read

Ints = NDArray[np.int64]


class Sliced(Protocol):
    """A flat array, or one that lies in a file and of which slices are read."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> NDArray[Any]: ...


class Segment(NamedTuple):
    """The postings of passages numbered from 0. Postings of key `i` are those from `starts[i]` to `starts[i + 1]`."""

    lengths: NDArray[np.uint16]  # [TERMS or PAIRS, passage]
    keys: Keys  # ascending
    starts: NDArray[np.uint32]  # one more than keys
    documents: Sliced  # 16 bits each, ascending within a key
    counts: Sliced  # 8 bits each

    @property
    def size(self) -> int:
        """How many passages there are."""
        size: int = self.lengths.shape[1]
        return size

    @property
    def having(self) -> Ints:
        """How many passages have each key's term."""
        having: Ints = self.starts[1:].astype(np.int64) - self.starts[:-1]
        return having

    def passages(self, place: int) -> NDArray[np.uint16]:
        """The passages that have the term at this place, ascending."""
        return self.documents[int(self.starts[place]) : int(self.starts[place + 1])]

    def postings(self, place: int) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
        """The same with how often each has it."""
        return self.passages(place), self.counts[int(self.starts[place]) : int(self.starts[place + 1])]


class _Vocabulary(dict[str, int]):
    """Numbers terms in the order in which they are first seen."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


class _Field(NamedTuple):
    """The postings of one field, its keys in no order."""

    keys: Keys
    having: Ints
    documents: NDArray[np.uint16]
    counts: NDArray[np.uint8]


def build(passages: Iterable[Sequence[str]]) -> Segment:
    """The segment of these passages, each given by its terms (at most `LARGEST` of them)."""
    vocabulary = _Vocabulary()
    numbers = [np.fromiter(map(vocabulary.__getitem__, terms), np.int64, len(terms)) for terms in passages]
    if not numbers:
        return EMPTY
    counts = np.fromiter(map(len, numbers), np.int64, len(numbers))
    owners = np.repeat(np.arange(len(numbers)), counts)
    return _indexed(np.concatenate(numbers), owners, counts, vocabulary)


def _indexed(numbers: Ints, owners: Ints, counts: Ints, vocabulary: Iterable[str]) -> Segment:
    known = [term_keys(term) for term in vocabulary]
    keys = as_keys(known)
    is_whole = np.array([term.is_whole for term in known], bool)
    folded, to_folded = np.unique(keys[:, FOLDED], return_inverse=True)
    plain = to_folded[numbers]
    is_part = ~is_whole[numbers]
    neighbours, whose = plain[is_part], owners[is_part]
    paired = whose[1:] == whose[:-1]
    first, second, pair_owners = neighbours[:-1][paired], neighbours[1:][paired], whose[1:][paired]
    pairs, rows = _postings(first * len(folded) + second, pair_owners, len(counts))
    fields = [
        _field(keys[:, EXACT], *_postings(numbers, owners, len(counts))),
        _field(folded, *_postings(plain, owners, len(counts))),
        _Field(pair_keys(folded[pairs // len(folded)], folded[pairs % len(folded)]), *rows),
    ]
    lengths = np.empty((2, len(counts)), np.uint16)
    lengths[TERMS] = np.minimum(counts, 65535)
    lengths[PAIRS] = np.minimum(np.bincount(pair_owners, minlength=len(counts)), 65535)
    return _joined(lengths, fields)


_Rows = tuple[Ints, NDArray[np.uint16], NDArray[np.uint8]]


def _field(keys: Keys, terms: Ints, rows: _Rows) -> _Field:
    return _Field(keys[terms], *rows)


def _postings(terms: Ints, owners: Ints, size: int) -> tuple[Ints, _Rows]:
    """The distinct terms, and of each: how many passages have it, which, and how often."""
    entries = terms * size + owners
    entries.sort()
    at = starts_of_runs(entries)
    counts = np.minimum(np.diff(at, append=len(entries)), MOST).astype(np.uint8)
    owned, documents = np.divmod(entries[at], size)
    heads = starts_of_runs(owned)
    return owned[heads], (np.diff(heads, append=len(owned)), documents.astype(np.uint16), counts)


def starts_of_runs(values: NDArray[np.int64] | Keys) -> Ints:
    """Where each run of equal values begins."""
    if not len(values):
        return np.zeros(0, np.int64)
    return np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1])))


def _joined(lengths: NDArray[np.uint16], fields: Sequence[_Field]) -> Segment:
    keys = np.concatenate([field.keys for field in fields])
    having = np.concatenate([field.having for field in fields])
    order = np.argsort(keys)
    starts, rows = rearranged(having, order)
    return frozen(
        Segment(
            lengths,
            keys[order],
            starts.astype(np.uint32),
            np.concatenate([field.documents for field in fields])[rows],
            np.concatenate([field.counts for field in fields])[rows],
        )
    )


def frozen(segment: Segment) -> Segment:
    """The segment as it would come out of a file: each array in one piece, and not to be written to."""
    arrays = [np.ascontiguousarray(array) for array in segment]
    for array in arrays:
        array.flags.writeable = False
    return Segment(*arrays)


def rearranged(having: Ints, order: Ints) -> tuple[Ints, Ints]:
    """Where each term's postings begin once terms stand in this order, and which row of before stands in each row."""
    before = np.cumsum(having) - having
    starts = np.concatenate(([0], np.cumsum(having[order])))
    return starts, np.repeat(before[order] - starts[:-1], having[order]) + np.arange(starts[-1])


EMPTY = frozen(
    Segment(
        np.zeros((2, 0), np.uint16),
        np.zeros(0, np.uint64),
        np.zeros(1, np.uint32),
        np.zeros(0, np.uint16),
        np.zeros(0, np.uint8),
    )
)
