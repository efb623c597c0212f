"""Which scorer to use: the compiled one where numba is installed."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import os
import sys
from hashlib import blake2b
from pathlib import Path

import numpy as np

from index.bm25 import NumpyScoring, Scorer, Statistics, build, question

CODE = Path(__file__).with_name("bm25")

_WHOLE = "whole"  # the file that says that nothing is left to be compiled
_PREPARE = "import pathlib, sys; from index.quickest import quickest; quickest(pathlib.Path(sys.argv[1]))"


def quickest(folder: Path = CODE / "__pycache__") -> Scorer:
    """The quickest scorer of this installation, loaded and ready; `folder` keeps what is compiled.

    Takes a second the first time in a process, and half a minute the first time on a machine: not for the event loop.
    """
    try:
        numba = importlib.import_module("numba")
        # numba compiles a function again when its file has changed, but not when what it calls has.
        numba.config.CACHE_DIR = str(_kept(folder))
        scorer: Scorer = importlib.import_module("index.bm25.by_numba").NumbaScoring
    except (ImportError, RuntimeError):  # RuntimeError: there is no place to keep what is compiled
        return NumpyScoring
    _exercise(scorer)
    (_kept(folder) / _WHOLE).touch()
    return scorer


async def prepare(folder: Path = CODE / "__pycache__") -> None:
    """Compiles what `quickest` loads, if that is still to be done, in a process of its own.

    A thread would keep the program from ending for as long as it compiles, and hold up all others meanwhile.
    """
    if importlib.util.find_spec("numba") is None or (_kept(folder) / _WHOLE).exists():
        return
    there = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _PREPARE, str(folder), env=there, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def _kept(folder: Path) -> Path:
    return folder / f"compiled-{_digest()}"


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
