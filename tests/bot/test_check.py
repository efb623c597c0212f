"""What is stored wrong is found."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.check import check
from bot.migrations import migrate_database
from bot.stats import stats
from corpus import (
    SAMPLES,
    Article,
    Corpus,
    Count,
    Extraction,
    MeetingRecord,
    Passage,
    Quoted,
    Span,
    Visibility,
    ingest,
)
from index import AnswerEngine

TODAY = date(2024, 5, 1)


@pytest.fixture
async def corpus() -> AsyncIterator[Corpus]:
    """The samples."""
    async with Corpus.open("sqlite:///:memory:") as corpus:
        await migrate_database(corpus.database)
        async for _ in ingest(corpus, [str(SAMPLES)]):
            pass
        yield corpus


async def test_the_samples_are_right(corpus: Corpus) -> None:
    """Everything is read, quotes too, and nothing is wrong; a withdrawn article is in no index."""
    await corpus.withdraw(3, by=7)
    findings = await check(corpus, AnswerEngine(corpus), TODAY)
    assert findings.problems == []
    assert findings.articles == 12
    assert findings.spans > 100
    assert findings.citations > 5


async def test_wrong_evidence_is_found(corpus: Corpus) -> None:
    """Spans outside the text, empty ones, and words that their evidence does not say are named by where they are."""
    body = "Xã Mây họp có 20 người."
    meeting = MeetingRecord(
        name="họp",
        evidence=Span(0, 99),
        counts=(Count(text="20 người", evidence=Span(14, 22)), Count(text="30 người", evidence=Span(14, 22))),
        agenda=(Quoted(text="Xã Mây", evidence=Span(3, 3)),),
    )
    article = Article(title="Họp", body=body, external_id="x")
    await corpus.put(article, Extraction(meetings=(meeting,)), (Passage(span=Span(0, 23)),), origin="test")
    findings = await check(corpus, AnswerEngine(corpus), TODAY)
    assert findings.problems == [
        "x: article.extraction.meetings.0.evidence is outside the text",
        "x: article.extraction.meetings.0.agenda.0 is not what its evidence says",
        "x: article.extraction.meetings.0.agenda.0.evidence is outside the text",
        "x: article.extraction.meetings.0.counts.1 is not what its evidence says",
    ]


async def test_numbers(corpus: Corpus) -> None:
    """Articles are counted by who may see them; withdrawn ones apart."""
    await corpus.withdraw(3, by=7)
    await corpus.set_visibility(4, Visibility.MEMBERS, by=7)
    counts = await stats(corpus)
    assert counts["withdrawn articles"] == 1
    assert counts["articles"] == 11
    assert (counts["articles, public"], counts["articles, members"]) == (10, 1)
    assert counts["meetings"] >= counts["meetings with a chair"] > 0
