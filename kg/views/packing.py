"""The pieces of a picture side by side: discs near those they are tied to, small parts on shelves, the rest in rows."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from kg.views.spread import Array

Point = tuple[float, float]

_WIDE = 1.3  # how much wider than high
SPACE = 110.0  # room that a node and its label take, as the side of a square


def radius(disc: Mapping[int, Point]) -> float:
    """How far a disc reaches from its middle, with room for a label."""
    return max(math.hypot(x, y) for x, y in disc.values()) + SPACE * 0.5


def pack(pulls_of: Sequence[Mapping[int, float]], radii: Sequence[float]) -> list[Point]:
    """Centres of discs that do not overlap: each, from the largest, as near as can be to those it is tied to."""
    centres = np.zeros((len(radii), 2))
    for disc, radius in enumerate(radii):
        pulls = {other: weight for other, weight in pulls_of[disc].items() if other < disc}
        wish = np.zeros(2)
        if pulls:
            wish = np.average(centres[list(pulls)], axis=0, weights=list(pulls.values()))
        centres[disc] = _free_place(wish, centres[:disc], np.array(radii[:disc]) + radius, radius * 0.7)
    return [(float(x), float(y)) for x, y in centres]


def ties(plain: nx.Graph[int], communities: Sequence[Sequence[int]]) -> list[dict[int, float]]:
    """For each community the weight of the edges to each other one."""
    home = {node: number for number, community in enumerate(communities) for node in community}
    found: list[dict[int, float]] = [{} for _ in communities]
    for one, other, attributes in plain.edges(data=True):
        here, there, weight = home[one], home[other], attributes["weight"]
        if here != there:
            found[here][there] = found[here].get(there, 0.0) + weight
            found[there][here] = found[there].get(here, 0.0) + weight
    return found


def _free_place(wish: Array, taken: Array, room: Array, step: float) -> Array:
    """The place nearest to `wish` that keeps the room from all taken, tried on growing rings, wider than high."""
    away = np.sqrt(((taken - wish) ** 2).sum(axis=1))
    ring = 0
    while True:
        count = max(1, 6 * ring)
        angles = np.arange(count) * (2 * math.pi / count)
        reach = ring * step
        spots = wish + reach * np.stack([_WIDE * np.cos(angles), np.sin(angles)], axis=1)
        near = (away - room <= reach * _WIDE) & (away + room >= reach)
        gaps = ((spots[:, None] - taken[None, near]) ** 2).sum(axis=2)
        free = (gaps >= room[near] ** 2).all(axis=1)
        if free.any():
            found: Array = spots[int(free.argmax())]
            return found
        ring += 1 + ring // 8  # far out a little room may be wasted


def shelves(radii: Sequence[float], placed: Mapping[int, Point]) -> list[Point]:
    """Centres of discs in rows below what is placed, as wide as that is."""
    left, right, below = _extent(placed)
    width = max(right - left, 2.5 * math.sqrt(sum(radius**2 for radius in radii)))
    left += max(0.0, width - 2 * sum(radii)) / 2
    found: list[Point] = []
    x, y, height = left, below + SPACE * 0.4, 0.0
    for radius in radii:
        if x > left and x + 2 * radius > left + width:
            x, y, height = left, y + height, 0.0
        found.append((x + radius, y + radius))
        x, height = x + 2 * radius, max(height, 2 * radius)
    return found


def _extent(placed: Mapping[int, Point]) -> tuple[float, float, float]:
    """Left, right and bottom of what is placed."""
    xs = [x for x, _ in placed.values()] or [0.0]
    return min(xs), max(xs), max((y for _, y in placed.values()), default=0.0)


def rows(alone: Sequence[int], placed: Mapping[int, Point]) -> dict[int, Point]:
    """What has no edge, in rows below the picture."""
    left, right, below = _extent(placed)
    across, down = SPACE * 1.5, SPACE * 0.7
    columns = max(1, int((right - left) / across) + 1, round(math.sqrt(len(alone))))
    left += max(0.0, right - left - (min(columns, len(alone)) - 1) * across) / 2
    return {
        node: (left + index % columns * across, below + down * 1.6 + index // columns * down)
        for index, node in enumerate(alone)
    }
