"""Boosted trees as tables: which way each branch goes, and what each leaf adds to the score of a class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Forest:
    """`roots[t]` is the first node of tree t, which speaks for class t modulo the number of classes. Node n asks
    whether column `columns[n]` is at most `bounds[n]` and goes to `lefts[n]` if so, else to `rights[n]`; a leaf goes
    to itself and adds `values[n]`. `base` holds the score of each class before any tree."""

    roots: Integers
    columns: Integers
    bounds: Floats
    lefts: Integers
    rights: Integers
    values: Floats
    base: Floats
    depth: int

    def scores(self, rows: Floats) -> Floats:
        """One score for each row and class; `rows` has a column for each feature."""
        nodes = np.tile(self.roots, (len(rows), 1))
        which = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            goes_left = rows[which, self.columns[nodes]] <= self.bounds[nodes]
            nodes = np.where(goes_left, self.lefts[nodes], self.rights[nodes])
        leaves = self.values[nodes].reshape(len(rows), -1, len(self.base))
        return np.asarray(self.base + leaves.sum(axis=1), np.float64)
