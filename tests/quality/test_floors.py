"""The ratchet: floors rise by pinning, and fall only when that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.floors import FloorsFallError, fallen, load_floors, pin

REACHED = {"seen: right": 0.9, "seen: wrong": 0.02}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Floors that were pinned once."""
    pin(REACHED, "one", path=tmp_path / "floors.json")
    return tmp_path / "floors.json"


def test_equal_or_better_figures_stay_above_their_floors() -> None:
    """More right answers and fewer wrong ones are better; a new figure has no floor yet."""
    assert fallen({"seen: right": 0.95, "seen: wrong": 0.0, "new": 0.1}, REACHED) == {}
    assert fallen(REACHED, REACHED) == {}


@pytest.mark.parametrize(
    ("figures", "name"),
    [
        ({"seen: right": 0.89, "seen: wrong": 0.02}, "seen: right"),
        ({"seen: right": 0.9, "seen: wrong": 0.03}, "seen: wrong"),
        ({"seen: right": 0.9}, "seen: wrong"),
    ],
)
def test_worse_and_missing_figures_fall(figures: dict[str, float], name: str) -> None:
    """Fewer right, more wrong, or a figure that is no longer measured."""
    assert list(fallen(figures, REACHED)) == [name]


def test_pinning_raises_floors(path: Path) -> None:
    """Better figures become the floors, with the digest of the set they were reached on."""
    pin(REACHED | {"seen: right": 0.93}, "two", path=path)
    assert load_floors(path) == ("two", {"seen: right": 0.93, "seen: wrong": 0.02})


def test_lowering_needs_the_flag(path: Path) -> None:
    """Worse figures are refused, whatever the digest, and leave the floors alone; the flag lets them through."""
    with pytest.raises(FloorsFallError) as refused:
        pin(REACHED | {"seen: wrong": 0.05}, "two", path=path)
    assert refused.value.fallen == {"seen: wrong": (0.02, 0.05)}
    assert load_floors(path) == ("one", REACHED)
    pin(REACHED | {"seen: wrong": 0.05}, "two", lower=True, path=path)
    assert load_floors(path).figures["seen: wrong"] == 0.05
