"""The index on disk, beside the database: a restart reads what a rebuild would make.

It is never trusted: every byte is checked, the code that made it must be the code that reads it, and every article in
it must be the one that the database holds (`Snapshot.agreeing`). What is missing, torn, stale or foreign is left out,
and read from the database again.
"""

from __future__ import annotations

import fcntl
import inspect
import secrets
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

import numpy as np

from corpus import Stored, fold, spell_out, unify
from index import analyzer, bm25, files, shelf, told
from index.bm25 import FREQUENT, Segment, Tally
from index.files import Array, Unusable
from index.part import Part
from index.shelf import Shelf
from index.snapshot import Snapshot

PACKED = ("shelf packed",)  # articles are read from their file one by one
POSTINGS = ("segment documents", "segment counts")  # and so are postings of an index larger than this:
MAPPED = 300_000  # passages whose postings are mapped into memory: a third quicker, for 0.7 MB for every thousand
STATE = "state"  # the file that says which parts are in use


class Cache:
    """A folder with the parts of a snapshot, one file each, and one file about them all."""

    def __init__(self, folder: Path, largest_mapped: int = MAPPED) -> None:
        self._folder, self._largest_mapped = folder, largest_mapped

    def load(self) -> Snapshot:
        """The snapshot that was saved last, as far as it is sound: an empty one when nothing is."""
        try:
            about, arrays = files.read(self._folder / STATE)
        except Unusable:
            return Snapshot()
        if about["made_by"] != made_by():
            return Snapshot()
        parts = []
        for number, name in enumerate(about["parts"]):
            try:
                part = opened(self._folder / name, mapped=about["passages"] <= self._largest_mapped)
            except Unusable:  # its articles are missing now, which `agreeing` notices
                continue
            parts.append(replace(part, living=arrays[f"{number} living"], gone=_gone(arrays, number)))
        return Snapshot.of(parts, about["change"])

    def save(self, snapshot: Snapshot) -> tuple[Part, ...]:
        """Writes what is not there yet; the snapshot's parts, all lying in files. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two processes would remove each other's drafts
            mapped = snapshot.statistics.documents <= self._largest_mapped
            parts = tuple(
                part if part.file and part.file.exists() else self._written(part, mapped=mapped)
                for part in snapshot.parts
            )
            names = [part.file.name for part in parts if part.file]
            state: dict[str, Array] = {}
            for number, part in enumerate(parts):
                state[f"{number} living"] = part.living
                for layer, (keys, having) in enumerate(part.gone):
                    state |= {f"{number} keys {layer}": keys, f"{number} having {layer}": having}
            count = snapshot.statistics.documents
            about = {"made_by": made_by(), "change": snapshot.change, "passages": count, "parts": names}
            files.write(self._folder / STATE, about, state)
            for path in self._folder.glob("part-*"):
                if path.name not in names:
                    path.unlink()
        return parts

    def _written(self, part: Part, *, mapped: bool) -> Part:
        path = self._folder / f"part-{secrets.token_hex(8)}"
        arrays = {**_named("shelf", part.shelf), **_named("segment", part.segment)}
        files.write(path, {}, arrays)
        return replace(opened(path, mapped=mapped), living=part.living, gone=part.gone)


def opened(path: Path, *, mapped: bool) -> Part:
    """The part in a file, all its articles alive, its postings mapped into memory or not. Raises `Unusable`."""
    _, arrays = files.read(path, PACKED if mapped else PACKED + POSTINGS)
    shelf_ = Shelf(*(arrays[f"shelf {name}"] for name in Shelf._fields))
    segment = Segment(*(arrays[f"segment {name}"] for name in Segment._fields))
    if not mapped:
        for place in np.flatnonzero(segment.having >= FREQUENT):
            for name in POSTINGS:
                arrays[name].set_apart(int(segment.starts[place]), int(segment.starts[place + 1]))
    return Part(shelf_, segment, np.ones(len(shelf_.ids), bool), file=path)


def _named(kind: str, arrays: Shelf | Segment) -> dict[str, Array]:
    return {f"{kind} {name}": array for name, array in arrays._asdict().items()}


def _gone(arrays: dict[str, Array], number: int) -> Tally:
    layers: Iterator[str] = (name for name in arrays if name.startswith(f"{number} keys "))
    return tuple((arrays[name], arrays[name.replace("keys", "having")]) for name in layers)


@cache
def made_by() -> str:
    """A digest of the code that decides what lies in the files, and of what an article is."""
    modules = (
        analyzer,
        bm25.model,
        bm25.segment,
        shelf,
        told,
        *(sys.modules[f.__module__] for f in (fold, spell_out, unify)),
    )
    digest = blake2b(digest_size=16)
    for module in modules:
        digest.update(inspect.getsource(module).encode())
    digest.update(str(Stored.model_json_schema()).encode())
    return digest.hexdigest()
