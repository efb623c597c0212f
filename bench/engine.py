"""What every engine can do, and the files that it does it with.

A folder holds what is indexed: a line of `passages.txt` has the terms of one passage, a line of `articles.jsonl` one
article with its passages. `more.txt` and `more.jsonl` hold articles that are added later, one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

TOP = 10  # passages found for a question
K1, B = 0.9, 0.4  # the parameters of all engines that have any
LATER = 24  # articles that are added later


class Engine(Protocol):
    """What is measured. Built from a folder of passages (`source`), keeps its index in another (`home`)."""

    def build(self) -> None:
        """Indexes everything, and leaves on disk what a restart needs."""

    def open(self) -> None:
        """Gets ready after a restart."""

    def search(self, terms: Sequence[str]) -> None:
        """Finds the best passages."""

    def prepare(self, number: int) -> None:
        """Gets one of the later articles ready, so that only the adding of it is measured."""

    def add(self) -> None:
        """Makes the article searchable that was prepared."""

    def withdraw(self) -> None:
        """Does what precedes the removal, so that only the removal is measured."""

    def remove(self) -> None:
        """Takes the same article out again."""


def passages(path: Path) -> Iterator[list[str]]:
    """The terms of each passage in a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.split()


def later(source: Path, number: int) -> list[list[str]]:
    """The passages of one of the later articles."""
    texts = (source / "more.txt").read_text(encoding="utf-8").split("\n\n")
    return [line.split() for line in texts[number].splitlines()]
