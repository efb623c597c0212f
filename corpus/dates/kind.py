"""What a date belongs to: something that happened, a document, or a name."""

from __future__ import annotations

import re

from corpus.dates.spelling import View, spelled
from corpus.models import DateMention, DateRange, Span

_WINDOW = 100

# "Nghị quyết số 37-NQ/CB ngày …", "Kế hoạch số 115, ngày …", "đơn đề ngày …"
_NUMBERED = spelled(
    r"""(?:
        \d[ ]?(?:[-–/][ ]?\d{4}[ ]?)?[-–/][ ]?[a-zđ][\w&]*(?:[ ]?[-–/][ ]?\w+){0,3}(?:[ ]của[ ][^,;.?\n]{1,50})?
      | (?:nghị[ ]quyết|quyết[ ]định|chỉ[ ]thị|kế[ ]hoạch|thông[ ]báo|kết[ ]luận|công[ ]văn|báo[ ]cáo|tờ[ ]trình
          |hướng[ ]dẫn|quy[ ]định|công[ ]điện|văn[ ]bản|thông[ ]tư|biên[ ]bản|giấy[ ]mời)[ ](?:số:?[ ])?\d{1,5}
    )[ ]?,?\s{1,3}(?:(?:được[ ])?(?:ký|kí|ban[ ]hành)[ ](?:vào[ ])?)?\Z"""
)
_DIGIT = re.compile("[0-9]")
_ISSUED = spelled(r"(?<!\w)(?:đơn[^,;.?\n]{0,30}[ ]đề|ban[ ]hành)[ ](?:vào[ ])?\Z")
# Laws are cited by name and date in full: "Luật Đầu tư công ngày 13 tháng 6 năm 2019".
_LAW = spelled(r"(?<!\w)(?<!kỷ\s)(?<!kỉ\s)(?<!pháp\s)(?:luật|pháp[ ]lệnh)[ ][^;:.?\n]{1,80}\Z")
# "Phú Lễ, ngày 15 tháng 7 năm 2022" alone on its line, or in its column, is where and when a document was signed.
_PLACE = spelled(r"(?:\A|[\n\t|*]|[ ]{3})[ \t]*(?:\w+[ .]{1,2}){0,5}\w+[ ]?,\s{1,2}\Z")
_LINE_END = spelled(r"[ .]{0,40}(?:[\n\t|]|\Z)")

# A period after these says what a meeting or a document is about; whether it also says when is another question.
_TOPIC = spelled(
    r"""(?<!\w)(?:tổng\skết|sơ\skết|nhiệm\svụ|công\stác|kế\shoạch|phương\shướng|dự\stoán|quyết\stoán|ngân\ssách|chương\strình
    |giao\sban|chuyên\sđề|kiểm\sđiểm|đánh\sgiá|chỉ\stiêu|mục\stiêu|kết\squả|tình\shình|báo\scáo|nghị\squyết|quyết\sđịnh|luật
    |chỉ\sthị|thông\stri|hướng\sdẫn|kỳ\sthi|thi\sđua|khen\sthưởng|định\skỳ|thường\skỳ|phiên\shọp|xếp\sloại|sinh\shoạt
    |thành\stích|trọng\stâm|thu\schi|kinh\stế|nhiệm\skỳ|khóa|khoá|giai\sđoạn)(?!\w)"""
)
_WHEN = spelled(r"(?<!\w)(?:trong|vào|hồi|suốt|cả|từ|đến|ngay|lúc|họp|ngày)\s\Z|\A\W*\Z|[,.;:?\n]\s?\Z")
_STARTS_WHEN = spelled(r"(?:trong|vào|hồi|suốt|cả|từ)\s")


def mention(view: View, found: DateRange, span: Span) -> DateMention:
    """The range with its characters and what it belongs to."""
    of = "document" if _of_document(view, found, span) else "name" if _of_name(view, found, span) else "event"
    return DateMention(range=found, span=span, of=of)


def _of_document(view: View, found: DateRange, span: Span) -> bool:
    before = view.text[max(0, span.start - _WINDOW) : span.start]
    if found.session is None and _DIGIT.search(before) and view.pattern(_NUMBERED).search(before):
        return True
    if view.pattern(_ISSUED).search(before[-40:]):
        return True
    if ("tháng" in view.text[span.start : span.end]) and view.pattern(_LAW).search(before):
        return True
    place = before.endswith((" ", "\n")) and view.pattern(_PLACE).search(before)
    return bool(place and view.pattern(_LINE_END).match(view.text, span.end))


def _of_name(view: View, found: DateRange, span: Span) -> bool:
    """Whether a period, not a day, comes after a topic in the same clause, and without a word that makes it a time."""
    text, start = view.text, span.start
    if found.first.day is not None or view.pattern(_STARTS_WHEN).match(text, start):
        return False
    if view.pattern(_WHEN).search(text[max(0, start - 8) : start]):
        return False
    reach = 30 if found.first.month == found.last.month else 70
    clause = re.split(r"[.;?!\n]", text[max(0, start - reach) : start])[-1]
    return view.pattern(_TOPIC).search(clause) is not None
