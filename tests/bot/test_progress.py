"""Why something could not be taken in, as people at a terminal read it."""

from __future__ import annotations

import pytest

from bot.progress import reason
from corpus import FailureKind, ReadFailure


@pytest.mark.parametrize(
    ("kind", "detail", "words"),
    [
        (FailureKind.TOO_LARGE, "20000000", "it is too large (the limit is 20 MB)"),
        (FailureKind.TOO_HUNGRY, "1073741824", "reading it takes too much memory (the limit is 1074 MB)"),
        (FailureKind.BROKEN, "text: a number\ninstead", "it is broken (text: a number instead)"),
        (FailureKind.EMPTY, "", "it is empty"),
    ],
)
def test_a_reason_is_one_line_in_words(kind: FailureKind, detail: str, words: str) -> None:
    """A limit is given with its unit; what the reader says is one line."""
    assert reason(ReadFailure(kind=kind, detail=detail)) == words


@pytest.mark.parametrize("kind", FailureKind)
def test_every_failure_has_words(kind: FailureKind) -> None:
    """No kind of failure is without its words."""
    assert reason(ReadFailure(kind=kind))
