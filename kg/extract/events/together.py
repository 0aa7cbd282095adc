"""What is judged a second time, with what was said of everything around it: the roles of all actors of a sentence, and
all triggers of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.events.ranking import Case
from kg.extract.events.setting import Setting
from kg.extract.events.triggers import Trigger

Chances = Mapping[str, float]  # class -> probability
Guess = tuple[int, Chances]  # the place of an actor in its setting, and what was said of its role
_LIKELY = 0.5


class _TopTwo:
    """The highest value of something, and the highest of all others: what stands beside each."""

    def __init__(self) -> None:
        self._first: tuple[float, object] = (0.0, None)
        self._second = 0.0

    def add(self, value: float, owner: object) -> None:
        if owner == self._first[1]:
            self._first = (max(value, self._first[0]), owner)
        elif value > self._first[0]:
            self._second = self._first[0]
            self._first = (value, owner)
        else:
            self._second = max(self._second, value)

    def without(self, owner: object) -> float:
        """The highest value of the others."""
        return self._second if owner == self._first[1] else self._first[0]


def role_cases_together(setting: Setting, guesses: Sequence[Guess]) -> Iterator[Case]:
    """For each actor what was said of its role, of the roles of the others, and of those before and behind it."""
    if not guesses:
        return
    roles = list(guesses[0][1])
    told = [[chances[role] for role in roles] for _, chances in guesses]
    actors = [setting.actors[place] for place, _ in guesses]
    others = [_TopTwo() for _ in roles]  # by entity
    elsewhere: dict[str, list[_TopTwo]] = {}  # of one entity, by place
    sums = [sum(column) for column in zip(*told, strict=True)]
    own: dict[str, list[float]] = {}
    for number, (actor, chances) in enumerate(zip(actors, told, strict=True)):
        same = elsewhere.setdefault(actor.entity, [_TopTwo() for _ in roles])
        for top, apart, value in zip(others, same, chances, strict=True):
            top.add(value, actor.entity)
            apart.add(value, number)
        own[actor.entity] = [a + b for a, b in zip(own.get(actor.entity, [0.0] * len(roles)), chances, strict=True)]
    nobody = [0.0] * len(roles)
    for number, (actor, chances) in enumerate(zip(actors, told, strict=True)):
        behind = number + 1 < len(actors)
        yield Case(
            (),
            (
                setting.trigger.event,
                actor.type.value,
                actor.joined,
                behind and actors[number + 1].joined,
                len(actors),
                *chances,
                *(top.without(actor.entity) for top in others),
                *(all_ - mine for all_, mine in zip(sums, own[actor.entity], strict=True)),
                *(top.without(number) for top in elsewhere[actor.entity]),
                *(told[number - 1] if number else nobody),
                *(told[number + 1] if behind else nobody),
            ),
        )


def event_cases_together(told: Sequence[tuple[Trigger, float]]) -> Iterator[Case]:
    """For each trigger of an article, in their order, how likely it was said to be, and how likely the others: those
    of its type, of its sentence, of the sentences around, and in all."""
    of_type: defaultdict[str, _TopTwo] = defaultdict(_TopTwo)
    at: defaultdict[tuple[int, str], _TopTwo] = defaultdict(_TopTwo)  # sentence and type
    types: defaultdict[int, set[str]] = defaultdict(set)  # those of a sentence
    ranked: defaultdict[object, list[float]] = defaultdict(list)  # of a type, of a sentence, of all
    sums: defaultdict[str, float] = defaultdict(float)
    for number, (trigger, chance) in enumerate(told):
        sentence = trigger.sentence.index
        of_type[trigger.event].add(chance, number)
        at[sentence, trigger.event].add(chance, number)
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
                of_type[event].without(number),
                at[sentence, event].without(number),
                _best(at[key].without(number) for key in here if key[1] != event),
                _best(at[key].without(number) for key in around if key[1] == event),
                _best(at[key].without(number) for key in around if key[1] != event),
                _best(top.without(number) for kind, top in of_type.items() if kind != event),
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
