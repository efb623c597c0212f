"""Every sentence that the bot says, in Vietnamese; `texts_en` has the same in English.

A sentence may hold Telegram's HTML; what is put into {braces} is escaped by whoever puts it there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language; the defaults are Vietnamese."""

    # --- greeting and help ---
    start: str = (
        "Kính chào đồng chí!\n\nTôi tra cứu tin tức, cuộc họp, nghị quyết và quyết định của cơ quan, và luôn trích "
        "nguyên văn câu làm căn cứ. Đồng chí chỉ cần gửi câu hỏi, ví dụ:\n{examples}\n\n"
        "Gửi /trogiup để xem tôi giúp được những việc gì."
    )
    examples: tuple[str, ...] = (
        "Ai chủ trì hội nghị ngày 02/01/2024?",
        "Tháng 7 này có những cuộc họp nào?",
        "Nghị quyết 37-NQ/CB nói về việc gì?",
    )
    help_head: str = "<b>Tôi giúp được những việc sau</b>"
    help_ask: str = (
        "Gửi câu hỏi bất kỳ, có dấu hay không dấu đều được. Muốn hỏi tiếp, đồng chí cứ hỏi ngắn gọn, "
        "hoặc trả lời vào câu trả lời cũ."
    )
    help_group: str = (
        "Trong nhóm, hãy gọi tôi bằng <code>/hoi@{me} câu hỏi</code>, nhắc tên @{me}, hoặc trả lời tin nhắn của tôi."
    )
    cmd_start: str = "Bắt đầu"
    cmd_help: str = "Những việc tôi giúp được"
    cmd_ask: str = "Hỏi về tin tức, cuộc họp, quyết định"
    cmd_ingest: str = "Nạp bài viết vào kho"
    unknown: str = "Tôi không có lệnh này. Đồng chí gửi /trogiup để xem những việc tôi giúp được."
    text_only: str = "Tôi chỉ đọc được câu hỏi bằng chữ. Mong đồng chí gửi lại bằng tin nhắn văn bản."

    # --- answers ---
    ask_what: str = "Đồng chí cần hỏi điều gì? Ví dụ: <code>/hoi Ai chủ trì hội nghị ngày 02/01/2024?</code>"
    quote: str = "Trích dẫn [{n}]:"
    source: str = "Nguồn: {source}"
    source_n: str = "Nguồn [{n}]: {source}"
    passages: str = "Tôi chưa thấy câu trả lời chắc chắn. Những đoạn sau có nói về việc này:"
    corrected: str = "(Thông tin đã được quản trị viên đính chính.)"
    choose: str = "Đồng chí muốn hỏi cuộc họp nào?"
    choose_also: str = "Xem riêng từng cuộc họp:"
    more_quotes: str = "(Còn {n} trích dẫn nữa.)"
    none_nothing: str = "Không tìm thấy nội dung này trong các bài đã lưu."
    none_no_meeting: str = "Không tìm thấy cuộc họp nào vào thời gian đồng chí hỏi ({asked})."
    none_no_meeting_plain: str = "Không tìm thấy cuộc họp nào vào thời gian đồng chí hỏi."
    none_not_said: str = "Không tìm thấy câu trả lời: bài viết về việc này không nêu {asked}."
    none_not_said_plain: str = "Không tìm thấy câu trả lời: bài viết về việc này không nêu điều đồng chí hỏi."
    none_outside: str = (
        "Không tìm thấy: tôi chỉ tra cứu tin tức, cuộc họp và quyết định trong các bài đã lưu, "
        "không trả lời được việc khác."
    )
    none_empty: str = "Đồng chí vui lòng gửi nội dung cần hỏi, ví dụ: “Ai chủ trì hội nghị ngày 02/01/2024?”"
    nearest: str = "Có thể đồng chí muốn hỏi:"
    untitled: str = "Bài viết không có tiêu đề"

    # --- articles in ---
    ingest_what: str = (
        "Đồng chí gửi nội dung bài viết ngay sau lệnh <code>/nap</code> (dòng đầu là tiêu đề), "
        "hoặc trả lời <code>/nap</code> vào tin nhắn chứa bài viết."
    )
    added: str = "✅ Đã nạp bài mới, có thể hỏi ngay"
    changed: str = "✅ Đã nạp bản mới của bài, có thể hỏi ngay"
    unchanged: str = "Bài này đã có trong kho, không có gì thay đổi"
    passages_count: str = "Số đoạn tra cứu: {n}"
    took: str = "Thời gian xử lý: {seconds} giây"

    # --- when something is not as it should be ---
    failed: str = "Rất tiếc, tôi gặp trục trặc nên chưa xử lý được. Mong đồng chí thử lại sau ít phút."
    flood: str = "Đồng chí gửi nhanh quá nên tôi chưa theo kịp. Mong đồng chí chờ một lát rồi gửi lại."
    members_only: str = "Việc tra cứu ở đây dành cho thành viên. Đồng chí vui lòng liên hệ quản trị viên để được mời."
    stale_button: str = "Nút này không còn dùng được. Mong đồng chí hỏi lại."
    not_yours: str = "Nút này dành cho người đã hỏi. Đồng chí có thể tự gửi câu hỏi của mình."


VIETNAMESE = Texts()


# --- in a terminal: plain text ------------------------------------------------------------------------------------------

TERMINAL_GREETING = (
    "Tra Cứu: hỏi bằng tiếng Việt về tin tức, cuộc họp và quyết định ({count} bài trong kho).\n"
    "Gõ câu hỏi rồi nhấn Enter; /trogiup để xem các lệnh, /thoat để kết thúc.\n"
)
TERMINAL_HELP = (
    "Gõ câu hỏi rồi nhấn Enter, ví dụ: Ai chủ trì hội nghị ngày 02/01/2024?\n"
    "Gõ một số để chọn mục đã gợi ý.\n"
    "  /nap VĂN BẢN   nạp một bài; /nap đứng một mình thì nhận các dòng sau đó, đến dòng /het (dòng đầu là tiêu đề)\n"
    "  /trogiup       xem các lệnh\n"
    "  /thoat         kết thúc\n"
)
TERMINAL_UNKNOWN = "Không có lệnh này. Gõ /trogiup để xem các lệnh.\n"
TERMINAL_INGESTED = {
    "added": "Đã nạp: {title}\n",
    "changed": "Đã cập nhật: {title}\n",
    "unchanged": "Đã có, không đổi: {title}\n",
}
TERMINAL_FAILED = "Không nạp được: {reason}\n"
