"""Commands, and the one place where the parts are put together.

`python -m bot` alone is `python -m bot run`. What goes wrong for whoever runs a command is one line on standard error:
exit 2 for a wrong setting or argument, 1 for anything else.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import Settings, SettingsError, load

if TYPE_CHECKING:
    from corpus import Corpus

app = typer.Typer(
    name="tracuu",
    help="Answers questions about a committee's news and decisions, in Vietnamese, with the sentence that proves it.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Without a command: run."""
    if context.invoked_subcommand is None:
        run()


@app.command()
def run() -> None:
    """Start the bot, or without TELEGRAM_BOT_TOKEN the same conversation in this terminal."""

    async def work(settings: Settings) -> None:
        if settings.telegram_bot_token:
            from bot.app import run_bot

            async with _corpus(settings) as corpus:
                await run_bot(settings, corpus)
        else:
            from bot.terminal import converse
            from index import AnswerEngine

            async with _corpus(settings) as corpus:
                await converse(corpus, AnswerEngine(corpus), sys.stdin, lambda: datetime.now(settings.timezone))

    _execute(work)


@app.command()
def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, addresses of pages, or - for standard input."),
    ],
) -> None:
    """Read articles into the database and say what became of each; exit 1 if any failed."""

    async def work(settings: Settings) -> None:
        from bot.progress import show
        from corpus import expected, ingest

        async with _corpus(settings, samples=False) as corpus:
            if not await show(ingest(corpus, paths), expected(paths)):
                raise typer.Exit(1)

    _execute(work)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in Vietnamese.", show_default=False)] = None,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day that 'hôm qua' counts from.", show_default="today"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the answer as JSON.")] = False,
    batch: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Questions in JSON Lines: qid, question, asked_on, after."),
    ] = None,
    out: Annotated[Path | None, typer.Option(dir_okay=False, help="A file for the answers to --batch.")] = None,
) -> None:
    """Answer one question, or with --batch a file of them."""
    if (question is None) == (batch is None):
        raise typer.BadParameter("give either a QUESTION or --batch FILE")

    async def work(settings: Settings) -> None:
        from bot.batch import answer_file
        from bot.terminal import ADMINISTRATOR, answer_one
        from index import AnswerEngine

        day = (today or datetime.now(settings.timezone)).date()
        async with _corpus(settings) as corpus:
            engine = AnswerEngine(corpus)
            await engine.refresh()
            if question is not None:
                answer_one(engine, question, day, as_json=as_json)
            elif batch is not None and not answer_file(engine, batch, out, day, ADMINISTRATOR):
                raise typer.Exit(1)

    _execute(work)


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema; every other command does so by itself."""

    async def work(settings: Settings) -> None:
        async with _corpus(settings, samples=False):
            typer.echo("The database is up to date.")

    _execute(work)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to make; an old one is replaced.")]) -> None:
    """Write the whole database into one file."""

    async def work(settings: Settings) -> None:
        from bot import backup

        async with _corpus(settings, samples=False) as corpus:
            typer.echo(f"{await backup.backup(corpus.database, file)} rows")

    _execute(work)


@app.command()
def restore(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="What backup made.")]) -> None:
    """Put a backup into an empty database."""

    async def work(settings: Settings) -> None:
        from bot import backup
        from corpus import Database

        database = Database.open(settings.database_url)
        try:
            typer.echo(f"{await backup.restore(database, file)} rows")
        finally:
            await database.close()

    _execute(work)


def main() -> None:
    """The `tracuu` command."""
    app()


@asynccontextmanager
async def _corpus(settings: Settings, *, samples: bool = True) -> AsyncIterator[Corpus]:
    """The corpus at DATABASE_URL, migrated; with the samples, if it is empty and nobody chose it."""
    from bot.migrations import migrate_database
    from corpus import SAMPLES, Corpus, ingest

    async with Corpus.open(settings.database_url) as corpus:
        await migrate_database(corpus.database)
        if samples and not settings.database_named and not await corpus.change():
            async for _ in ingest(corpus, [str(SAMPLES)]):
                pass
        yield corpus


def _execute(work: Callable[[Settings], Coroutine[None, None, None]]) -> None:
    """Does the work of a command with the settings, the log ready."""
    from bot.log import configure
    from corpus import CorpusError

    try:
        settings = load()
        configure(settings)
        asyncio.run(work(settings))
    except SettingsError as error:
        _fail(str(error), 2)
    except CorpusError as error:
        _fail(str(error), 1)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _fail(problem: str, code: int) -> None:
    typer.echo(problem, err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    main()
