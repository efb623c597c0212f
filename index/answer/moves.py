"""Where somebody went: who left an office, or whom a question names, and what they went to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import DecisionKind, Span
from index.answer.asked import asked_people
from index.answer.desk import Desk, Finding
from index.answer.naming import stressed
from index.answer.offices import Office, holders, named_office, office, same_office
from index.answer.people import APPOINTS
from index.answer.ranking import SURE, about, part_of
from index.reading import Reading
from index.wording import MOVES

_WENT = re.compile(
    r"(?<!\w)(?:được )?(?:điều động|luân chuyển|chuyển (?:công tác|về|sang|đến)|nhận (?:nhiệm vụ|công tác)|về nhận"
    r"|nghỉ hưu|nghỉ chế độ|nghỉ công tác)(?!\w)[^;.\n]*"
)


def asks_of_former(desk: Desk) -> bool:
    """Whether a question asks where the former holder of an office went; nobody's new office answers that."""
    return MOVES.search(desk.folded) is not None and _FORMER.search(desk.folded) is not None


def moved(desk: Desk) -> list[Finding]:
    """Where the person whom a question names, or the former holder of an office, went, as printed."""
    if not MOVES.search(desk.folded):
        return []
    for reading in about(desk):
        if not desk.within and desk.article_score(reading) < SURE:
            continue
        gone = list(_gone(desk, reading))
        for person in gone:
            for went in _told_of(reading, person):
                sentence = reading.sentences[reading.sentence_at(went.start)]
                text = " ".join(went.of(reading.body).split())
                return [Finding(text, reading, (sentence,), (went,), people=(person,), field="people")]
        for change in reading.stored.extraction.changes:
            if change.person in gone and change.kind in APPOINTS and change.office and not change.proposed:
                bold = stressed(reading, change.evidence, change.person, change.office)
                quotes, people = (change.evidence,), (change.person,)
                return [Finding(change.office, reading, quotes, bold, people=people, field="changes")]
    return []


def _gone(desk: Desk, reading: Reading) -> Iterator[str]:
    """The people asked for: those named who took no office, else those who had the asked office and gave it up."""
    took = {c.person for c in reading.stored.extraction.changes if c.kind in APPOINTS and c.office and not c.proposed}
    named = [] if _FORMER.search(desk.folded) else [p for p in asked_people(desk) if p not in took]
    if named or not _FORMER.search(desk.folded):
        yield from named
        return
    asked = named_office(" ".join(_BESIDE.sub(" ", _GOES.split(desk.folded)[0]).split()))
    if asked is None:
        return
    appointed = [c for c in reading.stored.extraction.changes if c.kind in APPOINTS and c.office and not c.proposed]
    successors = {c.person for c in appointed if _is(c.office, asked, reading)}
    yield from (c.person for c in appointed if c.person not in successors and _is(c.previous, asked, reading))
    yield from (
        c.predecessor for c in reading.stored.extraction.changes if c.predecessor and _is(c.office, asked, reading)
    )
    yield from (
        c.person
        for c in reading.stored.extraction.changes
        if c.kind is DecisionKind.DISMISSES and _is(c.office, asked, reading)
    )
    if asked.body:
        yield from (mention.person for mention in holders(reading, asked) if mention.person not in took)


_FORMER = re.compile(r"\bcu\b")  # "bí thư cũ"
_BESIDE = re.compile(r"\b(?:cu|cua)\b")  # between an office and its body: "bí thư cũ của xã A"
_GOES = re.compile(r"\b(?:chuyen|di|ve|nhan)\b")


def _is(held: str, asked: Office, reading: Reading) -> bool:
    """Whether an office that somebody gave up is the asked one ("chủ tịch cũ" leaves open of what)."""
    there = office(held) if held else None
    if there is None:
        return False
    is_open = not asked.body and there.prefixes == asked.prefixes and there.head.startswith(asked.head)
    return is_open or same_office(there, asked, reading)


def _told_of(reading: Reading, person: str) -> Iterator[Span]:
    """What the parts of sentences that name somebody say of a move."""
    for mention in reading.stored.extraction.people:
        if mention.person == person:
            sentence = reading.sentences[reading.sentence_at(mention.name.start)]
            part = part_of(reading, sentence, mention.name.start)
            went = _WENT.search(reading.lower, mention.name.end, part.end)
            if went:
                yield Span(*went.span())
