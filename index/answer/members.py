"""Questions for the people of whom a body is made up."""

from __future__ import annotations

import re

from corpus import Membership, Span, fold, groups
from index.answer.desk import Desk, Finding
from index.answer.naming import named
from index.answer.ranking import about, meant
from index.reading import Reading, Terms, words


def asks_members(desk: Desk) -> bool:
    """Whether a question asks of whom a body is made up ("Ban Chấp hành mới gồm những ai?")."""
    return _MADE_UP.search(desk.folded) is not None


def members(desk: Desk) -> list[Finding]:
    """The people whom a sentence lists as those of the asked body."""
    asked = _MADE_UP.search(desk.folded)
    told = [word.text for word in desk.query.content if word.text]
    head = [w for w in words(desk.query.text[: asked.start()]) if w in told][:2] if asked else []
    for reading in about(desk):
        if len(head) < 2 or not (desk.within or meant(desk, reading)):
            continue
        for sentence in reading.sentences:
            there = [m for m in reading.stored.extraction.people if sentence.covers(m.evidence)]
            for group in groups(reading.lower, there):
                label = reading.body[sentence.start : group[0].evidence.start]
                if _LISTS.search(fold(label)) and tuple(head) in Terms.of(re.split(r"[;.]", label)[-1]).pairs:
                    return [_listed(reading, sentence, group)]
    return []


def _listed(reading: Reading, sentence: Span, group: list[Membership]) -> Finding:
    texts = [named(m.person, m.office_as_printed) for m in group]
    people = tuple(m.person for m in group)
    return Finding("; ".join(texts), reading, (sentence,), tuple(m.name for m in group), people=people, field="people")


_MADE_UP = re.compile(r"\b(?:gom|co) (?:co )?(?:nhung |cac )?(?:ai|(?:dong chi|ong ba|nguoi|vi|thanh vien) nao)\b")
_LISTS = re.compile(
    r"\b(?:gom|co|la)\b\s*(?:co\s+)?(?:\d+\s+|cac\s+|hai\s+|ba\s+|bon\s+|nam\s+)?"
    r"(?:(?:dong chi|ong,? ba|ong|ba|nguoi|vi|thanh vien|uy vien)\s*)?:?\s*$"
)
