"""Where the provinces, regencies and cities lie."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon import read_table


@cache
def coordinates() -> Mapping[str, tuple[float, float]]:
    """Latitude and longitude of a region's centre by its Kemendagri code.

    >>> coordinates()["35"]
    (-7.72, 112.73)
    """
    return {
        row["code"]: (float(row["lat"]), float(row["lon"]))
        for row in read_table("regions")
        if row["lat"] and row["lon"]
    }
