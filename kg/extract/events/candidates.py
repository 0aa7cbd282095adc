"""Triggers with the roles that the rankers find for them: what may be an event, each with its probability."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import tee

from kg.extract.events.actors import NAME, Actor
from kg.extract.events.assertion import find_modality
from kg.extract.events.date_features import date_cases
from kg.extract.events.prizes import find_rank
from kg.extract.events.ranking import Ranker
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting
from kg.extract.events.speakers import OURS
from kg.extract.events.stage import Stage, event_case, role_cases
from kg.extract.events.triggers import ACTIVE, HOST, NOUN, Trigger
from kg.schema import FACT_TYPES, Modality

NOTHING = "none"
_HOST_TRUST = 0.7
_CERTAIN = 0.7
_AS_REACH = 6
_RANK_TRUST = 0.9  # in an award told with its rank
_FAINT = 0.05
_NEAR = 2  # words between "rapat" and "dengan": "rapat kerja dengan Komisi XI"

Roles = Mapping[str, Mapping[str, float]]  # role -> entity -> probability
When = tuple[str, float] | None  # the likeliest date with its probability


@dataclass(frozen=True, slots=True)
class Candidate:
    """`roles` gives the probability of each role for each entity; `date` the likeliest date with its probability."""

    setting: Setting
    roles: Roles
    date: When
    probability: float
    modality: Modality | None = None


def find_candidates(stage: Stage, rankers: Mapping[str, Ranker]) -> Iterator[Candidate]:
    """Each trigger that somebody may have a part in, with the probability that a reader would list what it tells."""
    roles = rank_roles(stage, rankers["role"])
    told = [index for index, found in enumerate(roles) if found]
    dates = rank_dates(stage, rankers["date"], told)
    cases = (event_case(stage, index, roles[index], date) for index, date in zip(told, dates, strict=True))
    for index, date, chances in zip(told, dates, rankers["event"].rank(cases), strict=True):
        setting = stage.settings[index]
        modality = find_modality(stage.scene, setting.trigger, dated=date is not None and date[1] >= 0.5)
        learned = chances["yes"]
        probability = max(learned, _RANK_TRUST) if _names_rank(stage.scene, setting) else learned
        yield Candidate(setting, roles[index], date, probability, modality)


def rank_roles(stage: Stage, ranker: Ranker) -> list[Roles]:
    """For each setting the chances of each entity, the best over the entity's places in the sentence."""
    placed, cases = tee(
        (index, place, case)
        for index, setting in enumerate(stage.settings)
        for place, case in role_cases(stage, setting)
    )
    found: list[dict[str, dict[str, float]]] = [{} for _ in stage.settings]
    for (index, place, _), learned in zip(placed, ranker.rank(case for _, _, case in cases), strict=True):
        setting = stage.settings[index]
        actor = setting.actors[place]
        for role, probability in _chances(stage.scene, setting, place, learned).items():
            if probability > _FAINT and _may_fill(stage.scene, setting, role, actor):
                best = found[index].setdefault(role, {})
                best[actor.entity] = max(best.get(actor.entity, 0.0), probability)
    return list(found)


def _may_fill(scene: Scene, setting: Setting, role: str, actor: Actor) -> bool:
    """Whether the type of event has the role for such an entity; "pihaknya" is nobody to whom something is done."""
    if role == "patient" and scene.words[actor.first] in OURS:
        return False
    return any(known.name == role and actor.type in known.types for known in FACT_TYPES[setting.trigger.event].roles)


def _chances(scene: Scene, setting: Setting, place: int, learned: dict[str, float]) -> dict[str, float]:
    """What is learned of the roles of an actor, or what grammar says where too few examples teach it."""
    plain = _plain_role(scene, setting, place)
    if plain is not None:
        return {**learned, plain: max(_CERTAIN, learned.get(plain, 0.0))}
    if setting.trigger.voice != HOST:
        return learned
    # "Bupati menerima kunjungan dari Bank Nusa": who receives is visited, though subjects of visits visit
    role = setting.positions[place].role
    return {role: _HOST_TRUST} if role is not None else {}


def _plain_role(scene: Scene, setting: Setting, place: int) -> str | None:
    """The role that grammar leaves no doubt of: the name right behind a verb, who "dengan" names right behind it."""
    actor, position = setting.actors[place], setting.positions[place]
    if _is_named_as(scene, setting.trigger, actor):
        return "patient"
    if actor.kind != NAME or position.side != "R":
        return None
    if setting.trigger.voice == ACTIVE and position.slot == "object" and not position.gap:
        return position.role if position.role in ("patient", "place") else None
    is_near = position.content <= _NEAR and not position.verbs and not position.breaks
    return position.role if position.slot == "with" and is_near else None


def _is_named_as(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """ "penobatan Desa Melati, Kecamatan Kenanga sebagai juara": the object of the noun, who is made something."""
    near = scene.words[actor.last : actor.last + _AS_REACH]
    return trigger.voice == NOUN and actor.first == trigger.last and "sebagai" in near


def rank_dates(stage: Stage, ranker: Ranker, told: Sequence[int]) -> list[When]:
    """For each of these settings the likeliest date of the event."""
    dated, cases = tee(
        (number, iso, case)
        for number, index in enumerate(told)
        for iso, case in date_cases(stage.scene, stage.settings[index], stage.dates)
    )
    best: list[When] = [None for _ in told]
    for (number, iso, _), chances in zip(dated, ranker.rank(case for _, _, case in cases), strict=True):
        known = best[number]
        if known is None or chances["yes"] > known[1]:
            best[number] = (iso, chances["yes"])
    return best


def _names_rank(scene: Scene, setting: Setting) -> bool:
    """ "Desa itu dinobatkan sebagai juara 1 nasional": an award told with its rank is one, few as its examples are."""
    trigger = setting.trigger
    if trigger.event != "Award" or trigger.strength != "strong":
        return False
    end = scene.span(trigger.first, trigger.last).end
    return find_rank(scene.reading.text[end : trigger.sentence.span.end]) is not None
