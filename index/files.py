"""Named arrays in a file: written whole or not at all, and read only if every byte is as it was written.

A file is a line of JSON with its digest, and the arrays one after the other. Arrays that are read lie in the file,
mapped into memory, or as a `Stretch` of which a part is read when it is asked for.
"""

from __future__ import annotations

import json
import math
import mmap
import os
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
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


class Unusable(Exception):  # noqa: N818 - what is the case, not the word error, is its name
    """A file that is missing, torn, changed, or of another format. `path`: which; `reason`: why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class Opened:
    """An open file, closed when nobody needs it any more. Raises OSError."""

    def __init__(self, path: Path) -> None:
        self.descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)

    def __del__(self) -> None:
        if hasattr(self, "descriptor"):
            os.close(self.descriptor)


class Stretch:
    """A flat array in a file, of which a part is read when it is asked for: it takes no memory.

    `mapped` is the same array, mapped: for the parts that were set apart. Where the system keeps files in large pieces,
    to look at a byte elsewhere would take a megabyte.
    """

    def __init__(self, file: Opened, contents: mmap.mmap, offset: int, dtype: np.dtype[Any], count: int) -> None:
        self.file, self.offset = file, offset
        self.mapped: Array = np.frombuffer(contents, dtype, count, offset)
        self._contents = contents

    def __len__(self) -> int:
        return len(self.mapped)

    def __getitem__(self, part: slice) -> Array:
        first, last, _ = part.indices(len(self))
        found = np.empty(max(last - first, 0), self.mapped.dtype)
        where = self.offset + first * found.itemsize
        if len(found) and os.preadv(self.file.descriptor, [found.data], where) < found.nbytes:
            raise OSError("the file is shorter than it was")
        return found

    def set_apart(self, first: int, last: int) -> None:
        """Lets the system map a part without what lies around it: other advice makes it an area of its own."""
        size = self.mapped.itemsize
        start = (self.offset + first * size) // mmap.PAGESIZE * mmap.PAGESIZE
        if hasattr(mmap, "MADV_RANDOM") and first < last:
            self._contents.madvise(mmap.MADV_RANDOM, start, self.offset + last * size - start)


class Contents(NamedTuple):
    """What a file holds: what was said about it, arrays and stretches by name."""

    about: dict[str, Any]
    arrays: dict[str, Any]


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


def read(path: Path, stretches: Collection[str] = ()) -> Contents:
    """What a file holds, after every byte was checked; `stretches` names arrays to leave there. Raises `Unusable`."""
    try:
        file = Opened(path)
        contents = mmap.mmap(file.descriptor, 0, access=mmap.ACCESS_READ)
        line = contents.readline()
        said = _header(path, line)
        arrays: dict[str, Any] = {}
        for name, dtype, shape, offset in _checked(path, file, contents, said["arrays"], len(line)):
            count = math.prod(shape)
            if name in stretches:
                arrays[name] = Stretch(file, contents, offset, dtype, count)
            else:
                arrays[name] = np.frombuffer(contents, dtype, count, offset).reshape(shape)
    except (OSError, ValueError) as error:
        raise Unusable(path, str(error)) from error
    return Contents(said["about"], arrays)


def _header(path: Path, line: bytes) -> dict[str, Any]:
    digest, _, text = line.rstrip(b"\n").partition(b" ")
    if blake2b(text, digest_size=16).hexdigest().encode() != digest:
        raise Unusable(path, "the first line is damaged")
    said: dict[str, Any] = json.loads(text)
    if said["format"] != FORMAT:
        raise Unusable(path, f"format {said['format']}, not {FORMAT}")
    return said


def _checked(
    path: Path, file: Opened, contents: mmap.mmap, said: dict[str, Any], offset: int
) -> Iterator[tuple[str, np.dtype[Any], tuple[int, ...], int]]:
    """Of each array: its name, kind, shape, and where in the file it begins."""
    for name, (kind, shape, digest) in said.items():
        offset += -offset % ALIGNED
        dtype = np.dtype(kind)
        size = dtype.itemsize * math.prod(shape)
        if _digest_of_file(file, contents, offset, size) != digest:
            raise Unusable(path, f"{name} is damaged")
        yield name, dtype, tuple(shape), offset if size else 0
        offset += size


def _digest(array: Array) -> str:
    data = array.reshape(-1).view(np.uint8)
    return _summed(data[start : start + PIECE] for start in range(0, len(data), PIECE))


def _digest_of_file(file: Opened, contents: mmap.mmap, offset: int, size: int) -> str:
    """The digest of a part of a file, read beside the mapping: what is checked need not stay in memory."""
    whole = Stretch(file, contents, offset, np.dtype(np.uint8), size)
    return _summed(whole[start : start + PIECE] for start in range(0, size, PIECE))


def _summed(pieces: Iterable[NDArray[np.uint8]]) -> str:
    """A digest of the sums of all pages: as quick as memory, and enough to notice what disks and crashes do."""
    digest = blake2b(digest_size=16)
    for piece in pieces:
        whole = len(piece) // PAGE * PAGE
        digest.update(piece[:whole].view(np.uint64).reshape(-1, PAGE // 8).sum(axis=1).data)
        digest.update(piece[whole:].data)
    return digest.hexdigest()
