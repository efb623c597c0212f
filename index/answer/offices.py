"""Who holds an office, and what office somebody holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus import Membership, fold
from corpus.vocabulary import OFFICE_PREFIXES, OFFICES
from index.reading import Reading, words

_HEADS = sorted({" ".join(words(office)) for office in OFFICES} | {"uy vien", "chu tich hoi dong"}, key=lambda h: -len(h))
_PREFIXES = frozenset(fold(prefix) for prefix in OFFICE_PREFIXES) - {"q", "dong", "tong", "tro ly"}
_RANKS = ("thuong truc", "phu trach", "danh du")
_HEAD = re.compile(r"(?<!\w)((?:(?:" + "|".join(sorted(_PREFIXES)) + r") )*)(" + "|".join(map(re.escape, _HEADS)) + r")(?!\w)")
_PHRASE_STOP = re.compile(
    r"(?<!\w)(?:la|du|tai|trong|duoc|ai|nao|khi|o|tham|den|ve|bi|co|phat|bao cao|hoi nghi|cuoc hop|dai hoi|ky hop|phien|le|dau|cuoi|ngay|thang|nam \d{4}|vao|luc|hom|ten|dang|da|se|trao|ky|thay|cu|moi|chu tri|luu y|noi|yeu cau|neu|ket luan|hien nay|hien|thoi|theo|gom|voi|cung|truoc|sau|giu|lam|thi|a|vay|the|nhi)(?!\w)|[?,.;:()]"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office taken apart, folded: what comes before the head, the head, its rank, and the words of its body."""

    prefixes: tuple[str, ...]
    head: str
    rank: str
    body: tuple[str, ...]


@lru_cache(maxsize=4096)
def office(phrase: str) -> Office | None:
    """An office phrase taken apart; None when it has no head that is known."""
    text = " ".join(words(phrase))
    match = _HEAD.match(text)
    if not match:
        return None
    rest = text[match.end() :].strip()
    rank = next((r for r in _RANKS if rest.startswith(r)), "")
    body = tuple(rest.removeprefix(rank).split())
    return Office(tuple(match[1].split()), match[2], rank, body)


@lru_cache(maxsize=1024)
def asked_office(question: str) -> Office | None:
    """The office that a question names where it asks for its holder ("Phó Chủ tịch UBND tỉnh … là ai", "PGĐ nào")."""
    from corpus.spelling import spell_out_question

    text = " ".join(re.findall(r"[\w/]+|[?,.;:()]", fold(spell_out_question(question))))
    for match in _HEAD.finditer(text):
        if text[: match.start()].rstrip().endswith(("ong", "ba", "dong chi", "cua", "thay", "bau")) and "la ai" not in text:
            continue
        stop = _PHRASE_STOP.search(text, match.end())
        phrase = text[match.start() : stop.start() if stop else len(text)].strip()
        tail = text[stop.start() :] if stop else ""
        before = text[: match.start()]
        if re.match(r"(?:la (?:ai|dong chi|d/c|chi|anh|ong|ba|nhung ai)|nao\b)", tail) or re.search(r"\bai (?:\w+ ){0,3}(?:la|lam|giu chuc|chuc)? ?$", before) or re.search(r"(?:la ai|ten (?:la )?gi|nao|la (?:d/c|dong chi) nao)\b", tail):
            return office(phrase)
    return None


def holds(reading: Reading, person: str, asked: Office) -> Membership | None:
    """The mention that gives a person the asked office in an article, if one does."""
    for mention in reading.stored.extraction.people:
        if mention.person == person and any(same_office(o, asked, reading) for o in _chain(mention.office_as_printed)):
            return mention
    return None


def holders(reading: Reading, asked: Office) -> list[Membership]:
    """The mentions of everybody who holds the asked office in an article, each person once."""
    found: dict[str, Membership] = {}
    for mention in reading.stored.extraction.people:
        if mention.person in found:
            continue
        if any(same_office(o, asked, reading) for o in _chain(mention.office_as_printed)):
            found[mention.person] = mention
    return list(found.values())


@lru_cache(maxsize=4096)
def _chain(printed: str) -> tuple[Office, ...]:
    """The offices of a printed chain."""
    parts = re.split(r",\s|\s[-–]\s|;\s|\skiêm\s", printed)
    return tuple(o for part in parts if (o := office(part)) is not None)


def same_office(held: Office, asked: Office, reading: Reading) -> bool:
    """Whether a held office is the asked one: the same head with the same "phó", "nguyên" and rank, and a body that fits.

    What the printed office leaves out at its end must be a name that the article gives ("Bí thư Tỉnh ủy" in a report from Long
    An is the "Bí thư Tỉnh ủy Long An"); what it says beyond the question must leave nothing of the question open.
    """
    if (held.head, set(held.prefixes) - {"tan"}) != (asked.head, set(asked.prefixes) - {"tan"}):
        return False
    if held.rank != asked.rank and (held.rank == "thuong truc" or asked.rank == "thuong truc"):
        return False
    if _within(asked.body, held.body):
        return True
    for kept in range(len(asked.body) - 1, -1, -1):
        left_out = asked.body[kept:]
        if asked.body[:kept] == held.body or (_within(asked.body[:kept], held.body) and _within(held.body, asked.body)):
            return set(left_out) <= reading.terms.singles
    return _within(held.body, asked.body) and bool(held.body) and set(asked.body) <= reading.terms.singles


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of one body stand in another in the same order, perhaps with others between."""
    rest = iter(whole)
    return all(word in rest for word in part)
