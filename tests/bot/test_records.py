"""What is written down: questions without an answer, the audit, figures, what is kept of people."""

from __future__ import annotations

from datetime import timedelta

from bot.herald import purge
from bot.outbox import exchanges
from corpus import Visibility
from tests.bot.stage import GROUP, MEMBER, ON_BOTH, OWNER, STRANGER, Stage

pytestmark = ON_BOTH

ASKED = "Dự án kè suối Nậm Lúc do ai phụ trách?"
NEWS = "Kè suối Nậm Lúc\n\nNgày 1/3/2026, xã bàn giao mặt bằng công trình kè cho tổ của ông Tẩn Láo Tả."


async def test_a_question_without_an_answer_gets_one(stage: Stage) -> None:
    """Grouped however it is spelt, without names; an attached article answers it from then on, and askers are told."""
    await stage.say(STRANGER, ASKED)
    await stage.say(MEMBER, "du an ke suoi nam luc do ai phu trach")
    await stage.say(STRANGER, f"/hoi {ASKED}", GROUP)
    stored = await stage.publish(NEWS)
    (listed,) = await stage.say(OWNER, "/chuatraloi")
    assert "Đã hỏi 3 lần" in listed.text.plain
    assert not any(f"N{user}" in listed.text.plain for user in (STRANGER, MEMBER))
    (offered,) = await stage.press(OWNER, listed, "1")
    (other,) = await stage.press(OWNER, offered, "🔎")
    (done,) = await stage.say(OWNER, str(stored.id), reply=other)
    assert "2" in done.text.plain
    told = await stage.tell()
    assert {message.chat_id for message in told} == {STRANGER, MEMBER}
    (answer,) = await stage.say(STRANGER, ASKED)
    assert stored.article.title in answer.text.of("a")
    (settled,) = await stage.say(OWNER, "/chuatraloi")
    assert "Không có câu hỏi" in settled.text.plain


async def test_what_was_attached_shows_only_where_it_may(stage: Stage) -> None:
    """A members' article that is attached to a question answers no stranger, and no stranger is told of it."""
    await stage.say(STRANGER, ASKED)
    await stage.publish(NEWS, Visibility.MEMBERS)
    (listed,) = await stage.say(OWNER, "/chuatraloi")
    (offered,) = await stage.press(OWNER, listed, "1")
    await stage.press(OWNER, offered, "1")
    assert await stage.tell() == []
    (none,) = await stage.say(STRANGER, ASKED)
    assert "Kè suối" not in none.text.plain


async def test_a_bad_answer_counts_and_can_be_dismissed(stage: Stage) -> None:
    """👎 brings a question up; ✖️ takes it away; small talk never comes up."""
    await stage.publish("Xã họp\n\nSáng 01/03/2026, xã Sín Chải họp về nước sạch. Ông Phàn A Sểnh chủ trì cuộc họp.")
    (answer,) = await stage.say(STRANGER, "Ai chủ trì cuộc họp về nước sạch ngày 01/03/2026?")
    await stage.say(STRANGER, "Thời tiết hôm nay thế nào?")
    await stage.press(STRANGER, answer, "👎")
    (listed,) = await stage.say(OWNER, "/chuatraloi")
    assert listed.text.plain.count("Đã hỏi") == 1
    assert "👎" in listed.text.plain
    (offered,) = await stage.press(OWNER, listed, "1")
    await stage.press(OWNER, offered, "✖️")
    (settled,) = await stage.say(OWNER, "/chuatraloi")
    assert "Không có câu hỏi" in settled.text.plain


async def test_figures_come_with_a_picture(stage: Stage) -> None:
    """/thongke counts the questions of the last days, and draws them."""
    await stage.say(STRANGER, ASKED)
    (figures,) = await stage.say(OWNER, "/thongke")
    assert figures.fields["photo"]
    assert "1 câu hỏi" in figures.text.plain


async def test_names_are_kept_for_a_month(stage: Stage) -> None:
    """After 30 days a question stands without who asked it; /riengtu says so."""
    await stage.say(STRANGER, ASKED)
    (said,) = await stage.say(STRANGER, "/riengtu")
    assert "30 ngày" in said.text.plain
    stage.clock.forward(days=31)
    await stage.desk.write(lambda tx: purge(tx, stage.clock()))
    figures = await stage.desk.read(lambda tx: exchanges.figures(tx, stage.clock() - timedelta(days=99)))
    assert (len(figures.asked), figures.people) == (1, 0)
