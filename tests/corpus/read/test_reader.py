"""Any bytes under any name give documents or failures: nothing else, and in time."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus import LONGEST_TEXT, SUFFIXES, Document, FailureKind, Limits, ReadFailure, Recorded, parse, passages, read
from corpus.read.fields import LONGEST_ARTICLE

_IN_PROCESS = ["a.txt", "a.md", "a.json", "a.jsonl", "a.csv", "a.tsv", "a"]
_CUT = [
    b"---\ntitle: x\n---\n# H\n",
    b'{"text": "a", "published": "2024-01-0',
    b'[{"name": "a", "start_date": "2024-01-02", "participants": [',
    'text,title\n"Chi bộ'.encode(),
    b"\xff\xfe",
    b"\0",
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_IN_PROCESS), st.lists(st.sampled_from(_CUT) | st.binary(max_size=30), max_size=4).map(b"".join))
def test_any_bytes_are_read(name: str, content: bytes) -> None:
    """Whatever a file holds, reading it gives items and no error, and each document can be parsed."""
    for item in read(content, name):
        assert isinstance(item, Document | Recorded | ReadFailure)
        if isinstance(item, Document):
            assert passages(parse(item)) != ()


_FIELDS = ["text", "id", "name", "published", "participants", "start_date", "location", "votes", "extras"]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_FIELDS), inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(_JSON)
def test_any_json_is_read(value: object) -> None:
    """Whatever a JSON file says, it is an article, an event, or a failure."""
    for item in read(json.dumps(value).encode(), "a.json"):
        assert isinstance(item, Document | Recorded | ReadFailure)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([".docx", ".pdf", ".html"]), st.data())
def test_any_damage_is_one_failure(
    docx: Callable[[str], bytes], pdf: Callable[..., bytes], suffix: str, data: st.DataObject
) -> None:
    """A Word, PDF or HTML file with bytes changed anywhere is read or is one failure; this process is never harmed."""
    whole = {
        ".docx": docx("<w:p><w:r><w:t>Chi bộ họp.</w:t></w:r></w:p>"),
        ".pdf": pdf(["Chi bộ họp."]),
        ".html": "<html><body><p>Chi bộ <b>họp</b>.</p></body></html>".encode(),
    }[suffix]
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = list(read(bytes(content), f"a{suffix}", Limits(seconds=20)))
    assert len(found) == 1
    assert isinstance(found[0], Document | ReadFailure)


@pytest.mark.parametrize(
    ("content", "name", "text"),
    [
        (b"<!DOCTYPE html><p>a", "thu", "a"),
        (b'\xef\xbb\xbf{"text": "a"}', "message", "a"),
        (b"{khong phai json}", "message.txt", "{khong phai json}"),
        ("Chi bộ họp.".encode(), "bài.viết", "Chi bộ họp."),
        ("# Họp".encode(), "A.TXT", "# Họp"),
    ],
)
def test_the_name_or_else_the_content_tells_the_reader(content: bytes, name: str, text: str) -> None:
    """A known extension decides, in whatever letters; without one the first bytes do."""
    assert [item.text for item in read(content, name) if isinstance(item, Document)] == [text]


def test_word_and_pdf_are_known_by_their_first_bytes(docx: Callable[[str], bytes], pdf: Callable[..., bytes]) -> None:
    """An attachment without a telling name is read as what it is."""
    for content in (docx("<w:p><w:r><w:t>Chi bộ họp.</w:t></w:r></w:p>"), pdf(["Chi bộ họp."])):
        assert [item.text for item in read(content, "tep") if isinstance(item, Document)] == ["Chi bộ họp."]


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"", "a.txt", FailureKind.EMPTY),
        (b" \n", "a.pdf", FailureKind.EMPTY),
        (b"a" * (LONGEST_TEXT + 1), "a.html", FailureKind.TOO_LARGE),
        (b'{"text": "' + b"a" * LONGEST_TEXT + b'"}\n', "a.jsonl", FailureKind.TOO_LARGE),
        (b"\xd0\xcf\x11\xe0", "a.doc", FailureKind.UNSUPPORTED),
        (b"GIF89a\0\1", "anh", FailureKind.NOT_TEXT),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, name: str, kind: FailureKind) -> None:
    """Nothing, too much, a format without a reader and no text at all are told apart."""
    assert [item.kind for item in read(content, name) if isinstance(item, ReadFailure)] == [kind]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.json", "a.jsonl"])
def test_an_article_has_a_limit_of_its_own(name: str) -> None:
    """More text than can be understood in one article is refused by every reader, with that limit as the reason."""
    for length, kind in ((LONGEST_ARTICLE, "Document"), (LONGEST_ARTICLE + 1, "ReadFailure")):
        text = "ạ" * (length // 3) + "a" * (length % 3)
        content = json.dumps({"text": text}, ensure_ascii=False) if "json" in name else text
        (found,) = read(content.encode(), name)
        assert type(found).__name__ == kind
        if isinstance(found, ReadFailure):
            assert (found.kind, found.detail) == (FailureKind.TOO_LARGE, str(LONGEST_ARTICLE))


def test_a_hostile_file_costs_its_time_and_no_more(pdf: Callable[..., bytes]) -> None:
    """A file that takes too long is given up, with the limit as the reason."""
    (failure,) = read(pdf(["Chi bộ họp."]), "a.pdf", Limits(seconds=0))
    assert isinstance(failure, ReadFailure)
    assert failure.kind is FailureKind.TOO_SLOW


def test_every_promised_extension_has_a_reader() -> None:
    """The formats that the commands promise are read."""
    assert {".txt", ".md", ".html", ".docx", ".pdf", ".json", ".jsonl", ".csv"} <= SUFFIXES
