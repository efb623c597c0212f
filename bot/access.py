"""Who may do what, and where: one table, asked in one place (`bot.door`)."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import NamedTuple

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

    HELP = "help"  # greeting, help, what is kept of oneself, forgetting it
    ASK = "ask"
    BROWSE = "browse"  # search, meetings, people, documents, articles, calendar
    FOLLOW = "follow"  # what one wants to hear of, reminders
    SUBSCRIBE = "subscribe"  # what a chat receives
    INGEST = "ingest"
    CORRECT = "correct"
    WITHDRAW = "withdraw"  # and restore, and who may see an article
    ANNOUNCE = "announce"
    UNANSWERED = "unanswered"
    MEMBERS = "members"
    GROUPS = "groups"
    AUDIT = "audit"
    STATS = "stats"
    PROMOTE = "promote"  # makes administrators, and takes it back


class Verdict(Enum):
    """What comes of it."""

    YES = auto()
    PRIVATELY = auto()  # yes, and the answer goes to the private chat
    MEMBERS_ONLY = auto()
    LEADERS_ONLY = auto()  # of the group's own administrators
    UNKNOWN = auto()  # as if there were no such thing


class Rule(NamedTuple):
    """Who may do something."""

    roles: frozenset[Role]
    everywhere: bool  # or in private alone: asked for in a group, it is answered in private
    leaders: bool = False  # in a group, its own administrators, and nobody who is less


_EVERYONE = frozenset(Role)
_MEMBERS = frozenset({Role.MEMBER, Role.ADMIN, Role.OWNER})
_ADMINS = frozenset({Role.ADMIN, Role.OWNER})
_OWNERS = frozenset({Role.OWNER})

TABLE: dict[Action, Rule] = {
    Action.HELP: Rule(_EVERYONE, everywhere=True),
    Action.ASK: Rule(_EVERYONE, everywhere=True),
    Action.BROWSE: Rule(_EVERYONE, everywhere=True),
    Action.FOLLOW: Rule(_EVERYONE, everywhere=False),
    Action.SUBSCRIBE: Rule(_EVERYONE, everywhere=True, leaders=True),
    Action.INGEST: Rule(_ADMINS, everywhere=False),
    Action.CORRECT: Rule(_ADMINS, everywhere=False),
    Action.WITHDRAW: Rule(_ADMINS, everywhere=False),
    Action.ANNOUNCE: Rule(_ADMINS, everywhere=False),
    Action.UNANSWERED: Rule(_ADMINS, everywhere=False),
    Action.MEMBERS: Rule(_ADMINS, everywhere=False),
    Action.GROUPS: Rule(_ADMINS, everywhere=False),
    Action.AUDIT: Rule(_ADMINS, everywhere=False),
    Action.STATS: Rule(_ADMINS, everywhere=False),
    Action.PROMOTE: Rule(_OWNERS, everywhere=False),
}
KEPT = frozenset({Action.ASK, Action.BROWSE, Action.FOLLOW, Action.SUBSCRIBE})  # by ACCESS=members, for members


def judge(action: Action, role: Role, place: Place, access: Access, *, leads: bool = False) -> Verdict:
    """Whether somebody may do something at a place. `leads`: whether they are an administrator of that group."""
    rule = TABLE[action]
    grouped = place is not Place.PRIVATE
    if role not in rule.roles:
        return Verdict.UNKNOWN
    if grouped and rule.leaders and not leads and role not in _ADMINS:
        return Verdict.LEADERS_ONLY
    open_here = access is Access.OPEN or place is Place.INTERNAL or (grouped and rule.leaders)
    if action in KEPT and role not in _MEMBERS and not open_here:
        return Verdict.MEMBERS_ONLY
    return Verdict.PRIVATELY if grouped and not rule.everywhere else Verdict.YES


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
