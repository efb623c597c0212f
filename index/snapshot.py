"""What can be searched at one moment: articles, passages, and where days, people and documents are told of.

A snapshot never changes. `Snapshot.with_changes` gives the next one, which shares everything with it that stayed the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from corpus import DateRange, Day, Extraction, MeetingRecord, Stored, Visibility, fold, unify
from index.analyzer import terms
from index.bm25 import Collection, Mask, Segment, Statistics, segment
from index.models import Viewer

LEVELS = tuple(Visibility)


class Meeting(NamedTuple):
    """A meeting record by where it is: meeting `number` of an article, and when it was held."""

    article_id: int
    number: int
    held: DateRange | None


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """Articles that were added together, in the order of their ids, each with the passages that follow each other."""

    ids: NDArray[np.int64]
    levels: NDArray[np.int8]  # the visibility: its place in LEVELS
    first: NDArray[np.int64]  # the number of each article's first passage; one more at the end
    spans: NDArray[np.int32]  # passage × (start, end)
    packed: tuple[bytes, ...]
    told: dict[str, tuple[int, ...]]  # "day 2024-3-5", "person nguyễn văn a", "document 37-nq/cb" → places of articles
    meetings: tuple[Meeting, ...]

    def place(self, article_id: int) -> int | None:
        """Where the article with this id stands."""
        at = int(np.searchsorted(self.ids, article_id))
        return at if at < len(self.ids) and self.ids[at] == article_id else None


@lru_cache(maxsize=4096)
def _unpacked(packed: bytes) -> Stored:
    return Stored.model_validate_json(zlib.decompress(packed))


def _shelf(batch: Sequence[Stored]) -> Shelf:
    batch = sorted(batch, key=lambda stored: stored.id)
    told: dict[str, list[int]] = {}
    for place, stored in enumerate(batch):
        for key in _told(stored.extraction):
            told.setdefault(key, []).append(place)
    spans = [passage.span for stored in batch for passage in stored.passages]
    return Shelf(
        ids=np.array([stored.id for stored in batch], np.int64),
        levels=np.array([LEVELS.index(stored.article.visibility) for stored in batch], np.int8),
        first=np.cumsum([0, *(len(stored.passages) for stored in batch)]),
        spans=np.array(spans, np.int32).reshape(-1, 2),
        packed=tuple(zlib.compress(stored.model_dump_json().encode(), 1) for stored in batch),
        told={key: tuple(places) for key, places in told.items()},
        meetings=tuple(
            Meeting(stored.id, number, meeting.held)
            for stored in batch
            for number, meeting in enumerate(stored.extraction.meetings)
        ),
    )


def _told(extraction: Extraction) -> set[str]:
    """Under which keys an article is found: the days of its meetings, the people and the documents that it names."""
    keys = {f"person {person_key(name)}" for name in _people(extraction)}
    references = [*extraction.references, *(paper for meeting in extraction.meetings for paper in meeting.references)]
    keys |= {f"document {document_key(paper.number)}" for paper in references}
    for meeting in extraction.meetings:
        if meeting.held:
            keys |= {f"day {month}-{day}" for month, day in _days(meeting.held)}
    return keys


def _people(extraction: Extraction) -> Iterator[str]:
    yield from (membership.person for membership in extraction.people)
    yield from (change.person for change in extraction.changes)
    for meeting in extraction.meetings:
        yield from (participation.person for participation in meeting.participants)
        yield from (person for decision in meeting.decisions for person in decision.people)


def person_key(name: str) -> str:
    """One spelling of a name, whatever its case, tone placement and spaces."""
    return " ".join(unify(name).lower().split())


def document_key(number: str) -> str:
    """One spelling of a document's number, whatever its case, diacritics and spaces."""
    return "".join(fold(number).replace("–", "-").split())


def _days(held: DateRange) -> set[tuple[int, int]]:
    """The (month, day) pairs from first to last, day 0 where a month is all that is known; at most a year of them."""
    first, last = held.first, held.last
    if first.day is None or last.day is None:
        return {(month, 0) for month in _months(first, last)}
    found = set()
    month, day = first.month, first.day
    for _ in range(372):
        found.add((month, day))
        if (month, day) == (last.month, last.day):
            break
        month, day = (month, day + 1) if day < 31 else (month % 12 + 1, 1)
    return found


def _months(first: Day, last: Day) -> list[int]:
    return [(first.month - 1 + step) % 12 + 1 for step in range((last.month - first.month) % 12 + 1)]


def overlap(asked: DateRange, held: DateRange) -> bool:
    """Whether two ranges share a day; a year that is open in either fits any year."""
    years = {day.year for day in (asked.first, asked.last, held.first, held.last)}
    if None in years:
        return bool(_spread(asked) & _spread(held))
    return _low(asked.first) <= _high(held.last) and _low(held.first) <= _high(asked.last)


def _spread(dates: DateRange) -> set[tuple[int, int]]:
    """The days of a range without their years; a whole month counts as each of its days, and as itself."""
    days = _days(dates)
    return days | {(month, day) for month, open_day in days if not open_day for day in range(1, 32)}


def _low(day: Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month, day.day or 1)


def _high(day: Day) -> tuple[int, int, int]:
    return (day.year or 9999, day.month, day.day or 31)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that can be found as of change number `change`."""

    change: int = 0
    shelves: tuple[Shelf, ...] = ()
    living: tuple[Mask, ...] = ()  # of each shelf: which articles are neither withdrawn nor replaced
    segments: tuple[Segment, ...] = ()
    statistics: Statistics = field(default_factory=lambda: Collection().statistics())

    # --- the next one -----------------------------------------------------------------------------------------------------

    def with_changes(self, batch: Sequence[Stored], change: int) -> Self:
        """The snapshot after these changes, `change` being the number of the last; each article at most once."""
        kept = [_without(shelf, mask, batch) for shelf, mask in zip(self.shelves, self.living, strict=True)]
        shelf = _shelf([stored for stored in batch if not stored.withdrawn])
        articles = [_unpacked(packed) for packed in shelf.packed]
        shelves, living = (*self.shelves, shelf), (*kept, np.ones(len(shelf.ids), bool))
        segments = (
            *self.segments,
            segment([list(passage) for stored in articles for passage in passage_terms(stored)]),
        )
        masks = tuple(np.repeat(mask, np.diff(part.first)) for part, mask in zip(shelves, living, strict=True))
        return type(self)(change, shelves, living, segments, Collection(segments, masks).statistics())

    # --- articles and meetings --------------------------------------------------------------------------------------------

    def stored(self, article_id: int) -> Stored | None:
        """The article with this id, unless it was withdrawn."""
        for shelf, mask in zip(self.shelves, self.living, strict=True):
            place = shelf.place(article_id)
            if place is not None and mask[place]:
                return _unpacked(shelf.packed[place])
        return None

    def meeting(self, article_id: int, number: int) -> MeetingRecord | None:
        """Meeting `number` of an article."""
        stored = self.stored(article_id)
        return stored.extraction.meetings[number] if stored and number < len(stored.extraction.meetings) else None

    def meetings(self, viewer: Viewer) -> Iterator[tuple[int, int, MeetingRecord]]:
        """Every meeting that the viewer may see: (article id, number, record). Reads every article: for small corpora."""
        for shelf, mask in zip(self.shelves, self.visible(viewer), strict=True):
            for place in np.flatnonzero(mask):
                stored = _unpacked(shelf.packed[place])
                for number, meeting in enumerate(stored.extraction.meetings):
                    yield stored.id, number, meeting

    def held(self, when: DateRange, viewer: Viewer) -> tuple[Meeting, ...]:
        """The meetings held on a day of `when` (a year that is open in either fits), in the order of their articles."""
        days = _days(when)
        days |= {(month, day) for month, _ in days for day in ((0,) if when.first.day else range(1, 32))}
        told = self._told((f"day {month}-{day}" for month, day in days), viewer)
        return tuple(
            meeting
            for shelf in self.shelves
            for meeting in shelf.meetings
            if meeting.article_id in told and meeting.held and overlap(when, meeting.held)
        )

    def naming(self, person: str, viewer: Viewer) -> frozenset[int]:
        """The ids of the articles that name a person, by the full name."""
        return self._told([f"person {person_key(person)}"], viewer)

    def citing(self, number: str, viewer: Viewer) -> frozenset[int]:
        """The ids of the articles that cite or are the document with this number."""
        return self._told([f"document {document_key(number)}"], viewer)

    def visible(self, viewer: Viewer) -> tuple[Mask, ...]:
        """Of each shelf: which living articles the viewer may see."""
        seen = np.array([level in viewer.levels for level in LEVELS])
        return tuple(mask & seen[shelf.levels] for shelf, mask in zip(self.shelves, self.living, strict=True))

    def _told(self, keys: Iterable[str], viewer: Viewer) -> frozenset[int]:
        wanted = list(keys)
        return frozenset(
            int(shelf.ids[place])
            for shelf, mask in zip(self.shelves, self.visible(viewer), strict=True)
            for key in wanted
            for place in shelf.told.get(key, ())
            if mask[place]
        )


def _without(shelf: Shelf, mask: Mask, batch: Iterable[Stored]) -> Mask:
    """The mask of a shelf once the changed articles are no longer found there."""
    places = [place for stored in batch if (place := shelf.place(stored.id)) is not None]
    if not places:
        return mask
    mask = mask.copy()
    mask[places] = False
    return mask


def passage_terms(stored: Stored) -> Iterator[list[str]]:
    """The terms of each passage of an article: the title's, which tell what it is about, and its own."""
    title = terms(stored.article.title)
    for passage in stored.passages:
        yield title + terms(passage.span.of(stored.article.body))
