"""Which meetings a question may be about, and what tells them apart."""

from __future__ import annotations

import re

from corpus import (
    Note,
    Status,
    fold,
    format_range,
)
from index.answer.asked import people_named
from index.answer.desk import Candidate, Desk
from index.answer.offices import holds, named_office
from index.matching import coverage, missing
from index.models import Asks

ENOUGH = 0.72  # coverage from which a meeting is the one asked about
ENOUGH_DATED = 0.6  # the same when the asked date fits
TOLD = 0.4  # share of the question that must stand in what tells of the meeting itself
TOLD_FIELD = 0.62  # the same where a day, a place or a body is asked for: an article tells of many
MANY = 3  # meetings of one article that fit alike: a calendar
APART = 0.1  # of one article, meetings that fit worse by more than this are others
CLOSE = 0.93  # meetings within this share of the best one's score fit as well

CHAIRS = (Note.CHAIR, Note.CO_CHAIR)

NOTES: dict[Asks, tuple[Note, ...]] = {
    Asks.CHAIR: CHAIRS,
    Asks.DIRECTOR: (Note.DIRECTOR,),
    Asks.SECRETARY: (Note.SECRETARY,),
    Asks.ABSENT: (Note.ABSENT,),
    Asks.SIGNER: (Note.SIGNER,),
    Asks.PRESENTER: (Note.PRESENTER,),
    Asks.SPEAKER: (Note.SPEAKER, Note.DIRECTOR),
    Asks.ATTENDEE: (Note.ATTENDEE, Note.DIRECTOR),
}


def fitting(desk: Desk) -> tuple[Candidate, ...]:
    """The meetings that the question may be about: the best, and those that fit about as well."""
    enough = ENOUGH_DATED if desk.query.when else ENOUGH
    good = [c for c in desk.candidates if c.score >= enough and _told_of(desk, c)]
    if not good:
        return ()
    best = good[0].score
    return _of_asked_person(desk, _apart(desk, tuple(c for c in good if c.score >= CLOSE * best)))


def _apart(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of the meetings of one article, which share its head, those that what is printed of each itself fits best."""
    own = [coverage(desk.units, (c.reading.own[c.number], 1.0)) for c in found]
    best: dict[int, float] = {}
    for candidate, fit in zip(found, own, strict=True):
        best[candidate.reading.article_id] = max(fit, best.get(candidate.reading.article_id, 0.0))
    nearest = [c for c, fit in zip(found, own, strict=True) if fit >= best[c.reading.article_id] - APART]
    nearest = _called_so(desk, nearest)
    return tuple(c for c in nearest if not _of_many(nearest, c) or _itself_asked(desk, c))


def _called_so(desk: Desk, found: list[Candidate]) -> list[Candidate]:
    """Of the meetings of one article those called just as the question calls them ("họp chi bộ", "họp chi ủy")."""
    called = re.search(rf"\b{desk.query.meeting} \w+ \w+\b", desk.folded) if desk.query.meeting else None
    so = {id(c) for c in found if called and called[0] in fold(c.meeting.name)}
    articles = {c.reading.article_id for c in found if id(c) in so}
    return [c for c in found if id(c) in so or c.reading.article_id not in articles]


def _of_many(found: list[Candidate], candidate: Candidate) -> bool:
    """Whether an article, as a calendar does, has many meetings that fit alike."""
    return sum(c.reading is candidate.reading for c in found) >= MANY


def _itself_asked(desk: Desk, candidate: Candidate) -> bool:
    """Whether what the question asks beyond the head of the article is what is printed of the meeting."""
    reading = candidate.reading
    focus = missing(desk.units, reading.heading | reading.letterhead)
    return not focus or coverage(focus, (reading.own[candidate.number], 1.0)) >= TOLD_FIELD


def _of_asked_person(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of several meetings those whose chair the question names, by name or office ("Chủ tịch … tiếp dân ngày nào")."""
    if len(found) < 2 or desk.query.asks in NOTES:
        return found
    people, asked = people_named(desk), named_office(desk.query.text)
    theirs = tuple(
        c
        for c in found
        if any(
            p.person in people or (asked and holds(c.reading, p.person, asked))
            for p in c.meeting.participants
            if p.note in CHAIRS
        )
    )
    return theirs or found


def _told_of(desk: Desk, candidate: Candidate) -> bool:
    """Whether what the question is about stands where the meeting is told of, and not only somewhere in the article."""
    least = TOLD if desk.query.asks in NOTES else TOLD_FIELD
    return coverage(desk.units, (candidate.reading.meetings[candidate.number], 1.0)) >= least


def standing(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The meetings that stand, where others were put off; all when a day is asked about, unless for the new one."""
    stand = tuple(c for c in found if c.meeting.status is not Status.CANCELLED)
    asks_new = re.search(r"\b(?:lui|doi|chuyen|hoan|thay doi)\b.*\b(?:sang|den|toi)\b|\bmoi\b", desk.folded)
    return stand if stand and (asks_new or desk.query.when is None) else found


_UNNAMED = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường)$")  # a body that only its title places


def label(candidate: Candidate) -> str:
    """What tells a meeting apart: its name, its body, its day."""
    meeting = candidate.meeting
    day = f", {format_range(meeting.held)}" if meeting.held else ""
    return f"{_called(candidate)}{day}"


def label_by_day(candidate: Candidate) -> str:
    """The same with the day first, for where the end may be cut off."""
    held = candidate.meeting.held
    return f"{format_range(held)}: {_called(candidate)}" if held else _called(candidate)


def _called(candidate: Candidate) -> str:
    meeting = candidate.meeting
    name = meeting.name if len(meeting.name) < LONG_NAME else meeting.name[: LONG_NAME - 3].rsplit(" ", 1)[0] + "…"
    whose, title = meeting.organization, candidate.reading.stored.article.title
    if not whose or whose.split()[-1].islower():  # "Ủy ban MTTQ Việt Nam thành phố" does not say which
        whose = f"{whose}, {title}".strip(", ")
    body = f" ({whose})" if whose and whose not in name else ""
    return f"{name[:1].upper()}{name[1:]}{body}"


LONG_NAME = 110  # characters of a meeting's name that are shown
