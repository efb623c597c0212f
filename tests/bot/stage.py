"""A stage for the bot: its own Telegram and database, a clock that stands still, and people who write and press."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import Application

from bot.access import Place
from bot.alarm import Alarm
from bot.app import LISTS, MENU, build
from bot.deliver import Deliverer
from bot.herald import Herald
from bot.migrations import migrate
from bot.outbox.people import Person, Role
from bot.outbox.shared import Shared
from bot.pace import Limits
from bot.receive import Inbox
from bot.register import Register
from bot.settings import Access, Settings
from bot.talk import Replies, Talk
from bot.turn import Desk
from corpus import Corpus, Stored, Upload, Visibility, ingest
from index import AnswerEngine
from tests.bot.telegram import ME, TOKEN, Direct, Json, Sent, Telegram

NOON = datetime(2026, 3, 4, 5, 0, tzinfo=UTC)  # noon in Hanoi
OWNER, ADMIN, MEMBER, STRANGER = 1, 2, 3, 4
GROUP = -1001


@dataclass
class Stage:
    """The bot and its world."""

    telegram: Telegram
    app: Application[Any, Any, Any, Any, Any, Any]
    desk: Desk
    clock: Clock
    deliverer: Deliverer
    herald: Herald
    pressed: Json = field(default_factory=dict)

    # --- what people do -----------------------------------------------------------------------------------------------

    async def say(self, user: int, text: str, chat: int = 0, **fields: Any) -> list[Sent]:  # noqa: ANN401 - of a message
        """Somebody writes; what the bot says to that, in any chat. Commands and mentions are marked as by Telegram."""
        message = self.message(user, text, chat, **fields)
        return await self._answered({"message": message})

    async def edit(self, user: int, number: int, text: str, chat: int = 0) -> list[Sent]:
        """Somebody edits a message of theirs."""
        message = self.message(user, text, chat, message_id=number, edit_date=self.date())
        return await self._answered({"edited_message": message})

    async def press(self, user: int, sent: Sent, label: str) -> list[Sent]:
        """Somebody presses a button; `toast` is what it was answered with."""
        query: Json = {
            "id": f"q{self.telegram.next()}",
            "from": person(user),
            "chat_instance": "1",
            "message": self.telegram.message(sent),
            "data": sent.button(label)["callback_data"],
        }
        messages = await self._answered({"callback_query": query})
        self.pressed = self.telegram.toasts[query["id"]]
        return messages

    async def inline(self, user: int, text: str, chat_type: str = "sender", language: str = "vi") -> Json:
        """Somebody types after the bot's name: what they are offered."""
        query: Json = {"id": f"i{self.telegram.next()}", "from": person(user, language), "query": text, "offset": ""}
        await self._answered({"inline_query": query | {"chat_type": chat_type}})
        return self.telegram.results[query["id"]]

    async def membership(self, chat: Json, old: str, new: str, by: int = OWNER) -> list[Sent]:
        """The bot's own membership in a chat changes."""
        member = {"user": ME}
        admin = dict.fromkeys(
            (
                "can_be_edited can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
                "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories "
                "can_delete_stories is_anonymous"
            ).split(),
            True,
        )
        rights: dict[str, Json] = {"administrator": admin, "kicked": {"until_date": 0}}
        return await self._answered(
            {
                "my_chat_member": {
                    "chat": chat,
                    "from": person(by),
                    "date": self.date(),
                    "old_chat_member": {**member, "status": old, **rights.get(old, {})},
                    "new_chat_member": {**member, "status": new, **rights.get(new, {})},
                }
            }
        )

    @property
    def toast(self) -> str:
        """The words with which the last pressed button was answered."""
        return str(self.pressed.get("text", ""))

    def message(self, user: int, text: str, chat: int = 0, **fields: Any) -> Json:  # noqa: ANN401
        """A message as Telegram describes it; `reply` is the message of the bot that it replies to."""
        kind = {"id": chat, "type": "supergroup", "title": "Tổ dân phố"} if chat else {"id": user, "type": "private"}
        message: Json = {"message_id": self.telegram.next(), "date": self.date(), "chat": kind, "from": person(user)}
        message |= {"text": text, "entities": entities(text)} if text else {}
        if reply := fields.pop("reply", None):
            message["reply_to_message"] = self.telegram.message(reply) if isinstance(reply, Sent) else reply
        if language := fields.pop("language", None):
            message["from"]["language_code"] = language
        return message | fields

    def document(self, user: int, name: str, data: bytes, **fields: Any) -> Json:  # noqa: ANN401
        """A message with a file."""
        file_id = f"f{self.telegram.next()}"
        self.telegram.files[file_id] = data
        file = {"file_id": file_id, "file_unique_id": file_id, "file_name": name, "file_size": len(data)}
        return self.message(user, "", document=file, **fields)

    async def send(self, message: Json) -> list[Sent]:
        """A message as described."""
        return await self._answered({"message": message})

    async def _answered(self, update: Json) -> list[Sent]:
        before = set(self.telegram.messages)
        await self.handle({"update_id": self.telegram.next(), **update})
        return [message for key, message in self.telegram.messages.items() if key not in before]

    async def handle(self, update: Json) -> None:
        """An update, as if it had just arrived."""
        read = Update.de_json(update, self.app.bot)
        await self.app.update_processor.process_update(read, self.app.process_update(read))
        await self.desk.box.flush()

    def date(self) -> int:
        """The clock, as messages have it."""
        return int(self.clock.now.timestamp())

    # --- what goes on behind the stage --------------------------------------------------------------------------------

    async def publish(self, text: str, level: Visibility = Visibility.PUBLIC, **fields: str) -> Stored:
        """An article is in, and can be found."""
        data = json.dumps({"text": text, **fields}).encode()
        async for result in ingest(self.desk.corpus, [Upload(name="a.json", data=data)]):
            assert result.article_id, result
            await self.desk.corpus.set_visibility(result.article_id, level, 0)
            number = result.article_id
        await self.desk.engine.refresh()
        stored = await self.desk.corpus.get(number)
        assert stored
        return stored

    async def become(self, user: int, role: Role) -> None:
        """Somebody has a part, and an open private chat."""
        await self.desk.register.save_person(Person(id=user, role=role, started=True, language="vi"))

    async def tell(self) -> list[Sent]:
        """What is new is noticed, and what is owed is sent; the messages."""
        before = set(self.telegram.messages)
        for _ in range(3):
            await self.herald.look(0)
        while await self.deliverer.step():
            pass
        await self.deliverer.finish()
        return [message for key, message in self.telegram.messages.items() if key not in before]


@dataclass
class Clock:
    """A clock that stands still until it is told otherwise."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def seconds(self) -> float:
        """The time as seconds."""
        return self.now.timestamp()

    def forward(self, **passed: float) -> None:
        """Time passes."""
        self.now += timedelta(**passed)


def person(user: int, language: str = "vi") -> Json:
    """Somebody, as Telegram describes them."""
    return {"id": user, "is_bot": False, "first_name": f"N{user}", "language_code": language}


def entities(text: str) -> list[Json]:
    """The commands and mentions in a text, as Telegram marks them."""
    found, at = [], 0
    for word in text.replace("\n", " ").split(" "):
        start = at
        at += len(word) + 1
        if (word.startswith("/") and start == 0) or word.startswith("@"):
            kind = "bot_command" if word.startswith("/") else "mention"
            found.append({"type": kind, "offset": start, "length": len(word.rstrip(",.:"))})
    return found


ON_BOTH = pytest.mark.parametrize("stage", ["sqlite", "postgresql"], indirect=True)

_TEMPLATE: dict[str, Path] = {}


async def _database(folder: Path) -> str:
    """A database of its own, copied from one that was migrated once."""
    if "path" not in _TEMPLATE:
        _TEMPLATE["path"] = folder / "template.db"
        await migrate(f"sqlite:///{_TEMPLATE['path']}")
    path = folder / "stage.db"
    shutil.copy(_TEMPLATE["path"], path)
    return f"sqlite:///{path}"


@asynccontextmanager
async def staged(folder: Path, url: str | None = None, **settings: Any) -> AsyncIterator[Stage]:  # noqa: ANN401
    """The bot, ready, with the empty database at `url`, or one of its own in the folder."""
    telegram, clock = Telegram(), Clock()
    if url is None:
        url = await _database(folder)
    else:
        await migrate(url)
    given: Json = {
        "telegram_bot_token": TOKEN,
        "database_url": url,
        "admin_ids": frozenset({OWNER}),
        "flood_messages": 10_000,
        "access": Access.OPEN,
        **settings,
    }
    async with Corpus.open(url, clock) as corpus:
        engine = AnswerEngine(corpus)
        await engine.refresh()
        read, write = Shared(corpus.database.reading), Shared(corpus.database.writing)
        register = Register(read, write, clock.seconds)
        box = Inbox(write, clock)
        desk = Desk(
            corpus,
            engine,
            Settings.model_validate(given),
            read,
            write,
            box,
            register,
            Talk(alone=True),
            Replies(engine),
            clock,
            lists=LISTS,
            menu=MENU,
        )
        app = build(desk, Alarm(desk), Direct(telegram), Limits().times(5000))
        await app.initialize()
        deliverer = Deliverer(desk, app.bot, 1000)
        yield Stage(telegram, app, desk, clock, deliverer, Herald(desk, app.bot, deliverer))
        await app.shutdown()


__all__ = ["ADMIN", "GROUP", "MEMBER", "NOON", "OWNER", "STRANGER", "Clock", "Place", "Stage", "staged"]
