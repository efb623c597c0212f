"""Verbs and labels by which a report gives people their parts, as data.

The phrases (lower case, one tone placement) under the part that they give; the longest is found first. What no row says
is decided by the grammar of `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.models import Note
from corpus.text import unify
from corpus.vocabulary.table import table

# What comes before an act of attending and directing, and those acts.
_COMES = ("", "đến", "tới", "về", "tham", "cùng", "về tham", "đến tham", "tới tham", "trực tiếp")
_DIRECTS = table("""
    dự chỉ đạo | dự phát biểu chỉ đạo | dự và chỉ đạo | dự và cho ý kiến chỉ đạo | dự và có bài phát biểu chỉ đạo
    dự và có phát biểu chỉ đạo | dự và có ý kiến chỉ đạo | dự và phát biểu chỉ đạo | dự và phát biểu ý kiến chỉ đạo
    dự và trực tiếp chỉ đạo | dự, chỉ đạo | dự, phát biểu chỉ đạo | dự, phát biểu ý kiến chỉ đạo
    theo dõi và chỉ đạo | theo dõi, chỉ đạo
""")

CUES: dict[Note, frozenset[str]] = {
    Note.CHAIR: table("""
        chủ tọa | chủ tọa điều hành | chủ trì | điều hành | điều khiển | đoàn chủ tịch | đoàn chủ tọa | đoàn chủ trì
        đồng chủ tọa | đồng chủ trì | làm chủ tọa
    """),
    Note.ABSENT: table("vắng mặt | xin vắng mặt"),
    Note.DIRECTOR: frozenset(f"{come} {act}".strip() for come in _COMES for act in _DIRECTS)
    | table("chỉ đạo đại hội | chỉ đạo hội nghị"),
    Note.ATTENDEE: table("""
        chứng kiến | có mặt | cùng dự | cùng đi | dự | đại biểu mời | đến dự | khách mời | tham dự | tham gia
        tham gia điều hành | thành phần | theo dõi | tới dự | về dự | về phía
    """),
    Note.SPEAKER: table("""
        báo cáo | bày tỏ | bế mạc | biểu dương
        chất vấn | chỉ đạo | chỉ rõ | chia sẻ | cho biết | cho hay | cho rằng | chúc mừng | coi đây
        dặn | dẫn chương trình
        đánh giá | đặt vấn đề | đề nghị | đề xuất | đọc | động viên
        ghi nhận | giải đáp | giải trình | giao | giới thiệu
        hỏi | hướng dẫn
        kết luận | khai mạc | khẳng định | kiến nghị
        lưu ý
        mong | mong muốn
        nêu | nêu rõ | nhấn mạnh | nói
        phản ánh | phát biểu | phát biểu bế mạc | phát biểu chỉ đạo | phát biểu kết luận | phát biểu khai mạc | phổ biến
        quán triệt
        tham luận | thay mặt | thông báo | thông qua | thông tin | thuyết trình | tiếp thu | thừa nhận
        trả lời | trao đổi
        trình bày | truyền đạt | tuyên bố
        xin | xin ý kiến
        ý kiến | yêu cầu
    """),
    Note.PRESENTER: table(
        "công bố | gắn huy hiệu | tặng | trao | trao huy hiệu | trao quyết định | trao tặng | trực tiếp trao"
    ),
    Note.SIGNER: table("ký | ký ban hành | ký quyết định | ký thông báo"),
    Note.SECRETARY: table(
        "ghi biên bản | ghi chép | người ghi | thư ký | thư ký cuộc họp | thư ký hội nghị | thư ký kỳ họp"
    ),
}

# Words in which a cue is no cue: nouns, and verbs of another meaning.
NO_CUES = table("""
    bài phát biểu | ban chỉ đạo | bàn giao | bộ giao thông | chuyển giao | dự án | dự báo | dự bị | dự kiến
    dự luật | dự phòng | dự thảo | dự toán | giao ban | giao dịch | giao lưu | giao thông | giao tiếp | lãnh chỉ đạo
    lãnh đạo, chỉ đạo | nêu cao | nêu gương | nêu trên | sở giao thông | thăm hỏi | theo báo cáo
    tổ chức thực hiện kết luận | ý kiến chỉ đạo
""")

# After "chủ trì": what makes the words a lead agency's task rather than the chair of a meeting (Decree 138/2016/ND-CP
# uses "chủ trì, phối hợp" for the agency that leads a task).
NOT_CHAIRING = re.compile(
    r"[\s,]*(?:,? ?(?:và )?phối hợp|tham mưu|xây dựng|soạn thảo|thực hiện|triển khai|nghiên cứu|hướng dẫn|theo dõi"
    r"|thẩm định|tổ chức thực hiện|xem xét|giải quyết|rà soát|lập|cùng với|việc|công tác|đề tài|biên soạn|dự án"
    r"|chuẩn bị|tổng hợp|chương trình|thẩm tra)"
)
# Before a person's "chủ trì": a task given, not a meeting held.
GIVEN = re.compile(r"(?:giao(?: cho)?|phân công|cử|đề nghị|yêu cầu|chỉ đạo)\s*$")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many phrases, longest first, at word boundaries; for text as `corpus.text.lower` gives it."""
    ordered = sorted({unify(p) for p in phrases}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in ordered) + r")(?!\w)")


NOTE_OF: dict[str, Note] = {unify(phrase): note for note, phrases in CUES.items() for phrase in phrases}
_ANY = pattern([*NOTE_OF, *NO_CUES])


def find(text: str, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
    """The cues of a text in lower case with one tone placement, in order."""
    found = _ANY.finditer(text, start, len(text) if end is None else end)
    return [match for match in found if " ".join(match[0].split()) in NOTE_OF]


def note_of(matched: str) -> Note:
    """The part that a matched cue gives."""
    return NOTE_OF[" ".join(matched.split())]
