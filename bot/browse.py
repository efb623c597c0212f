"""Looking around: greeting, help, and what there is to find."""

from __future__ import annotations

import html

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import ask
from bot.access import Action, Place, Verdict, judge
from bot.turn import Turn


async def on_start(turn: Turn) -> None:
    """/start: who this is, and three questions to try."""
    if turn.place is not Place.PRIVATE:
        await turn.say(turn.t.help_group.format(me=turn.bot.username))
        return
    examples = turn.t.examples
    rows = [[InlineKeyboardButton(question, callback_data=f"e:{n}")] for n, question in enumerate(examples)]
    listed = "\n".join(f"• <i>{html.escape(question)}</i>" for question in examples)
    await turn.say(turn.t.start.format(examples=listed), InlineKeyboardMarkup(rows))


async def on_help(turn: Turn) -> None:
    """/trogiup: what this person may do here."""
    t = turn.t
    lines = [f"/{name} – {about}" for name, about in commands_for(turn)]
    parts = [t.help_head, "\n".join(lines), t.help_ask, t.help_group.format(me=turn.bot.username)]
    await turn.say("\n\n".join(parts))


async def on_example(turn: Turn) -> None:
    """The button of an example: its question is asked."""
    query = turn.update.callback_query
    number = int(((query and query.data) or "").partition(":")[2] or 0)
    await turn.toast()
    if number < len(turn.t.examples):
        await ask.answer(turn, turn.t.examples[number])


async def on_unknown(turn: Turn) -> None:
    """A command that there is not."""
    await turn.say(turn.t.unknown)


async def on_other(turn: Turn) -> None:
    """A picture, a voice, a sticker: nothing that could be answered."""
    await turn.say(turn.t.text_only)


async def on_stale_button(turn: Turn) -> None:
    """A button that nobody knows any more."""
    await turn.toast(turn.t.stale_button, alert=True)


def commands_for(turn: Turn) -> list[tuple[str, str]]:
    """The commands that this person may give here, with what they do."""
    access = turn.desk.settings.access
    may = {action for action in Action if judge(action, turn.who.role, turn.place, access) is Verdict.YES}
    return [(name, getattr(turn.t, about)) for name, action, about in turn.desk.menu if action in may]
