"""Files of other programs, made by hand so that each test says what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def docx() -> Callable[[str], bytes]:
    """Makes a Word document out of the XML inside its body."""

    def make(body: str) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        return stream.getvalue()

    return make


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Makes a PDF out of its pages, each the lines of it from the top; leading spaces move a line to the right."""

    def make(*pages: list[str]) -> bytes:
        letters = sorted({letter for page in pages for line in page for letter in line})
        codes = {letter: number for number, letter in enumerate(letters, 1)}
        font = 3 + 2 * len(pages)
        parts = [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{3 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
        ]
        for number, page in enumerate(pages):
            shown = "".join(
                f"1 0 0 1 50 {800 - 16 * row} Tm<{''.join(f'{codes[letter]:04X}' for letter in line)}>Tj "
                for row, line in enumerate(page)
            )
            resources = f"<</Font<</F {font} 0 R>>>>"
            parts.append(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 700 842]/Resources{resources}/Contents {4 + 2 * number} 0 R>>"
            )
            parts.append(_stream(f"BT/F 10 Tf {shown}ET"))
        mapping = " ".join(f"<{code:04X}><{ord(letter):04X}>" for letter, code in codes.items())
        system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        kin = f"/DescendantFonts[{font + 1} 0 R]/ToUnicode {font + 2} 0 R"
        parts += [
            f"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H{kin}>>",
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500{system}>>",
            _stream(
                "/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange<0000><FFFF>endcodespacerange "
                f"{len(codes)} beginbfchar {mapping} endbfchar endcmap"
            ),
        ]
        objects = "".join(f"{number} 0 obj{part}endobj\n" for number, part in enumerate(parts, 1))
        return f"%PDF-1.7\n{objects}trailer<</Root 1 0 R>>\n%%EOF".encode("ascii")

    return make


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream "
