"""Linear models as tables: what the named features of a case weigh together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.floating[Any])


def sum_rows(table: NDArray[Number], rows: Mapping[str, int], cases: Iterable[Iterable[str]]) -> NDArray[Number]:
    """For each case the sum of the rows of its features; the last row of the table, all zero, is that of any other."""
    unknown, get = len(table) - 1, rows.get
    flat: list[int] = []
    starts: list[int] = []
    for features in cases:
        starts.append(len(flat))
        flat.append(unknown)  # so that no case is empty
        flat.extend(map(get, features, repeat(unknown)))
    sums: NDArray[Number] = np.add.reduceat(table[flat], starts, axis=0)
    return sums
