"""Document → Article: where the title, the byline and the captions are; and the passages of an article.

The body is the document's text after `clean`, byte for byte, less what stands before and after it: white space, and the
title and dateline on top of an article. An official document keeps its head: it is part of what the document says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.captions import find_captions
from corpus.lines import lines
from corpus.models import Article, Document, Passage, Span, Visibility
from corpus.stamps import is_for_inside
from corpus.text import clean, sentences, trim, unify

_LONGEST_TITLE = 200
_LONGEST_BYLINE = 80
_PASSAGE_SENTENCES = 3
_PASSAGE_CHARACTERS = 600
_PARAGRAPH_CHARACTERS = 200  # a paragraph of this length is a passage by itself
_ITEM_CHARACTERS = 40  # below this, a sentence is an item or a cell: three of them say as much as one sentence

_DAY = r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})"
_CLOCK = r"\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?\s?(?:AM|PM|CH|SA)?"
_ZONE = r"(?:\s*\(?(?:GMT|UTC)\s?\+\s?7\)?)?"
_DATELINE = re.compile(
    rf"(?:(?:Cập nhật|Đăng lúc|Ngày đăng|Đăng ngày|Xuất bản|Ngày xuất bản)(?: lúc| ngày)?\s*:?\s*)?"
    rf"(?:(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật|T[2-7]|CN)\s*[,-]?\s*)?"
    rf"(?:{_CLOCK}\s*[,|–-]?\s*)?(?:ngày\s)?{_DAY}(?:\s*[,|–-]?\s*{_CLOCK})?{_ZONE}",
    re.IGNORECASE,
)
_SOURCE_DATELINE = re.compile(
    rf"Nguồn(?: tin)?\s*:\s*(?P<source>[^\n]{{2,60}}?)\s*[·|•]\s*(?P<line>{_DATELINE.pattern})", re.IGNORECASE
)
_LONGEST_DATELINE = 80
_DATELINE_LINES = 4  # how far down the top of a page reaches

_KINDS = (
    "BIÊN BẢN|NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|KẾT LUẬN|KẾ HOẠCH|CHƯƠNG TRÌNH|GIẤY MỜI|BÁO CÁO|TỜ TRÌNH|"
    "HƯỚNG DẪN|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN|CÔNG VĂN|DANH SÁCH|ĐỀ ÁN|THƯ MỜI|"
    "LỊCH (?:CÔNG TÁC|LÀM VIỆC|TIẾP CÔNG DÂN|HỌP|TIẾP)"
)
_KIND_LINE = re.compile(rf"(?:{_KINDS})(?![^\W\d_])")
_ABOUT_LINE = re.compile(r"(?:V/v|Về việc)\b", re.IGNORECASE)
_HEAD_LINES = 20  # how far down an official document's kind may stand
_RULE_LINE = re.compile(r"[\W_]*")
_BODY_LINE = re.compile(
    r"[-–+*•]|\d|[IVX]+[.)]|Căn cứ|Kính gửi|Thời gian|Địa điểm|Hôm nay|Thực hiện|Ngày|Vào|Số|Hồi|Thành phần|Tại|Điều|"
    r"Sáng|Chiều|Tối|Xét|STT|TT\b",
    re.IGNORECASE,
)

_CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_SYLLABLE = rf"[{_CAPITAL}][^\W\d_]*\.?"
_NAME = rf"{_SYLLABLE}(?:[ \u00a0]{_SYLLABLE}){{0,3}}[ \u00a0][{_CAPITAL}][^\W\d_]+"
_AGENCY = rf"(?:\s?\(\s?[{_CAPITAL}][\w. ]{{1,30}}\s?\))?"
_NAME_LINE = re.compile(rf"(?:{_NAME})(?:\s?[-–,&]\s?{_NAME}|\svà\s{_NAME}){{0,2}}{_AGENCY}")
_CREDIT_LINE = re.compile(
    rf"\(?(?:(?:Tin|Bài|Tin, bài|Tin và ảnh|Tin, ảnh|Bài và ảnh|Bài, ảnh|Thực hiện|Tác giả|Nguồn|PV)\s*:|Theo\s)"
    rf"\s?[{_CAPITAL}\d][^.:;]*\)?\.?"
)
_SOURCE_LINE = re.compile(r"\(?(?:Nguồn\s*:|Theo\s)\s*(?P<source>[^.:;()]{2,60})\)?\.?")
_OFFICE_LINE = re.compile(
    r"(?:BAN|VĂN PHÒNG|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|ỦY BAN|UỶ BAN|HỘI|CÔNG ĐOÀN|ĐOÀN|CHI BỘ|CHI ĐOÀN|PHÒNG|TỔ|CỔNG|"
    r"TRUNG TÂM)\s"
    rf"[{_CAPITAL}\d\s,.&–-]+"
)
_RUN_IN_NAME = re.compile(rf"[.!?…”\"/][.]?\s+(?P<name>{_NAME}{_AGENCY})$")


def parse(document: Document) -> Article:
    """The article in a document. Pure; the same document always gives the same article."""
    text = clean(document.text)
    text = trim(text, Span(0, len(text))).of(text)
    kind_line = _find_kind_line(text)
    title = _one_line(document.title)
    if kind_line is not None:
        day, source, body = None, None, text
        title = title or _document_title(text, kind_line)
    else:
        title, rest = _split_title(text, title)
        day, source, body = _split_dateline(rest)
    byline = find_byline(body) if kind_line is None else None
    return Article(
        title=title,
        body=body,
        external_id=document.external_id,
        url=document.url,
        source=_one_line(document.source) or source or _source_of(byline),
        byline=byline,
        published=document.published or day,
        captions=find_captions(body) if kind_line is None else (),
        visibility=Visibility.MEMBERS if is_for_inside(text) else Visibility.PUBLIC,
    )


def _one_line(text: str | None) -> str | None:
    return " ".join(clean(text or "").split()) or None


# --- title ------------------------------------------------------------------------------------------------------------


def _split_title(text: str, given: str | None) -> tuple[str, str]:
    """The title and what follows it.

    A title that was given is taken off the top if it stands there. Else the first line is the title when it looks like
    one, and the beginning of the text when it does not.
    """
    first, newline, rest = text.partition("\n")
    line = _one_line(first) or ""
    if not newline or not rest.strip():
        return given or _beginning(text), text
    if given is not None:
        return given, rest.lstrip() if _alike(line) == _alike(given) else text
    if len(line) < _LONGEST_TITLE and not line.endswith((".", ";", ":", ",")):
        return line, rest.lstrip()
    return _beginning(text), text


def _alike(title: str) -> str:
    return unify(title).casefold().rstrip(" .")


def _beginning(body: str) -> str:
    """The first sentence, cut to the length of a headline."""
    first = next(iter(sentences(body[:2000])), Span(0, 0)).of(body)
    words = " ".join(first.split())
    return words if len(words) <= 100 else words[:100].rpartition(" ")[0] + "…"


def _find_kind_line(body: str) -> Span | None:
    """The line that says what kind of official document it is ("BIÊN BẢN …"), or what it is about ("V/v …")."""
    about = None
    for number, line in enumerate(lines(body)):
        if number >= _HEAD_LINES:
            break
        printed = line.of(body)
        if _KIND_LINE.match(printed) and printed[: len(printed) // 2] == printed[: len(printed) // 2].upper():
            return line
        if about is None and _ABOUT_LINE.match(printed):
            about = line
    return about


def _document_title(body: str, kind_line: Span) -> str:
    """The kind of the document with what it is about: the lines under it, until the document begins."""
    parts = [kind_line.of(body)]
    is_bare = len(parts[0].split()) <= 4 and parts[0].isupper()
    for number, line in enumerate(lines(body[kind_line.end :])):
        printed = line.shift(kind_line.end).of(body)
        gap = body[kind_line.end : kind_line.end + line.start].count("\n") - number
        is_about = printed[:1].islower() or printed.isupper() or printed.startswith(("(", "V/v", "Về "))
        is_next = number == 0 and is_bare and not _BODY_LINE.match(printed)
        if number == 3 or gap > 2 or not (is_next or is_about) or _RULE_LINE.fullmatch(printed):
            break
        if printed.isupper() and not is_next:
            break
        parts.append(printed)
    return (_one_line(" ".join(parts)) or "")[: 2 * _LONGEST_TITLE]


# --- day of publication -----------------------------------------------------------------------------------------------


def _split_dateline(body: str) -> tuple[date | None, str | None, str]:
    """The day on a dateline near the top, a source before it, and the text: without that line when it is the first."""
    for number, line in enumerate(lines(body)):
        if number == _DATELINE_LINES:
            break
        printed = line.of(body)
        sourced = _SOURCE_DATELINE.fullmatch(printed)
        if day := _dateline(sourced["line"] if sourced else printed):
            rest = body[line.end :].lstrip()
            return day, sourced["source"] if sourced else None, rest if number == 0 and rest else body
    return None, None, body


def _dateline(line: str) -> date | None:
    """The day of a line that is a dateline and nothing else: "Thứ Ba, 02/01/2024 | 08:30"."""
    match = _DATELINE.fullmatch(line) if len(line) <= _LONGEST_DATELINE else None
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


# --- byline -----------------------------------------------------------------------------------------------------------


def find_byline(body: str) -> str | None:
    """Who signs the text at its end: a name, a credit ("Theo …", "Tin, ảnh: …") or an office in capitals."""
    end = body[-1000:]
    last = [line.of(end) for line in lines(end)][-3:]
    for line in reversed(last):
        if len(line) <= _LONGEST_BYLINE and any(
            pattern.fullmatch(line) for pattern in (_CREDIT_LINE, _OFFICE_LINE, _NAME_LINE)
        ):
            return line
    match = _RUN_IN_NAME.search(last[-1]) if last else None
    return match["name"] if match else None


def _source_of(byline: str | None) -> str | None:
    if byline is None:
        return None
    if match := _SOURCE_LINE.fullmatch(byline):
        return match["source"].strip()
    return byline if _OFFICE_LINE.fullmatch(byline) else None


# --- passages ---------------------------------------------------------------------------------------------------------


def passages(article: Article) -> tuple[Passage, ...]:
    """Windows of a few sentences that together cover the body: what is retrieved and quoted.

    A window holds up to three sentences and about 600 characters, goes no further than a paragraph that stands alone,
    and takes more sentences where they are items of a list or cells of a table.
    """
    found: list[Passage] = []
    start = end = 0
    weight = 0.0
    for sentence in _pieces(article.body):
        more = 1.0 if sentence.end - sentence.start >= _ITEM_CHARACTERS else 1 / 3
        is_full = weight + more > _PASSAGE_SENTENCES or sentence.end - start > _PASSAGE_CHARACTERS
        is_apart = end - start >= _PARAGRAPH_CHARACTERS and "\n" in article.body[end : sentence.start]
        if weight and (is_full or is_apart):
            found.append(Passage(span=Span(start, end)))
            weight = 0.0
        if not weight:
            start = sentence.start
        end = sentence.end
        weight += more
    return (*found, Passage(span=Span(start, end))) if weight else tuple(found)


def _pieces(body: str) -> Iterator[Span]:
    """The sentences, the longest ones cut between words."""
    for sentence in sentences(body):
        start = sentence.start
        while sentence.end - start > 2 * _PASSAGE_CHARACTERS:
            cut = body.rfind(" ", start + 1, start + _PASSAGE_CHARACTERS)
            cut = cut if cut > 0 else start + _PASSAGE_CHARACTERS
            yield trim(body, Span(start, cut))
            start = cut
        yield trim(body, Span(start, sentence.end))
