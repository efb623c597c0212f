"""Members, administrators and invitations: who makes whom, and what that changes."""

from __future__ import annotations

import re

import pytest

from bot.outbox import acts
from bot.outbox.people import Role
from bot.settings import Access
from tests.bot.stage import ADMIN, GROUP, MEMBER, OWNER, STRANGER, Stage, staged


async def role_of(stage: Stage, user: int) -> Role:
    """The part that somebody has."""
    stage.desk.register.forget(user)
    return (await stage.desk.register.person(user)).role


async def link(stage: Stage, label: str = "Mời 1") -> str:
    """What follows `start=` in a new invitation."""
    (listed,) = await stage.say(OWNER, "/thanhvien")
    (sent,) = await stage.press(OWNER, listed, label)
    found = re.search(r"start=(\S+)", sent.text.plain)
    assert found
    return found[1]


async def test_an_id_is_enough(stage: Stage) -> None:
    """/thanhvien ID makes a member at once; with `admin` an administrator, if an owner says so; and takes it back."""
    await stage.become(ADMIN, Role.ADMIN)
    await stage.say(STRANGER, "/start")
    done, told = sorted(await stage.say(ADMIN, f"/thanhvien {STRANGER}"), key=lambda m: m.chat_id)
    assert (done.chat_id, told.chat_id) == (ADMIN, STRANGER)
    assert await role_of(stage, STRANGER) is Role.MEMBER
    (refused,) = await stage.say(ADMIN, f"/thanhvien {STRANGER} admin")
    assert "Chỉ quản trị viên trong cài đặt" in refused.text.plain
    await stage.say(OWNER, f"/thanhvien {STRANGER} admin")
    assert await role_of(stage, STRANGER) is Role.ADMIN
    (refused,) = await stage.say(ADMIN, f"/thanhvien {STRANGER} xóa")
    assert await role_of(stage, STRANGER) is Role.ADMIN
    await stage.say(OWNER, f"/thanhvien {STRANGER} xóa")
    assert await role_of(stage, STRANGER) is Role.STRANGER
    written = [(act.by, act.before, act.after) for act in await stage.desk.read(lambda tx: acts.latest(tx, 9))]
    assert written == [(OWNER, "admin", "stranger"), (OWNER, "member", "admin"), (ADMIN, "stranger", "member")]


async def test_a_reply_is_enough(stage: Stage) -> None:
    """Whoever wrote the message that /thanhvien replies to is meant; of a forwarded one, who wrote it first."""
    await stage.say(OWNER, "/start")
    await stage.say(OWNER, "/thanhvien@tracuu_test_bot", GROUP, reply=stage.message(STRANGER, "Chào", GROUP))
    assert await role_of(stage, STRANGER) is Role.MEMBER
    forwarded = stage.message(OWNER, "Chào")
    sender = {"id": 55, "is_bot": False, "first_name": "N"}
    forwarded["forward_origin"] = {"type": "user", "sender_user": sender, "date": 1}
    await stage.say(OWNER, "/thanhvien", reply=forwarded)
    assert await role_of(stage, 55) is Role.MEMBER


async def test_an_invitation_is_for_so_many_people_and_days(stage: Stage) -> None:
    """One person each, or twenty; after a week, or when they are cancelled, it is worth nothing."""
    once = await link(stage)
    (welcome,) = await stage.say(STRANGER, f"/start {once}")
    assert "Chào mừng" in welcome.text.plain
    (used,) = await stage.say(60, f"/start {once}")
    assert "không còn hiệu lực" in used.text.plain
    many = await link(stage, "Mời 20")
    for user in (61, 62):
        await stage.say(user, f"/start {many}")
        assert await role_of(stage, user) is Role.MEMBER
    stage.clock.forward(days=8)
    await stage.say(63, f"/start {many}")
    assert await role_of(stage, 63) is Role.STRANGER
    fresh = await link(stage)
    (listed,) = await stage.say(OWNER, "/thanhvien")
    await stage.press(OWNER, listed, "Hủy mọi lời mời")
    await stage.say(64, f"/start {fresh}")
    assert await role_of(stage, 64) is Role.STRANGER
    (made_up,) = await stage.say(65, "/start jabc")
    assert "không còn hiệu lực" in made_up.text.plain


async def test_the_list_promotes_and_removes(stage: Stage) -> None:
    """Owners see both buttons, administrators one."""
    await stage.become(ADMIN, Role.ADMIN)
    await stage.become(MEMBER, Role.MEMBER)
    (listed,) = await stage.say(OWNER, "/thanhvien")
    assert f"{OWNER} – quản trị viên chính" in listed.text.plain
    (member,) = await stage.press(OWNER, listed, "2")
    assert [button["text"][:2] for button in member.buttons] == ["⬆️", "✖️"]
    await stage.press(OWNER, member, "⬆️")
    assert await role_of(stage, MEMBER) is Role.ADMIN
    (listed,) = await stage.say(ADMIN, "/thanhvien")
    (member,) = await stage.press(ADMIN, listed, "2")
    assert [button["text"][:2] for button in member.buttons] == ["✖️"]


async def test_menus_follow_the_part(stage: Stage) -> None:
    """Whoever becomes an administrator gets their menu, in each language."""
    await stage.say(STRANGER, "/start")
    await stage.say(OWNER, f"/thanhvien {STRANGER} admin")
    menus = {one.get("language_code", ""): one["commands"] for one in stage.telegram.menus}
    assert "nap" in {one["command"] for one in menus["vi"]}
    assert "ingest" in {one["command"] for one in menus["en"]}


@pytest.mark.parametrize("chat", [0, GROUP])
async def test_members_alone(chat: int, tmp_path: object) -> None:
    """With ACCESS=members a stranger is told so, kindly; inline there is nothing for them."""
    async with staged(tmp_path, access=Access.MEMBERS) as stage:  # type: ignore[arg-type]
        (told,) = await stage.say(STRANGER, "/hoi Ai chủ trì?", chat)
        assert "dành cho thành viên" in told.text.plain
        offered = await stage.inline(STRANGER, "Ai chủ trì?")
        assert offered["results"] == []
        await stage.become(MEMBER, Role.MEMBER)
        (answered,) = await stage.say(MEMBER, "/hoi Ai chủ trì?", chat)
        assert "Không tìm thấy" in answered.text.plain
