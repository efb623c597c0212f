"""The fields of an article as files give them ("id", "url", "title", "published", "source", "text") → Document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

from corpus.models import Document, FailureKind, ReadFailure
from corpus.text import clean

_HERE = timezone(timedelta(hours=7))  # Vietnam has had no other time since 1975
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?![^T ])")
_DAY = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})(?![\d/])")
_LONGEST_KEY = 1000  # characters of an id or URL: they are indexed, and no honest one is longer


def document(fields: Mapping[str, object], line: int | None = None) -> Document | ReadFailure:
    """The document with these fields; unknown ones are ignored, null and empty ones are missing."""
    try:
        text = _text(fields, "text")
        if text is None:
            return ReadFailure(kind=FailureKind.NO_TEXT, line=line)
        return Document(
            text=text,
            external_id=_key(fields, "id"),
            url=_key(fields, "url"),
            title=_text(fields, "title"),
            source=_text(fields, "source"),
            published=published_day(fields.get("published")),
            line=line,
        )
    except _WrongFieldError as wrong:
        return ReadFailure(kind=wrong.kind, line=line, detail=wrong.detail)


class _WrongFieldError(Exception):
    def __init__(self, kind: FailureKind, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


def _text(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _WrongFieldError(FailureKind.BROKEN, name)
    text = str(value)
    return text if clean(text).strip() else None


def _key(fields: Mapping[str, object], name: str) -> str | None:
    text = _text(fields, name)
    if text is not None and len(text) > _LONGEST_KEY:
        raise _WrongFieldError(FailureKind.BROKEN, name)
    return text and clean(text).strip()


def published_day(value: object) -> date | None:
    """The day of a date or moment as files write it: ISO 8601, or day/month/year; a moment elsewhere is a day here."""
    if value is None or value == "":
        return None
    text = str(value).strip()
    try:
        if _ISO.match(text):
            moment = datetime.fromisoformat(text)
            return (moment.astimezone(_HERE) if moment.tzinfo else moment).date()
        if match := _DAY.match(text):
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except (ValueError, OverflowError):
        pass
    raise _WrongFieldError(FailureKind.BAD_DATE, text[:40])
