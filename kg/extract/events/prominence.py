"""How much an article makes of somebody: how often and where it names who it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kg.extract.events.actors import NAME
from kg.extract.events.scene import Scene

_LEAD = 2  # sentences


class Prominence(NamedTuple):
    """How many mentions an entity has, in which sentence the first stands, how many stand in the lead, in how many
    sentences any does, and whether the title has a word of its name."""

    mentions: int
    first: int
    in_lead: int
    sentences: int
    titled: bool


NOBODY = Prominence(0, 99, 0, 0, False)


def find_prominence(scene: Scene) -> Mapping[str, Prominence]:
    """The Prominence of each entity of the article."""
    places: dict[str, list[int]] = {}
    titled: set[str] = set()
    for actor in scene.actors:
        if actor.kind == NAME:
            places.setdefault(actor.entity, []).append(scene.reading.sentence_at(actor.span.start).index)
            if actor.entity not in titled and scene.is_titled(actor):
                titled.add(actor.entity)
    return {
        entity: Prominence(len(own), own[0], sum(1 for at in own if at < _LEAD), len(set(own)), entity in titled)
        for entity, own in places.items()
    }
