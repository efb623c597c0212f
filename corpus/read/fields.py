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
_TYPES = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "an object"}
LONGEST_ARTICLE = 5_000_000  # bytes of text in one article: what can be understood within a minute and half a gigabyte
_LONGEST_KEY = 1000  # characters of an id or URL: they are indexed, and no honest one is longer


def document(fields: Mapping[str, object], line: int | None = None) -> Document | ReadFailure:
    """The document with these fields; unknown ones are ignored, null and empty ones are missing."""
    try:
        text = _text(fields, "text")
        if text is None:
            return ReadFailure(kind=FailureKind.NO_TEXT, line=line, detail="" if "text" in fields else "text: missing")
        if len(text.encode("utf-8", "replace")) > LONGEST_ARTICLE:
            return ReadFailure(kind=FailureKind.TOO_LARGE, line=line, detail=str(LONGEST_ARTICLE))
        return Document(
            text=text,
            external_id=_id(fields),
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
    if not isinstance(value, str):
        raise _WrongFieldError(FailureKind.BROKEN, f"{name}: {type_name(value)} instead of a text")
    return value if clean(value).strip() else None


def _key(fields: Mapping[str, object], name: str) -> str | None:
    text = _text(fields, name)
    if text is not None and len(text) > _LONGEST_KEY:
        raise _WrongFieldError(FailureKind.BROKEN, f"{name}: longer than {_LONGEST_KEY} characters")
    return text and clean(text).strip()


def _id(fields: Mapping[str, object]) -> str | None:
    """The key "id", which may be a number."""
    value = fields.get("id")
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return _key({"id": str(value)} if is_number else fields, "id")


def type_name(value: object) -> str:
    """What kind of JSON value something is, in words."""
    return _TYPES.get(type(value), "null")


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
