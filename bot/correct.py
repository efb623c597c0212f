"""Corrections: a record's fields by name, by buttons and reply; and the records that somebody should look at."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from typing import NamedTuple

from telegram import InlineKeyboardMarkup

from bot.browse import articles
from bot.outbox import prompts
from bot.render.card import field_name, participation, render_card
from bot.render.html import headline, join, plain, shorten
from bot.render.listing import Row, render_listing
from bot.review import find, not_found
from bot.send import keyboard
from bot.texts import Texts
from bot.turn import Turn
from corpus import MeetingRecord, Note, Participation, Span, Stored, Visibility, fold, format_range, parse_when, unify

_LISTED = 20
_DELETE = "-"


class Field(NamedTuple):
    """A field that can be corrected: its value as text, and the record with another one (None: not understood)."""

    name: str
    read: Callable[[MeetingRecord], str]
    write: Callable[[MeetingRecord, Stored, str], MeetingRecord | None]
    hint: str = ""  # the name of a sentence in `Texts`


def _text(name: str) -> Field:
    def write(meeting: MeetingRecord, stored: Stored, value: str) -> MeetingRecord | None:
        evidence = _evidence(stored, value, meeting) if value else None
        update: dict[str, object] = {name: value, f"{name}_evidence": evidence}
        if name == "name":
            update = {"name": value or meeting.name}
        return meeting.model_copy(update=update)

    return Field(name, lambda meeting: str(getattr(meeting, name)), write)


def _people(*notes: Note) -> Field:
    def read(meeting: MeetingRecord) -> str:
        return "\n".join(participation(who) for who in meeting.participants if who.note in notes)

    def write(meeting: MeetingRecord, stored: Stored, value: str) -> MeetingRecord | None:
        lines = [line.strip() for line in value.replace(";", "\n").split("\n") if line.strip()]
        note = notes[-1] if len(lines) > 1 else notes[0]
        people = [_participant(line, note, stored, meeting) for line in lines]
        kept = [who for who in meeting.participants if who.note not in notes]
        return meeting.model_copy(update={"participants": (*people, *kept)})

    return Field(notes[0], read, write, "correct_hint_people")


def _participant(line: str, note: Note, stored: Stored, meeting: MeetingRecord) -> Participation:
    person, _, office = (part.strip() for part in line.partition(","))
    evidence = _evidence(stored, person, meeting)
    return Participation(person=person, office_as_printed=office, note=note, evidence=evidence)


def _write_held(meeting: MeetingRecord, stored: Stored, value: str) -> MeetingRecord | None:
    if not value:
        return meeting.model_copy(update={"held": None, "held_evidence": None})
    mention = parse_when(unify(value), stored.article.published or stored.ingested.date())
    if mention is None:
        return None
    evidence = meeting.held_evidence or meeting.evidence
    return meeting.model_copy(update={"held": mention.range, "held_evidence": evidence})


def _evidence(stored: Stored, value: str, meeting: MeetingRecord) -> Span:
    """Where the article prints a value; where it does not, the sentence that tells of the meeting."""
    at = stored.article.body.find(value) if value else -1
    return Span(at, at + len(value)) if at >= 0 else meeting.evidence


def _held(meeting: MeetingRecord) -> str:
    return format_range(meeting.held) if meeting.held else ""


FIELDS = {
    field.name: field
    for field in (
        _people(Note.CHAIR, Note.CO_CHAIR),
        _people(Note.DIRECTOR),
        Field("held", _held, _write_held, "correct_hint_held"),
        _text("location"),
        _text("organization"),
        _text("name"),
        _people(Note.SECRETARY),
    )
}


# --- choosing what to correct -----------------------------------------------------------------------------------------


async def on_command(turn: Turn) -> None:
    """/sua: an article by its number, or one of the newest."""
    stored = await find(turn, turn.argument) if turn.argument else None
    if stored:
        await turn.say(*_meetings(stored, turn.t))
        return
    found = await turn.desk.corpus.latest(_LISTED, frozenset(Visibility))
    entries = [articles.entry(turn, one)._replace(data=f"ed:{one.id}") for one in found]
    head = join("\n\n", [plain(not_found(turn)), plain(turn.t.correct_what)])
    text, rows = render_listing(head, entries, 0, turn.t, token="", size=_LISTED)
    await turn.say(text, keyboard(rows))


async def on_edit(turn: Turn) -> None:
    """✏️: the record's fields by name; of several records, which one."""
    stored = await turn.desk.corpus.get(turn.number(0))
    if stored is None:
        await turn.toast(turn.t.gone, alert=True)
        return
    await turn.toast()
    if len(turn.args) > 1:
        await turn.say(*_fields(stored, turn.number(1), turn.t))
    else:
        await turn.say(*_meetings(stored, turn.t))


def _meetings(stored: Stored, t: Texts) -> tuple[str, InlineKeyboardMarkup | None]:
    meetings = stored.extraction.meetings
    if len(meetings) == 1:
        return _fields(stored, 0, t)
    if not meetings:
        return t.correct_none, None
    rows = [[(shorten(headline(one.name), 60), f"ed:{stored.id}:{n}")] for n, one in enumerate(meetings[:20])]
    return t.correct_meeting, keyboard(rows)


def _fields(stored: Stored, number: int, t: Texts) -> tuple[str, InlineKeyboardMarkup | None]:
    if number >= len(stored.extraction.meetings):
        return t.gone, None
    meeting = stored.extraction.meetings[number]
    lines, rows = [], []
    for name, field in FIELDS.items():
        value = "; ".join(field.read(meeting).split("\n")) or t.unknown_value
        lines.append(f"{field_name(name, t)}: {shorten(value, 250)}")
        rows.append((field_name(name, t), f"ef:{stored.id}:{number}:{name}"))
    text = plain("\n".join([shorten(headline(meeting.name), 250), "", *lines, "", t.correct_field])).html
    return text, keyboard([rows[at : at + 2] for at in range(0, len(rows), 2)])


async def on_field(turn: Turn) -> None:
    """A field was chosen: its new value is asked for."""
    stored, number, name = await turn.desk.corpus.get(turn.number(0)), turn.number(1), turn.arg(2)
    if stored is None or number >= len(stored.extraction.meetings) or name not in FIELDS:
        await turn.toast(turn.t.gone, alert=True)
        return
    await turn.toast()
    field = FIELDS[name]
    value = field.read(stored.extraction.meetings[number]) or turn.t.unknown_value
    question = turn.t.correct_value.format(
        field=html.escape(field_name(name, turn.t)), value=html.escape(shorten(value, 1500)), hint=_hint(field, turn.t)
    )
    await turn.ask_back(question, "correct", article=stored.id, meeting=number, field=name, seen=stored.change)


def _hint(field: Field, t: Texts) -> str:
    return str(getattr(t, field.hint)) if field.hint else ""


# --- the new value ----------------------------------------------------------------------------------------------------


async def on_reply(turn: Turn) -> bool:
    """The value, as a reply; False if this is no reply but something in between."""
    if turn.prompt is None or not turn.message.reply_to_message:
        return False
    about, text = turn.prompt.about, (turn.message.text or "").strip()
    field, number = FIELDS[about["field"]], int(about["meeting"])
    stored = await turn.desk.corpus.get(int(about["article"]))
    if stored is None or number >= len(stored.extraction.meetings):
        await turn.say(turn.t.gone)
        return True
    meeting = stored.extraction.meetings[number]
    changed = field.write(meeting, stored, "" if text == _DELETE else text) if text else None
    if changed is None:
        await turn.say(turn.t.correct_bad.format(hint=_hint(field, turn.t)))
        return True
    await turn.desk.write(lambda tx: prompts.forget(tx, turn.chat_id, turn.who.id))
    await _store(turn, stored, number, field, changed)
    return True


async def _store(turn: Turn, stored: Stored, number: int, field: Field, changed: MeetingRecord) -> None:
    before, after = field.read(stored.extraction.meetings[number]), field.read(changed)
    doubtful = tuple(name for name in changed.doubtful if name.partition(".")[0] != field.name)
    meetings = list(stored.extraction.meetings)
    meetings[number] = changed.model_copy(update={"doubtful": doubtful})
    extraction = stored.extraction.model_copy(update={"meetings": tuple(meetings)})
    done = await turn.desk.corpus.revise(
        stored.id, extraction, f"{number}.{field.name}", before, after, turn.who.id, seen=stored.change
    )
    if not done:
        await turn.say(turn.t.correct_conflict)
        return
    await turn.desk.engine.refresh()
    said = turn.t.corrected_now.format(
        field=field_name(field.name, turn.t),
        before=shorten(before, 300) or turn.t.unknown_value,
        after=shorten(after, 300) or turn.t.unknown_value,
    )
    rows: list[Row] = [[(turn.t.record, f"m:{stored.id}:{number}"), (turn.t.edit, f"ed:{stored.id}:{number}")]]
    await turn.say(plain(said).html, keyboard(rows))


# --- what somebody should look at -------------------------------------------------------------------------------------


async def on_review(turn: Turn) -> None:
    """/duyet: the records with doubtful or conflicting fields, one after the other."""
    await _show_doubtful(turn, (0, 0), rewrite=False)


async def on_next(turn: Turn) -> None:
    """The next one; `ok` in the button says that this one is fine."""
    await turn.toast()
    where = turn.number(0), turn.number(1)
    stored = await turn.desk.corpus.get(where[0])
    if turn.args[2:] == ["ok"] and stored and where[1] < len(stored.extraction.meetings):
        await _settle(turn, stored, where[1])
    await _show_doubtful(turn, (where[0], where[1] + 1), rewrite=True)


async def _settle(turn: Turn, stored: Stored, number: int) -> None:
    meetings = list(stored.extraction.meetings)
    doubts = ", ".join(meetings[number].doubtful)
    meetings[number] = meetings[number].model_copy(update={"doubtful": ()})
    extraction = stored.extraction.model_copy(update={"meetings": tuple(meetings)})
    field = f"{number}.reviewed"
    await turn.desk.corpus.revise(stored.id, extraction, field, doubts, "", turn.who.id, seen=stored.change)
    await turn.desk.engine.refresh()


async def _show_doubtful(turn: Turn, since: tuple[int, int], *, rewrite: bool) -> None:
    every = _every_meeting(turn)
    conflicts = conflicting(every)
    found = [
        (stored, number, doubts)
        for stored, number, meeting in every
        if (doubts := doubtful(stored, number, meeting, conflicts=(stored.id, number) in conflicts))
    ]
    item = next((item for item in found if (item[0].id, item[1]) >= since), None)
    if item is None:
        text, rows = turn.t.review_none, None
    else:
        stored, number, doubts = item
        place = found.index(item) + 1
        meeting = stored.extraction.meetings[number].model_copy(update={"doubtful": doubts})
        card = render_card(stored, meeting, turn.t, turn.link(f"a{stored.id}"), doubts=True)
        text = plain(turn.t.review_head.format(n=place, of=len(found))).html + "\n\n" + card
        rows = keyboard(
            [
                [(turn.t.review_fine, f"rv:{stored.id}:{number}:ok"), (turn.t.edit, f"ed:{stored.id}:{number}")],
                [(turn.t.article, f"a:{stored.id}::"), (turn.t.review_next, f"rv:{stored.id}:{number}:next")],
            ]
        )
    await (turn.rewrite_pressed(text, rows) if rewrite else turn.say(text, rows))


def _every_meeting(turn: Turn) -> list[tuple[Stored, int, MeetingRecord]]:
    """Every meeting, in the order of their articles."""
    snapshot = turn.desk.engine.snapshot
    every = ((snapshot.stored(id_), number, meeting) for id_, number, meeting in snapshot.meetings(turn.viewer))
    return sorted(((s, n, m) for s, n, m in every if s), key=lambda item: (item[0].id, item[1]))


def conflicting(every: Iterable[tuple[Stored, int, MeetingRecord]]) -> frozenset[tuple[int, int]]:
    """The meetings (same body, day and part of it) that other articles tell of with other people in the chair."""
    groups: dict[tuple[object, ...], list[tuple[tuple[int, int], frozenset[str]]]] = {}
    for stored, number, meeting in every:
        chairs = frozenset(fold(who.person) for who in meeting.participants if who.note in {Note.CHAIR, Note.CO_CHAIR})
        if meeting.held and meeting.organization and chairs:
            key = meeting.held.first, meeting.held.session, fold(unify(meeting.organization))
            groups.setdefault(key, []).append(((stored.id, number), chairs))
    return frozenset(
        place
        for group in groups.values()
        for place, chairs in group
        if any(not chairs & others for other, others in group if other[0] != place[0])
    )


def doubtful(stored: Stored, number: int, meeting: MeetingRecord, *, conflicts: bool) -> tuple[str, ...]:
    """The fields of a record to look at: those marked so, those that are missing, those that others contradict."""
    if f"{number}.reviewed" in stored.corrected:
        return meeting.doubtful
    chaired = any(who.note in {Note.CHAIR, Note.CO_CHAIR, Note.DIRECTOR} for who in meeting.participants)
    missing = [*(["held"] if meeting.held is None else []), *(["chair"] if conflicts or not chaired else [])]
    return tuple(dict.fromkeys([*meeting.doubtful, *missing]))
