"""The conversation in a terminal, with a real corpus and engine behind it."""

from __future__ import annotations

import io
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from bot import texts
from bot.migrations import migrate_database
from bot.terminal import converse, show
from bot.texts import VIETNAMESE
from corpus import SAMPLES, Corpus, Span, ingest
from index import (
    Answer,
    AnswerEngine,
    Asks,
    Choice,
    Citation,
    Context,
    Explanation,
    NoAnswer,
    Passages,
    Query,
    Reply,
    Why,
)

Talk = Callable[[str], Awaitable[str]]
NOW = datetime(2024, 5, 1, 9, tzinfo=UTC)
CHAIR = "Ai chủ trì hội nghị ngày 02/01/2024?"


@pytest.fixture
async def corpus() -> AsyncIterator[Corpus]:
    """The samples, in a database in memory."""
    async with Corpus.open("sqlite:///:memory:") as corpus:
        await migrate_database(corpus.database)
        async for _ in ingest(corpus, [str(SAMPLES)]):
            pass
        yield corpus


@pytest.fixture
def talk(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> Talk:
    """Says some lines, and gives everything that was printed."""

    async def said(lines: str) -> str:
        await converse(corpus, AnswerEngine(corpus), io.StringIO(lines), lambda: NOW)
        return capsys.readouterr().out

    return said


async def test_it_greets_and_answers(talk: Talk) -> None:
    """A greeting with the number of articles, then the answer with its quote and source; it ends with the input."""
    greeting, _, answer = (await talk(f"{CHAIR}\n")).partition("\n\n")
    assert "12 bài" in greeting
    assert "Nguyễn Văn Thụ" in answer
    assert "Trang tin Đảng ủy Khối · 03/01/2024" in answer


async def test_a_pipe_gets_no_prompt_and_no_colours(talk: Talk) -> None:
    """What is printed into a pipe is plain text, with the quotes unbroken."""
    printed = await talk(f"{CHAIR}\n")
    assert "❯" not in printed
    assert "\x1b" not in printed
    assert "Phó Bí thư Đảng ủy Khối, Bí thư chi bộ Cơ quan chủ trì." in printed


async def test_context_is_kept_between_lines(talk: Talk) -> None:
    """A follow-up leans on the question before it."""
    first = await talk(f"{CHAIR}\n")
    printed = await talk(f"{CHAIR}\nAi dự và chỉ đạo?\n")
    assert "Đỗ Quang Khoa" in printed.removeprefix(first).partition("[1]")[0]


async def test_an_article_can_be_put_in_and_asked_about(talk: Talk, corpus: Corpus) -> None:
    """`/nap` alone takes the lines to `/het`, the first one as the title; the next question finds the article."""
    printed = await talk(
        "/nap\nThị trấn Cây Thị họp báo\nChiều 05/3/2024, bà Lò Thị Mẩy chủ trì buổi họp báo.\n"
        "/het\nAi chủ trì buổi họp báo ngày 05/3/2024?\n"
    )
    assert "Thị trấn Cây Thị họp báo" in printed
    assert "bà Lò Thị Mẩy chủ trì buổi họp báo." in printed
    assert await corpus.count() == 13


async def test_an_article_in_one_line(talk: Talk, corpus: Corpus) -> None:
    """`/nap` with a text takes that text; the same again changes nothing."""
    printed = await talk("/nap Sáng 6/3 xã Mây họp dân.\n/nap Sáng 6/3 xã Mây họp dân.\n")
    assert await corpus.count() == 13
    assert printed.count("Sáng 6/3 xã Mây họp dân.") == 2


async def test_nothing_to_put_in_is_said(talk: Talk, corpus: Corpus) -> None:
    """`/nap` without any text stores nothing and says why."""
    printed = await talk("/nap\n/het\n")
    assert "Không nạp được" in printed
    assert await corpus.count() == 12


async def test_what_breaks_off_is_not_stored(talk: Talk, corpus: Corpus) -> None:
    """`/nap` alone says what to do; an article whose lines end before `/het` is not stored, which is said."""
    printed = await talk("/nap\nThị trấn Cây Thị họp báo\nChiều 05/3/2024, bà Lò Thị Mẩy chủ trì buổi họp báo.\n")
    assert texts.TERMINAL_PASTE in printed
    assert printed.endswith(texts.TERMINAL_ABANDONED + "\n")
    assert await corpus.count() == 12


async def test_commands(talk: Talk) -> None:
    """Help by both names, one sentence for an unknown command, empty lines ignored, `/thoat` ends at once."""
    greeting = await talk("")
    assert (await talk("/help\n")) == (await talk("/trogiup\n"))
    assert "/nap" in await talk("/help\n")
    assert "/trogiup" in (await talk("/moc\n")).removeprefix(greeting)
    assert await talk("\n  \n") == greeting
    assert await talk(f"/thoat\n{CHAIR}\n") == greeting
    assert await talk(f"/hoi {CHAIR}\n") == await talk(f"{CHAIR}\n")


def test_somebody_who_types_gets_a_prompt_and_can_interrupt(tmp_path: Path) -> None:
    """In a real terminal there is a prompt; Ctrl-C gives up an article half pasted, another ends the talk."""
    ours, theirs = pty.openpty()
    path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TELEGRAM_BOT_TOKEN": ""}
    command = [sys.executable, "-m", "bot"]

    shown = b""

    def await_shown(text: str) -> None:
        nonlocal shown
        while text.encode() not in shown:
            shown += os.read(ours, 4096)
        shown = shown.partition(text.encode())[2]  # what came with it is waited for next

    def interrupt(talk: subprocess.Popen[bytes]) -> None:
        time.sleep(0.5)  # a prompt is printed just before somebody waits for a line: nobody is that quick
        talk.send_signal(signal.SIGINT)

    with subprocess.Popen(command, cwd=tmp_path, env=path, stdin=theirs, stdout=theirs, stderr=theirs) as talk:
        await_shown("❯")
        os.write(ours, b"/nap\n")
        await_shown("… ")
        interrupt(talk)
        await_shown("không nạp gì.")
        await_shown("❯")
        interrupt(talk)
        assert talk.wait(timeout=20) == 0
    os.close(ours)
    os.close(theirs)


# --- what is printed of each kind of reply ----------------------------------------------------------------------------

_QUERY = Query(text="Ai?", asks=Asks.CHAIR)
_CITED = Citation(
    article="x1",
    article_id=1,
    title="Họp xã",
    url="https://xa.example/1",
    source="Trang xã",
    published=None,
    span=Span(0, 20),
    quote="Bà Sùng A chủ trì.\nHết.",
    bold=(Span(3, 9),),
)
_CHOICES = (Choice(label="Họp dân, 3/3", question="Họp dân 3/3?", article_id=1),)


def printed(reply: Reply, *, terminal: bool = False) -> str:
    """A reply, as it is printed into a pipe or a terminal."""
    sink = io.StringIO()
    show(
        Console(
            file=sink,
            force_terminal=terminal,
            highlight=False,
            color_system="standard" if terminal else None,
            soft_wrap=True,
        ),
        reply,
    )
    return sink.getvalue()


def test_an_answer_is_printed_whole() -> None:
    """The answer, the quote with each of its lines indented, the source with its address, the choices by number."""
    reply = Answer(
        text="Bà Sùng A.",
        citations=(_CITED,),
        choices=_CHOICES,
        explanation=Explanation(query=_QUERY),
        context=Context(query=_QUERY),
    )
    lines = printed(reply).splitlines()
    assert lines[0] == "Bà Sùng A."
    assert lines[1:4] == [
        "    [1] “Bà Sùng A chủ trì.",
        "    Hết.”",
        "    Họp xã · Trang xã · https://xa.example/1",
    ]
    assert lines[5] == "  1. Họp dân, 3/3"


def test_what_is_said_beside_an_answer_is_printed_too() -> None:
    """The meeting, an open year and a correction, as on Telegram."""
    reply = Answer(
        text="Bà Sùng A.",
        citations=(_CITED,),
        meeting="Họp dân, 3/3",
        year_open=True,
        corrected=True,
        explanation=Explanation(query=_QUERY),
        context=Context(query=_QUERY),
    )
    said = printed(reply)
    assert "Họp dân, 3/3" in said
    assert VIETNAMESE.year_open in said
    assert VIETNAMESE.corrected in said


def test_proving_words_are_bold_in_a_terminal() -> None:
    """In a terminal the proving words of the quote are bold."""
    reply = Passages(citations=(_CITED,), explanation=Explanation(query=_QUERY), context=Context(query=_QUERY))
    assert "\x1b[1mSùng A\x1b[0m" in printed(reply, terminal=True)


@pytest.mark.parametrize("why", Why)
def test_every_none_is_a_sentence(why: Why) -> None:
    """Each reason for having no answer is said, with what was asked and the nearest alternatives."""
    reply = NoAnswer(
        why=why,
        asked="ngày 3/3",
        choices=_CHOICES,
        explanation=Explanation(query=_QUERY),
        context=Context(query=_QUERY),
    )
    first, *others = printed(reply).splitlines()
    assert first.endswith((".", "?", "”"))
    assert "{" not in first
    assert "  1. Họp dân, 3/3" in others
