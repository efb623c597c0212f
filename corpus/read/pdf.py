"""PDF: the text layer, page after page, with the lines of a paragraph joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pypdfium2 import PdfDocument, PdfiumError

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.fields import document

_PAGE_NUMBER = re.compile(r"(?:Trang\s*)?[-–]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:[-–•+*▪◦]\s|\d{1,2}[.)/]\s|[a-zđ][.)]\s|[IVX]{1,4}[.)]\s|Điều \d)")
_CLOSES = (".", ";", ":", "!", "?", "…")
_FULL = 0.75  # a line this long, compared with its neighbours, was broken for want of room


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
            text = page.get_textpage().get_text_bounded()
            lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\ufffe", "-").split("\n")]
            yield _joined(_without_number(lines))
    finally:
        pdf.close()


def _without_number(lines: list[str]) -> list[str]:
    """The lines of a page without the page's number at its top or bottom."""
    lines = lines[1:] if lines and _PAGE_NUMBER.fullmatch(lines[0].strip()) else lines
    return lines[:-1] if lines and _PAGE_NUMBER.fullmatch(lines[-1].strip()) else lines


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines with those that only ran out of room joined to the next one."""
    joined: list[str] = []
    is_open = False
    for number, line in enumerate(lines):
        if is_open and line.strip() and not _OPENS.match(line):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        room = max(len(neighbour) for neighbour in lines[max(0, number - 3) : number + 2])
        is_open = len(line) >= _FULL * room and not line.endswith(_CLOSES) and not line.isupper() and len(line) > 30
    return joined
