"""Date expressions ⇄ DateRange: what articles print, what questions ask, and whether they mean the same days."""

from corpus.dates.calendar import distance, matches, week_of
from corpus.dates.find import find_dates
from corpus.dates.format import format_range
from corpus.dates.times import find_times
from corpus.dates.when import find_when, parse_when

__all__ = ["distance", "find_dates", "find_times", "find_when", "format_range", "matches", "parse_when", "week_of"]
