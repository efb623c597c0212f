"""Whom a question names."""

from __future__ import annotations

import re

from corpus import fold
from index.answer.desk import Desk
from index.reading import words


def people_named(desk: Desk) -> tuple[str, ...]:
    """The people whom the question names in full, as the articles spell them."""
    said = f" {' '.join(words(desk.query.text))} "
    found: dict[str, None] = {}
    for reading in desk.readings:
        for name, folded in reading.names:
            if f" {folded} " in said:
                found[name] = None
    return tuple(found)


def asked_people(desk: Desk) -> tuple[str, ...]:
    """The people whom the question names; without any, the one whom a follow-up goes on about."""
    named = people_named(desk)
    if not named and desk.context and desk.query.follows:
        return desk.context.people[:1]
    return named


def hinted_at(desk: Desk, person: str) -> bool:
    """Whether the question already speaks of a person by the given name ("trước ông Thuận thì ai …")."""
    given = re.escape(fold(person).split()[-1])
    return re.search(rf"\b(?:ong|ba|anh|chi|co|chu|dong chi|d/c|thay) {given}\b", desk.folded) is not None
