"""What every scorer does: finds keys in segments, and the passages that score best for a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.bm25.model import Floats, Keys, Statistics
from index.bm25.plan import Question
from index.bm25.segment import Ints, Segment

CLOSE = 1e-5  # what single precision may be wrong by, as part of a score

Mask = NDArray[np.bool_]


class Best(NamedTuple):
    """Passages among which the best are, in no order."""

    terms: Ints  # those that count, by their numbers in the question
    segments: Ints
    passages: Ints
    added: Floats  # [passage, term]: what each adds


class Scoring(Protocol):
    """Segments that can be looked into."""

    def located(self, keys: Keys) -> tuple[Ints, Ints]:
        """Where keys stand, [segment, key] (-1: no passage has it); how many passages have each, gone ones too."""

    def best(
        self, question: Question, gone: Ints, statistics: Statistics, allowed: Sequence[Mask | None], limit: int
    ) -> Best:
        """All passages that may be among the best `limit` of those allowed.

        `gone`: how many passages that have each key are no longer alive. `allowed`: which passages of each segment
        count; None for none. Statistics without documents make every known term worth the same.
        """


Scorer = Callable[[Sequence[Segment]], Scoring]


def by_size(segments: Sequence[Segment]) -> list[int]:
    """The smallest segment first: what is found there is a floor for the large ones."""
    return sorted(range(len(segments)), key=lambda number: segments[number].size)
