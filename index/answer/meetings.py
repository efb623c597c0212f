"""Questions about a meeting's fields: who chaired, directed, attended; when, where, by whom, about what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from corpus import MeetingRecord, Note, Participation, Span, Status, fold, format_range
from index.answer.asked import asked_people, people_named
from index.answer.desk import Candidate, Desk, Finding, NotSaid
from index.answer.offices import asked_office, holds, named_office
from index.matching import coverage, missing
from index.models import Asks
from index.reading import Reading, Terms, words
from index.wording import PRONOUNS

ENOUGH = 0.72  # coverage from which a meeting is the one asked about
ENOUGH_DATED = 0.6  # the same when the asked date fits
TOLD = 0.4  # share of the question that must stand in what tells of the meeting itself
TOLD_FIELD = 0.62  # the same where a day, a place or a body is asked for: an article tells of many
MANY = 3  # meetings of one article that fit alike: a calendar
APART = 0.1  # of one article, meetings that fit worse by more than this are others
CLOSE = 0.93  # meetings within this share of the best one's score fit as well

_SESSION = re.compile(r"\bbuoi (sang|chieu|toi)\b")
CHAIRS = (Note.CHAIR, Note.CO_CHAIR)
NOTES: dict[Asks, tuple[Note, ...]] = {
    Asks.CHAIR: CHAIRS,
    Asks.DIRECTOR: (Note.DIRECTOR,),
    Asks.SECRETARY: (Note.SECRETARY,),
    Asks.ABSENT: (Note.ABSENT,),
    Asks.SIGNER: (Note.SIGNER,),
    Asks.PRESENTER: (Note.PRESENTER,),
    Asks.SPEAKER: (Note.SPEAKER, Note.DIRECTOR),
    Asks.ATTENDEE: (Note.ATTENDEE, Note.DIRECTOR),
}


def fitting(desk: Desk) -> tuple[Candidate, ...]:
    """The meetings that the question may be about: the best, and those that fit about as well."""
    enough = ENOUGH_DATED if desk.query.when else ENOUGH
    good = [c for c in desk.candidates if c.score >= enough and _told_of(desk, c)]
    if not good:
        return ()
    best = good[0].score
    return _of_asked_person(desk, _apart(desk, tuple(c for c in good if c.score >= CLOSE * best)))


def _apart(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of the meetings of one article, which share its head, those that what is printed of each itself fits best."""
    own = [coverage(desk.units, (c.reading.own[c.number], 1.0)) for c in found]
    best: dict[int, float] = {}
    for candidate, fit in zip(found, own, strict=True):
        best[candidate.reading.article_id] = max(fit, best.get(candidate.reading.article_id, 0.0))
    nearest = [c for c, fit in zip(found, own, strict=True) if fit >= best[c.reading.article_id] - APART]
    return tuple(c for c in nearest if not _of_many(nearest, c) or _itself_asked(desk, c))


def _of_many(found: list[Candidate], candidate: Candidate) -> bool:
    """Whether an article, as a calendar does, has many meetings that fit alike."""
    return sum(c.reading is candidate.reading for c in found) >= MANY


def _itself_asked(desk: Desk, candidate: Candidate) -> bool:
    """Whether what the question asks beyond the head of the article is what is printed of the meeting."""
    reading = candidate.reading
    focus = missing(desk.units, reading.heading | reading.letterhead)
    return not focus or coverage(focus, (reading.own[candidate.number], 1.0)) >= TOLD_FIELD


def _of_asked_person(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of several meetings those whose chair the question names, or names an office of ("Chủ tịch … tiếp dân ngày nào")."""
    if len(found) < 2 or desk.query.asks in NOTES:
        return found
    people, asked = people_named(desk), named_office(desk.query.text)
    theirs = tuple(
        c
        for c in found
        if any(
            p.person in people or (asked and holds(c.reading, p.person, asked))
            for p in c.meeting.participants
            if p.note in CHAIRS
        )
    )
    return theirs or found


def _told_of(desk: Desk, candidate: Candidate) -> bool:
    """Whether what the question is about stands where the meeting is told of, and not only somewhere in the article."""
    least = TOLD if desk.query.asks in NOTES else TOLD_FIELD
    return coverage(desk.units, (candidate.reading.meetings[candidate.number], 1.0)) >= least


def named(person: str, office: str) -> str:
    """A person as the answer names them: with the offices as printed."""
    return f"{person}, {office}" if office else person


def office_of(reading: Reading, person: str, printed: str) -> str:
    """The fullest office that the article prints beside a person's name."""
    offices = [
        m.office_as_printed for m in reading.stored.extraction.people if m.person == person and m.office_as_printed
    ]
    return max([printed, *offices], key=len)


def parts(meeting: MeetingRecord, notes: Sequence[Note]) -> list[Participation]:
    """The people who had one of these parts, each once, in order."""
    seen: dict[str, Participation] = {}
    for p in meeting.participants:
        if p.note in notes and p.person not in seen and not (p.planned and meeting.status is Status.PASSED):
            seen[p.person] = p
    return list(seen.values())


def cancelled(desk: Desk, candidate: Candidate) -> Finding | NotSaid | None:
    """Of a meeting that was put off: what is printed about that, where its day is asked for; no other field."""
    meeting = candidate.meeting
    if meeting.status is not Status.CANCELLED:
        return None
    if desk.query.asks not in {Asks.DATE, Asks.TIME, Asks.YES_NO}:
        return NotSaid(candidate.reading, candidate.number)
    said = meeting.status_note
    text = said.text if said else meeting.evidence.of(candidate.reading.body)
    quote = candidate.reading.sentences[
        candidate.reading.sentence_at((said.evidence if said else meeting.evidence).start)
    ]
    return Finding(
        " ".join(text.split()),
        candidate.reading,
        (quote,),
        (said.evidence,) if said else (),
        candidate.number,
        field="status",
        score=candidate.score,
    )


def standing(desk: Desk, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The meetings that stand, where others were put off; all of them when a day is asked about, unless for the new one."""
    stand = tuple(c for c in found if c.meeting.status is not Status.CANCELLED)
    asks_new = re.search(r"\b(?:lui|doi|chuyen|hoan|thay doi)\b.*\b(?:sang|den|toi)\b|\bmoi\b", desk.folded)
    return stand if stand and (asks_new or desk.query.when is None) else found


def with_rest(desk: Desk, candidate: Candidate, finding: Finding) -> Finding:
    """A finding with the other fields that the question asks for in one breath ("ở đâu, mấy giờ?") added to it."""
    if desk.query.asks not in _ASKED_TOGETHER or candidate.meeting.status is Status.CANCELLED:
        return finding
    for asks, cue in _ASKED_TOGETHER.items():
        more = FIELDS[asks](desk, candidate) if asks is not desk.query.asks and cue.search(desk.folded) else None
        if isinstance(more, Finding) and more.text not in finding.text:
            quotes = tuple(dict.fromkeys((*finding.quotes, *more.quotes)))
            finding = replace(
                finding, text=f"{finding.text}; {more.text}", quotes=quotes, bold=(*finding.bold, *more.bold)
            )
    return finding


_ASKED_TOGETHER = {
    Asks.PLACE: re.compile(r"\b(?:o|tai) dau\b|\bcho nao\b|\bdia diem\b"),
    Asks.DATE: re.compile(r"\bngay (?:nao|may)\b|\bbao gio\b|\bhom nao\b|\bkhi nao\b|\bthoi gian (?:nao|va)\b"),
    Asks.TIME: re.compile(r"\bmay gio\b|\bgio nao\b"),
}


def in_charge(desk: Desk) -> list[Finding]:
    """Who is named for something that a calendar or a programme lists ("ai tiếp dân thứ Năm này?")."""
    findings = []
    for candidate in fitting(desk):
        told = Terms.of(candidate.meeting.name)
        people = parts(candidate.meeting, CHAIRS)
        if (
            candidate.meeting.status in {Status.CONFIRMED, Status.TENTATIVE}
            and people
            and any(unit.found(told) for unit in desk.units)
        ):
            findings.append(people_finding(desk, candidate.reading, people, candidate.number, candidate.score))
    return findings


def takes_place(desk: Desk) -> list[Finding]:
    """Whether a meeting was put off, or takes place, as the calendar prints it."""
    put_off = re.search(r"\b(?:hoan|huy|doi lich|lui|dung lai)\b", desk.folded)
    if not put_off and not re.search(r"\bco (?:\w+ ){0,2}?(?:hop|to chuc|dien ra|lich)\b", desk.folded):
        return []
    findings = []
    for candidate in fitting(desk):
        cancellation = cancelled(desk, candidate)
        if isinstance(cancellation, Finding):
            findings.append(replace(cancellation, text=f"{'Có' if put_off else 'Không'}: {cancellation.text}"))
        elif not put_off and desk.query.when is not None and candidate.meeting.status is not Status.TENTATIVE:
            sentence = candidate.reading.sentences[candidate.reading.sentence_at(candidate.meeting.evidence.start)]
            findings.append(
                Finding(
                    f"Có: {label(candidate)}",
                    candidate.reading,
                    (sentence,),
                    (),
                    candidate.number,
                    field="held",
                    score=candidate.score,
                )
            )
    return findings


def who(desk: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The people who had the asked part in a meeting."""
    found = [p for p in parts(candidate.meeting, NOTES[desk.query.asks]) if p.person not in _spoken_of(desk)]
    if desk.query.asks is Asks.CHAIR and "diem cau" in desk.folded:
        found = [p for m in candidate.reading.stored.extraction.meetings for p in parts(m, CHAIRS)]
    if "dieu hanh" in desk.folded:
        leading = [p for p in candidate.meeting.participants if "điều hành" in p.verb.lower() and p.note not in CHAIRS]
        found = leading or found
    if desk.query.asks is Asks.CHAIR and re.search(
        r"\b(?:giao lai|uy quyen|thay mat)\b.*\bcho (?:ai|dong chi nao)\b", desk.folded
    ):
        everyone = [
            p
            for m in candidate.reading.stored.extraction.meetings
            for p in parts(m, CHAIRS)
            if p.person not in _spoken_of(desk)
        ]
        found = [p for p in everyone if _HANDED_ON.search(fold(p.evidence.of(candidate.reading.lower)))]
    if desk.query.asks is Asks.CHAIR:
        found = _asked_site(desk, candidate.reading, found)
    if not found:
        return NotSaid(candidate.reading, candidate.number)
    return people_finding(desk, candidate.reading, found, candidate.number, candidate.score)


_HANDED_ON = re.compile(r"\b(?:giao lai|uy quyen|thay mat)\b")


def _spoken_of(desk: Desk) -> tuple[str, ...]:
    """Whom the question speaks of, by name or as "ông ấy": not whom it asks for ("Ông ấy giao lại cho ai?")."""
    before = desk.context.people if desk.context and PRONOUNS.search(desk.folded) else ()
    return (*people_named(desk), *before)


def _asked_site(desk: Desk, reading: Reading, found: list[Participation]) -> list[Participation]:
    """Of several chairs those of the site or session asked about; without one, those of the meeting as a whole."""
    if len(found) < 2:
        return found
    when, part = desk.query.when, _SESSION.search(desk.folded)
    session = part[1] if part else fold(when.session.value) if when and when.session else ""
    if session and (then := [p for p in found if session in (fold(p.site or "") + _session_told(reading, p))]):
        return then
    if len({p.evidence for p in found}) < 2:
        return found
    whole = [p for p in found if p.site is None or not p.site.startswith("điểm cầu")]
    sited = [p for p in found if p.site is not None and p.site.startswith(("điểm cầu", "các điểm cầu"))]
    if "diem cau" in desk.folded and sited:
        return max(([p] for p in sited), key=lambda ps: coverage(desk.units, (Terms.of(ps[0].site or ""), 1.0)))
    scored = sorted(((_fit(desk, reading, p.evidence), p) for p in whole or found), key=lambda sp: -sp[0])
    best = scored[0][0]
    return [p for p in whole or found if any(p is q and s >= best - 0.2 for s, q in scored)]


def _session_told(reading: Reading, p: Participation) -> str:
    """The part of the day that a clause gives before a name ("Buổi sáng, ông A …; buổi chiều, bà B …"), folded."""
    at = reading.lower.find(p.person.lower(), *p.evidence)
    clause = (
        reading.folded[max(reading.lower.rfind(";", p.evidence.start, at) + 1, p.evidence.start) : at]
        if at >= 0
        else ""
    )
    found = _SESSION.findall(clause)
    return found[-1] if found else ""


def _fit(desk: Desk, reading: Reading, span: Span) -> float:
    return coverage(desk.units, (reading.sentence_terms[reading.sentence_at(span.start)], 1.0))


def people_finding(
    desk: Desk, reading: Reading, found: Iterable[Participation], meeting: int | None, score: float
) -> Finding:
    """A finding that names people, each proved by the sentence that gives them their part."""
    found = list(found)
    texts = [named(p.person, office_of(reading, p.person, p.office_as_printed)) for p in found]
    quotes = tuple(dict.fromkeys(p.evidence for p in found))
    bold = tuple(span for p in found for span in stressed(reading, p.evidence, p.person, p.verb))
    return Finding(
        "; ".join(texts),
        reading,
        quotes,
        bold,
        meeting,
        tuple(p.person for p in found),
        f"participants.{found[0].note.value}",
        score,
    )


def stressed(reading: Reading, sentence: Span, *words: str) -> tuple[Span, ...]:
    """Where some words stand in a sentence, for stressing them in the quote."""
    spans = []
    for word in words:
        at = reading.lower.find(word.lower(), *sentence) if word else -1
        if at >= 0:
            spans.append(Span(at, at + len(word)))
    return tuple(spans)


def when(_: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The day of a meeting."""
    meeting = candidate.meeting
    if not meeting.held or not meeting.held_evidence:
        return NotSaid(candidate.reading, candidate.number)
    return _field(candidate, format_range(meeting.held), meeting.held_evidence, "held")


def where(_: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The place of a meeting."""
    meeting = candidate.meeting
    if not meeting.location or not meeting.location_evidence:
        return NotSaid(candidate.reading, candidate.number)
    return _field(candidate, meeting.location, meeting.location_evidence, "location")


def organizer(_: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The body that held a meeting."""
    meeting = candidate.meeting
    if not meeting.organization or not meeting.organization_evidence:
        return NotSaid(candidate.reading, candidate.number)
    together = _together(candidate.reading, meeting.organization_evidence)
    if together is not None:
        return _field(candidate, " ".join(together.of(candidate.reading.body).split()), together, "organization")
    return _field(candidate, meeting.organization, meeting.organization_evidence, "organization")


_JOINTLY = re.compile(
    r"\s+(?:đã\s+)?(?:phối hợp|kết hợp|cùng)(?: với| cùng)?\s+(?P<other>[^,;.\n]{3,90}?)\s+(?:đồng )?(?:tổ chức"
    r"|khai mạc|mở)(?!\w)"
)


def _together(reading: Reading, body: Span) -> Span | None:
    """Two bodies that hold a meeting together ("A phối hợp với B tổ chức"), where one of them is the record's."""
    sentence = reading.sentences[reading.sentence_at(body.start)]
    joint = _JOINTLY.search(reading.lower, *sentence)
    if joint is None:
        return None
    start = max(reading.lower.rfind(mark, sentence.start, joint.start()) + 1 for mark in ",;:\n.")
    whole = Span(max(start, sentence.start), joint.end("other"))
    whole = Span(whole.start + len(whole.of(reading.body)) - len(whole.of(reading.body).lstrip()), whole.end)
    return whole if whole.covers(body) and len(whole.of(reading.body)) < 160 else None


def hour(desk: Desk, candidate: Candidate) -> Finding | NotSaid:
    """The hour or the part of the day of a meeting; when it ended is for a sentence to say."""
    if re.search(r"\b(?:ket thuc|be mac|xong|tan hop)\b", desk.folded):
        return NotSaid(candidate.reading, candidate.number)
    held, evidence = candidate.meeting.held, candidate.meeting.held_evidence
    by_hour = "may gio" in desk.folded or "gio nao" in desk.folded or "luc may" in desk.folded
    if held and evidence and by_hour and held.time:
        return _field(candidate, held.time, evidence, "held")
    if held and evidence and not by_hour and held.session:
        return _field(candidate, f"Buổi {held.session.value}", evidence, "held")
    return NotSaid(candidate.reading, candidate.number)


def _field(candidate: Candidate, text: str, evidence: Span, name: str) -> Finding:
    reading = candidate.reading
    sentence = reading.sentences[reading.sentence_at(evidence.start)]
    return Finding(text, reading, (sentence,), (evidence,), candidate.number, field=name, score=candidate.score)


def attendees(desk: Desk) -> list[Finding]:
    """Who was there; of those who hold the asked office, if one is asked for."""
    asked = asked_office(desk.query.text)
    findings = []
    for candidate in fitting(desk) or (desk.candidates[:1] if desk.within else ()):
        people = parts(candidate.meeting, (Note.ATTENDEE, Note.DIRECTOR))
        if asked is not None:
            everybody = parts(candidate.meeting, tuple(Note))
            people = [p for p in people if holds(candidate.reading, p.person, asked)] or [
                p for p in everybody if holds(candidate.reading, p.person, asked)
            ]
        led = _LEADERS.search(desk.folded)
        if led is not None:
            people = [
                p for p in people if _of_body(office_of(candidate.reading, p.person, p.office_as_printed), led["body"])
            ]
        if people:
            findings.append(people_finding(desk, candidate.reading, people, candidate.number, candidate.score))
    return findings


_LEADERS = re.compile(r"\blanh dao (?P<body>[\w ]+?) nao\b")


def _of_body(office: str, body: str) -> bool:
    """Whether an office is one of a body ("lãnh đạo UBND tỉnh": "Phó Chủ tịch UBND tỉnh")."""
    return f" {' '.join(words(body))}" in f" {' '.join(words(office))}"


def content(desk: Desk) -> list[Finding]:
    """What a meeting was about: its name, or the sentence that tells of it, and what was dealt with."""
    findings = []
    if asked_people(desk):
        return []  # what somebody said there is for a sentence to tell
    for candidate in fitting(desk) or (desk.candidates[:1] if desk.within else ()):
        reading, meeting = candidate.reading, candidate.meeting
        if coverage(desk.units, (reading.meetings[candidate.number], 1.0), (_item_terms(reading), 1.0)) < ENOUGH:
            continue
        sentence = reading.sentences[reading.sentence_at(meeting.evidence.start)]
        listing = _listing(reading, sentence)
        telling = meeting.name if _says_what(meeting) else " ".join(sentence.of(reading.body).split())
        more = _agenda(meeting) or (() if listing is None else ((" ".join(listing.of(reading.body).split()), listing),))
        text = f"{telling.rstrip('.')}. {'; '.join(text for text, _ in more)}" if more else telling
        quotes = tuple(dict.fromkeys((sentence, *(quote for _, quote in more))))
        findings.append(Finding(text, reading, quotes, (), candidate.number, field="name", score=candidate.score))
    return findings


def _item_terms(reading: Reading) -> Terms:
    """What the first sentences tell, where a report says what a meeting was about."""
    return Terms.of(*(span.of(reading.body) for span in reading.sentences[:3]))


AGENDA = 8  # items of an agenda that an answer lists


def _agenda(meeting: MeetingRecord) -> tuple[tuple[str, Span], ...]:
    """The items of the agenda, as printed, with where they stand."""
    return tuple((" ".join(item.text.split()), item.evidence) for item in meeting.agenda[:AGENDA])


def _says_what(meeting: MeetingRecord) -> bool:
    """Whether the name of a meeting says what it is about, beyond its kind, its number, its body and its day."""
    body = set(meeting.organization.lower().split())
    said = [w for w in _NUMBERING.sub(" ", meeting.name.lower()).split() if w not in body]
    return len(said) > 4


_NUMBERING = re.compile(
    r"lần thứ \w+|thứ \w+|khóa [\w -]+|khoá [\w -]+|nhiệm kỳ [\d –-]+|\([^)]*\)|\d+|,|để$|mở rộng|bất thường"
    r"|hôm nay|sáng|chiều|ngày|của|năm|tháng"
)
_LISTS = re.compile(
    r"(?<!\w)(?:nội dung|vấn đề|việc chính|trọng tâm|thảo luận|xem xét|bàn về|thông qua|lần lượt báo cáo|trao đổi"
    r"|mục đích|nhằm|cùng với việc|kết hợp|chuẩn bị cho|đã nghe|tập trung vào)(?!\w)"
)


def _listing(reading: Reading, sentence: Span) -> Span | None:
    """The sentence, other than the one that tells of the meeting, that lists what it dealt with."""
    return next((s for s in reading.sentences[:8] if s != sentence and _LISTS.search(reading.lower, *s)), None)


def _parts_asked(desk: Desk) -> tuple[Note, ...]:
    """The parts that somebody must have had in a meeting for it to be listed."""
    return (
        CHAIRS
        if "chu tri" in desk.folded or "chu toa" in desk.folded
        else tuple(n for n in Note if n is not Note.ABSENT)
    )


def listing(desk: Desk) -> list[Finding]:
    """The meetings that took place when, or under whom, the question asks."""
    findings = []
    people = asked_people(desk)
    for candidate in desk.candidates:
        if candidate.score < ENOUGH_DATED or candidate.meeting.status is Status.CANCELLED:
            continue
        if people and not any(
            p.person in people for p in candidate.meeting.participants if p.note in _parts_asked(desk)
        ):
            continue
        sentence = candidate.reading.sentences[candidate.reading.sentence_at(candidate.meeting.evidence.start)]
        chairs = ", ".join(p.person for p in parts(candidate.meeting, CHAIRS))
        text = f"{label(candidate)} – chủ trì: {chairs}" if chairs else label(candidate)
        findings.append(
            Finding(text, candidate.reading, (sentence,), (), candidate.number, field="meetings", score=candidate.score)
        )
    return findings[:10]


FIELDS: dict[Asks, Callable[[Desk, Candidate], Finding | NotSaid]] = {
    Asks.CHAIR: who,
    Asks.DIRECTOR: who,
    Asks.SECRETARY: who,
    Asks.ABSENT: who,
    Asks.DATE: when,
    Asks.PLACE: where,
    Asks.ORGANIZER: organizer,
    Asks.TIME: hour,
}


_UNNAMED = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường)$")  # a body that only its title places


def label(candidate: Candidate) -> str:
    """What tells a meeting apart: its name, its body, its day."""
    meeting = candidate.meeting
    day = f", {format_range(meeting.held)}" if meeting.held else ""
    return f"{_called(candidate)}{day}"


def label_by_day(candidate: Candidate) -> str:
    """The same with the day first, for where the end may be cut off."""
    held = candidate.meeting.held
    return f"{format_range(held)}: {_called(candidate)}" if held else _called(candidate)


def _called(candidate: Candidate) -> str:
    meeting = candidate.meeting
    name = meeting.name if len(meeting.name) < LONG_NAME else meeting.name[: LONG_NAME - 3].rsplit(" ", 1)[0] + "…"
    whose, title = meeting.organization, candidate.reading.stored.article.title
    if not whose or whose.split()[-1].islower():  # "Ủy ban MTTQ Việt Nam thành phố" does not say which
        whose = f"{whose}, {title}".strip(", ")
    body = f" ({whose})" if whose and whose not in name else ""
    return f"{name[:1].upper()}{name[1:]}{body}"


LONG_NAME = 110  # characters of a meeting's name that are shown
