"""Files hold arrays as they were, or are not read at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index import files
from index.bm25 import FREQUENT, Collection, Scorer, Segment, Statistics, best, build, question
from index.files import Stretch, Unusable
from tests.index.test_bm25 import Part

ARRAYS: dict[str, NDArray[Any]] = {
    "small": np.arange(5, dtype=np.int64),
    "empty": np.zeros((0, 3), np.int32),
    "table": np.arange(12, dtype=np.uint16).reshape(3, 4),
    "large": np.arange(3_000_000, dtype=np.uint32),
    "bytes": np.frombuffer(b"x" * 12_345, np.uint8),
}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Arrays come back in their kinds and shapes, mapped or as stretches, with what was said about them."""
    files.write(tmp_path / "file", {"passages": 7}, ARRAYS)
    about, arrays = files.read(tmp_path / "file", stretches=["large", "bytes"])
    assert about == {"passages": 7}
    assert list(arrays) == list(ARRAYS)
    for name, array in ARRAYS.items():
        found = arrays[name][:]
        assert (found.dtype, found.shape) == (array.dtype, array.shape)
        assert (found == array).all()
    assert isinstance(arrays["large"], Stretch)
    assert not arrays["small"].flags.writeable


@given(st.slices(10))
def test_a_stretch_is_sliced_like_an_array(tmp_path_factory: pytest.TempPathFactory, part: slice) -> None:
    """Slices of a stretch are those of the array; other steps than one are not asked for."""
    if part.step not in {None, 1}:
        return
    path = tmp_path_factory.getbasetemp() / "ten"
    ten = np.arange(10, dtype=np.uint16)
    if not path.exists():
        files.write(path, {}, {"ten": ten})
    stretch = files.read(path, stretches=["ten"]).arrays["ten"]
    assert len(stretch) == 10
    assert (stretch[part] == ten[part]).all()


@pytest.mark.parametrize("place", [0, 40, 200, 5000, 6_000_000, -1])
def test_every_byte_is_checked(tmp_path: Path, place: int) -> None:
    """A single bit that is not as it was makes the file unusable, wherever it is."""
    path = tmp_path / "file"
    files.write(path, {}, ARRAYS)
    content = bytearray(path.read_bytes())
    content[place] ^= 4
    path.write_bytes(content)
    with pytest.raises(Unusable):
        files.read(path)


@pytest.mark.parametrize("size", [0, 1, 100, 5000, 11_000_000])
def test_a_torn_file_is_not_used(tmp_path: Path, size: int) -> None:
    """What breaks off too early is unusable; so is what is not there."""
    path = tmp_path / "file"
    files.write(path, {}, ARRAYS)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(Unusable):
        files.read(path)
    path.unlink()
    with pytest.raises(Unusable, match="file"):
        files.read(path)


def test_nothing_is_left_of_a_write(tmp_path: Path) -> None:
    """A file is written beside its place and moved there: no draft stays."""
    files.write(tmp_path / "folder" / "file", {}, ARRAYS)
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["file"]


def test_postings_in_a_file_score_as_those_in_memory(tmp_path: Path, scorer: Scorer) -> None:
    """Whether postings lie in memory, are read, or are mapped because they are frequent, makes no difference."""
    words = [f"từ{number}" for number in range(50)]
    part = build([words[number % 50], words[number % 7], *["chè"] * (number % 5 > 0)] for number in range(22_000))
    assert (part.having >= FREQUENT).any()
    files.write(tmp_path / "part", {}, part._asdict())
    arrays = files.read(tmp_path / "part", stretches=["documents", "counts"]).arrays
    for place in np.flatnonzero(part.having >= FREQUENT).tolist():
        for name in ("documents", "counts"):
            arrays[name].set_apart(int(part.starts[place]), int(part.starts[place + 1]))
    statistics = Statistics(
        documents=60_000, terms=150_000, pairs=100_000
    )  # so that "chè" is not too frequent to count
    found = [
        best(
            Collection([Part(segment)], statistics, scorer),
            question(["chè", "từ3", "từ8"], plain=False),
            [np.ones(part.size, bool)],
            limit=20,
            explained=20,
        )
        for segment in (part, Segment(**arrays))
    ]
    assert found[0] == found[1]
    assert "chè" in dict(found[0][0].shares)
