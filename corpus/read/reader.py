"""Which reader reads what."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.articles import read_json, read_json_lines
from corpus.read.plain import read_markdown, read_text

LONGEST_TEXT = 20_000_000  # bytes of one text; Telegram hands out no larger file either

_READERS = {
    ".json": read_json,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".txt": read_text,
}
_LINE_READERS = {".jsonl": read_json_lines, ".ndjson": read_json_lines}
LINE_SUFFIXES = frozenset(_LINE_READERS)
SUFFIXES = frozenset({*_READERS, *_LINE_READERS})


def read(data: bytes | BinaryIO, name: str) -> Iterator[Document | ReadFailure]:
    """The documents in a file (most have one), in order, and what could not be read of it, in its place.

    `name` tells the kind of file by its extension; without one that is known, the first bytes tell it. Never raises for what
    the file holds. Files of lines are read as the documents are taken, so that a long one needs no more memory than a short
    one; of any other no more than `LONGEST_TEXT` bytes are read.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    suffix = PurePath(name).suffix.lower()
    if suffix in _LINE_READERS:
        yield from _LINE_READERS[suffix](stream, LONGEST_TEXT)
        return
    content = stream.read(LONGEST_TEXT + 1)
    if len(content) > LONGEST_TEXT:
        yield ReadFailure(kind=FailureKind.TOO_LARGE, detail=str(LONGEST_TEXT))
    elif not content.strip():
        yield ReadFailure(kind=FailureKind.EMPTY)
    elif suffix in _READERS:
        yield from _READERS[suffix](content)
    else:
        yield from _sniffed(content)


def _sniffed(content: bytes) -> Iterator[Document | ReadFailure]:
    """The documents in a file whose name tells nothing (a message, standard input)."""
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        documents = tuple(read_json(content))
        if any(isinstance(document, Document) for document in documents):
            return iter(documents)
    return read_text(content)
