"""The roles of an event that are words or numbers, by its type; and the roles that only such words tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.extract.events.actions import wording
from kg.extract.events.actors import Actor
from kg.extract.events.amounts import find_amount
from kg.extract.events.casualties import find_injured, find_killed, is_death
from kg.extract.events.merging import Draft
from kg.extract.events.offices import Office, find_left_body, find_office
from kg.extract.events.prizes import find_award, find_clause, find_rank
from kg.extract.events.results import find_score, find_winner
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import Trigger, in_sentence
from kg.model import Filler, Span
from kg.schema import EntityType

_GIVING = re.compile(
    r"penyerahan|penyaluran|pemberian|pembagian"
    r"|^(?:me\w*)?(?:beri|yerah|alur|irim|bagi|umbang|donasi|hibah|hadiah|gelontor|ucur|yedia)"
)
Details = Mapping[str, Filler | tuple[Filler, ...]]
_SURE_CHARGE = 0.4


def find_details(scene: Scene, draft: Draft) -> Details:
    """The text and number roles of a draft, read in the sentence of its best telling."""
    match draft.event:
        case "LegalAction":
            return _given(action=_action(scene, draft), charge=_charge(draft))
        case "Award":
            clause, at = find_clause(*in_sentence(scene, draft.lead.setting.trigger))
            return _given(award=find_award(clause, at), rank=find_rank(clause, at))
        case "Aid":
            return _given(amount=_amount(scene, draft.lead.setting.trigger))
        case "Appointment":
            return _office(scene, draft)
        case "Incident":
            return _casualties(scene, draft)
        case "Competition":
            return _result(scene, draft)
        case _:
            return {}


def _given(**values: Filler | None) -> dict[str, Filler]:
    return {name: value for name, value in values.items() if value is not None}


def _form(scene: Scene, trigger: Trigger) -> Span:
    return scene.span(trigger.first, trigger.last)


def _action(scene: Scene, draft: Draft) -> str:
    """What was done, in the words of the telling that says it best: "kasus korupsi" says little of it."""
    best = max(draft.tellers, key=lambda teller: teller.worded * teller.probability)
    return wording(scene, best.setting.trigger)


def _charge(draft: Draft) -> str | None:
    """The charge that one of its tellings is surest of."""
    told = [(teller.charge[1] * teller.probability, *teller.charge) for teller in draft.tellers if teller.charge]
    sure = [(likely, text) for likely, text, chance in told if chance >= _SURE_CHARGE]
    return max(sure)[1] if sure else None


def _amount(scene: Scene, trigger: Trigger) -> str | None:
    """Money, counted things, or the object of a verb of giving: "menyerahkan bantuan sosial", not "membantu warga"."""
    first = scene.span(trigger.first, trigger.first + 1)
    sentence = trigger.sentence.span
    after = scene.reading.text[first.end : sentence.end] if _GIVING.match(trigger.form) else ""
    return find_amount(sentence.of(scene.reading.text), after)


def _office(scene: Scene, draft: Draft) -> Details:
    """The post and where it is held, in the words of the best telling that names it; what is named only as that has no
    other part in the event."""
    lead = draft.lead.setting.trigger
    actors = scene.cast(lead.sentence.first, lead.sentence.last)
    patients = frozenset(draft.roles.get("patient", ()))
    triggers = (teller.setting.trigger for teller in draft.tellers)
    apart = (trigger for trigger in triggers if trigger.sentence is not lead.sentence)
    offices = (_office_told(scene, trigger, patients) for trigger in (lead, *apart))
    office = next((office for office in offices if office is not None), None)
    at = office.at if office is not None else _left(scene, draft, actors)
    found = _given(post=office.name(scene.reading.text) if office else None, at=at)
    held_only = office is not None and at is not None and sum(actor.entity == at for actor in actors) == 1
    return {**(_without(draft, at) if held_only else {}), **found}


def _office_told(scene: Scene, trigger: Trigger, patients: frozenset[str]) -> Office | None:
    """The post that a telling names, unless it names none of those known to get or leave it."""
    actors = scene.cast(trigger.sentence.first, trigger.sentence.last)
    if patients and patients.isdisjoint(actor.entity for actor in actors):
        return None
    return find_office(scene.reading.text, _form(scene, trigger), trigger.sentence.span, actors, patients)


def _left(scene: Scene, draft: Draft, actors: Sequence[Actor]) -> str | None:
    """The body that somebody leaves without a word of a post: "mundur dari Partai Maju", "Partai Maju memecat Sari"."""
    named = find_left_body(scene.reading.text, _form(scene, draft.lead.setting.trigger), actors)
    if named is not None:
        return named
    agents = draft.roles.get("agent", ())
    expels = "pecat" in draft.lead.setting.trigger.form and len(agents) == 1
    return agents[0] if expels and scene.reading.cluster(agents[0]).type is EntityType.ORGANIZATION else None


def _without(draft: Draft, body: str | None) -> Details:
    """The roles that a body fills, without it."""
    filled = {role: found for role, found in draft.roles.items() if role != "at" and body in found}
    return {role: tuple(entity for entity in found if entity != body) for role, found in filled.items()}


def _casualties(scene: Scene, draft: Draft) -> dict[str, Filler]:
    """What the sentences of its tellings say, or who is named as dead, or what the next sentences say."""
    told = dict.fromkeys(teller.setting.trigger.sentence.index for teller in draft.tellers)
    later = dict.fromkeys(index + step for index in told for step in (1, 2))
    killed = _first(find_killed, scene, told)
    killed = _named_dead(scene, draft) if killed is None else killed
    killed = _first(find_killed, scene, later) if killed is None else killed
    return _given(killed=killed, injured=_first(find_injured, scene, (*told, *later)))


def _first(find: Callable[[str], int | None], scene: Scene, indices: Iterable[int]) -> int | None:
    """The first number found in these sentences."""
    sentences = (sentence for sentence in map(scene.sentence, indices) if sentence is not None)
    numbers = (find(sentence.span.of(scene.reading.text)) for sentence in sentences)
    return next((number for number in numbers if number is not None), None)


def _named_dead(scene: Scene, draft: Draft) -> int | None:
    """One where a trigger tells a death and one person is named who died."""
    patients = draft.roles.get("patient", ())
    dead = [entity for entity in patients if scene.reading.cluster(entity).type is EntityType.PERSON]
    forms = (teller.setting.trigger.form for teller in draft.tellers)
    return 1 if len(dead) == 1 and any(map(is_death, forms)) else None


def _result(scene: Scene, draft: Draft) -> dict[str, Filler]:
    trigger = draft.lead.setting.trigger
    sentence, at = in_sentence(scene, trigger)
    known = {*draft.roles.get("participant", ()), *draft.roles.get("winner", ())}
    players = [actor for actor in draft.lead.setting.actors if actor.entity in known]
    winner = find_winner(sentence, at, players, trigger.sentence.span.start)
    return _given(score=find_score(sentence, at), winner=winner)
