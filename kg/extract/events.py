"""What happened: visits, meetings, arrests and the other event types."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.model import Fact


def find_events(reading: Reading) -> Iterator[Fact]:
    """Nothing yet."""
    yield from ()
