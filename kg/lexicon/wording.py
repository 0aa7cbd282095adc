"""The words of a name with its abbreviations written out, so that two ways of writing one name give one wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from kg.lexicon import pairs, read_table
from kg.lexicon import words as read_words
from kg.lexicon.normal import normal_name
from kg.schema import EntityType

Words = tuple[str, ...]
Meanings = Mapping[str, Words]

_BRACKET = re.compile(r"\s*\(\s*([^\W\d_][^()]*?)\s*\)\s*")
_LONGEST_KNOWN = 4
_NOTHING: Meanings = {}


def split_bracket(text: str) -> tuple[str, str] | None:
    """(the name without its bracket, what stands in the bracket), None where there is none.

    >>> split_bracket("Kepolisian Daerah (Polda) Lampung")
    ('Kepolisian Daerah Lampung', 'Polda')
    """
    found = _BRACKET.search(text)
    if found is None:
        return None
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), found.group(1)


def wording(text: str, *meanings: Meanings) -> Words:
    """The name's words, abbreviations written out by the first of the meanings that knows them (the lists of words
    come second), small words left out.

    >>> wording("Pemkab Malang")
    ('pemerintah', 'kabupaten', 'malang')
    """
    spelled = normal_name(text).split()
    result: list[str] = []
    position = 0
    while position < len(spelled):
        meaning, length = _meaning(spelled, position, (*meanings[:1], _within_names(), *meanings[1:]))
        result += meaning
        position += length
    fillers = read_words("name_parts", kind="filler")
    return tuple(word for word in result if word not in fillers) or tuple(spelled)


def _meaning(spelled: list[str], position: int, meanings: Iterable[Meanings]) -> tuple[Words, int]:
    for length in range(min(_LONGEST_KNOWN, len(spelled) - position), 0, -1):
        part = " ".join(spelled[position : position + length])
        for known in meanings:
            if part in known:
                return known[part], length
    return (spelled[position],), 1


@cache
def _within_names() -> Meanings:
    """What is written out inside any name: "pemkab", "jatim"."""
    known = _name_words(("organization", "place", "program"))
    for row in read_table("regions"):
        name = tuple(normal_name(row["name"]).split())
        for short in filter(None, row["short"].split(";")):
            known.setdefault(normal_name(short), name)
    capital = dict.fromkeys(("dki", "dki jakarta", "jakarta"), ("jakarta",))
    same = {name: (name,) for name in ("solo", "yogyakarta")}
    return known | capital | same


def _name_words(kinds: Iterable[str]) -> dict[str, Words]:
    rows = read_table("name_words")
    return {row["word"]: tuple(row["meaning"].split()) for row in rows if row["kind"] in kinds}


@cache
def full_names(type: EntityType) -> Mapping[str, tuple[Words, ...]]:
    """Short name in normal form -> wordings of the full names that the lists give for it."""
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for short, full in _known_pairs(type):
        found[normal_name(short)].append(wording(full))
    return {short: tuple(dict.fromkeys(fulls)) for short, fulls in found.items()}


@cache
def only_names(type: EntityType) -> Meanings:
    """The short names that stand for one thing only, to be written out wherever they stand in a name."""
    if type is EntityType.PLACE:
        return _NOTHING
    known = {short: fulls[0] for short, fulls in full_names(type).items() if len(fulls) == 1 and len(short) > 2}
    # "PP" is a regulation in the name of a law alone
    return _name_words(("law",)) | known if type is EntityType.LAW else known


def _known_pairs(type: EntityType) -> Iterable[tuple[str, str]]:
    yield from ((row["short"], row["full"]) for row in read_table("same_names") if row["type"] == str(type))
    if type is EntityType.ORGANIZATION:
        for table in ("bodies", "ministries", "parties"):
            yield from ((short, full) for full, short in pairs(table, "name", "abbreviation").items())


@cache
def head_words() -> frozenset[str]:
    """The words that begin names of bodies and venues, written out and as they stand."""
    names = read_words("organization_heads") | read_words("place_heads")
    return frozenset({normal_name(name) for name in names} | {wording(name)[0] for name in names})
