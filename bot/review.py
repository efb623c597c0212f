"""What administrators do with an article that is in: who may see it, withdrawing and restoring it."""

from __future__ import annotations

from bot.browse import articles
from bot.render.html import plain, shorten
from bot.render.ingested import render_article_card
from bot.render.listing import Row, render_listing
from bot.send import keyboard
from bot.texts import Texts
from bot.turn import Turn, number_of
from corpus import Stored, Visibility

_LISTED = 20


def card_buttons(stored: Stored, t: Texts) -> list[Row]:
    """The buttons under an article's card."""
    if stored.withdrawn:
        return [[(t.restore, f"rs:{stored.id}")]]
    return [
        [(t.edit, f"ed:{stored.id}"), (t.visibility, f"vi:{stored.id}")],
        [(t.announce, f"an:{stored.id}"), (t.withdraw, f"wd:{stored.id}")],
        [(t.article, f"a:{stored.id}::")],
    ]


async def on_back(turn: Turn) -> None:
    """Back to the card."""
    await turn.toast()
    if stored := await _stored(turn):
        await _show(turn, stored, "")


async def on_visibility(turn: Turn) -> None:
    """👁: the three levels."""
    stored = await _stored(turn)
    if stored is None:
        return
    await turn.toast()
    now = stored.article.visibility
    rows = [
        [(("● " if level is now else "") + dict(turn.t.levels)[level].capitalize(), f"vs:{stored.id}:{level}")]
        for level in Visibility
    ]
    html = plain(f"{shorten(stored.article.title, 200)}\n\n{turn.t.visible_to}").html
    await turn.rewrite_pressed(html, keyboard([*rows, [(turn.t.back, f"cd:{stored.id}")]]))


async def on_level(turn: Turn) -> None:
    """One of the levels."""
    level = next((level for level in Visibility if turn.args[1:2] == [level]), None)
    if level is None or await _stored(turn) is None:
        return
    await turn.desk.corpus.set_visibility(turn.number(0), level, turn.who.id)
    await turn.desk.engine.refresh()
    await turn.toast(turn.t.visibility_set)
    if stored := await _stored(turn):
        await _show(turn, stored, turn.t.visibility_set)


async def on_withdraw(turn: Turn) -> None:
    """🗑: asks once."""
    if stored := await _stored(turn):
        await turn.toast()
        question = plain(turn.t.withdraw_sure.format(title=shorten(stored.article.title, 200))).html
        rows = [[(turn.t.withdraw_yes, f"wy:{stored.id}")], [(turn.t.back, f"cd:{stored.id}")]]
        await turn.rewrite_pressed(question, keyboard(rows))


async def on_withdraw_sure(turn: Turn) -> None:
    """Withdraws it."""
    await turn.desk.corpus.withdraw(turn.number(0), turn.who.id)
    await _changed(turn, turn.t.withdrawn)


async def on_restore(turn: Turn) -> None:
    """↩️: puts it back."""
    await turn.desk.corpus.restore(turn.number(0), turn.who.id)
    await _changed(turn, turn.t.restored)


async def on_withdraw_command(turn: Turn) -> None:
    """/go: an article by its number, or one of the newest."""
    stored = await find(turn, turn.argument) if turn.argument else None
    if stored and not stored.withdrawn:
        question = plain(turn.t.withdraw_sure.format(title=shorten(stored.article.title, 200))).html
        await turn.say(
            question, keyboard([[(turn.t.withdraw_yes, f"wy:{stored.id}")], [(turn.t.back, f"cd:{stored.id}")]])
        )
        return
    found = await turn.desk.corpus.latest(_LISTED, frozenset(Visibility))
    head = turn.t.withdraw_what if found else turn.t.withdraw_none
    await _list(turn, found, "wd", "\n\n".join(filter(None, [plain(not_found(turn)).html, head])))


async def on_restore_command(turn: Turn) -> None:
    """/khoiphuc: what can be restored."""
    found = await turn.desk.corpus.withdrawn(_LISTED)
    await _list(turn, found, "rs", turn.t.restore_head if found else turn.t.restore_none)


async def _list(turn: Turn, found: tuple[Stored, ...], verb: str, head: str) -> None:
    entries = [articles.entry(turn, stored)._replace(data=f"{verb}:{stored.id}") for stored in found]
    html, rows = render_listing(plain(""), entries, 0, turn.t, token="", size=_LISTED)
    await turn.say(head + ("\n\n" + html if html else ""), keyboard(rows))


async def find(turn: Turn, key: str) -> Stored | None:
    """An article by its number, external id or address."""
    key = key.strip()
    stored = await turn.desk.corpus.get(number_of(key)) if number_of(key) else None
    return stored or await turn.desk.corpus.find(key)


def not_found(turn: Turn) -> str:
    """That there is no article as a command names it; "" if it names none."""
    return turn.t.article_unknown.format(key=shorten(turn.argument, 100)) if turn.argument else ""


async def _stored(turn: Turn) -> Stored | None:
    stored = await turn.desk.corpus.get(turn.number(0))
    if stored is None:
        await turn.toast(turn.t.gone, alert=True)
    return stored


async def _changed(turn: Turn, said: str) -> None:
    await turn.desk.engine.refresh()
    await turn.toast(said)
    if stored := await _stored(turn):
        await _show(turn, stored, said)


async def _show(turn: Turn, stored: Stored, head: str) -> None:
    html = render_article_card(stored, head, turn.t)
    await turn.rewrite_pressed(html, keyboard(card_buttons(stored, turn.t)))
