"""Of whom bodies are made up."""

from __future__ import annotations

from tests.index.answer.town import Town


def test_members(ward: Town) -> None:
    """Everybody whom a sentence lists for the asked body."""
    answer = ward.answer("Ủy ban Kiểm tra Đảng ủy phường Vạn Thủy khóa mới gồm những ai?")
    assert answer.context.people == ("Phan Như Ý", "Đỗ Khắc Tiệp", "Lại Thị Sim")


def test_a_body_whose_members_are_not_named(ward: Town) -> None:
    """Nobody else's members answer."""
    ward.none("Ban Chấp hành Đảng bộ phường Vạn Thủy khóa mới gồm những ai?")
