"""The end of minutes: who signed as chair and who as secretary, in two columns or one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.extract.forms.page import Line, Page, spelled
from corpus.extract.forms.signature import person_cell
from corpus.models import Membership, Note, Span

_TAIL = 14  # lines
_TITLES: tuple[tuple[Note, re.Pattern[str]], ...] = (
    (Note.CHAIR, re.compile(
        r"(?:tm\.?\s|t/m\s)?(?:đoàn |người |đ/c |đồng chí )?(?:chủ trì"
        r"|chủ tọa|chủ tịch đoàn)(?:\s(?:cuộc họp|hội nghị|kỳ họp|phiên họp|đại hội|buổi họp))?\Z"
    )),
    (Note.SECRETARY, re.compile(
        r"(?:người )?(?:thư ký|ghi biên bản|người ghi|người lập biên bản"
        r"|lập biên bản)(?:\s(?:ghi biên bản|biên bản|cuộc họp|hội nghị|kỳ họp|phiên họp|đại hội|buổi họp))?\Z"
    )),
)  # fmt: skip
_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký)")


class Signed(NamedTuple):
    """Somebody who signed minutes, and as what."""

    person: Membership
    note: Note
    evidence: Span


class Closing(NamedTuple):
    """The signatures of minutes, and the character at which they begin."""

    signed: tuple[Signed, ...]
    begins: int


def read_closing(page: Page, lines: Sequence[Line]) -> Closing | None:
    """The signatures at the end: as many names as titles, in the same order, or nobody when names are missing."""
    titles: list[tuple[Note | None, Span]] = []
    names: list[Span] = []
    for cell in _cells(lines[-_TAIL:]):
        low = page.lower[cell.start : cell.end].strip(" .:")
        if (note := _title(low)) is not None:
            if names:
                titles, names = [], []
            titles.append((note, cell))
        elif titles and cell.of(page.text).isupper() and not person_cell(page, cell):
            titles.append((None, cell))
        elif titles and (name := person_cell(page, cell)):
            names.append(name)
        elif not _SIGNED.match(low) and any(c.isalpha() for c in low):
            titles, names = [], []
    if not titles:
        return None
    signed = tuple(_signed(page, titles, names)) if len(titles) == len(names) else ()
    return Closing(signed, titles[0][1].start)


def _cells(lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        yield from line.cells


def _title(low: str) -> Note | None:
    return next((note for note, words in _TITLES if words.match(low)), None)


def _signed(page: Page, titles: Sequence[tuple[Note | None, Span]], names: Sequence[Span]) -> Iterator[Signed]:
    evidence = Span(titles[0][1].start, names[-1].end)
    for (note, _), name in zip(titles, names, strict=True):
        if note is not None:
            printed = spelled(name.of(page.text))
            yield Signed(Membership(person=printed, office_as_printed="", name=name, evidence=name), note, evidence)
