"""How a question hangs together with the talk around it: courtesy, what lies outside, what leans on what was said."""

from __future__ import annotations

import re

# How a question is led in, before what it asks.
COURTESY = re.compile(
    r"\W*(?:(?:da|thua|a|oi|alo|ad|admin|bot|ban|em|e|minh|mk|toi|anh|chi|bac|co|chu|cac|moi nguoi|mn|lam on|vui long|xin|phep|giup"
    r"|cho|muon|can|duoc|nho)\b[\s,]*){1,8}hoi\b(?: (?:la|rang|chut|ti|ty|xiu|cai|ve viec)\b)*[\s,:]*|\W*hoi (?:chut|ti|ty|xiu)\b[\s,:]*"
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
