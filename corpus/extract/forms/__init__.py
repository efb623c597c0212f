"""Official documents as offices paste them: minutes, decisions, letters, invitations, calendars, lists.

A document that says what kind it is (`head`) is read by the reader of its kind. Each gives the same records as the
reader of news, with the characters that prove them; what a document does not say stays empty.
"""

from __future__ import annotations

from corpus.extract.forms.columns import Column
from corpus.extract.forms.form import Form, form_sentences, merge, read_form
from corpus.extract.forms.grid import Grid, grids
from corpus.extract.forms.page import Page

__all__ = ["Column", "Form", "Grid", "Page", "form_sentences", "grids", "merge", "read_form"]
