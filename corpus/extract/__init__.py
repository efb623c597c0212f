"""From an article to what it says: meetings, people, changes of office, documents, each with its evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpus.dates import find_dates
from corpus.extract.forms import Page, form_sentences, merge, read_form
from corpus.extract.meetings import CHAIRS, MeetingReader
from corpus.extract.personnel import changes, leaders
from corpus.extract.references import references
from corpus.extract.report import Report
from corpus.extract.roles import at_the_site, participations
from corpus.models import Article, Extraction, Membership, Participation, PersonnelChange, Span, Status
from corpus.names import NameReader, people
from corpus.text import lower, sentences
from corpus.tokens import tokenize

__all__ = ["extract"]


def extract(article: Article) -> Extraction:
    """Everything that an article says, with the spans of its body that prove it."""
    text = article.body
    low = lower(text)
    dates = find_dates(text, article.published)
    tokens = tokenize(text)
    papers = references(text, low, dates)
    page = Page(article, low.replace("\u00a0", " "), dates, people(text), tokens, NameReader(tokens), papers)
    form = read_form(page)
    told = _told(page, is_form=form is not None)
    return told if form is None else merge(page, form, told)


def _told(page: Page, *, is_form: bool) -> Extraction:
    """What the running text says, sentence by sentence."""
    report = Report(page.text, page.lower, page.tokens, page.names)
    flat = Report(*page.flat, page.tokens, page.names) if is_form else report  # a form's lines are wrapped anywhere
    reader = MeetingReader(report)
    changed: list[PersonnelChange] = []
    leading: list[Membership] = []
    acts: list[Participation] = []
    for number, sentence in enumerate(form_sentences(page) if is_form else sentences(page.text)):
        there = _inside(page.people, sentence)
        parts = tuple(participations(flat.text, flat.lower, sentence, there))
        changed.extend(changes(flat, sentence, there))
        leading.extend(leaders(flat, sentence, there))
        chaired = any(p.note in CHAIRS for p in parts)
        draft = reader.read(sentence, page.dates_in(sentence), chaired=chaired, first=number < 2 and not reader.drafts)
        earlier = acts if draft is None else draft.participants
        for part in at_the_site(flat.lower, parts, there, earlier):
            elsewhere = part.planned and draft and draft.status is Status.PASSED and draft.sentence != sentence
            (acts if elsewhere else earlier).append(part)
    held = [draft for draft in reader.drafts if is_form or draft.is_told_of()]
    acts.extend(part for draft in reader.drafts if draft not in held for part in draft.participants)
    return Extraction(
        meetings=tuple(draft.record(page.text) for draft in held),
        people=(*page.people, *leading),
        changes=tuple(changed),
        references=page.papers,
        acts=tuple(acts),
    )


def _inside(persons: Sequence[Membership], sentence: Span) -> tuple[Membership, ...]:
    """The people of a sentence; `persons` are in the order of their mentions."""
    first = bisect_left(persons, sentence.start, key=lambda person: person.evidence.start)
    last = bisect_left(persons, sentence.end, first, key=lambda person: person.evidence.start)
    return tuple(person for person in persons[first:last] if person.evidence.end <= sentence.end)
