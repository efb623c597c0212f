"""A Telegram of our own: people, chats and messages, and a judge of every request that the bot makes.

Each request is read by aiogram's model of its method, which knows the Bot API independently of python-telegram-bot: a
field that is missing, unknown or of another kind is an error of the bot. Texts are parsed and measured as by Telegram.
`Loopback` serves it over HTTP; `Direct` is python-telegram-bot's way to it without a network.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Self

import aiogram.methods
from aiogram.types import TelegramObject
from aiohttp import web
from telegram.request import BaseRequest, RequestData

TOKEN = "4242:made-up-token-for-tests"
ME = {"id": 4242, "is_bot": True, "first_name": "Tra Cứu", "username": "tracuu_test_bot"}
TAGS = {"a", "b", "blockquote", "code", "i", "pre"}

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 - an answer, as the word says
    """What Telegram says instead of doing what was asked."""

    def __init__(self, code: int, text: str, **parameters: object) -> None:
        super().__init__(text)
        self.code, self.text, self.parameters = code, text, parameters


class Text(HTMLParser):
    """Telegram's HTML: its text, and the tags around parts of it. A tag that Telegram does not know is an error."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.plain = ""
        self.entities: list[tuple[str, str, Json]] = []
        self._open: list[tuple[str, int, Json]] = []
        self.feed(html)
        self.close()
        if self._open:
            raise Refused(400, f"Bad Request: can't parse entities: {self._open} left open")

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self.plain += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag not in TAGS:
            raise Refused(400, f'Bad Request: can\'t parse entities: unsupported start tag "{tag}"')
        self._open.append((tag, len(self.plain), dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """A tag ends: the last one that began."""
        if not self._open or self._open[-1][0] != tag:
            raise Refused(400, f'Bad Request: can\'t parse entities: unexpected end tag "{tag}"')
        name, start, attributes = self._open.pop()
        self.entities.append((name, self.plain[start:], attributes))

    @property
    def units(self) -> int:
        """UTF-16 units, as Telegram counts."""
        return len(self.plain.strip().encode("utf-16-le")) // 2

    def of(self, tag: str) -> list[str]:
        """The texts inside a tag."""
        return [text for name, text, _ in self.entities if name == tag]


@dataclass
class Call:
    """A request that the bot made."""

    method: str
    fields: Json
    error: str = ""


@dataclass
class Sent:
    """A message of the bot, as a person sees it."""

    chat_id: int
    id: int
    fields: Json
    edits: int = 0
    deleted: bool = False

    @property
    def text(self) -> Text:
        """The text, or the caption."""
        return Text(self.fields.get("text") or self.fields.get("caption") or "")

    @property
    def buttons(self) -> list[Json]:
        """The buttons, row after row."""
        rows: list[list[Json]] = (self.fields.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def button(self, label: str) -> Json:
        """The button with this in its label."""
        return next(button for button in self.buttons if label in button["text"])


@dataclass
class Telegram:
    """The world: what was sent, what was asked of it, and what it refuses next (`refuse`)."""

    calls: list[Call] = field(default_factory=list)
    messages: dict[tuple[int, int], Sent] = field(default_factory=dict)
    refuse: Callable[[str, Json], Refused | None] = lambda _method, _fields: None
    administrators: dict[int, set[int]] = field(default_factory=dict)  # of each group
    files: dict[str, bytes] = field(default_factory=dict)
    toasts: dict[str, Json] = field(default_factory=dict)  # answers to buttons, by the query's id
    results: dict[str, Json] = field(default_factory=dict)  # answers to inline queries
    menus: list[Json] = field(default_factory=list)
    updates: list[Json] = field(default_factory=list)  # not confirmed
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    number: int = 0
    hold: asyncio.Event | None = None  # while it is there, messages are neither taken nor answered

    def next(self) -> int:
        """A number that was not used before."""
        self.number += 1
        return self.number

    async def call(self, method: str, fields: Json) -> Any:  # noqa: ANN401 - what a method returns
        """Does what the bot asks."""
        call = Call(method, fields)
        self.calls.append(call)
        try:
            judge(method, fields)
            if self.hold and method == "sendMessage":
                await self.hold.wait()
                raise Refused(500, "Internal Server Error")
            if refusal := self.refuse(method, fields):
                raise refusal
            done = getattr(self, f"_{method}", None)
            return await done(fields) if done else True
        except Refused as refused:
            call.error = refused.text
            raise

    @property
    def errors(self) -> list[Call]:
        """The requests that were refused."""
        return [call for call in self.calls if call.error]

    def sent(self, chat_id: int) -> list[Sent]:
        """The bot's messages in a chat, the first one first."""
        return [message for (chat, _), message in self.messages.items() if chat == chat_id]

    # --- methods ------------------------------------------------------------------------------------------------------

    async def _getMe(self, _fields: Json) -> Json:  # noqa: N802 - Telegram's name
        return ME

    async def _getUpdates(self, fields: Json) -> list[Json]:  # noqa: N802
        self.updates = [one for one in self.updates if one["update_id"] >= int(fields.get("offset", 0))]
        if not self.updates:
            self.arrived.clear()
            try:
                await asyncio.wait_for(self.arrived.wait(), min(2, int(fields.get("timeout", 0))))
            except TimeoutError:
                return []
        return self.updates[:100]

    async def _sendMessage(self, fields: Json) -> Json:  # noqa: N802
        return self._store(fields, 4096)

    async def _sendDocument(self, fields: Json) -> Json:  # noqa: N802
        return self._store(fields, 1024)

    _sendPhoto = _sendDocument  # noqa: N815

    async def _editMessageText(self, fields: Json) -> Json:  # noqa: N802
        return self._change(fields, 4096)

    async def _editMessageCaption(self, fields: Json) -> Json:  # noqa: N802
        return self._change(fields, 1024)

    async def _deleteMessage(self, fields: Json) -> bool:  # noqa: N802
        self.messages[int(fields["chat_id"]), int(fields["message_id"])].deleted = True
        return True

    async def _answerCallbackQuery(self, fields: Json) -> bool:  # noqa: N802
        if fields["callback_query_id"] in self.toasts:
            raise Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.toasts[fields["callback_query_id"]] = fields
        return True

    async def _answerInlineQuery(self, fields: Json) -> bool:  # noqa: N802
        for result in fields["results"]:
            measure(result["input_message_content"]["message_text"], 4096)
        self.results[fields["inline_query_id"]] = fields
        return True

    async def _getChat(self, fields: Json) -> Json:  # noqa: N802
        gifts = dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
        )
        shared = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
        return {"id": int(fields["chat_id"]), "type": "private", "first_name": f"N{fields['chat_id']}", **shared}

    async def _getChatMember(self, fields: Json) -> Json:  # noqa: N802
        user_id = int(fields["user_id"])
        is_leader = user_id in self.administrators.get(int(fields["chat_id"]), set())
        user = {"id": user_id, "is_bot": False, "first_name": "N"}
        return {"user": user, **({"status": "creator", "is_anonymous": False} if is_leader else {"status": "member"})}

    async def _getFile(self, fields: Json) -> Json:  # noqa: N802
        return {"file_id": fields["file_id"], "file_unique_id": "u", "file_path": f"documents/{fields['file_id']}"}

    async def _setMyCommands(self, fields: Json) -> bool:  # noqa: N802
        self.menus.append(fields)
        return True

    def _store(self, fields: Json, limit: int) -> Json:
        measure(fields.get("text") or fields.get("caption") or "", limit)
        chat_id = int(fields["chat_id"])
        message = Sent(chat_id, self.next(), fields)
        self.messages[chat_id, message.id] = message
        return self.message(message)

    def _change(self, fields: Json, limit: int) -> Json:
        measure(fields.get("text") or fields.get("caption") or "", limit)
        message = self.messages[int(fields["chat_id"]), int(fields["message_id"])]
        kept = {"text", "caption", "reply_markup"}
        if {k: v for k, v in fields.items() if k in kept} == {k: v for k, v in message.fields.items() if k in kept}:
            raise Refused(400, "Bad Request: message is not modified")
        message.fields = {**message.fields, "reply_markup": None, **fields}
        message.edits += 1
        return self.message(message)

    def message(self, sent: Sent) -> Json:
        """A message of the bot as Telegram describes it."""
        kind = "private" if sent.chat_id > 0 else "supergroup"
        described: Json = {"message_id": sent.id, "date": 1, "chat": {"id": sent.chat_id, "type": kind}, "from": ME}
        text = sent.fields.get("text") or sent.fields.get("caption")
        markup = sent.fields.get("reply_markup") or {}
        described |= {"text": Text(text).plain} if text else {}
        return described | ({"reply_markup": markup} if "inline_keyboard" in markup else {})


def judge(method: str, fields: Json) -> None:
    """Reads a request with aiogram's model of its method. Raises `Refused` for anything that it does not know."""
    model: Any = getattr(aiogram.methods, method[0].upper() + method[1:])
    try:
        read = model.model_validate(fields)
    except ValueError as error:
        raise Refused(400, f"Bad Request: {method}: {error}") from error
    if extra := sorted(_extra(read)):
        raise Refused(400, f"Bad Request: {method}: unknown fields {extra}")
    for row in (fields.get("reply_markup") or {}).get("inline_keyboard", []):
        for button in row:
            if len(button.get("callback_data", "").encode()) > 64:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    if method == "answerCallbackQuery" and len(fields.get("text", "")) > 200:
        raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")


def _extra(read: object) -> set[str]:
    """The fields, at any depth, that a model does not know."""
    if isinstance(read, list):
        return {name for item in read for name in _extra(item)}
    if isinstance(read, TelegramObject):
        found = set(read.model_extra or {})
        return found | {name for value in read.__dict__.values() for name in _extra(value)}
    return set()


def measure(html: str, limit: int) -> None:
    """Raises `Refused` for a text that Telegram cannot parse, or that is empty or too long."""
    text = Text(html)
    if limit == 4096 and not text.plain.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if text.units > limit:
        raise Refused(400, "Bad Request: message is too long")


class Direct(BaseRequest):
    """python-telegram-bot's way to our Telegram, without a network."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """No time is needed."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    # The four time limits of the original mean nothing here.
    async def do_request(  # type: ignore[override]
        self, url: str, method: str, request_data: RequestData | None = None, **_timeouts: object
    ) -> tuple[int, bytes]:
        """One request and its answer."""
        name = url.rpartition("/")[2]
        if method == "GET" or "/file/" in url:
            return 200, self._telegram.files[name]
        fields = dict(request_data.parameters) if request_data else {}
        if request_data and request_data.multipart_data:
            fields |= {key: "attach://upload" for key in request_data.multipart_data if key not in fields}
        return await answer(self._telegram, name, fields)


async def answer(telegram: Telegram, method: str, fields: Json) -> tuple[int, bytes]:
    """The status and body with which Telegram answers."""
    try:
        result = await telegram.call(method, fields)
    except Refused as refused:
        body = {"ok": False, "error_code": refused.code, "description": refused.text, "parameters": refused.parameters}
        return refused.code, json.dumps(body).encode()
    return 200, json.dumps({"ok": True, "result": result}).encode()


class Loopback:
    """Our Telegram on a port of this machine."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self.root = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.root = site.name
        host, port = self._runner.addresses[0][:2]
        self.root = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.Response:
        fields: Json = {}
        for name, value in (await request.post()).items():
            text = value if isinstance(value, str) else "attach://upload"
            try:
                fields[name] = json.loads(text) if text[:1] in "{[" or text in {"true", "false"} else text
            except ValueError:
                fields[name] = text
        status, body = await answer(self._telegram, request.match_info["method"], fields)
        return web.Response(status=status, body=body, content_type="application/json")
