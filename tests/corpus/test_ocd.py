"""Meeting records go out as Open Civic Data events, and come in with evidence for each fact."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import (
    Article,
    Count,
    DateRange,
    Day,
    Decision,
    DecisionKind,
    Extraction,
    FailureKind,
    MeetingRecord,
    Note,
    Participation,
    Quoted,
    ReadFailure,
    Recorded,
    Reference,
    Session,
    Span,
    Status,
    Stored,
    events,
    read,
)

EVENT = {
    "_type": "event",
    "name": "Hội nghị Chi bộ thôn Bến Đá",
    "classification": "hội nghị",
    "status": "confirmed",
    "start_date": "2024-03-12T08:00:00+07:00",
    "location": {"name": "nhà văn hóa thôn", "url": ""},
    "participants": [
        {"name": "Chi bộ thôn Bến Đá", "entity_type": "organization", "note": "host"},
        {"name": "Lò Thị Mận", "role": "Bí thư Chi bộ", "note": "chủ trì"},
        {"entity_name": "Đinh Lá", "office": "Trưởng thôn", "note": "absent", "reason": "đi công tác"},
        "Lý Sa",
    ],
    "agenda": [{"description": "Làm đường ở đầu thôn"}, "Trồng cây"],
    "votes": [{"motion_text": "Thông qua kế hoạch", "counts": [{"option": "yes", "value": 12}]}],
    "documents": [{"number": "05-NQ/CB", "kind": "Nghị quyết", "date": "2024-01-05", "about": "làm đường"}],
    "sources": [{"url": "https://benda.example/1", "note": "Trang tin Bến Đá"}],
    "unknown": [1, 2],
}


def recorded(value: object, name: str = "a.json") -> Recorded:
    """The one record in a JSON file."""
    (found,) = read(json.dumps(value).encode(), name)
    assert isinstance(found, Recorded), found
    return found


def stored(record: Recorded) -> Stored:
    """The record as the corpus would hold it."""
    now = datetime(2024, 3, 12, tzinfo=UTC)
    return Stored(
        id=7, version="v", change=1, ingested=now, article=record.article, passages=(), extraction=record.extraction
    )


def test_an_event_becomes_an_article_that_proves_it() -> None:
    """Every field of an event is a field of the record, and its evidence prints it."""
    record = recorded(EVENT)
    body = record.article.body
    (meeting,) = record.extraction.meetings
    assert (record.article.title, meeting.name) == ("Hội nghị Chi bộ thôn Bến Đá",) * 2
    assert (record.article.url, record.article.source) == ("https://benda.example/1", "Trang tin Bến Đá")
    assert meeting.held == DateRange(first=Day(2024, 3, 12), last=Day(2024, 3, 12), time="08:00", year_from="text")
    assert meeting.status is Status.CONFIRMED
    assert meeting.held_evidence is not None
    assert "12/03/2024" in meeting.held_evidence.of(body)
    assert meeting.location_evidence is not None
    assert meeting.location_evidence.of(body) == meeting.location == "nhà văn hóa thôn"
    assert meeting.organization_evidence is not None
    assert meeting.organization_evidence.of(body) == meeting.organization == "Chi bộ thôn Bến Đá"
    parts = [(part.note, part.evidence.of(body), part.reason) for part in meeting.participants]
    assert parts == [
        (Note.CHAIR, "Chủ trì: đồng chí Lò Thị Mận, Bí thư Chi bộ", None),
        (Note.ABSENT, "Vắng mặt: đồng chí Đinh Lá, Trưởng thôn (đi công tác)", "đi công tác"),
        (Note.ATTENDEE, "Tham dự: đồng chí Lý Sa", None),
    ]
    assert [item.evidence.of(body) for item in meeting.agenda] == ["Làm đường ở đầu thôn", "Trồng cây"]
    (decision,) = meeting.decisions
    assert (decision.evidence.of(body), decision.counts[0].evidence.of(body)) == ("Thông qua kế hoạch", "12 tán thành")
    (paper,) = meeting.references
    assert "05-NQ/CB" in paper.evidence.of(body)
    assert [member.name.of(body) for member in record.extraction.people] == ["Lò Thị Mận", "Đinh Lá", "Lý Sa"]
    assert record.extraction.people[1].evidence.of(body) == "Đinh Lá, Trưởng thôn"


def test_the_article_reads_as_vietnamese() -> None:
    """The article is a sheet that a person can read."""
    body = recorded(EVENT).article.body
    assert "\nChủ trì: đồng chí Lò Thị Mận, Bí thư Chi bộ\n" in body
    assert "\nVắng mặt: đồng chí Đinh Lá, Trưởng thôn (đi công tác)\n" in body
    assert body.startswith("Tên: Hội nghị Chi bộ thôn Bến Đá\nLoại: hội nghị\n")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03", Day(2024, 3)),
        ("XXXX-03-12", Day(None, 3, 12)),
        ("--03-12", Day(None, 3, 12)),
        ("12/03/2024", Day(2024, 3, 12)),
        ("2024-03-12T00:00:00+07:00", Day(2024, 3, 12)),
    ],
)
def test_days_may_be_open(written: str, day: Day) -> None:
    """A month, and a day without its year, stay what they are; no year is assumed."""
    (meeting,) = recorded({"name": "Họp", "start_date": written}).extraction.meetings
    assert meeting.held is not None
    assert (meeting.held.first, meeting.held.last, meeting.held.time) == (day, day, None)
    assert (meeting.held.year_from is None) == (day.year is None)


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        ({"start_date": "2024-03-12"}, "name: missing"),
        ({"name": "Họp", "start_date": "2024-02-30"}, "start_date: no date (2024-02-30)"),
        ({"name": "Họp", "start_date": "hôm qua"}, "start_date: no date (hôm qua)"),
        ({"name": "Họp", "participants": [{"name": ["a"]}]}, "participants.0.name: list instead of text"),
        ({"name": "Họp", "participants": [{"office": "Bí thư"}]}, "participants.0.name: missing"),
        ({"name": "Họp", "agenda": [], "documents": [{"number": "1-NQ", "date": "x"}]}, "documents.date: no date (x)"),
    ],
)
def test_what_is_no_event_says_which_field_is_wrong(event: dict[str, object], problem: str) -> None:
    """An event with a field that is missing, of the wrong kind or no day is one failure that says which, and what."""
    (failure,) = read(json.dumps([event]).encode(), "a.json")
    assert isinstance(failure, ReadFailure)
    assert (failure.kind, failure.detail, failure.line) == (FailureKind.BROKEN, problem, 1)


@pytest.mark.parametrize(
    ("status", "state", "note"),
    [
        ("postponed", Status.CANCELLED, "hoãn"),
        ("Canceled", Status.CANCELLED, "đã hủy"),
        ("tentative", Status.TENTATIVE, "dự kiến"),
        ("passed", Status.PASSED, None),
        (None, Status.PASSED, None),
    ],
)
def test_a_meeting_that_does_not_take_place_says_so(status: str | None, state: Status, note: str | None) -> None:
    """A cancelled or postponed meeting has the word for it as evidence."""
    record = recorded({"name": "Họp", "start_date": "2024-03-12", "status": status})
    (meeting,) = record.extraction.meetings
    assert meeting.status is state
    assert (meeting.status_note and meeting.status_note.evidence.of(record.article.body)) == note


def test_a_file_may_mix_articles_and_events() -> None:
    """One line is an article, the next an event; each is read as what it is."""
    lines = [json.dumps({"text": "Chi bộ họp."}), json.dumps(EVENT)]
    found = list(read("\n".join(lines).encode(), "a.jsonl"))
    assert [(type(item).__name__, item.line) for item in found] == [("Document", 1), ("Recorded", 2)]


def test_an_export_does_not_come_back_as_its_article() -> None:
    """A record that was exported has an id and address of its own when it comes in: it replaces nothing."""
    record = recorded({**EVENT, "id": "x1#0", "extras": {"article": "x1"}})
    assert record.article.external_id == "x1#0"
    assert record.article.url == "https://benda.example/1#ban-ghi-0"
    (event,) = events(stored(record))
    assert event["id"] == "x1#0"
    assert event["sources"] == [{"url": "https://benda.example/1", "note": "Trang tin Bến Đá"}]


# --- there and back ---------------------------------------------------------------------------------------------------

_ANYWHERE = st.just(Span(0, 1))
_words = st.text("aĐ ộ.,-1", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
_days = st.dates(date(1950, 1, 1), date(2050, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
_held = st.builds(
    lambda day, session, time: DateRange(first=day, last=day, session=session, time=time, year_from="text"),
    _days,
    st.none() | st.sampled_from(Session),
    st.none() | st.just("08:30"),
)
_counts = st.tuples(st.builds(Count, text=_words, evidence=_ANYWHERE)) | st.just(())
_meetings = st.builds(
    MeetingRecord,
    name=_words,
    evidence=_ANYWHERE,
    classification=_words | st.just(""),
    organization=_words | st.just(""),
    held=st.none() | _held,
    location=_words | st.just(""),
    participants=st.lists(
        st.builds(
            Participation,
            person=_words,
            office_as_printed=_words | st.just(""),
            note=st.sampled_from(Note),
            evidence=_ANYWHERE,
            verb=_words | st.just(""),
            site=st.none() | _words,
            reason=st.none() | _words,
            planned=st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    agenda=st.lists(st.builds(Quoted, text=_words, evidence=_ANYWHERE), max_size=2).map(tuple),
    decisions=st.lists(
        st.builds(
            Decision,
            kind=st.sampled_from(DecisionKind),
            text=_words,
            evidence=_ANYWHERE,
            people=st.lists(_words, max_size=2).map(tuple),
            counts=_counts,
        ),
        max_size=2,
    ).map(tuple),
    references=st.lists(
        st.builds(
            Reference,
            number=_words,
            kind=_words | st.just(""),
            issuer=_words | st.just(""),
            date=st.none() | _days.map(lambda day: DateRange(first=day, last=day, year_from="text")),
            about=_words | st.just(""),
            basis=st.booleans(),
            own=st.booleans(),
            evidence=_ANYWHERE,
        ),
        max_size=2,
    ).map(tuple),
    counts=_counts,
    status=st.sampled_from(Status),
    status_note=st.none() | st.builds(Quoted, text=_words, evidence=_ANYWHERE),
    doubtful=st.lists(_words, max_size=2).map(tuple),
)


@given(st.lists(_meetings, min_size=1, max_size=3))
def test_what_goes_out_comes_in_the_same(meetings: list[MeetingRecord]) -> None:
    """Exported and read again, a record says the same: it is exported as the same event, but for where it came from."""
    article = Article(title="Họp", body="Họp.", external_id="x", url="https://e.vn/1", published=date(2024, 3, 12))
    source = stored(Recorded(article=article, extraction=Extraction(meetings=tuple(meetings))))
    for event in events(source):
        record = recorded(event)
        (again,) = events(stored(record))
        for one in (event, again):
            extras = one.get("extras")
            assert isinstance(extras, dict)
            extras.pop("article")
            one.pop("id")
        assert again == event
        (meeting,) = record.extraction.meetings
        for part in meeting.participants:
            assert f": đồng chí {part.person}" in part.evidence.of(record.article.body)


def test_what_is_null_is_not_there() -> None:
    """A list that is null is an empty one, and a description is a line of the sheet."""
    event = {**EVENT, "agenda": None, "votes": None, "description": "Họp thường kỳ tháng 3"}
    record = recorded(event)
    (meeting,) = record.extraction.meetings
    assert (meeting.agenda, meeting.decisions) == ((), ())
    assert "\nMô tả: Họp thường kỳ tháng 3\n" in record.article.body


def test_a_year_at_the_end_of_a_range_is_that_of_its_beginning() -> None:
    """An open beginning ("XXXX-03-12") of what ended on 2024-03-13 was in 2024."""
    (meeting,) = recorded({**EVENT, "start_date": "XXXX-03-12", "end_date": "2024-03-13"}).extraction.meetings
    assert meeting.held is not None
    assert (meeting.held.first, meeting.held.last) == (Day(2024, 3, 12), Day(2024, 3, 13))
