"""The ratchet: figures that were reached once are floors that later changes keep.

A floor holds for one state of the set, known by its digest. When the set changes, the floors are pinned anew
(`python -m tests.quality --pin`); a floor falls only when that is asked for (`--lower-floors`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.quality.exam import HERE, Part, Sitting, share, tally
from tests.quality.judge import Verdict
from tests.quality.records import RECORDS, score_records

FLOORS = HERE / "floors.json"
CEILING = "wrong"  # a figure named after this is better the lower it is
ENOUGH = 10  # questions that a kind must have before its share says something


class Floors(NamedTuple):
    """Pinned figures by name, and the digest of the set that they were reached on."""

    digest: str
    figures: dict[str, float]


def digest() -> str:
    """The digest of the set: articles, questions and annotations."""
    paths = sorted([RECORDS, *(part.articles for part in Part), *(part.questions for part in Part)])
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def figures_of(sitting: Sitting) -> dict[str, float]:
    """The figures that floors are pinned for, rounded alike whenever they are measured."""
    figures: dict[str, float] = {}
    for label, counts in tally(sitting.judged, lambda each: each.part.label).items():
        figures[f"{label}: right"] = share(counts)
        figures[f"{label}: wrong"] = share(counts, Verdict.WRONG)
    kinds = tally(sitting.judged, lambda each: each.question.kind)
    figures["unanswerable"] = share(kinds["unanswerable"])
    figures["weakest kind"] = min(share(counts) for counts in kinds.values() if counts.total() >= ENOUGH)
    figures["no_diacritics"] = share(tally(sitting.judged, lambda each: each.question.style)["no_diacritics"])
    for field, score in score_records(sitting.stored).items():
        figures[f"{field}: precision"] = score.precision
        figures[f"{field}: recall"] = score.recall
    return {name: round(value, 4) for name, value in figures.items()}


def load_floors(path: Path = FLOORS) -> Floors:
    """The pinned floors."""
    return Floors(**json.loads(path.read_text(encoding="utf-8")))


def fallen(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, tuple[float, float | None]]:
    """The figures that are worse than their floors, or no longer measured: name → (floor, figure)."""
    pairs = {name: (floor, figures.get(name)) for name, floor in floors.items()}
    return {name: (floor, figure) for name, (floor, figure) in pairs.items() if _worse(name, figure, floor)}


def _worse(name: str, figure: float | None, floor: float) -> bool:
    if figure is None:
        return True
    return figure > floor if name.endswith(CEILING) else figure < floor


class FloorsFallError(Exception):
    """Pinning would lower floors, and nobody asked for it. `fallen`: name → (floor, figure)."""

    def __init__(self, fallen: Mapping[str, tuple[float, float | None]]) -> None:
        super().__init__(", ".join(f"{name} {floor} → {figure}" for name, (floor, figure) in fallen.items()))
        self.fallen = fallen


def pin(figures: dict[str, float], set_digest: str, *, lower: bool = False, path: Path = FLOORS) -> None:
    """Makes these figures the floors. Raises `FloorsFallError` when one would fall, unless `lower` is given."""
    if path.exists() and not lower and (worse := fallen(figures, load_floors(path).figures)):
        raise FloorsFallError(worse)
    path.write_text(json.dumps({"digest": set_digest, "figures": figures}, indent=2) + "\n", encoding="utf-8")
