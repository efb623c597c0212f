"""Verbs and labels by which a report gives people their parts, as data.

Each row: the phrase (lower case, one tone placement), and the part it gives. Found longest first. What stands in a report
rather than in these rows is decided by the grammar of `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.models import Note
from corpus.text import unify

CUES: dict[Note, tuple[str, ...]] = {
    Note.CHAIR: (
        "chủ tọa",
        "chủ trì",
        "chủ tọa điều hành",
        "làm chủ tọa",
        "điều hành",
        "điều khiển",
        "đoàn chủ tịch",
        "đoàn chủ tọa",
        "đoàn chủ trì",
        "đồng chủ trì",
        "đồng chủ tọa",
    ),
    Note.DIRECTOR: tuple(
        f"{come}{act}".strip()
        for come in ("", "đến ", "tới ", "về ", "tham ", "cùng ", "về tham ", "đến tham ", "tới tham ", "trực tiếp ")
        for act in (
            "dự chỉ đạo",
            "dự và chỉ đạo",
            "dự và có bài phát biểu chỉ đạo",
            "dự và phát biểu chỉ đạo",
            "dự, chỉ đạo",
            "dự, phát biểu chỉ đạo",
            "theo dõi và chỉ đạo",
            "theo dõi, chỉ đạo",
        )
    )
    + ("chỉ đạo đại hội", "chỉ đạo hội nghị"),
    Note.ATTENDEE: (
        "có mặt",
        "cùng dự",
        "chứng kiến",
        "dự",
        "đại biểu mời",
        "đến dự",
        "khách mời",
        "tham dự",
        "tham gia",
        "tham gia điều hành",
        "theo dõi",
        "thành phần",
        "tới dự",
        "về dự",
        "về phía",
    ),
    Note.SPEAKER: (
        "bày tỏ",
        "biểu dương",
        "báo cáo",
        "bế mạc",
        "cho biết",
        "cho hay",
        "cho rằng",
        "chất vấn",
        "chia sẻ",
        "chỉ đạo",
        "chúc mừng",
        "dẫn chương trình",
        "dặn",
        "giải trình",
        "giải đáp",
        "ghi nhận",
        "giới thiệu",
        "hướng dẫn",
        "khai mạc",
        "khẳng định",
        "kiến nghị",
        "kết luận",
        "lưu ý",
        "mong muốn",
        "mong",
        "nêu",
        "nêu rõ",
        "nhấn mạnh",
        "nói",
        "phát biểu",
        "phát biểu chỉ đạo",
        "phát biểu khai mạc",
        "phát biểu bế mạc",
        "phát biểu kết luận",
        "phổ biến",
        "quán triệt",
        "tham luận",
        "thay mặt",
        "thông báo",
        "thông qua",
        "thông tin",
        "thuyết trình",
        "tiếp thu",
        "trao đổi",
        "trình bày",
        "truyền đạt",
        "tuyên bố",
        "yêu cầu",
        "ý kiến",
        "đánh giá",
        "đề nghị",
        "đề xuất",
        "đọc",
        "đặt vấn đề",
        "động viên",
        "xin ý kiến",
        "xin",
        "hỏi",
        "trả lời",
        "giao",
        "chỉ rõ",
        "coi đây",
    ),
    Note.PRESENTER: (
        "công bố",
        "trao",
        "trao quyết định",
        "trao tặng",
        "tặng",
        "trao huy hiệu",
        "trực tiếp trao",
        "gắn huy hiệu",
    ),
    Note.SIGNER: ("ký", "ký ban hành", "ký quyết định", "ký thông báo"),
    Note.SECRETARY: (
        "ghi biên bản",
        "thư ký",
        "thư ký hội nghị",
        "thư ký cuộc họp",
        "thư ký kỳ họp",
        "người ghi",
        "ghi chép",
    ),
}

# Words in which a cue is no cue: nouns, and verbs of another meaning.
NO_CUES = (
    "ban chỉ đạo",
    "bàn giao",
    "bộ giao thông",
    "chuyển giao",
    "dự án",
    "dự báo",
    "dự bị",
    "dự kiến",
    "dự luật",
    "dự phòng",
    "dự thảo",
    "dự toán",
    "giao ban",
    "giao dịch",
    "giao lưu",
    "giao thông",
    "giao tiếp",
    "lãnh chỉ đạo",
    "lãnh đạo, chỉ đạo",
    "nêu cao",
    "nêu gương",
    "nêu trên",
    "sở giao thông",
    "thăm hỏi",
    "theo báo cáo",
    "tổ chức thực hiện kết luận",
    "ý kiến chỉ đạo",
    "bài phát biểu",
)

# After "chủ trì": what makes the words a lead agency's task rather than the chair of a meeting (Decree 138/2016/ND-CP uses
# "chủ trì, phối hợp" for the agency that leads a task).
NOT_CHAIRING = re.compile(
    r"[\s,]*(?:,? ?(?:và )?phối hợp|tham mưu|xây dựng|soạn thảo|thực hiện|triển khai|nghiên cứu|hướng dẫn|theo dõi|thẩm định|tổ chức thực hiện"
    r"|xem xét|giải quyết|rà soát|lập|cùng với|việc|công tác|đề tài|biên soạn|dự án|chuẩn bị|tổng hợp|chương trình|thẩm tra)"
)
# Before a person's "chủ trì": a task given, not a meeting held.
GIVEN = re.compile(r"(?:giao(?: cho)?|phân công|cử|đề nghị|yêu cầu|chỉ đạo)\s*$")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many phrases, longest first, at word boundaries; for text in lower case with one tone placement."""
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
