"""From a draft to a Fact: its evidence, its details, the name of the rule that found it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.events.details import find_details
from kg.extract.events.merging import Draft
from kg.extract.events.scene import Scene
from kg.model import DateValue, Fact, Filler, Span, make_fact


def to_fact(scene: Scene, draft: Draft) -> Fact:
    """The Fact of a draft; its rule is "event", the voice and the trigger of its best telling."""
    trigger = draft.lead.setting.trigger
    roles: dict[str, Filler | tuple[Filler, ...] | None] = {**draft.roles, **find_details(scene, draft)}
    if draft.date is not None:
        roles["date"] = draft.date
    rule = f"event-{trigger.voice}: {trigger.form}"
    return make_fact(draft.event, find_evidence(scene, draft), rule, modality=draft.lead.modality, **roles)


def find_evidence(scene: Scene, draft: Draft) -> Span:
    """The shortest stretch of the sentence that holds the trigger and those of its roles that it names."""
    trigger = draft.lead.setting.trigger
    sentence = trigger.sentence.span
    start, end = scene.span(trigger.first, trigger.last).start, scene.span(trigger.first, trigger.last).end
    known = draft.entities()
    reached: set[str] = set()
    near = sorted(draft.lead.setting.actors, key=lambda actor: abs(actor.first - trigger.first))
    for actor in near:
        if actor.entity in known and actor.entity not in reached:
            reached.add(actor.entity)
            start, end = min(start, actor.span.start), max(end, actor.span.end)
    for date in _dates_in(scene, sentence):
        if date.iso is not None and date.iso == draft.date:
            start, end = min(start, date.span.start), max(end, date.span.end)
            break
    return Span(max(start, sentence.start), min(end, sentence.end))


def _dates_in(scene: Scene, span: Span) -> Iterator[DateValue]:
    dates = scene.reading.dates
    first = bisect_left(dates, span.start, key=lambda date: date.span.start)
    for date in dates[first : bisect_left(dates, span.end, key=lambda date: date.span.start)]:
        if date.span in span:
            yield date
