"""The people of a field: "Đ/c A, Bí thư", "1. Ông B - Trưởng phòng - chủ trì", "vắng C (ốm), D (đi học)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus import vocabulary
from corpus.extract.forms.page import Page, one_line, overlaps, spelled
from corpus.extract.forms.signature import person_cell
from corpus.models import Membership, Note, Span
from corpus.text import trim

_CHAIR = re.compile(
    r"(?<!\w)(?<!giám đốc )(?:đồng chủ trì|đồng chủ tọa|chủ trì|chủ tọa|điều hành|điều khiển)(?!\w)"
    r"(?!,? (?:phối hợp|tham mưu|xây dựng|thực hiện|soạn thảo))"
)
_SECRETARY = re.compile(
    r"(?<!\w)(?<!tổng )(?:(?:thư ký,?\s+)?ghi biên bản|người ghi(?: biên bản)?|ghi chép"
    r"|thư ký(?: (?:cuộc họp|hội nghị|kỳ họp|phiên họp|buổi họp|đại hội|ghi chép))?(?=\s*(?:[).;,\n]|\Z)))(?!\w)"
)
_ABSENT = re.compile(r"(?<!\w)(?:xin\s+)?vắng(?: mặt| họp)?(?: có lý do| không lý do)?(?!\w)")
_DIRECTOR = re.compile(r"(?<!\w)dự(?:,| và)? (?:phát biểu )?chỉ đạo(?!\w)")
_OPENING = re.compile(r"[\s\-–+•*]*(?:\(?\d{1,2}[.)/]\s*)?")
_SEPARATOR = re.compile(r"[;\n\t|]|,(?=\s*\n?\s*(?:(?:đ/c|đồng chí|ông|bà|anh|chị)\s)?[^\W\d_])|\s+và\s+|\.\s")
_MARK = re.compile(r"[ \t]*[-–,(:][ \t]*")
_TITLE = re.compile(r"(?:các\s+)?(?:đ/c|đồng chí|ông|bà)\s+")
_REMARK = re.compile(r"(?:theo|như|có giấy|kèm|mời|do|xem|được|\d+ giờ|\d+h|đúng)(?!\w)")
_TITLE_ALONE = re.compile(r"(?:các\s+)?(?:đ/c|đồng chí|ông|bà|quý vị|quý vị đại biểu|đại biểu)\Z")
_SHORTEST = 2  # letters of what is a body
_REASON_SKIP = re.compile(r"[\s,:\-–]*(?:vì\s+)?(?:lý do\s*:?\s*)?")
_WHY = re.compile(r"(?<!\w)lý do\s*:\s*")
_NO_REASON = re.compile(r"(?:và|đ/c|đồng chí|ông|bà|gồm)(?!\w)")


class Marked(NamedTuple):
    """A person of a field, the characters of the entry, and the part that the entry itself gives ("- chủ trì")."""

    person: Membership
    entry: Span  # from the name to the next person, or to the end of the entry
    note: Note | None
    verb: str
    reason: str | None


def people_of(page: Page, span: Span) -> list[Marked]:
    """The people of a field, with a title or an office or printed bare, and what is marked beside each."""
    found = sorted([*page.people_in(span), *_bare(page, span)], key=lambda p: p.name.start)
    found = [p for p in found if p.evidence.end > p.name.start]
    marked = []
    for number, person in enumerate(found):
        limit = found[number + 1].evidence.start if number + 1 < len(found) else span.end
        entry = Span(
            person.name.start, max(person.evidence.end, min(_entry_end(page, person.evidence.end, limit), span.end))
        )
        marked.append(_marked(page, person, entry))
    return marked


def after_person(page: Page, span: Span) -> int:
    """Where an entry goes on after the person that it begins with; its beginning when it begins otherwise."""
    first = next(iter(page.people_in(span)), None)
    end = first.evidence.end if first is not None and first.evidence.start <= span.start + 2 else span.start
    while end < span.end and page.text[end] in " ,-–:":
        end += 1
    return end


def _entry_end(page: Page, start: int, limit: int) -> int:
    """Where what is said beside a person ends: at a semicolon or line end, outside brackets."""
    depth = 0
    for at in range(start, limit):
        c = page.text[at]
        depth += (c == "(") - (c == ")")
        if depth < 0 or (depth == 0 and (c in ";\t|" or (c == "\n" and not _wraps(page.text, at)))):
            return at
    return limit


def _wraps(text: str, at: int) -> bool:
    following = text[at + 1 : at + 40].lstrip(" ")
    return following[:1].islower() or (text[:at].rstrip(" ")[-1:] not in ".;:)," and following[:1].isalpha())


def _bare(page: Page, span: Span) -> Iterator[Membership]:
    """Names that stand alone between the marks of a list, without a title: "Lò Văn Ọi (về quê), Quàng Thị Dọn"."""
    known = sorted(p.evidence for p in page.people_in(span))
    for part in _parts(page, span):
        end = min((at for at in (page.text.find(c, *part) for c in "(:–") if at >= 0), default=part.end)
        dash = page.text.find(" - ", part.start, end)
        cell = trim(page.text, Span(part.start, dash if dash >= 0 else end))
        before, cell = _office_before(page, cell)
        name = person_cell(page, cell) if cell.end > cell.start else None
        if name is not None and not overlaps(known, name):
            office = before or _office_after(page, name.end)
            yield Membership(
                person=spelled(name.of(page.text)),
                office_as_printed=one_line(office.of(page.text)) if office else "",
                name=name,
                evidence=Span(min(name.start, office.start), max(name.end, office.end)) if office else name,
            )


def _office_before(page: Page, cell: Span) -> tuple[Span | None, Span]:
    """The office that a cell begins with, and the rest: "GĐ Lâm Chí Dũng", "Đ/c CT UBND Dư Thị Xoàn"."""
    title = _TITLE.match(page.lower[cell.start : cell.end])
    i = page.token_at(cell.start + (title.end() if title else 0))
    size = page.names.office_head(i) if cell.end > cell.start and i < len(page.tokens) else 0
    end = i + size
    while size and end < len(page.tokens) and page.tokens.is_shout(end) and _is_short(page, end):
        end += 1
    if not size or page.tokens.end[end - 1] >= cell.end:
        return None, cell
    return page.tokens.span(i, end), trim(page.text, Span(page.tokens.end[end - 1], cell.end))


def _is_short(page: Page, i: int) -> bool:
    """Whether a token abbreviates a body: "UBND"."""
    return page.tokens.low[i] in vocabulary.ABBREVIATIONS


def _office_after(page: Page, at: int) -> Span | None:
    """The offices that stand after a name and a mark: "- PBT, CT UBND"."""
    mark = _MARK.match(page.text, at)
    i = page.token_at(mark.end()) if mark else 0
    if mark is None or i >= len(page.tokens) or not page.names.office_head(i):
        return None
    end = page.names.chain(i)
    return page.tokens.span(i, end) if end > i else None


def _parts(page: Page, span: Span) -> Iterator[Span]:
    """What stands between the separators of a list, those inside brackets not counted."""
    depth, start, at = 0, span.start, span.start
    while at < span.end:
        c = page.text[at]
        depth = max(0, depth + (c == "(") - (c == ")"))
        match = _SEPARATOR.match(page.lower, at, span.end) if depth == 0 and c in ";\n\t|,. " else None
        if match:
            yield _opened(page, Span(start, at))
            start = at = match.end()
            continue
        at += 1
    yield _opened(page, Span(start, span.end))


def _opened(page: Page, part: Span) -> Span:
    match = _OPENING.match(page.text, *part)
    return trim(page.text, Span(match.end() if match else part.start, part.end))


def _marked(page: Page, person: Membership, entry: Span) -> Marked:
    if why := _WHY.search(page.lower, person.name.end, entry.end):
        printed = one_line(page.text[why.end() : entry.end]).strip(" .;,)")
        return Marked(person, entry, Note.ABSENT if _ABSENT.search(page.lower, *entry) else None, "", printed or None)
    rest = Span(person.evidence.end if person.evidence.end <= entry.end else person.name.end, entry.end)
    inner = page.lower[person.name.end : entry.end]  # an office may have taken the mark: "Ủy viên (thư ký cuộc họp)"
    for pattern, note in (
        (_ABSENT, Note.ABSENT),
        (_CHAIR, Note.CHAIR),
        (_SECRETARY, Note.SECRETARY),
        (_DIRECTOR, Note.DIRECTOR),
    ):
        if match := pattern.search(inner):
            at = person.name.end + match.end()
            reason = reason_at(page, Span(at, entry.end)) if note is Note.ABSENT else None
            return Marked(person, entry, note, one_line(match[0]), reason)
    return Marked(person, entry, None, "", reason_at(page, rest))


def reason_at(page: Page, span: Span) -> str | None:
    """What is said beside a person in brackets or after a dash, as printed; None when nothing is."""
    start = span.start
    bracket = re.match(r"[\s,]*\(", page.text[start : span.end])
    if bracket:
        close = page.text.find(")", start, span.end)
        inside = trim(page.text, Span(start + bracket.end(), close if close >= 0 else span.end))
        skip = _REASON_SKIP.match(page.lower, *inside)
        return one_line(page.text[skip.end() if skip else inside.start : inside.end]).strip(" .;,") or None
    skip = _REASON_SKIP.match(page.lower, *span)
    at = skip.end() if skip else start
    if at == start or _NO_REASON.match(page.lower, at):
        return None
    printed = one_line(page.text[at : span.end]).strip(" .;,)")
    return printed if 1 < len(printed) <= 120 and any(c.isalpha() for c in printed) else None


def bodies_of(page: Page, span: Span, *, only_bodies: bool = False) -> list[Span]:
    """What a field names beside people: "Lãnh đạo các ban đảng", "Đ/c Bí thư", "Ban Chỉ đạo".

    `only_bodies`: only what begins with an office or a body, for a field that may hold other remarks.
    """
    people = sorted(person.evidence for person in [*page.people_in(span), *_bare(page, span)])
    found = []
    for part in _parts(page, span):
        if part.end <= part.start or overlaps(people, part):
            continue
        if _REMARK.match(page.lower, *part) or sum(c.isalpha() for c in _untitled(page, part)) < _SHORTEST:
            continue
        if not only_bodies or _begins_body(page, part):
            found.append(_whole_part(page, part))
    return found


def _untitled(page: Page, part: Span) -> str:
    """What stands after the honorific that a part begins with."""
    title = _TITLE_ALONE.match(page.lower[part.start : part.end]) or _TITLE.match(page.lower[part.start : part.end])
    return part.of(page.text)[title.end() if title else 0 :]


def _begins_body(page: Page, part: Span) -> bool:
    title = _TITLE.match(page.lower, *part)
    i = page.token_at(title.end() if title else part.start)
    return bool(page.names.office_head(i)) or page.names.body_at(i) > i


def _whole_part(page: Page, part: Span) -> Span:
    end = part.end
    while end > part.start and page.text[end - 1] in ".,; ":
        end -= 1
    return Span(part.start, end)
