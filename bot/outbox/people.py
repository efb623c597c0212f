"""Who is who: the parts that people have here, and the links that make somebody a member."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import InvitationRow, PersonRow
from corpus import Value

_VALID = timedelta(days=7)  # how long a link can be followed


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


async def with_a_part(tx: AsyncSession) -> tuple[Person, ...]:
    """The members and administrators."""
    query = select(PersonRow).where(PersonRow.role != Role.STRANGER).order_by(col(PersonRow.role), col(PersonRow.id))
    return tuple(Person(**row.model_dump()) for row in await tx.exec(query))


async def forget(tx: AsyncSession, user_id: int) -> None:
    """Keeps nothing of somebody but the part that others gave them."""
    await tx.exec(delete(PersonRow).where(col(PersonRow.id) == user_id, col(PersonRow.role) == Role.STRANGER))
    await tx.exec(update(PersonRow).where(col(PersonRow.id) == user_id).values(language=""))


async def invite(tx: AsyncSession, by: int, people: int, now: datetime) -> str:
    """A new invitation for so many people: the token, which is not kept."""
    token = secrets.token_urlsafe(18)
    tx.add(InvitationRow(digest=_digest(token), made_by=by, expires=now + _VALID, left=people))
    return token


async def accept(tx: AsyncSession, token: str, now: datetime) -> int | None:
    """Uses an invitation up by one person: who made it, or None when it is not valid."""
    query = select(InvitationRow).where(InvitationRow.digest == _digest(token)).with_for_update()
    row = (await tx.exec(query)).first()
    if row is None or row.left < 1 or row.expires < now:
        return None
    row.left -= 1
    return row.made_by


async def revoke(tx: AsyncSession) -> int:
    """Makes every invitation invalid; how many there were."""
    found = (await tx.exec(select(InvitationRow.id))).all()
    await tx.exec(delete(InvitationRow))
    return len(found)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
