"""The model: what is counted of a term, and what it is worth.

Okapi BM25 as `rank_bm25.BM25Okapi` computes it, in three fields of which each has its own statistics; a passage's score
is the weighted sum. A term that more than half of the passages have ("và", "của") has a negative idf there, which
rank_bm25 replaces by `epsilon` times the average idf. Its default of 0.25 makes such terms count more than many rare
ones; here epsilon is 0, and they count nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus import fold

Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

K1, B = 0.9, 0.4  # saturation of the frequency, and how far the length counts
MOST = 255  # a term that one passage repeats more often counts this often

# The two lengths of a passage: how many terms (the same in both fields of syllables), and how many pairs.
TERMS, PAIRS = 0, 1

# The two kinds of keys of a term.
EXACT, FOLDED = 0, 1


class TermKeys(NamedTuple):
    """What is known of a term by itself. `digests`: the keys of its postings, exact and folded, eight bytes each."""

    digests: bytes
    is_whole: bool  # a signed number ("37-nq/cb"), which has no neighbours
    is_plain: bool  # there is no diacritic in it


@lru_cache(maxsize=1 << 15)
def term_keys(term: str) -> TermKeys:
    """The keys of a term in the two fields of syllables."""
    folded = fold(term)
    digests = b"".join(blake2b(text.encode(), digest_size=8).digest() for text in (f"={term}", f"~{folded}"))
    return TermKeys(digests, not term.isalnum(), folded == term)


def as_keys(terms: Iterable[TermKeys]) -> Keys:
    """The keys of terms as numbers: [term, EXACT or FOLDED]."""
    return np.frombuffer(b"".join([term.digests for term in terms]), "<u8").reshape(-1, 2)


def pair_keys(first: Keys, second: Keys) -> Keys:
    """The keys of pairs, made of the folded keys of their two terms (the mixing steps of splitmix64, Steele 2014)."""
    mixed = first * np.uint64(0xBF58476D1CE4E5B9) + (second ^ (second >> np.uint64(31)))
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def saturation(counts: NDArray[np.uint8], lengths: NDArray[np.uint16], average: float | Floats) -> Floats:
    """What each unit of idf adds for a term that occurs `counts` times in passages of these lengths."""
    return counts * (K1 + 1) / (counts + K1 * (1 - B + B * lengths / average))


class Statistics(NamedTuple):
    """What the model needs to know of all living passages: how many, and their lengths together."""

    documents: int = 0
    terms: int = 0
    pairs: int = 0

    def averages(self) -> Floats:
        """The average lengths, in terms and in pairs; 1 where there is nothing to divide."""
        count = max(self.documents, 1)
        return np.array((self.terms / count or 1.0, self.pairs / count or 1.0))

    def plus(self, lengths: NDArray[np.uint16], sign: int = 1) -> Statistics:
        """With (or without, if `sign` is -1) passages of these lengths."""
        terms, pairs = lengths.sum(axis=1, dtype=np.int64).tolist()
        return Statistics(
            self.documents + sign * lengths.shape[1], self.terms + sign * terms, self.pairs + sign * pairs
        )
