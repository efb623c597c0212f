"""The fields of a document: a label, its value, and the entries listed under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.extract.forms.items import Item
from corpus.extract.forms.labels import Role, labels
from corpus.extract.forms.page import Page
from corpus.models import Span
from corpus.text import trim

SECTIONS = frozenset({Role.CONTENT, Role.CONCLUSION, Role.VOTE})
PEOPLE = frozenset({Role.CHAIR, Role.SECRETARY, Role.ABSENT, Role.PRESENT, Role.GUEST, Role.INVITED})
_ONE_VALUE = frozenset({Role.TIME, Role.PLACE, Role.ADDRESSED, Role.END})
_ONE_LIST = frozenset({Role.CHAIR, Role.SECRETARY, Role.ABSENT})  # whoever is named in the value is all there is


@dataclass(slots=True)
class Field:
    """A label with its value; an item without a label has no role."""

    role: Role | None
    label: Span
    value: Span
    style: str  # how the item with the label is numbered
    entries: list[Item] = field(default_factory=list)

    @property
    def whole(self) -> Span:
        """The label with its value and its entries."""
        return Span(self.label.start, max([self.value.end, *(entry.span.end for entry in self.entries)]))


def fields(page: Page, found: Iterable[Item]) -> list[Field]:
    """The fields that items make, in order."""
    made: list[Field] = []
    for item in found:
        there = list(labels(page.text, page.lower, item.start, item.span.end))
        first = there[0].span.start if there else item.span.end
        if first > item.start:
            if not there and made and _belongs(page, made[-1], item):
                made[-1].entries.append(item)
                continue
            before = trim(page.text, Span(item.start, first))
            if before.end > before.start:
                made.append(Field(None, Span(item.span.start, item.start), before, item.style))
        for number, label in enumerate(there):
            end = there[number + 1].span.start if number + 1 < len(there) else item.span.end
            made.append(Field(label.role, label.span, trim(page.text, Span(label.value, end)), item.style))
    return made


def _belongs(page: Page, last: Field, item: Item) -> bool:
    """Whether an item without a label is an entry of the field before it."""
    has_value = last.value.end > last.value.start
    beside = bool(item.style) and item.style == last.style  # numbered like the item with the label
    if last.role in SECTIONS:
        other = bool(last.entries) and last.entries[0].style != item.style  # its entries are listed otherwise
        return not (beside and (has_value or other))
    if last.role in PEOPLE:
        return not beside and _is_listed(page, last, item, has_value=has_value)
    if last.role is Role.ADDRESSED and item.style.startswith("bullet"):
        return True
    return last.role in _ONE_VALUE and not has_value and not last.entries


def _is_listed(page: Page, last: Field, item: Item, *, has_value: bool) -> bool:
    """Whether an item belongs to the list of people under a label."""
    if last.entries:
        return item.style == last.entries[0].style and (bool(item.style) or _is_people(page, item))
    if last.role in _ONE_LIST and page.people_in(last.value):
        return False
    return not has_value or (bool(item.style) and (_is_people(page, item) or _opens(page, last.value)))


def _is_people(page: Page, item: Item) -> bool:
    """Whether an item begins with a person."""
    return any(p.evidence.start <= item.start + 2 for p in page.people_in(item.span))


def _opens(page: Page, value: Span) -> bool:
    return value.of(page.lower).endswith((":", "gồm", "gồm có", "như sau"))
