"""Who signed a document: the block of title lines in capitals at its end, with the name under them.

Decree 30/2020/ND-CP (annex I, part II, 7) and Guideline 36-HD/VPTW: "TM." for a collective, "KT." for the head who
is replaced, "TL." by order, "TUQ." by authorisation, "Q." acting; then the signer's own title, and the full name.
Beside it stands the list of recipients, so that flattened columns bring both into one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus import vocabulary
from corpus.extract.forms.page import Line, Page, one_line, spelled
from corpus.models import Membership, Span
from corpus.text import trim, unify
from corpus.tokens import Phrases

_FOR = re.compile(
    r"(?:t\s?[./]\s?m|tm|k\s?[./]\s?t|kt|t\s?[./]\s?l|tl|t\s?[./]\s?u\s?[./]\s?q"
    r"|tuq)(?:[./]\s?|\s)(?=[^\W\d_])|thừa lệnh\s|thay mặt\s"
)
_SIGNED = re.compile(r"\(?(?:đã k[ýí]|k[ýí]\s*(?:,|tên|và|ghi)|k[ýí]\)|chữ ký|họ tên)[^\n]{0,40}\Z")
_TITLE = re.compile(
    r"(?:q\.\s*)?(?:phó |quyền |nguyên )*(?:chủ tịch|bí thư|giám đốc"
    r"|hiệu trưởng|chánh|trưởng|bộ trưởng|thứ trưởng|thủ tướng"
    r"|chủ nhiệm|cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc|chỉ huy"
    r"|chính ủy|tư lệnh|thường trực|ủy viên|chi cục trưởng"
    r"|đội trưởng|tổ trưởng|chính trị viên|tổng bí thư|tổng thư ký"
    r"|người đứng đầu|trạm trưởng|đồn trưởng|quản đốc|hạt trưởng"
    r"|tổng biên tập)(?!\w)"
)
_NOTED = re.compile(r"nơi nhận|[-–+•]\s*\S|như |lưu[ :]")
_NAME = re.compile(
    r"(?:(?:ts|ths|pgs|gs|bs|ks|đại tá|thượng tá|trung tá|thiếu tá"
    r"|thiếu tướng|đ/c|đồng chí|ông|bà)(?:\.\s*|\s+))*(?=[^\W\d_])"
)
_DEGREES = re.compile(r"(?:[^\W\d_]{1,7}\.\s*)+(?=[^\W\d_]{2})")  # "BSCKII.", "PGS.TS."
_SYLLABLE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\.?")
_HEADS = Phrases(vocabulary.BODIES)
_LONGEST_NAME = 6  # syllables
_LONGEST_TITLE = 90  # characters


class Signature(NamedTuple):
    """Who signed: for whom as printed ("KT. CHỦ TỊCH"), the signer with the title, and where the block begins."""

    authority: str
    signer: Membership
    begins: int


def read_signature(page: Page, lines: Sequence[Line]) -> Signature | None:
    """The last block of title lines that is followed by a name."""
    block: list[Span] = []
    found = None
    for cell in _cells(page, lines):
        low = page.lower[cell.start : cell.end]
        if _NOTED.match(low) or _SIGNED.match(low) or not any(c.isalpha() for c in low) or low.endswith((";", ",")):
            continue
        name = person_cell(page, cell) if block and not _begins_title(page, cell) else None
        if name is not None:
            found = _signature(page, block, name)
            block = []
        elif _is_title(page, cell, goes_on=bool(block)):
            block.append(cell)
        else:
            block = []
    return found


def _cells(page: Page, lines: Sequence[Line]) -> Iterator[Span]:
    """The cells of the lines; "CHÁNH VĂN PHÒNG: Ngô Hiểu Lam" is two."""
    for line in lines:
        for cell in line.cells:
            colon = page.text.find(":", *cell)
            rest = trim(page.text, Span(colon + 1, cell.end))
            if colon > 0 and rest.end > rest.start and page.text[cell.start : colon].isupper():
                yield Span(cell.start, colon)
                yield rest
            else:
                yield cell


def _begins_title(page: Page, cell: Span) -> bool:
    return bool(_FOR.match(page.lower, *cell) or _TITLE.match(page.lower, *cell))


def _is_title(page: Page, cell: Span, *, goes_on: bool) -> bool:
    """Whether a cell is a title line of a signature: in capitals, or begun by such as "TM."."""
    if cell.end - cell.start > _LONGEST_TITLE:
        return False
    capitals = cell.of(page.text).isupper()
    return bool(_FOR.match(page.lower, *cell)) or (capitals and (goes_on or _begins_title(page, cell)))


def person_cell(page: Page, cell: Span) -> Span | None:
    """The characters of the name in a cell that holds one person's name and nothing else."""
    match = _NAME.match(page.lower, *cell)
    start = match.end() if match else cell.start
    if degrees := _DEGREES.match(page.text, start, cell.end):
        start = degrees.end()
    words = page.text[start : cell.end].split()
    if not 2 <= len(words) <= _LONGEST_NAME or not all(_SYLLABLE.fullmatch(w) and w[0].isupper() for w in words):
        return None
    if any(word.isupper() and word.lower() in vocabulary.ABBREVIATIONS for word in words):
        return None  # "UV BTV"
    i = page.token_at(start)
    named_body = page.names.body_at(i) > i and not (_HEADS.match(page.tokens.low, i) == 1 and _is_surname(words[0]))
    if page.names.office_head(i) or named_body:
        return None
    return Span(start, cell.end)


def _is_surname(word: str) -> bool:
    """Whether a word that bodies begin with is a surname too: "Đoàn"."""
    return unify(word).lower() in vocabulary.SURNAMES


def _signature(page: Page, block: Sequence[Span], name: Span) -> Signature:
    theirs = max((n for n, cell in enumerate(block) if _FOR.match(page.lower, *cell)), default=-1) + 1
    office = ""
    for cell in block[theirs:]:
        apart = ", " if office and _TITLE.match(page.lower, *cell) else " "
        office = f"{office}{apart}{one_line(cell.of(page.text))}".strip()
    signer = Membership(
        person=spelled(name.of(page.text)),
        office_as_printed=office,
        name=name,
        evidence=Span(block[0].start, name.end),
    )
    authority = "; ".join(one_line(cell.of(page.text)) for cell in block[:theirs])
    return Signature(authority, signer, block[0].start)
