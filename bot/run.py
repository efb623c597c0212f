"""How the bot runs: everything that goes on for ever, from the start to a signal to stop."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import logging
import os
import signal
import threading
import time
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ExtBot

from bot.alarm import Alarm
from bot.app import LISTS, MENU, READ, build
from bot.deliver import Deliverer
from bot.herald import Herald
from bot.menus import set_menus
from bot.outbox.shared import Shared
from bot.pace import Limits
from bot.receive import Inbox, explain, poll
from bot.register import Register
from bot.request import Request
from bot.send import insist
from bot.serve import serve_health, serve_webhook, set_webhook
from bot.settings import Settings, SettingsError
from bot.talk import Replies, Talk
from bot.turn import Desk
from corpus import Corpus, utc_now
from index import AnswerEngine

_LOG = logging.getLogger(__name__)
_GOODBYE = 3.0  # seconds to finish what is in hand after a signal to stop; the rest is finished after the next start
_AT_LAST = 4.5  # seconds after which the process ends in any case
_STARTS = (1, 2, 5, 10, 20, 30)  # seconds between attempts to reach Telegram for the first time


async def run_bot(settings: Settings, corpus: Corpus) -> None:
    """Answers until SIGTERM or SIGINT. Raises `SettingsError` when Telegram does not know the token."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    engine = AnswerEngine(corpus, settings.index_folder)
    await engine.refresh()
    read, write = Shared(corpus.database.reading), Shared(corpus.database.writing)
    register = Register(read, write, time.monotonic)
    box = Inbox(write, utc_now)
    talk = Talk(alone=corpus.database.engine.dialect.name == "sqlite")
    desk = Desk(corpus, engine, settings, read, write, box, register, talk, Replies(engine), lists=LISTS, menu=MENU)
    alarm = Alarm(desk)
    app = build(desk, alarm)
    gc.freeze()  # what is loaded by now stays: there is no use in looking through it again and again
    work = asyncio.create_task(_work(app, desk, alarm))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    work.cancel()
    _end_at_last()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_GOODBYE):
            await _finish(app, box, work)
    await box.flush()
    if not work.cancelled() and work.done():
        work.result()  # raises what ended it


def _end_at_last() -> None:
    """Ends the process soon, whatever still holds it.

    A thread that waits for a long document cannot be interrupted, and would be waited for at the end. What was stored
    is stored, and what is in hand comes again after the next start.
    """
    timer = threading.Timer(_AT_LAST, os._exit, (0,))
    timer.daemon = True
    timer.start()


async def _work(app: Application[Any, Any, Any, Any, Any, Any], desk: Desk, alarm: Alarm) -> None:
    """Everything that goes on for ever; ends with the first failure."""
    await _reach(app.bot)
    await app.initialize()
    await app.start()
    await desk.box.resume(app.bot)
    deliverer = Deliverer(desk, app.bot, Limits().bulk)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(desk.engine.follow())
        tasks.create_task(deliverer.follow(alarm))
        tasks.create_task(Herald(desk, app.bot, deliverer).follow(alarm))
        tasks.create_task(set_menus(app.bot, desk))
        tasks.create_task(_take_in(app.bot, desk))


async def _take_in(bot: ExtBot[Any], desk: Desk) -> None:
    """Updates, for ever: by webhook if there is an address for it, else by asking for them."""
    health = serve_health(desk, bot)
    webhook = serve_webhook(desk, bot) if desk.settings.webhook_url else None
    try:
        if webhook:
            await set_webhook(desk.settings, bot)
            await asyncio.Event().wait()
        await insist(bot.delete_webhook)
        request = Request(READ)
        await request.initialize()
        try:
            await poll(bot, request, desk.box)
        finally:
            await request.shutdown()
    finally:
        for server in filter(None, (health, webhook)):
            server.stop()


async def _reach(bot: ExtBot[Any]) -> None:
    """Waits until Telegram answers for the first time."""
    for wait in itertools.chain(_STARTS, itertools.repeat(_STARTS[-1])):
        try:
            await bot.initialize()
        except InvalidToken as error:
            raise SettingsError(("TELEGRAM_BOT_TOKEN", "Telegram does not know this token")) from error
        except TelegramError as error:
            _LOG.warning("Telegram cannot be reached yet: %s", explain(error))
            await asyncio.sleep(wait)
        else:
            return


async def _finish(app: Application[Any, Any, Any, Any, Any, Any], box: Inbox, work: asyncio.Task[None]) -> None:
    """Finishes what is in hand: sends under way, updates that are being handled."""
    stopped = [asyncio.create_task(app.stop())] if app.running else []
    await asyncio.wait({work, *stopped})
    await box.flush()
    with contextlib.suppress(RuntimeError, TelegramError):
        await app.shutdown()
