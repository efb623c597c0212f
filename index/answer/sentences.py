"""Questions that a sentence answers: who said or signed something, how many, why, what was decided or asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus import (
    DateMention,
    DateRange,
    Membership,
    Note,
    Participation,
    Span,
    find_times,
    fold,
    format_range,
    groups,
    matches,
)
from index.answer.asked import asked_people
from index.answer.desk import Desk, Finding
from index.answer.meetings import NOTES, named, office_of, people_finding, stressed
from index.answer.offices import asked_office, holds
from index.matching import coverage, missing
from index.models import Asks, Wants
from index.reading import Reading, Terms, words

ABOUT = 0.62  # an article must cover this much of the question
SURE = 0.74  # an article must cover this much to answer without a doubt
FOCUS = 0.6  # and a sentence this much of what the question asks beyond the subject of the article
ALL = 0.85  # a sentence must have this much of the focus itself before whoever it names answers
PEERS = 0.92  # articles within this share of the best one's coverage are looked at beside it
GROUPED = 0.3  # people with one verb in one sentence belong together unless one fits so much better
TOUCHES = 0.15  # when the question asks nothing beyond the article's subject, a sentence must have this much of it
WITHIN = 0.4  # in the article of a follow-up, a sentence with this much of the question answers
FOLLOWED = 0.3  # added for the sentence that the answer before quoted
AGREE = 0.95  # articles whose numbers fit as well as the best one's are both heard
NEAR = 0.6  # credit of a word that stands in the sentence before


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with how well it fits: itself, what is asked beyond the article's subject, and the whole article."""

    reading: Reading
    number: int
    own: float
    focus: float
    article: float
    phrase: float  # the share of the question's neighbouring words that stand side by side in the sentence

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.reading.sentences[self.number]

    @property
    def score(self) -> float:
        """What sentences are ranked by."""
        return 0.35 * self.article + 0.3 * self.focus + 0.2 * self.own + 0.15 * self.phrase

    @property
    def sure(self) -> bool:
        """Whether the sentence may answer by itself."""
        return self.article >= SURE and self.focus >= FOCUS


def ranked(desk: Desk) -> list[Ranked]:
    """The sentences of the articles that are about the question, best first."""
    return sorted(
        (hit for reading in about(desk) for hit in _ranked_in(desk, reading)), key=lambda r: (-r.score, -r.own)
    )


def about(desk: Desk) -> list[Reading]:
    """The articles that the question may be about: timely ones that cover it about as well as the best."""
    timed = [r for r in desk.readings if timely(desk.query.when, r)]
    if desk.within:
        return timed
    best = max((desk.article_score(r) for r in timed), default=0.0)
    return [r for r in timed if desk.article_score(r) >= max(ABOUT, PEERS * best)]


def _ranked_in(desk: Desk, reading: Reading) -> Iterator[Ranked]:
    article = desk.article_score(reading)
    focus = missing(desk.units, subject_terms(reading) | Terms.of(*desk.query.documents))
    before = Terms(frozenset(), frozenset())
    quoted = (
        {quote for article_id, quote in desk.context.quotes if article_id == reading.article_id}
        if desk.context and desk.within
        else set()
    )
    for number, terms in enumerate(reading.sentence_terms):
        own = coverage(desk.units, (terms, 1.0))
        asked = coverage(focus, (terms, 1.0), (before, NEAR)) if focus else (max(own, FOCUS) if own >= TOUCHES else own)
        before = terms
        asked = (
            min(1.0, asked + FOLLOWED) if any(reading.sentences[number].covers(quote) for quote in quoted) else asked
        )
        yield Ranked(reading, number, own, asked, article, len(desk.pairs & terms.pairs) / max(1, len(desk.pairs)))


def subject_terms(reading: Reading) -> Terms:
    """What an article is about: its heading, its first sentence, and what its first meeting is called."""
    terms = reading.heading | reading.sentence_terms[0]
    return terms | reading.meetings[0] if reading.stored.extraction.meetings else terms


def timely(when: DateRange | None, reading: Reading) -> bool:
    """Whether an article tells of something on the asked day."""
    if when is None:
        return True
    meetings = reading.stored.extraction.meetings
    if any(m.held and matches(when, m.held) for m in meetings):
        return True
    if when.first.day is None or when.first != when.last:
        published = reading.stored.article.published
        if when.first.year and published and published.year == when.first.year:
            return True
    dated = (d.range for d in reading.dates if d.of != "document" and (d.range.first.day or not when.first.day))
    return any(matches(when, d) for d in dated) or _year_told(when, reading)


def _year_told(when: DateRange, reading: Reading) -> bool:
    """Whether the year of a period that is asked about is named in the article ("Năm 2023, …", "cuối năm 2017")."""
    year = when.first.year
    return (
        year is not None and when.first != when.last and when.first.year == when.last.year and str(year) in reading.body
    )


def by_part(desk: Desk) -> list[Finding]:
    """The people whose part in a sentence is the asked one, from the sentence that fits best."""
    notes = NOTES[desk.query.asks]
    scored = [
        (_part_score(desk, reading, p), reading, number, p)
        for reading in about(desk)
        for number, p in _parts(reading)
        if p.note in notes and _fits_office(desk, reading, p)
    ]
    if not scored:
        return []
    best, reading, number, first = max(scored, key=lambda s: s[0])
    if best < SURE and not desk.within:
        return []
    group = {
        p.person: p
        for score, r, _, p in scored
        if r is reading and p.evidence == first.evidence and p.verb == first.verb and score >= best - GROUPED
    }
    return [people_finding(desk, reading, group.values(), number, best)]


def _parts(reading: Reading) -> Iterator[tuple[int | None, Participation]]:
    """Everybody's part in an article, with the number of the meeting that it was in."""
    for number, meeting in enumerate(reading.stored.extraction.meetings):
        yield from ((number, p) for p in meeting.participants)
    yield from ((None, p) for p in reading.stored.extraction.acts)


def _fits_office(desk: Desk, reading: Reading, p: Participation) -> bool:
    office = asked_office(desk.query.text)
    return office is None or holds(reading, p.person, office) is not None


def _part_score(desk: Desk, reading: Reading, p: Participation) -> float:
    number = reading.sentence_at(p.evidence.start)
    terms = reading.sentence_terms[number]
    score = coverage(desk.units, (terms, 1.0), (subject_terms(reading), 0.85), (reading.terms, 0.5))
    said = fold(p.verb)
    score += 0.25 * coverage(desk.units, (_said_by(reading, p), 1.0))
    if re.search(rf"\b(?:ai|nao|nguoi) (?:da |se |la nguoi )?{re.escape(said)}\b", desk.folded):
        return score + 0.2  # "Ai trả lời chất vấn …": the first of two verbs
    return score + (0.12 if said in desk.folded else 0.06 if set(words(said)) & set(words(desk.folded)) else 0.0)


def _said_by(reading: Reading, p: Participation) -> Terms:
    """What a sentence says of one person: the words from the name to the next name or semicolon."""
    there = [m.evidence for m in reading.stored.extraction.people if p.evidence.covers(m.evidence)]
    own = [
        m.evidence for m in reading.stored.extraction.people if m.person == p.person and p.evidence.covers(m.evidence)
    ]
    if not own:
        return Terms(frozenset(), frozenset())
    start = own[0].end
    semicolon = reading.lower.find(";", start, p.evidence.end)
    stop = min(
        [e.start for e in there if e.start >= start] + [p.evidence.end] + ([semicolon] if semicolon >= 0 else [])
    )
    return Terms.of(reading.body[start:stop])


def someone(desk: Desk) -> list[Finding]:
    """The people of whom the best sentence says what the question asks beyond the article's subject."""
    office = asked_office(desk.query.text)
    for hit in ranked(desk)[:3]:
        reading = hit.reading
        focus = missing(desk.units, subject_terms(reading)) or desk.units
        if not hit.sure or coverage(focus, (reading.sentence_terms[hit.number], 1.0)) < ALL:
            continue
        people = [
            m for m in reading.stored.extraction.people if hit.span.covers(m.evidence) and not _asked_about(desk, m)
        ]
        if desk.query.asks is Asks.AWARD:  # who hands an award over was not given it
            givers = {p.person for _, p in _parts(reading) if p.note is Note.PRESENTER and p.evidence == hit.span}
            people = [m for m in people if m.person not in givers]
        if office is not None:
            people = [m for m in people if holds(reading, m.person, office)]
        told = [
            (coverage(focus, (Terms.of(said.of(reading.body)), 1.0)), group)
            for group, said in _said_of(reading, hit.span, people)
        ]
        if not told or max(told, key=lambda t: t[0])[0] < FOCUS:
            continue
        group = max(told, key=lambda t: t[0])[1]
        texts = [named(m.person, office_of(reading, m.person, m.office_as_printed)) for m in group]
        bold = tuple(m.name for m in group)
        return [
            Finding(
                "; ".join(texts),
                reading,
                (hit.span,),
                bold,
                people=tuple(m.person for m in group),
                field="people",
                score=hit.score,
            )
        ]
    return []


def _said_of(reading: Reading, sentence: Span, people: list[Membership]) -> Iterator[tuple[list[Membership], Span]]:
    """Each group of people of a sentence with what is said of it: what follows it, or the label before."""
    listed = groups(reading.lower, people)
    for n, group in enumerate(listed):
        end = listed[n + 1][0].evidence.start if n + 1 < len(listed) else sentence.end
        yield group, Span(group[-1].evidence.end, end)
        if n == 0:
            yield group, Span(sentence.start, group[0].evidence.start)


def mentions_asked(desk: Desk, hit: Ranked) -> bool:
    """Whether a sentence names somebody whom the question names, if it names anybody."""
    people = asked_people(desk)
    return not people or any(
        m.person in people for m in hit.reading.stored.extraction.people if hit.span.covers(m.evidence)
    )


def _asked_about(desk: Desk, mention: Membership) -> bool:
    """Whether the question itself names that person."""
    return fold(mention.person) in desk.folded or f" {fold(mention.person).split()[-1]}?" in desk.folded


# --- numbers
# ----------------------------------------------------------------------------------------------------------------

_NUMBER_WORDS = "một hai ba bốn năm sáu bảy tám chín mười".split()
_NUMBER = re.compile(
    r"(?<![\w/.,-])(\d{1,3}/\d{1,3}(?=\s[^\W\d_]{2})|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\w/]|[.,]\d"
    r"|-\w)\s*(%|tỷ đồng|tỉ đồng|triệu đồng|tỷ|tỉ|triệu|nghìn|ngàn)?(?![\w/])|(?<!\w)(?<!\d )("
    + "|".join(_NUMBER_WORDS)
    + r")(?=\s+[^\W\d_])"
)
_VOTES = re.compile(
    r"(?<![\w/])(?:\d{1,3}(?:[.,]\d+)?\s?%|\d{1,3}\s*/\s*\d{1,3}(?!\s*/)(?:\s*(?:phiếu|đại biểu))?|\d+\s+(?:phiếu"
    r"|đại biểu tán thành))(?!\w)"
)
_CLAUSE = re.compile(r"[;,.:](?=\s)|\n|\svà\s|[()]")


def how_many(desk: Desk) -> list[Finding]:
    """The number of what is counted, from the sentence that fits best."""
    counted = [w for w in words(desk.query.counted) if w not in _COUNT_STOPS]
    best: dict[int, tuple[float, Finding]] = {}
    for hit in ranked(desk)[:12]:
        for span, printed, score in _numbers(desk, hit, counted) if hit.sure else ():
            article = hit.reading.article_id
            if article not in best or score > best[article][0]:
                best[article] = (
                    score,
                    Finding(printed, hit.reading, (hit.span,), (span,), field="number", score=score),
                )
    top = max((score for score, _ in best.values()), default=0.0)
    return [finding for score, finding in best.values() if score >= AGREE * top]


_COUNT_STOPS = frozenset("duoc la co cua o tai trong vao nguoi a vay the nhi".split())


def _numbers(desk: Desk, hit: Ranked, counted: list[str]) -> Iterator[tuple[Span, str, float]]:
    """The numbers of a sentence with what is counted, and how sure each is the asked one."""
    reading, (start, end) = hit.reading, hit.span
    lead = _lead(desk)
    for match in _NUMBER.finditer(reading.lower, start, end):
        if "/" in match[0] and _is_date(reading, match):
            continue
        after = words(_WRAPPED.sub(" ", reading.body[match.end() : min(match.end() + 60, end)]).split("\n")[0])
        after = ["%", *after] if match[2] == "%" else after
        after = _OF_TOTAL.sub("", " ".join(after)).split()
        fit = _counted_fit(counted, after, money=bool(match[2]))
        if fit < 1 and match[0] in desk.query.text.lower().split():
            continue  # a number that the question gives is hardly the one that it asks for
        if fit <= 0:
            continue
        clause = _clause_of(reading, hit.span, match.start())
        part = _part_of(reading, hit.span, match.start())
        near = 0.5 * coverage(desk.units, (Terms.of(clause.of(reading.body)), 1.0)) + 0.5 * coverage(
            desk.units, (Terms.of(part.of(reading.body)), 1.0)
        )
        beside = desk.pairs & Terms.of(part.of(reading.body)).pairs
        near += 0.5 * len(beside) / max(1, len(desk.pairs))
        led = Terms.of(reading.body[clause.start : match.start()]).singles
        near += 0.6 * sum(word in led for word in lead) / max(1, len(lead))
        stop = _noun_end(reading.body, match.end(), end, counted)
        yield (
            Span(match.start(), stop),
            " ".join(reading.body[match.start() : stop].split()),
            0.55 * hit.score + 0.25 * near + 0.3 * fit,
        )


def _lead(desk: Desk) -> tuple[str, ...]:
    """The words that say of what a number is asked: those before "bao nhiêu", in "… là bao nhiêu" the first ones."""
    asked = _HOW_MANY.search(desk.folded)
    told = {word.text for word in desk.query.content if word.text}
    before = [w for w in words(desk.folded[: asked.start()]) if w in told] if asked else []
    return tuple(before[:2] if asked and asked[0].startswith("la ") else before[-2:])


_HOW_MANY = re.compile(r"\b(?:la )?(?:bao nhieu|may)\b")
_WRAPPED = re.compile(r"\n(?=[^\W\d_A-ZĐÀ-Ỹ])")  # a line that was broken inside a sentence
_OF_TOTAL = re.compile(
    r"^(?:trong|tren|/) (?:tong so |so |tong )?\d+ "
)  # "85 trong tổng số 101 xã": 85 counts communes too

# Units as people say them, and as they are printed after a number.
_UNITS = {"phan": "%", "hec": "ha", "tien": "dong", "met": "m", "ki": "km", "cay": "km"}


def _counted_fit(counted: list[str], after: list[str], *, money: bool) -> float:
    """How well the words after a number are what is counted: 1 when the first ones are the same."""
    if not counted:
        return 0.6 if money or after else 0.4
    unit = _UNITS.get(counted[0])
    if unit and (after[:1] == [unit] or (unit == "dong" and money)):
        return 1.0
    if money and counted[0] in {"tien", "ty", "trieu", "dong"}:
        return 1.0
    if after[:1] == counted[:1]:
        return 1.0 if after[1:2] == counted[1:2] or len(counted) == 1 else 0.6
    if counted[0] in after[:3]:
        return 0.7
    return (
        0.35
        if after[:1] and after[0] in {"dong", "nguoi", "dai"} and counted[0] in {"dang", "nguoi", "can", "dai"}
        else 0.0
    )


def _part_of(reading: Reading, sentence: Span, at: int) -> Span:
    """The part of a sentence between semicolons that holds a character."""
    start = max(reading.lower.rfind(";", sentence.start, at) + 1, sentence.start)
    end = reading.lower.find(";", at, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def _clause_of(reading: Reading, sentence: Span, at: int) -> Span:
    cuts = [m.end() for m in _CLAUSE.finditer(reading.lower, *sentence)]
    start = max([c for c in cuts if c <= at], default=sentence.start)
    end = min([c for c in cuts if c > at], default=sentence.end)
    return Span(start, end)


def _noun_end(body: str, at: int, end: int, counted: list[str]) -> int:
    """Where the counted noun after a number ends: at most as many words as were asked for, at least two."""
    stop = at
    for n, match in enumerate(re.finditer(r"[ ]([^\W\d_]+)", _WRAPPED.sub(" ", body[at:end]))):
        if match.start() != stop - at or n >= max(2, min(len(counted), 4)):
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
                        desk.units, (Terms.of(_clause_of(hit.reading, hit.span, s.start).of(hit.reading.body)), 1.0)
                    ),
                    s,
                )
                for s in found
            ]
            best = max(c for c, _ in clauses)
            chosen = [s for c, s in clauses if c >= best - 0.15]
            text = ", ".join(" ".join(s.of(hit.reading.body).split()) for s in chosen)
            return [Finding(text, hit.reading, (hit.span,), tuple(chosen), field="votes", score=hit.score)]
    return []


_BALLOT = re.compile(r"\bphieu (khong hop le|hop le|trang|thuan|chong|tan thanh|khong tan thanh|dong y|khong dong y)\b")


def _for_asked(desk: Desk, hit: Ranked, found: list[Span]) -> list[Span]:
    """Of the votes in a sentence those of the person, or of the kind of ballot, that the question asks about."""
    people, ballot = asked_people(desk), _BALLOT.search(desk.folded)
    if people:
        beside = [
            s
            for s in found
            if any(p.lower() in _part_of(hit.reading, hit.span, s.start).of(hit.reading.lower) for p in people)
        ]
        found = beside or found
    if ballot:
        found = [s for s in found if ballot[1] in _clause_of(hit.reading, hit.span, s.start).of(hit.reading.folded)]
    return found


def _is_date(reading: Reading, match: re.Match[str]) -> bool:
    return any(d.span.start <= match.start() < d.span.end for d in reading.dates)


# --- texts
# ------------------------------------------------------------------------------------------------------------------

_CUES: dict[Asks, re.Pattern[str]] = {
    Asks.TASK: re.compile(
        r"nhiệm vụ|yêu cầu|đề nghị|tập trung|giao|lưu ý|cần|phải|chỉ đạo|nhấn mạnh|mong|trọng tâm|phấn đấu"
    ),
    Asks.DECISION: re.compile(
        r"quyết định|thông qua|thống nhất|nhất trí|đồng ý|quyết nghị|biểu quyết|kết luận|yêu cầu|ban hành|tiến hành"
    ),
    Asks.REASON: re.compile(r"(?<!\w)(?:do|vì|bởi|nguyên nhân|lý do|để|nhằm|trùng|nghỉ)(?!\w)"),
    Asks.CONTENT: re.compile(
        r"nội dung|vấn đề|bàn|thảo luận|xem xét|việc|để|nhằm|trọng tâm|gồm|công bố|triển khai|báo cáo|trao đổi"
        r"|chuẩn bị|tổng kết|sơ kết"
    ),
    Asks.AWARD: re.compile(r"tặng|trao|khen|thưởng|danh hiệu|huy hiệu|bằng khen|giấy khen|cờ"),
    Asks.SPEAKER: re.compile(
        r"phát biểu|nêu|cho biết|kết luận|nhấn mạnh|đề nghị|khẳng định|ý kiến|chất vấn|báo cáo|nói"
    ),
}


def told(desk: Desk) -> list[Finding]:
    """The sentence that answers what was decided, asked for, said, given, or why."""
    cue = _CUES.get(desk.query.asks)
    chosen = [
        hit
        for hit in ranked(desk)[:10]
        if (hit.sure or (desk.within and hit.own >= WITHIN)) and _cued(desk, hit, cue) and mentions_asked(desk, hit)
    ]
    if not chosen:
        return []
    best = chosen[0]
    told_part = _own_part(desk, best)
    text = " ".join(told_part.of(best.reading.body).split()).rstrip(";")
    return [Finding(text, best.reading, (best.span,), (), field="sentence", score=best.score)]


def _cued(desk: Desk, hit: Ranked, cue: re.Pattern[str] | None) -> bool:
    """Whether a sentence speaks as the question wants; for contents, what is asked beyond the subject is cue enough."""
    if cue is None or cue.search(hit.reading.lower, *hit.span):
        return True
    focus = missing(desk.units, subject_terms(hit.reading) | Terms.of(*desk.query.documents))
    return (
        desk.query.asks is Asks.CONTENT
        and bool(focus)
        and coverage(focus, (hit.reading.sentence_terms[hit.number], 1.0)) >= ALL
    )


def _own_part(desk: Desk, hit: Ranked) -> Span:
    """The part of a sentence that is about the question, where semicolons part clauses with subjects of their own."""
    cuts = [m.end() for m in _NEW_SUBJECT.finditer(hit.reading.body, *hit.span)]
    if not cuts:
        return hit.span
    parts = [Span(a, b) for a, b in pairwise([hit.span.start, *cuts, hit.span.end])]
    return max(parts, key=lambda part: coverage(desk.units, (Terms.of(part.of(hit.reading.body)), 1.0)))


_NEW_SUBJECT = re.compile(r";\s+(?=[A-ZĐÀ-Ỹ]|đồng chí|ông |bà )")


def told_office(desk: Desk) -> list[Finding]:
    """The sentence that tells which office was filled, where nobody is named."""
    return told(desk) if desk.query.wants is Wants.OFFICE and not asked_people(desk) else []


def hours(desk: Desk) -> list[Finding]:
    """The hour that a sentence gives."""
    for hit in ranked(desk)[:6]:
        times = [t for t in find_times(hit.reading.body) if hit.span.covers(t[0])]
        if times and hit.sure:
            best = max(
                times,
                key=lambda t: coverage(
                    desk.units, (Terms.of(_clause_of(hit.reading, hit.span, t[0].start).of(hit.reading.body)), 1.0)
                ),
            )
            return [
                Finding(
                    best[0].of(hit.reading.body), hit.reading, (hit.span,), (best[0],), field="time", score=hit.score
                )
            ]
    return []


def days(desk: Desk) -> list[Finding]:
    """The day of what the question asks beyond the article's subject: the date that stands with it in a sentence."""
    best: tuple[float, Finding] | None = None
    for reading in about(desk):
        focus = missing(desk.units, subject_terms(reading))
        if desk.article_score(reading) < SURE or not focus:
            continue
        for mention, around, sentence in _dated(reading):
            if not _led_as_asked(desk, reading, mention):
                continue
            score = coverage(
                focus, (Terms.of(around.of(reading.body)), 1.0), (Terms.of(sentence.of(reading.body)), 0.5)
            )
            if score >= FOCUS and (best is None or score > best[0]):
                text = format_range(mention.range)
                best = (score, Finding(text, reading, (sentence,), (mention.span,), field="date", score=score))
    return [best[1]] if best else []


_FROM = re.compile(r"(?:từ|kể từ|hiệu lực)\s*(?:ngày\s*)?$")
_UNTIL = re.compile(r"(?:trước|hạn|chậm nhất|đến|muộn nhất|là)\s*(?:ngày\s*)?$")


def _led_as_asked(desk: Desk, reading: Reading, mention: DateMention) -> bool:
    """Whether a date begins something ("kể từ ngày …") or ends it ("trước ngày …"), where that is asked for."""
    before = reading.lower[max(0, mention.span.start - 24) : mention.span.start]
    if re.search(r"\bhieu luc\b|\btinh tu\b|\btu (?:ngay|hom) nao|\btu bao gio", desk.folded):
        return _FROM.search(before) is not None or reading.lower[
            mention.span.start : mention.span.start + 8
        ].startswith(("từ ngày", "kể từ"))
    if asks_deadline(desk):
        return _UNTIL.search(before) is not None
    return True


def asks_deadline(desk: Desk) -> bool:
    """Whether a question asks by when, rather than when."""
    return re.search(r"\bhan\b(?! che)|\bcham nhat\b|\btruoc ngay nao|\bmuon nhat", desk.folded) is not None


def _dated(reading: Reading) -> Iterator[tuple[DateMention, Span, Span]]:
    """Each date of an article with the words around it that it belongs to, and its sentence."""
    mentions = [m for m in reading.dates if m.of != "name"]
    for n, mention in enumerate(mentions):
        sentence = reading.sentences[reading.sentence_at(mention.span.start)]
        start = max(
            sentence.start, mentions[n - 1].span.end if n else 0, reading.lower.rfind(";", 0, mention.span.start) + 1
        )
        end = min([sentence.end, *(m.span.start for m in mentions[n + 1 : n + 2])])
        cut = _CLAUSE.search(reading.lower, mention.span.end, end)
        yield mention, Span(start, cut.start() if cut else end), sentence


def yes_no(desk: Desk) -> list[Finding]:
    """Yes or no ("Có", "Không"), with the clause that says so."""
    for hit in ranked(desk)[:4]:
        if not hit.sure or not mentions_asked(desk, hit):
            continue
        reading = hit.reading
        clauses = [
            _clause_of(reading, hit.span, at)
            for at in {hit.span.start, *(m.end() for m in _CLAUSE.finditer(reading.lower, *hit.span))}
        ]
        best = max(clauses, key=lambda c: coverage(desk.units, (Terms.of(c.of(reading.body)), 1.0)))
        focus = missing(desk.units, subject_terms(reading)) or desk.units
        if coverage(focus, (Terms.of(best.of(reading.body)), 1.0)) < ALL:
            continue
        said = " ".join(best.of(reading.body).split()).strip(" ,;.")
        denied = _denied(reading, hit.span, best)
        said = (
            " ".join(hit.span.of(reading.body).split())
            if denied and not _DENIAL.search(best.of(reading.lower))
            else said
        )
        return [
            Finding(
                f"{'Không' if denied else 'Có'}: {said}",
                reading,
                (hit.span,),
                (best,),
                field="sentence",
                score=hit.score,
            )
        ]
    return []


_DENIAL = re.compile(r"(?<!\w)(?:không|chưa|chẳng)(?!\w)")


def _denied(reading: Reading, sentence: Span, clause: Span) -> bool:
    """Whether a clause is denied, by itself or by what follows a colon ("về kỷ luật đ/c …: … không thi hành kỷ luật")."""
    rest = clause.of(reading.lower).rstrip().endswith(":")
    return _DENIAL.search(reading.lower, clause.start, sentence.end if rest else clause.end) is not None


__all__ = ["by_part", "hours", "how_many", "ranked", "stressed", "told", "votes", "yes_no"]
