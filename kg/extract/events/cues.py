"""Small words around events: prepositions, verbs of saying, marks of what is planned, hoped or denied."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.lexicon import read_table


@cache
def cue_kinds() -> Mapping[str, frozenset[str]]:
    """Word -> what it may mark.

    >>> sorted(cue_kinds()["akan"])
    ['planned']
    """
    kinds: dict[str, set[str]] = {}
    for row in read_table("event_cues"):
        kinds.setdefault(row["word"], set()).add(row["kind"])
    return MappingProxyType({word: frozenset(found) for word, found in kinds.items()})


def is_cue(word: str, kind: str) -> bool:
    """Whether a folded word marks that kind."""
    return word in _words_of(kind)


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(word for word, kinds in cue_kinds().items() if kind in kinds)
