"""Bodies that are known by their full name: "Badan Meteorologi, Klimatologi, dan Geofisika" is one name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.features import Words
from kg.extract.phrases import find_phrases
from kg.extract.tagger import Guess
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_KINDS = ("state", "police", "army", "court", "ngo", "international", "sport")


def find_organizations(words: Words) -> Iterator[tuple[Guess, str]]:
    """Known bodies of several words, each begun by a capital, and the name of the rule."""
    for first, last in find_phrases(words.texts, _bodies()):
        if words.texts[first][0].isupper():
            yield Guess(first, last, EntityType.ORGANIZATION, 1.0), "known-body"


@cache
def _bodies() -> frozenset[str]:
    forms = set(lexicon("ministries", "name") | lexicon("parties", "name"))
    for kind in _KINDS:
        forms |= lexicon("bodies", "name", kind=kind)
    return frozenset(variant for form in forms if " " in form for variant in _variants(form))


def _variants(form: str) -> set[str]:
    """The name with and without the comma before "dan".

    >>> sorted(_variants("Badan A, B, dan C"))
    ['Badan A, B dan C', 'Badan A, B, dan C']
    """
    return {form, form.replace(", dan ", " dan ")}
