"""Meetings: by day, month, period or body; one as a card; the calendar of a week; files and reminders for one's own."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, InputFile

from bot.access import Place
from bot.browse.seen import seen
from bot.outbox.people import Role
from bot.render.card import render_card
from bot.render.html import bold, headline, join, length, link, plain, shorten
from bot.render.ics import calendar, starts
from bot.render.listing import Entry, Listed
from bot.send import insist
from bot.turn import Turn, number_of
from corpus import DateRange, Day, MeetingRecord, Status, Stored, fold, format_range, parse_when, unify, week_of
from index import mentioning

_EVER = DateRange(first=Day(1900, 1, 1), last=Day(2199, 12, 31))
_NAME = 220  # units
_COPIED = 256  # characters that a copy button holds


async def listed(turn: Turn, query: dict[str, str]) -> Listed:
    """The meetings of a period, or of a body, or all: the latest first."""
    text = unify(query["text"])
    mention = parse_when(text, turn.desk.today())
    body = text if mention is None else text[: mention.span.start] + " " + text[mention.span.end :]
    body = re.sub(r"^\W+|\W+$", "", re.sub(r"(?i)(?<!\w)(ngày|trong|của|từ)(?!\w)", " ", body)).strip()
    found = held(turn, mention.range if mention else _EVER, " ".join(body.split()))
    found.sort(key=lambda item: _order(item[2]), reverse=True)
    asked = " · ".join(filter(None, [format_range(mention.range) if mention else "", body]))
    t = turn.t
    if asked:
        head = (t.meetings_head if found else t.meetings_none).format(n=len(found), asked=asked)
    else:
        head = t.meetings_all.format(n=len(found)) if found else t.meetings_empty
    return Listed(plain(head), [_entry(stored, number, meeting) for stored, number, meeting in found])


async def week(turn: Turn, query: dict[str, str]) -> Listed:
    """The meetings of this week or another one, in their order, those to come too."""
    period = week_of(turn.desk.today() + timedelta(weeks=int(query["week"])))
    found = sorted(held(turn, period, ""), key=lambda item: _order(item[2]))
    t = turn.t
    head = (t.week_head if found else t.week_none).format(when=format_range(period))
    number = int(query["week"])
    turns = [(t.week_before, f"k:{number - 1}"), (t.week_after, f"k:{number + 1}")]
    return Listed(plain(head), [_entry(stored, n, meeting) for stored, n, meeting in found], [turns])


def held(turn: Turn, when: DateRange, body: str) -> list[tuple[Stored, int, MeetingRecord]]:
    """The meetings held on a day of `when`, of a body (or what else a name tells), that may be shown here."""
    snapshot = turn.desk.engine.snapshot
    told = mentioning(snapshot, body, turn.viewer) if body else None
    found = []
    for meeting in snapshot.held(when, turn.viewer):
        stored = snapshot.stored(meeting.article_id) if told is None or meeting.article_id in told else None
        if stored:
            found.append((stored, meeting.number, stored.extraction.meetings[meeting.number]))
    named = [item for item in found if fold(body) in fold(unify(f"{item[2].organization} {item[2].name}"))]
    return named or found


def _order(meeting: MeetingRecord) -> tuple[int, int, int, str, str]:
    if meeting.held is None:
        return (0, 0, 0, "", "")
    first = meeting.held.first
    parts = {"sáng": "08", "trưa": "12", "chiều": "14", "tối": "19"}
    time = meeting.held.time or parts.get(meeting.held.session or "", "00")
    return (first.year or 0, first.month, first.day or 0, time, meeting.name)


def _entry(stored: Stored, number: int, meeting: MeetingRecord) -> Entry:
    mark = "⚠️ " if meeting.status is Status.CANCELLED else ""
    when = plain(mark) + bold(format_range(meeting.held)) if meeting.held else plain(mark)
    name = plain(shorten(headline(meeting.name), _NAME))
    body = meeting.organization if fold(meeting.organization) not in fold(meeting.name) else ""
    return Entry(join("\n", [when, name, plain(shorten(body, _NAME))]), f"m:{stored.id}:{number}")


# --- one meeting ------------------------------------------------------------------------------------------------------


async def on_card(turn: Turn) -> None:
    """🗂: a meeting as a card."""
    await turn.toast()
    await _show(turn, turn.number(0), turn.number(1))


async def open_link(turn: Turn, rest: str) -> None:
    """A link to a meeting: the article's number and its own, 12-0."""
    article_id, _, number = rest.partition("-")
    await _show(turn, number_of(article_id), number_of(number))


async def _show(turn: Turn, article_id: int, number: int) -> None:
    found = find(turn, article_id, number)
    if found is None:
        await turn.say(turn.t.gone)
        return
    stored, meeting = found
    doubts = turn.place is Place.PRIVATE and turn.who.role in {Role.ADMIN, Role.OWNER}
    html = render_card(stored, meeting, turn.t, turn.link(f"a{stored.id}"), doubts=doubts)
    await turn.say(html, _buttons(turn, stored, number, meeting))


def find(turn: Turn, article_id: int, number: int) -> tuple[Stored, MeetingRecord] | None:
    """A meeting of an article, if it may be shown here."""
    stored = seen(turn, article_id)
    if stored is None or number >= len(stored.extraction.meetings):
        return None
    return stored, stored.extraction.meetings[number]


def _buttons(turn: Turn, stored: Stored, number: int, meeting: MeetingRecord) -> InlineKeyboardMarkup:
    t, where = turn.t, f"{stored.id}:{number}"
    proof = f"{meeting.evidence.start}-{meeting.evidence.end}"
    rows = [[InlineKeyboardButton(t.article, callback_data=f"a:{stored.id}::{proof}")]]
    if starts(meeting, turn.desk.settings.timezone):
        rows[0].append(InlineKeyboardButton(t.calendar, callback_data=f"i:{where}"))
    rows.append([InlineKeyboardButton(t.copy, copy_text=CopyTextButton(_citation(turn, stored, meeting)))])
    start = starts(meeting, turn.desk.settings.timezone)
    if turn.place is Place.PRIVATE and start and start > turn.now and meeting.status is not Status.CANCELLED:
        rows.append([InlineKeyboardButton(t.remind_eve, callback_data=f"r:{where}:e")])
        rows.append([InlineKeyboardButton(t.remind_hour, callback_data=f"r:{where}:h")])
    return InlineKeyboardMarkup(rows)


def _citation(turn: Turn, stored: Stored, meeting: MeetingRecord) -> str:
    """What one pastes to cite a meeting: the sentence that tells of it, and where it stands."""
    url = stored.article.url or turn.link(f"a{stored.id}")
    source = f"({shorten(stored.article.title, 60)}, {url})" if len(url) < _COPIED // 2 else f"({stored.article.title})"
    room = _COPIED - length(source) - 3
    quote = " ".join(meeting.evidence.of(stored.article.body).split())
    return f"“{shorten(quote, room)}” {source}" if room > 20 else shorten(f"“{quote}”", _COPIED)


async def on_calendar(turn: Turn) -> None:
    """📅: the meeting as a file that any calendar takes."""
    found = find(turn, turn.number(0), turn.number(1))
    if found is None:
        await turn.toast(turn.t.gone, alert=True)
        return
    await turn.toast()
    stored, meeting = found
    name = f"m{stored.id}-{turn.number(1)}"
    text = calendar(
        [(name, meeting, stored.article.url or turn.link(f"a{stored.id}"))], turn.now, turn.desk.settings.timezone
    )
    await insist(
        lambda: turn.bot.send_document(
            turn.chat_id,
            InputFile(BytesIO(text.encode()), filename=f"{name}.ics"),
            reply_parameters=turn.reply_parameters(),
        )
    )


def reminder(turn: Turn, stored: Stored, number: int, meeting: MeetingRecord) -> str:
    """What is said when somebody wants to be reminded of a meeting."""
    lines = [bold(shorten(headline(meeting.name), _NAME)), plain(format_range(meeting.held) if meeting.held else "")]
    where = plain(f"📍 {meeting.location}" if meeting.location else "")
    source = link(stored.article.title, turn.link(f"m{stored.id}-{number}"))
    return join("\n", [plain(turn.t.remind_head), *lines, where, source]).html
