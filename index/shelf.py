"""Articles that were added together: where their passages are, what they tell of, and the articles themselves, packed.

Everything is a flat array, so that a shelf can lie in a file and take no memory.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus import DateRange, Day, Extraction, Stored, Visibility, distance
from index.bm25 import Mask, Sliced
from index.told import keys_of

LEVELS = tuple(Visibility)

Ints = NDArray[np.int64]


class Meeting(NamedTuple):
    """A meeting record by where it is (meeting `number` of an article), and when it was held."""

    article_id: int
    number: int
    held: DateRange


class Shelf(NamedTuple):
    """Articles by their places, in the order in which they were added."""

    ids: Ints
    order: Ints  # the places in the order of the ids
    changes: Ints  # the number of the change that brought each
    versions: NDArray[np.uint64]  # digests of the versions
    levels: NDArray[np.int8]  # the visibility: its place in LEVELS
    first: Ints  # the number of each article's first passage; one more at the end
    spans: NDArray[np.int32]  # [passage, (start, end)]
    packed: Sliced  # the articles one after the other, each as compressed JSON
    cuts: Ints  # where each begins in `packed`; one more at the end
    meetings: NDArray[
        np.int32
    ]  # [meeting with a date, (place, number, year, month, day, year, month, day)], 0 for none
    told: NDArray[np.uint64]  # digests of what the articles tell of, ascending
    tellers: NDArray[np.int32]  # the place of the article that tells of each

    def place(self, article_id: int) -> int | None:
        """Where the article with this id stands."""
        at = int(self.ids.searchsorted(article_id, sorter=self.order))
        if at == len(self.ids) or self.ids[self.order[at]] != article_id:
            return None
        return int(self.order[at])

    def places(self, ids: Ints) -> tuple[Ints, Ints]:
        """Which of these ids stand here (their numbers among them), and where."""
        if not len(self.ids):
            return self.order[:0], self.order[:0]
        at = np.minimum(self.ids.searchsorted(ids, sorter=self.order), len(self.ids) - 1)
        place = self.order[at]
        here = np.flatnonzero(self.ids[place] == ids)
        return here, place[here]

    def stored(self, place: int) -> Stored:
        """The article at a place."""
        packed = self.packed[int(self.cuts[place]) : int(self.cuts[place + 1])]
        return Stored.model_validate_json(zlib.decompress(packed.data))

    def owner(self, passage: int) -> int:
        """The place of the article that a passage belongs to."""
        return int(self.first.searchsorted(passage, side="right")) - 1

    def telling(self, key: int) -> NDArray[np.int32]:
        """The places of the articles that tell of something."""
        wanted = np.uint64(key)
        return self.tellers[self.told.searchsorted(wanted) : self.told.searchsorted(wanted, side="right")]

    def held(self, places: Mask, when: DateRange) -> Iterator[Meeting]:
        """The meetings of the articles at these places that were held on a day of `when`."""
        return map(self._meeting, self._held(places, when))

    def holding(self, places: Mask, when: DateRange) -> list[int]:
        """The ids of the articles of these meetings, in the same order, each as often as it has one."""
        found: list[int] = self.ids[self._held(places, when)[:, 0]].tolist()
        return found

    def _held(self, places: Mask, when: DateRange) -> NDArray[np.int32]:
        rows = self.meetings[places[self.meetings[:, 0]]]
        shared, unsure = _sharing(rows[:, 2:], when)
        for row in unsure.nonzero()[0].tolist():
            shared[row] = distance(when, self._meeting(rows[row]).held) == 0
        return rows[shared]

    def around(self, places: Mask, when: DateRange) -> Iterator[Meeting]:
        """The last meeting of these articles before `when` and the first after it, of those with a whole date."""
        rows = self.meetings[places[self.meetings[:, 0]]]
        rows = rows[(rows[:, 2:] > 0).all(axis=1)]
        first, last = (rows[:, at] * 10_000 + rows[:, at + 1] * 100 + rows[:, at + 2] for at in (2, 5))
        opens, closes = (day_number(day) for day in (when.first, when.last._replace(day=when.last.day or 31)))
        before, after = rows[last < opens], rows[first > closes]
        if len(before):
            yield self._meeting(before[last[last < opens].argmax()])
        if len(after):
            yield self._meeting(after[first[first > closes].argmin()])

    def _meeting(self, row: NDArray[np.int32]) -> Meeting:
        place, number, *days = row.tolist()
        first, last = (Day(year or None, month, day or None) for year, month, day in (days[:3], days[3:]))
        return Meeting(int(self.ids[place]), number, DateRange(first=first, last=last))


def day_number(day: Day) -> int:
    """A day as a number that grows with it: the year, the month and the day in decimal places of their own."""
    return (day.year or 0) * 10_000 + day.month * 100 + (day.day or 0)


def _sharing(days: NDArray[np.int32], when: DateRange) -> tuple[Mask, Mask]:
    """Which ranges share a day with `when`, and of which only the calendar can tell: over New Year, and 29 February.

    A range is the year, month and day of its first and of its last day, 0 for what is open.
    """
    years, first, last = (
        days[:, 0],
        days[:, 1] * 100 + days[:, 2],
        days[:, 4] * 100 + np.where(days[:, 5], days[:, 5], 31),
    )
    opens, closes = when.first.month * 100 + (when.first.day or 0), when.last.month * 100 + (when.last.day or 31)
    turns = (first > last) | (days[:, 3] != years) | (first == LEAP_DAY) | (last == LEAP_DAY)
    if when.first.year != when.last.year or opens > closes or LEAP_DAY in {opens, closes}:
        turns[:] = True
    same_year = (years == (when.first.year or 0)) | (years == 0) | (when.first.year is None)
    near = same_year | (turns & (years <= (when.last.year or LAST_YEAR)) & (days[:, 3] >= (when.first.year or 0)))
    return same_year & ~turns & (first <= closes) & (last >= opens), near & turns


LEAP_DAY, LAST_YEAR = 229, 9999


def shelve(batch: Sequence[Stored]) -> Shelf:
    """The shelf of these articles."""
    packed = [zlib.compress(stored.model_dump_json().encode(), 1) for stored in batch]
    told = sorted((key, place) for place, stored in enumerate(batch) for key in keys_of(stored.extraction))
    meetings = [row for place, stored in enumerate(batch) for row in _meetings(place, stored.extraction)]
    spans = [passage.span for stored in batch for passage in stored.passages]
    ids = np.array([stored.id for stored in batch], np.int64)
    return Shelf(
        ids=ids,
        order=np.argsort(ids),
        changes=np.array([stored.change for stored in batch], np.int64),
        versions=np.array([version_key(stored.version) for stored in batch], np.uint64),
        levels=np.array([LEVELS.index(stored.article.visibility) for stored in batch], np.int8),
        first=_bounds([len(stored.passages) for stored in batch]),
        spans=np.array(spans, np.int32).reshape(-1, 2),
        packed=np.frombuffer(b"".join(packed), np.uint8),
        cuts=_bounds([len(article) for article in packed]),
        meetings=np.array(meetings, np.int32).reshape(-1, 8),
        told=np.array([key for key, _ in told], np.uint64),
        tellers=np.array([place for _, place in told], np.int32),
    )


def merged(shelves: Sequence[Shelf], living: Sequence[Mask]) -> Shelf:
    """One shelf of the articles that are alive, in the order of the shelves."""
    pairs = list(zip(shelves, living, strict=True))
    numbers = _renumbered(living)
    ids = np.concatenate([shelf.ids[mask] for shelf, mask in pairs])
    told = np.concatenate([shelf.told[mask[shelf.tellers]] for shelf, mask in pairs])
    tellers = [new[shelf.tellers[mask[shelf.tellers]]] for (shelf, mask), new in zip(pairs, numbers, strict=True)]
    order = np.argsort(told, kind="stable")
    return Shelf(
        ids=ids,
        order=np.argsort(ids),
        changes=np.concatenate([shelf.changes[mask] for shelf, mask in pairs]),
        versions=np.concatenate([shelf.versions[mask] for shelf, mask in pairs]),
        levels=np.concatenate([shelf.levels[mask] for shelf, mask in pairs]),
        first=_bounds(np.concatenate([np.diff(shelf.first)[mask] for shelf, mask in pairs])),
        spans=np.concatenate([shelf.spans[np.repeat(mask, np.diff(shelf.first))] for shelf, mask in pairs]),
        packed=np.concatenate([_packed(shelf, mask) for shelf, mask in pairs]),
        cuts=_bounds(np.concatenate([np.diff(shelf.cuts)[mask] for shelf, mask in pairs])),
        meetings=np.concatenate([_moved(*pair, new) for pair, new in zip(pairs, numbers, strict=True)]),
        told=told[order],
        tellers=np.concatenate(tellers)[order],
    )


def version_key(version: str) -> int:
    """A version in few bits: enough to tell it from another one that came with the same change of the same article."""
    return zlib.crc32(version.encode())


def state_keys(ids: Ints, changes: Ints, versions: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for each article in one version after one change: where two are the same, so are these."""
    mixed: NDArray[np.uint64] = (ids.astype(np.uint64) << np.uint64(32)) + changes.astype(np.uint64)
    return (mixed * np.uint64(0x9E3779B97F4A7C15)) ^ versions


def _bounds(sizes: Sequence[int] | Ints) -> Ints:
    return np.concatenate(([0], np.cumsum(np.asarray(sizes, np.int64))))


def _renumbered(living: Sequence[Mask]) -> list[NDArray[np.int32]]:
    """The new place of each article of each shelf."""
    offsets = accumulate((int(np.count_nonzero(mask)) for mask in living), initial=0)
    return [(np.cumsum(mask) - 1 + offset).astype(np.int32) for mask, offset in zip(living, offsets, strict=False)]


def _packed(shelf: Shelf, mask: Mask) -> NDArray[np.uint8]:
    everything = shelf.packed[0 : len(shelf.packed)]
    return everything if mask.all() else everything[np.repeat(mask, np.diff(shelf.cuts))]


def _moved(shelf: Shelf, mask: Mask, new: NDArray[np.int32]) -> NDArray[np.int32]:
    """The rows of living articles' meetings, with the articles' new places."""
    rows = shelf.meetings[mask[shelf.meetings[:, 0]]]
    rows[:, 0] = new[rows[:, 0]]
    return rows


def _meetings(place: int, extraction: Extraction) -> Iterator[tuple[int, ...]]:
    for number, meeting in enumerate(extraction.meetings):
        if meeting.held:
            yield place, number, *(part or 0 for day in (meeting.held.first, meeting.held.last) for part in day)
