"""People told of before they are named: "polisi menangkap tiga orang", whom one of the next sentences lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.events.actors import Actor
from kg.extract.reading import Reading
from kg.lexicon import words as word_list
from kg.model import Span
from kg.schema import EntityType

_SOON = 3  # sentences until they are named
_MOST = 20  # people in a list
_AMONG = ("di", "antaranya")


def find_foretold(
    reading: Reading, words: tuple[str, ...], named: Sequence[Actor]
) -> Iterator[tuple[Span, int, Sequence[Actor]]]:
    """The numbers that count people, "tiga orang", "empat di antaranya", where one of the next sentences names just as
    many: where each stands, its first token, and these people."""
    people = _by_sentence(reading, named)
    counted = word_list("stand_ins", kind="counted")
    for number in reading.numbers if people else ():
        if number.unit is not None or number.bound is not None or not 2 <= number.value <= _MOST:
            continue
        tokens = reading.token_indices(number.span.start, number.span.end)
        behind = words[tokens.stop : tokens.stop + len(_AMONG)]
        if tokens and (behind == _AMONG or not counted.isdisjoint(behind[:1])):
            here = reading.sentence_at(number.span.start).index
            listed = (people.get(at, {}) for at in range(here + 1, here + 1 + _SOON))
            meant = next((one for one in listed if len(one) == number.value), None)
            if meant is not None:
                yield number.span, tokens.start, list(meant.values())


def _by_sentence(reading: Reading, named: Sequence[Actor]) -> Mapping[int, Mapping[str, Actor]]:
    """Sentence -> the people that it names, each where it does first."""
    found: defaultdict[int, dict[str, Actor]] = defaultdict(dict)
    for actor in named:
        if actor.type is EntityType.PERSON:
            found[reading.sentence_at(actor.span.start).index].setdefault(actor.entity, actor)
    return found
