"""The labels of fields in official documents, as data.

What minutes, invitations and notices print before a value ("Thời gian:", "Chủ tọa:") follows Decree 30/2020/ND-CP (annex
III, forms 1.10 minutes and 1.11 invitation) and, for the Party, Guideline 36-HD/VPTW; the other wordings are those that
offices use beside the forms. Lower case, one tone placement; found longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from corpus.extract.cues import pattern
from corpus.models import Span
from corpus.text import unify


class Role(StrEnum):
    """What a label announces."""

    TIME = "time"
    PLACE = "place"
    CHAIR = "chair"
    SECRETARY = "secretary"
    ABSENT = "absent"
    PRESENT = "present"  # those of the body who came, or how many of them
    GUEST = "guest"  # those from elsewhere
    INVITED = "invited"
    CONTENT = "content"
    CONCLUSION = "conclusion"
    VOTE = "vote"
    END = "end"
    ADDRESSED = "addressed"  # "Kính gửi"
    RECEIVED = "received"  # "Nơi nhận": where a document's body is over
    OTHER = "other"  # a label whose value is nothing that a record has


LABELS: dict[Role, tuple[str, ...]] = {
    Role.TIME: (
        "thời gian", "thời gian bắt đầu", "thời gian họp", "thời gian tổ chức", "thời gian mới", "thời gian diễn ra", "bắt đầu",
        "thời gian khai mạc", "khai mạc", "ngày họp", "ngày giờ", "ngày, giờ", "giờ họp", "vào lúc", "vào hồi", "hồi", "vào", "thời điểm",
        "thời gian làm việc", "thời gian, địa điểm", "thời gian và địa điểm", "thời gian địa điểm", "thời gian - địa điểm", "ngày", "giờ",
        "thời gian tiến hành", "thời gian sinh hoạt", "ngày sinh hoạt", "ngày tổ chức", "lúc",
    ),
    Role.PLACE: (
        "địa điểm", "địa điểm họp", "địa điểm tổ chức", "địa điểm mới", "nơi họp", "tại", "địa chỉ", "địa điểm tiến hành", "địa điểm làm việc",
        "địa điểm sinh hoạt", "tại địa điểm", "điểm cầu chính", "phòng họp",
    ),
    Role.CHAIR: (
        "chủ trì", "chủ tọa", "đoàn chủ tọa", "đoàn chủ tịch", "đoàn chủ trì", "đồng chủ trì", "người chủ trì", "người chủ tọa", "chủ tọa đoàn",
        "đồng chí chủ trì", "đ/c chủ trì", "lãnh đạo chủ trì", "chủ trì, điều hành", "chủ trì và điều hành", "chủ tọa và điều hành",
        "điều hành", "người điều hành", "điều khiển", "ban chủ tọa", "đồng chủ tọa", "người chủ trì cuộc họp", "chủ trì cuộc họp",
        "chủ tọa điều hành", "chủ trì - điều hành", "điều khiển cuộc họp",
    ),
    Role.SECRETARY: (
        "thư ký", "đoàn thư ký", "tổ thư ký", "người ghi", "người ghi biên bản", "ghi biên bản", "thư ký ghi biên bản", "thư ký, ghi biên bản",
        "ban thư ký", "người ghi chép", "người lập biên bản", "cử thư ký", "thư ký đoàn",
    ),
    Role.ABSENT: (
        "vắng", "vắng mặt", "không lý do", "có lý do", "có phép", "không phép", "vắng có phép", "vắng không phép", "vắng có lý do", "vắng không lý do", "vắng mặt có lý do", "vắng mặt không lý do", "số vắng", "xin vắng", "xin vắng mặt",
        "số đại biểu vắng", "đại biểu vắng mặt", "đại biểu vắng", "thành viên vắng mặt", "thành viên vắng", "đảng viên vắng mặt", "đảng viên vắng",
        "số đảng viên vắng", "số đảng viên vắng mặt", "số vắng mặt", "ủy viên vắng mặt", "ủy viên vắng", "người vắng", "người vắng mặt", "không dự", "vắng họp",
    ),
    Role.PRESENT: (
        "thành phần", "triệu tập", "số triệu tập", "thành phần tham dự", "thành phần dự họp", "thành phần dự", "thành phần tham gia", "thành phần gồm", "có mặt", "số có mặt", "dự", "dự họp",
        "tham dự", "số đại biểu", "tổng số", "tổng số đảng viên", "hiện diện", "đảng viên có mặt", "số đảng viên có mặt", "thành viên tham dự",
        "thành viên có mặt", "thành viên dự họp", "thành phần cuộc họp", "thành phần họp", "chúng tôi gồm", "chúng tôi gồm có", "gồm có", "đại biểu dự", "đại diện",
        "số lượng", "sĩ số", "thành phần tham dự hội nghị", "cùng dự", "tham gia", "ban chấp hành", "ban thường vụ", "số người dự",
        "ban kiểm phiếu", "đại biểu tham dự", "người tham dự", "những người tham dự", "thành viên",
    ),
    Role.GUEST: (
        "đại biểu mời", "khách mời", "đại biểu cấp trên", "đại biểu", "đại biểu dự họp", "đại biểu khách mời", "khách dự", "mời dự", "cấp trên về dự", "về dự",
        "cấp trên dự", "đến dự", "dự chỉ đạo", "đại biểu cấp trên về dự", "tới dự", "dự và chỉ đạo", "chỉ đạo", "thành phần mời", "khách mời dự", "mời tham dự",
    ),
    Role.INVITED: (
        "kính mời", "trân trọng kính mời", "trân trọng mời", "thành phần kính mời", "thành phần mời dự", "thành phần mời họp", "thành phần được mời", "xin mời", "mời",
    ),
    Role.CONTENT: (
        "nội dung", "nội dung cuộc họp", "nội dung họp", "nội dung làm việc", "nội dung hội nghị", "diễn biến", "diễn biến cuộc họp", "chương trình", "nội dung chương trình",
        "nội dung sinh hoạt", "nội dung và diễn biến", "diễn biến hội nghị", "nội dung, chương trình", "diễn biến kỳ họp", "tiến trình", "phần nội dung",
        "thảo luận", "ý kiến", "ý kiến thảo luận", "ý kiến tham gia", "ý kiến phát biểu", "ý kiến đóng góp", "phát biểu", "chất vấn", "các ý kiến", "nội dung kỳ họp", "nội dung phiên họp",
        "nội dung buổi làm việc", "chương trình nghị sự", "nội dung đại hội", "chủ đề", "trích yếu", "về việc", "đến dự cuộc họp", "tới dự cuộc họp", "tới dự hội nghị", "đến dự hội nghị",
        "diễn biến, nội dung", "nội dung chính", "các nội dung", "tóm tắt nội dung", "các nội dung đã bàn", "các nội dung đã thảo luận", "nội dung đã bàn",
    ),
    Role.CONCLUSION: (
        "kết luận", "kết luận của chủ tọa", "kết luận của chủ trì", "chủ trì kết luận", "chủ tọa kết luận", "chủ tọa kết luận cuộc họp", "kết luận cuộc họp", "kết luận hội nghị", "ý kiến kết luận",
        "kết luận của đồng chí chủ trì", "phần kết luận", "kết luận của người chủ trì", "quyết nghị", "hội nghị thống nhất", "cuộc họp thống nhất", "kết luận của bí thư", "kết luận chung", "kết luận và phân công",
        "kết luận, phân công", "phân công", "phân công nhiệm vụ", "nghị quyết",
    ),
    Role.VOTE: ("trúng cử", "danh sách trúng cử", "các đồng chí trúng cử", "những người trúng cử", "biểu quyết", "kết quả biểu quyết", "bỏ phiếu", "kết quả bỏ phiếu", "kết quả kiểm phiếu", "kết quả", "biểu quyết thông qua", "kết quả bầu cử", "bầu cử"),
    Role.END: (
        "kết thúc", "bế mạc", "cuộc họp kết thúc", "hội nghị kết thúc", "biên bản kết thúc", "buổi họp kết thúc", "họp xong", "kỳ họp bế mạc", "thời gian kết thúc", "kết thúc cuộc họp",
        "biên bản lập xong", "buổi sinh hoạt kết thúc", "phiên họp kết thúc", "buổi làm việc kết thúc", "biên bản kết thúc", "đại hội bế mạc", "hội nghị bế mạc", "cuộc họp bế mạc", "kết thúc hội nghị",
        "kết thúc lúc", "tan họp", "biên bản được lập xong", "biên bản hoàn thành", "giờ kết thúc", "cuộc họp kết thúc vào", "đại hội kết thúc", "kỳ họp kết thúc", "kết thúc phiên họp", "kết thúc vào",
    ),
    Role.ADDRESSED: ("kính gửi",),
    Role.RECEIVED: ("nơi nhận",),
    Role.OTHER: (
        "ghi chú", "lưu ý", "đề nghị", "yêu cầu", "trang phục", "tài liệu", "liên hệ", "mọi chi tiết", "kinh phí", "hình thức", "giải thưởng", "đối tượng", "điện thoại", "người lập",
        "người lập biểu", "lập biểu", "tổng cộng", "căn cứ", "mục đích", "điều kiện", "phương tiện", "sự có mặt", "thành phần, tài liệu", "tồn tại", "hạn chế", "ưu điểm", "nhiệm vụ", "giải pháp", "chỉ tiêu",
    ),
}  # fmt: skip

ROLE_OF: dict[str, Role] = {unify(phrase): role for role, phrases in LABELS.items() for phrase in phrases}
_PHRASE = pattern(ROLE_OF)
# What may stand between a label and its colon: of which meeting, and that people follow.
_QUALIFIER = (
    r"(?:\s+(?:\d{1,2}|thứ\s\w+|không thay đổi|giữ nguyên|gồm có|gồm|có|là|của|về|tại|buổi|hội nghị|cuộc họp|buổi họp|kỳ họp|phiên họp|đại hội|buổi làm việc|buổi lễ|lễ|buổi gặp mặt|buổi sinh hoạt|sinh hoạt|cuộc làm việc|hội thi|hội thảo"
    r"|mới|tham dự|dự họp|chi bộ|chi ủy|tổ chức|lúc|vào|các đồng chí|đồng chí|các đại biểu|như sau|được|mời|dự kiến|cụ thể|chính|bao gồm|sau đây|thảo luận|phát biểu|bằng phiếu kín|bằng giơ tay|giơ tay|bắt đầu|kết luận|làm việc|toàn thể|mở rộng|chung|thường kỳ|định kỳ|các ông|các bà|ông|bà))*"
)
_COLON = re.compile(_QUALIFIER + r"\s*(?:\([^()\n]{0,60}\)\s*)?[:：]")
_ALONE = re.compile(_QUALIFIER + r"\s*(?=\n|\Z)")
_DASH = re.compile(r"\s+[-–]\s+")
_PERSON_NEXT = re.compile(r"\s+(?:là\s+)?(?=(?:đ/c|đồng chí|ông|bà|các đ/c|các ông|các bà|anh|chị)\s)")
_COUNT_NEXT = re.compile(r"\s+(?=\d)")
_TIME_NEXT = re.compile(r"\s+(?:vào\s+)?(?:(?:lúc|hồi)\s+)?(?=\d{1,2}\s?(?:giờ|h|g|:))")
_DIRECT = {  # labels that need no colon before such a value
    Role.CHAIR: _PERSON_NEXT,
    Role.SECRETARY: _PERSON_NEXT,
    Role.PRESENT: _COUNT_NEXT,
    Role.TIME: _TIME_NEXT,
    Role.END: _TIME_NEXT,
    Role.ADDRESSED: re.compile(r"\s+(?=\S)"),
}
_ABSENT_NEXT = re.compile(r"\s*[:,]?\s*(?=\(|\d|đ/c|đồng chí|ông|bà|anh|chị|các|gồm|[^\W\d_]+\s)")
_ABSENT_COUNT = re.compile(r"\s*(?:\d|gồm|:)")
# What these labels say is also said in the middle of sentences: "Thông qua Nghị quyết: 96/96 đồng ý".
_SENTENCED = frozenset({Role.CONTENT, Role.CONCLUSION, Role.VOTE, Role.OTHER})
_LED_TO = re.compile(
    r"(?<!\w)(?:vào|của|cho|gửi|với|do|và|trong|tới|đến)\s\Z"
)  # "bầu đồng chí A vào Ban Thường vụ: 9/9"
_ENDED = re.compile(r"[.;\n]\s*\Z")
_BEFORE = re.compile(r"(?:\A|[.;,()\[\n\t|:*_–-]|\s{2})\s*\Z")


class Label(NamedTuple):
    """A label in a text: its characters, and where its value begins."""

    role: Role
    span: Span
    value: int


def label_at(lower: str, start: int, end: int) -> Label | None:
    """The label that begins at `start` and has a value, or stands alone in its line."""
    match = _PHRASE.match(lower, start, end)
    if match is None:
        return None
    role = ROLE_OF[" ".join(match[0].split())]
    at = match.end()
    found = _COLON.match(lower, at, end) or _ALONE.match(lower, at, end)
    if found is None and role in _DIRECT:
        found = _DIRECT[role].match(lower, at, end)
    if found is None and role in {Role.CHAIR, Role.SECRETARY, Role.PLACE, Role.TIME, Role.GUEST}:
        found = _DASH.match(lower, at, end)
    if found is None and role is Role.ABSENT:
        found = _ABSENT_NEXT.match(lower, at, end)
    return Label(role, Span(start, found.end()), found.end()) if found else None


def labels(text: str, lower: str, start: int, end: int) -> Iterator[Label]:
    """The labels of an item in order: the one that it begins with, and those that follow a mark inside it.

    Inside an item a label needs a mark before it, or a capital and a colon.
    """
    at = start
    for match in _PHRASE.finditer(lower, start, end):
        if match.start() < at:
            continue
        label = label_at(lower, match.start(), end)
        if label is None or (match.start() > start and not _stands_inside(text, lower, label, start)):
            continue
        yield label
        at = label.value


def _stands_inside(text: str, lower: str, label: Label, start: int) -> bool:
    """Whether a label in the middle of an item is one, rather than a word of a sentence or a mark beside a person."""
    at = label.span.start
    before = lower[max(start, at - 4) : at]
    if label.role is Role.ABSENT:
        counted = _BEFORE.search(before) and _ABSENT_COUNT.match(lower, label.span.start + len(_word(lower, label)))
        return bool(_ENDED.search(before) or counted)
    colon = ":" in label.span.of(text) or "：" in label.span.of(text)
    capital = text[at].isupper() and label.role not in _SENTENCED and not _LED_TO.search(lower[max(start, at - 6) : at])
    return colon and (label.role is Role.INVITED or capital or _BEFORE.search(before) is not None)


def _word(lower: str, label: Label) -> str:
    match = _PHRASE.match(lower, label.span.start)
    return match[0] if match else ""
