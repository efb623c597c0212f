"""The engines that this one is measured beside, each used as its documentation says, and all given the same terms."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import bm25s
import numpy as np
import tantivy
from rank_bm25 import BM25Okapi

from bench.engine import K1, TOP, B, later, passages


class Peer:
    """Where an engine finds the passages, and what it is about to add or remove."""

    def __init__(self, source: Path, home: Path) -> None:
        self._source, self._home = source, home
        self._later: list[list[str]] = []

    def prepare(self, number: int) -> None:
        """Reads one of the later articles."""
        self._later = later(self._source, number)

    def withdraw(self) -> None:
        """Nothing has to be done before the removal is measured."""

    def _passages(self) -> Iterable[list[str]]:
        return passages(self._source / "passages.txt")


class Rebuilt(Peer):
    """An engine whose index cannot change: it is built again from all passages."""

    def build(self, later: Sequence[list[str]] = ()) -> None:
        """Indexes everything."""
        raise NotImplementedError

    def add(self) -> None:
        """Builds with the article."""
        self.build(self._later)

    def remove(self) -> None:
        """Builds without it."""
        self.build()


class RankBm25(Rebuilt):
    """rank-bm25, pickled for the restart."""

    def build(self, later: Sequence[list[str]] = ()) -> None:
        """Indexes everything."""
        self._index = BM25Okapi([*self._passages(), *later], k1=K1, b=B, epsilon=0)
        (self._home / "index.pickle").write_bytes(pickle.dumps(self._index))

    def open(self) -> None:
        """Unpickles."""
        self._index = pickle.loads((self._home / "index.pickle").read_bytes())  # noqa: S301 - written above

    def search(self, terms: Sequence[str]) -> None:
        """All scores, and the best of them."""
        scores = self._index.get_scores(terms)
        best = np.argpartition(scores, -TOP)[-TOP:]
        best[np.argsort(-scores[best])]


class Bm25s(Rebuilt):
    """bm25s over numpy."""

    backend = "numpy"

    def build(self, later: Sequence[list[str]] = ()) -> None:
        """Indexes everything."""
        vocabulary: dict[str, int] = {}
        numbered = [[vocabulary.setdefault(term, len(vocabulary)) for term in terms] for terms in self._passages()]
        numbered += [[vocabulary.setdefault(term, len(vocabulary)) for term in terms] for terms in later]
        self._index = bm25s.BM25(k1=K1, b=B, backend=self.backend)
        self._index.index((numbered, vocabulary), show_progress=False)
        self._index.save(str(self._home / "index"))

    def open(self) -> None:
        """Loads the index into memory, where it is quickest."""
        self._index = bm25s.BM25.load(str(self._home / "index"), backend=self.backend)

    def search(self, terms: Sequence[str]) -> None:
        """One question."""
        self._index.retrieve([list(terms)], k=TOP, show_progress=False, n_threads=1)


class Bm25sNumba(Bm25s):
    """bm25s compiled by numba."""

    backend = "numba"


class Tantivy(Peer):
    """tantivy, every change committed and reloaded."""

    def __init__(self, source: Path, home: Path) -> None:
        super().__init__(source, home)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="whitespace")
        builder.add_integer_field("article", indexed=True)
        self._schema = builder.build()

    def build(self) -> None:
        """Indexes everything."""
        writer = self._index().writer(heap_size=200_000_000, num_threads=1)
        for terms in self._passages():
            writer.add_document(tantivy.Document(text=[" ".join(terms)], article=0))
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        """Opens the folder."""
        self._opened = self._index()
        self._writer = self._opened.writer(heap_size=50_000_000, num_threads=1)
        self._searcher = self._opened.searcher()

    def search(self, terms: Sequence[str]) -> None:
        """Any of the terms."""
        queries = [tantivy.Query.term_query(self._schema, "text", term) for term in terms]
        self._searcher.search(tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries]), TOP)

    def add(self) -> None:
        """Adds and commits."""
        for terms in self._later:
            self._writer.add_document(tantivy.Document(text=[" ".join(terms)], article=1))
        self._committed()

    def remove(self) -> None:
        """Deletes and commits."""
        self._writer.delete_documents_by_term("article", 1)
        self._committed()

    def _committed(self) -> None:
        self._writer.commit()
        self._opened.reload()
        self._searcher = self._opened.searcher()

    def _index(self) -> tantivy.Index:
        folder = self._home / "index"
        folder.mkdir(exist_ok=True)
        return tantivy.Index(self._schema, path=str(folder))


class Fts5(Peer):
    """The full text search of SQLite, with its own bm25()."""

    def build(self) -> None:
        """Indexes everything."""
        self.open()
        self._database.execute(
            "CREATE VIRTUAL TABLE passage USING fts5(text, article UNINDEXED, tokenize='unicode61 remove_diacritics 0')"
        )
        self._insert(self._passages(), 0)
        self._database.execute("INSERT INTO passage(passage) VALUES ('optimize')")
        self._database.commit()

    def open(self) -> None:
        """Opens the file."""
        self._database = sqlite3.connect(self._home / "index.db")
        self._database.execute("PRAGMA journal_mode = wal")

    def search(self, terms: Sequence[str]) -> None:
        """Any of the terms."""
        query = " OR ".join(f'"{term}"' for term in terms)
        sql = "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"
        self._database.execute(sql, (query, TOP)).fetchall()

    def add(self) -> None:
        """Inserts and commits."""
        self._first = self._database.execute("SELECT max(rowid) + 1 FROM passage").fetchone()[0]
        self._insert(self._later, 1)
        self._database.commit()

    def remove(self) -> None:
        """Deletes and commits."""
        self._database.execute("DELETE FROM passage WHERE rowid >= ?", (self._first,))
        self._database.commit()

    def _insert(self, documents: Iterable[list[str]], article: int) -> None:
        rows = ((" ".join(terms), article) for terms in documents)
        self._database.executemany("INSERT INTO passage(text, article) VALUES (?, ?)", rows)
