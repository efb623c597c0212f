"""An event → an article written out of it, in Vietnamese, and the record whose evidence is that article."""

from __future__ import annotations

from typing import Any

from corpus.dates import format_range
from corpus.models import (
    Article,
    Count,
    DateRange,
    Decision,
    Extraction,
    MeetingRecord,
    Membership,
    Note,
    Participation,
    Quoted,
    Recorded,
    Reference,
    Span,
)
from corpus.ocd.event import Event, EventDecision, EventError, Paper, Participant, state_note
from corpus.ocd.when import WrongDateError, parse_range

ADDRESS_MARK = "#ban-ghi-"  # tells the address of an exported record from that of the article it was read from

_LABELS = {
    Note.CHAIR: "Chủ trì",
    Note.CO_CHAIR: "Đồng chủ trì",
    Note.DIRECTOR: "Dự và chỉ đạo",
    Note.SPEAKER: "Phát biểu",
    Note.PRESENTER: "Trao",
    Note.ATTENDEE: "Tham dự",
    Note.SECRETARY: "Thư ký",
    Note.SIGNER: "Ký",
    Note.ABSENT: "Vắng mặt",
}


class _Sheet:
    """A text that grows, and tells where each piece of it stands."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, piece: str) -> Span:
        """Adds a piece."""
        start = len(self.text)
        self.text += piece
        return Span(start, len(self.text))

    def begin(self, label: str) -> int:
        """Adds a line "label: " that goes on. Where the line starts."""
        self.write("\n" if self.text else "")
        return self.write(label + ": ").start

    def line(self, label: str, value: str) -> Span:
        """Adds a line "label: value". The span is the value's."""
        self.begin(label)
        return self.write(value)

    def since(self, start: int) -> Span:
        """From `start` to the end as it is now."""
        return Span(start, len(self.text))


def record(event: Event, line: int | None = None) -> Recorded:
    """The article and record of an event. Raises `EventError` for a date that is none."""
    sheet = _Sheet()
    name = event.name or event.classification
    evidence = sheet.line("Tên", name)
    heading = _heading(event, sheet)
    present = [_present(person, sheet) for person in event.participants if person.entity_type != "organization"]
    meeting = MeetingRecord(
        name=name,
        evidence=evidence,
        **heading,
        participants=tuple(part for part, _ in present),
        agenda=tuple(_quoted("Nội dung", item.description, sheet) for item in event.agenda if item.description),
        decisions=tuple(_decision(decision, sheet) for decision in (*event.decisions, *event.votes) if decision.text),
        references=tuple(_reference(paper, sheet) for paper in event.documents if paper.number),
        counts=tuple(Count(text=text, evidence=sheet.line("Số liệu", text)) for text in event.extras.counts),
        status=event.state,
        doubtful=event.extras.doubtful,
    )
    article = _article(event, name, sheet)
    people = tuple(member for _, member in present)
    extraction = Extraction(meetings=(meeting,), people=people, references=meeting.references)
    return Recorded(article=article, extraction=extraction, line=line)


def _article(event: Event, title: str, sheet: _Sheet) -> Article:
    source = next(iter(event.sources), None)
    url = source.url if source else ""
    if url:
        sheet.line("Nguồn", url)
    if url and event.extras.article and ADDRESS_MARK not in url:
        url += ADDRESS_MARK + event.id.rpartition("#")[2]
    return Article(
        title=title,
        body=sheet.text,
        external_id=event.id or None,
        url=url or None,
        source=(source.note if source else "") or None,
        published=event.extras.published,
    )


def _heading(event: Event, sheet: _Sheet) -> dict[str, Any]:
    """The fields about what, who called it, when and where."""
    fields: dict[str, Any] = {"classification": event.classification}
    if event.classification and event.classification != event.name:
        sheet.line("Loại", event.classification)
    hosts = [person.name for person in event.participants if person.entity_type == "organization"]
    if hosts:
        fields.update(organization=hosts[0], organization_evidence=sheet.line("Đơn vị tổ chức", hosts[0]))
    held = _held(event)
    if held:
        fields.update(held=held, held_evidence=sheet.line("Thời gian", format_range(held)))
    if event.description:
        sheet.line("Mô tả", event.description)
    if event.location.name:
        fields.update(location=event.location.name, location_evidence=sheet.line("Địa điểm", event.location.name))
    note = event.extras.status_note or state_note(event.status)
    if note:
        fields["status_note"] = _quoted("Trạng thái", note, sheet)
    return fields


def _held(event: Event) -> DateRange | None:
    extras = event.extras
    try:
        return parse_range(
            event.start_date,
            event.end_date,
            session=extras.session,
            time=extras.time,
            year_from=extras.year_from,
        )
    except WrongDateError as error:
        raise EventError("start_date", f"no date ({error})") from error


def _present(person: Participant, sheet: _Sheet) -> tuple[Participation, Membership]:
    """A line such as "Chủ trì: đồng chí A, Bí thư chi bộ": all of it proves the part, the name with office the post."""
    part = person.part
    label = person.verb or _LABELS[part]
    start = sheet.begin(label[:1].upper() + label[1:] + (" (dự kiến)" if person.planned else ""))
    sheet.write("đồng chí ")
    name = sheet.write(person.name)
    if person.office:
        sheet.write(f", {person.office}")
    post = sheet.since(name.start)
    for detail in filter(None, (person.site, person.reason)):
        sheet.write(f" ({detail})")
    participation = Participation(
        person=person.name,
        office_as_printed=person.office,
        note=part,
        evidence=sheet.since(start),
        verb=person.verb,
        site=person.site or None,
        reason=person.reason or None,
        planned=person.planned,
    )
    return participation, Membership(person=person.name, office_as_printed=person.office, name=name, evidence=post)


def _quoted(label: str, text: str, sheet: _Sheet) -> Quoted:
    return Quoted(text=text, evidence=sheet.line(label, text))


def _decision(decision: EventDecision, sheet: _Sheet) -> Decision:
    evidence = sheet.line("Quyết định", decision.text)
    if decision.people:
        sheet.write(f" – {', '.join(decision.people)}")
    counts = []
    for text in decision.counts:
        sheet.write(" – ")
        counts.append(Count(text=text, evidence=sheet.write(text)))
    return Decision(
        kind=decision.kind, text=decision.text, evidence=evidence, people=decision.people, counts=tuple(counts)
    )


def _reference(paper: Paper, sheet: _Sheet) -> Reference:
    try:
        days = parse_range(paper.date, paper.date_end)
    except WrongDateError as error:
        raise EventError("documents.date", f"no date ({error})") from error
    start = sheet.line("Văn bản", f"{paper.kind} " if paper.kind else "").start
    sheet.write(f"số {paper.number}")
    if days:
        sheet.write(f" ngày {format_range(days)}")
    if paper.issuer:
        sheet.write(f" của {paper.issuer}")
    if paper.about:
        sheet.write(f" về {paper.about}")
    return Reference(
        number=paper.number,
        kind=paper.kind,
        issuer=paper.issuer,
        date=days,
        about=paper.about,
        basis=paper.basis,
        own=paper.own,
        evidence=sheet.since(start),
    )
