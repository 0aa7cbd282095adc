"""Positions computed once, when the page is written: the same graph gives the same picture, and nothing moves.

Louvain communities are laid out each by itself (networkx's spring layout, seeded) and then packed as discs, tied
communities near each other, so that what belongs together stays together. Units are the page's pixels at zoom 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from kg.views.spread import Array, spread

Point = tuple[float, float]

_SEED = 7
_SPACE = 110.0  # room that a node and its label take, as the side of a square
_LETTER = 6.6  # width of a letter of a label
_LINE = 30  # letters of a label's line
_LABELLED = 300  # up to so many nodes of a community get room for their labels, too
_WHOLE = 60  # a graph of up to so many connected nodes is one picture
_TRIES = 8  # drawings of such a picture to choose from
_EXACT = 4000  # up to so many nodes a community is laid out by forces; above, by distance from its centre


def find_positions(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[int, int]]:
    """Whole-numbered x and y for every node; connected parts first, what stands alone in rows below them."""
    plain = _numbered(graph)
    names = list(graph)
    alone = [node for node in plain if plain.degree(node) == 0]
    communities = _communities(plain.subgraph(node for node in plain if plain.degree(node) > 0).copy())
    labels = [str(graph.nodes[name]["label"]) for name in names]
    discs = [_make_room(_lay_out(plain.subgraph(community)), labels) for community in communities]
    centres = _pack(plain, communities, [_radius(disc) for disc in discs])
    placed = {
        node: (centre[0] + x, centre[1] + y)
        for centre, disc in zip(centres, discs, strict=True)
        for node, (x, y) in disc.items()
    }
    placed.update(_rows(alone, placed))
    return {names[node]: (round(x), round(y)) for node, (x, y) in sorted(placed.items())}


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
        parts = list(nx.connected_components(connected))
    else:
        parts = nx.community.louvain_communities(connected, weight="weight", seed=_SEED, threshold=1e-4)
    return sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))


def _lay_out(community: nx.Graph[int]) -> dict[int, Point]:
    """The nodes of one community around (0, 0)."""
    size = len(community)
    side = _SPACE * math.sqrt(size)
    if size == 2:
        return {node: (index * _SPACE * 1.2, 0.0) for index, node in enumerate(sorted(community))}
    ordered: nx.Graph[int] = nx.Graph()
    ordered.add_nodes_from(sorted(community))
    ordered.add_edges_from(sorted(community.edges(data=True), key=lambda edge: edge[:2]))
    if size > _EXACT:
        return _spiral(sorted(ordered, key=lambda node: (-ordered.degree(node), node)))
    found = _draw(ordered)
    # The springs are 1 / sqrt(size) long: `side` makes each of them _SPACE.
    return {node: (x * side * 1.15, y * side) for node, (x, y) in zip(ordered, found.tolist(), strict=True)}


def _draw(graph: nx.Graph[int]) -> Array:
    """The spring layout with the fewest crossings of a few, its longer side lying.

    Fifty rounds and no more: in longer runs the last bit of a number, which may differ from one processor to another,
    grows into whole pixels.
    """
    seeds = range(_TRIES if len(graph) <= _WHOLE else 1)
    drawings = (_spring(graph, _SEED + seed) for seed in seeds)
    return _lying(min(drawings, key=lambda drawing: count_crossings(graph, drawing) if len(seeds) > 1 else 0))


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
    if not 2 < len(disc) <= _LABELLED:
        return dict(disc)
    nodes = list(disc)
    halves = [(max(24.0, min(len(labels[node]), _LINE) * _LETTER / 2 + 8), 30.0) for node in nodes]
    found = spread(np.array([disc[node] for node in nodes]), np.array(halves))
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, found, strict=True)}


def _spiral(nodes: Sequence[int]) -> dict[int, Point]:
    """Nodes on a sunflower's spiral, the first in its middle."""
    golden = math.pi * (3 - math.sqrt(5))
    return {
        node: (
            _SPACE * 0.55 * math.sqrt(index) * math.cos(index * golden),
            _SPACE * 0.55 * math.sqrt(index) * math.sin(index * golden),
        )
        for index, node in enumerate(nodes)
    }


def _radius(disc: Mapping[int, Point]) -> float:
    return max(math.hypot(x, y) for x, y in disc.values()) + _SPACE * 0.5


def _pack(plain: nx.Graph[int], communities: Sequence[Sequence[int]], radii: Sequence[float]) -> list[Point]:
    """Centres of discs that do not overlap: each, from the largest, as near as can be to those it is tied to."""
    ties = _ties(plain, communities)
    centres: list[Point] = []
    order = range(len(communities))
    for disc in order:
        pulls = [(centres[other], weight) for other, weight in ties[disc].items() if other < disc]
        centres.append(_free_place(_mean(pulls), radii[disc], list(zip(centres, radii, strict=False))))
    return centres


def _ties(plain: nx.Graph[int], communities: Sequence[Sequence[int]]) -> list[dict[int, float]]:
    home = {node: number for number, community in enumerate(communities) for node in community}
    ties: list[dict[int, float]] = [{} for _ in communities]
    for one, other, attributes in plain.edges(data=True):
        here, there, weight = home[one], home[other], attributes["weight"]
        if here != there:
            ties[here][there] = ties[here].get(there, 0.0) + weight
            ties[there][here] = ties[there].get(here, 0.0) + weight
    return ties


def _mean(pulls: Sequence[tuple[Point, float]]) -> Point:
    total = sum(weight for _, weight in pulls)
    if total == 0:
        return (0.0, 0.0)
    return (
        sum(point[0] * weight for point, weight in pulls) / total,
        sum(point[1] * weight for point, weight in pulls) / total,
    )


def _free_place(wish: Point, radius: float, taken: Sequence[tuple[Point, float]]) -> Point:
    """The free place nearest to `wish`, tried on growing rings (wider than high, as screens are)."""
    step = radius * 0.5
    for ring in range(100_000):
        spots = max(1, 8 * ring)
        for spot in range(spots):
            angle = 2 * math.pi * spot / spots
            x = wish[0] + ring * step * math.cos(angle) * 1.3
            y = wish[1] + ring * step * math.sin(angle)
            if all(math.hypot(x - ox, y - oy) >= radius + other for (ox, oy), other in taken):
                return (x, y)
    return wish


def _rows(alone: Sequence[int], placed: Mapping[int, Point]) -> dict[int, Point]:
    """What has no edge, in rows below the picture."""
    left = min((x for x, _ in placed.values()), default=0.0)
    right = max((x for x, _ in placed.values()), default=_SPACE * math.sqrt(len(alone)))
    below = max((y for _, y in placed.values()), default=0.0) + _SPACE * 1.5
    columns = max(1, int((right - left) / (_SPACE * 1.4)) + 1, round(math.sqrt(len(alone))))
    left += max(0.0, right - left - (min(columns, len(alone)) - 1) * _SPACE * 1.4) / 2
    return {
        node: (left + index % columns * _SPACE * 1.4, below + index // columns * _SPACE * 0.7)
        for index, node in enumerate(alone)
    }
