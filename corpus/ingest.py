"""Files, pages and messages → the corpus: read, parse, extract, store. One bad article stops none.

A few articles are worked on in a thread; many are spread over processes, a batch each, never more batches at once than
keep the processes busy. What was stored is stored: whoever stops halfway starts again, and finds it unchanged.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from corpus.extract import extract as extract_all
from corpus.isolated import Limits, run_isolated
from corpus.models import Article, Document, Extraction, FailureKind, Ingested, Outcome, ReadFailure, Recorded, Upload
from corpus.parse import parse, passages
from corpus.read import LINE_SUFFIXES, LONGEST_TEXT, SUFFIXES, Item, fetch, read
from corpus.stamps import secrecy
from corpus.store import Corpus, Prepared

SAMPLES = Path(__file__).parent / "samples"  # articles of our own writing, for the first run to answer from
STDIN = "-"
_BATCH = 64
_LITTLE = 50_000  # characters that may be worked on here: about a quarter of a second
_LEAST_SECONDS = 15.0
_MOST_SECONDS = 120.0
_SLOWEST = 20_000  # characters in a second: a thirtieth of what is usual
_MEMORY = 1 << 30  # bytes

Source = str | Upload  # a path of a file or folder, a URL, "-" for standard input, or a file as bytes
Extract = Callable[[Article], Extraction]
Fetch = Callable[[str], Awaitable[Upload | ReadFailure]]
Read = tuple[str, Item]  # with its origin


async def ingest(
    corpus: Corpus, sources: Iterable[Source], *, extract: Extract = extract_all, fetch: Fetch = fetch
) -> AsyncGenerator[Ingested, None]:
    """Takes in all that the sources hold, and tells of each article and failure as soon as it is stored, in order.

    `extract` is called in other threads and processes: a function of a module. Raises `DatabaseUnavailable`.
    """
    workers = os.cpu_count() or 1
    loop = asyncio.get_running_loop()
    pending: deque[asyncio.Future[list[Prepared | Ingested]]] = deque()
    pool = ThreadPoolExecutor(workers, "ingest")  # each thread waits for the process that works for it
    try:
        is_first = True
        async for batch, is_last in _marked(_batches(sources, fetch)):
            is_little = is_first and is_last and sum(map(_length, batch)) < _LITTLE
            pending.append(loop.run_in_executor(pool, prepare if is_little else prepare_isolated, batch, extract))
            is_first = False
            while pending and (is_last or len(pending) > workers + 1):
                for result in await _store(corpus, await pending.popleft()):
                    yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


async def _marked(batches: AsyncIterator[list[Read]]) -> AsyncIterator[tuple[list[Read], bool]]:
    """The batches, each with whether it is the last one."""
    last: list[Read] = await anext(batches, [])
    async for batch in batches:
        yield last, False
        last = batch
    yield last, True


def _length(item: Read) -> int:
    return len(item[1].text) if isinstance(item[1], Document) else 0


async def _store(corpus: Corpus, items: Sequence[Prepared | Ingested]) -> list[Ingested]:
    """Stores what was prepared, in one transaction, and puts the results among the failures, in order."""
    stored = iter(await corpus.put_all(item for item in items if isinstance(item, Prepared)))
    return [item if isinstance(item, Ingested) else next(stored) for item in items]


def prepare_isolated(batch: Sequence[Read], extract: Extract) -> list[Prepared | Ingested]:
    """The same in another process. A batch that fails there is halved, until the document that fails is alone."""
    seconds = min(_LEAST_SECONDS + sum(map(_length, batch)) / _SLOWEST, _MOST_SECONDS)
    done = run_isolated(prepare, batch, extract, limits=Limits(seconds, _MEMORY))
    if not isinstance(done, ReadFailure):
        return done
    if len(batch) > 1:
        middle = len(batch) // 2
        return prepare_isolated(batch[:middle], extract) + prepare_isolated(batch[middle:], extract)
    ((origin, item),) = batch
    return [_failed(origin, item, done)]


def _failed(origin: str, item: Item, failure: ReadFailure) -> Ingested:
    title = item.title if isinstance(item, Document) else None
    failure = failure.model_copy(update={"line": item.line})
    return Ingested(outcome=Outcome.FAILED, origin=origin, title=title or "", failure=failure)


def prepare(batch: Sequence[Read], extract: Extract) -> list[Prepared | Ingested]:
    """Parses and understands documents; a failure becomes its result."""
    return [_prepare(origin, item, extract) for origin, item in batch]


def _prepare(origin: str, item: Item, extract: Extract) -> Prepared | Ingested:
    if isinstance(item, ReadFailure):
        return _failed(origin, item, item)
    printed = (
        f"{item.article.title}\n{item.article.body}" if isinstance(item, Recorded) else f"{item.title}\n{item.text}"
    )
    if stamp := secrecy(printed):
        return _failed(origin, item, ReadFailure(kind=FailureKind.STAMPED, detail=stamp))
    if isinstance(item, Recorded):
        return Prepared(item.article, item.extraction, passages(item.article), origin)
    try:
        article = parse(item)
        return Prepared(article, extract(article), passages(article), origin)
    except MemoryError:  # the batch is halved, until what needs too much is alone
        raise
    except Exception as error:  # noqa: BLE001 - whatever a strange text does to the extraction, the next one goes on
        detail = f"{type(error).__name__}: {error}"[:200]
        return _failed(origin, item, ReadFailure(kind=FailureKind.EXTRACTION, detail=detail))


# --- sources ----------------------------------------------------------------------------------------------------------


async def _batches(sources: Iterable[Source], fetch: Fetch) -> AsyncIterator[list[Read]]:
    """What the sources hold, some at a time."""
    batch: list[Read] = []
    for source in sources:
        async for items in _blocks(source, fetch):
            for item in items:
                batch.append(item)
                if len(batch) == _BATCH:
                    yield batch
                    batch = []
    if batch:
        yield batch


async def _blocks(source: Source, fetch: Fetch) -> AsyncIterator[list[Read]]:
    """What a source holds, some at a time; read in a thread, for a file may be slow or large."""
    if isinstance(source, str) and is_url(source):
        page = await fetch(source)
        if isinstance(page, ReadFailure):
            yield [(source, page)]
            return
        items: Iterator[Read] = ((source, item) for _, item in _upload(page))
    else:
        items = _upload(source) if isinstance(source, Upload) else _local(source)
    while block := await asyncio.to_thread(lambda: list(islice(items, _BATCH))):
        yield block


def is_url(source: str) -> bool:
    """Whether a source is an address rather than a path."""
    return source.partition("://")[0].lower() in {"http", "https"} and "://" in source


def _upload(upload: Upload) -> Iterator[Read]:
    for origin, item in _named(upload.name, read(upload.data, upload.name)):
        if upload.url and isinstance(item, Document):  # where it was found, whatever the page says of itself
            yield origin, item.model_copy(update={"url": upload.url})
        else:
            yield origin, item


def _local(source: str) -> Iterator[Read]:
    if source == STDIN:
        yield from _stdin()
        return
    for path in files(Path(source)):
        yield from _file(path)


def _stdin() -> Iterator[Read]:
    """What is piped in: lines of JSON when the first line is that, else a file whose first bytes tell its kind."""
    with SpooledTemporaryFile(LONGEST_TEXT) as copy:
        copyfileobj(sys.stdin.buffer, copy)
        copy.seek(0)
        first = copy.readline(LONGEST_TEXT).strip()
        is_lines = first.startswith(b"{") and first.endswith(b"}")
        copy.seek(0)
        yield from _named("stdin", read(cast("BinaryIO", copy), "stdin.jsonl" if is_lines else ""))


def _named(name: str, items: Iterable[Item]) -> Iterator[Read]:
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
        return len(source.data.splitlines()) if Path(source.name).suffix.lower() in LINE_SUFFIXES else 1
    if source == STDIN or is_url(source):
        return 1
    return sum(_lines(path) if path.suffix.lower() in LINE_SUFFIXES else 1 for path in files(Path(source)))


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(1 for _ in stream)
    except OSError:
        return 1
