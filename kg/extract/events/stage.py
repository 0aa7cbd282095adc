"""All triggers of an article in their settings, and the cases that the rankers judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.events.actors import Actor
from kg.extract.events.date_features import Dated, find_dated
from kg.extract.events.event_features import Outlook, event_features
from kg.extract.events.grammar import find_slot, grammar_role
from kg.extract.events.ranking import Case
from kg.extract.events.role_features import role_features
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting, make_setting
from kg.extract.events.triggers import find_triggers


@dataclass(frozen=True, slots=True)
class Stage:
    """All settings of an article, with what the features need to know of the whole."""

    scene: Scene
    settings: tuple[Setting, ...]
    mentions: Mapping[str, int]
    siblings: tuple[tuple[int, int], ...]
    dates: tuple[Dated, ...]


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
        dates=find_dated(scene),
    )


def role_cases(stage: Stage, setting: Setting) -> Iterator[tuple[Actor, Case]]:
    """Every actor that may take part in the event of a setting: those on the trigger's side of quotation marks."""
    for actor in setting.actors:
        if is_within_reach(stage.scene, setting, actor):
            yield actor, role_features(stage.scene, setting, actor, stage.mentions)


def is_within_reach(scene: Scene, setting: Setting, actor: Actor) -> bool:
    """Whether both stand inside the same quotation marks or outside of any: in '"Kami menangkap dia," kata Andi di
    Blora' neither Andi nor Blora has a part in the arrest."""
    start = scene.span(setting.trigger.first, setting.trigger.last).start
    return scene.reading.quotation_at(start) == scene.reading.quotation_at(actor.span.start)


def event_case(
    stage: Stage, index: int, roles: Mapping[str, Mapping[str, float]], date: tuple[str, float] | None
) -> Case:
    """The event of settings[index] as a whole, given what the rankers say of its roles and its date."""
    setting = stage.settings[index]
    slots = ((actor, find_slot(stage.scene, setting.trigger, actor, setting.subject)) for actor in setting.actors)
    grammar = {role for actor, slot in slots if (role := grammar_role(setting.trigger, actor, slot)) is not None}
    outlook = Outlook(
        grammar="+".join(sorted(grammar)),
        roles={role: max(found.values()) for role, found in roles.items() if found},
        dated=date[1] if date is not None else 0.0,
        siblings=stage.siblings[index],
    )
    return event_features(stage.scene, stage.settings, index, outlook)
