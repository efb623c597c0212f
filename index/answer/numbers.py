"""Questions for numbers: how many, how much, and the votes that a decision had."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Span, fold
from index.answer.asked import asked_people
from index.answer.desk import Desk, Finding
from index.answer.ranking import (
    SURE,
    Ranked,
    about,
    clause_of,
    mentions_asked,
    part_of,
    ranked,
)
from index.matching import coverage
from index.models import Asks, Query
from index.reading import Reading, Terms, words

AGREE = 0.95  # articles whose numbers fit as well as the best one's are both heard

_NUMBER_WORDS = "một hai ba bốn năm sáu bảy tám chín mười".split()

_MONEY = "tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|tỷ|tỉ|triệu|nghìn|ngàn|đồng(?! chí)|đ"
_NUMBER = re.compile(
    r"(?<![\w/.,-])(\d{1,3}/\d{1,3}(?=\s[^\W\d_]{2})|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
    rf"(?!\d|[.,/]\d|-\w)\s*(%|(?:{_MONEY})(?!\w))?(?!\w)|(?<!\w)(?<!\d )("
    + "|".join(_NUMBER_WORDS)
    + r")(?=\s+[^\W\d_])"
)

_VOTES = re.compile(
    r"(?<![\w/])(?:\d{1,3}(?:[.,]\d+)?\s?%|\d{1,3}\s*/\s*\d{1,3}(?!\s*/)(?:\s*(?:phiếu|đại biểu))?|\d+\s+(?:phiếu"
    r"|đại biểu tán thành))(?!\w)"
)


def how_many(desk: Desk) -> list[Finding]:
    """The number of what is counted, from the sentence that fits best."""
    counted = Counted.of(desk.query)
    best: dict[int, tuple[float, Finding]] = {}
    for hit in ranked(desk)[:12]:
        named = desk.query.asks is not Asks.VOTE or _is_theirs(desk, hit)
        for span, printed, score in _exact(_numbers(desk, hit, counted)) if hit.sure and named else ():
            article = hit.reading.article_id
            if article not in best or score > best[article][0]:
                best[article] = (
                    score,
                    Finding(printed, hit.reading, (hit.span,), (span,), field="number", score=score),
                )
    top = max((score for score, _ in best.values()), default=0.0)
    return [finding for score, finding in best.values() if score >= AGREE * top]


@dataclass(frozen=True)
class Counted:
    """What a question counts: its words folded, and the first one as typed where its diacritics tell it from others."""

    words: tuple[str, ...]
    first: str = ""

    @staticmethod
    def of(query: Query) -> Counted:
        """What is counted after "bao nhiêu"; nothing where a price is asked for ("bao nhiêu một mét vuông")."""
        goes_on = (_PLAIN_ON if query.plain else _ON).match(query.counted)
        typed = [] if goes_on else query.counted.split()
        kept = [w for w in words(" ".join(typed)) if w not in _COUNT_STOPS]
        first = next((w for w in typed if kept and fold(w) == kept[0] and not w.isascii()), "")
        return Counted(tuple(kept), first)

    def differs(self, printed: str) -> bool:
        """Whether a printed word only folds like the first one ("gia đình" is no "già làng")."""
        same = _one_tone(printed) == _one_tone(self.first)
        return bool(self.first) and fold(printed) == self.words[0] and not same


def _one_tone(word: str) -> str:
    """A word with one tone for the two that many people mix up ("điễm", "điểm")."""
    return unicodedata.normalize("NFD", word).replace("\u0303", "\u0309")


# Words by which a question goes on after "bao nhiêu" without saying what is counted ("góp bao nhiêu làm cổng chào?").
_ON = re.compile(r"(?:một|mỗi|làm|để|cho|vào|tại|ở|trong|từ|khi|so với|theo|so)(?!\w)")
_PLAIN_ON = re.compile(r"(?:mot|moi|lam|vao|tai|trong|khi|so voi|theo)(?!\w)")


def _is_marker(reading: Reading, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a number only counts items: "1. …", "Điều 2", "Mục 3"."""
    if match.start() == sentence.start and _MARKER.match(reading.body, match.end()):
        return True
    return _ARTICLE.search(reading.lower, sentence.start, match.start()) is not None


_MARKER = re.compile(r"\s?[.)/\t]|\s[-–]\s")
_ARTICLE = re.compile(r"(?<!\w)(?:điều|khoản|mục|phụ lục|chương|phần|nội dung)\s+\Z")
_COUNT_STOPS = frozenset("duoc la co cua o tai trong vao a vay the nhi".split())


def _exact(found: Iterator[tuple[Span, str, float, float]]) -> list[tuple[Span, str, float]]:
    """The numbers that count exactly what is asked; all when none does."""
    every = list(found)
    exact = [number for number in every if number[3] >= 1] or every
    return [(span, printed, score) for span, printed, score, _ in exact]


def _numbers(desk: Desk, hit: Ranked, counted: Counted) -> Iterator[tuple[Span, str, float, float]]:
    """The numbers of a sentence, how sure each is the asked one, and how well it counts what is asked."""
    reading, (start, end) = hit.reading, hit.span
    lead = _lead(desk)
    for match in _NUMBER.finditer(reading.lower, start, end):
        if _is_date(reading, match) or _is_marker(reading, hit.span, match):
            continue
        after = words(_WRAPPED.sub(" ", reading.body[match.end() : min(match.end() + 60, end)]).split("\n")[0])
        after = ["%", *after] if match[2] == "%" else after
        after = _OF_TOTAL.sub("", " ".join(after)).split()
        if not counted.words and (match[3] or after[:1] in _PERIODS):
            continue  # "chín tháng đạt 142 tỷ đồng": of the two numbers the one that is no length of time
        fit = _counted_fit(counted.words, after, money=match[2] not in {None, "%"})
        if (noun := _NEXT_WORD.match(reading.lower, match.end(), end)) and counted.differs(noun[1]):
            continue
        if fit < 1 and match[0] in desk.query.text.lower().split():
            continue  # a number that the question gives is hardly the one that it asks for
        if fit <= 0:
            continue
        clause = clause_of(reading, hit.span, match.start())
        part = part_of(reading, hit.span, match.start())
        own, there = (Terms.of(span.of(reading.body)) for span in (clause, part))
        near = 0.5 * coverage(desk.units, (own, 1.0)) + 0.5 * coverage(desk.units, (there, 1.0))
        near += 0.5 * sum(there.has(*pair) for pair in desk.pairs) / max(1, len(desk.pairs))
        led = Terms.of(reading.body[clause.start : match.start()]).singles
        near += 0.6 * sum(word in led for word in lead) / max(1, len(lead))
        stop = _noun_end(reading.body, match.end(), end, len(counted.words))
        yield (
            Span(match.start(), stop),
            " ".join(reading.body[match.start() : stop].split()),
            0.55 * hit.score + 0.25 * near + 0.3 * fit,
            fit,
        )


def _lead(desk: Desk) -> tuple[str, ...]:
    """The words that say of what a number is asked: those before "bao nhiêu", in "… là bao nhiêu" the first ones."""
    asked = _HOW_MANY.search(desk.folded)
    told = {word.text for word in desk.query.content if word.text}
    before = [w for w in words(desk.folded[: asked.start()]) if w in told] if asked else []
    return tuple(before[:2] if asked and asked[0].startswith("la ") else before[-2:])


_HOW_MANY = re.compile(r"\b(?:la )?(?:bao nhieu|may)\b")

_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_WRAPPED = re.compile(r"\n(?=[^\W\d_A-ZĐÀ-Ỹ])")  # a line that was broken inside a sentence

_AMOUNTS = frozenset("tien ty trieu dong kinh".split())
_PERIODS = (["thang"], ["nam"], ["ngay"], ["quy"], ["gio"])

_OF_TOTAL = re.compile(
    r"^(?:trong|tren|/) (?:tong so |so |tong )?\d+ "
)  # "85 trong tổng số 101 xã": 85 counts communes too

# Who is counted, where people are.
_PEOPLE = frozenset(
    (
        "dong chi,dai bieu,dang vien,doan vien,hoi vien,thanh vien,uy vien,can bo,hoc sinh,hoc vien,sinh vien,ca nhan"
        ",quan chung,nhan khau,lao dong,cong nhan,chien si,cu tri,giao vien,vien chuc,cong chuc,thanh nien,phu nu"
    ).split(",")
)

# Measures as people say them, and how they are printed after a number, folded. The longer stand first.
_MEASURES = {
    "phan tram": ("%", "phan"),
    "met vuong": ("m2", "met"),
    "met khoi": ("m3", "met"),
    "m2": ("m2", "met"),
    "hec ta": ("ha", "hec", "hecta"),
    "hecta": ("ha", "hec", "hecta"),
    "ha": ("ha", "hec", "hecta"),
    "ki lo met": ("km", "ki"),
    "cay so": ("km", "cay", "ki"),
    "km": ("km", "cay", "ki"),
    "met": ("m", "met", "km"),
}


def _printed_unit(counted: tuple[str, ...]) -> tuple[str, ...]:
    """How the measure that is asked for may be printed; nothing where none is."""
    said = " ".join(counted) + " "
    return next((printed for measure, printed in _MEASURES.items() if said.startswith(f"{measure} ")), ())


def _counted_fit(counted: tuple[str, ...], after: list[str], *, money: bool) -> float:
    """How well the words after a number are what is counted: 1 when the first ones are the same."""
    if not counted:
        return 0.6 if money or after else 0.4
    first = after[0] if after else ""
    if printed := _printed_unit(counted):
        return float(first in printed)
    if money and counted[0] in _AMOUNTS:
        return 1.0
    if first == counted[0]:
        return 1.0 if tuple(after[1:2]) == counted[1:2] or len(counted) == 1 else 0.6
    if counted[0] in after[:3] or (counted == ("nguoi",) and " ".join(after[:2]) in _PEOPLE):
        return 0.7
    return 0.35 if first in {"dong", "nguoi", "dai"} and counted[0] in {"dang", "nguoi", "can", "dai"} else 0.0


# What follows a counted noun and is none of it: "120 cử tri | tham dự", "35 ý kiến | được giải đáp".
_NO_NOUN = re.compile(
    r" (?:bằng|bị|cho|có|của|do|dự(?! án| bị| luật| thảo| toán)|đã|đang|đạt|đến|đoạt|được|gồm|là|lên|nên|ở|phải|so|sẽ"
    r"|tại|tham dự|tham gia|theo|thì|trên|trong|từ|và|vào|với)(?!\w)",
    re.IGNORECASE,
)


def _noun_end(body: str, at: int, end: int, counted: int) -> int:
    """Where the counted noun after a number ends: at most as many words as were asked for, at least two."""
    stop = at
    behind = _WRAPPED.sub(" ", body[at:end])
    for n, match in enumerate(re.finditer(r"[ ]([^\W\d_]+[23]?)(?!\w)", behind)):
        if match.start() != stop - at or n >= max(2, min(counted, 5)) or _NO_NOUN.match(behind, match.start()):
            break
        stop = at + match.end()
    return stop


def votes(desk: Desk) -> list[Finding]:
    """The votes or shares that a decision had."""
    for hit in ranked(desk)[:10]:
        found = [
            Span(m.start(), m.end())
            for m in _VOTES.finditer(hit.reading.lower, *hit.span)
            if not _is_date(hit.reading, m)
        ]
        found = _for_asked(desk, hit, found)
        if found and (hit.sure or desk.within) and mentions_asked(desk, hit):
            clauses = [
                (
                    coverage(
                        desk.units, (Terms.of(clause_of(hit.reading, hit.span, s.start).of(hit.reading.body)), 1.0)
                    ),
                    s,
                )
                for s in found
            ]
            best = max(c for c, _ in clauses)
            chosen = [s for c, s in clauses if c >= best - 0.15]
            text = ", ".join(" ".join(s.of(hit.reading.body).split()) for s in chosen)
            people = asked_people(desk)
            return [
                Finding(text, hit.reading, (hit.span,), tuple(chosen), people=people, field="votes", score=hit.score)
            ]
    return []


def asks_ballots(desk: Desk) -> bool:
    """Whether a question is for ballot papers (handed out, returned, valid or not) rather than for votes."""
    return _PAPERS.search(desk.folded) is not None


def ballots(desk: Desk) -> list[Finding]:
    """How many ballot papers of the asked kind a report of the count gives."""
    asked = _PAPERS.search(desk.folded)
    kind = rf"(?<!khong ){asked[1]}(?!\w)" if asked else ""
    given = re.compile(rf"(\d{{1,5}})\s*(?:phieu\s*)?{kind}|{kind}\s*(?:la|co|:|=)?\s*(\d{{1,5}})(?![\d/])")
    for reading in about(desk):
        match = given.search(reading.folded)
        if match and (desk.within or desk.article_score(reading) >= SURE):
            number = Span(*match.span(1 if match[1] else 2))
            sentence = reading.sentences[reading.sentence_at(number.start)]
            return [Finding(number.of(reading.body), reading, (sentence,), (Span(*match.span()),), field="ballots")]
    return []


_PAPERS = re.compile(r"\bphieu (?:bau )?(khong hop le|hop le|trang|phat ra|thu vao|thu ve)\b")


def _is_theirs(desk: Desk, hit: Ranked) -> bool:
    """Whether the votes of a sentence can be those of whom the question names: it names them, or nobody."""
    return mentions_asked(desk, hit) or not any(
        hit.span.covers(m.evidence) for m in hit.reading.stored.extraction.people
    )


_BALLOT = re.compile(r"\bphieu (khong hop le|hop le|trang|thuan|chong|tan thanh|khong tan thanh|dong y|khong dong y)\b")


def _for_asked(desk: Desk, hit: Ranked, found: list[Span]) -> list[Span]:
    """Of the votes in a sentence those of the person, or of the kind of ballot, that the question asks about."""
    people, ballot = asked_people(desk), _BALLOT.search(desk.folded)
    if people:
        beside = [
            s
            for s in found
            if any(p.lower() in part_of(hit.reading, hit.span, s.start).of(hit.reading.lower) for p in people)
        ]
        found = _own_votes(hit, people, beside) or beside or found
    if ballot:
        found = [s for s in found if ballot[1] in clause_of(hit.reading, hit.span, s.start).of(hit.reading.folded)]
    return found


def _own_votes(hit: Ranked, people: tuple[str, ...], found: list[Span]) -> list[Span]:
    """Of votes beside several names those of the asked ones: each name has its own before it, or each behind it."""
    named = [m for m in hit.reading.stored.extraction.people if hit.span.covers(m.evidence)]
    if not found or len({m.person for m in named}) < 2:
        return found
    lead = found[0].start < named[0].evidence.start
    kept: list[Span] = []
    for n, mention in enumerate(named):
        start = (named[n - 1].evidence.end if n else hit.span.start) if lead else mention.evidence.end
        end = mention.evidence.start if lead else (named[n + 1].evidence.start if n + 1 < len(named) else hit.span.end)
        kept += [s for s in found if mention.person in people and start <= s.start < end]
    return kept


def _is_date(reading: Reading, match: re.Match[str]) -> bool:
    return any(d.span.start <= match.start() < d.span.end for d in reading.dates)
