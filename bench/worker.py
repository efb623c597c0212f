"""One engine in a process of its own: reads commands from standard input, answers each with a line of JSON.

Memory is what the process takes beyond what it took when it had loaded the engine's libraries.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.engine import Engine

ENGINES = {
    "tracuu": ("bench.ours", "Tracuu"),
    "tracuu-numpy": ("bench.ours", "TracuuNumpy"),
    "bm25s-numba": ("bench.peers", "Bm25sNumba"),
    "bm25s": ("bench.peers", "Bm25s"),
    "tantivy": ("bench.peers", "Tantivy"),
    "sqlite-fts5": ("bench.peers", "Fts5"),
    "rank-bm25": ("bench.peers", "RankBm25"),
}


def resident() -> float:
    """The memory of this process, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def timed(what: Any, *arguments: Any) -> float:
    """How many milliseconds it takes."""
    start = perf_counter()
    what(*arguments)
    return (perf_counter() - start) * 1000


def main(name: str, source: str, home: str) -> None:
    """Serves until standard input ends."""
    module, kind = ENGINES[name]
    engine: Engine = getattr(importlib.import_module(module), kind)(Path(source), Path(home))
    before = resident()
    for line in sys.stdin:
        command, argument = json.loads(line)
        if command == "memory":
            answer = resident() - before
        elif command in {"search", "prepare"}:
            answer = timed(getattr(engine, command), argument)
        else:
            answer = timed(getattr(engine, command))
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
