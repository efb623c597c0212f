"""The webhook takes updates from Telegram alone; others see that the bot is well; faults reach administrators."""

from __future__ import annotations

import socket
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from bot.alarm import Alarm
from bot.outbox.people import Role
from bot.serve import serve_health, serve_webhook, set_webhook, webhook_path, webhook_secret
from bot.settings import Settings
from tests.bot.stage import MEMBER, OWNER, Stage, staged
from tests.bot.telegram import TOKEN

HEADER = "X-Telegram-Bot-Api-Secret-Token"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_telegram_alone_is_heard(tmp_path: Path) -> None:
    """With its secret, on a path that nobody guesses; what is no update, or too large, is refused."""
    port = free_port()
    async with (
        staged(tmp_path, webhook_port=port, webhook_url="https://bot.example") as stage,
        aiohttp.ClientSession() as web,
    ):
        server = serve_webhook(stage.desk, stage.app.bot)
        url = f"http://127.0.0.1:{port}{webhook_path(stage.desk.settings)}"
        secret = {HEADER: webhook_secret(stage.desk.settings)}
        update = {"update_id": 5, "message": stage.message(MEMBER, "Ai chủ trì?")}

        async def post(path: str, headers: dict[str, str], **body: object) -> int:
            async with web.post(path, headers=headers, **body) as response:  # type: ignore[arg-type]
                return response.status

        assert await post(url, {}, json=update) == 403
        assert await post(url, {HEADER: "x"}, json=update) == 403
        assert await post(f"http://127.0.0.1:{port}/telegram", secret, json=update) == 404
        assert await post(url, secret, data=b"{") == 400
        with pytest.raises(aiohttp.ClientError):
            await post(url, secret, data=BytesIO(b" " * 2_000_000))
        assert await post(url, secret, json=update) == 200
        assert await post(url, secret, json=update) == 200
        assert stage.desk.box.queue.qsize() == 1
        server.stop()
        await set_webhook(stage.desk.settings, stage.app.bot)
        (told,) = [call.fields for call in stage.telegram.calls if call.method == "setWebhook"]
        assert told["url"] == f"https://bot.example{webhook_path(stage.desk.settings)}"
        assert told["secret_token"] == secret[HEADER]


def test_the_path_cannot_be_guessed() -> None:
    """It follows from the token, shows nothing of it, and is another for another bot."""
    one, other = (Settings.model_validate({"telegram_bot_token": token}) for token in (TOKEN, f"{TOKEN}x"))
    assert webhook_path(one) != webhook_path(other)
    assert TOKEN.partition(":")[2] not in webhook_path(one)
    assert len(webhook_path(one)) > 60


async def test_others_see_how_it_is(tmp_path: Path) -> None:
    """/healthz while it lives, /readyz while it can answer, /metrics what it did."""
    port = free_port()
    async with staged(tmp_path, health_port=port) as stage, aiohttp.ClientSession() as web:
        server = serve_health(stage.desk, stage.app.bot)
        assert server
        await stage.say(MEMBER, "Ai chủ trì?")

        async def read(path: str) -> tuple[int, str]:
            async with web.get(f"http://127.0.0.1:{port}{path}") as response:
                return response.status, await response.text()

        assert (await read("/healthz"))[0] == 200
        assert (await read("/readyz"))[0] == 200
        _, metrics = await read("/metrics")
        assert 'tracuu_answers_total{kind="none"} 1' in metrics
        assert "# TYPE tracuu_outbox gauge\ntracuu_outbox 0" in metrics
        await stage.publish("Tin\n\nNgày 1/3/2026, tổ 1 họp.")
        stage.desk.engine.snapshot = type(stage.desk.engine.snapshot)()
        status, problems = await read("/readyz")
        assert (status, "index" in problems) == (503, True)
        server.stop()


async def test_without_a_port_nobody_listens(stage: Stage) -> None:
    """Health is served where a port is set."""
    assert serve_health(stage.desk, stage.app.bot) is None


async def test_a_fault_is_told_once_a_minute(stage: Stage) -> None:
    """To the owners who have a private chat: what and where, never what somebody wrote."""
    await stage.become(OWNER, Role.OWNER)
    alarm = Alarm(stage.desk)

    async def fail() -> None:
        try:
            raise ValueError("what somebody wrote")
        except ValueError as error:
            await alarm.sound(stage.app.bot, error)

    for _ in range(3):
        await fail()
    (told,) = stage.telegram.sent(OWNER)
    assert "ValueError" in told.text.plain
    assert "somebody" not in told.text.plain
    stage.clock.forward(seconds=61)
    await fail()
    assert len(stage.telegram.sent(OWNER)) == 2


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite+aiosqlite:///data/tracuu.db", "data/tracuu.db.index"),
        ("sqlite+aiosqlite:////srv/a.db", "/srv/a.db.index"),
        ("sqlite+aiosqlite:///:memory:", None),
        ("postgresql+asyncpg://me@host/name", None),
    ],
)
def test_the_index_is_kept_beside_its_database(url: str, folder: str | None) -> None:
    """Where the database is a file."""
    assert Settings(database_url=url).index_folder == (Path(folder) if folder else None)
