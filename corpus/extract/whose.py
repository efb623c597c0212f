"""Which body holds a meeting, as a sentence tells it."""

from __future__ import annotations

import re

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.report import Report
from corpus.models import Span

_HOLDS = pattern(vocabulary.HOLDS)
# What may stand between a body and the verb by which it holds a meeting.
_BETWEEN = re.compile(
    r"\s*(?:(?:khóa|khoá|nhiệm kỳ|lần thứ)\s+[\w]+(?:\s*[-–]\s*\d+)?\s*,?\s*|\([^)]{1,90}\)\s*"
    r"|(?:sáng|chiều|tối|trưa|ngày|hôm)\s+(?:ngày\s+)?\d{1,2}\s*[-/.]\s*\d{1,2}(?:[-/.]\d{4})?\s*,?\s*)*"
    r"(?:,\s*)?(?:(?:đã|vừa|cũng|sẽ|tiếp tục|long trọng|trọng thể|phối hợp với [^,.;]{3,80}|phối hợp|dành buổi sáng"
    r"|dành buổi chiều)\s+)*"
)
# What may stand between the word for a meeting and the body whose it is: "Hội nghị lần thứ 5 (mở rộng) của …".
_OF = re.compile(
    r"\s*(?:lần thứ\s+\w+|thứ\s+\w+|lần\s+\w+|\([^)]*\)|bất thường|mở rộng|thường kỳ|đột xuất|trực tuyến|toàn thể|của"
    r"|các|đại biểu|cán bộ|thường niên|định kỳ|,|\s)*"
)
# Bodies that in small letters are rather the end of another word: "nhiệm vụ", "thường vụ", "chủ sở hữu".
_WORD_ENDS = frozenset({"vụ", "cục"})
_JOINS = (["và"], [","], ["phối", "hợp", "với"])


def holds(lower: str, sentence: Span) -> bool:
    """Whether a sentence has a verb by which a body holds a meeting."""
    return _HOLDS.search(lower, *sentence) is not None


def body_of(report: Report, sentence: Span, noun: re.Match[str] | None, place: Span | None) -> Span | None:
    """The body that holds the meeting of a sentence: the subject of a verb of holding, else what `noun` goes on with.

    `noun` is the word for the meeting, `place` where it is held.
    """
    body = _subject(report, sentence, place or Span(0, 0))
    if body is None and noun is not None:
        between = _OF.match(report.lower, noun.end(), sentence.end)
        body = _body_from(report, between.end() if between else noun.end())
    return body if body is not None and _is_named(body.of(report.text)) else None


def _is_named(printed: str) -> bool:
    """Whether a body is named, not only mentioned ("các tổ", "báo"): more than one word, a capital among them."""
    return " " in printed and any(c.isupper() for c in printed)


def _subject(report: Report, sentence: Span, place: Span) -> Span | None:
    """The body, with those joined to it but for what is in the place, that a verb of holding stands right after."""
    tokens = report.tokens
    last = tokens.at(sentence.end)
    start: int | None = None
    previous = 0
    i = tokens.at(sentence.start)
    while i < last:
        end = report.names.body_at(i) if _may_begin(report, i) else i
        if end <= i:
            i += 1
            continue
        if start is None or tokens.low[previous:i] not in _JOINS or place.start <= tokens.start[start] < place.end:
            start = i
        previous = end
        between = _BETWEEN.match(report.lower, tokens.end[end - 1])
        if between and _HOLDS.match(report.lower, between.end(), sentence.end):
            return tokens.span(start, end)
        i = end
    return None


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
