"""Several segments → one, without the passages that are gone.

Goes through ranges of keys, so that memory and the time between two steps stay small whatever the segments' size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import Keys
from index.bm25.scoring import Mask
from index.bm25.segment import Ints, Segment, frozen, rearranged, starts_of_runs

STEP = 1 << 19  # postings in a step


class Rows(NamedTuple):
    """Postings of ascending keys."""

    keys: Keys
    having: Ints
    documents: NDArray[np.uint16]
    counts: NDArray[np.uint8]


class _Source(NamedTuple):
    """A segment with the new number of each of its passages."""

    segment: Segment
    living: Mask
    numbers: NDArray[np.uint16]


def merged(segments: Sequence[Segment], living: Sequence[Mask]) -> Segment:
    """One segment of the passages that are alive, in the order of the segments."""
    steps = list(_steps(segments, living))
    having = np.concatenate([rows.having for rows in steps])
    return frozen(
        Segment(
            np.concatenate([segment.lengths[:, mask] for segment, mask in zip(segments, living, strict=True)], axis=1),
            np.concatenate([rows.keys for rows in steps]),
            np.concatenate(([0], np.cumsum(having))).astype(np.uint32),
            np.concatenate([rows.documents for rows in steps]),
            np.concatenate([rows.counts for rows in steps]),
        )
    )


def _steps(segments: Sequence[Segment], living: Sequence[Mask]) -> Iterator[Rows]:
    """The postings of the merged segment, in ascending ranges of keys."""
    sources = list(_sources(segments, living))
    count = 1 + sum(len(source.segment.documents) for source in sources) // STEP
    bounds = [round(step * (2**64 - 1) / count) for step in range(1, count)]
    edges = [
        [0, *np.searchsorted(source.segment.keys, np.array(bounds, np.uint64)).tolist(), len(source.segment.keys)]
        for source in sources
    ]
    for step in range(count):
        yield _joined([_rows(source, edge[step], edge[step + 1]) for source, edge in zip(sources, edges, strict=True)])


def _sources(segments: Sequence[Segment], living: Sequence[Mask]) -> Iterator[_Source]:
    offset = 0
    for segment, mask in zip(segments, living, strict=True):
        numbers = np.cumsum(mask) - 1 + offset
        yield _Source(segment, mask, numbers.astype(np.uint16))
        offset += int(np.count_nonzero(mask))


def _rows(source: _Source, first: int, last: int) -> Rows:
    """The living postings of the keys from `first` to `last`, with the passages' new numbers."""
    segment = source.segment
    starts = segment.starts[first : last + 1].astype(np.int64)
    part = slice(int(starts[0]), int(starts[-1]))
    documents, counts = segment.documents[part], segment.counts[part]
    starts -= starts[0]
    if not source.living.all():
        kept = source.living[documents]
        starts = np.concatenate(([0], np.cumsum(kept)))[starts]
        documents, counts = documents[kept], counts[kept]
    return Rows(segment.keys[first:last], np.diff(starts), source.numbers[documents], counts)


def _joined(parts: Sequence[Rows]) -> Rows:
    keys = np.concatenate([rows.keys for rows in parts])
    having = np.concatenate([rows.having for rows in parts])
    order = np.argsort(keys, kind="stable")  # the same key: the earlier segment first, so that passages ascend
    keys, (_, at) = keys[order], rearranged(having, order)
    heads = starts_of_runs(keys)
    having = np.add.reduceat(having[order], heads) if len(heads) else having
    had = having > 0
    return Rows(
        keys[heads][had],
        having[had],
        np.concatenate([rows.documents for rows in parts])[at],
        np.concatenate([rows.counts for rows in parts])[at],
    )
