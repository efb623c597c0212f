"""The pace at which the bot speaks and may be spoken to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import RetryAfter

from bot.pace import Flood, FloodGate, Haste, Limits, Pacer


class Time:
    """A clock that moves only when somebody waits: `sleep` takes no time of ours."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self._sleep = asyncio.sleep
        monkeypatch.setattr("bot.pace.asyncio.sleep", self.sleep)

    def __call__(self) -> float:
        """The time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Waits: whoever waits for less comes first."""
        end = self.now + seconds
        await self._sleep(0)
        self.now = max(self.now, end)


async def send(pacer: Pacer, time: Time, chats: Sequence[int], haste: Haste = Haste.REPLY) -> list[tuple[int, float]]:
    """Sends a message to each of the chats, one after another; when each one went out."""
    sent: list[tuple[int, float]] = []

    async def request(chat: int) -> None:
        sent.append((chat, time.now))

    for chat in chats:
        await pacer.process_request(request, (chat,), {}, "sendMessage", {"chat_id": chat}, haste)
    return sent


async def test_a_private_chat_bears_a_short_burst(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three at once, then one a second. Right after a start one: another process may have spoken a moment ago."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)
    assert [at for _, at in await send(pacer, time, [8] * 3)] == pytest.approx([0, 1, 2])
    time.now = 10.0
    sent = await send(pacer, time, [7] * 6)
    assert [at for _, at in sent] == pytest.approx([10, 10, 10, 11, 12, 13])


async def test_bulk_does_not_wait_for_its_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group that has had its messages of the minute holds up no other: whoever sends comes back later."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)
    await send(pacer, time, [-7] * 19)
    with pytest.raises(RetryAfter) as refusal:
        await send(pacer, time, [-7], Haste.BULK)
    assert refusal.value.retry_after == timedelta(seconds=60)
    assert time.now == 0


async def test_a_lenient_pacer_lets_a_crowd_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """One person is answered at Telegram's pace, a crowd at once; after a refusal everybody at Telegram's pace."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time, lenient=True)
    time.now = 10.0
    assert [at for _, at in await send(pacer, time, [7] * 4)] == pytest.approx([10, 10, 10, 11])
    await asyncio.gather(*(send(pacer, time, [chat] * 30) for chat in range(100, 120)))
    assert time.now < 13
    refused = [RetryAfter(5)]

    async def request() -> None:
        if refused:
            raise refused.pop()

    await pacer.process_request(request, (), {}, "sendMessage", {"chat_id": 9}, None)
    began = time.now
    assert [at - began for _, at in await send(pacer, time, [8] * 5)] == pytest.approx([0, 0, 0, 1, 2])


async def test_a_group_bears_less_than_twenty_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twentieth waits for the minute to be over."""
    time = Time(monkeypatch)
    sent = await send(Pacer(Limits(), time), time, [-7] * 20)
    assert [at for _, at in sent] == pytest.approx([0] * 19 + [60])


async def test_the_whole_is_limited_and_replies_find_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bulk takes 15 a second, and ten replies more find room in the same second."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)
    bulk = await send(pacer, time, range(100, 115), Haste.BULK)
    replies = await send(pacer, time, range(200, 210))
    assert {at for _, at in bulk + replies} == {0.0}
    ((_, late),) = await send(pacer, time, [300], Haste.BULK)
    assert late == pytest.approx(1.0)


async def test_what_is_on_its_way_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long messages take to arrive, no more than the limit arrive in any second."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)
    held, arrived = asyncio.Event(), list[float]()

    async def request() -> None:
        await held.wait()
        arrived.append(time.now)

    def one(chat: int) -> asyncio.Task[None]:
        return asyncio.create_task(pacer.process_request(request, (), {}, "sendMessage", {"chat_id": chat}, None))

    sending = [one(chat) for chat in range(100, 140)]
    for _ in range(10):
        await asyncio.sleep(1)
    held.set()
    await asyncio.gather(*sending)
    for first, after in zip(arrived, arrived[25:], strict=False):
        assert after - first >= 1


async def test_a_refused_reply_waits_and_bulk_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reply is made again when Telegram says; bulk is raised at once; other chats are not held."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)
    refused = [RetryAfter(5)]
    times: list[float] = []

    async def request() -> str:
        times.append(time.now)
        if refused:
            raise refused.pop()
        return "sent"

    assert await pacer.process_request(request, (), {}, "sendMessage", {"chat_id": 7}, None) == "sent"
    assert times == pytest.approx([0, 5])
    refused.append(RetryAfter(5))
    with pytest.raises(RetryAfter):
        await pacer.process_request(request, (), {}, "sendMessage", {"chat_id": -8}, Haste.BULK)
    refused.append(RetryAfter(500))
    with pytest.raises(RetryAfter):
        await pacer.process_request(request, (), {}, "sendMessage", {"chat_id": 9}, None)


async def test_what_is_no_message_is_not_paced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers to buttons, "typing" and questions about chats go out at once, however many."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits(), time)

    async def request() -> None:
        pass

    for endpoint in ("answerCallbackQuery", "sendChatAction", "getChat"):
        for _ in range(50):
            await pacer.process_request(request, (), {}, endpoint, {"chat_id": 7}, None)
    assert time.now == 0


async def test_whoever_lifts_the_limit_lifts_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """All limits grow together."""
    time = Time(monkeypatch)
    pacer = Pacer(Limits().times(1000), time)
    time.now = 10.0
    assert {at for _, at in await send(pacer, time, [7] * 500)} == {10.0}


def test_too_much_is_told_once() -> None:
    """Beyond the limit one word, then silence, until it is calm; others are not concerned."""
    gate = FloodGate(3, 10)
    assert [gate.check("a", at) for at in (0, 1, 2, 3, 4, 5)] == [Flood.CALM] * 3 + [Flood.TELL] + [Flood.SILENCE] * 2
    assert gate.check("b", 5) is Flood.CALM
    assert gate.check("a", 30) is Flood.CALM
    assert [gate.check("a", 30), gate.check("a", 30), gate.check("a", 30)][-1] is Flood.TELL


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 5), max_size=60), st.integers(1, 6), st.floats(0.5, 10))
def test_no_window_has_more_than_allowed(gaps: list[float], messages: int, seconds: float) -> None:
    """However they write, nobody is answered more often than the limit in any window, counting the word about it."""
    gate, at, answered = FloodGate(messages, seconds), 0.0, []
    for gap in gaps:
        at += gap
        if gate.check("a", at) is Flood.CALM:
            answered.append(at)
    for start, end in pairwise(range(0, len(answered) + messages, messages)):
        window = answered[start : end + 1]
        assert len(window) <= messages or window[-1] - window[0] >= seconds or window[-1] - window[0] > 0
