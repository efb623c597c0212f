"""How questions are worded, as data: the cues that tell what is asked, and the words that tell nothing.

Everything is folded (lower case, no diacritics), because people type both ways and a wrong tone must not change what is
asked. Rows are tried in order and the first that is found decides, so that the more special stand before the more general.
"""

from __future__ import annotations

import re

from index.models import Asks, Wants

_WHO = (
    r"(?:\bai\b|\b(?:dong chi|d/c|dc|nguoi|ong|ba|anh|chi|can bo|lanh dao|chu|co|bac|vi|dai bieu|db|quan chung|ca nhan|dang vien)"
    r"(?: [\w/-]+){0,5}? nao\b|\b(?:nao|gom) (?:den )?du\b|\bten (?:la )?gi\b|\bten ai\b)"
)
_OFFICE = (
    r"(?:(?:pho |nguyen |quyen |tan )?(?:bi thu|chu tich|truong|giam doc|chu nhiem|bo truong|thu truong|thu tuong|hieu truong"
    r"|vien truong|chanh|tu lenh|tong|uy vien|chu toa|to truong|doi truong|pct|pgd|bt|ct|pbt)\b)"
)
_WHAT = r"(?:gi|nhung gi|cai gi|viec gi|nhung viec gi|dieu gi|van de gi|noi dung gi|nhung noi dung nao|the nao|ra sao|nhu the nao)"
_OF_PAPER = r"(?:nghi quyet|quyet dinh|chi thi|ke hoach|thong bao|huong dan|ket luan|quy dinh|cong van|to trinh|bao cao|luat|nghi dinh|van ban|giay moi|thong tu|qd|nq|ct|tb|gm|cv|kl|kh|hd|don)"


def _compiled(rows: list[tuple[str, Asks, Wants]]) -> list[tuple[re.Pattern[str], Asks, Wants]]:
    return [(re.compile(cue), asks, wants) for cue, asks, wants in rows]


CUES = _compiled(
    [
        # the part in a meeting, when a person is asked for
        (rf"{_WHO}.*\b(?:ghi bien ban|lam thu ky|thu ky|ghi chep)|thu ky .*(?:la ai|{_WHO})|(?:nguoi|ai) ghi\b|bien ban .* do ai", Asks.SECRETARY, Wants.PERSON),
        (rf"vang .*(?:vi sao|ly do|tai sao)|(?:sao|ly do) .*vang\b", Asks.ABSENT, Wants.REASON),
        (rf"\bvang\b.*{_WHO}|{_WHO}.*\bvang\b|vang (?:mat )?nhung|sao (?:lai )?khong (?:du|chu tri|den)", Asks.ABSENT, Wants.PERSON),
        (r"(?:bao nhieu|may|so|ty le|ti le|muc) (?:phieu|% ?phieu)|\b(?:ty|ti) le bao nhieu|bao nhieu (?:phan tram|%)|so phieu", Asks.VOTE, Wants.NUMBER),
        (r"(?:bao gio|may gio|luc nao|khi nao|ngay nao|ngay may).*(?:may gio|gio nao)", Asks.DATE, Wants.TIME),
        (r"\bmay gio\b|\bluc may\b|\bgio nao\b|\bbuoi nao\b|\bbuoi gi\b|(?:buoi )?sang hay (?:buoi )?(?:chieu|toi)|\bluc nao\b", Asks.TIME, Wants.TIME),
        (rf"{_OF_PAPER}.*(?:hieu luc|tinh) (?:ke )?tu|(?:co )?hieu luc .*(?:nao|bao gio|may)", Asks.DOCUMENT, Wants.DATE),
        (r"(?:ngay|hom|khi|thang|nam|dip|thoi gian|nhung ngay) (?:nao|may|bao nhieu|gi|nau)\b|\bbao gio\b|\bngay bao nhieu\b|\bhom nao\b|vao luc nao|\bnam nao\b|thoi diem nao|de ngay", Asks.DATE, Wants.DATE),
        (r"\bo (?:dau|cho nao|phong nao|hoi truong nao|noi nao)\b|\btai (?:dau|noi nao|hoi truong nao|phong nao|dia diem nao)\b|\bdia diem (?:nao|o dau|la)|\bcho nao\b|\bphong nao\b|\bhop dau\b|\bhoi truong nao\b", Asks.PLACE, Wants.PLACE),
        (r"\bvi sao\b|\btai sao\b|\bly do (?:gi|nao|la)|\bnguyen nhan (?:gi|nao|la)|\bsao (?:lai|phai)\b", Asks.REASON, Wants.REASON),
        (r"hinh thuc (?:ky luat )?(?:gi|nao|la|the nao|doi voi)|ky luat .*hinh thuc|ky luat (?:gi|the nao|ra sao|muc nao)|muc ky luat|bi xu ly (?:the nao|ra sao)", Asks.DISCIPLINE, Wants.PENALTY),
        (rf"(?:{_WHO}|nhung can bo|can bo .* nao).*bi .*ky luat|ky luat (?:ai|nhung ai)", Asks.DISCIPLINE, Wants.PERSON),
        # documents
        (rf"{_OF_PAPER}.*(?:co quan|don vi|ai|cap|to chuc|noi) nao? ?(?:da )?ban hanh|do (?:co quan|ai|cap|don vi) nao? ?ban hanh|(?:co quan|don vi) nao (?:da )?ban hanh", Asks.DOCUMENT, Wants.BODY),
        (r"gui (?:den |toi |cho )?(?:nhung )?(?:noi|ai|don vi|co quan)", Asks.CONTENT, Wants.TEXT),
        (rf"\bso (?:may|bao nhieu|hieu)\b|\bmang so\b|thay the {_OF_PAPER}|{_OF_PAPER} (?:nao|may)\b|van ban nao", Asks.DOCUMENT, Wants.PAPER),
        # people by office
        (rf"{_WHO}.*\b(?:duoc|trung) (?:\w+ ){{0,2}}?(?:bau|bo nhiem|chi dinh|chuan y|cu|hiep thuong|dieu dong|luan chuyen|phan cong|giao giu|trung cu|gioi thieu bau)|\bbau (?:\w+ ){{0,1}}ai\b|bau bo sung ai|(?:bo nhiem|chi dinh|dieu dong|cu|ket nap) (?:nhung )?ai\b|\bgom (?:nhung )?(?:ai|dong chi nao|nguoi nao)", Asks.APPOINTMENT, Wants.PERSON),
        (r"duoc (?:\w+ ){0,3}?(?:bau|bo nhiem|chi dinh|cu|chuan y|dieu dong|phan cong|luan chuyen)(?: \w+){0,6} (?:chuc vu gi|chuc gi|chuc danh gi|lam gi|chuc vu nao|chuc danh nao)|bau .*chuc (?:danh |vu )?(?:gi|nao)|(?:chuyen|dieu dong) (?:di|sang|ve|den) (?:dau|dau a)|bau (?:ong|ba|dong chi).* giu chuc", Asks.APPOINTMENT, Wants.OFFICE),
        (r"chuc (?:vu |danh )?(?:gi|nao|vu gi)|giu chuc (?:vu )?(?:gi|nao)|cuong vi (?:gi|nao)|lam (?:chuc )?gi (?:o|tai)\b|dang lam gi|la ai trong|(?:ong|ba|dong chi|anh|chi) [\w ]+ la ai\b", Asks.ROLE, Wants.OFFICE),
        (rf"(?:{_WHO}|do nhung ai|boi ai|cua ai).*\b(?:dong )?(?:chu tri|chu toa|chu chi|dieu hanh|dieu khien|chu tich doan)|(?:chu tri|chu toa|dieu hanh|chu chi) .*(?:{_WHO}|la ai|cho ai)|doan chu (?:tich|toa) .*(?:gom|co|la)", Asks.CHAIR, Wants.PERSON),
        (rf"{_WHO}.*\bdu (?:va |, ?)?(?:co y kien )?(?:phat bieu )?chi dao\b|\bdu (?:va |, )?chi dao .*(?:{_WHO}|la ai)|{_WHO} chi dao", Asks.DIRECTOR, Wants.PERSON),
        (rf"{_WHO}.*\bky\b|\bky boi\b|nguoi ky", Asks.SIGNER, Wants.PERSON),
        (rf"{_WHO}.*\b(?:trao|tang|gan|cong bo quyet dinh|cong bo cac quyet dinh)\b(?! doi)", Asks.PRESENTER, Wants.PERSON),
        (rf"{_WHO}.*\b(?:phat bieu|bao cao|trinh bay|ket luan|truyen dat|quan triet|khai mac|be mac|noi|neu|yeu cau|de nghi|kien nghi|tham luan|doc|chat van|gioi thieu|khang dinh|nhan manh|thong bao|cho biet|xin|tiep thu|dan chuong trinh|chi dao|giai trinh|pho bien)\b", Asks.SPEAKER, Wants.PERSON),
        (rf"{_WHO}.*\b(?:du|tham du|den du|ve du|co mat|tham gia|den|khach moi|dai dien)\b|khach moi .*(?:la|gom|co|nhung)|(?:co|nhung) (?:ai|lanh dao nao|dong chi nao).*\bdu\b|thanh phan (?:du|tham du)|co ai .*du|co {_OFFICE}.* nao .*du", Asks.ATTENDEE, Wants.PERSON),
        (rf"\bai\b.*(?:la|lam|giu chuc|giu) (?:\w+ ){{0,2}}?{_OFFICE}|{_OFFICE}.*(?:la ai|la (?:dong chi|d/c|chi|anh|ong|ba) nao|ten (?:la )?gi|la nhung ai)|{_OFFICE}.*\bnao\b|{_OFFICE} .*\bai\b", Asks.ROLE_HOLDER, Wants.PERSON),
        (r"(?:co quan|don vi|ben|to chuc|chi bo|dang bo|cap uy|tinh|huyen|ban|dia phuong|doan the)(?: nao| gi) .*(?:to chuc|dung ra|chu tri|cong bo|mo|trieu tap|hop|lam)|(?:to chuc|mo|trieu tap) boi|do (?:ben|co quan|don vi|ai) (?:nao )?to chuc|ai to chuc", Asks.ORGANIZER, Wants.BODY),
        (rf"(?:co quan|don vi|ben|to chuc) nao .*(?:duoc giao|phai)|giao (?:cho )?(?:ai|don vi nao|co quan nao)|{_WHO}.*\bduoc giao\b", Asks.TASK, Wants.TEXT),
        (r"(?:to chuc dang|tap the|chi bo|dang bo|don vi|tinh|dia phuong|huyen|xa)s? nao\b", Asks.ANYTHING, Wants.BODY),
        (r"\bbao nhieu\b|\bmay (?!gio)\w+|\btong so\b.*(?:la|bao)|\bso luong\b|\bmay\b", Asks.NUMBER, Wants.NUMBER),
        # which meetings
        (r"nhung (?:cuoc hop|hoi nghi|buoi hop|phien hop|ky hop|cuoc) nao|co (?:nhung )?(?:cuoc hop|hop|hoi nghi|lich)(?: gi| nao)|hop nhung gi|hop gi\b|(?:chu tri|du) (?:hop )?(?:gi|nhung gi|cuoc nao|nhung cuoc nao)", Asks.MEETINGS, Wants.MEETINGS),
        # what
        (rf"quyet dinh (?:nhung )?gi|thong qua (?:nhung )?{_WHAT}|thong qua (?:nhung )?(?:nghi quyet|viec|van ban) (?:gi|nao)|quyet nghi|thong nhat (?:nhung )?{_WHAT}|bieu quyet .*gi|dong y (?:nhung )?gi|xu ly the nao", Asks.DECISION, Wants.TEXT),
        (rf"nhiem vu (?:gi|nao|nhung)|nhung nhiem vu|phai (?:lam|hoan thanh|thuc hien) (?:xong )?(?:cai )?gi|can (?:lam )?gi|lam (?:tot )?(?:viec )?gi\b.*$|(?:yeu cau|giao|de nghi|chi dao|luu y|nhac|dan|mong).*\b{_WHAT}|tap trung .*(?:gi|nao)|phai lam", Asks.TASK, Wants.TEXT),
        (r"(?:tang|trao|thuong|khen)(?: \w+){0,3} gi\b|duoc (?:tang|khen) (?:thuong )?(?:gi|nao)|co tang gi", Asks.AWARD, Wants.TEXT),
        (rf"(?:noi|phat bieu|neu|ket luan|y kien|nhan manh|chat van|bao cao|khang dinh|de nghi|kien nghi) (?:y kien )?(?:nhung )?{_WHAT}", Asks.SPEAKER, Wants.TEXT),
        (r"\bai\b|dong chi nao|d/c nao|nguoi nao|nhung ai", Asks.ANYTHING, Wants.PERSON),
        (r"\bco\b.*\b(?:khong|ko|k|chua)\b|phai khong|dung khong", Asks.YES_NO, Wants.YES_NO),
        (rf"noi dung|ban (?:ve |den )?(?:viec )?{_WHAT}|ve (?:viec|noi dung|van de)? ?gi|de (?:lam )?gi|{_WHAT}|trong tam|chuan bi|nhung .* nao|muc dich", Asks.CONTENT, Wants.TEXT),
    ]
)

# Words that tell nothing of what is asked about, as they are typed with their diacritics …
STOP_WORDS = frozenset(
    """
    ai à ạ ạh anh ấy bao bác bạn bà bằng bị bởi bên bot các cái cần chỉ cho chị chú cháu chuyện chưa chứ có con còn cô cùng cũng của cụ cho
    dạ do dưới đã đang đấy để đây đâu đi điều đó đồng được đến đều em gì giúp hay hả hỏi hôm khi không kia kìa là lại làm lên lúc luôn
    mà mấy mình mọi một mới muốn nào này nên nếu ngày nhé nhỉ nhi như những nhiêu nữa nhờ ơi ở ông phải qua ra rồi sao sau sẽ sự ta
    tại tên thế theo thì thôi thưa tới tôi trên trong trước từ tớ tui từng và vào vậy vẫn về vì việc vị với xem xin vừa ạ ad admin
    hộ nhớ biết nói đồng_chí chí người vụ hồi hội_nghị buổi cuộc đ/c đc gồm nhất thứ bấy giờ vài cả nè nhá nha hen thay nghe
    """.split()
)
# … and as they are typed without, where fewer can be told apart from words that matter ("chi bộ", "cơ quan", "báo").
PLAIN_STOP_WORDS = frozenset(
    "ai a gi nao la cua va thi duoc bi o tai vao ve viec cho hoi xin voi nhung cac khong vay the nhi nhe minh em ban ad bot oi do den tu trong "
    "tren khi ngay bao nhieu may sao luc hom nay ay kia da dang se de nhu mot co ong ba dong chi d/c dc nguoi nhung ten roi con moi ma theo lam lan".split()
)

# Cue words: they say what is asked, and need not be found in the text that answers.
ASKING = re.compile(
    r"\b(?:ai|nao|gi|may gio|bao nhieu|may|bao gio|o dau|tai dau|vi sao|tai sao|ly do|ra sao|the nao|khi nao|ngay nao|hom nao|buoi nao|so may|so bao nhieu|sang hay chieu|buoi sang hay chieu"
    r"|cho (?:minh|em|toi|anh|chi) hoi|cho hoi|xin hoi|minh muon biet|cho biet|ban oi|ad oi|moi nguoi|mn oi|lam on|giup (?:minh|em|toi|voi))\b"
)

# Questions for which a committee's news can have no answer: weather, sport, money, private data, chit-chat, orders to the bot.
OUTSIDE = re.compile(
    r"thoi tiet|du bao|doi tuyen|bong da|ty so|ti so|gia vang|gia xang|xo so|ket qua so|chung khoan|ty gia|nau an|cong thuc|bai hat|ca si|phim|thu do nuoc"
    r"|so dien thoai|\bsdt\b|dia chi nha|email|mat khau|password|so tai khoan|\bcccd\b|can cuoc cua|ke chuyen|lam tho|viet (?:ho|giup|mot bai|bai)|dich (?:ho|giup|cau)|ban la ai|ban ten gi|may la ai"
    r"|ignore (?:all|previous)|system prompt|bo qua (?:moi|cac) (?:lenh|huong dan)|\bngu\b qua|do ngu|chui|yeu (?:anh|em) khong|co nguoi yeu"
)
# Words by which a follow-up leans on what was said before.
LEANING = re.compile(
    r"^(?:the|vay|con|roi|va|ai|o dau|luc|vao|khi|may|bao|tai|ho|ong ay|ba ay|dong chi ay|dong chi do|nguoi do)\b|\b(?:do|ay|nay|kia)\b"
    r"|^(?:hop|to chuc|dien ra|duoc|pho bi thu|bi thu|don vi nao|co quan nao|co bao nhieu|tinh|vi sao|mac? phieu|hoi nghi|buoi|phien|le|dong chi nao|nhung ai|ai)\b"
)
PRONOUNS = re.compile(r"\b(?:(?:dong chi|ong|ba|anh|chi|co|nguoi|vi|bac|chu) (?:ay|do|nay|ta)|\bho\b)(?!\w)")
