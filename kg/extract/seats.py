"""Where a post is held that is named bare, from the rest of the article: "Bupati Budi" in an article on one regency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.extract.posts import Unit
from kg.extract.reading import Reading
from kg.schema import EntityType

# Posts that share one seat, and the level word of their area: a regent and the deputy serve one regency.
_LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "bupati": "kabupaten",
        "wakil bupati": "kabupaten",
        "wali kota": "kota",
        "wakil wali kota": "kota",
        "gubernur": "provinsi",
        "wakil gubernur": "provinsi",
        "camat": "kecamatan",
        "kepala desa": "desa",
        "lurah": "kelurahan",
    }
)


# Families of posts of which an article seldom has two bodies; of the others only the one told last counts.
_SINGULAR = frozenset(["dekan", "hakim", "jaksa", "panitera", "rektor", "pelatih", "sekjen", "sekretaris jenderal"])
_SHORT = 3  # words of a post that may share the seat of the post before it: "Wakil Ketua II"
_HOSTS = frozenset(["jajaran", "pejabat", "pengurus", "pimpinan"])
_LEADS = frozenset(["yakni", "yaitu", "antara", "antaranya", "diantaranya"])


@dataclass(frozen=True, slots=True)
class Told:
    """A post that the article names with its seat: the words of the post, the id of the body, the sentence."""

    role: tuple[str, ...]
    at: str
    sentence: int


def find_seat(reading: Reading, role: tuple[str, ...], sentence: int, told: Sequence[Told]) -> str | None:
    """The id of the body where a post is held that a sentence names without one; None where there is no seat or more
    than one."""
    level = _LEVELS.get(" ".join(role))
    if level is not None:
        seats = {other.at for other in told if _LEVELS.get(" ".join(other.role)) == level}
        return seats.pop() if len(seats) == 1 else _only_area(reading, level) if not seats else None
    family = _family(role)
    if family in _SINGULAR:
        return _commonest([o.at for o in told if _family(o.role) == family and _is_body(reading, o.at)])
    before = [other for other in told if other.sentence == sentence and other.role == role[1 : 1 + len(other.role)]]
    return before[-1].at if before and role[0] == "wakil" and len(role) <= _SHORT else None


def _commonest(seats: Sequence[str]) -> str | None:
    """The seat that is told more often than any other."""
    ranked = Counter(seats).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _is_body(reading: Reading, id: str) -> bool:
    return reading.cluster(id).type is EntityType.ORGANIZATION


def _family(role: tuple[str, ...]) -> str:
    return next((word for word in role if word != "wakil"), "")


def _only_area(reading: Reading, level: str) -> str | None:
    areas = [
        cluster.id
        for cluster in reading.clusters
        if cluster.type is EntityType.PLACE
        and any(mention.text.casefold().startswith(level + " ") for mention in cluster.mentions)
    ]
    return areas[0] if len(areas) == 1 else None


def find_host(reading: Reading, units: Sequence[Unit]) -> tuple[int, int] | None:
    """The unit behind which the posts of the sentence belong to a body, and the mention of the body: "Pejabat utama
    Polda Jatim yang hadir, yakni Kabid Humas ..."."""
    for index, unit in enumerate(units):
        if unit.fold not in _HOSTS:
            continue
        for after in range(index + 1, min(index + 4, len(units))):
            mention = units[after].mention
            if mention >= 0 and reading.mentions[mention].type is EntityType.ORGANIZATION:
                lead = next((place for place in range(after, len(units)) if units[place].fold in _LEADS), None)
                return (lead, mention) if lead is not None else None
    return None
