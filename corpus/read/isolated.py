"""Reading in a process of its own, with a limit of time and one of memory: a hostile file costs one failure, no more.

It is forked from a clean server process that has the libraries loaded already, so that a file costs milliseconds.
"""

from __future__ import annotations

import resource
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import NamedTuple

from corpus.models import Document, FailureKind, ReadFailure


class Limits(NamedTuple):
    """What reading one file may take."""

    seconds: float = 30
    memory: int = 1 << 30  # bytes beyond what the process begins with


DEFAULT_LIMITS = Limits()
_MODULES = ("corpus.read.docx", "corpus.read.page", "corpus.read.pdf")


@cache
def processes() -> ForkServerContext:
    """How processes are started: forked from a server without threads, which would not survive a fork."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["__main__", *_MODULES])
    return context


def read_isolated(module: str, content: bytes, limits: Limits = DEFAULT_LIMITS) -> tuple[Document | ReadFailure, ...]:
    """What `module`'s `read(content)` gives, within the limits. Never raises for what the content does to it."""
    ours, theirs = processes().Pipe(duplex=False)
    process = processes().Process(target=_child, args=(module, content, limits, theirs), daemon=True)
    process.start()
    theirs.close()
    with ours:
        try:
            if not ours.poll(limits.seconds):
                return (ReadFailure(kind=FailureKind.TOO_SLOW, detail=f"{limits.seconds:g} s"),)
            result: tuple[Document | ReadFailure, ...] = ours.recv()
        except EOFError:  # it died without a word: the system's way of refusing memory, or a crash in a library
            process.join()
            return (ReadFailure(kind=FailureKind.BROKEN, detail=f"the reader died ({process.exitcode})"),)
        finally:
            process.kill()
            process.join()
            process.close()
    return result


def _child(module: str, content: bytes, limits: Limits, results: Connection) -> None:
    result: tuple[Document | ReadFailure, ...]
    try:
        _limit(limits)
        result = tuple(import_module(module).read(content))
    except MemoryError:
        result = (ReadFailure(kind=FailureKind.TOO_HUNGRY, detail=str(limits.memory)),)
    except Exception as error:  # noqa: BLE001 - a library may raise anything when a file is damaged
        detail = f"{type(error).__name__}: {error}".partition("\n")[0]
        result = (ReadFailure(kind=FailureKind.BROKEN, detail=detail[:200]),)
    results.send(result)


def _limit(limits: Limits) -> None:
    begun_with = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (begun_with + limits.memory,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.seconds) + 1,) * 2)  # should the parent die
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
