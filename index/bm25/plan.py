"""Which postings a question needs, in which order, and what each term is worth.

`plan` runs as it stands, and compiled by numba too: hence loops over arrays.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import FOLDED, Floats, Keys, as_keys, pair_keys, term_keys
from index.bm25.segment import Ints

PAIR_WEIGHT = 0.45
UNMARKED = 10  # a term without diacritics lacks them, when so many times more passages have a form of it with some


class Question(NamedTuple):
    """The terms of a question, each once, then its pairs of neighbours."""

    said: list[str]
    keys: Keys  # of the terms, of the terms without diacritics, of the pairs
    weights: Floats  # what the field and the repetitions of each count
    is_plain: NDArray[np.bool_]  # of each term: there is no diacritic in it
    is_folded: bool  # the whole question is taken without diacritics


def question(terms: Sequence[str], *, plain: bool) -> Question:
    """The question with these terms, typed without diacritics if it is `plain`."""
    times = Counter(terms)
    known = [term_keys(term) for term in times]
    number = {term: at for at, term in enumerate(times)}
    pairs = Counter(pairwise([at for at in map(number.__getitem__, terms) if not known[at].is_whole]))
    ends = np.array(list(pairs), np.int64).reshape(-1, 2)
    keys = as_keys(known)
    said = list(times)
    return Question(
        [*said, *(f"{said[first]} {said[second]}" for first, second in pairs)],
        np.concatenate((keys.T.ravel(), pair_keys(keys[ends[:, 0], FOLDED], keys[ends[:, 1], FOLDED]))),
        np.array([*times.values(), *(PAIR_WEIGHT * count for count in pairs.values())], np.float64),
        np.array([term.is_plain for term in known], np.bool_),
        plain,
    )


def plan(
    having: Ints,
    weights: Floats,
    is_plain: NDArray[np.bool_],
    is_folded: bool,  # noqa: FBT001 - numba takes no keywords
    documents: int,
) -> tuple[Ints, Ints, Floats]:
    """Which terms of a question count, the rarest first; which keys they are looked for by; and what they are worth.

    `having`: how many of the `documents` have each key. A term is looked for with its diacritics; where the question,
    or this term of it, seems to have been typed without them, it is looked for without. Pairs are always folded: they
    are rare enough to tell apart what diacritics do, and survive a wrong one.

    A term is worth its idf; nothing where rank_bm25 would put its epsilon. With 0 `documents` all known terms are worth
    the same.
    """
    terms = len(is_plain)
    keys = np.empty(len(weights), np.int64)
    worth = np.zeros(len(weights), np.float64)
    for term in range(len(weights)):
        key = term + terms
        if term < terms and not is_folded and having[term]:
            lacks_diacritics = is_plain[term] and having[term] * UNMARKED < having[key]
            key = key if lacks_diacritics else term
        keys[term] = key
        if documents == 0:
            worth[term] = weights[term] if having[key] else 0.0
        elif 2 * having[key] < documents:
            worth[term] = weights[term] * math.log((documents - having[key] + 0.5) / (having[key] + 0.5))
    order = np.argsort(having[keys], kind="mergesort")  # a stable sort, by the name that numba knows
    order = order[worth[order] > 0]
    return order, keys[order], worth[order]
