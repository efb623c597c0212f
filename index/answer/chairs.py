"""Questions for the people of a meeting: who chaired, directed, attended, was absent, is in charge."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus import (
    Note,
    Participation,
    Span,
    Status,
    fold,
    spell_out_question,
)
from index.answer.asked import asked_people, people_named
from index.answer.desk import Candidate, Desk, Finding, NotSaid
from index.answer.fitting import CHAIRS, CLOSE, ENOUGH, NOTES, fitting
from index.answer.naming import office_of, parts, people_finding
from index.answer.offices import asked_office, holds, named_office
from index.matching import coverage
from index.models import Asks
from index.reading import Reading, Terms, words
from index.wording import PRONOUNS

_SESSION = re.compile(r"\bbuoi (sang|chieu|toi)\b")
_SITE = re.compile(
    r"\b(?:diem|dau) cau(?P<name>(?: (?!(?:"
    r"ai|do|la|nao|thi|co|chu tri|chu toa|dong chi|ong|ba|trong|tai|cua|khi|luc|hom|ngay|sang|chieu"
    r"|cuoc|hoi nghi|hop|phien|buoi)\b)\w+)*)"
)


def in_charge(desk: Desk) -> list[Finding]:
    """Who is named for something that a calendar or a programme lists ("ai tiếp dân thứ Năm này?")."""
    findings = []
    for candidate in fitting(desk):
        told = Terms.of(candidate.meeting.name)
        people = parts(candidate.meeting, CHAIRS)
        if (
            candidate.meeting.status in {Status.CONFIRMED, Status.TENTATIVE}
            and people
            and any(unit.found(told) for unit in desk.units)
        ):
            findings.append(people_finding(candidate.reading, people, candidate.number, candidate.score))
    return findings


def asks_whether_chaired(desk: Desk) -> bool:
    """Whether the question asks if somebody whom it names chaired ("Bà A có chủ trì … không?")."""
    return _WHETHER_CHAIRED.search(desk.folded) is not None


def chaired(desk: Desk) -> list[Finding]:
    """That somebody chaired, or that it was somebody else, where a record says so.

    A sentence that merely names them proves nothing.
    """
    people = asked_people(desk)
    for candidate in desk.candidates:
        theirs = [p for p in parts(candidate.meeting, CHAIRS) if p.person in people]
        if theirs and candidate.score >= ENOUGH:
            finding = people_finding(candidate.reading, theirs, candidate.number, candidate.score)
            return [replace(finding, text=f"Có: {' '.join(theirs[0].evidence.of(candidate.reading.body).split())}")]
    best = desk.candidates[0].score if desk.candidates else 0.0
    found = [c for c in desk.candidates if c.score >= max(ENOUGH, CLOSE * best)]
    chairs = parts(found[0].meeting, CHAIRS) if len(found) == 1 else []
    if not chairs or not _somebody_else(desk, found[0], chairs):
        return []
    finding = people_finding(found[0].reading, chairs, found[0].number, found[0].score)
    return [replace(finding, text=f"Không: chủ trì là {finding.text}")]


def _somebody_else(desk: Desk, candidate: Candidate, chairs: list[Participation]) -> bool:
    """Whether the person, the holder of the office or the body that a question names is none of those who chaired."""
    if asked_people(desk):
        return True
    leading = _LEADING.search(desk.folded)
    subject = desk.query.text[: leading.start() if leading else 0]
    asked = named_office(subject)
    offices = [office_of(candidate.reading, p.person, p.office_as_printed) for p in chairs]
    if asked is not None:
        return all(offices) and not any(holds(candidate.reading, p.person, asked) for p in chairs)
    told = Terms.of(candidate.meeting.organization, *offices).singles
    return bool(set(words(subject)) & {word.text for word in desk.query.content if not word.light} - told)


_LEADING = re.compile(r"\b(?:(?:co|phai|la nguoi) (?:\w+ ){0,2}?)?(?:chu tri|chu toa|dieu hanh)\b")
_WHETHER_CHAIRED = re.compile(
    r"\b(?:co|phai) (?:\w+ ){0,2}?(?:chu tri|chu toa|dieu hanh)\b"
    r"|\b(?:chu tri|chu toa)\b.*\b(?:dung|phai) (?:khong|ko)\b"
)


def who(desk: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The people who had the asked part in a meeting."""
    found = [p for p in parts(candidate.meeting, NOTES[desk.query.asks]) if p.person not in _spoken_of(desk)]
    if desk.query.asks is Asks.CHAIR and _SITE.search(desk.folded):
        found = [p for m in candidate.reading.stored.extraction.meetings for p in parts(m, CHAIRS)]
    if not found and _WILL.search(desk.folded):
        found = [p for p in candidate.meeting.participants if p.note in CHAIRS and p.planned]
    if "dieu hanh" in desk.folded:
        leading = [p for p in candidate.meeting.participants if "điều hành" in p.verb.lower() and p.note not in CHAIRS]
        found = leading or found
    if desk.query.asks is Asks.CHAIR and re.search(
        r"\b(?:giao lai|uy quyen|thay mat)\b.*\bcho (?:ai|dong chi nao)\b", desk.folded
    ):
        everyone = [
            p
            for m in candidate.reading.stored.extraction.meetings
            for p in parts(m, CHAIRS)
            if p.person not in _spoken_of(desk)
        ]
        found = [p for p in everyone if _HANDED_ON.search(fold(p.evidence.of(candidate.reading.lower)))]
    if desk.query.asks is Asks.CHAIR and _PRESIDIUM.search(desk.folded):
        everyone = [p for m in candidate.reading.stored.extraction.meetings for p in parts(m, CHAIRS)]
        found = [p for p in everyone if _PRESIDIUM.match(fold(p.verb))] or found
    if desk.query.asks is Asks.CHAIR:
        found = _asked_site(desk, candidate.reading, found)
    if desk.query.asks is Asks.ABSENT and (leave := _LEAVE.search(desk.folded)):
        without = leave["none"] is not None
        found = [p for p in found if _is_without_leave(candidate.reading, p) is without]
    if not found:
        return NotSaid(candidate.reading, candidate.number)
    return people_finding(candidate.reading, found, candidate.number, candidate.score)


_WILL = re.compile(r"\b(?:se|du kien|sap)\b")
_PRESIDIUM = re.compile(r"\bdoan chu (?:tich|toa|tri)\b")


def _is_without_leave(reading: Reading, p: Participation) -> bool:
    """Whether somebody was absent without a reason, as the label over the name or the remark beside it says."""
    told = p.reason or p.evidence.of(reading.body)
    return _NO_LEAVE.search(fold(told)) is not None


_LEAVE = re.compile(r"\bvang\b.*?\b(?:(?P<none>khong (?:co )?)|co )(?:ly do|phep)\b")
_NO_LEAVE = re.compile(r"\bkhong (?:co )?(?:ly do|phep)\b")
_HANDED_ON = re.compile(r"\b(?:giao lai|uy quyen|thay mat)\b")


def _spoken_of(desk: Desk) -> tuple[str, ...]:
    """Whom the question speaks of, by name or as "ông ấy": not whom it asks for ("Ông ấy giao lại cho ai?")."""
    before = desk.context.people[:1] if desk.context and PRONOUNS.search(desk.folded) else ()
    return (*people_named(desk), *before)


def _asked_site(desk: Desk, reading: Reading, found: list[Participation]) -> list[Participation]:
    """Of several chairs those of the site or session asked about; without one, those of the meeting as a whole."""
    if len(found) < 2:
        return found
    when, part = desk.query.when, _SESSION.search(desk.folded)
    session = part[1] if part else fold(when.session.value) if when and when.session else ""
    if session and (then := [p for p in found if session in (fold(p.site or "") + _session_told(reading, p))]):
        return then
    sited = [p for p in found if p.site is not None and _SITE.search(fold(p.site))]
    if (site := _SITE.search(desk.folded)) and sited:
        asked = set(words(site["name"])) - {word.text for word in desk.query.content if word.light}
        named = [p for p in sited if asked <= set(words(p.site or ""))]
        if named or len(sited) > 1:
            return named
    if desk.query.follows and (told := {word.text for word in desk.query.content if word.text and not word.light}):
        named = [p for p in sited if told <= set(words(p.site or ""))]  # "Còn xã Bến Cốc?"
        if named:
            return named
    whole = [p for p in found if p not in sited]
    if len({p.evidence for p in found}) < 2:
        return whole or found
    scored = sorted(((_fit(desk, reading, p.evidence), p) for p in whole or found), key=lambda sp: -sp[0])
    best = scored[0][0]
    fitting_best = [p for s, p in scored if s >= best - 0.2]
    return [p for p in whole or found if p in fitting_best or p.note is Note.CO_CHAIR]


def _session_told(reading: Reading, p: Participation) -> str:
    """The part of the day that a clause gives before a name ("Buổi sáng, ông A …; buổi chiều, bà B …"), folded."""
    at = reading.lower.find(p.person.lower(), *p.evidence)
    clause = (
        reading.folded[max(reading.lower.rfind(";", p.evidence.start, at) + 1, p.evidence.start) : at]
        if at >= 0
        else ""
    )
    found = _SESSION.findall(clause)
    return found[-1] if found else ""


def _fit(desk: Desk, reading: Reading, span: Span) -> float:
    return coverage(desk.units, (reading.sentence_terms[reading.sentence_at(span.start)], 1.0))


def attendees(desk: Desk) -> list[Finding]:
    """Who was there; of those who hold the asked office, if one is asked for."""
    asked = asked_office(desk.query.text)
    findings = []
    for candidate in fitting(desk) or (desk.candidates[:1] if desk.within else ()):
        people = parts(candidate.meeting, (Note.ATTENDEE, Note.DIRECTOR))
        if asked is not None:
            everybody = parts(candidate.meeting, tuple(Note))
            people = [p for p in people if holds(candidate.reading, p.person, asked)] or [
                p for p in everybody if holds(candidate.reading, p.person, asked)
            ]
        led = _LEADERS.search(desk.folded)
        if led is not None:
            people = [
                p for p in people if _of_body(office_of(candidate.reading, p.person, p.office_as_printed), led["body"])
            ]
        if people:
            findings.append(people_finding(candidate.reading, people, candidate.number, candidate.score))
    return findings


_LEADERS = re.compile(r"\blanh dao (?P<body>[\w ]+?) nao\b")


def _of_body(office: str, body: str) -> bool:
    """Whether an office is one of a body ("lãnh đạo UBND tỉnh": "Phó Chủ tịch UBND tỉnh")."""
    return f" {' '.join(words(spell_out_question(body)))}" in f" {' '.join(words(office))}"
