"""Who else takes part in an event: those of whom no telling is sure, or whom other sentences name, judged by all that
the article says of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from kg.extract.events.actors import NAME, ROLES, Actor
from kg.extract.events.candidates import Candidate
from kg.extract.events.columns import Row
from kg.extract.events.listed import Listed
from kg.extract.events.merging import Draft
from kg.extract.events.ranking import Case, Ranker
from kg.extract.events.scene import Scene
from kg.extract.events.stand_ins import body_classes
from kg.extract.events.together import Chances
from kg.schema import FACT_TYPES, EntityType

_LIKELY = 0.4  # from it on somebody takes part
_REACH = 500  # tokens to either side of the best telling in which somebody is seen
_MOST = 80  # entities that a draft is held against
_FAR = 99  # sentences to a list that does not name somebody


@dataclass(frozen=True, slots=True)
class _Company:
    """What is known of the drafts of an article: where they are told and how many are of each type; the best chances
    of each entity beside the triggers of each type; the sentences with a trigger; the lists that name each entity."""

    drafts: int
    of_type: Mapping[str, int]
    told: Mapping[int, Mapping[str, int]]  # sentence -> type -> how many drafts are told in it
    chances: Mapping[str, Mapping[str, Chances]]  # type -> entity -> role -> chance
    triggers: Sequence[int]
    listed: Mapping[str, Sequence[Listed]]
    persons: Mapping[int, int]  # sentence -> how often it names a person


def cast(
    scene: Scene, drafts: Sequence[Draft], candidates: Sequence[Candidate], lists: Sequence[Listed], ranker: Ranker
) -> tuple[Draft, ...]:
    """The drafts, those that hold with everybody else who is likely to take part."""
    if ranker.trees is None:
        return tuple(drafts)
    seen = cast_cases(scene, drafts, candidates, lists)
    ranked = ranker.rank(case for own in seen for _, case in own)
    chances = [{entity: next(ranked) for entity, _ in own} for own in seen]
    return tuple(_with_others(scene, draft, own) for draft, own in zip(drafts, chances, strict=True))


def _with_others(scene: Scene, draft: Draft, chances: Mapping[str, Chances]) -> Draft:
    known = {role.name: role for role in FACT_TYPES[draft.event].roles}
    roles = dict(draft.roles)
    for entity, own in chances.items():
        kind = scene.reading.cluster(entity).type
        role = max((role for role in ROLES if kind in known[role].types), key=lambda role: own[role])
        if own[role] >= _LIKELY:
            roles[role] = (*roles.get(role, ()), entity)
    return replace(draft, roles=roles)


def cast_cases(
    scene: Scene, drafts: Sequence[Draft], candidates: Sequence[Candidate], lists: Sequence[Listed]
) -> list[list[tuple[str, Case]]]:
    """For each draft everybody else named around its best telling, with what is seen of a part in the event; nobody
    for one that does not hold."""
    company = _make_company(scene, drafts, candidates, lists)
    return [list(_cases(scene, draft, company)) if draft.lead.modality is None else [] for draft in drafts]


def _make_company(
    scene: Scene, drafts: Sequence[Draft], candidates: Sequence[Candidate], lists: Sequence[Listed]
) -> _Company:
    told: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        for sentence in {teller.setting.trigger.sentence.index for teller in draft.tellers}:
            told[sentence][draft.event] += 1
    of_type = Counter(draft.event for draft in drafts)
    alike: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        alike[candidate.setting.trigger.event].append(candidate)
    listed: defaultdict[str, list[Listed]] = defaultdict(list)
    for one in lists:
        for entity in one.entities:
            listed[entity].append(one)
    return _Company(
        drafts=len(drafts),
        of_type=of_type,
        told=told,
        chances={event: _best_chances(alike[event]) for event in of_type},
        triggers=sorted(candidate.setting.trigger.sentence.index for candidate in candidates),
        listed=listed,
        persons=Counter(
            scene.reading.sentence_at(actor.span.start).index
            for actor in scene.actors
            if actor.kind == NAME and actor.type is EntityType.PERSON
        ),
    )


def _cases(scene: Scene, draft: Draft, company: _Company) -> Iterator[tuple[str, Case]]:
    lead = draft.lead.setting.trigger
    sentences = sorted({teller.setting.trigger.sentence.index for teller in draft.tellers})
    nearest: dict[str, tuple[tuple[int, int], Actor, int, int]] = {}
    places: Counter[str] = Counter()
    for actor in scene.cast(max(0, lead.first - _REACH), lead.last + _REACH):
        sentence = scene.reading.sentence_at(actor.span.start).index
        step = _step(sentences, sentence)
        rank = abs(step), abs(actor.first - lead.first)
        places[actor.entity] += 1
        if actor.entity not in nearest or rank < nearest[actor.entity][0]:
            nearest[actor.entity] = (rank, actor, sentence, step)
    said, known, likelihood = _best_chances(draft.tellers), draft.entities(), draft.likelihood
    others = (item for item in nearest.items() if item[0] not in known)
    near = nsmallest(_MOST, others, key=lambda item: item[1][0])
    for entity, (_, actor, sentence, step) in sorted(near, key=lambda item: item[1][1].first):
        row = _row(scene, draft, actor, said.get(entity, {}))
        placed = _placed(scene, draft, actor, sentence, step, company)
        yield entity, Case((), (*row, *placed, likelihood, places[entity]))


def _step(sentences: Sequence[int], sentence: int) -> int:
    """How many sentences behind the nearest of the sorted ones it stands, negative before it."""
    place = bisect_left(sentences, sentence)
    return min((sentence - near for near in sentences[max(0, place - 1) : place + 1]), key=abs)


def _best_chances(candidates: Iterable[Candidate]) -> Mapping[str, Chances]:
    """Entity -> role -> the best chance that one of the candidates gives it."""
    best: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for candidate in candidates:
        for role, found in candidate.roles.items():
            for entity, chance in found.items():
                best[entity][role] = max(chance, best[entity].get(role, 0.0))
    return best


def _row(scene: Scene, draft: Draft, actor: Actor, chances: Chances) -> Row:
    """What the draft says of an entity, and the words around the place where it is named nearest."""
    words = scene.words
    return (
        draft.event,
        actor.type.value,
        actor.kind,
        actor.governor,
        actor.standing,
        words[actor.first - 1] if actor.first else "^",
        words[actor.head - 1] if actor.head else "^",
        words[actor.last] if actor.last < len(words) else "$",
        draft.lead.setting.trigger.lemma,
        draft.lead.setting.trigger.frame,
        scene.classes[actor.head - 1] if actor.head else "^",
        scene.classes[actor.last] if actor.last < len(words) else "$",
        scene.classes[actor.first - 1] if actor.first > actor.head else "-",
        "+".join(sorted(body_classes(words, actor))) or "-",
        actor.joined,
        actor.speaks,
        scene.is_titled(actor),
        scene.reading.quotation_at(actor.span.start) is not None,
        *(chances.get(role, 0.0) for role in ROLES),
        *(len(draft.roles.get(role, ())) for role in ROLES),
    )


def _placed(scene: Scene, draft: Draft, actor: Actor, sentence: int, step: int, company: _Company) -> Row:
    """Where an entity is named, and what else is told there and of it."""
    lead = draft.lead.setting.trigger.sentence.index
    here = company.told.get(sentence, {})
    chances = company.chances[draft.event].get(actor.entity, {})
    between = bisect_right(company.triggers, max(lead, sentence)) - bisect_left(company.triggers, min(lead, sentence))
    own = scene.reading.document.sentences[sentence]
    lists = [one for one in company.listed.get(actor.entity, ()) if draft.event in one.events]
    return (
        *(chances.get(role, 0.0) for role in ROLES),
        len(draft.tellers),
        company.of_type[draft.event],
        company.drafts,
        lead,
        len(scene.reading.document.sentences),
        step,
        abs(step),
        sentence,
        company.persons.get(sentence, 0),
        between,
        sum(here.values()),
        here.get(draft.event, 0),
        min((abs(one.sentence - lead) for one in lists), default=_FAR),
        actor.first - own.first,
    )
