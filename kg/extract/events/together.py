"""What is judged a second time, with what was said of everything around it: the roles of all actors, and all
triggers of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from kg.extract.events.actors import Actor
from kg.extract.events.ranking import Case
from kg.extract.events.setting import Setting
from kg.extract.events.triggers import Trigger

Chances = Mapping[str, float]  # class -> probability
Guess = tuple[int, Chances]  # the place of an actor in its setting, and what was said of its role
_LIKELY = 0.5
_NEAR = 2  # sentences to another trigger that may tell of the same
_AROUND = 3


class _Tops:
    """For each of several things the highest value, and the highest of all others: what stands beside each."""

    __slots__ = ("_first", "_owners", "_second")

    def __init__(self, many: int = 1) -> None:
        self._first = [0.0] * many
        self._owners: list[object] = [None] * many
        self._second = [0.0] * many

    def add(self, values: Sequence[float], owner: object) -> None:
        for at, value in enumerate(values):
            if owner == self._owners[at]:
                self._first[at] = max(value, self._first[at])
            elif value > self._first[at]:
                self._second[at], self._first[at], self._owners[at] = self._first[at], value, owner
            elif value > self._second[at]:
                self._second[at] = value

    def without(self, owner: object) -> list[float]:
        """The highest values of the others."""
        tops = zip(self._first, self._owners, self._second, strict=True)
        return [second if holder == owner else first for first, holder, second in tops]


@dataclass(frozen=True, slots=True)
class _Part:
    """What was said of one actor beside one trigger: the number of its setting, the actor and its chances."""

    number: int
    setting: Setting
    actor: Actor
    chances: tuple[float, ...]


class _Elsewhere:
    """What was said of the roles of everybody beside all triggers of an article."""

    def __init__(self, parts: Sequence[_Part], many: int) -> None:
        new = partial(_Tops, many)
        self._nothing = [0.0] * many
        self._of_entity: defaultdict[tuple[str, str], _Tops] = defaultdict(new)
        self._near: defaultdict[tuple[str, str, int], _Tops] = defaultdict(new)
        self._around: defaultdict[tuple[str, int], _Tops] = defaultdict(new)
        self._named: defaultdict[str, dict[str, set[int]]] = defaultdict(dict)
        for part in parts:
            event, sentence, entity = part.setting.trigger.event, part.setting.trigger.sentence.index, part.actor.entity
            self._of_entity[entity, event].add(part.chances, part.number)
            self._near[entity, event, sentence].add(part.chances, part.number)
            self._around[event, sentence].add(part.chances, entity)
            self._named[entity].setdefault(event, set()).add(part.number)

    def beside(self, part: _Part) -> Iterator[float]:
        """The best chances of the entity beside other triggers: of the type, of other types, of the type and near; the
        best of the others beside those near; and how many triggers of the type and of others have it beside them."""
        event, sentence, entity = part.setting.trigger.event, part.setting.trigger.sentence.index, part.actor.entity
        named = self._named[entity]
        near = ((entity, event, at) for at in range(sentence - _NEAR, sentence + _NEAR + 1))
        around = ((event, at) for at in range(sentence - _AROUND, sentence + _AROUND + 1))
        yield from self._of_entity[entity, event].without(part.number)
        yield from self._best(self._of_entity[entity, other].without(part.number) for other in named if other != event)
        yield from self._best(self._near[key].without(part.number) for key in near if key in self._near)
        yield from self._best(self._around[key].without(entity) for key in around if key in self._around)
        yield len(named[event]) - 1
        yield sum(len(numbers) for other, numbers in named.items() if other != event)

    def _best(self, several: Iterable[Sequence[float]]) -> Sequence[float]:
        found = list(several)
        if len(found) == 1:
            return found[0]
        return list(map(max, *found)) if found else self._nothing


def role_cases_together(settings: Sequence[Setting], guesses: Sequence[Sequence[Guess]]) -> Iterator[Case]:
    """For each guess of each setting of an article what was said of the actor's role, of the roles of the others, of
    those before and behind it, and of all these beside the other triggers."""
    parts = [
        _Part(number, setting, setting.actors[place], tuple(chances.values()))
        for number, (setting, own) in enumerate(zip(settings, guesses, strict=True))
        for place, chances in own
    ]
    if not parts:
        return
    elsewhere = _Elsewhere(parts, len(parts[0].chances))
    for _, group in groupby(parts, key=lambda part: part.number):
        yield from _cases_of_setting(list(group), elsewhere)


def _cases_of_setting(parts: Sequence[_Part], elsewhere: _Elsewhere) -> Iterator[Case]:
    many = len(parts[0].chances)
    others = _Tops(many)  # by entity
    again: defaultdict[str, _Tops] = defaultdict(partial(_Tops, many))  # of one entity, by place
    own: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * many)
    for place, part in enumerate(parts):
        others.add(part.chances, part.actor.entity)
        again[part.actor.entity].add(part.chances, place)
        own[part.actor.entity] = [a + b for a, b in zip(own[part.actor.entity], part.chances, strict=True)]
    sums = [sum(column) for column in zip(*(part.chances for part in parts), strict=True)]
    nobody = (0.0,) * many
    for place, part in enumerate(parts):
        behind = parts[place + 1] if place + 1 < len(parts) else None
        entity = part.actor.entity
        yield Case(
            (),
            (
                part.setting.trigger.event,
                part.actor.type.value,
                part.actor.joined,
                behind is not None and behind.actor.joined,
                len(parts),
                *part.chances,
                *others.without(entity),
                *(total - mine for total, mine in zip(sums, own[entity], strict=True)),
                *again[entity].without(place),
                *(parts[place - 1].chances if place else nobody),
                *(behind.chances if behind is not None else nobody),
                *elsewhere.beside(part),
            ),
        )


def event_cases_together(told: Sequence[tuple[Trigger, float]]) -> Iterator[Case]:
    """For each trigger of an article, in their order, how likely it was said to be, and how likely the others: those
    of its type, of its sentence, of the sentences around, and in all."""
    of_type: defaultdict[str, _Tops] = defaultdict(_Tops)
    at: defaultdict[tuple[int, str], _Tops] = defaultdict(_Tops)  # sentence and type
    types: defaultdict[int, set[str]] = defaultdict(set)  # those of a sentence
    ranked: defaultdict[object, list[float]] = defaultdict(list)  # of a type, of a sentence, of all
    sums: defaultdict[str, float] = defaultdict(float)
    for number, (trigger, chance) in enumerate(told):
        sentence = trigger.sentence.index
        of_type[trigger.event].add((chance,), number)
        at[sentence, trigger.event].add((chance,), number)
        types[sentence].add(trigger.event)
        sums[trigger.event] += chance
        for key in (trigger.event, sentence, None):
            ranked[key].append(chance)
    for values in ranked.values():
        values.sort()
    total = sum(chance for _, chance in told)
    likely = len(told) - bisect_right(ranked[None], _LIKELY)
    for number, (trigger, chance) in enumerate(told):
        sentence, event = trigger.sentence.index, trigger.event
        around = [(near, kind) for near in (sentence - 1, sentence, sentence + 1) for kind in types.get(near, ())]
        here = [(near, kind) for near, kind in around if near == sentence]
        before = told[number - 1] if number else None
        behind = told[number + 1] if number + 1 < len(told) else None
        yield Case(
            (),
            (
                event,
                chance,
                *of_type[event].without(number),
                *at[sentence, event].without(number),
                _best(at[key].without(number)[0] for key in here if key[1] != event),
                _best(at[key].without(number)[0] for key in around if key[1] == event),
                _best(at[key].without(number)[0] for key in around if key[1] != event),
                _best(top.without(number)[0] for kind, top in of_type.items() if kind != event),
                total / len(told),
                total,
                sums[event],
                likely,
                *(len(ranked[key]) - bisect_right(ranked[key], chance) for key in (event, sentence, None)),
                before[1] if before is not None else 0.0,
                behind[1] if behind is not None else 0.0,
                before is not None and before[0].sentence.index == sentence,
                behind is not None and behind[0].sentence.index == sentence,
                sentence,
                len(told),
            ),
        )


def _best(values: Iterable[float]) -> float:
    return max(values, default=0.0)
