"""What is written down: /nhatky and /thongke for administrators; /riengtu and /xoadulieu about oneself."""

from __future__ import annotations

from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.browse import lists
from bot.outbox import acts, chats, exchanges, follows, listings, notices, people, prompts
from bot.render.card import field_name
from bot.render.chart import draw
from bot.render.html import plain, shorten
from bot.render.listing import Entry, Listed
from bot.send import insist, keyboard
from bot.texts import Texts
from bot.turn import Turn

_ACTS = 200
_DAYS = 30


async def on_audit(turn: Turn) -> None:
    """/nhatky: who did what, the last act first."""
    await lists.show(turn, "audit", {})


async def audit(turn: Turn, _query: dict[str, str]) -> Listed:
    """The acts on articles, and the others."""
    t, zone = turn.t, turn.desk.settings.timezone
    names, words = dict(t.acts), dict([*t.levels, *t.roles])
    found = [
        (
            entry.at,
            entry.by,
            names.get(entry.what, entry.what),
            _article(entry.article_id, entry.field, t),
            entry.before,
            entry.after,
        )
        for entry in await turn.desk.corpus.audit(limit=_ACTS)
    ]
    found += [
        (act.at, act.by, names.get(act.what, act.what), act.subject, act.before, act.after)
        for act in await turn.desk.read(lambda tx: acts.latest(tx, _ACTS))
    ]
    entries = []
    for at, by, what, subject, before, after in sorted(found, key=lambda item: item[0], reverse=True):
        said = [shorten(words.get(value, value), 100) or "∅" for value in (before, after)]
        change = ": " + " → ".join(said) if before or after else ""
        entries.append(Entry(plain(f"{at.astimezone(zone):%H:%M %d/%m/%Y} · {by} · {what} {subject}{change}")))
    return Listed(plain(t.audit_head if entries else t.audit_none), entries)


def _article(article_id: int, field: str, t: Texts) -> str:
    """The article, and of a correction the field: "0.chair" is the chair of its first meeting."""
    name = field_name(field.partition(".")[2], t) if field else ""
    return f"#{article_id}" + (f" ({name})" if name else "")


async def on_stats(turn: Turn) -> None:
    """/thongke: figures, and a chart of the last days."""
    today, zone = turn.desk.today(), turn.desk.settings.timezone
    figures = await turn.desk.read(lambda tx: exchanges.figures(tx, turn.now - timedelta(days=_DAYS)))
    days = [today - timedelta(days=back) for back in range(_DAYS - 1, -1, -1)]
    answered: dict[date, int] = {}
    unanswered: dict[date, int] = {}
    for asked, kind in figures.asked:
        counts = unanswered if kind == "none" else answered
        day = asked.astimezone(zone).date()
        counts[day] = counts.get(day, 0) + 1
    everywhere = await turn.desk.read(chats.everywhere)
    text = turn.t.stats.format(
        days=_DAYS,
        questions=len(figures.asked),
        answered=sum(answered.values()),
        unanswered=sum(unanswered.values()),
        liked=figures.liked,
        disliked=figures.disliked,
        people=figures.people,
        articles=await turn.desk.corpus.count(),
        chats=sum(chat.announcements and chat.open for chat in everywhere),
    )
    bars = [(day, answered.get(day, 0), unanswered.get(day, 0)) for day in days]
    await insist(lambda: turn.bot.send_photo(turn.chat_id, draw(bars), caption=text, filename="thongke.png"))


async def on_privacy(turn: Turn) -> None:
    """/riengtu: what is kept of oneself, and how long."""
    await turn.say(turn.t.privacy)


async def on_forget(turn: Turn) -> None:
    """/xoadulieu: asks once."""
    await turn.say(turn.t.forget_sure, keyboard([[(turn.t.forget_yes, "xd")]]))


async def on_forget_sure(turn: Turn) -> None:
    """Erases what is kept of somebody: all but the part that others gave them, without which they could not ask."""
    me = turn.who.id

    async def erase(tx: AsyncSession) -> None:
        await exchanges.erase(tx, me)
        await follows.end(tx, me)
        await listings.erase(tx, me)
        await prompts.erase(tx, me)
        await notices.erase(tx, me)
        await chats.erase(tx, me)
        await people.forget(tx, me)

    await turn.close(erase)
    turn.desk.register.forget(me)
    turn.desk.talk.forget(me)
    await turn.toast()
    await turn.rewrite_pressed(turn.t.forgotten)
