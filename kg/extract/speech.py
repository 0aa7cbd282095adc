"""Who said what, directly or reported."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.model import Fact


def find_speech(reading: Reading) -> Iterator[Fact]:
    """Nothing yet."""
    yield from ()
