"""PDF: the text layer, page after page, with the lines of a paragraph joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2.raw import FPDFText_GetUnicode

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.fields import document

_PAGE_NUMBER = re.compile(r"(?:Trang\s*)?[-–]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:[-–•+*▪◦]\s|\d{1,2}[.)/]\s|[a-zđ][.)]\s|[IVX]{1,4}[.)]\s|Điều \d)")
_CLOSES = (".", ";", ":", "!", "?", "…")
_HYPHEN = 2  # how PDFium gives a hyphen at the end of a line
_BREAKS = frozenset(map(ord, "\r\n"))
_COLUMN = 60.0  # points by which lines of one column may begin apart
_EDGE = 30.0  # points within which lines end at the same edge
_WIDE = 0.75  # of the page: text that reaches this far has filled its line


class _Line(NamedTuple):
    text: str
    left: float
    right: float
    word: float  # the width of its first word


def read(content: bytes) -> Iterator[Document | ReadFailure]:
    """The text of a PDF; a scanned one has none."""
    try:
        pages = tuple(_pages(content))
    except PdfiumError as error:
        kind = FailureKind.LOCKED if "assword" in str(error) else FailureKind.BROKEN
        yield ReadFailure(kind=kind, detail=str(error)[:200])
        return
    yield document({"text": "\n".join(line for page in pages for line in page)})


def _pages(content: bytes) -> Iterator[Sequence[str]]:
    pdf = PdfDocument(content)
    try:
        for page in pdf:
            yield _joined(_without_number(_lines(page)), page.get_width())
    finally:
        pdf.close()


def _lines(page: PdfPage) -> list[_Line]:
    """The lines of a page in reading order, with where they stand on it."""
    text_page = page.get_textpage()
    units = [FPDFText_GetUnicode(text_page, number) for number in range(text_page.count_chars())]
    lines = []
    start = 0
    for end in [number for number, unit in enumerate(units) if unit in _BREAKS] + [len(units)]:
        line = _line(text_page, units, start, end)
        if line is not None:
            lines.append(line)
        start = end + 1
    return lines


def _line(text_page: PdfTextPage, units: Sequence[int], start: int, end: int) -> _Line | None:
    shown = [number for number in range(start, end) if not chr(units[number]).isspace()]
    if not shown:
        return None
    text = b"".join((ord("-") if unit == _HYPHEN else unit).to_bytes(2, "little") for unit in units[start:end])
    gap = next((number for number in range(shown[0], end) if chr(units[number]).isspace()), end)
    left, _, _, _ = text_page.get_charbox(shown[0])
    _, _, right, _ = text_page.get_charbox(shown[-1])
    _, _, word_right, _ = text_page.get_charbox(gap - 1)
    return _Line(text.decode("utf-16-le", "replace").strip(), left, right, word_right - left)


def _without_number(lines: list[_Line]) -> list[_Line]:
    """The lines of a page without the page's number at its top or bottom."""
    lines = lines[1:] if lines and _PAGE_NUMBER.fullmatch(lines[0].text) else lines
    return lines[:-1] if lines and _PAGE_NUMBER.fullmatch(lines[-1].text) else lines


def _joined(lines: Sequence[_Line], width: float) -> list[str]:
    """The lines with those that only ran out of room joined to the next one."""
    joined: list[str] = []
    is_open = False
    for number, line in enumerate(lines):
        if is_open and not _OPENS.match(line.text):
            joined[-1] += " " + line.text
        else:
            joined.append(line.text)
        following = lines[number + 1] if number + 1 < len(lines) else None
        is_open = following is not None and _ran_out(line, following, lines, width)
    return joined


def _ran_out(line: _Line, following: _Line, lines: Sequence[_Line], width: float) -> bool:
    """Whether the next line's first word had no room on this line, whose column has an edge that text fills."""
    if abs(following.left - line.left) >= _COLUMN or line.text.endswith(_CLOSES):
        return False
    column = [other.right for other in lines if abs(other.left - line.left) < _COLUMN]
    edge = max(column)
    is_filled = edge > _WIDE * width or sum(right > edge - _EDGE for right in column) >= 3
    return is_filled and line.right + following.word > edge
