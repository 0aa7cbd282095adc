"""Learns from annotated articles which triggers tell of an event, who takes part in it, and when it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.errors import InputError
from kg.evaluate.gold import Annotation, gold_reading, read_gold
from kg.extract.events.candidates import (
    NOTHING,
    Stage,
    date_cases,
    make_stage,
    rank_dates,
    rank_roles,
    role_cases,
    whole_features,
)
from kg.extract.events.features import Setting
from kg.extract.events.ranking import WEIGHTS, Model, write_models
from kg.extract.events.scene import make_scene
from kg.extract.reading import Reading
from kg.extract.roles import find_roles
from kg.extract.speech import find_speech
from kg.model import Article, Source, Span
from kg.schema import FACT_TYPES, Family, Kind

Case = tuple[list[str], str, float]  # features, class, weight

ROLES = (NOTHING, "agent", "patient", "participant", "place", "at", "winner")
YES_NO = ("no", "yes")
FOLDS = 5
ROLE_PENALTY = 8.0
EVENT_PENALTY = 16.0
TRUST = 2.0  # what grammar says is penalised less than what few articles show


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
    spans = [_evidence(event, reading.text) for event in events]
    return Lesson(stage, tuple(_told_by(stage, setting, events, spans) for setting in stage.settings), tuple(events))


def _evidence(event: Annotation, text: str) -> Span | None:
    words = str(event.get("evidence") or "").split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return Span(*found.span()) if found else None


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


def role_lessons(lesson: Lesson) -> Iterator[Case]:
    """The actors around each telling trigger, with their annotated roles."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None:
            roles = fillers(event)
            for actor, features in role_cases(lesson.stage, setting):
                yield features, roles.get(actor.entity, NOTHING), 1.0


def date_lessons(lesson: Lesson) -> Iterator[Case]:
    """The dates around each telling trigger: the annotated one or not."""
    for setting, event in zip(lesson.stage.settings, lesson.events, strict=True):
        if event is not None:
            for date, features in date_cases(lesson.stage, setting):
                yield features, "yes" if date.iso == event.get("date") else "no", 1.0


def event_lessons(lesson: Lesson, models: Mapping[str, Model]) -> Iterator[Case]:
    """Each trigger as a whole: does it tell of an annotated event?"""
    for index, (setting, event) in enumerate(zip(lesson.stage.settings, lesson.events, strict=True)):
        roles = rank_roles(lesson.stage, setting, models["role"])
        date = rank_dates(lesson.stage, setting, models["date"])
        yield whole_features(lesson.stage, index, roles, date), "yes" if event is not None else "no", 1.0


def fit(cases: Iterable[Case], classes: Sequence[str], *, penalty: float, least: int = 3) -> Model:
    """A multinomial logistic model with a quadratic penalty; features seen fewer than `least` times are left out."""
    rows = list(cases)
    counts: dict[str, int] = {}
    for features, _, _ in rows:
        for feature in set(features):
            counts[feature] = counts.get(feature, 0) + 1
    names = sorted(feature for feature, count in counts.items() if count >= least)
    index = {feature: number for number, feature in enumerate(names)}
    cells = [(row, index[f]) for row, (features, _, _) in enumerate(rows) for f in set(features) if f in index]
    trust = np.array([TRUST if name.startswith("rule|") else 1.0 for name in names])
    matrix = csr_matrix(
        (trust[[column for _, column in cells]], ([row for row, _ in cells], [column for _, column in cells])),
        shape=(len(rows), len(names)),
    )
    wanted = np.zeros((len(rows), len(classes)))
    wanted[np.arange(len(rows)), [list(classes).index(label) for _, label, _ in rows]] = 1.0
    importance = np.array([weight for _, _, weight in rows])[:, None]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(len(names), len(classes))
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        value = -(importance * wanted * np.log(chances + 1e-12)).sum() + 0.5 * penalty * (flat**2).sum()
        slope = matrix.T @ (importance * (chances - wanted)) + penalty * weights
        return float(value), np.asarray(slope).ravel()

    found = minimize(loss, np.zeros(len(names) * len(classes)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = found.x.reshape(len(names), len(classes)) * trust[:, None]
    return Model(tuple(classes), {name: tuple(map(float, row)) for name, row in zip(names, weights, strict=True)})


def fit_arguments(lessons: Sequence[Lesson]) -> dict[str, Model]:
    """The models of roles and of dates."""
    return {
        "role": fit((case for lesson in lessons for case in role_lessons(lesson)), ROLES, penalty=ROLE_PENALTY),
        "date": fit((case for lesson in lessons for case in date_lessons(lesson)), YES_NO, penalty=1.0),
    }


def train_events(lessons: Sequence[Lesson]) -> dict[str, Model]:
    """All models; that of events sees what models that never saw the article say of its roles."""
    folds = [(_others(lessons, fold), lessons[fold::FOLDS]) for fold in range(FOLDS)]
    cases = [case for others, fold in folds for case in _told_cases(fit_arguments(others), fold)]
    return {**fit_arguments(lessons), "event": fit(cases, YES_NO, penalty=EVENT_PENALTY)}


def _told_cases(known: Mapping[str, Model], lessons: Sequence[Lesson]) -> Iterator[Case]:
    for lesson in lessons:
        yield from event_lessons(lesson, known)


def _others(lessons: Sequence[Lesson], fold: int) -> list[Lesson]:
    return [lesson for number, lesson in enumerate(lessons) if number % FOLDS != fold]


def write_event_weights(articles: Path, annotations: Path, folder: Path) -> None:
    """Learn from a JSON-lines file of articles and the folder of their annotations, and write the weights into a
    folder; the same files give the same weights."""
    lessons = [make_lesson(reading, gold) for reading, gold in _read_lessons(articles, annotations)]
    (folder / WEIGHTS).write_text(write_models(train_events(lessons)), encoding="utf-8")


def _read_lessons(articles: Path, annotations: Path) -> Iterator[tuple[Reading, Annotation]]:
    rows = {row["id"]: row for row in map(json.loads, articles.read_text(encoding="utf-8").splitlines())}
    for gold in read_gold(annotations):
        row = rows.get(gold["id"])
        if row is None:
            raise InputError(str(articles), f"there is no article {gold['id']!r}")
        source = Source(row["id"], row.get("title"), row.get("date"), row.get("outlet"))
        yield gold_reading(Article(source, row["text"]), gold), gold
