"""Commands, and the one place where the parts are put together.

`python -m bot` alone is `python -m bot run`. What goes wrong for whoever runs a command is one line on standard error.
"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.command import Command, day, execute, make_folder, opened
from bot.settings import Settings

Form = Literal["ocd", "csv", "jsonl", "ics", "rss"]
Level = Literal["public", "members", "admins"]

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
    """Start the bot; without a token, a conversation in this terminal."""

    async def work(settings: Settings) -> None:
        if settings.telegram_bot_token:
            from bot.run import run_bot

            async with opened(settings) as corpus:
                await run_bot(settings, corpus)
        else:
            from bot.terminal import converse
            from index import AnswerEngine

            if isinstance(sys.stdin, TextIOWrapper):
                sys.stdin.reconfigure(encoding="utf-8", errors="replace")
            async with opened(settings) as corpus:
                engine = AnswerEngine(corpus, settings.index_folder)
                await engine.refresh()
                await engine.tidy()
                await converse(corpus, engine, sys.stdin, lambda: datetime.now(settings.timezone))

    execute(work)


@app.command(cls=Command)
def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, addresses of pages, or - for standard input."),
    ],
) -> None:
    """Read articles into the database; exit 1 if any failed."""

    async def work(settings: Settings) -> None:
        from bot.progress import show
        from corpus import expected, ingest

        async with opened(settings, samples=False) as corpus:
            if not await show(ingest(corpus, paths), expected(paths)):
                raise typer.Exit(1)

    execute(work)


@app.command(cls=Command)
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question, in Vietnamese.", show_default=False)
    ] = None,
    today: Annotated[
        date | None,
        typer.Option(
            parser=day, metavar="DATE", help="The day that 'hôm qua' counts from, YYYY-MM-DD.", show_default="today"
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the answer as JSON.")] = False,
    batch: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", exists=True, dir_okay=False, help="Questions in JSON Lines: qid, question, asked_on, after."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", dir_okay=False, help="A file for the answers to --batch.")
    ] = None,
) -> None:
    """Answer a question, or a file of them."""
    if (question is None) == (batch is None):
        raise typer.BadParameter("give either a QUESTION or --batch FILE")

    async def work(settings: Settings) -> None:
        from bot.batch import answer_file
        from bot.terminal import ADMINISTRATOR, answer_one
        from index import AnswerEngine

        on = today or datetime.now(settings.timezone).date()
        async with opened(settings) as corpus:
            engine = AnswerEngine(corpus, settings.index_folder)
            await engine.refresh()
            if question is not None:
                answer_one(engine, question, on, as_json=as_json)
            await engine.tidy()  # the index is kept, and in few parts answers sooner
            if batch is not None:
                await engine.quicken()
                if not answer_file(engine, batch, out, on, ADMINISTRATOR):
                    raise typer.Exit(1)

    execute(work)


@app.command()
def migrate() -> None:
    """Bring the database up to date, as every other command does."""

    async def work(settings: Settings) -> None:
        async with opened(settings, samples=False):
            typer.echo("The database is up to date.")

    execute(work)


@app.command()
def check() -> None:
    """Read all evidence and quotes again; exit 1 if any is wrong."""

    async def work(settings: Settings) -> None:
        from bot.check import check
        from index import AnswerEngine

        async with opened(settings, samples=False) as corpus:
            findings = await check(corpus, AnswerEngine(corpus), datetime.now(settings.timezone).date())
            for problem in findings.problems:
                typer.echo(problem, err=True)
            typer.echo(findings)
            if findings.problems:
                raise typer.Exit(1)

    execute(work)


@app.command(cls=Command)
def export(
    form: Annotated[Form, typer.Option("--format", help="What comes out.")] = "ocd",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", dir_okay=False, help="The file to write.", show_default="stdout")
    ] = None,
    level: Annotated[Level, typer.Option("--for", help="Who may see what is written.")] = "public",
) -> None:
    """Write meetings (ocd, csv, ics) or articles (jsonl, rss)."""

    async def work(settings: Settings) -> None:
        from bot.export import View, export
        from corpus import Visibility

        async with opened(settings, samples=False) as corpus:
            view = View(corpus, Visibility(level), datetime.now(settings.timezone), settings.timezone)
            with out.open("w", encoding="utf-8", newline="") if out else nullcontext(sys.stdout) as sink:
                async for piece in export(view, form):
                    sink.write(piece)

    execute(work)


@app.command(cls=Command)
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make; an old one is replaced.")],
) -> None:
    """Write the whole database into one file."""

    async def work(settings: Settings) -> None:
        from bot import backup

        async with opened(settings, samples=False) as corpus:
            typer.echo(f"{await backup.backup(corpus.database, file)} rows")

    execute(work)


@app.command(cls=Command)
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="What backup made.")],
) -> None:
    """Put a backup into an empty database."""

    async def work(settings: Settings) -> None:
        from bot import backup
        from corpus import Database

        make_folder(settings)
        database = Database.open(settings.database_url)
        try:
            typer.echo(f"{await backup.restore(database, file)} rows")
        finally:
            await database.close()

    execute(work)


@app.command()
def stats() -> None:
    """Count what the database holds."""

    async def work(settings: Settings) -> None:
        from bot.stats import stats

        async with opened(settings, samples=False) as corpus:
            for name, count in (await stats(corpus)).items():
                typer.echo(f"{count:8} {name}")

    execute(work)


def main() -> None:
    """The `tracuu` command."""
    app()


if __name__ == "__main__":
    main()
