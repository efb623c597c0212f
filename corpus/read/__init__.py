"""Bytes → documents. `read` chooses the reader by the name and the first bytes; a failure is a value as they are."""

from corpus.read.articles import Item
from corpus.read.fetch import fetch
from corpus.read.reader import LINE_SUFFIXES, LONGEST_TEXT, SUFFIXES, read

__all__ = ["LINE_SUFFIXES", "LONGEST_TEXT", "SUFFIXES", "Item", "fetch", "read"]
