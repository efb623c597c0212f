"""The text of a Word document, as it is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from corpus import Document, FailureKind, ReadFailure, read

Make = Callable[[str], bytes]


def p(words: str, properties: str = "") -> str:
    """A paragraph of plain words."""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def text(content: bytes) -> str:
    """The text of the one document in a file."""
    (document,) = read(content, "a.docx")
    assert isinstance(document, Document), document
    return document.text


def test_paragraphs_and_rows_come_in_order(docx: Make) -> None:
    """Each paragraph is a line, and so is each row of a table, its cells apart by tabs."""
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format(p('Ngày'), p('Chủ trì'))}{row.format(p('06/5'), p('Lò Thị') + p('Mận'))}</w:tbl>"
    assert text(docx(p("LỊCH HỌP") + table + p("Hết."))) == "LỊCH HỌP\nNgày\tChủ trì\n06/5\tLò Thị Mận\nHết."


def test_a_cell_that_holds_a_text_keeps_its_lines(docx: Make) -> None:
    """A document put into a table is read as its paragraphs, column after column."""
    long = "Chi bộ bàn việc làm đường ở đầu thôn. " * 8
    table = f"<w:tbl><w:tr><w:tc>{p('BIÊN BẢN')}{p(long.strip())}</w:tc><w:tc>{p('Bên lề')}</w:tc></w:tr></w:tbl>"
    assert text(docx(table)) == f"BIÊN BẢN\n{long.strip()}\nBên lề"


def test_runs_tabs_and_breaks_make_one_text(docx: Make) -> None:
    """A word split over runs is whole again; tabs and line breaks are characters."""
    runs = "<w:p><w:r><w:t>Chi </w:t></w:r><w:r><w:t>b</w:t><w:t>ộ</w:t><w:tab/><w:br/><w:t>họp</w:t></w:r></w:p>"
    assert text(docx(runs)) == "Chi bộ\t\nhọp"


def test_the_text_is_as_its_changes_leave_it(docx: Make) -> None:
    """Of tracked changes what was inserted is text, and what was deleted is not."""
    changed = (
        "<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t> liên kết</w:t></w:r></w:hyperlink></w:p>"
    )
    assert text(docx(changed)) == "mới liên kết"


def test_items_and_text_boxes_are_kept(docx: Make) -> None:
    """An item of an automatic list is marked as one; a text box is read once, after the paragraph that holds it."""
    item = p("Một việc", "<w:pPr><w:numPr/></w:pPr>")
    box = f"<w:p><w:r><w:t>Trước</w:t><w:pict><w:txbxContent>{p('Trong khung')}</w:txbxContent></w:pict></w:r></w:p>"
    assert text(docx(item + box)) == "- Một việc\nTrước\nTrong khung"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04 no archive", FailureKind.BROKEN),
        (b"\xd0\xcf\x11\xe0 encrypted", FailureKind.LOCKED),
    ],
)
def test_what_cannot_be_opened_says_why(content: bytes, kind: FailureKind) -> None:
    """A damaged file is broken; one that Word encrypted is locked."""
    assert [item.kind for item in read(content, "a.docx") if isinstance(item, ReadFailure)] == [kind]


@pytest.mark.parametrize("xml", ["", "<w:p>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"])
def test_a_file_of_something_else_is_no_document(docx: Make, xml: str) -> None:
    """Broken XML, an archive without a document and an empty document are failures, not texts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml" if xml else "other.xml", xml)
    for content in (stream.getvalue(), docx("")):
        assert all(isinstance(item, ReadFailure) for item in read(content, "a.docx"))


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked() -> None:
    """A small file that stands for gigabytes is refused by its own word."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(201):
            part.write(b" " * 1_000_000)
    (failure,) = read(stream.getvalue(), "a.docx")
    assert isinstance(failure, ReadFailure)
    assert failure.kind is FailureKind.TOO_LARGE
