"""From an article to what it says: meetings, people, changes of office, documents, each with its evidence."""

from __future__ import annotations

from corpus.dates import find_dates
from corpus.extract.forms import Page, form_sentences, merge, read_form
from corpus.extract.meetings import MeetingReader
from corpus.extract.personnel import changes, leaders
from corpus.extract.references import references
from corpus.extract.roles import participations
from corpus.models import Article, DateMention, Extraction, Membership, Note, Participation, PersonnelChange, Span
from corpus.names import NameReader, people
from corpus.text import sentences, unify
from corpus.tokens import tokenize

__all__ = ["extract"]

_CHAIRS = {Note.CHAIR, Note.CO_CHAIR}


def extract(article: Article) -> Extraction:
    """Everything that an article says, with the spans of its body that prove it."""
    text = article.body
    lower = _lower(text)
    dates = find_dates(text, article.published)
    persons = people(text)
    tokens = tokenize(text)
    names = NameReader(tokens)
    papers = references(text, lower, dates)
    page = Page(article, lower, dates, persons, tokens, names, papers)
    form = read_form(page)
    reader = MeetingReader(text, lower, tokens, names)
    changed: list[PersonnelChange] = []
    leading: list[Membership] = []
    acts: list[Participation] = []
    flat, low = page.flat if form else (text, lower)  # a form's lines are wrapped anywhere
    for number, sentence in enumerate(form_sentences(page) if form else sentences(text)):
        there = _inside(persons, sentence)
        parts = tuple(participations(flat, low, sentence, there))
        changed.extend(changes(flat, low, sentence, there, tokens, names))
        leading.extend(leaders(flat, low, there, sentence, tokens, names))
        chaired = any(p.note in _CHAIRS for p in parts)
        draft = reader.read(
            sentence, _dates_inside(dates, sentence), chaired=chaired, first=number < 2 and not reader.drafts
        )
        (acts if draft is None else draft.participants).extend(parts)
    told = Extraction(
        meetings=tuple(draft.record(text) for draft in reader.drafts),
        people=(*persons, *leading),
        changes=tuple(changed),
        references=papers,
        acts=tuple(acts),
    )
    return told if form is None else merge(page, form, told)


def _lower(text: str) -> str:
    """The text in lower case with one tone placement, as long as the text itself."""
    lower = unify(text).lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in unify(text))


def _inside(persons: tuple[Membership, ...], sentence: Span) -> tuple[Membership, ...]:
    return tuple(person for person in persons if sentence.covers(person.evidence))


def _dates_inside(dates: tuple[DateMention, ...], sentence: Span) -> tuple[DateMention, ...]:
    return tuple(date for date in dates if sentence.covers(date.span))
