"""What holds for everything that is read from any text."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article, Document, Extraction, extract, parse, unify
from corpus.models import Span
from tests.corpus.extract.reading import evidence

PUBLISHED = date(2024, 3, 6)
SENTENCES = (
    "Sáng 5/3, Huyện ủy Lạc Đình tổ chức Hội nghị sơ kết quý I tại hội trường Huyện ủy. ",
    "Đồng chí Mạc Thị Sương, Phó Bí thư Huyện ủy, Chủ tịch HĐND huyện chủ trì Hội nghị. ",
    "Dự và chỉ đạo có các đồng chí: Khương Đình Lãm, Tạ Quang Vượng và Lò Thị Pâng, Ủy viên Ban Thường vụ. ",
    "Căn cứ Nghị quyết số 12-NQ/HU ngày 1/2/2024 của Huyện ủy Lạc Đình,\n",
    "bầu ông Khương Đình Lãm giữ chức Chủ tịch UBND xã với 28/30 phiếu; miễn nhiệm bà Lò Thị Pâng. ",
    "Kỷ luật cách chức Bí thư Đảng ủy đối với ông Tạ Quang Vượng. ",
    "Cuộc họp ngày 7/3 được hoãn sang ngày 12/3. ",
    "BIÊN BẢN\nHọp Chi bộ Hoa Sen\nThời gian: 8h00 ngày 5/3/2024\nChủ trì: Mạc Thị Sương\nVắng: 1 (ốm)\n",
    "LỊCH CÔNG TÁC TUẦN\n(Từ 4/3/2024 đến 8/3/2024)\nThứ Hai 4/3\t8h00\tGiao ban\tĐ/c Sương\tPhòng họp\n",
    "Thủ tướng nói: “Được!” ",
)
CUTS = st.sampled_from(SENTENCES).flatmap(lambda s: st.integers(0, len(s)).map(lambda at: s[at:]))
HOSTILE = st.sampled_from("\t\n ()“\u200b\u202eא\u0301\ud800\x00.;:,-–/|5Đủ\u00a0İ")
TEXTS = st.lists(st.sampled_from(SENTENCES) | CUTS | HOSTILE | st.text(max_size=5), max_size=8).map("".join)


def told(text: str) -> tuple[str, Extraction]:
    """The body of a text as an article, and what it says."""
    article = parse(Document(text=text, title="Tin", published=PUBLISHED))
    return article.body, extract(article)


def spans(said: Extraction) -> Iterator[Span]:
    """Every span of an extraction."""
    yield from evidence(said)
    yield from (part.evidence for part in said.acts)
    yield from (count.evidence for change in said.changes for count in change.counts)
    yield from (m.status_note.evidence for m in said.meetings if m.status_note)


def printed(said: Extraction) -> Iterator[str]:
    """Everything that the text is said to print; names and offices part by part."""
    for meeting in said.meetings:
        yield from (meeting.organization, meeting.location)
        yield from (quoted.text for quoted in meeting.agenda)
        yield from (count.text for count in meeting.counts)
        yield from (decision.text for decision in meeting.decisions)
        yield meeting.status_note.text if meeting.status_note else ""
    for part in chain(said.acts, *(meeting.participants for meeting in said.meetings)):
        yield from part.office_as_printed.split(", ")
        yield from (part.verb, part.site or "", part.reason or "")
    for person in said.people:
        yield from person.office_as_printed.split(", ")
    for change in said.changes:
        yield from (*change.office.split(", "), *change.previous.split(", "), change.penalty, change.award)
    yield from (reference.issuer for reference in said.references if not reference.own)


def plain(text: str) -> str:
    """A text in one line, whatever its case and tone placement."""
    return " ".join(unify(text).lower().split())


def check(body: str, said: Extraction) -> None:
    """Every span lies inside the body and holds something; what is said to be printed stands there."""
    for span in spans(said):
        assert 0 <= span.start < span.end <= len(body)
        assert span.of(body).strip()
    there = plain(body)
    for words in printed(said):
        assert plain(words) in there
    for person in said.people:
        name = plain(person.name.of(body))
        assert plain(person.person).endswith(name) or name in plain(person.office_as_printed)


@given(TEXTS)
@settings(max_examples=150)
def test_nothing_is_said_that_is_not_there(text: str) -> None:
    """Whatever the text, reading it raises nothing, and all that is read stands in it."""
    check(*told(text))


@given(st.text(max_size=80))
def test_any_body(text: str) -> None:
    """A body that no parser cleaned is read as well, half characters and all."""
    extract(Article(title="", body=text, published=None))


def test_reading_twice_gives_the_same() -> None:
    """What is read depends on the article alone."""
    text = "".join(SENTENCES[:6])
    assert told(text) == told(text)


def test_all_parts_of_a_report() -> None:
    """A report gives its meeting, its people, its papers, its changes, and what was done outside the meeting."""
    body, said = told("Đồng chí Lò Thị Pâng phát biểu với báo chí. " + "".join(SENTENCES[:6]))
    assert [meeting.name for meeting in said.meetings] == ["Hội nghị sơ kết quý I"]
    assert [part.person for part in said.acts] == ["Lò Thị Pâng"]
    assert {change.person for change in said.changes} == {"Khương Đình Lãm", "Tạ Quang Vượng"}
    assert [reference.number for reference in said.references] == ["12-NQ/HU"]
    check(body, said)


# --- hostile texts ----------------------------------------------------------------------------------------------------

GROWING: dict[str, Callable[[int], str]] = {
    "tabs": lambda n: "Họp có" + "\t" * n + "x Đồng chí Lê Văn Tám chủ trì.",
    "a gap between names": lambda n: "đồng chí Lê Văn Tám," + "\t" * n + "đồng chí Mạc Thị Sương chủ trì",
    "names": lambda n: "Dự họp có: " + ", ".join(["Lê Văn Tám"] * (n // 12)),
    "names in a run": lambda n: "Lê Văn Tám " * (n // 11),
    "names with titles": lambda n: "Ông Lê Văn Tám " * (n // 15),
    "names with offices": lambda n: "đồng chí Lê Văn Tám, Phó Bí thư Huyện ủy Kim Sơn; " * (n // 50),
    "short mentions first": lambda n: "Ông Tám nói. " * (n // 26) + "Ông Lê Văn Tám, Bí thư. " * (n // 48),
    "brackets": lambda n: "(" * n,
    "meetings": lambda n: "".join(f"Ngày {i % 28 + 1}/3/{1900 + i % 99} Chi bộ họp. " for i in range(n // 28)),
    "dates in a sentence": lambda n: "ngày 5/3/2024 hội nghị " * (n // 23),
    "documents": lambda n: "Căn cứ Nghị quyết số 12-NQ/HU, " * (n // 31),
    "changes": lambda n: "bổ nhiệm đồng chí Lê Văn Tám giữ chức Trưởng phòng " * (n // 50),
    "penalties": lambda n: "kỷ luật khiển trách đồng chí Lê Văn Tám, " * (n // 40),
    "right to left": lambda n: "\u202eשלום עולם\u202c " * (n // 12),
    "nothing to see": lambda n: "H\u200bọ\u200dp\ufeff " * (n // 7),
    "marks": lambda n: "a" + "\u0301" * n,
    "half characters": lambda n: "Họp\ud800 " * (n // 5),
    "one word": lambda n: "ạ" * n,
}


@pytest.mark.parametrize("shape", GROWING)
def test_time_grows_with_the_text_alone(shape: str) -> None:
    """Four times the text takes no sixteen times as long."""
    gc.collect()
    gc.disable()  # which would count for the second text alone
    try:
        begun = time.process_time()
        told(GROWING[shape](4_000))
        between = time.process_time()
        told(GROWING[shape](16_000))
        assert time.process_time() - between < 10 * max(between - begun, 0.03)
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "text", ["\t" * 1_000_000, "(" * 100_000, "Họp" + "\n" * 100_000 + "Họp"], ids=["tabs", "(", "lines"]
)
def test_a_great_deal_of_nothing(text: str) -> None:
    """A million tabs say nothing, at once."""
    _, said = told(text)
    assert said.people == ()
    assert said.changes == ()
