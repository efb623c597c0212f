"""Questions that the items under a heading answer ("đề ra những chỉ tiêu nào?": all that stands under "Chỉ tiêu:")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import Span
from index.answer.desk import Desk, Finding
from index.answer.ranking import about, meant
from index.matching import coverage
from index.reading import Reading, Terms, words

MOST = 8  # items that an answer lists

_ASKED = re.compile(
    r"\b(?:nhung|cac) (?P<noun>\w+ \w+)(?: \w+){0,2}? (?:nao|gi)\b"
    r"|^\W*(?:nhung |cac )?(?P<first>\w+ \w+)\b.*\bla (?:nhung )?gi\b"
)
_MEETING_ITEMS = frozenset({"noi dung", "van de", "cong viec"})  # what a meeting dealt with is for its record to tell
_MARKED = re.compile(r"[ \t]*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))[ \t]*")
_HEADING = re.compile(
    r"[ \t]*(?:(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)/][ \t]*)?(?P<said>[^\W\d_].{3,100}?)[ \t]*(?P<colon>:?)[ \t]*"
)


def listed(desk: Desk) -> list[Finding]:
    """The items under the heading that has the noun asked for, in the article that is surely meant."""
    asked = _ASKED.search(desk.folded)
    noun = (asked["noun"] or asked["first"]) if asked else ""
    if not noun or noun in _MEETING_ITEMS:
        return []
    found = [
        (coverage(desk.units, (Terms.of(heading.of(reading.body)), 1.0)), reading, heading, items)
        for reading in about(desk)
        if meant(desk, reading) or desk.within
        for heading, items in _lists(reading)
        if f" {noun} " in f" {' '.join(words(heading.of(reading.body)))} "
    ]
    if not found:
        return []
    score, reading, heading, items = max(found, key=lambda f: f[0])
    text = "; ".join(" ".join(item.of(reading.body).split()).rstrip(";.") for item in items[:MOST])
    quote = Span(heading.start, items[:MOST][-1].end)
    return [Finding(text, reading, (quote,), (), field="list", score=score)]


def _lists(reading: Reading) -> Iterator[tuple[Span, list[Span]]]:
    """Each heading that items follow line by line, with the items without their marks."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", reading.body)]
    for number, line in enumerate(lines):
        heading = _HEADING.fullmatch(reading.body, *line)
        if heading and (heading["colon"] or heading["said"].isupper()):
            items = list(_items(reading.body, lines[number + 1 :]))
            if len(items) > 1:
                yield Span(heading.start("said"), heading.end("said")), items


def _items(body: str, lines: list[Span]) -> Iterator[Span]:
    """The items with one kind of mark that the lines begin with, each with the lines that go on with it."""
    kind, item = "", None
    for line in lines:
        marked = _MARKED.match(body, *line)
        mark = re.sub(r"\w+", "1", marked[0].strip()) if marked else ""
        if marked and (not kind or mark == kind):
            if item is not None:
                yield item
            kind, item = mark, Span(marked.end(), line.end)
        elif item is not None and not marked and body[line.start].islower():
            item = Span(item.start, line.end)
        else:
            break
    if item is not None:
        yield item
