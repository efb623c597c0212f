"""What stands before names, and what names begin with."""

from __future__ import annotations

from corpus.vocabulary.table import table

# Words before a name that make it a person's name whatever it looks like. Left out are those that mostly are other
# words: ba, em, mẹ.
HONORIFICS = table("""
    anh | bà | bác | bác sĩ | bác sĩ chuyên khoa i | bác sĩ chuyên khoa ii | bác sĩ cki | bác sĩ ckii | bs | bs cki
    bs ckii | bscki | bsckii | các bà | các đồng chí | các ông | chị
    chú | cô | cụ | đ.c | đ/c | đc | đồng chí
    gs | gs.ts | hai đồng chí | hai ông | kỹ sư | luật sư | nghệ nhân | nhà báo | ông | pgs | pgs.ts | thạc sĩ
    thầy | ths | tiến sĩ | tiến sỹ | ts
""")

# Learned titles as they are printed, with the full stops that belong to them.
TITLES = table("""
    BS | BS. | BS. CKI | BS. CKII | BS.CKI | BS.CKII | CKI | CKII | GS. | GS. TS | GS.TS | KS. | PGS. | PGS. TS | PGS.TS
    ThS | ThS. | TS | TS.
""")

# Honorifics that may stand before a given name alone ("ông Hiền").
FAMILIAR = table("""
    anh | bà | bác | các | các đồng chí | cha | chị | chú | cô | cụ | đ/c | đc | đồng chí | em | hai | ông | thầy
""")

# What somebody is, where it stands right before the name: "đại biểu Lê Thị A", "công nhân Trần B".
ROLES_BEFORE_NAMES = table("""
    bạn | báo cáo viên | cháu | công nhân | cử tri | diễn giả | đại biểu | đảng viên | đoàn viên | em | giảng viên
    học sinh | hội viên | nghệ sĩ | nhà giáo | nhà thơ | nhà văn | nông dân | quần chúng | sinh viên | thợ lò | vđv
""")

# Ranks of the army and the police, which stand before a name and may join an office.
RANKS = table("""
    chuẩn đô đốc | đại tá | đại tướng | đại úy | đô đốc | hạ sĩ | phó đô đốc | thiếu tá | thiếu tướng | thiếu úy
    thượng sĩ | thượng tá | thượng tướng | thượng úy | trung sĩ | trung tá | trung tướng | trung úy
""")

# Surnames of the Kinh, by which most often a name can be told from a place.
COMMON_SURNAMES = table("""
    bùi | cao | dương | đào | đặng | đinh | đoàn | đỗ | hà | hoàng | hồ | huỳnh | lâm | lê | lương | lưu | lý | mai
    ngô | nguyễn | phạm | phan | phùng | tạ | tô | tống | trần | trịnh | trương | võ | vũ | vương
""")

# Those, the rarer ones, and those of other peoples. Left out are surnames that mostly are other words before a name or
# in a place: chiến, công, giả, giao, hải, hùng, long, nguyên, ông, phó, quan, quản, thị, trưởng, việt, yên.
SURNAMES = COMMON_SURNAMES | table("""
    a | an | ayun | âu | âu dương
    bá | bạch | bàn | bàng | bành | bế | biện | bkrông | bồ
    ca | cà | cái | cam | càng | cầm | cẩm | cấn | cháng | chảo | châu | chẩu | chế | chíu | chu | chung | chúng
    chử | cồ | cổ | cù | cung | cút | cự
    danh | diêm | diệp | doãn
    đái | đàm | đan | đàng | đắc | đăng | đậu | đèo | điền | điêu | điểu | đồng | đổng | đống | đới | đường
    êban
    giang | giàng | giáp
    h' | hạ | hàn | hán | hàng | hảng | hạng | hầu | hoa | hoài | hoàng phủ | hồng | hờ | hù | hứa
    k' | kha | khà | khang | khâu | khấu | khiếu | khoàng | khổng | khuất | khúc | khương | kiên | kiềng | kiều
    kim | kông | kpă | kră | ksor
    la | lã | lại | lam | lang | lành | lãnh | lăng | lầu | lèng | lèo | lều | liêu | liễu | lò | lô | lồ | lỗ | lộ
    lộc | lù | lũ | lục | lùng | luyện | lữ | lường | ly | lỳ
    ma | mã | mạc | mạch | mang | mạnh | mân | mẫn | mâu | mầu | mẫu | mè | mlô | mông | mùa
    nay | ngân | nghê | nghị | nghiêm | ngũ | ngụy | nhan | nhâm | nhung | nhữ | niê | ninh | nình | nông
    ong | ôn
    pà | pờ | phàn | phí | phon | phù | phú | phụng | phương | phượng
    quách | quang | quàng
    rah | rcom | rmah | rơ | rơ châm | rơ mah
    sái | sằm | sầm | siu | sồng | sơn | sùng | sừng | sử | sỹ
    tả | tán | tào | tăng | tằng | tần | tẩn | tấn | tất | tề | thạch | thái | thang | thào | thẩm | thân | thập | thi
    thiều | thiệu | thò | thôi | thừa | tiết | tiêu | tòng | tôn | tôn nữ | tôn thất | trà | trác | trang | tráng
    trầm | triệu | trình | trưng | trượng | từ | tưởng | ty
    ung | uông | ứng
    vạn | vàng | văn | vi | vì | viên | vù | vùi | vừ
    xa | xà | xin | xồng
    y
""")
