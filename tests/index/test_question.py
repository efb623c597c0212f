"""How questions are understood: what is asked, when, about what, and what they lean on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import DateRange, Session, fold, format_range
from index import Asks, Context, Query
from index.models import Wants
from index.question import parse_question

TODAY = date(2024, 6, 14)  # a Friday
# What questions are made of, and what breaks readers of them.
PIECES = st.sampled_from(
    [
        *(
            "ai ",
            "Ai ",
            "chủ trì ",
            "chu tri ",
            "ở đâu ",
            "ngày nào ",
            "mấy giờ ",
            "bao nhiêu ",
            "vì sao ",
            "không",
            "?",
        ),
        *("Huyện ủy ", "UBND ", "TU ", "đ/c ", "12-NQ/HU ", "số ", "kỳ họp thứ ", "lần thứ ", "8 ", "IX ", "Lạc Đình "),
        *("hôm qua ", "5/3 ", "tháng 13 ", "30/2/2024 ", "quý I/2024 ", "năm ", "thế còn ", "ông ấy ", "họ "),
        *("\u200b", "\ud800", "\t", "'", '"', "(", "%", "\\", "hooij nghij ", "ho6i5 ", "NGHỊ ", "\u0301", "…"),
    ]
)
QUESTIONS = st.lists(PIECES, max_size=15).map("".join) | st.text(max_size=80)


def understood(question: str, context: Context | None = None) -> Query:
    """A question asked on a Friday in June 2024."""
    return parse_question(question, today=TODAY, context=context)


def about(query: Query) -> str:
    """The words that tell what a question is about."""
    return " ".join(word.text for word in query.content if word.text and not word.light)


# --- what is asked ----------------------------------------------------------------------------------------------------

ASKED = [
    ("Ai chủ trì hội nghị?", Asks.CHAIR, Wants.PERSON),
    ("Hội nghị do đồng chí nào chủ trì?", Asks.CHAIR, Wants.PERSON),
    ("Chủ tọa kỳ họp thứ 8 là những ai?", Asks.CHAIR, Wants.PERSON),
    ("Đồng chí nào dự và chỉ đạo hội nghị?", Asks.DIRECTOR, Wants.PERSON),
    ("Ai phát biểu tại buổi lễ?", Asks.SPEAKER, Wants.PERSON),
    ("Những ai dự buổi lễ?", Asks.ATTENDEE, Wants.PERSON),
    ("Ai ghi biên bản cuộc họp?", Asks.SECRETARY, Wants.PERSON),
    ("Ai vắng mặt?", Asks.ABSENT, Wants.PERSON),
    ("Vì sao đồng chí ấy vắng?", Asks.ABSENT, Wants.REASON),
    ("Ai ký Nghị quyết này?", Asks.SIGNER, Wants.PERSON),
    ("Ai trao quà cho các cháu?", Asks.PRESENTER, Wants.PERSON),
    ("Hội nghị diễn ra ngày nào?", Asks.DATE, Wants.DATE),
    ("Bao giờ họp?", Asks.DATE, Wants.DATE),
    ("Họp lúc mấy giờ?", Asks.TIME, Wants.TIME),
    ("Họp buổi sáng hay buổi chiều?", Asks.TIME, Wants.TIME),
    ("Họp ở đâu?", Asks.PLACE, Wants.PLACE),
    ("Cơ quan nào tổ chức hội nghị?", Asks.ORGANIZER, Wants.BODY),
    ("Hội nghị bàn về nội dung gì?", Asks.CONTENT, Wants.TEXT),
    ("Hội nghị quyết định những gì?", Asks.DECISION, Wants.TEXT),
    ("Hội nghị giao nhiệm vụ gì cho các xã?", Asks.TASK, Wants.TEXT),
    ("Nghị quyết số mấy?", Asks.DOCUMENT, Wants.PAPER),
    ("Nghị quyết này do cơ quan nào ban hành?", Asks.DOCUMENT, Wants.BODY),
    ("Có bao nhiêu đảng viên được kết nạp?", Asks.NUMBER, Wants.NUMBER),
    ("Bao nhiêu phiếu tán thành?", Asks.VOTE, Wants.NUMBER),
    ("Ai được bầu làm Chủ tịch?", Asks.APPOINTMENT, Wants.PERSON),
    ("Ông Kiên được bầu giữ chức vụ gì?", Asks.APPOINTMENT, Wants.OFFICE),
    ("Ông Ỏn bị kỷ luật hình thức gì?", Asks.DISCIPLINE, Wants.PENALTY),
    ("Ai bị kỷ luật?", Asks.DISCIPLINE, Wants.PERSON),
    ("Ai được tặng giấy khen?", Asks.AWARD, Wants.PERSON),
    ("Bà Sương giữ chức vụ gì?", Asks.ROLE, Wants.OFFICE),
    ("Ai là Bí thư Huyện ủy?", Asks.ROLE_HOLDER, Wants.PERSON),
    ("Vì sao hoãn họp?", Asks.REASON, Wants.REASON),
    ("Hội nghị có thông qua nghị quyết không?", Asks.YES_NO, Wants.YES_NO),
    ("Tháng 5/2024 có những cuộc họp nào?", Asks.MEETINGS, Wants.MEETINGS),
    ("Kênh Tả Ngạn", Asks.ANYTHING, Wants.TEXT),
]


@pytest.mark.parametrize(("question", "asks", "wants"), ASKED)
def test_asked(question: str, asks: Asks, wants: Wants) -> None:
    """What is asked, and what kind of thing answers it."""
    query = understood(question)
    assert (query.asks, query.wants) == (asks, wants)


@pytest.mark.parametrize(("question", "asks", "wants"), ASKED)
def test_asked_without_diacritics(question: str, asks: Asks, wants: Wants) -> None:
    """The same without diacritics, which are no part of what is asked."""
    query = understood(fold(question))
    assert (query.asks, query.wants) == (asks, wants)
    assert query.plain


@pytest.mark.parametrize(
    "question",
    [
        "cho mình hỏi hôm qua bên chi bộ Hoa Sen họp ai chủ trì vậy ạ",
        "ad ơi ai chủ trì họp chi bộ Hoa Sen hôm qua thế",
        "Hôm qua chi bộ Hoa Sen họp, đ/c nào chủ toạ?",
        "hôm qua chi bộ Hoa Sen họp ai chủ trì z",
        "hoom qua chi booj Hoa Sen hopj ai chur trif",
    ],
)
def test_ways_to_ask_the_same(question: str) -> None:
    """Chatty, shortened, in old spelling or raw keystrokes: the same is asked, of the same, on the same day."""
    query = understood(question)
    assert query.asks is Asks.CHAIR
    assert query.when
    assert format_range(query.when) == "13/06/2024"
    assert {"hoa", "sen"} <= set(about(query).split())


# --- when -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("Hôm nay họp gì?", "14/06/2024"),
        ("Ai chủ trì họp ngày 5/3?", "05/03"),
        ("Ai chủ trì họp ngày 5/3/2023?", "05/03/2023"),
        ("Quý I/2024 có những cuộc họp nào?", "quý I/2024"),
        ("Ai chủ trì họp tháng 5/2024?", "tháng 5/2024"),
        ("Ai chủ trì hội nghị tổng kết năm?", None),
        ("Nghị quyết số 12-NQ/HU ngày 1/2/2024 do ai ký?", None),
    ],
)
def test_when(question: str, when: str | None) -> None:
    """The day is a condition with the year that is said or none; a document's date is no condition."""
    asked = understood(question).when
    assert (format_range(asked) if asked else None) == when


def test_the_day_is_no_word_of_the_subject() -> None:
    """The words that give the day are kept apart from those that tell what the question is about."""
    query = understood("Sáng 20/5/2024 kỳ họp nào của HĐND huyện Lạc Đình?")
    assert query.when_text == "Sáng 20/5/2024"
    assert query.when
    assert query.when.session is Session.MORNING
    assert not {"20", "5", "2024"} & set(about(query).split())


# --- about what -------------------------------------------------------------------------------------------------------


def test_words_of_asking_are_left_out() -> None:
    """What is left tells the subject: no words of asking, of meeting, of politeness."""
    query = understood("Dạ cho em hỏi ai chủ trì hội nghị của Huyện ủy Lạc Đình về chống hạn vậy ạ?")
    assert about(query) == "huyen uy lac dinh chong han"


def test_names_stand_as_one() -> None:
    """The syllables of a name belong together, each with the one before it."""
    names = [word.text for word in understood("Bà Mạc Thị Sương giữ chức gì?").content if word.name]
    assert names == ["thi", "suong"]
    assert not any(word.name for word in understood("ba mac thi suong giu chuc gi").content)


def test_numbers_in_a_series() -> None:
    """Which in a series is asked for, in figures, Roman figures or words; a term is told apart."""
    assert understood("Ai chủ tọa kỳ họp thứ 8?").ordinals == ("8",)
    assert understood("Đại hội lần thứ V họp ngày nào?").ordinals == ("v",)
    assert understood("Kỳ họp thứ hai HĐND khóa XI ai chủ tọa?").ordinals == ("hai", "khoa xi")
    assert understood("Họp lúc 8 giờ ngày 5/3 ở đâu?").ordinals == ()


def test_documents() -> None:
    """The numbers of documents are read in one spelling."""
    assert understood("Nghị quyết 12 - NQ/HU và 5/UBND-NC là gì?").documents == ("12-NQ/HU", "5/UBND-NC")


def test_what_is_counted() -> None:
    """What is counted follows "bao nhiêu", as typed in lower case."""
    assert understood("Kết nạp được bao nhiêu đảng viên mới?").counted == "đảng viên mới"


# --- what it leans on -------------------------------------------------------------------------------------------------


def context(question: str) -> Context:
    """The context that a question leaves."""
    return Context(query=understood(question))


@pytest.mark.parametrize(
    "question", ["Ở đâu?", "Ai dự?", "Thế còn ngày 6/3?", "Đồng chí ấy giữ chức gì?", "Còn xã Hạ Lũng?"]
)
def test_follow_ups(question: str) -> None:
    """What is short, goes on, or speaks of "him" leans on the question before; alone it does not."""
    assert understood(question, context("Ai chủ trì hội nghị của xã Thượng Lũng ngày 5/3?")).follows
    assert not understood(question).follows


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("chu tich xa Lam Giang ten j", Asks.ROLE_HOLDER),
        ("hieu truong truong cao dang ky thuat Song Luc la ai", Asks.ROLE_HOLDER),
        ("cuoc hop do đ/c nao chu tri", Asks.CHAIR),
        ("truong ban chi dao du lich ai phat bieu", Asks.SPEAKER),
    ],
)
def test_plain_words_that_hold_a_cue(question: str, asks: Asks) -> None:
    """A syllable that folds like a verb ("kỹ thuật", "ký") is none; nor do chat words add any."""
    query = understood(question)
    assert query.asks is asks
    assert query.plain


def test_plain_names_of_places() -> None:
    """After the word for a place even what tells nothing else may be its name; a number asked for is no month."""
    assert not next(w for w in understood("chu tich phuong Lam Son la ai").content if w.text == "lam").light
    assert understood("bi cao Hung lanh may thang tu").when is None


def test_what_stands_alone() -> None:
    """A question that says what it is about does not lean on the one before."""
    before = context("Ai chủ trì hội nghị của xã Thượng Lũng ngày 5/3?")
    assert not understood("Ai ký Nghị quyết số 12-NQ/HU?", before).follows
    assert not understood("Đại hội Hội Nông dân huyện Lạc Đình họp ngày 6/6/2024 ở đâu?", before).follows


def test_what_goes_on_asks_the_same() -> None:
    """What goes on, "Thế còn …?", asks again what was asked."""
    query = understood("Thế còn ngày 6/3?", context("Ai chủ trì hội nghị của xã Thượng Lũng ngày 5/3?"))
    assert (query.asks, query.wants) == (Asks.CHAIR, Wants.PERSON)
    assert isinstance(query.when, DateRange)


# --- what holds for every question ------------------------------------------------------------------------------------


@given(QUESTIONS, st.none() | QUESTIONS)
def test_any_question_can_be_read(question: str, before: str | None) -> None:
    """Whatever is typed, after whatever, is understood somehow; reading what was understood again changes nothing."""
    query = understood(question, context(before) if before else None)
    assert query.when_text in query.text
    assert understood(query.text).text == query.text


@pytest.mark.parametrize("text", ["ai " * 2_000, "a" * 20_000, "5/3 " * 2_000, "?" * 20_000, "nào ai chủ trì " * 500])
def test_long_questions(text: str) -> None:
    """A question of many pages is read like others."""
    assert understood(text).text


def test_gold_is_not_absent() -> None:
    """The word "vàng" folds like "vắng", and stands in names of places: nobody is asked to be absent there."""
    assert parse_question("Ai chủ trì hội nghị của xã Suối Vàng?", today=TODAY).asks is Asks.CHAIR
    assert parse_question("Ai vắng ở xã Suối Vàng?", today=TODAY).asks is Asks.ABSENT


@pytest.mark.parametrize("led", ["cho em hỏi ", "Dạ ad ơi cho mình hỏi chút là ", "xin hỏi: ", "hoi chut "])
def test_courtesy_is_no_part_of_a_question(led: str) -> None:
    """The words that lead a question in change nothing of how it is understood."""
    assert understood(f"{led}bà Lường Thị Ban là ai").asks is Asks.ROLE
    assert understood(f"{led}bà Lường Thị Ban là ai").text == "bà Lường Thị Ban là ai"


def test_an_association_is_no_courtesy() -> None:
    """The word "hội" folds like "hỏi", and leads nothing in."""
    assert understood("Cho Hội Nông dân vay bao nhiêu tiền?").text == "Cho Hội Nông dân vay bao nhiêu tiền?"


def test_names_are_no_words_of_asking() -> None:
    """A person called Ái, a tailor's or a factory are not asked for, though they fold like words of asking."""
    assert understood("Bà Lường Thị Ái được tặng gì?").asks is Asks.AWARD
    assert understood("Công ty May Đông Phú ủng hộ bao nhiêu tiền xây nhà?").counted == "tiền xây nhà"
