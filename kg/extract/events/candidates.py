"""Triggers with the roles that the rankers find for them: what may be an event, each with its probability."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.events.actors import Actor
from kg.extract.events.assertion import find_modality
from kg.extract.events.features import (
    Setting,
    actor_features,
    date_features,
    event_features,
    make_setting,
)
from kg.extract.events.grammar import find_slot, grammar_role
from kg.extract.events.prizes import find_rank
from kg.extract.events.ranking import Model
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import HOST, NOUN, Trigger, find_triggers
from kg.model import DateValue
from kg.schema import FACT_TYPES, Modality

NOTHING = "none"
HOST_TRUST = 0.7
CERTAIN = 0.7
AS_REACH = 6
RANK_TRUST = 0.9  # in an award told with its rank


@dataclass(frozen=True, slots=True)
class Stage:
    """All settings of an article, with what the features need to know of the whole."""

    scene: Scene
    settings: tuple[Setting, ...]
    mentions: Mapping[str, int]
    siblings: tuple[tuple[int, int], ...]
    dates: tuple[tuple[DateValue, int], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """`roles` gives the probability of each role for each entity; `date` the likeliest date with its probability."""

    setting: Setting
    roles: Mapping[str, Mapping[str, float]]
    date: tuple[str, float] | None
    probability: float
    modality: Modality | None = None


def make_stage(scene: Scene) -> Stage:
    """The triggers of an article in their settings."""
    triggers = tuple(find_triggers(scene))
    total = Counter(trigger.event for trigger in triggers)
    seen: Counter[str] = Counter()
    siblings = []
    for trigger in triggers:
        siblings.append((seen[trigger.event], total[trigger.event]))
        seen[trigger.event] += 1
    return Stage(
        scene=scene,
        settings=tuple(make_setting(scene, trigger, triggers) for trigger in triggers),
        mentions={cluster.id: len(cluster.mentions) for cluster in scene.reading.clusters},
        siblings=tuple(siblings),
        dates=tuple((date, bisect_left(scene.reading.token_starts, date.span.start)) for date in scene.reading.dates),
    )


def role_cases(stage: Stage, setting: Setting) -> Iterator[tuple[Actor, list[str]]]:
    """Every actor that may take part in the event of a setting, with its features."""
    for actor in setting.actors:
        yield actor, actor_features(stage.scene, setting, actor, stage.mentions)


def date_cases(stage: Stage, setting: Setting) -> Iterator[tuple[DateValue, list[str]]]:
    """Every date of the sentence and of the two around it, with its features."""
    index = setting.trigger.sentence.index
    before = stage.scene.sentence(index - 1) or setting.trigger.sentence
    after = stage.scene.sentence(index + 1) or setting.trigger.sentence
    for date, first in stage.dates:
        if date.iso is not None and before.first <= first < after.last:
            yield date, date_features(stage.scene, setting, date, first)


def rank_roles(stage: Stage, setting: Setting, model: Model) -> Mapping[str, Mapping[str, float]]:
    """Role -> entity -> probability, the best over the entity's places in the text."""
    roles: dict[str, dict[str, float]] = {}
    known = {role.name: role.types for role in FACT_TYPES[setting.trigger.event].roles}
    for actor, features in role_cases(stage, setting):
        for role, probability in _chances(stage, setting, actor, model.probabilities(features)).items():
            if role != NOTHING and probability > 0.05 and actor.type in known.get(role, ()):
                best = roles.setdefault(role, {})
                best[actor.entity] = max(best.get(actor.entity, 0.0), probability)
    return roles


def _chances(stage: Stage, setting: Setting, actor: Actor, learned: dict[str, float]) -> dict[str, float]:
    """What is learned of the roles of an actor, or what grammar says where too few examples teach it."""
    if not _is_within_reach(stage.scene, setting.trigger, actor):
        return {}
    if _is_named_as(stage.scene, setting.trigger, actor):
        return {**learned, "patient": max(CERTAIN, learned.get("patient", 0.0))}
    if setting.trigger.voice != HOST:
        return learned
    # "Bupati menerima kunjungan dari Bank Nusa": who receives is visited, though subjects of visits visit
    role = grammar_role(setting.trigger, actor, find_slot(stage.scene, setting.trigger, actor, setting.subject))
    return {role: HOST_TRUST} if role is not None else {}


def _is_within_reach(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """Whether both stand inside the same quotation marks or outside of any: in '"Kami menangkap dia," kata Andi di
    Blora' neither Andi nor Blora has a part in the arrest."""
    start = scene.span(trigger.first, trigger.last).start
    return scene.reading.quotation_at(start) == scene.reading.quotation_at(actor.span.start)


def _is_named_as(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """ "penobatan Desa Melati, Kecamatan Kenanga sebagai juara": the object of the noun, who is made something."""
    return trigger.voice == NOUN and actor.first == trigger.last and "sebagai" in scene.words[actor.last :][:AS_REACH]


def rank_dates(stage: Stage, setting: Setting, model: Model) -> tuple[str, float] | None:
    """The likeliest date of the event with its probability."""
    best: tuple[str, float] | None = None
    for date, features in date_cases(stage, setting):
        probability = model.probabilities(features)["yes"]
        if date.iso is not None and (best is None or probability > best[1]):
            best = (date.iso, probability)
    return best


def find_candidates(stage: Stage, models: Mapping[str, Model]) -> Iterator[Candidate]:
    """Each trigger as a candidate, with the probability that a reader would list it."""
    for index, setting in enumerate(stage.settings):
        roles = rank_roles(stage, setting, models["role"])
        date = rank_dates(stage, setting, models["date"])
        features = whole_features(stage, index, roles, date)
        dated = date is not None and date[1] >= 0.5
        modality = find_modality(stage.scene, setting.trigger, dated=dated)
        learned = models["event"].probabilities(features)["yes"]
        probability = max(learned, RANK_TRUST) if _names_rank(stage.scene, setting) else learned
        yield Candidate(setting, roles, date, probability, modality)


def _names_rank(scene: Scene, setting: Setting) -> bool:
    """ "Desa itu dinobatkan sebagai juara 1 nasional": an award told with its rank is one, few as its examples are."""
    trigger = setting.trigger
    if trigger.event != "Award" or trigger.strength != "strong":
        return False
    end = scene.span(trigger.first, trigger.last).end
    return find_rank(scene.reading.text[end : trigger.sentence.span.end]) is not None


def whole_features(
    stage: Stage, index: int, roles: Mapping[str, Mapping[str, float]], date: tuple[str, float] | None
) -> list[str]:
    """The features of the event as a whole, given what the rankers say of its roles."""
    best = {role: max(found.values()) for role, found in roles.items() if found}
    dated = date[1] if date is not None else 0.0
    return event_features(stage.scene, stage.settings[index], best, dated, stage.siblings[index])
