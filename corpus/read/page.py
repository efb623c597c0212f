"""HTML pages: the article without what surrounds it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document as Found

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.encoding import decode
from corpus.read.fields import document

_UNSEEN = ("head", "script", "style", "noscript", "template", "nav", "iframe", "svg", "button", "select")
_INLINE = frozenset("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr".split())
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_CELL_END = "⇥"  # stands for a tab, which would be taken for a space
_CELL_LENGTH = 300  # characters; a table with more in a cell divides the page, not data
_ARTICLE_LENGTH = 200  # characters; below, a page may have no surroundings to be told from


def read(content: bytes) -> Iterator[Document | ReadFailure]:
    """The article of a page, one line a paragraph; title, day, site and address as the page gives them."""
    text = decode(content)
    try:
        page = html.document_fromstring(content if isinstance(text, ReadFailure) else text)
    except ValueError:  # characters that declare to be bytes
        page = html.document_fromstring(content)
    except etree.ParserError:  # nothing in it
        yield ReadFailure(kind=FailureKind.NO_TEXT)
        return
    for table in reversed(list(page.iter("table"))):
        _unfold(table)
    shown = deepcopy(page)
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    fields = _fields(found) if isinstance(found, Found) else {}
    if len(fields.get("text") or "") < _ARTICLE_LENGTH:
        fields["text"] = _better(fields.get("text") or "", _shown(shown))
    yield document(fields)


def _unfold(table: html.HtmlElement) -> None:
    """Makes a table of data a paragraph a row, and one that only divides the page no table at all."""
    cells = table.iter("td", "th")
    if any(len(cell.text_content()) > _CELL_LENGTH for cell in cells):
        for element in table.iter(*_TABLE):
            element.tag = "div"
        return
    for mark in table.iter("br", "p", "div", "li"):
        mark.tail = " " + (mark.tail or "")
    rows = [
        _CELL_END.join(" ".join(cell.text_content().split()) for cell in row.iter("td", "th"))
        for row in table.iter("tr")
    ]
    for child in list(table):
        table.remove(child)
    table.tag = "div"
    for row in rows:
        etree.SubElement(table, "p").text = row


def _fields(found: Found) -> dict[str, str | None]:
    return {
        "text": (found.text or "").replace(_CELL_END, "\t"),
        "title": found.title,
        "source": found.sitename,
        "url": found.url,
        "published": found.date,
    }


def _better(found: str, shown: str) -> str:
    """The text of a page of few words: all that it shows, unless an article was found in much more."""
    return found if found and len(shown) > 2 * len(found) else shown


def _shown(page: html.HtmlElement) -> str:
    """All text that a page shows."""
    for unseen in page.iter(*_UNSEEN):
        unseen.text = None
        for child in list(unseen):
            unseen.remove(child)
    for element in page.iter(etree.Element):
        if element.tag not in _INLINE:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    text = page.text_content().replace(_CELL_END, "\t")
    lines = (" ".join(line.split(" ")).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
