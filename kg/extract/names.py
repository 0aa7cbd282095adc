"""Names in the text with their types."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, Mention


def find_names(document: Document) -> Iterator[Mention]:
    """Nothing yet."""
    yield from ()
