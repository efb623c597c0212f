"""Papers and news of places that do not exist: what numbers, days, lists and clauses answer."""

from __future__ import annotations

from datetime import date

from tests.index.answer.town import News

PAPERS = {
    "block": News(
        title="Chi bộ khối 5 họp thường kỳ",
        published=date(2022, 8, 5),
        text="Tối 3/8, Chi bộ khối 5 phường Đông Quế (thị xã Hà Lương) sinh hoạt thường kỳ tháng 8 tại nhà văn "
        "hóa khối. Đồng chí Kiều Văn Trạch, Bí thư Chi bộ chủ trì.\n"
        "Chi bộ nghe báo cáo: tháng 7 thu 86,5 triệu đồng quỹ đền ơn đáp nghĩa, vận động 214 hộ hiến 1.350 "
        "m2 đất mở đường, trồng 3,2 km hoa mười giờ. Đội dân phòng có 12 người, bắt giữ 2 đối tượng trộm xe.\n"
        "Sắp tới, khối khánh thành cổng chào ngày 19/8 và khởi công mương thoát nước ngày 25/8. Trả lời câu "
        "hỏi của bà Lục Thị Xuyến về thời điểm sửa trạm bơm, đồng chí Trạch cho biết phường sẽ sửa trước "
        "ngày 10/9.\n"
        "Chi bộ phân công đồng chí Ngạc Bá Thông giúp đỡ quần chúng Đoàn Hải Yến; đồng chí Vi Thị Lương giúp "
        "đỡ quần chúng Bế Quang Nhật.",
    ),
    "resolution": News(
        title="Nghị quyết Đảng ủy xã Thạch Lương Hạ quý IV",
        text="ĐẢNG BỘ HUYỆN SƠN CẨM\n"
        "ĐẢNG ỦY XÃ THẠCH LƯƠNG HẠ\n"
        "*\n"
        "Số 15-NQ/ĐU\n"
        "Thạch Lương Hạ, ngày 02 tháng 10 năm 2023\n"
        "\n"
        "NGHỊ QUYẾT\n"
        "về nhiệm vụ quý IV năm 2023\n"
        "\n"
        "I. KẾT QUẢ QUÝ III\n"
        "Thu ngân sách đạt 4,7 tỷ đồng, bằng 92% kế hoạch; kết nạp 06 đảng viên.\n"
        "II. NHIỆM VỤ TRỌNG TÂM QUÝ IV\n"
        "1. Gieo trồng 180 ha ngô đông xong trước ngày 15/10.\n"
        "2. Hoàn thành 3 tiêu chí nông thôn mới còn lại.\n"
        "3. Công an xã mở đợt kiểm tra phòng cháy tại chợ Lường.\n"
        "III. CHỈ TIÊU CỤ THỂ:\n"
        "- Giảm hộ nghèo còn dưới 3%;\n"
        "- 100% thôn có đội văn nghệ;\n"
        "- Thu ngân sách cả năm 19 tỷ đồng.\n"
        "IV. TỔ CHỨC THỰC HIỆN\n"
        "Hội Nông dân xã theo dõi diện tích ngô đông; Đoàn Thanh niên ra quân vệ sinh kênh mương ngày "
        "21/10/2023; Ủy ban Kiểm tra Đảng ủy giám sát việc thực hiện Nghị quyết.\n"
        "Nghiêm cấm đốt rơm rạ trên đường; nghiêm cấm tự ý ngăn kênh dẫn nước.\n"
        "Nghị quyết có hiệu lực từ ngày 05/10/2023.\n"
        "\n"
        "T/M ĐẢNG ỦY\n"
        "BÍ THƯ\n"
        "Hầu Seo Dế",
    ),
    "coop": News(
        title="Biên bản họp Hội đồng quản trị HTX Rau sạch Phú Vang Hạ",
        text="BIÊN BẢN HỌP HỘI ĐỒNG QUẢN TRỊ\n"
        "Hợp tác xã Rau sạch Phú Vang Hạ\n"
        "Bắt đầu: 14h15 ngày 06/5/2020 tại kho sơ chế\n"
        "Có mặt: 5/6 thành viên. Vắng: anh Trịnh Đình Bảo (đi Đà Lạt tập huấn)\n"
        "Chủ trì: ông Mẫn Hữu Phước - Chủ tịch HĐQT\n"
        "Nội dung 1: Mua xe tải lạnh\n"
        "Ông Phước trình phương án vay 600 triệu đồng. Bà Cung Thị Liễu lo lãi suất cao.\n"
        "Biểu quyết: 3/5 đồng ý, thống nhất mua xe 1,5 tấn, giao bà Liễu làm hồ sơ vay.\n"
        "Nội dung 2: Mở cửa hàng tại chợ Vang\n"
        "Anh Hoàng Quốc Tấn báo cáo tiền thuê 4 triệu đồng/tháng, mặt bằng rộng 36 m2.\n"
        "Biểu quyết: 1/5 đồng ý, không thông qua.\n"
        "Kết thúc: 16h50",
    ),
    "scholars": News(
        title="Trao thưởng học sinh giỏi",
        published=date(2019, 6, 14),
        text="Sáng 12/6, Hội Khuyến học huyện Yên Trạch Bắc trao thưởng năm học 2018 - 2019 tại Trường THPT "
        "Nguyễn Siêu. Ông Từ Ngọc Lãng, Chủ tịch Hội Khuyến học chủ trì buổi lễ.\n"
        "Hội tặng giấy khen cho 4 tập thể và 23 cá nhân. Dòng họ Khương ở xã Cẩm Trung được tặng cờ Dòng họ "
        "hiếu học. Em Lều Thảo Vy, lớp 12A3 nhận học bổng 5 triệu đồng; em Giáp Minh Khôi, lớp 9B nhận học "
        "bổng 3 triệu đồng.\n"
        "Bà Phí Thị Nhạn, Phó Chủ tịch UBND huyện trao giấy khen cho các tập thể.\n"
        "Hội nghị không kết nạp hội viên mới. Năm 2020, Hội đặt mục tiêu xây 2 thư viện thôn.",
    ),
    "invitation": News(
        title="Giấy mời",
        published=date(2023, 4, 10),
        text="ĐOÀN TNCS HỒ CHÍ MINH QUẬN HẢI CHÂU TÂY\n"
        "BCH ĐOÀN PHƯỜNG HÒA KHÊ ĐÔNG\n"
        "Số 21-GM/ĐTN\n"
        "GIẤY MỜI\n"
        "Kính gửi: Bí thư các chi đoàn\n"
        "Ban Chấp hành Đoàn phường trân trọng kính mời các đồng chí dự Hội nghị sơ kết Tháng Thanh niên\n"
        "Thời gian: 19 giờ 00, thứ Sáu ngày 14/4/2023\n"
        "Địa điểm: Hội trường UBND phường (số 12 Ngô Mây)\n"
        "Thành phần: Bí thư, phó bí thư các chi đoàn\n"
        "Chủ trì: đồng chí Tiêu Hà My, Bí thư Đoàn phường\n"
        "Lưu ý: các chi đoàn nộp báo cáo trước 17h00 ngày 12/4/2023 qua đồng chí Lữ Quốc Anh.\n"
        "TM. BAN CHẤP HÀNH\n"
        "PHÓ BÍ THƯ\n"
        "Lữ Quốc Anh",
    ),
}
