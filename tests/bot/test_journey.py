"""The whole bot against a Telegram on a port of this machine: started, asked, stopped, started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.stage import entities, person
from tests.bot.telegram import TOKEN, Json, Loopback, Sent, Telegram

ROOT = Path(__file__).parents[2]
NEWS = "Xã Trung Chải họp\nSáng 02/03/2026, xã Trung Chải họp về chợ phiên. Bà Chảo Mùi Pham chủ trì cuộc họp."
WHO = "Ai chủ trì cuộc họp về chợ phiên ngày 02/03/2026?"


class World:
    """Telegram, and somebody who writes."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def write(self, user: int, text: str) -> None:
        """Somebody writes to the bot."""
        number = self.telegram.next()
        message: Json = {"message_id": number, "date": int(time.time()), "chat": {"id": user, "type": "private"}}
        message |= {"from": person(user), "text": text, "entities": entities(text)}
        self.telegram.updates.append({"update_id": number, "message": message})
        self.telegram.arrived.set()

    async def until(self, there: Callable[[], bool]) -> None:
        """Waits until something is so."""
        async with asyncio.timeout(30):
            while not there():  # noqa: ASYNC110 - another process, or task, knows of no event
                await asyncio.sleep(0.02)

    async def answer(self, user: int, text: str) -> Sent:
        """Writes, and waits for the answer."""
        count = len(self.telegram.sent(user))
        self.write(user, text)
        await self.until(lambda: len(self.telegram.sent(user)) > count)
        return self.telegram.sent(user)[-1]


@asynccontextmanager
async def running(root: str, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as a process of its own."""
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": f"{root}/bot",
        "TELEGRAM_BASE_FILE_URL": f"{root}/file/bot",
        "DATABASE_URL": f"sqlite:///{database}",
        "ADMIN_IDS": "1",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", env={**os.environ, **settings}, cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_nothing_is_lost_when_it_is_killed(tmp_path: Path) -> None:
    """An article taken in and a question in hand survive kill -9; a signal to stop is obeyed; no secret is logged."""
    telegram = Telegram()
    world = World(telegram)
    async with Loopback(telegram) as server:
        async with running(server.root, tmp_path / "bot.db") as process:
            card = await world.answer(1, f"/nap {NEWS}")
            assert "Chảo Mùi Pham" in card.text.plain
            hanging = asyncio.Event()
            telegram.hold = hanging  # answers to messages do not come any more
            world.write(2, WHO)
            await world.until(lambda: any(call.fields.get("chat_id") in {2, "2"} for call in telegram.calls))
            process.kill()
            await process.wait()
            telegram.hold = None
            hanging.set()
        async with running(server.root, tmp_path / "bot.db") as process:
            await world.until(lambda: any("Chảo Mùi Pham" in one.text.plain for one in telegram.sent(2)))
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert await process.wait() == 0
            assert time.monotonic() - began < 8  # below 1 on an idle machine
            assert process.stderr
            assert TOKEN not in (await process.stderr.read()).decode()
    assert {call.error for call in telegram.errors} <= {"Internal Server Error"}  # the one that was held
