"""Word documents (.docx), in the order in which they are read: paragraphs a line each, rows of tables a line each."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from corpus.models import Document, FailureKind, ReadFailure
from corpus.read.fields import document

_LARGEST_PART = 200_000_000  # bytes once unpacked: more than any document of words
_CELL_LENGTH = 300  # characters; a table with more in a cell divides the page, not data
_LOCKED = b"\xd0\xcf\x11\xe0"  # an OLE container: what Word wraps around an encrypted document
_PART = "word/document.xml"


def read(content: bytes) -> Iterator[Document | ReadFailure]:
    """The text of a Word document."""
    if content.startswith(_LOCKED):
        yield ReadFailure(kind=FailureKind.LOCKED)
        return
    try:
        with ZipFile(BytesIO(content)) as archive:
            if archive.getinfo(_PART).file_size > _LARGEST_PART:
                yield ReadFailure(kind=FailureKind.TOO_LARGE, detail=str(_LARGEST_PART))
                return
            root = etree.fromstring(archive.read(_PART), etree.XMLParser(resolve_entities=False, no_network=True))
    except (BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        yield ReadFailure(kind=FailureKind.BROKEN, detail=str(error).partition("\n")[0][:200])
        return
    yield document({"text": "\n".join(_lines(root))})


def _lines(block: etree._Element) -> Iterator[str]:
    """The lines of the body, a cell or a text box."""
    for element in block:
        name = _name(element)
        if name == "p":
            yield _paragraph(element)
            for box in _boxes(element):
                yield from _lines(box)
        elif name == "tbl":
            yield from _rows(element)
        elif name in {"body", "sdt", "sdtContent", "ins", "customXml", "smartTag"}:
            yield from _lines(element)


def _rows(table: etree._Element) -> Iterator[str]:
    """A line for each row, its cells apart by tabs; the lines of a cell as they are where it holds a whole text."""
    for row in _within(table, "tr"):
        cells = [list(_lines(cell)) for cell in _within(row, "tc")]
        texts = [" ".join(" ".join(cell).split()) for cell in cells]
        if any(len(text) > _CELL_LENGTH for text in texts):
            yield from (line for cell in cells for line in cell)
        elif any(texts):
            yield "\t".join(texts).rstrip("\t")


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of this name right below, or below the marks that Word puts around them."""
    for element in parent:
        found = _name(element)
        if found == name:
            yield element
        elif found in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _within(element, name)


def _paragraph(paragraph: etree._Element) -> str:
    """The words of a paragraph as they stand now: what was deleted, and what text boxes hold, is not among them."""
    text = "".join(_words(paragraph))
    properties = (element for element in paragraph if _name(element) == "pPr")
    is_item = any(_name(mark) == "numPr" for element in properties for mark in element)
    return f"- {text}" if is_item and text.strip() else text


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        elif name in {"br", "cr"}:
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name not in {"pPr", "rPr", "del", "moveFrom", "txbxContent", "Fallback", "instrText"}:
            yield from _words(child)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if _name(child) == "txbxContent":
            yield child
        elif _name(child) != "Fallback":
            yield from _boxes(child)


def _name(element: etree._Element) -> str:
    """The local name of an element; comments and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
