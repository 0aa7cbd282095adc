"""The areas that names carry: "Pemkab Tuban" lies in Tuban, "Stadion Brawijaya Kediri" in Kediri."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.levels import Level, bare_name, is_nature, is_region, other_names
from kg.lexicon import words
from kg.model import Cluster
from kg.schema import EntityType

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_DIRECTIONS = frozenset(
    ["barat", "daya", "laut", "pusat", "raya", "selatan", "tengah", "tenggara", "timur", "utara", "bagian"]
)
_TOWN = re.compile(r"\b(?:pemkot|pemko|kota|wali kota|polresta|polrestabes)\b", re.IGNORECASE)
_REGENCY = re.compile(r"\b(?:pemkab|kabupaten|kab)\b", re.IGNORECASE)
_DISTRICT = re.compile(
    r"\b(?:polsek|kepolisian sektor|koramil|kecamatan|muspika|forkopimka|forkopimcam)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Area:
    """One name of an area: its words, the id of the area, the form in the text."""

    words: tuple[str, ...]
    id: str
    level: Level
    form: str


def carried_areas(clusters: Iterable[Cluster], levels: Mapping[str, Level]) -> dict[str, str]:
    """Id of a body or venue -> id of the area of the same article that its name carries, below the country."""
    clusters = tuple(clusters)
    areas: defaultdict[tuple[str, ...], list[tuple[int, _Area]]] = defaultdict(list)
    for number, area in enumerate(_areas(clusters, levels)):
        areas[area.words].append((number, area))
    found: dict[str, str] = {}
    for cluster in clusters:
        if not _may_carry(cluster, levels[cluster.id]):
            continue
        matches = [
            match
            for form in dict.fromkeys(mention.text for mention in cluster.mentions)
            for match in _matches(form, cluster, levels[cluster.id], areas)
        ]
        if matches:
            found[cluster.id] = max(matches, key=lambda match: match[0])[1]
    return found


def _areas(clusters: Iterable[Cluster], levels: Mapping[str, Level]) -> Iterator[_Area]:
    """Each name of each area."""
    for cluster in clusters:
        level = levels[cluster.id]
        if cluster.type is not EntityType.PLACE or not Level.HAMLET <= level < Level.COUNTRY:
            continue
        for form in dict.fromkeys(mention.text for mention in cluster.mentions):
            for name in other_names(bare_name(form)):
                yield _Area(tuple(_WORD.findall(name)), cluster.id, level, form.casefold())


def _may_carry(cluster: Cluster, level: Level) -> bool:
    if cluster.type is EntityType.ORGANIZATION:
        return True
    if cluster.type is not EntityType.PLACE:
        return False
    forms = [mention.text for mention in cluster.mentions]
    if level is Level.VENUE:
        return not any(is_nature(form) for form in forms)
    return level is Level.UNKNOWN and not any(_DIRECTIONS & set(form.casefold().split()) for form in forms)


def _matches(
    form: str, cluster: Cluster, level: Level, areas: Mapping[tuple[str, ...], Sequence[tuple[int, _Area]]]
) -> Iterator[tuple[tuple[int, int, int], str]]:
    """The areas named in a form, each with how well it fits: the longest, the one of the same kind, the last."""
    parts = tuple(_WORD.findall(form.casefold()))
    within = {parts[first:last] for last in range(1, len(parts) + 1) for first in range(last)} - {parts}
    named = {number: area for words in within for number, area in areas.get(words, ())}
    for _, area in sorted(named.items(), key=lambda item: item[0]):
        size = len(area.words)
        if area.id == cluster.id:
            continue
        if level is Level.UNKNOWN and area.level < Level.REGENCY:
            continue
        if area.level is Level.UNKNOWN and (parts[-size:] != area.words or not _is_plain(area)):
            continue
        for start in range(len(parts) - size, -1, -1):
            follows = parts[start + size : start + size + 1]
            if parts[start : start + size] == area.words and not _DIRECTIONS & set(follows):
                yield (size, _kinship(form, area), start + size), area.id
                break


def _is_plain(area: _Area) -> bool:
    """Whether a name that no list knows looks like that of an area: no kind of place, no region within."""
    return area.form not in _kinds() and not (len(area.words) > 1 and is_region(area.words[-1]))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word.casefold() for word in words("place_heads"))


def _kinship(form: str, area: _Area) -> int:
    """1 where form and area agree on their kind, -1 where they do not: "Pemkot Malang" is not of the regency."""
    if area.form != " ".join(area.words) and area.form in form.casefold():
        return 2  # "PDAM Kota Batu" names "Kota Batu" with its level word
    if _DISTRICT.search(form):
        return 1 if area.level is Level.DISTRICT else 0
    town, regency = bool(_TOWN.search(form)), bool(_REGENCY.search(form))
    if town == regency:
        return 0
    is_town, is_regency = bool(_TOWN.match(area.form)), bool(_REGENCY.match(area.form))
    return 0 if is_town == is_regency else 1 if is_town == town else -1
