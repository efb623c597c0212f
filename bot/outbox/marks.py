"""How far something has been read."""

from __future__ import annotations

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import MarkRow


async def get(tx: AsyncSession, name: str) -> int | None:
    """The mark, locked until the transaction ends: whoever else reads on from it waits."""
    row = (await tx.exec(select(MarkRow).where(MarkRow.name == name).with_for_update())).first()
    return row.value if row else None


async def put(tx: AsyncSession, name: str, value: int) -> None:
    """Moves the mark."""
    await tx.merge(MarkRow(name=name, value=value))
