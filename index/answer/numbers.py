"""Questions for numbers: how many, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import Span
from index.answer.counted import Counted, counted_fit
from index.answer.desk import Desk, Finding
from index.answer.ranking import Ranked, clause_of, part_of, ranked
from index.answer.votes import are_theirs
from index.matching import coverage
from index.models import Asks
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


def how_many(desk: Desk) -> list[Finding]:
    """The number of what is counted, from the sentence that fits best."""
    counted = Counted.of(desk.query)
    best: dict[int, tuple[float, Finding]] = {}
    for hit in ranked(desk)[:12]:
        named = desk.query.asks is not Asks.VOTE or are_theirs(desk, hit)
        for span, printed, score in _exact(_numbers(desk, hit, counted)) if hit.sure and named else ():
            article = hit.reading.article_id
            if article not in best or score > best[article][0]:
                best[article] = (
                    score,
                    Finding(printed, hit.reading, (hit.span,), (span,), field="number", score=score),
                )
    top = max((score for score, _ in best.values()), default=0.0)
    return [finding for score, finding in best.values() if score >= AGREE * top]


def _is_marker(reading: Reading, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a number only counts items: "1. …", "Điều 2", "Mục 3"."""
    if match.start() == sentence.start and _MARKER.match(reading.body, match.end()):
        return True
    return _ARTICLE.search(reading.lower, sentence.start, match.start()) is not None


_MARKER = re.compile(r"\s?[.)/\t]|\s[-–]\s")
_ARTICLE = re.compile(r"(?<!\w)(?:điều|khoản|mục|phụ lục|chương|phần|nội dung)\s+\Z")


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
        if reading.in_date(match.start()) or _is_marker(reading, hit.span, match):
            continue
        after = words(_WRAPPED.sub(" ", reading.body[match.end() : min(match.end() + 60, end)]).split("\n")[0])
        after = ["%", *after] if match[2] == "%" else after
        after = _OF_TOTAL.sub("", " ".join(after)).split()
        if not counted.words and (match[3] or after[:1] in _PERIODS):
            continue  # "chín tháng đạt 142 tỷ đồng": of the two numbers the one that is no length of time
        fit = counted_fit(counted.words, after, money=match[2] not in {None, "%"})
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

_PERIODS = (["thang"], ["nam"], ["ngay"], ["quy"], ["gio"])

_OF_TOTAL = re.compile(
    r"^(?:trong|tren|/) (?:tong so |so |tong )?\d+ "
)  # "85 trong tổng số 101 xã": 85 counts communes too


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
