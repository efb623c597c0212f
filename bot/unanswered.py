"""/chuatraloi: questions without an answer, or with 👎: grouped, without names; an article can be attached to each."""

from __future__ import annotations

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.access import Place, viewer
from bot.browse import articles, lists
from bot.browse.seen import seen
from bot.outbox import acts, exchanges, notices, people, prompts, remedies
from bot.outbox.acts import Act
from bot.outbox.notices import Notice, Recipient
from bot.render.html import join, link, plain, shorten
from bot.render.listing import Entry, Listed, render_listing
from bot.review import find
from bot.send import keyboard
from bot.texts_en import texts_for
from bot.turn import Turn
from corpus import Stored, is_plain, unify
from index import search, terms

_OFFERED = 5  # articles offered for a question


async def on_command(turn: Turn) -> None:
    """/chuatraloi: the questions, those asked most first."""
    await lists.show(turn, "unanswered", {})


async def listed(turn: Turn, _query: dict[str, str]) -> Listed:
    """The questions that nobody has settled."""
    found = await turn.desk.read(exchanges.unsettled)
    t = turn.t
    entries = []
    for one in found:
        times = t.asked_times.format(n=one.count) + (" · 👎" if one.disliked else "")
        entries.append(Entry(plain(f"{shorten(' '.join(one.question.split()), 250)}\n{times}"), f"uq:{one.token}"))
    return Listed(plain(t.unanswered_head.format(n=len(found)) if found else t.unanswered_none), entries)


async def on_question(turn: Turn) -> None:
    """One of them: the articles that might answer it."""
    exchange = await turn.desk.read(lambda tx: exchanges.named(tx, turn.arg(0)))
    if exchange is None:
        await turn.toast(turn.t.stale_button, alert=True)
        return
    await turn.toast()
    await _offer(turn, exchange.question, exchange.token, exchange.question)


async def _offer(turn: Turn, question: str, token: str, words: str) -> None:
    snapshot = turn.desk.engine.snapshot
    hits = search(snapshot, terms(unify(words)), turn.viewer, plain=is_plain(words), limit=30)
    ids = list(dict.fromkeys(hit.article_id for hit in hits))[:_OFFERED]
    found = [stored for id_ in ids if (stored := snapshot.stored(id_))]
    entries = [articles.entry(turn, stored)._replace(data=f"ua:{token}:{stored.id}") for stored in found]
    head = join("\n\n", [plain(question).within("b"), plain(turn.t.attach_which)])
    text, rows = render_listing(head, entries, 0, turn.t, token="", size=_OFFERED)
    await turn.say(text, keyboard([*rows, [(turn.t.attach_other, f"uo:{token}"), (turn.t.dismiss, f"ud:{token}")]]))


async def on_other(turn: Turn) -> None:
    """Another article: by its number, or by words."""
    await turn.toast()
    await turn.ask_back(turn.t.attach_what, "attach", token=turn.arg(0))


async def on_reply(turn: Turn) -> bool:
    """The number or the words."""
    if turn.prompt is None or not turn.message.reply_to_message:
        return False
    token, text = str(turn.prompt.about["token"]), (turn.message.text or "").strip()
    exchange = await turn.desk.read(lambda tx: exchanges.named(tx, token))
    await turn.desk.write(lambda tx: prompts.forget(tx, turn.chat_id, turn.who.id))
    stored = await find(turn, text)
    if exchange is None:
        await turn.say(turn.t.stale_button)
    elif stored:
        await _attach(turn, token, stored)
    else:
        await _offer(turn, exchange.question, token, text)
    return True


async def on_attach(turn: Turn) -> None:
    """The article that answers it was chosen."""
    stored = seen(turn, turn.number(1))
    if stored is None:
        await turn.toast(turn.t.gone, alert=True)
        return
    await turn.toast()
    await _attach(turn, turn.arg(0), stored)


async def _attach(turn: Turn, token: str, stored: Stored) -> None:
    """From now on the article is what such a question gets; those who asked are told."""

    async def attach(tx: AsyncSession) -> int:
        exchange = await exchanges.named(tx, token)
        if exchange is None:
            return 0
        topic = exchanges.topic_of(exchange.question)
        await remedies.put(tx, topic, stored.id)
        await acts.add(tx, Act(at=turn.now, by=turn.who.id, what="attach", subject=topic, after=f"#{stored.id}"))
        askers = await exchanges.settle(tx, topic)
        for user_id in askers:
            await _tell(tx, turn, user_id, exchange.question, stored)
        return len(askers)

    count = await turn.close(attach)
    await turn.say(plain(turn.t.attached.format(n=count)).html)


async def _tell(tx: AsyncSession, turn: Turn, user_id: int, question: str, stored: Stored) -> None:
    who = await people.person(tx, user_id)
    if not who.started or stored.article.visibility not in viewer(who.role, Place.PRIVATE).levels:
        return
    t = texts_for(who.language)
    title = link(shorten(stored.article.title, 200), stored.article.url or turn.link(f"a{stored.id}"))
    html = join("\n\n", [plain(t.answer_found.format(question=shorten(question, 300))), title]).html
    notice = Notice(
        key=f"attached:{exchanges.topic_of(question)}:{user_id}:{stored.id}",
        kind="answer",
        content={"kind": "text", "html": html},
        made=turn.now,
        due=turn.now,
        state="owed",
    )
    if number := await notices.add(tx, notice):
        await notices.owe(tx, number, [Recipient(chat_id=user_id, due=turn.now)])


async def on_dismiss(turn: Turn) -> None:
    """It needs no answer."""

    async def dismiss(tx: AsyncSession) -> None:
        exchange = await exchanges.named(tx, turn.arg(0))
        topic = exchanges.topic_of(exchange.question) if exchange else ""
        await acts.add(tx, Act(at=turn.now, by=turn.who.id, what="dismiss", subject=topic))
        await exchanges.settle(tx, topic)

    await turn.close(dismiss)
    await turn.toast(turn.t.dismissed)
    await turn.rewrite_pressed(turn.t.dismissed)
