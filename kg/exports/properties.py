"""CSV for Neo4j: what `neo4j-admin database import full` takes.

Entities, facts and articles are nodes; a fact points at what fills its roles and at the articles that state it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.exports.tables import Cell
from kg.model import Entity, Filler, Graph, Quote, Source, Statement
from kg.schema import FACT_TYPES, Family, Kind, Role

_TYPES = {Kind.NUMBER: "double", Kind.FLAG: "boolean"}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")

# the roles that are properties of a fact's node, in the order of the schema; entities are edges
VALUES: tuple[Role, ...] = tuple(
    {role.name: role for fact in FACT_TYPES.values() for role in fact.roles if role.kind is not Kind.ENTITY}.values()
)
NODES = (
    *("id:ID", ":LABEL", "name", "aliases:string[]", "code", "published", "outlet", "url", "modality"),
    *(f"{role.name}:{_TYPES.get(role.kind, 'string')}" for role in VALUES),
)
EDGES = (":START_ID", ":END_ID", ":TYPE", "start:int", "end:int", "words", "rule")


def write_nodes(graph: Graph, file: BinaryIO) -> None:
    """Write the nodes' file."""
    _write(NODES, _nodes(graph), file)


def write_edges(graph: Graph, file: BinaryIO) -> None:
    """Write the relationships' file."""
    _write(EDGES, _edges(graph), file)


def _write(columns: Iterable[str], rows: Iterable[Iterable[Cell]], file: BinaryIO) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_one_line(cell) for cell in row] for row in rows)
    text.flush()
    text.detach()


def _one_line(cell: Cell) -> Cell:
    """The importer reads a line break inside quotes only when told to."""
    return " ".join(cell.split()) if isinstance(cell, str) else cell


def _nodes(graph: Graph) -> Iterator[tuple[Cell, ...]]:
    empty = (None,) * len(VALUES)
    for entity in graph.entities:
        yield (*_entity(entity), *empty)
    for source in graph.articles:
        yield (*_article(source), *empty)
    for number, statement in enumerate(graph.statements, start=1):
        yield _fact(number, statement)


def _entity(entity: Entity) -> tuple[Cell, ...]:
    aliases = ";".join(alias.replace(";", ",") for alias in entity.aliases)
    return entity.id, f"Entity;{entity.type.value}", entity.name, aliases or None, entity.code, None, None, None, None


def _article(source: Source) -> tuple[Cell, ...]:
    told = (source.published, source.outlet, source.url)
    return f"article/{source.id}", "Article", source.title, None, None, *told, None


def _fact(number: int, statement: Statement) -> tuple[Cell, ...]:
    family = "Event;" if FACT_TYPES[statement.type].family is Family.EVENT else ""
    label = statement.type[0].upper() + statement.type[1:]
    modality = statement.modality and statement.modality.value
    values = (_value(statement.get(role.name)) for role in VALUES)
    return f"fact/{number}", f"Fact;{family}{label}", *(None,) * 6, modality, *values


def _value(filler: Filler | None) -> Cell:
    if isinstance(filler, Quote):
        return filler.text
    if isinstance(filler, bool):
        return "true" if filler else "false"
    return filler if filler is None or isinstance(filler, str | int) else float(filler)


def _edges(graph: Graph) -> Iterator[tuple[Cell, ...]]:
    for number, statement in enumerate(graph.statements, start=1):
        fact = f"fact/{number}"
        for name, fillers in statement.roles:
            if FACT_TYPES[statement.type].role(name).kind is Kind.ENTITY:
                yield from ((fact, str(filler), edge_type(name), None, None, None, None) for filler in fillers)
        for speaker in statement.according_to:
            yield fact, speaker, "ACCORDING_TO", None, None, None, None
        for one in statement.evidence:
            yield fact, f"article/{one.article}", "STATED_IN", one.span.start, one.span.end, one.exact, one.rule


def edge_type(role: str) -> str:
    """The name that Neo4j's users expect of a relationship.

    >>> edge_type("observationAbout")
    'OBSERVATION_ABOUT'
    """
    return _CAPITAL.sub("_", role).upper()
