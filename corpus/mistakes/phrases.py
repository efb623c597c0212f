"""The words that questions are asked with, as data: pairs of syllables that stand side by side.

They are what the wording of questions is known by, and the words of the field that go with it (offices, papers, what
meetings do), each with its diacritics, so that a misspelt one can be told by its neighbour: "chủ chì" by "chủ". A
longer phrase gives each of its pairs ("ai chủ trì": "ai chủ" and "chủ trì").
"""

from __future__ import annotations

from itertools import pairwise

# What asks.
_ASKING = """
ai chủ trì | ai dự | ai ký | ai phát biểu | ai sẽ | bao giờ | bao lâu | bao nhiêu | bao nhiêu người | buổi nào
bị kỷ luật | cho biết | cho hỏi | chỗ nào | chức gì | chức vụ gì | cuộc nào | có ai | có bao nhiêu | có gì
cơ quan nào | do ai | dịp nào | giúp mình | gì vậy | gồm ai | gồm những ai | huyện nào | hình thức gì | hình thức nào
bữa nào | hôm nào | khi nào | kỳ nào | là ai | là bao nhiêu | là gì | làm gì | lúc nào | muốn biết | muốn hỏi | mình hỏi
mấy giờ | mấy người | ngày mấy | ngày nào | người nào | như thế nào | những ai | những gì | năm nào | nơi nào
nội dung gì | phiên nào | phòng nào | sẽ chủ trì | sẽ diễn ra | sẽ dự | sẽ họp | ra sao | số mấy | tháng nào | thế nào
tên gì | tên là | tại sao | tại đâu | tỉnh nào | việc gì | vào ngày | vì sao | vậy ạ | xin hỏi | xã nào | điều gì
đơn vị nào | được bầu | được giao | được trao | được tặng | đến khi nào | đồng chí nào | ở chỗ | ở đâu
"""
# What is asked about.
_FIELD = """
ban chấp hành | ban dân vận | ban hành | ban thường vụ | ban tuyên giáo | ban tổ chức | biên bản | biểu quyết
buổi họp | buổi làm việc | buổi lễ | báo cáo | báo cáo viên | bí thư | bảo vệ | bầu bổ sung | bắt đầu | bằng khen
bế mạc | bỏ phiếu | bổ nhiệm | bổ sung | chi bộ | chi ủy | chuyên đề | chuẩn bị | chánh văn phòng | chính quyền
chương trình | chấp hành | chất vấn | chỉ thị | chỉ đạo | chỉ định | chủ nhiệm | chủ trì | chủ tịch | chủ tọa
chức danh | chức vụ | cuộc họp | cá nhân | cách chức | cán bộ | có mặt | công bố | công tác | công văn | công đoàn
cơ quan | cảnh cáo | cấp ủy | danh hiệu | diễn ra | dân chủ | dân quân | dự họp | giao ban | giao lưu | giám đốc
giải phóng mặt bằng | giải trình | giấy khen | giấy mời | giới thiệu | giữ chức | giữ chức vụ | góp ý | hiệp thương
hiệu lực | hiệu trưởng | hoàn thành | huy hiệu | huyện ủy | hình thức | hướng dẫn | họp báo | họp mặt | hỗ trợ
hội nghị | hội thi | hội thảo | hội trường | hội viên | hội đồng nhân dân | khai mạc | khai trừ | khen thưởng
khiển trách | khách mời | khẳng định | kinh phí | kiến nghị | kiểm tra | kiểm điểm | ký ban hành | kế hoạch | kế toán
kết luận | kết nạp | kết quả | kết thúc | kỳ họp | kỷ luật | liên hoan | luân chuyển | làm việc | lãnh đạo | lý do
lưu ý | lấy ý kiến | lần thứ | lịch công tác | lịch làm việc | mặt trận tổ quốc | mục tiêu | mục đích | nghiệm thu
nghị quyết | nghị định | nguyên nhân | ngân sách | nhiệm kỳ | nhiệm vụ | nhân dân | nhân sự
nhấn mạnh | nâng cao | nông dân | nội dung | phiên họp | phong trào | phát biểu | phát động | phân công | phê duyệt
phòng họp | phó bí thư | phó chủ tịch | phần trăm | phổ biến | phụ nữ | phụ trách | quy định | quyết nghị | quyết toán
quyết định | quán triệt | quần chúng | sinh hoạt | sáng kiến | sáp nhập | sơ kết | số phiếu | sử dụng | tham dự
tham gia | tham luận | thanh niên | thanh tra | thay mặt | thay thế | theo dõi | thi đua | thành lập | thành phần
thành phố | thành ủy | thông báo | thông qua | thông tin | thông tư | thư ký | thường trực | thường vụ | thị trấn
thị xã | thống nhất | thời gian | thời hạn | thời điểm | thực hiện | tiến hành | tiếp thu | trao quyết định
trao tặng | triển khai | triệu tập | trung ương | truyền đạt | trình bày | trúng cử | trước ngày | trường hợp
trọng tâm | trụ sở | tuyên dương | tuyên truyền | tài chính | tạm ứng | tập huấn | tập thể | tập trung | tặng thưởng
tỉnh ủy | tọa đàm | tổ chức | tổ trưởng | tổng kết | tổng số | tờ trình | tỷ lệ | vinh danh | viên chức | văn bản
văn hóa | văn phòng | vận động | vắng mặt | về dự | xây dựng | xã hội | xử lý | yêu cầu | ý kiến | đi thăm | điều hành
điều khiển | điều động | đoàn chủ tịch | đoàn công tác | đoàn thể | đoàn viên | đơn vị | đại biểu | đại diện | đại hội
đảng bộ | đảng viên | đảng ủy | đến dự | đề nghị | đề xuất | địa phương | địa điểm | đối thoại | đồng chí
đồng chủ trì | đồng ý | ủy ban kiểm tra | ủy ban nhân dân | ủy viên
"""


# What only sounds like one of them ("ra sao", "tỉnh nào"), and must stay.
_OTHERS = "được rao | lào cai | nhóm côn | nước lào | ra sau | vì sau"


def _pairs(table: str) -> frozenset[tuple[str, str]]:
    phrases = (phrase.split() for phrase in table.replace("\n", "|").split("|"))
    return frozenset(pair for syllables in phrases for pair in pairwise(syllables))


OTHERS = _pairs(_OTHERS)
PHRASES = _pairs(_ASKING) | _pairs(_FIELD)
