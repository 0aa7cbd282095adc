"""The article's vote: a form that is a name in one sentence is one in the others.

A name's form is looked for in the whole article. How likely the tagger holds it to be a name of that type, on average
of its occurrences that no longer name covers, decides for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.features import Words
from kg.extract.tagger import TYPES, Floats, Guess
from kg.schema import EntityType

_ENOUGH = 0.4

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """A guess and the rule or model that made it; one that `settles` needs no votes: it tells what the form is."""

    guess: Guess
    rule: str
    settles: bool = False


def count_votes(words: Words, chances: Floats, ballots: Sequence[Ballot]) -> Iterator[Ballot]:
    """Every occurrence of every form that the article as a whole takes for a name, without overlap."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(words.texts):
        places[text.casefold()].append(index)
    by_form: dict[Form, list[Ballot]] = defaultdict(list)
    for ballot in ballots:
        by_form[words.texts[ballot.guess.first : ballot.guess.last]].append(ballot)
    covered = bytearray(len(words.texts))
    chosen: list[Ballot] = []
    for form, given in sorted(by_form.items(), key=lambda item: (-len(item[0]), item[0])):
        kind = _type_of(given)
        found = [at for at in find_form(words, places, form) if not any(covered[at : at + len(form)])]
        if not found:
            continue
        sure = {ballot.guess.first: ballot.guess.sure for ballot in given if ballot.guess.type is kind}
        votes = [max(sure.get(at, 0.0), chance_of(chances, words, at, len(form), kind)) for at in found]
        if sum(votes) < _ENOUGH * len(found) and not any(ballot.settles for ballot in given):
            continue
        rule = given[0].rule
        variants = [at for at in find_variants(words, places, form) if not any(covered[at : at + len(form)])]
        votes += [sum(votes) / len(votes)] * len(variants)
        for at, vote in zip([*found, *variants], votes, strict=True):
            covered[at : at + len(form)] = b"\x01" * len(form)
            chosen.append(Ballot(Guess(at, at + len(form), kind, vote), rule))
    yield from sorted(chosen, key=lambda ballot: ballot.guess.first)


def _type_of(ballots: Sequence[Ballot]) -> EntityType:
    settled = [ballot.guess.type for ballot in ballots if ballot.settles]
    if settled:
        return settled[0]
    sums: dict[EntityType, float] = defaultdict(float)
    for ballot in ballots:
        sums[ballot.guess.type] += ballot.guess.sure
    return max(sums, key=lambda kind: (sums[kind], kind))


def find_form(words: Words, places: dict[str, list[int]], form: Form) -> Iterator[int]:
    """Where the words of a form stand one after the other."""
    for at in places.get(form[0].casefold(), ()):
        if words.texts[at : at + len(form)] == form:
            yield at


def find_variants(words: Words, places: dict[str, list[int]], form: Form) -> Iterator[int]:
    """Where a form of several words stands in other letters, begun by a capital: "BPJS ketenagakerjaan"."""
    if len(form) < 2:
        return
    small = [word.casefold() for word in form]
    for at in places.get(small[0], ()):
        there = words.texts[at : at + len(form)]
        if there != form and there[0][0].isupper() and [word.casefold() for word in there] == small:
            yield at


def chance_of(chances: Floats, words: Words, first: int, length: int, kind: EntityType) -> float:
    """How likely the tagger holds words[first:first+length] to be just one name of that type."""
    begin = 1 + 2 * TYPES.index(kind)
    last = first + length
    chance = float(chances[first, begin])
    if length > 1:
        chance = min(chance, float(chances[first + 1 : last, begin + 1].min()))
    if last < len(words.texts):
        chance = min(chance, 1.0 - float(chances[last, begin + 1]))
    return chance
