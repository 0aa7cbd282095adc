"""People told in a list: the guests of an occasion, the suspects of an arrest, the victims of an accident."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.events.actors import FREE, NAME, Actor
from kg.extract.events.merging import Draft
from kg.extract.events.scene import Scene
from kg.model import Sentence
from kg.schema import EntityType

# "Hadir dalam acara itu Camat Andi, Lurah Budi, dan Cici.", "Ia didampingi Andi, Budi, dan Cici."
_GUESTS = re.compile(r"\b(?:hadir|dihadiri|didampingi|mendampingi)\b", re.IGNORECASE)
# "Dua tersangka itu yakni Andi (23) dan Budi (25)."
_TOLD = re.compile(
    r"\b(?P<who>tersangka|pelaku|terdakwa|terduga|keduanya|ketiganya|korban)\b(?:\s+[^\s.:]+){0,8}?"
    r"(?:\s+(?:yakni|yaitu|adalah|ialah|masing-masing|berinisial|antara\s+lain|termasuk|bernama)\b|\s*:)",
    re.IGNORECASE,
)
_OCCASIONS = frozenset({"Ceremony", "Meeting", "Visit"})
_BACK = 8  # sentences from the guests back to the occasion
_NEAR = 4  # sentences between the suspects and what was done to them


@dataclass(frozen=True, slots=True)
class Listed:
    """Entities named one after another in a sentence, and the role they have in events of these types."""

    sentence: int
    entities: tuple[str, ...]
    role: str
    events: frozenset[str]
    before: int
    after: int


def find_listed(scene: Scene) -> Iterator[Listed]:
    """The lists of an article that are no part of a quotation."""
    for sentence in scene.reading.document.sentences:
        text = sentence.span.of(scene.reading.text)
        guests = _GUESTS.search(text)
        if guests is not None:
            people = _names_after(scene, sentence, guests.end())
            if len(people) > 1:
                yield Listed(sentence.index, people, "participant", _OCCASIONS, _BACK, 0)
        told = _TOLD.search(text)
        if told is not None:
            people = _names_after(scene, sentence, told.end())
            event = "Incident" if told["who"].casefold() == "korban" else "LegalAction"
            if len(people) > 1:
                yield Listed(sentence.index, people, "patient", frozenset({event}), _NEAR, _NEAR)


def _names_after(scene: Scene, sentence: Sentence, offset: int) -> tuple[str, ...]:
    """The people named behind an offset of the sentence, each once."""
    start = sentence.span.start + offset
    people = (a for a in scene.cast(sentence.first, sentence.last) if a.span.start >= start and _is_told(scene, a))
    return tuple(dict.fromkeys(actor.entity for actor in people))


def _is_told(scene: Scene, actor: Actor) -> bool:
    by_name = actor.kind == NAME and actor.type is EntityType.PERSON and actor.standing == FREE
    return by_name and scene.reading.quotation_at(actor.span.start) is None


def with_listed(drafts: Sequence[Draft], lists: Iterable[Listed]) -> tuple[Draft, ...]:
    """The drafts, each list given to the nearest draft that it can belong to."""
    found = list(drafts)
    told: defaultdict[int, list[int]] = defaultdict(list)  # sentence -> the places of the drafts told in it
    for place, draft in enumerate(found):
        for teller in draft.tellers:
            told[teller.setting.trigger.sentence.index].append(place)
    for listed in lists:
        near = (
            (abs(sentence - listed.sentence), place)
            for sentence in range(listed.sentence - listed.before, listed.sentence + listed.after + 1)
            for place in told.get(sentence, ())
            if found[place].event in listed.events
        )
        nearest = min(near, default=None)
        if nearest is not None:
            found[nearest[1]] = _joined(found[nearest[1]], listed)
    return tuple(found)


def _joined(draft: Draft, listed: Listed) -> Draft:
    known = draft.entities()
    fresh = tuple(entity for entity in listed.entities if entity not in known)
    return replace(draft, roles={**draft.roles, listed.role: (*draft.roles.get(listed.role, ()), *fresh)})
