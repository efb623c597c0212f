"""Articles in, by administrators: pasted, replied to, forwarded, as files, by address."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from telegram import Document, Message, MessageOriginChannel

from bot.outbox import acts, prompts
from bot.outbox.acts import Act
from bot.render.ingested import outcome_head, render_article_card, render_failure, render_progress, render_sums
from bot.review import card_buttons
from bot.send import insist, keyboard
from bot.turn import Turn
from corpus import FailureKind, Ingested, Outcome, ReadFailure, Source, Upload, expected, ingest, is_url

_LARGEST = 20_000_000  # bytes of a file that Telegram hands out
_QUIET = 1.0  # seconds before progress is shown, and between two looks at it
_GAP = 3.0  # seconds between two edits of the progress: a chat bears one message a second
_PASTED = "nap.json"  # under which a text is taken in
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_TEXT = 200  # characters from which on a message, unasked for, is an article rather than a question


async def on_command(turn: Turn) -> None:
    """/nap: the article behind the command, in its file, or in the message that it replies to; else it is asked for."""
    message, replied = turn.message, turn.message.reply_to_message
    document = message.document or (replied.document if replied and not turn.argument else None)
    if document:
        await _take_document(turn, document)
    elif turn.argument:
        await _take_text(turn, turn.argument, message)
    elif replied and (replied.text or replied.caption):
        await _take_text(turn, replied.text or replied.caption or "", replied)
    else:
        await turn.ask_back(turn.t.ingest_what, "ingest")


async def on_document(turn: Turn) -> None:
    """A file, simply sent."""
    if turn.message.document:
        await _take_document(turn, turn.message.document)


async def on_reply(turn: Turn) -> bool:
    """The article that was asked for; False if this is no article but a question in between."""
    message = turn.message
    text = message.text or message.caption or ""
    if not message.reply_to_message and len(text) < _TEXT and "\n" not in text and not is_url(text):
        return False
    await turn.desk.write(lambda tx: prompts.forget(tx, turn.chat_id, turn.who.id))
    await _take_text(turn, text, message)
    return True


async def _take_text(turn: Turn, text: str, message: Message) -> None:
    addresses = text.split()
    if all(map(_ADDRESS.fullmatch, addresses)):
        if all(map(is_url, addresses)):
            await take_in(turn, addresses)
        else:
            await turn.say(render_failure("", ReadFailure(kind=FailureKind.BAD_URL), turn.t))
        return
    source: dict[str, str | None] = {"text": text}
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        source["source"] = origin.chat.title
        source["published"] = f"{origin.date.astimezone(turn.desk.settings.timezone):%Y-%m-%d}"
        source["url"] = f"https://t.me/{origin.chat.username}/{origin.message_id}" if origin.chat.username else None
    data = json.dumps(source, ensure_ascii=False).encode("utf-8", "replace")
    await take_in(turn, [Upload(name=_PASTED, data=data)])


async def _take_document(turn: Turn, document: Document) -> None:
    if (document.file_size or 0) > _LARGEST:
        failure = ReadFailure(kind=FailureKind.TOO_LARGE, detail=str(_LARGEST))
        await turn.say(render_failure(document.file_name or "", failure, turn.t))
        return
    file = await insist(document.get_file)
    data = bytes(await insist(file.download_as_bytearray))
    await take_in(turn, [Upload(name=document.file_name or "", data=data)])


@dataclass
class _Progress:
    """A message that shows how far it is, once it takes long enough for anybody to wonder."""

    turn: Turn
    expected: int
    done: list[Ingested] = field(default_factory=list)
    message_id: int = 0

    async def show(self) -> None:
        await asyncio.sleep(_QUIET)
        while True:
            html = render_progress(self.done, self.expected, self.turn.t)
            if self.message_id:
                await self.turn.rewrite(self.message_id, html)
            else:
                self.message_id = (await self.turn.say(html)).message_id
            await asyncio.sleep(_GAP)


async def take_in(turn: Turn, sources: Iterable[Source]) -> None:
    """Stores articles, and says so once they can be found."""
    sources = list(sources)
    start = time.monotonic()
    progress = _Progress(turn, expected(sources))
    showing = asyncio.create_task(progress.show())
    try:
        async for result in ingest(turn.desk.corpus, sources):
            progress.done.append(result)
            turn.desk.metrics.add("ingested", result.outcome)
    finally:
        showing.cancel()
        await asyncio.wait([showing])
    await turn.desk.engine.refresh()
    await _write_down(turn, progress.done)
    await _report(turn, progress, time.monotonic() - start)


async def _write_down(turn: Turn, done: list[Ingested]) -> None:
    """Who added what, for the audit."""
    ids = [item.article_id for item in done if item.article_id and item.outcome is not Outcome.UNCHANGED]
    if ids:
        subject = ", ".join(f"#{number}" for number in ids[:10]) + (f" … ({len(ids)})" if len(ids) > 10 else "")
        await turn.desk.write(lambda tx: acts.add(tx, Act(at=turn.now, by=turn.who.id, what="ingest", subject=subject)))


async def _report(turn: Turn, progress: _Progress, seconds: float) -> None:
    done, t = progress.done, turn.t
    stored = await turn.desk.corpus.get(done[0].article_id) if len(done) == 1 and done[0].article_id else None
    if stored:
        versions = len(await turn.desk.corpus.history(stored.id))
        html = render_article_card(stored, outcome_head(done[0], t), t, versions=versions, seconds=seconds)
        buttons = keyboard(card_buttons(stored, t))
    elif len(done) == 1 and done[0].outcome is Outcome.FAILED:
        name = done[0].origin
        html, buttons = render_failure("" if name == _PASTED else name, done[0].failure, t), None
    else:
        html, buttons = render_sums(done, t, seconds), None
    if progress.message_id:
        await turn.rewrite(progress.message_id, html, buttons)
    else:
        await turn.say(html, buttons)
