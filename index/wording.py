"""How questions are worded, as data: the cues that tell what is asked, and the words that tell nothing.

Everything is folded (lower case, no diacritics), because people type both ways and a wrong tone must not change what is
asked. Rows are tried in order and the first that is found decides, so that the more special stand before the more general.
"""

from __future__ import annotations

import re

from index.models import Asks, Wants

_OFFICE = (
    r"(?:(?:pho |nguyen |quyen |tan )?(?:bi thu|chu tich|truong|giam doc|chu nhiem|bo truong|thu truong|thu tuong|hieu truong"
    r"|vien truong|chanh|tu lenh|tong|uy vien|to truong|doi truong|pho|uvbtv|chanh van phong|thuong truc|pct|pgd|bt|ct|pbt)\b)"
)
_WHO = (
    r"(?:\bai\b|\b(?:dong chi|d/c|dc|nguoi|can bo|lanh dao|dai bieu|db|quan chung|ca nhan|bac si|cong nhan|luat su|nong dan"
    r"|tham phan|hoc sinh|sinh vien|(?:dang|doan|hoi|giang|giao|nhan|kiem sat|kiem tra|dieu tra|bao cao|thanh|van dong) vien)"
    r"(?: [\w/-]+){0,6}? nao\b"
    r"|\b(?:ong|ba|anh|chi|chu|co|bac|vi|thay|phu huynh|xa vien) nao\b|\bten (?:la )?gi\b"
    rf"|\b{_OFFICE}(?: [\w/-]+){{0,8}}? nao\b)"
)
_WHAT = r"(?:gi|nhung gi|cai gi|viec gi|nhung viec gi|dieu gi|van de gi|noi dung gi|nhung noi dung nao|the nao|ra sao|nhu the nao)"
_BODY = (
    r"(?:to chuc dang|tap the|chi bo|dang bo|dang uy|don vi|co quan|dia phuong|tinh|huyen|quan|xa|phuong|thi tran"
    r"|thon|ap|khu pho|to dan pho|so|nganh|ban|phong|truong|doi|cum|hoi|doan the|chi doan|chi hoi|xi nghiep"
    r"|cong ty|nha may|hop tac xa|doanh nghiep|to chuc|benh vien|dong ho)"
)
_OF_PAPER = r"(?:nghi quyet|quyet dinh|chi thi|ke hoach|thong bao|huong dan|ket luan|quy dinh|cong van|to trinh|bao cao|luat|nghi dinh|van ban|giay moi|thong tu|qd|nq|ct|tb|gm|cv|kl|kh|hd|don)"


# How much is asked in, right after "bao nhiêu": the text may print it otherwise ("m2", "ha").
_MEASURE = r"(?:(?:mot |moi )?(?:hec ?ta|met vuong|met khoi|ki ?lo ?met|cay so|met|phan tram|(?:ty|trieu|nghin|ngan) dong|tien))"

PAPER = re.compile(rf"\b{_OF_PAPER}\b")
_PENALTY = r"(?:buoc thoi viec|cach (?:het )?(?:tat ca )?(?:cac )?chuc|canh cao|giang chuc|ha bac luong|khai tru|khien trach|xoa ten)"
PENALTY = re.compile(rf"\b{_PENALTY}\b")


# Where somebody went who left an office.
MOVES = re.compile(
    r"^(?!.*\b(?:dien ra|hop|le|to chuc)\b).*\b(?:chuyen|dieu dong|luan chuyen)\b(?! (?:doi|giao|de|bien)).*\b(?:dau|co quan nao|don vi nao|noi nao)\b"
    r"|\bcu\b.*\b(?:di|ve|nhan(?: nhiem vu| cong tac)?(?: gi)?)(?: o)? (?:dau|noi nao|co quan nao)\b"
)


def _compiled(rows: list[tuple[str, Asks, Wants]]) -> list[tuple[re.Pattern[str], Asks, Wants]]:
    return [(re.compile(cue), asks, wants) for cue, asks, wants in rows]


# Question words that are sure whatever else stands in the question; tried in order before anything else.
FIRST = _compiled(
    [
        (r"\bco\b.*\bnao\b.*\b(?:khong|ko)\b", Asks.YES_NO, Wants.YES_NO),
        (MOVES.pattern, Asks.APPOINTMENT, Wants.OFFICE),
        (r"\bthay (?:the )?(?:cho )?(?:ai|dong chi nao|ong nao|ba nao)\b", Asks.ROLE_HOLDER, Wants.PERSON),
        (r"^\W*(?:ong|ba|dong chi|anh|chi|co|bac) [\w ]{2,40} la ai\b", Asks.ROLE, Wants.OFFICE),
        (
            r"\bdoan chu (?:tich|toa|tri)\b.*\b(?:gom|la|co) (?:nhung |cac )?(?:ai|dong chi|d/c|ong|ba|nguoi)",
            Asks.CHAIR,
            Wants.PERSON,
        ),
        (r"\b(?:chu toa|chu tri)\b.*\bla (?:nhung )?(?:ai|dong chi nao|d/c nao)\b", Asks.CHAIR, Wants.PERSON),
        (
            r"nhung (?:dia phuong|tinh|huyen|noi|don vi) nao (?:\w+ ){0,2}?(?:cong bo|to chuc|hop|trao|mo|dai hoi)",
            Asks.MEETINGS,
            Wants.MEETINGS,
        ),
        (
            r"nhung (?:cuoc hop|hoi nghi|buoi hop|phien hop|ky hop|cuoc)(?: [\w]+){0,3} nao|co (?:nhung )?(?:cuoc hop|hop|hoi nghi|lich)(?: gi| nao)|hop nhung gi|\bhop gi\b|\b(?:chu tri|chu toa|dieu hanh) (?:nhung |cac )?(?:cuoc|buoi|phien|ky|hoi nghi|dai hoi|le)(?: \w+){0,2}? nao\b|\b(?:chu tri|du) (?:hop )?(?:gi|nhung gi|cuoc nao|nhung cuoc nao)\b",
            Asks.MEETINGS,
            Wants.MEETINGS,
        ),
        (
            rf"{_WHO}.*\b(?:ghi bien ban|lam thu ky|thu ky|ghi chep)|thu ky .*(?:la ai|{_WHO}|la nhung ai)|(?:nguoi|ai) ghi\b|bien ban .* do ai",
            Asks.SECRETARY,
            Wants.PERSON,
        ),
        (rf"\bthay (?:the |cho )*{_WHO}", Asks.ROLE_HOLDER, Wants.PERSON),
        (r"\bvang\b.*(?:vi sao|ly do|tai sao)|(?:\bsao\b|ly do) .*\bvang\b", Asks.ABSENT, Wants.REASON),
        (
            rf"\bvang\b.*{_WHO}|{_WHO}.*\bvang\b|\bvang (?:mat )?(?:nhung|ai)|\bsao (?:lai )?khong (?:du|chu tri|den)",
            Asks.ABSENT,
            Wants.PERSON,
        ),
        (
            r"(?:bao nhieu|may) (?:dai bieu|dong chi|nguoi|dang vien|uy vien|thanh vien)?(?: \w+){0,3} ?(?:tan thanh|dong y|nhat tri|bo phieu|bieu quyet|ung ho)",
            Asks.VOTE,
            Wants.NUMBER,
        ),
        (
            r"(?:bao nhieu|may|so|ty le|ti le|muc) (?:phieu|% ?phieu)|\b(?:ty|ti) le (?:bao nhieu|the nao|may)|bao nhieu (?:phan tram|%)|so phieu",
            Asks.VOTE,
            Wants.NUMBER,
        ),
        (r"(?:bao gio|luc nao|khi nao|ngay nao|ngay may|hom nao).*(?:may gio|gio nao)", Asks.DATE, Wants.TIME),
        (r"(?:o dau|tai dau|cho nao).*(?:may gio|gio nao)|may gio.*(?:o dau|tai dau)", Asks.PLACE, Wants.TIME),
        (
            r"\bmay (?:gio|h)\b|\bluc may\b|\bgio nao\b|\bbuoi nao\b|\bbuoi gi\b|(?:buoi )?sang hay (?:buoi )?(?:chieu|toi)|\bluc nao\b",
            Asks.TIME,
            Wants.TIME,
        ),
        (
            rf"{_OF_PAPER}.*(?:hieu luc|tinh) (?:ke )?tu|(?:co )?hieu luc .*(?:nao|bao gio|may)|(?:thoi han|tinh|ke) .*tu ngay (?:nao|may)",
            Asks.DATE,
            Wants.DATE,
        ),
        (
            r"(?:ngay|hom|bua|khi|thang|nam|dip|thoi gian|nhung ngay) (?:nao|may|bao nhieu|gi|nau)\b|\bbao gio\b|\bngay bao nhieu\b|\bhom nao\b|vao luc nao|\bnam nao\b|thoi diem nao|de ngay",
            Asks.DATE,
            Wants.DATE,
        ),
        (
            r"(?:o dau|tai dau).*(?:ngay nao|bao gio)|\bo (?:dau|cho nao|phong nao|hoi truong nao|noi nao|phong may)\b|\btai (?:dau|noi nao|hoi truong nao|phong nao|dia diem nao)\b|\bdia diem (?:nao|o dau|la)|\bcho nao\b|\bphong nao\b(?! (?:\w+ ){0,2}?(?:duoc|phai|chiu|chu tri|phoi hop|lam|co|xay dung|theo doi|tham muu))|\bhop dau\b|\bhoi truong nao\b",
            Asks.PLACE,
            Wants.PLACE,
        ),
        (
            r"\b(?:loi|vi pham|sai pham|khuyet diem) (?:gi|nao|nhu the nao|the nao|ra sao)\b|\bvi sao\b|\btai sao\b|\bly do (?:gi|nao|la)|\bnguyen nhan (?:gi|nao|la)|\bsao (?:lai|phai)\b|vi ly do",
            Asks.REASON,
            Wants.REASON,
        ),
        (r"gui (?:den |toi |cho )?(?:nhung )?(?:noi|ai|don vi|co quan)", Asks.CONTENT, Wants.TEXT),
        (
            rf"{_OF_PAPER}.*(?:co quan|don vi|ai|cap|to chuc|noi)(?: nao)? (?:da )?ban hanh|do (?:co quan|ai|cap|don vi)(?: nao)? (?:da )?ban hanh|(?:co quan|don vi|cap) nao (?:da )?ban hanh",
            Asks.DOCUMENT,
            Wants.BODY,
        ),
    ]
)

# What a person asked for did: the cue nearest after the word for "who" decides, else the last one before it.
WHO = re.compile(_WHO)
DID = _compiled(
    [
        (
            r"\b(?:dong )?(?:chu tri|chu toa|chu chi|dieu hanh|dieu khien)\b|\bdoan chu (?:tich|toa|tri)\b(?: [\w ]*?\bgom\b)?",
            Asks.CHAIR,
            Wants.PERSON,
        ),
        (r"\bdu (?:va |, ?|roi )?(?:co y kien )?(?:phat bieu )?chi dao\b", Asks.DIRECTOR, Wants.PERSON),
        (
            r"\b(?:duoc|trung)(?: \w+){0,2}? (?:bau|bo nhiem|chi dinh|chuan y|cu|dieu dong|luan chuyen|phan cong|giao giu|gioi thieu bau|giu chuc)\b|\bbau(?: bo sung)?(?= (?:nhung )?(?:ai|dong chi nao))|\b(?:bo nhiem|chi dinh|dieu dong|hiep thuong cu|trung cu)\b",
            Asks.APPOINTMENT,
            Wants.PERSON,
        ),
        (
            rf"\bbi (?:\w+ ){{0,14}}?(?:ky luat|{_PENALTY})\b|\b(?:ky luat|{_PENALTY})(?= (?:nhung )?ai\b)",
            Asks.DISCIPLINE,
            Wants.PERSON,
        ),
        (
            r"\bduoc (?:\w+ ){0,2}?(?:trao|tang|khen|ket nap|nhan|cong nhan|vinh danh)\b|\bnhan (?:bang khen|giay khen|huy hieu|co|danh hieu)|\bket nap\b",
            Asks.AWARD,
            Wants.PERSON,
        ),
        (
            r"(?<!nhiem )(?<!thoi )\bky\b(?! (?:hop|luat|dai hoi|nay|truoc|nam))|\bky ban hanh\b",
            Asks.SIGNER,
            Wants.PERSON,
        ),
        (r"\b(?:trao|tang|gan huy hieu)\b(?! doi)", Asks.PRESENTER, Wants.PERSON),
        (
            r"\b(?:phat bieu|bao cao|trinh bay|ket luan|truyen dat|quan triet|khai mac|be mac|noi|neu|yeu cau|de nghi|kien nghi|tham luan|doc|chat van|gioi thieu|khang dinh|nhan manh|thong bao|cho biet|xin|tiep thu|dan chuong trinh|chi dao|giai trinh|pho bien|thay mat|thong qua|cong bo|luu y|cho rang|phan anh|thua nhan|tra loi|chia se)\b",
            Asks.SPEAKER,
            Wants.PERSON,
        ),
        (r"(?<!ban )\b(?:to chuc|dung ra to chuc|trieu tap)\b", Asks.ORGANIZER, Wants.BODY),
        (r"\b(?:dan dau|lam truong doan)\b", Asks.ANYTHING, Wants.PERSON),
        (
            r"\b(?:cung di|di cung|thap tung|du|tham du|den du|ve du|co mat|tham gia|khach moi|dai dien|dai bieu)\b",
            Asks.ATTENDEE,
            Wants.PERSON,
        ),
        (rf"\b(?:la|lam|giu chuc|giu)(?: \w+){{0,2}}? {_OFFICE}", Asks.ROLE_HOLDER, Wants.PERSON),
        (r"\bgom\b", Asks.ANYTHING, Wants.PERSON),
        (
            r"\bduoc (?:giao|phan cong)\b|\bgiao cho\b|\bgiao(?= ai\b)|\bphan cong\b|\bphu trach\b",
            Asks.TASK,
            Wants.PERSON,
        ),
    ]
)
# Cues that other words become when their diacritics are gone ("ký" and "kỹ thuật"): with diacritics only these are meant.
ACCENTED: dict[str, frozenset[str]] = {
    "bau": frozenset({"bầu"}),
    "doc": frozenset({"đọc"}),
    "du": frozenset({"dự"}),
    "gom": frozenset({"gồm"}),
    "ky": frozenset({"ký"}),
    "neu": frozenset({"nêu"}),
    "noi": frozenset({"nói"}),
    "tang": frozenset({"tặng"}),
    "xin": frozenset({"xin"}),
    "trao": frozenset({"trao"}),
}
# Words that hold such a cue once their diacritics are gone.
NO_CUES = re.compile(
    r"\b(?:(?:tong |pho )?giam doc|ban chi dao|ban to chuc|bo noi vu|so noi vu|phong noi vu|noi (?:vu|bo|dung|thanh|chinh(?! phu| quyen| sach))|ha noi"
    r"|ky (?:thuat|nang|su|yeu|niem|cuong|tuc|luc|thi|bao cao)|du (?:lich|an|toan|phong|thao|bao|luat|kien)"
    r"|tang (?:cuong|truong|thu|gia)|gia tang|trao doi|doc lap|bau cu|to chuc (?:dang|bo may|can bo|co so))\b"
)
HOLDER = re.compile(
    rf"{_OFFICE}.*(?:la ai|la (?:dong chi|d/c|chi|anh|ong|ba) nao|ten (?:la )?gi|la nhung ai|\bnao\b)|\bai (?:dang )?(?:la|lam|giu chuc) {_OFFICE}"
)

# Tried in order when no person is asked for.
CUES = _compiled(
    [
        (
            r"hinh thuc (?:ky luat )?(?:gi|nao|la|the nao|doi voi)|ky luat .*hinh thuc|ky luat (?:gi|the nao|ra sao|muc nao)|muc ky luat|bi xu ly (?:the nao|ra sao)",
            Asks.DISCIPLINE,
            Wants.PENALTY,
        ),
        (
            rf"\bso (?:may|bao nhieu|hieu)\b|\bmang so\b|thay the {_OF_PAPER}|(?<!luat ){_OF_PAPER} (?:nao|may)\b(?<!luat nao)|van ban nao",
            Asks.DOCUMENT,
            Wants.PAPER,
        ),
        (
            r"duoc (?:\w+ ){0,3}?(?:bau|bo nhiem|chi dinh|cu|chuan y|dieu dong|phan cong|luan chuyen)(?: \w+){0,6} (?:chuc vu gi|chuc gi|chuc danh gi|lam gi|chuc vu nao|chuc danh nao)|bau .*chuc (?:danh |vu )?(?:gi|nao)|(?:chuyen|dieu dong) (?:di|sang|ve|den) (?:dau|dau a)|bau (?:ong|ba|dong chi).* giu chuc",
            Asks.APPOINTMENT,
            Wants.OFFICE,
        ),
        (
            r"\btruoc (?:do|day|kia|khi)\b.*\blam gi\b|(?<!to )\bchuc (?:vu |danh )?(?:gi|nao|vu gi)|giu chuc (?:vu )?(?:gi|nao)|cuong vi (?:gi|nao)|tu cach (?:gi|nao)|lam (?:chuc )?gi (?:o|tai)\b|dang lam gi|la ai trong|^\W*(?:ong|ba|dong chi|anh|chi|co|bac) [\w ]{2,40} la ai\b",
            Asks.ROLE,
            Wants.OFFICE,
        ),
        (
            r"(?:co quan|don vi|ben|to chuc|chi bo|dang bo|cap uy|ban|doan the)(?: nao| gi) .*(?:to chuc|dung ra|chu tri|cong bo|mo|trieu tap|lam)|(?:to chuc|mo|trieu tap) boi|do (?:ben|co quan|don vi) (?:nao )?to chuc",
            Asks.ORGANIZER,
            Wants.BODY,
        ),
        (
            r"(?:co quan|don vi|ben|to chuc) nao .*(?:duoc giao|phai)|giao (?:cho )?(?:don vi nao|co quan nao)",
            Asks.ANYTHING,
            Wants.BODY,
        ),
        (r"\bbao nhieu\b|\bmay (?!gio)\w+|\btong so\b.*(?:la|bao)|\bso luong\b|\bmay\b", Asks.NUMBER, Wants.NUMBER),
        (
            r"de (?:lam|ban|thong qua) (?:viec )?gi|\bban (?:ve |den )?(?:viec |noi dung |van de )?gi|noi dung (?:chinh )?(?:gi|nao|la)|ve (?:viec|noi dung|van de) gi|chuan bi (?:cho )?(?:viec )?gi|trien khai (?:cai )?gi|nhung noi dung",
            Asks.CONTENT,
            Wants.TEXT,
        ),
        (
            rf"(?:quyet dinh|ket luan|thong nhat|bieu quyet|phan quyet) (?:the nao|ra sao|sao)\b|quyet dinh (?:nhung )?gi\b|thong qua (?:nhung )?{_WHAT}|thong qua (?:nhung )?(?:nghi quyet|viec|van ban) (?:gi|nao)|quyet nghi|thong nhat (?:nhung )?{_WHAT}|bieu quyet .*gi|dong y (?:nhung )?gi|xu ly the nao",
            Asks.DECISION,
            Wants.TEXT,
        ),
        (
            rf"nhiem vu (?:gi|nao|nhung)|nhung nhiem vu|phai (?:lam|hoan thanh|thuc hien) (?:xong )?(?:cai )?gi|can (?:lam )?gi|lam (?:tot )?(?:viec )?gi\b.*$|\b(?:yeu cau|giao(?! ban)|de nghi|chi dao|luu y|nhac|dan do|mong)\b.*\b{_WHAT}|\b(?:yeu cau|giao(?! ban)|de nghi|chi dao|luu y)\b.*\bnao\b|tap trung .*(?:gi|nao)|phai lam|trong tam",
            Asks.TASK,
            Wants.TEXT,
        ),
        (
            r"(?:tang|trao|thuong|khen)(?: \w+){0,3} gi\b|duoc (?:tang|khen) (?:thuong )?(?:gi|nao)\b|co tang gi\b",
            Asks.AWARD,
            Wants.TEXT,
        ),
        (
            rf"(?:noi|phat bieu|neu|ket luan|y kien|nhan manh|chat van|bao cao|khang dinh|de nghi|kien nghi) (?:y kien )?(?:nhung )?{_WHAT}",
            Asks.SPEAKER,
            Wants.TEXT,
        ),
        (r"\bnao\b.*\bduoc (?:\w+ ){0,2}?(?:tang|khen|thuong|cong nhan)\b", Asks.AWARD, Wants.BODY),
        (
            rf"\b{_BODY}s? nao\b",
            Asks.ANYTHING,
            Wants.BODY,
        ),
        (
            rf"noi dung|ban (?:ve |den )?(?:viec )?{_WHAT}|ve (?:viec|noi dung|van de)? ?gi|de (?:lam )?gi|chuan bi|muc dich",
            Asks.CONTENT,
            Wants.TEXT,
        ),
        (r"\bco\b.*\b(?:khong|ko|k|chua)\b|phai khong|dung khong", Asks.YES_NO, Wants.YES_NO),
        (rf"{_WHAT}|nhung [\w ]+ nao", Asks.CONTENT, Wants.TEXT),
    ]
)

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
    rf"\b(?:ai|nao|gi|(?:bao nhieu|may) {_MEASURE}|may gio|may h|bao nhieu|may|bao gio|o dau|tai dau|vi sao|tai sao|ly do|ra sao|the nao|khi nao|ngay nao|hom nao|buoi nao|so may|so bao nhieu|sang hay chieu|buoi sang hay chieu"
    r"|cho (?:minh|em|toi|anh|chi) hoi|cho hoi|xin hoi|minh muon biet|cho biet|ban oi|ad oi|moi nguoi|mn oi|lam on|giup (?:minh|em|toi|voi))\b"
)

# Questions for which a committee's news can have no answer: weather, sport, money, private data, chit-chat, orders to the bot.
OUTSIDE = re.compile(
    r"thoi tiet|du bao|doi tuyen|bong da|ty so|ti so|gia vang|gia xang|xo so|ket qua so|chung khoan|ty gia|nau an|cong thuc|bai hat|ca si|phim|thu do nuoc"
    r"|so dien thoai|\bsdt\b|dia chi nha|email|mat khau|password|so tai khoan|\bcccd\b|can cuoc cua|ke chuyen|lam tho|viet (?:ho|giup|mot bai|bai)|dich (?:ho|giup|cau)|ban la ai|ban ten gi|may la ai"
    r"|ignore (?:all|previous)|system prompt|bo qua (?:moi|cac) (?:lenh|huong dan)|\bngu\b qua|do ngu|chui|yeu (?:anh|em) khong|co nguoi yeu"
)
# What is no question, only courtesy.
GREETING = re.compile(
    r"\W*(?:(?:xin )?chao(?: (?:ban|bot|anh|chi|em|ad|admin|dong chi|ca nha|moi nguoi))*|hello|hi|alo|(?:xin )?cam on(?: (?:ban|bot|anh|chi|em|ad|dong chi))*(?: nhieu| nhe| a| rat nhieu)*|ok|vang|da|thanks?)\W*(?:a|nhe|nha)?\W*"
)
# Words by which a follow-up leans on what was said before.
LEANING = re.compile(
    r"^(?:the|vay|con|roi|va|ai|o dau|luc|vao|khi|may|bao|tai|ho|ong ay|ba ay|dong chi ay|dong chi do|nguoi do)\b|\b(?:do|ay|nay|kia)\b"
    r"|^(?:hop|to chuc|dien ra|duoc|pho bi thu|bi thu|don vi nao|co quan nao|co bao nhieu|tinh|vi sao|mac? phieu|hoi nghi|buoi|phien|le|dong chi nao|nhung ai|ai)\b"
)
# Words of offices and bodies, which alone say of nothing where it was: "Lãnh đạo UBND tỉnh nào tới dự?" asks on.
GENERIC = frozenset(
    "ban bi chu cap cao chi dai dan dang dao dien doan doc dong giam hdnd hoi huyen khach khoi lanh moi nhan nhiem phong pho phuong "
    "quan so thanh thi thu thuong thuc tich tinh to tren truc truong ubnd uy vien xa".split()
)
# Words by which a question says that it goes on about what was said before.
SAYS_IT_LEANS = re.compile(
    r"^\W*(?:the|vay|con|roi|va)\b|\b(?:hoi nghi|cuoc hop|buoi|cuoc|phien|ky hop|dai hoi|le|van ban|quyet dinh|nghi quyet|ngay|viec|hinh thuc|nguoi|chuc|dot|noi|cho) (?:do|ay|nay|kia)\b"
)
PRONOUNS = re.compile(r"\b(?:(?:dong chi|ong|ba|anh|chi|co|nguoi|vi|bac|chu) (?:ay|do|nay|ta)|\bho\b)(?!\w)")
