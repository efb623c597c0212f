"""Whatever is pasted, reading a form ends soon, raises nothing, and proves everything by characters that are there."""

from __future__ import annotations

import gc
import time
from random import Random

import pytest

from corpus import Document, extract, parse
from tests.corpus.extract.reading import evidence, quoted, read
from tests.corpus.extract.test_forms_calendar import BARS, CELLS, GAPS, OUTLINE, RECEPTION, TABS
from tests.corpus.extract.test_forms_meetings import AGENDA, INVITATION
from tests.corpus.extract.test_forms_minutes import CELL, COOPERATIVE, RUN_TOGETHER
from tests.corpus.extract.test_forms_papers import APPOINTMENT, COUNCIL, POSTPONED

DOCUMENTS = (
    COOPERATIVE, CELL, RUN_TOGETHER, TABS, BARS, GAPS, CELLS, OUTLINE, RECEPTION, AGENDA, INVITATION, APPOINTMENT, COUNCIL, POSTPONED,
)  # fmt: skip
HEADS = {
    "minutes": "BIÊN BẢN HỌP\nThời gian: 8h00 ngày 1/2/2024\nThành phần:\n",
    "discussion": "BIÊN BẢN HỌP\nThời gian: 8h00 ngày 1/2/2024\nNội dung:\n",
    "calendar": "LỊCH CÔNG TÁC TUẦN\n(Từ 10/3/2025 đến 16/3/2025)\nNgày\tGiờ\tNội dung\tChủ trì\n",
    "cells": "LỊCH CÔNG TÁC TUẦN\n(Từ 10/3/2025 đến 16/3/2025)\nThứ, ngày\nBuổi\nNội dung\nChủ trì\n",
    "list": "DANH SÁCH KHEN THƯỞNG\nSTT\nHọ và tên\nĐơn vị\n",
    "decision": "QUYẾT ĐỊNH\nvề việc khen thưởng\nQUYẾT ĐỊNH:\n",
    "letter": "UBND XÃ\nSố 12/CV-UB\nV/v hoãn hội nghị\nKính gửi: các xã\n",
}
PIECES = (
    "- Đ/c Nguyễn Văn Ấn - Bí thư - vắng (ốm)\n",
    "Lò Văn Ón, ",
    "tán thành 12/13, ",
    "Đ/c Nguyễn Văn Ấn đề nghị sửa đường và ",
    "Thứ Hai 10/3\t8h00\tHọp HOÃN\tĐ/c Nguyễn Văn Ấn\n",
    "Thứ Hai\n10/3\nSáng\nHọp giao ban\n",
    "1\nNguyễn Văn Ấn\nChi bộ 1\n",
    "Điều 1. Bổ nhiệm ông Nguyễn Văn Ấn giữ chức Bí thư kể từ ngày 1/2/2024, thông qua ngày 2/3/2024.\n",
    "Hội nghị dự kiến ngày 3/4/2024 được hoãn, chuyển sang ngày 5/4/2024 tại phòng họp. ",
    "KT. CHỦ TỊCH\n",
    "((((",
    "Vắng: Chủ trì: ",
)


def damaged(text: str, random: Random) -> str:
    """A text with lines left out, doubled, cut and put together."""
    lines = text.split("\n")
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(lines))
        change = random.randrange(5)
        if change == 0:
            del lines[at]
        elif change == 1:
            lines.insert(at, random.choice(lines))
        elif change == 2:
            lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)]
        elif change == 3:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
        else:
            lines[at] = lines[at].replace(" ", random.choice(("\t", "   ", " | ", "\n")), 2)
        lines = lines or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("number", range(len(DOCUMENTS)))
def test_damaged_documents_are_read_without_a_word_that_is_not_there(number: int) -> None:
    """Each span lies inside the text and holds something; quotations are what their characters print."""
    random = Random(number)  # noqa: S311 - no secret
    for _ in range(25):
        text = damaged(DOCUMENTS[number], random)
        if not text.strip():
            continue
        article, said = read(text)
        for span in evidence(said):
            assert 0 <= span.start < span.end <= len(article.body)
        for printed, span in quoted(said):
            assert printed in " ".join(span.of(article.body).split())
        for person in said.people:
            printed = " ".join(person.name.of(article.body).split()).lower()
            assert person.person.lower().endswith(printed) or printed in person.office_as_printed.lower()


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("piece", range(len(PIECES)))
def test_time_grows_with_the_text_alone(head: str, piece: int) -> None:
    """A text four times as long takes no sixteen times as long; the shorter one is over at once."""
    short, long = (parse(Document(text=HEADS[head] + PIECES[piece] * count)) for count in (40, 160))
    gc.disable()  # collecting would count for the second text alone
    try:
        begun = time.process_time()
        extract(short)
        between = time.process_time()
        extract(long)
        assert time.process_time() - between < 10 * max(between - begun, 0.02)
    finally:
        gc.enable()


def test_news_is_no_form() -> None:
    """A report that begins with a word for a document is still a report."""
    _, said = read(
        "Quyết định mua lại ngân hàng được bàn tại hội nghị\nSáng 5/3/2024, Huyện ủy Lam Sơn tổ chức hội nghị. Đồng chí Lê Văn Thịnh, Bí thư Huyện ủy chủ trì hội nghị."
    )
    assert not [paper for paper in said.references if paper.own]
    assert [p.person for m in said.meetings for p in m.participants][:1] == ["Lê Văn Thịnh"]
