"""Looks at what is new and owes it to whoever wants to hear of it: new articles, digests, what people follow.

It compares what the corpus holds with how far it has read, and stores the notices together with the mark: nothing is
told twice, and nothing is missed by a process that was not there.
"""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession
from telegram.ext import ExtBot

from bot import announce, panel
from bot.access import Place, viewer
from bot.alarm import Alarm
from bot.deliver import Deliverer
from bot.endless import for_ever
from bot.outbox import chats, exchanges, follows, inbox, listings, marks, notices, people, prompts
from bot.outbox.chats import Chat
from bot.outbox.follows import Follow, Kind
from bot.outbox.notices import Notice, Recipient
from bot.outbox.people import Person, Role
from bot.quiet import next_hour, opens
from bot.render.notice import article_content, digest_content
from bot.texts_en import texts_for
from bot.turn import Desk
from corpus import Stored, Visibility, fold, is_plain, unify

_LOOK = 1.0  # seconds between two looks
_PANELS = 3  # looks between two edits of a panel: a chat bears one message a second
_BATCH = 200  # articles read at once
_MANY = 5  # from more new articles than this on, they come as one list


class Herald:
    """Follows the corpus and the clock, for ever."""

    def __init__(self, desk: Desk, bot: ExtBot[Any], deliverer: Deliverer) -> None:
        self._desk, self._bot, self._deliverer = desk, bot, deliverer
        self._seen = -1  # the corpus' change number when nothing was left to tell

    async def follow(self, alarm: Alarm) -> None:
        """Looks again and again."""
        looks = itertools.count()

        async def look() -> None:
            await self.look(next(looks))
            await asyncio.sleep(_LOOK)

        await for_ever("what is new", look, partial(alarm.sound, self._bot))

    async def look(self, looks: int) -> None:
        """Looks at everything that may be new; at some of it once in so many looks."""
        desk, now = self._desk, self._desk.clock()
        await desk.write(lambda tx: announce.expand(tx, desk, now))
        if desk.engine.snapshot.change != self._seen:
            change = await self._tell_of_articles(now)
            self._seen = change if change is not None else self._seen
        if looks % 20 == 0:
            await desk.write(lambda tx: self._digests(tx, now))
        if looks % 3600 == 0:
            await desk.write(lambda tx: purge(tx, now))
        self._deliverer.wake()
        if looks % _PANELS == 0:
            for notice in await desk.read(notices.panels):
                await panel.show(desk, self._bot, notice.id, again=True)

    # --- new articles -------------------------------------------------------------------------------------------------

    async def _tell_of_articles(self, now: datetime) -> int | None:
        """Owes what changed since the mark; the change number once nothing is left."""
        known = await self._desk.read(lambda tx: marks.get(tx, "told"))
        if known is None:  # the first start with this database: what is there is not new
            change = await self._desk.corpus.change()
            await self._desk.write(lambda tx: marks.put(tx, "told", change))
            return change
        batch = await self._desk.corpus.changes(known, _BATCH)
        if not batch:
            return known
        await self._desk.write(lambda tx: self._owe(tx, known, batch, now))
        return None

    async def _owe(self, tx: AsyncSession, known: int, batch: Sequence[Stored], now: datetime) -> None:
        if await marks.get(tx, "told") != known:
            return  # another process was faster
        await marks.put(tx, "told", batch[-1].change)
        fresh = [stored for stored in batch if not stored.withdrawn]
        public = [one for one in fresh if one.article.visibility is Visibility.PUBLIC]
        told = await self._owe_to_chats(tx, public, now)
        await self._owe_to_followers(tx, fresh, told, now)

    async def _owe_to_chats(self, tx: AsyncSession, fresh: Sequence[Stored], now: datetime) -> frozenset[int]:
        """Owes new articles to the chats that want them at once; those chats."""
        wanting = await chats.told_of_articles(tx)
        chat_ids = frozenset(chat.id for chat in wanting)
        if not wanting or not fresh:
            return chat_ids
        t, me = texts_for(None), self._bot.username
        if len(fresh) > _MANY:
            content = digest_content(t.new_articles.format(n=len(fresh)), fresh, t, me)
            told = [(f"articles:{fresh[-1].change}", content, list(fresh))]
        else:
            told = [(f"article:{one.id}", {"kind": "text", **article_content(one, t, me)}, [one]) for one in fresh]
        for key, content, articles in told:
            latest = max(one.id for one in articles)
            recipients = [self._recipient(chat, now) for chat in wanting if chat.since < latest]
            await self._tell(tx, _owed("article", key, content, now), recipients)
        return chat_ids

    async def _tell(self, tx: AsyncSession, notice: Notice, recipients: Sequence[Recipient]) -> None:
        if recipients:
            number = await notices.add(tx, notice)
            if number:  # else it was told already
                await notices.owe(tx, number, recipients)

    def _recipient(self, chat: Chat, now: datetime) -> Recipient:
        due = opens(chat, now, self._desk.settings.timezone)
        return Recipient(chat_id=chat.id, thread_id=chat.thread_id, due=due)

    # --- what people follow -------------------------------------------------------------------------------------------

    async def _owe_to_followers(
        self, tx: AsyncSession, fresh: Sequence[Stored], told: frozenset[int], now: datetime
    ) -> None:
        for user_id, mine in _by_user(await follows.at_once(tx)).items():
            who = await self._person(tx, user_id)
            for stored in self._visible(who, fresh):
                hit = next((one for one in mine if one.since < stored.id and matches(one, stored)), None)
                heard = user_id in told and stored.article.visibility is Visibility.PUBLIC
                if hit and not heard:
                    t = texts_for(who.language)
                    content = article_content(stored, t, self._bot.username)
                    head = t.followed.format(what=hit.what)
                    content = {"kind": "text", **content, "html": f"{_escaped(head)}\n\n{content['html']}"}
                    notice = _owed("follow", f"follow:{user_id}:{stored.id}", content, now)
                    await self._tell(tx, notice, [Recipient(chat_id=user_id, due=now)])

    async def _person(self, tx: AsyncSession, user_id: int) -> Person:
        who = await people.person(tx, user_id)
        return who.model_copy(update={"role": Role.OWNER}) if user_id in self._desk.settings.admin_ids else who

    def _visible(self, who: Person, fresh: Iterable[Stored]) -> list[Stored]:
        levels = viewer(who.role, Place.PRIVATE).levels
        return [stored for stored in fresh if stored.article.visibility in levels]

    # --- digests ------------------------------------------------------------------------------------------------------

    async def _digests(self, tx: AsyncSession, now: datetime) -> None:
        """Owes the day's digest to every chat and person whose hour has come."""
        newest, zone = await self._desk.corpus.newest(), self._desk.settings.timezone
        for chat in await chats.due(tx, now):
            fresh = self._since(chat.since, newest, frozenset({Visibility.PUBLIC}))
            t = texts_for(chat.language)
            content = digest_content(t.digest_head.format(n=len(fresh)), fresh, t, self._bot.username)
            notice = _owed("digest", f"digest:{chat.id}:{chat.due}", content, now)
            await self._tell(tx, notice, [self._recipient(chat, now)] if fresh else [])
            following = {"since": newest, "due": next_hour(chat.hour, now, zone)}
            await chats.save(tx, chat.model_copy(update=following))
        for user_id, mine in _by_user(await follows.due(tx, now)).items():
            await self._follow_digest(tx, user_id, mine, newest, now)

    async def _follow_digest(
        self, tx: AsyncSession, user_id: int, mine: list[Follow], newest: int, now: datetime
    ) -> None:
        who = await self._person(tx, user_id)
        fresh = self._since(min(one.since for one in mine), newest, viewer(who.role, Place.PRIVATE).levels)
        found = [one for one in fresh if any(follow.since < one.id and matches(follow, one) for follow in mine)]
        t = texts_for(who.language)
        words = ", ".join(dict.fromkeys(dict(t.decisions).get(one.what, one.what) for one in mine))
        content = digest_content(t.follow_digest.format(what=words), found, t, self._bot.username)
        notice = _owed("digest", f"followed:{user_id}:{mine[0].due}", content, now)
        await self._tell(tx, notice, [Recipient(chat_id=user_id, due=now)] if found else [])
        for one in mine:
            then = next_hour(one.hour or 0, now, self._desk.settings.timezone)
            await follows.change(tx, user_id, one.id, since=newest, due=then)

    def _since(self, first: int, last: int, levels: frozenset[Visibility]) -> list[Stored]:
        snapshot = self._desk.engine.snapshot
        found = [snapshot.stored(id_) for id_ in range(max(first + 1, last - 500), last + 1)]
        return [stored for stored in found if stored and stored.article.visibility in levels]


def _owed(kind: str, key: str, content: dict[str, Any], now: datetime) -> Notice:
    return Notice(key=key, kind=kind, content=content, made=now, due=now, state="owed")


def _by_user(found: Sequence[Follow]) -> dict[int, list[Follow]]:
    grouped: dict[int, list[Follow]] = {}
    for follow in found:
        grouped.setdefault(follow.user_id, []).append(follow)
    return grouped


def matches(follow: Follow, stored: Stored) -> bool:
    """Whether an article tells of what somebody follows: words as they were typed, with or without diacritics."""
    if follow.kind is Kind.DECISION:
        kinds = {decision.kind for meeting in stored.extraction.meetings for decision in meeting.decisions}
        kinds |= {change.kind for change in stored.extraction.changes if not change.proposed}
        return follow.what in kinds
    if follow.kind is Kind.PERSON:
        people_named = {fold(one.person) for one in stored.extraction.people}
        people_named |= {fold(who.person) for meeting in stored.extraction.meetings for who in meeting.participants}
        if fold(unify(follow.what)) in people_named:
            return True
    spell = fold if is_plain(follow.what) else _lower
    text = spell(unify(f"{stored.article.title}\n{stored.article.body}"))
    words = r"\s+".join(map(re.escape, spell(unify(follow.what)).split()))
    return bool(words) and re.search(rf"(?<!\w){words}(?!\w)", text) is not None


def _lower(text: str) -> str:
    return text.lower()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


async def purge(tx: AsyncSession, now: datetime) -> None:
    """Forgets what is kept for a while only."""
    await inbox.purge(tx, now)
    await prompts.purge(tx, now)
    await listings.purge(tx, now)
    await exchanges.forget_names(tx, now)
