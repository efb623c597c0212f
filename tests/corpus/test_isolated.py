"""What runs in a process of its own harms nobody."""

from __future__ import annotations

import os
import time

import pytest

from corpus import FailureKind, Limits, ReadFailure
from corpus.isolated import run_isolated

LIMITS = Limits(seconds=20, memory=300 << 20)


def double(number: int) -> int:
    """Twice the number."""
    return number * 2


def sleep() -> None:
    """Never ends."""
    time.sleep(60)


def devour() -> int:
    """Takes more memory than anybody has."""
    return len(bytearray(1 << 40))


def grow() -> int:
    """Takes more and more memory."""
    return sum(len(block) for block in [bytes(1 << 20) for _ in range(10_000)])


def die() -> None:
    """Ends its process without a word."""
    os._exit(7)


def fail() -> None:
    """Raises."""
    raise ValueError("đứt\ngiữa dòng")


def test_the_result_comes_back() -> None:
    """A function's result is given as if it had run here, and it did not."""
    assert run_isolated(double, 21, limits=LIMITS) == 42
    assert run_isolated(os.getpid, limits=LIMITS) != os.getpid()


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (devour, FailureKind.TOO_HUNGRY),
        (grow, FailureKind.TOO_HUNGRY),
        (die, FailureKind.BROKEN),
        (fail, FailureKind.BROKEN),
    ],
)
def test_what_goes_wrong_there_is_a_failure_here(function: object, kind: FailureKind) -> None:
    """Too much memory, a crash and an exception each come back as one failure, in one line."""
    assert callable(function)
    failure = run_isolated(function, limits=LIMITS)
    assert isinstance(failure, ReadFailure)
    assert failure.kind is kind
    assert "\n" not in failure.detail


def test_the_limit_of_memory_is_told() -> None:
    """The failure of what needs too much memory tells the limit, in bytes."""
    failure = run_isolated(devour, limits=LIMITS)
    assert isinstance(failure, ReadFailure)
    assert failure.detail == str(LIMITS.memory)


def test_what_never_ends_is_ended() -> None:
    """Work that takes longer than the limit is stopped then."""
    begun = time.monotonic()
    failure = run_isolated(sleep, limits=Limits(seconds=0.2))
    assert isinstance(failure, ReadFailure)
    assert failure.kind is FailureKind.TOO_SLOW
    assert time.monotonic() - begun < 10
