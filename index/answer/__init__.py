"""Query + snapshot → Answer, Passages or NoAnswer. Records first, sentences second, an honest none third."""

from index.answer.compose import compose

__all__ = ["compose"]
