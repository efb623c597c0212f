"""Offices of committees, councils, administrations, courts, the army, firms and schools."""

from __future__ import annotations

from corpus.vocabulary.table import table

# Heads of offices: what an office begins with. "phó", "nguyên", "quyền" before a head are read by the grammar. Left out
# are words that mostly are no office where they stand: cán bộ, chỉ huy, chủ tọa, giám sát, thường vụ, tư pháp,
# văn phòng.
OFFICES = table("""
    bí thư | bí thư thứ nhất | bộ trưởng | bt
    ca trưởng | chánh án | chánh thanh tra | chánh văn phòng | chi cục trưởng | chi hội trưởng | chỉ huy trưởng
    chi ủy viên | chính trị viên | chính ủy | chủ nhiệm | chủ nhiệm chính trị | chủ nhiệm tổng cục | chủ tịch
    chủ tịch nước | chuyên viên | chuyên viên chính | cố vấn | công chức | ct | cục phó | cục trưởng | cửa hàng trưởng
    đại biểu quốc hội | đại đội trưởng | đại sứ | đảng ủy viên | đặc phái viên | đoàn trưởng | đội trưởng | đồn trưởng
    đồng trưởng ban
    gđ | giám đốc | giám đốc sở | giáo viên
    hạt trưởng | hiệu phó | hiệu trưởng | hiệu trưởng nhà trường | hội trưởng | huyện đội trưởng | huyện ủy viên
    kế toán | kế toán trưởng | khu đội trưởng | kiểm sát viên | kiểm tra viên
    liên đội trưởng | lớp trưởng | lữ đoàn trưởng
    ngoại trưởng | nhân viên
    pbt | pct | pgđ | phân hội trưởng | phó ban | phó ban chỉ đạo | phó giám đốc | phó hiệu trưởng | phó phòng
    phó tổng tham mưu trưởng
    quản đốc | quận ủy viên | quốc vụ khanh
    sư đoàn trưởng
    tham mưu trưởng | thanh tra viên | thành ủy viên | thẩm phán | thẩm tra viên | thị trưởng | thị ủy viên | thống đốc
    thủ lĩnh | thủ trưởng | thủ tướng | thủ tướng chính phủ | thư ký | thứ trưởng | thường trực ban bí thư
    tiểu đoàn trưởng | tỉnh đội trưởng | tỉnh ủy viên | tổ trưởng | tổng bí thư | tổng biên tập | tổng cục phó
    tổng cục trưởng | tổng đội trưởng | tổng giám đốc | tổng kiểm toán nhà nước | tổng lãnh sự | tổng phụ trách
    tổng tham mưu trưởng | tổng thanh tra | tổng thanh tra chính phủ | tổng thống | tổng thư ký | trạm trưởng | trợ lý
    trung đoàn trưởng | trung đội trưởng | trưởng ấp | trưởng ban | trưởng bản | trưởng ban chỉ đạo
    trưởng ban chỉ huy | trưởng ban tổ chức | trưởng bộ môn | trưởng buôn | trưởng công an | trưởng điểm | trưởng đoàn
    trưởng khoa | trưởng khu phố | trưởng làng | trưởng ngành | trưởng nhóm | trưởng phòng | trưởng thôn
    trưởng tiểu ban | trưởng trạm | trưởng trung tâm | trưởng văn phòng | trưởng xóm | tư lệnh
    uvbch | uvbtv
    ủy viên | ủy viên ban chấp hành | ủy viên ban thường vụ | ủy viên bộ chính trị | ủy viên thường trực
    ủy viên trung ương đảng
    viện phó | viện sĩ | viện trưởng | vụ phó | vụ trưởng
    xã đội trưởng
""")

# What may stand before a head and belongs to the office: it changes it.
OFFICE_PREFIXES = table("cựu | đồng | nguyên | nguyên phó | phó | phó tổng | q | quyền | tân | tổng | trợ lý")
