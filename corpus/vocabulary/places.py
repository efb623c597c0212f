"""Places: the units of the country, what carries people's names, the provinces and cities."""

from __future__ import annotations

from corpus.vocabulary.table import table

# Units and kinds that stand in lower case before a proper name, inside an office or a body.
UNITS = table("""
    ấp | bản | buôn | cụm | đặc khu | huyện | khóm | khối | khu | khu phố | làng | miền | nước | phường | quận
    quốc gia | thành phố | thị trấn | thị xã | thôn | tỉnh | tổ dân phố | tp | tt | tx | vùng | xã | xóm
""")

# What a number belongs to, inside an office or a body: "phường 14", "Quân khu 4".
NUMBERED = table("""
    ấp | đội | khóm | khối | khu | khu vực | phòng | phố | phường | quận | quân khu | số | thôn | tổ | vùng
""")

# Places that carry people's names: a capitalised run after one of these is no person.
PLACES = UNITS | table("""
    bảo tàng | bệnh viện | biển
    cầu | chợ | chùa | công trường | công viên | cung | cụm công nghiệp
    đại lộ | đảo | đền | đình | đường
    giải
    hầm | học viện | hồ | hội trường | huân chương | huy chương | huyện ủy
    kênh | khách sạn | khu công nghiệp | khu dân cư | khu đô thị
    lăng
    ngã ba | ngã tư | ngách | nghĩa trang | ngõ | nhà hát | nhà máy | núi
    phố
    quảng trường | quỹ
    rạch
    sân bay | sân vận động | sông
    tên | thcs | thpt | thư viện | tiểu học | trung tâm | trường | trường học | tượng đài
    vườn
""")

# The provinces and cities, as of 2008 and of July 2025 (resolutions 15/2008/QH12 and 202/2025/QH15
# of the National Assembly), and regions.
PROVINCES = table("""
    an giang
    bà rịa | bà rịa – vũng tàu | bà rịa - vũng tàu | bà rịa vũng tàu | bạc liêu | bắc bộ | bắc giang | bắc kạn
    bắc ninh | bến tre | bình dương | bình định | bình phước | bình thuận
    cà mau | cao bằng | cần thơ
    đà nẵng | đắc lắc | đắc nông | đắk lắk | đắk nông | điện biên | đồng nai | đông nam bộ | đồng tháp
    gia lai
    hà giang | hà nam | hà nội | hà tây | hà tĩnh | hải dương | hải phòng | hậu giang | hòa bình | hồ chí minh | huế
    hưng yên
    khánh hòa | kiên giang | kon tum
    lai châu | lạng sơn | lào cai | lâm đồng | long an
    nam bộ | nam định | nghệ an | ninh bình | ninh thuận
    phú thọ | phú yên
    quảng bình | quảng nam | quảng ngãi | quảng ninh | quảng trị
    sài gòn | sóc trăng | sơn la
    tây nam bộ | tây nguyên | tây ninh | thái bình | thái nguyên | thanh hóa | thừa thiên huế | tiền giang | tphcm
    trà vinh | trung bộ | tuyên quang
    việt nam | vĩnh long | vĩnh phúc | vũng tàu
    yên bái
""")

# Cities under the central government, whose committee is a "Thành ủy" (the others have a "Tỉnh ủy").
CITIES = table("cần thơ | đà nẵng | hà nội | hải phòng | hồ chí minh | huế | thành phố hồ chí minh | tp hcm | tphcm")
