"""Photo captions within an article: lines that tell what a picture shows, not what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.models import Span
from corpus.text import trim

_LONGEST = 300
_CREDIT = re.compile(r"\b(?:Ảnh|Hình|Photo)(?: (?:minh họa|minh hoạ|tư liệu|chụp màn hình|BTC|internet|đăng))*\s*:", re.IGNORECASE)
_CREDIT_AT_END = re.compile(
    r"(?:^|[.\s(–-])(?:Ảnh|Hình)(?: (?:minh họa|minh hoạ|tư liệu))?\s*:\s*[^.;:\n]{1,60}[.)]{0,2}$"
)
_BARE_CREDIT = re.compile(r"\(?(?:Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu|Ảnh)\)?\.?", re.IGNORECASE)
_VIEW = re.compile(r"(?:Toàn cảnh|Quang cảnh|Khung cảnh|Một góc|Các đại biểu chụp ảnh|Hình ảnh)\b")
_PEOPLE = re.compile(
    r"(?:(?:Các )?[Đđ]ồng chí|(?:Các )?[Đđ]/c|Ông|Bà|Các đại biểu|Đại biểu|Lãnh đạo|Đoàn Chủ tịch|Chủ tọa|Chủ toạ|Ban Chấp hành|Tập thể)\b"
)
_SCENE = re.compile(
    r"\b(?:phát biểu|trao|tặng hoa|chụp ảnh|trình bày|chủ trì|điều hành|biểu quyết|bỏ phiếu|tham dự|dự|báo cáo|chúc mừng|"
    r"ra mắt|từ (?:trái|phải) sang|thứ \w+ từ (?:trái|phải)|tại (?:hội nghị|buổi|lễ|cuộc họp|đại hội|kỳ họp|phiên họp|"
    r"hội thảo|cuộc làm việc|chương trình))\b",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", '."', ".”", "./.")
_BULLET = re.compile(r"[-–+*•]|\d+[.)/]|[a-zđ][.)]\s|[IVX]+[.)]")


def find_captions(body: str) -> tuple[Span, ...]:
    """The captions in the body of an article (an official document has none), in order."""
    lines = tuple(_lines(body))
    is_prose = sum(line.of(body).endswith(_SENTENCE_END) for line in lines) * 2 >= len(lines)
    return tuple(
        line
        for number, line in enumerate(lines)
        if _is_caption(line.of(body), is_shot=is_prose and number > 0) or (number > 0 and _is_photo_credit(line.of(body)))
    )


def _is_caption(line: str, *, is_shot: bool) -> bool:
    """Whether a line is a caption: by its credit, or (`is_shot`, where lines are sentences) by being a scene without a stop."""
    if len(line) > _LONGEST or _BULLET.match(line):
        return False
    if _CREDIT.match(line) or _CREDIT_AT_END.search(line):
        return True
    if not is_shot or line.endswith(_SENTENCE_END):
        return False
    return bool(_VIEW.match(line) or (_PEOPLE.match(line) and _SCENE.search(line)))


def _is_photo_credit(line: str) -> bool:
    return bool(_BARE_CREDIT.fullmatch(line))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        span = trim(text, Span(start, start + len(line)))
        if span.start < span.end:
            yield span
        start += len(line) + 1
