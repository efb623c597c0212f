"""Whom a question names."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus import fold, unify
from index.answer.desk import Desk, Finding
from index.models import Asks
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
    """The people whom the question names, in full or as called; else the one whom a follow-up goes on about.

    Whoever is named and unknown to the articles stays as typed: nobody else may answer for them.
    """
    named = people_named(desk) or called(desk)
    if not named and desk.context and desk.query.follows:
        return desk.context.people[:1]
    return named


def called(desk: Desk) -> tuple[str, ...]:
    """The people whom the question calls by title and given name ("ông Nhựt"), where only one has that name."""
    found = dict.fromkeys(
        name
        for reading in desk.readings
        for name, folded in reading.names
        if re.search(rf"\b(?:{_TITLES}) {re.escape(folded.split()[-1])}\b", desk.folded)
    )
    if found:
        return tuple(found) if len(found) == 1 or desk.within else ()
    typed = _CALLED.findall(unify(desk.query.text))
    return tuple(name for name in typed if name[0].isupper())[:1]


_TITLES = "ong|ba|anh|chi|co|chu|bac|thay|dong chi|d/c"
_CALLED = re.compile(r"(?<!\w)(?i:ông|bà|anh|chị|cô|chú|bác|thầy|đồng chí|đ/c) (\w+)(?!\w| [A-ZĐ])")


_TITLED = re.compile(
    r"(?<!\w)(?i:ông|bà|anh|chị|em|cháu|bạn|cô|chú|bác|cụ|thầy|đồng chí|đ/c)((?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]*){2,5})(?!\w)"
)


def name_typed(desk: Desk) -> str:
    """The end of a full name that the question prints behind a title, folded, whether or not an article knows it."""
    found = _TITLED.search(unify(desk.query.text))
    return " ".join(fold(found[1]).split()[-2:]) if found else ""


def hinted_at(desk: Desk, person: str) -> bool:
    """Whether the question already speaks of a person by the given name ("trước ông Thuận thì ai …")."""
    given = re.escape(fold(person).split()[-1])
    return re.search(rf"\b(?:ong|ba|anh|chi|co|chu|dong chi|d/c|thay) {given}\b", desk.folded) is not None


GIVEN = 0.5  # share of the neighbouring words of a place that a question must have to have given it


def is_given(desk: Desk, finding: Finding) -> bool:
    """Whether a place is the one that the question itself gives ("… ở đâu tại Công ty A?"), and so not what it asks."""
    pairs = [" ".join(pair) for pair in pairwise(words(finding.text))]
    if desk.query.asks is not Asks.PLACE or not pairs:
        return False
    asked = " ".join(words(desk.query.text))
    given = [asked[m.end() :] for m in re.finditer(r"\b(?:tai|o) (?!dau\b)", asked)]
    return any(
        said.startswith(pairs[0]) and sum(pair in said for pair in pairs) >= GIVEN * len(pairs) for said in given
    )


def only_proposed(desk: Desk, folded: str) -> bool:
    """Whether a text only proposes what the question asks of as done ("đề nghị kết nạp quần chúng A")."""
    proposes = _PROPOSES.search(folded)
    decided = proposes and _DECIDES.search(folded, proposes.end())  # "đề nghị kỷ luật bà A: không thi hành kỷ luật"
    return proposes is not None and not decided and _PROPOSES.search(desk.folded) is None


_DECIDES = re.compile(r"\b(?:khong|quyet dinh|dong y|nhat tri|tan thanh|phieu)\b")
_PROPOSES = re.compile(
    r"\b(?:de nghi|de xuat|du kien|gioi thieu)(?: \w+){0,8}? (?:ket nap|khen|tang|bo nhiem|bau|cong nhan"
    r"|ky luat|khai tru|khien trach|canh cao|cach chuc)\b"
)
