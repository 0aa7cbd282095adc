"""The words of a name with its abbreviations written out, so that two ways of writing one name give one wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from kg.lexicon import pairs, read_table
from kg.lexicon import words as read_words
from kg.lexicon.normal import normal_name

Words = tuple[str, ...]
Meanings = Mapping[str, Words]

_BRACKET = re.compile(r"\s*\(\s*([^()]+?)\s*\)\s*")
_LONGEST_KNOWN = 4


def split_bracket(text: str) -> tuple[str, str] | None:
    """(the name without its bracket, what stands in the bracket), None where there is none.

    >>> split_bracket("Kepolisian Daerah (Polda) Lampung")
    ('Kepolisian Daerah Lampung', 'Polda')
    """
    found = _BRACKET.search(text)
    if found is None:
        return None
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), found.group(1)


def wording(text: str, local: Meanings) -> Words:
    """The name's words, abbreviations written out by the article's own definitions first, small words left out."""
    spelled = normal_name(text).split()
    result: list[str] = []
    position = 0
    while position < len(spelled):
        meaning, length = _meaning(spelled, position, local)
        result += meaning
        position += length
    return tuple(word for word in result if word not in _fillers()) or tuple(spelled)


def _meaning(spelled: list[str], position: int, local: Meanings) -> tuple[Words, int]:
    for length in range(min(_LONGEST_KNOWN, len(spelled) - position), 0, -1):
        part = " ".join(spelled[position : position + length])
        known = local.get(part) or _within_names().get(part)
        if known is not None:
            return known, length
    return (spelled[position],), 1


@cache
def _fillers() -> frozenset[str]:
    return read_words("name_parts", kind="filler")


@cache
def _within_names() -> Meanings:
    """What is written out inside any name: "pemkab", "jatim"."""
    known = {row["word"]: tuple(row["meaning"].split()) for row in read_table("name_words")}
    for row in read_table("regions"):
        name = tuple(normal_name(row["name"]).split())
        for short in filter(None, row["short"].split(";")):
            known.setdefault(normal_name(short), name)
    known |= {"dki": ("jakarta",), "dki jakarta": ("jakarta",), "jakarta": ("jakarta",), "solo": ("solo",)}
    return known


@cache
def full_names(type: str) -> Mapping[str, tuple[Words, ...]]:
    """Short name in normal form -> wordings of the full names that the lists give for it."""
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for short, full in _known_pairs(type):
        found[normal_name(short)].append(wording(full, {}))
        found[normal_name(full)].append(wording(full, {}))
    return {short: tuple(dict.fromkeys(fulls)) for short, fulls in found.items()}


def _known_pairs(type: str) -> Iterable[tuple[str, str]]:
    yield from ((row["short"], row["full"]) for row in read_table("same_names") if row["type"] == type)
    if type == "Organization":
        for table in ("bodies", "ministries", "parties"):
            yield from ((short, full) for full, short in pairs(table, "name", "abbreviation").items())
