"""Numbers in the text with their bounds and units."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, NumberValue


def find_numbers(document: Document) -> Iterator[NumberValue]:
    """Nothing yet."""
    yield from ()
