"""Learns from annotated articles which triggers tell of an event, who takes part in it, and when it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.agreement import span_of
from kg.evaluate.gold import Annotation, gold_reading
from kg.extract.events.candidates import NOTHING, rank_dates, rank_roles
from kg.extract.events.date_features import date_cases
from kg.extract.events.ranking import Case, Ranker
from kg.extract.events.scene import make_scene
from kg.extract.events.setting import Setting
from kg.extract.events.stage import Stage, event_case, make_stage, role_cases
from kg.extract.events.weights import WEIGHTS, write_rankers
from kg.extract.reading import Reading
from kg.extract.roles import find_roles
from kg.extract.speech import find_speech
from kg.model import Span
from kg.schema import FACT_TYPES, Family, Kind
from kg.training.annotations import AnnotatedArticle
from kg.training.forests import grow_trees
from kg.training.logistic import fit

Told = tuple[Case, str]  # a case and its class

ROLES = (NOTHING, "agent", "patient", "participant", "place")
YES_NO = ("no", "yes")
FOLDS = 5
ROLE_PENALTY = 8.0
EVENT_PENALTY = 16.0
DATE_PENALTY = 1.0
ROLE_ROUNDS = 60
EVENT_ROUNDS = 120
EVENT_STANDS = 3
DATE_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Lesson:
    """One annotated article: its settings, and for each the annotated event that it tells of."""

    stage: Stage
    events: tuple[Annotation | None, ...]
    annotated: tuple[Annotation, ...]


def make_lesson(reading: Reading, gold: Annotation) -> Lesson:
    """The Lesson of a reading whose clusters have the ids of the annotation."""
    stage = make_stage(make_scene(reading, (*find_speech(reading), *find_roles(reading))))
    events = [fact for fact in gold["facts"] if FACT_TYPES[fact["type"]].family is Family.EVENT]
    spans = [span_of(event.get("evidence"), reading.text) for event in events]
    return Lesson(stage, tuple(_told_by(stage, setting, events, spans) for setting in stage.settings), tuple(events))


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
                role = roles.get(setting.actors[place].entity, NOTHING)
                yield case, role if role in ROLES else NOTHING


def date_lessons(lesson: Lesson) -> Iterator[Told]:
    """The dates around each telling trigger: the annotated one or not."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None:
            for iso, case in date_cases(lesson.stage.scene, setting, lesson.stage.dates):
                yield case, "yes" if iso == event.get("date") else "no"


def event_lessons(lesson: Lesson, rankers: Mapping[str, Ranker]) -> Iterator[Told]:
    """Each trigger as a whole: does it tell of an annotated event?"""
    roles = rank_roles(lesson.stage, rankers["role"])
    dates = rank_dates(lesson.stage, rankers["date"], range(len(lesson.events)))
    for index, event in enumerate(lesson.events):
        yield event_case(lesson.stage, index, roles[index], dates[index]), "yes" if event is not None else "no"


def train_events(lessons: Sequence[Lesson]) -> dict[str, Ranker]:
    """All rankers; that of events sees what rankers that never saw the article say of its roles."""
    folds = [(_others(lessons, fold), lessons[fold::FOLDS]) for fold in range(FOLDS)]
    told = [one for others, fold in folds for one in _told_cases(fit_arguments(others), fold)]
    return {
        **fit_arguments(lessons),
        "event": _rank(told, YES_NO, penalty=EVENT_PENALTY, rounds=EVENT_ROUNDS, stands=EVENT_STANDS),
    }


def fit_arguments(lessons: Sequence[Lesson]) -> dict[str, Ranker]:
    """The rankers of roles and of dates."""
    roles = [told for lesson in lessons for told in role_lessons(lesson)]
    dates = [told for lesson in lessons for told in date_lessons(lesson)]
    return {
        "role": _rank(roles, ROLES, penalty=ROLE_PENALTY, rounds=ROLE_ROUNDS),
        "date": _rank(dates, YES_NO, penalty=DATE_PENALTY, rounds=DATE_ROUNDS),
    }


def _rank(told: Sequence[Told], classes: Sequence[str], *, penalty: float, rounds: int, stands: int = 1) -> Ranker:
    model = fit(((names, label) for (names, _), label in told), classes, penalty=penalty)
    rows, labels = [row for (_, row), _ in told], [label for _, label in told]
    trees = grow_trees(rows, labels, classes, rounds=rounds, stands=stands)
    return Ranker(model, trees)


def _told_cases(known: Mapping[str, Ranker], lessons: Sequence[Lesson]) -> Iterator[Told]:
    for lesson in lessons:
        yield from event_lessons(lesson, known)


def _others(lessons: Sequence[Lesson], fold: int) -> list[Lesson]:
    return [lesson for number, lesson in enumerate(lessons) if number % FOLDS != fold]


def write_event_weights(annotated: Iterable[AnnotatedArticle], folder: Path) -> None:
    """Learn from annotated articles and write the weights into a folder; the same articles give the same weights."""
    lessons = [make_lesson(gold_reading(article, gold), gold) for article, gold in annotated]
    with (folder / WEIGHTS).open("wb") as stream:
        write_rankers(stream, train_events(lessons))
