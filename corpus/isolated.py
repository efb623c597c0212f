"""Work in a process of its own, with a limit of time and one of memory: a hostile text costs one failure, no more.

The process is forked from a clean server process that has the modules loaded already, so that it costs milliseconds.
"""

from __future__ import annotations

import resource
from collections.abc import Callable
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from corpus.models import FailureKind, ReadFailure

_PRELOADED = ("__main__", "corpus", "corpus.read.docx", "corpus.read.page", "corpus.read.pdf")

Result = TypeVar("Result")


class Limits(NamedTuple):
    """What one piece of work may take."""

    seconds: float = 30
    memory: int = 1 << 30  # bytes beyond what the process begins with


@cache
def _processes() -> ForkServerContext:
    """How processes are started: not forked from here, for the threads of an event loop would not survive it."""
    context = get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOADED))
    return context


def run_isolated(function: Callable[..., Result], *arguments: object, limits: Limits) -> Result | ReadFailure:
    """What the function, one of a module, gives for these arguments; or the failure that it, or a limit, ended in."""
    ours, theirs = _processes().Pipe(duplex=False)
    process = _processes().Process(target=_work, args=(theirs, limits, function, arguments), daemon=True)
    process.start()
    theirs.close()
    with ours:
        try:
            if not ours.poll(limits.seconds):
                return ReadFailure(kind=FailureKind.TOO_SLOW, detail=f"{limits.seconds:g} s")
            result: Result | ReadFailure = ours.recv()
        except EOFError:  # it died without a word, as of a crash in a library
            process.join()
            return ReadFailure(kind=FailureKind.BROKEN, detail=f"exit {process.exitcode}")
        finally:
            process.kill()
            process.join()
            process.close()
    return result


def _work(results: Connection, limits: Limits, function: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    try:
        _limit(limits)
        result = function(*arguments)
    except MemoryError:
        result = ReadFailure(kind=FailureKind.TOO_HUNGRY, detail=str(limits.memory))
    except Exception as error:  # noqa: BLE001 - a library may raise anything when a file is damaged
        detail = f"{type(error).__name__}: {error}".partition("\n")[0]
        result = ReadFailure(kind=FailureKind.BROKEN, detail=detail[:200])
    results.send(result)


def _limit(limits: Limits) -> None:
    begun_with = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (begun_with + limits.memory,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.seconds) + 1,) * 2)  # should the parent die
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
