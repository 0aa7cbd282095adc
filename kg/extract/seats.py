"""Where a post is held that is named bare, from the rest of the article: "Bupati Budi" in an article on one regency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.extract.reading import Reading
from kg.schema import EntityType

# Posts that share one seat, and the level word of their area: a regent and the deputy serve one regency.
_LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "bupati": "kabupaten",
        "wakil bupati": "kabupaten",
        "wabup": "kabupaten",
        "wali kota": "kota",
        "walikota": "kota",
        "wakil wali kota": "kota",
        "wakil walikota": "kota",
        "wawali": "kota",
        "gubernur": "provinsi",
        "wakil gubernur": "provinsi",
        "wagub": "provinsi",
        "camat": "kecamatan",
        "kepala desa": "desa",
        "kades": "desa",
        "lurah": "kelurahan",
    }
)


def find_seat(reading: Reading, role: str, told: Iterable[tuple[str, str]]) -> str | None:
    """The id of the place where a post is held that is named without one; `told` are the pairs of role and place of the
    article's other posts. None where there is no seat or more than one."""
    level = _LEVELS.get(role.casefold())
    if level is None:
        return None
    seats = {place for other, place in told if _LEVELS.get(other.casefold()) == level}
    return seats.pop() if len(seats) == 1 else _only_area(reading, level) if not seats else None


def _only_area(reading: Reading, level: str) -> str | None:
    areas = [
        cluster.id
        for cluster in reading.clusters
        if cluster.type is EntityType.PLACE
        and any(mention.text.casefold().startswith(level + " ") for mention in cluster.mentions)
    ]
    return areas[0] if len(areas) == 1 else None
