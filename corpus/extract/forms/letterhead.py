"""The letterhead of a document: its number, who issued it, where and when.

Decree 30/2020/ND-CP (annex I, part II) and Guideline 36-HD/VPTW print two columns: on the left the superior body, the
body that issues, and the number; on the right the motto, and the place with the date. Extracted text has them side by
side, one after the other, or mixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus import vocabulary
from corpus.extract.forms.head import Head
from corpus.extract.forms.page import Page, one_line
from corpus.extract.references import normal
from corpus.models import DateMention, Span
from corpus.text import trim
from corpus.tokens import Phrases, tokenize

_NUMBER = re.compile(
    r"số\s*[:.]?\s*(?P<number>\d{1,5}\s*[-–/]\s*(?:(?:19|20)\d\d\s*/\s*)?[a-zđư][\wđư&.]*(?:\s?[-–/]\s?[\wđư&.]+)*)",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa(?: việt nam)?"
    r"|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|việt nam\Z"
)
_YOUTH = re.compile(r"đoàn (?:tncs|thanh niên cộng sản) hồ chí minh")  # its own motto, and the first line of its name
_PLACE_DATE = re.compile(r"[^,\n|]{2,40},\s*(?:ngày|tháng|\d)")
_RULE = re.compile(r"[\W_]*")
_UNIT = re.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường"
    r"|đặc khu|khu vực|thôn|bản|ấp|xóm|khu phố|tổ dân phố|và)\s"
)
_SHORT = frozenset(word for word in vocabulary.ABBREVIATIONS if word not in {"tư", "trung", "tr"})
_WORDS = Phrases(vocabulary.BODIES | {w for w in vocabulary.BODY_WORDS if " " in w} | vocabulary.UNITS | {"khu vực"})
_HEADS = Phrases(vocabulary.BODIES)
_UNITS = Phrases(vocabulary.UNITS)
_ANY = Phrases((vocabulary.BODIES | vocabulary.BODY_WORDS | {"quản trị", "giám đốc", "cấp", "hành"}) - vocabulary.UNITS)
_VOWEL = re.compile("[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
_OWNER = re.compile(
    r"(?<!\w)của\s+(?:lãnh đạo\s+)?(?P<owner>[^\n(:.;]{3,90}?)(?=\s*(?:[\n(:.;]|\Z|[-–]?\s?tuần|từ ngày))"
)
_UNIT_COMMITTEES = frozenset({"đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "chi đoàn", "chi hội"})  # called by their unit
_SHORT_BODIES = frozenset({"ubnd", "hđnd", "bch", "btv", "ubkt", "ubmttq", "mttq"})
_TITLE_END = re.compile(
    r"\s*(?:[(,:;]|\s[-–]\s|(?<!\w)(?:lần thứ|khóa|kỳ|nhiệm kỳ|tháng"
    r"|quý|năm|về|phiên|mở rộng|định kỳ|thường kỳ|bất thường|ngày)(?!\w))"
)
_PLACED = re.compile(r"\(|\stại\s")
_TAIL = 14  # lines in which the place and date may stand when the letterhead has none


class Letterhead(NamedTuple):
    """What a letterhead says; what it lacks is empty."""

    number: str
    number_at: Span | None
    issuer: str
    issuer_at: Span | None
    date: DateMention | None
    owner: str = ""  # whose calendar the office prints: the issuer, or its superior when an office issues it
    owner_at: Span | None = None


def read_letterhead(page: Page, head: Head) -> Letterhead:
    """The letterhead of a document."""
    number, number_at = "", None
    date = None
    issuers: list[Span] = []
    for cell in _cells(head):
        low = page.lower[cell.start : cell.end]
        if match := _NUMBER.search(page.lower, *cell):
            if not number:
                number_at = Span(*match.span("number"))
                number = normal(number_at.of(page.text)).rstrip(".")
            continue
        if _PLACE_DATE.match(low) or low.startswith("ngày"):
            date = date or next(iter(page.dates_in(_whole(page, cell))), None)
            continue
        if _is_issuer(page, cell, low, first=not issuers):
            issuers.append(cell)
    date = date or _date_below(page, head)
    bodies = _bodies(page, issuers)
    if not bodies:
        owner, owner_at = _owner_in_title(page, head) if head.kind == "lịch" else ("", None)
        return Letterhead(number, number_at, "", None, date, owner, owner_at)
    last = bodies[-1]
    issuer = owner = _joined(page, last)
    if len(bodies) > 1 and _is_general(issuer):
        owner = _joined(page, bodies[-2])
        issuer = f"{issuer} {owner.removeprefix(issuer.split()[-1]).strip()}"
    office = len(bodies) > 1 and page.lower.startswith("văn phòng", last[0].start)
    owned: tuple[str, Span | None] = (owner, bodies[-2][-1]) if office else (issuer, last[-1])
    if len(bodies) == 1 and page.lower.startswith("văn phòng", last[0].start) and head.kind == "lịch":
        owned = _owner_in_title(page, head) if _OWNER.search(page.lower, *(head.about or head.title)) else owned
    return Letterhead(number, number_at, issuer, last[-1], date, *owned)


def _cells(head: Head) -> Iterator[Span]:
    """The cells of the letterhead, those of the left column before those of the right one in each line."""
    for line in head.before:
        yield from line.cells


def body_in_title(page: Page, head: Head) -> Span | None:
    """The body whose meeting a title names: "PHIÊN HỌP HỘI ĐỒNG TRƯỜNG CAO ĐẲNG …"."""
    about = head.about or head.title
    over = _PLACED.search(page.lower, *about)
    about = Span(about.start, over.start() if over else about.end)
    first, last = page.token_at(about.start), page.token_at(about.end)
    low = page.tokens.low
    start = next((i for i in range(first, last) if _HEADS.match(low, i) > 1 or low[i] in _SHORT_BODIES), None)
    if start is None or not page.tokens.is_capital(start):
        return None
    at = page.tokens.start[start]
    end = _TITLE_END.search(page.lower, at, about.end)
    return trim(page.text, Span(at, end.start() if end else about.end))


def _owner_in_title(page: Page, head: Head) -> tuple[str, Span | None]:
    """Whose calendar it is, where the title alone says so: "LỊCH CÔNG TÁC CỦA BAN GIÁM ĐỐC SỞ TÀI CHÍNH"."""
    match = _OWNER.search(page.lower, *(head.about or head.title))
    if match is None:
        return "", None
    at = Span(*match.span("owner"))
    return readable(one_line(at.of(page.text))).strip(" ,"), at


def _date_below(page: Page, head: Head) -> DateMention | None:
    """The date that stands above the signature: "Phước Lộc, ngày 20 tháng 6 năm 2024" alone in its cell."""
    for line in head.body[-_TAIL:]:
        for cell in line.cells:
            if not _PLACE_DATE.match(page.lower, *cell) or len(line.cells) > 2:
                continue
            date = next(iter(page.dates_in(cell)), None)
            if date is not None and date.span.end >= cell.end - 1 and page.text[cell.start].isupper():
                return date
    return None


def _whole(page: Page, cell: Span) -> Span:
    """The cell up to the end of its line: a date may have gaps where its day was left to be written."""
    end = page.text.find("\n", cell.end)
    return Span(cell.start, end if end >= 0 else len(page.text))


def _is_issuer(page: Page, cell: Span, low: str, *, first: bool) -> bool:
    if _RULE.fullmatch(low) or _MOTTO.match(low) or (_YOUTH.match(low) and not first):
        return False
    letters = [c for c in cell.of(page.text) if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _bodies(page: Page, lines: list[Span]) -> list[list[Span]]:
    """The lines of each body that is named, the superior one first."""
    bodies: list[list[Span]] = []
    for line in lines:
        low = page.lower[line.start : line.end]
        head = _HEADS.match(tokenize(low).low, 0)
        has_unit = bool(bodies) and any(_named_unit(page, line) for line in bodies[-1])
        if bodies and head < 2 and (not head or _UNIT.match(low)) and not (has_unit and _UNIT.match(low)):
            bodies[-1].append(line)
        else:
            bodies.append([line])
    return bodies


def _named_unit(page: Page, line: Span) -> bool:
    """Whether a line names a unit: "UBND XÃ ĐẠI TÂN"."""
    low = tokenize(page.lower[line.start : line.end]).low
    return any(_UNITS.match(low, i) and i + _UNITS.match(low, i) < len(low) for i in range(len(low)))


def _is_general(name: str) -> bool:
    """Whether a body is called by words of the field alone ("Ban Tổ chức"): its superior's name belongs to it."""
    low = tokenize(name).low
    if " ".join(low[:2]) in _UNIT_COMMITTEES:
        return False
    i = 0
    while i < len(low):
        size = _ANY.match(low, i) or int(low[i] in {"và", ",", "-", "–"} or low[i] in vocabulary.ABBREVIATIONS)
        if not size or _UNITS.match(low, i):
            return False
        i += size
    return True


def _joined(page: Page, lines: list[Span]) -> str:
    """A body's name as the text prints it in a sentence, else as capitals are best read."""
    printed = one_line(" ".join(line.of(page.text) for line in lines))
    low = one_line(" ".join(page.lower[line.start : line.end] for line in lines))
    at = page.flat[1].find(low, lines[-1].end)
    while at >= 0:
        found = page.flat[0][at : at + len(low)]
        if not found.isupper() and found[0].isupper():
            return found
        at = page.flat[1].find(low, at + len(low))
    return readable(printed)


def readable(capitals: str) -> str:
    """A body's name printed in capitals as it is written in a sentence: "HUYỆN ỦY CẨM TRẠCH" → "Huyện ủy Cẩm Trạch"."""
    if not capitals.isupper():
        return capitals
    tokens = tokenize(capitals)
    pieces: list[str] = []
    i = at = 0
    after_body = True  # what a body is for is capitalised after its kind: "Sở Tài nguyên", "Ban Tổ chức"
    while i < len(tokens):
        size = _WORDS.match(tokens.low, i)
        is_body = _HEADS.match(tokens.low, i) > 0
        words = [tokens.printed(k) for k in range(i, i + max(size, 1))]
        spelled = [word.lower() for word in words] if size else [_proper(words[0])]
        is_unit = _UNITS.match(tokens.low, i) > 0
        if size and (i == 0 or ((is_body or after_body) and not is_unit)):
            spelled[0] = spelled[0].capitalize()
        if is_body and words[0] == "BAN" and size > 2:
            spelled[1] = spelled[1].capitalize()
        after_body = is_body or (after_body and not is_unit)
        for k, word in enumerate(spelled):
            pieces.append(capitals[at : tokens.start[i + k]] + (words[k] if tokens.low[i + k] in _SHORT else word))
            at = tokens.end[i + k]
        i += len(words)
    return "".join(pieces) + capitals[at:]


def _proper(word: str) -> str:
    if not _VOWEL.search(word.lower()):
        return word  # "HTX", "CĐ"
    return word.lower() if word == "VÀ" else word.capitalize()
