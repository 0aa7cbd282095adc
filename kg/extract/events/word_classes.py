"""What the words of an article are about: one class of meaning for each of the words that news uses most; "kedatangan"
is a "verb go" as "datang" is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.extract.events.actors import Actor
from kg.lexicon import pairs

_ITS = "nya"
_UNKNOWN = "-"


def classify(words: Sequence[str], named: Iterable[Actor]) -> tuple[str, ...]:
    """For each folded word its class, "-" where no list knows it; for a word of a name the type of the name."""
    known = pairs("word_classes", "word", "class")
    found = [known.get(word) or _class_of(word, known) for word in words]
    for actor in named:
        found[actor.first : actor.last] = [actor.type.value] * (actor.last - actor.first)
    return tuple(found)


def _class_of(word: str, known: Mapping[str, str]) -> str:
    if word[0].isalpha():
        return known.get(word.removesuffix(_ITS), _UNKNOWN)
    return "number" if word[0].isdigit() else word[0]
