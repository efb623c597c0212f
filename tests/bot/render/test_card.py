"""Cards, pages, lists, calendars, charts: what they show, within what Telegram takes."""

from __future__ import annotations

import re
import struct
import zlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.article import page_of, pages, render_page
from bot.render.card import render_card
from bot.render.chart import draw
from bot.render.html import LONGEST, Rich, plain
from bot.render.ics import calendar, starts
from bot.render.ingested import reason, render_article_card, render_progress, render_sums
from bot.render.listing import Entry, render_listing
from bot.render.notice import digest_content
from bot.texts import VIETNAMESE as T
from corpus import (
    Article,
    DateRange,
    Day,
    Decision,
    DecisionKind,
    Extraction,
    FailureKind,
    Ingested,
    MeetingRecord,
    Note,
    Outcome,
    Participation,
    Quoted,
    ReadFailure,
    Session,
    Span,
    Status,
    Stored,
)
from tests.bot.telegram import Text

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 3, 4, 5, tzinfo=UTC)
E = Span(0, 3)
DAY = DateRange(first=Day(2026, 3, 9), last=Day(2026, 3, 9), session=Session.MORNING)
MEETING = MeetingRecord(
    name="hội nghị giao ban, tháng 3; lần 2",
    evidence=E,
    organization="UBND xã Huổi Luông",
    held=DAY,
    location="Hội trường A",
    participants=(
        Participation(person="Lò Văn Pọm", office_as_printed="Chủ tịch", note=Note.CHAIR, evidence=E),
        Participation(person="Tao Thị Xuân", office_as_printed="", note=Note.ATTENDEE, evidence=E),
        Participation(person="Chang A Giá", office_as_printed="", note=Note.ABSENT, evidence=E, reason="đi học"),
        Participation(person="Vù Thị Say", office_as_printed="", note=Note.ATTENDEE, evidence=E),
    ),
    decisions=(Decision(kind=DecisionKind.AGREES, text="Thống nhất mở chợ phiên.", evidence=E),),
    doubtful=("location",),
)


def stored(*meetings: MeetingRecord, body: str = "Tin.", url: str | None = None) -> Stored:
    """An article with these meetings."""
    article = Article(title="Tin <họp>", body=body, url=url, published=date(2026, 3, 10))
    return Stored(
        id=5,
        version="v",
        change=1,
        ingested=NOW,
        article=article,
        passages=(),
        extraction=Extraction(meetings=meetings),
    )


def test_a_card_has_what_the_record_has() -> None:
    """Its fields as printed, people by their part; doubts for administrators alone."""
    text = Text(render_card(stored(MEETING), MEETING, T, "https://t.me/x"))
    for said in (
        "Hội nghị giao ban",
        "sáng 09/03/2026",
        "Hội trường A",
        "Chủ trì: Lò Văn Pọm, Chủ tịch",
        "(đi học)",
        "chợ",
    ):
        assert said in text.plain
    assert "Cần xem lại" not in text.plain
    doubts = Text(render_card(stored(MEETING), MEETING, T, "https://t.me/x", doubts=True))
    assert "Cần xem lại: Địa điểm" in doubts.plain


def test_a_cancelled_meeting_says_so_first() -> None:
    """The status as printed, or its name."""
    cancelled = MEETING.model_copy(update={"status": Status.CANCELLED})
    assert "hoãn hoặc hủy" in Text(render_card(stored(cancelled), cancelled, T, "https://t.me/x")).plain
    printed = cancelled.model_copy(update={"status_note": Quoted(text="HOÃN đến khi có lịch mới", evidence=E)})
    assert "HOÃN đến khi" in Text(render_card(stored(printed), printed, T, "https://t.me/x")).plain


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=2000), st.integers(1, 300))
def test_cards_always_fit(text: str, many: int) -> None:
    """However much a record holds."""
    people = tuple(
        Participation(person=text or "A", office_as_printed=text, note=note, evidence=E)
        for _ in range(many)
        for note in (Note.CHAIR, Note.ATTENDEE)
    )
    decisions = MEETING.decisions * many
    full = MEETING.model_copy(update={"name": text, "participants": people, "decisions": decisions, "agenda": ()})
    article = stored(*[full] * min(many, 20))
    for html in (
        render_card(article, full, T, "https://t.me/x", doubts=True),
        render_article_card(article, T.added, T, versions=3, seconds=1.5),
    ):
        assert Text(html).units <= 4096


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("abc . \n😀đ"), max_size=9000))
def test_pages_are_the_article(body: str) -> None:
    """Page after page gives the text back, whole; each fits; every place is on the page that says so."""
    spans = pages(body)
    assert "".join(span.of(body) for span in spans) == body
    for number, span in enumerate(spans):
        page = render_page(Article(title="Tin", body=body), number, [Span(0, 5)], T, "https://t.me/x")
        assert Text(page.html).units <= 4096
        assert (page.number, page.of) == (number, len(spans))
        assert not body or page_of(body, span.start) == number


def test_lists_turn_their_pages() -> None:
    """Entries are numbered through; arrows lead to the pages that there are."""
    entries = [Entry(plain(f"mục {n}"), f"x:{n}" if n % 2 else "") for n in range(12)]
    html, rows = render_listing(plain("Đầu"), entries, 1, T, token="t")
    assert "Trang 2/3" in html
    assert [label for label, _ in rows[0]] == ["3", "4", "5"]
    assert [data for _, data in rows[-1]] == ["p:t:0", "p:t:2"]
    html, rows = render_listing(plain("Đầu"), [], 7, T, token="t")
    assert (html, rows) == ("Đầu", [])


def test_a_calendar_file() -> None:
    """RFC 5545: lines end as they should and are folded; commas are escaped; times are in UTC, days are whole days."""
    text = calendar([("m1", MEETING, "https://x.example")], NOW, ZONE)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert "DTSTART:20260309T010000Z" in unfolded
    assert "SUMMARY:Hội nghị giao ban\\, tháng 3\\; lần 2" in unfolded
    whole = MEETING.model_copy(update={"held": DateRange(first=Day(2026, 3, 9), last=Day(2026, 3, 10))})
    assert "DTEND;VALUE=DATE:20260311" in calendar([("m1", whole, "https://x.example")], NOW, ZONE)


def test_when_a_meeting_begins() -> None:
    """At its time, at the customary hour of its part of the day, or not known."""
    timed = DAY.model_copy(update={"time": "07:30"})
    assert starts(MEETING.model_copy(update={"held": timed}), ZONE) == datetime(2026, 3, 9, 7, 30, tzinfo=ZONE)
    open_year = DateRange(first=Day(None, 3, 9), last=Day(None, 3, 9))
    no_day = DateRange(first=Day(2026, 2, 30), last=Day(2026, 2, 30))
    for held in (None, open_year, no_day):
        assert starts(MEETING.model_copy(update={"held": held}), ZONE) is None


@settings(max_examples=6, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 5000)), max_size=31))
def test_a_chart_is_a_picture(counts: list[tuple[int, int]]) -> None:
    """A PNG whose chunks check out, green for what was answered and red for what was not."""
    data = draw([(date(2026, 3, 1) + timedelta(n), *pair) for n, pair in enumerate(counts)])
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(data):
        (size,), kind = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size]) == (zlib.crc32(kind + body),)
        chunks[kind], at = body, at + 12 + size
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, 1 + 3 * width)
    colours = {tuple(pixel) for pixel in rows[:, 1:].reshape(-1, 3)[::7].tolist()}
    highest = max((sum(pair) for pair in counts), default=0)
    assert ((46, 125, 50) in colours) or not any(answered > highest // 4 for answered, _ in counts) or highest == 0


def test_pieces_join_pieces_alone() -> None:
    """A string is no piece of a message, for nobody has escaped it."""
    with pytest.raises(TypeError):
        plain("<b>") + "</b>"
    assert plain("a<") + Rich("b", 1) == Rich("a&lt;b", 3)


@pytest.mark.parametrize(
    ("held", "when"),
    [
        (DateRange(first=Day(2026, 3, 9), last=Day(2026, 3, 11)), ["20260309", "20260312"]),
        (DateRange(first=Day(2026, 12, 31), last=Day(2026, 12, 31)), ["20261231", "20270101"]),
        (DateRange(first=Day(2026, 3, 9), last=Day(None, 3, 11)), ["20260309", "20260310"]),
        (DateRange(first=Day(None, 3, 9), last=Day(None, 3, 9)), []),
        (DateRange(first=Day(2026, 3), last=Day(2026, 3)), []),
        (None, []),
    ],
)
def test_days_in_a_calendar_file(held: DateRange | None, when: list[str]) -> None:
    """Whole days end the day after the last (RFC 5545); what has no year or no day stands in no calendar."""
    meeting = MEETING.model_copy(update={"held": held})
    text = calendar([("m", meeting, "https://t.me/x")], NOW, ZONE)
    assert re.findall(r"VALUE=DATE:(\d+)", text) == when


def test_what_does_not_fit_is_left_out_from_the_end() -> None:
    """Of a list, a card or a sheet the head stays, and the last parts go until Telegram takes it."""
    entries = [Entry(plain(f"{n} " + "dài " * 500), f"d{n}") for n in range(5)]
    page, buttons = render_listing(plain("Đầu"), entries, 0, T, token="t")
    assert Text(page).plain.startswith("Đầu")
    assert len(Text(page).plain.encode("utf-16-le")) // 2 <= LONGEST
    assert [data for _, data in buttons[0]] == ["d0", "d1", "d2", "d3", "d4"]
    long = MEETING.model_copy(update={"location": "<" * 3000, "agenda": (Quoted(text="<" * 3000, evidence=E),) * 9})
    for html in (
        render_article_card(stored(*[long] * 5), "Đã nhận", T),
        render_card(stored(long), long, T, "https://t.me/x"),
    ):
        assert len(Text(html).plain.encode("utf-16-le")) // 2 <= LONGEST


def test_a_long_ingestion() -> None:
    """While it goes on, how far it is; in the end what failed and why, a dozen at most and how many more."""
    added = Ingested(outcome=Outcome.ADDED, origin="a.txt", article_id=1)
    locked = ReadFailure(kind=FailureKind.LOCKED, line=3)
    failed = Ingested(outcome=Outcome.FAILED, origin="b.pdf", failure=locked)
    assert "2" in Text(render_progress([added, failed], 1, T)).plain  # more came than were expected
    sums = Text(render_sums([added, *[failed] * 15], T, 1.25)).plain
    assert sums.count("b.pdf") == 12
    assert T.card_more.format(n=3) in sums
    assert reason(None, T) == T.failure_other
    assert reason(locked, T) in sums


def test_a_long_digest() -> None:
    """It names thirty articles, and says how many more there are."""
    found = [stored(MEETING)] * 33
    content = digest_content("Tin mới", found, T, "bot")
    text = Text(content["html"]).plain
    assert text.count("•") == 30
    assert T.card_more.format(n=3) in text
