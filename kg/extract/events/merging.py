"""One event for one happening: tellings of the same thing become one draft, led by the best of them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.events.candidates import Candidate
from kg.extract.events.setting import Setting
from kg.schema import FACT_TYPES

_LISTED = 0.3  # from it on a part is told: how likely its event is listed, times how likely it is in it
_LEAST, _ENOUGH = 0.35, 0.65  # a part less likely is told of no event, one as likely of any
_LIKELIEST = 0.3  # from it on the likeliest part of a likely event is told where none is sure
_LIKELY = 0.5  # from it on an event, or that somebody has a part in it, is likely
_SAME = 0.5  # from it on a telling joins what happened

Likeness = Mapping[tuple[int, int], float]  # two of several tellings -> how likely they tell of one happening


@dataclass(frozen=True, slots=True)
class Draft:
    """An event to be: the candidate that tells it best, all its tellers, its role fillers and its date."""

    lead: Candidate
    tellers: tuple[Candidate, ...]
    roles: Mapping[str, tuple[str, ...]]
    date: str | None

    @property
    def event(self) -> str:
        return self.lead.setting.trigger.event

    @property
    def likelihood(self) -> float:
        """The probability that at least one telling is right."""
        return 1.0 - math.prod(1.0 - teller.probability for teller in self.tellers)

    def parts(self) -> Mapping[str, str]:
        """Entity -> its role."""
        return {entity: role for role, found in self.roles.items() for entity in found}

    def entities(self) -> frozenset[str]:
        return frozenset(self.parts())


def to_draft(candidate: Candidate) -> Draft:
    """A Draft of one telling with the sure fillers, or else the likeliest one: each entity in its likeliest role."""
    order = {actor.entity: number for number, actor in reversed(list(enumerate(candidate.setting.actors)))}
    outside = _named_outside(candidate.setting)
    best: dict[str, tuple[float, str]] = {}
    for role, found in candidate.roles.items():
        for entity, probability in found.items():
            sure = _is_sure(candidate, probability, outside=entity in outside)
            if sure and (entity not in best or probability > best[entity][0]):
                best[entity] = (probability, role)
    if not best and candidate.probability >= _LIKELY:
        best = _likeliest_part(candidate, outside)
    roles: dict[str, tuple[str, ...]] = {}
    for entity in sorted(best, key=lambda entity: (order.get(entity, 99), entity)):
        roles[best[entity][1]] = (*roles.get(best[entity][1], ()), entity)
    for known in FACT_TYPES[candidate.setting.trigger.event].roles:
        if not known.many and len(roles.get(known.name, ())) > 1:
            roles[known.name] = (max(roles[known.name], key=lambda entity: best[entity][0]),)
    date = candidate.date[0] if candidate.date is not None and _is_sure(candidate, candidate.date[1]) else None
    return Draft(candidate, (candidate,), roles, date)


def _likeliest_part(candidate: Candidate, outside: frozenset[str]) -> dict[str, tuple[float, str]]:
    """The likeliest part in a likely event where none is sure, of somebody who likely has one: "penghargaan dari Sari"
    may be given by her or to her."""
    roles = candidate.roles.items()
    parts = [(chance, role, one) for role, found in roles for one, chance in found.items() if one not in outside]
    chance, role, entity = max(parts, default=(0.0, "", ""))
    together = sum(chance for chance, _, one in parts if one == entity)
    return {entity: (chance, role)} if chance >= _LIKELIEST and together >= _LIKELY else {}


def _named_outside(setting: Setting) -> frozenset[str]:
    """Who is named only outside the reported clause that the trigger stands in: "[Kepala Dinas Sari] mengatakan, warga
    bekerja sama dengan Bank Nusa"."""
    placed = list(zip(setting.actors, setting.positions, strict=True))
    inside = {actor.entity for actor, position in placed if position.framed == "-"}
    return frozenset(actor.entity for actor, _ in placed) - inside


def _is_sure(candidate: Candidate, chance: float, *, outside: bool = False) -> bool:
    """Whether a part of that chance is told; the likelier the event, the less sure its parts must be, but for those
    named outside the clause that tells of it."""
    likely = chance >= _LEAST and chance * candidate.probability >= _LISTED
    return chance >= _ENOUGH or (likely and not outside)


def merge(tellings: Sequence[Draft], likeness: Likeness) -> tuple[Draft, ...]:
    """What happened, likeliest first; each telling joins what is most like it. Pairs without a likeness are unlike."""
    happenings: list[_Happening] = []
    owner: dict[int, int] = {}  # telling -> the happening that it joined
    beside: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (one, other), chance in likeness.items():
        beside[one].append((other, chance))
        beside[other].append((one, chance))
    for number in sorted(range(len(tellings)), key=lambda number: _order(tellings[number].lead)):
        told = ((owner[other], tellings[other].lead, chance) for other, chance in beside[number] if other in owner)
        found = _likest(told)
        if found is None:
            found = len(happenings)
            happenings.append(_Happening(tellings[number]))
        else:
            happenings[found].join(tellings[number])
        owner[number] = found
    return tuple(Draft(one.tellers[0], tuple(one.tellers), one.roles, one.date) for one in happenings)


def _order(candidate: Candidate) -> tuple[float, int]:
    return -candidate.probability, candidate.setting.trigger.first


class _Happening:
    """A draft while further tellings join it."""

    def __init__(self, first: Draft) -> None:
        self.date = first.date
        self.roles = dict(first.roles)
        self.tellers = [first.lead]
        self._entities = set(first.entities())

    def join(self, new: Draft) -> None:
        """Take a further telling in, with what only that one knows."""
        for role, found in new.roles.items():
            fresh = tuple(entity for entity in found if entity not in self._entities)
            if fresh and not self.roles.get(role):
                self.roles[role] = fresh
        self._entities.update(entity for found in self.roles.values() for entity in found)
        if self.date is None or (new.date is not None and new.date.startswith(self.date)):
            self.date = new.date  # the same, or more exact
        self.tellers.append(new.lead)


def _likest(told: Iterable[tuple[int, Candidate, float]]) -> int | None:
    """The happening whose tellings are most like, each counted as it is likely; None where none is like enough."""
    sums: dict[int, tuple[float, float]] = {}
    for happening, teller, chance in told:
        weight, total = sums.get(happening, (0.0, 0.0))
        sums[happening] = (weight + teller.probability, total + teller.probability * chance)
    means = [(total / weight, happening) for happening, (weight, total) in sums.items()]
    likeness, found = max(means, key=lambda pair: pair[0], default=(0.0, None))
    return found if likeness >= _SAME else None
