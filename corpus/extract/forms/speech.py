"""Who said what: from the items of a discussion to speakers, each with what was said as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.extract import cues
from corpus.extract.forms.page import Page
from corpus.models import Membership, Note, Participation, Span

_SAID = frozenset({Note.SPEAKER, Note.PRESENTER})
_COLON = re.compile(r"[\s)]*(?:\([^()\n]{0,80}\)\s*)?:")
_OPENING = re.compile(r"(?:\A|[:;.\n•+*–-]|(?<!\w)(?:ý kiến|phát biểu|ý kiến phát biểu)(?: của)?)\s*\Z")
_LONGEST = 600  # characters of one person's words
_CUE_WITHIN = 30


def spoken(page: Page, span: Span) -> Iterator[Participation]:
    """The speakers of one item, each with the characters from the name up to the next speaker."""
    found = sorted(_speakers(page, span), key=lambda part: part.evidence.start)
    begins = sorted({part.evidence.start for part in found})
    for part in found:
        following = next((at for at in begins if at > part.evidence.start), span.end)
        end = following if following - part.evidence.start <= _LONGEST else part.evidence.end
        start = span.start if part.evidence.start == begins[0] and end - span.start <= _LONGEST else part.evidence.start
        yield part.model_copy(update={"evidence": _stripped(page, Span(start, max(end, part.evidence.end)))})


def _speakers(page: Page, span: Span) -> Iterator[Participation]:
    for sentence in page.sentences(span):
        people = tuple(p for p in page.people_in(sentence) if sentence.covers(p.evidence))
        introduced = [p for p in people if _COLON.match(page.lower, p.evidence.end) and _begins(page, sentence, p)]
        yield from (_said(page, person, sentence) for person in introduced)
        first = introduced[0].evidence.start if introduced else sentence.end  # what follows is what that person said
        rest = tuple(p for p in people if p.evidence.start < first and not _is_given(page, sentence, p))
        for part in page.acts(sentence, rest):
            if part.note in _SAID:
                yield part


def _begins(page: Page, sentence: Span, person: Membership) -> bool:
    """Whether somebody stands at the beginning of a sentence or after a mark."""
    return (
        _OPENING.search(page.lower, sentence.start, person.evidence.start) is not None
        or person.evidence.start == sentence.start
    )


def _is_given(page: Page, sentence: Span, person: Membership) -> bool:
    """Whether somebody is told to do what the verb says: "giao đ/c A báo cáo"."""
    return (
        cues.GIVEN.search(page.lower, max(sentence.start, person.evidence.start - 30), person.evidence.start)
        is not None
    )


def _said(page: Page, person: Membership, sentence: Span) -> Participation:
    """What follows "Đ/c A:" is what that person said."""
    verb = next(
        iter(cues.find(page.lower, person.evidence.end, min(sentence.end, person.evidence.end + _CUE_WITHIN))), None
    )
    is_said = verb is not None and cues.note_of(verb[0]) in _SAID
    return Participation(
        person=person.person,
        office_as_printed=person.office_as_printed,
        note=Note.SPEAKER,
        verb=verb[0] if verb is not None and is_said else "ý kiến",
        evidence=Span(person.evidence.start, sentence.end),
    )


def _stripped(page: Page, span: Span) -> Span:
    end = span.end
    while end > span.start and page.text[end - 1].isspace():
        end -= 1
    return Span(span.start, end)
