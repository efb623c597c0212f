"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.encoding import decode
from corpus.read.fields import document

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(id|url|title|published|date|source)[ \t]*:(.*)$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE)
# No mark reaches further than this: a text made of beginnings of marks would take for ever otherwise.
_MARKS = (
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)"), ""),  # an image
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,2000}\)"), r"\1"),  # a link
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,600}?)(?<=\S)\1"), r"\2"),  # strong
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,600}?)(?<=[^\s*])\*(?![\w*])"), r"\1"),  # emphasis
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),  # a quote
)


def read_text(content: bytes) -> Iterator[Document | ReadFailure]:
    """A plain text: one document."""
    text = decode(content)
    yield text if isinstance(text, ReadFailure) else document({"text": text})


def read_markdown(content: bytes) -> Iterator[Document | ReadFailure]:
    """A Markdown text: one document. Front matter or a heading on top gives the title; marks are taken off the text."""
    text = decode(content)
    if isinstance(text, ReadFailure):
        yield text
        return
    fields: dict[str, object] = {}
    if front := _FRONT_MATTER.match(text):
        fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    heading = _HEADING.match(text.lstrip())
    if heading and not fields.get("title"):
        fields["title"] = _unmarked(heading[0])
        text = text.lstrip()[heading.end() :]
    if not text.strip():
        yield ReadFailure(kind=FailureKind.NO_TEXT)
        return
    yield document({"published": fields.pop("date", None), **fields, "text": _unmarked(text)})


def _unmarked(text: str) -> str:
    for pattern, plain in _MARKS:
        text = pattern.sub(plain, text)
    return _HEADING.sub(lambda heading: heading[1].rstrip().rstrip("#").rstrip(), text)
