"""Questions: in private any text, in a group what is addressed to the bot."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity

from bot.access import Place
from bot.browse.seen import seen
from bot.outbox import exchanges, remedies
from bot.outbox.exchanges import Exchange
from bot.render.answer import cite, labels, render_reply
from bot.render.why import render_why
from bot.turn import Turn
from index import Answer, Choice, Context, NoAnswer, Passages, Reply, Why

_SHORT = 1200  # units of an answer in a group
_ARTICLES = 3  # buttons for articles under one answer


async def on_command(turn: Turn) -> None:
    """/hoi: the question behind the command, or in the message that it replies to."""
    replied = turn.message.reply_to_message
    is_asked = replied is not None and replied.from_user is not None and not replied.from_user.is_bot
    question = turn.argument or (replied.text if replied and is_asked else None)
    if question:
        await answer(turn, question)
    else:
        await turn.say(turn.t.ask_what)


async def on_text(turn: Turn) -> None:
    """A question, the bot's name in it taken out."""
    await answer(turn, addressed(turn.message, turn.bot.username) or "")


async def on_edit(turn: Turn) -> None:
    """A question was edited: so is its answer."""
    message = turn.message
    exchange = await turn.desk.read(lambda tx: exchanges.asked_by(tx, message.chat_id, message.message_id))
    is_command = (message.text or "").startswith("/")
    question = turn.argument if is_command else addressed(message, turn.bot.username)
    if exchange and question:
        await _answer(turn, question, exchange.leaned, replacing=exchange)


async def on_choice(turn: Turn) -> None:
    """The button of one of several meetings: its question is asked."""
    exchange = await _own_exchange(turn)
    choices = choices_of(exchange.reply) if exchange else ()
    number = turn.number(0)
    if exchange is None or number >= len(choices):
        return
    await turn.toast()
    await answer(turn, choices[number].question, context=exchange.reply.context)


async def on_why(turn: Turn) -> None:
    """❓: how the question was read, and what gave the answer."""
    if exchange := await _own_exchange(turn):
        await turn.toast()
        await turn.say(render_why(exchange.reply, turn.t))


async def on_vote(turn: Turn) -> None:
    """👍 or 👎."""
    if exchange := await _own_exchange(turn):
        vote = 1 if turn.number(0) else -1
        await turn.close(lambda tx: exchanges.vote(tx, exchange.token, vote))
        await turn.toast(turn.t.thanks)


async def answer(turn: Turn, question: str, context: Context | None = None) -> None:
    """Answers a question, and remembers what was said. Without a context, the question may follow an earlier one."""
    await _answer(turn, question, context or await _context(turn))


async def answer_in_full(turn: Turn, token: str) -> None:
    """The answer that a group had in short, for whoever asks for it in private: what they may see of it."""
    exchange = await turn.desk.read(lambda tx: exchanges.named(tx, token))
    if exchange is None:
        await turn.say(turn.t.expired)
    else:
        await _answer(turn, exchange.question, exchange.leaned)


async def _answer(turn: Turn, question: str, context: Context | None, replacing: Exchange | None = None) -> None:
    today = turn.now.astimezone(turn.desk.settings.timezone).date()
    reply = turn.desk.replies.ask(question, today, context, turn.viewer)
    if not isinstance(reply, Answer):
        reply = await _attached(turn, question, reply)
    token = replacing.token if replacing else secrets.token_urlsafe(9)
    html, buttons = render(turn, reply, token)
    if replacing:
        await turn.rewrite(replacing.answer_id, html, buttons)
        answer_id = replacing.answer_id
    else:
        answer_id = (await turn.say(html, buttons)).message_id
    exchange = Exchange(
        token=token,
        chat_id=turn.message.chat_id,
        user_id=turn.who.id,
        question_id=turn.message.message_id,
        answer_id=answer_id,
        asked=turn.now,
        question=question,
        leaned=context,
        reply=reply,
    )
    turn.desk.metrics.add("answers", exchanges.kind_of(reply))
    keep = exchanges.replace if replacing else exchanges.add
    await turn.close(lambda tx: keep(tx, exchange))
    turn.desk.talk.note(exchange.chat_id, turn.who.id, exchange, turn.now)


async def _attached(turn: Turn, question: str, reply: NoAnswer | Passages) -> NoAnswer | Passages:
    """What an administrator attached to such a question, if anything, and if it may be shown here."""
    topic = exchanges.topic_of(question)
    article_id = await turn.desk.read(lambda tx: remedies.get(tx, topic))
    stored = seen(turn, article_id) if article_id else None
    if stored is None:
        return reply
    return Passages(
        citations=tuple(cite(stored, passage.span) for passage in stored.passages[:1]),
        explanation=reply.explanation,
        context=reply.context.model_copy(update={"article_ids": (stored.id,)}),
    )


def render(turn: Turn, reply: Reply, token: str) -> tuple[str, InlineKeyboardMarkup | None]:
    """The message and its buttons: all of it in private, the short of it in a group."""
    t, me = turn.t, turn.bot.username
    if isinstance(reply, NoAnswer) and reply.why is Why.EMPTY:
        return render_reply(reply, t, me), None
    if turn.place is Place.PRIVATE:
        votes = [] if isinstance(reply, NoAnswer) else [_votes()]
        return render_reply(reply, t, me), InlineKeyboardMarkup([*_choices(reply), *_more(turn, reply), *votes])
    full = InlineKeyboardButton(t.full, url=f"https://t.me/{me}?start=q{token}")
    return render_reply(reply, t, me, most=_SHORT, quotes=1), InlineKeyboardMarkup([*_choices(reply), [full]])


def choices_of(reply: Reply) -> tuple[Choice, ...]:
    """What else could be asked."""
    return () if isinstance(reply, Passages) else reply.choices


def _choices(reply: Reply) -> list[list[InlineKeyboardButton]]:
    return [[InlineKeyboardButton(label, callback_data=f"c:{n}")] for n, label in enumerate(labels(choices_of(reply)))]


def _more(turn: Turn, reply: Reply) -> list[list[InlineKeyboardButton]]:
    """Buttons that lead on: the articles, the meeting, and why."""
    ids = list(dict.fromkeys(citation.article_id for citation in reply.citations))[:_ARTICLES]
    row = [
        InlineKeyboardButton(
            turn.t.article if len(ids) == 1 else turn.t.article_n.format(n=n), callback_data=f"a:{id_}::e"
        )
        for n, id_ in enumerate(ids, 1)
    ]
    last = [InlineKeyboardButton(turn.t.why, callback_data="w")]
    if reply.context.meetings:
        article_id, number = reply.context.meetings[0]
        last.insert(0, InlineKeyboardButton(turn.t.record, callback_data=f"m:{article_id}:{number}"))
    return [row + last] if len(row) < 2 else [row, last]


def _votes() -> list[InlineKeyboardButton]:
    return [InlineKeyboardButton("👍", callback_data="v:1"), InlineKeyboardButton("👎", callback_data="v:0")]


async def _own_exchange(turn: Turn) -> Exchange | None:
    """The exchange that a pressed button belongs to; None, and they are told so, if it is gone or somebody else's."""
    pressed = turn.message
    exchange = await turn.desk.read(lambda tx: exchanges.answered_by(tx, pressed.chat_id, pressed.message_id))
    if exchange is None:
        await turn.toast(turn.t.expired, alert=True)
    elif turn.place is not Place.PRIVATE and exchange.user_id != turn.who.id:
        await turn.toast(turn.t.not_yours, alert=True)
        return None
    return exchange


async def _context(turn: Turn) -> Context | None:
    """What the question leans on: the answer that it replies to, else what this person asked a moment ago."""
    replied, chat_id, user_id = turn.message.reply_to_message, turn.chat_id, turn.who.id
    if replied:
        number = replied.message_id
        exchange = await turn.desk.read(lambda tx: exchanges.answered_by(tx, chat_id, number))
        if exchange:
            return exchange.reply.context
    said = turn.desk.talk.last(chat_id, user_id)
    if said:
        return said.context if said.at >= turn.now - exchanges.FOLLOWED else None
    exchange = await turn.desk.read(lambda tx: exchanges.latest(tx, chat_id, user_id, turn.now))
    turn.desk.talk.note(chat_id, user_id, exchange, turn.now)
    return exchange.reply.context if exchange else None


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
