"""HTML pages: the article without what surrounds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document as Found

from corpus.models import Document, ReadFailure
from corpus.read.encoding import decode
from corpus.read.fields import document

_UNSEEN = ("head", "script", "style", "noscript", "template", "nav", "iframe", "svg", "button", "select")
_INLINE = frozenset("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr".split())
_CELL = re.compile(r"[ \t]*\|[ \t]*")
_ARTICLE_LENGTH = 200  # characters; below, a page may have no surroundings to be told from


def read(content: bytes) -> Iterator[Document | ReadFailure]:
    """The article of a page, one line a paragraph; title, day, site and address as the page gives them."""
    decoded = decode(content)
    source = content if isinstance(decoded, ReadFailure) else decoded
    found = bare_extraction(
        source,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    fields = _fields(found) if isinstance(found, Found) else {}
    text = fields.get("text") or ""
    if len(text) < _ARTICLE_LENGTH:
        shown = _shown(source)
        fields["text"] = text if text and len(shown) > 2 * len(text) else shown
    yield document(fields)


def _fields(found: Found) -> dict[str, str | None]:
    lines = (_row(line) if line.startswith("|") else line for line in (found.text or "").split("\n"))
    return {
        "text": "\n".join(lines),
        "title": found.title,
        "source": found.sitename,
        "url": found.url,
        "published": found.date,
    }


def _row(line: str) -> str:
    return _CELL.sub("\t", line.strip().strip("|").strip())


def _shown(source: bytes | str) -> str:
    """All text that a page shows."""
    try:
        page = html.document_fromstring(source)
    except (etree.ParserError, ValueError):  # nothing in it, or an encoding declared within characters
        return ""
    for unseen in page.iter(*_UNSEEN):
        unseen.text = None
        for child in list(unseen):
            unseen.remove(child)
    for element in page.iter(etree.Element):
        if element.tag not in _INLINE:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in page.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
