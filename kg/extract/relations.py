"""Ties between entities: affiliation, units, containment, residence, age, kinship, counts."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.model import Fact


def find_relations(reading: Reading) -> Iterator[Fact]:
    """Nothing yet."""
    yield from ()
