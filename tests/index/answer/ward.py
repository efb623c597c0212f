"""The news of a ward and its neighbours that do not exist: elections, several sites, penalties, somebody's going."""

from __future__ import annotations

from datetime import date

from tests.index.answer.town import News

WARD = {
    "congress": News(
        title="Phường Vạn Thủy tổ chức Đại hội Đảng bộ",
        published=date(2025, 5, 12),
        text="Trong hai ngày 09 và 10/5/2025, Đảng bộ phường Vạn Thủy tổ chức Đại hội lần thứ IX, nhiệm kỳ 2025 - "
        "2030. Đoàn Chủ tịch gồm ba đồng chí: Vương Đức Khải, Bí thư Đảng ủy; Lục Thị Mơ, Phó Bí thư Thường trực; Nông "
        "Quốc Huân, Chủ tịch UBND phường.\n"
        "Đến dự và chỉ đạo Đại hội có đồng chí Trần Hoài Nam Phương, Phó Bí thư Thành ủy. Tại phiên thứ nhất, đồng chí "
        "Lục Thị Mơ được bầu giữ chức Bí thư Đảng ủy với 15/15 phiếu; đồng chí Nông Quốc Huân được bầu giữ chức Phó "
        "Bí thư với 13/15 phiếu. Ủy ban Kiểm tra gồm 3 đồng chí: Phan Như Ý, Đỗ Khắc Tiệp, Lại Thị Sim. Đồng chí Vương "
        "Đức Khải chuyển công tác về Ban Dân vận Thành ủy.",
    ),
    "sites": News(
        title="Huyện Kim Sa họp trực tuyến ứng phó bão số 4",
        published=date(2019, 9, 4),
        text="Chiều 3/9, UBND huyện Kim Sa tổ chức cuộc họp trực tuyến về ứng phó bão số 4. Tại điểm cầu huyện, đồng "
        "chí Hà Trọng Điều, Chủ tịch UBND huyện chủ trì; điểm cầu xã Bến Cốc do bà Lương Thị Thoa, Chủ tịch UBND xã "
        "chủ trì; điểm cầu xã Đông Ngàn do ông Ngô Văn Tám, Phó Chủ tịch UBND xã chủ trì.\n"
        "Trưởng phòng Nông nghiệp Bùi Hữu Thịnh báo cáo toàn huyện còn 27 km đê xung yếu. Ông Ngô Văn Tám phản ánh "
        "trạm bơm Đông Ngàn hỏng 2 máy.",
    ),
    "penalties": News(
        title="Ủy ban Kiểm tra Tỉnh ủy Sơn Bình họp kỳ thứ 21",
        published=date(2018, 7, 2),
        text="Ngày 28 và 29/6/2018, Ủy ban Kiểm tra Tỉnh ủy Sơn Bình họp kỳ thứ 21 do đồng chí Đinh Gia Thái, Chủ "
        "nhiệm Ủy ban Kiểm tra Tỉnh ủy chủ trì.\n"
        "Sau khi xem xét, Ủy ban Kiểm tra Tỉnh ủy quyết định thi hành kỷ luật cảnh cáo đối với đồng chí Tôn Quang "
        "Hùng, Phó Giám đốc Sở Giao thông Vận tải; khiển trách đồng chí Lê Minh Nhựt, Chánh Văn phòng Sở. Ủy ban đề "
        "nghị Ban Thường vụ Tỉnh ủy cách chức đồng chí Cao Văn Hiển, Bí thư Huyện ủy Trà Lâm.",
    ),
    "college": News(
        title="Trao quyết định Hiệu trưởng Trường Chính trị tỉnh",
        published=date(2011, 11, 16),
        text="Sáng 15-11, Ban Thường vụ Tỉnh ủy Lam Châu tổ chức lễ công bố quyết định về công tác cán bộ. Đồng chí "
        "Phạm Thế Vinh, Phó Bí thư Thường trực Tỉnh ủy dự và trao quyết định.\n"
        "Theo đó, bà Hồ Thị Ánh Nga, Phó Trưởng Ban Tuyên giáo Tỉnh ủy được điều động, bổ nhiệm giữ chức Hiệu trưởng "
        "Trường Chính trị tỉnh; ông Giang Văn Đồng, Hiệu trưởng Trường Chính trị tỉnh nghỉ hưu từ ngày 01-12.",
    ),
    "plan": News(
        title="Sắp giao ban Thường trực HĐND",
        published=date(2023, 4, 7),
        text="Theo kế hoạch, 8 giờ ngày 14/4/2023, đồng chí Quách Đại Nghĩa, Chủ tịch HĐND tỉnh Tân Phú sẽ chủ trì hội "
        "nghị giao ban Thường trực HĐND cấp huyện tại Nhà khách tỉnh.",
    ),
    "veterans": News(
        title="Hội Cựu chiến binh xã Tam Sơn bầu Ban Chấp hành",
        published=date(2007, 12, 2),
        text="Ngày 30/11/2007, Hội Cựu chiến binh xã Tam Sơn họp bầu Ban Chấp hành dưới sự chủ trì của ông Mai Xuân "
        "Trường, Chủ tịch Hội. Số phiếu phát ra 64, thu về 64, hợp lệ 62, không hợp lệ 2. Ông Mai Xuân Trường đạt 60 "
        "phiếu, ông Kiều Văn Bốn đạt 55 phiếu, bà Đoàn Thị Út đạt 49 phiếu.\n"
        "Bà Tạ Thị Vân, Phó Chủ tịch UBND xã đến dự.",
    ),
    "police": News(
        title="Công an huyện Mường Thải công bố quyết định điều động cán bộ",
        published=date(2017, 3, 3),
        text="Ngày 2/3/2017, Công an huyện Mường Thải tổ chức lễ công bố quyết định về cán bộ. Đại tá Tòng Văn Hặc, "
        "Phó Giám đốc Công an tỉnh chủ trì buổi lễ.\n"
        "Theo quyết định, Trung tá Cầm Văn Duân, Phó Trưởng Công an huyện được bổ nhiệm giữ chức Trưởng Công an huyện "
        "thay Thượng tá Lường Văn Thoan. Các đồng chí Quàng Văn Ten và Lò Thị Chum được bổ nhiệm Phó Trưởng Công an "
        "huyện. Tiếp đoàn có bà Khổng Thị Hiên, Bí thư Đảng ủy thị trấn.",
    ),
}
