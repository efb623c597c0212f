"""Where parsing finds title, day, byline and captions; and that passages cover the body."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, Document, clean, parse, passages

LEAD = "Sáng 12/3, Chi bộ thôn Bến Đá tổ chức sinh hoạt định kỳ. Đồng chí Lò Thị Mận, Bí thư Chi bộ chủ trì."
NEWS = f"""Chi bộ Bến Đá sinh hoạt tháng 3
{LEAD}
Chi bộ bàn việc làm đường."""


def parsed(text: str, **fields: object) -> Article:
    """The article in a pasted text."""
    return parse(Document.model_validate({"text": text, **fields}))


def test_the_first_line_of_a_pasted_text_is_its_title() -> None:
    """A first line without a full stop is the title, and is not part of the body."""
    article = parsed(NEWS)
    assert article.title == "Chi bộ Bến Đá sinh hoạt tháng 3"
    assert article.body == f"{LEAD}\nChi bộ bàn việc làm đường."


@pytest.mark.parametrize("text", [LEAD, f"{LEAD}\nChi bộ bàn việc làm đường.", "Dài " * 80 + "\nHết.", "Chi bộ họp"])
def test_a_text_without_a_title_is_called_by_its_beginning(text: str) -> None:
    """A sentence, a long line or a lone line is body; the title is how the text begins, short."""
    article = parsed(text)
    assert article.body == text.strip()
    assert article.title.rstrip("…") == article.body[: len(article.title.rstrip("…"))]
    assert len(article.title) <= 101


@pytest.mark.parametrize("title", ["Chi bộ Bến Đá sinh hoạt tháng 3", "CHI BỘ BẾN ĐÁ  sinh hoạt tháng 3."])
def test_a_given_title_is_taken_off_the_top(title: str) -> None:
    """A title that stands again above the text is no part of the body, in whatever letters it is written."""
    assert parsed(NEWS, title=title).body.startswith("Sáng 12/3")


def test_another_given_title_leaves_the_text_alone() -> None:
    """A title that is not the first line takes nothing off the body."""
    assert parsed(NEWS, title="Tin vắn").body == NEWS


@pytest.mark.parametrize(
    "line",
    [
        "Thứ Ba, 12/03/2024 | 08:30",
        "Thứ ba, ngày 12/3/2024",
        "Cập nhật: 12/03/2024 08:30",
        "12/03/2024",
        "08:30, 12-3-2024",
        "Thứ 3, 12/03/2024, 08:30 (GMT+7)",
        "Ngày đăng: 12.03.2024",
    ],
)
def test_a_dateline_gives_the_day_of_publication(line: str) -> None:
    """A line that is a date and nothing else, under the title, is the day of publication and no part of the body."""
    article = parsed(f"Tên bài\n{line}\n{LEAD}")
    assert (article.published, article.body) == (date(2024, 3, 12), LEAD)


@pytest.mark.parametrize(
    "line",
    [
        "Nguồn: Trang tin xã Mẫu Sơn · 12/03/2024",
        "Nguồn tin: Trang tin xã Mẫu Sơn | 08:30, 12/3/2024",
        "nguồn : Trang tin xã Mẫu Sơn • Thứ Ba, 12/03/2024",
    ],
)
def test_a_source_before_the_day_is_the_source(line: str) -> None:
    """A line that gives the source and the day gives both, and is no part of the body."""
    article = parsed(f"Tên bài\n{line}\n{LEAD}")
    assert (article.source, article.published, article.body) == ("Trang tin xã Mẫu Sơn", date(2024, 3, 12), LEAD)
    assert parsed(f"Tên bài\n{line}\n{LEAD}", source="Báo Rừng").source == "Báo Rừng"


@pytest.mark.parametrize(
    "line", ["Nguồn: Trang tin · 32/03/2024", "Nguồn: họp xã ngày 12/03/2024, 13/03", "Nguồn: Trang tin"]
)
def test_a_source_without_a_day_stays_in_the_text(line: str) -> None:
    """A line with a source and no day that is one gives neither, and is kept."""
    body = "\n".join([line, *[LEAD] * 3])
    article = parsed(f"Tên bài\n{body}")
    assert (article.source, article.published, article.body) == (None, None, body)


@pytest.mark.parametrize(
    "line", ["Sáng 12/03/2024 họp.", "12/03", "32/03/2024", "Ngày 12/03/2024, xã họp", "Số 12/03/2024-NQ"]
)
def test_what_is_not_surely_a_dateline_gives_no_day(line: str) -> None:
    """A sentence with a date, an open year, a day that is none and a document's number are no datelines."""
    assert parsed(f"Tên bài\n{line}\n{LEAD}").published is None


def test_a_day_that_was_given_stands() -> None:
    """The day that came with the document is not overruled by its text."""
    article = parsed(f"Tên bài\n12/03/2024\n{LEAD}", published=date(2024, 3, 13))
    assert article.published == date(2024, 3, 13)


@pytest.mark.parametrize(
    ("line", "byline", "source"),
    [
        ("Lò Thị Mận", "Lò Thị Mận", None),
        ("HOÀNG MAI", "HOÀNG MAI", None),
        ("Tin, ảnh: Đinh Lá", "Tin, ảnh: Đinh Lá", None),
        ("Theo Báo Bến Đá", "Theo Báo Bến Đá", "Báo Bến Đá"),
        ("(Nguồn: Cổng tin Bến Đá)", "(Nguồn: Cổng tin Bến Đá)", "Cổng tin Bến Đá"),
        ("BAN TUYÊN GIÁO HUYỆN ỦY BẾN ĐÁ", "BAN TUYÊN GIÁO HUYỆN ỦY BẾN ĐÁ", "BAN TUYÊN GIÁO HUYỆN ỦY BẾN ĐÁ"),
        ("Hội nghị thành công tốt đẹp.", None, None),
        ("Bến Đá.", None, None),
        ("một dòng thường", None, None),
    ],
)
def test_the_last_line_may_be_a_byline(line: str, byline: str | None, source: str | None) -> None:
    """A name, a credit or an office in capitals at the end signs the text; an office or agency is its source, too."""
    article = parsed(f"{NEWS}\n{line}")
    assert (article.byline, article.source) == (byline, source)


def test_a_byline_may_run_on_in_the_last_line() -> None:
    """A name after the last full stop signs the text."""
    assert parsed(f"{NEWS} Đinh Lá (TTXVN)").byline == "Đinh Lá (TTXVN)"


def test_a_given_source_stands() -> None:
    """The source that came with the document is not overruled by its byline."""
    assert parsed(f"{NEWS}\nTheo Báo Bến Đá", source="Trang tin").source == "Trang tin"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("BIÊN BẢN\nSinh hoạt chi bộ tháng 3\n-----\nThời gian: 8 giờ", "BIÊN BẢN Sinh hoạt chi bộ tháng 3"),
        ("BIÊN BẢN HỌP CHI ỦY\n(lần thứ 2)\n\n- Thời gian: 8 giờ", "BIÊN BẢN HỌP CHI ỦY (lần thứ 2)"),
        ("QUYẾT ĐỊNH\nvề việc kiện toàn\nTổ công tác\nCăn cứ Điều lệ", "QUYẾT ĐỊNH về việc kiện toàn"),
        ("THÔNG BÁO\nHôm nay nghỉ họp.", "THÔNG BÁO"),
        ("Số 12-CV/ĐU\nV/v mời họp\nKính gửi: các chi bộ", "V/v mời họp"),
        (
            "NGHỊ QUYẾT\nCỦA CHI BỘ BẾN ĐÁ\nvề nhiệm vụ năm 2024\n\n1. Nhiệm vụ",
            "NGHỊ QUYẾT CỦA CHI BỘ BẾN ĐÁ về nhiệm vụ năm 2024",
        ),
    ],
)
def test_an_official_document_is_called_by_its_kind(head: str, title: str) -> None:
    """The kind line and what it is about make the title; the body is the whole document, its head too."""
    text = f"ĐẢNG BỘ XÃ BẾN ĐÁ\nCHI BỘ THÔN MỘT\n*\n{head}\n- Đ/c Lò Thị Mận\n- Đ/c Đinh Lá phát biểu tại hội nghị"
    article = parsed(text)
    assert (article.title, article.body) == (title, text)
    assert (article.captions, article.byline, article.published) == ((), None, None)


def test_the_body_is_the_cleaned_text_byte_for_byte() -> None:
    """Nothing is joined, wrapped or trimmed inside the body."""
    text = "Tên bài\nMột  dòng \n\n\n  Hai\tdòng.\r\nTP.\nBến Đá"
    assert parsed(text).body == "Một  dòng \n\n\n  Hai\tdòng.\nTP.\nBến Đá"


@given(st.text(alphabet=st.sampled_from("aĐ áB.\n1:/|- ?ẢnhBIÊN\u0301\u200b\r\t(")))
def test_any_text_is_parsed_and_covered(text: str) -> None:
    """Parsing never fails, the body is a piece of the cleaned text, and passages cover all of its words in order."""
    article = parsed(text)
    assert article.body in clean(text)
    rest = list(article.body)
    last = 0
    for passage in passages(article):
        assert last <= passage.span.start < passage.span.end <= len(article.body)
        rest[passage.span.start : passage.span.end] = " " * (passage.span.end - passage.span.start)
        last = passage.span.end
    assert not "".join(rest).strip()
    for caption in article.captions:
        assert caption.of(article.body).strip() == caption.of(article.body) != ""


def test_passages_hold_a_few_sentences() -> None:
    """A passage has at most three sentences; short paragraphs share one."""
    sentence = "Chi bộ thôn Bến Đá bàn việc làm đường và trồng cây ở đầu thôn."
    body = "\n".join(" ".join([sentence] * n) for n in (4, 5, 1, 1))
    spans = [passage.span.of(body) for passage in passages(Article(title="", body=body))]
    assert [span.count(".") for span in spans] == [3, 3, 3, 2]


def test_short_items_share_a_passage() -> None:
    """Items of a list, which say little alone, are kept together."""
    body = "\n".join(f"- Đ/c Đinh Lá {n}" for n in range(9))
    assert len(passages(Article(title="", body=body))) == 1


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """A text without full stops still gives passages of bearable length."""
    body = "chữ " * 2000
    spans = [passage.span for passage in passages(Article(title="", body=body))]
    assert all(span.end - span.start <= 1200 for span in spans)
    assert not any(span.of(body).startswith("hữ") for span in spans)
