"""What a person who is asked for did: the cue nearest after the word for "who" decides, else the last one before it."""

from __future__ import annotations

import re

from index.models import Asks, Wants
from index.wording.rows import compiled
from index.wording.words import OFFICE, PENALTIES, PERSON

WHO = re.compile(PERSON)
DID = compiled(
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
            rf"\bbi (?:\w+ ){{0,14}}?(?:ky luat|{PENALTIES})\b|\b(?:ky luat|{PENALTIES})(?= (?:nhung )?ai\b)",
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
        (rf"\b(?:la|lam|giu chuc|giu)(?: \w+){{0,2}}? {OFFICE}", Asks.ROLE_HOLDER, Wants.PERSON),
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
# Words of asking that names and other words fold like ("bà Ái", "nhà máy", "vàng", "ông Khổng"): as they are spelled.
SPELLED: dict[str, frozenset[str]] = {
    "ai": frozenset({"ai"}),
    "gi": frozenset({"gì"}),
    "khong": frozenset({"không"}),
    "may": frozenset({"mấy"}),
    "nao": frozenset({"nào"}),
    "vang": frozenset({"vắng"}),
}
# Words that hold such a cue once their diacritics are gone.
NO_CUES = re.compile(
    r"\b(?:(?:tong |pho )?giam doc|ban chi dao|ban to chuc|bo noi vu|so noi vu|phong noi vu|noi (?:vu|bo|dung|thanh|chinh(?! phu| quyen| sach))|ha noi"
    r"|ky (?:thuat|nang|su|yeu|niem|cuong|tuc|luc|thi|bao cao)|du (?:lich|an|toan|phong|thao|bao|luat|kien)"
    r"|tang (?:cuong|truong|thu|gia)|gia tang|trao doi|doc lap|bau cu|to chuc (?:dang|bo may|can bo|co so))\b"
)
HOLDER = re.compile(
    rf"{OFFICE}.*(?:la ai|la (?:dong chi|d/c|chi|anh|ong|ba) nao|ten (?:la )?gi|la nhung ai|\bnao\b)|\bai (?:dang )?(?:la|lam|giu chuc) {OFFICE}"
)
