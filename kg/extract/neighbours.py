"""Names that ran into one another: two bodies, two areas, a body and a person that one guess covers.

The rules are of the form of those in `boundaries`: the words and a guess, and what is made of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.features import Words
from kg.extract.phrases import word_kinds
from kg.extract.tagger import Guess
from kg.lexicon import read_table
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_LEGISLATURES = ("DPR", "DPRD", "MPR", "DPD", "Parlemen")
_COUNCILS = ("DPR", "DPRD", "MPR", "Komisi")  # "DPD" is a branch of a party, too
_POLICE = ("Polsek", "Polsekta", "Polres", "Polresta", "Polrestabes", "Koramil", "Kodim")
_POST_REACH = 6
_REGENTS = ("Bupati", "Wabup")  # of Indonesia alone; there is a "Wali Kota London"
_AT = (("di",), ("ke",), ("dari",))
_LEADERS = (("Bupati",), ("Wabup",), ("Walikota",), ("Wali", "Kota"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUND = frozenset(["gunung", "pulau", "kepulauan", "kota", "lima"])  # they begin areas and names of people alike
_AREA_LEVELS = ("Kecamatan", "Kelurahan", "Desa", "Kabupaten", "Provinsi")


def split_faction(words: Words, guess: Guess) -> Iterator[Guess]:
    """A faction or party is a body of its own: "DPR RI Fraksi Partai Maju" names the DPR RI and the Fraksi Partai Maju,
    "DPRD Blora F-PKB" the DPRD Blora and the F-PKB."""
    inside = words.texts[guess.first : guess.last]
    if guess.type is EntityType.ORGANIZATION and inside[0] in _COUNCILS and (inside[0] != "Komisi" or "DPR" in inside):
        for at in range(1, len(inside)):
            if inside[at] == "Fraksi" or inside[at : at + 2] == ("F", "-") or "party" in word_kinds(inside[at]):
                yield replace(guess, last=guess.first + at - (at > 1 and inside[at - 1] in ("dan", "serta", ",")))
                yield replace(guess, first=guess.first + at)
                return
    yield guess


def split_joined(words: Words, guess: Guess) -> Iterator[Guess]:
    """Two bodies where a head follows "dan": "Bea Cukai dan Pemerintah Kota Batu", "SD Maju dan SD Jaya"; but not
    "Dinas Pemuda dan Olahraga"."""
    if guess.type is EntityType.ORGANIZATION:
        for at in range(guess.first + 1, guess.last - 2):
            if words.texts[at] in ("dan", "serta") and words.texts[at + 1] in _joinable(words.texts[guess.first]):
                yield replace(guess, last=at)
                yield from split_joined(words, replace(guess, first=at + 1))
                return
    yield guess


@cache
def _joinable(first: str) -> frozenset[str]:
    """The heads that begin a body of their own behind "dan", after a body that begins so."""
    heads = [
        "Pemerintah",
        "Pemkab",
        "Pemkot",
        "Pemprov",
        "Dinas",
        "Polda",
        "Polres",
        "Kodim",
        "Kejaksaan",
        "Kementerian",
    ]
    return frozenset([*heads, first])


def split_person(words: Words, guess: Guess) -> Iterator[Guess]:
    """A body in capitals and its man: "Ketua DPRD Budi", "anggota KPK Rini Astuti"; but "Direktur BPJS Kesehatan"."""
    rest = words.texts[guess.first + 1 : guess.last]
    before = words.texts[guess.first - 1] if guess.first else ""
    if (
        guess.type is EntityType.ORGANIZATION
        and words.texts[guess.first].isupper()
        and len(words.texts[guess.first]) > 2
        and (before in lexicon("posts") or before.capitalize() in lexicon("posts"))
        and all(_is_plain_name(word) for word in rest)
        and (any("given" in word_kinds(word) for word in rest) or _is_of_no_area(words, guess))
    ):
        yield from cut(guess, guess.first + 1, EntityType.PERSON)
    else:
        yield guess


def split_ministry(words: Words, guess: Guess) -> Iterator[Guess]:
    """A ministry's name is known to its end: "Sekjen Kementerian Hukum Razilu" names its man, too, and "di Kementerian
    Sosial Bambu Apus" where it lies."""
    if guess.type is EntityType.ORGANIZATION and words.texts[guess.first] == "Kementerian":
        for at in range(guess.last - 1, guess.first + 1, -1):
            rest = words.texts[at : guess.last]
            name = " ".join(words.texts[guess.first : at]).replace(" ,", ",")
            if name in lexicon("ministries", "name") and all(_is_plain_name(word) for word in rest):
                opening = words.bounds[bisect_right(words.bounds, guess.first) - 1]
                before = words.texts[max(opening, guess.first - _POST_REACH) : guess.first]
                lies_there = _begins_area(rest)
                if not lies_there and any(map(_is_post, before)):
                    yield from cut(guess, at, EntityType.PERSON)
                    return
                if lies_there or before[-1:] in _AT:
                    yield from cut(guess, at, EntityType.PLACE)
                    return
    yield guess


def cut(guess: Guess, at: int, rest: EntityType) -> Iterator[Guess]:
    """Two guesses for one that covers two names: the second begins at a word and is of the given type."""
    yield replace(guess, last=at)
    yield replace(guess, first=at, type=rest)


def is_area(name: Sequence[str]) -> bool:
    """Whether it is a province, regency or city."""
    return " ".join(name).casefold() in _areas()


def _is_post(word: str) -> bool:
    return word in lexicon("posts") or word.capitalize() in lexicon("posts") or word in lexicon("post_abbreviations")


def _is_of_no_area(words: Words, guess: Guess) -> bool:
    """Whether what follows a council is no area that it might be of: "Ketua DPRD Busroni datang"; but "Ketua DPRD
    Kutai", "anggota DPRD Periode 2019"."""
    head, *rest = words.texts[guess.first : guess.last]
    is_council = bool(rest) and head in ("DPR", "DPRD")
    following = "".join(words.texts[guess.last : guess.last + 1])
    goes_on = _is_named_next(words, guess.last) or _YEAR.fullmatch(following) is not None
    return is_council and not _begins_area(rest) and not goes_on


def split_regent(words: Words, guess: Guess) -> Iterator[Guess]:
    """Who leads a regency: "Bupati Blora Rini Astuti" names the regency and the man, "Bupati Karsono Wibawa datang" the
    man alone, for there is no such regency; but "Bupati Blora", "Bupati Kutai Barat Kalimantan Timur"."""
    if guess.type is not EntityType.PLACE or not _is_led(words, guess.first):
        yield guess
        return
    inside = [word.casefold() for word in words.texts[guess.first : guess.last]]
    ends = (at for at in range(len(inside), 0, -1) if is_area(inside[:at]))
    end = next(ends, 0)
    rest = inside[end:]
    if not end and words.texts[guess.first - 1] in _REGENTS and not _is_named_next(words, guess.last):
        yield replace(guess, type=EntityType.PERSON)
    elif end and rest and not is_area(rest):
        yield from cut(guess, guess.first + end, EntityType.PERSON)
    else:
        yield guess


def _is_led(words: Words, at: int) -> bool:
    """Whether the post of who leads an area stands right before."""
    return words.texts[max(0, at - 1) : at] in _LEADERS or words.texts[max(0, at - 2) : at] in _LEADERS


def _is_named_next(words: Words, at: int) -> bool:
    """Whether a name follows, after a comma or none: "Bupati Kalimas, Karsono"."""
    if words.texts[at : at + 1] == (",",):
        at += 1
    return any(word[:1].isupper() for word in words.texts[at : at + 1])


def _begins_area(name: Sequence[str]) -> bool:
    """Whether it is an area or the first word of several: "Kutai" of "Kutai Barat" and "Kutai Timur"."""
    return is_area(name) or (len(name) == 1 and name[0].casefold() in _first_words())


@cache
def _first_words() -> frozenset[str]:
    first = Counter(name.split()[0] for name in _areas() if not name.startswith("kabupaten "))
    return frozenset(word for word, areas in first.items() if areas > 1) - _GROUND


@cache
def _areas() -> frozenset[str]:
    """The provinces, regencies and cities by all their names, folded, with and without "kabupaten"."""
    names = (row[column] for row in read_table("regions") for column in ("name", "short", "former"))
    known = {name.strip().casefold() for cell in names for name in cell.split(";")} - {""}
    return frozenset(known | {f"kabupaten {name}" for name in known})


def _is_plain_name(word: str) -> bool:
    """A capitalised word that no list knows as anything but a name of people."""
    return word.istitle() and word.isalpha() and {"given", "figure"}.issuperset(word_kinds(word))


def split_areas(words: Words, guess: Guess) -> Iterator[Guess]:
    """Two areas, each with its level: "Kecamatan Sambi Kabupaten Blora"; and an area behind a body that takes its own
    area bare: "Polsek Sambi Kabupaten Blora"; but "Kodim 0721 Kabupaten Blora" is one."""
    first = words.texts[guess.first]
    is_area = guess.type is EntityType.PLACE and first in _AREA_LEVELS
    if is_area or (guess.type is EntityType.ORGANIZATION and first in _POLICE):
        for at in range(guess.first + 2, guess.last - 1):
            if words.texts[at - 1].isalpha() and (words.texts[at] in _AREA_LEVELS or _is_city(words, at)):
                yield replace(guess, last=at)
                yield from split_areas(words, replace(guess, first=at, type=EntityType.PLACE))
                return
    yield guess


def _is_city(words: Words, at: int) -> bool:
    """Whether "Kota" is a level here: "Desa Kota Baru" is one name."""
    return words.texts[at] == "Kota" and words.texts[at - 1] not in _AREA_LEVELS
