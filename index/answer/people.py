"""Questions about people: their offices, who holds one, who was appointed or elected, and who was punished how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus import DecisionKind, Membership, PersonnelChange, Span, fold, spell_out_question
from index.answer.asked import asked_people, hinted_at, people_named
from index.answer.desk import Desk, Finding
from index.answer.naming import named, office_of, stressed
from index.answer.offices import Office, asked_office, holders, named_office, office, same_office
from index.answer.ranking import ABOUT, SURE, subject_terms, timely
from index.matching import coverage
from index.models import Asks, Wants
from index.reading import Reading, words
from index.wording import PENALTY

MOST_ARTICLES = 3  # more articles that fit alike mean that the question was too open to answer
APPOINTS = frozenset({DecisionKind.APPOINTS, DecisionKind.ELECTS, DecisionKind.TRANSFERS})


def role(desk: Desk) -> list[Finding]:
    """What office a person holds, as printed in the article that fits best."""
    people = asked_people(desk)
    scored: list[tuple[float, Reading, Membership, str]] = []
    for reading in desk.readings:
        if not timely(desk.query, reading):
            continue
        score = desk.article_score(reading)
        taken = [] if _EARLIER.search(desk.folded) else _taken(reading, people)
        scored += [(score, reading, m, m.office_as_printed) for m in taken]
        scored += [
            (score, reading, m, office_of(reading, m.person, m.office_as_printed))
            for m in reading.stored.extraction.people
            if m.person in people and m.office_as_printed and not any(m.person == new.person for new in taken)
        ]
    if not scored:
        return []
    best = max(s for s, _, _, _ in scored)
    if best < ABOUT and not desk.within:
        return []
    findings: dict[str, Finding] = {}
    for score, reading, mention, printed in scored:
        if score < 0.9 * best:
            continue
        if len(mention.office_as_printed) < len(printed) or any(
            printed in f.text or f.text in printed for f in findings.values()
        ):
            continue
        sentence = reading.sentences[reading.sentence_at(mention.evidence.start)]
        findings[printed] = Finding(
            printed,
            reading,
            (sentence,),
            stressed(reading, sentence, printed),
            people=(mention.person,),
            field="memberships",
            score=score,
        )
    return list(findings.values())


_EARLIER = re.compile(r"\b(?:truoc|luc|khi|cu|nguyen)\b")  # the office asked for was held before


def _taken(reading: Reading, people: tuple[str, ...]) -> list[Membership]:
    """The offices that an article says these people took: whatever it prints beside their names was held before."""
    return [
        Membership(
            person=change.person, office_as_printed=change.office, name=change.evidence, evidence=change.evidence
        )
        for change in reading.stored.extraction.changes
        if change.person in people and change.kind in APPOINTS and change.office and not change.proposed
    ]


def role_holder(desk: Desk) -> list[Finding]:
    """Who holds the asked office."""
    asked = asked_office(desk.query.text)
    if asked is None:
        return []
    scored: list[tuple[float, Reading, Membership]] = []
    left = _former(desk, asked) | _replaced(desk, asked) if desk.query.when is None else frozenset()
    for reading in desk.readings:
        if not timely(desk.query, reading):
            continue
        for mention in holders(reading, asked):
            if hinted_at(desk, mention.person) or mention.person in left or _of_another(desk, asked, mention):
                continue
            terms = reading.sentence_terms[reading.sentence_at(mention.evidence.start)]
            scored.append(
                (
                    coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.95), (reading.terms, 0.75)),
                    reading,
                    mention,
                )
            )
        for change in reading.stored.extraction.changes:
            taken = office(change.office) if change.office else None
            if (
                taken
                and change.kind in APPOINTS
                and not change.proposed
                and same_office(taken, asked, reading)
                and not hinted_at(desk, change.person)
            ):
                mention = Membership(
                    person=change.person,
                    office_as_printed=change.office,
                    name=change.evidence,
                    evidence=change.evidence,
                )
                scored.append(
                    (coverage(desk.units, (subject_terms(reading), 1.0), (reading.terms, 0.8)), reading, mention)
                )
    return _people_of(desk, scored)


def _former(desk: Desk, asked: Office) -> frozenset[str]:
    """Whom an article calls a former holder of the office: without a day asked, they hold it no more."""
    if "nguyen" in asked.prefixes:
        return frozenset()
    left = replace(asked, prefixes=("nguyen", *asked.prefixes))
    return frozenset(mention.person for reading in desk.readings for mention in holders(reading, left))


# Kinds of bodies of which one place has many: who asks of one asks for no other's officers.
_KINDS = re.compile(
    r"\b(?:hoi(?= (?:cuu|nong|phu|lien|dong|khuyen|chu thap|nguoi|luat|lam|sinh))|uy ban nhan dan|hoi dong nhan dan"
    r"|mat tran|cong doan|lien doan|cong ty|hop tac xa|chi bo|doan(?= (?:thanh|xa|phuong|truong)))\b"
)


def _of_another(desk: Desk, asked: Office, mention: Membership) -> bool:
    """Whether a printed office is one of another kind of body than the question names away from the office."""
    if asked.body:
        return False
    said = set(_KINDS.findall(" ".join(words(spell_out_question(desk.query.text)))))
    held = " ".join(words(mention.office_as_printed))
    return bool(said) and _KINDS_HELD.search(held) is not None and not any(kind in held for kind in said)


_KINDS_HELD = re.compile(r"\b(?:hoi|uy ban nhan dan|mat tran|cong doan|lien doan|cong ty|hop tac xa|chi bo|doan)\b")


def _replaced(desk: Desk, asked: Office) -> frozenset[str]:
    """Who took another office, by an article that gives theirs to somebody else."""
    found: set[str] = set()
    for reading in desk.readings:
        decided = [c for c in reading.stored.extraction.changes if c.kind in APPOINTS and c.office and not c.proposed]
        taken = [(c, office(c.office)) for c in decided]
        successors = {c.person for c, new in taken if new and same_office(new, asked, reading)}
        found |= {
            c.person
            for c in decided
            if successors - {c.person}
            and c.person not in successors
            and (old := office(c.previous))
            and same_office(old, asked, reading)
        }
    return frozenset(found)


def _people_of(desk: Desk, scored: list[tuple[float, Reading, Membership]]) -> list[Finding]:
    if not scored:
        return []
    best = max(s for s, _, _ in scored)
    if best < SURE and not desk.within:
        return []
    findings: dict[str, Finding] = {}
    for score, reading, mention in sorted(scored, key=lambda s: -s[0]):
        if score < 0.95 * best or mention.person in findings:
            continue
        sentence = reading.sentences[reading.sentence_at(mention.evidence.start)]
        text = named(mention.person, office_of(reading, mention.person, mention.office_as_printed))
        bold = stressed(reading, sentence, mention.person)
        findings[mention.person] = Finding(
            text, reading, (sentence,), bold, people=(mention.person,), field="memberships", score=score
        )
    return list(findings.values()) if len({f.reading.article_id for f in findings.values()}) <= MOST_ARTICLES else []


def appointment(desk: Desk) -> list[Finding]:
    """Who took an office, or what office somebody took."""
    people = asked_people(desk)
    asked = asked_office(desk.query.text) or named_office(desk.query.text)
    scored: list[tuple[float, Reading, PersonnelChange]] = []
    for reading in desk.readings:
        if not timely(desk.query, reading):
            continue
        for change in reading.stored.extraction.changes:
            if change.kind in APPOINTS and change.office and _wanted_change(desk, change, people, asked, reading):
                terms = reading.sentence_terms[reading.sentence_at(change.evidence.start)]
                scored.append(
                    (
                        coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.9), (reading.terms, 0.7)),
                        reading,
                        change,
                    )
                )
    if not scored:
        return []
    best = max(s for s, _, _ in scored)
    if best < SURE - 0.1 and not desk.within:
        return []
    findings: dict[str, Finding] = {}
    for score, reading, change in sorted(scored, key=lambda s: -s[0]):
        if score < 0.85 * best:
            continue
        text = change.office if desk.query.wants is Wants.OFFICE else named(change.person, change.office)
        key = fold(text if desk.query.wants is Wants.OFFICE else change.person)
        if key not in findings and not any(key in k or k in key for k in findings):
            bold = stressed(reading, change.evidence, change.person, change.office)
            findings[key] = Finding(
                text, reading, (change.evidence,), bold, people=(change.person,), field="changes", score=score
            )
    return list(findings.values())


def _wanted_change(
    desk: Desk, change: PersonnelChange, people: tuple[str, ...], asked: Office | None, reading: Reading
) -> bool:
    if change.proposed:
        return False
    if desk.query.wants is Wants.OFFICE:
        named = people_named(desk)
        return change.person in named if named else change.person not in (desk.context.people if desk.context else ())
    if change.person in people or hinted_at(desk, change.person):
        return False  # the one who is replaced, or already known
    taken = office(change.office)
    return asked is None or (taken is not None and same_office(taken, asked, reading))


def _penalties(desk: Desk, reading: Reading) -> Iterator[PersonnelChange]:
    """The penalties of those asked about: the ones imposed, or the ones proposed where a proposal is asked for."""
    people, proposed = asked_people(desk), "de nghi" in desk.folded
    named = set(PENALTY.findall(desk.folded)) if desk.query.wants is Wants.PERSON else set()
    for change in reading.stored.extraction.changes:
        asked = (not people or change.person in people) and named <= set(PENALTY.findall(fold(change.penalty)))
        if asked and change.kind is DecisionKind.DISCIPLINES and change.proposed is proposed:
            yield change


def discipline(desk: Desk) -> list[Finding]:
    """The penalty that somebody was given, or who was given one; what was only proposed answers where that is asked."""
    people = asked_people(desk)
    scored: list[tuple[float, Reading, PersonnelChange]] = []
    for reading in desk.readings:
        if not timely(desk.query, reading):
            continue
        if not desk.within and (desk.article_score(reading) < ABOUT or not desk.named_in(reading)):
            continue
        for change in _penalties(desk, reading):
            terms = reading.sentence_terms[reading.sentence_at(change.evidence.start)]
            fit = coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.9), (reading.terms, 0.7))
            scored.append((fit, reading, change))
    if not scored:
        return []
    best = max(s for s, _, _ in scored)
    if best < ABOUT:
        return []
    findings: dict[str, Finding] = {}
    for score, reading, change in sorted(scored, key=lambda s: -s[0]):
        if score < 0.8 * best:
            continue
        text = (
            change.penalty
            if desk.query.wants is Wants.PENALTY
            else named(change.person, office_of(reading, change.person, change.previous))
        )
        if not any(fold(text) in k or k in fold(text) for k in findings):
            bold = stressed(reading, change.evidence, change.person, change.penalty)
            findings[fold(text)] = Finding(
                text, reading, (change.evidence,), bold, people=(change.person,), field="changes", score=score
            )
    return list(findings.values())[: 1 if desk.query.wants is Wants.PENALTY and not people else None]


__all__ = ["Asks", "Span", "appointment", "discipline", "role", "role_holder"]
