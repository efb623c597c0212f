"""What became of an ingestion: one article as a card, many as sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.render.answer import day_text
from bot.render.card import field_name, participation
from bot.render.html import LONGEST, Rich, bold, headline, join, plain, shorten
from bot.texts import Texts
from corpus import FailureKind, Ingested, MeetingRecord, Note, Outcome, ReadFailure, Stored, format_range

_MEETINGS = 3  # records shown
_FAILURES = 12  # failures shown
_ITEM = 200  # units
_CHAIRS = (Note.CHAIR, Note.CO_CHAIR, Note.DIRECTOR)


def render_article_card(stored: Stored, head: str, t: Texts, *, versions: int = 0, seconds: float | None = None) -> str:
    """An article as an administrator sees it. `versions`: how many earlier ones there are."""
    article = stored.article
    facts = [
        plain(t.card_number.format(n=stored.id)),
        _fact(t.card_published, day_text(article.published) or t.unknown_value),
        _fact(t.card_source, article.source or ""),
        _fact(t.card_visibility, dict(t.levels)[article.visibility]),
        plain(t.passages_count.format(n=len(stored.passages))),
        plain(t.versions_count.format(n=versions) if versions else ""),
        plain(t.took.format(seconds=f"{seconds:.1f}".replace(".", ",")) if seconds is not None else ""),
    ]
    records = [_record(meeting, t) for meeting in stored.extraction.meetings[:_MEETINGS]]
    left = len(stored.extraction.meetings) - _MEETINGS
    parts = [
        join("\n", [plain(head), bold(shorten(headline(article.title), _ITEM)), *facts]),
        *(records or [plain(t.no_meeting)]),
        plain(t.card_more.format(n=left) if left > 0 else ""),
    ]
    while len(parts) > 1 and join("\n\n", parts).units > LONGEST:
        parts.pop()
    return join("\n\n", parts).html


def render_progress(done: Sequence[Ingested], expected: int, t: Texts) -> str:
    """How far a long ingestion is."""
    return join("\n", [plain(t.progress.format(done=len(done), of=max(expected, len(done)))), _sums(done, t)]).html


def render_sums(done: Sequence[Ingested], t: Texts, seconds: float) -> str:
    """What a long ingestion came to, with what could not be read and why."""
    failed = [item for item in done if item.outcome is Outcome.FAILED]
    lines = [plain("• " + shorten(f"{_origin(item)}: {reason(item.failure, t)}", _ITEM)) for item in failed[:_FAILURES]]
    if len(failed) > _FAILURES:
        lines.append(plain(t.card_more.format(n=len(failed) - _FAILURES)))
    took = plain(t.took.format(seconds=f"{seconds:.1f}".replace(".", ",")))
    return join("\n\n", [bold(t.finished), join("\n", [_sums(done, t), took]), join("\n", lines)]).html


def render_failure(name: str, failure: ReadFailure | None, t: Texts) -> str:
    """What could not be taken in, by the name of its file or page (none for a text), and why."""
    what = f"{shorten(name, _ITEM)} – " if name else ""
    return plain(t.not_taken.format(what=what, reason=reason(failure, t))).html


def reason(failure: ReadFailure | None, t: Texts) -> str:
    """Why something could not be taken in, in words."""
    if failure is None:
        return t.failure_other
    words = dict(t.failures).get(failure.kind, t.failure_other)
    is_limited = failure.kind in {FailureKind.TOO_LARGE, FailureKind.TOO_HUNGRY} and failure.detail.isdigit()
    limit = t.failure_limit.format(n=int(failure.detail) // 1_000_000) if is_limited else ""
    where = t.failure_line.format(n=failure.line) if failure.line else ""
    return " ".join(filter(None, [words, limit, where]))


def outcome_head(result: Ingested, t: Texts) -> str:
    """The first line of the card."""
    heads = {Outcome.ADDED: t.added, Outcome.CHANGED: t.changed, Outcome.UNCHANGED: t.unchanged}
    return heads[result.outcome] + (f" {t.still_withdrawn}" if result.withdrawn else "")


def _origin(item: Ingested) -> str:
    """What a failure is about; its line is told with the reason."""
    line = f":{item.failure.line}" if item.failure and item.failure.line else ""
    return item.title or item.origin.removesuffix(line)


def _sums(done: Sequence[Ingested], t: Texts) -> Rich:
    counts = Counter(item.outcome for item in done)
    return plain(
        t.sums.format(
            added=counts[Outcome.ADDED],
            changed=counts[Outcome.CHANGED],
            unchanged=counts[Outcome.UNCHANGED],
            failed=counts[Outcome.FAILED],
        )
    )


def _record(meeting: MeetingRecord, t: Texts) -> Rich:
    """A record as extracted, with a mark at what is doubtful."""
    doubtful = {name.partition(".")[0] for name in meeting.doubtful}
    lines = [bold("🗂 " + shorten(headline(meeting.name), _ITEM))]
    values = [
        ("held", format_range(meeting.held) if meeting.held else ""),
        ("location", meeting.location),
        ("organization", meeting.organization),
        *(
            (note, "; ".join(participation(who) for who in meeting.participants if who.note is note))
            for note in _CHAIRS
        ),
    ]
    for name, value in values:
        mark = "⚠️ " if name in doubtful else ""
        if value or mark:
            said = shorten(" ".join(value.split()), _ITEM) or t.unknown_value
            lines.append(plain(f"{mark}{field_name(name, t)}: {said}"))
    rest = [name for name in meeting.doubtful if name.partition(".")[0] not in dict(values)]
    lines.append(plain("⚠️ " + ", ".join(field_name(name, t) for name in rest) if rest else ""))
    others = len(meeting.participants) - sum(who.note in _CHAIRS for who in meeting.participants)
    counts = [(t.count_participants, others), (t.count_decisions, len(meeting.decisions))]
    lines.append(plain(" · ".join(sentence.format(n=n) for sentence, n in counts if n)))
    return join("\n", lines)


def _fact(sentence: str, value: str) -> Rich:
    return plain(sentence.format(value=value) if value else "")
