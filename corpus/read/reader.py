"""Which reader reads what."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from corpus.isolated import Limits, run_isolated
from corpus.models import FailureKind, ReadFailure
from corpus.read.articles import Item, read_json, read_json_lines
from corpus.read.fields import LONGEST_ARTICLE
from corpus.read.plain import read_markdown, read_text
from corpus.read.tabular import read_csv

DEFAULT_LIMITS = Limits()
_LITTLE = 100_000  # bytes of a simple kind of text that are read here
LONGEST_TEXT = 20_000_000  # bytes of one file; Telegram hands out no larger file either

_READERS = {
    ".json": read_json,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".txt": read_text,
}
_LINE_READERS = {".csv": read_csv, ".jsonl": read_json_lines, ".ndjson": read_json_lines, ".tsv": read_csv}
_PLAIN = frozenset({".markdown", ".md", ".txt"})  # one article, and nothing but its text
_ISOLATED = {  # formats that can be made to take for ever, or all memory
    ".docx": "corpus.read.docx",
    ".htm": "corpus.read.page",
    ".html": "corpus.read.page",
    ".pdf": "corpus.read.pdf",
    ".xhtml": "corpus.read.page",
}
_MAGIC = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
    (b"{", ".json"),
    (b"[{", ".json"),
)
_UNREAD = frozenset(
    ".doc .odt .rtf .xls .xlsx .ppt .pptx .zip .rar .7z .gz .jpg .jpeg .png .gif .webp .mp3 .mp4 .exe .epub".split()
)

LINE_SUFFIXES = frozenset(_LINE_READERS)
SUFFIXES = frozenset({*_READERS, *_LINE_READERS, *_ISOLATED})


def read(data: bytes | BinaryIO, name: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[Item]:
    """The documents in a file (most have one), in order, and what could not be read of it, in its place.

    `name` tells the kind of file by its extension; without one that is known, the first bytes tell it. Never raises for
    what the file holds. Files of lines (which must be seekable) are read as the documents are taken, so that a long one
    needs no more memory than a short one; of any other no more than `LONGEST_TEXT` bytes are read, and no article has
    more than `LONGEST_ARTICLE` bytes of text. Word, PDF, HTML and
    large files are read in another process, within `limits`.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    suffix = PurePath(name).suffix.lower()
    if suffix in _LINE_READERS:
        yield from _LINE_READERS[suffix](stream, LONGEST_TEXT)
        return
    longest = LONGEST_ARTICLE if suffix in _PLAIN else LONGEST_TEXT
    content = stream.read(longest + 1)
    if len(content) > longest:
        yield ReadFailure(kind=FailureKind.TOO_LARGE, detail=str(longest))
    elif not content.strip():
        yield ReadFailure(kind=FailureKind.EMPTY)
    elif suffix in _UNREAD:
        yield ReadFailure(kind=FailureKind.UNSUPPORTED, detail=suffix)
    else:
        yield from _read_whole(content, suffix if suffix in SUFFIXES else _sniff(content), limits)


def _read_whole(content: bytes, suffix: str, limits: Limits) -> Iterator[Item]:
    if suffix in _READERS and len(content) <= _LITTLE:
        return _READERS[suffix](content)
    found = run_isolated(_read_all, content, suffix, limits=limits)
    return iter((found,) if isinstance(found, ReadFailure) else found)


def _read_all(content: bytes, suffix: str) -> tuple[Item, ...]:
    reader = import_module(_ISOLATED[suffix]).read if suffix in _ISOLATED else _READERS[suffix]
    return tuple(reader(content))


def _sniff(content: bytes) -> str:
    """The extension that a file should have: plain text, if nothing else fits."""
    start = content[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return next((suffix for magic, suffix in _MAGIC if start.startswith(magic.lower())), ".txt")
