"""The role that grammar gives an actor: what subject, object, "oleh", "dengan" and "di" mean for a type of event."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.actors import FREE, Actor
from kg.extract.events.cues import is_cue
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import (
    ACTIVE,
    ATTEND,
    ATTENDED,
    HOST,
    HOSTED,
    MUTUAL,
    NOUN,
    OCCASION,
    PASSIVE,
    RECEIVE,
    STATE,
    Trigger,
)
from kg.schema import EntityType

NO_SLOT = "-"
_PASSIVES = frozenset({PASSIVE, ATTENDED, HOSTED})
_DOERS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_MEANWHILE = frozenset({"saat", "ketika", "usai", "seusai", "setelah", "sebelum", "selama"})
_OPENERS = frozenset(
    {
        "^",
        ",",
        "bahwa",
        "namun",
        "dan",
        "sementara",
        "karena",
        "setelah",
        "usai",
        "saat",
        "ketika",
        "mark",
        "say",
        "atau",
    }
)
_WITH = frozenset({"dengan", "bersama", "didampingi", "beserta", "dihadiri", "diikuti", "disaksikan", "menghadirkan"})
_MORE_WITH = frozenset({"mengundang", "mengajak", "antara", "antar"})
_TO = frozenset({"kepada", "untuk", "bagi", "terhadap", "atas", "ke"})
_NAMED = frozenset({"bernama", "berinisial", "yakni", "yaitu"})
_PARTIES = {"subject": "participant", "object": "participant", "with": "participant", "by": "participant"}

_ROLES: dict[str, dict[str, str]] = {
    "Visit": {"subject": "agent", "object": "patient", "by": "agent", "from": "agent", "to": "patient"},
    "Meeting": {**_PARTIES, "by": "agent", "host": "agent"},
    "Ceremony": {"subject": "agent", "object": "patient", "by": "agent", "guest": "participant"},
    "Agreement": {**_PARTIES, "from": "participant"},
    "Award": {
        "subject": "agent",
        "object": "patient",
        "by": "agent",
        "from": "agent",
        "to": "patient",
        "gainer": "patient",
    },
    "Aid": {"subject": "agent", "by": "agent", "from": "agent", "to": "patient", "gainer": "patient"},
    "Appointment": {"subject": "agent", "object": "patient", "by": "agent", "gainer": "patient"},
    "LegalAction": {"subject": "agent", "object": "patient", "by": "agent", "to": "patient", "gainer": "patient"},
    "Incident": {"subject": "agent", "object": "patient", "by": "agent", "gainer": "patient"},
    "Competition": {**_PARTIES, "to": "participant", "from": "participant", "gainer": "participant"},
}


def subject_head(scene: Scene, trigger: Trigger, actors: Sequence[Actor]) -> int:
    """Where the noun phrase starts that is the subject of a trigger, -1 where none is named."""
    before = [actor for actor in actors if actor.last <= trigger.first and actor.standing == FREE]
    relative = _relative_pronoun(scene, trigger)
    for actor in reversed(before):
        if relative >= 0 and relative - actor.last <= 1:
            return actor.head  # "Presiden Prabowo, yang membuka": whatever governs the name
        if actor.governor in _OPENERS and (actor.type in _DOERS or actor.governor == "^"):
            return actor.head
    if not before and trigger.first > trigger.sentence.first and scene.words[trigger.first - 1] in _MEANWHILE:
        # "Saat meninjau pasar, Hanif ...": the subject follows
        after = (actor for actor in actors if actor.first >= trigger.last and actor.type is EntityType.PERSON)
        return next((actor.head for actor in after if actor.governor == ","), -1)
    return -1


def _relative_pronoun(scene: Scene, trigger: Trigger) -> int:
    """Where "yang" stands right before the trigger, with nothing but auxiliaries between; -1 if nowhere."""
    for index in range(trigger.first - 1, max(trigger.sentence.first, trigger.first - 5), -1):
        word = scene.words[index]
        if word == "yang":
            return index
        if not (is_cue(word, "done") or is_cue(word, "planned") or word in ("juga", "turut", "ikut", "secara")):
            break
    return -1


def find_slot(scene: Scene, trigger: Trigger, actor: Actor, subject: int) -> str:
    """The grammatical slot of an actor beside a trigger of its sentence."""
    if actor.standing != FREE:
        return NO_SLOT
    if actor.first >= trigger.last:
        return _slot_after(scene, trigger, actor, subject)
    if actor.last <= trigger.first:
        return _slot_before(trigger, actor, subject)
    return "object" if actor.type is EntityType.PROGRAM else NO_SLOT


def _slot_after(scene: Scene, trigger: Trigger, actor: Actor, subject: int) -> str:
    if actor.head == subject:
        return "object" if trigger.voice in _PASSIVES else "subject"
    gap = [scene.words[i] for i in range(trigger.last, actor.head)]
    if not gap or (actor.governor in _NAMED and len(gap) <= 4):
        return "by" if trigger.voice in _PASSIVES else "object"
    slot = _prepositional(actor.governor)
    if slot in ("by", "with", "place"):
        return slot
    if len(gap) > 8 or any(is_cue(word, "joiner") for word in gap):
        return NO_SLOT
    return slot if slot != NO_SLOT or any(is_cue(word, "preposition") for word in gap) else "reach"


def _slot_before(trigger: Trigger, actor: Actor, subject: int) -> str:
    if actor.head == subject:
        if trigger.voice in _PASSIVES:
            return "object"
        return "speaker" if actor.speaks and trigger.voice in (NOUN, OCCASION) else "subject"
    slot = _prepositional(actor.governor)
    return slot if slot in ("with", "place") else NO_SLOT


def _prepositional(governor: str) -> str:
    if governor == "oleh":
        return "by"
    if governor in _WITH or governor in _MORE_WITH:
        return "with"
    if governor in ("di", "kawasan"):
        return "place"
    if governor in _TO:
        return "to"
    return "from" if governor == "dari" else NO_SLOT


def grammar_role(trigger: Trigger, actor: Actor, slot: str) -> str | None:
    """The role that a slot means for the trigger's type of event and voice."""
    if slot == NO_SLOT:
        return None
    if slot == "place" or (actor.type is EntityType.PLACE and slot in ("object", "reach", "to") and _reaches(trigger)):
        return "place" if actor.type in (EntityType.PLACE, EntityType.ORGANIZATION) else None
    if slot == "with":
        return "participant"
    if trigger.event == "LegalAction" and slot == "object" and trigger.voice in (NOUN, OCCASION):
        # "putusan Mahkamah Agung", "penyidikan KPK": whose act it is; "penangkapan AS": whom it hits
        return "agent" if actor.type is EntityType.ORGANIZATION else "patient"
    roles = _ROLES[trigger.event]
    return roles.get(_by_voice(trigger, slot))


def _reaches(trigger: Trigger) -> bool:
    """Whether a place that the trigger hits is where it happens: "mengunjungi Solo", "banjir melanda Demak"."""
    return trigger.event in ("Visit", "Incident")


def _by_voice(trigger: Trigger, slot: str) -> str:
    voice, event = trigger.voice, trigger.event
    if slot == "reach":
        slot = "object"
    if slot == "speaker":
        return {"Visit": "subject", "Ceremony": "guest"}.get(event, "subject" if event == "Meeting" else NO_SLOT)
    if voice == ATTENDED and slot == "by":
        return "guest" if event == "Ceremony" else "subject"
    if voice == HOSTED:
        return {"object": "subject", "by": "object"}.get(slot, slot)
    if voice == HOST:
        return {"subject": "object", "object": "subject"}.get(slot, slot)
    if slot == "subject":
        if voice in (RECEIVE, STATE):
            return "subject" if event in ("Visit", "Meeting") else "gainer"
        if voice == ATTEND:
            return "guest" if event == "Ceremony" else "subject"
        if voice == ACTIVE and event == "Meeting":
            return "host"
        if voice in (NOUN, OCCASION):
            return "subject" if event in ("Visit", "Meeting", "Agreement", "Competition") else "guest"
    if slot == "object" and voice in (NOUN, OCCASION, STATE):
        # "kunjungan Presiden": who comes; "penangkapan AS": who is hit
        return "subject" if event == "Visit" else "object"
    if slot == "object" and voice == MUTUAL:
        return "with" if event == "Meeting" else "object"
    return slot
