"""The graph in pyvis: its nodes, edges and options, with the positions given and the physics off.

pyvis's own page is not used: it loads scripts from the net and lets markup in names run. Ours takes the same data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    from pyvis.network import Network

# Okabe and Ito's colours, told apart by colour-blind readers too; the shapes say the same once more.
LOOKS: Mapping[str, tuple[str, str]] = {
    "Person": ("#0072B2", "dot"),
    "Organization": ("#D55E00", "square"),
    "Place": ("#009E73", "triangleDown"),
    "Program": ("#CC79A7", "star"),
    "Law": ("#B8A200", "hexagon"),
    "Event": ("#6E7681", "diamond"),
}

_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "hideEdgesOnZoom": False,
        "multiselect": False,
        "navigationButtons": False,
        "keyboard": {"enabled": False},
        "tooltipDelay": 300,
    },
    "nodes": {"borderWidth": 1.5, "font": {"size": 0}, "physics": False},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.65}}, "smooth": False, "width": 1.2},
    "layout": {"improvedLayout": False},
}


def to_pyvis(
    graph: nx.MultiDiGraph[str], positions: Mapping[str, tuple[int, int]], sizes: Mapping[str, float]
) -> Network:
    """A pyvis Network of the graph: colour and shape by type, labels in words, parallel edges bent apart."""
    from pyvis.network import Network  # 0.1 s, most of it IPython: only where a page is made

    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS))
    numbers = {node: number for number, node in enumerate(graph)}
    for node, attributes in graph.nodes(data=True):
        colour, shape = LOOKS["Event" if attributes["kind"] == "event" else attributes["type"]]
        x, y = positions[node]
        network.add_node(
            numbers[node], label=attributes["label"], shape=shape, color=colour, x=x, y=y, size=sizes[node]
        )
    bent: dict[frozenset[str], int] = {}
    for number, (source, target, attributes) in enumerate(graph.edges(data=True)):
        turn = bent.get(pair := frozenset((source, target)), 0)
        bent[pair] = turn + 1
        options: dict[str, Any] = {"id": number, "label": attributes["label"], "smooth": _bend(turn)}
        if attributes["type"] == "mentions":
            options["dashes"] = True
        network.add_edge(numbers[source], numbers[target], **options)
    return network


def _bend(turn: int) -> bool | dict[str, Any]:
    """The first edge of a pair is straight; each further one bends more, to alternate sides."""
    if turn == 0:
        return False
    kind = "curvedCW" if turn % 2 else "curvedCCW"
    return {"enabled": True, "type": kind, "roundness": round(0.15 * ((turn + 1) // 2 + 1), 2)}
