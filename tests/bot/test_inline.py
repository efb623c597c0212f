"""Inline mode: the answer and passages for any chat, only what may go there, and never kept by Telegram."""

from __future__ import annotations

from bot.outbox.people import Role
from corpus import Visibility
from tests.bot.stage import MEMBER, STRANGER, Stage
from tests.bot.telegram import Text

NEWS = "Xã Sín Chải họp\n\nSáng 01/03/2026, xã Sín Chải họp về nước sạch. Ông Phàn A Sểnh chủ trì cuộc họp."
WHO = "Ai chủ trì cuộc họp về nước sạch ngày 01/03/2026?"


async def test_the_answer_comes_first(stage: Stage) -> None:
    """Then passages; each result inserts a message with its source; nothing is cached: the next may see less."""
    await stage.publish(NEWS)
    offered = await stage.inline(STRANGER, WHO)
    answer, passage = offered["results"]
    assert "Phàn A Sểnh" in answer["title"]
    for result in (answer, passage):
        assert "Xã Sín Chải họp" in Text(result["input_message_content"]["message_text"]).of("a")
    assert (offered["cache_time"], offered["is_personal"]) == (0, True)
    assert not stage.telegram.errors


async def test_only_what_may_be_seen_there(stage: Stage) -> None:
    """A member sees members' articles in private chats; into a group go public ones alone; a stranger sees neither."""
    await stage.publish(NEWS, Visibility.MEMBERS)
    await stage.become(MEMBER, Role.MEMBER)
    assert (await stage.inline(MEMBER, WHO))["results"]
    for user, where in ((MEMBER, "supergroup"), (MEMBER, "channel"), (STRANGER, "sender")):
        offered = await stage.inline(user, WHO, where)
        assert offered["results"] == []
        assert offered["button"]["start_parameter"] == "inline"


async def test_nothing_leads_to_the_private_chat(stage: Stage) -> None:
    """Nothing typed and nothing found: a button says so, and /start takes its parameter."""
    for typed in ("", "xyzzy"):
        offered = await stage.inline(STRANGER, typed)
        assert (offered["results"], bool(offered["button"]["text"])) == ([], True)
    (hello,) = await stage.say(STRANGER, "/start inline")
    assert hello.buttons


async def test_a_chosen_result_is_no_question(stage: Stage) -> None:
    """What the bot itself put into a chat is not asked."""
    await stage.publish(NEWS)
    chosen = stage.message(STRANGER, "Phàn A Sểnh", via_bot={"id": 4242, "is_bot": True, "first_name": "Tra Cứu"})
    assert await stage.send(chosen) == []
