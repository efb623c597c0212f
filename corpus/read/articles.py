"""JSON: an article, a list of articles, or one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from corpus.models import Document, FailureKind, ReadFailure, Recorded
from corpus.ocd import EventError, looks_like_event, parse_event, record
from corpus.read.encoding import decode, is_binary
from corpus.read.fields import document, type_name

Item = Document | Recorded | ReadFailure  # what a file holds: an article, a meeting record, or what cannot be read

_START = 4096  # bytes that tell a text


def read_json_lines(stream: BinaryIO, longest: int) -> Iterator[Item]:
    """One article a line; one that cannot be read is one failure, and the next one goes on. Empty ones are skipped.

    A file that begins as no text does is one failure, whatever its bytes make of lines.
    """
    start = stream.read(_START)
    stream.seek(0)
    if is_binary(start):
        yield ReadFailure(kind=FailureKind.NOT_TEXT)
        return
    number = 0
    found = False
    while line := stream.readline(longest + 1):
        number += 1
        found = found or bool(line.strip())
        if len(line) > longest:
            yield ReadFailure(kind=FailureKind.TOO_LARGE, line=number, detail=str(longest))
            while line and not line.endswith(b"\n"):
                line = stream.readline(longest + 1)
        elif line.strip():
            yield _read_line(line, number)
    if not found:
        yield ReadFailure(kind=FailureKind.EMPTY)


def _read_line(line: bytes, number: int) -> Item:
    text = decode(line)
    if isinstance(text, ReadFailure):
        return text.model_copy(update={"line": number})
    value = _loads(text)
    return value.model_copy(update={"line": number}) if isinstance(value, ReadFailure) else _article(value, number)


def read_json(content: bytes) -> Iterator[Item]:
    """One article, a list of them, or (under a wrong name) one a line."""
    text = decode(content)
    if isinstance(text, ReadFailure):
        yield text
        return
    value = _loads(text)
    if isinstance(value, ReadFailure):
        lines = text.strip().splitlines()
        if len(lines) > 1 and not isinstance(_loads(lines[0]), ReadFailure):
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    yield _read_line(line.encode("utf-8", "surrogatepass"), number)
        else:
            yield value
    elif isinstance(value, list):
        yield from (_article(item, number) for number, item in enumerate(value, 1))
        if not value:
            yield ReadFailure(kind=FailureKind.EMPTY)
    else:
        yield _article(value, None)


def _loads(text: str) -> object | ReadFailure:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        return ReadFailure(kind=FailureKind.BROKEN, detail=str(error).partition("\n")[0][:200])
    return value


def _article(value: object, number: int | None) -> Item:
    if not isinstance(value, dict):
        return ReadFailure(kind=FailureKind.BROKEN, line=number, detail=f"{type_name(value)} instead of an object")
    if looks_like_event(value):
        try:
            return record(parse_event(value), number)
        except EventError as error:
            return ReadFailure(kind=FailureKind.BROKEN, line=number, detail=str(error))
    return document(value, number)
