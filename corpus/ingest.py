"""Files, pages and messages → the corpus: read, parse, extract, store. One bad article stops none.

One article is worked on in a thread; many are spread over processes, a batch each, never more batches at once than keep the
processes busy. What was stored is stored: whoever stops halfway starts again from the beginning, and finds it unchanged.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from corpus.models import Article, Document, Extraction, FailureKind, Ingested, Outcome, ReadFailure
from corpus.parse import parse, passages
from corpus.read import LINE_SUFFIXES, SUFFIXES, read
from corpus.store import Corpus, Prepared

_BATCH = 16
STDIN = "-"


class Upload(NamedTuple):
    """A file as bytes: an attachment, a pasted text, a fetched page."""

    name: str
    data: bytes
    url: str | None = None


Source = str | Upload  # a path of a file or folder, "-" for standard input, or a file as bytes
Extract = Callable[[Article], Extraction]
Read = tuple[str, Document | ReadFailure]  # with its origin


async def ingest(corpus: Corpus, sources: Iterable[Source], extract: Extract) -> AsyncIterator[Ingested]:
    """Takes in everything that the sources hold, and tells of each article and failure as soon as it is stored, in order.

    `extract` is called in other threads and processes: a function of a module. Raises `DatabaseUnavailable`.
    """
    batches = _batches(sources)
    first = await anext(batches, [])
    second = await anext(batches, None)
    pool: Executor = ThreadPoolExecutor(1) if second is None else _processes()
    pending: deque[asyncio.Future[list[Prepared | Ingested]]] = deque()
    loop = asyncio.get_running_loop()
    try:
        for batch in (first, second or []):
            pending.append(loop.run_in_executor(pool, prepare, batch, extract))
        async for batch in batches:
            pending.append(loop.run_in_executor(pool, prepare, batch, extract))
            if len(pending) > 2 * (os.cpu_count() or 1):
                for result in await _store(corpus, await pending.popleft()):
                    yield result
        while pending:
            for result in await _store(corpus, await pending.popleft()):
                yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _processes() -> ProcessPoolExecutor:
    # Not forked: the event loop and the database have threads, which do not survive a fork.
    return ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("forkserver"))


async def _store(corpus: Corpus, items: Sequence[Prepared | Ingested]) -> list[Ingested]:
    """Stores what was prepared, in one transaction, and puts the results among the failures, in order."""
    stored = iter(await corpus.put_all(item for item in items if isinstance(item, Prepared)))
    return [item if isinstance(item, Ingested) else next(stored) for item in items]


def prepare(batch: Sequence[Read], extract: Extract) -> list[Prepared | Ingested]:
    """Parses and understands documents; a failure becomes its result."""
    return [_prepare(origin, item, extract) for origin, item in batch]


def _prepare(origin: str, item: Document | ReadFailure, extract: Extract) -> Prepared | Ingested:
    if isinstance(item, ReadFailure):
        return Ingested(outcome=Outcome.FAILED, origin=origin, failure=item)
    try:
        article = parse(item)
        return Prepared(article, extract(article), passages(article), origin)
    except Exception as error:  # noqa: BLE001 - whatever a strange text does to the extraction, the next one goes on
        failure = ReadFailure(kind=FailureKind.EXTRACTION, line=item.line, detail=f"{type(error).__name__}: {error}"[:200])
        return Ingested(outcome=Outcome.FAILED, origin=origin, title=item.title or "", failure=failure)


# --- sources ---------------------------------------------------------------------------------------------------------------


async def _batches(sources: Iterable[Source]) -> AsyncIterator[list[Read]]:
    """What the sources hold, some at a time; read in a thread, for a file may be slow or large."""
    items = _items(sources)
    while batch := await asyncio.to_thread(lambda: list(islice(items, _BATCH))):
        yield batch


def _items(sources: Iterable[Source]) -> Iterator[Read]:
    for source in sources:
        if isinstance(source, Upload):
            yield from _named(source.name, read(source.data, source.name))
        elif source == STDIN:
            yield from _named("stdin", read(sys.stdin.buffer, ""))
        else:
            for path in files(Path(source)):
                yield from _file(path)


def _named(name: str, items: Iterable[Document | ReadFailure]) -> Iterator[Read]:
    for item in items:
        yield name if item.line is None else f"{name}:{item.line}", item


def _file(path: Path) -> Iterator[Read]:
    try:
        with path.open("rb") as stream:
            yield from _named(str(path), read(stream, path.name))
    except FileNotFoundError:
        yield str(path), ReadFailure(kind=FailureKind.MISSING)
    except OSError as error:
        yield str(path), ReadFailure(kind=FailureKind.UNREADABLE, detail=error.strerror or "")


def files(path: Path) -> Iterator[Path]:
    """The file itself; or the files in a folder and below that there is a reader for, in order, without hidden ones."""
    if not path.is_dir():
        yield path
        return
    for child in sorted(path.iterdir()):
        if not child.name.startswith(".") and (child.is_dir() or child.suffix.lower() in SUFFIXES):
            yield from files(child)


def expected(sources: Iterable[Source]) -> int:
    """About how many results `ingest` will give, for a progress bar: files count one, files of lines their lines."""
    return sum(_expected(source) for source in sources)


def _expected(source: Source) -> int:
    if isinstance(source, Upload):
        return max(1, source.data.count(b"\n")) if Path(source.name).suffix.lower() in LINE_SUFFIXES else 1
    if source == STDIN:
        return 1
    return sum(_lines(path) if path.suffix.lower() in LINE_SUFFIXES else 1 for path in files(Path(source)))


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b"")) or 1
    except OSError:
        return 1
