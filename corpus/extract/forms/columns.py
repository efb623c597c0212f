"""The columns of tables in official documents, as data: what a heading says that its column holds.

Headings as calendars, agendas and lists of offices print them; lower case, one tone placement.
"""

from __future__ import annotations

import re
from enum import StrEnum

from corpus.text import unify


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    CONTENT = "content"
    CHAIR = "chair"
    LEADER = "leader"  # somebody of the leadership, who need not chair
    DOES = "does"  # who has that part of a programme
    PEOPLE = "people"
    PLACE = "place"
    NOTE = "note"
    NAME = "name"
    OFFICE = "office"
    UNIT = "unit"
    AWARD = "award"
    INTRODUCER = "introducer"
    OTHER = "other"


HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: ("tt", "stt", "số tt", "số thứ tự"),
    Column.DAY: (
        "ngày", "thứ", "thứ, ngày", "thứ/ngày", "thứ ngày", "thứ - ngày", "ngày/thứ", "ngày, thứ", "ngày tháng", "ngày, tháng", "ngày tiếp", "ngày tiếp công dân", "ngày trực", "thứ/ ngày",
        "thời gian tiếp", "ngày làm việc", "ngày tiếp dân",
    ),
    Column.TIME: ("giờ", "thời gian", "buổi", "buổi/giờ", "giờ/buổi", "thời điểm", "giờ họp", "buổi, giờ", "giờ làm việc", "ngày, giờ", "ngày giờ", "thời gian bắt đầu"),
    Column.CONTENT: (
        "nội dung", "nội dung công việc", "công việc", "việc", "nội dung công tác", "hoạt động", "nội dung cuộc họp", "nội dung làm việc", "nội dung chương trình", "nội dung hoạt động", "tên cuộc họp",
        "nội dung chính", "nội dung, công việc", "phần việc", "nội dung thực hiện", "chương trình", "nội dung cuộc họp, hội nghị", "nội dung hội nghị",
    ),
    Column.CHAIR: (
        "chủ trì", "người chủ trì", "đ/c chủ trì", "lãnh đạo chủ trì", "đồng chí chủ trì", "chủ tọa", "chủ trì cuộc họp", "người tiếp", "cán bộ tiếp", "lãnh đạo tiếp", "người tiếp công dân", "đồng chí tiếp công dân",
        "người tiếp dân", "lãnh đạo tiếp công dân", "cán bộ tiếp công dân", "đ/c tiếp công dân",
    ),
    Column.LEADER: ("lãnh đạo", "lãnh đạo dự", "lãnh đạo tham dự", "chủ trì/dự", "chủ trì/tham dự", "lãnh đạo chủ trì/dự", "lãnh đạo chủ trì/tham dự", "lãnh đạo thực hiện", "chủ trì, tham dự", "đồng chí dự", "lãnh đạo ubnd", "lãnh đạo phụ trách"),
    Column.DOES: ("người thực hiện", "thực hiện", "ai làm", "phụ trách", "người phụ trách", "phân công", "đơn vị thực hiện", "người trình bày", "trình bày", "phân công thực hiện", "đồng chí thực hiện", "chủ trì/thực hiện", "người điều hành", "bộ phận thực hiện"),
    Column.PEOPLE: (
        "thành phần", "thành phần tham dự", "thành phần dự", "thành phần dự họp", "tham dự", "dự", "cùng dự", "thành phần tham gia", "thành phần mời", "thành phần, tham dự", "tham gia", "đại biểu", "người dự", "thành phần cùng dự",
    ),
    Column.PLACE: ("địa điểm", "nơi họp", "địa điểm họp", "nơi làm việc", "địa điểm tiếp", "địa điểm tổ chức", "địa điểm làm việc", "địa chỉ", "nơi tiếp"),
    Column.NOTE: ("ghi chú", "thay thế", "thay đổi"),
    Column.NAME: ("họ và tên", "họ tên", "tên", "họ, tên", "họ và tên, đơn vị", "tên đơn vị", "tên tập thể", "tên tập thể, cá nhân", "tên tổ chức", "họ và tên đảng viên", "tập thể, cá nhân", "họ tên/đơn vị", "đồng chí", "trực lãnh đạo", "tên cá nhân", "tập thể", "cá nhân", "tên tổ chức, cá nhân", "người trực", "lãnh đạo trực"),
    Column.OFFICE: ("chức vụ", "chức danh", "chức vụ, đơn vị", "chức vụ hiện nay", "chức vụ hiện tại", "chức vụ, đơn vị công tác", "chức vụ/đơn vị"),
    Column.UNIT: ("đơn vị", "chi bộ", "chi đoàn", "chi hội", "lớp", "tổ", "thôn", "khu phố", "phòng ban", "bộ phận", "đơn vị công tác", "đảng bộ", "nơi công tác", "tổ chức đảng", "cơ quan", "cơ quan, đơn vị", "đang sinh hoạt tại chi bộ", "sinh hoạt tại chi bộ", "chi bộ, đảng bộ", "nơi sinh hoạt", "đảng bộ, chi bộ"),
    Column.AWARD: ("danh hiệu", "hình thức khen thưởng", "hình thức", "khen thưởng", "danh hiệu thi đua", "danh hiệu, hình thức khen thưởng", "chức vụ được bổ nhiệm", "chức vụ bổ nhiệm", "danh hiệu đạt được", "huy hiệu", "loại huy hiệu", "hình thức khen", "mức khen", "danh hiệu, hình thức"),
    Column.INTRODUCER: (
        "người giới thiệu", "người giới thiệu 1", "người giới thiệu 2", "người giới thiệu thứ nhất", "người giới thiệu thứ hai", "đảng viên giới thiệu", "đảng viên giúp đỡ",
        "giới thiệu 1", "giới thiệu 2", "người giúp đỡ",
    ),
    Column.OTHER: (
        "ngày sinh", "năm sinh", "mức thưởng", "quê quán", "điện thoại", "số điện thoại", "giới tính", "dân tộc", "trình độ", "cơ quan chuẩn bị", "đơn vị chuẩn bị", "chuẩn bị", "ngày tháng năm sinh", "ngày, tháng, năm sinh",
        "nghề nghiệp", "nam", "nữ", "ngày vào đảng", "tuổi đảng", "số quyết định", "số phiếu", "tỷ lệ", "xe", "số tiền", "thành tích", "tài liệu", "cơ quan chuẩn bị nội dung", "phương tiện", "ngày vào đoàn", "đơn vị chuẩn bị nội dung", "thời lượng", "phút", "tháng",
        "số phiếu bầu", "số phiếu đồng ý", "số phiếu đạt", "số phiếu tán thành", "số phiếu không đồng ý", "tỷ lệ %", "tỷ lệ (%)", "kết quả", "điểm", "tổng điểm", "xếp loại", "xếp hạng", "hạng", "giải",
        "chuyên viên trực", "cán bộ trực", "lái xe", "lái xe trực", "trực chỉ huy", "trực ban", "bảo vệ", "ca trực", "ca", "trực bảo vệ", "văn thư", "trực y tế", "chỉ huy trực", "trực chuyên môn", "số lượng", "số hộ",
        "quê", "nơi ở", "nơi sinh", "đối tượng", "lý do", "thời hạn", "ký nhận", "chữ ký", "văn bằng", "ngành", "học hàm", "thứ tự", "quan hệ",
    ),
}  # fmt: skip

_COLUMN_OF: dict[str, Column] = {unify(name): column for column, names in HEADINGS.items() for name in names}
_MARKS = re.compile(r"[*:_()]")
_BRACKETED = re.compile(r"\([^()]*\)")
_JOINED = (re.compile(r"\s*(?:[/,&]|\s[-–]\s)\s*"), re.compile(r"\s+và\s+"))
_LONGEST = 60  # characters


def column_of(heading: str) -> Column | None:
    """What a column with this heading holds, the heading in lower case with one tone placement; None for any other text.

    What brackets add to a heading is its measure ("mức thưởng (đồng)"); of two headings in one the first counts ("họ và
    tên/đơn vị").
    """
    if len(heading) > _LONGEST:
        return None
    plain = " ".join(_MARKS.sub(" ", heading).split())
    if (found := _COLUMN_OF.get(plain)) is not None:
        return found
    said = " ".join(_BRACKETED.sub(" ", heading).split()).strip(" *:_")
    for joint in _JOINED:
        parts = [_COLUMN_OF.get(part) for part in joint.split(said)]
        if all(part is not None for part in parts):
            return parts[0]
    return None
