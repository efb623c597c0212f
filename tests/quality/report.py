"""The exam's report as text: verdicts by kind and style, the fields of records, the time of an answer."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from tests.quality.exam import Judged, Part, Sitting, share, tally
from tests.quality.judge import Verdict
from tests.quality.records import Score, score_records

GROUPS: dict[str, Callable[[Judged], str]] = {
    "part": lambda each: each.part.label,
    "kind": lambda each: each.question.kind,
    "style": lambda each: each.question.style,
}


def report(sitting: Sitting) -> str:
    """All tables."""
    tables = [_table(name, tally(sitting.judged, by)) for name, by in GROUPS.items()]
    return "\n\n".join([*tables, _fields(score_records(sitting.stored)), _times(sitting.judged)])


def _table(name: str, rows: Mapping[str, Counter[Verdict]]) -> str:
    head = f"{name:<16}" + "".join(f"{verdict:>9}" for verdict in Verdict) + f"{'n':>7}{'right':>9}"
    return "\n".join([head, *(_row(group, counts) for group, counts in rows.items())])


def _row(group: str, counts: Counter[Verdict]) -> str:
    return (
        f"{group:<16}"
        + "".join(f"{counts[verdict]:>9}" for verdict in Verdict)
        + f"{counts.total():>7}{share(counts):>9.1%}"
    )


def _fields(scores: Mapping[str, Score]) -> str:
    head = f"{'record field':<16}{'extracted':>11}{'precision':>11}{'wanted':>9}{'recall':>9}"
    rows = (
        f"{field:<16}{score.extracted:>11}{score.precision:>11.3f}{score.wanted:>9}{score.recall:>9.3f}"
        for field, score in scores.items()
    )
    return "\n".join([head, *rows])


def _times(judged: Iterable[Judged]) -> str:
    times = sorted(each.ms for each in judged)
    return f"ms an answer: median {statistics.median(times):.2f}, p95 {times[int(0.95 * (len(times) - 1))]:.2f}"


def shown(judged: Iterable[Judged], verdicts: frozenset[Verdict]) -> Iterator[str]:
    """The questions of the seen part with these verdicts, each with its reply. Those held apart stay unread."""
    for each in judged:
        if each.part is Part.SEEN and each.verdict in verdicts:
            question, said = each.question, each.said
            yield (
                f"[{each.verdict}] {question.qid} {question.kind}/{question.style}: {question.question}\n"
                f"    gold {[' | '.join(group[:3]) for group in question.gold]} not {list(question.must_not)}\n"
                f"    {said.kind}: {said.answer!r} cites {said.cited[:3]}: {said.quote[:160]!r}"
            )
