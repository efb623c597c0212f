"""Named arrays in a file: written whole or not at all, and read only if every byte is as it was written.

A file is a line of JSON with its digest, and the arrays one after the other. Arrays that are read lie in the file: they
take memory only where they are looked at.
"""

from __future__ import annotations

import json
import mmap
import os
import secrets
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

FORMAT = 1  # of the files; another one is not read
ALIGNED = 64  # bytes: where arrays begin
PAGE = 4096  # bytes that are summed up together
PIECE = 1 << 20  # bytes that are checked at once

Array = NDArray[Any]


class Unusable(Exception):  # noqa: N818 - the name says what the file is
    """A file that is missing, torn, changed, or of another format. `path`: which; `reason`: why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class Contents(NamedTuple):
    """What a file holds: the arrays by name, and what was said about them."""

    about: dict[str, Any]
    arrays: dict[str, Array]


def write(path: Path, about: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
    """Writes a file in one step: nobody ever sees half of it, even after the machine stopped. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    flat = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    said = {name: (array.dtype.str, array.shape, _digest(array)) for name, array in flat.items()}
    line = json.dumps({"format": FORMAT, "about": about, "arrays": said}).encode()
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.draft")
    with draft.open("wb") as file:
        file.write(blake2b(line, digest_size=16).hexdigest().encode() + b" " + line + b"\n")
        for array in flat.values():
            file.write(bytes(-file.tell() % ALIGNED))
            file.write(array.data if array.size else b"")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def read(path: Path) -> Contents:
    """What a file holds, after every byte was checked. Raises `Unusable`."""
    try:
        with path.open("rb") as file:
            line = file.readline()
            said = _header(path, line)
            contents = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return Contents(said["about"], _arrays(path, file.fileno(), said["arrays"], len(line), contents))
    except (OSError, ValueError) as error:
        raise Unusable(path, str(error)) from error


def _header(path: Path, line: bytes) -> dict[str, Any]:
    digest, _, text = line.rstrip(b"\n").partition(b" ")
    if blake2b(text, digest_size=16).hexdigest().encode() != digest:
        raise Unusable(path, "the first line is damaged")
    said: dict[str, Any] = json.loads(text)
    if said["format"] != FORMAT:
        raise Unusable(path, f"format {said['format']}, not {FORMAT}")
    return said


def _arrays(path: Path, file: int, said: dict[str, Any], offset: int, contents: mmap.mmap) -> dict[str, Array]:
    arrays: dict[str, Array] = {}
    for name, (kind, shape, digest) in said.items():
        offset += -offset % ALIGNED
        dtype, count = np.dtype(kind), int(np.prod(shape))
        size = dtype.itemsize * count
        if _digest_of_file(file, offset, size) != digest:
            raise Unusable(path, f"{name} is damaged")
        arrays[name] = np.frombuffer(contents, dtype, count, offset).reshape(shape) if size else np.zeros(shape, dtype)
        offset += size
    return arrays


def _digest(array: Array) -> str:
    data = array.reshape(-1).view(np.uint8)
    return _summed(data[start : start + PIECE] for start in range(0, len(data), PIECE))


def _digest_of_file(file: int, offset: int, size: int) -> str:
    """The digest of a stretch of a file, read beside the mapping: what is checked need not stay in memory."""
    buffer = np.empty(min(size, PIECE), np.uint8)
    return _summed(_stretch(file, buffer[: size - start], offset + start) for start in range(0, size, PIECE))


def _stretch(file: int, buffer: NDArray[np.uint8], offset: int) -> NDArray[np.uint8]:
    read_ = os.preadv(file, [buffer.data], offset)
    return buffer[:read_]


def _summed(pieces: Iterable[NDArray[np.uint8]]) -> str:
    """A digest of the sums of all pages: as quick as memory, and enough to notice what disks and crashes do."""
    digest = blake2b(digest_size=16)
    for piece in pieces:
        whole = len(piece) // PAGE * PAGE
        digest.update(piece[:whole].view(np.uint64).reshape(-1, PAGE // 8).sum(axis=1).data)
        digest.update(piece[whole:].data)
    return digest.hexdigest()
