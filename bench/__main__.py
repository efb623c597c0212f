"""`python -m bench`: see the package."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any, Self

import numpy as np

from bench.articles import Sample, questions, samples, save
from bench.engine import LATER
from bench.report import plot, table
from bench.worker import ENGINES
from index import terms

QUESTIONS = 500
PATIENCE = 60_000.0  # milliseconds of questions for an engine: the slow ones answer fewer
REBUILT = ("bm25s", "bm25s-numba", "rank-bm25")  # built again for every change, which is measured once
SAME = {"tracuu-numpy": "tracuu", "bm25s": "bm25s-numba"}  # only the scoring differs
LARGEST = {"rank-bm25": 100_000}  # passages beyond which an engine takes hours
BUILD = Path("build")


class Worker:
    """An engine's process."""

    def __init__(self, name: str, source: Path, home: Path) -> None:
        command = [sys.executable, "-m", "bench.worker", name, str(source), str(home)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()  # closes its input, which ends it

    def __call__(self, command: str, argument: Any = None) -> float:
        """The milliseconds, or megabytes, that a command comes to."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([command, argument]) + "\n")
        self._process.stdin.flush()
        return float(json.loads(self._process.stdout.readline()))


def main() -> None:
    """Measures, prints, writes."""
    count = int(os.environ.get("PASSAGES", "100000"))
    path = os.environ.get("BENCH_ARTICLES")
    chosen = os.environ.get("ENGINES", ",".join(ENGINES)).split(",")
    names = [name for name in ENGINES if name in chosen and count <= LARGEST.get(name, count)]
    folder = BUILD / "bench"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "source").mkdir(parents=True)
    asked = prepared(folder / "source", Path(path) if path else None, count)
    figures = measured(names, folder, asked)
    (BUILD / "bench.json").write_text(json.dumps({"passages": count, "engines": figures}, indent=2) + "\n", "utf-8")
    print(table(count, figures))
    plot(count, figures, BUILD / "bench.png")
    shutil.rmtree(folder)


def prepared(source: Path, path: Path | None, count: int) -> list[list[str]]:
    """Writes the articles, and those that come later; the terms of the questions."""
    everything = list(samples(path, count + 12 * LATER))
    later, known = everything[-LATER:], everything[:-LATER]
    save(known, source / "articles.jsonl")
    save(later, source / "more.jsonl")
    (source / "passages.txt").write_text("".join(lines(known)), "utf-8")
    (source / "more.txt").write_text("\n".join("".join(lines([sample])) for sample in later), "utf-8")
    return [terms(question) for question in questions(known, QUESTIONS)]


def lines(known: Iterable[Sample]) -> Iterable[str]:
    """The terms of each passage, those of the article's title first: what the index makes of it too."""
    for article, cut in known:
        title = terms(article.title)
        for passage in cut:
            yield " ".join([*title, *terms(passage.span.of(article.body))]) + "\n"


def measured(names: Sequence[str], folder: Path, asked: Sequence[Sequence[str]]) -> dict[str, dict[str, float]]:
    """Every engine's figures."""
    figures: dict[str, dict[str, float]] = {name: {} for name in names}
    homes = {name: folder / name for name in names}
    for name in names:
        if SAME.get(name) in names:  # its index is that of another
            shutil.copytree(homes[SAME[name]], homes[name])
            figures[name]["build_s"] = figures[SAME[name]]["build_s"]
            continue
        homes[name].mkdir()
        with Worker(name, folder / "source", homes[name]) as worker:
            figures[name]["build_s"] = worker("build") / 1000
        print(f"{name}: built in {figures[name]['build_s']:.0f} s", file=sys.stderr)
    with ExitStack() as stack:
        workers = {name: stack.enter_context(Worker(name, folder / "source", homes[name])) for name in names}
        for name, worker in workers.items():
            figures[name]["restart_s"] = (worker("open") + worker("search", asked[0])) / 1000
        for name, taken in interleaved(workers, asked).items():
            figures[name] |= {"p50_ms": float(np.percentile(taken, 50)), "p99_ms": float(np.percentile(taken, 99))}
        for name, worker in workers.items():
            figures[name]["rss_mb"] = worker("memory")
            figures[name]["disk_mb"] = size(homes[name])
            figures[name] |= changed(worker, 1 if name in REBUILT else LATER)
    return figures


def interleaved(workers: Mapping[str, Worker], asked: Sequence[Sequence[str]]) -> dict[str, list[float]]:
    """The milliseconds of each engine's answers, every question asked of all before the next, in changing order."""
    order = random.Random(3)
    taken: dict[str, list[float]] = {name: [] for name in workers}
    for question in asked:
        for name in order.sample(list(workers), len(workers)):
            if sum(taken[name]) < PATIENCE:
                taken[name].append(workers[name]("search", question))
    return taken


def changed(worker: Callable[..., float], times: int) -> dict[str, float]:
    """The milliseconds of adding an article and of taking it out again."""
    added, removed = [], []
    for number in range(times):
        worker("prepare", number)
        added.append(worker("add"))
        worker("withdraw")
        removed.append(worker("remove"))
    return {
        "add_ms": median(added),
        "delete_ms": median(removed),
        "add_max_ms": max(added),
        "delete_max_ms": max(removed),
    }


def size(home: Path) -> float:
    """What an engine keeps on disk, in MB; a database of articles is none of it."""
    files = (path for path in home.rglob("*") if path.is_file() and not path.name.startswith("corpus.db"))
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    main()
