"""How many passages had each term, of those that are gone: what the document frequencies have to be lowered by.

A segment never changes, so its postings still hold withdrawn passages. Their terms are counted aside, in a few sorted
arrays that double in size: adding costs what is added, looking up costs one search in each.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import Keys
from index.bm25.segment import Ints, starts_of_runs

Tally = tuple[tuple[Keys, NDArray[np.int64]], ...]


def counted(tally: Tally, keys: Keys, having: Ints) -> Tally:
    """The tally with these terms, each had by so many passages more. `keys` ascend."""
    if not len(keys):
        return tally
    layers = list(tally)
    while layers and 2 * len(keys) >= len(layers[-1][0]):
        keys, having = _sum(layers.pop(), (keys, having))
    return (*layers, (keys, having))


def _sum(first: tuple[Keys, Ints], second: tuple[Keys, Ints]) -> tuple[Keys, Ints]:
    keys = np.concatenate((first[0], second[0]))
    order = np.argsort(keys, kind="stable")
    heads = starts_of_runs(keys[order])
    return keys[order][heads], np.add.reduceat(np.concatenate((first[1], second[1]))[order], heads)


def of(tally: Tally, keys: Keys) -> Ints:
    """How many passages that are gone had these terms."""
    total = np.zeros(len(keys), np.int64)
    for known, having in tally:
        at = np.searchsorted(known, keys)
        at[at == len(known)] = 0
        total += np.where(known[at] == keys, having[at], 0)
    return total
