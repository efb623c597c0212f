"""The corpus as other programs get it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zoneinfo import ZoneInfo

import pytest

from bot.export import View, export
from bot.migrations import migrate_database
from corpus import Corpus, Visibility, ingest

FIELDS = {
    "id": "m1",
    "url": "https://mauson.example/1",
    "title": "=Họp & bàn việc rừng",
    "published": "2024-03-04",
    "source": "Trang xã Mẫu Sơn",
    "text": "Sáng 03/3/2024, Đảng ủy xã Mẫu Sơn tổ chức hội nghị bàn việc trồng rừng.\n"
    "Đồng chí Hà Văn Nghiêm, Bí thư Đảng ủy xã chủ trì hội nghị.",
}
NOW = datetime(2024, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
async def corpus(tmp_path: Path) -> AsyncIterator[Corpus]:
    """A public article, one for members, one for administrators, and a withdrawn one."""
    news = tmp_path / "news.jsonl"
    others = [{"id": f"m{n}", "title": f"Tin {n}", "text": f"Tin số {n}."} for n in (2, 3, 4)]
    news.write_text("\n".join(map(json.dumps, [FIELDS, *others])), "utf-8")
    async with Corpus.open("sqlite:///:memory:", lambda: NOW) as corpus:
        await migrate_database(corpus.database)
        async for _ in ingest(corpus, [str(news)]):
            pass
        await corpus.set_visibility(2, Visibility.MEMBERS, by=7)
        await corpus.set_visibility(3, Visibility.ADMINS, by=7)
        await corpus.withdraw(4, by=7)
        yield corpus


async def exported(corpus: Corpus, form: str, level: Visibility = Visibility.PUBLIC) -> str:
    """The whole output."""
    view = View(corpus, level, NOW, ZoneInfo("Asia/Ho_Chi_Minh"))
    return "".join([piece async for piece in export(view, form)])


async def test_articles_come_out_as_they_went_in(corpus: Corpus) -> None:
    """`jsonl` is what `ingest` takes."""
    assert [json.loads(line) for line in (await exported(corpus, "jsonl")).splitlines()] == [FIELDS]


@pytest.mark.parametrize(("level", "keys"), [("public", "m1"), ("members", "m1 m2"), ("admins", "m1 m2 m3")])
async def test_everybody_sees_their_level(level: str, keys: str, corpus: Corpus) -> None:
    """No output has more than its readers may see, nor a withdrawn article."""
    lines = (await exported(corpus, "jsonl", Visibility(level))).splitlines()
    assert sorted(json.loads(line)["id"] for line in lines) == keys.split()
    feed = fromstring(await exported(corpus, "rss", Visibility(level)))
    assert sorted(guid.text or "" for guid in feed.iter("guid")) == keys.split()


async def test_records_come_in_again(corpus: Corpus, tmp_path: Path) -> None:
    """`ocd` is one event a line, which `ingest` takes: what comes out of that is the same."""
    text = await exported(corpus, "ocd")
    (event,) = map(json.loads, text.splitlines())
    assert (event["_type"], event["start_date"]) == ("event", "2024-03-03")
    records = tmp_path / "records.jsonl"
    records.write_text(text, "utf-8")
    async with Corpus.open("sqlite:///:memory:", lambda: NOW) as other:
        await migrate_database(other.database)
        assert [result.outcome async for result in ingest(other, [str(records)])] == ["added"]
        (again,) = map(json.loads, (await exported(other, "ocd")).splitlines())
    assert [again[name] for name in ("name", "start_date")] == [event[name] for name in ("name", "start_date")]
    assert _chairs(again) == _chairs(event) != []


def _chairs(event: dict[str, list[dict[str, str]]]) -> list[tuple[str, str]]:
    return [(each["name"], each["office"]) for each in event["participants"] if each.get("note") == "chair"]


async def test_a_table_is_safe_in_a_spreadsheet(corpus: Corpus) -> None:
    """`csv` has a row for each meeting, is marked as UTF-8, and holds nothing that a spreadsheet would compute."""
    text = await exported(corpus, "csv")
    assert text.startswith("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert row["article"] == "'=Họp & bàn việc rừng"
    assert row["start_date"] == "2024-03-03"
    assert row["chairs"] == "Hà Văn Nghiêm, Bí thư Đảng ủy xã"


async def test_a_calendar_has_the_meetings(corpus: Corpus) -> None:
    """`ics` is a calendar with an event for each dated meeting."""
    lines = (await exported(corpus, "ics")).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == 1
    assert any(line.startswith("DTSTART") and "20240303" in line for line in lines)


async def test_a_feed_has_the_articles(corpus: Corpus) -> None:
    """`rss` is well formed, with the day as feeds write it."""
    (item,) = fromstring(await exported(corpus, "rss")).iter("item")
    assert item.findtext("title") == FIELDS["title"]
    assert item.findtext("link") == FIELDS["url"]
    assert item.findtext("pubDate") == "Mon, 04 Mar 2024 00:00:00 +0700"
