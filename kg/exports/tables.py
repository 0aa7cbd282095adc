"""The dataset as flat tables: entities, facts, the roles of facts, and the evidence behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from kg.model import Entity, Filler, Graph, Quote, Statement
from kg.schema import FACT_TYPES, Kind

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; None is an empty cell."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


# every role of any type of fact, in the order of the schema
ROLES = tuple(dict.fromkeys(role.name for fact in FACT_TYPES.values() for role in fact.roles))


def to_tables(graph: Graph) -> tuple[Table, ...]:
    """The four tables. Facts are numbered in the order of the graph; all tables name them by that number."""
    names = {entity.id: entity.name for entity in graph.entities}
    facts = list(zip(count(1), graph.statements, strict=False))
    return (
        Table("entities", ("id", "type", "name", "aliases", "code"), tuple(map(_entity, graph.entities))),
        Table(
            "facts",
            ("fact", "type", "modality", "according_to", "articles", *ROLES),
            tuple(_fact(number, statement, names) for number, statement in facts),
        ),
        Table(
            "roles",
            ("fact", "type", "role", "entity", "value"),
            tuple(row for number, statement in facts for row in _roles(number, statement, names)),
        ),
        Table(
            "evidence",
            (
                "fact",
                "article",
                "start",
                "end",
                "words",
                "before",
                "after",
                "rule",
                "title",
                "published",
                "outlet",
                "url",
            ),
            tuple(row for number, statement in facts for row in _evidence(number, statement, graph)),
        ),
    )


def _entity(entity: Entity) -> tuple[Cell, ...]:
    return entity.id, entity.type.value, entity.name, "; ".join(entity.aliases) or None, entity.code


def _fact(number: int, statement: Statement, names: Mapping[str, str]) -> tuple[Cell, ...]:
    filled = dict(statement.roles)
    kind = FACT_TYPES[statement.type]
    roles = (_cell(filled.get(name, ()), kind.role(name).kind if name in filled else None, names) for name in ROLES)
    speakers = "; ".join(names[speaker] for speaker in statement.according_to) or None
    articles = "; ".join(sorted({one.article for one in statement.evidence}))
    return number, statement.type, statement.modality and statement.modality.value, speakers, articles, *roles


def _cell(fillers: tuple[Filler, ...], kind: Kind | None, names: Mapping[str, str]) -> Cell:
    values = [_value(filler, kind, names) for filler in fillers]
    if len(values) > 1:
        return "; ".join(map(str, values))
    return values[0] if values else None


def _value(filler: Filler, kind: Kind | None, names: Mapping[str, str]) -> Cell:
    if isinstance(filler, Quote):
        return filler.text
    if isinstance(filler, bool):
        return "true" if filler else "false"
    if kind is Kind.ENTITY:
        return names[str(filler)]
    return filler if isinstance(filler, str | int) else float(filler)


def _roles(number: int, statement: Statement, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    kind = FACT_TYPES[statement.type]
    for name, fillers in statement.roles:
        is_entity = kind.role(name).kind is Kind.ENTITY
        for filler in fillers:
            value = _value(filler, kind.role(name).kind, names)
            yield (
                number,
                statement.type,
                name,
                str(filler) if is_entity else None,
                None if value is None else str(value),
            )


def _evidence(number: int, statement: Statement, graph: Graph) -> Iterator[tuple[Cell, ...]]:
    sources = {source.id: source for source in graph.articles}
    for one in statement.evidence:
        source = sources[one.article]
        told = (source.title, source.published, source.outlet, source.url)
        yield number, one.article, one.span.start, one.span.end, one.exact, one.prefix, one.suffix, one.rule, *told
