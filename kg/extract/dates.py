"""Dates in the text, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import DateValue, Document


def find_dates(document: Document) -> Iterator[DateValue]:
    """Nothing yet."""
    yield from ()
