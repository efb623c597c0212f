"""The sentences of both languages say the same things; the menus offer what may be done, within what Telegram takes."""

from __future__ import annotations

import re
from dataclasses import fields
from string import Formatter

import pytest

from bot.access import Place
from bot.app import COMMANDS
from bot.menus import commands, set_menus
from bot.outbox.people import Role
from bot.texts import VIETNAMESE, Texts
from bot.texts_en import ENGLISH, texts_for
from corpus import DecisionKind, FailureKind, Note, Status, Visibility
from index import Asks
from tests.bot.stage import Stage
from tests.bot.telegram import Text

TABLES = {
    "asks": Asks,
    "failures": FailureKind,
    "levels": Visibility,
    "notes": Note,
    "roles": Role,
    "statuses": Status,
}


def holes(sentence: str) -> set[str]:
    """The names of what is put into a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("name", [field.name for field in fields(Texts)])
def test_english_says_the_same(name: str) -> None:
    """Every sentence is there in English, with the same things put into it, and is not Vietnamese."""
    ours, theirs = getattr(VIETNAMESE, name), getattr(ENGLISH, name)
    if isinstance(ours, str):
        assert holes(ours) == holes(theirs)
        bare = re.sub(r"<code>.*?</code>|<i>.*?</i>|“.*?”|[\w]+:</code>|người:|cơquan:", "", theirs)
        assert not re.search(r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", bare.lower())
    elif isinstance(ours, tuple) and isinstance(ours[0], tuple):
        assert [key for key, _ in ours] == [key for key, _ in theirs]


@pytest.mark.parametrize("texts", [VIETNAMESE, ENGLISH])
def test_sentences_can_be_sent(texts: Texts) -> None:
    """Their HTML can be parsed; toasts and buttons are short enough."""
    for field in fields(Texts):
        value = getattr(texts, field.name)
        if isinstance(value, str):
            assert Text(value).units < 4096
    for name in (
        "flood",
        "failed",
        "stale_button",
        "not_yours",
        "leaders_only",
        "members_only",
        "not_allowed",
        "expired",
    ):
        assert len(getattr(texts, name)) <= 200


@pytest.mark.parametrize("name", sorted(TABLES))
@pytest.mark.parametrize("texts", [VIETNAMESE, ENGLISH])
def test_tables_name_everything(texts: Texts, name: str) -> None:
    """Whatever the corpus and the index may say has a name."""
    assert {str(value) for value in TABLES[name]} <= set(dict(getattr(texts, name)))
    assert set(dict(texts.decisions)) <= set(DecisionKind)


@pytest.mark.parametrize(
    ("language", "texts"),
    [("en", ENGLISH), ("en-GB", ENGLISH), ("vi", VIETNAMESE), (None, VIETNAMESE), ("fr", VIETNAMESE)],
)
def test_the_language_is_the_persons(language: str | None, texts: Texts) -> None:
    """English for those whose Telegram speaks it, Vietnamese for everybody else."""
    assert texts_for(language) is texts


async def test_menus(stage: Stage) -> None:
    """Each scope and language has its commands, described briefly; groups show none of the administrators'."""
    await stage.say(1, "/start")
    stage.telegram.menus.clear()
    await set_menus(stage.app.bot, stage.desk)
    scopes = {(menu["scope"]["type"], menu.get("language_code")) for menu in stage.telegram.menus}
    kinds = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat")
    assert scopes == {(kind, language) for kind in kinds for language in (None, "vi", "en")}
    for menu in stage.telegram.menus:
        assert all(
            re.fullmatch(r"[a-z_]{1,32}", one["command"]) and len(one["description"]) <= 256 for one in menu["commands"]
        )
    assert not stage.telegram.errors


@pytest.mark.parametrize("place", list(Place))
def test_menus_are_what_may_be_done(stage: Stage, place: Place) -> None:
    """An administrator's menu in private has every command; a member's in a group none that is not answered there."""
    everything = {command.name for command in COMMANDS}
    admin = {one.command for one in commands(stage.desk, Role.OWNER, Place.PRIVATE, VIETNAMESE)}
    assert admin == everything
    member = {one.command for one in commands(stage.desk, Role.MEMBER, place, VIETNAMESE)}
    assert member < everything
    assert ("dangky" in member) == (place is Place.PRIVATE)
