"""Who may do what, and where: one table, asked in one place (`Door` in `bot.turn`)."""

from __future__ import annotations

from enum import Enum, StrEnum, auto

from bot.outbox.people import Role
from bot.settings import Access
from corpus import Visibility
from index import Viewer


class Place(StrEnum):
    """Where something is done."""

    PRIVATE = "private"
    GROUP = "group"
    INTERNAL = "internal"  # a group that an administrator lets see members' articles


class Action(StrEnum):
    """What is done."""

    HELP = "help"
    ASK = "ask"
    INGEST = "ingest"


class Verdict(Enum):
    """What comes of it."""

    YES = auto()
    UNKNOWN = auto()  # as if there were no such thing
    MEMBERS_ONLY = auto()


_EVERYONE = frozenset(Role)
_MEMBERS = frozenset({Role.MEMBER, Role.ADMIN, Role.OWNER})
_ADMINS = frozenset({Role.ADMIN, Role.OWNER})

# Action → who may, and (for those who may not) what they are told.
TABLE: dict[Action, tuple[frozenset[Role], Verdict]] = {
    Action.HELP: (_EVERYONE, Verdict.YES),
    Action.ASK: (_EVERYONE, Verdict.MEMBERS_ONLY),  # _MEMBERS where ACCESS is "members"
    Action.INGEST: (_ADMINS, Verdict.UNKNOWN),
}
_FOR_MEMBERS = frozenset({Action.ASK})  # what ACCESS=members keeps for members


def judge(action: Action, role: Role, place: Place, access: Access) -> Verdict:
    """Whether somebody may do something at a place."""
    may, otherwise = TABLE[action]
    if action in _FOR_MEMBERS and access is Access.MEMBERS and place is not Place.INTERNAL:
        may = _MEMBERS
    return Verdict.YES if role in may else otherwise


def viewer(role: Role, place: Place) -> Viewer:
    """What may be shown: in a group what everybody there may see, whoever asks."""
    if place is Place.GROUP:
        return Viewer()
    if place is Place.INTERNAL:
        return Viewer(levels=frozenset({Visibility.PUBLIC, Visibility.MEMBERS}))
    levels = {Visibility.PUBLIC}
    if role in _MEMBERS:
        levels.add(Visibility.MEMBERS)
    if role in _ADMINS:
        levels.add(Visibility.ADMINS)
    return Viewer(levels=frozenset(levels))
