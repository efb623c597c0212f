"""What comes back: the answer in words of the articles with its citations, or why there is none, and what is near."""

from __future__ import annotations

from itertools import islice

from corpus import DateRange, Reference, Span, distance, format_range, matches
from index.answer import fitting
from index.answer.desk import Candidate, Desk, Finding, NotSaid
from index.models import Answer, Choice, Citation, Context, Explanation, NoAnswer, Why
from index.reading import Reading

MOST_CITATIONS = 5
NEAREST = 3
FITS = 0.6  # how well a meeting must fit a question to be what it is about


def answer(desk: Desk, findings: list[Finding], candidates: tuple[Candidate, ...] = ()) -> Answer:
    """The answer that findings make; `candidates` are the meetings that they may be told apart by."""
    distinct = list({finding.text: finding for finding in reversed(findings)}.values())[::-1]
    if len(distinct) == 1 and len(candidates) < 2:
        text = distinct[0].text
    else:
        labels = {(c.reading.article_id, c.number): fitting.label(c) for c in candidates}
        several = len({f.reading.article_id for f in distinct}) > 1
        text = "; ".join(_labelled(f, labels, several=several) for f in distinct)
    told = {(f.reading.article_id, f.meeting): f for f in findings if f.meeting is not None}
    one = next(iter(told.values())) if len(told) == 1 and len(distinct) == len(findings) else None
    named = tuple(dict.fromkeys(person for f in distinct for person in f.people))
    return Answer(
        text=text,
        citations=_citations(findings),
        choices=tuple(_choice(desk, c) for c in candidates) if len(distinct) > 1 else (),
        meeting=fitting.label(Candidate(one.reading, one.meeting or 0, one.score)) if one else "",
        year_open=any(_year_open(desk, f) for f in findings),
        corrected=any(_corrected(f) for f in findings),
        explanation=Explanation(query=desk.query, field=findings[0].field, hits=desk.hits[:NEAREST]),
        context=Context(
            query=desk.query,
            article_ids=tuple(dict.fromkeys(f.reading.article_id for f in findings)),
            meetings=tuple((f.reading.article_id, f.meeting) for f in findings if f.meeting is not None),
            people=named,
            quotes=tuple((f.reading.article_id, quote) for f in findings[:MOST_CITATIONS] for quote in f.quotes),
        ),
    )


def _citations(findings: list[Finding]) -> tuple[Citation, ...]:
    """A quote for each finding, and the further ones while there are not too many."""
    first = {(f.reading.article_id, quote): f for f in findings for quote in f.quotes[:1]}
    more = {(f.reading.article_id, quote): f for f in findings for quote in f.quotes[1:]}
    quotes = list(({**first, **more}).items())[: max(MOST_CITATIONS, len(first))]
    return tuple(citation(f.reading, quote, f.bold) for (_, quote), f in quotes)


def _year_open(desk: Desk, finding: Finding) -> bool:
    """Whether the question asks about a year that the answering article does not give its meeting."""
    when = desk.query.when
    if when is None or when.first.year is None or finding.meeting is None:
        return False
    held = finding.reading.stored.extraction.meetings[finding.meeting].held
    return held is not None and held.first.year is None


def _corrected(finding: Finding) -> bool:
    """Whether an administrator corrected the field of the record that answers."""
    return f"{finding.meeting}.{finding.field.removeprefix('participants.')}" in finding.reading.stored.corrected


def _labelled(finding: Finding, labels: dict[tuple[int, int], str], *, several: bool) -> str:
    """A finding with what tells it apart: its meeting, or its article where several articles answer."""
    label = labels.get((finding.reading.article_id, finding.meeting or 0)) or (
        finding.reading.stored.article.title if several else ""
    )
    return f"{finding.text} ({label})" if label else finding.text


def citation(reading: Reading, span: Span, bold: tuple[Span, ...] = ()) -> Citation:
    """A quote of an article, with the words to stress counted inside it."""
    article = reading.stored.article
    return Citation(
        article=reading.stored.key,
        article_id=reading.article_id,
        title=article.title,
        url=article.url,
        source=article.source,
        published=article.published,
        span=span,
        quote=span.of(reading.body),
        bold=tuple(b.shift(-span.start) for b in bold if span.covers(b)),
    )


def _choice(desk: Desk, candidate: Candidate) -> Choice:
    label = fitting.label_by_day(candidate)
    asked = desk.query.text.replace(desk.query.when_text, " ") if desk.query.when_text else desk.query.text
    return Choice(
        label=label,
        question=" ".join(f"{asked.rstrip(' ?')} {label}?".split()),
        article_id=candidate.reading.article_id,
        meeting=candidate.number,
    )


def none(desk: Desk, why: Why, silent: NotSaid | None = None) -> NoAnswer:
    """No answer, and why; `silent` is the article that does not say it."""
    asked = format_range(desk.query.when) if desk.query.when else ""
    cited: tuple[Citation, ...] = ()
    if silent is not None:
        reading = silent.reading
        meeting = reading.stored.extraction.meetings[silent.meeting] if silent.meeting is not None else None
        cited = (citation(reading, meeting.evidence if meeting else reading.sentences[0]),)
    return NoAnswer(
        why=why,
        asked=asked,
        citations=cited,
        choices=() if why in {Why.EMPTY, Why.OUTSIDE} else _nearest(desk),
        explanation=Explanation(query=desk.query, hits=desk.hits[:NEAREST] if desk.query.terms else ()),
        context=Context(query=desk.query, article_ids=(silent.reading.article_id,) if silent else ()),
    )


def _nearest(desk: Desk) -> tuple[Choice, ...]:
    """The meetings nearest to what was asked: by day when a day was asked, else by what they are about."""
    found = [
        Candidate(reading, number, desk.score(reading, number))
        for reading in desk.readings
        for number in range(len(reading.stored.extraction.meetings))
    ]
    found.sort(key=lambda c: -c.score)
    if desk.query.when is not None:
        found = _by_day(desk, desk.query.when, found)
    return tuple(_choice(desk, c) for c in found[:NEAREST])


def _by_day(desk: Desk, when: DateRange, found: list[Candidate]) -> list[Candidate]:
    """Who asks for a day may have a document of that day in mind; else the nearest of the meetings meant, or of all."""
    cited = (c for c in found if any(paper.date and matches(when, paper.date) for paper in _papers(c)))
    dated = sorted((c for c in found if c.meeting.held), key=lambda c: _apart(when, c))
    meant = (c for c in dated if desk.units and c.score >= FITS)
    around = (desk.candidate(meeting.article_id, meeting.number) for meeting in desk.snapshot.around(when, desk.viewer))
    several = [*islice(cited, 1), *islice(meant, 2), *filter(None, around), *dated]
    return list({(c.reading.article_id, c.number): c for c in several}.values())


def _papers(candidate: Candidate) -> tuple[Reference, ...]:
    return candidate.meeting.references + candidate.reading.stored.extraction.references


def _apart(when: DateRange, candidate: Candidate) -> int:
    """Days between what was asked and a meeting with a date."""
    return (candidate.meeting.held and distance(when, candidate.meeting.held)) or 0
