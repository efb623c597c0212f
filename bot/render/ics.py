"""Meetings as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.render.html import headline
from corpus import MeetingRecord, Session, Status

_HOURS = {Session.MORNING: 8, Session.NOON: 12, Session.AFTERNOON: 14, Session.EVENING: 19}
_LONGEST_LINE = 75  # bytes
_LASTS = timedelta(hours=2)  # what a meeting without an end is taken to last


def starts(meeting: MeetingRecord, zone: tzinfo) -> datetime | None:
    """When a meeting begins, as far as it is told: a part of the day has a customary hour. None without a full date."""
    held = meeting.held
    if held is None or held.first.year is None or held.first.day is None:
        return None
    try:
        day = date(held.first.year, held.first.month, held.first.day)
    except ValueError:
        return None
    if held.time:
        hour, minute = map(int, held.time.split(":"))
        return datetime.combine(day, time(hour % 24, minute), zone)
    return datetime.combine(day, time(_HOURS[held.session] if held.session else 0), zone)


def calendar(meetings: Iterable[tuple[str, MeetingRecord, str]], now: datetime, zone: tzinfo) -> str:
    """The meetings (a name that stays the same, the record, the article's address) as the text of an .ics file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tra Cuu//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for name, meeting, url in meetings:
        lines += _event(name, meeting, url, now, zone)
    return "".join(_folded(line) + "\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(name: str, meeting: MeetingRecord, url: str, now: datetime, zone: tzinfo) -> list[str]:
    start = starts(meeting, zone)
    if start is None or meeting.held is None:
        return []
    fields = {
        "UID": f"{name}@tracuu",
        "DTSTAMP": _utc(now),
        **_when(meeting, start),
        "SUMMARY": _text(headline(meeting.name)),
        "LOCATION": _text(meeting.location),
        "DESCRIPTION": _text(meeting.organization),
        "STATUS": {Status.CANCELLED: "CANCELLED", Status.TENTATIVE: "TENTATIVE"}.get(meeting.status, "CONFIRMED"),
        "URL": url,
    }
    return ["BEGIN:VEVENT", *(f"{field}:{value}" for field, value in fields.items() if value), "END:VEVENT"]


def _when(meeting: MeetingRecord, start: datetime) -> dict[str, str]:
    held = meeting.held
    if held and (held.time or held.session):
        return {"DTSTART": _utc(start), "DTEND": _utc(start + _LASTS)}
    last = start.date()
    if held and held.last.year and held.last.day:
        last = date(held.last.year, held.last.month, held.last.day)
    return {"DTSTART;VALUE=DATE": f"{start:%Y%m%d}", "DTEND;VALUE=DATE": f"{last + timedelta(days=1):%Y%m%d}"}


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def _folded(line: str) -> str:
    """A line cut where it is too long, never inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > _LONGEST_LINE - 1:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
