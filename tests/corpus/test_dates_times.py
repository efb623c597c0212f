"""Times of the day in texts."""

import pytest

from corpus import find_times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("8h00 - 8h10: khai mạc", ["08:00", "08:10"]),
        ("7h15 - 7h45", ["07:15", "07:45"]),
        ("Bắt đầu 7 giờ 30", ["07:30"]),
        ("lúc 11h20 ngày 21-6", ["11:20"]),
        ("kết thúc lúc 16 giờ 20 phút cùng ngày", ["16:20"]),
        ("Lúc 17h, đoàn về", ["17:00"]),
        ("lúc 9 giờ sáng", ["09:00"]),
        ("3 giờ chiều", ["15:00"]),
        ("7 giờ tối", ["19:00"]),
        ("12 giờ trưa", ["12:00"]),
        ("1 giờ trưa", ["13:00"]),
        ("2h sáng", ["02:00"]),
        ("9 giờ rưỡi", ["09:30"]),
        ("8g30, xã họp", ["08:30"]),
        ("vào 14:30 ngày 5/4", ["14:30"]),
        ("từ 7h30 đến 11h00", ["07:30", "11:00"]),
        ("hồi 10 giờ 50 cùng ngày", ["10:50"]),
        ("17 giờ 15/7", ["17:00"]),
        ("lúc 8 giờ, ngày 5/4", ["08:00"]),
        ("Thời gian: 8 giờ, thứ Sáu", ["08:00"]),
    ],
)
def test_times_are_read(text: str, times: list[str]) -> None:
    """Each way of writing a time gives it on the clock of 24 hours."""
    assert [time for _, time in find_times(text)] == times


@pytest.mark.parametrize(
    "text",
    [
        "kéo dài hơn 3 giờ",
        "trong 2 giờ liền",
        "trực 24/24 giờ",
        "sau 3 giờ làm việc",
        "đi 40 km/h",
        "nặng 500g",
        "tỷ số 2:1",
        "25h30",
        "8h75",
        "24h",
        "mỗi tuần 40 giờ",
        "100 giờ",
    ],
)
def test_durations_and_others_are_no_times(text: str) -> None:
    """How long something took, speeds, weights and impossible times are none."""
    assert find_times(text) == ()


def test_a_time_has_its_exact_characters() -> None:
    """The span covers the time with its part of the day."""
    text = "Họp lúc 9 giờ sáng, nghỉ 11h30."
    assert [span.of(text) for span, _ in find_times(text)] == ["9 giờ sáng", "11h30"]
