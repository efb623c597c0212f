"""What was said a moment ago: a question need not be looked up to follow another one, nor answered twice alike."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from bot.outbox.exchanges import Exchange
from index import AnswerEngine, Context, Reply, Viewer

_MOST = 10_000  # conversations
_REPLIES = 2_000


class Said(NamedTuple):
    """The last thing in a conversation: when, and what a follow-up leans on; nothing, if nothing was said yet."""

    at: datetime
    context: Context | None


class Talk:
    """The last exchange of each person in each chat. `alone`: no other process answers, so what is here is true."""

    def __init__(self, *, alone: bool) -> None:
        self._alone = alone
        self._said: dict[tuple[int, int], Said] = {}

    def last(self, chat_id: int, user_id: int) -> Said | None:
        """The last thing that was said; None when it is not known here."""
        return self._said.get((chat_id, user_id))

    def note(self, chat_id: int, user_id: int, exchange: Exchange | None, now: datetime) -> None:
        """Remembers what was said, or that nothing was."""
        if self._alone:
            self._said.pop((chat_id, user_id), None)
            self._said[chat_id, user_id] = Said(exchange.asked, exchange.reply.context) if exchange else Said(now, None)
            if len(self._said) > _MOST:
                del self._said[next(iter(self._said))]

    def forget(self, user_id: int) -> None:
        """Forgets what somebody said."""
        self._said = {key: said for key, said in self._said.items() if key[1] != user_id}


class Replies:
    """The engine's replies, kept while the corpus stays as it is: many people ask the same on the same day."""

    def __init__(self, engine: AnswerEngine) -> None:
        self._engine = engine
        self._change = -1
        self._kept: dict[tuple[str, date, Viewer, Context | None], Reply] = {}
        self._alike: dict[tuple[str, date, Viewer], Reply] = {}  # whatever was said before

    def ask(self, question: str, today: date, context: Context | None, viewer: Viewer) -> Reply:
        """The reply to a question asked on `today`, in the conversation that `context` comes from, for these eyes."""
        if self._engine.snapshot.change != self._change or len(self._kept) + len(self._alike) > _REPLIES:
            self._kept, self._alike, self._change = {}, {}, self._engine.snapshot.change
        alone = question, today, viewer
        reply = self._alike.get(alone) or self._kept.get((*alone, context))
        if reply is None:
            reply = self._engine.ask(question, today=today, context=context, viewer=viewer)
            if context is None or reply.explanation.query.follows:
                self._kept[*alone, context] = reply
            else:
                self._alike[alone] = reply
        return reply
