"""What can be searched at one moment: articles, passages, and where days, people and documents are told of.

A snapshot never changes. `with_changes` and `with_merged` give the next one, which shares all that stayed the same.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from itertools import chain
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus import DateRange, MeetingRecord, State, Stored
from index import bm25
from index.bm25 import LARGEST, Collection, Mask, NumpyScoring, Scorer, Statistics
from index.models import Viewer
from index.part import Part, merged, part_of
from index.shelf import Meeting, day_number, state_keys, version_key
from index.told import day_keys_within, document_key, person_key

KNOWN = 50_000  # frequencies kept, of the terms that were asked for
AT_ONCE = 512  # passages: parts that are smaller together are merged on the spot, which takes a few milliseconds


class Opened:
    """The articles that were read last, unpacked."""

    def __init__(self, size: int = 1024) -> None:
        self._size = size
        self._articles: OrderedDict[tuple[int, int], Stored] = OrderedDict()

    def article(self, part: Part, place: int) -> Stored:
        """The article at a place of a part."""
        key = int(part.shelf.ids[place]), int(part.shelf.changes[place])
        stored = self._articles.pop(key, None) or part.shelf.stored(place)
        self._articles[key] = stored
        if len(self._articles) > self._size:
            self._articles.popitem(last=False)
        return stored


@dataclass(frozen=True)  # without slots, which know no cached property
class Snapshot:
    """Everything that can be found as of change number `change`."""

    change: int = 0
    parts: tuple[Part, ...] = ()
    statistics: Statistics = field(default_factory=Statistics)
    scorer: Scorer = NumpyScoring
    busy: int = 0  # the first so many parts are left alone: some of them are being merged elsewhere
    _known: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)  # frequencies
    _opened: Opened = field(default_factory=Opened, repr=False, compare=False)

    @classmethod
    def of(cls, parts: Sequence[Part], change: int) -> Self:
        """The snapshot of these parts."""
        lengths = [part.segment.lengths[:, part.passages(part.living)] for part in parts]
        return cls(change, tuple(parts), reduce(Statistics.plus, lengths, Statistics()))

    # --- the next one -------------------------------------------------------------------------------------------------

    def with_changes(self, batch: Sequence[Stored], change: int) -> Self:
        """The snapshot after these changes, `change` being the number of the last; each article at most once."""
        ids = [stored.id for stored in batch]
        kept = tuple(part.without(ids) for part in self.parts)
        statistics = self.statistics
        for before, after in zip(self.parts, kept, strict=True):
            if after is not before:
                lost = before.passages(before.living & ~after.living)
                statistics = statistics.plus(before.segment.lengths[:, lost], sign=-1)
        added = [part_of(articles) for articles in _portions([stored for stored in batch if not stored.withdrawn])]
        for part in added:
            statistics = statistics.plus(part.segment.lengths)
        settled = _settled((*kept[self.busy :], *added))
        return replace(self, change=change, parts=(*kept[: self.busy], *settled), statistics=statistics)

    def agreeing(self, states: Sequence[State]) -> Self:
        """The snapshot without what a corpus of these states does not hold.

        Its change number is the one after which everything that it lacks has to be read.
        """
        changes = np.array([state.change for state in states], np.int64)
        ids = np.array([state.id for state in states], np.int64)
        held = state_keys(ids, changes, np.array([version_key(state.version) for state in states], np.uint64))
        held, changes = held[order := np.argsort(held)], changes[order]
        parts, kept = [], []
        for part in self.parts:
            shelf, places = part.shelf, np.flatnonzero(part.living)
            keys = state_keys(shelf.ids[places], shelf.changes[places], shelf.versions[places])
            is_held = _among(keys, held)
            parts.append(part.without(shelf.ids[places[~is_held]].tolist()))
            kept.append(keys[is_held])
        lacking = changes[~_among(held, np.sort(np.concatenate([*kept, held[:0]])))]
        return type(self).of(parts, min([self.change, *(lacking - 1).tolist()]))

    def due(self) -> tuple[Part, ...]:
        """Neighbouring parts that are better merged, or a part of which much is gone; none when all is well."""
        sizes = [part.size for part in self.parts]
        if run := _run(sizes):
            return self.parts[run]
        wasteful = (part for part, size in zip(self.parts, sizes, strict=True) if 4 * size < 3 * part.segment.size)
        return tuple(wasteful)[:1]

    def setting_apart(self, parts: Sequence[Part]) -> Self:
        """The snapshot whose next ones leave these parts alone, until they come back merged."""
        last = next(number for number, part in enumerate(self.parts, 1) if part is parts[-1])
        return replace(self, busy=last)

    def lying_in_files(self, before: Sequence[Part], after: Sequence[Part]) -> Self:
        """The snapshot with the arrays of parts `before` taken from the files of the same parts `after`."""
        pairs = [(old, new) for old, new in zip(before, after, strict=True) if new.file]
        return replace(self, parts=tuple(_in_file(part, pairs) for part in self.parts))

    def with_merged(self, before: Sequence[Part], merged_part: Part) -> Self:
        """The snapshot with one part in the place of several, which may have lost articles since they were merged."""
        at = next(i for i, part in enumerate(self.parts) if part.shelf is before[0].shelf)
        now = self.parts[at : at + len(before)]
        lost = [old.shelf.ids[old.living & ~new.living] for old, new in zip(before, now, strict=True)]
        part = merged_part.without(np.concatenate(lost).tolist())
        return replace(self, parts=(*self.parts[:at], part, *self.parts[at + len(before) :]), busy=0)

    # --- articles and meetings ----------------------------------------------------------------------------------------

    def stored(self, article_id: int) -> Stored | None:
        """The article with this id, unless it was withdrawn."""
        for part in reversed(self.parts):
            place = part.shelf.place(article_id)
            if place is not None and part.living[place]:
                return self._opened.article(part, place)
        return None

    def meetings(self, viewer: Viewer) -> Iterator[tuple[int, int, MeetingRecord]]:
        """Every meeting that the viewer may see: (article id, number, record). Reads all articles: takes its time."""
        for part in self.parts:
            for place in np.flatnonzero(part.visible(viewer.levels)).tolist():
                stored = self._opened.article(part, place)
                for number, meeting in enumerate(stored.extraction.meetings):
                    yield stored.id, number, meeting

    def held(self, when: DateRange, viewer: Viewer) -> tuple[Meeting, ...]:
        """The meetings held on a day of `when` (a year that is open in either fits), in the order of their articles."""
        keys = day_keys_within(when)
        found = (part.shelf.held(self._telling(part, keys, viewer), when) for part in self.parts)
        return tuple(chain.from_iterable(found))

    def holding(self, when: DateRange, viewer: Viewer) -> tuple[int, ...]:
        """The ids of the articles of these meetings, in the same order, each as often as it has one."""
        keys = day_keys_within(when)
        found = (part.shelf.holding(self._telling(part, keys, viewer), when) for part in self.parts)
        return tuple(chain.from_iterable(found))

    def around(self, when: DateRange, viewer: Viewer) -> tuple[Meeting, ...]:
        """The last meeting before `when`, and the first after it; none where `when` leaves the year open."""
        if when.first.year is None:
            return ()
        found = [m for part in self.parts for m in part.shelf.around(part.visible(viewer.levels), when)]
        before = [meeting for meeting in found if day_number(meeting.held.last) < day_number(when.first)]
        after = [meeting for meeting in found if meeting not in before]
        before.sort(key=lambda meeting: day_number(meeting.held.last))
        after.sort(key=lambda meeting: day_number(meeting.held.first))
        return *before[-1:], *after[:1]

    def naming(self, person: str, viewer: Viewer) -> frozenset[int]:
        """The ids of the articles that name a person, by the full name."""
        return self._ids({person_key(person)}, viewer)

    def citing(self, number: str, viewer: Viewer) -> frozenset[int]:
        """The ids of the articles that cite or are the document with this number."""
        return self._ids({document_key(number)}, viewer)

    def _ids(self, keys: Iterable[int], viewer: Viewer) -> frozenset[int]:
        found = (part.shelf.ids[self._telling(part, keys, viewer)].tolist() for part in self.parts)
        return frozenset(chain.from_iterable(found))

    @staticmethod
    def _telling(part: Part, keys: Iterable[int], viewer: Viewer) -> Mask:
        """Which articles of a part, of those that the viewer may see, are found under a key."""
        told = np.zeros(len(part.living), bool)
        for key in keys:
            told[part.shelf.telling(key)] = True
        return told & part.visible(viewer.levels) if told.any() else told

    # --- terms --------------------------------------------------------------------------------------------------------

    @cached_property
    def collection(self) -> Collection:
        """The passages, to be searched."""
        return Collection(self.parts, self.statistics, self.scorer)

    def frequencies(self, terms: Sequence[str]) -> list[int]:
        """How many passages have each of these terms, diacritics aside; a pair of neighbours is "a b"."""
        unknown = [term for term in terms if term not in self._known]
        if unknown:
            if len(self._known) > KNOWN:
                self._known.clear()
            self._known.update(zip(unknown, bm25.frequencies(self.collection, unknown), strict=True))
        return [self._known[term] for term in terms]


def _among(keys: NDArray[np.uint64], others: NDArray[np.uint64]) -> Mask:
    """Which keys are among the others, which ascend."""
    if not len(others):
        return np.zeros(len(keys), bool)
    found: Mask = others[np.minimum(others.searchsorted(keys), len(others) - 1)] == keys
    return found


def _in_file(part: Part, pairs: Sequence[tuple[Part, Part]]) -> Part:
    same = next((new for old, new in pairs if old.shelf is part.shelf), None)
    return part if same is None else replace(part, shelf=same.shelf, segment=same.segment, file=same.file)


def _portions(batch: Sequence[Stored]) -> Iterator[list[Stored]]:
    """The articles in portions that a part can hold. Of an article larger than that, the beginning is searched."""
    portion: list[Stored] = []
    room = LARGEST
    for stored in batch:
        kept = stored.model_copy(update={"passages": stored.passages[:LARGEST]})
        if len(kept.passages) > room:
            yield portion
            portion, room = [], LARGEST
        portion.append(kept)
        room -= len(kept.passages)
    if portion:
        yield portion


def _settled(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, merged as far as that is quickly done."""
    while run := _run([part.size for part in parts], largest=AT_ONCE):
        parts = (*parts[: run.start], merged(parts[run]), *parts[run.stop :])
    return parts


def _run(sizes: Sequence[int], largest: int = LARGEST) -> slice | None:
    """Which neighbours should be one part: those of which the first is not twice as large as the next, and what fits.

    So there are few parts, and a passage is written again only when what it lies in grows by half.
    """
    for first in range(len(sizes) - 1):
        total, last = sizes[first] + sizes[first + 1], first + 2
        if sizes[first] < 8 * sizes[first + 1] and total <= largest:
            while last < len(sizes) and total + sizes[last] <= largest:
                total += sizes[last]
                last += 1
            return slice(first, last)
    return None
