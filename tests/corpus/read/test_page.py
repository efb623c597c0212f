"""The article of a page, without what surrounds it."""

from __future__ import annotations

from datetime import date

from corpus import Document, FailureKind, ReadFailure, read

PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Họp thôn - Trang tin Bến Đá</title>
<meta property="og:title" content="Chi bộ thôn Bến Đá bàn việc làm đường">
<meta property="og:site_name" content="Trang tin Bến Đá">
<meta property="article:published_time" content="2024-03-12T08:30:00+07:00">
<link rel="canonical" href="https://benda.example/tin/1.html"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<article><h1>Chi bộ thôn Bến Đá bàn việc làm đường</h1>
<p><strong>Sáng 12/3, Chi bộ thôn Bến Đá tổ chức sinh hoạt định kỳ tại nhà văn hóa thôn.</strong></p>
<p>Đồng chí <b>Lò Thị Mận</b>, <a href="#">Bí thư Chi bộ</a>, chủ trì. Chi bộ bàn việc làm đường ở đầu thôn.</p>
<table><tr><td>Việc</td><td>Người làm</td></tr><tr><td>Hiến đất</td><td>Đinh Lá</td></tr></table>
<p>Chi bộ giao Đoàn thanh niên trồng cây ở đầu thôn.<br>Sinh hoạt kết thúc lúc 11 giờ cùng ngày.</p></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/2">Hội xuân ở bản bên</a></li></ul></aside>
<footer>Bản quyền thuộc Trang tin Bến Đá. Địa chỉ: đầu thôn.</footer><script>var x = "mã";</script></body></html>"""


def document(content: bytes) -> Document:
    """The one document in a page."""
    (found,) = read(content, "a.html")
    assert isinstance(found, Document), found
    return found


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    """Paragraphs and rows are lines; title, site, address and day come from the page's head; menus are left out."""
    found = document(PAGE.encode())
    assert found.title == "Chi bộ thôn Bến Đá bàn việc làm đường"
    assert (found.source, found.url) == ("Trang tin Bến Đá", "https://benda.example/tin/1.html")
    assert found.published == date(2024, 3, 12)
    lines = found.text.split("\n")
    assert "Đồng chí Lò Thị Mận, Bí thư Chi bộ, chủ trì. Chi bộ bàn việc làm đường ở đầu thôn." in lines
    assert "Hiến đất\tĐinh Lá" in lines
    assert "Sinh hoạt kết thúc lúc 11 giờ cùng ngày." in lines
    assert not any(word in found.text for word in ("Trang chủ", "Hội xuân", "Bản quyền", "mã"))


def test_a_table_that_divides_the_page_is_no_table() -> None:
    """A page laid out in a table gives the article in it, with its lines; the other columns are left out."""
    menu = "".join(f'<li><a href="/{n}">Mục số {n} của trang tin</a></li>' for n in range(15))
    story = "<br><br>".join(
        f"Chi bộ thôn Bến Đá bàn việc số {n}, từ làm đường đến trồng cây ở đầu thôn." for n in range(5)
    )
    page = f"<html><body><table><tr><td><ul>{menu}</ul></td><td><div>{story}</div></td></tr></table></body></html>"
    assert document(page.encode()).text.split("\n") == story.split("<br><br>")


def test_a_plain_page_gives_all_its_text() -> None:
    """A page too short to have surroundings is its visible text."""
    page = (
        "<html><head><title>x</title></head><body><div>Chi bộ họp.<p>Lò Thị Mận <b>chủ trì</b>.</div><style>a</style>"
    )
    assert document(page.encode()).text == "Chi bộ họp.\nLò Thị Mận chủ trì."


def test_the_bytes_may_be_in_the_encoding_of_the_page() -> None:
    """UTF-16 with its mark is read as well as UTF-8."""
    assert "Lò Thị Mận" in document(PAGE.encode("utf-16")).text


def test_a_page_without_text_says_so() -> None:
    """A page that only runs a program has no text."""
    assert list(read(b"<html><body><script>run()</script></body></html>", "a.html")) == [
        ReadFailure(kind=FailureKind.NO_TEXT)
    ]
