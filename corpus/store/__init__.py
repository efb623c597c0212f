"""The corpus: every article with what was read from it."""

from corpus.store.corpus import Corpus, utc_now
from corpus.store.rows import Prepared, version_of

__all__ = ["Corpus", "Prepared", "utc_now", "version_of"]
