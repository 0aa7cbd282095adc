"""The networkx graph of a knowledge graph: entities and events as nodes, relations and roles as labelled edges.

A relation is an edge between two entities. An event is a node of its own, linked to each entity by the role that it
has there. What is said is no node: it stays with its speaker, with an edge "menyebut" to each entity that is named in
it. Facts about one entity only (an age, a count, a post without a place) stay with that entity.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

import networkx as nx

from kg.model import Graph, Statement
from kg.schema import FACT_TYPES, Family, Kind
from kg.views.namings import find_namings
from kg.views.words import edge_label, event_label

# The pairs of roles that a relation's edge runs between; the others are facts about one entity.
_ENDS = {
    "hasRole": ("person", "at"),
    "affiliatedWith": ("member", "organization"),
    "partOf": ("part", "whole"),
    "locatedIn": ("thing", "place"),
    "residesIn": ("person", "place"),
    "relativeOf": ("person", "relative"),
}
_WORDS = {"hasRole": "role", "relativeOf": "kin"}
_TITLES = ("rank", "award", "post", "action", "amount", "topic")


class Edge(NamedTuple):
    """One labelled edge: `word` is the article's own word for it ("Bupati"), `status` that of a post."""

    source: str
    target: str
    kind: str
    word: str = ""
    status: str = ""


def to_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """The entities and events of `graph` as nodes, with labels in Indonesian and the numbers of their statements.

    Node attributes: kind ("entity" or "event"), type, label, statements. Edge attributes: type, label, word, status,
    statements. Facts that do not hold (denied, planned, hoped...) make no edge.
    """
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in graph.entities:
        result.add_node(entity.id, kind="entity", type=str(entity.type), label=entity.name, statements=())
    for node, statement in _events(graph):
        label = event_label(statement.type, event_title(statement))
        result.add_node(node, kind="event", type=statement.type, label=label, statements=())
    for edge, statements in sorted(collect_edges(graph).items()):
        label = edge_label(edge.kind, edge.word, edge.status)
        attributes = {"type": edge.kind, "label": label, "word": edge.word, "status": edge.status}
        result.add_edge(edge.source, edge.target, **attributes, statements=statements)
    for node, numbers in statements_of(graph).items():
        result.nodes[node]["statements"] = numbers
    return result


def collect_edges(graph: Graph) -> dict[Edge, tuple[int, ...]]:
    """Each edge of the graph with the numbers of the statements behind it, in their order."""
    found: dict[Edge, list[int]] = {}
    named = {entity.name.casefold(): entity.id for entity in graph.entities}
    for number, statement in enumerate(graph.statements):
        if statement.modality is None:
            for edge in _edges(statement, named):
                found.setdefault(edge, []).append(number)
    for speaker, entity, number in find_namings(graph):
        found.setdefault(Edge(speaker, entity, "mentions"), []).append(number)
    return {edge: tuple(dict.fromkeys(numbers)) for edge, numbers in found.items()}


def _edges(statement: Statement, named: dict[str, str]) -> Iterator[Edge]:
    if is_event(statement):
        yield from _event_edges(statement, named)
        return
    ends = _ENDS.get(statement.type)
    if ends is None:
        return
    source, target = (statement.get(role) for role in ends)
    if source is not None and target is not None and source != target:
        word = statement.get(_WORDS.get(statement.type, ""))
        yield Edge(str(source), str(target), statement.type, str(word or ""), str(statement.get("status") or ""))


def _event_edges(statement: Statement, named: dict[str, str]) -> Iterator[Edge]:
    event = event_id(statement)
    for role, filler in entity_fillers(statement):
        kind = f"{statement.type}.{role}"
        # Who does it comes first, so that the arrows read agent -> event -> the others.
        yield Edge(filler, event, kind) if role == "agent" else Edge(event, filler, kind)
    # "juara 1 nasional Desa Sadar Jaminan Sosial": the award is a text, and an entity where its name is that text.
    award = named.get(str(statement.get("award") or "").casefold())
    if award is not None:
        yield Edge(event, award, f"{statement.type}.award")


def is_event(statement: Statement) -> bool:
    return FACT_TYPES[statement.type].family is Family.EVENT


def event_id(statement: Statement) -> str:
    """The id of an event's node: its type and a hash of its roles, the same in every build."""
    content = repr((statement.type, statement.roles, statement.according_to))
    return f"event:{statement.type}:{blake2b(content.encode(), digest_size=6).hexdigest()}"


def event_title(statement: Statement) -> str:
    """What the event is about in the article's words: "juara 1 nasional", "menangkap", or "" where nothing is said."""
    return next((str(text) for role in _TITLES if (text := statement.get(role)) is not None), "")


def _events(graph: Graph) -> Iterator[tuple[str, Statement]]:
    return (
        (event_id(statement), statement)
        for statement in graph.statements
        if is_event(statement) and statement.modality is None
    )


def entity_fillers(statement: Statement) -> Iterator[tuple[str, str]]:
    """Each entity of a statement with its role."""
    known = FACT_TYPES[statement.type]
    for role, fillers in statement.roles:
        if known.role(role).kind is Kind.ENTITY:
            yield from ((role, str(filler)) for filler in fillers)


def statements_of(graph: Graph) -> dict[str, tuple[int, ...]]:
    """The numbers of the statements that each node takes part in; events count the one that they are."""
    found: dict[str, list[int]] = {}
    for number, statement in enumerate(graph.statements):
        nodes = dict.fromkeys(entity for _, entity in entity_fillers(statement))
        if is_event(statement) and statement.modality is None:
            nodes[event_id(statement)] = None
        for node in nodes:
            found.setdefault(node, []).append(number)
    return {node: tuple(numbers) for node, numbers in found.items()}
