"""What the page's script reads: an index of nodes, links and facts, and the facts' words in parts.

The index is read at once and drawn; the words, most of the file, are read when somebody asks for them. Nodes come in
the order of their importance, so that the first so many are the most reported.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import networkx as nx

from kg.model import Entity, Filler, Graph, Quote, Source, Statement
from kg.schema import FACT_TYPES
from kg.views.graph import entity_fillers, event_id, event_title, is_event

PART = 1000  # statements in a part of the file
LARGE = 20_000  # nodes; a page of more opens with the MOST reported
MOST = 5_000
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def importance(graph: Graph, network: nx.MultiDiGraph[str]) -> dict[str, int]:
    """How much is reported of each node: its statements, each counted once for every article that has it."""
    articles = [len({proof.article for proof in statement.evidence}) for statement in graph.statements]
    return {
        node: sum(articles[number] for number in attributes["statements"])
        for node, attributes in network.nodes(data=True)
    }


def order_nodes(network: nx.MultiDiGraph[str], weights: Mapping[str, int]) -> nx.MultiDiGraph[str]:
    """The same graph, its most reported nodes first; entities before events of the same rank."""
    ordered: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes = network.nodes
    events = {node: nodes[node]["kind"] == "event" for node in nodes}
    ranks = {node: _event_rank(network, node, weights) if events[node] else weights[node] for node in nodes}
    for node in sorted(nodes, key=lambda node: (-ranks[node], events[node], node)):
        ordered.add_node(node, **nodes[node])
    ordered.add_edges_from(network.edges(data=True))
    return ordered


def _event_rank(network: nx.MultiDiGraph[str], event: str, weights: Mapping[str, int]) -> int:
    """An event comes right after the second of its most reported participants: then it ties two that are there."""
    near = sorted((weights[other] for other in nx.all_neighbors(network, event)), reverse=True)
    return near[min(1, len(near) - 1)] if near else 0


def node_size(weight: int, *, event: bool) -> float:
    """The size of a node on the screen: its area grows with what is reported of it."""
    return 9.0 if event else round(min(38.0, 11.0 + 3.6 * math.sqrt(weight)), 1)


def index(
    graph: Graph,
    network: nx.MultiDiGraph[str],
    positions: Mapping[str, tuple[int, int]],
    weights: Mapping[str, int],
    coordinates: Mapping[str, tuple[float, float]],
) -> dict[str, Any]:
    """All but the words of the facts, ready for JSON: columns, in the order of the nodes of `network`."""
    numbers = {node: number for number, node in enumerate(network)}
    return {
        "part": PART,
        "large": LARGE,
        "most": MOST,
        "schema": {name: {role.name: str(role.kind) for role in known.roles} for name, known in FACT_TYPES.items()},
        "articles": [_article(source) for source in graph.articles],
        "nodes": _nodes(graph, network, positions, weights, coordinates),
        "links": _links(network, numbers),
        "facts": _facts(graph, numbers),
    }


def _article(source: Source) -> list[str | None]:
    url = source.url if source.url is not None and _WEB.match(source.url) else None
    return [source.id, source.title, source.published, source.outlet, url]


def _nodes(
    graph: Graph,
    network: nx.MultiDiGraph[str],
    positions: Mapping[str, tuple[int, int]],
    weights: Mapping[str, int],
    coordinates: Mapping[str, tuple[float, float]],
) -> dict[str, Any]:
    entities = {entity.id: entity for entity in graph.entities}
    events = {event_id(one): one for one in graph.statements if is_event(one) and one.modality is None}
    nodes = list(network)
    numbers = {node: number for number, node in enumerate(nodes)}
    return {
        "id": nodes,
        "type": [network.nodes[node]["type"] for node in nodes],
        "event": [int(node in events) for node in nodes],
        "name": [entities[node].name if node in entities else event_title(events[node]) for node in nodes],
        "x": [positions[node][0] for node in nodes],
        "y": [positions[node][1] for node in nodes],
        "weight": [weights[node] for node in nodes],
        "aliases": _column(nodes, entities, lambda entity: list(entity.aliases)),
        "code": _column(nodes, entities, lambda entity: entity.code),
        "post": {str(numbers[person]): post for person, post in _bare_posts(graph).items()},
        "place": _column(nodes, entities, lambda entity: coordinates.get(entity.code or "")),
    }


def _bare_posts(graph: Graph) -> dict[str, str]:
    """The post that a person is best known by, where it is held at nothing named ("Menteri Kesehatan").

    No edge shows such a post, so the label does. A post counts by the articles that state it as current.
    """
    counts: dict[str, Counter[tuple[bool, str]]] = {}
    for statement in graph.statements:
        if statement.type == "hasRole" and statement.modality is None and statement.get("status") in (None, "current"):
            bare, role = statement.get("at") is None, str(statement.get("role"))
            articles = len({proof.article for proof in statement.evidence})
            counts.setdefault(str(statement.get("person")), Counter())[bare, role] += articles
    best = {person: min(posts, key=lambda post: (-posts[post], *post)) for person, posts in counts.items()}
    return {person: role for person, (bare, role) in best.items() if bare}


def _column(nodes: Iterable[str], entities: Mapping[str, Entity], value: Any) -> dict[str, Any]:
    """The nodes that have a value, by their number."""
    found = ((number, value(entities[node])) for number, node in enumerate(nodes) if node in entities)
    return {str(number): content for number, content in found if content}


def _links(network: nx.MultiDiGraph[str], numbers: Mapping[str, int]) -> dict[str, list[Any]]:
    edges = list(network.edges(data=True))
    return {
        "from": [numbers[source] for source, _, _ in edges],
        "to": [numbers[target] for _, target, _ in edges],
        "kind": [edge["type"] for _, _, edge in edges],
        "word": [edge["word"] for _, _, edge in edges],
        "status": [edge["status"] for _, _, edge in edges],
        "facts": [list(edge["statements"]) for _, _, edge in edges],
    }


def _facts(graph: Graph, numbers: Mapping[str, int]) -> dict[str, list[Any]]:
    articles = {source.id: number for number, source in enumerate(graph.articles)}
    return {
        "type": [statement.type for statement in graph.statements],
        "date": [statement.get("date") for statement in graph.statements],
        "holds": [int(statement.modality is None) for statement in graph.statements],
        "articles": [
            sorted({articles[proof.article] for proof in statement.evidence}) for statement in graph.statements
        ],
        "nodes": [list(_nodes_of(statement, numbers)) for statement in graph.statements],
    }


def _nodes_of(statement: Statement, numbers: Mapping[str, int]) -> dict[int, None]:
    found = dict.fromkeys(numbers[entity] for _, entity in entity_fillers(statement))
    if is_event(statement) and statement.modality is None:
        found[numbers[event_id(statement)]] = None
    return found


def parts(graph: Graph, network: nx.MultiDiGraph[str]) -> Iterator[list[Any]]:
    """The words of the facts, PART statements at a time: roles, evidence, whose words, and why it does not hold."""
    numbers = {node: number for number, node in enumerate(network)}
    articles = {source.id: number for number, source in enumerate(graph.articles)}
    for start in range(0, len(graph.statements), PART):
        yield [_fact(statement, numbers, articles) for statement in graph.statements[start : start + PART]]


def _fact(statement: Statement, numbers: Mapping[str, int], articles: Mapping[str, int]) -> dict[str, Any]:
    entities = {role for role, _ in entity_fillers(statement)}
    roles = {
        role: [numbers[str(filler)] if role in entities else _plain(filler) for filler in fillers]
        for role, fillers in statement.roles
    }
    proofs = [[articles[proof.article], proof.prefix, proof.exact, proof.suffix] for proof in statement.evidence]
    fact: dict[str, Any] = {"roles": roles, "evidence": proofs}
    if statement.according_to:
        fact["by"] = [numbers[speaker] for speaker in statement.according_to]
    if statement.modality is not None:
        fact["modality"] = str(statement.modality)
    return fact


def _plain(filler: Filler) -> str | int | float | bool:
    if isinstance(filler, Quote):
        return filler.text
    return float(filler) if isinstance(filler, Decimal) else filler


def to_script_json(value: object) -> str:
    """JSON that cannot end the script element it stands in: "<" is escaped, as are the line separators of old.

    >>> to_script_json("</script>")
    '"\\\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
