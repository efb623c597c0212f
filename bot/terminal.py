"""The same conversation in a terminal, with an administrator's rights.

A line is a question, a command, or the number of a choice that was offered. Piped lines get no prompt and no colours.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot import texts
from bot.batch import choices_of, reply_fields, timed
from bot.progress import reason
from bot.render.answer import day_text, none_text, remarks
from bot.texts import VIETNAMESE
from corpus import Corpus, Upload, Visibility, ingest
from index import Answer, AnswerEngine, Choice, Citation, Context, NoAnswer, Passages, Reply, Viewer

Read = Callable[[str], str | None]  # the next line, asked for with this prompt

_PROMPT = "❯ "
_PASTE_PROMPT = "… "  # while an article is pasted

ADMINISTRATOR = Viewer(levels=frozenset(Visibility))


def answer_one(engine: AnswerEngine, question: str, today: date, *, as_json: bool) -> None:
    """Prints the answer to one question: for people, or as JSON."""
    reply, ms = timed(engine, question, today, None, ADMINISTRATOR)
    if as_json:
        fields = {**reply_fields(reply, ms), "suggestions": [choice.label for choice in choices_of(reply)]}
        sys.stdout.write(json.dumps(fields, ensure_ascii=False) + "\n")
    else:
        show(_console(), reply)


async def converse(corpus: Corpus, engine: AnswerEngine, lines: TextIO, now: Callable[[], datetime]) -> None:
    """Talks until the lines end or `/thoat`. `now` gives the time where the people are."""
    console = _console()
    console.print(texts.TERMINAL_GREETING.format(count=await corpus.count()))
    context: Context | None = None
    choices: tuple[Choice, ...] = ()
    read = _reader(lines, console)
    while (line := read(_PROMPT)) is not None:
        command, _, rest = line.partition(" ")
        if command == "/thoat":
            break
        if command in {"/nap", "/ingest"}:
            await _take_in(corpus, rest or _pasted(read, console), console)
        elif command in {"/trogiup", "/help", "/start"}:
            console.print(texts.TERMINAL_HELP)
        elif line.startswith("/") and command not in {"/hoi", "/ask"}:
            console.print(texts.TERMINAL_UNKNOWN)
        elif line.strip():
            await engine.refresh()
            question = rest if command in {"/hoi", "/ask"} else _chosen(line, choices)
            reply = engine.ask(question, today=now().date(), context=context, viewer=ADMINISTRATOR)
            show(console, reply)
            context, choices = reply.context, choices_of(reply)


def _reader(lines: TextIO, console: Console) -> Read:
    """What gives the next line: after a prompt, if somebody sits there; None once they have ended or interrupted it."""
    if not lines.isatty():
        return lambda _prompt: line.strip() if (line := lines.readline()) else None
    import readline  # noqa: F401, PLC0415 - gives `input` a line that can be edited, and a history

    # Somebody who waits in `input` is not reached by the handler of asyncio.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def typed(prompt: str) -> str | None:
        try:
            return console.input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            console.print()
            return None

    return typed


def _pasted(read: Read, console: Console) -> str | None:
    """The lines down to `/het`; None if they break off before it."""
    console.print(texts.TERMINAL_PASTE)
    pasted: list[str] = []
    while (line := read(_PASTE_PROMPT)) != "/het":
        if line is None:
            return None
        pasted.append(line)
    return "\n".join(pasted)


def _chosen(line: str, choices: tuple[Choice, ...]) -> str:
    """The question of the choice whose number was typed, else the line itself."""
    number = int(line) if line.isascii() and line.isdigit() and len(line) < 3 else 0
    return choices[number - 1].question if 0 < number <= len(choices) else line


async def _take_in(corpus: Corpus, text: str | None, console: Console) -> None:
    """Stores an article and says what became of it; half an article (None) is not stored."""
    if text is None:
        console.print(texts.TERMINAL_ABANDONED)
        return
    async for result in ingest(corpus, [Upload(name="nap.txt", data=text.encode("utf-8", "replace"))]):
        if result.failure:
            console.print(texts.TERMINAL_FAILED.format(reason=reason(result.failure)))
        else:
            console.print(texts.TERMINAL_INGESTED[result.outcome].format(title=result.title))


def show(console: Console, reply: Reply) -> None:
    """Prints a reply: the direct answer, the quotes with the proving words in bold, their source, what else to ask."""
    match reply:
        case Answer():
            console.print(Text(reply.text, style="bold"), soft_wrap=True)
            for remark in remarks(reply, VIETNAMESE):
                console.print(remark, soft_wrap=True)
        case Passages():
            console.print(VIETNAMESE.passages)
        case NoAnswer():
            console.print(none_text(reply, VIETNAMESE))
    for number, cited in enumerate(reply.citations, 1):
        _show_citation(console, number, cited)
    if choices := choices_of(reply):
        console.print(VIETNAMESE.choose_also if isinstance(reply, Answer) else VIETNAMESE.nearest)
        for number, choice in enumerate(choices, 1):
            console.print(f"  {number}. {choice.label}", soft_wrap=True)
    console.print()


def _show_citation(console: Console, number: int, cited: Citation) -> None:
    source = [cited.title, cited.source, day_text(cited.published), cited.url]
    _indent(console, Text.assemble(f"[{number}] “", _emboldened(cited), "”"))
    _indent(console, Text(" · ".join(filter(None, source)), style="dim"))


def _emboldened(cited: Citation) -> Text:
    text = Text(cited.quote)
    for span in cited.bold:
        text.stylize("bold", span.start, span.end)
    return text


def _indent(console: Console, text: Text) -> None:
    """Prints the text four columns in: wrapped where somebody reads, with its own line ends alone in a pipe."""
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, 4)))
    else:
        for line in text.split("\n"):
            console.print(Text("    ").append_text(line), soft_wrap=True)


def _console() -> Console:
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty())
