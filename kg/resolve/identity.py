"""Who or what a name means across articles, and the identifiers made from it: the same name gives the same bytes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.lexicon import read_table
from kg.lexicon import words as read_words
from kg.lexicon.gazetteer import built_in
from kg.lexicon.normal import normal_name
from kg.lexicon.person_names import nicknames, spoken_name
from kg.lexicon.wording import Words, full_names, only_names, split_bracket, wording
from kg.model import Cluster
from kg.schema import EntityType

_FOLDERS = {
    EntityType.PERSON: "person",
    EntityType.ORGANIZATION: "organization",
    EntityType.PLACE: "place",
    EntityType.PROGRAM: "program",
    EntityType.LAW: "law",
}
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST = 100
_LEVELS = frozenset({"kabupaten", "kota", "provinsi"})


def entity_id(cluster: Cluster, article: str) -> str:
    """A folder and a slug, "person/saiful-ilah", "place/35.15": the name's own where the name says who or what it is
    in any article, and with the article's id where it does not."""
    folder = _FOLDERS[cluster.type]
    if cluster.code is not None:
        return f"{folder}/{cluster.code}"
    name = _known_name(cluster) or official_name(cluster.type, cluster.name)
    if is_telling(cluster.type, name):
        return f"{folder}/{slug(' '.join(name))}"
    return local_id(cluster, article)


def _known_name(cluster: Cluster) -> Words | None:
    """The name by which the lists know the entity: "KPU" where the article's fullest form has a slip."""
    if cluster.type is not EntityType.ORGANIZATION or official_name(cluster.type, cluster.name) in _national_bodies():
        return None
    forms = dict.fromkeys(mention.text for mention in cluster.mentions)
    fulls = {known[0] for form in forms if len(known := full_names(cluster.type).get(normal_name(form), ())) == 1}
    words = official_name(cluster.type, cluster.name)
    return next((full for full in fulls if len(fulls) == 1 and _is_slip(full, words)), None)


def _is_slip(full: Words, words: Words) -> bool:
    """Whether the words are those of the full name but for one."""
    return len(full) == len(words) and sum(one != other for one, other in zip(full, words, strict=True)) < 2


def local_id(cluster: Cluster, article: str) -> str:
    """An identifier that only this article can give."""
    return f"{_FOLDERS[cluster.type]}/{slug(normal_name(cluster.name))}--{slug(article)}"


# --- names ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=100_000)
def official_name(type: EntityType, name: str) -> Words:
    """The words of a name, written out: "Pemkab Sidoarjo" and "Pemerintah Kabupaten Sidoarjo" are one."""
    key = normal_name(name)
    if type is EntityType.PERSON:
        fulls = nicknames().get(key, ())
        spoken = spoken_name(fulls[0] if len(fulls) == 1 else tuple(key.split()))
        return _figures().get(spoken, spoken)
    known = full_names(type).get(key, ())
    if len(known) == 1:
        return known[0]
    parts = split_bracket(name)
    text = name if parts is None else parts[0]
    words = wording(text, {}, only_names(type))
    return _of_one_area(words) if type is EntityType.ORGANIZATION else words


def _of_one_area(words: Words) -> Words:
    """ "Dinas Sosial Kabupaten Ngawi" as "Dinas Sosial Ngawi", "Kejari Solo" as that of Surakarta: where the area's
    name is no other's. Legal forms are left out: "PT Semen Indonesia (Persero) Tbk"."""
    words = tuple(word for word in words if word not in read_words("name_parts", kind="form")) or words
    for index in range(1, len(words)):
        areas = built_in().named(" ".join(words[index:]))
        if len(areas) == 1:
            level = words[index - 1] in _LEVELS and index > 1
            name = words[index:] if areas[0].depth == 0 else tuple(normal_name(areas[0].name).split())
            return (*words[: index - level], *name)
    return words


def is_telling(type: EntityType, name: Words) -> bool:
    """Whether a name means the same in any article: "Deni", "Polres", "Dinas Pendidikan" do not."""
    if type is EntityType.PERSON:
        return sum(len(word) > 1 for word in name) > 1 or name in _figures().values()
    if type is EntityType.ORGANIZATION:
        return _is_telling_body(name)
    if type is EntityType.PLACE:
        known = name in _countries() or (len(name) > 1 and name[0] not in _shared("repeated place"))
        return known and len(built_in().named(" ".join(name))) < 2
    return _is_telling_law(name) if type is EntityType.LAW else _is_telling_program(name)


def _is_telling_law(name: Words) -> bool:
    """ "Pasal 10 ayat (2)" of some law, "APBD 2024" and "Perda Nomor 5" of some area are the article's own."""
    seated = _has_seat(name)
    if name[0] in read_words("name_parts", kind="law of an area") or name[:2] == ("peraturan", "daerah"):
        return seated
    kinds = read_words("name_parts", kind="law kind")
    named = any(word.isalpha() and len(word) > 1 and word not in kinds for word in name)
    return named or (name[0] != "pasal" and any(word.isdigit() for word in name))


def _is_telling_program(name: Words) -> bool:
    """ "Pemilihan Umum 2024" is one, "Pemilihan Umum" may be any; "Adipura" is known by one word."""
    if name[0] in read_words("name_parts", kind="several"):
        return any(word.isdigit() for word in name)
    return len(name) > 1 or " ".join(name) in _whole_programs()


@cache
def _whole_programs() -> frozenset[str]:
    return frozenset(normal_name(word) for word in read_words("program_heads", kind="whole"))


def _is_telling_body(name: Words) -> bool:
    if name in _national_bodies():
        return True
    # "Dinas Pendidikan", "Komisi III": every area has one, and only a name of its own tells which.
    if name[0] in read_words("name_parts", kind="needs its area") and not _has_seat(name):
        return False
    is_local = name[0] in _shared("local head")
    return len(name) > 1 and (not is_local or any(word not in _shared("common") for word in name[1:]))


def _has_seat(name: Words) -> bool:
    """Whether an area or a parliament stands in the name: "Fraksi PDIP DPR", "DPC Gerindra Gresik"."""
    stretches = (" ".join(name[start : start + length]) for start in range(1, len(name)) for length in (1, 2, 3))
    return ("perwakilan" in name and "dewan" in name) or any(built_in().named(stretch) for stretch in stretches)


def _shared(kind: str) -> frozenset[str]:
    return read_words("shared_names", kind=kind)


@cache
def _figures() -> Mapping[Words, Words]:
    """The people of the word list: spoken name -> name as it is written."""
    written = (tuple(normal_name(row["name"]).split()) for row in read_table("figures"))
    return {spoken_name(name): name for name in written}


@cache
def _countries() -> frozenset[Words]:
    return frozenset(full for name in read_words("countries") for full in _place_words(name))


def _place_words(name: str) -> tuple[Words, ...]:
    return full_names(EntityType.PLACE).get(normal_name(name), ()) or (wording(name),)


@cache
def _national_bodies() -> frozenset[Words]:
    """The bodies of the word lists that no area has one of."""
    known = only_names(EntityType.ORGANIZATION)
    names = {row["name"] for table in ("bodies", "ministries", "parties") for row in read_table(table)}
    names |= {
        row["abbreviation"] for table in ("bodies", "parties") for row in read_table(table) if row["abbreviation"]
    }
    found = {wording(name, {}, known) for name in names if name}
    return frozenset(name for name in found if name[-1] != "daerah" or "perwakilan" in name[1:2])


# --- identifiers ----------------------------------------------------------------------------------------------------


def slug(name: str) -> str:
    """ASCII words joined by hyphens; a short hash is added where letters were lost or the name is too long.

    >>> slug("saiful ilah"), slug("35.15")
    ('saiful-ilah', '35-15')
    """
    folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    words = _NOT_ASCII_WORD.sub("-", folded).strip("-")
    if name.isascii() and 0 < len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].strip('-')}-{short_hash(name)}".strip("-")


def short_hash(*parts: str) -> str:
    """Eight hexadecimal digits that depend on the parts alone."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:8]
