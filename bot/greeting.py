"""The first words: greeting, help, and what is said to what the bot does not understand."""

from __future__ import annotations

import html

from bot import ask, members
from bot.access import Action, Place, Verdict, judge
from bot.browse import articles, meetings
from bot.menus import set_menu
from bot.outbox.people import Role
from bot.send import keyboard
from bot.turn import Turn
from corpus import Note

_EXAMPLES = 3
_LOOKED_AT = 10  # articles
_LONGEST = 50  # characters of a meeting's name that a button shows


async def on_start(turn: Turn) -> None:
    """/start: who this is, and three questions to try; or what the link behind it leads to."""
    kind, rest = turn.argument[:1], turn.argument[1:]
    links = {"a": articles.open_link, "j": members.accept, "m": meetings.open_link, "q": ask.answer_in_full}
    follow = links.get(kind)
    if follow and rest and turn.place is Place.PRIVATE:
        await follow(turn, rest)
    elif turn.place is Place.PRIVATE:
        await _greet(turn)
        if turn.who.role in {Role.ADMIN, Role.OWNER}:
            await set_menu(turn.bot, turn.desk, turn.who)
    else:
        await turn.say(turn.t.help_group.format(me=turn.bot.username))


async def _greet(turn: Turn) -> None:
    examples = await _examples(turn)
    listed = "\n".join(f"• <i>{html.escape(question)}</i>" for question in examples)
    rows = [[(question, f"e:{n}")] for n, question in enumerate(examples)]
    await turn.say(turn.t.start.format(examples=listed), keyboard(rows))


async def _examples(turn: Turn) -> list[str]:
    """Three questions that have an answer here, about the newest meetings; others where there are none."""
    found = []
    for stored in await turn.desk.corpus.latest(_LOOKED_AT, turn.viewer.levels):
        for meeting in stored.extraction.meetings:
            chaired = any(who.note in {Note.CHAIR, Note.CO_CHAIR} for who in meeting.participants)
            day = meeting.held.first if meeting.held else None
            if chaired and day and day.year and day.day:
                what = f"{meeting.name[:1].lower()}{' '.join(meeting.name.split())[1:]}"
                what = what if len(what) <= _LONGEST else meeting.classification.lower() or "cuộc họp"
                found.append(f"Ai chủ trì {what} ngày {day.day:02}/{day.month:02}/{day.year}?")
    return [*dict.fromkeys([*found, *turn.t.examples])][:_EXAMPLES]


async def on_help(turn: Turn) -> None:
    """/trogiup: what this person may do here."""
    t = turn.t
    lines = [f"/{name} – {about}" for name, about in commands_for(turn)]
    parts = [t.help_head, "\n".join(lines), t.help_ask, t.help_group.format(me=turn.bot.username)]
    await turn.say("\n\n".join(parts))


async def on_example(turn: Turn) -> None:
    """The button of an example: what stands on it is asked."""
    await turn.toast()
    markup, query = turn.message.reply_markup, turn.update.callback_query
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    question = next((button.text for button in buttons if query and button.callback_data == query.data), None)
    if question:
        await ask.answer(turn, question)


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
