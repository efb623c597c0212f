"""Which scorer to use: the compiled one where numba is installed."""

from __future__ import annotations

import importlib

import numpy as np

from index.bm25 import score
from index.bm25.model import Statistics
from index.bm25.score import Scorer, Terms
from index.bm25.segment import build


def quickest() -> Scorer:
    """The quickest scorer of this installation, loaded and ready.

    Takes a second the first time in a process, and half a minute the first time on a machine: not for the event loop.
    """
    try:
        kernel = importlib.import_module("index.bm25.kernel")
    except ImportError:
        return score
    _exercise(kernel)
    return kernel


def _exercise(scorer: Scorer) -> None:
    """Uses everything once, so that nothing is left to be compiled."""
    segment = build([["a", "b"]])
    averages = Statistics().plus(segment.lengths).averages()
    places, _ = scorer.located(segment, segment.keys)
    terms = Terms(places, np.zeros(len(places), np.int64), np.ones(len(places)))
    found = scorer.candidates(segment, terms, averages, np.ones(1, bool), 0.0, 1)
    scorer.contributions(segment, terms, averages, found.documents)
