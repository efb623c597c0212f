"""The meetings of a report: what, whose, when, where, and which dates and words are none of theirs."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import MeetingRecord, Status
from tests.corpus.extract.reading import day, only, read

PUBLISHED = date(2024, 3, 6)
BOTH = "Ban Dân vận Huyện ủy, Ban Chỉ đạo Công tác tôn giáo"
COMMITTEE = "Ủy ban Văn hóa, giáo dục, thanh niên và nhi đồng của Quốc hội"
COURT = "Tòa án huyện Lạc Đình"


def told(text: str) -> MeetingRecord:
    """The one meeting that a text, published on 6 March 2024, tells of."""
    return only(read(text, published=PUBLISHED))


def days(text: str) -> list[str]:
    """The days of all meetings that a text tells of."""
    return [day(meeting.held) for meeting in read(text, published=PUBLISHED)[1].meetings]


# --- what, whose, where -----------------------------------------------------------------------------------------------


def test_a_lead() -> None:
    """A lead gives the name, the kind, the body, the day with its part, and the place, each with its characters."""
    text = "Sáng 5/3, Huyện ủy Lạc Đình tổ chức Hội nghị sơ kết quý I tại hội trường Huyện ủy."
    meeting = told(text)
    assert meeting.name == "Hội nghị sơ kết quý I"
    assert meeting.classification == "hội nghị"
    assert meeting.organization == "Huyện ủy Lạc Đình"
    assert day(meeting.held) == "5/3/2024 sáng"
    assert meeting.location == "hội trường Huyện ủy"
    assert meeting.evidence.of(text) == text
    assert meeting.organization_evidence
    assert meeting.organization_evidence.of(text) == "Huyện ủy Lạc Đình"
    assert meeting.held_evidence
    assert meeting.held_evidence.of(text) == "Sáng 5/3"
    assert meeting.location_evidence
    assert meeting.location_evidence.of(text) == "hội trường Huyện ủy"
    assert meeting.status is Status.PASSED
    assert meeting.status_note is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ngày 5/3, Chi bộ Hoa Sen tổ chức sinh hoạt chi bộ.", "Chi bộ Hoa Sen"),
        ("Ngày 5/3, Ban Thường vụ Huyện ủy Lạc Đình đã họp phiên thường kỳ.", "Ban Thường vụ Huyện ủy Lạc Đình"),
        ("Ngày 5/3, Sở Y tế phối hợp với UBND huyện Lạc Đình mở hội nghị.", "Sở Y tế phối hợp với UBND huyện Lạc Đình"),
        ("Kỳ họp thứ 7 HĐND huyện Lạc Đình khai mạc sáng 5/3.", "HĐND huyện Lạc Đình"),
        ("Hội nghị lần thứ 5 (mở rộng) của Đảng ủy xã Tam Lâm diễn ra ngày 5/3.", "Đảng ủy xã Tam Lâm"),
        ("Đảng bộ xã Tam Lâm khóa X, nhiệm kỳ 2020 - 2025 tổ chức đại hội ngày 5/3.", "Đảng bộ xã Tam Lâm"),
        ("Ngày 5/3, Tỉnh đoàn Phú Sơn tổng kết chiến dịch hè.", "Tỉnh đoàn Phú Sơn"),
        ("Ngày 5/3, Ban Dân vận Huyện ủy, Ban Chỉ đạo Công tác tôn giáo tổ chức Lễ trao giải.", BOTH),
        ("Ngày 5/3, hội thảo do Ủy ban Văn hóa, giáo dục, thanh niên và nhi đồng của Quốc hội tổ chức.", COMMITTEE),
        ("Hội nghị tổng kết phong trào thi đua năm 2023 của Tòa án huyện Lạc Đình được tổ chức ngày 5/3.", COURT),
        ("Đảng ủy xã Tam Lâm dưới sự chủ trì của bà Mạc Thị Sương đã họp ngày 5/3.", "Đảng ủy xã Tam Lâm"),
        ("Đoàn kiểm tra của Tỉnh ủy do ông Lãm làm Trưởng đoàn đã làm việc ngày 5/3.", "Đoàn kiểm tra của Tỉnh ủy"),
        ("Ngày 5/3, Công an xã Tam Lâm cùng các đơn vị liên quan đã tổ chức hội thảo.", "Công an xã Tam Lâm"),
        ("Đại hội đại biểu toàn quốc Hội Trồng cây Việt Nam diễn ra ngày 5/3.", "Hội Trồng cây Việt Nam"),
        ("Lễ khai mạc Năm hoa tỉnh Lạc Sơn diễn ra ngày 5/3.", ""),
        ("Kỳ họp bất thường vào ngày 5/3 của HĐND huyện Lạc Đình đã kết thúc.", "HĐND huyện Lạc Đình"),
        (
            "Ngày 5/3, Sở Y tế, phối hợp với UBND huyện Lạc Đình mở hội nghị.",
            "Sở Y tế, phối hợp với UBND huyện Lạc Đình",
        ),
        ("Tại cuộc họp báo của Sở Y tế ngày 5/3, nhiều ý kiến được nêu.", "Sở Y tế"),
        ("Ngày 5/3, các tổ đã họp bàn.", ""),
        ("Hội nghị triển khai Nghị quyết năm 2024 của Tỉnh ủy Lạc Sơn được tổ chức ngày 5/3.", ""),
        ("Hội thảo Kiểm toán nhà nước trong thời kỳ mới diễn ra ngày 5/3.", ""),
        ("Ngày 5/3, bà Mạc Thị Sương, Bí thư Huyện ủy Lạc Đình làm việc với Sở Y tế.", ""),
        ("Buổi làm việc của bà Mạc Thị Sương với Sở Y tế diễn ra ngày 5/3.", ""),
        ("Hội nghị ngày 5/3 thành công tốt đẹp.", ""),
    ],
)
def test_bodies(text: str, body: str) -> None:
    """The body is the subject of the verb of holding, else what the meeting's name goes on with; unnamed ones are none."""
    assert told(text).organization == body


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ngày 5/3, tại Nhà văn hóa thôn Hạ, Chi bộ thôn Hạ tổ chức sinh hoạt.", "Nhà văn hóa thôn Hạ"),
        ("Ngày 5/3, tại TP. Vĩnh Hòa, Sở Y tế tổ chức hội nghị.", "TP. Vĩnh Hòa"),
        ("Ngày 5/3, Sở Y tế họp tại phòng họp số 2, trụ sở Sở.", "phòng họp số 2, trụ sở Sở"),
        ("Ngày 5/3, tại hội trường Huyện ủy, Huyện ủy Lạc Đình tổ chức hội nghị.", "hội trường Huyện ủy"),
        ("Ngày 5/3, Sở Y tế họp tại trạm y tế, xã Tam Lâm, huyện Lạc Đình.", "trạm y tế, xã Tam Lâm, huyện Lạc Đình"),
        ("Ngày 5/3, Sở Y tế họp tại đồi Thông Đỏ do Sở quản lý.", "đồi Thông Đỏ"),
        ("Ngày 5/3, Sở Y tế họp ở Vĩnh Hòa bàn việc phòng dịch.", "Vĩnh Hòa"),
        ("Sở Y tế mở hội nghị tổng kết năm tại Vĩnh Hòa hôm 5/3.", "Vĩnh Hòa"),
        ("Hội nghị nêu các vụ cháy xảy ra tại Vĩnh Hòa, diễn ra tại Lạc Đình ngày 5/3.", "Lạc Đình"),
        ("Tại hội trường, sáng 5/3, Sở Y tế họp.", "hội trường"),
        ("“Dịch đã lui”, bà Mạc Thị Sương nói tại hội nghị của Sở Y tế ngày 5/3, tổ chức ở Vĩnh Hòa.", "Vĩnh Hòa"),
        ("Hội thảo ngày 5/3 do Sở Y tế tổ chức sáng nay tại Vĩnh Hòa.", "Vĩnh Hòa"),
        ("Ngày 5/3, Sở Y tế họp bàn về vụ cháy xảy ra ở Vĩnh Hòa hôm 4/3.", ""),
        ("Ngày 5/3, Sở Y tế mời các xã về Hội trường Lạc Đình dự hội nghị.", "Hội trường Lạc Đình"),
        ("Ngày 5/3, Sở Y tế họp. Tại hội nghị, nhiều ý kiến được nêu.", ""),
        ("Ngày 5/3, Sở Y tế mở hội nghị nghe báo cáo về vụ cháy ở Vĩnh Hòa.", ""),
        ("Tại kỳ họp HĐND ngày 5/3, nhiều đại biểu nêu thực trạng ở Vĩnh Hòa.", ""),
        ("Ngày 5/3, Sở Y tế mở hội thảo “Du lịch tại Vĩnh Hòa”.", ""),
        ("Tại cuộc họp ngày 5/3, bà Mạc Thị Sương cho biết, tại Vĩnh Hòa dịch đã lui.", ""),
        ("Ngày 5/3, Sở Y tế họp về việc dạy học ở trường phổ thông.", ""),
        ("Ngày 5/3, Sở Y tế họp bàn về Nghị quyết tại Quyết định số 5.", ""),
        ("Nghĩa trang Lạc Đình là nơi Chi bộ Hoa Sen làm lễ ngày 5/3.", "Nghĩa trang Lạc Đình"),
    ],
)
def test_places(text: str, place: str) -> None:
    """The meeting's own place: beside its time, after a verb of holding or its name; no other place that is told of."""
    assert told(text).location == place


def test_the_place_is_not_the_body() -> None:
    """What the meeting takes place in holds it no more than the body that does."""
    text = "Chiều qua (5/3), tại Nhà văn hóa thôn Hạ, Chi bộ thôn Hạ kết nạp 2 đảng viên mới."
    assert told(text).organization == "Chi bộ thôn Hạ"


# --- when -------------------------------------------------------------------------------------------------------------


def test_the_year() -> None:
    """The year is that of the text, else of publication, else open."""
    text = "Ngày 5/3{}, Chi bộ Hoa Sen họp."
    assert day(told(text.format("/2019")).held) == "5/3/2019"
    dated, undated = told(text.format("")), only(read(text.format("")))
    assert dated.held
    assert (day(dated.held), dated.held.year_from) == ("5/3/2024", "published")
    assert undated.held
    assert (day(undated.held), undated.held.year_from) == ("5/3/None", None)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết số 12-NQ/HU ngày 1/2/2024 của Huyện ủy, ngày 5/3, Chi bộ Hoa Sen họp.",
        "Ngày 5/3, Chi bộ Hoa Sen họp quán triệt Chỉ thị số 9-CT/TU ngày 2/2/2024.",
        "Ngày 5/3, Chi bộ Hoa Sen họp. Quyết định có hiệu lực kể từ ngày 1/4/2024.",
        "Ngày 5/3, Chi bộ Hoa Sen họp. Việc này phải xong trước ngày 30/4.",
        "Ngày 5/3, Chi bộ Hoa Sen họp tiễn ông Lãm nghỉ hưu ngày 1/4.",
        "Ngày 5/3, Chi bộ Hoa Sen họp chuẩn bị cho đại hội.",
    ],
)
def test_dates_of_other_things(text: str) -> None:
    """A document's date, a deadline, an effective date, a plan's never becomes the meeting's."""
    assert days(text) == ["5/3/2024"]


def test_a_basis_gives_no_day() -> None:
    """Where only a document is dated the day of the meeting stays unknown."""
    text = "Căn cứ Kết luận số 8-KL/TU ngày 2/1/2024 của Ban Thường vụ Tỉnh ủy, Huyện ủy Lạc Đình mở hội nghị."
    assert told(text).held is None


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5/3, ông Lãm cho biết chuẩn bị xong cho kỳ họp lần này, các đại biểu đã nhận tài liệu.",
        "Thông cáo kỳ họp thứ 5 của Ủy ban Kiểm tra Huyện ủy vừa được công bố chiều 5/3.",
        "Ngày 5/3, Sở Y tế có văn bản kiến nghị sớm tổ chức cuộc họp giữa các bên.",
        "Sở Y tế mở cuộc họp làm rõ vụ ngộ độc xảy ra ngày 5/3.",
        "Tại cuộc họp, Sở Y tế báo cáo về vụ tai nạn ở Vĩnh Hòa vào sáng 5/3.",
        "Văn bản do bà Mạc Thị Sương ký ngày 5/3 nêu: Tại tọa đàm, ông Lãm phát biểu sai.",
        "Sáng 5/3, ông Lãm cho biết, tại kỳ họp này, phiên chất vấn sẽ được truyền hình.",
    ],
)
def test_the_day_of_saying_it(text: str) -> None:
    """When somebody speaks or writes of a meeting, or what it is about happened, is not when it was held."""
    assert all(day(meeting.held) == "" for meeting in read(text, published=PUBLISHED)[1].meetings)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Sáng 5/3, bà Mạc Thị Sương cho biết tại hội nghị, dịch đã lui.", "5/3/2024 sáng"),
        ("Tại họp báo thông tin kết quả Đại hội sáng 5/3, ông Lãm cho biết Đại hội đã xong.", "5/3/2024 sáng"),
        ("Phiên họp của hội đồng theo Nghị quyết 98, sáng 5/3, thành công.", "5/3/2024 sáng"),
        ("Sáng 5/3, Quốc hội thảo luận về dự án luật.", "5/3/2024 sáng"),
        ("Từ ngày 3 đến 5/3, Huyện ủy Lạc Đình mở lớp tập huấn.", "3/3/2024..5/3/2024"),
        ("Sở Y tế mở hội nghị từ ngày 5/3.", ""),
    ],
)
def test_the_day_of_the_meeting_itself(text: str, held: str) -> None:
    """What is said in the meeting has its day; several days from one to another are the meeting's, a day since is not."""
    assert day(told(text).held) == held


def test_an_earlier_meeting_has_its_own_chair() -> None:
    """Who chaired a meeting told of without a day, before the one that is told of, chaired that one alone."""
    text = "Chiều 5/3, Huyện ủy Lạc Đình họp. Hồi tháng 1, bà Mạc Thị Sương đã chủ trì cuộc họp về việc này."
    meetings = read(text, published=PUBLISHED)[1].meetings
    assert [[part.person for part in meeting.participants] for meeting in meetings] == [[], ["Mạc Thị Sương"]]


def test_words_in_which_a_meeting_is_none() -> None:
    """A week, a hall, a festival have the word for a meeting in their names."""
    text = "Ngày 5/3, tại Trung tâm Hội nghị Lạc Đình, Sở Y tế mở hội thảo về Tuần lễ xanh và Lễ hội hoa."
    meeting = told(text)
    assert (meeting.classification, meeting.location) == ("hội thảo", "Trung tâm Hội nghị Lạc Đình")


def test_a_plan_is_another_meeting() -> None:
    """A day that is planned for is that of a meeting of its own, which has not taken place."""
    _, extraction = read(
        "Chiều 4/3, Đảng ủy xã Tam Lâm họp. Dự kiến ngày 20/3 xã sẽ tổ chức đại hội.", published=PUBLISHED
    )
    assert [(day(m.held), m.status) for m in extraction.meetings] == [
        ("4/3/2024 chiều", Status.PASSED),
        ("20/3/2024", Status.TENTATIVE),
    ]


def test_sentences_join_the_meeting_of_their_day() -> None:
    """A later sentence adds to the meeting with its date, and without a date to the one told of last."""
    text = (
        "Ngày 4/3, Chi bộ Hoa Sen họp. Đồng chí Mạc Thị Sương chủ trì. Ngày 5/3, Chi bộ Hoa Mai họp. "
        "Đồng chí Lò Thị Pâng chủ trì. Cuộc họp ngày 4/3 do ông Tạ Quang Vượng ghi biên bản."
    )
    meetings = read(text, published=PUBLISHED)[1].meetings
    assert [[part.person for part in meeting.participants] for meeting in meetings] == [
        ["Mạc Thị Sương", "Tạ Quang Vượng"],
        ["Lò Thị Pâng"],
    ]


# --- what is none -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Mùa này lúa tốt. Bà con phấn khởi.",
        "Theo ông Lãm cho biết ngày 5/3, giá lúa tăng.",
        "Nghị quyết đại hội đã đi vào cuộc sống.",
    ],
)
def test_no_meeting(text: str) -> None:
    """Without a word for a meeting that is held, without an act, there is no meeting."""
    assert read(text, published=PUBLISHED)[1].meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị sơ kết ngày 5/3 của Huyện ủy Lạc Đình được hoãn sang ngày 12/3 do thời tiết.",
        "Cuộc họp Ban Chấp hành dự kiến diễn ra sáng 7/3 bị hoãn.",
        "Do mưa bão, Đảng ủy xã Tam Lâm hủy cuộc họp dự kiến ngày 7/3/2024.",
        "Huyện ủy Lạc Đình lùi thời gian tổ chức hội nghị ngày 7/3.",
    ],
)
def test_put_off(text: str) -> None:
    """A meeting that is put off did not take place, and its record says what was printed about it."""
    meeting = told(text)
    assert meeting.status is Status.CANCELLED
    assert meeting.status_note
    assert meeting.status_note.evidence.of(text) == meeting.status_note.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3, Hội nghị nghe báo cáo về các dự án bị hoãn.",
        "Sáng 5/3, Chi bộ Hoa Sen họp. Việc xây cầu được lùi lại.",
        "Sáng 5/3, Chi bộ Hoa Sen họp, không thể trì hoãn cuộc họp này.",
    ],
)
def test_other_things_put_off(text: str) -> None:
    """Something else that is put off leaves the meeting as it was."""
    assert told(text).status is Status.PASSED


def test_items_of_a_list_of_news() -> None:
    """Each item that tells of another kind of meeting is a meeting of its own, though the day is the same."""
    _, said = read(
        "* Ngày 20/5, Công đoàn xã Tam Lâm tổ chức hội thi nấu ăn tại chợ.\n"
        "* Chiều 20/5, đồng chí Lâm Thị Nở, Chủ tịch Công đoàn xã chủ trì buổi đối thoại với người lao động."
    )
    assert [(m.classification, [p.person for p in m.participants]) for m in said.meetings] == [
        ("hội thi", []),
        ("buổi đối thoại", ["Lâm Thị Nở"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều gia đình sum họp bên nồi bánh trong những ngày cuối năm.",
        "Cô làm việc tại một công ty may và đã tổ chức nhiều buổi tập huấn.",
    ],
)
def test_a_word_is_no_meeting(text: str) -> None:
    """What has no day, no chair and no body is not recorded, whatever word it uses."""
    assert not read(text, published=PUBLISHED)[1].meetings


def test_the_day_of_another_kind_of_meeting() -> None:
    """A meeting without a day is not given that of a later sentence about another kind of meeting."""
    text = "Huyện ủy Lạc Đình tổ chức hội nghị tổng kết năm. Đại hội Đoàn xã Hà Lâm diễn ra ngày 3/2."
    assert [(m.classification, m.held is None) for m in read(text, published=PUBLISHED)[1].meetings] == [
        ("hội nghị", True),
        ("đại hội", False),
    ]


def test_a_place_ends_where_something_else_is_told() -> None:
    """A place ends before what is done there, has no full stop of its own, and is no part of a day."""
    assert told("Hội nghị diễn ra ngày 5/3 tại Cẩm Trạch kết thúc sớm.").location == "Cẩm Trạch"
    assert told("Ngày 5/3, hội nghị tổng kết diễn ra tại TP.HCM.").location == "TP.HCM"
    assert not told("Trả lời tại chiều 5/3, lãnh đạo Huyện ủy Lạc Đình tổ chức họp báo.").location


def test_an_office_is_no_body() -> None:
    """A meeting of ministers is not held by "Bộ trưởng Quốc phòng"."""
    assert not told("Hội nghị Bộ trưởng Quốc phòng các nước khai mạc ngày 5/3.").organization
