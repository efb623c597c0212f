"""Who holds an office, and what office somebody holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_

from corpus import OFFICE_PREFIXES, OFFICES, Membership, fold, is_plain, spell_out_question, unify
from index.reading import Reading, words

_HEADS = sorted(
    {" ".join(words(office)) for office in OFFICES} | {"uy vien", "chu tich hoi dong"}, key=lambda h: -len(h)
)
_PREFIXES = frozenset(fold(prefix) for prefix in OFFICE_PREFIXES) - {"q", "dong", "tong", "tro ly"}
_RANKS = ("thuong truc", "phu trach", "danh du")
_HEAD = re.compile(
    r"(?<!\w)((?:(?:" + "|".join(sorted(_PREFIXES)) + r") )*)(" + "|".join(map(re.escape, _HEADS)) + r")(?!\w)"
)
# What ends an office within a question, as typed with diacritics and without (where some words must be told from
# others that
# fold alike: "đang" from "Đảng ủy", "có" from "cơ quan", "nơi" from "Nội vụ").
_STOPS = (
    "là|dự|tại|trong|được|ai|nào|khi|ở|tham|đến|về|bị|có|phát|báo cáo|hội nghị|cuộc họp|đại hội|kỳ họp|phiên|lễ"
    "|đầu|cuối|giữa|hồi|ngày|tháng|năm \\d{4}|vào|lúc|hôm"
    "|tên|đang|đã|sẽ|trao|ký|thay|chủ trì|lưu ý|nói|yêu cầu|nêu|kết luận|hiện nay|hiện|thời|theo|gồm|với|cùng"
    "|trước|sau|giữ|làm|thì|ạ|vậy|thế|nhỉ|khóa|nhiệm kỳ|cũ"
)
_PHRASE_STOP = re.compile(rf"(?<!\w)(?:{_STOPS})(?!\w)|[?,.;:()]")
_NOT_STOPS = {
    "dang": "uy|bo|doan|vien|cong",
    "co": "quan|so",
    "tai": "chinh|nguyen",
    "thi": "uy|xa|tran|dua|hanh",
    "da": "nang|bac",
    "noi": "vu|chinh|bo",
    "ky": "thuat|anh|son",
    "lam": "dong|nghiep|thao",
    "du": "lich",
    "khoa": "hoc",
    "bi": "thu",
    "thoi": "tiet",
    "hien": "luong",
    "the": "thao|duc",
    "sau": "chin",
}
# Stops that may as well be the name of a place right after its noun ("phường Lam Sơn", "xã Thời Bình").
_NAMES = frozenset("cu cung hien ky lam luc nam noi sau theo the thoi".split())
_AFTER_PLACE = r"(?<!phuong )(?<!xa )(?<!huyen )(?<!quan )(?<!tinh )(?<!thanh pho )(?<!thi tran )"


def _plain_stop(word: str) -> str:
    """A stop as it is typed without diacritics."""
    other = f"(?! (?:{_NOT_STOPS[word]}))" if word in _NOT_STOPS else ""
    return f"{_AFTER_PLACE if word in _NAMES else ''}{word}{other}"


_PLAIN_STOP = re.compile(
    r"(?<!\w)(?:" + "|".join(_plain_stop(word) for word in fold(_STOPS).split("|")) + r")(?!\w)|[?,.;:()]"
)


def _phrase_end(typed: str, folded: str, start: int) -> int:
    """Where the office that begins at a character of a question ends; `folded` is `typed` folded, as long as it."""
    stop = (_PLAIN_STOP.search(folded, start) if is_plain(typed) else _PHRASE_STOP.search(typed, start)) or None
    return stop.start() if stop else len(folded)


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
    body = _in_full(match[2], tuple(rest.removeprefix(rank).split()))
    return Office(tuple(match[1].split()), match[2], rank, body)


_COMMITTEES = {
    "xa": ("dang", "uy", "xa"),
    "phuong": ("dang", "uy", "phuong"),
    "huyen": ("huyen", "uy"),
    "tinh": ("tinh", "uy"),
    "quan": ("quan", "uy"),
}


def _in_full(head: str, body: tuple[str, ...]) -> tuple[str, ...]:
    """The body of an office as it is called in full: "Bí thư xã A" is the Bí thư Đảng ủy xã A."""
    if head != "bi thu" or not body or body[0] not in _COMMITTEES or body[1:2] in {("uy",), ("doan",)}:
        return body
    return (*_COMMITTEES[body[0]], *body[1:])


@lru_cache(maxsize=1024)
def asked_office(question: str) -> Office | None:
    """The office that a question names where it asks for its holder ("Phó Chủ tịch UBND tỉnh … là ai", "PGĐ nào")."""
    typed = " ".join(re.findall(r"[\w/]+|[?,.;:()]", unify(spell_out_question(question)).lower()))
    plain = is_plain(question)
    text = fold(typed)
    for match in _HEAD.finditer(text):
        if text[: match.start()].rstrip().endswith(_NOT_ASKED) and "la ai" not in text:
            continue
        end = _phrase_end(question if plain else typed, text, match.end())
        phrase, tail, before = text[match.start() : end].strip(), text[end:], text[: match.start()]
        if (
            _HOLDER_NEXT.match(tail)
            or re.search(r"\bai (?:\w+ ){0,3}(?:la|lam|giu chuc|chuc)? ?$", before)
            or _HOLDER_LATER.search(tail)
        ):
            return office(phrase)
    return None


def named_office(question: str) -> Office | None:
    """The first office that a question names, whatever it asks."""
    typed = unify(spell_out_question(question)).lower()
    text = fold(typed)
    match = _HEAD.search(text)
    return (
        office(text[match.start() : _phrase_end(question if is_plain(question) else typed, text, match.end())].strip())
        if match
        else None
    )


# Before an office: its holder is spoken of, not asked for.
_NOT_ASKED = ("ong", "ba", "dong chi", "cua", "thay", "bau", " voi", " cho", " cung", " gap", " tiep")
_HOLDER_NEXT = re.compile(r"la (?:ai|dong chi|d/c|chi|anh|ong|ba|nhung ai)|nao\b")
_HOLDER_LATER = re.compile(r"(?:la ai|ten (?:la )?gi|nao|la (?:d/c|dong chi) nao)\b")


def holds(reading: Reading, person: str, asked: Office) -> Membership | None:
    """The mention that gives a person the asked office in an article, if one does."""
    for mention in reading.stored.extraction.people:
        if mention.person == person and any(same_office(o, asked, reading) for o in _chain(mention.office_as_printed)):
            return mention
    return None


def holders(reading: Reading, asked: Office) -> list[Membership]:
    """The mentions of everybody who holds the asked office in an article, each person once."""
    found: dict[str, Membership] = {}
    for mention in (*reading.stored.extraction.people, *_printed_beside(reading)):
        if mention.person in found:
            continue
        chain = _chain(mention.office_as_printed)
        if any(same_office(o, asked, reading) for o in chain) or _heads_committee(reading, mention, chain, asked):
            found[mention.person] = mention
    return list(found.values())


def _heads_committee(reading: Reading, mention: Membership, chain: tuple[Office, ...], asked: Office) -> bool:
    """Whether a bare "Trưởng ban" is the asked one: the committee named last before it has the asked name."""
    if not asked.head.startswith(_HEADS_BAN):
        return False
    bare = any(
        o.head == "truong ban" and not o.body and (o.prefixes, o.rank) == (asked.prefixes, asked.rank) for o in chain
    )
    named = list(_COMMITTEE.finditer(reading.folded, 0, mention.evidence.start)) if bare else []
    called = tuple(asked.head.split()[2:])
    return bool(named) and named[-1][1] == " ".join(called) and all(map(reading.terms.has, asked.body))


_HEADS_BAN = "truong ban "
_COMMITTEE = re.compile(
    r"(?<!truong )\bban (?!hanh\b|ngay\b|chap hanh|thuong vu|nhan dan|bi\b|dau\b|than\b)([a-z]+ [a-z]+)"
)


def _printed_beside(reading: Reading) -> Iterator[Membership]:
    """The offices that stand beside the people of a meeting: tables and minutes print them nowhere else."""
    for meeting in reading.stored.extraction.meetings:
        for p in meeting.participants:
            if p.office_as_printed:
                printed = spell_out_question(p.office_as_printed)  # "PBT, CT UBND", as columns have no room
                yield Membership(person=p.person, office_as_printed=printed, name=p.evidence, evidence=p.evidence)


@lru_cache(maxsize=4096)
def _chain(printed: str) -> tuple[Office, ...]:
    """The offices of a printed chain."""
    parts = re.split(r",\s|\s[-–]\s|;\s|\skiêm\s", printed)
    return tuple(o for part in parts if (o := office(part)) is not None)


def same_office(held: Office, asked: Office, reading: Reading) -> bool:
    """Whether a held office is the asked one: the same head, "phó", "nguyên" and rank, and a body that fits.

    What the printed office leaves out at its end must be a name that the article gives ("Bí thư Tỉnh ủy" in a report
    from Long An is the "Bí thư Tỉnh ủy Long An"), or the body that it is about; what it says beyond the question must
    leave nothing of it open.
    """
    if (held.head, set(held.prefixes) - {"tan"}) != (asked.head, set(asked.prefixes) - {"tan"}):
        return False
    if held.rank != asked.rank and (held.rank == "thuong truc" or asked.rank == "thuong truc"):
        return False
    if _within(asked.body, held.body):
        return True
    for kept in range(len(asked.body) - 1, -1, -1):
        left_out = asked.body[kept:]
        if asked.body[:kept] == held.body or (
            kept and _within(asked.body[:kept], held.body) and _within(held.body, asked.body)
        ):
            return all(map(reading.terms.has, left_out)) if kept else _is_about(reading, left_out)
    return False


def _is_about(reading: Reading, body: tuple[str, ...]) -> bool:
    """Whether an article is about a body: its heading, its first sentence or one of its meetings names it."""
    told = reduce(or_, reading.meetings, reading.heading | reading.letterhead | reading.sentence_terms[0])
    return set(body) <= told.singles and set(pairwise(body[:2])) <= told.pairs


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of one body stand in another in the same order, perhaps with others between."""
    rest = iter(whole)
    return all(word in rest for word in part)
