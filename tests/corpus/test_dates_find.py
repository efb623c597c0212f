"""Dates in articles and official documents."""

from datetime import date

import pytest

from corpus import DateMention, DateRange, Day, Session, Span, find_dates, format_range

PUBLISHED = date(2024, 1, 10)


def seen(text: str, published: date | None = None) -> list[str]:
    """The dates of a text as people write them."""
    return [format_range(mention.range) for mention in find_dates(text, published)]


FORMS = [
    ("Ngày 02/01/2024, chi bộ thôn Đông họp.", ["02/01/2024"]),
    ("Ngày 2-1-2024, chi bộ thôn Đông họp.", ["02/01/2024"]),
    ("Họp xong 02.01.2024 thì báo cáo.", ["02/01/2024"]),
    ("Ngày 2 - 1 - 2024 họp.", ["02/01/2024"]),
    ("Ngày 05/3/ 2024 và ngày 06 /3/2024.", ["05/03/2024", "06/03/2024"]),
    ("sinh ngày 5/4/85", ["05/04/1985"]),
    ("ngày 5/4/23 họp", ["05/04/2023"]),
    ("Ngày 9 / 7 tại xã Bình Lâm.", ["09/07"]),
    ("Sáng 14/8, xã Bình Lâm họp.", ["sáng 14/08"]),
    ("Chiều 8-7, xã Bình Lâm họp.", ["chiều 08/07"]),
    ("Sáng nay, 6.2, xã Bình Lâm họp.", ["sáng 06/02"]),
    ("Sáng nay 03/9 tại sân trường.", ["sáng 03/09"]),
    ("Theo ghi nhận sáng qua (10/2), mưa lớn.", ["sáng 10/02"]),
    ("Rạng sáng 5/9 nước rút.", ["sáng 05/09"]),
    ("Khuya 19-6 đoàn về đến nơi.", ["tối 19/06"]),
    ("Buổi sáng ngày 04/10/2022.", ["sáng 04/10/2022"]),
    ("Hội nghị họp vào ngày 14/10 (buổi sáng).", ["sáng 14/10"]),
    ("ngày 14/10 (chiều)", ["chiều 14/10"]),
    ("ngày 5 tháng 4 họp", ["05/04"]),
    ("ngày 5 tháng 4 năm 2022 họp", ["05/04/2022"]),
    ("ngày 05 tháng 3\nnăm 2024", ["05/03/2024"]),
    ("ngày 5 tháng Tư năm 2022", ["05/04/2022"]),
    ("mùng 2 tháng 1 vừa rồi", ["02/01"]),
    ("ngày 5 tháng 4/2022", ["05/04/2022"]),
    ("thứ Năm, ngày 02/11/2023", ["02/11/2023"]),
    ("Thứ Hai\n16/9\nSáng", ["16/09"]),
    ("Chủ nhật 16/3", ["16/03"]),
    ("bàn giaoSáng 5/3, tại xã", ["sáng 05/03"]),
    ("ngày5/4 họp", ["05/04"]),
    ("Đến ngày 8-8 huyện khởi công", ["08/08"]),
    ("ngày 19 - 3, xã họp", ["19/03"]),
    ("hôm 9- 6 tại trụ sở", ["09/06"]),
    ("hạn cuối là 15/11", ["15/11"]),
    ("dự kiến 15/6 sẽ xong", ["15/06"]),
    ("Hạn nộp: trước 20/3/2023.", ["20/03/2023"]),
    ("tính đến 11/3 đã xong", ["11/03"]),
    ("Hẹn 15/9 gặp lại", ["15/09"]),
]

RANGES = [
    ("Trong hai ngày 6-7/3, đoàn đi thăm.", ["06–07/03"]),
    ("ngày 6 - 7/3", ["06–07/03"]),
    ("kéo dài hai ngày, 18 và 19/12/2023", ["18–19/12/2023"]),
    ("18-19/12/2023", ["18–19/12/2023"]),
    ("Từ ngày 03 đến 06/12/2018", ["03–06/12/2018"]),
    ("từ ngày 3 đến ngày 6 tháng 12 năm 2018", ["03–06/12/2018"]),
    ("từ 10/3 đến 16/3/2025", ["10–16/03/2025"]),
    ("Từ ngày 10/3/2025 đến ngày 16/3/2025", ["10–16/03/2025"]),
    ("(16/9/2024 - 20/9/2024)", ["16–20/09/2024"]),
    ("từ 28/2-3/3/2025", ["28/02–03/03/2025"]),
    ("từ ngày 28/12 đến ngày 3/1/2024", ["28/12/2023–03/01/2024"]),
    ("từ ngày 28/12/2023 đến ngày 3/1", ["28/12/2023–03/01/2024"]),
    ("từ sáng 10/3 đến chiều 12/3", ["sáng 10–12/03"]),
    ("từ 7 giờ 30 ngày 10/12/2025 đến 16 giờ 45 ngày 11/12/2025", ["07:30 ngày 10–11/12/2025"]),
    ("các ngày 5, 6, 7/3", ["05–07/03"]),
    ("các ngày 5, 6 và 12/3/2024", ["05–06/03/2024", "12/03/2024"]),
    ("ngày 5 và ngày 9/4", ["05/04", "09/04"]),
    ("vào ngày 18/4, 23/4 và 24/4", ["18/04", "23/04", "24/04"]),
    ("trong kỳ họp tới (1 - 5/12), xã bàn", ["01–05/12"]),
]

TIMES = [
    ("Hôm nay, hồi 07 giờ 45 phút ngày 15/7/2022, tại hội trường", ["07:45 ngày 15/07/2022"]),
    ("Bắt đầu 8 giờ 15, ngày 20/6/2024", ["08:15 ngày 20/06/2024"]),
    ("Lúc 17h ngày 9-7", ["17:00 ngày 09/07"]),
    ("vào 14h00 ngày 05/11/2023", ["14:00 ngày 05/11/2023"]),
    ("13h30 chủ nhật 29/12/2024", ["13:30 ngày 29/12/2024"]),
    ("7 giờ 30, thứ Sáu ngày 14/10/2022", ["07:30 ngày 14/10/2022"]),
    ("lúc 2 giờ chiều 5/9", ["14:00 chiều 05/09"]),
    ("8g30 ngày 5/9", ["08:30 ngày 05/09"]),
    ("ngày 16/4/2026, lúc 8 giờ", ["08:00 ngày 16/04/2026"]),
    ("ngày 16/4/2026 (14h00)", ["14:00 ngày 16/04/2026"]),
    ("ngày 5/3, 8h30 ngày 6/3", ["05/03", "08:30 ngày 06/03"]),
    ("17 giờ 9-7", ["17:00 ngày 09/07"]),
    ("8 giờ 15, 20/6", ["08:15 ngày 20/06"]),
]

MONTHS = [
    ("khởi công tháng 11/2012", ["tháng 11/2012"]),
    ("Tháng 7-2015, xã lập đề án", ["tháng 7/2015"]),
    ("tháng 9 năm 2014", ["tháng 9/2014"]),
    ("tháng 9.2014", ["tháng 9/2014"]),
    ("hồi tháng Tám", ["tháng 8"]),
    ("tháng 3 - 5/2024", ["tháng 3–5/2024"]),
    ("từ tháng 3 đến tháng 5/2024", ["tháng 3–5/2024"]),
    ("trong 6 tháng, xã đã làm", []),
    ("tháng 13/2020", []),
]

NO_DATES = [
    "44/48 đại biểu đồng ý",
    "đạt 22/26 phiếu",
    "xã đạt 14/19 tiêu chí",
    "85/101 thôn",
    "đạt 97,12% (4 7/4 8 phiếu)",
    "bỏ phiếu kín, 12/13 phiếu",
    "Nhất trí 3/3 đề nghị",
    "Thành phần dự họp: 03/03 đồng chí",
    "các thành viên biểu quyết 4/4 đồng ý",
    "hơn 2/3 số hộ",
    "từ 2/3 tổng số phiếu trở lên",
    "Nghị quyết số 37-NQ/CB",
    "Nghị định số 24/2014/NĐ-CP",
    "Quyết định 33/QĐ-UBND",
    "số 19-CT/TU",
    "Công văn số 10/12/CV",
    "nhiệm kỳ 2015-2020",
    "nhiệm kỳ 2010 -2015",
    "theo điều 3 khoản 2/4",
    "bản đồ tỷ lệ 1/500",
    "bản đồ tỷ lệ 1/5",
    "trao huy hiệu đợt 2-9",
    "kết nạp đợt 19/5",
    "đoạn đường 2/9",
    "sau giải phóng 30/4",
    "là thương binh 1/4",
    "nhân dịp lễ 30/4",
    "Quảng trường 2/9",
    "Ngày Nhà giáo Việt Nam 20/11",
    "điện thoại 0912-345-678",
    "điện thoại 0912.345.678",
    "trực 24/24 giờ",
    "có 1.914 đồng chí",
    "tăng 6-7%/năm",
    "mỗi xã có 2-3 nghĩa trang",
    "mỗi ngày 2-3 ca",
    "thắng 3-1 trước đội bạn",
    "7h15 - 7h45: đón khách",
    "5,4/7,2 km",
    "ngày 31/2/2024",
    "ngày 30/2",
    "ngày 0/5/2023 và 5/0/2023",
    "ngày 32/1",
    "5/4/20234",
    "máy chủ 192.168.1.10",
    "mục 3.2.1",
    "6 tháng một lần",
    "tăng so với 6 tháng năm 2016",
    "đường 3 tháng 2",
    "ngày 3 - 5 em",
    "chiều cùng ngày",
    "ngày càng sáng tạo, chiều sâu",
    "23 tháng Chạp",
]


@pytest.mark.parametrize(("text", "dates"), [*FORMS, *RANGES, *TIMES, *MONTHS])
def test_every_form_is_read(text: str, dates: list[str]) -> None:
    """Each way in which papers and offices write a date gives that date, with its session and time."""
    assert seen(text) == dates


@pytest.mark.parametrize("text", NO_DATES)
def test_what_looks_like_a_date_is_none(text: str) -> None:
    """Votes, shares, numbers of documents, terms, streets, scores and impossible days are no dates."""
    assert seen(text, PUBLISHED) == []


def test_a_mention_has_its_exact_characters() -> None:
    """The span covers the session and the words that belong to the date, and nothing else."""
    text = "Theo đó, sáng ngày 02/01/2024, chi bộ họp; sáng qua (10/2) nghỉ."
    assert [mention.span.of(text) for mention in find_dates(text)] == ["sáng ngày 02/01/2024", "sáng qua (10/2)"]


def test_a_mention_is_a_plain_value() -> None:
    """A mention gives its parts as values that compare by content."""
    assert find_dates("Chiều 8-7 họp") == (
        DateMention(
            range=DateRange(first=Day(None, 7, 8), last=Day(None, 7, 8), session=Session.AFTERNOON),
            span=Span(0, 9),
        ),
    )


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Sáng 5/1 họp", date(2024, 1, 10), "sáng 05/01/2024"),
        ("Ngày 28/12 họp", date(2024, 1, 10), "28/12/2023"),
        ("Ngày 5/1 sẽ họp", date(2023, 12, 30), "05/01/2024"),
        ("Ngày 29/2 họp", date(2023, 3, 5), "29/02/2024"),
        ("từ ngày 28/12 đến ngày 3/1 nghỉ", date(2024, 1, 10), "28/12/2023–03/01/2024"),
        ("vào tháng 12 sơ kết", date(2024, 1, 10), "tháng 12/2023"),
        ("ngày 8/7 năm ngoái", date(2024, 1, 10), "08/07/2023"),
    ],
)
def test_a_missing_year_is_the_nearest_to_publication(text: str, published: date, day: str) -> None:
    """The year that puts a date nearest to the day of publication is taken, across the turn of the year as well."""
    assert seen(text, published) == [day]


def test_where_the_year_was_read_is_told() -> None:
    """A year is told to be printed, or taken from the publication; without either the year stays open."""
    year_from = [
        find_dates(text, day)[0].range.year_from
        for text, day in [("ngày 5/4/2023", PUBLISHED), ("ngày 5/4", PUBLISHED), ("ngày 5/4", None)]
    ]
    assert year_from == ["text", "published", None]


def test_a_printed_period_gives_the_year_of_the_days_in_it() -> None:
    """In a week's programme, the days have the year of its head, also without a day of publication."""
    programme = "Tuần 38 (16/9/2024 - 20/9/2024)\nThứ Hai\n16/9\nThứ Ba\n17/9\nNgày 25/9 có lịch sau."
    assert seen(programme) == ["16–20/09/2024", "16/09/2024", "17/09/2024", "25/09"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hôm nay, xã họp", "10/01/2024"),
        ("Sáng nay xã họp", "sáng 10/01/2024"),
        ("Hôm qua, xã họp", "09/01/2024"),
        ("Chiều hôm qua xã họp", "chiều 09/01/2024"),
        ("Tối qua xã họp", "tối 09/01/2024"),
        ("Ngày mai xã họp", "11/01/2024"),
    ],
)
def test_words_for_days_need_a_day_of_publication(text: str, day: str) -> None:
    """Words such as "hôm nay" count from the day of publication, and give nothing without one."""
    assert seen(text, PUBLISHED) == [day]
    assert seen(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nghị quyết số 37- NQ/CB ngày 26/12/2022 của chi bộ", ["document"]),
        ("Quy định số 12 - QĐ/TW, ngày 15/11/2017", ["document"]),
        ("Nghị định số 24/2014/NĐ-CP ngày 04 tháng 4 năm 2014", ["document"]),
        ("Kế hoạch số 115 ngày 3/2/2026", ["document"]),
        ("Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;", ["document"]),
        ("Chỉ thị vừa ban hành ngày 2/6", ["document"]),
        ("Bình Lâm, ngày 15 tháng 7 năm 2022\nNGHỊ QUYẾT", ["document"]),
        ("Số: 12/NQ-HĐND        Bình Lâm, ngày 11 tháng 12 năm 2020\n", ["document"]),
        ("Tại Bình Lâm, ngày 15/7/2022 chi bộ họp", ["event"]),
        ("công bố quyết định ngày 4/3/2025", ["event"]),
        ("kỷ luật ông A ngày 5 tháng 6 năm 2022", ["event"]),
        ("kết nạp đợt 19/5/2021", ["name"]),
        ("90 năm ngày truyền thống (5/4/1930 - 5/4/2020)", ["name"]),
        ("lễ kỷ niệm ngày 3/2", ["name"]),
        ("phiên họp thường kỳ tháng 6/2017", ["name"]),
        ("khởi công tháng 6/2017", ["event"]),
    ],
)
def test_what_a_date_belongs_to(text: str, kinds: list[str]) -> None:
    """A date is told apart as an event's, a document's or part of a name."""
    assert [mention.of for mention in find_dates(text)] == kinds
