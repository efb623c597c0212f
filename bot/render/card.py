"""A meeting record as a card: its fields, each as the article prints them."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from bot.render.answer import day_text
from bot.render.html import LONGEST, Rich, bold, headline, join, link, plain, shorten
from bot.texts import Texts
from corpus import MeetingRecord, Note, Participation, Status, Stored, format_range

_ITEMS = 6  # of a list
_LONGEST_ITEM = 240  # units
_LONGEST_NAME = 400


def render_card(stored: Stored, meeting: MeetingRecord, t: Texts, url: str, *, doubts: bool = False) -> str:
    """The card as HTML. `url` leads to the article; `doubts` shows which fields an administrator should look at."""
    head = bold(shorten(headline(meeting.name), _LONGEST_NAME))
    parts = [head, _facts(meeting, t), _people(meeting, t), *_lists(meeting, t)]
    if doubts and meeting.doubtful:
        parts.append(_field(t.card_doubtful, ", ".join(field_name(name, t) for name in meeting.doubtful)))
    source = join(" · ", [link(_one_line(stored.article.title) or "…", stored.article.url or url), _published(stored)])
    while len(parts) > 1 and join("\n\n", [*parts, source]).units > LONGEST:
        parts.pop()
    return join("\n\n", [*parts, source]).html


def field_name(name: str, t: Texts) -> str:
    """The name of a record's field, as people call it."""
    return dict(t.notes).get(name) or dict(t.fields).get(name.partition(".")[0]) or name


def participation(who: Participation) -> str:
    """Somebody's part as one reads it: the name, then the office as printed."""
    return ", ".join(filter(None, [who.person, who.office_as_printed])) + (f" ({who.reason})" if who.reason else "")


def _facts(meeting: MeetingRecord, t: Texts) -> Rich:
    status = ""
    if meeting.status is not Status.PASSED:
        status = meeting.status_note.text if meeting.status_note else dict(t.statuses)[meeting.status]
    return join(
        "\n",
        [
            _field(t.card_called_off if meeting.status is Status.CANCELLED else t.card_status, status),
            _field(t.card_held, format_range(meeting.held) if meeting.held else ""),
            _field(t.card_place, meeting.location),
            _field(t.card_body, meeting.organization),
        ],
    )


def _people(meeting: MeetingRecord, t: Texts) -> Rich:
    lines = []
    for note in Note:
        parts = [participation(who) for who in meeting.participants if who.note is note]
        if parts:
            label = bold(f"{dict(t.notes)[note]}:")
            inline = plain(" " + shorten(_one_line(parts[0]), _LONGEST_ITEM)) if len(parts) == 1 else Rich()
            lines.append(label + inline if len(parts) == 1 else join("\n", [label, _items(parts, t)]))
    return join("\n", lines)


def _lists(meeting: MeetingRecord, t: Texts) -> Iterable[Rich]:
    yield _section(t.card_agenda, [item.text for item in meeting.agenda], t)
    yield _section(t.card_decisions, [decision.text for decision in meeting.decisions], t)
    yield _field(t.card_references, ", ".join(dict.fromkeys(reference.number for reference in meeting.references)))
    yield _field(t.card_counts, ", ".join(dict.fromkeys(count.text for count in meeting.counts)))


def _section(head: str, items: Sequence[str], t: Texts) -> Rich:
    return join("\n", [Rich(head, len(head)), _items(items, t)]) if items else Rich()


def _items(items: Sequence[str], t: Texts) -> Rich:
    lines = [plain("• " + shorten(_one_line(item), _LONGEST_ITEM)) for item in items[:_ITEMS]]
    if len(items) > _ITEMS:
        lines.append(plain(t.card_more.format(n=len(items) - _ITEMS)))
    return join("\n", lines)


def _field(sentence: str, value: str) -> Rich:
    """A sentence of `Texts` around a value; its few tags are counted as if they were text."""
    value = shorten(_one_line(value), 2 * _LONGEST_ITEM)
    whole = sentence.format(value=html.escape(value, quote=False))
    return Rich(whole, len(whole)) if value else Rich()


def _published(stored: Stored) -> Rich:
    return plain(day_text(stored.article.published))


def _one_line(text: str) -> str:
    return " ".join(text.split())
