"""Updates in: nothing that arrived is lost, nothing is handled twice, each chat keeps its order."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError

from bot.app import lane
from bot.outbox import inbox
from bot.outbox.shared import Shared
from bot.receive import Inbox, InOrder, poll
from corpus import Corpus
from tests.bot.stage import NOON, Clock, Stage, staged
from tests.bot.telegram import TOKEN, Json

NOBODY = Bot(TOKEN)  # updates are read for it, and nothing is sent


def update(number: int, chat: int = 7, text: str = "a", **fields: object) -> Json:
    """An update, as it arrives."""
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "text": text, **fields}
    return {"update_id": number, "message": message}


def read(raw: Json) -> Update:
    """An update, as it is handled."""
    return Update.de_json(raw, None)


@pytest.fixture
async def corpus(stage: Stage) -> Corpus:
    """A migrated database."""
    return stage.desk.corpus


def box_of(corpus: Corpus) -> Inbox:
    """The inbox of a process that starts with this database."""
    return Inbox(Shared(corpus.database.writing), Clock())


def queued(box: Inbox) -> list[int]:
    """The updates that wait to be handled."""
    found = []
    while not box.queue.empty():
        item = box.queue.get_nowait()
        assert isinstance(item, Update)
        found.append(item.update_id)
    return found


async def test_what_was_not_finished_comes_again(corpus: Corpus) -> None:
    """A process that dies leaves what it had in hand to the next one; what it finished stays finished."""
    first = box_of(corpus)
    await first.take([update(1), update(2), update(3)], NOBODY)
    assert queued(first) == [1, 2, 3]
    first.finish(2)
    await first.flush()
    second = box_of(corpus)
    await second.resume(NOBODY)
    assert queued(second) == [1, 3]


async def test_the_same_update_is_handled_once(corpus: Corpus) -> None:
    """However often Telegram offers it: in one answer, in the next one, to the next process."""
    box = box_of(corpus)
    await box.take([update(1), update(1)], NOBODY)
    await box.take([update(1)], NOBODY)
    assert queued(box) == [1]
    box.finish(1)
    await box.flush()
    again = box_of(corpus)
    await again.take([update(1)], NOBODY)
    await again.resume(NOBODY)
    assert queued(again) == []
    await again.take([update(1, text="a new count of Telegram's")], NOBODY)
    assert queued(again) == [1]


async def begun(_update_id: int) -> None:
    """Nobody counts."""


async def test_an_update_that_kills_is_given_up(corpus: Corpus) -> None:
    """After three more processes died of it, the next one leaves it alone; what waited behind it is still there."""
    await box_of(corpus).take([update(1), update(2)], NOBODY)
    found = []
    for _ in range(5):
        box = box_of(corpus)
        await box.resume(NOBODY)
        found.append(queued(box))
        await box.begin(1)
    assert found == [[1, 2], [1, 2], [1, 2], [2], [2]]


async def test_what_is_no_update_holds_up_nothing(corpus: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    """Without a number, or of another shape: the others are handled, and it does not come again."""
    box = box_of(corpus)
    odd: Json = {"update_id": 2, "message": {"message_id": "x", "chat": 7}}
    answers = [update(1), odd, update(3, text="a\ud800b\0c\\u0000"), "no", {"update_id": 2**63}, {"message": {}}]
    task = asyncio.create_task(poll(NOBODY, Updates(answers), box))  # type: ignore[arg-type]
    one, three = [await box.queue.get() for _ in range(2)]
    task.cancel()
    assert isinstance(one, Update)
    assert isinstance(three, Update)
    assert three.message
    assert (one.update_id, three.update_id, three.message.text) == (1, 3, "a?bc\\u0000")
    assert "update 2 cannot be read" in caplog.text
    await box.flush()
    again = box_of(corpus)
    await again.resume(NOBODY)
    assert queued(again) == [1, 3]


async def test_old_updates_are_forgotten(corpus: Corpus) -> None:
    """Days later Telegram offers nothing again, so that nothing need be remembered."""
    box = box_of(corpus)
    await box.take([update(1)], NOBODY)
    box.finish(1)
    await box.flush()
    clock = Clock(NOON)
    clock.forward(days=3)
    async with corpus.database.writing() as tx:
        await inbox.purge(tx, clock())
        assert await inbox.keep(tx, {1: json.dumps(update(1), ensure_ascii=False)}, clock()) == {1}


async def test_a_chat_keeps_its_order_and_holds_up_no_other() -> None:
    """Updates of one chat wait for each other; those of others, and its files, do not wait for them."""
    done: list[int] = []
    finished: list[int] = []
    order = InOrder(begun, finished.append, lane)
    gate = asyncio.Event()

    async def handle(number: int, *, waits: bool = False) -> None:
        if waits:
            await gate.wait()
        done.append(number)

    file = update(4, document={"file_id": "f", "file_unique_id": "f"})
    slow = asyncio.create_task(order.process_update(read(update(1)), handle(1, waits=True)))
    await asyncio.sleep(0)
    rest = [
        asyncio.create_task(order.process_update(read(one), handle(one["update_id"])))
        for one in (update(2), update(3, chat=8), file)
    ]
    await asyncio.sleep(0.01)
    assert done == [3, 4]
    gate.set()
    await asyncio.gather(slow, *rest)
    assert done == [3, 4, 1, 2]
    assert sorted(finished) == [1, 2, 3, 4]


async def test_what_is_cancelled_stays_in_hand() -> None:
    """A handler that is stopped has not finished its update; one that fails has."""
    finished: list[int] = []
    order = InOrder(begun, finished.append, lane)
    task = asyncio.create_task(order.process_update(read(update(1)), asyncio.sleep(60)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert finished == []


class Updates:
    """A Telegram that answers a request for updates with what it was given."""

    def __init__(self, *answers: TelegramError | list[Any]) -> None:
        self.answers = list(answers)
        self.offsets: list[int] = []

    async def post(self, url: str, **_timeouts: object) -> list[Any]:
        """The next answer; at the end it waits for ever."""
        self.offsets.append(int(parse_qs(urlsplit(url).query)["offset"][0]))
        if not self.answers:
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


async def test_polling_goes_on(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Through errors of all kinds, which the log tells once; updates are confirmed after they are stored."""
    monkeypatch.setattr("bot.receive._WAITS", (0.0,))
    monkeypatch.setattr("bot.receive._pause", lambda _error, _failures: 0.0)
    errors = [NetworkError("Bad Gateway"), Conflict("other"), RetryAfter(1), NetworkError("reset")]
    updates, box = Updates([update(5), update(6)], *errors, [update(7)]), box_of(corpus)
    task = asyncio.create_task(poll(NOBODY, updates, box))  # type: ignore[arg-type]
    while len(updates.offsets) < 7:  # noqa: ASYNC110 - another process, or task, knows of no event
        await asyncio.sleep(0.001)
    task.cancel()
    assert queued(box) == [5, 6, 7]
    assert updates.offsets == [0, 7, 7, 7, 7, 7, 8]
    assert sum("no updates for now" in record.message for record in caplog.records) == 1


async def test_work_shares_transactions(corpus: Corpus) -> None:
    """What is asked for while one is open goes into the next; what fails spoils nothing for the others."""
    opened = 0

    class Counted:
        """Counts the transactions."""

        def __init__(self) -> None:
            self._inner = corpus.database.writing()

        async def __aenter__(self) -> object:
            nonlocal opened
            opened += 1
            return await self._inner.__aenter__()

        async def __aexit__(self, *error: object) -> bool | None:
            return await self._inner.__aexit__(*error)  # type: ignore[arg-type]

    shared = Shared(Counted)  # type: ignore[arg-type]

    async def work(number: int) -> int:
        await asyncio.sleep(0)
        if number == 3:
            raise ValueError(number)
        return number

    async def do(number: int) -> int:
        return await shared(lambda _tx: work(number))

    results = await asyncio.gather(*(do(number) for number in (1, 2)))
    assert (results, opened) == ([1, 2], 1)
    mixed = await asyncio.gather(*(do(number) for number in (1, 2, 3)), return_exceptions=True)
    assert mixed[:2] == [1, 2]
    assert isinstance(mixed[2], ValueError)


async def test_a_flood_is_told_once_and_then_left(tmp_path: Path) -> None:
    """A person who writes too much gets one word, then nothing until it is calm; a button is always answered."""
    async with staged(tmp_path, flood_messages=2, flood_seconds=10.0) as stage:
        answers = [await stage.say(9, "/trogiup") for _ in range(5)]
        assert [len(one) for one in answers] == [1, 1, 1, 0, 0]
        assert "nhanh quá" in answers[2][0].text.plain
        stage.clock.forward(seconds=11)
        (hello,) = await stage.say(8, "/start")
        for _ in range(4):
            await stage.press(8, hello, hello.buttons[0]["text"])
            assert stage.pressed
        assert "nhanh quá" in stage.toast
        offered: Json = {}
        for _ in range(5):
            offered = await stage.inline(9, "họp")
        assert offered["results"] == []
