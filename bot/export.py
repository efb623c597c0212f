"""The corpus for other programs: articles, meeting records, a table and a calendar of meetings, a feed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from datetime import datetime, time
from email.utils import format_datetime
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zoneinfo import ZoneInfo

from bot.render.ics import calendar
from corpus import Corpus, MeetingRecord, Note, Stored, Visibility, events

_NEWEST = 100  # articles in the feed
_BEGINNING = 500  # characters of an article there
_COMPUTED = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet computes
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LEVELS = {
    Visibility.PUBLIC: {Visibility.PUBLIC},
    Visibility.MEMBERS: {Visibility.PUBLIC, Visibility.MEMBERS},
    Visibility.ADMINS: set(Visibility),
}


Pieces = AsyncIterator[str]


class View(NamedTuple):
    """What is seen: by whom, when, and where."""

    corpus: Corpus
    level: Visibility
    now: datetime
    zone: ZoneInfo


async def export(view: View, form: str) -> Pieces:
    """The output, piece by piece: of the articles that somebody of this level may see, without withdrawn ones.

    `form`: "ocd", meetings as Open Civic Data events, one a line; "csv", a table of meetings; "ics", a calendar of
    them; "jsonl", articles as `ingest` takes them; "rss", the newest articles as a feed.
    """
    async for piece in _WRITERS[form](view):
        yield piece


async def _shown(view: View) -> AsyncIterator[Stored]:
    change = 0
    while batch := await view.corpus.changes(change):
        for stored in batch:
            if not stored.withdrawn and stored.article.visibility in _LEVELS[view.level]:
                yield stored
        change = batch[-1].change


# --- lines of JSON ----------------------------------------------------------------------------------------------------


async def _ocd(view: View) -> Pieces:
    async for stored in _shown(view):
        for event in events(stored):
            yield json.dumps(event, ensure_ascii=False) + "\n"


async def _jsonl(view: View) -> Pieces:
    async for stored in _shown(view):
        article = stored.article
        fields = {
            "id": article.external_id,
            "url": article.url,
            "title": article.title,
            "published": article.published and article.published.isoformat(),
            "source": article.source,
            "text": article.body,
        }
        yield json.dumps(fields, ensure_ascii=False) + "\n"


# --- a table of meetings ----------------------------------------------------------------------------------------------

Event = Mapping[str, Any]  # as `events` gives it

_COLUMNS: dict[str, Callable[[Event], str]] = {
    "id": lambda event: event["id"],
    "name": lambda event: event.get("name", ""),
    "classification": lambda event: event.get("classification", ""),
    "organization": lambda event: _people(event, "host"),
    "start_date": lambda event: event.get("start_date", ""),
    "end_date": lambda event: event.get("end_date", ""),
    "session": lambda event: event.get("extras", {}).get("session", ""),
    "location": lambda event: event.get("location", {}).get("name", ""),
    "chairs": lambda event: _people(event, Note.CHAIR, Note.CO_CHAIR),
    "directors": lambda event: _people(event, Note.DIRECTOR),
    "decisions": lambda event: "; ".join(decision["text"] for decision in event.get("decisions", ())),
    "documents": lambda event: "; ".join(paper["number"] for paper in event.get("documents", ())),
    "status": lambda event: event["status"],
}


async def _csv(view: View) -> Pieces:
    yield "\ufeff" + _row(["article", "url", *_COLUMNS])  # the mark tells spreadsheets that it is UTF-8
    async for stored in _shown(view):
        for event in events(stored):
            cells = [cell(event) for cell in _COLUMNS.values()]
            yield _row([stored.article.title, stored.article.url or "", *cells])


def _people(event: Event, *notes: str) -> str:
    found = (each for each in event.get("participants", ()) if each.get("note") in notes)
    return "; ".join(", ".join(filter(None, (each["name"], each.get("office")))) for each in found)


def _row(cells: Iterable[str]) -> str:
    """A line of CSV; a cell that a spreadsheet would compute is marked as text."""
    line = io.StringIO()
    csv.writer(line).writerow([f"'{cell}" if cell.startswith(_COMPUTED) else cell for cell in cells])
    return line.getvalue()


# --- a calendar and a feed --------------------------------------------------------------------------------------------


async def _ics(view: View) -> Pieces:
    meetings: list[tuple[str, MeetingRecord, str]] = []
    async for stored in _shown(view):
        for number, meeting in enumerate(stored.extraction.meetings):
            meetings.append((f"{stored.key}-{number}", meeting, stored.article.url or ""))
    yield calendar(meetings, view.now, view.zone)


async def _rss(view: View) -> Pieces:
    feed = Element("rss", version="2.0")
    channel = SubElement(feed, "channel")
    _elements(channel, title="Tra Cứu", link="urn:tracuu", description="Tra Cứu", language="vi")
    _elements(channel, lastBuildDate=format_datetime(view.now))
    for stored in await view.corpus.latest(_NEWEST, _LEVELS[view.level]):
        article = stored.article
        item = SubElement(channel, "item")
        _elements(item, title=article.title, link=article.url, description=article.body[:_BEGINNING])
        SubElement(item, "guid", isPermaLink="false").text = _xml(stored.key)
        day = article.published or stored.ingested.astimezone(view.zone).date()
        _elements(item, pubDate=format_datetime(datetime.combine(day, time(), view.zone)), category=article.source)
    indent(feed)
    yield tostring(feed, encoding="unicode") + "\n"


def _elements(parent: Element, **texts: str | None) -> None:
    for name, text in texts.items():
        if text:
            SubElement(parent, name).text = _xml(text)


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


_WRITERS: dict[str, Callable[[View], Pieces]] = {"ocd": _ocd, "csv": _csv, "jsonl": _jsonl, "ics": _ics, "rss": _rss}
