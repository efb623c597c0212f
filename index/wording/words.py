"""Words of the field that several cues share, as alternatives inside a pattern, folded."""

from __future__ import annotations

import re

OFFICE = (
    r"(?:(?:pho |nguyen |quyen |tan )?(?:bi thu|chu tich|truong|giam doc|chu nhiem|bo truong|thu truong|thu tuong|hieu truong"
    r"|vien truong|chanh|tu lenh|tong|uy vien|to truong|doi truong|pho|uvbtv|chanh van phong|thuong truc|pct|pgd|bt|ct|pbt)\b)"
)
PERSON = (
    r"(?:\bai\b|\b(?:dong chi|d/c|dc|nguoi|can bo|lanh dao|dai bieu|db|quan chung|ca nhan|bac si|cong nhan|luat su|nong dan"
    r"|tham phan|hoc sinh|sinh vien|(?:dang|doan|hoi|giang|giao|nhan|kiem sat|kiem tra|dieu tra|bao cao|thanh|van dong) vien)"
    r"(?: [\w/-]+){0,6}? nao\b"
    r"|\b(?:ong|ba|anh|chi|chu|co|bac|vi|thay|phu huynh|xa vien) nao\b|\bten (?:la )?gi\b"
    rf"|\b{OFFICE}(?: [\w/-]+){{0,8}}? nao\b)"
)
WHAT = r"(?:gi|nhung gi|cai gi|viec gi|nhung viec gi|dieu gi|van de gi|noi dung gi|nhung noi dung nao|the nao|ra sao|nhu the nao)"
BODY = (
    r"(?:to chuc dang|tap the|chi bo|dang bo|dang uy|don vi|co quan|dia phuong|tinh|huyen|quan|xa|phuong|thi tran"
    r"|thon|ap|khu pho|to dan pho|so|nganh|ban|phong|truong|doi|cum|hoi|doan the|chi doan|chi hoi|xi nghiep"
    r"|cong ty|nha may|hop tac xa|doanh nghiep|to chuc|benh vien|dong ho)"
)
OF_PAPER = r"(?:nghi quyet|quyet dinh|chi thi|ke hoach|thong bao|huong dan|ket luan|quy dinh|cong van|to trinh|bao cao|luat|nghi dinh|van ban|giay moi|thong tu|qd|nq|ct|tb|gm|cv|kl|kh|hd|don)"

# How much is asked in, right after "bao nhiêu": the text may print it otherwise ("m2", "ha").
MEASURE = r"(?:(?:mot |moi )?(?:hec ?ta|met vuong|met khoi|ki ?lo ?met|cay so|met|phan tram|(?:ty|trieu|nghin|ngan) dong|tien))"

PAPER = re.compile(rf"\b{OF_PAPER}\b")
PENALTIES = r"(?:buoc thoi viec|cach (?:het )?(?:tat ca )?(?:cac )?chuc|canh cao|giang chuc|ha bac luong|khai tru|khien trach|xoa ten)"
PENALTY = re.compile(rf"\b{PENALTIES}\b")
