"""What Alembic runs: on the connection that `migrate` hands over, else (from its command line) on `DATABASE_URL`."""

from __future__ import annotations

import asyncio
import os

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from corpus import Database

__all__: list[str] = []

METADATA = SQLModel.metadata


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


async def _run_on_url() -> None:
    database = Database.open(os.environ["DATABASE_URL"])
    async with database.writing() as session:
        connection = await session.connection()
        await connection.run_sync(_run)
    await database.close()


_handed_over: Connection | None = context.config.attributes.get("connection")
if _handed_over is None:
    asyncio.run(_run_on_url())
else:
    _run(_handed_over)
