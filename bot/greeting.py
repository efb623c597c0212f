"""The first words: greeting, help, and what is said to what the bot does not understand."""

from __future__ import annotations

import html

from bot import ask, members
from bot.access import Action, Place, Verdict, judge
from bot.browse import articles, meetings
from bot.send import keyboard
from bot.turn import Turn


async def on_start(turn: Turn) -> None:
    """/start: who this is, and three questions to try; or what the link behind it leads to."""
    kind, rest = turn.argument[:1], turn.argument[1:]
    links = {"a": articles.open_link, "j": members.accept, "m": meetings.open_link, "q": ask.answer_in_full}
    follow = links.get(kind)
    if follow and rest and turn.place is Place.PRIVATE:
        await follow(turn, rest)
    elif turn.place is Place.PRIVATE:
        await _greet(turn)
    else:
        await turn.say(turn.t.help_group.format(me=turn.bot.username))


async def _greet(turn: Turn) -> None:
    examples = turn.t.examples
    listed = "\n".join(f"• <i>{html.escape(question)}</i>" for question in examples)
    rows = [[(question, f"e:{n}")] for n, question in enumerate(examples)]
    await turn.say(turn.t.start.format(examples=listed), keyboard(rows))


async def on_help(turn: Turn) -> None:
    """/trogiup: what this person may do here."""
    t = turn.t
    lines = [f"/{name} – {about}" for name, about in commands_for(turn)]
    parts = [t.help_head, "\n".join(lines), t.help_ask, t.help_group.format(me=turn.bot.username)]
    await turn.say("\n\n".join(parts))


async def on_example(turn: Turn) -> None:
    """The button of an example: its question is asked."""
    await turn.toast()
    if turn.number(0) < len(turn.t.examples):
        await ask.answer(turn, turn.t.examples[turn.number(0)])


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
    may = {
        action
        for action in Action
        if judge(action, turn.who.role, turn.place, access) in {Verdict.YES, Verdict.LEADERS_ONLY}
    }
    named = [(alias if turn.t.english_names else name, action, about) for name, alias, action, about in turn.desk.menu]
    return [(name, getattr(turn.t, about)) for name, action, about in named if action in may]
