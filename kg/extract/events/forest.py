"""Boosted trees as tables: which way each branch goes, and what each leaf adds to the score of a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Forest:
    """`roots[t]` is the first node of tree t, which speaks for class t modulo the number of classes. Node n asks
    whether column `columns[n]` is at most `bounds[n]` and goes to `children[2 * n + 1]` if so, else to
    `children[2 * n]`; a leaf goes to itself and adds `values[n]`. `base` holds the score of each class before any
    tree."""

    roots: Integers
    columns: Integers
    children: Integers
    bounds: Floats
    values: Floats
    base: Floats
    depth: int

    def scores(self, rows: Floats) -> Floats:
        """One score for each row and class; `rows` has a column for each feature."""
        cells, starts = rows.ravel(), (np.arange(len(rows)) * rows.shape[1])[:, None]
        nodes = np.tile(self.roots, (len(rows), 1))
        for _ in range(self.depth):
            is_low = cells.take(self.columns.take(nodes) + starts) <= self.bounds.take(nodes)
            nodes = self.children.take(2 * nodes + is_low)
        leaves = self.values.take(nodes).reshape(len(rows), -1, len(self.base))
        return np.asarray(self.base + leaves.sum(axis=1), np.float64)
