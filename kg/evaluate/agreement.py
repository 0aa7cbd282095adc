"""When two values say the same, and which things of two sides belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeVar

import numpy
from scipy.optimize import linear_sum_assignment

from kg.model import Span

_WORD = re.compile(r"\w+")
SAME_TEXT = 0.6

K = TypeVar("K", int, str)


def text_likeness(left: object, right: object) -> float:
    """Dice coefficient over words, case ignored; 1.0 when neither has any."""
    a, b = (Counter(_WORD.findall(str(side).casefold())) for side in (left, right))
    size = a.total() + b.total()
    return 2 * (a & b).total() / size if size else 1.0


def is_same_value(left: object, right: object) -> bool:
    """Equal as numbers, or else as words with case ignored."""
    try:
        one, other = float(str(_plain(left))), float(str(_plain(right)))
    except ValueError:
        return str(left).casefold() == str(right).casefold()
    return abs(one - other) < 1e-9 * max(1.0, abs(one))


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def span_of(value: Any, text: str) -> Span | None:
    """The span that evidence or a quote stands for: its own offsets, or the first place of its words."""
    if isinstance(value, Mapping):
        return Span(value["start"], value["end"])
    words = str(value or "").split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return Span(*found.span()) if found else None


def overlap(left: Span | None, right: Span | None) -> float:
    """Intersection over union, 0.0 when either is missing."""
    if left is None or right is None or not left.overlaps(right):
        return 0.0
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared / (max(left.end, right.end) - min(left.start, right.start))


def best_pairs(weights: Mapping[tuple[K, K], float]) -> dict[K, K]:
    """The one-to-one pairing of left and right keys with the largest sum of weights; pairs of weight 0 are none."""
    linked = {pair: weight for pair, weight in weights.items() if weight > 0}
    if not linked:
        return {}
    rows = sorted({left for left, _ in linked})
    columns = sorted({right for _, right in linked})
    matrix = numpy.zeros((len(rows), len(columns)))
    row_of = {key: index for index, key in enumerate(rows)}
    column_of = {key: index for index, key in enumerate(columns)}
    for (left, right), weight in linked.items():
        matrix[row_of[left], column_of[right]] = weight
    chosen = zip(*linear_sum_assignment(matrix, maximize=True), strict=True)
    return {rows[r]: columns[c] for r, c in chosen if matrix[r, c] > 0}
