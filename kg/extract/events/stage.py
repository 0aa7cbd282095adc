"""All triggers of an article in their settings, and the cases that the rankers judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.events.actors import Actor
from kg.extract.events.charge_features import Named, find_named
from kg.extract.events.date_features import Calendar, find_dated
from kg.extract.events.event_features import Company, Outlook, event_features
from kg.extract.events.prominence import Prominence, find_prominence
from kg.extract.events.ranking import Case
from kg.extract.events.role_features import role_features
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting, make_setting
from kg.extract.events.triggers import Trigger, find_meanings, find_triggers
from kg.text.tokens import find_tokens

_LIKELY = 0.4  # from it on somebody likely has a part


@dataclass(frozen=True, slots=True)
class Stage:
    """All settings of an article, with what the features need to know of the whole."""

    scene: Scene
    settings: tuple[Setting, ...]
    company: tuple[Company, ...]
    prominence: Mapping[str, Prominence]
    dates: Calendar
    charges: tuple[Named, ...]


def make_stage(scene: Scene) -> Stage:
    """The triggers of an article in their settings."""
    triggers = tuple(find_triggers(scene))
    together: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        together[trigger.sentence.index].append(trigger)
    return Stage(
        scene=scene,
        settings=tuple(make_setting(scene, trigger, together[trigger.sentence.index]) for trigger in triggers),
        company=tuple(_company(triggers, together, _headline(scene))),
        prominence=find_prominence(scene),
        dates=find_dated(scene),
        charges=find_named(scene) if any(trigger.event == "LegalAction" for trigger in triggers) else (),
    )


def _headline(scene: Scene) -> frozenset[tuple[str, str]]:
    """The types and frames of what the title tells of."""
    title = scene.reading.document.article.source.title or ""
    words = tuple(token.text.casefold() for token in find_tokens(title))
    return frozenset((meaning.event, meaning.frame) for meaning in find_meanings(words))


def _company(
    triggers: Sequence[Trigger], together: Mapping[int, Sequence[Trigger]], headline: frozenset[tuple[str, str]]
) -> Iterator[Company]:
    """For each trigger what it must know of the others."""
    places: dict[str, list[int]] = defaultdict(list)
    for trigger in triggers:
        places[trigger.event].append(trigger.first)
    lemmas = Counter((trigger.event, trigger.lemma) for trigger in triggers)
    frames = Counter((trigger.event, trigger.frame) for trigger in triggers)
    seen: Counter[str] = Counter()
    told: Counter[tuple[str, str]] = Counter()
    for trigger in triggers:
        alike = places[trigger.event]
        yield Company(
            beside=[other for other in together[trigger.sentence.index] if other is not trigger],
            before=seen[trigger.event],
            alike=len(alike),
            nearest=_nearest(alike, seen[trigger.event]),
            namesakes=lemmas[trigger.event, trigger.lemma] - 1,
            framed_before=told[trigger.event, trigger.frame],
            framed=frames[trigger.event, trigger.frame],
            triggers=len(triggers),
            headline=headline,
        )
        seen[trigger.event] += 1
        told[trigger.event, trigger.frame] += 1


def _nearest(places: Sequence[int], index: int) -> int:
    """How many tokens lie between the place at an index and the nearest other, 999 where there is none."""
    steps = [abs(places[other] - places[index]) for other in (index - 1, index + 1) if 0 <= other < len(places)]
    return min(steps, default=999)


def role_cases(stage: Stage, setting: Setting) -> Iterator[tuple[int, Case]]:
    """The actors that may take part in the event of a setting, those on the trigger's side of quotation marks: their
    places with their cases."""
    for place, actor in enumerate(setting.actors):
        if _is_within_reach(stage.scene, setting, actor):
            yield place, role_features(stage.scene, setting, place, stage.prominence)


def _is_within_reach(scene: Scene, setting: Setting, actor: Actor) -> bool:
    """Whether both stand inside the same quotation marks or outside of any: in '"Kami menangkap dia," kata Andi di
    Blora' neither Andi nor Blora has a part in the arrest."""
    start = scene.span(setting.trigger.first, setting.trigger.last).start
    return scene.reading.quotation_at(start) == scene.reading.quotation_at(actor.span.start)


def _best_fillers(stage: Stage, roles: Mapping[str, Mapping[str, float]]) -> tuple[Prominence, ...]:
    """What the article makes of those who likely have a part, the likeliest first; who may have two stands twice."""
    found = [(chance, entity) for own in roles.values() for entity, chance in own.items() if chance >= _LIKELY]
    likeliest = (entity for _, entity in sorted(found, reverse=True))
    return tuple(stage.prominence[entity] for entity in likeliest if entity in stage.prominence)


def event_case(
    stage: Stage, index: int, roles: Mapping[str, Mapping[str, float]], date: tuple[str, float] | None
) -> Case:
    """The event of settings[index] as a whole, given what the rankers say of its roles and its date."""
    setting = stage.settings[index]
    outlook = Outlook(
        grammar="+".join(sorted({position.role for position in setting.positions if position.role is not None})),
        roles={role: max(found.values()) for role, found in roles.items() if found},
        best=_best_fillers(stage, roles),
        dated=date[1] if date is not None else 0.0,
    )
    return event_features(stage.scene, setting, stage.company[index], outlook)
