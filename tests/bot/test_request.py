"""The way to Telegram: what comes back, and what each kind of trouble is called."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date, datetime

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.request import Request
from bot.send import has_arrived
from bot.talk import Replies, Talk
from index import EVERYONE, Asks, Context, Explanation, NoAnswer, Query, Why
from tests.bot.stage import Stage
from tests.bot.telegram import TOKEN

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@pytest.fixture
async def bot_at() -> AsyncIterator[Callable[[Handler], Awaitable[Bot]]]:
    """A bot whose Telegram is one function."""
    closing: list[Callable[[], Awaitable[None]]] = []

    async def start(handler: Handler) -> Bot:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", handler)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        request = Request(0.3)
        await request.initialize()
        closing.extend([request.shutdown, runner.cleanup])
        root = f"http://{host}:{port}"
        return Bot(TOKEN, f"{root}/bot", f"{root}/file/bot", request=request, get_updates_request=request)

    yield start
    for close in closing:
        await close()


async def test_a_message_and_a_file_are_sent(bot_at: Callable[[Handler], Awaitable[Bot]]) -> None:
    """Fields as Telegram takes them; a file with its name beside them."""
    seen: list[dict[str, object]] = []

    async def telegram(request: web.Request) -> web.Response:
        fields = await request.post()
        seen.append(
            {name: value.filename if isinstance(value, web.FileField) else value for name, value in fields.items()}
        )
        message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}
        return web.json_response({"ok": True, "result": message})

    bot = await bot_at(telegram)
    await bot.send_message(7, "Chào <b>")
    await bot.send_document(7, b"abc", filename="tin.txt", caption="đây")
    assert seen[0] == {"chat_id": "7", "text": "Chào <b>"}
    assert seen[1]["caption"] == "đây"
    assert "tin.txt" in seen[1].values()


async def test_trouble_has_names(bot_at: Callable[[Handler], Awaitable[Bot]], caplog: pytest.LogCaptureFixture) -> None:
    """Too slow, gone, cut off, garbage: told apart, for some of it may have arrived; and none of it is logged."""
    caplog.set_level(logging.DEBUG)

    async def slow(_request: web.Request) -> web.Response:
        await asyncio.sleep(5)
        return web.Response()

    async def gone(request: web.Request) -> web.Response:
        assert request.transport
        request.transport.close()
        return web.Response()

    async def cut(request: web.Request) -> web.Response:
        assert request.transport
        request.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
        request.transport.close()
        return web.Response()

    async def garbage(_request: web.Request) -> web.Response:
        return web.Response(text="{what somebody wrote")

    with pytest.raises(TimedOut):
        await (await bot_at(slow)).get_me()
    for handler in (gone, cut):
        with pytest.raises(NetworkError) as raised:
            await (await bot_at(handler)).get_me()
        assert has_arrived(raised.value)
    with pytest.raises(TelegramError) as raised_error:
        await (await bot_at(garbage)).get_me()
    assert not has_arrived(raised_error.value)
    assert "somebody" not in caplog.text
    nobody = Request(1)
    await nobody.initialize()
    with pytest.raises(NetworkError, match="ClientConnector"):
        await nobody.post("http://127.0.0.1:1/x")
    await nobody.shutdown()


def test_what_was_said_is_remembered_by_one_process_alone() -> None:
    """Where others answer too, the database is asked; whoever is forgotten is forgotten here as well."""
    now = datetime(2026, 3, 4, tzinfo=UTC)
    alone, among = Talk(alone=True), Talk(alone=False)
    for talk in (alone, among):
        talk.note(7, 7, None, now)
    assert alone.last(7, 7) == (now, None)
    assert among.last(7, 7) is None
    alone.forget(7)
    assert alone.last(7, 7) is None


async def test_the_same_question_is_answered_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as the corpus stays as it is; another day, another conversation, other eyes are another question."""
    asked: list[str] = []
    query = Query(text="?", asks=Asks.ANYTHING)
    context = Context(query=query)

    def ask(question: str, **_rest: object) -> NoAnswer:
        asked.append(question)
        return NoAnswer(why=Why.NOTHING, explanation=Explanation(query=query), context=context)

    monkeypatch.setattr(stage.desk.engine, "ask", ask)
    replies, day = Replies(stage.desk.engine), date(2026, 3, 4)
    for _ in range(3):
        replies.ask("?", day, None, EVERYONE)
    replies.ask("?", date(2026, 3, 5), None, EVERYONE)
    replies.ask("?", day, context, EVERYONE)
    assert len(asked) == 3
    other = Context(query=query, article_ids=(1,))
    replies.ask("?", day, other, EVERYONE)  # it leans on nothing that was said
    assert len(asked) == 3
    query = query.model_copy(update={"follows": True})
    for said in (context, other, other):
        replies.ask("Ai?", day, said, EVERYONE)
    assert len(asked) == 5
    await stage.publish("Tin\n\nNgày 1/3/2026, tổ 1 họp.")
    replies.ask("?", day, None, EVERYONE)
    assert len(asked) == 6
