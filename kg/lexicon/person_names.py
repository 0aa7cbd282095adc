"""Names of people without titles, in one orthography, and the nicknames of people whom all newspapers know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.lexicon import read_table
from kg.lexicon import words as read_words
from kg.lexicon.normal import normal_name

Words = tuple[str, ...]

# "Poernomo" and "Purnomo", "Djoko" and "Joko", "Achmad" and "Ahmad", "Yudhoyono" and "Yudoyono", "Syaiful" and "Saiful"
_SOUNDS = (
    *(("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ach", "ah"), ("ukh", "uh")),
    *(("dh", "d"), ("bh", "b"), ("th", "t")),
)
_DOUBLED = re.compile(r"(.)\1+")
_ROMAN = re.compile(r"[ivxl]+")  # "Hamengkubuwono XII"
_SY = re.compile(r"sy(?=[aeiou])")
_LATE_Y = re.compile(r"(?<=[^aeiou])y(?=$|[^aeiou])")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The word in one orthography.

    >>> sound("soedarsono") == sound("sudarsono"), sound("deddy")
    (True, 'dedi')
    """
    if _ROMAN.fullmatch(word):
        return word
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = _SY.sub("s", word)
    return _LATE_Y.sub("i", _DOUBLED.sub(r"\1", word))


def spoken_name(name: Words) -> Words:
    """A full name such that its spellings are one: "M. Nasir" and "Mohamad Nasir", "B. J. Habibie" and "BJ Habibie"."""
    bare = bare_name(name)
    while len(bare) > 2 and len(bare[0]) == len(bare[1]) == 1:
        bare = (bare[0] + bare[1], *bare[2:])
    if len(bare) > 1 and bare[0] in read_words("name_parts", kind="form of Muhammad"):
        return ("muhammad", *(sound(word) for word in bare[1:]))
    return tuple(sound(word) for word in bare)


def bare_name(name: Words) -> Words:
    """The words of a name without honorifics before it, or as they stand when nothing else is left.

    >>> bare_name(("pak", "rahmat")), bare_name(("pak",))
    (('rahmat',), ('pak',))
    """
    honorifics = _honorifics()
    start = 0
    while start < len(name) - 1 and name[start] in honorifics:
        start += 1
    return name[start:]


@cache
def _honorifics() -> frozenset[str]:
    """Words before names, but "Andi", which is a common first name as well."""
    return frozenset(normal_name(word) for word in read_words("honorifics")) - {"andi"}


@cache
def nicknames() -> Mapping[str, tuple[Words, ...]]:
    """Nickname in normal form -> the words of the full names that it stands for."""
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for short, full in _pairs():
        found[normal_name(short)].append(tuple(normal_name(full).split()))
    return {short: tuple(dict.fromkeys(fulls)) for short, fulls in found.items()}


def _pairs() -> Iterable[tuple[str, str]]:
    yield from ((row["short"], row["name"]) for row in read_table("figures") if row["short"])
    yield from ((row["short"], row["full"]) for row in read_table("same_names") if row["type"] == "Person")
