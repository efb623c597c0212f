"""Cues that are sure whatever else stands in the question; they are tried before all others."""

from __future__ import annotations

import re

from index.models import Asks, Wants
from index.wording.rows import compiled
from index.wording.words import OF_PAPER, PERSON

# Where somebody went who left an office.
MOVES = re.compile(
    r"^(?!.*\b(?:dien ra|hop|le|to chuc)\b).*\b(?:chuyen|dieu dong|luan chuyen)\b(?! (?:doi|giao|de|bien)).*\b(?:dau|co quan nao|don vi nao|noi nao)\b"
    r"|\bcu\b.*\b(?:di|ve|nhan(?: nhiem vu| cong tac)?(?: gi)?)(?: o)? (?:dau|noi nao|co quan nao)\b"
)

# Question words that are sure whatever else stands in the question; tried in order before anything else.
FIRST = compiled(
    [
        (r"\bco\b.*\bnao\b.*\b(?:khong|ko)\b", Asks.YES_NO, Wants.YES_NO),
        (r"\bda\b.*\bchua\b(?: a| vay| the| nhi| ban| ad)*\W*$", Asks.YES_NO, Wants.YES_NO),
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
            rf"{PERSON}.*\b(?:ghi bien ban|lam thu ky|(?<!\w)thu ky|ghi chep)|(?<!\w)thu ky .*(?:la ai|{PERSON}|la nhung ai)|(?:nguoi|ai) ghi\b|bien ban .* do ai",
            Asks.SECRETARY,
            Wants.PERSON,
        ),
        (rf"\bthay (?:the |cho )*{PERSON}", Asks.ROLE_HOLDER, Wants.PERSON),
        (r"\bvang\b.*(?:vi sao|ly do|tai sao)|(?:\bsao\b|ly do) .*\bvang\b", Asks.ABSENT, Wants.REASON),
        (
            rf"\bvang\b.*{PERSON}|{PERSON}.*\bvang\b|\bvang (?:mat )?(?:nhung|ai)|\bsao (?:lai )?khong (?:du|chu tri|den)",
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
            rf"{OF_PAPER}.*(?:hieu luc|tinh) (?:ke )?tu|(?:co )?hieu luc .*(?:nao|bao gio|may)|(?:thoi han|tinh|ke) .*tu ngay (?:nao|may)",
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
            rf"{OF_PAPER}.*(?:co quan|don vi|ai|cap|to chuc|noi)(?: nao)? (?:da )?ban hanh|do (?:co quan|ai|cap|don vi)(?: nao)? (?:da )?ban hanh|(?:co quan|don vi|cap) nao (?:da )?ban hanh",
            Asks.DOCUMENT,
            Wants.BODY,
        ),
    ]
)
