"""Which body holds a meeting, as a sentence tells it."""

from __future__ import annotations

import re

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.report import Report
from corpus.models import Span

_HOLDS = pattern(vocabulary.HOLDS)
_GOES_ON = re.compile(r"[^.;]{0,60}?(?<!\w)(?:bắt đầu|diễn ra)(?!\w)")  # what a meeting does, not a body
_STILL = (
    r"(?:(?:đã|vừa|cũng|sẽ|tiếp tục|long trọng|trọng thể|phối hợp|dành buổi sáng|dành buổi chiều"
    r"|(?:đến|tới|về)(?: thăm và)?)\s+)*"
)
# What may stand between a body and the verb by which it holds a meeting, and that verb.
_HOLDS_NEXT = re.compile(
    r"\s*(?:(?:khóa|khoá|nhiệm kỳ|lần thứ)\s+[\w]+(?:\s*[-–]\s*\d+)?\s*,?\s*|\([^)]{1,90}\)\s*(?:việt nam\s+)?"
    r"|(?:sáng|chiều|tối|trưa|ngày|hôm)\s+(?:ngày\s+)?\d{1,2}\s*[-/.]\s*\d{1,2}(?:[-/.]\d{4})?\s*,?\s*)*"
    rf"(?:,\s*)?{_STILL}(?:(?:(?:phối hợp(?: với| cùng)?|cùng(?: với)?) [^.;]{{3,120}}?"
    rf"|dưới sự chủ trì của [^.;]{{3,120}}?,?"
    rf"|,?do [^.;]{{3,160}}? (?:làm trưởng (?:đoàn|ban|tiểu ban|nhóm)|dẫn đầu),?)\s+{_STILL})?{_HOLDS.pattern}"
)
# What may stand between the word for a meeting and the body whose it is: "Hội nghị lần thứ 5 (mở rộng) của …".
_OF = re.compile(
    r"\s*(?:lần thứ\s+\w+|thứ\s+\w+|lần\s+\w+|\d+|\([^)]*\)|bất thường|mở rộng|thường kỳ|đột xuất|trực tuyến|toàn thể"
    r"|toàn quốc"
    r"|của|các|đại biểu|cán bộ|thường niên|định kỳ|(?:vào\s+)?(?:sáng|chiều|tối|ngày|ngày\s+mai)\s+[\d/.-]+|,|\s)*"
)
# Meetings whose name goes on with what they are about: the body needs its "của".
_ABOUT = re.compile(
    r"(?:hội thảo|tọa đàm|buổi tọa đàm|diễn đàn|hội thi|ngày hội|lớp|lễ|làm việc|tập huấn|(?:buổi )?tiếp xúc)(?!\w)"
)
# What a body has at the end of a meeting's name is that meeting: "hội nghị tổng kết … năm 2018 của Tòa án hai cấp".
_OWNS = re.compile(r"(?:\d|(?<!\w)(?:[ivx]+|thứ\s+\w+|toàn quốc|mở rộng|trực tuyến))\)?\s+của\s+")
_PAPER = pattern([*vocabulary.DOCUMENT_KINDS, "luật"])
# Bodies that in small letters are rather the end of another word: "nhiệm vụ", "thường vụ", "chủ sở hữu".
_WORD_ENDS = frozenset({"vụ", "cục"})
_WITH = ["phối", "hợp", "với"]
_JOINS = (["và"], [","], _WITH, [",", *_WITH], ["phối", "hợp"], ["phối", "hợp", "cùng"], ["cùng"], ["cùng", "với"])
_NO_SUBJECT = frozenset({"với", "tại", "ở"})  # before a body that does not hold the meeting
_OWNER = frozenset({"của", ","})  # before the body whose meeting "diễn ra"
_NEAR = 3  # characters
_HEAD = re.compile(r"\w+ trưởng(?!\w)", re.IGNORECASE)


def holds(lower: str, sentence: Span) -> bool:
    """Whether a sentence has a verb by which a body holds a meeting."""
    return holding(lower, sentence) is not None


def holding(lower: str, sentence: Span) -> re.Match[str] | None:
    """The first verb of a sentence by which a body holds a meeting."""
    return _HOLDS.search(lower, *sentence)


def body_of(
    report: Report, sentence: Span, noun: re.Match[str] | None, place: Span | None, name_end: int
) -> Span | None:
    """The body that holds the meeting of a sentence: the subject of a verb of holding, else what `noun` goes on with.

    `noun` is the word for the meeting, whose name ends at `name_end`; `place` is where it is held.
    """
    body = _subject(report, sentence, place or Span(0, 0))
    if body is None and noun is not None:
        body = _next_to(report, noun, sentence.end) or _owner(report, Span(noun.end(), name_end))
    return body if body is not None and _is_named(body.of(report.text)) else None


def _next_to(report: Report, noun: re.Match[str], end: int) -> Span | None:
    """The body that the word for a meeting goes on with."""
    between = _OF.match(report.lower, noun.end(), end)
    if between is None or (_ABOUT.match(noun[0]) and "của" not in between[0]):
        return None
    return _body_from(report, between.end())


def _owner(report: Report, name: Span) -> Span | None:
    """The body whose meeting it is by the end of its name."""
    for match in _OWNS.finditer(report.lower, *name):
        body = _body_from(report, match.end())
        if body and name.end - body.end < _NEAR and not _PAPER.search(report.lower, name.start, match.start()):
            return body
    return None


def _is_named(printed: str) -> bool:
    """Whether a body is named, not only mentioned ("các tổ", "báo"): more than one word, a capital among them.

    "Bộ trưởng …" begins an office, whose body holds nothing here.
    """
    return " " in printed and any(c.isupper() for c in printed) and not _HEAD.match(printed)


def _subject(report: Report, sentence: Span, place: Span) -> Span | None:
    """The body, with those joined to it but for what is in the place, that a verb of holding stands right after."""
    tokens = report.tokens
    last = tokens.at(sentence.end)
    start: int | None = None
    alone: Span | None = None  # a body that holds it with others, as long as these are no bodies with names
    previous = 0
    i = tokens.at(sentence.start)
    while i < last:
        end = report.names.body_at(i) if _may_begin(report, i) else i
        if end <= i or place.start <= tokens.start[i] < place.end or report.names.within_office(i):
            i = max(end, i + 1)
            continue
        joined = start is not None and tokens.low[previous:i] in _JOINS
        if alone and not joined:
            return alone
        if not joined:
            start = None if tokens.low[i - 1] in _NO_SUBJECT else i
        previous = end
        if start is not None and _holds_next(report, start, end, sentence.end):
            alone = tokens.span(start, end)
            if tokens.low[end : end + 2] != _WITH[:2] and tokens.low[end : end + 3] != [",", *_WITH[:2]]:
                return alone
        i = end
    return alone


def _holds_next(report: Report, start: int, end: int, limit: int) -> bool:
    """Whether a verb by which the body of tokens [start, end) holds a meeting, or by which it goes on, stands next."""
    held = _HOLDS_NEXT.match(report.lower, report.tokens.end[end - 1], limit)
    return held is not None and (report.tokens.low[start - 1] in _OWNER or not _GOES_ON.fullmatch(held[0]))


def _may_begin(report: Report, i: int) -> bool:
    """Whether a body's name can begin at token `i`: not in the middle of a run of capitals."""
    tokens = report.tokens
    if not tokens.is_word(i) or (tokens.low[i] in _WORD_ENDS and not tokens.is_capital(i)):
        return False
    return tokens.is_capital(i) or not tokens.is_capital(i - 1) or tokens.low[i - 1] in {",", "do", "\n", "và", "nay"}


def _body_from(report: Report, at: int) -> Span | None:
    """The body that begins at or after a character."""
    i = report.tokens.at(at)
    end = report.names.body_at(i)
    return report.tokens.span(i, end) if end > i else None
