"""HTTP: the webhook by which Telegram hands over updates, and the endpoints by which others see that the bot is well.

Plain HTTP, for a proxy that ends TLS. The webhook's path cannot be guessed, Telegram's secret is compared in constant
time, and no body is larger than an update can be.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import ExtBot
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.outbox import notices
from bot.receive import KINDS, Inbox
from bot.send import insist
from bot.settings import Settings
from bot.turn import Desk
from corpus import CorpusError

_LOG = logging.getLogger(__name__)
_LARGEST = 1_000_000  # bytes of an update
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


def webhook_path(settings: Settings) -> str:
    """Where Telegram posts: known to whoever knows the token."""
    return f"/telegram/{_derived(settings, 'path')}"


def webhook_secret(settings: Settings) -> str:
    """What Telegram says with each update, to prove that it is Telegram."""
    return settings.webhook_secret.get_secret_value() if settings.webhook_secret else _derived(settings, "secret")


def _derived(settings: Settings, what: str) -> str:
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    return hmac.new(token.encode(), what.encode(), hashlib.sha256).hexdigest()


class _Webhook(RequestHandler):
    """Takes updates in: they are on the disk when Telegram is told so."""

    def initialize(self, bot: ExtBot[Any], box: Inbox, secret: str) -> None:
        """What every request is handled with."""
        self._bot, self._box, self._secret = bot, box, secret

    async def post(self) -> None:
        """One update."""
        if not hmac.compare_digest(self.request.headers.get(_SECRET, "").encode(), self._secret.encode()):
            self.send_error(403)
            return
        try:
            update = json.loads(self.request.body)
            Update.de_json(update, self._bot)
        except (AttributeError, ValueError, TypeError, KeyError):
            self.send_error(400)
            return
        try:
            await self._box.take([update], self._bot)
        except CorpusError as error:
            _LOG.warning("an update cannot be stored: %s", error)
            self.send_error(503)  # Telegram offers it again


class _Text(RequestHandler):
    """Says what a function gives."""

    def initialize(self, text: Callable[[], Awaitable[tuple[int, str]]]) -> None:
        """The function: a status, and a text."""
        self._text = text

    async def get(self) -> None:
        """The text, for whoever watches."""
        status, text = await self._text()
        self.set_status(status)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.write(text)


def serve_webhook(desk: Desk, bot: ExtBot[Any]) -> HTTPServer:
    """Listens for Telegram."""
    handling = {"bot": bot, "box": desk.box, "secret": webhook_secret(desk.settings)}
    application = Application([(webhook_path(desk.settings), _Webhook, handling)], log_function=_silent)
    server = HTTPServer(application, max_body_size=_LARGEST, xheaders=True)
    server.listen(desk.settings.webhook_port)
    return server


async def set_webhook(settings: Settings, bot: ExtBot[Any]) -> None:
    """Tells Telegram where to post."""
    url = f"{settings.webhook_url}{webhook_path(settings)}"
    await insist(lambda: bot.set_webhook(url, secret_token=webhook_secret(settings), allowed_updates=KINDS))


def serve_health(desk: Desk, bot: ExtBot[Any]) -> HTTPServer | None:
    """Listens for whoever watches, if there is a port for that."""
    if desk.settings.health_port is None:
        return None

    async def live() -> tuple[int, str]:
        return 200, "ok\n"

    async def ready() -> tuple[int, str]:
        problems = await _problems(desk, bot)
        return (503, "\n".join(problems) + "\n") if problems else (200, "ok\n")

    async def metrics() -> tuple[int, str]:
        return 200, desk.metrics.render(outbox=await desk.read(notices.count_owed))

    routes = {"/healthz": live, "/readyz": ready, "/metrics": metrics}
    handlers = [(path, _Text, {"text": text}) for path, text in routes.items()]
    server = HTTPServer(Application(handlers, log_function=_silent), max_body_size=_LARGEST)
    server.listen(desk.settings.health_port)
    return server


async def _problems(desk: Desk, bot: ExtBot[Any]) -> list[str]:
    """What keeps the bot from answering."""
    problems = []
    try:
        change = await desk.corpus.change()
    except CorpusError:
        return ["database: cannot be read"]
    if desk.engine.snapshot.change < change:
        problems.append("index: behind the database")
    try:
        await bot.get_me()
    except Exception as error:  # noqa: BLE001 - whatever it is, Telegram is not reached
        problems.append(f"Telegram: {type(error).__name__}")
    return problems


def _silent(_handler: RequestHandler) -> None:
    """Requests are not logged one by one."""
