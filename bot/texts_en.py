"""The English sentences, and the choice between the languages."""

from __future__ import annotations

from bot.texts import VIETNAMESE, Texts

ENGLISH = VIETNAMESE


def texts_for(language: str | None) -> Texts:
    """The sentences for somebody whose Telegram speaks this language (an IETF tag, or none)."""
    return ENGLISH if (language or "").lower().startswith("en") else VIETNAMESE
