"""An official document while it is being read: its characters, lines and cells, and what was found in them before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.dates import find_times
from corpus.extract.roles import participations
from corpus.models import Article, DateMention, Membership, Participation, Reference, Span
from corpus.names import NameReader
from corpus.text import sentences, trim
from corpus.tokens import Phrases, Tokens

# Nouns of membership before a name: they vouch for it as an honorific does.
_MEMBERS = Phrases(("đại biểu", "quần chúng", "đảng viên", "đoàn viên", "hội viên", "cử tri", "quần chúng ưu tú"))
_LONGEST_NAME = 5  # syllables
_GAP = re.compile(r"\s{2,}|\t")
_WIDE = re.compile(r"\t+|[ \u00a0]*\|[ \u00a0]*|[ \u00a0]{3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, without the white space around it; tabs, bars and wide gaps part its cells."""

    span: Span
    cells: tuple[Span, ...]
    gap: bool  # an empty line stands before it
    indent: int  # characters of white space before it


@dataclass(frozen=True)
class Page:
    """What the readers of forms share. `lower`: the body in lower case with one tone placement, as long as the body."""

    article: Article
    lower: str
    dates: tuple[DateMention, ...]
    people: tuple[Membership, ...]
    tokens: Tokens
    names: NameReader
    papers: tuple[Reference, ...]

    @property
    def text(self) -> str:
        """The body, which every span counts in."""
        return self.article.body

    @cached_property
    def flat(self) -> tuple[str, str]:
        """The body and `lower` with spaces for line breaks: what is read item by item has no lines."""
        return self.text.replace("\n", " "), self.lower.replace("\n", " ")

    def sentences(self, span: Span) -> Iterator[Span]:
        """The sentences of an item, which may go over several lines."""
        for there in sentences(self.flat[0][span.start : span.end]):
            yield there.shift(span.start)

    def acts(self, sentence: Span, people: tuple[Membership, ...] | None = None) -> Iterator[Participation]:
        """What a sentence of an item says that the people in it did."""
        if people is None:
            people = tuple(p for p in self.people_in(sentence) if sentence.covers(p.evidence))
        return participations(*self.flat, sentence, people)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold something, in order."""
        found = []
        start, gap = 0, False
        for raw in self.text.split("\n"):
            span = trim(self.text, Span(start, start + len(raw)))
            if span.end > span.start:
                found.append(Line(span, cells(self.text, span), gap, span.start - start))
            gap = span.end <= span.start
            start += len(raw) + 1
        return tuple(found)

    @cached_property
    def everybody(self) -> tuple[Membership, ...]:
        """The people of the text, and those whom a noun of membership introduces: "đại biểu A", "quần chúng B"."""
        known = [self._without_office(_within_cell(self.text, person)) for person in self.people]
        taken = sorted(person.evidence for person in known)
        new = [p for p in self._titled() if not overlaps(taken, p.name)]
        return tuple(sorted([*known, *new], key=lambda person: person.name))

    def _without_office(self, person: Membership) -> Membership:
        """The person without an office that the name ran into: "Ngô Thị Bích Phó Bí thư"."""
        last = self.token_at(person.name.end) - 1
        if person.office_as_printed or last < 1 or self.names.office_head(last) < 2:
            return person
        end = self.names.chain(last)
        name = Span(person.name.start, self.tokens.end[last - 1])
        office = self.tokens.span(last, max(end, last + 1))
        return Membership(
            person=spelled(name.of(self.text)),
            office_as_printed=one_line(office.of(self.text)),
            name=name,
            evidence=Span(person.evidence.start, office.end),
        )

    def _titled(self) -> Iterator[Membership]:
        for i in range(len(self.tokens)):
            size = _MEMBERS.match(self.tokens.low, i)
            j = first = i + size
            while size and j - first < _LONGEST_NAME and self.tokens.is_capital(j):
                j += 1
            if j - first < 2 or self.names.office_head(first) or self.names.body_at(first) > first:
                continue
            name = self.tokens.span(first, j)
            if "\n" not in name.of(self.text) and not name.of(self.text).isupper():
                yield Membership(person=one_line(name.of(self.text)), office_as_printed="", name=name, evidence=name)

    @cached_property
    def times(self) -> tuple[tuple[Span, str], ...]:
        """The times of the day, in order."""
        return find_times(self.text)

    def dates_in(self, span: Span) -> tuple[DateMention, ...]:
        """The dates inside a span, in order."""
        return _inside(self.dates, self._date_starts, span)

    def people_in(self, span: Span) -> tuple[Membership, ...]:
        """The people whose names stand inside a span, in order."""
        first = bisect_left(self._name_starts, span.start)
        last = bisect_left(self._name_starts, span.end)
        return tuple(p for p in self.everybody[first:last] if span.covers(p.name))

    def is_named_across(self, position: int) -> bool:
        """Whether a person's offices go on over a character: "Trưởng phòng" / "Tài nguyên và Môi trường"."""
        before = bisect_left(self._name_starts, position)
        return before > 0 and self.everybody[before - 1].evidence.end > position

    def times_in(self, span: Span) -> tuple[tuple[Span, str], ...]:
        """The times of the day inside a span, in order."""
        return tuple((at, time) for at, time in self.times if span.covers(at))

    def token_at(self, position: int) -> int:
        """The first token that begins at or after a character."""
        return bisect_left(self.tokens.start, position)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.span.start for mention in self.dates]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [person.name.start for person in self.everybody]


def _inside(mentions: tuple[DateMention, ...], starts: list[int], span: Span) -> tuple[DateMention, ...]:
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return tuple(mention for mention in mentions[first:last] if span.covers(mention.span))


def _within_cell(text: str, person: Membership) -> Membership:
    """The person without what stands in another cell of the line: a wide gap ends a name."""
    gap = _GAP.search(text, *person.name)
    if gap is None:
        return person
    name = Span(person.name.start, gap.start())
    start = min(person.evidence.start, name.start)
    return Membership(person=spelled(name.of(text)), office_as_printed="", name=name, evidence=Span(start, name.end))


def overlaps(taken: list[Span], span: Span) -> bool:
    """Whether one of the spans, in order, shares a character with another one."""
    index = bisect_left(taken, (span.end, 0)) - 1
    return index >= 0 and taken[index].end > span.start


def cells(text: str, line: Span) -> tuple[Span, ...]:
    """The parts of a line between tabs, bars and wide gaps; those without a character between them are left out."""
    found = []
    start = line.start
    for match in _WIDE.finditer(text, *line):
        found.append(trim(text, Span(start, match.start())))
        start = match.end()
    found.append(trim(text, Span(start, line.end)))
    return tuple(cell for cell in found if cell.end > cell.start)


def one_line(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def spelled(name: str) -> str:
    """A name in one line, a shouted one in title case ("LÂM THỊ NỞ" → "Lâm Thị Nở")."""
    words = name.split()
    if len(words) > 1 and name.isupper():
        words = [word.capitalize() for word in words]
    return " ".join(words)
