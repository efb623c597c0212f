"""Bytes → documents. `read` chooses the reader by the name and the first bytes; a failure is a value beside the documents."""

from corpus.read.reader import LINE_SUFFIXES, LONGEST_TEXT, SUFFIXES, read

__all__ = ["LINE_SUFFIXES", "LONGEST_TEXT", "SUFFIXES", "read"]
