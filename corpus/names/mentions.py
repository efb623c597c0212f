"""Everybody named in a text, each mention with the full name and the offices printed beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.models import Membership, Span
from corpus.names.reader import Found, NameReader
from corpus.text import unify
from corpus.tokens import Tokens, tokenize


def people(text: str) -> tuple[Membership, ...]:
    """Everybody named in the text, each mention in order, with the offices printed beside the name.

    A short mention after the full one ("ông Hiền") is given the full name; `office_as_printed` is "" when none stands
    there.
    """
    reader = NameReader(tokenize(text))
    mentions = [_membership(reader.tokens, found) for found in reader.read()]
    full = _by_ending(m for m in mentions if len(m.person.split()) > 2 or (" " in m.person and m.office_as_printed))
    resolved = [_resolve(mention, full) for mention in mentions]
    return tuple(sorted(resolved + _implied(reader, resolved), key=lambda mention: mention.evidence.start))


def _membership(tokens: Tokens, found: Found) -> Membership:
    offices = [tokens.span(*part).of(tokens.text) for part in (found.before, found.after, found.shared) if part]
    name = tokens.span(found.first, found.last)
    last = max(found.last, found.after[1] if found.after else 0)
    printed = ", ".join(" ".join(office.split()).strip(" ,-–") for office in offices)
    return Membership(
        person=_spelled(name.of(tokens.text)),
        office_as_printed=printed,
        name=name,
        evidence=Span(tokens.start[min(found.begins, found.first)], tokens.end[last - 1]),
    )


def _spelled(name: str) -> str:
    """A name in one line, a shouted one in title case ("LÂM THỊ NỞ" → "Lâm Thị Nở")."""
    words = name.split()
    if len(name) > 3 and name.isupper():
        words = [word.capitalize() for word in words]
    return " ".join(words)


@dataclass(slots=True)
class _Namesakes:
    """The mentions, in order, of those whose full names end alike."""

    mentions: list[Membership] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def meant_at(self, position: int) -> str | None:
        """Who is meant by the ending alone at a character: the nearest before it, else the only one."""
        earlier = bisect_left(self.mentions, position, key=lambda mention: mention.name.start)
        if not earlier and len(self.names) > 1:
            return None
        return self.mentions[earlier - 1].person


def _by_ending(mentions: Iterable[Membership]) -> dict[str, _Namesakes]:
    """Full names by what a short mention may print of them: the last syllable, or the last two."""
    found: dict[str, _Namesakes] = {}
    for mention in mentions:
        name = same_name_key(mention.person)
        syllables = name.split()
        for size in range(1, min(3, len(syllables))):
            namesakes = found.setdefault(" ".join(syllables[-size:]), _Namesakes())
            namesakes.mentions.append(mention)
            namesakes.names.add(name)
    return found


def _resolve(mention: Membership, full: dict[str, _Namesakes]) -> Membership:
    """The mention under the full name that ends with what it prints."""
    namesakes = full.get(same_name_key(mention.person))  # which no name of three syllables finds
    person = namesakes.meant_at(mention.name.start) if namesakes else None
    return mention.model_copy(update={"person": person}) if person else mention


def _implied(reader: NameReader, mentions: list[Membership]) -> list[Membership]:
    """People meant by their office alone ("Thủ tướng nói …"), where the text gives that office to one person only."""
    tokens = reader.tokens
    taken = [m.evidence for m in mentions]
    starts = [evidence.start for evidence in taken]
    holders: dict[str, set[str]] = {}
    for mention in mentions:
        for office in mention.office_as_printed.split(", "):
            holders.setdefault(same_name_key(office), set()).add(mention.person)
    implied = []
    i = 0
    while i < len(tokens):
        if not _names_office(reader, i):
            i += 1
            continue
        end, _ = reader.office_end(i)
        span = tokens.span(i, end)
        people_there = holders.get(same_name_key(span.of(tokens.text)), set())
        before = bisect_right(starts, span.start)
        follows = tokens.is_capital(end)  # "Thủ tướng | Lào": another one's office
        if len(people_there) == 1 and not follows and not (before and span.start < taken[before - 1].end):
            office = " ".join(span.of(tokens.text).split())
            implied.append(
                Membership(person=next(iter(people_there)), office_as_printed=office, name=span, evidence=span)
            )
        i = max(end, i + 1)
    return implied


def _names_office(reader: NameReader, i: int) -> bool:
    """Whether an office at token `i` can stand for who holds it: capitalised, and not one that somebody is given."""
    if not reader.tokens.is_capital(i) or not reader.office_head(i):
        return False
    return i == 0 or reader.low[i - 1] not in {"các", "chức", "làm", "danh"}


def same_name_key(name: str) -> str:
    """What two spellings of one name share: lower case, one tone placement, single spaces."""
    return " ".join(unify(name).lower().split())
