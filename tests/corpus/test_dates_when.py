"""Dates and periods in questions."""

from datetime import date

import pytest

from corpus import DateRange, Day, Session, find_when, fold, format_range, parse_when

TODAY = date(2024, 5, 15)  # a Wednesday


def asked(question: str) -> str:
    """The main date of a question as people write it, with what it belongs to where that is no event."""
    mention = parse_when(question, TODAY)
    if mention is None:
        return ""
    return format_range(mention.range) + ("" if mention.of == "event" else f" ({mention.of})")


# Each is asked as it stands and without diacritics, and means the same.
BOTH = [
    ("ai chủ trì hội nghị ngày 02/01/2023", "02/01/2023"),
    ("ai chủ trì hội nghị 2-1-2023", "02/01/2023"),
    ("họp 2.7.2023 bàn gì", "02/07/2023"),
    ("họp ngày 30-3 ở đâu", "30/03"),
    ("8/7 họp gì", "08/07"),
    ("sáng 2/1/2023 họp gì", "sáng 02/01/2023"),
    ("mùng 2 tháng 1 năm 2023 ai họp", "02/01/2023"),
    ("ngày 5 tháng 4", "05/04"),
    ("từ 1/1 đến 15/1/2023 có họp gì", "01–15/01/2023"),
    ("hai ngày 6-7/3 ai chủ trì", "06–07/03"),
    ("ngày 18 và 19/12/2023", "18–19/12/2023"),
    ("lúc 14h30 ngày 5/4 ai phát biểu", "14:30 ngày 05/04"),
    ("sáng thứ ba 11/3/2025 ai chủ trì", "sáng 11/03/2025"),
    ("ngày 8/7 năm ngoái họp gì", "08/07/2023"),
    ("tháng 3 năm ngoái ai họp", "tháng 3/2023"),
    # counted from the day of asking
    ("hôm nay ai chủ trì", "15/05/2024"),
    ("hôm qua chi bộ họp gì", "14/05/2024"),
    ("hôm kia họp gì", "13/05/2024"),
    ("ngày mai họp gì", "16/05/2024"),
    ("mai họp lúc mấy giờ", "16/05/2024"),
    ("mai buổi chiều chủ tịch ở đâu", "chiều 16/05/2024"),
    ("ngày kia họp gì", "17/05/2024"),
    ("sáng nay ai họp", "sáng 15/05/2024"),
    ("tối qua họp ở đâu", "tối 14/05/2024"),
    ("chiều mai họp ở đâu", "chiều 16/05/2024"),
    ("8h sáng mai họp gì", "08:00 sáng 16/05/2024"),
    ("chiều hôm qua họp gì", "chiều 14/05/2024"),
    ("hôm qua buổi chiều họp gì", "chiều 14/05/2024"),
    ("3 ngày trước họp gì", "12/05/2024"),
    ("cách đây 2 tuần", "29/04–05/05/2024"),
    ("cách đây 3 tháng", "tháng 2/2024"),
    ("hai năm trước", "năm 2022"),
    ("3 ngày nữa họp gì", "18/05/2024"),
    ("trong 3 ngày tới họp gì", "15–18/05/2024"),
    ("7 ngày qua có họp gì", "08–15/05/2024"),
    ("mấy hôm trước họp gì", "08–15/05/2024"),
    ("tuần này họp gì", "13–19/05/2024"),
    ("tuần trước họp gì", "06–12/05/2024"),
    ("tuần sau họp gì", "20–26/05/2024"),
    ("tuần tới họp gì", "20–26/05/2024"),
    ("tuần vừa rồi họp gì", "06–12/05/2024"),
    ("tuần trước nữa họp gì", "29/04–05/05/2024"),
    ("cuối tuần này họp gì", "17–19/05/2024"),
    ("đầu tuần sau họp gì", "20–22/05/2024"),
    ("tuần 20 năm 2024", "13–19/05/2024"),
    ("thứ 5 tuần này họp gì", "16/05/2024"),
    ("thứ năm này họp gì", "16/05/2024"),
    ("thứ hai tuần sau họp gì", "20/05/2024"),
    ("chiều thứ sáu tuần trước họp gì", "chiều 10/05/2024"),
    ("thứ hai vừa rồi họp gì", "13/05/2024"),
    ("thứ tư tới họp gì", "22/05/2024"),
    ("t5 tuần này họp gì", "16/05/2024"),
    ("chủ nhật này họp gì", "19/05/2024"),
    ("sáng chủ nhật họp gì", "sáng 19/05/2024"),
    ("ngày 20 tháng này họp gì", "20/05/2024"),
    ("mùng 5 tháng trước họp gì", "05/04/2024"),
    ("tháng này họp gì", "tháng 5/2024"),
    ("tháng trước họp gì", "tháng 4/2024"),
    ("tháng sau họp gì", "tháng 6/2024"),
    ("quý này họp gì", "quý II/2024"),
    ("quý trước họp gì", "quý I/2024"),
    ("năm nay họp gì", "năm 2024"),
    ("năm ngoái họp gì", "năm 2023"),
    ("năm kia họp gì", "năm 2022"),
    ("tháng 4 vừa rồi họp gì", "tháng 4/2024"),
    ("ngày 8/7 vừa rồi họp gì", "08/07/2023"),
    ("ngày 8/7 tới họp gì", "08/07/2024"),
    ("từ đầu năm đến nay họp gì", "01/01–15/05/2024"),
    ("từ tháng 3/2023 đến nay họp gì", "01/03/2023–15/05/2024"),
    # periods
    ("tháng 3 họp gì", "tháng 3"),
    ("tháng giêng họp gì", "tháng 1"),
    ("tháng chạp họp gì", "tháng 12"),
    ("hồi tháng ba họp gì", "tháng 3"),
    ("tháng 11/2023 ai được bầu", "tháng 11/2023"),
    ("họp t3/2023 bàn gì", "tháng 3/2023"),
    ("3/2023 họp gì", "tháng 3/2023"),
    ("từ tháng 3 đến tháng 5/2023 họp gì", "tháng 3–5/2023"),
    ("đầu tháng 1/2024 họp gì", "01–10/01/2024"),
    ("giữa tháng 5 họp gì", "11–20/05"),
    ("cuối tháng 2 họp gì", "21–29/02"),
    ("cuối tháng 2/2023 họp gì", "21–28/02/2023"),
    ("cuối tháng trước họp gì", "21–30/04/2024"),
    ("cuối tháng 2, đầu tháng 3/2025", "21/02–10/03/2025"),
    ("cuối tháng 12, đầu tháng 1/2024", "21/12/2023–10/01/2024"),
    ("quý 3 năm 2023 họp gì", "quý III/2023"),
    ("quý I/2024 họp gì", "quý I/2024"),
    ("6 tháng đầu năm 2023 họp gì", "tháng 1–6/2023"),
    ("nửa cuối năm 2023 họp gì", "tháng 7–12/2023"),
    ("9 tháng đầu năm họp gì", "tháng 1–9"),
    ("đầu năm 2023 họp gì", "tháng 1–4/2023"),
    ("giữa năm 2022 họp gì", "tháng 5–8/2022"),
    ("cuối năm ngoái họp gì", "tháng 9–12/2023"),
    ("năm 2023 xã họp mấy lần", "năm 2023"),
    ("trong năm 2023 xã họp mấy lần", "năm 2023"),
    ("từ năm 2020 đến năm 2022 xã họp gì", "năm 2020–2022"),
    # lunar
    ("mùng 2 tháng giêng âm lịch", "11/02/2024"),
    ("rằm tháng bảy âm lịch", "18/08/2024"),
    ("15/8 âm lịch năm 2020", "01/10/2020"),
    ("10/3/2024 (âm lịch)", "18/04/2024"),
    ("mùng 1 Tết năm 2025", "29/01/2025"),
    ("tháng giêng âm lịch năm 2024", "10/02–09/03/2024"),
    # parts of names, and dates of documents
    ("hội nghị tổng kết năm 2023 ở đâu", "năm 2023 (name)"),
    ("hội nghị tổng kết công tác dân vận, tôn giáo năm 2023", "năm 2023 (name)"),
    ("nhiệm vụ năm 2024 là gì", "năm 2024 (name)"),
    ("hội nghị sơ kết 6 tháng đầu năm 2023 ở đâu", "tháng 1–6/2023 (name)"),
    ("giao ban quý III/2023 ai chỉ đạo", "quý III/2023 (name)"),
    ("quyết định của huyện về cán bộ năm 2023", "năm 2023 (name)"),
    ("nghị quyết số 37-NQ/CB ngày 26/12/2022 nói gì", "26/12/2022 (document)"),
    ("chỉ thị số 09-CT/TU năm 2019 do ai ký", "năm 2019 (document)"),
    ("kết nạp đợt 19/5/2021 có ai", "19/05/2021 (name)"),
    ("sơ kết công tác quý I/2024 chiều 4-4 ai dự", "chiều 04/04"),
    # nothing
    ("trao huy hiệu đợt 2-9 có ai", ""),
    ("đại hội nhiệm kỳ 2022 - 2025 ngày nào", ""),
    ("hội nghị khóa 2020-2025 ai chủ trì", ""),
    ("ông A được 44/48 phiếu phải không", ""),
    ("ông A được 12/12 phiếu phải không", ""),
    ("hội nghị lần thứ năm ai chủ trì", ""),
    ("kỳ họp thứ hai bàn gì", ""),
    ("phiên họp thứ 11 do ai chủ trì", ""),
    ("trong 9 tháng xã làm gì", ""),
    ("bí thư hai xã là ai", ""),
    ("chi bộ phòng 7, 9 họp ngày nào", ""),
    ("ngày 30/2 họp gì", ""),
    ("nghị quyết 35-NQ/TW ban hành ngày nào", ""),
    ("đồng chí mai văn hai chủ trì họp nào", ""),
]


@pytest.mark.parametrize(("question", "when"), BOTH)
def test_questions_are_understood_with_and_without_diacritics(question: str, when: str) -> None:
    """A question means the same date, typed with diacritics, without, in capitals, or with doubled spaces."""
    assert asked(question) == when
    assert asked(fold(question)) == when
    assert asked(question.upper()) == when
    assert asked(question.replace(" ", "  ")) == when


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("hom qua chi bộ họp gì", "14/05/2024"),
        ("ngáy 5/4 ai chủ trì", "05/04"),
        ("họp ngày5/4 ai chủ trì", "05/04"),
        ("hội nghị dời sang ngày 14/8 phải không", "14/08"),
        ("hoi nghi doi sang ngay 14/8 phai khong", "14/08"),
        ("buổi sáng hay chiều ngày 5/4", "05/04"),
        ("tháng sáu họp gì", "tháng 6"),
        ("ông Nguyễn Văn Tuấn này là ai", ""),
        ("bà Trần Thị Mai họp gì", ""),
        ("tỉnh Quảng Nam 2023", ""),
        ("tới nay chưa có kết quả", ""),
    ],
)
def test_spelling_decides_where_it_can(question: str, when: str) -> None:
    """Half-accented text is read too, and words that only fold to words of time are not taken for them."""
    assert asked(question) == when


def test_a_day_without_a_year_stays_open() -> None:
    """The current year is never filled in: the question may be about any year."""
    mention = parse_when("ai chủ trì hội nghị ngày 8/7", TODAY)
    assert mention is not None
    assert mention.range == DateRange(first=Day(None, 7, 8), last=Day(None, 7, 8))


def test_days_counted_from_today_have_their_year() -> None:
    """What is counted from the day of asking is a full day, with its session."""
    mention = parse_when("tối qua họp gì", date(2024, 1, 1))
    assert mention is not None
    assert mention.range.first == Day(2023, 12, 31)
    assert mention.range.session is Session.EVENING


def test_a_year_elsewhere_in_the_question_closes_open_days() -> None:
    """A question with "Năm 2019, … ngày 8/7" is about that day of that year."""
    assert [format_range(m.range) for m in find_when("Năm 2019, hội nghị ngày 8/7 do ai chủ trì", TODAY)] == [
        "năm 2019",
        "08/07/2019",
    ]


def test_all_dates_are_found_and_the_event_is_the_main_one() -> None:
    """A day of an event comes before periods and names, wherever it stands."""
    question = "Trọng tâm công tác năm 2019 nêu tại hội nghị ngày 13/3/2019 là gì?"
    assert [(format_range(m.range), m.of) for m in find_when(question, TODAY)] == [
        ("năm 2019", "name"),
        ("13/03/2019", "event"),
    ]
    assert asked(question) == "13/03/2019"


def test_the_span_is_the_words_that_gave_the_date() -> None:
    """The words can be cut out of the search terms, also where spaces are doubled."""
    for question, words in [
        ("ai chủ trì họp sáng ngày 02/01/2024 vậy", "sáng ngày 02/01/2024"),
        ("ai  chủ trì  họp hôm  qua  vậy", "hôm  qua"),
        ("từ đầu năm 2023 đến nay họp gì", "đầu năm 2023 đến nay"),
        ("hom qua tinh uy hop gi", "hom qua"),
    ]:
        mention = parse_when(question, TODAY)
        assert mention is not None
        assert mention.span.of(question) == words


@pytest.mark.parametrize(
    ("year", "new_year"),
    [
        (1985, "21/01/1985"),  # a month before the Chinese one
        (2007, "17/02/2007"),  # a day before the Chinese one
        (2023, "22/01/2023"),
        (2024, "10/02/2024"),
        (2025, "29/01/2025"),
        (2030, "02/02/2030"),  # a day before the Chinese one
    ],
)
def test_the_lunar_calendar_is_the_vietnamese_one(year: int, new_year: str) -> None:
    """The lunar year begins when it began, or will begin, in Việt Nam."""
    assert asked(f"mùng 1 tháng Giêng âm lịch năm {year}") == new_year
