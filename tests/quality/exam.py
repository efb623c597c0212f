"""The exam: the samples and our own articles go into an empty corpus, every question is asked, every reply judged."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from bot.migrations import migrate_database
from corpus import SAMPLES, Corpus, Ingested, Stored, ingest
from index import Answer, AnswerEngine, Context, NoAnswer, Reply
from tests.quality.judge import Question, Said, Verdict, judge

HERE = Path(__file__).parent


class Part(StrEnum):
    """The two parts of the set; the prefix of its files."""

    SEEN = ""  # to develop with
    HELD = "held-"  # to score with only, never to read

    @property
    def label(self) -> str:
        """Its name in a report."""
        return "held apart" if self is Part.HELD else "seen"

    @property
    def questions(self) -> Path:
        """The file of its questions."""
        return HERE / f"{self.value}questions.jsonl"

    @property
    def articles(self) -> Path:
        """The file of its articles."""
        return HERE / f"{self.value}articles.jsonl"


class Judged(NamedTuple):
    """A question with its reply, the verdict on it and the milliseconds it took."""

    part: Part
    question: Question
    said: Said
    verdict: Verdict
    ms: float


class Sitting(NamedTuple):
    """What one run gave: the articles as they were stored, and every question judged."""

    stored: dict[str, Stored]  # by the name that questions know an article by
    judged: tuple[Judged, ...]


def load_questions(part: Part) -> tuple[Question, ...]:
    """The questions of a part, in order. Raises `pydantic.ValidationError` for a bad line."""
    lines = part.questions.read_text(encoding="utf-8").splitlines()
    return tuple(Question.model_validate(json.loads(line)) for line in lines)


async def sit() -> Sitting:
    """Ingests the samples and the articles of both parts into one empty corpus in memory, and asks all questions."""
    async with Corpus.open("sqlite://") as corpus:
        await migrate_database(corpus.database)
        results = [result async for result in ingest(corpus, [str(SAMPLES), *(str(part.articles) for part in Part)])]
        if failed := [result for result in results if result.failure]:
            raise ValueError(f"not ingested: {failed}")
        engine = AnswerEngine(corpus)
        await engine.refresh()
        named = {each.id: each for each in await corpus.changes(0)}
        names = {result.article_id or 0: _name(result, named) for result in results}
        judged = tuple(each for part in Part for each in _ask_all(engine, part, names))
        return Sitting({names[key]: each for key, each in named.items()}, judged)


def _name(result: Ingested, stored: Mapping[int, Stored]) -> str:
    """The id that the file gives, else the name of the file: a sample has nothing else."""
    return stored[result.article_id or 0].article.external_id or Path(result.origin).stem


def _ask_all(engine: AnswerEngine, part: Part, names: Mapping[int, str]) -> Iterator[Judged]:
    contexts: dict[str, Context] = {}
    for question in load_questions(part):
        context = contexts.get(question.after) if question.after else None
        start = perf_counter()
        reply = engine.ask(question.question, today=question.asked_on, context=context)
        ms = (perf_counter() - start) * 1000
        contexts[question.qid] = reply.context
        said = said_by(reply, names)
        yield Judged(part, question, said, judge(question, said), ms)


def said_by(reply: Reply, names: Mapping[int, str]) -> Said:
    """A reply as the judge sees it, with the names of the articles that it cites."""
    cited = tuple(names[citation.article_id] for citation in reply.citations)
    quote = reply.citations[0].quote if reply.citations else ""
    match reply:
        case Answer():
            return Said("answer", reply.text, cited, quote)
        case NoAnswer():
            return Said("none", "", cited, quote)
        case _:
            return Said("passages", "", cited, quote)


# --- counting ---------------------------------------------------------------------------------------------------------


def tally(judged: Iterable[Judged], by: Callable[[Judged], str]) -> dict[str, Counter[Verdict]]:
    """How many of each verdict, for each group that `by` names, in the order of their names."""
    counts: dict[str, Counter[Verdict]] = {}
    for each in judged:
        counts.setdefault(by(each), Counter())[each.verdict] += 1
    return dict(sorted(counts.items()))


def share(counts: Counter[Verdict], verdict: Verdict = Verdict.RIGHT) -> float:
    """The part of the questions that got this verdict."""
    return counts[verdict] / counts.total()
