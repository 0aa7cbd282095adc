"""The roles of an event that are words or numbers, by its type."""

from __future__ import annotations

import re

from kg.extract.events.amounts import find_amount
from kg.extract.events.casualties import find_injured, find_killed
from kg.extract.events.charges import find_action, find_charge
from kg.extract.events.merging import Draft
from kg.extract.events.offices import find_post
from kg.extract.events.prizes import find_award, find_rank
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import ACTIVE, Trigger
from kg.model import Filler
from kg.schema import EntityType

_SCORE = re.compile(r"(?<![\d/.-])\d{1,2}\s?[-–]\s?\d{1,2}(?![\d/.-])")
_WINNING = re.compile(
    r"menang|mengalahkan|menakluk|menunduk|menumbang|mengungguli|menyingkir|menjuara|memenang|medali|juara"
)
_LOSING = re.compile(r"kalah|takluk|tumbang|tersingkir|ditaklukkan|ditundukkan|ditumbangkan|disingkirkan")


def find_details(scene: Scene, draft: Draft) -> dict[str, Filler]:
    """The text and number roles of a draft, read in the sentence of its best telling."""
    trigger = draft.lead.setting.trigger
    text = scene.reading.text
    sentence = trigger.sentence.span.of(text)
    span = scene.span(trigger.first, trigger.last)
    after = text[span.end : trigger.sentence.span.end]
    match draft.event:
        case "LegalAction":
            charge = find_charge(sentence, span.start - trigger.sentence.span.start) or _charge_near(scene, trigger)
            return _given(action=find_action(span.of(text), after), charge=charge)
        case "Award":
            return _given(award=find_award(sentence), rank=find_rank(sentence))
        case "Aid":
            return _given(amount=find_amount(sentence, _object_of(scene, trigger) if trigger.voice == ACTIVE else ""))
        case "Appointment":
            return _given(post=_post(scene, draft, trigger))
        case "Incident":
            return _casualties(scene, draft)
        case "Competition":
            return _result(draft, sentence, trigger)
        case _:
            return {}


def _given(**values: Filler | None) -> dict[str, Filler]:
    return {name: value for name, value in values.items() if value is not None}


def _charge_near(scene: Scene, trigger: Trigger) -> str | None:
    """The charge that a sentence before names, or the sentence after."""
    for step in (-1,):
        sentence = scene.sentence(trigger.sentence.index + step)
        charge = find_charge(sentence.span.of(scene.reading.text), 0) if sentence is not None else None
        if charge is not None:
            return charge
    return None


def _object_of(scene: Scene, trigger: Trigger) -> str:
    """What follows the verb of a trigger: "menyerahkan bantuan sosial" has the object "bantuan sosial"."""
    first = scene.span(trigger.first, trigger.first + 1)
    return scene.reading.text[first.end : trigger.sentence.span.end]


def _post(scene: Scene, draft: Draft, trigger: Trigger) -> str | None:
    """The post in the words between the trigger and the next name of a body or place, or before the appointed."""
    text = scene.reading.text
    end = scene.span(trigger.first, trigger.last).end
    stops = [a.span.start for a in draft.lead.setting.actors if a.span.start >= end and a.type is not EntityType.PERSON]
    patients = set(draft.roles.get("patient", ()))
    named = next((a for a in draft.lead.setting.actors if a.entity in patients and a.span.start >= end), None)
    before_name = text[end : named.span.start] if named is not None else ""
    after = text[end : trigger.sentence.span.end]
    marker = re.search(r"\b(?:sebagai|menjadi|jabatan)\b", after)
    if marker:
        start = end + marker.start()
        stop = next((offset for offset in stops if offset > start), trigger.sentence.span.end)
        return find_post("", text[start:stop])
    return find_post(" ".join(before_name.split()), "")


def _casualties(scene: Scene, draft: Draft) -> dict[str, Filler]:
    killed = injured = None
    for teller in draft.tellers:
        index = teller.setting.trigger.sentence.index
        for step in (0, 1, 2):
            sentence = scene.sentence(index + step)
            if sentence is not None:
                text = sentence.span.of(scene.reading.text)
                killed = find_killed(text) if killed is None else killed
                injured = find_injured(text) if injured is None else injured
    return _given(killed=killed, injured=injured)


def _result(draft: Draft, sentence: str, trigger: Trigger) -> dict[str, Filler]:
    score = _SCORE.search(sentence)
    winner = None
    players = [a for a in draft.lead.setting.actors if a.entity in draft.roles.get("participant", ())]
    left = [a for a in players if a.first < trigger.first]
    right = [a for a in players if a.first > trigger.first]
    if _LOSING.search(trigger.form):
        winner = right[0].entity if right else None
    elif _WINNING.search(trigger.form):
        winner = left[-1].entity if left else None
    return _given(score=score.group() if score else None, winner=winner)
