"""Positions: the same every time, apart from each other, near to what they are tied to."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import numpy as np

from kg.views import to_networkx
from kg.views.layout import count_crossings, find_positions
from kg.views.spread import spread
from views.samples import sample_graph


def labelled(graph: nx.Graph[int]) -> nx.MultiDiGraph[str]:
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    result.add_nodes_from((str(node), {"label": f"Simpul {node}"}) for node in graph)
    result.add_edges_from((str(one), str(other), {"type": "partOf"}) for one, other in graph.edges())
    return result


def test_every_node_has_a_place_and_no_two_the_same() -> None:
    graph = to_networkx(sample_graph())
    positions = find_positions(graph)
    assert set(positions) == set(graph)
    gaps = [math.dist(one, other) for one, other in itertools.combinations(positions.values(), 2)]
    assert min(gaps) > 25


def test_the_same_graph_lies_the_same() -> None:
    graph = to_networkx(sample_graph())
    assert find_positions(graph) == find_positions(to_networkx(sample_graph()))


def test_communities_stay_together() -> None:
    ring = labelled(nx.connected_caveman_graph(12, 10))
    positions = find_positions(ring)
    near = [math.dist(positions[one], positions[other]) for one, other in ring.edges()]
    far = [math.dist(*pair) for pair in itertools.combinations(positions.values(), 2)]
    assert np.mean(near) < 0.5 * np.mean(far)


def test_what_stands_alone_lies_below() -> None:
    graph = labelled(nx.path_graph(5))
    graph.add_node("sendiri", label="Sendiri")
    positions = find_positions(graph)
    assert positions["sendiri"][1] > max(y for node, (_, y) in positions.items() if node != "sendiri")


def test_graphs_without_edges_or_nodes_have_a_layout_too() -> None:
    assert find_positions(labelled(nx.empty_graph(0))) == {}
    assert len(set(find_positions(labelled(nx.empty_graph(7))).values())) == 7


def test_crossings_are_counted_once() -> None:
    square = nx.Graph([(0, 2), (1, 3)])
    corners = {0: (0, 0), 1: (1, 0), 2: (1, 1), 3: (0, 1)}
    assert count_crossings(square, np.array([corners[node] for node in square], dtype=float)) == 1
    assert count_crossings(nx.path_graph(3), np.array([(0, 0), (1, 0), (2, 0)], dtype=float)) == 0


def test_boxes_move_apart_and_no_further() -> None:
    moved = spread(np.array([[0.0, 0.0], [10.0, 0.0], [500.0, 0.0]]), np.full((3, 2), 20.0))
    assert abs(moved[1, 0] - moved[0, 0]) >= 40
    assert moved[2].tolist() == [500.0, 0.0]
