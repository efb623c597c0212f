"""Commands, and the one place where the parts are put together.

`python -m bot` alone is `python -m bot run`. What goes wrong for whoever runs a command is one line on standard error:
exit 2 for a wrong setting or argument, 1 for anything else.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, nullcontext
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperCommand

from bot.settings import DATABASE, Settings, SettingsError, load

if TYPE_CHECKING:
    from corpus import Corpus

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


class _Command(TyperCommand):
    """A command whose help does not tell people what type an argument has in Python."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer does not export their types
        """Writes the arguments, then the options, by their names for people."""
        for kind in ("argument", "option"):
            found = (param.get_help_record(ctx) for param in self.get_params(ctx) if param.param_type_name == kind)
            rows = [
                (name.partition(" <")[0] if kind == "argument" else name, text) for name, text in filter(None, found)
            ]
            if rows:
                with formatter.section(f"{kind.title()}s"):
                    formatter.write_dl(rows)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date YYYY-MM-DD") from None


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

            async with _corpus(settings) as corpus:
                await run_bot(settings, corpus)
        else:
            from bot.terminal import converse
            from index import AnswerEngine

            if isinstance(sys.stdin, TextIOWrapper):
                sys.stdin.reconfigure(encoding="utf-8", errors="replace")
            async with _corpus(settings) as corpus:
                engine = AnswerEngine(corpus, settings.index_folder)
                await engine.refresh()
                await engine.tidy()
                await converse(corpus, engine, sys.stdin, lambda: datetime.now(settings.timezone))

    _execute(work)


@app.command(cls=_Command)
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

        async with _corpus(settings, samples=False) as corpus:
            if not await show(ingest(corpus, paths), expected(paths)):
                raise typer.Exit(1)

    _execute(work)


@app.command(cls=_Command)
def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question, in Vietnamese.", show_default=False)
    ] = None,
    today: Annotated[
        date | None,
        typer.Option(
            parser=_date, metavar="DATE", help="The day that 'hôm qua' counts from, YYYY-MM-DD.", show_default="today"
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

        day = today or datetime.now(settings.timezone).date()
        async with _corpus(settings) as corpus:
            engine = AnswerEngine(corpus, settings.index_folder)
            await engine.refresh()
            if question is not None:
                answer_one(engine, question, day, as_json=as_json)
            await engine.tidy()  # the index is kept, and in few parts answers sooner
            if batch is not None and not answer_file(engine, batch, out, day, ADMINISTRATOR):
                raise typer.Exit(1)

    _execute(work)


@app.command()
def migrate() -> None:
    """Bring the database up to date, as every other command does."""

    async def work(settings: Settings) -> None:
        async with _corpus(settings, samples=False):
            typer.echo("The database is up to date.")

    _execute(work)


@app.command()
def check() -> None:
    """Read all evidence and quotes again; exit 1 if any is wrong."""

    async def work(settings: Settings) -> None:
        from bot.check import check
        from index import AnswerEngine

        async with _corpus(settings, samples=False) as corpus:
            findings = await check(corpus, AnswerEngine(corpus), datetime.now(settings.timezone).date())
            for problem in findings.problems:
                typer.echo(problem, err=True)
            typer.echo(findings)
            if findings.problems:
                raise typer.Exit(1)

    _execute(work)


@app.command(cls=_Command)
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

        async with _corpus(settings, samples=False) as corpus:
            view = View(corpus, Visibility(level), datetime.now(settings.timezone), settings.timezone)
            with out.open("w", encoding="utf-8", newline="") if out else nullcontext(sys.stdout) as sink:
                async for piece in export(view, form):
                    sink.write(piece)

    _execute(work)


@app.command(cls=_Command)
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make; an old one is replaced.")],
) -> None:
    """Write the whole database into one file."""

    async def work(settings: Settings) -> None:
        from bot import backup

        async with _corpus(settings, samples=False) as corpus:
            typer.echo(f"{await backup.backup(corpus.database, file)} rows")

    _execute(work)


@app.command(cls=_Command)
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="What backup made.")],
) -> None:
    """Put a backup into an empty database."""

    async def work(settings: Settings) -> None:
        from bot import backup
        from corpus import Database

        _make_folder(settings)
        database = Database.open(settings.database_url)
        try:
            typer.echo(f"{await backup.restore(database, file)} rows")
        finally:
            await database.close()

    _execute(work)


@app.command()
def stats() -> None:
    """Count what the database holds."""

    async def work(settings: Settings) -> None:
        from bot.stats import stats

        async with _corpus(settings, samples=False) as corpus:
            for name, count in (await stats(corpus)).items():
                typer.echo(f"{count:8} {name}")

    _execute(work)


def main() -> None:
    """The `tracuu` command."""
    app()


@asynccontextmanager
async def _corpus(settings: Settings, *, samples: bool = True) -> AsyncIterator[Corpus]:
    """The corpus at DATABASE_URL, migrated; with the samples, if it is empty and nobody chose it."""
    from bot.migrations import migrate_database
    from bot.progress import reason
    from corpus import SAMPLES, Corpus, ingest

    _make_folder(settings)
    async with Corpus.open(settings.database_url) as corpus:
        await migrate_database(corpus.database)
        if samples and not settings.database_named and not await corpus.change():
            async for result in ingest(corpus, [str(SAMPLES)]):
                if result.failure:
                    typer.echo(f"{result.origin}: {reason(result.failure)}", err=True)
        yield corpus


def _make_folder(settings: Settings) -> None:
    """The folder of the default database. Who names another one has a folder for it, or a mistake in its name."""
    if settings.database_url == f"sqlite:///{DATABASE}":
        DATABASE.parent.mkdir(exist_ok=True)


def _execute(work: Callable[[Settings], Coroutine[None, None, None]]) -> None:
    """Does the work of a command with the settings, the log ready."""
    from bot.backup import BackupError
    from bot.log import configure
    from corpus import CorpusError

    try:
        settings = load()
        configure(settings)
        asyncio.run(work(settings))
    except SettingsError as error:
        _fail(str(error), 2)
    except (BackupError, CorpusError) as error:
        _fail(str(error), 1)
    except OSError as error:
        if error.filename is None:  # a pipe that nobody reads any more, or a fault of ours
            raise
        _fail(f"{error.filename}: {error.strerror}", 1)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except typer.Exit:
        raise
    except Exception:
        logging.getLogger(__name__).critical("a fault of the program", exc_info=True)  # the log hides secrets
        raise typer.Exit(1) from None


def _fail(problem: str, code: int) -> None:
    typer.echo(problem, err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    main()
