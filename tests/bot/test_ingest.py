"""Articles come in from administrators, and are corrected, hidden, withdrawn and restored by them; by nobody else."""

from __future__ import annotations

import json

import pytest

from bot.outbox import acts
from bot.outbox.people import Role
from bot.texts import VIETNAMESE
from corpus import Visibility
from tests.bot.stage import ADMIN, GROUP, MEMBER, OWNER, STRANGER, Stage
from tests.bot.telegram import ME, Sent

NEWS = (
    "Phường Đồng Mỏ tổng kết năm\n"
    "Chiều 09/01/2026, Đảng ủy phường Đồng Mỏ tổ chức hội nghị tổng kết công tác năm 2025. "
    "Đồng chí Đàm Thị Ngát, Bí thư Đảng ủy phường chủ trì hội nghị."
)
WHO = "Ai chủ trì hội nghị tổng kết của Đảng ủy phường Đồng Mỏ ngày 09/01/2026?"


async def ask(stage: Stage, user: int = STRANGER) -> str:
    """What somebody is told who asks who chaired."""
    (answer,) = await stage.say(user, WHO)
    return answer.text.plain


async def taken_in(stage: Stage) -> Sent:
    """The card of the article."""
    (card,) = await stage.say(OWNER, f"/nap {NEWS}")
    return card


async def test_the_card_arrives_when_the_article_can_be_found(stage: Stage) -> None:
    """/nap stores what stands behind it; the card shows what was read from it, and the next question is answered."""
    card = await taken_in(stage)
    for said in ("Phường Đồng Mỏ tổng kết năm", "chiều 09/01/2026", "Đàm Thị Ngát", "công khai"):
        assert said in card.text.plain
    assert "Đàm Thị Ngát" in await ask(stage)
    (again,) = await stage.say(OWNER, f"/nap {NEWS}")
    assert "không có gì thay đổi" in again.text.plain
    (newer,) = await stage.say(OWNER, f"/nap {NEWS} Hội nghị trao 4 giấy khen.")
    assert "bản mới" in newer.text.plain
    assert "Số bản trước: 1" in newer.text.plain


@pytest.mark.parametrize("user", [STRANGER, MEMBER])
async def test_for_anybody_else_there_is_no_such_command(stage: Stage, user: int) -> None:
    """They get what an unknown command gets in private, and nothing in a group; nothing is stored."""
    await stage.become(MEMBER, Role.MEMBER)
    (unknown,) = await stage.say(user, "/bay")
    (refused,) = await stage.say(user, f"/nap {NEWS}")
    assert refused.text.plain == unknown.text.plain
    assert await stage.say(user, f"/nap@{ME['username']} {NEWS}", GROUP) == []
    assert await stage.desk.corpus.count() == 0


async def test_articles_come_in_many_ways(stage: Stage) -> None:
    """As a reply to a message, forwarded from a channel, as files with and without a caption."""
    await stage.become(ADMIN, Role.ADMIN)
    pasted = stage.message(STRANGER, NEWS)
    (card,) = await stage.say(ADMIN, "/nap", reply=pasted)
    assert "Đàm Thị Ngát" in card.text.plain
    channel = {"id": -100777, "type": "channel", "title": "Tin Đồng Mỏ", "username": "tindongmo"}
    forwarded = stage.message(ADMIN, NEWS.replace("tổng kết", "sơ kết"))
    forwarded["forward_origin"] = {"type": "channel", "chat": channel, "message_id": 7, "date": stage.date()}
    (card,) = await stage.say(ADMIN, "/nap", reply=forwarded)
    assert "Tin Đồng Mỏ" in card.text.plain
    assert "Ngày đăng: 04/03/2026" in card.text.plain
    (card,) = await stage.send(stage.document(ADMIN, "tin.txt", NEWS.replace("Ngát", "Thơm").encode()))
    assert "Đàm Thị Thơm" in card.text.plain
    captioned = stage.document(ADMIN, "tin.md", NEWS.replace("Ngát", "Huệ").encode(), caption="/nap")
    (card,) = await stage.send(captioned)
    assert "Đàm Thị Huệ" in card.text.plain
    (refused,) = await stage.send(stage.document(STRANGER, "tin.txt", NEWS.encode()))
    assert "bằng chữ" in refused.text.plain
    assert not stage.telegram.errors


async def test_alone_it_asks_for_the_article(stage: Stage) -> None:
    """What follows is the article; a short question in between is answered as one."""
    (asked,) = await stage.say(OWNER, "/nap")
    assert asked.fields["reply_markup"]["force_reply"]
    (none,) = await stage.say(OWNER, "Ai chủ trì hội nghị?")
    assert "Không tìm thấy" in none.text.plain
    (card,) = await stage.say(OWNER, NEWS, reply=asked)
    assert "Đàm Thị Ngát" in card.text.plain


async def test_many_articles_come_to_sums(stage: Stage) -> None:
    """A file of many says how many were added and which line failed; bad files say what is wrong with them."""
    lines = [
        json.dumps({"id": f"l{n}", "title": f"Tin {n}", "text": f"Ngày {n}/1/2026, tổ {n} họp."}) for n in (1, 2, 3)
    ]
    data = "\n".join([*lines, "{hỏng"]).encode()
    (sums,) = await stage.send(stage.document(OWNER, "tin.jsonl", data))
    assert "Mới: 3" in sums.text.plain
    assert "Lỗi: 1" in sums.text.plain
    assert "dòng 4" in sums.text.plain
    (empty,) = await stage.send(stage.document(OWNER, "tin.txt", b"\n"))
    assert "Không nạp được: tin.txt – tệp trống" in empty.text.plain
    (forbidden,) = await stage.say(OWNER, "/nap http://127.0.0.1:1/tin")
    assert "Không nạp được" in forbidden.text.plain
    large = stage.document(OWNER, "tin.pdf", b"x")
    large["document"]["file_size"] = 30_000_000
    (refused,) = await stage.send(large)
    assert "20 MB" in refused.text.plain


async def test_a_command_in_a_group_is_answered_in_private(stage: Stage) -> None:
    """The group gets a hint and no more; whoever has no private chat yet is shown the way to it."""
    (hint,) = await stage.say(OWNER, f"/nap@{ME['username']} {NEWS}", GROUP)
    assert hint.chat_id == GROUP
    assert hint.buttons[0]["url"].startswith("https://t.me/")
    await stage.say(OWNER, "/start")
    card, hint = await stage.say(OWNER, f"/nap@{ME['username']} {NEWS}", GROUP)
    assert (card.chat_id, hint.chat_id) == (OWNER, GROUP)
    assert "Ngát" not in hint.text.plain


async def test_visibility(stage: Stage) -> None:
    """👁 offers three levels; the one that is chosen holds at once."""
    card = await taken_in(stage)
    await stage.press(OWNER, card, "👁")
    await stage.press(OWNER, card, "Thành viên")
    assert "Ngát" not in await ask(stage)
    stored = await stage.desk.corpus.get(1)
    assert stored
    assert stored.article.visibility is Visibility.MEMBERS


async def test_withdrawing_and_restoring(stage: Stage) -> None:
    """🗑 asks once; what is withdrawn answers nothing, and ↩️ or /khoiphuc put it back."""
    card = await taken_in(stage)
    await stage.press(OWNER, card, "🗑")
    assert "Ngát" in await ask(stage)
    await stage.press(OWNER, card, "🗑")
    assert "Ngát" not in await ask(stage)
    await stage.press(OWNER, card, "↩️")
    assert "Ngát" in await ask(stage)
    (listed,) = await stage.say(OWNER, "/go")
    (sure,) = [listed] if await stage.press(OWNER, listed, "1") == [] else []
    await stage.press(OWNER, sure, "🗑")
    (removed,) = await stage.say(OWNER, "/khoiphuc")
    await stage.press(OWNER, removed, "1")
    assert "Ngát" in await ask(stage)


async def test_a_correction_wins(stage: Stage) -> None:
    """✏️ names the fields; the value sent as a reply answers the next question; the old one stays in the log."""
    card = await taken_in(stage)
    (fields,) = await stage.press(OWNER, card, "✏️")
    (asked,) = await stage.press(OWNER, fields, "Chủ trì")
    (done,) = await stage.say(OWNER, "Hoàng Văn Lịch, Phó Bí thư Đảng ủy phường", reply=asked)
    assert "Đàm Thị Ngát" in done.text.plain
    said = await ask(stage)
    assert "Hoàng Văn Lịch, Phó Bí thư Đảng ủy phường" in said
    assert VIETNAMESE.corrected in said
    (asked,) = await stage.press(OWNER, fields, "Thời gian")
    (bad,) = await stage.say(OWNER, "hôm nào đó", reply=asked)
    assert "không hiểu" in bad.text.plain
    (done,) = await stage.say(OWNER, "sáng 10/01/2026", reply=asked)
    assert "sáng 10/01/2026" in done.text.plain
    entry = (await stage.desk.corpus.audit())[-1]
    assert (entry.by, entry.before, entry.field) == (OWNER, "Đàm Thị Ngát, Bí thư Đảng ủy phường", "0.chair")


async def test_what_was_taken_back_holds_for_old_buttons(stage: Stage) -> None:
    """An administrator who is one no longer can press nothing."""
    await stage.become(ADMIN, Role.ADMIN)
    (card,) = await stage.say(ADMIN, f"/nap {NEWS}")
    await stage.become(ADMIN, Role.MEMBER)
    for label in ("👁", "🗑", "✏️", "📣"):
        assert await stage.press(ADMIN, card, label) == []
        assert "không có quyền" in stage.toast
    assert card.edits == 0


async def test_doubtful_records_come_up_for_review(stage: Stage) -> None:
    """/duyet shows a record without a chair; ✅ says that it is right, and it does not come again."""
    await stage.publish("Thôn Nà Lầu họp\n\nSáng 02/02/2026, chi bộ thôn Nà Lầu họp thường kỳ.")
    (shown,) = await stage.say(OWNER, "/duyet")
    assert "Chủ trì" in shown.text.plain
    await stage.press(OWNER, shown, "✅")
    assert "Không còn" in shown.text.plain


async def test_articles_that_contradict_each_other_come_up(stage: Stage) -> None:
    """Two that tell of one meeting with different chairs are both shown, one after the other."""
    for title, chair in (("Tin một", "Ma Thị Sinh"), ("Tin hai", "Ma Văn Tú")):
        await stage.publish(
            f"{title}\n\nSáng 02/02/2026, Đảng ủy xã Nà Hỳ tổ chức hội nghị giao ban. "
            f"Đồng chí {chair} chủ trì hội nghị."
        )
    (shown,) = await stage.say(OWNER, "/duyet")
    assert "(1/2)" in shown.text.plain
    assert "Cần xem lại: Chủ trì" in shown.text.plain
    await stage.press(OWNER, shown, "Tiếp")
    assert "Ma Văn Tú" in shown.text.plain


async def test_every_ingestion_is_written_down(stage: Stage) -> None:
    """Who added what is in the log of acts."""
    await taken_in(stage)
    (act,) = await stage.desk.read(lambda tx: acts.latest(tx, 10))
    assert (act.by, act.what, act.subject) == (OWNER, "ingest", "#1")
    (log,) = await stage.say(OWNER, "/nhatky")
    assert "nạp bài #1" in log.text.plain


async def test_what_is_secret_stays_out_and_what_is_internal_stays_inside(stage: Stage) -> None:
    """A stamped document is refused, with the reason; one for use inside is for members, a new version too."""
    title, text = NEWS.split("\n")
    (refused,) = await stage.say(OWNER, f"/nap {title}\nTỐI MẬT\n{text}")
    assert "độ mật" in refused.text.plain
    assert await stage.desk.corpus.count() == 0
    await taken_in(stage)
    (card,) = await stage.say(OWNER, f"/nap {title}\n(Lưu hành nội bộ)\n{text}")
    assert "Phạm vi xem: thành viên" in card.text.plain
    assert "Ngát" not in await ask(stage)


async def test_what_is_no_address_of_a_page(stage: Stage) -> None:
    """Other schemes are refused rather than stored as an article."""
    (refused,) = await stage.say(OWNER, "/nap ftp://tin.example/a")
    assert "địa chỉ không hợp lệ" in refused.text.plain
    assert await stage.desk.corpus.count() == 0


async def test_an_article_that_is_not_there(stage: Stage) -> None:
    """/sua and /go say so, and offer those that are."""
    await taken_in(stage)
    for command in ("/sua", "/go"):
        (said,) = await stage.say(OWNER, f"{command} <77>")
        assert "Không tìm thấy bài “<77>”" in said.text.plain
        assert "Phường Đồng Mỏ" in said.text.plain


async def test_the_audit_speaks_in_words(stage: Stage) -> None:
    """Levels, parts and fields go by the names that people know."""
    card = await taken_in(stage)
    await stage.press(OWNER, card, "👁")
    await stage.press(OWNER, card, "Thành viên")
    await stage.say(OWNER, f"/thanhvien {MEMBER}")
    (audit,) = await stage.say(OWNER, "/nhatky")
    assert "công khai → thành viên" in audit.text.plain
    assert "khách → thành viên" in audit.text.plain
    before = len(await stage.desk.read(lambda tx: acts.latest(tx, 50)))
    await stage.say(OWNER, f"/thanhvien {MEMBER}")
    assert len(await stage.desk.read(lambda tx: acts.latest(tx, 50))) == before
