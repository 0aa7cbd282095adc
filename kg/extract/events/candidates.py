"""Triggers with the roles that the rankers find for them: what may be an event, each with its probability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import tee

from kg.extract.events.actions import wording_case
from kg.extract.events.actors import NAME, Actor
from kg.extract.events.assertion import find_modality
from kg.extract.events.charge_features import charge_cases
from kg.extract.events.date_features import date_cases
from kg.extract.events.prizes import find_rank
from kg.extract.events.ranking import Case, Ranker
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting
from kg.extract.events.speakers import OURS
from kg.extract.events.stage import Stage, event_case, role_cases
from kg.extract.events.together import Chances, Guess, event_cases_together, role_cases_together
from kg.extract.events.triggers import ACTIVE, HOST, NOUN, Trigger
from kg.schema import FACT_TYPES, Modality

NOTHING = "none"
_HOST_TRUST = 0.7
_CERTAIN = 0.7
_AS_REACH = 6
_RANK_TRUST = 0.9  # in an award told with its rank
_FAINT = 0.05
_DATED = 0.5
_NEAR = 2  # words between "rapat" and "dengan": "rapat kerja dengan Komisi XI"

Roles = Mapping[str, Mapping[str, float]]  # role -> entity -> probability
Likely = tuple[str, float] | None  # the likeliest of several with its probability


@dataclass(frozen=True, slots=True)
class Candidate:
    """`roles` gives the probability of each role for each entity; `date` the likeliest date with its probability;
    of an action of the law also `charge`, the likeliest one, and `worded`, how likely the trigger's words are those in
    which a reader would tell what was done."""

    setting: Setting
    roles: Roles
    date: Likely
    probability: float
    modality: Modality | None = None
    charge: Likely = None
    worded: float = 1.0


def find_candidates(stage: Stage, rankers: Mapping[str, Ranker]) -> Iterator[Candidate]:
    """Each trigger that somebody may have a part in, with the probability that a reader would list what it tells."""
    roles = rank_roles(stage, rankers)
    told = peopled(roles)
    dates = rank_dates(stage, rankers["date"], told)
    charges = _rank_charges(stage, rankers["charge"], told)
    wordings = _rank_wordings(stage, rankers["action"], told)
    chances = rank_events(stage, rankers, told, roles, dates)
    for index, date, charge, worded, learned in zip(told, dates, charges, wordings, chances, strict=True):
        setting = stage.settings[index]
        modality = find_modality(stage.scene, setting.trigger, dated=is_dated(date))
        probability = max(learned, _RANK_TRUST) if _names_rank(stage.scene, setting) else learned
        yield Candidate(setting, roles[index], date, probability, modality, charge, worded)


def is_dated(date: Likely) -> bool:
    """Whether the date of an event is likely enough to say that the event is set for it."""
    return date is not None and date[1] >= _DATED


def peopled(roles: Sequence[Roles]) -> list[int]:
    """The settings in whose event somebody may have a part."""
    return [index for index, found in enumerate(roles) if found]


def rank_roles(stage: Stage, rankers: Mapping[str, Ranker]) -> list[Roles]:
    """For each setting the chances of each entity, the best over the entity's places in the sentence."""
    return settle_roles(
        stage, guess_roles_together(stage, rankers["roles together"], guess_roles(stage, rankers["role"]))
    )


def guess_roles(stage: Stage, ranker: Ranker) -> list[list[Guess]]:
    """For each setting the chances of each actor that may take part in its event, of each by itself."""
    placed, cases = tee(
        (index, place, case)
        for index, setting in enumerate(stage.settings)
        for place, case in role_cases(stage, setting)
    )
    found: list[list[Guess]] = [[] for _ in stage.settings]
    ranked = ranker.rank((case for _, _, case in cases), stage.scene.words)
    for (index, place, _), chances in zip(placed, ranked, strict=True):
        found[index].append((place, chances))
    return found


def guess_roles_together(stage: Stage, ranker: Ranker, guesses: Sequence[Sequence[Guess]]) -> Sequence[Sequence[Guess]]:
    """The guesses again, each in the light of the others of the article."""
    if ranker.trees is None:
        return guesses
    ranked = ranker.rank(role_cases_together(stage.settings, guesses))
    return [[(place, next(ranked)) for place, _ in own] for own in guesses]


def settle_roles(stage: Stage, guesses: Sequence[Sequence[Guess]]) -> list[Roles]:
    """For each setting role -> entity -> probability, as far as the type of event and grammar leave it open."""
    found: list[Roles] = []
    for setting, own in zip(stage.settings, guesses, strict=True):
        roles: dict[str, dict[str, float]] = {}
        for place, learned in own:
            actor = setting.actors[place]
            for role, probability in _chances(stage.scene, setting, place, learned).items():
                if probability > _FAINT and _may_fill(stage.scene, setting, role, actor):
                    best = roles.setdefault(role, {})
                    best[actor.entity] = max(best.get(actor.entity, 0.0), probability)
        found.append(roles)
    return found


def rank_events(
    stage: Stage, rankers: Mapping[str, Ranker], told: Sequence[int], roles: Sequence[Roles], dates: Sequence[Likely]
) -> list[float]:
    """How likely a reader would list what each of these settings tells."""
    guesses = guess_events(stage, rankers["event"], told, roles, dates)
    return guess_events_together(stage, rankers["events together"], told, guesses)


def guess_events(
    stage: Stage, ranker: Ranker, told: Sequence[int], roles: Sequence[Roles], dates: Sequence[Likely]
) -> list[float]:
    """How likely a reader would list what each of these settings tells, of each by itself."""
    cases = (event_case(stage, index, roles[index], date) for index, date in zip(told, dates, strict=True))
    return [chances["yes"] for chances in ranker.rank(cases, stage.scene.words)]


def guess_events_together(stage: Stage, ranker: Ranker, told: Sequence[int], guesses: Sequence[float]) -> list[float]:
    """The same again, each in the light of the others of the article."""
    if ranker.trees is None:
        return list(guesses)
    pairs = [(stage.settings[index].trigger, guess) for index, guess in zip(told, guesses, strict=True)]
    return [chances["yes"] for chances in ranker.rank(event_cases_together(pairs))]


def _may_fill(scene: Scene, setting: Setting, role: str, actor: Actor) -> bool:
    """Whether the type of event has the role for such an entity; "pihaknya" is nobody to whom something is done."""
    if role == "patient" and scene.words[actor.first] in OURS:
        return False
    return any(known.name == role and actor.type in known.types for known in FACT_TYPES[setting.trigger.event].roles)


def _chances(scene: Scene, setting: Setting, place: int, learned: Chances) -> Chances:
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


def rank_dates(stage: Stage, ranker: Ranker, told: Sequence[int]) -> list[Likely]:
    """For each of these settings the likeliest date of the event."""
    return _likeliest(ranker, [date_cases(stage.scene, stage.settings[index], stage.dates) for index in told])


def _rank_charges(stage: Stage, ranker: Ranker, told: Sequence[int]) -> list[Likely]:
    """For each of these settings the likeliest charge, none where it is not of the law."""
    settings = [stage.settings[index] for index in told]
    return _likeliest(
        ranker,
        [charge_cases(stage.scene, setting, stage.charges) if _is_legal(setting) else () for setting in settings],
    )


def _rank_wordings(stage: Stage, ranker: Ranker, told: Sequence[int]) -> list[float]:
    """For each of these settings how likely its words say what was done, 1 where it is not of the law."""
    settings = [stage.settings[index] for index in told]
    ranked = ranker.rank(wording_case(stage.scene, setting) for setting in settings if _is_legal(setting))
    return [next(ranked)["yes"] if _is_legal(setting) else 1.0 for setting in settings]


def _is_legal(setting: Setting) -> bool:
    return setting.trigger.event == "LegalAction"


def _likeliest(ranker: Ranker, choices: Sequence[Iterable[tuple[str, Case]]]) -> list[Likely]:
    """Of each of several choices the likeliest, none where there is nothing to choose."""
    named, cases = tee((number, text, case) for number, choice in enumerate(choices) for text, case in choice)
    best: list[Likely] = [None for _ in choices]
    for (number, text, _), chances in zip(named, ranker.rank(case for _, _, case in cases), strict=True):
        known = best[number]
        if known is None or chances["yes"] > known[1]:
            best[number] = (text, chances["yes"])
    return best


def _names_rank(scene: Scene, setting: Setting) -> bool:
    """ "Desa itu dinobatkan sebagai juara 1 nasional": an award told with its rank is one, few as its examples are."""
    trigger = setting.trigger
    if trigger.event != "Award" or trigger.strength != "strong":
        return False
    end = scene.span(trigger.first, trigger.last).end
    return find_rank(scene.reading.text[end : trigger.sentence.span.end]) is not None
