"""Who vouches for a fact: the article, or somebody whose words it stands in; and whether it holds at all."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.model import Fact


def attribute(reading: Reading, facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The facts that hold, and those that are denied, planned, hoped or asked."""
    return (
        tuple(fact for fact in facts if fact.modality is None),
        tuple(fact for fact in facts if fact.modality is not None),
    )
