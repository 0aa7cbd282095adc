"""What a build found, in words and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.model import Graph
from kg.schema import FACT_TYPES, EntityType
from kg.validate import Report


def to_report(graph: Graph, validation: Report, *, seconds: float) -> str:
    """The text of report.txt. Its last line, the time, is the only one that differs between builds of one input."""
    return "\n".join([*_counts(graph), *_validation(validation), f"time: {seconds:.2f} s", ""])


def _counts(graph: Graph) -> Iterator[str]:
    yield f"articles: {len(graph.articles)}"
    entities = Counter(entity.type for entity in graph.entities)
    yield f"entities: {entities.total()}"
    yield from (f"  {kind}: {entities[kind]}" for kind in EntityType if entities[kind])
    held = [statement for statement in graph.statements if statement.modality is None]
    facts = Counter(statement.type for statement in held)
    yield f"facts: {facts.total()}"
    yield from (f"  {kind}: {facts[kind]}" for kind in FACT_TYPES if facts[kind])
    unasserted = Counter(str(s.modality) for s in graph.statements if s.modality is not None)
    yield f"not asserted (denied, planned, hoped, asked): {unasserted.total()}"
    yield from (f"  {kind}: {count}" for kind, count in sorted(unasserted.items()))


def _validation(validation: Report) -> Iterator[str]:
    yield f"SHACL: {'conforms' if validation.conforms else 'does not conform'}"
    yield from (f"  {message}" for message in validation.messages)
