"""/thanhvien: who is a member, who an administrator; and the links that invite."""

from __future__ import annotations

import re

from sqlmodel.ext.asyncio.session import AsyncSession
from telegram import MessageOriginUser
from telegram.error import TelegramError

from bot.access import Action, Verdict, judge
from bot.browse import lists
from bot.menus import set_menu
from bot.outbox import acts, people
from bot.outbox.acts import Act
from bot.outbox.people import Person, Role
from bot.render.html import plain
from bot.render.listing import Entry, Listed
from bot.send import NO_PREVIEW, harmless, keyboard
from bot.turn import Turn

_SPELLED = re.compile(r"(\d{1,15})(?:\s+(admin|member|quản trị|thành viên|xóa|remove))?", re.IGNORECASE)
_ROLES = {"admin": Role.ADMIN, "quản trị": Role.ADMIN, "xóa": Role.STRANGER, "remove": Role.STRANGER}
_MANY = 20  # people that a link for several invites


async def on_command(turn: Turn) -> None:
    """/thanhvien: makes whoever is named or replied to a member; alone, lists them and offers an invitation."""
    match = _SPELLED.fullmatch(turn.argument)
    replied = _replied(turn)
    if match:
        await _make(turn, int(match[1]), _ROLES.get((match[2] or "").lower(), Role.MEMBER))
    elif replied:
        await _make(turn, replied, _ROLES.get(turn.argument.lower(), Role.MEMBER))
    elif turn.argument:
        await turn.say(turn.t.members_how)
    else:
        await lists.show(turn, "members", {})


def _replied(turn: Turn) -> int | None:
    """Whoever wrote the message that is replied to: the one who wrote it first, if it was forwarded."""
    message = turn.message.reply_to_message
    if message is None:
        return None
    origin = message.forward_origin
    user = origin.sender_user if isinstance(origin, MessageOriginUser) else message.from_user
    return user.id if user and not user.is_bot and user.id != turn.who.id else None


async def _make(turn: Turn, user_id: int, role: Role) -> None:
    """Gives somebody a part, or takes it. Administrators are the owners' business."""
    before = await turn.desk.register.person(user_id)
    if Role.ADMIN in {role, before.role} and role is not before.role and not _may_promote(turn):
        await turn.say(turn.t.promote_owner_only)
        return
    if user_id in turn.desk.settings.admin_ids:
        await turn.say(turn.t.member_is_owner)
        return
    await _store(turn, before, role)
    said = dict(turn.t.roles)[role]
    await turn.say(turn.t.member_made.format(who=await name_of(turn, user_id), role=said))


def _may_promote(turn: Turn) -> bool:
    return judge(Action.PROMOTE, turn.who.role, turn.place, turn.desk.settings.access) is Verdict.YES


async def _store(turn: Turn, before: Person, role: Role) -> None:
    if role is before.role:
        return
    after = before.model_copy(update={"role": role})
    act = Act(at=turn.now, by=turn.who.id, what="role", subject=str(before.id), before=before.role, after=role)
    await turn.close(lambda tx: acts.add(tx, act))
    await turn.desk.register.save_person(after)
    if after.started:
        await set_menu(turn.bot, turn.desk, after)
        with harmless():
            await _tell(turn, after)


async def _tell(turn: Turn, who: Person) -> None:
    """Tells somebody of their part, if they have a private chat with the bot."""
    text = turn.t.you_are.format(role=dict(turn.t.roles)[who.role])
    try:
        await turn.bot.send_message(who.id, text, link_preview_options=NO_PREVIEW)
    except TelegramError:
        return  # they will notice


async def name_of(turn: Turn, user_id: int) -> str:
    """How somebody calls themselves, as far as Telegram tells; no name is kept here."""
    who = await turn.desk.register.person(user_id)
    if who.started:
        try:
            chat = await turn.bot.get_chat(user_id)
        except TelegramError:
            return str(user_id)
        return plain(f"{chat.effective_name or ''} ({user_id})".strip()).html
    return str(user_id)


async def listed(turn: Turn, _query: dict[str, str]) -> Listed:
    """The members and administrators."""
    found = await turn.desk.read(people.with_a_part)
    owners = [Person(id=id_, role=Role.OWNER) for id_ in sorted(turn.desk.settings.admin_ids)]
    roles = dict(turn.t.roles)
    everyone = [*owners, *(who for who in found if who.id not in turn.desk.settings.admin_ids)]
    entries = [
        Entry(plain(f"{who.id} – {roles[who.role]}"), "" if who.role is Role.OWNER else f"mb:{who.id}")
        for who in everyone
    ]
    t = turn.t
    invitations = [[(t.invite_one, "mi:one"), (t.invite_many, "mi:many")], [(t.invite_revoke, "mv")]]
    return Listed(plain(t.members_head.format(n=len(everyone))), entries, invitations)


async def on_member(turn: Turn) -> None:
    """One of them: what can be done."""
    who = await turn.desk.register.person(turn.chat_number(0))
    t = turn.t
    rows = [[(t.member_remove, f"mr:{who.id}:stranger")]]
    if _may_promote(turn):
        role = (
            (t.member_demote, f"mr:{who.id}:member")
            if who.role is Role.ADMIN
            else (t.member_promote, f"mr:{who.id}:admin")
        )
        rows.insert(0, [role])
    await turn.toast()
    await turn.say(f"{await name_of(turn, who.id)} – {dict(t.roles)[who.role]}", keyboard(rows))


async def on_role(turn: Turn) -> None:
    """Another part for one of them."""
    role = next((role for role in Role if turn.args[1:2] == [role] and role is not Role.OWNER), None)
    if role is None:
        await turn.toast(turn.t.stale_button, alert=True)
        return
    await turn.toast()
    await _make(turn, turn.chat_number(0), role)


# --- invitations ------------------------------------------------------------------------------------------------------


async def on_invite(turn: Turn) -> None:
    """A link for one person, or for several."""
    count = _MANY if turn.args == ["many"] else 1
    await turn.toast()

    async def make(tx: AsyncSession) -> str:
        await acts.add(tx, Act(at=turn.now, by=turn.who.id, what="invitation", subject=str(count)))
        return await people.invite(tx, turn.who.id, count, turn.now)

    token = await turn.close(make)
    await turn.say(turn.t.invitation.format(n=count, link=turn.link(f"j{token}")))


async def on_revoke(turn: Turn) -> None:
    """Every link that was made is worth nothing any more."""

    async def revoke(tx: AsyncSession) -> int:
        await acts.add(tx, Act(at=turn.now, by=turn.who.id, what="invitations revoked", subject=""))
        return await people.revoke(tx)

    count = await turn.close(revoke)
    await turn.toast(turn.t.invitations_revoked.format(n=count), alert=True)


async def accept(turn: Turn, token: str) -> None:
    """Somebody followed a link."""
    if turn.who.role is not Role.STRANGER:
        await turn.say(turn.t.already_member)
        return

    async def join(tx: AsyncSession) -> int | None:
        by = await people.accept(tx, token, turn.now)
        if by is not None:
            await people.save(tx, turn.who.model_copy(update={"role": Role.MEMBER}))
            act = Act(at=turn.now, by=by, what="joined", subject=str(turn.who.id), before="stranger", after="member")
            await acts.add(tx, act)
        return by

    by = await turn.close(join)
    turn.desk.register.forget(turn.who.id)
    await turn.say(turn.t.invitation_invalid if by is None else turn.t.welcome)
