"""What was published: from the bytes that came in to an article and its passages."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from corpus.models.value import Span, Value


class Visibility(StrEnum):
    """Who may see an article, and everything that was read from it."""

    PUBLIC = "public"
    MEMBERS = "members"
    ADMINS = "admins"


class Document(Value):
    """A file, page or message as it was read: plain text and what came with it. `parse` makes an Article of it."""

    text: str
    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    published: date | None = None
    line: int | None = None  # where it begins in a file of several, counted from 1


class Upload(Value):
    """A file as bytes: an attachment, a pasted text, a fetched page. `name` tells its kind by its extension."""

    name: str
    data: bytes
    url: str | None = None  # where it was fetched


class Article(Value):
    """One published text. `body` is what every span counts in; it never changes within a version."""

    title: str
    body: str
    external_id: str | None = None
    url: str | None = None
    source: str | None = None
    byline: str | None = None
    published: date | None = None
    captions: tuple[Span, ...] = ()  # photo captions inside the body: no evidence for what happened first
    visibility: Visibility = Visibility.PUBLIC


class Passage(NamedTuple):
    """A window of sentences of one article: the unit that is retrieved. A tuple, for there are many."""

    span: Span
