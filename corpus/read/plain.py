"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.encoding import decode
from corpus.read.fields import document

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(id|url|title|published|date|source)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_MARKS = (
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),  # an image
    (re.compile(r"\[([^\]\n]+)\]\((?:[^)\n]*)\)"), r"\1"),  # a link
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),  # strong
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])"), r"\1"),  # emphasis
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),  # a quote
    (_HEADING, r"\1"),
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
        fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    heading = _HEADING.match(text.lstrip())
    if heading and not fields.get("title"):
        fields["title"] = _unmarked(heading[1])
        text = text.lstrip()[heading.end() :]
    if not text.strip():
        yield ReadFailure(kind=FailureKind.NO_TEXT)
        return
    yield document({"published": fields.pop("date", None), **fields, "text": _unmarked(text)})


def _unmarked(text: str) -> str:
    for pattern, plain in _MARKS:
        text = pattern.sub(plain, text)
    return text
