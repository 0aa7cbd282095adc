"""One event for one happening: candidates that tell of the same thing become one draft, led by its best telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.extract.events.candidates import Candidate
from kg.schema import FACT_TYPES

# People arrested, rewarded or appointed one after another are several events; other events are told again and again.
_SERIAL = frozenset({"Award", "LegalAction", "Appointment", "Competition", "Aid"})
SURE = {"agent": 0.5, "patient": 0.5, "participant": 0.5, "place": 0.4}
SURE_DATE = 0.45
_DOERS = frozenset({"agent", "patient", "participant"})


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
    happenings = _Happenings()
    for candidate in sorted(candidates, key=_order):
        happenings.tell(draft(candidate))
    return happenings.drafts()


def _order(candidate: Candidate) -> tuple[float, int]:
    return -candidate.probability, candidate.setting.trigger.first


class _Happening:
    """A draft while further tellings join it."""

    def __init__(self, first: Draft) -> None:
        self.event = first.event
        self.date = first.date
        self.roles = dict(first.roles)
        self.entities = set(first.entities())
        self.tellers = [first.lead]
        self._sentences = {_sentence(first.lead)}
        self._lemmas = {_lemma(first.lead)}

    def join(self, new: Draft) -> None:
        """Take a further telling in, with what only that one knows."""
        for role, found in new.roles.items():
            fresh = tuple(entity for entity in found if entity not in self.entities)
            if fresh and not self.roles.get(role):
                self.roles[role] = fresh
        self.entities.update(entity for found in self.roles.values() for entity in found)
        if self.date is None or (new.date is not None and len(new.date) > len(self.date)):
            self.date = new.date
        self.tellers.append(new.lead)
        self._sentences.add(_sentence(new.lead))
        self._lemmas.add(_lemma(new.lead))

    def is_told_by(self, new: Draft) -> bool:
        """Whether a draft of this type of event tells of this happening."""
        if not _dates_agree(self.date, new.date):
            return False
        entities = new.entities()
        if not entities:
            return True
        near = not self._sentences.isdisjoint(_sentences_around(new.lead))
        alike = _lemma(new.lead) in self._lemmas
        shared = not self.entities.isdisjoint(entities)
        if self.event in _SERIAL:
            told = (near and (alike or shared)) or (alike and shared) or self._is_beside(new)
            return told and not self._differs("patient", new)
        return (shared or not self._differs("place", new)) and (shared or near or alike)

    def _is_beside(self, new: Draft) -> bool:
        """Whether the same sentence tells of both, and of the new one only when or where it was: "penobatan Desa Melati
        sebagai juara 1 di Blora" is one award."""
        only_here = bool(self.roles.get("patient")) and not new.roles.keys() & _DOERS
        return only_here and _sentence(new.lead) in self._sentences

    def _differs(self, role: str, new: Draft) -> bool:
        """Whether both know who has that role, and nobody has it in both."""
        mine, others = self.roles.get(role, ()), new.roles.get(role, ())
        return bool(mine and others) and set(mine).isdisjoint(others)


class _Happenings:
    """What happened, in the order of its likeliest tellings, and where to look for what a further one tells of."""

    def __init__(self) -> None:
        self._found: list[_Happening] = []
        self._of_type: defaultdict[str, list[int]] = defaultdict(list)
        self._at: defaultdict[_Key, set[int]] = defaultdict(set)

    def drafts(self) -> tuple[Draft, ...]:
        return tuple(Draft(one.tellers[0], tuple(one.tellers), one.roles, one.date) for one in self._found)

    def tell(self, new: Draft) -> None:
        """Let a draft join the first happening that it tells of, or be one itself."""
        place = next((place for place in self._near(new) if self._found[place].is_told_by(new)), None)
        if place is None:
            place = len(self._found)
            self._found.append(_Happening(new))
            self._of_type[new.event].append(place)
        else:
            self._found[place].join(new)
        for key in _keys(new, self._found[place].entities, (_sentence(new.lead),)):
            self._at[key].add(place)

    def _near(self, new: Draft) -> Iterable[int]:
        """The places of the happenings that a draft may tell of, first to last."""
        entities = new.entities()
        if not entities:
            return self._of_type[new.event]
        keys = _keys(new, entities, _sentences_around(new.lead))
        return sorted(set().union(*(self._at[key] for key in keys if key in self._at)))


_Key = tuple[str, str, str | int]  # the type of the event; an entity, a lemma or a sentence


def _keys(new: Draft, entities: Iterable[str], sentences: Iterable[int]) -> Iterator[_Key]:
    """By what two tellings of one happening find one another: people rewarded or arrested by the same verb are many."""
    yield from ((new.event, "entity", entity) for entity in entities)
    yield from ((new.event, "sentence", sentence) for sentence in sentences)
    if new.event not in _SERIAL:
        yield new.event, "lemma", _lemma(new.lead)


def _dates_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _sentences_around(candidate: Candidate) -> range:
    return range(_sentence(candidate) - 1, _sentence(candidate) + 2)


def _sentence(candidate: Candidate) -> int:
    return candidate.setting.trigger.sentence.index


def _lemma(candidate: Candidate) -> str:
    return candidate.setting.trigger.lemma
