"""The coastlines behind the map: made once from Natural Earth's countries, kept as `assets/outline.json`.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m kg.views.outline package/countries-10m.json > kg/views/assets/outline.json

Natural Earth is in the public domain; world-atlas, which carries it as TopoJSON, is under the ISC licence.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

WEST, EAST, SOUTH, NORTH = 93.0, 142.5, -12.5, 8.0
INDONESIA = "360"
_SCALE = 100  # hundredths of a degree, about a kilometre
_TOLERANCE = {True: 0.035, False: 0.06}  # degrees: Indonesia's coasts closer than those of its neighbours
_SMALLEST = {True: 0.004, False: 0.05}  # square degrees that an island must have to be drawn


def make_outline(topology: Mapping[str, Any]) -> dict[str, list[list[int]]]:
    """The rings of Indonesia ("home") and of what lies around it ("around"), each x, y, x, y... in 1/100 degree."""
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    outline: dict[str, list[list[int]]] = {"home": [], "around": []}
    for country in topology["objects"]["countries"]["geometries"]:
        home = country.get("id") == INDONESIA
        for ring in _rings(country, arcs):
            clipped = [point for point in ring if WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH]
            if len(clipped) < 4 or _area(clipped) < _SMALLEST[home]:
                continue
            kept = simplify(clipped, _TOLERANCE[home])
            outline["home" if home else "around"].append([round(value * _SCALE) for point in kept for value in point])
    return outline


def _unpacked(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Ring:
    """An arc of TopoJSON, whose points are steps from the one before, as longitudes and latitudes."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def _rings(country: Mapping[str, Any], arcs: Sequence[Ring]) -> Iterator[Ring]:
    """The outer ring of every part of a country."""
    parts = country.get("arcs", [])
    polygons = [parts] if country.get("type") == "Polygon" else parts
    for polygon in polygons:
        ring: Ring = []
        for number in polygon[0]:
            ring.extend(arcs[number] if number >= 0 else arcs[~number][::-1])
        yield ring


def _area(ring: Ring) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def simplify(line: Ring, tolerance: float) -> Ring:
    """The line without points that lie nearer than `tolerance` to what is left (Douglas and Peucker).

    >>> simplify([(0, 0), (1, 0.01), (2, 0), (2, 5)], 0.1)
    [(0, 0), (2, 0), (2, 5)]
    """
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        farthest = max(inner, key=lambda at: _off(line[at], line[first], line[last]), default=None)
        if farthest is not None and _off(line[farthest], line[first], line[last]) > tolerance:
            kept.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: Point, start: Point, stop: Point) -> float:
    """How far a point lies from a line, or from its start where that is its end as well."""
    dx, dy = stop[0] - start[0], stop[1] - start[1]
    length: float = (dx * dx + dy * dy) ** 0.5
    px, py = point[0] - start[0], point[1] - start[1]
    if length == 0:
        return float((px * px + py * py) ** 0.5)
    return abs(dx * py - dy * px) / length


if __name__ == "__main__":
    made = make_outline(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    json.dump(made, sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")
