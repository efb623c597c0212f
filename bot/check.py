"""Reads again what is stored, and finds what is wrong: facts without proof, quotes that are none, a stale index."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.terminal import ADMINISTRATOR
from corpus import Corpus, Count, Quoted, Span, Stored, Value, unify, version_of
from index import AnswerEngine


@dataclass
class Findings:
    """How much was read, and what was wrong with it, a line each."""

    articles: int = 0
    spans: int = 0
    citations: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """The sums."""
        return (
            f"{self.articles} articles, {self.spans} spans, {self.citations} citations: {len(self.problems)} problems"
        )


async def check(corpus: Corpus, engine: AnswerEngine, today: date) -> Findings:
    """Reads every article, its evidence, what the index has of it, and what an answer about it cites."""
    findings = Findings()
    await engine.refresh()
    if engine.snapshot.change != await corpus.change():
        findings.problems.append(f"the index is at change {engine.snapshot.change}, the database is further")
    async for stored in _all(corpus):
        findings.articles += 1
        problems = [*_stored(stored, findings), *_indexed(stored, engine), *_cited(stored, engine, today, findings)]
        findings.problems += [f"{stored.key}: {problem}" for problem in problems]
    return findings


async def _all(corpus: Corpus) -> AsyncIterator[Stored]:
    change = 0
    while batch := await corpus.changes(change):
        for stored in batch:
            yield stored
        change = batch[-1].change


def _stored(stored: Stored, findings: Findings) -> Iterator[str]:
    """What is wrong with the article itself: its digest, its spans."""
    if version_of(stored.article) != stored.version:
        yield "the digest is another text's"
    for path, value in _values(stored, "article"):
        if isinstance(value, Span):
            findings.spans += 1
            if not 0 <= value.start < value.end <= len(stored.article.body):
                yield f"{path} is outside the text"
        elif isinstance(value, Quoted | Count) and _plain(value.text) not in _plain(
            value.evidence.of(stored.article.body)
        ):
            yield f"{path} is not what its evidence says"


def _values(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value inside a value, with the way to it."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, Value):
        yield path, value
        for name in type(value).model_fields:
            yield from _values(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, f"{path}.{number}")


def _plain(text: str) -> str:
    return " ".join(unify(text).casefold().split())


def _indexed(stored: Stored, engine: AnswerEngine) -> Iterator[str]:
    """Whether the index has the article as it is, or not at all if it is withdrawn."""
    if engine.snapshot.stored(stored.id) != (None if stored.withdrawn else stored):
        yield "the index has it otherwise"


def _cited(stored: Stored, engine: AnswerEngine, today: date, findings: Findings) -> Iterator[str]:
    """Whether what is cited of the article, when it is asked for by its title, stands there."""
    reply = engine.ask(stored.article.title, today=today, viewer=ADMINISTRATOR)
    for cited in reply.citations:
        if cited.article_id != stored.id:
            continue
        findings.citations += 1
        if cited.quote != cited.span.of(stored.article.body):
            yield f"the quote at {cited.span.start} is not in the text"
