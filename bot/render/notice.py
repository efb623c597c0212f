"""What is told to chats without being asked: a new article, a digest; and how far an announcement is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from bot.outbox.notices import Delivery, Notice
from bot.render.answer import day_text
from bot.render.html import Rich, bold, headline, join, link, plain, shorten
from bot.render.listing import Row
from bot.texts import Texts
from corpus import Note, Status, Stored, sentences

_LEAD = 2  # sentences
_SENTENCE = 400  # units
_TITLE = 250
_DIGEST = 30  # articles in one digest
_OPEN = ("owed", "sending", "behind")


def article_content(stored: Stored, t: Texts, me: str) -> dict[str, Any]:
    """A new article: its title, two sentences, who chaired, where it is, and where to ask."""
    article = stored.article
    url = article.url or f"https://t.me/{me}?start=a{stored.id}"
    title = link(shorten(headline(article.title), _TITLE), url).within("b")
    body = article.body.removeprefix(article.byline or "").lstrip()
    lead = [span.of(body) for span in sentences(body[:4000])[:_LEAD]]
    text = plain(shorten(" ".join(" ".join(lead).split()), 2 * _SENTENCE))
    about = join(" · ", [plain(shorten(article.source or "", 100)), plain(day_text(article.published))])
    parts = [plain(t.new_article), join("\n", [title, about]), text, _chairs(stored, t)]
    return {"html": join("\n\n", parts).html, "buttons": [[(t.ask_about, f"https://t.me/{me}?start=a{stored.id}")]]}


def _chairs(stored: Stored, t: Texts) -> Rich:
    for meeting in stored.extraction.meetings:
        chairs = [who for who in meeting.participants if who.note in {Note.CHAIR, Note.CO_CHAIR}]
        if chairs and meeting.status is not Status.CANCELLED:
            names = "; ".join(", ".join(filter(None, [who.person, who.office_as_printed])) for who in chairs)
            return plain(t.chaired_by.format(value=shorten(names, 300)))
    return Rich()


def digest_content(head: str, found: Sequence[Stored], t: Texts, me: str) -> dict[str, Any]:
    """Several articles, a line each."""
    lines = []
    for stored in found[:_DIGEST]:
        url = stored.article.url or f"https://t.me/{me}?start=a{stored.id}"
        title = link(shorten(headline(stored.article.title), 90), url)
        lines.append(plain("• ") + join(" · ", [title, plain(day_text(stored.article.published))]))
    if len(found) > _DIGEST:
        lines.append(plain(t.card_more.format(n=len(found) - _DIGEST)))
    return {"kind": "text", "html": join("\n\n", [bold(head), join("\n", lines)]).html}


def render_panel(notice: Notice, copies: Sequence[Delivery], t: Texts, zone: tzinfo) -> tuple[str, list[Row], bool]:
    """How far an announcement is, what can be done with it, and whether it is through."""
    if notice.state == "scheduled":
        when = f"{notice.due.astimezone(zone):%H:%M %d/%m/%Y}"
        rows = [[(t.announce_edit, f"ne:{notice.id}"), (t.announce_cancel, f"nc:{notice.id}")]]
        return t.announce_waiting.format(when=when), rows, False
    states = Counter(state_of(one, notice) for one in copies)
    is_through = not any(states[state] for state in _OPEN)
    head = t.announce_report if is_through else t.announce_progress
    if notice.state == "withdrawn":
        head = t.announce_withdrawn if is_through else t.announce_withdrawing
    done = sum(count for state, count in states.items() if state not in _OPEN)
    counts = [f"{name}: {states[state]}" for state, name in t.delivery_states if states[state] and state not in _OPEN]
    twice = sum(one.twice for one in copies)
    lines = [
        head.format(done=done, of=len(copies)),
        " · ".join(counts),
        t.announce_twice.format(n=twice) if twice else "",
    ]
    rows = [[(t.announce_by_chat, f"nl:{notice.id}")]]
    if notice.state == "owed":
        rows.append([(t.announce_edit_all, f"ne:{notice.id}"), (t.announce_withdraw, f"nw:{notice.id}")])
    return "\n".join(filter(None, lines)), rows, is_through


def state_of(one: Delivery, notice: Notice | None) -> str:
    """The state of a copy as its author sees it: one to be edited or taken back is not through yet."""
    if notice is None or one.state not in {"owed", "sent"}:
        return one.state
    if notice.state != "withdrawn":
        return "behind" if one.state == "sent" and one.shown < notice.revision else one.state
    if one.state == "owed":  # it was taken back before it was sent
        return "unsent"
    return "behind" if one.shown else "taken back"


def refusal(note: str, t: Texts) -> str:
    """Why a chat did not get something, in words: Telegram gives its reasons in English."""
    return next((words for cue, words in t.refusals if cue in note.lower()), t.refusal_other)
