"""What Alembic runs: on the connection that `migrate` hands over, else (from its command line) on `DATABASE_URL`."""

from __future__ import annotations

import asyncio
import os

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

import bot.outbox.tables  # noqa: F401 - its tables, and those of the corpus, are then part of the metadata
from corpus import Database


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


async def _run_on_url() -> None:
    async with Database.open(os.environ["DATABASE_URL"]) as database, database.writing() as session:
        await (await session.connection()).run_sync(_run)


_handed_over: Connection | None = context.config.attributes.get("connection")
if _handed_over is None:
    asyncio.run(_run_on_url())
else:
    _run(_handed_over)
