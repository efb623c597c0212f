"""`python -m docs.picture`: a conversation about the samples, as `docs/conversation.svg`.

The questions are put to the program as it is, so that the picture shows what it says; a test compares the two.
"""

from __future__ import annotations

import asyncio
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.migrations import migrate_database
from bot.terminal import ADMINISTRATOR, show
from corpus import SAMPLES, Corpus, ingest
from index import AnswerEngine, Context

PICTURE = Path(__file__).with_name("conversation.svg")
WIDTH = 100  # characters
_FONTS = re.compile(r"@font-face \{.*?\}\s*|<!-- Generated.*?-->\s*", re.DOTALL)
TODAY = date(2024, 1, 8)
QUESTIONS = ("ai chu tri hoi nghi ngay 2-1-2024", "Ai dự và chỉ đạo?", "Ai chủ trì hội nghị ngày 26/12/2022?")


class Sheet(Console):
    """A console that wraps every line: a picture cannot be scrolled."""

    def print(self, *objects: Any, soft_wrap: bool | None = None, **options: Any) -> None:  # noqa: ANN401, ARG002 - rich's
        """Prints, wrapped."""
        super().print(*objects, **options)


async def conversation() -> Sheet:
    """A sheet with the conversation."""
    console = Sheet(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False, markup=False, emoji=False
    )
    async with Corpus.open("sqlite://") as corpus:
        await migrate_database(corpus.database)
        async for _ in ingest(corpus, [str(SAMPLES)]):
            pass
        engine = AnswerEngine(corpus)
        await engine.refresh()
        context: Context | None = None
        for question in QUESTIONS:
            console.print(Text(f"❯ {question}", style="cyan"))
            reply = engine.ask(question, today=TODAY, context=context, viewer=ADMINISTRATOR)
            show(console, reply)
            context = reply.context
    return console


def drawn(console: Console) -> str:
    """The picture, which asks no other server for its letters."""
    return _FONTS.sub("", console.export_svg(title="Tra Cứu", unique_id="tracuu"))


if __name__ == "__main__":
    PICTURE.write_text(drawn(asyncio.run(conversation())), "utf-8")
