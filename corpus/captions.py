"""Photo captions within an article: lines that tell what a picture shows, not what happened."""

from __future__ import annotations

import re

from corpus.lines import lines
from corpus.models import Span

_LONGEST = 300
_KINDS = "(?: (?:minh họa|minh hoạ|tư liệu|chụp màn hình|BTC|internet|đăng))*"
_CREDIT = re.compile(rf"\b(?:Ảnh|Hình|Photo){_KINDS}\s*:", re.IGNORECASE)
_CREDIT_AT_END = re.compile(rf"(?:^|[.\s(–-])(?:Ảnh|Hình){_KINDS}\s*:\s*[^.;:\n]{{1,60}}[.)]{{0,2}}$")
_BARE_CREDIT = re.compile(r"\(?(?:Ảnh minh họa|Ảnh minh hoạ|Ảnh tư liệu|Ảnh)\)?\.?", re.IGNORECASE)
_VIEW = re.compile(r"(?:Toàn cảnh|Quang cảnh|Khung cảnh|Một góc|Các đại biểu chụp ảnh|Hình ảnh)\b")
_PEOPLE = re.compile(
    r"(?:(?:Các )?[Đđ]ồng chí|(?:Các )?[Đđ]/c|Ông|Bà|Các đại biểu|Đại biểu|Lãnh đạo|Đoàn Chủ tịch|Chủ tọa|Chủ toạ|"
    r"Ban Chấp hành|Tập thể)\b"
)
_SCENE = re.compile(
    r"\b(?:phát biểu|trao|tặng hoa|chụp ảnh|trình bày|chủ trì|điều hành|biểu quyết|bỏ phiếu|tham dự|dự|báo cáo|ra mắt|"
    r"chúc mừng|từ (?:trái|phải) sang|thứ \w+ từ (?:trái|phải)|"
    r"tại (?:hội nghị|buổi|lễ|cuộc họp|đại hội|kỳ họp|phiên họp|hội thảo|cuộc làm việc|chương trình))\b",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", '."', ".”")
_ITEM = re.compile(r"[-–+*•]|\d+[.)/]|[a-zđ][.)]\s|[IVX]+[.)]")


def find_captions(body: str) -> tuple[Span, ...]:
    """The captions in the body of an article (an official document has none), in order."""
    found = tuple(lines(body))
    is_prose = sum(line.of(body).endswith(_SENTENCE_END) for line in found) * 2 >= len(found)
    return tuple(
        line
        for number, line in enumerate(found)
        if _has_credit(line.of(body)) or (is_prose and number > 0 and _is_scene(line.of(body)))
    )


def _has_credit(line: str) -> bool:
    """Whether a line names who took the picture, at its beginning or end, or is a credit and nothing else."""
    if len(line) > _LONGEST or _ITEM.match(line):
        return False
    return bool(_CREDIT.match(line) or _CREDIT_AT_END.search(line) or _BARE_CREDIT.fullmatch(line))


def _is_scene(line: str) -> bool:
    """Whether a line is a scene without a full stop, which among sentences is a caption."""
    if len(line) > _LONGEST or _ITEM.match(line) or line.endswith(_SENTENCE_END):
        return False
    return bool(_VIEW.match(line) or (_PEOPLE.match(line) and _SCENE.search(line)))
