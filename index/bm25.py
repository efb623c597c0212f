"""The scoring model: Okapi BM25 as `rank_bm25.BM25Okapi` computes it, over postings that never change.

A `Segment` holds the postings of the passages that were added together; adding makes another segment, deleting marks
documents as gone in a mask beside it. The statistics (number of documents, document frequencies, average length) count
what is alive over all segments, so that scores are those of one index built afresh from the same documents.

A term that occurs in more than half of the documents has a negative idf. rank_bm25 puts `epsilon × average idf` in its place;
here epsilon is 0: such terms ("và", "của") say nothing, and are not even read.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyzer import folded, pairs

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]
Mask = NDArray[np.bool_]
Scores = NDArray[np.float64]


class Okapi(NamedTuple):
    """The free parameters: saturation of the term frequency, and how far the length of a document counts."""

    k1: float = 0.9
    b: float = 0.4


class Field(NamedTuple):
    """Terms of one kind, with statistics of their own. `weight` is their part in the sum."""

    number: int
    weight: float


SYLLABLES, PAIRS = Field(0, 1.0), Field(1, 0.2)
FOLDED, FOLDED_PAIRS = Field(2, 1.0), Field(3, 0.5)
FIELDS = (SYLLABLES, PAIRS, FOLDED, FOLDED_PAIRS)


class Wanted(NamedTuple):
    """A term of a question: in which field, and how often it was said."""

    field: Field
    term: str
    times: int = 1


def wanted(text_terms: Sequence[str], *, plain: bool) -> tuple[Wanted, ...]:
    """The terms of a question with their fields: exact ones, or folded ones if it was typed without diacritics."""
    single = folded(text_terms) if plain else list(text_terms)
    fields = (FOLDED, FOLDED_PAIRS) if plain else (SYLLABLES, PAIRS)
    counted: dict[tuple[Field, str], int] = {}
    for field, texts in zip(fields, (single, pairs(single)), strict=True):
        for term in texts:
            counted[field, term] = counted.get((field, term), 0) + 1
    return tuple(Wanted(field, term, times) for (field, term), times in counted.items())


def key_of(field: Field, term: str) -> int:
    """The number under which a term's postings are filed: 64 bits of a stable digest."""
    return int.from_bytes(blake2b(f"{field.number} {term}".encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True)
class Segment:
    """The postings of documents that were added together. Documents are numbered from 0."""

    size: int
    lengths: NDArray[np.int32]  # field × document: how many terms
    keys: Keys  # sorted
    starts: Ints  # where each key's postings begin; one more at the end
    documents: NDArray[np.int32]
    frequencies: NDArray[np.int32]

    def postings(self, key: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The documents that have the term, ascending, and how often each has it."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        if at == len(self.keys) or self.keys[at] != key:
            return self.documents[:0], self.frequencies[:0]
        span = slice(int(self.starts[at]), int(self.starts[at + 1]))
        return self.documents[span], self.frequencies[span]

    def having(self, field: Field, term: str) -> NDArray[np.int32]:
        """The documents that have the term, ascending."""
        return self.postings(key_of(field, term))[0]


def segment(documents: Sequence[Sequence[str]]) -> Segment:
    """The segment of these documents, each given by its terms."""
    texts = [(list(terms), pairs(terms)) for terms in documents]
    fields = [field for single, double in texts for field in (single, double, folded(single), folded(double))]
    lengths = np.fromiter(map(len, fields), np.int32, len(fields)).reshape(-1, len(FIELDS))
    total = int(lengths.sum())
    keys = np.fromiter(chain.from_iterable(_keys(fields)), np.uint64, total)
    owners = np.repeat(np.repeat(np.arange(len(documents)), len(FIELDS)), lengths.ravel())
    return _sorted(len(documents), np.ascontiguousarray(lengths.T), keys, owners)


def _keys(fields: Sequence[Sequence[str]]) -> Iterable[Iterable[int]]:
    known: dict[tuple[int, str], int] = {}
    for number, terms in enumerate(fields):
        field = FIELDS[number % len(FIELDS)]
        for term in terms:
            if (field.number, term) not in known:
                known[field.number, term] = key_of(field, term)
        yield [known[field.number, term] for term in terms]


def _sorted(size: int, lengths: NDArray[np.int32], keys: Keys, owners: Ints) -> Segment:
    order = np.argsort(keys, kind="stable")  # the documents of a key stay ascending
    keys, owners = keys[order], owners[order]
    first = np.ones(len(keys), bool)
    first[1:] = (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])
    at = np.flatnonzero(first)
    frequencies = np.diff(at, append=len(keys)).astype(np.int32)
    keys, owners = keys[at], owners[at]
    unique, starts = np.unique(keys, return_index=True)
    return Segment(size, lengths, unique, np.append(starts, len(keys)), owners.astype(np.int32), frequencies)


class Statistics(NamedTuple):
    """What the model needs to know of all living documents: how many, and the average length in each field."""

    documents: int
    averages: tuple[float, ...]


class Collection(NamedTuple):
    """Segments with the masks of their living documents: what can be searched."""

    segments: tuple[Segment, ...] = ()
    living: tuple[Mask, ...] = ()

    def statistics(self) -> Statistics:
        """Counts of what is alive."""
        count = sum(int(mask.sum()) for mask in self.living)
        totals = sum(
            (part.lengths[:, mask].sum(axis=1) for part, mask in zip(self.segments, self.living, strict=True)),
            np.zeros(len(FIELDS)),
        )
        return Statistics(count, tuple(float(total) / max(count, 1) for total in totals))


def idf(documents: int, having: int) -> float:
    """How much a term says that `having` of `documents` have; 0 where rank_bm25's would be negative (its epsilon is 0)."""
    return max(0.0, math.log(documents - having + 0.5) - math.log(having + 0.5))


class Found(NamedTuple):
    """A document with its score, and what each term of the question adds to it."""

    segment: int
    document: int
    score: float
    shares: tuple[tuple[str, float], ...]


def search(
    collection: Collection,
    statistics: Statistics,
    query: Sequence[Wanted],
    allowed: Sequence[Mask],
    *,
    limit: int,
    model: Okapi,
    explained: int,
) -> tuple[Found, ...]:
    """The best `limit` of the allowed documents, best first; equal scores in the order in which they were added.

    The first `explained` of them tell what each term adds; the others have no shares, which take longer than the scores.

    Only when fewer than `limit` score above 0, documents follow that share terms of no weight with the question: in a
    collection of two or three documents every term occurs in half of them.
    """
    having = [_having(collection, key_of(item.field, item.term)) for item in query]
    weights = [
        item.times * item.field.weight * idf(statistics.documents, count)
        for item, count in zip(query, having, strict=True)
    ]
    scored = [_score(part, statistics, query, weights, model) for part in collection.segments]
    ranked = _best([np.where(mask, scores, -1.0) for mask, (scores, _) in zip(allowed, scored, strict=True)], limit)
    if len(ranked) < limit:
        matched = _best(
            [np.where(mask & (scores <= 0), hits, 0) for mask, (scores, hits) in zip(allowed, scored, strict=True)],
            limit,
        )
        ranked += matched[: limit - len(ranked)]
    return tuple(
        Found(number, document, float(scored[number][0][document]),
              _shares(collection.segments[number], document, statistics, query, weights, model) if place < explained else ())
        for place, (number, document) in enumerate(ranked)
    )  # fmt: skip


def _having(collection: Collection, key: int) -> int:
    return sum(
        int(np.count_nonzero(mask[part.postings(key)[0]]))
        for part, mask in zip(collection.segments, collection.living, strict=True)
    )


def _score(
    part: Segment, statistics: Statistics, query: Sequence[Wanted], weights: Sequence[float], model: Okapi
) -> tuple[Scores, Scores]:
    scores, hits = np.zeros(part.size), np.zeros(part.size)
    for item, weight in zip(query, weights, strict=True):
        documents, frequencies = part.postings(key_of(item.field, item.term))
        hits[documents] += item.field.weight
        if weight:
            lengths = part.lengths[item.field.number, documents]
            scores[documents] += weight * _saturation(
                frequencies, lengths, statistics.averages[item.field.number], model
            )
    return scores, hits


def _saturation(frequencies: NDArray[np.int32], lengths: NDArray[np.int32], average: float, model: Okapi) -> Scores:
    """What a term adds for each unit of idf (Robertson and Walker 1994; ATIRE's variant, as in rank_bm25)."""
    k1, b = model
    result: Scores = frequencies * (k1 + 1) / (frequencies + k1 * (1 - b + b * lengths / average))
    return result


def _best(scores: Sequence[Scores], limit: int) -> list[tuple[int, int]]:
    """Where the highest positive scores are, (segment, document), best first."""
    found: list[tuple[float, int, int]] = []
    for number, values in enumerate(scores):
        at = np.flatnonzero(values > 0)
        if len(at) > limit:
            least = np.partition(values[at], len(at) - limit)[len(at) - limit]
            at = at[values[at] >= least]
        found.extend((-float(values[document]), number, int(document)) for document in at)
    return [(number, document) for _, number, document in sorted(found)[:limit]]


def _shares(
    part: Segment,
    document: int,
    statistics: Statistics,
    query: Sequence[Wanted],
    weights: Sequence[float],
    model: Okapi,
) -> tuple[tuple[str, float], ...]:
    shares = []
    for item, weight in zip(query, weights, strict=True):
        documents, frequencies = part.postings(key_of(item.field, item.term))
        at = int(np.searchsorted(documents, document))
        if at < len(documents) and documents[at] == document:
            lengths = part.lengths[item.field.number, document : document + 1]
            value = _saturation(frequencies[at : at + 1], lengths, statistics.averages[item.field.number], model)
            shares.append((item.term, weight * float(value[0])))
    return tuple(shares)
