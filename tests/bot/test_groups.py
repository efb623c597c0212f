"""Groups, channels and private chats: coming and going, what they receive, what people follow."""

from __future__ import annotations

from bot.outbox import chats, follows
from bot.outbox.chats import Chat
from bot.outbox.people import Role
from corpus import Visibility
from tests.bot.stage import GROUP, MEMBER, ON_BOTH, OWNER, STRANGER, Stage, person
from tests.bot.telegram import ME

pytestmark = ON_BOTH

LEADER = 9
TITLE = {"id": GROUP, "type": "supergroup", "title": "Tổ dân phố"}
CAMP = "Phường Tân Lập họp\n\nSáng 02/02/2026, phường Tân Lập họp về dân vận khéo. Ông Mã Văn Sử chủ trì cuộc họp."


async def known(stage: Stage, chat_id: int) -> Chat:
    """A chat that the bot knows."""
    found = await stage.desk.read(lambda tx: chats.chat(tx, chat_id))
    assert found
    return found


async def test_being_added_is_answered_once(stage: Stage) -> None:
    """One message says how to ask and how to subscribe; removed, the group is closed; back again, it is open."""
    (hello,) = await stage.membership(TITLE, "left", "member")
    assert f"/hoi@{ME['username']}" in hello.text.plain
    assert f"/dangky@{ME['username']}" in hello.text.plain
    assert await stage.membership(TITLE, "member", "administrator") == []
    await stage.membership(TITLE, "administrator", "kicked")
    assert not (await known(stage, GROUP)).open
    await stage.membership(TITLE, "kicked", "member")
    assert (await known(stage, GROUP)).open


async def test_a_channel_is_known_when_the_bot_may_write_there(stage: Stage) -> None:
    """It is a target like a group, without being greeted."""
    channel = {"id": -100500, "type": "channel", "title": "Kênh tin"}
    assert await stage.membership(channel, "left", "administrator") == []
    assert (await known(stage, -100500)).open
    (listed,) = await stage.say(OWNER, "/nhom")
    assert "Kênh tin" in listed.text.plain


async def test_a_blocked_private_chat_is_not_written_to(stage: Stage) -> None:
    """Whoever blocks the bot is told nothing until they come back."""
    await stage.say(STRANGER, "/dangky")
    private = {"id": STRANGER, "type": "private", "first_name": "N"}
    await stage.membership(private, "member", "kicked", STRANGER)
    assert not (await known(stage, STRANGER)).open
    assert not (await stage.desk.register.person(STRANGER)).started
    await stage.membership(private, "kicked", "member", STRANGER)
    assert (await known(stage, STRANGER)).open


async def test_an_upgraded_group_is_followed(stage: Stage) -> None:
    """Its settings are those of the supergroup from then on."""
    stage.telegram.administrators[GROUP] = {LEADER}
    await stage.say(LEADER, "/dangky", GROUP)
    await stage.send(stage.message(LEADER, "", GROUP, migrate_to_chat_id=-1002))
    assert (await known(stage, -1002)).announcements
    assert await stage.desk.read(lambda tx: chats.chat(tx, GROUP)) is None


async def test_a_groups_administrators_subscribe_it(stage: Stage) -> None:
    """They do, anonymous ones too, for the topic in which they write; nobody else does."""
    stage.telegram.administrators[GROUP] = {LEADER}
    (refused,) = await stage.say(STRANGER, f"/dangky@{ME['username']}", GROUP)
    assert "quản trị viên của nhóm" in refused.text.plain
    (panel,) = await stage.say(LEADER, "/dangky", GROUP, message_thread_id=77, is_topic_message=True)
    chat = await known(stage, GROUP)
    assert (chat.announcements, chat.articles, chat.thread_id) == (True, "now", 77)
    assert await stage.press(STRANGER, panel, "Tắt") == []
    assert "quản trị viên của nhóm" in stage.toast
    await stage.press(LEADER, panel, "22h")
    await stage.press(LEADER, panel, "17h")
    chat = await known(stage, GROUP)
    assert (chat.quiet_from, chat.quiet_to, chat.articles, chat.hour) == (22, 7, "daily", 17)
    await stage.say(LEADER, "/huydangky", GROUP)
    assert not (await known(stage, GROUP)).announcements
    hidden = stage.message(1087968824, "/dangky", GROUP, sender_chat=TITLE)
    hidden["from"] = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    await stage.send(hidden)
    assert (await known(stage, GROUP)).announcements
    assert not stage.telegram.errors


async def test_an_internal_group_sees_members_articles(stage: Stage) -> None:
    """When an administrator marks it so in /nhom, and only then."""
    await stage.publish(CAMP, Visibility.MEMBERS)
    question = f"/hoi@{ME['username']} Ai chủ trì cuộc họp về dân vận khéo ngày 02/02/2026?"
    (before,) = await stage.say(STRANGER, question, GROUP)
    assert "Mã Văn Sử" not in before.text.plain
    (listed,) = await stage.say(OWNER, "/nhom")
    (panel,) = await stage.press(OWNER, listed, "1")
    await stage.press(OWNER, panel, "nội bộ")
    (after,) = await stage.say(STRANGER, question, GROUP)
    assert "Mã Văn Sử" in after.text.plain


async def test_what_is_followed_is_told(stage: Stage) -> None:
    """Words, people, bodies and kinds of decisions; at once; only articles that came after, and may be seen."""
    await stage.publish(CAMP)
    await stage.tell()
    for what in ("dân vận khéo", "người: Mã Văn Sử", "cơ quan: phường Tân Lập"):
        (begun,) = await stage.say(STRANGER, f"/theodoi {what}")
        assert what.rpartition(": ")[2] in begun.text.plain
    assert await stage.tell() == []
    await stage.publish(CAMP.replace("họp về", "bàn về").replace("02/02", "09/02"), Visibility.MEMBERS)
    assert await stage.tell() == []
    await stage.publish(CAMP.replace("họp", "giao ban").replace("02/02", "10/02"))
    (told,) = await stage.tell()
    assert (told.chat_id, "dân vận khéo" in told.text.plain) == (STRANGER, True)
    await stage.publish("Tin khác\n\nNgày 11/02/2026, tổ 4 họp.")
    assert await stage.tell() == []


async def test_following_can_be_daily_and_ended(stage: Stage) -> None:
    """Buttons set the hour and end it; the digest comes at the hour."""
    await stage.tell()
    (begun,) = await stage.say(STRANGER, "/theodoi dan van kheo")
    await stage.press(STRANGER, begun, "17")
    await stage.publish(CAMP)
    assert await stage.tell() == []
    stage.clock.forward(hours=6)
    (digest,) = await stage.tell()
    assert "Phường Tân Lập họp" in digest.text.of("a")
    (listed,) = await stage.say(STRANGER, "/theodoi")
    await stage.press(STRANGER, listed, "✖️")
    assert await stage.desk.read(lambda tx: follows.of(tx, STRANGER)) == ()


async def test_a_decision_can_be_followed(stage: Stage) -> None:
    """A kind of decision is chosen by its name, or by a button."""
    (asked,) = await stage.say(STRANGER, "/theodoi quyết định: gì đó")
    await stage.press(STRANGER, asked, "kỷ luật")
    (listed,) = await stage.say(STRANGER, "/theodoi")
    assert "kỷ luật" in listed.text.plain


async def test_a_reminder_comes_when_it_should(stage: Stage) -> None:
    """The evening before and an hour before a meeting to come; none for one that is over."""
    await stage.publish(
        "Giấy mời\n\nVăn phòng kính mời dự hội nghị giao ban.\nThời gian: 08 giờ 00, ngày 06/03/2026\n"
        "Địa điểm: Hội trường tầng 2\nChủ trì: đồng chí Nông Thị Hiền, Chủ tịch UBND phường",
        published="2026-03-02",
    )
    (week,) = await stage.say(STRANGER, "/lich")
    assert "06/03/2026" in week.text.plain
    (card,) = await stage.press(STRANGER, week, "1")
    await stage.press(STRANGER, card, "tối hôm trước")
    assert "19:00 05/03/2026" in stage.toast
    await stage.press(STRANGER, card, "1 giờ")
    await stage.press(STRANGER, card, "1 giờ")
    assert await stage.tell() == []
    stage.clock.forward(days=1, hours=8)
    (evening,) = await stage.tell()
    stage.clock.forward(hours=11)
    (morning,) = await stage.tell()
    assert "Hội trường tầng 2" in evening.text.plain == morning.text.plain


async def test_forgetting(stage: Stage) -> None:
    """/xoadulieu erases questions, follows and subscriptions; the part that others gave stays."""
    await stage.become(MEMBER, Role.MEMBER)
    (answer,) = await stage.say(MEMBER, "Ai chủ trì?")
    await stage.say(MEMBER, "/theodoi bầu cử")
    await stage.say(MEMBER, "/dangky")
    (sure,) = await stage.say(MEMBER, "/xoadulieu")
    await stage.press(MEMBER, sure, "Xóa")
    assert await stage.desk.read(lambda tx: follows.of(tx, MEMBER)) == ()
    assert await stage.desk.read(lambda tx: chats.chat(tx, MEMBER)) is None
    assert await stage.press(MEMBER, answer, "❓") == []
    assert (await stage.desk.register.person(MEMBER)).role is Role.MEMBER
    assert person(MEMBER)["id"] == MEMBER
