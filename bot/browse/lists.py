"""Commands that list something, and the arrows that turn the pages of what they listed."""

from __future__ import annotations

from bot.access import Place
from bot.outbox import listings
from bot.outbox.listings import Listing
from bot.render.listing import Row, render_listing
from bot.send import keyboard
from bot.turn import Turn, number_of

_WEEKS = 520  # how far the calendar goes


async def on_search(turn: Turn) -> None:
    """/tim: passages by words."""
    await _of_argument(turn, "search", "text", turn.t.search_what)


async def on_meetings(turn: Turn) -> None:
    """/hop: meetings of a day, month, period or body; all of them, if none is named."""
    await show(turn, "meetings", {"text": turn.argument})


async def on_person(turn: Turn) -> None:
    """/nguoi: what is known of somebody."""
    await _of_argument(turn, "person", "name", turn.t.person_what)


async def on_person_chosen(turn: Turn) -> None:
    """One of several people of whom one might be meant."""
    await turn.toast()
    await show(turn, "person", {"name": ":".join(turn.args)})


async def on_documents(turn: Turn) -> None:
    """/vanban: documents by number, or by body and year."""
    await _of_argument(turn, "documents", "text", turn.t.documents_what)


async def on_latest(turn: Turn) -> None:
    """/moi: the newest articles."""
    await show(turn, "articles", {})


async def on_week(turn: Turn) -> None:
    """/lich: the meetings of this week."""
    await show(turn, "week", {"week": "0"})


async def on_other_week(turn: Turn) -> None:
    """The button of another week."""
    await turn.toast()
    week = number_of(turn.arg(0).removeprefix("-"), _WEEKS)
    await show(turn, "week", {"week": str(-week if turn.arg(0).startswith("-") else week)}, rewrite=True)


async def _of_argument(turn: Turn, kind: str, name: str, otherwise: str) -> None:
    if turn.argument:
        await show(turn, kind, {name: turn.argument[:500]})
    else:
        await turn.say(otherwise)


async def show(turn: Turn, kind: str, query: dict[str, str], *, rewrite: bool = False) -> None:
    """The first page of a list."""
    listing = listings.new(kind, query, turn.who.id, turn.now)
    html, rows = await _page(turn, listing, 0)
    if rewrite:
        await turn.rewrite_pressed(html, keyboard(rows))
    else:
        await turn.say(html, keyboard(rows))
    await turn.close(lambda tx: listings.add(tx, listing))


async def on_page(turn: Turn) -> None:
    """An arrow: another page of the same list."""
    listing = await turn.desk.read(lambda tx: listings.named(tx, turn.arg(0)))
    if listing is None or listing.kind not in turn.desk.lists:
        await turn.toast(turn.t.stale_button, alert=True)
    elif turn.place is not Place.PRIVATE and listing.user_id != turn.who.id:
        await turn.toast(turn.t.not_yours, alert=True)
    else:
        await turn.toast()
        html, rows = await _page(turn, listing, turn.number(1))
        await turn.rewrite_pressed(html, keyboard(rows))


async def _page(turn: Turn, listing: Listing, number: int) -> tuple[str, list[Row]]:
    head, entries, below = await turn.desk.lists[listing.kind](turn, listing.query)
    html, rows = render_listing(head, entries, number, turn.t, token=listing.token)
    return html, [*rows, *below]
