"""Questions for a day or an hour that a sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import (
    DateMention,
    Span,
    find_times,
    fold,
    format_range,
)
from index import wording
from index.answer.asked import asked_people
from index.answer.desk import Desk, Finding
from index.answer.ranking import (
    CLAUSE,
    FOCUS,
    about,
    clause_of,
    meant,
    ranked,
    subject_terms,
)
from index.matching import Unit, coverage, missing
from index.reading import Reading, Terms


def hours(desk: Desk) -> list[Finding]:
    """The hour that a sentence gives."""
    if ENDS.search(desk.folded):
        return _end(desk)
    for hit in ranked(desk)[:6]:
        times = [t for t in find_times(hit.reading.body) if hit.span.covers(t[0])]
        if times and hit.sure:
            best = max(
                times,
                key=lambda t: coverage(
                    desk.units, (Terms.of(clause_of(hit.reading, hit.span, t[0].start).of(hit.reading.body)), 1.0)
                ),
            )
            return [
                Finding(
                    best[0].of(hit.reading.body), hit.reading, (hit.span,), (best[0],), field="time", score=hit.score
                )
            ]
    return []


ENDS = re.compile(r"\b(?:ket thuc|be mac|xong|tan hop)\b")
_ENDED = re.compile(r"(?<!\w)(?:kết thúc|bế mạc|họp xong|tan họp|xong)(?!\w)[^.;]{0,60}")


def _end(desk: Desk) -> list[Finding]:
    """When the meeting of the article that is meant ended, where it is printed behind a word that says so."""
    for reading in about(desk):
        for ended in _ENDED.finditer(reading.lower) if meant(desk, reading) or desk.within else ():
            for time, _ in find_times(reading.body):
                if ended.start() <= time.start < ended.end():
                    said = reading.sentences[reading.sentence_at(time.start)]
                    return [Finding(time.of(reading.body), reading, (said,), (time,), field="time")]
    return []


def days(desk: Desk) -> list[Finding]:
    """The day of what the question asks beyond the article's subject: the date that stands with it in a sentence."""
    if not desk.units and desk.within and desk.context and not desk.context.meetings:
        return _quoted_day(desk)
    best: tuple[float, Finding] | None = None
    for reading in about(desk):
        focus = missing(desk.units, subject_terms(reading))
        if not meant(desk, reading):
            continue
        for mention, around, number in _dated(reading):
            if not _led_as_asked(desk, reading, mention) or (mention.of == "document" and not asks_of_paper(desk)):
                continue
            sentence = reading.sentences[number]
            if _ends_asked(desk, reading, mention):
                score = 1.0
            elif focus:
                score = _around(reading, focus, around, number)
            else:
                continue
            if score >= FOCUS and (best is None or score > best[0]):
                text = format_range(mention.range)
                best = (score, Finding(text, reading, (sentence,), (mention.span,), field="date", score=score))
    return [best[1]] if best else []


def _quoted_day(desk: Desk) -> list[Finding]:
    """The only day that the sentences quoted before give, for a follow-up that adds nothing ("Vào tháng mấy?")."""
    quoted = set(desk.context.quotes) if desk.context else set()
    found = [
        Finding(format_range(mention.range), reading, (sentence,), (mention.span,), field="date")
        for reading in about(desk)
        for mention, _, number in _dated(reading)
        if mention.of == "event" and _led_as_asked(desk, reading, mention)
        for sentence in (reading.sentences[number],)
        if any(article == reading.article_id and sentence.covers(quote) for article, quote in quoted)
    ]
    return found if len(found) == 1 else []


def asks_birth(desk: Desk) -> bool:
    """Whether a question asks when somebody was born: no meeting's day answers that."""
    return _BORN_WHEN.search(desk.folded) is not None


_BORN_WHEN = re.compile(r"\bsinh (?:vao )?(?:ngay|nam|thang)(?: thang)?(?: nam)? (?:nao|may|bao nhieu)\b")
_BORN = re.compile(r"sinh\s+(?:ngày\s+|năm\s+)*((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)(?!\d)")


def born(desk: Desk) -> list[Finding]:
    """When somebody was born, as printed behind the name and before the next one."""
    people = asked_people(desk)
    for reading in about(desk):
        mentions = reading.stored.extraction.people
        for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
            sentence = reading.sentences[reading.sentence_at(mention.evidence.start)]
            end = min(sentence.end, following.evidence.start) if following else sentence.end
            told = _BORN.search(reading.lower, mention.name.end, end) if mention.person in people else None
            if told:
                span = Span(told.start(1), told.end(1))
                return [Finding(told[1], reading, (sentence,), (span,), people=(mention.person,), field="date")]
    return []


BEFORE = 0.5  # credit of a word in the same sentence, or the one before ("… hỏi thời điểm khởi công. Trả lời, …")


def _around(reading: Reading, focus: tuple[Unit, ...], around: Span, number: int) -> float:
    """How well the words around a date, else its sentence and the one before, have what is asked for."""
    before = reading.sentence_terms[max(0, number - 1)]
    own = reading.sentence_terms[number]
    return coverage(focus, (Terms.of(around.of(reading.body)), 1.0), (own | before, BEFORE))


_LEAD = re.compile(r"([a-zà-ỹđ]+) ([a-zà-ỹđ]+) (?:vào |từ |trong )?(?:ngày )?$")  # names are no deeds


def _ends_asked(desk: Desk, reading: Reading, mention: DateMention) -> bool:
    """Whether a date stands right behind the deed that is asked about ("bao giờ ra quân?": "ra quân ngày …")."""
    if desk.query.meeting:
        return False
    lead = _LEAD.search(reading.body, max(0, mention.span.start - 40), mention.span.start)
    return lead is not None and (fold(lead[1]), fold(lead[2])) in desk.pairs


def asks_of_paper(desk: Desk) -> bool:
    """Whether a question speaks of a document: only then may the date of one answer."""
    return bool(desk.query.documents) or wording.PAPER.search(desk.folded) is not None


_HOUR = r"(?:\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?: phút)?,?\s*)?"
_FROM = re.compile(rf"(?:từ|kể từ|hiệu lực)\s*{_HOUR}(?:ngày\s*)?$")
_UNTIL = re.compile(rf"(?:trước|hạn|chậm nhất|đến|muộn nhất|là)\s*{_HOUR}(?:ngày\s*)?$")


def _led_as_asked(desk: Desk, reading: Reading, mention: DateMention) -> bool:
    """Whether a date begins something ("kể từ ngày …") or ends it ("trước ngày …"), where that is asked for."""
    before = reading.lower[max(0, mention.span.start - 24) : mention.span.start]
    if asks_from_when(desk):
        return _FROM.search(before) is not None or reading.lower[
            mention.span.start : mention.span.start + 8
        ].startswith(("từ ngày", "kể từ"))
    if asks_deadline(desk):
        return _UNTIL.search(before) is not None
    return True


def asks_from_when(desk: Desk) -> bool:
    """Whether a question asks from when something is so, rather than when it happened."""
    return _FROM_WHEN.search(desk.folded) is not None


_FROM_WHEN = re.compile(r"\bhieu luc\b|\btinh tu\b|\btu (?:ngay|hom) nao|\btu bao gio")


def asks_deadline(desk: Desk) -> bool:
    """Whether a question asks by when, rather than when."""
    return _DEADLINE.search(desk.folded) is not None


# "hạn" is a deadline, but not a drought, a limit or a bound.
_DEADLINE = re.compile(
    r"(?<!chong )(?<!kho )(?<!quyen )(?<!gioi )\bhan\b(?! che| han| man)|\bcham nhat\b|\btruoc ngay nao|\bmuon nhat"
)


def _dated(reading: Reading) -> Iterator[tuple[DateMention, Span, int]]:
    """Each date of an article with the words around it that it belongs to, and the number of its sentence."""
    mentions = [m for m in reading.dates if m.of != "name"]
    for n, mention in enumerate(mentions):
        number = reading.sentence_at(mention.span.start)
        sentence = reading.sentences[number]
        start = max(
            sentence.start, mentions[n - 1].span.end if n else 0, reading.lower.rfind(";", 0, mention.span.start) + 1
        )
        end = min([sentence.end, *(m.span.start for m in mentions[n + 1 : n + 2])])
        cut = CLAUSE.search(reading.lower, mention.span.end, end)
        yield mention, Span(start, cut.start() if cut else end), number
