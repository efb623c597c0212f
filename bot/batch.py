"""Answers for other programs: a reply as JSON, and a file of questions answered line by line."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from index import Answer, AnswerEngine, Choice, Context, NoAnswer, Passages, Reply, Viewer

_log = logging.getLogger(__name__)

_KINDS = {Answer: "answer", Passages: "passages", NoAnswer: "none"}


class Asked(BaseModel):
    """A line of the questions. `after` is the `qid` of the question that this one follows in the same conversation."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    qid: str | int
    question: str
    asked_on: date | None = None
    after: str | int | None = None


class Line(NamedTuple):
    """What became of a line: the answer as JSON, or "" with the `problem` that left it unanswered."""

    answer: str
    problem: str = ""


def reply_fields(reply: Reply, ms: float) -> dict[str, Any]:
    """A reply as JSON fields; `ms` is the time that it took, in milliseconds."""
    return {
        "kind": _KINDS[type(reply)],
        "answer": reply.text if isinstance(reply, Answer) else "",
        "citations": [
            {"article": cited.article, "url": cited.url, "title": cited.title, "quote": cited.quote}
            for cited in reply.citations
        ],
        "ms": round(ms, 2),
    }


def choices_of(reply: Reply) -> tuple[Choice, ...]:
    """What else could be asked."""
    return () if isinstance(reply, Passages) else reply.choices


def timed(
    engine: AnswerEngine, question: str, today: date, context: Context | None, viewer: Viewer
) -> tuple[Reply, float]:
    """The reply, and the milliseconds inside `AnswerEngine.ask`."""
    start = perf_counter()
    reply = engine.ask(question, today=today, context=context, viewer=viewer)
    return reply, (perf_counter() - start) * 1000


def answer_file(engine: AnswerEngine, questions: Path, out: Path | None, today: date, viewer: Viewer) -> bool:
    """Answers a file of questions into `out`, or standard output; what went wrong goes to standard error.

    Returns whether every line was answered. Raises `OSError` when a file cannot be opened.
    """
    complete = True
    with questions.open("rb") as lines, out.open("w", encoding="utf-8") if out else nullcontext(sys.stdout) as sink:
        for answer, problem in answer_lines(engine, lines, today, viewer):
            (sink if answer else sys.stderr).write(f"{answer or problem}\n")
            complete &= not problem
    return complete


def answer_lines(engine: AnswerEngine, lines: Iterable[bytes], today: date, viewer: Viewer) -> Iterator[Line]:
    """Answers questions in JSON Lines, in order; a bad line stops no other. `today` is for lines without `asked_on`."""
    contexts: dict[str | int, Context] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = Asked.model_validate_json(line)
        except ValidationError as error:
            yield Line("", f"line {number}: {_first(error)}")
            continue
        context = None if asked.after is None else contexts.get(asked.after)
        try:
            reply, ms = timed(engine, asked.question, asked.asked_on or today, context, viewer)
        except Exception:  # noqa: BLE001 - a fault in one answer is logged whole, and costs no other answer
            _log.exception("question %s", asked.qid)
            yield Line("", f"line {number}: question {asked.qid} failed")
            continue
        contexts[asked.qid] = reply.context
        yield Line(json.dumps({"qid": asked.qid, **reply_fields(reply, ms)}, ensure_ascii=False))


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    return ": ".join([*map(str, first["loc"]), first["msg"]])
