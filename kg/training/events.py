"""Learns from annotated articles which triggers tell of an event, who takes part in it, and when it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from kg.evaluate.agreement import SAME_TEXT, best_pairs, span_of, text_likeness
from kg.evaluate.gold import Annotation, gold_reading
from kg.extract.events.actions import wording, wording_case
from kg.extract.events.actors import ROLES
from kg.extract.events.assertion import find_modality
from kg.extract.events.candidates import (
    NOTHING,
    Candidate,
    Likely,
    Roles,
    guess_events,
    guess_events_together,
    guess_roles,
    guess_roles_together,
    is_dated,
    peopled,
    rank_dates,
    settle_roles,
)
from kg.extract.events.casting import cast_cases
from kg.extract.events.charge_features import charge_cases
from kg.extract.events.columns import Row
from kg.extract.events.date_features import date_cases
from kg.extract.events.drafting import FAINT, keep_drafts
from kg.extract.events.listed import find_listed
from kg.extract.events.merging import Draft, to_draft
from kg.extract.events.network import Network
from kg.extract.events.ranking import Case, Model, Ranker, Trees, make_model
from kg.extract.events.retellings import near_pairs, retelling_case
from kg.extract.events.scene import make_scene
from kg.extract.events.setting import Setting
from kg.extract.events.stage import Stage, event_case, make_stage, role_cases
from kg.extract.events.together import Guess, event_cases_together, role_cases_together
from kg.extract.events.triggers import Trigger
from kg.extract.events.vectors import Floats, Vectors, write_vectors
from kg.extract.events.weights import VECTORS, WEIGHTS, write_rankers
from kg.extract.reading import Reading
from kg.extract.roles import find_roles
from kg.extract.speech import find_speech
from kg.model import Span
from kg.schema import FACT_TYPES, Family, Kind
from kg.training.annotations import AnnotatedArticle
from kg.training.forests import Growth, grow_trees
from kg.training.logistic import fit
from kg.training.networks import fit_network

_CLASSES = (NOTHING, *ROLES)
YES_NO = ("no", "yes")
FOLDS = 3
ROLE_PENALTY = 8.0
EVENT_PENALTY = 16.0
CHOICE_PENALTY = 4.0
ACTION_PENALTY = 4.0
FIRST_GROWTH = Growth(rounds=120, rate=0.1, leaves=32, depth=8)
ROLES_GROWTH = Growth(rounds=60, rate=4 / 60, stands=2)
TOGETHER_GROWTH = Growth(rounds=60, rate=7 / 60, stands=2)
CAST_GROWTH = Growth(rounds=60, rate=4 / 60)
_OWN = "\x01"
_SHOWN = 3  # of so many pairs of a telling and a word that tells of none one is shown

Said = TypeVar("Said")

Told = tuple[Case, str]  # a case and its class


@dataclass(frozen=True, slots=True)
class Lesson:
    """One annotated article: its settings, and for each the annotated event that it tells of; `own` where it is
    annotated in the way that is to be learnt."""

    stage: Stage
    events: tuple[Annotation | None, ...]
    own: bool = True


def make_lesson(reading: Reading, gold: Annotation, *, own: bool = True) -> Lesson:
    """The Lesson of a reading whose clusters have the ids of the annotation."""
    stage = make_stage(make_scene(reading, (*find_speech(reading), *find_roles(reading))))
    events = [fact for fact in gold["facts"] if FACT_TYPES[fact["type"]].family is Family.EVENT]
    spans = [span_of(event.get("evidence"), reading.text) for event in events]
    return Lesson(stage, tuple(_told_by(stage, setting, events, spans) for setting in stage.settings), own)


def fillers(event: Annotation) -> dict[str, str]:
    """Entity -> role of an annotated event."""
    roles: dict[str, str] = {}
    for role in FACT_TYPES[event["type"]].roles:
        value = event.get(role.name)
        if role.kind is Kind.ENTITY and value:
            for entity in value if isinstance(value, list) else [value]:
                roles.setdefault(entity, role.name)
    return roles


def _told_by(
    stage: Stage, setting: Setting, events: Sequence[Annotation], spans: Sequence[Span | None]
) -> Annotation | None:
    """The annotated event whose evidence holds the trigger, or most of whose roles its sentence names."""
    best: tuple[float, Annotation | None] = (0.0, None)
    trigger = stage.scene.span(setting.trigger.first, setting.trigger.last)
    present = {actor.entity for actor in setting.actors}
    for event, span in zip(events, spans, strict=True):
        if event["type"] != setting.trigger.event:
            continue
        roles = fillers(event)
        shared = len(present & set(roles))
        inside = span is not None and trigger in span
        if inside or (shared >= 2 and 2 * shared >= len(roles)):
            score = (10.0 if inside else 0.0) + shared / (1 + len(roles))
            best = max(best, (score, event), key=lambda pair: pair[0])
    return best[1]


def role_lessons(lesson: Lesson) -> Iterator[Told]:
    """The actors around each telling trigger, with their annotated roles."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None:
            roles = fillers(event)
            for place, case in role_cases(lesson.stage, setting):
                yield case, _role_of(setting.actors[place].entity, roles)


def _role_of(entity: str, roles: Mapping[str, str]) -> str:
    role = roles.get(entity, NOTHING)
    return role if role in _CLASSES else NOTHING


def role_lessons_together(lesson: Lesson, guesses: Sequence[Sequence[Guess]]) -> Iterator[Told]:
    """The same actors, with what was said of the others."""
    cases = role_cases_together(lesson.stage.settings, guesses)
    for setting, event, own in zip(lesson.stage.settings, lesson.events, guesses, strict=True):
        roles = fillers(event) if event is not None else {}
        for place, _ in own:
            case = next(cases)
            if event is not None:
                yield case, _role_of(setting.actors[place].entity, roles)


def date_lessons(lesson: Lesson) -> Iterator[Told]:
    """The dates around each telling trigger: the annotated one or not."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None:
            for iso, case in date_cases(lesson.stage.scene, setting, lesson.stage.dates):
                yield _doubled(lesson, case), "yes" if iso == event.get("date") else "no"


def charge_lessons(lesson: Lesson) -> Iterator[Told]:
    """The charges around each telling trigger of the law: the annotated one or not."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None and event["type"] == "LegalAction":
            annotated = event.get("charge") or ""
            for text, case in charge_cases(lesson.stage.scene, setting, lesson.stage.charges):
                is_it = bool(annotated) and text_likeness(text, annotated) >= SAME_TEXT
                yield _doubled(lesson, case), "yes" if is_it else "no"


def _doubled(lesson: Lesson, case: Case) -> Case:
    """What names an own case counts twice, once as what all share and once as its own: others tell a date more often,
    or less."""
    return case._replace(names=[*case.names, *(_OWN + name for name in case.names)]) if lesson.own else case


def action_lessons(lesson: Lesson) -> Iterator[Told]:
    """The words of each telling trigger of the law: those of the annotated action or others."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None and event.get("action"):
            said = text_likeness(wording(lesson.stage.scene, setting.trigger), event["action"]) >= SAME_TEXT
            yield wording_case(lesson.stage.scene, setting), "yes" if said else "no"


def event_lessons(lesson: Lesson, roles: Sequence[Roles], dates: Sequence[Likely]) -> Iterator[Told]:
    """Each trigger that somebody may have a part in: does it tell of an annotated event?"""
    told = peopled(roles)
    for index, date in zip(told, dates, strict=True):
        case = event_case(lesson.stage, index, roles[index], date)
        yield case, "yes" if lesson.events[index] is not None else "no"


def event_lessons_together(lesson: Lesson, roles: Sequence[Roles], guesses: Sequence[float]) -> Iterator[Told]:
    """The same triggers, with what was said of the others."""
    told = peopled(roles)
    pairs = [(lesson.stage.settings[index].trigger, guess) for index, guess in zip(told, guesses, strict=True)]
    for index, case in zip(told, event_cases_together(pairs), strict=True):
        yield case, "yes" if lesson.events[index] is not None else "no"


def retelling_lessons(lesson: Lesson, candidates: Sequence[Candidate]) -> Iterator[Told]:
    """Each two tellings of one type: of one annotated event or not. A word that tells of none had better join another
    than be an event: of these some are shown, as told of one."""
    scene, events = lesson.stage.scene, _told_events(lesson)
    told = [one for one in candidates if one.probability >= FAINT and one.modality is None]
    tellings = [to_draft(candidate) for candidate in told]
    for number, (earlier, later) in enumerate(near_pairs(tellings)):
        one, other = (events[told[place].setting.trigger] for place in (earlier, later))
        both = one is not None and other is not None
        if both or ((one is not None or other is not None) and number % _SHOWN == 0):
            case = retelling_case(scene, tellings[earlier], tellings[later])
            yield case, "yes" if not both or one is other else "no"


def _told_events(lesson: Lesson) -> Mapping[Trigger, Annotation | None]:
    triggers = (setting.trigger for setting in lesson.stage.settings)
    return dict(zip(triggers, lesson.events, strict=True))


def cast_lessons(lesson: Lesson, candidates: Sequence[Candidate], ranker: Ranker) -> Iterator[Told]:
    """Everybody else beside each draft with the annotated role; in one that is no annotated event nobody has any."""
    scene, lists = lesson.stage.scene, list(find_listed(lesson.stage.scene))
    drafts = keep_drafts(scene, candidates, lists, ranker)
    matched = _match(drafts, lesson)
    for draft, own in zip(drafts, cast_cases(scene, drafts, candidates, lists), strict=True):
        event = matched.get(draft.lead.setting.trigger)
        roles = fillers(event) if event is not None else {}
        for entity, case in own:
            yield case, _role_of(entity, roles)


def _match(drafts: Sequence[Draft], lesson: Lesson) -> Mapping[Trigger, Annotation]:
    """The best telling of each draft that is an annotated event: one for one, so that they share the most."""
    told = _told_events(lesson)
    events = list({id(event): event for event in lesson.events if event is not None}.values())
    weights: dict[tuple[int, int], float] = {}
    for place, draft in enumerate(drafts):
        for number, event in enumerate(events):
            roles = fillers(event)
            shared = sum(roles.get(entity) == role for entity, role in draft.parts().items())
            tells = any(told[teller.setting.trigger] is event for teller in draft.tellers)
            if draft.event == event["type"] and (shared or tells):
                dated = draft.date is not None and draft.date == event.get("date")
                weights[place, number] = shared + tells + dated + draft.likelihood / 2
    return {drafts[place].lead.setting.trigger: events[number] for place, number in best_pairs(weights).items()}


def _to_candidates(
    stage: Stage, roles: Sequence[Roles], dates: Sequence[Likely], chances: Sequence[float]
) -> list[Candidate]:
    """What rankers said of the settings in whose event somebody may have a part."""
    told = [(stage.settings[index], roles[index]) for index in peopled(roles)]
    return [
        Candidate(setting, own, date, chance, find_modality(stage.scene, setting.trigger, dated=is_dated(date)))
        for (setting, own), date, chance in zip(told, dates, chances, strict=True)
    ]


def train_events(lessons: Sequence[Lesson], vectors: Vectors) -> dict[str, Ranker]:
    """All rankers. Each is trained on what rankers before it say of articles that those have not seen, so that it
    trusts them no more than it may."""
    school = _School(lessons, vectors)
    role_told = [list(role_lessons(lesson)) for lesson in lessons]
    guesses = school.cross(
        lambda known: school.rank_first(known, role_told, _CLASSES, ROLE_PENALTY),
        lambda ranker, at: guess_roles(lessons[at].stage, ranker),
    )
    together_told = [list(role_lessons_together(*pair)) for pair in zip(lessons, guesses, strict=True)]
    roles = school.cross(
        lambda known: _rank_together(_of(known, together_told), _CLASSES, ROLES_GROWTH),
        lambda ranker, at: settle_roles(
            lessons[at].stage, guess_roles_together(lessons[at].stage, ranker, guesses[at])
        ),
    )
    date_told = [list(date_lessons(lesson)) for lesson in lessons]
    dates = school.cross(
        lambda known: _rank_choices(_of(known, date_told)),
        lambda ranker, at: rank_dates(lessons[at].stage, ranker, peopled(roles[at])),
    )
    event_told = [list(event_lessons(*three)) for three in zip(lessons, roles, dates, strict=True)]
    events = school.cross(
        lambda known: school.rank_first(known, event_told, YES_NO, EVENT_PENALTY),
        lambda ranker, at: guess_events(lessons[at].stage, ranker, peopled(roles[at]), roles[at], dates[at]),
    )
    listed = [list(event_lessons_together(*three)) for three in zip(lessons, roles, events, strict=True)]
    chances = school.cross(
        lambda known: _rank_together(_of(known, listed), YES_NO, TOGETHER_GROWTH),
        lambda ranker, at: guess_events_together(lessons[at].stage, ranker, peopled(roles[at]), events[at]),
    )
    candidates = [
        _to_candidates(lesson.stage, *found)
        for lesson, found in zip(lessons, zip(roles, dates, chances, strict=True), strict=True)
    ]
    retold = [list(retelling_lessons(*pair)) for pair in zip(lessons, candidates, strict=True)]
    casts = school.cross(
        lambda known: _rank_together(_of(known, retold), YES_NO, TOGETHER_GROWTH),
        lambda ranker, at: list(cast_lessons(lessons[at], candidates[at], ranker)),
    )
    every = range(len(lessons))
    worded = [told for lesson in lessons for told in action_lessons(lesson)]
    return {
        "action": Ranker(YES_NO, _fit_features(worded, YES_NO, ACTION_PENALTY)),
        "role": school.rank_first(every, role_told, _CLASSES, ROLE_PENALTY),
        "roles together": _rank_together(_of(every, together_told), _CLASSES, ROLES_GROWTH),
        "charge": _rank_choices([told for lesson in lessons for told in charge_lessons(lesson)]),
        "date": _rank_choices(_of(every, date_told)),
        "event": school.rank_first(every, event_told, YES_NO, EVENT_PENALTY),
        "events together": _rank_together(_of(every, listed), YES_NO, TOGETHER_GROWTH),
        "retelling": _rank_together(_of(every, retold), YES_NO, TOGETHER_GROWTH),
        "cast": _rank_together(_of(every, casts), _CLASSES, CAST_GROWTH),
    }


class _School:
    """Lessons with the vectors of their words, and rankers that learn from some of them."""

    def __init__(self, lessons: Sequence[Lesson], vectors: Vectors) -> None:
        self._lessons = lessons
        self._vectors = vectors
        self._rows = [vectors.rows(lesson.stage.scene.words) for lesson in lessons]

    def cross(self, learn: Callable[[Sequence[int]], Ranker], say: Callable[[Ranker, int], Said]) -> list[Said]:
        """What rankers say of each lesson that have learnt from the others only."""
        said: dict[int, Said] = {}
        for fold in range(FOLDS):
            ranker = learn([at for at in range(len(self._lessons)) if at % FOLDS != fold])
            said |= {at: say(ranker, at) for at in range(fold, len(self._lessons), FOLDS)}
        return [said[at] for at in range(len(self._lessons))]

    def rank_first(
        self, known: Sequence[int], told: Sequence[Sequence[Told]], classes: tuple[str, ...], penalty: float
    ) -> Ranker:
        """The ranker that sees each case of these lessons by itself, with all models."""
        every = _of(known, told)
        model, trees = _fit_features(every, classes, penalty), _grow(every, classes, FIRST_GROWTH)
        return Ranker(classes, model, trees, self._fit_network(known, told, classes))

    def _fit_network(
        self, known: Sequence[int], told: Sequence[Sequence[Told]], classes: Sequence[str]
    ) -> Network | None:
        rows, labels = _apart(_of(known, told))
        means = [self._means(at, told[at]) for at in known if told[at]]
        return fit_network(rows, np.concatenate(means), labels, classes, self._vectors) if means else None

    def _means(self, at: int, told: Sequence[Told]) -> Floats:
        spans = [span for case, _ in told for span in case.phrases]
        return self._vectors.means(self._rows[at], spans).reshape(len(told), -1)


def _of(known: Sequence[int], told: Sequence[Sequence[Told]]) -> list[Told]:
    """What is told in these lessons."""
    return [one for at in known for one in told[at]]


def _apart(told: Sequence[Told]) -> tuple[list[Row], list[str]]:
    """The rows of cases and their classes."""
    return [case.row for case, _ in told], [label for _, label in told]


def _fit_features(told: Sequence[Told], classes: Sequence[str], penalty: float) -> Model:
    return fit(((case.names, label) for case, label in told), classes, penalty=penalty)


def _grow(told: Sequence[Told], classes: Sequence[str], growth: Growth) -> Trees | None:
    return grow_trees(*_apart(told), classes, growth)


def _rank_choices(told: Sequence[Told]) -> Ranker:
    """What is learnt of an own case as shared and as own is added up."""
    model = _fit_features(told, YES_NO, CHOICE_PENALTY)
    weights: dict[str, list[float]] = {}
    for name, row in model.codes.items():
        known = weights.setdefault(name.removeprefix(_OWN), [0.0] * len(YES_NO))
        known[:] = known + model.table[row]
    return Ranker(YES_NO, make_model(weights, YES_NO), _grow(told, YES_NO, FIRST_GROWTH))


def _rank_together(told: Sequence[Told], classes: tuple[str, ...], growth: Growth) -> Ranker:
    return Ranker(classes, trees=_grow(told, classes, growth))


def write_event_weights(
    own: Iterable[AnnotatedArticle], others: Iterable[AnnotatedArticle], vectors: Vectors, folder: Path
) -> None:
    """Learn from articles that are annotated in the way to be learnt, and from others, and write the weights into a
    folder; the same articles give the same weights."""
    lessons = [make_lesson(gold_reading(article, gold), gold) for article, gold in own]
    lessons += [make_lesson(gold_reading(article, gold), gold, own=False) for article, gold in others]
    rankers = train_events(lessons, vectors)
    with (folder / VECTORS).open("wb") as stream:
        write_vectors(stream, vectors)
    with (folder / WEIGHTS).open("wb") as stream:
        write_rankers(stream, rankers, vectors)
