"""Questions: in private any text, in a group what is addressed to the bot."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity

from bot.outbox import exchanges
from bot.outbox.exchanges import Exchange
from bot.render.answer import labels, render_reply
from bot.turn import Turn
from index import Choice, Context, Passages, Reply


async def on_command(turn: Turn) -> None:
    """/hoi: the question behind the command."""
    if turn.argument:
        await answer(turn, turn.argument)
    else:
        await turn.say(turn.t.ask_what)


async def on_text(turn: Turn) -> None:
    """A question, the bot's name in it taken out."""
    await answer(turn, addressed(turn.message, turn.bot.username) or "")


async def on_edit(turn: Turn) -> None:
    """A question was edited: so is its answer."""
    message = turn.message
    async with turn.desk.database.reading() as tx:
        exchange = await exchanges.asked_by(tx, message.chat_id, message.message_id)
    question = addressed(message, turn.bot.username)
    if exchange and question:
        await answer(turn, turn.argument if question.startswith("/") else question, replacing=exchange)


async def on_choice(turn: Turn) -> None:
    """The button of one of several meetings: its question is asked."""
    query = turn.update.callback_query
    number = int(((query and query.data) or "").partition(":")[2] or 0)
    async with turn.desk.database.reading() as tx:
        exchange = await exchanges.answered_by(tx, turn.message.chat_id, turn.message.message_id)
    choices = choices_of(exchange.reply) if exchange else ()
    if exchange is None or number >= len(choices):
        await turn.toast(turn.t.stale_button, alert=True)
    elif exchange.user_id not in {None, turn.who.id}:
        await turn.toast(turn.t.not_yours, alert=True)
    else:
        await turn.toast()
        await answer(turn, choices[number].question, context=exchange.reply.context)


async def answer(turn: Turn, question: str, context: Context | None = None, replacing: Exchange | None = None) -> None:
    """Answers a question, and remembers what was said; in place of an earlier answer, if there is one to replace."""
    context = context or await _context(turn, replacing)
    today = turn.now.astimezone(turn.desk.settings.timezone).date()
    reply = turn.desk.engine.ask(question, today=today, context=context, viewer=turn.viewer)
    html, buttons = render_reply(reply, turn.t, turn.bot.username), _buttons(reply)
    if replacing:
        await turn.rewrite(replacing.answer_id, html, buttons)
        answer_id = replacing.answer_id
    else:
        answer_id = (await turn.say(html, buttons)).message_id
    exchange = Exchange(
        token=replacing.token if replacing else secrets.token_urlsafe(9),
        chat_id=turn.message.chat_id,
        user_id=turn.who.id,
        question_id=turn.message.message_id,
        answer_id=answer_id,
        asked=turn.now,
        question=question,
        reply=reply,
    )
    async with turn.closing() as tx:
        await exchanges.add(tx, exchange)


async def _context(turn: Turn, replacing: Exchange | None) -> Context | None:
    """What the question leans on: the answer that it replies to, else what this person asked a moment ago."""
    replied = turn.message.reply_to_message
    before = replacing.asked if replacing else turn.now
    async with turn.desk.database.reading() as tx:
        exchange = replied and await exchanges.answered_by(tx, turn.message.chat_id, replied.message_id)
        exchange = exchange or await exchanges.latest(tx, turn.message.chat_id, turn.who.id, before)
    return exchange.reply.context if exchange else None


def choices_of(reply: Reply) -> tuple[Choice, ...]:
    """What else could be asked."""
    return () if isinstance(reply, Passages) else reply.choices


def _buttons(reply: Reply) -> InlineKeyboardMarkup | None:
    choices = choices_of(reply)
    rows = [[InlineKeyboardButton(label, callback_data=f"c:{n}")] for n, label in enumerate(labels(choices))]
    return InlineKeyboardMarkup(rows) if rows else None


def addressed(message: Message, me: str) -> str | None:
    """What a message says to the bot, without the bot's name; None when it is not addressed to it."""
    text = message.text or ""
    mentions = _mentions(message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION]), me)
    replied = message.reply_to_message
    to_me = replied is not None and replied.from_user is not None and replied.from_user.username == me
    if not mentions and not to_me and message.chat.type != message.chat.PRIVATE:
        return None
    for mention in mentions:
        text = text.replace(mention, " ")
    return " ".join(text.split(" ")).strip(" ,:;")


def _mentions(entities: dict[MessageEntity, str], me: str) -> Sequence[str]:
    return [
        text
        for entity, text in entities.items()
        if text.lower() == f"@{me}".lower() or (entity.user is not None and entity.user.username == me)
    ]
