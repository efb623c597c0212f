"""Articles in, by administrators."""

from __future__ import annotations

from time import perf_counter

from bot.render.html import bold, join, plain
from bot.turn import Turn
from corpus import Ingested, Outcome, Stored, Upload, ingest

_NAME = "nap.txt"  # a message is read as a plain text is


async def on_command(turn: Turn) -> None:
    """/nap: the article behind the command, or in the message that it replies to."""
    replied = turn.message.reply_to_message
    text = turn.argument or (replied and (replied.text or replied.caption)) or ""
    if text:
        await take_in(turn, text)
    else:
        await turn.say(turn.t.ingest_what)


async def take_in(turn: Turn, text: str) -> None:
    """Stores an article, and says so once it can be found."""
    start = perf_counter()
    async for result in ingest(turn.desk.corpus, [Upload(name=_NAME, data=text.encode("utf-8", "replace"))]):
        stored = await turn.desk.corpus.get(result.article_id) if result.article_id else None
        if stored is None:
            await turn.say(turn.t.failed)
            continue
        await turn.desk.engine.refresh()
        await turn.say(_card(turn, result, stored, perf_counter() - start))


def _card(turn: Turn, result: Ingested, stored: Stored, seconds: float) -> str:
    t = turn.t
    head = {Outcome.ADDED: t.added, Outcome.CHANGED: t.changed, Outcome.UNCHANGED: t.unchanged}[result.outcome]
    took = t.took.format(seconds=f"{seconds:.1f}".replace(".", ","))
    count = t.passages_count.format(n=len(stored.passages))
    return join("\n", [plain(head), bold(stored.article.title), plain(count), plain(took)]).html
