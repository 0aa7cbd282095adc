"""What the ranker of roles sees of an actor beside a trigger: named features, and a row of values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.events.actors import NAME, Actor
from kg.extract.events.columns import Row
from kg.extract.events.prominence import NOBODY, Prominence
from kg.extract.events.ranking import Case, bucket
from kg.extract.events.scene import Scene
from kg.extract.events.setting import VERB_REACH, Position, Setting, phrase, word_at
from kg.extract.events.stand_ins import body_classes
from kg.schema import EntityType

_GAP = 12
_NOWHERE = 99  # words to what is not there
_SIZES = (0, 1, 2, 4, 7, 13, 25)  # words between an actor and a trigger


@dataclass(frozen=True, slots=True)
class _View:
    """An actor beside a trigger, with the words around both."""

    scene: Scene
    setting: Setting
    actor: Actor
    place: int  # among the actors of the setting
    position: Position
    prominence: Prominence
    before: str
    earlier: str
    after: str
    kin: str  # what kind of body: police, court
    order: int  # the how many-th of its type from the trigger outwards; -1 inside
    lefts: int
    rights: int
    titled: bool


def role_features(scene: Scene, setting: Setting, place: int, prominence: Mapping[str, Prominence]) -> Case:
    """What is seen of the actor at a place among those of the setting."""
    view = _make_view(scene, setting, place, prominence)
    names = [*_tied(view), *_grammatical(view), *_placed(view), *_worded(view), *_known(view)]
    return Case(names, _row(view), (*_phrases(view), *setting.phrases))


def _phrases(view: _View) -> tuple[range, ...]:
    """The name, its title, the words and verbs beside it, and the words between it and the trigger."""
    actor, setting, scene = view.actor, view.setting, view.scene
    sentence = setting.trigger.sentence
    return (
        range(actor.first, actor.last),
        range(actor.head, actor.first),
        phrase(setting.trigger, actor.head - 1, actor.head),
        phrase(setting.trigger, actor.last, actor.last + 1),
        scene.verb_before(actor.head, max(sentence.first, actor.head - VERB_REACH)),
        scene.verb_behind(actor.last, min(sentence.last, actor.last + VERB_REACH)),
        view.position.gap,
    )


def _make_view(scene: Scene, setting: Setting, place: int, prominence: Mapping[str, Prominence]) -> _View:
    trigger, actor = setting.trigger, setting.actors[place]
    alike = [a for a in setting.actors if a.type is actor.type and a.kind == NAME]
    left = [a.first for a in alike if a.last <= trigger.first]
    right = [a.first for a in alike if a.first >= trigger.last]
    order = -1
    if actor.kind == NAME and actor.last <= trigger.first:
        order = len(left) - 1 - left.index(actor.first)
    elif actor.kind == NAME and actor.first >= trigger.last:
        order = right.index(actor.first)
    return _View(
        scene=scene,
        setting=setting,
        actor=actor,
        place=place,
        position=setting.positions[place],
        prominence=prominence.get(actor.entity, NOBODY),
        before=word_at(scene, setting, actor.head - 1),
        earlier=word_at(scene, setting, actor.head - 2),
        after=word_at(scene, setting, actor.last),
        kin="+".join(sorted(body_classes(scene.words, actor))) or "-",
        order=order,
        lefts=len(left),
        rights=len(right),
        titled=scene.is_titled(actor),
    )


def _tied(view: _View) -> list[str]:
    """How near the two are, and by what tie."""
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    event, voice, kind, side, link = trigger.event, trigger.voice, actor.type.value, position.side, position.link
    base = f"{event}|{voice}|{kind}|{side}"
    far = bucket(position.content, _SIZES)
    breaks, verbs, commas = min(2, position.breaks), min(2, position.verbs), min(2, position.commas)
    return [
        base,
        f"{base}|{link}",
        f"{event}|{kind}|{link}",
        f"{voice}|{kind}|{link}",
        f"{event}|{voice}|{link}",
        f"{kind}|{link}|{actor.standing}",
        f"{trigger.form}|{kind}|{link}",
        f"{trigger.form}|{kind}|{side}",
        f"{base}|{actor.governor}",
        f"{event}|{kind}|{actor.governor}|{side}|{far}",
        f"{voice}|{kind}|{side}|{actor.governor}|{far}",
        f"{voice}|{kind}|{side}|{breaks}{verbs}{commas}",
        f"{base}|{min(3, position.rivals)}|{breaks}",
        f"{base}|{far}|{verbs}",
        f"{base}|{'s' if actor.speaks else '-'}|{actor.governor == 'say'}",
        f"{event}|{kind}|{'j' if actor.joined else '-'}|{link}",
    ]


def _grammatical(view: _View) -> list[str]:
    """The slot of grammar and the role that it means; "rule" features are trusted more than others."""
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    event, voice, kind, slot, role = trigger.event, trigger.voice, actor.type.value, position.slot, position.role
    far = bucket(position.content, _SIZES)
    frame = f"frame|{event}|{trigger.frame}"
    doubt = f"{'b' if position.breaks else ''}{'v' if position.verbs else ''}"
    return [
        f"rule|{role}",
        f"rule|{role}|{far}|{doubt}",
        f"rule|{role}|{event}",
        f"rule|{role}|{voice}|{slot}",
        f"rule|{role}|{event}|{voice}|{kind}|{slot}",
        f"rule|{role}|{kind}|{doubt}",
        f"rule|{role}|{trigger.form}",
        f"slot|{slot}|{event}|{kind}",
        f"slot|{slot}|{voice}|{kind}|{far}",
        f"lemma|{trigger.lemma}|{event}|{kind}|{slot}",
        f"lemma|{trigger.lemma}|{kind}|{position.side}|{actor.governor}",
        f"form|{trigger.form}|{kind}|{slot}",
        f"{frame}|{kind}|{slot}",
        f"{frame}|{kind}|{position.side}|{actor.governor}",
        f"{frame}|{voice}|{kind}|{position.link}",
        f"framed|{position.framed}|{event}|{kind}",
        f"framed|{position.framed}|{role}|{voice}",
        f"framed|{position.framed}|{event}|{kind}|{slot}|{voice}",
        f"by|{actor.kind}|{role}",
        f"by|{actor.kind}|{event}|{voice}|{slot}|{position.side}",
        f"by|{actor.kind}|{event}|{role}|{min(3, len(position.gap) // 3)}",
    ]


def _placed(view: _View) -> list[str]:
    """Where the actor stands among the others of the sentence."""
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    event, kind, side = trigger.event, actor.type.value, position.side
    order = min(3, view.order)
    found = [
        f"{event}|{kind}|{actor.standing}",
        f"{kind}|{actor.standing}|{actor.governor}|{side}",
        f"{event}|{kind}|{actor.kind}|{side}",
        f"order|{event}|{trigger.voice}|{kind}|{side}|{order}|{view.lefts > 0}{view.rights > 0}",
        f"order|{event}|{kind}|{side}|{order}|{actor.standing}|{position.slot}",
        f"many|{event}|{kind}|{min(4, view.lefts + view.rights)}|{side}",
    ]
    if actor.type is EntityType.PLACE:
        chain = _chain(view)
        found += [f"chain|{chain}|{actor.governor}|{side}", f"chain|{event}|{chain}|{actor.governor}"]
    return found


def _chain(view: _View) -> str:
    """Whether places stand right before and right after this one: "Desa Melati, Kecamatan Kenanga, Blora"."""
    first, last = view.actor.first, view.actor.last
    others = [other for other in view.setting.actors if other.type is EntityType.PLACE]
    before = any(0 <= first - other.last <= 2 for other in others)
    after = any(0 <= other.first - last <= 2 for other in others)
    return f"{'b' if before else '-'}{'a' if after else '-'}"


def _worded(view: _View) -> list[str]:
    """The words before and after the actor, in its title, and between the two."""
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    words = view.scene.words
    event, voice, kind, side = trigger.event, trigger.voice, actor.type.value, position.side
    found = [
        f"before|{event}|{kind}|{side}|{view.before}",
        f"before|{voice}|{kind}|{side}|{view.before}",
        f"before|{event}|{kind}|{side}|{view.earlier} {view.before}",
        f"after|{event}|{kind}|{side}|{view.after}",
        f"after|{voice}|{kind}|{side}|{view.after}|{position.slot}",
    ]
    found += [f"title|{event}|{kind}|{word}" for word in sorted({*words[actor.head : actor.first]})]
    near = words[max(trigger.sentence.first, actor.first - 4) : actor.first]
    found += [f"near|{event}|{kind}|{word}" for word in sorted({word for word in near if word.isalpha()})]
    gap = [words[index] for index in position.gap]
    edge = gap[:3] if side == "R" else gap[-3:]
    found += [f"edge|{event}|{kind}|{side}|{word}" for word in sorted(set(edge))]
    found += [f"gap|{voice}|{kind}|{side}|{word}" for word in sorted(set(gap[:_GAP]))]
    if len(gap) <= 3:
        text = " ".join(gap)
        found += [f"whole|{event}|{kind}|{side}|{text}", f"whole|{voice}|{kind}|{side}|{text}"]
    return found


def _known(view: _View) -> list[str]:
    """What kind of entity it is, and how much the article tells of it."""
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    event, voice, kind, slot = trigger.event, trigger.voice, actor.type.value, position.slot
    first = view.scene.words[actor.first]
    return [
        f"name|{event}|{kind}|{first}",
        f"name|{event}|{voice}|{first}|{slot}",
        f"length|{event}|{kind}|{min(4, actor.last - actor.first)}",
        f"kin|{event}|{view.kin}|{slot}",
        f"kin|{event}|{view.kin}|{voice}|{position.side}",
        f"kin|{event}|{view.kin}",
        f"told|{event}|{kind}|{min(5, view.prominence.mentions)}|{slot}",
        f"told|{event}|{kind}|{min(4, view.prominence.mentions)}",
        f"early|{event}|{kind}|{min(3, trigger.sentence.index)}|{slot}",
        f"headline|{event}|{kind}|{view.titled}",
    ]


def _nearer_triggers(view: _View) -> tuple[int, int, int]:
    """How many other triggers stand nearer to the actor, how far the nearest of them is, and how far the trigger."""
    far = abs(view.setting.trigger.first - view.actor.first)
    others = [abs(verb - view.actor.first) for verb in view.setting.verbs]
    return sum(1 for other in others if other < far), min(others, default=_NOWHERE), far


def _row(view: _View) -> Row:
    actor, position, trigger = view.actor, view.position, view.setting.trigger
    scene, sentence, gap = view.scene, view.setting.trigger.sentence, view.position.gap
    around = view.setting.actors
    here = view.place
    before = around[here - 1] if here else None
    after = around[here + 1] if here + 1 < len(around) else None
    return (
        trigger.event,
        trigger.voice,
        trigger.lemma,
        trigger.form,
        trigger.strength,
        trigger.frame,
        trigger.likely,
        actor.type.value,
        position.side,
        position.slot,
        str(position.role),
        actor.governor,
        actor.standing,
        actor.kind,
        view.kin,
        view.before,
        view.after,
        position.framed,
        word_at(scene, view.setting, trigger.first - 1),
        word_at(scene, view.setting, trigger.last),
        scene.words[actor.first],
        scene.words[gap[0]] if gap else "-",
        scene.words[gap[-1]] if gap else "-",
        before.type.value if before is not None else "-",
        after.type.value if after is not None else "-",
        len(gap),
        position.content,
        position.breaks,
        position.verbs,
        position.commas,
        view.order,
        view.lefts + view.rights,
        view.lefts,
        view.rights,
        view.prominence.mentions,
        sentence.index,
        actor.joined,
        actor.speaks,
        actor.head == view.setting.subject,
        view.setting.subject >= 0,
        actor.last - actor.first,
        actor.first - actor.head,
        actor.first - sentence.first,
        trigger.first - sentence.first,
        sentence.last - sentence.first,
        scene.reading.quotation_at(actor.span.start) is not None,
        view.titled,
        *view.prominence[1:],
        *_nearer_triggers(view),
        actor.first - before.last if before is not None else _NOWHERE,
        after.first - actor.last if after is not None else _NOWHERE,
        sum(1 for index in gap if scene.words[index].startswith(("me", "di", "ber", "ter"))),
    )
