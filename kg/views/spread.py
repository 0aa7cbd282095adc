"""Boxes moved apart until none covers another: room for the labels of a picture whose shape is known already."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_ROUNDS = 80


def spread(centres: Array, halves: Array) -> Array:
    """Centres moved as little as need be so that boxes of those half widths and heights do not overlap.

    Both are arrays of n rows, x and y. Every round moves each overlapping pair apart along the axis where less is
    missing. Quadratic: meant for some hundred boxes.
    """
    found = centres.copy()
    room = halves[:, None, :] + halves[None, :, :]
    upper = np.triu(np.ones((len(found), len(found)), dtype=bool), 1)
    for _ in range(_ROUNDS):
        apart = found[None, :, :] - found[:, None, :]
        missing = room - np.abs(apart)
        clash = (missing > 1e-6).all(axis=2) & upper
        if not clash.any():
            break
        for one, other in np.argwhere(clash):
            _part(found, int(one), int(other), room[one, other])
    return found


def _part(found: Array, one: int, other: int, room: Array) -> None:
    apart = found[other] - found[one]
    missing = room - np.abs(apart)
    if missing.min() <= 0:
        return
    axis = int(missing.argmin())
    push = missing[axis] / 2 + 0.5
    direction = 1.0 if apart[axis] >= 0 else -1.0
    found[one, axis] -= push * direction
    found[other, axis] += push * direction
