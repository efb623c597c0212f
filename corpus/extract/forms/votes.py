"""What a meeting decided, out of the items of its minutes or the points of a conclusion, and by how many votes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from corpus.extract.cues import pattern
from corpus.extract.forms.page import Page, one_line, overlaps
from corpus.models import Count, Decision, DecisionKind, Span
from corpus.text import trim

# How a decision begins or what it says; the first that is found decides.
_KINDS: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = (
    (
        DecisionKind.REJECTS,
        pattern((
            "không đồng ý", "không nhất trí", "không thông qua", "không thi hành kỷ luật", "chưa đồng ý",
            "chưa thông qua", "không chấp thuận", "bác", "không kết nạp",
        )),
    ),
    (DecisionKind.ELECTS, pattern(("bầu", "trúng cử", "bầu cử", "bầu bổ sung"))),
    (DecisionKind.DISMISSES, pattern(("miễn nhiệm", "bãi nhiệm", "cho thôi", "cho rút", "xóa tên"))),
    (DecisionKind.DISCIPLINES, pattern(("kỷ luật", "khiển trách", "cảnh cáo", "cách chức", "khai trừ"))),
    (DecisionKind.ADMITS, pattern(("kết nạp", "công nhận chính thức", "công nhận đảng viên chính thức"))),
    (DecisionKind.APPOINTS, pattern(("bổ nhiệm", "chỉ định", "quy hoạch"))),
    (DecisionKind.AWARDS, pattern(("khen thưởng", "tặng", "biểu dương", "đề nghị khen"))),
    (DecisionKind.ADOPTS, pattern(("thông qua",))),
)  # fmt: skip
_ASSIGNS = pattern(
    ("giao", "phân công", "giao cho", "cử", "yêu cầu", "chịu trách nhiệm", "phụ trách", "đề nghị", "ủy nhiệm")
)
_AGREES = pattern(
    ("đồng ý", "nhất trí", "thống nhất", "tán thành", "chấp thuận", "cho phép", "cho chủ trương", "đồng tình")
)

_VOTING = pattern((
    "biểu quyết", "tán thành", "đồng ý", "nhất trí", "thống nhất", "phiếu", "bầu", "thông qua", "giơ tay", "kết nạp",
    "trúng cử", "không ý kiến", "cho rút", "miễn nhiệm", "kỷ luật", "đạt",
))  # fmt: skip
_UNITS = (
    r"phiếu|hộ|phụ huynh|xã viên|cổ đông|cử tri|đại biểu|đồng chí|đ/c|đảng viên|thành viên|ủy viên|người|hội viên"
    r"|đoàn viên"
)
_SAYS = (
    r"hợp lệ|không thuận|không đồng ý|không tán thành|không nhất trí|đồng ý|tán thành|thống nhất|nhất trí"
    r"|phản đối|trắng|thuận"
)
_SHARE = r"(?:[,\s]*\(?\s*(?:đạt|chiếm|bằng|=|tỷ lệ)?\s*(?:tỷ lệ\s*)?\d{1,3}(?:[.,]\d+)?\s*%\s*\)?)"
_COUNT = re.compile(
    rf"(?<![\w/.,])\d{{1,4}}\s?/\s?\d{{1,4}}(?![\d/])(?:\s*(?:số\s+)?(?:{_UNITS})(?!\w))?(?:\s*(?:{_SAYS})(?!\w))?{_SHARE}?"
    rf"|(?<![\w/.,])\d{{1,4}}\s+(?:(?:{_UNITS}|ý kiến)\s+)?(?:{_SAYS})(?!\w){_SHARE}?"
    rf"|(?<![\w/.,])\d{{1,4}}\s+phiếu(?!\w)(?:\s+(?:{_SAYS})(?!\w))?{_SHARE}?"
    rf"|(?P<said>(?<!\w)(?!hợp lệ)(?:{_SAYS}|không (?:có )?ý kiến|ý kiến khác"
    rf"|không biểu quyết)\s*:?\s*\d{{1,4}}(?![\d/%]|\s?[.,/]\d)"
    rf"(?:\s*(?:{_UNITS})(?!\w))?{_SHARE}?)"
    r"|(?<![\w/.,])\d{1,3}(?:[.,]\d+)?\s*%"
)
_COUNTED = re.compile(
    r"\s*(?:tiêu chí|km|hộ(?! đồng ý| tán thành)|xã|thôn|bản|chỉ tiêu"
    r"|nhiệm vụ|ha|nội dung|kế hoạch|tháng|năm|diện tích)(?!\w)"
)
_CLAUSE = re.compile(r"[,;:.()\n]|\s[-–]\s")
_NUMBER_BEFORE = re.compile(rf"\d\s*(?:{_UNITS}|ý kiến)?\s*\Z")
_NUMBER_AFTER = re.compile(r"\s*:?\s*\d")
_LONGEST_COUNT = 45
_POINT = re.compile(r"(?<!\w)\(\d{1,2}\)\s*|(?<=[;.:])\s+\d{1,2}[.)]\s+(?=\S)")
_ENDED = re.compile(
    r"(?:cuộc họp|hội nghị|biên bản|buổi|kỳ họp|phiên họp|đại hội)?[^,;.]{0,30}(?:kết thúc"
    r"|bế mạc|lập thành|đọc cho|thông qua trước|xong)"
)


def decisions_of(page: Page, span: Span, *, concluding: bool, listed: bool = False) -> Iterator[Decision]:
    """The decisions of one item: each of its points when it concludes, else its sentences that give a vote.

    `listed`: the item is itself a point of a list.
    """
    points = page.sentences(span) if listed else pieces(page, span)
    for piece in points if concluding else page.sentences(span):
        counts = tuple(counts_in(page, piece))
        won = "trúng cử" in page.lower[piece.start : piece.end]
        if _ENDED.match(page.lower, *piece) or not (concluding or counts or won):
            continue
        if not any(c.isalpha() for c in piece.of(page.text)):
            continue
        yield Decision(
            kind=kind_of(page, piece, concluding=concluding),
            text=one_line(piece.of(page.text)).strip(" ;"),
            evidence=piece,
            people=tuple(dict.fromkeys(person.person for person in page.people_in(piece))),
            counts=counts,
        )


def pieces(page: Page, span: Span) -> Iterator[Span]:
    """The points of an item: what "(1)", "(2)" number, else its sentences, cut at semicolons."""
    points = list(_POINT.finditer(page.text, *span))
    if points:
        ends = [*(m.start() for m in points[1:]), span.end]
        for match, end in zip(points, ends, strict=True):
            yield trim(page.text, Span(match.end(), end))
        return
    for sentence in page.sentences(span):
        start = sentence.start
        for cut in [*(m.start() for m in re.finditer(";", sentence.of(page.text))), sentence.end - sentence.start]:
            piece = trim(page.text, Span(start, sentence.start + cut))
            if piece.end > piece.start:
                yield piece
            start = sentence.start + cut + 1


def kind_of(page: Page, piece: Span, *, concluding: bool) -> DecisionKind:
    """What a decision does, by its words."""
    if any(not _is_counted(page, match) for match in _KINDS[0][1].finditer(page.flat[1], *piece)):
        return DecisionKind.REJECTS
    begins_with_person = any(p.evidence.start <= piece.start + 2 for p in page.people_in(piece))
    if concluding and (_ASSIGNS.match(page.lower, *piece) or begins_with_person):
        return DecisionKind.ASSIGNS
    if concluding and _AGREES.match(page.lower, *piece):
        return DecisionKind.AGREES
    for kind, words in _KINDS[1:]:
        if words.match(page.lower, *piece) if concluding else words.search(page.lower, *piece):
            return kind
    return DecisionKind.AGREES if _AGREES.search(page.lower, *piece) else DecisionKind.CONCLUDES


def _is_counted(page: Page, match: re.Match[str]) -> bool:
    """Whether "không đồng ý" is a side of the vote: a number stands beside it."""
    low = page.flat[1]
    return bool(
        _NUMBER_BEFORE.search(low[max(0, match.start() - 24) : match.start()]) or _NUMBER_AFTER.match(low, match.end())
    )


def counts_in(page: Page, piece: Span) -> Iterator[Count]:
    """The votes that a sentence gives, each with the word that says what it is a vote for."""
    if not _VOTING.search(page.lower, *piece):
        return
    dates = [day.span for day in page.dates_in(piece)]
    ends = [m.end() for m in _CLAUSE.finditer(page.lower, *piece)]
    for match in _COUNT.finditer(page.lower, *piece):
        at = Span(*match.span())
        if (not match["said"] and _COUNTED.match(page.lower, at.end)) or overlaps(dates, at):
            continue
        if match[0].endswith("%") and "/" not in match[0] and not _near_vote(page, piece, at):
            continue
        before = bisect_right(ends, at.start)
        start = ends[before - 1] if before else piece.start
        clause = trim(page.text, Span(start, at.end))
        span = clause if clause.end - clause.start <= _LONGEST_COUNT else trim(page.text, at)
        yield Count(text=one_line(span.of(page.text)), evidence=span)


def _near_vote(page: Page, piece: Span, at: Span) -> bool:
    """Whether a bare percentage stands beside a word of voting."""
    near = page.lower[max(piece.start, at.start - 40) : min(piece.end, at.end + 30)]
    return bool(re.search(r"tán thành|đồng ý|nhất trí|thống nhất|phiếu|biểu quyết", near))
