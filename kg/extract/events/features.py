"""What the rankers see: features of a trigger with an actor, of a trigger with a date, of an event as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.events.actors import Actor
from kg.extract.events.cues import is_cue
from kg.extract.events.grammar import find_slot, grammar_role, subject_head
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import Trigger
from kg.model import DateValue

_SUBJECTS = frozenset(
    {"^", ",", "bahwa", "namun", "dan", "sementara", "karena", "setelah", "usai", "saat", "ketika", "mark"}
)
_CUE_KINDS = ("planned", "hoped", "asked", "denied", "conditional", "done", "saying")


@dataclass(frozen=True, slots=True)
class Setting:
    """A trigger in its sentence: who is there, and which of the sentence's words part clauses."""

    trigger: Trigger
    actors: tuple[Actor, ...]
    breaks: tuple[int, ...]
    verbs: tuple[int, ...]
    subject: int


def make_setting(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Setting:
    """The Setting of a trigger among the triggers of its article."""
    sentence = trigger.sentence
    words = scene.words
    actors = scene.cast(sentence.first, sentence.last)
    return Setting(
        trigger=trigger,
        subject=subject_head(scene, trigger, actors),
        actors=actors,
        breaks=tuple(i for i in range(sentence.first, sentence.last) if is_cue(words[i], "joiner")),
        verbs=tuple(sorted({other.first for other in triggers if other.first != trigger.first})),
    )


def _bucket(count: int) -> str:
    for limit, name in ((1, "0"), (2, "1"), (4, "2"), (7, "4"), (13, "7"), (25, "13")):
        if count < limit:
            return name
    return "25"


def actor_features(scene: Scene, setting: Setting, actor: Actor, mentions: Mapping[str, int]) -> list[str]:
    """How an actor of the trigger's own sentence stands to the trigger."""
    trigger = setting.trigger
    if actor.first >= trigger.last:
        side, gap = "R", range(trigger.last, actor.head)
    elif actor.last <= trigger.first:
        side, gap = "L", range(actor.last, trigger.first)
    else:
        side, gap = "I", range(0)
    breaks = min(2, sum(1 for i in setting.breaks if i in gap))
    verbs = min(2, sum(1 for i in setting.verbs if i in gap))
    commas = min(2, sum(1 for i in gap if scene.words[i] == ","))
    rank = min(3, sum(1 for a in setting.actors if a.type is actor.type and a.first in gap and a.standing == "free"))
    content = _content(scene, setting, gap)
    link = _link(scene, setting, actor, side, gap, content)
    event, voice, kind = trigger.event, trigger.voice, actor.type.value
    base = f"{event}|{voice}|{kind}|{side}"
    speaks = "s" if actor.speaks else "-"
    joined = "j" if actor.joined else "-"
    far = _bucket(content)
    slot = find_slot(scene, trigger, actor, setting.subject)
    role = grammar_role(trigger, actor, slot)
    doubt = f"{'b' if breaks else ''}{'v' if verbs else ''}"
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
        f"{base}|{rank}|{breaks}",
        f"{base}|{far}|{verbs}",
        f"{base}|{speaks}|{actor.governor == 'say'}",
        f"{event}|{kind}|{actor.standing}",
        f"{kind}|{actor.standing}|{actor.governor}|{side}",
        f"{event}|{kind}|{actor.kind}|{side}",
        f"{event}|{kind}|{joined}|{link}",
        f"{event}|{kind}|n{min(4, mentions.get(actor.entity, 0))}",
    ]


def _grammar(scene: Scene, setting: Setting, actor: Actor) -> str | None:
    return grammar_role(setting.trigger, actor, find_slot(scene, setting.trigger, actor, setting.subject))


def _content(scene: Scene, setting: Setting, gap: range) -> int:
    """How many words of weight stand in a gap: no auxiliaries, marks or names."""
    inside = {i for a in setting.actors if a.first in gap for i in range(a.head, a.last)}
    return sum(1 for i in gap if i not in inside and scene.words[i][:1].isalpha() and not _is_light(scene.words[i]))


def _is_light(word: str) -> bool:
    return is_cue(word, "done") or is_cue(word, "planned") or is_cue(word, "post")


def _link(scene: Scene, setting: Setting, actor: Actor, side: str, gap: range, content: int) -> str:
    """The grammatical tie in one word: subject, object, or the preposition and how near it is."""
    if side == "I":
        return "inside"
    verbs = any(i in gap for i in setting.verbs)
    breaks = any(i in gap for i in setting.breaks)
    if side == "R":
        if not gap:
            return "object"
        near = "0" if len(gap) == 1 and content == 0 else "1" if content < 4 and not breaks else "2"
        return f"R{actor.governor}{near}{'v' if verbs else ''}"
    free = actor.governor in _SUBJECTS
    near = "0" if content == 0 else "1" if content < 4 else "2"
    clause = "b" if breaks else "v" if verbs else ""
    return f"L{'subject' if free else actor.governor}{near}{clause}"


def date_features(scene: Scene, setting: Setting, date: DateValue, first: int) -> list[str]:
    """How a date that starts at token `first` stands to the trigger."""
    trigger = setting.trigger
    event = trigger.event
    sentence = trigger.sentence
    depth = (date.iso or "").count("-")
    if not sentence.first <= first < sentence.last:
        side = "P" if first < sentence.first else "N"
        return [side, f"{side}|{event}|{depth}", f"{side}|{depth}"]
    side = "R" if first >= trigger.last else "L"
    gap = range(trigger.last, first) if side == "R" else range(first, trigger.first)
    breaks = min(2, sum(1 for i in setting.breaks if i in gap))
    verbs = min(2, sum(1 for i in setting.verbs if i in gap))
    before = scene.words[first - 1] if first else "^"
    word = before if is_cue(before, "preposition") or before in "(,^" else "_"
    return [
        f"{side}|{depth}",
        f"{event}|{side}|{depth}",
        f"{side}|{breaks}{verbs}|{depth}",
        f"{trigger.voice}|{side}|{word}|{depth}",
        f"{side}|{_bucket(len(gap))}|{verbs}",
        f"{event}|{side}|{breaks}",
    ]


def event_features(
    scene: Scene, setting: Setting, roles: Mapping[str, float], dated: float, siblings: tuple[int, int]
) -> list[str]:
    """Features of the event as a whole; `siblings` counts the triggers of its type before it and in all."""
    trigger = setting.trigger
    event, voice, form = trigger.event, trigger.voice, trigger.form
    sentence = trigger.sentence
    words = scene.words
    span = scene.span(trigger.first, trigger.last)
    reading = scene.reading
    before = words[trigger.first - 1] if trigger.first > sentence.first else "^"
    earlier = words[trigger.first - 2] if trigger.first > sentence.first + 1 else "^"
    after = words[trigger.last] if trigger.last < sentence.last else "$"
    quoted = "q" if reading.quotation_at(span.start) is not None else "-"
    inside = "in" if reading.mention_at(span.start) is not None else "out"
    place = "lead" if sentence.index < 2 else "early" if sentence.index < 5 else "late"
    named = "t" if scene.title & set(words[trigger.first : trigger.last]) else "-"
    near = words[max(sentence.first, trigger.first - 5) : trigger.first]
    strength = trigger.strength
    grammar = "+".join(sorted({role for actor in setting.actors if (role := _grammar(scene, setting, actor))}))
    left = words[max(sentence.first, trigger.first - 3) : trigger.first]
    right = words[trigger.last : min(sentence.last, trigger.last + 5)]
    found = [
        "bias",
        event,
        f"rule|{strength}",
        f"rule|{strength}|{grammar}",
        f"rule|{strength}|{voice}",
        f"rule|{strength}|{place}",
        f"rule|{strength}|{quoted}",
        f"{event}|{strength}",
        f"{event}|{strength}|{grammar}",
        f"{event}|{voice}",
        f"form|{form}|{event}",
        f"lemma|{trigger.lemma}|{event}",
        f"{event}|{place}",
        f"{event}|{quoted}",
        f"{voice}|{quoted}|{place}",
        f"{event}|{inside}",
        f"{event}|title{named}",
        f"form|{form}|{quoted}",
        f"before|{before}",
        f"before|{voice}|{before if is_cue(before, 'preposition') or is_cue(before, 'done') else '_'}",
        f"earlier|{earlier}" if is_cue(earlier, "preposition") or is_cue(earlier, "done") else "earlier|_",
        f"after|{voice}|{after}" if is_cue(after, "preposition") or is_cue(after, "joiner") else f"after|{voice}|_",
        f"{event}|sib{min(3, siblings[0])}",
        f"{event}|all{min(5, siblings[1])}",
        f"{event}|date{int(dated * 4)}",
    ]
    found += [f"{event}|left|{word}" for word in set(left)]
    found += [f"{event}|right|{word}" for word in set(right)]
    found += [f"{event}|near|{kind}" for kind in _CUE_KINDS if any(is_cue(word, kind) for word in near)]
    found += [f"near|{kind}" for kind in _CUE_KINDS if any(is_cue(word, kind) for word in near)]
    for role in ("agent", "patient", "participant", "place"):
        level = int(min(0.99, roles.get(role, 0.0)) * 5)
        found.append(f"{event}|{role}{level}")
        found.append(f"{role}{level}")
    found.append(f"{event}|best{int(min(0.99, max(roles.values(), default=0.0)) * 5)}")
    filled = sum(1 for value in roles.values() if value > 0.4)
    found.append(f"{event}|filled{filled}")
    found.append(f"filled{filled}|{quoted}")
    return found
