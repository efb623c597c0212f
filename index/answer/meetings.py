"""Questions about a meeting's fields, about which meetings there were, and about whether one takes place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from corpus import (
    MeetingRecord,
    Note,
    Span,
    Status,
    format_range,
)
from index.answer.asked import asked_people
from index.answer.chairs import who
from index.answer.desk import Candidate, Desk, Finding, NotSaid
from index.answer.fitting import CHAIRS, ENOUGH, ENOUGH_DATED, fitting, label
from index.answer.naming import parts
from index.answer.offices import holds, named_office
from index.answer.times import ENDS
from index.matching import coverage
from index.models import Asks
from index.reading import Reading, Terms, words


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
    if ENDS.search(desk.folded):
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


def _theirs(desk: Desk, candidate: Candidate, people: tuple[str, ...]) -> bool:
    """Whether somebody of these people had the asked part in a meeting."""
    return any(p.person in people for p in candidate.meeting.participants if p.note in _parts_asked(desk))


_LEADS = re.compile(r"\b(?:chu tri|chu toa|dieu hanh)\b")


def _led_by_asked(desk: Desk, candidate: Candidate) -> bool:
    """Whether a meeting was led by the holder of the office, or held by the body, that a question names as leading."""
    leading = _LEADS.search(desk.folded)
    if leading is None:
        return True
    subject = desk.query.text[: leading.start()]
    chairs = parts(candidate.meeting, CHAIRS)
    if (office := named_office(subject)) is not None:
        return any(holds(candidate.reading, p.person, office) for p in chairs)
    told = Terms.of(candidate.meeting.organization, *(p.office_as_printed for p in chairs)).singles
    return set(words(subject)) & {word.text for word in desk.query.content if not word.light} <= told


def listing(desk: Desk) -> list[Finding]:
    """The meetings that took place when, or under whom, the question asks."""
    findings = []
    people = asked_people(desk)
    for candidate in desk.candidates:
        if candidate.score < ENOUGH_DATED or candidate.meeting.status is Status.CANCELLED:
            continue
        if not (_theirs(desk, candidate, people) if people else _led_by_asked(desk, candidate)):
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
