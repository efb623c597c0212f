"""Meeting records as Open Civic Data events, out and in.

`events` gives a stored article's meetings in that shape; `record` writes an article out of such an event, so that each
of its facts has characters that prove it. What goes out comes in the same.
"""

from corpus.ocd.event import Event, EventError, looks_like_event, parse_event
from corpus.ocd.export import events
from corpus.ocd.record import record

__all__ = ["Event", "EventError", "events", "looks_like_event", "parse_event", "record"]
