"""Whatever arrives, nobody sees an error: buttons, links, commands and texts of any kind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram.error import TelegramError

from bot.app import BUTTONS, COMMANDS
from bot.send import insist
from bot.texts import VIETNAMESE
from bot.turn import number_of
from tests.bot.stage import GROUP, OWNER, STRANGER, Stage, staged
from tests.bot.telegram import ME, Json, Refused, Sent

NEWS = "Xã Nậm Xé họp\n\nSáng 01/03/2026, xã Nậm Xé họp về đường liên thôn. Ông Sầm A Pao chủ trì cuộc họp."
parts = st.sampled_from(["", "0", "1", "2", "-1", "99999999", "9" * 40, "chair", "now", "x", "ok", "🗂", "1-5", "a b"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the database of these tests is."""
    return tmp_path_factory.mktemp("robust")


def button(stage: Stage, user: int, data: str) -> Sent:
    """A message of the bot with such a button."""
    sent = Sent(user, stage.telegram.next(), {"text": "x", "reply_markup": None})
    sent.fields["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    stage.telegram.messages[user, sent.id] = sent
    return sent


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([*BUTTONS, "zz", ""]), st.lists(parts, max_size=4), st.sampled_from([OWNER, STRANGER]))
def test_any_button_is_answered(folder: Path, verb: str, rest: list[str], user: int) -> None:
    """Old ones, made-up ones, those of others: each press has its answer, and no apology is needed."""

    async def press() -> None:
        async with staged(folder) as stage:
            await stage.publish(NEWS)
            await stage.press(user, button(stage, user, ":".join([verb, *rest])[:40] or "-"), "x")
            assert stage.pressed
            said = [message.text.plain for message in stage.telegram.sent(user)]
            assert VIETNAMESE.failed not in [stage.toast, *said]
            assert not stage.telegram.errors

    asyncio.run(press())


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.sampled_from(
    [
        "",
        "?",
        "a" * 4000,
        "\u202e" * 50,
        "Ai\u0300\u0301\u0302" * 300,
        "/",
        "//",
        "1" * 4000,
        "ngày 99/99/9999",
        "<b>",
        "😀" * 2000,
    ]
)
names = st.sampled_from(
    [f"/{one.name}" for one in COMMANDS if one.name not in {"nap", "thongke"}] + ["", "/start a", "/start m1-"]
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names, texts, st.sampled_from([OWNER, STRANGER]))
def test_any_text_is_answered(folder: Path, name: str, text: str, user: int) -> None:
    """Commands with anything behind them, and anything alone."""

    async def say() -> None:
        async with staged(folder) as stage:
            await stage.publish(NEWS)
            said = await stage.say(user, f"{name} {text}"[:4096].strip() or "?")
            assert said
            assert VIETNAMESE.failed not in [message.text.plain for message in said]
            assert not stage.telegram.errors

    asyncio.run(say())


@given(st.text(max_size=30))
def test_numbers_are_small(text: str) -> None:
    """Whatever stands in a button or link, a number of something stored fits into a database."""
    assert 0 <= number_of(text) < 2**31


@pytest.mark.parametrize(
    ("refused", "attempts"),
    [
        ([], 1),
        ([Refused(502, "Bad Gateway"), Refused(500, "Internal Server Error")], 3),
        ([Refused(400, "Bad Request: chat not found")], 1),
    ],
)
async def test_a_silent_telegram_is_asked_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, refused: list[Refused], attempts: int
) -> None:
    """A server that fails is asked until it answers; one that refuses is not."""
    monkeypatch.setattr("bot.send._PAUSES", (0.0,) * 5)
    waiting = list(refused)

    def refuse(method: str, _fields: Json) -> Refused | None:
        return waiting.pop(0) if method == "sendMessage" and waiting else None

    stage.telegram.refuse = refuse
    await stage.say(STRANGER, "/trogiup")
    sends = [
        call for call in stage.telegram.calls if call.method == "sendMessage" and "Tôi giúp" in call.fields["text"]
    ]
    assert len(sends) == attempts


async def test_what_may_have_arrived_is_not_said_twice() -> None:
    """A connection that ended after the request was sent is no reason to send it again."""
    tries = 0

    async def request() -> None:
        nonlocal tries
        tries += 1
        raise TelegramError("ServerDisconnectedError: Server disconnected")

    with pytest.raises(TelegramError):
        await insist(request)
    assert tries == 1


async def test_a_fault_is_apologised_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Calmly, once, in the chat or on the button; the log has the fault."""

    def fail(*_args: object, **_named: object) -> None:
        raise RuntimeError("a fault of ours")

    (hello,) = await stage.say(STRANGER, "/start")
    monkeypatch.setattr(stage.desk.engine, "ask", fail)
    (sorry,) = await stage.say(STRANGER, "Ai chủ trì?")
    assert sorry.text.plain == VIETNAMESE.failed
    await stage.press(STRANGER, hello, hello.buttons[0]["text"])
    assert stage.pressed
    (sorry,) = await stage.say(STRANGER, f"@{ME['username']} Ai chủ trì?", GROUP)
    assert sorry.text.plain == VIETNAMESE.failed
