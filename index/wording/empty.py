"""Words of a question that need not stand in the text that answers: they say what is asked, or nothing."""

from __future__ import annotations

import re

from index.models import Asks
from index.wording.words import MEASURE

# Words that say what is asked rather than what about, by kind of question: they need not stand in the text that answers.
MEETING_WORDS = re.compile(
    r"\b(?:hoi nghi|hoi ngi|dai hoi(?= (?:bau|hop|vao|ngay))|ky hop|phien hop|cuoc hop|buoi hop|buoi lam viec|buoi le|cuoc|buoi|hop|hn|dien ra|to chuc|tien hanh|thi)\b"
)
VERBS: dict[Asks, re.Pattern[str]] = {
    asks: re.compile(rf"\b(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})\b")
    for asks, words in {
        Asks.CHAIR: "dong chu tri|chu tri|chu toa|chu chi|dieu hanh|doan chu tich|doan chu toa|giao lai|uy quyen|dung ra|duoc|gom|viec|cho",
        Asks.DIRECTOR: "den|ve|toi|tham|du|va|chi dao|phat bieu|co y kien",
        Asks.ATTENDEE: "den|ve|toi|tham|du|va|khach moi|dai dien|co mat|tham gia|phia|trong so|trong",
        Asks.DATE: "vao|bat dau|dien ra|lam|mo|thoi han|han(?! che| han| man)|cham nhat|muon nhat",
        Asks.TIME: "ket thuc|be mac|tan hop|xong|bat dau|buoi|vao|luc|dien ra|sang hay chieu|hay",
        Asks.PLACE: "lam|dia diem|mo",
        Asks.ORGANIZER: "co quan|don vi|ben|dung ra|to chuc|tap the",
        Asks.SECRETARY: "ghi bien ban|nguoi ghi|thu ky|ghi|bien ban|lam",
        Asks.ABSENT: "vang mat|vang|ly do|truong ban sao khong chu tri",
        Asks.CONTENT: "noi dung|ban|viec|de lam|van de|nhung gi|chinh|duy nhat",
        Asks.TASK: "xac dinh|dat ra|de ra|nhung nhiem vu|nhiem vu|phai|can|lam|viec",
        Asks.MEETINGS: "chu tri|nhung cuoc|lich|du",
        Asks.NUMBER: "co|duoc|tong so|so luong|la",
        Asks.ROLE: "giu chuc vu|giu chuc|chuc vu|chuc|lam|dang|giu|nhiem vu",
        Asks.APPOINTMENT: "cu chuyen|cu di|cu ve|cu cua|chuyen|giu chuc vu|giu chuc|chuc vu|chuc danh|chuc|lam|duoc|gom",
        Asks.DISCIPLINE: "hinh thuc|muc|bang",
        Asks.DOCUMENT: "so|mang so|ban hanh|co quan|theo|can cu",
    }.items()
}

# Words that tell nothing of what is asked about, as they are typed with their diacritics …
STOP_WORDS = frozenset(
    """
    bữa cty tính tổng đạt mức tiền bao giùm dùm vừa_rồi đợt chung toàn riêng kể cuối đầu giữa
    ai à ạ ạh anh ấy bao bác bạn bà bằng bị bởi bên bot các cái cần chỉ cho chị chú cháu chuyện chưa chứ có con còn cô cùng cũng của cụ
    dạ do dưới đã đang đấy để đây đâu đi điều đó đồng được đến đều em gì giúp hay hả hỏi hôm khi không kia kìa là lại làm lên lúc luôn
    mà mấy mình mọi một mới muốn nào này nên nếu ngày nhé nhỉ như những nhiêu nữa nhờ ơi ở ông phải qua ra rồi sao sau sẽ sự ta
    tại tên thế theo thì thôi thưa tới tôi trên trong trước từ tớ tui từng và vào vậy vẫn về vì việc vị với xem xin vừa ad admin
    hộ nhớ biết nói chí người vụ hồi hội nghị buổi cuộc đ c đc gồm nhất thứ vài cả nè nhá nha hen thay nghe năm tháng số rằng đứng phía nhắc hiện
    """.split()
)
# … and as they are typed without, where fewer can be told apart from words that matter ("chi bộ", "cơ quan", "báo").
PLAIN_STOP_WORDS = frozenset(
    "ai a gi nao la cua va thi duoc bi o tai vao ve viec cho hoi xin voi nhung cac khong vay the nhi nhe minh em ban ad bot oi do den tu trong "
    "tren khi ngay bao nhieu may sao luc hom nay ay kia da dang se de nhu mot co ong ba dong chi d/c dc nguoi nhung ten roi con moi ma theo lam lan".split()
)

# After such a noun even a word that tells nothing else may be a name ("phường Lam Sơn"), unless it is one of these.
PLACES = frozenset("xa phuong huyen quan tinh thon ap khom".split())
NEVER_NAMES = frozenset(
    "ai bao bi cac co cua da do duoc gi hay khi khong la may nao nay nhung o se thi trong va ve voi".split()
)

# Cue words: they say what is asked, and need not be found in the text that answers.
ASKING = re.compile(
    rf"\b(?:ai|nao|gi|(?:bao nhieu|may) {MEASURE}|may gio|may h|bao nhieu|may|bao gio|o dau|tai dau|vi sao|tai sao|ly do|ra sao|the nao|khi nao|ngay nao|hom nao|buoi nao|so may|so bao nhieu|sang hay chieu|buoi sang hay chieu"
    r"|cho (?:minh|em|toi|anh|chi) hoi|cho hoi|xin hoi|minh muon biet|cho biet|ban oi|ad oi|moi nguoi|mn oi|lam on|giup (?:minh|em|toi|voi))\b"
)
