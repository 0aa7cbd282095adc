"""How high a place stands: a venue in a village, in a district, in a regency, in a province, in a country."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType

from kg.lexicon import read_table, words
from kg.model import Cluster
from kg.schema import EntityType


class Level(IntEnum):
    """Levels of places, low to high; an area known by no list and no level word stands between village and regency."""

    VENUE = 0
    ROAD = 1
    NEIGHBOURHOOD = 2
    HAMLET = 3
    VILLAGE = 4
    UNKNOWN = 5
    DISTRICT = 6
    REGENCY = 7
    PROVINCE = 8
    COUNTRY = 9
    CONTINENT = 10


_WORDS: Mapping[str, Level] = MappingProxyType(
    {
        "rt": Level.NEIGHBOURHOOD,
        "rw": Level.NEIGHBOURHOOD,
        "banjar": Level.HAMLET,
        "dukuh": Level.HAMLET,
        "dukuhan": Level.HAMLET,
        "dusun": Level.HAMLET,
        "jorong": Level.HAMLET,
        "kampong": Level.HAMLET,
        "kampung": Level.HAMLET,
        "lingkungan": Level.HAMLET,
        "padukuhan": Level.HAMLET,
        "pedukuhan": Level.HAMLET,
        "desa": Level.VILLAGE,
        "ds": Level.VILLAGE,
        "gampong": Level.VILLAGE,
        "kel": Level.VILLAGE,
        "kelurahan": Level.VILLAGE,
        "nagari": Level.VILLAGE,
        "pekon": Level.VILLAGE,
        "tiyuh": Level.VILLAGE,
        "dapil": Level.PROVINCE,  # a constituency of a legislature holds regencies
        "distrik": Level.DISTRICT,
        "kec": Level.DISTRICT,
        "kecamatan": Level.DISTRICT,
        "kab": Level.REGENCY,
        "kabupaten": Level.REGENCY,
        "kota": Level.REGENCY,
        "kotamadya": Level.REGENCY,
        "propinsi": Level.PROVINCE,
        "prov": Level.PROVINCE,
        "provinsi": Level.PROVINCE,
    }
)
_KINDS: Mapping[str, Level] = MappingProxyType(
    {
        "provinsi": Level.PROVINCE,
        "kabupaten": Level.REGENCY,
        "kota": Level.REGENCY,
        "city": Level.REGENCY,
        "country": Level.COUNTRY,
        "area": Level.CONTINENT,
    }
)


@cache
def _known() -> Mapping[str, Level]:
    """The names of the lists, folded, with their levels; of one name the regency goes before the province."""
    found: dict[str, Level] = {}
    for row in read_table("countries"):
        found[row["name"].casefold()] = _KINDS[row["kind"]]
    for row in read_table("regions"):
        level = _KINDS[row["kind"]]
        for name in ";".join((row["name"], row["short"], row["former"])).split(";"):
            found.setdefault(name.casefold(), level)
    return found


@cache
def _namesakes() -> Mapping[str, frozenset[str]]:
    """Each name of a province or regency, folded, with its other names: Jatim, Jawa Timur."""
    found: dict[str, frozenset[str]] = {}
    for row in read_table("regions"):
        names = frozenset(name.casefold() for name in (row["name"], *row["short"].split(";")) if name)
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


def other_names(name: str) -> frozenset[str]:
    """The names of the lists for the region that the folded name names, itself among them.

    >>> sorted(other_names("jatim"))
    ['jatim', 'jawa timur']
    """
    return _namesakes().get(name, frozenset()) | {name}


@cache
def _heads(kind: str) -> tuple[str, ...]:
    return tuple(sorted(word.casefold() + " " for word in words("place_heads", kind=kind)))


@cache
def _full_names() -> Mapping[str, str]:
    return {
        short.casefold(): row["name"].casefold()
        for row in read_table("regions")
        for short in row["short"].split(";")
        if short and " " not in short
    }


def region_name(word: str) -> str:
    """The full name, folded, of the region that the folded word is a short name of; else the word.

    >>> region_name("jatim"), region_name("pasar")
    ('jawa timur', 'pasar')
    """
    return _full_names().get(word, word)


def is_region(name: str) -> bool:
    """Whether the lists know the folded name, without its level word, as a province, regency or city.

    >>> is_region("jawa timur"), is_region("kerja sama")
    (True, False)
    """
    return Level.REGENCY <= _known().get(bare_name(name), Level.UNKNOWN) <= Level.PROVINCE


def is_nature(form: str) -> bool:
    """Whether the form begins like a mountain, a river, a beach."""
    return form.casefold().startswith(_heads("nature"))


def bare_name(form: str) -> str:
    """The form, folded, without its level words.

    >>> bare_name("Kabupaten Tuban"), bare_name("Kota Administrasi Jakarta Barat"), bare_name("Kota Baru")
    ('tuban', 'jakarta barat', 'baru')
    """
    parts = form.casefold().replace(".", " ").split()
    while len(parts) > 1 and (parts[0] in _WORDS or parts[0] == "administrasi"):
        parts = parts[1:]
    return " ".join(parts)


def level_of(cluster: Cluster) -> Level:
    """The level of a place by its forms' level words, else by the lists of names; a body is a venue."""
    if cluster.type is not EntityType.PLACE:
        return Level.VENUE
    forms = [mention.text for mention in cluster.mentions]
    worded = [level for level in map(level_word, forms) if level is not None]
    if worded:
        return max(worded)
    return max((_known().get(form.casefold(), Level.UNKNOWN) for form in forms), default=Level.UNKNOWN)


def level_word(form: str) -> Level | None:
    """The level that the first word of a form tells, None where it tells none."""
    folded = form.casefold()
    if folded.startswith(_heads("road")):
        return Level.ROAD
    if folded in _known():
        return None
    if folded.startswith((*_heads("venue"), *_heads("nature"))):
        return Level.VENUE
    return _WORDS.get(folded.replace(".", " ").split()[0]) if " " in folded or "." in folded else None
