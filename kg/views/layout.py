"""Positions computed once, when the page is written: the same graph gives the same picture, and nothing moves.

Louvain communities are laid out each by itself (networkx's spring layout, seeded) and then packed as discs, tied
communities near each other, so that what belongs together stays together. Units are the page's pixels at zoom 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import networkx as nx
import numpy as np

from kg.views.packing import SPACE, Point, pack, radius, rows, shelves, ties
from kg.views.spread import Array, spread

_SEED = 7
_EDGE = 135.0  # the mean length of an edge within a community
_LETTER = 6.6  # width of a letter of a label
_LINE = 30  # letters of a label's line
_LABELLED = 2000  # up to so many nodes of a graph get room for their labels, too; above, most are not drawn at once
_WHOLE = 60  # a graph of up to so many connected nodes is one picture
_TRIES = 8  # drawings of such a picture to choose from
_SPLIT = 250  # a larger community is split into its own communities
_EXACT = 1500  # up to so many nodes a community that does not split is laid out by forces; above, as a spiral
_SMALL = 30  # a part of the graph of up to so many nodes, tied to nothing else, goes below the picture


def find_positions(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[int, int]]:
    """Whole-numbered x and y for every node; connected parts first, what stands alone in rows below them."""
    plain = _numbered(graph)
    names = list(graph)
    labels = [str(graph.nodes[name]["label"]) for name in names]
    main, apart, alone = _parts(plain)
    whole = plain.subgraph(main).copy()
    communities = _communities(whole)
    tries = _TRIES if len(whole) <= _WHOLE else 1
    discs = [_make_room(_lay_out(inner, tries), labels) for inner in _inner(whole, communities)]
    centres = pack(ties(whole, communities), [radius(disc) for disc in discs])
    placed = _moved(discs, centres)
    small = [_make_room(_lay_out(inner), labels) for inner in _inner(plain, apart)]
    placed.update(_moved(small, shelves([radius(disc) for disc in small], placed)))
    placed.update(rows(alone, placed))
    return {names[node]: (round(x), round(y)) for node, (x, y) in sorted(placed.items())}


def _parts(plain: nx.Graph[int]) -> tuple[list[int], list[list[int]], list[int]]:
    """The nodes of the large parts together, the small parts each by itself, and the nodes without an edge."""
    parts = sorted((sorted(part) for part in nx.connected_components(plain)), key=lambda part: (-len(part), part))
    main = [node for number, part in enumerate(parts) if len(part) > (_SMALL if number else 1) for node in part]
    apart = [part for part in parts[1:] if 1 < len(part) <= _SMALL]
    return main, apart, [part[0] for part in parts if len(part) == 1]


def _moved(discs: Sequence[Mapping[int, Point]], centres: Sequence[Point]) -> dict[int, Point]:
    return {
        node: (centre[0] + x, centre[1] + y)
        for centre, disc in zip(centres, discs, strict=True)
        for node, (x, y) in disc.items()
    }


def _numbered(graph: nx.MultiDiGraph[str]) -> nx.Graph[int]:
    """The graph without directions; nodes are numbers, whose order no hash seed changes."""
    numbers = {node: number for number, node in enumerate(graph)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(numbers.values())
    for source, target, attributes in graph.edges(data=True):
        one, other = sorted((numbers[source], numbers[target]))
        weight = 0.3 if attributes["type"] == "mentions" else 1.0
        known = plain.edges[one, other]["weight"] if plain.has_edge(one, other) else 0.0
        plain.add_edge(one, other, weight=known + weight)
    return plain


def _communities(connected: nx.Graph[int]) -> list[list[int]]:
    if len(connected) <= _WHOLE:
        parts = [sorted(part) for part in nx.connected_components(connected)]
    else:
        parts = list(_split(connected))
    return sorted(parts, key=lambda part: (-len(part), part))


def _split(graph: nx.Graph[int]) -> Iterator[list[int]]:
    """Louvain's communities; those too large to be seen as one are split again."""
    parts = nx.community.louvain_communities(graph, weight="weight", seed=_SEED, threshold=1e-4)
    for part in sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part)):
        if len(part) <= _SPLIT or len(parts) == 1:
            yield part
        else:
            yield from _split(graph.subgraph(part).copy())


def _inner(plain: nx.Graph[int], communities: Sequence[Sequence[int]]) -> list[nx.Graph[int]]:
    """Each community as a graph of its own, nodes and edges in their order."""
    home = {node: number for number, community in enumerate(communities) for node in community}
    found: list[nx.Graph[int]] = [nx.Graph() for _ in communities]
    for graph, community in zip(found, communities, strict=True):
        graph.add_nodes_from(sorted(community))
    for one, other in sorted(plain.edges()):
        if one in home and home[one] == home.get(other):
            found[home[one]].add_edge(one, other)
    return found


def _lay_out(community: nx.Graph[int], tries: int = 1) -> dict[int, Point]:
    """The nodes of one community around (0, 0)."""
    size = len(community)
    if size == 2:
        return {node: ((index - 0.5) * SPACE * 1.3, 0.0) for index, node in enumerate(community)}
    if size > _EXACT or not community.size():
        return _spiral(sorted(community, key=lambda node: (-community.degree(node), node)))
    found = _draw(community, tries)
    found *= _EDGE / _edge_lengths(community, found).mean()
    return {node: (x * 1.15, y) for node, (x, y) in zip(community, found.tolist(), strict=True)}


def _edge_lengths(graph: nx.Graph[int], drawing: Array) -> Array:
    rows = {node: row for row, node in enumerate(graph)}
    ends = np.array([(rows[one], rows[other]) for one, other in graph.edges()])
    apart = drawing[ends[:, 0]] - drawing[ends[:, 1]]
    lengths: Array = np.sqrt((apart**2).sum(axis=1))
    return lengths


def _draw(graph: nx.Graph[int], tries: int) -> Array:
    """The spring layout with the fewest faults of `tries`, its longer side lying.

    Fifty rounds and no more: in longer runs the last bit of a number, which may differ from one processor to another,
    grows into whole pixels.
    """
    drawings = [_spring(graph, _SEED + number) for number in range(tries)]
    best = min(drawings, key=lambda drawing: _faults(graph, drawing)) if tries > 1 else drawings[0]
    return _lying(best)


def _spring(graph: nx.Graph[int], seed: int) -> Array:
    found = nx.spring_layout(graph, seed=seed, iterations=50, method="force", weight=None, scale=None)
    return np.array([found[node] for node in graph])


def _lying(drawing: Array) -> Array:
    """The drawing around (0, 0), turned so that it is wider than high."""
    centred = drawing - drawing.mean(axis=0)
    (xx, xy), (_, yy) = centred.T @ centred
    turn = -math.atan2(2 * xy, xx - yy) / 2
    rotation = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    turned: Array = centred @ rotation
    return turned


def _faults(graph: nx.Graph[int], drawing: Array) -> int:
    """Edges that cross, and edges too short for their label."""
    lengths = _edge_lengths(graph, drawing)
    return count_crossings(graph, drawing) + int((lengths < 0.6 * lengths.mean()).sum())


def count_crossings(graph: nx.Graph[int], drawing: Array) -> int:
    """How many pairs of edges cross in a drawing, whose rows are the nodes in their order."""
    rows = {node: row for row, node in enumerate(graph)}
    ends = np.array([(rows[one], rows[other]) for one, other in graph.edges()])
    starts, stops = drawing[ends[:, 0]], drawing[ends[:, 1]]
    sides = _side(starts[:, None], stops[:, None], starts[None]) * _side(starts[:, None], stops[:, None], stops[None])
    shared = (ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
    crossing = (sides < 0) & (sides.T < 0) & ~shared
    return int(crossing.sum()) // 2


def _side(start: Array, stop: Array, point: Array) -> Array:
    """Positive where a point lies left of the line from start to stop, negative where it lies right."""
    along, off = stop - start, point - start
    crossed: Array = along[..., 0] * off[..., 1] - along[..., 1] * off[..., 0]
    return crossed


def _make_room(disc: Mapping[int, Point], labels: Sequence[str]) -> dict[int, Point]:
    """The same picture with room for the labels below the nodes."""
    if len(disc) <= 2 or len(labels) > _LABELLED:
        return dict(disc)
    nodes = list(disc)
    halves = [(max(24.0, min(len(labels[node]), _LINE) * _LETTER / 2 + 14), 38.0) for node in nodes]
    found = spread(np.array([disc[node] for node in nodes]), np.array(halves))
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, found, strict=True)}


def _spiral(nodes: Sequence[int]) -> dict[int, Point]:
    """Nodes on a sunflower's spiral, the first in its middle."""
    golden = math.pi * (3 - math.sqrt(5))
    return {
        node: (
            SPACE * 0.55 * math.sqrt(index) * math.cos(index * golden),
            SPACE * 0.55 * math.sqrt(index) * math.sin(index * golden),
        )
        for index, node in enumerate(nodes)
    }
