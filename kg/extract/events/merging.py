"""One event for one happening: candidates that tell of the same thing become one draft, led by its best telling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.extract.events.candidates import Candidate
from kg.schema import FACT_TYPES

# People arrested, rewarded or appointed one after another are several events; other events are told again and again.
_SERIAL = frozenset({"Award", "LegalAction", "Appointment", "Competition", "Aid"})
SURE = {"agent": 0.5, "patient": 0.5, "participant": 0.5, "place": 0.4}
SURE_DATE = 0.45


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

    def entities(self) -> frozenset[str]:
        return frozenset(entity for found in self.roles.values() for entity in found)


def draft(candidate: Candidate) -> Draft:
    """A Draft of one telling with the fillers that are sure: each entity in its likeliest role."""
    order = {actor.entity: number for number, actor in reversed(list(enumerate(candidate.setting.actors)))}
    best: dict[str, tuple[float, str]] = {}
    for role, found in candidate.roles.items():
        for entity, probability in found.items():
            if probability >= SURE.get(role, 0.4) and (entity not in best or probability > best[entity][0]):
                best[entity] = (probability, role)
    roles: dict[str, tuple[str, ...]] = {}
    for entity in sorted(best, key=lambda entity: (order.get(entity, 99), entity)):
        roles[best[entity][1]] = (*roles.get(best[entity][1], ()), entity)
    for known in FACT_TYPES[candidate.setting.trigger.event].roles:
        if not known.many and len(roles.get(known.name, ())) > 1:
            roles[known.name] = (max(roles[known.name], key=lambda entity: best[entity][0]),)
    date = candidate.date[0] if candidate.date is not None and candidate.date[1] >= SURE_DATE else None
    return Draft(candidate, (candidate,), roles, date)


def merge(candidates: Iterable[Candidate]) -> tuple[Draft, ...]:
    """The drafts of an article, likeliest first."""
    drafts: list[Draft] = []
    for candidate in sorted(candidates, key=_order):
        new = draft(candidate)
        for index, old in enumerate(drafts):
            if is_same(old, new):
                drafts[index] = _join(old, new)
                break
        else:
            drafts.append(new)
    return tuple(drafts)


def _order(candidate: Candidate) -> tuple[float, int]:
    return -candidate.probability, candidate.setting.trigger.first


def is_same(old: Draft, new: Draft) -> bool:
    """Whether two drafts tell of one happening."""
    if old.event != new.event or not _dates_agree(old.date, new.date):
        return False
    if not new.entities():
        return True
    near = any(_near(teller, new.lead) for teller in old.tellers)
    alike = any(_lemma(teller) == _lemma(new.lead) for teller in old.tellers)
    shared = bool(old.entities() & new.entities())
    if old.event in _SERIAL:
        return not _hit_others(old, new) and ((near and (alike or shared)) or (alike and shared) or (shared and near))
    return not _elsewhere(old, new) and (shared or near or alike)


def _dates_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _near(one: Candidate, other: Candidate) -> bool:
    return abs(one.setting.trigger.sentence.index - other.setting.trigger.sentence.index) <= 1


def _hit_others(old: Draft, new: Draft) -> bool:
    """Whether the two name different people to whom it happens."""
    left, right = set(old.roles.get("patient", ())), set(new.roles.get("patient", ()))
    return bool(left and right) and left.isdisjoint(right)


def _elsewhere(old: Draft, new: Draft) -> bool:
    """Whether the two share nobody and name different places."""
    left, right = set(old.roles.get("place", ())), set(new.roles.get("place", ()))
    return bool(left and right) and left.isdisjoint(right) and old.entities().isdisjoint(new.entities())


def _lemma(candidate: Candidate) -> str:
    return candidate.setting.trigger.lemma


def _join(old: Draft, new: Draft) -> Draft:
    """The older draft with what only the newer one knows."""
    known = old.entities()
    roles = dict(old.roles)
    for role, found in new.roles.items():
        if not roles.get(role):
            fresh = tuple(entity for entity in found if entity not in known)
            if fresh:
                roles[role] = fresh
    date = new.date if old.date is None or (new.date is not None and len(new.date) > len(old.date)) else old.date
    return replace(old, tellers=(*old.tellers, new.lead), roles=roles, date=date)
