"""Which scorer to use: the compiled one where numba is installed."""

from __future__ import annotations

import importlib
from hashlib import blake2b
from pathlib import Path

import numpy as np

from index.bm25 import NumpyScoring, Scorer, Statistics, build, question

CODE = Path(__file__).with_name("bm25")


def quickest(folder: Path = CODE / "__pycache__") -> Scorer:
    """The quickest scorer of this installation, loaded and ready; `folder` keeps what is compiled.

    Takes a second the first time in a process, and half a minute the first time on a machine: not for the event loop.
    """
    try:
        numba = importlib.import_module("numba")
        # numba compiles a function again when its file has changed, but not when what it calls has.
        numba.config.CACHE_DIR = str(folder / f"compiled-{_digest()}")
        scorer: Scorer = importlib.import_module("index.bm25.by_numba").NumbaScoring
    except (ImportError, RuntimeError):  # RuntimeError: there is no place to keep what is compiled
        return NumpyScoring
    _exercise(scorer)
    return scorer


def _digest() -> str:
    digest = blake2b(digest_size=8)
    for path in sorted(CODE.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _exercise(scorer: Scorer) -> None:
    """Uses everything once, so that nothing is left to be compiled."""
    segment = build([["a", "b"]])
    scoring, asked = scorer([segment]), question(["a", "b"], plain=False)
    none_gone = np.zeros(len(asked.keys), np.int64)
    scoring.best(asked, none_gone, Statistics().plus(segment.lengths), [np.ones(1, bool)], 1)
    scoring.located(asked.keys)
