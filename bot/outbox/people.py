"""Who is who: the parts that people have here."""

from __future__ import annotations

from enum import StrEnum

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import PersonRow
from corpus import Value


class Role(StrEnum):
    """The part that somebody has, everywhere."""

    STRANGER = "stranger"
    MEMBER = "member"
    ADMIN = "admin"
    OWNER = "owner"  # named in ADMIN_IDS: the only ones who make administrators


class Person(Value):
    """Somebody as the bot knows them."""

    id: int
    role: Role = Role.STRANGER
    started: bool = False  # the private chat is open
    language: str = ""


async def person(tx: AsyncSession, user_id: int) -> Person:
    """Somebody, known or not."""
    row = await tx.get(PersonRow, user_id)
    return Person(id=user_id) if row is None else Person(**row.model_dump())


async def save(tx: AsyncSession, who: Person) -> None:
    """Stores what is known of somebody."""
    await tx.merge(PersonRow(**who.model_dump()))
