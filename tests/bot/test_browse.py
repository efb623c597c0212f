"""Looking around: search with filters, meetings, people, documents, the calendar; lists that are paged through."""

from __future__ import annotations

import pytest

from bot.browse.search import read_filters
from corpus import DateRange, Day, Visibility
from tests.bot.stage import GROUP, MEMBER, NOON, OWNER, STRANGER, Stage
from tests.bot.telegram import ME, Sent

MEETINGS = (
    ("Đảng ủy xã Pa Ủ", "Pờ Hừ Sứ", "sơ kết mùa vụ", "07/01/2026"),
    ("Đảng ủy xã Tà Tổng", "Sùng Thị Dợ", "bàn làm đường liên bản", "12/02/2026"),
    ("Hội Nông dân xã Pa Ủ", "Lỳ Xè Phu", "phát triển đàn trâu", "20/02/2026"),
)


@pytest.fixture
async def articles(stage: Stage) -> Stage:
    """Three meetings of two places."""
    for body, chair, about, day in MEETINGS:
        await stage.publish(
            f"{body} {about}\n\nSáng {day}, {body} tổ chức hội nghị {about}. Đồng chí {chair}, Bí thư {body} "
            f"chủ trì hội nghị. Hội nghị thực hiện Nghị quyết số 15-NQ/ĐU ngày 05/01/2026 của {body} về giảm nghèo.",
            published=f"2026-{day[3:5]}-{day[:2]}",
            source="Trang tin huyện",
        )
    return stage


@pytest.mark.parametrize(
    ("typed", "text", "person", "body", "first", "last"),
    [
        ("đàn trâu", "đàn trâu", "", "", None, None),
        ("đàn trâu từ:01/02/2026", "đàn trâu", "", "", Day(2026, 2, 1), Day(2199, 12, 31)),
        ("trâu từ:01/02/2026 đến:28/02/2026", "trâu", "", "", Day(2026, 2, 1), Day(2026, 2, 28)),
        ("tu:1/2/2026 den:3/2026 trau", "trau", "", "", Day(2026, 2, 1), Day(2026, 3, None)),
        ("cơquan:Hội Nông dân người:Lỳ Xè Phu", "", "Lỳ Xè Phu", "Hội Nông dân", None, None),
        ('trâu cơ quan:"xã Pa Ủ" bò', "trâu bò", "", "xã Pa Ủ", None, None),
    ],
)
def test_filters(typed: str, text: str, person: str, body: str, first: Day | None, last: Day | None) -> None:  # noqa: PLR0913, PLR0917 - a table
    """They stand anywhere, with or without diacritics, in quotes where more words follow."""
    found = read_filters(typed, NOON.date())
    when = DateRange(first=first, last=last) if first and last else None
    assert (found.text, found.person, found.body) == (text, person, body)
    assert (found.when and (found.when.first, found.when.last)) == (when and (when.first, when.last))


async def test_search(articles: Stage) -> None:
    """Passages with the words in bold, ranked; filters narrow them down; each opens its article at the passage."""
    (found,) = await articles.say(STRANGER, "/tim đàn trâu")
    assert "đàn trâu" in found.text.of("b")
    assert "Hội Nông dân xã Pa Ủ" in found.text.of("a")[0]
    (page,) = await articles.press(STRANGER, found, "1")
    assert "Lỳ Xè Phu" in page.text.plain
    (plain,) = await articles.say(STRANGER, "/tim hoi nghi từ:01/02/2026")
    assert "sơ kết mùa vụ" not in plain.text.plain
    (one,) = await articles.say(STRANGER, "/tim hội nghị người:Sùng Thị Dợ")
    assert len(one.text.of("a")) == 1
    (none,) = await articles.say(STRANGER, "/tim quặng bô xít")
    assert "Không tìm thấy" in none.text.plain
    (asked,) = await articles.say(STRANGER, "/tim")
    assert "/tim" in asked.text.plain


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", [2, 1, 0]),
        ("12/2/2026", [1]),
        ("2/2026", [2, 1]),
        ("tháng 2/2026", [2, 1]),
        ("quý I/2026", [2, 1, 0]),
        ("Đảng ủy xã Pa Ủ", [0]),
        ("tháng 2/2026 xã Pa Ủ", [2]),
        ("5/2019", []),
    ],
)
async def test_meetings(articles: Stage, asked: str, found: list[int]) -> None:
    """By day, month, quarter, body, or all, the latest first; each opens its card."""
    (listed,) = await articles.say(STRANGER, f"/hop {asked}")
    days = [day for *_, day in MEETINGS]
    shown = sorted(
        (n for n, day in enumerate(days) if day in listed.text.plain), key=lambda n: listed.text.plain.index(days[n])
    )
    assert shown == found
    if found:
        (card,) = await articles.press(STRANGER, listed, "1")
        assert MEETINGS[found[0]][1] in card.text.plain


async def test_a_card_has_its_file_and_its_citation(articles: Stage) -> None:
    """📅 is a calendar file; 📋 copies the sentence with its source, within what a button holds."""
    (card,) = await articles.say(STRANGER, "/start m1-0")
    (file,) = await articles.press(STRANGER, card, "📅")
    assert file.fields["document"]
    copied = card.button("📋")["copy_text"]["text"]
    assert "Pa Ủ" in copied
    assert len(copied) <= 256
    (gone,) = await articles.say(STRANGER, "/start m9-0")
    assert "không còn" in gone.text.plain


async def test_people(articles: Stage) -> None:
    """Offices as printed, meetings with their cards; several people of one name are told apart."""
    (known,) = await articles.say(STRANGER, "/nguoi Sùng Thị Dợ")
    assert "Bí thư Đảng ủy xã Tà Tổng" in known.text.plain
    (card,) = await articles.press(STRANGER, known, "1")
    assert "làm đường liên bản" in card.text.plain
    await articles.publish(
        "Tin\n\nNgày 1/3/2026, đồng chí Mùa Thị Dợ, Phó Bí thư Đảng ủy xã Mù Cả chủ trì cuộc họp giao ban."
    )
    (which,) = await articles.say(STRANGER, "/nguoi Thị Dợ")
    (one,) = await articles.press(STRANGER, which, "1")
    assert "Mùa Thị Dợ" in one.text.plain
    await articles.publish("Tin\n\nNgày 2/3/2026, đồng chí Lò Thị Dơ, Trưởng bản Nậm Củm chủ trì cuộc họp bản.")
    (exact,) = await articles.say(STRANGER, "/nguoi Thị Dợ")
    assert "Lò Thị Dơ" not in exact.text.plain
    (plain,) = await articles.say(STRANGER, "/nguoi thi do")
    assert "Lò Thị Dơ" in plain.text.plain
    (none,) = await articles.say(STRANGER, "/nguoi Trần Không Ai")
    assert "Không tìm thấy" in none.text.plain


async def test_documents(articles: Stage) -> None:
    """By number in any spacing, and by body and year: who issued it, when, where it is cited."""
    (found,) = await articles.say(STRANGER, "/vanban 15 - NQ / ĐU")
    assert "05/01/2026" in found.text.plain
    assert len([b for b in found.buttons if b["text"].isdigit()]) == 3
    (page,) = await articles.press(STRANGER, found, "1")
    assert any("15-NQ/ĐU" in text for text in page.text.of("b"))
    (of_body,) = await articles.say(STRANGER, "/vanban Đảng ủy xã Tà Tổng 2026")
    assert "15-NQ/ĐU" in of_body.text.plain
    (none,) = await articles.say(STRANGER, "/vanban 99-QĐ/HU")
    assert "Không tìm thấy" in none.text.plain


async def test_the_newest(articles: Stage) -> None:
    """/moi lists what the person may see, the newest first."""
    await articles.publish("Tin nội bộ\n\nNgày 1/3/2026, tổ 1 họp.", Visibility.MEMBERS, published="2026-03-02")
    (listed,) = await articles.say(STRANGER, "/moi")
    assert listed.text.of("a")[0].startswith("Hội Nông dân")
    (all_of_it,) = await articles.say(OWNER, "/moi")
    assert all_of_it.text.of("a")[0] == "Tin nội bộ"


async def test_pages_turn_for_whoever_asked(stage: Stage) -> None:
    """Arrows change the message; in a group not for others; a list that is gone does no harm."""
    for n in range(7):
        await stage.publish(f"Tin số {n}\n\nNgày {n + 1}/2/2026, tổ {n} họp bàn.", published=f"2026-02-{n + 1:02}")
    (listed,) = await stage.say(STRANGER, f"/moi@{ME['username']}", GROUP)
    assert "Trang 1/2" in listed.text.plain
    await stage.press(MEMBER, listed, "▶")
    assert "người đã hỏi" in stage.toast
    await stage.press(STRANGER, listed, "▶")
    assert "Trang 2/2" in listed.text.plain
    assert "Tin số 0" in listed.text.plain
    stale = Sent(STRANGER, 1, {"reply_markup": {"inline_keyboard": [[{"text": "▶", "callback_data": "p:gone:1"}]]}})
    stage.telegram.messages[STRANGER, 1] = stale
    await stage.press(STRANGER, stale, "▶")
    assert "không còn dùng được" in stage.toast


async def test_weeks_turn(articles: Stage) -> None:
    """/lich shows this week; its buttons the one before and the one after."""
    (week,) = await articles.say(STRANGER, "/lich")
    assert "02–08/03/2026" in week.text.plain
    await articles.press(STRANGER, week, "◀")
    assert "23/02–01/03/2026" in week.text.plain
    await articles.press(STRANGER, week, "◀")
    assert "đàn trâu" in week.text.plain
    assert not articles.telegram.errors


async def test_help_is_what_one_may_do(stage: Stage) -> None:
    """/trogiup has the commands that this person may give here, in their language, and no other."""
    (mine,) = await stage.say(STRANGER, "/trogiup")
    assert "/tim" in mine.text.plain
    assert "/nap" not in mine.text.plain
    (theirs,) = await stage.say(OWNER, "/help")
    assert "/nap" in theirs.text.plain
    english = stage.message(STRANGER, "/help", language="en")
    (help_,) = await stage.send(english)
    assert "/search – " in help_.text.plain


async def test_the_greeting_has_examples(stage: Stage) -> None:
    """/start offers three questions, which are asked when they are pressed; in a group it says how to ask there."""
    (hello,) = await stage.say(STRANGER, "/start")
    assert len(hello.buttons) == 3
    (answer,) = await stage.press(STRANGER, hello, hello.buttons[0]["text"])
    assert "Không tìm thấy" in answer.text.plain
    (short,) = await stage.say(STRANGER, f"/start@{ME['username']}", GROUP)
    assert "/hoi@" in short.text.plain
