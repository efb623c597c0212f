"""Every sentence that the bot says, in Vietnamese; `texts_en` has the same in English.

A sentence may hold Telegram's HTML; what is put into {braces} is escaped by whoever puts it there.

One module by design, however long: whoever changes what the bot says finds all of it in one place, and each sentence
beside those that it must agree with.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language; the defaults are Vietnamese."""

    english_names: bool = False  # whether commands go by their English names

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
    cmd_search: str = "Tìm đoạn văn theo từ khóa"
    cmd_meetings: str = "Cuộc họp theo ngày, tháng, cơ quan"
    cmd_person: str = "Chức vụ, các cuộc họp của một người"
    cmd_documents: str = "Văn bản theo số, cơ quan, năm"
    cmd_latest: str = "Các bài mới nhất"
    cmd_week: str = "Lịch họp tuần này, tuần sau"
    cmd_correct: str = "Sửa hồ sơ cuộc họp"
    cmd_review: str = "Duyệt hồ sơ cần xem lại"
    cmd_withdraw: str = "Rút một bài"
    cmd_restore: str = "Khôi phục bài đã rút"
    cmd_follow: str = "Theo dõi từ khóa, người, cơ quan"
    cmd_subscribe: str = "Nhận thông báo và bài mới tại đây"
    cmd_unsubscribe: str = "Thôi nhận thông báo và bài mới"
    cmd_announce: str = "Gửi thông báo tới các nơi đăng ký"
    cmd_members: str = "Thành viên, quản trị viên, lời mời"
    cmd_groups: str = "Các nhóm, kênh và thiết lập"
    cmd_privacy: str = "Tôi lưu gì về đồng chí"
    cmd_forget: str = "Xóa dữ liệu của đồng chí"
    cmd_unanswered: str = "Câu hỏi chưa có câu trả lời"
    cmd_audit: str = "Nhật ký quản trị"
    cmd_stats: str = "Thống kê"
    cmd_ingest: str = "Nạp bài viết vào kho"
    unknown: str = "Tôi không có lệnh này. Đồng chí gửi /trogiup để xem những việc tôi giúp được."
    text_only: str = "Tôi chỉ đọc được câu hỏi bằng chữ. Mong đồng chí gửi lại bằng tin nhắn văn bản."

    # --- answers ---
    ask_what: str = "Đồng chí cần hỏi điều gì? Ví dụ: <code>/hoi Ai chủ trì hội nghị ngày 02/01/2024?</code>"
    quote: str = "Trích dẫn [{n}]:"
    source: str = "Nguồn: {source}"
    source_n: str = "Nguồn [{n}]: {source}"
    passages: str = "Tôi chưa thấy câu trả lời chắc chắn. Những đoạn sau có nói về việc này:"
    of_meeting: str = "🗓 {meeting}"
    corrected: str = "(Thông tin đã được quản trị viên đính chính.)"
    year_open: str = "(Bài viết không ghi năm.)"
    choose: str = "Đồng chí muốn hỏi cuộc họp nào?"
    choose_also: str = "Xem riêng từng cuộc họp:"
    more_quotes: str = "(Còn {n} trích dẫn nữa.)"
    none_nothing: str = "Không tìm thấy nội dung này trong các bài đã lưu."
    none_no_meeting: str = "Không tìm thấy cuộc họp nào vào thời gian đồng chí hỏi ({asked})."
    none_no_meeting_plain: str = "Không tìm thấy cuộc họp nào vào thời gian đồng chí hỏi."
    none_not_said: str = "Không tìm thấy câu trả lời: bài viết về việc này không nêu {asked}."
    none_outside: str = (
        "Không tìm thấy: tôi chỉ tra cứu tin tức, cuộc họp và quyết định trong các bài đã lưu, "
        "không trả lời được việc khác."
    )
    none_empty: str = "Đồng chí vui lòng gửi nội dung cần hỏi, ví dụ: “Ai chủ trì hội nghị ngày 02/01/2024?”"
    nearest: str = "Có thể đồng chí muốn hỏi:"

    full: str = "📖 Xem đầy đủ"
    article: str = "📄 Bài viết"
    article_n: str = "📄 Bài {n}"
    record: str = "🗂 Cuộc họp"
    why: str = "❓ Vì sao?"
    thanks: str = "Cảm ơn đồng chí đã góp ý."
    expired: str = "Câu trả lời này đã cũ. Mong đồng chí hỏi lại."

    # --- why this answer ---
    why_head: str = "<b>Vì sao có câu trả lời này?</b>"
    why_asks: str = "Điều cần biết: {asks}"
    why_when: str = "Thời gian: {when}"
    why_people: str = "Người: {people}"
    why_bodies: str = "Cơ quan: {bodies}"
    why_documents: str = "Văn bản: {documents}"
    why_follows: str = "Câu hỏi được hiểu nối tiếp câu hỏi trước."
    why_field: str = "Căn cứ: mục “{field}” đọc được từ nguyên văn bài viết; câu trích ở trên là câu làm căn cứ."
    why_terms: str = "Từ khớp trong đoạn gần nhất, với phần của mỗi từ trong điểm BM25: {terms}."
    why_none: str = "Không có bài nào đủ khớp để trả lời chắc chắn, nên tôi không suy đoán."
    asks: tuple[tuple[str, str], ...] = (
        ("chair", "người chủ trì"),
        ("director", "người dự và chỉ đạo"),
        ("speaker", "người phát biểu"),
        ("attendee", "thành phần dự"),
        ("secretary", "thư ký"),
        ("absent", "người vắng mặt"),
        ("signer", "người ký"),
        ("presenter", "người trao"),
        ("date", "ngày tổ chức"),
        ("time", "giờ, buổi tổ chức"),
        ("place", "địa điểm"),
        ("organizer", "cơ quan tổ chức"),
        ("content", "nội dung"),
        ("decision", "nội dung quyết định"),
        ("task", "nhiệm vụ"),
        ("document", "văn bản"),
        ("number", "số lượng"),
        ("vote", "kết quả bỏ phiếu"),
        ("appointment", "việc điều động, bổ nhiệm"),
        ("discipline", "việc kỷ luật"),
        ("award", "việc khen thưởng"),
        ("role", "chức vụ"),
        ("role_holder", "người giữ chức vụ"),
        ("reason", "lý do"),
        ("yes_no", "có hay không"),
        ("meetings", "các cuộc họp"),
        ("anything", "điều được hỏi"),
    )
    fields: tuple[tuple[str, str], ...] = (
        ("participants", "Người tham gia"),
        ("held", "Thời gian"),
        ("location", "Địa điểm"),
        ("organization", "Cơ quan tổ chức"),
        ("name", "Tên cuộc họp"),
        ("agenda", "Nội dung"),
        ("decisions", "Quyết định"),
        ("changes", "Tổ chức cán bộ"),
        ("memberships", "Chức vụ"),
        ("references", "Văn bản"),
        ("status", "Tình trạng"),
        ("number", "Số lượng"),
        ("votes", "Kết quả bỏ phiếu"),
    )

    # --- an article, a meeting ---
    page: str = "Trang {n}/{of}"
    gone: str = "Bài này không còn trong kho."
    card_held: str = "🗓 <b>Thời gian:</b> {value}"
    card_place: str = "📍 <b>Địa điểm:</b> {value}"
    card_body: str = "🏛 <b>Cơ quan tổ chức:</b> {value}"
    card_status: str = "📌 <b>Tình trạng:</b> {value}"
    card_called_off: str = "⚠️ <b>Tình trạng:</b> {value}"
    card_agenda: str = "<b>Nội dung:</b>"
    card_decisions: str = "<b>Quyết định, kết luận:</b>"
    card_references: str = "<b>Văn bản:</b> {value}"
    card_counts: str = "<b>Số liệu:</b> {value}"
    card_doubtful: str = "⚠️ <b>Cần xem lại:</b> {value}"
    card_more: str = "… và {n} mục nữa (xem bài viết)"
    calendar: str = "📅 Thêm vào lịch"
    copy: str = "📋 Sao chép trích dẫn"
    remind_eve: str = "🔔 Nhắc tối hôm trước"
    remind_hour: str = "🔔 Nhắc trước 1 giờ"
    notes: tuple[tuple[str, str], ...] = (
        ("chair", "Chủ trì"),
        ("co-chair", "Đồng chủ trì"),
        ("director", "Dự và chỉ đạo"),
        ("speaker", "Phát biểu"),
        ("presenter", "Trao quyết định, khen thưởng"),
        ("attendee", "Dự"),
        ("secretary", "Thư ký"),
        ("signer", "Ký"),
        ("absent", "Vắng mặt"),
    )
    statuses: tuple[tuple[str, str], ...] = (
        ("confirmed", "sẽ diễn ra"),
        ("tentative", "dự kiến"),
        ("cancelled", "hoãn hoặc hủy"),
        ("passed", "đã diễn ra"),
    )

    # --- lists ---
    search_what: str = (
        "Đồng chí gửi từ khóa sau lệnh, ví dụ: <code>/tim phòng cháy rừng từ:01/01/2024 đến:31/03/2024</code>. "
        "Có thể lọc thêm <code>cơquan:</code> và <code>người:</code>."
    )
    search_head: str = "Các đoạn khớp với “{query}” ({n}):"
    search_none: str = "Không tìm thấy đoạn nào khớp với từ khóa này."
    meetings_head: str = "Các cuộc họp – {asked} ({n}):"
    meetings_all: str = "Các cuộc họp trong kho, mới nhất trước ({n}):"
    meetings_none: str = "Không tìm thấy cuộc họp nào – {asked}."
    meetings_empty: str = "Trong kho chưa có cuộc họp nào."
    week_head: str = "Lịch họp tuần {when}:"
    week_none: str = "Không có cuộc họp nào trong tuần {when}."
    week_before: str = "◀ Tuần trước"
    week_after: str = "Tuần sau ▶"
    person_what: str = "Đồng chí gửi họ tên sau lệnh, ví dụ: <code>/nguoi Nguyễn Văn Thụ</code>."
    person_none: str = "Không tìm thấy ai tên “{name}” trong các bài đã lưu."
    person_which: str = "Có nhiều người tên “{name}”. Đồng chí chọn một người:"
    person_counts: str = "Chủ trì {chaired} cuộc họp, có mặt với vai trò khác ở {others} cuộc họp."
    person_offices: str = "Chức vụ theo thời gian, như văn bản ghi:"
    documents_what: str = (
        "Đồng chí gửi số văn bản, hoặc cơ quan và năm, ví dụ: <code>/vanban 37-NQ/CB</code>, "
        "<code>/vanban Đảng ủy Khối 2024</code>."
    )
    documents_none: str = "Không tìm thấy văn bản “{asked}” trong các bài đã lưu."
    documents_head: str = "Văn bản – {asked} ({n}):"
    document_issuer: str = "Cơ quan ban hành: {value}"
    document_date: str = "Ngày ban hành: {value}"
    document_about: str = "Về việc: {value}"
    document_own: str = "Toàn văn:"
    document_cited: str = "Được nêu trong:"
    latest_head: str = "Các bài mới nhất:"
    latest_none: str = "Trong kho chưa có bài nào."

    # --- articles in ---
    ingest_what: str = (
        "Đồng chí gửi nội dung bài viết (dòng đầu là tiêu đề), địa chỉ trang, hoặc tệp "
        "(.txt .md .html .docx .pdf .json .jsonl .csv) để trả lời tin nhắn này."
    )
    added: str = "✅ Đã nạp bài mới, có thể hỏi ngay."
    changed: str = "✅ Đã nạp bản mới của bài, có thể hỏi ngay."
    unchanged: str = "ℹ️ Bài này đã có trong kho, không có gì thay đổi."
    still_withdrawn: str = "Bài đang bị rút nên chưa hiện trong câu trả lời."
    not_taken: str = "❌ Không nạp được: {what}{reason}."
    progress: str = "⏳ Đang nạp: {done}/{of}…"
    finished: str = "✅ Đã nạp xong, có thể hỏi ngay."
    sums: str = "Mới: {added} · Bản mới: {changed} · Không đổi: {unchanged} · Lỗi: {failed}"
    passages_count: str = "Số đoạn tra cứu: {n}"
    versions_count: str = "Số bản trước: {n}"
    took: str = "Thời gian xử lý: {seconds} giây"
    no_meeting: str = "Không thấy cuộc họp nào trong bài."
    unknown_value: str = "chưa rõ"
    card_number: str = "Số của bài: {n}"
    card_published: str = "Ngày đăng: {value}"
    card_source: str = "Nguồn: {value}"
    card_visibility: str = "Phạm vi xem: {value}"
    count_participants: str = "Thành phần khác: {n}"
    count_decisions: str = "Quyết định: {n}"
    levels: tuple[tuple[str, str], ...] = (
        ("public", "công khai"),
        ("members", "thành viên"),
        ("admins", "quản trị viên"),
    )
    failure_limit: str = "(giới hạn {n} MB)"
    failure_line: str = "(dòng {n})"
    failure_other: str = "không đọc được"
    failures: tuple[tuple[str, str], ...] = (
        ("missing", "không có tệp này"),
        ("unreadable", "không được phép đọc tệp"),
        ("unsupported", "chưa đọc được loại tệp này"),
        ("empty", "tệp trống"),
        ("too large", "tệp quá lớn"),
        ("not text", "tệp không phải văn bản"),
        ("encoding", "không nhận ra bảng mã của tệp"),
        ("broken", "tệp hỏng hoặc sai định dạng"),
        ("no text", "tệp không có chữ (có thể là bản quét)"),
        ("bad date", "ngày tháng không hợp lệ"),
        ("locked", "tệp có mật khẩu"),
        ("too slow", "đọc tệp mất quá nhiều thời gian"),
        ("too hungry", "đọc tệp cần quá nhiều bộ nhớ"),
        ("bad url", "địa chỉ không hợp lệ"),
        ("forbidden address", "địa chỉ không thuộc mạng công cộng"),
        ("unreachable", "không kết nối được tới trang"),
        ("refused", "trang từ chối truy cập"),
        ("extraction", "không phân tích được nội dung"),
        ("stamped", "tài liệu có dấu chỉ độ mật nên không được đưa vào kho"),
    )
    edit: str = "✏️ Sửa"
    visibility: str = "👁 Phạm vi xem"
    announce: str = "📣 Thông báo"
    withdraw: str = "🗑 Rút bài"
    restore: str = "↩️ Khôi phục"
    back: str = "◀ Quay lại"
    withdraw_sure: str = "Rút bài “{title}” khỏi mọi câu trả lời?"
    withdraw_yes: str = "🗑 Rút bài này"
    withdrawn: str = "🗑 Đã rút bài khỏi mọi câu trả lời."
    restored: str = "↩️ Đã khôi phục bài."
    visible_to: str = "Ai được xem bài này?"
    visibility_set: str = "👁 Đã đổi phạm vi xem."
    withdraw_what: str = "Đồng chí gửi số của bài, ví dụ <code>/go 12</code>, hoặc chọn một bài dưới đây."
    withdraw_none: str = "Trong kho chưa có bài nào."
    article_unknown: str = "Không tìm thấy bài “{key}” trong kho."
    restore_head: str = "Các bài đã rút, có thể khôi phục:"
    restore_none: str = "Không có bài nào đang bị rút."

    # --- corrections ---
    correct_what: str = "Đồng chí chọn bài cần sửa:"
    correct_none: str = "Bài này không có cuộc họp nào để sửa."
    correct_meeting: str = "Sửa cuộc họp nào?"
    correct_field: str = "Sửa mục nào?"
    correct_value: str = (
        "<b>{field}</b> hiện là: {value}\n\nĐồng chí gửi giá trị mới để trả lời tin nhắn này.{hint} Gửi dấu “-” để xóa."
    )
    correct_hint_people: str = " Mỗi người một dòng: <i>họ tên, chức vụ</i>."
    correct_hint_held: str = " Ví dụ: <i>sáng 02/01/2024</i>."
    corrected_now: str = "✅ Đã sửa {field}: {before} → {after}."
    correct_bad: str = "Tôi không hiểu giá trị này. Mong đồng chí gửi lại.{hint}"
    correct_conflict: str = "Bài vừa có thay đổi khác. Mong đồng chí mở lại và sửa tiếp."
    review_head: str = "Hồ sơ cần xem lại ({n}/{of}):"
    review_none: str = "Không còn hồ sơ nào cần xem lại."
    review_next: str = "Tiếp ▶"
    review_fine: str = "✅ Đúng rồi"

    # --- announcements ---
    announce_what: str = (
        "Đồng chí gửi nội dung thông báo để trả lời tin nhắn này (có thể kèm ảnh, tệp), hoặc gửi "
        "<code>/thongbao lúc 08:00 25/11 nội dung</code> để hẹn giờ."
    )
    announce_now: str = "👆 Thông báo sẽ hiện như trên. Số nơi nhận: <b>{n}</b>."
    announce_later: str = "👆 Thông báo sẽ hiện như trên, gửi lúc <b>{when}</b>. Số nơi nhận hiện nay: <b>{n}</b>."
    announce_send: str = "📣 Gửi"
    announce_edit: str = "✏️ Sửa"
    announce_cancel: str = "✖️ Hủy"
    announce_passed: str = "Thời điểm hẹn không hợp lệ hoặc đã qua. Mong đồng chí xem lại giờ và ngày."
    announce_long: str = "Thông báo dài quá giới hạn của Telegram. Mong đồng chí rút gọn."
    announce_not_public: str = "Bài này không công khai nên không thể thông báo."
    announce_started: str = "📣 Đang gửi…"
    announce_already: str = "Thông báo này đã được gửi hoặc đã hủy."
    announce_cancelled: str = "✖️ Đã hủy thông báo."
    announce_rewrite: str = "Đồng chí gửi nội dung mới để trả lời tin nhắn này."
    announce_waiting: str = "🕗 Thông báo sẽ được gửi lúc {when}."
    announce_progress: str = "📣 Đang gửi: {done}/{of}"
    announce_report: str = "✅ Đã gửi xong: {done}/{of}"
    announce_withdrawing: str = "🗑 Đang thu hồi: {done}/{of}"
    announce_withdraw_started: str = "🗑 Đang thu hồi…"
    announce_withdrawn: str = "🗑 Đã thu hồi thông báo."
    announce_twice: str = "Có thể đã nhận hai lần: {n}"
    announce_by_chat: str = "📋 Theo từng nơi nhận"
    announce_edit_all: str = "✏️ Sửa ở mọi nơi"
    announce_withdraw: str = "🗑 Thu hồi"
    announce_withdraw_sure: str = "Thu hồi thông báo này ở mọi nơi đã nhận?"
    announce_withdraw_yes: str = "🗑 Thu hồi ở mọi nơi"
    announce_copies: str = "Kết quả theo từng nơi nhận ({n}):"
    announce_last: str = "Các thông báo gần đây:"
    delivery_states: tuple[tuple[str, str], ...] = (
        ("owed", "chờ gửi"),
        ("sending", "đang gửi"),
        ("behind", "đang cập nhật"),
        ("sent", "đã nhận"),
        ("taken back", "đã thu hồi"),
        ("unsent", "không gửi nữa"),
        ("closed", "không gửi được"),
        ("failed", "lỗi"),
    )
    refusals: tuple[tuple[str, str], ...] = (
        ("blocked", "đã chặn tôi"),
        ("kicked", "đã xóa tôi khỏi nhóm"),
        ("left", "tôi không còn ở nhóm"),
        ("not a member", "tôi không còn ở nhóm"),
        ("chat not found", "không tìm thấy nơi nhận"),
        ("deactivated", "tài khoản đã bị xóa"),
        ("restricted", "tôi không được phép gửi tin"),
        ("right", "tôi không được phép gửi tin"),
        ("chat_write_forbidden", "tôi không được phép gửi tin"),
        ("member", "tôi không được phép gửi tin"),
        ("topic", "chủ đề đã đóng"),
        ("thread", "chủ đề đã đóng"),
        ("retry", "Telegram đang bận"),
        ("time", "chưa liên lạc được với Telegram"),
        ("error", "chưa liên lạc được với Telegram"),
    )
    refusal_other: str = "Telegram từ chối"
    delivery_twice: str = "(có thể hai lần)"
    notice_states: tuple[tuple[str, str], ...] = (
        ("draft", "bản nháp"),
        ("scheduled", "hẹn giờ"),
        ("owed", "đã gửi"),
        ("cancelled", "đã hủy"),
        ("withdrawn", "đã thu hồi"),
    )
    new_article: str = "📰 Bài mới"
    new_articles: str = "📰 {n} bài mới"
    chaired_by: str = "Chủ trì: {value}"
    ask_about: str = "💬 Xem và hỏi"
    digest_head: str = "📰 Bản tin trong ngày: {n} bài mới"

    # --- what people and chats want to hear of ---
    follow_which: str = "Đồng chí chọn loại quyết định muốn theo dõi:"
    follow_begun: str = "🔔 Sẽ báo cho đồng chí khi có bài mới về {what}. Đồng chí muốn nhận ngay hay mỗi ngày một lần?"
    follow_now: str = "🔔 Sẽ báo ngay khi có bài mới."
    follow_daily: str = "🔔 Sẽ báo mỗi ngày một lần, lúc {hour} giờ."
    follow_end: str = "✖️ Thôi theo dõi"
    follow_ended: str = "Đã thôi theo dõi."
    follow_list: str = "Đồng chí đang theo dõi (bấm để thôi):"
    follow_none: str = (
        "Đồng chí chưa theo dõi gì. Ví dụ: <code>/theodoi phòng cháy rừng</code>, "
        "<code>/theodoi người: Nguyễn Văn Thụ</code>, <code>/theodoi cơ quan: Đảng ủy Khối</code>, "
        "<code>/theodoi quyết định: kỷ luật</code>."
    )
    follow_kinds: tuple[tuple[str, str], ...] = (
        ("word", "“{what}”"),
        ("person", "đồng chí {what}"),
        ("body", "{what}"),
        ("decision", "quyết định {what}"),
    )
    decisions: tuple[tuple[str, str], ...] = (
        ("appoints", "bổ nhiệm"),
        ("transfers", "điều động"),
        ("elects", "bầu cử"),
        ("dismisses", "miễn nhiệm"),
        ("disciplines", "kỷ luật"),
        ("awards", "khen thưởng"),
        ("admits", "kết nạp"),
        ("adopts", "thông qua"),
    )
    followed: str = "🔔 Theo dõi: {what}"
    follow_digest: str = "🔔 Bài mới về {what}"
    at_once: str = "ngay khi có"
    daily_at: str = "mỗi ngày lúc {hour} giờ"
    saved: str = "Đã lưu."
    remind_head: str = "🔔 Nhắc đồng chí cuộc họp sắp tới:"
    remind_set: str = "🔔 Sẽ nhắc đồng chí lúc {when}."
    remind_passed: str = "Đã qua thời điểm nhắc."
    subscribed: str = "✅ Từ nay sẽ gửi thông báo và bài mới tới đây. Có thể chỉnh bằng các nút dưới đây."
    unsubscribed: str = "Đã thôi gửi thông báo và bài mới tới đây."
    setting_on: str = "bật"
    setting_off: str = "tắt"
    setting_announcements: str = "📣 Thông báo: {value}"
    setting_articles: str = "📰 Bài mới: {value}"
    setting_quiet: str = "🔕 Giờ yên lặng: {value}"
    announcements_on: str = "📣 Bật thông báo"
    announcements_off: str = "📣 Tắt thông báo"
    articles_now: str = "📰 Bài mới: ngay"
    articles_off: str = "📰 Bài mới: tắt"
    digest_at: str = "🗞 {hour}h"
    quiet_off: str = "🔔 Mọi giờ"
    added_to_group: str = (
        "Kính chào các đồng chí! Tôi tra cứu tin tức, cuộc họp và quyết định, luôn trích nguyên văn câu làm căn cứ.\n\n"
        "• Hỏi: <code>/hoi@{me} câu hỏi</code>, nhắc tên @{me}, hoặc trả lời tin nhắn của tôi.\n"
        "• Nhận thông báo và bài mới: quản trị viên nhóm gửi /dangky@{me}; thôi nhận: /huydangky@{me}."
    )

    # --- groups and members ---
    groups_head: str = "Các nhóm và kênh ({n}):"
    groups_none: str = "Tôi chưa ở nhóm hay kênh nào."
    group_open: str = "gửi được"
    group_closed: str = "không gửi được ({why})"
    group_internal: str = "🔒 Nội bộ: được xem bài dành cho thành viên"
    group_public: str = "🌐 Công khai: chỉ xem bài công khai"
    make_internal: str = "🔒 Đặt là nhóm nội bộ"
    make_public: str = "🌐 Đặt là nhóm công khai"
    chat_kinds: tuple[tuple[str, str], ...] = (
        ("private", "riêng"),
        ("group", "nhóm"),
        ("supergroup", "nhóm"),
        ("channel", "kênh"),
    )
    members_head: str = "Thành viên và quản trị viên ({n}):"
    members_how: str = (
        "Đồng chí gửi <code>/thanhvien SỐ_ID</code> để thêm thành viên, <code>/thanhvien SỐ_ID admin</code> để thêm "
        "quản trị viên, hoặc trả lời <code>/thanhvien</code> vào tin nhắn của người đó."
    )
    member_made: str = "✅ {who}: {role}."
    member_is_owner: str = "Người này là quản trị viên trong cài đặt, không thay đổi được ở đây."
    member_remove: str = "✖️ Xóa khỏi danh sách"
    member_promote: str = "⬆️ Làm quản trị viên"
    member_demote: str = "⬇️ Thôi làm quản trị viên"
    promote_owner_only: str = "Chỉ quản trị viên trong cài đặt mới được thêm hoặc bớt quản trị viên."
    you_are: str = "Đồng chí hiện là {role} của hệ thống tra cứu. Gửi /trogiup để xem những việc có thể làm."
    roles: tuple[tuple[str, str], ...] = (
        ("stranger", "khách"),
        ("member", "thành viên"),
        ("admin", "quản trị viên"),
        ("owner", "quản trị viên chính"),
    )
    invite_one: str = "✉️ Mời 1 người"
    invite_many: str = "✉️ Mời 20 người"
    invite_revoke: str = "🚫 Hủy mọi lời mời"
    invitation: str = "Liên kết mời (dùng được cho {n} người, trong 7 ngày):\n{link}"
    invitations_revoked: str = "Đã hủy {n} lời mời."
    invitation_invalid: str = "Lời mời này không còn hiệu lực. Đồng chí vui lòng xin lời mời khác."
    already_member: str = "Đồng chí đã là thành viên."
    welcome: str = "✅ Chào mừng đồng chí! Từ nay đồng chí là thành viên. Gửi /trogiup để xem những việc có thể làm."

    # --- inline ---
    inline_none: str = "Không tìm thấy. Hỏi trong chat riêng"
    inline_empty: str = "Gõ câu hỏi, hoặc hỏi trong chat riêng"
    inline_members: str = "Dành cho thành viên. Mở chat riêng"

    # --- questions without an answer ---
    unanswered_head: str = "Câu hỏi chưa có câu trả lời tốt ({n}):"
    unanswered_none: str = "Không có câu hỏi nào đang chờ câu trả lời."
    asked_times: str = "Đã hỏi {n} lần"
    attach_which: str = "Bài nào trả lời được câu hỏi này?"
    attach_other: str = "🔎 Bài khác"
    attach_what: str = "Đồng chí gửi số của bài, hoặc từ khóa để tìm bài, để trả lời tin nhắn này."
    attached: str = "✅ Đã gắn bài. Từ nay câu hỏi này được trả lời bằng bài đó. Số người đã hỏi được báo tin: {n}."
    answer_found: str = "🔔 Câu hỏi của đồng chí “{question}” nay đã có bài trả lời:"
    dismiss: str = "✖️ Bỏ qua"
    dismissed: str = "Đã bỏ qua câu hỏi."

    # --- what is written down ---
    audit_head: str = "Nhật ký, mới nhất trước:"
    audit_none: str = "Nhật ký còn trống."
    acts: tuple[tuple[str, str], ...] = (
        ("ingest", "nạp bài"),
        ("withdraw", "rút bài"),
        ("restore", "khôi phục bài"),
        ("visibility", "đổi phạm vi xem bài"),
        ("revise", "sửa hồ sơ bài"),
        ("announce", "gửi thông báo"),
        ("announcement edited", "sửa thông báo"),
        ("announcement withdrawn", "thu hồi thông báo"),
        ("role", "đổi vai trò của"),
        ("invitation", "tạo lời mời cho số người"),
        ("invitations revoked", "hủy mọi lời mời"),
        ("joined", "mời được"),
        ("group", "đổi thiết lập nhóm"),
        ("attach", "gắn bài cho câu hỏi"),
        ("dismiss", "bỏ qua câu hỏi"),
    )
    stats: str = (
        "📊 {days} ngày qua: {questions} câu hỏi\n"
        "🟩 có câu trả lời: {answered} · 🟥 không tìm thấy: {unanswered}\n"
        "👍 {liked} · 👎 {disliked} · số người hỏi: {people}\n"
        "Số bài trong kho: {articles} · nơi nhận thông báo: {chats}"
    )
    privacy: str = (
        "<b>Tôi lưu gì về đồng chí?</b>\n\n"
        "• Số ID Telegram, vai trò, ngôn ngữ, và việc đồng chí đã mở chat riêng. Không lưu tên, số điện thoại.\n"
        "• Câu hỏi và câu trả lời: sau 30 ngày không còn gắn với đồng chí.\n"
        "• Ngữ cảnh để hỏi tiếp: dùng trong 15 phút, hoặc khi đồng chí trả lời vào câu trả lời cũ.\n"
        "• Những gì đồng chí theo dõi, lời nhắc, và đăng ký nhận tin: đến khi đồng chí hủy.\n\n"
        "Gửi /xoadulieu để xóa tất cả."
    )
    forget_sure: str = "Xóa mọi câu hỏi, theo dõi, lời nhắc và đăng ký của đồng chí?"
    forget_yes: str = "🗑 Xóa dữ liệu của tôi"
    forgotten: str = "Đã xóa dữ liệu của đồng chí. Vai trò do quản trị viên cấp vẫn được giữ."

    # --- when something is not as it should be ---
    failed: str = "Rất tiếc, tôi gặp trục trặc nên chưa xử lý được. Mong đồng chí thử lại sau ít phút."
    flood: str = "Đồng chí gửi nhanh quá nên tôi chưa theo kịp. Mong đồng chí chờ một lát rồi gửi lại."
    members_only: str = "Việc tra cứu ở đây dành cho thành viên. Đồng chí vui lòng liên hệ quản trị viên để được mời."
    leaders_only: str = "Việc này dành cho quản trị viên của nhóm."
    not_allowed: str = "Đồng chí không có quyền dùng nút này."
    private_first: str = "Tôi chỉ trả lời việc này trong chat riêng. Mời đồng chí mở chat riêng rồi gửi lại lệnh."
    open_private: str = "💬 Mở chat riêng"
    answered_privately: str = "Tôi đã trả lời đồng chí trong chat riêng."
    stale_button: str = "Nút này không còn dùng được. Mong đồng chí hỏi lại."
    not_yours: str = "Nút này dành cho người đã hỏi. Đồng chí có thể tự gửi câu hỏi của mình."


VIETNAMESE = Texts()


# --- in a terminal: plain text ----------------------------------------------------------------------------------------

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
TERMINAL_PASTE = "Dán văn bản (dòng đầu là tiêu đề), rồi gõ /het ở một dòng riêng để nạp. Nhấn Ctrl-C để bỏ.\n"
TERMINAL_ABANDONED = "Chưa có dòng /het nên không nạp gì.\n"
TERMINAL_INGESTED = {
    "added": "Đã nạp: {title}\n",
    "changed": "Đã cập nhật: {title}\n",
    "unchanged": "Đã có, không đổi: {title}\n",
}
TERMINAL_FAILED = "Không nạp được: {reason}\n"
