"""Quiet hours: when a chat may be written to."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.outbox.chats import Chat


def opens(chat: Chat, now: datetime, zone: tzinfo) -> datetime:
    """When the chat may be written to: now, or at the end of its quiet hours."""
    first, last = chat.quiet_from, chat.quiet_to
    if first is None or last is None or first == last:
        return now
    here = now.astimezone(zone)
    is_quiet = first <= here.hour < last if first < last else here.hour >= first or here.hour < last
    if not is_quiet:
        return now
    end = datetime.combine(here.date(), time(last), zone)
    return (end if end > here else end + timedelta(days=1)).astimezone(UTC)


def next_hour(hour: int, now: datetime, zone: tzinfo) -> datetime:
    """The next time that it is this hour, in UTC."""
    here = now.astimezone(zone)
    then = datetime.combine(here.date(), time(hour), zone)
    return (then if then > here else then + timedelta(days=1)).astimezone(UTC)
