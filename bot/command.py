"""What every command has: its help, its settings, its database, and one line for what goes wrong.

Exit 2 for a wrong setting or argument, 1 for anything else that whoever runs the command can mend.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand

from bot.settings import DATABASE, Settings, SettingsError, load

if TYPE_CHECKING:
    from corpus import Corpus


class Command(TyperCommand):
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


def day(text: str) -> date:
    """A day as YYYY-MM-DD. Raises `typer.BadParameter`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date YYYY-MM-DD") from None


@asynccontextmanager
async def opened(settings: Settings, *, samples: bool = True) -> AsyncIterator[Corpus]:
    """The corpus at DATABASE_URL, migrated; with the samples, if it is empty and nobody chose it."""
    from bot.migrations import migrate_database
    from bot.progress import reason
    from corpus import SAMPLES, Corpus, ingest

    make_folder(settings)
    async with Corpus.open(settings.database_url) as corpus:
        await migrate_database(corpus.database)
        if samples and not settings.database_named and not await corpus.change():
            async for result in ingest(corpus, [str(SAMPLES)]):
                if result.failure:
                    typer.echo(f"{result.origin}: {reason(result.failure)}", err=True)
        yield corpus


def make_folder(settings: Settings) -> None:
    """The folder of the default database. Who names another one has a folder for it, or a mistake in its name."""
    if settings.database_url == f"sqlite:///{DATABASE}":
        DATABASE.parent.mkdir(exist_ok=True)


def execute(work: Callable[[Settings], Coroutine[None, None, None]]) -> None:
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
