"""From sources to stored articles: in order, all of them, whatever some of them do."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from corpus import (
    SAMPLES,
    Article,
    Corpus,
    Extraction,
    FailureKind,
    Ingested,
    MeetingRecord,
    Outcome,
    ReadFailure,
    Source,
    Span,
    Upload,
    expected,
    ingest,
)


def nothing(_article: Article) -> Extraction:
    """Extracts nothing."""
    return Extraction()


def first_word(article: Article) -> Extraction:
    """Extracts the first word; fails on one word, and ends its process on another."""
    if "NỔ" in article.body:
        raise ValueError("nổ")
    if "CHẾT" in article.body:
        sys.exit(9)
    return Extraction(meetings=(MeetingRecord(name=article.body.split()[0], evidence=Span(0, 1)),))


async def take(corpus: Corpus, sources: Iterable[Source], **how: object) -> list[Ingested]:
    """Ingests everything."""
    return [result async for result in ingest(corpus, sources, **{"extract": nothing, **how})]  # type: ignore[arg-type]


def lines(*articles: Mapping[str, object]) -> bytes:
    """A file of articles, one a line."""
    return "\n".join(json.dumps(article) for article in articles).encode()


def told(results: Iterable[Ingested]) -> list[tuple[str, Outcome, FailureKind | None]]:
    """What was told of each article."""
    return [(r.origin, r.outcome, r.failure.kind if r.failure else None) for r in results]


async def test_everything_is_taken_in_order_and_failures_stand_between(corpus: Corpus, tmp_path: Path) -> None:
    """Files, folders, uploads and what is not there give one result each, in order, with where it came from."""
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "2.txt").write_text("Tin hai\nChi bộ hai họp.", "utf-8")
    (tmp_path / "b" / "1.md").write_text("# Tin một\nChi bộ một họp.", "utf-8")
    (tmp_path / "b" / "c" / "3.txt").write_text("Tin ba\nChi bộ ba họp.", "utf-8")
    (tmp_path / "b" / ".ẩn.txt").write_text("Ẩn", "utf-8")
    (tmp_path / "b" / "anh.png").write_bytes(b"\x89PNG")
    jsonl = Upload(name="kho.jsonl", data=lines({"text": "Chi bộ bốn họp."}, {}, {"text": "Chi bộ năm họp."}))
    sources: list[Source] = [f"{tmp_path}/b", f"{tmp_path}/x.txt", jsonl, f"{tmp_path}/b/anh.png"]
    results = await take(corpus, sources)
    assert told(results) == [
        (f"{tmp_path}/b/1.md", Outcome.ADDED, None),
        (f"{tmp_path}/b/2.txt", Outcome.ADDED, None),
        (f"{tmp_path}/b/c/3.txt", Outcome.ADDED, None),
        (f"{tmp_path}/x.txt", Outcome.FAILED, FailureKind.MISSING),
        ("kho.jsonl:1", Outcome.ADDED, None),
        ("kho.jsonl:2", Outcome.FAILED, FailureKind.NO_TEXT),
        ("kho.jsonl:3", Outcome.ADDED, None),
        (f"{tmp_path}/b/anh.png", Outcome.FAILED, FailureKind.UNSUPPORTED),
    ]
    assert [result.title for result in results[:3]] == ["Tin một", "Tin hai", "Tin ba"]
    assert await corpus.count() == 5
    assert expected(sources) == len(results)


async def test_standard_input_is_a_source(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for what is piped in: lines of JSON, or anything else that its first bytes tell."""
    for content, origins in (
        (lines({"text": "Chi bộ họp."}, {"text": "Chi bộ bàn."}), ["stdin:1", "stdin:2"]),
        (json.dumps({"text": "Chi bộ nghỉ."}, indent=1).encode(), ["stdin"]),
        ("Chi bộ họp lại.".encode(), ["stdin"]),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert told(await take(corpus, ["-"])) == [(origin, Outcome.ADDED, None) for origin in origins]


async def test_a_url_is_fetched_and_is_the_address_of_what_it_gave(corpus: Corpus) -> None:
    """A page is stored under the URL that it was found at, whatever it says of itself; a failure tells of its URL."""

    async def fetch(url: str) -> Upload | ReadFailure:
        if url.endswith("/gone"):
            return ReadFailure(kind=FailureKind.REFUSED, detail="404")
        return Upload(name="page.jsonl", data=lines({"text": "Chi bộ họp.", "url": "https://else.vn"}), url=f"{url}/")

    results = await take(corpus, ["https://benda.example", "HTTP://benda.example/gone"], fetch=fetch)
    assert told(results) == [
        ("https://benda.example", Outcome.ADDED, None),
        ("HTTP://benda.example/gone", Outcome.FAILED, FailureKind.REFUSED),
    ]
    stored = await corpus.get(1)
    assert stored is not None
    assert stored.article.url == "https://benda.example/"


def hungry(article: Article) -> Extraction:
    """Extracts nothing, and has no memory left for one word."""
    if "ĐÓI" in article.body:
        raise MemoryError
    return Extraction()


async def test_an_article_that_needs_too_much_memory_says_so(corpus: Corpus) -> None:
    """An article that understanding has no memory for is one failure, with the limit, and stops none beside it."""
    upload = Upload(name="a.jsonl", data=lines({"text": "Tin một. " * 9000}, {"text": "ĐÓI"}, {"text": "Tin ba."}))
    results = await take(corpus, [upload], extract=hungry)
    assert [outcome for _, outcome, _ in told(results)] == [Outcome.ADDED, Outcome.FAILED, Outcome.ADDED]
    failure = results[1].failure
    assert failure is not None
    assert (failure.kind, failure.line, failure.detail.isdigit()) == (FailureKind.TOO_HUNGRY, 2, True)


async def test_one_article_that_breaks_the_extraction_stops_none(corpus: Corpus) -> None:
    """An article that makes extraction fail, or kills the process that it runs in, is one failure among the others."""
    texts = ["Một họp.", "NỔ", "Hai họp."] + [f"Số {n} họp." for n in range(80)] + ["CHẾT", "Ba họp."]
    upload = Upload(name="a.jsonl", data=lines(*[{"id": f"x{n}", "text": text} for n, text in enumerate(texts)]))
    results = await take(corpus, [upload], extract=first_word)
    failed = {r.origin: r.failure.kind for r in results if r.failure}
    assert failed == {"a.jsonl:2": FailureKind.EXTRACTION, "a.jsonl:84": FailureKind.BROKEN}
    assert [r.origin for r in results] == [f"a.jsonl:{n}" for n in range(1, len(texts) + 1)]
    assert await corpus.count() == len(texts) - 2


async def test_ingestion_goes_on_where_it_was_stopped(corpus: Corpus) -> None:
    """Whoever stops halfway and begins again ends with every article once, in one version."""
    articles = [{"id": f"x{n}", "text": f"Chi bộ số {n} họp."} for n in range(300)]
    upload = Upload(name="a.jsonl", data=lines(*articles))
    running = ingest(corpus, [upload], extract=nothing)
    for _ in range(100):
        await anext(running)
    await running.aclose()
    begun = await corpus.count()
    assert 100 <= begun < 300
    outcomes = [result.outcome for result in await take(corpus, [upload])]
    assert outcomes == [Outcome.UNCHANGED] * begun + [Outcome.ADDED] * (300 - begun)
    assert (await corpus.count(), await corpus.change()) == (300, 300)


async def test_many_are_stored_as_few_are(corpus: Corpus) -> None:
    """Spread over processes, articles are stored as they are one by one: same text, passages and extraction."""
    articles = [{"id": f"x{n}", "title": f"Tin {n}", "text": f"Số {n} họp. Hết."} for n in range(70)]
    await take(corpus, [Upload(name="a.jsonl", data=lines(*articles))], extract=first_word)
    many = {s.key: (s.article, s.passages, s.extraction) for s in await corpus.changes(0)}
    for n in (0, 69):
        await corpus.put(Article(title="", body="x", external_id=f"x{n}"), Extraction(), (), origin="")
        await take(corpus, [Upload(name="a.jsonl", data=lines(articles[n]))], extract=first_word)
    again = {s.key: (s.article, s.passages, s.extraction) for s in await corpus.changes(0)}
    assert again == many


async def test_the_samples_are_articles_worth_asking_about(corpus: Corpus) -> None:
    """Every sample that comes with the program is taken in, titled, sourced and dated."""
    results = [result async for result in ingest(corpus, [str(SAMPLES)])]
    assert {result.outcome for result in results} == {Outcome.ADDED}
    for stored in await corpus.changes(0):
        assert stored.article.title
        assert stored.article.source
        assert stored.article.published
        assert not re.match(r"---|#", stored.article.body)
