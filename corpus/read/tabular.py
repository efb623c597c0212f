"""CSV: one article a row, its columns in any order and under their usual names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.encoding import encoding_of
from corpus.read.fields import document
from corpus.text import clean, fold

_COLUMNS: Mapping[str, str] = {  # folded, letters alone
    **{name: name for name in ("id", "url", "title", "published", "source", "text")},
    **dict.fromkeys(("externalid", "ma", "maso", "mabai", "mabaiviet"), "id"),
    **dict.fromkeys(("link", "lienket", "duongdan", "diachi"), "url"),
    **dict.fromkeys(("tieude", "tenbai", "tenbaiviet", "tuade", "nhande"), "title"),
    **dict.fromkeys(("date", "ngay", "ngaydang", "ngayxuatban", "ngaydangtai"), "published"),
    **dict.fromkeys(("nguon", "nguontin", "bao", "donvi"), "source"),
    **dict.fromkeys(("body", "content", "noidung", "noidungbaiviet", "baiviet", "vanban"), "text"),
}
_DELIMITERS = ",;\t|"


def read_csv(stream: BinaryIO, longest: int) -> Iterator[Document | ReadFailure]:
    """One article a row. The first row names the columns ("text", "Nội dung" …); commas, semicolons or tabs apart."""
    start = stream.read(1 << 16)
    stream.seek(0)
    encoding = encoding_of(start)
    if encoding is None or not start.strip():
        yield ReadFailure(kind=FailureKind.ENCODING if start.strip() else FailureKind.EMPTY)
        return
    csv.field_size_limit(longest)
    with io.TextIOWrapper(stream, encoding, newline="") as lines:
        try:
            yield from _rows(lines)
        except UnicodeDecodeError as error:  # nothing after it can be trusted
            yield ReadFailure(kind=FailureKind.ENCODING, detail=error.reason)


def _rows(lines: io.TextIOWrapper) -> Iterator[Document | ReadFailure]:
    first = lines.readline()
    delimiter = max(_DELIMITERS, key=lambda mark: sum(name is not None for name in _names(first, mark)))
    names = _names(first, delimiter)
    if "text" not in names:
        yield ReadFailure(kind=FailureKind.BROKEN, line=1, detail=f"no column 'text' in: {first.strip()[:100]}")
        return
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        number = reader.line_num + 2
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield ReadFailure(kind=FailureKind.BROKEN, line=number, detail=str(error))
            continue
        if any(row):
            yield document({name: cell for name, cell in zip(names, row, strict=False) if name}, number)


def _names(first: str, delimiter: str) -> list[str | None]:
    """What each column is, by the first line; None for one of no use here."""
    try:
        cells = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [_COLUMNS.get("".join(c for c in fold(clean(cell)) if c.isalpha())) for cell in cells]
