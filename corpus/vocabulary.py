"""Words of the field, as data: offices, bodies, surnames, and the verbs that end or join them.

Everything is in lower case with one tone placement (`corpus.text.unify`), alphabetised, and describes how the language of
Vietnamese committees works, never a particular body or person. Sources: the Charter of the Party (offices and bodies of each
level), the Law on Organization of Local Administration 2015 and 2025 (councils, committees, units), Decree 30/2020/ND-CP on
paperwork and Guideline 36-HD/VPTW on party documents (kinds and abbreviations), and the common surnames of the 54 peoples.
"""

from __future__ import annotations


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.replace("\n", "|").split("|") if line.strip())


# Words before a name that make it a person's name whatever it looks like.
HONORIFICS = _lines("""
anh | ba | bà | bác | bác sĩ | bs | chị | chú | cô | cụ | đ/c | đc | đồng chí | đ.c | em | gs | gs.ts | kỹ sư | luật sư | mẹ
| nghệ nhân | nhà báo | ông | pgs | pgs.ts | ths | thạc sĩ | thầy | tiến sĩ | tiến sỹ | ts 
""") - {"ba", "em", "mẹ"}

# Honorifics that may stand before a given name alone ("ông Hiền").
FAMILIAR = _lines("""
anh | bà | bác | cha | chị | chú | cô | cụ | đ/c | đc | đồng chí | các đồng chí | các | hai | thầy | ông | em
""")

# What somebody is, where it stands right before the name: "đại biểu Lê Thị A", "công nhân Trần B".
ROLES_BEFORE_NAMES = _lines("""
bạn | báo cáo viên | công nhân | cử tri | diễn giả | đại biểu | đảng viên | đoàn viên | giảng viên | hội viên | học sinh | nghệ sĩ | nhà giáo | nhà thơ | nhà văn | nông dân | quần chúng | sinh viên | thợ lò | vđv
""")

# Ranks of the army and the police, which stand before a name and may join an office.
RANKS = _lines("""
chuẩn đô đốc | đại tá | đại tướng | đại úy | đô đốc | hạ sĩ | phó đô đốc | thiếu tá | thiếu tướng | thiếu úy | thượng sĩ
| thượng tá | thượng tướng | thượng úy | trung sĩ | trung tá | trung tướng | trung úy
""")

# Heads of offices: what an office begins with. "phó", "nguyên", "quyền" before a head are read by the grammar.
OFFICES = _lines("""
bí thư | bí thư thứ nhất | bộ trưởng | bt | ca trưởng | cán bộ | chánh án | chánh thanh tra | chánh văn phòng | chi cục trưởng
| chi hội trưởng | chi ủy viên | chính trị viên | chính ủy | chủ nhiệm | chủ tịch | chủ tịch nước | chủ tọa | chỉ huy | chỉ huy trưởng | chuyên viên
| chuyên viên chính | công chức | cục trưởng | ct | đại biểu hđnd | đại biểu quốc hội | đảng ủy viên | đặc phái viên | đại sứ | đoàn trưởng
| đội trưởng | đồn trưởng | gđ | giám đốc | giám đốc sở | giáo viên | hạt trưởng | hiệu phó | hiệu trưởng | hội trưởng
| huyện đội trưởng | huyện ủy viên | kế toán | kế toán trưởng | khu đội trưởng | kiểm sát viên | kiểm tra viên | liên đội trưởng | lớp trưởng
| nhân viên | ô tô trưởng | pbt | pct | pgđ | phân hội trưởng | phó ban | phó phòng | phó giám đốc | phó hiệu trưởng | quận ủy viên
| quản đốc | quốc vụ khanh | tham mưu trưởng | thành ủy viên | thẩm phán | thẩm tra viên | thanh tra viên | thị ủy viên | thống đốc
| thủ lĩnh | thủ trưởng | thủ tướng | thủ tướng chính phủ | thứ trưởng | thường trực ban bí thư | thường vụ | tỉnh đội trưởng
| tỉnh ủy viên | tổ trưởng | tổng biên tập | tổng bí thư | tổng cục trưởng | tổng đội trưởng | tổng giám đốc | tổng kiểm toán nhà nước
| tổng lãnh sự | tổng phụ trách | tổng thanh tra | tổng thanh tra chính phủ | tổng thư ký | trạm trưởng | trợ lý | trung đội trưởng | trung đoàn trưởng
| tiểu đoàn trưởng | sư đoàn trưởng | lữ đoàn trưởng | đại đội trưởng | trưởng ban | trưởng bản | trưởng ấp | trưởng bộ môn | trưởng buôn | trưởng công an | trưởng đoàn | trưởng điểm | trưởng khoa | trưởng khu phố
| trưởng làng | trưởng ngành | trưởng nhóm | trưởng phòng | trưởng thôn | trưởng tiểu ban | trưởng trạm | trưởng trung tâm | trưởng văn phòng | trưởng xóm | trưởng ban tổ chức
| tư lệnh | ủy viên | ủy viên ban chấp hành | ủy viên ban thường vụ | ủy viên bộ chính trị | ủy viên trung ương đảng | ủy viên thường trực
| uvbch | uvbtv | viện phó | viện trưởng | viện sĩ | vụ phó | vụ trưởng | thư ký | tư pháp | xã đội trưởng | cửa hàng trưởng | giám sát | hiệu trưởng nhà trường
| tổng tham mưu trưởng | chủ nhiệm tổng cục | phó tổng tham mưu trưởng | đồng trưởng ban | văn phòng | cố vấn
""") - {"văn phòng", "tư pháp", "giám sát", "thường vụ", "chủ tọa", "cán bộ", "chỉ huy", "ô tô trưởng", "đại biểu hđnd"}

# What may stand before a head and belongs to the office: it changes it.
OFFICE_PREFIXES = _lines("cựu | đồng | nguyên | phó | q | quyền | tân | trợ lý | nguyên phó | phó tổng | tổng")

# A capitalised or lower-case word that begins the name of a body.
BODIES = _lines("""
báo | ban | ban cán sự | ban cán sự đảng | ban chấp hành | ban chỉ đạo | ban chỉ huy | ban chủ nhiệm | ban công tác | ban dân tộc | ban dân vận
| ban giám đốc | ban giám hiệu | ban kiểm tra | ban kinh tế | ban liên lạc | ban lãnh đạo | ban nội chính | ban pháp chế | ban quản lý | ban thường trực | ban thường vụ | ban tổ chức | ban tuyên giáo
| ban tuyên giáo và dân vận | ban văn hóa | bảo hiểm xã hội | bảo tàng | bch | bệnh viện | bộ | bộ chỉ huy | bộ chính trị | bộ tư lệnh | btv | bưu điện | câu lạc bộ | chi bộ
| chi cục | chi đoàn | chi hội | chi nhánh | chi ủy | chính phủ | công an | công đoàn | công ty | cơ quan | cục | cục thuế | đài | đại học | đảng bộ | đảng đoàn | đảng ủy
| đoàn | đoàn công tác | đoàn đại biểu | đoàn kiểm tra | đoàn khối | đoàn thanh niên | đội | đồn | đồn biên phòng | hạt kiểm lâm | hđnd | học viện | hội | hội chữ thập đỏ | hội cựu chiến binh | hội đồng | hội đồng nhân dân
| hội liên hiệp phụ nữ | hội lhpn | hội nhà báo | hội nông dân | hợp tác xã | huyện đoàn | huyện ủy | kho bạc | khoa | liên đoàn lao động | liên hiệp | liên minh hợp tác xã | mặt trận | mặt trận tổ quốc | mttq | ngân hàng
| nhà máy | nhà trường | phân hiệu | phòng | quân khu | quân ủy | quân ủy trung ương | quận đoàn | quận ủy | quốc hội | sở | tạp chí | tập đoàn | thanh tra | thành đoàn | thành ủy | thị đoàn | thị ủy
| thường trực | thường trực hđnd | thường trực hội đồng nhân dân | thường trực huyện ủy | thường trực tỉnh ủy | thường vụ | tỉnh đoàn | tỉnh ủy | tiểu ban | tiểu đoàn | tòa án | tòa án nhân dân | tổ | tổng công ty | tổng cục | tổng liên đoàn | trạm | trung đoàn
| trung ương | trung ương đảng | trung tâm | trường | ubkt | ubmttq | ubnd | ủy ban | ủy ban kiểm tra | ủy ban mttq | ủy ban mặt trận tổ quốc | ủy ban nhân dân | văn phòng | vksnd | viện | viện kiểm sát | viện kiểm sát nhân dân | viện ksnd | vụ | xã đoàn | xí nghiệp
| lữ đoàn | sư đoàn | nông trường | lâm trường | phường đoàn | đảng ủy khối | ban bí thư | ban chấp hành trung ương | nhóm | tổ công tác | tổ dân phố | khu phố
""")

# Units and kinds that stand in lower case before a proper name, inside an office or a body.
UNITS = _lines("""
ấp | bản | buôn | cụm | đặc khu | huyện | khóm | khối | khu | khu phố | làng | miền | nước | phường | quận | quốc gia | thành phố | thị trấn | thị xã | thôn | tỉnh
| tổ dân phố | tp | tt | tx | vùng | xã | xóm
""")

# What a number belongs to, inside an office or a body: "phường 14", "Quân khu 4".
NUMBERED = _lines(
    "đội | khóm | khối | khu | phố | phường | phòng | quận | quân khu | số | tổ | ấp | thôn | khu vực | vùng"
)

# Places that carry people's names: a capitalised run after one of these is no person.
PLACES = (
    _lines("""
bảo tàng | bệnh viện | biển | cầu | chợ | chùa | công trường | công viên | cung | đại lộ | đảo | đền | đình | đường | giải | hầm | hồ | hội trường | học viện | huân chương | huy chương
| huyện ủy | khu | kênh | khách sạn | làng | lăng | ngã ba | ngã tư | nghĩa trang | ngõ | ngách | nhà hát | nhà máy | núi | phố | quảng trường | quỹ | rạch | sân bay | sân vận động | sông | tượng đài
| tên | thpt | thcs | trường | trường học | trung tâm | tiểu học | thư viện | vườn
""")
    | UNITS
)

# Lower-case words that go on within an office's body, so that it does not end there.
BODY_WORDS = (
    _lines("""
an | an ninh | bảo đảm | bảo hiểm | bảo vệ | biên phòng | cải cách | chi bộ | chi cục | chính | chính phủ | chính quyền | chính sách | chính trị | chuyên môn | chuyên trách | cơ quan | công an | công chức | công nghệ | công nghiệp
| công tác | công thương | cộng sản | cựu chiến binh | dân | dân chủ | dân tộc | dân vận | doanh nghiệp | du lịch | đảng | đảng bộ | đảng đoàn | đảng ủy | đại biểu | đại học | đào tạo | đầu tư | địa phương
| điều tra | đoàn | đoàn thể | đô thị | đối ngoại | đồng bộ | đơn vị | đường | giám sát | giáo dục | giao thông | hành chính | hành pháp | hạ tầng | hậu cần | chỉ đạo | hội | hội đồng | hội nhập | huấn luyện | hữu nghị
| kế hoạch | kế toán | khoa học | khoáng sản | khối | khóa | kiểm lâm | kiểm sát | kiểm tra | kiêm nhiệm | kinh tế | kỹ thuật | lao động | lập pháp | liên hiệp | liên minh | lâm nghiệp | lâm thời | lý luận | lưu trữ | mặt trận | môi trường | mới
| nghệ thuật | nghiệp vụ | ngoại vụ | ngân hàng | ngân sách | nhân dân | nhân lực | nhân sự | nhà nước | nội chính | nội vụ | nông | nông dân | nông nghiệp | nông thôn | nữ | nữ công | pháp chế | pháp luật | phát thanh | phát triển | phía | phòng | phong trào | phụ nữ
| phụ trách | quân | quân chủng | quân sự | quản lý | quản trị | quốc | quốc gia | quốc hội | quốc phòng | quy hoạch | sắp xếp | sản xuất | sinh viên | sự nghiệp | tài chính | tài nguyên | thanh niên | thanh tra | thanh vận | thành | thành lập | thành ủy | thể dục | thể thao | thi hành án | thi đua
| thiếu nhi | thông tin | thông tấn | thủy lợi | thủy sản | thuộc | thư viện | thương mại | thương vụ | thường trực | thường vụ | tiêu cực | tín dụng | tin học | tòa | tòa án | tổ chức | tổ quốc | tổng hợp | toàn quốc | tỉnh | trật tự | trị | tri thức | trung ương
| truyền hình | truyền thông | trường | tư pháp | tư tưởng | tuyên giáo | tuyên truyền | tôn giáo | thống kê | thuế | ủy | ủy ban | vận động | vận tải | văn hóa | văn học | văn nghệ | văn phòng | viện | vụ | xã hội | xây dựng | xuất nhập khẩu | xuất bản | y tế
| tham nhũng | lãng phí | chống | tội phạm | trực thuộc | trực tiếp | cấp | cao | bộ | số | sáu | hai | ba | một | thành viên | thẩm định | thẩm tra | đối tác | đồng | dự án | giải phóng mặt bằng | bồi thường | các | của | đất | quỹ | lớn | nhỏ | vừa | chăn nuôi | thú y | cứu nạn | cứu hộ | phòng chống | thiên tai | lụt bão
| nhà | máy | kho bạc | cổ phần | dịch vụ | khí | điện lực | điện | nước | hàng không | cảng | hàng hải | đường sắt | đường bộ | bưu chính | viễn thông | lương thực | thực phẩm | tiếp | dân cư | hộ | giới | bình đẳng | vì | tiến bộ | người | cao tuổi | khuyết tật | khuyến học | chữ thập đỏ | chất độc | da cam | làm vườn | sinh vật | cảnh | đồn | trạm | đội | tổ | ban | chi hội | phân hội | chuyên đề
""")
    | UNITS
)

# Commas inside the name of a body or an office, written between lower-case words.
COMMA_COMPOUNDS = _lines("""
bồi thường, hỗ trợ | đảng, đảng viên | hạ tầng và đô thị | kinh tế, hạ tầng | lãng phí, tiêu cực | phòng, chống | tham nhũng, lãng phí | tham nhũng, tiêu cực
| nhà nước, đoàn thể | đảng, nhà nước | an ninh, trật tự | văn hóa, xã hội
""")

# Surnames: the Kinh ones by frequency first (they decide where a place ends and a name begins), then those of other peoples.
COMMON_SURNAMES = _lines("""
bùi | cao | đào | đặng | đinh | đoàn | đỗ | dương | hà | hồ | hoàng | huỳnh | lâm | lê | lương | lưu | lý | mai | ngô | nguyễn | phạm | phan | phùng | tô | tống | tạ | trần | trịnh | trương
| vũ | võ | vương
""")
SURNAMES = COMMON_SURNAMES | _lines("""
a | âu | an | âu dương | bá | bạch | bàn | bành | bế | biện | bồ | ca | cái | cẩm | cầm | cam | cấn | càng | châu | chế | chẩu | chíu | chu | chử | chúng | cổ | cồ | công | cung | cù | cự | danh | diệp | diêm
| doãn | đái | đan | đàm | đàng | đậu | điền | điểu | điêu | đèo | đổng | đồng | đới | đường | đống | giáp | giàng | giang | giao | h' | hạ | hạng | hàn | hán | hầu | hảng | hàng | hờ | hoa | hồng | hứa | hùng | hù | k' | kha | khà | khang | khâu | khoàng
| khổng | khúc | khuất | khương | kiều | kim | kông | kpă | ksor | kră | kiên | la | lã | lại | lam | lăng | lãnh | lèng | liêu | liễu | lò | lô | lộc | long | lồ | lỗ | lộ | lù | lục | lữ | luyện | lường | lũ | ma | mạc | mã | mạch | mạnh | mẫn | mân | mầu | mẫu | mè
| mông | mùa | ngân | nghê | nghiêm | nghị | ngũ | ngụy | nhâm | nhan | nhữ | nhung | ninh | nình | nông | ong | ôn | ông | pà | phàn | phí | phó | phù | phụng | phú | phương | quách | quan | quàng | quản | quang | rah | rcom | rơ | rơ châm | rơ mah | rmah
| sầm | sằm | sái | siu | sơn | sùng | sử | sỹ | tả | tăng | tào | tào | tẩn | tấn | tề | thạch | thái | thân | thang | thào | thẩm | thi | thiều | thiệu | thôi | thò | tiêu | tiết | tòng | tôn | tôn nữ | tôn thất | tráng | triệu | trang | trà | trác | trầm | trình | trưng | từ | tưởng | ty | thập | ung
| ứng | uông | vàng | văn | vàng | vì | vi | viên | việt | vừ | vùi | vù | vạn | xa | xà | xin | xồng | y | yên | thừa | mang | hoài | niê | êban | mlô | ayun | bkrông | đắc | khiếu | nay | nguyên | lương | phon | thị | lang | tẩn | giả | hải | ly | chảo | cháng | lùng | chiến | đăng | kiềng | đèo | lèo | cà | cút | hoàng phủ | bàng | lều | chung | tần | tán | tằng | trượng | khấu | trưởng | đinh | phượng
""") - {
    "phó",
    "trưởng",
    "nguyên",
    "ông",
    "việt",
    "thị",
    "hải",
    "chiến",
    "công",
    "giao",
    "long",
    "yên",
    "hùng",
    "giả",
    "quản",
    "quan",
}

# What ends an office after a name: auxiliaries, prepositions and verbs of doing or saying. Longest first when read.
STOPS = _lines("""
an ủi | ân cần | ấn định | ban hành | báo cáo | bày tỏ | bấm nút | bế mạc | bị | biểu dương | biết | bỏ phiếu | bổ sung | bổ nhiệm | bên | bằng | bầu | bắt đầu | bởi | cảm ơn | căn cứ | cần | chấp hành tốt | chia sẻ | chia vui | cho biết | cho hay | cho rằng | cho | cho ý kiến | chỉ rõ | chỉ định | chỉ ra | chỉ đạo | chịu trách nhiệm
| chúc mừng | chúc | chủ trì | chủ tọa | chuyển | chứng kiến | coi | công bố | có bài | có mặt | có | cùng | cũng | cùng dự | cắt băng | dâng hương | dâng hoa | dẫn đầu | dẫn chương trình | dặn | dặn dò | do | dự | dưới sự | đại diện | đã | đang | đánh giá | đề cập | đề nghị | đề xuất | đến | đến dự | đến thăm
| điều hành | điều động | đồng chủ trì | đứng đầu | đón | đọc | động viên | đưa ra | được | đăng ký | giải đáp | giải thích | giải trình | giao | giới thiệu | giữ | giữ chức | ghi nhận | gửi | gồm | gặp | hoan nghênh | hiện là | hiện | hôm | hỏi | hứa | hướng dẫn | ký | ký ban hành | kêu gọi | kết luận | kết thúc | khai mạc | khẳng định | khen | khi | kể | khánh thành | khởi công
| kiến nghị | là | làm | làm trưởng đoàn | làm việc | lắng nghe | làm rõ | lưu ý | mong | mong muốn | mà | mời | nêu | nêu rõ | nêu lên | nắm | ngày | nghe | nghỉ | nguyên nhân | nhận | nhận định | nhận xét | nhắc | nhấn mạnh | nhất trí | nhiệt liệt | như | nói | nhằm | nhân dịp | ở | phát biểu | phát động | phân tích | phê bình
| phối hợp | phân công | quán triệt | quyết định | ra | rồi | rằng | sau | sau khi | sẽ | sáng | tại | tán thành | tặng | tham dự | tham gia | tham luận | thay | thay mặt | thăm | theo | thì | thôi | thông báo | thông qua | thông tin | thống nhất | thừa nhận | thừa ủy quyền | thực hiện | thể hiện | thuyết trình | tiếp | tiếp thu | tin tưởng | tiếp tục | tin
| trao | trao quyết định | trao đổi | trao tặng | trả lời | triển khai | trình | trình bày | trân trọng | trong | trong khi | trúng cử | truyền đạt | tri ân | trước | tuyên bố | tuyên thệ | từ | tới | từng | tỏ ra | từ trần | và các | và đồng chí | vào | vẫn | về | về dự | về việc | vì | vinh dự | vừa | vui mừng | với | xác định | xác nhận | xem xét | xin | yêu cầu | ủng hộ | ủy quyền | chiều | tối | trưa | hồi | lúc | vắng | ghi biên bản | trực tiếp | chuẩn y | tiếp nhận | nhiệm kỳ | khóa | để | nếu | nhưng | này | ấy | đó | trên | phải | trái | bìa | thứ hai từ | đứng | ngồi | không | thêm | đặt | nhưng | nên | tiếp dân | thi | ta | người | khẩn trương | tổ chức | tiến hành
""") - {"nhận", "người", "tin", "tiếp", "thi", "chấp hành tốt", "có bài", "thực hiện"}

# Bodies, offices and words that offices abbreviate; each with its full reading.
ABBREVIATIONS: dict[str, str] = {
    "bcđ": "ban chỉ đạo",
    "bch": "ban chấp hành",
    "bcs": "ban cán sự",
    "bcsđ": "ban cán sự đảng",
    "btg": "ban tuyên giáo",
    "btgdv": "ban tuyên giáo và dân vận",
    "btc": "ban tổ chức",
    "btv": "ban thường vụ",
    "ca": "công an",
    "cb": "chi bộ",
    "chqs": "chỉ huy quân sự",
    "ct": "chủ tịch",
    "ctn": "chủ tịch nước",
    "đb": "đảng bộ",
    "đbqh": "đại biểu quốc hội",
    "đc": "đồng chí",
    "đ/c": "đồng chí",
    "đ.c": "đồng chí",
    "đcs": "đảng cộng sản",
    "đh": "đại hội",
    "đtn": "đoàn thanh niên",
    "đu": "đảng ủy",
    "đuk": "đảng ủy khối",
    "đv": "đảng viên",
    "gđ": "giám đốc",
    "gm": "giấy mời",
    "hđnd": "hội đồng nhân dân",
    "hlhpn": "hội liên hiệp phụ nữ",
    "hn": "hội nghị",
    "hu": "huyện ủy",
    "ksnd": "kiểm sát nhân dân",
    "kt-xh": "kinh tế xã hội",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "mt": "mặt trận",
    "mttq": "mặt trận tổ quốc",
    "nq": "nghị quyết",
    "pbt": "phó bí thư",
    "pct": "phó chủ tịch",
    "pgđ": "phó giám đốc",
    "ptnt": "phát triển nông thôn",
    "qđ": "quyết định",
    "qh": "quốc hội",
    "tand": "tòa án nhân dân",
    "tb": "thông báo",
    "tnhh": "trách nhiệm hữu hạn",
    "tntp": "thiếu niên tiền phong",
    "tnxp": "thanh niên xung phong",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "tp.hcm": "thành phố hồ chí minh",
    "tr": "trung",
    "tt": "thường trực",
    "ttxvn": "thông tấn xã việt nam",
    "tu": "tỉnh ủy",  # also "thành ủy": `corpus.names.readings` gives both
    "tw": "trung ương",
    "t.ư": "trung ương",
    "t.w": "trung ương",
    "tư": "trung ương",
    "tx": "thị xã",
    "ubkt": "ủy ban kiểm tra",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubnd": "ủy ban nhân dân",
    "ubmt": "ủy ban mặt trận",
    "ubtvqh": "ủy ban thường vụ quốc hội",
    "uv": "ủy viên",
    "uvbch": "ủy viên ban chấp hành",
    "uvbtv": "ủy viên ban thường vụ",
    "vksnd": "viện kiểm sát nhân dân",
    "vp": "văn phòng",
    "vn": "việt nam",
    "hcm": "hồ chí minh",
    "nn": "nông nghiệp",
    "gd&đt": "giáo dục và đào tạo",
    "vhttdl": "văn hóa thể thao du lịch",
    "bt": "bí thư",
    "nv": "nhiệm vụ",
    "cbcc": "cán bộ công chức",
    "thpt": "trung học phổ thông",
    "thcs": "trung học cơ sở",
}

# Kinds of numbered documents with the sign that stands in their number.
DOCUMENT_KINDS: dict[str, str] = {
    "báo cáo": "BC",
    "biên bản": "BB",
    "chỉ thị": "CT",
    "chương trình": "CTr",
    "công điện": "CĐ",
    "công văn": "CV",
    "đề án": "ĐA",
    "giấy mời": "GM",
    "hướng dẫn": "HD",
    "kế hoạch": "KH",
    "kết luận": "KL",
    "lệnh": "L",
    "nghị định": "NĐ",
    "nghị quyết": "NQ",
    "pháp lệnh": "PL",
    "quy chế": "QC",
    "quy định": "QĐ",  # in the Party "QĐ" is both; the word before the number decides
    "quyết định": "QĐ",
    "sắc lệnh": "SL",
    "thông báo": "TB",
    "thông tri": "TT",
    "thông tư": "TT",
    "tờ trình": "TTr",
}

# Kinds of meetings: what the record's classification may be.
MEETINGS = _lines("""
buổi gặp mặt | buổi họp | buổi họp mặt | buổi làm việc | buổi lễ | buổi sinh hoạt | buổi tiếp | buổi tọa đàm | cuộc họp | cuộc làm việc | diễn đàn | đại hội | giao ban | hội nghị | hội thảo | họp | họp báo | họp mặt | kỳ họp | lễ
| lớp bồi dưỡng | lớp tập huấn | ngày hội | phiên giải trình | phiên họp | phiên tòa | phiên trù bị | sinh hoạt chi bộ | sinh hoạt chuyên đề | tập huấn | tọa đàm | lễ công bố | lễ kết nạp | lễ trao | phiên chất vấn | buổi đối thoại | hội nghị đối thoại | cuộc gặp | buổi gặp | phiên làm việc | phiên khai mạc | phiên bế mạc | cuộc tiếp xúc | hội báo | hội thi | tiếp công dân
""")

# Verbs by which a body holds a meeting.
HOLDS = _lines("""
bàn giao | bắt đầu | có buổi | diễn ra | đối thoại | giao ban | gặp mặt | kết nạp | kiểm tra | phát động | ra mắt | sơ kết | tổng kết | tập huấn | thảo luận | tiếp xúc | xem xét | làm lễ | long trọng tổ chức | ban hành | khai giảng | sinh hoạt | nghe | đã có buổi | khai mạc | làm việc | mở | phối hợp tổ chức | tiến hành | tổ chức | triệu tập | họp | công bố | có cuộc | bế mạc | trao
""")

PENALTIES = _lines(
    "cách chức | cảnh cáo | khai trừ | khiển trách | giáng chức | hạ bậc lương | buộc thôi việc | giải tán | phê bình | kiểm điểm rút kinh nghiệm | cho ra khỏi đảng | xóa tên"
)

# The provinces and cities, as of 2008 and of July 2025 (National Assembly resolutions 15/2008/QH12 and 202/2025/QH15).
PROVINCES = _lines("""
an giang | bà rịa - vũng tàu | bà rịa | bạc liêu | bắc giang | bắc kạn | bắc ninh | bến tre | bình dương | bình định | bình phước | bình thuận | cà mau | cao bằng | cần thơ | đà nẵng | đắk lắk | đắc lắc | đắk nông | đắc nông | điện biên | đồng nai | đồng tháp
| gia lai | hà giang | hà nam | hà nội | hà tây | hà tĩnh | hải dương | hải phòng | hậu giang | hòa bình | hồ chí minh | huế | hưng yên | khánh hòa | kiên giang | kon tum | lai châu | lâm đồng | lạng sơn | lào cai | long an | nam định | nghệ an | ninh bình | ninh thuận
| phú thọ | phú yên | quảng bình | quảng nam | quảng ngãi | quảng ninh | quảng trị | sóc trăng | sơn la | tây ninh | thái bình | thái nguyên | thanh hóa | thừa thiên huế | tiền giang | trà vinh | tuyên quang | vĩnh long | vĩnh phúc | vũng tàu | yên bái | việt nam | sài gòn | tphcm | đông nam bộ | tây nguyên | nam bộ | bắc bộ | trung bộ | tây nam bộ
""")

# Cities under the central government, whose committee is a "Thành ủy" (the others have a "Tỉnh ủy").
CITIES = _lines("cần thơ | đà nẵng | hà nội | hải phòng | hồ chí minh | huế | tp hcm | tphcm | thành phố hồ chí minh")
