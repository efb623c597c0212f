"""What happens: meetings, the verbs of holding them and of ending a noun phrase, penalties."""

from __future__ import annotations

from corpus.vocabulary.table import table

# Kinds of meetings: what the record's classification may be.
MEETINGS = table("""
    buổi đối thoại | buổi gặp | buổi gặp mặt | buổi họp | buổi họp báo | buổi họp mặt | buổi làm việc | buổi lễ
    buổi sinh hoạt | buổi tiếp | buổi tiếp xúc cử tri | buổi tọa đàm
    cuộc gặp | cuộc họp | cuộc họp báo | cuộc làm việc | cuộc tiếp xúc
    diễn đàn
    đại hội
    giao ban
    họp | họp báo | họp mặt | hội báo | hội nghị | hội nghị đối thoại | hội thảo | hội thi
    kỳ họp
    lễ | lễ công bố | lễ kết nạp | lễ trao | lớp bồi dưỡng | lớp tập huấn
    ngày hội
    phiên bế mạc | phiên chất vấn | phiên giải trình | phiên họp | phiên họp báo | phiên khai mạc | phiên làm việc
    phiên tòa | phiên trù bị
    sinh hoạt chi bộ | sinh hoạt chuyên đề
    tập huấn | tiếp công dân | tiếp xúc cử tri | tọa đàm
""")

# Verbs by which a body holds a meeting.
HOLDS = table("""
    bàn giao | ban hành | bắt đầu | bế mạc | có buổi | có cuộc | công bố | diễn ra | đã có buổi | đối thoại
    gặp mặt | giao ban | họp | kết nạp | khai giảng | khai mạc | kiểm tra | làm lễ | làm việc | long trọng tổ chức
    mở | nghe | phát động | phối hợp tổ chức | ra mắt | sinh hoạt | sơ kết | tập huấn | thảo luận | tiến hành
    tiếp xúc | tổ chức | tổng kết | trao | triệu tập | xem xét
""")

# What ends an office after a name: auxiliaries, prepositions and verbs of doing or saying. Longest first when read.
STOPS = table("""
    an ủi
    ân cần
    ấn định | ấy
    ban hành | báo cáo | bày tỏ | bằng | bắt đầu | bấm nút | bầu | bế mạc | bên | bị | bìa | biết | biểu dương
    bỏ phiếu | bổ nhiệm | bổ sung | bởi
    cảm ơn | căn cứ | cắt băng | cần | chỉ đạo | chỉ định | chỉ ra | chỉ rõ | chia sẻ | chia vui | chiều
    chịu trách nhiệm | cho | cho biết | cho hay | cho rằng | cho ý kiến | chủ tọa | chủ trì | chuẩn y | chúc
    chúc mừng | chuyển | chứng kiến | có | có mặt | coi | công bố | cùng | cũng | cùng dự
    dặn | dặn dò | dẫn chương trình | dẫn đầu | dâng hoa | dâng hương | do | dự | dưới sự
    đã | đại diện | đang | đánh giá | đăng ký | đặt | để | đề cập | đề nghị | đề xuất | đến | đến dự | đến thăm
    điều động | điều hành | đó | đọc | đón | đồng chủ tọa | đồng chủ trì | động viên | đưa ra | đứng | đứng đầu | được
    gặp | ghi biên bản | ghi nhận | giải đáp | giải thích | giải trình | giao | giới thiệu | giữ | giữ chức | gồm | gửi
    hiện | hiện là | hoan nghênh | hỏi | họp | hồi | hôm | hứa | hướng dẫn
    kể | kết luận | kết thúc | kêu gọi | khai mạc | khánh thành | khẳng định | khẩn trương | khen | khi | khóa | không
    khởi công | kiến nghị | ký | ký ban hành
    là | làm | làm rõ | làm trưởng đoàn | làm việc | lắng nghe | lần thứ | lúc | lưu ý
    mà | mong | mong muốn | mở | mời
    này | nắm | nên | nêu | nếu | nêu lên | nêu rõ | ngày | nghe | nghỉ | ngồi | nguyên nhân | nhắc | nhằm | nhân dịp
    nhận định | nhấn mạnh | nhận xét | nhất trí | nhiệm kỳ | nhiệt liệt | như | nhưng | nói
    ở
    phải | phát biểu | phát động | phân công | phân tích | phê bình | phối hợp
    quán triệt | quyết định
    ra | rằng | rồi
    sáng | sau | sau khi | sẽ | sơ kết
    ta | tại | tán thành | tặng | tham dự | tham gia | tham luận | thay | thay mặt | thăm | theo | thể hiện | thêm
    thì | thôi | thông báo | thống nhất | thông qua | thông tin | thuyết trình | thứ hai từ | thừa nhận | thừa ủy quyền
    tiến hành | tiếp dân | tiếp nhận | tiếp thu | tiếp tục | tin tưởng | tỏ ra | tổ chức | tối | tổng kết | tới
    trả lời | trái | trao | trao đổi | trao quyết định | trao tặng | trân trọng | trên | tri ân | triển khai | trình
    trình bày | trong | trong khi | trúng cử | truyền đạt | trưa | trực tiếp | trước | tuyên bố | tuyên thệ | từ
    từ trần | từng
    ủng hộ | ủy quyền
    và các | và đồng chí | vào | vắng | vẫn | về | về dự | về việc | vì | vinh dự | với | vui mừng | vừa
    xác định | xác nhận | xem xét | xin
    yêu cầu
""")

# Penalties of the Party and of the law on officials.
PENALTIES = table("""
    buộc thôi việc
    cách chức | cách mọi chức vụ | cách tất cả các chức vụ | cách tất cả chức vụ | cảnh cáo | cho ra khỏi đảng
    giải tán | giáng chức
    hạ bậc lương
    khai trừ | khiển trách | kiểm điểm rút kinh nghiệm
    phê bình
    xóa tên
""")
