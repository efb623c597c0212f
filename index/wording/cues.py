"""Cues of questions that ask for no person."""

from __future__ import annotations

from index.models import Asks, Wants
from index.wording.rows import compiled
from index.wording.words import BODY, OF_PAPER, WHAT

# Tried in order when no person is asked for.
CUES = compiled(
    [
        (
            r"hinh thuc (?:ky luat )?(?:gi|nao|la|the nao|doi voi)|ky luat .*hinh thuc|ky luat (?:gi|the nao|ra sao|muc nao)|muc ky luat|bi xu ly (?:the nao|ra sao)",
            Asks.DISCIPLINE,
            Wants.PENALTY,
        ),
        (
            rf"\bso (?:may|bao nhieu|hieu)\b|\bmang so\b|thay the {OF_PAPER}|(?<!luat ){OF_PAPER} (?:nao|may)\b(?<!luat nao)|van ban nao",
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
            rf"(?:quyet dinh|ket luan|thong nhat|bieu quyet|phan quyet) (?:the nao|ra sao|sao)\b|quyet dinh (?:nhung )?gi\b|thong qua (?:nhung )?{WHAT}|thong qua (?:nhung )?(?:nghi quyet|viec|van ban) (?:gi|nao)|quyet nghi|thong nhat (?:nhung )?{WHAT}|bieu quyet .*gi|dong y (?:nhung )?gi|xu ly the nao",
            Asks.DECISION,
            Wants.TEXT,
        ),
        (
            rf"nhiem vu (?:gi|nao|nhung)|nhung nhiem vu|phai (?:lam|hoan thanh|thuc hien) (?:xong )?(?:cai )?gi|can (?:lam )?gi|lam (?:tot )?(?:viec )?gi\b.*$|\b(?:yeu cau|giao(?! ban)|de nghi|chi dao|luu y|nhac|dan do|mong)\b.*\b{WHAT}|\b(?:yeu cau|giao(?! ban)|de nghi|chi dao|luu y)\b.*\bnao\b|tap trung .*(?:gi|nao)|phai lam|trong tam",
            Asks.TASK,
            Wants.TEXT,
        ),
        (
            r"(?:tang|trao|thuong|khen)(?: \w+){0,3} gi\b|duoc (?:tang|khen) (?:thuong )?(?:gi|nao)\b|co tang gi\b",
            Asks.AWARD,
            Wants.TEXT,
        ),
        (
            rf"(?:noi|phat bieu|neu|ket luan|y kien|nhan manh|chat van|bao cao|khang dinh|de nghi|kien nghi) (?:y kien )?(?:nhung )?{WHAT}",
            Asks.SPEAKER,
            Wants.TEXT,
        ),
        (r"\bnao\b.*\bduoc (?:\w+ ){0,2}?(?:tang|khen|thuong|cong nhan)\b", Asks.AWARD, Wants.BODY),
        (
            rf"\b{BODY}s? nao\b",
            Asks.ANYTHING,
            Wants.BODY,
        ),
        (
            rf"noi dung|ban (?:ve |den )?(?:viec )?{WHAT}|ve (?:viec|noi dung|van de)? ?gi|de (?:lam )?gi|chuan bi|muc dich",
            Asks.CONTENT,
            Wants.TEXT,
        ),
        (r"\bco\b.*\b(?:khong|ko|k|chua)\b|phai khong|dung khong", Asks.YES_NO, Wants.YES_NO),
        (rf"{WHAT}|nhung [\w ]+ nao", Asks.CONTENT, Wants.TEXT),
    ]
)
