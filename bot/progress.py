"""What ingesting prints: a bar while it runs, a line for each failure, the sums at the end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import AsyncIterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.text import Text

from corpus import FailureKind, Ingested, Outcome, ReadFailure

_WORDS = {
    FailureKind.MISSING: "no such file or folder",
    FailureKind.UNREADABLE: "it may not be read",
    FailureKind.UNSUPPORTED: "this kind of file cannot be read",
    FailureKind.EMPTY: "it is empty",
    FailureKind.TOO_LARGE: "it is too large",
    FailureKind.NOT_TEXT: "it is binary, not text",
    FailureKind.ENCODING: "its encoding is not known",
    FailureKind.BROKEN: "it is broken",
    FailureKind.NO_TEXT: "there is no text in it",
    FailureKind.BAD_DATE: "its date is not one",
    FailureKind.LOCKED: "it is protected by a password",
    FailureKind.TOO_SLOW: "reading it takes too long",
    FailureKind.TOO_HUNGRY: "reading it takes too much memory",
    FailureKind.BAD_URL: "it is not an address that can be fetched",
    FailureKind.FORBIDDEN_ADDRESS: "its host is not on the public internet",
    FailureKind.UNREACHABLE: "its host does not answer",
    FailureKind.REFUSED: "its host refused",
    FailureKind.EXTRACTION: "it was read, but could not be understood",
    FailureKind.STAMPED: "it is stamped as a state secret",
}
_LIMITED = {FailureKind.TOO_LARGE, FailureKind.TOO_HUNGRY}  # their detail is a number of bytes


def reason(failure: ReadFailure) -> str:
    """Why something could not be taken in, as one line: `failure.detail` is the reader's own word, or a limit."""
    detail = " ".join(failure.detail.split())
    if failure.kind in _LIMITED and detail.isdigit():
        detail = f"the limit is {int(detail) / 1e6:.0f} MB"
    return _WORDS[failure.kind] + (f" ({detail})" if detail else "")


class _Rate(ProgressColumn):
    """Articles a second, lately."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.0f}/s" if task.speed else "")


async def show(results: AsyncIterator[Ingested], expected: int) -> bool:
    """Shows how far it is, if somebody watches, each failure as it comes, the sums. Returns whether nothing failed."""
    counts: Counter[Outcome] = Counter()
    console = Console(stderr=True, highlight=False, markup=False)
    columns = BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=expected)
        async for result in results:
            counts[result.outcome] += 1
            progress.advance(task)
            if result.failure:
                console.print(f"{result.origin}: {reason(result.failure)}", soft_wrap=True)
    sys.stdout.write(", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome) + "\n")
    return not counts[Outcome.FAILED]
