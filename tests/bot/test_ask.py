"""Questions as people ask them: answered with the proof, followed up, explained, edited."""

from __future__ import annotations

from bot.outbox.people import Role
from corpus import Visibility
from tests.bot.stage import GROUP, MEMBER, STRANGER, Stage
from tests.bot.telegram import ME

FOREST = (
    "Xã Bản Hồ bàn việc trồng rừng\n\n"
    "Sáng 03/02/2026, Đảng ủy xã Bản Hồ tổ chức hội nghị chuyên đề về trồng rừng. "
    "Đồng chí Lù Seo Páo, Bí thư Đảng ủy xã chủ trì hội nghị.\nHội nghị thống nhất trồng mới 12 ha quế."
)
WHO = "Ai chủ trì hội nghị chuyên đề về trồng rừng ngày 03/02/2026?"


async def test_an_answer_has_its_proof(stage: Stage) -> None:
    """The direct answer comes first, then the quote as it stands with the proof in bold, then the source."""
    stored = await stage.publish(FOREST)
    (answer,) = await stage.say(STRANGER, WHO)
    assert answer.text.plain.startswith("Lù Seo Páo, Bí thư Đảng ủy xã\n")
    (quote,) = answer.text.of("blockquote")
    assert quote in stored.article.body
    assert {"Lù Seo Páo", "chủ trì"} <= set(answer.text.of("b"))
    assert stored.article.title in answer.text.of("a")
    assert not stage.telegram.errors


async def test_a_source_without_address_leads_into_the_chat(stage: Stage) -> None:
    """The title of an article without an address opens it in the bot; one with an address leads there."""
    stored = await stage.publish(FOREST)
    (answer,) = await stage.say(STRANGER, WHO)
    links = [attributes["href"] for name, _, attributes in answer.text.entities if name == "a"]
    assert links == [f"https://t.me/{ME['username']}?start=a{stored.id}"]
    (page,) = await stage.say(STRANGER, f"/start a{stored.id}")
    assert "trồng mới 12 ha quế" in page.text.plain


async def test_a_question_can_be_followed_up(stage: Stage) -> None:
    """A question without a subject leans on the one before for 15 minutes, on one that it replies to for ever."""
    await stage.publish(FOREST)
    (answer,) = await stage.say(STRANGER, WHO)
    (then,) = await stage.say(STRANGER, "Hội nghị thống nhất việc gì?")
    assert "12 ha quế" in then.text.plain
    stage.clock.forward(minutes=16)
    (replied,) = await stage.say(STRANGER, "Đồng chí ấy giữ chức gì?", reply=answer)
    assert "Bí thư Đảng ủy xã" in replied.text.plain


async def test_an_edited_question_edits_its_answer(stage: Stage) -> None:
    """The answer changes in its place; nothing new is said, and nothing at all when it stays the same."""
    await stage.publish(FOREST)
    message = stage.message(STRANGER, WHO)
    (answer,) = await stage.send(message)
    assert await stage.edit(STRANGER, message["message_id"], "Hội nghị trồng rừng tổ chức ngày nào?") == []
    assert "03/02/2026" in answer.text.plain
    edits = answer.edits
    assert await stage.edit(STRANGER, message["message_id"], "Hội nghị trồng rừng tổ chức ngày nào?") == []
    assert answer.edits == edits
    assert not stage.telegram.errors


async def test_why(stage: Stage) -> None:
    """❓ tells how the question was read and what gave the answer; 👍 is thanked for."""
    await stage.publish(FOREST)
    (answer,) = await stage.say(STRANGER, WHO)
    (why,) = await stage.press(STRANGER, answer, "❓")
    assert "người chủ trì" in why.text.plain
    await stage.press(STRANGER, answer, "👍")
    assert stage.toast


async def test_the_article_opens_at_the_proof(stage: Stage) -> None:
    """📄 opens the page with the proving words, in bold; its arrows turn the pages."""
    filler = "\n".join(f"Đoạn {n} kể về việc chăm sóc vườn ươm của thôn." for n in range(120))
    await stage.publish(f"Xã Bản Hồ bàn việc trồng rừng\n\n{filler}\n{FOREST.partition(chr(10) * 2)[2]}\n{filler}")
    (answer,) = await stage.say(STRANGER, WHO)
    (page,) = await stage.press(STRANGER, answer, "📄")
    assert "Lù Seo Páo" in page.text.of("b")
    shown = page.text.plain
    await stage.press(STRANGER, page, "▶")
    assert page.text.plain != shown
    assert not stage.telegram.errors


async def test_groups_hear_the_bot_only_when_they_address_it(stage: Stage) -> None:
    """A command, a mention and a reply are answered, shortly and with a way to the full answer; all else is not."""
    await stage.publish(FOREST)
    assert await stage.say(STRANGER, WHO, GROUP) == []
    (mentioned,) = await stage.say(STRANGER, f"@{ME['username']} {WHO}", GROUP)
    (commanded,) = await stage.say(STRANGER, f"/hoi@{ME['username']} {WHO}", GROUP)
    (replied,) = await stage.say(STRANGER, "Hội nghị thống nhất việc gì?", GROUP, reply=mentioned)
    assert "Lù Seo Páo" in mentioned.text.plain
    assert mentioned.text.plain == commanded.text.plain
    assert "12 ha quế" in replied.text.plain
    (button,) = mentioned.buttons
    start = button["url"].partition("start=")[2]
    (full,) = await stage.say(STRANGER, f"/start {start}")
    assert "Lù Seo Páo" in full.text.plain
    assert full.button("❓")


async def test_several_meetings_have_a_button_each(stage: Stage) -> None:
    """Each button asks about its meeting alone; in a group only whoever asked may press."""
    for place, chair in (("Nậm Cang", "Vàng A Tủa"), ("Tả Van", "Giàng Thị Mỷ")):
        await stage.publish(
            f"Hội nghị xã {place}\n\nSáng 05/02/2026, Đảng ủy xã {place} tổ chức hội nghị tổng kết. "
            f"Đồng chí {chair}, Bí thư Đảng ủy xã chủ trì hội nghị."
        )
    (answer,) = await stage.say(STRANGER, f"@{ME['username']} Ai chủ trì hội nghị ngày 05/02/2026?", GROUP)
    choices = [button for button in answer.buttons if "callback_data" in button]
    assert len(choices) == 2
    assert await stage.press(MEMBER, answer, choices[0]["text"]) == []
    assert "người đã hỏi" in stage.toast
    (one,) = await stage.press(STRANGER, answer, choices[0]["text"])
    assert ("Vàng A Tủa" in one.text.plain) != ("Giàng Thị Mỷ" in one.text.plain)


async def test_nobody_sees_what_is_not_for_them(stage: Stage) -> None:
    """A members' article answers members in private; no stranger, no group, and no button of somebody else's."""
    await stage.publish(FOREST, Visibility.MEMBERS)
    await stage.become(MEMBER, Role.MEMBER)
    (answer,) = await stage.say(MEMBER, WHO)
    assert "Lù Seo Páo" in answer.text.plain
    for user, chat in ((STRANGER, 0), (MEMBER, GROUP)):
        (refused,) = await stage.say(user, f"/hoi@{ME['username']} {WHO}" if chat else WHO, chat)
        assert "Không tìm thấy" in refused.text.plain
        assert "Bản Hồ" not in refused.text.plain + str(refused.buttons)
    forwarded = type(answer)(STRANGER, answer.id, answer.fields)
    assert await stage.press(STRANGER, forwarded, "📄") == []


async def test_nothing_is_invented(stage: Stage) -> None:
    """What the corpus does not hold is not found; the nearest meetings are offered, and lead on."""
    await stage.publish(FOREST)
    (none,) = await stage.say(STRANGER, "Ai chủ trì hội nghị ngày 04/07/2019?")
    assert none.text.plain.startswith("Không tìm thấy")
    (nearest,) = await stage.press(STRANGER, none, "trồng rừng")
    assert "Lù Seo Páo" in nearest.text.plain


async def test_what_is_no_question_is_told_so(stage: Stage) -> None:
    """Unknown commands, pictures and bare /hoi get a sentence each in private; unknown commands none in a group."""
    (unknown,) = await stage.say(STRANGER, "/bay")
    assert "/trogiup" in unknown.text.plain
    assert await stage.say(STRANGER, "/bay", GROUP) == []
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    (picture,) = await stage.send(stage.message(STRANGER, "", photo=photo))
    assert "bằng chữ" in picture.text.plain
    (bare,) = await stage.say(STRANGER, "/hoi")
    assert "/hoi" in bare.text.plain
