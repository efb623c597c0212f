"""Who may do what, and where: the table cell by cell, and that every command and button stands behind it."""

from __future__ import annotations

import pytest

from bot.access import KEPT, TABLE, Action, Place, Verdict, judge, viewer
from bot.app import BUTTONS, COMMANDS, LISTS, REPLIES
from bot.outbox.people import Role
from bot.settings import Access
from corpus import Visibility

YES, PRIVATELY, UNKNOWN = Verdict.YES, Verdict.PRIVATELY, Verdict.UNKNOWN
MEMBERS, LEADERS = Verdict.MEMBERS_ONLY, Verdict.LEADERS_ONLY

# Each action in private; in a group; in an internal group; by role: stranger, member, administrator, owner.
CELLS: dict[Action, tuple[str, str, str]] = {
    Action.HELP: ("yyyy", "yyyy", "yyyy"),
    Action.ASK: ("yyyy", "yyyy", "yyyy"),
    Action.BROWSE: ("yyyy", "yyyy", "yyyy"),
    Action.FOLLOW: ("yyyy", "pppp", "pppp"),
    Action.SUBSCRIBE: ("yyyy", "llyy", "llyy"),
    Action.INGEST: ("uuyy", "uupp", "uupp"),
    Action.CORRECT: ("uuyy", "uupp", "uupp"),
    Action.WITHDRAW: ("uuyy", "uupp", "uupp"),
    Action.ANNOUNCE: ("uuyy", "uupp", "uupp"),
    Action.UNANSWERED: ("uuyy", "uupp", "uupp"),
    Action.MEMBERS: ("uuyy", "uupp", "uupp"),
    Action.GROUPS: ("uuyy", "uupp", "uupp"),
    Action.AUDIT: ("uuyy", "uupp", "uupp"),
    Action.STATS: ("uuyy", "uupp", "uupp"),
    Action.PROMOTE: ("uuuy", "uuup", "uuup"),
}
LETTERS = {"y": YES, "p": PRIVATELY, "u": UNKNOWN, "l": LEADERS}


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("action", list(Action))
def test_where_everybody_may_ask(action: Action, place: Place) -> None:
    """Every cell of the table, with ACCESS=open."""
    cells = CELLS[action][list(Place).index(place)]
    found = [judge(action, role, place, Access.OPEN) for role in Role]
    assert found == [LETTERS[letter] for letter in cells]


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("action", list(Action))
def test_where_members_alone_may_ask(action: Action, place: Place) -> None:
    """With ACCESS=members a stranger is told so, outside of internal groups; everybody else may what they may."""
    for role in Role:
        found, usual = (judge(action, role, place, access) for access in (Access.MEMBERS, Access.OPEN))
        kept = role is Role.STRANGER and action in KEPT and place is not Place.INTERNAL and usual is not LEADERS
        assert found is (MEMBERS if kept else usual)


@pytest.mark.parametrize("access", list(Access))
@pytest.mark.parametrize("place", [Place.GROUP, Place.INTERNAL])
def test_a_groups_administrators_say_what_it_receives(place: Place, access: Access) -> None:
    """They may, whatever their part elsewhere; and no more than that."""
    for role in Role:
        assert judge(Action.SUBSCRIBE, role, place, access, leads=True) is YES
        for action in TABLE:
            if action is not Action.SUBSCRIBE:
                assert judge(action, role, place, access, leads=True) is judge(action, role, place, access)


def test_what_may_be_shown() -> None:
    """In private by the part that somebody has; in a group what everybody there may see, whoever asks."""
    public, members, admins = Visibility
    seen = {role: viewer(role, Place.PRIVATE).levels for role in Role}
    assert seen[Role.STRANGER] == {public}
    assert seen[Role.MEMBER] == {public, members}
    assert seen[Role.ADMIN] == seen[Role.OWNER] == {public, members, admins}
    for role in Role:
        assert viewer(role, Place.GROUP).levels == {public}
        assert viewer(role, Place.INTERNAL).levels == {public, members}


def test_nothing_is_without_a_rule() -> None:
    """Every action has one; every command, button and reply has an action; names are not given twice."""
    assert set(TABLE) == set(Action) == set(CELLS)
    actions = (
        {one.action for one in COMMANDS} | {action for action, _ in BUTTONS.values()} | {a for a, _ in REPLIES.values()}
    )
    assert actions <= set(Action)
    names = [name for one in COMMANDS for name in {one.name, one.alias}]
    assert len(names) == len(set(names))
    assert all(name.isascii() and name.islower() for name in names)
    assert LISTS
