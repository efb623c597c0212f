"""Questions for the people who did something: whose part it was, or of whom the best sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import (
    Membership,
    Note,
    Participation,
    Span,
    Status,
    fold,
    groups,
)
from index import wording
from index.answer.asked import only_proposed, people_named
from index.answer.desk import Desk, Finding
from index.answer.fitting import NOTES
from index.answer.naming import named, office_of, people_finding
from index.answer.offices import asked_office, holds
from index.answer.ranking import (
    ALL,
    FOCUS,
    SURE,
    about,
    part_of,
    ranked,
    subject_terms,
)
from index.matching import coverage, missing
from index.models import Asks
from index.reading import Reading, Terms, words

GROUPED = 0.3  # people with one verb in one sentence belong together unless one fits so much better


def by_part(desk: Desk) -> list[Finding]:
    """The people whose part in a sentence is the asked one, from the sentence that fits best."""
    notes, deed = NOTES[desk.query.asks], asked_deed(desk)
    scored = [
        (_part_score(desk, reading, p), reading, number, p)
        for reading in about(desk)
        for number, p in parts_of(reading)
        if (p.note in notes or (deed and p.note in DOERS))
        and (deed is None or deed.search(fold(p.verb)))
        and _fits_office(desk, reading, p)
    ]
    if not scored:
        return []
    best, reading, number, first = max(scored, key=lambda s: s[0])
    if best < SURE and not desk.within:
        return []
    group = {
        p.person: p
        for score, r, _, p in scored
        if r is reading and p.evidence == first.evidence and p.verb == first.verb and score >= best - GROUPED
    }
    return [people_finding(reading, group.values(), number, best)]


# Deeds that are not one another, by the words for each: who announces decisions need not be who hands them over.
_DEEDS = (
    "cong bo|doc quyet dinh",
    "trao|tang|gan huy hieu|ban giao",
    "khai mac",
    "be mac",
    "ket luan",
    "bao cao|trinh bay|thong qua|doc bao cao|thong tin",
    "quan triet|truyen dat|pho bien|gioi thieu|trien khai",
    "chat van|hoi(?! nghi)",
    "tra loi|giai trinh|giai dap|tiep thu",
    "tham luan",
)
_DEED = [(re.compile(rf"(?:\W+\w+){{0,2}}?\W+(?:{deed})\b"), re.compile(rf"\b(?:{deed})\b")) for deed in _DEEDS]
DOERS = frozenset({Note.SPEAKER, Note.DIRECTOR, Note.PRESENTER})


def asked_deed(desk: Desk) -> re.Pattern[str] | None:
    """The words for what the person asked for did ("ai công bố …"), where they name a deed that is told from others."""
    who = wording.WHO.search(desk.folded) if desk.query.asks in {Asks.SPEAKER, Asks.PRESENTER} else None
    found = [(m.end(), deed) for asked, deed in _DEED if who and (m := asked.match(desk.folded, who.end()))]
    return min(found, key=lambda f: f[0], default=(0, None))[1]


def parts_of(reading: Reading) -> Iterator[tuple[int | None, Participation]]:
    """Everybody's part in an article, with the number of the meeting that it was in."""
    for number, meeting in enumerate(reading.stored.extraction.meetings):
        yield from ((number, p) for p in meeting.participants)
    yield from ((None, p) for p in reading.stored.extraction.acts)


def _fits_office(desk: Desk, reading: Reading, p: Participation) -> bool:
    office = asked_office(desk.query.text)
    return office is None or holds(reading, p.person, office) is not None


def _part_score(desk: Desk, reading: Reading, p: Participation) -> float:
    number = reading.sentence_at(p.evidence.start)
    terms = reading.sentence_terms[number]
    score = coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.85), (reading.terms, 0.5))
    said = fold(p.verb)
    score += 0.25 * coverage(desk.units, (_said_by(reading, p), 1.0))
    if re.search(rf"\b(?:ai|nao|nguoi) (?:da |se |la nguoi )?{re.escape(said)}\b", desk.folded):
        return score + 0.2  # "Ai trả lời chất vấn …": the first of two verbs
    return score + (0.12 if said in desk.folded else 0.06 if set(words(said)) & set(words(desk.folded)) else 0.0)


def _said_by(reading: Reading, p: Participation) -> Terms:
    """What a sentence says of one person: the words from the name to the next name or semicolon."""
    there = [m.evidence for m in reading.stored.extraction.people if p.evidence.covers(m.evidence)]
    own = [
        m.evidence for m in reading.stored.extraction.people if m.person == p.person and p.evidence.covers(m.evidence)
    ]
    if not own:
        return Terms()
    start = own[0].end
    semicolon = reading.lower.find(";", start, p.evidence.end)
    stop = min(
        [e.start for e in there if e.start >= start] + [p.evidence.end] + ([semicolon] if semicolon >= 0 else [])
    )
    return Terms.of(reading.body[start:stop])


_LED = re.compile(r"\b(?:dan dau|lam truong doan)\b")
_LEADING = re.compile(r"[,\s]*(?:(?:đã|đang|trực tiếp)\s+)*(?:dẫn đầu|làm trưởng đoàn)(?!\w)")


def led(desk: Desk) -> list[Finding]:
    """Who led a delegation: "do ông A, Phó Chủ tịch … dẫn đầu"."""
    if not _LED.search(desk.folded):
        return []
    found = [
        (coverage(desk.units, (reading.sentence_terms[at], 1.0), (subject_terms(reading), 0.9)), reading, m)
        for reading in about(desk)
        for m in reading.stored.extraction.people
        if _LEADING.match(reading.lower, m.evidence.end)
        for at in (reading.sentence_at(m.evidence.start),)
    ]
    score, reading, leader = max(found, key=lambda f: f[0], default=(0.0, None, None))
    if reading is None or leader is None or (score < SURE and not desk.within):
        return []
    sentence = reading.sentences[reading.sentence_at(leader.evidence.start)]
    text = named(leader.person, office_of(reading, leader.person, leader.office_as_printed))
    return [Finding(text, reading, (sentence,), (leader.name,), people=(leader.person,), field="people", score=score)]


def someone(desk: Desk) -> list[Finding]:
    """The people of whom the best sentence says what the question asks beyond the article's subject."""
    office, deed = asked_office(desk.query.text), asked_deed(desk)
    for hit in ranked(desk)[:3]:
        reading = hit.reading
        focus = missing(desk.units, subject_terms(reading)) or desk.units
        if not hit.sure or coverage(focus, (reading.sentence_terms[hit.number], 1.0)) < ALL:
            continue
        if desk.query.asks in {Asks.AWARD, Asks.APPOINTMENT} and only_proposed(desk, hit.span.of(reading.folded)):
            continue
        people = [
            m for m in reading.stored.extraction.people if hit.span.covers(m.evidence) and not _asked_about(desk, m)
        ]
        people = _beside_asked(desk, reading, hit.span, people)
        if desk.query.asks is Asks.AWARD:  # who hands an award over was not given it
            givers = {p.person for _, p in parts_of(reading) if p.note is Note.PRESENTER and p.evidence == hit.span}
            people = [m for m in people if m.person not in givers]
        if desk.query.asks in {Asks.AWARD, Asks.APPOINTMENT}:  # nor is whoever has an item of a programme
            doing = {p.person for p in _to_do(reading, hit.span)}
            people = [m for m in people if m.person not in doing]
        if office is not None:
            people = [m for m in people if holds(reading, m.person, office)]
        told = [
            (coverage(focus, (Terms.of(said.of(reading.body)), 1.0)), group)
            for group, said in _said_of(reading, hit.span, people)
            if deed is None or deed.search(fold(said.of(reading.body)))
        ]
        helped = desk.query.asks in {Asks.TASK, Asks.APPOINTMENT}  # "Ai được phân công giúp đỡ bạn Cường?"
        given = {fold(person).split()[-1] for person in people_named(desk)} if helped else set()
        beside = [group for group, said in _said_of(reading, hit.span, people) if given & _after_words(reading, said)]
        told = [(1.0, beside[0])] if len(beside) == 1 else told
        if not told or max(told, key=lambda t: t[0])[0] < FOCUS:
            continue
        group = max(told, key=lambda t: t[0])[1]
        texts = [named(m.person, office_of(reading, m.person, m.office_as_printed)) for m in group]
        bold = tuple(m.name for m in group)
        return [
            Finding(
                "; ".join(texts),
                reading,
                (hit.span,),
                bold,
                people=tuple(m.person for m in group),
                field="people",
                score=hit.score,
            )
        ]
    return []


def _beside_asked(desk: Desk, reading: Reading, sentence: Span, people: list[Membership]) -> list[Membership]:
    """Of the people of a sentence those in its part, between semicolons, that names whom the question names."""
    given = {person.split()[-1] for person in people_named(desk)}
    spans = {part_of(reading, sentence, m.evidence.start) for m in people}
    named = {span for span in spans if given & set(_WORD.findall(span.of(reading.body)))}
    return [m for m in people if not named or part_of(reading, sentence, m.evidence.start) in named]


_WORD = re.compile(r"[^\W\d_]+")


def _after_words(reading: Reading, said: Span) -> set[str]:
    """The folded words of what is said of a group, up to the next semicolon."""
    return set(words(said.of(reading.body).split(";")[0]))


def _to_do(reading: Reading, sentence: Span) -> Iterator[Participation]:
    """Who is to do something, as a sentence of a programme or an invitation says."""
    for meeting in reading.stored.extraction.meetings:
        if meeting.status in {Status.CONFIRMED, Status.TENTATIVE}:
            yield from (p for p in meeting.participants if sentence.covers(p.evidence) or p.evidence.covers(sentence))


def _said_of(reading: Reading, sentence: Span, people: list[Membership]) -> Iterator[tuple[list[Membership], Span]]:
    """Each group of people of a sentence with what is said of it: what follows it, or the label before."""
    listed = groups(reading.lower, people)
    for n, group in enumerate(listed):
        end = listed[n + 1][0].evidence.start if n + 1 < len(listed) else sentence.end
        yield group, Span(group[-1].evidence.end, end)
        if n == 0:
            start = group[0].evidence.start
            clause = reading.lower.rfind(";", sentence.start, start) + 1
            yield group, Span(max(sentence.start, clause), start)


def _asked_about(desk: Desk, mention: Membership) -> bool:
    """Whether the question itself names that person."""
    return fold(mention.person) in desk.folded or f" {fold(mention.person).split()[-1]}?" in desk.folded
