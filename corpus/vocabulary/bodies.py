"""Bodies, and the words that go on within their names."""

from __future__ import annotations

from corpus.vocabulary.places import UNITS
from corpus.vocabulary.table import table

# A capitalised or lower-case word that begins the name of a body.
BODIES = table("""
    ban | ban bí thư | ban cán sự | ban cán sự đảng | ban chấp hành | ban chấp hành trung ương | ban chỉ đạo
    ban chỉ huy | ban chủ nhiệm | ban công tác | ban dân chính đảng | ban dân nguyện | ban dân tộc | ban dân vận
    ban đại diện | ban giám đốc | ban giám hiệu | ban kiểm tra | ban kinh tế | ban lãnh đạo | ban liên lạc
    ban nội chính | ban pháp chế | ban quản lý | ban thường trực | ban thường vụ | ban tổ chức | ban tuyên giáo
    ban tuyên giáo và dân vận | ban văn hóa | báo | bảo hiểm xã hội | bảo tàng | bch | bệnh viện | binh chủng | bộ
    bộ chỉ huy | bộ chính trị | bộ đội biên phòng | bộ tư lệnh | btv | bưu điện
    câu lạc bộ | chi bộ | chi cục | chi đoàn | chi hội | chi nhánh | chi ủy | chính phủ | chính quyền | công an
    công đoàn | công ty | cơ quan | cục | cục thuế | cụm thi đua
    đài | đại học | đại sứ quán | đảng bộ | đảng đoàn | đảng ủy | đảng ủy khối | đoàn | đoàn công tác | đoàn đại biểu
    đoàn đại biểu quốc hội | đoàn khối | đoàn kiểm tra | đoàn thanh niên | đội | đồn | đồn biên phòng
    giáo hội
    hạt kiểm lâm | hđnd | hiệp hội | học viện | hội | hội chữ thập đỏ | hội cựu chiến binh | hội đồng | hội đồng bầu cử
    hội đồng nhân dân | hội lhpn | hội liên hiệp phụ nữ | hội nhà báo | hội nông dân | hợp tác xã | huyện đoàn
    huyện ủy
    kho bạc | khoa | khối thi đua | khu phố | kiểm toán nhà nước
    lâm trường | lđlđ | liên đoàn | liên đoàn lao động | liên hiệp | liên minh hợp tác xã | lữ đoàn
    mặt trận | mặt trận tổ quốc | mttq
    ngân hàng | nhà máy | nhà trường | nhóm | nông trường
    phân hiệu | phòng | phường đoàn
    quân chủng | quân đoàn | quận đoàn | quân khu | quân ủy | quận ủy | quân ủy trung ương | quốc hội
    sở | sư đoàn
    tand | tạp chí | tập đoàn | thành đoàn | thanh tra | thanh tra chính phủ | thành ủy | thị đoàn | thị ủy
    thường trực | thường trực chính phủ | thường trực đảng ủy | thường trực hđnd | thường trực hội đồng nhân dân
    thường trực huyện ủy | thường trực thành ủy | thường trực tỉnh ủy | thường vụ | tiểu ban | tiểu đoàn | tỉnh đoàn
    tỉnh ủy | tòa án | tòa án nhân dân | tổ | tổ công tác | tổ dân phố | tổ đại biểu | tổng công ty | tổng cục
    tổng liên đoàn | trạm | trung đoàn | trung tâm | trung ương | trung ương đảng | trung ương đoàn | trung ương hội
    trường
    ubkt | ubmttq | ubnd
    ủy ban | ủy ban kiểm tra | ủy ban mặt trận tổ quốc | ủy ban mttq | ủy ban nhân dân | ủy ban thường vụ quốc hội
    văn phòng | viện | viện kiểm sát | viện kiểm sát nhân dân | viện ksnd | vksnd | vụ | vùng cảnh sát biển
    xã đoàn | xí nghiệp
""")

# Words that begin or end with the word for a body and name none, in small letters.
NO_BODIES = table("""
    ban công | ban đầu | ban hành | ban ngành | ban tặng | báo cáo | báo chí | bộ dạng | bộ luật | bộ máy | bộ môn
    bộ phận
    cán bộ | cảnh báo | chủ sở hữu | chức vụ | công bộ | công đoàn viên | công trường | cơ hội | cơ quan chức năng
    cơ sở | cục bộ | cục diện
    dạ hội | dịch vụ | dự báo
    đại hội | đài thọ | đoàn kết | đoàn viên | đội hình | đội ngũ | đội tuyển | đồn đoán
    hiện trường | họp báo | hội họa | hội nghị | hội nhập | hội thảo | hội thi | hội trường | hội viên | hội ý
    khoa giáo | khoa học
    lễ hội
    môi trường
    ngày hội | nghiệp vụ | nhiệm vụ | nhóm họp | nội bộ
    phòng chống | phòng họp | phòng ngừa | phòng tránh | phục vụ
    quảng trường
    sở hữu | sở tại
    tạp chí cộng | thị trường | thông báo | tiến bộ | toàn bộ | tổ chức | tờ báo | trạm dừng | trụ sở | trường hợp
    viện dẫn | viện lẽ | vụ án | vũ hội | vụ việc
    xã hội
""")

# Lower-case words that go on within an office's body, so that it does not end there.
BODY_WORDS = UNITS | table("""
    an | an ninh
    ba | ban | báo chí | bảo đảm | bảo hiểm | bảo tồn | bảo trợ | bảo vệ | biển | biên phòng | bình đẳng | bộ
    bộ phận | bồi thường | bưu chính
    các | các cấp | cải cách | cảng | cảnh | cao | cao su | cao tuổi | cấp | chăn nuôi | chất độc | chi bộ | chi cục
    chỉ đạo | chi hội | chính | chính phủ | chính quyền | chính sách | chính trị | chống | chữ thập | chuyên đề
    chuyên môn | chuyên trách | chữ thập đỏ | cổ phần | công an | công chức | công nghệ | công nghiệp | cộng sản
    công tác | công thương | cơ quan | của | cùng cấp | cựu chiến binh | cứu hộ | cứu nạn
    da cam | dân | dân chủ | dân cư | dân số | dân tộc | dân tộc thiểu số | dân vận | dịch vụ | doanh nghiệp | du lịch
    dự án
    đại biểu | đại học | đảng | đảng bộ | đảng đoàn | đảng ủy | đảo | đào tạo | đất | đầu tư | địa phương | điện
    điện lực | điều hành giá | điều tra | đoàn | đoàn thể | đô thị | đội | đối ngoại | đối tác | đồn | đồng | đồng bộ
    đơn vị | đường | đường bộ | đường sắt
    gia đình | giải phóng mặt bằng | giám sát | giáo dục | giao thông | giới
    hạ tầng | hai | hai cấp | hàng hải | hàng không | hành chính | hành pháp | hậu cần | hộ | hội | hội đồng
    hội nhập | hội viên | hợp tác xã | huấn luyện | hữu nghị
    kế hoạch | kế hoạch hóa | kế toán | khí | kho bạc | khóa | khoa giáo | khoa học | khoáng sản | khởi nghiệp
    khu kinh tế | khuyến học | khuyết tật | kiểm lâm | kiêm nhiệm | kiểm sát | kiểm tra | kiến trúc | kinh tế
    kỹ thuật
    làm vườn | lãng phí | lao động | lâm nghiệp | lâm thời | lập pháp | liên hiệp | liên minh | lớn | luật gia
    lụt bão | lương thực | lưu trữ | lý luận
    máy | mặt trận | môi trường | một | mới
    nạn nhân | ngân hàng | ngân sách | nghệ thuật | nghiệp vụ | ngoại vụ | người | người cao tuổi | người có công
    nhà | nhà nước | nhân dân | nhân lực | nhân sự | nhi đồng | nhỏ | nội chính | nội vụ | nông | nông dân
    nông nghiệp | nông thôn | nữ | nữ công | nước sạch
    pháp chế | pháp luật | phát thanh | phát triển | phân hội | phía | phòng | phòng chống | phong trào | phụ nữ
    phụ trách
    quản lý | quản trị | quân | quân chủng | quân đội | quân sự | quốc | quốc hội | quốc phòng | quỹ | quy hoạch
    sản xuất | sáu | sắp xếp | sinh vật | sinh viên | số | sự nghiệp | sư phạm
    tài chính | tài nguyên | tham nhũng | thành | thành lập | thanh niên | thanh tra | thành ủy | thanh vận
    thành viên | thẩm định | thẩm tra | thể dục | thể thao | thi đua | thi hành án | thiên tai | thiếu nhi
    thiếu niên | thống kê | thông tấn | thông tin | thông tin đối ngoại | thủ đô | thú y | thuế | thuộc | thủy lợi
    thủy sản | thư viện | thực phẩm | thương binh | thương mại | thường trực | thương vụ | thường vụ | tiến bộ | tiếp
    tiêu cực | tín dụng | tin học | tòa | tòa án | toàn quốc | tổ | tổ chức | tổ quốc | tội phạm | tôn giáo | tổng hợp
    trạm | trật tự | trẻ em | trị | tri thức | trung ương | truyền hình | truyền thông | trực thuộc | trực tiếp
    trường | tuyên giáo | tuyên truyền | tư pháp | tư tưởng
    ủy | ủy ban
    văn hóa | văn học | văn nghệ | văn phòng | vận động | vận tải | vì | viện | viễn thông | vụ | vừa
    xã hội | xây dựng | xuất bản | xuất nhập khẩu
    y tế
""")

# Commas inside the name of a body or an office, written between lower-case words.
COMMA_COMPOUNDS = table("""
    an ninh, trật tự | bồi thường, hỗ trợ | đảng, đảng viên | đảng, nhà nước | hạ tầng và đô thị | kinh tế, hạ tầng
    lãng phí, tiêu cực | nhà nước, đoàn thể | phòng, chống | tham nhũng, lãng phí | tham nhũng, tiêu cực
    văn hóa, xã hội
""")
