"""Announcements: seen before they are sent, sent once to each chat that wants them, followed up, edited, taken back."""

from __future__ import annotations

import pytest

from bot.outbox import chats, notices
from bot.outbox.chats import Articles, Chat
from bot.outbox.people import Role
from tests.bot.stage import ADMIN, ON_BOTH, OWNER, STRANGER, Stage
from tests.bot.telegram import Json, Refused, Sent

pytestmark = ON_BOTH

CALL = "Kính mời các đồng chí dự họp"
GROUPS = (-11, -12, -13)


async def subscribe(stage: Stage, *ids: int, **fields: object) -> None:
    """Groups that want announcements and new articles at once."""
    for id_ in ids:
        known = {
            "id": id_,
            "kind": "supergroup",
            "title": f"Tổ {-id_}",
            "announcements": True,
            "articles": Articles.NOW,
        }
        await stage.desk.register.save_chat(Chat.model_validate({**known, **fields}))


async def prepared(stage: Stage, text: str = CALL) -> Sent:
    """The panel under the preview."""
    *_, panel = await stage.say(OWNER, f"/thongbao {text}")
    return panel


def received(stage: Stage, text: str = CALL) -> dict[int, int]:
    """How often each group has it."""
    return {id_: sum(m.text.plain == text and not m.deleted for m in stage.telegram.sent(id_)) for id_ in GROUPS}


def refusing(chat_id: int, refused: Refused) -> object:
    """A Telegram that refuses one chat's messages."""

    def refuse(method: str, fields: Json) -> Refused | None:
        return refused if method == "sendMessage" and fields["chat_id"] == chat_id else None

    return refuse


async def test_it_looks_as_it_will(stage: Stage) -> None:
    """The preview is the very message; the panel tells how many get it; [Hủy] sends nothing."""
    await subscribe(stage, *GROUPS)
    entity = {"type": "bold", "offset": 11, "length": 8}
    message = stage.message(OWNER, f"/thongbao {CALL}")
    message["entities"].append(entity)
    preview, panel = await stage.send(message)
    assert preview.text.plain == CALL
    assert preview.text.of("b") == [CALL[1:9]]
    assert "3" in panel.text.of("b")
    await stage.press(OWNER, panel, "Hủy")
    await stage.tell()
    assert set(received(stage).values()) == {0}
    await stage.press(OWNER, await prepared(stage), "Hủy")


async def test_each_chat_gets_it_once(stage: Stage) -> None:
    """Pressed twice, by two administrators, looked at again and again: once is what each chat gets."""
    await subscribe(stage, *GROUPS)
    await stage.become(ADMIN, Role.ADMIN)
    panel = await prepared(stage)
    pressed = type(panel)(panel.chat_id, panel.id, dict(panel.fields))
    await stage.press(OWNER, panel, "Gửi")
    await stage.press(ADMIN, pressed, "Gửi")
    assert "đã được gửi" in stage.toast
    await stage.tell()
    await stage.tell()
    assert received(stage) == dict.fromkeys(GROUPS, 1)
    assert "3/3" in panel.text.plain
    assert not stage.telegram.errors


async def test_a_process_that_dies_may_repeat_only_what_was_under_way(stage: Stage) -> None:
    """A delivery in hand when the process ended is made again, and the ledger says that the chat may have it twice."""
    await subscribe(stage, *GROUPS)
    await stage.press(OWNER, await prepared(stage), "Gửi")
    claimed = await stage.desk.write(lambda tx: notices.claim(tx, stage.clock(), 1))
    assert len(claimed) == 1
    await stage.desk.write(lambda tx: notices.recover(tx, stage.clock()))
    await stage.tell()
    copies = await stage.desk.read(lambda tx: notices.deliveries(tx, 1))
    assert [copy.twice for copy in copies].count(True) == 1
    assert received(stage) == dict.fromkeys(GROUPS, 1)


@pytest.mark.parametrize(
    ("refused", "state"),
    [
        (Refused(403, "Forbidden: bot was kicked from the supergroup chat"), "closed"),
        (Refused(400, "Bad Request: chat not found"), "closed"),
        (Refused(400, "Bad Request: not enough rights to send text messages to the chat"), "closed"),
        (Refused(400, "Bad Request: something else"), "failed"),
    ],
)
async def test_a_chat_that_cannot_be_reached_has_a_true_status(stage: Stage, refused: Refused, state: str) -> None:
    """Its delivery says so, it is not tried again, and the others get theirs."""
    await subscribe(stage, *GROUPS)
    stage.telegram.refuse = refusing(-12, refused)  # type: ignore[assignment]
    panel = await prepared(stage)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    await stage.tell()
    copies = await stage.desk.read(lambda tx: notices.deliveries(tx, 1))
    assert {copy.chat_id: copy.state for copy in copies} == {-11: "sent", -12: state, -13: "sent"}
    tries = [c for c in stage.telegram.calls if c.method == "sendMessage" and c.fields["chat_id"] == -12]
    assert len(tries) == 1
    known = await stage.desk.read(lambda tx: chats.chat(tx, -12))
    assert known
    assert known.open == (state == "failed")
    (ledger,) = await stage.press(OWNER, panel, "Theo từng")
    assert "Tổ 12" in ledger.text.plain


async def test_a_group_that_moved_gets_it_where_it_is_now(stage: Stage) -> None:
    """A group that became a supergroup is followed, with all that it receives."""
    await subscribe(stage, *GROUPS)
    moved = Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1099)
    stage.telegram.refuse = refusing(-12, moved)  # type: ignore[assignment]
    await stage.press(OWNER, await prepared(stage), "Gửi")
    await stage.tell()
    assert [m.text.plain for m in stage.telegram.sent(-1099)] == [CALL]
    new = await stage.desk.read(lambda tx: chats.chat(tx, -1099))
    assert new
    assert new.announcements
    assert await stage.desk.read(lambda tx: chats.chat(tx, -12)) is None


async def test_a_busy_telegram_is_waited_for(stage: Stage) -> None:
    """After "retry after" the chat gets it later, once."""
    await subscribe(stage, *GROUPS)
    stage.telegram.refuse = refusing(-12, Refused(429, "Too Many Requests: retry after 1", retry_after=1))  # type: ignore[assignment]
    await stage.press(OWNER, await prepared(stage), "Gửi")
    await stage.tell()
    stage.telegram.refuse = lambda _method, _fields: None
    await stage.tell()
    assert received(stage)[-12] == 0
    stage.clock.forward(seconds=2)
    await stage.tell()
    assert received(stage) == dict.fromkeys(GROUPS, 1)


async def test_it_can_be_edited_and_taken_back_everywhere(stage: Stage) -> None:
    """The words change where they are; then the messages are gone."""
    await subscribe(stage, *GROUPS)
    panel = await prepared(stage)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    (asked,) = await stage.press(OWNER, panel, "Sửa")
    (panel,) = await stage.say(OWNER, "Họp lùi sang thứ Sáu", reply=asked)
    await stage.tell()
    assert received(stage, "Họp lùi sang thứ Sáu") == dict.fromkeys(GROUPS, 1)
    (sure,) = await stage.press(OWNER, panel, "Thu hồi")
    await stage.press(OWNER, sure, "Thu hồi")
    await stage.tell()
    assert received(stage, "Họp lùi sang thứ Sáu") == dict.fromkeys(GROUPS, 0)
    assert all(m.deleted for id_ in GROUPS for m in stage.telegram.sent(id_))
    assert not stage.telegram.errors


async def test_what_is_taken_back_before_it_arrived_is_over(stage: Stage) -> None:
    """A chat that was still to get it does not, and the panel comes to its end and says so."""
    await subscribe(stage, *GROUPS)
    stage.telegram.refuse = refusing(-12, Refused(429, "Too Many Requests: retry after 900", retry_after=900))  # type: ignore[assignment]
    panel = await prepared(stage)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    (sure,) = await stage.press(OWNER, panel, "Thu hồi")
    (panel,) = await stage.press(OWNER, sure, "Thu hồi")
    await stage.tell()
    await stage.tell()
    for said in ("Đã thu hồi thông báo", "đã thu hồi: 2", "không gửi nữa: 1"):
        assert said in panel.text.plain
    assert await stage.desk.read(notices.panels) == ()


async def test_a_panel_is_not_edited_into_what_it_says(stage: Stage) -> None:
    """After a restart nobody knows what it says: it is left alone until something changes."""
    await subscribe(stage, *GROUPS)
    stage.telegram.refuse = refusing(-12, Refused(502, "Bad Gateway"))  # type: ignore[assignment]
    panel = await prepared(stage)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    await stage.tell()
    assert "2/3" in panel.text.plain
    stage.desk.shown.forget((panel.chat_id, panel.id))
    await stage.tell()
    assert [call.method for call in stage.telegram.errors] == ["sendMessage"]
    stage.telegram.refuse = lambda _method, _fields: None
    stage.clock.forward(seconds=10)
    await stage.tell()
    await stage.tell()
    assert "3/3" in panel.text.plain


async def test_the_ledger_speaks_in_words(stage: Stage) -> None:
    """Why a chat did not get it is said in the reader's language, here and in /nhom."""
    await subscribe(stage, *GROUPS)
    stage.telegram.refuse = refusing(-12, Refused(403, "Forbidden: bot was kicked from the supergroup chat"))  # type: ignore[assignment]
    panel = await prepared(stage)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    (ledger,) = await stage.press(OWNER, panel, "Theo từng")
    (groups,) = await stage.say(OWNER, "/nhom")
    for said in (ledger, groups):
        assert "đã xóa tôi khỏi nhóm" in said.text.plain
        assert "kicked" not in said.text.plain


async def test_it_can_be_scheduled(stage: Stage) -> None:
    """The words "lúc …" are when, and not announced; before that nothing is sent; a past time is refused."""
    await subscribe(stage, *GROUPS)
    panel = await prepared(stage, f"lúc 08:30 05/03 {CALL}")
    assert "08:30 05/03/2026" in panel.text.plain
    await stage.press(OWNER, panel, "Gửi")
    assert "sẽ được gửi lúc 08:30 05/03/2026" in stage.toast
    await stage.tell()
    assert set(received(stage).values()) == {0}
    stage.clock.forward(hours=21)
    await stage.tell()
    assert received(stage) == dict.fromkeys(GROUPS, 1)
    (passed,) = await stage.say(OWNER, f"/thongbao lúc 08:30 05/03/2020 {CALL}")
    assert "đã qua" in passed.text.plain


async def test_pictures_and_replies_are_announced(stage: Stage) -> None:
    """A picture with a caption, and the message that /thongbao replies to."""
    await subscribe(stage, *GROUPS)
    photo = [{"file_id": "small", "file_unique_id": "s", "width": 1, "height": 1}]
    picture = stage.message(OWNER, "", photo=photo, caption="/thongbao Ảnh hội nghị")
    _, panel = await stage.send(picture)
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    assert [(m.fields["photo"], m.text.plain) for m in stage.telegram.sent(-11)] == [("small", "Ảnh hội nghị")]
    _, panel = await stage.say(OWNER, "/thongbao", reply=stage.message(STRANGER, CALL))
    await stage.press(OWNER, panel, "Gửi")
    await stage.tell()
    assert received(stage) == dict.fromkeys(GROUPS, 1)


async def test_new_articles_are_told_once(stage: Stage) -> None:
    """A public article that came after the subscription: title, two sentences, who chaired, a way to ask; once."""
    old = await stage.publish("Tin cũ\n\nNgày 1/2/2026, tổ 1 họp.")
    await stage.tell()
    await subscribe(stage, *GROUPS, since=old.id)
    await stage.publish(
        "Xã Mường Hum họp\nNguồn: Tin Mường Hum\n\nSáng 02/02/2026, Đảng ủy xã Mường Hum họp thường kỳ. "
        "Đồng chí Sùng A Dế chủ trì cuộc họp. Câu ba."
    )
    await stage.tell()
    await stage.tell()
    (told,) = stage.telegram.sent(-11)
    assert "Xã Mường Hum họp" in told.text.of("a")
    assert "Chủ trì: Sùng A Dế" in told.text.plain
    assert "Nguồn:" not in told.text.plain
    assert "Câu ba" not in told.text.plain
    assert told.buttons[0]["url"].endswith("?start=a2")
    await stage.desk.corpus.withdraw(1, OWNER)
    await stage.desk.corpus.restore(1, OWNER)
    await stage.desk.engine.refresh()
    await stage.tell()
    assert len(stage.telegram.sent(-11)) == 1


async def test_many_new_articles_come_as_one_list(stage: Stage) -> None:
    """A mass of articles does not become a mass of messages."""
    await stage.tell()
    await subscribe(stage, *GROUPS)
    for n in range(8):
        await stage.publish(f"Tin số {n}\n\nNgày {n + 1}/2/2026, tổ {n} họp.")
    await stage.tell()
    (told,) = stage.telegram.sent(-11)
    assert "8 bài mới" in told.text.plain


async def test_quiet_hours_are_kept(stage: Stage) -> None:
    """What comes in the quiet hours is told when they are over."""
    await stage.tell()
    await subscribe(stage, -11, quiet_from=11, quiet_to=14)
    await subscribe(stage, -12)
    await stage.publish("Tin trưa\n\nNgày 3/2/2026, tổ 3 họp.")
    await stage.tell()
    assert (len(stage.telegram.sent(-11)), len(stage.telegram.sent(-12))) == (0, 1)
    stage.clock.forward(hours=2)
    await stage.tell()
    assert len(stage.telegram.sent(-11)) == 1


async def test_a_digest_comes_once_a_day(stage: Stage) -> None:
    """At the chosen hour, with what is new since the last one; nothing new, no digest."""
    await stage.tell()
    due = stage.clock.now.replace(hour=10)
    await subscribe(stage, -11, articles=Articles.DAILY, hour=17, due=due)
    await stage.publish("Tin ngày\n\nNgày 3/2/2026, tổ 3 họp.")
    await stage.tell()
    assert stage.telegram.sent(-11) == []
    stage.clock.forward(hours=6)
    await stage.tell()
    await stage.tell()
    (digest,) = stage.telegram.sent(-11)
    assert "Tin ngày" in digest.text.of("a")
    stage.clock.forward(days=1)
    await stage.tell()
    assert len(stage.telegram.sent(-11)) == 1
