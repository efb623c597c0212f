"""Questions that records of changes and decisions answer: awards, admissions, tasks, votes, predecessors, absences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus import Count, Decision, DecisionKind, Note, PersonnelChange, Span, fold
from index.answer.asked import asked_people, hinted_at, people_named
from index.answer.desk import Desk, Finding
from index.answer.naming import named, office_of, stressed
from index.answer.offices import asked_office, office, same_office
from index.answer.ranking import ABOUT, FOCUS, SURE, subject_terms, timely
from index.answer.sentences import told
from index.matching import coverage, missing
from index.models import Wants
from index.reading import Reading, Terms, words
from index.wording import PENALTY

GIVEN = frozenset({DecisionKind.AWARDS, DecisionKind.ADMITS})
ALIKE = 0.97  # rows of a list that fit as well as the best one answer with it
LISTED = 12  # more names than this are no answer but a list to be read


def given(desk: Desk) -> list[Finding]:
    """Who was given an award or admitted to the party; or, where somebody is named, what they were given."""
    people = people_named(desk)
    rows = [(_row_fit(desk, reading, change), reading, change) for reading, change in _changes(desk, GIVEN)]
    if not rows:
        return []
    if people and desk.query.wants is not Wants.PERSON:
        own = [row for row in rows if row[2].person in people and row[2].award and _kind_fits(desk, row[2].award)]
        return [_row(reading, change, change.award, score) for score, reading, change in own[:1]]
    best = max(score for score, _, _ in rows)
    fits = [row for row in rows if not row[2].award or _kind_fits(desk, row[2].award)]
    chosen = [row for row in fits if row[0] >= ALIKE * best and row[2].person not in people]
    if best < SURE or not 0 < len(chosen) <= LISTED or len({id(reading) for _, reading, _ in chosen}) > 1:
        return []
    if desk.query.wants is Wants.BODY:
        chosen = [row for row in chosen if office(row[2].person) is None and not row[2].unit] or chosen
        chosen = [row for row in chosen if _is_body(row[2].person)] or chosen
    elif _PERSONS.search(desk.folded):
        chosen = [row for row in chosen if not _is_body(row[2].person)] or chosen
    return [_row(reading, change, change.person, score) for score, reading, change in chosen]


_PERSONS = re.compile(r"\b(?:ca nhan|dong chi|ong|ba|nguoi) nao\b")


def _is_body(name: str) -> bool:
    """Whether whoever a list names is a collective: a person's name has no figures and no word in lower case."""
    return any(word[0].islower() or word[0].isdigit() or (len(word) > 1 and word.isupper()) for word in name.split())


def awarded(desk: Desk) -> list[Finding]:
    """What was given, from the records, else from a sentence; a list that names somebody tells all that they got."""
    listed = any(change.person in people_named(desk) for _, change in _changes(desk, GIVEN))
    return given(desk) or ([] if listed else told(desk))


def _kind_fits(desk: Desk, award: str) -> bool:
    """Whether an award is of the kind that the question names ("cờ gì", "huy hiệu gì"), if it names one."""
    flag = ["co"] if _FLAG.search(desk.query.text.lower()) else []
    kinds = [*_KIND_OF_AWARD.findall(desk.folded), *flag]
    return not kinds or any(f" {kind} " in f" {fold(award)} " for kind in kinds)


_KIND_OF_AWARD = re.compile(
    r"\b(?:co thi dua|co(?= (?:gi|nao)\b)|huy hieu|bang khen|giay khen|huan chuong|ky niem chuong|danh hieu)\b"
)
_FLAG = re.compile(r"(?<!\w)cờ(?!\w)")


def _row_fit(desk: Desk, reading: Reading, change: PersonnelChange) -> float:
    """How well a row of a list is the asked one: its own words, and the heading that it stands under."""
    row = Terms.of(f"{change.person} {change.unit} {change.award}")
    own = reading.sentence_terms[reading.sentence_at(change.evidence.start)] if not change.award else row
    over = subject_terms(reading)
    return coverage(desk.units, (row, 1.0), (own, 1.0), (over, 0.9), (reading.terms, 0.6))


def _row(reading: Reading, change: PersonnelChange, text: str, score: float) -> Finding:
    return Finding(
        text,
        reading,
        (change.evidence,),
        stressed(reading, change.evidence, text),
        people=(change.person,),
        field="changes",
        score=score,
    )


def _changes(desk: Desk, kinds: Iterable[DecisionKind]) -> Iterable[tuple[Reading, PersonnelChange]]:
    """The decided changes of some kinds in the articles that the question may be about."""
    for reading in desk.readings:
        if timely(desk.query, reading) and (desk.within or desk.article_score(reading) >= ABOUT):
            yield from ((reading, c) for c in reading.stored.extraction.changes if c.kind in kinds and not c.proposed)


def beside_name(desk: Desk) -> list[Finding]:
    """What a list prints beside a name that the question gives: who introduced somebody, to which body they belong."""
    introduced = desk.query.wants is Wants.PERSON and _INTRODUCES.search(desk.folded) is not None
    if not introduced and not _BELONGS.search(desk.folded):
        return []
    said = f" {' '.join(words(desk.query.text))} "
    for reading, change in _changes(desk, DecisionKind):
        values = change.introducers if introduced else (change.unit,)
        if any(values) and f" {' '.join(words(change.person))} " in said:
            return [_row(reading, change, "; ".join(values), 1.0)]
    return []


_INTRODUCES = re.compile(r"\b(?:gioi thieu|giup do)\b")
_BELONGS = re.compile(
    r"\b(?:thuoc|o|cua|sinh hoat|cong tac)\b.*"
    r"\b(?:chi bo|chi doan|chi hoi|dang bo|don vi|co quan|to chuc dang|lop|phong|to|thon|bo phan) nao\b"
)


def predecessor(desk: Desk) -> list[Finding]:
    """Whose place somebody took ("trước ông X thì ai …", "thay cho ai")."""
    asked = asked_office(desk.query.text)
    for reading, change in _changes(desk, (DecisionKind.APPOINTS, DecisionKind.ELECTS, DecisionKind.TRANSFERS)):
        taken = office(change.office) if change.office else None
        if not change.predecessor or not (hinted_at(desk, change.person) or change.person in asked_people(desk)):
            continue
        if asked is None or (taken is not None and same_office(taken, asked, reading)):
            return [_row(reading, change, change.predecessor, 1.0)]
    return []


def why_absent(desk: Desk) -> list[Finding]:
    """Why somebody was absent, as printed beside the name."""
    people = asked_people(desk)
    for reading in desk.readings:
        for number, meeting in enumerate(reading.stored.extraction.meetings):
            for p in meeting.participants:
                if p.note is Note.ABSENT and p.reason and p.person in people and desk.fits(meeting):
                    bold = stressed(reading, p.evidence, p.person, p.reason)
                    return [
                        Finding(p.reason, reading, (p.evidence,), bold, number, (p.person,), "participants.absent", 1.0)
                    ]
    return []


def _decisions(desk: Desk) -> Iterable[tuple[float, Reading, int, Decision]]:
    """The decisions of the meetings that the question may be about, with how well each fits."""
    for reading in desk.readings:
        if not timely(desk.query, reading) or (desk.article_score(reading) < ABOUT and not desk.within):
            continue
        for number, meeting in enumerate(reading.stored.extraction.meetings):
            for decision in meeting.decisions:
                terms = Terms.of(decision.text)
                fit = coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.7), (reading.terms, 0.6))
                yield fit, reading, number, decision


def decided(desk: Desk) -> list[Finding]:
    """What was decided: the decision that fits, or all of a meeting's where the question asks for them all."""
    found = sorted(_decisions(desk), key=lambda d: -d[0])
    if not found or found[0][0] < ABOUT:
        return []
    _, reading, number, _ = found[0]
    focus = missing(desk.units, reading.heading | reading.own[number])
    own = [(coverage(focus, (Terms.of(d.text), 1.0)), d) for _, r, n, d in found if (r, n) == (reading, number)]
    best = max(fit for fit, _ in own)
    chosen = [d for fit, d in own if not focus or fit >= max(FOCUS, best)][:DECISIONS]
    return [
        Finding(" ".join(d.text.split()), reading, (d.evidence,), (), number, d.people, "decisions", found[0][0])
        for d in sorted(chosen, key=lambda d: d.evidence)
    ]


DECISIONS = 6  # decisions of a meeting that an answer lists


def assigned(desk: Desk) -> list[Finding]:
    """Who was given a task, where the record of a decision names somebody."""
    if desk.query.wants is not Wants.PERSON:
        return []
    found = [d for d in _decisions(desk) if d[3].kind is DecisionKind.ASSIGNS and d[3].people]
    if not found:
        return []
    best, reading, number, decision = max(found, key=lambda d: d[0])
    if best < ABOUT:
        return []
    text = "; ".join(named(person, office_of(reading, person, "")) for person in decision.people)
    bold = stressed(reading, decision.evidence, *decision.people)
    return [Finding(text, reading, (decision.evidence,), bold, number, decision.people, "decisions", best)]


def counted(desk: Desk) -> list[Finding]:
    """The votes that a decision or a change of office had, from its record."""
    found: list[tuple[float, Reading, Span, tuple[str, ...], tuple[Span, ...]]] = []
    people, penalties = asked_people(desk), _asked_penalties(desk)
    for reading, change in _changes(desk, DecisionKind):
        if change.counts and change.person in people:
            found.append(
                (1.0 + _own_fit(desk, change.office), reading, change.evidence, *_printed(desk, change.counts))
            )
    for fit, reading, _, decision in _decisions(desk):
        given = penalties & set(PENALTY.findall(fold(decision.text))) if not decision.people else set()
        if given and decision.counts:
            own = [c for c in decision.counts if given & set(PENALTY.findall(fold(c.text)))]
            found.append((1.0 + fit, reading, decision.evidence, *_printed(desk, own or decision.counts)))
        elif decision.counts and (
            not people or set(people) & set(decision.people) or any(fold(p) in fold(decision.text) for p in people)
        ):
            found.append((fit, reading, decision.evidence, *_printed(desk, decision.counts)))
    if not found:
        return []
    best, reading, evidence, texts, spans = max(found, key=lambda f: f[0])
    if best < SURE - 0.1 and not desk.within:
        return []
    return [Finding(", ".join(texts), reading, (evidence,), spans, people=people, field="counts", score=best)]


def _asked_penalties(desk: Desk) -> set[str]:
    """The penalties whose votes are asked for; in "hình thức đó" the one of the answer before."""
    meant = _THAT_PENALTY.search(desk.folded) is not None
    quoted = desk.context.quotes if desk.context and meant else ()
    said = [span.of(r.folded) for r in desk.readings for article, span in quoted if article == r.article_id]
    before = {penalty for text in said for penalty in PENALTY.findall(text)}
    return set(PENALTY.findall(desk.folded)) or (before if len(before) == 1 else set())


_THAT_PENALTY = re.compile(r"\b(?:hinh thuc|muc)(?: ky luat)? (?:do|ay|nay|tren)\b")
_AGAINST = re.compile(r"(?<!\w)(?:không|chưa|phản đối)(?!\w)")


def _own_fit(desk: Desk, text: str) -> float:
    return coverage(desk.units, (Terms.of(text), 1.0))


def _printed(desk: Desk, counts: Iterable[Count]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The counts of a decision: the one that the question speaks of, if one does more than the others, else all."""
    every = list(counts)
    against = re.search(r"\b(?:khong|chua|phan doi)\b", desk.folded) is not None
    counts = [c for c in every if (_AGAINST.search(c.text.lower()) is not None) == against] or every
    scored = [(_own_fit(desk, count.text), count) for count in counts]
    best = max(score for score, _ in scored)
    kept = [count for score, count in scored if score >= best] if best > 0 else counts
    return tuple(" ".join(c.text.split()) for c in kept), tuple(c.evidence for c in kept)
